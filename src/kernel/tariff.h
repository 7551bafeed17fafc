/*
 * tariff.h
 *	  The law of a month as one flat value, and its application to one worker.
 *
 * A Tariff is what the SQL type tariff_rules stores: numbers first (read once a
 * row), texts at the end.  Whatever comes from outside is first a TariffDraft;
 * tariff_check is the one validator, tariff_pack the one writer.
 *
 * Plain C without PostgreSQL headers: readable beside the regulation, and driven
 * by a fuzzer as it is.
 */
#ifndef JAMSOS_TARIFF_H
#define JAMSOS_TARIFF_H

#include <stddef.h>

#include "kernel/asked.h"
#include "kernel/codes.h"
#include "kernel/wire.h"

#define TARIFF_VERSION 1
/*
 * The shipped law needs some 4 kB.  The limits are those of the worst law that the
 * tables admit (law_resolve.c counts it): a line for each segment, programme, payer and class,
 * each with a basis and a relief of its own.
 */
#define TARIFF_MAX_SIZE (512 * 1024)
#define TARIFF_MAX_LINES (N_SEGMENTS * N_PROGRAMS * N_PAYERS * N_RISK_CLASSES)
#define TARIFF_MAX_BRACKETS 512
#define TARIFF_MAX_TEXTS (1 + TARIFF_MAX_RELIEFS + 2 * TARIFF_MAX_LINES)
#define TARIFF_MAX_TEXT 4096	/* bytes of one */

/* TariffLine.flags */
#define LINE_FIXED 1			/* an amount, not a percentage: floor = ceiling = amount */
#define LINE_BRACKET 2			/* the base is that of the income bracket */
#define LINE_CONFIRMED 4		/* every yearly figure in it is published for the month */
#define LINE_FLAGS 7

typedef struct TariffLine
{
	int64_t		rate;			/* 10^-8 of the base */
	int64_t		floor;			/* sen */
	int64_t		ceiling;		/* sen; INT64_MAX = none */
	uint8_t		segment;
	uint8_t		risk_class;		/* 0 = any */
	uint8_t		program;
	uint8_t		payer;
	uint8_t		flags;
	uint8_t		evidence;		/* the weakest of all figures in the line */
	uint16_t	basis;			/* number of a text, from 1 */
	uint16_t	relief;			/* number of a text, 0 = ordinary law */
	uint8_t		pad[6];
} TariffLine;

typedef struct TariffBracket
{
	int64_t		income;			/* sen, from this income on */
	int64_t		base;			/* sen */
} TariffBracket;

/*
 * One amount that a worker of a segment and class pays: what the arithmetic reads
 * of a line.  The steps of a segment and class stand side by side, in the order of
 * programmes, so that those due without stated programmes are the first ones.
 */
typedef struct TariffStep
{
	uint64_t	multiplier;		/* of the rate: rupiah_multiplier */
	int64_t		floor;
	int64_t		ceiling;
	uint16_t	line;			/* its line */
	uint8_t		payer;
	uint8_t		cell;			/* program * N_PAYERS + payer */
	uint8_t		kind;			/* what stands between wage and base */
	uint8_t		pad[3];
} TariffStep;

_Static_assert(TARIFF_MAX_LINES <= UINT16_MAX + 1, "a step must hold the number of its line");
_Static_assert(N_PROGRAMS * N_PAYERS <= UINT8_MAX + 1, "a step must hold the number of its cell");

/* TariffStep.kind */
#define STEP_PLAIN 0			/* nothing: neither floor nor ceiling */
#define STEP_LIMITED 1
#define STEP_BRACKET 2			/* the income bracket, then floor and ceiling */

/* Where the steps of a segment and class are. */
typedef struct TariffRun
{
	uint32_t	at;				/* bytes from the tariff to the first */
	uint8_t		count;
	uint8_t		due;			/* of them, what a worker without stated programmes
								 * pays; 0 if that cannot be computed */
	uint8_t		missing;		/* programmes that other classes have */
	uint8_t		pad;
} TariffRun;

/* From this wage on, so many sen of wages where no floor, ceiling or bracket changes the base of what is due. */
typedef struct TariffPlain
{
	int64_t		from;
	int64_t		wages;
} TariffPlain;

typedef struct Tariff
{
	int32_t		vl_len_;		/* PostgreSQL's varlena header */
	uint8_t		version;
	uint8_t		pad[3];
	int32_t		month;
	TariffAsked asked;
	int64_t		minimum;		/* sen, -1 = none */
	uint16_t	n_lines;
	uint16_t	n_brackets;
	uint16_t	n_texts;
	uint16_t	n_steps;		/* derived by tariff_pack, as what follows: */
	int64_t		tag;			/* month and rounding: what workers of one sum agree on */
	int64_t		fast;			/* under this wage rupiah_round_fast is exact, where
								 * amounts are whole rupiah; 0 = under none */
	uint64_t	half;			/* 2^63 where amounts are rounded half up, else 0 */
	TariffPlain plain[N_SEGMENTS];	/* of wages under "fast" */
	uint8_t		present[N_SEGMENTS];	/* programmes with a line at all */
	TariffRun	runs[N_SEGMENTS][N_RISK_CLASSES];
	TariffLine	lines[];
} Tariff;

/* This struct is what is stored: another layout is another TARIFF_VERSION, and version 1 must stay readable. */
_Static_assert(TARIFF_VERSION == 1 && N_SEGMENTS == 4 && N_RISK_CLASSES == 5 && offsetof(Tariff, runs) == 148 &&
			   offsetof(Tariff, lines) == 312 && sizeof(TariffLine) == 40 && sizeof(TariffStep) == 32 && sizeof(TariffBracket) == 16,
			   "stored tariffs of version 1 have four segments, five classes and this layout");
_Static_assert(TARIFF_MAX_TEXTS <= UINT16_MAX && TARIFF_MAX_SIZE <= INT32_MAX, "a tariff must hold the numbers and places of its texts");

typedef struct TariffDraft
{
	TariffAsked asked;
	int32_t		month;
	int64_t		minimum;
	int			n_lines;
	int			n_brackets;
	int			n_texts;
	TariffLine	lines[TARIFF_MAX_LINES];
	TariffBracket brackets[TARIFF_MAX_BRACKETS];
	const char *texts[TARIFF_MAX_TEXTS];
	size_t		text_len[TARIFF_MAX_TEXTS];
} TariffDraft;

/* tariff_draft_init: an empty one, of no month, without minimum and day. */
extern void tariff_draft_init(TariffDraft *draft);

/* Number of a text in the draft, added if new; 0 when there is no room. */
extern int	tariff_draft_text(TariffDraft *draft, const char *text, size_t len);

/* NULL if the draft is a tariff, else what it has that none may have.  Sorts the lines. */
extern const char *tariff_check(TariffDraft *draft);

/* Bytes needed: at most TARIFF_MAX_SIZE for a checked draft. */
extern size_t tariff_size(const TariffDraft *draft);
extern void tariff_pack(const TariffDraft *draft, Tariff *out, size_t size);

/* The draft of a value; texts point into it. */
extern void tariff_unpack(const Tariff *t, TariffDraft *draft);

/* The wire form (network order); texts point into the bytes.  NULL or the error. */
extern const char *tariff_decode(const unsigned char *bytes, size_t len, TariffDraft *draft);

/* tariff_decode_line: a line of it. */
extern void tariff_decode_line(WireReader *r, TariffLine *line);

/* tariff_line_cmp: the order of lines: segment, class, programme, payer; 0 of two that stand for the same. */
extern int	tariff_line_cmp(const void *a, const void *b);

/* After the lines: steps, brackets, texts. */
static inline const TariffStep *
tariff_steps(const Tariff *t)
{
	return (const TariffStep *) &t->lines[t->n_lines];
}

static inline const TariffBracket *
tariff_brackets(const Tariff *t)
{
	return (const TariffBracket *) &tariff_steps(t)[t->n_steps];
}

static inline const TariffRun *
tariff_run(const Tariff *t, int segment, int risk_class)
{
	return &t->runs[segment][risk_class - 1];
}

static inline const TariffStep *
tariff_run_steps(const Tariff *t, const TariffRun *run)
{
	return (const TariffStep *) ((const char *) t + run->at);
}

/* tariff_programs: what a worker pays for whom some programmes are stated, a bit each; 0 = none are. */
static inline int
tariff_programs(const Tariff *t, int stated)
{
	return (stated == 0 || (t->asked.flags & TARIFF_PROGRAMS) ? t->asked.programs : stated) & t->asked.only;
}

/*
 * tariff_prices: whether these programmes can be computed for a segment and class: no other class
 * has what this one lacks, and one of them exists at all.  Where only some were asked for,
 * none of these may exist for a segment: then it has nothing to pay.
 */
static inline bool
tariff_prices(const Tariff *t, int segment, int risk_class, int programs)
{
	return ((t->present[segment] & programs) != 0 || (t->asked.flags & TARIFF_ONLY)) &&
		(tariff_run(t, segment, risk_class)->missing & programs) == 0;
}

/* Text number i (from 1), its length in *len; NULL of number 0. */
extern const char *tariff_text(const Tariff *t, int i, size_t *len);

/* The carrier that takes the money of a line; and 0 for the usual one, 1 for Taspen (PP 70/2015 Pasal 7). */
#define TARIFF_CARRIERS 2
/* tariff_carrier: who insures it, by name. */
extern const char *tariff_carrier(int program, int segment);

static inline int
tariff_carrier_number(int program, int segment)
{
	return program != JKN && segment == ASN;
}

/* Contribution base of an income by its bracket (PP 44/2015 Lampiran II). */
extern int64_t tariff_bracket_base(const Tariff *t, int64_t income);

/*
 * tariff_wage: the wage that counts, or -1 where the worker has no price.
 * "wage" is -1 when not known.  The minimum wage lifts wage earners only: a BPU
 * states an income, not a wage.  A pekerja rentan without income has the lowest base.
 */
static inline int64_t
tariff_wage(const Tariff *t, int segment, int64_t wage)
{
	if (segment == PU || segment == ASN)
		return wage < t->minimum ? t->minimum : wage;
	if (wage < 0 && segment == PR && t->n_brackets > 0)
	{
		const TariffBracket *b = tariff_brackets(t);

		/* an income of the lowest bracket, even where its base lies above it */
		return t->n_brackets > 1 && b[1].income <= b[0].base ? b[1].income - 1 : b[0].base;
	}
	return wage;
}

static inline int64_t
tariff_base(const Tariff *t, const TariffStep *step, int64_t wage)
{
	int64_t		base = wage;

	if (step->kind == STEP_PLAIN)
		return base;
	if (step->kind == STEP_BRACKET)
		base = tariff_bracket_base(t, wage);
	if (base > step->ceiling)
		base = step->ceiling;
	if (base < step->floor)
		base = step->floor;
	return base;
}

/* tariff_rupiah: the amount of a step, rounded as the tariff says. */
static inline int64_t
tariff_rupiah(const Tariff *t, const TariffStep *step, int64_t wage)
{
	return rupiah_round(tariff_base(t, step, wage), t->lines[step->line].rate, rupiah_half((RupiahRounding) t->asked.rounding));
}

/* tariff_rupiah_fast: the same for a wage under t->fast; "half" is t->half. */
static inline int64_t
tariff_rupiah_fast(const Tariff *t, const TariffStep *step, int64_t wage, uint64_t half)
{
	return rupiah_round_fast(tariff_base(t, step, wage), step->multiplier, half);
}

/* tariff_exact: the same in units of 10^-10 rupiah, where amounts are not whole rupiah. */
static inline rupiah128
tariff_exact(const Tariff *t, const TariffStep *step, int64_t wage)
{
	return rupiah_exact(tariff_base(t, step, wage), t->lines[step->line].rate, (RupiahRounding) t->asked.rounding);
}

/* What a worker without stated programmes pays: a run with steps due. */
#define TARIFF_FOREACH_DUE(step, t, run) \
	for (const TariffStep *step = tariff_run_steps(t, run), *end_ = step + (run)->due; step < end_; step++)

#endif
