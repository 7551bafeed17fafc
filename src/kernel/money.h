/*
 * money.h
 *	  Money: checked integers of sen (a hundredth of a rupiah), and the one place
 *	  where the product of a base and a rate is rounded.
 *
 * Plain C without PostgreSQL headers: part of the kernel.
 */
#ifndef JAMSOS_MONEY_H
#define JAMSOS_MONEY_H

#include <stdbool.h>
#include <stdint.h>

/* as int128 of PostgreSQL: palloc guarantees an alignment of 8 bytes only */
typedef __int128 rupiah128 __attribute__((aligned(8)));
typedef unsigned __int128 urupiah128 __attribute__((aligned(8)));

/* The largest monthly wage: 10^12 rupiah, in sen. */
#define RUPIAH_MAX_SEN INT64_C(100000000000000)

/* A small amount is under 2^41: so many of them are added before anybody looks for a carry. */
#define RUPIAH_SMALL_BITS 41

/* A rate is an integer of 10^-8 of the base: 0.24 percent is 240,000. */
#define RATE_ONE INT64_C(100000000)

/* A growth, factor or share is an integer of 10^-12. */
#define GROWTH_ONE INT64_C(1000000000000)

/* sen x rate is an integer of 10^-10 rupiah; a sen is so many of these. */
#define RUPIAH_EXACT_UNIT INT64_C(10000000000)
#define RUPIAH_EXACT_SEN INT64_C(100000000)

typedef enum RupiahRounding
{
	ROUND_EACH,					/* half up to the rupiah, each worker, programme and payer */
	ROUND_DOWN,					/* sen dropped likewise */
	ROUND_TOTAL,				/* exact per worker, totals half up */
	ROUND_NONE,					/* exact */
	ROUND_SEN,					/* half up to the sen, each worker, programme and payer */
	N_ROUNDINGS
} RupiahRounding;

/* The amounts of a worker are whole rupiah; otherwise exact units of 10^-10. */
static inline bool
rupiah_rounds_each(RupiahRounding rounding)
{
	return rounding == ROUND_EACH || rounding == ROUND_DOWN;
}

/* Sums are shown in whole rupiah; otherwise with what they have behind the point. */
static inline bool
rupiah_shows_whole(RupiahRounding rounding)
{
	return rounding != ROUND_NONE && rounding != ROUND_SEN;
}

/* What is added before the fraction is cut off. */
static inline uint64_t
rupiah_half(RupiahRounding rounding)
{
	return rounding == ROUND_EACH ? (uint64_t) (RUPIAH_EXACT_UNIT / 2) : 0;
}

/*
 * rupiah_exact: base x rate in units of 10^-10 rupiah, whole sen where the rounding says so;
 * cannot overflow, and is at most base x RATE_ONE, which is whole sen.
 */
static inline rupiah128
rupiah_exact(int64_t base, int64_t rate, RupiahRounding rounding)
{
	urupiah128	exact = (urupiah128) (uint64_t) base * (uint64_t) rate;

	if (rounding != ROUND_SEN)
		return (rupiah128) exact;
	exact += RUPIAH_EXACT_SEN / 2;
	if (exact >> 64 == 0)		/* of usual wages: a division of 128 bits costs more than the rest */
	{
		uint64_t	sen = (uint64_t) exact / RUPIAH_EXACT_SEN;

		exact = sen * RUPIAH_EXACT_SEN;
		return (rupiah128) exact;
	}
	return (rupiah128) (exact / RUPIAH_EXACT_SEN * RUPIAH_EXACT_SEN);
}

/* rupiah_round: base x rate in whole rupiah. */
static inline int64_t
rupiah_round(int64_t base, int64_t rate, uint64_t half)
{
	return (int64_t) (((urupiah128) base * (uint64_t) rate + half) / (uint64_t) RUPIAH_EXACT_UNIT);
}

/*
 * The same by one multiplication: base x rate in rupiah is base x p/q with p/q in
 * lowest terms, and p/q is taken as M/2^64, M rounded up.  M is too large by e/q
 * with 0 <= e < q, so the result by base x e/q x 2^-64.  What is cut off is a
 * multiple of 1/2q (the half included): exact while base x e < 2^63.
 */
static inline uint64_t
rupiah_multiplier(int64_t rate, int64_t *limit)
{
	int64_t		q = RUPIAH_EXACT_UNIT;
	int64_t		rest = rate;
	urupiah128	p;
	uint64_t	m;
	int64_t		e;

	while (rest != 0)
	{
		int64_t		t = q % rest;

		q = rest;
		rest = t;
	}
	p = (urupiah128) (rate / q) << 64;
	q = RUPIAH_EXACT_UNIT / q;
	m = (uint64_t) ((p + (uint64_t) q - 1) / (uint64_t) q);
	e = (int64_t) ((urupiah128) m * (uint64_t) q - p);
	*limit = e == 0 ? INT64_MAX : INT64_MAX / e;
	return m;
}

/* "half" in units of 2^-64: 2^63 or 0. */
static inline int64_t
rupiah_round_fast(int64_t base, uint64_t multiplier, uint64_t half)
{
	return (int64_t) (((urupiah128) (uint64_t) base * multiplier + half) >> 64);
}

/*
 * Sums, products and narrowings of whatever grows with an argument: each says whether the
 * result did not fit, as the builtins do, and the shell makes an error of that
 * (checked_add and its like in border/numeric.h).  What is added or multiplied without them has a
 * bound that stands beside it.
 */
static inline bool
rupiah_add_overflow(rupiah128 a, rupiah128 b, rupiah128 *sum)
{
	return __builtin_add_overflow(a, b, sum);
}

static inline bool
rupiah_mul_overflow(rupiah128 a, rupiah128 b, rupiah128 *product)
{
	return __builtin_mul_overflow(a, b, product);
}

static inline bool
rupiah_int64_overflow(rupiah128 value, int64_t *narrow)
{
	*narrow = (int64_t) value;
	return *narrow != value;
}

/*
 * rupiah_fraction_overflow: x times a fraction, "half" added before it is cut off:
 * (x * times + half) / of, the product of 256 bits where 128 are too few.  x, times and half are
 * not negative, of is positive.
 */
static inline bool
rupiah_fraction_overflow(rupiah128 x, rupiah128 times, rupiah128 of, rupiah128 half, rupiah128 *result)
{
	urupiah128	divisor = (urupiah128) of;
	urupiah128	mask = UINT64_MAX;
	urupiah128	x_high = (urupiah128) x >> 64,
				x_low = (urupiah128) x & mask,
				t_high = (urupiah128) times >> 64,
				t_low = (urupiah128) times & mask;
	urupiah128	middle,
				low,
				high;
	rupiah128	product;

	if (!__builtin_mul_overflow(x, times, &product) && !__builtin_add_overflow(product, half, &product))
	{
		*result = product / of;
		return false;
	}
	/* none of these can pass 2^128: x and times are under 2^127 */
	middle = x_low * t_high + (x_low * t_low >> 64);
	high = x_high * t_high + (middle >> 64);
	middle = (middle & mask) + x_high * t_low;
	high += middle >> 64;
	low = middle << 64 | (x_low * t_low & mask);
	low += (urupiah128) half;
	high += low < (urupiah128) half;
	if (high >= divisor)
		return true;			/* of 2^128 or more */
	/* bit by bit: the divisor is under 2^127, so that twice the rest fits */
	for (int bit = 0; bit < 128; bit++)
	{
		high = high << 1 | low >> 127;
		low <<= 1;
		if (high >= divisor)
		{
			high -= divisor;
			low |= 1;
		}
	}
	*result = (rupiah128) low;
	return low >> 127 != 0;
}

/* rupiah_total: exact units half up to whole rupiah; negative sums never occur. */
static inline rupiah128
rupiah_total(rupiah128 exact)
{
	return (exact + RUPIAH_EXACT_UNIT / 2) / RUPIAH_EXACT_UNIT;
}

#endif
