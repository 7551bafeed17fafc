/*
 * type_ops.h
 *	  The functions that every stored type has, made from those that differ: comparison,
 *	  hash, the cast to json.
 */
#ifndef JAMSOS_TYPE_OPS_H
#define JAMSOS_TYPE_OPS_H

#include "jamsos.h"

#include "border/long_work.h"
#include "border/sql_function.h"

/* varlena_cmp, varlena_hash: of detoasted values whose bytes are canonical, a shorter one first where it begins the other. */
static inline int
varlena_cmp(const void *a, const void *b)
{
	size_t		a_len = VARSIZE_ANY_EXHDR(a);
	size_t		b_len = VARSIZE_ANY_EXHDR(b);
	int			cmp = work_compare(VARDATA_ANY(a), VARDATA_ANY(b), Min(a_len, b_len));

	if (cmp == 0 && a_len != b_len)
		cmp = a_len < b_len ? -1 : 1;
	return cmp < 0 ? -1 : cmp > 0;
}

static inline uint64
varlena_hash(const void *value, uint64 seed)
{
	return work_hash(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value), seed);
}

static inline Datum
cstring_as_text(const char *string)
{
	return PointerGetDatum(work_value(string, strlen(string)));
}

/*
 * The operators of a stored type, over the function that compares arguments 0 and 1:
 * int compare(FunctionCallInfo), less than, equal to or greater than 0.
 */
#define COMPARISONS(type, compare) \
	SQL_FUNCTION(jamsos_##type##_eq, BoolGetDatum(compare(fcinfo) == 0)) \
	SQL_FUNCTION(jamsos_##type##_ne, BoolGetDatum(compare(fcinfo) != 0)) \
	SQL_FUNCTION(jamsos_##type##_lt, BoolGetDatum(compare(fcinfo) < 0)) \
	SQL_FUNCTION(jamsos_##type##_le, BoolGetDatum(compare(fcinfo) <= 0)) \
	SQL_FUNCTION(jamsos_##type##_gt, BoolGetDatum(compare(fcinfo) > 0)) \
	SQL_FUNCTION(jamsos_##type##_ge, BoolGetDatum(compare(fcinfo) >= 0)) \
	SQL_FUNCTION(jamsos_##type##_cmp, Int32GetDatum(compare(fcinfo)))

/* Its hashes, over the function that hashes argument 0: uint64 hash(FunctionCallInfo, uint64 seed). */
#define HASHES(type, hash) \
	SQL_FUNCTION(jamsos_##type##_hash, Int32GetDatum((int32) hash(fcinfo, 0))) \
	SQL_FUNCTION(jamsos_##type##_hash_extended, Int64GetDatum((int64) hash(fcinfo, (uint64) PG_GETARG_INT64(1))))

/*
 * The cast of a stored type to json, over its output function: to_jsonb() and row_to_json()
 * take a value as what it says, not as a string, only where a function makes the cast.
 */
#define TO_JSON(type) \
	SQL_FUNCTION(jamsos_##type##_to_json, cstring_as_text(DatumGetCString(DirectFunctionCall1(jamsos_##type##_out, PG_GETARG_DATUM(0)))))

#endif
