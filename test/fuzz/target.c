/*
 * target.c
 *	  A type under the fuzzer, its bytes taken once as a message and once as a text.  What
 *	  is accepted is a value, and of a value must hold, by text and by binary: it is
 *	  written, what is written is read, and what is read is the same, in its text, in its
 *	  binary form and in the bytes that are stored and compared.  TYPE is the name in SQL.
 *	  SORTS: receive puts parts in order, so that what was sent by another need not come
 *	  back byte for byte.
 */
#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "utils/datetime.h"

#include "backend.h"

#define NAME3(a, b, c) a##b##c
#define NAME2(a, b, c) NAME3(a, b, c)
#define IN NAME2(jamsos_, TYPE, _in)
#define OUT NAME2(jamsos_, TYPE, _out)
#define RECV NAME2(jamsos_, TYPE, _recv)
#define SEND NAME2(jamsos_, TYPE, _send)

extern Datum IN(PG_FUNCTION_ARGS);
extern Datum OUT(PG_FUNCTION_ARGS);
extern Datum RECV(PG_FUNCTION_ARGS);
extern Datum SEND(PG_FUNCTION_ARGS);

static Datum
call(PGFunction function, Datum argument)
{
	LOCAL_FCINFO(fcinfo, 1);
	FmgrInfo	flinfo = {0};

	InitFunctionCallInfoData(*fcinfo, &flinfo, 1, InvalidOid, NULL, NULL);
	fcinfo->args[0].value = argument;
	fcinfo->args[0].isnull = false;
	return function(fcinfo);
}

/* False where the function refuses its argument. */
static bool
attempt(PGFunction function, Datum argument, Datum *result)
{
	if (setjmp(fuzz_error) != 0)
		return false;
	*result = call(function, argument);
	return true;
}

/* Its own kind of value is never refused. */
static Datum
must(PGFunction function, Datum argument)
{
	Datum		result;

	if (!attempt(function, argument, &result))
		__builtin_trap();
	return result;
}

static bool
received(const void *bytes, size_t len, Datum *value, bool *whole)
{
	StringInfoData message;
	bool		accepted;

	fuzz_message(&message, bytes, len);
	accepted = attempt(RECV, PointerGetDatum(&message), value);
	*whole = accepted && message.cursor == message.len;
	return accepted;
}

static bool
same(const void *a, const void *b)
{
	return VARSIZE(a) == VARSIZE(b) && memcmp(a, b, VARSIZE(a)) == 0;
}

static void
there_and_back(Datum value)
{
	bytea	   *sent = (bytea *) DatumGetPointer(must(SEND, value));
	char	   *text = DatumGetCString(must(OUT, value));
	Datum		read = must(IN, CStringGetDatum(text));
	Datum		again;
	bool		whole;

	if (!received(VARDATA(sent), VARSIZE(sent) - VARHDRSZ, &again, &whole) || !whole)
		__builtin_trap();
	if (!same(sent, DatumGetPointer(must(SEND, read))) || !same(sent, DatumGetPointer(must(SEND, again))))
		__builtin_trap();
	if (strcmp(text, DatumGetCString(must(OUT, read))) != 0 || strcmp(text, DatumGetCString(must(OUT, again))) != 0)
		__builtin_trap();
	if (!same(DatumGetPointer(value), DatumGetPointer(read)) || !same(DatumGetPointer(value), DatumGetPointer(again)))
		__builtin_trap();
}

/*
 * What looks like a day comes back as it is, or is one that says nothing (of a payment of
 * nothing); it never comes back as another day.
 */
static void
days_come_back(const char *given, const char *written)
{
	for (const char *p = given; (p = strchr(p, '"')) != NULL; p++)
	{
		int			year,
					month,
					day,
					used = 0;
		int			same_day[3];

		if (strlen(p) < 12 || p[11] != '"' || sscanf(p, "\"%4d-%2d-%2d%n", &year, &month, &day, &used) != 3 || used != 11)
			continue;
		if (strstr(written, pnstrdup(p, 12)) != NULL)
			continue;
		if (year < 1 || month < 1 || month > 12 || day < 1)
			__builtin_trap();
		j2date(date2j(year, month, day), &same_day[0], &same_day[1], &same_day[2]);
		if (same_day[0] != year || same_day[1] != month || same_day[2] != day)
			__builtin_trap();
	}
}

int
LLVMFuzzerTestOneInput(const uint8 *bytes, size_t len)
{
	Datum		value;
	bool		whole;

	if (received(bytes, len, &value, &whole) && whole)
	{
#ifndef SORTS
		bytea	   *sent = (bytea *) DatumGetPointer(must(SEND, value));

		if (VARSIZE(sent) - VARHDRSZ != len || memcmp(VARDATA(sent), bytes, len) != 0)
			__builtin_trap();
#endif
		there_and_back(value);
	}
	fuzz_forget();
	if (memchr(bytes, 0, len) == NULL && attempt(IN, CStringGetDatum(fuzz_text(bytes, len)), &value))
	{
		there_and_back(value);
		days_come_back(fuzz_text(bytes, len), DatumGetCString(must(OUT, value)));
	}
	fuzz_forget();
	return 0;
}
