/*
 * outlook_type.h
 *	  The type outlook_rules at the border: an outlook from a datum or argument, and a draft as a value.
 */
#ifndef JAMSOS_OUTLOOK_TYPE_H
#define JAMSOS_OUTLOOK_TYPE_H

#include "jamsos.h"

#include "kernel/outlook.h"

#define OUTLOOK_TYPE "jamsos.outlook_rules"

/* outlook_draft: an empty one, whose room comes from the current memory context. */
extern void outlook_draft(OutlookDraft *draft);

/* outlook_pack_datum: a draft made of the law tables as a value in the current context. */
extern Outlook *outlook_pack_datum(OutlookDraft *draft);

/* outlook_pack_checked: one that outlook_check has found to be an outlook, likewise. */
extern Outlook *outlook_pack_checked(const OutlookDraft *draft);

#ifdef USE_ASSERT_CHECKING
/* assert_outlook: the invariant of a value. */
extern void assert_outlook(const Outlook *o);
#else
#define assert_outlook(o) ((void) 0)
#endif

/* outlook_cstring: a text of an Outlook as a string that ends with a zero; NULL of number 0. */
extern const char *outlook_cstring(const void *outlook, int number);

/* outlook_report_size: the error of law that is too much for one value. */
JAMSOS_NORETURN extern void outlook_report_size(const OutlookTerms *terms);

/* outlook_from_datum: detoasted. */
static inline const Outlook *
outlook_from_datum(Datum datum)
{
	return (const Outlook *) PG_DETOAST_DATUM(datum);
}

#endif
