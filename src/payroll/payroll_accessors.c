/*
 * payroll_accessors.c
 *	  What SQL asks of a payroll: how many workers, at which wages.
 */
#include "jamsos.h"

#include "utils/date.h"

#include "border/calendar.h"
#include "border/numeric.h"
#include "border/row.h"
#include "payroll/payroll_type.h"
#include "payroll/payroll_view.h"

static int
payroll_arg_month(FunctionCallInfo fcinfo, int n)
{
	return PG_ARGISNULL(n) ? -1 : month_from_date(PG_GETARG_DATEADT(n));
}

typedef struct PayrollTotals
{
	int64		unpriced;
	int64		priced;
	rupiah128	wages;			/* sen */
} PayrollTotals;

/* Of the workers active in a month, or of all (-1). */
static PayrollTotals
payroll_totals(Datum payroll, int month)
{
	PayrollCursor c;
	PayrollTotals sum = {0, 0, 0};
	size_t		n = 0;

	payroll_open_datum(&c, payroll);
	while (payroll_next_section(&c))
	{
		CHECK_FOR_INTERRUPTS();
		if (month >= 0 && (month < PAYROLL_PERIOD_FROM(c.period) || month > PAYROLL_PERIOD_TO(c.period)))
			continue;
		sum.unpriced += c.unpriced;
		while (payroll_next_entry(&c))
		{
			sum.priced += c.count;
			sum.wages += (rupiah128) c.wage * c.count;
			if (unlikely(++n % PAYROLL_STRETCH == 0))
				CHECK_FOR_INTERRUPTS();
		}
	}
	if (c.wrong)
		payroll_report(PAYROLL_CORRUPT, &c, NULL);
	return sum;
}

PG_FUNCTION_INFO_V1(jamsos_headcount);
Datum
jamsos_headcount(PG_FUNCTION_ARGS)
{
	PayrollTotals sum;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	sum = payroll_totals(PG_GETARG_DATUM(0), payroll_arg_month(fcinfo, 1));
	PG_RETURN_INT64(sum.unpriced + sum.priced);
}

PG_FUNCTION_INFO_V1(jamsos_unpriced);
Datum
jamsos_unpriced(PG_FUNCTION_ARGS)
{
	PG_RETURN_INT64(payroll_totals(PG_GETARG_DATUM(0), -1).unpriced);
}

PG_FUNCTION_INFO_V1(jamsos_wage_bill);
Datum
jamsos_wage_bill(PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	return sen_to_numeric(payroll_totals(PG_GETARG_DATUM(0), payroll_arg_month(fcinfo, 1)).wages);
}

/* Wages of all strata together, ascending: pairs of wage + 1 and count. */
static uint64 *
payroll_all_wages(const PayrollView *v, size_t *n, int64 *workers)
{
	uint64	   *pairs = payroll_grow(NULL, Max(v->n, 1) * 2 * sizeof(uint64));
	uint64	   *scratch = payroll_grow(NULL, Max(v->n, 1) * 2 * sizeof(uint64));

	*workers = 0;
	for (size_t i = 0; i < v->n; i++)
	{
		pairs[2 * i] = PAYROLL_KEY(0, v->wages[i]);
		pairs[2 * i + 1] = (uint64) v->counts[i];
		*workers += v->counts[i];
		if (((i + 1) & 0xffff) == 0)
			CHECK_FOR_INTERRUPTS();
	}
	*n = payroll_sort(pairs, v->n, 1, scratch, payroll_tick);
	pfree(scratch);
	return pairs;
}

PG_FUNCTION_INFO_V1(jamsos_wage_quantile);
Datum
jamsos_wage_quantile(PG_FUNCTION_ARGS)
{
	int64		fraction;		/* 10^-12 */
	size_t		n;
	int64		workers;
	uint64	   *pairs;
	int64		rank;

	fraction = growth_from_numeric(PG_GETARG_DATUM(1), "fraction", 0, GROWTH_ONE);
	pairs = payroll_all_wages(payroll_view(PG_GETARG_DATUM(0)), &n, &workers);
	if (workers == 0)
		PG_RETURN_NULL();
	/* nearest rank: the smallest wage that so many do not exceed */
	rank = (int64) (((rupiah128) workers * fraction + GROWTH_ONE - 1) / GROWTH_ONE);
	for (size_t i = 0;; i++)
	{
		rank -= (int64) pairs[2 * i + 1];
		if (rank <= 0)
			return sen_to_numeric(PAYROLL_KEY_WAGE(pairs[2 * i]));
	}
}

PG_FUNCTION_INFO_V1(jamsos_wage_histogram);
Datum
jamsos_wage_histogram(PG_FUNCTION_ARGS)
{
	int32		buckets = PG_GETARG_INT32(1);
	size_t		n;
	size_t		at = 0;
	int64		workers;
	int64		least,
				largest,
				width;
	uint64	   *pairs;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (buckets < 1 || buckets > 10000)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("buckets must be from 1 to 10000: %d", buckets)));
	pairs = payroll_all_wages(payroll_view(PG_GETARG_DATUM(0)), &n, &workers);
	if (workers == 0)
		return (Datum) 0;
	least = PAYROLL_KEY_WAGE(pairs[0]);
	largest = PAYROLL_KEY_WAGE(pairs[2 * (n - 1)]);
	width = (largest - least) / buckets + 1;
	for (int32 i = 0; i < buckets && least + i * width <= largest; i++)
	{
		int64		from = least + i * width;
		int64		to = Min(from + width - 1, largest);
		int64		count = 0;

		for (; at < n && PAYROLL_KEY_WAGE(pairs[2 * at]) <= to; at++)
			count += (int64) pairs[2 * at + 1];
		row_int(&row, i + 1);
		row_sen(&row, from);
		row_sen(&row, to);
		row_bigint(&row, count);
		row_put(&row);
	}
	return (Datum) 0;
}

/* A list of programmes, such as JKK,JKM. */
static void
row_programs(Row *row, int programs)
{
	StringInfoData out;

	initStringInfo(&out);
	for (int p = 0; p < N_PROGRAMS; p++)
		if (programs & (1 << p))
			appendStringInfo(&out, "%s%s", out.len ? "," : "", program_names[p]);
	row_text_len(row, out.data, out.len);
	pfree(out.data);
}

PG_FUNCTION_INFO_V1(jamsos_entries);
Datum
jamsos_entries(PG_FUNCTION_ARGS)
{
	PayrollView *v;
	Row			row;

	row_begin_set(&row, fcinfo);
	v = payroll_view(PG_GETARG_DATUM(0));
	for (int i = 0; i < v->n_sections; i++)
	{
		const PayrollSection *s = &v->sections[i];
		int			stratum;

		row_text(&row, segment_names[s->segment]);
		row_int(&row, s->risk_class);
		if (s->programs != 0)
			row_programs(&row, s->programs);
		else
			row_null(&row);
		if (s->from != MONTH_EVER)
			row_month(&row, s->from);
		else
			row_null(&row);
		if (s->to != MONTH_NEVER)
			row_month(&row, s->to);
		else
			row_null(&row);
		stratum = row.n;
		if (s->unpriced > 0)
		{
			row_null(&row);
			row_bigint(&row, s->unpriced);
			row_put_keeping(&row, stratum);
		}
		for (size_t j = s->first; j < s->first + s->n; j++)
		{
			CHECK_FOR_INTERRUPTS();
			row_sen(&row, v->wages[j]);
			row_bigint(&row, v->counts[j]);
			row_put_keeping(&row, stratum);
		}
		row_discard(&row);
	}
	return (Datum) 0;
}

PG_FUNCTION_INFO_V1(jamsos_payroll_scale);
Datum
jamsos_payroll_scale(PG_FUNCTION_ARGS)
{
	PayrollView *v = payroll_view(PG_GETARG_DATUM(0));
	int64		factor = growth_from_numeric(PG_GETARG_DATUM(1), "factor", 0, GROWTH_ONE * 1000);
	int64	   *unpriced = palloc(sizeof(int64) * Max(v->n_sections, 1));
	rupiah128	workers = 0;

	for (int i = 0; i < v->n_sections; i++)
	{
		unpriced[i] = v->sections[i].unpriced;
		workers += v->sections[i].unpriced + v->sections[i].priced;
	}
	workers = (workers * factor + GROWTH_ONE / 2) / GROWTH_ONE;
	if (workers > PAYROLL_MAX_WORKERS)
		payroll_report(PAYROLL_TOO_MANY_WORKERS, NULL, NULL);
	payroll_apportion(v, v->counts, unpriced, factor, GROWTH_ONE, (int64) workers, v->counts, unpriced);
	return payroll_from_view(v, v->counts, unpriced);
}
