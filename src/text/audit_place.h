/*
 * audit_place.h
 *	  Where a row is that an audit shows, and values as it shows them.
 */
#ifndef JAMSOS_AUDIT_PLACE_H
#define JAMSOS_AUDIT_PLACE_H

#include "jamsos.h"

#define PLACE_ROOM 240

/* A place: by table, then by rank (a number, or a position in the table), then by length and bytes. */
typedef struct AuditPlace
{
	uint32		source;			/* the table, where there are several */
	int32		len;			/* of text; -1: none is known */
	int64		rank;
	char		text[PLACE_ROOM];
} AuditPlace;

/* How values of an argument become text. */
typedef struct AuditShown
{
	Oid			type;
	FmgrInfo	out;
} AuditShown;

/* audit_shown_init: the same for an argument of a call site, for as long as that lives. */
extern void audit_shown_init(AuditShown *how, FmgrInfo *site, int arg);

/* audit_shown_text: the text of a value, cut to the room it has; its length. */
extern int	audit_shown_text(AuditShown *how, Datum value, char *out, int room);

/* audit_place_read: where a row is, by the oid of its table and its key or ctid; each may be NULL. */
extern void audit_place_read(AuditShown *how, const NullableDatum *source, const NullableDatum *where, AuditPlace *place);

/* audit_place_compare: which place comes first; a row of no known place after all others. */
extern int	audit_place_compare(const AuditPlace *a, const AuditPlace *b);

/* audit_place_text: a place as it is written, a key or a position after its table. */
extern char *audit_place_text(const AuditPlace *place, Oid type);

/* audit_verified: the length of a text of a state within its room; bytes that are no text here are an error. */
extern int	audit_verified(const char *text, int len, int room);

/* audit_room: a length that a state says, which another may have made, within its room. */
static inline int
audit_room(int len, int room)
{
	return Min(Max(len, 0), room);
}

#endif
