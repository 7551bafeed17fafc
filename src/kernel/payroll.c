/*
 * payroll.c
 *	  The packed form of a payroll: cursor, writer, validator, merge.
 */
#include "kernel/payroll.h"

#include <string.h>

/* The first byte of a section: risk class, segment, whether there is a period. */
#define STRATUM_CLASS(byte) ((byte) & ((1 << PAYROLL_CLASS_BITS) - 1))
#define STRATUM_SEGMENT(byte) ((byte) >> PAYROLL_CLASS_BITS & ((1 << PAYROLL_SEGMENT_BITS) - 1))
#define FLAG_PERIOD 0x20
#define STRATUM_UNUSED 0xc0
_Static_assert(FLAG_PERIOD == 1 << (PAYROLL_CLASS_BITS + PAYROLL_SEGMENT_BITS) && STRATUM_UNUSED == (0xff & -(FLAG_PERIOD << 1)),
			   "the bits of the first byte of a section must not overlap");
_Static_assert(PAYROLL_PROGRAM_BITS <= 8, "the second byte of a section must hold the programmes");
#define HEADER 2				/* version, flags */

int64_t
payroll_gcd(int64_t a, int64_t b)
{
	while (b != 0)
	{
		int64_t		t = a % b;

		a = b;
		b = t;
	}
	return a;
}

/* ---- reading ---- */

static int64_t
cursor_corrupt(PayrollCursor *c, const char *wrong)
{
	if (c->wrong == NULL)
		c->wrong = wrong;
	c->at = c->end;
	c->more = false;
	return -1;
}

/* LEB128, at most 63 bits, in the fewest bytes; -1 where there is none. */
static int64_t
read_varint(PayrollCursor *c)
{
	uint64_t	value = 0;

	for (int shift = 0; shift < 63; shift += 7)
	{
		uint8_t		byte;

		if (c->at >= c->end)
			return cursor_corrupt(c, "too few bytes");
		byte = *c->at++;
		value |= (uint64_t) (byte & 0x7f) << shift;
		if (byte < 0x80)
		{
			if (byte == 0 && shift > 0)
				return cursor_corrupt(c, "a number that is not in its shortest form");
			return (int64_t) value;
		}
	}
	return cursor_corrupt(c, "a number that is too large");
}

void
payroll_open(PayrollCursor *c, const uint8_t *bytes, size_t len)
{
	memset(c, 0, sizeof(*c));
	c->at = bytes;
	c->end = bytes + len;
	if (len < HEADER)
		cursor_corrupt(c, "too few bytes");
	else if (bytes[0] != PAYROLL_VERSION)
		cursor_corrupt(c, "an unknown version");
	else if (bytes[1] != 0)
		cursor_corrupt(c, "unknown flags");
	else
		c->at += HEADER;
}

static bool
month_ok(int64_t month)
{
	return month >= MONTH_OF(1, 1) && month <= MONTH_LAST;
}

bool
payroll_next_section(PayrollCursor *c)
{
	uint8_t		stratum,
				programs;
	int64_t		from = MONTH_EVER,
				to = MONTH_NEVER;

	while (c->more && payroll_next_entry(c))
		;						/* what was not asked for */
	if (c->at == c->end)
		return false;
	if (c->end - c->at < 2)
		return cursor_corrupt(c, "too few bytes") > 0;
	stratum = *c->at++;
	programs = *c->at++;
	c->code = PAYROLL_CODE(STRATUM_SEGMENT(stratum), STRATUM_CLASS(stratum), programs);
	if (stratum & STRATUM_UNUSED || STRATUM_SEGMENT(stratum) >= N_SEGMENTS ||
		STRATUM_CLASS(stratum) < 1 || STRATUM_CLASS(stratum) > N_RISK_CLASSES || programs >> N_PROGRAMS)
		return cursor_corrupt(c, "an unknown stratum") > 0;
	if (stratum & FLAG_PERIOD)
	{
		from = read_varint(c);
		to = read_varint(c);
		if (to == 0)
			to = MONTH_NEVER;
		if ((from != MONTH_EVER && !month_ok(from)) || (to != MONTH_NEVER && !month_ok(to)) || from > to ||
			(from == MONTH_EVER && to == MONTH_NEVER))
			return cursor_corrupt(c, "an unknown period") > 0;
	}
	c->period = PAYROLL_PERIOD(from, to);
	c->unit = read_varint(c);
	c->unpriced = read_varint(c);
	if (c->unit < 0 || c->unit > RUPIAH_MAX_SEN || c->unpriced < 0 || c->unpriced > PAYROLL_MAX_WORKERS)
		return cursor_corrupt(c, "a number that is out of range") > 0;
	c->wage = -c->unit;			/* so that the first entry, too, is a step up */
	c->more = true;
	return true;
}

bool
payroll_next_entry_slow(PayrollCursor *c)
{
	int64_t		delta;

	if (!c->more)
		return false;
	delta = read_varint(c);
	if (delta <= 0)
	{
		c->more = false;
		return false;
	}
	c->count = read_varint(c);
	if (c->count < 1 || c->count > PAYROLL_MAX_WORKERS ||
		(c->unit == 0 ? delta != 1 : delta > RUPIAH_MAX_SEN / c->unit + 1) ||
		(c->wage += delta * c->unit) > RUPIAH_MAX_SEN)
		return cursor_corrupt(c, "a number that is out of range") > 0;
	return true;
}

/*
 * Entries of at most four bytes, the count in one of them, and not the last ones of the bytes,
 * as many as there are.  Nothing of the cursor is written between two of them.
 */
static size_t
quick_entries(PayrollCursor *c, int64_t *wages, int64_t *counts, size_t room, int64_t *workers)
{
	const uint8_t *at = c->at;
	size_t		left = (size_t) (c->end - at);
	int64_t		unit = c->unit;
	int64_t		wage = c->wage;
	int64_t		sum = 0;
	size_t		n = 0;

	/* each takes four bytes at most, and four are read */
	if (room > left / 4)
		room = left / 4;
	for (; n < room; n++)
	{
		uint32_t	delta = at[0];
		uint32_t	count = at[1];
		size_t		len = 2;

		if (delta >= 0x80)
		{
			delta = (delta & 0x7f) | count << 7;
			count = at[2];
			len = 3;
			if (delta >= 0x4000)
			{
				delta = (delta & 0x3fff) | count << 14;
				count = at[3];
				len = 4;
				if (delta >= 0x200000 || delta < 0x4000)
					break;
			}
			else if (delta < 0x80)
				break;
		}
		if (delta == 0 || count - 1 >= 0x7f)
			break;
		wage += (int64_t) delta * unit;
		if (wage > RUPIAH_MAX_SEN)
		{
			wage -= (int64_t) delta * unit;
			break;
		}
		wages[n] = wage;
		counts[n] = count;
		sum += count;
		at += len;
	}
	*workers += sum;
	if (n > 0)
		c->count = counts[n - 1];
	c->at = at;
	c->wage = wage;
	return n;
}

size_t
payroll_next_entries(PayrollCursor *c, int64_t *wages, int64_t *counts, size_t room, int64_t *workers)
{
	/* a unit of 0 or of more than 2^40 has rules of its own, as in payroll_next_entry */
	bool		quick = (uint64_t) (c->unit - 1) >> 40 == 0;
	size_t		n = 0;

	while (n < room && c->more)
	{
		if (quick)
			n += quick_entries(c, wages + n, counts + n, room - n, workers);
		if (n == room || !payroll_next_entry_slow(c))
			break;
		wages[n] = c->wage;
		counts[n++] = c->count;
		*workers += c->count;
	}
	return n;
}

/* ---- writing ---- */

void
payroll_write_begin(PayrollWriter *w, void *(*grow) (void *, size_t), void (*tick) (void), size_t reserved, size_t room)
{
	memset(w, 0, sizeof(*w));
	w->grow = grow;
	w->tick = tick;
	w->room = reserved + HEADER + room;
	w->bytes = grow(NULL, w->room);
	w->len = reserved;
	w->bytes[w->len++] = PAYROLL_VERSION;
	w->bytes[w->len++] = 0;
}

static uint8_t *
room_for(PayrollWriter *w, size_t len)
{
	if (w->len + len > w->room)
	{
		/* by a quarter: the largest ones need their memory for themselves */
		w->room += w->room / 4 + len;
		w->bytes = w->grow(w->bytes, w->room);
	}
	return w->bytes + w->len;
}

static uint8_t *
write_varint(uint8_t *at, uint64_t value)
{
	while (value >= 0x80)
	{
		*at++ = (uint8_t) (value | 0x80);
		value >>= 7;
	}
	*at++ = (uint8_t) value;
	return at;
}

void
payroll_write_section(PayrollWriter *w, uint32_t code, uint64_t period, int64_t unit, int64_t unpriced)
{
	uint8_t    *at = room_for(w, 64);
	bool		always = period == PAYROLL_ALWAYS;

	*at++ = (uint8_t) (PAYROLL_CODE_CLASS(code) | PAYROLL_CODE_SEGMENT(code) << PAYROLL_CLASS_BITS | (always ? 0 : FLAG_PERIOD));
	*at++ = (uint8_t) PAYROLL_CODE_PROGRAMS(code);
	if (!always)
	{
		at = write_varint(at, (uint64_t) PAYROLL_PERIOD_FROM(period));
		at = write_varint(at, PAYROLL_PERIOD_TO(period) == MONTH_NEVER ? 0 : (uint64_t) PAYROLL_PERIOD_TO(period));
	}
	at = write_varint(at, (uint64_t) unit);
	at = write_varint(at, (uint64_t) unpriced);
	w->len = (size_t) (at - w->bytes);
	w->unit = unit;
	w->last = -unit;
	w->workers += unpriced;
}

void
payroll_write_entry(PayrollWriter *w, int64_t wage, int64_t count)
{
	uint8_t    *at = room_for(w, 32);
	uint64_t	delta = (uint64_t) (wage - w->last);

	if (w->unit == 0)
		delta = 1;
	else if (w->unit != 1)
		delta = delta >> 32 == 0 && w->unit >> 32 == 0 ? (uint32_t) delta / (uint32_t) w->unit : delta / (uint64_t) w->unit;
	at = write_varint(at, delta);
	at = write_varint(at, (uint64_t) count);
	w->len = (size_t) (at - w->bytes);
	w->last = wage;
	if (w->workers <= PAYROLL_MAX_WORKERS)	/* more is an error anyhow */
		w->workers += count;
	if ((++w->entries & 0xffff) == 0)
		w->tick();
}

void
payroll_write_end(PayrollWriter *w)
{
	*room_for(w, 1) = 0;
	w->len++;
}

/* The limits of what may be written, asked for at the end of each section. */
PayrollFault
payroll_written(const PayrollWriter *w)
{
	if (w->entries > PAYROLL_MAX_ENTRIES)
		return PAYROLL_TOO_MANY_ENTRIES;
	if (w->workers > PAYROLL_MAX_WORKERS)
		return PAYROLL_TOO_MANY_WORKERS;
	return PAYROLL_OK;
}

/* ---- the validator ---- */

const char *
payroll_check(const uint8_t *bytes, size_t len, void (*tick) (void))
{
	PayrollCursor c;
	bool		first = true;
	uint32_t	code = 0;
	uint64_t	period = 0;
	int64_t		workers = 0;
	int64_t		entries = 0;

	payroll_open(&c, bytes, len);
	while (payroll_next_section(&c))
	{
		int64_t		unit = 0;
		int64_t		before = workers;
		int64_t		last = -1;

		if (!first && (c.code < code || (c.code == code && c.period <= period)))
			return "strata out of order";
		first = false;
		code = c.code;
		period = c.period;
		workers += c.unpriced;
		while (payroll_next_entry(&c))
		{
			if (c.wage <= last)
				return "wages out of order";
			last = c.wage;
			unit = payroll_gcd(unit, c.wage);
			workers += c.count;
			if (++entries > PAYROLL_MAX_ENTRIES)
				return "too many entries";
			if ((entries & 0xffff) == 0)
				tick();
			if (workers > PAYROLL_MAX_WORKERS)
				return "too many workers";
		}
		if (c.wrong)
			break;
		if (workers == before)
			return "a stratum without workers";
		if (workers > PAYROLL_MAX_WORKERS)
			return "too many workers";
		if (c.unit != unit)
			return "a unit that is not the greatest common divisor of its wages";
	}
	return c.wrong;
}

/* ---- merging ---- */

typedef struct Heap
{
	int			n;
	PayrollCursor *top[PAYROLL_MERGE_MAX];
} Heap;

static void
sift_down(Heap *h, int i)
{
	PayrollCursor *c = h->top[i];

	for (;;)
	{
		int			child = 2 * i + 1;

		if (child >= h->n)
			break;
		if (child + 1 < h->n && h->top[child + 1]->wage < h->top[child]->wage)
			child++;
		if (h->top[child]->wage >= c->wage)
			break;
		h->top[i] = h->top[child];
		i = child;
	}
	h->top[i] = c;
}

static bool
fault_in(PayrollCursor *const *members, int n)
{
	for (int i = 0; i < n; i++)
		if (members[i]->wrong)
			return true;
	return false;
}

/*
 * merge_section goes through the entries of the members once.  With a writer it
 * writes them, without one it only finds their unit: after a subtraction that is
 * known at the end only.
 */
static PayrollFault
merge_section(PayrollCursor **members, int n, const PayrollCursor *first_subtracted,
			  PayrollWriter *w, int64_t *unit, PayrollShortage *shortage, void (*tick) (void))
{
	Heap		heap;
	uint32_t	n_read = 0;

	heap.n = 0;
	for (int i = 0; i < n; i++)
		if (payroll_next_entry(members[i]))
			heap.top[heap.n++] = members[i];
	for (int i = heap.n / 2 - 1; i >= 0; i--)
		sift_down(&heap, i);
	while (heap.n > 0)
	{
		int64_t		wage = heap.top[0]->wage;
		int64_t		have = 0;
		int64_t		taken = 0;

		/* what is subtracted is not written: the writer's own ticks are not enough */
		if ((++n_read & 0xffff) == 0)
			tick();
		do
		{
			PayrollCursor *c = heap.top[0];

			if (c < first_subtracted)
				have += c->count;
			else
				taken += c->count;
			if (!payroll_next_entry(c))
			{
				heap.top[0] = heap.top[--heap.n];
				if (heap.n == 0)
					break;
			}
			sift_down(&heap, 0);
		} while (heap.top[0]->wage == wage);
		if (taken > have)
		{
			*shortage = (PayrollShortage) {members[0]->code, members[0]->period, wage, have, taken};
			return PAYROLL_SHORT;
		}
		if (taken == have)
			continue;
		if (w)
			payroll_write_entry(w, wage, have - taken);
		else
			*unit = payroll_gcd(*unit, wage);
	}
	if (fault_in(members, n))
		return PAYROLL_CORRUPT;
	return w ? payroll_written(w) : PAYROLL_OK;
}

/* What is merged; and, of the stratum that is next, who has it and how many have no known wage. */
typedef struct Merge
{
	PayrollCursor *cursors;
	int			n;
	const PayrollCursor *first_subtracted;
	bool		live[PAYROLL_MERGE_MAX];
	PayrollCursor *members[PAYROLL_MERGE_MAX];
	int			n_members;
	int64_t		unit;
	int64_t		have;			/* unpriced, of those that are added and subtracted */
	int64_t		taken;
	bool		reduced;		/* a member is subtracted */
} Merge;

/* The lowest stratum that is left, in all cursors that have it; false where none is left. */
static bool
next_stratum(Merge *m)
{
	const PayrollCursor *least = NULL;

	for (int i = 0; i < m->n; i++)
	{
		const PayrollCursor *c = &m->cursors[i];

		if (m->live[i] && (least == NULL || c->code < least->code || (c->code == least->code && c->period < least->period)))
			least = c;
	}
	if (least == NULL)
		return false;
	m->n_members = 0;
	m->unit = m->have = m->taken = 0;
	m->reduced = false;
	for (int i = 0; i < m->n; i++)
	{
		PayrollCursor *c = &m->cursors[i];

		if (!m->live[i] || c->code != least->code || c->period != least->period)
			continue;
		m->members[m->n_members++] = c;
		m->unit = payroll_gcd(m->unit, c->unit);
		if (c < m->first_subtracted)
			m->have += c->unpriced;
		else
		{
			m->taken += c->unpriced;
			m->reduced = true;
		}
	}
	return true;
}

/* The unit of what is left of a stratum from which something is subtracted: it is read twice. */
static PayrollFault
unit_of_rest(Merge *m, PayrollShortage *shortage, void (*tick) (void))
{
	PayrollCursor again[PAYROLL_MERGE_MAX];
	PayrollFault fault;

	for (int i = 0; i < m->n_members; i++)
		again[i] = *m->members[i];
	m->unit = 0;
	fault = merge_section(m->members, m->n_members, m->first_subtracted, NULL, &m->unit, shortage, tick);
	if (fault != PAYROLL_OK)
		return fault;
	for (int i = 0; i < m->n_members; i++)
		*m->members[i] = again[i];
	return PAYROLL_OK;
}

static PayrollFault
merge_stratum(Merge *m, PayrollWriter *w, PayrollShortage *shortage)
{
	PayrollFault fault = PAYROLL_OK;
	size_t		start = w->len;
	int64_t		entries = w->entries;

	if (m->taken > m->have)
	{
		*shortage = (PayrollShortage) {m->members[0]->code, m->members[0]->period, -1, m->have, m->taken};
		return PAYROLL_SHORT;
	}
	if (m->reduced)
		fault = unit_of_rest(m, shortage, w->tick);
	if (fault != PAYROLL_OK)
		return fault;
	payroll_write_section(w, m->members[0]->code, m->members[0]->period, m->unit, m->have - m->taken);
	fault = merge_section(m->members, m->n_members, m->first_subtracted, w, &m->unit, shortage, w->tick);
	if (fault != PAYROLL_OK)
		return fault;
	if (m->have == m->taken && w->entries == entries)
		w->len = start;			/* nobody is left */
	else
		payroll_write_end(w);
	return PAYROLL_OK;
}

PayrollFault
payroll_merge(PayrollCursor *cursors, int n, int subtracted, PayrollWriter *w, PayrollShortage *shortage)
{
	Merge		m = {.cursors = cursors, .n = n, .first_subtracted = cursors + n - subtracted};
	uint32_t	n_strata = 0;

	for (int i = 0; i < n; i++)
		m.live[i] = payroll_next_section(&cursors[i]);
	while (next_stratum(&m))
	{
		PayrollFault fault = merge_stratum(&m, w, shortage);

		/* of strata with few entries, or of which nothing is left, there may be as many as of entries */
		if ((++n_strata & 0x3fff) == 0)
			w->tick();
		if (fault != PAYROLL_OK)
			return fault;
		for (int i = 0; i < m.n_members; i++)
			m.live[m.members[i] - cursors] = payroll_next_section(m.members[i]);
	}
	for (int i = 0; i < n; i++)
		if (cursors[i].wrong)
			return PAYROLL_CORRUPT;
	return PAYROLL_OK;
}
