/*
 * audit.c
 *	  What audit() needs to be quick: how many rows have each of many problems, and the first of
 *	  them, in one aggregate; readers of one value.
 *
 * audit_tally(source, place, problem, shown, more, problem, shown, more ...) counts the rows for which
 * each problem is true, and keeps of the row with the least place what shows it.  Values become text
 * only where such a row is met, so a check costs what its condition costs.
 */
#include "jamsos.h"

#include "catalog/pg_type.h"
#include "common/int.h"
#include "mb/pg_wchar.h"
#include "storage/itemptr.h"
#include "utils/array.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/numeric.h"

#include "border/ascii.h"
#include "border/numeric.h"
#include "text/identity.h"
#include "text/typed.h"

#define TALLY_FIRST_ARG 3		/* after the state: source and place */
#define TALLY_PROBLEM_ARGS 3
#define TALLY_MOST ((FUNC_MAX_ARGS - TALLY_FIRST_ARG) / TALLY_PROBLEM_ARGS)
#define PLACE_ROOM 240
#define SHOWN_ROOM 240
#define TALLY_MAGIC 0x7461

/* A place: by table, then by rank (a number, or a position in the table), then by length and bytes. */
typedef struct TallyPlace
{
	uint32		source;			/* the table, where there are several */
	int32		len;			/* of text; -1: none is known */
	int64		rank;
	char		text[PLACE_ROOM];
} TallyPlace;

typedef struct TallyShown
{
	int32		len;			/* -1: NULL */
	char		text[SHOWN_ROOM];
} TallyShown;

typedef struct TallySlot
{
	int64		rows;
	TallyPlace	place;
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

/* What a call site knows of its arguments. */
typedef struct TallySite
{
	int			n;
	Oid			place_type;
	Oid			type[FUNC_MAX_ARGS];
	FmgrInfo	out[FUNC_MAX_ARGS];
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
	site->n = given / TALLY_PROBLEM_ARGS;
	for (int i = 1; i < PG_NARGS(); i++)
	{
		Oid			out;
		bool		varlena;

		site->type[i] = get_fn_expr_argtype(fcinfo->flinfo, i);
		if (i == 1 ? site->type[i] != OIDOID : i >= TALLY_FIRST_ARG && (i - TALLY_FIRST_ARG) % TALLY_PROBLEM_ARGS == 0 && site->type[i] != BOOLOID)
			ereport(ERROR,
					(errcode(ERRCODE_DATATYPE_MISMATCH),
					 errmsg("invalid argument %d of audit_tally: %s", i, format_type_be(site->type[i])),
					 errhint("This is what jamsos.audit() is made of: call that.")));
		if (site->type[i] == UNKNOWNOID || site->type[i] == InvalidOid)
			site->type[i] = CSTRINGOID;
		getTypeOutputInfo(site->type[i], &out, &varlena);
		fmgr_info_cxt(out, &site->out[i], fcinfo->flinfo->fn_mcxt);
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
	/* in an aggregate it is ours and aligned; any other is copied */
	Tally	   *tally = (Tally *) (arg == 0 && AggCheckCallContext(fcinfo, NULL) ? PG_GETARG_BYTEA_P(0) : PG_GETARG_BYTEA_P_COPY(arg));
	size_t		size = VARSIZE(tally);

	if (size < TALLY_SIZE(1) || tally->magic != TALLY_MAGIC || tally->n > TALLY_MOST || size != TALLY_SIZE(tally->n) || (n > 0 && n != tally->n))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid state of audit_tally"),
				 errhint("This is what jamsos.audit() is made of: call that.")));
	return tally;
}

/* The text of a value, cut to the room it has; its length. */
static int
tally_text(TallySite *site, int arg, Datum value, char *out, int room)
{
	char	   *string;
	int			len;

	if (site->type[arg] == TEXTOID || site->type[arg] == VARCHAROID)
		string = typed_shown(DatumGetTextPP(value));
	else
		string = OutputFunctionCall(&site->out[arg], value);
	len = (int) strlen(string);
	if (len > room)
		len = pg_mbcliplen(string, len, room);
	memcpy(out, string, len);
	pfree(string);
	return len;
}

/* Where a row is. */
static void
tally_place(FunctionCallInfo fcinfo, TallySite *site, TallyPlace *place)
{
	Datum		value = fcinfo->args[2].value;

	place->source = PG_ARGISNULL(1) ? 0 : DatumGetObjectId(fcinfo->args[1].value);
	place->rank = 0;
	place->len = -1;
	if (PG_ARGISNULL(2))
		return;
	place->len = 0;
	switch (site->type[2])
	{
		case TIDOID:
			place->rank = (int64) ItemPointerGetBlockNumberNoCheck((ItemPointer) DatumGetPointer(value)) << 16 |
				ItemPointerGetOffsetNumberNoCheck((ItemPointer) DatumGetPointer(value));
			break;
		case INT2OID:
			place->rank = DatumGetInt16(value);
			break;
		case INT4OID:
			place->rank = DatumGetInt32(value);
			break;
		case INT8OID:
			place->rank = DatumGetInt64(value);
			break;
		case TEXTOID:
		case VARCHAROID:
			{
				text	   *key = DatumGetTextPP(value);
				int			len = (int) VARSIZE_ANY_EXHDR(key);

				if (len > PLACE_ROOM)
					len = pg_mbcliplen(VARDATA_ANY(key), len, PLACE_ROOM);
				memcpy(place->text, VARDATA_ANY(key), len);
				place->len = len;
				break;
			}
		default:
			place->len = tally_text(site, 2, value, place->text, PLACE_ROOM);
	}
}

static int
room_or_less(int len, int room)
{
	return Min(Max(len, 0), room);
}

/* Which place comes first; a row of no known place after all others. */
static int
place_compare(const TallyPlace *a, const TallyPlace *b)
{
	int			len_a = room_or_less(a->len, PLACE_ROOM);
	int			len_b = room_or_less(b->len, PLACE_ROOM);

	if ((a->len < 0) != (b->len < 0))
		return a->len < 0 ? 1 : -1;
	if (a->source != b->source)
		return a->source < b->source ? -1 : 1;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	if (len_a != len_b)
		return len_a < len_b ? -1 : 1;
	return memcmp(a->text, b->text, len_a);
}

/* Of two rows without a place, the one whose value comes first. */
static int
shown_compare(const TallyShown *a, const TallyShown *b)
{
	int			len_a = room_or_less(a->len, SHOWN_ROOM);
	int			len_b = room_or_less(b->len, SHOWN_ROOM);
	int			order = memcmp(a->text, b->text, Min(len_a, len_b));

	return order != 0 ? order : len_a - len_b;
}

static void
tally_show(FunctionCallInfo fcinfo, TallySite *site, int arg, TallySlot *row)
{
	for (int i = 0; i < 2; i++)
		row->shown[i].len = PG_ARGISNULL(arg + i) ? -1 : tally_text(site, arg + i, fcinfo->args[arg + i].value, row->shown[i].text, SHOWN_ROOM);
}

static void
tally_row(FunctionCallInfo fcinfo, TallySite *site, Tally *tally)
{
	TallyPlace	place;
	bool		placed = false;

	for (int i = 0; i < site->n; i++)
	{
		int			arg = TALLY_FIRST_ARG + TALLY_PROBLEM_ARGS * i;
		TallySlot  *slot = &tally->slot[i];
		int			order;

		if (PG_ARGISNULL(arg) || !DatumGetBool(fcinfo->args[arg].value))
			continue;
		if (!placed)
			tally_place(fcinfo, site, &place);
		placed = true;
		order = slot->rows++ == 0 ? -1 : place_compare(&place, &slot->place);
		if (order > 0 || (order == 0 && place.len >= 0))
			continue;
		if (order == 0)
		{
			TallySlot	row;

			tally_show(fcinfo, site, arg + 1, &row);
			if (shown_compare(&row.shown[0], &slot->shown[0]) >= 0)
				continue;
			memcpy(slot->shown, row.shown, sizeof(row.shown));
			continue;
		}
		slot->place = place;
		tally_show(fcinfo, site, arg + 1, slot);
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
		int			order = place_compare(&from->place, &to->place);
		int64		rows;

		if (pg_add_s64_overflow(to->rows, from->rows, &rows))
			rows = PG_INT64_MAX;	/* of a state that somebody made */
		if (from->rows > 0 && (to->rows == 0 || order < 0 || (order == 0 && shown_compare(&from->shown[0], &to->shown[0]) < 0)))
			*to = *from;
		to->rows = rows;
	}
	PG_RETURN_POINTER(sum);
}

/* The place of a slot as it is written: a key, or a position, after its table. */
static char *
place_text(const TallyPlace *place, Oid type)
{
	StringInfoData out;

	initStringInfo(&out);
	if (OidIsValid(place->source))
		appendStringInfo(&out, "%s ", DatumGetCString(DirectFunctionCall1(regclassout, ObjectIdGetDatum(place->source))));
	if (type == TIDOID)
		appendStringInfo(&out, "(%u,%u)", (uint32) (place->rank >> 16), (uint32) (place->rank & 0xFFFF));
	else if (type == INT2OID || type == INT4OID || type == INT8OID)
		appendStringInfo(&out, INT64_FORMAT, place->rank);
	else
		appendBinaryStringInfo(&out, place->text, room_or_less(place->len, PLACE_ROOM));
	return out.data;
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
			values[4 * i + 1] = CStringGetTextDatum(place_text(&slot->place, site->type[2]));
		for (int j = 0; j < 2; j++)
		{
			nulls[4 * i + 2 + j] = none || slot->shown[j].len < 0;
			if (!nulls[4 * i + 2 + j])
				values[4 * i + 2 + j] = PointerGetDatum(cstring_to_text_with_len(slot->shown[j].text, room_or_less(slot->shown[j].len, SHOWN_ROOM)));
		}
	}
	PG_RETURN_ARRAYTYPE_P(construct_md_array(values, nulls, 1, dims, lower, TEXTOID, -1, false, TYPALIGN_INT));
}

/* Is it a row that sums others, by what stands in it: JUMLAH, Total :, Sub Total, GRAND TOTAL? */
PG_FUNCTION_INFO_V1(jamsos_audit_is_total);
Datum
jamsos_audit_is_total(PG_FUNCTION_ARGS)
{
	static const char *const words[] = {"jumlah", "total", "jml", "subjumlah", "subtotal", "grandtotal", "totalkeseluruhan", "jumlahtotal", "jumlahkeseluruhan"};
	text	   *input = PG_GETARG_TEXT_PP(0);
	const char *p = VARDATA_ANY(input);
	const char *end = p + VARSIZE_ANY_EXHDR(input);
	char		letters[24];
	int			n = 0;

	/* nearly all begin otherwise */
	if (p < end && (ascii_is_digit(*p) || (((*p >= 'A' && *p <= 'Z') || (*p >= 'a' && *p <= 'z')) && strchr("JjTtSsGg", *p) == NULL)))
		PG_RETURN_BOOL(false);
	/* the first word that is one of them: what follows is of which sum it is */
	while (p < end)
	{
		char		c = typed_next(&p, end);
		bool		letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

		if (letter && n == (int) sizeof(letters))
			break;
		if (letter)
			letters[n++] = pg_ascii_tolower((unsigned char) c);
		else if (c == TYPED_OTHER || (n == 0 && ascii_is_digit(c)))
			break;
		if (n > 0 && (!letter || p == end))
			for (size_t i = 0; i < lengthof(words); i++)
				if (strlen(words[i]) == (size_t) n && memcmp(letters, words[i], n) == 0)
					PG_RETURN_BOOL(true);
		if (!letter && n > 0 && !(n == 3 && memcmp(letters, "sub", 3) == 0) && !(n == 5 && memcmp(letters, "grand", 5) == 0))
			break;
	}
	PG_RETURN_BOOL(false);
}

/* A name as it is compared: letters and digits, ASCII ones small; NULL if there are none. */
PG_FUNCTION_INFO_V1(jamsos_audit_name);
Datum
jamsos_audit_name(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	const char *p = VARDATA_ANY(input);
	const char *end = p + VARSIZE_ANY_EXHDR(input);
	text	   *name = palloc(VARHDRSZ + (end - p));
	char	   *out = VARDATA(name);

	while (p < end)
	{
		const char *start = p;
		char		c = typed_next(&p, end);

		if (c == TYPED_OTHER)
		{
			memcpy(out, start, p - start);
			out += p - start;
		}
		else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || ascii_is_digit(c))
			*out++ = pg_ascii_tolower((unsigned char) c);
	}
	if (out == VARDATA(name))
		PG_RETURN_NULL();
	SET_VARSIZE(name, out - (char *) name);
	PG_RETURN_TEXT_P(name);
}

/* nik_key() as a number: a tenth of the cost to compare and to hash. */
PG_FUNCTION_INFO_V1(jamsos_audit_nik);
Datum
jamsos_audit_nik(PG_FUNCTION_ARGS)
{
	char		digits[NIK_DIGITS];
	DateADT		birth;
	bool		woman;
	int64		number = 0;

	if (!nik_read(PG_GETARG_TEXT_PP(0), digits, &birth, &woman) || !nik_is_key(digits))
		PG_RETURN_NULL();
	for (int i = 0; i < NIK_DIGITS; i++)
		number = number * 10 + (digits[i] - '0');
	PG_RETURN_INT64(number);
}

/* audit_finite: the number itself, as short as it is stored; NULL if it is none or has no end. */
PG_FUNCTION_INFO_V1(jamsos_audit_finite);
Datum
jamsos_audit_finite(PG_FUNCTION_ARGS)
{
	struct varlena *number = (struct varlena *) PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(0));
	uint16		header;

	memcpy(&header, VARDATA_ANY(number), sizeof(header));
	if ((header & NUM_SIGN_MASK) == NUM_SPECIAL)
		PG_RETURN_NULL();
	PG_RETURN_POINTER(number);
}

/*
 * Sen of a wage that no decree gives: a day (a 31st or more), a share of a month, months together (up
 * to 31) of the minimum, to a rupiah for each; thousands of rupiah are what somebody decided.
 */
static bool
is_quotient(int64 wage, int64 lowest)
{
	int64		less = Min(wage, lowest);
	int64		more = Max(wage, lowest);
	int64		times;
	int64		over;

	if (less <= 0 || wage % 100000 == 0 || (wage * 20 >= lowest * 11 && wage * 10 <= lowest * 19))
		return false;
	times = (2 * more + less) / (2 * less);
	over = less * times - more;
	return times >= 2 && times <= 31 && over <= 100 * times && over >= -100 * times;
}

/*
 * audit_wage: -3 too large, -2 negative, -1 zero, 0 nothing to say; beside a minimum 1 under it, 2 under
 * it and a quotient, 3 a multiple.  A decree has sen, a table often none: a rupiah less is not under it.
 */
PG_FUNCTION_INFO_V1(jamsos_audit_wage);
Datum
jamsos_audit_wage(PG_FUNCTION_ARGS)
{
	Datum		wage = PG_GETARG_DATUM(0);
	int64		sen;
	int64		lowest;
	bool		under;

	if (PG_ARGISNULL(0))
		PG_RETURN_NULL();
	sen = numeric_sen(wage);
	if (sen <= 0)
	{
		int			sign = DatumGetInt32(DirectFunctionCall2(numeric_cmp, wage, NumericGetDatum(int64_to_numeric(0))));

		if (sen < 0 || sign == 0)
			PG_RETURN_INT32(sign == 0 ? -1 : sign < 0 ? -2 : -3);
	}
	if (PG_ARGISNULL(1))
		PG_RETURN_INT32(0);
	lowest = numeric_sen(PG_GETARG_DATUM(1));
	if (lowest < 0)				/* more than anybody earns, or less */
		PG_RETURN_INT32(DatumGetInt32(DirectFunctionCall2(numeric_cmp, PG_GETARG_DATUM(1), NumericGetDatum(int64_to_numeric(0)))) > 0 ? 1 : 0);
	under = sen < lowest - 100;
	if (!is_quotient(sen, lowest))
		PG_RETURN_INT32(under ? 1 : 0);
	PG_RETURN_INT32(under ? 2 : 3);
}

/* audit_text: the value itself, NULL if it is nothing but blanks, quotation marks and hyphens. */
PG_FUNCTION_INFO_V1(jamsos_audit_text);
Datum
jamsos_audit_text(PG_FUNCTION_ARGS)
{
	text	   *input = PG_GETARG_TEXT_PP(0);
	const char *p = VARDATA_ANY(input);
	const char *end = p + VARSIZE_ANY_EXHDR(input);

	while (p < end)
	{
		char		c = typed_next(&p, end);

		if (c != ' ' && c != TYPED_NO_BREAK && c != TYPED_NOTHING && c != '\'' && c != '"' && c != '-')
			PG_RETURN_TEXT_P(input);
	}
	PG_RETURN_NULL();
}
