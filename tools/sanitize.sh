# shellcheck shell=bash disable=SC2154
# PostgreSQL itself, built from Debian's source, and the extension, both under AddressSanitizer
# and UndefinedBehaviorSanitizer: the regression and pgTAP tests in that server, and generated
# calls.  SANITIZE_PLACE keeps the build for a next run; SANITIZE_PARTS="regress" is a part of
# it; CALLS (20000).
# the major version that is here is the one whose source is taken, and whose pgTAP
setup
setup_tests
install_packages gcc make dpkg-dev bzip2 zlib1g-dev bison flex
# shellcheck source=tools/lib/built.sh
. tools/lib/built.sh
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1:detect_stack_use_after_return=0 UBSAN_OPTIONS=print_stacktrace=1
parts=${SANITIZE_PARTS:-regress pgtap calls}
serve_built sanitize "$major" "${SANITIZE_PLACE:-}"
status=0
if [[ " $parts " == *" regress "* ]]; then
	make -s installcheck ISOLATION= || { cat regression.diffs; status=1; }
fi
if [[ " $parts " == *" pgtap "* ]]; then
	prove_built || status=1
fi
if [[ " $parts " == *" calls "* ]]; then
	generated_calls "${CALLS:-20000}" || status=1
fi
stop_built
log=$place/run/log
# undefined behaviour is reported and goes on, with who called; what AddressSanitizer finds ends the server
grep -aE -A12 'runtime error|ERROR: AddressSanitizer' "$log" | awk '/runtime error|AddressSanitizer/ { seen[$0]++ } seen[last] < 2 { print } /runtime error|AddressSanitizer/ { last = $0 }' | head -60 || true
ours=$(grep -aE -A12 'runtime error|ERROR: AddressSanitizer' "$log" | grep -c 'jamsos' || true)
crashes=$(grep -ac 'terminated by signal' "$log" || true)
echo "sanitize: PostgreSQL $(pg_config --version | sed 's/PostgreSQL //') under AddressSanitizer and UndefinedBehaviorSanitizer: $ours lines that name us, $crashes crashes"
[ "$status" = 0 ] && [ "$ours" = 0 ] && [ "$crashes" = 0 ]
