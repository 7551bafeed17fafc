/*
 * protection.c
 *	  Whose families would get nothing, how much that is, and what would cover them.
 */
#include "aggregate/counters.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/date.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "law/tariff_type.h"
#include "worker/contribution.h"

enum
{
	WORKERS, UNPROTECTED, UNPRICED, CONTRIBUTION
};
StaticAssertDecl(CONTRIBUTION + 1 == PROTECTION_COUNTERS, "counters of protection_gap");

/* Arguments after the state. */
enum
{
	WAGE = 1, REGISTERED, TARIFF, RISK_CLASS, SEGMENT
};

static Datum
protection_step(FunctionCallInfo fcinfo, int64 wage, int sign)
{
	const Tariff *t = arg_tariff(fcinfo, TARIFF);
	int			risk_class = PG_NARGS() > RISK_CLASS ? arg_risk_class(fcinfo, RISK_CLASS) : 1;
	int			segment = PG_NARGS() > SEGMENT ? arg_segment(fcinfo, SEGMENT) : PU;
	Counters   *state = counters_state_inline(fcinfo, COUNTERS_PROTECTION);

	if (segment == ASN)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("protection_gap is not for segment %s", segment_names[segment]),
				 errhint("Civil servants are with Taspen: leave them out with FILTER or WHERE.")));
	counters_tag(state, t->tag);
	counters_count(state, WORKERS, sign);
	if (PG_ARGISNULL(REGISTERED) || !PG_GETARG_BOOL(REGISTERED))
	{
		counters_count(state, UNPROTECTED, sign);
		tariff_require(t, segment, risk_class, t->programs);
		wage = tariff_wage(t, segment, wage);
		if (wage < 0)
			counters_count(state, UNPRICED, sign);
		else
			counters_add(state, CONTRIBUTION, sign * contribution_unrelieved(t, segment, risk_class, t->programs, wage));
	}
	/* a window that has become empty may go on with another month */
	if (sign < 0 && counters_get(state, WORKERS) == 0)
		state->tag = COUNTERS_UNTAGGED;
	PG_RETURN_POINTER(state);
}

#define FOR_WAGE_TYPE(type, sen) \
	PG_FUNCTION_INFO_V1(jamsos_protection_gap_accum_##type); \
	Datum jamsos_protection_gap_accum_##type(PG_FUNCTION_ARGS) \
	{ \
		return protection_step(fcinfo, PG_ARGISNULL(WAGE) ? -1 : (sen), 1); \
	} \
	PG_FUNCTION_INFO_V1(jamsos_protection_gap_inverse_##type); \
	Datum jamsos_protection_gap_inverse_##type(PG_FUNCTION_ARGS) \
	{ \
		return protection_step(fcinfo, PG_ARGISNULL(WAGE) ? -1 : (sen), -1); \
	}

FOR_WAGE_TYPE(numeric, rupiah_from_numeric(PG_GETARG_DATUM(WAGE)))
FOR_WAGE_TYPE(bigint, rupiah_from_int64(PG_GETARG_INT64(WAGE)))
FOR_WAGE_TYPE(integer, rupiah_from_int64(PG_GETARG_INT32(WAGE)))

/* What JKM pays to a family for a death in a month; the call site remembers the last one. */
typedef struct DeathBenefit
{
	int			month;
	int64		rupiah;
} DeathBenefit;

static int64
death_benefit(FunctionCallInfo fcinfo, int month)
{
	DeathBenefit *last = fcinfo->flinfo->fn_extra;
	Oid			types[1] = {DATEOID};
	Datum		args[1] = {DateADTGetDatum(month_to_date(month))};
	bool		isnull;

	if (last != NULL && last->month == month)
		return last->rupiah;
	if (last == NULL)
		last = fcinfo->flinfo->fn_extra = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(DeathBenefit));
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	if (SPI_execute_with_args("SELECT pg_catalog.sum(b.amount)::pg_catalog.int8 FROM jamsos.benefits('death', $1) b", 1, types, args, NULL, true, 1) != SPI_OK_SELECT ||
		SPI_processed != 1)
		elog(ERROR, "could not read benefits");
	last->rupiah = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
	last->month = month;
	SPI_finish();
	return last->rupiah;
}

PG_FUNCTION_INFO_V1(jamsos_protection_gap_final);
Datum
jamsos_protection_gap_final(PG_FUNCTION_ARGS)
{
	const Counters *state = PG_ARGISNULL(0) ? counters_new(COUNTERS_PROTECTION) : counters_arg(fcinfo, 0, COUNTERS_PROTECTION);
	int128		contribution = counters_get(state, CONTRIBUTION);
	bool		known = state->tag != COUNTERS_UNTAGGED;
	RupiahRounding rounding = counters_rounding(state);
	int64		benefit = known ? death_benefit(fcinfo, tag_month(state->tag)) : 0;
	Datum		values[6];
	bool		nulls[6] = {false};
	TupleDesc	desc;

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	values[0] = Int64GetDatum(checked_count(counters_get(state, WORKERS)));
	values[1] = Int64GetDatum(checked_count(counters_get(state, UNPROTECTED)));
	values[2] = Int64GetDatum(checked_count(counters_get(state, UNPRICED)));
	values[3] = rupiah_to_numeric(benefit);
	nulls[3] = !known;
	values[4] = int128_to_numeric(checked_mul(counters_get(state, UNPROTECTED), benefit), 0);
	values[5] = rounding == ROUND_NONE ? exact_to_numeric(contribution) : int128_to_numeric(rounding == ROUND_TOTAL ? rupiah_total(contribution) : contribution, 0);
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(desc, values, nulls)));
}
