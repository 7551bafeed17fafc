/*
 * codes.c
 *	  The names of codes, as they stand in SQL, in the law tables and in stored texts.
 */
#include "kernel/codes.h"

#include <string.h>

/* A name for each code: of a list that is too short the rest would be NULL. */
#define NAMES(list, n, ...) \
	_Static_assert(sizeof((const char *const[]) {__VA_ARGS__}) / sizeof(char *) == (n), #list " must have " #n " names"); \
	const char *const list[n] = {__VA_ARGS__}

NAMES(program_names, N_PROGRAMS, "JKK", "JKM", "JHT", "JP", "JKP", "JKN");
NAMES(payer_names, N_PAYERS, "employer", "worker", "government");
NAMES(segment_names, N_SEGMENTS, "PU", "BPU", "PR", "ASN");
NAMES(evidence_names, N_EVIDENCE, "law", "official", "secondary", "unverified");
NAMES(rounding_names, N_ROUNDINGS, "each", "down", "total", "none", "sen");

int
name_index(const char *const *names, int n, const char *name, size_t len)
{
	for (int i = 0; i < n; i++)
		if (strlen(names[i]) == len && memcmp(names[i], name, len) == 0)
			return i;
	return -1;
}
