/*
 * region.c
 *	  Whether a NIK is of a region that the law tables know.
 */
#include "jamsos.h"

#include "law/law_cache.h"
#include "text/identity.h"

/* Of sixteen digits with a birth date: a person's, of a region that there is or was. */
static bool
is_valid(const char *digits)
{
	int			region = 0;

	for (int i = 0; i < 4; i++)
		region = region * 10 + (digits[i] - '0');
	return nik_is_key(digits) && law_has_region(law_regions(), region);
}

PG_FUNCTION_INFO_V1(jamsos_nik_is_valid);
Datum
jamsos_nik_is_valid(PG_FUNCTION_ARGS)
{
	char		digits[NIK_DIGITS];
	DateADT		birth;
	bool		woman;

	PG_RETURN_BOOL(nik_read(PG_GETARG_TEXT_PP(0), digits, &birth, &woman) && is_valid(digits));
}

/* audit_nik_problems(nik, birth): what is wrong with a NIK, also beside the birth date that is said. */
PG_FUNCTION_INFO_V1(jamsos_audit_nik_problems);
Datum
jamsos_audit_nik_problems(PG_FUNCTION_ARGS)
{
	char		digits[NIK_DIGITS];
	DateADT		birth;
	int			problems = PG_ARGISNULL(0) ? NIK_MISSING : nik_problems(PG_GETARG_TEXT_PP(0), digits, &birth);

	if (problems & (NIK_MISSING | NIK_INVALID))
		PG_RETURN_INT32(problems);
	if (!is_valid(digits))
		problems |= NIK_UNKNOWN;
	if (!PG_ARGISNULL(1) && PG_GETARG_DATEADT(1) != birth)
		problems |= NIK_OTHER_BIRTH;
	PG_RETURN_INT32(problems);
}
