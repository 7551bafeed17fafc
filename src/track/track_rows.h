/*
 * track_rows.h
 *	  What the parts of a tracked summary are made of: entries with a sign, the group
 *	  that a row is of, single rows, and the sums of a statement.
 */
#ifndef JAMSOS_TRACK_ROWS_H
#define JAMSOS_TRACK_ROWS_H

#include "border/args.h"
#include "track/track.h"

/* ---- track_entries.c ---- */

/* Entries in the order of a payroll: key, period, count. */
typedef struct Entries
{
	uint64	   *e;
	size_t		n;
} Entries;

#define ENTRY_WIDTH 2
#define ENTRY_WORDS 3

/* payroll_plain: a stored payroll, detoasted; 0 for none. */
extern Datum payroll_plain(Datum payroll);

/* payroll_size: its bytes without the header. */
extern Size payroll_size(Datum payroll);

/* entries_room: at most so many entries does it have. */
extern size_t entries_room(Datum payroll);

/* entries_append: its entries, times sign; there must be room for entries_room of them. */
extern void entries_append(Entries *to, Datum payroll, int64 sign);

/* entries_merge: both in one order, counts of equal keys summed, those without a count dropped. */
extern Entries entries_merge(Entries a, Entries b);

/* entries_pack: a payroll of the entries whose count has that sign; 0 if there are none. */
extern Datum entries_pack(Entries all, int64 sign);

/* ---- track_rows.c ---- */

#define ROW_FULL 1000			/* bytes of payrolls: larger rows stay as they are */
#define ROW_WIDEST 1900			/* bytes of a row that is changed in place: none that TOAST would take apart */

typedef struct PartGroup
{
	int64		hash;
	Datum	   *keys;
	bool	   *nulls;
	Datum		added;			/* 0 = none */
	Datum		removed;
	TimestampTz at;
} PartGroup;

/* The row of a group that this backend changed last. */
typedef struct Known
{
	struct
	{
		Oid			parts;
		uint32		pad;
		int64		hash;
	}			group;			/* hash key */
	ItemPointerData tid;
	uint32		uses;
	bool		cramped;		/* no row of the group had room on its page when this was looked for last */
	TransactionId adder;		/* the transaction that added the row */
} Known;

typedef struct Row
{
	ItemPointerData tid;
	int64		number;
	Size		size;
	Datum		added;			/* as they are stored */
	Datum		removed;
	TimestampTz at;
	Datum	   *keys;			/* as they are stored: equal ones may have other bytes */
	bool	   *nulls;
	bool		gone;
} Row;

/* group_hash: of the keys of a group; the same after a dump and restore. */
extern int64 group_hash(const TrackSummary *t, const Datum *keys, const bool *nulls);

/* same_keys: by the equality of their types; NULL equals NULL. */
extern bool same_keys(const TrackSummary *t, const Datum *keys, const bool *nulls, const Datum *others, const bool *other_nulls);
/* same_group: is the row in the slot one of the group? */
extern bool same_group(const TrackSummary *t, const PartGroup *g, TupleTableSlot *slot);

/* known_row: what this backend knows of a row of the group; "enter": made anew if there is nothing, else NULL. */
extern Known *known_row(const TrackWriter *w, const PartGroup *g, bool enter);

/* part_index: the index of hash and number, opened when it is asked for first. */
extern Relation part_index(TrackWriter *w);

/* close_indexes: those that the writer opened; their locks stay until the transaction ends. */
extern void close_indexes(TrackWriter *w);

/* add_row: a row more of the group, indexes included. */
extern void add_row(TrackWriter *w, const PartGroup *g, Datum added, Datum removed);

/* False: its page has no room, and it may not move, or somebody is changing it, or has since it was read. */
extern bool replace_row(TrackWriter *w, const PartGroup *g, ItemPointer tid, int64 number, Datum added, Datum removed, bool move);

/* change_row: the row in the slot becomes that of the group, summed with it; false as replace_row. */
extern bool change_row(TrackWriter *w, const PartGroup *g, TupleTableSlot *row, bool move);

/* change_known_row: the same for the row that was changed last, if it is there still and is of the group. */
extern bool change_known_row(TrackWriter *w, const PartGroup *g, Known *known);

/* keep_row: the row in the slot, copied into the current context. */
extern void keep_row(const TrackWriter *w, Row *row, TupleTableSlot *slot);

/* take_row: deletes it, unless somebody is changing it or has since it was kept. */
extern bool take_row(TrackWriter *w, Row *row);

/* ---- track_parts.c ---- */

/* In the memory context of the writer. */
extern void track_put_group(TrackWriter *w, const PartGroup *g);

/* ---- track_sum.c ---- */

typedef struct TrackSum
{
	const TrackSummary *summary;
	TrackWriter *writer;
	const AttrNumber *columns;	/* of the rows */
	int			n_columns;		/* the highest of them */
	MemoryContext context;		/* of the groups */
	MemoryContext row;
	Datum	   *keys;			/* of the row */
	bool	   *nulls;
	ProgramsMemo programs;
	struct SumGroup *first;
	struct SumGroup **last;
	struct SumGroup **slots;	/* by hash; a power of two, half of them free */
	uint32		n_slots;
	uint32		n_groups;
	Size		bytes;
	Size		most;			/* before they are written, and it begins anew */
} TrackSum;

/* track_sum_begin: sums by group for a writer; "columns" as the rows have them. */
extern void track_sum_begin(TrackSum *s, const TrackSummary *t, const AttrNumber *columns, TrackWriter *w);

/* track_sum_row: a row more (sign 1) or less (-1). */
extern void track_sum_row(TrackSum *s, TupleTableSlot *slot, int64 sign);

/* track_sum_rows: all rows of a transition table. */
extern void track_sum_rows(TrackSum *s, TupleDesc desc, Tuplestorestate *rows, int64 sign);

/* track_sum_end: writes what is summed, in the order in which groups were met, and frees it. */
extern void track_sum_end(TrackSum *s);

#endif
