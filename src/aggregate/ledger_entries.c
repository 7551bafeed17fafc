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

/* So many rupiah more in a packed payment, if they fit. */
static inline bool
packed_add(uint64 *packed, int64 rupiah)
{
	int64		sum = packed_rupiah(*packed) + rupiah;

	if (unlikely(!packed_fits(sum)))
		return false;
	*packed += (uint64) rupiah;
	return true;
}

static void
settle_entries(Ledger *l)
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

/*
 * The same of packed payments; false if those of a day do not fit into one: they stay side by side.  Days of the
 * calendar are so few that nobody has to be able to cancel it.
 */
static bool
settle_packed(Ledger *l)
{
	uint64	   *p = ledger_packed(l);
	int			n = 0;
	bool		fits = true;

	if (l->unsettled > 0)
		sort_packed(p, l->n_entries);
	for (int i = 0; i < l->n_entries; i++)
	{
		if (n > 0 && packed_day(p[n - 1]) == packed_day(p[i]))
		{
			if (packed_add(&p[n - 1], packed_rupiah(p[i])))
				continue;
			fits = false;
		}
		else if (n > 0 && packed_rupiah(p[n - 1]) == 0)
			n--;
		p[n++] = p[i];
	}
	if (n > 0 && packed_rupiah(p[n - 1]) == 0)
		n--;
	l->n_entries = n;
	l->unsettled = 0;
	return fits;
}

/* The entries, without the recent payments of a narrow ledger. */
static Ledger *
settle_older(Ledger *l)
{
	if (!l->wide)
	{
		if (settle_packed(l))
			return l;
		l = ledger_widen(l);
	}
	settle_entries(l);
	return l;
}

/* Room for so many more, and then for as many as there are, so that each entry costs no more than its share. */
static pg_noinline Ledger *
ledger_grow_entries(Ledger *l, int more)
{
	int			room;

	l = settle_older(l);
	room = ledger_room(l);
	if (l->n_entries > room / 2 || room - l->n_entries < more)
		return ledger_resize(l, l->first, l->n, l->ring, Max(2 * room, 16));
	return l;
}

/* So far back a payment is put in its place, rather than left unsettled: rows come nearly in order. */
#define LEDGER_NEAR 16

/* A payment among the entries, where there is room; false if it does not fit into that of its day. */
static bool
put_packed(Ledger *l, uint64 packed)
{
	uint64	   *p = ledger_packed(l);
	int			n = l->n_entries;
	int			least = Max(n - (l->unsettled == 0 ? LEDGER_NEAR : 1), 0);
	int			i = n;

	while (i > least && packed_day(p[i - 1]) > packed_day(packed))
		i--;
	if (i > 0 && packed_day(p[i - 1]) == packed_day(packed))
		return packed_add(&p[i - 1], packed_rupiah(packed));
	if (l->unsettled > 0 || (i > 0 && packed_day(p[i - 1]) > packed_day(packed)))
	{
		i = n;
		l->unsettled++;
	}
	memmove(&p[i + 1], &p[i], (n - i) * sizeof(uint64));
	p[i] = packed;
	l->n_entries++;
	return true;
}

/* Moves the recent payments of a narrow ledger to the others; where that does not fit the result is wide. */
static pg_noinline Ledger *
ledger_flush(Ledger *l)
{
	uint64	   *recent;

	if (ledger_room(l) - l->n_entries < l->recent)
		l = ledger_grow_entries(l, l->recent);
	if (l->wide)
		return l;
	recent = ledger_recent(l);
	sort_packed(recent, l->recent);
	for (int i = 0; i < l->recent; i++)
		if (!put_packed(l, recent[i]))
		{
			l->recent -= i;
			memmove(recent, &recent[i], l->recent * sizeof(uint64));
			return ledger_widen(l);
		}
	l->recent = 0;
	return l;
}

pg_noinline Ledger *
ledger_settle(Ledger *l)
{
	if (l->recent > 0)
		l = ledger_flush(l);
	return settle_older(l);
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
		l = ledger_grow_entries(l, 1);
		e = ledger_entries(l);
		/* all are settled now: is this key after the last one? */
		last = l->n_entries == 0 || e[l->n_entries - 1].key < key;
	}
	e[l->n_entries++] = (LedgerEntry) {.amount = sen, .key = key};
	if (!last)
		l->unsettled++;
	return l;
}

/* A payment of whole rupiah to a narrow ledger; NULL: it does not fit. */
static inline Ledger *
ledger_add_packed(Ledger *l, int32 day, int64 rupiah)
{
	uint64	   *recent = ledger_recent(l);

	for (int i = 0; i < l->recent; i++)
		if (packed_day(recent[i]) == day)
			return packed_add(&recent[i], rupiah) ? l : NULL;
	if (l->recent == LEDGER_RECENT)
	{
		l = ledger_flush(l);
		if (l->wide)
			return ledger_add_entry(l, ledger_key_of_day(day), rupiah * 100);
	}
	ledger_recent(l)[l->recent++] = ledger_pack(day, rupiah);
	return l;
}

Ledger *
ledger_add_payment(Ledger *l, int32 day, int64 sen)
{
	if (!l->by_day)
	{
		ledger_add_sen(&l->paid, sen);
		return l;
	}
	if (!l->wide)
	{
		Ledger	   *added = sen % 100 == 0 && packed_fits(sen / 100) ? ledger_add_packed(l, day, sen / 100) : NULL;

		if (likely(added))
			return added;
		l = ledger_widen(l);
	}
	return ledger_add_entry(l, ledger_key_of_day(day), sen);
}
