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

PG_FUNCTION_INFO_V1(jamsos_law_guard);
Datum
jamsos_law_guard(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;
	Oid			guard = fcinfo->flinfo->fn_oid;
	Oid			extension;
	HeapTuple	result;
	TupleDesc	desc;
	const char *table;
	int			origin;
	int			recorded[2];

	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_BEFORE(trigger->tg_event))
		bad_trigger();

	/* the table is a member of the extension that we are of, and stands beside us */
	extension = getExtensionOfObject(ProcedureRelationId, guard);
	if (!OidIsValid(extension) ||
		getExtensionOfObject(RelationRelationId, RelationGetRelid(trigger->tg_relation)) != extension ||
		RelationGetNamespace(trigger->tg_relation) != get_func_namespace(guard))
		bad_trigger();
	table = RelationGetRelationName(trigger->tg_relation);

	if (TRIGGER_FIRED_BY_TRUNCATE(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("law table jamsos.%s cannot be truncated", table),
				 errhint("DELETE FROM jamsos.%s WHERE origin = 'local' removes your own rows.", table)));
	if (!TRIGGER_FIRED_FOR_ROW(trigger->tg_event))
		bad_trigger();
	desc = RelationGetDescr(trigger->tg_relation);
	origin = guard_column(desc, "origin", TEXTOID);
	recorded[0] = guard_column(desc, "recorded_at", TIMESTAMPTZOID);
	recorded[1] = guard_column(desc, "recorded_by", TEXTOID);

	result = TRIGGER_FIRED_BY_UPDATE(trigger->tg_event) ? trigger->tg_newtuple : trigger->tg_trigtuple;
	/* a script of the extension: nobody but CREATE and ALTER EXTENSION sets this */
	if (creating_extension && CurrentExtensionObject == extension)
		return PointerGetDatum(result);
	if (is_shipped(trigger->tg_trigtuple, desc, origin) || is_shipped(result, desc, origin))
	{
		/* what a publisher's own release of law did: a subscriber has its own, and an error would stop it for ever */
		if (SessionReplicationRole == SESSION_REPLICATION_ROLE_REPLICA)
			return PointerGetDatum(NULL);
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("shipped rows of law table jamsos.%s cannot be written", table),
				 errhint("INSERT a row with origin 'local' for the same key and months: it takes precedence. DELETE it, and the shipped figure holds again.")));
	}
	if (!TRIGGER_FIRED_BY_DELETE(trigger->tg_event))
	{
		Datum		values[2] = {TimestampTzGetDatum(GetCurrentTransactionStartTimestamp()),
		CStringGetTextDatum(GetUserNameFromId(GetUserId(), false))};
		bool		keep = brings_its_own(trigger->tg_event, extension);

		for (int i = 0; i < 2; i++)
		{
			bool		isnull;

			heap_getattr(result, recorded[i], desc, &isnull);
			if (isnull || !keep)
			{
				isnull = false;
				result = heap_modify_tuple_by_cols(result, desc, 1, &recorded[i], &values[i], &isnull);
			}
		}
	}
	return PointerGetDatum(result);
}
