/*
 * terbilang.c
 *	  Amounts in Indonesian words, as letters and receipts of an office write them.
 */
#include "jamsos.h"

#include "utils/fmgrprotos.h"

#include "border/numeric.h"

/* The largest amount: 10^15 rupiah, in sen. */
#define TERBILANG_MAX INT64CONST(100000000000000000)

static const char *const digit_words[] = {
	"", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"
};

static void
terbilang_word(StringInfo out, const char *w)
{
	if (out->len > 0)
		appendStringInfoChar(out, ' ');
	appendStringInfoString(out, w);
}

/* One to 999: seratus dua puluh satu, sebelas, sepuluh. */
static void
terbilang_hundreds(StringInfo out, int n)
{
	if (n >= 200)
	{
		terbilang_word(out, digit_words[n / 100]);
		terbilang_word(out, "ratus");
	}
	else if (n >= 100)
		terbilang_word(out, "seratus");
	n %= 100;
	if (n == 10)
		terbilang_word(out, "sepuluh");
	else if (n == 11)
		terbilang_word(out, "sebelas");
	else if (n > 11 && n < 20)
	{
		terbilang_word(out, digit_words[n % 10]);
		terbilang_word(out, "belas");
	}
	else
	{
		if (n >= 20)
		{
			terbilang_word(out, digit_words[n / 10]);
			terbilang_word(out, "puluh");
		}
		if (n % 10 != 0)
			terbilang_word(out, digit_words[n % 10]);
	}
}

static void
terbilang_whole(StringInfo out, int64 n)
{
	static const struct
	{
		int64		unit;
		const char *name;
	}			units[] = {
		{INT64CONST(1000000000000000), "kuadriliun"},
		{INT64CONST(1000000000000), "triliun"},
		{INT64CONST(1000000000), "miliar"},
		{INT64CONST(1000000), "juta"},
		{INT64CONST(1000), "ribu"},
	};

	for (int i = 0; i < (int) lengthof(units); i++)
	{
		int			count = (int) (n / units[i].unit);

		n %= units[i].unit;
		if (count == 0)
			continue;
		if (count == 1 && units[i].unit == 1000)
			terbilang_word(out, "seribu");	/* but satu juta */
		else
		{
			terbilang_hundreds(out, count);
			terbilang_word(out, units[i].name);
		}
	}
	terbilang_hundreds(out, (int) n);
}

PG_FUNCTION_INFO_V1(jamsos_terbilang);
Datum
jamsos_terbilang(PG_FUNCTION_ARGS)
{
	Numeric		amount = PG_GETARG_NUMERIC(0);
	Datum		limit = NumericGetDatum(int64_to_numeric(TERBILANG_MAX / 100));
	Datum		magnitude = DirectFunctionCall1(numeric_abs, NumericGetDatum(amount));
	int64		sen;
	StringInfoData out;

	if (numeric_is_nan(amount) || DatumGetBool(DirectFunctionCall2(numeric_gt, magnitude, limit)))
		ereport(ERROR,
				(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
				 errmsg("amount cannot be written in words: %s",
						DatumGetCString(DirectFunctionCall1(numeric_out, NumericGetDatum(amount)))),
				 errhint("Amounts of at most 1000000000000000 rupiah can.")));
	sen = numeric_times(DirectFunctionCall2(numeric_round, magnitude, Int32GetDatum(2)), 100);

	initStringInfo(&out);
	if (sen > 0 && DatumGetBool(DirectFunctionCall2(numeric_lt, NumericGetDatum(amount),
													NumericGetDatum(int64_to_numeric(0)))))
		terbilang_word(&out, "minus");
	if (sen >= 100)
		terbilang_whole(&out, sen / 100);
	else if (sen == 0)
		terbilang_word(&out, "nol");
	if (sen >= 100 || sen == 0)
		terbilang_word(&out, "rupiah");
	if (sen % 100 != 0)
	{
		terbilang_hundreds(&out, (int) (sen % 100));
		terbilang_word(&out, "sen");
	}
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out.data, out.len));
}
