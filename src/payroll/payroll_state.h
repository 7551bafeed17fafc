/*
 * payroll_state.h
 *	  The state of the aggregates payroll and rollup.
 *
 * It lives in one of four shapes, each where the one before it ends:
 *
 * - a flat value of 64 bytes with room for a few keys, which grows to 256;
 * - a flat value of 1 to 8 KB with a hash table and a buffer of keys;
 * - an expanded object with both (an object for each small group would be a memory
 *	 context for each, all of which the executor visits at every new group);
 * - past 65,000 entries, an expanded object with piles of what was added and removed.
 *
 * A state that travels is packed: a fifth shape, for reading only.
 */
#ifndef JAMSOS_PAYROLL_STATE_H
#define JAMSOS_PAYROLL_STATE_H

#include "jamsos.h"

#include "utils/expandeddatum.h"

#include "payroll/payroll_pile.h"
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
	bool		piled;			/* the table is a buffer only */
	PayrollPile piles[2];
	PayrollFlat *flat;			/* packed, if that was asked for since the last change */
	uint32		flat_n;			/* table.n then */
} PayrollObject;

/* A state at work: the table of an object, or a view of that of a flat value. */
typedef struct PayrollWork
{
	MemoryContext context;		/* of an object to come */
	PayrollFlat *flat;			/* or */
	PayrollObject *object;
	PayrollTable view;
	PayrollTable *table;
} PayrollWork;

/* The state of argument 0, changed in place where the executor allows it, and given back. */
extern void work_open(PayrollWork *work, FunctionCallInfo fcinfo, int width);
extern Datum work_close(PayrollWork *work);

/* One worker whose key finds no room in the buffer. */
extern void work_append(PayrollWork *work, uint64 key, uint64 period);

/* Workers taken away again: what has left a window. */
extern void work_remove(PayrollWork *work, uint64 key, uint64 period, int64 count);

/* A packed payroll; another state. */
extern void work_add_bytes(PayrollWork *work, const uint8 *bytes, size_t len);
extern void work_add_datum(PayrollWork *work, Datum datum);

/* A payroll as a state, as it is. */
extern Datum payroll_state_packed(const uint8 *bytes, size_t len);

/* What a state holds, packed after "reserved" bytes; the state is only read. */
extern Datum payroll_state_pack(Datum state, size_t reserved);

#endif
