/*
 * ledger.h
 *	  What was due by month, and what was paid on which day: of one employer.
 */
#ifndef JAMSOS_LEDGER_H
#define JAMSOS_LEDGER_H

#include "jamsos.h"

#include "kernel/month.h"

#define LEDGER_VERSION 1
#define LEDGER_FIRST MONTH_OF(2000, 1)
#define LEDGER_LAST MONTH_OF(2199, 12)
#define LEDGER_MONTHS (LEDGER_LAST - LEDGER_FIRST + 1)
#define LEDGER_ALWAYS PG_INT32_MAX	/* as of no day: asked later */
#define LEDGER_NO_RATE (-1)

typedef struct LedgerPayment
{
	int64		amount;			/* sen */
	int32		day;
	int32		unused;
} LedgerPayment;

/*
 * A state keeps its months in a ring: the cell follows from the month alone, so that it can be
 * prefetched before the header has arrived.  Cells are narrow, in whole rupiah, until an amount
 * does not fit: with many states the aggregate is memory-bound.  A value has exactly its months,
 * in sen.  Where neither penalty nor statement can be asked for, the day of a payment matters
 * only up to as_of: payments are summed in "paid", and none is kept by itself.
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
	bool		wide;			/* cells in sen; else narrow ones, of a ring only */
	uint8		unused;
	int32		unsettled;		/* the last so many payments, of a state only: in no order yet */
	int32		n_payments;		/* what follows them is room for more */
	int64		paid;			/* sen, where not by day */
	int64		due[FLEXIBLE_ARRAY_MEMBER]; /* cells; if rated as many rates; then the payments */
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

static inline uint32 *
ledger_narrow(const Ledger *l)
{
	return (uint32 *) l->due;
}

/* What is due in the month of a cell, in sen. */
static inline int64
ledger_due(const Ledger *l, int cell)
{
	return l->wide ? l->due[cell] : (int64) ledger_narrow(l)[cell] * 100;
}

/* The penalty rates, one a cell; they follow the cells, of which a ring has an even number. */
static inline int64 *
ledger_rates(const Ledger *l)
{
	return (int64 *) l->due + (l->wide ? ledger_cells(l) : ledger_cells(l) / 2);
}

/* The payments: ascending by day, each day once, but for the last "unsettled" ones. */
static inline LedgerPayment *
ledger_payments(const Ledger *l)
{
	return (LedgerPayment *) (ledger_rates(l) + (l->rated ? ledger_cells(l) : 0));
}

/* How many payments there is room for. */
static inline int
ledger_room(const Ledger *l)
{
	return (int) (((const char *) l + VARSIZE(l) - (const char *) ledger_payments(l)) / sizeof(LedgerPayment));
}

/* A value in which nothing was due and nothing paid. */
extern Ledger *ledger_new(void);

/* An empty ledger of the kind that "like" has, with room for so many months, ring cells and payments. */
extern Ledger *ledger_make(const Ledger *like, int first, int n, int ring, int room);

/*
 * The value that a settled ledger means, in the current context: equal ledgers have equal
 * bytes.  Months without dues at either end, and payments of 0, are left out.
 */
extern Ledger *ledger_canonical(const Ledger *l);

/*
 * So many sen more due in a month, or paid on a day; negative amounts remove what was added.
 * The ledger is changed in place where it has room, otherwise the result is a larger copy.  An
 * error where a sum overflows or falls below 0, or where one month gets two rates
 * (LEDGER_NO_RATE = not known, which then holds for the month).
 */
extern Ledger *ledger_add_due(Ledger *l, int month, int64 sen, int64 rate);
extern Ledger *ledger_add_payment(Ledger *l, int32 day, int64 sen);

/* An argument, for reading: payments settled, in a copy where they were not. */
extern const Ledger *ledger_arg(FunctionCallInfo fcinfo, int n);

#endif
