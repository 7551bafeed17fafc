/*
 * outlook_call.c
 *	  outlook() and minimum_path(): their arguments.
 */
#include "jamsos.h"

#include "utils/date.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "projection/outlook_make.h"
#include "projection/projection_args.h"

/* outlook(start, months, programs, scenario, known_on, only) */
PG_FUNCTION_INFO_V1(jamsos_outlook);
Datum
jamsos_outlook(PG_FUNCTION_ARGS)
{
	OutlookRequest request = {.known_on = TARIFF_NO_DAY, .before = OUTLOOK_FROM_DUE};
	Scenario	s;

	request.start = projection_arg_start(fcinfo, 0);
	request.months = projection_arg_count(fcinfo, 1, "months");
	request.programs = PG_GETARG_DATUM(2);
	request.no_programs = PG_ARGISNULL(2);
	request.only = PG_GETARG_DATUM(5);
	request.restricted = !PG_ARGISNULL(5);
	scenario_read(&s, PG_GETARG_DATUM(3), PG_ARGISNULL(3));
	if (s.minimum_region)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("an outlook does not hold the minimum wage of region %s", s.minimum_region),
				 errdetail("One outlook is for all regions."),
				 errhint("Leave minimum_region out of its scenario, and give project() the value of jamsos.minimum_path('%s', start, months) beside it.", s.minimum_region)));
	if (!PG_ARGISNULL(4))
	{
		request.known_on = PG_GETARG_DATEADT(4);
		day_check(request.known_on, "known_on");
	}
	PG_RETURN_POINTER(outlook_make(&request, &s));
}

/* minimum_path(region, start, months, growth) */
PG_FUNCTION_INFO_V1(jamsos_minimum_path);
Datum
jamsos_minimum_path(PG_FUNCTION_ARGS)
{
	int			start,
				months;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	start = projection_arg_start(fcinfo, 1);
	months = projection_arg_count(fcinfo, 2, "months");
	if (PG_ARGISNULL(3))
		report_null("growth", "A fraction a year: 0.065 is 6.5 percent; 0 for none.");
	PG_RETURN_POINTER(minimum_path_make(name_from_datum(PG_GETARG_DATUM(0)), start, months, OUTLOOK_FROM_DUE,
										growth_from_numeric(PG_GETARG_DATUM(3), "growth", SCENARIO_GROWTH_LEAST, SCENARIO_GROWTH_MOST)));
}
