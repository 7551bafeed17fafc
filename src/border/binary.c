/*
 * binary.c
 *	  Binary forms of the stored types: texts in them, and how one that is none is refused.
 */
#include "border/binary.h"

#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"

void
binary_refuse(const char *type, const char *what, const char *wrong)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			 errmsg("invalid binary form of type %s", type),
			 errdetail("The %s has %s.", what, wrong)));
}

void
binary_send_text(StringInfo buf, const char *text)
{
	char	   *sent = pg_server_to_client(text, (int) strlen(text));
	size_t		len = strlen(sent);

	pq_sendint16(buf, (uint16) len);
	pq_sendbytes(buf, sent, (int) len);
}

const char *
binary_receive_text(const char **text, size_t *len)
{
	char	   *copy = pnstrdup(*text, *len);
	const char *wrong = strlen(copy) != *len ? "an empty text" : NULL;

	*text = pg_client_to_server(copy, (int) strlen(copy));
	*len = strlen(*text);
	return wrong;
}
