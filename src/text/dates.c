/*
 * dates.c
 *	  Dates as staffing tables write them, in text.
 *
 * Read: 2026-03-01, 2026/3/1, 01-03-2026, 1/3/2026, 01.03.2026 (day before month, as
 * Indonesians write), 1 Maret 2026, 1 March 2026, and their usual abbreviations; a
 * time of day after it is left aside.  Blanks and marks are those of text/typed.h.  Refused: a year of two digits, a bare year,
 * digits without marks, days that no calendar has.
 */
#include "jamsos.h"

#include "utils/date.h"
#include "utils/datetime.h"

#include "border/ascii.h"
#include "border/calendar.h"
#include "text/typed.h"

/* The longest that is read: a date with a time of day and its zone. */
#define DATE_ROOM 64

/* Beginnings of names of months in Indonesian and English, three letters at least. */
static const struct
{
	const char *name;
	int			month;
}			month_names[] = {
	{"januari", 1}, {"january", 1}, {"februari", 2}, {"february", 2}, {"pebruari", 2}, {"maret", 3}, {"march", 3},
	{"april", 4}, {"mei", 5}, {"may", 5}, {"juni", 6}, {"june", 6}, {"juli", 7}, {"july", 7},
	{"agustus", 8}, {"august", 8}, {"agt", 8}, {"agst", 8}, {"september", 9}, {"oktober", 10}, {"october", 10},
	{"november", 11}, {"nopember", 11}, {"desember", 12}, {"december", 12},
};

/* One to `most` digits; the number, or -1. */
static int
read_number(const char **p, const char *end, int most, int *digits)
{
	int			number = 0;

	for (*digits = 0; *p < end && **p >= '0' && **p <= '9'; (*p)++)
	{
		if (++*digits > most)
			return -1;
		number = number * 10 + (**p - '0');
	}
	return *digits > 0 ? number : -1;
}

static int
read_month_name(const char **p, const char *end)
{
	const char *start = *p;
	size_t		len;

	while (*p < end && ((**p >= 'a' && **p <= 'z') || (**p >= 'A' && **p <= 'Z')))
		(*p)++;
	len = *p - start;
	if (len >= 3)
		for (size_t i = 0; i < lengthof(month_names); i++)
			if (len <= strlen(month_names[i].name) && ascii_begins(start, month_names[i].name, len))
				return month_names[i].month;
	return -1;
}

/* Hours and minutes, with seconds or without, two digits at most. */
static bool
read_clock(const char **p, const char *end)
{
	int			digits;

	for (int n = 0; n < 3; n++)
	{
		if (n > 0)
		{
			if (*p == end || (**p != ':' && **p != '.'))
				return n > 1;
			(*p)++;
		}
		if (read_number(p, end, 2, &digits) < 0)
			return false;
	}
	return true;
}

/*
 * Is the rest nothing, or a time of day such as 00:00:00, 08.30 or 00:00:00.000+07:00?  A second date, or another
 * year, is neither: which one is meant?
 */
static bool
ends_or_time(const char *p, const char *end)
{
	int			digits;

	if (p == end)
		return true;
	if (*p != ' ' && *p != 'T')
		return false;
	p++;
	if (!read_clock(&p, end))
		return false;
	if (p < end && *p == '.')
	{
		p++;
		if (read_number(&p, end, 9, &digits) < 0)
			return false;
	}
	if (p < end && *p == ' ')
		p++;
	if (p < end && *p == 'Z')
		p++;
	else if (p < end && (*p == '+' || *p == '-'))
	{
		p++;
		if (read_number(&p, end, 4, &digits) < 0)
			return false;
		for (int n = 0; n < 2 && p < end && *p == ':'; n++)
		{
			p++;
			if (read_number(&p, end, 2, &digits) < 0)
				return false;
		}
	}
	return p == end;
}

static bool
read_date(const char *p, const char *end, int32 *date)
{
	int			year,
				month,
				day;
	int			first,
				digits,
				last_digits;
	char		mark;

	if ((first = read_number(&p, end, 4, &digits)) < 0 || digits == 3 || p == end)
		return false;
	mark = *p++;
	if (strchr("-/. ", mark) == NULL)
		return false;
	if (p < end && *p >= '0' && *p <= '9' && mark != ' ')
		month = read_number(&p, end, 2, &last_digits);
	else
	{
		/* 1 Maret 2026, 1-Mar-2026, also 1 Mar. 2026 */
		month = digits <= 2 ? read_month_name(&p, end) : -1;
		if (month > 0 && p < end && *p == '.')
			p++;
	}
	if (month < 1 || month > 12 || p == end || *p++ != mark)
		return false;
	if (digits == 4)
	{
		year = first;
		day = read_number(&p, end, 2, &last_digits);
	}
	else
	{
		day = first;
		year = read_number(&p, end, 4, &last_digits);
		if (last_digits != 4)
			return false;
	}
	return day_from_parts(year, month, day, date) && ends_or_time(p, end);
}

PG_FUNCTION_INFO_V1(jamsos_date_or_null);
Datum
jamsos_date_or_null(PG_FUNCTION_ARGS)
{
	char		plain[DATE_ROOM];
	int			n = typed_plain(PG_GETARG_TEXT_PP(0), plain, DATE_ROOM, ' ');
	int32		date;

	if (n <= 0 || !read_date(plain, plain + n, &date))
		PG_RETURN_NULL();
	PG_RETURN_DATEADT(date);
}
