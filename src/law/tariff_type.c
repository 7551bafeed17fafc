/*
 * tariff_type.c
 *	  The type tariff_rules: text (JSON), binary, comparison, fingerprint, and its
 *	  lines as rows.  Text and binary end in tariff_check.
 */
#include "law/tariff_type.h"

#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/fmgrprotos.h"
#include "utils/json.h"

#include "border/binary.h"
#include "border/calendar.h"
#include "border/json.h"
#include "border/numeric.h"
#include "border/type_ops.h"
#include "kernel/month.h"
#include "law/asked_type.h"
#include "law/tariff_line.h"

/*
 * The invariant of a value: it is what its own parts, checked and packed again, give.  So
 * equal tariffs have equal bytes, and what is derived belongs to what it is derived from.
 */
#ifdef USE_ASSERT_CHECKING
static void
assert_tariff(const Tariff *t)
{
	TariffDraft *draft = palloc(sizeof(TariffDraft));
	size_t		size = VARSIZE(t);
	Tariff	   *again = palloc(size);

	tariff_unpack(t, draft);
	Assert(tariff_check(draft) == NULL);
	Assert(tariff_size(draft) == size);
	tariff_pack(draft, again, size);
	SET_VARSIZE(again, size);
	Assert(memcmp(again, t, size) == 0);
	pfree(again);
	pfree(draft);
}
#else
#define assert_tariff(t) ((void) 0)
#endif

/* A checked draft as a value in the current context. */
static Tariff *
tariff_pack_checked(const TariffDraft *draft)
{
	size_t		size = tariff_size(draft);
	Tariff	   *t = palloc(size);

	tariff_pack(draft, t, size);
	SET_VARSIZE(t, size);
	assert_tariff(t);
	return t;
}

/* tariff_pack_datum: a draft made of the law tables as a value. */
Tariff *
tariff_pack_datum(TariffDraft *draft)
{
	const char *wrong = tariff_check(draft);

	if (wrong)
		elog(ERROR, "the law makes no tariff: %s", wrong);	/* law_resolve.c has refused it by name */
	return tariff_pack_checked(draft);
}

/* tariff_report says why a worker of a segment and class cannot be computed. */
void
tariff_report(const Tariff *t, int segment, int risk_class, int programs)
{
	if ((t->present[segment] & programs) == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the tariff of %s has no line for segment %s",
						month_to_cstring(t->month), segment_names[segment]),
				 errdetail("None of its programmes exists for that segment."),
				 errhint("See jamsos.tariff_lines(tariff); exclude the segment, or add programmes.")));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("the tariff of %s has no line for segment %s, risk class %d in a programme that other classes have",
					month_to_cstring(t->month), segment_names[segment], risk_class),
			 errhint("Add the missing row to jamsos.rate.")));
}

/* ---- text ---- */

/* A text of a tariff as a string that ends with a zero; NULL of number 0. */
static const char *
tariff_cstring(const void *tariff, int number)
{
	size_t		len;
	const char *text = tariff_text(tariff, number, &len);

	return text ? pnstrdup(text, len) : NULL;
}

/* What the law says: lines and income brackets. */
static void
append_figures(StringInfo out, const Tariff *t)
{
	const TariffBracket *brackets = tariff_brackets(t);

	appendStringInfoString(out, ", \"lines\": [");
	for (int i = 0; i < t->n_lines; i++)
	{
		appendStringInfoString(out, i == 0 ? "{" : ", {");
		tariff_append_line(out, &t->lines[i], tariff_cstring(t, t->lines[i].relief), tariff_cstring(t, t->lines[i].basis));
		appendStringInfoChar(out, '}');
	}
	appendStringInfoString(out, "], \"brackets\": [");
	for (int i = 0; i < t->n_brackets; i++)
	{
		appendStringInfoString(out, i == 0 ? "[" : ", [");
		rupiah_append(out, brackets[i].income);
		appendStringInfoString(out, ", ");
		rupiah_append(out, brackets[i].base);
		appendStringInfoChar(out, ']');
	}
	appendStringInfoChar(out, ']');
}

PG_FUNCTION_INFO_V1(jamsos_tariff_rules_out);
Datum
jamsos_tariff_rules_out(PG_FUNCTION_ARGS)
{
	const Tariff *t = tariff_from_datum(PG_GETARG_DATUM(0));
	StringInfoData out;

	assert_tariff(t);
	initStringInfo(&out);
	appendStringInfo(&out, "{\"version\": %d, \"month\": \"%s\", ", t->version, month_to_cstring(t->month));
	asked_append(&out, &t->asked, tariff_cstring, t);
	appendStringInfoString(&out, ", \"minimum\": ");
	if (t->minimum < 0)
		appendStringInfoString(&out, "null");
	else
		rupiah_append(&out, t->minimum);
	append_figures(&out, t);
	appendStringInfoChar(&out, '}');
	PG_RETURN_CSTRING(out.data);
}

TO_JSON(tariff_rules)

/* What a text may hold, beside what was asked for and a line. */
enum
{
	F_ROOT = ASKED_FIELDS, F_VERSION, F_MONTH, F_MINIMUM, F_LINES, F_LINE, F_BRACKETS, F_INCOME_BRACKET, F_INCOME, F_BASE
};

static const JsonForm line_form[] = {TARIFF_LINE_FORMS};
static const JsonForm bracket_form[] = {{"income", F_INCOME, FORM_RUPIAH}, {"base", F_BASE, FORM_RUPIAH}};
static const JsonForm a_line[] = {{NULL, F_LINE, FORM_OBJECT, FORM_PARTS(line_form)}};
static const JsonForm a_bracket[] = {{NULL, F_INCOME_BRACKET, FORM_TUPLE, FORM_PARTS(bracket_form)}};
static const JsonForm root_form[] = {
	FORM_VERSION(F_VERSION, TARIFF_VERSION),
	{"month", F_MONTH, FORM_MONTH, .needed = true, .least = MONTH_FIRST, .most = MONTH_LAST},
	ASKED_FORMS,
	{"minimum", F_MINIMUM, FORM_RUPIAH, .or_null = true},
	{"lines", F_LINES, FORM_LIST, .needed = true, FORM_PARTS(a_line)},
	{"brackets", F_BRACKETS, FORM_LIST, .needed = true, FORM_PARTS(a_bracket)},
};
static const JsonForm tariff_form = {NULL, F_ROOT, FORM_OBJECT, FORM_PARTS(root_form)};

typedef struct TariffReader
{
	TariffDraft *draft;
	TariffLineReader line;
} TariffReader;

/* Number of a text; 0 where there are too many. */
static uint16
take_text(void *draft, const JsonItem *item)
{
	return (uint16) tariff_draft_text(draft, pnstrdup(item->text, item->len), item->len);
}

/* The beginning of a list or of one of its parts. */
static const char *
begin_part(TariffReader *r, const JsonForm *form)
{
	TariffDraft *draft = r->draft;

	switch (form->id)
	{
		case F_LINE:
			if (draft->n_lines == TARIFF_MAX_LINES)
				return "Too many lines.";
			tariff_line_begin(&r->line, &draft->lines[draft->n_lines++]);
			break;
		case F_INCOME_BRACKET:
			if (draft->n_brackets == TARIFF_MAX_BRACKETS)
				return "Too many brackets.";
			draft->n_brackets++;
			break;
		default:
			asked_begin(&draft->asked, form);
	}
	return NULL;
}

static const char *
take_tariff(void *target, const JsonForm *form, JsonEvent event, const JsonItem *item)
{
	TariffReader *r = target;
	TariffDraft *draft = r->draft;

	if (event == ITEM_BEGIN)
		return begin_part(r, form);
	if (event == ITEM_END)
		return form->id == F_LINE ? tariff_line_end(&r->line) : NULL;
	if (form->id < TARIFF_LINE_FIELDS)
		return tariff_line_take(&r->line, form, item);
	switch (form->id)
	{
		case F_MONTH:
			draft->month = (int32) item->number;
			break;
		case F_MINIMUM:
			if (!item->isnull)
				draft->minimum = item->number;
			break;
		case F_INCOME:
			draft->brackets[draft->n_brackets - 1].income = item->number;
			break;
		case F_BASE:
			draft->brackets[draft->n_brackets - 1].base = item->number;
			break;
		default:
			return asked_take(&draft->asked, &r->line, form, item);
	}
	return NULL;
}

#define TARIFF_TYPE "jamsos.tariff_rules"
#define TARIFF_HINT "Make a tariff with jamsos.tariff(month)."

/* The hint for a text that is none: whoever gives a day or month means its law. */
static const char *
tariff_hint(const char *text)
{
	int			len = (int) strnlen(text, 11);
	int32		day;

	if (day_from_text(text, len, &day))
		return psprintf("The law of that month is a value of its own: write jamsos.tariff('%s') in place of '%s'.", text, text);
	if (month_from_text(text, len) >= 0)
		return psprintf("The law of that month is a value of its own: write jamsos.tariff('%s-01') in place of '%s'.", text, text);
	return TARIFF_HINT;
}

PG_FUNCTION_INFO_V1(jamsos_tariff_rules_in);
Datum
jamsos_tariff_rules_in(PG_FUNCTION_ARGS)
{
	TariffReader r = {.draft = palloc(sizeof(TariffDraft)), .line.text = take_text};
	const char *wrong;

	r.line.texts = r.draft;
	tariff_draft_init(r.draft);
	if (!json_read(PG_GETARG_CSTRING(0), &tariff_form, take_tariff, &r, TARIFF_TYPE, tariff_hint(PG_GETARG_CSTRING(0)), fcinfo->context))
		return (Datum) 0;
	wrong = tariff_check(r.draft);
	if (wrong)
	{
		json_refuse(psprintf("The tariff has %s.", wrong), TARIFF_TYPE, TARIFF_HINT, fcinfo->context);
		return (Datum) 0;
	}
	PG_RETURN_POINTER(tariff_pack_checked(r.draft));
}

/* ---- binary ---- */

PG_FUNCTION_INFO_V1(jamsos_tariff_rules_send);
Datum
jamsos_tariff_rules_send(PG_FUNCTION_ARGS)
{
	const Tariff *t = tariff_from_datum(PG_GETARG_DATUM(0));
	const TariffBracket *brackets = tariff_brackets(t);
	StringInfoData buf;

	assert_tariff(t);
	pq_begintypsend(&buf);
	pq_sendint8(&buf, t->version);
	asked_send(&buf, &t->asked);
	pq_sendint32(&buf, (uint32) t->month);
	pq_sendint32(&buf, (uint32) t->asked.known_on);
	pq_sendint64(&buf, (uint64) t->minimum);
	StaticAssertStmt(1 + TARIFF_MAX_RELIEFS <= UINT8_MAX, "texts of reform and reliefs, which are numbered first, must fit into a byte");
	asked_send_texts(&buf, &t->asked, 1);
	pq_sendint16(&buf, t->n_lines);
	pq_sendint16(&buf, t->n_brackets);
	pq_sendint16(&buf, t->n_texts);
	for (int i = 0; i < t->n_lines; i++)
		tariff_send_line(&buf, &t->lines[i]);
	for (int i = 0; i < t->n_brackets; i++)
	{
		pq_sendint64(&buf, (uint64) brackets[i].income);
		pq_sendint64(&buf, (uint64) brackets[i].base);
	}
	for (int i = 1; i <= t->n_texts; i++)
		binary_send_text(&buf, tariff_cstring(t, i));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(jamsos_tariff_rules_recv);
Datum
jamsos_tariff_rules_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	TariffDraft *draft = palloc(sizeof(TariffDraft));
	int			len = buf->len - buf->cursor;
	const char *bytes = pq_getmsgbytes(buf, len);
	const char *wrong = tariff_decode((const unsigned char *) bytes, (size_t) len, draft);

	for (int i = 0; wrong == NULL && i < draft->n_texts; i++)
		wrong = binary_receive_text(&draft->texts[i], &draft->text_len[i]);
	if (wrong == NULL)
		wrong = tariff_check(draft);
	if (wrong)
		binary_refuse(TARIFF_TYPE, "tariff", wrong);
	PG_RETURN_POINTER(tariff_pack_checked(draft));
}

/* ---- comparison: by bytes, which are canonical ---- */

static int
tariff_compare(FunctionCallInfo fcinfo)
{
	const Tariff *a = tariff_from_datum(PG_GETARG_DATUM(0));
	const Tariff *b = tariff_from_datum(PG_GETARG_DATUM(1));

	/* by month first, so that a sorted list reads well */
	if (a->month != b->month)
		return a->month < b->month ? -1 : 1;
	return varlena_cmp(a, b);
}

COMPARISONS(tariff_rules, tariff_compare)

static uint64
tariff_hash(FunctionCallInfo fcinfo, uint64 seed)
{
	return varlena_hash(tariff_from_datum(PG_GETARG_DATUM(0)), seed);
}

HASHES(tariff_rules, tariff_hash)

Datum
fingerprint_of_text(char *text)
{
	char	   *utf8 = pg_server_to_any(text, (int) strlen(text), PG_UTF8);
	bytea	   *digest = DatumGetByteaPP(DirectFunctionCall1(sha256_bytea, PointerGetDatum(cstring_to_text(utf8))));
	char		hex[17];

	for (int i = 0; i < 8; i++)
		snprintf(hex + 2 * i, 3, "%02x", (unsigned char) VARDATA_ANY(digest)[i]);
	PG_RETURN_TEXT_P(cstring_to_text(hex));
}

SQL_FUNCTION(jamsos_fingerprint, fingerprint_of_text(DatumGetCString(DirectFunctionCall1(jamsos_tariff_rules_out, PG_GETARG_DATUM(0)))))

/* ---- lines as rows ---- */

/* tariff_lines: every line as a row. */
PG_FUNCTION_INFO_V1(jamsos_tariff_lines);
Datum
jamsos_tariff_lines(PG_FUNCTION_ARGS)
{
	const Tariff *t;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	t = arg_tariff(fcinfo, 0);
	for (int i = 0; i < t->n_lines; i++)
	{
		const TariffLine *l = &t->lines[i];

		tariff_row_line(&row, l);
		tariff_row_relief(&row, t, l);
		row_bool(&row, (l->flags & LINE_CONFIRMED) != 0);
		tariff_row_reasons(&row, t, l);
		row_put(&row);
	}
	return (Datum) 0;
}
