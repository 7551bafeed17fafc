/*
 * rupiah.c
 *	  Money at the border: numeric and text to sen, sen to numeric and text.
 */
#include "jamsos.h"

#include "utils/fmgrprotos.h"

JAMSOS_NORETURN static void bad_wage(Datum value, const char *what);

static void
bad_wage(Datum value, const char *what)
{
	char	   *text = DatumGetCString(DirectFunctionCall1(numeric_out, value));

	if (text[0] == '-')
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must not be negative: %s", what, text),
				 errhint("Correct the row, or exclude it with a FILTER or WHERE clause.")));
	if (!ascii_is_digit(text[0]))
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

/* Sen of a numeric, half up; -1 if it is negative, not finite or too large. */
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

int64
rupiah_from_any_numeric(Datum value)
{
	int64		sen = numeric_sen(value);

	if (unlikely(sen < 0))
		bad_wage(value, "wage");
	return sen;
}

int64
rupiah_amount(Datum value, const char *what)
{
	int64		sen = numeric_sen(value);

	if (sen < 0)
		bad_wage(value, what);
	return sen;
}

void
rupiah_report_int64(int64 value)
{
	bad_wage(NumericGetDatum(int64_to_numeric(value)), "wage");
}

Datum
rupiah_to_numeric(int64 rupiah)
{
	return NumericGetDatum(int64_to_numeric(rupiah));
}

/* int128_to_numeric: value x 10^-scale, with "scale" decimals. */
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
	if (sen % 100 == 0)
		appendStringInfo(out, INT64_FORMAT, sen / 100);
	else
		appendStringInfo(out, INT64_FORMAT ".%02d", sen / 100, (int) (sen % 100));
}

/* A rate in percent, without zeros at its end. */
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

/* A whole number that fits; not negative. */
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

/* growth_from_numeric: at most twelve decimals, from "least" to "most". */
int64
growth_from_numeric(Datum numeric, const char *what, int64 least, int64 most)
{
	Numeric		value = DatumGetNumeric(numeric);
	Datum		scaled;
	Datum		whole;

	if (!numeric_is_nan(value) && !numeric_is_inf(value))
	{
		scaled = DirectFunctionCall2(numeric_mul, numeric, NumericGetDatum(int64_to_numeric(GROWTH_ONE)));
		whole = DirectFunctionCall2(numeric_trunc, scaled, Int32GetDatum(0));
		if (!DatumGetBool(DirectFunctionCall2(numeric_eq, scaled, whole)))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("%s must have at most twelve decimals: %s", what,
							DatumGetCString(DirectFunctionCall1(numeric_out, numeric)))));
		if (DatumGetBool(DirectFunctionCall2(numeric_ge, whole, NumericGetDatum(int64_to_numeric(least)))) &&
			DatumGetBool(DirectFunctionCall2(numeric_le, whole, NumericGetDatum(int64_to_numeric(most)))))
			return DatumGetInt64(DirectFunctionCall1(numeric_int8, whole));
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("%s must be from %s to %s: %s", what,
					DatumGetCString(DirectFunctionCall1(numeric_out, DirectFunctionCall1(numeric_trim_scale, int128_to_numeric(least, 12)))),
					DatumGetCString(DirectFunctionCall1(numeric_out, DirectFunctionCall1(numeric_trim_scale, int128_to_numeric(most, 12)))),
					DatumGetCString(DirectFunctionCall1(numeric_out, numeric)))));
}

/*
 * Money as text.  The rule, for what real tables hold:
 *   - an optional Rp, Rp. or IDR in any case, and blanks around;
 *   - one group of digits (2500000), or groups of three after the first, all set
 *     apart by the same mark, dot or comma (2.500.000);
 *   - then, after the other mark, one or two decimals, or ",-" for none.
 * A single dot or comma before exactly three digits reads as groups in a
 * country that writes 1.500 for 1500, and as decimals in a program's output:
 * refused, unless a currency prefix says that a person wrote it.  The same mark
 * twice with a tail of two digits (200.000.000.00) is refused too.
 */
static bool
parse_rupiah(const char *s, size_t len, char *digits, size_t *n_digits, int *scale)
{
	const char *end = s + len;
	const char *groups;
	bool		prefix = false;
	char		mark = 0;
	size_t		n = 0;
	int			run = 0,
				n_groups = 0;
	bool		negative = false;

	while (s < end && ascii_is_space(*s))
		s++;
	while (s < end && ascii_is_space(end[-1]))
		end--;
	if (end - s >= 3 && ascii_begins(s, "idr", 3))
	{
		s += 3;
		prefix = true;
	}
	else if (end - s >= 2 && ascii_begins(s, "rp", 2))
	{
		s += 2;
		prefix = true;
		if (s < end && *s == '.')
			s++;
	}
	while (s < end && ascii_is_space(*s))
		s++;
	if (s < end && *s == '-')
	{
		negative = true;
		s++;
	}
	*scale = 0;
	if (negative)
		digits[n++] = '-';

	groups = s;
	while (s < end && ascii_is_digit(*s))
		digits[n++] = *s++, run++;
	if (run == 0)
		return false;
	/* groups of exactly three, all after the same mark */
	while (end - s >= 4 && (*s == '.' || *s == ',') && (mark == 0 || *s == mark) &&
		   ascii_is_digit(s[1]) && ascii_is_digit(s[2]) && ascii_is_digit(s[3]) &&
		   (end - s == 4 || !ascii_is_digit(s[4])))
	{
		if (n_groups == 0 && (run > 3 || groups[0] == '0'))
			return false;
		mark = *s;
		memcpy(digits + n, s + 1, 3);
		n += 3;
		s += 4;
		n_groups++;
	}
	if (n_groups == 1 && s == end && !prefix)
		return false;			/* 1.500: fifteen hundred or one and a half */
	if (s < end && (*s == '.' || *s == ',') && *s != mark)
	{
		s++;
		if (end - s == 1 && *s == '-')
			s++;
		else
		{
			digits[n++] = '.';
			while (s < end && ascii_is_digit(*s))
				digits[n++] = *s++, (*scale)++;
			if (*scale < 1 || *scale > 2)
				return false;
		}
	}
	*n_digits = n;
	return s == end;
}

static bool
rupiah_parse(text *input, Datum *result)
{
	size_t		len = VARSIZE_ANY_EXHDR(input);
	char	   *digits;
	size_t		n;
	int			scale;

	if (len > 100)
		return false;
	digits = palloc(len + 2);
	if (!parse_rupiah(VARDATA_ANY(input), len, digits, &n, &scale))
		return false;
	digits[n] = '\0';
	*result = DirectFunctionCall3(numeric_in, CStringGetDatum(digits),
								  ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
	return true;
}

PG_FUNCTION_INFO_V1(jamsos_rupiah);
Datum
jamsos_rupiah(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	Datum		result;

	if (!rupiah_parse(input, &result))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid or ambiguous amount of rupiah: \"%s\"",
						text_to_cstring(input)),
				 errdetail("Dots or commas must set apart groups of three digits, and the other mark one or two decimals."),
				 errhint("Write 2500000, 2.500.000, 2.500.000,00 or 2500000.50; a lone 1.500 needs the prefix Rp. To get NULL instead of an error use jamsos.rupiah_or_null().")));
	return result;
}

PG_FUNCTION_INFO_V1(jamsos_rupiah_or_null);
Datum
jamsos_rupiah_or_null(PG_FUNCTION_ARGS)
{
	Datum		result;

	if (!rupiah_parse(PG_GETARG_TEXT_PP(0), &result))
		PG_RETURN_NULL();
	return result;
}

/* format_rupiah: Rp2.500.000 or Rp2.500.000,50, as official letters write it. */
PG_FUNCTION_INFO_V1(jamsos_format_rupiah);
Datum
jamsos_format_rupiah(PG_FUNCTION_ARGS)
{
	char	   *digits = DatumGetCString(DirectFunctionCall1(numeric_out,
															 DirectFunctionCall2(numeric_round, PG_GETARG_DATUM(0), Int32GetDatum(2))));
	StringInfoData out;
	char	   *point;
	int			whole;

	initStringInfo(&out);
	if (!ascii_is_digit(digits[0]) && digits[0] != '-')
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("amount of rupiah must be finite: %s", digits)));
	if (digits[0] == '-')
	{
		if (!ascii_is_digit(digits[1]))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("amount of rupiah must be finite: %s", digits)));
		appendStringInfoChar(&out, '-');
		digits++;
	}
	point = strchr(digits, '.');
	whole = point ? (int) (point - digits) : (int) strlen(digits);
	appendStringInfoString(&out, "Rp");
	for (int i = 0; i < whole; i++)
	{
		if (i > 0 && (whole - i) % 3 == 0)
			appendStringInfoChar(&out, '.');
		appendStringInfoChar(&out, digits[i]);
	}
	if (point && strcmp(point, ".00") != 0)
		appendStringInfo(&out, ",%s", point + 1);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
