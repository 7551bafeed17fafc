/*
 * track_parts.c
 *	  The parts of a tracked summary: what a statement adds to a group and removes from
 *	  it finds its row, and rows are folded.
 *
 * At READ COMMITTED a statement changes one row of its group in place and passes over
 * rows that others are changing; if it finds none it adds one.  At the other levels it
 * only adds rows (and changes those that its own transaction added), so that it never
 * meets anybody.
 *
 * Who finds many rows of its group folds them into one.  What was added and removed
 * both is dropped; nothing is subtracted, so that a fold cannot fail where something
 * was never added.
 */
#include "track/track_rows.h"

#include "access/relscan.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/index.h"
#include "executor/executor.h"
#include "utils/fmgroids.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "payroll/payroll_type.h"
#include "track/track.h"

#define FOLD_ROWS 6				/* so many rows of a group are worth a fold */
#define FOLD_SMALL 256			/* or so many bytes beside a quarter of the largest */
#define FOLD_MOST 64			/* at once */
#define FOLD_BYTES (4 * 1024 * 1024)	/* what a writer folds; more is for compact_tracked() */
#define LOOK_MOST 128			/* index entries that a writer looks at, the newest first */
#define LOOK_MISSED 16			/* and those of rows that are gone, if it has found one */
#define LOOK_EVERY 16			/* how often a writer looks past the row that it knows */

/* ---- folding ---- */

static int
row_cmp(const void *a, const void *b)
{
	const Row  *x = a;
	const Row  *y = b;

	return x->size < y->size ? -1 : x->size > y->size;
}

/* Rows that were taken, and one that may still be there, and what the group adds itself. */
static void
sum_rows(const PartGroup *g, const Row *rows, int n, const Row *kept, PartGroup *sum)
{
	Entries		all = {.n = 0};
	size_t		room = entries_room(g->added) + entries_room(g->removed) + 1;
	uint64	   *scratch;

	for (int i = 0; i < n; i++)
		room += entries_room(rows[i].added) + entries_room(rows[i].removed);
	all.e = palloc_extended(room * ENTRY_WORDS * sizeof(uint64), MCXT_ALLOC_HUGE);
	scratch = palloc_extended(room * ENTRY_WORDS * sizeof(uint64), MCXT_ALLOC_HUGE);
	*sum = *g;
	entries_append(&all, g->added, 1);
	entries_append(&all, g->removed, -1);
	for (int i = 0; i < n; i++)
		if (rows[i].gone || &rows[i] == kept)
		{
			entries_append(&all, rows[i].added, 1);
			entries_append(&all, rows[i].removed, -1);
			sum->at = Max(sum->at, rows[i].at);
		}
	Assert(all.n < room);
	all.n = payroll_sort(all.e, all.n, ENTRY_WIDTH, scratch, payroll_tick);
	sum->added = entries_pack(all, 1);
	sum->removed = entries_pack(all, -1);
}

/*
 * Folds rows of a group, the smallest first: one is worth its work if it is small, or
 * not much larger than those before it together.  So the largest is left alone until
 * the others come to a quarter of it.  The sum takes the place of the largest of them
 * if it can, so that no row is added, and else that of all.
 */
static void
fold_rows(TrackWriter *w, const PartGroup *g, Row *rows, int n)
{
	Size		size = payroll_size(g->added) + payroll_size(g->removed);
	int			worth = 0;
	PartGroup	sum;

	qsort(rows, n, sizeof(Row), row_cmp);
	while (worth < n && rows[worth].size <= Max(2 * ROW_FULL, 4 * size) && size + rows[worth].size <= FOLD_BYTES)
		size += rows[worth++].size;
	for (int i = 0; i < worth - 1; i++)
		take_row(w, &rows[i]);
	if (worth > 0)
	{
		Row		   *largest = &rows[worth - 1];

		if (largest->size < ROW_WIDEST)
		{
			sum_rows(g, rows, worth, largest, &sum);
			sum.keys = largest->keys;
			sum.nulls = largest->nulls;
			if (replace_row(w, &sum, &largest->tid, largest->number, sum.added, sum.removed, false))
				return;
		}
		take_row(w, largest);
	}
	sum_rows(g, rows, worth, NULL, &sum);
	if (sum.added != 0 || sum.removed != 0)
		add_row(w, &sum, sum.added, sum.removed);
}

/* At READ COMMITTED. */
static void
put_group(TrackWriter *w, const PartGroup *g)
{
	Known	   *known = known_row(w, g, false);
	Row			rows[FOLD_MOST];
	int			n = 0;
	int			missed = 0;
	Size		total = 0;
	Size		largest = 0;
	ScanKeyData key;
	IndexScanDesc scan;

	if (known && known->uses % LOOK_EVERY != LOOK_EVERY - 1 && change_known_row(w, g, known))
		return;
	ScanKeyInit(&key, PART_HASH, BTEqualStrategyNumber, F_INT8EQ, Int64GetDatum(g->hash));
	scan = jamsos_index_beginscan(w->parts, part_index(w), w->snapshot, 1);
	index_rescan(scan, &key, 1, NULL, 0);
	while (n < FOLD_MOST && missed < (n > 0 ? LOOK_MISSED : LOOK_MOST) && index_getnext_tid(scan, BackwardScanDirection) != NULL)
		if (!index_fetch_heap(scan, w->found) || !same_group(w->summary, g, w->found))
			missed++;
		else
		{
			keep_row(w, &rows[n], w->found);
			total += rows[n].size;
			largest = Max(largest, rows[n].size);
			n++;
		}
	index_endscan(scan);
	if (n >= FOLD_ROWS || total - largest > largest / 4 + FOLD_SMALL)
	{
		fold_rows(w, g, rows, n);
		return;
	}
	for (int move = 0; move <= 1; move++)
		for (int i = 0; i < n; i++)
			if (rows[i].size < ROW_FULL && table_tuple_fetch_row_version(w->parts, &rows[i].tid, w->snapshot, w->found))
			{
				slot_getallattrs(w->found);
				if (change_row(w, g, w->found, move))
				{
					known_row(w, g, true)->cramped = move;
					return;
				}
			}
	add_row(w, g, g->added, g->removed);
}

/* REPEATABLE READ and SERIALIZABLE: what others have in the parts is never looked at. */
static void
put_group_apart(TrackWriter *w, const PartGroup *g)
{
	Known	   *known = known_row(w, g, false);

	if (known && TransactionIdEquals(known->adder, GetTopTransactionId()) && change_known_row(w, g, known))
		return;
	add_row(w, g, g->added, g->removed);
}

/* ---- the writer ---- */

void
track_writer_begin(TrackWriter *w, const TrackSummary *t)
{
	w->summary = t;
	w->home = CurrentMemoryContext;
	/* track_load() locked them */
	w->parts = RelationIdGetRelation(t->parts);
	w->index = NULL;
	w->group_indexes = NULL;
	w->snapshot = RegisterSnapshot(GetLatestSnapshot());
	w->found = MakeSingleTupleTableSlot(RelationGetDescr(w->parts), &TTSOpsBufferHeapTuple);
	w->locked = MakeSingleTupleTableSlot(RelationGetDescr(w->parts), &TTSOpsBufferHeapTuple);
	w->written = MakeSingleTupleTableSlot(RelationGetDescr(w->parts), &TTSOpsVirtual);
	w->context = AllocSetContextCreate(CurrentMemoryContext, "jamsos tracked group", ALLOCSET_DEFAULT_SIZES);
	w->in_place = !IsolationUsesXactSnapshot();
	w->fresh = false;
	w->blocks = InvalidBlockNumber;
}

void
track_writer_end(TrackWriter *w)
{
	MemoryContextDelete(w->context);
	ExecDropSingleTupleTableSlot(w->written);
	ExecDropSingleTupleTableSlot(w->locked);
	ExecDropSingleTupleTableSlot(w->found);
	UnregisterSnapshot(w->snapshot);
	close_indexes(w);
	RelationClose(w->parts);
	CommandCounterIncrement();
}

static PartGroup
group_of_slot(const TrackWriter *w, TupleTableSlot *slot)
{
	int			n = w->summary->n_keys;
	PartGroup	g;

	slot_getallattrs(slot);
	g.keys = slot->tts_values;
	g.nulls = slot->tts_isnull;
	g.hash = group_hash(w->summary, g.keys, g.nulls);
	g.added = slot->tts_isnull[n] ? 0 : payroll_plain(slot->tts_values[n]);
	g.removed = 0;
	/* nobody is written as nothing */
	if (payroll_size(g.added) == 0)
		g.added = 0;
	g.at = GetCurrentTransactionStartTimestamp();
	return g;
}

void
track_put_group(TrackWriter *w, const PartGroup *g)
{
	if (g->added == 0 && g->removed == 0)
		return;
	if (w->fresh)
		add_row(w, g, g->added, g->removed);
	else if (w->in_place)
		put_group(w, g);
	else
		put_group_apart(w, g);
}

void
track_write_group(TupleTableSlot *slot, void *writer)
{
	TrackWriter *w = writer;
	MemoryContext old = MemoryContextSwitchTo(w->context);
	PartGroup	g = group_of_slot(w, slot);

	CHECK_FOR_INTERRUPTS();
	track_put_group(w, &g);
	MemoryContextSwitchTo(old);
	MemoryContextReset(w->context);
}

/* All rows: under a lock of the table that no writer of it gets past. */
void
track_forget_all(TrackWriter *w)
{
	TableScanDesc scan = jamsos_beginscan(w->parts, w->snapshot);

	while (table_scan_getnextslot(scan, ForwardScanDirection, w->found))
	{
		CHECK_FOR_INTERRUPTS();
		simple_table_tuple_delete(w->parts, &w->found->tts_tid, w->snapshot);
	}
	table_endscan(scan);
}

/* ---- compaction ---- */

typedef struct Batch
{
	Row		   *rows;
	PartGroup  *groups;			/* of each row */
	int			n;
	int			room;
} Batch;

/* Folds each group of a batch; how many rows are gone. */
static int64
fold_batch(TrackWriter *w, Batch *b)
{
	int64		folded = 0;
	Row		   *rows = palloc(b->n * sizeof(Row));

	for (int i = 0; i < b->n; i++)
	{
		PartGroup	g = b->groups[i];
		int			n = 0;
		int			taken = 0;
		bool		worth;
		PartGroup	sum;

		if (g.keys == NULL)
			continue;
		CHECK_FOR_INTERRUPTS();
		for (int j = i; j < b->n; j++)
		{
			PartGroup  *other = &b->groups[j];

			if (other->keys == NULL || !same_keys(w->summary, g.keys, g.nulls, other->keys, other->nulls))
				continue;
			if (j > i)
				other->keys = NULL;
			rows[n++] = b->rows[j];
		}
		/* a row by itself is as good as folded, unless its hash is that of another server */
		worth = n > 1 || rows[0].removed != 0 || rows[0].added == 0 || g.hash != group_hash(w->summary, g.keys, g.nulls);
		if (!worth)
			continue;
		for (int j = 0; j < n; j++)
			taken += take_row(w, &rows[j]);
		if (taken == 0)
			continue;
		g.hash = group_hash(w->summary, g.keys, g.nulls);
		sum_rows(&g, rows, n, NULL, &sum);
		if (sum.added != 0 || sum.removed != 0)
			add_row(w, &sum, sum.added, sum.removed);
		folded += taken;
	}
	return folded;
}

/* Rows of one hash at a time, in the order of the index. */
int64
track_fold_all(TrackWriter *w)
{
	Batch		b = {.n = 0};
	int64		folded = 0;
	IndexScanDesc scan = jamsos_index_beginscan(w->parts, part_index(w), w->snapshot, 0);
	MemoryContext old = CurrentMemoryContext;

	index_rescan(scan, NULL, 0, NULL, 0);
	while (index_getnext_slot(scan, ForwardScanDirection, w->found))
	{
		PartGroup  *g;

		CHECK_FOR_INTERRUPTS();
		/* a scan keeps things of its own in the context where it was begun */
		MemoryContextSwitchTo(w->context);
		slot_getallattrs(w->found);
		if (b.n > 0 && b.groups[0].hash != DatumGetInt64(w->found->tts_values[PART_HASH - 1]))
		{
			folded += fold_batch(w, &b);
			MemoryContextReset(w->context);
			memset(&b, 0, sizeof(b));
		}
		if (b.n == b.room)
		{
			b.room = b.room == 0 ? 16 : 2 * b.room;
			b.rows = b.rows ? repalloc_huge(b.rows, b.room * sizeof(Row)) : palloc(b.room * sizeof(Row));
			b.groups = b.groups ? repalloc_huge(b.groups, b.room * sizeof(PartGroup)) : palloc(b.room * sizeof(PartGroup));
		}
		keep_row(w, &b.rows[b.n], w->found);
		g = &b.groups[b.n];
		memset(g, 0, sizeof(*g));
		g->hash = DatumGetInt64(w->found->tts_values[PART_HASH - 1]);
		g->keys = b.rows[b.n].keys;
		g->nulls = b.rows[b.n].nulls;
		b.n++;
		MemoryContextSwitchTo(old);
	}
	MemoryContextSwitchTo(w->context);
	if (b.n > 0)
		folded += fold_batch(w, &b);
	MemoryContextSwitchTo(old);
	index_endscan(scan);
	MemoryContextReset(w->context);
	return folded;
}
