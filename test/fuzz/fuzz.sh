#!/bin/bash
# Every function that reads or writes a stored type under libFuzzer with AddressSanitizer and
# UndefinedBehaviorSanitizer: first the kept corpus is replayed, then each type is fuzzed
# for FUZZ_SECONDS (60).  FUZZ_KEEP=1 writes what was found back into the corpus, merged.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${FUZZ_SECONDS:-60}
include=$("${PG_CONFIG:-pg_config}" --includedir-server)
# core's parser of JSON and what it stands on, as built for programs
core=("$("${PG_CONFIG:-pg_config}" --pkglibdir)/libpgcommon.a" "$("${PG_CONFIG:-pg_config}" --pkglibdir)/libpgport.a")
for library in "${core[@]}"; do
	[ -e "$library" ] || { echo "$library is missing: install the development package of the server, such as postgresql-server-dev-15" >&2; exit 1; }
done
work=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-fuzz.XXXXXX")
trap 'rm -rf "$work"' EXIT
types="${FUZZ_TYPES:-tariff_rules outlook_rules minimum_path_rules payroll_summary payroll_state timeline_summary ledger_summary counters liability_by_bigint liability_by_text}"
objects=()
options=(-std=gnu11 -g -O1 -fno-omit-frame-pointer '-fsanitize=fuzzer-no-link,address,undefined' -fno-sanitize-recover=undefined -fno-sanitize=unsigned-integer-overflow
	-Wno-unused-parameter -Wno-ignored-attributes -D_GNU_SOURCE -DJAMSOS_VERSION='"fuzz"' -Isrc -Itest/fuzz -I"$include")

for file in src/border/numeric.c src/kernel/asked.c src/kernel/tariff.c src/kernel/outlook.c src/kernel/outlook_draft.c src/kernel/minimum_path.c src/kernel/payroll.c src/kernel/payroll_sort.c src/kernel/codes.c src/border/args.c src/border/calendar.c src/border/json.c src/border/binary.c src/border/row.c src/law/asked_type.c src/law/tariff_line.c src/law/tariff_type.c src/projection/outlook_text.c src/projection/outlook_type.c src/projection/minimum_path_type.c src/aggregate/counters.c src/aggregate/liability.c src/aggregate/liability_by.c src/aggregate/liability_by_type.c \
	src/payroll/payroll_type.c src/payroll/payroll_runs.c src/payroll/payroll_state.c src/aggregate/ledger.c src/aggregate/ledger_entries.c src/aggregate/ledger_type.c src/aggregate/timeline.c test/fuzz/backend.c; do
	object=$work/$(basename "$file" .c).o
	clang "${options[@]}" -c -o "$object" "$file" &
	objects+=("$object")
	[ $((${#objects[@]} % 2)) = 0 ] && wait
done
wait

# fuzz TYPE: in a place of its own, as several are fuzzed side by side
fuzz()
{
	local type=$1 place=$work/$1 status=0 extra corpus known found runs
	mkdir "$place"
	extra=()
	case $type in tariff_rules|outlook_rules|minimum_path_rules) extra=(-DSORTS) ;; esac
	clang "${options[@]}" -DTYPE="$type" "${extra[@]}" -c -o "$place/target.o" test/fuzz/target.c
	# what none of the four functions reaches ends in a trap
	clang -fsanitize=fuzzer,address,undefined -Wl,--no-demangle -o "$place/$type" "$place/target.o" "${objects[@]}" "${core[@]}" 2>"$place/link" || true
	sed -n "s/.*undefined reference to \`\(.*\)'$/\1/p; s/.*undefined symbol: //p" "$place/link" | sort -u | awk '{ printf "void %s(void) { __builtin_trap(); }\n", $1 }' >"$place/stubs.c"
	clang -fno-builtin -w -c -o "$place/stubs.o" "$place/stubs.c"
	clang -fsanitize=fuzzer,address,undefined -o "$place/$type" "$place/target.o" "${objects[@]}" "$place/stubs.o" "${core[@]}" 2>"$place/link" || { cat "$place/link"; return 1; }
	mkdir -p "$place/new"
	corpus=test/fuzz/corpus/$type
	# an archive of the source has none
	if [ ! -d "$corpus" ]; then
		echo "no kept corpus in $corpus: begins from ${FUZZ_KEEP:+and keeps }what the fuzzer makes; it is in the repository"
		corpus=$place/empty
		[ -z "${FUZZ_KEEP:-}" ] || corpus=test/fuzz/corpus/$type
		mkdir -p "$corpus"
	fi
	# kept whatever it covers: bytes and texts that once came back different
	known=()
	[ ! -d "test/fuzz/regression/$type" ] || known=("test/fuzz/regression/$type")
	if ! "$place/$type" -runs=0 "$corpus" "${known[@]}" >"$place/log" 2>&1; then
		echo "not ok: the corpus of $type"
		grep -E "ERROR|SUMMARY|runtime error|^ +#[0-9] " "$place/log" | head -20
		return 1
	fi
	cp "$corpus"/* "$place/new/" 2>/dev/null || true
	cp test/fuzz/regression/"$type"/* "$place/new/" 2>/dev/null || true
	if ! "$place/$type" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$place/" "$place/new" >"$place/log" 2>&1; then
		echo "not ok: $type"
		grep -E "ERROR|SUMMARY|runtime error|^ +#[0-9] " "$place/log" | head -20
		for found in "$place"/crash-* "$place"/timeout-* "$place"/oom-*; do [ -e "$found" ] && { echo "$(basename "$found"):"; base64 "$found"; }; done
		status=1
	fi
	runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$place/log")
	echo "${runs:-0}" >"$place/runs"
	if [ -n "${FUZZ_KEEP:-}" ]; then
		mkdir "$place/merged"
		"$place/$type" -merge=1 "$place/merged" "$place/new" >/dev/null 2>&1
		rm -f "$corpus"/*
		cp "$place"/merged/* "$corpus/"
		rm -r "$place/merged"
	fi
	printf '  %-20s %10s executions, corpus %4d files of %d bytes\n' "$type" "${runs:-0}" "$(find "$corpus" -type f | wc -l)" "$(find "$corpus" -type f -printf '%s\n' | awk '{ s += $1 } END { print s + 0 }')"
	rm -rf "$place/new"
	return $status
}

# as many as processors
failed=0
declare -A running=()
ended()
{
	local pid status=0
	wait -n -p pid "${!running[@]}" || status=$?
	cat "$work/${running[$pid]}.out"
	unset "running[$pid]"
	[ $status = 0 ] || failed=$((failed + 1))
}
for type in $types; do
	[ ${#running[@]} -lt "$(nproc)" ] || ended
	fuzz "$type" >"$work/$type.out" 2>&1 &
	running[$!]=$type
done
while [ ${#running[@]} -gt 0 ]; do ended; done
total=$(cat "$work"/*/runs 2>/dev/null | awk '{ n += $1 } END { print n + 0 }')
echo "fuzz: $(echo "$types" | wc -w) types, $total executions, $failed failed"
[ $failed -eq 0 ]
