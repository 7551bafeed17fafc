/*
 * minimum_wage.c
 *	  The UMP or UMK of a region in a month, or of the region that it follows.
 *
 * Read through SPI, not kept in memory: some hundreds of rows that only a few
 * reports need.
 */
#include "law/minimum_wage.h"

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

static WageRow minimum_wage_follow(const char *asked, int month, bool missing_ok);

/* The province of a region that is known; NULL of a province.  A code that is none is an error. */
static char *
require_region(const char *region)
{
	Oid			types[1] = {TEXTOID};
	Datum		args[1] = {CStringGetTextDatum(region)};
	HeapTuple	tuple;
	char	   *code;

	if (SPI_execute_with_args("SELECT r.parent, r.code FROM jamsos.region r"
							  " WHERE $1 OPERATOR(pg_catalog.=) r.code OR $1 OPERATOR(pg_catalog.=) r.former_code"
							  " ORDER BY $1 OPERATOR(pg_catalog.=) r.code DESC, r.origin OPERATOR(pg_catalog.=) 'local' DESC LIMIT 1",
							  1, types, args, NULL, true, 1) != SPI_OK_SELECT)
		elog(ERROR, "could not read regions");
	if (SPI_processed == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown region \"%s\"", region),
				 errhint("Regions are Kemendagri codes such as 63 or 63.71; jamsos.region lists them.")));
	tuple = SPI_tuptable->vals[0];
	code = SPI_getvalue(tuple, SPI_tuptable->tupdesc, 2);
	if (strcmp(code, region) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("region code %s is not in use any more", region),
				 errhint("The region has the code %s now; minimum wages are recorded under it.", code)));
	return SPI_getvalue(tuple, SPI_tuptable->tupdesc, 1);
}

/* What to say where nothing is recorded: the remedy is the province's figure. */
JAMSOS_NORETURN static void
report_missing(const char *region, const char *province, int month)
{
	WageRow		row = {false, 0, NULL, MONTH_OPEN};

	if (province)
		row = minimum_wage_follow(province, month, true);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("no minimum wage of region %s is recorded for month %s", region, month_to_cstring(month)),
			 row.found ?
			 errhint("Province %s has %s rupiah: coalesce(jamsos.minimum_wage('%s', month, true), jamsos.minimum_wage('%s', month)) chooses it on purpose.",
					 province, DatumGetCString(DirectFunctionCall1(numeric_out, row.amount)), region, province) :
			 errhint("Insert it into jamsos.minimum_wage, with its legal basis.")));
}

/*
 * The row that holds, wherever it is recorded; inside SPI.  That nothing is recorded may be
 * right; a region that does not exist is a slip of the pen, whatever was asked.
 */
static WageRow
minimum_wage_follow(const char *asked, int month, bool missing_ok)
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
	if (!row.found)
	{
		const char *province = require_region(region);

		if (!missing_ok)
			report_missing(region, province, month);
	}
	return row;
}

bool
minimum_wage_read(MinimumWage *wage, const char *region, int month, bool missing_ok)
{
	MemoryContext caller = CurrentMemoryContext;
	WageRow		row;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	row = minimum_wage_follow(region, month, missing_ok);
	if (row.found)
	{
		MemoryContext old = MemoryContextSwitchTo(caller);

		wage->amount = datumCopy(row.amount, false, -1);
		MemoryContextSwitchTo(old);
		wage->confirmed_until = row.confirmed_until;
	}
	SPI_finish();
	return row.found;
}

int64
minimum_wage_of(const char *region, int month, int *confirmed_until)
{
	MinimumWage wage;
	int64		sen;

	if (!minimum_wage_read(&wage, region, month, false))
		elog(ERROR, "minimum wage of region %s was not found", region);
	sen = rupiah_amount(wage.amount, "minimum wage");
	*confirmed_until = wage.confirmed_until;
	pfree(DatumGetPointer(wage.amount));
	return sen;
}
