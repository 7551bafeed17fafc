/*
 * tariff_line.c
 *	  A line of a tariff as text (JSON), binary and row, for every type that has lines.
 */
#include "law/tariff_line.h"

#include "libpq/pqformat.h"

#include "border/numeric.h"

/* ---- text ---- */

void
tariff_append_line(StringInfo out, const TariffLine *l, const char *relief, const char *basis)
{
	appendStringInfo(out, "\"program\": \"%s\", \"segment\": \"%s\", \"risk_class\": ",
					 program_names[l->program], segment_names[l->segment]);
	if (l->risk_class)
		appendStringInfo(out, "%d", l->risk_class);
	else
		appendStringInfoString(out, "null");
	appendStringInfo(out, ", \"payer\": \"%s\", ", payer_names[l->payer]);
	if (l->flags & LINE_FIXED)
	{
		appendStringInfoString(out, "\"fixed\": ");
		rupiah_append(out, l->floor);
	}
	else
	{
		appendStringInfoString(out, "\"percent\": ");
		rate_append(out, l->rate);
		appendStringInfoString(out, ", \"floor\": ");
		rupiah_append(out, l->floor);
		appendStringInfoString(out, ", \"ceiling\": ");
		if (l->ceiling == INT64_MAX)
			appendStringInfoString(out, "null");
		else
			rupiah_append(out, l->ceiling);
		appendStringInfo(out, ", \"bracket\": %s", l->flags & LINE_BRACKET ? "true" : "false");
	}
	appendStringInfoString(out, ", \"relief\": ");
	json_append_text(out, relief);
	appendStringInfo(out, ", \"confirmed\": %s, \"evidence\": \"%s\", \"legal_basis\": ",
					 l->flags & LINE_CONFIRMED ? "true" : "false", evidence_names[l->evidence]);
	json_append_text(out, basis);
}

void
tariff_line_begin(TariffLineReader *r, TariffLine *line)
{
	r->line = line;
	r->given = 0;
	*line = (TariffLine) {.ceiling = INT64_MAX};
}

const char *
tariff_line_take(TariffLineReader *r, const JsonForm *form, const JsonItem *item)
{
	TariffLine *l = r->line;

	r->given |= 1U << form->id;
	switch (form->id)
	{
		case TARIFF_LINE_PROGRAM:
			l->program = (uint8) item->number;
			break;
		case TARIFF_LINE_SEGMENT:
			l->segment = (uint8) item->number;
			break;
		case TARIFF_LINE_RISK_CLASS:
			l->risk_class = (uint8) item->number;	/* null: 0, any */
			break;
		case TARIFF_LINE_PAYER:
			l->payer = (uint8) item->number;
			break;
		case TARIFF_LINE_FIXED:
			l->flags |= LINE_FIXED;
			l->rate = RATE_ONE;
			l->floor = l->ceiling = item->number;
			break;
		case TARIFF_LINE_PERCENT:
			l->rate = item->number;
			break;
		case TARIFF_LINE_FLOOR:
			l->floor = item->number;
			break;
		case TARIFF_LINE_CEILING:
			if (!item->isnull)
				l->ceiling = item->number;
			break;
		case TARIFF_LINE_BRACKET:
			if (item->number)
				l->flags |= LINE_BRACKET;
			break;
		case TARIFF_LINE_CONFIRMED:
			if (item->number)
				l->flags |= LINE_CONFIRMED;
			break;
		case TARIFF_LINE_EVIDENCE:
			l->evidence = (uint8) item->number;
			break;
		case TARIFF_LINE_RELIEF:
			if (!item->isnull && (l->relief = r->text(r->texts, item)) == 0)
				return TOO_MANY_TEXTS;
			break;
		case TARIFF_LINE_LEGAL_BASIS:
			if ((l->basis = r->text(r->texts, item)) == 0)
				return TOO_MANY_TEXTS;
			break;
	}
	return NULL;
}

const char *
tariff_line_end(const TariffLineReader *r)
{
	const uint32 limited = 1U << TARIFF_LINE_PERCENT | 1U << TARIFF_LINE_FLOOR | 1U << TARIFF_LINE_CEILING | 1U << TARIFF_LINE_BRACKET;

	if (((r->given & 1U << TARIFF_LINE_FIXED) != 0) == ((r->given & 1U << TARIFF_LINE_PERCENT) != 0))
		return "A line must have one of the keys \"percent\" and \"fixed\".";
	if ((r->given & 1U << TARIFF_LINE_FIXED) && (r->given & limited))
		return "A line with the key \"fixed\" has no floor, ceiling or bracket.";
	return NULL;
}

/* ---- binary ---- */

void
tariff_send_line(StringInfo buf, const TariffLine *l)
{
	pq_sendint64(buf, (uint64) l->rate);
	pq_sendint64(buf, (uint64) l->floor);
	pq_sendint64(buf, (uint64) l->ceiling);
	pq_sendint8(buf, l->segment);
	pq_sendint8(buf, l->risk_class);
	pq_sendint8(buf, l->program);
	pq_sendint8(buf, l->payer);
	pq_sendint8(buf, l->flags);
	pq_sendint8(buf, l->evidence);
	pq_sendint16(buf, l->basis);
	pq_sendint16(buf, l->relief);
}

/* ---- rows ---- */

void
tariff_row_relief(Row *row, const Tariff *t, const TariffLine *line)
{
	size_t		len;
	const char *relief = tariff_text(t, line->relief, &len);

	row_text_len(row, relief, len);
}

void
tariff_row_reasons(Row *row, const Tariff *t, const TariffLine *line)
{
	size_t		len;
	const char *basis = tariff_text(t, line->basis, &len);

	row_text(row, tariff_carrier(line->program, line->segment));
	row_text_len(row, basis, len);
	row_text(row, evidence_names[line->evidence]);
}

void
tariff_row_line(Row *row, const TariffLine *l)
{
	row_text(row, program_names[l->program]);
	row_text(row, segment_names[l->segment]);
	if (l->risk_class != 0)
		row_int(row, l->risk_class);
	else
		row_null(row);
	row_text(row, payer_names[l->payer]);
	if (l->flags & LINE_FIXED)
	{
		row_null(row);
		row_sen(row, l->floor);
		row_null(row);
		row_null(row);
	}
	else
	{
		row_percent(row, l->rate);
		row_null(row);
		if (l->floor != 0)
			row_sen(row, l->floor);
		else
			row_null(row);
		if (l->ceiling != INT64_MAX)
			row_sen(row, l->ceiling);
		else
			row_null(row);
	}
}
