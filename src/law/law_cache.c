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
#include "law/law_cache.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_class.h"
#include "common/hashfn.h"
#include "executor/tuptable.h"
#include "utils/datetime.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "border/calendar.h"
#include "kernel/codes.h"
#include "law/law_load.h"

static Law	law;
static LawReliefs reliefs;
static LawReforms reforms;
static LawRegions regions;
static LawDues dues;
static LawWages wages;
static LawParticipations participations;
uint64		law_generation = 0;
uint64		law_dues_generation = 0;
uint64		law_epoch = 1;

/* What is loaded together: the law of a tariff; and what few ask for. */
typedef struct LawPart
{
	const struct LawTable *tables;
	int			n_tables;
	const char *name;
	MemoryContext context;
	uint64		mark;
	LawSnapshot seen;
} LawPart;

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

/* ---- tables ---- */

static const struct LawTable
{
	const char *name;
	size_t		row_size;
	LawLoader	load;
	void	  **rows;
	int		   *n_rows;
}			tariff_tables[] = {
	{"rate", sizeof(LawRate), law_load_rate, (void **) &law.rates, &law.n_rates},
	{"wage_limit", sizeof(LawLimit), law_load_limit, (void **) &law.limits, &law.n_limits},
	{"income_bracket", sizeof(LawBracket), law_load_bracket, (void **) &law.brackets, &law.n_brackets},
};

static const struct LawTable relief_tables[] = {
	{"relief", sizeof(LawRelief), law_load_relief, (void **) &reliefs.reliefs, &reliefs.n},
};

static const struct LawTable reform_tables[] = {
	{"reform", sizeof(const char *), law_load_reform, (void **) &reforms.names, &reforms.n},
};

static const struct LawTable region_tables[] = {
	{"region", 2 * sizeof(int), law_load_region, (void **) &regions.numbers, &regions.n},
};

static const struct LawTable due_tables[] = {
	{"due_rule", sizeof(LawDue), law_load_due, (void **) &dues.dues, &dues.n_dues},
	{"penalty_rule", sizeof(LawPenalty), law_load_penalty, (void **) &dues.penalties, &dues.n_penalties},
	{"holiday", sizeof(int32), law_load_holiday, (void **) &dues.holidays, &dues.n_holidays},
	{"fixed_holiday", sizeof(LawFixedHoliday), law_load_fixed_holiday, (void **) &dues.fixed, &dues.n_fixed},
};

static const struct LawTable wage_tables[] = {
	{"minimum_wage", sizeof(LawWage), law_load_wage, (void **) &wages.wages, &wages.n_wages},
	{"region", sizeof(LawWageRegion), law_load_wage_region, (void **) &wages.regions, &wages.n_regions},
};

static const struct LawTable participation_tables[] = {
	{"participation_rule", sizeof(LawParticipation), law_load_participation, (void **) &participations.rules, &participations.n},
};

static LawPart tariff_part = {tariff_tables, lengthof(tariff_tables), "jamsos law"};
static LawPart relief_part = {relief_tables, lengthof(relief_tables), "jamsos reliefs"};
static LawPart reform_part = {reform_tables, lengthof(reform_tables), "jamsos reforms"};
static LawPart region_part = {region_tables, lengthof(region_tables), "jamsos regions"};
static LawPart due_part = {due_tables, lengthof(due_tables), "jamsos due dates"};
static LawPart wage_part = {wage_tables, lengthof(wage_tables), "jamsos minimum wages"};
static LawPart participation_part = {participation_tables, lengthof(participation_tables), "jamsos ages"};

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
	LawTuple	row = {0};
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
	row.slot = slot;
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
			slot_getallattrs(slot);
			row.asked = 0;
			table->load(&row, (char *) *table->rows + n * table->row_size);
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
law_number_cmp(const void *a, const void *b)
{
	int			x = *(const int *) a;
	int			y = *(const int *) b;

	return (x > y) - (x < y);
}

static int
wage_cmp(const void *a, const void *b)
{
	const LawWage *x = a;
	const LawWage *y = b;
	int			cmp = strcmp(x->region, y->region);

	return cmp != 0 ? cmp : (int) y->meta.local - (int) x->meta.local;
}

static int
wage_region_cmp(const void *a, const void *b)
{
	const LawWageRegion *x = a;
	const LawWageRegion *y = b;
	int			cmp = strcmp(x->code, y->code);

	return cmp != 0 ? cmp : (int) y->local - (int) x->local;
}

static int
participation_cmp(const void *a, const void *b)
{
	const LawParticipation *x = a;
	const LawParticipation *y = b;

	return x->rule.meta.from - y->rule.meta.from;
}

/* Makes a part what the active snapshot sees; true if it had to be loaded. */
static bool
law_refresh(LawPart *part)
{
	Snapshot	snap = law_active_snapshot();
	Oid			schema;
	uint64		mark = 0;
	MemoryContext old;
	bool		load = part->context == NULL;

	snap = RegisterSnapshot(snap);
	schema = get_namespace_oid("jamsos", false);
	if (!load)
	{
		for (int i = 0; i < part->n_tables; i++)
			mark = scan_table(&part->tables[i], schema, snap, mark, false);
		load = mark != part->mark;
	}
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
}

static void
check_dues(void)
{
	for (int i = 0; i < dues.n_dues; i++)
	{
		check_meta(&dues.dues[i].rule.meta);
		Assert(dues.dues[i].rule.program < N_PROGRAMS && dues.dues[i].rule.segment < N_SEGMENTS);
		Assert(dues.dues[i].months_after >= 0 && dues.dues[i].day >= 1 && dues.dues[i].day <= 31);
	}
	for (int i = 0; i < dues.n_penalties; i++)
	{
		check_meta(&dues.penalties[i].rule.meta);
		Assert(dues.penalties[i].rate >= 0 && dues.penalties[i].rate <= RATE_ONE);
	}
	for (int i = 1; i < dues.n_holidays; i++)
		Assert(dues.holidays[i - 1] < dues.holidays[i]);
}
#else
#define check_law() ((void) 0)
#define check_dues() ((void) 0)
#endif

/* Was it read, for another snapshot? */
static bool
is_outdated(const LawPart *part)
{
	return part->context != NULL && !law_snapshot_same(&part->seen, law_active_snapshot());
}

const Law *
law_current(void)
{
	if (!law_snapshot_same(&tariff_part.seen, law_active_snapshot()) && law_refresh(&tariff_part))
	{
		qsort(law.brackets, law.n_brackets, sizeof(LawBracket), bracket_cmp);
		check_law();
		law_generation++;
	}
	/* what nothing was ever asked of is not opened: that is a good part of the first tariff */
	if (is_outdated(&relief_part) && law_refresh(&relief_part))
		law_generation++;
	if (is_outdated(&reform_part) && law_refresh(&reform_part))
		law_generation++;
	return &law;
}

const LawReliefs *
law_reliefs(void)
{
	if (!law_snapshot_same(&relief_part.seen, law_active_snapshot()))
		law_refresh(&relief_part);
	for (int i = 0; i < reliefs.n; i++)
		Assert(reliefs.reliefs[i].code != NULL && reliefs.reliefs[i].condition != NULL);
	return &reliefs;
}

const LawReforms *
law_reforms(void)
{
	if (!law_snapshot_same(&reform_part.seen, law_active_snapshot()))
		law_refresh(&reform_part);
	return &reforms;
}

const LawRegions *
law_regions(void)
{
	if (!law_snapshot_same(&region_part.seen, law_active_snapshot()) && law_refresh(&region_part))
	{
		regions.n *= 2;			/* two codes a row */
		qsort(regions.numbers, regions.n, sizeof(int), law_number_cmp);
	}
	return &regions;
}

const LawDues *
law_dues(void)
{
	if (!law_snapshot_same(&due_part.seen, law_active_snapshot()) && law_refresh(&due_part))
	{
		qsort(dues.holidays, dues.n_holidays, sizeof(int32), law_number_cmp);
		check_dues();
		law_dues_generation++;
	}
	return &dues;
}

const LawWages *
law_wages(void)
{
	if (!law_snapshot_same(&wage_part.seen, law_active_snapshot()) && law_refresh(&wage_part))
	{
		qsort(wages.wages, wages.n_wages, sizeof(LawWage), wage_cmp);
		qsort(wages.regions, wages.n_regions, sizeof(LawWageRegion), wage_region_cmp);
	}
	return &wages;
}

const LawParticipations *
law_participations(void)
{
	if (!law_snapshot_same(&participation_part.seen, law_active_snapshot()) && law_refresh(&participation_part))
		qsort(participations.rules, participations.n, sizeof(LawParticipation), participation_cmp);
	return &participations;
}

static bool
law_holds(const int *sorted, int n, int number)
{
	return n > 0 && bsearch(&number, sorted, n, sizeof(int), law_number_cmp) != NULL;
}

bool
law_has_region(const LawRegions *where, int number)
{
	return law_holds(where->numbers, where->n, number);
}

bool
law_is_holiday(const LawDues *when, int32 day)
{
	int			year,
				mon,
				mday;
	int			month;

	if (law_holds(when->holidays, when->n_holidays, day))
		return true;
	j2date(day + POSTGRES_EPOCH_JDATE, &year, &mon, &mday);
	month = month_from_date(day);
	for (int i = 0; i < when->n_fixed; i++)
	{
		const LawFixedHoliday *h = &when->fixed[i];

		if (h->month == mon && h->day == mday && h->from <= month && month < h->to)
			return true;
	}
	return false;
}
