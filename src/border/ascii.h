/*
 * ascii.h
 *	  Characters, whatever the locale: what isspace() and its like say of a byte beyond
 *	  ASCII depends on LC_CTYPE, and an immutable function may not.
 */
#ifndef JAMSOS_ASCII_H
#define JAMSOS_ASCII_H

#include "jamsos.h"

static inline bool
ascii_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool
ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Are the first "n" bytes those of a word in small letters, in any case? */
static inline bool
ascii_begins(const char *text, const char *word, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (pg_ascii_tolower((unsigned char) text[i]) != (unsigned char) word[i])
			return false;
	return true;
}

#endif
