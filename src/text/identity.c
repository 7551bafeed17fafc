/*
 * identity.c
 *	  The NIK: region (province, regency, district), birth date with 40 added to the
 *	  day of women, serial.
 *
 * Its year has two digits.  The century rule: 00 to 29 are 2000 to 2029, 30 to 99 are
 * 1930 to 1999.  A rule with today's date in it would give another answer later.
 */
#include "text/identity.h"

#include "utils/date.h"
#include "utils/datetime.h"

#define CENTURY_PIVOT 30

/* Marks that spreadsheets and people put into a number. */
static bool
is_mark(char c)
{
	return c == '\'' || c == '`' || c == '"' || c == '.' || c == ',' || c == '-' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The text without marks; the number of bytes that are left. */
static int
without_marks(const text *input, char *out, int room)
{
	const char *p = VARDATA_ANY(input);
	const char *end = p + VARSIZE_ANY_EXHDR(input);
	int			n = 0;

	while (p < end)
	{
		/* no-break space, and the typographic apostrophes, in UTF-8 */
		if (end - p >= 2 && memcmp(p, "\xC2\xA0", 2) == 0)
			p += 2;
		else if (end - p >= 3 && (memcmp(p, "\xE2\x80\x98", 3) == 0 || memcmp(p, "\xE2\x80\x99", 3) == 0))
			p += 3;
		else if (is_mark(*p))
			p++;
		else if (n < room)
			out[n++] = *p++;
		else
			return room + 1;	/* too long for what is asked */
	}
	return n;
}

static int
two_digits(const char *p)
{
	return (p[0] - '0') * 10 + (p[1] - '0');
}

bool
nik_read(const text *input, char *digits, DateADT *birth, bool *woman)
{
	int			day,
				mon,
				year;

	if (without_marks(input, digits, NIK_DIGITS) != NIK_DIGITS)
		return false;
	for (int i = 0; i < NIK_DIGITS; i++)
		if (digits[i] < '0' || digits[i] > '9')
			return false;
	day = two_digits(digits + 6);
	mon = two_digits(digits + 8);
	year = two_digits(digits + 10);
	year += year < CENTURY_PIVOT ? 2000 : 1900;
	*woman = day > 40;
	if (*woman)
		day -= 40;
	if (mon < 1 || mon > 12 || day < 1 || day > day_tab[isleap(year)][mon - 1])
		return false;
	*birth = date2j(year, mon, day) - POSTGRES_EPOCH_JDATE;
	return true;
}

PG_FUNCTION_INFO_V1(jamsos_normalize_nik);
Datum
jamsos_normalize_nik(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	int			room = (int) VARSIZE_ANY_EXHDR(input);
	char	   *out = palloc(room + 1);
	int			n = without_marks(input, out, room);

	if (n == 0)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(out, n));
}

PG_FUNCTION_INFO_V1(jamsos_nik_birth_date);
Datum
jamsos_nik_birth_date(PG_FUNCTION_ARGS)
{
	char		digits[NIK_DIGITS];
	DateADT		birth;
	bool		woman;

	if (!nik_read(PG_GETARG_TEXT_PP(0), digits, &birth, &woman))
		PG_RETURN_NULL();
	PG_RETURN_DATEADT(birth);
}

PG_FUNCTION_INFO_V1(jamsos_nik_sex);
Datum
jamsos_nik_sex(PG_FUNCTION_ARGS)
{
	char		digits[NIK_DIGITS];
	DateADT		birth;
	bool		woman;

	if (!nik_read(PG_GETARG_TEXT_PP(0), digits, &birth, &woman))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(woman ? "female" : "male"));
}

PG_FUNCTION_INFO_V1(jamsos_nik_region);
Datum
jamsos_nik_region(PG_FUNCTION_ARGS)
{
	char		digits[NIK_DIGITS];
	DateADT		birth;
	bool		woman;

	if (!nik_read(PG_GETARG_TEXT_PP(0), digits, &birth, &woman))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(psprintf("%.2s.%.2s", digits, digits + 2)));
}
