/*
 * law_resolve.h
 *	  The choice among the rows of the law: what holds in a month, for whom, as known on a day.
 */
#ifndef JAMSOS_LAW_RESOLVE_H
#define JAMSOS_LAW_RESOLVE_H

#include "jamsos.h"

#include "kernel/tariff.h"
#include "law/law.h"

/* What a tariff is asked for. */
typedef struct LawQuestion
{
	int			month;
	bool		all_programs;	/* programs was NULL */
	uint8		programs;
	uint8		only;			/* 0 = not restricted */
	int			n_reliefs;		/* -1 = those that the law grants by itself */
	const char *reliefs[TARIFF_MAX_RELIEFS];
	const char *reform;
	int			rounding;
	int32		known_on;
	int64		minimum;
	int64		ceiling_growth;	/* 10^-12 a year: yearly ceilings not published yet */
} LawQuestion;

/* Reliefs that apply by themselves to one tariff: at most one of each line's choice. */
typedef struct LawGranted
{
	int			n;
	const LawRelief *reliefs[N_SEGMENTS * N_PROGRAMS * N_PAYERS * N_RISK_CLASSES];
} LawGranted;

/* law_asked: what a value that answers a question says it was asked for; "text" numbers its texts. */
extern TariffAsked law_asked(const LawQuestion *question, uint16 (*text) (void *draft, const char *text), void *draft);

/*
 * law_resolve: the draft of the tariff that a question asks for, the reliefs that apply by
 * themselves and changed it, and whether every yearly figure in it is published for the month.
 * What the law has no answer for is an error that names the table and its remedy.
 */
extern void law_resolve(const Law *law, const LawQuestion *question, TariffDraft *draft,
						LawGranted *granted, bool *confirmed);

/* law_check_month: an error of a month that no tariff can be of. */
extern void law_check_month(int month);

/* law_answers: whether each programme that was asked for has a row in that month at all. */
extern bool law_answers(const Law *law, const LawQuestion *question);

/* law_next_change: the first month after that of the question in which the answer may be another. */
extern int	law_next_change(const Law *law, const LawQuestion *question);

#endif
