/*
 * projection.h
 *	  A payroll over months to come: what is owed in each, by whom, under a scenario.
 */
#ifndef JAMSOS_PROJECTION_H
#define JAMSOS_PROJECTION_H

#include "scenario.h"

#define PROJECTION_CELLS (N_PROGRAMS * N_PAYERS)
#define PROJECTION_MAX_MONTHS 1200

typedef struct ProjectionMonth
{
	int			month;
	const Tariff *tariff;
	int			stretch;		/* months with one tariff share its number */
	bool		assumed;		/* a minimum wage that is not published */
	int64		factor;			/* of wages, 10^-12 */
	rupiah128	times,
				of;				/* headcount and coverage as a fraction */
	bool		self_paid;
} ProjectionMonth;

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
	Scenario	scenario;
	int			n_months;
	ProjectionMonth *months;
	ProjectionPrice *prices;	/* section x cell */
	const int64 *wages;			/* grown */
	int64	   *grown;
	int64		factor;			/* of "wages" */
	uint64		wages_number;
} Projection;

/* What a segment owes in a month, and their sum. */
typedef struct ProjectionPart
{
	bool		used;
	rupiah128	workers;
	rupiah128	unpriced;
	rupiah128	amount;			/* rupiah */
} ProjectionPart;

typedef struct ProjectionRow
{
	bool		used;
	bool		has_base;
	bool		confirmed;
	const char *carrier;
	rupiah128	base;			/* sen */
	ProjectionPart sum;
	ProjectionPart parts[N_SEGMENTS];
} ProjectionRow;

/* Rows of a month by cell, and in each by carrier. */
#define PROJECTION_ROWS (PROJECTION_CELLS * TARIFF_CARRIERS)

extern Projection *projection_open(Datum payroll, int first, int n_months, int base_if_none,
								   Datum programs, bool no_programs, Datum scenario, bool no_scenario);

/* Tells the caller once if nobody is left in the last month. */
extern void projection_notice(const Projection *p);

/* The rows of month "i", with wages grown by "factor". */
extern void projection_month(Projection *p, int i, int64 factor, ProjectionRow *rows);

/* projection_fn.c: an argument, checked */
extern int	projection_fiscal_year(FunctionCallInfo fcinfo, int n);

/* x times a fraction, half up; x is not negative. */
extern rupiah128 projection_times(rupiah128 x, rupiah128 times, rupiah128 of);

#endif
