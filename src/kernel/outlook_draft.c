/*
 * outlook_draft.c
 *	  An outlook in the making: its parts and texts, which grow.
 */
#include "kernel/outlook.h"

#include <string.h>

void
outlook_draft_init(OutlookDraft *draft, void *(*grow) (void *, size_t), void (*tick) (void))
{
	memset(draft, 0, sizeof(*draft));
	draft->grow = grow;
	draft->tick = tick;
	draft->terms = (OutlookTerms) {
		.coverage_by = -1, .self_paid_until = -1, .wage_growth_month = 1, .coverage_from = GROWTH_ONE, .coverage_to = GROWTH_ONE, .minimum = -1
	};
	asked_init(&draft->terms.asked);
}

/* Room for one element more; false where there are too many. */
static bool
draft_room(OutlookDraft *draft, void **array, size_t n, size_t *room, size_t size, size_t most)
{
	if (n >= most)
		return false;
	if (n == *room)
	{
		*room = *room == 0 ? 64 : *room * 2;
		*array = draft->grow(*array, *room * size);
	}
	memset((char *) *array + n * size, 0, size);
	return true;
}

/* An array keeps its type, so each has a function of its own. */
#define OUTLOOK_ADD(name, type, parts) \
	type * \
	name(OutlookDraft *draft) \
	{ \
		void	   *array = draft->parts; \
		bool		fits = draft_room(draft, &array, draft->n_##parts, &draft->parts##_room, sizeof(type), OUTLOOK_MAX_PARTS); \
	\
		draft->parts = array; \
		return fits ? &draft->parts[draft->n_##parts++] : NULL; \
	}

OUTLOOK_ADD(outlook_add_line, OutlookLine, lines)
OUTLOOK_ADD(outlook_add_bracket, OutlookBracket, brackets)
OUTLOOK_ADD(outlook_add_due, OutlookDue, dues)

/* ---- texts ---- */

static bool
same_text(const OutlookDraft *draft, size_t i, const char *text, size_t len)
{
	return draft->text_len[i] == len && (len == 0 || memcmp(draft->texts[i], text, len) == 0);
}

/* The place in "found" of a text, or the empty one where it would stand. */
static uint32_t *
find_text(const OutlookDraft *draft, const char *text, size_t len)
{
	uint64_t	hash = UINT64_C(14695981039346656037);	/* FNV-1a */

	for (size_t i = 0; i < len; i++)
		hash = (hash ^ (uint8_t) text[i]) * UINT64_C(1099511628211);
	for (;; hash++)
	{
		uint32_t   *place = &draft->found[hash & (draft->found_room - 1)];

		if (*place == 0 || same_text(draft, *place - 1, text, len))
			return place;
	}
}

/* "found" is made at most half full. */
bool
outlook_index_texts(OutlookDraft *draft)
{
	size_t		room = 128;
	bool		unique = true;

	while (room < 2 * (draft->n_texts + 1))
		room *= 2;
	draft->found = draft->grow(draft->found, room * sizeof(uint32_t));
	draft->found_room = room;
	memset(draft->found, 0, room * sizeof(uint32_t));
	for (size_t i = 0; i < draft->n_texts; i++)
	{
		uint32_t   *place = find_text(draft, draft->texts[i], draft->text_len[i]);

		unique = unique && *place == 0;
		*place = (uint32_t) i + 1;
	}
	return unique;
}

bool
outlook_append_text(OutlookDraft *draft, const char *text, size_t len)
{
	if (draft->n_texts >= OUTLOOK_MAX_TEXTS)
		return false;
	if (draft->n_texts == draft->texts_room)
	{
		draft->texts_room = draft->texts_room == 0 ? 64 : draft->texts_room * 2;
		draft->texts = draft->grow(draft->texts, draft->texts_room * sizeof(*draft->texts));
		draft->text_len = draft->grow(draft->text_len, draft->texts_room * sizeof(*draft->text_len));
	}
	draft->texts[draft->n_texts] = text;
	draft->text_len[draft->n_texts++] = len;
	return true;
}

int
outlook_draft_text(OutlookDraft *draft, const char *text, size_t len)
{
	uint32_t   *place;

	if (draft->found_room < 2 * (draft->n_texts + 1))
		outlook_index_texts(draft);
	place = find_text(draft, text, len);
	if (*place == 0)
	{
		if (!outlook_append_text(draft, text, len))
			return 0;
		*place = (uint32_t) draft->n_texts;
	}
	return (int) *place;
}
