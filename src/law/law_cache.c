/*
 * law_cache.c
 *	  The law tables in the memory of a backend.
 *
 * The law that a statement uses is what its snapshot sees, no more and no less:
 * so a statement and its parallel workers never mix two laws, a transaction under
 * REPEATABLE READ keeps the law it began with, one's own change is seen and a
 * rollback undone.  To know whether the rows in memory are those of a new
 * snapshot, the visible tuples of the tables (a few pages) are hashed as they lie
 * there; only if that mark differs are they loaded.  The mark is of what the rows
 * say, not of where they lie or who wrote them: CLUSTER, VACUUM FULL, TRUNCATE, a
 * place taken again within one transaction and any table access method may move
 * rows about, and the mark changes with the law and with nothing else.  Nothing
 * has to be invalidated, by triggers or messages that a restore, a replica or the
 * moment between a commit and its message could lose.
 */
#include "jamsos.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/twophase.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "executor/tuptable.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/rangetypes.h"
#include "utils/rel.h"
#include "utils/typcache.h"

#include "border/calendar.h"
#include "border/numeric.h"
#include "law/law.h"

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

/*
 * A sum does not depend on their order, which is that of processes; of mixed numbers,
 * so that no two pairs of neighbours add up to the same.
 */
uint64
law_snapshot_xids(Snapshot snap)
{
	uint64		sum = 0;

	if (max_prepared_xacts > 0)
		for (uint32 i = 0; i < snap->xcnt; i++)
		{
			uint64		x = ((uint64) snap->xip[i] + 1) * UINT64CONST(0x9E3779B97F4A7C15);

			sum += (x ^ x >> 32) * UINT64CONST(0xBF58476D1CE4E5B9);
		}
	return sum;
}

/* ---- columns of a law row, by name ---- */

static bool
column(HeapTuple tuple, TupleDesc desc, const char *name, Oid type, Datum *value)
{
	bool		isnull;

	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i);

		if (strcmp(NameStr(att->attname), name) != 0)
			continue;
		/* read as another type, a value may point anywhere */
		if (att->atttypid != type && getBaseType(att->atttypid) != type)
			ereport(ERROR,
					(errcode(ERRCODE_DATATYPE_MISMATCH),
					 errmsg("column \"%s\" of a law table is of type %s, not %s", name, format_type_be(att->atttypid), format_type_be(type)),
					 errhint("Law tables are read as they were installed: change the column back.")));
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

	return column(tuple, desc, name, TEXTOID, &value) ? TextDatumGetCString(value) : NULL;
}

/* A column that the tables declare NOT NULL. */
static char *
column_required(HeapTuple tuple, TupleDesc desc, const char *name)
{
	char	   *text = column_text(tuple, desc, name);

	if (text == NULL)
		elog(ERROR, "law row without %s", name);
	return text;
}

/* One of a list of codes; -1 where it is another. */
static int
column_code(HeapTuple tuple, TupleDesc desc, const char *name, const char *const *names, int n)
{
	char	   *text = column_required(tuple, desc, name);
	int			code = name_index(names, n, text, strlen(text));

	pfree(text);
	return code;
}

/* The same, where no other can be read: a later version of the tables may have more. */
static uint8
column_known_code(HeapTuple tuple, TupleDesc desc, const char *name, const char *const *names, int n)
{
	int			code = column_code(tuple, desc, name, names, n);

	if (code < 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("column \"%s\" of a law row holds a code that this library does not know: \"%s\"",
						name, column_required(tuple, desc, name)),
				 errhint("The installed library and the extension differ: open a new session, or ALTER EXTENSION jamsos UPDATE.")));
	return (uint8) code;
}

static int64
column_sen(HeapTuple tuple, TupleDesc desc, const char *name)
{
	Datum		value;

	return column(tuple, desc, name, NUMERICOID, &value) ? rupiah_amount(value, name) : -1;
}

static bool
column_bool(HeapTuple tuple, TupleDesc desc, const char *name)
{
	Datum		value;

	return column(tuple, desc, name, BOOLOID, &value) && DatumGetBool(value);
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

	if (!column(tuple, desc, "valid", DATERANGEOID, &value))
		elog(ERROR, "law row without validity");
	range_deserialize(range, DatumGetRangeTypeP(value), &lower, &upper, &empty);
	if (empty || lower.infinite)
		elog(ERROR, "law row with an empty validity");
	meta->from = month_from_date(DatumGetDateADT(lower.val));
	meta->to = upper.infinite ? MONTH_OPEN : month_from_date(DatumGetDateADT(upper.val));
	meta->enacted = column(tuple, desc, "enacted", DATEOID, &value) ?
		DatumGetDateADT(value) : DatumGetDateADT(lower.val);
	meta->confirmed_until = yearly && column(tuple, desc, "confirmed_until", DATEOID, &value) ?
		month_from_date(DatumGetDateADT(value)) : MONTH_OPEN;
	meta->evidence = column_known_code(tuple, desc, "evidence", evidence_names, N_EVIDENCE);
	origin = column_required(tuple, desc, "origin");
	meta->local = strcmp(origin, "local") == 0;
	pfree(origin);
	meta->legal_basis = column_required(tuple, desc, "legal_basis");
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
	r->program = column_known_code(tuple, desc, "program", program_names, N_PROGRAMS);
	r->payer = column_known_code(tuple, desc, "payer", payer_names, N_PAYERS);
	if (column(tuple, desc, "risk_class", INT4OID, &value))
	{
		int32		risk_class = DatumGetInt32(value);

		if (risk_class < 1 || risk_class > N_RISK_CLASSES)
			elog(ERROR, "law row of risk class %d", risk_class);
		r->risk_class = (uint8) risk_class;
	}
	r->fixed = !column(tuple, desc, "percent", NUMERICOID, &value);
	r->rate = r->fixed ? column_sen(tuple, desc, "fixed") : numeric_times(value, RATE_ONE / 100);	/* numeric(9,6) */
	r->relief = column_text(tuple, desc, "relief");
	r->reform = column_text(tuple, desc, "reform");
}

static void
load_limit(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawLimit   *l = row;
	char	   *kind = column_required(tuple, desc, "kind");

	load_meta(tuple, desc, &l->meta, true);
	l->program = column_known_code(tuple, desc, "program", program_names, N_PROGRAMS);
	l->segment = column_known_code(tuple, desc, "segment", segment_names, N_SEGMENTS);
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

	r->code = column_required(tuple, desc, "code");
	r->condition = column_required(tuple, desc, "condition");
	r->automatic = column_bool(tuple, desc, "automatic");
	r->barred = column_bool(tuple, desc, "barred");
}

static void
load_reform(HeapTuple tuple, TupleDesc desc, void *row)
{
	*(const char **) row = column_required(tuple, desc, "name");
}

static void
load_rule(HeapTuple tuple, TupleDesc desc, LawRule *rule)
{
	load_meta(tuple, desc, &rule->meta, false);
	rule->program = column_known_code(tuple, desc, "program", program_names, N_PROGRAMS);
	rule->segment = column_known_code(tuple, desc, "segment", segment_names, N_SEGMENTS);
}

static void
load_due(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawDue	   *d = row;
	Datum		value;

	load_rule(tuple, desc, &d->rule);
	if (column(tuple, desc, "months_after", INT4OID, &value))
		d->months_after = DatumGetInt32(value);
	if (column(tuple, desc, "day", INT4OID, &value))
		d->day = DatumGetInt32(value);
	d->forward = strcmp(column_required(tuple, desc, "moves"), "forward") == 0;
}

static void
load_penalty(HeapTuple tuple, TupleDesc desc, void *row)
{
	LawPenalty *p = row;
	Datum		value;

	load_rule(tuple, desc, &p->rule);
	if (column(tuple, desc, "percent", NUMERICOID, &value))
		/* finer than 10^-6 percent is rounded */
		p->rate = numeric_times(DirectFunctionCall2(numeric_round, value, Int32GetDatum(6)), RATE_ONE / 100);
}

static void
load_holiday(HeapTuple tuple, TupleDesc desc, void *row)
{
	Datum		value;

	if (column(tuple, desc, "day", DATEOID, &value))
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
 * The columns of a table: the same bytes mean something else after a column was
 * dropped, added or renamed.
 */
static uint64
hash_columns(TupleDesc desc, uint64 mark)
{
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i);

		mark = hash_bytes_extended((const unsigned char *) NameStr(att->attname), (int) strlen(NameStr(att->attname)), mark);
		mark = hash_combine64(mark, att->attisdropped ? InvalidOid : att->atttypid);
	}
	return mark;
}

/*
 * What a row says: its length, how many columns it has, which are null, and its
 * data, without the header's account of transactions.  (Of a value stored outside
 * its row the pointer is read: no column that is loaded is long enough for that.)
 */
static uint64
hash_row(HeapTuple tuple, uint64 mark)
{
	HeapTupleHeader header = tuple->t_data;
	const unsigned char *bytes = (const unsigned char *) header;

	mark = hash_combine64(mark, (uint64) tuple->t_len << 16 | HeapTupleHeaderGetNatts(header));
	if (HeapTupleHasNulls(tuple))
		mark = hash_bytes_extended(header->t_bits, BITMAPLEN(HeapTupleHeaderGetNatts(header)), mark);
	/* apart from the bitmap, so that it begins where the hash reads words */
	return hash_bytes_extended(bytes + header->t_hoff, (int) (tuple->t_len - header->t_hoff), mark);
}

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
	rel = table_open(relid, AccessShareLock);
	if (rel->rd_rel->relkind != RELKIND_RELATION)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("law table jamsos.%s is not a plain table", table->name),
				 errhint("Law tables are read as they were installed: put the table back in its place.")));
	mark = hash_columns(RelationGetDescr(rel), mark);
	slot = table_slot_create(rel, NULL);
	scan = jamsos_beginscan(rel, snap);
	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		bool		should_free;
		HeapTuple	tuple = ExecFetchSlotHeapTuple(slot, false, &should_free);

		CHECK_FOR_INTERRUPTS();
		mark = hash_row(tuple, mark);
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
		}
		n++;
		if (should_free)
			heap_freetuple(tuple);	/* a table that is no heap */
	}
	table_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	table_close(rel, AccessShareLock);
	if (load)
		*table->n_rows = n;
	return hash_combine64(mark, (uint64) n);
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
	int			x = *(const int *) a;
	int			y = *(const int *) b;

	return (x > y) - (x < y);
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
		mark = 0;
		for (int i = 0; i < part->n_tables; i++)
			mark = scan_table(&part->tables[i], schema, snap, mark, true);
		MemoryContextSwitchTo(old);
		part->mark = mark;		/* of what was read, not of what was there a moment before */
	}
	part->seen = law_snapshot_identity(snap);
	Assert(part->context != NULL && law_snapshot_same(&part->seen, snap));
	UnregisterSnapshot(snap);
	return load;
}

#ifdef USE_ASSERT_CHECKING
/* What every reader of the law in memory relies on. */
static void
check_meta(const LawMeta *meta)
{
	Assert(meta->from < meta->to);
	Assert(meta->evidence < N_EVIDENCE);
	Assert(meta->legal_basis != NULL && meta->legal_basis[0] != '\0');
}

static void
check_law(void)
{
	for (int i = 0; i < law.n_rates; i++)
	{
		const LawRate *r = &law.rates[i];

		check_meta(&r->meta);
		Assert(r->program < N_PROGRAMS && r->segment <= N_SEGMENTS && r->payer < N_PAYERS && r->risk_class <= N_RISK_CLASSES);
		Assert(r->rate >= 0 && r->rate <= (r->fixed ? RUPIAH_MAX_SEN : RATE_ONE));
		Assert(r->relief == NULL || r->reform == NULL);
	}
	for (int i = 0; i < law.n_limits; i++)
	{
		check_meta(&law.limits[i].meta);
		Assert(law.limits[i].program < N_PROGRAMS && law.limits[i].segment < N_SEGMENTS);
		Assert(law.limits[i].amount >= -1 && law.limits[i].amount <= RUPIAH_MAX_SEN);
	}
	for (int i = 0; i < law.n_brackets; i++)
	{
		check_meta(&law.brackets[i].meta);
		Assert(i == 0 || law.brackets[i - 1].income <= law.brackets[i].income);
	}
	for (int i = 0; i < law.n_reliefs; i++)
		Assert(law.reliefs[i].code != NULL && law.reliefs[i].condition != NULL);
}

static void
check_dues(void)
{
	for (int i = 0; i < law.n_dues; i++)
	{
		check_meta(&law.dues[i].rule.meta);
		Assert(law.dues[i].rule.program < N_PROGRAMS && law.dues[i].rule.segment < N_SEGMENTS);
		Assert(law.dues[i].months_after >= 0 && law.dues[i].day >= 1 && law.dues[i].day <= 31);
	}
	for (int i = 0; i < law.n_penalties; i++)
	{
		check_meta(&law.penalties[i].rule.meta);
		Assert(law.penalties[i].rate >= 0 && law.penalties[i].rate <= RATE_ONE);
	}
	for (int i = 1; i < law.n_holidays; i++)
		Assert(law.holidays[i - 1] < law.holidays[i]);
}
#else
#define check_law() ((void) 0)
#define check_dues() ((void) 0)
#endif

/* law_current: the law that the active snapshot sees, without regions and due dates. */
const Law *
law_current(void)
{
	if (!law_snapshot_same(&tariff_part.seen, law_active_snapshot()) && refresh(&tariff_part))
	{
		qsort(law.brackets, law.n_brackets, sizeof(LawBracket), bracket_cmp);
		check_law();
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
		check_dues();
		law_dues_generation++;
	}
	return &law;
}
