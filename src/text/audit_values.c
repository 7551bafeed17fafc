/*
 * audit_values.c
 *	  What audit() asks of the values of a row: one call a column, whose answer is a bit a problem
 *	  and 0 for nearly every row.
 */
#include "jamsos.h"

#include "catalog/pg_type.h"
#include "utils/date.h"
#include "utils/numeric.h"

#include "border/ascii.h"
#include "border/numeric.h"
#include "text/identity.h"
#include "text/typed.h"

/* Is it the label of a row that sums others: JUMLAH, Total :, Sub Total, GRAND TOTAL? */
static bool
is_total(const char *p, const char *end)
{
	static const char *const words[] = {"jumlah", "total", "jml", "subjumlah", "subtotal", "grandtotal", "totalkeseluruhan", "jumlahtotal", "jumlahkeseluruhan"};
	char		letters[24];
	int			n = 0;

	/* the first word that is one of them: what follows is of which sum it is */
	while (p < end)
	{
		char		c = typed_next(&p, end);
		bool		letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

		if (letter && n == (int) sizeof(letters))
			break;
		if (letter)
			letters[n++] = pg_ascii_tolower((unsigned char) c);
		else if (c == TYPED_OTHER || (n == 0 && ascii_is_digit(c)))
			break;
		if (n > 0 && (!letter || p == end))
			for (size_t i = 0; i < lengthof(words); i++)
				if (strlen(words[i]) == (size_t) n && memcmp(letters, words[i], n) == 0)
					return true;
		if (!letter && n > 0 && !(n == 3 && memcmp(letters, "sub", 3) == 0) && !(n == 5 && memcmp(letters, "grand", 5) == 0))
			break;
	}
	return false;
}

/* What such a label begins with: no digit, and of the letters those alone that begin a word of is_total(). */
static inline bool
may_begin_total(char c)
{
	const uint32 letters = 1 << ('g' & 31) | 1 << ('j' & 31) | 1 << ('s' & 31) | 1 << ('t' & 31);
	char		small = c | 0x20;

	return !ascii_is_digit(c) && (small < 'a' || small > 'z' || (letters >> (small & 31) & 1) != 0);
}

/* audit_is_total: does any of the texts of a row begin as such a label? */
PG_FUNCTION_INFO_V1(jamsos_audit_is_total);
Datum
jamsos_audit_is_total(PG_FUNCTION_ARGS)
{
	if (fcinfo->flinfo->fn_extra == NULL)
	{
		for (int i = 0; i < PG_NARGS(); i++)
		{
			Oid			type = get_fn_expr_argtype(fcinfo->flinfo, i);

			if (type != TEXTOID && type != VARCHAROID)
				ereport(ERROR,
						(errcode(ERRCODE_DATATYPE_MISMATCH),
						 errmsg("invalid argument %d of audit_is_total: %s", i + 1, format_type_be(type)),
						 errhint("This is what jamsos.audit() is made of: call that.")));
		}
		fcinfo->flinfo->fn_extra = fcinfo->flinfo;
	}
	for (int i = 0; i < PG_NARGS(); i++)
	{
		text	   *input;
		const char *begin;
		const char *end;

		if (PG_ARGISNULL(i))
			continue;
		input = PG_GETARG_TEXT_PP(i);
		begin = VARDATA_ANY(input);
		end = begin + VARSIZE_ANY_EXHDR(input);
		if (begin < end && may_begin_total(*begin) && is_total(begin, end))
			PG_RETURN_BOOL(true);
	}
	PG_RETURN_BOOL(false);
}

/* Is what a name begins with no part of it: how people are addressed, or what they have studied? */
static bool
is_title(const char *word, int len)
{
	static const char *const titles[] = {"dr", "drs", "dra", "drg", "drh", "ir", "h", "hj", "kh", "prof", "tn", "ny", "sdr", "sdri", "bpk"};

	for (size_t i = 0; i < lengthof(titles); i++)
		if (strlen(titles[i]) == (size_t) len && memcmp(word, titles[i], len) == 0)
			return true;
	return false;
}

/*
 * A name as it is compared: letters and digits, ASCII ones small, without titles: the words of
 * is_title() before it, and what comes after a comma or from a word with a point within (S.Pd) on.
 * NULL if there is no letter.
 */
PG_FUNCTION_INFO_V1(jamsos_audit_name);
Datum
jamsos_audit_name(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	const char *p = VARDATA_ANY(input);
	const char *end = p + VARSIZE_ANY_EXHDR(input);
	text	   *name = palloc(VARHDRSZ + (end - p));
	char	   *begin = VARDATA(name);
	char	   *out = begin;
	char	   *word = begin;
	bool		letters = false;
	bool		point = false;	/* there was one after letters of this word */

	while (p < end)
	{
		const char *start = p;
		char		c = typed_next(&p, end);
		bool		letter = c == TYPED_OTHER || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

		if (letter || ascii_is_digit(c))
		{
			if (point && word > begin)
			{
				out = word;
				break;
			}
			point = false;
			letters |= letter;
			if (c == TYPED_OTHER)
				memcpy(out, start, p - start);
			else
				*out = pg_ascii_tolower((unsigned char) c);
			out += c == TYPED_OTHER ? p - start : 1;
		}
		else if (c == ',' && letters)
			break;
		else if (c == ' ' || c == TYPED_NO_BREAK || c == '.')
		{
			if (word == begin && is_title(begin, (int) (out - begin)))
				out = begin;
			point = c == '.' && out > word;
			if (c != '.')
				word = out;
		}
	}
	if (out == begin || !letters)
		PG_RETURN_NULL();
	SET_VARSIZE(name, out - (char *) name);
	PG_RETURN_TEXT_P(name);
}

/* nik_key() as a number: a tenth of the cost to compare and to hash. */
PG_FUNCTION_INFO_V1(jamsos_audit_nik);
Datum
jamsos_audit_nik(PG_FUNCTION_ARGS)
{
	char		digits[NIK_DIGITS];
	DateADT		birth;
	bool		woman;
	int64		number = 0;

	if (!nik_read(PG_GETARG_TEXT_PP(0), digits, &birth, &woman) || !nik_is_key(digits))
		PG_RETURN_NULL();
	for (int i = 0; i < NIK_DIGITS; i++)
		number = number * 10 + (digits[i] - '0');
	PG_RETURN_INT64(number);
}

/* Sen of a wage, -1 where it cannot be priced. */
static inline int64
wage_sen(Datum wage)
{
	int64		sen;

	return rupiah_from_short_numeric(wage, &sen) ? sen : numeric_sen(wage);
}

static int
sign_of(Datum number)
{
	return DatumGetInt32(DirectFunctionCall2(numeric_cmp, number, NumericGetDatum(int64_to_numeric(0))));
}

/* audit_priced: the wage itself, as short as it is stored; NULL unless it is over 0 and can be priced. */
PG_FUNCTION_INFO_V1(jamsos_audit_priced);
Datum
jamsos_audit_priced(PG_FUNCTION_ARGS)
{
	Datum		wage = PG_GETARG_DATUM(0);
	int64		sen = wage_sen(wage);

	if (sen < 0 || (sen == 0 && sign_of(wage) == 0))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(wage);
}

/*
 * Sen of a wage that no decree gives: a day (a 31st or more), a share of a month, months together (up
 * to 31) of the minimum, to a rupiah for each; thousands of rupiah are what somebody decided.
 */
static bool
is_quotient(int64 wage, int64 lowest)
{
	int64		less = Min(wage, lowest);
	int64		more = Max(wage, lowest);
	int64		times;
	int64		over;

	if (less <= 0 || wage % 100000 == 0 || (wage * 20 >= lowest * 11 && wage * 10 <= lowest * 19))
		return false;
	times = (2 * more + less) / (2 * less);
	over = less * times - more;
	return times >= 2 && times <= 31 && over <= 100 * times && over >= -100 * times;
}

#define WAGE_MISSING 1
#define WAGE_INVALID 2
#define WAGE_ZERO 4
#define WAGE_NEGATIVE 8
#define WAGE_OUT_OF_RANGE 16
#define WAGE_FINER_THAN_SEN 32
#define WAGE_UNDER_MINIMUM 64
#define WAGE_QUOTIENT 128

/* What there is to say of a wage beside a minimum.  A decree has sen, a table often none: a rupiah less is not under it. */
static int
wage_beside(int64 sen, Datum minimum)
{
	int64		lowest = wage_sen(minimum);

	if (lowest < 0)				/* more than anybody earns, or less */
		return sign_of(minimum) > 0 ? WAGE_UNDER_MINIMUM : 0;
	return (sen < lowest - 100 ? WAGE_UNDER_MINIMUM : 0) | (is_quotient(sen, lowest) ? WAGE_QUOTIENT : 0);
}

/* audit_wage(wage, missing, minimum): what is wrong with a wage that was read, beside a minimum if there is one. */
PG_FUNCTION_INFO_V1(jamsos_audit_wage);
Datum
jamsos_audit_wage(PG_FUNCTION_ARGS)
{
	Datum		wage = PG_GETARG_DATUM(0);
	int			finer;
	int64		sen;

	if (PG_ARGISNULL(0))
		PG_RETURN_INT32(!PG_ARGISNULL(1) && PG_GETARG_BOOL(1) ? WAGE_MISSING : WAGE_INVALID);
	sen = wage_sen(wage);
	finer = numeric_finer_than_sen(wage) ? WAGE_FINER_THAN_SEN : 0;
	if (sen <= 0)
	{
		int			sign = sign_of(wage);

		if (numeric_is_nan(DatumGetNumeric(wage)) || numeric_is_inf(DatumGetNumeric(wage)))
			PG_RETURN_INT32(WAGE_INVALID);
		if (sen < 0 || sign == 0)
			PG_RETURN_INT32(finer | (sign == 0 ? WAGE_ZERO : sign < 0 ? WAGE_NEGATIVE : WAGE_OUT_OF_RANGE));
	}
	PG_RETURN_INT32(finer | (PG_ARGISNULL(2) ? 0 : wage_beside(sen, PG_GETARG_DATUM(2))));
}

#define DAY_MISSING 1
#define DAY_UNREADABLE 2
#define DAY_IMPOSSIBLE 4
#define BIRTH_TOO_YOUNG 8
#define BIRTH_TOO_OLD 16
#define START_BEFORE_BIRTH 8
#define START_IN_CHILDHOOD 16
#define END_BEFORE_START 8

#define DAY_1900 (-36524)		/* days to 2000-01-01, as PostgreSQL counts */
#define DAY_2199 73048			/* 2199-12-31 */
#define CHILDHOOD 3652			/* ten years: nobody is hired before */
#define AHEAD 1826				/* five years: further nobody plans who begins */

/* The first two arguments: a day that was read, or none, and whether nothing was written. */
static int
day_absent(FunctionCallInfo fcinfo)
{
	if (!PG_ARGISNULL(0))
		return 0;
	return !PG_ARGISNULL(1) && PG_GETARG_BOOL(1) ? DAY_MISSING : DAY_UNREADABLE;
}

/* audit_birth_date(day, missing, on_date, youngest, oldest): those of the programmes' ages on that day may be NULL. */
PG_FUNCTION_INFO_V1(jamsos_audit_birth_date);
Datum
jamsos_audit_birth_date(PG_FUNCTION_ARGS)
{
	DateADT		birth = PG_GETARG_DATEADT(0);
	DateADT		on_date = PG_GETARG_DATEADT(2);
	int			problems = day_absent(fcinfo);

	if (problems != 0 || PG_ARGISNULL(2))
		PG_RETURN_INT32(problems);
	if (birth < DAY_1900 || birth > on_date)
		PG_RETURN_INT32(DAY_IMPOSSIBLE);
	if (!PG_ARGISNULL(3) && birth > PG_GETARG_DATEADT(3))
		problems = BIRTH_TOO_YOUNG;
	if (!PG_ARGISNULL(4) && birth < PG_GETARG_DATEADT(4))
		problems |= BIRTH_TOO_OLD;
	PG_RETURN_INT32(problems);
}

/* audit_start_date(day, missing, birth, on_date) */
PG_FUNCTION_INFO_V1(jamsos_audit_start_date);
Datum
jamsos_audit_start_date(PG_FUNCTION_ARGS)
{
	int64		start = PG_GETARG_DATEADT(0);
	int64		birth = PG_GETARG_DATEADT(2);
	int			problems = day_absent(fcinfo);

	if (problems != 0)
		PG_RETURN_INT32(problems);
	if (start < DAY_1900 || start > DAY_2199 || (!PG_ARGISNULL(3) && start > (int64) PG_GETARG_DATEADT(3) + AHEAD))
		problems = DAY_IMPOSSIBLE;
	if (!PG_ARGISNULL(2) && start < birth + CHILDHOOD)
		problems |= start <= birth ? START_BEFORE_BIRTH : START_IN_CHILDHOOD;
	PG_RETURN_INT32(problems);
}

/* audit_end_date(day, missing, start): who is still there has none. */
PG_FUNCTION_INFO_V1(jamsos_audit_end_date);
Datum
jamsos_audit_end_date(PG_FUNCTION_ARGS)
{
	DateADT		end = PG_GETARG_DATEADT(0);
	int			problems = day_absent(fcinfo);

	if (problems == 0 && end < DAY_1900)
		problems = DAY_IMPOSSIBLE;
	if ((problems & ~DAY_IMPOSSIBLE) == 0 && !PG_ARGISNULL(2) && end < PG_GETARG_DATEADT(2))
		problems |= END_BEFORE_START;
	PG_RETURN_INT32(problems);
}

/* audit_text: the value itself, NULL if it is nothing but blanks, quotation marks and hyphens. */
PG_FUNCTION_INFO_V1(jamsos_audit_text);
Datum
jamsos_audit_text(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	const char *p = VARDATA_ANY(input);
	const char *end = p + VARSIZE_ANY_EXHDR(input);

	while (p < end)
	{
		char		c = typed_next(&p, end);

		if (c != ' ' && c != TYPED_NO_BREAK && c != TYPED_NOTHING && c != '\'' && c != '"' && c != '-')
			PG_RETURN_TEXT_P(input);
	}
	PG_RETURN_NULL();
}
