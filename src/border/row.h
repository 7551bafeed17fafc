/*
 * row.h
 *	  Rows of a result, written column by column in the order of the result's type.
 *
 *	Row		row;
 *
 *	row_begin_set(&row, fcinfo);		of RETURNS TABLE; row_begin() of a composite result
 *	row_text(&row, name);
 *	row_sen(&row, wage);
 *	row_put(&row);						or, of a composite result, return row_datum(&row);
 *
 * Each writer checks that the type of the column is the one that it writes, row_put() and
 * row_datum() that every column was written: a result type and the C that fills it cannot
 * part unnoticed.
 */
#ifndef JAMSOS_ROW_H
#define JAMSOS_ROW_H

#include "jamsos.h"

#include "funcapi.h"

#include "kernel/money.h"

#define ROW_MAX_COLUMNS 24

typedef struct Row
{
	TupleDesc	desc;
	Tuplestorestate *store;		/* of a set; NULL = one composite value */
	int			n;				/* columns written so far */
	Datum		values[ROW_MAX_COLUMNS];
	bool		nulls[ROW_MAX_COLUMNS];
	bool		made[ROW_MAX_COLUMNS];	/* the value was allocated here, and is freed once it is stored */
} Row;

/* Rows of the composite type that the function returns. */
extern void row_begin(Row *row, FunctionCallInfo fcinfo);

/* Rows of a set-returning function; makes its tuplestore, so it comes before any return. */
extern void row_begin_set(Row *row, FunctionCallInfo fcinfo);

/* The next column, of any type. */
extern void row_null(Row *row);

/* The next column, of the type of an argument: its value. */
extern void row_from_arg(Row *row, FunctionCallInfo fcinfo, int n);

/* The next column, of type text; row_text_len: null where text is NULL. */
extern void row_text(Row *row, const char *text);
extern void row_text_len(Row *row, const char *text, size_t len);

/* The next column, of type numeric: amounts in the unit that the name says. */
extern void row_sen(Row *row, rupiah128 sen);	/* two decimals */
extern void row_rupiah(Row *row, rupiah128 rupiah); /* whole */
extern void row_exact(Row *row, rupiah128 exact);	/* 10^-10 rupiah, zeros trimmed */
extern void row_percent(Row *row, int64 rate);	/* 10^-8 as percent */
extern void row_numeric(Row *row, Datum numeric);	/* any other; it stays the caller's */

/* What a tariff of this rounding makes of amounts: whole rupiah, or with sen where it keeps them. */
extern void row_amount(Row *row, rupiah128 amount, RupiahRounding rounding);

/* part of whole, to six decimals, half up; NULL where there is no whole. */
extern void row_ratio(Row *row, rupiah128 part, rupiah128 whole);

/* The next column, of type integer, bigint, boolean. */
extern void row_int(Row *row, int32 value);
extern void row_bigint(Row *row, int64 value);
extern void row_count(Row *row, rupiah128 count);	/* bigint; an error where it does not fit */
extern void row_bool(Row *row, bool value);

/* The next column, of type date: the first day of a month; a day. */
extern void row_month(Row *row, int month);
extern void row_day(Row *row, int32 day);

/* The next column, of type daterange: as range_of_days() makes it. */
extern void row_days(Row *row, int32 lower, int32 upper);

/* The next column, of type text[]: programmes, a bit each. */
extern void row_program_array(Row *row, int programs);

/* The first column of a row that was stored and kept, a month, anew; the others stay. */
extern void row_month_again(Row *row, int month);

/* Leaves a row that was begun unwritten. */
extern void row_discard(Row *row);

/* Stores the row of a set.  The next one begins with its first "kept" columns as they are. */
extern void row_put_keeping(Row *row, int kept);

static inline void
row_put(Row *row)
{
	row_put_keeping(row, 0);
}

/* The composite value. */
extern Datum row_datum(Row *row);

#endif
