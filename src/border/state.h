/*
 * state.h
 *	  States of aggregates as arguments of their transition and combine functions.
 */
#ifndef JAMSOS_STATE_H
#define JAMSOS_STATE_H

#include "jamsos.h"

#include "nodes/execnodes.h"

/* May argument 0, a state that is not NULL, be changed in place? */
static inline bool
state_in_place(FunctionCallInfo fcinfo)
{
	return likely(fcinfo->context != NULL && !VARATT_IS_EXTENDED(PG_GETARG_POINTER(0)) &&
				  (IsA(fcinfo->context, AggState) || AggCheckCallContext(fcinfo, NULL)));
}

/* Argument 0 as it is, NULL too: the result where there is nothing to add to it. */
static inline Datum
state_unchanged(FunctionCallInfo fcinfo)
{
	fcinfo->isnull = PG_ARGISNULL(0);
	return PG_GETARG_DATUM(0);
}

#endif
