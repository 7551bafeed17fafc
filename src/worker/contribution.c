/*
 * contribution.c
 *	  What one worker owes: the amount, and the lines that make it.
 */
#include "worker/contribution.h"

#include "border/args.h"
#include "border/numeric.h"
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
		tariff_report(t, segment, risk_class, t->programs);
	wage = tariff_wage(t, segment, wage);
	if (wage < 0)
		PG_RETURN_NULL();		/* a wage that is not known has no contribution */

	if (rupiah_rounds_each(t->rounding))
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
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	const Tariff *t = arg_tariff(fcinfo, 1);
	int			risk_class = arg_risk_class(fcinfo, 2);
	int			segment = arg_segment(fcinfo, 3);
	const TariffRun *run = tariff_run(t, segment, risk_class);

	if (run->due == 0)
		tariff_report(t, segment, risk_class, t->programs);
	jamsos_init_srf(fcinfo);
	wage = tariff_wage(t, segment, wage);

	TARIFF_FOREACH_DUE(step, t, run)
	{
		const TariffLine *line = &t->lines[step->line];
		Datum		values[11];
		bool		nulls[11] = {false};
		bool		fixed = (line->flags & LINE_FIXED) != 0;

		values[0] = CStringGetTextDatum(program_names[line->program]);
		values[1] = CStringGetTextDatum(payer_names[line->payer]);
		nulls[2] = fixed || wage < 0;
		if (!nulls[2])
			values[2] = sen_to_numeric(tariff_base(t, step, wage));
		nulls[3] = fixed;
		values[3] = rate_to_percent(line->rate);
		nulls[4] = !fixed;
		values[4] = sen_to_numeric(line->floor);
		nulls[5] = wage < 0;
		if (!nulls[5])
			values[5] = rupiah_rounds_each(t->rounding) ? rupiah_to_numeric(tariff_rupiah(t, step, wage)) :
				exact_to_numeric(tariff_exact(t, step, wage));
		tariff_line_reasons(t, line, &values[6], &nulls[6]);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}

#define FOR_WAGE_TYPE(type, sen) \
	PG_FUNCTION_INFO_V1(jamsos_contribution_##type); \
	Datum jamsos_contribution_##type(PG_FUNCTION_ARGS) \
	{ \
		return contribution(fcinfo, PG_ARGISNULL(0) ? -1 : (sen)); \
	} \
	PG_FUNCTION_INFO_V1(jamsos_contributions_##type); \
	Datum jamsos_contributions_##type(PG_FUNCTION_ARGS) \
	{ \
		return contributions(fcinfo, PG_ARGISNULL(0) ? -1 : (sen)); \
	}

FOR_WAGE_TYPE(numeric, rupiah_from_numeric(PG_GETARG_DATUM(0)))
FOR_WAGE_TYPE(bigint, rupiah_from_int64(PG_GETARG_INT64(0)))
FOR_WAGE_TYPE(integer, rupiah_from_int64(PG_GETARG_INT32(0)))

/* ---- of those who do not pay yet ---- */

JAMSOS_NORETURN static void
report_relief(const Tariff *t, int relief)
{
	size_t		len;
	const char *name = tariff_text(t, relief, &len);

	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("a gap cannot be computed with relief %s", pnstrdup(name, len)),
			 errdetail("Who did not pay in time has no claim to it."),
			 errhint("jamsos.tariff(month, reliefs => '{}').")));
}

int128
contribution_unrelieved(const Tariff *t, int segment, int risk_class, int programs, int64 wage)
{
	const TariffRun *run = tariff_run(t, segment, risk_class);
	const TariffStep *step = &tariff_steps(t)[run->first];
	int128		sum = 0;

	for (int i = 0; i < run->count; i++, step++)
	{
		const TariffLine *line = &t->lines[step->line];

		if (!(programs >> line->program & 1))
			continue;
		if (unlikely(line->relief))
			report_relief(t, line->relief);
		sum += rupiah_rounds_each((RupiahRounding) t->rounding) ? tariff_rupiah(t, step, wage) : tariff_exact(t, step, wage);
	}
	return sum;
}
