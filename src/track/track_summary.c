/*
 * track_summary.c
 *	  What a tracked summary is made of, out of the triggers that tie it together: the
 *	  roles of the columns, the parts, and whether they are as they were made.
 *
 * Objects are found by the triggers and by their OIDs, never by a name.
 */
#include "track/track.h"

#include "access/detoast.h"
#include "access/htup_details.h"
#include "access/relation.h"
#include "access/table.h"
#include "access/tableam.h"
#include "catalog/indexing.h"
#include "catalog/pg_am.h"
#include "catalog/pg_class.h"
#include "catalog/pg_depend.h"
#include "catalog/pg_index.h"
#include "catalog/pg_trigger.h"
#include "catalog/pg_type.h"
#include "commands/defrem.h"
#include "executor/executor.h"
#include "utils/array.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"
#include "utils/typcache.h"

/* ---- triggers in the catalogue ---- */

typedef struct Arguments
{
	int			n;
	char	  **values;
} Arguments;

/* What the arguments of a trigger may take: the most that there can be, names or not much more. */
#define ARGUMENTS_ROOM ((Size) PG_INT16_MAX * 2 * NAMEDATALEN)

/* As pg_trigger keeps them: a zero byte after each. */
static Arguments
split_arguments(bytea *bytes)
{
	Arguments	args = {0, NULL};
	Size		len = VARSIZE_ANY_EXHDR(bytes);
	char	   *copy = palloc(len + 1);

	memcpy(copy, VARDATA_ANY(bytes), len);
	copy[len] = '\0';
	for (char *at = copy; at < copy + len && args.n <= PG_INT16_MAX; at += strlen(at) + 1)
		args.n++;
	args.values = palloc((args.n + 1) * sizeof(char *));
	args.n = 0;
	for (char *at = copy; at < copy + len && args.n <= PG_INT16_MAX; at += strlen(at) + 1)
		args.values[args.n++] = at;
	return args;
}

PG_FUNCTION_INFO_V1(jamsos_track_arguments);
Datum
jamsos_track_arguments(PG_FUNCTION_ARGS)
{
	Arguments	args;
	Datum	   *values;

	/* bytes of no trigger: such a list may take many times their memory */
	if (toast_raw_datum_size(PG_GETARG_DATUM(0)) > ARGUMENTS_ROOM)
		PG_RETURN_NULL();
	args = split_arguments(PG_GETARG_BYTEA_PP(0));
	if (args.n > PG_INT16_MAX)
		PG_RETURN_NULL();
	values = palloc((args.n + 1) * sizeof(Datum));
	for (int i = 0; i < args.n; i++)
	{
		pg_verifymbstr(args.values[i], (int) strlen(args.values[i]), false);
		values[i] = CStringGetTextDatum(args.values[i]);
	}
	PG_RETURN_ARRAYTYPE_P(construct_array(values, args.n, TEXTOID, -1, false, TYPALIGN_INT));
}

static Arguments
trigger_arguments(HeapTuple tuple, Relation pg_trigger)
{
	bool		isnull;
	Datum		args = heap_getattr(tuple, Anum_pg_trigger_tgargs, RelationGetDescr(pg_trigger), &isnull);

	return split_arguments(DatumGetByteaPP(args));
}

static bool
is_of(HeapTuple tuple, Relation pg_trigger, const char *name, Oid function)
{
	Arguments	args;

	if (((Form_pg_trigger) GETSTRUCT(tuple))->tgfoid != function)
		return false;
	args = trigger_arguments(tuple, pg_trigger);
	return args.n > 0 && strcmp(args.values[0], name) == 0;
}

char *
track_relation_name(Oid relation)
{
	char	   *name = get_rel_name(relation);

	if (name == NULL)
		return psprintf("%u", relation);
	return quote_qualified_identifier(get_namespace_name(get_rel_namespace(relation)), name);
}

char *
track_role_name(Oid role)
{
	char	   *name = GetUserNameFromId(role, true);

	return name ? name : psprintf("%u", role);
}

Oid
track_relation_owner(Oid relation)
{
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(relation));
	Oid			owner = InvalidOid;

	if (HeapTupleIsValid(tuple))
	{
		owner = ((Form_pg_class) GETSTRUCT(tuple))->relowner;
		ReleaseSysCache(tuple);
	}
	return owner;
}

/* ---- what a summary is made of: the columns ---- */

static const char *const role_names[N_ROLES] = {"wage", "risk_class", "programs", "segment", "active"};

static bool
fits_role(Oid type, TrackRole role)
{
	switch (role)
	{
		case ROLE_WAGE:
			return type == INT2OID || type == INT4OID || type == INT8OID || type == NUMERICOID;
		case ROLE_RISK_CLASS:
			return type == INT2OID || type == INT4OID;
		case ROLE_PROGRAMS:
			return type == TEXTARRAYOID || type == VARCHARARRAYOID || type == NAMEARRAYOID;
		case ROLE_SEGMENT:
			return type == TEXTOID || type == VARCHAROID || type == BPCHAROID || type == NAMEOID;
		default:
			return type == DATERANGEOID;
	}
}

static const char *
load_key(TrackSummary *t, int column)
{
	TrackKey   *k = &t->keys[t->n_keys++];
	HeapTuple	tuple = SearchSysCache2(ATTNUM, ObjectIdGetDatum(t->relation), Int16GetDatum(t->columns[column]));
	TypeCacheEntry *type;
	Oid			output;
	bool		varlena;

	if (!HeapTupleIsValid(tuple))
		return "a column is gone";
	k->column = column;
	k->type = getBaseType(((Form_pg_attribute) GETSTRUCT(tuple))->atttypid);
	k->collation = ((Form_pg_attribute) GETSTRUCT(tuple))->attcollation;
	ReleaseSysCache(tuple);
	type = lookup_type_cache(k->type, TYPECACHE_EQ_OPR_FINFO | TYPECACHE_HASH_EXTENDED_PROC_FINFO);
	if (type->typtype == TYPTYPE_COMPOSITE || type->typtype == TYPTYPE_PSEUDO || !OidIsValid(type->eq_opr_finfo.fn_oid))
		return psprintf("groups cannot be made by column \"%s\" of type %s", get_attname(t->relation, t->columns[column], false), format_type_be(k->type));
	t->foreign_code |= type->eq_opr >= FirstNormalObjectId || k->type >= FirstNormalObjectId;
	k->len = type->typlen;
	k->by_value = type->typbyval;
	k->ordered = OidIsValid(GetDefaultOpClass(k->type, BTREE_AM_OID));
	fmgr_info(type->eq_opr_finfo.fn_oid, &k->equal);
	k->hash.fn_oid = InvalidOid;
	if (k->type < FirstNormalObjectId && OidIsValid(type->hash_extended_proc_finfo.fn_oid))
		fmgr_info(type->hash_extended_proc_finfo.fn_oid, &k->hash);
	getTypeOutputInfo(k->type, &output, &varlena);
	fmgr_info(output, &k->output);
	return NULL;
}

#define NOT_AS_MADE "the trigger that names its columns is not as it was made"

/* The trigger that names the columns: which they are, and its arguments. */
static const char *
find_columns(TrackSummary *t, Oid function, Arguments *args)
{
	Relation	pg_trigger = table_open(TriggerRelationId, AccessShareLock);
	ScanKeyData key;
	SysScanDesc scan;
	HeapTuple	tuple;
	int			found = 0;

	ScanKeyInit(&key, Anum_pg_trigger_tgrelid, BTEqualStrategyNumber, F_OIDEQ, ObjectIdGetDatum(t->relation));
	scan = systable_beginscan(pg_trigger, TriggerRelidNameIndexId, true, NULL, 1, &key);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		int2vector *columns = &((Form_pg_trigger) GETSTRUCT(tuple))->tgattr;

		if (columns->dim1 == 0 || !is_of(tuple, pg_trigger, t->name, function))
			continue;
		found++;
		*args = trigger_arguments(tuple, pg_trigger);
		t->n_columns = columns->dim1;
		t->columns = palloc(columns->dim1 * sizeof(AttrNumber));
		memcpy(t->columns, columns->values, columns->dim1 * sizeof(AttrNumber));
	}
	systable_endscan(scan);
	table_close(pg_trigger, AccessShareLock);
	if (found == 0)
		return "the trigger that names its columns is gone";
	if (found > 1)
		return "more than one trigger names its columns";
	return args->n == t->n_columns + 1 ? NULL : NOT_AS_MADE;
}

/* One role of a column, as an argument of the trigger has it. */
static const char *
load_role(TrackSummary *t, int column, const char *word)
{
	Oid			type = getBaseType(get_atttype(t->relation, t->columns[column]));
	int			role = 0;

	if (strcmp(word, "group") == 0)
		return t->n_keys > 0 && t->keys[t->n_keys - 1].column == column ? NOT_AS_MADE : load_key(t, column);
	while (role < N_ROLES && strcmp(word, role_names[role]) != 0)
		role++;
	if (role == N_ROLES || t->roles[role] >= 0)
		return NOT_AS_MADE;
	if (!fits_role(type, role))
		return psprintf("column \"%s\" of type %s cannot be %s", get_attname(t->relation, t->columns[column], false), format_type_be(type), word);
	t->roles[role] = column;
	t->types[role] = type;
	return NULL;
}

/* The roles of the columns, out of the trigger that names them. */
static const char *
load_columns(TrackSummary *t, Oid function)
{
	Arguments	args = {0, NULL};
	const char *problem = find_columns(t, function, &args);

	if (problem)
		return problem;
	t->keys = palloc0(t->n_columns * sizeof(TrackKey));
	for (int i = 0; i < t->n_columns; i++)
	{
		char	   *roles = pstrdup(args.values[i + 1]);
		char	   *rest;

		for (char *word = strtok_r(roles, ",", &rest); word; word = strtok_r(NULL, ",", &rest))
		{
			problem = load_role(t, i, word);
			if (problem)
				return problem;
		}
	}
	return t->roles[ROLE_WAGE] < 0 ? NOT_AS_MADE : NULL;
}

/* ---- the parts ---- */

/* The table of parts that a trigger ties to the table. */
static const char *
find_parts(TrackSummary *t, Oid function)
{
	Relation	pg_depend = table_open(DependRelationId, AccessShareLock);
	Relation	pg_trigger = table_open(TriggerRelationId, AccessShareLock);
	ScanKeyData keys[2];
	SysScanDesc scan;
	HeapTuple	tuple;
	const char *problem = NULL;

	ScanKeyInit(&keys[0], Anum_pg_depend_refclassid, BTEqualStrategyNumber, F_OIDEQ, ObjectIdGetDatum(RelationRelationId));
	ScanKeyInit(&keys[1], Anum_pg_depend_refobjid, BTEqualStrategyNumber, F_OIDEQ, ObjectIdGetDatum(t->relation));
	scan = systable_beginscan(pg_depend, DependReferenceIndexId, true, NULL, 2, keys);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		Form_pg_depend dependent = (Form_pg_depend) GETSTRUCT(tuple);
		ScanKeyData key;
		SysScanDesc triggers;
		HeapTuple	trigger;

		if (dependent->classid != TriggerRelationId)
			continue;
		ScanKeyInit(&key, Anum_pg_trigger_oid, BTEqualStrategyNumber, F_OIDEQ, ObjectIdGetDatum(dependent->objid));
		triggers = systable_beginscan(pg_trigger, TriggerOidIndexId, true, NULL, 1, &key);
		trigger = systable_getnext(triggers);
		if (HeapTupleIsValid(trigger) && ((Form_pg_trigger) GETSTRUCT(trigger))->tgconstrrelid == t->relation &&
			is_of(trigger, pg_trigger, t->name, function))
		{
			Oid			parts = ((Form_pg_trigger) GETSTRUCT(trigger))->tgrelid;

			if (OidIsValid(t->parts) && t->parts != parts)
				problem = "more than one table holds its parts";
			t->parts = parts;
		}
		systable_endscan(triggers);
	}
	systable_endscan(scan);
	table_close(pg_trigger, AccessShareLock);
	table_close(pg_depend, AccessShareLock);
	return OidIsValid(t->parts) ? problem : "its parts are gone";
}

/*
 * One of hash and number, by which writers find rows; and any number over columns of
 * groups alone, for readers.  Those columns of a row never change, so that no change of
 * one needs an index.  Operators are those of the types, or built in.
 */
static bool
is_part_index(Relation index)
{
	Form_pg_index form = index->rd_index;

	return form->indisunique && form->indisvalid && form->indisready && form->indimmediate &&
		form->indnatts == 2 && form->indnkeyatts == 2 && form->indkey.values[0] == PART_HASH && form->indkey.values[1] == PART_NUMBER &&
		index->rd_indoption[0] == 0;
}

static bool
is_group_index(const TrackSummary *t, Relation index)
{
	Form_pg_index form = index->rd_index;

	if (form->indisunique || form->indisexclusion || form->indnatts != form->indnkeyatts)
		return false;
	for (int i = 0; i < form->indnatts; i++)
	{
		int			key = form->indkey.values[i] - PART_FIXED - 1;
		Oid			class;

		if (key < 0 || key >= t->n_keys)
			return false;
		class = GetDefaultOpClass(t->keys[key].type, BTREE_AM_OID);
		if (index->rd_opfamily[i] >= FirstNormalObjectId && (!OidIsValid(class) || index->rd_opfamily[i] != get_opclass_family(class)))
			return false;
	}
	return true;
}

static int
first_ordered(const TrackSummary *t)
{
	int			i = 0;

	while (i < t->n_keys && !t->keys[i].ordered)
		i++;
	return i;
}

static bool
find_indexes(TrackSummary *t, Relation parts)
{
	List	   *indexes = RelationGetIndexList(parts);
	ListCell   *lc;
	bool		as_made = true;

	t->group_indexes = palloc((list_length(indexes) + 1) * sizeof(Oid));
	foreach(lc, indexes)
	{
		Relation	index = index_open(lfirst_oid(lc), AccessShareLock);

		if (index->rd_rel->relam != BTREE_AM_OID || !heap_attisnull(index->rd_indextuple, Anum_pg_index_indexprs, NULL) ||
			!heap_attisnull(index->rd_indextuple, Anum_pg_index_indpred, NULL))
			as_made = false;
		else if (!OidIsValid(t->index) && is_part_index(index))
			t->index = RelationGetRelid(index);
		else if (is_group_index(t, index))
		{
			t->group_indexes[t->n_group_indexes++] = RelationGetRelid(index);
			t->indexed |= index->rd_index->indisvalid && index->rd_index->indkey.values[0] == PART_FIXED + 1 + first_ordered(t);
		}
		else
			as_made = false;
		index_close(index, NoLock);
	}
	return as_made && OidIsValid(t->index);
}

/*
 * Nothing may be attached to the parts that would run, or would have to be checked, as
 * rows are written past the executor.
 */
static const char *
check_parts(TrackSummary *t, Relation parts, Oid function)
{
	TupleDesc	desc = RelationGetDescr(parts);
	Oid			payroll = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid, CStringGetDatum("payroll_summary"),
										  ObjectIdGetDatum(get_func_namespace(function)));
	Oid			fixed[PART_FIXED] = {INT8OID, INT8OID, payroll, payroll, TIMESTAMPTZOID};
	char	   *name = track_relation_name(t->parts);
	bool		as_made;

	if (parts->rd_rel->relkind != RELKIND_RELATION || parts->rd_rel->relam != HEAP_TABLE_AM_OID ||
		parts->rd_rel->relpersistence == RELPERSISTENCE_TEMP || parts->rd_rel->relispartition)
		return psprintf("%s is not a plain table", name);
	if (parts->rd_rel->relowner != t->owner)
		return psprintf("%s belongs to %s, and %s to %s: ALTER TABLE %s OWNER TO %s, and the view that reads it", name,
						track_role_name(parts->rd_rel->relowner), track_relation_name(t->relation), track_role_name(t->owner),
						name, quote_identifier(track_role_name(t->owner)));
	if (parts->rd_rules || parts->rd_rel->relhasrules)
		return psprintf("%s has a rule", name);
	if (parts->rd_rel->relrowsecurity)
		return psprintf("%s has row security", name);
	if (parts->trigdesc)
		for (int i = 0; i < parts->trigdesc->numtriggers; i++)
			if (parts->trigdesc->triggers[i].tgfoid != function)
				return psprintf("%s has a trigger \"%s\"", name, parts->trigdesc->triggers[i].tgname);
	if (desc->constr && (desc->constr->num_defval > 0 || desc->constr->num_check > 0 || desc->constr->has_generated_stored))
		return psprintf("%s has a default or a constraint", name);
	as_made = desc->natts == PART_FIXED + t->n_keys;
	for (int i = 0; as_made && i < desc->natts; i++)
	{
		Form_pg_attribute a = TupleDescAttr(desc, i);
		TrackKey   *k = i < PART_FIXED ? NULL : &t->keys[i - PART_FIXED];

		as_made = !a->attisdropped && a->attidentity == '\0' && a->atttypid == (k ? k->type : fixed[i]) &&
			(k == NULL || (a->attcollation == k->collation && !a->attnotnull && a->atttypmod == -1));
	}
	if (!as_made)
		return psprintf("columns of %s are not as they were made", name);
	return find_indexes(t, parts) ? NULL : psprintf("%s has other indexes than its own", name);
}

char *
track_missing_index(const TrackSummary *t)
{
	StringInfoData columns;
	Relation	parts;
	TableScanDesc scan;
	TupleTableSlot *slot;
	bool		fits = true;

	if (t->indexed || first_ordered(t) == t->n_keys)
		return NULL;
	parts = table_open(t->parts, AccessShareLock);
	scan = jamsos_beginscan(parts, GetActiveSnapshot());
	slot = table_slot_create(parts, NULL);
	while (fits && table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		Size		size = 0;

		CHECK_FOR_INTERRUPTS();
		slot_getallattrs(slot);
		for (int i = 0; i < t->n_keys; i++)
			if (t->keys[i].len == -1 && !slot->tts_isnull[PART_FIXED + i])
				size += toast_datum_size(slot->tts_values[PART_FIXED + i]);
		fits = size <= TRACK_LONG_KEYS;
	}
	ExecDropSingleTupleTableSlot(slot);
	table_endscan(scan);
	initStringInfo(&columns);
	for (int i = 0; i < t->n_keys; i++)
		if (t->keys[i].ordered)
			appendStringInfo(&columns, "%s%s", columns.len > 0 ? ", " : "",
							 quote_identifier(NameStr(TupleDescAttr(RelationGetDescr(parts), PART_FIXED + i)->attname)));
	table_close(parts, NoLock);
	return fits ? columns.data : NULL;
}

TrackSummary *
track_load(Oid relation, const char *name, Oid function)
{
	TrackSummary *t = palloc0(sizeof(TrackSummary));
	Relation	parts;

	t->name = pstrdup(name);
	t->relation = relation;
	t->owner = track_relation_owner(relation);
	for (int i = 0; i < N_ROLES; i++)
		t->roles[i] = -1;
	t->problem = load_columns(t, function);
	if (t->problem == NULL)
		t->problem = find_parts(t, function);
	if (t->problem)
		return t;
	parts = try_relation_open(t->parts, RowExclusiveLock);
	if (parts == NULL)
	{
		t->problem = "its parts are gone";
		return t;
	}
	t->problem = check_parts(t, parts, function);
	relation_close(parts, NoLock);
	return t;
}
