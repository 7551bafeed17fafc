/*
 * typed_text.c
 *	  A text as people and spreadsheets leave it, without what nobody sees around it.
 */
#include "text/typed.h"

/* Does what is read on a screen begin or end with it? */
static bool
is_seen(char c)
{
	return c != ' ' && c != TYPED_NO_BREAK && c != TYPED_NOTHING;
}

PG_FUNCTION_INFO_V1(jamsos_text_or_null);
Datum
jamsos_text_or_null(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	const char *p = VARDATA_ANY(input);
	const char *end = p + VARSIZE_ANY_EXHDR(input);
	const char *first = NULL;
	const char *last = NULL;

	/* as nearly all are: in every encoding of a server a byte of ASCII is that character */
	if (p < end && *p > ' ' && *p < 0x7F && end[-1] > ' ' && end[-1] < 0x7F)
		PG_RETURN_TEXT_P(input);
	while (p < end)
	{
		const char *start = p;

		if (!is_seen(typed_next(&p, end)))
			continue;
		if (first == NULL)
			first = start;
		last = p;
	}
	if (first == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text_with_len(first, (int) (last - first)));
}
