#!/bin/bash
# The examples of the documentation: every ```sql block runs in a copy of the sample
# database, in the order of its file; a ```text block after it is what it prints.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0
for file in README.md README.id.md doc/*.md; do
	rm -f "$work"/*
	awk -v dir="$work" '
		/^```sql/ { n++; out = sprintf("%s/%03d.sql", dir, n); next }
		/^```text/ { out = sprintf("%s/%03d.out", dir, n); next }
		/^```/ { out = ""; next }
		out { print > out }' "$file"
	psql -qX -d postgres -c 'DROP DATABASE IF EXISTS examples' -c 'CREATE DATABASE examples TEMPLATE demo' 2>/dev/null
	for block in "$work"/*.sql; do
		[ -e "$block" ] || continue
		if ! PGOPTIONS='-c client_min_messages=warning' psql -qX -d examples -v ON_ERROR_STOP=1 -P pager=off -P footer=off -f "$block" \
			>"$work/got" 2>&1 ||
			{ [ -e "${block%.sql}.out" ] && ! diff -bB "${block%.sql}.out" "$work/got" >"$work/diff"; }; then
			echo "not ok: $file, example $(basename "$block" .sql)"
			cat "$block" "$work/got"
			failed=$((failed + 1))
		else
			passed=$((passed + 1))
		fi
	done
done
psql -qX -d postgres -c 'DROP DATABASE examples'
echo "examples: $passed passed, $failed failed"
[ $failed -eq 0 ]
