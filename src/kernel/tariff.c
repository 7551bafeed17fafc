/*
 * tariff.c
 *	  The tariff value: layout, validation, wire form.  The arithmetic on one
 *	  worker is in tariff.h, where it can be inlined.
 */
#include "kernel/tariff.h"

#include <stdlib.h>
#include <string.h>

#include "kernel/month.h"

void
tariff_draft_init(TariffDraft *draft)
{
	memset(draft, 0, sizeof(*draft));
	asked_init(&draft->asked);
	draft->minimum = -1;
}

int
tariff_draft_text(TariffDraft *draft, const char *text, size_t len)
{
	for (int i = 0; i < draft->n_texts; i++)
		if (draft->text_len[i] == len && memcmp(draft->texts[i], text, len) == 0)
			return i + 1;
	if (draft->n_texts >= TARIFF_MAX_TEXTS)
		return 0;
	draft->texts[draft->n_texts] = text;
	draft->text_len[draft->n_texts] = len;
	return ++draft->n_texts;
}

int
tariff_line_cmp(const void *a, const void *b)
{
	const TariffLine *x = a;
	const TariffLine *y = b;

	if (x->segment != y->segment)
		return (int) x->segment - (int) y->segment;
	if (x->risk_class != y->risk_class)
		return (int) x->risk_class - (int) y->risk_class;
	if (x->program != y->program)
		return (int) x->program - (int) y->program;
	return (int) x->payer - (int) y->payer;
}

/*
 * The steps of a segment and class: its own lines and those of any class, by
 * programme and payer; the programmes that "due" counts come first.
 */
static int
run_lines(const TariffDraft *draft, int segment, int risk_class, uint16_t *lines)
{
	int			at[N_PROGRAMS * N_PAYERS];	/* a line of each cell, -1 = none */
	int			n = 0;

	for (int cell = 0; cell < N_PROGRAMS * N_PAYERS; cell++)
		at[cell] = -1;
	for (int i = 0; i < draft->n_lines; i++)
	{
		const TariffLine *l = &draft->lines[i];

		if (l->segment == segment && (l->risk_class == 0 || l->risk_class == risk_class))
			at[l->program * N_PAYERS + l->payer] = i;
	}
	for (int due = 1; due >= 0; due--)
		for (int cell = 0; cell < N_PROGRAMS * N_PAYERS; cell++)
			if (at[cell] >= 0 && ((draft->asked.programs & draft->asked.only) >> cell / N_PAYERS & 1) == due)
				lines[n++] = (uint16_t) at[cell];
	return n;
}

/* Classes without lines of their own share one run. */
static bool
has_own_lines(const TariffDraft *draft, int segment)
{
	for (int i = 0; i < draft->n_lines; i++)
		if (draft->lines[i].segment == segment && draft->lines[i].risk_class != 0)
			return true;
	return false;
}

/* At most as many as TARIFF_MAX_LINES: one of each segment, class, programme and payer. */
static int
count_steps(const TariffDraft *draft)
{
	int			n = 0;

	for (int s = 0; s < N_SEGMENTS; s++)
	{
		int			runs = has_own_lines(draft, s) ? N_RISK_CLASSES : 1;

		for (int i = 0; i < draft->n_lines; i++)
			if (draft->lines[i].segment == s)
				n += draft->lines[i].risk_class == 0 ? runs : 1;
	}
	return n;
}

/* One rule after another, in the order of the value: a list, left in one piece. */
const char *
tariff_check(TariffDraft *draft)
{
	bool		used[TARIFF_MAX_TEXTS + 1] = {0};
	const char *wrong = asked_check(&draft->asked);

	if (wrong)
		return wrong;
	if (draft->month < MONTH_FIRST || draft->month > MONTH_LAST)
		return "a month that is out of range";
	if (draft->minimum < -1 || draft->minimum > RUPIAH_MAX_SEN)
		return "a minimum that is out of range";
	if (draft->n_lines < 1 || draft->n_lines > TARIFF_MAX_LINES ||
		draft->n_brackets < 0 || draft->n_brackets > TARIFF_MAX_BRACKETS ||
		draft->n_texts < 0 || draft->n_texts > TARIFF_MAX_TEXTS)
		return "too few or too many parts";
	wrong = asked_check_texts(&draft->asked, (size_t) draft->n_texts, used);
	if (wrong)
		return wrong;

	for (int i = 0; i < draft->n_brackets; i++)
	{
		const TariffBracket *b = &draft->brackets[i];

		if (b->income < 0 || b->income > RUPIAH_MAX_SEN || b->base < 0 || b->base > RUPIAH_MAX_SEN)
			return "an income bracket that is out of range";
		if (i == 0 ? b->income != 0 : b->income <= b[-1].income)
			return "income brackets that do not rise from 0";
	}

	qsort(draft->lines, (size_t) draft->n_lines, sizeof(TariffLine), tariff_line_cmp);
	for (int i = 0; i < draft->n_lines; i++)
	{
		TariffLine *l = &draft->lines[i];

		if (l->segment >= N_SEGMENTS || l->risk_class > N_RISK_CLASSES || l->program >= N_PROGRAMS ||
			l->payer >= N_PAYERS || l->evidence >= N_EVIDENCE || l->flags & ~LINE_FLAGS)
			return "an unknown code in a line";
		if ((draft->asked.flags & TARIFF_PROGRAMS) && !(draft->asked.programs & (1 << l->program)))
			return "a line of a programme that was not asked for";
		if (!(draft->asked.only & (1 << l->program)))
			return "a line of a programme that it is not restricted to";
		if (l->rate < 0 || l->rate > RATE_ONE)
			return "a rate that is out of range";
		if (l->floor < 0 || l->floor > RUPIAH_MAX_SEN || l->ceiling < l->floor ||
			(l->ceiling > RUPIAH_MAX_SEN && l->ceiling != INT64_MAX))
			return "a floor or ceiling that is out of range";
		if ((l->flags & LINE_FIXED) &&
			(l->rate != RATE_ONE || l->floor != l->ceiling || (l->flags & LINE_BRACKET)))
			return "a fixed amount with a base";
		if ((l->flags & LINE_BRACKET) && (draft->n_brackets == 0 || (l->segment != BPU && l->segment != PR)))
			return "a line by income bracket where there is none";
		if (l->basis == 0 || l->basis > draft->n_texts || l->relief > draft->n_texts)
			return "a line without its text";
		used[l->basis] = used[l->relief] = true;
		if (i > 0 && tariff_line_cmp(l - 1, l) == 0)
			return "a line that is given twice";
	}

	/* A named class beside "any class" would be charged twice. */
	for (int i = 0; i < draft->n_lines; i++)
		for (int j = i + 1; j < draft->n_lines; j++)
			if (draft->lines[i].risk_class == 0 && draft->lines[j].risk_class != 0 &&
				draft->lines[i].segment == draft->lines[j].segment &&
				draft->lines[i].program == draft->lines[j].program &&
				draft->lines[i].payer == draft->lines[j].payer)
				return "a line of a class beside one of any class";

	for (int i = 0; i < draft->n_texts; i++)
	{
		if (draft->text_len[i] == 0 || memchr(draft->texts[i], 0, draft->text_len[i]) != NULL)
			return "an empty text";
		if (draft->text_len[i] > TARIFF_MAX_TEXT)
			return "too many lines or too long texts";
		if (!used[i + 1])
			return "a text that nothing names";
		for (int j = 0; j < i; j++)
			if (draft->text_len[j] == draft->text_len[i] && memcmp(draft->texts[j], draft->texts[i], draft->text_len[i]) == 0)
				return "a text that is given twice";
	}
	if (tariff_size(draft) > TARIFF_MAX_SIZE)
		return "too many lines or too long texts";
	return NULL;
}

size_t
tariff_size(const TariffDraft *draft)
{
	size_t		size = offsetof(Tariff, lines);

	size += (size_t) draft->n_lines * sizeof(TariffLine);
	size += (size_t) count_steps(draft) * sizeof(TariffStep);
	size += (size_t) draft->n_brackets * sizeof(TariffBracket);
	size += (size_t) draft->n_texts * sizeof(uint32_t);
	for (int i = 0; i < draft->n_texts; i++)
		size += draft->text_len[i];
	return size;
}

static int64_t
tariff_smaller(int64_t a, int64_t b)
{
	return a < b ? a : b;
}

/* What a sum may add without a carry (see counters.h). */
#define SMALL_SEN ((INT64_C(1) << RUPIAH_SMALL_BITS) - 1)

/*
 * The wage under which the fast rounding is exact, or 0.  The base of a line is
 * the wage, or a floor or bracket; amounts of such a wage are under 2^39 rupiah.
 */
static int64_t
fast_wage(const TariffDraft *draft)
{
	int64_t		fast = SMALL_SEN;

	if (!rupiah_rounds_each((RupiahRounding) draft->asked.rounding))
		return 0;
	for (int i = 0; i < draft->n_lines; i++)
	{
		const TariffLine *l = &draft->lines[i];
		int64_t		limit;
		int64_t		fits;

		rupiah_multiplier(l->rate, &limit);
		fits = tariff_smaller(limit, SMALL_SEN);
		if (l->floor > fits)
			return 0;			/* a fixed amount is a floor */
		if (l->flags & LINE_BRACKET)
			for (int j = 0; j < draft->n_brackets; j++)
				if (draft->brackets[j].base > fits)
					return 0;
		if (!(l->flags & LINE_FIXED))
			fast = tariff_smaller(fast, fits);
	}
	return fast;
}

/* The wages under "fast" that are the base of all that a segment owes. */
static TariffPlain
plain_wages(const TariffDraft *draft, int segment, int64_t fast)
{
	int64_t		from = 0;
	int64_t		to = fast;

	for (int i = 0; i < draft->n_lines; i++)
	{
		const TariffLine *l = &draft->lines[i];

		if (l->segment != segment || !(draft->asked.programs & draft->asked.only & (1 << l->program)))
			continue;
		if (l->flags & LINE_BRACKET)
			to = 0;
		if (l->floor > from)
			from = l->floor;
		if (l->ceiling < to)
			to = l->ceiling + 1;
	}
	return from < to ? (TariffPlain) {from, to - from} : (TariffPlain) {0, 0};
}

static void
pack_steps(const TariffDraft *draft, Tariff *out)
{
	TariffStep *steps = (TariffStep *) tariff_steps(out);
	int			n = 0;

	for (int s = 0; s < N_SEGMENTS; s++)
		for (int c = 1; c <= N_RISK_CLASSES; c++)
		{
			TariffRun  *run = &out->runs[s][c - 1];
			uint16_t	lines[TARIFF_MAX_LINES];
			uint8_t		have = 0;

			if (c > 1 && !has_own_lines(draft, s))
			{
				*run = run[-1];
				continue;
			}
			run->at = (uint32_t) ((const char *) &steps[n] - (const char *) out);
			run->count = (uint8_t) run_lines(draft, s, c, lines);
			for (int i = 0; i < run->count; i++)
			{
				const TariffLine *l = &draft->lines[lines[i]];
				TariffStep *step = &steps[n++];
				int64_t		limit;

				step->multiplier = rupiah_multiplier(l->rate, &limit);
				step->floor = l->floor;
				step->ceiling = l->ceiling;
				step->line = lines[i];
				step->payer = l->payer;
				step->cell = (uint8_t) (l->program * N_PAYERS + l->payer);
				step->kind = l->flags & LINE_BRACKET ? STEP_BRACKET :
					l->floor > 0 || l->ceiling < INT64_MAX ? STEP_LIMITED : STEP_PLAIN;
				have |= (uint8_t) (1 << l->program);
				if (draft->asked.programs & draft->asked.only & (1 << l->program))
					run->due++;
			}
			run->missing = (uint8_t) (out->present[s] & ~have);
			if (run->missing & draft->asked.programs & draft->asked.only)
				run->due = 0;
		}
}

/*
 * tariff_pack writes a checked draft.  Texts are numbered anew in the order of
 * their first use, so that equal tariffs have equal bytes.
 */
void
tariff_pack(const TariffDraft *draft, Tariff *out, size_t size)
{
	uint16_t	number[TARIFF_MAX_TEXTS + 1] = {0};
	uint16_t	order[TARIFF_MAX_TEXTS];
	TextNumbers numbers = {number, order, 0};

	memset(out, 0, size);
	out->version = TARIFF_VERSION;
	out->asked = draft->asked;
	asked_number(&out->asked, &numbers);
	out->month = draft->month;
	out->minimum = draft->minimum;
	out->n_lines = (uint16_t) draft->n_lines;
	out->n_brackets = (uint16_t) draft->n_brackets;
	out->n_texts = (uint16_t) draft->n_texts;

	for (int i = 0; i < draft->n_lines; i++)
	{
		TariffLine *l = &out->lines[i];

		*l = draft->lines[i];
		l->basis = text_number(&numbers, l->basis);
		l->relief = text_number(&numbers, l->relief);
		out->present[l->segment] |= (uint8_t) (1 << l->program);
	}
	out->n_steps = (uint16_t) count_steps(draft);
	out->tag = tag_of(draft->month, (RupiahRounding) draft->asked.rounding);
	out->fast = fast_wage(draft);
	out->half = out->asked.rounding == ROUND_EACH ? UINT64_C(1) << 63 : 0;
	for (int s = 0; s < N_SEGMENTS; s++)
		out->plain[s] = plain_wages(draft, s, out->fast);
	pack_steps(draft, out);
	memcpy((TariffBracket *) tariff_brackets(out), draft->brackets, (size_t) draft->n_brackets * sizeof(TariffBracket));
	texts_pack(&numbers, draft->texts, draft->text_len, (uint32_t *) (tariff_brackets(out) + draft->n_brackets));
}

void
tariff_unpack(const Tariff *t, TariffDraft *draft)
{
	tariff_draft_init(draft);
	draft->asked = t->asked;
	draft->month = t->month;
	draft->minimum = t->minimum;
	draft->n_lines = t->n_lines;
	draft->n_brackets = t->n_brackets;
	draft->n_texts = t->n_texts;
	memcpy(draft->lines, t->lines, t->n_lines * sizeof(TariffLine));
	memcpy(draft->brackets, tariff_brackets(t), t->n_brackets * sizeof(TariffBracket));
	for (int i = 0; i < t->n_texts; i++)
		draft->texts[i] = tariff_text(t, i + 1, &draft->text_len[i]);
}

const char *
tariff_text(const Tariff *t, int i, size_t *len)
{
	return texts_get((const uint32_t *) (tariff_brackets(t) + t->n_brackets), t->n_texts, i, len);
}

const char *
tariff_carrier(int program, int segment)
{
	if (tariff_carrier_number(program, segment) == 1)
		return "Taspen";
	return program == JKN ? "BPJS Kesehatan" : "BPJS Ketenagakerjaan";
}

int64_t
tariff_bracket_base(const Tariff *t, int64_t income)
{
	const TariffBracket *b = tariff_brackets(t);
	int			lo = 0;
	int			hi = t->n_brackets - 1;

	while (lo < hi)
	{
		int			mid = (lo + hi + 1) / 2;

		if (b[mid].income <= income)
			lo = mid;
		else
			hi = mid - 1;
	}
	return b[lo].base;
}

void
tariff_decode_line(WireReader *r, TariffLine *l)
{
	l->rate = (int64_t) wire_int(r, 8);
	l->floor = (int64_t) wire_int(r, 8);
	l->ceiling = (int64_t) wire_int(r, 8);
	l->segment = (uint8_t) wire_int(r, 1);
	l->risk_class = (uint8_t) wire_int(r, 1);
	l->program = (uint8_t) wire_int(r, 1);
	l->payer = (uint8_t) wire_int(r, 1);
	l->flags = (uint8_t) wire_int(r, 1);
	l->evidence = (uint8_t) wire_int(r, 1);
	l->basis = (uint16_t) wire_int(r, 2);
	l->relief = (uint16_t) wire_int(r, 2);
}

/* Field after field, as the wire has them: a list, left in one piece. */
const char *
tariff_decode(const unsigned char *bytes, size_t len, TariffDraft *draft)
{
	WireReader	r = {bytes, bytes + len, false};
	uint64_t	n_lines,
				n_brackets,
				n_texts;

	tariff_draft_init(draft);
	if (wire_int(&r, 1) != TARIFF_VERSION)
		return "an unknown version";
	asked_decode(&r, &draft->asked);
	draft->month = (int32_t) (uint32_t) wire_int(&r, 4);
	draft->asked.known_on = (int32_t) (uint32_t) wire_int(&r, 4);
	draft->minimum = (int64_t) wire_int(&r, 8);
	if (!asked_decode_texts(&r, &draft->asked, 1))
		return "too many reliefs";
	n_lines = wire_int(&r, 2);
	n_brackets = wire_int(&r, 2);
	n_texts = wire_int(&r, 2);
	if (n_lines > TARIFF_MAX_LINES || n_brackets > TARIFF_MAX_BRACKETS || n_texts > TARIFF_MAX_TEXTS)
		return "too many parts";
	draft->n_lines = (int) n_lines;
	draft->n_brackets = (int) n_brackets;
	draft->n_texts = (int) n_texts;
	for (int i = 0; i < draft->n_lines; i++)
		tariff_decode_line(&r, &draft->lines[i]);
	for (int i = 0; i < draft->n_brackets; i++)
	{
		draft->brackets[i].income = (int64_t) wire_int(&r, 8);
		draft->brackets[i].base = (int64_t) wire_int(&r, 8);
	}
	for (int i = 0; i < draft->n_texts; i++)
	{
		draft->texts[i] = wire_text(&r, &draft->text_len[i]);
		if (draft->texts[i] == NULL)
			return "too few bytes";
	}
	return wire_end(&r);
}
