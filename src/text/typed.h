/*
 * typed.h
 *	  The one reader of blanks and marks: what people, spreadsheets and word processors put into
 *	  and around an amount, a date or a NIK.
 */
#ifndef JAMSOS_TYPED_H
#define JAMSOS_TYPED_H

#include "jamsos.h"

/* What typed_next() gives beside the ASCII characters that stand for themselves and for their like. */
#define TYPED_NO_BREAK '\001'	/* a blank that holds a number together: no-break, thin or figure */
#define TYPED_NOTHING '\002'	/* takes no room and says nothing: a byte order mark */
#define TYPED_OTHER '\003'		/* none of these: raw bytes up to the new place */

/* typed_next: the next character of [*p, end) as what it means; there must be one. */
extern char typed_next(const char **p, const char *end);

/*
 * typed_plain: the text in ASCII, without what surrounds it (blanks, quotation marks, the apostrophe
 * of a spreadsheet), one blank for several, "no_break" for one that does not break.  The number of
 * bytes, or -1 where a character is none of these or the room does not hold it.
 */
extern int	typed_plain(const struct varlena *input, char *out, int room, char no_break);

/* typed_shown: the beginning of a text for a message, what cannot be seen by its code point. */
extern char *typed_shown(const struct varlena *input);

#endif
