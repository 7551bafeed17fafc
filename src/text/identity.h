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

/*
 * nik_is_key: do sixteen digits that nik_read() gave tell one person from others?  Not those that no
 * province begins (temporary numbers begin with 0), those without a serial (a spreadsheet keeps fifteen
 * digits and makes the last a 0), and one digit sixteen times.
 */
extern bool nik_is_key(const char *digits);

#endif
