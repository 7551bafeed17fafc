/*
 * payroll_type.h
 *	  The type payroll_summary at the border: bytes from a datum, a datum from bytes, text.
 */
#ifndef JAMSOS_PAYROLL_TYPE_H
#define JAMSOS_PAYROLL_TYPE_H

#include "jamsos.h"

#include "kernel/payroll.h"

/* payroll_bytes, payroll_open_datum: the packed bytes of a stored payroll; a cursor at their begin. */
extern const uint8 *payroll_bytes(Datum datum, size_t *len);
extern void payroll_open_datum(PayrollCursor *c, Datum datum);

/* payroll_check_wire: an error unless the bytes that came in are a payroll in canonical form. */
extern void payroll_check_wire(const char *bytes, int len, const char *type);

/*
 * payroll_begin, payroll_end: a writer in the current context, with "room" for bytes to begin
 * with, and the value of what was written, after "reserved" bytes (VARHDRSZ for a datum).
 */
extern void payroll_begin(PayrollWriter *w, size_t room);
extern Datum payroll_end(PayrollWriter *w, size_t reserved);

/* The invariant of every payroll, stored or on its way. */
#define assert_payroll(bytes, len) Assert(payroll_check(bytes, len, payroll_tick) == NULL)

/* What the kernel calls: interrupts, and room of a size that may pass 1 GB. */
extern void payroll_tick(void);
extern void *payroll_grow(void *bytes, size_t room);

/* payroll_report: the error of a fault; "c" where bytes are corrupt, "shortage" where workers are missing. */
JAMSOS_NORETURN extern void payroll_report(PayrollFault fault, const PayrollCursor *c, const PayrollShortage *shortage);

/* payroll_from_text, payroll_to_text: the text form, also of the states that travel. */
extern Datum payroll_from_text(char *input, Node *escontext, size_t reserved, const char *type);
extern void payroll_to_text(StringInfo out, const uint8 *bytes, size_t len);

#endif
