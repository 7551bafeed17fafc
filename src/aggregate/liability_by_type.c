/*
 * liability_by_type.c
 *	  The types liability_by_bigint and liability_by_text: text and binary.
 */
#include "aggregate/liability_by.h"

#include "libpq/pqformat.h"
#include "utils/json.h"

#include "aggregate/counters.h"
#include "aggregate/liability.h"
#include "border/binary.h"
#include "border/json.h"
#include "border/sql_function.h"

static const char *const type_names[] = {NULL, "jamsos.liability_by_bigint", "jamsos.liability_by_text"};

/*
 * A group that was read, in text or binary: NULL if it may follow those that were read
 * before, else what the value then has that none may have.
 */
static const char *
add_read_group(LiabilityBy **by, const GroupKey *key, const Counters *sums)
{
	GroupKey	last;

	if ((*by)->n > 0)
	{
		last = by_key(*by, by_group(*by, (*by)->n - 1));
		if (by_compare((*by)->kind, &last, key) >= 0)
			return "keys that are not in ascending order";
	}
	if (sums->kind != COUNTERS_LIABILITY || liability_is_empty(sums) ||
		counters_get(sums, LIABILITY_WORKERS) < 0 || counters_get(sums, LIABILITY_UNPRICED) < 0)
		return "a group without the counters of a liability";
	if (key->len > LIABILITY_BY_MAX_KEY)
		return "a key that is too long";
	if ((*by)->n == LIABILITY_BY_MAX_GROUPS || (*by)->text_len + (Size) key->len > LIABILITY_BY_MAX_TEXT)
		return "too many groups";
	memcpy(&by_add_group(by, key)->sums, sums, VARSIZE(sums));
	return NULL;
}

/* The invariant of a packed value: what was read, and what an aggregate has made. */
#ifdef USE_ASSERT_CHECKING
static void
assert_packed(const LiabilityBy *by)
{
	uint32		text = 0;

	Assert(by->kind == KEY_BIGINT || by->kind == KEY_TEXT);
	Assert(by->version == LIABILITY_BY_VERSION && by->n_slots == 0 && by->room == by->n && by->n <= LIABILITY_BY_MAX_GROUPS);
	Assert(VARSIZE(by) == offsetof(LiabilityBy, data) + by->n * GROUP_SIZE + by->text_len && by->text_room == by->text_len);
	for (uint32 i = 0; i < by->n; i++)
	{
		const LiabilityGroup *group = by_group(by, i);
		GroupKey	key = by_key(by, group);
		GroupKey	before = i > 0 ? by_key(by, by_group(by, i - 1)) : key;

		Assert(i == 0 || by_compare(by->kind, &before, &key) < 0);
		Assert(group->sums.kind == COUNTERS_LIABILITY && !liability_is_empty(&group->sums));
		Assert(group->isnull == (by->null_group == i + 1));
		Assert(by->kind == KEY_BIGINT || group->isnull || group->key.text.at == text);
		text += key.len;
	}
	Assert(text == by->text_len);
}
#else
#define assert_packed(by) ((void) 0)
#endif

/* ---- text: {"version": 1, "groups": [[key, "counters"], ...]} ---- */

static Datum
by_out(FunctionCallInfo fcinfo)
{
	const LiabilityBy *by = by_packed((const LiabilityBy *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0)));
	StringInfoData out;

	assert_packed(by);
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

enum
{
	F_ROOT, F_VERSION, F_GROUPS, F_GROUP, F_KEY, F_COUNTERS
};

#define FOR_KIND(name, ...) \
	static const JsonForm name##_group_form[] = {{"key", F_KEY, __VA_ARGS__, .or_null = true}, {"counters", F_COUNTERS, FORM_TEXT}}; \
	static const JsonForm name##_a_group[] = {{NULL, F_GROUP, FORM_TUPLE, FORM_PARTS(name##_group_form)}}; \
	static const JsonForm name##_root_form[] = { \
		FORM_VERSION(F_VERSION, LIABILITY_BY_VERSION), \
		{"groups", F_GROUPS, FORM_LIST, .needed = true, FORM_PARTS(name##_a_group)}, \
	}

FOR_KIND(bigint, FORM_NUMBER, .least = PG_INT64_MIN, .most = PG_INT64_MAX);
FOR_KIND(text, FORM_TEXT);

static const JsonForm by_form[] = {
	[KEY_BIGINT] = {NULL, F_ROOT, FORM_OBJECT, FORM_PARTS(bigint_root_form)},
	[KEY_TEXT] = {NULL, F_ROOT, FORM_OBJECT, FORM_PARTS(text_root_form)},
};

typedef struct ByReader
{
	LiabilityBy *by;
	GroupKey	key;			/* of the current group; its text is ours */
} ByReader;

static const char *
take_groups(void *target, const JsonForm *form, JsonEvent event, const JsonItem *item)
{
	ByReader   *r = target;
	Counters   *sums;
	const char *wrong;

	if (event != ITEM_VALUE)
		return NULL;
	if (form->id == F_KEY)
	{
		if (item->isnull)
			r->key = (GroupKey) {.isnull = true};
		else if (r->by->kind == KEY_BIGINT)
			r->key = by_key_of_number(item->number);
		else
			r->key = by_key_of_text(pnstrdup(item->text, item->len), (uint32) item->len);
	}
	else if (form->id == F_COUNTERS)
	{
		sums = counters_from_text(item->text, &wrong);
		if (wrong == NULL)
		{
			wrong = add_read_group(&r->by, &r->key, sums);
			pfree(sums);
		}
		if (r->key.text)
			pfree(unconstify(char *, r->key.text));
		if (wrong)
			return psprintf("Key \"groups\" has %s.", wrong);
	}
	return NULL;
}

static Datum
by_in(FunctionCallInfo fcinfo, KeyKind kind)
{
	ByReader	r = {by_new(kind, 4, 64)};
	LiabilityBy *by;

	if (!json_read(PG_GETARG_CSTRING(0), &by_form[kind], take_groups, &r, type_names[kind],
				   "Such a value is written only by jamsos.liability_by(): rebuild it from the rows.", fcinfo->context))
		return (Datum) 0;
	by = by_packed(r.by);
	assert_packed(by);
	PG_RETURN_POINTER(by);
}

/* ---- binary, in network order ---- */

static Datum
by_send(FunctionCallInfo fcinfo)
{
	const LiabilityBy *by = by_packed((const LiabilityBy *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0)));
	StringInfoData buf;

	assert_packed(by);
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
	const char *wrong = version != LIABILITY_BY_VERSION ? "an unknown version" : NULL;

	for (uint32 i = 0; i < n && wrong == NULL; i++)
	{
		int			isnull = pq_getmsgbyte(buf);
		GroupKey	key = {.isnull = isnull == 1};
		Counters   *sums;

		CHECK_FOR_INTERRUPTS();
		if (isnull > 1)
			wrong = "a NULL flag that is neither 0 nor 1";
		else if (!key.isnull && kind == KEY_BIGINT)
			key = by_key_of_number(pq_getmsgint64(buf));
		else if (!key.isnull)
		{
			int			len = (int) pq_getmsgint(buf, 4);

			if (len > LIABILITY_BY_MAX_KEY)
				wrong = "a key that is too long";
			else
			{
				const char *text = pq_getmsgtext(buf, len, &len);

				key = by_key_of_text(text, (uint32) len);
			}
		}
		if (wrong)
			break;
		sums = counters_read(buf, &wrong);
		if (wrong)
			break;
		wrong = add_read_group(&by, &key, sums);
		pfree(sums);
		if (key.text)
			pfree(unconstify(char *, key.text));
	}
	if (wrong)
		binary_refuse(type_names[kind], "value", wrong);
	by = by_packed(by);
	assert_packed(by);
	PG_RETURN_POINTER(by);
}

#define FOR_KEY(key, kind) \
	SQL_FUNCTION(jamsos_liability_by_##key##_out, by_out(fcinfo)) \
	SQL_FUNCTION(jamsos_liability_by_##key##_in, by_in(fcinfo, kind)) \
	SQL_FUNCTION(jamsos_liability_by_##key##_send, by_send(fcinfo)) \
	SQL_FUNCTION(jamsos_liability_by_##key##_recv, by_recv(fcinfo, kind))
FOR_KEY(bigint, KEY_BIGINT)
FOR_KEY(text, KEY_TEXT)
