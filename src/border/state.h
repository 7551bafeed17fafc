/*
 * state.h
 *	  States of aggregates as arguments of their transition and combine functions.
 */
#ifndef JAMSOS_STATE_H
#define JAMSOS_STATE_H

#include "jamsos.h"

/* Argument 0 as it is, NULL too: the result where there is nothing to add to it. */
static inline Datum
state_unchanged(FunctionCallInfo fcinfo)
{
	fcinfo->isnull = PG_ARGISNULL(0);
	return PG_GETARG_DATUM(0);
}

#endif
