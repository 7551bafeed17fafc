/*
 * growth.c
 *	  Growth over years, exact until it is rounded once.
 */
#include "projection/growth.h"

#include "kernel/money.h"

#define DIGIT UINT64CONST(1000000000000)
StaticAssertDecl(DIGIT == GROWTH_ONE, "a growth is a digit");

/*
 * By 10^12, which is 2^12 x 5^12: two divisions of 64 bits, by a constant, instead of one of
 * 128.  The quotient is under 2^64 where the dividend is under 2^103.
 */
static pg_attribute_always_inline uint64
by_digit(urupiah128 dividend)
{
	urupiah128	by_4096 = dividend >> 12;
	uint64		high = (uint64) (by_4096 >> 32);

	StaticAssertStmt(GROWTH_ONE == (INT64CONST(1) << 12) * 244140625, "growths must be in units of 2^-12 x 5^-12");
	return ((high / 244140625) << 32) + (((high % 244140625) << 32) + (uint32) by_4096) / 244140625;
}

void
growth_product_begin(GrowthProduct *p)
{
	if (p->room == 0)
	{
		p->room = 16;
		p->digits = palloc(p->room * sizeof(uint64));
	}
	p->n = 0;
	p->len = 1;
	p->digits[0] = 1;
}

void
growth_product_grow(GrowthProduct *p, int64 growth)
{
	uint64		factor = (uint64) (GROWTH_ONE + growth);
	uint64		carry = 0;

	/* growths are at most 100 percent, shocks under four times that: see growth_from_numeric */
	Assert(growth >= -GROWTH_ONE && growth < 20 * GROWTH_ONE);
	Assert(p->len == 0 || p->digits[p->len - 1] != 0);
	CHECK_FOR_INTERRUPTS();
	if (p->len + 2 > p->room)
	{
		p->room *= 2;
		p->digits = repalloc(p->digits, p->room * sizeof(uint64));
	}
	for (int i = 0; i < p->len; i++)
	{
		urupiah128	product = (urupiah128) p->digits[i] * factor + carry;

		carry = by_digit(product);
		p->digits[i] = (uint64) product - carry * DIGIT;
	}
	for (; carry > 0; carry /= DIGIT)
		p->digits[p->len++] = carry % DIGIT;
	while (p->len > 0 && p->digits[p->len - 1] == 0)
		p->len--;
	p->n++;
}

/* The digit of 10^-12 to the power of "place"; 0 is before the point. */
static inline uint64
growth_digit(const GrowthProduct *p, int place)
{
	int			i = p->n - place;

	return i >= 0 && i < p->len ? p->digits[i] : 0;
}

int64
growth_product_factor(const GrowthProduct *p)
{
	const uint64 most = 1000000;
	uint64		factor = 0;

	if (p->len <= p->n + 1 && growth_digit(p, 0) <= most)
		factor = growth_digit(p, 0) * DIGIT + growth_digit(p, 1) + (growth_digit(p, 2) >= DIGIT / 2 ? 1 : 0);
	if (p->len > p->n + 1 || growth_digit(p, 0) > most || factor > most * DIGIT)
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("growth of more than a million times"),
				 errhint("Growth is a fraction a year: 0.065 is 6.5 percent.")));
	return (int64) factor;
}

int64
growth_power(GrowthProduct *p, int64 growth, int steps)
{
	if (steps == 0 || growth == 0)
		return GROWTH_ONE;
	if (p->room == 0 || p->n > steps)
		growth_product_begin(p);
	while (p->n < steps)
		growth_product_grow(p, growth);
	return growth_product_factor(p);
}

int64
growth_of_wage(int64 sen, int64 factor)
{
	urupiah128	product = (urupiah128) sen * (uint64) factor + GROWTH_ONE / 2;
	uint64		grown = by_digit(product);

	if (unlikely(product >> 103 != 0 || grown > (uint64) RUPIAH_MAX_SEN))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("wage grows out of range: more than %lld rupiah", (long long) (RUPIAH_MAX_SEN / 100)),
				 errhint("Check wage_growth: 0.05 is five percent a year.")));
	return (int64) grown;
}
