/*
 * affordable.c
 *	  What a budget can buy: how many workers for a year.
 */
#include "jamsos.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "border/row.h"
#include "kernel/month.h"
#include "payroll/payroll_type.h"
#include "payroll/payroll_view.h"
#include "projection/growth.h"
#include "projection/projection.h"
#include "projection/projection_args.h"

/*
 * Rupiah and the 10^-10 left over: in the unit of exact amounts alone what everybody costs
 * may be too large for 128 bits.  A worker costs at most 12 months x 18 steps x 10^12 rupiah,
 * and a bigint holds the workers: 10^34 rupiah.
 */
typedef struct EmployerCost
{
	rupiah128	rupiah;
	rupiah128	rest;			/* under RUPIAH_EXACT_UNIT, but while it is added up */
} EmployerCost;

/* More than any cost; a larger budget buys no more. */
#define BUDGET_MOST ((rupiah128) INT64CONST(1000000000000000000) * INT64CONST(1000000000000000000))

/* What the workers of an entry cost the employer in the year, one of them. */
typedef struct Candidate
{
	EmployerCost cost;
	size_t		entry;
	int64		count;
} Candidate;

/* The cost of so many more. */
static EmployerCost
cost_add(EmployerCost sum, EmployerCost one, int64 count)
{
	sum.rupiah += one.rupiah * count;
	sum.rest += one.rest * count;
	sum.rupiah += sum.rest / RUPIAH_EXACT_UNIT;
	sum.rest %= RUPIAH_EXACT_UNIT;
	return sum;
}

static bool
cost_fits(EmployerCost cost, rupiah128 budget)
{
	return cost.rupiah < budget || (cost.rupiah == budget && cost.rest == 0);
}

static inline int
candidate_cmp(const Candidate *x, const Candidate *y)
{
	if (x->cost.rupiah != y->cost.rupiah)
		return x->cost.rupiah < y->cost.rupiah ? -1 : 1;
	if (x->cost.rest != y->cost.rest)
		return x->cost.rest < y->cost.rest ? -1 : 1;
	return x->entry < y->entry ? -1 : x->entry > y->entry;
}

/* a payroll may have millions of entries: a sort that can be stopped */
#define ST_SORT sort_candidates
#define ST_ELEMENT_TYPE Candidate
#define ST_COMPARE(a, b) candidate_cmp(a, b)
#define ST_CHECK_FOR_INTERRUPTS
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

/* What the employer pays for one worker of a section in a month. */
static EmployerCost
cost_of_month(const ProjectionMonth *m, const PayrollSection *s, int programs, int64 wage)
{
	const Tariff *t = m->tariff;
	EmployerCost cost = {0, 0};

	if (!m->self_paid)
		PAYROLL_FOREACH_STEP(step, t, s, programs)
			if (step->payer == EMPLOYER)
			{
				if (rupiah_rounds_each((RupiahRounding) t->asked.rounding))
					cost.rupiah += tariff_rupiah(t, step, wage);
				else
					cost.rest += tariff_exact(t, step, wage);
			}
	return cost;
}

/*
 * The costs of a section, added up over the months in which it is active: of its
 * entries, and of its workers without a wage where the tariff prices them (a
 * minimum, or PR).
 */
static void
add_costs(const Projection *p, const PayrollSection *s, EmployerCost *costs, EmployerCost *unknown_cost, bool *active, bool *priced)
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
		{
			if ((j % PAYROLL_STRETCH) == 0)
				CHECK_FOR_INTERRUPTS();
			costs[j] = cost_add(costs[j], cost_of_month(m, s, programs, tariff_wage(m->tariff, s->segment, growth_of_wage(wages[j], m->factor))), 1);
		}
		if (unknown >= 0)
		{
			*priced = true;
			*unknown_cost = cost_add(*unknown_cost, cost_of_month(m, s, programs, unknown), 1);
		}
	}
}

static EmployerCost
cost_of(const EmployerCost *costs, const int64 *counts, size_t n)
{
	EmployerCost sum = {0, 0};

	for (size_t i = 0; i < n; i++)
	{
		if ((i % PAYROLL_STRETCH) == 0)
			CHECK_FOR_INTERRUPTS();
		sum = cost_add(sum, costs[i], counts[i]);
	}
	return sum;
}

/* Whole rupiah of a budget: what is left of one buys nothing. */
static rupiah128
arg_budget(FunctionCallInfo fcinfo, int n)
{
	Datum		budget = PG_GETARG_DATUM(n);
	Datum		most = int128_to_numeric(BUDGET_MOST, 0);

	if (PG_ARGISNULL(n))
		report_null("budget", "Rupiah for the year.");
	if (numeric_is_nan(DatumGetNumeric(budget)) || numeric_is_inf(DatumGetNumeric(budget)) ||
		DatumGetBool(DirectFunctionCall2(numeric_lt, budget, NumericGetDatum(int64_to_numeric(0)))))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("budget must be an amount of rupiah: %s", DatumGetCString(DirectFunctionCall1(numeric_out, budget))),
				 errhint("Give 0 rupiah or more.")));
	if (DatumGetBool(DirectFunctionCall2(numeric_ge, budget, most)))
		return BUDGET_MOST;
	return int128_from_numeric(DirectFunctionCall2(numeric_trunc, budget, Int32GetDatum(0)));
}

/* How many of "count" a budget buys on top of a cost, when all are too many. */
static int64
affordable_count(EmployerCost cost, EmployerCost one, int64 count, rupiah128 budget)
{
	int64		low = 0;
	int64		high = count;

	while (high - low > 1)
	{
		int64		middle = low + (high - low) / 2;

		if (cost_fits(cost_add(cost, one, middle), budget))
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Who may be insured, and what each costs the employer in the year. */
typedef struct AffordablePool
{
	PayrollView view;			/* its entries, then a candidate for those without a wage of each section */
	size_t		n;				/* candidates */
	EmployerCost *costs;		/* of one worker of a candidate */
	int64	   *counts;
	int64		everybody;
	int64		not_priced;
} AffordablePool;

/* How many are insured, and what they cost together. */
typedef struct Affordable
{
	int64		workers;
	EmployerCost cost;
} Affordable;

/* The headcount of the year, in whole workers: of each entry, and of each section without a wage. */
static void
pool_count(AffordablePool *pool, const Projection *p, int64 *unpriced)
{
	const PayrollView *v = &pool->view;
	const ProjectionMonth *first = &p->months[0];
	rupiah128	people = 0;

	for (int i = 0; i < v->n_sections; i++)
	{
		unpriced[i] = v->sections[i].unpriced;
		people += v->sections[i].unpriced + v->sections[i].priced;
	}
	/* of no coverage a fraction is at most 10^18 / 10^12: see month_share */
	payroll_apportion(v, v->counts, unpriced, checked_count(first->times), checked_count(first->of),
					  checked_count(projection_times(people, first->times, first->of)), pool->counts, unpriced);
}

static AffordablePool *
pool_of(const Projection *p)
{
	AffordablePool *pool = palloc0(sizeof(AffordablePool));
	PayrollView *v = &pool->view;
	int64	   *unpriced;

	*v = *p->payroll;
	pool->n = v->n + v->n_sections;
	pool->counts = payroll_grow(NULL, sizeof(int64) * (pool->n + 1));
	unpriced = payroll_grow(NULL, sizeof(int64) * (v->n_sections + 1));
	pool_count(pool, p, unpriced);
	pool->costs = payroll_grow(NULL, sizeof(EmployerCost) * (pool->n + 1));
	for (size_t i = 0; i < pool->n; i++)
	{
		if ((i % PAYROLL_STRETCH) == 0)
			CHECK_FOR_INTERRUPTS();
		pool->costs[i] = (EmployerCost) {0, 0};
	}
	for (int i = 0; i < v->n_sections; i++)
	{
		const PayrollSection *s = &v->sections[i];
		bool		active,
					priced;

		add_costs(p, s, pool->costs, &pool->costs[v->n + i], &active, &priced);
		if (!active)
			memset(pool->counts + s->first, 0, sizeof(int64) * s->n);
		else if (!priced)
			pool->not_priced += unpriced[i];
		pool->counts[v->n + i] = active && priced ? unpriced[i] : 0;
	}
	for (size_t i = 0; i < pool->n; i++)
		pool->everybody += pool->counts[i];
	return pool;
}

/* The lowest costs first: as many workers as the budget can pay. */
static Affordable
afford_cheapest(const AffordablePool *pool, rupiah128 budget)
{
	Candidate  *candidates = payroll_grow(NULL, sizeof(Candidate) * (pool->n + 1));
	Affordable	chosen = {0};

	for (size_t i = 0; i < pool->n; i++)
	{
		if ((i % PAYROLL_STRETCH) == 0)
			CHECK_FOR_INTERRUPTS();
		candidates[i] = (Candidate) {pool->costs[i], i, pool->counts[i]};
	}
	sort_candidates(candidates, pool->n);
	for (size_t i = 0; i < pool->n; i++)
	{
		int64		take = candidates[i].count;
		EmployerCost all = cost_add(chosen.cost, candidates[i].cost, take);

		if (!cost_fits(all, budget))
		{
			take = affordable_count(chosen.cost, candidates[i].cost, take, budget);
			all = cost_add(chosen.cost, candidates[i].cost, take);
		}
		chosen.workers += take;
		chosen.cost = all;
		if (take < candidates[i].count)
			break;
	}
	return chosen;
}

/* The same share of each entry: the largest number found whose cost fits while that of one more does not. */
static Affordable
afford_proportional(const AffordablePool *pool, rupiah128 budget)
{
	PayrollView view = pool->view;
	int64	   *shares = payroll_grow(NULL, sizeof(int64) * (pool->n + 1));
	int64		high = pool->everybody;
	Affordable	chosen = {0};

	view.n = pool->n;
	while (chosen.workers < high)
	{
		int64		middle = high - (high - chosen.workers) / 2;
		EmployerCost cost;

		CHECK_FOR_INTERRUPTS();
		payroll_apportion(&view, pool->counts, NULL, middle, pool->everybody, middle, shares, NULL);
		cost = cost_of(pool->costs, shares, pool->n);
		if (cost_fits(cost, budget))
			chosen = (Affordable) {middle, cost};
		else
			high = middle - 1;
	}
	return chosen;
}

/* Whether a strategy is the one that insures the cheapest first. */
static bool
affordable_arg_cheapest(FunctionCallInfo fcinfo, int n)
{
	char	   *strategy;

	if (PG_ARGISNULL(n))
		report_null("strategy", "Valid values: cheapest, proportional.");
	strategy = name_from_datum(PG_GETARG_DATUM(n));
	if (strcmp(strategy, "cheapest") != 0 && strcmp(strategy, "proportional") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown strategy \"%s\"", text_shown(strategy, strlen(strategy))),
				 errhint("Valid values: cheapest, proportional.")));
	return strategy[0] == 'c';
}

/* What a budget buys is asked of a calendar year, with everybody in it. */
static void
check_year(const OutlookTerms *t)
{
	if (t->start != Max(MONTH_OF(t->start / 12, 1), MONTH_FIRST) || t->last != MONTH_OF(t->start / 12, 12))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("affordable takes an outlook of one calendar year, not of %s to %s",
						month_to_cstring(t->start), month_to_cstring(t->last)),
				 errhint("Make it with jamsos.outlook('%d-01-01', 12).", t->start / 12)));
	if (t->coverage_from != GROWTH_ONE || t->coverage_to != GROWTH_ONE)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("affordable takes no coverage"),
				 errdetail("It computes which coverage a budget can buy."),
				 errhint("Leave coverage_from and coverage_to of the scenario at 1.")));
}

static void
put_affordable(Row *row, const Projection *p, Datum amount, rupiah128 budget, bool cheapest)
{
	AffordablePool *pool;
	Affordable	chosen;
	rupiah128	cost;

	check_year(p->law.terms);
	pool = pool_of(p);
	chosen = cheapest ? afford_cheapest(pool, budget) : afford_proportional(pool, budget);

	Assert(chosen.workers >= 0 && chosen.workers <= pool->everybody && cost_fits(chosen.cost, budget));
	cost = chosen.cost.rupiah + (chosen.cost.rest >= RUPIAH_EXACT_UNIT / 2 ? 1 : 0);
	row_bigint(row, chosen.workers);
	row_ratio(row, chosen.workers, pool->everybody);
	row_rupiah(row, cost);
	row_numeric(row, DirectFunctionCall2(numeric_sub, amount, int128_to_numeric(cost, 0)));
	row_bigint(row, pool->not_priced);
	row_put(row);
}

/* affordable(payroll, fiscal_year, budget, programs, scenario, strategy, payroll_month) */
PG_FUNCTION_INFO_V1(jamsos_affordable);
Datum
jamsos_affordable(PG_FUNCTION_ARGS)
{
	Projection *p;
	bool		cheapest;
	int			year,
				first;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	cheapest = affordable_arg_cheapest(fcinfo, 5);
	year = projection_arg_fiscal_year(fcinfo, 1);
	first = Max(MONTH_OF(year, 1), MONTH_FIRST);
	p = projection_of_months(fcinfo, first, MONTH_OF(year + 1, 1) - first, 3, 6, OUTLOOK_FROM_START);
	put_affordable(&row, p, PG_GETARG_DATUM(2), arg_budget(fcinfo, 2), cheapest);
	return (Datum) 0;
}

/* affordable(payroll, outlook, budget, strategy, minimum_path, payroll_month) */
PG_FUNCTION_INFO_V1(jamsos_affordable_outlook);
Datum
jamsos_affordable_outlook(PG_FUNCTION_ARGS)
{
	bool		cheapest;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	cheapest = affordable_arg_cheapest(fcinfo, 3);
	put_affordable(&row, projection_of_outlook(fcinfo, 1, 4, 5, false), PG_GETARG_DATUM(2), arg_budget(fcinfo, 2), cheapest);
	return (Datum) 0;
}
