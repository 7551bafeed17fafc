/*
 * law_load.c
 *	  Rows of the law tables from their tuples: each column by its name and type.
 */
#include "law/law_load.h"

#include "catalog/pg_type.h"
#include "utils/date.h"
#include "utils/datum.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"

#include "border/calendar.h"
#include "border/numeric.h"
#include "kernel/codes.h"
#include "law/law.h"

/* ---- columns, by name ---- */

/* The place of a column, which has to be of a type. */
static int
find_column(TupleDesc desc, const char *name, Oid type)
{
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i);

		if (strcmp(NameStr(att->attname), name) != 0)
			continue;
		/* read as another type, a value may point anywhere */
		if (att->atttypid != type && getBaseType(att->atttypid) != type)
			ereport(ERROR,
					(errcode(ERRCODE_DATATYPE_MISMATCH),
					 errmsg("column \"%s\" of a law table is of type %s, not %s", name, format_type_be(att->atttypid), format_type_be(type)),
					 errhint("Law tables are read as they were installed: change the column back.")));
		return i;
	}
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_COLUMN),
			 errmsg("law table has no column \"%s\"", name),
			 errhint("The installed library and the extension differ: ALTER EXTENSION jamsos UPDATE.")));
}

/*
 * A column of the row at hand; false where it is null.  Each row is asked for the same columns in
 * nearly the same order: where the last one of a name was found is tried first.
 */
static bool
law_column(LawTuple *t, const char *name, Oid type, Datum *value)
{
	LawPlace   *place = &t->places[t->asked % LAW_PLACES];

	t->asked++;
	if (place->name != name)
	{
		place->column = find_column(t->slot->tts_tupleDescriptor, name, type);
		place->name = name;
	}
	*value = t->slot->tts_values[place->column];
	return !t->slot->tts_isnull[place->column];
}

static char *
column_text(LawTuple *t, const char *name)
{
	Datum		value;

	return law_column(t, name, TEXTOID, &value) ? TextDatumGetCString(value) : NULL;
}

/* A column that the tables declare NOT NULL, where it lies. */
static text *
column_place(LawTuple *t, const char *name)
{
	Datum		value;

	if (!law_column(t, name, TEXTOID, &value))
		elog(ERROR, "law row without %s", name);
	return DatumGetTextPP(value);
}

/* The same, to keep. */
static char *
column_required(LawTuple *t, const char *name)
{
	return text_to_cstring(column_place(t, name));
}

/* One of a list of codes; -1 where it is another. */
static int
column_code(LawTuple *t, const char *name, const char *const *names, int n)
{
	text	   *code = column_place(t, name);

	return name_index(names, n, VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code));
}

static bool
column_is(LawTuple *t, const char *name, const char *code)
{
	return column_code(t, name, &code, 1) == 0;
}

/* The same, where no other can be read: a later version of the tables may have more. */
static uint8
column_known_code(LawTuple *t, const char *name, const char *const *names, int n)
{
	int			code = column_code(t, name, names, n);

	if (code < 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("column \"%s\" of a law row holds a code that this library does not know: \"%s\"",
						name, column_required(t, name)),
				 errhint("The installed library and the extension differ: open a new session, or ALTER EXTENSION jamsos UPDATE.")));
	return (uint8) code;
}

static int64
column_sen(LawTuple *t, const char *name)
{
	Datum		value;

	return law_column(t, name, NUMERICOID, &value) ? rupiah_amount(value, name) : -1;
}

static bool
column_bool(LawTuple *t, const char *name)
{
	Datum		value;

	return law_column(t, name, BOOLOID, &value) && DatumGetBool(value);
}

/* When a row holds, and whose it is. */
static void
load_validity(LawTuple *t, LawMeta *meta, bool yearly)
{
	Datum		value;
	DateADT		lower,
				upper;

	if (!law_column(t, "valid", DATERANGEOID, &value))
		elog(ERROR, "law row without validity");
	if (!days_of_range(value, &lower, &upper) || DATE_IS_NOBEGIN(lower))
		elog(ERROR, "law row with an empty validity");
	meta->from = month_from_date(lower);
	meta->to = DATE_IS_NOEND(upper) ? MONTH_OPEN : month_from_date(upper);
	meta->confirmed_until = yearly && law_column(t, "confirmed_until", DATEOID, &value) ?
		month_from_date(DatumGetDateADT(value)) : MONTH_OPEN;
	meta->local = column_is(t, "origin", "local");
}

static void
load_meta(LawTuple *t, LawMeta *meta, bool yearly)
{
	Datum		value;

	load_validity(t, meta, yearly);
	meta->enacted = law_column(t, "enacted", DATEOID, &value) ? DatumGetDateADT(value) : month_to_date(meta->from);
	meta->evidence = column_known_code(t, "evidence", evidence_names, N_EVIDENCE);
	meta->legal_basis = column_required(t, "legal_basis");
}

void
law_load_rate(LawTuple *t, void *row)
{
	LawRate    *r = row;
	Datum		value;
	int			segment = column_code(t, "segment", segment_names, N_SEGMENTS);

	load_meta(t, &r->meta, true);
	/* a segment that no tariff knows (JAKON): kept, never chosen */
	r->segment = (uint8) (segment < 0 ? N_SEGMENTS : segment);
	r->program = column_known_code(t, "program", program_names, N_PROGRAMS);
	r->payer = column_known_code(t, "payer", payer_names, N_PAYERS);
	if (law_column(t, "risk_class", INT4OID, &value))
	{
		int32		risk_class = DatumGetInt32(value);

		if (risk_class < 1 || risk_class > N_RISK_CLASSES)
			elog(ERROR, "law row of risk class %d", risk_class);
		r->risk_class = (uint8) risk_class;
	}
	r->fixed = !law_column(t, "percent", NUMERICOID, &value);
	r->rate = r->fixed ? column_sen(t, "fixed") : numeric_times(value, RATE_ONE / 100);	/* numeric(9,6) */
	r->relief = column_text(t, "relief");
	r->reform = column_text(t, "reform");
}

void
law_load_limit(LawTuple *t, void *row)
{
	LawLimit   *l = row;
	Datum		value;

	load_meta(t, &l->meta, true);
	l->program = column_known_code(t, "program", program_names, N_PROGRAMS);
	l->segment = column_known_code(t, "segment", segment_names, N_SEGMENTS);
	l->ceiling = column_is(t, "kind", "ceiling");
	l->amount = column_sen(t, "amount");
	if (law_column(t, "index_month", INT4OID, &value))
	{
		l->index_month = DatumGetInt32(value);
		l->index_rounding = Max(column_sen(t, "index_rounding"), 1);
	}
}

void
law_load_bracket(LawTuple *t, void *row)
{
	LawBracket *b = row;

	load_meta(t, &b->meta, true);
	b->income = column_sen(t, "income_from");
	b->base = column_sen(t, "base");
}

void
law_load_relief(LawTuple *t, void *row)
{
	LawRelief  *r = row;

	r->code = column_required(t, "code");
	r->condition = column_required(t, "condition");
	r->automatic = column_bool(t, "automatic");
	r->barred = column_bool(t, "barred");
}

void
law_load_reform(LawTuple *t, void *row)
{
	*(const char **) row = column_required(t, "name");
}

static void
load_rule(LawTuple *t, LawRule *rule)
{
	load_meta(t, &rule->meta, false);
	rule->program = column_known_code(t, "program", program_names, N_PROGRAMS);
	rule->segment = column_known_code(t, "segment", segment_names, N_SEGMENTS);
}

void
law_load_due(LawTuple *t, void *row)
{
	LawDue	   *d = row;
	Datum		value;

	load_rule(t, &d->rule);
	if (law_column(t, "months_after", INT4OID, &value))
		d->months_after = DatumGetInt32(value);
	if (law_column(t, "day", INT4OID, &value))
		d->day = DatumGetInt32(value);
	d->forward = column_is(t, "moves", "forward");
}

void
law_load_penalty(LawTuple *t, void *row)
{
	LawPenalty *p = row;
	Datum		value;

	load_rule(t, &p->rule);
	if (law_column(t, "percent", NUMERICOID, &value))
		/* finer than 10^-6 percent is rounded */
		p->rate = numeric_times(DirectFunctionCall2(numeric_round, value, Int32GetDatum(6)), RATE_ONE / 100);
}

void
law_load_holiday(LawTuple *t, void *row)
{
	Datum		value;

	if (law_column(t, "day", DATEOID, &value))
		*(int32 *) row = DatumGetDateADT(value);
}

void
law_load_fixed_holiday(LawTuple *t, void *row)
{
	LawFixedHoliday *h = row;
	LawMeta		meta;
	Datum		value;

	load_meta(t, &meta, false);
	h->from = meta.from;
	h->to = meta.to;
	if (law_column(t, "month", INT4OID, &value))
		h->month = DatumGetInt32(value);
	if (law_column(t, "day", INT4OID, &value))
		h->day = DatumGetInt32(value);
}

void
law_load_wage(LawTuple *t, void *row)
{
	LawWage    *w = row;
	Datum		value;

	load_validity(t, &w->meta, true);
	w->region = column_required(t, "region");
	if (law_column(t, "amount", NUMERICOID, &value))
		w->amount = datumCopy(value, false, -1);
	w->follows = column_text(t, "follows");
	if ((DatumGetPointer(w->amount) == NULL) == (w->follows == NULL))
		elog(ERROR, "minimum wage with neither an amount nor a region to follow, or both");
}

void
law_load_wage_region(LawTuple *t, void *row)
{
	LawWageRegion *r = row;

	r->code = column_required(t, "code");
	r->parent = column_text(t, "parent");
	r->former = column_text(t, "former_code");
	r->local = column_is(t, "origin", "local");
}

void
law_load_participation(LawTuple *t, void *row)
{
	LawParticipation *p = row;
	Datum		value;

	load_rule(t, &p->rule);
	p->age_from = law_column(t, "age_from", INT4OID, &value) ? DatumGetInt32(value) : -1;
	p->age_below = law_column(t, "age_below", INT4OID, &value) ? DatumGetInt32(value) : -1;
}

/* A regency or city as a number; a province is 0. */
static int
region_number(const char *code)
{
	return code != NULL && strlen(code) == 5 && code[2] == '.' ? atoi(code) * 100 + atoi(code + 3) : 0;
}

void
law_load_region(LawTuple *t, void *row)
{
	int		   *numbers = row;

	numbers[0] = region_number(column_text(t, "code"));
	numbers[1] = region_number(column_text(t, "former_code"));
}
