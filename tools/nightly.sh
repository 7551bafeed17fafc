# shellcheck shell=bash disable=SC2154
# ./run nightly [PART...]: what is too slow for every day, one after the other; it goes on after a failure.
# NIGHTLY_PLACE keeps the PostgreSQL that are built for it (assert, sanitize) for the next night.

# name|what is more than in ./run test and .ci/run|how
nights=(
	"tests|the suite with TEST_FULL: 200,000 mutated texts (20,000 by day), 100,000 workers behind the views (40,000), 300,000 workers of the oracle (72,000) and of bills (12,000), projections of 1,000 workers (400), 100,000 statements on tracked tables (20,000), statements fourteen times for their memory (nine), six sessions that run each procedure four times (twice), arguments of 200 MB and five million entries for the cancel (a fifth); expressions compiled|env TEST_FULL=1 ./run test"
	"lint|clang's analyser as deep into each function as it goes (a quarter by day)|env TEST_FULL=1 ./run lint"
	"calls|300,000 hostile calls (20,000)|env CALLS=300000 ./run calls"
	"fuzz|ten minutes for each binary form (12 s)|env FUZZ_SECONDS=${FUZZ_SECONDS:-600} ./run fuzz"
	"assert|a PostgreSQL with assertions; caches that never last|env ASSERT_PLACE=${NIGHTLY_PLACE:+$NIGHTLY_PLACE/assert} ./run assert"
	"sanitize|a PostgreSQL under sanitizers; 300,000 hostile calls|env SANITIZE_PLACE=${NIGHTLY_PLACE:+$NIGHTLY_PLACE/sanitize} CALLS=${CALLS:-300000} ./run sanitize"
	"valgrind|the regression tests under valgrind|./run valgrind"
	"soak|half an hour of everything at once on one server, killed twice|./run soak"
	"sqlsmith|20,000 random queries|./run sqlsmith"
	"matrix|every test on every PostgreSQL of Debian; pg_upgrade|./run matrix"
	"package|the Debian package on a bare machine|./run package"
	"newcomer|the README on a bare machine|./run newcomer"
)
if [ "${1:-}" = --list ]; then
	printf '%s\n' "${nights[@]}" | awk -F'|' '{ printf "  %-10s %s\n", $1, $2 }'
	exit
fi
[ $# -gt 0 ] || mapfile -t all < <(printf '%s\n' "${nights[@]}" | cut -d'|' -f1)
for part in "${@:-${all[@]}}"; do
	printf '%s\n' "${nights[@]}" | grep -q "^$part|" || die "there is no part $part of the night" "these there are: $(printf '%s\n' "${nights[@]}" | cut -d'|' -f1 | paste -sd' ')"
done
failed=""
summary=""
for part in "${nights[@]}"; do
	IFS='|' read -r name _ command <<<"$part"
	[ $# = 0 ] || [[ " $* " == *" $name "* ]] || continue
	begin=$SECONDS
	say "nightly: $name"
	# of words only, none of them quoted
	# shellcheck disable=SC2086
	if $command; then
		summary+="nightly: $name: passed in $((SECONDS - begin)) s\n"
	else
		summary+="nightly: $name: FAILED after $((SECONDS - begin)) s\n"
		failed+=" $name"
	fi
done
printf '\n%b' "$summary"
[ -z "$failed" ] || die "failed:$failed"
