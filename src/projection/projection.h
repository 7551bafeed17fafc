/*
 * projection.h
 *	  A payroll over months to come: what is owed in each, by whom, under a scenario.
 */
#ifndef JAMSOS_PROJECTION_H
#define JAMSOS_PROJECTION_H

#include "jamsos.h"

#include "kernel/minimum_path.h"
#include "kernel/payroll_price.h"

#define PROJECTION_CELLS (N_PROGRAMS * N_PAYERS)

typedef struct ProjectionMonth
{
	int			month;
	const Tariff *tariff;
	int			stretch;		/* months with one tariff share its number */
	bool		assumed;		/* a minimum wage that is not published */
	int			steps;			/* of wages since their month */
	int64		factor;			/* of wages, 10^-12 */
	rupiah128	times,
				of;				/* headcount and coverage as a fraction */
	bool		self_paid;
} ProjectionMonth;

/*
 * So many strata have a place for what they owed last: beyond, what is small is computed again
 * as fast as it would be found, and the places would take a hundred times the payroll's room.
 */
#define PROJECTION_REMEMBERED 8192

/* Amount of a step over a section, remembered while nothing that it depends on changes. */
typedef struct ProjectionPrice
{
	uint64		wages;			/* which wages; 0 = none */
	int			stretch;
	int64		minimum;
	int64		rate;
	int64		floor;
	int64		ceiling;
	uint8		kind;
	PriceSum	sum;
} ProjectionPrice;

typedef struct Projection
{
	const PayrollView *payroll;
	OutlookParts law;
	int			n_months;
	ProjectionMonth *months;
	ProjectionPrice *prices;	/* section x cell, of the first PROJECTION_REMEMBERED; of the others one */
	const int64 *wages;			/* grown */
	int64	   *grown;
	int64		factor;			/* of "wages" */
	uint64		wages_number;
} Projection;

/* What a segment owes in a month, and their sum. */
typedef struct ProjectionPart
{
	bool		used;			/* of a segment's */
	rupiah128	workers;
	rupiah128	unpriced;
	rupiah128	amount;			/* rupiah */
} ProjectionPart;

typedef struct ProjectionRow
{
	bool		has_base;
	bool		confirmed;
	const char *carrier;
	rupiah128	base;			/* sen */
	ProjectionPart sum;
	ProjectionPart parts[N_SEGMENTS];
} ProjectionRow;

/* Rows of a month by cell, and in each by carrier. */
#define PROJECTION_ROWS (PROJECTION_CELLS * TARIFF_CARRIERS)
StaticAssertDecl(PROJECTION_ROWS <= 64 && PROJECTION_CELLS <= 32, "a bit for each row, and for each cell");

/* Those of a month: what is not used is not even cleared. */
typedef struct ProjectionRows
{
	uint64		used;			/* a bit each */
	ProjectionRow row[PROJECTION_ROWS];
} ProjectionRows;

#define PROJECTION_FOREACH_ROW(r, rows) \
	for (int r = 0; r < PROJECTION_ROWS; r++) \
		if ((rows)->used >> r & 1)

/*
 * projection_open: the months of an outlook, each with its tariff, its growth and its share of the
 * workers; "before": those before its start too.  "path" gives the minimum wages; NULL = none but
 * that of the outlook.  Reads no law: it is in the outlook.
 */
extern Projection *projection_open(Datum payroll, const Outlook *outlook, const MinimumPath *path, bool before);

/* Tells the caller once if nobody is left in the last month. */
extern void projection_notice(const Projection *p);

/* The rows of month "i", with wages grown by "factor". */
extern void projection_month(Projection *p, int i, int64 factor, ProjectionRows *rows);

/* x times a fraction, half up; x is not negative.  What no longer fits is an error. */
extern rupiah128 projection_times(rupiah128 x, rupiah128 times, rupiah128 of);

/* projection_times_exact: the same of units of 10^-10 rupiah, to whole rupiah. */
extern rupiah128 projection_times_exact(rupiah128 exact, rupiah128 times, rupiah128 of);

#endif
