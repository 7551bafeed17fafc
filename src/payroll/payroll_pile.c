/*
 * payroll_pile.c
 *	  Sorting, packing and merging very many entries.
 */
#include "payroll/payroll_pile.h"

#include "payroll/payroll_type.h"

static void
check_fault(PayrollFault fault)
{
	if (fault != PAYROLL_OK)
		payroll_report(fault, NULL, NULL);
}

/* In the order of a payroll, each key once and with workers. */
static void
assert_sorted(const uint64 *entries, size_t n, int width)
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

/* Sorts entries; the scratch memory is given back at once. */
static size_t
sort(uint64 *entries, size_t n, int width)
{
	uint64	   *scratch = payroll_grow(NULL, Max(n, 1) * (width + 1) * sizeof(uint64));

	n = payroll_sort(entries, n, width, scratch, payroll_tick);
	pfree(scratch);
	assert_sorted(entries, n, width);
	return n;
}

static void
keep_run(PayrollPile *pile, const uint8 *bytes, size_t len, int64 entries)
{
	PayrollRun *run = &pile->runs[pile->n_runs++];

	Assert(pile->n_runs <= PILE_RUNS && len > 2 && bytes[0] == PAYROLL_VERSION);

	run->bytes = MemoryContextAllocHuge(pile->context, len);
	run->len = len;
	memcpy(run->bytes, bytes, len);
	pile->packed += entries;
}

int
pile_open(const PayrollPile *pile, PayrollCursor *cursors)
{
	for (int i = 0; i < pile->n_runs; i++)
		payroll_open(&cursors[i], pile->runs[i].bytes, pile->runs[i].len);
	return pile->n_runs;
}

void
pile_add_run(PayrollPile *pile, const uint8 *bytes, size_t len, int64 entries)
{
	PayrollCursor cursors[PILE_RUNS];
	PayrollWriter w;

	keep_run(pile, bytes, len, entries);
	if (pile->n_runs < PILE_RUNS)
		return;
	payroll_write_begin(&w, payroll_grow, payroll_tick, 0, (size_t) pile->packed * 4);
	check_fault(payroll_merge(cursors, pile_open(pile, cursors), 0, &w, NULL));
	for (int i = 0; i < pile->n_runs; i++)
		pfree(pile->runs[i].bytes);
	pile->n_runs = 0;
	pile->packed = 0;
	keep_run(pile, w.bytes, w.len, w.entries);
	pfree(w.bytes);
}

/* Makes room for entries that wait. */
void
pile_drain(PayrollPile *pile)
{
	size_t		room;

	Assert(pile->n <= pile->room && pile->n_runs < PILE_RUNS);
	CHECK_FOR_INTERRUPTS();
	if (pile->n > 0)
	{
		PayrollWriter w;

		pile->n = sort(pile->entries, pile->n, pile->width);
		if (pile->n <= pile->room / 2)
			return;				/* many were equal: there is room again */
		payroll_write_begin(&w, payroll_grow, payroll_tick, 0, pile->n * 4);
		check_fault(payroll_pack(pile->entries, pile->n, pile->width, &w));
		pile_add_run(pile, w.bytes, w.len, w.entries);
		pfree(w.bytes);
		pile->n = 0;
	}
	room = Max(PILE_MIN, pile->packed / 8);
	if (room > pile->room)
	{
		if (pile->entries)
			pfree(pile->entries);
		pile->entries = MemoryContextAllocHuge(pile->context, room * (pile->width + 1) * sizeof(uint64));
		pile->room = room;
	}
}

/* Keys of two words from now on. */
void
pile_widen(PayrollPile *pile)
{
	uint64	   *narrow = pile->entries;

	pile->width = 2;
	if (narrow == NULL)
		return;
	pile->entries = MemoryContextAllocHuge(pile->context, pile->room * 3 * sizeof(uint64));
	for (size_t i = 0; i < pile->n; i++)
	{
		pile->entries[i * 3] = narrow[i * 2];
		pile->entries[i * 3 + 1] = PAYROLL_ALWAYS;
		pile->entries[i * 3 + 2] = narrow[i * 2 + 1];
	}
	pfree(narrow);
}

void
pile_pack_loose(const PayrollPile *pile, PayrollWriter *w, size_t reserved)
{
	size_t		size = pile->n * (pile->width + 1) * sizeof(uint64);
	uint64	   *entries = payroll_grow(NULL, size + sizeof(uint64));
	size_t		n;

	if (size > 0)
		memcpy(entries, pile->entries, size);
	n = sort(entries, pile->n, pile->width);
	payroll_write_begin(w, payroll_grow, payroll_tick, reserved, 16 + n * 6);
	check_fault(payroll_pack(entries, n, pile->width, w));
	pfree(entries);
}
