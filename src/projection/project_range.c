/*
 * project_range.c
 *	  project_range(): how far amounts may lie apart where the growth of wages is not certain.
 */
#include "jamsos.h"

#include "border/args.h"
#include "border/numeric.h"
#include "border/row.h"
#include "kernel/random.h"
#include "projection/growth.h"
#include "projection/projection.h"
#include "projection/projection_args.h"
#include "projection/range_sums.h"

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
	RangeSums  *sums;
	int			n;
	int64		sd;
	uint64		seed;
	int			payer;			/* -1 = all */
	GrowthProduct product;	/* of the years so far */
	rupiah128  *amounts;		/* month x draw */
} Draws;

/*
 * The amounts of months "first" to "last" of a draw.  The years before them are drawn again:
 * as many months are kept at once as fit into memory, and the numbers of a year are its own.
 */
static void
draw_months(Draws *draws, int d, int first, int last)
{
	const Projection *p = draws->p;
	int64		factor = GROWTH_ONE;
	bool		known = false;

	growth_product_begin(&draws->product);
	for (int i = first; i <= last; i++)
	{
		if (!known || draws->product.n != p->months[i].steps)
		{
			while (draws->product.n < p->months[i].steps)
			{
				int64		growth = p->law.terms->wage_growth + random_shock(draws->sd, random_number(draws->seed, d, draws->product.n));

				growth_product_grow(&draws->product, Max(growth, -GROWTH_ONE));
			}
			factor = growth_product_factor(&draws->product);
			known = true;
		}
		draws->amounts[(size_t) (i - first) * draws->n + d] = range_amount(draws->sums, i, factor);
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

/* The arguments that say what is drawn: wage_growth_sd, draws, seed, payer, from number "n" on. */
static void
read_draws(FunctionCallInfo fcinfo, int n, Draws *draws)
{
	draws->n = projection_arg_count(fcinfo, n + 1, "draws");
	if (draws->n < 1 || draws->n > 100000)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("draws must be from 1 to 100000: %d", draws->n)));
	if (PG_ARGISNULL(n))
		report_null("wage_growth_sd", "The standard deviation of a year's growth: 0.02 is two percentage points.");
	if (PG_ARGISNULL(n + 2))
		report_null("seed", "Any integer; the same seed gives the same result.");
	draws->sd = growth_from_numeric(PG_GETARG_DATUM(n), "wage_growth_sd", 0, GROWTH_ONE);
	draws->seed = (uint64) PG_GETARG_INT64(n + 2);
	draws->payer = -1;
	if (!PG_ARGISNULL(n + 3))
	{
		text	   *name = PG_GETARG_TEXT_PP(n + 3);

		draws->payer = payer_from_text(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	}
}

/* The mean and the quantiles of a month's amounts, which are sorted. */
static void
put_month(Row *row, int month, rupiah128 *amounts, int n)
{
	static const int percents[] = {5, 50, 95};

	CHECK_FOR_INTERRUPTS();
	qsort(amounts, n, sizeof(rupiah128), amount_cmp);
	row_month(row, month);
	row_rupiah(row, amounts_mean(amounts, n));
	for (int q = 0; q < (int) lengthof(percents); q++)	/* nearest rank */
		row_rupiah(row, amounts[((int64) n * percents[q] + 99) / 100 - 1]);
	row_put(row);
}

static void
put_range(Row *row, Draws *draws)
{
	Projection *p = draws->p;
	int			at_once = Max(1, Min(p->n_months, RANGE_AMOUNTS / draws->n));

	projection_notice(p);
	draws->sums = range_sums(p, draws->payer);
	draws->amounts = palloc(sizeof(rupiah128) * at_once * draws->n);
	for (int from = 0; from < p->n_months; from += at_once)
	{
		int			to = Min(from + at_once, p->n_months) - 1;

		for (int d = 0; d < draws->n; d++)
			draw_months(draws, d, from, to);
		for (int i = from; i <= to; i++)
			put_month(row, p->months[i].month, draws->amounts + (size_t) (i - from) * draws->n, draws->n);
	}
}

/* project_range(payroll, start, months, programs, scenario, wage_growth_sd, draws, seed, payer, payroll_month) */
PG_FUNCTION_INFO_V1(jamsos_project_range);
Datum
jamsos_project_range(PG_FUNCTION_ARGS)
{
	Draws		draws = {0};
	int			start;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	start = projection_arg_start(fcinfo, 1);
	read_draws(fcinfo, 5, &draws);
	draws.p = projection_of_months(fcinfo, start, projection_arg_count(fcinfo, 2, "months"), 3, 9, OUTLOOK_FROM_START);
	put_range(&row, &draws);
	return (Datum) 0;
}

/* project_range(payroll, outlook, wage_growth_sd, draws, seed, payer, minimum_path, payroll_month) */
PG_FUNCTION_INFO_V1(jamsos_project_range_outlook);
Datum
jamsos_project_range_outlook(PG_FUNCTION_ARGS)
{
	Draws		draws = {0};
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	read_draws(fcinfo, 2, &draws);
	draws.p = projection_of_outlook(fcinfo, 1, 6, 7, false);
	put_range(&row, &draws);
	return (Datum) 0;
}
