/*
 * payroll_state.c
 *	  The shapes of a state, from one to the next; and its type, payroll_state.
 */
#include "payroll/payroll_state.h"

#include "libpq/pqformat.h"

#include "payroll/payroll_type.h"

#define PACKED_HEADER (VARHDRSZ + 4)	/* length, form and padding, then the bytes */
#define FLAT_MAX 8192
#define SLOTS_MAX 131072
StaticAssertDecl(FLAT_MAX / sizeof(uint64) <= PG_UINT16_MAX, "a flat state must hold the number of its keys");

static Size object_flat_size(ExpandedObjectHeader *header);
static void object_flatten(ExpandedObjectHeader *header, void *result, Size size);

static const ExpandedObjectMethods object_methods = {object_flat_size, object_flatten};

/* ---- flat values ---- */

static PayrollTable
table_of_flat(PayrollFlat *f)
{
	return (PayrollTable) {f->width, f->cap, f->n, f->n_slots, f->n_used, f->words, f->words + f->cap * f->width};
}

static void
use_flat(PayrollWork *work, PayrollFlat *f)
{
	work->flat = f;
	work->view = table_of_flat(f);
	work->table = &work->view;
}

/*
 * The sizes are such that what a smaller one holds, buffer and table, fits into the
 * table of the next, and into that of eight times the size with keys of two words.
 */
static PayrollFlat *
new_flat(Size size, int width)
{
	PayrollFlat *f = palloc0(size);
	Size		words = (size - offsetof(PayrollFlat, words)) / sizeof(uint64);

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

/* A payroll that was packed after PACKED_HEADER bytes becomes a state. */
static Datum
as_state(Datum packed)
{
	PayrollFlat *f = (PayrollFlat *) DatumGetPointer(packed);

	if (f != NULL)
	{
		memset((char *) f + VARHDRSZ, 0, PACKED_HEADER - VARHDRSZ);
		f->form = FORM_PACKED;
	}
	return packed;
}

Datum
payroll_state_packed(const uint8 *bytes, size_t len)
{
	char	   *state = palloc(PACKED_HEADER + len);

	SET_VARSIZE(state, PACKED_HEADER + len);
	memcpy(state + PACKED_HEADER, bytes, len);
	return as_state(PointerGetDatum(state));
}

/* ---- tables ---- */

static void
table_take(PayrollTable *t, uint64 key, uint64 period, int64 count)
{
	if (!table_add(t, key, period, count))
		elog(ERROR, "payroll state has no room");
}

/* All that another table holds; what its buffer holds may go into a buffer. */
static void
table_move(PayrollTable *t, const PayrollTable *from)
{
	TABLE_FOREACH(slot, from)
		table_take(t, slot[0], table_period(from, slot), (int64) slot[from->width]);
	for (uint32 i = 0; i < from->n; i++)
	{
		const uint64 *key = from->buffer + (Size) i * from->width;

		if (t->n_slots > 0)
			table_take(t, key[0], table_period(from, key), 1);
		else
			table_append(t, key[0], table_period(from, key));
	}
}

/* Other sizes, or wider keys, for the table of an object. */
static void
object_resize(PayrollObject *o, uint32 n_slots, uint32 cap, int width)
{
	PayrollTable old = o->table;
	MemoryContext context = o->header.eoh_context;

	o->table = (PayrollTable) {width, cap, 0, n_slots, 0,
		MemoryContextAlloc(context, (Size) cap * width * sizeof(uint64)),
		n_slots == 0 ? NULL : MemoryContextAllocZero(context, (Size) n_slots * (width + 1) * sizeof(uint64))};
	table_move(&o->table, &old);
	if (old.buffer)
		pfree(old.buffer);
	if (old.slots)
		pfree(old.slots);
}

static PayrollObject *
new_object(MemoryContext parent, int width)
{
	MemoryContext context = AllocSetContextCreate(parent, "jamsos payroll", ALLOCSET_START_SMALL_SIZES);
	PayrollObject *o = MemoryContextAllocZero(context, sizeof(PayrollObject));

	EOH_init_header(&o->header, &object_methods, context);
	for (int p = ADDED; p <= REMOVED; p++)
	{
		o->piles[p].context = context;
		o->piles[p].width = width;
	}
	object_resize(o, TABLE_SMALL, 512, width);
	return o;
}

/* The packed form, before the object changes; rows that only append change table.n. */
static void
forget_flat(PayrollObject *o)
{
	if (o->flat)
		pfree(o->flat);
	o->flat = NULL;
}

/* From a table to piles. */
static void
object_pile(PayrollObject *o)
{
	PayrollTable *t = &o->table;

	o->piled = true;
	TABLE_FOREACH(slot, t)
		pile_add(&o->piles[ADDED], slot[0], table_period(t, slot), (int64) slot[t->width]);
	pfree(t->slots);
	t->slots = NULL;
	t->n_slots = t->n_used = 0;
}

/* ---- a state at work ---- */

void
work_open(PayrollWork *work, FunctionCallInfo fcinfo, int width)
{
	Datum		state = PG_GETARG_DATUM(0);
	bool		in_place;

	memset(work, 0, sizeof(*work));
	in_place = AggCheckCallContext(fcinfo, &work->context) != 0;
	if (!in_place)
		work->context = CurrentMemoryContext;
	if (!PG_ARGISNULL(0) && in_place)
	{
		if (VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(state)))
		{
			work->object = (PayrollObject *) DatumGetEOHP(state);
			work->table = &work->object->table;
			forget_flat(work->object);
			return;
		}
		if (!VARATT_IS_EXTENDED(DatumGetPointer(state)) && ((PayrollFlat *) DatumGetPointer(state))->form == FORM_TABLE)
		{
			use_flat(work, (PayrollFlat *) DatumGetPointer(state));
			return;
		}
	}
	use_flat(work, new_flat(64, width));
	if (!PG_ARGISNULL(0))
		work_add_datum(work, state);
}

Datum
work_close(PayrollWork *work)
{
	if (work->object)
		return EOHPGetRWDatum(&work->object->header);
	work->flat->n = work->view.n;
	work->flat->n_used = work->view.n_used;
	return PointerGetDatum(work->flat);
}

/* Another shape for what a flat value holds. */
static void
flat_to(PayrollWork *work, Size size, int width)
{
	PayrollTable old = *work->table;

	if (size <= FLAT_MAX)
		use_flat(work, new_flat(size, width));
	else
	{
		work->object = new_object(work->context, width);
		work->flat = NULL;
		work->table = &work->object->table;
	}
	table_move(work->table, &old);
}

/* Makes room in a table that is full, or has none yet. */
static void
work_grow(PayrollWork *work)
{
	PayrollTable *t = work->table;
	/* keys that a window has taken away may leave room enough */
	bool		cleared = t->n_slots > 0 && table_live(t) + t->n <= TABLE_LIMIT(t->n_slots) / 2;

	if (work->flat)
	{
		Size		size = VARSIZE(work->flat);

		flat_to(work, cleared ? size : size < 256 ? 256 : size < 1024 ? 1024 : size * 2, t->width);
	}
	else if (cleared)
		object_resize(work->object, t->n_slots, t->cap, t->width);
	else if (t->n_slots * 2 <= SLOTS_MAX)
		object_resize(work->object, t->n_slots * 2, t->n_slots >= 4096 ? 1024 : t->cap, t->width);
	else
		object_pile(work->object);
}

/* Empties the buffer, or makes it larger. */
static void
work_flush(PayrollWork *work)
{
	for (;;)
	{
		PayrollTable *t = work->table;

		if (work->object && work->object->piled)
		{
			for (uint32 i = 0; i < t->n; i++)
				pile_add(&work->object->piles[ADDED], t->buffer[(Size) i * t->width], table_period(t, t->buffer + (Size) i * t->width), 1);
			t->n = 0;
			return;
		}
		table_flush(t);
		if (t->n == 0)
			return;
		work_grow(work);
		if (work->table->n_slots == 0 && work->table->n < work->table->cap)
			return;
	}
}

/* Keys with a period: two words from now on. */
static pg_noinline void
work_widen(PayrollWork *work)
{
	PayrollObject *o = work->object;

	if (work->flat)
	{
		flat_to(work, VARSIZE(work->flat) * 8, 2);
		return;
	}
	work_flush(work);
	object_resize(o, o->table.n_slots, o->table.cap, 2);
	pile_widen(&o->piles[ADDED]);
	pile_widen(&o->piles[REMOVED]);
}

static inline void
work_fit_period(PayrollWork *work, uint64 period)
{
	if (unlikely(period != PAYROLL_ALWAYS && work->table->width == 1))
		work_widen(work);
}

void
work_append(PayrollWork *work, uint64 key, uint64 period)
{
	if (work->table->n == work->table->cap)
		work_flush(work);
	work_fit_period(work, period);
	table_append(work->table, key, period);
}

/* So many workers of a key. */
static inline void
work_add(PayrollWork *work, uint64 key, uint64 period, int64 count)
{
	work_fit_period(work, period);
	for (;;)
	{
		if (work->object && work->object->piled)
		{
			pile_add(&work->object->piles[ADDED], key, period, count);
			return;
		}
		if (likely(table_add(work->table, key, period, count)))
			return;
		work_grow(work);
	}
}

void
work_remove(PayrollWork *work, uint64 key, uint64 period, int64 count)
{
	PayrollTable *t;
	uint64	   *slot;

	work_fit_period(work, period);
	work_flush(work);
	while (work->table->n > 0)
	{
		work_grow(work);
		work_flush(work);
	}
	t = work->table;
	if (work->object && work->object->piled)
	{
		pile_add(&work->object->piles[REMOVED], key, period, count);
		return;
	}
	slot = t->n_slots == 0 ? NULL : table_find(t, key, period, t->width);
	if (slot == NULL || slot[0] == 0 || (int64) slot[t->width] < count)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("cannot remove workers that the payroll state does not have"),
				 errhint("Remove only what was added.")));
	slot[t->width] -= (uint64) count;
}

void
work_add_bytes(PayrollWork *work, const uint8 *bytes, size_t len)
{
	PayrollCursor c;

	/* very many: a run as it is */
	if (len > 16 * PILE_MIN)
	{
		/* not by growing: that may find room enough in the table for what it holds */
		if (work->flat)
			flat_to(work, FLAT_MAX + 1, work->table->width);
		if (!work->object->piled)
			object_pile(work->object);
		/* of about so many entries: it sets the size of the next runs */
		pile_add_run(&work->object->piles[ADDED], bytes, len, (int64) len / 4);
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

/* ---- reading a state ---- */

/* A state that was stored or has travelled, in either flat form. */
static PayrollFlat *
flat_from_datum(Datum state)
{
	PayrollFlat *f = (PayrollFlat *) PG_DETOAST_DATUM(state);

	if (VARSIZE(f) < PACKED_HEADER || (f->form != FORM_TABLE && f->form != FORM_PACKED))
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("invalid payroll state")));
	return f;
}

void
work_add_datum(PayrollWork *work, Datum datum)
{
	PayrollTable t;

	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)) && !((PayrollObject *) DatumGetEOHP(datum))->piled)
		t = ((PayrollObject *) DatumGetEOHP(datum))->table;
	else
	{
		PayrollFlat *f = flat_from_datum(datum);	/* of an object: packed */

		if (f->form == FORM_PACKED)
		{
			work_add_bytes(work, (uint8 *) f + PACKED_HEADER, VARSIZE(f) - PACKED_HEADER);
			return;
		}
		t = table_of_flat(f);
	}
	TABLE_FOREACH(slot, &t)
		work_add(work, slot[0], table_period(&t, slot), (int64) slot[t.width]);
	for (uint32 i = 0; i < t.n; i++)
		work_add(work, t.buffer[(Size) i * t.width], table_period(&t, t.buffer + (Size) i * t.width), 1);
}

/* What stands loose: table, buffer, and what waits in a pile. */
static PayrollPile
loose_entries(const PayrollTable *t, const PayrollPile *pile)
{
	PayrollPile loose = {.context = CurrentMemoryContext, .width = t->width};

	loose.room = t->n + t->n_used + (pile ? pile->n : 0);
	loose.entries = payroll_grow(NULL, (loose.room + 1) * (t->width + 1) * sizeof(uint64));
	TABLE_FOREACH(slot, t)
		pile_add(&loose, slot[0], table_period(t, slot), (int64) slot[t->width]);
	for (uint32 i = 0; i < t->n; i++)
		pile_add(&loose, t->buffer[(Size) i * t->width], table_period(t, t->buffer + (Size) i * t->width), 1);
	if (pile && pile->n > 0)
	{
		memcpy(loose.entries + loose.n * (t->width + 1), pile->entries, pile->n * (t->width + 1) * sizeof(uint64));
		loose.n += pile->n;
	}
	return loose;
}

Datum
payroll_state_pack(Datum state, size_t reserved)
{
	PayrollObject *o = NULL;
	PayrollTable t;
	PayrollPile loose;
	PayrollWriter w;

	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(state)))
	{
		o = (PayrollObject *) DatumGetEOHP(state);
		t = o->table;
	}
	else
	{
		PayrollFlat *f = flat_from_datum(state);

		if (f->form == FORM_PACKED)
		{
			size_t		len = VARSIZE(f) - PACKED_HEADER;
			char	   *copy = palloc(reserved + len);

			SET_VARSIZE(copy, reserved + len);
			memcpy(copy + reserved, (char *) f + PACKED_HEADER, len);
			return PointerGetDatum(copy);
		}
		t = table_of_flat(f);
	}
	loose = loose_entries(&t, o ? &o->piles[ADDED] : NULL);
	if (o == NULL || (o->piles[ADDED].n_runs == 0 && o->piles[REMOVED].n == 0 && o->piles[REMOVED].n_runs == 0))
		pile_pack_loose(&loose, &w, reserved);
	else
	{
		PayrollCursor cursors[2 * PILE_RUNS + 2];
		PayrollWriter added,
					removed;
		PayrollShortage shortage;
		PayrollFault fault;
		size_t		len = 0;
		int			n;
		int			n_added;

		pile_pack_loose(&loose, &added, 0);
		n = pile_open(&o->piles[ADDED], cursors);
		payroll_open(&cursors[n++], added.bytes, added.len);
		n_added = n;
		pile_pack_loose(&o->piles[REMOVED], &removed, 0);
		n += pile_open(&o->piles[REMOVED], &cursors[n]);
		payroll_open(&cursors[n++], removed.bytes, removed.len);
		for (int i = 0; i < n_added; i++)
			len += cursors[i].end - cursors[i].at;
		payroll_write_begin(&w, payroll_grow, payroll_tick, reserved, len);
		fault = payroll_merge(cursors, n, n - n_added, &w, &shortage);
		if (fault != PAYROLL_OK)
			payroll_report(fault, NULL, &shortage);
		pfree(added.bytes);
		pfree(removed.bytes);
	}
	pfree(loose.entries);
	return payroll_end(&w, reserved);
}

/* Asked for the size, perhaps twice, then flattened: packed once. */
static Size
object_flat_size(ExpandedObjectHeader *header)
{
	PayrollObject *o = (PayrollObject *) header;

	if (o->flat == NULL || o->flat_n != o->table.n)
	{
		MemoryContext old = MemoryContextSwitchTo(header->eoh_context);

		forget_flat(o);
		o->flat = (PayrollFlat *) DatumGetPointer(as_state(payroll_state_pack(EOHPGetRODatum(header), PACKED_HEADER)));
		o->flat_n = o->table.n;
		MemoryContextSwitchTo(old);
	}
	return VARSIZE(o->flat);
}

static void
object_flatten(ExpandedObjectHeader *header, void *result, Size size)
{
	memcpy(result, ((PayrollObject *) header)->flat, size);
}

/* ---- the type payroll_state: what travels is a payroll ---- */

PG_FUNCTION_INFO_V1(jamsos_payroll_state_in);
Datum
jamsos_payroll_state_in(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(as_state(payroll_from_text(PG_GETARG_CSTRING(0), fcinfo->context, PACKED_HEADER, "jamsos.payroll_state")));
}

PG_FUNCTION_INFO_V1(jamsos_payroll_state_out);
Datum
jamsos_payroll_state_out(PG_FUNCTION_ARGS)
{
	Datum		packed = payroll_state_pack(PG_GETARG_DATUM(0), VARHDRSZ);
	StringInfoData out;

	initStringInfo(&out);
	payroll_to_text(&out, (uint8 *) VARDATA(DatumGetPointer(packed)), VARSIZE(DatumGetPointer(packed)) - VARHDRSZ);
	PG_RETURN_CSTRING(out.data);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_state_send);
Datum
jamsos_payroll_state_send(PG_FUNCTION_ARGS)
{
	return payroll_state_pack(PG_GETARG_DATUM(0), VARHDRSZ);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_state_recv);
Datum
jamsos_payroll_state_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			len = buf->len - buf->cursor;
	const char *bytes = pq_getmsgbytes(buf, len);

	payroll_check_wire(bytes, len, "jamsos.payroll_state");
	return payroll_state_packed((const uint8 *) bytes, (size_t) len);
}
