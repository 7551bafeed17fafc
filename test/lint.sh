#!/bin/bash
# Static checks: compilers with warnings as errors, cppcheck, shellcheck, house rules.
set -uo pipefail
passed=0
failed=0

check()
{
	echo "==> $1"
	shift
	if "$@"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
	fi
}

# every file, optimised: the warnings about values that may not be set need it
compile()
{
	local file status=0
	for file in src/*.c src/*/*.c; do
		"$1" -std=gnu11 -O2 -Wall -Wextra -Werror -Wno-unused-parameter -Wno-sign-compare -Wno-missing-field-initializers \
			-Wno-cast-function-type -isystem "$("$PG_CONFIG" --includedir-server)" -Isrc -DJAMSOS_VERSION='"lint"' -D_GNU_SOURCE \
			-c -o /dev/null "$file" || status=1
	done
	return $status
}

kernel()
{
	local file status=0
	for file in src/kernel/*.c; do
		gcc -std=gnu11 -O2 -Wall -Wextra -Werror -Wconversion -Wno-sign-conversion -Isrc -c -o /dev/null "$file" || status=1
	done
	return $status
}

analyse()
{
	cppcheck --quiet --error-exitcode=1 --enable=warning,portability --inline-suppr --suppress=preprocessorErrorDirective \
		--suppress=missingInclude --suppress=nullPointerArithmetic --suppress=unknownMacro -D__GNUC__ -Isrc src/*.c src/*/*.c
}

tidy()
{
	printf '%s\n' src/*.c src/*/*.c | xargs -P "$(nproc)" -I{} clang-tidy --quiet {} -- -std=gnu11 -D_GNU_SOURCE -DJAMSOS_VERSION='"lint"' -Isrc "-I$(pg_config --includedir-server)" 2>/dev/null
}

# zero-width and combining ones
all_have_a_width()
{
	! LC_ALL=C.UTF-8 grep -nP '[\p{Cf}\p{Mn}]' expected/*.out
}

one_file_knows_versions()
{
	! grep -rn PG_VERSION_NUM src --include='*.[ch]' | grep -v '^src/pg_compat.h'
}

check "gcc, warnings as errors" compile gcc
check "clang, warnings as errors" compile clang
check "the kernel without PostgreSQL headers" kernel
check "cppcheck" analyse
check "clang-tidy" tidy
check "shellcheck" shellcheck -x run .ci/run sql/build sql/law tools/*.sh tools/lib/*.sh test/*.sh test/fuzz/*.sh test/clients/*.sh bench/*.sh
check "rooms of src: each stands on lower ones" bash test/rooms.sh
check "functions: a contract for what is declared, a reason for what is long" bash test/functions.sh
check "what does not fit into its bits stops the build" bash test/widths.sh
make -s sql
check "META.json, one version everywhere" python3 test/meta.py
check "pyflakes" pyflakes3 demo/*.py tools/law/*.py tools/files/*.py test/*.py test/upgrade/*.py test/clients/*.py test/clients/lib/*.py
check "every message has a test and a remedy, doc/errors.md holds them" python3 test/errors.py --check
check "the law as files, each planted fault found" python3 test/law.py
check "pg_bsd_indent" python3 test/indent.py
check "yamllint" yamllint --strict -d '{extends: default, rules: {line-length: {max: 180}, document-start: disable}}' .github
check "only src/pg_compat.h knows PG_VERSION_NUM" one_file_knows_versions
check "expected output has no character that psql of one release aligns otherwise than of another" all_have_a_width
echo "lint: $passed passed, $failed failed"
[ $failed -eq 0 ]
