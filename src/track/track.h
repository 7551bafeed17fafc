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
	Oid			owner;			/* of both */
	int			n_columns;
	AttrNumber *columns;		/* of the table */
	int			n_keys;
	TrackKey   *keys;
	int			roles[N_ROLES];	/* indexes of columns, -1 = none */
	bool		foreign_code;	/* a group is of a type that is not built in */
	const char *problem;		/* why it cannot be kept; NULL: it can */
} TrackSummary;

/* ---- track_summary.c ---- */

extern char *track_relation_name(Oid relation);
extern char *track_role_name(Oid role);
extern Oid	track_relation_owner(Oid relation);

/*
 * What a summary is, in the current memory context.  The parts are locked for writing
 * if they are found, so that nobody changes them before the end of the transaction.
 */
extern TrackSummary *track_load(Oid relation, const char *name, Oid function);

/* ---- track_query.c ---- */

/* What a query reads: rows of a transition table, or a relation, whatever it is called now. */
typedef struct TrackSource
{
	const char *name;			/* in the query */
	Oid			relation;		/* its row type, or what is read */
	Tuplestorestate *rows;		/* NULL: the relation */
} TrackSource;

typedef enum TrackEvent
{
	TRACK_INSERT, TRACK_UPDATE, TRACK_DELETE,
	TRACK_FORGET,				/* TRUNCATE: no query */
	TRACK_COUNT					/* all rows of the table */
} TrackEvent;

typedef void (*TrackReceive) (TupleTableSlot *slot, void *state);

/* SQL of groups: keys, added, removed. */
extern char *track_groups_sql(const TrackSummary *t, TrackEvent event);
extern PlannedStmt *track_plan(const char *sql, TrackSource *sources, int n, bool stored);
extern void track_run(PlannedStmt *plan, const char *sql, TrackSource *sources, int n, Snapshot snapshot,
					  TrackReceive receive, void *state);

/* ---- track_parts.c ---- */

typedef struct TrackWriter
{
	const TrackSummary *summary;
	Relation	parts;
	Relation	index;
	struct IndexInfo *index_info;
	Snapshot	snapshot;
	TupleTableSlot *found;
	TupleTableSlot *written;
	TupleTableSlot *locked;
	MemoryContext context;		/* of one group */
	bool		in_place;		/* READ COMMITTED */
	bool		fresh;			/* no row is there yet: each group is added */
	BlockNumber blocks;
} TrackWriter;

extern void track_writer_begin(TrackWriter *w, const TrackSummary *t);
extern void track_writer_end(TrackWriter *w);
/* receives groups: keys, added, removed */
extern void track_write_group(TupleTableSlot *slot, void *writer);
extern void track_forget_all(TrackWriter *w);
extern int64 track_fold_all(TrackWriter *w);

#endif
