/*
 * track.c
 *	  Payrolls kept in step with their table: the trigger function of all tables, and
 *	  the functions in C that SQL calls.
 *
 * The trigger function works as the owner of the table, as those of foreign keys do:
 * who writes the table needs no rights on the parts, and has none.  So it trusts nothing
 * that another than the owner can make.  It finds its objects by the triggers that tie
 * them together and by their OIDs, never by a name, and writes only into parts that are a
 * table of the same owner with nothing attached that could run.
 *
 * A writer never fails because of what became of a summary: where it cannot be kept
 * there is a warning, and verify_tracked() says what is wrong.
 */
#include "track/track.h"

#include "access/tableam.h"
#include "catalog/partition.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/executor.h"
#include "parser/parse_func.h"
#include "storage/lmgr.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/json.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/tuplestore.h"

/* ---- the trigger function ---- */

/* What a backend remembers of a trigger: the plan of its query. */
typedef struct Entry
{
	Oid			trigger;		/* hash key */
	bool		valid;
	bool		news;			/* since it began to be read */
	bool		warned;
	MemoryContext context;
	Oid			fired_on;
	TrackSummary *summary;		/* NULL: this trigger has nothing to do */
	char	   *sql;
	PlannedStmt *plan;
} Entry;

static HTAB *entries;

static void
invalidate(Datum arg, Oid relation)
{
	HASH_SEQ_STATUS all;
	Entry	   *e;

	if (entries == NULL)
		return;
	hash_seq_init(&all, entries);
	while ((e = hash_seq_search(&all)) != NULL)
		if (relation == InvalidOid || relation == e->fired_on || e->summary == NULL ||
			relation == e->summary->relation || relation == e->summary->parts || relation == e->summary->index)
		{
			e->valid = false;
			e->news = true;
		}
}

static Entry *
entry_of(Oid trigger)
{
	Entry	   *e;
	bool		found;

	if (entries == NULL)
	{
		HASHCTL		ctl = {.keysize = sizeof(Oid), .entrysize = sizeof(Entry)};

		entries = hash_create("jamsos triggers of tracked tables", 64, &ctl, HASH_ELEM | HASH_BLOBS);
		CacheRegisterRelcacheCallback(invalidate, (Datum) 0);
	}
	e = hash_search(entries, &trigger, HASH_ENTER, &found);
	if (!found)
		memset((char *) e + sizeof(Oid), 0, sizeof(Entry) - sizeof(Oid));
	return e;
}

static int
sources_of(TrackSource *sources, TrackEvent event, Oid relation, Tuplestorestate *old_rows, Tuplestorestate *new_rows)
{
	int			n = 0;

	if (event == TRACK_INSERT || event == TRACK_UPDATE)
		sources[n++] = (TrackSource) {"jamsos_new", relation, new_rows};
	if (event == TRACK_DELETE || event == TRACK_UPDATE)
		sources[n++] = (TrackSource) {"jamsos_old", relation, old_rows};
	return n;
}

/* The table that a trigger speaks for; InvalidOid: none any more. */
static Oid
tracked_table(Relation relation, const Trigger *trigger)
{
	bool		partition = trigger->tgnargs == 2 && strcmp(trigger->tgargs[1], "partition") == 0;
	List	   *ancestors;

	if (trigger->tgnargs != 2 || partition != relation->rd_rel->relispartition)
		return InvalidOid;		/* detached, or attached, since it was made */
	if (!partition)
		return RelationGetRelid(relation);
	ancestors = get_partition_ancestors(RelationGetRelid(relation));
	return ancestors == NIL ? InvalidOid : llast_oid(ancestors);
}

/*
 * A valid entry, with the parts locked.  A lock may bring news: then all is read again.
 */
static Entry *
entry_load(Relation relation, const Trigger *trigger, TrackEvent event)
{
	Entry	   *e = entry_of(trigger->tgoid);

	while (!e->valid)
	{
		Oid			table = tracked_table(relation, trigger);
		MemoryContext old;

		if (e->context)
			MemoryContextDelete(e->context);
		e->context = NULL;
		e->summary = NULL;
		e->plan = NULL;
		e->warned = false;
		e->fired_on = RelationGetRelid(relation);
		e->news = false;
		e->context = AllocSetContextCreate(CacheMemoryContext, "jamsos tracked summary", ALLOCSET_SMALL_SIZES);
		if (!OidIsValid(table))
		{
			e->valid = !e->news;
			continue;
		}
		old = MemoryContextSwitchTo(e->context);
		e->summary = track_load(table, trigger->tgargs[0], trigger->tgfoid);
		if (e->summary->problem == NULL && event != TRACK_FORGET)
		{
			TrackSource sources[2];
			int			n = sources_of(sources, event, RelationGetRelid(relation), NULL, NULL);
			MemoryContext planning = AllocSetContextCreate(old, "jamsos planning", ALLOCSET_DEFAULT_SIZES);
			PlannedStmt *plan;

			e->sql = track_groups_sql(e->summary, event);
			MemoryContextSwitchTo(planning);
			plan = track_plan(e->sql, sources, n, true);
			MemoryContextSwitchTo(e->context);
			e->plan = copyObject(plan);
			MemoryContextDelete(planning);
		}
		MemoryContextSwitchTo(old);
		e->valid = !e->news;
	}
	return e;
}

/* Rows of a partition that TRUNCATE is about to take, those too that the transaction does not see. */
static Tuplestorestate *
rows_of(Relation relation, Snapshot snapshot)
{
	Tuplestorestate *rows = tuplestore_begin_heap(false, false, work_mem);
	TupleTableSlot *slot = table_slot_create(relation, NULL);
	TableScanDesc scan = jamsos_beginscan(relation, snapshot);

	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		CHECK_FOR_INTERRUPTS();
		tuplestore_puttupleslot(rows, slot);
	}
	table_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	return rows;
}

static void
tracking_context(void *arg)
{
	const TrackSummary *t = arg;

	errcontext("tracked summary %s of %s", quote_identifier(t->name), track_relation_name(t->relation));
}

static void
write_parts(TriggerData *data, TrackEvent event)
{
	Relation	relation = data->tg_relation;
	Entry	   *e = entry_load(relation, data->tg_trigger, event);
	ErrorContextCallback context = {.callback = tracking_context};
	Oid			user;
	int			security;
	int			nest;
	TrackWriter w;

	if (e->summary == NULL)
		return;
	if (e->summary->problem == NULL)
	{
		/* the lock of the entry is of another transaction */
		LockRelationOid(e->summary->parts, RowExclusiveLock);
		if (!e->valid)
			e = entry_load(relation, data->tg_trigger, event);
		if (e->summary == NULL)
			return;
	}
	if (e->summary->problem)
	{
		if (!e->warned)
			ereport(WARNING,
					(errcode(ERRCODE_WARNING),
					 errmsg("tracked summary %s of %s is not kept", quote_identifier(e->summary->name), track_relation_name(e->summary->relation)),
					 errdetail("Reason: %s.", e->summary->problem),
					 errhint("The table is written all the same. Its owner calls jamsos.verify_tracked().")));
		e->warned = true;
		return;
	}
	context.arg = e->summary;
	context.previous = error_context_stack;
	error_context_stack = &context;
	GetUserIdAndSecContext(&user, &security);
	SetUserIdAndSecContext(e->summary->owner, security | SECURITY_LOCAL_USERID_CHANGE | SECURITY_RESTRICTED_OPERATION | SECURITY_NOFORCE_RLS);
	/* an operator of a type that is not built in may look names up: not where the writer says */
	nest = e->summary->foreign_code ? NewGUCNestLevel() : 0;
	if (nest)
		(void) set_config_option("search_path", "pg_catalog, pg_temp", PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0, false);
	track_writer_begin(&w, e->summary);
	if (event == TRACK_FORGET)
		track_forget_all(&w);
	else
	{
		TrackSource sources[2];
		Tuplestorestate *rows = TRIGGER_FIRED_BY_TRUNCATE(data->tg_event) ? rows_of(relation, w.snapshot) : NULL;
		int			n = sources_of(sources, event, RelationGetRelid(relation), rows ? rows : data->tg_oldtable, data->tg_newtable);

		track_run(e->plan, e->sql, sources, n, w.snapshot, track_write_group, &w);
		if (rows)
			tuplestore_end(rows);
	}
	track_writer_end(&w);
	if (nest)
		AtEOXact_GUC(true, nest);
	SetUserIdAndSecContext(user, security);
	error_context_stack = context.previous;
}

/* Is the table one of parts, with a trigger that ties it to its table? */
static bool
holds_parts(Relation relation, Oid function)
{
	if (relation->trigdesc)
		for (int i = 0; i < relation->trigdesc->numtriggers; i++)
			if (relation->trigdesc->triggers[i].tgfoid == function && OidIsValid(relation->trigdesc->triggers[i].tgconstrrelid))
				return true;
	return false;
}

/*
 * Anybody may put this function on a table of his own, by any kind of trigger: what is
 * no part of a summary does nothing.
 */
PG_FUNCTION_INFO_V1(jamsos_track_write);
Datum
jamsos_track_write(PG_FUNCTION_ARGS)
{
	TriggerData *data = (TriggerData *) fcinfo->context;
	TriggerEvent event;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" was not called by trigger manager", "track_write"),
				 errhint("jamsos.track() makes the triggers that call it.")));
	event = data->tg_event;
	if (TRIGGER_FIRED_INSTEAD(event))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("cannot change tracked summary \"%s\"", RelationGetRelationName(data->tg_relation)),
				 errhint("Write the table that it summarises.")));
	if (TRIGGER_FIRED_FOR_ROW(event))
	{
		if (!TRIGGER_FIRED_BEFORE(event))
			return PointerGetDatum(NULL);
		/* only tracking writes parts: rows that a restore of data alone loads are counted in their table */
		if (TRIGGER_FIRED_BY_INSERT(event) && holds_parts(data->tg_relation, data->tg_trigger->tgfoid))
			return PointerGetDatum(NULL);
		return PointerGetDatum(TRIGGER_FIRED_BY_UPDATE(event) ? data->tg_newtuple : data->tg_trigtuple);
	}
	if (TRIGGER_FIRED_BY_TRUNCATE(event))
	{
		Form_pg_class form = data->tg_relation->rd_rel;

		/* rows of a partition have to be read before they are gone; those of the table all go */
		if (TRIGGER_FIRED_BEFORE(event) && form->relispartition && form->relkind == RELKIND_RELATION)
			write_parts(data, TRACK_DELETE);
		else if (TRIGGER_FIRED_AFTER(event) && !form->relispartition)
			write_parts(data, TRACK_FORGET);
	}
	else if (TRIGGER_FIRED_AFTER(event))
	{
		if (TRIGGER_FIRED_BY_INSERT(event) && data->tg_newtable)
			write_parts(data, TRACK_INSERT);
		else if (TRIGGER_FIRED_BY_DELETE(event) && data->tg_oldtable)
			write_parts(data, TRACK_DELETE);
		else if (TRIGGER_FIRED_BY_UPDATE(event) && data->tg_oldtable && data->tg_newtable)
			write_parts(data, TRACK_UPDATE);
	}
	return PointerGetDatum(NULL);
}

/* ---- what SQL calls ---- */

static Oid
trigger_function(void)
{
	return LookupFuncName(list_make2(makeString("jamsos"), makeString("track_write")), 0, NULL, false);
}

/* A summary of the current user that can be kept, its table locked first. */
static TrackSummary *
own_summary(FunctionCallInfo fcinfo, LOCKMODE mode)
{
	Oid			relation = PG_GETARG_OID(0);
	TrackSummary *t;

	if (track_relation_owner(relation) != GetUserId())
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("must be owner of table %s", track_relation_name(relation)),
				 errhint("SET ROLE %s.", quote_identifier(track_role_name(track_relation_owner(relation))))));
	LockRelationOid(relation, mode);
	t = track_load(relation, text_to_cstring(PG_GETARG_TEXT_PP(1)), trigger_function());
	if (t->problem == NULL && t->owner != GetUserId())
		t->problem = "it has another owner by now";
	if (t->problem)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("tracked summary %s of %s cannot be read", quote_identifier(t->name), track_relation_name(relation)),
				 errdetail("Reason: %s.", t->problem),
				 errhint("Call jamsos.untrack(), then jamsos.track() again.")));
	return t;
}

PG_FUNCTION_INFO_V1(jamsos_track_problem);
Datum
jamsos_track_problem(PG_FUNCTION_ARGS)
{
	TrackSummary *t;

	if (track_relation_owner(PG_GETARG_OID(0)) != GetUserId())
		PG_RETURN_TEXT_P(cstring_to_text("the table belongs to another"));
	t = track_load(PG_GETARG_OID(0), text_to_cstring(PG_GETARG_TEXT_PP(1)), trigger_function());
	if (t->problem == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(t->problem));
}

/* Counts the rows of the table anew, under a lock against writes. */
PG_FUNCTION_INFO_V1(jamsos_track_count);
Datum
jamsos_track_count(PG_FUNCTION_ARGS)
{
	TrackSummary *t = own_summary(fcinfo, ShareRowExclusiveLock);
	TrackSource source = {"jamsos_table", t->relation, NULL};
	char	   *sql = track_groups_sql(t, TRACK_COUNT);
	TrackWriter w;

	track_writer_begin(&w, t);
	track_forget_all(&w);
	w.fresh = true;
	track_run(track_plan(sql, &source, 1, false), sql, &source, 1, w.snapshot, track_write_group, &w);
	track_writer_end(&w);
	PG_RETURN_VOID();
}

PG_FUNCTION_INFO_V1(jamsos_track_fold);
Datum
jamsos_track_fold(PG_FUNCTION_ARGS)
{
	/* TRUNCATE is kept out: it takes all parts away that it sees */
	TrackSummary *t = own_summary(fcinfo, AccessShareLock);
	TrackWriter w;
	int64		folded;

	track_writer_begin(&w, t);
	folded = track_fold_all(&w);
	track_writer_end(&w);
	PG_RETURN_INT64(folded);
}

/* ---- differences ---- */

typedef struct Difference
{
	const TrackSummary *summary;
	ReturnSetInfo *result;
} Difference;

static void
receive_difference(TupleTableSlot *slot, void *state)
{
	Difference *d = state;
	int			n = d->summary->n_keys;
	StringInfoData key;
	Datum		values[5];
	bool		nulls[5];

	slot_getallattrs(slot);
	initStringInfo(&key);
	appendStringInfoChar(&key, '{');
	for (int i = 0; i < n; i++)
	{
		TrackKey   *k = &d->summary->keys[i];

		if (i > 0)
			appendStringInfoString(&key, ", ");
		escape_json(&key, get_attname(d->summary->relation, d->summary->columns[k->column], false));
		appendStringInfoString(&key, ": ");
		/* no cast is looked for: those of a user's own type would run here */
		if (slot->tts_isnull[i])
			appendStringInfoString(&key, "null");
		else if (k->type == INT2OID || k->type == INT4OID || k->type == INT8OID || k->type == NUMERICOID)
			appendStringInfoString(&key, OutputFunctionCall(&k->output, slot->tts_values[i]));
		else if (k->type == BOOLOID)
			appendStringInfoString(&key, DatumGetBool(slot->tts_values[i]) ? "true" : "false");
		else
			escape_json(&key, OutputFunctionCall(&k->output, slot->tts_values[i]));
	}
	appendStringInfoChar(&key, '}');
	values[0] = CStringGetTextDatum(key.data);
	nulls[0] = false;
	memcpy(values + 1, slot->tts_values + n, 4 * sizeof(Datum));
	memcpy(nulls + 1, slot->tts_isnull + n, 4 * sizeof(bool));
	tuplestore_putvalues(d->result->setResult, d->result->setDesc, values, nulls);
}

PG_FUNCTION_INFO_V1(jamsos_track_differences);
Datum
jamsos_track_differences(PG_FUNCTION_ARGS)
{
	TrackSummary *t = own_summary(fcinfo, AccessShareLock);
	TrackSource sources[2] = {{"jamsos_table", t->relation, NULL}, {"jamsos_parts", t->parts, NULL}};
	Difference	d = {t, (ReturnSetInfo *) fcinfo->resultinfo};
	Snapshot	snapshot;
	StringInfoData sql,
				parts,
				keys;
	char	   *counted = track_groups_sql(t, TRACK_COUNT);

	jamsos_init_srf(fcinfo);
	initStringInfo(&sql);
	initStringInfo(&parts);
	initStringInfo(&keys);
	for (int i = 0; i < t->n_keys; i++)
	{
		appendStringInfo(&keys, "k%d, ", i);
		appendStringInfo(&parts, "%s, ", quote_identifier(get_attname(t->parts, PART_FIXED + 1 + i, false)));
	}
	/* what was added = what was removed + what is there: right even where more was removed than added */
	appendStringInfo(&sql, "SELECT %sjamsos.headcount(a) OPERATOR(pg_catalog.-) jamsos.headcount(r), jamsos.headcount(c),"
					 " jamsos.wage_bill(a) OPERATOR(pg_catalog.-) jamsos.wage_bill(r), jamsos.wage_bill(c)"
					 " FROM (SELECT %sjamsos.rollup(added) AS a, jamsos.rollup(removed) AS r, jamsos.rollup(counted) AS c FROM ("
					 "SELECT %s%s, %s, NULL::jamsos.payroll_summary FROM jamsos_parts"
					 " UNION ALL SELECT %sNULL::jamsos.payroll_summary, NULL::jamsos.payroll_summary, counted FROM (%s) q (%scounted, nothing)"
					 ") u (%sadded, removed, counted) GROUP BY %s",
					 keys.data, keys.data, parts.data, quote_identifier(get_attname(t->parts, PART_ADDED, false)),
					 quote_identifier(get_attname(t->parts, PART_REMOVED, false)), keys.data, counted, keys.data, keys.data, t->n_keys > 0 ? keys.data : "(), ");
	sql.len -= 2;
	sql.data[sql.len] = '\0';
	appendStringInfoString(&sql, " HAVING jamsos.rollup(added) OPERATOR(jamsos.<>) (jamsos.rollup(removed) OPERATOR(jamsos.+) jamsos.rollup(counted))) d");
	snapshot = RegisterSnapshot(GetActiveSnapshot());
	track_run(track_plan(sql.data, sources, 2, false), sql.data, sources, 2, snapshot, receive_difference, &d);
	UnregisterSnapshot(snapshot);
	PG_RETURN_NULL();
}
