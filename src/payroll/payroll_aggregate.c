/*
 * payroll_agg.c
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
#include "border/numeric.h"
#include "payroll/payroll_state.h"
#include "payroll/payroll_table.h"
#include "payroll/payroll_type.h"

/* ---- arguments of a row ---- */

static int
arg_programs(FunctionCallInfo fcinfo, int n)
{
	if (PG_ARGISNULL(n))
		return 0;
	if (fcinfo->flinfo->fn_extra == NULL)
		fcinfo->flinfo->fn_extra = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(ProgramsMemo));
	return programs_remembered(fcinfo->flinfo->fn_extra, PG_GETARG_DATUM(n));
}

static uint64
arg_active(FunctionCallInfo fcinfo, int n)
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
row_code(FunctionCallInfo fcinfo)
{
	int			n = PG_NARGS();
	int			risk_class = n > 2 ? arg_risk_class(fcinfo, 2) : 1;
	int			programs = n > 3 ? arg_programs(fcinfo, 3) : 0;
	int			segment = n > 4 ? arg_segment(fcinfo, 4) : PU;

	return PAYROLL_CODE(segment, risk_class, programs);
}

/* A row whose key finds no room in the buffer. */
static pg_noinline Datum
append_slowly(FunctionCallInfo fcinfo, uint64 key, uint64 period, int width)
{
	PayrollWork work;

	work_open(&work, fcinfo, width);
	work_append(&work, key, period);
	return work_close(&work);
}

static pg_attribute_always_inline Datum
append(FunctionCallInfo fcinfo, uint64 key, uint64 period, const int width)
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
	return append_slowly(fcinfo, key, period, width);
}

/* Rows with programmes, a segment or an active period. */
static pg_noinline Datum
accum_further(FunctionCallInfo fcinfo, int64 wage)
{
	uint64		key = PAYROLL_KEY(row_code(fcinfo), wage);

	return PG_NARGS() > 5 ? append(fcinfo, key, arg_active(fcinfo, 5), 2) : append(fcinfo, key, PAYROLL_ALWAYS, 1);
}

/* Rows of a wage, or of wage and class: without a frame on the stack. */
static pg_attribute_always_inline Datum
accum(FunctionCallInfo fcinfo, int64 wage)
{
	int			n = PG_NARGS();

	if (n > 3)
		return accum_further(fcinfo, wage);
	return append(fcinfo, PAYROLL_KEY(PAYROLL_CODE(PU, n > 2 ? arg_risk_class(fcinfo, 2) : 1, 0), wage), PAYROLL_ALWAYS, 1);
}

static Datum
inverse(FunctionCallInfo fcinfo, int64 wage)
{
	uint64		key = PAYROLL_KEY(row_code(fcinfo), wage);
	uint64		period = PG_NARGS() > 5 ? arg_active(fcinfo, 5) : PAYROLL_ALWAYS;
	PayrollWork work;

	work_open(&work, fcinfo, 1);
	work_remove(&work, key, period, 1);
	return work_close(&work);
}

#define FOR_WAGE_TYPE(type, sen) \
	PG_FUNCTION_INFO_V1(jamsos_payroll_accum_##type); \
	Datum jamsos_payroll_accum_##type(PG_FUNCTION_ARGS) \
	{ \
		return accum(fcinfo, PG_ARGISNULL(1) ? -1 : (sen)); \
	} \
	PG_FUNCTION_INFO_V1(jamsos_payroll_inverse_##type); \
	Datum jamsos_payroll_inverse_##type(PG_FUNCTION_ARGS) \
	{ \
		return inverse(fcinfo, PG_ARGISNULL(1) ? -1 : (sen)); \
	}

FOR_WAGE_TYPE(numeric, rupiah_from_numeric(PG_GETARG_DATUM(1)))
FOR_WAGE_TYPE(bigint, rupiah_from_int64(PG_GETARG_INT64(1)))
FOR_WAGE_TYPE(integer, rupiah_from_int64(PG_GETARG_INT32(1)))

/* ---- rollup ---- */

PG_FUNCTION_INFO_V1(jamsos_rollup_accum);
Datum
jamsos_rollup_accum(PG_FUNCTION_ARGS)
{
	PayrollWork work;
	size_t		len;
	const uint8 *bytes;

	if (PG_ARGISNULL(1))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	}
	bytes = payroll_bytes(PG_GETARG_DATUM(1), &len);
	if (PG_ARGISNULL(0))
		return payroll_state_packed(bytes, len);	/* many groups are of one payroll */
	work_open(&work, fcinfo, 1);
	work_add_bytes(&work, bytes, len);
	return work_close(&work);
}

PG_FUNCTION_INFO_V1(jamsos_rollup_inverse);
Datum
jamsos_rollup_inverse(PG_FUNCTION_ARGS)
{
	PayrollWork work;
	PayrollCursor c;

	if (PG_ARGISNULL(1) || PG_ARGISNULL(0))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	}
	payroll_open_datum(&c, PG_GETARG_DATUM(1));
	work_open(&work, fcinfo, 1);
	while (payroll_next_section(&c))
	{
		CHECK_FOR_INTERRUPTS();
		if (c.unpriced > 0)
			work_remove(&work, PAYROLL_KEY(c.code, -1), c.period, c.unpriced);
		while (payroll_next_entry(&c))
			work_remove(&work, PAYROLL_KEY(c.code, c.wage), c.period, c.count);
	}
	if (c.wrong)
		payroll_report(PAYROLL_CORRUPT, &c, NULL);
	return work_close(&work);
}

/* ---- combine, final ---- */

PG_FUNCTION_INFO_V1(jamsos_payroll_combine);
Datum
jamsos_payroll_combine(PG_FUNCTION_ARGS)
{
	PayrollWork work;

	if (PG_ARGISNULL(1))
	{
		if (PG_ARGISNULL(0))
			PG_RETURN_NULL();
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	}
	work_open(&work, fcinfo, 1);
	work_add_datum(&work, PG_GETARG_DATUM(1));
	return work_close(&work);
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
