/*
 * asked.c
 *	  What a tariff or an outlook was asked for: validation, wire form.
 */
#include "kernel/asked.h"

#include <string.h>

#include "kernel/month.h"

void
asked_init(TariffAsked *asked)
{
	memset(asked, 0, sizeof(*asked));
	asked->programs = PROGRAMS_DEFAULT;
	asked->only = PROGRAMS_ALL;
	asked->known_on = TARIFF_NO_DAY;
}

const char *
asked_check(const TariffAsked *a)
{
	if (a->flags & ~TARIFF_FLAGS)
		return "unknown flags";
	if (a->rounding >= N_ROUNDINGS)
		return "an unknown rounding";
	if (a->programs == 0 || a->programs >> N_PROGRAMS)
		return "unknown or no programmes";
	if (!(a->flags & TARIFF_PROGRAMS) && a->programs != PROGRAMS_DEFAULT)
		return "other programmes than its flags say";
	if (a->only == 0 || a->only >> N_PROGRAMS || (!(a->flags & TARIFF_ONLY) && a->only != PROGRAMS_ALL))
		return "other programmes that it is restricted to than its flags say";
	if ((a->flags & TARIFF_PROGRAMS) && (a->programs & a->only) == 0)
		return "programmes of which it is restricted to none";
	if (a->known_on != TARIFF_NO_DAY && (a->known_on < CALENDAR_FIRST_DAY || a->known_on > CALENDAR_LAST_DAY))
		return "a day of knowledge that is not in the calendar";
	if (a->n_reliefs > TARIFF_MAX_RELIEFS)
		return "too many reliefs";
	if (a->n_reliefs > 0 && !(a->flags & TARIFF_RELIEFS))
		return "reliefs that its flags do not know";
	return NULL;
}

const char *
asked_check_texts(const TariffAsked *a, size_t n_texts, bool *used)
{
	if (a->reform > n_texts)
		return "a reform without a text";
	used[a->reform] = true;
	for (int i = 0; i < a->n_reliefs; i++)
	{
		if (a->reliefs[i] == 0 || a->reliefs[i] > n_texts)
			return "a relief without a text";
		used[a->reliefs[i]] = true;
	}
	return NULL;
}

void
asked_number(TariffAsked *a, TextNumbers *numbers)
{
	a->reform = text_number(numbers, a->reform);
	for (int i = 0; i < a->n_reliefs; i++)
		a->reliefs[i] = text_number(numbers, a->reliefs[i]);
}

void
asked_decode(WireReader *r, TariffAsked *a)
{
	a->flags = (uint8_t) wire_int(r, 1);
	a->rounding = (uint8_t) wire_int(r, 1);
	a->programs = (uint8_t) wire_int(r, 1);
	if (a->flags & TARIFF_ONLY)
		a->only = (uint8_t) wire_int(r, 1);
}

bool
asked_decode_texts(WireReader *r, TariffAsked *a, int bytes)
{
	a->reform = (uint16_t) wire_int(r, bytes);
	a->n_reliefs = (uint16_t) wire_int(r, bytes);
	if (a->n_reliefs > TARIFF_MAX_RELIEFS)
		return false;
	for (int i = 0; i < a->n_reliefs; i++)
		a->reliefs[i] = (uint16_t) wire_int(r, bytes);
	return true;
}
