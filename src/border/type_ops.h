/*
 * type_ops.h
 *	  The functions that every stored type has, made from those that differ: comparison,
 *	  hash, the cast to json.
 */
#ifndef JAMSOS_TYPE_OPS_H
#define JAMSOS_TYPE_OPS_H

#include "jamsos.h"

/* The operators of a stored type, over its function compare(). */
#define COMPARISON(type, name, test) \
	PG_FUNCTION_INFO_V1(jamsos_##type##_##name); \
	Datum jamsos_##type##_##name(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_BOOL(compare(fcinfo) test); \
	}
#define COMPARISONS(type) \
	COMPARISON(type, eq, == 0) \
	COMPARISON(type, ne, != 0) \
	COMPARISON(type, lt, < 0) \
	COMPARISON(type, le, <= 0) \
	COMPARISON(type, gt, > 0) \
	COMPARISON(type, ge, >= 0) \
	PG_FUNCTION_INFO_V1(jamsos_##type##_cmp); \
	Datum jamsos_##type##_cmp(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_INT32(compare(fcinfo)); \
	}

/* Its hashes, over its function hash(). */
#define HASHES(type) \
	PG_FUNCTION_INFO_V1(jamsos_##type##_hash); \
	Datum jamsos_##type##_hash(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_INT32((int32) hash(fcinfo, 0)); \
	} \
	PG_FUNCTION_INFO_V1(jamsos_##type##_hash_extended); \
	Datum jamsos_##type##_hash_extended(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_INT64((int64) hash(fcinfo, (uint64) PG_GETARG_INT64(1))); \
	}

/*
 * The cast of a stored type to json, over its output function: to_jsonb() and row_to_json()
 * take a value as what it says, not as a string, only where a function makes the cast.
 */
#define TO_JSON(type) \
	PG_FUNCTION_INFO_V1(jamsos_##type##_to_json); \
	Datum jamsos_##type##_to_json(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_TEXT_P(cstring_to_text(DatumGetCString(DirectFunctionCall1(jamsos_##type##_out, PG_GETARG_DATUM(0))))); \
	}

#endif
