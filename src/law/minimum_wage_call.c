/*
 * minimum_wage_call.c
 *	  jamsos.minimum_wage().
 *
 * It is asked once a row, with as many regions and months as a table has, and remembers nothing:
 * law_cache.c keeps the figures.
 */
#include "jamsos.h"

#include "utils/date.h"
#include "utils/datum.h"
#include "utils/fmgrprotos.h"

#include "border/args.h"
#include "border/calendar.h"
#include "law/law_notice.h"
#include "law/minimum_wage.h"

PG_FUNCTION_INFO_V1(jamsos_minimum_wage);
Datum
jamsos_minimum_wage(PG_FUNCTION_ARGS)
{
	char	   *region = name_from_datum(PG_GETARG_DATUM(0));
	int			month = month_from_date(PG_GETARG_DATEADT(1));
	MinimumWage wage;

	if (!minimum_wage_read(&wage, region, month, PG_GETARG_BOOL(2)))
		PG_RETURN_NULL();
	if (month > wage.confirmed_until)
		law_report_unconfirmed(NOTICE_MINIMUM_WAGE, month,
							   psprintf("the minimum wage of region %s", region),
							   psprintf("%s rupiah of %s", DatumGetCString(DirectFunctionCall1(numeric_out, wage.amount)),
										month_to_cstring(wage.confirmed_until)));
	/* a copy: another snapshot, within this row perhaps, makes the law anew */
	PG_RETURN_DATUM(datumCopy(wage.amount, false, -1));
}
