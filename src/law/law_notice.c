/*
 * law_notice.c
 *	  What users are told about the law that an answer rests on, once.
 */
#include "law/law_notice.h"

#include "common/hashfn.h"
#include "utils/hsearch.h"

#include "border/calendar.h"

int			jamsos_unconfirmed = UNCONFIRMED_NOTICE;

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

void
law_report_relief(const LawRelief *relief, int month)
{
	if (first_notice(NOTICE_RELIEF, month, relief->code, relief->condition) == 0)
		return;
	ereport(NOTICE,
			(errmsg("relief %s is applied to month %s", relief->code, month_to_cstring(month)),
			 errdetail("Condition: %s.", relief->condition),
			 errhint("If the condition is not met, pass reliefs => '{}'.")));
}
