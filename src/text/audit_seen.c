/*
 * audit_seen.c
 *	  Which values may be there twice: a bit a value, in memory that does not grow with the rows.
 *
 * audit_seen(bits, value) has two bits for each of 2^bits places: has a value fallen there, and has
 * another.  A value falls on two places of one word.  Where the second bits of both are not set it is
 * there once: only the others need to be grouped, one in forty where there are an eighth as many rows
 * as places.
 */
#include "jamsos.h"

#define SEEN_MAGIC 0x7365
#define SEEN_LEAST 10
#define SEEN_MOST 26

typedef struct Seen
{
	int32		vl_len_;
	uint16		magic;
	uint16		bits;
	uint64		waits;			/* whether there is one */
	uint64		waiting;		/* the last value, whose place is being fetched into the cache */
	uint64		word[FLEXIBLE_ARRAY_MEMBER];	/* once and twice by turns, in one line of the cache */
} Seen;

#define SEEN_WORDS(bits) ((size_t) 1 << ((bits) - 6))
#define SEEN_SIZE(bits) (offsetof(Seen, word) + 2 * SEEN_WORDS(bits) * sizeof(uint64))

static Seen *
seen_new(MemoryContext context, int bits)
{
	Seen	   *seen;

	if (bits < SEEN_LEAST || bits > SEEN_MOST)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("bits of audit_seen must be from %d to %d: %d", SEEN_LEAST, SEEN_MOST, bits),
				 errhint("This is what jamsos.audit() is made of: call that.")));
	seen = MemoryContextAllocZero(context, SEEN_SIZE(bits));
	SET_VARSIZE(seen, SEEN_SIZE(bits));
	seen->magic = SEEN_MAGIC;
	seen->bits = bits;
	return seen;
}

/* A state that another may have made; one that is not aligned is copied. */
static Seen *
seen_arg(FunctionCallInfo fcinfo, int arg)
{
	Seen	   *seen = (Seen *) PG_GETARG_BYTEA_P(arg);
	size_t		size = VARSIZE(seen);

	if (size < SEEN_SIZE(SEEN_LEAST) || seen->magic != SEEN_MAGIC || seen->bits < SEEN_LEAST || seen->bits > SEEN_MOST || size != SEEN_SIZE(seen->bits))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid state of audit_seen"),
				 errhint("This is what jamsos.audit() is made of: call that.")));
	return (uintptr_t) seen % sizeof(uint64) == 0 ? seen : memcpy(palloc(size), seen, size);
}

/* Numbers of people follow one another: all their bits decide where they fall. */
static inline uint64
seen_hash(int64 value)
{
	uint64		hash = (uint64) value * UINT64CONST(0x9E3779B97F4A7C15);

	return (hash ^ (hash >> 32)) * UINT64CONST(0xD6E8FEB86659FD93);
}

/* The word is that of the first bits of a hash, whatever its size; two bits in it are those of the next. */
static inline size_t
seen_index(int bits, uint64 hash)
{
	return (size_t) (hash >> (64 + 6 - bits));
}

static inline uint64
seen_mask(uint64 hash)
{
	return UINT64CONST(1) << (hash >> 38) % 64 | UINT64CONST(1) << (hash >> 32) % 64;
}

/* A value has fallen on its places. */
static inline void
seen_mark(Seen *seen, uint64 hash)
{
	uint64		mask = seen_mask(hash);
	uint64	   *once = &seen->word[2 * seen_index(seen->bits, hash)];

	if ((*once & mask) == mask)
		once[1] |= mask;
	*once |= mask;
}

static void
seen_settle(Seen *seen)
{
	if (seen->waits)
		seen_mark(seen, seen->waiting);
	seen->waits = seen->waiting = 0;
}

PG_FUNCTION_INFO_V1(jamsos_audit_seen_accum);
Datum
jamsos_audit_seen_accum(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	bool		ours = AggCheckCallContext(fcinfo, &context);
	Seen	   *seen;

	if (PG_ARGISNULL(0))
		seen = seen_new(ours ? context : CurrentMemoryContext, PG_ARGISNULL(1) ? 0 : PG_GETARG_INT32(1));
	else
	{
		seen = seen_arg(fcinfo, 0);
		if (!ours)
			seen = memcpy(palloc(VARSIZE(seen)), seen, VARSIZE(seen));
	}
	if (!PG_ARGISNULL(2))
	{
		if (seen->waits)
			seen_mark(seen, seen->waiting);
		seen->waits = 1;
		seen->waiting = seen_hash(PG_GETARG_INT64(2));
		__builtin_prefetch(&seen->word[2 * seen_index(seen->bits, seen->waiting)], 1);
	}
	if (!ours)
		seen_settle(seen);
	PG_RETURN_POINTER(seen);
}

PG_FUNCTION_INFO_V1(jamsos_audit_seen_combine);
Datum
jamsos_audit_seen_combine(PG_FUNCTION_ARGS)
{
	MemoryContext context;
	Seen	   *one,
			   *other,
			   *both;
	size_t		words;

	if (PG_ARGISNULL(0) && PG_ARGISNULL(1))
		PG_RETURN_NULL();
	if (!AggCheckCallContext(fcinfo, &context))
		context = CurrentMemoryContext;
	one = seen_arg(fcinfo, PG_ARGISNULL(0) ? 1 : 0);
	both = seen_new(context, one->bits);
	memcpy(both, one, VARSIZE(one));
	seen_settle(both);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_POINTER(both);
	other = seen_arg(fcinfo, 1);
	if (other->bits != both->bits)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("states of audit_seen differ in size: %d and %d bits", both->bits, other->bits),
				 errhint("This is what jamsos.audit() is made of: call that.")));
	words = 2 * SEEN_WORDS(both->bits);
	for (size_t i = 0; i < words; i += 2)
	{
		both->word[i + 1] |= other->word[i + 1] | (both->word[i] & other->word[i]);
		both->word[i] |= other->word[i];
	}
	if (other->waits)
		seen_mark(both, other->waiting);
	PG_RETURN_POINTER(both);
}

/* Nothing waits in a state that is shown. */
PG_FUNCTION_INFO_V1(jamsos_audit_seen_final);
Datum
jamsos_audit_seen_final(PG_FUNCTION_ARGS)
{
	Seen	   *seen = seen_arg(fcinfo, 0);
	Seen	   *settled = memcpy(palloc(VARSIZE(seen)), seen, VARSIZE(seen));

	seen_settle(settled);
	PG_RETURN_POINTER(settled);
}

/* Of the values those alone that may be there twice: a word for each 2^6 of 2^bits places, several folded into one where they are many. */
typedef struct Twice
{
	int32		vl_len_;
	uint16		magic;
	uint16		bits;
	uint64		word[FLEXIBLE_ARRAY_MEMBER];
} Twice;

#define TWICE_MAGIC 0x7477
#define TWICE_MOST 22			/* half a megabyte: a second scan finds that in the cache */
#define TWICE_SIZE(bits) (offsetof(Twice, word) + SEEN_WORDS(bits) * sizeof(uint64))

PG_FUNCTION_INFO_V1(jamsos_audit_seen_twice);
Datum
jamsos_audit_seen_twice(PG_FUNCTION_ARGS)
{
	Seen	   *seen = seen_arg(fcinfo, 0);
	int			bits = Min(seen->bits, TWICE_MOST);
	Twice	   *twice = palloc0(TWICE_SIZE(bits));

	SET_VARSIZE(twice, TWICE_SIZE(bits));
	twice->magic = TWICE_MAGIC;
	twice->bits = bits;
	for (size_t i = 0; i < SEEN_WORDS(seen->bits); i++)
		twice->word[i >> (seen->bits - bits)] |= seen->word[2 * i + 1];
	PG_RETURN_POINTER(twice);
}

/* audit_twice: may this value be there twice? */
PG_FUNCTION_INFO_V1(jamsos_audit_twice);
Datum
jamsos_audit_twice(PG_FUNCTION_ARGS)
{
	Twice	   *twice = (Twice *) PG_GETARG_BYTEA_P(0);
	size_t		size = VARSIZE(twice);
	uint64		hash = seen_hash(PG_GETARG_INT64(1));
	uint64		mask = seen_mask(hash);

	if (size < TWICE_SIZE(SEEN_LEAST) || twice->magic != TWICE_MAGIC || twice->bits < SEEN_LEAST || twice->bits > TWICE_MOST || size != TWICE_SIZE(twice->bits))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid argument 1 of audit_twice"),
				 errhint("This is what jamsos.audit() is made of: call that.")));
	if ((uintptr_t) twice % sizeof(uint64) != 0)
		twice = memcpy(palloc(size), twice, size);
	PG_RETURN_BOOL((twice->word[seen_index(twice->bits, hash)] & mask) == mask);
}
