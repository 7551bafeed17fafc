/*
 * texts.h
 *	  The texts at the end of a flat value: where each ends, then their bytes.  They are numbered
 *	  from 1, in the order of their first use, so that equal values have equal bytes.
 *
 * Plain C without PostgreSQL headers: part of the kernel.
 */
#ifndef JAMSOS_TEXTS_H
#define JAMSOS_TEXTS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Numbers of a draft's texts in the value that is made of it. */
typedef struct TextNumbers
{
	uint16_t   *number;			/* by the old one; 0 = not used yet */
	uint16_t   *order;			/* old ones */
	int			n;
} TextNumbers;

/* text_number: that of a text in the value; 0 stays none. */
static inline uint16_t
text_number(TextNumbers *numbers, uint16_t i)
{
	if (i != 0 && numbers->number[i] == 0)
	{
		numbers->order[numbers->n++] = i;
		numbers->number[i] = (uint16_t) numbers->n;
	}
	return numbers->number[i];
}

/* texts_pack: all that have a number, at "ends". */
static inline void
texts_pack(const TextNumbers *numbers, const char *const *texts, const size_t *len, uint32_t *ends)
{
	char	   *bytes = (char *) &ends[numbers->n];
	size_t		offset = 0;

	for (int i = 0; i < numbers->n; i++)
	{
		int			old = numbers->order[i] - 1;

		memcpy(bytes + offset, texts[old], len[old]);
		offset += len[old];
		ends[i] = (uint32_t) offset;
	}
}

/* texts_get: number "i" of "n" that stand at "ends"; NULL of number 0. */
static inline const char *
texts_get(const uint32_t *ends, size_t n, int i, size_t *len)
{
	uint32_t	begin = i > 1 ? ends[i - 2] : 0;

	*len = 0;
	if (i == 0)
		return NULL;
	*len = ends[i - 1] - begin;
	return (const char *) &ends[n] + begin;
}

#endif
