/*
 * projection.c
 *	  Months to come: wages grown, the law of each month on them, and what follows.
 *
 * Months that share a factor and a tariff share the work: an amount depends on the
 * wages, the minimum and the numbers of its step, and is computed again only when
 * one of these has changed.
 */
#include "projection/projection.h"

#include "utils/date.h"

#include "border/calendar.h"
#include "border/numeric.h"
#include "payroll/payroll_type.h"
#include "payroll/payroll_view.h"
#include "projection/growth.h"
#include "projection/scenario.h"

/* Assumed, not law: headcount grows with the fiscal year, a minimum that is given with the calendar year. */
#define HEADCOUNT_MONTH 1
#define MINIMUM_WAGE_MONTH 1

static rupiah128
gcd128(rupiah128 a, rupiah128 b)
{
	while (b != 0)
	{
		rupiah128	t = a % b;

		a = b;
		b = t;
	}
	return a;
}

/*
 * Headcount and coverage of a month: the growth of the headcount, rounded like
 * that of wages, times the exact point on the line between two coverages.
 */
static void
month_share(const OutlookTerms *s, GrowthProduct *growth, ProjectionMonth *m)
{
	int64		headcount = growth_power(growth, s->headcount_growth, scenario_steps(HEADCOUNT_MONTH, s->base, m->month));
	rupiah128	covered = s->coverage_from;
	rupiah128	of = GROWTH_ONE;
	rupiah128	divisor;

	if (s->coverage_by >= 0 && m->month >= s->coverage_by)
		covered = s->coverage_to;
	else if (s->coverage_by > s->base && m->month > s->base)
	{
		int			length = s->coverage_by - s->base;
		int			gone = m->month - s->base;

		covered = (rupiah128) s->coverage_from * (length - gone) + (rupiah128) s->coverage_to * gone;
		of *= length;
	}
	/* at most 1,200 x 10^12 x 10^18, and 120,000 x 10^24 */
	m->times = covered * headcount;
	m->of = of * GROWTH_ONE;
	divisor = gcd128(m->times, m->of);
	m->times /= divisor;
	m->of /= divisor;
}

/* What is kept from month to month while their tariff is made. */
typedef struct MonthsMaker
{
	const OutlookTerms *terms;
	const MinimumPath *path;
	TariffDraft *draft;			/* the law of a stretch of months */
	int			next;			/* the month in which it may be another */
	const Tariff *tariff;
	int			stretch;
	GrowthProduct wages;
	GrowthProduct headcount;
	GrowthProduct minimums;
} MonthsMaker;

/* The minimum wage of a month; -1 = none. */
static int64
month_minimum(MonthsMaker *made, int month, bool *assumed)
{
	const OutlookTerms *s = made->terms;
	const PathWage *wage;

	*assumed = false;
	if (made->path == NULL)
		return s->minimum < 0 ? -1 :
			growth_of_wage(s->minimum, growth_power(&made->minimums, s->minimum_growth, scenario_steps(MINIMUM_WAGE_MONTH, s->base, month)));
	wage = minimum_path_of(made->path, month);
	if (wage == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the path of minimum wages of region %s does not hold month %s",
						pnstrdup(minimum_path_region(made->path), made->path->region_len), month_to_cstring(month)),
				 errdetail("It is of the months from %s to %s.",
						   month_to_cstring(made->path->wages[0].from), month_to_cstring(made->path->to)),
				 errhint("Make it with the start and the months of the outlook: jamsos.minimum_path(region, start, months).")));
	*assumed = wage->assumed != 0;
	return wage->sen;
}

/* The tariff of the law and the minimum at hand; of the months before, while neither changes. */
static void
open_tariff(Projection *p, MonthsMaker *made, int month, int64 minimum)
{
	Tariff	   *tariff;
	size_t		size;

	if (month >= made->next)
	{
		if (!outlook_month(&p->law, month, made->draft, &made->next))
			elog(ERROR, "outlook has too many lines in a month");
	}
	else if (minimum == made->draft->minimum)
		return;
	made->draft->month = month;
	made->draft->minimum = minimum;
	size = tariff_size(made->draft);
	tariff = palloc(size);
	tariff_pack(made->draft, tariff, size);
	made->tariff = tariff;
	made->stretch++;
}

static void
open_month(Projection *p, MonthsMaker *made, int i, int month)
{
	const OutlookTerms *s = made->terms;
	ProjectionMonth *m = &p->months[i];

	m->month = month;
	open_tariff(p, made, month, month_minimum(made, month, &m->assumed));
	m->tariff = made->tariff;
	m->stretch = made->stretch;
	m->steps = scenario_steps(s->wage_growth_month, s->base, month);
	m->factor = i > 0 && m->steps == m[-1].steps ? m[-1].factor : growth_power(&made->wages, s->wage_growth, m->steps);
	m->self_paid = s->self_paid_until >= 0 && month < s->self_paid_until;
	if (i > 0 && month_in_year(month) != HEADCOUNT_MONTH && s->coverage_by < 0)
	{
		m->times = m[-1].times;
		m->of = m[-1].of;
	}
	else
		month_share(s, &made->headcount, m);
}

static void
open_months(Projection *p, const MinimumPath *path, int first)
{
	MonthsMaker made = {.terms = p->law.terms, .path = path, .draft = palloc(sizeof(TariffDraft)), .next = first};

	for (int i = 0; i < p->n_months; i++)
	{
		CHECK_FOR_INTERRUPTS();
		open_month(p, &made, i, first + i);
	}
	pfree(made.draft);
}

Projection *
projection_open(Datum payroll, const Outlook *outlook, const MinimumPath *path, bool before)
{
	Projection *p = palloc0(sizeof(Projection));
	int			first = before ? outlook->terms.first : outlook->terms.start;

	if (path != NULL && outlook->terms.minimum >= 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a path of minimum wages does not go with an outlook that has a minimum"),
				 errhint("Give either: the minimum of a scenario holds for every region, a path is that of one.")));
	p->law = outlook_parts(outlook);
	p->payroll = payroll_view(payroll);
	p->n_months = outlook->terms.last - first + 1;
	p->months = palloc0(sizeof(ProjectionMonth) * p->n_months);
	p->prices = palloc0(sizeof(ProjectionPrice) * PROJECTION_CELLS * (Min(p->payroll->n_sections, PROJECTION_REMEMBERED) + 1));
	open_months(p, path, first);
	return p;
}

void
projection_notice(const Projection *p)
{
	const ProjectionMonth *last = &p->months[p->n_months - 1];

	for (int i = 0; i < p->payroll->n_sections; i++)
		if (payroll_active(&p->payroll->sections[i], last->month))
			return;
	if (p->payroll->n_sections > 0)
		ereport(NOTICE,
				(errmsg("every worker has left before %s", month_to_cstring(last->month)),
				 errdetail("The end of \"active\" is a known leaving date."),
				 errhint("For contracts that will be renewed give no end when the payroll is made.")));
}

rupiah128
projection_times(rupiah128 x, rupiah128 times, rupiah128 of)
{
	rupiah128	result;

	if (times == of)
		return x;
	if (unlikely(rupiah_fraction_overflow(x, times, of, of / 2, &result)))
		report_sum_out_of_range();
	return result;
}

/*
 * In one step "of" would be too large: a coverage that grows over centuries.  What is cut off
 * in between does not show in what is rounded after it, for the unit is even.
 */
rupiah128
projection_times_exact(rupiah128 exact, rupiah128 times, rupiah128 of)
{
	rupiah128	result;

	if (unlikely(rupiah_fraction_overflow(exact, times, of, 0, &result) ||
				 rupiah_add_overflow(result, RUPIAH_EXACT_UNIT / 2, &result)))
		report_sum_out_of_range();
	return result / RUPIAH_EXACT_UNIT;
}

/* ---- one month ---- */

static void
grow_wages(Projection *p, int64 factor)
{
	const PayrollView *v = p->payroll;

	if (p->wages_number > 0 && p->factor == factor)
		return;
	p->factor = factor;
	p->wages_number++;
	if (factor == GROWTH_ONE)
	{
		p->wages = v->wages;
		return;
	}
	if (p->grown == NULL)
		p->grown = payroll_grow(NULL, Max(v->n, 1) * sizeof(int64));
	for (size_t i = 0, end; i < v->n;)
	{
		CHECK_FOR_INTERRUPTS();
		for (end = payroll_stretch(i, v->n); i < end; i++)
			p->grown[i] = growth_of_wage(v->wages[i], factor);
	}
	p->wages = p->grown;
}

static const PriceSum *
projection_price(Projection *p, int section, const ProjectionMonth *m, const TariffStep *step)
{
	bool		remembered = section < PROJECTION_REMEMBERED;
	ProjectionPrice *known = &p->prices[(remembered ? section : PROJECTION_REMEMBERED) * PROJECTION_CELLS + step->cell];
	const TariffLine *line = &m->tariff->lines[step->line];

	if (!remembered || known->wages != p->wages_number || known->minimum != m->tariff->minimum || known->rate != line->rate ||
		known->floor != step->floor || known->ceiling != step->ceiling || known->kind != step->kind ||
		(step->kind == STEP_BRACKET && known->stretch != m->stretch))
	{
		WageSum		summed = {0};

		CHECK_FOR_INTERRUPTS();
		payroll_price(p->payroll, p->wages, &p->payroll->sections[section], m->tariff, step, &summed, &known->sum);
		known->wages = p->wages_number;
		known->stretch = m->stretch;
		known->minimum = m->tariff->minimum;
		known->rate = line->rate;
		known->floor = step->floor;
		known->ceiling = step->ceiling;
		known->kind = step->kind;
	}
	return &known->sum;
}

/*
 * From what the payroll owes to what is budgeted: each row times headcount and
 * coverage, half up.  Its segments are rounded alike, the last one takes the rest.
 */
static void
round_row(ProjectionRow *row, const ProjectionMonth *m)
{
	rupiah128	(*times) (rupiah128 x, rupiah128 times, rupiah128 of);
	ProjectionPart rest;
	int			last = 0;

	times = rupiah_rounds_each((RupiahRounding) m->tariff->asked.rounding) ? projection_times : projection_times_exact;
	row->base = projection_times(row->base, m->times, m->of);
	row->sum.amount = times(row->sum.amount, m->times, m->of);
	row->sum.workers = projection_times(row->sum.workers, m->times, m->of);
	row->sum.unpriced = projection_times(row->sum.unpriced, m->times, m->of);
	for (int s = 0; s < N_SEGMENTS; s++)
		if (row->parts[s].used)
			last = s;
	rest = row->sum;
	for (int s = 0; s < last; s++)
	{
		ProjectionPart *part = &row->parts[s];

		part->amount = Min(times(part->amount, m->times, m->of), rest.amount);
		part->workers = Min(projection_times(part->workers, m->times, m->of), rest.workers);
		part->unpriced = Min(projection_times(part->unpriced, m->times, m->of), rest.unpriced);
		rest.amount -= part->amount;
		rest.workers -= part->workers;
		rest.unpriced -= part->unpriced;
	}
	row->parts[last].amount = rest.amount;
	row->parts[last].workers = rest.workers;
	row->parts[last].unpriced = rest.unpriced;
}

void
projection_month(Projection *p, int i, int64 factor, ProjectionRows *rows)
{
	const ProjectionMonth *m = &p->months[i];
	const Tariff *t = m->tariff;

	rows->used = 0;
	CHECK_FOR_INTERRUPTS();
	grow_wages(p, factor);
	for (int n = 0; n < p->payroll->n_sections; n++)
	{
		const PayrollSection *s = &p->payroll->sections[n];
		uint32		counted = 0;	/* cells */
		bool		priced;
		int			programs;

		if (n % PAYROLL_STRETCH == PAYROLL_STRETCH - 1)
			CHECK_FOR_INTERRUPTS();
		if (!payroll_active(s, m->month))
			continue;
		programs = payroll_charged(s, t);
		priced = tariff_wage(t, s->segment, -1) >= 0;
		PAYROLL_FOREACH_STEP(step, t, s, programs)
		{
			const TariffLine *line = &t->lines[step->line];
			int			payer = m->self_paid && step->payer == EMPLOYER ? WORKER : step->payer;
			int			cell = line->program * N_PAYERS + payer;
			int			r = cell * TARIFF_CARRIERS + tariff_carrier_number(line->program, s->segment);
			ProjectionRow *row = &rows->row[r];
			ProjectionPart *part = &row->parts[s->segment];
			const PriceSum *sum = projection_price(p, n, m, step);

			if (!(rows->used >> r & 1))
			{
				rows->used |= UINT64CONST(1) << r;
				memset(row, 0, sizeof(*row));
				row->confirmed = !m->assumed;
				row->carrier = tariff_carrier(line->program, s->segment);
			}
			part->used = true;
			row->confirmed = row->confirmed && (line->flags & LINE_CONFIRMED);
			/* at most two payers' shares: 2 x 10^37, see PAYROLL_MAX_WORKERS */
			row->sum.amount += sum->amount;
			part->amount += sum->amount;
			if (counted >> cell & 1)
				continue;		/* two payers' shares borne by one: the same people and base */
			counted |= 1U << cell;
			if (!(line->flags & LINE_FIXED))
			{
				row->has_base = true;
				row->base += sum->base;
			}
			row->sum.workers += s->priced + (priced ? s->unpriced : 0);
			part->workers += s->priced + (priced ? s->unpriced : 0);
			row->sum.unpriced += priced ? 0 : s->unpriced;
			part->unpriced += priced ? 0 : s->unpriced;
		}
	}
	PROJECTION_FOREACH_ROW(r, rows)
		round_row(&rows->row[r], m);
}
