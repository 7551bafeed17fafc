/*
 * compliance.c
 *	  Staff against the bill of BPJS: who is missing, whose wage is reported too low,
 *	  who lacks a programme, who is billed and not on staff; and what it costs.
 *
 * The statuses are those of BPJS: PWBD, an employer that has registered nobody; PDS,
 * one that has registered a part: of the workers (TK), the wages, the programmes.
 */
#include "aggregate/counters.h"

#include "access/htup_details.h"

#include "border/args.h"
#include "border/numeric.h"
#include "law/tariff_type.h"
#include "worker/contribution.h"

enum
{
	ELIGIBLE, REGISTERED, UNDER_REPORTED, PARTIAL_PROGRAM, NOT_ON_STAFF, UNPRICED, WAGE_GAP, CONTRIBUTION_GAP,
	WITH_TARIFF					/* rows that came with a tariff */
};
StaticAssertDecl(WITH_TARIFF + 1 == COMPLIANCE_COUNTERS, "counters of compliance");

/* Arguments after the state. */
enum
{
	ON_STAFF = 1, ON_BILL, WAGE, REPORTED_WAGE, ENROLLED, REQUIRED, TARIFF, RISK_CLASS, SEGMENT
};

typedef struct Site
{
	ProgramsMemo enrolled;
	ProgramsMemo required;
} Site;

static int
arg_programs(FunctionCallInfo fcinfo, int n)
{
	Site	   *site = fcinfo->flinfo->fn_extra;

	if (site == NULL)
		site = fcinfo->flinfo->fn_extra = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(Site));
	return programs_remembered(n == ENROLLED ? &site->enrolled : &site->required, PG_GETARG_DATUM(n));
}

/* What should be paid to the required programmes, less what is paid to them. */
static void
add_contribution_gap(FunctionCallInfo fcinfo, Counters *state, bool billed, int64 wage, int64 reported,
					 int enrolled, int required, int sign, bool *unpriced)
{
	const Tariff *t = arg_tariff(fcinfo, TARIFF);
	int			risk_class = PG_NARGS() > RISK_CLASS ? arg_risk_class(fcinfo, RISK_CLASS) : 1;
	int			segment = PG_NARGS() > SEGMENT ? arg_segment(fcinfo, SEGMENT) : PU;
	int			missing = billed ? required & ~enrolled : required;
	int			paid = required & ~missing;
	int128		gap;

	Assert(required > 0 && required >> N_PROGRAMS == 0 && enrolled >> N_PROGRAMS == 0);
	tariff_require(t, segment, risk_class, required);
	counters_tag(state, t->tag);
	counters_count(state, WITH_TARIFF, sign);
	wage = tariff_wage(t, segment, wage);
	if (wage < 0)
	{
		*unpriced = true;
		return;
	}
	gap = missing ? contribution_unrelieved(t, segment, risk_class, missing, wage) : 0;
	if (paid)
	{
		if (reported < 0)
			*unpriced = true;
		else if (reported < wage)
			gap += contribution_unrelieved(t, segment, risk_class, paid, wage) - contribution_unrelieved(t, segment, risk_class, paid, reported);
	}
	if (gap != 0)
		counters_add(state, CONTRIBUTION_GAP, sign * gap);
}

static Datum
compliance_step(FunctionCallInfo fcinfo, int64 wage, int64 reported, int sign)
{
	Counters   *state = counters_state_inline(fcinfo, COUNTERS_COMPLIANCE);
	bool		staff = !PG_ARGISNULL(ON_STAFF) && PG_GETARG_BOOL(ON_STAFF);
	bool		billed = !PG_ARGISNULL(ON_BILL) && PG_GETARG_BOOL(ON_BILL);
	bool		unpriced = false;
	int			required;
	int			enrolled;

	Assert(state->n == COMPLIANCE_COUNTERS && wage >= -1 && wage <= RUPIAH_MAX_SEN && reported >= -1 && reported <= RUPIAH_MAX_SEN);
	if (!staff)
	{
		if (billed)
			counters_count(state, NOT_ON_STAFF, sign);
		PG_RETURN_POINTER(state);
	}
	required = !PG_ARGISNULL(REQUIRED) ? arg_programs(fcinfo, REQUIRED) :
		PG_NARGS() > TARIFF && !PG_ARGISNULL(TARIFF) ? arg_tariff(fcinfo, TARIFF)->programs : PROGRAMS_DEFAULT;
	enrolled = PG_ARGISNULL(ENROLLED) ? required : arg_programs(fcinfo, ENROLLED);
	counters_count(state, ELIGIBLE, sign);
	if (billed)
	{
		counters_count(state, REGISTERED, sign);
		if (required & ~enrolled)
			counters_count(state, PARTIAL_PROGRAM, sign);
		if (wage < 0 || reported < 0)
			unpriced = true;
		else if (reported < wage)
		{
			counters_count(state, UNDER_REPORTED, sign);
			counters_add(state, WAGE_GAP, sign * (int128) (wage - reported));
		}
	}
	if (PG_NARGS() > TARIFF)
		add_contribution_gap(fcinfo, state, billed, wage, reported, enrolled, required, sign, &unpriced);
	if (unpriced)
		counters_count(state, UNPRICED, sign);
	/* a window that has become empty may go on with another month */
	if (sign < 0 && counters_get(state, WITH_TARIFF) == 0)
		state->tag = COUNTERS_UNTAGGED;
	PG_RETURN_POINTER(state);
}

#define FOR_WAGE_TYPE(type, sen) \
	PG_FUNCTION_INFO_V1(jamsos_compliance_accum_##type); \
	Datum jamsos_compliance_accum_##type(PG_FUNCTION_ARGS) \
	{ \
		return compliance_step(fcinfo, PG_ARGISNULL(WAGE) ? -1 : sen(WAGE), PG_ARGISNULL(REPORTED_WAGE) ? -1 : sen(REPORTED_WAGE), 1); \
	} \
	PG_FUNCTION_INFO_V1(jamsos_compliance_inverse_##type); \
	Datum jamsos_compliance_inverse_##type(PG_FUNCTION_ARGS) \
	{ \
		return compliance_step(fcinfo, PG_ARGISNULL(WAGE) ? -1 : sen(WAGE), PG_ARGISNULL(REPORTED_WAGE) ? -1 : sen(REPORTED_WAGE), -1); \
	}
#define NUMERIC_SEN(n) rupiah_from_numeric(PG_GETARG_DATUM(n))
#define BIGINT_SEN(n) rupiah_from_int64(PG_GETARG_INT64(n))
#define INTEGER_SEN(n) rupiah_from_int64(PG_GETARG_INT32(n))

FOR_WAGE_TYPE(numeric, NUMERIC_SEN)
FOR_WAGE_TYPE(bigint, BIGINT_SEN)
FOR_WAGE_TYPE(integer, INTEGER_SEN)

PG_FUNCTION_INFO_V1(jamsos_compliance_final);
Datum
jamsos_compliance_final(PG_FUNCTION_ARGS)
{
	const Counters *state = PG_ARGISNULL(0) ? counters_new(COUNTERS_COMPLIANCE) : counters_arg(fcinfo, 0, COUNTERS_COMPLIANCE);
	int128		eligible = counters_get(state, ELIGIBLE);
	int128		registered = counters_get(state, REGISTERED);
	RupiahRounding rounding = counters_rounding(state);
	int128		gap = counters_get(state, CONTRIBUTION_GAP);
	const char *status;
	Datum		values[10];
	bool		nulls[10] = {false};
	TupleDesc	desc;

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	/* the gravest wins */
	status = registered == 0 ? "PWBD" : registered < eligible ? "PDS-TK" : counters_get(state, UNDER_REPORTED) > 0 ? "PDS-Upah" :
		counters_get(state, PARTIAL_PROGRAM) > 0 ? "PDS-Program" : "patuh";
	values[0] = Int64GetDatum(checked_count(eligible));
	values[1] = Int64GetDatum(checked_count(registered));
	values[2] = Int64GetDatum(checked_count(eligible - registered));
	values[3] = Int64GetDatum(checked_count(counters_get(state, UNDER_REPORTED)));
	values[4] = Int64GetDatum(checked_count(counters_get(state, PARTIAL_PROGRAM)));
	values[5] = Int64GetDatum(checked_count(counters_get(state, NOT_ON_STAFF)));
	values[6] = Int64GetDatum(checked_count(counters_get(state, UNPRICED)));
	values[7] = sen_to_numeric(counters_get(state, WAGE_GAP));
	nulls[8] = counters_get(state, WITH_TARIFF) == 0;
	values[8] = rounding == ROUND_NONE ? exact_to_numeric(gap) : int128_to_numeric(rounding == ROUND_TOTAL ? rupiah_total(gap) : gap, 0);
	nulls[9] = eligible == 0;
	values[9] = CStringGetTextDatum(status);
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(desc, values, nulls)));
}
