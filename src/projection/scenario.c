/*
 * scenario.c
 *	  The composite type scenario_row: made, checked and read.
 */
#include "projection/scenario.h"

#include "access/htup_details.h"
#include "utils/date.h"
#include "utils/typcache.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "border/row.h"
#include "kernel/outlook.h"

enum
{
	A_BASE, A_WAGE_GROWTH, A_WAGE_GROWTH_MONTH, A_HEADCOUNT_GROWTH, A_CEILING_GROWTH, A_COVERAGE_FROM, A_COVERAGE_TO,
	A_COVERAGE_BY, A_MINIMUM, A_MINIMUM_REGION, A_MINIMUM_GROWTH, A_SELF_PAID_UNTIL, A_REFORM, A_RELIEFS, A_ROUNDING,
	N_ATTRIBUTES
};

/* The month of a day; before the calendar there is none that could be told from "not given". */
static int
read_month(Datum value, const char *what)
{
	DateADT		day = DatumGetDateADT(value);

	day_check(day, what);
	return month_from_date(day);
}

/* Attribute after attribute; one that is NULL in a hand-made row is as if it were not given. */
static void
read_values(Scenario *s, const Datum *values, const bool *nulls)
{
	*s = (Scenario) {
		.base = -1, .wage_growth_month = 1, .coverage_from = GROWTH_ONE, .coverage_to = GROWTH_ONE, .coverage_by = -1,
		.minimum = -1, .self_paid_until = -1, .no_reliefs = true, .rounding = ROUND_EACH
	};
	if (!nulls[A_BASE])
		s->base = read_month(values[A_BASE], "base");
	if (!nulls[A_WAGE_GROWTH])
		s->wage_growth = growth_from_numeric(values[A_WAGE_GROWTH], "wage_growth", SCENARIO_GROWTH_LEAST, SCENARIO_GROWTH_MOST);
	if (!nulls[A_WAGE_GROWTH_MONTH])
		s->wage_growth_month = DatumGetInt32(values[A_WAGE_GROWTH_MONTH]);
	if (s->wage_growth_month < 1 || s->wage_growth_month > 12)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("wage_growth_month must be from 1 to 12: %d", s->wage_growth_month)));
	if (!nulls[A_HEADCOUNT_GROWTH])
		s->headcount_growth = growth_from_numeric(values[A_HEADCOUNT_GROWTH], "headcount_growth", SCENARIO_GROWTH_LEAST, SCENARIO_GROWTH_MOST);
	if (!nulls[A_CEILING_GROWTH])
		s->ceiling_growth = growth_from_numeric(values[A_CEILING_GROWTH], "ceiling_growth", SCENARIO_GROWTH_LEAST, SCENARIO_GROWTH_MOST);
	if (!nulls[A_COVERAGE_FROM])
		s->coverage_from = growth_from_numeric(values[A_COVERAGE_FROM], "coverage_from", 0, GROWTH_ONE);
	if (!nulls[A_COVERAGE_TO])
		s->coverage_to = growth_from_numeric(values[A_COVERAGE_TO], "coverage_to", 0, GROWTH_ONE);
	if (!nulls[A_COVERAGE_BY])
		s->coverage_by = read_month(values[A_COVERAGE_BY], "coverage_by");
	else if (s->coverage_from != s->coverage_to)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("coverage_by must say when coverage_to is reached"),
				 errhint("For a coverage that does not change give coverage_from and coverage_to the same value.")));
	if (s->coverage_from != s->coverage_to && s->coverage_by < s->base)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("coverage_by %s is before base %s", month_to_cstring(s->coverage_by), month_to_cstring(s->base)),
				 errhint("Coverage goes from coverage_from in the month of base to coverage_to in that of coverage_by: give a later month, or coverage_from and coverage_to the same value.")));
	if (!nulls[A_MINIMUM])
		s->minimum = rupiah_amount(values[A_MINIMUM], "minimum");
	if (!nulls[A_MINIMUM_REGION])
		s->minimum_region = name_from_datum(values[A_MINIMUM_REGION]);
	if (s->minimum >= 0 && s->minimum_region)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("minimum and minimum_region cannot both be given"),
				 errhint("Give either minimum, an amount of rupiah, or minimum_region, the code of a region whose minimum wage is used.")));
	if (!nulls[A_MINIMUM_GROWTH])
		s->minimum_growth = growth_from_numeric(values[A_MINIMUM_GROWTH], "minimum_growth", SCENARIO_GROWTH_LEAST, SCENARIO_GROWTH_MOST);
	if (!nulls[A_SELF_PAID_UNTIL])
		s->self_paid_until = read_month(values[A_SELF_PAID_UNTIL], "self_paid_until");
	if (!nulls[A_REFORM])
		s->reform = name_from_datum(values[A_REFORM]);
	s->no_reliefs = nulls[A_RELIEFS];
	s->reliefs = values[A_RELIEFS];
	if (!nulls[A_ROUNDING])
	{
		text	   *t = DatumGetTextPP(values[A_ROUNDING]);

		s->rounding = rounding_from_text(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	}
}

void
scenario_read(Scenario *s, Datum row, bool isnull)
{
	Datum		values[N_ATTRIBUTES];
	bool		nulls[N_ATTRIBUTES];

	memset(values, 0, sizeof(values));
	memset(nulls, true, sizeof(nulls));
	if (!isnull)
	{
		HeapTupleHeader header = DatumGetHeapTupleHeader(row);
		TupleDesc	desc = lookup_rowtype_tupdesc(HeapTupleHeaderGetTypeId(header), HeapTupleHeaderGetTypMod(header));
		HeapTupleData tuple;

		if (desc->natts < N_ATTRIBUTES)
			elog(ERROR, "scenario_row has too few attributes");
		tuple.t_len = HeapTupleHeaderGetDatumLength(header);
		ItemPointerSetInvalid(&tuple.t_self);
		tuple.t_tableOid = InvalidOid;
		tuple.t_data = header;
		for (int i = 0; i < N_ATTRIBUTES; i++)
			values[i] = heap_getattr(&tuple, i + 1, desc, &nulls[i]);
		ReleaseTupleDesc(desc);
	}
	read_values(s, values, nulls);
}

PG_FUNCTION_INFO_V1(jamsos_scenario);
Datum
jamsos_scenario(PG_FUNCTION_ARGS)
{
	Datum		values[N_ATTRIBUTES];
	bool		nulls[N_ATTRIBUTES];
	Scenario	checked;
	Row			row;

	row_begin(&row, fcinfo);
	for (int i = 0; i < N_ATTRIBUTES; i++)
	{
		values[i] = fcinfo->args[i].value;
		nulls[i] = fcinfo->args[i].isnull;
		row_from_arg(&row, fcinfo, i);
	}
	read_values(&checked, values, nulls);
	return row_datum(&row);
}
