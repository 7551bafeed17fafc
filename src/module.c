/*
 * module.c
 *	  The library: magic block, settings, version.
 */
#include "jamsos.h"

#include "law.h"

#ifdef PG_MODULE_MAGIC_EXT
PG_MODULE_MAGIC_EXT(.name = "jamsos", .version = JAMSOS_VERSION);
#else
PG_MODULE_MAGIC;
#endif

int			jamsos_unconfirmed = UNCONFIRMED_NOTICE;

static const struct config_enum_entry unconfirmed_options[] = {
	{"notice", UNCONFIRMED_NOTICE, false},
	{"silent", UNCONFIRMED_SILENT, false},
	{"error", UNCONFIRMED_ERROR, false},
	{NULL, 0, false}
};

extern PGDLLEXPORT void _PG_init(void);

void
_PG_init(void)
{
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

	if (rsinfo == NULL || !IsA(rsinfo, ReturnSetInfo) || !(rsinfo->allowedModes & SFRM_Materialize))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("set-valued function called in context that cannot accept a set")));
	old = MemoryContextSwitchTo(rsinfo->econtext->ecxt_per_query_memory);
	if (get_call_result_type(fcinfo, NULL, &rsinfo->setDesc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	rsinfo->setDesc = CreateTupleDescCopy(rsinfo->setDesc);
	rsinfo->setResult = tuplestore_begin_heap((rsinfo->allowedModes & SFRM_Materialize_Random) != 0,
											  false, work_mem);
	rsinfo->returnMode = SFRM_Materialize;
	MemoryContextSwitchTo(old);
}
#endif
