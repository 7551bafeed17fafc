/*
 * due_rule.c
 *	  Which rule of due dates, and which of penalties, is that of a month.
 */
#include "law/due_rule.h"

#include "kernel/tariff.h"

/* The rows of either kind. */
typedef struct LawRules
{
	const char *rows;
	size_t		size;
	int			n;
} LawRules;

static inline const LawRule *
rule_at(const LawRules *rules, int i)
{
	return (const LawRule *) (rules->rows + i * rules->size);
}

/* Whether a row that ended goes on, for its end was set by one that was not enacted yet. */
static bool
rule_continues(const LawRules *rules, const LawRule *rule, int32 known_on)
{
	if (known_on == TARIFF_NO_DAY)
		return false;
	for (int i = 0; i < rules->n; i++)
	{
		const LawRule *next = rule_at(rules, i);

		if (next->program == rule->program && next->segment == rule->segment &&
			next->meta.from >= rule->meta.to && !law_known(&next->meta, known_on))
			return true;
	}
	return false;
}

/*
 * Of the rows of a programme and segment: one in force, else the latest that goes on; a local one
 * before a shipped one.
 */
static const void *
find_rule(LawRules rules, int month, int program, int segment, int32 known_on)
{
	const LawRule *best = NULL;

	for (int i = 0; i < rules.n; i++)
	{
		const LawRule *rule = rule_at(&rules, i);

		if (rule->program != program || rule->segment != (segment == PR ? BPU : segment) || rule->meta.from > month ||
			!law_known(&rule->meta, known_on))
			continue;
		if (law_in_force(&rule->meta, month))
		{
			if (best == NULL || !law_in_force(&best->meta, month) || rule->meta.local)
				best = rule;
		}
		else if ((best == NULL || (!law_in_force(&best->meta, month) &&
								   (rule->meta.from > best->meta.from || (rule->meta.from == best->meta.from && rule->meta.local)))) &&
				 rule_continues(&rules, rule, known_on))
			best = rule;
	}
	return best;
}

const LawDue *
law_due_rule(const LawDues *law, int month, int program, int segment, int32 known_on)
{
	LawRules	rules = {(const char *) law->dues, sizeof(LawDue), law->n_dues};

	return find_rule(rules, month, program, segment, known_on);
}

const LawPenalty *
law_penalty_rule(const LawDues *law, int month, int program, int segment)
{
	LawRules	rules = {(const char *) law->penalties, sizeof(LawPenalty), law->n_penalties};

	return find_rule(rules, month, program, segment, TARIFF_NO_DAY);
}
