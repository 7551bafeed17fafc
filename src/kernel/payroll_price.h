/*
 * payroll_price.h
 *	  What a payroll owes: a tariff applied to entries instead of rows.
 *
 * Plain C without PostgreSQL headers: part of the kernel.
 */
#ifndef JAMSOS_PAYROLL_PRICE_H
#define JAMSOS_PAYROLL_PRICE_H

#include "kernel/tariff.h"

/* A stratum of an unpacked payroll; its wages ascend. */
typedef struct PayrollSection
{
	int			segment;
	int			risk_class;
	int			programs;		/* stated, a bit each; 0 = none */
	int			from;			/* first month */
	int			to;				/* last month */
	int64_t		unpriced;
	int64_t		priced;			/* workers whose wage is known */
	int64_t		unit;			/* every wage is a multiple of it, sen */
	size_t		first;			/* place of its entries */
	size_t		n;
} PayrollSection;

typedef struct PayrollView
{
	int			n_sections;
	size_t		n;
	PayrollSection *sections;
	int64_t    *wages;			/* sen */
	int64_t    *counts;
	void		(*tick) (void);	/* as PayrollWriter has it; NULL = none */
} PayrollView;

/* A loop over entries ticks after so many of them: an inner loop, which stays as tight as it was. */
#define PAYROLL_STRETCH ((size_t) 65536)

/* Where a stretch that begins at "at" ends. */
static inline size_t
payroll_stretch(size_t at, size_t end)
{
	return end - at > PAYROLL_STRETCH ? at + PAYROLL_STRETCH : end;
}

static inline bool
payroll_active(const PayrollSection *s, int month)
{
	return s->from <= month && month <= s->to;
}

/* The programmes that a tariff charges the workers of a section. */
static inline int
payroll_programs(const PayrollSection *s, const Tariff *t)
{
	return tariff_programs(t, s->programs);
}

#define PAYROLL_FOREACH_STEP(step, t, s, programs) \
	for (const TariffStep *step = tariff_run_steps(t, tariff_run(t, (s)->segment, (s)->risk_class)), \
			 *end_ = step + tariff_run(t, (s)->segment, (s)->risk_class)->count; step < end_; step++) \
		if ((programs) >> step->cell / N_PAYERS & 1)

/* What was last computed of some entries: steps of a section mostly ask for the same. */
typedef struct WageSum
{
	const int64_t *wages;		/* of the first entry; NULL = nothing yet */
	size_t		n;
	rupiah128	sum;			/* of the wages, sen */
	int64_t		rate;			/* of the amount; -1 = none yet */
	rupiah128	amount;			/* as in PriceSum */
} WageSum;

typedef struct PriceSum
{
	rupiah128	amount;			/* rupiah where amounts are rounded each, else 10^-10 */
	rupiah128	base;			/* sen */
	int64_t		capped;			/* workers above the ceiling */
} PriceSum;

/*
 * What the workers of a section pay by a step; "wages" stand for those of the view.  "summed" is
 * zeroed by the caller, once for all steps while the wages are the same.
 */
extern void payroll_price(const PayrollView *v, const int64_t *wages, const PayrollSection *s,
						  const Tariff *t, const TariffStep *step, WageSum *summed, PriceSum *sum);

/* The wages that count, sen; workers without a wage are in "unpriced" unless the tariff prices them. */
extern rupiah128 payroll_wages(const PayrollView *v, const int64_t *wages, const PayrollSection *s, const Tariff *t,
							   WageSum *summed, int64_t *workers, int64_t *unpriced);

#endif
