/*
 * liability_by.c
 *	  The aggregate liability_by and its value: groups, rollup, each.
 */
#include "aggregate/liability_by.h"

#include "port/pg_bitutils.h"

#include "aggregate/liability.h"
#include "border/args.h"
#include "border/long_work.h"
#include "border/row.h"
#include "border/state.h"
#include "border/wage_entry.h"
#include "law/tariff_type.h"

LiabilityBy *
by_new(KeyKind kind, uint32 groups, uint32 text)
{
	uint32		n_slots = pg_nextpower2_32(Max(groups, 4) * 2);
	Size		size = offsetof(LiabilityBy, data) + n_slots * sizeof(uint32) + groups * GROUP_SIZE + text;
	LiabilityBy *by = work_room(size);

	SET_VARSIZE(by, size);
	by->kind = (uint8) kind;
	by->version = LIABILITY_BY_VERSION;
	by->n_slots = n_slots;
	by->shift = (uint8) (64 - pg_leftmost_one_pos32(n_slots));
	by->room = groups;
	by->text_room = text;
	return by;
}

GroupKey
by_key(const LiabilityBy *by, const LiabilityGroup *group)
{
	if (group->isnull)
		return (GroupKey) {.isnull = true};
	return by->kind == KEY_BIGINT ? by_key_of_number(group->key.number) :
		by_key_of_text(by_text(by) + group->key.text.at, group->key.text.len);
}

int
by_compare(KeyKind kind, const GroupKey *a, const GroupKey *b)
{
	int			order;

	if (a->isnull || b->isnull)
		return (int) a->isnull - (int) b->isnull;
	if (kind == KEY_BIGINT)
		return a->number < b->number ? -1 : a->number > b->number;
	order = memcmp(a->text, b->text, Min(a->len, b->len));
	return order != 0 ? order : a->len < b->len ? -1 : a->len > b->len;
}

/* ---- finding a group ---- */

static pg_attribute_always_inline LiabilityGroup *
by_find(const LiabilityBy *by, const GroupKey *key, const KeyKind kind)
{
	const uint32 *slots = by_slots(by);
	uint32		i = (uint32) (key->hash >> by->shift);

	/* a free slot ends each search */
	Assert(by->n_slots > by->n && (by->n_slots & (by->n_slots - 1)) == 0);
	if (unlikely(key->isnull))
		return by->null_group > 0 ? by_group(by, by->null_group - 1) : NULL;
	while (slots[i] != 0)
	{
		LiabilityGroup *group = by_group_at(by, slots[i]);

		if (kind == KEY_BIGINT ? group->key.number == key->number :
			group->hash == key->hash >> 32 && group->key.text.len == key->len && memcmp(by_text(by) + group->key.text.at, key->text, key->len) == 0)
			return group;
		i = (i + 1) & (by->n_slots - 1);
	}
	return NULL;
}

/* Puts a new group into the table; there is room. */
static LiabilityGroup *
by_append_group(LiabilityBy *by, const GroupKey *key, const Counters *sums)
{
	LiabilityGroup *group = by_group(by, by->n++);
	uint32	   *slots = by_slots(by);
	uint32		i = by->n_slots > 0 ? (uint32) (key->hash >> by->shift) : 0;

	Assert(by->n <= by->room && by->text_room - by->text_len >= key->len);
	Assert(VARSIZE(by) == offsetof(LiabilityBy, data) + by->n_slots * sizeof(uint32) + by->room * GROUP_SIZE + by->text_room);
	Assert(!key->isnull || by->null_group == 0);
	group->isnull = key->isnull;
	group->hash = by->n_slots > 0 ? (uint32) (key->hash >> 32) : 0;
	memcpy(&group->sums, sums, VARSIZE(sums));
	if (by->kind == KEY_BIGINT)
		group->key.number = key->number;
	else
	{
		group->key.text.at = by->text_len;
		group->key.text.len = key->len;
		if (key->len > 0)
			memcpy(by_text(by) + by->text_len, key->text, key->len);
		by->text_len += key->len;
	}
	if (key->isnull)
		by->null_group = by->n;
	else if (by->n_slots > 0)
	{
		while (slots[i] != 0)
			i = (i + 1) & (by->n_slots - 1);
		slots[i] = by_place(by, group);
	}
	return group;
}

/* A copy with room for so many more groups and bytes; an error past the limits. */
static LiabilityBy *
by_grown(const LiabilityBy *by, uint32 groups, uint32 text)
{
	LiabilityBy *copy;

	if (groups > LIABILITY_BY_MAX_GROUPS - by->n)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("liability_by holds at most %d groups", LIABILITY_BY_MAX_GROUPS),
				 errhint("Use liability() with GROUP BY for so many.")));
	if (text > LIABILITY_BY_MAX_TEXT - by->text_len)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("the keys of liability_by are longer than %d MB", LIABILITY_BY_MAX_TEXT / (1024 * 1024)),
				 errhint("Use liability() with GROUP BY, or shorter keys.")));
	groups = Min(by->n + Max(groups, by->n), LIABILITY_BY_MAX_GROUPS);
	if (by->kind == KEY_TEXT)
		text = Min(by->text_len + Max(text, by->text_len), LIABILITY_BY_MAX_TEXT);
	copy = by_new(by->kind, groups, text);
	for (uint32 i = 0; i < by->n; i++)
	{
		const LiabilityGroup *group = by_group(by, i);
		GroupKey	key = by_key(by, group);

		CHECK_FOR_INTERRUPTS();
		by_append_group(copy, &key, &group->sums);
	}
	return copy;
}

LiabilityGroup *
by_add_group(LiabilityBy **by, const GroupKey *key)
{
	if ((*by)->n == (*by)->room || (*by)->text_room - (*by)->text_len < key->len)
	{
		LiabilityBy *old = *by;

		*by = by_grown(old, 4, Max(key->len, 64));
		pfree(old);
	}
	return by_append_group(*by, key, counters_new(COUNTERS_LIABILITY));
}

/* ---- packed: sorted, without the groups that a window has emptied ---- */

typedef struct Sorted
{
	GroupKey	key;
	const LiabilityGroup *group;
} Sorted;

#define ST_SORT sort_groups
#define ST_ELEMENT_TYPE Sorted
#define ST_COMPARE_ARG_TYPE const KeyKind
#define ST_COMPARE(a, b, kind) by_compare(*(kind), &(a)->key, &(b)->key)
#define ST_CHECK_FOR_INTERRUPTS
#define ST_SCOPE static
#define ST_DEFINE
#include "lib/sort_template.h"

LiabilityBy *
by_packed(const LiabilityBy *by)
{
	Sorted	   *sorted;
	LiabilityBy *packed;
	const KeyKind kind = by->kind;
	uint32		n = 0;
	uint32		text = 0;
	Size		size;

	if (by->n_slots == 0)
		return (LiabilityBy *) by;
	sorted = palloc_extended(Max(by->n, 1) * sizeof(Sorted), MCXT_ALLOC_HUGE);
	for (uint32 i = 0; i < by->n; i++)
		if (!liability_is_empty(&by_group(by, i)->sums))
		{
			CHECK_FOR_INTERRUPTS();
			sorted[n].group = by_group(by, i);
			sorted[n].key = by_key(by, sorted[n].group);
			text += sorted[n++].key.len;
		}
	sort_groups(sorted, n, &kind);
	size = offsetof(LiabilityBy, data) + n * GROUP_SIZE + text;
	packed = work_room(size);
	SET_VARSIZE(packed, size);
	packed->kind = by->kind;
	packed->version = by->version;
	packed->room = n;
	packed->text_room = text;
	for (uint32 i = 0; i < n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		Assert(i == 0 || by_compare(by->kind, &sorted[i - 1].key, &sorted[i].key) < 0);
		counters_fold(&by_append_group(packed, &sorted[i].key, &sorted[i].group->sums)->sums);
	}
	Assert(packed->n == n && packed->text_len == text);
	pfree(sorted);
	return packed;
}

/* ---- the aggregate ---- */

/* An argument, for reading. */
static const LiabilityBy *
by_arg(FunctionCallInfo fcinfo, int n)
{
	return (const LiabilityBy *) PG_DETOAST_DATUM(PG_GETARG_DATUM(n));
}

/* The state of argument 0 to be changed: in place, or a copy of it. */
static LiabilityBy *
by_state(FunctionCallInfo fcinfo, KeyKind kind)
{
	if (PG_ARGISNULL(0))
		return by_new(kind, 4, kind == KEY_TEXT ? 64 : 0);
	if (state_in_place(fcinfo) && ((LiabilityBy *) PG_GETARG_POINTER(0))->n_slots > 0)
		return (LiabilityBy *) PG_GETARG_POINTER(0);
	return by_grown(by_arg(fcinfo, 0), 0, 0);
}

/* Nothing that a key of so many bytes is copied or compared for can be cancelled. */
static pg_noinline void
by_report_key(uint32 len)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
			 errmsg("a key of liability_by is longer than %d MB: %u bytes", LIABILITY_BY_MAX_KEY / (1024 * 1024), len),
			 errhint("Use liability() with GROUP BY, or shorter keys.")));
}

static pg_attribute_always_inline GroupKey
by_arg_key(FunctionCallInfo fcinfo, const KeyKind kind)
{
	text	   *value;
	uint32		len;

	if (unlikely(PG_ARGISNULL(1)))
		return (GroupKey) {.isnull = true};
	if (kind == KEY_BIGINT)
		return by_key_of_number(PG_GETARG_INT64(1));
	value = PG_GETARG_TEXT_PP(1);
	if (VARATT_IS_SHORT(value))
		return by_key_of_text(VARDATA_SHORT(value), VARSIZE_SHORT(value) - VARHDRSZ_SHORT);
	len = VARSIZE(value) - VARHDRSZ;
	if (unlikely(len > LIABILITY_BY_MAX_KEY))
		by_report_key(len);
	return by_key_of_text(VARDATA(value), len);
}

/* What is removed has to be there: a window removes only what it added. */
static void
by_check_left(const LiabilityGroup *group)
{
	if (group == NULL || counters_get(&group->sums, LIABILITY_WORKERS) < 0 || counters_get(&group->sums, LIABILITY_UNPRICED) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("cannot remove a worker that the group does not have"),
				 errhint("Remove only what was added.")));
}

/* A group that is new, a state that has to be made or copied, a worker less. */
static pg_noinline Datum
by_step_slowly(FunctionCallInfo fcinfo, KeyKind kind, const Tariff *t, int64 wage, int risk_class, int segment, int sign)
{
	GroupKey	key = by_arg_key(fcinfo, kind);
	LiabilityBy *by = by_state(fcinfo, kind);
	LiabilityGroup *group = by_find(by, &key, kind);
	LiabilityBy *given = PG_ARGISNULL(0) ? NULL : (LiabilityBy *) PG_GETARG_POINTER(0);

	if (group == NULL)
	{
		if (sign < 0)
			by_check_left(NULL);
		/* the executor frees a state that is replaced */
		if (by == given && (by->n == by->room || by->text_room - by->text_len < key.len))
			by = by_grown(by, 4, Max(key.len, 64));
		group = by_add_group(&by, &key);
	}
	liability_add_any(&group->sums, t, wage, risk_class, segment, sign);
	if (sign < 0)
		by_check_left(group);
	PG_RETURN_POINTER(by);
}

/* Arguments: state, key, wage, risk class, tariff [, segment]. */
static pg_attribute_always_inline Datum
by_step(FunctionCallInfo fcinfo, int64 wage, const KeyKind kind, const bool with_segment, const int sign)
{
	LiabilityBy *by = (LiabilityBy *) DatumGetPointer(fcinfo->args[0].value);
	const Tariff *t = arg_tariff(fcinfo, 4);
	int			risk_class = arg_risk_class(fcinfo, 3);
	int			segment = with_segment ? arg_segment(fcinfo, 5) : PU;

	if (likely(sign > 0 && !fcinfo->args[0].isnull && fcinfo->context != NULL && IsA(fcinfo->context, AggState) &&
			   !VARATT_IS_EXTENDED(by) && by->n_slots > 0))
	{
		GroupKey	key = by_arg_key(fcinfo, kind);
		LiabilityGroup *group = by_find(by, &key, kind);

		if (likely(group != NULL))
		{
			liability_add(&group->sums, t, wage, risk_class, segment);
			PG_RETURN_POINTER(by);
		}
	}
	return by_step_slowly(fcinfo, kind, t, wage, risk_class, segment, sign);
}

/* The step of most rows: false, with nothing done, where the other has to be taken. */
static pg_attribute_always_inline bool
by_usual_step(FunctionCallInfo fcinfo, int64 wage, const KeyKind kind, const bool with_segment)
{
	LiabilityBy *by = (LiabilityBy *) DatumGetPointer(fcinfo->args[0].value);
	const Tariff *t = (const Tariff *) DatumGetPointer(fcinfo->args[4].value);
	uint32		risk_class = DatumGetUInt32(fcinfo->args[3].value);
	GroupKey	key;
	LiabilityGroup *group;

	if (unlikely((fcinfo->args[0].isnull | fcinfo->args[1].isnull) || VARATT_IS_EXTENDED(by) || by->n_slots == 0))
		return false;
	key = by_arg_key(fcinfo, kind);
	group = by_find(by, &key, kind);
	if (unlikely(group == NULL || wage < 0 || (fcinfo->args[3].isnull | fcinfo->args[4].isnull) || VARATT_IS_EXTENDED(t) ||
				 risk_class - 1 >= N_RISK_CLASSES || fcinfo->context == NULL || !IsA(fcinfo->context, AggState)))
		return false;
	return liability_add_plain(&group->sums, t, wage, (int) risk_class, with_segment ? arg_segment(fcinfo, 5) : PU);
}

/* Another value into the state, or away from it. */
static Datum
by_merge(FunctionCallInfo fcinfo, KeyKind kind, int sign)
{
	const LiabilityBy *other;
	LiabilityBy *by;

	if (PG_ARGISNULL(1))
		return state_unchanged(fcinfo);
	other = by_arg(fcinfo, 1);
	by = by_state(fcinfo, kind);
	for (uint32 i = 0; i < other->n; i++)
	{
		const LiabilityGroup *from = by_group(other, i);
		GroupKey	key = by_key(other, from);
		LiabilityGroup *group = by_find(by, &key, kind);

		CHECK_FOR_INTERRUPTS();
		if (group == NULL)
		{
			if (sign < 0)
				by_check_left(NULL);
			if (by->n == by->room || by->text_room - by->text_len < key.len)
				by = by_grown(by, Max(Min(other->n - i, LIABILITY_BY_MAX_GROUPS - by->n), 1), Max(key.len, 64));
			group = by_add_group(&by, &key);
		}
		counters_sum(&group->sums, &from->sums, sign);
		if (sign < 0)
			by_check_left(group);
		counters_untag(&group->sums, liability_is_empty(&group->sums));
	}
	PG_RETURN_POINTER(by);
}

/* A row per group: the key, then what liability() gives. */
static Datum
by_each(FunctionCallInfo fcinfo)
{
	const LiabilityBy *by = by_packed(by_arg(fcinfo, 0));
	Row			row;

	row_begin_set(&row, fcinfo);
	for (uint32 i = 0; i < by->n; i++)
	{
		const LiabilityGroup *group = by_group(by, i);
		GroupKey	key = by_key(by, group);

		CHECK_FOR_INTERRUPTS();
		if (key.isnull)
			row_null(&row);
		else if (by->kind == KEY_BIGINT)
			row_bigint(&row, key.number);
		else
			row_text_len(&row, key.text, key.len);
		liability_columns_of(&row, &group->sums);
		row_put(&row);
	}
	return (Datum) 0;
}

/* For each type of key, and of wage, with and without a segment: what is constant costs no row. */
#define LIABILITY_BY_ACCUM(name, kind, type, with_segment) \
	static pg_noinline Datum \
	liability_by_##name(FunctionCallInfo fcinfo) \
	{ \
		return by_step(fcinfo, WAGE_ARG(type, 2), kind, with_segment, 1); \
	} \
	SQL_FUNCTION(jamsos_liability_by_##name, likely(by_usual_step(fcinfo, WAGE_USUAL(type, 2), kind, with_segment)) ? PG_GETARG_DATUM(0) : liability_by_##name(fcinfo))
#define LIABILITY_BY_ENTRY(key, kind, type) \
	LIABILITY_BY_ACCUM(key##_accum_##type, kind, type, false) \
	LIABILITY_BY_ACCUM(key##_accum_##type##_segment, kind, type, true) \
	SQL_FUNCTION(jamsos_liability_by_##key##_inverse_##type, by_step(fcinfo, WAGE_ARG(type, 2), kind, false, -1)) \
	SQL_FUNCTION(jamsos_liability_by_##key##_inverse_##type##_segment, by_step(fcinfo, WAGE_ARG(type, 2), kind, true, -1))
#define BIGINT_ENTRY(type) LIABILITY_BY_ENTRY(bigint, KEY_BIGINT, type)
#define TEXT_ENTRY(type) LIABILITY_BY_ENTRY(text, KEY_TEXT, type)
FOR_WAGE_TYPES(BIGINT_ENTRY)
FOR_WAGE_TYPES(TEXT_ENTRY)

#define FOR_KEY(key, kind) \
	SQL_FUNCTION(jamsos_liability_by_##key##_combine, by_merge(fcinfo, kind, 1)) \
	SQL_FUNCTION(jamsos_liability_by_##key##_remove, by_merge(fcinfo, kind, -1)) \
	SQL_FUNCTION(jamsos_liability_by_##key##_final, PointerGetDatum(by_packed(PG_ARGISNULL(0) ? by_new(kind, 0, 0) : by_arg(fcinfo, 0)))) \
	SQL_FUNCTION(jamsos_each_##key, by_each(fcinfo))
FOR_KEY(bigint, KEY_BIGINT)
FOR_KEY(text, KEY_TEXT)
