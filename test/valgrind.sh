#!/bin/bash
# The regression tests in a single process under valgrind: what it says about our library.
# PostgreSQL's own memory contexts hide small overruns from it; the fuzzer's sanitizers see those.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=$("${PG_CONFIG:-pg_config}" --bindir)
work=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-valgrind.XXXXXX")
trap 'rm -rf "$work"' EXIT
chmod 777 "$work"
errors=0
ran=0
as_server=()
[ "$(id -u)" != 0 ] || as_server=(runuser -u postgres --)
"${as_server[@]}" "$bin/initdb" -D "$work/data" -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
# a single-user backend reads statements line by line: -j takes them up to a semicolon and an empty line
single()
{
	"${as_server[@]}" valgrind --quiet --leak-check=no --error-exitcode=0 --log-file="$work/$1.log" --num-callers=12 --suppressions=test/valgrind.supp \
		"$bin/postgres" --single -j -D "$work/data" -c jit=off -c max_parallel_workers_per_gather=0 postgres >"$work/$1.out" 2>&1
}
prepare()
{
	# what psql would do by itself is left out; each statement ends with an empty line
	awk '/^\\/ { next } /^COPY .* FROM stdin/ { skip = 1 } skip { if (/^\\\./) skip = 0; next } { print } /;[ \t]*$/ && !/\$\$.*;/ { print "" }'
}
for test in install rupiah terbilang tariff contribution construction due liability liability_by payroll projection coverage compliance protection timeline ledger benefits identity dates; do
	{ echo 'CREATE EXTENSION IF NOT EXISTS jamsos;'; echo; [ "$test" = install ] || prepare <"test/sql/$test.sql"; } | single "$test" || { echo "not ok: $test: the backend ended"; tail -n 5 "$work/$test.out" "$work/$test.log"; errors=$((errors + 1)); continue; }
	ran=$((ran + 1))
	if grep -q 'jamsos' "$work/$test.log"; then
		echo "not ok: $test"
		grep -B3 -A14 'jamsos' "$work/$test.log" | head -60
		errors=$((errors + 1))
	fi
	printf '  %-14s %5d statements, %d errors of PostgreSQL or libc\n' "$test" "$(grep -c ';' "test/sql/$test.sql")" "$(grep -c '== \(Invalid\|Conditional\|Use of\|Syscall\)' "$work/$test.log" || true)"
done
echo "valgrind: $ran files, $errors with errors of ours"
[ $errors -eq 0 ]
