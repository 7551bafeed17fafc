/*
 * wage_entry.h
 *	  The functions that SQL calls with a wage exist for numeric, bigint and integer, so that no
 *	  row pays for a cast.
 *
 *	#define GAP_ENTRY(type) \
 *		SQL_FUNCTION(jamsos_gap_accum_##type, gap_step(fcinfo, WAGE_ARG(type, 1), 1)) \
 *		SQL_FUNCTION(jamsos_gap_inverse_##type, gap_step(fcinfo, WAGE_ARG(type, 1), -1))
 *	FOR_WAGE_TYPES(GAP_ENTRY)
 */
#ifndef JAMSOS_WAGE_ENTRY_H
#define JAMSOS_WAGE_ENTRY_H

#include "jamsos.h"

#include "border/numeric.h"
#include "border/sql_function.h"

/* An entry for each wage type. */
#define FOR_WAGE_TYPES(entry) \
	entry(numeric) \
	entry(bigint) \
	entry(integer)

/* A wage argument in sen; -1 = NULL. */
#define WAGE_ARG(type, n) (PG_ARGISNULL(n) ? -1 : WAGE_FROM_##type(n))
#define WAGE_FROM_numeric(n) rupiah_from_numeric(PG_GETARG_DATUM(n))
#define WAGE_FROM_bigint(n) rupiah_from_int64(PG_GETARG_INT64(n))
#define WAGE_FROM_integer(n) rupiah_from_int64(PG_GETARG_INT32(n))

/* The same where it takes no call and is no error; -1 of every other. */
#define WAGE_USUAL(type, n) (PG_ARGISNULL(n) ? -1 : WAGE_USUAL_##type(n))
#define WAGE_USUAL_numeric(n) rupiah_usual_numeric(PG_GETARG_DATUM(n))
#define WAGE_USUAL_bigint(n) rupiah_usual_int64(PG_GETARG_INT64(n))
#define WAGE_USUAL_integer(n) rupiah_usual_int64(PG_GETARG_INT32(n))

#endif
