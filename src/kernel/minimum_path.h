/*
 * minimum_path.h
 *	  The minimum wage of a region over months to come as one small value, beside an outlook.
 *
 * Plain C without PostgreSQL headers: part of the kernel, and driven by a fuzzer.
 */
#ifndef JAMSOS_MINIMUM_PATH_H
#define JAMSOS_MINIMUM_PATH_H

#include "kernel/outlook.h"

#define MINIMUM_PATH_VERSION 1
#define MINIMUM_PATH_MAX_WAGES (OUTLOOK_MAX_BEFORE + OUTLOOK_MAX_MONTHS)
#define MINIMUM_PATH_MAX_REGION 63

/* From a month until the next one begins. */
typedef struct PathWage
{
	int64_t		sen;
	int32_t		from;
	uint8_t		assumed;		/* not published: grown */
	uint8_t		pad[3];
} PathWage;

typedef struct MinimumPath
{
	int32_t		vl_len_;		/* PostgreSQL's varlena header */
	uint8_t		version;
	uint8_t		region_len;
	uint16_t	n;
	int32_t		to;				/* the last month */
	uint8_t		pad[4];
	int64_t		growth;			/* 10^-12 a year: it is in the wages already */
	PathWage	wages[];		/* then the region */
} MinimumPath;

/* This struct is what is stored: another layout is another MINIMUM_PATH_VERSION, and version 1 must stay readable. */
_Static_assert(MINIMUM_PATH_VERSION == 1 && offsetof(MinimumPath, wages) == 24 && sizeof(PathWage) == 16 && MINIMUM_PATH_MAX_WAGES <= UINT16_MAX,
			   "stored paths of version 1 have this layout");

typedef struct MinimumPathDraft
{
	int64_t		growth;
	int32_t		to;
	const char *region;
	size_t		region_len;
	size_t		n;
	PathWage	wages[MINIMUM_PATH_MAX_WAGES];
} MinimumPathDraft;

/* minimum_path_check: NULL if the draft is a path, else what it has that none may have.  Joins what goes on unchanged. */
extern const char *minimum_path_check(MinimumPathDraft *draft);

/* Bytes needed, and a checked draft in them. */
extern size_t minimum_path_size(const MinimumPathDraft *draft);
extern void minimum_path_pack(const MinimumPathDraft *draft, MinimumPath *out, size_t size);

/* The wire form (network order); the region points into the bytes.  NULL or the error. */
extern const char *minimum_path_decode(const unsigned char *bytes, size_t len, MinimumPathDraft *draft);

/* minimum_path_of: the wage of a month; NULL outside the path. */
extern const PathWage *minimum_path_of(const MinimumPath *path, int month);

static inline const char *
minimum_path_region(const MinimumPath *path)
{
	return (const char *) &path->wages[path->n];
}

#endif
