/*
 * law_check.c
 *	  What a row of local law must be, asked before it is written.
 *
 * Each table says by its CHECKs which rows can be meant, and by the comment of each
 * what to do where one cannot.  PostgreSQL would refuse the row as well, but show
 * neither the remedy nor what is wrong in it.
 */
#include "law/law_check.h"

#include "access/htup_details.h"
#include "catalog/pg_constraint.h"
#include "catalog/pg_type.h"
#include "commands/comment.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "mb/pg_wchar.h"
#include "optimizer/optimizer.h"

#include "law/minimum_wage.h"

/* Bytes of a value that an error shows. */
#define SHOWN_BYTES 100

/* "percent 24, reform null": what the condition is about. */
static char *
columns_of(Relation rel, HeapTuple tuple, Node *condition)
{
	TupleDesc	desc = RelationGetDescr(rel);
	Bitmapset  *used = NULL;
	int			i = -1;
	StringInfoData text;

	initStringInfo(&text);
	pull_varattnos(condition, 1, &used);
	while ((i = bms_next_member(used, i)) >= 0)
	{
		int			column = i + FirstLowInvalidHeapAttributeNumber;
		char	   *value = column > 0 ? SPI_getvalue(tuple, desc, column) : NULL;

		if (column <= 0)
			continue;
		appendStringInfo(&text, "%s%s ", text.len > 0 ? ", " : "", NameStr(TupleDescAttr(desc, column - 1)->attname));
		if (value == NULL)
			appendStringInfoString(&text, "null");
		else
			appendBinaryStringInfo(&text, value, pg_mbcliplen(value, (int) strlen(value), SHOWN_BYTES));
	}
	return text.data;
}

static void
refuse(Relation rel, HeapTuple tuple, const ConstrCheck *check, Node *condition)
{
	Oid			constraint = get_relation_constraint_oid(RelationGetRelid(rel), check->ccname, false);
	char	   *remedy = GetComment(constraint, ConstraintRelationId, 0);

	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg("new row for relation \"%s\" violates check constraint \"%s\"", RelationGetRelationName(rel), check->ccname),
			 errdetail("The row has %s.", columns_of(rel, tuple, condition)),
			 remedy ? errhint("%s", remedy) : 0,
			 errtableconstraint(rel, check->ccname)));
}

void
law_check_row(Relation rel, HeapTuple tuple)
{
	TupleConstr *constraints = RelationGetDescr(rel)->constr;
	TupleTableSlot *slot;
	EState	   *estate;
	ExprContext *econtext;

	if (constraints == NULL || constraints->num_check == 0)
		return;
	estate = CreateExecutorState();
	econtext = GetPerTupleExprContext(estate);
	slot = MakeSingleTupleTableSlot(RelationGetDescr(rel), &TTSOpsHeapTuple);
	ExecStoreHeapTuple(tuple, slot, false);
	econtext->ecxt_scantuple = slot;
	for (int i = 0; i < constraints->num_check; i++)
	{
		Node	   *condition = stringToNode(constraints->check[i].ccbin);

		if (!ExecCheck(ExecPrepareExpr((Expr *) condition, estate), econtext))
			refuse(rel, tuple, &constraints->check[i], condition);
	}
	ExecDropSingleTupleTableSlot(slot);
	FreeExecutorState(estate);
}

/*
 * A wage that follows one which, in some month, follows it would be an error for who asks, of a
 * region that he may not have written.
 */
static void
check_follows(HeapTuple tuple, TupleDesc desc, int valid)
{
	char	   *region = SPI_getvalue(tuple, desc, SPI_fnumber(desc, "region"));
	char	   *follows = SPI_getvalue(tuple, desc, SPI_fnumber(desc, "follows"));
	Oid			types[3] = {TEXTOID, TEXTOID, DATERANGEOID};
	Datum		args[3];
	bool		isnull;

	args[2] = heap_getattr(tuple, valid, desc, &isnull);
	if (region == NULL || follows == NULL || isnull)
		return;
	args[0] = CStringGetTextDatum(region);
	args[1] = CStringGetTextDatum(follows);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "could not connect to SPI");
	if (SPI_execute_with_args("WITH RECURSIVE chain (region, months, place) AS ("
							  " SELECT $2, $3, 1"
							  " UNION ALL"
							  " SELECT w.follows, c.months OPERATOR(pg_catalog.*) w.valid::pg_catalog.daterange, c.place OPERATOR(pg_catalog.+) 1"
							  " FROM chain c JOIN jamsos.minimum_wage w ON w.region OPERATOR(pg_catalog.=) c.region AND w.valid OPERATOR(pg_catalog.&&) c.months"
							  " AND w.follows IS NOT NULL AND (w.origin OPERATOR(pg_catalog.=) 'local' OR NOT EXISTS (SELECT FROM jamsos.minimum_wage l"
							  " WHERE l.region OPERATOR(pg_catalog.=) w.region AND l.origin OPERATOR(pg_catalog.=) 'local' AND l.valid OPERATOR(pg_catalog.&&) c.months))"
							  " WHERE c.place OPERATOR(pg_catalog.<=) 4)"
							  " SELECT 1 FROM chain WHERE region OPERATOR(pg_catalog.=) $1",
							  3, types, args, NULL, false, 1) != SPI_OK_SELECT)
		elog(ERROR, "could not read minimum wages");
	if (SPI_processed > 0)
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("minimum wage of region %s would follow itself, by %s", region, follows),
				 errhint("Give the amount, or a region that has one of its own.")));
	SPI_finish();
}

void
law_check_regions(Relation rel, HeapTuple tuple)
{
	static const char *const columns[][2] = {{"minimum_wage", "region"}, {"minimum_wage", "follows"}, {"region", "parent"}};
	TupleDesc	desc = RelationGetDescr(rel);

	for (int i = 0; i < lengthof(columns); i++)
	{
		int			column = SPI_fnumber(desc, columns[i][1]);
		char	   *region;

		if (strcmp(RelationGetRelationName(rel), columns[i][0]) != 0 || column <= 0)
			continue;
		region = SPI_getvalue(tuple, desc, column);
		if (region)
			require_known_region(region);
	}
	if (strcmp(RelationGetRelationName(rel), "minimum_wage") == 0)
		check_follows(tuple, desc, SPI_fnumber(desc, "valid"));
}
