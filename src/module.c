/*
 * module.c
 *	  The library: magic block, settings, version, and what is looked at before it is used.
 */
#include "jamsos.h"

#include "utils/fmgrprotos.h"

#include "border/numeric.h"
#include "law/law_cache.h"
#include "law/law_notice.h"

#ifdef PG_MODULE_MAGIC_EXT
PG_MODULE_MAGIC_EXT(.name = "jamsos", .version = JAMSOS_VERSION);
#else
PG_MODULE_MAGIC;
#endif

static const struct config_enum_entry unconfirmed_options[] = {
	{"notice", UNCONFIRMED_NOTICE, false},
	{"silent", UNCONFIRMED_SILENT, false},
	{"error", UNCONFIRMED_ERROR, false},
	{NULL, 0, false}
};

extern PGDLLEXPORT void _PG_init(void);

/* Sen of a numeric by its own functions, as numeric_sen gives them. */
static int64
sen_by_numeric(Datum value)
{
	Numeric		number = DatumGetNumeric(value);
	Datum		zero = NumericGetDatum(int64_to_numeric(0));
	Datum		sen;

	if (numeric_is_nan(number) || numeric_is_inf(number) || DatumGetBool(DirectFunctionCall2(numeric_lt, value, zero)))
		return -1;
	sen = DirectFunctionCall2(numeric_mul, value, NumericGetDatum(int64_to_numeric(100)));
	sen = DirectFunctionCall2(numeric_round, sen, Int32GetDatum(0));
	if (DatumGetBool(DirectFunctionCall2(numeric_gt, sen, NumericGetDatum(int64_to_numeric(RUPIAH_MAX_SEN)))))
		return -1;
	return DatumGetInt64(DirectFunctionCall1(numeric_int8, sen));
}

/*
 * A wage is read from the digits of its numeric, which core keeps to itself.  Where they
 * lie otherwise every amount would be wrong without a word: so the readers are compared
 * with numeric at each load, and a library that reads it wrong is none.  Reads no table
 * and needs no transaction: a postmaster may load us.
 */
static void
compare_with_numeric(void)
{
	static const char *const values[] = {
		/* what nearly every wage is: one, two and three digits of base 10000 */
		"10000", "2500000", "2500000.50", "4416186.2750", "99999999.9999",
		/* short headers of other weights, signs and scales */
		"0", "1", "0.01", "0.005", "0.0049999", "12345678901.99", "1000000000000", "1000000000000.01", "-1", "-0.004",
		/* long headers: by scale, by weight */
		"2500000.50500000000000000000000000000000000000000000000000000000000000000000", "-2500000.5000000000000000000000000000000000000000000000000000000000000000000000",
		"1e128", "1e300", "1e-300",
		"NaN", "Infinity", "-Infinity"
	};
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "jamsos compares", ALLOCSET_SMALL_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);

	for (int i = 0; i < (int) lengthof(values); i++)
	{
		Datum		value = DirectFunctionCall3(numeric_in, CStringGetDatum(values[i]), ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
		Size		len = VARSIZE(DatumGetPointer(value)) - VARHDRSZ;
		char	   *stored = palloc(VARHDRSZ_SHORT + len);
		int64		wanted = sen_by_numeric(value);
		int64		plain = numeric_sen(value);
		int64		packed;
		int64		fast = wanted;

		/* as it lies in a row of a table */
		SET_VARSIZE_SHORT(stored, VARHDRSZ_SHORT + len);
		memcpy(stored + VARHDRSZ_SHORT, VARDATA(DatumGetPointer(value)), len);
		packed = numeric_sen(PointerGetDatum(stored));
		(void) rupiah_from_short_numeric(PointerGetDatum(stored), &fast);
		if (plain != wanted || packed != wanted || fast != wanted)
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("incompatible library \"jamsos\": PostgreSQL %s stores numeric in another form", PG_VERSION),
					 errdetail("%s is " INT64_FORMAT " sen, and is read as " INT64_FORMAT ", " INT64_FORMAT " and " INT64_FORMAT ".",
							   values[i], wanted, plain, packed, fast),
					 errhint("Install a version of jamsos that was made for this PostgreSQL, or build it anew.")));
	}
	MemoryContextSwitchTo(old);
	MemoryContextDelete(context);
}

void
_PG_init(void)
{
	compare_with_numeric();
	DefineCustomEnumVariable("jamsos.unconfirmed",
							 "What to do when a month lies past the last published yearly figure.",
							 "notice (default), silent or error. Amounts are the same in each case: those of the last published figure.",
							 &jamsos_unconfirmed, UNCONFIRMED_NOTICE, unconfirmed_options,
							 PGC_USERSET, 0, NULL, NULL, NULL);
	MarkGUCPrefixReserved("jamsos");
	law_cache_init();
}

PG_FUNCTION_INFO_V1(jamsos_version);
Datum
jamsos_version(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(JAMSOS_VERSION));
}

#ifdef JAMSOS_OWN_INIT_SRF
#include "executor/executor.h"
#include "utils/tuplestore.h"

void
jamsos_init_srf(FunctionCallInfo fcinfo)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	MemoryContext old;

	if (rsinfo == NULL || !IsA(rsinfo, ReturnSetInfo) || !(rsinfo->allowedModes & SFRM_Materialize) || rsinfo->expectedDesc == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set"),
				 errhint("Call it in FROM.")));
	old = MemoryContextSwitchTo(rsinfo->econtext->ecxt_per_query_memory);
	rsinfo->setDesc = CreateTupleDescCopy(rsinfo->expectedDesc);
	rsinfo->setResult = tuplestore_begin_heap((rsinfo->allowedModes & SFRM_Materialize_Random) != 0,
											  false, work_mem);
	rsinfo->returnMode = SFRM_Materialize;
	MemoryContextSwitchTo(old);
}
#endif
