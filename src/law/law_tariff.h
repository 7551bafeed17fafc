/*
 * law_tariff.h
 *	  From a question to a tariff, with what has to be said about it.
 */
#ifndef JAMSOS_LAW_TARIFF_H
#define JAMSOS_LAW_TARIFF_H

#include "jamsos.h"

#include "law/law_resolve.h"

/*
 * law_tariff: the tariff of a question, in the current memory context, by the law that the
 * active snapshot sees.  Notices: reliefs granted by the law, and figures that are not published
 * yet.  Errors are those of law_resolve.  It costs some 20 microseconds: a call site remembers
 * what it was given.
 */
extern Tariff *law_tariff(const LawQuestion *question);

/*
 * law_tariff_draft: the same, not packed yet.  "assume": the caller assumes figures that are not
 * published itself, so that they are no news.
 */
extern void law_tariff_draft(const LawQuestion *question, bool assume, TariffDraft *draft);

/*
 * law_read_programs, law_read_only: from a text[], the programmes for everybody, and those that
 * each worker's own are restricted to, after these; no programme in common is an error.
 */
extern void law_read_programs(Datum array, LawQuestion *question);
extern void law_read_only(Datum array, LawQuestion *question);

/* law_read_reliefs: from a text[], exactly those that are named; too many are an error. */
extern void law_read_reliefs(Datum array, LawQuestion *question);

#endif
