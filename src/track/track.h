/*
 * track.h
 *	  Payrolls kept in step with their table: what a summary is made of, and its parts.
 *
 * pg_trigger is the registry.  Every trigger of a summary calls jamsos.track_write and
 * has the name of the summary as its first argument:
 *
 * - on the table, an AFTER UPDATE OF columns WHEN (false), which never fires: the roles
 *	 of its columns are its further arguments.  Column numbers thus follow every rename,
 *	 dump and upgrade, and PostgreSQL refuses to drop or retype such a column;
 * - on the table and its partitions, those of statements ('table' or 'partition');
 * - on the parts, a constraint trigger FROM the table, which never fires either and ties
 *	 the two, and one that keeps rows out that others insert;
 * - on the view, one that says that it is a summary.
 */
#ifndef JAMSOS_TRACK_H
#define JAMSOS_TRACK_H

#include "jamsos.h"

#include "access/genam.h"
#include "executor/tuptable.h"
#include "nodes/plannodes.h"
#include "utils/relcache.h"
#include "utils/snapshot.h"

/* Columns of the parts; those of the groups follow. */
enum
{
	PART_HASH = 1, PART_NUMBER, PART_ADDED, PART_REMOVED, PART_AT, PART_FIXED = PART_AT
};

typedef enum TrackRole
{
	ROLE_WAGE, ROLE_RISK_CLASS, ROLE_PROGRAMS, ROLE_SEGMENT, ROLE_ACTIVE, N_ROLES
} TrackRole;

typedef struct TrackKey
{
	int			column;			/* index of TrackSummary.columns */
	Oid			type;			/* without domains */
	int32		len;
	bool		by_value;
	bool		ordered;		/* an index can hold it */
	Oid			collation;
	FmgrInfo	equal;
	FmgrInfo	hash;			/* of a built-in type that has one; else its text is hashed */
	FmgrInfo	output;
} TrackKey;

typedef struct TrackSummary
{
	char	   *name;
	Oid			relation;
	Oid			parts;
	Oid			index;			/* of the parts: hash, number */
	int			n_group_indexes;
	Oid		   *group_indexes;	/* of columns of the groups alone: for readers */
	bool		indexed;		/* one of them begins as the one does that track() makes */
	Oid			owner;			/* of both */
	int			n_columns;
	AttrNumber *columns;		/* of the table */
	int			n_keys;
	TrackKey   *keys;
	int			roles[N_ROLES];	/* indexes of columns, -1 = none */
	Oid			types[N_ROLES];	/* without domains */
	bool		foreign_code;	/* a group is of a type that is not built in */
	const char *problem;		/* why it cannot be kept; NULL: it can */
} TrackSummary;

/* ---- track_summary.c ---- */

/* track_relation_name: with its schema, quoted; its OID where it is gone. */
extern char *track_relation_name(Oid relation);

/* track_role_name: quoted; its OID where it is gone. */
extern char *track_role_name(Oid role);

/* track_relation_owner: InvalidOid where the relation is gone. */
extern Oid	track_relation_owner(Oid relation);

/* Bytes of the keys of a group that fit into an index of them, with what a column has beside its value. */
#define TRACK_LONG_KEYS (BLCKSZ / 4)

/*
 * What a summary is, in the current memory context.  The parts are locked for writing
 * if they are found, so that nobody changes them before the end of the transaction.
 */
extern TrackSummary *track_load(Oid relation, const char *name, Oid function);

/* Columns of the parts that an index for readers would have; NULL: it is there, or there can be none. */
extern char *track_missing_index(const TrackSummary *t);

/* ---- track_query.c ---- */

/* What a query reads: a relation, whatever it is called now. */
typedef struct TrackSource
{
	const char *name;			/* in the query */
	Oid			relation;
} TrackSource;

typedef void (*TrackReceive) (TupleTableSlot *slot, void *state);

/* SQL of the groups of all rows: keys, payroll. */
extern char *track_groups_sql(const TrackSummary *t);

/* track_plan: a plan of that query over these relations, by their OIDs: no name is looked up. */
extern PlannedStmt *track_plan(const char *sql, TrackSource *sources, int n);

/* track_run: runs it under a snapshot and hands each row to "receive". */
extern void track_run(PlannedStmt *plan, const char *sql, TrackSource *sources, int n, Snapshot snapshot,
					  TrackReceive receive, void *state);

/* ---- track_parts.c ---- */

typedef struct TrackWriter
{
	const TrackSummary *summary;
	MemoryContext home;
	Relation	parts;
	Relation	index;			/* opened when it is needed */
	struct IndexInfo *index_info;
	Relation   *group_indexes;
	struct IndexInfo **group_index_infos;
	Snapshot	snapshot;
	TupleTableSlot *found;
	TupleTableSlot *written;
	TupleTableSlot *locked;
	MemoryContext context;		/* of one group */
	bool		in_place;		/* READ COMMITTED */
	bool		fresh;			/* no row is there yet: each group is added */
	BlockNumber blocks;
} TrackWriter;

/* track_writer_begin: opens the parts, which the caller has locked for writing. */
extern void track_writer_begin(TrackWriter *w, const TrackSummary *t);

/* track_writer_end: closes them, their locks kept; what was written is seen by the next command. */
extern void track_writer_end(TrackWriter *w);

/* track_write_group: a TrackReceive of groups: keys, payroll. */
extern void track_write_group(TupleTableSlot *slot, void *writer);

/* track_forget_all: deletes every row that the writer's snapshot sees. */
extern void track_forget_all(TrackWriter *w);

/* track_fold_all: folds the parts of every group into as few rows as hold them; how many rows that saves. */
extern int64 track_fold_all(TrackWriter *w);

#endif
