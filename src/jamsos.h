/*
 * jamsos.h
 *	  What every file of the shell shares: PostgreSQL's headers, and readers of
 *	  arguments that come again and again.
 */
#ifndef JAMSOS_H
#define JAMSOS_H

#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "nodes/execnodes.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/numeric.h"

#include "pg_compat.h"
#include "kernel/payroll_price.h"
#include "kernel/money.h"
#include "kernel/tariff.h"

/* rupiah.c: numeric at the border */
extern int64 numeric_sen(Datum value);	/* sen, half up; -1 if it is negative, not finite or too large */
extern int64 rupiah_from_any_numeric(Datum value);	/* sen; refuses what is no wage */
JAMSOS_NORETURN extern void rupiah_report_int64(int64 value);
extern int64 rupiah_amount(Datum numeric, const char *what);	/* sen, 0..10^12 rupiah */
extern Datum rupiah_to_numeric(int64 rupiah);
extern Datum sen_to_numeric(rupiah128 sen);	/* two decimals */
extern Datum exact_to_numeric(rupiah128 exact);	/* units of 10^-10, zeros trimmed */
extern Datum int128_to_numeric(rupiah128 value, int scale);
extern rupiah128 int128_from_numeric(Datum whole);
extern Datum rate_to_percent(int64 rate);
extern void rupiah_append(StringInfo out, int64 sen);	/* as a plain number */
extern void rate_append(StringInfo out, int64 rate);	/* in percent */
extern void int128_append(StringInfo out, rupiah128 value);
extern int64 numeric_times(Datum numeric, int64 scale);	/* must come out whole */
extern int64 growth_from_numeric(Datum numeric, const char *what, int64 least, int64 most);	/* 10^-12 */

/* codes.c: codes as text arguments */
extern int	program_from_text(const char *name, size_t len);
extern int	segment_from_text(const char *name, size_t len);
extern int	payer_from_text(const char *name, size_t len);
extern int	rounding_from_text(const char *name, size_t len);
extern int	text_array(Datum array, const char *what, Datum **elems);
extern int	programs_from_array(Datum array);	/* a bit each */
/* A list of programmes that a call site has read last, told by its bytes. */
typedef struct ProgramsMemo
{
	int			programs;
	int			len;			/* 0 = none yet */
	char		bytes[128];
} ProgramsMemo;

extern int	programs_remembered(ProgramsMemo *memo, Datum array);
extern void programs_append(StringInfo out, int programs);	/* a list in JSON */
JAMSOS_NORETURN extern void report_risk_class(int32 risk_class);
JAMSOS_NORETURN extern void report_null(const char *what, const char *hint);
extern int	month_from_date(int32 date);
extern int32 month_to_date(int month);
extern char *month_to_cstring(int month);
extern int	month_from_text(const char *text, int len);
extern char *day_to_cstring(int32 day);	/* 2026-01-31 */
extern bool day_from_parts(int year, int mon, int mday, int32 *day);	/* of the calendar */
extern bool day_from_text(const char *text, int len, int32 *day);
extern bool day_in_calendar(int32 day);	/* from year 1 to 9999 */
extern void day_check(int32 day, const char *what);	/* an error where it is not in it */
extern int	month_begun(int32 day);	/* MONTH_EVER before the calendar */
extern int	month_ended(int32 day);	/* MONTH_NEVER after it */
extern void months_of_range(Datum range, int *from, int *to);

/* tariff_io.c */
extern Tariff *tariff_pack_datum(TariffDraft *draft);

/* The columns that show a line of a tariff: relief; carrier, legal_basis, evidence. */
struct Row;
extern void tariff_row_relief(struct Row *row, const Tariff *t, const TariffLine *line);
extern void tariff_row_reasons(struct Row *row, const Tariff *t, const TariffLine *line);

JAMSOS_NORETURN extern void tariff_report(const Tariff *t, int segment, int risk_class, int programs);

/* contribution.c: to some programmes, in the unit of the tariff; one with a relief is refused */
extern int128 contribution_unrelieved(const Tariff *t, int segment, int risk_class, int programs, int64 wage);

/* An error if the tariff lacks one of these programmes for the segment and class. */
static inline void
tariff_require(const Tariff *t, int segment, int risk_class, int programs)
{
	if (unlikely((t->present[segment] & programs) == 0 || (tariff_run(t, segment, risk_class)->missing & programs) != 0))
		tariff_report(t, segment, risk_class, programs);
}

/* liability.c */
typedef struct LiabilitySums
{
	rupiah128	workers;
	rupiah128	unpriced;
	rupiah128	wage_bill;		/* sen */
	rupiah128	cell[N_PROGRAMS][N_PAYERS];	/* rupiah, or 10^-10 where not rounded each */
} LiabilitySums;

extern Datum liability_row(FunctionCallInfo fcinfo, const LiabilitySums *sums, RupiahRounding rounding);

/* payroll_io.c */
extern const uint8 *payroll_bytes(Datum datum, size_t *len);
extern void payroll_open_datum(PayrollCursor *c, Datum datum);
extern void payroll_check_wire(const char *bytes, int len, const char *type);
extern void payroll_begin(PayrollWriter *w, size_t room);
extern Datum payroll_end(PayrollWriter *w, size_t reserved);
/* The invariant of every payroll, stored or on its way. */
#define assert_payroll(bytes, len) Assert(payroll_check(bytes, len, payroll_tick) == NULL)
extern void payroll_tick(void);
extern void *payroll_grow(void *bytes, size_t room);
JAMSOS_NORETURN extern void payroll_report(PayrollFault fault, const PayrollCursor *c, const PayrollShortage *shortage);
extern Datum payroll_from_text(char *input, Node *escontext, size_t reserved, const char *type);
extern void payroll_to_text(StringInfo out, const uint8 *bytes, size_t len);

/* The operators of a stored type, over its function compare(). */
#define COMPARISON(type, name, test) \
	PG_FUNCTION_INFO_V1(jamsos_##type##_##name); \
	Datum jamsos_##type##_##name(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_BOOL(compare(fcinfo) test); \
	}
#define COMPARISONS(type) \
	COMPARISON(type, eq, == 0) \
	COMPARISON(type, ne, != 0) \
	COMPARISON(type, lt, < 0) \
	COMPARISON(type, le, <= 0) \
	COMPARISON(type, gt, > 0) \
	COMPARISON(type, ge, >= 0) \
	PG_FUNCTION_INFO_V1(jamsos_##type##_cmp); \
	Datum jamsos_##type##_cmp(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_INT32(compare(fcinfo)); \
	}

/* Its hashes, over its function hash(). */
#define HASHES(type) \
	PG_FUNCTION_INFO_V1(jamsos_##type##_hash); \
	Datum jamsos_##type##_hash(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_INT32((int32) hash(fcinfo, 0)); \
	} \
	PG_FUNCTION_INFO_V1(jamsos_##type##_hash_extended); \
	Datum jamsos_##type##_hash_extended(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_INT64((int64) hash(fcinfo, (uint64) PG_GETARG_INT64(1))); \
	}

/*
 * The cast of a stored type to json, over its output function: to_jsonb() and row_to_json()
 * take a value as what it says, not as a string, only where a function makes the cast.
 */
#define TO_JSON(type) \
	PG_FUNCTION_INFO_V1(jamsos_##type##_to_json); \
	Datum jamsos_##type##_to_json(PG_FUNCTION_ARGS) \
	{ \
		PG_RETURN_TEXT_P(cstring_to_text(DatumGetCString(DirectFunctionCall1(jamsos_##type##_out, PG_GETARG_DATUM(0))))); \
	}

/* May argument 0, the state of an aggregate, be changed in place? */
static inline bool
state_in_place(FunctionCallInfo fcinfo)
{
	return likely(fcinfo->context != NULL && !VARATT_IS_EXTENDED(PG_GETARG_POINTER(0)) &&
				  (IsA(fcinfo->context, AggState) || AggCheckCallContext(fcinfo, NULL)));
}

/* rupiah.c: what does not fit */
JAMSOS_NORETURN extern void report_sum_out_of_range(void);
JAMSOS_NORETURN extern void report_count_out_of_range(void);

static inline rupiah128
checked_add(rupiah128 a, rupiah128 b)
{
	rupiah128	sum;

	if (unlikely(rupiah_add_overflow(a, b, &sum)))
		report_sum_out_of_range();
	return sum;
}

static inline rupiah128
checked_mul(rupiah128 a, rupiah128 b)
{
	rupiah128	product;

	if (unlikely(rupiah_mul_overflow(a, b, &product)))
		report_sum_out_of_range();
	return product;
}

/* A number of people, as SQL has it. */
static inline int64
checked_count(rupiah128 count)
{
	int64		narrow;

	if (unlikely(rupiah_int64_overflow(count, &narrow)))
		report_count_out_of_range();
	return narrow;
}

/*
 * Characters, whatever the locale: what isspace() and its like say of a byte beyond
 * ASCII depends on LC_CTYPE, and an immutable function may not.
 */
static inline bool
ascii_is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool
ascii_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Are the first "n" bytes those of a word in small letters, in any case? */
static inline bool
ascii_begins(const char *text, const char *word, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (pg_ascii_tolower((unsigned char) text[i]) != (unsigned char) word[i])
			return false;
	return true;
}

static inline int64
rupiah_from_int64(int64 value)
{
	if (unlikely(value < 0 || value > RUPIAH_MAX_SEN / 100))
		rupiah_report_int64(value);
	return value * 100;
}

/*
 * The on-disk form of numeric (numeric.c keeps it private; unchanged since 9.1,
 * infinities since 14; module.c compares the readers with numeric itself at each load):
 * a 16-bit header, in the long form a 16-bit weight, then base-10000 digits.
 */
#define NUM_SIGN_MASK 0xC000
#define NUM_SHORT 0x8000
#define NUM_SPECIAL 0xC000
#define NUM_NEG 0x4000
#define NUM_SHORT_SIGN 0x2000
#define NUM_SHORT_WEIGHT_SIGN 0x0040
#define NUM_SHORT_WEIGHT 0x003F

/*
 * rupiah_from_short_numeric: sen, half up, of what nearly every wage is, 10^4 to
 * under 10^8 with at most four decimals: one to three digits, those at the end left
 * out where zero.  Their number is no branch, for no processor could foretell it.
 */
static inline bool
rupiah_from_short_numeric(Datum datum, int64 *sen)
{
	const char *value = DatumGetPointer(datum);
	uint16		header;
	uint16		digit[3];

	if (likely(VARATT_IS_SHORT(value)))
	{
		int			n = (int) VARSIZE_SHORT(value) - 1 - (int) sizeof(header);

		memcpy(&header, value + 1, sizeof(header));
		if (likely((header & (NUM_SIGN_MASK | NUM_SHORT_SIGN | NUM_SHORT_WEIGHT_SIGN | NUM_SHORT_WEIGHT)) == (NUM_SHORT | 1) &&
				   n >= (int) sizeof(*digit) && n <= (int) sizeof(digit)))
		{
			/* 2, 4 or 6 bytes: where a digit is missing another is read, and masked */
			uint16		second = -(uint16) (n >> 2 & 1);
			uint16		third = -(uint16) (n >> 2 & n >> 1 & 1);

			memcpy(&digit[0], value + 3, sizeof(*digit));
			memcpy(&digit[1], value + 3 + (second & 2), sizeof(*digit));
			memcpy(&digit[2], value + 1 + n, sizeof(*digit));
			digit[1] &= second;
			digit[2] &= third;
			*sen = ((int64) digit[0] * 10000 + digit[1]) * 100 + (digit[2] + 50) / 100;
			return true;
		}
	}
	return false;
}

/* rupiah_from_numeric: sen of a wage, half up. */
static inline int64
rupiah_from_numeric(Datum datum)
{
	int64		sen;

	return likely(rupiah_from_short_numeric(datum, &sen)) ? sen : rupiah_from_any_numeric(datum);
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

static inline int
arg_segment(FunctionCallInfo fcinfo, int n)
{
	struct varlena *value;

	if (unlikely(PG_ARGISNULL(n)))
		report_null("segment", "Valid segments: PU, BPU, PR, ASN. For wage earners: coalesce(segment, 'PU').");
	value = (struct varlena *) PG_GETARG_POINTER(n);
	if (unlikely(VARATT_IS_EXTENDED(value) && !VARATT_IS_SHORT(value)))
		value = pg_detoast_datum_packed(value);
	if (VARSIZE_ANY_EXHDR(value) == 2 && memcmp(VARDATA_ANY(value), "PU", 2) == 0)
		return PU;
	return segment_from_text(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
}

static inline int
arg_risk_class(FunctionCallInfo fcinfo, int n)
{
	int32		risk_class;

	if (unlikely(PG_ARGISNULL(n)))
		report_null("risk class", "Government offices are class 1: coalesce(risk_class, 1).");
	risk_class = PG_GETARG_INT32(n);
	if (unlikely(risk_class < 1 || risk_class > N_RISK_CLASSES))
		report_risk_class(risk_class);
	return risk_class;
}

static inline const Tariff *
arg_tariff(FunctionCallInfo fcinfo, int n)
{
	if (unlikely(PG_ARGISNULL(n)))
		report_null("tariff", "The NULL may come from a sub-select without a row, or from jamsos.tariff(NULL).");
	return tariff_from_datum(PG_GETARG_DATUM(n));
}

#endif
