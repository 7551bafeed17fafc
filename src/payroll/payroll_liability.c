/*
 * payroll_liability.c
 *	  What a payroll owes: liability, liabilities, explain; of one month, or of several at once.
 */
#include "jamsos.h"

#include "access/htup_details.h"

#include "aggregate/liability.h"
#include "border/args.h"
#include "border/memo.h"
#include "border/row.h"
#include "law/tariff_line.h"
#include "law/tariff_type.h"
#include "payroll/payroll_type.h"
#include "payroll/payroll_view.h"

/* What one line of the tariff asks of the workers of a segment and class. */
typedef struct LiabilityPart
{
	bool		used;
	bool		fixed;			/* an amount and not a rate: there is no base */
	const TariffLine *line;
	int64		workers;
	int64		unpriced;
	PriceSum	sum;
} LiabilityPart;

/* Programme and payer; in each, segment and risk class. */
#define N_CELLS (N_PROGRAMS * N_PAYERS)
#define PARTS_OF_CELL (N_SEGMENTS * N_RISK_CLASSES)

/*
 * So many entries are unpacked at a time: as many as the nearest cache holds.  A payroll is
 * added up as it is read, and never as a whole in memory.
 */
#define BLOCK 1024

/* Some entries of a section, "view" having no others, and the workers that "s" counts. */
static void
add_block(LiabilitySums *sums, const PayrollView *v, const PayrollSection *s, const Tariff *t, int programs, LiabilityPart *parts)
{
	WageSum		summed = {0};
	int64		workers,
				unpriced;

	sums->wage_bill += payroll_wages(v, v->wages, s, t, &summed, &workers, &unpriced);
	sums->workers += workers;
	sums->unpriced += unpriced;
	PAYROLL_FOREACH_STEP(step, t, s, programs)
	{
		PriceSum	sum;

		payroll_price(v, v->wages, s, t, step, &summed, &sum);
		sums->cell[step->cell / N_PAYERS][step->payer] += sum.amount;
		if (parts != NULL)
		{
			LiabilityPart *part = &parts[(step->cell * N_SEGMENTS + s->segment) * N_RISK_CLASSES + s->risk_class - 1];

			part->used = true;
			part->line = &t->lines[step->line];
			part->fixed = (part->line->flags & LINE_FIXED) != 0;
			part->workers += workers;
			part->unpriced += unpriced;
			part->sum.amount += sum.amount;
			part->sum.base += sum.base;
			part->sum.capped += sum.capped;
		}
	}
}

/* Adds up a section, whose header the cursor has read. */
static void
add_section(LiabilitySums *sums, PayrollCursor *c, PayrollSection *s, const Tariff *t, LiabilityPart *parts)
{
	int64		wages[BLOCK];
	int64		counts[BLOCK];
	PayrollView block = {.wages = wages, .counts = counts};
	int			programs = payroll_charged(s, t);

	do
	{
		CHECK_FOR_INTERRUPTS();
		s->priced = 0;
		s->n = payroll_next_entries(c, wages, counts, BLOCK, &s->priced);
		add_block(sums, &block, s, t, programs, parts);
		s->unpriced = 0;		/* counted with the first */
	}
	while (s->n == BLOCK);
}

/* Months in which the same workers of a payroll are active. */
typedef struct MonthSpan
{
	int			from;
	int			to;
} MonthSpan;

static inline bool
span_has(const MonthSpan *span, int month)
{
	return span->from <= month && month <= span->to;
}

/* Not beyond a month in which a section, seen from this one, begins or ends. */
static inline void
span_narrow(MonthSpan *span, const PayrollSection *s, int month)
{
	if (month < s->from)
		span->to = Min(span->to, s->from - 1);
	else if (month > s->to)
		span->from = Max(span->from, s->to + 1);
	else
	{
		span->from = Max(span->from, s->from);
		span->to = Min(span->to, s->to);
	}
}

/*
 * Adds up a payroll; "parts", where given, by programme, payer, segment and risk class.
 * "span": the months around that of the tariff that have the same workers.
 */
static LiabilitySums
liability_sums(const uint8 *bytes, size_t len, const Tariff *t, LiabilityPart *parts, MonthSpan *span)
{
	LiabilitySums sums = {0};
	PayrollCursor c;

	span->from = MONTH_EVER;
	span->to = MONTH_NEVER;
	payroll_open(&c, bytes, len);
	while (payroll_next_section(&c))
	{
		PayrollSection s = payroll_section(&c);

		CHECK_FOR_INTERRUPTS();
		span_narrow(span, &s, t->month);
		if (payroll_active(&s, t->month))
			add_section(&sums, &c, &s, t, parts);
	}
	if (c.wrong)
		payroll_report(PAYROLL_CORRUPT, &c, NULL);
	return sums;
}

/*
 * What a call site computed last, keyed on the bytes of both arguments.  A dashboard asks each
 * payroll for the months of a year, of which most have one law.
 */
typedef struct LiabilityMemo
{
	MemoryContext context;
	size_t		len;
	uint8	   *bytes;			/* of the payroll; NULL = none */
	MonthSpan	span;			/* months with the workers of the answer */
	Tariff	   *tariff;
	size_t		room;			/* of the tariff: one is as long as its texts */
	HeapTupleHeader row;		/* the answer; made from numerics, it costs more than to price 200 entries */
} LiabilityMemo;

#define MEMO_MAX 65536

/* The same but for the month and what the texts at the end say?  Then so is every amount. */
static bool
tariffs_alike(const Tariff *a, const Tariff *b)
{
	/* the numbers of lines, steps and brackets are before the tag */
	return memcmp(&a->version, &b->version, offsetof(Tariff, month) - offsetof(Tariff, version)) == 0 &&
		memcmp(&a->asked, &b->asked, offsetof(Tariff, tag) - offsetof(Tariff, asked)) == 0 &&
		memcmp(&a->fast, &b->fast, (const char *) (tariff_brackets(a) + a->n_brackets) - (const char *) &a->fast) == 0;
}

static void
memo_payroll(LiabilityMemo *memo, const uint8 *bytes, size_t len)
{
	MemoryContextReset(memo->context);
	memo->bytes = NULL;
	memo->tariff = NULL;
	memo->row = NULL;
	memo->len = len;
	memo->bytes = memcpy(MemoryContextAlloc(memo->context, Max(len, 1)), bytes, len);
}

/* The answer for another tariff, or for another month of workers who come and go. */
static void
memo_price(LiabilityMemo *memo, FunctionCallInfo fcinfo, const Tariff *t)
{
	LiabilitySums sums = liability_sums(memo->bytes, memo->len, t, NULL, &memo->span);
	HeapTupleHeader row = DatumGetHeapTupleHeader(liability_row(fcinfo, &sums, (RupiahRounding) t->asked.rounding));
	Size		len = HeapTupleHeaderGetDatumLength(row);

	if (memo->row != NULL)
		pfree(memo->row);
	memo->row = NULL;
	if (memo->tariff == NULL || memo->room < VARSIZE(t))
	{
		if (memo->tariff != NULL)
			pfree(memo->tariff);
		memo->tariff = NULL;
		memo->tariff = MemoryContextAlloc(memo->context, VARSIZE(t));
		memo->room = VARSIZE(t);
	}
	memcpy(memo->tariff, t, VARSIZE(t));
	memo->row = memcpy(MemoryContextAlloc(memo->context, len), row, len);
}

PG_FUNCTION_INFO_V1(jamsos_liability);
Datum
jamsos_liability(PG_FUNCTION_ARGS)
{
	const Tariff *t = arg_tariff(fcinfo, 1);
	LiabilityMemo *memo;
	size_t		len;
	const uint8 *bytes = payroll_bytes(PG_GETARG_DATUM(0), &len);

	if (len > MEMO_MAX)
	{
		MonthSpan	span;
		LiabilitySums sums = liability_sums(bytes, len, t, NULL, &span);

		return liability_row(fcinfo, &sums, (RupiahRounding) t->asked.rounding);
	}
	memo = memo_of(fcinfo, sizeof(LiabilityMemo));
	if (memo->context == NULL)
		memo->context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "jamsos liability", ALLOCSET_DEFAULT_SIZES);
	if (memo->bytes == NULL || memo->len != len || memcmp(memo->bytes, bytes, len) != 0)
		memo_payroll(memo, bytes, len);
	if (memo->row == NULL || !span_has(&memo->span, t->month) || !tariffs_alike(memo->tariff, t))
		memo_price(memo, fcinfo, t);
	len = HeapTupleHeaderGetDatumLength(memo->row);
	return PointerGetDatum(memcpy(palloc(len), memo->row, len));
}

/*
 * A payroll and the tariffs of an array, in its order, for functions that return rows of each.  A month
 * with the law of the one before it, in which the same workers are active, has the same amounts.
 */
typedef struct TariffList
{
	const uint8 *bytes;			/* of the payroll */
	size_t		len;
	Datum	   *tariffs;
	int			n;
	int			at;				/* of the next one */
	const Tariff *tariff;		/* NULL before the first */
	MonthSpan	span;			/* months with the workers of the tariff that was priced last */
	bool		again;			/* the amounts are those of the tariff before */
} TariffList;

/* Arguments: payroll, tariffs. */
static void
list_begin(TariffList *list, FunctionCallInfo fcinfo)
{
	memset(list, 0, sizeof(*list));
	list->bytes = payroll_bytes(PG_GETARG_DATUM(0), &list->len);
	list->n = list_elements(PG_GETARG_DATUM(1), InvalidOid, "tariffs", LIST_MOST, "Give the tariff of each month once.", TARIFF_NULL_HINT, &list->tariffs);
}

static bool
list_next(TariffList *list)
{
	const Tariff *last = list->tariff;

	CHECK_FOR_INTERRUPTS();
	if (list->at == list->n)
		return false;
	list->tariff = tariff_from_datum(list->tariffs[list->at++]);
	list->again = last != NULL && span_has(&list->span, list->tariff->month) && tariffs_alike(last, list->tariff);
	return true;
}

/* liability() of each tariff: its month, then the columns of liability_row. */
PG_FUNCTION_INFO_V1(jamsos_liability_tariffs);
Datum
jamsos_liability_tariffs(PG_FUNCTION_ARGS)
{
	TariffList	list;
	Row			row;

	row_begin_set(&row, fcinfo);
	list_begin(&list, fcinfo);
	while (list_next(&list))
	{
		if (list.again)
			row_month_again(&row, list.tariff->month);
		else
		{
			LiabilitySums sums = liability_sums(list.bytes, list.len, list.tariff, NULL, &list.span);

			row_discard(&row);
			row_month(&row, list.tariff->month);
			liability_columns(&row, &sums, (RupiahRounding) list.tariff->asked.rounding);
		}
		row_put_keeping(&row, row.n);
	}
	return (Datum) 0;
}

/*
 * The parts of a payroll, amounts as they are shown: where totals are rounded, the parts of a
 * programme and payer are apportioned so that they add up to its total.
 */
static LiabilityPart *
liability_parts(const uint8 *bytes, size_t len, const Tariff *t, MonthSpan *span)
{
	LiabilityPart *parts = palloc0(sizeof(LiabilityPart) * N_CELLS * PARTS_OF_CELL);

	(void) liability_sums(bytes, len, t, parts, span);
	if (t->asked.rounding == ROUND_TOTAL)
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

/* The parts of a cell whose workers are with one carrier, as one. */
static LiabilityPart
part_of_carrier(const LiabilityPart *parts, int cell, int carrier)
{
	LiabilityPart sum = {.fixed = true};

	for (int i = 0; i < PARTS_OF_CELL; i++)
	{
		const LiabilityPart *part = &parts[cell * PARTS_OF_CELL + i];

		if (!part->used || carrier != tariff_carrier_number(cell / N_PAYERS, i / N_RISK_CLASSES))
			continue;
		sum.used = true;
		sum.line = part->line;
		sum.workers += part->workers;
		sum.unpriced += part->unpriced;
		sum.sum.amount += part->sum.amount;
		if (!part->fixed)
		{
			sum.sum.base += part->sum.base;
			sum.fixed = false;
		}
	}
	return sum;
}

/* The rows of liabilities(), with the month of the tariff before them where it is asked for. */
static void
put_liabilities(Row *row, const LiabilityPart *parts, const Tariff *t, bool with_month)
{
	for (int cell = 0; cell < N_CELLS; cell++)
		for (int carrier = 0; carrier < TARIFF_CARRIERS; carrier++)
		{
			LiabilityPart part = part_of_carrier(parts, cell, carrier);

			if (!part.used)
				continue;
			if (with_month)
				row_month(row, t->month);
			row_text(row, program_names[cell / N_PAYERS]);
			row_text(row, payer_names[cell % N_PAYERS]);
			row_text(row, tariff_carrier(part.line->program, part.line->segment));
			row_bigint(row, part.workers);
			if (part.fixed)
				row_null(row);
			else
				row_sen(row, part.sum.base);
			row_amount(row, part.sum.amount, (RupiahRounding) t->asked.rounding);
			row_bigint(row, part.unpriced);
			row_put(row);
		}
}

PG_FUNCTION_INFO_V1(jamsos_liabilities);
Datum
jamsos_liabilities(PG_FUNCTION_ARGS)
{
	const Tariff *t;
	Row			row;
	MonthSpan	span;
	size_t		len;
	const uint8 *bytes;

	row_begin_set(&row, fcinfo);
	t = arg_tariff(fcinfo, 1);
	bytes = payroll_bytes(PG_GETARG_DATUM(0), &len);
	put_liabilities(&row, liability_parts(bytes, len, t, &span), t, false);
	return (Datum) 0;
}

/* liabilities() of each tariff, its month before them. */
PG_FUNCTION_INFO_V1(jamsos_liabilities_tariffs);
Datum
jamsos_liabilities_tariffs(PG_FUNCTION_ARGS)
{
	TariffList	list;
	LiabilityPart *parts = NULL;
	Row			row;

	row_begin_set(&row, fcinfo);
	list_begin(&list, fcinfo);
	while (list_next(&list))
	{
		if (!list.again)
		{
			if (parts != NULL)
				pfree(parts);
			parts = liability_parts(list.bytes, list.len, list.tariff, &list.span);
		}
		put_liabilities(&row, parts, list.tariff, true);
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(jamsos_explain);
Datum
jamsos_explain(PG_FUNCTION_ARGS)
{
	const Tariff *t;
	LiabilityPart *parts;
	Row			row;
	MonthSpan	span;
	size_t		len;
	const uint8 *bytes;

	row_begin_set(&row, fcinfo);
	t = arg_tariff(fcinfo, 1);
	bytes = payroll_bytes(PG_GETARG_DATUM(0), &len);
	parts = liability_parts(bytes, len, t, &span);
	for (int i = 0; i < N_CELLS * PARTS_OF_CELL; i++)
	{
		const LiabilityPart *part = &parts[i];

		if (!part->used)
			continue;
		row_text(&row, program_names[part->line->program]);
		row_text(&row, payer_names[part->line->payer]);
		row_text(&row, segment_names[i / N_RISK_CLASSES % N_SEGMENTS]);
		row_int(&row, i % N_RISK_CLASSES + 1);
		if (part->fixed)
			row_null(&row);
		else
			row_percent(&row, part->line->rate);
		tariff_row_relief(&row, t, part->line);
		row_bigint(&row, part->workers);
		row_bigint(&row, part->sum.capped);
		if (part->fixed)
			row_null(&row);
		else
			row_sen(&row, part->sum.base);
		row_amount(&row, part->sum.amount, (RupiahRounding) t->asked.rounding);
		tariff_row_reasons(&row, t, part->line);
		row_put(&row);
	}
	return (Datum) 0;
}
