/*
 * track_query.c
 *	  Queries over a tracked table and its parts.
 *
 * A relation is read by its OID: whoever may rename a schema could otherwise put
 * something of the same name in its place between the look and the query.  The text
 * names only what cannot be replaced, objects of jamsos and pg_catalog, and reads
 * from names that stand for row sets; the relation takes the place of such a set once
 * the query has been analysed.
 */
#include "track/track.h"

#include "access/table.h"
#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "nodes/nodeFuncs.h"
#include "parser/analyze.h"
#include "parser/parser.h"
#include "tcop/dest.h"
#include "tcop/tcopprot.h"
#include "utils/lsyscache.h"
#include "utils/queryenvironment.h"
#include "utils/snapmgr.h"

/* ---- SQL ---- */

static const char *
base_cast(Oid relation, AttrNumber column)
{
	switch (getBaseType(get_atttype(relation, column)))
	{
		case INT2OID:
		case INT4OID:
			return "pg_catalog.int4";
		case INT8OID:
			return "pg_catalog.int8";
		default:
			return "pg_catalog.numeric";
	}
}

/* The call of payroll() over columns c0, c1 ... */
static void
append_payroll(StringInfo out, const TrackSummary *t)
{
	static const char *const casts[N_ROLES] = {NULL, "pg_catalog.int4", "pg_catalog.text[]", "pg_catalog.text", "pg_catalog.daterange"};
	/* what payroll() takes where it is not told */
	static const char *const defaults[N_ROLES] = {NULL, "1", "NULL", "'PU'", "NULL"};
	int			last = N_ROLES - 1;

	while (t->roles[last] < 0)
		last--;
	appendStringInfoString(out, "jamsos.payroll(");
	for (int role = 0; role <= last; role++)
	{
		const char *cast = role == ROLE_WAGE ? base_cast(t->relation, t->columns[t->roles[ROLE_WAGE]]) : casts[role];

		if (role > 0)
			appendStringInfoString(out, ", ");
		if (t->roles[role] < 0)
			appendStringInfo(out, "%s::%s", defaults[role], cast);
		else
			appendStringInfo(out, "c%d::%s", t->roles[role], cast);
	}
	appendStringInfoChar(out, ')');
}

char *
track_groups_sql(const TrackSummary *t)
{
	StringInfoData sql,
				keys;

	initStringInfo(&sql);
	initStringInfo(&keys);
	for (int i = 0; i < t->n_keys; i++)
		appendStringInfo(&keys, "c%d, ", t->keys[i].column);
	appendStringInfo(&sql, "SELECT %s", keys.data);
	append_payroll(&sql, t);
	appendStringInfoString(&sql, " FROM (SELECT ");
	for (int i = 0; i < t->n_columns; i++)
		appendStringInfo(&sql, "%s%s AS c%d", i > 0 ? ", " : "",
						 quote_identifier(get_attname(t->relation, t->columns[i], false)), i);
	appendStringInfoString(&sql, " FROM jamsos_table) r GROUP BY ");
	if (t->n_keys > 0)
		appendBinaryStringInfo(&sql, keys.data, keys.len - 2);
	else
		appendStringInfoString(&sql, "()");
	appendStringInfoString(&sql, " HAVING pg_catalog.count(*) OPERATOR(pg_catalog.>) 0");
	return sql.data;
}

/* ---- planning ---- */

typedef struct Replacement
{
	TrackSource *sources;
	int			n;
} Replacement;

static bool
replace_walker(Node *node, void *context)
{
	Replacement *r = context;

	if (node == NULL)
		return false;
	if (IsA(node, Query))
	{
		Query	   *query = (Query *) node;
		ListCell   *lc;

		foreach(lc, query->rtable)
		{
			RangeTblEntry *rte = lfirst(lc);

			if (rte->rtekind != RTE_NAMEDTUPLESTORE)
				continue;
			for (int i = 0; i < r->n; i++)
				if (strcmp(rte->enrname, r->sources[i].name) == 0)
				{
					/* columns of a relation are numbered as those of its rows are */
					rte->rtekind = RTE_RELATION;
					rte->relid = r->sources[i].relation;
					rte->relkind = get_rel_relkind(rte->relid);
					rte->rellockmode = AccessShareLock;
					rte->inh = true;
					rte->enrname = NULL;
					rte->coltypes = rte->coltypmods = rte->colcollations = NIL;
					jamsos_rte_permissions(query, rte);
					break;
				}
		}
		return query_tree_walker(query, replace_walker, context, 0);
	}
	return expression_tree_walker(node, replace_walker, context);
}

static QueryEnvironment *
environment(TrackSource *sources, int n)
{
	QueryEnvironment *env = create_queryEnv();

	for (int i = 0; i < n; i++)
	{
		EphemeralNamedRelation enr = palloc0(sizeof(EphemeralNamedRelationData));

		enr->md.name = unconstify(char *, sources[i].name);
		enr->md.reliddesc = sources[i].relation;
		enr->md.enrtype = ENR_NAMED_TUPLESTORE;
		register_ENR(env, enr);
	}
	return env;
}

/* The sources must be locked, and their owner must be the current user: nobody's rights are asked for. */
PlannedStmt *
track_plan(const char *sql, TrackSource *sources, int n)
{
	Replacement r = {sources, n};
	List	   *parsed;
	Query	   *query;
	PlannedStmt *plan;
	int			nest = NewGUCNestLevel();

	/* all is qualified: this is the second lock on the door */
	(void) set_config_option("search_path", "pg_catalog, pg_temp", PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0, false);
	parsed = raw_parser(sql, RAW_PARSE_DEFAULT);
	query = parse_analyze_fixedparams(linitial_node(RawStmt, parsed), sql, NULL, 0, environment(sources, n));
	/* no view and no row security is among them: there is nothing to rewrite */
	replace_walker((Node *) query, &r);
	plan = jamsos_plan_query(query, sql, CURSOR_OPT_PARALLEL_OK);
	AtEOXact_GUC(true, nest);
	return plan;
}

/* ---- running ---- */

typedef struct Receiver
{
	DestReceiver pub;
	TrackReceive receive;
	void	   *state;
} Receiver;

static bool
receive_slot(TupleTableSlot *slot, DestReceiver *self)
{
	Receiver   *r = (Receiver *) self;

	r->receive(slot, r->state);
	return true;
}

static void
receiver_startup(DestReceiver *self, int operation, TupleDesc typeinfo)
{
}

static void
receiver_end(DestReceiver *self)
{
}

void
track_run(PlannedStmt *plan, const char *sql, TrackSource *sources, int n, Snapshot snapshot,
		  TrackReceive receive, void *state)
{
	Receiver	r = {{receive_slot, receiver_startup, receiver_end, receiver_end, DestNone}, receive, state};
	QueryDesc  *desc;

	PushActiveSnapshot(snapshot);
	desc = CreateQueryDesc(plan, sql, snapshot, InvalidSnapshot, &r.pub, NULL, environment(sources, n), 0);
	ExecutorStart(desc, 0);
	jamsos_executor_run(desc);
	ExecutorFinish(desc);
	ExecutorEnd(desc);
	FreeQueryDesc(desc);
	PopActiveSnapshot();
}
