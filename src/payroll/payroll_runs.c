/*
 * payroll_runs.c
 *	  Sorting, packing and merging very many entries.
 */
#include "payroll/payroll_runs.h"

#include "border/long_work.h"
#include "payroll/payroll_type.h"

static void
runs_check(PayrollFault fault)
{
	if (fault != PAYROLL_OK)
		payroll_report(fault, NULL, NULL);
}

/* In the order of a payroll, each key once and with workers. */
static void
assert_runs_sorted(const uint64 *entries, size_t n, int width)
{
#ifdef USE_ASSERT_CHECKING
	for (size_t i = 0; i < n; i++)
	{
		const uint64 *e = entries + i * (width + 1);
		const uint64 *last = e - (width + 1);

		Assert(e[0] != 0 && e[width] > 0);
		if (i == 0)
			continue;
		Assert(PAYROLL_KEY_CODE(last[0]) <= PAYROLL_KEY_CODE(e[0]));
		if (PAYROLL_KEY_CODE(last[0]) == PAYROLL_KEY_CODE(e[0]))
			Assert(width == 1 || last[1] == e[1] ? last[0] < e[0] : last[1] < e[1]);
	}
#endif
}

/* Sorts entries in place, equal ones added up: how many are left. */
static size_t
runs_sort(uint64 *entries, size_t n, int width)
{
	uint64	   *scratch = payroll_grow(NULL, Max(n, 1) * (width + 1) * sizeof(uint64));

	n = payroll_sort(entries, n, width, scratch, payroll_tick);
	pfree(scratch);
	assert_runs_sorted(entries, n, width);
	return n;
}

static void
runs_keep(PayrollRuns *r, const uint8 *bytes, size_t len, int64 entries)
{
	PayrollRun *run = &r->runs[r->n_runs++];

	Assert(r->n_runs <= RUNS_MAX && len > 2 && bytes[0] == PAYROLL_VERSION);

	run->bytes = MemoryContextAllocHuge(r->context, len);
	run->len = len;
	work_copy(run->bytes, bytes, len);
	r->packed += entries;
}

int
runs_open(const PayrollRuns *r, PayrollCursor *cursors)
{
	for (int i = 0; i < r->n_runs; i++)
		payroll_open(&cursors[i], r->runs[i].bytes, r->runs[i].len);
	return r->n_runs;
}

void
runs_add_packed(PayrollRuns *r, const uint8 *bytes, size_t len, int64 entries)
{
	PayrollCursor cursors[RUNS_MAX];
	PayrollWriter w;

	runs_keep(r, bytes, len, entries);
	if (r->n_runs < RUNS_MAX)
		return;
	payroll_write_begin(&w, payroll_grow, payroll_tick, 0, (size_t) r->packed * 4);
	runs_check(payroll_merge(cursors, runs_open(r, cursors), 0, &w, NULL));
	for (int i = 0; i < r->n_runs; i++)
		pfree(r->runs[i].bytes);
	r->n_runs = 0;
	r->packed = 0;
	runs_keep(r, w.bytes, w.len, w.entries);
	pfree(w.bytes);
}

void
runs_drain(PayrollRuns *r)
{
	size_t		room;

	Assert(r->n <= r->room && r->n_runs < RUNS_MAX);
	CHECK_FOR_INTERRUPTS();
	if (r->n > 0)
	{
		PayrollWriter w;

		r->n = runs_sort(r->entries, r->n, r->width);
		if (r->n <= r->room / 2)
			return;				/* many were equal: there is room again */
		payroll_write_begin(&w, payroll_grow, payroll_tick, 0, r->n * 4);
		runs_check(payroll_pack(r->entries, r->n, r->width, &w));
		runs_add_packed(r, w.bytes, w.len, w.entries);
		pfree(w.bytes);
		r->n = 0;
	}
	room = Max(RUNS_MIN_ROOM, r->packed / 8);
	if (room > r->room)
	{
		if (r->entries)
			pfree(r->entries);
		r->entries = MemoryContextAllocHuge(r->context, room * (r->width + 1) * sizeof(uint64));
		r->room = room;
	}
}

void
runs_widen(PayrollRuns *r)
{
	uint64	   *narrow = r->entries;

	r->width = 2;
	if (narrow == NULL)
		return;
	r->entries = MemoryContextAllocHuge(r->context, r->room * 3 * sizeof(uint64));
	for (size_t i = 0; i < r->n && work_goes_on(i); i++)
	{
		r->entries[i * 3] = narrow[i * 2];
		r->entries[i * 3 + 1] = PAYROLL_ALWAYS;
		r->entries[i * 3 + 2] = narrow[i * 2 + 1];
	}
	pfree(narrow);
}

void
runs_pack_unsorted(const PayrollRuns *r, PayrollWriter *w, size_t reserved)
{
	size_t		size = r->n * (r->width + 1) * sizeof(uint64);
	uint64	   *entries = payroll_grow(NULL, size + sizeof(uint64));
	size_t		n;

	if (size > 0)
		work_copy(entries, r->entries, size);
	n = runs_sort(entries, r->n, r->width);
	payroll_write_begin(w, payroll_grow, payroll_tick, reserved, 16 + n * 6);
	runs_check(payroll_pack(entries, n, r->width, w));
	pfree(entries);
}
