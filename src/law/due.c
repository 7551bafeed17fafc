/*
 * due.c
 *	  When the contribution of a month falls due, how late a payment is, and what that
 *	  costs if a penalty is asked for.
 */
#include "law/due.h"

#include "common/int.h"
#include "utils/date.h"
#include "utils/datetime.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "kernel/month.h"
#include "law/due_rule.h"
#include "law/law_cache.h"

static int
month_days(int year, int mon)
{
	Assert(mon >= 1 && mon <= 12);
	return day_tab[isleap(year)][mon - 1];
}

JAMSOS_NORETURN void
report_no_due_date(int month, int program, int segment)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("no due date of programme %s, segment %s is known for month %s",
					program_names[program], segment_names[segment], month_to_cstring(month)),
			 errhint("See: SELECT * FROM jamsos.due_rule; a local row can be inserted.")));
}

int32
due_day(const LawDues *law, int month, int program, int segment)
{
	const LawDue *rule = law_due_rule(law, month, program, segment, TARIFF_NO_DAY);
	int			mon,
				year;
	int32		day;

	if (rule == NULL)
		report_no_due_date(month, program, segment);
	year = month_year(month + rule->months_after);
	mon = month_in_year(month + rule->months_after);
	day = date2j(year, mon, Min(rule->day, month_days(year, mon))) - POSTGRES_EPOCH_JDATE;
	for (;;)
	{
		int			weekday;

		CHECK_FOR_INTERRUPTS();
		/* the calendar of the type date ends somewhere, and with it the days of rest */
		if (!IS_VALID_DATE(day))
			ereport(ERROR,
					(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
					 errmsg("due date of month %s is out of range for type date", month_to_cstring(month)),
					 errhint("Ask for a month of the present calendar.")));
		weekday = j2day(day + POSTGRES_EPOCH_JDATE);
		if (weekday != 0 && weekday != 6 && !law_is_holiday(law, day))
			return day;
		day += rule->forward ? 1 : -1;
	}
}

int
months_late(int32 due, int32 paid, bool part_months)
{
	int			due_year,
				due_mon,
				due_mday,
				year,
				mon,
				mday;
	int			months;

	if (part_months)
		return months_begun_late(day_place(due), day_place(paid));
	if (paid <= due)
		return 0;
	j2date(due + POSTGRES_EPOCH_JDATE, &due_year, &due_mon, &due_mday);
	j2date(paid + POSTGRES_EPOCH_JDATE, &year, &mon, &mday);
	months = (year - due_year) * 12 + mon - due_mon;
	/* the same day of the month; the last one where the month is shorter */
	return mday < Min(due_mday, month_days(year, mon)) ? months - 1 : months;
}

int128
penalty_rupiah(int128 sen_months, int64 rate)
{
	int64		exact;

	/* a division of 64 bits where it is enough, as it is for nearly all */
	if (likely((int64) sen_months == sen_months && !pg_mul_s64_overflow((int64) sen_months, rate, &exact) && exact <= PG_INT64_MAX - RUPIAH_EXACT_UNIT / 2))
		return (exact + RUPIAH_EXACT_UNIT / 2) / RUPIAH_EXACT_UNIT;
	return (sen_months * rate + RUPIAH_EXACT_UNIT / 2) / RUPIAH_EXACT_UNIT;
}

/* The least percent that is meant: what is smaller, such as 0.02, is a fraction. */
#define LEAST_PERCENT (RATE_ONE / 1000)

int64
penalty_rate_from_percent(Datum percent)
{
	Datum		hundred = NumericGetDatum(int64_to_numeric(100));
	int64		rate;

	if (DatumGetBool(DirectFunctionCall2(numeric_lt, percent, NumericGetDatum(int64_to_numeric(0)))) ||
		!DatumGetBool(DirectFunctionCall2(numeric_le, percent, hundred)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("penalty_percent must be from 0 to 100 a month: %s",
						DatumGetCString(DirectFunctionCall1(numeric_out, percent))),
				 errhint("Give percent a month: 2 is two percent. That of the law is jamsos.penalty_percent(month); NULL computes no penalty.")));
	/* 10^-6 percent: finer rates are rounded */
	rate = numeric_times(DirectFunctionCall2(numeric_round, percent, Int32GetDatum(6)), RATE_ONE / 100);
	if (rate < LEAST_PERCENT && DatumGetBool(DirectFunctionCall2(numeric_gt, percent, NumericGetDatum(int64_to_numeric(0)))))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("penalty_percent is a fraction, not percent: %s",
						DatumGetCString(DirectFunctionCall1(numeric_out, percent))),
				 errhint("Give percent a month: 2 is two percent, 0.02 is not. That of the law is jamsos.penalty_percent(month).")));
	return rate;
}

/* Arguments: segment and programme, by default PU and JKK. */
static void
arg_rule(FunctionCallInfo fcinfo, int n, int *segment, int *program)
{
	*segment = arg_segment(fcinfo, n);
	*program = JKK;
	if (!PG_ARGISNULL(n + 1))
	{
		text	   *name = PG_GETARG_TEXT_PP(n + 1);

		*program = program_from_text(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	}
}

/* due_date(month, segment, program) */
PG_FUNCTION_INFO_V1(jamsos_due_date);
Datum
jamsos_due_date(PG_FUNCTION_ARGS)
{
	int			segment,
				program;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	arg_rule(fcinfo, 1, &segment, &program);
	PG_RETURN_DATEADT(due_day(law_dues(), month_from_date(PG_GETARG_DATEADT(0)), program, segment));
}

/* penalty_percent(month, segment, program) */
PG_FUNCTION_INFO_V1(jamsos_penalty_percent);
Datum
jamsos_penalty_percent(PG_FUNCTION_ARGS)
{
	int			segment,
				program,
				month;
	const LawPenalty *rule;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	arg_rule(fcinfo, 1, &segment, &program);
	month = month_from_date(PG_GETARG_DATEADT(0));
	rule = law_penalty_rule(law_dues(), month, program, segment);
	if (rule == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("no penalty rate of programme %s, segment %s is known for month %s",
						program_names[program], segment_names[segment], month_to_cstring(month)),
				 errhint("See: SELECT * FROM jamsos.penalty_rule; a local row can be inserted.")));
	PG_RETURN_DATUM(rate_to_percent(rule->rate));
}

/* penalty(amount, month, paid_on, penalty_percent, segment, program, part_months) */
PG_FUNCTION_INFO_V1(jamsos_penalty);
Datum
jamsos_penalty(PG_FUNCTION_ARGS)
{
	int			segment,
				program;
	int64		rate;
	int32		due;
	int			late;

	if (PG_ARGISNULL(6))
		report_null("part_months", "Pass true where a month begun counts whole, false where only full months count.");
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1) || PG_ARGISNULL(2) || PG_ARGISNULL(3))
		PG_RETURN_NULL();
	arg_rule(fcinfo, 4, &segment, &program);
	rate = penalty_rate_from_percent(PG_GETARG_DATUM(3));
	if (DATE_NOT_FINITE(PG_GETARG_DATEADT(2)))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("paid_on must be a finite date: %s", day_to_cstring(PG_GETARG_DATEADT(2))),
				 errhint("Give NULL for what is not paid: the penalty is then NULL.")));
	due = due_day(law_dues(), month_from_date(PG_GETARG_DATEADT(1)), program, segment);
	late = months_late(due, PG_GETARG_DATEADT(2), PG_GETARG_BOOL(6));
	PG_RETURN_DATUM(int128_to_numeric(penalty_rupiah((int128) rupiah_amount(PG_GETARG_DATUM(0), "amount") * late, rate), 0));
}
