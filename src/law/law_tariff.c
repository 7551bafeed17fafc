/*
 * law_tariff.c
 *	  From a question to a tariff, with what has to be said about it.
 */
#include "law/law_tariff.h"

#include "border/args.h"
#include "law/law_cache.h"
#include "law/law_notice.h"
#include "law/tariff_type.h"

void
law_read_programs(Datum array, LawQuestion *q)
{
	q->all_programs = false;
	q->programs = (uint8) programs_from_array(array);
}

void
law_read_only(Datum array, LawQuestion *q)
{
	q->only = (uint8) only_from_array(array);
	if (!q->all_programs && (q->programs & q->only) == 0)
	{
		StringInfoData programs;
		StringInfoData only;

		initStringInfo(&programs);
		initStringInfo(&only);
		programs_append(&programs, q->programs);
		programs_append(&only, q->only);
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("programs and only have no programme in common: %s and %s", programs.data, only.data),
				 errhint("Give one of the two: only restricts the programmes stated for each worker, programs gives everybody the same ones.")));
	}
}

void
law_read_reliefs(Datum array, LawQuestion *q)
{
	Datum	   *elems;

	q->n_reliefs = list_elements(array, TEXTOID, "reliefs", TARIFF_MAX_RELIEFS,
								 "Name those that hold in that month alone: no month has so many.", NULL, &elems);
	for (int i = 0; i < q->n_reliefs; i++)
		q->reliefs[i] = name_from_datum(elems[i]);
}

/* The programmes of the lines that rest on a figure not published yet, and the basis of the first. */
static void
report_unconfirmed(const TariffDraft *draft)
{
	const TariffLine *line = draft->lines;
	int			n = 0;
	StringInfoData names;

	initStringInfo(&names);
	for (int p = 0; p < N_PROGRAMS; p++)
		for (int i = 0; i < draft->n_lines; i++)
			if (draft->lines[i].program == p && !(draft->lines[i].flags & LINE_CONFIRMED))
			{
				if (n++ == 0)
					line = &draft->lines[i];
				appendStringInfo(&names, "%s%s", n == 1 ? "the law of " : ", ", program_names[p]);
				break;
			}
	law_report_unconfirmed(NOTICE_TARIFF, draft->month, names.data,
						   pnstrdup(draft->texts[line->basis - 1], draft->text_len[line->basis - 1]));
}

void
law_tariff_draft(const LawQuestion *q, bool assume, TariffDraft *draft)
{
	LawGranted	granted;
	bool		confirmed;

	law_resolve(law_current(), q, draft, &granted, &confirmed);
	if (!confirmed && (!assume || jamsos_unconfirmed == UNCONFIRMED_ERROR))
		report_unconfirmed(draft);
	for (int i = 0; i < granted.n; i++)
		law_report_relief(granted.reliefs[i], q->month);
}

Tariff *
law_tariff(const LawQuestion *q)
{
	TariffDraft *draft = palloc(sizeof(TariffDraft));
	Tariff	   *result;

	law_tariff_draft(q, false, draft);
	result = tariff_pack_datum(draft);
	pfree(draft);
	return result;
}
