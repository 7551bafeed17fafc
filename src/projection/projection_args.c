/*
 * projection_args.c
 *	  What the functions on months to come have in common: arguments, and columns of their rows.
 */
#include "projection/projection_args.h"

#include "utils/date.h"

#include "border/args.h"
#include "border/calendar.h"
#include "kernel/month.h"
#include "kernel/tariff.h"

int
projection_arg_count(FunctionCallInfo fcinfo, int n, const char *what)
{
	if (PG_ARGISNULL(n))
		report_null(what, "Say how many.");
	return PG_GETARG_INT32(n);
}

int
projection_arg_start(FunctionCallInfo fcinfo, int n)
{
	if (PG_ARGISNULL(n))
		report_null("start", "Any day of the first month.");
	return month_from_date(PG_GETARG_DATEADT(n));
}

int
projection_arg_fiscal_year(FunctionCallInfo fcinfo, int n)
{
	int32		year;

	if (PG_ARGISNULL(n))
		report_null("fiscal_year", "The year of the budget, such as 2027.");
	year = PG_GETARG_INT32(n);
	if (year < MONTH_FIRST / 12 || year > MONTH_LAST / 12)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("fiscal year is out of range: %d", year),
				 errhint("The programmes began in 2015.")));
	return year;
}

void
projection_row_names(Row *row, int r, const char *carrier)
{
	int			cell = r / TARIFF_CARRIERS;

	row_text(row, program_names[cell / N_PAYERS]);
	row_text(row, payer_names[cell % N_PAYERS]);
	row_text(row, carrier);
}
