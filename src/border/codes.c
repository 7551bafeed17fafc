/*
 * codes.c
 *	  Codes and months as arguments: plain text and dates, checked here with
 *	  errors that list what is valid.
 */
#include "jamsos.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/rangetypes.h"

static int	code_from_text(const char *what, const char *const *names, int n,
						   const char *name, size_t len);

static int
code_from_text(const char *what, const char *const *names, int n, const char *name, size_t len)
{
	int			code = name_index(names, n, name, len);
	StringInfoData valid;

	if (code >= 0)
		return code;
	initStringInfo(&valid);
	for (int i = 0; i < n; i++)
		appendStringInfo(&valid, "%s%s", i == 0 ? "" : ", ", names[i]);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown %s \"%s\"", what,
					text_to_cstring(cstring_to_text_with_len(name, (int) Min(len, 100)))),
			 errhint("Valid values: %s.", valid.data)));
}

int
program_from_text(const char *name, size_t len)
{
	return code_from_text("programme", program_names, N_PROGRAMS, name, len);
}

int
segment_from_text(const char *name, size_t len)
{
	return code_from_text("segment", segment_names, N_SEGMENTS, name, len);
}

int
payer_from_text(const char *name, size_t len)
{
	return code_from_text("payer", payer_names, N_PAYERS, name, len);
}

int
rounding_from_text(const char *name, size_t len)
{
	return code_from_text("rounding", rounding_names, N_ROUNDINGS, name, len);
}

/* The elements of a list of texts without NULL. */
int
text_array(Datum array, const char *what, Datum **elems)
{
	bool	   *nulls;
	int			n;

	deconstruct_array(DatumGetArrayTypeP(array), TEXTOID, -1, false, TYPALIGN_INT, elems, &nulls, &n);
	for (int i = 0; i < n; i++)
		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("%s must not contain a null", what)));
	return n;
}

int
programs_from_array(Datum array)
{
	Datum	   *elems;
	int			n = text_array(array, "programs", &elems);
	int			programs = 0;

	for (int i = 0; i < n; i++)
	{
		text	   *t = DatumGetTextPP(elems[i]);

		programs |= 1 << program_from_text(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	}
	if (programs == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("programs must not be an empty list"),
				 errhint("Give NULL for each worker's own programmes (JKK and JKM where none are stated).")));
	return programs;
}

int
programs_remembered(ProgramsMemo *memo, Datum array)
{
	struct varlena *list = PG_DETOAST_DATUM_PACKED(array);
	int			len = (int) VARSIZE_ANY_EXHDR(list);

	if (len != memo->len || memcmp(memo->bytes, VARDATA_ANY(list), len) != 0)
	{
		int			programs = programs_from_array(array);

		if (len > (int) sizeof(memo->bytes))
			return programs;
		memo->programs = programs;
		memo->len = len;
		memcpy(memo->bytes, VARDATA_ANY(list), len);
	}
	return memo->programs;
}

void
programs_append(StringInfo out, int programs)
{
	const char *sep = "";

	Assert(programs >> N_PROGRAMS == 0);
	appendStringInfoChar(out, '[');
	for (int p = 0; p < N_PROGRAMS; p++)
		if (programs & (1 << p))
		{
			appendStringInfo(out, "%s\"%s\"", sep, program_names[p]);
			sep = ", ";
		}
	appendStringInfoChar(out, ']');
}

void
report_risk_class(int32 risk_class)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("risk class must be from 1 to 5: %d", risk_class),
			 errhint("The classes are those of PP 44/2015 Pasal 16; government services are class 1.")));
}

void
report_null(const char *what, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
			 errmsg("%s must not be null", what),
			 errhint("%s", hint)));
}

/* Any day of a month means the month. */
int
month_from_date(int32 date)
{
	int			year,
				mon,
				day;

	if (DATE_NOT_FINITE(date))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("month must be a finite date: %s", day_to_cstring(date)),
				 errhint("Any day of a month means the month.")));
	j2date(date + POSTGRES_EPOCH_JDATE, &year, &mon, &day);
	return MONTH_OF(year, mon);
}

int32
month_to_date(int month)
{
	int32		date = date2j(month_year(month), month_in_year(month), 1) - POSTGRES_EPOCH_JDATE;

	/* the calendar of the type begins within a month */
	if (!IS_VALID_DATE(date))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("first day of month %s is out of range for type date", month_to_cstring(month)),
				 errhint("Ask for a month of the present calendar.")));
	return date;
}

char *
month_to_cstring(int month)
{
	int			year = month_year(month);

	return psprintf("%04d-%02d%s", year > 0 ? year : 1 - year, month_in_year(month), year > 0 ? "" : " BC");
}

/* "2026-01", from year 1; -1 if it is none. */
int
month_from_text(const char *text, int len)
{
	int			year = 0;
	int			mon = 0;

	if (len != 7 || text[4] != '-')
		return -1;
	for (int i = 0; i < 7; i++)
		if (i != 4)
		{
			if (text[i] < '0' || text[i] > '9')
				return -1;
			if (i < 4)
				year = year * 10 + (text[i] - '0');
			else
				mon = mon * 10 + (text[i] - '0');
		}
	return year >= 1 && mon >= 1 && mon <= 12 ? MONTH_OF(year, mon) : -1;
}

char *
day_to_cstring(int32 day)
{
	int			year,
				mon,
				mday;

	if (DATE_NOT_FINITE(day))
		return pstrdup(DATE_IS_NOEND(day) ? "infinity" : "-infinity");
	j2date(day + POSTGRES_EPOCH_JDATE, &year, &mon, &mday);
	return psprintf("%04d-%02d-%02d%s", year > 0 ? year : 1 - year, mon, mday, year > 0 ? "" : " BC");
}

/* A day that the calendar has; every reader of days ends here. */
bool
day_from_parts(int year, int mon, int mday, int32 *day)
{
	if (year < 1 || year > 9999 || mon < 1 || mon > 12 || mday < 1 || mday > day_tab[isleap(year)][mon - 1])
		return false;
	*day = date2j(year, mon, mday) - POSTGRES_EPOCH_JDATE;
	return true;
}

/* "2026-01-31", from year 1. */
bool
day_from_text(const char *text, int len, int32 *day)
{
	int			month = len == 10 && text[7] == '-' && text[8] >= '0' && text[8] <= '9' && text[9] >= '0' && text[9] <= '9' ? month_from_text(text, 7) : -1;

	return month >= 0 && day_from_parts(month / 12, month % 12 + 1, (text[8] - '0') * 10 + (text[9] - '0'), day);
}

/* ---- the calendar: from year 1 to 9999, what lies beyond is open ---- */

/*
 * The month of a day: the calendar of Gregory counted from March, as in j2date,
 * without its day.
 */
static inline int
month_of_day(DateADT day)
{
	uint32		days = (uint32) (day + POSTGRES_EPOCH_JDATE - 1721120);	/* from 0000-03-01 */
	uint32		quarter = 4 * days + 3;
	uint32		century = quarter / 146097;
	uint32		in_century = quarter % 146097 / 4;
	uint32		year = (4 * in_century + 3) / 1461;
	uint32		in_year = (4 * in_century + 3) % 1461 / 4;
	uint32		from_march = (5 * in_year + 2) / 153;

	return (int) ((century * 100 + year) * 12 + from_march + 2);
}

bool
day_in_calendar(DateADT day)
{
	return day >= TARIFF_FIRST_DAY && day <= TARIFF_LAST_DAY;
}

void
day_check(DateADT day, const char *what)
{
	if (!day_in_calendar(day))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("%s must be a day from 0001-01-01 to 9999-12-31: %s", what, day_to_cstring(day))));
}

int
month_begun(DateADT day)
{
	return day < TARIFF_FIRST_DAY ? MONTH_EVER : day > TARIFF_LAST_DAY ? MONTH_LAST : month_of_day(day);
}

int
month_ended(DateADT day)
{
	return day > TARIFF_LAST_DAY ? MONTH_NEVER : day < TARIFF_FIRST_DAY ? MONTH_OF(1, 1) : month_of_day(day);
}

/*
 * The first and the last month of a daterange.  It is read where it lies: its bytes
 * are the type, the bounds that it has, and flags; range_deserialize would want a copy
 * of each.  A daterange is canonical: its upper bound is not in it, but for infinity.
 */
void
months_of_range(Datum datum, int *from, int *to)
{
	struct varlena *range = PG_DETOAST_DATUM_PACKED(datum);
	const char *bytes = VARDATA_ANY(range);
	char		flags = bytes[VARSIZE_ANY_EXHDR(range) - 1];
	DateADT		lower = DATEVAL_NOBEGIN;
	DateADT		upper = DATEVAL_NOEND;

	Assert(VARSIZE_ANY_EXHDR(range) == sizeof(Oid) + (RANGE_HAS_LBOUND(flags) ? sizeof(lower) : 0) + (RANGE_HAS_UBOUND(flags) ? sizeof(upper) : 0) + 1);
	bytes += sizeof(Oid);
	if (RANGE_HAS_LBOUND(flags))
	{
		memcpy(&lower, bytes, sizeof(lower));
		bytes += sizeof(lower);
	}
	if (RANGE_HAS_UBOUND(flags))
		memcpy(&upper, bytes, sizeof(upper));
	Assert(!RANGE_HAS_UBOUND(flags) || !(flags & RANGE_UB_INC) || DATE_NOT_FINITE(upper));
	if ((flags & RANGE_EMPTY) || DATE_IS_NOEND(lower) || DATE_IS_NOBEGIN(upper))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("active must not be an empty range"),
				 errhint("It is the time in which the worker is employed, such as [2026-01-01,2026-07-01).")));
	*from = month_begun(lower);
	*to = month_ended(DATE_IS_NOEND(upper) ? upper : upper - 1);
}
