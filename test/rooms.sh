#!/bin/bash
# The rooms of src/ stand on each other in one order: a file includes headers of its own room or
# a lower one, calls nothing that a higher room declares, and declares nothing of others itself.
# What computes stands on no file of functions that SQL calls, but for those of a type.
# Then the check is shown, in a copy, what it must find.
set -euo pipefail
cd "$(dirname "$0")/.."
order='kernel border text law worker aggregate payroll projection track'

check()
{
	# the headers first: what they declare is known when the files are read
	# shellcheck disable=SC2016
	find src -mindepth 2 -name '*.[ch]' | LC_ALL=C sort -t. -k2,2r -k1,1 | xargs awk -v order="$order" '
	function place(file) { split(file, at, "/"); return at[2] }
	function wrong(what) { print "rooms: " FILENAME ":" FNR ": " what; bad = 1 }
	BEGIN { n = split(order, room, " "); for (i = 1; i <= n; i++) rank[room[i]] = i }
	FNR == 1 {
		here = place(FILENAME)
		header = FILENAME ~ /\.h$/
		comment = 0
		if (!(here in rank)) wrong("no such room: " here)
	}
	FNR == 2 {
		name = FILENAME
		sub(/.*\//, "", name)
		if ($0 != " * " name) wrong("its head names another file")
	}
	/^#include "/ {
		split($0, quoted, "\"")
		if (split(quoted[2], to, "/") == 2 && (to[1] in rank) && rank[to[1]] > rank[here])
			wrong(here " includes " quoted[2])
		if (here == "kernel" && !(to[1] in rank && quoted[2] ~ "/"))
			wrong("the kernel includes " quoted[2])
		next
	}
	{
		line = $0
		gsub(/"([^"\\]|\\.)*"/, "\"\"", line)
		if (comment) {
			if (!sub(/^.*\*\//, "", line)) next
			comment = 0
		}
		gsub(/\/\*([^*]|\*+[^*\/])*\*+\//, "", line)
		if (line ~ /\/\*/) {
			sub(/\/\*.*$/, "", line)
			comment = 1
		}
	}
	line ~ /PG_FUNCTION_INFO_V1\(|SQL_FUNCTION\(|FOR_WAGE_TYPES\(/ { if (!header) sql[FILENAME] = 1 }
	# a declaration: the word before the first bracket
	header && line ~ /^(JAMSOS_NORETURN )?extern .*\(/ {
		name = line
		sub(/\(.*/, "", name)
		sub(/.*[ \t*]/, "", name)
		owner[name] = here
		declared[name] = FILENAME
		next
	}
	!header && line ~ /^(extern|JAMSOS_NORETURN extern) .*\(/ && line !~ /PGDLLEXPORT/ { wrong("declares what belongs into a header") }
	# a definition: a name at the begin of a line
	!header && line ~ /^[a-z_0-9]+\(/ && before ~ /^static / { before = line; next }
	!header && line ~ /^[a-z_0-9]+\(/ {
		name = line
		sub(/\(.*/, "", name)
		if (name in owner) {
			home[name] = FILENAME
			if (owner[name] != here) wrong(name " is declared in " declared[name])
		}
		next
	}
	{
		before = line
		while (match(line, /[a-z_0-9]+\(/)) {
			name = substr(line, RSTART, RLENGTH - 1)
			line = substr(line, RSTART + RLENGTH)
			if (!(name in owner)) continue
			if (rank[owner[name]] > rank[here]) wrong(here " calls " name " of " owner[name])
			if (!header) calls[FILENAME " " name] = FNR
		}
	}
	END {
		for (call in calls) {
			split(call, of, " ")
			# the room of track is of one piece: its parts are the trigger, and are not asked
			if (of[1] ~ /^src\/track\// || of[1] in sql || !(home[of[2]] in sql) || home[of[2]] ~ /_type\.c$|\/scenario\.c$/) continue
			print "rooms: " of[1] ":" calls[call] ": " of[2] " is of " home[of[2]] ", which SQL calls"
			bad = 1
		}
		exit bad
	}'
}

failed=0
check || failed=1
place=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-rooms.XXXXXX")
trap 'rm -rf "$place"' EXIT

# finds WHAT FILE LINES: what is said of a file with these lines more
finds()
{
	local said
	rm -rf "$place/src"
	mkdir "$place/src"
	cp -r src/*/ "$place/src"
	printf '%b' "$3" >>"$place/src/$2"
	said=$(cd "$place" && check) || true
	grep -qF "$1" <<<"$said" || { echo "rooms: not ok: not found: $1"; failed=1; }
}
finds 'border includes law/law.h' border/args.h '#include "law/law.h"\n'
finds 'the kernel includes jamsos.h' kernel/tariff.c '#include "jamsos.h"\n'
finds 'law calls payroll_view of payroll' law/due.c 'void\nf(void)\n{\n\tpayroll_view(0);\n}\n'
finds 'declares what belongs into a header' law/due.c 'extern int f(int x);\n'
finds 'payroll_view is declared in src/payroll/payroll_view.h' law/due.c 'PayrollView *\npayroll_view(Datum d)\n{\n}\n'
finds 'due_day is of src/law/due.c, which SQL calls' law/law_resolve.c 'void\nf(void)\n{\n\tdue_day(0, 0, 0, 0);\n}\n'
echo "rooms: $(find src -mindepth 2 -name '*.[ch]' | wc -l) files in $(wc -w <<<"$order") rooms, $([ $failed = 0 ] && echo 'each on lower ones' || echo 'not ok')"
exit $failed
