/*
 * tariff_line.h
 *	  A line of a tariff as text (JSON), binary and row, for every type that has lines.
 */
#ifndef JAMSOS_TARIFF_LINE_H
#define JAMSOS_TARIFF_LINE_H

#include "jamsos.h"

#include "border/json.h"
#include "border/row.h"
#include "kernel/tariff.h"

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

#define TOO_MANY_TEXTS "Too many different texts."

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

#endif
