/*
 * backend.c
 *	  As much of PostgreSQL as the functions that read and write our types need, so that
 *	  a fuzzer can call them millions of times: memory that is dropped after each call,
 *	  messages in network order, errors that jump back.  The parser of JSON is core's own,
 *	  from its library for programs.
 */
#include "postgres.h"

#include <setjmp.h>
#include <stdarg.h>

#include "common/jsonapi.h"
#include "fmgr.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/datetime.h"
#include "utils/elog.h"
#include "utils/fmgrprotos.h"
#include "utils/json.h"
#include "utils/jsonfuncs.h"
#include "utils/memutils.h"

#include "backend.h"

jmp_buf		fuzz_error;
volatile sig_atomic_t InterruptPending = false;
MemoryContext CurrentMemoryContext = NULL;
sigjmp_buf *PG_exception_stack = NULL;
ErrorContextCallback *error_context_stack = NULL;

/* ---- memory: a list of blocks, so that a sanitizer sees the end of each ---- */

static void **blocks;
static size_t n_blocks, room;

static void *
block(Size size, bool zero)
{
	void	   *p = zero ? calloc(1, size + 1) : malloc(size + 1);

	if (n_blocks == room)
		blocks = realloc(blocks, (room = room * 2 + 64) * sizeof(void *));
	return blocks[n_blocks++] = p;
}

void
fuzz_forget(void)
{
	while (n_blocks > 0)
		free(blocks[--n_blocks]);
}

#define TOO_LARGE(size) do { if ((size) > 0x3fffffff) longjmp(fuzz_error, 1); } while (0)

void *palloc(Size size) { TOO_LARGE(size); return block(size, false); }
void *palloc0(Size size) { TOO_LARGE(size); return block(size, true); }
void *palloc_extended(Size size, int flags) { return block(size, (flags & MCXT_ALLOC_ZERO) != 0); }
void *MemoryContextAlloc(MemoryContext c, Size size) { return palloc(size); }
void *MemoryContextAllocZero(MemoryContext c, Size size) { return palloc0(size); }
void *MemoryContextAllocExtended(MemoryContext c, Size size, int flags) { return palloc_extended(size, flags); }

void *
repalloc(void *p, Size size)
{
	TOO_LARGE(size);
	for (size_t i = n_blocks; i > 0; i--)
		if (blocks[i - 1] == p)
			return blocks[i - 1] = realloc(p, size + 1);
	abort();
}

void *repalloc_huge(void *p, Size size) { return repalloc(p, size); }
void *MemoryContextAllocHuge(MemoryContext c, Size size) { return palloc(size); }

void
pfree(void *p)
{
	for (size_t i = n_blocks; i > 0; i--)
		if (blocks[i - 1] == p)
		{
			free(p);
			blocks[i - 1] = blocks[--n_blocks];
			return;
		}
	abort();
}

char *
pnstrdup(const char *in, Size len)
{
	char	   *out = palloc(len + 1);

	len = strnlen(in, len);
	memcpy(out, in, len);
	out[len] = '\0';
	return out;
}

char *pstrdup(const char *in) { return pnstrdup(in, strlen(in)); }

/* ---- errors ---- */

bool errstart(int elevel, const char *domain) { if (elevel >= ERROR) longjmp(fuzz_error, 1); return false; }
bool errstart_cold(int elevel, const char *domain) { return errstart(elevel, domain); }
void errfinish(const char *file, int line, const char *function) { longjmp(fuzz_error, 1); }
int errcode(int code) { return 0; }
int errmsg(const char *fmt,...) { return 0; }
int errmsg_internal(const char *fmt,...) { return 0; }
int errdetail(const char *fmt,...) { return 0; }
int errhint(const char *fmt,...) { return 0; }
void ProcessInterrupts(void) {}
void ExceptionalCondition(const char *a, const char *b, const char *c, int d) { abort(); }

/* ---- messages ---- */

void
fuzz_message(StringInfo buf, const uint8 *bytes, size_t len)
{
	buf->data = block(len, false);
	memcpy(buf->data, bytes, len);
	buf->data[len] = '\0';
	buf->len = (int) len;
	buf->maxlen = (int) len + 1;
	buf->cursor = 0;
}

char *
fuzz_text(const uint8 *bytes, size_t len)
{
	return pnstrdup((const char *) bytes, len);
}

const char *
pq_getmsgbytes(StringInfo msg, int len)
{
	const char *p = msg->data + msg->cursor;

	if (len < 0 || len > msg->len - msg->cursor)
		longjmp(fuzz_error, 1);
	msg->cursor += len;
	return p;
}

int pq_getmsgbyte(StringInfo msg) { return *(const unsigned char *) pq_getmsgbytes(msg, 1); }

unsigned int
pq_getmsgint(StringInfo msg, int b)
{
	const unsigned char *p = (const unsigned char *) pq_getmsgbytes(msg, b);
	unsigned int value = 0;

	for (int i = 0; i < b; i++)
		value = value << 8 | p[i];
	return value;
}

int64
pq_getmsgint64(StringInfo msg)
{
	uint64		high = pq_getmsgint(msg, 4);

	return (int64) (high << 32 | pq_getmsgint(msg, 4));
}

char *
pq_getmsgtext(StringInfo msg, int rawbytes, int *nbytes)
{
	char	   *text = pnstrdup(pq_getmsgbytes(msg, rawbytes), (Size) rawbytes);

	/* an embedded zero is refused as the server's encoding check does */
	if (strlen(text) != (size_t) rawbytes)
		longjmp(fuzz_error, 1);
	*nbytes = rawbytes;
	return text;
}

char *pg_server_to_client(const char *s, int len) { return unconstify(char *, s); }
char *pg_client_to_server(const char *s, int len) { return unconstify(char *, s); }

#if PG_VERSION_NUM >= 160000
typedef const void *Bytes;
#else
typedef const char *Bytes;
#endif

void pq_begintypsend(StringInfo buf) { initStringInfo(buf); buf->len = 4; memset(buf->data, 0, 4); }

bytea *
pq_endtypsend(StringInfo buf)
{
	SET_VARSIZE(buf->data, buf->len);
	return (bytea *) buf->data;
}

void pq_sendbytes(StringInfo buf, Bytes data, int len) { appendBinaryStringInfo(buf, data, len); }

/* ---- text ---- */

int GetDatabaseEncoding(void) { return PG_UTF8; }
int pg_mbcliplen(const char *s, int len, int limit) { return Min(len, limit); }

void
escape_json(StringInfo buf, const char *str)
{
	appendStringInfoChar(buf, '"');
	for (const char *p = str; *p; p++)
	{
		if (*p == '"' || *p == '\\')
			appendStringInfo(buf, "\\%c", *p);
		else if ((unsigned char) *p < ' ')
			appendStringInfo(buf, "\\u%04x", (int) *p);
		else
			appendStringInfoChar(buf, *p);
	}
	appendStringInfoChar(buf, '"');
}

#if PG_VERSION_NUM >= 160000
bool
pg_parse_json_or_errsave(JsonLexContext *lex, JsonSemAction *sem, Node *escontext)
#else
void
pg_parse_json_or_ereport(JsonLexContext *lex, JsonSemAction *sem)
#endif
{
	if (pg_parse_json(lex, sem) != JSON_SUCCESS)
		longjmp(fuzz_error, 1);
#if PG_VERSION_NUM >= 160000
	return true;
#endif
}

/* ---- days ---- */

const int	day_tab[2][13] = {
	{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0},
	{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0}
};

/* Day by day, or year by year: whatever core does in its formulas. */
static int
days_of_year(int year)
{
	return isleap(year) ? 366 : 365;
}

int
date2j(int year, int month, int day)
{
	int			days = POSTGRES_EPOCH_JDATE + day - 1;

	for (int y = 2000; y < year; y++)
		days += days_of_year(y);
	for (int y = year; y < 2000; y++)
		days -= days_of_year(y);
	for (int m = 1; m < month; m++)
		days += day_tab[isleap(year)][m - 1];
	return days;
}

void
j2date(int jd, int *year, int *month, int *day)
{
	int			days = jd - POSTGRES_EPOCH_JDATE;

	*year = 2000;
	*month = 1;
	while (days < 0)
		days += days_of_year(--*year);
	while (days >= days_of_year(*year))
		days -= days_of_year((*year)++);
	while (days >= day_tab[isleap(*year)][*month - 1])
		days -= day_tab[isleap(*year)][(*month)++ - 1];
	*day = days + 1;
}

/* ---- values ---- */

struct varlena *pg_detoast_datum(struct varlena *d) { return d; }
struct varlena *pg_detoast_datum_packed(struct varlena *d) { return d; }

struct varlena *
pg_detoast_datum_copy(struct varlena *d)
{
	return memcpy(palloc(VARSIZE(d)), d, VARSIZE(d));
}

text *
cstring_to_text_with_len(const char *s, int len)
{
	text	   *t = palloc((Size) len + VARHDRSZ);

	SET_VARSIZE(t, len + VARHDRSZ);
	memcpy(VARDATA(t), s, (size_t) len);
	return t;
}

/* A hash of a value stands in it: here any will do that depends on every byte. */
Datum
sha256_bytea(PG_FUNCTION_ARGS)
{
	const bytea *bytes = (const bytea *) DatumGetPointer(fcinfo->args[0].value);
	uint64		hash = 1;
	char		digest[32];

	for (size_t i = 0; i < VARSIZE(bytes) - VARHDRSZ; i++)
		hash = (hash ^ (uint8) VARDATA(bytes)[i]) * UINT64CONST(0x9E3779B97F4A7C15);
	for (int i = 0; i < 32; i++)
		digest[i] = (char) (hash >> (i % 8 * 8));
	return PointerGetDatum(cstring_to_text_with_len(digest, sizeof(digest)));
}

Datum
DirectFunctionCall1Coll(PGFunction function, Oid collation, Datum argument)
{
	LOCAL_FCINFO(fcinfo, 1);

	InitFunctionCallInfoData(*fcinfo, NULL, 1, collation, NULL, NULL);
	fcinfo->args[0].value = argument;
	fcinfo->args[0].isnull = false;
	return function(fcinfo);
}

#undef qsort
void pg_qsort(void *base, size_t n, size_t size, int (*compare) (const void *, const void *)) { qsort(base, n, size, compare); }
