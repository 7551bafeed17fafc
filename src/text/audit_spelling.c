/*
 * audit_spelling.c
 *	  How often each spelling of a column is there, and where first: counted beside everything else
 *	  in the one scan of audit(), for people write a status in a handful of ways.
 *
 * A state holds SPELLING_MOST of them, of at most SPELLING_ROOM bytes; where there are more, or longer
 * ones, it says so, and audit() counts them by GROUP BY in a scan of their own.
 */
#include "jamsos.h"

#include "catalog/pg_type.h"
#include "common/int.h"
#include "utils/array.h"

#include "text/audit_place.h"

#define SPELLING_MOST 64
#define SPELLING_ROOM 128
#define SPELLING_MAGIC 0x7370
#define SPELLING_ARGS 3			/* source, place, value */

typedef struct Spelling
{
	int64		rows;
	AuditPlace	place;
	int32		len;
	char		text[SPELLING_ROOM];
} Spelling;

/* The state: of one size; the frequent ones are met early, and so stand first. */
typedef struct Spellings
{
	int32		vl_len_;
	uint16		magic;
	uint16		n;				/* SPELLING_MOST + 1: more than it holds */
	Spelling	spelling[SPELLING_MOST];
} Spellings;

static Spellings *
spellings_new(MemoryContext context)
{
	Spellings  *all = MemoryContextAllocZero(context, sizeof(Spellings));

	SET_VARSIZE(all, sizeof(Spellings));
	all->magic = SPELLING_MAGIC;
	return all;
}

/* A state that another may have made: lengths are looked at where they are used. */
static Spellings *
spellings_arg(FunctionCallInfo fcinfo, int arg)
{
	Spellings  *all = (Spellings *) PG_GETARG_BYTEA_P(arg);

	if (VARSIZE(all) != sizeof(Spellings) || all->magic != SPELLING_MAGIC || all->n > SPELLING_MOST + 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid state of audit_spellings"),
				 errhint("This is what jamsos.audit() is made of: call that.")));
	/* of no aggregate of ours: a copy, now that it is no larger than one can be */
	return arg == 0 && AggCheckCallContext(fcinfo, NULL) ? all : memcpy(palloc(sizeof(Spellings)), all, sizeof(Spellings));
}

/* The place of a spelling among those counted, which is made if there is room; NULL if not. */
static Spelling *
spelling_of(Spellings *all, const char *text, int len)
{
	Spelling   *one = all->spelling;

	if (len > SPELLING_ROOM)
		all->n = SPELLING_MOST + 1;
	if (all->n > SPELLING_MOST)
		return NULL;
	for (int i = 0; i < all->n; i++, one++)
		if (one->len == len && memcmp(one->text, text, len) == 0)
			return one;
	if (++all->n > SPELLING_MOST)
		return NULL;
	one->rows = 0;
	one->len = len;
	memcpy(one->text, text, len);
	return one;
}

/* So many more rows of a spelling, the first of them at that place. */
static void
spelling_add(Spelling *one, int64 rows, const AuditPlace *place)
{
	if (one->rows == 0 || audit_place_compare(place, &one->place) < 0)
		one->place = *place;
	if (pg_add_s64_overflow(one->rows, rows, &one->rows))
		one->rows = PG_INT64_MAX;	/* of a state that somebody made */
}

static AuditShown *
spelling_site(FunctionCallInfo fcinfo)
{
	AuditShown *how = fcinfo->flinfo->fn_extra;
	Oid			source = get_fn_expr_argtype(fcinfo->flinfo, 1);

	if (how)
		return how;
	if (PG_NARGS() != SPELLING_ARGS + 1 || source != OIDOID)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("invalid argument 1 of audit_spellings: %s", format_type_be(source)),
				 errhint("This is what jamsos.audit() is made of: call that.")));
	how = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(AuditShown));
	audit_shown_init(how, fcinfo->flinfo, 2);
	fcinfo->flinfo->fn_extra = how;
	return how;
}

PG_FUNCTION_INFO_V1(jamsos_audit_spellings_accum);
Datum
jamsos_audit_spellings_accum(PG_FUNCTION_ARGS)
{
	AuditShown *how = spelling_site(fcinfo);
	MemoryContext context;
	Spellings  *all;

	if (!AggCheckCallContext(fcinfo, &context))
		context = CurrentMemoryContext;
	all = PG_ARGISNULL(0) ? spellings_new(context) : spellings_arg(fcinfo, 0);
	if (!PG_ARGISNULL(3))
	{
		text	   *value = PG_GETARG_TEXT_PP(3);
		Spelling   *one = spelling_of(all, VARDATA_ANY(value), (int) VARSIZE_ANY_EXHDR(value));

		if (one)
		{
			AuditPlace	place;

			audit_place_read(how, &fcinfo->args[1], &fcinfo->args[2], &place);
			spelling_add(one, 1, &place);
		}
	}
	PG_RETURN_POINTER(all);
}

PG_FUNCTION_INFO_V1(jamsos_audit_spellings_combine);
Datum
jamsos_audit_spellings_combine(PG_FUNCTION_ARGS)
{
	Spellings  *sum,
			   *other;
	MemoryContext context;

	if (PG_ARGISNULL(0) && PG_ARGISNULL(1))
		PG_RETURN_NULL();
	if (!AggCheckCallContext(fcinfo, &context))
		context = CurrentMemoryContext;
	sum = spellings_new(context);
	for (int arg = 0; arg < 2; arg++)
	{
		if (PG_ARGISNULL(arg))
			continue;
		other = spellings_arg(fcinfo, arg);
		if (other->n > SPELLING_MOST)
			sum->n = other->n;
		for (int i = 0; i < Min(other->n, SPELLING_MOST); i++)
		{
			Spelling   *from = &other->spelling[i];
			Spelling   *to = spelling_of(sum, from->text, audit_room(from->len, SPELLING_ROOM));

			if (to)
				spelling_add(to, from->rows, &from->place);
		}
	}
	PG_RETURN_POINTER(sum);
}

/* For each spelling: itself, rows, place; NULL if there are more than were counted. */
PG_FUNCTION_INFO_V1(jamsos_audit_spellings_final);
Datum
jamsos_audit_spellings_final(PG_FUNCTION_ARGS)
{
	AuditShown *how = spelling_site(fcinfo);
	Spellings  *all = PG_ARGISNULL(0) ? spellings_new(CurrentMemoryContext) : spellings_arg(fcinfo, 0);
	Datum		values[3 * SPELLING_MOST];
	bool		nulls[3 * SPELLING_MOST];
	int			dims[2] = {all->n, 3};
	int			lower[2] = {1, 1};

	if (all->n > SPELLING_MOST)
		PG_RETURN_NULL();
	if (all->n == 0)
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(TEXTOID));
	for (int i = 0; i < all->n; i++)
	{
		const Spelling *one = &all->spelling[i];

		values[3 * i] = PointerGetDatum(cstring_to_text_with_len(one->text, audit_verified(one->text, one->len, SPELLING_ROOM)));
		values[3 * i + 1] = CStringGetTextDatum(psprintf(INT64_FORMAT, one->rows));
		nulls[3 * i] = nulls[3 * i + 1] = false;
		nulls[3 * i + 2] = one->place.len < 0;
		values[3 * i + 2] = nulls[3 * i + 2] ? (Datum) 0 : CStringGetTextDatum(audit_place_text(&one->place, how->type));
	}
	PG_RETURN_ARRAYTYPE_P(construct_md_array(values, nulls, 2, dims, lower, TEXTOID, -1, false, TYPALIGN_INT));
}
