/*
 * backend.c
 *	  As much of PostgreSQL as the receive and send functions of our types need, so that
 *	  a fuzzer can call them millions of times: memory that is dropped after each call,
 *	  messages in network order, errors that jump back.
 */
#include "postgres.h"

#include <setjmp.h>
#include <stdarg.h>

#include "fmgr.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/elog.h"
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

void
enlargeStringInfo(StringInfo s, int needed)
{
	s->maxlen = s->len + needed + 64;
	s->data = repalloc(s->data, (Size) s->maxlen);
}

void
initStringInfo(StringInfo s)
{
	s->data = palloc(64);
	s->maxlen = 64;
	s->len = s->cursor = 0;
}

#if PG_VERSION_NUM >= 160000
typedef const void *Bytes;
#else
typedef const char *Bytes;
#endif

void
appendBinaryStringInfo(StringInfo s, Bytes data, int len)
{
	enlargeStringInfo(s, len);
	memcpy(s->data + s->len, data, (size_t) len);
	s->len += len;
}

void pq_begintypsend(StringInfo buf) { initStringInfo(buf); buf->len = 4; memset(buf->data, 0, 4); }

bytea *
pq_endtypsend(StringInfo buf)
{
	SET_VARSIZE(buf->data, buf->len);
	return (bytea *) buf->data;
}

void pq_sendbytes(StringInfo buf, Bytes data, int len) { appendBinaryStringInfo(buf, data, len); }

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

#undef qsort
void pg_qsort(void *base, size_t n, size_t size, int (*compare) (const void *, const void *)) { qsort(base, n, size, compare); }

uint32
hash_bytes(const unsigned char *k, int len)
{
	uint32		h = 2166136261u;

	for (int i = 0; i < len; i++)
		h = (h ^ k[i]) * 16777619u;
	return h;
}
