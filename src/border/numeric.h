/*
 * numeric.h
 *	  PostgreSQL's numeric to and from the kernel's integers, and sums that are checked.
 *
 * Money is sen (a hundredth of a rupiah), a rate 10^-8, a growth or share 10^-12, an exact
 * amount 10^-10 rupiah; see kernel/money.h.
 */
#ifndef JAMSOS_NUMERIC_H
#define JAMSOS_NUMERIC_H

#include "jamsos.h"

#include "utils/numeric.h"

#include "kernel/money.h"

/* ---- from numeric ---- */

/* numeric_sen: sen, half up; -1 if the value is negative, not finite or too large for a wage. */
extern int64 numeric_sen(Datum value);

/* numeric_finer_than_sen: does a number have a fraction of a hundredth? */
extern bool numeric_finer_than_sen(Datum value);

/* rupiah_amount: the same of an amount from 0 to 10^12 rupiah; another is an error that calls it "what". */
extern int64 rupiah_amount(Datum numeric, const char *what);

/* rupiah_signed_amount: the same from -10^12 on, half away from zero, so that what was booked and its reversal are equal. */
extern int64 rupiah_signed_amount(Datum numeric, const char *what);

/* rupiah_from_any_numeric: the same of a wage; the slow way of rupiah_from_numeric. */
extern int64 rupiah_from_any_numeric(Datum value);

/* rupiah_report_int64: the error of a wage that is out of range. */
JAMSOS_NORETURN extern void rupiah_report_int64(int64 value);

/* numeric_times: the value times a scale, which must come out whole and fit; core's errors otherwise. */
extern int64 numeric_times(Datum numeric, int64 scale);

/* growth_from_numeric: units of 10^-12 from "least" to "most"; more than twelve decimals are an error. */
extern int64 growth_from_numeric(Datum numeric, const char *what, int64 least, int64 most);

/* int128_from_numeric: a whole number that is not negative; one that does not fit is an error. */
extern rupiah128 int128_from_numeric(Datum whole);

/* ---- to numeric ---- */

/* rupiah_to_numeric: whole rupiah. */
extern Datum rupiah_to_numeric(int64 rupiah);

/* int128_to_numeric: value x 10^-scale, with "scale" decimals. */
extern Datum int128_to_numeric(rupiah128 value, int scale);

/* sen_to_numeric: rupiah with two decimals. */
extern Datum sen_to_numeric(rupiah128 sen);

/* exact_to_numeric: rupiah of units of 10^-10, without zeros at the end. */
extern Datum exact_to_numeric(rupiah128 exact);

/* rate_to_percent: percent of a rate of 10^-8, without zeros at the end. */
extern Datum rate_to_percent(int64 rate);

/* ---- to text, as numbers of JSON ---- */

/* rupiah_append: sen as rupiah, with two decimals where there are sen. */
extern void rupiah_append(StringInfo out, int64 sen);

/* rate_append: a rate in percent, without zeros at the end. */
extern void rate_append(StringInfo out, int64 rate);

/* growth_append: a growth or share as a fraction, without zeros at the end. */
extern void growth_append(StringInfo out, int64 growth);

/* int128_append: any whole number, also the least. */
extern void int128_append(StringInfo out, rupiah128 value);

/* ---- checked arithmetic ---- */

/* The errors of a sum of rupiah, and of a number of people, that does not fit. */
JAMSOS_NORETURN extern void report_sum_out_of_range(void);
JAMSOS_NORETURN extern void report_count_out_of_range(void);

static inline rupiah128
checked_add(rupiah128 a, rupiah128 b)
{
	rupiah128	sum;

	if (unlikely(rupiah_add_overflow(a, b, &sum)))
		report_sum_out_of_range();
	return sum;
}

static inline rupiah128
checked_mul(rupiah128 a, rupiah128 b)
{
	rupiah128	product;

	if (unlikely(rupiah_mul_overflow(a, b, &product)))
		report_sum_out_of_range();
	return product;
}

/* A number of people, as SQL has it. */
static inline int64
checked_count(rupiah128 count)
{
	int64		narrow;

	if (unlikely(rupiah_int64_overflow(count, &narrow)))
		report_count_out_of_range();
	return narrow;
}

/* ---- wages of a row ---- */

/* rupiah_from_int64: sen of a wage of an integer type. */
static inline int64
rupiah_from_int64(int64 value)
{
	if (unlikely(value < 0 || value > RUPIAH_MAX_SEN / 100))
		rupiah_report_int64(value);
	return value * 100;
}

/* rupiah_usual_int64: the same, but -1 instead of an error. */
static inline int64
rupiah_usual_int64(int64 value)
{
	return likely((uint64) value <= RUPIAH_MAX_SEN / 100) ? value * 100 : -1;
}

/*
 * The on-disk form of numeric (numeric.c keeps it private; unchanged since 9.1,
 * infinities since 14; module.c compares the readers with numeric itself at each load):
 * a 16-bit header, in the long form a 16-bit weight, then base-10000 digits.
 */
#define NUM_SIGN_MASK 0xC000
#define NUM_SHORT 0x8000
#define NUM_SPECIAL 0xC000
#define NUM_NEG 0x4000
#define NUM_SHORT_SIGN 0x2000
#define NUM_SHORT_WEIGHT_SIGN 0x0040
#define NUM_SHORT_WEIGHT 0x003F

/*
 * rupiah_from_short_numeric: sen, half up, of what nearly every wage is, 10^4 to
 * under 10^8 with at most four decimals: one to three digits, of which zeros at the end
 * are not stored.  Branch-free: the number of digits is unpredictable.
 */
static inline bool
rupiah_from_short_numeric(Datum datum, int64 *sen)
{
	const char *value = DatumGetPointer(datum);
	uint16		header;
	uint16		digit[3];

	if (likely(VARATT_IS_SHORT(value)))
	{
		int			n = (int) VARSIZE_SHORT(value) - 1 - (int) sizeof(header);

		memcpy(&header, value + 1, sizeof(header));
		if (likely((header & (NUM_SIGN_MASK | NUM_SHORT_SIGN | NUM_SHORT_WEIGHT_SIGN | NUM_SHORT_WEIGHT)) == (NUM_SHORT | 1) &&
				   n >= (int) sizeof(*digit) && n <= (int) sizeof(digit)))
		{
			/* 2, 4 or 6 bytes: where a digit is missing another is read, and masked */
			uint16		second = -(uint16) (n >> 2 & 1);
			uint16		third = -(uint16) (n >> 2 & n >> 1 & 1);

			memcpy(&digit[0], value + 3, sizeof(*digit));
			memcpy(&digit[1], value + 3 + (second & 2), sizeof(*digit));
			memcpy(&digit[2], value + 1 + n, sizeof(*digit));
			digit[1] &= second;
			digit[2] &= third;
			*sen = ((int64) digit[0] * 10000 + digit[1]) * 100 + (digit[2] + 50) / 100;
			return true;
		}
	}
	return false;
}

/* rupiah_usual_numeric: sen of a wage as nearly all are, half up; -1 of another. */
static inline int64
rupiah_usual_numeric(Datum datum)
{
	int64		sen;

	return likely(rupiah_from_short_numeric(datum, &sen)) ? sen : -1;
}

/* rupiah_from_numeric: sen of a wage, half up. */
static inline int64
rupiah_from_numeric(Datum datum)
{
	int64		sen;

	return likely(rupiah_from_short_numeric(datum, &sen)) ? sen : rupiah_from_any_numeric(datum);
}

#endif
