/*
 * counters.h
 *	  The state of every aggregate whose state has a fixed size: a kind, a tag and
 *	  128-bit counters.  One type, one parser; a kind says how many counters.
 */
#ifndef JAMSOS_COUNTERS_H
#define JAMSOS_COUNTERS_H

#include "jamsos.h"

#include "nodes/execnodes.h"

#define COUNTERS_VERSION 1
#define COUNTERS_UNTAGGED INT64CONST(-1)

typedef enum CountersKind
{
	COUNTERS_LIABILITY = 1
} CountersKind;

/* The number of counters of each kind. */
#define LIABILITY_COUNTERS (3 + N_PROGRAMS * N_PAYERS)

/*
 * A counter has 128 bits in two words that stand apart: a row touches the low
 * ones only, so that the states of some hundred groups stay in the cache.
 */
typedef struct Counters
{
	int32		vl_len_;
	uint8		kind;
	uint8		version;
	uint16		n;
	int64		tag;			/* what rows of one group must agree on */
	uint64		word[FLEXIBLE_ARRAY_MEMBER];	/* n low words, n high words */
} Counters;

static inline int128
counters_get(const Counters *state, int i)
{
	return (int128) ((uint128) state->word[state->n + i] << 64 | state->word[i]);
}

static inline void
counters_set(Counters *state, int i, int128 value)
{
	state->word[i] = (uint64) value;
	state->word[state->n + i] = (uint64) (value >> 64);
}

/* counters_add: add (sign 1) or take away (sign -1) a value that is not negative. */
static inline void
counters_add(Counters *state, int i, int64 value, int sign)
{
	uint64		before = state->word[i];

	if (sign > 0)
	{
		state->word[i] = before + (uint64) value;
		if (unlikely(state->word[i] < before))
			state->word[state->n + i]++;
	}
	else
	{
		state->word[i] = before - (uint64) value;
		if (unlikely(state->word[i] > before))
			state->word[state->n + i]--;
	}
}

extern Counters *counters_new(CountersKind kind);

/* The state of a transition, to be changed in place: argument 0, or a new one. */
extern Counters *counters_state(FunctionCallInfo fcinfo, CountersKind kind);

/* The same, where a group goes on: without a call. */
static inline Counters *
counters_state_inline(FunctionCallInfo fcinfo, CountersKind kind)
{
	Counters   *state = (Counters *) DatumGetPointer(fcinfo->args[0].value);

	if (likely(!fcinfo->args[0].isnull && fcinfo->context != NULL && IsA(fcinfo->context, AggState) &&
			   !VARATT_IS_EXTENDED(state) && state->kind == kind && state->version == COUNTERS_VERSION))
		return state;
	return counters_state(fcinfo, kind);
}

/* For reading only. */
extern const Counters *counters_arg(FunctionCallInfo fcinfo, int n, CountersKind kind);

/* The tag of a state that rows with two tags meet in: an error of the kind. */
JAMSOS_NORETURN extern void counters_report_tags(const Counters *state, int64 tag);

#endif
