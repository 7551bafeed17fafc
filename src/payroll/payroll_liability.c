/*
 * payroll_liability.c
 *	  What a payroll owes: liability, liabilities, explain.
 */
#include "payroll/payroll_view.h"

/* A row of liabilities or explain in the making. */
typedef struct Part
{
	bool		used;
	const TariffLine *line;
	int64		workers;
	int64		unpriced;
	PriceSum	sum;
} Part;

/* Programme and payer; in each, segment and risk class. */
#define N_CELLS (N_PROGRAMS * N_PAYERS)
#define PARTS_OF_CELL (N_SEGMENTS * N_RISK_CLASSES)

/* Adds up a payroll; "parts", where given, by programme, payer, segment and risk class. */
static LiabilitySums
sum_up(const PayrollView *v, const Tariff *t, Part *parts)
{
	LiabilitySums sums = {0};

	for (int i = 0; i < v->n_sections; i++)
	{
		const PayrollSection *s = &v->sections[i];
		int64		workers,
					unpriced;
		int			programs;

		CHECK_FOR_INTERRUPTS();
		if (!payroll_active(s, t->month))
			continue;
		programs = payroll_charged(s, t);
		sums.wage_bill += payroll_wages(v, v->wages, s, t, &workers, &unpriced);
		sums.workers += workers;
		sums.unpriced += unpriced;
		PAYROLL_FOREACH_STEP(step, t, s, programs)
		{
			PriceSum	sum;

			payroll_price(v, v->wages, s, t, step, &sum);
			sums.cell[step->cell / N_PAYERS][step->payer] += sum.amount;
			if (parts != NULL)
			{
				Part	   *part = &parts[(step->cell * N_SEGMENTS + s->segment) * N_RISK_CLASSES + s->risk_class - 1];

				part->used = true;
				part->line = &t->lines[step->line];
				part->workers += workers;
				part->unpriced += unpriced;
				part->sum.amount += sum.amount;
				part->sum.base += sum.base;
				part->sum.capped += sum.capped;
			}
		}
	}
	return sums;
}

/*
 * What a call site computed last.  A dashboard asks each payroll for the months of a
 * year, of which most have one law; what decides is the bytes of both arguments.
 */
typedef struct LiabilityMemo
{
	MemoryContext context;
	size_t		len;
	uint8	   *bytes;			/* of the payroll; NULL = none */
	PayrollView *view;
	bool		timeless;		/* no period: every month has the same workers */
	Tariff	   *tariff;
	size_t		room;			/* of the tariff: one is as long as its texts */
	LiabilitySums sums;
} LiabilityMemo;

#define MEMO_MAX 65536

/* The same but for the month? */
static bool
tariffs_alike(const Tariff *a, const Tariff *b)
{
	size_t		size = VARSIZE(a);

	return size == VARSIZE(b) &&
		memcmp(&a->version, &b->version, offsetof(Tariff, month) - offsetof(Tariff, version)) == 0 &&
		memcmp(&a->known_on, &b->known_on, offsetof(Tariff, tag) - offsetof(Tariff, known_on)) == 0 &&
		memcmp(&a->fast, &b->fast, size - offsetof(Tariff, fast)) == 0;
}

static void
memo_payroll(LiabilityMemo *memo, const uint8 *bytes, size_t len)
{
	MemoryContext old;

	MemoryContextReset(memo->context);
	memo->bytes = NULL;
	memo->tariff = NULL;
	old = MemoryContextSwitchTo(memo->context);
	memo->view = payroll_view_of(bytes, len);
	memo->len = len;
	memo->bytes = memcpy(palloc(Max(len, 1)), bytes, len);
	MemoryContextSwitchTo(old);
	memo->timeless = true;
	for (int i = 0; i < memo->view->n_sections; i++)
		memo->timeless &= memo->view->sections[i].from == MONTH_EVER && memo->view->sections[i].to == MONTH_NEVER;
}

PG_FUNCTION_INFO_V1(jamsos_liability);
Datum
jamsos_liability(PG_FUNCTION_ARGS)
{
	const Tariff *t = arg_tariff(fcinfo, 1);
	LiabilityMemo *memo = fcinfo->flinfo->fn_extra;
	size_t		len;
	const uint8 *bytes = payroll_bytes(PG_GETARG_DATUM(0), &len);

	if (len > MEMO_MAX)
	{
		LiabilitySums sums = sum_up(payroll_view_of(bytes, len), t, NULL);

		return liability_row(fcinfo, &sums, (RupiahRounding) t->rounding);
	}
	if (memo == NULL)
	{
		memo = fcinfo->flinfo->fn_extra = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(LiabilityMemo));
		memo->context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "jamsos liability", ALLOCSET_DEFAULT_SIZES);
	}
	if (memo->bytes == NULL || memo->len != len || memcmp(memo->bytes, bytes, len) != 0)
		memo_payroll(memo, bytes, len);
	if (memo->tariff == NULL || !memo->timeless || !tariffs_alike(memo->tariff, t))
	{
		memo->sums = sum_up(memo->view, t, NULL);
		if (memo->tariff == NULL || memo->room < VARSIZE(t))
		{
			if (memo->tariff != NULL)
				pfree(memo->tariff);
			memo->tariff = NULL;
			memo->tariff = MemoryContextAlloc(memo->context, VARSIZE(t));
			memo->room = VARSIZE(t);
		}
		memcpy(memo->tariff, t, VARSIZE(t));
	}
	return liability_row(fcinfo, &memo->sums, (RupiahRounding) t->rounding);
}

/*
 * parts_of: the parts of a payroll.  Where totals are rounded, those of a programme and
 * payer are apportioned so that they add up to it.
 */
static Part *
parts_of(const PayrollView *v, const Tariff *t)
{
	Part	   *parts = palloc0(sizeof(Part) * N_CELLS * PARTS_OF_CELL);

	(void) sum_up(v, t, parts);
	if (t->rounding == ROUND_TOTAL)
		for (int cell = 0; cell < N_CELLS; cell++)
		{
			rupiah128	amounts[PARTS_OF_CELL];
			rupiah128	total = 0;

			for (int i = 0; i < PARTS_OF_CELL; i++)
				total += amounts[i] = parts[cell * PARTS_OF_CELL + i].sum.amount;
			rupiah_apportion(amounts, PARTS_OF_CELL, rupiah_total(total));
			for (int i = 0; i < PARTS_OF_CELL; i++)
				parts[cell * PARTS_OF_CELL + i].sum.amount = amounts[i];
		}
	return parts;
}

static Datum
amount_to_numeric(rupiah128 amount, const Tariff *t)
{
	return t->rounding == ROUND_NONE ? exact_to_numeric(amount) : int128_to_numeric(amount, 0);
}

PG_FUNCTION_INFO_V1(jamsos_liabilities);
Datum
jamsos_liabilities(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	const Tariff *t;
	Part	   *parts;

	jamsos_init_srf(fcinfo);
	t = arg_tariff(fcinfo, 1);
	parts = parts_of(payroll_view(PG_GETARG_DATUM(0)), t);
	for (int cell = 0; cell < N_CELLS; cell++)
		for (int carrier = 0; carrier < TARIFF_CARRIERS; carrier++)
		{
			Part		row = {false};
			bool		fixed = true;
			Datum		values[7];
			bool		nulls[7] = {false};

			for (int i = 0; i < PARTS_OF_CELL; i++)
			{
				const Part *part = &parts[cell * PARTS_OF_CELL + i];

				if (!part->used || carrier != tariff_carrier_number(cell / N_PAYERS, i / N_RISK_CLASSES))
					continue;
				row.used = true;
				row.line = part->line;
				row.workers += part->workers;
				row.unpriced += part->unpriced;
				row.sum.amount += part->sum.amount;
				if (!(part->line->flags & LINE_FIXED))
				{
					row.sum.base += part->sum.base;
					fixed = false;
				}
			}
			if (!row.used)
				continue;
			values[0] = CStringGetTextDatum(program_names[cell / N_PAYERS]);
			values[1] = CStringGetTextDatum(payer_names[cell % N_PAYERS]);
			values[2] = CStringGetTextDatum(tariff_carrier(row.line->program, row.line->segment));
			values[3] = Int64GetDatum(row.workers);
			nulls[4] = fixed;
			values[4] = sen_to_numeric(row.sum.base);
			values[5] = amount_to_numeric(row.sum.amount, t);
			values[6] = Int64GetDatum(row.unpriced);
			tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
		}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(jamsos_explain);
Datum
jamsos_explain(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	const Tariff *t;
	Part	   *parts;

	jamsos_init_srf(fcinfo);
	t = arg_tariff(fcinfo, 1);
	parts = parts_of(payroll_view(PG_GETARG_DATUM(0)), t);
	for (int i = 0; i < N_CELLS * PARTS_OF_CELL; i++)
	{
		const Part *part = &parts[i];
		Datum		values[13];
		bool		nulls[13] = {false};
		Datum		reasons[5];
		bool		reason_nulls[5] = {false};
		bool		fixed;

		if (!part->used)
			continue;
		fixed = (part->line->flags & LINE_FIXED) != 0;
		tariff_line_reasons(t, part->line, reasons, reason_nulls);
		values[0] = CStringGetTextDatum(program_names[part->line->program]);
		values[1] = CStringGetTextDatum(payer_names[part->line->payer]);
		values[2] = CStringGetTextDatum(segment_names[i / N_RISK_CLASSES % N_SEGMENTS]);
		values[3] = Int32GetDatum(i % N_RISK_CLASSES + 1);
		nulls[4] = fixed;
		values[4] = rate_to_percent(part->line->rate);
		nulls[5] = reason_nulls[0];
		values[5] = reasons[0];
		values[6] = Int64GetDatum(part->workers);
		values[7] = Int64GetDatum(part->sum.capped);
		nulls[8] = fixed;
		values[8] = sen_to_numeric(part->sum.base);
		values[9] = amount_to_numeric(part->sum.amount, t);
		values[10] = reasons[2];
		values[11] = reasons[3];
		values[12] = reasons[4];
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}
