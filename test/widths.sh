#!/bin/bash
# What is packed into bits is held to its enum: each change that would not fit is made in a
# copy, and the build must stop, by the assertions named here and with no other error.
set -euo pipefail
cd "$(dirname "$0")/.."
include=$("${PG_CONFIG:-pg_config}" --includedir-server)
place=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-widths.XXXXXX")
trap 'rm -rf "$place"' EXIT
# between them they read every header that packs
files="kernel/codes.c kernel/random.c kernel/tariff.c kernel/payroll.c kernel/payroll_sort.c payroll/payroll_state.c aggregate/counters.c aggregate/liability.c aggregate/liability_by.c aggregate/ledger.c projection/growth.c"
changes=0
failed=0

compile=(gcc -std=gnu11 -w -fsyntax-only -fmax-errors=0 -isystem "$include" '-DJAMSOS_VERSION="widths"' -D_GNU_SOURCE)
# PostgreSQL's headers, which no change touches, are read once
cp src/jamsos.h src/pg_compat.h "$place/"
"${compile[@]/-fsyntax-only/-xc-header}" -o "$place/jamsos.h.gch" "$place/jamsos.h"

# without what the compiler made
copy()
{
	rm -rf "$place/src"
	mkdir "$place/src"
	(cd src && find . -name '*.[ch]' -exec cp --parents -t "$place/src" {} +)
}

errors()
{
	local file
	for file in $files; do echo "$file"; done | xargs -P "$(nproc)" -I{} "${compile[@]}" -include "$place/jamsos.h" -I"$place/src" "$place/src/{}" 2>&1 | sed -n 's/.*error: //p' | sort -u || true
}

# stops WHAT EXPECTED-MESSAGES FILE SED-EXPRESSION [FILE SED-EXPRESSION]: messages one a line
stops()
{
	local what=$1 wanted said
	wanted=$(sort -u <<<"$2" | sed 's/.*/static assertion failed: "&"/')
	shift 2
	changes=$((changes + 1))
	copy
	while [ $# -gt 0 ]; do
		sed -i "$2" "$place/src/$1"
		! cmp -s "src/$1" "$place/src/$1" || { echo "widths: not ok: $what: nothing to change in $1"; failed=$((failed + 1)); }
		shift 2
	done
	said=$(errors)
	if [ "$said" = "$wanted" ]; then
		printf '  %-38s %s\n' "$what" "$(sed 's/static assertion failed: //; s/"//g' <<<"$said" | paste -sd ';' | sed 's/;/; /g')"
	else
		echo "widths: not ok: $what"
		diff <(echo "$wanted") <(echo "$said") || true
		failed=$((failed + 1))
	fi
}

copy
[ -z "$(errors)" ] || { errors; echo 'widths: not ok: it does not compile as it is'; exit 1; }

stops 'a seventh programme' 'a stratum of a payroll must hold a bit for each programme
counters of version 1 have a cell for each of six programmes and three payers
liability_row must have columns for each programme and payer' \
	kernel/codes.h 's/JKN, N_PROGRAMS/JKN, JKX, N_PROGRAMS/' kernel/codes.c 's/"JKN");/"JKN", "JKX");/'
stops 'a ninth programme' 'a byte must hold a bit for each programme
a stratum of a payroll must hold a bit for each programme
counters of version 1 have a cell for each of six programmes and three payers
liability_row must have columns for each programme and payer' \
	kernel/codes.h 's/JKN, N_PROGRAMS/JKN, JKX, JKY, JKZ, N_PROGRAMS/' kernel/codes.c 's/"JKN");/"JKN", "JKX", "JKY", "JKZ");/'
stops 'a fifth segment' 'a stratum of a payroll must hold each segment
stored tariffs of version 1 have four segments, five classes and this layout' \
	kernel/codes.h 's/^\tN_SEGMENTS$/\tTNI,\n\tN_SEGMENTS/' kernel/codes.c 's/"ASN");/"ASN", "TNI");/'
stops 'an eighth risk class' 'a stratum of a payroll must hold each risk class
stored tariffs of version 1 have four segments, five classes and this layout' \
	kernel/codes.h 's/^#define N_RISK_CLASSES 5/#define N_RISK_CLASSES 8/'
stops 'a fourth payer' 'counters of version 1 have a cell for each of six programmes and three payers
liability_row must have columns for each programme and payer' \
	kernel/codes.h 's/^\tN_PAYERS$/\tPROVINCE,\n\tN_PAYERS/' kernel/codes.c 's/"government");/"government", "province");/'
stops 'a rounding without a name' 'rounding_names must have N_ROUNDINGS names' \
	kernel/money.h 's/^\tN_ROUNDINGS$/\tROUND_HUNDRED,\n\tN_ROUNDINGS/'
stops 'a segment without a name' 'a stratum of a payroll must hold each segment
segment_names must have N_SEGMENTS names
stored tariffs of version 1 have four segments, five classes and this layout' \
	kernel/codes.h 's/^\tN_SEGMENTS$/\tTNI,\n\tN_SEGMENTS/'
stops '300 roundings' 'a tag must hold each rounding
rounding_names must have N_ROUNDINGS names' \
	kernel/money.h 's/^\tN_ROUNDINGS$/\tN_ROUNDINGS = 300/'
stops 'larger wages' 'a key must hold each wage' \
	kernel/money.h 's/^#define RUPIAH_MAX_SEN .*/#define RUPIAH_MAX_SEN INT64_C(200000000000000)/'
stops 'a wage of another width in a key' 'the digits must cover a key' \
	kernel/payroll.h 's/^#define PAYROLL_WAGE_BITS .*/#define PAYROLL_WAGE_BITS 48/'
stops 'a wider stratum' 'the bits of the first byte of a section must not overlap
the digits must cover a key' \
	kernel/payroll.h 's/^#define PAYROLL_SEGMENT_BITS .*/#define PAYROLL_SEGMENT_BITS 3/'
stops 'a stratum wider than its key' 'a key must hold stratum and wage
the digits must cover a key
the second byte of a section must hold the programmes' \
	kernel/payroll.h 's/^#define PAYROLL_PROGRAM_BITS .*/#define PAYROLL_PROGRAM_BITS 13/'
stops 'larger tariffs' 'a tariff must hold the numbers and places of its texts' \
	kernel/tariff.h 's/^#define TARIFF_MAX_SIZE .*/#define TARIFF_MAX_SIZE INT64_C(4294967296)/'
stops 'more lines and texts' 'a step must hold the number of its line
a tariff must hold the numbers and places of its texts' \
	kernel/tariff.h 's/^#define TARIFF_MAX_LINES .*/#define TARIFF_MAX_LINES 70000/'
stops 'a field more in a stored tariff' 'stored tariffs of version 1 have four segments, five classes and this layout' \
	kernel/tariff.h 's/^\tuint16_t\tn_steps;/\tuint64_t\tmore;\n&/'
stops 'a kind of counters without a name' 'each kind of counters must have a name and a size' \
	aggregate/counters.h 's/^\tCOUNTERS_KINDS$/\tCOUNTERS_BILLS,\n&/'
stops 'rarer folds' 'a low word must hold what is added between two folds' \
	aggregate/counters.h 's/^#define COUNTERS_FOLD_EVERY .*/#define COUNTERS_FOLD_EVERY (INT64CONST(1) << 22)/'
stops 'a longer ledger' 'a key must hold each month of a ledger
a ring must hold the number of its cells
keys of months must be below those of days' \
	aggregate/ledger.h 's/^#define LEDGER_LAST .*/#define LEDGER_LAST MONTH_OF(9999, 12)/'
stops 'a penalty rate wider than its key' 'a key must hold each penalty rate' \
	aggregate/ledger.h 's/^#define LEDGER_RATE_BITS .*/#define LEDGER_RATE_BITS 26/'
stops 'more groups' 'a value must hold the places of its texts and groups' \
	aggregate/liability_by.h 's/^#define LIABILITY_BY_MAX_GROUPS .*/#define LIABILITY_BY_MAX_GROUPS 2000000000/'
stops 'a larger flat state' 'a flat state must hold the number of its keys' \
	payroll/payroll_state.c 's/^#define FLAT_MAX .*/#define FLAT_MAX 1048576/'
stops 'a growth of another unit' 'a growth is a digit
growths must be in units of 2^-12 x 5^-12' \
	kernel/money.h 's/^#define GROWTH_ONE .*/#define GROWTH_ONE INT64_C(10000000000000)/'
stops 'a table of fewer points' 'the highest bits of a random number must choose a point' \
	kernel/random.c 's/(64 - 52)/(64 - 53)/'
echo "widths: $changes changes that do not fit, $failed of them not stopped as they should be"
[ $failed -eq 0 ]
