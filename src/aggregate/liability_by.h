/*
 * liability_by.h
 *	  What the workers of every group owe, the groups inside the state of one aggregate:
 *	  no hash table of the executor, no tuple for each group, one value as the result.
 *
 * A value is flat: slots of a hash table, groups, texts of the keys.  A state has room to
 * grow; a packed value has no slots, and its groups are in ascending order, NULL last, so that
 * equal values have equal bytes.
 */
#ifndef JAMSOS_LIABILITY_BY_H
#define JAMSOS_LIABILITY_BY_H

#include "jamsos.h"

#include "common/hashfn.h"

#include "aggregate/counters.h"

#define LIABILITY_BY_VERSION 1
#define LIABILITY_BY_MAX_GROUPS 1000000
#define LIABILITY_BY_MAX_TEXT (256 * 1024 * 1024)
#define LIABILITY_BY_MAX_KEY (1024 * 1024)

typedef enum KeyKind
{
	KEY_BIGINT = 1,
	KEY_TEXT
} KeyKind;

/* A key to look for: a number, or bytes; neither for NULL. */
typedef struct GroupKey
{
	bool		isnull;
	int64		number;
	const char *text;
	uint32		len;
	uint64		hash;			/* its highest bits say most */
} GroupKey;

typedef struct LiabilityGroup
{
	union
	{
		int64		number;
		struct
		{
			uint32		at;		/* in the texts */
			uint32		len;
		}			text;
	}			key;
	uint32		hash;			/* of a state with text keys: the high half */
	bool		isnull;
	Counters	sums;
} LiabilityGroup;

#define GROUP_SIZE (offsetof(LiabilityGroup, sums) + offsetof(Counters, word) + LIABILITY_COUNTERS * 2 * sizeof(int64))

typedef struct LiabilityBy
{
	int32		vl_len_;
	uint8		kind;
	uint8		version;
	uint8		shift;			/* of a hash, to a slot; 0 = packed */
	uint8		pad;
	uint32		n;				/* groups */
	uint32		room;			/* for groups */
	uint32		n_slots;		/* a power of two; 0 = packed */
	uint32		null_group;		/* its number + 1; 0 = none */
	uint32		text_len;
	uint32		text_room;
	char		data[FLEXIBLE_ARRAY_MEMBER];	/* slots (place of a group, by_place), groups, texts */
} LiabilityBy;

StaticAssertDecl((uint64) LIABILITY_BY_MAX_TEXT <= PG_UINT32_MAX / 2 && (uint64) LIABILITY_BY_MAX_GROUPS * (GROUP_SIZE + 4 * sizeof(uint32)) / 8 <= PG_UINT32_MAX,
				 "a value must hold the places of its texts and groups");
StaticAssertDecl(offsetof(LiabilityBy, data) % 8 == 0 && GROUP_SIZE % 8 == 0, "groups must be aligned");

static inline uint32 *
by_slots(const LiabilityBy *by)
{
	return (uint32 *) by->data;
}

static inline LiabilityGroup *
by_group(const LiabilityBy *by, uint32 i)
{
	return (LiabilityGroup *) (by->data + (Size) by->n_slots * sizeof(uint32) + (Size) i * GROUP_SIZE);
}

/* Where a group is, in words of eight bytes from the value: no way from a slot to what is added there is shorter. */
static inline uint32
by_place(const LiabilityBy *by, const LiabilityGroup *group)
{
	return (uint32) (((const char *) group - (const char *) by) / 8);
}

static inline LiabilityGroup *
by_group_at(const LiabilityBy *by, uint32 place)
{
	return (LiabilityGroup *) ((char *) by + (Size) place * 8);
}

static inline char *
by_text(const LiabilityBy *by)
{
	return (char *) by_group(by, by->room);
}

static inline GroupKey
by_key_of_number(int64 number)
{
	return (GroupKey) {.number = number, .hash = (uint64) number * UINT64CONST(0x9E3779B97F4A7C15)};
}

static inline GroupKey
by_key_of_text(const char *text, uint32 len)
{
	return (GroupKey) {.text = text, .len = len, .hash = (uint64) hash_bytes((const unsigned char *) text, (int) len) << 32};
}

/* A state without groups, with room for so many, and for so many bytes of text. */
extern LiabilityBy *by_new(KeyKind kind, uint32 groups, uint32 text);

/*
 * Appends the group of a key that the state does not have, without workers.  Where there is no
 * room the state is replaced by a larger copy and freed; an error past a million groups.
 */
extern LiabilityGroup *by_add_group(LiabilityBy **by, const GroupKey *key);

/* The key of a group; its text stays in the value. */
extern GroupKey by_key(const LiabilityBy *by, const LiabilityGroup *group);

/* Before, equal or after, in bytes; NULL last. */
extern int	by_compare(KeyKind kind, const GroupKey *a, const GroupKey *b);

/* A packed copy of a state: sorted, without groups that a window has emptied; a packed value as it is. */
extern LiabilityBy *by_packed(const LiabilityBy *by);

#endif
