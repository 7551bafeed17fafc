/*
 * calendar.c
 *	  Months and days: dates and dateranges, and their text.
 */
#include "border/calendar.h"

#include "catalog/pg_type.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/rangetypes.h"

#include "kernel/month.h"

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

	/* the calendar of the type begins within a month, of which nothing computed here is */
	if (!IS_VALID_DATE(date))
		elog(ERROR, "month without a first day: %s", month_to_cstring(month));
	return date;
}

char *
month_to_cstring(int month)
{
	int			year = month_year(month);

	return psprintf("%04d-%02d%s", year > 0 ? year : 1 - year, month_in_year(month), year > 0 ? "" : " BC");
}

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

bool
day_from_parts(int year, int mon, int mday, int32 *day)
{
	if (year < 1 || year > 9999 || mon < 1 || mon > 12 || mday < 1 || mday > day_tab[isleap(year)][mon - 1])
		return false;
	*day = date2j(year, mon, mday) - POSTGRES_EPOCH_JDATE;
	return true;
}

bool
day_from_text(const char *text, int len, int32 *day)
{
	int			month = len == 10 && text[7] == '-' && text[8] >= '0' && text[8] <= '9' && text[9] >= '0' && text[9] <= '9' ? month_from_text(text, 7) : -1;

	return month >= 0 && day_from_parts(month / 12, month % 12 + 1, (text[8] - '0') * 10 + (text[9] - '0'), day);
}

/* The month of a day in the Gregorian calendar, counted from March as j2date does, and the day in it. */
static inline int
month_of_day(DateADT day, int *mday)
{
	uint32		days = (uint32) (day + POSTGRES_EPOCH_JDATE - 1721120);	/* from 0000-03-01 */
	uint32		quarter = 4 * days + 3;
	uint32		century = quarter / 146097;
	uint32		in_century = quarter % 146097 / 4;
	uint32		year = (4 * in_century + 3) / 1461;
	uint32		in_year = (4 * in_century + 3) % 1461 / 4;
	uint32		from_march = (5 * in_year + 2) / 153;

	*mday = (int) (in_year - (153 * from_march + 2) / 5) + 1;
	return (int) ((century * 100 + year) * 12 + from_march + 2);
}

bool
day_in_calendar(DateADT day)
{
	return day >= CALENDAR_FIRST_DAY && day <= CALENDAR_LAST_DAY;
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
	int			mday;

	return day < CALENDAR_FIRST_DAY ? MONTH_EVER : day > CALENDAR_LAST_DAY ? MONTH_LAST : month_of_day(day, &mday);
}

int
month_ended(DateADT day)
{
	int			mday;

	return day > CALENDAR_LAST_DAY ? MONTH_NEVER : day < CALENDAR_FIRST_DAY ? MONTH_OF(1, 1) : month_of_day(day, &mday);
}

int64
day_place(DateADT day)
{
	int			year,
				mon,
				mday;

	if (likely(day_in_calendar(day)))
		return (int64) month_of_day(day, &mday) * DAY_PLACES + mday;
	j2date(day + POSTGRES_EPOCH_JDATE, &year, &mon, &mday);
	return (int64) MONTH_OF(year, mon) * DAY_PLACES + mday;
}

/*
 * Read in place: the bytes of a range are its type, the bounds that it has, and flags;
 * range_deserialize would need a copy of each, once a row, and the type cache.  A daterange is
 * canonical: its upper bound is exclusive, unless it is infinity.
 */
bool
days_of_range(Datum datum, DateADT *lower, DateADT *upper)
{
	struct varlena *range = PG_DETOAST_DATUM_PACKED(datum);
	const char *bytes = VARDATA_ANY(range);
	char		flags = bytes[VARSIZE_ANY_EXHDR(range) - 1];

	*lower = DATEVAL_NOBEGIN;
	*upper = DATEVAL_NOEND;
	Assert(VARSIZE_ANY_EXHDR(range) == sizeof(Oid) + (RANGE_HAS_LBOUND(flags) ? sizeof(*lower) : 0) + (RANGE_HAS_UBOUND(flags) ? sizeof(*upper) : 0) + 1);
	bytes += sizeof(Oid);
	if (RANGE_HAS_LBOUND(flags))
	{
		memcpy(lower, bytes, sizeof(*lower));
		bytes += sizeof(*lower);
	}
	if (RANGE_HAS_UBOUND(flags))
		memcpy(upper, bytes, sizeof(*upper));
	Assert(!RANGE_HAS_UBOUND(flags) || !(flags & RANGE_UB_INC) || DATE_NOT_FINITE(*upper));
	return (flags & RANGE_EMPTY) == 0;
}

Datum
range_of_days(DateADT lower, DateADT upper)
{
	RangeType  *range = palloc0(sizeof(RangeType) + 2 * sizeof(DateADT) + 1);
	char	   *bytes = (char *) (range + 1);
	char		flags = 0;

	range->rangetypid = DATERANGEOID;
	if (lower >= upper)
		flags = RANGE_EMPTY;
	else
	{
		flags |= DATE_IS_NOBEGIN(lower) ? RANGE_LB_INF : RANGE_LB_INC;
		if (!DATE_IS_NOBEGIN(lower))
		{
			memcpy(bytes, &lower, sizeof(lower));
			bytes += sizeof(lower);
		}
		flags |= DATE_IS_NOEND(upper) ? RANGE_UB_INF : 0;
		if (!DATE_IS_NOEND(upper))
		{
			memcpy(bytes, &upper, sizeof(upper));
			bytes += sizeof(upper);
		}
	}
	*bytes++ = flags;
	SET_VARSIZE(range, bytes - (char *) range);
	return PointerGetDatum(range);
}

void
months_of_range(Datum range, int *from, int *to)
{
	DateADT		lower,
				upper;

	if (!days_of_range(range, &lower, &upper) || DATE_IS_NOEND(lower) || DATE_IS_NOBEGIN(upper))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("active must not be an empty range"),
				 errhint("It is the time in which the worker is employed, such as [2026-01-01,2026-07-01).")));
	*from = month_begun(lower);
	*to = month_ended(DATE_IS_NOEND(upper) ? upper : upper - 1);
}
