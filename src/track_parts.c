/*
 * track_parts.c
 *	  The parts of a tracked summary: rows of a group, what was added and removed.
 *
 * At READ COMMITTED a statement changes one row of its group in place and passes over
 * rows that others are changing; if it finds none it adds one.  At the other levels it
 * only adds rows (and changes those that its own transaction added), so that it never
 * meets anybody.  Nothing here waits for a row.
 *
 * A row is changed only where the new version stays on its page: no index entry is
 * made for it, and beside a transaction that keeps old versions alive, nobody has to
 * walk along them.  A row that has grown to a kilobyte stays as it is.
 *
 * Who finds many rows of its group folds them into one.  What was added and removed
 * both is dropped; nothing is subtracted, so that a fold cannot fail where something
 * was never added.
 */
#include "track.h"

#include "access/detoast.h"
#include "access/heapam.h"
#include "access/relscan.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/index.h"
#include "common/hashfn.h"
#include "executor/executor.h"
#include "storage/bufmgr.h"
#include "utils/array.h"
#include "utils/datum.h"
#include "utils/fmgroids.h"
#include "utils/hsearch.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#define ROW_FULL 1000			/* bytes of payrolls: larger rows stay as they are */
#define ROW_WIDEST 1900			/* bytes of a row that is changed in place: none that TOAST would take apart */
#define FOLD_ROWS 6				/* so many rows of a group are worth a fold */
#define FOLD_SMALL 256			/* or so many bytes beside a quarter of the largest */
#define FOLD_MOST 64			/* at once */
#define FOLD_BYTES (4 * 1024 * 1024)	/* what a writer folds; more is for compact_tracked() */
#define LOOK_MOST 128			/* index entries that a writer looks at, the newest first */
#define LOOK_EVERY 16			/* how often a writer looks past the row that it knows */

/* ---- entries ---- */

/* Entries in the order of a payroll: key, period, count. */
typedef struct Entries
{
	uint64	   *e;
	size_t		n;
} Entries;

#define WIDTH 2
#define ENTRY 3

static Datum
plain(Datum payroll)
{
	return payroll == 0 ? 0 : PointerGetDatum(PG_DETOAST_DATUM(payroll));
}

static Size
payroll_size(Datum payroll)
{
	return payroll == 0 ? 0 : toast_raw_datum_size(payroll) - VARHDRSZ;
}

/* An entry takes two bytes at least; a stratum has one more for those without a wage. */
static size_t
entries_room(Datum payroll)
{
	return payroll == 0 ? 0 : payroll_size(payroll) / 2 + 1;
}

static void
entries_append(Entries *to, Datum payroll, int64 sign)
{
	PayrollCursor c;
	uint64	   *e = to->e + to->n * ENTRY;

	if (payroll == 0)
		return;
	payroll_open_datum(&c, payroll);
	while (payroll_next_section(&c))
	{
		CHECK_FOR_INTERRUPTS();
		if (c.unpriced > 0)
		{
			e[0] = PAYROLL_KEY(c.code, -1);
			e[1] = c.period;
			e[2] = (uint64) (sign * c.unpriced);
			e += ENTRY;
		}
		while (payroll_next_entry(&c))
		{
			e[0] = PAYROLL_KEY(c.code, c.wage);
			e[1] = c.period;
			e[2] = (uint64) (sign * c.count);
			e += ENTRY;
		}
	}
	if (c.wrong)
		payroll_report(PAYROLL_CORRUPT, &c, NULL);
	to->n = (e - to->e) / ENTRY;
}

static int
entry_cmp(const uint64 *a, const uint64 *b)
{
	uint32		code_a = PAYROLL_KEY_CODE(a[0]);
	uint32		code_b = PAYROLL_KEY_CODE(b[0]);

	if (code_a != code_b)
		return code_a < code_b ? -1 : 1;
	if (a[1] != b[1])
		return a[1] < b[1] ? -1 : 1;
	return a[0] < b[0] ? -1 : a[0] > b[0];
}

/* The sum of two lists in order. */
static Entries
entries_merge(Entries a, Entries b)
{
	Entries		sum = {.n = 0};
	uint64	   *out;
	const uint64 *x = a.e,
			   *x_end = a.e + a.n * ENTRY,
			   *y = b.e,
			   *y_end = b.e + b.n * ENTRY;

	if (a.n == 0)
		return b;
	if (b.n == 0)
		return a;
	out = sum.e = palloc_extended((a.n + b.n) * ENTRY * sizeof(uint64), MCXT_ALLOC_HUGE);
	while (x < x_end && y < y_end)
	{
		int			cmp = entry_cmp(x, y);
		const uint64 *from = cmp <= 0 ? x : y;

		out[0] = from[0];
		out[1] = from[1];
		out[2] = cmp == 0 ? x[2] + y[2] : from[2];
		if (cmp <= 0)
			x += ENTRY;
		if (cmp >= 0)
			y += ENTRY;
		if (out[2] != 0)
			out += ENTRY;
	}
	memcpy(out, x, (x_end - x) * sizeof(uint64));
	out += x_end - x;
	memcpy(out, y, (y_end - y) * sizeof(uint64));
	out += y_end - y;
	sum.n = (out - sum.e) / ENTRY;
	return sum;
}

/* Those of one sign as a payroll; 0: nobody. */
static Datum
entries_pack(Entries all, int64 sign)
{
	Entries		some = {.n = 0};
	PayrollWriter w;
	PayrollFault fault;
	size_t		n = 0;

	for (size_t i = 0; i < all.n; i++)
		n += (int64) all.e[i * ENTRY + 2] * sign > 0;
	if (n == 0)
		return 0;
	if (n == all.n && sign > 0)
		some = all;
	else
	{
		some.e = palloc_extended(n * ENTRY * sizeof(uint64), MCXT_ALLOC_HUGE);
		for (size_t i = 0; i < all.n; i++)
		{
			const uint64 *e = all.e + i * ENTRY;

			if ((int64) e[2] * sign > 0)
			{
				uint64	   *to = some.e + some.n++ * ENTRY;

				to[0] = e[0];
				to[1] = e[1];
				to[2] = (uint64) ((int64) e[2] * sign);
			}
		}
	}
	payroll_begin(&w, 16 + some.n * 6);
	fault = payroll_pack(some.e, some.n, WIDTH, &w);
	if (fault != PAYROLL_OK)
		payroll_report(fault, NULL, NULL);
	return payroll_end(&w, VARHDRSZ);
}

/* ---- groups ---- */

typedef struct PartGroup
{
	int64		hash;
	Datum	   *keys;
	bool	   *nulls;
	Datum		added;			/* 0 = none */
	Datum		removed;
	TimestampTz at;
} PartGroup;

/*
 * The hash is found again after a dump and restore: not of numbers that a database
 * gives to what is made in it, such as the values of an enum.
 */
static int64
group_hash(const TrackSummary *t, const Datum *keys, const bool *nulls)
{
	uint64		hash = 0;

	for (int i = 0; i < t->n_keys; i++)
	{
		TrackKey   *k = &t->keys[i];
		uint64		one = 1;

		if (!nulls[i] && OidIsValid(k->hash.fn_oid))
			one = DatumGetUInt64(FunctionCall2Coll(&k->hash, k->collation, keys[i], Int64GetDatum(0)));
		else if (!nulls[i])
		{
			char	   *text = OutputFunctionCall(&k->output, keys[i]);

			one = DatumGetUInt64(hash_any_extended((unsigned char *) text, (int) strlen(text), 0));
		}
		hash = hash_combine64(hash, one);
	}
	return (int64) hash;
}

static bool
same_group(const TrackSummary *t, const PartGroup *g, TupleTableSlot *slot)
{
	slot_getallattrs(slot);
	if (DatumGetInt64(slot->tts_values[PART_HASH - 1]) != g->hash)
		return false;
	for (int i = 0; i < t->n_keys; i++)
	{
		TrackKey   *k = &t->keys[i];

		if (slot->tts_isnull[PART_FIXED + i] != g->nulls[i])
			return false;
		if (!g->nulls[i] && !DatumGetBool(FunctionCall2Coll(&k->equal, k->collation, slot->tts_values[PART_FIXED + i], g->keys[i])))
			return false;
	}
	return true;
}

static Datum
slot_payroll(TupleTableSlot *slot, int column)
{
	return slot->tts_isnull[column - 1] ? 0 : slot->tts_values[column - 1];
}

/* ---- rows ---- */

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
	TransactionId adder;		/* the transaction that added the row */
} Known;

#define KNOWN_MOST 4096

static HTAB *known_rows;

static Known *
known_row(const TrackWriter *w, const PartGroup *g, bool enter)
{
	Known		key;
	Known	   *known;
	bool		found;

	memset(&key.group, 0, sizeof(key.group));
	key.group.parts = w->summary->parts;
	key.group.hash = g->hash;
	if (known_rows && enter && hash_get_num_entries(known_rows) >= KNOWN_MOST)
	{
		hash_destroy(known_rows);
		known_rows = NULL;
	}
	if (known_rows == NULL)
	{
		HASHCTL		ctl = {.keysize = sizeof(key.group), .entrysize = sizeof(Known)};

		known_rows = hash_create("jamsos rows of tracked groups", 256, &ctl, HASH_ELEM | HASH_BLOBS);
	}
	known = hash_search(known_rows, &key.group, enter ? HASH_ENTER : HASH_FIND, &found);
	if (known && !found)
	{
		known->uses = 0;
		known->adder = InvalidTransactionId;
		ItemPointerSetInvalid(&known->tid);
	}
	return known;
}

/*
 * Numbers grow with time, so that the newest rows of a group are the last in the
 * index; the lowest bits keep backends apart.
 */
static int64
next_number(void)
{
	static int64 last;
	/* microseconds since 2026: 51 bits last 71 years */
	int64		number = (GetCurrentTimestamp() - INT64CONST(820540800000000)) & INT64CONST(0x7ffffffffffff);

	number = number << 12 | ((int64) jamsos_backend_number() & 0xfff);
	if (number <= last)
		number = last + 0x1000;
	return last = number;
}

static void
store_row(TrackWriter *w, const PartGroup *g, int64 number, Datum added, Datum removed)
{
	TupleTableSlot *slot = w->written;

	ExecClearTuple(slot);
	memset(slot->tts_isnull, false, (PART_FIXED + w->summary->n_keys) * sizeof(bool));
	slot->tts_values[PART_HASH - 1] = Int64GetDatum(g->hash);
	slot->tts_values[PART_NUMBER - 1] = Int64GetDatum(number);
	slot->tts_values[PART_ADDED - 1] = added;
	slot->tts_isnull[PART_ADDED - 1] = added == 0;
	slot->tts_values[PART_REMOVED - 1] = removed;
	slot->tts_isnull[PART_REMOVED - 1] = removed == 0;
	slot->tts_values[PART_AT - 1] = TimestampTzGetDatum(g->at);
	for (int i = 0; i < w->summary->n_keys; i++)
	{
		slot->tts_values[PART_FIXED + i] = g->keys[i];
		slot->tts_isnull[PART_FIXED + i] = g->nulls[i];
	}
	ExecStoreVirtualTuple(slot);
}

static void
index_row(TrackWriter *w)
{
	TupleTableSlot *slot = w->written;
	Datum		values[2] = {slot->tts_values[PART_HASH - 1], slot->tts_values[PART_NUMBER - 1]};
	bool		nulls[2] = {false, false};

	index_insert(w->index, values, nulls, &slot->tts_tid, w->parts, UNIQUE_CHECK_YES, false, w->index_info);
}

static void
add_row(TrackWriter *w, const PartGroup *g, Datum added, Datum removed)
{
	Known	   *known;

	store_row(w, g, next_number(), added, removed);
	table_tuple_insert(w->parts, w->written, GetCurrentCommandId(true), 0, NULL);
	index_row(w);
	if (payroll_size(added) + payroll_size(removed) < ROW_FULL)
	{
		known = known_row(w, g, true);
		known->tid = w->written->tts_tid;
		known->uses = 0;
		known->adder = GetTopTransactionId();
	}
}

static bool
room_on_page(TrackWriter *w, ItemPointer tid, Size size)
{
	Buffer		buffer = ReadBuffer(w->parts, ItemPointerGetBlockNumber(tid));
	Size		room;

	LockBuffer(buffer, BUFFER_LOCK_SHARE);
	room = PageGetHeapFreeSpace(BufferGetPage(buffer));
	UnlockReleaseBuffer(buffer);
	return MAXALIGN(size) <= room;
}

/*
 * Writes a row anew where it is.  False: its page has no room, or somebody is changing
 * it, or has since it was read.
 */
static bool
replace_row(TrackWriter *w, const PartGroup *g, ItemPointer tid, int64 number, Datum added, Datum removed)
{
	TM_FailureData failure;
	LockTupleMode mode;
	jamsos_update_indexes indexes;
	bool		free_it;
	HeapTuple	tuple;
	Known	   *known;

	store_row(w, g, number, added, removed);
	tuple = ExecFetchSlotHeapTuple(w->written, false, &free_it);
	if (tuple->t_len >= ROW_WIDEST || !room_on_page(w, tid, tuple->t_len))
		return false;
	if (jamsos_tuple_update(w->parts, tid, w->written, GetCurrentCommandId(true), w->snapshot, &failure, &mode, &indexes) != TM_Ok)
		return false;
	if (JAMSOS_NEEDS_INDEXES(indexes))
		index_row(w);
	known = known_row(w, g, true);
	if (!ItemPointerEquals(&known->tid, tid))
		known->adder = InvalidTransactionId;
	known->tid = w->written->tts_tid;
	known->uses++;
	return true;
}

/* Puts what the group adds and removes into a row that is there.  False: not into this one. */
static bool
change_row(TrackWriter *w, const PartGroup *g, TupleTableSlot *row)
{
	Datum		had[2] = {slot_payroll(row, PART_ADDED), slot_payroll(row, PART_REMOVED)};
	Datum		comes[2] = {g->added, g->removed};
	Entries		sums[2];
	Entries		both;
	ItemPointerData tid = row->tts_tid;
	PartGroup	changed = *g;

	if (payroll_size(had[0]) + payroll_size(had[1]) >= ROW_FULL ||
		payroll_size(had[0]) + payroll_size(had[1]) + payroll_size(comes[0]) + payroll_size(comes[1]) >= ROW_WIDEST)
		return false;
	for (int i = 0; i < 2; i++)
	{
		Entries		old = {palloc(entries_room(had[i]) * ENTRY * sizeof(uint64) + 1), 0};
		Entries		new = {palloc(entries_room(comes[i]) * ENTRY * sizeof(uint64) + 1), 0};

		entries_append(&old, had[i], i == 0 ? 1 : -1);
		entries_append(&new, comes[i], i == 0 ? 1 : -1);
		sums[i] = entries_merge(old, new);
	}
	both = entries_merge(sums[0], sums[1]);
	changed.at = Max(g->at, DatumGetTimestampTz(row->tts_values[PART_AT - 1]));
	return replace_row(w, &changed, &tid, DatumGetInt64(row->tts_values[PART_NUMBER - 1]), entries_pack(both, 1), entries_pack(both, -1));
}

/* The row that this backend knows of the group, if it is still there. */
static bool
change_known_row(TrackWriter *w, const PartGroup *g, Known *known)
{
	if (w->blocks == InvalidBlockNumber)
		w->blocks = RelationGetNumberOfBlocks(w->parts);
	if (!ItemPointerIsValid(&known->tid) || ItemPointerGetBlockNumber(&known->tid) >= w->blocks)
	{
		w->blocks = RelationGetNumberOfBlocks(w->parts);
		if (!ItemPointerIsValid(&known->tid) || ItemPointerGetBlockNumber(&known->tid) >= w->blocks)
			return false;
	}
	return table_tuple_fetch_row_version(w->parts, &known->tid, w->snapshot, w->found) &&
		same_group(w->summary, g, w->found) && change_row(w, g, w->found);
}

typedef struct Row
{
	ItemPointerData tid;
	int64		number;
	Size		size;
	Datum		added;			/* as they are stored */
	Datum		removed;
	TimestampTz at;
	bool		gone;
} Row;

static Datum
copy_payroll(Datum payroll)
{
	return payroll == 0 ? 0 : datumCopy(payroll, false, -1);
}

static void
keep_row(Row *row, TupleTableSlot *slot)
{
	row->tid = slot->tts_tid;
	row->number = DatumGetInt64(slot->tts_values[PART_NUMBER - 1]);
	row->added = copy_payroll(slot_payroll(slot, PART_ADDED));
	row->removed = copy_payroll(slot_payroll(slot, PART_REMOVED));
	row->size = payroll_size(row->added) + payroll_size(row->removed);
	row->at = DatumGetTimestampTz(slot->tts_values[PART_AT - 1]);
	row->gone = false;
}

static int
row_cmp(const void *a, const void *b)
{
	const Row  *x = a;
	const Row  *y = b;

	return x->size < y->size ? -1 : x->size > y->size;
}

/* Takes a row away, unless somebody is changing it or has. */
static bool
take_row(TrackWriter *w, Row *row)
{
	TM_FailureData failure;

	/* what is stored elsewhere goes with the row */
	row->added = plain(row->added);
	row->removed = plain(row->removed);
	row->gone = jamsos_tuple_delete(w->parts, &row->tid, GetCurrentCommandId(true), w->snapshot, &failure) == TM_Ok;
	return row->gone;
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
	all.e = palloc_extended(room * ENTRY * sizeof(uint64), MCXT_ALLOC_HUGE);
	scratch = palloc_extended(room * ENTRY * sizeof(uint64), MCXT_ALLOC_HUGE);
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
	all.n = payroll_sort(all.e, all.n, WIDTH, scratch, payroll_tick);
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
			if (replace_row(w, &sum, &largest->tid, largest->number, sum.added, sum.removed))
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
	int			looked = 0;
	Size		total = 0;
	Size		largest = 0;
	ScanKeyData key;
	IndexScanDesc scan;

	if (known && known->uses % LOOK_EVERY != LOOK_EVERY - 1 && change_known_row(w, g, known))
		return;
	ScanKeyInit(&key, PART_HASH, BTEqualStrategyNumber, F_INT8EQ, Int64GetDatum(g->hash));
	scan = jamsos_index_beginscan(w->parts, w->index, w->snapshot, 1);
	index_rescan(scan, &key, 1, NULL, 0);
	while (n < FOLD_MOST && looked++ < LOOK_MOST && index_getnext_tid(scan, BackwardScanDirection) != NULL)
		if (index_fetch_heap(scan, w->found) && same_group(w->summary, g, w->found))
		{
			keep_row(&rows[n], w->found);
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
	for (int i = 0; i < n; i++)
		if (rows[i].size < ROW_FULL && table_tuple_fetch_row_version(w->parts, &rows[i].tid, w->snapshot, w->found))
		{
			slot_getallattrs(w->found);
			if (change_row(w, g, w->found))
				return;
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
	/* track_load() locked them */
	w->parts = RelationIdGetRelation(t->parts);
	w->index = index_open(t->index, RowExclusiveLock);
	w->index_info = BuildIndexInfo(w->index);
	w->snapshot = RegisterSnapshot(GetLatestSnapshot());
	w->found = MakeSingleTupleTableSlot(RelationGetDescr(w->parts), &TTSOpsBufferHeapTuple);
	w->written = MakeSingleTupleTableSlot(RelationGetDescr(w->parts), &TTSOpsVirtual);
	w->context = AllocSetContextCreate(CurrentMemoryContext, "jamsos tracked group", ALLOCSET_DEFAULT_SIZES);
	w->in_place = !IsolationUsesXactSnapshot();
	w->blocks = InvalidBlockNumber;
}

void
track_writer_end(TrackWriter *w)
{
	MemoryContextDelete(w->context);
	ExecDropSingleTupleTableSlot(w->written);
	ExecDropSingleTupleTableSlot(w->found);
	UnregisterSnapshot(w->snapshot);
	index_close(w->index, NoLock);
	RelationClose(w->parts);
	CommandCounterIncrement();
}

static PartGroup
group_of_slot(const TrackWriter *w, TupleTableSlot *slot)
{
	int			n = w->summary->n_keys;
	PartGroup		g;

	slot_getallattrs(slot);
	g.keys = slot->tts_values;
	g.nulls = slot->tts_isnull;
	g.hash = group_hash(w->summary, g.keys, g.nulls);
	g.added = slot->tts_isnull[n] ? 0 : plain(slot->tts_values[n]);
	g.removed = slot->tts_isnull[n + 1] ? 0 : plain(slot->tts_values[n + 1]);
	/* nobody is written as nothing */
	if (payroll_size(g.added) == 0)
		g.added = 0;
	if (payroll_size(g.removed) == 0)
		g.removed = 0;
	g.at = GetCurrentTransactionStartTimestamp();
	return g;
}

void
track_write_group(TupleTableSlot *slot, void *writer)
{
	TrackWriter *w = writer;
	MemoryContext old = MemoryContextSwitchTo(w->context);
	PartGroup		g = group_of_slot(w, slot);

	CHECK_FOR_INTERRUPTS();
	if (g.added != 0 || g.removed != 0)
	{
		if (w->in_place)
			put_group(w, &g);
		else
			put_group_apart(w, &g);
	}
	MemoryContextSwitchTo(old);
	MemoryContextReset(w->context);
}

/* Where nothing is there yet. */
void
track_write_fresh(TupleTableSlot *slot, void *writer)
{
	TrackWriter *w = writer;
	MemoryContext old = MemoryContextSwitchTo(w->context);
	PartGroup		g = group_of_slot(w, slot);

	CHECK_FOR_INTERRUPTS();
	if (g.added != 0)
		add_row(w, &g, g.added, g.removed);
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

/* ---- reading ---- */

/*
 * What was added less what was removed, of all parts of a group; 0: nobody.  Most
 * groups have one part or two: those are merged as they come, many are sorted.
 */
static Datum
total(ArrayType *added, ArrayType *removed)
{
	ArrayType  *arrays[2] = {added, removed};
	Datum	   *parts[2];
	int			n[2] = {0, 0};
	size_t		room = 1;
	Entries		sum = {.n = 0};
	bool		sorted;

	for (int i = 0; i < 2; i++)
	{
		if (arrays[i])
			deconstruct_array(arrays[i], ARR_ELEMTYPE(arrays[i]), -1, false, TYPALIGN_INT, &parts[i], NULL, &n[i]);
		for (int j = 0; j < n[i]; j++)
			room += entries_room(parts[i][j]);
	}
	if (n[1] == 0 && n[0] <= 1)
		return n[0] == 0 || payroll_size(parts[0][0]) == 0 ? 0 : parts[0][0];
	sorted = n[0] + n[1] <= 6;
	if (!sorted)
		sum.e = palloc_extended(room * ENTRY * sizeof(uint64), MCXT_ALLOC_HUGE);
	for (int i = 0; i < 2; i++)
		for (int j = 0; j < n[i]; j++)
		{
			Entries		one = {.n = 0};

			CHECK_FOR_INTERRUPTS();
			if (sorted)
				one.e = palloc_extended((entries_room(parts[i][j]) + 1) * ENTRY * sizeof(uint64), MCXT_ALLOC_HUGE);
			entries_append(sorted ? &one : &sum, parts[i][j], i == 0 ? 1 : -1);
			if (sorted)
				sum = entries_merge(sum, one);
		}
	if (!sorted)
		sum.n = payroll_sort(sum.e, sum.n, WIDTH, palloc_extended(room * ENTRY * sizeof(uint64), MCXT_ALLOC_HUGE), payroll_tick);
	for (size_t i = 0; i < sum.n; i++)
	{
		const uint64 *e = sum.e + i * ENTRY;

		if (unlikely((int64) e[2] < 0))
		{
			PayrollShortage shortage = {PAYROLL_KEY_CODE(e[0]), e[1], PAYROLL_KEY_WAGE(e[0]), 0, -(int64) e[2]};

			payroll_report(PAYROLL_SHORT, NULL, &shortage);
		}
	}
	return entries_pack(sum, 1);
}

PG_FUNCTION_INFO_V1(jamsos_track_total);
Datum
jamsos_track_total(PG_FUNCTION_ARGS)
{
	Datum		sum = total(PG_ARGISNULL(0) ? NULL : PG_GETARG_ARRAYTYPE_P(0), PG_ARGISNULL(1) ? NULL : PG_GETARG_ARRAYTYPE_P(1));

	if (sum == 0)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(sum);
}

/* ---- compaction ---- */

typedef struct Batch
{
	Row		   *rows;
	PartGroup	   *groups;			/* of each row */
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
		PartGroup		g = b->groups[i];
		int			n = 0;
		int			taken = 0;
		bool		worth;
		PartGroup	sum;

		if (g.keys == NULL)
			continue;
		CHECK_FOR_INTERRUPTS();
		for (int j = i; j < b->n; j++)
		{
			bool		same = b->groups[j].keys != NULL;

			for (int k = 0; same && k < w->summary->n_keys; k++)
			{
				TrackKey   *key = &w->summary->keys[k];

				same = g.nulls[k] == b->groups[j].nulls[k] &&
					(g.nulls[k] || DatumGetBool(FunctionCall2Coll(&key->equal, key->collation, g.keys[k], b->groups[j].keys[k])));
			}
			if (!same)
				continue;
			if (j > i)
				b->groups[j].keys = NULL;
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
	int			n_keys = w->summary->n_keys;
	Batch		b = {.n = 0};
	int64		folded = 0;
	IndexScanDesc scan = jamsos_index_beginscan(w->parts, w->index, w->snapshot, 0);
	MemoryContext old = CurrentMemoryContext;

	index_rescan(scan, NULL, 0, NULL, 0);
	while (index_getnext_slot(scan, ForwardScanDirection, w->found))
	{
		TupleDesc	desc = RelationGetDescr(w->parts);
		PartGroup	   *g;

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
		keep_row(&b.rows[b.n], w->found);
		g = &b.groups[b.n++];
		memset(g, 0, sizeof(*g));
		g->hash = DatumGetInt64(w->found->tts_values[PART_HASH - 1]);
		g->keys = palloc((n_keys + 1) * sizeof(Datum));
		g->nulls = palloc((n_keys + 1) * sizeof(bool));
		for (int i = 0; i < n_keys; i++)
		{
			Form_pg_attribute a = TupleDescAttr(desc, PART_FIXED + i);

			g->nulls[i] = w->found->tts_isnull[PART_FIXED + i];
			g->keys[i] = g->nulls[i] ? 0 : datumCopy(w->found->tts_values[PART_FIXED + i], a->attbyval, a->attlen);
		}
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
