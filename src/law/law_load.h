/*
 * law_load.h
 *	  Rows of the law tables from their tuples.
 */
#ifndef JAMSOS_LAW_LOAD_H
#define JAMSOS_LAW_LOAD_H

#include "jamsos.h"

#include "access/htup.h"

/*
 * A loader fills a row, all zeros before, with its texts in the current context.  A column that
 * is missing or of another type is an error, as a code that this library does not know.
 */
typedef void (*LawLoader) (HeapTuple tuple, TupleDesc desc, void *row);

/* One for each table; the row that it fills stands beside it. */
extern void law_load_rate(HeapTuple tuple, TupleDesc desc, void *row);	/* LawRate */
extern void law_load_limit(HeapTuple tuple, TupleDesc desc, void *row);	/* LawLimit */
extern void law_load_bracket(HeapTuple tuple, TupleDesc desc, void *row);	/* LawBracket */
extern void law_load_relief(HeapTuple tuple, TupleDesc desc, void *row);	/* LawRelief */
extern void law_load_reform(HeapTuple tuple, TupleDesc desc, void *row);	/* const char *, its name */
extern void law_load_due(HeapTuple tuple, TupleDesc desc, void *row);	/* LawDue */
extern void law_load_penalty(HeapTuple tuple, TupleDesc desc, void *row);	/* LawPenalty */
extern void law_load_holiday(HeapTuple tuple, TupleDesc desc, void *row);	/* int32, its day */
extern void law_load_fixed_holiday(HeapTuple tuple, TupleDesc desc, void *row);
extern void law_load_region(HeapTuple tuple, TupleDesc desc, void *row);	/* int[2], its code and its former one */

#endif
