#ifndef FUZZ_BACKEND_H
#define FUZZ_BACKEND_H

#include <setjmp.h>

extern jmp_buf fuzz_error;
extern void fuzz_forget(void);
extern void fuzz_message(StringInfo buf, const uint8 *bytes, size_t len);
extern char *fuzz_text(const uint8 *bytes, size_t len);

#endif
