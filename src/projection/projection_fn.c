/*
 * projection_fn.c
 *	  project, budget and project_range: what SQL calls.
 */
#include "jamsos.h"

#include "utils/date.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "border/row.h"
#include "kernel/month.h"
#include "kernel/random.h"
#include "law/due.h"
#include "law/law.h"
#include "law/law_cache.h"
#include "projection/projection.h"
#include "projection/scenario.h"

static int
projection_arg_count(FunctionCallInfo fcinfo, int n, const char *what)
{
	if (PG_ARGISNULL(n))
		report_null(what, "Say how many.");
	return PG_GETARG_INT32(n);
}

static int
arg_start(FunctionCallInfo fcinfo, int n)
{
	if (PG_ARGISNULL(n))
		report_null("start", "Any day of the first month.");
	return month_from_date(PG_GETARG_DATEADT(n));
}

int
projection_fiscal_year(FunctionCallInfo fcinfo, int n)
{
	int32		year;

	if (PG_ARGISNULL(n))
		report_null("fiscal_year", "The year of the budget, such as 2027.");
	year = PG_GETARG_INT32(n);
	if (year < MONTH_FIRST / 12 || year > MONTH_LAST / 12)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("fiscal year is out of range: %d", year),
				 errhint("The programmes began in 2015.")));
	return year;
}

/* The columns that say which row of ProjectionRows it is: program, payer, carrier. */
static void
row_projected(Row *row, int r, const char *carrier)
{
	int			cell = r / TARIFF_CARRIERS;

	row_text(row, program_names[cell / N_PAYERS]);
	row_text(row, payer_names[cell % N_PAYERS]);
	row_text(row, carrier);
}

/* project(payroll, start, months, programs, scenario) */
PG_FUNCTION_INFO_V1(jamsos_project);
Datum
jamsos_project(PG_FUNCTION_ARGS)
{
	ProjectionRows rows;
	Projection *p;
	int			first;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	first = arg_start(fcinfo, 1);
	p = projection_open(PG_GETARG_DATUM(0), first, projection_arg_count(fcinfo, 2, "months"), first,
						PG_GETARG_DATUM(3), PG_ARGISNULL(3), PG_GETARG_DATUM(4), PG_ARGISNULL(4));
	projection_notice(p);
	for (int i = 0; i < p->n_months; i++)
	{
		projection_month(p, i, p->months[i].factor, &rows);
		PROJECTION_FOREACH_ROW(r, &rows)
		{
			const ProjectionRow *projected = &rows.row[r];

			row_month(&row, p->months[i].month);
			row_projected(&row, r, projected->carrier);
			row_count(&row, projected->sum.workers);
			if (projected->has_base)
				row_sen(&row, projected->base);
			else
				row_null(&row);
			row_rupiah(&row, projected->sum.amount);
			row_bool(&row, projected->confirmed);
			row_count(&row, projected->sum.unpriced);
			row_put(&row);
		}
	}
	return (Datum) 0;
}

/* ---- budget ---- */

/* A row of a fiscal year in the making. */
typedef struct BudgetRow
{
	const char *carrier;		/* NULL = not used */
	rupiah128	worker_months;
	rupiah128	amount;
	/* of each segment: its months so far, and the last of them */
	int			months[N_SEGMENTS];
	rupiah128	workers[N_SEGMENTS];
	rupiah128	unpriced[N_SEGMENTS];
} BudgetRow;

typedef struct BudgetYear
{
	BudgetRow	row[PROJECTION_ROWS];
} BudgetYear;

/* A rule may put a due date so many months after its contribution month. */
#define DUE_MONTHS_MAX 12

/* What the months of a projection add to the rows of the fiscal years in which they count. */
static BudgetYear *
budget_add_up(Projection *p, int first_year, int n_years, bool cash)
{
	BudgetYear *years = palloc0(sizeof(BudgetYear) * n_years);
	const LawDues *law = law_dues();
	ProjectionRows rows;

	for (int i = 0; i < p->n_months; i++)
	{
		int			month = p->months[i].month;

		projection_month(p, i, p->months[i].factor, &rows);
		PROJECTION_FOREACH_ROW(r, &rows)
			for (int s = 0; s < N_SEGMENTS; s++)
			{
				const ProjectionPart *part = &rows.row[r].parts[s];
				int			program = r / TARIFF_CARRIERS / N_PAYERS;
				int			year = month / 12;
				BudgetRow  *b;

				if (!part->used)
					continue;
				if (cash)
				{
					const LawDue *due = law_due_rule(law, month, program, s);

					if (due == NULL)
						report_no_due_date(month, program, s);
					year = (month + due->months_after) / 12;
				}
				if (year < first_year || year >= first_year + n_years)
					continue;
				b = &years[year - first_year].row[r];
				b->carrier = rows.row[r].carrier;
				b->amount = checked_add(b->amount, part->amount);
				b->worker_months = checked_add(b->worker_months, part->workers);
				b->months[s]++;
				b->workers[s] = part->workers;
				b->unpriced[s] = part->unpriced;
			}
	}
	return years;
}

/* The rest of a row of budget(): months, workers, worker_months, amount, unpriced. */
static void
row_budget(Row *row, const BudgetRow *b)
{
	int			months = 0;
	rupiah128	workers = 0;
	rupiah128	unpriced = 0;

	for (int s = 0; s < N_SEGMENTS; s++)
	{
		months = Max(months, b->months[s]);
		workers += b->workers[s];
		unpriced += b->unpriced[s];
	}
	row_int(row, months);
	row_count(row, workers);
	row_count(row, b->worker_months);
	row_rupiah(row, b->amount);
	row_count(row, unpriced);
}

/* Whether a basis is that of cash: by due date, not by contribution month. */
static bool
budget_arg_cash(FunctionCallInfo fcinfo, int n)
{
	char	   *basis;

	if (PG_ARGISNULL(n))
		report_null("basis", "Valid values: accrual, cash.");
	basis = text_to_cstring(PG_GETARG_TEXT_PP(n));
	if (strcmp(basis, "cash") != 0 && strcmp(basis, "accrual") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown basis \"%s\"", basis),
				 errhint("Valid values: accrual (by contribution month), cash (by due date).")));
	return basis[0] == 'c';
}

/* budget(payroll, fiscal_year, years, programs, scenario, basis) */
PG_FUNCTION_INFO_V1(jamsos_budget);
Datum
jamsos_budget(PG_FUNCTION_ARGS)
{
	BudgetYear *years;
	Projection *p;
	bool		cash;
	int			first_year,
				n_years,
				first,
				before = 0;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	first_year = projection_fiscal_year(fcinfo, 1);
	n_years = projection_arg_count(fcinfo, 2, "years");
	cash = budget_arg_cash(fcinfo, 5);
	if (n_years < 1 || n_years > PROJECTION_MAX_MONTHS / 12 - 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("years must be from 1 to %d: %d", PROJECTION_MAX_MONTHS / 12 - 1, n_years)));
	first = Max(MONTH_OF(first_year, 1), MONTH_FIRST);
	if (cash)
		before = Min(DUE_MONTHS_MAX, first - MONTH_FIRST);
	/* the first month asked is that of the year, whatever falls due in it */
	p = projection_open(PG_GETARG_DATUM(0), first - before, MONTH_OF(first_year + n_years, 1) - first + before, first,
						PG_GETARG_DATUM(3), PG_ARGISNULL(3), PG_GETARG_DATUM(4), PG_ARGISNULL(4));
	projection_notice(p);
	years = budget_add_up(p, first_year, n_years, cash);
	for (int y = 0; y < n_years; y++)
		for (int r = 0; r < PROJECTION_ROWS; r++)
		{
			const BudgetRow *b = &years[y].row[r];

			if (b->carrier == NULL)
				continue;
			row_int(&row, first_year + y);
			row_projected(&row, r, b->carrier);
			row_budget(&row, b);
			row_put(&row);
		}
	return (Datum) 0;
}

/* ---- project_range ---- */

static int
amount_cmp(const void *a, const void *b)
{
	const rupiah128 *x = a;
	const rupiah128 *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* What is drawn, and kept from month to month of a draw. */
typedef struct Draws
{
	Projection *p;
	int			n;
	int64		sd;
	uint64		seed;
	int			payer;			/* -1 = all */
	ScenarioProduct product;	/* of the years so far */
	rupiah128  *amounts;		/* month x draw */
} Draws;

/*
 * The amounts of months "first" to "last" of a draw.  The years before them are drawn again:
 * as many months are kept at once as fit into memory, and the numbers of a year are its own.
 */
static void
draw_months(Draws *draws, int d, int first, int last, ProjectionRows *rows)
{
	const Projection *p = draws->p;
	int64		factor = GROWTH_ONE;
	bool		known = false;

	scenario_product_begin(&draws->product);
	for (int i = first; i <= last; i++)
	{
		rupiah128	sum = 0;

		if (!known || draws->product.n != p->months[i].steps)
		{
			while (draws->product.n < p->months[i].steps)
			{
				int64		growth = p->scenario.wage_growth + random_shock(draws->sd, random_number(draws->seed, d, draws->product.n));

				scenario_product_grow(&draws->product, Max(growth, -GROWTH_ONE));
			}
			factor = scenario_product_factor(&draws->product);
			known = true;
		}
		projection_month(draws->p, i, factor, rows);
		PROJECTION_FOREACH_ROW(r, rows)
			if (draws->payer < 0 || r / TARIFF_CARRIERS % N_PAYERS == draws->payer)
				sum = checked_add(sum, rows->row[r].sum.amount);
		draws->amounts[(size_t) (i - first) * draws->n + d] = sum;
	}
}

/* The mean, half up: quotients and rests apart, for a sum of all might not fit. */
static rupiah128
amounts_mean(const rupiah128 *amounts, int n)
{
	rupiah128	whole = 0;
	rupiah128	rest = n / 2;

	for (int i = 0; i < n; i++)
	{
		whole += amounts[i] / n;
		rest += amounts[i] % n;
	}
	return whole + rest / n;
}

/* Amounts of so many months and draws at once: 64 MB. */
#define RANGE_AMOUNTS (4 * 1024 * 1024)

/* project_range(payroll, start, months, programs, scenario, wage_growth_sd, draws, seed, payer) */
PG_FUNCTION_INFO_V1(jamsos_project_range);
Datum
jamsos_project_range(PG_FUNCTION_ARGS)
{
	ProjectionRows rows;
	Draws		draws = {.payer = -1};
	Projection *p;
	int			first,
				at_once;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	first = arg_start(fcinfo, 1);
	draws.n = projection_arg_count(fcinfo, 6, "draws");
	if (draws.n < 1 || draws.n > 100000)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("draws must be from 1 to 100000: %d", draws.n)));
	if (PG_ARGISNULL(5))
		report_null("wage_growth_sd", "The standard deviation of a year's growth: 0.02 is two percentage points.");
	if (PG_ARGISNULL(7))
		report_null("seed", "Any integer; the same seed gives the same result.");
	draws.sd = growth_from_numeric(PG_GETARG_DATUM(5), "wage_growth_sd", 0, GROWTH_ONE);
	draws.seed = (uint64) PG_GETARG_INT64(7);
	if (!PG_ARGISNULL(8))
	{
		text	   *name = PG_GETARG_TEXT_PP(8);

		draws.payer = payer_from_text(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	}
	draws.p = p = projection_open(PG_GETARG_DATUM(0), first, projection_arg_count(fcinfo, 2, "months"), first,
								  PG_GETARG_DATUM(3), PG_ARGISNULL(3), PG_GETARG_DATUM(4), PG_ARGISNULL(4));
	projection_notice(p);
	at_once = Max(1, Min(p->n_months, RANGE_AMOUNTS / draws.n));
	draws.amounts = palloc(sizeof(rupiah128) * at_once * draws.n);
	for (int from = 0; from < p->n_months; from += at_once)
	{
		int			to = Min(from + at_once, p->n_months) - 1;

		for (int d = 0; d < draws.n; d++)
			draw_months(&draws, d, from, to, &rows);
		for (int i = from; i <= to; i++)
		{
			static const int percents[] = {5, 50, 95};
			rupiah128  *of_month = draws.amounts + (size_t) (i - from) * draws.n;

			CHECK_FOR_INTERRUPTS();
			qsort(of_month, draws.n, sizeof(rupiah128), amount_cmp);
			row_month(&row, p->months[i].month);
			row_rupiah(&row, amounts_mean(of_month, draws.n));
			for (int q = 0; q < (int) lengthof(percents); q++)	/* nearest rank */
				row_rupiah(&row, of_month[((int64) draws.n * percents[q] + 99) / 100 - 1]);
			row_put(&row);
		}
	}
	return (Datum) 0;
}
