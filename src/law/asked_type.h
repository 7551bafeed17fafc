/*
 * asked_type.h
 *	  What a tariff or an outlook was asked for, as text (JSON) and binary, for both of them.
 */
#ifndef JAMSOS_ASKED_TYPE_H
#define JAMSOS_ASKED_TYPE_H

#include "jamsos.h"

#include "border/json.h"
#include "kernel/asked.h"
#include "law/tariff_line.h"

/* Its keys in the object of a value, with ids that follow those of a line; those of the type begin at ASKED_FIELDS. */
enum
{
	ASKED_ROUNDING = TARIFF_LINE_FIELDS, ASKED_PROGRAMS, ASKED_A_PROGRAM, ASKED_ONLY, ASKED_ONLY_PROGRAM, ASKED_RELIEFS, ASKED_A_RELIEF,
	ASKED_REFORM, ASKED_KNOWN_ON, ASKED_FIELDS
};

/* asked_program_form, asked_only_form, asked_relief_form: the entries of its lists, for ASKED_FORMS. */
extern const JsonForm asked_program_form[1];
extern const JsonForm asked_only_form[1];
extern const JsonForm asked_relief_form[1];

#define ASKED_FORMS \
	{"rounding", ASKED_ROUNDING, .needed = true, FORM_CODES(rounding_names)}, \
	{"programs", ASKED_PROGRAMS, FORM_LIST, .or_null = true, FORM_PARTS(asked_program_form)}, \
	{"only", ASKED_ONLY, FORM_LIST, .or_null = true, FORM_PARTS(asked_only_form)}, \
	{"reliefs", ASKED_RELIEFS, FORM_LIST, .or_null = true, FORM_PARTS(asked_relief_form)}, \
	{"reform", ASKED_REFORM, FORM_TEXT, .or_null = true}, \
	{"known_on", ASKED_KNOWN_ON, FORM_DAY, .or_null = true}

/* asked_begin, asked_take: a list of it begins; it has a value, texts numbered as those of lines are.  NULL or what is wrong with it. */
extern void asked_begin(TariffAsked *asked, const JsonForm *form);
extern const char *asked_take(TariffAsked *asked, const TariffLineReader *texts, const JsonForm *form, const JsonItem *item);

/* asked_append: its keys without braces; "text" gives the text of a number, NULL of 0. */
extern void asked_append(StringInfo out, const TariffAsked *asked, const char *(*text) (const void *value, int number), const void *value);

/* asked_send, asked_send_texts: what asked_decode and asked_decode_texts read. */
extern void asked_send(StringInfo buf, const TariffAsked *asked);
extern void asked_send_texts(StringInfo buf, const TariffAsked *asked, int bytes);

#endif
