/*
 * law_limit.h
 *	  The floor and the ceiling of a programme and segment.
 */
#ifndef JAMSOS_LAW_LIMIT_H
#define JAMSOS_LAW_LIMIT_H

#include "jamsos.h"

#include "law/law_resolve.h"

/*
 * law_limit: the row that holds for a question, NULL where there is none.  "continued": by known_on
 * alone, for its successor was not enacted yet.
 */
extern const LawLimit *law_limit(const Law *law, const LawQuestion *q, int program, int segment, bool ceiling, bool *continued);

/* law_grown_ceiling: a yearly one that is not published yet, under an assumed growth: by so much each time that it is set anew. */
extern int64 law_grown_ceiling(const Law *law, const LawLimit *limit, const LawQuestion *q);

/* law_next_index: the first month after another from which a limit is set anew. */
extern int	law_next_index(const LawLimit *index, int month);

#endif
