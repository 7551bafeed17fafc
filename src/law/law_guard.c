/*
 * law_guard.c
 *	  The trigger of the law tables: shipped rows change only by this extension's own
 *	  scripts; who recorded a local row, and when, is written down.
 *
 * Anybody can put a trigger function on a table of his own, as far as he may execute it.
 * Nothing of what a trigger is handed is taken for granted.
 */
#include "jamsos.h"

#include "access/htup_details.h"
#include "access/xact.h"
#include "catalog/dependency.h"
#include "catalog/pg_class.h"
#include "catalog/pg_extension.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/timestamp.h"

#include "law/law_check.h"
#include "law/law_history.h"

JAMSOS_NORETURN static void
bad_trigger(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
			 errmsg("jamsos.law_guard is a BEFORE trigger of the law tables")));
}

static int
guard_column(TupleDesc desc, const char *name, Oid type)
{
	int			number = SPI_fnumber(desc, name);

	if (number <= 0 || TupleDescAttr(desc, number - 1)->atttypid != type)
		bad_trigger();
	return number;
}

static bool
is_shipped(HeapTuple tuple, TupleDesc desc, int origin)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, origin, desc, &isnull);
	char	   *which;
	bool		shipped;

	if (isnull)
		return false;			/* which the table refuses */
	which = TextDatumGetCString(value);
	shipped = strcmp(which, "shipped") == 0;
	pfree(which);
	return shipped;
}

/*
 * Whether the row may say itself who recorded it: a restore, which is the owner's of the
 * extension, or a superuser's, brings what was recorded; so does replication.
 */
static bool
brings_its_own(TriggerEvent event, Oid extension)
{
	if (SessionReplicationRole == SESSION_REPLICATION_ROLE_REPLICA)
		return true;
	return TRIGGER_FIRED_BY_INSERT(event) && jamsos_extension_ownercheck(extension, GetUserId());
}

/* ---- whether, and what, the trigger is called for ---- */

/* The extension that the table and we are members of, side by side. */
static Oid
guarded_by(TriggerData *trigger, Oid guard)
{
	Oid			extension = getExtensionOfObject(ProcedureRelationId, guard);

	if (!OidIsValid(extension) ||
		getExtensionOfObject(RelationRelationId, RelationGetRelid(trigger->tg_relation)) != extension ||
		RelationGetNamespace(trigger->tg_relation) != get_func_namespace(guard))
		bad_trigger();
	return extension;
}

static bool
is_history(TriggerData *trigger)
{
	return strcmp(RelationGetRelationName(trigger->tg_relation), LAW_HISTORY) == 0;
}

JAMSOS_NORETURN static void
refuse_truncate(TriggerData *trigger)
{
	const char *table = RelationGetRelationName(trigger->tg_relation);

	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("law table jamsos.%s cannot be truncated", table),
			 is_history(trigger) ? errhint("It says what local rows were before they were changed, and is only added to.") :
			 errhint("DELETE FROM jamsos.%s WHERE origin = 'local' removes your own rows.", table)));
}

/* ---- columns that are stamped ---- */

/* When and by whom; with "keep" only where nothing is said. */
static HeapTuple
stamp(HeapTuple tuple, TupleDesc desc, const char *when, const char *who, bool keep)
{
	int			columns[2] = {guard_column(desc, when, TIMESTAMPTZOID), guard_column(desc, who, TEXTOID)};
	Datum		values[2] = {TimestampTzGetDatum(GetCurrentTransactionStartTimestamp()),
	CStringGetTextDatum(GetUserNameFromId(GetUserId(), false))};

	for (int i = 0; i < 2; i++)
	{
		bool		isnull;

		heap_getattr(tuple, columns[i], desc, &isnull);
		if (isnull || !keep)
		{
			isnull = false;
			tuple = heap_modify_tuple_by_cols(tuple, desc, 1, &columns[i], &values[i], &isnull);
		}
	}
	return tuple;
}

/* A row of the history: a restore brings it, and nobody changes it. */
static HeapTuple
guard_history(TriggerData *trigger)
{
	if (!TRIGGER_FIRED_BY_INSERT(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("rows of law table jamsos.%s cannot be changed", LAW_HISTORY),
				 errhint("It says what local rows were before they were changed, and is only added to.")));
	if (SessionReplicationRole == SESSION_REPLICATION_ROLE_REPLICA)
		return trigger->tg_trigtuple;
	return stamp(trigger->tg_trigtuple, RelationGetDescr(trigger->tg_relation), "loaded_at", "loaded_by", false);
}

/*
 * A local row.  What was loaded was checked where it was written: a dump brings a wage
 * before the region that it is of, and must never fail.  On a subscriber a row stays what
 * it is on the publisher, to the last column, or the next change would not find it; the
 * history comes from there as well.
 */
static HeapTuple
guard_local(TriggerData *trigger, Oid extension, HeapTuple row)
{
	TupleDesc	desc = RelationGetDescr(trigger->tg_relation);
	bool		replica = SessionReplicationRole == SESSION_REPLICATION_ROLE_REPLICA;
	bool		own = brings_its_own(trigger->tg_event, extension);
	bool		isnull;
	bool		loaded;

	if (!TRIGGER_FIRED_BY_INSERT(trigger->tg_event) && !replica)
		law_history_write(trigger->tg_relation, trigger->tg_trigtuple, TRIGGER_FIRED_BY_DELETE(trigger->tg_event));
	if (TRIGGER_FIRED_BY_DELETE(trigger->tg_event))
		return row;
	heap_getattr(row, guard_column(desc, "recorded_at", TIMESTAMPTZOID), desc, &isnull);
	loaded = replica || (own && !isnull);
	row = stamp(row, desc, "recorded_at", "recorded_by", own);
	row = stamp(row, desc, "loaded_at", "loaded_by", replica);
	if (!replica)
		law_check_row(trigger->tg_relation, row);
	if (!loaded)
		law_check_regions(trigger->tg_relation, row);
	return row;
}

PG_FUNCTION_INFO_V1(jamsos_law_guard);
Datum
jamsos_law_guard(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	Oid			extension;
	HeapTuple	result;
	TupleDesc	desc;
	int			origin;

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigger->tg_event))
		bad_trigger();
	extension = guarded_by(trigger, fcinfo->flinfo->fn_oid);
	if (TRIGGER_FIRED_BY_TRUNCATE(trigger->tg_event))
		refuse_truncate(trigger);
	if (!TRIGGER_FIRED_FOR_ROW(trigger->tg_event))
		bad_trigger();

	result = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ? trigger->tg_newtuple : trigger->tg_trigtuple;
	/* a script of the extension: nobody but CREATE and ALTER EXTENSION sets this */
	if (creating_extension && CurrentExtensionObject == extension)
		return PointerGetDatum(result);
	if (is_history(trigger))
		return PointerGetDatum(guard_history(trigger));
	desc = RelationGetDescr(trigger->tg_relation);
	origin = guard_column(desc, "origin", TEXTOID);
	if (is_shipped(trigger->tg_trigtuple, desc, origin) || is_shipped(result, desc, origin))
	{
		/* what a publisher's own release of law did: a subscriber has its own, and an error would stop it for ever */
		if (SessionReplicationRole == SESSION_REPLICATION_ROLE_REPLICA)
			return PointerGetDatum(NULL);
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("shipped rows of law table jamsos.%s cannot be written", RelationGetRelationName(trigger->tg_relation)),
				 errhint("INSERT a row with origin 'local' for the same key and months: it takes precedence. DELETE it, and the shipped figure holds again.")));
	}
	return PointerGetDatum(guard_local(trigger, extension, result));
}
