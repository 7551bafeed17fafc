/*
 * law_load.h
 *	  Rows of the law tables from their tuples.
 */
#ifndef JAMSOS_LAW_LOAD_H
#define JAMSOS_LAW_LOAD_H

#include "jamsos.h"

#include "executor/tuptable.h"

/* Where a column was found, by the name that asked for it: the address of a literal. */
typedef struct LawPlace
{
	const char *name;
	int			column;
} LawPlace;

#define LAW_PLACES 32

/* The row of a table that is being read; zeroed before the first, "asked" before each. */
typedef struct LawTuple
{
	TupleTableSlot *slot;		/* all of its columns, taken apart once */
	int			asked;			/* columns of this row */
	LawPlace	places[LAW_PLACES];
} LawTuple;

/*
 * A loader fills a row, all zeros before, with its texts in the current context.  A column that
 * is missing or of another type is an error, as a code that this library does not know.
 */
typedef void (*LawLoader) (LawTuple *t, void *row);

/* One for each table; the row that it fills stands beside it. */
extern void law_load_rate(LawTuple *t, void *row);	/* LawRate */
extern void law_load_limit(LawTuple *t, void *row);	/* LawLimit */
extern void law_load_bracket(LawTuple *t, void *row);	/* LawBracket */
extern void law_load_relief(LawTuple *t, void *row);	/* LawRelief */
extern void law_load_reform(LawTuple *t, void *row);	/* const char *, its name */
extern void law_load_due(LawTuple *t, void *row);	/* LawDue */
extern void law_load_penalty(LawTuple *t, void *row);	/* LawPenalty */
extern void law_load_holiday(LawTuple *t, void *row);	/* int32, its day */
extern void law_load_fixed_holiday(LawTuple *t, void *row);
extern void law_load_wage(LawTuple *t, void *row);	/* LawWage */
extern void law_load_wage_region(LawTuple *t, void *row);	/* LawWageRegion */
extern void law_load_participation(LawTuple *t, void *row);	/* LawParticipation */
extern void law_load_region(LawTuple *t, void *row);	/* int[2], its code and its former one */

#endif
