/*
 * project.c
 *	  project(): what is owed in each of the months to come.
 */
#include "jamsos.h"

#include "border/row.h"
#include "projection/projection.h"
#include "projection/projection_args.h"

static void
put_projection(Row *row, Projection *p)
{
	ProjectionRows rows;

	projection_notice(p);
	for (int i = 0; i < p->n_months; i++)
	{
		projection_month(p, i, p->months[i].factor, &rows);
		PROJECTION_FOREACH_ROW(r, &rows)
		{
			const ProjectionRow *projected = &rows.row[r];

			row_month(row, p->months[i].month);
			projection_row_names(row, r, projected->carrier);
			row_count(row, projected->sum.workers);
			if (projected->has_base)
				row_sen(row, projected->base);
			else
				row_null(row);
			row_rupiah(row, projected->sum.amount);
			row_bool(row, projected->confirmed);
			row_count(row, projected->sum.unpriced);
			row_put(row);
		}
	}
}

/* project(payroll, start, months, programs, scenario, payroll_month) */
PG_FUNCTION_INFO_V1(jamsos_project);
Datum
jamsos_project(PG_FUNCTION_ARGS)
{
	Row			row;
	int			start;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	start = projection_arg_start(fcinfo, 1);
	put_projection(&row, projection_of_months(fcinfo, start, projection_arg_count(fcinfo, 2, "months"), 3, 5, OUTLOOK_FROM_START));
	return (Datum) 0;
}

/* project(payroll, outlook, minimum_path, payroll_month) */
PG_FUNCTION_INFO_V1(jamsos_project_outlook);
Datum
jamsos_project_outlook(PG_FUNCTION_ARGS)
{
	Row			row;

	row_begin_set(&row, fcinfo);
	if (!PG_ARGISNULL(0))
		put_projection(&row, projection_of_outlook(fcinfo, 1, 2, 3, false));
	return (Datum) 0;
}
