/*
 * range_sums.c
 *	  What a payroll owes in a month under any growth of wages, from sums made once.
 *
 * The wages of a stratum ascend, and a growth leaves them so.  Which of them are below the
 * floor, and which above the ceiling, is found by halving; what the rest owes is the sum of
 * their wages times the factor.  So a draw costs strata and steps, not entries.
 */
#include "projection/range_sums.h"

#include "border/numeric.h"
#include "payroll/payroll_type.h"
#include "payroll/payroll_view.h"
#include "projection/growth.h"

/* ---- the sums ---- */

typedef struct Entry
{
	int64		wage;
	int64		count;
} Entry;

/* a group may have millions of entries: a sort that can be stopped */
#define ST_SORT sort_entries
#define ST_ELEMENT_TYPE Entry
#define ST_COMPARE(a, b) ((a)->wage < (b)->wage ? -1 : (a)->wage > (b)->wage)
#define ST_CHECK_FOR_INTERRUPTS
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

/* Of no group are the months beyond those that are asked. */
static PayrollSection
clipped(const PayrollSection *s, int first, int last)
{
	PayrollSection clip = *s;

	clip.from = Max(s->from, first);
	clip.to = Min(s->to, last);
	return clip;
}

static int
group_cmp(const PayrollSection *a, const PayrollSection *b)
{
	if (a->segment != b->segment)
		return a->segment < b->segment ? -1 : 1;
	if (a->risk_class != b->risk_class)
		return a->risk_class < b->risk_class ? -1 : 1;
	if (a->programs != b->programs)
		return a->programs < b->programs ? -1 : 1;
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return a->to < b->to ? -1 : a->to > b->to;
}

static int
section_cmp(const PayrollSection *a, const PayrollSection *b)
{
	int			cmp = group_cmp(a, b);

	return cmp != 0 ? cmp : a->first < b->first ? -1 : a->first > b->first;
}

#define ST_SORT sort_sections
#define ST_ELEMENT_TYPE PayrollSection
#define ST_COMPARE(a, b) section_cmp(a, b)
#define ST_CHECK_FOR_INTERRUPTS
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

/* The sections that are active in a month of the projection, those that pay alike side by side. */
static PayrollSection *
active_sections(const Projection *p, int *n)
{
	int			first = p->months[0].month;
	int			last = p->months[p->n_months - 1].month;
	PayrollSection *sections = payroll_grow(NULL, (size_t) (p->payroll->n_sections + 1) * sizeof(PayrollSection));

	*n = 0;
	for (int i = 0; i < p->payroll->n_sections; i++)
	{
		PayrollSection clip = clipped(&p->payroll->sections[i], first, last);

		if (i % PAYROLL_STRETCH == 0)
			CHECK_FOR_INTERRUPTS();
		if (clip.from <= clip.to)
			sections[(*n)++] = clip;
	}
	sort_sections(sections, *n);
	return sections;
}

/* The entries of sections that pay alike, in "entries"; sorted where they are of several. */
static size_t
group_entries(const PayrollView *v, const PayrollSection *sections, int n, Entry *entries)
{
	size_t		count = 0;

	for (int i = 0; i < n; i++)
		for (size_t j = sections[i].first; j < sections[i].first + sections[i].n; j++)
		{
			if (j % PAYROLL_STRETCH == 0)
				CHECK_FOR_INTERRUPTS();
			entries[count].wage = v->wages[j];
			entries[count++].count = v->counts[j];
		}
	if (n > 1)
		sort_entries(entries, count);
	return count;
}

/* A group more, its entries after those of the groups before. */
static void
add_group(RangeSums *r, size_t *at, const PayrollSection *sections, int n, Entry *entries)
{
	RangeGroup *g = &r->groups[r->n_groups++];
	size_t		count = group_entries(r->p->payroll, sections, n, entries);

	*g = (RangeGroup) {.workers = sections[0]};
	g->workers.first = *at;
	g->workers.n = count;
	g->workers.unpriced = g->workers.priced = 0;
	for (int i = 0; i < n; i++)
	{
		/* of all groups together at most PAYROLL_MAX_WORKERS */
		g->workers.unpriced += sections[i].unpriced;
		g->workers.priced += sections[i].priced;
	}
	for (size_t i = 0; i < count; i++, (*at)++)
	{
		r->wages[*at] = entries[i].wage;
		r->counts[*at + 1] = r->counts[*at] + entries[i].count;
		r->sums[*at + 1] = r->sums[*at] + (rupiah128) entries[i].wage * entries[i].count;
	}
	if (count > 0)
		r->largest = Max(r->largest, entries[count - 1].wage);
}

RangeSums *
range_sums(const Projection *p, int payer)
{
	RangeSums  *r = palloc0(sizeof(RangeSums));
	size_t		n = p->payroll->n + 1;
	Entry	   *entries = payroll_grow(NULL, n * sizeof(Entry));
	int			n_sections;
	PayrollSection *sections = active_sections(p, &n_sections);
	size_t		at = 0;

	r->p = p;
	r->payer = payer;
	r->groups = payroll_grow(NULL, (size_t) (n_sections + 1) * sizeof(RangeGroup));
	r->wages = payroll_grow(NULL, n * sizeof(int64));
	r->counts = payroll_grow(NULL, n * sizeof(int64));
	r->sums = payroll_grow(NULL, n * sizeof(rupiah128));
	r->counts[0] = 0;
	r->sums[0] = 0;
	for (int i = 0, end; i < n_sections; i = end)
	{
		CHECK_FOR_INTERRUPTS();
		for (end = i + 1; end < n_sections && group_cmp(&sections[i], &sections[end]) == 0;)
			end++;
		add_group(r, &at, &sections[i], end - i, entries);
	}
	Assert(at <= p->payroll->n && r->counts[at] <= PAYROLL_MAX_WORKERS);
	pfree(entries);
	pfree(sections);
	return r;
}

/* ---- what a group owes ---- */

/* The first entry from "at" on whose wage, grown, is at least "sen"; "end" where there is none. */
static size_t
grown_search(const RangeSums *r, size_t at, size_t end, int64 sen, int64 factor)
{
	rupiah128	least;

	if (sen <= 0 || at == end)
		return at;
	if (factor == 0)
		return end;
	/* sen is at most 10^14 but where there is no limit */
	least = ((rupiah128) sen * GROWTH_ONE + factor - 1) / factor;
	while (at < end)
	{
		size_t		middle = at + (end - at) / 2;

		if (r->wages[middle] < least)
			at = middle + 1;
		else
			end = middle;
	}
	return at;
}

/* rate x sen x workers: at most 10^8 x 10^14 x 10^15, see PAYROLL_MAX_WORKERS; sums of them are checked. */
static void
add_fixed(RangeGroup *g, const TariffLine *line, int64 sen, int64 workers)
{
	g->fixed = checked_add(g->fixed, (rupiah128) line->rate * sen * workers);
}

/* A step by income bracket: so many in each, whose base is one. */
static void
add_brackets(const RangeSums *r, RangeGroup *g, const Tariff *t, const TariffStep *step, int64 factor)
{
	const TariffBracket *b = tariff_brackets(t);
	size_t		at = g->workers.first;
	size_t		end = at + g->workers.n;

	for (int i = 0; i < t->n_brackets && at < end; i++)
	{
		size_t		next = i + 1 < t->n_brackets ? grown_search(r, at, end, b[i + 1].income, factor) : end;

		/* any income of the bracket has its base */
		add_fixed(g, &t->lines[step->line], tariff_base(t, step, b[i].income), r->counts[next] - r->counts[at]);
		at = next;
	}
}

/* A step by wage: the limit of those whom floor or minimum lift and of those above the ceiling, the wages of the others. */
static void
add_limited(const RangeSums *r, RangeGroup *g, const Tariff *t, const TariffStep *step, int64 factor)
{
	const TariffLine *line = &t->lines[step->line];
	bool		wage_earner = g->workers.segment == PU || g->workers.segment == ASN;
	int64		lift = Max(step->floor, wage_earner ? Max(t->minimum, 0) : 0);
	size_t		first = g->workers.first;
	size_t		end = first + g->workers.n;
	size_t		low = grown_search(r, first, end, lift, factor);
	size_t		high = end;

	if (step->ceiling < INT64_MAX)
		high = grown_search(r, low, end, step->ceiling, factor);
	Assert(first <= low && low <= high && high <= end);
	add_fixed(g, line, Min(lift, step->ceiling), r->counts[low] - r->counts[first]);
	if (high < end)
		add_fixed(g, line, step->ceiling, r->counts[end] - r->counts[high]);
	g->grown = checked_add(g->grown, line->rate * (r->sums[high] - r->sums[low]));
}

static void
group_amounts(const RangeSums *r, RangeGroup *g, const ProjectionMonth *m, int64 factor)
{
	const Tariff *t = m->tariff;
	int			programs = payroll_charged(&g->workers, t);
	int64		unknown = tariff_wage(t, g->workers.segment, -1);

	g->grown = g->fixed = 0;
	PAYROLL_FOREACH_STEP(step, t, &g->workers, programs)
	{
		int			payer = m->self_paid && step->payer == EMPLOYER ? WORKER : step->payer;

		if (r->payer >= 0 && payer != r->payer)
			continue;
		if (step->kind == STEP_BRACKET)
			add_brackets(r, g, t, step, factor);
		else
			add_limited(r, g, t, step, factor);
		if (unknown >= 0)
			add_fixed(g, &t->lines[step->line], tariff_base(t, step, unknown), g->workers.unpriced);
	}
	g->stretch = m->stretch;
	g->self_paid = m->self_paid;
	g->factor = factor;
}

rupiah128
range_amount(RangeSums *r, int i, int64 factor)
{
	const ProjectionMonth *m = &r->p->months[i];
	rupiah128	grown = 0;
	rupiah128	fixed = 0;

	CHECK_FOR_INTERRUPTS();
	/* one that grows out of range is an error */
	growth_of_wage(r->largest, factor);
	for (int n = 0; n < r->n_groups; n++)
	{
		RangeGroup *g = &r->groups[n];

		if (n % PAYROLL_STRETCH == PAYROLL_STRETCH - 1)
			CHECK_FOR_INTERRUPTS();
		if (!payroll_active(&g->workers, m->month))
			continue;
		if (g->stretch != m->stretch || g->factor != factor || g->self_paid != m->self_paid)
			group_amounts(r, g, m, factor);
		grown = checked_add(grown, g->grown);
		fixed = checked_add(fixed, g->fixed);
	}
	/* half up to 10^-10 rupiah, then with headcount and coverage to the rupiah */
	return projection_times_exact(checked_add(projection_times(grown, factor, GROWTH_ONE), fixed), m->times, m->of);
}
