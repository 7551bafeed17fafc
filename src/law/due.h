/*
 * due.h
 *	  Due dates, months of delay, penalties.
 */
#ifndef JAMSOS_DUE_H
#define JAMSOS_DUE_H

#include "jamsos.h"

#include "law/law.h"

/* The day on which the contribution of a month falls due, by the law of law_dues(). */
extern int32 due_day(const Law *law, int month, int program, int segment);
JAMSOS_NORETURN extern void report_no_due_date(int month, int program, int segment);

/* Months from the due day to that of payment: those begun, or only full ones. */
extern int	months_late(int32 due, int32 paid, bool part_months);

/* Of sen times months of delay, half up to the rupiah. */
extern int128 penalty_rupiah(int128 sen_months, int64 rate);

extern int64 penalty_rate_from_percent(Datum percent);

#endif
