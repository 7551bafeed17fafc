/*
 * ledger.c
 *	  The type ledger_summary: made row by row in any order, merged, printed.
 *
 * It is the state of two aggregates: ledger(), which keeps everything, and arrears(),
 * which keeps what its one question needs.  Both are grown in place.
 */
#include "ledger.h"

#include "common/hashfn.h"
#include "common/int.h"
#include "libpq/pqformat.h"
#include "nodes/execnodes.h"
#include "utils/date.h"
#include "utils/jsonb.h"

static Size
ledger_size(bool rated, int n, int room)
{
	return offsetof(Ledger, due) + (Size) n * (rated ? 2 : 1) * sizeof(int64) + (Size) room * sizeof(LedgerPayment);
}

/* An empty one of the kind of another, with room. */
static Ledger *
make(const Ledger *like, int first, int n, int room)
{
	Size		size = ledger_size(like->rated, n, room);
	Ledger	   *l = palloc0(size);

	memcpy(l, like, offsetof(Ledger, due));
	SET_VARSIZE(l, size);
	l->first = first;
	l->n = n;
	l->room = room;
	l->n_payments = 0;
	if (l->rated)
		for (int i = 0; i < n; i++)
			ledger_rates(l)[i] = LEDGER_NO_RATE;
	return l;
}

Ledger *
ledger_new(void)
{
	Ledger		kind = {.version = LEDGER_VERSION, .segment = PU, .by_day = true, .as_of = LEDGER_ALWAYS};

	return make(&kind, 0, 0, 0);
}

const Ledger *
ledger_arg(FunctionCallInfo fcinfo, int n)
{
	const Ledger *l = (const Ledger *) PG_DETOAST_DATUM(PG_GETARG_DATUM(n));

	if (l->version != LEDGER_VERSION)
		ereport(ERROR,
				(errcode(ERRCODE_DATA_CORRUPTED),
				 errmsg("invalid ledger: unknown version")));
	return l;
}

/* The same with other room; months that are left out must be empty. */
static pg_noinline Ledger *
resize(const Ledger *old, int first, int n, int room)
{
	Ledger	   *l = make(old, first, n, room);
	int			from = Max(first, old->first);
	int			count = Min(first + n, old->first + old->n) - from;

	if (count > 0)
	{
		memcpy(&l->due[from - first], &old->due[from - old->first], count * sizeof(int64));
		if (old->rated)
			memcpy(&ledger_rates(l)[from - first], &ledger_rates(old)[from - old->first], count * sizeof(int64));
	}
	l->n_payments = old->n_payments;
	if (old->n_payments > 0)
		memcpy(ledger_payments(l), ledger_payments(old), old->n_payments * sizeof(LedgerPayment));
	return l;
}

/* Room for a month: five years at first, then half as much again at the end that grows. */
static pg_noinline Ledger *
grow_months(const Ledger *old, int month)
{
	int			first = old->first;
	int			last = old->first + old->n - 1;

	if (month < LEDGER_FIRST || month > LEDGER_LAST)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("month of a due amount is out of range: %s", month_to_cstring(month)),
				 errhint("Months of a ledger are from 2000-01 to 2199-12.")));
	if (old->n == 0)
	{
		first = month - 29;
		last = month + 29;
	}
	else if (month < first)
		first = month - old->n / 2;
	else
		last = month + old->n / 2;
	first = Max(first, LEDGER_FIRST);
	last = Min(last, LEDGER_LAST);
	return resize(old, first, last - first + 1, old->room);
}

static void
report_overflow(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("sum of a ledger is out of range")));
}

static inline void
add_sen(int64 *sum, int64 sen)
{
	if (unlikely(pg_add_s64_overflow(*sum, sen, sum)))
		report_overflow();
}

static pg_noinline void
report_rates(int month, int64 one, int64 other)
{
	Datum		a = rate_to_percent(one);
	Datum		b = rate_to_percent(other);

	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("month %s has two penalty rates: %s and %s", month_to_cstring(month),
					DatumGetCString(DirectFunctionCall1(numeric_out, a)), DatumGetCString(DirectFunctionCall1(numeric_out, b))),
			 errhint("Give the same in each row of a month, such as jamsos.penalty_rate(month).")));
}

/* What is due in a month; the rate of one of which nothing is due yet is free. */
static inline Ledger *
add_due(Ledger *l, int month, int64 sen, int64 rate)
{
	int64	   *due;

	if (unlikely(l->n == 0 || month < l->first || month >= l->first + l->n))
		l = grow_months(l, month);
	due = &l->due[month - l->first];
	if (l->rated)
	{
		int64	   *known = &ledger_rates(l)[month - l->first];

		if (*due == 0)
			*known = rate;
		else if (*known != rate)
		{
			if (*known != LEDGER_NO_RATE && rate != LEDGER_NO_RATE)
				report_rates(month, *known, rate);
			*known = LEDGER_NO_RATE;
		}
	}
	add_sen(due, sen);
	return l;
}

static Ledger *
add_payment(Ledger *l, int32 day, int64 sen)
{
	LedgerPayment *p;
	int			low = 0;
	int			high = l->n_payments;

	if (!l->by_day)
	{
		add_sen(&l->paid, sen);
		return l;
	}
	p = ledger_payments(l);
	/* in the order of days as a rule: look at the last one first */
	if (high > 0 && p[high - 1].day < day)
		low = high;
	while (low < high)
	{
		int			middle = (low + high) / 2;

		if (p[middle].day < day)
			low = middle + 1;
		else
			high = middle;
	}
	if (low < l->n_payments && p[low].day == day)
	{
		add_sen(&p[low].amount, sen);
		return l;
	}
	if (l->n_payments == l->room)
	{
		l = resize(l, l->first, l->n, Max(2 * l->room, 16));
		p = ledger_payments(l);
	}
	memmove(&p[low + 1], &p[low], (l->n_payments - low) * sizeof(LedgerPayment));
	p[low] = (LedgerPayment) {.amount = sen, .day = day};
	l->n_payments++;
	return l;
}

/* ---- aggregates ---- */

/* Arguments after the state; of ledger() the rate and the segment come one earlier. */
enum
{
	MONTH = 1, DUE, PAID, PAID_ON, AS_OF
};

/* The state of a transition: argument 0 in place, or a copy where it is called by hand. */
static inline Ledger *
open_state(FunctionCallInfo fcinfo)
{
	if (likely(fcinfo->context != NULL && !VARATT_IS_EXTENDED(PG_GETARG_POINTER(0)) &&
			   (IsA(fcinfo->context, AggState) || AggCheckCallContext(fcinfo, NULL))))
		return (Ledger *) PG_GETARG_POINTER(0);
	ledger_arg(fcinfo, 0);
	return (Ledger *) PG_DETOAST_DATUM_COPY(PG_GETARG_DATUM(0));
}

static pg_noinline void
report_kinds(const Ledger *a, int32 as_of, int segment)
{
	if (a->as_of != as_of)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("a group holds two days as_of: %s and %s",
						day_to_cstring(a->as_of), day_to_cstring(as_of)),
				 errhint("Give the same day in each row, or add it to GROUP BY.")));
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("a ledger holds two segments: %s and %s", segment_names[a->segment], segment_names[segment]),
			 errhint("Their due dates differ: add the segment to GROUP BY.")));
}

/* The amount of an argument in sen, NULL is 0; the types are those of the overloads. */
static inline int64
arg_numeric(FunctionCallInfo fcinfo, int n, const char *what)
{
	int64		sen;

	if (PG_ARGISNULL(n))
		return 0;
	if (likely(rupiah_from_short_numeric(PG_GETARG_DATUM(n), &sen)))
		return sen;
	return rupiah_amount(PG_GETARG_DATUM(n), what);
}

static inline int64
arg_whole(FunctionCallInfo fcinfo, int n, int64 rupiah, const char *what)
{
	if (PG_ARGISNULL(n))
		return 0;
	if (unlikely(rupiah < 0 || rupiah > RUPIAH_MAX_SEN / 100))
		return rupiah_amount(NumericGetDatum(int64_to_numeric(rupiah)), what);
	return rupiah * 100;
}

#define arg_bigint(fcinfo, n, what) arg_whole(fcinfo, n, PG_GETARG_INT64(n), what)
#define arg_integer(fcinfo, n, what) arg_whole(fcinfo, n, PG_GETARG_INT32(n), what)

static void
check_day(int32 day, const char *what)
{
	if (!day_in_calendar(day))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("%s must be a day from 0001-01-01 to 9999-12-31", what)));
}

static pg_attribute_always_inline Datum
step(FunctionCallInfo fcinfo, int64 due, int64 paid, const bool arrears, const int sign)
{
	const int	rate_arg = arrears ? AS_OF + 1 : AS_OF;
	const bool	rated = PG_NARGS() > rate_arg;
	int			segment = PG_NARGS() > rate_arg + 1 ? arg_segment(fcinfo, rate_arg + 1) : PU;
	int32		as_of = LEDGER_ALWAYS;
	Ledger	   *l;

	if (arrears)
	{
		if (PG_ARGISNULL(AS_OF))
			report_null("as_of", "The day on which the arrears are reckoned, such as current_date.");
		as_of = PG_GETARG_DATEADT(AS_OF);
	}
	if (unlikely(PG_ARGISNULL(0)))
	{
		Ledger		kind = {.version = LEDGER_VERSION, .segment = (uint8) segment, .by_day = !arrears || rated, .rated = rated, .as_of = as_of};

		if (arrears)
			check_day(as_of, "as_of");
		l = make(&kind, 0, 0, 0);
	}
	else
	{
		l = open_state(fcinfo);
		if (unlikely(l->as_of != as_of || l->segment != segment))
			report_kinds(l, as_of, segment);
	}
	if (due != 0)
	{
		int64		rate = LEDGER_NO_RATE;

		if (PG_ARGISNULL(MONTH))
			report_null("month", "What is due is due for a month; a payment may come without one.");
		if (rated && !PG_ARGISNULL(rate_arg))
			rate = penalty_rate_from_percent(PG_GETARG_DATUM(rate_arg));
		l = add_due(l, month_from_date(PG_GETARG_DATEADT(MONTH)), sign * due, rate);
	}
	if (paid != 0)
	{
		int32		day;

		if (PG_ARGISNULL(PAID_ON))
			report_null("paid_on", "A payment counts from the day on which it was made.");
		day = PG_GETARG_DATEADT(PAID_ON);
		check_day(day, "paid_on");
		if (day <= as_of)
			l = add_payment(l, day, sign * paid);
	}
	PG_RETURN_POINTER(l);
}

#define STEP(name, type, arrears, sign) \
	PG_FUNCTION_INFO_V1(name); \
	Datum name(PG_FUNCTION_ARGS) \
	{ \
		return step(fcinfo, arg_##type(fcinfo, DUE, "due"), arg_##type(fcinfo, PAID, "paid"), arrears, sign); \
	}
STEP(jamsos_arrears_accum_numeric, numeric, true, 1)
STEP(jamsos_arrears_inverse_numeric, numeric, true, -1)
STEP(jamsos_arrears_accum_bigint, bigint, true, 1)
STEP(jamsos_arrears_inverse_bigint, bigint, true, -1)
STEP(jamsos_arrears_accum_integer, integer, true, 1)
STEP(jamsos_arrears_inverse_integer, integer, true, -1)
STEP(jamsos_ledger_accum, numeric, false, 1)
STEP(jamsos_ledger_inverse, numeric, false, -1)

PG_FUNCTION_INFO_V1(jamsos_ledger_combine);
Datum
jamsos_ledger_combine(PG_FUNCTION_ARGS)
{
	const Ledger *other;
	Ledger	   *l;

	if (PG_ARGISNULL(1))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	}
	other = ledger_arg(fcinfo, 1);
	if (PG_ARGISNULL(0))
		PG_RETURN_POINTER(resize(other, other->first, other->n, other->room));
	l = open_state(fcinfo);
	if (l->as_of != other->as_of || l->segment != other->segment)
		report_kinds(l, other->as_of, other->segment);
	if (l->rated != other->rated || l->by_day != other->by_day)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("ledgers with and without penalty rates cannot be merged")));
	for (int i = 0; i < other->n; i++)
		if (other->due[i] != 0)
			l = add_due(l, other->first + i, other->due[i], other->rated ? ledger_rates(other)[i] : LEDGER_NO_RATE);
	add_sen(&l->paid, other->paid);
	for (int i = 0; i < other->n_payments; i++)
		l = add_payment(l, ledger_payments(other)[i].day, ledger_payments(other)[i].amount);
	PG_RETURN_POINTER(l);
}

/* Without months at the ends of which nothing is due, and payments of nothing. */
static Ledger *
canonical(const Ledger *l)
{
	int			from = 0;
	int			to = l->n;
	Ledger	   *c;
	LedgerPayment *p;

	while (to > 0 && l->due[to - 1] == 0)
		to--;
	while (from < to && l->due[from] == 0)
		from++;
	c = resize(l, to > from ? l->first + from : 0, to - from, l->n_payments);
	if (c->rated)
		for (int i = 0; i < c->n; i++)
			if (c->due[i] == 0)
				ledger_rates(c)[i] = LEDGER_NO_RATE;
	p = ledger_payments(c);
	c->n_payments = 0;
	for (int i = 0; i < l->n_payments; i++)
		if (p[i].amount != 0)
			p[c->n_payments++] = p[i];
	c->room = c->n_payments;
	SET_VARSIZE(c, ledger_size(c->rated, c->n, c->room));
	return c;
}

PG_FUNCTION_INFO_V1(jamsos_ledger_final);
Datum
jamsos_ledger_final(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(PG_ARGISNULL(0) ? ledger_new() : canonical(ledger_arg(fcinfo, 0)));
}

/* ---- text: {"version": 1, "segment": "PU", "months": [["2026-01", due]], "payments": [["2026-02-15", amount]]} ---- */

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_out);
Datum
jamsos_ledger_summary_out(PG_FUNCTION_ARGS)
{
	const Ledger *l = canonical(ledger_arg(fcinfo, 0));
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

/* A number between 0 and the largest, of which a hundredth or a hundred-millionth is a unit. */
static bool
read_number(const JsonbValue *v, int64 scale, int64 most, int64 *result)
{
	Datum		scaled;

	if (v == NULL || v->type != jbvNumeric || numeric_is_nan(v->val.numeric) || numeric_is_inf(v->val.numeric))
		return false;
	scaled = DirectFunctionCall2(numeric_mul, NumericGetDatum(v->val.numeric), NumericGetDatum(int64_to_numeric(scale)));
	if (!DatumGetBool(DirectFunctionCall2(numeric_eq, scaled, DirectFunctionCall2(numeric_trunc, scaled, Int32GetDatum(0)))) ||
		DatumGetBool(DirectFunctionCall2(numeric_lt, scaled, NumericGetDatum(int64_to_numeric(0)))) ||
		DatumGetBool(DirectFunctionCall2(numeric_gt, scaled, NumericGetDatum(int64_to_numeric(most)))))
		return false;
	*result = DatumGetInt64(DirectFunctionCall1(numeric_int8, scaled));
	return true;
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

	if (v != NULL && (!read_number(v, 1, PG_INT64_MAX, &number) || number != LEDGER_VERSION))
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

		if (m < LEDGER_FIRST || m > LEDGER_LAST || !read_number(getIthJsonbValueFromContainer(entry, 1), 100, PG_INT64_MAX, &number) ||
			(rate != NULL && rate->type != jbvNull && !read_number(rate, RATE_ONE / 100, RATE_ONE, &percent)))
			return l->rated ? "an entry of rated_months must be [\"2026-01\", due, percent or null]" : "an entry of months must be [\"2026-01\", due]";
		if (m <= last_month)
			return "months must go upwards";
		last_month = m;
		l = add_due(l, m, number, percent);
	}
	if (payments == NULL)
	{
		l->by_day = false;
		if (l->as_of == LEDGER_ALWAYS || !read_number(getKeyJsonValueFromContainer(root, "paid", 4, &buffer), 100, PG_INT64_MAX, &l->paid))
			return "payments must be a list";
	}
	else
		for (int i = 0; i < (int) JsonContainerSize(payments); i++)
		{
			JsonbContainer *entry = entry_of(payments, i, 2);
			int32		day;

			if (entry == NULL || !read_day(getIthJsonbValueFromContainer(entry, 0), &day) ||
				!read_number(getIthJsonbValueFromContainer(entry, 1), 100, PG_INT64_MAX, &number))
				return "an entry of payments must be [\"2026-02-15\", amount]";
			if (day <= last_day)
				return "days must go upwards";
			last_day = day;
			l = add_payment(l, day, number);
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
	PG_RETURN_POINTER(canonical(l));
}

/* ---- binary, in network order ---- */

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_send);
Datum
jamsos_ledger_summary_send(PG_FUNCTION_ARGS)
{
	const Ledger *l = canonical(ledger_arg(fcinfo, 0));
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
	Ledger		head = {.version = (uint8) pq_getmsgbyte(buf), .segment = (uint8) pq_getmsgbyte(buf)};
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
		l = make(&head, head.first, head.n, n_payments);
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
	const Ledger *a = canonical(ledger_arg(fcinfo, 0));
	const Ledger *b = canonical(ledger_arg(fcinfo, 1));
	Size		len = Min(VARSIZE(a), VARSIZE(b));
	int			order = memcmp(&a->version, &b->version, len - offsetof(Ledger, version));

	return order != 0 ? order : VARSIZE(a) == VARSIZE(b) ? 0 : VARSIZE(a) < VARSIZE(b) ? -1 : 1;
}

COMPARISONS(ledger_summary)

static uint64
hash(FunctionCallInfo fcinfo, uint64 seed)
{
	const Ledger *l = canonical(ledger_arg(fcinfo, 0));

	return hash_bytes_extended((const unsigned char *) &l->version, VARSIZE(l) - offsetof(Ledger, version), seed);
}

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_hash);
Datum
jamsos_ledger_summary_hash(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT32((int32) hash(fcinfo, 0));
}

PG_FUNCTION_INFO_V1(jamsos_ledger_summary_hash_extended);
Datum
jamsos_ledger_summary_hash_extended(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT64((int64) hash(fcinfo, (uint64) PG_GETARG_INT64(1)));
}
