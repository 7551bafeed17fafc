/*
 * compliance.c
 *	  Staff against the bill of BPJS: who is missing, whose wage is reported too low,
 *	  who lacks a programme, who is billed and not on staff; what it costs, and whether the
 *	  amount of the bill is right.
 *
 * The statuses are those of BPJS: PWBD, an employer that has registered nobody; PDS,
 * one that has registered a part: of the workers (TK), the wages, the programmes.  Two are
 * ours: amounts that differ where all of these agree, and what cannot be said for want of a
 * wage, an amount or the programmes.
 */
#include "jamsos.h"

#include "utils/array.h"

#include "aggregate/counters.h"
#include "border/args.h"
#include "border/memo.h"
#include "border/row.h"
#include "border/wage_entry.h"
#include "kernel/bill.h"
#include "law/tariff_type.h"
#include "worker/contribution.h"

enum
{
	ELIGIBLE, REGISTERED, UNDER_REPORTED, PARTIAL_PROGRAM, NOT_ON_STAFF, UNPRICED, WAGE_GAP, CONTRIBUTION_GAP,
	WITH_TARIFF,				/* rows that came with a tariff */
	PROGRAMS_UNKNOWN,
	BILLED, DUE,				/* where both are known; billed in sen */
	AMOUNT_DIFFERS,				/* workers */
	WITH_AMOUNT					/* rows that came with an amount, perhaps NULL */
};
StaticAssertDecl(WITH_AMOUNT + 1 == COMPLIANCE_COUNTERS, "counters of compliance");

/* Arguments after the state. */
enum
{
	ON_STAFF = 1, ON_BILL, WAGE, REPORTED_WAGE, ENROLLED, REQUIRED, TARIFF, RISK_CLASS, SEGMENT, BILLED_AMOUNT
};

/* Wages and amounts agree when they differ by at most a rupiah: see bill.h. */
static inline bool
under_reported(int64 wage, int64 reported)
{
	return reported < wage - BILL_TOLERANCE_SEN;
}

/* The lists of programmes that a call site read last, each keyed on its bytes. */
typedef struct ComplianceMemo
{
	ProgramsMemo enrolled;
	ProgramsMemo required;
} ComplianceMemo;

static int
compliance_programs(FunctionCallInfo fcinfo, int n)
{
	ComplianceMemo *memo = memo_of(fcinfo, sizeof(ComplianceMemo));
	struct varlena *list = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(n));

	/* an array without elements is its header; who is on the bill for nothing is enrolled in nothing */
	if (n == ENROLLED && VARSIZE_ANY_EXHDR(list) == sizeof(ArrayType) - VARHDRSZ)
		return 0;

	return programs_remembered(n == ENROLLED ? &memo->enrolled : &memo->required, PointerGetDatum(list));
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

	Assert(required >> N_PROGRAMS == 0 && enrolled >> N_PROGRAMS == 0);
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
		else if (under_reported(wage, reported))
			gap += contribution_unrelieved(t, segment, risk_class, paid, wage) - contribution_unrelieved(t, segment, risk_class, paid, reported);
	}
	if (gap != 0)
		counters_add(state, CONTRIBUTION_GAP, sign * gap);
}

/* Each programme and payer may differ by the tolerance. */
static int128
amounts_tolerance(const Tariff *t, int segment, int risk_class, int programs)
{
	const TariffRun *run = tariff_run(t, segment, risk_class);
	const TariffStep *step = &tariff_steps(t)[run->first];
	int128		tolerance = 0;

	for (int i = 0; i < run->count; i++, step++)
		if (programs >> (step->cell / N_PAYERS) & 1)
			tolerance += BILL_TOLERANCE;
	return tolerance;
}

/* What the bill has, and what is due on the wage: nothing is due to who is not on staff, "required" is then 0. */
static void
add_amounts(FunctionCallInfo fcinfo, Counters *state, bool billed, int64 wage, int required, int sign, bool *unpriced)
{
	int64		amount = 0;
	int128		due = 0;
	int128		differs;

	counters_count(state, WITH_AMOUNT, sign);
	if (billed)
	{
		if (PG_ARGISNULL(BILLED_AMOUNT))
		{
			*unpriced = true;
			return;
		}
		amount = rupiah_amount(PG_GETARG_DATUM(BILLED_AMOUNT), "billed amount");
	}
	if (required)
	{
		const Tariff *t = arg_tariff(fcinfo, TARIFF);
		int			risk_class = arg_risk_class(fcinfo, RISK_CLASS);
		int			segment = arg_segment(fcinfo, SEGMENT);

		wage = tariff_wage(t, segment, wage);
		if (wage < 0)
			return;				/* counted as unpriced already */
		due = contribution_unrelieved(t, segment, risk_class, required, wage);
		differs = (int128) amount * (RUPIAH_EXACT_UNIT / 100) -
			(rupiah_rounds_each((RupiahRounding) t->rounding) ? due * RUPIAH_EXACT_UNIT : due);
		if (billed && (differs < 0 ? -differs : differs) > amounts_tolerance(t, segment, risk_class, required))
			counters_count(state, AMOUNT_DIFFERS, sign);
	}
	counters_add(state, BILLED, sign * (int128) amount);
	counters_add(state, DUE, sign * due);
}

/* A pekerja rentan of whom no income is stated: the lowest base, and nothing that a bill could report too low. */
static bool
without_income(FunctionCallInfo fcinfo, int64 wage)
{
	return wage < 0 && PG_NARGS() > SEGMENT && arg_tariff(fcinfo, TARIFF)->n_brackets > 0 && arg_segment(fcinfo, SEGMENT) == PR;
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
		{
			counters_count(state, NOT_ON_STAFF, sign);
			if (PG_NARGS() > BILLED_AMOUNT)
				add_amounts(fcinfo, state, billed, -1, 0, sign, &unpriced);
			if (unpriced)
				counters_count(state, UNPRICED, sign);
		}
		PG_RETURN_POINTER(state);
	}
	required = !PG_ARGISNULL(REQUIRED) ? compliance_programs(fcinfo, REQUIRED) :
		PG_NARGS() > TARIFF && !PG_ARGISNULL(TARIFF) ? tariff_programs(arg_tariff(fcinfo, TARIFF), 0) : PROGRAMS_DEFAULT;
	if (PG_NARGS() > TARIFF && !PG_ARGISNULL(TARIFF))
		required &= arg_tariff(fcinfo, TARIFF)->only;
	enrolled = PG_ARGISNULL(ENROLLED) ? required : compliance_programs(fcinfo, ENROLLED);
	counters_count(state, ELIGIBLE, sign);
	if (billed)
	{
		counters_count(state, REGISTERED, sign);
		if (required & ~enrolled)
			counters_count(state, PARTIAL_PROGRAM, sign);
		if (PG_ARGISNULL(ENROLLED))
			counters_count(state, PROGRAMS_UNKNOWN, sign);
		if (without_income(fcinfo, wage))
			wage = reported = tariff_wage(arg_tariff(fcinfo, TARIFF), PR, wage);
		if (wage < 0 || reported < 0)
			unpriced = true;
		else if (under_reported(wage, reported))
		{
			counters_count(state, UNDER_REPORTED, sign);
			counters_add(state, WAGE_GAP, sign * (int128) (wage - reported));
		}
	}
	if (PG_NARGS() > TARIFF)
		add_contribution_gap(fcinfo, state, billed, wage, reported, enrolled, required, sign, &unpriced);
	if (PG_NARGS() > BILLED_AMOUNT)
		add_amounts(fcinfo, state, billed, wage, required, sign, &unpriced);
	if (unpriced)
		counters_count(state, UNPRICED, sign);
	if (sign < 0)
		counters_untag(state, counters_get(state, WITH_TARIFF) == 0);
	PG_RETURN_POINTER(state);
}

#define COMPLIANCE_ENTRY(type) \
	SQL_FUNCTION(jamsos_compliance_accum_##type, compliance_step(fcinfo, WAGE_ARG(type, WAGE), WAGE_ARG(type, REPORTED_WAGE), 1)) \
	SQL_FUNCTION(jamsos_compliance_inverse_##type, compliance_step(fcinfo, WAGE_ARG(type, WAGE), WAGE_ARG(type, REPORTED_WAGE), -1))
FOR_WAGE_TYPES(COMPLIANCE_ENTRY)

/* The gravest wins; what is not known is never called well. */
static const char *
compliance_status(const Counters *state)
{
	int128		registered = counters_get(state, REGISTERED);

	if (registered == 0)
		return "PWBD";
	if (registered < counters_get(state, ELIGIBLE))
		return "PDS-TK";
	if (counters_get(state, UNDER_REPORTED) > 0)
		return "PDS-Upah";
	if (counters_get(state, PARTIAL_PROGRAM) > 0)
		return "PDS-Program";
	if (counters_get(state, AMOUNT_DIFFERS) > 0)
		return "selisih iuran";
	if (counters_get(state, PROGRAMS_UNKNOWN) > 0 || counters_get(state, UNPRICED) > 0)
		return "tidak diketahui";
	return "patuh";
}

static void
row_amounts(Row *row, const Counters *state)
{
	RupiahRounding rounding = counters_rounding(state);
	int128		due = counters_amount(state, DUE);
	int128		billed = counters_get(state, BILLED);

	if (counters_get(state, WITH_AMOUNT) == 0)
	{
		row_null(row);
		row_null(row);
		row_null(row);
		return;
	}
	row_sen(row, billed);
	row_amount(row, due, rounding);
	if (rupiah_rounds_each(rounding) || rounding == ROUND_TOTAL)
		due *= RUPIAH_EXACT_UNIT;
	row_exact(row, billed * (RUPIAH_EXACT_UNIT / 100) - due);
}

PG_FUNCTION_INFO_V1(jamsos_compliance_final);
Datum
jamsos_compliance_final(PG_FUNCTION_ARGS)
{
	const Counters *state = counters_arg(fcinfo, 0, COUNTERS_COMPLIANCE);
	int128		eligible = counters_get(state, ELIGIBLE);
	int128		registered = counters_get(state, REGISTERED);
	Row			row;

	row_begin(&row, fcinfo);
	row_count(&row, eligible);
	row_count(&row, registered);
	row_count(&row, eligible - registered);
	row_count(&row, counters_get(state, UNDER_REPORTED));
	row_count(&row, counters_get(state, PARTIAL_PROGRAM));
	row_count(&row, counters_get(state, NOT_ON_STAFF));
	row_count(&row, counters_get(state, UNPRICED));
	row_sen(&row, counters_get(state, WAGE_GAP));
	if (counters_get(state, WITH_TARIFF) != 0)
		row_amount(&row, counters_amount(state, CONTRIBUTION_GAP), counters_rounding(state));
	else
		row_null(&row);
	if (eligible != 0)
		row_text(&row, compliance_status(state));
	else
		row_null(&row);
	row_amounts(&row, state);
	row_count(&row, counters_get(state, PROGRAMS_UNKNOWN));
	return row_datum(&row);
}
