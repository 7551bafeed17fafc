/*
 * payroll.h
 *	  A set of workers as an exact summary: how many at which wage, in which stratum.
 *	  Its packed form, reading and writing it, and the one validator and merge.
 *
 * A contribution depends on nothing else of a worker, so that every month,
 * programme and what-if can be computed from a payroll.  The bytes are canonical:
 * equal sets have equal bytes.  doc/payroll-format.md describes them.
 *
 * Plain C without PostgreSQL headers: driven by a fuzzer as it is.
 */
#ifndef JAMSOS_PAYROLL_H
#define JAMSOS_PAYROLL_H

#include "kernel/codes.h"
#include "kernel/month.h"

#define PAYROLL_VERSION 1
#define PAYROLL_MAX_ENTRIES INT64_C(40000000)
/* so that sums of 10^14 sen x 10^8 (a rate) x workers fit into 128 bits */
#define PAYROLL_MAX_WORKERS INT64_C(1000000000000000)

/*
 * A stratum without its period: segment, risk class, programmes stated (0 = none).  The
 * packed form has room for as many and no more: what needs a bit more is another version.
 */
#define PAYROLL_PROGRAM_BITS 6
#define PAYROLL_CLASS_BITS 3
#define PAYROLL_SEGMENT_BITS 2
#define PAYROLL_CODE_BITS (PAYROLL_PROGRAM_BITS + PAYROLL_CLASS_BITS + PAYROLL_SEGMENT_BITS)
_Static_assert(N_PROGRAMS <= PAYROLL_PROGRAM_BITS, "a stratum of a payroll must hold a bit for each programme");
_Static_assert(N_RISK_CLASSES < 1 << PAYROLL_CLASS_BITS, "a stratum of a payroll must hold each risk class");
_Static_assert(N_SEGMENTS <= 1 << PAYROLL_SEGMENT_BITS, "a stratum of a payroll must hold each segment");

#define PAYROLL_CODE(segment, risk_class, programs) \
	((uint32_t) ((segment) << (PAYROLL_PROGRAM_BITS + PAYROLL_CLASS_BITS) | (risk_class) << PAYROLL_PROGRAM_BITS | (programs)))
#define PAYROLL_CODE_SEGMENT(code) ((int) ((code) >> (PAYROLL_PROGRAM_BITS + PAYROLL_CLASS_BITS)))
#define PAYROLL_CODE_CLASS(code) ((int) ((code) >> PAYROLL_PROGRAM_BITS & ((1 << PAYROLL_CLASS_BITS) - 1)))
#define PAYROLL_CODE_PROGRAMS(code) ((int) ((code) & ((1 << PAYROLL_PROGRAM_BITS) - 1)))

/* A period: first and last month, MONTH_EVER and MONTH_NEVER where it is open. */
#define PAYROLL_PERIOD(from, to) ((uint64_t) (uint32_t) (from) << 32 | (uint32_t) (to))
#define PAYROLL_ALWAYS PAYROLL_PERIOD(MONTH_EVER, MONTH_NEVER)
#define PAYROLL_PERIOD_FROM(period) ((int32_t) ((period) >> 32))
#define PAYROLL_PERIOD_TO(period) ((int32_t) (uint32_t) (period))

/*
 * Reading: sections (one per stratum) in order, in each first the number of
 * workers whose wage is not known, then wages ascending.  A cursor that meets bytes
 * which are no payroll stops and says why in "wrong".
 */
typedef struct PayrollCursor
{
	const uint8_t *at;
	const uint8_t *end;
	const char *wrong;
	/* the section */
	uint64_t	period;
	uint32_t	code;
	bool		more;			/* entries follow */
	int64_t		unit;			/* greatest common divisor of the wages, sen */
	int64_t		unpriced;
	/* the entry */
	int64_t		wage;			/* sen */
	int64_t		count;
} PayrollCursor;

/* payroll_open: a cursor before the first section.  The bytes stay where they are while it is used. */
extern void payroll_open(PayrollCursor *c, const uint8_t *bytes, size_t len);

/* payroll_next_section: past what is left of this one; false at the end, or where "wrong" is set. */
extern bool payroll_next_section(PayrollCursor *c);

/* payroll_next_entry_slow: payroll_next_entry for whatever the quick way does not take. */
extern bool payroll_next_entry_slow(PayrollCursor *c);

/* The next entry of the section; most are of a few bytes. */
static inline bool
payroll_next_entry(PayrollCursor *c)
{
	const uint8_t *at = c->at;
	uint32_t	delta;

	/* a unit of 0 or of more than 2^40 has rules of its own */
	if (c->end - at < 6 || !c->more || (uint64_t) (c->unit - 1) >> 40 != 0)
		return payroll_next_entry_slow(c);
	delta = at[0];
	if (delta >= 0x80)
	{
		delta = (delta & 0x7f) | (uint32_t) at[1] << 7;
		if (at[1] >= 0x80)
		{
			delta = (delta & 0x3fff) | (uint32_t) at[2] << 14;
			if (at[2] >= 0x80 || at[2] == 0)
				return payroll_next_entry_slow(c);
			at++;
		}
		else if (at[1] == 0)
			return payroll_next_entry_slow(c);
		at++;
	}
	if (delta == 0 || at[1] == 0 || at[1] >= 0x80)
		return payroll_next_entry_slow(c);
	c->wage += (int64_t) delta * c->unit;
	if (c->wage > RUPIAH_MAX_SEN)
		return payroll_next_entry_slow(c);
	c->count = at[1];
	c->at = at + 2;
	return true;
}

/*
 * payroll_next_entries: the next entries of the section, at most "room" of them; fewer where it
 * ends.  What payroll_next_entry gives one by one, for loops that go through them several times.
 * Their counts are added to "workers".
 */
extern size_t payroll_next_entries(PayrollCursor *c, int64_t *wages, int64_t *counts, size_t room, int64_t *workers);

/* Writing.  "grow" gives room of a size, keeping what is there, or does not return. */
typedef struct PayrollWriter
{
	uint8_t    *bytes;
	size_t		len;
	size_t		room;
	void	   *(*grow) (void *bytes, size_t room);
	void		(*tick) (void);	/* called now and then, so that it can be stopped */
	int64_t		unit;
	int64_t		last;
	int64_t		entries;
	int64_t		workers;
} PayrollWriter;

/* "reserved" bytes at the front are left to the caller. */
extern void payroll_write_begin(PayrollWriter *w, void *(*grow) (void *, size_t), void (*tick) (void),
								size_t reserved, size_t room);
extern void payroll_write_section(PayrollWriter *w, uint32_t code, uint64_t period, int64_t unit, int64_t unpriced);
extern void payroll_write_entry(PayrollWriter *w, int64_t wage, int64_t count);
extern void payroll_write_end(PayrollWriter *w);	/* of a section */

typedef enum PayrollFault
{
	PAYROLL_OK, PAYROLL_CORRUPT, PAYROLL_SHORT, PAYROLL_TOO_MANY_ENTRIES, PAYROLL_TOO_MANY_WORKERS
} PayrollFault;

/* The limits of what was written: asked for at the end of each section. */
extern PayrollFault payroll_written(const PayrollWriter *w);

/* Counts that are too large stay so, and are an error when they are written. */
static inline int64_t
payroll_count_add(int64_t a, int64_t b)
{
	int64_t		sum = a + b;

	return sum > PAYROLL_MAX_WORKERS ? PAYROLL_MAX_WORKERS + 1 : sum;
}

/*
 * NULL if the bytes are a payroll in canonical form; otherwise what it has and none may have.
 * It asks for more than the cursor, which only has to be safe, and is asked wherever bytes
 * come in; "tick" as in PayrollWriter.
 */
extern const char *payroll_check(const uint8_t *bytes, size_t len, void (*tick) (void));

/* What a payroll has too few of to subtract. */
typedef struct PayrollShortage
{
	uint32_t	code;
	uint64_t	period;
	int64_t		wage;			/* -1 = not known */
	int64_t		have;
	int64_t		taken;
} PayrollShortage;

/*
 * payroll_merge adds the first n - subtracted of the opened cursors and subtracts the
 * last ones.
 */
extern PayrollFault payroll_merge(PayrollCursor *cursors, int n, int subtracted, PayrollWriter *w, PayrollShortage *shortage);

#define PAYROLL_MERGE_MAX 32

/*
 * Entries not packed yet: a key of one word, or of two where there are periods, and
 * a count.  The first word holds the stratum and the wage + 1 (0 = not known), and
 * is never 0.
 */
#define PAYROLL_WAGE_BITS 47
_Static_assert(RUPIAH_MAX_SEN + 1 < INT64_C(1) << PAYROLL_WAGE_BITS, "a key must hold each wage");
_Static_assert(PAYROLL_CODE_BITS + PAYROLL_WAGE_BITS <= 64, "a key must hold stratum and wage");

#define PAYROLL_KEY(code, wage) ((uint64_t) (code) << PAYROLL_WAGE_BITS | (uint64_t) ((wage) + 1))
#define PAYROLL_KEY_CODE(key) ((uint32_t) ((key) >> PAYROLL_WAGE_BITS))
#define PAYROLL_KEY_WAGE(key) ((int64_t) ((key) & ((UINT64_C(1) << PAYROLL_WAGE_BITS) - 1)) - 1)

/* Sorts the entries, sums equal ones, drops those without count: how many are left. */
extern size_t payroll_sort(uint64_t *entries, size_t n, int width, uint64_t *scratch, void (*tick) (void));

/* Writes sorted entries. */
extern PayrollFault payroll_pack(const uint64_t *entries, size_t n, int width, PayrollWriter *w);

/* payroll_gcd: the greatest common divisor; that of 0 and b is b. */
extern int64_t payroll_gcd(int64_t a, int64_t b);

#endif
