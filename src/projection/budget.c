/*
 * budget.c
 *	  budget(): fiscal years to come, by contribution month or by due date.
 */
#include "jamsos.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "border/row.h"
#include "kernel/month.h"
#include "law/due.h"
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

/* The month in which the contribution of a month counts: on which budget it is, or in which it falls due. */
static int
budget_month(const Projection *p, int month, int program, int segment, bool cash)
{
	const OutlookDue *due;

	if (!cash)
		return month;
	due = outlook_due(&p->law, month, program, segment);
	if (due == NULL)
		report_no_due_date(month, program, segment);
	return month + due->months_after;
}

/* What the months of a projection add to the rows of the fiscal years in which they count. */
static BudgetYear *
budget_add_up(Projection *p, bool cash)
{
	const OutlookTerms *t = p->law.terms;
	int			first_year = t->start / 12;
	BudgetYear *years = palloc0(sizeof(BudgetYear) * (t->last / 12 - first_year + 1));
	ProjectionRows rows;

	for (int i = 0; i < p->n_months; i++)
	{
		int			month = p->months[i].month;

		projection_month(p, i, p->months[i].factor, &rows);
		PROJECTION_FOREACH_ROW(r, &rows)
			for (int s = 0; s < N_SEGMENTS; s++)
			{
				const ProjectionPart *part = &rows.row[r].parts[s];
				int			counts;
				BudgetRow  *b;

				if (!part->used)
					continue;
				counts = budget_month(p, month, r / TARIFF_CARRIERS / N_PAYERS, s, cash);
				if (counts < t->start || counts > t->last)
					continue;
				b = &years[counts / 12 - first_year].row[r];
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
	basis = name_from_datum(PG_GETARG_DATUM(n));
	if (strcmp(basis, "cash") != 0 && strcmp(basis, "accrual") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown basis \"%s\"", text_shown(basis, strlen(basis))),
				 errhint("Valid values: accrual (by contribution month), cash (by due date).")));
	return basis[0] == 'c';
}

/* A year that begins with what fell due of months before must have them. */
static void
check_before(const Projection *p)
{
	const OutlookTerms *t = p->law.terms;

	for (size_t i = 0; i < p->law.n_dues; i++)
	{
		int			needed = Max(t->start - p->law.dues[i].months_after, MONTH_FIRST);

		if (needed < t->first)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("the outlook has no law for month %s, whose contributions fall due from its start on", month_to_cstring(needed)),
					 errdetail("It begins with month %s: before, a programme that was asked for did not exist.", month_to_cstring(t->first)),
					 errhint("Ask for other programs, or for a budget by basis accrual.")));
	}
}

static void
put_budget(Row *row, Projection *p, bool cash)
{
	const OutlookTerms *t = p->law.terms;
	BudgetYear *years;

	if (cash)
		check_before(p);
	projection_notice(p);
	years = budget_add_up(p, cash);
	for (int y = 0; y <= t->last / 12 - t->start / 12; y++)
		for (int r = 0; r < PROJECTION_ROWS; r++)
		{
			const BudgetRow *b = &years[y].row[r];

			if (b->carrier == NULL)
				continue;
			row_int(row, t->start / 12 + y);
			projection_row_names(row, r, b->carrier);
			row_budget(row, b);
			row_put(row);
		}
}

/* budget(payroll, fiscal_year, years, programs, scenario, basis, payroll_month) */
PG_FUNCTION_INFO_V1(jamsos_budget);
Datum
jamsos_budget(PG_FUNCTION_ARGS)
{
	bool		cash;
	int			year,
				n_years,
				first;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	year = projection_arg_fiscal_year(fcinfo, 1);
	n_years = projection_arg_count(fcinfo, 2, "years");
	cash = budget_arg_cash(fcinfo, 5);
	if (n_years < 1 || n_years > OUTLOOK_MAX_MONTHS / 12 - 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("years must be from 1 to %d: %d", OUTLOOK_MAX_MONTHS / 12 - 1, n_years)));
	first = Max(MONTH_OF(year, 1), MONTH_FIRST);
	put_budget(&row, projection_of_months(fcinfo, first, MONTH_OF(year + n_years, 1) - first, 3, 6, cash ? OUTLOOK_FROM_DUE : OUTLOOK_FROM_START), cash);
	return (Datum) 0;
}

/* budget(payroll, outlook, basis, minimum_path, payroll_month) */
PG_FUNCTION_INFO_V1(jamsos_budget_outlook);
Datum
jamsos_budget_outlook(PG_FUNCTION_ARGS)
{
	bool		cash;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	cash = budget_arg_cash(fcinfo, 2);
	put_budget(&row, projection_of_outlook(fcinfo, 1, 3, 4, cash), cash);
	return (Datum) 0;
}
