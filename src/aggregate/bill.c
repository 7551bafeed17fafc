/*
 * bill.c
 *	  Is the bill right?  A worker's line of it against the law, cause by cause, and what
 *	  the causes make for many workers.
 *
 * The counters of bill_gap: workers, those in whom all agrees, those who could not be judged
 * for want of a wage or of the months of a back pay, those of whom something due is not
 * stated, what is due and billed where both are known, and the amount of each cause; amounts
 * in units of 10^-10 rupiah.
 */
#include "jamsos.h"

#include "utils/jsonb.h"

#include "aggregate/counters.h"
#include "border/args.h"
#include "border/numeric.h"
#include "border/row.h"
#include "border/wage_entry.h"
#include "kernel/bill.h"
#include "law/tariff_type.h"

enum
{
	WORKERS, AGREEING, UNPRICED, NOT_STATED, DUE, BILLED, CAUSES
};
StaticAssertDecl(CAUSES + N_BILL_CAUSES == BILL_COUNTERS, "counters of bill_gap");

/* Arguments, of bill_line from 0, of bill_gap after the state. */
enum
{
	WAGE, REPORTED_WAGE, RAPEL, BILLED_AMOUNTS, TARIFF, RISK_CLASS, SEGMENT, RAPEL_MONTHS
};

/* Amounts are under 2^85: at most RUPIAH_MAX_SEN each, and a base of BILL_MAX_MONTHS such months. */
StaticAssertDecl(RUPIAH_MAX_SEN < INT64CONST(1) << 47 && BILL_MAX_MONTHS < 1 << 11 && RATE_ONE < 1 << 27, "amounts of a bill must fit their counters");

/* The keys of an amount: the columns of liability_row, and those that it has none for. */
static const struct
{
	const char *name;
	int			program;
	int			payer;			/* -1 = whoever pays it */
}			bill_keys[] = {
	{"jkk", JKK, -1},
	{"jkm", JKM, -1},
	{"jht_employer", JHT, EMPLOYER},
	{"jht_worker", JHT, WORKER},
	{"jp_employer", JP, EMPLOYER},
	{"jp_worker", JP, WORKER},
	{"jkp_employer", JKP, EMPLOYER},
	{"jkp_government", JKP, GOVERNMENT},
	{"jkn_employer", JKN, EMPLOYER},
	{"jkn_worker", JKN, WORKER},
	{"jkn_government", JKN, GOVERNMENT},
};

JAMSOS_NORETURN static void
report_bill_key(const char *name, int len)
{
	StringInfoData valid;

	initStringInfo(&valid);
	for (int i = 0; i < (int) lengthof(bill_keys); i++)
		appendStringInfo(&valid, "%s%s", i == 0 ? "" : ", ", bill_keys[i].name);
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("unknown key of billed amounts \"%s\"", text_shown(name, len)),
			 errhint("Valid keys: %s.", valid.data)));
}

/* The one payer of a programme that a bill has a single column for. */
static int
bill_payer(const Tariff *t, const BillLine *line, int program)
{
	uint32		due = bill_due_cells(t, line->segment, line->risk_class) >> (program * N_PAYERS) & ((1 << N_PAYERS) - 1);

	for (int payer = 0; payer < N_PAYERS; payer++)
		if (due == (uint32) 1 << payer)
			return payer;
	if (due == 0)
		return line->segment == BPU ? WORKER : EMPLOYER;
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("billed amount of %s has no payer: the tariff has it of several", program_names[program]),
			 errhint("Use a tariff without a reform that divides %s among payers.", program_names[program])));
}

static int
bill_key_cell(const Tariff *t, const BillLine *line, const char *name, int len)
{
	for (int i = 0; i < (int) lengthof(bill_keys); i++)
		if ((int) strlen(bill_keys[i].name) == len && memcmp(bill_keys[i].name, name, len) == 0)
			return bill_keys[i].program * N_PAYERS + (bill_keys[i].payer >= 0 ? bill_keys[i].payer : bill_payer(t, line, bill_keys[i].program));
	report_bill_key(name, len);
}

/* What the bill states; null, like a key that is not there, states nothing. */
static void
read_billed(const Tariff *t, Datum datum, BillLine *line)
{
	Jsonb	   *billed = DatumGetJsonbP(datum);
	JsonbIterator *it;
	JsonbValue	value;
	int			cell = 0;
	int			token;

	if (!JB_ROOT_IS_OBJECT(billed))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("billed amounts must be an object"),
				 errhint("For example '{\"jkk\": 7200, \"jkm\": 9000}'.")));
	it = JsonbIteratorInit(&billed->root);
	(void) JsonbIteratorNext(&it, &value, true);	/* its beginning */
	while ((token = JsonbIteratorNext(&it, &value, true)) != WJB_END_OBJECT)
	{
		if (token == WJB_KEY)
			cell = bill_key_cell(t, line, value.val.string.val, value.val.string.len);
		else if (value.type == jbvNumeric)
		{
			line->billed[cell] = rupiah_amount(NumericGetDatum(value.val.numeric), "billed amount");
			line->stated |= (uint32) 1 << cell;
		}
		else if (value.type != jbvNull)
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
					 errmsg("billed amount of %s is not a number", program_names[cell / N_PAYERS]),
					 errhint("Read texts with jamsos.rupiah() before, as in jsonb_build_object('jkk', jamsos.rupiah(jkk)).")));
	}
}

static int
arg_rapel_months(FunctionCallInfo fcinfo, int n)
{
	int32		months;

	if (PG_NARGS() <= n || PG_ARGISNULL(n))
		return 0;
	months = PG_GETARG_INT32(n);
	if (months < 1 || months > BILL_MAX_MONTHS)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("rapel_months must be from 1 to %d: %d", BILL_MAX_MONTHS, months),
				 errhint("It is the number of months that the back pay covers; give NULL where it is not known.")));
	return months;
}

/* The arguments from "first" on, as a line of a bill. */
static const Tariff *
arg_bill_line(FunctionCallInfo fcinfo, int first, int64 wage, int64 reported, BillLine *line)
{
	const Tariff *t = arg_tariff(fcinfo, first + TARIFF);

	line->risk_class = PG_NARGS() > first + RISK_CLASS ? arg_risk_class(fcinfo, first + RISK_CLASS) : 1;
	line->segment = PG_NARGS() > first + SEGMENT ? arg_segment(fcinfo, first + SEGMENT) : PU;
	if (tariff_run(t, line->segment, line->risk_class)->due == 0)
		tariff_report(t, line->segment, line->risk_class, t->asked.programs);
	line->wage = wage;
	line->reported = reported;
	line->rapel = PG_ARGISNULL(first + RAPEL) ? 0 : rupiah_amount(PG_GETARG_DATUM(first + RAPEL), "rapel");
	line->months = arg_rapel_months(fcinfo, first + RAPEL_MONTHS);
	line->stated = 0;
	if (!PG_ARGISNULL(first + BILLED_AMOUNTS))
		read_billed(t, PG_GETARG_DATUM(first + BILLED_AMOUNTS), line);
	return t;
}

static void
row_known(Row *row, rupiah128 amount)
{
	if (amount < 0)
		row_null(row);
	else
		row_exact(row, amount);
}

/* bill_line: wage, reported wage, rapel, billed, tariff, risk class, segment, months of the rapel. */
static Datum
bill_line(FunctionCallInfo fcinfo, int64 wage, int64 reported)
{
	BillLine	line;
	const Tariff *t = arg_bill_line(fcinfo, 0, wage, reported, &line);
	uint32		cells = line.stated | bill_due_cells(t, line.segment, line.risk_class);
	Row			row;

	row_begin_set(&row, fcinfo);
	for (int cell = 0; cell < N_BILL_CELLS; cell++)
	{
		BillCell	judged;

		if (!(cells >> cell & 1))
			continue;
		bill_judge(t, &line, cell, &judged);
		/* one row too where there is nothing to say */
		for (int i = 0; i < Max(judged.n, 1); i++)
		{
			row_text(&row, program_names[cell / N_PAYERS]);
			row_text(&row, payer_names[cell % N_PAYERS]);
			row_known(&row, judged.due);
			row_known(&row, judged.due_reported);
			row_known(&row, judged.billed);
			if (judged.n == 0)
			{
				row_null(&row);
				row_null(&row);
			}
			else
			{
				row_text(&row, bill_cause_names[judged.cause[i].cause]);
				row_exact(&row, judged.cause[i].amount);
			}
			row_put(&row);
		}
	}
	return (Datum) 0;
}

/* What one programme and payer adds; false where it does not agree. */
static bool
add_cell(Counters *state, const BillCell *judged, int sign, bool *unpriced, bool *not_stated)
{
	if (judged->n == 0)
	{
		if (judged->stated)
			*unpriced = true;
		else
			*not_stated = true;
		return false;
	}
	counters_add(state, DUE, sign * judged->due);
	counters_add(state, BILLED, sign * judged->billed);
	for (int i = 0; i < judged->n; i++)
		counters_add(state, CAUSES + judged->cause[i].cause, sign * judged->cause[i].amount);
	return judged->cause[0].cause == BILL_AGREES;
}

static Datum
bill_gap_step(FunctionCallInfo fcinfo, int64 wage, int64 reported, int sign)
{
	BillLine	line;
	const Tariff *t = arg_bill_line(fcinfo, 1, wage, reported, &line);
	uint32		cells = line.stated | bill_due_cells(t, line.segment, line.risk_class);
	Counters   *state = counters_state_inline(fcinfo, COUNTERS_BILL_GAP);
	bool		agrees = true;
	bool		unpriced = false;
	bool		not_stated = false;

	Assert(state->n == BILL_COUNTERS);
	counters_tag(state, t->tag);
	for (int cell = 0; cell < N_BILL_CELLS; cell++)
		if (cells >> cell & 1)
		{
			BillCell	judged;

			bill_judge(t, &line, cell, &judged);
			if (!add_cell(state, &judged, sign, &unpriced, &not_stated))
				agrees = false;
		}
	counters_count(state, WORKERS, sign);
	if (agrees)
		counters_count(state, AGREEING, sign);
	if (unpriced)
		counters_count(state, UNPRICED, sign);
	if (not_stated)
		counters_count(state, NOT_STATED, sign);
	if (sign < 0)
		counters_untag(state, counters_get(state, WORKERS) == 0);
	PG_RETURN_POINTER(state);
}

#define BILL_ENTRY(type) \
	SQL_FUNCTION(jamsos_bill_line_##type, bill_line(fcinfo, WAGE_ARG(type, WAGE), WAGE_ARG(type, REPORTED_WAGE))) \
	SQL_FUNCTION(jamsos_bill_gap_accum_##type, bill_gap_step(fcinfo, WAGE_ARG(type, 1 + WAGE), WAGE_ARG(type, 1 + REPORTED_WAGE), 1)) \
	SQL_FUNCTION(jamsos_bill_gap_inverse_##type, bill_gap_step(fcinfo, WAGE_ARG(type, 1 + WAGE), WAGE_ARG(type, 1 + REPORTED_WAGE), -1))
FOR_WAGE_TYPES(BILL_ENTRY)

PG_FUNCTION_INFO_V1(jamsos_bill_gap_final);
Datum
jamsos_bill_gap_final(PG_FUNCTION_ARGS)
{
	const Counters *state = counters_arg(fcinfo, 0, COUNTERS_BILL_GAP);
	int128		due = counters_get(state, DUE);
	int128		billed = counters_get(state, BILLED);
	Row			row;

	row_begin(&row, fcinfo);
	for (int i = WORKERS; i <= NOT_STATED; i++)
		row_count(&row, counters_get(state, i));
	row_exact(&row, due);
	row_exact(&row, billed);
	row_exact(&row, billed - due);
	for (int i = 0; i < N_BILL_CAUSES; i++)
		row_exact(&row, counters_get(state, CAUSES + i));
	return row_datum(&row);
}
