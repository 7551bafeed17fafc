/*
 * track_rows.c
 *	  Rows of the parts of a tracked summary: which are of a group, and one of them
 *	  added, changed where it is, or taken away.  Nothing here waits for a row.
 *
 * A row is changed where it is if the new version finds room on its page, as no index
 * entry is made then.  Beside a transaction that keeps old versions alive there is soon
 * none, and nothing that looking for another row would find: then it moves.  A row that
 * has grown to a kilobyte stays as it is.
 */
#include "track/track_rows.h"

#include "access/detoast.h"
#include "access/heaptoast.h"
#include "access/relscan.h"
#include "access/tableam.h"
#include "access/toast_compression.h"
#include "access/toast_internals.h"
#include "access/xact.h"
#include "catalog/index.h"
#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "executor/executor.h"
#include "storage/bufmgr.h"
#include "storage/bufpage.h"
#include "utils/datum.h"
#include "utils/fmgroids.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/timestamp.h"

/* ---- groups ---- */

/*
 * The hash is found again after a dump and restore: not of numbers that a database
 * gives to what is made in it, such as the values of an enum.
 */
int64
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

bool
same_keys(const TrackSummary *t, const Datum *keys, const bool *nulls, const Datum *others, const bool *other_nulls)
{
	for (int i = 0; i < t->n_keys; i++)
	{
		TrackKey   *k = &t->keys[i];

		if (nulls[i] != other_nulls[i])
			return false;
		if (!nulls[i] && !DatumGetBool(FunctionCall2Coll(&k->equal, k->collation, keys[i], others[i])))
			return false;
	}
	return true;
}

bool
same_group(const TrackSummary *t, const PartGroup *g, TupleTableSlot *slot)
{
	slot_getallattrs(slot);
	return DatumGetInt64(slot->tts_values[PART_HASH - 1]) == g->hash &&
		same_keys(t, slot->tts_values + PART_FIXED, slot->tts_isnull + PART_FIXED, g->keys, g->nulls);
}

static Datum
slot_payroll(TupleTableSlot *slot, int column)
{
	return slot->tts_isnull[column - 1] ? 0 : slot->tts_values[column - 1];
}

/* ---- rows ---- */

#define KNOWN_MOST 4096

static HTAB *known_rows;

Known *
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
		HASH_SEQ_STATUS all;

		/* one by one: a trigger that this one runs within may look at an entry */
		hash_seq_init(&all, known_rows);
		while ((known = hash_seq_search(&all)) != NULL)
			(void) hash_search(known_rows, &known->group, HASH_REMOVE, NULL);
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
		known->cramped = false;
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

/* ---- indexes ---- */

/* Most statements change rows where they are, and need none. */
Relation
part_index(TrackWriter *w)
{
	if (w->index == NULL)
	{
		MemoryContext old = MemoryContextSwitchTo(w->home);

		w->index = index_open(w->summary->index, RowExclusiveLock);
		w->index_info = BuildIndexInfo(w->index);
		MemoryContextSwitchTo(old);
	}
	return w->index;
}

static void
open_group_indexes(TrackWriter *w)
{
	int			n = w->summary->n_group_indexes;
	MemoryContext old;

	if (w->group_indexes)
		return;
	old = MemoryContextSwitchTo(w->home);
	w->group_indexes = palloc((n + 1) * sizeof(Relation));
	w->group_index_infos = palloc((n + 1) * sizeof(IndexInfo *));
	for (int i = 0; i < n; i++)
	{
		w->group_indexes[i] = index_open(w->summary->group_indexes[i], RowExclusiveLock);
		w->group_index_infos[i] = BuildIndexInfo(w->group_indexes[i]);
	}
	MemoryContextSwitchTo(old);
}

void
close_indexes(TrackWriter *w)
{
	if (w->index)
		index_close(w->index, NoLock);
	if (w->group_indexes)
		for (int i = 0; i < w->summary->n_group_indexes; i++)
			index_close(w->group_indexes[i], NoLock);
}

static void
index_row(TrackWriter *w)
{
	TupleTableSlot *slot = w->written;
	Datum		values[INDEX_MAX_KEYS] = {slot->tts_values[PART_HASH - 1], slot->tts_values[PART_NUMBER - 1]};
	bool		nulls[INDEX_MAX_KEYS] = {false, false};

	index_insert(part_index(w), values, nulls, &slot->tts_tid, w->parts, UNIQUE_CHECK_YES, false, w->index_info);
	open_group_indexes(w);
	for (int i = 0; i < w->summary->n_group_indexes; i++)
	{
		IndexInfo  *info = w->group_index_infos[i];

		/* one that is being made beside us is not ready at first */
		if (!info->ii_ReadyForInserts)
			continue;
		FormIndexDatum(info, slot, NULL, values, nulls);
		index_insert(w->group_indexes[i], values, nulls, &slot->tts_tid, w->parts, UNIQUE_CHECK_NO, false, info);
	}
}

/* Would an index refuse the keys?  It packs what is long of them. */
static bool
too_long(const TrackSummary *t, const PartGroup *g)
{
	Size		size = 0;

	for (int i = 0; i < t->n_keys; i++)
		if (!g->nulls[i] && t->keys[i].len == -1)
			size += toast_raw_datum_size(g->keys[i]);
	if (size <= TRACK_LONG_KEYS)
		return false;
	size = 0;
	for (int i = 0; i < t->n_keys; i++)
		if (!g->nulls[i] && t->keys[i].len == -1)
		{
			struct varlena *value = PG_DETOAST_DATUM_PACKED(g->keys[i]);
			char		storage = get_typstorage(t->keys[i].type);
			Datum		packed = 0;

			if (VARSIZE_ANY(value) > TOAST_INDEX_TARGET && (storage == TYPSTORAGE_EXTENDED || storage == TYPSTORAGE_MAIN))
				packed = toast_compress_datum(PointerGetDatum(value), default_toast_compression);
			size += DatumGetPointer(packed) ? VARSIZE_ANY(DatumGetPointer(packed)) : VARSIZE_ANY(value);
		}
	return size > TRACK_LONG_KEYS;
}

/* A new row.  Nothing is written of a group that the index of the groups could not hold. */
void
add_row(TrackWriter *w, const PartGroup *g, Datum added, Datum removed)
{
	Known	   *known;

	if (w->summary->n_group_indexes > 0 && too_long(w->summary, g))
	{
		if (w->fresh)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("a group of tracked summary %s is too long for an index", quote_identifier(w->summary->name)),
					 errhint("Without the index it can be kept: jamsos.verify_tracked(repair => true) drops it.")));
		ereport(WARNING,
				(errcode(ERRCODE_WARNING),
				 errmsg("a group of tracked summary %s is not kept", quote_identifier(w->summary->name)),
				 errdetail("It is too long for the index of the groups."),
				 errhint("The table is written all the same. Its owner calls jamsos.verify_tracked(repair => true), which does without the index.")));
		return;
	}
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
 * Nobody waits for a row: one that somebody is changing, or has since it was read, is
 * passed over.  Core changes a row without waiting only for who has locked it.
 */
static bool
lock_row(TrackWriter *w, ItemPointer tid, LockTupleMode mode)
{
	TM_FailureData failure;

	return table_tuple_lock(w->parts, tid, w->snapshot, w->locked, GetCurrentCommandId(false), mode, LockWaitSkip, 0, &failure) == TM_Ok;
}

/*
 * Writes a row anew, where it is or, if it may move, on another page.  False: its page
 * has no room, or somebody is changing it, or has since it was read.
 */
bool
replace_row(TrackWriter *w, const PartGroup *g, ItemPointer tid, int64 number, Datum added, Datum removed, bool move)
{
	TM_FailureData failure;
	LockTupleMode mode;
	jamsos_update_indexes indexes;
	bool		free_it;
	HeapTuple	tuple;
	Known	   *known;

	store_row(w, g, number, added, removed);
	tuple = ExecFetchSlotHeapTuple(w->written, false, &free_it);
	if (tuple->t_len >= ROW_WIDEST || (!move && !room_on_page(w, tid, tuple->t_len)) ||
		!lock_row(w, tid, move ? LockTupleExclusive : LockTupleNoKeyExclusive))
		return false;
	if (jamsos_tuple_update(w->parts, tid, w->written, GetCurrentCommandId(true), w->snapshot, &failure, &mode, &indexes) != TM_Ok)
		return false;
	if (JAMSOS_NEEDS_INDEXES(indexes))
		index_row(w);
	known = known_row(w, g, true);
	if (!ItemPointerIsValid(&known->tid) || !ItemPointerEquals(&known->tid, tid))
		known->adder = InvalidTransactionId;
	known->tid = w->written->tts_tid;
	known->uses++;
	return true;
}

/* Puts what the group adds and removes into a row that is there.  False: not into this one. */
bool
change_row(TrackWriter *w, const PartGroup *g, TupleTableSlot *row, bool move)
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
		Entries		old = {palloc(entries_room(had[i]) * ENTRY_WORDS * sizeof(uint64) + 1), 0};
		Entries		new = {palloc(entries_room(comes[i]) * ENTRY_WORDS * sizeof(uint64) + 1), 0};

		entries_append(&old, had[i], i == 0 ? 1 : -1);
		entries_append(&new, comes[i], i == 0 ? 1 : -1);
		sums[i] = entries_merge(old, new);
	}
	both = entries_merge(sums[0], sums[1]);
	changed.at = Max(g->at, DatumGetTimestampTz(row->tts_values[PART_AT - 1]));
	/* 1.0 is 1.00: with other bytes than the row has, an index would have to know */
	changed.keys = row->tts_values + PART_FIXED;
	changed.nulls = row->tts_isnull + PART_FIXED;
	/* what moves needs an entry of the index anyhow: one that is found before those of its old versions */
	return replace_row(w, &changed, &tid, move ? next_number() : DatumGetInt64(row->tts_values[PART_NUMBER - 1]), entries_pack(both, 1), entries_pack(both, -1), move);
}

/* Old versions on the page of a row go, if nobody sees them: a fetch by an index does it, if nobody holds the page. */
static void
tidy_page(TrackWriter *w, const PartGroup *g, int64 number)
{
	ScanKeyData keys[2];
	IndexScanDesc scan = jamsos_index_beginscan(w->parts, part_index(w), w->snapshot, 2);

	ExecClearTuple(w->found);
	ExecClearTuple(w->locked);
	ScanKeyInit(&keys[0], PART_HASH, BTEqualStrategyNumber, F_INT8EQ, Int64GetDatum(g->hash));
	ScanKeyInit(&keys[1], PART_NUMBER, BTEqualStrategyNumber, F_INT8EQ, Int64GetDatum(number));
	index_rescan(scan, keys, 2, NULL, 0);
	if (index_getnext_tid(scan, ForwardScanDirection) != NULL)
		(void) index_fetch_heap(scan, w->found);
	index_endscan(scan);
	ExecClearTuple(w->found);
}

static bool
fetch_known(TrackWriter *w, const PartGroup *g, Known *known)
{
	return table_tuple_fetch_row_version(w->parts, &known->tid, w->snapshot, w->found) && same_group(w->summary, g, w->found);
}

/* The row that this backend knows of the group, if it is still there. */
bool
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
	if (!fetch_known(w, g, known))
		return false;
	if (change_row(w, g, w->found, false))
		return true;
	tidy_page(w, g, DatumGetInt64(w->found->tts_values[PART_NUMBER - 1]));
	return fetch_known(w, g, known) && (change_row(w, g, w->found, false) || (known->cramped && change_row(w, g, w->found, true)));
}

static Datum
copy_payroll(Datum payroll)
{
	return payroll == 0 ? 0 : datumCopy(payroll, false, -1);
}

void
keep_row(const TrackWriter *w, Row *row, TupleTableSlot *slot)
{
	int			n = w->summary->n_keys;

	row->tid = slot->tts_tid;
	row->number = DatumGetInt64(slot->tts_values[PART_NUMBER - 1]);
	row->added = copy_payroll(slot_payroll(slot, PART_ADDED));
	row->removed = copy_payroll(slot_payroll(slot, PART_REMOVED));
	row->size = payroll_size(row->added) + payroll_size(row->removed);
	row->at = DatumGetTimestampTz(slot->tts_values[PART_AT - 1]);
	row->keys = palloc((n + 1) * sizeof(Datum));
	row->nulls = palloc((n + 1) * sizeof(bool));
	for (int i = 0; i < n; i++)
	{
		const TrackKey *k = &w->summary->keys[i];

		row->nulls[i] = slot->tts_isnull[PART_FIXED + i];
		row->keys[i] = row->nulls[i] ? 0 : datumCopy(slot->tts_values[PART_FIXED + i], k->by_value, k->len);
	}
	row->gone = false;
}

/* Takes a row away, unless somebody is changing it or has. */
bool
take_row(TrackWriter *w, Row *row)
{
	TM_FailureData failure;

	/* what is stored elsewhere goes with the row */
	row->added = payroll_plain(row->added);
	row->removed = payroll_plain(row->removed);
	row->gone = lock_row(w, &row->tid, LockTupleExclusive) &&
		jamsos_tuple_delete(w->parts, &row->tid, GetCurrentCommandId(true), w->snapshot, &failure) == TM_Ok;
	return row->gone;
}
