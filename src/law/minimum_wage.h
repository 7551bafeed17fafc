/*
 * minimum_wage.h
 *	  The UMP or UMK of a region in a month.
 */
#ifndef JAMSOS_MINIMUM_WAGE_H
#define JAMSOS_MINIMUM_WAGE_H

#include "jamsos.h"

typedef struct MinimumWage
{
	Datum		amount;			/* numeric, of the law in memory: until law_wages() is asked again */
	int			confirmed_until;	/* the last month for which it is published */
} MinimumWage;

/*
 * minimum_wage_read: that of a region, or of the one that it is recorded to follow.
 * Where nothing is recorded: false, or without "missing_ok" an error
 * that names the figure of the province.  A region that does not exist, or is called otherwise
 * by now, is an error in any case.
 */
extern bool minimum_wage_read(MinimumWage *wage, const char *region, int month, bool missing_ok);

/*
 * require_known_region: an error where a code is none, or was one before a split.  What the
 * statement itself has written counts.
 */
extern void require_known_region(const char *region);

#endif
