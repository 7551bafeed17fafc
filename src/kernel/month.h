/*
 * month.h
 *	  Months and days as numbers, and the tag of a month and a rounding.
 *
 * Plain C without PostgreSQL headers: part of the kernel.
 */
#ifndef JAMSOS_MONTH_H
#define JAMSOS_MONTH_H

#include "kernel/money.h"

/* Months are counted from year 0: year * 12 + (month - 1). */
#define MONTH_OF(year, mon) ((year) * 12 + (mon) - 1)
#define MONTH_FIRST MONTH_OF(2015, 7)	/* PP 44, 45 and 46/2015 in force */
#define MONTH_LAST MONTH_OF(9999, 12)

/* The ends of a period: from 0 = since ever, to MONTH_NEVER = not known. */
#define MONTH_EVER 0
#define MONTH_NEVER INT32_MAX

/* 0001-01-01 and 9999-12-31, in days from 2000-01-01: what a text can say */
#define CALENDAR_FIRST_DAY (-730119)
#define CALENDAR_LAST_DAY 2921939

/* Their year, also before year 0, and their month from 1 to 12. */
static inline int
month_year(int month)
{
	return month >= 0 ? month / 12 : -((11 - month) / 12);
}

static inline int
month_in_year(int month)
{
	return month - month_year(month) * 12 + 1;
}

/* A tag: month and rounding, on which the workers of one sum agree. */
#define TAG_ROUNDING_BITS 8
_Static_assert(N_ROUNDINGS <= 1 << TAG_ROUNDING_BITS, "a tag must hold each rounding");

static inline int64_t
tag_of(int month, RupiahRounding rounding)
{
	return (int64_t) month << TAG_ROUNDING_BITS | (int64_t) rounding;
}

static inline int
tag_month(int64_t tag)
{
	return (int) (tag >> TAG_ROUNDING_BITS);
}

static inline RupiahRounding
tag_rounding(int64_t tag)
{
	return (RupiahRounding) (tag & ((1 << TAG_ROUNDING_BITS) - 1));
}

/* Is it one at all?  Tags are read from outside. */
static inline bool
tag_valid(int64_t tag)
{
	return tag >> TAG_ROUNDING_BITS >= MONTH_FIRST && tag >> TAG_ROUNDING_BITS <= MONTH_LAST && tag_rounding(tag) < N_ROUNDINGS;
}

#endif
