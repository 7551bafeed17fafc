/*
 * rupiah_text.c
 *	  Amounts of rupiah as people write them: read, and written as official letters do.
 */
#include "jamsos.h"

#include "utils/fmgrprotos.h"

#include "border/ascii.h"

static const char *
skip_spaces(const char *s, const char *end)
{
	while (s < end && ascii_is_space(*s))
		s++;
	return s;
}

/* After an optional Rp, Rp. or IDR, and blanks around it. */
static const char *
skip_currency(const char *s, const char *end, bool *found)
{
	s = skip_spaces(s, end);
	*found = true;
	if (end - s >= 3 && ascii_begins(s, "idr", 3))
		s += 3;
	else if (end - s >= 2 && ascii_begins(s, "rp", 2))
	{
		s += 2;
		if (s < end && *s == '.')
			s++;
	}
	else
		*found = false;
	return skip_spaces(s, end);
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

	while (s < end && ascii_is_space(end[-1]))
		end--;
	s = skip_currency(s, end, &prefix);
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
