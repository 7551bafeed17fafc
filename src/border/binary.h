/*
 * binary.h
 *	  Binary forms of the stored types: texts in them, and how one that is none is refused.
 */
#ifndef JAMSOS_BINARY_H
#define JAMSOS_BINARY_H

#include "jamsos.h"

/* The error of a receive function; "wrong" completes the sentence "The <what> has ...". */
JAMSOS_NORETURN extern void binary_refuse(const char *type, const char *what, const char *wrong);

/* binary_send_text, binary_receive_text: a text as it travels, and into the server's encoding where it was received; NULL or what is wrong with it. */
extern void binary_send_text(StringInfo buf, const char *text);
extern const char *binary_receive_text(const char **text, size_t *len);

#endif
