/*
 * due.h
 *	  Due dates, months of delay, penalties.
 */
#ifndef JAMSOS_DUE_H
#define JAMSOS_DUE_H

#include "law.h"

/* The day on which the contribution of a month falls due, by the law of law_dues(). */
extern int32 due_day(const Law *law, int month, int program, int segment);
JAMSOS_NORETURN extern void report_no_due_date(int month, int program, int segment);

/* Months from the due day to that of payment: those begun, or only full ones. */
extern int	months_late(int32 due, int32 paid, bool part_months);

/* Half up to the rupiah. */
extern int128 penalty_rupiah(int128 sen, int64 rate, int months);

extern int64 penalty_rate_from_percent(Datum percent);

#endif
