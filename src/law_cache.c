/*
 * law_cache.c
 *	  The law tables in the memory of a backend.
 *
 * The law that a statement uses is what its snapshot sees, no more and no less:
 * so a statement and its parallel workers never mix two laws, a transaction under
 * REPEATABLE READ keeps the law it began with, one's own change is seen and a
 * rollback undone.  To know whether the rows in memory are those of a new
 * snapshot, the visible tuples of the tables (a few pages) are counted through
 * by their place and inserting transaction, without reading them; only if that
 * mark differs are they loaded.  Nothing has to be invalidated, by triggers or
 * messages that a restore, a replica or the moment between a commit and its
 * message could lose.
 */
#include "law.h"

#include "access/heapam.h"
#include "access/relation.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "common/hashfn.h"
#include "executor/tuptable.h"
#include "utils/array.h"
#include "utils/date.h"
#include "utils/lsyscache.h"
#include "utils/rangetypes.h"
#include "utils/rel.h"
#include "utils/typcache.h"

static Law	law;
uint64		law_generation = 0;
uint64		law_dues_generation = 0;
uint64		law_epoch = 1;

/* What is loaded together: the law of a tariff; the regions, which few ask for. */
typedef struct LawPart
{
	const struct LawTable *tables;
	int			n_tables;
	const char *name;
	MemoryContext context;
	uint64		mark;
	LawSnapshot seen;
} LawPart;

typedef void (*RowLoader) (HeapTuple tuple, TupleDesc desc, void *row);

/* ---- snapshots ---- */

static void
end_of_transaction(XactEvent event, void *arg)
{
	law_epoch++;
}

static void
end_of_subtransaction(SubXactEvent event, SubTransactionId mine, SubTransactionId parent, void *arg)
{
	if (event == SUBXACT_EVENT_ABORT_SUB)
		law_epoch++;
}

void
law_cache_init(void)
{
	RegisterXactCallback(end_of_transaction, NULL);
	RegisterSubXactCallback(end_of_subtransaction, NULL);
}

/* ---- columns of a law row, by name ---- */

static bool
column(HeapTuple tuple, TupleDesc desc, const char *name, Datum *value)
{
	bool		isnull;

	for (int i = 0; i < desc->natts; i++)
		if (strcmp(NameStr(TupleDescAttr(desc, i)->attname), name) == 0)
		{
			*value = heap_getattr(tuple, i + 1, desc, &isnull);
			return !isnull;
		}
	ereport(ERROR,
			(errcode(ERRCODE_UNDEFINED_COLUMN),
			 errmsg("law table has no column \"%s\"", name),
			 errhint("The installed library and the extension differ: ALTER EXTENSION jamsos UPDATE.")));
}

static char *
column_text(HeapTuple tuple, TupleDesc desc, const char *name)
{
	Datum		value;

	return column(tuple, desc, name, &value) ? TextDatumGetCString(value) : NULL;
}

static int
column_code(HeapTuple tuple, TupleDesc desc, const char *name, const char *const *names, int n)
{
	char	   *text = column_text(tuple, desc, name);
	int			code = text ? name_index(names, n, text, strlen(text)) : -1;

	if (text)
		pfree(text);
	return code;
}

static int64
column_sen(HeapTuple tuple, TupleDesc desc, const char *name)
{
	Datum		value;

	return column(tuple, desc, name, &value) ? rupiah_amount(value, name) : -1;
}

static bool
column_bool(HeapTuple tuple, TupleDesc desc, const char *name)
{
	Datum		value;

	return column(tuple, desc, name, &value) && DatumGetBool(value);
}

static void
load_meta(HeapTuple tuple, TupleDesc desc, LawMeta *meta, bool yearly)
{
	Datum		value;
	TypeCacheEntry *range = lookup_type_cache(DATERANGEOID, TYPECACHE_RANGE_INFO);
	RangeBound	lower,
				upper;
	bool		empty;
	char	   *origin;

	if (!column(tuple, desc, "valid", &value))
		elog(ERROR, "law row without validity");
	range_deserialize(range, DatumGetRangeTypeP(value), &lower, &upper, &empty);
	if (empty || lower.infinite)
		elog(ERROR, "law row with an empty validity");
	meta->from = month_from_date(DatumGetDateADT(lower.val));
	meta->to = upper.infinite ? MONTH_OPEN : month_from_date(DatumGetDateADT(upper.val));
	meta->enacted = column(tuple, desc, "enacted", &value) ?
		DatumGetDateADT(value) : DatumGetDateADT(lower.val);
	meta->confirmed_until = yearly && column(tuple, desc, "confirmed_until", &value) ?
		month_from_date(DatumGetDateADT(value)) : MONTH_OPEN;
	meta->evidence = (uint8) Max(column_code(tuple, desc, "evidence", evidence_names, N_EVIDENCE), 0);
	origin = column_text(tuple, desc, "origin");
	meta->local = strcmp(origin, "local") == 0;
	pfree(origin);
	meta->legal_basis = column_text(tuple, desc, "legal_basis");
}

static void
load_rate(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawRate    *r = row;
	Datum		value;
	int			segment = column_code(tuple, desc, "segment", segment_names, N_SEGMENTS);

	load_meta(tuple, desc, &r->meta, true);
	/* a segment that no tariff knows (JAKON): kept, never chosen */
	r->segment = (uint8) (segment < 0 ? N_SEGMENTS : segment);
	r->program = (uint8) column_code(tuple, desc, "program", program_names, N_PROGRAMS);
	r->payer = (uint8) column_code(tuple, desc, "payer", payer_names, N_PAYERS);
	r->risk_class = column(tuple, desc, "risk_class", &value) ? (uint8) DatumGetInt32(value) : 0;
	r->fixed = !column(tuple, desc, "percent", &value);
	r->rate = r->fixed ? column_sen(tuple, desc, "fixed") : numeric_times(value, RATE_ONE / 100);	/* numeric(9,6) */
	r->relief = column_text(tuple, desc, "relief");
	r->reform = column_text(tuple, desc, "reform");
}

static void
load_limit(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawLimit   *l = row;
	char	   *kind = column_text(tuple, desc, "kind");

	load_meta(tuple, desc, &l->meta, true);
	l->program = (uint8) column_code(tuple, desc, "program", program_names, N_PROGRAMS);
	l->segment = (uint8) column_code(tuple, desc, "segment", segment_names, N_SEGMENTS);
	l->ceiling = strcmp(kind, "ceiling") == 0;
	l->amount = column_sen(tuple, desc, "amount");
	pfree(kind);
}

static void
load_bracket(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawBracket *b = row;

	load_meta(tuple, desc, &b->meta, true);
	b->income = column_sen(tuple, desc, "income_from");
	b->base = column_sen(tuple, desc, "base");
}

static void
load_relief(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawRelief  *r = row;

	r->code = column_text(tuple, desc, "code");
	r->condition = column_text(tuple, desc, "condition");
	r->automatic = column_bool(tuple, desc, "automatic");
	r->barred = column_bool(tuple, desc, "barred");
}

static void
load_reform(HeapTuple tuple, TupleDesc desc, void *row)
{
	*(const char **) row = column_text(tuple, desc, "name");
}

static void
load_rule(HeapTuple tuple, TupleDesc desc, LawRule *rule)
{
	load_meta(tuple, desc, &rule->meta, false);
	rule->program = (uint8) column_code(tuple, desc, "program", program_names, N_PROGRAMS);
	rule->segment = (uint8) column_code(tuple, desc, "segment", segment_names, N_SEGMENTS);
}

static void
load_due(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawDue	   *d = row;
	Datum		value;

	load_rule(tuple, desc, &d->rule);
	if (column(tuple, desc, "months_after", &value))
		d->months_after = DatumGetInt32(value);
	if (column(tuple, desc, "day", &value))
		d->day = DatumGetInt32(value);
	d->forward = strcmp(column_text(tuple, desc, "moves"), "forward") == 0;
}

static void
load_penalty(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawPenalty *p = row;
	Datum		value;

	load_rule(tuple, desc, &p->rule);
	if (column(tuple, desc, "percent", &value))
		p->rate = numeric_times(value, RATE_ONE / 100);
}

static void
load_holiday(HeapTuple tuple, TupleDesc desc, void *row)
{
	Datum		value;

	if (column(tuple, desc, "day", &value))
		*(int32 *) row = DatumGetDateADT(value);
}

/* The code and the former code of a regency or city; a province is 0. */
static int
region_number(const char *code)
{
	return code != NULL && strlen(code) == 5 && code[2] == '.' ? atoi(code) * 100 + atoi(code + 3) : 0;
}

static void
load_region(HeapTuple tuple, TupleDesc desc, void *row)
{
	int		   *numbers = row;

	numbers[0] = region_number(column_text(tuple, desc, "code"));
	numbers[1] = region_number(column_text(tuple, desc, "former_code"));
}

/* ---- tables ---- */

static const struct LawTable
{
	const char *name;
	size_t		row_size;
	RowLoader	load;
	void	  **rows;
	int		   *n_rows;
}			tariff_tables[] = {
	{"rate", sizeof(LawRate), load_rate, (void **) &law.rates, &law.n_rates},
	{"wage_limit", sizeof(LawLimit), load_limit, (void **) &law.limits, &law.n_limits},
	{"income_bracket", sizeof(LawBracket), load_bracket, (void **) &law.brackets, &law.n_brackets},
	{"relief", sizeof(LawRelief), load_relief, (void **) &law.reliefs, &law.n_reliefs},
	{"reform", sizeof(const char *), load_reform, (void **) &law.reforms, &law.n_reforms},
};

static const struct LawTable region_tables[] = {
	{"region", 2 * sizeof(int), load_region, (void **) &law.regions, &law.n_regions},
};

static const struct LawTable due_tables[] = {
	{"due_rule", sizeof(LawDue), load_due, (void **) &law.dues, &law.n_dues},
	{"penalty_rule", sizeof(LawPenalty), load_penalty, (void **) &law.penalties, &law.n_penalties},
	{"holiday", sizeof(int32), load_holiday, (void **) &law.holidays, &law.n_holidays},
};

static LawPart tariff_part = {tariff_tables, lengthof(tariff_tables), "jamsos law"};
static LawPart region_part = {region_tables, lengthof(region_tables), "jamsos regions"};
static LawPart due_part = {due_tables, lengthof(due_tables), "jamsos due dates"};

/*
 * scan_table goes through the rows that the snapshot sees: their mark, and with
 * "load" also the rows themselves, into the current memory context.
 */
static uint64
scan_table(const struct LawTable *table, Oid schema, Snapshot snap, uint64 mark, bool load)
{
	Oid			relid = get_relname_relid(table->name, schema);
	Relation	rel;
	TableScanDesc scan;
	TupleTableSlot *slot;
	int			room = 0;
	int			n = 0;

	if (!OidIsValid(relid))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("law table jamsos.%s does not exist", table->name),
				 errhint("CREATE EXTENSION jamsos;")));
	mark = hash_combine64(mark, relid);
	rel = table_open(relid, AccessShareLock);
	slot = table_slot_create(rel, NULL);
	scan = jamsos_beginscan(rel, snap);
	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		bool		should_free;
		HeapTuple	tuple = ExecFetchSlotHeapTuple(slot, false, &should_free);
		uint32		row[3] = {ItemPointerGetBlockNumber(&slot->tts_tid),
			ItemPointerGetOffsetNumber(&slot->tts_tid),
		HeapTupleHeaderGetRawXmin(tuple->t_data)};

		CHECK_FOR_INTERRUPTS();
		mark = hash_bytes_extended((unsigned char *) row, sizeof(row), mark);
		if (load)
		{
			if (n == room)
			{
				room = room ? room * 2 : 64;
				*table->rows = n == 0 ? palloc(room * table->row_size) :
					repalloc(*table->rows, room * table->row_size);
			}
			memset((char *) *table->rows + n * table->row_size, 0, table->row_size);
			table->load(tuple, RelationGetDescr(rel), (char *) *table->rows + n * table->row_size);
			n++;
		}
	}
	table_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	table_close(rel, AccessShareLock);
	if (load)
		*table->n_rows = n;
	return mark;
}

static int
bracket_cmp(const void *a, const void *b)
{
	const LawBracket *x = a;
	const LawBracket *y = b;

	return x->income < y->income ? -1 : x->income > y->income;
}

int
law_int_cmp(const void *a, const void *b)
{
	return *(const int *) a - *(const int *) b;
}

/* Makes a part what the active snapshot sees; true if it had to be loaded. */
static bool
refresh(LawPart *part)
{
	Snapshot	snap = law_active_snapshot();
	Oid			schema;
	uint64		mark = 0;
	MemoryContext old;
	bool		load;

	snap = RegisterSnapshot(snap);
	schema = get_namespace_oid("jamsos", false);
	for (int i = 0; i < part->n_tables; i++)
		mark = scan_table(&part->tables[i], schema, snap, mark, false);
	load = mark != part->mark || part->context == NULL;
	if (load)
	{
		/* an error on the way leaves no law rather than half of one */
		part->seen.epoch = 0;
		part->mark = 0;
		if (part->context)
			MemoryContextDelete(part->context);
		part->context = NULL;
		part->context = AllocSetContextCreate(CacheMemoryContext, "jamsos law", ALLOCSET_DEFAULT_SIZES);
		MemoryContextCopyAndSetIdentifier(part->context, part->name);
		old = MemoryContextSwitchTo(part->context);
		for (int i = 0; i < part->n_tables; i++)
			scan_table(&part->tables[i], schema, snap, 0, true);
		MemoryContextSwitchTo(old);
		part->mark = mark;
	}
	part->seen = law_snapshot_identity(snap);
	UnregisterSnapshot(snap);
	return load;
}

/* law_current: the law that the active snapshot sees, without regions and due dates. */
const Law *
law_current(void)
{
	if (!law_snapshot_same(&tariff_part.seen, law_active_snapshot()) && refresh(&tariff_part))
	{
		qsort(law.brackets, law.n_brackets, sizeof(LawBracket), bracket_cmp);
		law_generation++;
	}
	return &law;
}

/* law_regions: the same law, with the regions. */
const Law *
law_regions(void)
{
	if (!law_snapshot_same(&region_part.seen, law_active_snapshot()) && refresh(&region_part))
	{
		law.n_regions *= 2;		/* two codes a row */
		qsort(law.regions, law.n_regions, sizeof(int), law_int_cmp);
	}
	return &law;
}

/* law_dues: the same law, with due dates, penalties and holidays. */
const Law *
law_dues(void)
{
	if (!law_snapshot_same(&due_part.seen, law_active_snapshot()) && refresh(&due_part))
	{
		qsort(law.holidays, law.n_holidays, sizeof(int32), law_int_cmp);
		law_dues_generation++;
	}
	return &law;
}
