/*
 * audit_place.c
 *	  Where a row is that an audit shows: reading, comparing and writing it.
 */
#include "text/audit_place.h"

#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "storage/itemptr.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"

#include "text/typed.h"

void
audit_shown_init(AuditShown *how, FmgrInfo *site, int arg)
{
	Oid			out;
	bool		varlena;

	how->type = get_fn_expr_argtype(site, arg);
	if (how->type == UNKNOWNOID || how->type == InvalidOid)
		how->type = CSTRINGOID;
	getTypeOutputInfo(how->type, &out, &varlena);
	fmgr_info_cxt(out, &how->out, site->fn_mcxt);
}

int
audit_shown_text(AuditShown *how, Datum value, char *out, int room)
{
	char	   *string;
	int			len;

	if (how->type == TEXTOID || how->type == VARCHAROID)
		string = typed_shown(DatumGetTextPP(value));
	else
		string = OutputFunctionCall(&how->out, value);
	len = (int) strlen(string);
	if (len > room)
		len = pg_mbcliplen(string, len, room);
	memcpy(out, string, len);
	pfree(string);
	return len;
}

void
audit_place_read(AuditShown *how, const NullableDatum *source, const NullableDatum *where, AuditPlace *place)
{
	Datum		value = where->value;

	place->source = source->isnull ? 0 : DatumGetObjectId(source->value);
	place->rank = 0;
	place->len = -1;
	if (where->isnull)
		return;
	place->len = 0;
	switch (how->type)
	{
		case TIDOID:
			place->rank = (int64) ItemPointerGetBlockNumberNoCheck((ItemPointer) DatumGetPointer(value)) << 16 |
				ItemPointerGetOffsetNumberNoCheck((ItemPointer) DatumGetPointer(value));
			break;
		case INT2OID:
			place->rank = DatumGetInt16(value);
			break;
		case INT4OID:
			place->rank = DatumGetInt32(value);
			break;
		case INT8OID:
			place->rank = DatumGetInt64(value);
			break;
		case TEXTOID:
		case VARCHAROID:
			{
				text	   *key = DatumGetTextPP(value);
				int			len = (int) VARSIZE_ANY_EXHDR(key);

				if (len > PLACE_ROOM)
					len = pg_mbcliplen(VARDATA_ANY(key), len, PLACE_ROOM);
				memcpy(place->text, VARDATA_ANY(key), len);
				place->len = len;
				break;
			}
		default:
			place->len = audit_shown_text(how, value, place->text, PLACE_ROOM);
	}
}

int
audit_place_compare(const AuditPlace *a, const AuditPlace *b)
{
	int			len_a = audit_room(a->len, PLACE_ROOM);
	int			len_b = audit_room(b->len, PLACE_ROOM);

	if ((a->len < 0) != (b->len < 0))
		return a->len < 0 ? 1 : -1;
	if (a->source != b->source)
		return a->source < b->source ? -1 : 1;
	if (a->rank != b->rank)
		return a->rank < b->rank ? -1 : 1;
	if (len_a != len_b)
		return len_a < len_b ? -1 : 1;
	return memcmp(a->text, b->text, len_a);
}

char *
audit_place_text(const AuditPlace *place, Oid type)
{
	StringInfoData out;

	initStringInfo(&out);
	if (OidIsValid(place->source))
		appendStringInfo(&out, "%s ", DatumGetCString(DirectFunctionCall1(regclassout, ObjectIdGetDatum(place->source))));
	if (type == TIDOID)
		appendStringInfo(&out, "(%u,%u)", (uint32) (place->rank >> 16), (uint32) (place->rank & 0xFFFF));
	else if (type == INT2OID || type == INT4OID || type == INT8OID)
		appendStringInfo(&out, INT64_FORMAT, place->rank);
	else
		appendBinaryStringInfo(&out, place->text, audit_verified(place->text, place->len, PLACE_ROOM));
	return out.data;
}

int
audit_verified(const char *text, int len, int room)
{
	len = audit_room(len, room);
	pg_verifymbstr(text, len, false);
	return len;
}
