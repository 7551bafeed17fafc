/*
 * liability_by_io.c
 *	  The types liability_by_bigint and liability_by_text: text and binary.
 */
#include "liability_by.h"

#include "libpq/pqformat.h"
#include "utils/json.h"
#include "utils/jsonb.h"

static const char *const type_names[] = {NULL, "jamsos.liability_by_bigint", "jamsos.liability_by_text"};

/* Groups have to come upwards, no two alike, none empty. */
static const char *
add_read_group(LiabilityBy **by, const GroupKey *key, GroupKey *last, const Counters *sums)
{
	if ((*by)->n > 0 && by_compare((*by)->kind, last, key) >= 0)
		return "keys must go upwards";
	if (sums == NULL || sums->kind != COUNTERS_LIABILITY || liability_is_empty(sums) ||
		counters_get(sums, LIABILITY_WORKERS) < 0 || counters_get(sums, LIABILITY_UNPRICED) < 0)
		return "a group must hold the counters of a liability";
	if ((*by)->n == LIABILITY_BY_MAX_GROUPS || (*by)->text_len + (Size) key->len > LIABILITY_BY_MAX_TEXT)
		return "too many groups";
	memcpy(&by_add_group(by, key)->sums, sums, VARSIZE(sums));
	*last = *key;
	return NULL;
}

/* ---- text: {"version": 1, "groups": [[key, "counters"], ...]} ---- */

static Datum
by_out(FunctionCallInfo fcinfo)
{
	const LiabilityBy *by = by_packed((const LiabilityBy *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0)));
	StringInfoData out;

	initStringInfo(&out);
	appendStringInfo(&out, "{\"version\": %d, \"groups\": [", by->version);
	for (uint32 i = 0; i < by->n; i++)
	{
		const LiabilityGroup *group = by_group(by, i);
		GroupKey	key = by_key(by, group);

		CHECK_FOR_INTERRUPTS();
		appendStringInfoString(&out, i > 0 ? ", [" : "[");
		if (key.isnull)
			appendStringInfoString(&out, "null");
		else if (by->kind == KEY_BIGINT)
			appendStringInfo(&out, INT64_FORMAT, key.number);
		else
			escape_json(&out, pnstrdup(key.text, key.len));
		appendStringInfoString(&out, ", \"");
		counters_append(&out, &group->sums);
		appendStringInfoString(&out, "\"]");
	}
	appendStringInfoString(&out, "]}");
	PG_RETURN_CSTRING(out.data);
}

/* NULL, or what is wrong. */
static const char *
read_groups(JsonbContainer *root, LiabilityBy **by)
{
	JsonbValue	buffer;
	JsonbValue *v = getKeyJsonValueFromContainer(root, "version", 7, &buffer);
	JsonbIterator *it;
	JsonbIteratorToken token;
	JsonbValue	item;
	GroupKey	key = {0};
	GroupKey	last = {0};
	int64		number;
	int			place = 0;

	if (v == NULL || !json_number(v, 1, 0, PG_INT64_MAX, &number) || number != LIABILITY_BY_VERSION)
		return "unknown version";
	v = getKeyJsonValueFromContainer(root, "groups", 6, &buffer);
	if (v == NULL || v->type != jbvBinary || !JsonContainerIsArray(v->val.binary.data))
		return "groups must be a list";
	it = JsonbIteratorInit(v->val.binary.data);
	(void) JsonbIteratorNext(&it, &item, false);	/* the list itself */
	while ((token = JsonbIteratorNext(&it, &item, false)) != WJB_END_ARRAY || place > 0)
	{
		const char *wrong;

		CHECK_FOR_INTERRUPTS();
		if (token == WJB_BEGIN_ARRAY && place == 0)
			place = 1;
		else if (token == WJB_END_ARRAY && place == 3)
			place = 0;
		else if (token == WJB_ELEM && place == 1)
		{
			place = 2;
			key = (GroupKey) {.isnull = item.type == jbvNull};
			if (item.type == jbvString && (*by)->kind == KEY_TEXT)
				key = by_key_of_text(item.val.string.val, (uint32) item.val.string.len);
			else if (item.type == jbvNumeric && (*by)->kind == KEY_BIGINT)
			{
				if (!json_number(&item, 1, PG_INT64_MIN, PG_INT64_MAX, &number))
					return "a key is no bigint";
				key = by_key_of_number(number);
			}
			else if (!key.isnull)
				return "a key is of another type";
		}
		else if (token == WJB_ELEM && place == 2 && item.type == jbvString)
		{
			place = 3;
			wrong = add_read_group(by, &key, &last, counters_from_text(pnstrdup(item.val.string.val, item.val.string.len)));
			if (wrong)
				return wrong;
		}
		else
			return "a group must be [key, \"counters\"]";
	}
	return NULL;
}

static Datum
by_in(FunctionCallInfo fcinfo, KeyKind kind)
{
	Jsonb	   *json = DatumGetJsonbP(DirectFunctionCall1(jsonb_in, PG_GETARG_DATUM(0)));
	LiabilityBy *by = by_new(kind, 4, 64);
	const char *wrong = JB_ROOT_IS_OBJECT(json) ? read_groups(&json->root, &by) : "object expected";

	if (wrong)
		jamsos_soft_error(fcinfo->context, (Datum) 0,
						  (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
						   errmsg("invalid input syntax for type %s", type_names[kind]),
						   errdetail("%s.", wrong)));
	PG_RETURN_POINTER(by_packed(by));
}

/* ---- binary, in network order ---- */

static Datum
by_send(FunctionCallInfo fcinfo)
{
	const LiabilityBy *by = by_packed((const LiabilityBy *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0)));
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint8(&buf, by->version);
	pq_sendint32(&buf, by->n);
	for (uint32 i = 0; i < by->n; i++)
	{
		const LiabilityGroup *group = by_group(by, i);
		GroupKey	key = by_key(by, group);

		CHECK_FOR_INTERRUPTS();
		pq_sendint8(&buf, key.isnull ? 1 : 0);
		if (!key.isnull && by->kind == KEY_BIGINT)
			pq_sendint64(&buf, (uint64) key.number);
		else if (!key.isnull)
		{
			char	   *text = pg_server_to_client(key.text, (int) key.len);
			int			len = text == key.text ? (int) key.len : (int) strlen(text);

			pq_sendint32(&buf, (uint32) len);
			pq_sendbytes(&buf, text, len);
		}
		counters_write(&buf, &group->sums);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

static Datum
by_recv(FunctionCallInfo fcinfo, KeyKind kind)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			version = pq_getmsgbyte(buf);
	uint32		n = pq_getmsgint(buf, 4);
	LiabilityBy *by = by_new(kind, 4, 64);
	GroupKey	last = {0};
	const char *wrong = version != LIABILITY_BY_VERSION ? "unknown version" : NULL;

	for (uint32 i = 0; i < n && wrong == NULL; i++)
	{
		int			isnull = pq_getmsgbyte(buf);
		GroupKey	key = {.isnull = isnull == 1};

		CHECK_FOR_INTERRUPTS();
		if (isnull > 1)
			wrong = "a key is neither NULL nor not";
		else if (!key.isnull && kind == KEY_BIGINT)
			key = by_key_of_number(pq_getmsgint64(buf));
		else if (!key.isnull)
		{
			int			len;

			const char *text = pq_getmsgtext(buf, (int) pq_getmsgint(buf, 4), &len);

			key = by_key_of_text(text, (uint32) len);
		}
		if (wrong == NULL)
			wrong = add_read_group(&by, &key, &last, counters_read(buf));
	}
	if (wrong)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary form of type %s", type_names[kind]),
				 errdetail("%s.", wrong)));
	PG_RETURN_POINTER(by_packed(by));
}

#define FOR_KEY(key, kind) \
	PG_FUNCTION_INFO_V1(jamsos_liability_by_##key##_out); \
	Datum jamsos_liability_by_##key##_out(PG_FUNCTION_ARGS) \
	{ \
		return by_out(fcinfo); \
	} \
	PG_FUNCTION_INFO_V1(jamsos_liability_by_##key##_in); \
	Datum jamsos_liability_by_##key##_in(PG_FUNCTION_ARGS) \
	{ \
		return by_in(fcinfo, kind); \
	} \
	PG_FUNCTION_INFO_V1(jamsos_liability_by_##key##_send); \
	Datum jamsos_liability_by_##key##_send(PG_FUNCTION_ARGS) \
	{ \
		return by_send(fcinfo); \
	} \
	PG_FUNCTION_INFO_V1(jamsos_liability_by_##key##_recv); \
	Datum jamsos_liability_by_##key##_recv(PG_FUNCTION_ARGS) \
	{ \
		return by_recv(fcinfo, kind); \
	}

FOR_KEY(bigint, KEY_BIGINT)
FOR_KEY(text, KEY_TEXT)
