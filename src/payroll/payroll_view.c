/*
 * payroll_view.c
 *	  A payroll unpacked in memory, and packed again with other counts: what every
 *	  computation over a stored payroll stands on.
 */
#include "payroll/payroll_view.h"

#include "border/long_work.h"
#include "law/tariff_type.h"
#include "payroll/payroll_type.h"

PayrollSection
payroll_section(const PayrollCursor *c)
{
	PayrollSection s = {
		.segment = PAYROLL_CODE_SEGMENT(c->code), .risk_class = PAYROLL_CODE_CLASS(c->code), .programs = PAYROLL_CODE_PROGRAMS(c->code),
		.from = PAYROLL_PERIOD_FROM(c->period), .to = PAYROLL_PERIOD_TO(c->period), .unpriced = c->unpriced, .unit = c->unit
	};

	return s;
}

PayrollView *
payroll_view_of(const uint8 *bytes, size_t len)
{
	PayrollView *v = palloc0(sizeof(PayrollView));
	PayrollCursor c;
	size_t		room;

	v->tick = payroll_tick;
	payroll_open(&c, bytes, len);
	/* a section takes five bytes at least, an entry two */
	room = c.end - c.at;
	v->sections = payroll_grow(NULL, (room / 5 + 1) * sizeof(PayrollSection));
	v->wages = payroll_grow(NULL, (room / 2 + 1) * sizeof(int64));
	v->counts = payroll_grow(NULL, (room / 2 + 1) * sizeof(int64));
	while (payroll_next_section(&c))
	{
		PayrollSection *s = &v->sections[v->n_sections++];
		size_t		n;

		*s = payroll_section(&c);
		s->first = v->n;
		do
		{
			CHECK_FOR_INTERRUPTS();
			/* there is room for as many as there can be */
			n = payroll_next_entries(&c, v->wages + v->n, v->counts + v->n, PAYROLL_STRETCH, &s->priced);
			v->n += n;
		}
		while (n == PAYROLL_STRETCH);
		s->n = v->n - s->first;
	}
	if (c.wrong)
		payroll_report(PAYROLL_CORRUPT, &c, NULL);
	return v;
}

PayrollView *
payroll_view(Datum datum)
{
	size_t		len;
	const uint8 *bytes = payroll_bytes(datum, &len);

	return payroll_view_of(bytes, len);
}

Datum
payroll_from_view(const PayrollView *v, const int64 *counts, const int64 *unpriced)
{
	PayrollWriter w;
	PayrollFault fault = PAYROLL_OK;

	payroll_begin(&w, v->n * 4 + 16);
	for (int i = 0; i < v->n_sections && fault == PAYROLL_OK; i++)
	{
		const PayrollSection *s = &v->sections[i];
		int64		unit = 0;
		int64		left = 0;

		for (size_t j = s->first; j < s->first + s->n; j++)
		{
			CHECK_FOR_INTERRUPTS();
			if (counts[j] > 0)
			{
				unit = payroll_gcd(v->wages[j], unit);
				left++;
			}
		}
		if (left == 0 && unpriced[i] == 0)
			continue;
		payroll_write_section(&w, PAYROLL_CODE(s->segment, s->risk_class, s->programs), PAYROLL_PERIOD(s->from, s->to),
							  unit, unpriced[i]);
		for (size_t j = s->first; j < s->first + s->n; j++)
			if (counts[j] > 0)
				payroll_write_entry(&w, v->wages[j], counts[j]);
		payroll_write_end(&w);
		fault = payroll_written(&w);
	}
	if (fault != PAYROLL_OK)
		payroll_report(fault, NULL, NULL);
	return payroll_end(&w, VARHDRSZ);
}

int
payroll_charged(const PayrollSection *s, const Tariff *t)
{
	int			programs = payroll_programs(s, t);

	tariff_require(t, s->segment, s->risk_class, programs);
	return programs;
}

/* ---- apportionment by largest remainder ---- */

void
rupiah_apportion(rupiah128 *parts, int n, rupiah128 total)
{
	rupiah128  *rest = palloc(sizeof(rupiah128) * Max(n, 1));

	for (int i = 0; i < n; i++)
	{
		rest[i] = parts[i] % RUPIAH_EXACT_UNIT;
		parts[i] /= RUPIAH_EXACT_UNIT;
		total -= parts[i];
	}
	while (total-- > 0)
	{
		int			largest = 0;

		for (int i = 1; i < n; i++)
			if (rest[i] > rest[largest])
				largest = i;
		parts[largest]++;
		rest[largest] = -1;
	}
	pfree(rest);
}

typedef struct Share
{
	rupiah128	rest;
	int64	   *count;
} Share;

static int
share_cmp(const void *a, const void *b)
{
	const Share *x = a;
	const Share *y = b;

	CHECK_FOR_INTERRUPTS();
	if (x->rest != y->rest)
		return x->rest > y->rest ? -1 : 1;
	return x->count < y->count ? -1 : x->count > y->count;	/* the order of the payroll */
}

void
payroll_apportion(const PayrollView *v, const int64 *counts, const int64 *unpriced, int64 times, int64 of,
				  int64 total, int64 *counts_out, int64 *unpriced_out)
{
	size_t		n = v->n + (unpriced ? v->n_sections : 0);
	Share	   *shares = payroll_grow(NULL, Max(n, 1) * sizeof(Share));

	for (size_t i = 0; i < n; i++)
	{
		rupiah128	exact = (rupiah128) (i < v->n ? counts[i] : unpriced[i - v->n]) * times;
		int64	   *out = i < v->n ? &counts_out[i] : &unpriced_out[i - v->n];

		CHECK_FOR_INTERRUPTS();
		*out = (int64) (exact / of);
		total -= *out;
		shares[i] = (Share) {exact % of, out};
	}
	qsort(shares, v->n, sizeof(Share), share_cmp);
	if (unpriced)
	{
		/* addresses of two arrays do not compare: each by itself, then merged */
		Share	   *merged = payroll_grow(NULL, Max(n, 1) * sizeof(Share));
		size_t		a = 0;
		size_t		b = v->n;

		qsort(shares + v->n, v->n_sections, sizeof(Share), share_cmp);
		for (size_t i = 0; i < n && work_goes_on(i); i++)
			merged[i] = b == n || (a < v->n && shares[a].rest >= shares[b].rest) ? shares[a++] : shares[b++];
		pfree(shares);
		shares = merged;
	}
	for (size_t i = 0; i < n && total > 0 && work_goes_on(i); i++, total--)
		(*shares[i].count)++;
	pfree(shares);
}
