/*
 * law_cache.h
 *	  The law that a snapshot sees, and how a call site knows that it still does.
 */
#ifndef JAMSOS_LAW_CACHE_H
#define JAMSOS_LAW_CACHE_H

#include "jamsos.h"

#include "access/twophase.h"
#include "utils/snapmgr.h"

#include "law/law.h"

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

/*
 * law_current, law_reliefs, law_reforms, law_regions, law_dues, law_wages, law_participations: the rows that the active snapshot sees.
 * They are read only if another snapshot sees others than those in memory, and stay valid until the next call.
 * Opening a table for the first time costs more than reading it: reliefs and reforms are read where one has to be known.
 */
extern const Law *law_current(void);
extern const LawReliefs *law_reliefs(void);
extern const LawReforms *law_reforms(void);
extern const LawRegions *law_regions(void);
extern const LawDues *law_dues(void);
extern const LawWages *law_wages(void);
extern const LawParticipations *law_participations(void);

/*
 * Numbers of what law_current() and law_dues() gave last: others whenever rows were loaded, also of reliefs or
 * reforms that had been read before.
 */
extern uint64 law_generation;
extern uint64 law_dues_generation;

/* Changes with every end of a transaction, and of a subtransaction that is rolled back. */
extern uint64 law_epoch;

/* law_cache_init: once, as the library is loaded. */
extern void law_cache_init(void);

/* law_has_region, law_is_holiday: a regency or city as a number; a day. */
extern bool law_has_region(const LawRegions *regions, int number);
extern bool law_is_holiday(const LawDues *dues, int32 day);

/* For qsort and bsearch: numbers and days, upwards. */
extern int	law_number_cmp(const void *a, const void *b);

/* law_snapshot_xids: a sum of the running transactions; 0 where there are none, or none can be prepared. */
extern uint64 law_snapshot_xids(Snapshot snap);

static inline Snapshot
law_active_snapshot(void)
{
	return likely(ActiveSnapshotSet()) ? GetActiveSnapshot() : GetTransactionSnapshot();
}

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

#endif
