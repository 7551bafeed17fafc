/*
 * pg_compat.h
 *	  Differences between PostgreSQL 14 and the newest; the only file that knows
 *	  PG_VERSION_NUM.
 */
#ifndef JAMSOS_PG_COMPAT_H
#define JAMSOS_PG_COMPAT_H

#include "access/tableam.h"
#include "common/jsonapi.h"
#include "funcapi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "parser/parse_relation.h"
#include "storage/proc.h"
#include "utils/guc.h"
#include "utils/jsonfuncs.h"
#include "utils/tuplestore.h"

#if PG_VERSION_NUM < 140000
#error "jamsos needs PostgreSQL 14 or later"
#endif

#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#include "nodes/miscnodes.h"
#endif

/* Soft errors of type input (16). */
#if PG_VERSION_NUM < 160000
#define jamsos_soft_error(context, result, rest) ereport(ERROR, rest)
#define jamsos_errsave(context, rest) ereport(ERROR, rest)
#else
#define jamsos_soft_error(context, result, rest) ereturn(context, result, rest)
#define jamsos_errsave(context, rest) errsave(context, rest)
#endif

#if PG_VERSION_NUM < 150000
#define MarkGUCPrefixReserved(prefix) EmitWarningsOnPlaceholders(prefix)
#endif

/* a scan of a table has flags (19) */
#if PG_VERSION_NUM >= 190000
#define jamsos_beginscan(rel, snap) table_beginscan(rel, snap, 0, NULL, 0)
#else
#define jamsos_beginscan(rel, snap) table_beginscan(rel, snap, 0, NULL)
#endif

/* queries made and run by us: explaining (19), permissions apart (16), no execute_once (18) */
#if PG_VERSION_NUM >= 190000
#define jamsos_plan_query(query, sql, options) pg_plan_query(query, sql, options, NULL, NULL)
#else
#define jamsos_plan_query(query, sql, options) pg_plan_query(query, sql, options, NULL)
#endif
#if PG_VERSION_NUM >= 180000
#define jamsos_executor_run(desc) ExecutorRun(desc, ForwardScanDirection, 0)
#else
#define jamsos_executor_run(desc) ExecutorRun(desc, ForwardScanDirection, 0, true)
#endif
#if PG_VERSION_NUM >= 160000
#define jamsos_rte_permissions(query, rte) \
	((rte)->perminfoindex = 0, (void) addRTEPermissionInfo(&(query)->rteperminfos, rte))
#else
#define jamsos_rte_permissions(query, rte) ((rte)->requiredPerms = 0)
#endif

/* scans by an index: counters (18), flags (19); which indexes an update needs (16); options of writes (19) */
#if PG_VERSION_NUM >= 190000
#define jamsos_index_beginscan(rel, index, snap, nkeys) index_beginscan(rel, index, snap, NULL, nkeys, 0, 0)
#define jamsos_tuple_update(rel, tid, slot, cid, snap, tmfd, mode, indexes) \
	table_tuple_update(rel, tid, slot, cid, 0, snap, InvalidSnapshot, true, tmfd, mode, indexes)
#define jamsos_tuple_delete(rel, tid, cid, snap, tmfd) \
	table_tuple_delete(rel, tid, cid, 0, snap, InvalidSnapshot, true, tmfd)
#else
#if PG_VERSION_NUM >= 180000
#define jamsos_index_beginscan(rel, index, snap, nkeys) index_beginscan(rel, index, snap, NULL, nkeys, 0)
#else
#define jamsos_index_beginscan(rel, index, snap, nkeys) index_beginscan(rel, index, snap, nkeys, 0)
#endif
#define jamsos_tuple_update(rel, tid, slot, cid, snap, tmfd, mode, indexes) \
	table_tuple_update(rel, tid, slot, cid, snap, InvalidSnapshot, true, tmfd, mode, indexes)
#define jamsos_tuple_delete(rel, tid, cid, snap, tmfd) \
	table_tuple_delete(rel, tid, cid, snap, InvalidSnapshot, true, tmfd, false)
#endif
#if PG_VERSION_NUM >= 160000
typedef TU_UpdateIndexes jamsos_update_indexes;
#define JAMSOS_NEEDS_INDEXES(update) ((update) != TU_None)
#else
typedef bool jamsos_update_indexes;
#define JAMSOS_NEEDS_INDEXES(update) (update)
#endif

/* core's JSON parser: results of its actions (16), where its state lives (17) */
#if PG_VERSION_NUM >= 160000
typedef JsonParseErrorType jamsos_json_result;
#define JAMSOS_JSON_OK return JSON_SUCCESS
/* after jamsos_errsave: parsing ends here */
#define JAMSOS_JSON_FAIL return JSON_SEM_ACTION_FAILED
#define jamsos_parse_json(lex, sem, escontext) pg_parse_json_or_errsave(lex, sem, escontext)
#else
typedef void jamsos_json_result;
#define JAMSOS_JSON_OK return
#define JAMSOS_JSON_FAIL return
#define jamsos_parse_json(lex, sem, escontext) (pg_parse_json_or_ereport(lex, sem), true)
#endif
#if PG_VERSION_NUM >= 170000
#define jamsos_json_lexer(input, len) makeJsonLexContextCstringLen(NULL, input, len, GetDatabaseEncoding(), true)
#else
#define jamsos_json_lexer(input, len) makeJsonLexContextCstringLen(input, len, GetDatabaseEncoding(), true)
#endif

/* Identity of the running transaction, of this backend. */
#if PG_VERSION_NUM >= 170000
#define jamsos_backend_number() MyProcNumber
#define jamsos_current_lxid() (MyProc->vxid.lxid)
#else
#define jamsos_backend_number() (MyProc->pgprocno)
#define jamsos_current_lxid() (MyProc->lxid)
#endif

/*
 * A materialised set-returning function (15.1 has the core helper), its rows as the caller expects them: to look
 * them up in the catalogue costs more than many a payroll, and leaves kilobytes behind until the query ends.
 */
#if PG_VERSION_NUM >= 160000
#define jamsos_init_srf(fcinfo) InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC)
#else
extern void jamsos_init_srf(FunctionCallInfo fcinfo);
#define JAMSOS_OWN_INIT_SRF
#endif

/*
 * What SQL calls is exported, all else hidden (16): before, the mark is empty and stands at
 * a function's record only.
 */
#if PG_VERSION_NUM < 160000
#undef PGDLLEXPORT
#define PGDLLEXPORT __attribute__((visibility("default")))
#undef PG_FUNCTION_INFO_V1
#define PG_FUNCTION_INFO_V1(funcname) \
extern PGDLLEXPORT Datum funcname(PG_FUNCTION_ARGS); \
extern PGDLLEXPORT const Pg_finfo_record *pg_finfo_##funcname(void); \
const Pg_finfo_record * \
pg_finfo_##funcname(void) \
{ \
	static const Pg_finfo_record my_finfo = {1}; \
	return &my_finfo; \
} \
extern int no_such_variable
#endif

/* Whether a role owns an extension (16). */
#if PG_VERSION_NUM >= 160000
#define jamsos_extension_ownercheck(extension, role) object_ownercheck(ExtensionRelationId, extension, role)
#else
#define jamsos_extension_ownercheck(extension, role) pg_extension_ownercheck(extension, role)
#endif

/* The marker moved before the declaration in 18. */
#define JAMSOS_NORETURN __attribute__((noreturn))

#endif
