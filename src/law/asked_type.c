/*
 * asked_type.c
 *	  What a tariff or an outlook was asked for, as text (JSON) and binary, for both of them.
 */
#include "law/asked_type.h"

#include "libpq/pqformat.h"

#include "border/args.h"
#include "border/calendar.h"
#include "kernel/codes.h"

/* ---- text ---- */

const JsonForm asked_program_form[1] = {{NULL, ASKED_A_PROGRAM, FORM_CODES(program_names)}};
const JsonForm asked_only_form[1] = {{NULL, ASKED_ONLY_PROGRAM, FORM_CODES(program_names)}};
const JsonForm asked_relief_form[1] = {{NULL, ASKED_A_RELIEF, FORM_TEXT}};

void
asked_append(StringInfo out, const TariffAsked *asked, const char *(*text) (const void *value, int number), const void *value)
{
	appendStringInfo(out, "\"rounding\": \"%s\", \"programs\": ", rounding_names[asked->rounding]);
	if (asked->flags & TARIFF_PROGRAMS)
		programs_append(out, asked->programs);
	else
		appendStringInfoString(out, "null");
	if (asked->flags & TARIFF_ONLY)
	{
		appendStringInfoString(out, ", \"only\": ");
		programs_append(out, asked->only);
	}
	appendStringInfoString(out, ", \"reliefs\": ");
	if (asked->flags & TARIFF_RELIEFS)
	{
		appendStringInfoChar(out, '[');
		for (int i = 0; i < asked->n_reliefs; i++)
		{
			appendStringInfoString(out, i == 0 ? "" : ", ");
			json_append_text(out, text(value, asked->reliefs[i]));
		}
		appendStringInfoChar(out, ']');
	}
	else
		appendStringInfoString(out, "null");
	appendStringInfoString(out, ", \"reform\": ");
	json_append_text(out, text(value, asked->reform));
	appendStringInfoString(out, ", \"known_on\": ");
	json_append_text(out, asked->known_on == TARIFF_NO_DAY ? NULL : day_to_cstring(asked->known_on));
}

void
asked_begin(TariffAsked *asked, const JsonForm *form)
{
	switch (form->id)
	{
		case ASKED_PROGRAMS:
			asked->flags |= TARIFF_PROGRAMS;
			asked->programs = 0;
			break;
		case ASKED_ONLY:
			asked->flags |= TARIFF_ONLY;
			asked->only = 0;
			break;
		case ASKED_RELIEFS:
			asked->flags |= TARIFF_RELIEFS;
			break;
	}
}

const char *
asked_take(TariffAsked *asked, const TariffLineReader *texts, const JsonForm *form, const JsonItem *item)
{
	if (item->isnull)
		return NULL;
	switch (form->id)
	{
		case ASKED_ROUNDING:
			asked->rounding = (uint8) item->number;
			break;
		case ASKED_A_PROGRAM:
			asked->programs |= (uint8) (1 << item->number);
			break;
		case ASKED_ONLY_PROGRAM:
			asked->only |= (uint8) (1 << item->number);
			break;
		case ASKED_A_RELIEF:
			if (asked->n_reliefs == TARIFF_MAX_RELIEFS)
				return "Too many reliefs.";
			if ((asked->reliefs[asked->n_reliefs++] = texts->text(texts->texts, item)) == 0)
				return TOO_MANY_TEXTS;
			break;
		case ASKED_REFORM:
			if ((asked->reform = texts->text(texts->texts, item)) == 0)
				return TOO_MANY_TEXTS;
			break;
		case ASKED_KNOWN_ON:
			asked->known_on = (int32) item->number;
			break;
	}
	return NULL;
}

/* ---- binary ---- */

void
asked_send(StringInfo buf, const TariffAsked *asked)
{
	pq_sendint8(buf, asked->flags);
	pq_sendint8(buf, asked->rounding);
	pq_sendint8(buf, asked->programs);
	if (asked->flags & TARIFF_ONLY)
		pq_sendint8(buf, asked->only);
}

static void
send_number(StringInfo buf, uint16 number, int bytes)
{
	if (bytes == 1)
		pq_sendint8(buf, (uint8) number);
	else
		pq_sendint16(buf, number);
}

void
asked_send_texts(StringInfo buf, const TariffAsked *asked, int bytes)
{
	send_number(buf, asked->reform, bytes);
	send_number(buf, asked->n_reliefs, bytes);
	for (int i = 0; i < asked->n_reliefs; i++)
		send_number(buf, asked->reliefs[i], bytes);
}
