/*
 * projection_args.h
 *	  What the functions on months to come have in common: arguments, and columns of their rows.
 */
#ifndef JAMSOS_PROJECTION_ARGS_H
#define JAMSOS_PROJECTION_ARGS_H

#include "jamsos.h"

#include "border/row.h"
#include "projection/outlook_make.h"
#include "projection/projection.h"

/* An argument that may not be NULL: how many ("what"), the month of a day, a year of a budget in range. */
extern int	projection_arg_count(FunctionCallInfo fcinfo, int n, const char *what);
extern int	projection_arg_start(FunctionCallInfo fcinfo, int n);
extern int	projection_arg_fiscal_year(FunctionCallInfo fcinfo, int n);

/*
 * projection_of_months, projection_of_outlook: the two ways to ask.  By month the outlook is looked up first:
 * arguments "programs" and the scenario after it, and argument "base", the month that the payroll
 * is stated to be of.  With an outlook: arguments "outlook", "path" and "base".
 */
extern Projection *projection_of_months(FunctionCallInfo fcinfo, int start, int months, int programs, int base, OutlookBefore before);
extern Projection *projection_of_outlook(FunctionCallInfo fcinfo, int outlook, int path, int base, bool before);

/* projection_arg_outlook: an outlook, which may not be NULL. */
extern const Outlook *projection_arg_outlook(FunctionCallInfo fcinfo, int n);

/* projection_row_names: the columns that say which of ProjectionRows it is: program, payer, carrier. */
extern void projection_row_names(Row *row, int r, const char *carrier);

#endif
