/*
 * payroll_agg.c
 *	  The aggregates payroll and rollup, and the type of their state.
 *
 * A state lives in one of four shapes, each where the one before it ends:
 *
 * - a flat value of 64 bytes with room for a few keys, which grows to 256;
 * - a flat value of 1 to 8 KB with a hash table and a buffer of keys;
 * - an expanded object with both (an object for each small group would be a memory
 *	 context for each, all of which the executor visits at every new group);
 * - past 65,000 entries, an expanded object with piles: entries that are sorted and
 *	 packed into runs when there are many, and runs that are merged.
 *
 * A row only appends its key to the buffer; the buffer goes into the table at once,
 * so that the cache misses of a batch overlap.  A state that travels is packed.
 */
#include "jamsos.h"

#include "access/detoast.h"
#include "catalog/pg_type.h"
#include "libpq/pqformat.h"
#include "nodes/execnodes.h"
#include "utils/array.h"
#include "utils/date.h"
#include "utils/expandeddatum.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

/* ---- the shapes ---- */

#define FORM_PACKED 1
#define FORM_TABLE 2

typedef struct Flat
{
	int32		vl_len_;
	uint8		form;
	uint8		width;			/* words of a key */
	uint16		cap;			/* keys that the buffer takes */
	uint32		n;				/* keys in the buffer */
	uint32		n_slots;
	uint32		n_used;
	uint32		pad;
	uint64		words[FLEXIBLE_ARRAY_MEMBER];	/* buffer, slots */
} Flat;

#define PACKED_HEADER (VARHDRSZ + 4)	/* length, form and padding, then the bytes */
#define FLAT_MAX 8192

/* A buffer of keys before a hash table of keys and counts; key 0 is a free slot. */
typedef struct Table
{
	int			width;
	uint32		cap;
	uint32		n;
	uint32		n_slots;
	uint32		n_used;
	uint64	   *buffer;
	uint64	   *slots;
} Table;

#define SLOTS_MIN 2048			/* of an expanded object */
#define SLOTS_MAX 131072
#define TABLE_LIMIT(n_slots) ((n_slots) < SLOTS_MIN ? (n_slots) - (n_slots) / 5 : (n_slots) / 2)

#define PILE_MIN 65536
#define PILE_RUNS 12

typedef struct Run
{
	uint8	   *bytes;
	size_t		len;
} Run;

typedef struct Pile
{
	uint64	   *entries;
	size_t		n;
	size_t		room;
	int64		packed;			/* entries in runs */
	int			n_runs;
	Run			runs[PILE_RUNS];
} Pile;

enum
{
	ADDED, REMOVED
};

typedef struct State
{
	ExpandedObjectHeader header;
	Table		table;
	bool		piled;			/* the table is a buffer only */
	Pile		piles[2];
	uint64		changes;
	/* its flat form, if asked for since the last change */
	Flat	   *flat;
	uint64		flat_changes;
	uint32		flat_n;
} State;

static Size state_flat_size(ExpandedObjectHeader *header);
static void state_flatten(ExpandedObjectHeader *header, void *result, Size size);

static const ExpandedObjectMethods state_methods = {state_flat_size, state_flatten};

static Datum pack_state(Datum datum, size_t reserved);

/* A state at work: the table of an expanded object, or a view of a flat one. */
typedef struct Work
{
	MemoryContext context;		/* of an expanded object to come */
	Flat	   *flat;			/* or */
	State	   *state;
	Table		view;
	Table	   *table;
} Work;

/* ---- table ---- */

static inline uint32
home_slot(const Table *t, uint64 key, uint64 period, const int width)
{
	uint64		hash = (width == 2 ? key ^ period * UINT64CONST(0xD6E8FEB86659FD93) : key) * UINT64CONST(0x9E3779B97F4A7C15);

	return (uint32) ((hash >> 32) * t->n_slots >> 32);
}

static inline uint64 *
find_slot(const Table *t, uint64 key, uint64 period, const int width)
{
	uint32		i = home_slot(t, key, period, width);

	for (;;)
	{
		uint64	   *slot = t->slots + (size_t) i * (width + 1);

		if (slot[0] == 0 || (slot[0] == key && (width == 1 || slot[1] == period)))
			return slot;
		if (++i == t->n_slots)
			i = 0;
	}
}

/* Adds a count to a key; false if the table is full. */
static inline bool
table_add(Table *t, uint64 key, uint64 period, int64 count, const int width)
{
	uint64	   *slot;

	if (t->n_slots == 0)
		return false;
	slot = find_slot(t, key, period, width);
	if (slot[0] == 0)
	{
		if (t->n_used >= TABLE_LIMIT(t->n_slots))
			return false;
		t->n_used++;
		slot[0] = key;
		if (width == 2)
			slot[1] = period;
	}
	slot[width] = (uint64) payroll_count_add((int64) slot[width], count);
	return true;
}

/* Buffered keys into the table: how many of them, until it is full. */
static inline uint32
table_flush_width(Table *t, const int width)
{
	if (t->n_slots == 0)
		return 0;
	for (uint32 i = 0; i < t->n; i++)
	{
		const uint64 *key = t->buffer + (size_t) i * width;

		if (!table_add(t, key[0], width == 2 ? key[1] : 0, 1, width))
			return i;
	}
	return t->n;
}

static uint32
table_flush(Table *t)
{
	return t->width == 1 ? table_flush_width(t, 1) : table_flush_width(t, 2);
}

/* What must fit, by the sizes chosen. */
static void
table_move(Table *t, uint64 key, uint64 period, int64 count)
{
	if (!(t->width == 1 ? table_add(t, key, 0, count, 1) : table_add(t, key, period, count, 2)))
		elog(ERROR, "payroll state has no room");
}

static void
table_move_slots(Table *t, const Table *from)
{
	for (uint32 i = 0; i < from->n_slots; i++)
	{
		const uint64 *slot = from->slots + (Size) i * (from->width + 1);

		if (slot[0] != 0 && slot[from->width] != 0)
			table_move(t, slot[0], from->width == 2 ? slot[1] : PAYROLL_ALWAYS, (int64) slot[from->width]);
	}
}

/* ---- flat states ---- */

static void
view_flat(Work *work)
{
	Flat	   *f = work->flat;

	work->view = (Table) {f->width, f->cap, f->n, f->n_slots, f->n_used, f->words, f->words + f->cap * f->width};
	work->table = &work->view;
}

static Flat *
new_flat(Size size, int width)
{
	Flat	   *f = palloc0(size);
	Size		words = (size - offsetof(Flat, words)) / sizeof(uint64);

	SET_VARSIZE(f, size);
	f->form = FORM_TABLE;
	f->width = (uint8) width;
	if (size < 1024)
		f->cap = (uint16) (words / width);
	else
	{
		f->cap = (uint16) ((size == FLAT_MAX ? 320 : size / 32) / width);
		f->n_slots = (uint32) ((words - f->cap * width) / (width + 1));
	}
	return f;
}

/* ---- expanded states ---- */

static void
table_resize(State *s, uint32 n_slots, uint32 cap)
{
	Table	   *t = &s->table;
	Table		old = *t;
	MemoryContext context = s->header.eoh_context;

	if (cap != t->cap)
	{
		t->buffer = MemoryContextAlloc(context, (Size) cap * t->width * sizeof(uint64));
		if (old.buffer)
		{
			memcpy(t->buffer, old.buffer, (Size) t->n * t->width * sizeof(uint64));
			pfree(old.buffer);
		}
		t->cap = cap;
	}
	t->n_slots = n_slots;
	t->n_used = 0;
	t->slots = n_slots == 0 ? NULL :
		MemoryContextAllocZero(context, (Size) n_slots * (t->width + 1) * sizeof(uint64));
	table_move_slots(t, &old);
	if (old.slots)
		pfree(old.slots);
}

static State *
new_state(MemoryContext parent, int width)
{
	MemoryContext context = AllocSetContextCreate(parent, "jamsos payroll", ALLOCSET_START_SMALL_SIZES);
	State	   *s = MemoryContextAllocZero(context, sizeof(State));

	EOH_init_header(&s->header, &state_methods, context);
	s->table.width = width;
	return s;
}

/* ---- piles ---- */

static void
pile_run(Pile *pile, MemoryContext context, const uint8 *bytes, size_t len, int64 entries)
{
	Run		   *run = &pile->runs[pile->n_runs++];

	run->bytes = MemoryContextAllocHuge(context, len);
	run->len = len;
	memcpy(run->bytes, bytes, len);
	pile->packed += entries;
}

static void
check_fault(PayrollFault fault)
{
	if (fault != PAYROLL_OK)
		payroll_report(fault, NULL, NULL);
}

/* Sorts the entries of a pile; the scratch memory is given back at once. */
static void
pile_sort(Pile *pile, int width)
{
	uint64	   *scratch = payroll_grow(NULL, Max(pile->n, 1) * (width + 1) * sizeof(uint64));

	pile->n = payroll_sort(pile->entries, pile->n, width, scratch);
	pfree(scratch);
}

static void
pile_merge(Pile *pile, MemoryContext context)
{
	PayrollCursor cursors[PILE_RUNS];
	PayrollWriter w;
	size_t		len = 0;

	for (int i = 0; i < pile->n_runs; i++)
	{
		payroll_open(&cursors[i], pile->runs[i].bytes, pile->runs[i].len);
		len += pile->runs[i].len;
	}
	payroll_write_begin(&w, payroll_grow, payroll_tick, 0, len);
	check_fault(payroll_merge(cursors, pile->n_runs, 0, &w, NULL));
	for (int i = 0; i < pile->n_runs; i++)
		pfree(pile->runs[i].bytes);
	pile->n_runs = 0;
	pile->packed = 0;
	pile_run(pile, context, w.bytes, w.len, w.entries);
	pfree(w.bytes);
}

static void
pile_drain(State *s, Pile *pile)
{
	int			width = s->table.width;
	size_t		room;
	PayrollWriter w;

	CHECK_FOR_INTERRUPTS();
	if (pile->n > 0)
	{
		pile_sort(pile, width);
		if (pile->n <= pile->room / 2)
			return;				/* many were equal: there is room again */
		payroll_write_begin(&w, payroll_grow, payroll_tick, 0, pile->n * 4);
		check_fault(payroll_pack(pile->entries, pile->n, width, &w));
		pile_run(pile, s->header.eoh_context, w.bytes, w.len, w.entries);
		pfree(w.bytes);
		pile->n = 0;
		if (pile->n_runs == PILE_RUNS)
			pile_merge(pile, s->header.eoh_context);
	}
	room = Max(PILE_MIN, pile->packed / 8);
	if (room > pile->room)
	{
		if (pile->entries)
			pfree(pile->entries);
		pile->entries = MemoryContextAllocHuge(s->header.eoh_context, room * (width + 1) * sizeof(uint64));
		pile->room = room;
	}
}

static inline void
pile_add(State *s, Pile *pile, uint64 key, uint64 period, int64 count, const int width)
{
	uint64	   *entry;

	if (pile->n == pile->room)
		pile_drain(s, pile);
	entry = pile->entries + pile->n++ * (width + 1);
	entry[0] = key;
	if (width == 2)
		entry[1] = period;
	entry[width] = (uint64) count;
}

/* From a table to piles. */
static void
state_pile(State *s)
{
	Table	   *t = &s->table;

	s->piled = true;
	for (uint32 i = 0; i < t->n_slots; i++)
	{
		const uint64 *slot = t->slots + (Size) i * (t->width + 1);

		if (slot[0] != 0 && slot[t->width] != 0)
			pile_add(s, &s->piles[ADDED], slot[0], t->width == 2 ? slot[1] : 0, (int64) slot[t->width], t->width);
	}
	if (t->slots)
		pfree(t->slots);
	t->slots = NULL;
	t->n_slots = t->n_used = 0;
}

static void
state_flush_to_pile(State *s)
{
	Table	   *t = &s->table;

	for (uint32 i = 0; i < t->n; i++)
	{
		const uint64 *key = t->buffer + (Size) i * t->width;

		if (t->width == 1)
			pile_add(s, &s->piles[ADDED], key[0], 0, 1, 1);
		else
			pile_add(s, &s->piles[ADDED], key[0], key[1], 1, 2);
	}
	t->n = 0;
}

/* ---- a state at work ---- */

static void work_add_datum(Work *work, Datum datum);

static MemoryContext
aggregate_context(FunctionCallInfo fcinfo, bool *in_place)
{
	MemoryContext context;

	*in_place = AggCheckCallContext(fcinfo, &context) != 0;
	return *in_place ? context : CurrentMemoryContext;
}

/* The state of argument 0, to be changed: in place where the executor allows it. */
static void
work_open(Work *work, FunctionCallInfo fcinfo, int width)
{
	bool		in_place;
	Datum		datum = PG_GETARG_DATUM(0);

	memset(work, 0, sizeof(*work));
	work->context = aggregate_context(fcinfo, &in_place);
	if (!PG_ARGISNULL(0) && in_place)
	{
		if (VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(datum)))
		{
			work->state = (State *) DatumGetEOHP(datum);
			work->state->changes++;
			work->table = &work->state->table;
			return;
		}
		if (!VARATT_IS_EXTENDED(DatumGetPointer(datum)) && ((Flat *) DatumGetPointer(datum))->form == FORM_TABLE)
		{
			work->flat = (Flat *) DatumGetPointer(datum);
			view_flat(work);
			return;
		}
	}
	work->flat = new_flat(64, width);
	view_flat(work);
	if (!PG_ARGISNULL(0))
		work_add_datum(work, datum);
}

static Datum
work_close(Work *work)
{
	if (work->state)
		return EOHPGetRWDatum(&work->state->header);
	work->flat->n = work->view.n;
	work->flat->n_used = work->view.n_used;
	return PointerGetDatum(work->flat);
}

/* A larger shape, or wider keys, for what a flat state holds. */
static void
flat_to(Work *work, Size size, int width)
{
	Table		old = *work->table;
	Table	   *t;

	if (size <= FLAT_MAX)
	{
		work->flat = new_flat(size, width);
		view_flat(work);
	}
	else
	{
		work->state = new_state(work->context, width);
		work->flat = NULL;
		work->table = &work->state->table;
		table_resize(work->state, SLOTS_MIN, 512);
	}
	t = work->table;
	table_move_slots(t, &old);
	for (uint32 i = 0; i < old.n; i++)
	{
		uint64		key = old.buffer[(Size) i * old.width];
		uint64		period = old.width == 2 ? old.buffer[(Size) i * 2 + 1] : PAYROLL_ALWAYS;

		if (t->n_slots > 0)
			table_move(t, key, period, 1);
		else
		{
			t->buffer[(Size) t->n * width] = key;
			if (width == 2)
				t->buffer[(Size) t->n * 2 + 1] = period;
			t->n++;
		}
	}
}

/* Makes room in a table that is full, or has none yet. */
static void
work_grow(Work *work)
{
	Table	   *t = work->table;

	if (work->flat)
		flat_to(work, VARSIZE(work->flat) < 256 ? 256 : VARSIZE(work->flat) < 1024 ? 1024 : VARSIZE(work->flat) * 2, t->width);
	else if (t->n_slots * 2 <= SLOTS_MAX)
		table_resize(work->state, t->n_slots * 2, t->n_slots >= 4096 ? 1024 : t->cap);
	else
		state_pile(work->state);
}

/* Empties the buffer, or makes it larger. */
static void
work_flush(Work *work)
{
	for (;;)
	{
		Table	   *t = work->table;
		uint32		done;

		if (work->state && work->state->piled)
		{
			state_flush_to_pile(work->state);
			return;
		}
		done = table_flush(t);
		t->n -= done;
		memmove(t->buffer, t->buffer + (Size) done * t->width, (Size) t->n * t->width * sizeof(uint64));
		if (t->n == 0)
			return;
		work_grow(work);
		if (work->table->n_slots == 0 && work->table->n < work->table->cap)
			return;
	}
}

/* Keys with a period: two words from now on. */
static pg_noinline void
work_widen(Work *work)
{
	if (work->flat)
	{
		flat_to(work, VARSIZE(work->flat) * 8, 2);
		return;
	}
	else
	{
		State	   *s = work->state;
		Table		old;

		work_flush(work);
		old = s->table;
		s->table.width = 2;
		s->table.cap = 0;
		s->table.n_slots = 0;
		s->table.buffer = s->table.slots = NULL;
		table_resize(s, old.n_slots, old.cap);
		table_move_slots(&s->table, &old);
		pfree(old.buffer);
		if (old.slots)
			pfree(old.slots);
		for (int p = ADDED; p <= REMOVED; p++)
		{
			Pile	   *pile = &s->piles[p];
			uint64	   *narrow = pile->entries;

			if (narrow == NULL)
				continue;
			pile->entries = MemoryContextAllocHuge(s->header.eoh_context, pile->room * 3 * sizeof(uint64));
			for (size_t i = 0; i < pile->n; i++)
			{
				pile->entries[i * 3] = narrow[i * 2];
				pile->entries[i * 3 + 1] = PAYROLL_ALWAYS;
				pile->entries[i * 3 + 2] = narrow[i * 2 + 1];
			}
			pfree(narrow);
		}
	}
}

/* So many workers of a key. */
static inline void
work_add(Work *work, uint64 key, uint64 period, int64 count)
{
	if (unlikely(period != PAYROLL_ALWAYS && work->table->width == 1))
		work_widen(work);
	for (;;)
	{
		if (work->state && work->state->piled)
		{
			if (work->table->width == 1)
				pile_add(work->state, &work->state->piles[ADDED], key, 0, count, 1);
			else
				pile_add(work->state, &work->state->piles[ADDED], key, period, count, 2);
			return;
		}
		if (likely(work->table->width == 1 ? table_add(work->table, key, 0, count, 1) :
				   table_add(work->table, key, period, count, 2)))
			return;
		work_grow(work);
	}
}

/* Takes workers away again: what has left a window. */
static void
work_remove(Work *work, uint64 key, uint64 period, int64 count)
{
	Table	   *t;
	uint64	   *slot;

	if (period != PAYROLL_ALWAYS && work->table->width == 1)
		work_widen(work);
	work_flush(work);
	while (work->table->n > 0)
	{
		work_grow(work);
		work_flush(work);
	}
	t = work->table;
	if (work->state && work->state->piled)
	{
		pile_add(work->state, &work->state->piles[REMOVED], key, period, count, t->width);
		return;
	}
	slot = t->n_slots == 0 ? NULL : find_slot(t, key, period, t->width);
	if (slot == NULL || slot[0] == 0 || (int64) slot[t->width] < count)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("payroll state has no such workers to take away")));
	slot[t->width] -= (uint64) count;
}

static void
work_add_bytes(Work *work, const uint8 *bytes, size_t len)
{
	PayrollCursor c;

	/* very many: a run as it is */
	if (len > 16 * PILE_MIN)
	{
		State	   *s;
		Pile	   *pile;

		while (work->flat)
			work_grow(work);
		s = work->state;
		if (!s->piled)
			state_pile(s);
		pile = &s->piles[ADDED];
		/* of about so many entries: it sets the size of the next runs */
		pile_run(pile, s->header.eoh_context, bytes, len, (int64) len / 4);
		if (pile->n_runs == PILE_RUNS)
			pile_merge(pile, s->header.eoh_context);
		return;
	}
	payroll_open(&c, bytes, len);
	while (payroll_next_section(&c))
	{
		CHECK_FOR_INTERRUPTS();
		if (c.unpriced > 0)
			work_add(work, PAYROLL_KEY(c.code, -1), c.period, c.unpriced);
		while (payroll_next_entry(&c))
			work_add(work, PAYROLL_KEY(c.code, c.wage), c.period, c.count);
	}
	if (c.wrong)
		payroll_report(PAYROLL_CORRUPT, &c, NULL);
}

/* What another state, or a packed one, holds. */
static void
work_add_datum(Work *work, Datum datum)
{
	Table		t;
	Flat	   *f;

	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)))
	{
		State	   *other = (State *) DatumGetEOHP(datum);

		if (other->piled)
		{
			f = (Flat *) DatumGetPointer(pack_state(datum, PACKED_HEADER));
			work_add_bytes(work, (uint8 *) f + PACKED_HEADER, VARSIZE(f) - PACKED_HEADER);
			pfree(f);
			return;
		}
		t = other->table;
	}
	else
	{
		f = (Flat *) PG_DETOAST_DATUM(datum);
		if (VARSIZE(f) < PACKED_HEADER || (f->form != FORM_TABLE && f->form != FORM_PACKED))
			ereport(ERROR,
					(errcode(ERRCODE_DATA_CORRUPTED),
					 errmsg("invalid payroll state")));
		if (f->form == FORM_PACKED)
		{
			work_add_bytes(work, (uint8 *) f + PACKED_HEADER, VARSIZE(f) - PACKED_HEADER);
			return;
		}
		t = (Table) {f->width, f->cap, f->n, f->n_slots, f->n_used, f->words, f->words + f->cap * f->width};
	}
	for (uint32 i = 0; i < t.n_slots; i++)
	{
		const uint64 *slot = t.slots + (Size) i * (t.width + 1);

		if (slot[0] != 0 && slot[t.width] != 0)
			work_add(work, slot[0], t.width == 2 ? slot[1] : PAYROLL_ALWAYS, (int64) slot[t.width]);
	}
	for (uint32 i = 0; i < t.n; i++)
		work_add(work, t.buffer[(Size) i * t.width], t.width == 2 ? t.buffer[(Size) i * 2 + 1] : PAYROLL_ALWAYS, 1);
}

/* ---- packing: for reading only ---- */

static Datum
pack_state(Datum datum, size_t reserved)
{
	State	   *s = NULL;
	Table		t;
	Pile		loose;			/* table, buffer and entries of the pile, sorted */
	PayrollWriter w;

	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)))
	{
		s = (State *) DatumGetEOHP(datum);
		t = s->table;
	}
	else
	{
		Flat	   *f = (Flat *) PG_DETOAST_DATUM(datum);

		if (f->form == FORM_PACKED)
		{
			size_t		len = VARSIZE(f) - PACKED_HEADER;
			char	   *copy = palloc(reserved + len);

			SET_VARSIZE(copy, reserved + len);
			memcpy(copy + reserved, (char *) f + PACKED_HEADER, len);
			return PointerGetDatum(copy);
		}
		t = (Table) {f->width, f->cap, f->n, f->n_slots, f->n_used, f->words, f->words + f->cap * f->width};
	}
	memset(&loose, 0, sizeof(loose));
	loose.room = t.n + t.n_used + (s ? s->piles[ADDED].n : 0);
	loose.entries = payroll_grow(NULL, Max(loose.room, 1) * (t.width + 1) * sizeof(uint64));
	for (uint32 i = 0; i < t.n_slots; i++)
	{
		const uint64 *slot = t.slots + (Size) i * (t.width + 1);

		if (slot[0] != 0 && slot[t.width] != 0)
			memcpy(loose.entries + loose.n++ * (t.width + 1), slot, (t.width + 1) * sizeof(uint64));
	}
	for (uint32 i = 0; i < t.n; i++)
	{
		uint64	   *entry = loose.entries + loose.n++ * (t.width + 1);

		memcpy(entry, t.buffer + (Size) i * t.width, t.width * sizeof(uint64));
		entry[t.width] = 1;
	}
	if (s && s->piles[ADDED].n > 0)
	{
		memcpy(loose.entries + loose.n * (t.width + 1), s->piles[ADDED].entries, s->piles[ADDED].n * (t.width + 1) * sizeof(uint64));
		loose.n += s->piles[ADDED].n;
	}
	pile_sort(&loose, t.width);

	if (s == NULL || (s->piles[ADDED].n_runs == 0 && s->piles[REMOVED].n == 0 && s->piles[REMOVED].n_runs == 0))
	{
		payroll_write_begin(&w, payroll_grow, payroll_tick, reserved, 16 + loose.n * 6);
		check_fault(payroll_pack(loose.entries, loose.n, t.width, &w));
		pfree(loose.entries);
	}
	else
	{
		PayrollCursor cursors[2 * PILE_RUNS + 2];
		PayrollWriter parts[2];
		PayrollShortage shortage;
		PayrollFault fault;
		size_t		len = 0;
		int			n = 0;
		int			n_added;

		for (int p = ADDED; p <= REMOVED; p++)
		{
			Pile	   *pile = &s->piles[p];

			for (int i = 0; i < pile->n_runs; i++)
				payroll_open(&cursors[n++], pile->runs[i].bytes, pile->runs[i].len);
			if (p == REMOVED)
			{
				loose.n = pile->n;
				loose.entries = payroll_grow(NULL, Max(pile->n, 1) * (t.width + 1) * sizeof(uint64));
				memcpy(loose.entries, pile->entries ? pile->entries : loose.entries, pile->n * (t.width + 1) * sizeof(uint64));
				pile_sort(&loose, t.width);
			}
			payroll_write_begin(&parts[p], payroll_grow, payroll_tick, 0, 16 + loose.n * 4);
			check_fault(payroll_pack(loose.entries, loose.n, t.width, &parts[p]));
			pfree(loose.entries);
			payroll_open(&cursors[n++], parts[p].bytes, parts[p].len);
			if (p == ADDED)
				n_added = n;
		}
		for (int i = 0; i < n; i++)
			len += cursors[i].end - cursors[i].at;
		payroll_write_begin(&w, payroll_grow, payroll_tick, reserved, len);
		fault = payroll_merge(cursors, n, n - n_added, &w, &shortage);
		if (fault != PAYROLL_OK)
			payroll_report(fault, NULL, &shortage);
		pfree(parts[ADDED].bytes);
		pfree(parts[REMOVED].bytes);
	}
	return payroll_end(&w);
}

static Size
state_flat_size(ExpandedObjectHeader *header)
{
	State	   *s = (State *) header;

	if (s->flat == NULL || s->flat_changes != s->changes || s->flat_n != s->table.n)
	{
		MemoryContext old = MemoryContextSwitchTo(header->eoh_context);

		if (s->flat)
			pfree(s->flat);
		s->flat = NULL;
		s->flat = (Flat *) DatumGetPointer(pack_state(EOHPGetRODatum(header), PACKED_HEADER));
		MemoryContextSwitchTo(old);
		memset((char *) s->flat + VARHDRSZ, 0, PACKED_HEADER - VARHDRSZ);
		s->flat->form = FORM_PACKED;
		s->flat_changes = s->changes;
		s->flat_n = s->table.n;
	}
	return VARSIZE(s->flat);
}

static void
state_flatten(ExpandedObjectHeader *header, void *result, Size size)
{
	memcpy(result, ((State *) header)->flat, size);
}

/* ---- arguments of a row ---- */

/* What a call site knows of its last arguments. */
typedef struct Site
{
	TypeCacheEntry *range;
	ProgramsMemo programs;
} Site;

static Site *
site_of(FunctionCallInfo fcinfo)
{
	if (fcinfo->flinfo->fn_extra == NULL)
	{
		Site	   *site = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(Site));

		site->range = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
		fcinfo->flinfo->fn_extra = site;
	}
	return fcinfo->flinfo->fn_extra;
}

static int
arg_programs(FunctionCallInfo fcinfo, int n)
{
	return PG_ARGISNULL(n) ? 0 : programs_remembered(&site_of(fcinfo)->programs, PG_GETARG_DATUM(n));
}

/* A range of days as first and last month; what no calendar reaches is open. */
static uint64
arg_active(FunctionCallInfo fcinfo, int n)
{
	RangeType  *range;
	RangeBound	lower,
				upper;
	bool		empty;
	int			from = MONTH_EVER;
	int			to = MONTH_NEVER;

	if (PG_ARGISNULL(n))
		return PAYROLL_ALWAYS;
	range = PG_GETARG_RANGE_P(n);
	range_deserialize(site_of(fcinfo)->range, range, &lower, &upper, &empty);
	if (!empty && !lower.infinite && !DATE_IS_NOBEGIN(DatumGetDateADT(lower.val)))
	{
		if (DATE_IS_NOEND(DatumGetDateADT(lower.val)))
			empty = true;
		else
		{
			from = month_from_date(DatumGetDateADT(lower.val));
			from = from < MONTH_OF(1, 1) ? MONTH_EVER : Min(from, MONTH_LAST);
		}
	}
	if (!empty && !upper.infinite && !DATE_IS_NOEND(DatumGetDateADT(upper.val)))
	{
		if (DATE_IS_NOBEGIN(DatumGetDateADT(upper.val)))
			empty = true;
		else
		{
			to = month_from_date(DatumGetDateADT(upper.val) - (upper.inclusive ? 0 : 1));
			to = to > MONTH_LAST ? MONTH_NEVER : Max(to, MONTH_OF(1, 1));
		}
	}
	if (empty)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("active must not be an empty range"),
				 errhint("It is the time in which the worker is employed, such as [2026-01-01,2026-07-01); NULL = always.")));
	return PAYROLL_PERIOD(from, to);
}

/* The stratum of a row: state, wage [, class [, programmes [, segment [, active]]]]. */
static pg_attribute_always_inline uint32
row_code(FunctionCallInfo fcinfo)
{
	int			n = PG_NARGS();
	int			risk_class = n > 2 ? arg_risk_class(fcinfo, 2) : 1;
	int			programs = n > 3 ? arg_programs(fcinfo, 3) : 0;
	int			segment = n > 4 ? arg_segment(fcinfo, 4) : PU;

	return PAYROLL_CODE(segment, risk_class, programs);
}

/* A row whose key finds no room in the buffer. */
static pg_noinline Datum
append_slowly(FunctionCallInfo fcinfo, uint64 key, uint64 period, int width)
{
	Work		work;
	Table	   *t;

	work_open(&work, fcinfo, width);
	if (work.table->n == work.table->cap)
		work_flush(&work);
	if (width == 2 && work.table->width == 1)
		work_widen(&work);
	t = work.table;
	Assert(t->n < t->cap);
	t->buffer[(Size) t->n * t->width] = key;
	if (t->width == 2)
		t->buffer[(Size) t->n * 2 + 1] = period;
	t->n++;
	return work_close(&work);
}

static pg_attribute_always_inline Datum
append(FunctionCallInfo fcinfo, uint64 key, uint64 period, const int width)
{
	char	   *p = DatumGetPointer(fcinfo->args[0].value);

	if (likely(!fcinfo->args[0].isnull && fcinfo->context != NULL && IsA(fcinfo->context, AggState)))
	{
		if (likely(!VARATT_IS_EXTENDED(p)))
		{
			Flat	   *f = (Flat *) p;

			/* a packed state has no such width */
			if (likely(f->form == FORM_TABLE && f->width == width && f->n < f->cap))
			{
				f->words[f->n * width] = key;
				if (width == 2)
					f->words[f->n * 2 + 1] = period;
				f->n++;
				return PointerGetDatum(p);
			}
		}
		else if (VARATT_IS_EXTERNAL_EXPANDED_RW(p))
		{
			varatt_expanded pointer;
			Table	   *t;

			VARATT_EXTERNAL_GET_POINTER(pointer, p);	/* DatumGetEOHP, without a call */
			t = &((State *) pointer.eohptr)->table;
			if (likely(t->width == width && t->n < t->cap))
			{
				t->buffer[t->n * width] = key;
				if (width == 2)
					t->buffer[t->n * 2 + 1] = period;
				t->n++;
				return PointerGetDatum(p);
			}
		}
	}
	return append_slowly(fcinfo, key, period, width);
}

/* Rows with programmes, a segment or an active period. */
static pg_noinline Datum
accum_further(FunctionCallInfo fcinfo, int64 wage)
{
	uint64		key = PAYROLL_KEY(row_code(fcinfo), wage);

	return PG_NARGS() > 5 ? append(fcinfo, key, arg_active(fcinfo, 5), 2) : append(fcinfo, key, PAYROLL_ALWAYS, 1);
}

/* Rows of a wage, or of wage and class: without a frame on the stack. */
static pg_attribute_always_inline Datum
accum(FunctionCallInfo fcinfo, int64 wage)
{
	int			n = PG_NARGS();

	if (n > 3)
		return accum_further(fcinfo, wage);
	return append(fcinfo, PAYROLL_KEY(PAYROLL_CODE(PU, n > 2 ? arg_risk_class(fcinfo, 2) : 1, 0), wage), PAYROLL_ALWAYS, 1);
}

static Datum
inverse(FunctionCallInfo fcinfo, int64 wage)
{
	uint64		key = PAYROLL_KEY(row_code(fcinfo), wage);
	uint64		period = PG_NARGS() > 5 ? arg_active(fcinfo, 5) : PAYROLL_ALWAYS;
	Work		work;

	work_open(&work, fcinfo, 1);
	work_remove(&work, key, period, 1);
	return work_close(&work);
}

#define FOR_WAGE_TYPE(type, sen) \
	PG_FUNCTION_INFO_V1(jamsos_payroll_accum_##type); \
	Datum jamsos_payroll_accum_##type(PG_FUNCTION_ARGS) \
	{ \
		return accum(fcinfo, PG_ARGISNULL(1) ? -1 : (sen)); \
	} \
	PG_FUNCTION_INFO_V1(jamsos_payroll_inverse_##type); \
	Datum jamsos_payroll_inverse_##type(PG_FUNCTION_ARGS) \
	{ \
		return inverse(fcinfo, PG_ARGISNULL(1) ? -1 : (sen)); \
	}

FOR_WAGE_TYPE(numeric, rupiah_from_numeric(PG_GETARG_DATUM(1)))
FOR_WAGE_TYPE(bigint, rupiah_from_int64(PG_GETARG_INT64(1)))
FOR_WAGE_TYPE(integer, rupiah_from_int64(PG_GETARG_INT32(1)))

/* ---- rollup ---- */

PG_FUNCTION_INFO_V1(jamsos_rollup_accum);
Datum
jamsos_rollup_accum(PG_FUNCTION_ARGS)
{
	Work		work;
	size_t		len;
	const uint8 *bytes;

	if (PG_ARGISNULL(1))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	}
	bytes = payroll_bytes(PG_GETARG_DATUM(1), &len);
	work_open(&work, fcinfo, 1);
	work_add_bytes(&work, bytes, len);
	return work_close(&work);
}

PG_FUNCTION_INFO_V1(jamsos_rollup_inverse);
Datum
jamsos_rollup_inverse(PG_FUNCTION_ARGS)
{
	Work		work;
	PayrollCursor c;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(0))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	}
	payroll_open_datum(&c, PG_GETARG_DATUM(1));
	work_open(&work, fcinfo, 1);
	while (payroll_next_section(&c))
	{
		if (c.unpriced > 0)
			work_remove(&work, PAYROLL_KEY(c.code, -1), c.period, c.unpriced);
		while (payroll_next_entry(&c))
			work_remove(&work, PAYROLL_KEY(c.code, c.wage), c.period, c.count);
	}
	if (c.wrong)
		payroll_report(PAYROLL_CORRUPT, &c, NULL);
	return work_close(&work);
}

/* ---- combine, final ---- */

PG_FUNCTION_INFO_V1(jamsos_payroll_combine);
Datum
jamsos_payroll_combine(PG_FUNCTION_ARGS)
{
	Work		work;

	if (PG_ARGISNULL(1))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	}
	work_open(&work, fcinfo, 1);
	work_add_datum(&work, PG_GETARG_DATUM(1));
	return work_close(&work);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_final);
Datum
jamsos_payroll_final(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
	{
		PayrollWriter w;

		payroll_begin(&w, 0);
		return payroll_end(&w);	/* nobody */
	}
	return pack_state(PG_GETARG_DATUM(0), VARHDRSZ);
}

/* ---- the type payroll_state: what travels is a payroll ---- */

static Datum
as_state(Datum datum)
{
	Flat	   *f = (Flat *) DatumGetPointer(datum);

	if (f != NULL)
	{
		memset((char *) f + VARHDRSZ, 0, PACKED_HEADER - VARHDRSZ);
		f->form = FORM_PACKED;
	}
	return datum;
}

PG_FUNCTION_INFO_V1(jamsos_payroll_state_in);
Datum
jamsos_payroll_state_in(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(as_state(payroll_from_text(PG_GETARG_CSTRING(0), fcinfo->context, PACKED_HEADER)));
}

PG_FUNCTION_INFO_V1(jamsos_payroll_state_out);
Datum
jamsos_payroll_state_out(PG_FUNCTION_ARGS)
{
	Datum		packed = pack_state(PG_GETARG_DATUM(0), VARHDRSZ);
	StringInfoData out;

	initStringInfo(&out);
	payroll_to_text(&out, (uint8 *) VARDATA(DatumGetPointer(packed)), VARSIZE(DatumGetPointer(packed)) - VARHDRSZ);
	PG_RETURN_CSTRING(out.data);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_state_send);
Datum
jamsos_payroll_state_send(PG_FUNCTION_ARGS)
{
	return pack_state(PG_GETARG_DATUM(0), VARHDRSZ);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_state_recv);
Datum
jamsos_payroll_state_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			len = buf->len - buf->cursor;
	const char *bytes = pq_getmsgbytes(buf, len);
	char	   *state;

	payroll_check_wire(bytes, len, "jamsos.payroll_state");
	state = palloc(PACKED_HEADER + len);
	SET_VARSIZE(state, PACKED_HEADER + len);
	memcpy(state + PACKED_HEADER, bytes, len);
	return as_state(PointerGetDatum(state));
}
