/*
 * protection.c
 *	  Whose families would get nothing, how much that is, and what would cover them.
 */
#include "jamsos.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/date.h"

#include "aggregate/counters.h"
#include "border/args.h"
#include "border/calendar.h"
#include "border/memo.h"
#include "border/numeric.h"
#include "border/row.h"
#include "border/wage_entry.h"
#include "law/law_cache.h"
#include "law/tariff_type.h"
#include "worker/contribution.h"

enum
{
	WORKERS, UNPROTECTED, UNPRICED, CONTRIBUTION, UNCOVERED
};
StaticAssertDecl(UNCOVERED + 1 == PROTECTION_COUNTERS, "counters of protection_gap");

/* Arguments after the state. */
enum
{
	WAGE = 1, REGISTERED, TARIFF, RISK_CLASS, SEGMENT, COVERED
};

static Datum
protection_step(FunctionCallInfo fcinfo, int64 wage, int sign)
{
	const Tariff *t = arg_tariff(fcinfo, TARIFF);
	int			risk_class = PG_NARGS() > RISK_CLASS ? arg_risk_class(fcinfo, RISK_CLASS) : 1;
	int			segment = PG_NARGS() > SEGMENT ? arg_segment(fcinfo, SEGMENT) : PU;
	bool		registered = !PG_ARGISNULL(REGISTERED) && PG_GETARG_BOOL(REGISTERED);
	/* cover that is not known is that of who is registered */
	bool		lost = registered && PG_NARGS() > COVERED && !PG_ARGISNULL(COVERED) && !PG_GETARG_BOOL(COVERED);
	Counters   *state = counters_state_inline(fcinfo, COUNTERS_PROTECTION);

	if (segment == ASN)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("protection_gap is not for segment %s", segment_names[segment]),
				 errhint("Civil servants are insured by Taspen: exclude them with a FILTER or WHERE clause.")));
	counters_tag(state, t->tag);
	counters_count(state, WORKERS, sign);
	if (!registered || lost)
	{
		counters_count(state, UNPROTECTED, sign);
		if (lost)
			counters_count(state, UNCOVERED, sign);
		tariff_require(t, segment, risk_class, tariff_programs(t, 0));
		wage = tariff_wage(t, segment, wage);
		if (wage < 0)
			counters_count(state, UNPRICED, sign);
		else
			counters_add(state, CONTRIBUTION, sign * contribution_unrelieved(t, segment, risk_class, tariff_programs(t, 0), wage));
	}
	if (sign < 0)
		counters_untag(state, counters_get(state, WORKERS) == 0);
	PG_RETURN_POINTER(state);
}

#define PROTECTION_ENTRY(type) \
	SQL_FUNCTION(jamsos_protection_gap_accum_##type, protection_step(fcinfo, WAGE_ARG(type, WAGE), 1)) \
	SQL_FUNCTION(jamsos_protection_gap_inverse_##type, protection_step(fcinfo, WAGE_ARG(type, WAGE), -1))
FOR_WAGE_TYPES(PROTECTION_ENTRY)

/* What JKM pays to a family for a death in a month: keyed on the month and the law that the snapshot sees. */
typedef struct DeathBenefit
{
	LawSnapshot seen;			/* epoch 0 = nothing yet */
	int			month;
	int64		rupiah;
} DeathBenefit;

static int64
death_benefit(FunctionCallInfo fcinfo, int month)
{
	DeathBenefit *last = memo_of(fcinfo, sizeof(DeathBenefit));
	Snapshot	snap = law_active_snapshot();
	Oid			types[1] = {DATEOID};
	Datum		args[1] = {DateADTGetDatum(month_to_date(month))};
	bool		isnull;

	if (last->month == month && law_snapshot_same(&last->seen, snap))
		return last->rupiah;
	last->seen.epoch = 0;
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	if (SPI_execute_with_args("SELECT pg_catalog.sum(b.amount)::pg_catalog.int8 FROM jamsos.benefits('death', $1) b", 1, types, args, NULL, true, 1) != SPI_OK_SELECT ||
		SPI_processed != 1)
		elog(ERROR, "could not read benefits");
	last->rupiah = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
	SPI_finish();
	last->month = month;
	last->seen = law_snapshot_identity(snap);
	return last->rupiah;
}

PG_FUNCTION_INFO_V1(jamsos_protection_gap_final);
Datum
jamsos_protection_gap_final(PG_FUNCTION_ARGS)
{
	const Counters *state = counters_arg(fcinfo, 0, COUNTERS_PROTECTION);
	bool		known = state->tag != COUNTERS_UNTAGGED;
	int64		benefit = known ? death_benefit(fcinfo, tag_month(state->tag)) : 0;
	Row			row;

	row_begin(&row, fcinfo);
	row_count(&row, counters_get(state, WORKERS));
	row_count(&row, counters_get(state, UNPROTECTED));
	row_count(&row, counters_get(state, UNPRICED));
	if (known)
		row_rupiah(&row, benefit);
	else
		row_null(&row);
	row_rupiah(&row, checked_mul(counters_get(state, UNPROTECTED), benefit));
	row_amount(&row, counters_amount(state, CONTRIBUTION), counters_rounding(state));
	row_count(&row, counters_get(state, UNCOVERED));
	return row_datum(&row);
}
