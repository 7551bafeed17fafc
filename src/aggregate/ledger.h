/*
 * ledger.h
 *	  What was due by month, and what was paid on which day: of one employer.
 *
 * Amounts have signs: a correction may lower what is due, a refund what was paid, and no sum of
 * them is refused here.  What cannot be right, a month below zero, is said where it is asked.
 */
#ifndef JAMSOS_LEDGER_H
#define JAMSOS_LEDGER_H

#include "jamsos.h"

#include "kernel/money.h"
#include "kernel/month.h"

#define LEDGER_VERSION 1
#define LEDGER_FIRST MONTH_OF(2000, 1)
#define LEDGER_LAST MONTH_OF(2199, 12)
#define LEDGER_MONTHS (LEDGER_LAST - LEDGER_FIRST + 1)
#define LEDGER_ALWAYS PG_INT32_MAX	/* as of no day: asked later */
#define LEDGER_NO_RATE (-1)

/*
 * An entry is a payment of a day, or what of a month is not in its cell: what was assessed on a
 * day, or was due from the start at another penalty rate.  Its key has, from the top, the month
 * (0 of a payment), the day (0 = from the start) and the rate, each one more than it is, so that
 * keys in order are payments by day, then months by day of assessment.
 */
typedef struct LedgerEntry
{
	int64		amount;			/* sen; negative too */
	uint64		key;
} LedgerEntry;

#define LEDGER_FROM_START PG_INT32_MIN	/* the day on which nothing was assessed: known from the start */
#define LEDGER_RATE_BITS 27
#define LEDGER_DAY_BITS 22
#define LEDGER_DAY_ZERO (-(1 << 20))	/* before the calendar of texts, which begins at year 1 */
StaticAssertDecl(RATE_ONE + 1 < (1 << LEDGER_RATE_BITS), "a key must hold each penalty rate");
StaticAssertDecl(LEDGER_MONTHS < (1 << (64 - LEDGER_RATE_BITS - LEDGER_DAY_BITS - 1)), "a key must hold each month of a ledger");

static inline uint64
ledger_key_of_day(int32 day)
{
	Assert(day > LEDGER_DAY_ZERO && day < LEDGER_DAY_ZERO + (1 << LEDGER_DAY_BITS));
	return (uint64) (day - LEDGER_DAY_ZERO) << LEDGER_RATE_BITS;
}

/* The key of what was due in a month: on the day, or LEDGER_FROM_START. */
static inline uint64
ledger_key(int month, int32 day, int64 rate)
{
	return (uint64) (month - LEDGER_FIRST + 1) << (LEDGER_DAY_BITS + LEDGER_RATE_BITS) |
		(day == LEDGER_FROM_START ? 0 : ledger_key_of_day(day)) | (uint64) (rate + 1);
}

static inline bool
ledger_is_payment(const LedgerEntry *e)
{
	return e->key >> (LEDGER_DAY_BITS + LEDGER_RATE_BITS) == 0;
}

/* The month of what was due. */
static inline int
ledger_entry_month(const LedgerEntry *e)
{
	return (int) (e->key >> (LEDGER_DAY_BITS + LEDGER_RATE_BITS)) - 1 + LEDGER_FIRST;
}

static inline int32
ledger_entry_day(const LedgerEntry *e)
{
	uint32		day = (uint32) (e->key >> LEDGER_RATE_BITS) & ((1 << LEDGER_DAY_BITS) - 1);

	return day == 0 ? LEDGER_FROM_START : (int32) day + LEDGER_DAY_ZERO;
}

static inline int64
ledger_entry_rate(const LedgerEntry *e)
{
	return (int64) (e->key & ((UINT64CONST(1) << LEDGER_RATE_BITS) - 1)) - 1;
}

/*
 * A state keeps its months in a ring: the cell follows from the month alone, so that it can be
 * prefetched before the header has arrived.  With many states the aggregate is memory-bound, so a
 * state is narrow, in whole rupiah, until something does not fit: its cells have what is due, and
 * if rated the rate beside it, in 32 bits each; its entries are payments, each packed into 64, and
 * the most recent ones are kept beside the header.  A value is wide, and has exactly its months, in
 * sen.  Where neither penalty nor statement can be asked for, the day of a payment matters only up
 * to as_of: payments are summed in "paid", and no entry is one.
 */
typedef struct Ledger
{
	int32		vl_len_;
	uint8		version;
	uint8		segment;
	bool		by_day;			/* payments have their days */
	bool		rated;			/* months have penalty rates */
	int32		as_of;
	int32		first;			/* month */
	int32		n;				/* months from there on; in other cells nothing is due */
	int16		ring;			/* cells of a ring, a power of two; 0 of a value: n cells */
	bool		wide;			/* in sen; else narrow, of a ring only */
	uint8		recent;			/* payments that are not among the entries yet, of a narrow one only */
	int32		unsettled;		/* the last so many entries, of a state only: in no order yet */
	int32		n_entries;		/* what follows them is room for more */
	int64		paid;			/* sen, where not by day */
	/* if narrow and by day the recent payments; cells; if rated and wide as many rates; the entries */
	int64		due[FLEXIBLE_ARRAY_MEMBER];
} Ledger;

#define LEDGER_RING 64			/* the smallest: five years */
StaticAssertDecl(LEDGER_MONTHS <= (PG_INT16_MAX + 1) / 2 && (LEDGER_RING & (LEDGER_RING - 1)) == 0, "a ring must hold the number of its cells");

static inline int
ledger_cells(const Ledger *l)
{
	return l->ring ? l->ring : l->n;
}

static inline int
ledger_cell(const Ledger *l, int month)
{
	return l->ring ? month & (l->ring - 1) : month - l->first;
}

#define LEDGER_RECENT 8			/* packed payments: a cache line */

/* A narrow cell: what is due, and if rated the rate; found without looking at the header. */
static inline uint32 *
ledger_narrow_cell(const Ledger *l, int cell, bool by_day, bool rated)
{
	return (uint32 *) (l->due + (by_day ? LEDGER_RECENT : 0)) + ((Size) cell << rated);
}

static inline uint32 *
ledger_narrow(const Ledger *l, int cell)
{
	return ledger_narrow_cell(l, cell, l->by_day, l->rated);
}

/* What is due in the month of a cell from the start, at the rate of the cell, in sen. */
static inline int64
ledger_due(const Ledger *l, int cell)
{
	return l->wide ? l->due[cell] : (int64) *ledger_narrow(l, cell) * 100;
}

/* The penalty rates of a wide ledger, one a cell. */
static inline int64 *
ledger_rates(const Ledger *l)
{
	Assert(l->wide);
	return (int64 *) l->due + ledger_cells(l);
}

/* The penalty rate of a cell. */
static inline int64
ledger_rate(const Ledger *l, int cell)
{
	if (!l->rated)
		return LEDGER_NO_RATE;
	return l->wide ? ledger_rates(l)[cell] : (int32) ledger_narrow(l, cell)[1];
}

static inline void
ledger_set_rate(Ledger *l, int cell, int64 rate)
{
	if (!l->rated)
		return;
	if (l->wide)
		ledger_rates(l)[cell] = rate;
	else
		ledger_narrow(l, cell)[1] = (uint32) rate;
}

/* The bytes before the entries, of a ledger of the kind of "l" with so many cells. */
static inline Size
ledger_size_to_entries(const Ledger *l, int cells)
{
	return offsetof(Ledger, due) + (l->by_day && !l->wide ? LEDGER_RECENT * sizeof(uint64) : 0) + ((Size) cells << (2 + l->rated + l->wide));
}

static inline char *
ledger_after_cells(const Ledger *l)
{
	return (char *) l + ledger_size_to_entries(l, ledger_cells(l));
}

static inline Size
ledger_entry_size(const Ledger *l)
{
	return l->wide ? sizeof(LedgerEntry) : sizeof(uint64);
}

/* The entries of a wide ledger: ascending by key, each key once, but for the last "unsettled" ones. */
static inline LedgerEntry *
ledger_entries(const Ledger *l)
{
	Assert(l->wide || (l->n_entries == 0 && l->recent == 0));
	return (LedgerEntry *) ledger_after_cells(l);
}

/* A packed payment: its day, as in a key, above whole rupiah of either sign. */
#define LEDGER_PACKED_BITS (64 - LEDGER_DAY_BITS)
#define LEDGER_PACKED_ZERO (INT64CONST(1) << (LEDGER_PACKED_BITS - 1))

static inline bool
packed_fits(int64 rupiah)
{
	return rupiah > -LEDGER_PACKED_ZERO && rupiah < LEDGER_PACKED_ZERO;
}

static inline uint64
ledger_pack(int32 day, int64 rupiah)
{
	return (uint64) (day - LEDGER_DAY_ZERO) << LEDGER_PACKED_BITS | (uint64) (rupiah + LEDGER_PACKED_ZERO);
}

static inline int32
packed_day(uint64 packed)
{
	return (int32) (packed >> LEDGER_PACKED_BITS) + LEDGER_DAY_ZERO;
}

static inline int64
packed_rupiah(uint64 packed)
{
	return (int64) (packed & ((UINT64CONST(1) << LEDGER_PACKED_BITS) - 1)) - LEDGER_PACKED_ZERO;
}

/* The entries of a narrow ledger: ascending by day, each day once, but for the last "unsettled" ones. */
static inline uint64 *
ledger_packed(const Ledger *l)
{
	Assert(!l->wide);
	return (uint64 *) ledger_after_cells(l);
}

/* The recent payments of a narrow ledger, in no order, each day once among them. */
static inline uint64 *
ledger_recent(const Ledger *l)
{
	Assert(!l->wide && l->by_day);
	return (uint64 *) l->due;
}

/* An entry of any ledger: of these there are n_entries + recent. */
static inline LedgerEntry
ledger_entry(const Ledger *l, int i)
{
	uint64		packed;

	if (l->wide)
		return ledger_entries(l)[i];
	packed = i < l->n_entries ? ledger_packed(l)[i] : ledger_recent(l)[i - l->n_entries];
	return (LedgerEntry) {.amount = packed_rupiah(packed) * 100, .key = ledger_key_of_day(packed_day(packed))};
}

/* How many of the entries of a settled ledger are payments: the first ones, and all of a narrow one. */
static inline int
ledger_n_payments(const Ledger *l)
{
	int			n = l->n_entries;

	while (l->wide && n > 0 && !ledger_is_payment(&ledger_entries(l)[n - 1]))
		n--;
	return n;
}

/* How many entries there is room for. */
static inline int
ledger_room(const Ledger *l)
{
	return (int) (((const char *) l + VARSIZE(l) - ledger_after_cells(l)) / ledger_entry_size(l));
}

/* A value in which nothing was due and nothing paid. */
extern Ledger *ledger_new(void);

/* An empty ledger of the kind that "like" has, with room for so many months and ring cells, and at least so many entries. */
extern Ledger *ledger_make(const Ledger *like, int first, int n, int ring, int room);

/*
 * The value that a settled ledger means, in the current context: equal ledgers have equal
 * bytes.  Months without dues at either end, and entries of 0, are left out; what was due from the
 * start is in its cell, but for what has no penalty rate where the rest of its month has one.  An
 * error where one month has two rates.
 */
extern Ledger *ledger_canonical(const Ledger *l);

/* Two penalty rates of one month. */
typedef struct LedgerConflict
{
	int			month;
	int64		one;
	int64		other;
} LedgerConflict;

/* Does a month of a settled ledger have two rates?  Of a canonical one none has. */
extern bool ledger_conflict(const Ledger *l, LedgerConflict *conflict);

/*
 * So many sen more due in a month, from the start or assessed on a day, or paid on a day; negative
 * amounts take away.  The ledger is changed in place where it has room, otherwise the result is a
 * larger copy.  An error where a sum overflows.  A rate of LEDGER_NO_RATE is not known, which then
 * holds for the month.  ledger_add_due_any is ledger_add_due where it is not as usual.
 */
extern Ledger *ledger_add_due_any(Ledger *l, int month, int64 sen, int64 rate, int32 assessed);
extern Ledger *ledger_add_payment(Ledger *l, int32 day, int64 sen);

/* Whole rupiah, from the start, for a month that is there: in a few nanoseconds. */
static inline Ledger *
ledger_add_due(Ledger *l, int month, int64 sen, int64 rate, int32 assessed)
{
	if (likely(assessed == LEDGER_FROM_START && (uint32) (month - l->first) < (uint32) l->n && !l->wide))
	{
		int			cell = ledger_cell(l, month);
		uint32	   *due = ledger_narrow(l, cell);
		int64		sum = (int64) *due + sen / 100;

		if (likely(sen % 100 == 0 && sum >= 0 && sum <= PG_UINT32_MAX && (!l->rated || *due == 0 || (int32) due[1] == rate)))
		{
			if (l->rated)
				due[1] = (uint32) rate;
			*due = (uint32) sum;
			return l;
		}
	}
	return ledger_add_due_any(l, month, sen, rate, assessed);
}

/* One more ledger of the same kind, in place where there is room. */
extern Ledger *ledger_merge(Ledger *l, const Ledger *other);

/* A copy, in the current context. */
extern Ledger *ledger_clone(const Ledger *l);

/* A copy with other room; nothing may be due in months that it leaves out. */
extern Ledger *ledger_resize(const Ledger *old, int first, int n, int ring, int room);

/* A wide copy, where something does not fit a narrow ledger. */
extern Ledger *ledger_widen(const Ledger *old);

/* So many sen more in a sum, or an error. */
extern void ledger_add_sen(int64 *sum, int64 sen);

/* So many sen more under a key, of a wide ledger. */
extern Ledger *ledger_add_entry(Ledger *l, uint64 key, int64 sen);

/* Each key once, ascending, without those of which nothing is left: in place where that fits. */
extern Ledger *ledger_settle(Ledger *l);

/* The same with its entries settled, in a copy where they were not: narrow where it was; and wide, unless it has none. */
extern const Ledger *ledger_in_order(const Ledger *l);
extern const Ledger *ledger_settled(const Ledger *l);

/* An argument as it is. */
extern const Ledger *ledger_arg_state(FunctionCallInfo fcinfo, int n);

/* An argument, for reading: settled. */
extern const Ledger *ledger_arg(FunctionCallInfo fcinfo, int n);

#endif
