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
 * A value is wide: it has exactly its months, in sen, and its entries in order.  So is a state in which
 * something did not fit: its months are in a ring, where the cell follows from the month, and its entries
 * may be in no order yet.
 *
 * With many states the aggregate is memory-bound, so a state begins narrow.  Each amount of a row is packed
 * into 64 bits, whole rupiah below its key, and appended: to the recent ones, which are beside the header and
 * can be asked for with it, and eight at a time to the others.  They are put in order, and those of one key
 * summed, when there is no room or when they are read; until then two states are merged by copying.
 *
 * Where neither penalty nor statement can be asked for, the day of a payment matters only up to as_of:
 * payments are summed in "paid", and no entry is one.
 */
typedef struct Ledger
{
	int32		vl_len_;
	uint8		version;
	uint8		segment;
	bool		by_day;			/* payments have their days */
	bool		rated;			/* months have penalty rates */
	int32		as_of;
	int32		first;			/* month; of a wide one, as are the next two */
	int32		n;				/* months from there on; in other cells nothing is due */
	int16		ring;			/* cells of a ring, a power of two; 0 of a value: n cells */
	bool		wide;
	uint8		recent;			/* amounts that are not among the others yet, of a narrow one */
	int32		unsettled;		/* the last so many entries, of a wide state: in no order yet */
	int32		n_entries;		/* or packed amounts; what follows them is room for more */
	int64		paid;			/* sen, where not by day */
	/* cells, if rated as many rates, the entries; if narrow the rates, the recent amounts, the others */
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
	return l->rated ? ledger_rates(l)[cell] : LEDGER_NO_RATE;
}

static inline void
ledger_set_rate(Ledger *l, int cell, int64 rate)
{
	if (l->rated)
		ledger_rates(l)[cell] = rate;
}

/* The bytes before the entries, of a wide ledger of so many cells. */
static inline Size
ledger_size_to_entries(bool rated, int cells)
{
	return offsetof(Ledger, due) + ((Size) cells << rated) * sizeof(int64);
}

/* The entries of a wide ledger: ascending by key, each key once, but for the last "unsettled" ones. */
static inline LedgerEntry *
ledger_entries(const Ledger *l)
{
	Assert(l->wide);
	return (LedgerEntry *) ((char *) l + ledger_size_to_entries(l->rated, ledger_cells(l)));
}

/* How many of the entries of a settled ledger are payments: the first ones. */
static inline int
ledger_n_payments(const Ledger *l)
{
	int			n = l->n_entries;

	while (n > 0 && !ledger_is_payment(&ledger_entries(l)[n - 1]))
		n--;
	return n;
}

/*
 * A packed amount: whole rupiah of either sign below a key, which is the day of a payment, as in that of an
 * entry, or below all days the month of what was due from the start, and which of the rates of the ledger it has.
 */
#define LEDGER_RATES 4			/* the law of these years has two */
#define LEDGER_RATE_PLACES 8
#define LEDGER_PACKED_BITS (64 - LEDGER_DAY_BITS)
#define LEDGER_PACKED_ZERO (INT64CONST(1) << (LEDGER_PACKED_BITS - 1))
#define LEDGER_DUE_KEYS (LEDGER_MONTHS * LEDGER_RATE_PLACES)
StaticAssertDecl(LEDGER_RATES < LEDGER_RATE_PLACES && LEDGER_DUE_KEYS <= CALENDAR_FIRST_DAY - LEDGER_DAY_ZERO, "keys of months must be below those of days");
StaticAssertDecl(RATE_ONE <= PG_INT32_MAX, "a narrow ledger must hold each penalty rate");

#define LEDGER_RECENT 8			/* a cache line */

static inline bool
packed_fits(int64 rupiah)
{
	return rupiah > -LEDGER_PACKED_ZERO && rupiah < LEDGER_PACKED_ZERO;
}

static inline uint64
ledger_pack(uint32 key, int64 rupiah)
{
	return (uint64) key << LEDGER_PACKED_BITS | (uint64) (rupiah + LEDGER_PACKED_ZERO);
}

static inline uint32
packed_key(uint64 packed)
{
	return (uint32) (packed >> LEDGER_PACKED_BITS);
}

static inline bool
packed_is_due(uint64 packed)
{
	return packed_key(packed) < LEDGER_DUE_KEYS;
}

static inline int
packed_month(uint64 packed)
{
	return (int) (packed_key(packed) / LEDGER_RATE_PLACES) + LEDGER_FIRST;
}

static inline int32
packed_day(uint64 packed)
{
	return (int32) packed_key(packed) + LEDGER_DAY_ZERO;
}

static inline int64
packed_rupiah(uint64 packed)
{
	return (int64) (packed & ((UINT64CONST(1) << LEDGER_PACKED_BITS) - 1)) - LEDGER_PACKED_ZERO;
}

/* The rates of a narrow ledger, of which LEDGER_NO_RATE are free. */
static inline int32 *
ledger_narrow_rates(const Ledger *l)
{
	Assert(!l->wide);
	return (int32 *) l->due;
}

/* The recent amounts of a narrow ledger, and the others; in no order. */
static inline uint64 *
ledger_recent(const Ledger *l)
{
	return (uint64 *) (ledger_narrow_rates(l) + LEDGER_RATES);
}

#define LEDGER_SIZE_TO_PACKED (offsetof(Ledger, due) + LEDGER_RATES * sizeof(int32) + LEDGER_RECENT * sizeof(uint64))

static inline uint64 *
ledger_packed(const Ledger *l)
{
	return (uint64 *) ((char *) l + LEDGER_SIZE_TO_PACKED);
}

/* The rate of a packed month. */
static inline int64
packed_rate(const Ledger *l, uint64 packed)
{
	int			place = packed_key(packed) % LEDGER_RATE_PLACES;

	return place == 0 ? LEDGER_NO_RATE : ledger_narrow_rates(l)[place - 1];
}

/* Which of the rates one is, from 1 on, 0 of none; -1: there is no place for it. */
static inline int
ledger_rate_place(Ledger *l, int64 rate)
{
	int32	   *rates = ledger_narrow_rates(l);

	if (rate == LEDGER_NO_RATE)
		return 0;
	for (int i = 0; i < LEDGER_RATES; i++)
	{
		if (rates[i] == LEDGER_NO_RATE)
			rates[i] = (int32) rate;
		if (rates[i] == rate)
			return i + 1;
	}
	return -1;
}

/* How many entries there is room for. */
static inline int
ledger_room(const Ledger *l)
{
	if (l->wide)
		return (int) ((VARSIZE(l) - ledger_size_to_entries(l->rated, ledger_cells(l))) / sizeof(LedgerEntry));
	return (int) ((VARSIZE(l) - LEDGER_SIZE_TO_PACKED) / sizeof(uint64));
}

/* A value in which nothing was due and nothing paid. */
extern Ledger *ledger_new(void);

/* An empty wide ledger of the kind that "like" has, with room for so many months or ring cells, and entries. */
extern Ledger *ledger_make(const Ledger *like, int first, int n, int ring, int room);

/* An empty narrow state of a kind, in so many bytes. */
extern Ledger *ledger_make_narrow(const Ledger *like, Size size);

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
 * holds for the month.  The others are these where it is not as usual.
 */
extern Ledger *ledger_add_due_any(Ledger *l, int month, int64 sen, int64 rate, int32 assessed);
extern Ledger *ledger_add_payment_any(Ledger *l, int32 day, int64 sen);

/* Room for so many packed amounts more, or the recent ones to the others; where a sum does not fit the result is wide. */
extern Ledger *ledger_make_room(Ledger *l, int more);
extern Ledger *ledger_flush(Ledger *l);

static inline Ledger *
ledger_append(Ledger *l, uint64 packed)
{
	ledger_recent(l)[l->recent++] = packed;
	return unlikely(l->recent == LEDGER_RECENT) ? ledger_flush(l) : l;
}

static inline Ledger *
ledger_add_due(Ledger *l, int month, int64 sen, int64 rate, int32 assessed)
{
	if (likely(!l->wide && assessed == LEDGER_FROM_START && sen % 100 == 0 && packed_fits(sen / 100)))
	{
		int			place = ledger_rate_place(l, l->rated ? rate : LEDGER_NO_RATE);

		if (likely(place >= 0))
			return ledger_append(l, ledger_pack((uint32) ((month - LEDGER_FIRST) * LEDGER_RATE_PLACES + place), sen / 100));
	}
	return ledger_add_due_any(l, month, sen, rate, assessed);
}

static inline Ledger *
ledger_add_payment(Ledger *l, int32 day, int64 sen)
{
	if (likely(!l->wide && l->by_day && sen % 100 == 0 && packed_fits(sen / 100)))
		return ledger_append(l, ledger_pack((uint32) (day - LEDGER_DAY_ZERO), sen / 100));
	return ledger_add_payment_any(l, day, sen);
}

/* One more ledger of the same kind, in place where there is room. */
extern Ledger *ledger_merge(Ledger *l, const Ledger *other);

/* A copy for adding to, in the current context: of a narrow one in so many bytes at least. */
extern Ledger *ledger_clone(const Ledger *l, Size size);

/* A copy of a wide ledger with other room; nothing may be due in months that it leaves out. */
extern Ledger *ledger_resize(const Ledger *old, int first, int n, int ring, int room);

/* A wide copy of a narrow ledger. */
extern Ledger *ledger_widen(const Ledger *old);

typedef struct LedgerOrder
{
	uint64	   *packed;
	int			n;
	bool		fits;			/* else there are several of a key, and the ledger has to be wide */
} LedgerOrder;

/* The amounts of a narrow ledger: months in order, then payments by day, each key once and not 0. */
extern LedgerOrder ledger_in_order(const Ledger *l);

/* So many sen more in a sum, or an error. */
extern void ledger_add_sen(int64 *sum, int64 sen);

/* So many sen more under a key, of a wide ledger. */
extern Ledger *ledger_add_entry(Ledger *l, uint64 key, int64 sen);

/* Each key once, ascending, without those of which nothing is left: of a wide ledger, in place. */
extern void ledger_settle(Ledger *l);

/* The same ledger, wide and settled: itself where it is, otherwise a copy. */
extern const Ledger *ledger_settled(const Ledger *l);

/* An argument as it is. */
extern const Ledger *ledger_arg_state(FunctionCallInfo fcinfo, int n);

/* An argument, for reading: settled. */
extern const Ledger *ledger_arg(FunctionCallInfo fcinfo, int n);

#endif
