/*
 * budget.c
 *	  budget(): fiscal years to come, by contribution month or by due date.
 */
#include "jamsos.h"

#include "border/args.h"
#include "border/numeric.h"
#include "border/row.h"
#include "kernel/month.h"
#include "law/due.h"
#include "law/law.h"
#include "law/law_cache.h"
#include "projection/projection.h"
#include "projection/projection_args.h"

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
	first_year = projection_arg_fiscal_year(fcinfo, 1);
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
			projection_row_names(&row, r, b->carrier);
			row_budget(&row, b);
			row_put(&row);
		}
	return (Datum) 0;
}
