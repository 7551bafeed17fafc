/*
 * due_rule.c
 *	  Which rule of due dates, and which of penalties, is that of a month.
 */
#include "law/due_rule.h"

#include "kernel/codes.h"

/* Of the rows of a programme and segment that are in force: a local one before a shipped one. */
static const void *
find_rule(const void *rows, size_t size, int n, int month, int program, int segment)
{
	const LawRule *best = NULL;

	for (int i = 0; i < n; i++)
	{
		const LawRule *rule = (const LawRule *) ((const char *) rows + i * size);

		if (rule->program == program && rule->segment == (segment == PR ? BPU : segment) && law_in_force(&rule->meta, month) &&
			(best == NULL || rule->meta.local))
			best = rule;
	}
	return best;
}

const LawDue *
law_due_rule(const LawDues *law, int month, int program, int segment)
{
	return find_rule(law->dues, sizeof(LawDue), law->n_dues, month, program, segment);
}

const LawPenalty *
law_penalty_rule(const LawDues *law, int month, int program, int segment)
{
	return find_rule(law->penalties, sizeof(LawPenalty), law->n_penalties, month, program, segment);
}
