/*
 * track_entries.c
 *	  Entries of the payrolls in the parts of a tracked summary, with a sign: what was
 *	  added less what was removed.
 */
#include "track/track_rows.h"

#include "access/detoast.h"
#include "utils/array.h"

#include "payroll/payroll_type.h"

Datum
payroll_plain(Datum payroll)
{
	return payroll == 0 ? 0 : PointerGetDatum(PG_DETOAST_DATUM(payroll));
}

Size
payroll_size(Datum payroll)
{
	return payroll == 0 ? 0 : toast_raw_datum_size(payroll) - VARHDRSZ;
}

/* An entry takes two bytes at least; a stratum has one more for those without a wage. */
size_t
entries_room(Datum payroll)
{
	return payroll == 0 ? 0 : payroll_size(payroll) / 2 + 1;
}

void
entries_append(Entries *to, Datum payroll, int64 sign)
{
	PayrollCursor c;
	uint64	   *e = to->e + to->n * ENTRY_WORDS;

	if (payroll == 0)
		return;
	payroll_open_datum(&c, payroll);
	while (payroll_next_section(&c))
	{
		CHECK_FOR_INTERRUPTS();
		if (c.unpriced > 0)
		{
			e[0] = PAYROLL_KEY(c.code, -1);
			e[1] = c.period;
			e[2] = (uint64) (sign * c.unpriced);
			e += ENTRY_WORDS;
		}
		while (payroll_next_entry(&c))
		{
			e[0] = PAYROLL_KEY(c.code, c.wage);
			e[1] = c.period;
			e[2] = (uint64) (sign * c.count);
			e += ENTRY_WORDS;
		}
	}
	if (c.wrong)
		payroll_report(PAYROLL_CORRUPT, &c, NULL);
	to->n = (e - to->e) / ENTRY_WORDS;
}

static int
entry_cmp(const uint64 *a, const uint64 *b)
{
	uint32		code_a = PAYROLL_KEY_CODE(a[0]);
	uint32		code_b = PAYROLL_KEY_CODE(b[0]);

	if (code_a != code_b)
		return code_a < code_b ? -1 : 1;
	if (a[1] != b[1])
		return a[1] < b[1] ? -1 : 1;
	return a[0] < b[0] ? -1 : a[0] > b[0];
}

/* The sum of two lists in order. */
Entries
entries_merge(Entries a, Entries b)
{
	Entries		sum = {.n = 0};
	uint64	   *out;
	const uint64 *x = a.e,
			   *x_end = a.e + a.n * ENTRY_WORDS,
			   *y = b.e,
			   *y_end = b.e + b.n * ENTRY_WORDS;

	if (a.n == 0)
		return b;
	if (b.n == 0)
		return a;
	out = sum.e = palloc_extended((a.n + b.n) * ENTRY_WORDS * sizeof(uint64), MCXT_ALLOC_HUGE);
	while (x < x_end && y < y_end)
	{
		int			cmp = entry_cmp(x, y);
		const uint64 *from = cmp <= 0 ? x : y;

		out[0] = from[0];
		out[1] = from[1];
		out[2] = cmp == 0 ? x[2] + y[2] : from[2];
		if (cmp <= 0)
			x += ENTRY_WORDS;
		if (cmp >= 0)
			y += ENTRY_WORDS;
		if (out[2] != 0)
			out += ENTRY_WORDS;
	}
	memcpy(out, x, (x_end - x) * sizeof(uint64));
	out += x_end - x;
	memcpy(out, y, (y_end - y) * sizeof(uint64));
	out += y_end - y;
	sum.n = (out - sum.e) / ENTRY_WORDS;
	return sum;
}

/* Those of one sign as a payroll; 0: nobody. */
Datum
entries_pack(Entries all, int64 sign)
{
	Entries		some = {.n = 0};
	PayrollWriter w;
	PayrollFault fault;
	size_t		n = 0;

	for (size_t i = 0; i < all.n; i++)
		n += (int64) all.e[i * ENTRY_WORDS + 2] * sign > 0;
	if (n == 0)
		return 0;
	if (n == all.n && sign > 0)
		some = all;
	else
	{
		some.e = palloc_extended(n * ENTRY_WORDS * sizeof(uint64), MCXT_ALLOC_HUGE);
		for (size_t i = 0; i < all.n; i++)
		{
			const uint64 *e = all.e + i * ENTRY_WORDS;

			if ((int64) e[2] * sign > 0)
			{
				uint64	   *to = some.e + some.n++ * ENTRY_WORDS;

				to[0] = e[0];
				to[1] = e[1];
				to[2] = (uint64) ((int64) e[2] * sign);
			}
		}
	}
	payroll_begin(&w, 16 + some.n * 6);
	fault = payroll_pack(some.e, some.n, ENTRY_WIDTH, &w);
	if (fault != PAYROLL_OK)
		payroll_report(fault, NULL, NULL);
	return payroll_end(&w, VARHDRSZ);
}

/* ---- reading ---- */

/*
 * What was added less what was removed, of all parts of a group; 0: nobody.  Most
 * groups have one part or two: those are merged as they come, many are sorted.
 */
static Datum
total(ArrayType *added, ArrayType *removed)
{
	ArrayType  *arrays[2] = {added, removed};
	Datum	   *parts[2];
	int			n[2] = {0, 0};
	size_t		room = 1;
	Entries		sum = {.n = 0};
	bool		sorted;

	for (int i = 0; i < 2; i++)
	{
		if (arrays[i])
			deconstruct_array(arrays[i], ARR_ELEMTYPE(arrays[i]), -1, false, TYPALIGN_INT, &parts[i], NULL, &n[i]);
		for (int j = 0; j < n[i]; j++)
			room += entries_room(parts[i][j]);
	}
	if (n[1] == 0 && n[0] <= 1)
		return n[0] == 0 || payroll_size(parts[0][0]) == 0 ? 0 : parts[0][0];
	sorted = n[0] + n[1] <= 6;
	if (!sorted)
		sum.e = palloc_extended(room * ENTRY_WORDS * sizeof(uint64), MCXT_ALLOC_HUGE);
	for (int i = 0; i < 2; i++)
		for (int j = 0; j < n[i]; j++)
		{
			Entries		one = {.n = 0};

			CHECK_FOR_INTERRUPTS();
			if (sorted)
				one.e = palloc_extended((entries_room(parts[i][j]) + 1) * ENTRY_WORDS * sizeof(uint64), MCXT_ALLOC_HUGE);
			entries_append(sorted ? &one : &sum, parts[i][j], i == 0 ? 1 : -1);
			if (sorted)
				sum = entries_merge(sum, one);
		}
	if (!sorted)
		sum.n = payroll_sort(sum.e, sum.n, ENTRY_WIDTH, palloc_extended(room * ENTRY_WORDS * sizeof(uint64), MCXT_ALLOC_HUGE), payroll_tick);
	for (size_t i = 0; i < sum.n; i++)
	{
		const uint64 *e = sum.e + i * ENTRY_WORDS;

		if (unlikely((int64) e[2] < 0))
		{
			PayrollShortage shortage = {PAYROLL_KEY_CODE(e[0]), e[1], PAYROLL_KEY_WAGE(e[0]), 0, -(int64) e[2]};

			payroll_report(PAYROLL_SHORT, NULL, &shortage);
		}
	}
	return entries_pack(sum, 1);
}

PG_FUNCTION_INFO_V1(jamsos_track_total);
Datum
jamsos_track_total(PG_FUNCTION_ARGS)
{
	Datum		sum = total(PG_ARGISNULL(0) ? NULL : PG_GETARG_ARRAYTYPE_P(0), PG_ARGISNULL(1) ? NULL : PG_GETARG_ARRAYTYPE_P(1));

	if (sum == 0)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(sum);
}

