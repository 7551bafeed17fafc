/*
 * random.c
 *	  A counter-based generator, and normal shocks from its numbers.
 */
#include "kernel/random.h"

#include "kernel/money.h"
#include "kernel/normal.h"

/* SplitMix64 as a function of a counter. */
uint64_t
random_number(uint64_t seed, uint32_t draw, uint32_t year)
{
	uint64_t	z = seed + (((uint64_t) draw << 16) + year + 1) * UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

_Static_assert(NORMAL_POINTS == 1 << (64 - 52), "the highest bits of a random number must choose a point");

/* Half away from zero; the highest twelve bits choose the point. */
int64_t
random_shock(int64_t sd, uint64_t number)
{
	int64_t		z = normal_point((int) (number >> 52));
	rupiah128	product = (rupiah128) sd * (z < 0 ? -z : z);
	int64_t		size = (int64_t) ((product + NORMAL_ONE / 2) / NORMAL_ONE);

	return z < 0 ? -size : size;
}
