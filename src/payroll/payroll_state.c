/*
 * payroll_state.c
 *	  The shapes of a state, from one to the next; and its type, payroll_state.
 */
#include "payroll/payroll_state.h"

#include "libpq/pqformat.h"

#include "border/long_work.h"
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
use_flat(PayrollBuilder *b, PayrollFlat *f)
{
	b->flat = f;
	b->view = table_of_flat(f);
	b->table = &b->view;
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
	work_copy(state + PACKED_HEADER, bytes, len);
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
		o->runs[p].context = context;
		o->runs[p].width = width;
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

/* From a table to runs. */
static void
object_to_runs(PayrollObject *o)
{
	PayrollTable *t = &o->table;

	o->in_runs = true;
	TABLE_FOREACH(slot, t)
		runs_add(&o->runs[ADDED], slot[0], table_period(t, slot), (int64) slot[t->width]);
	pfree(t->slots);
	t->slots = NULL;
	t->n_slots = t->n_used = 0;
}

/* ---- builder ---- */

void
builder_open(PayrollBuilder *b, FunctionCallInfo fcinfo, int width)
{
	Datum		state = PG_GETARG_DATUM(0);
	bool		in_place;

	memset(b, 0, sizeof(*b));
	in_place = AggCheckCallContext(fcinfo, &b->context) != 0;
	if (!in_place)
		b->context = CurrentMemoryContext;
	if (!PG_ARGISNULL(0) && in_place)
	{
		if (VARATT_IS_EXTERNAL_EXPANDED_RW(DatumGetPointer(state)))
		{
			b->object = (PayrollObject *) DatumGetEOHP(state);
			b->table = &b->object->table;
			forget_flat(b->object);
			return;
		}
		if (!VARATT_IS_EXTENDED(DatumGetPointer(state)) && ((PayrollFlat *) DatumGetPointer(state))->form == FORM_TABLE)
		{
			use_flat(b, (PayrollFlat *) DatumGetPointer(state));
			return;
		}
	}
	use_flat(b, new_flat(64, width));
	if (!PG_ARGISNULL(0))
		builder_add_datum(b, state);
}

Datum
builder_close(PayrollBuilder *b)
{
	if (b->object)
		return EOHPGetRWDatum(&b->object->header);
	b->flat->n = b->view.n;
	b->flat->n_used = b->view.n_used;
	return PointerGetDatum(b->flat);
}

/* Another shape for what a flat value holds. */
static void
flat_to(PayrollBuilder *b, Size size, int width)
{
	PayrollTable old = *b->table;

	if (size <= FLAT_MAX)
		use_flat(b, new_flat(size, width));
	else
	{
		b->object = new_object(b->context, width);
		b->flat = NULL;
		b->table = &b->object->table;
	}
	table_move(b->table, &old);
}

/* Makes room in a table that is full, or has none yet. */
static void
builder_grow(PayrollBuilder *b)
{
	PayrollTable *t = b->table;
	/* keys whose workers have left a window may leave room enough */
	bool		cleared = t->n_slots > 0 && table_live(t) + t->n <= TABLE_LIMIT(t->n_slots) / 2;

	if (b->flat)
	{
		Size		size = VARSIZE(b->flat);

		flat_to(b, cleared ? size : size < 256 ? 256 : size < 1024 ? 1024 : size * 2, t->width);
	}
	else if (cleared)
		object_resize(b->object, t->n_slots, t->cap, t->width);
	else if (t->n_slots * 2 <= SLOTS_MAX)
		object_resize(b->object, t->n_slots * 2, t->n_slots >= 4096 ? 1024 : t->cap, t->width);
	else
		object_to_runs(b->object);
}

/* Empties the buffer, or makes it larger. */
static void
builder_flush(PayrollBuilder *b)
{
	for (;;)
	{
		PayrollTable *t = b->table;

		if (b->object && b->object->in_runs)
		{
			for (uint32 i = 0; i < t->n; i++)
				runs_add(&b->object->runs[ADDED], t->buffer[(Size) i * t->width], table_period(t, t->buffer + (Size) i * t->width), 1);
			t->n = 0;
			return;
		}
		table_flush(t);
		if (t->n == 0)
			return;
		builder_grow(b);
		if (b->table->n_slots == 0 && b->table->n < b->table->cap)
			return;
	}
}

/* Keys with a period: two words from now on. */
static pg_noinline void
builder_widen(PayrollBuilder *b)
{
	PayrollObject *o = b->object;

	if (b->flat)
	{
		flat_to(b, VARSIZE(b->flat) * 8, 2);
		return;
	}
	builder_flush(b);
	object_resize(o, o->table.n_slots, o->table.cap, 2);
	runs_widen(&o->runs[ADDED]);
	runs_widen(&o->runs[REMOVED]);
}

static inline void
builder_fit_period(PayrollBuilder *b, uint64 period)
{
	if (unlikely(period != PAYROLL_ALWAYS && b->table->width == 1))
		builder_widen(b);
}

void
builder_append(PayrollBuilder *b, uint64 key, uint64 period)
{
	if (b->table->n == b->table->cap)
		builder_flush(b);
	builder_fit_period(b, period);
	table_append(b->table, key, period);
}

/* So many workers of a key. */
static inline void
builder_add(PayrollBuilder *b, uint64 key, uint64 period, int64 count)
{
	builder_fit_period(b, period);
	for (;;)
	{
		if (b->object && b->object->in_runs)
		{
			runs_add(&b->object->runs[ADDED], key, period, count);
			return;
		}
		if (likely(table_add(b->table, key, period, count)))
			return;
		builder_grow(b);
	}
}

void
builder_add_workers(PayrollBuilder *b, uint64 key, uint64 period, int64 count)
{
	Assert(count > 0 && count <= PAYROLL_MAX_WORKERS);
	builder_add(b, key, period, count);
}

void
builder_remove(PayrollBuilder *b, uint64 key, uint64 period, int64 count)
{
	PayrollTable *t;
	uint64	   *slot;

	builder_fit_period(b, period);
	builder_flush(b);
	while (b->table->n > 0)
	{
		builder_grow(b);
		builder_flush(b);
	}
	t = b->table;
	if (b->object && b->object->in_runs)
	{
		runs_add(&b->object->runs[REMOVED], key, period, count);
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
builder_add_bytes(PayrollBuilder *b, const uint8 *bytes, size_t len)
{
	PayrollCursor c;

	/* very many: a run as it is */
	if (len > 16 * RUNS_MIN_ROOM)
	{
		/* not by growing: that may find room enough in the table for what it holds */
		if (b->flat)
			flat_to(b, FLAT_MAX + 1, b->table->width);
		if (!b->object->in_runs)
			object_to_runs(b->object);
		/* of about so many entries: it sets the size of the next runs */
		runs_add_packed(&b->object->runs[ADDED], bytes, len, (int64) len / 4);
		return;
	}
	payroll_open(&c, bytes, len);
	while (payroll_next_section(&c))
	{
		CHECK_FOR_INTERRUPTS();
		if (c.unpriced > 0)
			builder_add(b, PAYROLL_KEY(c.code, -1), c.period, c.unpriced);
		while (payroll_next_entry(&c))
			builder_add(b, PAYROLL_KEY(c.code, c.wage), c.period, c.count);
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
builder_add_datum(PayrollBuilder *b, Datum datum)
{
	PayrollTable t;

	if (VARATT_IS_EXTERNAL_EXPANDED(DatumGetPointer(datum)) && !((PayrollObject *) DatumGetEOHP(datum))->in_runs)
		t = ((PayrollObject *) DatumGetEOHP(datum))->table;
	else
	{
		PayrollFlat *f = flat_from_datum(datum);	/* of an object: packed */

		if (f->form == FORM_PACKED)
		{
			builder_add_bytes(b, (uint8 *) f + PACKED_HEADER, VARSIZE(f) - PACKED_HEADER);
			return;
		}
		t = table_of_flat(f);
	}
	TABLE_FOREACH(slot, &t)
		builder_add(b, slot[0], table_period(&t, slot), (int64) slot[t.width]);
	for (uint32 i = 0; i < t.n; i++)
		builder_add(b, t.buffer[(Size) i * t.width], table_period(&t, t.buffer + (Size) i * t.width), 1);
}

/* What stands unsorted: table, buffer, and what waits in a pile. */
static PayrollRuns
unsorted_entries(const PayrollTable *t, const PayrollRuns *r)
{
	PayrollRuns unsorted = {.context = CurrentMemoryContext, .width = t->width};

	unsorted.room = t->n + t->n_used + (r ? r->n : 0);
	unsorted.entries = payroll_grow(NULL, (unsorted.room + 1) * (t->width + 1) * sizeof(uint64));
	TABLE_FOREACH(slot, t)
		runs_add(&unsorted, slot[0], table_period(t, slot), (int64) slot[t->width]);
	for (uint32 i = 0; i < t->n; i++)
		runs_add(&unsorted, t->buffer[(Size) i * t->width], table_period(t, t->buffer + (Size) i * t->width), 1);
	if (r && r->n > 0)
	{
		work_copy(unsorted.entries + unsorted.n * (t->width + 1), r->entries, r->n * (t->width + 1) * sizeof(uint64));
		unsorted.n += r->n;
	}
	return unsorted;
}

Datum
payroll_state_pack(Datum state, size_t reserved)
{
	PayrollObject *o = NULL;
	PayrollTable t;
	PayrollRuns unsorted;
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
			work_copy(copy + reserved, (char *) f + PACKED_HEADER, len);
			return PointerGetDatum(copy);
		}
		t = table_of_flat(f);
	}
	unsorted = unsorted_entries(&t, o ? &o->runs[ADDED] : NULL);
	if (o == NULL || (o->runs[ADDED].n_runs == 0 && o->runs[REMOVED].n == 0 && o->runs[REMOVED].n_runs == 0))
		runs_pack_unsorted(&unsorted, &w, reserved);
	else
	{
		PayrollCursor cursors[2 * RUNS_MAX + 2];
		PayrollWriter added,
					removed;
		PayrollShortage shortage;
		PayrollFault fault;
		size_t		len = 0;
		int			n;
		int			n_added;

		runs_pack_unsorted(&unsorted, &added, 0);
		n = runs_open(&o->runs[ADDED], cursors);
		payroll_open(&cursors[n++], added.bytes, added.len);
		n_added = n;
		runs_pack_unsorted(&o->runs[REMOVED], &removed, 0);
		n += runs_open(&o->runs[REMOVED], &cursors[n]);
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
	pfree(unsorted.entries);
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
	work_copy(result, ((PayrollObject *) header)->flat, size);
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
