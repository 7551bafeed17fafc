/*
 * arrears.c
 *	  What is owed as of a day: payments in the order of their days, each to the oldest
 *	  month that is not paid.
 *
 * A month counts once it has fallen due (jamsos.due_rule), on that day already; what is
 * paid beyond all that has fallen due is credit.  A penalty is simple, for each month
 * begun from the due date to the payment or to as_of (jamsos.penalty says more).
 *
 * What was assessed counts from its day on.  Until the due date it is part of the bill.  Later it
 * raises what is owed, but has no due date of its own in the law: it bears no penalty, and payments
 * go to it once all bills that have fallen due are paid, so that it never makes a bill late that was
 * paid in time.  What was taken back later was never owed: it lowers the bill of its month.  A refund
 * takes back what was paid last before it.
 */
#include "jamsos.h"

#include "common/int.h"
#include "utils/date.h"
#include "utils/fmgrprotos.h"

#include "aggregate/ledger.h"
#include "border/args.h"
#include "border/calendar.h"
#include "border/long_work.h"
#include "border/memo.h"
#include "border/numeric.h"
#include "border/row.h"
#include "kernel/codes.h"
#include "law/due.h"
#include "law/law.h"
#include "law/law_cache.h"

/* A month that has fallen due. */
typedef struct ArrearsMonth
{
	int			month;
	int32		due_day;
	int64		bill;			/* due until the due date */
	int64		later;			/* assessed after it */
	int64		bill_unpaid;
	int64		later_unpaid;
	int64		rate;			/* of the penalty of the bill */
	int32		assessed;		/* the last day on which something was; LEDGER_FROM_START: nothing was */
	int32		settled;		/* the day; DATEVAL_NOBEGIN: not settled, or not known */
	int			late;			/* months, until the bill was settled or as_of */
	bool		penalized;		/* the penalty is known */
	int128		penalty;		/* rupiah */
} ArrearsMonth;

/* What a ledger is as of a day. */
typedef struct Arrears
{
	ArrearsMonth *months;		/* that have fallen due, with something due */
	int			n;
	int			bad_months;		/* below zero: left out */
	int128		paid;
} Arrears;

/* Payments as they are used up. */
typedef struct Pool
{
	const Ledger *ledger;
	const LedgerEntry *left;	/* what refunds left of its payments; NULL: they are those of the ledger */
	int			next;
	int			n;
	int64		rest;			/* of the payment before the next one */
	int32		day;			/* of that payment; DATEVAL_NOBEGIN: not known */
} Pool;

/* The due days of a call site: keyed on the law and the segment, each looked up when it is asked for. */
typedef struct DueDays
{
	uint64		generation;		/* of the law; 0 = none yet */
	int			segment;
	int32		day[LEDGER_MONTHS]; /* DATEVAL_NOBEGIN = not looked up yet */
} DueDays;

/* Those of a segment; asked once for all months, as the snapshot is the same for them. */
static DueDays *
due_days_remembered(FunctionCallInfo fcinfo, int segment)
{
	DueDays    *days = memo_of(fcinfo, sizeof(DueDays));

	Assert(law_dues_generation != 0);
	if (days->generation != law_dues_generation || days->segment != segment)
	{
		days->generation = law_dues_generation;
		days->segment = segment;
		for (int i = 0; i < LEDGER_MONTHS; i++)
			days->day[i] = DATEVAL_NOBEGIN;
	}
	return days;
}

static inline int32
due_day_remembered(DueDays *days, const LawDues *law, int month)
{
	int32	   *day = &days->day[month - LEDGER_FIRST];

	if (unlikely(*day == DATEVAL_NOBEGIN))
		*day = due_day(law, month, JKK, days->segment);
	return *day;
}

static int64
add_sen(int64 a, int64 b)
{
	int64		sum;

	if (unlikely(pg_add_s64_overflow(a, b, &sum)))
		report_sum_out_of_range();
	return sum;
}

/* What of a month is due as of a day; the entries of the month are taken from *e on. */
static ArrearsMonth
month_due(const Ledger *l, int month, int32 due_day, int32 as_of, const LedgerEntry **e, const LedgerEntry *end)
{
	ArrearsMonth m = {.month = month, .due_day = due_day, .rate = LEDGER_NO_RATE, .assessed = LEDGER_FROM_START, .settled = DATEVAL_NOBEGIN};
	bool		known = true;	/* the rate of each part of the bill */

	if (month >= l->first && month < l->first + l->n)
	{
		int			cell = ledger_cell(l, month);

		m.bill = ledger_due(l, cell);
		if (m.bill != 0)
			m.rate = ledger_rate(l, cell);
		known = m.bill == 0 || m.rate != LEDGER_NO_RATE;
	}
	for (; *e < end && ledger_entry_month(*e) == month && work_goes_on(end - *e); (*e)++)
	{
		int32		day = ledger_entry_day(*e);

		if (day > as_of)
			continue;
		m.assessed = Max(m.assessed, day);
		if (day > due_day)
		{
			m.later = add_sen(m.later, (*e)->amount);
			continue;
		}
		m.bill = add_sen(m.bill, (*e)->amount);
		known &= ledger_entry_rate(*e) != LEDGER_NO_RATE;
		m.rate = ledger_entry_rate(*e);
	}
	if (!known)
		m.rate = LEDGER_NO_RATE;
	/* what was taken back was not owed */
	if (m.later < 0 || m.bill < 0)
	{
		int64		total = add_sen(m.bill, m.later);

		m.bill = m.later < 0 || total < 0 ? total : 0;
		m.later = total - m.bill;
	}
	m.bill_unpaid = m.bill;
	m.later_unpaid = m.later;
	return m;
}

/* The payments until as_of, without what was refunded, which is taken off those that were last before it. */
static Pool
pool_of(const Ledger *l, int32 as_of, int128 *paid)
{
	int			n = 0;
	bool		refunds = false;
	LedgerEntry *left;
	int128		missing = 0;	/* refunded before it was paid */
	int			n_left = 0;

	*paid = l->paid;
	for (; n < l->n_entries && work_goes_on(n); n++)
	{
		LedgerEntry e = ledger_entry(l, n);

		if (!ledger_is_payment(&e) || ledger_entry_day(&e) > as_of)
			break;
		*paid += e.amount;
		refunds |= e.amount < 0;
	}
	if (!refunds)
		return (Pool) {.ledger = l, .n = n, .rest = Max(l->paid, 0), .day = DATEVAL_NOBEGIN};
	left = palloc(n * sizeof(LedgerEntry));
	for (int i = 0; i < n && work_goes_on(i); i++)
	{
		LedgerEntry e = ledger_entry(l, i);
		int128		sum = e.amount - missing;

		missing = 0;
		while (sum < 0 && n_left > 0 && work_goes_on(n_left))
			sum += left[--n_left].amount;
		if (sum < 0)
			missing = -sum;
		else if (sum > 0)
		{
			/* of the day of the payment of which it is a part */
			if (e.amount > 0)
				left[n_left].key = e.key;
			left[n_left++].amount = (int64) sum;
		}
	}
	return (Pool) {.left = left, .n = n_left, .day = DATEVAL_NOBEGIN};
}

/* At most so much of the payment that is next; 0: there is none. */
static int64
pool_take(Pool *pool, int64 wanted)
{
	int64		part;

	while (pool->rest == 0 && work_goes_on(pool->next))
	{
		LedgerEntry e;

		if (pool->next == pool->n)
			return 0;
		e = pool->left ? pool->left[pool->next] : ledger_entry(pool->ledger, pool->next);
		pool->rest = e.amount;
		pool->day = ledger_entry_day(&e);
		pool->next++;
	}
	part = Min(pool->rest, wanted);
	pool->rest -= part;
	return part;
}

/* Payments for the bill of a month, and its penalty. */
static void
settle_bill(ArrearsMonth *m, Pool *pool, const Ledger *l, int32 as_of, bool part_months)
{
	int128		late_sen = 0;	/* sen x months of delay */
	int64		part;

	while (m->bill_unpaid > 0 && (part = pool_take(pool, m->bill_unpaid)) > 0)
	{
		m->bill_unpaid -= part;
		if (l->by_day)
		{
			m->settled = pool->day;
			m->late = months_late(m->due_day, pool->day, part_months);
			late_sen += (int128) part * m->late;
		}
	}
	if (m->bill_unpaid > 0)
	{
		m->settled = DATEVAL_NOBEGIN;
		m->late = months_late(m->due_day, as_of, part_months);
		late_sen += (int128) m->bill_unpaid * m->late;
	}
	m->penalized = m->rate != LEDGER_NO_RATE || (l->rated && late_sen == 0);
	if (m->penalized && late_sen != 0)
		m->penalty = penalty_rupiah(late_sen, m->rate);
}

/* The same for what was assessed later: no penalty. */
static void
settle_later(ArrearsMonth *m, Pool *pool)
{
	int64		part;

	if (m->later == 0)
		return;
	while (m->later_unpaid > 0 && (part = pool_take(pool, m->later_unpaid)) > 0)
		m->later_unpaid -= part;
	if (m->later_unpaid > 0 || (m->bill > 0 && m->settled == DATEVAL_NOBEGIN))
		m->settled = DATEVAL_NOBEGIN;
	else if (pool->day != DATEVAL_NOBEGIN)
		m->settled = Max(pool->day, m->assessed);
}

/* The month is below zero: more was taken back than was due. */
static pg_noinline void
report_bad_month(int month, int64 sen)
{
	StringInfoData amount;

	initStringInfo(&amount);
	rupiah_append(&amount, sen);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("what is due for month %s is below zero: %s", month_to_cstring(month), amount.data),
			 errhint("Correct the row that takes back more than was due, or ask for an earlier day; the aggregate arrears() counts such a month in bad_months.")));
}

static pg_noinline void
report_refunds(int128 paid, int32 as_of)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("refunds until %s are more than was paid, by %s", day_to_cstring(as_of),
					DatumGetCString(DirectFunctionCall1(numeric_out, exact_to_numeric(-paid * (RUPIAH_EXACT_UNIT / 100))))),
			 errhint("Add the payments that were refunded, or correct the refund.")));
}

/*
 * What is owed as of a day, by the due dates of a segment; "asked" of this ledger alone, so that what
 * cannot be right is an error.
 */
static Arrears
arrears_settle(FunctionCallInfo fcinfo, const Ledger *l, int segment, int32 as_of, bool part_months, bool asked)
{
	Arrears		a = {0};
	const LawDues *law = law_dues();
	DueDays    *days = due_days_remembered(fcinfo, segment);
	Pool		pool;
	const LedgerEntry *e = NULL;	/* what of months is not in their cells: a wide ledger alone has it */
	const LedgerEntry *end = NULL;
	int			month;

	/* where rates differ within a month, a state has to be put in order first */
	if (l->rated && ledger_n_payments(l) < l->n_entries)
		l = ledger_canonical(l);
	if (l->wide)
	{
		e = ledger_entries(l) + ledger_n_payments(l);
		end = ledger_entries(l) + l->n_entries;
	}
	a.months = palloc(Max(l->n + (end - e), 1) * sizeof(ArrearsMonth));
	pool = pool_of(l, as_of, &a.paid);
	if (asked && a.paid < 0)
		report_refunds(a.paid, as_of);
	month = l->n > 0 ? l->first : LEDGER_LAST + 1;
	if (e < end)
		month = Min(month, ledger_entry_month(e));
	for (; month < l->first + l->n || e < end; month++)
	{
		int32		due_day;
		ArrearsMonth m;

		CHECK_FOR_INTERRUPTS();
		if ((e == end || ledger_entry_month(e) != month) && (month < l->first || month >= l->first + l->n || ledger_due(l, ledger_cell(l, month)) == 0))
			continue;
		due_day = due_day_remembered(days, law, month);
		m = month_due(l, month, due_day, as_of, &e, end);
		if (due_day > as_of || add_sen(m.bill, m.later) == 0)
			continue;
		if (m.bill < 0)
		{
			if (asked)
				report_bad_month(month, m.bill);
			a.bad_months++;
			continue;
		}
		settle_bill(&m, &pool, l, as_of, part_months);
		a.months[a.n++] = m;
	}
	for (int i = 0; i < a.n; i++)
		settle_later(&a.months[i], &pool);
	return a;
}

/* An amount of a bill: with decimals only where it has sen. */
static void
row_billed(Row *row, int128 sen)
{
	row_exact(row, sen * (RUPIAH_EXACT_UNIT / 100));
}

static Datum
arrears_row(FunctionCallInfo fcinfo, const Ledger *l, int32 as_of, bool part_months, bool asked)
{
	Arrears		a = arrears_settle(fcinfo, l, l->segment, as_of, part_months, asked);
	int128		due = 0;
	int128		principal = 0;
	int128		penalty = 0;
	bool		penalized = l->rated;
	int			oldest = -1;
	int			months = 0;
	Row			row;

	for (int i = 0; i < a.n; i++)
	{
		const ArrearsMonth *m = &a.months[i];

		due += (int128) m->bill + m->later;
		principal += (int128) m->bill_unpaid + m->later_unpaid;
		penalty += m->penalty;
		penalized &= m->penalized;
		if (m->bill_unpaid > 0 || m->later_unpaid > 0)
		{
			months++;
			if (oldest < 0)
				oldest = m->month;
		}
	}
	row_begin(&row, fcinfo);
	row_billed(&row, due);
	row_billed(&row, a.paid);
	row_billed(&row, principal);
	if (penalized)
		row_rupiah(&row, penalty);
	else
		row_null(&row);
	row_billed(&row, a.paid - (due - principal));
	if (oldest >= 0)
		row_month(&row, oldest);
	else
		row_null(&row);
	row_int(&row, months);
	row_int(&row, a.bad_months);
	return row_datum(&row);
}

/* The final function of the aggregate arrears(). */
PG_FUNCTION_INFO_V1(jamsos_arrears_final);
Datum
jamsos_arrears_final(PG_FUNCTION_ARGS)
{
	const Ledger *l = PG_ARGISNULL(0) ? ledger_new() : ledger_in_order(ledger_arg_state(fcinfo, 0));

	return arrears_row(fcinfo, l, l->as_of, true, false);
}

/* Arguments: ledger, as_of, part_months. */
static const Ledger *
arg_ledger(FunctionCallInfo fcinfo, int32 *as_of)
{
	*as_of = PG_GETARG_DATEADT(1);
	if (DATE_NOT_FINITE(*as_of))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("as_of must be a finite date: %s", day_to_cstring(*as_of)),
				 errhint("The day on which the arrears are reckoned, such as current_date.")));
	return ledger_arg(fcinfo, 0);
}

/* arrears(ledger, as_of, part_months) */
PG_FUNCTION_INFO_V1(jamsos_arrears);
Datum
jamsos_arrears(PG_FUNCTION_ARGS)
{
	int32		as_of;
	const Ledger *l = arg_ledger(fcinfo, &as_of);

	return arrears_row(fcinfo, l, as_of, PG_GETARG_BOOL(2), true);
}

/* statement(ledger, as_of, part_months) */
PG_FUNCTION_INFO_V1(jamsos_statement);
Datum
jamsos_statement(PG_FUNCTION_ARGS)
{
	int32		as_of;
	const Ledger *l = arg_ledger(fcinfo, &as_of);
	Arrears		a;
	Row			row;

	row_begin_set(&row, fcinfo);
	a = arrears_settle(fcinfo, l, l->segment, as_of, PG_GETARG_BOOL(2), true);
	for (int i = 0; i < a.n; i++)
	{
		const ArrearsMonth *m = &a.months[i];
		int128		due = (int128) m->bill + m->later;
		int128		unpaid = (int128) m->bill_unpaid + m->later_unpaid;

		row_month(&row, m->month);
		row_day(&row, m->due_day);
		row_billed(&row, due);
		row_billed(&row, due - unpaid);
		row_billed(&row, unpaid);
		if (m->settled != DATEVAL_NOBEGIN)
			row_day(&row, m->settled);
		else
			row_null(&row);
		row_int(&row, m->late);
		if (m->penalized)
			row_rupiah(&row, m->penalty);
		else
			row_null(&row);
		row_put(&row);
	}
	return (Datum) 0;
}

/*
 * unpaid_in_a_row(ledger, as_of, segment): the most months one after the other whose bill is not paid
 * whole, from the day after it fell due: until then it can be paid in time.  What was assessed after the due date is no bill that was left unpaid, and
 * a month below zero none at all: one of a province must not stop the others.
 */
PG_FUNCTION_INFO_V1(jamsos_unpaid_in_a_row);
Datum
jamsos_unpaid_in_a_row(PG_FUNCTION_ARGS)
{
	int32		as_of;
	const Ledger *l = arg_ledger(fcinfo, &as_of);
	Arrears		a = arrears_settle(fcinfo, l, arg_segment(fcinfo, 2), as_of, true, false);
	int			longest = 0;
	int			row = 0;

	for (int i = 0; i < a.n; i++)
	{
		bool		next = row > 0 && a.months[i].month == a.months[i - 1].month + 1;

		if (a.months[i].bill_unpaid == 0 || a.months[i].due_day == as_of)
			row = 0;
		else
			row = next ? row + 1 : 1;
		longest = Max(longest, row);
	}
	PG_RETURN_INT32(longest);
}
