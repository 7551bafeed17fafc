/*
 * participation.c
 *	  Who takes part in a programme, by age alone.
 *
 * Ages are counted in months: the month in which an age is reached is the first of a
 * programme that begins with it, and the last of one that ends with it.
 */
#include "jamsos.h"

#include "utils/date.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/row.h"
#include "kernel/month.h"
#include "law/law_cache.h"

/* Months in which a person takes part; none where the last is before the first. */
typedef struct Stay
{
	int			first;			/* MONTH_EVER = since birth */
	int			last;			/* MONTH_NEVER = for life */
} Stay;

static const Stay stay_for_life = {MONTH_EVER, MONTH_NEVER};

/* Local rows stand in place of shipped ones that hold in the same months. */
static bool
replaced(const LawParticipations *law, const LawParticipation *rule)
{
	for (int i = 0; i < law->n; i++)
	{
		const LawRule *other = &law->rules[i].rule;

		if (other->meta.local && other->program == rule->rule.program && other->segment == rule->rule.segment &&
			other->meta.from < rule->rule.meta.to && rule->rule.meta.from < other->meta.to)
			return !rule->rule.meta.local;
	}
	return false;
}

/* "born" is the month of birth.  PR is insured as BPU. */
static Stay
stay_of(const LawParticipations *law, int born, int program, int segment)
{
	Stay		stay = stay_for_life;

	for (int i = 0; i < law->n; i++)
	{
		const LawParticipation *p = &law->rules[i];

		if (p->rule.program != program || p->rule.segment != (segment == PR ? BPU : segment) || replaced(law, p))
			continue;
		if (stay.first == MONTH_EVER && p->age_from >= 0)
			stay.first = born + p->age_from * 12;
		/* what has ended does not begin anew when a later rule has a higher age */
		if (stay.last == MONTH_NEVER && p->age_below >= 0 && born + p->age_below * 12 < p->rule.meta.to)
			stay.last = Max(born + p->age_below * 12, p->rule.meta.from - 1);
	}
	return stay;
}

#define BORN_FIRST MONTH_OF(1850, 1)
#define BORN_LAST MONTH_OF(2199, 12)

static int
arg_born(FunctionCallInfo fcinfo, int n)
{
	DateADT		birth_date = PG_GETARG_DATEADT(n);
	int			born = DATE_NOT_FINITE(birth_date) ? -1 : month_from_date(birth_date);

	if (born < BORN_FIRST || born > BORN_LAST)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("birth_date is out of range: %s", day_to_cstring(birth_date)),
				 errhint("Birth dates are of the years 1850 to 2199; NULL: not known.")));
	return born;
}

/* Arguments: birth date, then at "at" programme and segment. */
static Stay
stay_of_args(FunctionCallInfo fcinfo, int at)
{
	text	   *name;
	int			program,
				segment;

	if (PG_ARGISNULL(at))
		report_null("program", "Programmes are JKK, JKM, JHT, JP, JKP and JKN.");
	name = PG_GETARG_TEXT_PP(at);
	program = program_from_text(VARDATA_ANY(name), VARSIZE_ANY_EXHDR(name));
	segment = arg_segment(fcinfo, at + 1);
	return PG_ARGISNULL(0) ? stay_for_life : stay_of(law_participations(), arg_born(fcinfo, 0), program, segment);
}

static DateADT
stay_begin(const Stay *stay)
{
	return stay->first == MONTH_EVER ? DATEVAL_NOBEGIN : month_to_date(stay->first);
}

/* The day after its last. */
static DateADT
stay_end(const Stay *stay)
{
	return stay->last == MONTH_NEVER ? DATEVAL_NOEND : month_to_date(stay->last + 1);
}

PG_FUNCTION_INFO_V1(jamsos_participation_months);
Datum
jamsos_participation_months(PG_FUNCTION_ARGS)
{
	Stay		stay = stay_of_args(fcinfo, 1);

	/* a local rule may end before it begins */
	if (stay.last < stay.first)
		PG_RETURN_DATUM(range_of_days(0, 0));
	PG_RETURN_DATUM(range_of_days(stay_begin(&stay), stay_end(&stay)));
}

PG_FUNCTION_INFO_V1(jamsos_participates);
Datum
jamsos_participates(PG_FUNCTION_ARGS)
{
	Stay		stay;
	int			month;

	if (PG_ARGISNULL(1))
		PG_RETURN_NULL();
	month = month_from_date(PG_GETARG_DATEADT(1));
	stay = stay_of_args(fcinfo, 2);
	/*
	 * Most rules say no age from which on: whoever is not born takes part in
	 * nothing all the same.  It is asked here and not where stays are made: one
	 * that began at birth would be another in payrolls for each birth month.
	 */
	if (!PG_ARGISNULL(0) && month < arg_born(fcinfo, 0))
		PG_RETURN_BOOL(false);
	PG_RETURN_BOOL(stay.first == MONTH_EVER || stay.first <= month ? month <= stay.last : false);
}

/* ---- a spell of work, cut where a programme begins or ends ---- */

/* The days after which something changes within a spell, in order; its own ends around them. */
static int
find_cuts(const Stay *stays, int programs, DateADT from, DateADT to, DateADT *cuts)
{
	int			n = 0;

	cuts[n++] = from;
	for (int p = 0; p < N_PROGRAMS; p++)
	{
		DateADT		ends[2];

		if (!(programs >> p & 1) || stays[p].last < stays[p].first)
			continue;
		ends[0] = stay_begin(&stays[p]);
		ends[1] = stay_end(&stays[p]);
		for (int i = 0; i < 2; i++)
			if (ends[i] > from && ends[i] < to)
				cuts[n++] = ends[i];
	}
	qsort(cuts, n, sizeof(DateADT), law_number_cmp);
	cuts[n++] = to;
	return n;
}

/* Arguments: birth date, programmes, segment, time of work. */
PG_FUNCTION_INFO_V1(jamsos_participation_spells);
Datum
jamsos_participation_spells(PG_FUNCTION_ARGS)
{
	int			programs = PG_ARGISNULL(1) ? PROGRAMS_DEFAULT : programs_from_array(PG_GETARG_DATUM(1));
	int			segment = arg_segment(fcinfo, 2);
	DateADT		from = DATEVAL_NOBEGIN;
	DateADT		to = DATEVAL_NOEND;
	Stay		stays[N_PROGRAMS];
	DateADT		cuts[2 * N_PROGRAMS + 2];
	int			n;
	Row			row;

	row_begin_set(&row, fcinfo);
	if (!PG_ARGISNULL(3) && !days_of_range(PG_GETARG_DATUM(3), &from, &to))
		return (Datum) 0;		/* no day at all */
	for (int p = 0; p < N_PROGRAMS; p++)
		stays[p] = PG_ARGISNULL(0) ? stay_for_life : stay_of(law_participations(), arg_born(fcinfo, 0), p, segment);
	n = find_cuts(stays, programs, from, to, cuts);
	for (int i = 0; i + 1 < n; i++)
	{
		int			taken = 0;

		if (cuts[i] == cuts[i + 1])
			continue;
		for (int p = 0; p < N_PROGRAMS; p++)
			if ((programs >> p & 1) && stays[p].first <= stays[p].last && stay_begin(&stays[p]) < cuts[i + 1] && cuts[i] < stay_end(&stays[p]))
				taken |= 1 << p;
		if (taken == 0)
			continue;
		row_program_array(&row, taken);
		row_days(&row, cuts[i], cuts[i + 1]);
		row_put(&row);
	}
	return (Datum) 0;
}
