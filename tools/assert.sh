# shellcheck shell=bash disable=SC2154
# PostgreSQL itself, built from Debian's source with assertions, memory that is filled when it is
# given and freed, and plans that are copied and printed: the regression, isolation and pgTAP
# tests in that server, the regression tests again with forced parallel plans, a part of them
# with caches that never last, and generated calls.  ASSERT_PLACE keeps the build for a next run;
# ASSERT_PARTS="regress calls" is a part of it; CALLS (20000).
# the major version that is here is the one whose source is taken, and whose pgTAP
setup
setup_tests
install_packages gcc make dpkg-dev bzip2 zlib1g-dev bison flex
# shellcheck source=tools/lib/built.sh
. tools/lib/built.sh
# where caches never last a statement takes a hundred times as long
discarded="rupiah contribution coverage liability"
parts=${ASSERT_PARTS:-regress pgtap parallel discard calls}
serve_built assert "$major" "${ASSERT_PLACE:-}"
passed=""
failed=""

part()
{
	local name=$1 begin=$SECONDS
	shift
	[[ " $parts " == *" $name "* ]] || return 0
	printf '\n==> assert: %s\n' "$name" >&2
	if "$@"; then
		passed+=" $name ($((SECONDS - begin)) s)"
	else
		failed+=" $name ($((SECONDS - begin)) s)"
	fi
}

regress()
{
	make -s installcheck || { cat regression.diffs output_iso/regression.diffs 2>/dev/null; return 1; }
}

# what is made first is made with caches that last: CREATE EXTENSION alone would take an hour
discard()
{
	make -s installcheck ISOLATION= REGRESS=install >/dev/null || return 1
	PGOPTIONS='-c debug_discard_caches=1' make -s installcheck ISOLATION= REGRESS="$discarded" EXTRA_REGRESS_OPTS=--use-existing || { cat regression.diffs; return 1; }
}

part regress regress
part pgtap prove_built
part parallel python3 test/parallel.py
part discard discard
part calls generated_calls "${CALLS:-20000}"
log=$place/run/log
traps=$(grep -ac 'TRAP:' "$log" || true)
crashes=$(grep -ac 'terminated by signal' "$log" || true)
memory=$(grep -acE 'WARNING: .*(problem in|write past chunk|bogus aset|resource was not closed|leak)' "$log" || true)
grep -aE 'TRAP:|terminated by signal|WARNING: .*(problem in|write past chunk|bogus aset|leak)' "$log" | sort | uniq -c | sort -rn | head -20 || true
echo "assert: PostgreSQL $(pg_config --version | sed 's/PostgreSQL //') with assertions: passed:${passed:- none}; failed:${failed:- none}; $traps assertions failed, $crashes crashes, $memory warnings about memory"
[ -z "$failed" ] && [ "$traps$crashes$memory" = 000 ]
