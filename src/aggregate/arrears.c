/*
 * arrears.c
 *	  What is owed as of a day: payments in the order of their days, each to the oldest
 *	  month that is not paid.
 *
 * A month counts once it has fallen due (jamsos.due_rule), on that day already; what is
 * paid beyond all that has fallen due is credit.  A penalty is simple, for each month
 * begun from the due date to the payment or to as_of (jamsos.penalty says more).
 */
#include "jamsos.h"

#include "utils/date.h"

#include "aggregate/ledger.h"
#include "border/calendar.h"
#include "border/memo.h"
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
	int64		due;
	int64		unpaid;
	int32		settled;		/* the day; DATEVAL_NOBEGIN: not settled, or not known */
	int			late;			/* months, until settled or as_of */
	bool		penalized;		/* the penalty is known */
	int128		penalty;		/* rupiah */
} ArrearsMonth;

/* The due days of a call site: keyed on the law and the segment, each looked up when it is asked for. */
typedef struct DueDays
{
	uint64		generation;		/* of the law; 0 = none yet */
	int			segment;
	int32		day[LEDGER_MONTHS]; /* DATEVAL_NOBEGIN = not looked up yet */
} DueDays;

static int32
due_day_remembered(FunctionCallInfo fcinfo, int segment, int month)
{
	const LawDues *law = law_dues();
	DueDays    *days = memo_of(fcinfo, sizeof(DueDays));
	int32	   *day;

	Assert(law_dues_generation != 0);
	if (days->generation != law_dues_generation || days->segment != segment)
	{
		days->generation = law_dues_generation;
		days->segment = segment;
		for (int i = 0; i < LEDGER_MONTHS; i++)
			days->day[i] = DATEVAL_NOBEGIN;
	}
	day = &days->day[month - LEDGER_FIRST];
	if (*day == DATEVAL_NOBEGIN)
		*day = due_day(law, month, JKK, segment);
	return *day;
}

/* The months that have fallen due; what was paid until as_of, and beyond them. */
static ArrearsMonth *
arrears_settle(FunctionCallInfo fcinfo, const Ledger *l, int32 as_of, bool part_months, int *n_lines, int128 *paid)
{
	ArrearsMonth *lines = palloc(Max(l->n, 1) * sizeof(ArrearsMonth));
	const LedgerPayment *payments = ledger_payments(l);
	int			next = 0;
	int64		rest = l->by_day ? 0 : l->paid; /* of the payment before the next one */
	int32		day = DATEVAL_NOBEGIN;

	*n_lines = 0;
	*paid = l->paid;
	for (int i = 0; i < l->n_payments && payments[i].day <= as_of; i++)
		*paid += payments[i].amount;
	for (int month = l->first; month < l->first + l->n; month++)
	{
		ArrearsMonth *line = &lines[*n_lines];
		int			cell = ledger_cell(l, month);
		int64		rate = l->rated ? ledger_rates(l)[cell] : LEDGER_NO_RATE;
		int128		late_sen = 0;	/* sen x months of delay */

		if (ledger_due(l, cell) == 0)
			continue;
		*line = (ArrearsMonth) {.month = month, .due = ledger_due(l, cell), .unpaid = ledger_due(l, cell), .settled = DATEVAL_NOBEGIN};
		line->due_day = due_day_remembered(fcinfo, l->segment, month);
		if (line->due_day > as_of)
			continue;
		CHECK_FOR_INTERRUPTS();
		while (line->unpaid > 0)
		{
			int64		part;

			if (rest == 0)
			{
				if (next == l->n_payments || payments[next].day > as_of)
					break;
				rest = payments[next].amount;
				day = payments[next].day;
				next++;
			}
			part = Min(rest, line->unpaid);
			rest -= part;
			line->unpaid -= part;
			if (l->by_day)
			{
				line->late = months_late(line->due_day, day, part_months);
				late_sen += (int128) part * line->late;
			}
		}
		if (line->unpaid > 0)
		{
			line->late = months_late(line->due_day, as_of, part_months);
			late_sen += (int128) line->unpaid * line->late;
		}
		else if (l->by_day)
			line->settled = day;
		line->penalized = rate != LEDGER_NO_RATE || (l->rated && late_sen == 0);
		if (line->penalized && late_sen != 0)
			line->penalty = penalty_rupiah(late_sen, rate);
		(*n_lines)++;
	}
	return lines;
}

/* An amount of a bill: with decimals only where it has sen. */
static void
row_billed(Row *row, int128 sen)
{
	row_exact(row, sen * (RUPIAH_EXACT_UNIT / 100));
}

static Datum
arrears_row(FunctionCallInfo fcinfo, const Ledger *l, int32 as_of, bool part_months)
{
	int			n;
	int128		paid;
	ArrearsMonth *lines = arrears_settle(fcinfo, l, as_of, part_months, &n, &paid);
	int128		due = 0;
	int128		principal = 0;
	int128		penalty = 0;
	bool		penalized = l->rated;
	int			oldest = -1;
	int			months = 0;
	Row			row;

	for (int i = 0; i < n; i++)
	{
		due += lines[i].due;
		principal += lines[i].unpaid;
		penalty += lines[i].penalty;
		penalized &= lines[i].penalized;
		if (lines[i].unpaid > 0)
		{
			months++;
			if (oldest < 0)
				oldest = lines[i].month;
		}
	}
	row_begin(&row, fcinfo);
	row_billed(&row, due);
	row_billed(&row, paid);
	row_billed(&row, principal);
	if (penalized)
		row_rupiah(&row, penalty);
	else
		row_null(&row);
	row_billed(&row, paid - (due - principal));
	if (oldest >= 0)
		row_month(&row, oldest);
	else
		row_null(&row);
	row_int(&row, months);
	return row_datum(&row);
}

/* The final function of the aggregate arrears(). */
PG_FUNCTION_INFO_V1(jamsos_arrears_final);
Datum
jamsos_arrears_final(PG_FUNCTION_ARGS)
{
	const Ledger *l = PG_ARGISNULL(0) ? ledger_new() : ledger_arg(fcinfo, 0);

	return arrears_row(fcinfo, l, l->as_of, true);
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

	return arrears_row(fcinfo, l, as_of, PG_GETARG_BOOL(2));
}

/* statement(ledger, as_of, part_months) */
PG_FUNCTION_INFO_V1(jamsos_statement);
Datum
jamsos_statement(PG_FUNCTION_ARGS)
{
	int32		as_of;
	const Ledger *l = arg_ledger(fcinfo, &as_of);
	int128		paid;
	int			n;
	ArrearsMonth *lines;
	Row			row;

	row_begin_set(&row, fcinfo);
	lines = arrears_settle(fcinfo, l, as_of, PG_GETARG_BOOL(2), &n, &paid);
	for (int i = 0; i < n; i++)
	{
		const ArrearsMonth *line = &lines[i];

		row_month(&row, line->month);
		row_day(&row, line->due_day);
		row_billed(&row, line->due);
		row_billed(&row, (int128) line->due - line->unpaid);
		row_billed(&row, line->unpaid);
		if (line->settled != DATEVAL_NOBEGIN)
			row_day(&row, line->settled);
		else
			row_null(&row);
		row_int(&row, line->late);
		if (line->penalized)
			row_rupiah(&row, line->penalty);
		else
			row_null(&row);
		row_put(&row);
	}
	return (Datum) 0;
}
