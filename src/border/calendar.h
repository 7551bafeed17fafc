/*
 * calendar.h
 *	  Months and days at the border: dates and dateranges, and their text.
 *
 * A month is counted as kernel/month.h says, a day as type date does.  What a text can say
 * goes from year 1 to 9999; the ends of a period that lie beyond are open.
 */
#ifndef JAMSOS_CALENDAR_H
#define JAMSOS_CALENDAR_H

#include "jamsos.h"

/* month_from_date: the month that a day is in; infinity is an error. */
extern int	month_from_date(int32 date);

/* month_to_date: its first day, which must be in the calendar of type date. */
extern int32 month_to_date(int month);

/* month_to_cstring, day_to_cstring: "2026-01", "2026-01-31", with " BC" or "infinity" where it is so. */
extern char *month_to_cstring(int month);
extern char *day_to_cstring(int32 day);

/* month_from_text: of "2026-01"; -1 if the bytes are anything else. */
extern int	month_from_text(const char *text, int len);

/* day_from_text: of "2026-01-31"; false if the bytes are anything else. */
extern bool day_from_text(const char *text, int len, int32 *day);

/* day_from_parts: false if no calendar has such a day; every reader of days ends here. */
extern bool day_from_parts(int year, int mon, int mday, int32 *day);

/* day_in_calendar: from 0001-01-01 to 9999-12-31; day_check makes an error of what is not. */
extern bool day_in_calendar(int32 day);
extern void day_check(int32 day, const char *what);

/* month_begun, month_ended: of the ends of a period; MONTH_EVER and MONTH_NEVER beyond the calendar. */
extern int	month_begun(int32 day);
extern int	month_ended(int32 day);

#define DAY_PLACES 32

/*
 * day_place: of a finite day in a calendar whose months all have so many places, of which it is the one
 * of its number: what lies between two days in months and days is one difference.
 */
extern int64 day_place(int32 day);

/*
 * days_of_range: the bounds of a daterange, the upper one exclusive; -infinity and infinity where there
 * is none.  False of an empty one.
 */
extern bool days_of_range(Datum range, int32 *lower, int32 *upper);

/* range_of_days: a daterange of these bounds, likewise; empty where the lower is not below the upper. */
extern Datum range_of_days(int32 lower, int32 upper);

/* months_of_range: the first and the last month of a daterange; an empty one is an error. */
extern void months_of_range(Datum range, int *from, int *to);

#endif
