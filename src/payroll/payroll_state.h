/*
 * payroll_state.h
 *	  The state of the aggregates payroll, payroll_count and rollup.
 *
 * It lives in one of four shapes, each where the one before it ends:
 *
 * - a flat value of 64 bytes with room for a few keys, which grows to 256;
 * - a flat value of 1 to 8 KB with a hash table and a buffer of keys;
 * - an expanded object with both (an object for each small group would be a memory
 *	 context for each, all of which the executor visits at every new group);
 * - past 65,000 entries, an expanded object with runs of what was added and removed.
 *
 * A state that travels is packed: a fifth shape, for reading only.
 */
#ifndef JAMSOS_PAYROLL_STATE_H
#define JAMSOS_PAYROLL_STATE_H

#include "jamsos.h"

#include "utils/expandeddatum.h"

#include "payroll/payroll_runs.h"
#include "payroll/payroll_table.h"

#define FORM_PACKED 1
#define FORM_TABLE 2

typedef struct PayrollFlat
{
	int32		vl_len_;
	uint8		form;
	uint8		width;			/* as in PayrollTable; a packed state has none */
	uint16		cap;
	uint32		n;
	uint32		n_slots;
	uint32		n_used;
	uint32		pad;
	uint64		words[FLEXIBLE_ARRAY_MEMBER];	/* buffer, slots */
} PayrollFlat;

enum
{
	ADDED, REMOVED
};

typedef struct PayrollObject
{
	ExpandedObjectHeader header;
	PayrollTable table;
	bool		in_runs;			/* the table is a buffer only */
	PayrollRuns runs[2];
	PayrollFlat *flat;			/* packed, if that was asked for since the last change */
	uint32		flat_n;			/* table.n then */
} PayrollObject;

/*
 * Builds a state: from builder_open() to builder_close() its table has one form,
 * that of an object or a view of that of a flat value, and may move from one to the other.
 */
typedef struct PayrollBuilder
{
	MemoryContext context;		/* of an object to come */
	PayrollFlat *flat;			/* or */
	PayrollObject *object;
	PayrollTable view;
	PayrollTable *table;
} PayrollBuilder;

/*
 * builder_open: the state of argument 0, to be changed in place where the executor allows it,
 * otherwise a copy; a new one where it is NULL.  "width" is that of the keys of a new one.
 * builder_close: the state as the result of the transition.
 */
extern void builder_open(PayrollBuilder *b, FunctionCallInfo fcinfo, int width);
extern Datum builder_close(PayrollBuilder *b);

/* One worker more; the buffer is flushed, or grows, where it has no room. */
extern void builder_append(PayrollBuilder *b, uint64 key, uint64 period);

/* So many workers of a key more, at most PAYROLL_MAX_WORKERS. */
extern void builder_add_workers(PayrollBuilder *b, uint64 key, uint64 period, int64 count);

/* So many workers of a key less: what has left a window.  An error where a table has fewer. */
extern void builder_remove(PayrollBuilder *b, uint64 key, uint64 period, int64 count);

/* All workers of a packed payroll, or of another state. */
extern void builder_add_bytes(PayrollBuilder *b, const uint8 *bytes, size_t len);
extern void builder_add_datum(PayrollBuilder *b, Datum datum);

/* A packed payroll as a state: a copy of its bytes. */
extern Datum payroll_state_packed(const uint8 *bytes, size_t len);

/*
 * What a state holds, as a packed payroll after "reserved" bytes, in the current context.  The
 * state is only read.  An error where more was removed than added.
 */
extern Datum payroll_state_pack(Datum state, size_t reserved);

#endif
