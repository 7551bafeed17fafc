/*
 * contribution.c
 *	  What one worker owes: the amount, and the lines that make it.
 */
#include "worker/contribution.h"

#include "border/args.h"
#include "border/numeric.h"
#include "border/row.h"
#include "border/wage_entry.h"
#include "law/tariff_line.h"
#include "law/tariff_type.h"

/* contribution: wage (any of three types), tariff, risk class, segment, payer. */
static Datum
contribution(FunctionCallInfo fcinfo, int64 wage)
{
	const Tariff *t = arg_tariff(fcinfo, 1);
	int			risk_class = arg_risk_class(fcinfo, 2);
	int			segment = arg_segment(fcinfo, 3);
	const TariffRun *run = tariff_run(t, segment, risk_class);
	int			payer = -1;

	if (!PG_ARGISNULL(4))
	{
		text	   *name = PG_GETARG_TEXT_PP(4);

		payer = payer_from_text(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	}
	if (unlikely(run->due == 0))
		tariff_require(t, segment, risk_class, tariff_programs(t, 0));
	wage = tariff_wage(t, segment, wage);
	if (wage < 0)
		PG_RETURN_NULL();		/* a wage that is not known has no contribution */

	if (rupiah_rounds_each(t->asked.rounding))
	{
		int64		sum = 0;

		if (likely(wage < t->fast))
			TARIFF_FOREACH_DUE(step, t, run)
				sum += payer < 0 || step->payer == payer ? tariff_rupiah_fast(t, step, wage, t->half) : 0;
		else
			TARIFF_FOREACH_DUE(step, t, run)
				sum += payer < 0 || step->payer == payer ? tariff_rupiah(t, step, wage) : 0;
		return rupiah_to_numeric(sum);
	}
	else
	{
		rupiah128	sum = 0;

		TARIFF_FOREACH_DUE(step, t, run)
			if (payer < 0 || step->payer == payer)
				sum += tariff_exact(t, step, wage);
		return exact_to_numeric(sum);
	}
}

/* contributions: the same, line by line. */
static Datum
contributions(FunctionCallInfo fcinfo, int64 wage)
{
	const Tariff *t = arg_tariff(fcinfo, 1);
	int			risk_class = arg_risk_class(fcinfo, 2);
	int			segment = arg_segment(fcinfo, 3);
	const TariffRun *run = tariff_run(t, segment, risk_class);
	Row			row;

	if (run->due == 0)
		tariff_require(t, segment, risk_class, tariff_programs(t, 0));
	row_begin_set(&row, fcinfo);
	wage = tariff_wage(t, segment, wage);

	TARIFF_FOREACH_DUE(step, t, run)
	{
		const TariffLine *line = &t->lines[step->line];
		bool		fixed = (line->flags & LINE_FIXED) != 0;

		row_text(&row, program_names[line->program]);
		row_text(&row, payer_names[line->payer]);
		if (fixed || wage < 0)
			row_null(&row);
		else
			row_sen(&row, tariff_base(t, step, wage));
		if (fixed)
		{
			row_null(&row);
			row_sen(&row, line->floor);
		}
		else
		{
			row_percent(&row, line->rate);
			row_null(&row);
		}
		if (wage < 0)
			row_null(&row);
		else if (rupiah_rounds_each(t->asked.rounding))
			row_rupiah(&row, tariff_rupiah(t, step, wage));
		else
			row_exact(&row, tariff_exact(t, step, wage));
		tariff_row_relief(&row, t, line);
		row_bool(&row, (line->flags & LINE_CONFIRMED) != 0);
		tariff_row_reasons(&row, t, line);
		row_put(&row);
	}
	return (Datum) 0;
}

#define CONTRIBUTION_ENTRY(type) \
	SQL_FUNCTION(jamsos_contribution_##type, contribution(fcinfo, WAGE_ARG(type, 0))) \
	SQL_FUNCTION(jamsos_contributions_##type, contributions(fcinfo, WAGE_ARG(type, 0)))
FOR_WAGE_TYPES(CONTRIBUTION_ENTRY)

/* ---- of those who do not pay yet ---- */

JAMSOS_NORETURN static void
report_relief(const Tariff *t, int relief)
{
	size_t		len;
	const char *name = tariff_text(t, relief, &len);

	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("a gap cannot be computed with relief %s", pnstrdup(name, len)),
			 errdetail("An employer that did not pay on time is not entitled to the relief."),
			 errhint("Use jamsos.tariff(month, reliefs => '{}').")));
}

int128
contribution_unrelieved(const Tariff *t, int segment, int risk_class, int programs, int64 wage)
{
	const TariffRun *run = tariff_run(t, segment, risk_class);
	const TariffStep *step = tariff_run_steps(t, run);
	int128		sum = 0;

	for (int i = 0; i < run->count; i++, step++)
	{
		const TariffLine *line = &t->lines[step->line];

		if (!(programs >> line->program & 1))
			continue;
		if (unlikely(line->relief))
			report_relief(t, line->relief);
		sum += rupiah_rounds_each((RupiahRounding) t->asked.rounding) ? tariff_rupiah(t, step, wage) : tariff_exact(t, step, wage);
	}
	return sum;
}
