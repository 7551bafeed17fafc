/*
 * payroll_view.h
 *	  A stored payroll unpacked in memory, and what is computed over it as a whole.
 */
#ifndef JAMSOS_PAYROLL_VIEW_H
#define JAMSOS_PAYROLL_VIEW_H

#include "jamsos.h"

#include "kernel/payroll.h"
#include "kernel/payroll_price.h"

/*
 * payroll_view, payroll_view_of: a payroll, or its packed bytes, unpacked into the current
 * memory context; the value itself is not referred to afterwards.  Corrupt bytes are an error.
 */
extern PayrollView *payroll_view(Datum datum);
extern PayrollView *payroll_view_of(const uint8 *bytes, size_t len);

/* payroll_section: the section that a cursor is at the begin of, without its entries. */
extern PayrollSection payroll_section(const PayrollCursor *c);

/*
 * payroll_from_view: a payroll_summary of the same strata and wages with these counts, one for
 * each entry and one for each section ("unpriced").  What has no workers is left out.
 */
extern Datum payroll_from_view(const PayrollView *view, const int64 *counts, const int64 *unpriced);

/*
 * payroll_charged: the programmes that the workers of a section pay under a tariff, a bit each;
 * an error where the tariff lacks one of them.
 */
extern int	payroll_charged(const PayrollSection *s, const Tariff *t);

/*
 * rupiah_apportion: parts in units of 10^-10 rupiah become whole rupiah that add up to "total":
 * rounded down, and one more where the remainder is largest, the first of equal ones first.
 */
extern void rupiah_apportion(rupiah128 *parts, int n, rupiah128 total);

/*
 * payroll_apportion: each count times/of, so that the whole is "total" workers: rounded down,
 * and one more where the remainder is largest; of equal ones the first, those without a wage
 * last.  "unpriced" and "unpriced_out" may both be NULL; results may replace their sources.
 */
extern void payroll_apportion(const PayrollView *v, const int64 *counts, const int64 *unpriced, int64 times, int64 of,
							  int64 total, int64 *counts_out, int64 *unpriced_out);

#endif
