/*
 * affordable.c
 *	  What a budget can buy: how many workers for a year.
 */
#include "projection.h"

/* What one worker of an entry costs the employer in the year. */
typedef struct Candidate
{
	rupiah128	cost;			/* rupiah, or 10^-10 */
	size_t		entry;
	int64		count;
} Candidate;

static int
candidate_cmp(const void *a, const void *b)
{
	const Candidate *x = a;
	const Candidate *y = b;

	if (x->cost != y->cost)
		return x->cost < y->cost ? -1 : 1;
	return x->entry < y->entry ? -1 : x->entry > y->entry;
}

/* What the employer pays for one worker of a section in a month. */
static rupiah128
cost_of_month(const ProjectionMonth *m, const PayrollSection *s, int programs, int64 wage)
{
	const Tariff *t = m->tariff;
	rupiah128	cost = 0;

	if (!m->self_paid)
		PAYROLL_FOREACH_STEP(step, t, s, programs)
			if (step->payer == EMPLOYER)
				cost += rupiah_rounds_each((RupiahRounding) t->rounding) ?
					tariff_rupiah(t, step, wage) : tariff_exact(t, step, wage);
	return cost;
}

/*
 * The costs of a section, added up over the months in which it is active: of its
 * entries, and of its workers without a wage where the tariff prices them (a
 * minimum, or PR).
 */
static void
add_costs(const Projection *p, const PayrollSection *s, rupiah128 *costs, rupiah128 *unknown_cost, bool *active, bool *priced)
{
	const int64 *wages = p->payroll->wages;

	*active = *priced = false;
	for (int i = 0; i < p->n_months; i++)
	{
		const ProjectionMonth *m = &p->months[i];
		int64		unknown = tariff_wage(m->tariff, s->segment, -1);
		int			programs;

		CHECK_FOR_INTERRUPTS();
		if (!payroll_active(s, m->month))
			continue;
		*active = true;
		programs = payroll_charged(s, m->tariff);
		for (size_t j = s->first; j < s->first + s->n; j++)
			costs[j] += cost_of_month(m, s, programs, tariff_wage(m->tariff, s->segment, scenario_grow(wages[j], m->factor)));
		if (unknown >= 0)
		{
			*priced = true;
			*unknown_cost += cost_of_month(m, s, programs, unknown);
		}
	}
}

static rupiah128
cost_of(const rupiah128 *costs, const int64 *counts, size_t n)
{
	rupiah128	sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += costs[i] * counts[i];
	return sum;
}

/* Whole rupiah of a budget: what is left of one buys nothing. */
static rupiah128
arg_budget(FunctionCallInfo fcinfo, int n)
{
	Datum		budget = PG_GETARG_DATUM(n);

	if (numeric_is_nan(DatumGetNumeric(budget)) || numeric_is_inf(DatumGetNumeric(budget)) ||
		DatumGetBool(DirectFunctionCall2(numeric_lt, budget, NumericGetDatum(int64_to_numeric(0)))))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("budget must be an amount of rupiah: %s", DatumGetCString(DirectFunctionCall1(numeric_out, budget))),
				 errhint("Give 0 rupiah or more.")));
	return int128_from_numeric(DirectFunctionCall2(numeric_trunc, budget, Int32GetDatum(0)));
}

/* affordable(payroll, fiscal_year, budget, programs, scenario, strategy) */
PG_FUNCTION_INFO_V1(jamsos_affordable);
Datum
jamsos_affordable(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Projection *p;
	PayrollView view;			/* candidates: entries, then those without a wage by section */
	char	   *strategy;
	bool		cheapest;
	int			year,
				first;
	rupiah128	unit,
				budget,
				cost = 0;
	rupiah128  *costs;
	int64	   *counts;
	int64	   *unpriced;
	int64	   *chosen;
	size_t		n;
	int64		everybody = 0;
	int64		workers = 0;
	int64		not_priced = 0;
	int64		scaled;
	Datum		values[5];
	bool		nulls[5] = {false};

	jamsos_init_srf(fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	if (PG_ARGISNULL(2))
		report_null("budget", "Rupiah for the year.");
	if (PG_ARGISNULL(5))
		report_null("strategy", "Valid values: cheapest, proportional.");
	year = projection_fiscal_year(fcinfo, 1);
	strategy = text_to_cstring(PG_GETARG_TEXT_PP(5));
	cheapest = strcmp(strategy, "cheapest") == 0;
	if (!cheapest && strcmp(strategy, "proportional") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown strategy \"%s\"", strategy),
				 errhint("Valid values: cheapest, proportional.")));
	first = Max(MONTH_OF(year, 1), MONTH_FIRST);
	p = projection_open(PG_GETARG_DATUM(0), first, MONTH_OF(year + 1, 1) - first, first,
						PG_GETARG_DATUM(3), PG_ARGISNULL(3), PG_GETARG_DATUM(4), PG_ARGISNULL(4));
	if (p->scenario.coverage_from != GROWTH_ONE || p->scenario.coverage_to != GROWTH_ONE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("affordable takes no coverage"),
				 errdetail("It computes which coverage a budget can buy."),
				 errhint("Leave coverage_from and coverage_to of the scenario at 1.")));
	unit = rupiah_rounds_each((RupiahRounding) p->scenario.rounding) ? 1 : RUPIAH_EXACT_UNIT;
	budget = arg_budget(fcinfo, 2) * unit;

	/* the people of the year: its headcount, in whole workers */
	view = *p->payroll;
	counts = payroll_grow(NULL, sizeof(int64) * (view.n + view.n_sections + 1));
	unpriced = palloc(sizeof(int64) * (view.n_sections + 1));
	for (int i = 0; i < view.n_sections; i++)
	{
		unpriced[i] = view.sections[i].unpriced;
		everybody += view.sections[i].unpriced + view.sections[i].priced;
	}
	scaled = (int64) projection_times(everybody, p->months[0].times, p->months[0].of);
	payroll_apportion(&view, view.counts, unpriced, (int64) p->months[0].times, (int64) p->months[0].of, scaled, counts, unpriced);

	/* candidates and what each costs */
	n = view.n + view.n_sections;
	costs = payroll_grow(NULL, sizeof(rupiah128) * (n + 1));
	memset(costs, 0, sizeof(rupiah128) * (n + 1));
	everybody = 0;
	for (int i = 0; i < view.n_sections; i++)
	{
		const PayrollSection *s = &view.sections[i];
		bool		active,
					priced;

		add_costs(p, s, costs, &costs[view.n + i], &active, &priced);
		if (!active)
			memset(counts + s->first, 0, sizeof(int64) * s->n);
		else if (!priced)
			not_priced += unpriced[i];
		counts[view.n + i] = active && priced ? unpriced[i] : 0;
	}
	for (size_t i = 0; i < n; i++)
		everybody += counts[i];

	if (cheapest)
	{
		Candidate  *candidates = payroll_grow(NULL, sizeof(Candidate) * (n + 1));

		for (size_t i = 0; i < n; i++)
			candidates[i] = (Candidate) {costs[i], i, counts[i]};
		qsort(candidates, n, sizeof(Candidate), candidate_cmp);
		for (size_t i = 0; i < n; i++)
		{
			int64		take = candidates[i].count;

			if (candidates[i].cost > 0 && candidates[i].cost * take > budget - cost)
				take = (int64) ((budget - cost) / candidates[i].cost);
			workers += take;
			cost += candidates[i].cost * take;
			if (take < candidates[i].count)
				break;
		}
	}
	else
	{
		/* the largest number found whose cost fits while that of one more does not */
		int64		low = 0;
		int64		high = everybody + 1;

		view.n = n;
		chosen = payroll_grow(NULL, sizeof(int64) * (n + 1));
		while (high - low > 1)
		{
			int64		middle = low + (high - low) / 2;
			rupiah128	middle_cost;

			CHECK_FOR_INTERRUPTS();
			payroll_apportion(&view, counts, NULL, middle, everybody, middle, chosen, NULL);
			middle_cost = cost_of(costs, chosen, n);
			if (middle_cost <= budget)
			{
				low = middle;
				cost = middle_cost;
			}
			else
				high = middle;
		}
		workers = low;
	}

	cost = (cost + unit / 2) / unit;
	values[0] = Int64GetDatum(workers);
	nulls[1] = everybody == 0;
	if (everybody > 0)
		values[1] = int128_to_numeric(((rupiah128) workers * 1000000 * 2 + everybody) / (2 * (rupiah128) everybody), 6);
	values[2] = int128_to_numeric(cost, 0);
	values[3] = DirectFunctionCall2(numeric_sub, PG_GETARG_DATUM(2), int128_to_numeric(cost, 0));
	values[4] = Int64GetDatum(not_priced);
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	return (Datum) 0;
}
