/*
 * payroll_io.c
 *	  The type payroll_summary: text (JSON), binary, comparison, + and -.  Whatever
 *	  comes from outside ends in payroll_check or is packed here.
 */
#include "jamsos.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"

const uint8 *
payroll_bytes(Datum datum, size_t *len)
{
	struct varlena *value = PG_DETOAST_DATUM_PACKED(datum);

	*len = VARSIZE_ANY_EXHDR(value);
	return (const uint8 *) VARDATA_ANY(value);
}

void
payroll_open_datum(PayrollCursor *c, Datum datum)
{
	size_t		len;
	const uint8 *bytes = payroll_bytes(datum, &len);

	payroll_open(c, bytes, len);
}

void *
payroll_grow(void *bytes, size_t room)
{
	return bytes ? repalloc_huge(bytes, room) : MemoryContextAllocHuge(CurrentMemoryContext, room);
}

void
payroll_tick(void)
{
	CHECK_FOR_INTERRUPTS();
}

/* A value of the type, in the current memory context. */
void
payroll_begin(PayrollWriter *w, size_t room)
{
	payroll_write_begin(w, payroll_grow, payroll_tick, VARHDRSZ, room);
}

Datum
payroll_end(PayrollWriter *w)
{
	if (!AllocSizeIsValid(w->len))
		payroll_report(PAYROLL_TOO_MANY_ENTRIES, NULL, NULL);
	SET_VARSIZE(w->bytes, w->len);
	return PointerGetDatum(w->bytes);
}

/* ---- errors ---- */

static void
append_stratum(StringInfo out, uint32 code, uint64 period)
{
	int			programs = PAYROLL_CODE_PROGRAMS(code);

	appendStringInfo(out, "{\"segment\": \"%s\", \"risk_class\": %d",
					 segment_names[PAYROLL_CODE_SEGMENT(code)], PAYROLL_CODE_CLASS(code));
	if (programs)
	{
		appendStringInfoString(out, ", \"programs\": ");
		programs_append(out, programs);
	}
	if (PAYROLL_PERIOD_FROM(period) != MONTH_EVER)
		appendStringInfo(out, ", \"from\": \"%s\"", month_to_cstring(PAYROLL_PERIOD_FROM(period)));
	if (PAYROLL_PERIOD_TO(period) != MONTH_NEVER)
		appendStringInfo(out, ", \"to\": \"%s\"", month_to_cstring(PAYROLL_PERIOD_TO(period)));
}

#define TOO_MANY_ENTRIES \
	(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED), \
	 errmsg("payroll has more than %lld different entries", (long long) PAYROLL_MAX_ENTRIES), \
	 errhint("Make a payroll for each office or region, and add up what they owe."))
#define TOO_MANY_WORKERS \
	(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE), \
	 errmsg("payroll has more than %lld workers", (long long) PAYROLL_MAX_WORKERS))

void
payroll_report(PayrollFault fault, const PayrollCursor *c, const PayrollShortage *shortage)
{
	StringInfoData entry;

	switch (fault)
	{
		case PAYROLL_SHORT:
			initStringInfo(&entry);
			append_stratum(&entry, shortage->code, shortage->period);
			if (shortage->wage < 0)
				appendStringInfoString(&entry, ", \"wage\": null}");
			else
			{
				appendStringInfoString(&entry, ", \"wage\": ");
				rupiah_append(&entry, shortage->wage);
				appendStringInfoChar(&entry, '}');
			}
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("payroll has too few workers to take away " INT64_FORMAT " of %s", shortage->taken, entry.data),
					 errdetail("It has " INT64_FORMAT ".", shortage->have),
					 errhint("Take away only what was added: the same wage, class, segment, programmes and period. A tracked summary is mended by jamsos.verify_tracked(repair => true).")));
			break;
		case PAYROLL_TOO_MANY_ENTRIES:
			ereport(ERROR, TOO_MANY_ENTRIES);
			break;
		case PAYROLL_TOO_MANY_WORKERS:
			ereport(ERROR, TOO_MANY_WORKERS);
			break;
		default:
			ereport(ERROR,
					(errcode(ERRCODE_DATA_CORRUPTED),
					 errmsg("invalid payroll: %s", c && c->wrong ? c->wrong : "unknown fault")));
	}
	pg_unreachable();
}

/* ---- text: out ---- */

void
payroll_to_text(StringInfo out, const uint8 *bytes, size_t len)
{
	PayrollCursor c;
	const char *sep = "";

	appendStringInfo(out, "{\"version\": %d, \"strata\": [", PAYROLL_VERSION);
	payroll_open(&c, bytes, len);
	while (payroll_next_section(&c))
	{
		const char *comma = "";

		CHECK_FOR_INTERRUPTS();
		appendStringInfoString(out, sep);
		append_stratum(out, c.code, c.period);
		appendStringInfo(out, ", \"unpriced\": " INT64_FORMAT ", \"wages\": [", c.unpriced);
		while (payroll_next_entry(&c))
		{
			appendStringInfo(out, "%s[", comma);
			rupiah_append(out, c.wage);
			appendStringInfo(out, ", " INT64_FORMAT "]", c.count);
			comma = ", ";
		}
		appendStringInfoString(out, "]}");
		sep = ", ";
	}
	if (c.wrong)
		payroll_report(PAYROLL_CORRUPT, &c, NULL);
	appendStringInfoString(out, "]}");
}

PG_FUNCTION_INFO_V1(jamsos_payroll_summary_out);
Datum
jamsos_payroll_summary_out(PG_FUNCTION_ARGS)
{
	StringInfoData out;
	size_t		len;
	const uint8 *bytes = payroll_bytes(PG_GETARG_DATUM(0), &len);

	initStringInfo(&out);
	payroll_to_text(&out, bytes, len);
	PG_RETURN_CSTRING(out.data);
}

/* ---- text: in, by core's JSON parser, in any order ---- */

typedef enum Field
{
	F_VERSION, F_STRATA, F_SEGMENT, F_RISK_CLASS, F_PROGRAMS, F_FROM, F_TO, F_UNPRICED, F_WAGES, N_FIELDS
} Field;

static const char *const field_names[N_FIELDS] = {
	"version", "strata", "segment", "risk_class", "programs", "from", "to", "unpriced", "wages"
};

/* Nesting: root object, array of strata, stratum, its programmes or wages, a pair. */
enum
{
	ROOT = 1, STRATA, STRATUM, LIST, PAIR
};

typedef struct PayrollReader
{
	const char *wrong;
	int			depth;
	Field		field;
	uint32		seen;			/* fields of the object at hand */
	uint32		seen_root;
	/* the stratum */
	int			segment,
				risk_class,
				programs,
				from,
				to;
	int64		unpriced;
	/* the pair */
	int			n_pair;
	int64		pair[2];
	/* entries: key, period, count; those of the stratum at hand without its code */
	uint64	   *entries;
	size_t		n,
				room,
				first;
} PayrollReader;

static void
add_entry(PayrollReader *r, int64 wage, int64 count)
{
	if (r->n == r->room)
	{
		r->room = r->room ? r->room * 2 : 64;
		r->entries = payroll_grow(r->entries, r->room * 3 * sizeof(uint64));
		CHECK_FOR_INTERRUPTS();
	}
	r->entries[r->n * 3] = (uint64) (wage + 1);
	r->entries[r->n * 3 + 2] = (uint64) count;
	r->n++;
}

static jamsos_json_result
object_start(void *state)
{
	PayrollReader *r = state;

	r->depth++;
	if (r->depth == STRATUM && r->field == F_STRATA)
	{
		r->seen_root = r->seen;
		r->segment = PU;
		r->risk_class = 1;
		r->programs = 0;
		r->from = MONTH_EVER;
		r->to = MONTH_NEVER;
		r->unpriced = 0;
		r->first = r->n;
		r->seen = 0;
	}
	else if (r->depth != ROOT && r->wrong == NULL)
		r->wrong = "object where none is expected";
	JAMSOS_JSON_OK;
}

static jamsos_json_result
object_end(void *state)
{
	PayrollReader *r = state;

	if (r->depth == STRATUM && r->wrong == NULL)
	{
		uint64		code = PAYROLL_CODE(r->segment, r->risk_class, r->programs);

		if (r->from > r->to)
			r->wrong = "from is after to";
		if (r->unpriced > 0)
			add_entry(r, -1, r->unpriced);
		for (size_t i = r->first; i < r->n; i++)
		{
			r->entries[i * 3] |= code << PAYROLL_WAGE_BITS;
			r->entries[i * 3 + 1] = PAYROLL_PERIOD(r->from, r->to);
		}
		r->seen = r->seen_root;
		r->field = F_STRATA;
	}
	r->depth--;
	JAMSOS_JSON_OK;
}

static jamsos_json_result
array_start(void *state)
{
	PayrollReader *r = state;

	r->depth++;
	if (r->depth == PAIR && r->field == F_WAGES)
		r->n_pair = 0;
	else if (!(r->depth == STRATA && r->field == F_STRATA) &&
			 !(r->depth == LIST && (r->field == F_PROGRAMS || r->field == F_WAGES)) && r->wrong == NULL)
		r->wrong = "array where none is expected";
	JAMSOS_JSON_OK;
}

static jamsos_json_result
array_end(void *state)
{
	PayrollReader *r = state;

	if (r->depth == PAIR && r->wrong == NULL)
	{
		if (r->n_pair != 2)
			r->wrong = "an entry of wages must be [wage, workers]";
		else
			add_entry(r, r->pair[0], r->pair[1]);
	}
	if (r->depth == LIST && r->field == F_PROGRAMS && r->programs == 0 && r->wrong == NULL)
		r->wrong = "programs must not be an empty list";
	r->depth--;
	JAMSOS_JSON_OK;
}

static jamsos_json_result
field_start(void *state, char *name, bool isnull)
{
	PayrollReader *r = state;
	int			field;

	if (r->wrong)
		JAMSOS_JSON_OK;
	field = name_index(field_names, N_FIELDS, name, strlen(name));
	if (field < 0 || (r->depth == ROOT) != (field <= F_STRATA))
		r->wrong = psprintf("unknown key \"%s\"", name);
	else if (r->seen & (1 << field))
		r->wrong = psprintf("key \"%s\" given twice", name);
	else
	{
		r->seen |= 1 << field;
		r->field = field;
	}
	JAMSOS_JSON_OK;
}

/* A number with at most "decimals" of them, times 10^decimals; -1 if it is none. */
static int64
read_number(const char *token, int decimals, int64 max)
{
	int64		value = 0;
	int			after = -1;

	for (const char *p = token; *p; p++)
	{
		if (*p == '.' && after < 0)
			after = 0;
		else if (*p >= '0' && *p <= '9' && value <= max)
		{
			if (after >= decimals && *p != '0')
				return -1;
			if (after >= decimals)
				continue;
			value = value * 10 + (*p - '0');
			if (after >= 0)
				after++;
		}
		else
			return -1;
	}
	for (int i = Max(after, 0); i < decimals; i++)
		if (value <= max)
			value *= 10;
	return value <= max ? value : -1;
}

static jamsos_json_result
scalar(void *state, char *token, JsonTokenType type)
{
	PayrollReader *r = state;
	bool		is_number = type == JSON_TOKEN_NUMBER;
	bool		is_null = type == JSON_TOKEN_NULL;
	int			code;
	int64		value;

	if (r->wrong)
		JAMSOS_JSON_OK;
	if (r->depth == PAIR)
	{
		value = !is_number ? -1 : r->n_pair == 0 ? read_number(token, 2, RUPIAH_MAX_SEN) :
			read_number(token, 0, PAYROLL_MAX_WORKERS);
		if (r->n_pair > 1 || value < (r->n_pair == 0 ? 0 : 1))
			r->wrong = psprintf("an entry of wages must be [wage, workers]: \"%s\"", token);
		else
			r->pair[r->n_pair] = value;
		r->n_pair++;
		JAMSOS_JSON_OK;
	}
	if (r->depth == LIST && r->field == F_PROGRAMS)
	{
		code = type == JSON_TOKEN_STRING ? name_index(program_names, N_PROGRAMS, token, strlen(token)) : -1;
		if (code < 0)
			r->wrong = psprintf("unknown programme \"%s\"", token);
		else
			r->programs |= 1 << code;
		JAMSOS_JSON_OK;
	}
	if (r->depth != ROOT && r->depth != STRATUM)
	{
		r->wrong = psprintf("unexpected value \"%s\"", token);
		JAMSOS_JSON_OK;
	}
	switch (r->field)
	{
		case F_VERSION:
			if (!is_number || strcmp(token, "1") != 0)
				r->wrong = psprintf("unknown version %s", token);
			break;
		case F_SEGMENT:
			code = type == JSON_TOKEN_STRING ? name_index(segment_names, N_SEGMENTS, token, strlen(token)) : -1;
			if (code < 0)
				r->wrong = psprintf("unknown segment \"%s\"", token);
			r->segment = code;
			break;
		case F_RISK_CLASS:
			value = is_number ? read_number(token, 0, N_RISK_CLASSES) : -1;
			if (value < 1)
				r->wrong = psprintf("risk class must be from 1 to 5: %s", token);
			r->risk_class = (int) value;
			break;
		case F_UNPRICED:
			r->unpriced = is_number ? read_number(token, 0, PAYROLL_MAX_WORKERS) : -1;
			if (r->unpriced < 0)
				r->wrong = psprintf("unpriced must be a number of workers: %s", token);
			break;
		case F_FROM:
		case F_TO:
			if (is_null)
				break;
			code = type == JSON_TOKEN_STRING ? month_from_text(token, (int) strlen(token)) : -1;
			if (code < 0)
				r->wrong = psprintf("from and to must be months such as 2026-01: \"%s\"", token);
			else if (r->field == F_FROM)
				r->from = code;
			else
				r->to = code;
			break;
		case F_PROGRAMS:
			if (!is_null)
				r->wrong = "programs must be a list or null";
			break;
		default:
			r->wrong = psprintf("unexpected value \"%s\"", token);
	}
	JAMSOS_JSON_OK;
}

/*
 * payroll_from_text: a packed payroll after "reserved" bytes; NULL with a soft
 * error.
 */
Datum
payroll_from_text(char *input, Node *escontext, size_t reserved)
{
	PayrollReader r = {0};
	JsonSemAction sem = {0};
	PayrollWriter w;
	PayrollFault fault;

	sem.semstate = &r;
	sem.object_start = object_start;
	sem.object_end = object_end;
	sem.array_start = array_start;
	sem.array_end = array_end;
	sem.object_field_start = field_start;
	sem.scalar = scalar;
	r.field = F_VERSION;
	if (!jamsos_parse_json(jamsos_json_lexer(input, (int) strlen(input)), &sem, escontext))
		return (Datum) 0;
	if (r.wrong == NULL && !(r.seen & (1 << F_STRATA)))
		r.wrong = "key \"strata\" is missing";
	if (r.wrong)
		jamsos_soft_error(escontext, (Datum) 0,
						  (errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
						   errmsg("invalid input syntax for type %s", "jamsos.payroll_summary"),
						   errdetail("%s.", r.wrong),
						   errhint("A payroll reads {\"strata\": [{\"segment\": \"PU\", \"risk_class\": 1, \"unpriced\": 0, \"wages\": [[2500000, 12]]}]}.")));
	if (r.n > 0)
		r.n = payroll_sort(r.entries, r.n, 2, payroll_grow(NULL, r.n * 3 * sizeof(uint64)));
	payroll_write_begin(&w, payroll_grow, payroll_tick, reserved, 16 + r.n * 6);
	fault = payroll_pack(r.entries, r.n, 2, &w);
	if (fault == PAYROLL_TOO_MANY_ENTRIES)
		jamsos_soft_error(escontext, (Datum) 0, TOO_MANY_ENTRIES);
	if (fault != PAYROLL_OK)
		jamsos_soft_error(escontext, (Datum) 0, TOO_MANY_WORKERS);
	return payroll_end(&w);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_summary_in);
Datum
jamsos_payroll_summary_in(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(payroll_from_text(PG_GETARG_CSTRING(0), fcinfo->context, VARHDRSZ));
}

/* ---- binary: the packed form itself ---- */

PG_FUNCTION_INFO_V1(jamsos_payroll_summary_send);
Datum
jamsos_payroll_summary_send(PG_FUNCTION_ARGS)
{
	PG_RETURN_BYTEA_P(PG_GETARG_BYTEA_P_COPY(0));
}

void
payroll_check_wire(const char *bytes, int len, const char *type)
{
	const char *wrong = payroll_check((const uint8 *) bytes, (size_t) len);

	if (wrong)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid binary form of type %s", type),
				 errdetail("%s.", wrong)));
}

PG_FUNCTION_INFO_V1(jamsos_payroll_summary_recv);
Datum
jamsos_payroll_summary_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			len = buf->len - buf->cursor;
	const char *bytes = pq_getmsgbytes(buf, len);

	payroll_check_wire(bytes, len, "jamsos.payroll_summary");
	PG_RETURN_BYTEA_P(cstring_to_text_with_len(bytes, len));
}

/* ---- comparison: by bytes, which are canonical ---- */

static int
compare(FunctionCallInfo fcinfo)
{
	struct varlena *a = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	struct varlena *b = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1));
	size_t		a_len = VARSIZE_ANY_EXHDR(a);
	size_t		b_len = VARSIZE_ANY_EXHDR(b);
	int			cmp = memcmp(VARDATA_ANY(a), VARDATA_ANY(b), Min(a_len, b_len));

	if (cmp == 0 && a_len != b_len)
		cmp = a_len < b_len ? -1 : 1;
	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return cmp < 0 ? -1 : cmp > 0;
}

COMPARISONS(payroll_summary)

PG_FUNCTION_INFO_V1(jamsos_payroll_summary_hash);
Datum
jamsos_payroll_summary_hash(PG_FUNCTION_ARGS)
{
	size_t		len;
	const uint8 *bytes = payroll_bytes(PG_GETARG_DATUM(0), &len);

	return hash_any(bytes, (int) len);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_summary_hash_extended);
Datum
jamsos_payroll_summary_hash_extended(PG_FUNCTION_ARGS)
{
	size_t		len;
	const uint8 *bytes = payroll_bytes(PG_GETARG_DATUM(0), &len);

	return hash_any_extended(bytes, (int) len, (uint64) PG_GETARG_INT64(1));
}

/* ---- + and - ---- */

static Datum
merge(FunctionCallInfo fcinfo, int subtracted)
{
	PayrollCursor cursors[2];
	PayrollWriter w;
	PayrollShortage shortage;
	PayrollFault fault;

	payroll_open_datum(&cursors[0], PG_GETARG_DATUM(0));
	payroll_open_datum(&cursors[1], PG_GETARG_DATUM(1));
	/* nobody on one side: the other as it is */
	if (cursors[1].at == cursors[1].end && !cursors[1].wrong)
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	if (subtracted == 0 && cursors[0].at == cursors[0].end && !cursors[0].wrong)
		PG_RETURN_DATUM(PG_GETARG_DATUM(1));
	payroll_begin(&w, (cursors[0].end - cursors[0].at) + (cursors[1].end - cursors[1].at));
	fault = payroll_merge(cursors, 2, subtracted, &w, &shortage);
	if (fault != PAYROLL_OK)
		payroll_report(fault, cursors[0].wrong ? &cursors[0] : &cursors[1], &shortage);
	return payroll_end(&w);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_add);
Datum
jamsos_payroll_add(PG_FUNCTION_ARGS)
{
	return merge(fcinfo, 0);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_subtract);
Datum
jamsos_payroll_subtract(PG_FUNCTION_ARGS)
{
	return merge(fcinfo, 1);
}
