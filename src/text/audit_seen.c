/*
 * audit_seen.c
 *	  Which values may be there twice: a bit a value, in memory that does not grow with the rows.
 *
 * audit_seen(bits, value) has two bits for each of 2^bits places: has a value fallen there, and has
 * another.  Where the second is not set a value is there once: only the others need to be grouped,
 * one in seven where there are an eighth as many rows as places.
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

	if ((uintptr_t) seen % sizeof(uint64) != 0)
		seen = (Seen *) PG_GETARG_BYTEA_P_COPY(arg);
	if (size < SEEN_SIZE(SEEN_LEAST) || seen->magic != SEEN_MAGIC || seen->bits < SEEN_LEAST || seen->bits > SEEN_MOST || size != SEEN_SIZE(seen->bits))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid state of audit_seen"),
				 errhint("This is what jamsos.audit() is made of: call that.")));
	return seen;
}

/* Numbers of people follow one another: all their bits decide where they fall. */
static uint64
seen_place(const Seen *seen, int64 value)
{
	uint64		hash = (uint64) value * UINT64CONST(0x9E3779B97F4A7C15);

	return (hash ^ (hash >> 32)) * UINT64CONST(0xD6E8FEB86659FD93) >> (64 - seen->bits);
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
		uint64		place = seen_place(seen, PG_GETARG_INT64(2));
		uint64	   *once = &seen->word[place / 64 * 2];
		uint64		bit = UINT64CONST(1) << (place % 64);

		if (*once & bit)
			once[1] |= bit;
		else
			*once |= bit;
	}
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
	PG_RETURN_POINTER(both);
}

/* audit_twice: may this value be there twice? */
PG_FUNCTION_INFO_V1(jamsos_audit_twice);
Datum
jamsos_audit_twice(PG_FUNCTION_ARGS)
{
	Seen	   *seen = seen_arg(fcinfo, 0);
	uint64		place = seen_place(seen, PG_GETARG_INT64(1));

	PG_RETURN_BOOL(seen->word[place / 64 * 2 + 1] >> (place % 64) & 1);
}
