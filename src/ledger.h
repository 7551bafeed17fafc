/*
 * ledger.h
 *	  What was due by month, and what was paid on which day: of one employer.
 */
#ifndef JAMSOS_LEDGER_H
#define JAMSOS_LEDGER_H

#include "due.h"

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
 * Months lie side by side, so that a row finds its own at once.  Where neither a
 * penalty nor a statement is asked for, the day of a payment does not matter but for
 * being on or before as_of: it is added to paid, and there are no payments.
 */
typedef struct Ledger
{
	int32		vl_len_;
	uint8		version;
	uint8		segment;
	bool		by_day;			/* payments have their days */
	bool		rated;			/* months have penalty rates */
	int32		as_of;
	int32		first;			/* of due[] */
	int32		n;
	int32		room;			/* for payments */
	int32		n_payments;
	int32		unused;
	int64		paid;			/* sen, where not by day */
	int64		due[FLEXIBLE_ARRAY_MEMBER]; /* n, sen; if rated n rates; then the payments */
} Ledger;

static inline int64 *
ledger_rates(const Ledger *l)
{
	return (int64 *) l->due + l->n;
}

/* Upwards by day. */
static inline LedgerPayment *
ledger_payments(const Ledger *l)
{
	return (LedgerPayment *) (l->due + (l->rated ? 2 : 1) * (Size) l->n);
}

extern Ledger *ledger_new(void);
extern const Ledger *ledger_arg(FunctionCallInfo fcinfo, int n);

#endif
