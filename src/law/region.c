/*
 * region.c
 *	  Whether a NIK is of a region that the law tables know.
 */
#include "jamsos.h"

#include "law/law_cache.h"
#include "text/identity.h"

PG_FUNCTION_INFO_V1(jamsos_nik_is_valid);
Datum
jamsos_nik_is_valid(PG_FUNCTION_ARGS)
{
	char		digits[NIK_DIGITS];
	DateADT		birth;
	bool		woman;
	int			region = 0;

	if (!nik_read(PG_GETARG_TEXT_PP(0), digits, &birth, &woman) || !nik_is_key(digits))
		PG_RETURN_BOOL(false);
	for (int i = 0; i < 4; i++)
		region = region * 10 + (digits[i] - '0');
	PG_RETURN_BOOL(law_has_region(law_regions(), region));
}
