/*
 * ledger.c
 *	  Ledgers added to in any order, grown in place, and merged.
 */
#include "aggregate/ledger.h"

#include "common/int.h"

#include "border/calendar.h"
#include "border/numeric.h"
#include "kernel/codes.h"

Ledger *
ledger_make(const Ledger *like, int first, int n, int ring, int room)
{
	Size		cells = (Size) (ring ? ring : n);
	Size		size = offsetof(Ledger, due) + cells * (like->wide ? sizeof(int64) : sizeof(uint32)) + (like->rated ? cells * sizeof(int64) : 0) + (Size) room * sizeof(LedgerEntry);
	Ledger	   *l = palloc0(size);

	memcpy(l, like, offsetof(Ledger, due));
	SET_VARSIZE(l, size);
	l->first = first;
	l->n = n;
	l->ring = (int16) ring;
	l->unsettled = 0;
	l->n_entries = 0;
	Assert(ring == 0 || ring >= n);
	Assert(ledger_room(l) == room);
	if (l->rated)
		for (Size i = 0; i < cells; i++)
			ledger_rates(l)[i] = LEDGER_NO_RATE;
	return l;
}

Ledger *
ledger_new(void)
{
	Ledger		kind = {.version = LEDGER_VERSION, .segment = PU, .by_day = true, .wide = true, .as_of = LEDGER_ALWAYS};

	return ledger_make(&kind, 0, 0, 0, 0);
}

/* Copies months and entries into an empty ledger that has room for them. */
static void
ledger_copy(Ledger *l, const Ledger *old)
{
	for (int month = Max(l->first, old->first); month < Min(l->first + l->n, old->first + old->n); month++)
	{
		int			from = ledger_cell(old, month);
		int			to = ledger_cell(l, month);

		if (l->wide)
			l->due[to] = ledger_due(old, from);
		else
			ledger_narrow(l)[to] = ledger_narrow(old)[from];
		if (l->rated && ledger_due(old, from) != 0)
			ledger_rates(l)[to] = ledger_rates(old)[from];
	}
	l->n_entries = old->n_entries;
	l->unsettled = old->unsettled;
	if (old->n_entries > 0)
		memcpy(ledger_entries(l), ledger_entries(old), old->n_entries * sizeof(LedgerEntry));
}

/* A copy with other room; nothing may be due in months that it leaves out. */
static pg_noinline Ledger *
ledger_resize(const Ledger *old, int first, int n, int ring, int room)
{
	Ledger	   *l = ledger_make(old, first, n, ring, room);

	ledger_copy(l, old);
	return l;
}

Ledger *
ledger_clone(const Ledger *l)
{
	return ledger_resize(l, l->first, l->n, l->ring, l->n_entries);
}

/* A copy whose cells are in sen, where an amount does not fit a narrow one. */
static pg_noinline Ledger *
ledger_widen(const Ledger *old)
{
	Ledger		kind = *old;
	Ledger	   *l;

	kind.wide = true;
	l = ledger_make(&kind, old->first, old->n, old->ring, ledger_room(old));
	ledger_copy(l, old);
	return l;
}

/* Extends the months of a state to one more; the ring is doubled until it holds them. */
static pg_noinline Ledger *
ledger_grow_months(Ledger *l, int month)
{
	int			first = l->n > 0 ? Min(l->first, month) : month;
	int			last = l->n > 0 ? Max(l->first + l->n - 1, month) : month;
	int			ring = Max(l->ring, LEDGER_RING);

	while (last - first >= ring)
		ring *= 2;
	if (ring != l->ring)
		return ledger_resize(l, first, last - first + 1, ring, ledger_room(l));
	l->first = first;
	l->n = last - first + 1;
	return l;
}

static void
ledger_report_overflow(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("sum of a ledger is out of range"),
			 errhint("Add up fewer rows at once, by office or region.")));
}

static inline void
ledger_add_sen(int64 *sum, int64 sen)
{
	/* the least integer has no counterpart, which texts and removals need */
	if (unlikely(pg_add_s64_overflow(*sum, sen, sum) || *sum == PG_INT64_MIN))
		ledger_report_overflow();
}

static pg_noinline void
ledger_report_conflict(const LedgerConflict *c)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("conflicting penalty rates for month %s: %s and %s percent", month_to_cstring(c->month),
					DatumGetCString(DirectFunctionCall1(numeric_out, rate_to_percent(c->one))),
					DatumGetCString(DirectFunctionCall1(numeric_out, rate_to_percent(c->other)))),
			 errhint("Pass the same rate in each row of a month, such as jamsos.penalty_percent(month).")));
}

/* ---- entries: appended unsettled, settled when there is no room or when they are read ---- */

#define ST_SORT sort_entries
#define ST_ELEMENT_TYPE LedgerEntry
#define ST_COMPARE(a, b) ((a)->key < (b)->key ? -1 : (a)->key > (b)->key)
#define ST_CHECK_FOR_INTERRUPTS
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

/* Each key once, ascending, without those of which nothing is left. */
static pg_noinline void
ledger_settle(Ledger *l)
{
	LedgerEntry *e = ledger_entries(l);
	int			n = 0;

	if (l->unsettled > 0)
		sort_entries(e, l->n_entries);
	for (int i = 0; i < l->n_entries;)
	{
		LedgerEntry sum = e[i];

		while (++i < l->n_entries && e[i].key == sum.key)
			ledger_add_sen(&sum.amount, e[i].amount);
		if (sum.amount != 0)
			e[n++] = sum;
	}
	l->n_entries = n;
	l->unsettled = 0;
}

/* Room for one more, and then for as many as there are, so that each entry costs no more than its share. */
static pg_noinline Ledger *
ledger_grow_entries(Ledger *l)
{
	int			room = ledger_room(l);

	ledger_settle(l);
	return l->n_entries > room / 2 || room == 0 ? ledger_resize(l, l->first, l->n, l->ring, Max(2 * room, 16)) : l;
}

/* Rows mostly come in the order of days: a key that is there is found, one out of order is appended unsettled. */
static Ledger *
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
ledger_add_payment(Ledger *l, int32 day, int64 sen)
{
	if (l->by_day)
		return ledger_add_entry(l, ledger_key_of_day(day), sen);
	ledger_add_sen(&l->paid, sen);
	return l;
}

/* What does not belong into the cell of its month. */
static pg_noinline Ledger *
ledger_add_due_entry(Ledger *l, int month, int64 sen, int64 rate, int32 assessed)
{
	return ledger_add_entry(l, ledger_key(month, assessed, l->rated ? rate : LEDGER_NO_RATE), sen);
}

Ledger *
ledger_add_due_any(Ledger *l, int month, int64 sen, int64 rate, int32 assessed)
{
	int			cell;
	int64		sum = 0;

	if (unlikely(assessed != LEDGER_FROM_START))
		return ledger_add_due_entry(l, month, sen, rate, assessed);
	if (unlikely((uint32) (month - l->first) >= (uint32) l->n))
		l = ledger_grow_months(l, month);
	cell = ledger_cell(l, month);
	if (unlikely(l->rated && ledger_due(l, cell) != 0 && ledger_rates(l)[cell] != rate))
		return ledger_add_due_entry(l, month, sen, rate, assessed);
	if (!l->wide)
	{
		sum = (int64) ledger_narrow(l)[cell] + sen / 100;
		if (unlikely(sen % 100 != 0 || sum < 0 || sum > PG_UINT32_MAX))
			l = ledger_widen(l);
	}
	if (l->rated)
		ledger_rates(l)[cell] = rate;
	if (l->wide)
		ledger_add_sen(&l->due[cell], sen);
	else
		ledger_narrow(l)[cell] = (uint32) sum;
	return l;
}

Ledger *
ledger_merge(Ledger *l, const Ledger *other)
{
	const LedgerEntry *e = ledger_entries(other);

	Assert(other->unsettled == 0 && l->rated == other->rated && l->by_day == other->by_day);
	for (int month = other->first; month < other->first + other->n; month++)
	{
		int			cell = ledger_cell(other, month);

		if (ledger_due(other, cell) != 0)
			l = ledger_add_due(l, month, ledger_due(other, cell), other->rated ? ledger_rates(other)[cell] : LEDGER_NO_RATE, LEDGER_FROM_START);
	}
	ledger_add_sen(&l->paid, other->paid);
	for (int i = 0; i < other->n_entries; i++)
	{
		if ((i & 0xffff) == 0xffff)
			CHECK_FOR_INTERRUPTS();
		/* what was due from the start may find room in its cell here */
		if (ledger_entry_day(&e[i]) == LEDGER_FROM_START)
			l = ledger_add_due(l, ledger_entry_month(&e[i]), e[i].amount, ledger_entry_rate(&e[i]), LEDGER_FROM_START);
		else
			l = ledger_add_entry(l, e[i].key, e[i].amount);
	}
	return l;
}

/* What every function on ledgers relies on. */
static void
assert_ledger(const Ledger *l)
{
#ifdef USE_ASSERT_CHECKING
	const LedgerEntry *e = ledger_entries(l);

	Assert(l->segment < N_SEGMENTS);
	Assert(l->ring == 0 ? l->wide : l->ring >= LEDGER_RING && (l->ring & (l->ring - 1)) == 0 && l->n <= l->ring);
	Assert(l->n == 0 ? l->ring > 0 || l->first == 0 : l->first >= LEDGER_FIRST && l->first + l->n - 1 <= LEDGER_LAST);
	Assert(l->unsettled >= 0 && l->unsettled <= l->n_entries && l->n_entries <= ledger_room(l));
	Assert(!l->by_day || l->paid == 0);
	for (int month = LEDGER_FIRST; l->ring > 0 && month < LEDGER_FIRST + l->ring; month++)
		Assert(((month - l->first) & (l->ring - 1)) < l->n || ledger_due(l, ledger_cell(l, month)) == 0);
	for (int i = 0; i < l->n_entries; i++)
	{
		Assert(ledger_entry_day(&e[i]) == LEDGER_FROM_START ? !ledger_is_payment(&e[i]) && l->rated : day_in_calendar(ledger_entry_day(&e[i])) && ledger_entry_day(&e[i]) <= l->as_of);
		Assert(ledger_is_payment(&e[i]) ? l->by_day : ledger_entry_month(&e[i]) <= LEDGER_LAST);
		Assert(i == 0 || i >= l->n_entries - l->unsettled || e[i - 1].key < e[i].key);
	}
#endif
}

const Ledger *
ledger_settled(const Ledger *l)
{
	Ledger	   *settled;

	if (l->unsettled == 0)
		return l;
	/* a state may go on being added to */
	settled = ledger_clone(l);
	ledger_settle(settled);
	return settled;
}

const Ledger *
ledger_arg(FunctionCallInfo fcinfo, int n)
{
	const Ledger *l = (const Ledger *) PG_DETOAST_DATUM(PG_GETARG_DATUM(n));

	if (l->version != LEDGER_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("invalid ledger: unknown version")));
	assert_ledger(l);
	return ledger_settled(l);
}

bool
ledger_conflict(const Ledger *l, LedgerConflict *conflict)
{
	const LedgerEntry *e = ledger_entries(l);
	int			month = 0;
	int64		seen = LEDGER_NO_RATE;

	for (int i = ledger_n_payments(l); l->rated && i < l->n_entries; i++)
	{
		if (ledger_entry_month(&e[i]) != month)
		{
			month = ledger_entry_month(&e[i]);
			seen = month >= l->first && month < l->first + l->n && ledger_due(l, ledger_cell(l, month)) != 0 ? ledger_rates(l)[ledger_cell(l, month)] : LEDGER_NO_RATE;
		}
		if (e[i].amount == 0 || ledger_entry_rate(&e[i]) == LEDGER_NO_RATE)
			continue;
		if (seen != LEDGER_NO_RATE && seen != ledger_entry_rate(&e[i]))
		{
			*conflict = (LedgerConflict) {.month = month, .one = seen, .other = ledger_entry_rate(&e[i])};
			return true;
		}
		seen = ledger_entry_rate(&e[i]);
	}
	return false;
}

/*
 * What of one month was due from the start: its cell, and the entries e[0] to e[n - 1], each at a
 * rate of its own.  All that has a rate goes to the cell, which must be one rate; what has none is
 * left, and goes there where nothing else is.
 */
static int64
ledger_gather(Ledger *l, int month, const LedgerEntry *e, int n)
{
	int			cell = ledger_cell(l, month);
	int64		rate = l->due[cell] != 0 ? ledger_rates(l)[cell] : LEDGER_NO_RATE;
	LedgerConflict c = {.month = month, .one = LEDGER_NO_RATE};
	int64		known = 0;
	int64		unknown = rate == LEDGER_NO_RATE ? l->due[cell] : 0;
	bool		counted = rate == LEDGER_NO_RATE;	/* the cell is in one of the sums */

	for (int i = 0; i <= n; i++)
	{
		LedgerEntry part = i < n ? e[i] : (LedgerEntry) {.key = ledger_key(month, LEDGER_FROM_START, rate)};

		if (!counted && ledger_entry_rate(&part) == rate)
		{
			ledger_add_sen(&part.amount, l->due[cell]);
			counted = true;
		}
		if (ledger_entry_rate(&part) == LEDGER_NO_RATE)
			ledger_add_sen(&unknown, part.amount);
		else if (part.amount != 0)
		{
			c.other = ledger_entry_rate(&part);
			if (known != 0)
				ledger_report_conflict(&c);
			known = part.amount;
			c.one = c.other;
		}
	}
	l->due[cell] = known != 0 ? known : unknown;
	ledger_rates(l)[cell] = c.one;
	return known != 0 ? unknown : 0;
}

/* A copy in which what was due from the start is where a canonical ledger has it. */
static pg_noinline Ledger *
ledger_gathered(const Ledger *l)
{
	Ledger		kind = *l;
	Ledger	   *c;
	LedgerEntry *e;
	int			kept = 0;

	kind.wide = true;
	c = ledger_make(&kind, l->first, l->n, l->ring, l->n_entries);
	ledger_copy(c, l);
	e = ledger_entries(c);
	for (int i = 0; i < c->n_entries;)
	{
		int			month = ledger_entry_month(&e[i]);
		int			from = i;
		int64		rest;

		if (ledger_is_payment(&e[i]) || ledger_entry_day(&e[i]) != LEDGER_FROM_START)
		{
			e[kept++] = e[i++];
			continue;
		}
		while (++i < c->n_entries && !ledger_is_payment(&e[i]) && ledger_entry_month(&e[i]) == month && ledger_entry_day(&e[i]) == LEDGER_FROM_START)
			;
		rest = ledger_gather(c, month, &e[from], i - from);
		if (rest != 0)
			e[kept++] = (LedgerEntry) {.amount = rest, .key = ledger_key(month, LEDGER_FROM_START, LEDGER_NO_RATE)};
	}
	c->n_entries = kept;
	return c;
}

Ledger *
ledger_canonical(const Ledger *l)
{
	int			first;
	int			last;
	int			n_entries = 0;
	int			n_payments = ledger_n_payments(l);
	Ledger		kind;
	Ledger	   *c;
	LedgerConflict conflict;

	Assert(l->unsettled == 0);
	if (unlikely(l->rated && n_payments < l->n_entries))
	{
		l = ledger_gathered(l);
		if (ledger_conflict(l, &conflict))
			ledger_report_conflict(&conflict);
	}
	kind = *l;
	kind.wide = true;
	first = l->first;
	last = l->first + l->n - 1;
	while (last >= first && ledger_due(l, ledger_cell(l, last)) == 0)
		last--;
	while (first < last && ledger_due(l, ledger_cell(l, first)) == 0)
		first++;
	for (int i = 0; i < l->n_entries; i++)
		n_entries += ledger_entries(l)[i].amount != 0;
	c = ledger_make(&kind, last < first ? 0 : first, last - first + 1, 0, n_entries);
	for (int month = first; month <= last; month++)
	{
		c->due[month - first] = ledger_due(l, ledger_cell(l, month));
		if (c->rated && c->due[month - first] != 0)
			ledger_rates(c)[month - first] = ledger_rates(l)[ledger_cell(l, month)];
	}
	for (int i = 0; i < l->n_entries; i++)
		if (ledger_entries(l)[i].amount != 0)
			ledger_entries(c)[c->n_entries++] = ledger_entries(l)[i];
	return c;
}
