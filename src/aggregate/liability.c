/*
 * liability.c
 *	  The one-pass aggregate: what a set of workers owes in a month, programme by
 *	  programme and payer by payer.
 */
#include "aggregate/liability.h"

#include "border/args.h"
#include "border/numeric.h"
#include "border/wage_entry.h"
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
		tariff_require(t, segment, risk_class, tariff_programs(t, 0));
	counters_tag(state, t->tag);
	wage = tariff_wage(t, segment, wage);
	if (wage < 0)
		counters_add(state, LIABILITY_UNPRICED, sign);
	else
	{
		counters_add(state, LIABILITY_WORKERS, sign);
		counters_add(state, LIABILITY_WAGE_BILL, sign * (int128) wage);
		TARIFF_FOREACH_DUE(step, t, run)
			counters_add(state, LIABILITY_CELLS + step->cell,
						 sign * (rupiah_rounds_each((RupiahRounding) t->asked.rounding) ?
								 tariff_rupiah(t, step, wage) : tariff_exact(t, step, wage)));
	}
	counters_fold(state);
	if (sign < 0)
		counters_untag(state, liability_is_empty(state));
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

/* The step of most rows: false, with nothing done, where the other has to be taken. */
static pg_attribute_always_inline bool
liability_usual_step(FunctionCallInfo fcinfo, int64 wage, const bool with_segment)
{
	const Tariff *t = (const Tariff *) DatumGetPointer(fcinfo->args[3].value);
	uint32		risk_class = DatumGetUInt32(fcinfo->args[2].value);
	Counters   *state;

	if (unlikely(wage < 0 || (fcinfo->args[2].isnull | fcinfo->args[3].isnull) || VARATT_IS_EXTENDED(t) || risk_class - 1 >= N_RISK_CLASSES))
		return false;
	state = counters_in_place(fcinfo, COUNTERS_LIABILITY);
	return likely(state != NULL) && liability_add_plain(state, t, wage, (int) risk_class, with_segment ? arg_segment(fcinfo, 4) : PU);
}

/* Each wage type, with and without a segment: what is constant costs no row. */
#define LIABILITY_ACCUM(name, type, with_segment) \
	static pg_noinline Datum \
	liability_##name(FunctionCallInfo fcinfo) \
	{ \
		return liability_step(fcinfo, WAGE_ARG(type, 1), with_segment, 1); \
	} \
	SQL_FUNCTION(jamsos_liability_##name, likely(liability_usual_step(fcinfo, WAGE_USUAL(type, 1), with_segment)) ? PG_GETARG_DATUM(0) : liability_##name(fcinfo))
#define LIABILITY_ENTRY(type) \
	LIABILITY_ACCUM(accum_##type, type, false) \
	LIABILITY_ACCUM(accum_##type##_segment, type, true) \
	SQL_FUNCTION(jamsos_liability_inverse_##type, liability_step(fcinfo, WAGE_ARG(type, 1), false, -1)) \
	SQL_FUNCTION(jamsos_liability_inverse_##type##_segment, liability_step(fcinfo, WAGE_ARG(type, 1), true, -1))
FOR_WAGE_TYPES(LIABILITY_ENTRY)

/*
 * A column sums the payers of its programme that have no column of their own; employer,
 * worker, government and total hold everything.
 */
void
liability_columns(Row *row, const LiabilitySums *sums, RupiahRounding rounding)
{
	rupiah128	cell[N_PROGRAMS][N_PAYERS];
	rupiah128	payer[N_PAYERS] = {0};

	StaticAssertStmt(N_PROGRAMS == 6 && N_PAYERS == 3, "liability_row must have columns for each programme and payer");

	for (int p = 0; p < N_PROGRAMS; p++)
		for (int y = 0; y < N_PAYERS; y++)
		{
			cell[p][y] = rounding == ROUND_TOTAL ? rupiah_total(sums->cell[p][y]) : sums->cell[p][y];
			payer[y] = checked_add(payer[y], cell[p][y]);
		}

	row_count(row, sums->workers);
	row_count(row, sums->unpriced);
	row_sen(row, sums->wage_bill);
	row_amount(row, checked_add(checked_add(cell[JKK][EMPLOYER], cell[JKK][WORKER]), cell[JKK][GOVERNMENT]), rounding);
	row_amount(row, checked_add(checked_add(cell[JKM][EMPLOYER], cell[JKM][WORKER]), cell[JKM][GOVERNMENT]), rounding);
	row_amount(row, cell[JHT][EMPLOYER], rounding);
	row_amount(row, cell[JHT][WORKER], rounding);
	row_amount(row, cell[JP][EMPLOYER], rounding);
	row_amount(row, cell[JP][WORKER], rounding);
	row_amount(row, cell[JKP][GOVERNMENT], rounding);
	row_amount(row, cell[JKN][EMPLOYER], rounding);
	row_amount(row, cell[JKN][WORKER], rounding);
	row_amount(row, payer[EMPLOYER], rounding);
	row_amount(row, payer[WORKER], rounding);
	row_amount(row, payer[GOVERNMENT], rounding);
	row_amount(row, checked_add(checked_add(payer[EMPLOYER], payer[WORKER]), payer[GOVERNMENT]), rounding);
}

void
liability_columns_of(Row *row, const Counters *state)
{
	LiabilitySums sums;

	sums.workers = counters_get(state, LIABILITY_WORKERS);
	sums.unpriced = counters_get(state, LIABILITY_UNPRICED);
	sums.wage_bill = counters_get(state, LIABILITY_WAGE_BILL);
	for (int p = 0; p < N_PROGRAMS; p++)
		for (int y = 0; y < N_PAYERS; y++)
			sums.cell[p][y] = counters_get(state, CELL(p, y));
	liability_columns(row, &sums, counters_rounding(state));
}

Datum
liability_row(FunctionCallInfo fcinfo, const LiabilitySums *sums, RupiahRounding rounding)
{
	Row			row;

	row_begin(&row, fcinfo);
	liability_columns(&row, sums, rounding);
	return row_datum(&row);
}

PG_FUNCTION_INFO_V1(jamsos_liability_final);
Datum
jamsos_liability_final(PG_FUNCTION_ARGS)
{
	Row			row;

	row_begin(&row, fcinfo);
	liability_columns_of(&row, counters_arg(fcinfo, 0, COUNTERS_LIABILITY));
	return row_datum(&row);
}
