#!/bin/bash
# A function that a header declares has a contract: a comment before it, or before the declarations
# that it stands with.  A function of over 60 lines is parted, or the comment before it says why it
# is left in one piece.  Then the check is shown, in a copy, what it must find.
set -euo pipefail
cd "$(dirname "$0")/.."

check()
{
	# src/pg_compat.h has PostgreSQL's own names
	# shellcheck disable=SC2016
	find src -name '*.[ch]' ! -name pg_compat.h | LC_ALL=C sort | xargs awk -v most=60 '
	function wrong(what) { print "functions: " FILENAME ":" FNR ": " what; bad = 1 }
	FNR == 1 { before = ""; comment = ""; inside = 0 }
	/^\/\*/ { comment = "" }
	/^\/\*/ || in_comment { comment = comment $0; in_comment = !/\*\// }
	FILENAME ~ /\.h$/ && /^(JAMSOS_NORETURN )?extern / && before !~ /(\*\/|;|,|\()$/ { wrong("no contract: " $0) }
	/^[a-z_0-9]+\(.*[^;]$/ { name = $0; begin = FNR; reason = comment }
	/^\{/ { begin = FNR; inside = 1 }
	/^\}/ {
		if (inside && FNR - begin - 1 > most && reason !~ /in one piece/) wrong(FNR - begin - 1 " lines: " name)
		inside = 0
		comment = ""
	}
	{ before = $0; sub(/[ \t]+$/, "", before); sub(/;[ \t]*\/\*.*\*\/$/, ";", before) }
	END { exit bad }'
}

check
seeded=$(mktemp -d)
trap 'rm -rf "$seeded"' EXIT
cp -r src "$seeded"
cd "$seeded"
finds()
{
	if check >found || ! grep -q "$1" found; then
		echo "functions: not found: $1"
		cat found
		exit 1
	fi
	rm -rf src
	cp -r "$OLDPWD/src" .
}
printf '\n\nextern int bare(void);\n' >>src/kernel/month.h
finds 'no contract: extern int bare'
awk 'BEGIN { print "static void\nlong_one(void)\n{"; for (i = 0; i < 61; i++) print "\tcall();"; print "}" }' >>src/kernel/payroll.c
finds '61 lines: long_one'
echo "functions: every declared one has a contract, long ones a reason"
