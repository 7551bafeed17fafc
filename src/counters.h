/*
 * counters.h
 *	  The state of every aggregate whose state has a fixed size: a kind, a tag and
 *	  128-bit counters.  One type, one parser; a kind says how many counters.
 */
#ifndef JAMSOS_COUNTERS_H
#define JAMSOS_COUNTERS_H

#include "jamsos.h"

#define COUNTERS_VERSION 1
#define COUNTERS_UNTAGGED INT64CONST(-1)

typedef enum CountersKind
{
	COUNTERS_LIABILITY = 1
} CountersKind;

#define COUNTERS_MAX 32

typedef struct Counters
{
	int32		vl_len_;
	uint8		kind;
	uint8		version;
	uint16		n;
	int64		tag;			/* what rows of one group must agree on */
	int128		c[FLEXIBLE_ARRAY_MEMBER];
} Counters;

extern Counters *counters_new(CountersKind kind);

/* The state of a transition, to be changed in place: argument 0, or a new one. */
extern Counters *counters_state(FunctionCallInfo fcinfo, CountersKind kind);

/* For reading only. */
extern const Counters *counters_arg(FunctionCallInfo fcinfo, int n, CountersKind kind);

/* The tag of a state that rows with two tags meet in: an error of the kind. */
JAMSOS_NORETURN extern void counters_report_tags(const Counters *state, int64 tag);

#endif
