/*
 * outlook_make.c
 *	  From the law tables and a scenario to an outlook, and to a path of minimum wages.
 *
 * The law is asked once for each stretch of months in which it cannot have changed; what went
 * on is joined by outlook_check.
 */
#include "projection/outlook_make.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "kernel/month.h"
#include "law/due_rule.h"
#include "law/law_cache.h"
#include "law/law_resolve.h"
#include "law/law_tariff.h"
#include "law/minimum_wage.h"
#include "projection/growth.h"
#include "projection/minimum_path_type.h"
#include "projection/outlook_type.h"

/* Two months at least, whatever the rules of today say. */
#define BEFORE_LEAST 2

static void
check_months(int start, int months)
{
	if (months < 1 || months > OUTLOOK_MAX_MONTHS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("months must be from 1 to %d: %d", OUTLOOK_MAX_MONTHS, months)));
	law_check_month(start);
	law_check_month(start + months - 1);
}

/* The first month from which a contribution may fall due at the start or later. */
static int
first_due(int start, OutlookBefore before)
{
	const LawDues *dues = law_dues();
	int			longest = BEFORE_LEAST;

	if (before == OUTLOOK_FROM_START)
		return start;
	for (int i = 0; i < dues->n_dues; i++)
		longest = Max(longest, dues->dues[i].months_after);
	return start - Min(Min(longest, OUTLOOK_MAX_BEFORE), start - MONTH_FIRST);
}

static void
open_question(LawQuestion *q, const OutlookRequest *request, const Scenario *s)
{
	q->all_programs = true;
	if (!request->no_programs)
		law_read_programs(request->programs, q);
	if (request->restricted)
		law_read_only(request->only, q);
	q->n_reliefs = -1;
	if (!s->no_reliefs)
		law_read_reliefs(s->reliefs, q);
	q->reform = s->reform;
	q->rounding = s->rounding;
	q->known_on = request->known_on;
	q->ceiling_growth = s->ceiling_growth;
	q->minimum = -1;			/* of the months, not of the law */
}

static uint16
add_text(OutlookDraft *draft, const char *text, size_t len)
{
	int			number = outlook_draft_text(draft, text, len);

	if (number == 0)
		outlook_report_size(&draft->terms);
	return (uint16) number;
}

static uint16
add_asked_text(void *draft, const char *text)
{
	return add_text(draft, text, strlen(text));
}

static void
open_terms(OutlookDraft *draft, const OutlookRequest *request, const Scenario *s, const LawQuestion *q)
{
	OutlookTerms *t = &draft->terms;

	t->start = request->start;
	t->last = request->start + request->months - 1;
	t->base = s->base >= 0 ? s->base : request->start;
	t->coverage_by = s->coverage_by;
	t->self_paid_until = s->self_paid_until;
	t->wage_growth_month = (uint8) s->wage_growth_month;
	t->wage_growth = s->wage_growth;
	t->headcount_growth = s->headcount_growth;
	t->ceiling_growth = s->ceiling_growth;
	t->coverage_from = s->coverage_from;
	t->coverage_to = s->coverage_to;
	t->minimum = s->minimum;
	t->minimum_growth = s->minimum_growth;
	t->asked = law_asked(q, add_asked_text, draft);
}

/* The lines and brackets of a stretch of months. */
static void
add_stretch(OutlookDraft *draft, const TariffDraft *tariff, int from, int to)
{
	for (int i = 0; i < tariff->n_lines; i++)
	{
		const TariffLine *l = &tariff->lines[i];
		OutlookLine *added = outlook_add_line(draft);

		if (added == NULL)
			outlook_report_size(&draft->terms);
		added->from = from;
		added->to = to;
		added->line = *l;
		added->line.basis = add_text(draft, tariff->texts[l->basis - 1], tariff->text_len[l->basis - 1]);
		if (l->relief != 0)
			added->line.relief = add_text(draft, tariff->texts[l->relief - 1], tariff->text_len[l->relief - 1]);
	}
	for (int i = 0; i < tariff->n_brackets; i++)
	{
		OutlookBracket *added = outlook_add_bracket(draft);

		if (added == NULL)
			outlook_report_size(&draft->terms);
		added->from = from;
		added->to = to;
		added->bracket = tariff->brackets[i];
	}
}

/* When a programme of a segment falls due, in each month that has a rule. */
static void
add_dues(OutlookDraft *draft, int program, int segment)
{
	const LawDues *law = law_dues();
	const LawDue *before = NULL;
	OutlookDue *added = NULL;

	for (int month = draft->terms.first; month <= draft->terms.last; month++)
	{
		const LawDue *rule;

		CHECK_FOR_INTERRUPTS();
		rule = law_due_rule(law, month, program, segment, draft->terms.asked.known_on);
		if (rule != NULL && rule == before)
			added->to = month;
		else if (rule != NULL)
		{
			added = outlook_add_due(draft);
			if (added == NULL)
				outlook_report_size(&draft->terms);
			*added = (OutlookDue) {
				.from = month, .to = month, .program = (uint8) program, .segment = (uint8) segment,
				.months_after = (uint8) rule->months_after, .day = (uint8) rule->day, .forward = rule->forward
			};
		}
		before = rule;
	}
}

Outlook *
outlook_make(const OutlookRequest *request, const Scenario *s)
{
	OutlookDraft draft;
	TariffDraft *tariff = palloc(sizeof(TariffDraft));
	LawQuestion q = {0};
	int			earliest,
				next;

	check_months(request->start, request->months);
	earliest = first_due(request->start, request->before);
	outlook_draft(&draft);
	open_question(&q, request, s);
	open_terms(&draft, request, s, &q);
	draft.terms.first = request->start;
	for (q.month = request->start - 1; q.month >= earliest && law_answers(law_current(), &q); q.month--)
		draft.terms.first = q.month;
	for (int month = draft.terms.first; month <= draft.terms.last; month = next)
	{
		CHECK_FOR_INTERRUPTS();
		q.month = month;
		law_tariff_draft(&q, true, tariff);
		next = Min(law_next_change(law_current(), &q), draft.terms.last + 1);
		add_stretch(&draft, tariff, month, next - 1);
	}
	for (int program = 0; program < N_PROGRAMS; program++)
		for (int segment = 0; segment < N_SEGMENTS; segment++)
			if ((q.all_programs || (q.programs >> program & 1)) && (q.only == 0 || (q.only >> program & 1)))
				add_dues(&draft, program, segment);
	return outlook_pack_datum(&draft);
}

/* ---- the minimum wage of a region ---- */

/* What is known of it in a month; false where nothing is and "missing_ok". */
static bool
region_wage(const char *region, int month, bool missing_ok, int64 *sen, int *published)
{
	MinimumWage wage;

	if (!minimum_wage_read(&wage, region, month, missing_ok))
		return false;
	*sen = rupiah_amount(wage.amount, "minimum wage");
	*published = wage.confirmed_until;
	return true;
}

/*
 * One that is not published yet grows as its figures end: each year in the month after the last
 * published one.
 */
static void
add_wage(MinimumPathDraft *draft, GrowthProduct *product, int month, int64 sen, int published)
{
	PathWage	wage = {.sen = sen, .from = month, .assumed = month > published};

	if (wage.assumed)
		wage.sen = growth_of_wage(sen, growth_power(product, draft->growth, scenario_steps(month_in_year(published + 1), published, month)));
	draft->wages[draft->n++] = wage;
}

/* The last figure before a month, which goes on as one that is not published. */
static void
last_wage_before(const char *region, int month, int64 *sen, int *published)
{
	for (int before = month - 1; before >= MONTH_FIRST; before--)
		if (region_wage(region, before, true, sen, published))
			return;
	region_wage(region, month, false, sen, published);	/* none: says so */
}

MinimumPath *
minimum_path_make(const char *region, int start, int months, OutlookBefore before, int64 growth)
{
	MinimumPathDraft *draft = palloc0(sizeof(MinimumPathDraft));
	GrowthProduct product = {0};
	MinimumPath *path;
	int64		sen = 0;
	int			published = 0;
	int			first;

	check_months(start, months);
	draft->growth = growth;
	draft->to = start + months - 1;
	draft->region = region;
	draft->region_len = strlen(region);
	for (first = start; first > first_due(start, before); first--)
		if (!region_wage(region, first - 1, true, &sen, &published))
			break;
	for (int month = first; month <= draft->to; month++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!region_wage(region, month, true, &sen, &published))
		{
			if (draft->n == 0)
				last_wage_before(region, month, &sen, &published);
			published = Min(published, month - 1);
		}
		add_wage(draft, &product, month, sen, published);
	}
	path = minimum_path_pack_datum(draft);
	pfree(draft);
	return path;
}
