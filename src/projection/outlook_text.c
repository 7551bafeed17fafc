/*
 * outlook_text.c
 *	  The type outlook_rules as text (JSON), and its fingerprint, which is that of the text.
 */
#include "projection/outlook_type.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/json.h"
#include "border/numeric.h"
#include "border/type_ops.h"
#include "kernel/month.h"
#include "law/asked_type.h"
#include "law/tariff_line.h"
#include "law/tariff_type.h"

static void
append_month(StringInfo out, const char *key, int month)
{
	if (month == -1)
		appendStringInfo(out, ", \"%s\": null", key);
	else
		appendStringInfo(out, ", \"%s\": \"%s\"", key, month_to_cstring(month));
}

static void
append_growth(StringInfo out, const char *key, int64 growth)
{
	appendStringInfo(out, ", \"%s\": ", key);
	growth_append(out, growth);
}

/* What is assumed, by the names of scenario(). */
static void
append_assumptions(StringInfo out, const OutlookTerms *t)
{
	append_growth(out, "wage_growth", t->wage_growth);
	appendStringInfo(out, ", \"wage_growth_month\": %d", t->wage_growth_month);
	append_growth(out, "headcount_growth", t->headcount_growth);
	append_growth(out, "ceiling_growth", t->ceiling_growth);
	append_growth(out, "coverage_from", t->coverage_from);
	append_growth(out, "coverage_to", t->coverage_to);
	append_month(out, "coverage_by", t->coverage_by);
	appendStringInfoString(out, ", \"minimum\": ");
	if (t->minimum < 0)
		appendStringInfoString(out, "null");
	else
		rupiah_append(out, t->minimum);
	append_growth(out, "minimum_growth", t->minimum_growth);
	append_month(out, "self_paid_until", t->self_paid_until);
}

static void
append_parts(StringInfo out, const Outlook *o)
{
	const OutlookBracket *brackets = outlook_brackets(o);
	const OutlookDue *dues = outlook_dues(o);

	appendStringInfoString(out, ", \"lines\": [");
	for (uint32 i = 0; i < o->n_lines; i++)
	{
		const OutlookLine *l = &o->lines[i];

		CHECK_FOR_INTERRUPTS();
		appendStringInfo(out, "%s{\"from\": \"%s\", \"to\": \"%s\", ", i == 0 ? "" : ", ", month_to_cstring(l->from), month_to_cstring(l->to));
		tariff_append_line(out, &l->line, outlook_cstring(o, l->line.relief), outlook_cstring(o, l->line.basis));
		appendStringInfoChar(out, '}');
	}
	appendStringInfoString(out, "], \"brackets\": [");
	for (uint32 i = 0; i < o->n_brackets; i++)
	{
		CHECK_FOR_INTERRUPTS();
		appendStringInfo(out, "%s[\"%s\", \"%s\", ", i == 0 ? "" : ", ", month_to_cstring(brackets[i].from), month_to_cstring(brackets[i].to));
		rupiah_append(out, brackets[i].bracket.income);
		appendStringInfoString(out, ", ");
		rupiah_append(out, brackets[i].bracket.base);
		appendStringInfoChar(out, ']');
	}
	appendStringInfoString(out, "], \"dues\": [");
	for (uint32 i = 0; i < o->n_dues; i++)
	{
		const OutlookDue *d = &dues[i];

		CHECK_FOR_INTERRUPTS();
		appendStringInfo(out, "%s[\"%s\", \"%s\", \"%s\", \"%s\", %d, %d, %s]", i == 0 ? "" : ", ", month_to_cstring(d->from), month_to_cstring(d->to),
						 program_names[d->program], segment_names[d->segment], d->months_after, d->day, d->forward ? "true" : "false");
	}
	appendStringInfoChar(out, ']');
}

PG_FUNCTION_INFO_V1(jamsos_outlook_rules_out);
Datum
jamsos_outlook_rules_out(PG_FUNCTION_ARGS)
{
	const Outlook *o = outlook_from_datum(PG_GETARG_DATUM(0));
	const OutlookTerms *t = &o->terms;
	StringInfoData out;

	assert_outlook(o);
	initStringInfo(&out);
	appendStringInfo(&out, "{\"version\": %d, \"start\": \"%s\", \"months\": %d", o->version, month_to_cstring(t->start), t->last - t->start + 1);
	append_month(&out, "first", t->first);
	append_month(&out, "base", t->base);
	appendStringInfoString(&out, ", ");
	asked_append(&out, &t->asked, outlook_cstring, o);
	append_assumptions(&out, t);
	append_parts(&out, o);
	appendStringInfoChar(&out, '}');
	PG_RETURN_CSTRING(out.data);
}

TO_JSON(outlook_rules)

SQL_FUNCTION(jamsos_fingerprint_outlook, fingerprint_of_text(DatumGetCString(DirectFunctionCall1(jamsos_outlook_rules_out, PG_GETARG_DATUM(0)))))

/* What a text may hold, beside what was asked for and a line. */
enum
{
	F_ROOT = ASKED_FIELDS, F_VERSION, F_START, F_MONTHS, F_FIRST, F_BASE, F_WAGE_GROWTH, F_WAGE_GROWTH_MONTH, F_HEADCOUNT_GROWTH, F_CEILING_GROWTH, F_COVERAGE_FROM,
	F_COVERAGE_TO, F_COVERAGE_BY, F_MINIMUM, F_MINIMUM_GROWTH, F_SELF_PAID_UNTIL, F_LINES, F_LINE, F_LINE_FROM, F_LINE_TO,
	F_BRACKETS, F_A_BRACKET, F_BRACKET_FROM, F_BRACKET_TO, F_INCOME, F_BRACKET_BASE,
	F_DUES, F_A_DUE, F_DUE_FROM, F_DUE_TO, F_DUE_PROGRAM, F_DUE_SEGMENT, F_MONTHS_AFTER, F_DAY, F_FORWARD
};

#define LAW_MONTH FORM_MONTH, .needed = true, .least = MONTH_FIRST, .most = MONTH_LAST
#define ANY_MONTH FORM_MONTH, .or_null = true, .least = MONTH_OF(1, 1), .most = MONTH_LAST
#define GROWTH FORM_NUMBER, .needed = true, .decimals = 12, .least = SCENARIO_GROWTH_LEAST, .most = SCENARIO_GROWTH_MOST
#define COVERAGE FORM_NUMBER, .needed = true, .decimals = 12, .most = GROWTH_ONE

static const JsonForm line_form[] = {{"from", F_LINE_FROM, LAW_MONTH}, {"to", F_LINE_TO, LAW_MONTH}, TARIFF_LINE_FORMS};
static const JsonForm bracket_form[] = {
	{"from", F_BRACKET_FROM, LAW_MONTH}, {"to", F_BRACKET_TO, LAW_MONTH}, {"income", F_INCOME, FORM_RUPIAH}, {"base", F_BRACKET_BASE, FORM_RUPIAH}
};
static const JsonForm due_form[] = {
	{"from", F_DUE_FROM, LAW_MONTH}, {"to", F_DUE_TO, LAW_MONTH},
	{"program", F_DUE_PROGRAM, FORM_CODES(program_names)}, {"segment", F_DUE_SEGMENT, FORM_CODES(segment_names)},
	{"months_after", F_MONTHS_AFTER, FORM_NUMBER, .most = OUTLOOK_MAX_BEFORE}, {"day", F_DAY, FORM_NUMBER, .least = 1, .most = 31},
	{"forward", F_FORWARD, FORM_BOOL}
};
static const JsonForm a_line[] = {{NULL, F_LINE, FORM_OBJECT, FORM_PARTS(line_form)}};
static const JsonForm a_bracket[] = {{NULL, F_A_BRACKET, FORM_TUPLE, FORM_PARTS(bracket_form)}};
static const JsonForm a_due[] = {{NULL, F_A_DUE, FORM_TUPLE, FORM_PARTS(due_form)}};
static const JsonForm root_form[] = {
	FORM_VERSION(F_VERSION, OUTLOOK_VERSION),
	{"start", F_START, LAW_MONTH},
	{"months", F_MONTHS, FORM_NUMBER, .needed = true, .least = 1, .most = OUTLOOK_MAX_MONTHS},
	{"first", F_FIRST, LAW_MONTH},
	{"base", F_BASE, FORM_MONTH, .needed = true, .least = MONTH_OF(1, 1), .most = MONTH_LAST},
	ASKED_FORMS,
	{"wage_growth", F_WAGE_GROWTH, GROWTH},
	{"wage_growth_month", F_WAGE_GROWTH_MONTH, FORM_NUMBER, .needed = true, .least = 1, .most = 12},
	{"headcount_growth", F_HEADCOUNT_GROWTH, GROWTH},
	{"ceiling_growth", F_CEILING_GROWTH, GROWTH},
	{"coverage_from", F_COVERAGE_FROM, COVERAGE},
	{"coverage_to", F_COVERAGE_TO, COVERAGE},
	{"coverage_by", F_COVERAGE_BY, ANY_MONTH},
	{"minimum", F_MINIMUM, FORM_RUPIAH, .or_null = true},
	{"minimum_growth", F_MINIMUM_GROWTH, GROWTH},
	{"self_paid_until", F_SELF_PAID_UNTIL, ANY_MONTH},
	{"lines", F_LINES, FORM_LIST, .needed = true, FORM_PARTS(a_line)},
	{"brackets", F_BRACKETS, FORM_LIST, .needed = true, FORM_PARTS(a_bracket)},
	{"dues", F_DUES, FORM_LIST, .needed = true, FORM_PARTS(a_due)},
};
static const JsonForm outlook_form = {NULL, F_ROOT, FORM_OBJECT, FORM_PARTS(root_form)};

typedef struct OutlookReader
{
	OutlookDraft draft;
	int			months;
	TariffLineReader line;
} OutlookReader;

/* Number of a text; 0 where there are too many. */
static uint16
take_text(void *draft, const JsonItem *item)
{
	return (uint16) outlook_draft_text(draft, pnstrdup(item->text, item->len), item->len);
}

#define TOO_MANY_PARTS "Too many lines, brackets or dues."

static const char *
begin_item(OutlookReader *r, const JsonForm *form)
{
	OutlookDraft *draft = &r->draft;
	OutlookLine *l;

	switch (form->id)
	{
		case F_LINE:
			if ((l = outlook_add_line(draft)) == NULL)
				return TOO_MANY_PARTS;
			tariff_line_begin(&r->line, &l->line);
			break;
		case F_A_BRACKET:
			if (outlook_add_bracket(draft) == NULL)
				return TOO_MANY_PARTS;
			break;
		case F_A_DUE:
			if (outlook_add_due(draft) == NULL)
				return TOO_MANY_PARTS;
			break;
		default:
			asked_begin(&r->draft.terms.asked, form);
	}
	return NULL;
}

/* What stands in a bracket or a rule of due dates. */
static void
take_part(OutlookDraft *draft, const JsonForm *form, const JsonItem *item)
{
	OutlookBracket *b = draft->n_brackets > 0 ? &draft->brackets[draft->n_brackets - 1] : NULL;
	OutlookDue *d = draft->n_dues > 0 ? &draft->dues[draft->n_dues - 1] : NULL;

	switch (form->id)
	{
		case F_BRACKET_FROM:
			b->from = (int32) item->number;
			break;
		case F_BRACKET_TO:
			b->to = (int32) item->number;
			break;
		case F_INCOME:
			b->bracket.income = item->number;
			break;
		case F_BRACKET_BASE:
			b->bracket.base = item->number;
			break;
		case F_DUE_FROM:
			d->from = (int32) item->number;
			break;
		case F_DUE_TO:
			d->to = (int32) item->number;
			break;
		case F_DUE_PROGRAM:
			d->program = (uint8) item->number;
			break;
		case F_DUE_SEGMENT:
			d->segment = (uint8) item->number;
			break;
		case F_MONTHS_AFTER:
			d->months_after = (uint8) item->number;
			break;
		case F_DAY:
			d->day = (uint8) item->number;
			break;
		case F_FORWARD:
			d->forward = item->number != 0;
			break;
	}
}

/* What is not null of a scenario; null leaves what the draft began with.  A list, left in one piece. */
static void
take_term(OutlookReader *r, const JsonForm *form, const JsonItem *item)
{
	OutlookTerms *t = &r->draft.terms;

	switch (form->id)
	{
		case F_START:
			t->start = (int32) item->number;
			break;
		case F_MONTHS:
			r->months = (int) item->number;
			break;
		case F_FIRST:
			t->first = (int32) item->number;
			break;
		case F_BASE:
			t->base = (int32) item->number;
			break;
		case F_WAGE_GROWTH:
			t->wage_growth = item->number;
			break;
		case F_WAGE_GROWTH_MONTH:
			t->wage_growth_month = (uint8) item->number;
			break;
		case F_HEADCOUNT_GROWTH:
			t->headcount_growth = item->number;
			break;
		case F_CEILING_GROWTH:
			t->ceiling_growth = item->number;
			break;
		case F_COVERAGE_FROM:
			t->coverage_from = item->number;
			break;
		case F_COVERAGE_TO:
			t->coverage_to = item->number;
			break;
		case F_COVERAGE_BY:
			t->coverage_by = (int32) item->number;
			break;
		case F_MINIMUM:
			t->minimum = item->number;
			break;
		case F_MINIMUM_GROWTH:
			t->minimum_growth = item->number;
			break;
		case F_SELF_PAID_UNTIL:
			t->self_paid_until = (int32) item->number;
			break;
		default:
			take_part(&r->draft, form, item);
	}
}

static const char *
take_outlook(void *target, const JsonForm *form, JsonEvent event, const JsonItem *item)
{
	OutlookReader *r = target;

	if (event == ITEM_BEGIN)
		return begin_item(r, form);
	if (event == ITEM_END)
		return form->id == F_LINE ? tariff_line_end(&r->line) : NULL;
	if (form->id < TARIFF_LINE_FIELDS)
		return tariff_line_take(&r->line, form, item);
	if (form->id < ASKED_FIELDS)
		return asked_take(&r->draft.terms.asked, &r->line, form, item);
	if (form->id == F_LINE_FROM)
		r->draft.lines[r->draft.n_lines - 1].from = (int32) item->number;
	else if (form->id == F_LINE_TO)
		r->draft.lines[r->draft.n_lines - 1].to = (int32) item->number;
	else if (!item->isnull)
		take_term(r, form, item);
	return NULL;
}

#define OUTLOOK_HINT "Make an outlook with jamsos.outlook(start, months)."

PG_FUNCTION_INFO_V1(jamsos_outlook_rules_in);
Datum
jamsos_outlook_rules_in(PG_FUNCTION_ARGS)
{
	OutlookReader *r = palloc0(sizeof(OutlookReader));
	const char *wrong;

	outlook_draft(&r->draft);
	r->line.text = take_text;
	r->line.texts = &r->draft;
	if (!json_read(PG_GETARG_CSTRING(0), &outlook_form, take_outlook, r, OUTLOOK_TYPE, OUTLOOK_HINT, fcinfo->context))
		return (Datum) 0;
	r->draft.terms.last = r->draft.terms.start + r->months - 1;
	wrong = outlook_check(&r->draft);
	if (wrong)
	{
		json_refuse(psprintf("The outlook has %s.", wrong), OUTLOOK_TYPE, OUTLOOK_HINT, fcinfo->context);
		return (Datum) 0;
	}
	PG_RETURN_POINTER(outlook_pack_checked(&r->draft));
}
