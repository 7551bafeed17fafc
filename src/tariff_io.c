/*
 * tariff_io.c
 *	  The type tariff_rules: text (JSON), binary, comparison, fingerprint, and its
 *	  lines as rows.  Text and binary end in tariff_check.
 */
#include "jamsos.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/fmgrprotos.h"
#include "utils/json.h"
#include "utils/jsonb.h"

/* A checked draft as a value in the current context. */
static Tariff *
pack(const TariffDraft *draft)
{
	size_t		size = tariff_size(draft);
	Tariff	   *t = palloc(size);

	tariff_pack(draft, t, size);
	SET_VARSIZE(t, size);
	return t;
}

/* tariff_pack_datum: a draft made of the law tables as a value. */
Tariff *
tariff_pack_datum(TariffDraft *draft)
{
	const char *wrong = tariff_check(draft);

	if (wrong)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid tariff: %s", wrong),
				 errhint("Check the local rows of jamsos.rate, wage_limit and income_bracket; shorten their legal_basis, or name the programmes.")));
	return pack(draft);
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

static void
append_json_text(StringInfo out, const Tariff *t, int number)
{
	size_t		len;
	const char *text;

	if (number == 0)
	{
		appendStringInfoString(out, "null");
		return;
	}
	text = tariff_text(t, number, &len);
	escape_json(out, pnstrdup(text, len));
}

static void
append_day(StringInfo out, int32 day)
{
	int			year,
				mon,
				mday;

	if (day == TARIFF_NO_DAY)
	{
		appendStringInfoString(out, "null");
		return;
	}
	j2date(day + POSTGRES_EPOCH_JDATE, &year, &mon, &mday);
	appendStringInfo(out, "\"%04d-%02d-%02d\"", year, mon, mday);
}

PG_FUNCTION_INFO_V1(jamsos_tariff_rules_out);
Datum
jamsos_tariff_rules_out(PG_FUNCTION_ARGS)
{
	const Tariff *t = tariff_from_datum(PG_GETARG_DATUM(0));
	const TariffBracket *brackets = tariff_brackets(t);
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfo(&out, "{\"version\": %d, \"month\": \"%s\", \"rounding\": \"%s\", \"programs\": ",
					 t->version, month_to_cstring(t->month), rounding_names[t->rounding]);
	if (t->flags & TARIFF_PROGRAMS)
		programs_append(&out, t->programs);
	else
		appendStringInfoString(&out, "null");
	appendStringInfoString(&out, ", \"reliefs\": ");
	if (t->flags & TARIFF_RELIEFS)
	{
		appendStringInfoChar(&out, '[');
		for (int i = 0; i < t->n_reliefs; i++)
		{
			appendStringInfoString(&out, i == 0 ? "" : ", ");
			append_json_text(&out, t, t->reliefs[i]);
		}
		appendStringInfoChar(&out, ']');
	}
	else
		appendStringInfoString(&out, "null");
	appendStringInfoString(&out, ", \"reform\": ");
	append_json_text(&out, t, t->reform);
	appendStringInfoString(&out, ", \"known_on\": ");
	append_day(&out, t->known_on);
	appendStringInfoString(&out, ", \"minimum\": ");
	if (t->minimum < 0)
		appendStringInfoString(&out, "null");
	else
		rupiah_append(&out, t->minimum);

	appendStringInfoString(&out, ", \"lines\": [");
	for (int i = 0; i < t->n_lines; i++)
	{
		const TariffLine *l = &t->lines[i];

		appendStringInfo(&out, "%s{\"program\": \"%s\", \"segment\": \"%s\", \"risk_class\": ",
						 i == 0 ? "" : ", ", program_names[l->program], segment_names[l->segment]);
		if (l->risk_class)
			appendStringInfo(&out, "%d", l->risk_class);
		else
			appendStringInfoString(&out, "null");
		appendStringInfo(&out, ", \"payer\": \"%s\", ", payer_names[l->payer]);
		if (l->flags & LINE_FIXED)
		{
			appendStringInfoString(&out, "\"fixed\": ");
			rupiah_append(&out, l->floor);
		}
		else
		{
			appendStringInfo(&out, "\"percent\": %s, \"floor\": ",
							 DatumGetCString(DirectFunctionCall1(numeric_out, rate_to_percent(l->rate))));
			rupiah_append(&out, l->floor);
			appendStringInfoString(&out, ", \"ceiling\": ");
			if (l->ceiling == INT64_MAX)
				appendStringInfoString(&out, "null");
			else
				rupiah_append(&out, l->ceiling);
			appendStringInfo(&out, ", \"bracket\": %s", l->flags & LINE_BRACKET ? "true" : "false");
		}
		appendStringInfoString(&out, ", \"relief\": ");
		append_json_text(&out, t, l->relief);
		appendStringInfo(&out, ", \"confirmed\": %s, \"evidence\": \"%s\", \"legal_basis\": ",
						 l->flags & LINE_CONFIRMED ? "true" : "false", evidence_names[l->evidence]);
		append_json_text(&out, t, l->basis);
		appendStringInfoChar(&out, '}');
	}
	appendStringInfoString(&out, "], \"brackets\": [");
	for (int i = 0; i < t->n_brackets; i++)
	{
		appendStringInfoString(&out, i == 0 ? "[" : ", [");
		rupiah_append(&out, brackets[i].income);
		appendStringInfoString(&out, ", ");
		rupiah_append(&out, brackets[i].base);
		appendStringInfoChar(&out, ']');
	}
	appendStringInfoString(&out, "]}");
	PG_RETURN_CSTRING(out.data);
}

/* What reading the JSON found wrong; the first problem stands. */
typedef struct JsonReader
{
	TariffDraft *draft;
	const char *wrong;
} JsonReader;

static JsonbValue *
json_key(JsonReader *r, JsonbContainer *object, const char *key)
{
	JsonbValue	name;

	name.type = jbvString;
	name.val.string.val = unconstify(char *, key);
	name.val.string.len = (int) strlen(key);
	return findJsonbValueFromContainer(object, JB_FOBJECT, &name);
}

static JsonbContainer *
json_container(JsonReader *r, JsonbValue *v, bool array)
{
	if (v && v->type == jbvBinary &&
		(array ? JsonContainerIsArray(v->val.binary.data) && !JsonContainerIsScalar(v->val.binary.data)
		 : JsonContainerIsObject(v->val.binary.data)))
		return v->val.binary.data;
	if (r->wrong == NULL)
		r->wrong = array ? "list expected" : "object expected";
	return NULL;
}

static int
json_code(JsonReader *r, JsonbValue *v, const char *const *names, int n, const char *wrong)
{
	int			code = v && v->type == jbvString ?
		name_index(names, n, v->val.string.val, v->val.string.len) : -1;

	if (code < 0 && r->wrong == NULL)
		r->wrong = wrong;
	return Max(code, 0);
}

/* An integer: the number times "scale", which must come out whole. */
static int64
json_int(JsonReader *r, JsonbValue *v, int64 scale, const char *wrong)
{
	Numeric		scaled;
	char	   *text;
	char	   *point;
	int64		result = 0;

	if (v == NULL || v->type != jbvNumeric)
	{
		if (r->wrong == NULL)
			r->wrong = wrong;
		return 0;
	}
	scaled = DatumGetNumeric(DirectFunctionCall1(numeric_trim_scale,
												 DirectFunctionCall2(numeric_mul, NumericGetDatum(v->val.numeric),
																	 NumericGetDatum(int64_to_numeric(scale)))));
	text = DatumGetCString(DirectFunctionCall1(numeric_out, NumericGetDatum(scaled)));
	point = strchr(text, '.');
	if (point != NULL || strlen(text) > 17 || text[0] == '-')
	{
		if (r->wrong == NULL)
			r->wrong = wrong;
		return 0;
	}
	for (const char *p = text; *p; p++)
		result = result * 10 + (*p - '0');
	return result;
}

static bool
json_bool(JsonReader *r, JsonbValue *v, const char *wrong)
{
	if (v && v->type == jbvBool)
		return v->val.boolean;
	if (r->wrong == NULL)
		r->wrong = wrong;
	return false;
}

static bool
json_is_null(JsonbValue *v)
{
	return v == NULL || v->type == jbvNull;
}

static uint8
json_text(JsonReader *r, JsonbValue *v)
{
	int			number = 0;

	if (v && v->type == jbvString)
		number = tariff_draft_text(r->draft, v->val.string.val, v->val.string.len);
	if (number == 0 && r->wrong == NULL)
		r->wrong = "text expected, or too many texts";
	return (uint8) number;
}

static void
json_line(JsonReader *r, JsonbContainer *o, TariffLine *l)
{
	JsonbValue *v;

	l->program = (uint8) json_code(r, json_key(r, o, "program"), program_names, N_PROGRAMS, "unknown program");
	l->segment = (uint8) json_code(r, json_key(r, o, "segment"), segment_names, N_SEGMENTS, "unknown segment");
	l->payer = (uint8) json_code(r, json_key(r, o, "payer"), payer_names, N_PAYERS, "unknown payer");
	l->evidence = (uint8) json_code(r, json_key(r, o, "evidence"), evidence_names, N_EVIDENCE, "unknown evidence");
	v = json_key(r, o, "risk_class");
	if (!json_is_null(v))
	{
		int64		c = json_int(r, v, 1, "risk_class must be null or 1 to 5");

		if ((c < 1 || c > N_RISK_CLASSES) && r->wrong == NULL)
			r->wrong = "risk_class must be null or 1 to 5";
		l->risk_class = (uint8) c;
	}
	l->ceiling = INT64_MAX;
	v = json_key(r, o, "fixed");
	if (!json_is_null(v))
	{
		l->flags |= LINE_FIXED;
		l->rate = RATE_ONE;
		l->floor = l->ceiling = json_int(r, v, 100, "fixed must be an amount of at most two decimals");
		if (!json_is_null(json_key(r, o, "percent")) && r->wrong == NULL)
			r->wrong = "percent and fixed exclude each other";
	}
	else
	{
		l->rate = json_int(r, json_key(r, o, "percent"), 1000000, "percent must be a number of at most six decimals");
		v = json_key(r, o, "floor");
		if (!json_is_null(v))
			l->floor = json_int(r, v, 100, "floor must be an amount of at most two decimals");
		v = json_key(r, o, "ceiling");
		if (!json_is_null(v))
			l->ceiling = json_int(r, v, 100, "ceiling must be an amount of at most two decimals");
		v = json_key(r, o, "bracket");
		if (!json_is_null(v) && json_bool(r, v, "bracket must be true or false"))
			l->flags |= LINE_BRACKET;
	}
	if (json_bool(r, json_key(r, o, "confirmed"), "confirmed must be true or false"))
		l->flags |= LINE_CONFIRMED;
	l->basis = json_text(r, json_key(r, o, "legal_basis"));
	v = json_key(r, o, "relief");
	if (!json_is_null(v))
		l->relief = json_text(r, v);
}

/* "2026-01" or, for known_on, "2026-01-31". */
static bool
json_date(JsonReader *r, JsonbValue *v, bool with_day, int *year, int *mon, int *day, const char *wrong)
{
	char		text[32];
	int			used = 0;
	int			fields = 0;

	*day = 1;
	if (v && v->type == jbvString && v->val.string.len < (int) sizeof(text))
	{
		memcpy(text, v->val.string.val, v->val.string.len);
		text[v->val.string.len] = '\0';
		fields = with_day ? sscanf(text, "%4d-%2d-%2d%n", year, mon, day, &used) :
			sscanf(text, "%4d-%2d%n", year, mon, &used);
		if (fields == (with_day ? 3 : 2) && text[used] == '\0' && *year > 0 &&
			*mon >= 1 && *mon <= 12 && *day >= 1 && *day <= 31)
			return true;
	}
	if (r->wrong == NULL)
		r->wrong = wrong;
	return false;
}

static void
json_tariff(JsonReader *r, JsonbContainer *o)
{
	TariffDraft *draft = r->draft;
	JsonbContainer *list;
	JsonbValue *v;
	int			year,
				mon,
				day;

	if (json_int(r, json_key(r, o, "version"), 1, "unknown version") != TARIFF_VERSION && r->wrong == NULL)
		r->wrong = "unknown version";
	if (json_date(r, json_key(r, o, "month"), false, &year, &mon, &day, "month must be like \"2026-01\""))
		draft->month = MONTH_OF(year, mon);
	draft->rounding = (uint8) json_code(r, json_key(r, o, "rounding"), rounding_names, N_ROUNDINGS, "unknown rounding");
	draft->programs = PROGRAMS_DEFAULT;
	v = json_key(r, o, "programs");
	if (!json_is_null(v) && (list = json_container(r, v, true)) != NULL)
	{
		draft->flags |= TARIFF_PROGRAMS;
		draft->programs = 0;
		for (uint32 i = 0; i < JsonContainerSize(list); i++)
			draft->programs |= (uint8) (1 << json_code(r, getIthJsonbValueFromContainer(list, i),
													   program_names, N_PROGRAMS, "unknown program"));
	}
	v = json_key(r, o, "reliefs");
	if (!json_is_null(v) && (list = json_container(r, v, true)) != NULL)
	{
		draft->flags |= TARIFF_RELIEFS;
		if (JsonContainerSize(list) > TARIFF_MAX_RELIEFS)
			r->wrong = r->wrong ? r->wrong : "too many reliefs";
		else
			for (uint32 i = 0; i < JsonContainerSize(list); i++)
				draft->reliefs[draft->n_reliefs++] = json_text(r, getIthJsonbValueFromContainer(list, i));
	}
	v = json_key(r, o, "reform");
	if (!json_is_null(v))
		draft->reform = json_text(r, v);
	v = json_key(r, o, "known_on");
	if (!json_is_null(v) && json_date(r, v, true, &year, &mon, &day, "known_on must be like \"2026-01-31\""))
		draft->known_on = date2j(year, mon, day) - POSTGRES_EPOCH_JDATE;
	v = json_key(r, o, "minimum");
	if (!json_is_null(v))
		draft->minimum = json_int(r, v, 100, "minimum must be an amount of at most two decimals");

	list = json_container(r, json_key(r, o, "lines"), true);
	if (list && JsonContainerSize(list) > TARIFF_MAX_LINES)
		r->wrong = r->wrong ? r->wrong : "too many lines";
	else if (list)
		for (uint32 i = 0; i < JsonContainerSize(list); i++)
		{
			JsonbContainer *line = json_container(r, getIthJsonbValueFromContainer(list, i), false);

			if (line)
				json_line(r, line, &draft->lines[draft->n_lines++]);
		}
	list = json_container(r, json_key(r, o, "brackets"), true);
	if (list && JsonContainerSize(list) > TARIFF_MAX_BRACKETS)
		r->wrong = r->wrong ? r->wrong : "too many brackets";
	else if (list)
		for (uint32 i = 0; i < JsonContainerSize(list); i++)
		{
			JsonbContainer *pair = json_container(r, getIthJsonbValueFromContainer(list, i), true);
			TariffBracket *b = &draft->brackets[draft->n_brackets++];

			if (pair == NULL || JsonContainerSize(pair) != 2)
			{
				r->wrong = r->wrong ? r->wrong : "a bracket is a list of income and base";
				continue;
			}
			b->income = json_int(r, getIthJsonbValueFromContainer(pair, 0), 100, "bracket out of range");
			b->base = json_int(r, getIthJsonbValueFromContainer(pair, 1), 100, "bracket out of range");
		}
}

PG_FUNCTION_INFO_V1(jamsos_tariff_rules_in);
Datum
jamsos_tariff_rules_in(PG_FUNCTION_ARGS)
{
	char	   *input = PG_GETARG_CSTRING(0);
	TariffDraft *draft = palloc(sizeof(TariffDraft));
	JsonReader	reader = {draft, NULL};
	Jsonb	   *json;

	json = DatumGetJsonbP(DirectFunctionCall1(jsonb_in, CStringGetDatum(input)));
	tariff_draft_init(draft);
	if (!JB_ROOT_IS_OBJECT(json))
		reader.wrong = "object expected";
	else
		json_tariff(&reader, &json->root);
	if (reader.wrong == NULL)
		reader.wrong = tariff_check(draft);
	if (reader.wrong)
		jamsos_soft_error(fcinfo->context, (Datum) 0,
						  (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
						   errmsg("invalid input syntax for type %s", "jamsos.tariff_rules"),
						   errdetail("%s.", reader.wrong),
						   errhint("Make a tariff with jamsos.tariff(month).")));
	PG_RETURN_POINTER(pack(draft));
}

/* ---- binary ---- */

PG_FUNCTION_INFO_V1(jamsos_tariff_rules_send);
Datum
jamsos_tariff_rules_send(PG_FUNCTION_ARGS)
{
	const Tariff *t = tariff_from_datum(PG_GETARG_DATUM(0));
	const TariffBracket *brackets = tariff_brackets(t);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint8(&buf, t->version);
	pq_sendint8(&buf, t->flags);
	pq_sendint8(&buf, t->rounding);
	pq_sendint8(&buf, t->programs);
	pq_sendint32(&buf, (uint32) t->month);
	pq_sendint32(&buf, (uint32) t->known_on);
	pq_sendint64(&buf, (uint64) t->minimum);
	pq_sendint8(&buf, t->reform);
	pq_sendint8(&buf, t->n_reliefs);
	for (int i = 0; i < t->n_reliefs; i++)
		pq_sendint8(&buf, t->reliefs[i]);
	pq_sendint16(&buf, t->n_lines);
	pq_sendint16(&buf, t->n_brackets);
	pq_sendint16(&buf, t->n_texts);
	for (int i = 0; i < t->n_lines; i++)
	{
		const TariffLine *l = &t->lines[i];

		pq_sendint64(&buf, (uint64) l->rate);
		pq_sendint64(&buf, (uint64) l->floor);
		pq_sendint64(&buf, (uint64) l->ceiling);
		pq_sendint8(&buf, l->segment);
		pq_sendint8(&buf, l->risk_class);
		pq_sendint8(&buf, l->program);
		pq_sendint8(&buf, l->payer);
		pq_sendint8(&buf, l->flags);
		pq_sendint8(&buf, l->evidence);
		pq_sendint8(&buf, l->basis);
		pq_sendint8(&buf, l->relief);
	}
	for (int i = 0; i < t->n_brackets; i++)
	{
		pq_sendint64(&buf, (uint64) brackets[i].income);
		pq_sendint64(&buf, (uint64) brackets[i].base);
	}
	for (int i = 1; i <= t->n_texts; i++)
	{
		size_t		len;
		const char *text = tariff_text(t, i, &len);
		char	   *copy = pnstrdup(text, len);
		char	   *sent = pg_server_to_client(copy, (int) len);

		len = strlen(sent);
		pq_sendint16(&buf, (uint16) len);
		pq_sendbytes(&buf, sent, (int) len);
	}
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

	if (wrong == NULL)
	{
		for (int i = 0; i < draft->n_texts; i++)
		{
			char	   *copy = pnstrdup(draft->texts[i], draft->text_len[i]);

			if (strlen(copy) != draft->text_len[i])
				wrong = "empty text";
			draft->texts[i] = pg_client_to_server(copy, (int) strlen(copy));
			draft->text_len[i] = strlen(draft->texts[i]);
		}
	}
	if (wrong == NULL)
		wrong = tariff_check(draft);
	if (wrong)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary form of type %s", "jamsos.tariff_rules"),
				 errdetail("%s.", wrong)));
	PG_RETURN_POINTER(pack(draft));
}

/* ---- comparison: by bytes, which are canonical ---- */

static int
compare(FunctionCallInfo fcinfo)
{
	const Tariff *a = tariff_from_datum(PG_GETARG_DATUM(0));
	const Tariff *b = tariff_from_datum(PG_GETARG_DATUM(1));
	int			cmp;

	/* by month first, so that a sorted list reads well */
	if (a->month != b->month)
		return a->month < b->month ? -1 : 1;
	cmp = memcmp(VARDATA(a), VARDATA(b), Min(VARSIZE(a), VARSIZE(b)) - VARHDRSZ);
	if (cmp == 0 && VARSIZE(a) != VARSIZE(b))
		cmp = VARSIZE(a) < VARSIZE(b) ? -1 : 1;
	return cmp < 0 ? -1 : cmp > 0;
}

COMPARISONS(tariff_rules)

PG_FUNCTION_INFO_V1(jamsos_tariff_rules_hash);
Datum
jamsos_tariff_rules_hash(PG_FUNCTION_ARGS)
{
	const Tariff *t = tariff_from_datum(PG_GETARG_DATUM(0));

	return hash_any((const unsigned char *) VARDATA(t), (int) (VARSIZE(t) - VARHDRSZ));
}

PG_FUNCTION_INFO_V1(jamsos_tariff_rules_hash_extended);
Datum
jamsos_tariff_rules_hash_extended(PG_FUNCTION_ARGS)
{
	const Tariff *t = tariff_from_datum(PG_GETARG_DATUM(0));

	return hash_any_extended((const unsigned char *) VARDATA(t), (int) (VARSIZE(t) - VARHDRSZ),
							 (uint64) PG_GETARG_INT64(1));
}

/* fingerprint: SHA-256 of the text form in UTF-8, its first 16 digits. */
PG_FUNCTION_INFO_V1(jamsos_fingerprint);
Datum
jamsos_fingerprint(PG_FUNCTION_ARGS)
{
	char	   *text = DatumGetCString(DirectFunctionCall1(jamsos_tariff_rules_out, PG_GETARG_DATUM(0)));
	char	   *utf8 = pg_server_to_any(text, (int) strlen(text), PG_UTF8);
	bytea	   *digest = DatumGetByteaPP(DirectFunctionCall1(sha256_bytea, PointerGetDatum(cstring_to_text(utf8))));
	char		hex[17];

	for (int i = 0; i < 8; i++)
		snprintf(hex + 2 * i, 3, "%02x", (unsigned char) VARDATA_ANY(digest)[i]);
	PG_RETURN_TEXT_P(cstring_to_text(hex));
}

/*
 * tariff_line_reasons: the five columns that give the reasons of a line, wherever
 * lines are shown: relief, confirmed, carrier, legal_basis, evidence.
 */
void
tariff_line_reasons(const Tariff *t, const TariffLine *line, Datum *values, bool *nulls)
{
	size_t		len;
	const char *basis;

	nulls[0] = line->relief == 0;
	if (!nulls[0])
	{
		const char *relief = tariff_text(t, line->relief, &len);

		values[0] = PointerGetDatum(cstring_to_text_with_len(relief, (int) len));
	}
	values[1] = BoolGetDatum((line->flags & LINE_CONFIRMED) != 0);
	values[2] = CStringGetTextDatum(tariff_carrier(line->program, line->segment));
	basis = tariff_text(t, line->basis, &len);
	values[3] = PointerGetDatum(cstring_to_text_with_len(basis, (int) len));
	values[4] = CStringGetTextDatum(evidence_names[line->evidence]);
}

/* tariff_lines: every line as a row. */
PG_FUNCTION_INFO_V1(jamsos_tariff_lines);
Datum
jamsos_tariff_lines(PG_FUNCTION_ARGS)
{
	const Tariff *t;
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	jamsos_init_srf(fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	t = arg_tariff(fcinfo, 0);
	for (int i = 0; i < t->n_lines; i++)
	{
		const TariffLine *l = &t->lines[i];
		Datum		values[13];
		bool		nulls[13] = {false};

		values[0] = CStringGetTextDatum(program_names[l->program]);
		values[1] = CStringGetTextDatum(segment_names[l->segment]);
		values[2] = Int32GetDatum(l->risk_class);
		nulls[2] = l->risk_class == 0;
		values[3] = CStringGetTextDatum(payer_names[l->payer]);
		nulls[4] = (l->flags & LINE_FIXED) != 0;
		values[4] = rate_to_percent(l->rate);
		nulls[5] = !nulls[4];
		values[5] = sen_to_numeric(l->floor);
		nulls[6] = nulls[4] || l->floor == 0;
		values[6] = values[5];
		nulls[7] = nulls[4] || l->ceiling == INT64_MAX;
		values[7] = nulls[7] ? (Datum) 0 : sen_to_numeric(l->ceiling);
		tariff_line_reasons(t, l, &values[8], &nulls[8]);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}
