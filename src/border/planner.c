/*
 * planner.c
 *	  What the planner may expect of functions that return rows: how many, and at what
 *	  cost, where an argument says so.
 */
#include "jamsos.h"

#include "catalog/pg_type.h"
#include "nodes/supportnodes.h"
#include "optimizer/cost.h"
#include "optimizer/optimizer.h"
#include "utils/lsyscache.h"

/*
 * "rows" is for each of the counted argument; "work" too, in operators, for a payroll
 * of some hundred entries, and times the draws where there are any.
 */
static const struct
{
	const char *name;
	int			arg;
	int			draws;			/* argument, 0 = none */
	int			rows;
	int			work;
}			planned[] = {
	{"project", 2, 0, 5, 100},
	{"budget", 2, 0, 5, 1200},
	{"project_range", 2, 6, 1, 20},
	{"wage_histogram", 1, 0, 1, 1},
};

/* An argument as the planner knows it; -1 if it does not. */
static int64
planned_argument(PlannerInfo *root, Node *node, int n)
{
	List	   *args = node != NULL && IsA(node, FuncExpr) ? ((FuncExpr *) node)->args : NIL;
	Node	   *arg;

	if (list_length(args) <= n)
		return -1;
	arg = root ? estimate_expression_value(root, list_nth(args, n)) : list_nth(args, n);
	if (!IsA(arg, Const) || ((Const *) arg)->constisnull || ((Const *) arg)->consttype != INT4OID)
		return -1;
	return Max(DatumGetInt32(((Const *) arg)->constvalue), 1);
}

PG_FUNCTION_INFO_V1(jamsos_payroll_support);
Datum
jamsos_payroll_support(PG_FUNCTION_ARGS)
{
	Node	   *request = (Node *) PG_GETARG_POINTER(0);
	SupportRequestRows *rows = IsA(request, SupportRequestRows) ? (SupportRequestRows *) request : NULL;
	SupportRequestCost *cost = IsA(request, SupportRequestCost) ? (SupportRequestCost *) request : NULL;
	PlannerInfo *root;
	Node	   *node;
	char	   *name;

	if (rows == NULL && cost == NULL)
		PG_RETURN_POINTER(NULL);
	root = rows ? rows->root : cost->root;
	node = rows ? rows->node : cost->node;
	name = get_func_name(rows ? rows->funcid : cost->funcid);
	for (int i = 0; name != NULL && i < (int) lengthof(planned); i++)
	{
		int64		count;

		if (strcmp(name, planned[i].name) != 0 || (count = planned_argument(root, node, planned[i].arg)) < 0)
			continue;
		if (rows)
			rows->rows = count * planned[i].rows;
		else
		{
			int64		draws = planned[i].draws ? planned_argument(root, node, planned[i].draws) : 1;

			cost->startup = 0;
			cost->per_tuple = Min(count, PG_INT32_MAX) * planned[i].work * cpu_operator_cost * Max(draws, 1);
		}
		PG_RETURN_POINTER(request);
	}
	PG_RETURN_POINTER(NULL);
}
