/*
 * minimum_path.c
 *	  The path of minimum wages: layout, validation, wire form.
 */
#include "kernel/minimum_path.h"

#include <string.h>

#include "kernel/month.h"

const char *
minimum_path_check(MinimumPathDraft *draft)
{
	size_t		kept = 0;

	if (draft->region_len == 0 || draft->region_len > MINIMUM_PATH_MAX_REGION || memchr(draft->region, 0, draft->region_len) != NULL)
		return "no region, or one that is too long";
	if (draft->growth < SCENARIO_GROWTH_LEAST || draft->growth > SCENARIO_GROWTH_MOST)
		return "a growth that is out of range";
	if (draft->n < 1 || draft->n > MINIMUM_PATH_MAX_WAGES)
		return "no wages, or too many";
	if (draft->wages[0].from < MONTH_FIRST || draft->to > MONTH_LAST || draft->to < draft->wages[draft->n - 1].from)
		return "months that are out of range";
	for (size_t i = 0; i < draft->n; i++)
	{
		const PathWage *w = &draft->wages[i];

		if (w->sen < 0 || w->sen > RUPIAH_MAX_SEN)
			return "a wage that is out of range";
		if (w->assumed > 1)
			return "an unknown flag";
		if (i > 0 && w->from <= w[-1].from)
			return "months that do not rise";
		if (i == 0 || w->sen != draft->wages[kept - 1].sen || w->assumed != draft->wages[kept - 1].assumed)
			draft->wages[kept++] = *w;
	}
	draft->n = kept;
	if (draft->to - draft->wages[0].from >= MINIMUM_PATH_MAX_WAGES)
		return "too many months";
	return NULL;
}

size_t
minimum_path_size(const MinimumPathDraft *draft)
{
	return offsetof(MinimumPath, wages) + draft->n * sizeof(PathWage) + draft->region_len;
}

void
minimum_path_pack(const MinimumPathDraft *draft, MinimumPath *out, size_t size)
{
	memset(out, 0, size);
	out->version = MINIMUM_PATH_VERSION;
	out->region_len = (uint8_t) draft->region_len;
	out->n = (uint16_t) draft->n;
	out->to = draft->to;
	out->growth = draft->growth;
	for (size_t i = 0; i < draft->n; i++)
	{
		out->wages[i].sen = draft->wages[i].sen;
		out->wages[i].from = draft->wages[i].from;
		out->wages[i].assumed = draft->wages[i].assumed;
	}
	memcpy(&out->wages[draft->n], draft->region, draft->region_len);
}

const char *
minimum_path_decode(const unsigned char *bytes, size_t len, MinimumPathDraft *draft)
{
	WireReader	r = {bytes, bytes + len, false};
	uint64_t	n;

	memset(draft, 0, sizeof(*draft));
	if (wire_int(&r, 1) != MINIMUM_PATH_VERSION)
		return "an unknown version";
	draft->growth = (int64_t) wire_int(&r, 8);
	draft->to = (int32_t) (uint32_t) wire_int(&r, 4);
	n = wire_int(&r, 2);
	if (n > MINIMUM_PATH_MAX_WAGES)
		return "no wages, or too many";
	draft->n = (size_t) n;
	for (size_t i = 0; i < draft->n; i++)
	{
		draft->wages[i].from = (int32_t) (uint32_t) wire_int(&r, 4);
		draft->wages[i].sen = (int64_t) wire_int(&r, 8);
		draft->wages[i].assumed = (uint8_t) wire_int(&r, 1);
	}
	draft->region = wire_text(&r, &draft->region_len);
	return wire_end(&r);
}

const PathWage *
minimum_path_of(const MinimumPath *path, int month)
{
	int			lo = 0;
	int			hi = path->n - 1;

	if (month < path->wages[0].from || month > path->to)
		return NULL;
	while (lo < hi)
	{
		int			mid = (lo + hi + 1) / 2;

		if (path->wages[mid].from <= month)
			lo = mid;
		else
			hi = mid - 1;
	}
	return &path->wages[lo];
}
