/*
 * minimum_wage_call.c
 *	  jamsos.minimum_wage(), and what a call site remembers: its last answer, for the snapshot
 *	  of its statement.  In the argument of an aggregate it is asked once a row.
 */
#include "jamsos.h"

#include "utils/date.h"

#include "border/calendar.h"
#include "border/memo.h"
#include "law/law_cache.h"
#include "law/law_notice.h"
#include "law/minimum_wage.h"

typedef struct WageMemo
{
	LawSnapshot seen;			/* epoch 0: nothing yet */
	int			month;
	bool		missing_ok;
	bool		found;
	MinimumWage wage;			/* its amount in fn_mcxt */
	char		region[16];		/* a longer one is not remembered */
} WageMemo;

/* The answer, from memory where the same was asked last; its amount lives with the call site. */
static const WageMemo *
minimum_wage_ask(FunctionCallInfo fcinfo, const char *region, int month, bool missing_ok)
{
	WageMemo   *memo = memo_of(fcinfo, sizeof(WageMemo));
	Snapshot	snap = law_active_snapshot();
	MemoryContext old;

	if (memo->month == month && memo->missing_ok == missing_ok && law_snapshot_same(&memo->seen, snap) && strcmp(memo->region, region) == 0)
		return memo;
	memo->seen.epoch = 0;
	if (memo->found)
		pfree(DatumGetPointer(memo->wage.amount));
	memo->found = false;
	old = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
	memo->found = minimum_wage_read(&memo->wage, region, month, missing_ok);
	MemoryContextSwitchTo(old);
	memo->month = month;
	memo->missing_ok = missing_ok;
	if (strlen(region) < sizeof(memo->region))
	{
		memcpy(memo->region, region, strlen(region) + 1);
		memo->seen = law_snapshot_identity(snap);
	}
	return memo;
}

PG_FUNCTION_INFO_V1(jamsos_minimum_wage);
Datum
jamsos_minimum_wage(PG_FUNCTION_ARGS)
{
	char	   *region = text_to_cstring(PG_GETARG_TEXT_PP(0));
	int			month = month_from_date(PG_GETARG_DATEADT(1));
	const WageMemo *memo = minimum_wage_ask(fcinfo, region, month, PG_GETARG_BOOL(2));

	if (!memo->found)
		PG_RETURN_NULL();
	if (month > memo->wage.confirmed_until)
		law_report_unconfirmed(NOTICE_MINIMUM_WAGE, month,
							   psprintf("the minimum wage of region %s", region),
							   psprintf("%s rupiah of %s", DatumGetCString(DirectFunctionCall1(numeric_out, memo->wage.amount)),
										month_to_cstring(memo->wage.confirmed_until)));
	PG_RETURN_DATUM(memo->wage.amount);
}
