/*
 * payroll_pile.h
 *	  Very many entries: those that wait, in any order, and packed runs of those that
 *	  have been sorted.
 */
#ifndef JAMSOS_PAYROLL_PILE_H
#define JAMSOS_PAYROLL_PILE_H

#include "jamsos.h"

#include "kernel/payroll.h"

#define PILE_MIN 65536
#define PILE_RUNS 12

typedef struct PayrollRun
{
	uint8	   *bytes;
	size_t		len;
} PayrollRun;

typedef struct PayrollPile
{
	MemoryContext context;		/* of what it keeps */
	int			width;			/* words of a key */
	uint64	   *entries;		/* key, count */
	size_t		n;
	size_t		room;
	int64		packed;			/* entries in runs */
	int			n_runs;
	PayrollRun	runs[PILE_RUNS];
} PayrollPile;

extern void pile_drain(PayrollPile *pile);
extern void pile_widen(PayrollPile *pile);

/* A packed payroll as a run, of about so many entries. */
extern void pile_add_run(PayrollPile *pile, const uint8 *bytes, size_t len, int64 entries);

/* Opens a cursor for each run. */
extern int	pile_open(const PayrollPile *pile, PayrollCursor *cursors);

/* The entries, sorted and packed after "reserved" bytes; they are left as they are. */
extern void pile_pack_loose(const PayrollPile *pile, PayrollWriter *w, size_t reserved);

static inline void
pile_add(PayrollPile *pile, uint64 key, uint64 period, int64 count)
{
	uint64	   *entry;

	if (pile->n == pile->room)
		pile_drain(pile);
	Assert(key != 0 && count >= 0 && pile->n < pile->room && (pile->width == 2 || period == PAYROLL_ALWAYS || period == 0));
	entry = pile->entries + pile->n++ * (pile->width + 1);
	entry[0] = key;
	if (pile->width == 2)
		entry[1] = period;
	entry[pile->width] = (uint64) count;
}

#endif
