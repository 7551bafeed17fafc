/*
 * minimum_path_type.c
 *	  The type minimum_path_rules: text (JSON), binary, comparison.  Text and binary end in
 *	  minimum_path_check.
 */
#include "projection/minimum_path_type.h"

#include "libpq/pqformat.h"

#include "border/binary.h"
#include "border/calendar.h"
#include "border/json.h"
#include "border/numeric.h"
#include "border/type_ops.h"
#include "kernel/month.h"

/* A checked draft as a value in the current context. */
static MinimumPath *
minimum_path_pack_checked(const MinimumPathDraft *draft)
{
	size_t		size = minimum_path_size(draft);
	MinimumPath *path = palloc(size);

	minimum_path_pack(draft, path, size);
	SET_VARSIZE(path, size);
	return path;
}

MinimumPath *
minimum_path_pack_datum(MinimumPathDraft *draft)
{
	const char *wrong = minimum_path_check(draft);

	if (wrong)
		elog(ERROR, "minimum wages make no path: %s", wrong);
	return minimum_path_pack_checked(draft);
}

PG_FUNCTION_INFO_V1(jamsos_minimum_path_rules_out);
Datum
jamsos_minimum_path_rules_out(PG_FUNCTION_ARGS)
{
	const MinimumPath *path = minimum_path_from_datum(PG_GETARG_DATUM(0));
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfo(&out, "{\"version\": %d, \"region\": ", path->version);
	json_append_text(&out, pnstrdup(minimum_path_region(path), path->region_len));
	appendStringInfoString(&out, ", \"growth\": ");
	growth_append(&out, path->growth);
	appendStringInfo(&out, ", \"to\": \"%s\", \"wages\": [", month_to_cstring(path->to));
	for (int i = 0; i < path->n; i++)
	{
		const PathWage *w = &path->wages[i];

		appendStringInfo(&out, "%s[\"%s\", ", i == 0 ? "" : ", ", month_to_cstring(w->from));
		rupiah_append(&out, w->sen);
		appendStringInfo(&out, ", %s]", w->assumed ? "false" : "true");
	}
	appendStringInfoString(&out, "]}");
	PG_RETURN_CSTRING(out.data);
}

TO_JSON(minimum_path_rules)

enum
{
	F_ROOT, F_VERSION, F_REGION, F_GROWTH, F_TO, F_WAGES, F_A_WAGE, F_FROM, F_WAGE, F_CONFIRMED
};

static const JsonForm wage_form[] = {
	{"month", F_FROM, FORM_MONTH, .least = MONTH_FIRST, .most = MONTH_LAST}, {"wage", F_WAGE, FORM_RUPIAH}, {"confirmed", F_CONFIRMED, FORM_BOOL}
};
static const JsonForm a_wage[] = {{NULL, F_A_WAGE, FORM_TUPLE, FORM_PARTS(wage_form)}};
static const JsonForm root_form[] = {
	FORM_VERSION(F_VERSION, MINIMUM_PATH_VERSION),
	{"region", F_REGION, FORM_TEXT, .needed = true},
	{"growth", F_GROWTH, FORM_NUMBER, .needed = true, .decimals = 12, .least = SCENARIO_GROWTH_LEAST, .most = SCENARIO_GROWTH_MOST},
	{"to", F_TO, FORM_MONTH, .needed = true, .least = MONTH_FIRST, .most = MONTH_LAST},
	{"wages", F_WAGES, FORM_LIST, .needed = true, FORM_PARTS(a_wage)},
};
static const JsonForm path_form = {NULL, F_ROOT, FORM_OBJECT, FORM_PARTS(root_form)};

static const char *
take_path(void *target, const JsonForm *form, JsonEvent event, const JsonItem *item)
{
	MinimumPathDraft *draft = target;

	if (event == ITEM_BEGIN && form->id == F_A_WAGE && draft->n++ == MINIMUM_PATH_MAX_WAGES)
		return "Too many wages.";
	if (event != ITEM_VALUE)
		return NULL;
	switch (form->id)
	{
		case F_REGION:
			draft->region = pnstrdup(item->text, item->len);
			draft->region_len = item->len;
			break;
		case F_GROWTH:
			draft->growth = item->number;
			break;
		case F_TO:
			draft->to = (int32) item->number;
			break;
		case F_FROM:
			draft->wages[draft->n - 1].from = (int32) item->number;
			break;
		case F_WAGE:
			draft->wages[draft->n - 1].sen = item->number;
			break;
		case F_CONFIRMED:
			draft->wages[draft->n - 1].assumed = item->number == 0;
			break;
	}
	return NULL;
}

#define PATH_TYPE "jamsos.minimum_path_rules"
#define PATH_HINT "Make a path with jamsos.minimum_path(region, start, months)."

PG_FUNCTION_INFO_V1(jamsos_minimum_path_rules_in);
Datum
jamsos_minimum_path_rules_in(PG_FUNCTION_ARGS)
{
	MinimumPathDraft *draft = palloc0(sizeof(MinimumPathDraft));
	const char *wrong;

	if (!json_read(PG_GETARG_CSTRING(0), &path_form, take_path, draft, PATH_TYPE, PATH_HINT, fcinfo->context))
		return (Datum) 0;
	wrong = minimum_path_check(draft);
	if (wrong)
	{
		json_refuse(psprintf("The path has %s.", wrong), PATH_TYPE, PATH_HINT, fcinfo->context);
		return (Datum) 0;
	}
	PG_RETURN_POINTER(minimum_path_pack_checked(draft));
}

PG_FUNCTION_INFO_V1(jamsos_minimum_path_rules_send);
Datum
jamsos_minimum_path_rules_send(PG_FUNCTION_ARGS)
{
	const MinimumPath *path = minimum_path_from_datum(PG_GETARG_DATUM(0));
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint8(&buf, path->version);
	pq_sendint64(&buf, (uint64) path->growth);
	pq_sendint32(&buf, (uint32) path->to);
	pq_sendint16(&buf, path->n);
	for (int i = 0; i < path->n; i++)
	{
		pq_sendint32(&buf, (uint32) path->wages[i].from);
		pq_sendint64(&buf, (uint64) path->wages[i].sen);
		pq_sendint8(&buf, path->wages[i].assumed);
	}
	binary_send_text(&buf, pnstrdup(minimum_path_region(path), path->region_len));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(jamsos_minimum_path_rules_recv);
Datum
jamsos_minimum_path_rules_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	MinimumPathDraft *draft = palloc(sizeof(MinimumPathDraft));
	int			len = buf->len - buf->cursor;
	const char *bytes = pq_getmsgbytes(buf, len);
	const char *wrong = minimum_path_decode((const unsigned char *) bytes, (size_t) len, draft);

	if (wrong == NULL)
		wrong = binary_receive_text(&draft->region, &draft->region_len);
	if (wrong == NULL)
		wrong = minimum_path_check(draft);
	if (wrong)
		binary_refuse(PATH_TYPE, "path", wrong);
	PG_RETURN_POINTER(minimum_path_pack_checked(draft));
}

/* By the first month, then by bytes, which are canonical. */
static int
minimum_path_compare(FunctionCallInfo fcinfo)
{
	const MinimumPath *a = minimum_path_from_datum(PG_GETARG_DATUM(0));
	const MinimumPath *b = minimum_path_from_datum(PG_GETARG_DATUM(1));

	if (a->wages[0].from != b->wages[0].from)
		return a->wages[0].from < b->wages[0].from ? -1 : 1;
	return varlena_cmp(a, b);
}

COMPARISONS(minimum_path_rules, minimum_path_compare)

static uint64
minimum_path_hash(FunctionCallInfo fcinfo, uint64 seed)
{
	return varlena_hash(minimum_path_from_datum(PG_GETARG_DATUM(0)), seed);
}

HASHES(minimum_path_rules, minimum_path_hash)
