/*
 * payroll_table.h
 *	  A buffer of keys before a hash table of keys and counts: what the state of a
 *	  payroll of ordinary size is made of.  Keys are those of payroll.h, of one word or
 *	  two; key 0 is a free slot.
 */
#ifndef JAMSOS_PAYROLL_TABLE_H
#define JAMSOS_PAYROLL_TABLE_H

#include "jamsos.h"

#include "kernel/payroll.h"

typedef struct PayrollTable
{
	int			width;			/* words of a key */
	uint32		cap;			/* keys that the buffer takes */
	uint32		n;				/* keys in it */
	uint32		n_slots;
	uint32		n_used;			/* keys in the table, those without workers too */
	uint64	   *buffer;
	uint64	   *slots;
} PayrollTable;

/* Small tables are flat and close packed; large ones have their first place nearly always right. */
#define TABLE_SMALL 2048
#define TABLE_LIMIT(n_slots) ((n_slots) < TABLE_SMALL ? (n_slots) - (n_slots) / 5 : (n_slots) / 2)

/* The keys of a table that have workers. */
#define TABLE_FOREACH(slot, t) \
	for (const uint64 *slot = (t)->slots, *end_ = slot + (Size) (t)->n_slots * ((t)->width + 1); slot < end_; slot += (t)->width + 1) \
		if (slot[0] != 0 && slot[(t)->width] != 0)

/* What a table is between two changes. */
static inline void
assert_table(const PayrollTable *t)
{
	Assert(t->width == 1 || t->width == 2);
	Assert(t->n <= t->cap);
	Assert(t->n_slots == 0 ? t->n_used == 0 : t->n_used <= TABLE_LIMIT(t->n_slots));
}

/* The period of a key at "p", where keys have one. */
static inline uint64
table_period(const PayrollTable *t, const uint64 *p)
{
	return t->width == 2 ? p[1] : PAYROLL_ALWAYS;
}

static inline uint64 *
table_find(const PayrollTable *t, uint64 key, uint64 period, const int width)
{
	uint64		hash = (width == 2 ? key ^ period * UINT64CONST(0xD6E8FEB86659FD93) : key) * UINT64CONST(0x9E3779B97F4A7C15);
	uint32		i = (uint32) ((hash >> 32) * t->n_slots >> 32);

	/* 0 is a free slot, and there is one */
	Assert(key != 0 && t->width == width && t->n_used < t->n_slots);
	for (;;)
	{
		uint64	   *slot = t->slots + (Size) i * (width + 1);

		if (slot[0] == 0 || (slot[0] == key && (width == 1 || slot[1] == period)))
			return slot;
		if (++i == t->n_slots)
			i = 0;
	}
}

static inline bool
table_add_width(PayrollTable *t, uint64 key, uint64 period, int64 count, const int width)
{
	uint64	   *slot;

	if (t->n_slots == 0)
		return false;
	slot = table_find(t, key, period, width);
	if (slot[0] == 0)
	{
		if (t->n_used >= TABLE_LIMIT(t->n_slots))
			return false;
		t->n_used++;
		slot[0] = key;
		if (width == 2)
			slot[1] = period;
	}
	Assert(count >= 0 && slot[width] <= (uint64) PAYROLL_MAX_WORKERS + 1);
	slot[width] = (uint64) payroll_count_add((int64) slot[width], count);
	return true;
}

/* Adds a count to a key; false if the table is full. */
static inline bool
table_add(PayrollTable *t, uint64 key, uint64 period, int64 count)
{
	return t->width == 1 ? table_add_width(t, key, 0, count, 1) : table_add_width(t, key, period, count, 2);
}

/* A key into the buffer, where there is room. */
static inline void
table_append(PayrollTable *t, uint64 key, uint64 period)
{
	Assert(key != 0 && t->n < t->cap && (t->width == 2 || period == PAYROLL_ALWAYS || period == 0));
	t->buffer[(Size) t->n * t->width] = key;
	if (t->width == 2)
		t->buffer[(Size) t->n * 2 + 1] = period;
	t->n++;
}

static inline uint32
table_flush_width(PayrollTable *t, const int width)
{
	for (uint32 i = 0; i < t->n; i++)
	{
		const uint64 *key = t->buffer + (Size) i * width;

		if (!table_add_width(t, key[0], width == 2 ? key[1] : 0, 1, width))
			return i;
	}
	return t->n;
}

/* Buffered keys into the table, until it is full. */
static inline void
table_flush(PayrollTable *t)
{
	uint32		done = t->width == 1 ? table_flush_width(t, 1) : table_flush_width(t, 2);

	Assert(done <= t->n);
	t->n -= done;
	assert_table(t);
	memmove(t->buffer, t->buffer + (Size) done * t->width, (Size) t->n * t->width * sizeof(uint64));
}

/* Keys that have workers: fewer than n_used where workers have left a window. */
static inline uint32
table_live(const PayrollTable *t)
{
	uint32		live = 0;

	TABLE_FOREACH(slot, t)
		live++;
	return live;
}

#endif
