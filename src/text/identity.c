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

#include "text/typed.h"

#define CENTURY_PIVOT 30

/* What a NIK and the zeros of a decimal number may take; more is none. */
#define NIK_ROOM 48

static bool
only_digits(const char *s, int n, char most)
{
	for (int i = 0; i < n; i++)
		if (s[i] < '0' || s[i] > most)
			return false;
	return true;
}

/*
 * The text without marks; the number of bytes that are left, room + 1 if there are more.  Sixteen
 * digits and ".0" are what is left of a column of numbers with gaps.
 */
static int
without_marks(const struct varlena *input, char *out, int room)
{
	const char *p = VARDATA_ANY(input);
	const char *end = p + VARSIZE_ANY_EXHDR(input);
	int			n = 0;
	int			at_last_mark = 0;	/* bytes before the last dot or comma */

	/* as nearly all are */
	if (end - p == NIK_DIGITS && room >= NIK_DIGITS && only_digits(p, NIK_DIGITS, '9'))
	{
		memcpy(out, p, NIK_DIGITS);
		return NIK_DIGITS;
	}
	while (p < end)
	{
		const char *start = p;
		char		c = typed_next(&p, end);
		int			width = c == TYPED_OTHER ? (int) (p - start) : 1;

		if (c == ' ' || c == TYPED_NO_BREAK || c == TYPED_NOTHING || c == '\'' || c == '"' || c == '-' || (c == '=' && n == 0))
			continue;
		if (c == '.' || c == ',')
		{
			at_last_mark = n;
			continue;
		}
		if (width > room - n)
			return room + 1;
		if (c == TYPED_OTHER)
			memcpy(out + n, start, width);
		else
			out[n] = c;
		n += width;
	}
	if (at_last_mark == NIK_DIGITS && n > NIK_DIGITS && only_digits(out, NIK_DIGITS, '9') && only_digits(out + NIK_DIGITS, n - NIK_DIGITS, '0'))
		n = NIK_DIGITS;
	return n;
}

static int
two_digits(const char *p)
{
	return (p[0] - '0') * 10 + (p[1] - '0');
}

/* The birth date and sex in what is left of a text; false unless it is sixteen digits with a possible date. */
static bool
read_digits(const char *digits, int n, DateADT *birth, bool *woman)
{
	int			day,
				mon,
				year;

	if (n != NIK_DIGITS || !only_digits(digits, NIK_DIGITS, '9'))
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

bool
nik_read(const struct varlena *input, char *digits, DateADT *birth, bool *woman)
{
	char		left[NIK_ROOM];

	if (!read_digits(left, without_marks(input, left, NIK_ROOM), birth, woman))
		return false;
	memcpy(digits, left, NIK_DIGITS);
	return true;
}

int
nik_problems(const struct varlena *input, char *digits, DateADT *birth)
{
	int			len = (int) VARSIZE_ANY_EXHDR(input);
	char		room[NIK_ROOM];
	char	   *left = len <= NIK_ROOM ? room : palloc(len);
	int			n = without_marks(input, left, len);
	int			marks = n != len || memcmp(left, VARDATA_ANY(input), n) != 0 ? NIK_MARKED : 0;
	bool		woman;

	if (n == 0)
		return NIK_MISSING;
	if (!read_digits(left, n, birth, &woman))
		return marks | NIK_INVALID;
	memcpy(digits, left, NIK_DIGITS);
	return marks;
}

bool
nik_is_key(const char *digits)
{
	int			same = 1;

	while (same < NIK_DIGITS && digits[same] == digits[0])
		same++;
	return digits[0] != '0' && same < NIK_DIGITS && memcmp(digits + NIK_DIGITS - 4, "0000", 4) != 0;
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

PG_FUNCTION_INFO_V1(jamsos_nik_key);
Datum
jamsos_nik_key(PG_FUNCTION_ARGS)
{
	char		digits[NIK_DIGITS];
	DateADT		birth;
	bool		woman;

	if (!nik_read(PG_GETARG_TEXT_PP(0), digits, &birth, &woman) || !nik_is_key(digits))
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(digits, NIK_DIGITS));
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
