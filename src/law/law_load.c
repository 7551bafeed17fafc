/*
 * law_load.c
 *	  Rows of the law tables from their tuples: each column by its name and type.
 */
#include "law/law_load.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "utils/date.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/rangetypes.h"
#include "utils/typcache.h"

#include "border/calendar.h"
#include "border/numeric.h"
#include "kernel/codes.h"
#include "law/law.h"

/* ---- columns, by name ---- */

static bool
law_column(HeapTuple tuple, TupleDesc desc, const char *name, Oid type, Datum *value)
{
	bool		isnull;

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
		*value = heap_getattr(tuple, i + 1, desc, &isnull);
		return !isnull;
	}
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_COLUMN),
			 errmsg("law table has no column \"%s\"", name),
			 errhint("The installed library and the extension differ: ALTER EXTENSION jamsos UPDATE.")));
}

static char *
column_text(HeapTuple tuple, TupleDesc desc, const char *name)
{
	Datum		value;

	return law_column(tuple, desc, name, TEXTOID, &value) ? TextDatumGetCString(value) : NULL;
}

/* A column that the tables declare NOT NULL. */
static char *
column_required(HeapTuple tuple, TupleDesc desc, const char *name)
{
	char	   *text = column_text(tuple, desc, name);

	if (text == NULL)
		elog(ERROR, "law row without %s", name);
	return text;
}

/* One of a list of codes; -1 where it is another. */
static int
column_code(HeapTuple tuple, TupleDesc desc, const char *name, const char *const *names, int n)
{
	char	   *text = column_required(tuple, desc, name);
	int			code = name_index(names, n, text, strlen(text));

	pfree(text);
	return code;
}

/* The same, where no other can be read: a later version of the tables may have more. */
static uint8
column_known_code(HeapTuple tuple, TupleDesc desc, const char *name, const char *const *names, int n)
{
	int			code = column_code(tuple, desc, name, names, n);

	if (code < 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("column \"%s\" of a law row holds a code that this library does not know: \"%s\"",
						name, column_required(tuple, desc, name)),
				 errhint("The installed library and the extension differ: open a new session, or ALTER EXTENSION jamsos UPDATE.")));
	return (uint8) code;
}

static int64
column_sen(HeapTuple tuple, TupleDesc desc, const char *name)
{
	Datum		value;

	return law_column(tuple, desc, name, NUMERICOID, &value) ? rupiah_amount(value, name) : -1;
}

static bool
column_bool(HeapTuple tuple, TupleDesc desc, const char *name)
{
	Datum		value;

	return law_column(tuple, desc, name, BOOLOID, &value) && DatumGetBool(value);
}

static void
load_meta(HeapTuple tuple, TupleDesc desc, LawMeta *meta, bool yearly)
{
	Datum		value;
	TypeCacheEntry *range = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
	RangeBound	lower,
				upper;
	bool		empty;
	char	   *origin;

	if (!law_column(tuple, desc, "valid", DATERANGEOID, &value))
		elog(ERROR, "law row without validity");
	range_deserialize(range, DatumGetRangeTypeP(value), &lower, &upper, &empty);
	if (empty || lower.infinite)
		elog(ERROR, "law row with an empty validity");
	meta->from = month_from_date(DatumGetDateADT(lower.val));
	meta->to = upper.infinite ? MONTH_OPEN : month_from_date(DatumGetDateADT(upper.val));
	meta->enacted = law_column(tuple, desc, "enacted", DATEOID, &value) ?
		DatumGetDateADT(value) : DatumGetDateADT(lower.val);
	meta->confirmed_until = yearly && law_column(tuple, desc, "confirmed_until", DATEOID, &value) ?
		month_from_date(DatumGetDateADT(value)) : MONTH_OPEN;
	meta->evidence = column_known_code(tuple, desc, "evidence", evidence_names, N_EVIDENCE);
	origin = column_required(tuple, desc, "origin");
	meta->local = strcmp(origin, "local") == 0;
	pfree(origin);
	meta->legal_basis = column_required(tuple, desc, "legal_basis");
}

void
law_load_rate(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawRate    *r = row;
	Datum		value;
	int			segment = column_code(tuple, desc, "segment", segment_names, N_SEGMENTS);

	load_meta(tuple, desc, &r->meta, true);
	/* a segment that no tariff knows (JAKON): kept, never chosen */
	r->segment = (uint8) (segment < 0 ? N_SEGMENTS : segment);
	r->program = column_known_code(tuple, desc, "program", program_names, N_PROGRAMS);
	r->payer = column_known_code(tuple, desc, "payer", payer_names, N_PAYERS);
	if (law_column(tuple, desc, "risk_class", INT4OID, &value))
	{
		int32		risk_class = DatumGetInt32(value);

		if (risk_class < 1 || risk_class > N_RISK_CLASSES)
			elog(ERROR, "law row of risk class %d", risk_class);
		r->risk_class = (uint8) risk_class;
	}
	r->fixed = !law_column(tuple, desc, "percent", NUMERICOID, &value);
	r->rate = r->fixed ? column_sen(tuple, desc, "fixed") : numeric_times(value, RATE_ONE / 100);	/* numeric(9,6) */
	r->relief = column_text(tuple, desc, "relief");
	r->reform = column_text(tuple, desc, "reform");
}

void
law_load_limit(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawLimit   *l = row;
	Datum		value;
	char	   *kind = column_required(tuple, desc, "kind");

	load_meta(tuple, desc, &l->meta, true);
	l->program = column_known_code(tuple, desc, "program", program_names, N_PROGRAMS);
	l->segment = column_known_code(tuple, desc, "segment", segment_names, N_SEGMENTS);
	l->ceiling = strcmp(kind, "ceiling") == 0;
	l->amount = column_sen(tuple, desc, "amount");
	if (law_column(tuple, desc, "index_month", INT4OID, &value))
	{
		l->index_month = DatumGetInt32(value);
		l->index_rounding = Max(column_sen(tuple, desc, "index_rounding"), 1);
	}
	pfree(kind);
}

void
law_load_bracket(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawBracket *b = row;

	load_meta(tuple, desc, &b->meta, true);
	b->income = column_sen(tuple, desc, "income_from");
	b->base = column_sen(tuple, desc, "base");
}

void
law_load_relief(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawRelief  *r = row;

	r->code = column_required(tuple, desc, "code");
	r->condition = column_required(tuple, desc, "condition");
	r->automatic = column_bool(tuple, desc, "automatic");
	r->barred = column_bool(tuple, desc, "barred");
}

void
law_load_reform(HeapTuple tuple, TupleDesc desc, void *row)
{
	*(const char **) row = column_required(tuple, desc, "name");
}

static void
load_rule(HeapTuple tuple, TupleDesc desc, LawRule *rule)
{
	load_meta(tuple, desc, &rule->meta, false);
	rule->program = column_known_code(tuple, desc, "program", program_names, N_PROGRAMS);
	rule->segment = column_known_code(tuple, desc, "segment", segment_names, N_SEGMENTS);
}

void
law_load_due(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawDue	   *d = row;
	Datum		value;

	load_rule(tuple, desc, &d->rule);
	if (law_column(tuple, desc, "months_after", INT4OID, &value))
		d->months_after = DatumGetInt32(value);
	if (law_column(tuple, desc, "day", INT4OID, &value))
		d->day = DatumGetInt32(value);
	d->forward = strcmp(column_required(tuple, desc, "moves"), "forward") == 0;
}

void
law_load_penalty(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawPenalty *p = row;
	Datum		value;

	load_rule(tuple, desc, &p->rule);
	if (law_column(tuple, desc, "percent", NUMERICOID, &value))
		/* finer than 10^-6 percent is rounded */
		p->rate = numeric_times(DirectFunctionCall2(numeric_round, value, Int32GetDatum(6)), RATE_ONE / 100);
}

void
law_load_holiday(HeapTuple tuple, TupleDesc desc, void *row)
{
	Datum		value;

	if (law_column(tuple, desc, "day", DATEOID, &value))
		*(int32 *) row = DatumGetDateADT(value);
}

void
law_load_fixed_holiday(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawFixedHoliday *h = row;
	LawMeta		meta;
	Datum		value;

	load_meta(tuple, desc, &meta, false);
	h->from = meta.from;
	h->to = meta.to;
	if (law_column(tuple, desc, "month", INT4OID, &value))
		h->month = DatumGetInt32(value);
	if (law_column(tuple, desc, "day", INT4OID, &value))
		h->day = DatumGetInt32(value);
}

/* A regency or city as a number; a province is 0. */
static int
region_number(const char *code)
{
	return code != NULL && strlen(code) == 5 && code[2] == '.' ? atoi(code) * 100 + atoi(code + 3) : 0;
}

void
law_load_region(HeapTuple tuple, TupleDesc desc, void *row)
{
	int		   *numbers = row;

	numbers[0] = region_number(column_text(tuple, desc, "code"));
	numbers[1] = region_number(column_text(tuple, desc, "former_code"));
}
