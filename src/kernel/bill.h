/*
 * bill.h
 *	  A worker's line of a bill against the law: of each programme and payer what is due,
 *	  what the bill says, and from which causes the two differ.
 *
 * The causes of a programme and payer add up to billed - due.  They are looked for in one
 * order, each on top of those before it: the programme, the class, the rate, the wage, the
 * back pay; what none of them explains is the remainder.
 *
 * Plain C without PostgreSQL headers: part of the kernel.
 */
#ifndef JAMSOS_BILL_H
#define JAMSOS_BILL_H

#include "kernel/tariff.h"

typedef enum BillCause
{
	BILL_AGREES,
	BILL_WAGE_LOW,				/* the wage is reported too low, */
	BILL_WAGE_HIGH,				/* or too high */
	BILL_WRONG_CLASS,			/* the rate of another risk class of the law */
	BILL_WRONG_RATE,			/* a percentage that the law does not have for it */
	BILL_RAPEL,					/* contributions on back pay */
	BILL_PROGRAM_MISSING,		/* due, and the bill says 0 */
	BILL_PROGRAM_NOT_DUE,		/* billed, and not due */
	BILL_REMAINDER,
	N_BILL_CAUSES
} BillCause;

/* The codes of the causes as SQL has them. */
extern const char *const bill_cause_names[N_BILL_CAUSES];

/*
 * Two figures agree when they differ by at most a rupiah: decrees have sen, BPJS's Formulir 2a
 * prints sen, offices report whole rupiah.  In sen, and in units of 10^-10 rupiah.
 */
#define BILL_TOLERANCE_SEN 100
#define BILL_TOLERANCE RUPIAH_EXACT_UNIT

/* The most months that a back pay is spread over: a century. */
#define BILL_MAX_MONTHS 1200

#define N_BILL_CELLS (N_PROGRAMS * N_PAYERS)
_Static_assert(N_BILL_CELLS <= 32, "what a bill states must fit a bit for each programme and payer");

/* Amounts in sen; -1 = not known. */
typedef struct BillLine
{
	int			segment;
	int			risk_class;
	int64_t		wage;			/* as it should be reported */
	int64_t		reported;		/* as the bill has it: Upah, */
	int64_t		rapel;			/* and Rapel, which is wage too; 0 = none */
	int			months;			/* that the back pay covers; 0 = not known */
	uint32_t	stated;			/* what the bill states, a bit each */
	int64_t		billed[N_BILL_CELLS];
} BillLine;

/* The causes that one programme and payer may have at once: class or rate, wage, back pay, remainder. */
#define BILL_MAX_CAUSES 4

/* What is known of a programme and payer; amounts in units of 10^-10 rupiah, -1 = not known. */
typedef struct BillCell
{
	bool		stated;			/* the bill says an amount */
	rupiah128	due;			/* on the wage */
	rupiah128	due_reported;	/* on what the bill reports, back pay included */
	rupiah128	billed;
	int			n;				/* 0 where it cannot be judged */
	struct
	{
		BillCause	cause;
		rupiah128	amount;
	}			cause[BILL_MAX_CAUSES];
} BillCell;

/* The programme and payer that a tariff has due for the worker, a bit each. */
extern uint32_t bill_due_cells(const Tariff *t, int segment, int risk_class);

/* bill_judge: one programme and payer, due or stated.  The tariff must have what is due (run->due is not 0). */
extern void bill_judge(const Tariff *t, const BillLine *line, int cell, BillCell *out);

#endif
