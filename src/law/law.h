/*
 * law.h
 *	  Rows of the law tables in memory.
 *
 * What is loaded together is a type of its own, so that a part which was not asked for
 * cannot be read: law_cache.h gives each.
 */
#ifndef JAMSOS_LAW_H
#define JAMSOS_LAW_H

#include "jamsos.h"

#include "kernel/tariff.h"

#define MONTH_OPEN INT_MAX		/* no end */

/* Bytes that the tables admit, in a legal basis and in the name of a relief or reform. */
#define LAW_MAX_BASIS 400
#define LAW_MAX_NAME 63

/* What every row of a law table carries. */
typedef struct LawMeta
{
	int			from;			/* first month */
	int			to;				/* month after the last, or MONTH_OPEN */
	int			confirmed_until;	/* last month a yearly figure is published for, or MONTH_OPEN */
	int32		enacted;		/* day; the first day of validity where not known */
	uint8		evidence;
	bool		local;
	const char *legal_basis;
} LawMeta;

typedef struct LawRate
{
	LawMeta		meta;
	uint8		program;
	uint8		segment;
	uint8		risk_class;		/* 0 = any */
	uint8		payer;
	bool		fixed;
	int64		rate;			/* 10^-8, or the fixed amount in sen */
	const char *relief;			/* NULL = ordinary law */
	const char *reform;			/* NULL = law in force */
} LawRate;

typedef struct LawLimit
{
	LawMeta		meta;
	uint8		program;
	uint8		segment;
	bool		ceiling;
	int64		amount;			/* sen, -1 = the law states none */
	int			index_month;	/* 1 to 12: the next yearly figure holds from it; 0 = as an earlier row says */
	int64		index_rounding;	/* sen, to whose multiple it is rounded down */
} LawLimit;

typedef struct LawBracket
{
	LawMeta		meta;
	int64		income;
	int64		base;
} LawBracket;

typedef struct LawRelief
{
	const char *code;
	const char *condition;
	bool		automatic;
	bool		barred;			/* not where APBN or APBD pays */
} LawRelief;

/* What rows by programme and segment begin with. */
typedef struct LawRule
{
	LawMeta		meta;
	uint8		program;
	uint8		segment;
} LawRule;

typedef struct LawDue
{
	LawRule		rule;
	int			months_after;	/* the contribution month */
	int			day;
	bool		forward;		/* off a day of rest; else backward */
} LawDue;

typedef struct LawPenalty
{
	LawRule		rule;
	int64		rate;			/* a month */
} LawPenalty;

/* What a tariff is made of: law_current(). */
typedef struct Law
{
	LawRate    *rates;
	LawLimit   *limits;
	LawBracket *brackets;		/* by income, upwards */
	int			n_rates,
				n_limits,
				n_brackets;
} Law;

/* Reliefs: law_reliefs(). */
typedef struct LawReliefs
{
	LawRelief  *reliefs;
	int			n;
} LawReliefs;

/* Names of what-ifs: law_reforms(). */
typedef struct LawReforms
{
	const char **names;
	int			n;
} LawReforms;

/* Regencies and cities: law_regions(). */
typedef struct LawRegions
{
	int		   *numbers;		/* 63.71 as 6371, upwards; former codes too */
	int			n;
} LawRegions;

/* A holiday of the same day each year, and the months in which it is one: from, up to and without to. */
typedef struct LawFixedHoliday
{
	int			month;
	int			day;
	int			from,
				to;
} LawFixedHoliday;

/* When a month falls due, and what being late costs: law_dues(). */
typedef struct LawDues
{
	LawDue	   *dues;
	LawPenalty *penalties;
	int32	   *holidays;		/* upwards */
	LawFixedHoliday *fixed;
	int			n_dues,
				n_penalties,
				n_holidays,
				n_fixed;
} LawDues;

/* A minimum wage: law_wages(). */
typedef struct LawWage
{
	LawMeta		meta;			/* without evidence, legal basis and enactment */
	const char *region;
	Datum		amount;			/* numeric; NULL where another region is followed */
	const char *follows;
} LawWage;

typedef struct LawWageRegion
{
	const char *code;
	const char *parent;			/* NULL of a province */
	const char *former;			/* its code before a split */
	bool		local;
} LawWageRegion;

typedef struct LawWages
{
	LawWage    *wages;			/* by region, its local rows first */
	LawWageRegion *regions;		/* by code, the local row first */
	int			n_wages,
				n_regions;
} LawWages;

/* From which age, and up to which: law_participations(). */
typedef struct LawParticipation
{
	LawRule		rule;
	int			age_from;		/* years, -1 = any */
	int			age_below;		/* -1 = none */
} LawParticipation;

typedef struct LawParticipations
{
	LawParticipation *rules;	/* by month of their beginning */
	int			n;
} LawParticipations;

static inline bool
law_in_force(const LawMeta *meta, int month)
{
	return meta->from <= month && month < meta->to;
}

/* Whether a row was enacted by the day as of which the law is asked for, if it is as of one. */
static inline bool
law_known(const LawMeta *meta, int32 known_on)
{
	return known_on == TARIFF_NO_DAY || meta->enacted <= known_on;
}

#endif
