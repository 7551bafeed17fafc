#!/bin/bash
# Static checks: compilers with warnings as errors, cppcheck, shellcheck.
set -euo pipefail
includes="-isystem $("$PG_CONFIG" --includedir-server) -Isrc"
warnings="-std=gnu11 -Wall -Wextra -Werror -Wno-unused-parameter -Wno-sign-compare -Wno-declaration-after-statement
	-Wno-missing-field-initializers -Wno-cast-function-type"
for compiler in gcc clang; do
	for file in src/*.c; do
		# shellcheck disable=SC2086
		$compiler $warnings $includes -DJAMSOS_VERSION='"lint"' -D_GNU_SOURCE -O2 -fsyntax-only "$file"
	done
	echo "$compiler: $(find src -name '*.c' | wc -l) files without a warning"
done
# the kernel is plain C without PostgreSQL headers
gcc -std=gnu11 -Wall -Wextra -Werror -Wconversion -Wno-sign-conversion -fsyntax-only src/tariff.c
# shellcheck disable=SC2086
cppcheck --quiet --error-exitcode=1 --enable=warning,portability --inline-suppr --suppress=preprocessorErrorDirective \
	--suppress=missingInclude --suppress=nullPointerArithmetic --suppress=unknownMacro -D__GNUC__ -Isrc src/*.c
shellcheck run .ci/run test/*.sh bench/*.sh
if grep -rn "PG_VERSION_NUM" src --include='*.[ch]' | grep -v '^src/pg_compat.h'; then
	echo "only src/pg_compat.h may know PG_VERSION_NUM" >&2
	exit 1
fi
echo "lint: 6 passed, 0 failed"
