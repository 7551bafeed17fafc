/*
 * law_check.h
 *	  What a row of local law must be, asked before it is written.
 */
#ifndef JAMSOS_LAW_CHECK_H
#define JAMSOS_LAW_CHECK_H

#include "jamsos.h"

#include "utils/rel.h"

/* law_check_row: an error with the remedy where a CHECK of the table does not hold. */
extern void law_check_row(Relation rel, HeapTuple tuple);

/* law_check_regions: an error where a region that the row names is none, or follows itself. */
extern void law_check_regions(Relation rel, HeapTuple tuple);

#endif
