/*
 * payroll_sort.c
 *	  From entries in any order to the packed form.
 */
#include "kernel/payroll.h"

#include <string.h>

#define DIGIT_BITS 11
#define DIGITS (1 << DIGIT_BITS)
#define FEW 48					/* fewer are inserted one by one */
#define TICK_MASK 0xffff		/* so many entries take some milliseconds, where each falls on a page of its own */

/* The order of a payroll: stratum, period, wage. */
static inline bool
sort_before(const uint64_t *a, const uint64_t *b, const int width)
{
	if (width == 1)
		return a[0] < b[0];
	if (PAYROLL_KEY_CODE(a[0]) != PAYROLL_KEY_CODE(b[0]))
		return a[0] < b[0];
	if (a[1] != b[1])
		return a[1] < b[1];
	return a[0] < b[0];
}

static inline void
insertion_sort(uint64_t *entries, size_t n, const int width)
{
	uint64_t	held[3];

	for (size_t i = 1; i < n; i++)
	{
		size_t		j = i;

		memcpy(held, entries + i * (width + 1), sizeof(uint64_t) * (width + 1));
		for (; j > 0 && sort_before(held, entries + (j - 1) * (width + 1), width); j--)
			memcpy(entries + j * (width + 1), entries + (j - 1) * (width + 1), sizeof(uint64_t) * (width + 1));
		memcpy(entries + j * (width + 1), held, sizeof(uint64_t) * (width + 1));
	}
}

/* The end of the entries from i on that are gone through without a tick: the loops over them stay tight. */
static inline size_t
sort_stretch(size_t i, size_t n)
{
	return n - i > TICK_MASK ? i + TICK_MASK : n;
}

/* One pass: by a digit of a word.  Returns false where all have the same. */
static inline bool
sort_pass(const uint64_t *from, uint64_t *to, size_t n, const int width, int word, int shift, uint64_t mask, void (*tick) (void))
{
	size_t		start[DIGITS] = {0};
	size_t		sum = 0;

	for (size_t i = 0; i < n;)
	{
		for (size_t end = sort_stretch(i, n); i < end; i++)
			start[from[i * (width + 1) + word] >> shift & mask]++;
		tick();
	}
	if (start[from[word] >> shift & mask] == n)
		return false;
	for (size_t d = 0; d <= mask; d++)
	{
		size_t		here = start[d];

		start[d] = sum;
		sum += here;
	}
	for (size_t i = 0; i < n; i++)
	{
		const uint64_t *e = from + i * (width + 1);
		uint64_t   *place = to + start[e[word] >> shift & mask]++ * (width + 1);

		place[0] = e[0];
		place[1] = e[1];
		if (width == 2)
			place[2] = e[2];
		if (((i + 1) & TICK_MASK) == 0)
			tick();
	}
	return true;
}

/* Least significant digit first: wage, end, begin, stratum. */
static inline void
radix_sort(uint64_t *entries, size_t n, uint64_t *scratch, const int width, void (*tick) (void))
{
	static const struct
	{
		uint8_t		word,
					shift,
					bits;
	}			digits[] = {
		{0, 0, 11}, {0, 11, 11}, {0, 22, 11}, {0, 33, 11}, {0, 44, 3},
		{1, 0, 11}, {1, 11, 11}, {1, 22, 10}, {1, 32, 11}, {1, 43, 11},
		{0, PAYROLL_WAGE_BITS, DIGIT_BITS},
	};
	_Static_assert(PAYROLL_WAGE_BITS == 4 * 11 + 3 && PAYROLL_CODE_BITS <= DIGIT_BITS, "the digits must cover a key");
	uint64_t   *from = entries;
	uint64_t   *to = scratch;
	uint64_t	varying[2] = {0, 0};

	for (size_t i = 0; i < n;)
	{
		for (size_t end = sort_stretch(i, n); i < end; i++)
			for (int w = 0; w < width; w++)
				varying[w] |= entries[i * (width + 1) + w] ^ entries[w];
		tick();
	}
	for (size_t d = 0; d < sizeof(digits) / sizeof(*digits); d++)
	{
		uint64_t	mask = (UINT64_C(1) << digits[d].bits) - 1;

		if (digits[d].word >= width || (varying[digits[d].word] >> digits[d].shift & mask) == 0)
			continue;
		if (sort_pass(from, to, n, width, digits[d].word, digits[d].shift, mask, tick))
		{
			uint64_t   *t = from;

			from = to;
			to = t;
		}
	}
	for (size_t i = 0, end; from != entries && i < n; i = end)
	{
		end = sort_stretch(i, n);
		memcpy(entries + i * (width + 1), from + i * (width + 1), (end - i) * (width + 1) * sizeof(uint64_t));
		tick();
	}
}

static inline size_t
sort_entries(uint64_t *entries, size_t n, uint64_t *scratch, const int width, void (*tick) (void))
{
	size_t		kept = 0;

	if (n < FEW)
		insertion_sort(entries, n, width);
	else
		radix_sort(entries, n, scratch, width, tick);
	for (size_t i = 0; i < n; i++)
	{
		const uint64_t *e = entries + i * (width + 1);
		uint64_t   *last = kept > 0 ? entries + (kept - 1) * (width + 1) : NULL;

		if (last && memcmp(last, e, width * sizeof(uint64_t)) == 0)
			last[width] = (uint64_t) payroll_count_add((int64_t) last[width], (int64_t) e[width]);
		else
		{
			if (last && last[width] == 0)
				kept--;
			memmove(entries + kept * (width + 1), e, (width + 1) * sizeof(uint64_t));
			kept++;
		}
		if (((i + 1) & TICK_MASK) == 0)
			tick();
	}
	if (kept > 0 && entries[kept * (width + 1) - 1] == 0)
		kept--;
	return kept;
}

size_t
payroll_sort(uint64_t *entries, size_t n, int width, uint64_t *scratch, void (*tick) (void))
{
	return width == 1 ? sort_entries(entries, n, scratch, 1, tick) : sort_entries(entries, n, scratch, 2, tick);
}

PayrollFault
payroll_pack(const uint64_t *entries, size_t n, int width, PayrollWriter *w)
{
	for (size_t i = 0; i < n;)
	{
		const uint64_t *e = entries + i * (width + 1);
		uint32_t	code = PAYROLL_KEY_CODE(e[0]);
		uint64_t	period = width == 1 ? PAYROLL_ALWAYS : e[1];
		int64_t		unit = 0;
		int64_t		unpriced = 0;
		size_t		end = i;
		PayrollFault fault;

		for (; end < n; end++)
		{
			const uint64_t *next = entries + end * (width + 1);
			int64_t		wage = PAYROLL_KEY_WAGE(next[0]);

			if (PAYROLL_KEY_CODE(next[0]) != code || (width == 2 && next[1] != period))
				break;
			if (wage < 0)
				unpriced = (int64_t) next[width];
			else if (unit != 1)
				unit = payroll_gcd(wage, unit);
			if (((end + 1) & TICK_MASK) == 0)
				w->tick();
		}
		payroll_write_section(w, code, period, unit, unpriced);
		for (i += unpriced > 0; i < end; i++)
		{
			e = entries + i * (width + 1);
			payroll_write_entry(w, PAYROLL_KEY_WAGE(e[0]), (int64_t) e[width]);
		}
		payroll_write_end(w);
		fault = payroll_written(w);
		if (fault != PAYROLL_OK)
			return fault;
	}
	return PAYROLL_OK;
}
