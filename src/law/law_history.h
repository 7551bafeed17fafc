/*
 * law_history.h
 *	  What local rows of law were before they were changed.
 */
#ifndef JAMSOS_LAW_HISTORY_H
#define JAMSOS_LAW_HISTORY_H

#include "jamsos.h"

#include "utils/rel.h"

/* The table that holds them. */
#define LAW_HISTORY "law_history"

/* law_history_write: keeps the row that an UPDATE or DELETE is about to take away. */
extern void law_history_write(Relation rel, HeapTuple old, bool deleted);

#endif
