/*
 * binary.c
 *	  Binary forms of the stored types: how one that is none is refused.
 */
#include "border/binary.h"

void
binary_refuse(const char *type, const char *what, const char *wrong)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			 errmsg("invalid binary form of type %s", type),
			 errdetail("The %s has %s.", what, wrong)));
}
