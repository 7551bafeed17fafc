/*
 * ledger_type.c
 *	  The type ledger_summary: text, binary, comparison.
 */
#include "aggregate/ledger.h"

#include "libpq/pqformat.h"

#include "border/binary.h"
#include "border/calendar.h"
#include "border/json.h"
#include "border/numeric.h"
#include "border/type_ops.h"
#include "kernel/codes.h"

#define LEDGER_NO_DAY PG_INT32_MIN

static const char *ledger_check(const Ledger *l);

/*
 * ---- text: {"version": 1, "segment": "PU", "months": [["2026-01", due]], "assessed": [["2026-01", "2026-06-15", due]],
 * "payments": [["2026-02-15", amount]]}; with penalty rates "rated_months": [["2026-01", due, percent]] and
 * "rated_assessed": [["2026-01", "2026-06-15", due, percent]] ----
 */

static void
append_percent(StringInfo out, int64 rate)
{
	appendStringInfoString(out, ", ");
	if (rate == LEDGER_NO_RATE)
		appendStringInfoString(out, "null");
	else
		rate_append(out, rate);
}

/* What was assessed on days; left out where nothing was. */
static void
append_assessed(StringInfo out, const Ledger *l)
{
	const char *sep = "";
	int			first = ledger_n_payments(l);

	if (first == l->n_entries)
		return;
	appendStringInfo(out, "\"%s\": [", l->rated ? "rated_assessed" : "assessed");
	for (int i = first; i < l->n_entries; i++)
	{
		const LedgerEntry *e = &ledger_entries(l)[i];
		int32		day = ledger_entry_day(e);

		CHECK_FOR_INTERRUPTS();
		appendStringInfo(out, "%s[\"%s\", ", sep, month_to_cstring(ledger_entry_month(e)));
		if (day == LEDGER_FROM_START)
			appendStringInfoString(out, "null, ");
		else
			appendStringInfo(out, "\"%s\", ", day_to_cstring(day));
		rupiah_append(out, e->amount);
		if (l->rated)
			append_percent(out, ledger_entry_rate(e));
		appendStringInfoChar(out, ']');
		sep = ", ";
	}
	appendStringInfoString(out, "], ");
}

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_out);
Datum
jamsos_ledger_summary_out(PG_FUNCTION_ARGS)
{
	const Ledger *l = ledger_canonical(ledger_arg(fcinfo, 0));
	StringInfoData out;
	const char *sep = "";

	Assert(ledger_check(l) == NULL);
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
			if (l->rated)
				append_percent(&out, ledger_rates(l)[i]);
			appendStringInfoChar(&out, ']');
			sep = ", ";
		}
	appendStringInfoString(&out, "], ");
	append_assessed(&out, l);
	if (l->by_day)
	{
		appendStringInfoString(&out, "\"payments\": [");
		sep = "";
		for (int i = 0; i < l->n_entries && ledger_is_payment(&ledger_entries(l)[i]); i++)
		{
			CHECK_FOR_INTERRUPTS();
			appendStringInfo(&out, "%s[\"%s\", ", sep, day_to_cstring(ledger_entry_day(&ledger_entries(l)[i])));
			rupiah_append(&out, ledger_entries(l)[i].amount);
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

TO_JSON(ledger_summary)

enum
{
	F_ROOT, F_VERSION, F_SEGMENT, F_AS_OF, F_MONTHS, F_RATED_MONTHS, F_DUE_ENTRY, F_MONTH, F_DUE, F_PERCENT,
	F_PAYMENTS, F_PAYMENT, F_DAY, F_AMOUNT, F_PAID, F_ASSESSED, F_RATED_ASSESSED, F_ASSESSMENT, F_ASSESSED_MONTH, F_ASSESSED_ON,
	F_ASSESSED_DUE, F_ASSESSED_PERCENT
};

#define LEDGER_MONTH .kind = FORM_MONTH, .least = LEDGER_FIRST, .most = LEDGER_LAST
#define SEN .kind = FORM_NUMBER, .decimals = 2, .least = -PG_INT64_MAX, .most = PG_INT64_MAX
#define PERCENT .kind = FORM_NUMBER, .or_null = true, .decimals = 6, .most = RATE_ONE

static const JsonForm month_form[] = {{"month", F_MONTH, LEDGER_MONTH}, {"due", F_DUE, SEN}};
static const JsonForm a_month[] = {{NULL, F_DUE_ENTRY, FORM_TUPLE, FORM_PARTS(month_form)}};
static const JsonForm rated_month_form[] = {
	{"month", F_MONTH, LEDGER_MONTH}, {"due", F_DUE, SEN},
	{"percent", F_PERCENT, PERCENT},
};
static const JsonForm a_rated_month[] = {{NULL, F_DUE_ENTRY, FORM_TUPLE, FORM_PARTS(rated_month_form)}};
static const JsonForm assessed_form[] = {{"month", F_ASSESSED_MONTH, LEDGER_MONTH}, {"day", F_ASSESSED_ON, FORM_DAY}, {"due", F_ASSESSED_DUE, SEN}};
static const JsonForm an_assessment[] = {{NULL, F_ASSESSMENT, FORM_TUPLE, FORM_PARTS(assessed_form)}};
static const JsonForm rated_assessed_form[] = {
	{"month", F_ASSESSED_MONTH, LEDGER_MONTH}, {"day", F_ASSESSED_ON, FORM_DAY, .or_null = true}, {"due", F_ASSESSED_DUE, SEN},
	{"percent", F_ASSESSED_PERCENT, PERCENT},
};
static const JsonForm a_rated_assessment[] = {{NULL, F_ASSESSMENT, FORM_TUPLE, FORM_PARTS(rated_assessed_form)}};
static const JsonForm payment_form[] = {{"day", F_DAY, FORM_DAY}, {"amount", F_AMOUNT, SEN}};
static const JsonForm a_payment[] = {{NULL, F_PAYMENT, FORM_TUPLE, FORM_PARTS(payment_form)}};
static const JsonForm root_form[] = {
	FORM_VERSION(F_VERSION, LEDGER_VERSION),
	{"segment", F_SEGMENT, FORM_CODES(segment_names)},
	{"as_of", F_AS_OF, FORM_DAY},
	{"months", F_MONTHS, FORM_LIST, FORM_PARTS(a_month)},
	{"rated_months", F_RATED_MONTHS, FORM_LIST, FORM_PARTS(a_rated_month)},
	{"assessed", F_ASSESSED, FORM_LIST, FORM_PARTS(an_assessment)},
	{"rated_assessed", F_RATED_ASSESSED, FORM_LIST, FORM_PARTS(a_rated_assessment)},
	{"payments", F_PAYMENTS, FORM_LIST, FORM_PARTS(a_payment)},
	{"paid", F_PAID, SEN},
};
static const JsonForm ledger_form = {NULL, F_ROOT, FORM_OBJECT, FORM_PARTS(root_form)};

/* Keys come in any order: what follows from several of them is looked at when all are there. */
typedef struct LedgerReader
{
	Ledger	   *l;
	int			as_of;
	int			segment;
	uint32		given;
	int			month;			/* of the current entry, and of the one before it */
	int64		due;
	int32		day;			/* likewise */
	int64		paid;
	int			assessed_month;
	int32		assessed_on;
	int64		assessed_due;
	uint64		assessed_key;	/* of the entry before */
	int32		last_assessed;	/* the latest of all */
} LedgerReader;

/* The same with rates, as long as it has no months. */
static Ledger *
ledger_rated(const Ledger *l)
{
	Ledger		kind = *l;
	Ledger	   *rated;

	kind.rated = true;
	rated = ledger_make(&kind, 0, 0, 0, ledger_room(l));
	rated->n_entries = l->n_entries;
	rated->unsettled = l->unsettled;
	memcpy(ledger_entries(rated), ledger_entries(l), l->n_entries * sizeof(LedgerEntry));
	return rated;
}

#define GIVEN(r, id) (((r)->given & (1U << (id))) != 0)

static const char *
take_whole(LedgerReader *r)
{
	if (GIVEN(r, F_MONTHS) == GIVEN(r, F_RATED_MONTHS))
		return "A ledger must have one of the keys \"months\" and \"rated_months\".";
	if (GIVEN(r, F_ASSESSED) && !GIVEN(r, F_MONTHS))
		return "Key \"assessed\" goes with the key \"months\".";
	if (GIVEN(r, F_RATED_ASSESSED) && !GIVEN(r, F_RATED_MONTHS))
		return "Key \"rated_assessed\" goes with the key \"rated_months\".";
	if (GIVEN(r, F_PAYMENTS) == GIVEN(r, F_PAID))
		return "A ledger must have one of the keys \"payments\" and \"paid\".";
	if (GIVEN(r, F_PAID) && r->as_of == LEDGER_ALWAYS)
		return "Key \"paid\" needs the key \"as_of\".";
	if (r->day > r->as_of)
		return psprintf("Key \"payments\" has the day \"%s\", which is after \"as_of\": \"%s\".", day_to_cstring(r->day), day_to_cstring(r->as_of));
	if (r->last_assessed > r->as_of)
		return psprintf("Something was assessed on \"%s\", which is after \"as_of\": \"%s\".", day_to_cstring(r->last_assessed), day_to_cstring(r->as_of));
	r->l->as_of = r->as_of;
	r->l->segment = (uint8) r->segment;
	r->l->by_day = GIVEN(r, F_PAYMENTS);
	r->l->paid = r->paid;
	return NULL;
}

/* An assessment that is read whole. */
static const char *
take_assessed(LedgerReader *r, int64 rate)
{
	uint64		key = ledger_key(r->assessed_month, r->assessed_on, rate);

	if (r->assessed_on == LEDGER_FROM_START && rate != LEDGER_NO_RATE)
		return "What was assessed on no day has no percent here: with one it is in \"rated_months\".";
	if (key <= r->assessed_key)
		return "Assessments must be in ascending order of month, day and percent.";
	r->assessed_key = key;
	r->last_assessed = Max(r->last_assessed, r->assessed_on);
	r->l = ledger_add_due(r->l, r->assessed_month, r->assessed_due, rate, r->assessed_on);
	return NULL;
}

/* A value after another, as the text has them: a list, left in one piece. */
static const char *
take_ledger(void *target, const JsonForm *form, JsonEvent event, const JsonItem *item)
{
	LedgerReader *r = target;

	if (event == ITEM_BEGIN)
	{
		r->given |= 1U << form->id;
		/* an empty list is one, too; where both kinds are given it is refused at the end */
		if ((form->id == F_RATED_MONTHS || form->id == F_RATED_ASSESSED) && !r->l->rated && !GIVEN(r, F_MONTHS) && !GIVEN(r, F_ASSESSED))
			r->l = ledger_rated(r->l);
		return NULL;
	}
	if (event == ITEM_END)
	{
		if (form->id == F_ROOT)
			return take_whole(r);
		return NULL;
	}
	switch (form->id)
	{
		case F_SEGMENT:
			r->segment = (int) item->number;
			break;
		case F_AS_OF:
			r->as_of = (int32) item->number;
			break;
		case F_MONTH:
			if (item->number <= r->month)
				return psprintf("Months must be in ascending order: \"%s\" comes after \"%s\".", month_to_cstring((int) item->number), month_to_cstring(r->month));
			r->month = (int) item->number;
			break;
		case F_DUE:
			r->due = item->number;
			if (!r->l->rated)
				r->l = ledger_add_due(r->l, r->month, r->due, LEDGER_NO_RATE, LEDGER_FROM_START);
			break;
		case F_PERCENT:
			r->l = ledger_add_due(r->l, r->month, r->due, item->isnull ? LEDGER_NO_RATE : item->number, LEDGER_FROM_START);
			break;
		case F_ASSESSED_MONTH:
			r->assessed_month = (int) item->number;
			break;
		case F_ASSESSED_ON:
			r->assessed_on = item->isnull ? LEDGER_FROM_START : (int32) item->number;
			break;
		case F_ASSESSED_DUE:
			r->assessed_due = item->number;
			if (!r->l->rated)
				return take_assessed(r, LEDGER_NO_RATE);
			break;
		case F_ASSESSED_PERCENT:
			return take_assessed(r, item->isnull ? LEDGER_NO_RATE : item->number);
		case F_DAY:
			if (r->day != LEDGER_NO_DAY && item->number <= r->day)
				return psprintf("Days of payments must be in ascending order: \"%s\" comes after \"%s\".", day_to_cstring((int32) item->number), day_to_cstring(r->day));
			r->day = (int32) item->number;
			break;
		case F_AMOUNT:
			r->l = ledger_add_payment(r->l, r->day, item->number);
			break;
		case F_PAID:
			r->given |= 1U << F_PAID;
			r->paid = item->number;
			break;
	}
	return NULL;
}

/* The same of an entry, after the one before it. */
static const char *
ledger_check_entry(const Ledger *l, const LedgerEntry *e, const LedgerEntry *before)
{
	int32		day = ledger_entry_day(e);

	if (e->amount == 0 || e->amount == PG_INT64_MIN)
		return "an entry of nothing, or of too much";
	if (before && e->key <= before->key)
		return "entries that are not in ascending order";
	if (day != LEDGER_FROM_START && (!day_in_calendar(day) || day > l->as_of))
		return "a day that is out of range";
	if (ledger_is_payment(e))
		return day == LEDGER_FROM_START ? "a payment on no day" : NULL;
	if (ledger_entry_month(e) > LEDGER_LAST)
		return "a month that is out of range";
	if (day == LEDGER_FROM_START)
	{
		int			i = ledger_entry_month(e) - l->first;

		if (ledger_entry_rate(e) != LEDGER_NO_RATE || i < 0 || i >= l->n || l->due[i] == 0 || !l->rated || ledger_rates(l)[i] == LEDGER_NO_RATE)
			return "an amount from the start that belongs into its month";
	}
	return NULL;
}

/* NULL if it is a ledger in canonical form; otherwise what it has and none may have. */
static const char *
ledger_check(const Ledger *l)
{
	const LedgerEntry *e = ledger_entries(l);
	LedgerConflict conflict;

	if (l->version != LEDGER_VERSION)
		return "an unknown version";
	if (l->segment >= N_SEGMENTS)
		return "an unknown segment";
	if (l->as_of == LEDGER_ALWAYS ? !l->by_day : !day_in_calendar(l->as_of))
		return "a day as_of that is out of range";
	if (l->by_day ? l->paid != 0 : l->paid == PG_INT64_MIN || (l->n_entries > 0 && ledger_is_payment(&e[0])))
		return "a sum of payments that does not belong to them";
	if (l->n < 0 || l->n > LEDGER_MONTHS || (l->n == 0 ? l->first != 0 : l->first < LEDGER_FIRST || l->first > LEDGER_LAST - l->n + 1))
		return "a month that is out of range";
	if (l->ring != 0 || !l->wide || l->unsettled != 0 || ledger_room(l) != l->n_entries)
		return "the shape of a state";
	if (l->n > 0 && (l->due[0] == 0 || l->due[l->n - 1] == 0))
		return "months at its ends in which nothing is due";
	for (int i = 0; i < l->n; i++)
	{
		if (l->due[i] == PG_INT64_MIN)
			return "an amount that is out of range";
		if (l->rated && (ledger_rates(l)[i] < LEDGER_NO_RATE || ledger_rates(l)[i] > RATE_ONE || (l->due[i] == 0 && ledger_rates(l)[i] != LEDGER_NO_RATE)))
			return "a penalty rate that is out of range";
	}
	for (int i = 0; i < l->n_entries && work_goes_on(i); i++)
	{
		const char *wrong = ledger_check_entry(l, &e[i], i > 0 ? &e[i - 1] : NULL);

		if (wrong)
			return wrong;
		if (ledger_entry_rate(&e[i]) > (ledger_is_payment(&e[i]) || !l->rated ? LEDGER_NO_RATE : RATE_ONE))
			return "a penalty rate that is out of range";
	}
	return ledger_conflict(l, &conflict) ? "two penalty rates of one month" : NULL;
}

#define LEDGER_HINT "A ledger reads {\"version\": 1, \"segment\": \"PU\", \"months\": [[\"2026-01\", 5000000]], \"payments\": [[\"2026-02-15\", 5000000]]}."

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_in);
Datum
jamsos_ledger_summary_in(PG_FUNCTION_ARGS)
{
	LedgerReader r = {.l = ledger_new(), .as_of = LEDGER_ALWAYS, .segment = PU, .day = LEDGER_NO_DAY, .last_assessed = LEDGER_NO_DAY};
	LedgerConflict c;
	const Ledger *l;

	if (!json_read(PG_GETARG_CSTRING(0), &ledger_form, take_ledger, &r, "jamsos.ledger_summary", LEDGER_HINT, fcinfo->context))
		return (Datum) 0;
	l = ledger_settled(r.l);
	if (ledger_conflict(l, &c))
	{
		json_refuse(psprintf("Month \"%s\" has two penalty rates.", month_to_cstring(c.month)), "jamsos.ledger_summary", LEDGER_HINT, fcinfo->context);
		return (Datum) 0;
	}
	l = ledger_canonical(l);
	Assert(ledger_check(l) == NULL);
	PG_RETURN_POINTER(l);
}

/* ---- binary, in network order ---- */

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_send);
Datum
jamsos_ledger_summary_send(PG_FUNCTION_ARGS)
{
	const Ledger *l = ledger_canonical(ledger_arg(fcinfo, 0));
	StringInfoData buf;

	Assert(ledger_check(l) == NULL);
	pq_begintypsend(&buf);
	pq_sendint8(&buf, LEDGER_VERSION);
	pq_sendint8(&buf, l->segment);
	pq_sendint8(&buf, (l->by_day ? 1 : 0) | (l->rated ? 2 : 0));
	pq_sendint32(&buf, (uint32) l->as_of);
	pq_sendint64(&buf, (uint64) l->paid);
	pq_sendint32(&buf, (uint32) l->first);
	pq_sendint32(&buf, (uint32) l->n);
	pq_sendint32(&buf, (uint32) l->n_entries);
	for (int i = 0; i < l->n * (l->rated ? 2 : 1); i++)
		pq_sendint64(&buf, (uint64) l->due[i]);
	for (int i = 0; i < l->n_entries && work_goes_on(i); i++)
	{
		pq_sendint64(&buf, ledger_entries(l)[i].key);
		pq_sendint64(&buf, (uint64) ledger_entries(l)[i].amount);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_recv);
Datum
jamsos_ledger_summary_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	Ledger		head = {.version = (uint8) pq_getmsgbyte(buf), .segment = (uint8) pq_getmsgbyte(buf), .wide = true};
	int			flags = pq_getmsgbyte(buf);
	Ledger	   *l = NULL;
	const char *wrong = NULL;
	int			n_entries;

	head.by_day = (flags & 1) != 0;
	head.rated = (flags & 2) != 0;
	head.as_of = (int32) pq_getmsgint(buf, 4);
	head.paid = pq_getmsgint64(buf);
	head.first = (int32) pq_getmsgint(buf, 4);
	head.n = (int32) pq_getmsgint(buf, 4);
	n_entries = (int) pq_getmsgint(buf, 4);
	if (flags > 3)
		wrong = "unknown flags";
	else if (head.n < 0 || n_entries < 0 ||
			 (Size) head.n * (head.rated ? 16 : 8) + (Size) n_entries * 16 > (Size) (buf->len - buf->cursor))
		wrong = "too few bytes";
	else
	{
		l = ledger_make(&head, head.first, head.n, 0, n_entries);
		for (int i = 0; i < l->n * (l->rated ? 2 : 1); i++)
			l->due[i] = pq_getmsgint64(buf);
		l->n_entries = n_entries;
		for (int i = 0; i < n_entries && work_goes_on(i); i++)
		{
			ledger_entries(l)[i].key = (uint64) pq_getmsgint64(buf);
			ledger_entries(l)[i].amount = pq_getmsgint64(buf);
		}
		wrong = ledger_check(l);
	}
	if (wrong)
		binary_refuse("jamsos.ledger_summary", "ledger", wrong);
	PG_RETURN_POINTER(l);
}

/* ---- comparison: equal where equal byte by byte without what is empty ---- */

static int
ledger_compare(FunctionCallInfo fcinfo)
{
	return varlena_cmp(ledger_canonical(ledger_arg(fcinfo, 0)), ledger_canonical(ledger_arg(fcinfo, 1)));
}

COMPARISONS(ledger_summary, ledger_compare)

static uint64
ledger_hash(FunctionCallInfo fcinfo, uint64 seed)
{
	return varlena_hash(ledger_canonical(ledger_arg(fcinfo, 0)), seed);
}

HASHES(ledger_summary, ledger_hash)
