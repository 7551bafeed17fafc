/*
 * outlook_type.c
 *	  The type outlook_rules: binary, comparison, and its lines as rows; its text is in
 *	  outlook_text.c.  Both end in outlook_check.
 */
#include "projection/outlook_type.h"

#include "common/hashfn.h"
#include "libpq/pqformat.h"
#include "utils/fmgrprotos.h"

#include "border/binary.h"
#include "border/calendar.h"
#include "border/row.h"
#include "border/type_ops.h"
#include "kernel/month.h"
#include "law/asked_type.h"
#include "law/tariff_line.h"
#include "payroll/payroll_type.h"

void
outlook_draft(OutlookDraft *draft)
{
	outlook_draft_init(draft, payroll_grow, payroll_tick);
}

/*
 * What follows the hash decides it: SHA-256, so that two outlooks of one hash are the same even
 * where somebody would have them differ.
 */
static void
outlook_hash(const Outlook *o, uint8 *hash)
{
	const char *from = (const char *) &o->terms;
	bytea	   *bytes = (bytea *) cstring_to_text_with_len(from, (int) ((const char *) o + VARSIZE(o) - from));
	bytea	   *digest = DatumGetByteaPP(DirectFunctionCall1(sha256_bytea, PointerGetDatum(bytes)));

	StaticAssertStmt(OUTLOOK_HASH == 32, "the hash must be a SHA-256");
	memcpy(hash, VARDATA_ANY(digest), OUTLOOK_HASH);
	pfree(bytes);
	pfree(digest);
}

/*
 * The invariant of a value: it is what its own parts, checked and packed again, give, and its
 * hash is theirs.  So equal outlooks have equal bytes and one hash.
 */
#ifdef USE_ASSERT_CHECKING
void
assert_outlook(const Outlook *o)
{
	OutlookDraft draft;
	size_t		size = VARSIZE(o);
	Outlook    *again = palloc(size);

	outlook_draft(&draft);
	outlook_unpack(o, &draft);
	Assert(outlook_check(&draft) == NULL);
	Assert(outlook_size(&draft) == size);
	outlook_pack(&draft, again, size);
	SET_VARSIZE(again, size);
	outlook_hash(again, again->hash);
	Assert(memcmp(again, o, size) == 0);
	pfree(again);
}
#endif

Outlook *
outlook_pack_checked(const OutlookDraft *draft)
{
	size_t		size = outlook_size(draft);
	Outlook    *o = palloc(size);

	outlook_pack(draft, o, size);
	SET_VARSIZE(o, size);
	outlook_hash(o, o->hash);
	assert_outlook(o);
	return o;
}

void
outlook_report_size(const OutlookTerms *t)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("the law from %s to %s is too much for one outlook", month_to_cstring(t->first), month_to_cstring(t->last)),
			 errdetail("An outlook holds at most %d lines, %d different texts and %d MB.", OUTLOOK_MAX_PARTS, OUTLOOK_MAX_TEXTS, OUTLOOK_MAX_SIZE / (1024 * 1024)),
			 errhint("Ask for fewer months.")));
}

Outlook *
outlook_pack_datum(OutlookDraft *draft)
{
	const char *wrong = outlook_check(draft);

	if (wrong && outlook_size(draft) > OUTLOOK_MAX_SIZE)
		outlook_report_size(&draft->terms);
	if (wrong)
		elog(ERROR, "the law makes no outlook: %s", wrong);
	return outlook_pack_checked(draft);
}

const char *
outlook_cstring(const void *outlook, int number)
{
	size_t		len;
	const char *text = outlook_text(outlook, number, &len);

	return text ? pnstrdup(text, len) : NULL;
}

/* ---- binary ---- */

static void
send_terms(StringInfo buf, const OutlookTerms *t)
{
	pq_sendint32(buf, (uint32) t->first);
	pq_sendint32(buf, (uint32) t->start);
	pq_sendint32(buf, (uint32) t->last);
	pq_sendint32(buf, (uint32) t->base);
	pq_sendint32(buf, (uint32) t->asked.known_on);
	pq_sendint32(buf, (uint32) t->coverage_by);
	pq_sendint32(buf, (uint32) t->self_paid_until);
	asked_send(buf, &t->asked);
	pq_sendint8(buf, t->wage_growth_month);
	pq_sendint64(buf, (uint64) t->wage_growth);
	pq_sendint64(buf, (uint64) t->headcount_growth);
	pq_sendint64(buf, (uint64) t->ceiling_growth);
	pq_sendint64(buf, (uint64) t->coverage_from);
	pq_sendint64(buf, (uint64) t->coverage_to);
	pq_sendint64(buf, (uint64) t->minimum);
	pq_sendint64(buf, (uint64) t->minimum_growth);
	asked_send_texts(buf, &t->asked, 2);
}

PG_FUNCTION_INFO_V1(jamsos_outlook_rules_send);
Datum
jamsos_outlook_rules_send(PG_FUNCTION_ARGS)
{
	const Outlook *o = outlook_from_datum(PG_GETARG_DATUM(0));
	const OutlookBracket *brackets = outlook_brackets(o);
	const OutlookDue *dues = outlook_dues(o);
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendint8(&buf, o->version);
	send_terms(&buf, &o->terms);
	pq_sendint32(&buf, o->n_lines);
	pq_sendint32(&buf, o->n_brackets);
	pq_sendint32(&buf, o->n_dues);
	pq_sendint32(&buf, o->n_texts);
	for (uint32 i = 0; i < o->n_lines; i++)
	{
		CHECK_FOR_INTERRUPTS();
		pq_sendint32(&buf, (uint32) o->lines[i].from);
		pq_sendint32(&buf, (uint32) o->lines[i].to);
		tariff_send_line(&buf, &o->lines[i].line);
	}
	for (uint32 i = 0; i < o->n_brackets; i++)
	{
		pq_sendint32(&buf, (uint32) brackets[i].from);
		pq_sendint32(&buf, (uint32) brackets[i].to);
		pq_sendint64(&buf, (uint64) brackets[i].bracket.income);
		pq_sendint64(&buf, (uint64) brackets[i].bracket.base);
	}
	for (uint32 i = 0; i < o->n_dues; i++)
	{
		pq_sendint32(&buf, (uint32) dues[i].from);
		pq_sendint32(&buf, (uint32) dues[i].to);
		pq_sendint8(&buf, dues[i].program);
		pq_sendint8(&buf, dues[i].segment);
		pq_sendint8(&buf, dues[i].months_after);
		pq_sendint8(&buf, dues[i].day);
		pq_sendint8(&buf, dues[i].forward);
	}
	for (uint32 i = 1; i <= o->n_texts; i++)
		binary_send_text(&buf, outlook_cstring(o, (int) i));
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

PG_FUNCTION_INFO_V1(jamsos_outlook_rules_recv);
Datum
jamsos_outlook_rules_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	OutlookDraft draft;
	int			len = buf->len - buf->cursor;
	const char *bytes = pq_getmsgbytes(buf, len);
	const char *wrong;

	outlook_draft(&draft);
	wrong = outlook_decode((const unsigned char *) bytes, (size_t) len, &draft);
	for (size_t i = 0; wrong == NULL && i < draft.n_texts; i++)
		wrong = binary_receive_text(&draft.texts[i], &draft.text_len[i]);
	if (wrong == NULL)
		wrong = outlook_check(&draft);
	if (wrong)
		binary_refuse(OUTLOOK_TYPE, "outlook", wrong);
	PG_RETURN_POINTER(outlook_pack_checked(&draft));
}

/* ---- comparison: by what stands first ---- */

/* The front of a value, hash and start in it: of one that is stored apart, no more is read. */
static const Outlook *
outlook_front(Datum datum)
{
	return (const Outlook *) PG_DETOAST_DATUM_SLICE(datum, 0, (int32) (offsetof(Outlook, terms) + sizeof(OutlookTerms) - VARHDRSZ));
}

static int
outlook_compare(FunctionCallInfo fcinfo)
{
	const Outlook *a = outlook_front(PG_GETARG_DATUM(0));
	const Outlook *b = outlook_front(PG_GETARG_DATUM(1));
	int			cmp;

	if (a->terms.start != b->terms.start)
		return a->terms.start < b->terms.start ? -1 : 1;
	cmp = memcmp(a->hash, b->hash, OUTLOOK_HASH);
	return cmp < 0 ? -1 : cmp > 0;
}

COMPARISONS(outlook_rules, outlook_compare)

static uint64
outlook_hash_seeded(FunctionCallInfo fcinfo, uint64 seed)
{
	return hash_bytes_extended(outlook_front(PG_GETARG_DATUM(0))->hash, OUTLOOK_HASH, seed);
}

HASHES(outlook_rules, outlook_hash_seeded)

/* ---- lines as rows ---- */

/* A text as a column. */
static void
row_outlook_text(Row *row, const Outlook *o, int number)
{
	size_t		len;
	const char *text = outlook_text(o, number, &len);

	row_text_len(row, text, len);
}

/* outlook_lines: every line as a row, with the months in which it holds. */
PG_FUNCTION_INFO_V1(jamsos_outlook_lines);
Datum
jamsos_outlook_lines(PG_FUNCTION_ARGS)
{
	const Outlook *o;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (PG_ARGISNULL(0))
		return (Datum) 0;
	o = outlook_from_datum(PG_GETARG_DATUM(0));
	for (uint32 i = 0; i < o->n_lines; i++)
	{
		const TariffLine *l = &o->lines[i].line;

		CHECK_FOR_INTERRUPTS();
		row_month(&row, o->lines[i].from);
		row_month(&row, o->lines[i].to);
		tariff_row_line(&row, l);
		row_outlook_text(&row, o, l->relief);
		row_bool(&row, (l->flags & LINE_CONFIRMED) != 0);
		row_text(&row, tariff_carrier(l->program, l->segment));
		row_outlook_text(&row, o, l->basis);
		row_text(&row, evidence_names[l->evidence]);
		row_put(&row);
	}
	return (Datum) 0;
}
