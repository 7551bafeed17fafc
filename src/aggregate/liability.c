/*
 * liability.c
 *	  The one-pass aggregate: what a set of workers owes in a month, programme by
 *	  programme and payer by payer.
 */
#include "aggregate/liability.h"

#include "access/htup_details.h"

#include "border/args.h"
#include "border/numeric.h"
#include "law/tariff_type.h"

#define CELL(program, payer) (LIABILITY_CELLS + (program) * N_PAYERS + (payer))
StaticAssertDecl(LIABILITY_CELLS + N_PROGRAMS * N_PAYERS == LIABILITY_COUNTERS, "counters of liability");

pg_noinline void
liability_add_any(Counters *state, const Tariff *t, int64 wage, int risk_class, int segment, int sign)
{
	const TariffRun *run = tariff_run(t, segment, risk_class);

	Assert(segment >= 0 && segment < N_SEGMENTS && risk_class >= 1 && risk_class <= N_RISK_CLASSES);
	Assert(state->kind == COUNTERS_LIABILITY && state->n == LIABILITY_COUNTERS && (sign == 1 || sign == -1) && wage >= -1 && wage <= RUPIAH_MAX_SEN);
	if (run->due == 0)
		tariff_report(t, segment, risk_class, t->programs);
	if (state->tag != t->tag)
	{
		if (state->tag != COUNTERS_UNTAGGED)
			counters_report_tags(state, t->tag);
		state->tag = t->tag;
	}
	wage = tariff_wage(t, segment, wage);
	if (wage < 0)
		counters_add(state, LIABILITY_UNPRICED, sign);
	else
	{
		counters_add(state, LIABILITY_WORKERS, sign);
		counters_add(state, LIABILITY_WAGE_BILL, sign * (int128) wage);
		TARIFF_FOREACH_DUE(step, t, run)
			counters_add(state, LIABILITY_CELLS + step->cell,
						 sign * (rupiah_rounds_each((RupiahRounding) t->rounding) ?
								 tariff_rupiah(t, step, wage) : tariff_exact(t, step, wage)));
	}
	counters_fold(state);
	/* a window that has become empty may go on with another month */
	if (sign < 0 && liability_is_empty(state))
		state->tag = COUNTERS_UNTAGGED;
}

/* Arguments: state, wage, risk class, tariff [, segment]. */
static pg_attribute_always_inline Datum
liability_step(FunctionCallInfo fcinfo, int64 wage, const bool with_segment, const int sign)
{
	const Tariff *t = arg_tariff(fcinfo, 3);
	int			risk_class = arg_risk_class(fcinfo, 2);
	int			segment = with_segment ? arg_segment(fcinfo, 4) : PU;
	Counters   *state = counters_state_inline(fcinfo, COUNTERS_LIABILITY);

	if (sign > 0)
		liability_add(state, t, wage, risk_class, segment);
	else
		liability_add_any(state, t, wage, risk_class, segment, sign);
	PG_RETURN_POINTER(state);
}

/* Each wage type, with and without a segment: what is constant costs no row. */
#define STEP(name, wage, with_segment, sign) \
	PG_FUNCTION_INFO_V1(name); \
	Datum name(PG_FUNCTION_ARGS) \
	{ \
		return liability_step(fcinfo, PG_ARGISNULL(1) ? -1 : (wage), with_segment, sign); \
	}
#define FOR_WAGE_TYPE(type, wage) \
	STEP(jamsos_liability_accum_##type, wage, false, 1) \
	STEP(jamsos_liability_accum_##type##_segment, wage, true, 1) \
	STEP(jamsos_liability_inverse_##type, wage, false, -1) \
	STEP(jamsos_liability_inverse_##type##_segment, wage, true, -1)

FOR_WAGE_TYPE(numeric, rupiah_from_numeric(PG_GETARG_DATUM(1)))
FOR_WAGE_TYPE(bigint, rupiah_from_int64(PG_GETARG_INT64(1)))
FOR_WAGE_TYPE(integer, rupiah_from_int64(PG_GETARG_INT32(1)))

/*
 * liability_columns: a column sums the payers of its programme that have no column of
 * their own; employer, worker, government and total hold everything.
 */
void
liability_columns(const LiabilitySums *sums, RupiahRounding rounding, Datum *values)
{
	rupiah128	cell[N_PROGRAMS][N_PAYERS];
	rupiah128	payer[N_PAYERS] = {0};
	int			i = 0;

	StaticAssertStmt(N_PROGRAMS == 6 && N_PAYERS == 3, "liability_row must have columns for each programme and payer");

	for (int p = 0; p < N_PROGRAMS; p++)
		for (int y = 0; y < N_PAYERS; y++)
		{
			cell[p][y] = rounding == ROUND_TOTAL ? rupiah_total(sums->cell[p][y]) : sums->cell[p][y];
			payer[y] = checked_add(payer[y], cell[p][y]);
		}

#define MONEY(x) (rounding == ROUND_NONE ? exact_to_numeric(x) : int128_to_numeric(x, 0))
	values[i++] = Int64GetDatum(checked_count(sums->workers));
	values[i++] = Int64GetDatum(checked_count(sums->unpriced));
	values[i++] = sen_to_numeric(sums->wage_bill);
	values[i++] = MONEY(checked_add(checked_add(cell[JKK][EMPLOYER], cell[JKK][WORKER]), cell[JKK][GOVERNMENT]));
	values[i++] = MONEY(checked_add(checked_add(cell[JKM][EMPLOYER], cell[JKM][WORKER]), cell[JKM][GOVERNMENT]));
	values[i++] = MONEY(cell[JHT][EMPLOYER]);
	values[i++] = MONEY(cell[JHT][WORKER]);
	values[i++] = MONEY(cell[JP][EMPLOYER]);
	values[i++] = MONEY(cell[JP][WORKER]);
	values[i++] = MONEY(cell[JKP][GOVERNMENT]);
	values[i++] = MONEY(cell[JKN][EMPLOYER]);
	values[i++] = MONEY(cell[JKN][WORKER]);
	values[i++] = MONEY(payer[EMPLOYER]);
	values[i++] = MONEY(payer[WORKER]);
	values[i++] = MONEY(payer[GOVERNMENT]);
	values[i++] = MONEY(checked_add(checked_add(payer[EMPLOYER], payer[WORKER]), payer[GOVERNMENT]));
#undef MONEY
	Assert(i == LIABILITY_COLUMNS);
}

void
liability_columns_of(const Counters *state, Datum *values)
{
	LiabilitySums sums;

	sums.workers = counters_get(state, LIABILITY_WORKERS);
	sums.unpriced = counters_get(state, LIABILITY_UNPRICED);
	sums.wage_bill = counters_get(state, LIABILITY_WAGE_BILL);
	for (int p = 0; p < N_PROGRAMS; p++)
		for (int y = 0; y < N_PAYERS; y++)
			sums.cell[p][y] = counters_get(state, CELL(p, y));
	liability_columns(&sums, counters_rounding(state), values);
}

static Datum
make_row(FunctionCallInfo fcinfo, Datum *values)
{
	bool		nulls[LIABILITY_COLUMNS] = {false};
	TupleDesc	desc;

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	return HeapTupleGetDatum(heap_form_tuple(desc, values, nulls));
}

Datum
liability_row(FunctionCallInfo fcinfo, const LiabilitySums *sums, RupiahRounding rounding)
{
	Datum		values[LIABILITY_COLUMNS];

	liability_columns(sums, rounding, values);
	return make_row(fcinfo, values);
}

PG_FUNCTION_INFO_V1(jamsos_liability_final);
Datum
jamsos_liability_final(PG_FUNCTION_ARGS)
{
	Datum		values[LIABILITY_COLUMNS];

	liability_columns_of(PG_ARGISNULL(0) ? counters_new(COUNTERS_LIABILITY) : counters_arg(fcinfo, 0, COUNTERS_LIABILITY), values);
	return make_row(fcinfo, values);
}
