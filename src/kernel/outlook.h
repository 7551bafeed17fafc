/*
 * outlook.h
 *	  The law of the months to come as one flat value, with what is assumed of them.
 *
 * What holds from month to month is kept once: a line, an income bracket, a rule of due
 * dates has a first and a last month, and the tariff of a month is made of those that hold in
 * it.  No wage and no minimum of a region is in it, so that a nation shares one.
 *
 * Plain C without PostgreSQL headers: part of the kernel, and driven by a fuzzer.
 */
#ifndef JAMSOS_OUTLOOK_H
#define JAMSOS_OUTLOOK_H

#include "kernel/tariff.h"

#define OUTLOOK_VERSION 1
#define OUTLOOK_MAX_MONTHS 1200
#define OUTLOOK_MAX_BEFORE 12	/* a rule may put a due date so many months after its month */
#define OUTLOOK_MAX_TEXTS 16383
#define OUTLOOK_MAX_PARTS (1 << 18)	/* of a kind; sorted between two ticks */
#define OUTLOOK_MAX_SIZE (64 * 1024 * 1024)
#define OUTLOOK_HASH 32

/* What a growth a year may be, in 10^-12. */
#define SCENARIO_GROWTH_LEAST (-GROWTH_ONE / 100 * 99)
#define SCENARIO_GROWTH_MOST GROWTH_ONE	/* what is more was meant as percent; a step of headcount is coverage */

/* What was asked for and what is assumed, as a scenario has it; months and growths are -1 where there is none. */
typedef struct OutlookTerms
{
	int32_t		first;			/* month of law: "start", or before it for a cash year */
	int32_t		start;
	int32_t		last;
	int32_t		base;			/* the month of the wages and the headcount */
	int32_t		coverage_by;
	int32_t		self_paid_until;
	TariffAsked asked;
	uint8_t		wage_growth_month;
	uint8_t		pad[3];
	int64_t		wage_growth;	/* growths and shares: 10^-12 */
	int64_t		headcount_growth;
	int64_t		ceiling_growth; /* it is in the lines already */
	int64_t		coverage_from;
	int64_t		coverage_to;
	int64_t		minimum;		/* sen, -1 = none */
	int64_t		minimum_growth;
} OutlookTerms;

/* Each holds from its first to its last month. */
typedef struct OutlookLine
{
	int32_t		from;
	int32_t		to;
	TariffLine	line;
} OutlookLine;

typedef struct OutlookBracket
{
	int32_t		from;
	int32_t		to;
	TariffBracket bracket;
} OutlookBracket;

typedef struct OutlookDue
{
	int32_t		from;
	int32_t		to;
	uint8_t		program;
	uint8_t		segment;
	uint8_t		months_after;	/* the contribution month */
	uint8_t		day;
	uint8_t		forward;		/* off a day of rest; else backward */
	uint8_t		pad[3];
} OutlookDue;

typedef struct Outlook
{
	int32_t		vl_len_;		/* PostgreSQL's varlena header */
	uint8_t		version;
	uint8_t		pad[3];
	uint8_t		hash[OUTLOOK_HASH]; /* of all that follows: equal where outlooks are */
	OutlookTerms terms;
	uint32_t	n_lines;
	uint32_t	n_brackets;
	uint32_t	n_dues;
	uint32_t	n_texts;
	OutlookLine lines[];		/* then brackets, dues, ends of texts, texts */
} Outlook;

/* This struct is what is stored: another layout is another OUTLOOK_VERSION, and version 1 must stay readable. */
_Static_assert(OUTLOOK_VERSION == 1 && sizeof(OutlookTerms) == 112 && offsetof(Outlook, terms) == 40 && offsetof(Outlook, lines) == 168 &&
			   sizeof(OutlookLine) == 48 && sizeof(OutlookBracket) == 24 && sizeof(OutlookDue) == 16,
			   "stored outlooks of version 1 have this layout");
_Static_assert(TARIFF_MAX_TEXTS <= OUTLOOK_MAX_TEXTS, "an outlook must have room for the texts of a tariff");

/* Its parts, of a value or of one in the making. */
typedef struct OutlookParts
{
	const OutlookTerms *terms;
	const OutlookLine *lines;
	const OutlookBracket *brackets;
	const OutlookDue *dues;
	size_t		n_lines;
	size_t		n_brackets;
	size_t		n_dues;
} OutlookParts;

typedef struct OutlookDraft
{
	OutlookTerms terms;
	OutlookLine *lines;
	OutlookBracket *brackets;
	OutlookDue *dues;
	const char **texts;
	size_t	   *text_len;
	size_t		n_lines,
				n_brackets,
				n_dues,
				n_texts;
	size_t		lines_room,
				brackets_room,
				dues_room,
				texts_room;
	uint32_t   *found;			/* numbers of texts by their hash */
	size_t		found_room;
	void	   *(*grow) (void *bytes, size_t room); /* as PayrollWriter has it */
	void		(*tick) (void);
} OutlookDraft;

/* outlook_draft_init: an empty one, in which nothing is assumed. */
extern void outlook_draft_init(OutlookDraft *draft, void *(*grow) (void *, size_t), void (*tick) (void));

/* The next part, to be filled in; NULL where there are too many. */
extern OutlookLine *outlook_add_line(OutlookDraft *draft);
extern OutlookBracket *outlook_add_bracket(OutlookDraft *draft);
extern OutlookDue *outlook_add_due(OutlookDraft *draft);

/* Number of a text in the draft, added if new; 0 where there are too many. */
extern int	outlook_draft_text(OutlookDraft *draft, const char *text, size_t len);

/* outlook_append_text: a text as it comes, found or not; false where there are too many. */
extern bool outlook_append_text(OutlookDraft *draft, const char *text, size_t len);

/* outlook_index_texts: all that were appended can be found; false where one is given twice. */
extern bool outlook_index_texts(OutlookDraft *draft);

/*
 * NULL if the draft is an outlook, else what it has that none may have.  Sorts the parts, and
 * joins those that go on unchanged, so that equal outlooks have equal bytes.
 */
extern const char *outlook_check(OutlookDraft *draft);

/* Bytes needed, and a checked draft in them; the hash is left to the caller. */
extern size_t outlook_size(const OutlookDraft *draft);
extern void outlook_pack(const OutlookDraft *draft, Outlook *out, size_t size);

/* The draft of a value, which the caller has initialised; texts point into the value. */
extern void outlook_unpack(const Outlook *o, OutlookDraft *draft);

/* The wire form (network order); texts point into the bytes.  NULL or the error. */
extern const char *outlook_decode(const unsigned char *bytes, size_t len, OutlookDraft *draft);

/* Text number i (from 1), its length in *len; NULL of number 0. */
extern const char *outlook_text(const Outlook *o, int i, size_t *len);

/*
 * outlook_month: the lines and brackets of a month as the draft of a tariff, without a minimum
 * and with empty reasons; and the next month in which they are others.  False where there are
 * more than a tariff has.
 */
extern bool outlook_month(const OutlookParts *parts, int month, TariffDraft *draft, int *next);

/* outlook_due: the rule of a month; NULL where there is none. */
extern const OutlookDue *outlook_due(const OutlookParts *parts, int month, int program, int segment);

static inline const OutlookBracket *
outlook_brackets(const Outlook *o)
{
	return (const OutlookBracket *) &o->lines[o->n_lines];
}

static inline const OutlookDue *
outlook_dues(const Outlook *o)
{
	return (const OutlookDue *) &outlook_brackets(o)[o->n_brackets];
}

static inline OutlookParts
outlook_parts(const Outlook *o)
{
	OutlookParts parts = {&o->terms, o->lines, outlook_brackets(o), outlook_dues(o), o->n_lines, o->n_brackets, o->n_dues};

	return parts;
}

#endif
