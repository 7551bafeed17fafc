#!/bin/bash
# The examples of the documentation: every ```sql block runs in a copy of the sample
# database, or of one without reports, in the order of its file; a ```text block after it is what it prints.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0
failed=0
check()
{
	if "${@:2}"; then
		passed=$((passed + 1))
	else
		echo "not ok: $1"
		failed=$((failed + 1))
	fi
}

blocks()
{
	awk '/^```(sql|text)/ { on = 1 } on; /^```$/ { on = 0 }' "$1"
}

# a page and its translation have the same examples, which print the same, byte for byte; those of README differ in the names of columns
same()
{
	[ "$(grep -c '^```' "$1")" = "$(grep -c '^```' "$2")" ] && [ "$(grep -c '^#' "$1")" = "$(grep -c '^#' "$2")" ] && [ "$(grep -c '^|' "$1")" = "$(grep -c '^|' "$2")" ] &&
		{ [ "$1" = README.md ] || diff <(blocks "$1") <(blocks "$2"); }
}

# every function that a person calls, every type, table and view stands in the reference; of jamsos_reports in doc/reports.md
in_reference()
{
	local missing
	missing=$(psql -qXAt -d demo -c "SELECT DISTINCT name FROM jamsos.catalog WHERE NOT machinery UNION SELECT relname FROM pg_class WHERE relnamespace = 'jamsos'::regnamespace AND relkind IN ('r', 'v', 'm', 'p') ORDER BY 1" |
		while read -r name; do grep -qE "(^### |[\`,;.] ?)${name}(\\(|\`)" doc/reference.md || echo "$name"; done
		psql -qXAt -d demo -c "SELECT typname FROM pg_type t WHERE typnamespace = 'jamsos'::regnamespace AND typelem = 0 AND NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND relkind <> 'c') AND typtype <> 'm' ORDER BY 1" |
		while read -r name; do grep -qE "(^|[^a-z_])${name}([^a-z_]|\$)" doc/reference.md || echo "type $name"; done)
	[ -z "$missing" ] || { echo "not in doc/reference.md: $missing"; return 1; }
	missing=$(psql -qXAt -d demo -v ON_ERROR_STOP=1 -c 'BEGIN; SET LOCAL client_min_messages = warning; CREATE EXTENSION IF NOT EXISTS jamsos_reports' -c "SELECT DISTINCT proname FROM pg_proc WHERE pronamespace = 'jamsos_reports'::regnamespace AND obj_description(oid, 'pg_proc') !~ '^(Part of|Trigger of)'
		UNION SELECT relname FROM pg_class WHERE relnamespace = 'jamsos_reports'::regnamespace AND relkind IN ('r', 'v') UNION SELECT name FROM jamsos_reports.view_definition ORDER BY 1" |
		while read -r name; do grep -qE "(^|[^a-z_])${name}[\`(]" doc/reports.md || echo "$name"; done)
	[ -z "$missing" ] || { echo "not in doc/reports.md: $missing"; return 1; }
}

for file in doc/*.id.md; do
	[ -e "${file%.id.md}.md" ] || check "$file" false
done
for file in README.md doc/*.md; do
	[[ $file == *.id.md ]] || ! [ -e "${file%.md}.id.md" ] || check "$file and its translation" same "$file" "${file%.md}.id.md"
done
check "the reference" in_reference
psql -qX -d postgres -v ON_ERROR_STOP=1 -c 'DROP DATABASE IF EXISTS layouts' -c 'CREATE DATABASE layouts' 2>/dev/null
psql -qX -d layouts -v ON_ERROR_STOP=1 -c 'SET client_min_messages = warning' -c 'CREATE EXTENSION jamsos' -f demo/schemas/simgaji.sql -f demo/schemas/honorer.sql -f demo/schemas/riwayat.sql
for file in README.md README.id.md doc/*.md; do
	# what its examples print is asked of the page that this one is held to above
	[[ $file != doc/*.id.md ]] || continue
	rm -f "$work"/*
	awk -v dir="$work" '
		/^```sql/ { n++; out = sprintf("%s/%03d.sql", dir, n); next }
		/^```text/ { out = sprintf("%s/%03d.out", dir, n); next }
		/^```/ { out = ""; next }
		out { print > out }' "$file"
	[ -e "$work/001.sql" ] || continue
	# a page that installs the reports begins without them: with tables as they are found, and no sample
	if grep -q 'CREATE EXTENSION jamsos_reports' "$file"; then template=layouts; else template=demo; fi
	psql -qX -d postgres -c 'DROP DATABASE IF EXISTS examples' -c "CREATE DATABASE examples TEMPLATE $template" 2>/dev/null
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
psql -qX -d postgres -c 'DROP DATABASE examples' -c 'DROP DATABASE layouts'
echo "examples: $passed passed, $failed failed"
[ $failed -eq 0 ]
