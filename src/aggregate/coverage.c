/*
 * coverage.c
 *	  How many of those who must be insured are.
 *
 * The counters: eligible, registered, and rows whose eligible is not known.
 */
#include "jamsos.h"

#include "executor/executor.h"

#include "aggregate/counters.h"
#include "border/args.h"
#include "border/numeric.h"
#include "border/row.h"
#include "border/sql_function.h"

enum
{
	ELIGIBLE, REGISTERED, UNKNOWN
};
StaticAssertDecl(UNKNOWN + 1 == COVERAGE_COUNTERS, "counters of coverage");

/* One person: registered or not; NULL is not. */
static Datum
coverage_step_person(FunctionCallInfo fcinfo, int sign)
{
	Counters   *state = counters_state_inline(fcinfo, COUNTERS_COVERAGE);

	Assert(state->n == COVERAGE_COUNTERS);
	counters_count(state, ELIGIBLE, sign);
	if (!PG_ARGISNULL(1) && PG_GETARG_BOOL(1))
		counters_count(state, REGISTERED, sign);
	PG_RETURN_POINTER(state);
}

SQL_FUNCTION(jamsos_coverage_accum, coverage_step_person(fcinfo, 1))
SQL_FUNCTION(jamsos_coverage_inverse, coverage_step_person(fcinfo, -1))

static int64
arg_workers(FunctionCallInfo fcinfo, int n, const char *what)
{
	int64		count = PG_GETARG_INT64(n);

	if (count < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must not be negative: " INT64_FORMAT, what, count)));
	return count;
}

/* Counts of an office; eligible may not be known. */
static Datum
coverage_step_counts(FunctionCallInfo fcinfo, int sign)
{
	Counters   *state = counters_state_inline(fcinfo, COUNTERS_COVERAGE);

	if (PG_ARGISNULL(1))
		report_null("registered", "Pass 0 where nobody is registered; exclude an office whose count is unknown with a FILTER or WHERE clause.");
	counters_add(state, REGISTERED, sign * (int128) arg_workers(fcinfo, 1, "registered"));
	if (PG_ARGISNULL(2))
		counters_count(state, UNKNOWN, sign);
	else
		counters_add(state, ELIGIBLE, sign * (int128) arg_workers(fcinfo, 2, "eligible"));
	PG_RETURN_POINTER(state);
}

SQL_FUNCTION(jamsos_coverage_accum_bigint, coverage_step_counts(fcinfo, 1))
SQL_FUNCTION(jamsos_coverage_inverse_bigint, coverage_step_counts(fcinfo, -1))

PG_FUNCTION_INFO_V1(jamsos_coverage_final);
Datum
jamsos_coverage_final(PG_FUNCTION_ARGS)
{
	const Counters *state = counters_arg(fcinfo, 0, COUNTERS_COVERAGE);
	int128		eligible = counters_get(state, ELIGIBLE);
	int128		registered = counters_get(state, REGISTERED);
	Row			row;

	row_begin(&row, fcinfo);
	if (counters_get(state, UNKNOWN) > 0)
	{
		/* eligible is not known, nor what follows from it */
		row_null(&row);
		row_count(&row, registered);
		row_null(&row);
		row_null(&row);
	}
	else
	{
		row_count(&row, eligible);
		row_count(&row, registered);
		row_count(&row, eligible - registered);
		row_ratio(&row, registered, eligible);
	}
	return row_datum(&row);
}

/* workers_to_target(coverage_row, target): who must still be registered. */
PG_FUNCTION_INFO_V1(jamsos_workers_to_target);
Datum
jamsos_workers_to_target(PG_FUNCTION_ARGS)
{
	HeapTupleHeader row = PG_GETARG_HEAPTUPLEHEADER(0);
	int64		target = growth_from_numeric(PG_GETARG_DATUM(1), "target", 0, GROWTH_ONE);
	bool		no_eligible,
				no_registered;
	int64		eligible = DatumGetInt64(GetAttributeByNum(row, 1, &no_eligible));
	int64		registered = DatumGetInt64(GetAttributeByNum(row, 2, &no_registered));
	int128		wanted;

	if (no_eligible || no_registered)
		PG_RETURN_NULL();
	wanted = ((int128) eligible * target + GROWTH_ONE - 1) / GROWTH_ONE - registered;
	PG_RETURN_DATUM(Int64GetDatum(checked_count(Max(wanted, 0))));
}
