/*
 * args.c
 *	  Codes as text, and lists of them, as arguments.
 */
#include "border/args.h"

#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"

#define TEXT_SHOWN 100			/* bytes of a text in a message */
#define NAME_MOST 1023			/* bytes of a name: no table or catalogue holds a longer one */

char *
text_shown(const char *text, size_t len)
{
	if (len <= TEXT_SHOWN)
		return pnstrdup(text, len);
	return psprintf("%.*s...", pg_mbcliplen(text, TEXT_SHOWN + MAX_MULTIBYTE_CHAR_LEN > len ? (int) len : TEXT_SHOWN + MAX_MULTIBYTE_CHAR_LEN, TEXT_SHOWN), text);
}

char *
name_from_datum(Datum datum)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(datum);
	int			len;

	if (VARATT_IS_EXTENDED(value) && !VARATT_IS_SHORT(value))
		value = pg_detoast_datum_slice(value, 0, NAME_MOST + 1);
	len = (int) VARSIZE_ANY_EXHDR(value);
	if (len <= NAME_MOST)
		return text_to_cstring(value);
	return psprintf("%.*s...", pg_mbcliplen(VARDATA_ANY(value), len, NAME_MOST), VARDATA_ANY(value));
}

/* Codes as a hint lists them. */
static char *
list_codes(const char *const *names, int n)
{
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < n; i++)
		appendStringInfo(&list, "%s%s", i == 0 ? "" : ", ", names[i]);
	return list.data;
}

static int
code_from_text(const char *what, const char *const *names, int n, const char *name, size_t len)
{
	int			code = name_index(names, n, name, len);

	if (code >= 0)
		return code;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown %s \"%s\"", what, text_shown(name, len)),
			 errhint("Valid values: %s.", list_codes(names, n))));
}

int
program_from_text(const char *name, size_t len)
{
	return code_from_text("programme", program_names, N_PROGRAMS, name, len);
}

int
segment_from_text(const char *name, size_t len)
{
	return code_from_text("segment", segment_names, N_SEGMENTS, name, len);
}

int
payer_from_text(const char *name, size_t len)
{
	return code_from_text("payer", payer_names, N_PAYERS, name, len);
}

int
rounding_from_text(const char *name, size_t len)
{
	return code_from_text("rounding", rounding_names, N_ROUNDINGS, name, len);
}

int
arg_rounding(FunctionCallInfo fcinfo, int n)
{
	text	   *name;

	if (PG_ARGISNULL(n))
		report_null("rounding", psprintf("Valid values: %s.", list_codes(rounding_names, N_ROUNDINGS)));
	name = PG_GETARG_TEXT_PP(n);
	return rounding_from_text(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
}

int
list_elements(Datum array, Oid type, const char *what, int most, const char *hint_of_many, const char *hint_of_null, Datum **elems)
{
	ArrayType  *list = DatumGetArrayTypeP(array);
	int			n = ArrayGetNItems(ARR_NDIM(list), ARR_DIMS(list));

	Assert(type == TEXTOID || type == NUMERICOID || type == InvalidOid);
	if (ARR_NDIM(list) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("%s must have one dimension, not %d", what, ARR_NDIM(list)),
				 errhint("Give one list of all elements.")));
	/* before it is taken apart: a list may have a hundred million elements */
	if (n > most)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("%s must have at most %d elements, not %d", what, most, n),
				 errhint("%s", hint_of_many)));
	if (array_contains_nulls(list))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("%s must not contain a null", what),
				 hint_of_null ? errhint("%s", hint_of_null) : 0));
	deconstruct_array(list, ARR_ELEMTYPE(list), -1, false, OidIsValid(type) ? TYPALIGN_INT : TYPALIGN_DOUBLE, elems, NULL, &n);
	return n;
}

/* Programmes, a bit each. */
static int
read_programs(Datum array, const char *what, const char *instead_of_none)
{
	Datum	   *elems;
	int			n = list_elements(array, TEXTOID, what, LIST_MOST, "Give each programme once.", NULL, &elems);
	int			programs = 0;

	for (int i = 0; i < n; i++)
	{
		text	   *t = DatumGetTextPP(elems[i]);

		programs |= 1 << program_from_text(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	}
	if (programs == 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s must not be an empty list", what),
				 errhint("%s", instead_of_none)));
	return programs;
}

int
programs_from_array(Datum array)
{
	return read_programs(array, "programs", "Give NULL for each worker's own programmes (JKK and JKM where none are stated).");
}

int
only_from_array(Datum array)
{
	return read_programs(array, "only", "Give NULL where no programme is left out.");
}

int
programs_remembered(ProgramsMemo *memo, Datum array)
{
	struct varlena *list = PG_DETOAST_DATUM_PACKED(array);
	int			len = (int) VARSIZE_ANY_EXHDR(list);

	if (!memo_is(&memo->list, VARDATA_ANY(list), len))
	{
		memo_forget(&memo->list);
		memo->programs = programs_from_array(array);
		memo_keep(&memo->list, VARDATA_ANY(list), len);
	}
	return memo->programs;
}

void
programs_append(StringInfo out, int programs)
{
	const char *sep = "";

	Assert(programs >> N_PROGRAMS == 0);
	appendStringInfoChar(out, '[');
	for (int p = 0; p < N_PROGRAMS; p++)
		if (programs & (1 << p))
		{
			appendStringInfo(out, "%s\"%s\"", sep, program_names[p]);
			sep = ", ";
		}
	appendStringInfoChar(out, ']');
}

void
report_risk_class(int32 risk_class)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("risk class must be from 1 to 5: %d", risk_class),
			 errhint("The classes are those of PP 44/2015 Pasal 16; government services are class 1.")));
}

void
report_null(const char *what, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
			 errmsg("%s must not be null", what),
			 errhint("%s", hint)));
}
