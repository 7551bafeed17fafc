/*
 * rupiah_text.c
 *	  Amounts of rupiah as people write them, read; format.c writes them.
 *
 * The rule, for what real tables hold, once blanks and marks are plain (text/typed.h):
 *	 - Rp, Rp., IDR or rupiah before or after it, in any case, and a minus sign before either;
 *	 - one group of digits (2500000), or groups of three after the first, all set apart by the same
 *	   mark: dot, comma or a blank that does not break (2.500.000);
 *	 - then, after another mark, one or two decimals; or a mark and ",-" or ",=" for none;
 *	 - or, after the digits and decimals, what they are counted in: ribu, juta, miliar, triliun.
 * A single dot or comma before exactly three digits reads as groups in a country that writes 1.500
 * for 1500, and as decimals in a program's output: refused, unless a currency says that a person
 * wrote it.  2.5 is what such a program leaves of 2.500, or millions: refused likewise.  The same
 * mark twice with a tail of two digits (200.000.000.00) is refused too.
 *
 * 2.5 juta is certain, for no program leaves the word; 1.500 juta and Rp1,125 triliun are not, whatever
 * the currency: newspapers write three decimals so, and accounts write groups.  M is miliar in Jakarta
 * and million in a report of a bank, K and T are no better: a thousandfold mistake is refused.
 */
#include "jamsos.h"

#include "utils/fmgrprotos.h"
#include "utils/numeric.h"

#include "border/ascii.h"
#include "text/typed.h"

/* What int64 holds, and what numeric does before its point. */
#define INT64_DIGITS 18
#define NUMERIC_DIGITS 131072
/* Zeros of the greatest word. */
#define WORD_ZEROS 12
/* Nobody writes more digits than these without setting them apart. */
#define PLAIN_DIGITS 100

/* An amount being read; its digits are put together at "digits", with a point. */
typedef struct Amount
{
	const char *s;
	const char *end;
	char	   *digits;
	int			n;				/* bytes of digits, the point included */
	int			whole;			/* digits before the point */
	int			scale;			/* and after it */
	bool		negative;
	bool		currency;
	int64		value;			/* without the point; of use up to INT64_DIGITS */
} Amount;

static bool
is_blank(char c)
{
	return c == ' ' || c == TYPED_NO_BREAK;
}

static void
skip_blanks(Amount *a)
{
	while (a->s < a->end && is_blank(*a->s))
		a->s++;
}

static bool
skip_word(Amount *a, const char *word)
{
	size_t		n = strlen(word);

	if ((size_t) (a->end - a->s) < n || !ascii_begins(a->s, word, n))
		return false;
	a->s += n;
	return true;
}

/* An optional Rp, Rp., Rp:, IDR or rupiah, and blanks around it. */
static void
read_currency(Amount *a)
{
	skip_blanks(a);
	if (skip_word(a, "rupiah") || skip_word(a, "rp") || skip_word(a, "idr"))
	{
		a->currency = true;
		if (a->s < a->end && (*a->s == '.' || *a->s == ':'))
			a->s++;
		skip_blanks(a);
	}
}

static bool
read_minus(Amount *a)
{
	if (a->s == a->end || *a->s != '-')
		return false;
	a->s++;
	skip_blanks(a);
	return true;
}

static int
read_digits(Amount *a)
{
	int			n = 0;

	for (; a->s < a->end && ascii_is_digit(*a->s); a->s++, n++)
	{
		if (a->whole + a->scale + n < INT64_DIGITS)
			a->value = a->value * 10 + (*a->s - '0');
		a->digits[a->n++] = *a->s;
	}
	return n;
}

/* Groups of exactly three digits, all after the same mark, which is returned. */
static char
read_groups(Amount *a, int *n_groups)
{
	char		mark = 0;

	while (a->end - a->s >= 4 && (*a->s == '.' || *a->s == ',' || *a->s == TYPED_NO_BREAK) && (mark == 0 || *a->s == mark) &&
		   ascii_is_digit(a->s[1]) && ascii_is_digit(a->s[2]) && ascii_is_digit(a->s[3]) &&
		   (a->end - a->s == 4 || !ascii_is_digit(a->s[4])))
	{
		mark = *a->s++;
		a->whole += read_digits(a);
		(*n_groups)++;
	}
	return mark;
}

/* ",-", ",--", ".-" or ",=" after the digits: no sen, in a person's hand. */
static bool
read_no_sen(Amount *a)
{
	const char *s = a->s;

	while (s < a->end && is_blank(*s))
		s++;
	if (s == a->end || (*s != '.' && *s != ','))
		return false;
	s++;
	while (s < a->end && is_blank(*s))
		s++;
	if (s == a->end || (*s != '-' && *s != '='))
		return false;
	a->s = s + (a->end - s >= 2 && s[1] == *s ? 2 : 1);
	return true;
}

/* What the digits are counted in, if a word says so; both languages count alike up to here. */
static bool
read_word(Amount *a)
{
	static const struct
	{
		const char *word;
		int			zeros;
	}			words[] = {
		{"ribu", 3}, {"rb", 3}, {"thousand", 3},
		{"juta", 6}, {"jt", 6}, {"million", 6},
		{"miliar", 9}, {"milyar", 9}, {"billion", 9},
		{"triliun", WORD_ZEROS}, {"trilyun", WORD_ZEROS}, {"trillion", WORD_ZEROS},
	};
	const char *s = a->s;

	skip_blanks(a);
	for (size_t i = 0; i < lengthof(words); i++)
	{
		int			zeros;

		if (!skip_word(a, words[i].word))
			continue;
		/* the point moves right over the decimals, which are fewer than the zeros */
		zeros = words[i].zeros - a->scale;
		if (a->scale > 0)
		{
			memmove(a->digits + a->n - a->scale - 1, a->digits + a->n - a->scale, a->scale);
			a->n--;
			a->whole += a->scale;
			a->scale = 0;
		}
		for (; zeros > 0; zeros--)
		{
			if (a->whole++ < INT64_DIGITS)
				a->value *= 10;
			a->digits[a->n++] = '0';
		}
		return true;
	}
	a->s = s;
	return false;
}

static bool
read_amount(Amount *a)
{
	int			n_groups = 0;
	int			first;
	char		mark;
	bool		certain;		/* by a mark for no sen, a word or a currency */
	bool		group_or_decimals;

	a->negative = read_minus(a);
	read_currency(a);
	if (!a->negative)
		a->negative = read_minus(a);
	if (a->negative)
		a->digits[a->n++] = '-';
	first = a->whole = read_digits(a);
	if (first == 0 || first > PLAIN_DIGITS)
		return false;
	mark = read_groups(a, &n_groups);
	if (n_groups > 0 && (first > 3 || a->digits[a->negative ? 1 : 0] == '0'))
		return false;
	certain = read_no_sen(a);
	if (!certain && a->s < a->end && (*a->s == '.' || *a->s == ',') && *a->s != mark)
	{
		a->s++;
		a->digits[a->n++] = '.';
		a->scale = read_digits(a);
		if (a->scale < 1 || a->scale > 2)
			return false;
	}
	group_or_decimals = n_groups == 1 && a->scale == 0 && mark != TYPED_NO_BREAK;
	if (!certain && read_word(a))
	{
		if (group_or_decimals)
			return false;
		certain = true;
	}
	if (a->s < a->end)
	{
		bool		before = a->currency;

		a->currency = false;
		read_currency(a);
		if (!a->currency || before)
			return false;
	}
	if (a->s != a->end)
		return false;
	if (a->currency || certain)
		return true;
	/* 1.500: fifteen hundred or one and a half; 2.5: of which unit? */
	if (group_or_decimals)
		return false;
	return !(n_groups == 0 && a->scale == 1 && first <= 3 && a->value != 0);
}

/* 2500000, as programs write it and nearly all rows of many tables have it. */
static bool
plain_digits(const char *s, int len, int64 *value)
{
	if (len < 1 || len > INT64_DIGITS)
		return false;
	for (*value = 0; len > 0 && ascii_is_digit(*s); s++, len--)
		*value = *value * 10 + (*s - '0');
	return len == 0;
}

static bool
rupiah_parse(const struct varlena *input, Datum *result)
{
	size_t		len = VARSIZE_ANY_EXHDR(input);
	char		room[256];
	char	   *buffer = room;
	Amount		a = {0};
	int			n;
	bool		read;

	if (len > 2 * NUMERIC_DIGITS)
		return false;
	if (plain_digits(VARDATA_ANY(input), (int) len, &a.value))
	{
		*result = NumericGetDatum(int64_to_numeric(a.value));
		return true;
	}
	a.value = 0;
	if (2 * len + WORD_ZEROS + 4 > sizeof(room))
		buffer = palloc(2 * len + WORD_ZEROS + 4);
	n = typed_plain(input, buffer, (int) len, TYPED_NO_BREAK);
	a.s = buffer;
	a.digits = buffer + len + 1;
	a.end = buffer + Max(n, 0);
	read = n > 0 && read_amount(&a) && a.whole <= NUMERIC_DIGITS;
	if (read && a.whole + a.scale <= INT64_DIGITS)
		*result = NumericGetDatum(a.scale == 0 ? int64_to_numeric(a.negative ? -a.value : a.value) :
								  int64_div_fast_to_numeric(a.negative ? -a.value : a.value, a.scale));
	else if (read)
	{
		a.digits[a.n] = '\0';
		*result = DirectFunctionCall3(numeric_in, CStringGetDatum(a.digits), ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
	}
	if (buffer != room)
		pfree(buffer);
	return read;
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
				 errmsg("invalid or ambiguous amount of rupiah: \"%s\"", typed_shown(input)),
				 errdetail("Dots or commas must set apart groups of three digits, and the other mark one or two decimals."),
				 errhint("Write 2500000, 2.500.000, 2.500.000,00, 2500000.50 or 2,5 juta, the word whole: M may be miliar or million. A lone 1.500 or 2.5 needs the prefix Rp. Take out a character shown as <U+00AD>. To get NULL instead of an error use jamsos.rupiah_or_null().")));
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
