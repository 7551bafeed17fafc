/*
 * payroll_aggregate.c
 *	  The aggregates payroll, payroll_count and rollup.
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

/* The stratum of a row; "at" is the place of its wage, before [, class [, programmes [, segment [, active]]]]. */
static pg_attribute_always_inline uint32
payroll_arg_code(FunctionCallInfo fcinfo, const int at)
{
	int			n = PG_NARGS() - at;
	int			risk_class = n > 1 ? arg_risk_class(fcinfo, at + 1) : 1;
	int			programs = n > 2 ? payroll_arg_programs(fcinfo, at + 2) : 0;
	int			segment = n > 3 ? arg_segment(fcinfo, at + 3) : PU;

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
	uint64		key = PAYROLL_KEY(payroll_arg_code(fcinfo, 1), wage);

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
	uint64		key = PAYROLL_KEY(payroll_arg_code(fcinfo, 1), wage);
	uint64		period = PG_NARGS() > 5 ? payroll_arg_active(fcinfo, 5) : PAYROLL_ALWAYS;
	PayrollBuilder b;

	builder_open(&b, fcinfo, 1);
	builder_remove(&b, key, period, 1);
	return builder_close(&b);
}

/* ---- rows that stand for several workers ---- */

static int64
payroll_arg_workers(FunctionCallInfo fcinfo, int n)
{
	int64		workers;

	if (PG_ARGISNULL(n))
		report_null("workers", "How many the row stands for. Leave out rows where that is not known: FILTER (WHERE workers IS NOT NULL).");
	workers = PG_GETARG_INT64(n);
	if (workers < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("workers must not be negative: %lld", (long long) workers),
				 errhint("What a row takes away is a payroll of its own: jamsos.payroll_subtract.")));
	if (workers > PAYROLL_MAX_WORKERS)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("workers out of range: %lld", (long long) workers),
				 errhint("A payroll holds at most %lld workers.", (long long) PAYROLL_MAX_WORKERS)));
	return workers;
}

/* Arguments: state, workers, wage [, as of payroll]; sign 1 adds them, -1 removes them. */
static Datum
payroll_count_step(FunctionCallInfo fcinfo, int64 wage, int sign)
{
	int64		workers = payroll_arg_workers(fcinfo, 1);
	uint64		key = PAYROLL_KEY(payroll_arg_code(fcinfo, 2), wage);
	uint64		period = PG_NARGS() > 6 ? payroll_arg_active(fcinfo, 6) : PAYROLL_ALWAYS;
	PayrollBuilder b;

	if (workers == 0)			/* as no row, but for its errors */
		return state_unchanged(fcinfo);
	builder_open(&b, fcinfo, 1);
	if (sign > 0)
		builder_add_workers(&b, key, period, workers);
	else
		builder_remove(&b, key, period, workers);
	return builder_close(&b);
}

#define PAYROLL_ENTRY(type) \
	SQL_FUNCTION(jamsos_payroll_accum_##type, payroll_accum(fcinfo, WAGE_ARG(type, 1))) \
	SQL_FUNCTION(jamsos_payroll_inverse_##type, payroll_inverse(fcinfo, WAGE_ARG(type, 1))) \
	SQL_FUNCTION(jamsos_payroll_count_accum_##type, payroll_count_step(fcinfo, WAGE_ARG(type, 2), 1)) \
	SQL_FUNCTION(jamsos_payroll_count_inverse_##type, payroll_count_step(fcinfo, WAGE_ARG(type, 2), -1))
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
