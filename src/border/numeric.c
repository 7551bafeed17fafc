/*
 * numeric.c
 *	  numeric to sen and other integers of the kernel, and back; their text.
 */
#include "border/numeric.h"

#include "utils/fmgrprotos.h"

#include "border/ascii.h"

JAMSOS_NORETURN static void bad_wage(Datum value, const char *what, bool negative_too);

static void
bad_wage(Datum value, const char *what, bool negative_too)
{
	char	   *text = DatumGetCString(DirectFunctionCall1(numeric_out, value));

	if (text[0] == '-' && !negative_too)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must not be negative: %s", what, text),
				 errhint("Correct the row, or exclude it with a FILTER or WHERE clause.")));
	if (!ascii_is_digit(text[text[0] == '-' ? 1 : 0]))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be a finite amount: %s", what, text),
				 errhint("Give NULL where the amount is not known.")));
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("%s is out of range: %s", what, text),
			 errdetail("The largest monthly amount is 1000000000000 rupiah."),
			 errhint("Check whether the amount is in sen, or a text such as 2.500.000,00 that was read without jamsos.rupiah().")));
}

void
report_sum_out_of_range(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("sum of rupiah is out of range"),
			 errhint("Add up fewer rows at once, by office or region.")));
}

void
report_count_out_of_range(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("bigint out of range"),
			 errhint("Count fewer rows at once, by office or region.")));
}

int64
numeric_sen(Datum datum)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(datum);
	const char *data;
	uint16		header;
	int16		digit;
	int			weight,
				n;
	int64		whole = 0;
	int64		sen = 0;

	if (unlikely(VARATT_IS_EXTENDED(value) && !VARATT_IS_SHORT(value)))
		value = pg_detoast_datum_packed(value);
	data = VARDATA_ANY(value);
	n = (int) VARSIZE_ANY_EXHDR(value) - 2;
	memcpy(&header, data, 2);
	data += 2;
	if (header & NUM_SHORT)
	{
		if ((header & NUM_SIGN_MASK) == NUM_SPECIAL || header & NUM_SHORT_SIGN)
			return -1;
		weight = header & NUM_SHORT_WEIGHT;
		if (header & NUM_SHORT_WEIGHT_SIGN)
			weight |= ~NUM_SHORT_WEIGHT;
	}
	else
	{
		int16		long_weight;

		if (header & NUM_NEG)
			return -1;
		memcpy(&long_weight, data, 2);
		weight = long_weight;
		data += 2;
		n -= 2;
	}
	n /= 2;
	if (n == 0)
		return 0;
	if (weight > 3)
		return -1;
	for (int i = 0; i <= weight; i++)
	{
		digit = 0;
		if (i < n)
			memcpy(&digit, data + 2 * i, 2);
		whole = whole * 10000 + digit;
	}
	/* The first four decimals decide: a half of a sen is their 50. */
	if (weight >= -1 && weight + 1 < n)
	{
		memcpy(&digit, data + 2 * (weight + 1), 2);
		sen = (digit + 50) / 100;
	}
	sen += whole * 100;
	return sen > RUPIAH_MAX_SEN ? -1 : sen;
}

bool
numeric_finer_than_sen(Datum datum)
{
	struct varlena *value = pg_detoast_datum_packed((struct varlena *) DatumGetPointer(datum));
	const char *data = VARDATA_ANY(value);
	int			n = (int) VARSIZE_ANY_EXHDR(value) - 2;
	uint16		header;
	int16		digit;
	int16		long_weight;
	int			decimals;		/* digits of four decimals, of which the last is never 0 */

	memcpy(&header, data, 2);
	if ((header & NUM_SIGN_MASK) == NUM_SPECIAL)
		return false;
	if (header & NUM_SHORT)
		decimals = n / 2 - 1 - (header & NUM_SHORT_WEIGHT_SIGN ? (int) (header | ~NUM_SHORT_WEIGHT) : header & NUM_SHORT_WEIGHT);
	else
	{
		memcpy(&long_weight, data + 2, 2);
		decimals = (n - 2) / 2 - 1 - long_weight;
	}
	if (decimals != 1)
		return decimals > 1;
	memcpy(&digit, data + n, 2);
	return digit % 100 != 0;
}

int64
rupiah_from_any_numeric(Datum value)
{
	int64		sen = numeric_sen(value);

	if (unlikely(sen < 0))
		bad_wage(value, "wage", false);
	return sen;
}

int64
rupiah_amount(Datum value, const char *what)
{
	int64		sen = numeric_sen(value);

	if (sen < 0)
		bad_wage(value, what, false);
	return sen;
}

int64
rupiah_signed_amount(Datum value, const char *what)
{
	int64		sen = numeric_sen(value);

	if (sen >= 0)
		return sen;
	sen = numeric_sen(DirectFunctionCall1(numeric_abs, value));
	if (sen < 0)
		bad_wage(value, what, true);
	return -sen;				/* only its sign was in the way */
}

void
rupiah_report_int64(int64 value)
{
	bad_wage(NumericGetDatum(int64_to_numeric(value)), "wage", false);
}

Datum
rupiah_to_numeric(int64 rupiah)
{
	return NumericGetDatum(int64_to_numeric(rupiah));
}

Datum
int128_to_numeric(rupiah128 value, int scale)
{
	rupiah128	high;
	Datum		result;

	if (value >= PG_INT64_MIN && value <= PG_INT64_MAX)
		return NumericGetDatum(scale == 0 ? int64_to_numeric((int64) value) :
							   int64_div_fast_to_numeric((int64) value, scale));
	high = value / INT64CONST(1000000000000000000);
	result = DirectFunctionCall2(numeric_mul, int128_to_numeric(high, 0),
								 NumericGetDatum(int64_to_numeric(INT64CONST(1000000000000000000))));
	result = DirectFunctionCall2(numeric_add, result,
								 NumericGetDatum(int64_to_numeric((int64) (value % INT64CONST(1000000000000000000)))));
	if (scale > 0)
		result = DirectFunctionCall2(numeric_mul, result,
									 NumericGetDatum(int64_div_fast_to_numeric(1, scale)));
	return result;
}

Datum
sen_to_numeric(rupiah128 sen)
{
	return int128_to_numeric(sen, 2);
}

Datum
exact_to_numeric(rupiah128 exact)
{
	return DirectFunctionCall1(numeric_trim_scale, int128_to_numeric(exact, 10));
}

Datum
rate_to_percent(int64 rate)
{
	return DirectFunctionCall1(numeric_trim_scale, int128_to_numeric(rate, 6));
}

int64
numeric_times(Datum numeric, int64 scale)
{
	Datum		scaled = DirectFunctionCall2(numeric_mul, numeric, NumericGetDatum(int64_to_numeric(scale)));

	return DatumGetInt64(DirectFunctionCall1(numeric_int8, scaled));
}

void
rupiah_append(StringInfo out, int64 sen)
{
	Assert(sen > PG_INT64_MIN);
	if (sen < 0)
	{
		appendStringInfoChar(out, '-');
		sen = -sen;
	}
	if (sen % 100 == 0)
		appendStringInfo(out, INT64_FORMAT, sen / 100);
	else
		appendStringInfo(out, INT64_FORMAT ".%02d", sen / 100, (int) (sen % 100));
}

void
rate_append(StringInfo out, int64 rate)
{
	const int64 percent = RATE_ONE / 100;
	int			decimals = 6;
	int64		rest = rate % percent;

	appendStringInfo(out, INT64_FORMAT, rate / percent);
	if (rest == 0)
		return;
	for (; rest % 10 == 0; rest /= 10)
		decimals--;
	appendStringInfo(out, ".%0*d", decimals, (int) rest);
}

void
growth_append(StringInfo out, int64 growth)
{
	uint64		size = growth < 0 ? -(uint64) growth : (uint64) growth;
	int			decimals = 12;
	uint64		rest = size % GROWTH_ONE;

	appendStringInfo(out, "%s" UINT64_FORMAT, growth < 0 ? "-" : "", size / GROWTH_ONE);
	if (rest == 0)
		return;
	for (; rest % 10 == 0; rest /= 10)
		decimals--;
	appendStringInfo(out, ".%0*llu", decimals, (unsigned long long) rest);
}

void
int128_append(StringInfo out, rupiah128 value)
{
	char		digits[40];
	char	   *at = digits + sizeof(digits);
	bool		negative = value < 0;

	/* the digits of negative numbers have no absolute value: the range is larger below */
	do
		*--at = (char) ('0' + (negative ? -(int) (value % 10) : (int) (value % 10)));
	while ((value /= 10) != 0);
	if (negative)
		appendStringInfoChar(out, '-');
	appendBinaryStringInfo(out, at, (int) (digits + sizeof(digits) - at));
}

rupiah128
int128_from_numeric(Datum whole)
{
	rupiah128	value = 0;

	for (const char *p = DatumGetCString(DirectFunctionCall1(numeric_out, whole)); *p; p++)
		if (*p < '0' || *p > '9' || __builtin_mul_overflow(value, (rupiah128) 10, &value) ||
			__builtin_add_overflow(value, (rupiah128) (*p - '0'), &value))
			ereport(ERROR,
					(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
					 errmsg("amount is out of range")));
	return value;
}

static char *
numeric_shown(Datum numeric)
{
	return DatumGetCString(DirectFunctionCall1(numeric_out, DirectFunctionCall1(numeric_trim_scale, numeric)));
}

/* A fraction that is out of its range: one that is too large was meant as percent. */
JAMSOS_NORETURN static void
report_growth(Datum numeric, const char *what, int64 least, int64 most)
{
	Numeric		value = DatumGetNumeric(numeric);
	bool		percent = most == GROWTH_ONE && !numeric_is_nan(value) && !numeric_is_inf(value);

	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be from %s to %s: %s", what, numeric_shown(int128_to_numeric(least, 12)),
					numeric_shown(int128_to_numeric(most, 12)), DatumGetCString(DirectFunctionCall1(numeric_out, numeric))),
			 percent ? errhint("It is a fraction: %s is %s percent.",
							   numeric_shown(DirectFunctionCall2(numeric_mul, numeric, int128_to_numeric(1, 2))), numeric_shown(numeric)) : 0));
}

int64
growth_from_numeric(Datum numeric, const char *what, int64 least, int64 most)
{
	Numeric		value = DatumGetNumeric(numeric);
	Datum		scaled;
	Datum		whole;

	if (numeric_is_nan(value) || numeric_is_inf(value))
		report_growth(numeric, what, least, most);
	scaled = DirectFunctionCall2(numeric_mul, numeric, NumericGetDatum(int64_to_numeric(GROWTH_ONE)));
	if (!DatumGetBool(DirectFunctionCall2(numeric_ge, scaled, NumericGetDatum(int64_to_numeric(least)))) ||
		!DatumGetBool(DirectFunctionCall2(numeric_le, scaled, NumericGetDatum(int64_to_numeric(most)))))
		report_growth(numeric, what, least, most);
	whole = DirectFunctionCall2(numeric_trunc, scaled, Int32GetDatum(0));
	if (!DatumGetBool(DirectFunctionCall2(numeric_eq, scaled, whole)))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must have at most twelve decimals: %s", what,
						DatumGetCString(DirectFunctionCall1(numeric_out, numeric))),
				 errhint("A quotient has more: round(x, 12) takes as many as count.")));
	return DatumGetInt64(DirectFunctionCall1(numeric_int8, whole));
}
