/*
 * wire.h
 *	  Reading binary forms: integers in network order, from bytes that may end anywhere.
 *
 * Plain C without PostgreSQL headers: part of the kernel.
 */
#ifndef JAMSOS_WIRE_H
#define JAMSOS_WIRE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A reader that has run out stays so, and gives zeros. */
typedef struct WireReader
{
	const unsigned char *at;
	const unsigned char *end;
	bool		short_read;
} WireReader;

static inline uint64_t
wire_int(WireReader *r, int bytes)
{
	uint64_t	value = 0;

	if (r->end - r->at < bytes)
	{
		r->short_read = true;
		r->at = r->end;
		return 0;
	}
	while (bytes-- > 0)
		value = value << 8 | *r->at++;
	return value;
}

/* Bytes whose number stands before them in two; NULL where there are too few. */
static inline const char *
wire_text(WireReader *r, size_t *len)
{
	const char *text = (const char *) r->at + 2;

	*len = (size_t) wire_int(r, 2);
	if (r->short_read || (size_t) (r->end - r->at) < *len)
	{
		r->short_read = true;
		return NULL;
	}
	r->at += *len;
	return text;
}

/* wire_end: what is wrong with where the bytes end, after all has been read; NULL if nothing. */
static inline const char *
wire_end(const WireReader *r)
{
	return r->short_read ? "too few bytes" : r->at != r->end ? "too many bytes" : NULL;
}

#endif
