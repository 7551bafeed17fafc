/*
 * asked.h
 *	  What a tariff or an outlook was asked for: programmes, reliefs, a reform, a rounding, a day
 *	  of knowledge.  Each stores it in its own layout; here it is read, checked and packed.
 *
 * Plain C without PostgreSQL headers: part of the kernel.
 */
#ifndef JAMSOS_ASKED_H
#define JAMSOS_ASKED_H

#include "kernel/codes.h"
#include "kernel/texts.h"
#include "kernel/wire.h"

#define TARIFF_MAX_RELIEFS 8
#define TARIFF_NO_DAY INT32_MIN

/* TariffAsked.flags */
#define TARIFF_PROGRAMS 1		/* programs was a list: exactly those for everybody */
#define TARIFF_RELIEFS 2		/* reliefs was a list, perhaps empty */
#define TARIFF_ONLY 4			/* only was a list: nobody pays others */
#define TARIFF_FLAGS 7

typedef struct TariffAsked
{
	uint8_t		flags;
	uint8_t		rounding;
	uint8_t		programs;		/* what a worker without stated programmes pays */
	uint8_t		only;			/* programmes, a bit each; PROGRAMS_ALL where it was no list */
	int32_t		known_on;		/* days from 2000-01-01, or TARIFF_NO_DAY */
	uint16_t	reform;			/* number of a text, 0 = law in force */
	uint16_t	n_reliefs;
	uint16_t	reliefs[TARIFF_MAX_RELIEFS];
} TariffAsked;

/* asked_init: for nothing but the law of today. */
extern void asked_init(TariffAsked *asked);

/* asked_check: NULL, or what it has that none may have. */
extern const char *asked_check(const TariffAsked *asked);

/* asked_check_texts: the same of the texts that it names, which are marked in "used", by number. */
extern const char *asked_check_texts(const TariffAsked *asked, size_t n_texts, bool *used);

/* asked_number: its texts numbered anew. */
extern void asked_number(TariffAsked *asked, TextNumbers *numbers);

/* asked_decode, asked_decode_texts: its two parts on the wire, numbers of texts in so many bytes; false where they are too many. */
extern void asked_decode(WireReader *r, TariffAsked *asked);
extern bool asked_decode_texts(WireReader *r, TariffAsked *asked, int bytes);

#endif
