/*
 * tariff_call.c
 *	  jamsos.tariff(): its arguments, and what a call site remembers.
 */
#include "jamsos.h"

#include "common/hashfn.h"
#include "nodes/primnodes.h"
#include "utils/date.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/memo.h"
#include "border/numeric.h"
#include "kernel/month.h"
#include "law/law_cache.h"
#include "law/law_notice.h"
#include "law/law_resolve.h"
#include "law/law_tariff.h"

enum
{
	ARG_MONTH, ARG_PROGRAMS, ARG_RELIEFS, ARG_REFORM, ARG_ROUNDING, ARG_KNOWN_ON, ARG_MINIMUM, ARG_ONLY, N_ARGS
};

static void
read_question(FunctionCallInfo fcinfo, LawQuestion *q)
{
	memset(q, 0, sizeof(*q));
	q->month = month_from_date(PG_GETARG_DATEADT(ARG_MONTH));
	q->all_programs = true;
	if (!PG_ARGISNULL(ARG_PROGRAMS))
		law_read_programs(PG_GETARG_DATUM(ARG_PROGRAMS), q);
	if (!PG_ARGISNULL(ARG_ONLY))
		law_read_only(PG_GETARG_DATUM(ARG_ONLY), q);
	q->n_reliefs = -1;
	if (!PG_ARGISNULL(ARG_RELIEFS))
		law_read_reliefs(PG_GETARG_DATUM(ARG_RELIEFS), q);
	if (!PG_ARGISNULL(ARG_REFORM))
		q->reform = name_from_datum(PG_GETARG_DATUM(ARG_REFORM));
	q->rounding = arg_rounding(fcinfo, ARG_ROUNDING);
	q->known_on = TARIFF_NO_DAY;
	if (!PG_ARGISNULL(ARG_KNOWN_ON))
	{
		q->known_on = PG_GETARG_DATEADT(ARG_KNOWN_ON);
		day_check(q->known_on, "known_on");
	}
	q->minimum = PG_ARGISNULL(ARG_MINIMUM) ? -1 : rupiah_amount(PG_GETARG_DATUM(ARG_MINIMUM), "minimum");
}

static Tariff *
tariff_from_args(FunctionCallInfo fcinfo)
{
	LawQuestion q;

	read_question(fcinfo, &q);
	return law_tariff(&q);
}

/*
 * What a call site remembers while its snapshot stays the same: the tariffs of the argument
 * lists that it has seen, keyed on the bytes of the arguments that are not constants; and, for
 * constants alone or a month beside them, those of months by their days.  A parameter is not a constant: the
 * expression of a PL/pgSQL statement is kept from one execution to the next.
 *
 * A tariff that is remembered is one whose notices have been told.  So it is
 * remembered for a transaction and for one value of jamsos.unconfirmed: under another
 * it may be an error, or news.
 */
#define MEMO_SLOTS 1024			/* a power of two */
#define MEMO_ENTRIES (MEMO_SLOTS / 2)
#define MEMO_KEY_BYTES 256
#define MEMO_BYTES (16 << 20)	/* of tariffs: those of a pathological law are large */
#define MEMO_MONTHS 256			/* a power of two */

typedef struct TariffMonth
{
	DateADT		first_day;
	uint32		days;			/* 0 = none */
	Tariff	   *value;
} TariffMonth;

typedef struct TariffMemoEntry
{
	int			len;
	Tariff	   *value;
	char		key[FLEXIBLE_ARRAY_MEMBER];
} TariffMemoEntry;

typedef struct TariffMemo
{
	LawSnapshot snapshot;
	uint64		generation;		/* of the law that the values were made from */
	LocalTransactionId lxid;
	uint32		variable;		/* arguments that are no constants, a bit each */
	TariffMonth *last;			/* the one of months that was asked for last */
	int			unconfirmed;	/* the setting when months were made; -1 = there are none */
	TariffMonth months[MEMO_MONTHS];	/* of constants and a month, each at its number */
	int			n_entries;
	size_t		bytes;
	TariffMemoEntry *slots[MEMO_SLOTS];
	MemoryContext context;
} TariffMemo;

#define MONTH_VARIES (1U << ARG_MONTH)

static inline bool
month_has(const TariffMonth *month, DateADT day)
{
	return (uint32) day - (uint32) month->first_day < month->days;
}

/*
 * The number of the month of a day, or of the month before it, without a calendar: a mean month
 * has 30.436875 days, of which 2^32 / 141110653 is one, and none begins six days from where it would if all were mean.
 */
static inline uint32
month_at_most(DateADT day)
{
	return (uint32) (MONTH_OF(2000, 1) + (((int64) day - 6) * 141110653 >> 32));
}

/* The tariff of any day of its month, for the next call that asks for one. */
static void
keep_month(TariffMemo *memo, DateADT day, Tariff *value)
{
	int			month = month_from_date(day);

	if (memo->unconfirmed != jamsos_unconfirmed)
		memset(memo->months, 0, sizeof(memo->months));
	memo->unconfirmed = jamsos_unconfirmed;
	memo->last = &memo->months[(uint32) month % MEMO_MONTHS];
	memo->last->first_day = day;
	memo->last->days = 1;
	memo->last->value = value;
	/* beyond that a month may have no next one */
	if (month < MONTH_LAST)
	{
		memo->last->first_day = month_to_date(month);
		memo->last->days = (uint32) (month_to_date(month + 1) - memo->last->first_day);
	}
}

static uint32
variable_arguments(FmgrInfo *flinfo)
{
	uint32		variable = 0;
	List	   *args = NIL;

	if (flinfo->fn_expr != NULL && IsA(flinfo->fn_expr, FuncExpr))
		args = ((FuncExpr *) flinfo->fn_expr)->args;
	for (int i = 0; i < N_ARGS; i++)
		if (i >= list_length(args) || !IsA(list_nth(args, i), Const))
			variable |= 1U << i;
	return variable;
}

/* Bytes of the variable arguments: -1 if they are too many to remember. */
static int
tariff_memo_key(FunctionCallInfo fcinfo, uint32 variable, char *key)
{
	int			len = 0;

	key[len++] = (char) ('0' + jamsos_unconfirmed);
	for (int i = ARG_MONTH; i < N_ARGS; i++)
	{
		if (!(variable & (1U << i)))
			continue;
		if (PG_ARGISNULL(i))
			key[len++] = 'n';
		else if (i == ARG_MONTH || i == ARG_KNOWN_ON)
		{
			int32		day = PG_GETARG_DATEADT(i);

			/* any day means the month, but no error may be remembered */
			if (i == ARG_MONTH)
				day = month_from_date(day);
			key[len++] = 'd';
			memcpy(key + len, &day, sizeof(day));
			len += sizeof(day);
		}
		else
		{
			struct varlena *value = PG_DETOAST_DATUM_PACKED(PG_GETARG_DATUM(i));
			int			size = (int) VARSIZE_ANY_EXHDR(value);

			if (len + size + (int) sizeof(size) + 16 > MEMO_KEY_BYTES)
				return -1;
			key[len++] = 'v';
			memcpy(key + len, &size, sizeof(size));
			len += sizeof(size);
			memcpy(key + len, VARDATA_ANY(value), size);
			len += size;
		}
	}
	return len;
}

static TariffMemo *
tariff_memo_begin(FunctionCallInfo fcinfo)
{
	TariffMemo *memo = memo_of(fcinfo, sizeof(TariffMemo));

	if (memo->context == NULL)
	{
		memo->context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "jamsos tariff", ALLOCSET_SMALL_SIZES);
		memo->variable = variable_arguments(fcinfo->flinfo);
		memo->last = memo->months;
		memo->unconfirmed = -1;
	}
	law_current();
	if (memo->generation != law_generation || memo->lxid != jamsos_current_lxid())
	{
		/*
		 * Another law.  What was given out before may still be held by a
		 * cursor: it goes with the query, not here.
		 */
		memset(memo->slots, 0, sizeof(memo->slots));
		memo->n_entries = 0;
		memset(memo->months, 0, sizeof(memo->months));
		memo->last = memo->months;
		memo->unconfirmed = -1;
		memo->generation = law_generation;
		memo->lxid = jamsos_current_lxid();
	}
	memo->snapshot = law_snapshot_identity(law_active_snapshot());
	return memo;
}

/* The tariff of a call site that has not made it yet, or makes several. */
static pg_noinline Datum
tariff_by_memo(FunctionCallInfo fcinfo)
{
	TariffMemo *memo = fcinfo->flinfo->fn_extra;
	char		key[MEMO_KEY_BYTES];
	int			len;
	uint32		place;
	TariffMemoEntry **slot;

	if (memo == NULL || !law_snapshot_same(&memo->snapshot, law_active_snapshot()))
		memo = tariff_memo_begin(fcinfo);
	len = tariff_memo_key(fcinfo, memo->variable, key);
	if (len < 0)
		PG_RETURN_POINTER(tariff_from_args(fcinfo));
	place = hash_bytes((unsigned char *) key, len);
	for (;; place++)
	{
		slot = &memo->slots[place % MEMO_SLOTS];
		if (*slot == NULL || ((*slot)->len == len && memcmp((*slot)->key, key, len) == 0))
			break;
	}
	if (*slot == NULL)
	{
		Tariff	   *made = tariff_from_args(fcinfo);
		MemoryContext old;
		TariffMemoEntry *entry;

		if (memo->n_entries == MEMO_ENTRIES || memo->bytes + VARSIZE(made) > MEMO_BYTES)
			PG_RETURN_POINTER(made);
		Assert(memo->generation == law_generation);
		old = MemoryContextSwitchTo(memo->context);
		entry = palloc(offsetof(TariffMemoEntry, key) + len);
		entry->len = len;
		memcpy(entry->key, key, len);
		entry->value = palloc(VARSIZE(made));
		memcpy(entry->value, made, VARSIZE(made));
		MemoryContextSwitchTo(old);
		memo->n_entries++;
		memo->bytes += VARSIZE(made);
		*slot = entry;
	}
	if ((memo->variable & ~MONTH_VARIES) == 0)
		keep_month(memo, PG_GETARG_DATEADT(ARG_MONTH), (*slot)->value);
	PG_RETURN_POINTER((*slot)->value);
}

/* This runs once a row: the common case is kept apart, so that it needs no stack frame. */
PG_FUNCTION_INFO_V1(jamsos_tariff);
Datum
jamsos_tariff(PG_FUNCTION_ARGS)
{
	TariffMemo *memo = fcinfo->flinfo->fn_extra;

	if (PG_ARGISNULL(ARG_MONTH))
		PG_RETURN_NULL();
	if (likely(memo != NULL && memo->unconfirmed == jamsos_unconfirmed && law_snapshot_same(&memo->snapshot, law_active_snapshot())))
	{
		DateADT		day = PG_GETARG_DATEADT(ARG_MONTH);

		if (unlikely(!month_has(memo->last, day)))
		{
			uint32		number = month_at_most(day);
			TariffMonth *month = &memo->months[number % MEMO_MONTHS];

			if (!month_has(month, day))
				month = &memo->months[(number + 1) % MEMO_MONTHS];
			if (!month_has(month, day))
				return tariff_by_memo(fcinfo);
			memo->last = month;
		}
		PG_RETURN_POINTER(memo->last->value);
	}
	return tariff_by_memo(fcinfo);
}
