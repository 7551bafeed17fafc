/*
 * tariff_type.h
 *	  The type tariff_rules at the border: a tariff from a datum or argument, its errors.
 */
#ifndef JAMSOS_TARIFF_TYPE_H
#define JAMSOS_TARIFF_TYPE_H

#include "jamsos.h"

#include "border/args.h"
#include "kernel/tariff.h"

/* tariff_pack_datum: a draft made of the law tables as a value in the current context. */
extern Tariff *tariff_pack_datum(TariffDraft *draft);

/* tariff_report: the error that says why a worker of a segment and class cannot be computed. */
JAMSOS_NORETURN extern void tariff_report(const Tariff *t, int segment, int risk_class, int programs);

/* fingerprint_of_text: SHA-256 of a text form in UTF-8, its first 16 digits, as text. */
extern Datum fingerprint_of_text(char *text);

/* An error if these programmes cannot be computed for the segment and class. */
static inline void
tariff_require(const Tariff *t, int segment, int risk_class, int programs)
{
	if (unlikely(!tariff_prices(t, segment, risk_class, programs)))
		tariff_report(t, segment, risk_class, programs);
}

/* A tariff argument: stored plain, so that detoasting is the exception. */
static inline const Tariff *
tariff_from_datum(Datum datum)
{
	struct varlena *value = (struct varlena *) DatumGetPointer(datum);

	if (unlikely(VARATT_IS_EXTENDED(value)))
		value = pg_detoast_datum(value);
	return (const Tariff *) value;
}

/* Where a tariff that is NULL comes from. */
#define TARIFF_NULL_HINT "The NULL may come from a sub-select without a row, or from jamsos.tariff(NULL)."

static inline const Tariff *
arg_tariff(FunctionCallInfo fcinfo, int n)
{
	if (unlikely(PG_ARGISNULL(n)))
		report_null("tariff", TARIFF_NULL_HINT);
	return tariff_from_datum(PG_GETARG_DATUM(n));
}

#endif
