# shellcheck shell=bash disable=SC2154
# The regression tests in a single process under valgrind: what it says about our library.
# PostgreSQL's own memory contexts hide small overruns from it; the fuzzer's sanitizers see those.
setup
install_packages valgrind
build
place=$work/valgrind
make_template
# the server may not enter every directory that we are in
suppressions=$work/valgrind.supp
cp tools/valgrind.supp "$suppressions"
as_server mkdir "$place"
as_server cp -a "$work/template" "$place/data"
errors=0
ran=0
# a single-user backend reads statements line by line: -j takes them up to a semicolon and an empty line
single()
{
	as_server valgrind --quiet --leak-check=no --error-exitcode=0 --log-file="$place/$1.log" --num-callers=12 --suppressions="$suppressions" \
		"$("$PG_CONFIG" --bindir)/postgres" --single -j -D "$place/data" -c jit=off -c max_parallel_workers_per_gather=0 postgres >"$place/$1.out" 2>&1
}
prepare()
{
	# what psql would do by itself is left out; each statement ends with an empty line
	awk '/^\\/ { next } /^COPY .* FROM stdin/ { skip = 1 } skip { if (/^\\\./) skip = 0; next } { print } /;[ \t]*$/ && !/\$\$.*;/ { print "" }'
}
for test in install rupiah terbilang audit format tariff contribution construction due liability liability_by payroll projection coverage compliance protection timeline ledger benefits identity dates; do
	{ echo 'CREATE EXTENSION IF NOT EXISTS jamsos;'; echo; [ "$test" = install ] || prepare <"test/sql/$test.sql"; } | single "$test" || { echo "not ok: $test: the backend ended"; tail -n 5 "$place/$test.out" "$place/$test.log"; errors=$((errors + 1)); continue; }
	ran=$((ran + 1))
	if grep -q 'jamsos' "$place/$test.log"; then
		echo "not ok: $test"
		grep -B3 -A14 'jamsos' "$place/$test.log" | head -60
		errors=$((errors + 1))
	fi
	printf '  %-14s %5d statements, %d errors of PostgreSQL or libc\n' "$test" "$(grep -c ';' "test/sql/$test.sql")" "$(grep -c '== \(Invalid\|Conditional\|Use of\|Syscall\)' "$place/$test.log" || true)"
done
echo "valgrind: $ran files, $errors with errors of ours"
[ $errors -eq 0 ]
