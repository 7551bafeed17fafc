/*
 * json.c
 *	  The one reader of JSON text: forms against the events of core's parser.
 */
#include "border/json.h"

#include "common/int.h"
#include "mb/pg_wchar.h"
#include "utils/json.h"

#include "border/args.h"
#include "border/ascii.h"
#include "border/calendar.h"
#include "kernel/codes.h"

#define MAX_DEPTH 8				/* of the forms of our types */

/*
 * What core's lexer takes in one go, in which nothing can be cancelled: a string, a number, blanks.  No text of
 * ours has a longer one; and how far before an error it may look for the beginning of the line.
 */
#define MAX_RUN (8 * 1024 * 1024)
#define MAX_LINE 1000

typedef struct JsonLevel
{
	const JsonForm *form;		/* an object, list or tuple */
	const JsonForm *next;		/* of the value to come */
	uint32		seen;			/* keys of an object */
	int			n;				/* entries so far */
} JsonLevel;

typedef struct JsonReader
{
	JsonTaker	take;
	void	   *target;
	const char *type;
	const char *hint;
	Node	   *escontext;
	const JsonForm *root;
	JsonLexContext *lex;
	int			depth;
	JsonLevel	level[MAX_DEPTH];
} JsonReader;

bool
json_refuse(const char *wrong, const char *type, const char *hint, Node *escontext)
{
	jamsos_errsave(escontext,
				   (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
					errmsg("invalid input syntax for type %s", type),
					errdetail("%s", wrong),
					errhint("%s", hint)));
	return false;
}

/* ---- what is wrong, in words ---- */

static const char *
json_shown(const char *value)
{
	return text_shown(value, strlen(value));
}

/* What a value of a form is. */
static const char *
json_described(const JsonForm *form)
{
	StringInfoData out;
	int64		unit = 1;

	initStringInfo(&out);
	switch (form->kind)
	{
		case FORM_OBJECT:
			appendStringInfoString(&out, "an object");
			break;
		case FORM_LIST:
			appendStringInfoString(&out, "a list");
			break;
		case FORM_TUPLE:
			appendStringInfoString(&out, "[");
			for (int i = 0; i < form->n_parts; i++)
				appendStringInfo(&out, "%s%s", i > 0 ? ", " : "", form->parts[i].key);
			appendStringInfoChar(&out, ']');
			break;
		case FORM_NUMBER:
			for (int i = 0; i < form->decimals; i++)
				unit *= 10;
			if (form->least == form->most)
				appendStringInfo(&out, INT64_FORMAT, form->least);
			else
				appendStringInfo(&out, "a number from " INT64_FORMAT " to " INT64_FORMAT, form->least / unit, form->most / unit);
			if (form->decimals > 0)
				appendStringInfo(&out, " with at most %d decimals", form->decimals);
			break;
		case FORM_CODE:
			for (int i = 0; i < form->n_names; i++)
				appendStringInfo(&out, "%s\"%s\"", i == 0 ? "" : i == form->n_names - 1 ? " or " : ", ", form->names[i]);
			break;
		case FORM_TEXT:
			appendStringInfoString(&out, "a text");
			break;
		case FORM_BOOL:
			appendStringInfoString(&out, "true or false");
			break;
		case FORM_MONTH:
			if (form->most == 0)
				appendStringInfoString(&out, "a month such as \"2026-01\"");
			else
				appendStringInfo(&out, "a month from \"%s\" to \"%s\"", month_to_cstring((int) form->least), month_to_cstring((int) form->most));
			break;
		case FORM_DAY:
			appendStringInfoString(&out, "a day such as \"2026-01-31\"");
			break;
	}
	if (form->or_null)
		appendStringInfoString(&out, form->kind == FORM_BOOL || form->kind == FORM_CODE ? ", or null" : " or null");
	return out.data;
}

/* Where the value to come stands. */
static const char *
json_place(const JsonReader *r)
{
	const JsonLevel *level = r->depth > 0 ? &r->level[r->depth - 1] : NULL;

	if (level == NULL)
		return "The text";
	if (level->form->kind == FORM_OBJECT)
		return psprintf("Key \"%s\"", level->next->key);
	if (level->form->kind == FORM_LIST)
		return psprintf("An entry of \"%s\"", level->form->key);
	return psprintf("In an entry of \"%s\", %s", r->level[r->depth - 2].form->key, level->next->key);
}

static bool
json_unfit(const JsonReader *r, const JsonForm *form, const char *given)
{
	return json_refuse(psprintf("%s must be %s, not %s.", json_place(r), json_described(form), json_shown(given)), r->type, r->hint, r->escontext);
}

static bool
json_taken(const JsonReader *r, const JsonForm *form, JsonEvent event, const JsonItem *item)
{
	const char *wrong = r->take(r->target, form, event, item);

	return wrong == NULL || json_refuse(wrong, r->type, r->hint, r->escontext);
}

/* ---- values ---- */

/* A number written out, in units of 10^-decimals; false where it is not whole in them. */
static bool
json_read_number(const char *token, const JsonForm *form, int64 *number)
{
	bool		negative = *token == '-';
	int			decimals = -1;
	int64		value = 0;

	for (const char *p = token + negative; *p; p++)
	{
		if (*p == '.' && decimals < 0)
			decimals = 0;
		else if (!ascii_is_digit(*p))
			return false;		/* an exponent */
		else if (decimals >= form->decimals)
		{
			if (*p != '0')
				return false;
		}
		/* downwards: the range is larger */
		else if (pg_mul_s64_overflow(value, 10, &value) || pg_sub_s64_overflow(value, *p - '0', &value))
			return false;
		else if (decimals >= 0)
			decimals++;
	}
	for (int i = Max(decimals, 0); i < form->decimals; i++)
		if (pg_mul_s64_overflow(value, 10, &value))
			return false;
	if (!negative && pg_sub_s64_overflow(0, value, &value))
		return false;
	*number = value;
	return value >= form->least && value <= form->most;
}

static bool
json_read_item(const JsonForm *form, const char *token, JsonTokenType type, JsonItem *item)
{
	int32		day;

	*item = (JsonItem) {.isnull = type == JSON_TOKEN_NULL};
	if (item->isnull)
		return form->or_null;
	if (form->kind == FORM_NUMBER)
		return type == JSON_TOKEN_NUMBER && json_read_number(token, form, &item->number);
	if (form->kind == FORM_BOOL)
	{
		item->number = type == JSON_TOKEN_TRUE;
		return type == JSON_TOKEN_TRUE || type == JSON_TOKEN_FALSE;
	}
	if (type != JSON_TOKEN_STRING)
		return false;
	item->text = token;
	item->len = (int) strlen(token);
	switch (form->kind)
	{
		case FORM_TEXT:
			return true;
		case FORM_CODE:
			item->number = name_index(form->names, form->n_names, item->text, item->len);
			return item->number >= 0;
		case FORM_MONTH:
			item->number = month_from_text(item->text, item->len);
			return item->number >= form->least && (form->most == 0 || item->number <= form->most);
		case FORM_DAY:
			if (!day_from_text(item->text, item->len, &day))
				return false;
			item->number = day;
			return true;
		default:
			return false;
	}
}

/* ---- the events of the parser ---- */

/*
 * After each value: it can be cancelled here.  An error shows the text from the last line or value on: core looks for the
 * beginning of what it shows byte by byte from where it thinks that the line begins.
 */
static inline void
json_tick(JsonReader *r)
{
	CHECK_FOR_INTERRUPTS();
	if (r->lex->token_start - r->lex->line_start > MAX_LINE)
		r->lex->line_start = r->lex->token_start;
}

/* The form of a value that begins here. */
static inline const JsonForm *
form_here(const JsonReader *r)
{
	return r->depth == 0 ? r->root : r->level[r->depth - 1].next;
}

static bool
json_begin(JsonReader *r, bool list)
{
	const JsonForm *form = form_here(r);

	if (list ? form->kind != FORM_LIST && form->kind != FORM_TUPLE : form->kind != FORM_OBJECT)
		return json_unfit(r, form, list ? "a list" : "an object");
	Assert(r->depth < MAX_DEPTH);
	r->level[r->depth++] = (JsonLevel) {.form = form};
	return json_taken(r, form, ITEM_BEGIN, NULL);
}

static bool
json_end(JsonReader *r)
{
	const JsonLevel *level = &r->level[r->depth - 1];
	const JsonForm *form = level->form;

	json_tick(r);
	if (form->kind == FORM_OBJECT)
	{
		for (int i = 0; i < form->n_parts; i++)
			if (form->parts[i].needed && !(level->seen & (1U << i)))
				return json_refuse(psprintf("Key \"%s\" is missing.", form->parts[i].key), r->type, r->hint, r->escontext);
	}
	else if (form->kind == FORM_TUPLE && level->n != form->n_parts)
		return json_refuse(psprintf("An entry of \"%s\" must be %s, with %d values, not %d.", r->level[r->depth - 2].form->key,
									json_described(form), form->n_parts, level->n), r->type, r->hint, r->escontext);
	r->depth--;
	return json_taken(r, form, ITEM_END, NULL);
}

static jamsos_json_result
object_start(void *state)
{
	if (!json_begin(state, false))
		JAMSOS_JSON_FAIL;
	JAMSOS_JSON_OK;
}

static jamsos_json_result
array_start(void *state)
{
	if (!json_begin(state, true))
		JAMSOS_JSON_FAIL;
	JAMSOS_JSON_OK;
}

static jamsos_json_result
container_end(void *state)
{
	if (!json_end(state))
		JAMSOS_JSON_FAIL;
	JAMSOS_JSON_OK;
}

static bool
find_key(JsonReader *r, const char *name)
{
	JsonLevel  *level = &r->level[r->depth - 1];
	const JsonForm *form = level->form;
	int			i = 0;

	while (i < form->n_parts && strcmp(form->parts[i].key, name) != 0)
		i++;
	if (i == form->n_parts)
		return json_refuse(psprintf("Key \"%s\" is not known.", json_shown(name)), r->type, r->hint, r->escontext);
	Assert(i < 32);
	if (level->seen & (1U << i))
		return json_refuse(psprintf("Key \"%s\" is given twice.", name), r->type, r->hint, r->escontext);
	level->seen |= 1U << i;
	level->next = &form->parts[i];
	return true;
}

static jamsos_json_result
field_start(void *state, char *name, bool isnull)
{
	if (!find_key(state, name))
		JAMSOS_JSON_FAIL;
	JAMSOS_JSON_OK;
}

/* Core leaves names and tokens to us. */
static jamsos_json_result
field_end(void *state, char *name, bool isnull)
{
	pfree(name);
	JAMSOS_JSON_OK;
}

static bool
next_entry(JsonReader *r)
{
	JsonLevel  *level = &r->level[r->depth - 1];
	const JsonForm *form = level->form;

	if (form->kind == FORM_TUPLE && level->n == form->n_parts)
		return json_refuse(psprintf("An entry of \"%s\" must be %s, with %d values, not more.", r->level[r->depth - 2].form->key,
									json_described(form), form->n_parts), r->type, r->hint, r->escontext);
	level->next = &form->parts[form->kind == FORM_TUPLE ? level->n : 0];
	level->n++;
	return true;
}

static jamsos_json_result
element_start(void *state, bool isnull)
{
	if (!next_entry(state))
		JAMSOS_JSON_FAIL;
	JAMSOS_JSON_OK;
}

static bool
read_scalar(JsonReader *r, const char *token, JsonTokenType type)
{
	const JsonForm *form = form_here(r);
	JsonItem	item;

	json_tick(r);
	if (!json_read_item(form, token, type, &item))
		return json_unfit(r, form, type == JSON_TOKEN_STRING ? psprintf("\"%s\"", json_shown(token)) : json_shown(token));
	return json_taken(r, form, ITEM_VALUE, &item);
}

static jamsos_json_result
json_scalar(void *state, char *token, JsonTokenType type)
{
	if (!read_scalar(state, token, type))
		JAMSOS_JSON_FAIL;
	pfree(token);
	JAMSOS_JSON_OK;
}

/* ---- the text ---- */

static inline bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static inline bool
is_mark(char c)
{
	return c == '{' || c == '}' || c == '[' || c == ']' || c == ',' || c == ':';
}

/* The end of what the lexer takes in one go, or where that is too long. */
static const char *
run_end(const char *p)
{
	const char *most = p + MAX_RUN;

	if (is_mark(*p))
		return p + 1;
	if (*p == '"')
	{
		for (p++; *p != '\0' && *p != '"' && p < most; p++)
			if (*p == '\\' && p[1] != '\0')
				p++;
		return *p == '"' ? p + 1 : p;
	}
	if (is_blank(*p))
		while (is_blank(*p) && p < most)
			p++;
	else
		while (*p != '\0' && *p != '"' && !is_blank(*p) && !is_mark(*p) && p < most)
			p++;
	return p;
}

/* Is nothing in a text so long that reading it could not be cancelled? */
static bool
runs_fit(const char *input)
{
	while (*input != '\0')
	{
		const char *end = run_end(input);

		if (end - input >= MAX_RUN)
			return false;
		CHECK_FOR_INTERRUPTS();
		input = end;
	}
	return true;
}

bool
json_read(char *input, const JsonForm *root, JsonTaker take, void *target, const char *type, const char *hint, Node *escontext)
{
	JsonReader	r = {.take = take, .target = target, .type = type, .hint = hint, .escontext = escontext, .root = root};
	JsonSemAction sem = {0};
	size_t		len = strlen(input);
	const char *begin = input;

	if (len >= MAX_RUN && !runs_fit(input))
		return json_refuse(psprintf("A string, a number or blanks in it are longer than %d MB.", MAX_RUN / (1024 * 1024)), type, hint, escontext);
	while (is_blank(*begin))
		begin++;
	/* a date, a number or a name where the value is asked for: who wrote it never thought of JSON */
	if (*begin == '\0' || strchr("{[\"", *begin) == NULL)
	{
		jamsos_errsave(escontext,
					   (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
						errmsg("invalid input syntax for type %s: \"%s\"", type, json_shown(input)),
						errhint("%s", hint)));
		return false;
	}

	sem.semstate = &r;
	sem.object_start = object_start;
	sem.object_end = container_end;
	sem.array_start = array_start;
	sem.array_end = container_end;
	sem.object_field_start = field_start;
	sem.object_field_end = field_end;
	sem.array_element_start = element_start;
	sem.scalar = json_scalar;
	r.lex = jamsos_json_lexer(input, (int) len);
	return jamsos_parse_json(r.lex, &sem, escontext);
}

void
json_append_text(StringInfo out, const char *text)
{
	if (text)
		escape_json(out, text);
	else
		appendStringInfoString(out, "null");
}
