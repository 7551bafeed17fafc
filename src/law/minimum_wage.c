/*
 * minimum_wage.c
 *	  jamsos.minimum_wage(): the UMP or UMK of a region in a month.
 *
 * Read through SPI, not kept in memory: some hundreds of rows that only a few
 * reports need.  A call site remembers its last answer, for its statement's snapshot:
 * in the argument of an aggregate it is asked once a row.
 */
#include "jamsos.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/date.h"
#include "utils/datum.h"

#include "border/calendar.h"
#include "border/numeric.h"
#include "law/law.h"

/* A region may follow another, that one its province; longer chains are a mistake. */
#define MAX_FOLLOWS 4

typedef struct WageRow
{
	bool		found;
	Datum		amount;			/* 0 where another region is followed */
	char	   *follows;
	int			confirmed_until;
} WageRow;

static WageRow
find_row(const char *region, int month)
{
	static SPIPlanPtr plan = NULL;
	Datum		args[2] = {CStringGetTextDatum(region), DateADTGetDatum(month_to_date(month))};
	WageRow		row = {false, 0, NULL, MONTH_OPEN};
	bool		isnull;
	Datum		value;

	if (plan == NULL)
	{
		Oid			types[2] = {TEXTOID, DATEOID};

		/* the casts do nothing, but where the columns are others than were installed */
		plan = SPI_prepare("SELECT w.amount::pg_catalog.numeric, w.follows, w.confirmed_until::pg_catalog.date FROM jamsos.minimum_wage w"
						   " WHERE w.region OPERATOR(pg_catalog.=) $1"
						   " AND w.valid OPERATOR(pg_catalog.@>) $2"
						   " ORDER BY w.origin OPERATOR(pg_catalog.=) 'local' DESC LIMIT 1",
						   2, types);
		if (plan == NULL || SPI_keepplan(plan) != 0)
			elog(ERROR, "could not prepare the query of minimum wages");
	}
	if (SPI_execute_plan(plan, args, NULL, true, 1) != SPI_OK_SELECT)
		elog(ERROR, "could not read minimum wages");
	if (SPI_processed == 0)
		return row;
	row.found = true;
	row.amount = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull);
	if (isnull)
		row.follows = SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 2);
	value = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 3, &isnull);
	if (!isnull)
		row.confirmed_until = month_from_date(DatumGetDateADT(value));
	return row;
}

/* What to say where nothing is recorded: the remedy is the province's figure. */
JAMSOS_NORETURN static void
report_missing(const char *region, int month)
{
	char	   *province;
	WageRow		row = {false, 0, NULL, MONTH_OPEN};
	Oid			types[1] = {TEXTOID};
	Datum		args[1] = {CStringGetTextDatum(region)};

	if (SPI_execute_with_args("SELECT r.parent FROM jamsos.region r WHERE r.code OPERATOR(pg_catalog.=) $1"
							  " ORDER BY r.origin OPERATOR(pg_catalog.=) 'local' DESC LIMIT 1",
							  1, types, args, NULL, true, 1) != SPI_OK_SELECT)
		elog(ERROR, "could not read regions");
	if (SPI_processed == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown region \"%s\"", region),
				 errhint("Regions are Kemendagri codes such as 63 or 63.71; jamsos.region lists them.")));
	province = SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1);
	if (province)
		row = find_row(province, month);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("no minimum wage of region %s is recorded for month %s", region, month_to_cstring(month)),
			 row.found && row.follows == NULL ?
			 errhint("Province %s has %s rupiah: coalesce(jamsos.minimum_wage('%s', month, true), jamsos.minimum_wage('%s', month)) chooses it on purpose.",
					 province, DatumGetCString(DirectFunctionCall1(numeric_out, row.amount)), region, province) :
			 errhint("Insert it into jamsos.minimum_wage, with its legal basis.")));
}

/* The row that holds, wherever it is recorded; inside SPI. */
static WageRow
follow(const char *asked, int month, bool missing_ok)
{
	const char *region = asked;
	WageRow		row;

	for (int i = 0;; i++)
	{
		row = find_row(region, month);
		if (!row.found || row.follows == NULL)
			break;
		if (i == MAX_FOLLOWS)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("minimum wage of region %s follows others without end", asked),
					 errhint("Correct the local rows of jamsos.minimum_wage.")));
		region = row.follows;
	}
	if (!row.found && !missing_ok)
		report_missing(region, month);
	return row;
}

/* minimum_wage_of: sen, and the last month for which it is published. */
int64
minimum_wage_of(const char *region, int month, int *confirmed_until)
{
	WageRow		row;
	int64		sen;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	row = follow(region, month, false);
	sen = rupiah_amount(row.amount, "minimum wage");
	*confirmed_until = row.confirmed_until;
	SPI_finish();
	return sen;
}

typedef struct WageMemo
{
	LawSnapshot seen;			/* epoch 0: nothing yet */
	int			month;
	bool		missing_ok;
	bool		found;
	Datum		amount;			/* in fn_mcxt */
	int			confirmed_until;
	char		region[16];		/* a longer one is not remembered */
} WageMemo;

/* The row, from memory where the same was asked last; its amount lives with the call site. */
static WageMemo *
ask(FunctionCallInfo fcinfo, const char *region, int month, bool missing_ok)
{
	WageMemo   *memo = fcinfo->flinfo->fn_extra;
	Snapshot	snap = law_active_snapshot();
	WageRow		row;

	if (memo == NULL)
		memo = fcinfo->flinfo->fn_extra = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(WageMemo));
	else if (memo->month == month && memo->missing_ok == missing_ok && law_snapshot_same(&memo->seen, snap) && strcmp(memo->region, region) == 0)
		return memo;
	memo->seen.epoch = 0;
	if (memo->found)
		pfree(DatumGetPointer(memo->amount));
	memo->found = false;
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	row = follow(region, month, missing_ok);
	if (row.found)
	{
		MemoryContext old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);

		memo->amount = datumCopy(row.amount, false, -1);
		MemoryContextSwitchTo(old);
		memo->found = true;
	}
	SPI_finish();
	memo->month = month;
	memo->missing_ok = missing_ok;
	memo->confirmed_until = row.confirmed_until;
	if (strlen(region) < sizeof(memo->region))
	{
		memcpy(memo->region, region, strlen(region) + 1);
		memo->seen = law_snapshot_identity(snap);
	}
	return memo;
}

PG_FUNCTION_INFO_V1(jamsos_minimum_wage);
Datum
jamsos_minimum_wage(PG_FUNCTION_ARGS)
{
	char	   *region = text_to_cstring(PG_GETARG_TEXT_PP(0));
	int			month = month_from_date(PG_GETARG_DATEADT(1));
	const WageMemo *wage = ask(fcinfo, region, month, PG_GETARG_BOOL(2));

	if (!wage->found)
		PG_RETURN_NULL();
	if (month > wage->confirmed_until)
		law_report_unconfirmed(NOTICE_MINIMUM_WAGE, month,
							   psprintf("the minimum wage of region %s", region),
							   psprintf("%s rupiah of %s", DatumGetCString(DirectFunctionCall1(numeric_out, wage->amount)),
										month_to_cstring(wage->confirmed_until)));
	PG_RETURN_DATUM(wage->amount);
}
