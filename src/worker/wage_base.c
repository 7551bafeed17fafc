/*
 * wage_base.c
 *	  The monthly wage that contributions are on, of people who are not paid by the month.
 *
 * PP 44/2015 Pasal 19 and PP 46/2015 Pasal 17: who is paid by the day has the wage of a day
 * times 25; who is paid by the piece has the average of the last 3 months, where the work
 * depends on the weather of the last 12.
 */
#include "jamsos.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/numeric.h"

#include "border/args.h"
#include "border/numeric.h"

#define PIECE_MONTHS_MOST 12

/* A number of days or months that can be one. */
static int32
arg_between(FunctionCallInfo fcinfo, int n, const char *what, int32 most, const char *rule)
{
	int32		value;

	if (PG_ARGISNULL(n))
		report_null(what, rule);
	value = PG_GETARG_INT32(n);
	if (value < 1 || value > most)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be from 1 to %d: %d", what, most, value),
				 errhint("%s", rule)));
	return value;
}

/* day_wage: what is paid for a day, and the days that make a month. */
PG_FUNCTION_INFO_V1(jamsos_day_wage);
Datum
jamsos_day_wage(PG_FUNCTION_ARGS)
{
	int32		days = arg_between(fcinfo, 1, "days", 31, "The wage of a day counts 25 times a month (PP 44/2015 Pasal 19).");
	Datum		month;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	/* at most 31 x 10^14 sen */
	month = sen_to_numeric(rupiah_amount(PG_GETARG_DATUM(0), "amount") * (int64) days);
	(void) rupiah_amount(month, "monthly wage");	/* can it be one? */
	return month;
}

/* piece_wage: what was earned in each of some months, and how many these are. */
PG_FUNCTION_INFO_V1(jamsos_piece_wage);
Datum
jamsos_piece_wage(PG_FUNCTION_ARGS)
{
	int32		months = arg_between(fcinfo, 1, "months", PIECE_MONTHS_MOST, "The average is that of 3 months, or of 12 where the work depends on the weather (PP 44/2015 Pasal 19).");
	Datum	   *amounts;
	int			n;
	int64		sum = 0;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	n = list_elements(PG_GETARG_DATUM(0), NUMERICOID, "amounts", PIECE_MONTHS_MOST,
					  "Give what was earned in each of the last months.", "Give what was earned in each of the last months, 0 where nothing was.", &amounts);
	if (n != months)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("amounts must be as many as months: %d amounts, %d months", n, months),
				 errhint("Give what was earned in each of the last months, 0 where nothing was.")));
	for (int i = 0; i < n; i++)
		sum += rupiah_amount(amounts[i], "amount"); /* at most 12 x 10^14 sen */
	return sen_to_numeric((sum * 2 + months) / (2 * months));
}
