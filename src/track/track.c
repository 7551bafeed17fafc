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
#include "track/track_rows.h"

#include "access/tableam.h"
#include "access/xact.h"
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

#include "border/args.h"

/* ---- the trigger function ---- */

/* What a backend remembers of a trigger. */
typedef struct Entry
{
	Oid			trigger;		/* hash key */
	bool		valid;
	bool		news;			/* since it began to be read */
	bool		warned;
	MemoryContext context;
	Oid			fired_on;
	TrackSummary *summary;		/* NULL: this trigger has nothing to do */
	AttrNumber *columns;		/* those of the summary, in what it fires on */
} Entry;

static HTAB *entries;
static bool some_invalid;
static int	n_running;			/* more of them after an error, until the transaction ends */
static List *retired;			/* contexts that one of them may still use */

static void
invalidate(Datum arg, Oid relation)
{
	HASH_SEQ_STATUS all;
	Entry	   *e;

	hash_seq_init(&all, entries);
	while ((e = hash_seq_search(&all)) != NULL)
		if (relation == InvalidOid || relation == e->fired_on || e->summary == NULL ||
			relation == e->summary->relation || relation == e->summary->parts || relation == e->summary->index)
		{
			e->valid = false;
			e->news = true;
			some_invalid = true;
		}
}

/*
 * What is no more as it was read goes at the end of the transaction: code of a user's own
 * type runs within a trigger, and may change what the trigger is reading.
 */
static void
forget(XactEvent event, void *arg)
{
	HASH_SEQ_STATUS all;
	Entry	   *e;

	if (event == XACT_EVENT_PRE_COMMIT || event == XACT_EVENT_PRE_PREPARE || event == XACT_EVENT_PARALLEL_PRE_COMMIT)
		return;
	n_running = 0;
	while (retired != NIL)
	{
		MemoryContextDelete(llast(retired));
		retired = list_delete_last(retired);
	}
	if (!some_invalid)
		return;
	some_invalid = false;
	hash_seq_init(&all, entries);
	while ((e = hash_seq_search(&all)) != NULL)
		if (!e->valid)
		{
			if (e->context)
				MemoryContextDelete(e->context);
			e->context = NULL;
			e->summary = NULL;
			/* who was warned is not warned again for news of the table */
			if (!e->warned)
				hash_search(entries, &e->trigger, HASH_REMOVE, NULL);
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
		RegisterXactCallback(forget, NULL);
	}
	e = hash_search(entries, &trigger, HASH_ENTER, &found);
	if (!found)
	{
		memset((char *) e + sizeof(Oid), 0, sizeof(Entry) - sizeof(Oid));
		some_invalid = true;
	}
	return e;
}

static void
entry_empty(Entry *e)
{
	if (e->context && n_running > 0)
	{
		MemoryContext old = MemoryContextSwitchTo(TopMemoryContext);

		retired = lappend(retired, e->context);
		MemoryContextSwitchTo(old);
	}
	else if (e->context)
		MemoryContextDelete(e->context);
	e->context = NULL;
	e->summary = NULL;
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
entry_load(Relation relation, const Trigger *trigger)
{
	Entry	   *e = entry_of(trigger->tgoid);

	while (!e->valid)
	{
		Oid			table = tracked_table(relation, trigger);
		MemoryContext old;

		entry_empty(e);
		e->fired_on = RelationGetRelid(relation);
		e->news = false;
		e->context = AllocSetContextCreate(CacheMemoryContext, "jamsos tracked summary", ALLOCSET_SMALL_SIZES);
		old = MemoryContextSwitchTo(e->context);
		if (OidIsValid(table))
		{
			TrackSummary *t = track_load(table, trigger->tgargs[0], trigger->tgfoid);

			e->columns = palloc((t->n_columns + 1) * sizeof(AttrNumber));
			for (int i = 0; i < t->n_columns && t->problem == NULL; i++)
				e->columns[i] = table == e->fired_on ? t->columns[i] : get_attnum(e->fired_on, get_attname(table, t->columns[i], false));
			e->summary = t;
		}
		MemoryContextSwitchTo(old);
		e->valid = !e->news;
	}
	return e;
}

/* Rows of a partition that TRUNCATE is about to take, those too that the transaction does not see. */
static void
sum_all(TrackSum *sum, Relation relation, Snapshot snapshot)
{
	TupleTableSlot *slot = table_slot_create(relation, NULL);
	TableScanDesc scan = jamsos_beginscan(relation, snapshot);

	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
		track_sum_row(sum, slot, -1);
	table_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
}

static void
tracking_context(void *arg)
{
	const TrackSummary *t = arg;

	errcontext("tracked summary %s of %s", quote_identifier(t->name), track_relation_name(t->relation));
}

/* The entry of a trigger, its parts locked; NULL, and a warning once, where its summary cannot be kept. */
static const Entry *
entry_kept(TriggerData *data)
{
	Relation	relation = data->tg_relation;
	Entry	   *e = entry_load(relation, data->tg_trigger);
	TrackSummary *t;

	if (e->summary && e->summary->problem == NULL)
	{
		/* the lock of the entry is of another transaction */
		LockRelationOid(e->summary->parts, RowExclusiveLock);
		e = entry_load(relation, data->tg_trigger);
	}
	t = e->summary;
	if (t == NULL)
		return NULL;
	if (t->problem == NULL)
	{
		e->warned = false;
		return e;
	}
	if (!e->warned)
		ereport(WARNING,
				(errcode(ERRCODE_WARNING),
				 errmsg("tracked summary %s of %s is not kept", quote_identifier(t->name), track_relation_name(t->relation)),
				 errdetail("Reason: %s.", t->problem),
				 errhint("The table is written all the same. Its owner calls jamsos.verify_tracked().")));
	e->warned = true;
	return NULL;
}

/* What the statement of a trigger added to the table and took from it. */
static void
write_statement(const TrackSummary *t, const AttrNumber *columns, TriggerData *data)
{
	Relation	relation = data->tg_relation;
	TrackWriter w;

	track_writer_begin(&w, t);
	if (TRIGGER_FIRED_BY_TRUNCATE(data->tg_event) && TRIGGER_FIRED_AFTER(data->tg_event))
		track_forget_all(&w);
	else
	{
		TrackSum	sum;

		track_sum_begin(&sum, t, columns, &w);
		if (TRIGGER_FIRED_BY_TRUNCATE(data->tg_event))
			sum_all(&sum, relation, w.snapshot);
		if (data->tg_newtable)
			track_sum_rows(&sum, RelationGetDescr(relation), data->tg_newtable, 1);
		if (data->tg_oldtable)
			track_sum_rows(&sum, RelationGetDescr(relation), data->tg_oldtable, -1);
		track_sum_end(&sum);
	}
	track_writer_end(&w);
}

/* As the owner of the table, as the triggers of foreign keys do. */
static void
write_parts(TriggerData *data)
{
	const Entry *e = entry_kept(data);
	TrackSummary *t;
	ErrorContextCallback context = {.callback = tracking_context};
	Oid			user;
	int			security;
	int			nest;

	if (e == NULL)
		return;
	t = e->summary;
	context.arg = t;
	context.previous = error_context_stack;
	error_context_stack = &context;
	n_running++;
	GetUserIdAndSecContext(&user, &security);
	SetUserIdAndSecContext(t->owner, security | SECURITY_LOCAL_USERID_CHANGE | SECURITY_RESTRICTED_OPERATION | SECURITY_NOFORCE_RLS);
	/* an operator of a type that is not built in may look names up: not where the writer says */
	nest = t->foreign_code ? NewGUCNestLevel() : 0;
	if (nest)
		(void) set_config_option("search_path", "pg_catalog, pg_temp", PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0, false);
	write_statement(t, e->columns, data);
	if (nest)
		AtEOXact_GUC(true, nest);
	SetUserIdAndSecContext(user, security);
	n_running--;
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
			write_parts(data);
		else if (TRIGGER_FIRED_AFTER(event) && !form->relispartition)
			write_parts(data);
	}
	else if (TRIGGER_FIRED_AFTER(event))
	{
		/* with both tables of an UPDATE, or the one that there is */
		if ((TRIGGER_FIRED_BY_INSERT(event) || data->tg_oldtable) && (TRIGGER_FIRED_BY_DELETE(event) || data->tg_newtable))
			write_parts(data);
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
	t = track_load(relation, name_from_datum(PG_GETARG_DATUM(1)), trigger_function());
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
	t = track_load(PG_GETARG_OID(0), name_from_datum(PG_GETARG_DATUM(1)), trigger_function());
	if (t->problem == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(t->problem));
}

PG_FUNCTION_INFO_V1(jamsos_track_missing_index);
Datum
jamsos_track_missing_index(PG_FUNCTION_ARGS)
{
	char	   *columns = track_missing_index(own_summary(fcinfo, AccessShareLock));

	if (columns == NULL)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(columns));
}

/* Counts the rows of the table anew, under a lock against writes. */
PG_FUNCTION_INFO_V1(jamsos_track_count);
Datum
jamsos_track_count(PG_FUNCTION_ARGS)
{
	TrackSummary *t = own_summary(fcinfo, ShareRowExclusiveLock);
	TrackSource source = {"jamsos_table", t->relation};
	char	   *sql = track_groups_sql(t);
	TrackWriter w;

	track_writer_begin(&w, t);
	track_forget_all(&w);
	w.fresh = true;
	/* parts are written while parallel workers count: no transaction gets its number then */
	(void) GetCurrentTransactionId();
	track_run(track_plan(sql, &source, 1), sql, &source, 1, w.snapshot, track_write_group, &w);
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
	TrackSource sources[2] = {{"jamsos_table", t->relation}, {"jamsos_parts", t->parts}};
	Difference	d = {t, (ReturnSetInfo *) fcinfo->resultinfo};
	Snapshot	snapshot;
	StringInfoData sql,
				parts,
				keys;
	char	   *counted = track_groups_sql(t);

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
					 " UNION ALL SELECT %sNULL::jamsos.payroll_summary, NULL::jamsos.payroll_summary, counted FROM (%s) q (%scounted)"
					 ") u (%sadded, removed, counted) GROUP BY %s",
					 keys.data, keys.data, parts.data, quote_identifier(get_attname(t->parts, PART_ADDED, false)),
					 quote_identifier(get_attname(t->parts, PART_REMOVED, false)), keys.data, counted, keys.data, keys.data, t->n_keys > 0 ? keys.data : "(), ");
	sql.len -= 2;
	sql.data[sql.len] = '\0';
	appendStringInfoString(&sql, " HAVING jamsos.rollup(added) OPERATOR(jamsos.<>) (jamsos.rollup(removed) OPERATOR(jamsos.+) jamsos.rollup(counted))) d");
	snapshot = RegisterSnapshot(GetActiveSnapshot());
	track_run(track_plan(sql.data, sources, 2), sql.data, sources, 2, snapshot, receive_difference, &d);
	UnregisterSnapshot(snapshot);
	PG_RETURN_NULL();
}
