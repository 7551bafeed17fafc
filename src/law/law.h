/*
 * law.h
 *	  Rows of the law tables in memory, and the choice among them: what holds in a
 *	  month, for whom, as known on a day.
 *
 * law_cache.c loads them, law.c resolves them to a tariff, law_fn.c is what SQL
 * calls.
 */
#ifndef JAMSOS_LAW_H
#define JAMSOS_LAW_H

#include "jamsos.h"

#include "access/twophase.h"
#include "utils/snapmgr.h"

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

typedef struct Law
{
	LawRate    *rates;
	LawLimit   *limits;
	LawBracket *brackets;
	LawRelief  *reliefs;
	const char **reforms;
	LawDue	   *dues;
	LawPenalty *penalties;
	int32	   *holidays;		/* sorted */
	int		   *regions;		/* regencies and cities, 63.71 as 6371, sorted; former codes too */
	int			n_rates,
				n_limits,
				n_brackets,
				n_reliefs,
				n_reforms,
				n_dues,
				n_penalties,
				n_holidays,
				n_regions;
} Law;

/*
 * Identity of a snapshot: two that are equal see the same rows, so that what was made
 * under one holds under the other.  Why they do:
 *
 * - Of other transactions.  Of those below xmax that run, none comes back: from one
 *   snapshot of a process to the next their set only shrinks, and its size stands for
 *   it.  (On a standby all are in the list of subtransactions.)  With one exception:
 *   while a transaction is being prepared its xid stands in the list twice, which can
 *   make good for another that has ended.  Where transactions can be prepared the
 *   xids themselves are summed up.
 * - Snapshots that are handed over, to a parallel worker or by SET TRANSACTION
 *   SNAPSHOT, are the oldest that their transaction has.
 * - Of its own transaction: rows up to the command, unless a subtransaction was rolled
 *   back: the epoch counts those, and ends of transactions.
 * - What a command does to tables as a whole, like TRUNCATE or CLUSTER, sends
 *   invalidations, and with them the command counts.
 */
typedef struct LawSnapshot
{
	uint64		epoch;			/* 0 = none */
	uint64		xids;
	CommandId	curcid;
	TransactionId xmax;
	uint32		xcnt;
	int32		subxcnt;
} LawSnapshot;

/* law_cache.c; a generation changes with every load, the epoch with every end of a (sub)transaction */
extern uint64 law_generation;
extern uint64 law_dues_generation;
extern uint64 law_epoch;
extern void law_cache_init(void);
extern const Law *law_current(void);
extern const Law *law_regions(void);
extern const Law *law_dues(void);
extern int	law_int_cmp(const void *a, const void *b);	/* of sorted numbers and days */

static inline Snapshot
law_active_snapshot(void)
{
	return likely(ActiveSnapshotSet()) ? GetActiveSnapshot() : GetTransactionSnapshot();
}

/* Of the running transactions; 0 where there are none, or none can be prepared. */
extern uint64 law_snapshot_xids(Snapshot snap);

static inline LawSnapshot
law_snapshot_identity(Snapshot snap)
{
	return (LawSnapshot) {law_epoch, law_snapshot_xids(snap), snap->curcid, snap->xmax, snap->xcnt, snap->subxcnt};
}

static inline bool
law_snapshot_same(const LawSnapshot *seen, Snapshot snap)
{
	return seen->epoch == law_epoch && seen->curcid == snap->curcid && seen->xmax == snap->xmax &&
		seen->subxcnt == snap->subxcnt && seen->xcnt == snap->xcnt &&
		(snap->xcnt == 0 || max_prepared_xacts == 0 || seen->xids == law_snapshot_xids(snap));
}

/* What a tariff is asked for. */
typedef struct LawQuestion
{
	int			month;
	bool		all_programs;	/* programs was NULL */
	uint8		programs;
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

/* law.c: the draft, and which reliefs that apply by themselves changed it. */
extern void law_resolve(const Law *law, const LawQuestion *question, TariffDraft *draft,
						LawGranted *granted, bool *confirmed);

/* law_fn.c */
extern void law_read_reliefs(Datum array, LawQuestion *question);

/* The first month after this one in which the answer may be another. */
extern int	law_next_change(const Law *law, const LawQuestion *question);

/* The rules of a contribution month, of law_dues(); NULL where there is none. */
extern const LawDue *law_due_rule(const Law *law, int month, int program, int segment);
extern const LawPenalty *law_penalty_rule(const Law *law, int month, int program, int segment);

typedef enum Unconfirmed
{
	UNCONFIRMED_NOTICE, UNCONFIRMED_SILENT, UNCONFIRMED_ERROR
} Unconfirmed;

extern int	jamsos_unconfirmed;

/* law_fn.c: what is said once in a transaction and process, of each month */
typedef enum LawNotice
{
	NOTICE_TARIFF, NOTICE_RELIEF, NOTICE_MINIMUM_WAGE, N_NOTICES
} LawNotice;

/* The tariff of a question, with its notices; "assume": figures not published are no news. */
extern Tariff *law_tariff(const LawQuestion *question, bool assume);
extern void law_report_unconfirmed(LawNotice kind, int month, const char *what, const char *last);

/* minimum_wage.c */
extern int64 minimum_wage_of(const char *region, int month, int *confirmed_until);

#endif
