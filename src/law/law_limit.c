/*
 * law_limit.c
 *	  The floor and the ceiling of a programme and segment: which row holds, and what a ceiling
 *	  grows to once it is not published any more.
 */
#include "law/law_limit.h"

const LawLimit *
law_limit(const Law *law, const LawQuestion *q, int program, int segment, bool ceiling, bool *continued)
{
	const LawLimit *best = NULL;
	bool		later_unknown = false;

	*continued = false;
	for (int i = 0; i < law->n_limits; i++)
	{
		const LawLimit *l = &law->limits[i];

		if (l->program != program || l->segment != segment || l->ceiling != ceiling)
			continue;
		if (!law_known(&l->meta, q->known_on))
			later_unknown = true;
		else if (law_in_force(&l->meta, q->month) && (best == NULL || l->meta.local))
			best = l;
	}
	if (best || !later_unknown)
		return best;
	for (int i = 0; i < law->n_limits; i++)
	{
		const LawLimit *l = &law->limits[i];

		if (l->program == program && l->segment == segment && l->ceiling == ceiling &&
			law_known(&l->meta, q->known_on) && l->meta.from <= q->month &&
			(best == NULL || l->meta.from > best->meta.from))
			best = l;
	}
	*continued = best != NULL;
	return best;
}

/*
 * The row that says how a yearly limit is set anew: itself, or the latest one before it of its
 * programme, segment and kind; NULL where none does.
 */
static const LawLimit *
find_index(const Law *law, const LawLimit *limit)
{
	const LawLimit *index = NULL;

	for (int i = 0; i < law->n_limits; i++)
	{
		const LawLimit *l = &law->limits[i];

		if (l->index_month != 0 && l->program == limit->program && l->segment == limit->segment && l->ceiling == limit->ceiling &&
			l->meta.from <= limit->meta.from && (index == NULL || l->meta.from >= index->meta.from))
			index = l;
	}
	return index;
}

int
law_next_index(const LawLimit *index, int month)
{
	int			m = index->index_month - 1;

	return (month - m + 12) / 12 * 12 + m;
}

int64
law_grown_ceiling(const Law *law, const LawLimit *limit, const LawQuestion *q)
{
	int64		amount = limit->amount;
	const LawLimit *index;

	if (q->ceiling_growth == 0 || limit->meta.confirmed_until == MONTH_OPEN || (index = find_index(law, limit)) == NULL)
		return amount;
	for (int month = law_next_index(index, limit->meta.confirmed_until); month <= q->month; month = law_next_index(index, month))
	{
		rupiah128	grown = (rupiah128) amount * (GROWTH_ONE + q->ceiling_growth) / GROWTH_ONE;

		amount = (int64) Min(grown, RUPIAH_MAX_SEN) / index->index_rounding * index->index_rounding;
	}
	return amount;
}
