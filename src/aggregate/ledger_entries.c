/*
 * ledger_entries.c
 *	  Entries of ledgers: appended, and settled when there is no room or when they are read.
 */
#include "aggregate/ledger.h"

#include "border/long_work.h"

#define ST_SORT sort_entries
#define ST_ELEMENT_TYPE LedgerEntry
#define ST_COMPARE(a, b) ((a)->key < (b)->key ? -1 : (a)->key > (b)->key)
#define ST_CHECK_FOR_INTERRUPTS
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

#define ST_SORT sort_packed
#define ST_ELEMENT_TYPE uint64
#define ST_COMPARE(a, b) (*(a) < *(b) ? -1 : *(a) > *(b))
#define ST_CHECK_FOR_INTERRUPTS
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

/* ---- packed amounts ---- */

/* Rows come nearly in order: where there are few, each is put in its place. */
#define LEDGER_FEW 64

static void
order_few(uint64 *p, int n)
{
	for (int i = 1; i < n; i++)
	{
		uint64		packed = p[i];
		int			j = i;

		for (; j > 0 && p[j - 1] > packed; j--)
			p[j] = p[j - 1];
		p[j] = packed;
	}
}

/* What is of one key, which may be more than fits into one. */
static void
put_sum(LedgerOrder *o, uint32 key, int128 rupiah)
{
	while (unlikely(rupiah <= -LEDGER_PACKED_ZERO || rupiah >= LEDGER_PACKED_ZERO))
	{
		int64		part = rupiah < 0 ? 1 - LEDGER_PACKED_ZERO : LEDGER_PACKED_ZERO - 1;

		o->packed[o->n++] = ledger_pack(key, part);
		o->fits = false;
		rupiah -= part;
	}
	if (rupiah != 0)
		o->packed[o->n++] = ledger_pack(key, (int64) rupiah);
}

/* The sums of amounts whose keys lie close together, such as those of many employers, without putting these in order. */
#define LEDGER_MANY (1 << (63 - LEDGER_PACKED_BITS))	/* that many fit into a sum of 64 bits */
static bool
sum_close(LedgerOrder *o, const uint64 *p, int n)
{
	uint32		first = packed_key(p[0]);
	uint32		last = first;
	int64	   *sums;

	for (int i = 1; i < n && work_goes_on(i); i++)
	{
		first = Min(first, packed_key(p[i]));
		last = Max(last, packed_key(p[i]));
	}
	if (last - first >= 16 * (uint32) n || n > LEDGER_MANY)
		return false;
	sums = work_room((last - first + 1) * sizeof(int64));
	for (int i = 0; i < n && work_goes_on(i); i++)
		sums[packed_key(p[i]) - first] += packed_rupiah(p[i]);
	for (uint32 key = first; key <= last && work_goes_on(key); key++)
		put_sum(o, key, sums[key - first]);
	pfree(sums);
	return true;
}

/* Amounts to the end of those that are in order: "p" may be there already, or behind it. */
static void
sum_packed(LedgerOrder *o, uint64 *p, int n)
{
	if (n <= LEDGER_FEW)
		order_few(p, n);
	else if (sum_close(o, p, n))
		return;
	else
		sort_packed(p, n);
	for (int i = 0; i < n && work_goes_on(i);)
	{
		uint32		key = packed_key(p[i]);
		int128		sum = 0;

		if (likely(i + 1 == n || packed_key(p[i + 1]) != key))
		{
			o->packed[o->n] = p[i++];
			o->n += packed_rupiah(o->packed[o->n]) != 0;
			continue;
		}
		for (; i < n && packed_key(p[i]) == key && work_goes_on(i); i++)
			sum += packed_rupiah(p[i]);
		put_sum(o, key, sum);
	}
}

/* Months from "months" on, payments from "payments" on. */
static void
part_packed(uint64 **months, uint64 **payments, const uint64 *p, int n)
{
	for (int i = 0; i < n && work_goes_on(i); i++)
	{
		uint64	  **to = packed_is_due(p[i]) ? months : payments;

		*(*to)++ = p[i];
	}
}

LedgerOrder
ledger_in_order(const Ledger *l)
{
	int			n = l->n_entries + l->recent;
	LedgerOrder o = {.packed = palloc(n * sizeof(uint64)), .fits = true};
	int			n_months = 0;
	uint64	   *months = o.packed;
	uint64	   *payments;

	for (int i = 0; i < l->n_entries && work_goes_on(i); i++)
		n_months += packed_is_due(ledger_packed(l)[i]);
	for (int i = 0; i < l->recent; i++)
		n_months += packed_is_due(ledger_recent(l)[i]);
	payments = o.packed + n_months;
	part_packed(&months, &payments, ledger_packed(l), l->n_entries);
	part_packed(&months, &payments, ledger_recent(l), l->recent);
	/* of many amounts of a key no sum is more than they are, so that what is put in front never reaches what is read */
	sum_packed(&o, o.packed, n_months);
	sum_packed(&o, o.packed + n_months, n - n_months);
	return o;
}

/* Up to so many bytes a state with days grows as it is: few of its amounts are of one key. */
#define LEDGER_UNORDERED 2048

/* Room for so many packed amounts, and then for as many as there are, so that each costs no more than its share. */
pg_noinline Ledger *
ledger_make_room(Ledger *l, int more)
{
	int			room = ledger_room(l);
	Size		needed = LEDGER_SIZE_TO_PACKED + (Size) (l->n_entries + more) * sizeof(uint64);
	LedgerOrder o;

	if (room - l->n_entries >= more)
		return l;
	if (l->by_day && needed <= LEDGER_UNORDERED)
		return ledger_clone(l, pg_nextpower2_size_t(needed));
	o = ledger_in_order(l);
	if (!o.fits)
	{
		pfree(o.packed);
		return ledger_widen(l);
	}
	if (o.n > room / 2 || room - o.n < more)
	{
		Ledger	   *old = l;

		l = ledger_make_narrow(old, pg_nextpower2_size_t(Max(2 * VARSIZE(old), LEDGER_SIZE_TO_PACKED + (Size) (o.n + more) * sizeof(uint64))));
		memcpy(ledger_narrow_rates(l), ledger_narrow_rates(old), LEDGER_RATES * sizeof(int32));
	}
	work_copy(ledger_packed(l), o.packed, o.n * sizeof(uint64));
	l->n_entries = o.n;
	l->recent = 0;
	pfree(o.packed);
	return l;
}

pg_noinline Ledger *
ledger_flush(Ledger *l)
{
	l = ledger_make_room(l, l->recent);
	if (l->wide)
		return l;
	memcpy(ledger_packed(l) + l->n_entries, ledger_recent(l), l->recent * sizeof(uint64));
	l->n_entries += l->recent;
	l->recent = 0;
	return l;
}

/* ---- entries of a wide ledger ---- */

void
ledger_settle(Ledger *l)
{
	LedgerEntry *e = ledger_entries(l);
	int			n = 0;

	if (l->unsettled > 0)
		sort_entries(e, l->n_entries);
	for (int i = 0; i < l->n_entries && work_goes_on(i);)
	{
		LedgerEntry sum = e[i];

		while (++i < l->n_entries && e[i].key == sum.key && work_goes_on(i))
			ledger_add_sen(&sum.amount, e[i].amount);
		if (sum.amount != 0)
			e[n++] = sum;
	}
	l->n_entries = n;
	l->unsettled = 0;
}

/* Room for one more, and then for as many as there are. */
static pg_noinline Ledger *
ledger_grow_entries(Ledger *l)
{
	int			room = ledger_room(l);

	ledger_settle(l);
	return l->n_entries > room / 2 || room == 0 ? ledger_resize(l, l->first, l->n, l->ring, Max(2 * room, 16)) : l;
}

/* Rows mostly come in the order of days: a key that is there is found, one out of order is appended unsettled. */
Ledger *
ledger_add_entry(Ledger *l, uint64 key, int64 sen)
{
	LedgerEntry *e = ledger_entries(l);
	int			low = 0;
	int			high = l->n_entries - l->unsettled;
	bool		last;

	if (l->n_entries > 0 && e[l->n_entries - 1].key == key)
	{
		ledger_add_sen(&e[l->n_entries - 1].amount, sen);
		return l;
	}
	last = l->n_entries == 0 || (l->unsettled == 0 && e[l->n_entries - 1].key < key);
	if (!last)
	{
		int			n = high;

		while (low < high)
		{
			int			middle = (low + high) / 2;

			if (e[middle].key < key)
				low = middle + 1;
			else
				high = middle;
		}
		if (low < n && e[low].key == key)
		{
			ledger_add_sen(&e[low].amount, sen);
			return l;
		}
	}
	if (l->n_entries == ledger_room(l))
	{
		l = ledger_grow_entries(l);
		e = ledger_entries(l);
		/* all are settled now: is this key after the last one? */
		last = l->n_entries == 0 || e[l->n_entries - 1].key < key;
	}
	e[l->n_entries++] = (LedgerEntry) {.amount = sen, .key = key};
	if (!last)
		l->unsettled++;
	return l;
}

Ledger *
ledger_add_payment_any(Ledger *l, int32 day, int64 sen)
{
	if (!l->by_day)
	{
		ledger_add_sen(&l->paid, sen);
		return l;
	}
	if (!l->wide)
		l = ledger_widen(l);
	return ledger_add_entry(l, ledger_key_of_day(day), sen);
}
