/*
 * json.h
 *	  The one reader of JSON text, for every stored type: what a text may hold is
 *	  described by a tree of forms, and read by core's parser as it goes along.
 *
 * All types are equally strict: a key that is not known, given twice or missing, a value
 * of another kind, a number that is not whole in its unit, a day that no calendar has:
 * each is refused, with the key and the value in the message.  No tree is built of the
 * text, so that memory grows with the value alone; what a form does not know is refused
 * where it begins, so that depth is bounded.
 */
#ifndef JAMSOS_JSON_H
#define JAMSOS_JSON_H

#include "jamsos.h"

typedef enum JsonFormKind
{
	FORM_OBJECT,				/* parts: its keys */
	FORM_LIST,					/* one part: its entries */
	FORM_TUPLE,					/* a list with a part for each place */
	FORM_NUMBER,				/* in units of 10^-decimals, from least to most */
	FORM_CODE,					/* one of names */
	FORM_TEXT,
	FORM_BOOL,
	FORM_MONTH,					/* "2026-01"; from least to most, where most is given */
	FORM_DAY					/* "2026-01-31" */
} JsonFormKind;

typedef struct JsonForm
{
	const char *key;			/* or what messages call a place of a tuple */
	int			id;				/* of the type: what its taker is told */
	JsonFormKind kind;
	bool		needed;			/* must be there */
	bool		or_null;
	int			n_parts;
	const struct JsonForm *parts;
	int			decimals;
	int64		least;
	int64		most;
	int			n_names;
	const char *const *names;
} JsonForm;

#define FORM_PARTS(array) .parts = (array), .n_parts = lengthof(array)

/* A place in a list of names; an amount in sen (money.h). */
#define FORM_CODES(list) .kind = FORM_CODE, .n_names = lengthof(list), .names = (list)
#define FORM_RUPIAH .kind = FORM_NUMBER, .decimals = 2, .most = RUPIAH_MAX_SEN

/* Every text says which version of its form it is. */
#define FORM_VERSION(id_, version) \
	{.key = "version", .id = (id_), .kind = FORM_NUMBER, .needed = true, .least = (version), .most = (version)}

typedef enum JsonEvent
{
	ITEM_BEGIN, ITEM_END,		/* of an object, list or tuple */
	ITEM_VALUE
} JsonEvent;

/* A value that has the form asked for. */
typedef struct JsonItem
{
	bool		isnull;
	int64		number;			/* a number, the place of a code, a month, a day, 0 or 1 */
	const char *text;			/* until the taker returns */
	int			len;
} JsonItem;

/* Takes what is read; NULL, or a sentence that says what is wrong with it. */
typedef const char *(*JsonTaker) (void *target, const JsonForm *form, JsonEvent event, const JsonItem *item);

/*
 * Reads a text of a type.  False where it is none and the caller wants no error (from
 * PostgreSQL 16 on, see pg_input_is_valid); otherwise an error with the hint.
 */
extern bool json_read(char *input, const JsonForm *root, JsonTaker take, void *target,
					  const char *type, const char *hint, Node *escontext);

/* json_append_text: a text in quotes, or null of NULL. */
extern void json_append_text(StringInfo out, const char *text);

/* The same error for what is found wrong at the end. */
extern bool json_refuse(const char *wrong, const char *type, const char *hint, Node *escontext);

#endif
