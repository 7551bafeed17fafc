/*
 * payroll_type.c
 *	  The type payroll_summary: text (JSON), binary, comparison, + and -.  Whatever
 *	  comes from outside ends in payroll_check or is packed here.
 */
#include "payroll/payroll_type.h"

#include "libpq/pqformat.h"

#include "border/args.h"
#include "border/binary.h"
#include "border/long_work.h"
#include "border/calendar.h"
#include "border/json.h"
#include "border/numeric.h"
#include "border/sql_function.h"
#include "border/type_ops.h"

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
payroll_end(PayrollWriter *w, size_t reserved)
{
	if (!AllocSizeIsValid(w->len))
		payroll_report(PAYROLL_TOO_MANY_ENTRIES, NULL, NULL);
	assert_payroll(w->bytes + reserved, w->len - reserved);
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
	 errmsg("payroll has more than %lld workers", (long long) PAYROLL_MAX_WORKERS), \
	 errhint("Look for a payroll that was added to itself: no country has so many people."))

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
					 errmsg("cannot subtract " INT64_FORMAT " of %s from payroll", shortage->taken, entry.data),
					 errdetail("The payroll has " INT64_FORMAT " such workers.", shortage->have),
					 errhint("Subtract only what was added: the same wage, class, segment, programmes and period. A tracked summary is repaired by jamsos.verify_tracked(repair => true).")));
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

	assert_payroll(bytes, len);
	appendStringInfo(out, "{\"version\": %d, \"strata\": [", PAYROLL_VERSION);
	payroll_open(&c, bytes, len);
	while (payroll_next_section(&c))
	{
		const char *comma = "[";

		CHECK_FOR_INTERRUPTS();
		appendStringInfoString(out, sep);
		append_stratum(out, c.code, c.period);
		appendStringInfo(out, ", \"unpriced\": " INT64_FORMAT ", \"wages\": [", c.unpriced);
		while (payroll_next_entry(&c))
		{
			CHECK_FOR_INTERRUPTS();
			appendStringInfoString(out, comma);
			rupiah_append(out, c.wage);
			appendStringInfo(out, ", " INT64_FORMAT "]", c.count);
			comma = ", [";
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

TO_JSON(payroll_summary)

/* ---- text: in ---- */

enum
{
	F_ROOT, F_VERSION, F_STRATA, F_STRATUM, F_SEGMENT, F_RISK_CLASS, F_PROGRAMS, F_A_PROGRAM, F_FROM, F_TO, F_UNPRICED, F_WAGES,
	F_ENTRY, F_WAGE, F_WORKERS
};

static const JsonForm entry_form[] = {
	{"wage", F_WAGE, FORM_RUPIAH},
	{"workers", F_WORKERS, FORM_NUMBER, .least = 1, .most = PAYROLL_MAX_WORKERS},
};
static const JsonForm an_entry[] = {{NULL, F_ENTRY, FORM_TUPLE, FORM_PARTS(entry_form)}};
static const JsonForm a_program[] = {{NULL, F_A_PROGRAM, FORM_CODES(program_names)}};
static const JsonForm stratum_form[] = {
	{"segment", F_SEGMENT, FORM_CODES(segment_names)},
	{"risk_class", F_RISK_CLASS, FORM_NUMBER, .least = 1, .most = N_RISK_CLASSES},
	{"programs", F_PROGRAMS, FORM_LIST, .or_null = true, FORM_PARTS(a_program)},
	{"from", F_FROM, FORM_MONTH, .or_null = true},
	{"to", F_TO, FORM_MONTH, .or_null = true},
	{"unpriced", F_UNPRICED, FORM_NUMBER, .most = PAYROLL_MAX_WORKERS},
	{"wages", F_WAGES, FORM_LIST, FORM_PARTS(an_entry)},
};
static const JsonForm a_stratum[] = {{NULL, F_STRATUM, FORM_OBJECT, FORM_PARTS(stratum_form)}};
static const JsonForm root_form[] = {
	FORM_VERSION(F_VERSION, PAYROLL_VERSION),
	{"strata", F_STRATA, FORM_LIST, .needed = true, FORM_PARTS(a_stratum)},
};
static const JsonForm payroll_form = {NULL, F_ROOT, FORM_OBJECT, FORM_PARTS(root_form)};

typedef struct PayrollReader
{
	/* the stratum */
	int			segment,
				risk_class,
				programs,
				from,
				to;
	int64		unpriced;
	/* the entry */
	int64		wage;
	/* entries: key, period, count; those of the current stratum without its code */
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
	}
	r->entries[r->n * 3] = (uint64) (wage + 1);
	r->entries[r->n * 3 + 2] = (uint64) count;
	r->n++;
}

/* All of a stratum is known: its code and period for each of its entries. */
static const char *
take_stratum(PayrollReader *r)
{
	uint64		code = PAYROLL_CODE(r->segment, r->risk_class, r->programs);

	if (r->from > r->to)
		return "Key \"from\" must not be a later month than \"to\".";
	if (r->unpriced > 0)
		add_entry(r, -1, r->unpriced);
	for (size_t i = r->first; i < r->n; i++)
	{
		r->entries[i * 3] |= code << PAYROLL_WAGE_BITS;
		r->entries[i * 3 + 1] = PAYROLL_PERIOD(r->from, r->to);
		if (((i + 1) & 0xffff) == 0)
			CHECK_FOR_INTERRUPTS();
	}
	return NULL;
}

static const char *
take_payroll(void *target, const JsonForm *form, JsonEvent event, const JsonItem *item)
{
	PayrollReader *r = target;

	switch (form->id)
	{
		case F_STRATUM:
			if (event == ITEM_END)
				return take_stratum(r);
			r->segment = PU;
			r->risk_class = 1;
			r->programs = 0;
			r->from = MONTH_EVER;
			r->to = MONTH_NEVER;
			r->unpriced = 0;
			r->first = r->n;
			break;
		case F_SEGMENT:
			r->segment = (int) item->number;
			break;
		case F_RISK_CLASS:
			r->risk_class = (int) item->number;
			break;
		case F_PROGRAMS:
			if (event == ITEM_END && r->programs == 0)
				return "Key \"programs\" must not be an empty list: leave it out where none are stated.";
			break;
		case F_A_PROGRAM:
			r->programs |= 1 << item->number;
			break;
		case F_FROM:
			if (!item->isnull)
				r->from = (int) item->number;
			break;
		case F_TO:
			if (!item->isnull)
				r->to = (int) item->number;
			break;
		case F_UNPRICED:
			r->unpriced = item->number;
			break;
		case F_WAGE:
			r->wage = item->number;
			break;
		case F_WORKERS:
			add_entry(r, r->wage, item->number);
			break;
	}
	return NULL;
}

/*
 * payroll_from_text: a packed payroll after "reserved" bytes; NULL with a soft
 * error.
 */
Datum
payroll_from_text(char *input, Node *escontext, size_t reserved, const char *type)
{
	PayrollReader r = {0};
	PayrollWriter w;
	PayrollFault fault;
	uint64	   *scratch;

	if (!json_read(input, &payroll_form, take_payroll, &r, type,
				   "A payroll reads {\"version\": 1, \"strata\": [{\"segment\": \"PU\", \"risk_class\": 1, \"unpriced\": 0, \"wages\": [[2500000, 12]]}]}.", escontext))
		return (Datum) 0;
	if (r.n > 0)
	{
		scratch = payroll_grow(NULL, r.n * 3 * sizeof(uint64));
		r.n = payroll_sort(r.entries, r.n, 2, scratch, payroll_tick);
		pfree(scratch);
	}
	payroll_write_begin(&w, payroll_grow, payroll_tick, reserved, 16 + r.n * 6);
	fault = payroll_pack(r.entries, r.n, 2, &w);
	if (r.entries)
		pfree(r.entries);
	if (fault == PAYROLL_TOO_MANY_ENTRIES)
		jamsos_soft_error(escontext, (Datum) 0, TOO_MANY_ENTRIES);
	if (fault != PAYROLL_OK)
		jamsos_soft_error(escontext, (Datum) 0, TOO_MANY_WORKERS);
	return payroll_end(&w, reserved);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_summary_in);
Datum
jamsos_payroll_summary_in(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATUM(payroll_from_text(PG_GETARG_CSTRING(0), fcinfo->context, VARHDRSZ, "jamsos.payroll_summary"));
}

/* ---- binary: the packed form itself ---- */

PG_FUNCTION_INFO_V1(jamsos_payroll_summary_send);
Datum
jamsos_payroll_summary_send(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(work_value_copy(PG_GETARG_DATUM(0)));
}

void
payroll_check_wire(const char *bytes, int len, const char *type)
{
	const char *wrong = payroll_check((const uint8 *) bytes, (size_t) len, payroll_tick);

	if (wrong)
		binary_refuse(type, "payroll", wrong);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_summary_recv);
Datum
jamsos_payroll_summary_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			len = buf->len - buf->cursor;
	const char *bytes = pq_getmsgbytes(buf, len);

	payroll_check_wire(bytes, len, "jamsos.payroll_summary");
	PG_RETURN_POINTER(work_value(bytes, (size_t) len));
}

/* ---- comparison: by bytes, which are canonical ---- */

static int
payroll_compare(FunctionCallInfo fcinfo)
{
	struct varlena *a = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	struct varlena *b = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(1));
	int			cmp = varlena_cmp(a, b);

	PG_FREE_IF_COPY(a, 0);
	PG_FREE_IF_COPY(b, 1);
	return cmp;
}

COMPARISONS(payroll_summary, payroll_compare)

static uint64
payroll_hash(FunctionCallInfo fcinfo, uint64 seed)
{
	return varlena_hash(PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0)), seed);
}

HASHES(payroll_summary, payroll_hash)

/* ---- + and - ---- */

static Datum
payroll_merge_args(FunctionCallInfo fcinfo, int subtracted)
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
	return payroll_end(&w, VARHDRSZ);
}

SQL_FUNCTION(jamsos_payroll_add, payroll_merge_args(fcinfo, 0))
SQL_FUNCTION(jamsos_payroll_subtract, payroll_merge_args(fcinfo, 1))
