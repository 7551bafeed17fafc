/*
 * minimum_path_type.h
 *	  The type minimum_path_rules at the border: a path from a datum, and a draft as a value.
 */
#ifndef JAMSOS_MINIMUM_PATH_TYPE_H
#define JAMSOS_MINIMUM_PATH_TYPE_H

#include "jamsos.h"

#include "kernel/minimum_path.h"

/* minimum_path_pack_datum: a draft made of the law tables as a value in the current context. */
extern MinimumPath *minimum_path_pack_datum(MinimumPathDraft *draft);

/* minimum_path_from_datum: detoasted, and not packed short. */
static inline const MinimumPath *
minimum_path_from_datum(Datum datum)
{
	return (const MinimumPath *) PG_DETOAST_DATUM(datum);
}

#endif
