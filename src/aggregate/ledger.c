/*
 * ledger.c
 *	  Ledgers added to in any order, grown in place, and merged.
 */
#include "aggregate/ledger.h"

#include "common/int.h"

#include "border/calendar.h"
#include "border/long_work.h"
#include "border/numeric.h"
#include "kernel/codes.h"

#define LEDGER_CHUNK_MAX 8192	/* of which a memory context has lists of free chunks */

Ledger *
ledger_make(const Ledger *like, int first, int n, int ring, int room)
{
	int			cells = ring ? ring : n;
	Size		size = ledger_size_to_entries(like->rated, cells) + (Size) room * sizeof(LedgerEntry);
	Ledger	   *l;

	/* a memory context makes such a power of two of it anyway: room for entries */
	if (ring && like->by_day && size <= LEDGER_CHUNK_MAX)
		size = pg_nextpower2_size_t(size);
	l = work_room(size);
	memcpy(l, like, offsetof(Ledger, due));
	SET_VARSIZE(l, size);
	l->first = first;
	l->n = n;
	l->ring = (int16) ring;
	l->wide = true;
	l->recent = 0;
	l->unsettled = 0;
	l->n_entries = 0;
	Assert(ring == 0 || ring >= n);
	Assert(ledger_room(l) >= room && (ring || ledger_room(l) == room));
	for (int i = 0; i < cells; i++)
		ledger_set_rate(l, i, LEDGER_NO_RATE);
	return l;
}

Ledger *
ledger_make_narrow(const Ledger *like, Size size)
{
	Ledger	   *l = palloc0(size);

	memcpy(l, like, offsetof(Ledger, due));
	SET_VARSIZE(l, size);
	l->first = 0;
	l->n = 0;
	l->ring = 0;
	l->wide = false;
	l->recent = 0;
	l->unsettled = 0;
	l->n_entries = 0;
	for (int i = 0; i < LEDGER_RATES; i++)
		ledger_narrow_rates(l)[i] = LEDGER_NO_RATE;
	return l;
}

Ledger *
ledger_new(void)
{
	Ledger		kind = {.version = LEDGER_VERSION, .segment = PU, .by_day = true, .as_of = LEDGER_ALWAYS};

	return ledger_make(&kind, 0, 0, 0, 0);
}

pg_noinline Ledger *
ledger_resize(const Ledger *old, int first, int n, int ring, int room)
{
	Ledger	   *l = ledger_make(old, first, n, ring, room);

	for (int month = Max(l->first, old->first); month < Min(l->first + l->n, old->first + old->n); month++)
	{
		int			from = ledger_cell(old, month);
		int			to = ledger_cell(l, month);

		l->due[to] = old->due[from];
		if (old->due[from] != 0)
			ledger_set_rate(l, to, ledger_rate(old, from));
	}
	l->n_entries = old->n_entries;
	l->unsettled = old->unsettled;
	work_copy(ledger_entries(l), ledger_entries(old), old->n_entries * sizeof(LedgerEntry));
	return l;
}

Ledger *
ledger_clone(const Ledger *l, Size size)
{
	Ledger	   *clone;

	if (l->wide)
		return ledger_resize(l, l->first, l->n, l->ring, l->n_entries);
	clone = ledger_make_narrow(l, Max(size, VARSIZE(l)));
	clone->recent = l->recent;
	clone->n_entries = l->n_entries;
	memcpy(clone->due, l->due, LEDGER_SIZE_TO_PACKED - offsetof(Ledger, due) + l->n_entries * sizeof(uint64));
	return clone;
}

pg_noinline Ledger *
ledger_widen(const Ledger *old)
{
	LedgerOrder o = ledger_in_order(old);
	Ledger	   *l = ledger_make(old, 0, 0, LEDGER_RING, o.n);

	for (int i = 0; i < o.n; i++)
	{
		int64		sen = packed_rupiah(o.packed[i]) * 100;

		if ((i & 0xffff) == 0xffff)
			CHECK_FOR_INTERRUPTS();
		if (packed_is_due(o.packed[i]))
			l = ledger_add_due_any(l, packed_month(o.packed[i]), sen, packed_rate(old, o.packed[i]), LEDGER_FROM_START);
		else
			l = ledger_add_payment_any(l, packed_day(o.packed[i]), sen);
	}
	pfree(o.packed);
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

void
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

Ledger *
ledger_add_due_any(Ledger *l, int month, int64 sen, int64 rate, int32 assessed)
{
	int			cell;

	if (!l->wide)
		l = ledger_widen(l);
	if (unlikely(assessed != LEDGER_FROM_START))
		return ledger_add_entry(l, ledger_key(month, assessed, l->rated ? rate : LEDGER_NO_RATE), sen);
	if (unlikely((uint32) (month - l->first) >= (uint32) l->n))
		l = ledger_grow_months(l, month);
	cell = ledger_cell(l, month);
	/* what does not belong into the cell of its month */
	if (unlikely(l->rated && l->due[cell] != 0 && ledger_rate(l, cell) != rate))
		return ledger_add_entry(l, ledger_key(month, assessed, rate), sen);
	ledger_set_rate(l, cell, rate);
	ledger_add_sen(&l->due[cell], sen);
	return l;
}

/* One more narrow ledger to a narrow one, as its amounts are; false if it has too many rates. */
static bool
ledger_merge_narrow(Ledger **merged, const Ledger *other)
{
	Ledger	   *l = *merged;
	int			n = other->n_entries + other->recent;
	uint32		place[LEDGER_RATE_PLACES] = {0};	/* of each rate of the other */
	bool		same = true;
	uint64	   *packed;

	for (int i = 0; i < LEDGER_RATES && ledger_narrow_rates(other)[i] != LEDGER_NO_RATE; i++)
	{
		int			here = ledger_rate_place(l, ledger_narrow_rates(other)[i]);

		if (here < 0)
			return false;
		place[i + 1] = (uint32) here;
		same &= here == i + 1;
	}
	l = *merged = ledger_make_room(l, n);
	if (l->wide)
		return false;
	packed = ledger_packed(l) + l->n_entries;
	work_copy(packed, ledger_packed(other), other->n_entries * sizeof(uint64));
	memcpy(packed + other->n_entries, ledger_recent(other), other->recent * sizeof(uint64));
	l->n_entries += n;
	for (int i = 0; i < n && !same; i++)
		if (packed_is_due(packed[i]))
			packed[i] += (uint64) (place[packed_key(packed[i]) % LEDGER_RATE_PLACES] - packed_key(packed[i]) % LEDGER_RATE_PLACES) << LEDGER_PACKED_BITS;
	return true;
}

Ledger *
ledger_merge(Ledger *l, const Ledger *other)
{
	Assert(l->rated == other->rated && l->by_day == other->by_day);
	ledger_add_sen(&l->paid, other->paid);
	if (!other->wide)
	{
		if (!l->wide && ledger_merge_narrow(&l, other))
			return l;
		other = ledger_settled(other);
	}
	for (int month = other->first; month < other->first + other->n; month++)
	{
		int			cell = ledger_cell(other, month);

		if (other->due[cell] != 0)
			l = ledger_add_due(l, month, other->due[cell], ledger_rate(other, cell), LEDGER_FROM_START);
	}
	for (int i = 0; i < other->n_entries && work_goes_on(i); i++)
	{
		const LedgerEntry *e = &ledger_entries(other)[i];

		if (ledger_is_payment(e))
			l = ledger_add_payment(l, ledger_entry_day(e), e->amount);
		/* what was due from the start may find room in its cell here */
		else
			l = ledger_add_due(l, ledger_entry_month(e), e->amount, ledger_entry_rate(e), ledger_entry_day(e));
	}
	return l;
}

/* What every function on ledgers relies on. */
static void
assert_ledger(const Ledger *l)
{
#ifdef USE_ASSERT_CHECKING
	uint64		before = 0;

	Assert(l->segment < N_SEGMENTS);
	Assert(!l->by_day || l->paid == 0);
	Assert(l->unsettled >= 0 && l->unsettled <= l->n_entries && l->n_entries <= ledger_room(l));
	if (!l->wide)
	{
		Assert(l->n == 0 && l->ring == 0 && l->unsettled == 0 && l->recent < LEDGER_RECENT);
		for (int i = 0; i < l->n_entries + l->recent; i++)
		{
			uint64		packed = i < l->n_entries ? ledger_packed(l)[i] : ledger_recent(l)[i - l->n_entries];

			Assert(packed_is_due(packed) ? packed_key(packed) % LEDGER_RATE_PLACES <= LEDGER_RATES && (l->rated || packed_rate(l, packed) == LEDGER_NO_RATE) :
				   l->by_day && day_in_calendar(packed_day(packed)) && packed_day(packed) <= l->as_of);
		}
		return;
	}
	Assert(l->ring == 0 || (l->ring >= LEDGER_RING && (l->ring & (l->ring - 1)) == 0 && l->n <= l->ring));
	Assert(l->n == 0 ? l->ring > 0 || l->first == 0 : l->first >= LEDGER_FIRST && l->first + l->n - 1 <= LEDGER_LAST);
	Assert(l->recent == 0);
	for (int month = LEDGER_FIRST; l->ring > 0 && month < LEDGER_FIRST + l->ring; month++)
		Assert(((month - l->first) & (l->ring - 1)) < l->n || l->due[ledger_cell(l, month)] == 0);
	for (int i = 0; i < l->n_entries; i++)
	{
		LedgerEntry e = ledger_entries(l)[i];

		Assert(ledger_entry_day(&e) == LEDGER_FROM_START ? !ledger_is_payment(&e) && l->rated : day_in_calendar(ledger_entry_day(&e)) && ledger_entry_day(&e) <= l->as_of);
		Assert(ledger_is_payment(&e) ? l->by_day : ledger_entry_month(&e) <= LEDGER_LAST);
		Assert(i == 0 || i >= l->n_entries - l->unsettled || before < e.key);
		before = e.key;
	}
#endif
}

const Ledger *
ledger_settled(const Ledger *l)
{
	Ledger	   *copy;

	if (l->wide && l->unsettled == 0)
		return l;
	/* a state may go on being added to */
	copy = l->wide ? work_value(VARDATA(l), VARSIZE(l) - VARHDRSZ) : ledger_widen(l);
	ledger_settle(copy);
	return copy;
}

const Ledger *
ledger_arg_state(FunctionCallInfo fcinfo, int n)
{
	const Ledger *l = (const Ledger *) PG_DETOAST_DATUM(PG_GETARG_DATUM(n));

	if (l->version != LEDGER_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("invalid ledger: unknown version")));
	assert_ledger(l);
	return l;
}

const Ledger *
ledger_arg(FunctionCallInfo fcinfo, int n)
{
	return ledger_settled(ledger_arg_state(fcinfo, n));
}

bool
ledger_conflict(const Ledger *l, LedgerConflict *conflict)
{
	const LedgerEntry *e = ledger_entries(l);
	int			month = 0;
	int64		seen = LEDGER_NO_RATE;

	for (int i = ledger_n_payments(l); l->rated && i < l->n_entries && work_goes_on(i); i++)
	{
		if (ledger_entry_month(&e[i]) != month)
		{
			month = ledger_entry_month(&e[i]);
			seen = month >= l->first && month < l->first + l->n && l->due[ledger_cell(l, month)] != 0 ? ledger_rate(l, ledger_cell(l, month)) : LEDGER_NO_RATE;
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

	for (int i = 0; i <= n && work_goes_on(i); i++)
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
	Ledger	   *c = ledger_resize(l, l->first, l->n, l->ring, l->n_entries);
	LedgerEntry *e;
	int			kept = 0;

	e = ledger_entries(c);
	for (int i = 0; i < c->n_entries && work_goes_on(i);)
	{
		int			month = ledger_entry_month(&e[i]);
		int			from = i;
		int64		rest;

		if (ledger_is_payment(&e[i]) || ledger_entry_day(&e[i]) != LEDGER_FROM_START)
		{
			e[kept++] = e[i++];
			continue;
		}
		while (++i < c->n_entries && !ledger_is_payment(&e[i]) && ledger_entry_month(&e[i]) == month && ledger_entry_day(&e[i]) == LEDGER_FROM_START && work_goes_on(i))
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
	Ledger	   *c;
	LedgerConflict conflict;

	Assert(l->wide && l->unsettled == 0);
	if (unlikely(l->rated && n_payments < l->n_entries))
	{
		l = ledger_gathered(l);
		if (ledger_conflict(l, &conflict))
			ledger_report_conflict(&conflict);
	}
	first = l->first;
	last = l->first + l->n - 1;
	while (last >= first && l->due[ledger_cell(l, last)] == 0)
		last--;
	while (first < last && l->due[ledger_cell(l, first)] == 0)
		first++;
	for (int i = 0; i < l->n_entries && work_goes_on(i); i++)
		n_entries += ledger_entries(l)[i].amount != 0;
	c = ledger_make(l, last < first ? 0 : first, last - first + 1, 0, n_entries);
	for (int month = first; month <= last; month++)
	{
		c->due[month - first] = l->due[ledger_cell(l, month)];
		if (c->due[month - first] != 0)
			ledger_set_rate(c, month - first, ledger_rate(l, ledger_cell(l, month)));
	}
	for (int i = 0; i < l->n_entries && work_goes_on(i); i++)
		if (ledger_entries(l)[i].amount != 0)
			ledger_entries(c)[c->n_entries++] = ledger_entries(l)[i];
	return c;
}
