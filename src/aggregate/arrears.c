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
	int32		due_place;		/* of that day, see day_place */
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

typedef struct Payment
{
	int64		sen;
	int32		day;
} Payment;

/* Payments as they are used up. */
typedef struct Pool
{
	const Payment *payments;	/* each more than 0 */
	int			next;
	int			n;
	int64		rest;			/* of the payment before the next one */
	int32		day;			/* of that payment; DATEVAL_NOBEGIN: not known */
	int64		place;			/* of that day */
} Pool;

typedef struct DueDay
{
	int32		day;			/* DATEVAL_NOBEGIN = not looked up yet */
	int32		place;			/* see day_place */
} DueDay;

/* The due days of a call site: keyed on the law and the segment, each looked up when it is asked for. */
typedef struct DueDays
{
	uint64		generation;		/* of the law; 0 = none yet */
	int			segment;
	DueDay		due[LEDGER_MONTHS];
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
			days->due[i].day = DATEVAL_NOBEGIN;
	}
	return days;
}

static inline DueDay
due_day_remembered(DueDays *days, const LawDues *law, int month)
{
	DueDay	   *due = &days->due[month - LEDGER_FIRST];

	if (unlikely(due->day == DATEVAL_NOBEGIN))
	{
		due->day = due_day(law, month, JKK, days->segment);
		due->place = (int32) day_place(due->day);
	}
	return *due;
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
static inline void
month_due(ArrearsMonth *m, const Ledger *l, int month, DueDay due, int32 as_of, const LedgerEntry **e, const LedgerEntry *end)
{
	bool		known = true;	/* the rate of each part of the bill */

	*m = (ArrearsMonth) {.month = month, .due_day = due.day, .due_place = due.place, .rate = LEDGER_NO_RATE, .assessed = LEDGER_FROM_START, .settled = DATEVAL_NOBEGIN};
	if (month >= l->first && month < l->first + l->n)
	{
		int			cell = ledger_cell(l, month);

		m->bill = l->due[cell];
		if (m->bill != 0)
			m->rate = ledger_rate(l, cell);
		known = m->bill == 0 || m->rate != LEDGER_NO_RATE;
	}
	for (; *e < end && ledger_entry_month(*e) == month && work_goes_on(end - *e); (*e)++)
	{
		int32		day = ledger_entry_day(*e);

		if (day > as_of)
			continue;
		m->assessed = Max(m->assessed, day);
		if (day > due.day)
		{
			m->later = add_sen(m->later, (*e)->amount);
			continue;
		}
		m->bill = add_sen(m->bill, (*e)->amount);
		known &= ledger_entry_rate(*e) != LEDGER_NO_RATE;
		m->rate = ledger_entry_rate(*e);
	}
	if (!known)
		m->rate = LEDGER_NO_RATE;
	/* what was taken back was not owed */
	if (m->later < 0 || m->bill < 0)
	{
		int64		total = add_sen(m->bill, m->later);

		m->bill = m->later < 0 || total < 0 ? total : 0;
		m->later = total - m->bill;
	}
	m->bill_unpaid = m->bill;
	m->later_unpaid = m->later;
}

/* The payments until as_of, without what was refunded, which is taken off those that were last before it. */
static Pool
pool_of(const Ledger *l, int32 as_of, int128 *paid)
{
	Payment    *payments = palloc(l->n_entries * sizeof(Payment));
	int			n = 0;
	int128		missing = 0;	/* refunded before it was paid */

	*paid = l->paid;
	for (int i = 0; i < l->n_entries && work_goes_on(i); i++)
	{
		const LedgerEntry *e = &ledger_entries(l)[i];
		int128		sum = e->amount - missing;

		if (!ledger_is_payment(e) || ledger_entry_day(e) > as_of)
			break;
		*paid += e->amount;
		missing = 0;
		while (sum < 0 && n > 0 && work_goes_on(n))
			sum += payments[--n].sen;
		if (sum < 0)
			missing = -sum;
		else if (sum > 0)
		{
			/* of the day of the payment of which it is a part */
			if (e->amount > 0)
				payments[n].day = ledger_entry_day(e);
			payments[n++].sen = (int64) sum;
		}
	}
	/* where payments have no days they are one sum */
	return (Pool) {.payments = payments, .n = n, .rest = Max(l->paid, 0), .day = DATEVAL_NOBEGIN};
}

/* At most so much of the payment that is next; 0: there is none. */
static inline int64
pool_take(Pool *pool, int64 wanted)
{
	int64		part;

	if (pool->rest == 0)
	{
		const Payment *p = &pool->payments[pool->next];

		if (pool->next == pool->n)
			return 0;
		pool->rest = p->sen;
		pool->day = p->day;
		pool->place = day_place(p->day);
		pool->next++;
	}
	part = Min(pool->rest, wanted);
	pool->rest -= part;
	return part;
}

/* Payments for the bill of a month, and its penalty. */
static inline void
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
			m->late = part_months ? months_begun_late(m->due_place, pool->place) : months_late(m->due_day, pool->day, false);
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
	const LedgerEntry *e;		/* what of months is not in their cells */
	const LedgerEntry *end;
	int			month;

	/* where rates differ within a month, a state has to be put in order first */
	if (l->rated && ledger_n_payments(l) < l->n_entries)
		l = ledger_canonical(l);
	e = ledger_entries(l) + ledger_n_payments(l);
	end = ledger_entries(l) + l->n_entries;
	a.months = palloc(Max(l->n + (end - e), 1) * sizeof(ArrearsMonth));
	pool = pool_of(l, as_of, &a.paid);
	if (asked && a.paid < 0)
		report_refunds(a.paid, as_of);
	month = l->n > 0 ? l->first : LEDGER_LAST + 1;
	if (e < end)
		month = Min(month, ledger_entry_month(e));
	for (; month < l->first + l->n || e < end; month++)
	{
		ArrearsMonth *m = &a.months[a.n];
		DueDay		due;

		CHECK_FOR_INTERRUPTS();
		if ((e == end || ledger_entry_month(e) != month) && (month < l->first || month >= l->first + l->n || l->due[ledger_cell(l, month)] == 0))
			continue;
		due = due_day_remembered(days, law, month);
		month_due(m, l, month, due, as_of, &e, end);
		if (due.day > as_of || add_sen(m->bill, m->later) == 0)
			continue;
		if (m->bill < 0)
		{
			if (asked)
				report_bad_month(month, m->bill);
			a.bad_months++;
			continue;
		}
		settle_bill(m, &pool, l, as_of, part_months);
		a.n++;
	}
	for (int i = 0; i < a.n; i++)
		if (a.months[i].later != 0)
			settle_later(&a.months[i], &pool);
	return a;
}

/* An amount of a bill: with decimals only where it has sen. */
static void
row_billed(Row *row, int128 sen)
{
	if (likely(sen % 100 == 0))
		row_rupiah(row, sen / 100);
	else
		row_exact(row, sen * (RUPIAH_EXACT_UNIT / 100));
}

/* The sums of a ledger as of a day, of the months that have fallen due. */
typedef struct ArrearsSums
{
	int128		due;			/* sen, as the next two */
	int128		paid;
	int128		principal;		/* what is not paid of it */
	int128		penalty;		/* rupiah */
	bool		penalized;		/* the penalty of each month is known */
	int			oldest;			/* month that is not paid; -1: none */
	int			months;			/* that are not paid */
	int			bad_months;
} ArrearsSums;

static void
sums_unpaid(ArrearsSums *sums, int month, int128 unpaid)
{
	sums->principal += unpaid;
	sums->months++;
	if (sums->oldest < 0)
		sums->oldest = month;
}

static ArrearsSums
arrears_sums(FunctionCallInfo fcinfo, const Ledger *l, int32 as_of, bool part_months, bool asked)
{
	Arrears		a = arrears_settle(fcinfo, l, l->segment, as_of, part_months, asked);
	ArrearsSums sums = {.paid = a.paid, .penalized = l->rated, .oldest = -1, .bad_months = a.bad_months};

	for (int i = 0; i < a.n; i++)
	{
		const ArrearsMonth *m = &a.months[i];

		sums.due += (int128) m->bill + m->later;
		sums.penalty += m->penalty;
		sums.penalized &= m->penalized;
		if (m->bill_unpaid > 0 || m->later_unpaid > 0)
			sums_unpaid(&sums, m->month, (int128) m->bill_unpaid + m->later_unpaid);
	}
	return sums;
}

/*
 * The same of a narrow state, for there are as many of them as groups, and nothing else is done in parallel
 * then.  Nothing of it was assessed, so that each month is settled as it comes.  False where there is more to it: a month below zero or at two rates, a refund.
 */
static bool
arrears_sums_narrow(FunctionCallInfo fcinfo, const Ledger *l, ArrearsSums *sums)
{
	LedgerOrder o = ledger_in_order(l);
	const uint64 *month = o.packed;
	const uint64 *end = o.packed + o.n;
	const uint64 *next;			/* payment */
	const LawDues *law = law_dues();
	DueDays    *days = due_days_remembered(fcinfo, l->segment);
	int64		as_of_place = day_place(l->as_of);
	int64		rest = Max(l->paid, 0); /* sen of the payment before the next one */
	int64		place = 0;		/* of its day */

	if (!o.fits)
		return false;
	*sums = (ArrearsSums) {.paid = l->paid, .penalized = l->rated, .oldest = -1};
	for (next = end; next > month && !packed_is_due(next[-1]); next--)
	{
		if (packed_rupiah(next[-1]) < 0)
			return false;
		sums->paid += packed_rupiah(next[-1]) * 100;
	}
	for (const uint64 *months = next; month < months; month++)
	{
		int64		unpaid = packed_rupiah(*month) * 100;
		int128		late = 0;	/* sen x months of delay */
		DueDay		due;

		if (unpaid < 0 || (month + 1 < months && packed_month(month[0]) == packed_month(month[1])))
			return false;
		due = due_day_remembered(days, law, packed_month(*month));
		if (due.day > l->as_of)
			continue;
		sums->due += unpaid;
		while (unpaid > 0)
		{
			int64		part = Min(rest, unpaid);

			late += (int128) part * months_begun_late(due.place, place);
			rest -= part;
			unpaid -= part;
			if (rest > 0 || next == end)
				break;
			rest = packed_rupiah(*next) * 100;
			place = day_place(packed_day(*next));
			next++;
		}
		if (unpaid > 0)
		{
			late += (int128) unpaid * months_begun_late(due.place, as_of_place);
			sums_unpaid(sums, packed_month(*month), unpaid);
		}
		if (late != 0 && l->rated)
		{
			int64		rate = packed_rate(l, *month);

			if (rate == LEDGER_NO_RATE)
				sums->penalized = false;
			else
				sums->penalty += penalty_rupiah(late, rate);
		}
	}
	return true;
}

static Datum
arrears_row(FunctionCallInfo fcinfo, const ArrearsSums *sums)
{
	Row			row;

	row_begin(&row, fcinfo);
	row_billed(&row, sums->due);
	row_billed(&row, sums->paid);
	row_billed(&row, sums->principal);
	if (sums->penalized)
		row_rupiah(&row, sums->penalty);
	else
		row_null(&row);
	row_billed(&row, sums->paid - (sums->due - sums->principal));
	if (sums->oldest >= 0)
		row_month(&row, sums->oldest);
	else
		row_null(&row);
	row_int(&row, sums->months);
	row_int(&row, sums->bad_months);
	return row_datum(&row);
}

/* The final function of the aggregate arrears(). */
PG_FUNCTION_INFO_V1(jamsos_arrears_final);
Datum
jamsos_arrears_final(PG_FUNCTION_ARGS)
{
	const Ledger *l = PG_ARGISNULL(0) ? ledger_new() : ledger_arg_state(fcinfo, 0);
	ArrearsSums sums;

	if (l->wide || l->as_of == LEDGER_ALWAYS || !arrears_sums_narrow(fcinfo, l, &sums))
		sums = arrears_sums(fcinfo, ledger_settled(l), l->as_of, true, false);
	return arrears_row(fcinfo, &sums);
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
	ArrearsSums sums = arrears_sums(fcinfo, l, as_of, PG_GETARG_BOOL(2), true);

	return arrears_row(fcinfo, &sums);
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
