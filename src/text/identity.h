/*
 * identity.h
 *	  The NIK, the number of a person.
 */
#ifndef JAMSOS_IDENTITY_H
#define JAMSOS_IDENTITY_H

#include "jamsos.h"

#include "utils/date.h"

#define NIK_DIGITS 16

/*
 * nik_read: the digits of a NIK without the marks that people put between them, its birth date
 * and sex; false unless there are sixteen with a possible birth date.
 */
extern bool nik_read(const struct varlena *input, char *digits, DateADT *birth, bool *woman);

/* What audit() says of a NIK, together with what is said beside it. */
#define NIK_MISSING 1			/* nothing but marks */
#define NIK_INVALID 2			/* nik_read() reads none */
#define NIK_UNKNOWN 4			/* read, but of no region, or without a serial */
#define NIK_MARKED 8			/* there are marks */
#define NIK_OTHER_BIRTH 16		/* its birth date is another than is said */

/* nik_problems: which of these a text has by itself; with neither of the first two, digits and birth date as nik_read() gives them. */
extern int	nik_problems(const struct varlena *input, char *digits, DateADT *birth);

/*
 * nik_is_key: do sixteen digits that nik_read() gave tell one person from others?  Not those that no
 * province begins (temporary numbers begin with 0), those without a serial (a spreadsheet keeps fifteen
 * digits and makes the last a 0), and one digit sixteen times.
 */
extern bool nik_is_key(const char *digits);

#endif
