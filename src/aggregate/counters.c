/*
 * counters.c
 *	  The type counters: text, binary, combination.
 */
#include "aggregate/counters.h"

#include "libpq/pqformat.h"

#include "border/args.h"
#include "border/ascii.h"
#include "border/binary.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "border/state.h"

static const struct
{
	const char *name;
	int			n;
}			counters_kinds[] = {
	{NULL, 0},
	{"liability", LIABILITY_COUNTERS},
	{"coverage", COVERAGE_COUNTERS},
	{"compliance", COMPLIANCE_COUNTERS},
	{"protection_gap", PROTECTION_COUNTERS},
	{"bill_gap", BILL_COUNTERS},
};
StaticAssertDecl(lengthof(counters_kinds) == COUNTERS_KINDS && COUNTERS_KINDS <= PG_UINT8_MAX, "each kind of counters must have a name and a size");

static const char *counters_check(const Counters *state);

static size_t
counters_size(int n)
{
	return offsetof(Counters, word) + n * 2 * sizeof(uint64);
}

Counters *
counters_new(CountersKind kind)
{
	size_t		size = counters_size(counters_kinds[kind].n);
	Counters   *state = palloc0(size);

	Assert(kind > 0 && kind < COUNTERS_KINDS);

	SET_VARSIZE(state, size);
	state->kind = (uint8) kind;
	state->version = COUNTERS_VERSION;
	state->n = (uint16) counters_kinds[kind].n;
	state->tag = COUNTERS_UNTAGGED;
	return state;
}

/* The range of a counter: what two words hold, and two of which can be added. */
static bool
counters_fits(int128 value)
{
	return value >> 124 == 0 || value >> 124 == -1;
}

static void
counters_check_kind(const Counters *state, CountersKind kind)
{
	if (state->kind != kind || state->version != COUNTERS_VERSION ||
		state->n != counters_kinds[kind].n || VARSIZE(state) != counters_size(state->n))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("aggregate state is not one of %s", counters_kinds[kind].name),
				 errhint("A state combines only with one of the same aggregate.")));
}

const Counters *
counters_arg(FunctionCallInfo fcinfo, int n, CountersKind kind)
{
	const Counters *state;

	if (PG_ARGISNULL(n))
		return counters_new(kind);
	state = (const Counters *) PG_DETOAST_DATUM(PG_GETARG_DATUM(n));
	counters_check_kind(state, kind);
	return state;
}

Counters *
counters_state(FunctionCallInfo fcinfo, CountersKind kind)
{
	Counters   *state;

	if (PG_ARGISNULL(0))
		return counters_new(kind);	/* the executor copies it into its context */
	state = (Counters *) PG_GETARG_POINTER(0);
	if (state_in_place(fcinfo))
	{
		if (unlikely(state->kind != kind || state->version != COUNTERS_VERSION))
			counters_check_kind(state, kind);
		return state;
	}
	/* called by hand: leave the argument alone */
	state = (Counters *) PG_DETOAST_DATUM_COPY(PG_GETARG_DATUM(0));
	counters_check_kind(state, kind);
	return state;
}

void
counters_report_tags(const Counters *state, int64 tag)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("conflicting months or roundings in one group of %s: %s %s and %s %s",
					counters_kinds[state->kind].name,
					month_to_cstring(tag_month(state->tag)), rounding_names[tag_rounding(state->tag)],
					month_to_cstring(tag_month(tag)), rounding_names[tag_rounding(tag)]),
			 errhint("Add the month to GROUP BY.")));
}

void
counters_sum(Counters *state, const Counters *other, int sign)
{
	Assert(state->kind == other->kind && state->n == other->n && (sign == 1 || sign == -1));
	if (state->tag == COUNTERS_UNTAGGED)
		state->tag = other->tag;
	else if (other->tag != COUNTERS_UNTAGGED && other->tag != state->tag)
		counters_report_tags(state, other->tag);
	for (int i = 0; i < state->n; i++)
	{
		int128		sum = counters_get(state, i) + sign * counters_get(other, i);

		if (!counters_fits(sum))
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("sum of %s is out of range", counters_kinds[state->kind].name),
					 errhint("Add up fewer rows at once, by office or region.")));
		counters_set(state, i, sum);
	}
}

/* combine: NULL on either side, checked sums, one tag. */
PG_FUNCTION_INFO_V1(jamsos_counters_combine);
Datum
jamsos_counters_combine(PG_FUNCTION_ARGS)
{
	const Counters *other;
	Counters   *state;

	if (PG_ARGISNULL(1))
		return state_unchanged(fcinfo);
	other = (const Counters *) PG_DETOAST_DATUM(PG_GETARG_DATUM(1));
	if (other->kind == 0 || other->kind >= lengthof(counters_kinds))
		elog(ERROR, "unknown kind of counters");
	counters_check_kind(other, other->kind);
	state = counters_state(fcinfo, other->kind);
	counters_sum(state, other, 1);
	PG_RETURN_POINTER(state);
}

static bool
counters_tag_ok(int64 tag)
{
	return tag == COUNTERS_UNTAGGED || tag_valid(tag);
}

/*
 * NULL if it is a state, else what completes "The state has ...".  In a running aggregate the
 * low words may be larger than here: a state is folded in time, not at each row.
 */
static const char *
counters_check(const Counters *state)
{
	if (state->kind < 1 || state->kind >= lengthof(counters_kinds))
		return "an unknown kind";
	if (state->version != COUNTERS_VERSION)
		return "an unknown version";
	if (state->n != counters_kinds[state->kind].n || VARSIZE(state) != counters_size(state->n))
		return "another number of counters than its kind";
	if (!counters_tag_ok(state->tag) || (state->kind == COUNTERS_COVERAGE && state->tag != COUNTERS_UNTAGGED))
		return "a tag that is not a month and rounding";
	for (int i = 0; i < state->n; i++)
		if (!counters_fits(counters_get(state, i)))
			return "a number that is out of range";
	return NULL;
}

/* What is written is read again: a state that has grown past that is an error. */
static void
counters_check_written(const Counters *state)
{
	for (int i = 0; i < state->n; i++)
		if (!counters_fits(counters_get(state, i)))
			report_sum_out_of_range();
	Assert(counters_check(state) == NULL);
}

/* Text: kind, version, tag, counters, separated by colons and commas. */
void
counters_append(StringInfo out, const Counters *state)
{
	counters_check_written(state);
	appendStringInfo(out, "%s:%d:" INT64_FORMAT ":", counters_kinds[state->kind].name, state->version, state->tag);
	for (int i = 0; i < state->n; i++)
	{
		appendStringInfoString(out, i == 0 ? "" : ",");
		int128_append(out, counters_get(state, i));
	}
}

PG_FUNCTION_INFO_V1(jamsos_counters_out);
Datum
jamsos_counters_out(PG_FUNCTION_ARGS)
{
	StringInfoData out;

	initStringInfo(&out);
	counters_append(&out, (const Counters *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0)));
	PG_RETURN_CSTRING(out.data);
}

static bool
counters_read_number(const char **at, int128 *value)
{
	bool		negative = **at == '-';
	const char *p = *at + (negative ? 1 : 0);
	int128		v = 0;

	/* as it is written: without zeros before it */
	if (!ascii_is_digit(*p) || (*p == '0' && (negative || ascii_is_digit(p[1]))))
		return false;
	for (; ascii_is_digit(*p); p++)
		if (__builtin_mul_overflow(v, (int128) 10, &v) ||
			__builtin_sub_overflow(v, (int128) (*p - '0'), &v))	/* downwards: the range is larger */
			return false;
	if (!negative && __builtin_sub_overflow((int128) 0, v, &v))
		return false;
	*at = p;
	*value = v;
	return true;
}

/* A tag must be readable, or none. */
static const char *
counters_read_text(const char *at, Counters **state)
{
	int128		number;

	for (int kind = 1; kind < (int) lengthof(counters_kinds); kind++)
	{
		size_t		len = strlen(counters_kinds[kind].name);

		if (strncmp(at, counters_kinds[kind].name, len) == 0 && at[len] == ':')
		{
			*state = counters_new(kind);
			at += len + 1;
			break;
		}
	}
	if (*state == NULL)
		return "an unknown kind";
	if (!counters_read_number(&at, &number) || number != COUNTERS_VERSION || *at++ != ':')
		return "an unknown version";
	if (!counters_read_number(&at, &number) || number < -1 || number > PG_INT64_MAX || *at++ != ':')
		return "a tag that is not a month and rounding";
	(*state)->tag = (int64) number;
	for (int i = 0; i < (*state)->n; i++)
	{
		if ((i > 0 && *at++ != ',') || !counters_read_number(&at, &number))
			return "another number of counters than its kind";
		if (!counters_fits(number))
			return "a number that is out of range";
		counters_set(*state, i, number);
	}
	return *at == '\0' ? counters_check(*state) : "another number of counters than its kind";
}

Counters *
counters_from_text(const char *text, const char **wrong)
{
	Counters   *state = NULL;

	*wrong = counters_read_text(text, &state);
	return *wrong ? NULL : state;
}

PG_FUNCTION_INFO_V1(jamsos_counters_in);
Datum
jamsos_counters_in(PG_FUNCTION_ARGS)
{
	const char *wrong;
	Counters   *state = counters_from_text(PG_GETARG_CSTRING(0), &wrong);

	if (state == NULL)
		jamsos_soft_error(fcinfo->context, (Datum) 0,
						  (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
						   errmsg("invalid input syntax for type %s: \"%s\"", "jamsos.counters", text_shown(PG_GETARG_CSTRING(0), strlen(PG_GETARG_CSTRING(0)))),
						   errdetail("The state has %s.", wrong),
						   errhint("A state is written only by its aggregate: rebuild it from the rows.")));
	PG_RETURN_POINTER(state);
}

void
counters_write(StringInfo buf, const Counters *state)
{
	counters_check_written(state);
	pq_sendint8(buf, state->kind);
	pq_sendint8(buf, state->version);
	pq_sendint64(buf, (uint64) state->tag);
	for (int i = 0; i < state->n; i++)
	{
		int128		value = counters_get(state, i);

		pq_sendint64(buf, (uint64) (value >> 64));
		pq_sendint64(buf, (uint64) value);
	}
}

PG_FUNCTION_INFO_V1(jamsos_counters_send);
Datum
jamsos_counters_send(PG_FUNCTION_ARGS)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	counters_write(&buf, (const Counters *) PG_DETOAST_DATUM(PG_GETARG_DATUM(0)));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

Counters *
counters_read(StringInfo buf, const char **wrong)
{
	int			kind = pq_getmsgbyte(buf);
	int			version = pq_getmsgbyte(buf);
	Counters   *state;

	if (kind < 1 || kind >= (int) lengthof(counters_kinds))
	{
		*wrong = "an unknown kind";
		return NULL;
	}
	state = counters_new(kind);
	state->version = (uint8) version;
	state->tag = pq_getmsgint64(buf);
	for (int i = 0; i < state->n; i++)
	{
		int64		high = pq_getmsgint64(buf);
		uint64		low = (uint64) pq_getmsgint64(buf);
		int128		value = (int128) ((uint128) (uint64) high << 64 | low);

		/* before two words take it, which hold less */
		if (!counters_fits(value))
		{
			*wrong = "a number that is out of range";
			return NULL;
		}
		counters_set(state, i, value);
	}
	*wrong = counters_check(state);
	return *wrong ? NULL : state;
}

PG_FUNCTION_INFO_V1(jamsos_counters_recv);
Datum
jamsos_counters_recv(PG_FUNCTION_ARGS)
{
	const char *wrong;
	Counters   *state = counters_read((StringInfo) PG_GETARG_POINTER(0), &wrong);

	if (state == NULL)
		binary_refuse("jamsos.counters", "state", wrong);
	PG_RETURN_POINTER(state);
}
