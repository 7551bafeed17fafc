/*
 * project.c
 *	  project(): what is owed in each of the months to come.
 */
#include "jamsos.h"

#include "border/row.h"
#include "projection/projection.h"
#include "projection/projection_args.h"

/* project(payroll, start, months, programs, scenario) */
PG_FUNCTION_INFO_V1(jamsos_project);
Datum
jamsos_project(PG_FUNCTION_ARGS)
{
	ProjectionRows rows;
	Projection *p;
	int			first;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	first = projection_arg_start(fcinfo, 1);
	p = projection_open(PG_GETARG_DATUM(0), first, projection_arg_count(fcinfo, 2, "months"), first,
						PG_GETARG_DATUM(3), PG_ARGISNULL(3), PG_GETARG_DATUM(4), PG_ARGISNULL(4));
	projection_notice(p);
	for (int i = 0; i < p->n_months; i++)
	{
		projection_month(p, i, p->months[i].factor, &rows);
		PROJECTION_FOREACH_ROW(r, &rows)
		{
			const ProjectionRow *projected = &rows.row[r];

			row_month(&row, p->months[i].month);
			projection_row_names(&row, r, projected->carrier);
			row_count(&row, projected->sum.workers);
			if (projected->has_base)
				row_sen(&row, projected->base);
			else
				row_null(&row);
			row_rupiah(&row, projected->sum.amount);
			row_bool(&row, projected->confirmed);
			row_count(&row, projected->sum.unpriced);
			row_put(&row);
		}
	}
	return (Datum) 0;
}
