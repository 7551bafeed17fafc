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

/* Who is on staff. */
typedef struct StaffMember
{
	const Tariff *tariff;		/* NULL: none was given */
	int			risk_class;
	int			segment;
	int64		wage;			/* that counts, by the tariff if there is one; -1 = not known */
	int64		reported;		/* on the bill; -1 = not known */
	int			required;
	int			enrolled;
} StaffMember;

static StaffMember
staff_member(FunctionCallInfo fcinfo, int64 wage, int64 reported)
{
	StaffMember m = {.risk_class = 1, .segment = PU, .wage = wage, .reported = reported, .required = PROGRAMS_DEFAULT};

	if (!PG_ARGISNULL(REQUIRED))
		m.required = compliance_programs(fcinfo, REQUIRED);
	if (PG_NARGS() > TARIFF)
	{
		m.tariff = arg_tariff(fcinfo, TARIFF);
		if (PG_NARGS() > RISK_CLASS)
			m.risk_class = arg_risk_class(fcinfo, RISK_CLASS);
		if (PG_NARGS() > SEGMENT)
			m.segment = arg_segment(fcinfo, SEGMENT);
		m.required = (PG_ARGISNULL(REQUIRED) ? tariff_programs(m.tariff, 0) : m.required) & m.tariff->asked.only;
		m.wage = tariff_wage(m.tariff, m.segment, wage);
		/* a pekerja rentan of whom no income is stated: nothing that a bill could report too low */
		if (wage < 0 && m.segment == PR)
			m.reported = m.wage;
	}
	m.enrolled = PG_ARGISNULL(ENROLLED) ? m.required : compliance_programs(fcinfo, ENROLLED);
	Assert(m.required >> N_PROGRAMS == 0 && m.enrolled >> N_PROGRAMS == 0);
	return m;
}

/* The bill of one who is on it, but for its amount; false where it cannot be judged. */
static bool
add_registered(Counters *state, const StaffMember *m, int sign)
{
	counters_count(state, REGISTERED, sign);
	if (m->required & ~m->enrolled)
		counters_count(state, PARTIAL_PROGRAM, sign);
	if (m->wage < 0 || m->reported < 0)
		return false;
	if (under_reported(m->wage, m->reported))
	{
		counters_count(state, UNDER_REPORTED, sign);
		counters_add(state, WAGE_GAP, sign * (int128) (m->wage - m->reported));
	}
	return true;
}

/* What should be paid to the required programmes, less what is paid to them; false where it is not known. */
static bool
add_contribution_gap(Counters *state, const StaffMember *m, bool billed, int sign)
{
	const Tariff *t = m->tariff;
	int			missing = billed ? m->required & ~m->enrolled : m->required;
	int			paid = m->required & ~missing;
	int128		gap;

	tariff_require(t, m->segment, m->risk_class, m->required);
	counters_tag(state, t->tag);
	counters_count(state, WITH_TARIFF, sign);
	if (m->wage < 0)
		return false;
	gap = missing ? contribution_unrelieved(t, m->segment, m->risk_class, missing, m->wage) : 0;
	if (paid && m->reported >= 0 && under_reported(m->wage, m->reported))
		gap += contribution_unrelieved(t, m->segment, m->risk_class, paid, m->wage) - contribution_unrelieved(t, m->segment, m->risk_class, paid, m->reported);
	if (gap != 0)
		counters_add(state, CONTRIBUTION_GAP, sign * gap);
	return true;
}

/* Each programme and payer may differ by the tolerance. */
static int128
amounts_tolerance(const Tariff *t, int segment, int risk_class, int programs)
{
	const TariffRun *run = tariff_run(t, segment, risk_class);
	const TariffStep *step = tariff_run_steps(t, run);
	int128		tolerance = 0;

	for (int i = 0; i < run->count; i++, step++)
		if (programs >> (step->cell / N_PAYERS) & 1)
			tolerance += BILL_TOLERANCE;
	return tolerance;
}

/* What the bill has, and what is due on the wage: nothing is due to who is not on staff (NULL).  False where one is not known. */
static bool
add_amounts(FunctionCallInfo fcinfo, Counters *state, const StaffMember *m, bool billed, int sign)
{
	int64		amount = 0;
	int128		due = 0;
	int128		differs;

	counters_count(state, WITH_AMOUNT, sign);
	if (billed)
	{
		if (PG_ARGISNULL(BILLED_AMOUNT))
			return false;
		amount = rupiah_amount(PG_GETARG_DATUM(BILLED_AMOUNT), "billed amount");
	}
	if (m && m->required)
	{
		const Tariff *t = m->tariff;

		if (m->wage < 0)
			return false;
		due = contribution_unrelieved(t, m->segment, m->risk_class, m->required, m->wage);
		differs = (int128) amount * (RUPIAH_EXACT_UNIT / 100) -
			(rupiah_rounds_each((RupiahRounding) t->asked.rounding) ? due * RUPIAH_EXACT_UNIT : due);
		if (billed && (differs < 0 ? -differs : differs) > amounts_tolerance(t, m->segment, m->risk_class, m->required))
			counters_count(state, AMOUNT_DIFFERS, sign);
	}
	counters_add(state, BILLED, sign * (int128) amount);
	counters_add(state, DUE, sign * due);
	return true;
}

static Datum
compliance_step(FunctionCallInfo fcinfo, int64 wage, int64 reported, int sign)
{
	Counters   *state = counters_state_inline(fcinfo, COUNTERS_COMPLIANCE);
	bool		staff = !PG_ARGISNULL(ON_STAFF) && PG_GETARG_BOOL(ON_STAFF);
	bool		billed = !PG_ARGISNULL(ON_BILL) && PG_GETARG_BOOL(ON_BILL);
	bool		priced = true;
	StaffMember m;

	Assert(state->n == COMPLIANCE_COUNTERS && wage >= -1 && wage <= RUPIAH_MAX_SEN && reported >= -1 && reported <= RUPIAH_MAX_SEN);
	if (!staff && !billed)
		PG_RETURN_POINTER(state);
	if (staff)
	{
		m = staff_member(fcinfo, wage, reported);
		counters_count(state, ELIGIBLE, sign);
		if (billed)
			priced = add_registered(state, &m, sign);
		if (billed && PG_ARGISNULL(ENROLLED))
			counters_count(state, PROGRAMS_UNKNOWN, sign);
		if (m.tariff)
			priced &= add_contribution_gap(state, &m, billed, sign);
	}
	else
		counters_count(state, NOT_ON_STAFF, sign);
	if (PG_NARGS() > BILLED_AMOUNT)
		priced &= add_amounts(fcinfo, state, staff ? &m : NULL, billed, sign);
	if (!priced)
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
