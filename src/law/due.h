/*
 * due.h
 *	  Due dates, months of delay, penalties.
 */
#ifndef JAMSOS_DUE_H
#define JAMSOS_DUE_H

#include "jamsos.h"

#include "border/calendar.h"
#include "law/law.h"

/* due_day: the day on which the contribution of a month falls due, moved off days of rest; an error without a rule. */
extern int32 due_day(const LawDues *law, int month, int program, int segment);

/* report_no_due_date: the error of a month, programme and segment without a rule. */
JAMSOS_NORETURN extern void report_no_due_date(int month, int program, int segment);

/* months_late: months from the due day to that of payment: those begun, or only full ones. */
extern int	months_late(int32 due, int32 paid, bool part_months);

/*
 * months_begun_late: those begun, of the places of both days (day_place).  A month begins with the day after
 * that of the number of the due day; where it is shorter, with the next month, as its last place says.
 */
static inline int
months_begun_late(int64 due_place, int64 paid_place)
{
	return (int) Max((paid_place - due_place + DAY_PLACES - 1) / DAY_PLACES, 0);
}

/* penalty_rupiah: of sen times months of delay, half up to the rupiah. */
extern int128 penalty_rupiah(int128 sen_months, int64 rate);

/* penalty_rate_from_percent: 10^-8 a month, finer rates rounded; from 0 to 100 percent, or an error. */
extern int64 penalty_rate_from_percent(Datum percent);

#endif
