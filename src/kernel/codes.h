/*
 * codes.h
 *	  Programmes, payers, segments and the other codes: their numbers here, their names in
 *	  codes.c.  A list of names that is too short does not compile; what packs a code into
 *	  bits has an assertion beside it that names its enum.
 *
 * Plain C without PostgreSQL headers: part of the kernel.
 */
#ifndef JAMSOS_CODES_H
#define JAMSOS_CODES_H

#include <stddef.h>

#include "kernel/money.h"

typedef enum Program
{
	JKK, JKM, JHT, JP, JKP, JKN, N_PROGRAMS
} Program;

typedef enum Payer
{
	EMPLOYER,					/* the body whose table this is: its APBD pays */
	WORKER,						/* the person */
	GOVERNMENT,					/* the central state */
	N_PAYERS
} Payer;

typedef enum Segment
{
	PU,							/* wage earner */
	BPU,						/* not a wage earner, pays alone */
	PR,							/* pekerja rentan: BPU whose contribution the employer pays */
	ASN,						/* civil servant, carrier Taspen */
	N_SEGMENTS
} Segment;

typedef enum Evidence
{
	EV_LAW, EV_OFFICIAL, EV_SECONDARY, EV_UNVERIFIED, N_EVIDENCE
} Evidence;

#define N_RISK_CLASSES 5

/* Programmes of a worker, a line or a list are a bit each in a byte. */
_Static_assert(N_PROGRAMS <= 8, "a byte must hold a bit for each programme");

/* The codes as SQL has them, in the order of the numbers. */
extern const char *const program_names[N_PROGRAMS];
extern const char *const payer_names[N_PAYERS];
extern const char *const segment_names[N_SEGMENTS];
extern const char *const evidence_names[N_EVIDENCE];
extern const char *const rounding_names[N_ROUNDINGS];

/* Position of a name of "len" bytes in a list of n, or -1. */
extern int	name_index(const char *const *names, int n, const char *name, size_t len);

#define PROGRAMS_ALL ((1 << N_PROGRAMS) - 1)

/* Programmes of a worker for whom none are stated (Inpres 2/2021: at least these). */
#define PROGRAMS_DEFAULT ((1 << JKK) | (1 << JKM))

#endif
