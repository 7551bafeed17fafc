/*
 * target.c
 *	  A type under the fuzzer: what its receive function takes, its send function gives
 *	  back byte for byte, and receive takes that again and means the same.  TYPE is the
 *	  name in SQL.  SORTS: receive puts parts in order, so that only what was sent is
 *	  given back byte for byte.
 */
#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"

#include "backend.h"

#define NAME3(a, b, c) a##b##c
#define NAME2(a, b, c) NAME3(a, b, c)
#define RECV NAME2(jamsos_, TYPE, _recv)
#define SEND NAME2(jamsos_, TYPE, _send)

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

int
LLVMFuzzerTestOneInput(const uint8 *bytes, size_t len)
{
	StringInfoData first;
	StringInfoData again;
	bytea	   *sent;
	bytea	   *sent_again;

	if (setjmp(fuzz_error) == 0)
	{
		fuzz_message(&first, bytes, len);
		sent = (bytea *) DatumGetPointer(call(SEND, call(RECV, PointerGetDatum(&first))));
#ifndef SORTS
		/* what is received whole is a value, and a value has one form */
		if (first.cursor == first.len &&
			(VARSIZE(sent) - VARHDRSZ != len || memcmp(VARDATA(sent), bytes, len) != 0))
			__builtin_trap();
#endif
		if (setjmp(fuzz_error) != 0)
			__builtin_trap();	/* what was sent is taken again */
		fuzz_message(&again, (uint8 *) VARDATA(sent), VARSIZE(sent) - VARHDRSZ);
		sent_again = (bytea *) DatumGetPointer(call(SEND, call(RECV, PointerGetDatum(&again))));
		if (VARSIZE(sent_again) != VARSIZE(sent) || memcmp(sent_again, sent, VARSIZE(sent)) != 0)
			__builtin_trap();
	}
	fuzz_forget();
	return 0;
}
