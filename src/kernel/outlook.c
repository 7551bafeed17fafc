/*
 * outlook.c
 *	  The outlook value: layout, validation, wire form, the tariff of a month.  One in the making
 *	  is in outlook_draft.c.
 */
#include "kernel/outlook.h"

#include <stdlib.h>
#include <string.h>

#include "kernel/month.h"

/* ---- what must be true of one ---- */

static bool
growth_valid(int64_t growth)
{
	return growth >= SCENARIO_GROWTH_LEAST && growth <= SCENARIO_GROWTH_MOST;
}

static bool
month_valid(int32_t month)
{
	return month >= MONTH_OF(1, 1) && month <= MONTH_LAST;
}

static const char *
check_terms(const OutlookTerms *t)
{
	const char *wrong = asked_check(&t->asked);

	if (wrong)
		return wrong;
	if (t->first < MONTH_FIRST || t->start < t->first || t->last < t->start || t->last > MONTH_LAST)
		return "months that are out of range";
	if (t->start - t->first > OUTLOOK_MAX_BEFORE || t->last - t->start >= OUTLOOK_MAX_MONTHS)
		return "too many months";
	if (!month_valid(t->base) || (t->coverage_by != -1 && !month_valid(t->coverage_by)) ||
		(t->self_paid_until != -1 && !month_valid(t->self_paid_until)))
		return "a month that is out of range";
	if (t->wage_growth_month < 1 || t->wage_growth_month > 12)
		return "a month of wage growth that is none";
	if (!growth_valid(t->wage_growth) || !growth_valid(t->headcount_growth) || !growth_valid(t->ceiling_growth) ||
		!growth_valid(t->minimum_growth))
		return "a growth that is out of range";
	if (t->coverage_from < 0 || t->coverage_from > GROWTH_ONE || t->coverage_to < 0 || t->coverage_to > GROWTH_ONE)
		return "a coverage that is out of range";
	if (t->coverage_by == -1 && t->coverage_from != t->coverage_to)
		return "a coverage that changes in no month";
	if (t->minimum < -1 || t->minimum > RUPIAH_MAX_SEN)
		return "a minimum that is out of range";
	return NULL;
}

/* Every text is one, of its own, and named; whatever names one names one that is there. */
static const char *
check_texts(OutlookDraft *draft)
{
	bool	   *used = draft->grow(NULL, (draft->n_texts + 1) * sizeof(bool));
	const char *wrong;

	memset(used, 0, (draft->n_texts + 1) * sizeof(bool));
	wrong = asked_check_texts(&draft->terms.asked, draft->n_texts, used);
	for (size_t i = 0; i < draft->n_lines && wrong == NULL; i++)
	{
		const TariffLine *l = &draft->lines[i].line;

		if (l->basis == 0 || l->basis > draft->n_texts || l->relief > draft->n_texts)
			return "a line without its text";
		used[l->basis] = used[l->relief] = true;
	}
	for (size_t i = 0; i < draft->n_texts && wrong == NULL; i++)
	{
		if (draft->text_len[i] == 0 || memchr(draft->texts[i], 0, draft->text_len[i]) != NULL)
			wrong = "an empty text";
		else if (draft->text_len[i] > TARIFF_MAX_TEXT)
			wrong = "too long texts";
		else if (!used[i + 1])
			wrong = "a text that nothing names";
	}
	return wrong ? wrong : outlook_index_texts(draft) ? NULL : "a text that is given twice";
}

static int
month_cmp(int32_t a, int32_t b)
{
	return a < b ? -1 : a > b;
}

/* What a part stands for comes first in its order: 0 of two of which one may follow the other. */
static int
line_kind_cmp(const void *a, const void *b)
{
	return tariff_line_cmp(&((const OutlookLine *) a)->line, &((const OutlookLine *) b)->line);
}

static int
bracket_kind_cmp(const void *a, const void *b)
{
	int64_t		x = ((const OutlookBracket *) a)->bracket.income;
	int64_t		y = ((const OutlookBracket *) b)->bracket.income;

	return x < y ? -1 : x > y;
}

static int
due_kind_cmp(const void *a, const void *b)
{
	const OutlookDue *x = a;
	const OutlookDue *y = b;

	return x->program != y->program ? (int) x->program - (int) y->program : (int) x->segment - (int) y->segment;
}

/* Every part begins with its first and its last month. */
typedef struct Period
{
	int32_t		from;
	int32_t		to;
} Period;

_Static_assert(offsetof(OutlookLine, from) == offsetof(Period, from) && offsetof(OutlookBracket, from) == offsetof(Period, from) &&
			   offsetof(OutlookDue, from) == offsetof(Period, from) && offsetof(OutlookLine, to) == offsetof(Period, to) &&
			   offsetof(OutlookBracket, to) == offsetof(Period, to) && offsetof(OutlookDue, to) == offsetof(Period, to),
			   "each part of an outlook must begin with its period");

#define PART_CMP(name, kind_cmp) \
	static int \
	name(const void *a, const void *b) \
	{ \
		int			kind = kind_cmp(a, b); \
	\
		return kind != 0 ? kind : month_cmp(((const Period *) a)->from, ((const Period *) b)->from); \
	}

PART_CMP(line_cmp, line_kind_cmp)
PART_CMP(bracket_cmp, bracket_kind_cmp)
PART_CMP(due_cmp, due_kind_cmp)

/* Parts in their order, those that go on unchanged joined; what is wrong with them. */
static const char *
join_parts(const OutlookTerms *t, void *parts, size_t *n, size_t size,
		   int (*cmp) (const void *, const void *), int (*kind_cmp) (const void *, const void *))
{
	size_t		kept = 0;

	if (*n == 0)
		return NULL;
	qsort(parts, *n, size, cmp);
	for (size_t i = 0; i < *n; i++)
	{
		char	   *part = (char *) parts + i * size;
		char	   *last = (char *) parts + (kept > 0 ? kept - 1 : 0) * size;
		Period	   *period = (Period *) part;
		bool		follows = kept > 0 && kind_cmp(last, part) == 0;

		if (period->from < t->first || period->to > t->last || period->to < period->from)
			return "a part that is of other months";
		if (follows && ((Period *) last)->to >= period->from)
			return "parts that overlap";
		if (follows && ((Period *) last)->to + 1 == period->from &&
			memcmp(last + sizeof(Period), part + sizeof(Period), size - sizeof(Period)) == 0)
			((Period *) last)->to = period->to;
		else
			memmove((char *) parts + kept++ * size, part, size);
	}
	*n = kept;
	return NULL;
}

static const char *
check_dues(const OutlookDraft *draft)
{
	for (size_t i = 0; i < draft->n_dues; i++)
	{
		const OutlookDue *d = &draft->dues[i];

		if (d->program >= N_PROGRAMS || d->segment >= N_SEGMENTS || d->months_after > OUTLOOK_MAX_BEFORE ||
			d->day < 1 || d->day > 31 || d->forward > 1)
			return "a due date that is none";
	}
	return NULL;
}

static OutlookParts
draft_parts(const OutlookDraft *draft)
{
	OutlookParts parts = {
		&draft->terms, draft->lines, draft->brackets, draft->dues, draft->n_lines, draft->n_brackets, draft->n_dues
	};

	return parts;
}

/* Each month has a tariff. */
static const char *
check_months(const OutlookDraft *draft)
{
	OutlookParts parts = draft_parts(draft);
	TariffDraft *tariff = draft->grow(NULL, sizeof(TariffDraft));
	int			next;

	for (int month = draft->terms.first; month <= draft->terms.last; month = next)
	{
		const char *wrong;

		if (draft->tick)
			draft->tick();
		if (!outlook_month(&parts, month, tariff, &next))
			return "too many parts in a month";
		wrong = tariff_check(tariff);
		if (wrong)
			return wrong;
	}
	return NULL;
}

const char *
outlook_check(OutlookDraft *draft)
{
	const OutlookTerms *t = &draft->terms;
	const char *wrong = check_terms(t);

	if (wrong == NULL)
		wrong = check_texts(draft);
	if (wrong == NULL)
		wrong = join_parts(t, draft->lines, &draft->n_lines, sizeof(OutlookLine), line_cmp, line_kind_cmp);
	if (wrong == NULL)
		wrong = join_parts(t, draft->brackets, &draft->n_brackets, sizeof(OutlookBracket), bracket_cmp, bracket_kind_cmp);
	if (wrong == NULL)
		wrong = join_parts(t, draft->dues, &draft->n_dues, sizeof(OutlookDue), due_cmp, due_kind_cmp);
	if (wrong == NULL)
		wrong = check_dues(draft);
	if (wrong == NULL)
		wrong = check_months(draft);
	if (wrong == NULL && outlook_size(draft) > OUTLOOK_MAX_SIZE)
		wrong = "too many lines or too long texts";
	return wrong;
}

/* ---- the value ---- */

size_t
outlook_size(const OutlookDraft *draft)
{
	size_t		size = offsetof(Outlook, lines);

	size += draft->n_lines * sizeof(OutlookLine) + draft->n_brackets * sizeof(OutlookBracket) + draft->n_dues * sizeof(OutlookDue);
	size += draft->n_texts * sizeof(uint32_t);
	for (size_t i = 0; i < draft->n_texts; i++)
		size += draft->text_len[i];
	return size;
}

void
outlook_pack(const OutlookDraft *draft, Outlook *out, size_t size)
{
	TextNumbers r = {
		.number = draft->grow(NULL, (draft->n_texts + 1) * sizeof(uint16_t)),
		.order = draft->grow(NULL, (draft->n_texts + 1) * sizeof(uint16_t))
	};

	memset(r.number, 0, (draft->n_texts + 1) * sizeof(uint16_t));
	memset(out, 0, size);
	out->version = OUTLOOK_VERSION;
	out->terms = draft->terms;
	asked_number(&out->terms.asked, &r);
	out->n_lines = (uint32_t) draft->n_lines;
	out->n_brackets = (uint32_t) draft->n_brackets;
	out->n_dues = (uint32_t) draft->n_dues;
	out->n_texts = (uint32_t) draft->n_texts;
	for (size_t i = 0; i < draft->n_lines; i++)
	{
		OutlookLine *l = &out->lines[i];

		*l = draft->lines[i];
		l->line.basis = text_number(&r, l->line.basis);
		l->line.relief = text_number(&r, l->line.relief);
	}
	if (draft->n_brackets > 0)
		memcpy((OutlookBracket *) outlook_brackets(out), draft->brackets, draft->n_brackets * sizeof(OutlookBracket));
	if (draft->n_dues > 0)
		memcpy((OutlookDue *) outlook_dues(out), draft->dues, draft->n_dues * sizeof(OutlookDue));
	texts_pack(&r, draft->texts, draft->text_len, (uint32_t *) (outlook_dues(out) + out->n_dues));
}

const char *
outlook_text(const Outlook *o, int i, size_t *len)
{
	return texts_get((const uint32_t *) (outlook_dues(o) + o->n_dues), o->n_texts, i, len);
}

void
outlook_unpack(const Outlook *o, OutlookDraft *draft)
{
	draft->terms = o->terms;
	for (uint32_t i = 0; i < o->n_lines; i++)
		*outlook_add_line(draft) = o->lines[i];
	for (uint32_t i = 0; i < o->n_brackets; i++)
		*outlook_add_bracket(draft) = outlook_brackets(o)[i];
	for (uint32_t i = 0; i < o->n_dues; i++)
		*outlook_add_due(draft) = outlook_dues(o)[i];
	for (uint32_t i = 1; i <= o->n_texts; i++)
	{
		size_t		len;
		const char *text = outlook_text(o, (int) i, &len);

		outlook_append_text(draft, text, len);
	}
}

/* ---- the wire form ---- */

/* False where reliefs are too many. */
static bool
decode_terms(WireReader *r, OutlookTerms *t)
{
	t->first = (int32_t) (uint32_t) wire_int(r, 4);
	t->start = (int32_t) (uint32_t) wire_int(r, 4);
	t->last = (int32_t) (uint32_t) wire_int(r, 4);
	t->base = (int32_t) (uint32_t) wire_int(r, 4);
	t->asked.known_on = (int32_t) (uint32_t) wire_int(r, 4);
	t->coverage_by = (int32_t) (uint32_t) wire_int(r, 4);
	t->self_paid_until = (int32_t) (uint32_t) wire_int(r, 4);
	asked_decode(r, &t->asked);
	t->wage_growth_month = (uint8_t) wire_int(r, 1);
	t->wage_growth = (int64_t) wire_int(r, 8);
	t->headcount_growth = (int64_t) wire_int(r, 8);
	t->ceiling_growth = (int64_t) wire_int(r, 8);
	t->coverage_from = (int64_t) wire_int(r, 8);
	t->coverage_to = (int64_t) wire_int(r, 8);
	t->minimum = (int64_t) wire_int(r, 8);
	t->minimum_growth = (int64_t) wire_int(r, 8);
	return asked_decode_texts(r, &t->asked, 2);
}

/* The parts after the terms; false where there are too many, or the bytes end. */
static bool
decode_parts(WireReader *r, OutlookDraft *draft, uint64_t n_lines, uint64_t n_brackets, uint64_t n_dues)
{
	for (; n_lines > 0 && !r->short_read; n_lines--)
	{
		OutlookLine *l = outlook_add_line(draft);

		if (l == NULL)
			return false;
		l->from = (int32_t) (uint32_t) wire_int(r, 4);
		l->to = (int32_t) (uint32_t) wire_int(r, 4);
		tariff_decode_line(r, &l->line);
	}
	for (; n_brackets > 0 && !r->short_read; n_brackets--)
	{
		OutlookBracket *b = outlook_add_bracket(draft);

		if (b == NULL)
			return false;
		b->from = (int32_t) (uint32_t) wire_int(r, 4);
		b->to = (int32_t) (uint32_t) wire_int(r, 4);
		b->bracket.income = (int64_t) wire_int(r, 8);
		b->bracket.base = (int64_t) wire_int(r, 8);
	}
	for (; n_dues > 0 && !r->short_read; n_dues--)
	{
		OutlookDue *d = outlook_add_due(draft);

		if (d == NULL)
			return false;
		d->from = (int32_t) (uint32_t) wire_int(r, 4);
		d->to = (int32_t) (uint32_t) wire_int(r, 4);
		d->program = (uint8_t) wire_int(r, 1);
		d->segment = (uint8_t) wire_int(r, 1);
		d->months_after = (uint8_t) wire_int(r, 1);
		d->day = (uint8_t) wire_int(r, 1);
		d->forward = (uint8_t) wire_int(r, 1);
	}
	return true;
}

const char *
outlook_decode(const unsigned char *bytes, size_t len, OutlookDraft *draft)
{
	WireReader	r = {bytes, bytes + len, false};
	uint64_t	n_lines,
				n_brackets,
				n_dues,
				n_texts;

	if (wire_int(&r, 1) != OUTLOOK_VERSION)
		return "an unknown version";
	if (!decode_terms(&r, &draft->terms))
		return "too many reliefs";
	n_lines = wire_int(&r, 4);
	n_brackets = wire_int(&r, 4);
	n_dues = wire_int(&r, 4);
	n_texts = wire_int(&r, 4);
	if (!decode_parts(&r, draft, n_lines, n_brackets, n_dues))
		return "too many parts";
	for (uint64_t i = 0; i < n_texts && !r.short_read; i++)
	{
		size_t		text_len;
		const char *text = wire_text(&r, &text_len);

		if (text != NULL && !outlook_append_text(draft, text, text_len))
			return "too many different texts";
	}
	return wire_end(&r);
}

/* ---- a month ---- */

/* Whether a part holds in a month; when that may be otherwise. */
static inline bool
period_holds(int32_t from, int32_t to, int month, int *next)
{
	if (from > month)
	{
		if (from < *next)
			*next = from;
		return false;
	}
	if (to < month)
		return false;
	if (to < *next)
		*next = to + 1;
	return true;
}

bool
outlook_month(const OutlookParts *parts, int month, TariffDraft *draft, int *next)
{
	const OutlookTerms *t = parts->terms;

	tariff_draft_init(draft);
	draft->asked = t->asked;
	draft->asked.reform = draft->asked.n_reliefs = 0;
	draft->month = month;
	draft->texts[0] = "-";
	draft->text_len[0] = 1;
	draft->n_texts = 1;
	*next = t->last + 1;
	for (size_t i = 0; i < parts->n_lines; i++)
	{
		const OutlookLine *l = &parts->lines[i];
		TariffLine *line = &draft->lines[draft->n_lines];

		if (!period_holds(l->from, l->to, month, next))
			continue;
		if (draft->n_lines == TARIFF_MAX_LINES)
			return false;
		*line = l->line;
		line->basis = 1;
		line->relief = l->line.relief != 0;
		draft->n_lines++;
	}
	for (size_t i = 0; i < parts->n_brackets; i++)
	{
		const OutlookBracket *b = &parts->brackets[i];

		if (!period_holds(b->from, b->to, month, next))
			continue;
		if (draft->n_brackets == TARIFF_MAX_BRACKETS)
			return false;
		draft->brackets[draft->n_brackets++] = b->bracket;
	}
	return true;
}

const OutlookDue *
outlook_due(const OutlookParts *parts, int month, int program, int segment)
{
	for (size_t i = 0; i < parts->n_dues; i++)
	{
		const OutlookDue *d = &parts->dues[i];

		if (d->program == program && d->segment == segment && d->from <= month && month <= d->to)
			return d;
	}
	return NULL;
}
