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
#include "projection/minimum_path_type.h"
#include "projection/outlook_type.h"
#include "projection/scenario.h"

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

/* Wages of one month must not be taken for those of another: a growth too much, or one that is missing. */
static void
check_base(FunctionCallInfo fcinfo, int n, const Outlook *o)
{
	int			month;

	if (PG_ARGISNULL(n))
		return;
	month = month_from_date(PG_GETARG_DATEADT(n));
	if (month != o->terms.base)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("payroll is of month %s, but the wages of the projection are those of %s",
						month_to_cstring(month), month_to_cstring(o->terms.base)),
				 errhint("Give the month of the payroll as base of the scenario: jamsos.scenario(base => '%s-01').", month_to_cstring(month))));
}

Projection *
projection_of_months(FunctionCallInfo fcinfo, int start, int months, int programs, int base, OutlookBefore before)
{
	OutlookRequest request = {
		.start = start, .months = months, .programs = PG_GETARG_DATUM(programs), .no_programs = PG_ARGISNULL(programs),
		.known_on = TARIFF_NO_DAY, .before = before
	};
	Scenario	s;
	const Outlook *outlook;
	const MinimumPath *path = NULL;

	scenario_read(&s, PG_GETARG_DATUM(programs + 1), PG_ARGISNULL(programs + 1));
	outlook = outlook_make(&request, &s);
	if (s.minimum_region)
		path = minimum_path_make(s.minimum_region, start, months, before, s.minimum_growth);
	check_base(fcinfo, base, outlook);
	return projection_open(PG_GETARG_DATUM(0), outlook, path, before == OUTLOOK_FROM_DUE);
}

const Outlook *
projection_arg_outlook(FunctionCallInfo fcinfo, int n)
{
	if (PG_ARGISNULL(n))
		report_null("outlook", "Make one with jamsos.outlook(start, months).");
	return outlook_from_datum(PG_GETARG_DATUM(n));
}

Projection *
projection_of_outlook(FunctionCallInfo fcinfo, int outlook, int path, int base, bool before)
{
	const Outlook *o = projection_arg_outlook(fcinfo, outlook);

	check_base(fcinfo, base, o);
	return projection_open(PG_GETARG_DATUM(0), o, PG_ARGISNULL(path) ? NULL : minimum_path_from_datum(PG_GETARG_DATUM(path)), before);
}

void
projection_row_names(Row *row, int r, const char *carrier)
{
	int			cell = r / TARIFF_CARRIERS;

	row_text(row, program_names[cell / N_PAYERS]);
	row_text(row, payer_names[cell % N_PAYERS]);
	row_text(row, carrier);
}
