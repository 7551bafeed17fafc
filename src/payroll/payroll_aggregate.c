/*
 * payroll_aggregate.c
 *	  The aggregates payroll and rollup.
 *
 * A row only appends its key to the buffer of its state; the buffer goes into the
 * table at once, so that the cache misses of a batch overlap.
 */
#include "jamsos.h"

#include "access/detoast.h"
#include "nodes/execnodes.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/memo.h"
#include "border/state.h"
#include "border/wage_entry.h"
#include "payroll/payroll_state.h"
#include "payroll/payroll_table.h"
#include "payroll/payroll_type.h"

/* ---- arguments of a row ---- */

/* The programmes stated for a worker; a call site remembers the last list by its bytes. */
static int
payroll_arg_programs(FunctionCallInfo fcinfo, int n)
{
	return PG_ARGISNULL(n) ? 0 : programs_remembered(memo_of(fcinfo, sizeof(ProgramsMemo)), PG_GETARG_DATUM(n));
}

static uint64
payroll_arg_active(FunctionCallInfo fcinfo, int n)
{
	int			from,
				to;

	if (PG_ARGISNULL(n))
		return PAYROLL_ALWAYS;
	months_of_range(PG_GETARG_DATUM(n), &from, &to);
	return PAYROLL_PERIOD(from, to);
}

/* The stratum of a row: state, wage [, class [, programmes [, segment [, active]]]]. */
static pg_attribute_always_inline uint32
payroll_arg_code(FunctionCallInfo fcinfo)
{
	int			n = PG_NARGS();
	int			risk_class = n > 2 ? arg_risk_class(fcinfo, 2) : 1;
	int			programs = n > 3 ? payroll_arg_programs(fcinfo, 3) : 0;
	int			segment = n > 4 ? arg_segment(fcinfo, 4) : PU;

	return PAYROLL_CODE(segment, risk_class, programs);
}

/* A row whose key finds no room in the buffer. */
static pg_noinline Datum
payroll_append_slowly(FunctionCallInfo fcinfo, uint64 key, uint64 period, int width)
{
	PayrollBuilder b;

	builder_open(&b, fcinfo, width);
	builder_append(&b, key, period);
	return builder_close(&b);
}

static pg_attribute_always_inline Datum
payroll_append(FunctionCallInfo fcinfo, uint64 key, uint64 period, const int width)
{
	char	   *p = DatumGetPointer(fcinfo->args[0].value);

	if (likely(!fcinfo->args[0].isnull && fcinfo->context != NULL && IsA(fcinfo->context, AggState)))
	{
		if (likely(!VARATT_IS_EXTENDED(p)))
		{
			PayrollFlat *f = (PayrollFlat *) p;

			/* a packed state has no such width */
			if (likely(f->form == FORM_TABLE && f->width == width && f->n < f->cap))
			{
				f->words[f->n * width] = key;
				if (width == 2)
					f->words[f->n * 2 + 1] = period;
				f->n++;
				return PointerGetDatum(p);
			}
		}
		else if (VARATT_IS_EXTERNAL_EXPANDED_RW(p))
		{
			varatt_expanded pointer;
			PayrollTable *t;

			VARATT_EXTERNAL_GET_POINTER(pointer, p);	/* DatumGetEOHP, without a call */
			t = &((PayrollObject *) pointer.eohptr)->table;
			if (likely(t->width == width && t->n < t->cap))
			{
				t->buffer[t->n * width] = key;
				if (width == 2)
					t->buffer[t->n * 2 + 1] = period;
				t->n++;
				return PointerGetDatum(p);
			}
		}
	}
	return payroll_append_slowly(fcinfo, key, period, width);
}

/* Rows with programmes, a segment or an active period. */
static pg_noinline Datum
payroll_accum_further(FunctionCallInfo fcinfo, int64 wage)
{
	uint64		key = PAYROLL_KEY(payroll_arg_code(fcinfo), wage);

	return PG_NARGS() > 5 ? payroll_append(fcinfo, key, payroll_arg_active(fcinfo, 5), 2) : payroll_append(fcinfo, key, PAYROLL_ALWAYS, 1);
}

/* Rows of a wage, or of wage and class: without a frame on the stack. */
static pg_attribute_always_inline Datum
payroll_accum(FunctionCallInfo fcinfo, int64 wage)
{
	int			n = PG_NARGS();

	if (n > 3)
		return payroll_accum_further(fcinfo, wage);
	return payroll_append(fcinfo, PAYROLL_KEY(PAYROLL_CODE(PU, n > 2 ? arg_risk_class(fcinfo, 2) : 1, 0), wage), PAYROLL_ALWAYS, 1);
}

static Datum
payroll_inverse(FunctionCallInfo fcinfo, int64 wage)
{
	uint64		key = PAYROLL_KEY(payroll_arg_code(fcinfo), wage);
	uint64		period = PG_NARGS() > 5 ? payroll_arg_active(fcinfo, 5) : PAYROLL_ALWAYS;
	PayrollBuilder b;

	builder_open(&b, fcinfo, 1);
	builder_remove(&b, key, period, 1);
	return builder_close(&b);
}

#define PAYROLL_ENTRY(type) \
	SQL_FUNCTION(jamsos_payroll_accum_##type, payroll_accum(fcinfo, WAGE_ARG(type, 1))) \
	SQL_FUNCTION(jamsos_payroll_inverse_##type, payroll_inverse(fcinfo, WAGE_ARG(type, 1)))
FOR_WAGE_TYPES(PAYROLL_ENTRY)

/* ---- rollup ---- */

PG_FUNCTION_INFO_V1(jamsos_rollup_accum);
Datum
jamsos_rollup_accum(PG_FUNCTION_ARGS)
{
	PayrollBuilder b;
	size_t		len;
	const uint8 *bytes;

	if (PG_ARGISNULL(1))
		return state_unchanged(fcinfo);
	bytes = payroll_bytes(PG_GETARG_DATUM(1), &len);
	if (PG_ARGISNULL(0))
		return payroll_state_packed(bytes, len);	/* many groups are of one payroll */
	builder_open(&b, fcinfo, 1);
	builder_add_bytes(&b, bytes, len);
	return builder_close(&b);
}

PG_FUNCTION_INFO_V1(jamsos_rollup_inverse);
Datum
jamsos_rollup_inverse(PG_FUNCTION_ARGS)
{
	PayrollBuilder b;
	PayrollCursor c;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(0))
		return state_unchanged(fcinfo);
	payroll_open_datum(&c, PG_GETARG_DATUM(1));
	builder_open(&b, fcinfo, 1);
	while (payroll_next_section(&c))
	{
		CHECK_FOR_INTERRUPTS();
		if (c.unpriced > 0)
			builder_remove(&b, PAYROLL_KEY(c.code, -1), c.period, c.unpriced);
		while (payroll_next_entry(&c))
			builder_remove(&b, PAYROLL_KEY(c.code, c.wage), c.period, c.count);
	}
	if (c.wrong)
		payroll_report(PAYROLL_CORRUPT, &c, NULL);
	return builder_close(&b);
}

/* ---- combine, final ---- */

PG_FUNCTION_INFO_V1(jamsos_payroll_combine);
Datum
jamsos_payroll_combine(PG_FUNCTION_ARGS)
{
	PayrollBuilder b;

	if (PG_ARGISNULL(1))
		return state_unchanged(fcinfo);
	builder_open(&b, fcinfo, 1);
	builder_add_datum(&b, PG_GETARG_DATUM(1));
	return builder_close(&b);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_final);
Datum
jamsos_payroll_final(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
	{
		PayrollWriter w;

		payroll_begin(&w, 0);
		return payroll_end(&w, VARHDRSZ);	/* nobody */
	}
	return payroll_state_pack(PG_GETARG_DATUM(0), VARHDRSZ);
}
