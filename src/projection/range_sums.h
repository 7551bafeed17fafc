/*
 * range_sums.h
 *	  What a payroll owes in a month under any growth of wages, from sums made once.
 */
#ifndef JAMSOS_RANGE_SUMS_H
#define JAMSOS_RANGE_SUMS_H

#include "jamsos.h"

#include "projection/projection.h"

/*
 * Workers who pay alike in all months of the projection; their wages ascend.  What they owe is
 * grown x factor + fixed: of those between floor and ceiling the wages, of the others the
 * limit.  Both in 10^-10 rupiah, and remembered for one factor and one law.
 */
typedef struct RangeGroup
{
	PayrollSection workers;
	int			stretch;		/* of the law; 0 = nothing is remembered */
	bool		self_paid;
	int64		factor;
	rupiah128	grown;
	rupiah128	fixed;
} RangeGroup;

typedef struct RangeSums
{
	const Projection *p;
	int			payer;			/* whose share, -1 = of all */
	int			n_groups;
	RangeGroup *groups;
	int64	   *wages;			/* sen */
	int64	   *counts;			/* workers of the entries before */
	rupiah128  *sums;			/* their wages */
	int64		largest;		/* wage */
} RangeSums;

/* range_sums: of the payroll of a projection, for a payer, -1 = for all. */
extern RangeSums *range_sums(const Projection *p, int payer);

/*
 * range_amount: rupiah of month "i" where wages have grown by "factor": neither wages nor
 * amounts are rounded before the end, whatever the rounding of the outlook.
 */
extern rupiah128 range_amount(RangeSums *r, int i, int64 factor);

#endif
