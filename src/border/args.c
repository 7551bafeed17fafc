/*
 * args.c
 *	  Codes as text, and lists of them, as arguments.
 */
#include "border/args.h"

#include "catalog/pg_type.h"
#include "utils/array.h"

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
			 errmsg("unknown %s \"%s\"", what,
					text_to_cstring(cstring_to_text_with_len(name, (int) Min(len, 100)))),
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
list_elements(Datum array, Oid type, const char *what, const char *hint_of_null, Datum **elems)
{
	ArrayType  *list = DatumGetArrayTypeP(array);
	bool	   *nulls;
	int			n;

	Assert(type == TEXTOID || type == NUMERICOID || type == InvalidOid);
	if (ARR_NDIM(list) > 1)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("%s must have one dimension, not %d", what, ARR_NDIM(list)),
				 errhint("Give one list of all elements.")));
	deconstruct_array(list, ARR_ELEMTYPE(list), -1, false, OidIsValid(type) ? TYPALIGN_INT : TYPALIGN_DOUBLE, elems, &nulls, &n);
	for (int i = 0; i < n; i++)
		if (nulls[i])
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("%s must not contain a null", what),
					 hint_of_null ? errhint("%s", hint_of_null) : 0));
	return n;
}

/* Programmes, a bit each. */
static int
read_programs(Datum array, const char *what, const char *instead_of_none)
{
	Datum	   *elems;
	int			n = list_elements(array, TEXTOID, what, NULL, &elems);
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
