/*
 * args.h
 *	  Arguments that come again and again: codes as text, lists of them, risk class, segment.
 *	  Each error names the value and lists what is valid.
 */
#ifndef JAMSOS_ARGS_H
#define JAMSOS_ARGS_H

#include "jamsos.h"

#include "border/memo.h"
#include "kernel/codes.h"

/* The errors of an argument that is NULL ("what" with a hint), and of a risk class that is none. */
JAMSOS_NORETURN extern void report_null(const char *what, const char *hint);
JAMSOS_NORETURN extern void report_risk_class(int32 risk_class);

/*
 * A text may have a gigabyte, and each copy of it takes a moment in which nothing can be cancelled.  text_shown: its
 * beginning, for a message.  name_from_datum: a text that has to name something, as a string; what is longer than any
 * name is cut and ends in dots, so that it names nothing.
 */
extern char *text_shown(const char *text, size_t len);
extern char *name_from_datum(Datum text);

/* A code by its name of "len" bytes; an unknown one is an error. */
extern int	program_from_text(const char *name, size_t len);
extern int	segment_from_text(const char *name, size_t len);
extern int	payer_from_text(const char *name, size_t len);
extern int	rounding_from_text(const char *name, size_t len);
extern int	arg_rounding(FunctionCallInfo fcinfo, int n);	/* NULL is an error */

/*
 * list_elements: the elements of an array of text or numeric, or (type InvalidOid) of a type of our own that lies
 * at multiples of eight bytes, and their number.  Errors that call it "what": more dimensions than one, which would
 * be read as one list that nobody wrote, more elements than "most", which are never taken apart, and a NULL among them
 * (with a hint, or NULL).
 */
#define LIST_MOST 100000		/* of a list that may repeat itself, such as one that an aggregate made */
extern int	list_elements(Datum array, Oid type, const char *what, int most, const char *hint_of_many, const char *hint_of_null, Datum **elems);

/* programs_from_array: the programmes of a text[], a bit each; an empty list is an error; only_from_array: the same of "only". */
extern int	programs_from_array(Datum array);
extern int	only_from_array(Datum array);

/* The list of programmes that a call site read last, keyed on its bytes. */
typedef struct ProgramsMemo
{
	MemoKey		list;
	int			programs;
} ProgramsMemo;

/* programs_remembered: the same, read anew only where the bytes of the list have changed. */
extern int	programs_remembered(ProgramsMemo *memo, Datum array);

/* programs_append: programmes, a bit each, as a list in JSON. */
extern void programs_append(StringInfo out, int programs);

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

#endif
