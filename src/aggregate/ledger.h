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
 * A state keeps its months in a ring: the cell of a month follows from the month alone,
 * so that a row can ask memory for it before anything else of the state is there.  Its
 * cells are narrow, whole rupiah, until one does not fit: many states wait for memory.  A
 * value has exactly its months, in sen.  Where neither a penalty nor a statement is asked for,
 * the day of a payment does not matter but for being on or before as_of: it is added to
 * paid, and there are no payments.
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

/* Sen. */
static inline int64
ledger_due(const Ledger *l, int cell)
{
	return l->wide ? l->due[cell] : (int64) ledger_narrow(l)[cell] * 100;
}

/* What follows the cells; a ring has an even number of them. */
static inline int64 *
ledger_rates(const Ledger *l)
{
	return (int64 *) l->due + (l->wide ? ledger_cells(l) : ledger_cells(l) / 2);
}

/* Upwards by day, each day once, but for loose ones. */
static inline LedgerPayment *
ledger_payments(const Ledger *l)
{
	return (LedgerPayment *) (ledger_rates(l) + (l->rated ? ledger_cells(l) : 0));
}

static inline int
ledger_room(const Ledger *l)
{
	return (int) (((const char *) l + VARSIZE(l) - (const char *) ledger_payments(l)) / sizeof(LedgerPayment));
}

extern Ledger *ledger_new(void);
extern Ledger *ledger_make(const Ledger *like, int first, int n, int ring, int room);
extern Ledger *ledger_canonical(const Ledger *l);
extern Ledger *ledger_add_due(Ledger *l, int month, int64 sen, int64 rate);
extern Ledger *ledger_add_payment(Ledger *l, int32 day, int64 sen);
extern const Ledger *ledger_arg(FunctionCallInfo fcinfo, int n);

#endif
