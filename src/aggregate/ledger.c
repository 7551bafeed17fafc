/*
 * ledger.c
 *	  Ledgers made row by row in any order, and merged.
 *
 * A ledger is the state of two aggregates: ledger(), which keeps everything, and arrears(),
 * which keeps what its one question needs.  Both are grown in place.
 */
#include "aggregate/ledger.h"

#include "common/int.h"
#include "utils/date.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/memo.h"
#include "border/numeric.h"
#include "border/state.h"
#include "border/wage_entry.h"
#include "law/due.h"

Ledger *
ledger_make(const Ledger *like, int first, int n, int ring, int room)
{
	Size		cells = (Size) (ring ? ring : n);
	Size		size = offsetof(Ledger, due) + cells * (like->wide ? sizeof(int64) : sizeof(uint32)) + (like->rated ? cells * sizeof(int64) : 0) + (Size) room * sizeof(LedgerPayment);
	Ledger	   *l = palloc0(size);

	memcpy(l, like, offsetof(Ledger, due));
	SET_VARSIZE(l, size);
	l->first = first;
	l->n = n;
	l->ring = (int16) ring;
	l->unsettled = 0;
	l->n_payments = 0;
	Assert(ring == 0 || ring >= n);
	Assert(ledger_room(l) == room);
	if (l->rated)
		for (Size i = 0; i < cells; i++)
			ledger_rates(l)[i] = LEDGER_NO_RATE;
	return l;
}

Ledger *
ledger_new(void)
{
	Ledger		kind = {.version = LEDGER_VERSION, .segment = PU, .by_day = true, .wide = true, .as_of = LEDGER_ALWAYS};

	return ledger_make(&kind, 0, 0, 0, 0);
}

/* Copies months and payments into an empty ledger that has room for them. */
static void
ledger_copy(Ledger *l, const Ledger *old)
{
	for (int month = Max(l->first, old->first); month < Min(l->first + l->n, old->first + old->n); month++)
	{
		int			from = ledger_cell(old, month);
		int			to = ledger_cell(l, month);

		if (l->wide)
			l->due[to] = ledger_due(old, from);
		else
			ledger_narrow(l)[to] = ledger_narrow(old)[from];
		if (l->rated && ledger_due(old, from) != 0)
			ledger_rates(l)[to] = ledger_rates(old)[from];
	}
	l->n_payments = old->n_payments;
	l->unsettled = old->unsettled;
	if (old->n_payments > 0)
		memcpy(ledger_payments(l), ledger_payments(old), old->n_payments * sizeof(LedgerPayment));
}

/* A copy with other room; nothing may be due in months that it leaves out. */
static pg_noinline Ledger *
ledger_resize(const Ledger *old, int first, int n, int ring, int room)
{
	Ledger	   *l = ledger_make(old, first, n, ring, room);

	ledger_copy(l, old);
	return l;
}

/* A copy whose cells are in sen, where an amount does not fit a narrow one. */
static pg_noinline Ledger *
ledger_widen(const Ledger *old)
{
	Ledger		kind = *old;
	Ledger	   *l;

	kind.wide = true;
	l = ledger_make(&kind, old->first, old->n, old->ring, ledger_room(old));
	ledger_copy(l, old);
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

/* A window removes only what it added; a call by hand may ask for more. */
static pg_noinline void
ledger_report_negative(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("cannot remove an amount that the ledger does not have"),
			 errhint("Remove only what was added.")));
}

static inline void
ledger_add_unsettled(int64 *sum, int64 sen)
{
	if (unlikely(pg_add_s64_overflow(*sum, sen, sum)))
		ledger_report_overflow();
}

static inline void
ledger_add_sen(int64 *sum, int64 sen)
{
	ledger_add_unsettled(sum, sen);
	if (unlikely(*sum < 0))
		ledger_report_negative();
}

static pg_noinline void
ledger_report_rates(int month, int64 one, int64 other)
{
	Datum		a = rate_to_percent(one);
	Datum		b = rate_to_percent(other);

	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("conflicting penalty rates for month %s: %s and %s", month_to_cstring(month),
					DatumGetCString(DirectFunctionCall1(numeric_out, a)), DatumGetCString(DirectFunctionCall1(numeric_out, b))),
			 errhint("Pass the same rate in each row of a month, such as jamsos.penalty_rate(month).")));
}

inline Ledger *
ledger_add_due(Ledger *l, int month, int64 sen, int64 rate)
{
	int			cell;
	int64		sum = 0;

	if (unlikely((uint32) (month - l->first) >= (uint32) l->n))
		l = ledger_grow_months(l, month);
	cell = ledger_cell(l, month);
	if (!l->wide)
	{
		sum = (int64) ledger_narrow(l)[cell] + sen / 100;
		if (unlikely(sen % 100 != 0 || sum < 0 || sum > PG_UINT32_MAX))
			l = ledger_widen(l);
	}
	if (l->rated)
	{
		int64	   *known = &ledger_rates(l)[cell];

		if (ledger_due(l, cell) == 0)
			*known = rate;
		else if (*known != rate)
		{
			if (*known != LEDGER_NO_RATE && rate != LEDGER_NO_RATE)
				ledger_report_rates(month, *known, rate);
			*known = LEDGER_NO_RATE;
		}
	}
	if (l->wide)
		ledger_add_sen(&l->due[cell], sen);
	else
		ledger_narrow(l)[cell] = (uint32) sum;
	return l;
}

/* ---- payments: appended unsettled, settled when there is no room or when they are read ---- */

#define ST_SORT sort_payments
#define ST_ELEMENT_TYPE LedgerPayment
#define ST_COMPARE(a, b) ((a)->day < (b)->day ? -1 : (a)->day > (b)->day)
#define ST_CHECK_FOR_INTERRUPTS
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

/*
 * Each day once, ascending, without days of which nothing is left.  What was added to a day and
 * what was removed may both be unsettled: only their sum can be too small.
 */
static pg_noinline void
ledger_settle(Ledger *l)
{
	LedgerPayment *p = ledger_payments(l);
	int			n = 0;

	if (l->unsettled > 0)
		sort_payments(p, l->n_payments);
	for (int i = 0; i < l->n_payments;)
	{
		LedgerPayment day = p[i];

		while (++i < l->n_payments && p[i].day == day.day)
			ledger_add_unsettled(&day.amount, p[i].amount);
		if (day.amount < 0)
			ledger_report_negative();
		if (day.amount > 0)
			p[n++] = day;
	}
	l->n_payments = n;
	l->unsettled = 0;
}

/* What every function on ledgers relies on. */
static void
assert_ledger(const Ledger *l)
{
#ifdef USE_ASSERT_CHECKING
	const LedgerPayment *p = ledger_payments(l);

	Assert(l->segment < N_SEGMENTS);
	Assert(l->ring == 0 ? l->wide : l->ring >= LEDGER_RING && (l->ring & (l->ring - 1)) == 0 && l->n <= l->ring);
	Assert(l->n == 0 ? l->ring > 0 || l->first == 0 : l->first >= LEDGER_FIRST && l->first + l->n - 1 <= LEDGER_LAST);
	Assert(l->unsettled >= 0 && l->unsettled <= l->n_payments && l->n_payments <= ledger_room(l));
	Assert(l->by_day ? l->paid == 0 : l->n_payments == 0);
	for (int month = LEDGER_FIRST; l->ring > 0 && month < LEDGER_FIRST + l->ring; month++)
		Assert(((month - l->first) & (l->ring - 1)) < l->n || ledger_due(l, ledger_cell(l, month)) == 0);
	for (int i = 0; i < l->n_payments; i++)
		Assert(day_in_calendar(p[i].day) && p[i].day <= l->as_of && (i == 0 || i >= l->n_payments - l->unsettled || p[i - 1].day < p[i].day));
#endif
}

const Ledger *
ledger_arg(FunctionCallInfo fcinfo, int n)
{
	const Ledger *l = (const Ledger *) PG_DETOAST_DATUM(PG_GETARG_DATUM(n));

	if (l->version != LEDGER_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("invalid ledger: unknown version")));
	assert_ledger(l);
	if (l->unsettled > 0)
	{
		/* a state: it may go on being added to */
		Ledger	   *settled = ledger_resize(l, l->first, l->n, l->ring, l->n_payments);

		ledger_settle(settled);
		return settled;
	}
	return l;
}

/* Room for one more, and then for as many as there are, so that each payment costs no more than its share. */
static pg_noinline Ledger *
ledger_grow_payments(Ledger *l)
{
	int			room = ledger_room(l);

	ledger_settle(l);
	return l->n_payments > room / 2 || room == 0 ? ledger_resize(l, l->first, l->n, l->ring, Max(2 * room, 16)) : l;
}

/* Rows mostly come in the order of days: a day that is there is found, one out of order is appended unsettled. */
Ledger *
ledger_add_payment(Ledger *l, int32 day, int64 sen)
{
	LedgerPayment *p;
	int			low = 0;
	int			high = l->n_payments - l->unsettled;
	bool		last;

	if (!l->by_day)
	{
		ledger_add_sen(&l->paid, sen);
		return l;
	}
	p = ledger_payments(l);
	if (l->n_payments > 0 && p[l->n_payments - 1].day == day)
	{
		/* of a day that is not settled this may be a part */
		if (l->unsettled > 0)
			ledger_add_unsettled(&p[l->n_payments - 1].amount, sen);
		else
			ledger_add_sen(&p[l->n_payments - 1].amount, sen);
		return l;
	}
	last = l->n_payments == 0 || (l->unsettled == 0 && p[l->n_payments - 1].day < day);
	if (!last)
	{
		int			n = high;

		while (low < high)
		{
			int			middle = (low + high) / 2;

			if (p[middle].day < day)
				low = middle + 1;
			else
				high = middle;
		}
		if (low < n && p[low].day == day)
		{
			ledger_add_sen(&p[low].amount, sen);
			return l;
		}
	}
	if (l->n_payments == ledger_room(l))
	{
		l = ledger_grow_payments(l);
		p = ledger_payments(l);
		/* all are settled now: is this day after the last one? */
		last = l->n_payments == 0 || p[l->n_payments - 1].day < day;
	}
	p[l->n_payments++] = (LedgerPayment) {.amount = sen, .day = day};
	if (!last || sen < 0)
		l->unsettled++;				/* whether there is as much to remove is seen when it is settled */
	return l;
}

/* ---- aggregates ---- */

/* Arguments after the state; of ledger() the rate and the segment come one earlier. */
enum
{
	MONTH = 1, DUE, PAID, PAID_ON, AS_OF
};

/* The state of a transition: argument 0 in place, or a copy where it is called by hand. */
static inline Ledger *
ledger_state(FunctionCallInfo fcinfo)
{
	if (state_in_place(fcinfo))
		return (Ledger *) PG_GETARG_POINTER(0);
	ledger_arg(fcinfo, 0);
	return (Ledger *) PG_DETOAST_DATUM_COPY(PG_GETARG_DATUM(0));
}

static pg_noinline void
ledger_report_kinds(const Ledger *a, int32 as_of, int segment)
{
	if (a->as_of != as_of)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("conflicting as_of dates in one group: %s and %s",
						day_to_cstring(a->as_of), day_to_cstring(as_of)),
				 errhint("Pass the same date in each row, or add it to GROUP BY.")));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("conflicting segments in one ledger: %s and %s", segment_names[a->segment], segment_names[segment]),
			 errhint("Their due dates differ: add the segment to GROUP BY.")));
}

/* The amount of an argument in sen, NULL is 0; the types are those of the overloads. */
static inline int64
ledger_arg_numeric(FunctionCallInfo fcinfo, int n, const char *what)
{
	int64		sen;

	if (PG_ARGISNULL(n))
		return 0;
	if (likely(rupiah_from_short_numeric(PG_GETARG_DATUM(n), &sen)))
		return sen;
	return rupiah_amount(PG_GETARG_DATUM(n), what);
}

static inline int64
ledger_arg_whole(FunctionCallInfo fcinfo, int n, int64 rupiah, const char *what)
{
	if (PG_ARGISNULL(n))
		return 0;
	if (unlikely(rupiah < 0 || rupiah > RUPIAH_MAX_SEN / 100))
		return rupiah_amount(NumericGetDatum(int64_to_numeric(rupiah)), what);
	return rupiah * 100;
}

#define ledger_arg_bigint(fcinfo, n, what) ledger_arg_whole(fcinfo, n, PG_GETARG_INT64(n), what)
#define ledger_arg_integer(fcinfo, n, what) ledger_arg_whole(fcinfo, n, PG_GETARG_INT32(n), what)

/* The penalty rate that a call site read last, keyed on the bytes of its numeric. */
typedef struct RateMemo
{
	MemoKey		percent;
	int64		rate;
} RateMemo;

static int64
ledger_arg_rate(FunctionCallInfo fcinfo, int n)
{
	struct varlena *percent = PG_GETARG_VARLENA_PP(n);
	RateMemo   *memo = memo_of(fcinfo, sizeof(RateMemo));
	int			len = (int) VARSIZE_ANY_EXHDR(percent);

	if (!memo_is(&memo->percent, VARDATA_ANY(percent), len))
	{
		memo_forget(&memo->percent);
		memo->rate = penalty_rate_from_percent(PG_GETARG_DATUM(n));
		memo_keep(&memo->percent, VARDATA_ANY(percent), len);
	}
	return memo->rate;
}

/* The month of a row in which something is due. */
static inline int
ledger_arg_month(FunctionCallInfo fcinfo)
{
	int			month;

	if (PG_ARGISNULL(MONTH))
		report_null("month", "What is due is due for a month; a payment may come without one.");
	month = month_begun(PG_GETARG_DATEADT(MONTH));
	if (unlikely(month < LEDGER_FIRST || month > LEDGER_LAST))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("month of a due amount is out of range: %s", DatumGetCString(DirectFunctionCall1(date_out, PG_GETARG_DATUM(MONTH)))),
				 errhint("Months of a ledger are from 2000-01 to 2199-12.")));
	return month;
}

/* The day of a row on which something was paid. */
static inline int32
ledger_arg_paid_on(FunctionCallInfo fcinfo)
{
	int32		day;

	if (PG_ARGISNULL(PAID_ON))
		report_null("paid_on", "A payment counts from the day on which it was made.");
	day = PG_GETARG_DATEADT(PAID_ON);
	day_check(day, "paid_on");
	return day;
}

/* The state of the first row of a group. */
static pg_noinline Ledger *
ledger_begin(bool arrears, bool rated, int segment, int32 as_of)
{
	Ledger		kind = {.version = LEDGER_VERSION, .segment = (uint8) segment, .by_day = !arrears || rated, .rated = rated, .as_of = as_of};

	if (arrears)
		day_check(as_of, "as_of");
	return ledger_make(&kind, 0, 0, LEDGER_RING, 0);
}

static pg_attribute_always_inline Datum
ledger_step(FunctionCallInfo fcinfo, int64 due, int64 paid, const bool arrears, const int sign)
{
	const int	rate_arg = arrears ? AS_OF + 1 : AS_OF;
	const bool	rated = PG_NARGS() > rate_arg;
	int			segment = PG_NARGS() > rate_arg + 1 ? arg_segment(fcinfo, rate_arg + 1) : PU;
	int32		as_of = LEDGER_ALWAYS;
	int			month = 0;
	Ledger	   *l;

	if (due != 0)
	{
		month = ledger_arg_month(fcinfo);
		/* the cell, which follows from the month, before the header of the state is there */
		if (!PG_ARGISNULL(0))
			__builtin_prefetch(&ledger_narrow((Ledger *) PG_GETARG_POINTER(0))[month & (LEDGER_RING - 1)], 1);
	}
	if (arrears)
	{
		if (PG_ARGISNULL(AS_OF))
			report_null("as_of", "The day on which the arrears are reckoned, such as current_date.");
		as_of = PG_GETARG_DATEADT(AS_OF);
	}
	if (unlikely(PG_ARGISNULL(0)))
		l = ledger_begin(arrears, rated, segment, as_of);
	else
	{
		l = ledger_state(fcinfo);
		if (unlikely(l->as_of != as_of || l->segment != segment))
			ledger_report_kinds(l, as_of, segment);
	}
	if (due != 0)
		l = ledger_add_due(l, month, sign * due, rated && !PG_ARGISNULL(rate_arg) ? ledger_arg_rate(fcinfo, rate_arg) : LEDGER_NO_RATE);
	if (paid != 0)
	{
		int32		day = ledger_arg_paid_on(fcinfo);

		if (day <= as_of)
			l = ledger_add_payment(l, day, sign * paid);
	}
	PG_RETURN_POINTER(l);
}

#define LEDGER_STEP(type, arrears, sign) \
	ledger_step(fcinfo, ledger_arg_##type(fcinfo, DUE, "due"), ledger_arg_##type(fcinfo, PAID, "paid"), arrears, sign)
#define ARREARS_ENTRY(type) \
	SQL_FUNCTION(jamsos_arrears_accum_##type, LEDGER_STEP(type, true, 1)) \
	SQL_FUNCTION(jamsos_arrears_inverse_##type, LEDGER_STEP(type, true, -1))
FOR_WAGE_TYPES(ARREARS_ENTRY)
SQL_FUNCTION(jamsos_ledger_accum, LEDGER_STEP(numeric, false, 1))
SQL_FUNCTION(jamsos_ledger_inverse, LEDGER_STEP(numeric, false, -1))

PG_FUNCTION_INFO_V1(jamsos_ledger_combine);
Datum
jamsos_ledger_combine(PG_FUNCTION_ARGS)
{
	const Ledger *other;
	Ledger	   *l;

	if (PG_ARGISNULL(1))
		return state_unchanged(fcinfo);
	other = ledger_arg(fcinfo, 1);
	if (PG_ARGISNULL(0))
		PG_RETURN_POINTER(ledger_resize(other, other->first, other->n, other->ring, other->n_payments));
	l = ledger_state(fcinfo);
	if (l->as_of != other->as_of || l->segment != other->segment)
		ledger_report_kinds(l, other->as_of, other->segment);
	if (l->rated != other->rated || l->by_day != other->by_day)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("ledgers with and without penalty rates cannot be merged"),
				 errhint("Give each of them a penalty_rate, or none.")));
	for (int month = other->first; month < other->first + other->n; month++)
	{
		int			cell = ledger_cell(other, month);

		if (ledger_due(other, cell) != 0)
			l = ledger_add_due(l, month, ledger_due(other, cell), other->rated ? ledger_rates(other)[cell] : LEDGER_NO_RATE);
	}
	ledger_add_sen(&l->paid, other->paid);
	for (int i = 0; i < other->n_payments; i++)
	{
		if ((i & 0xffff) == 0xffff)
			CHECK_FOR_INTERRUPTS();
		l = ledger_add_payment(l, ledger_payments(other)[i].day, ledger_payments(other)[i].amount);
	}
	PG_RETURN_POINTER(l);
}

Ledger *
ledger_canonical(const Ledger *l)
{
	int			first = l->first;
	int			last = l->first + l->n - 1;
	int			n_payments = 0;
	Ledger		kind = *l;
	Ledger	   *c;

	Assert(l->unsettled == 0);
	kind.wide = true;
	while (last >= first && ledger_due(l, ledger_cell(l, last)) == 0)
		last--;
	while (first < last && ledger_due(l, ledger_cell(l, first)) == 0)
		first++;
	for (int i = 0; i < l->n_payments; i++)
		n_payments += ledger_payments(l)[i].amount != 0;
	c = ledger_make(&kind, last < first ? 0 : first, last - first + 1, 0, n_payments);
	for (int month = first; month <= last; month++)
	{
		c->due[month - first] = ledger_due(l, ledger_cell(l, month));
		if (c->rated && c->due[month - first] != 0)
			ledger_rates(c)[month - first] = ledger_rates(l)[ledger_cell(l, month)];
	}
	for (int i = 0; i < l->n_payments; i++)
		if (ledger_payments(l)[i].amount != 0)
			ledger_payments(c)[c->n_payments++] = ledger_payments(l)[i];
	return c;
}

PG_FUNCTION_INFO_V1(jamsos_ledger_final);
Datum
jamsos_ledger_final(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(PG_ARGISNULL(0) ? ledger_new() : ledger_canonical(ledger_arg(fcinfo, 0)));
}
