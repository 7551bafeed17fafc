/*
 * sql_function.h
 *	  Functions that SQL calls and that are one call of another, with what is constant in it.
 */
#ifndef JAMSOS_SQL_FUNCTION_H
#define JAMSOS_SQL_FUNCTION_H

#include "postgres.h"

#include "fmgr.h"

#include "pg_compat.h"

#define SQL_FUNCTION(name, call) \
	PG_FUNCTION_INFO_V1(name); \
	Datum name(PG_FUNCTION_ARGS) \
	{ \
		return call; \
	}

#endif
