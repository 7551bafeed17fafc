/*
 * law_resolve.c
 *	  From the rows of the law to the tariff of one month.
 *
 * Precedence for one (programme, segment, risk class, payer): reform, then relief,
 * then ordinary law; within each, local before shipped, a named class before any.
 */
#include "law/law_resolve.h"

#include "mb/pg_wchar.h"

#include "border/args.h"
#include "border/calendar.h"
#include "border/numeric.h"
#include "kernel/month.h"
#include "law/law_cache.h"
#include "law/law_limit.h"

static char *
rupiah_to_cstring(int64 sen)
{
	StringInfoData out;

	initStringInfo(&out);
	rupiah_append(&out, sen);
	return out.data;
}

/* A row that holds in the month, and how strongly. */
typedef struct Choice
{
	const LawRate *rate;
	int			rank;			/* the lowest wins */
	bool		continued;		/* known_on: its successor was not enacted yet */
} Choice;

static const LawRelief *
find_relief(const char *code)
{
	const LawReliefs *known = law_reliefs();

	for (int i = 0; i < known->n; i++)
		if (strcmp(known->reliefs[i].code, code) == 0)
			return &known->reliefs[i];
	return NULL;
}

/* Place of a relief in the question, -1 if it does not apply. */
static int
relief_order(const LawRelief *relief, const LawQuestion *q)
{
	if (q->n_reliefs < 0)
		return relief->automatic ? 0 : -1;
	for (int i = 0; i < q->n_reliefs; i++)
		if (strcmp(q->reliefs[i], relief->code) == 0)
			return i;
	return -1;
}

static bool
same_key(const LawRate *a, const LawRate *b)
{
	return a->program == b->program && a->segment == b->segment &&
		a->risk_class == b->risk_class && a->payer == b->payer &&
		!b->relief && !b->reform;
}

/*
 * The law as a budget office knew it: a row whose end was set by a row not yet
 * enacted on that day goes on.
 */
static bool
rate_continues(const Law *law, const LawRate *r, const LawQuestion *q)
{
	if (q->known_on == TARIFF_NO_DAY || r->relief || r->reform || r->meta.to > q->month)
		return false;
	for (int i = 0; i < law->n_rates; i++)
	{
		const LawRate *next = &law->rates[i];

		if (same_key(r, next) && next->meta.from >= r->meta.to && !law_known(&next->meta, q->known_on))
			return true;
	}
	return false;
}

/* ---- how much fits ---- */

/*
 * The tables admit a legal basis of LAW_MAX_BASIS bytes and a name of LAW_MAX_NAME.  A
 * line joins the bases of its rate, its floor and its ceiling; each line may have its
 * own, and a relief besides.  That is always a tariff: whoever writes a row never
 * makes a month fail that asks for it later.
 */
#define BASIS_FLOOR "; floor: "
#define BASIS_CEILING "; ceiling: "
#define BASIS_BYTES (3 * LAW_MAX_BASIS + sizeof(BASIS_FLOOR) + sizeof(BASIS_CEILING))

StaticAssertDecl(BASIS_BYTES <= TARIFF_MAX_TEXT, "a text of a line must fit");
StaticAssertDecl(sizeof(Tariff) + TARIFF_MAX_LINES * (sizeof(TariffLine) + sizeof(TariffStep)) +
				 TARIFF_MAX_BRACKETS * sizeof(TariffBracket) + TARIFF_MAX_TEXTS * sizeof(uint32) +
				 TARIFF_MAX_LINES * (BASIS_BYTES + LAW_MAX_NAME) + (1 + TARIFF_MAX_RELIEFS) * LAW_MAX_NAME <= TARIFF_MAX_SIZE,
				 "the tariff of any law must fit");

/* Rows that are older than the checks of their table, or for which these were taken away. */
JAMSOS_NORETURN static void
report_length(const char *table, const char *column, const char *text, size_t most, const char *row)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("%s in jamsos.%s is too long: %zu bytes, at most %zu", column, table, strlen(text), most),
			 errdetail("The row of %s: \"%s ...\".", row, pnstrdup(text, pg_mbcliplen(text, (int) strlen(text), 40))),
			 errhint("Shorten it in jamsos.%s; what is longer belongs into source and note.", table)));
}

/* "row" is made only where it is said: a tariff has dozens of them. */
#define check_length(table, column, text, most, row) \
	do { \
		if (unlikely(strlen(text) > (most))) \
			report_length(table, column, text, most, row); \
	} while (0)

static char *
rate_row(const LawRate *r)
{
	return psprintf("%s, segment %s, class %s, payer %s, from %s", program_names[r->program], segment_names[r->segment],
					r->risk_class ? psprintf("%d", r->risk_class) : "any", payer_names[r->payer], month_to_cstring(r->meta.from));
}

static char *
limit_row(const LawLimit *l)
{
	return psprintf("%s, segment %s, %s, from %s", program_names[l->program], segment_names[l->segment],
					l->ceiling ? "ceiling" : "floor", month_to_cstring(l->meta.from));
}

static uint16
add_text(void *draft, const char *text)
{
	int			number = tariff_draft_text(draft, text, strlen(text));

	Assert(number > 0 && number <= TARIFF_MAX_TEXTS);
	return (uint16) number;
}

/* The floor and the ceiling of a line of percent, and what they make of its reasons. */
static void
add_limits(const Law *law, const LawQuestion *q, const LawRate *r, TariffLine *line, bool *confirmed, StringInfo basis)
{
	const LawLimit *limits[2];

	for (int ceiling = 0; ceiling <= 1; ceiling++)
	{
		bool		continued;
		const LawLimit *limit = limits[ceiling] = law_limit(law, q, r->program, r->segment, ceiling, &continued);

		if (limit == NULL || limit->amount < 0)
			continue;
		if (ceiling)
			line->ceiling = law_grown_ceiling(law, limit, q);
		else
			line->floor = limit->amount;
		line->evidence = Max(line->evidence, limit->meta.evidence);
		*confirmed = *confirmed && !continued && q->month <= limit->meta.confirmed_until;
		check_length("wage_limit", "legal_basis", limit->meta.legal_basis, LAW_MAX_BASIS, limit_row(limit));
		if (strcmp(limit->meta.legal_basis, r->meta.legal_basis) != 0)
			appendStringInfo(basis, "%s%s", ceiling ? BASIS_CEILING : BASIS_FLOOR, limit->meta.legal_basis);
	}
	if (line->ceiling < line->floor)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("floor of programme %s, segment %s is above its ceiling in month %s: %s and %s rupiah",
						program_names[r->program], segment_names[r->segment], month_to_cstring(q->month),
						rupiah_to_cstring(line->floor), rupiah_to_cstring(line->ceiling)),
				 errdetail("Floor: %s. Ceiling: %s.", limits[0]->meta.legal_basis, limits[1]->meta.legal_basis),
				 errhint("Correct the local rows of jamsos.wage_limit, or ask for less negative growth of ceilings.")));
}

/* What is known of the income brackets of a month: as much as of the weakest of them. */
typedef struct BracketsKnown
{
	uint8		evidence;
	bool		confirmed;
} BracketsKnown;

/* The line of a chosen row for a segment; the class of the line is given. */
static void
add_line(const Law *law, const LawQuestion *q, TariffDraft *draft, const Choice *choice,
		 int segment, int risk_class, int payer, const BracketsKnown *brackets)
{
	const LawRate *r = choice->rate;
	TariffLine *line;
	bool		confirmed = !choice->continued && q->month <= r->meta.confirmed_until;
	StringInfoData basis;

	Assert(draft->n_lines < TARIFF_MAX_LINES);
	check_length("rate", "legal_basis", r->meta.legal_basis, LAW_MAX_BASIS, rate_row(r));
	initStringInfo(&basis);
	appendStringInfoString(&basis, r->meta.legal_basis);
	line = &draft->lines[draft->n_lines++];
	memset(line, 0, sizeof(*line));
	line->segment = (uint8) segment;
	line->risk_class = (uint8) risk_class;
	line->program = r->program;
	line->payer = (uint8) payer;
	line->ceiling = INT64_MAX;
	line->evidence = r->meta.evidence;
	if (r->fixed)
	{
		line->flags |= LINE_FIXED;
		line->rate = RATE_ONE;
		line->floor = line->ceiling = r->rate;
	}
	else
	{
		line->rate = r->rate;
		add_limits(law, q, r, line, &confirmed, &basis);
		if (r->segment == BPU)
		{
			if (draft->n_brackets == 0)
				ereport(ERROR,
						(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
						 errmsg("no income brackets for month %s", month_to_cstring(q->month)),
						 q->known_on == TARIFF_NO_DAY ?
						 errdetail("The rate of %s needs an income bracket, and no row of jamsos.income_bracket is valid in that month.", rate_row(r)) :
						 errdetail("The rate of %s needs an income bracket, and no row of jamsos.income_bracket that was enacted by known_on is valid in that month.", rate_row(r)),
						 errhint("The rows that exist: SELECT * FROM jamsos.income_bracket ORDER BY valid, income_from.")));
			line->flags |= LINE_BRACKET;
			line->evidence = Max(line->evidence, brackets->evidence);
			confirmed = confirmed && brackets->confirmed;
		}
	}
	if (confirmed)
		line->flags |= LINE_CONFIRMED;
	line->basis = add_text(draft, basis.data);
	if (r->relief)
	{
		check_length("relief", "code", r->relief, LAW_MAX_NAME, r->relief);
		line->relief = add_text(draft, r->relief);
	}
}

static void
check_reform(const LawReforms *reforms, const char *name)
{
	StringInfoData valid;

	initStringInfo(&valid);
	for (int i = 0; i < reforms->n; i++)
	{
		if (strcmp(reforms->names[i], name) == 0)
		{
			check_length("reform", "name", name, LAW_MAX_NAME, name);
			return;
		}
		appendStringInfo(&valid, "%s%s", i == 0 ? "" : ", ", reforms->names[i]);
	}
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown reform \"%s\"", text_shown(name, strlen(name))),
			 errhint("Insert it into jamsos.reform, and its rates into jamsos.rate. Known: %s.",
					 reforms->n ? valid.data : "none")));
}

static void
check_names(const LawQuestion *q)
{
	StringInfoData valid;

	initStringInfo(&valid);
	for (int i = 0; i < q->n_reliefs; i++)
	{
		if (find_relief(q->reliefs[i]))
		{
			check_length("relief", "code", q->reliefs[i], LAW_MAX_NAME, q->reliefs[i]);
			continue;
		}
		for (int j = 0; j < law_reliefs()->n; j++)
			appendStringInfo(&valid, "%s%s", j == 0 ? "" : ", ", law_reliefs()->reliefs[j].code);
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("unknown relief \"%s\"", text_shown(q->reliefs[i], strlen(q->reliefs[i]))),
				 errhint("Valid values: %s. They are rows of jamsos.relief.", valid.data)));
	}
	if (q->reform)
		check_reform(law_reforms(), q->reform);
}

/*
 * Income brackets form one table: where the user has rows for the month, they
 * stand in place of all the shipped ones.
 */
static BracketsKnown
add_brackets(const Law *law, const LawQuestion *q, TariffDraft *draft)
{
	bool		local = false;
	BracketsKnown known = {.confirmed = true};

	for (int i = 0; i < law->n_brackets; i++)
		if (law->brackets[i].meta.local && law_known(&law->brackets[i].meta, q->known_on) &&
			law_in_force(&law->brackets[i].meta, q->month))
			local = true;
	for (int i = 0; i < law->n_brackets; i++)
	{
		const LawBracket *b = &law->brackets[i];

		if (b->meta.local != local || !law_known(&b->meta, q->known_on) || !law_in_force(&b->meta, q->month))
			continue;
		if (draft->n_brackets == 0 && b->income != 0)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("income brackets for month %s do not begin at 0 but at %s rupiah",
							month_to_cstring(q->month), rupiah_to_cstring(b->income)),
					 errdetail("The lowest row of jamsos.income_bracket: %s.", b->meta.legal_basis),
					 errhint("Insert the rows below it too: local rows of a month stand in place of all the shipped ones.")));
		if (draft->n_brackets >= TARIFF_MAX_BRACKETS)
			ereport(ERROR,
					(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
					 errmsg("more than %d income brackets for month %s", TARIFF_MAX_BRACKETS, month_to_cstring(q->month)),
					 errdetail("The first row of jamsos.income_bracket beyond: from %s rupiah, %s.",
							   rupiah_to_cstring(b->income), b->meta.legal_basis),
					 errhint("DELETE FROM jamsos.income_bracket WHERE origin = 'local' removes your own rows.")));
		draft->brackets[draft->n_brackets].income = b->income;
		draft->brackets[draft->n_brackets++].base = b->base;
		known.evidence = Max(known.evidence, b->meta.evidence);
		known.confirmed = known.confirmed && q->month <= b->meta.confirmed_until;
	}
	return known;
}

static void
add_granted(LawGranted *granted, const LawRelief *relief)
{
	for (int i = 0; i < granted->n; i++)
		if (granted->reliefs[i] == relief)
			return;
	granted->reliefs[granted->n++] = relief;
}

void
law_check_month(int month)
{
	if (month < MONTH_FIRST)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("no law for month %s", month_to_cstring(month)),
				 errdetail("The programmes began with PP 44, 45 and 46/2015 on 2015-07-01."),
				 errhint("Ask for 2015-07 or later.")));
	if (month > MONTH_LAST)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("month out of range: %s", month_to_cstring(month)),
				 errhint("Months of a tariff are from 2015-07 to 9999-12.")));
}

/*
 * Precedence: reform, reliefs in the order in which they were named, ordinary law, and what goes
 * on because its successor was not known.  Within each a local row before a shipped one (2), then
 * a named class before any (1): four places each.
 */
#define RANK_REFORM 0
#define RANK_RELIEF(order) (1000 + (order) * 10)
#define RANK_ORDINARY 10000
#define RANK_CONTINUED 1000000
#define RANK_SHIPPED 2
#define RANK_ANY_CLASS 1

/* Whether a row answers the question at all, how strongly, and by which relief. */
static bool
row_applies(const Law *law, const LawQuestion *q, const LawRate *r, Choice *choice, const LawRelief **relief)
{
	uint8		wanted = (q->all_programs ? PROGRAMS_ALL : q->programs) & (q->only ? q->only : PROGRAMS_ALL);

	*choice = (Choice) {r, 0, false};
	*relief = NULL;
	if (r->segment >= N_SEGMENTS || !(wanted & (1 << r->program)) || r->meta.from > q->month)
		return false;
	if (r->reform && (q->reform == NULL || strcmp(r->reform, q->reform) != 0))
		return false;
	if (!law_known(&r->meta, q->known_on))
		return false;
	if (!law_in_force(&r->meta, q->month))
	{
		if (!rate_continues(law, r, q))
			return false;
		choice->continued = true;
		choice->rank = RANK_CONTINUED + (MONTH_LAST - r->meta.from);	/* the latest goes on */
	}
	else if (r->reform)
		choice->rank = RANK_REFORM;
	else if (r->relief)
	{
		int			order = -1;

		if (q->n_reliefs != 0)
			*relief = find_relief(r->relief);
		if (*relief)
			order = relief_order(*relief, q);
		if (order < 0)
			return false;
		choice->rank = RANK_RELIEF(order);
	}
	else
		choice->rank = RANK_ORDINARY;
	choice->rank += (r->meta.local ? 0 : RANK_SHIPPED) + (r->risk_class ? 0 : RANK_ANY_CLASS);
	return true;
}

/* The best row of each segment, programme, payer and class; class 0 is not used. */
typedef Choice Choices[N_SEGMENTS][N_PROGRAMS][N_PAYERS][N_RISK_CLASSES + 1];

/*
 * A row stands for its segment; one of BPU also for PR, whose contribution the keeper of the
 * table pays, and whom reliefs barred to APBN and APBD do not reach.
 */
static void
offer_row(Choices best, const LawRate *r, const Choice *choice, const LawRelief *relief)
{
	for (int s = 0; s < N_SEGMENTS; s++)
	{
		int			payer = r->payer;

		if (s != r->segment && !(s == PR && r->segment == BPU))
			continue;
		if (s == PR)
		{
			if (relief && relief->barred)
				continue;
			if (payer == WORKER)
				payer = EMPLOYER;
		}
		for (int c = 1; c <= N_RISK_CLASSES; c++)
		{
			Choice	   *b = &best[s][r->program][payer][c];

			if ((r->risk_class == 0 || r->risk_class == c) && (b->rate == NULL || choice->rank < b->rank))
				*b = *choice;
		}
	}
}

TariffAsked
law_asked(const LawQuestion *q, uint16 (*text) (void *draft, const char *text), void *draft)
{
	TariffAsked asked;

	asked_init(&asked);
	asked.rounding = (uint8) q->rounding;
	asked.known_on = q->known_on;
	if (!q->all_programs)
	{
		asked.flags |= TARIFF_PROGRAMS;
		asked.programs = q->programs;
	}
	if (q->only)
	{
		asked.flags |= TARIFF_ONLY;
		asked.only = q->only;
	}
	if (q->n_reliefs >= 0)
		asked.flags |= TARIFF_RELIEFS;
	for (int i = 0; i < q->n_reliefs; i++)
		asked.reliefs[asked.n_reliefs++] = text(draft, q->reliefs[i]);
	if (q->reform)
		asked.reform = text(draft, q->reform);
	return asked;
}

/* The lines of a segment, programme and payer: one where a row for any class was chosen for all. */
static void
add_lines(const Law *law, const LawQuestion *q, TariffDraft *draft, const Choice *chosen, int segment, int payer,
		  const BracketsKnown *brackets, LawGranted *granted)
{
	bool		any = chosen[1].rate != NULL && chosen[1].rate->risk_class == 0;

	for (int c = 1; c <= N_RISK_CLASSES; c++)
	{
		any = any && chosen[c].rate == chosen[1].rate;
		if (chosen[c].rate && chosen[c].rate->relief && q->n_reliefs < 0)
			add_granted(granted, find_relief(chosen[c].rate->relief));
	}
	if (any)
		add_line(law, q, draft, &chosen[1], segment, 0, payer, brackets);
	else
		for (int c = 1; c <= N_RISK_CLASSES; c++)
			if (chosen[c].rate)
				add_line(law, q, draft, &chosen[c], segment, c, payer, brackets);
}

/* Every programme that was asked for, by one list or both, or is due for everybody, must have a line. */
static void
check_programs(const TariffDraft *draft, const LawQuestion *q)
{
	uint8		missing = q->all_programs ? PROGRAMS_DEFAULT : q->programs;

	if (q->only)
		missing = q->all_programs ? q->only : missing & q->only;

	for (int i = 0; i < draft->n_lines; i++)
		missing &= (uint8) ~(1 << draft->lines[i].program);
	for (int program = 0; program < N_PROGRAMS; program++)
		if (missing & (1 << program))
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("no law for programme %s in month %s",
							program_names[program], month_to_cstring(q->month)),
					 q->known_on == TARIFF_NO_DAY ?
					 errdetail("No row of jamsos.rate for the programme is valid in that month.") :
					 errdetail("No row of jamsos.rate for the programme that was enacted by known_on is valid in that month."),
					 errhint("The rows that exist: SELECT * FROM jamsos.rate WHERE program = '%s' ORDER BY valid.",
							 program_names[program])));
}

void
law_resolve(const Law *law, const LawQuestion *q, TariffDraft *draft,
			LawGranted *granted, bool *confirmed)
{
	Choices		best;
	BracketsKnown brackets;

	law_check_month(q->month);
	check_names(q);
	memset(best, 0, sizeof(best));
	for (int i = 0; i < law->n_rates; i++)
	{
		Choice		choice;
		const LawRelief *relief;

		if (row_applies(law, q, &law->rates[i], &choice, &relief))
			offer_row(best, &law->rates[i], &choice, relief);
	}

	tariff_draft_init(draft);
	draft->asked = law_asked(q, add_text, draft);
	draft->month = q->month;
	draft->minimum = q->minimum;
	brackets = add_brackets(law, q, draft);
	granted->n = 0;
	for (int s = 0; s < N_SEGMENTS; s++)
		for (int program = 0; program < N_PROGRAMS; program++)
			for (int payer = 0; payer < N_PAYERS; payer++)
				add_lines(law, q, draft, best[s][program][payer], s, payer, &brackets, granted);
	check_programs(draft, q);
	*confirmed = true;
	for (int i = 0; i < draft->n_lines; i++)
		if (!(draft->lines[i].flags & LINE_CONFIRMED))
			*confirmed = false;
}

bool
law_answers(const Law *law, const LawQuestion *q)
{
	uint8		missing = q->all_programs ? PROGRAMS_DEFAULT : q->programs;

	for (int i = 0; i < law->n_rates && missing != 0; i++)
	{
		Choice		choice;
		const LawRelief *relief;

		if (row_applies(law, q, &law->rates[i], &choice, &relief))
			missing &= (uint8) ~(1 << law->rates[i].program);
	}
	return missing == 0;
}

/* The first of the months after "month" in which a row begins, ends, or is no longer confirmed. */
static void
next_change(const LawMeta *meta, int month, int *next)
{
	int			changes[3] = {meta->from, meta->to, meta->confirmed_until};

	if (meta->confirmed_until != MONTH_OPEN)
		changes[2]++;
	for (int i = 0; i < 3; i++)
		if (changes[i] > month && changes[i] < *next)
			*next = changes[i];
}

int
law_next_change(const Law *law, const LawQuestion *q)
{
	int			next = MONTH_OPEN;

	for (int i = 0; i < law->n_rates; i++)
		next_change(&law->rates[i].meta, q->month, &next);
	for (int i = 0; i < law->n_limits; i++)
	{
		next_change(&law->limits[i].meta, q->month, &next);
		if (q->ceiling_growth != 0 && law->limits[i].index_month != 0)
			next = Min(next, law_next_index(&law->limits[i], q->month));
	}
	for (int i = 0; i < law->n_brackets; i++)
		next_change(&law->brackets[i].meta, q->month, &next);
	return next;
}
