/*
 * ledger_aggregate.c
 *	  The aggregates whose state is a ledger: ledger(), which keeps everything, and arrears(),
 *	  which keeps what its one question needs.
 */
#include "jamsos.h"

#include "utils/date.h"

#include "aggregate/ledger.h"
#include "border/args.h"
#include "border/calendar.h"
#include "border/long_work.h"
#include "border/memo.h"
#include "border/numeric.h"
#include "border/state.h"
#include "border/wage_entry.h"
#include "kernel/codes.h"
#include "law/due.h"

/* Arguments after the state, then rate, segment and day of assessment; of ledger() these come one earlier. */
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
	ledger_arg_state(fcinfo, 0);
	return work_value_copy(PG_GETARG_DATUM(0));
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
	return rupiah_signed_amount(PG_GETARG_DATUM(n), what);
}

static inline int64
ledger_arg_whole(FunctionCallInfo fcinfo, int n, int64 rupiah, const char *what)
{
	if (PG_ARGISNULL(n))
		return 0;
	if (unlikely(rupiah < -(RUPIAH_MAX_SEN / 100) || rupiah > RUPIAH_MAX_SEN / 100))
		return rupiah_signed_amount(NumericGetDatum(int64_to_numeric(rupiah)), what);
	return rupiah * 100;
}

#define ledger_arg_bigint(fcinfo, n, what) ledger_arg_whole(fcinfo, n, PG_GETARG_INT64(n), what)
#define ledger_arg_integer(fcinfo, n, what) ledger_arg_whole(fcinfo, n, PG_GETARG_INT32(n), what)

/* The penalty that a call site read last, keyed on the bytes of its numeric. */
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

/* The day of a row on which what is due was assessed. */
static inline int32
ledger_arg_assessed(FunctionCallInfo fcinfo, int n)
{
	int32		day;

	if (PG_NARGS() <= n || PG_ARGISNULL(n))
		return LEDGER_FROM_START;
	day = PG_GETARG_DATEADT(n);
	day_check(day, "assessed_on");
	return day;
}

/*
 * The bytes in which a state begins, beside its entry in PostgreSQL's hash table, where one that grows does
 * not stay: those for the rows of some years; half of them in a worker, which sees a part of the rows and
 * sends all of the bytes.
 */
static Size
ledger_state_size(FunctionCallInfo fcinfo, bool by_day)
{
	bool		partial = fcinfo->context && IsA(fcinfo->context, AggState) && DO_AGGSPLIT_SKIPFINAL(((AggState *) fcinfo->context)->aggsplit);

	return (by_day ? 1024 : 512) >> partial;
}

/* The state of the first row of a group. */
static pg_noinline Ledger *
ledger_begin(FunctionCallInfo fcinfo, bool arrears, bool rated, int segment, int32 as_of)
{
	Ledger		kind = {.version = LEDGER_VERSION, .segment = (uint8) segment, .by_day = !arrears || rated, .rated = rated, .as_of = as_of};

	if (arrears)
		day_check(as_of, "as_of");
	return ledger_make_narrow(&kind, ledger_state_size(fcinfo, kind.by_day));
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
		month = ledger_arg_month(fcinfo);
	/* the recent amounts, before the header is there to say how many they are */
	if (!PG_ARGISNULL(0))
		__builtin_prefetch((char *) PG_GETARG_POINTER(0) + LEDGER_SIZE_TO_PACKED - LEDGER_RECENT / 2 * sizeof(uint64), 1);
	if (arrears)
	{
		if (PG_ARGISNULL(AS_OF))
			report_null("as_of", "The day on which the arrears are reckoned, such as current_date.");
		as_of = PG_GETARG_DATEADT(AS_OF);
	}
	if (unlikely(PG_ARGISNULL(0)))
		l = ledger_begin(fcinfo, arrears, rated, segment, as_of);
	else
	{
		l = ledger_state(fcinfo);
		if (unlikely(l->as_of != as_of || l->segment != segment))
			ledger_report_kinds(l, as_of, segment);
	}
	if (due != 0)
	{
		int32		assessed = ledger_arg_assessed(fcinfo, rate_arg + 2);

		if (assessed <= as_of)
			l = ledger_add_due(l, month, sign * due, rated && !PG_ARGISNULL(rate_arg) ? ledger_arg_rate(fcinfo, rate_arg) : LEDGER_NO_RATE, assessed);
	}
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
	other = ledger_arg_state(fcinfo, 1);
	if (PG_ARGISNULL(0))
		PG_RETURN_POINTER(ledger_clone(other, ledger_state_size(fcinfo, other->by_day)));
	l = ledger_state(fcinfo);
	if (l->as_of != other->as_of || l->segment != other->segment)
		ledger_report_kinds(l, other->as_of, other->segment);
	if (l->rated != other->rated || l->by_day != other->by_day)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("ledgers with and without penalty rates cannot be merged"),
				 errhint("Give each of them a penalty_percent, or none.")));
	PG_RETURN_POINTER(ledger_merge(l, other));
}

PG_FUNCTION_INFO_V1(jamsos_ledger_final);
Datum
jamsos_ledger_final(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(PG_ARGISNULL(0) ? ledger_new() : ledger_canonical(ledger_arg(fcinfo, 0)));
}
