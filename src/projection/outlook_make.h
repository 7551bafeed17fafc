/*
 * outlook_make.h
 *	  From the law tables and a scenario to an outlook, and to a path of minimum wages.
 */
#ifndef JAMSOS_OUTLOOK_MAKE_H
#define JAMSOS_OUTLOOK_MAKE_H

#include "jamsos.h"

#include "kernel/minimum_path.h"
#include "projection/scenario.h"

/* How far an outlook begins before its start: not at all, or as far as a due date may lie behind its month. */
typedef enum OutlookBefore
{
	OUTLOOK_FROM_START, OUTLOOK_FROM_DUE
} OutlookBefore;

typedef struct OutlookRequest
{
	int			start;
	int			months;
	Datum		programs;
	bool		no_programs;	/* programs is NULL */
	Datum		only;
	bool		restricted;		/* only is not NULL */
	int32		known_on;
	OutlookBefore before;
} OutlookRequest;

/*
 * outlook_make: by the law that the active snapshot sees.  The minimum of a region is not in
 * it.  Law that is missing for a month is an error; months before the start that lack it are
 * left out.  Notices as law_tariff_draft has them.
 */
extern Outlook *outlook_make(const OutlookRequest *request, const Scenario *scenario);

/*
 * minimum_path_make: the wages of a region, growing by "growth" a year once they are no longer published.
 * Of months before the start those are left out for which nothing is recorded.
 */
extern MinimumPath *minimum_path_make(const char *region, int start, int months, OutlookBefore before, int64 growth);

#endif
