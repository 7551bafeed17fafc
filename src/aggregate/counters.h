/*
 * counters.h
 *	  The state of every aggregate whose state has a fixed size: a kind, a tag and
 *	  128-bit counters.  One type, one parser; a kind says how many counters.
 */
#ifndef JAMSOS_COUNTERS_H
#define JAMSOS_COUNTERS_H

#include "jamsos.h"

#include "nodes/execnodes.h"

#include "kernel/codes.h"
#include "kernel/month.h"

#define COUNTERS_VERSION 1
#define COUNTERS_UNTAGGED INT64CONST(-1)

typedef enum CountersKind
{
	COUNTERS_LIABILITY = 1,
	COUNTERS_COVERAGE,
	COUNTERS_COMPLIANCE,
	COUNTERS_PROTECTION,
	COUNTERS_BILL_GAP,
	COUNTERS_KINDS
} CountersKind;

/* The number of counters of each kind. */
#define LIABILITY_COUNTERS (3 + N_PROGRAMS * N_PAYERS)
#define COVERAGE_COUNTERS 3
#define COMPLIANCE_COUNTERS 14
#define PROTECTION_COUNTERS 5
#define BILL_COUNTERS 15
StaticAssertDecl(COUNTERS_VERSION == 1 && N_PROGRAMS == 6 && N_PAYERS == 3,
				 "counters of version 1 have a cell for each of six programmes and three payers");

/*
 * A counter is high x 2^62 + low.  The words stand apart, and a row adds to the
 * low ones only: so the states of some hundred groups stay in the processor's
 * cache, and no row pays for a carry.  counters_fold carries, in time.
 */
typedef struct Counters
{
	int32		vl_len_;
	uint8		kind;
	uint8		version;
	uint16		n;
	int64		tag;			/* what rows of one group must agree on */
	int64		word[FLEXIBLE_ARRAY_MEMBER];	/* n low words, n high words */
} Counters;

#define COUNTERS_LOW_BITS 62

/* So many additions of small amounts (money.h) fit between two folds. */
#define COUNTERS_FOLD_EVERY (INT64CONST(1) << 20)
StaticAssertDecl(COUNTERS_FOLD_EVERY <= INT64CONST(1) << (COUNTERS_LOW_BITS - RUPIAH_SMALL_BITS), "a low word must hold what is added between two folds");

static inline int128
counters_get(const Counters *state, int i)
{
	Assert(i >= 0 && i < state->n);
	return (int128) state->word[state->n + i] * (INT64CONST(1) << COUNTERS_LOW_BITS) + state->word[i];
}

static inline void
counters_set(Counters *state, int i, int128 value)
{
	Assert(i >= 0 && i < state->n);
	Assert(value >> 125 == 0 || value >> 125 == -1);
	state->word[i] = (int64) (value & ((INT64CONST(1) << COUNTERS_LOW_BITS) - 1));
	state->word[state->n + i] = (int64) (value >> COUNTERS_LOW_BITS);
}

/* Any value; sums stay far under the 2^125 that a counter holds. */
static inline void
counters_add(Counters *state, int i, int128 value)
{
	counters_set(state, i, counters_get(state, i) + value);
}

/* One more or less: no 2^62 rows are ever added, so no carry either. */
static inline void
counters_count(Counters *state, int i, int by)
{
	Assert(i >= 0 && i < state->n && (by == 1 || by == -1));
	state->word[i] += by;
}

static inline void
counters_fold(Counters *state)
{
	for (int i = 0; i < state->n; i++)
		counters_set(state, i, counters_get(state, i));
}

/* How what is in the counters was rounded; where nothing is, it does not matter. */
static inline RupiahRounding
counters_rounding(const Counters *state)
{
	return state->tag == COUNTERS_UNTAGGED ? ROUND_EACH : tag_rounding(state->tag);
}

/* A sum of amounts in the unit that they are shown in: see row_amount(). */
static inline int128
counters_amount(const Counters *state, int i)
{
	int128		sum = counters_get(state, i);

	return counters_rounding(state) == ROUND_TOTAL ? rupiah_total(sum) : sum;
}

/* After rows were removed: a window that has become empty may go on with another month. */
static inline void
counters_untag(Counters *state, bool empty)
{
	if (empty)
		state->tag = COUNTERS_UNTAGGED;
}

/* What every state is, whatever is in it. */
static inline void
assert_counters(const Counters *state, CountersKind kind)
{
	Assert(state->kind == kind && kind > 0 && kind < COUNTERS_KINDS && state->version == COUNTERS_VERSION);
	Assert(VARSIZE(state) == offsetof(Counters, word) + state->n * 2 * sizeof(int64));
	Assert(state->tag == COUNTERS_UNTAGGED || tag_valid(state->tag));
}

/* A state of zeros without a tag. */
extern Counters *counters_new(CountersKind kind);

/* The state of a transition, to be changed: argument 0 in place or, where that may not be, a copy; a new one for NULL. */
extern Counters *counters_state(FunctionCallInfo fcinfo, CountersKind kind);

/* Argument 0 of all but the first row of a group, to be changed in place; NULL where counters_state() has to make it. */
static inline Counters *
counters_in_place(FunctionCallInfo fcinfo, CountersKind kind)
{
	Counters   *state = (Counters *) DatumGetPointer(fcinfo->args[0].value);

	if (likely(!fcinfo->args[0].isnull && fcinfo->context != NULL && IsA(fcinfo->context, AggState) &&
			   !VARATT_IS_EXTENDED(state) && (state->version << 8 | state->kind) == (COUNTERS_VERSION << 8 | kind)))
	{
		assert_counters(state, kind);
		return state;
	}
	return NULL;
}

/* Either. */
static inline Counters *
counters_state_inline(FunctionCallInfo fcinfo, CountersKind kind)
{
	Counters   *state = counters_in_place(fcinfo, kind);

	return likely(state != NULL) ? state : counters_state(fcinfo, kind);
}

/* A state in an argument, for reading: an empty one where it is NULL, an error where it is of another kind. */
extern const Counters *counters_arg(FunctionCallInfo fcinfo, int n, CountersKind kind);

/* The error of rows with two tags, two months or roundings, in one state. */
JAMSOS_NORETURN extern void counters_report_tags(const Counters *state, int64 tag);

/* Adds another state of the kind (sign 1), or subtracts it (-1).  An error where tags differ or a sum overflows. */
extern void counters_sum(Counters *state, const Counters *other, int sign);

/*
 * Text and binary form, also as parts of others.  Whatever is read is checked: NULL where it
 * is not a state, and "wrong" completes "The state has ...".
 */
extern void counters_append(StringInfo out, const Counters *state);
extern Counters *counters_from_text(const char *text, const char **wrong);
extern void counters_write(StringInfo buf, const Counters *state);
extern Counters *counters_read(StringInfo buf, const char **wrong);

/* What rows of one group agree on: the first says it. */
static inline void
counters_tag(Counters *state, int64 tag)
{
	Assert(tag_valid(tag));
	if (unlikely(state->tag != tag))
	{
		if (state->tag != COUNTERS_UNTAGGED)
			counters_report_tags(state, tag);
		state->tag = tag;
	}
}

#endif
