/*
 * growth.h
 *	  Growth over years, exact until it is rounded once.
 */
#ifndef JAMSOS_GROWTH_H
#define JAMSOS_GROWTH_H

#include "jamsos.h"

/*
 * A product of 1 + growth, exact: digits of 10^12, the lowest first, of which the first
 * "n" stand behind the point, one for each growth.  It is rounded where it is read only,
 * to 10^-12 half up.  Years go on in it: each costs its digits, and nothing is allocated
 * but their room.
 */
typedef struct GrowthProduct
{
	int			n;				/* growths so far */
	int			len;			/* digits, the highest not 0 */
	int			room;
	uint64	   *digits;
} GrowthProduct;

/* growth_product_begin: 1; a new one is all zeros before. */
extern void growth_product_begin(GrowthProduct *p);

/* growth_product_grow: a year more, of a growth from -10^12 to under 20 x 10^12. */
extern void growth_product_grow(GrowthProduct *p, int64 growth);

/* growth_product_factor: in 10^-12; more than a million times is an error. */
extern int64 growth_product_factor(const GrowthProduct *p);

/* growth_power: (1 + growth)^steps; "p" remembers the steps of before, of one growth. */
extern int64 growth_power(GrowthProduct *p, int64 growth, int steps);

/* growth_of_wage: sen x factor (10^-12), half up to the sen; an error where it is no wage any more. */
extern int64 growth_of_wage(int64 sen, int64 factor);

#endif
