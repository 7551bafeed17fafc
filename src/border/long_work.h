/*
 * long_work.h
 *	  What takes as long as a value is large, and a value may have hundreds of megabytes: loops, copies, comparisons
 *	  and hashes that can be cancelled within a few milliseconds.
 */
#ifndef JAMSOS_LONG_WORK_H
#define JAMSOS_LONG_WORK_H

#include "jamsos.h"

#include "common/hashfn.h"

#define WORK_PIECE ((size_t) 8 * 1024 * 1024)

/* work_goes_on: true; for the condition of a loop, which can be cancelled every 65,536th time. */
static inline bool
work_goes_on(size_t i)
{
	if (unlikely((i & 0xffff) == 0xffff))
		CHECK_FOR_INTERRUPTS();
	return true;
}

/* work_copy, work_compare: memcpy and memcmp. */
static inline void
work_copy(void *to, const void *from, size_t len)
{
	for (size_t at = 0; at < len; at += WORK_PIECE)
	{
		CHECK_FOR_INTERRUPTS();
		memcpy((char *) to + at, (const char *) from + at, Min(len - at, WORK_PIECE));
	}
}

static inline int
work_compare(const void *a, const void *b, size_t len)
{
	int			order = 0;

	if (likely(len <= WORK_PIECE))
		return memcmp(a, b, len);
	for (size_t at = 0; at < len && order == 0; at += WORK_PIECE)
	{
		CHECK_FOR_INTERRUPTS();
		order = memcmp((const char *) a + at, (const char *) b + at, Min(len - at, WORK_PIECE));
	}
	return order;
}

/* work_hash: hash_bytes_extended of one piece; of more, each with the hash of those before it as its seed. */
static inline uint64
work_hash(const void *bytes, size_t len, uint64 seed)
{
	size_t		at = 0;

	for (; len - at > WORK_PIECE; at += WORK_PIECE)
	{
		CHECK_FOR_INTERRUPTS();
		seed = hash_bytes_extended((const unsigned char *) bytes + at, (int) WORK_PIECE, seed);
	}
	return hash_bytes_extended((const unsigned char *) bytes + at, (int) (len - at), seed);
}

/* work_room: palloc0. */
static inline void *
work_room(size_t size)
{
	char	   *room;

	if (likely(size <= WORK_PIECE))
		return palloc0(size);
	room = palloc(size);
	for (size_t at = 0; at < size; at += WORK_PIECE)
	{
		CHECK_FOR_INTERRUPTS();
		memset(room + at, 0, Min(size - at, WORK_PIECE));
	}
	return room;
}

/* work_value: a value of these bytes; work_value_copy: PG_DETOAST_DATUM_COPY. */
static inline void *
work_value(const void *bytes, size_t len)
{
	struct varlena *value = palloc(VARHDRSZ + len);

	SET_VARSIZE(value, VARHDRSZ + len);
	work_copy(VARDATA(value), bytes, len);
	return value;
}

static inline void *
work_value_copy(Datum datum)
{
	struct varlena *value = PG_DETOAST_DATUM(datum);

	return (Pointer) value == DatumGetPointer(datum) ? work_value(VARDATA(value), VARSIZE(value) - VARHDRSZ) : value;
}

#endif
