/*
 * scenario.h
 *	  What is assumed of the months to come.
 */
#ifndef JAMSOS_SCENARIO_H
#define JAMSOS_SCENARIO_H

#include "jamsos.h"

typedef struct Scenario
{
	int			base;			/* month of the wages and the headcount, -1 = the first asked */
	int64		wage_growth;	/* growths and shares: 10^-12 */
	int			wage_growth_month;	/* 1 to 12 */
	int64		headcount_growth;
	int64		ceiling_growth;
	int64		coverage_from;
	int64		coverage_to;
	int			coverage_by;	/* -1 = no change */
	int64		minimum;		/* sen, -1 = none */
	char	   *minimum_region;
	int64		minimum_growth;
	int			self_paid_until;	/* -1 = never self-paid */
	char	   *reform;
	Datum		reliefs;
	bool		no_reliefs;		/* reliefs is NULL */
	int			rounding;
} Scenario;

/* From a value of scenario_row; "isnull": nothing is assumed.  Checked. */
extern void scenario_read(Scenario *s, Datum row, bool isnull);

/* How often a month of the year comes after "base" up to "month". */
static inline int
scenario_steps(int month_of_year, int base, int month)
{
	int			m = month_of_year - 1;

	return month <= base ? 0 : (month - m + 12) / 12 - (base - m + 12) / 12;
}

#endif
