/*
 * ledger_io.c
 *	  The type ledger_summary: text, binary, comparison.
 */
#include "ledger.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "utils/date.h"
#include "utils/jsonb.h"

/* ---- text: {"version": 1, "segment": "PU", "months": [["2026-01", due]], "payments": [["2026-02-15", amount]]} ---- */

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_out);
Datum
jamsos_ledger_summary_out(PG_FUNCTION_ARGS)
{
	const Ledger *l = ledger_canonical(ledger_arg(fcinfo, 0));
	StringInfoData out;
	const char *sep = "";

	initStringInfo(&out);
	appendStringInfo(&out, "{\"version\": %d, \"segment\": \"%s\", ", l->version, segment_names[l->segment]);
	if (l->as_of != LEDGER_ALWAYS)
		appendStringInfo(&out, "\"as_of\": \"%s\", ", day_to_cstring(l->as_of));
	appendStringInfo(&out, "\"%s\": [", l->rated ? "rated_months" : "months");
	for (int i = 0; i < l->n; i++)
		if (l->due[i] != 0)
		{
			appendStringInfo(&out, "%s[\"%s\", ", sep, month_to_cstring(l->first + i));
			rupiah_append(&out, l->due[i]);
			if (l->rated && ledger_rates(l)[i] == LEDGER_NO_RATE)
				appendStringInfoString(&out, ", null");
			else if (l->rated)
				appendStringInfo(&out, ", %s", DatumGetCString(DirectFunctionCall1(numeric_out, rate_to_percent(ledger_rates(l)[i]))));
			appendStringInfoChar(&out, ']');
			sep = ", ";
		}
	appendStringInfoString(&out, "], ");
	if (l->by_day)
	{
		appendStringInfoString(&out, "\"payments\": [");
		sep = "";
		for (int i = 0; i < l->n_payments; i++)
		{
			appendStringInfo(&out, "%s[\"%s\", ", sep, day_to_cstring(ledger_payments(l)[i].day));
			rupiah_append(&out, ledger_payments(l)[i].amount);
			appendStringInfoChar(&out, ']');
			sep = ", ";
		}
		appendStringInfoChar(&out, ']');
	}
	else
	{
		appendStringInfoString(&out, "\"paid\": ");
		rupiah_append(&out, l->paid);
	}
	appendStringInfoChar(&out, '}');
	PG_RETURN_CSTRING(out.data);
}

static bool
read_day(const JsonbValue *v, int32 *day)
{
	return v != NULL && v->type == jbvString && day_from_text(v->val.string.val, v->val.string.len, day);
}

/* The i-th entry of a list, itself a list of so many; else NULL. */
static JsonbContainer *
entry_of(JsonbContainer *list, int i, int length)
{
	JsonbValue *entry = getIthJsonbValueFromContainer(list, i);

	return entry->type == jbvBinary && JsonContainerIsArray(entry->val.binary.data) &&
		(int) JsonContainerSize(entry->val.binary.data) == length ? entry->val.binary.data : NULL;
}

static JsonbContainer *
list_of(JsonbContainer *root, const char *key)
{
	JsonbValue	buffer;
	JsonbValue *v = getKeyJsonValueFromContainer(root, key, strlen(key), &buffer);

	return v != NULL && v->type == jbvBinary && JsonContainerIsArray(v->val.binary.data) ? v->val.binary.data : NULL;
}

/* NULL, or what is wrong. */
static const char *
read_ledger(JsonbContainer *root, Ledger **result)
{
	JsonbValue	buffer;
	JsonbValue *v = getKeyJsonValueFromContainer(root, "version", 7, &buffer);
	JsonbContainer *months = list_of(root, "months");
	JsonbContainer *payments = list_of(root, "payments");
	Ledger	   *l = ledger_new();
	int64		number;
	int			last_month = 0;
	int32		last_day = PG_INT32_MIN;

	if (v != NULL && (!json_number(v, 1, 0, PG_INT64_MAX, &number) || number != LEDGER_VERSION))
		return "unknown version";
	v = getKeyJsonValueFromContainer(root, "segment", 7, &buffer);
	if (v != NULL)
	{
		int			segment = v->type == jbvString ? name_index(segment_names, N_SEGMENTS, v->val.string.val, v->val.string.len) : -1;

		if (segment < 0)
			return "unknown segment";
		l->segment = (uint8) segment;
	}
	v = getKeyJsonValueFromContainer(root, "as_of", 5, &buffer);
	if (v != NULL && !read_day(v, &l->as_of))
		return "as_of must be a day such as \"2026-01-31\"";
	if (months == NULL)
	{
		l->rated = true;
		months = list_of(root, "rated_months");
		if (months == NULL)
			return "months or rated_months must be a list";
	}
	for (int i = 0; i < (int) JsonContainerSize(months); i++)
	{
		JsonbContainer *entry = entry_of(months, i, l->rated ? 3 : 2);
		JsonbValue *month = entry ? getIthJsonbValueFromContainer(entry, 0) : NULL;
		JsonbValue *rate = l->rated && entry ? getIthJsonbValueFromContainer(entry, 2) : NULL;
		int			m = month && month->type == jbvString ? month_from_text(month->val.string.val, month->val.string.len) : -1;
		int64		percent = LEDGER_NO_RATE;

		if (m < LEDGER_FIRST || m > LEDGER_LAST || !json_number(getIthJsonbValueFromContainer(entry, 1), 100, 0, PG_INT64_MAX, &number) ||
			(rate != NULL && rate->type != jbvNull && !json_number(rate, RATE_ONE / 100, 0, RATE_ONE, &percent)))
			return l->rated ? "an entry of rated_months must be [\"2026-01\", due, percent or null]" : "an entry of months must be [\"2026-01\", due]";
		if (m <= last_month)
			return "months must go upwards";
		last_month = m;
		l = ledger_add_due(l, m, number, percent);
	}
	if (payments == NULL)
	{
		l->by_day = false;
		if (l->as_of == LEDGER_ALWAYS || !json_number(getKeyJsonValueFromContainer(root, "paid", 4, &buffer), 100, 0, PG_INT64_MAX, &l->paid))
			return "payments must be a list";
	}
	else
		for (int i = 0; i < (int) JsonContainerSize(payments); i++)
		{
			JsonbContainer *entry = entry_of(payments, i, 2);
			int32		day;

			if (entry == NULL || !read_day(getIthJsonbValueFromContainer(entry, 0), &day) ||
				!json_number(getIthJsonbValueFromContainer(entry, 1), 100, 0, PG_INT64_MAX, &number))
				return "an entry of payments must be [\"2026-02-15\", amount]";
			if (day <= last_day)
				return "days must go upwards";
			last_day = day;
			l = ledger_add_payment(l, day, number);
		}
	*result = l;
	return NULL;
}

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_in);
Datum
jamsos_ledger_summary_in(PG_FUNCTION_ARGS)
{
	Jsonb	   *json = DatumGetJsonbP(DirectFunctionCall1(jsonb_in, PG_GETARG_DATUM(0)));
	Ledger	   *l = NULL;
	const char *wrong = JB_ROOT_IS_OBJECT(json) ? read_ledger(&json->root, &l) : "object expected";

	if (wrong)
		jamsos_soft_error(fcinfo->context, (Datum) 0,
						  (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
						   errmsg("invalid input syntax for type %s", "jamsos.ledger_summary"),
						   errdetail("%s.", wrong)));
	PG_RETURN_POINTER(ledger_canonical(l));
}

/* ---- binary, in network order ---- */

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_send);
Datum
jamsos_ledger_summary_send(PG_FUNCTION_ARGS)
{
	const Ledger *l = ledger_canonical(ledger_arg(fcinfo, 0));
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint8(&buf, LEDGER_VERSION);
	pq_sendint8(&buf, l->segment);
	pq_sendint8(&buf, (l->by_day ? 1 : 0) | (l->rated ? 2 : 0));
	pq_sendint32(&buf, (uint32) l->as_of);
	pq_sendint64(&buf, (uint64) l->paid);
	pq_sendint32(&buf, (uint32) l->first);
	pq_sendint32(&buf, (uint32) l->n);
	pq_sendint32(&buf, (uint32) l->n_payments);
	for (int i = 0; i < l->n * (l->rated ? 2 : 1); i++)
		pq_sendint64(&buf, (uint64) l->due[i]);
	for (int i = 0; i < l->n_payments; i++)
	{
		pq_sendint32(&buf, (uint32) ledger_payments(l)[i].day);
		pq_sendint64(&buf, (uint64) ledger_payments(l)[i].amount);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

static bool
binary_ok(const Ledger *l)
{
	const LedgerPayment *p = ledger_payments(l);

	if (l->n > 0 && (l->due[0] == 0 || l->due[l->n - 1] == 0))
		return false;
	for (int i = 0; i < l->n; i++)
		if (l->due[i] < 0 ||
			(l->rated && (ledger_rates(l)[i] < LEDGER_NO_RATE || ledger_rates(l)[i] > RATE_ONE || (l->due[i] == 0 && ledger_rates(l)[i] != LEDGER_NO_RATE))))
			return false;
	for (int i = 0; i < l->n_payments; i++)
		if (p[i].amount <= 0 || p[i].day > l->as_of || !day_in_calendar(p[i].day) || (i > 0 && p[i].day <= p[i - 1].day))
			return false;
	return true;
}

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_recv);
Datum
jamsos_ledger_summary_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	Ledger		head = {.version = (uint8) pq_getmsgbyte(buf), .segment = (uint8) pq_getmsgbyte(buf), .wide = true};
	int			flags = pq_getmsgbyte(buf);
	Ledger	   *l = NULL;
	bool		ok;
	int			n_payments;

	head.by_day = (flags & 1) != 0;
	head.rated = (flags & 2) != 0;
	head.as_of = (int32) pq_getmsgint(buf, 4);
	head.paid = pq_getmsgint64(buf);
	head.first = (int32) pq_getmsgint(buf, 4);
	head.n = (int32) pq_getmsgint(buf, 4);
	n_payments = (int) pq_getmsgint(buf, 4);
	ok = head.version == LEDGER_VERSION && head.segment < N_SEGMENTS && flags <= 3 &&
		(head.as_of == LEDGER_ALWAYS ? head.by_day : day_in_calendar(head.as_of)) && (head.by_day ? head.paid == 0 : head.paid >= 0 && n_payments == 0) &&
		head.n >= 0 && head.n <= LEDGER_MONTHS && (head.n == 0 ? head.first == 0 : head.first >= LEDGER_FIRST && head.first <= LEDGER_LAST - head.n + 1) &&
		n_payments >= 0 && (Size) head.n * (head.rated ? 16 : 8) + (Size) n_payments * 12 <= (Size) (buf->len - buf->cursor);
	if (ok)
	{
		l = ledger_make(&head, head.first, head.n, 0, n_payments);
		for (int i = 0; i < l->n * (l->rated ? 2 : 1); i++)
			l->due[i] = pq_getmsgint64(buf);
		l->n_payments = n_payments;
		for (int i = 0; i < n_payments; i++)
		{
			ledger_payments(l)[i].day = (int32) pq_getmsgint(buf, 4);
			ledger_payments(l)[i].amount = pq_getmsgint64(buf);
		}
	}
	if (!ok || !binary_ok(l))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary form of type %s", "jamsos.ledger_summary")));
	PG_RETURN_POINTER(l);
}

/* ---- comparison: equal where equal byte by byte without what is empty ---- */

static int
compare(FunctionCallInfo fcinfo)
{
	const Ledger *a = ledger_canonical(ledger_arg(fcinfo, 0));
	const Ledger *b = ledger_canonical(ledger_arg(fcinfo, 1));
	Size		len = Min(VARSIZE(a), VARSIZE(b));
	int			order = memcmp(&a->version, &b->version, len - offsetof(Ledger, version));

	return order != 0 ? order : VARSIZE(a) == VARSIZE(b) ? 0 : VARSIZE(a) < VARSIZE(b) ? -1 : 1;
}

COMPARISONS(ledger_summary)

static uint64
hash(FunctionCallInfo fcinfo, uint64 seed)
{
	const Ledger *l = ledger_canonical(ledger_arg(fcinfo, 0));

	return hash_bytes_extended((const unsigned char *) &l->version, VARSIZE(l) - offsetof(Ledger, version), seed);
}

HASHES(ledger_summary)
