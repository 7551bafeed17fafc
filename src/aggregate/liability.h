/*
 * liability.h
 *	  What a worker adds to the counters of a liability.
 *
 * The counters: workers, unpriced, wages in sen, then one cell for each programme
 * and payer, in rupiah where each amount is rounded to it, otherwise in units of 10^-10.
 */
#ifndef JAMSOS_LIABILITY_H
#define JAMSOS_LIABILITY_H

#include "jamsos.h"

#include "aggregate/counters.h"
#include "border/row.h"
#include "kernel/tariff.h"

enum
{
	LIABILITY_WORKERS, LIABILITY_UNPRICED, LIABILITY_WAGE_BILL, LIABILITY_CELLS
};

/* The same as numbers, of the counters or of a payroll. */
typedef struct LiabilitySums
{
	rupiah128	workers;
	rupiah128	unpriced;
	rupiah128	wage_bill;		/* sen */
	rupiah128	cell[N_PROGRAMS][N_PAYERS];	/* rupiah where each is rounded to it, else 10^-10 */
} LiabilitySums;

/*
 * One worker more (sign 1) or less (-1), whatever the tariff and the wage in sen (-1 = not
 * known).  An error where the tariff lacks a programme, or is of another month than the state.
 */
extern void liability_add_any(Counters *state, const Tariff *t, int64 wage, int risk_class, int segment, int sign);

/* A liability_row, and its 16 columns; the rounding says in which unit the cells are. */
extern Datum liability_row(FunctionCallInfo fcinfo, const LiabilitySums *sums, RupiahRounding rounding);
extern void liability_columns(Row *row, const LiabilitySums *sums, RupiahRounding rounding);
extern void liability_columns_of(Row *row, const Counters *state);

static inline bool
liability_is_empty(const Counters *state)
{
	return counters_get(state, LIABILITY_WORKERS) == 0 && counters_get(state, LIABILITY_UNPRICED) == 0;
}

static inline void
liability_add_amount(Counters *state, const TariffStep *step, int64 base, uint64 half)
{
	Assert(step->cell < N_PROGRAMS * N_PAYERS && rupiah_round_fast(base, step->multiplier, half) >> RUPIAH_SMALL_BITS == 0);
	state->word[LIABILITY_CELLS + step->cell] += rupiah_round_fast(base, step->multiplier, half);
}

/*
 * One worker more whose wage is the base of each amount, as most are: false, with nothing done, where
 * liability_add() has to.  No step makes a choice, nothing is called, no loop is counted: a row has its few nanoseconds
 * for the amounts.
 */
static pg_attribute_always_inline bool
liability_add_plain(Counters *state, const Tariff *t, int64 wage, int risk_class, int segment)
{
	const TariffRun *run = tariff_run(t, segment, risk_class);
	const TariffStep *step = tariff_run_steps(t, run);
	const TariffPlain *plain = &t->plain[segment];
	int64		base = tariff_wage(t, segment, wage);
	uint64		half = t->half;
	int			due = run->due;

	if (unlikely((uint64) base - (uint64) plain->from >= (uint64) plain->wages || state->tag != t->tag || due == 0 || due > 9 ||
				 ((state->word[LIABILITY_WORKERS] + 1) & (COUNTERS_FOLD_EVERY - 1)) == 0))
		return false;
	state->word[LIABILITY_WORKERS]++;
	state->word[LIABILITY_WAGE_BILL] += base;
	/* a number that gcc knows not to be negative it multiplies as one of 128 bits with a sign, which takes two multiplications */
	__asm__("" : "+r" (base));
#define AMOUNT(n) \
		case n: \
			liability_add_amount(state, &step[n - 1], base, half); \
			__attribute__((fallthrough));
	switch (due)
	{
		AMOUNT(9)
		AMOUNT(8)
		AMOUNT(7)
		AMOUNT(6)
		AMOUNT(5)
		AMOUNT(4)
		AMOUNT(3)
		AMOUNT(2)
		AMOUNT(1)
		case 0:
			break;
	}
#undef AMOUNT
	return true;
}

/* One worker more, of a usual wage. */
static pg_attribute_always_inline void
liability_add(Counters *state, const Tariff *t, int64 wage, int risk_class, int segment)
{
	const TariffRun *run = tariff_run(t, segment, risk_class);
	int64		counted = tariff_wage(t, segment, wage);
	uint64		half = t->half;

	if (unlikely(state->tag != t->tag || run->due == 0 || (uint64) counted >= (uint64) t->fast ||
				 ((state->word[LIABILITY_WORKERS] + 1) & (COUNTERS_FOLD_EVERY - 1)) == 0))
	{
		liability_add_any(state, t, wage, risk_class, segment, 1);
		return;
	}
	/* under 2^41 sen, and amounts of less: see tariff.c, fast_wage */
	Assert(state->kind == COUNTERS_LIABILITY && state->n == LIABILITY_COUNTERS && counted >= 0 && counted >> RUPIAH_SMALL_BITS == 0);
	state->word[LIABILITY_WORKERS]++;
	state->word[LIABILITY_WAGE_BILL] += counted;
	TARIFF_FOREACH_DUE(step, t, run)
	{
		Assert(step->cell < N_PROGRAMS * N_PAYERS);
		Assert(tariff_rupiah_fast(t, step, counted, half) == tariff_rupiah(t, step, counted));
		Assert(tariff_rupiah_fast(t, step, counted, half) >> RUPIAH_SMALL_BITS == 0);
		state->word[LIABILITY_CELLS + step->cell] += tariff_rupiah_fast(t, step, counted, half);
	}
}

#endif
