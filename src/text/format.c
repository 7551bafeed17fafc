/*
 * format.c
 *	  Amounts, figures, shares, months and days as Indonesian letters write them: Rp2.500.000,50,
 *	  12.000, 0,24%, Juni 2021, 15 Juli 2021.
 */
#include "jamsos.h"

#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/fmgrprotos.h"
#include "utils/numeric.h"

#include "border/args.h"
#include "border/ascii.h"
#include "border/calendar.h"

/* Decimals that somebody reads. */
#define DECIMALS_MAX 20

static const char *const month_names[][12] = {
	{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"},
	{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
};

/* Digits of a numeric, rounded half up to "decimals"; what is no number is an error that calls it "what". */
static char *
digits_of(Datum value, int decimals, const char *what)
{
	char	   *digits = DatumGetCString(DirectFunctionCall1(numeric_out, DirectFunctionCall2(numeric_round, value, Int32GetDatum(decimals))));

	if (!ascii_is_digit(digits[digits[0] == '-']))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must be finite: %s", what, digits),
				 errhint("Write it as NULL where it is not known.")));
	return digits;
}

/* Digits with a point become groups of three with a comma; a sign stands before the prefix. */
static void
append_grouped(StringInfo out, const char *prefix, const char *digits)
{
	const char *point;
	int			whole;

	if (*digits == '-')
	{
		appendStringInfoChar(out, '-');
		digits++;
	}
	point = strchr(digits, '.');
	whole = point ? (int) (point - digits) : (int) strlen(digits);
	appendStringInfoString(out, prefix);
	for (int i = 0; i < whole; i++)
	{
		if (i > 0 && (whole - i) % 3 == 0)
			appendStringInfoChar(out, '.');
		appendStringInfoChar(out, digits[i]);
	}
	if (point)
		appendStringInfo(out, ",%s", point + 1);
}

/* The decimals of argument "n", or "all" where it is NULL. */
static int
arg_decimals(FunctionCallInfo fcinfo, int n, int all)
{
	int32		decimals;

	if (PG_ARGISNULL(n))
		return all;
	decimals = PG_GETARG_INT32(n);
	if (decimals < 0 || decimals > DECIMALS_MAX)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("decimals must be from 0 to %d: %d", DECIMALS_MAX, decimals),
				 errhint("Write NULL for as many as the number has.")));
	return decimals;
}

/* Decimals of a number; none of what is no number, which digits_of refuses. */
static int
scale_of(Datum value)
{
	Numeric		number = DatumGetNumeric(value);

	return numeric_is_nan(number) || numeric_is_inf(number) ? 0 : DatumGetInt32(DirectFunctionCall1(numeric_scale, value));
}

static text *
format_number(Datum value, int decimals, const char *unit)
{
	StringInfoData out;

	initStringInfo(&out);
	append_grouped(&out, "", digits_of(value, decimals, "number"));
	appendStringInfoString(&out, unit);
	return cstring_to_text_with_len(out.data, out.len);
}

PG_FUNCTION_INFO_V1(jamsos_format_angka);
Datum
jamsos_format_angka(PG_FUNCTION_ARGS)
{
	Datum		value;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	value = NumericGetDatum(PG_GETARG_NUMERIC(0));
	PG_RETURN_TEXT_P(format_number(value, arg_decimals(fcinfo, 1, scale_of(value)), ""));
}

PG_FUNCTION_INFO_V1(jamsos_format_persen);
Datum
jamsos_format_persen(PG_FUNCTION_ARGS)
{
	Datum		ratio;
	Datum		percent;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	ratio = NumericGetDatum(PG_GETARG_NUMERIC(0));
	percent = DirectFunctionCall2(numeric_mul, ratio, NumericGetDatum(int64_to_numeric(100)));
	PG_RETURN_TEXT_P(format_number(percent, arg_decimals(fcinfo, 1, Max(scale_of(ratio) - 2, 0)), "%"));
}

/* format_rupiah: Rp2.500.000 or Rp2.500.000,50, as official letters write it. */
PG_FUNCTION_INFO_V1(jamsos_format_rupiah);
Datum
jamsos_format_rupiah(PG_FUNCTION_ARGS)
{
	char	   *digits = digits_of(PG_GETARG_DATUM(0), 2, "amount of rupiah");
	char	   *sen = strchr(digits, '.');
	StringInfoData out;

	if (sen && strcmp(sen, ".00") == 0)
		*sen = '\0';
	initStringInfo(&out);
	append_grouped(&out, "Rp", digits);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}

/* The names of months in a language, by its code. */
static const char *const *
arg_language(FunctionCallInfo fcinfo, int n)
{
	char	   *language = name_from_datum(PG_GETARG_DATUM(n));

	if (strcmp(language, "id") == 0)
		return month_names[0];
	if (strcmp(language, "en") != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid language: \"%s\"", text_shown(language, strlen(language))),
				 errhint("Valid languages: id, en.")));
	return month_names[1];
}

static text *
named_day(FunctionCallInfo fcinfo, bool with_day)
{
	DateADT		date = PG_GETARG_DATEADT(0);
	const char *const *names = arg_language(fcinfo, 1);
	int			year,
				month,
				day;
	StringInfoData out;

	day_check(date, with_day ? "day" : "month");
	j2date(date + POSTGRES_EPOCH_JDATE, &year, &month, &day);
	initStringInfo(&out);
	if (with_day)
		appendStringInfo(&out, "%d ", day);
	appendStringInfo(&out, "%s %d", names[month - 1], year);
	return cstring_to_text_with_len(out.data, out.len);
}

PG_FUNCTION_INFO_V1(jamsos_nama_bulan);
Datum
jamsos_nama_bulan(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(named_day(fcinfo, false));
}

PG_FUNCTION_INFO_V1(jamsos_nama_tanggal);
Datum
jamsos_nama_tanggal(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(named_day(fcinfo, true));
}
