/*
 * law_history.c
 *	  What local rows of law were before they were changed.
 *
 * Who may change a row may not write the history: so it is written here, below the
 * rights and triggers of SQL, and nobody can leave it out or have it say something
 * else.
 */
#include "law/law_history.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "executor/tuptable.h"
#include "utils/fmgrprotos.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/timestamp.h"

/* The columns of the table, in its order. */
enum
{
	H_TABLE, H_KEY, H_OPERATION, H_ROW, H_CHANGED_AT, H_CHANGED_BY, H_LOADED_AT, H_LOADED_BY, N_HISTORY
};
static const Oid history_types[N_HISTORY] = {TEXTOID, TEXTOID, TEXTOID, JSONBOID, TIMESTAMPTZOID, TEXTOID, TIMESTAMPTZOID, TEXTOID};

/* The row as jsonb, the same whatever the session's settings; without what the table computes itself. */
static Datum
image_of(HeapTuple tuple, TupleDesc desc)
{
	int			level = NewGUCNestLevel();
	Datum		json;

	(void) set_config_option("datestyle", "ISO, YMD", PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0, false);
	(void) set_config_option("timezone", "UTC", PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0, false);
	json = DirectFunctionCall1(row_to_json, heap_copy_tuple_as_datum(tuple, desc));
	json = DirectFunctionCall1(jsonb_in, CStringGetDatum(TextDatumGetCString(json)));
	json = DirectFunctionCall2(jsonb_delete, json, CStringGetTextDatum("key"));
	AtEOXact_GUC(true, level);
	return json;
}

/* What the row is about, as jamsos.local_law() names it; in the caller's memory. */
static Datum
key_of(const char *table, Datum image)
{
	MemoryContext caller = CurrentMemoryContext;
	Oid			types[2] = {TEXTOID, JSONBOID};
	Datum		args[2] = {CStringGetTextDatum(table), image};
	char	   *key;
	Datum		result;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	if (SPI_execute_with_args("SELECT jamsos.law_key($1, $2)", 2, types, args, NULL, true, 1) != SPI_OK_SELECT || SPI_processed != 1)
		elog(ERROR, "could not name a row of law");
	key = SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1);
	MemoryContextSwitchTo(caller);
	result = CStringGetTextDatum(key ? key : "");
	SPI_finish();
	return result;
}

static bool
as_installed(Relation rel)
{
	TupleDesc	desc = RelationGetDescr(rel);

	if (rel->rd_rel->relkind != RELKIND_RELATION || desc->natts != N_HISTORY)
		return false;
	for (int i = 0; i < N_HISTORY; i++)
		if (TupleDescAttr(desc, i)->attisdropped || TupleDescAttr(desc, i)->atttypid != history_types[i])
			return false;
	return true;
}

static Relation
open_history(Oid schema)
{
	Oid			relid = get_relname_relid(LAW_HISTORY, schema);
	Relation	rel = OidIsValid(relid) ? table_open(relid, RowExclusiveLock) : NULL;

	if (rel == NULL || !as_installed(rel))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("law table jamsos.%s is not as it was installed", LAW_HISTORY),
				 errhint("Put the table back in its place: local rows are not changed without it.")));
	return rel;
}

void
law_history_write(Relation rel, HeapTuple old, bool deleted)
{
	Relation	history = open_history(RelationGetNamespace(rel));
	TupleTableSlot *slot = table_slot_create(history, NULL);
	Datum		image = image_of(old, RelationGetDescr(rel));

	ExecClearTuple(slot);
	memset(slot->tts_isnull, false, N_HISTORY * sizeof(bool));
	slot->tts_values[H_TABLE] = CStringGetTextDatum(RelationGetRelationName(rel));
	slot->tts_values[H_KEY] = key_of(RelationGetRelationName(rel), image);
	slot->tts_values[H_OPERATION] = CStringGetTextDatum(deleted ? "DELETE" : "UPDATE");
	slot->tts_values[H_ROW] = image;
	slot->tts_values[H_CHANGED_AT] = TimestampTzGetDatum(GetCurrentTimestamp());
	slot->tts_values[H_CHANGED_BY] = CStringGetTextDatum(GetUserNameFromId(GetUserId(), false));
	/* that which came with a restore says so; this was written as it happened */
	slot->tts_isnull[H_LOADED_AT] = slot->tts_isnull[H_LOADED_BY] = true;
	ExecStoreVirtualTuple(slot);
	table_tuple_insert(history, slot, GetCurrentCommandId(true), 0, NULL);
	ExecDropSingleTupleTableSlot(slot);
	table_close(history, RowExclusiveLock);
}
