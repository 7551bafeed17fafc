/*
 * due_rule.h
 *	  Which rule of due dates, and which of penalties, is that of a month.
 */
#ifndef JAMSOS_DUE_RULE_H
#define JAMSOS_DUE_RULE_H

#include "jamsos.h"

#include "law/law.h"

/*
 * law_due_rule, law_penalty_rule: the rules of a contribution month; NULL where there is none.
 * "known_on": as a tariff has it, or TARIFF_NO_DAY.
 */
extern const LawDue *law_due_rule(const LawDues *law, int month, int program, int segment, int32 known_on);
extern const LawPenalty *law_penalty_rule(const LawDues *law, int month, int program, int segment);

#endif
