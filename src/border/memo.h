/*
 * memo.h
 *	  What a call site remembers from one row to the next.
 *
 * Where it lives: in fn_extra, allocated in fn_mcxt, zeroed when it is made; there is one per
 * call site, and each SQL function has one type of memo.
 *
 * When it is forgotten: with the call site, which is that of one query as a rule, but outlives
 * statements and snapshots where PL/pgSQL keeps an expression; and at any call, for some
 * executors make a new call site for every row.  So a memo may save work, and must never
 * change an answer.
 *
 * What it is keyed on: the bytes of the arguments, never their addresses, which are reused;
 * and, where the answer was read from the law, the law too: LawSnapshot, or the generation of
 * what law_current() and its like return.
 */
#ifndef JAMSOS_MEMO_H
#define JAMSOS_MEMO_H

#include "postgres.h"

#include "fmgr.h"
#include "utils/memutils.h"

/* The memo of a call site, zeroed when it is made. */
static inline void *
memo_of(FunctionCallInfo fcinfo, Size size)
{
	FmgrInfo   *site = fcinfo->flinfo;

	if (unlikely(site->fn_extra == NULL))
		site->fn_extra = MemoryContextAllocZero(site->fn_mcxt, size);
	return site->fn_extra;
}

/*
 * The bytes of one argument; longer ones are not remembered.
 *
 * memo_forget() comes before the answer is computed, memo_keep() after it: an error between
 * the two leaves no key to an answer that was never made.
 */
#define MEMO_KEY_MAX 128

typedef struct MemoKey
{
	int			size;			/* length + 1; 0 = nothing is remembered */
	char		bytes[MEMO_KEY_MAX];
} MemoKey;

static inline bool
memo_is(const MemoKey *key, const char *bytes, int len)
{
	return likely(key->size == len + 1) && memcmp(key->bytes, bytes, len) == 0;
}

static inline void
memo_forget(MemoKey *key)
{
	key->size = 0;
}

static inline void
memo_keep(MemoKey *key, const char *bytes, int len)
{
	if (len > MEMO_KEY_MAX)
		return;
	key->size = len + 1;
	memcpy(key->bytes, bytes, len);
}

#endif
