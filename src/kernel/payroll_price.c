/*
 * payroll_price.c
 *	  A step of a tariff over the entries of a stratum.
 *
 * The base of a wage is the wage, or at least the floor and the minimum, or at most
 * the ceiling.  Wages ascend, so that those below and above are one price each.
 */
#include "kernel/payroll_price.h"

typedef struct Sums
{
	const PayrollView *v;
	const Tariff *t;
	const TariffStep *step;
	bool		based;			/* is the sum of bases asked for? */
	PriceSum   *sum;
} Sums;

/* So many workers with one base. */
static void
add_workers(Sums *s, int64_t base, int64_t count)
{
	const TariffLine *line = &s->t->lines[s->step->line];

	if (count == 0)
		return;
	/* a cell of a payroll is at most 10^14 x 10^8 x 10^15: see PAYROLL_MAX_WORKERS */
	s->sum->base += (rupiah128) base * count;
	if (rupiah_rounds_each((RupiahRounding) s->t->rounding))
		s->sum->amount += (rupiah128) rupiah_round(base, line->rate, rupiah_half((RupiahRounding) s->t->rounding)) * count;
	else
		s->sum->amount += rupiah_exact(base, line->rate, (RupiahRounding) s->t->rounding) * count;
}

/* Workers whose base is their wage: entries few enough to be stopped after. */
static void
add_some_wages(Sums *s, const int64_t *wages, const int64_t *counts, size_t n, int64_t workers)
{
	const Tariff *t = s->t;
	int64_t		largest = n > 0 ? wages[n - 1] : 0;
	int64_t		unused;

	if (largest < t->fast && !__builtin_mul_overflow(largest, workers, &unused))
	{
		/* neither sum can pass 2^63: an amount is at most its base */
		uint64_t	multiplier = s->step->multiplier;
		uint64_t	half = t->half;
		int64_t		amount = 0;
		int64_t		base = 0;

		for (size_t i = 0; i < n; i++)
			amount += rupiah_round_fast(wages[i], multiplier, half) * counts[i];
		if (s->based)
			for (size_t i = 0; i < n; i++)
				base += wages[i] * counts[i];
		s->sum->amount += amount;
		s->sum->base += base;
	}
	else
		for (size_t i = 0; i < n; i++)
			add_workers(s, wages[i], counts[i]);
}

static int64_t
count_workers(const int64_t *counts, size_t n)
{
	int64_t		sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += counts[i];
	return sum;
}

/* "workers": all of them. */
static void
add_wages(Sums *s, const int64_t *wages, const int64_t *counts, size_t n, int64_t workers)
{
	while (n > PAYROLL_STRETCH)
	{
		int64_t		some = count_workers(counts, PAYROLL_STRETCH);

		if (s->v->tick)
			s->v->tick();
		add_some_wages(s, wages, counts, PAYROLL_STRETCH, some);
		wages += PAYROLL_STRETCH;
		counts += PAYROLL_STRETCH;
		n -= PAYROLL_STRETCH;
		workers -= some;
	}
	add_some_wages(s, wages, counts, n, workers);
}

/* The first entry whose wage is at least "wage". */
static size_t
price_search(const int64_t *wages, size_t n, int64_t wage)
{
	size_t		lo = 0;

	while (n > 0)
	{
		size_t		half = n / 2;

		if (wages[lo + half] < wage)
		{
			lo += half + 1;
			n -= half + 1;
		}
		else
			n = half;
	}
	return lo;
}

void
payroll_price(const PayrollView *v, const int64_t *wages, const PayrollSection *s,
			  const Tariff *t, const TariffStep *step, bool based, PriceSum *sum)
{
	const int64_t *w = wages + s->first;
	const int64_t *counts = v->counts + s->first;
	bool		wage_earner = s->segment == PU || s->segment == ASN;
	int64_t		least = wage_earner && t->minimum > 0 ? t->minimum : 0;
	int64_t		unknown = tariff_wage(t, s->segment, -1);
	bool		fixed = (t->lines[step->line].flags & LINE_FIXED) != 0;
	Sums		sums = {v, t, step, based, sum};

	*sum = (PriceSum) {0, 0, 0};
	if (step->kind == STEP_BRACKET)
	{
		for (size_t i = 0, end; i < s->n;)
		{
			end = payroll_stretch(i, s->n);
			if (i > 0 && v->tick)
				v->tick();
			for (; i < end; i++)
				add_workers(&sums, tariff_base(t, step, tariff_wage(t, s->segment, w[i])), counts[i]);
		}
	}
	else
	{
		int64_t		lift = step->floor > least ? step->floor : least;
		size_t		low = price_search(w, s->n, lift);
		size_t		high = s->n;
		int64_t		below;
		int64_t		above = 0;

		below = count_workers(counts, low);
		if (low > 0)
			add_workers(&sums, tariff_base(t, step, least > w[0] ? least : w[0]), below);
		if (least > step->ceiling)
			sum->capped += below;
		if (step->ceiling < INT64_MAX)
		{
			high = low + price_search(w + low, s->n - low, step->ceiling + 1);
			above = count_workers(counts + high, s->n - high);
			add_workers(&sums, step->ceiling, above);
			sum->capped += above;
		}
		add_wages(&sums, w + low, counts + low, high - low, s->priced - below - above);
	}
	if (unknown >= 0)
	{
		add_workers(&sums, tariff_base(t, step, unknown), s->unpriced);
		if (unknown > step->ceiling)
			sum->capped += s->unpriced;
	}
	if (fixed)
		sum->capped = 0;		/* an amount, not a ceiling */
}

rupiah128
payroll_wages(const PayrollView *v, const int64_t *wages, const PayrollSection *s, const Tariff *t,
			  int64_t *workers, int64_t *unpriced)
{
	int64_t		unknown = tariff_wage(t, s->segment, -1);
	rupiah128	sum = 0;

	for (size_t i = s->first, last = s->first + s->n, end; i < last;)
	{
		end = payroll_stretch(i, last);
		if (i > s->first && v->tick)
			v->tick();
		for (; i < end; i++)
			sum += (rupiah128) tariff_wage(t, s->segment, wages[i]) * v->counts[i];
	}
	if (unknown >= 0)
		sum += (rupiah128) unknown * s->unpriced;
	*workers = s->priced + (unknown >= 0 ? s->unpriced : 0);
	*unpriced = unknown >= 0 ? 0 : s->unpriced;
	return sum;
}
