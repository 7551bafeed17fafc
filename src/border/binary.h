/*
 * binary.h
 *	  Binary forms of the stored types: how one that is none is refused.
 */
#ifndef JAMSOS_BINARY_H
#define JAMSOS_BINARY_H

#include "jamsos.h"

/* The error of a receive function; "wrong" completes the sentence "The <what> has ...". */
JAMSOS_NORETURN extern void binary_refuse(const char *type, const char *what, const char *wrong);

#endif
