/*
 * track_sum.c
 *	  What the rows of a statement add to the groups of a tracked summary, and remove.
 *
 * Rows come from transition tables and are summed here, not by a query: a statement of
 * one row would spend most of its time on beginning and ending it.  What comes and what
 * goes meet in one list with signs, so that a group whose workers stay the same is never
 * written.  A row means here what payroll() takes it for.
 */
#include "track/track_rows.h"

#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "executor/nodeHash.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/datum.h"

#include "border/calendar.h"
#include "border/numeric.h"
#include "kernel/payroll.h"
#include "payroll/payroll_type.h"

typedef struct SumGroup
{
	int64		hash;
	Datum	   *keys;
	bool	   *nulls;
	Entries		entries;		/* in any order */
	size_t		room;
	struct SumGroup *next;		/* in the order in which they came */
} SumGroup;

#define FIRST_SLOTS 16
#define FIRST_ENTRIES 4
#define MANY_ENTRIES 1024		/* are summed before there is room for more */

/* ---- a row ---- */

static int64
row_wage(TrackSum *s, TupleTableSlot *slot)
{
	int			i = s->summary->roles[ROLE_WAGE];
	Datum		value = slot->tts_values[s->columns[i] - 1];

	if (slot->tts_isnull[s->columns[i] - 1])
		return -1;
	switch (s->summary->types[ROLE_WAGE])
	{
		case INT2OID:
			return rupiah_from_int64(DatumGetInt16(value));
		case INT4OID:
			return rupiah_from_int64(DatumGetInt32(value));
		case INT8OID:
			return rupiah_from_int64(DatumGetInt64(value));
		default:
			return rupiah_from_numeric(value);
	}
}

/* names as a list of text */
static Datum
text_list(Datum names)
{
	ArrayType  *list = DatumGetArrayTypeP(names);
	Datum	   *elems;
	bool	   *nulls;
	int			n;

	deconstruct_array(list, NAMEOID, NAMEDATALEN, false, TYPALIGN_CHAR, &elems, &nulls, &n);
	for (int i = 0; i < n; i++)
		if (!nulls[i])
			elems[i] = CStringGetTextDatum(NameStr(*DatumGetName(elems[i])));
	return PointerGetDatum(construct_md_array(elems, nulls, ARR_NDIM(list), ARR_DIMS(list), ARR_LBOUND(list), TEXTOID, -1, false, TYPALIGN_INT));
}

/* A column in the form in which payroll() takes it. */
static Datum
track_argument(TrackSum *s, TupleTableSlot *slot, TrackRole role, bool *isnull)
{
	int			i = s->summary->roles[role];
	Datum		value = slot->tts_values[s->columns[i] - 1];

	*isnull = slot->tts_isnull[s->columns[i] - 1];
	if (*isnull)
		return 0;
	switch (s->summary->types[role])
	{
		case INT2OID:
			return Int32GetDatum(DatumGetInt16(value));
		case NAMEOID:
			return CStringGetTextDatum(NameStr(*DatumGetName(value)));
		case BPCHAROID:
			return DirectFunctionCall1(rtrim1, value);
		case NAMEARRAYOID:
			return text_list(value);
		default:
			return value;
	}
}

/* The key of a row, as payroll.h has them. */
static uint64
row_key(TrackSum *s, TupleTableSlot *slot, uint64 *period)
{
	const int  *roles = s->summary->roles;
	int64		wage = row_wage(s, slot);
	int			risk_class = 1;
	int			programs = 0;
	int			segment = PU;
	LOCAL_FCINFO(args, 1);

	if (roles[ROLE_RISK_CLASS] >= 0)
	{
		args->args[0].value = track_argument(s, slot, ROLE_RISK_CLASS, &args->args[0].isnull);
		risk_class = arg_risk_class(args, 0);
	}
	if (roles[ROLE_PROGRAMS] >= 0)
	{
		bool		isnull;
		Datum		list = track_argument(s, slot, ROLE_PROGRAMS, &isnull);

		programs = isnull ? 0 : programs_remembered(&s->programs, list);
	}
	if (roles[ROLE_SEGMENT] >= 0)
	{
		args->args[0].value = track_argument(s, slot, ROLE_SEGMENT, &args->args[0].isnull);
		segment = arg_segment(args, 0);
	}
	*period = PAYROLL_ALWAYS;
	if (roles[ROLE_ACTIVE] >= 0)
	{
		bool		isnull;
		Datum		range = track_argument(s, slot, ROLE_ACTIVE, &isnull);
		int			from,
					to;

		if (!isnull)
		{
			months_of_range(range, &from, &to);
			*period = PAYROLL_PERIOD(from, to);
		}
	}
	return PAYROLL_KEY(PAYROLL_CODE(segment, risk_class, programs), wage);
}

/* ---- groups ---- */

static void
grow_slots(TrackSum *s)
{
	uint32		n = s->n_slots == 0 ? FIRST_SLOTS : 2 * s->n_slots;

	if (s->slots)
		pfree(s->slots);
	s->slots = MemoryContextAllocExtended(s->context, n * sizeof(SumGroup *), MCXT_ALLOC_HUGE | MCXT_ALLOC_ZERO);
	s->n_slots = n;
	for (SumGroup *g = s->first; g; g = g->next)
	{
		uint32		i = (uint32) g->hash & (n - 1);

		while (s->slots[i])
			i = (i + 1) & (n - 1);
		s->slots[i] = g;
	}
}

static SumGroup *
add_group(TrackSum *s, int64 hash, uint32 slot)
{
	const TrackSummary *t = s->summary;
	MemoryContext old = MemoryContextSwitchTo(s->context);
	SumGroup   *g = palloc(sizeof(SumGroup));

	g->hash = hash;
	g->keys = palloc((t->n_keys + 1) * sizeof(Datum));
	g->nulls = palloc((t->n_keys + 1) * sizeof(bool));
	for (int i = 0; i < t->n_keys; i++)
	{
		const TrackKey *k = &t->keys[i];

		g->nulls[i] = s->nulls[i];
		g->keys[i] = 0;
		if (s->nulls[i])
			continue;
		/* what is stored elsewhere is another table's */
		if (k->len == -1)
		{
			g->keys[i] = PointerGetDatum(PG_DETOAST_DATUM_COPY(s->keys[i]));
			s->bytes += VARSIZE(DatumGetPointer(g->keys[i]));
		}
		else
			g->keys[i] = datumCopy(s->keys[i], k->by_value, k->len);
	}
	g->room = FIRST_ENTRIES;
	g->entries.n = 0;
	g->entries.e = palloc(g->room * ENTRY_WORDS * sizeof(uint64));
	g->next = NULL;
	*s->last = g;
	s->last = &g->next;
	s->slots[slot] = g;
	s->n_groups++;
	s->bytes += 512;
	MemoryContextSwitchTo(old);
	if (s->n_groups > s->n_slots / 2)
		grow_slots(s);
	return g;
}

static SumGroup *
find_group(TrackSum *s)
{
	int64		hash = group_hash(s->summary, s->keys, s->nulls);
	uint32		i = (uint32) hash & (s->n_slots - 1);

	for (SumGroup *g; (g = s->slots[i]) != NULL; i = (i + 1) & (s->n_slots - 1))
		if (g->hash == hash && same_keys(s->summary, g->keys, g->nulls, s->keys, s->nulls))
			return g;
	return add_group(s, hash, i);
}

/* Equal entries into one, those that cancel out away. */
static void
sum_entries(SumGroup *g)
{
	uint64	   *scratch;

	if (g->entries.n < 2)
		return;
	scratch = palloc_extended(g->entries.n * ENTRY_WORDS * sizeof(uint64), MCXT_ALLOC_HUGE);
	g->entries.n = payroll_sort(g->entries.e, g->entries.n, ENTRY_WIDTH, scratch, payroll_tick);
	pfree(scratch);
}

static void
make_room(TrackSum *s, SumGroup *g)
{
	if (g->room >= MANY_ENTRIES)
	{
		sum_entries(g);
		if (g->entries.n <= g->room / 2)
			return;
	}
	s->bytes += g->room * ENTRY_WORDS * sizeof(uint64);
	g->room *= 2;
	g->entries.e = repalloc_huge(g->entries.e, g->room * ENTRY_WORDS * sizeof(uint64));
}

/* What has been summed into the parts. */
static void
write_groups(TrackSum *s)
{
	for (SumGroup *sum = s->first; sum; sum = sum->next)
	{
		MemoryContext old = MemoryContextSwitchTo(s->writer->context);
		PartGroup	g = {sum->hash, sum->keys, sum->nulls};

		CHECK_FOR_INTERRUPTS();
		sum_entries(sum);
		g.added = entries_pack(sum->entries, 1);
		g.removed = entries_pack(sum->entries, -1);
		g.at = GetCurrentTransactionStartTimestamp();
		track_put_group(s->writer, &g);
		MemoryContextSwitchTo(old);
		MemoryContextReset(s->writer->context);
	}
	MemoryContextReset(s->context);
	s->first = NULL;
	s->last = &s->first;
	s->slots = NULL;
	s->n_slots = s->n_groups = 0;
	s->bytes = 0;
}

/* ---- all rows ---- */

void
track_sum_begin(TrackSum *s, const TrackSummary *t, const AttrNumber *columns, TrackWriter *w)
{
	memset(s, 0, sizeof(*s));
	s->summary = t;
	s->writer = w;
	s->columns = columns;
	for (int i = 0; i < t->n_columns; i++)
		s->n_columns = Max(s->n_columns, columns[i]);
	s->context = AllocSetContextCreate(CurrentMemoryContext, "jamsos sums of a statement", ALLOCSET_DEFAULT_SIZES);
	s->row = AllocSetContextCreate(CurrentMemoryContext, "jamsos tracked row", ALLOCSET_DEFAULT_SIZES);
	s->keys = palloc((t->n_keys + 1) * sizeof(Datum));
	s->nulls = palloc((t->n_keys + 1) * sizeof(bool));
	s->last = &s->first;
	s->most = get_hash_memory_limit();
}

void
track_sum_row(TrackSum *s, TupleTableSlot *slot, int64 sign)
{
	const TrackSummary *t = s->summary;
	MemoryContext old = MemoryContextSwitchTo(s->row);
	SumGroup   *g;
	uint64		key,
				period;
	uint64	   *e;

	CHECK_FOR_INTERRUPTS();
	slot_getsomeattrs(slot, s->n_columns);
	key = row_key(s, slot, &period);
	for (int i = 0; i < t->n_keys; i++)
	{
		int			column = s->columns[t->keys[i].column] - 1;

		s->keys[i] = slot->tts_values[column];
		s->nulls[i] = slot->tts_isnull[column];
	}
	if (s->n_slots == 0)
		grow_slots(s);
	g = find_group(s);
	if (g->entries.n == g->room)
		make_room(s, g);
	e = g->entries.e + g->entries.n++ * ENTRY_WORDS;
	e[0] = key;
	e[1] = period;
	e[2] = (uint64) sign;
	MemoryContextSwitchTo(old);
	MemoryContextReset(s->row);
	if (s->bytes > s->most)
	{
		/* the rest goes on from what is written */
		write_groups(s);
		track_writer_end(s->writer);
		track_writer_begin(s->writer, t);
	}
}

void
track_sum_rows(TrackSum *s, TupleDesc desc, Tuplestorestate *rows, int64 sign)
{
	TupleTableSlot *slot = MakeSingleTupleTableSlot(desc, &TTSOpsMinimalTuple);

	/* other triggers read the same rows */
	tuplestore_select_read_pointer(rows, tuplestore_alloc_read_pointer(rows, EXEC_FLAG_REWIND));
	tuplestore_rescan(rows);
	while (tuplestore_gettupleslot(rows, true, false, slot))
		track_sum_row(s, slot, sign);
	ExecDropSingleTupleTableSlot(slot);
}

void
track_sum_end(TrackSum *s)
{
	write_groups(s);
	MemoryContextDelete(s->row);
	MemoryContextDelete(s->context);
}
