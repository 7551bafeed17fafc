/*
 * row.c
 *	  Rows of a result, written column by column.
 */
#include "border/row.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/lsyscache.h"

#include "border/calendar.h"
#include "border/numeric.h"
#include "kernel/codes.h"

static void
row_of(Row *row, TupleDesc desc, Tuplestorestate *store)
{
	if (desc->natts > ROW_MAX_COLUMNS)
		elog(ERROR, "result has more than %d columns", ROW_MAX_COLUMNS);
	row->desc = desc;
	row->store = store;
	row->n = 0;
}

void
row_begin(Row *row, FunctionCallInfo fcinfo)
{
	TupleDesc	desc;

	if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	row_of(row, desc, NULL);
}

void
row_begin_set(Row *row, FunctionCallInfo fcinfo)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	jamsos_init_srf(fcinfo);
	row_of(row, rsinfo->setDesc, rsinfo->setResult);
}

/* The place of the next column, which has to be of this type, or of a domain over it. */
static inline int
row_column(Row *row, Oid type)
{
	Oid			column;

	if (unlikely(row->n >= row->desc->natts))
		elog(ERROR, "result has only %d columns", row->desc->natts);
	column = TupleDescAttr(row->desc, row->n)->atttypid;
	if (unlikely(OidIsValid(type) && column != type && getBaseType(column) != type))
		elog(ERROR, "column \"%s\" of a result is not of type %s",
			 NameStr(TupleDescAttr(row->desc, row->n)->attname), format_type_be(type));
	return row->n++;
}

static inline void
row_write(Row *row, Oid type, Datum value, bool made)
{
	int			i = row_column(row, type);

	row->values[i] = value;
	row->nulls[i] = false;
	row->made[i] = made;
}

void
row_null(Row *row)
{
	int			i = row_column(row, InvalidOid);

	row->values[i] = (Datum) 0;
	row->nulls[i] = true;
	row->made[i] = false;
}

void
row_from_arg(Row *row, FunctionCallInfo fcinfo, int n)
{
	if (PG_ARGISNULL(n))
		row_null(row);
	else
		row_write(row, get_fn_expr_argtype(fcinfo->flinfo, n), PG_GETARG_DATUM(n), false);
}

void
row_text_len(Row *row, const char *text, size_t len)
{
	if (text == NULL)
		row_null(row);
	else
		row_write(row, TEXTOID, PointerGetDatum(cstring_to_text_with_len(text, (int) len)), true);
}

void
row_text(Row *row, const char *text)
{
	row_text_len(row, text, strlen(text));
}

void
row_sen(Row *row, rupiah128 sen)
{
	row_write(row, NUMERICOID, sen_to_numeric(sen), true);
}

void
row_rupiah(Row *row, rupiah128 rupiah)
{
	row_write(row, NUMERICOID, int128_to_numeric(rupiah, 0), true);
}

void
row_exact(Row *row, rupiah128 exact)
{
	row_write(row, NUMERICOID, exact_to_numeric(exact), true);
}

void
row_percent(Row *row, int64 rate)
{
	row_write(row, NUMERICOID, rate_to_percent(rate), true);
}

void
row_numeric(Row *row, Datum numeric)
{
	row_write(row, NUMERICOID, numeric, false);
}

void
row_amount(Row *row, rupiah128 amount, RupiahRounding rounding)
{
	if (rupiah_shows_whole(rounding))
		row_rupiah(row, amount);
	else
		row_exact(row, amount);
}

void
row_ratio(Row *row, rupiah128 part, rupiah128 whole)
{
	if (whole > 0)
		row_write(row, NUMERICOID, int128_to_numeric((part * 2000000 + whole) / (2 * whole), 6), true);
	else
		row_null(row);
}

void
row_int(Row *row, int32 value)
{
	row_write(row, INT4OID, Int32GetDatum(value), false);
}

void
row_bigint(Row *row, int64 value)
{
	row_write(row, INT8OID, Int64GetDatum(value), false);
}

void
row_count(Row *row, rupiah128 count)
{
	row_bigint(row, checked_count(count));
}

void
row_bool(Row *row, bool value)
{
	row_write(row, BOOLOID, BoolGetDatum(value), false);
}

void
row_day(Row *row, int32 day)
{
	row_write(row, DATEOID, DateADTGetDatum(day), false);
}

void
row_month(Row *row, int month)
{
	row_day(row, month_to_date(month));
}

void
row_month_again(Row *row, int month)
{
	int			n = row->n;

	Assert(n > 0 && !row->made[0]);
	row->n = 0;
	row_month(row, month);
	row->n = n;
}

void
row_days(Row *row, int32 lower, int32 upper)
{
	row_write(row, DATERANGEOID, range_of_days(lower, upper), true);
}

void
row_program_array(Row *row, int programs)
{
	Datum		names[N_PROGRAMS];
	int			n = 0;

	for (int p = 0; p < N_PROGRAMS; p++)
		if (programs >> p & 1)
			names[n++] = CStringGetTextDatum(program_names[p]);
	row_write(row, TEXTARRAYOID, PointerGetDatum(construct_array(names, n, TEXTOID, -1, false, TYPALIGN_INT)), true);
	for (int i = 0; i < n; i++)
		pfree(DatumGetPointer(names[i]));
}

static void
row_check_whole(const Row *row)
{
	if (unlikely(row->n != row->desc->natts))
		elog(ERROR, "%d of %d columns of a result were written", row->n, row->desc->natts);
}

/* Back to the first columns; what others were made of is freed, for a set may be long. */
static void
row_back(Row *row, int kept)
{
	while (row->n > kept)
		if (row->made[--row->n])
			pfree(DatumGetPointer(row->values[row->n]));
}

void
row_put_keeping(Row *row, int kept)
{
	row_check_whole(row);
	tuplestore_putvalues(row->store, row->desc, row->values, row->nulls);
	row_back(row, kept);
}

void
row_discard(Row *row)
{
	row_back(row, 0);
}

Datum
row_datum(Row *row)
{
	row_check_whole(row);
	return HeapTupleGetDatum(heap_form_tuple(row->desc, row->values, row->nulls));
}
