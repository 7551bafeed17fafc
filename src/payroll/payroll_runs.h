/*
 * payroll_runs.h
 *	  Very many entries: unsorted ones in a buffer, and runs, payrolls packed from buffers
 *	  that were full.  Few runs are kept: the last one that fits is merged with all before it.
 */
#ifndef JAMSOS_PAYROLL_RUNS_H
#define JAMSOS_PAYROLL_RUNS_H

#include "jamsos.h"

#include "kernel/payroll.h"

#define RUNS_MIN_ROOM 65536
#define RUNS_MAX 12

typedef struct PayrollRun
{
	uint8	   *bytes;
	size_t		len;
} PayrollRun;

typedef struct PayrollRuns
{
	MemoryContext context;		/* of what it keeps */
	int			width;			/* words of a key */
	uint64	   *entries;		/* unsorted: key, count */
	size_t		n;
	size_t		room;
	int64		packed;			/* entries in runs */
	int			n_runs;
	PayrollRun	runs[RUNS_MAX];
} PayrollRuns;

/*
 * Makes room for at least one more unsorted entry: equal ones are added up, and where that is
 * not enough, they become a run and the buffer grows with what the runs hold.
 */
extern void runs_drain(PayrollRuns *r);

/* From keys of one word to keys of two; those that are there are always active. */
extern void runs_widen(PayrollRuns *r);

/* Copies a packed payroll of about so many entries as a run; the twelfth merges all. */
extern void runs_add_packed(PayrollRuns *r, const uint8 *bytes, size_t len, int64 entries);

/* Opens a cursor for each run: how many; there is room for RUNS_MAX. */
extern int	runs_open(const PayrollRuns *r, PayrollCursor *cursors);

/* The unsorted entries, sorted and packed after "reserved" bytes; the buffer is left as it is. */
extern void runs_pack_unsorted(const PayrollRuns *r, PayrollWriter *w, size_t reserved);

/* So many workers of a key; the period is that of a key of two words. */
static inline void
runs_add(PayrollRuns *r, uint64 key, uint64 period, int64 count)
{
	uint64	   *entry;

	if (r->n == r->room)
		runs_drain(r);
	Assert(key != 0 && count >= 0 && r->n < r->room && (r->width == 2 || period == PAYROLL_ALWAYS || period == 0));
	entry = r->entries + r->n++ * (r->width + 1);
	entry[0] = key;
	if (r->width == 2)
		entry[1] = period;
	entry[r->width] = (uint64) count;
}

#endif
