/*
 * meter.c
 *	  How long a call is deaf to a cancel, in time of the processor that it computes: what a clock on the wall says would be the
 *	  other work of the machine, and so would be most of what the kernel takes to give and take memory.
 *
 * A timer asks every few milliseconds of its own processor time whether the backend has looked for an interrupt since it asked
 * before, and wants it to look again.  So one call that runs to its end shows the longest stretch in which nothing could have
 * ended it, and where that was.  The timer can also cancel: after so much time of the processor, wherever the call is then.
 *
 * Arguments are kept by name in the memory of the session, as they are: to read them from a table, or to plan a query that
 * holds them, would be work of PostgreSQL that nothing can cancel either.
 */
#include "postgres.h"

#include <execinfo.h>
#include <signal.h>
#include <sys/time.h>

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "funcapi.h"
#include "libpq/pqformat.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

PG_MODULE_MAGIC;

#define TICK_MS 4
#define FRAMES 12

static volatile sig_atomic_t ticks;
static volatile sig_atomic_t waiting;	/* ticks since the backend looked */
static volatile sig_atomic_t longest;
static volatile sig_atomic_t cancel_at; /* 0: never */
static void *frames[FRAMES];	/* where it was deaf for longest */
static volatile sig_atomic_t n_frames;
static Size memory;

static void
tick(int signal)
{
	int			before = errno;

	(void) signal;
	ticks++;
	waiting = InterruptPending ? waiting + 1 : 0;
	if (waiting > longest)
	{
		longest = waiting;
		n_frames = backtrace(frames, FRAMES);
	}
	if (ticks == cancel_at)
		QueryCancelPending = true;
	InterruptPending = true;
	errno = before;
}

static void
measure(int ms)
{
	struct itimerval every = {{0, ms * 1000}, {0, ms * 1000}};

	setitimer(ITIMER_VIRTUAL, &every, NULL);
}

/* meter_begin(cancel_after): from here on; NULL: no cancel. */
PG_FUNCTION_INFO_V1(meter_begin);
Datum
meter_begin(PG_FUNCTION_ARGS)
{
	struct sigaction action = {.sa_handler = tick, .sa_flags = SA_RESTART};

	backtrace(frames, FRAMES);	/* loads what it needs, which a handler must not */
	ticks = waiting = longest = n_frames = 0;
	cancel_at = PG_ARGISNULL(0) ? 0 : Max(PG_GETARG_INT32(0) / TICK_MS, 1);
	memory = MemoryContextMemAllocated(TopMemoryContext, true);
	sigaction(SIGVTALRM, &action, NULL);
	measure(TICK_MS);
	PG_RETURN_VOID();
}

/* meter_end(): milliseconds that were deaf, milliseconds in all, kilobytes that the session holds more, where it was deaf. */
PG_FUNCTION_INFO_V1(meter_end);
Datum
meter_end(PG_FUNCTION_ARGS)
{
	TupleDesc	desc;
	Datum		values[4];
	bool		nulls[4] = {false};
	StringInfoData where;
	char	  **names;

	measure(0);
	get_call_result_type(fcinfo, NULL, &desc);
	initStringInfo(&where);
	names = backtrace_symbols(frames, n_frames);
	for (int i = 2; names && i < n_frames; i++)
	{
		char	   *name = strrchr(names[i], '/');

		appendStringInfo(&where, "%s ", name ? name + 1 : names[i]);
	}
	free(names);
	values[0] = Int32GetDatum(longest * TICK_MS);
	values[1] = Int32GetDatum(ticks * TICK_MS);
	values[2] = Int64GetDatum(((int64) MemoryContextMemAllocated(TopMemoryContext, true) - (int64) memory) / 1024);
	values[3] = CStringGetTextDatum(where.data);
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(desc), values, nulls)));
}

/* ---- what is kept ---- */

typedef struct Kept
{
	struct Kept *next;
	char		name[NAMEDATALEN];
	Datum		value;
	MemoryContext context;		/* NULL: nothing is kept */
} Kept;

static Kept *all_kept;

static Kept *
find_kept(FunctionCallInfo fcinfo)
{
	char	   *name = text_to_cstring(PG_GETARG_TEXT_PP(0));
	Kept	   *kept = all_kept;

	while (kept && strcmp(kept->name, name) != 0)
		kept = kept->next;
	if (kept == NULL)
	{
		kept = MemoryContextAllocZero(TopMemoryContext, sizeof(Kept));
		strlcpy(kept->name, name, NAMEDATALEN);
		kept->next = all_kept;
		all_kept = kept;
	}
	return kept;
}

/* meter_keep(name, value, as_cstring): NULL forgets it. */
PG_FUNCTION_INFO_V1(meter_keep);
Datum
meter_keep(PG_FUNCTION_ARGS)
{
	Kept	   *kept = find_kept(fcinfo);
	Oid			type = get_fn_expr_argtype(fcinfo->flinfo, 1);
	MemoryContext before;

	if (kept->context)
		MemoryContextDelete(kept->context);
	kept->context = NULL;
	if (PG_ARGISNULL(1))
		PG_RETURN_VOID();
	kept->context = AllocSetContextCreate(TopMemoryContext, "kept argument", ALLOCSET_DEFAULT_SIZES);
	before = MemoryContextSwitchTo(kept->context);
	if (PG_GETARG_BOOL(2))
		kept->value = CStringGetDatum(text_to_cstring(DatumGetTextPP(PG_GETARG_DATUM(1))));
	else if (get_typlen(type) == -1)
		kept->value = PointerGetDatum(PG_DETOAST_DATUM_COPY(PG_GETARG_DATUM(1)));
	else
		kept->value = datumCopy(PG_GETARG_DATUM(1), get_typbyval(type), get_typlen(type));
	MemoryContextSwitchTo(before);
	PG_RETURN_VOID();
}

/* meter_kept(name, NULL::type): as it is, not a copy. */
PG_FUNCTION_INFO_V1(meter_kept);
Datum
meter_kept(PG_FUNCTION_ARGS)
{
	Kept	   *kept = find_kept(fcinfo);

	if (kept->context == NULL)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(kept->value);
}

/* meter_receive(name, NULL::type): the bytea of that name, as the type receives it. */
PG_FUNCTION_INFO_V1(meter_receive);
Datum
meter_receive(PG_FUNCTION_ARGS)
{
	Kept	   *kept = find_kept(fcinfo);
	StringInfoData message = {0};
	Oid			receive;
	Oid			param;

	getTypeBinaryInputInfo(get_fn_expr_argtype(fcinfo->flinfo, 1), &receive, &param);
	message.data = VARDATA_ANY(DatumGetPointer(kept->value));
	message.len = message.maxlen = (int) VARSIZE_ANY_EXHDR(DatumGetPointer(kept->value));
	OidReceiveFunctionCall(receive, &message, param, -1);
	PG_RETURN_BOOL(true);
}
