/*
 * tariff_type.h
 *	  The type tariff_rules at the border: a tariff from a datum or argument, its errors.
 */
#ifndef JAMSOS_TARIFF_TYPE_H
#define JAMSOS_TARIFF_TYPE_H

#include "jamsos.h"

#include "border/args.h"
#include "border/json.h"
#include "border/row.h"
#include "kernel/tariff.h"

/* tariff_pack_datum: a draft made of the law tables as a value in the current context. */
extern Tariff *tariff_pack_datum(TariffDraft *draft);

/* tariff_report: the error that says why a worker of a segment and class cannot be computed. */
JAMSOS_NORETURN extern void tariff_report(const Tariff *t, int segment, int risk_class, int programs);

/* The columns that show a line of a tariff: program to ceiling; relief; carrier, legal_basis and evidence. */
extern void tariff_row_line(Row *row, const TariffLine *line);
extern void tariff_row_relief(Row *row, const Tariff *t, const TariffLine *line);
extern void tariff_row_reasons(Row *row, const Tariff *t, const TariffLine *line);

/*
 * A line as text and binary, wherever it is part of a type: what its object may hold, with
 * which ids, below which those of the type begin; its keys without the brackets around them.
 */
enum
{
	TARIFF_LINE_PROGRAM, TARIFF_LINE_SEGMENT, TARIFF_LINE_RISK_CLASS, TARIFF_LINE_PAYER, TARIFF_LINE_FIXED, TARIFF_LINE_PERCENT,
	TARIFF_LINE_FLOOR, TARIFF_LINE_CEILING, TARIFF_LINE_BRACKET, TARIFF_LINE_RELIEF, TARIFF_LINE_CONFIRMED, TARIFF_LINE_EVIDENCE,
	TARIFF_LINE_LEGAL_BASIS, TARIFF_LINE_FIELDS
};

#define FORM_CODES(list) .kind = FORM_CODE, .n_names = lengthof(list), .names = (list)
#define FORM_RUPIAH .kind = FORM_NUMBER, .decimals = 2, .most = RUPIAH_MAX_SEN

#define TARIFF_LINE_FORMS \
	{"program", TARIFF_LINE_PROGRAM, .needed = true, FORM_CODES(program_names)}, \
	{"segment", TARIFF_LINE_SEGMENT, .needed = true, FORM_CODES(segment_names)}, \
	{"risk_class", TARIFF_LINE_RISK_CLASS, FORM_NUMBER, .or_null = true, .least = 1, .most = N_RISK_CLASSES}, \
	{"payer", TARIFF_LINE_PAYER, .needed = true, FORM_CODES(payer_names)}, \
	{"fixed", TARIFF_LINE_FIXED, FORM_RUPIAH}, \
	{"percent", TARIFF_LINE_PERCENT, FORM_NUMBER, .decimals = 6, .most = RATE_ONE}, \
	{"floor", TARIFF_LINE_FLOOR, FORM_RUPIAH}, \
	{"ceiling", TARIFF_LINE_CEILING, FORM_RUPIAH, .or_null = true}, \
	{"bracket", TARIFF_LINE_BRACKET, FORM_BOOL}, \
	{"relief", TARIFF_LINE_RELIEF, FORM_TEXT, .or_null = true}, \
	{"confirmed", TARIFF_LINE_CONFIRMED, FORM_BOOL, .needed = true}, \
	{"evidence", TARIFF_LINE_EVIDENCE, .needed = true, FORM_CODES(evidence_names)}, \
	{"legal_basis", TARIFF_LINE_LEGAL_BASIS, FORM_TEXT, .needed = true}

typedef struct TariffLineReader
{
	uint16		(*text) (void *texts, const JsonItem *item);	/* its number; 0 where there are too many */
	void	   *texts;
	TariffLine *line;
	uint32		given;			/* keys that have a value */
} TariffLineReader;

/* A line begins, has a value, ends; NULL or what is wrong with it. */
extern void tariff_line_begin(TariffLineReader *r, TariffLine *line);
extern const char *tariff_line_take(TariffLineReader *r, const JsonForm *form, const JsonItem *item);
extern const char *tariff_line_end(const TariffLineReader *r);

/* tariff_append_line, tariff_send_line: a line as text, its keys without braces, and as binary. */
extern void tariff_append_line(StringInfo out, const TariffLine *line, const char *relief, const char *basis);
extern void tariff_send_line(StringInfo buf, const TariffLine *line);

/* A text as it travels, and into the server's encoding where it was received; NULL or what is wrong with it. */
extern void tariff_send_text(StringInfo buf, const char *text);
extern const char *tariff_receive_text(const char **text, size_t *len);

/* fingerprint_of_text: SHA-256 of a text form in UTF-8, its first 16 digits, as text. */
extern Datum fingerprint_of_text(char *text);

/* An error if these programmes cannot be computed for the segment and class. */
static inline void
tariff_require(const Tariff *t, int segment, int risk_class, int programs)
{
	if (unlikely(!tariff_prices(t, segment, risk_class, programs)))
		tariff_report(t, segment, risk_class, programs);
}

/* A tariff argument: stored plain, so that detoasting is the exception. */
static inline const Tariff *
tariff_from_datum(Datum datum)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(datum);

	if (unlikely(VARATT_IS_EXTENDED(value)))
		value = pg_detoast_datum(value);
	return (const Tariff *) value;
}

static inline const Tariff *
arg_tariff(FunctionCallInfo fcinfo, int n)
{
	if (unlikely(PG_ARGISNULL(n)))
		report_null("tariff", "The NULL may come from a sub-select without a row, or from jamsos.tariff(NULL).");
	return tariff_from_datum(PG_GETARG_DATUM(n));
}

#endif
