/*
 * audit.c
 *	  What audit() needs to be quick: how many rows have each of many problems, and the first of
 *	  them, in one aggregate.
 *
 * audit_tally(source, place, problem, shown, more, problem, shown, more ...) counts the rows that have
 * each problem, and keeps of the row with the least place what shows it.  A problem is a boolean, or an
 * integer each of whose TALLY_BITS lowest bits is one: all that is asked of a column is answered in one
 * call, which nearly every row answers by 0.  Values become text only where a row is shown.
 */
#include "jamsos.h"

#include "catalog/pg_type.h"
#include "common/int.h"
#include "port/pg_bitutils.h"
#include "utils/array.h"

#include "text/audit_place.h"

#define TALLY_FIRST_ARG 3		/* after the state: source and place */
#define TALLY_PROBLEM_ARGS 3
#define TALLY_GROUPS ((FUNC_MAX_ARGS - TALLY_FIRST_ARG) / TALLY_PROBLEM_ARGS)
#define TALLY_BITS 8			/* problems of an integer */
#define TALLY_MOST (TALLY_GROUPS * TALLY_BITS)
#define SHOWN_ROOM 240
#define TALLY_MAGIC 0x7461

typedef struct TallyShown
{
	int32		len;			/* -1: NULL */
	char		text[SHOWN_ROOM];
} TallyShown;

typedef struct TallySlot
{
	int64		rows;
	AuditPlace	place;
	TallyShown	shown[2];
} TallySlot;

/* The state: flat, of one size for a number of problems. */
typedef struct Tally
{
	int32		vl_len_;
	uint16		magic;
	uint16		n;
	TallySlot	slot[FLEXIBLE_ARRAY_MEMBER];
} Tally;

#define TALLY_SIZE(n) (offsetof(Tally, slot) + (n) * sizeof(TallySlot))

/* What a call site knows of its arguments: for each problem or integer of them, the first slot and the bits. */
typedef struct TallySite
{
	int			groups;
	int			n;
	int			first[TALLY_GROUPS];
	uint32		bits[TALLY_GROUPS];
	AuditShown	shown[FUNC_MAX_ARGS];
} TallySite;

static TallySite *
tally_site(FunctionCallInfo fcinfo)
{
	TallySite  *site = fcinfo->flinfo->fn_extra;
	int			given = PG_NARGS() - TALLY_FIRST_ARG;

	if (site)
		return site;
	if (given <= 0 || given % TALLY_PROBLEM_ARGS != 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid number of arguments of audit_tally: %d", PG_NARGS() - 1),
				 errhint("This is what jamsos.audit() is made of: call that.")));
	site = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(TallySite));
	for (int i = 1; i < PG_NARGS(); i++)
	{
		Oid			type = get_fn_expr_argtype(fcinfo->flinfo, i);
		bool		problem = i >= TALLY_FIRST_ARG && (i - TALLY_FIRST_ARG) % TALLY_PROBLEM_ARGS == 0;

		if (i == 1 ? type != OIDOID : problem && type != BOOLOID && type != INT4OID)
			ereport(ERROR,
					(errcode(ERRCODE_DATATYPE_MISMATCH),
					 errmsg("invalid argument %d of audit_tally: %s", i, format_type_be(type)),
					 errhint("This is what jamsos.audit() is made of: call that.")));
		audit_shown_init(&site->shown[i], fcinfo->flinfo, i);
		if (problem)
		{
			site->first[site->groups] = site->n;
			site->bits[site->groups++] = type == BOOLOID ? 1 : (1 << TALLY_BITS) - 1;
			site->n += type == BOOLOID ? 1 : TALLY_BITS;
		}
	}
	fcinfo->flinfo->fn_extra = site;
	return site;
}

static Tally *
tally_new(int n)
{
	Tally	   *tally = palloc0(TALLY_SIZE(n));

	SET_VARSIZE(tally, TALLY_SIZE(n));
	tally->magic = TALLY_MAGIC;
	tally->n = n;
	return tally;
}

/* A state that another may have made: lengths are looked at where they are used. */
static Tally *
tally_arg(FunctionCallInfo fcinfo, int arg, int n)
{
	Tally	   *tally = (Tally *) PG_GETARG_BYTEA_P(arg);
	size_t		size = VARSIZE(tally);

	if (size < TALLY_SIZE(1) || tally->magic != TALLY_MAGIC || tally->n > TALLY_MOST || size != TALLY_SIZE(tally->n) || (n > 0 && n != tally->n))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid state of audit_tally"),
				 errhint("This is what jamsos.audit() is made of: call that.")));
	/* in an aggregate it is ours and aligned; any other is copied, now that it is no larger than one can be */
	return arg == 0 && AggCheckCallContext(fcinfo, NULL) ? tally : memcpy(palloc(size), tally, size);
}

/* Of two rows without a place, the one whose value comes first. */
static int
shown_compare(const TallyShown *a, const TallyShown *b)
{
	int			len_a = audit_room(a->len, SHOWN_ROOM);
	int			len_b = audit_room(b->len, SHOWN_ROOM);
	int			order = memcmp(a->text, b->text, Min(len_a, len_b));

	return order != 0 ? order : len_a - len_b;
}

static void
tally_show(FunctionCallInfo fcinfo, TallySite *site, int arg, TallyShown *shown)
{
	for (int i = 0; i < 2; i++)
		shown[i].len = PG_ARGISNULL(arg + i) ? -1 : audit_shown_text(&site->shown[arg + i], fcinfo->args[arg + i].value, shown[i].text, SHOWN_ROOM);
}

/* A row has the problem of a slot. */
static void
tally_slot(FunctionCallInfo fcinfo, TallySite *site, int arg, const AuditPlace *place, TallySlot *slot)
{
	int			order = slot->rows++ == 0 ? -1 : audit_place_compare(place, &slot->place);

	if (order < 0)
	{
		slot->place = *place;
		tally_show(fcinfo, site, arg, slot->shown);
	}
	else if (order == 0 && place->len < 0)
	{
		TallyShown	shown[2];

		tally_show(fcinfo, site, arg, shown);
		if (shown_compare(&shown[0], &slot->shown[0]) < 0)
			memcpy(slot->shown, shown, sizeof(shown));
	}
}

static void
tally_row(FunctionCallInfo fcinfo, TallySite *site, Tally *tally)
{
	AuditPlace	place;
	bool		placed = false;

	for (int i = 0; i < site->groups; i++)
	{
		int			arg = TALLY_FIRST_ARG + TALLY_PROBLEM_ARGS * i;
		uint32		problems = PG_ARGISNULL(arg) ? 0 : DatumGetUInt32(fcinfo->args[arg].value) & site->bits[i];

		if (problems == 0)
			continue;
		if (!placed)
			audit_place_read(&site->shown[2], &fcinfo->args[1], &fcinfo->args[2], &place);
		placed = true;
		for (; problems != 0; problems &= problems - 1)
			tally_slot(fcinfo, site, arg + 1, &place, &tally->slot[site->first[i] + pg_rightmost_one_pos32(problems)]);
	}
}

PG_FUNCTION_INFO_V1(jamsos_audit_tally_accum);
Datum
jamsos_audit_tally_accum(PG_FUNCTION_ARGS)
{
	TallySite  *site = tally_site(fcinfo);
	MemoryContext context;
	Tally	   *tally;

	if (!AggCheckCallContext(fcinfo, &context))
		context = CurrentMemoryContext;
	if (PG_ARGISNULL(0))
	{
		MemoryContext before = MemoryContextSwitchTo(context);

		tally = tally_new(site->n);
		MemoryContextSwitchTo(before);
	}
	else
		tally = tally_arg(fcinfo, 0, site->n);
	tally_row(fcinfo, site, tally);
	PG_RETURN_POINTER(tally);
}

PG_FUNCTION_INFO_V1(jamsos_audit_tally_combine);
Datum
jamsos_audit_tally_combine(PG_FUNCTION_ARGS)
{
	Tally	   *sum,
			   *other;
	MemoryContext context,
				before;

	if (PG_ARGISNULL(0) && PG_ARGISNULL(1))
		PG_RETURN_NULL();
	if (!AggCheckCallContext(fcinfo, &context))
		context = CurrentMemoryContext;
	other = tally_arg(fcinfo, PG_ARGISNULL(1) ? 0 : 1, 0);
	before = MemoryContextSwitchTo(context);
	sum = memcpy(palloc(VARSIZE(other)), other, VARSIZE(other));
	MemoryContextSwitchTo(before);
	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_POINTER(sum);
	other = tally_arg(fcinfo, 0, sum->n);
	for (int i = 0; i < sum->n; i++)
	{
		TallySlot  *to = &sum->slot[i];
		TallySlot  *from = &other->slot[i];
		int			order = audit_place_compare(&from->place, &to->place);
		int64		rows;

		if (pg_add_s64_overflow(to->rows, from->rows, &rows))
			rows = PG_INT64_MAX;	/* of a state that somebody made */
		if (from->rows > 0 && (to->rows == 0 || order < 0 || (order == 0 && shown_compare(&from->shown[0], &to->shown[0]) < 0)))
			*to = *from;
		to->rows = rows;
	}
	PG_RETURN_POINTER(sum);
}

/* For each problem: rows, place, shown, more. */
PG_FUNCTION_INFO_V1(jamsos_audit_tally_final);
Datum
jamsos_audit_tally_final(PG_FUNCTION_ARGS)
{
	TallySite  *site = tally_site(fcinfo);
	Tally	   *tally = PG_ARGISNULL(0) ? tally_new(site->n) : tally_arg(fcinfo, 0, site->n);
	Datum	   *values = palloc(4 * site->n * sizeof(Datum));
	bool	   *nulls = palloc(4 * site->n * sizeof(bool));
	int			dims[1] = {4 * site->n};
	int			lower[1] = {1};

	for (int i = 0; i < site->n; i++)
	{
		TallySlot  *slot = &tally->slot[i];
		bool		none = slot->rows == 0;

		values[4 * i] = CStringGetTextDatum(psprintf(INT64_FORMAT, slot->rows));
		nulls[4 * i] = false;
		nulls[4 * i + 1] = none || slot->place.len < 0;
		if (!nulls[4 * i + 1])
			values[4 * i + 1] = CStringGetTextDatum(audit_place_text(&slot->place, site->shown[2].type));
		for (int j = 0; j < 2; j++)
		{
			nulls[4 * i + 2 + j] = none || slot->shown[j].len < 0;
			if (!nulls[4 * i + 2 + j])
				values[4 * i + 2 + j] = PointerGetDatum(cstring_to_text_with_len(slot->shown[j].text, audit_verified(slot->shown[j].text, slot->shown[j].len, SHOWN_ROOM)));
		}
	}
	PG_RETURN_ARRAYTYPE_P(construct_md_array(values, nulls, 1, dims, lower, TEXTOID, -1, false, TYPALIGN_INT));
}
