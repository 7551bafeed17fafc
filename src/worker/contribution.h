/*
 * contribution.h
 *	  What one worker owes.
 */
#ifndef JAMSOS_CONTRIBUTION_H
#define JAMSOS_CONTRIBUTION_H

#include "jamsos.h"
#include "kernel/tariff.h"

/*
 * contribution_unrelieved: what a worker owes to some programmes (a bit each), all payers, in
 * the unit of the tariff: rupiah where amounts are rounded each, else 10^-10.  A tariff with a
 * relief for one of them is refused; "wage" is one that counts, see tariff_wage.
 */
extern int128 contribution_unrelieved(const Tariff *t, int segment, int risk_class, int programs, int64 wage);

#endif
