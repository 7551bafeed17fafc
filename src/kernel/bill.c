/*
 * bill.c
 *	  The causes of a difference between what is due and what is billed.
 */
#include "kernel/bill.h"

#define BILL_UNKNOWN ((rupiah128) -1)

/* A hundredth of a percent: no regulation has finer rates, but for reliefs. */
#define RATE_STEP (RATE_ONE / 10000)

/* A tenth of the wage and more is a slip in the amount, and no rate. */
#define RATE_MOST (RATE_ONE / 10)

/* Of smaller bases a hundredth of a percent is so little that nearly any amount would be a rate of it: sen. */
#define RATE_BASE_LEAST INT64_C(20000000)

const char *const bill_cause_names[] = {
	"agrees", "wage_low", "wage_high", "wrong_class", "wrong_rate", "rapel", "program_missing", "program_not_due", "remainder"
};
_Static_assert(sizeof(bill_cause_names) / sizeof(bill_cause_names[0]) == N_BILL_CAUSES, "each cause of a bill must have a name");

static const TariffStep *
find_step(const Tariff *t, int segment, int risk_class, int cell)
{
	const TariffRun *run = tariff_run(t, segment, risk_class);
	const TariffStep *step = tariff_run_steps(t, run);

	for (int i = 0; i < run->due; i++, step++)
		if (step->cell == cell)
			return step;
	return NULL;
}

uint32_t
bill_due_cells(const Tariff *t, int segment, int risk_class)
{
	uint32_t	cells = 0;

	TARIFF_FOREACH_DUE(step, t, tariff_run(t, segment, risk_class))
		cells |= UINT32_C(1) << step->cell;
	return cells;
}

static bool
is_fixed(const Tariff *t, const TariffStep *step)
{
	return (t->lines[step->line].flags & LINE_FIXED) != 0;
}

/* The amount of a base that is limited already, rounded as the tariff says; "other" is a rate that is not the law's, or -1. */
static rupiah128
amount_of_base(const Tariff *t, const TariffStep *step, int64_t other, int64_t base)
{
	TariffStep	plain = *step;
	bool		whole = rupiah_rounds_each((RupiahRounding) t->asked.rounding);

	if (other >= 0)
		return whole ? (rupiah128) rupiah_round(base, other, rupiah_half((RupiahRounding) t->asked.rounding)) * RUPIAH_EXACT_UNIT :
			(rupiah128) base * other;
	plain.kind = STEP_PLAIN;
	return whole ? (rupiah128) tariff_rupiah(t, &plain, base) * RUPIAH_EXACT_UNIT : tariff_exact(t, &plain, base);
}

static rupiah128
amount_by_law(const Tariff *t, const TariffStep *step, int64_t base)
{
	return amount_of_base(t, step, -1, base);
}

/*
 * The base of a wage and the back pay beside it, or -1.  A ceiling holds for each month
 * (PP 45/2015 Pasal 29): where the back pay covers n months it fills what each of
 * them has left under the ceiling, of the wage that is reported.  How it fell on the months is
 * not on a bill, so that each has its n-th part; n x min(w + r/n, c) is min(nw + r, nc).
 */
static int64_t
base_with_rapel(const TariffStep *step, const Tariff *t, int64_t wage, int64_t rapel, int months)
{
	int64_t		base = tariff_base(t, step, wage);
	rupiah128	all = (rupiah128) wage * months + rapel;

	/* back pay is of a wage: neither a fixed amount nor an income bracket has any */
	if (rapel == 0 || is_fixed(t, step) || step->kind == STEP_BRACKET)
		return base;
	if (step->kind == STEP_PLAIN)
		return base + rapel;
	if (step->ceiling == INT64_MAX)
		return tariff_base(t, step, wage + rapel);
	if (months <= 0)
		return -1;
	if (all > (rupiah128) step->ceiling * months)
		all = (rupiah128) step->ceiling * months;
	if (all < (rupiah128) step->floor * months)
		all = (rupiah128) step->floor * months;
	/* at most BILL_MAX_MONTHS times the largest wage: under 2^57 */
	return base + (int64_t) (all - (rupiah128) base * months);
}

static bool
differ(rupiah128 a, rupiah128 b)
{
	rupiah128	d = a - b;

	return d > BILL_TOLERANCE || d < -BILL_TOLERANCE;
}

static rupiah128
distance(rupiah128 a, rupiah128 b)
{
	return a > b ? a - b : b - a;
}

/* The step of the other class whose amount is the billed one, the nearest if several are; NULL = none. */
static const TariffStep *
other_class(const Tariff *t, const BillLine *line, int cell, int64_t base, rupiah128 billed)
{
	const TariffStep *found = NULL;
	rupiah128	nearest = 0;

	for (int c = 1; c <= N_RISK_CLASSES; c++)
	{
		const TariffStep *step = c == line->risk_class ? NULL : find_step(t, line->segment, c, cell);
		rupiah128	amount;

		if (step == NULL || t->lines[step->line].risk_class == 0)
			continue;
		amount = amount_by_law(t, step, base);
		if (!differ(amount, billed) && (found == NULL || distance(amount, billed) < nearest))
		{
			found = step;
			nearest = distance(amount, billed);
		}
	}
	return found;
}

/* A rate of at most two decimals of a percent that makes the billed amount of the base; -1 = none. */
static int64_t
other_rate(const Tariff *t, const TariffStep *step, int64_t base, rupiah128 billed)
{
	rupiah128	quantum = (rupiah128) base * RATE_STEP;
	int64_t		rate;

	if (is_fixed(t, step) || base < RATE_BASE_LEAST || billed <= 0 || billed >= (rupiah128) base * RATE_MOST)
		return -1;
	rate = (int64_t) ((billed + quantum / 2) / quantum) * RATE_STEP;
	if (rate == 0 || rate == t->lines[step->line].rate || differ(amount_of_base(t, step, rate, base), billed))
		return -1;
	return rate;
}

/* One more cause, unless it is too small to be one: then it goes with the next. */
static void
add_cause(BillCell *out, rupiah128 *at, BillCause cause, rupiah128 next)
{
	if (!differ(next, *at))
		return;
	out->cause[out->n].cause = cause;
	out->cause[out->n].amount = next - *at;
	out->n++;
	*at = next;
}

/* What is left: the remainder, or so little that it belongs to the last cause. */
static void
add_rest(BillCell *out, rupiah128 at)
{
	if (out->n > 0 && !differ(out->billed, at))
	{
		out->cause[out->n - 1].amount += out->billed - at;
		return;
	}
	out->cause[out->n].cause = differ(out->billed, at) ? BILL_REMAINDER : BILL_AGREES;
	out->cause[out->n].amount = out->billed - at;
	out->n++;
}

/* Whole programmes: true where they are the cause, and the only one. */
static bool
judge_program(BillCell *out, bool due)
{
	rupiah128	at = out->due;

	if (!due)
		add_cause(out, &at, BILL_PROGRAM_NOT_DUE, out->billed);
	else if (out->billed == 0)
		add_cause(out, &at, BILL_PROGRAM_MISSING, 0);
	return out->n > 0;
}

/* Does the back pay cost something?  Then a bill of the bare due has left it out. */
static bool
has_rapel(const Tariff *t, const TariffStep *step, int64_t base, int64_t reported)
{
	return differ(amount_by_law(t, step, base), amount_by_law(t, step, tariff_base(t, step, reported)));
}

/*
 * What is billed right is right, whatever wage is reported beside it.  Otherwise the bill's
 * own figures come first: a class or rate is looked for on what it reports, and only where they do
 * not make the amount by the law.
 */
void
bill_judge(const Tariff *t, const BillLine *line, int cell, BillCell *out)
{
	const TariffStep *step = find_step(t, line->segment, line->risk_class, cell);
	int64_t		wage = tariff_wage(t, line->segment, line->wage);
	int64_t		reported = line->reported >= 0 ? line->reported : wage;
	const TariffStep *used = step;	/* of the class by which it is billed, */
	int64_t		rate = -1;		/* and the rate, if that is not the law's */
	int64_t		base;			/* of what the bill reports */
	rupiah128	at;

	out->n = 0;
	out->stated = (line->stated >> cell & 1) != 0;
	out->billed = out->stated ? (rupiah128) line->billed[cell] * (RUPIAH_EXACT_UNIT / 100) : BILL_UNKNOWN;
	out->due = step == NULL ? 0 : wage < 0 ? BILL_UNKNOWN : amount_by_law(t, step, tariff_base(t, step, wage));
	base = step == NULL || reported < 0 ? -1 : base_with_rapel(step, t, reported, line->rapel, line->months);
	out->due_reported = step == NULL ? 0 : base < 0 || line->reported < 0 ? BILL_UNKNOWN : amount_by_law(t, step, base);
	if (!out->stated || out->due < 0)
		return;

	if (judge_program(out, step != NULL))
		return;
	if (step != NULL && base < 0)
		return;
	at = out->due;
	if (step != NULL && (differ(out->billed, out->due) || has_rapel(t, step, base, reported)))
	{
		if (differ(out->billed, out->due) && differ(out->billed, amount_by_law(t, step, base)))
		{
			const TariffStep *class_step = other_class(t, line, cell, base, out->billed);

			if (class_step != NULL)
				used = class_step;
			else if (line->reported >= 0)	/* else it may as well be the wage */
				rate = other_rate(t, step, base, out->billed);
		}
		add_cause(out, &at, used != step ? BILL_WRONG_CLASS : BILL_WRONG_RATE, amount_of_base(t, used, rate, tariff_base(t, step, wage)));
		add_cause(out, &at, reported < wage ? BILL_WAGE_LOW : BILL_WAGE_HIGH, amount_of_base(t, used, rate, tariff_base(t, step, reported)));
		add_cause(out, &at, BILL_RAPEL, amount_of_base(t, used, rate, base));
	}
	add_rest(out, at);
}
