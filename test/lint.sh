#!/bin/bash
# Static checks: compilers with warnings as errors, cppcheck, shellcheck, house rules.
set -uo pipefail
work=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-lint.XXXXXX")
trap 'rm -rf "$work"' EXIT
passed=0
failed=0
declare -A running=()

# check TITLE COMMAND...: side by side, as many as processors; what each said in one piece
check()
{
	local title=$1
	shift
	[ ${#running[@]} -lt "$(nproc)" ] || ended
	"$@" >"$work/$((passed + failed + ${#running[@]}))" 2>&1 &
	running[$!]=$((passed + failed + ${#running[@]})):$title
}

# ended: waits for one of them
ended()
{
	local pid status=0 file
	wait -n -p pid "${!running[@]}" || status=$?
	file=$work/${running[$pid]%%:*}
	echo "==> ${running[$pid]#*:}$([ $status = 0 ] || echo ': FAILED')"
	cat "$file"
	unset "running[$pid]"
	if [ $status = 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
	fi
}

# each FILE.. COMMAND with {}: on every file, side by side
each()
{
	local files=$1
	shift
	# shellcheck disable=SC2086
	printf '%s\n' $files | xargs -P "$(nproc)" -I{} "$@"
}

warnings=(-std=gnu11 -Wall -Wextra -Werror -Wno-unused-parameter -Wno-sign-compare -Wno-missing-field-initializers -Wno-cast-function-type
	-isystem "$("$PG_CONFIG" --includedir-server)" -Isrc '-DJAMSOS_VERSION="lint"' -D_GNU_SOURCE)

# optimised: gcc's warnings about values that may not be set need it; those of clang do not
gcc_compiles()
{
	each 'src/*.c src/*/*.c' gcc "${warnings[@]}" -O2 -c -o /dev/null {}
}

clang_compiles()
{
	each 'src/*.c src/*/*.c' clang "${warnings[@]}" -fsyntax-only {}
}

kernel()
{
	each 'src/kernel/*.c' gcc -std=gnu11 -O2 -Wall -Wextra -Werror -Wconversion -Wno-sign-conversion -Isrc -c -o /dev/null {}
}

analyse()
{
	cppcheck --quiet --error-exitcode=1 --enable=warning,portability --inline-suppr --suppress=preprocessorErrorDirective \
		--suppress=missingInclude --suppress=nullPointerArithmetic --suppress=unknownMacro -D__GNUC__ -Isrc src/*.c src/*/*.c
}

# the analyser goes as deep into a function as it will by night (TEST_FULL=1), by day a quarter of that: it is most of the time of all this
tidy()
{
	local depth=(-Xclang -analyzer-config -Xclang max-nodes=50000)
	[ -z "${TEST_FULL:-}" ] || depth=()
	each 'src/*.c src/*/*.c' clang-tidy --quiet {} -- "${depth[@]}" -std=gnu11 -D_GNU_SOURCE '-DJAMSOS_VERSION="lint"' -Isrc "-I$("$PG_CONFIG" --includedir-server)" 2>/dev/null
}

# zero-width and combining ones
all_have_a_width()
{
	! LC_ALL=C.UTF-8 grep -nP '[\p{Cf}\p{Mn}]' expected/*.out
}

# what a plain literal with a backslash means is the caller's to set: E'' means one thing, a bracket needs none
no_backslash_in_plain_literals()
{
	# shellcheck disable=SC1003	# a backslash is meant
	! sed -E "s/E'([^'\\\\]|\\\\.|'')*'//g" sql/jamsos--*.sql sql/jamsos_reports--*.sql | grep -n '\\' | grep -v '^[0-9]*:\\echo '
}

# against their schema, where npm is: of exact versions, in the place that goes
workflows()
{
	local file status=0
	command -v npm >/dev/null || { echo 'skipped: there is no npm'; return 0; }
	mkdir "$work/npm" && cp test/workflows/package*.json "$work/npm/" && npm ci --prefix "$work/npm" --loglevel=error --ignore-scripts --no-audit --no-fund || return 1
	for file in .github/workflows/*.yml; do
		"$work/npm/node_modules/.bin/action-validator" "$file" || status=1
	done
	return $status
}

one_file_knows_versions()
{
	! grep -rn PG_VERSION_NUM src --include='*.[ch]' | grep -v '^src/pg_compat.h'
}

# the longest first; what the others read is made before them
make -s sql
check "clang-tidy" tidy
check "gcc, warnings as errors" gcc_compiles
check "clang, warnings as errors" clang_compiles
check "the kernel without PostgreSQL headers" kernel
check "cppcheck" analyse
check "shellcheck" shellcheck -x run .ci/run sql/build sql/law tools/*.sh tools/lib/*.sh test/*.sh test/fuzz/*.sh test/clients/*.sh bench/*.sh
check "rooms of src: each stands on lower ones" bash test/rooms.sh
check "functions: a contract for what is declared, a reason for what is long" bash test/functions.sh
check "what does not fit into its bits stops the build" bash test/widths.sh
check "META.json, one version everywhere" python3 test/meta.py
check "pyflakes" pyflakes3 bench/*.py demo/*.py demo/dashboard/*.py tools/law/*.py tools/files/*.py test/*.py test/upgrade/*.py test/clients/*.py test/lib/*.py
check "every message has a test and a remedy, doc/errors.md holds them" python3 test/errors.py --check
check "the law as files, each planted fault found" python3 test/law.py
check "pg_bsd_indent" python3 test/indent.py
check "yamllint" yamllint --strict -d '{extends: default, rules: {line-length: {max: 180}, document-start: disable}}' .github
check "workflows against their schema" workflows
check "no literal of the extensions depends on standard_conforming_strings" no_backslash_in_plain_literals
check "only src/pg_compat.h knows PG_VERSION_NUM" one_file_knows_versions
check "expected output has no character that psql of one release aligns otherwise than of another" all_have_a_width
while [ ${#running[@]} -gt 0 ]; do ended; done
echo "lint: $passed passed, $failed failed"
[ $failed -eq 0 ]
