/*
 * law_fn.c
 *	  What SQL calls of the law: jamsos.tariff().
 */
#include "jamsos.h"

#include "common/hashfn.h"
#include "nodes/primnodes.h"
#include "utils/date.h"
#include "utils/hsearch.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "law/law.h"
#include "law/tariff_type.h"

/* ---- notices ---- */

/*
 * What has been said in this transaction by this process.  A parallel worker says it
 * for itself: nobody knows whether the leader will read a row at all, and told twice is
 * better than not told.  What the client does not want to hear now is not said, and may
 * be wanted later.
 */
typedef struct NoticeKey
{
	int32		kind;
	int32		month;
	uint64		what;			/* hash of its words; 0 = any of that month */
} NoticeKey;

typedef struct Notice
{
	NoticeKey	key;
	int			count;			/* of any: how many different ones */
} Notice;

/* So many minimum wages of one month are told one by one. */
#define NOTICES_A_MONTH 8

/* Which one of its kind and month it is, from 1; 0 if it has been said. */
static int
first_notice(LawNotice kind, int month, const char *what, const char *detail)
{
	static LocalTransactionId said_lxid = 0;
	static HTAB *said = NULL;
	NoticeKey	key = {.kind = kind, .month = month};
	Notice	   *notice;
	bool		found;

	if (!message_level_is_interesting(NOTICE))
		return 0;
	if (said == NULL || said_lxid != jamsos_current_lxid())
	{
		/* the one before went with the memory of its transaction */
		HASHCTL		control = {.keysize = sizeof(NoticeKey), .entrysize = sizeof(Notice), .hcxt = TopTransactionContext};

		said = NULL;
		said = hash_create("jamsos notices", 64, &control, HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
		said_lxid = jamsos_current_lxid();
	}
	key.what = hash_bytes_extended((const unsigned char *) what, (int) strlen(what), 1);
	key.what = hash_bytes_extended((const unsigned char *) detail, (int) strlen(detail), key.what) | 1;
	hash_search(said, &key, HASH_ENTER, &found);
	if (found)
		return 0;
	key.what = 0;
	notice = hash_search(said, &key, HASH_ENTER, &found);
	if (!found)
		notice->count = 0;
	return ++notice->count;
}

/* law_report_unconfirmed: a figure of a month that is not published yet. */
void
law_report_unconfirmed(LawNotice kind, int month, const char *what, const char *last)
{
	bool		error = jamsos_unconfirmed == UNCONFIRMED_ERROR;

	if (!error)
	{
		int			number = jamsos_unconfirmed == UNCONFIRMED_SILENT ? 0 : first_notice(kind, month, what, last);

		if (number == 0 || (kind == NOTICE_MINIMUM_WAGE && number > NOTICES_A_MONTH))
			return;
		if (kind == NOTICE_MINIMUM_WAGE && number == NOTICES_A_MONTH)
		{
			what = psprintf("%s and of further ones", what);
			last = psprintf("%s, and that of each", last);
		}
	}
	ereport(error ? ERROR : NOTICE,
			(errcode(error ? ERRCODE_DATA_EXCEPTION : ERRCODE_SUCCESSFUL_COMPLETION),
			 errmsg("%s for month %s is not published yet: the last published figure is used",
					what, month_to_cstring(month)),
			 errdetail("Last known: %s.", last),
			 errhint("Insert the new figure into the law tables when it is published; jamsos.unconfirmed = silent, notice or error.")));
}

static void
report_unconfirmed(const TariffDraft *draft)
{
	const TariffLine *line = draft->lines;
	int			n = 0;
	StringInfoData names;

	initStringInfo(&names);
	for (int p = 0; p < N_PROGRAMS; p++)
		for (int i = 0; i < draft->n_lines; i++)
			if (draft->lines[i].program == p && !(draft->lines[i].flags & LINE_CONFIRMED))
			{
				if (n++ == 0)
					line = &draft->lines[i];
				appendStringInfo(&names, "%s%s", n == 1 ? "the law of " : ", ", program_names[p]);
				break;
			}
	law_report_unconfirmed(NOTICE_TARIFF, draft->month, names.data,
						   pnstrdup(draft->texts[line->basis - 1], draft->text_len[line->basis - 1]));
}

static void
report_relief(const LawRelief *relief, int month)
{
	ereport(NOTICE,
			(errmsg("relief %s is applied to month %s", relief->code, month_to_cstring(month)),
			 errdetail("Condition: %s.", relief->condition),
			 errhint("Who does not meet it: reliefs => '{}'.")));
}

/* ---- arguments ---- */

enum
{
	ARG_MONTH, ARG_PROGRAMS, ARG_RELIEFS, ARG_REFORM, ARG_ROUNDING, ARG_KNOWN_ON, ARG_MINIMUM, N_ARGS
};

/* law_read_reliefs: exactly those that are named. */
void
law_read_reliefs(Datum array, LawQuestion *q)
{
	Datum	   *elems;

	q->n_reliefs = text_array(array, "reliefs", &elems);
	if (q->n_reliefs > TARIFF_MAX_RELIEFS)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("at most %d reliefs can be named", TARIFF_MAX_RELIEFS)));
	for (int i = 0; i < q->n_reliefs; i++)
		q->reliefs[i] = TextDatumGetCString(elems[i]);
}

static void
read_question(FunctionCallInfo fcinfo, LawQuestion *q)
{
	memset(q, 0, sizeof(*q));
	q->month = month_from_date(PG_GETARG_DATEADT(ARG_MONTH));
	q->all_programs = PG_ARGISNULL(ARG_PROGRAMS);
	if (!q->all_programs)
		q->programs = (uint8) programs_from_array(PG_GETARG_DATUM(ARG_PROGRAMS));
	q->n_reliefs = -1;
	if (!PG_ARGISNULL(ARG_RELIEFS))
		law_read_reliefs(PG_GETARG_DATUM(ARG_RELIEFS), q);
	if (!PG_ARGISNULL(ARG_REFORM))
		q->reform = TextDatumGetCString(PG_GETARG_DATUM(ARG_REFORM));
	if (PG_ARGISNULL(ARG_ROUNDING))
		report_null("rounding", "Valid values: each, down, total, none.");
	else
	{
		text	   *t = PG_GETARG_TEXT_PP(ARG_ROUNDING);

		q->rounding = rounding_from_text(VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t));
	}
	q->known_on = TARIFF_NO_DAY;
	if (!PG_ARGISNULL(ARG_KNOWN_ON))
	{
		q->known_on = PG_GETARG_DATEADT(ARG_KNOWN_ON);
		day_check(q->known_on, "known_on");
	}
	q->minimum = PG_ARGISNULL(ARG_MINIMUM) ? -1 : rupiah_amount(PG_GETARG_DATUM(ARG_MINIMUM), "minimum");
}

/* law_tariff: in the current memory context. */
Tariff *
law_tariff(const LawQuestion *q, bool assume)
{
	TariffDraft *draft = palloc(sizeof(TariffDraft));
	LawGranted	granted;
	bool		confirmed;
	Tariff	   *result;

	law_resolve(law_current(), q, draft, &granted, &confirmed);
	if (!confirmed && (!assume || jamsos_unconfirmed == UNCONFIRMED_ERROR))
		report_unconfirmed(draft);
	for (int i = 0; i < granted.n; i++)
		if (first_notice(NOTICE_RELIEF, q->month, granted.reliefs[i]->code, granted.reliefs[i]->condition) > 0)
			report_relief(granted.reliefs[i], q->month);
	result = tariff_pack_datum(draft);
	pfree(draft);
	return result;
}

static Tariff *
make_tariff(FunctionCallInfo fcinfo)
{
	LawQuestion q;

	read_question(fcinfo, &q);
	return law_tariff(&q, false);
}

/*
 * What a call site remembers while its snapshot stays the same: the tariffs of the
 * argument lists that it has seen, told apart by the bytes of the arguments that
 * are no constants; and the last of them, for constants alone or a month beside
 * them.  A parameter is no constant: the expression of a PL/pgSQL statement is
 * kept from one execution to the next.
 *
 * A tariff that is remembered is one whose notices have been told.  So it is
 * remembered for a transaction and for one value of jamsos.unconfirmed: under another
 * it may be an error, or news.
 */
#define SITE_SLOTS 1024			/* a power of two */
#define SITE_MAX (SITE_SLOTS / 2)
#define SITE_KEY 256
#define SITE_BYTES (16 << 20)	/* of tariffs: those of a pathological law are large */

typedef struct SiteEntry
{
	int			len;
	Tariff	   *value;
	char		key[FLEXIBLE_ARRAY_MEMBER];
} SiteEntry;

typedef struct Site
{
	LawSnapshot snapshot;
	uint64		generation;		/* of the law that the values were made from */
	LocalTransactionId lxid;
	uint32		variable;		/* arguments that are no constants, a bit each */
	Tariff	   *last;			/* of constants, and of last_month if it is variable */
	DateADT		last_month;
	int			last_unconfirmed;	/* the setting when it was made; -1 = there is none */
	int			n_entries;
	size_t		bytes;
	SiteEntry  *slots[SITE_SLOTS];
	MemoryContext context;
} Site;

#define MONTH_VARIES (1U << ARG_MONTH)

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
site_key(FunctionCallInfo fcinfo, uint32 variable, char *key)
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

			if (len + size + (int) sizeof(size) + 16 > SITE_KEY)
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

static Site *
site_begin(FunctionCallInfo fcinfo)
{
	Site	   *site = fcinfo->flinfo->fn_extra;

	if (site == NULL)
	{
		site = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(Site));
		site->context = AllocSetContextCreate(fcinfo->flinfo->fn_mcxt, "jamsos tariff", ALLOCSET_SMALL_SIZES);
		site->variable = variable_arguments(fcinfo->flinfo);
		fcinfo->flinfo->fn_extra = site;
	}
	law_current();
	if (site->generation != law_generation || site->lxid != jamsos_current_lxid())
	{
		/*
		 * Another law.  What was given out before may still be held by a
		 * cursor: it goes with the query, not here.
		 */
		memset(site->slots, 0, sizeof(site->slots));
		site->n_entries = 0;
		site->last = NULL;
		site->last_unconfirmed = -1;
		site->generation = law_generation;
		site->lxid = jamsos_current_lxid();
	}
	site->snapshot = law_snapshot_identity(law_active_snapshot());
	return site;
}

/* The tariff of a call site that has not made it yet, or makes several. */
static pg_noinline Datum
site_tariff(FunctionCallInfo fcinfo)
{
	Site	   *site = fcinfo->flinfo->fn_extra;
	char		key[SITE_KEY];
	int			len;
	uint32		place;
	SiteEntry **slot;

	if (site == NULL || !law_snapshot_same(&site->snapshot, law_active_snapshot()))
		site = site_begin(fcinfo);
	len = site_key(fcinfo, site->variable, key);
	if (len < 0)
		PG_RETURN_POINTER(make_tariff(fcinfo));
	place = hash_bytes((unsigned char *) key, len);
	for (;; place++)
	{
		slot = &site->slots[place % SITE_SLOTS];
		if (*slot == NULL || ((*slot)->len == len && memcmp((*slot)->key, key, len) == 0))
			break;
	}
	if (*slot == NULL)
	{
		Tariff	   *made = make_tariff(fcinfo);
		MemoryContext old;
		SiteEntry  *entry;

		if (site->n_entries == SITE_MAX || site->bytes + VARSIZE(made) > SITE_BYTES)
			PG_RETURN_POINTER(made);
		Assert(site->generation == law_generation);
		old = MemoryContextSwitchTo(site->context);
		entry = palloc(offsetof(SiteEntry, key) + len);
		entry->len = len;
		memcpy(entry->key, key, len);
		entry->value = palloc(VARSIZE(made));
		memcpy(entry->value, made, VARSIZE(made));
		MemoryContextSwitchTo(old);
		site->n_entries++;
		site->bytes += VARSIZE(made);
		*slot = entry;
	}
	if ((site->variable & ~MONTH_VARIES) == 0)
	{
		site->last = (*slot)->value;
		site->last_month = PG_GETARG_DATEADT(ARG_MONTH);
		site->last_unconfirmed = jamsos_unconfirmed;
	}
	PG_RETURN_POINTER((*slot)->value);
}

/* This runs once a row: the common case stands alone, without a frame. */
PG_FUNCTION_INFO_V1(jamsos_tariff);
Datum
jamsos_tariff(PG_FUNCTION_ARGS)
{
	Site	   *site = fcinfo->flinfo->fn_extra;

	if (PG_ARGISNULL(ARG_MONTH))
		PG_RETURN_NULL();
	if (likely(site != NULL && site->last_month == PG_GETARG_DATEADT(ARG_MONTH) &&
			   site->last_unconfirmed == jamsos_unconfirmed &&
			   law_snapshot_same(&site->snapshot, law_active_snapshot())))
		PG_RETURN_POINTER(site->last);
	return site_tariff(fcinfo);
}
