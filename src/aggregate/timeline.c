/*
 * timeline.c
 *	  Headcount by month from spells of employment, in one pass.
 *
 * A value of the type timeline_summary holds, for each month between the first and
 * the last in which anything happens, how many joined and how many departed, and how
 * many were there before any month.  It is its own aggregate state, grown at both
 * ends in place: a calendar has few months.  Zeros at the ends do not count: two
 * values that differ in them only are equal, and no text or binary form shows them.
 */
#include "jamsos.h"

#include "common/hashfn.h"
#include "common/int.h"
#include "libpq/pqformat.h"
#include "utils/date.h"

#include "border/args.h"
#include "border/binary.h"
#include "border/calendar.h"
#include "border/json.h"
#include "border/row.h"
#include "border/sql_function.h"
#include "border/state.h"
#include "border/type_ops.h"
#include "kernel/payroll.h"

#define TIMELINE_VERSION 1
#define TIMELINE_MAX PAYROLL_MAX_WORKERS	/* of each number */

typedef struct TimelineMonth
{
	int64		joined;
	int64		departed;		/* their last month */
} TimelineMonth;

typedef struct Timeline
{
	int32		vl_len_;
	int32		version;
	int32		first;			/* of months[] */
	int32		n;
	int64		ever;			/* there since ever */
	TimelineMonth months[FLEXIBLE_ARRAY_MEMBER];
} Timeline;

static const char *timeline_check(const Timeline *t);

static Timeline *
timeline_new(int first, int n)
{
	Size		size = offsetof(Timeline, months) + (Size) n * sizeof(TimelineMonth);
	Timeline   *t = palloc0(size);

	SET_VARSIZE(t, size);
	t->version = TIMELINE_VERSION;
	t->first = first;
	t->n = n;
	return t;
}

static const Timeline *
arg_timeline(FunctionCallInfo fcinfo, int n)
{
	const Timeline *t = (const Timeline *) PG_DETOAST_DATUM(PG_GETARG_DATUM(n));

	if (t->version != TIMELINE_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("invalid timeline: unknown version")));
	Assert(t->n >= 0 && VARSIZE(t) >= offsetof(Timeline, months) + (Size) t->n * sizeof(TimelineMonth));
	Assert(t->n == 0 || (t->first >= MONTH_OF(1, 1) && t->first + t->n - 1 <= MONTH_LAST));
	return t;
}

static inline bool
count_ok(int64 count)
{
	return count >= -TIMELINE_MAX && count <= TIMELINE_MAX;
}

JAMSOS_NORETURN static pg_noinline void
report_too_many(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("timeline has more than %lld workers", (long long) TIMELINE_MAX),
			 errhint("Add up fewer timelines, by office or region.")));
}

/* A number grows only as far as every form of the value can say it. */
static inline void
add_count(int64 *sum, int64 count)
{
	*sum += count;				/* both are at most 10^15 */
	if (unlikely(!count_ok(*sum)))
		report_too_many();
}

/* The months without the zeros at both ends: their place, and how many. */
static int
timeline_trimmed(const Timeline *t, int *from)
{
	int			to = t->n;

	*from = 0;
	while (to > 0 && t->months[to - 1].joined == 0 && t->months[to - 1].departed == 0)
		to--;
	while (*from < to && t->months[*from].joined == 0 && t->months[*from].departed == 0)
		(*from)++;
	return to - *from;
}

/* A timeline with room from one month to another, and half as much again where it grows. */
static pg_noinline Timeline *
timeline_grow(const Timeline *old, int from, int to)
{
	int			first = from;
	int			last = to;
	Timeline   *t;

	if (old->n > 0)
	{
		int			slack = Max(old->n / 2, 12);

		first = from < old->first ? Max(from - slack, MONTH_OF(1, 1)) : old->first;
		last = to >= old->first + old->n ? Min(to + slack, MONTH_LAST) : old->first + old->n - 1;
	}
	t = timeline_new(first, last - first + 1);
	t->ever = old->ever;
	if (old->n > 0)
		memcpy(&t->months[old->first - first], old->months, old->n * sizeof(TimelineMonth));
	return t;
}

/* The state of a transition: argument 0 in place, or a copy where it is called by hand. */
static inline Timeline *
timeline_state(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(0))
		return timeline_new(0, 0);
	if (state_in_place(fcinfo))
		return (Timeline *) PG_GETARG_POINTER(0);
	arg_timeline(fcinfo, 0);
	return (Timeline *) PG_DETOAST_DATUM_COPY(PG_GETARG_DATUM(0));
}

/* One spell more or less; MONTH_EVER and MONTH_NEVER are open ends. */
static inline Timeline *
timeline_add_spell(Timeline *t, int from, int to, int sign)
{
	int			low = from == MONTH_EVER ? to : from;
	int			high = to == MONTH_NEVER ? from : to;

	if (from == MONTH_EVER)
		t->ever += sign;
	if (from == MONTH_EVER && to == MONTH_NEVER)
		return t;
	if (unlikely(t->n == 0 || low < t->first || high >= t->first + t->n))
		t = timeline_grow(t, low, high);
	if (from != MONTH_EVER)
		t->months[from - t->first].joined += sign;
	if (to != MONTH_NEVER)
		t->months[to - t->first].departed += sign;
	return t;
}

/*
 * A state of an aggregate counts its rows, of which there are never so many; one that came by
 * hand may have been full before.
 */
static inline Datum
timeline_close(FunctionCallInfo fcinfo, const Timeline *opened, Timeline *t)
{
	if (unlikely(opened != (Timeline *) PG_GETARG_POINTER(0)) && !PG_ARGISNULL(0))
	{
		add_count(&t->ever, 0);
		for (int i = 0; i < t->n; i++)
		{
			add_count(&t->months[i].joined, 0);
			add_count(&t->months[i].departed, 0);
		}
	}
	PG_RETURN_POINTER(t);
}

/* timeline(daterange) */
static Datum
timeline_step_range(FunctionCallInfo fcinfo, int sign)
{
	Timeline   *t;
	int			from,
				to;

	if (PG_ARGISNULL(1))
		report_null("active", "Exclude an unknown spell with a FILTER or WHERE clause; a spell without ends is '(,)'.");
	months_of_range(PG_GETARG_DATUM(1), &from, &to);
	t = timeline_state(fcinfo);
	return timeline_close(fcinfo, t, timeline_add_spell(t, from, to, sign));
}

/* timeline(first day, last day) */
static Datum
timeline_step_days(FunctionCallInfo fcinfo, int sign)
{
	Timeline   *t;

	if (PG_ARGISNULL(1))
		report_null("first day", "Exclude an unknown spell with a FILTER or WHERE clause; '-infinity' means since ever.");
	if (!PG_ARGISNULL(2) && PG_GETARG_DATEADT(2) < PG_GETARG_DATEADT(1))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("last day %s is before first day %s",
						DatumGetCString(DirectFunctionCall1(date_out, PG_GETARG_DATUM(2))),
						DatumGetCString(DirectFunctionCall1(date_out, PG_GETARG_DATUM(1)))),
				 errhint("Correct the row, or exclude it with a FILTER or WHERE clause.")));
	t = timeline_state(fcinfo);
	return timeline_close(fcinfo, t, timeline_add_spell(t, month_begun(PG_GETARG_DATEADT(1)),
											PG_ARGISNULL(2) ? MONTH_NEVER : month_ended(PG_GETARG_DATEADT(2)), sign));
}

static Datum
timeline_step(FunctionCallInfo fcinfo, int sign)
{
	return PG_NARGS() == 2 ? timeline_step_range(fcinfo, sign) : timeline_step_days(fcinfo, sign);
}

SQL_FUNCTION(jamsos_timeline_accum, timeline_step(fcinfo, 1))
SQL_FUNCTION(jamsos_timeline_inverse, timeline_step(fcinfo, -1))

PG_FUNCTION_INFO_V1(jamsos_timeline_combine);
Datum
jamsos_timeline_combine(PG_FUNCTION_ARGS)
{
	Timeline   *t;
	const Timeline *other;
	int			from;
	int			n;

	if (PG_ARGISNULL(1))
		return state_unchanged(fcinfo);
	other = arg_timeline(fcinfo, 1);
	t = timeline_state(fcinfo);
	n = timeline_trimmed(other, &from);
	add_count(&t->ever, other->ever);
	if (n > 0)
	{
		int			first = other->first + from;

		if (t->n == 0 || first < t->first || first + n > t->first + t->n)
			t = timeline_grow(t, first, first + n - 1);
		for (int i = 0; i < n; i++)
		{
			add_count(&t->months[first + i - t->first].joined, other->months[from + i].joined);
			add_count(&t->months[first + i - t->first].departed, other->months[from + i].departed);
		}
	}
	PG_RETURN_POINTER(t);
}

/* As it is stored: without zeros at its ends. */
static Timeline *
timeline_final(const Timeline *t)
{
	int			from;
	int			n = timeline_trimmed(t, &from);
	Timeline   *result = timeline_new(n > 0 ? t->first + from : 0, n);

	result->ever = t->ever;
	memcpy(result->months, t->months + from, n * sizeof(TimelineMonth));
	return result;
}

PG_FUNCTION_INFO_V1(jamsos_timeline_final);
Datum
jamsos_timeline_final(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(PG_ARGISNULL(0) ? timeline_new(0, 0) : timeline_final(arg_timeline(fcinfo, 0)));
}

/* months(timeline, from, to) */
PG_FUNCTION_INFO_V1(jamsos_months);
Datum
jamsos_months(PG_FUNCTION_ARGS)
{
	const Timeline *t;
	int			from,
				to;
	int128		active;
	Row			row;

	row_begin_set(&row, fcinfo);
	t = arg_timeline(fcinfo, 0);
	from = month_from_date(PG_GETARG_DATEADT(1));
	to = month_from_date(PG_GETARG_DATEADT(2));
	if (to < from)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("to_month %s is before from_month %s", month_to_cstring(to), month_to_cstring(from))));
	if (from < MONTH_OF(1, 1) || to > MONTH_LAST)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("months must be from 0001-01 to 9999-12")));
	active = t->ever;
	for (int i = 0; i < t->n && t->first + i < from; i++)
		active += (int128) t->months[i].joined - t->months[i].departed;
	for (int month = from; month <= to; month++)
	{
		int			i = month - t->first;
		TimelineMonth here = t->n > 0 && i >= 0 && i < t->n ? t->months[i] : (TimelineMonth) {0, 0};

		CHECK_FOR_INTERRUPTS();
		row_month(&row, month);
		row_count(&row, active + here.joined);
		row_bigint(&row, here.joined);
		row_bigint(&row, here.departed);
		row_put(&row);
		active += (int128) here.joined - here.departed;
	}
	return (Datum) 0;
}

/* ---- text: {"version": 1, "ever": 0, "months": [["2026-01", joined, departed]]} ---- */

PG_FUNCTION_INFO_V1(jamsos_timeline_summary_out);
Datum
jamsos_timeline_summary_out(PG_FUNCTION_ARGS)
{
	const Timeline *t = arg_timeline(fcinfo, 0);
	StringInfoData out;
	const char *sep = "";

	Assert(timeline_check(timeline_final(t)) == NULL);
	initStringInfo(&out);
	appendStringInfo(&out, "{\"version\": %d, \"ever\": " INT64_FORMAT ", \"months\": [", t->version, t->ever);
	for (int i = 0; i < t->n; i++)
		if (t->months[i].joined != 0 || t->months[i].departed != 0)
		{
			CHECK_FOR_INTERRUPTS();
			appendStringInfo(&out, "%s[\"%s\", " INT64_FORMAT ", " INT64_FORMAT "]", sep, month_to_cstring(t->first + i),
							 t->months[i].joined, t->months[i].departed);
			sep = ", ";
		}
	appendStringInfoString(&out, "]}");
	PG_RETURN_CSTRING(out.data);
}

TO_JSON(timeline_summary)

enum
{
	F_ROOT, F_VERSION, F_EVER, F_MONTHS, F_ENTRY, F_MONTH, F_JOINED, F_DEPARTED
};

#define COUNT .kind = FORM_NUMBER, .least = -TIMELINE_MAX, .most = TIMELINE_MAX

static const JsonForm entry_form[] = {{"month", F_MONTH, FORM_MONTH}, {"joined", F_JOINED, COUNT}, {"departed", F_DEPARTED, COUNT}};
static const JsonForm an_entry[] = {{NULL, F_ENTRY, FORM_TUPLE, FORM_PARTS(entry_form)}};
static const JsonForm root_form[] = {
	FORM_VERSION(F_VERSION, TIMELINE_VERSION),
	{"ever", F_EVER, COUNT},
	{"months", F_MONTHS, FORM_LIST, .needed = true, FORM_PARTS(an_entry)},
};
static const JsonForm timeline_form = {NULL, F_ROOT, FORM_OBJECT, FORM_PARTS(root_form)};

typedef struct TimelineReader
{
	Timeline   *t;
	int			month;			/* of the entry, and of the one before it */
} TimelineReader;

static const char *
take_timeline(void *target, const JsonForm *form, JsonEvent event, const JsonItem *item)
{
	TimelineReader *r = target;

	switch (form->id)
	{
		case F_EVER:
			r->t->ever = item->number;
			break;
		case F_MONTH:
			if (item->number <= r->month)
				return psprintf("Key \"months\" must be in ascending order: \"%s\" comes after \"%s\".", month_to_cstring((int) item->number), month_to_cstring(r->month));
			r->month = (int) item->number;
			if (r->t->n == 0 || r->month >= r->t->first + r->t->n)
				r->t = timeline_grow(r->t, r->month, r->month);
			break;
		case F_JOINED:
			r->t->months[r->month - r->t->first].joined = item->number;
			break;
		case F_DEPARTED:
			r->t->months[r->month - r->t->first].departed = item->number;
			break;
	}
	return NULL;
}

/* NULL if it is a timeline without zeros at its ends; otherwise what it has and none may have. */
static const char *
timeline_check(const Timeline *t)
{
	int			from;

	if (t->version != TIMELINE_VERSION)
		return "an unknown version";
	if (!count_ok(t->ever))
		return "a number that is out of range";
	if (t->n < 0 || (t->n == 0 ? t->first != 0 : t->first < MONTH_OF(1, 1) || t->first > MONTH_LAST - t->n + 1))
		return "a month that is out of range";
	for (int i = 0; i < t->n; i++)
		if (!count_ok(t->months[i].joined) || !count_ok(t->months[i].departed))
			return "a number that is out of range";
	if (timeline_trimmed(t, &from) != t->n)
		return "empty months at its ends";
	return NULL;
}

PG_FUNCTION_INFO_V1(jamsos_timeline_summary_in);
Datum
jamsos_timeline_summary_in(PG_FUNCTION_ARGS)
{
	TimelineReader r = {timeline_new(0, 0), 0};
	Timeline   *t;

	if (!json_read(PG_GETARG_CSTRING(0), &timeline_form, take_timeline, &r, "jamsos.timeline_summary",
				   "A timeline reads {\"version\": 1, \"ever\": 0, \"months\": [[\"2026-01\", 5, 2]]}: who joined and who departed.", fcinfo->context))
		return (Datum) 0;
	t = timeline_final(r.t);
	Assert(timeline_check(t) == NULL);
	PG_RETURN_POINTER(t);
}

/* ---- binary, in network order ---- */

PG_FUNCTION_INFO_V1(jamsos_timeline_summary_send);
Datum
jamsos_timeline_summary_send(PG_FUNCTION_ARGS)
{
	const Timeline *t = arg_timeline(fcinfo, 0);
	StringInfoData buf;
	int			from;
	int			n = timeline_trimmed(t, &from);

	Assert(timeline_check(timeline_final(t)) == NULL);
	pq_begintypsend(&buf);
	pq_sendint8(&buf, TIMELINE_VERSION);
	pq_sendint64(&buf, (uint64) t->ever);
	pq_sendint32(&buf, n > 0 ? (uint32) (t->first + from) : 0);
	pq_sendint32(&buf, (uint32) n);
	for (int i = from; i < from + n; i++)
	{
		pq_sendint64(&buf, (uint64) t->months[i].joined);
		pq_sendint64(&buf, (uint64) t->months[i].departed);
	}
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(jamsos_timeline_summary_recv);
Datum
jamsos_timeline_summary_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			version = pq_getmsgbyte(buf);
	int64		ever = pq_getmsgint64(buf);
	int			first = (int) pq_getmsgint(buf, 4);
	int			n = (int) pq_getmsgint(buf, 4);
	Timeline   *t = NULL;
	const char *wrong = n < 0 || (Size) n * 16 > (Size) (buf->len - buf->cursor) ? "too few bytes" : NULL;

	if (wrong == NULL)
	{
		t = timeline_new(first, n);
		t->version = version;
		t->ever = ever;
		for (int i = 0; i < n; i++)
		{
			t->months[i].joined = pq_getmsgint64(buf);
			t->months[i].departed = pq_getmsgint64(buf);
		}
		wrong = timeline_check(t);
	}
	if (wrong)
		binary_refuse("jamsos.timeline_summary", "timeline", wrong);
	PG_RETURN_POINTER(t);
}

/* ---- comparison: of what is left without zeros at the ends ---- */

static int
timeline_compare(FunctionCallInfo fcinfo)
{
	const Timeline *a = arg_timeline(fcinfo, 0);
	const Timeline *b = arg_timeline(fcinfo, 1);
	int			a_from,
				b_from;
	int			a_n = timeline_trimmed(a, &a_from);
	int			b_n = timeline_trimmed(b, &b_from);

	if (a->ever != b->ever)
		return a->ever < b->ever ? -1 : 1;
	if (a_n != b_n)
		return a_n < b_n ? -1 : 1;
	if (a_n > 0 && a->first + a_from != b->first + b_from)
		return a->first + a_from < b->first + b_from ? -1 : 1;
	for (int i = 0; i < a_n; i++)
	{
		const TimelineMonth *x = &a->months[a_from + i];
		const TimelineMonth *y = &b->months[b_from + i];

		if (x->joined != y->joined)
			return x->joined < y->joined ? -1 : 1;
		if (x->departed != y->departed)
			return x->departed < y->departed ? -1 : 1;
	}
	return 0;
}

COMPARISONS(timeline_summary, timeline_compare)

static uint64
timeline_hash(FunctionCallInfo fcinfo, uint64 seed)
{
	const Timeline *t = arg_timeline(fcinfo, 0);
	int			from;
	int			n = timeline_trimmed(t, &from);
	int64		key[2] = {t->ever, n > 0 ? t->first + from : 0};

	seed = hash_bytes_extended((const unsigned char *) key, sizeof(key), seed);
	return n == 0 ? seed : hash_bytes_extended((const unsigned char *) &t->months[from], n * sizeof(TimelineMonth), seed);
}

HASHES(timeline_summary, timeline_hash)
