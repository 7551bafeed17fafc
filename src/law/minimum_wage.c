/*
 * minimum_wage.c
 *	  The UMP or UMK of a region in a month, or of the region that it follows.
 */
#include "law/minimum_wage.h"

#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "law/law_cache.h"

/* A region may follow another, that one its province; longer chains are a mistake. */
#define MAX_FOLLOWS 4

static int
wage_key_cmp(const void *key, const void *row)
{
	return strcmp(key, ((const LawWage *) row)->region);
}

static int
region_key_cmp(const void *key, const void *row)
{
	return strcmp(key, ((const LawWageRegion *) row)->code);
}

/* The first of the rows with a key, which stand together, local ones first; NULL where there is none. */
static const void *
find_first(const char *key, const void *rows, int n, size_t size, int (*cmp) (const void *, const void *))
{
	const char *found = n > 0 ? bsearch(key, rows, n, size, cmp) : NULL;

	while (found != NULL && found > (const char *) rows && cmp(key, found - size) == 0)
		found -= size;
	return found;
}

/* The row of a region that holds in a month, the local one before the shipped one; NULL where none is recorded. */
static const LawWage *
find_wage(const LawWages *law, const char *region, int month)
{
	const LawWage *wage = find_first(region, law->wages, law->n_wages, sizeof(LawWage), wage_key_cmp);

	for (; wage != NULL && wage < law->wages + law->n_wages && strcmp(wage->region, region) == 0; wage++)
		if (law_in_force(&wage->meta, month))
			return wage;
	return NULL;
}

static const LawWageRegion *
find_region(const LawWages *law, const char *code)
{
	return find_first(code, law->regions, law->n_regions, sizeof(LawWageRegion), region_key_cmp);
}

JAMSOS_NORETURN static void
report_unknown_region(const char *code)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown region \"%s\"", text_shown(code, strlen(code))),
			 errhint("Regions are Kemendagri codes such as 63 or 63.71; jamsos.region lists them.")));
}

JAMSOS_NORETURN static void
report_former_region(const char *code, const char *now)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("region code %s is not in use any more", code),
			 errhint("The region has the code %s now; minimum wages are recorded under it.", now)));
}

/* The province of a region that is known; NULL of a province.  A code that is none is an error. */
static const char *
require_region(const LawWages *law, const char *code)
{
	const LawWageRegion *region = find_region(law, code);

	if (region != NULL)
		return region->parent;
	for (int i = 0; i < law->n_regions; i++)
		if (law->regions[i].former != NULL && strcmp(law->regions[i].former, code) == 0)
			report_former_region(code, law->regions[i].code);
	report_unknown_region(code);
}

/* The row that holds, wherever it is recorded; "region" becomes the last one that was asked. */
static const LawWage *
follow_wage(const LawWages *law, const char **region, int month)
{
	const char *asked = *region;
	const LawWage *wage;

	for (int i = 0;; i++)
	{
		wage = find_wage(law, *region, month);
		if (wage == NULL || wage->follows == NULL)
			return wage;
		if (i == MAX_FOLLOWS)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("minimum wage of region %s follows others without end", asked),
					 errhint("Correct the local rows of jamsos.minimum_wage.")));
		*region = wage->follows;
	}
}

/* What to say where nothing is recorded: the remedy is the province's figure. */
JAMSOS_NORETURN static void
report_missing(const LawWages *law, const char *region, const char *province, int month)
{
	const char *last = province;
	const LawWage *wage = province ? follow_wage(law, &last, month) : NULL;

	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("no minimum wage of region %s is recorded for month %s", region, month_to_cstring(month)),
			 wage != NULL ?
			 errhint("Province %s has %s rupiah: coalesce(jamsos.minimum_wage('%s', month, true), jamsos.minimum_wage('%s', month)) chooses it on purpose.",
					 province, DatumGetCString(DirectFunctionCall1(numeric_out, wage->amount)), region, province) :
			 errhint("Insert it into jamsos.minimum_wage, with its legal basis.")));
}

/*
 * That nothing is recorded may be right; a region that does not exist is a slip of the pen,
 * whatever was asked.
 */
bool
minimum_wage_read(MinimumWage *wage, const char *region, int month, bool missing_ok)
{
	const LawWages *law = law_wages();
	const LawWage *found = follow_wage(law, &region, month);

	if (found == NULL)
	{
		const char *province = require_region(law, region);

		if (!missing_ok)
			report_missing(law, region, province, month);
		return false;
	}
	wage->amount = found->amount;
	wage->confirmed_until = found->meta.confirmed_until;
	return true;
}

/* By a query: law in memory would be read anew for each row that a statement writes. */
void
require_known_region(const char *region)
{
	Oid			types[1] = {TEXTOID};
	Datum		args[1] = {CStringGetTextDatum(region)};
	char	   *code;

	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	if (SPI_execute_with_args("SELECT r.code FROM jamsos.region r"
							  " WHERE $1 OPERATOR(pg_catalog.=) r.code OR $1 OPERATOR(pg_catalog.=) r.former_code"
							  " ORDER BY $1 OPERATOR(pg_catalog.=) r.code DESC, r.origin OPERATOR(pg_catalog.=) 'local' DESC LIMIT 1",
							  1, types, args, NULL, false, 1) != SPI_OK_SELECT)
		elog(ERROR, "could not read regions");
	if (SPI_processed == 0)
		report_unknown_region(region);
	code = SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1);
	if (strcmp(code, region) != 0)
		report_former_region(region, code);
	SPI_finish();
}
