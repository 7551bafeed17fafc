/*
 * payroll_price.c
 *	  A step of a tariff over the entries of a stratum.
 *
 * The base of a wage is the wage, or at least the floor and the minimum, or at most
 * the ceiling.  Wages ascend, so that those below and above are one price each.  Of those
 * between, amounts that need no rounding are one price too, that of their sum; only where a
 * fraction is cut off does each entry have to be looked at.
 */
#include "kernel/payroll_price.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

typedef struct Sums
{
	const PayrollView *v;
	const Tariff *t;
	const TariffStep *step;
	int64_t		unit;			/* every wage is a multiple of it */
	WageSum    *summed;
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
	if (rupiah_rounds_each((RupiahRounding) s->t->asked.rounding))
		s->sum->amount += (rupiah128) rupiah_round(base, line->rate, rupiah_half((RupiahRounding) s->t->asked.rounding)) * count;
	else
		s->sum->amount += rupiah_exact(base, line->rate, (RupiahRounding) s->t->asked.rounding) * count;
}

static int64_t
count_workers(const int64_t *counts, size_t n)
{
	int64_t		sum = 0;

	for (size_t i = 0; i < n; i++)
		sum += counts[i];
	return sum;
}

/*
 * Sums over entries whose wages and counts are under 2^32, two at a time where the machine can
 * multiply so; that the sum fits is the caller's to know.  They say how many entries they took.
 */
static size_t
sum_pairs(const int64_t *wages, const int64_t *counts, size_t n, int64_t *sum)
{
	size_t		i = 0;
#ifdef __SSE2__
	__m128i		sums = _mm_setzero_si128();
	int64_t		halves[2];

	for (; i + 2 <= n; i += 2)
		sums = _mm_add_epi64(sums, _mm_mul_epu32(_mm_loadu_si128((const __m128i *) (wages + i)),
												 _mm_loadu_si128((const __m128i *) (counts + i))));
	_mm_storeu_si128((__m128i *) halves, sums);
	*sum += halves[0] + halves[1];
#endif
	return i;
}

/*
 * The same of rupiah_round_fast(wage), by two multipliers of 32 bits each: what wage x low has
 * below 2^32 is cut off before the sum is, which is the same, for a floor of a floor is one floor.
 */
static size_t
round_pairs(const int64_t *wages, const int64_t *counts, size_t n, uint64_t multiplier, uint64_t half, int64_t *sum)
{
	size_t		i = 0;
#ifdef __SSE2__
	__m128i		high = _mm_set1_epi64x((int64_t) (multiplier >> 32));
	__m128i		low = _mm_set1_epi64x((int64_t) (multiplier & UINT32_MAX));
	__m128i		rest = _mm_set1_epi64x((int64_t) (half >> 32));
	__m128i		sums = _mm_setzero_si128();
	int64_t		halves[2];

	for (; i + 2 <= n; i += 2)
	{
		__m128i		wage = _mm_loadu_si128((const __m128i *) (wages + i));
		__m128i		amount = _mm_add_epi64(_mm_add_epi64(_mm_mul_epu32(wage, high), rest), _mm_srli_epi64(_mm_mul_epu32(wage, low), 32));

		sums = _mm_add_epi64(sums, _mm_mul_epu32(_mm_srli_epi64(amount, 32), _mm_loadu_si128((const __m128i *) (counts + i))));
	}
	_mm_storeu_si128((__m128i *) halves, sums);
	*sum += halves[0] + halves[1];
#endif
	return i;
}

/* Do wages up to this one, of so many workers, fit into 32 bits? */
static bool
is_narrow(int64_t largest, int64_t workers)
{
	return largest <= UINT32_MAX && workers <= UINT32_MAX;
}

/* The wages of so many entries, "workers" in all, as they are. */
static rupiah128
sum_wages(const int64_t *wages, const int64_t *counts, size_t n, int64_t workers)
{
	int64_t		largest = n > 0 ? wages[n - 1] : 0;
	int64_t		small = 0;
	int64_t		unused;
	rupiah128	sum = 0;

	if (!__builtin_mul_overflow(largest, workers, &unused))
	{
		for (size_t i = is_narrow(largest, workers) ? sum_pairs(wages, counts, n, &small) : 0; i < n; i++)
			small += wages[i] * counts[i];
		return small;
	}
	for (size_t i = 0; i < n; i++)
		sum += (rupiah128) wages[i] * counts[i];
	return sum;
}

/* The same, remembered; stretch by stretch, so that it can be stopped. */
static rupiah128
summed_wages(const PayrollView *v, WageSum *summed, const int64_t *wages, const int64_t *counts, size_t n, int64_t workers)
{
	if (summed->wages == wages && summed->n == n)
		return summed->sum;
	*summed = (WageSum) {wages, n, 0, -1, 0};
	while (n > PAYROLL_STRETCH)
	{
		int64_t		some = count_workers(counts, PAYROLL_STRETCH);

		if (v->tick)
			v->tick();
		summed->sum += sum_wages(wages, counts, PAYROLL_STRETCH, some);
		wages += PAYROLL_STRETCH;
		counts += PAYROLL_STRETCH;
		n -= PAYROLL_STRETCH;
		workers -= some;
	}
	return summed->sum += sum_wages(wages, counts, n, workers);
}

/* What the amounts of a rounding are cut off at, in units of 10^-10 rupiah. */
static int64_t
grain_of(RupiahRounding rounding)
{
	return rupiah_rounds_each(rounding) ? RUPIAH_EXACT_UNIT : rounding == ROUND_SEN ? RUPIAH_EXACT_SEN : 1;
}

/* Is no amount cut off, whatever multiple of the unit the wage is? */
static bool
is_whole(int64_t unit, int64_t rate, int64_t grain)
{
	uint64_t	amount;

	/* a unit that is out of a usual wage's reach is looked at entry by entry, too */
	return grain == 1 || (!__builtin_mul_overflow((uint64_t) unit, (uint64_t) rate, &amount) && amount % (uint64_t) grain == 0);
}

/* What workers owe whose base is their wage and whose amounts are rounded: entries few enough to be stopped after. */
static rupiah128
round_some_wages(const Sums *s, const int64_t *wages, const int64_t *counts, size_t n, int64_t workers)
{
	const Tariff *t = s->t;
	const TariffLine *line = &t->lines[s->step->line];
	int64_t		largest = n > 0 ? wages[n - 1] : 0;
	rupiah128	amount = 0;
	int64_t		unused;

	if (largest < t->fast && !__builtin_mul_overflow(largest, workers, &unused))
	{
		/* the sum cannot pass 2^63: an amount is at most its base */
		uint64_t	multiplier = s->step->multiplier;
		uint64_t	half = t->half;
		int64_t		small = 0;

		for (size_t i = is_narrow(largest, workers) ? round_pairs(wages, counts, n, multiplier, half, &small) : 0; i < n; i++)
			small += rupiah_round_fast(wages[i], multiplier, half) * counts[i];
		amount = small;
	}
	else if (rupiah_rounds_each((RupiahRounding) t->asked.rounding))
		for (size_t i = 0; i < n; i++)
			amount += (rupiah128) rupiah_round(wages[i], line->rate, rupiah_half((RupiahRounding) t->asked.rounding)) * counts[i];
	else
		for (size_t i = 0; i < n; i++)
			amount += rupiah_exact(wages[i], line->rate, (RupiahRounding) t->asked.rounding) * counts[i];
	return amount;
}

static rupiah128
round_wages(const Sums *s, const int64_t *wages, const int64_t *counts, size_t n, int64_t workers)
{
	rupiah128	amount = 0;

	while (n > PAYROLL_STRETCH)
	{
		int64_t		some = count_workers(counts, PAYROLL_STRETCH);

		if (s->v->tick)
			s->v->tick();
		amount += round_some_wages(s, wages, counts, PAYROLL_STRETCH, some);
		wages += PAYROLL_STRETCH;
		counts += PAYROLL_STRETCH;
		n -= PAYROLL_STRETCH;
		workers -= some;
	}
	return amount + round_some_wages(s, wages, counts, n, workers);
}

/* Workers whose base is their wage; "workers": all of them. */
static void
add_wages(Sums *s, const int64_t *wages, const int64_t *counts, size_t n, int64_t workers)
{
	int64_t		rate = s->t->lines[s->step->line].rate;
	RupiahRounding rounding = (RupiahRounding) s->t->asked.rounding;
	rupiah128	base = summed_wages(s->v, s->summed, wages, counts, n, workers);

	if (s->summed->rate != rate)
	{
		s->summed->rate = rate;
		if (!is_whole(s->unit, rate, grain_of(rounding)))
			s->summed->amount = round_wages(s, wages, counts, n, workers);
		else
			s->summed->amount = rupiah_rounds_each(rounding) ? base * rate / RUPIAH_EXACT_UNIT : base * rate;
	}
	s->sum->base += base;
	s->sum->amount += s->summed->amount;
}

/* The first entry whose wage is at least "wage". */
static size_t
price_search(const int64_t *wages, size_t n, int64_t wage)
{
	size_t		lo = 0;

	/* as a rule all or none of them */
	if (n == 0 || wages[0] >= wage)
		return 0;
	if (wages[n - 1] < wage)
		return n;
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

/* The workers of each income bracket have one base. */
static void
add_brackets(Sums *s, const int64_t *wages, const int64_t *counts, size_t n, int segment)
{
	const TariffBracket *next = tariff_brackets(s->t);
	const TariffBracket *end = next + s->t->n_brackets;

	for (size_t at = 0; at < n;)
	{
		size_t		some = n - at;

		while (next < end && next->income <= wages[at])
			next++;
		if (next < end)
			some = price_search(wages + at, some, next->income);
		if (at > 0 && s->v->tick)
			s->v->tick();
		add_workers(s, tariff_base(s->t, s->step, tariff_wage(s->t, segment, wages[at])), count_workers(counts + at, some));
		at += some;
	}
}

static void
add_limited(Sums *s, const int64_t *wages, const int64_t *counts, size_t n, int64_t least, int64_t workers)
{
	const TariffStep *step = s->step;
	size_t		low = price_search(wages, n, step->floor > least ? step->floor : least);
	size_t		high = n;
	int64_t		below = count_workers(counts, low);
	int64_t		above = 0;

	if (low > 0)
		add_workers(s, tariff_base(s->t, step, least > wages[0] ? least : wages[0]), below);
	if (least > step->ceiling)
		s->sum->capped += below;
	if (step->ceiling < INT64_MAX)
	{
		high = low + price_search(wages + low, n - low, step->ceiling + 1);
		above = count_workers(counts + high, n - high);
		add_workers(s, step->ceiling, above);
		s->sum->capped += above;
	}
	add_wages(s, wages + low, counts + low, high - low, workers - below - above);
}

/* Wages below the minimum count as the minimum, where segments have one. */
static int64_t
least_wage(const Tariff *t, int segment)
{
	return (segment == PU || segment == ASN) && t->minimum > 0 ? t->minimum : 0;
}

void
payroll_price(const PayrollView *v, const int64_t *wages, const PayrollSection *s,
			  const Tariff *t, const TariffStep *step, WageSum *summed, PriceSum *sum)
{
	const int64_t *w = wages + s->first;
	const int64_t *counts = v->counts + s->first;
	int64_t		unknown = tariff_wage(t, s->segment, -1);
	Sums		sums = {v, t, step, wages == v->wages ? s->unit : 1, summed, sum};

	*sum = (PriceSum) {0, 0, 0};
	if (step->kind == STEP_BRACKET)
		add_brackets(&sums, w, counts, s->n, s->segment);
	else
		add_limited(&sums, w, counts, s->n, least_wage(t, s->segment), s->priced);
	if (unknown >= 0)
	{
		add_workers(&sums, tariff_base(t, step, unknown), s->unpriced);
		if (unknown > step->ceiling)
			sum->capped += s->unpriced;
	}
	if (t->lines[step->line].flags & LINE_FIXED)
		sum->capped = 0;		/* an amount, not a ceiling */
}

rupiah128
payroll_wages(const PayrollView *v, const int64_t *wages, const PayrollSection *s, const Tariff *t,
			  WageSum *summed, int64_t *workers, int64_t *unpriced)
{
	const int64_t *w = wages + s->first;
	const int64_t *counts = v->counts + s->first;
	int64_t		unknown = tariff_wage(t, s->segment, -1);
	int64_t		least = least_wage(t, s->segment);
	size_t		low = price_search(w, s->n, least);
	int64_t		below = count_workers(counts, low);
	rupiah128	sum = (rupiah128) least * below;

	sum += summed_wages(v, summed, w + low, counts + low, s->n - low, s->priced - below);
	if (unknown >= 0)
		sum += (rupiah128) unknown * s->unpriced;
	*workers = s->priced + (unknown >= 0 ? s->unpriced : 0);
	*unpriced = unknown >= 0 ? 0 : s->unpriced;
	return sum;
}
