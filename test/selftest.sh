#!/bin/bash
# A library that reads numeric wrong is not loaded: each constant and step of the readers is
# changed in a copy, as a PostgreSQL whose numeric is another would change it, and the server
# that PGHOST leads to is asked to load what was built.
set -euo pipefail
cd "$(dirname "$0")/.."
place=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-selftest.XXXXXX")
trap 'rm -rf "$place"' EXIT
chmod 755 "$place"
[ -e src/module.o ] || { echo 'selftest: build first: make'; exit 1; }
cp -r Makefile jamsos.control src sql "$place/"
failed=0
tried=0

# loads: what the server says of the library in the place
loads()
{
	(
		cd "$place"
		# of the objects only those that hold the readers and the comparison are made anew
		rm -f src/module.o src/border/numeric.o jamsos.so
		touch -d 2000-01-01 src/*.h src/*/*.h jamsos.control
		# what the compiler thinks of a change is not asked
		env -u COPT make -s with_llvm=no jamsos.so >make.log 2>&1 || { cat make.log; exit 0; }
		chmod 755 jamsos.so
		psql -qXAt -d postgres -c "LOAD '$place/jamsos.so'" 2>&1 || true
	)
}

# broken FILE EXPRESSION: of sed, which has to change something
broken()
{
	local said
	tried=$((tried + 1))
	cp src/border/numeric.[ch] "$place/src/border/"
	sed -i "$2" "$place/src/$1"
	! cmp -s "src/$1" "$place/src/$1" || { echo "selftest: not ok: nothing to change: $2"; failed=$((failed + 1)); return; }
	said=$(loads)
	grep -q 'incompatible library "jamsos": PostgreSQL .* stores numeric in another form' <<<"$said" || {
		echo "selftest: not ok: loaded with $2: $said"
		failed=$((failed + 1))
	}
}

said=$(loads)
[ -z "$said" ] || { echo "selftest: not ok: the library as it is: $said"; exit 1; }
broken border/numeric.h 's/^#define NUM_SIGN_MASK .*/#define NUM_SIGN_MASK 0x8000/'
broken border/numeric.h 's/^#define NUM_SHORT .*/#define NUM_SHORT 0x4000/'
broken border/numeric.h 's/^#define NUM_SPECIAL .*/#define NUM_SPECIAL 0x4000/'
broken border/numeric.h 's/^#define NUM_NEG .*/#define NUM_NEG 0x1000/'
broken border/numeric.h 's/^#define NUM_SHORT_SIGN .*/#define NUM_SHORT_SIGN 0x1000/'
broken border/numeric.h 's/^#define NUM_SHORT_WEIGHT_SIGN .*/#define NUM_SHORT_WEIGHT_SIGN 0x0080/'
broken border/numeric.h 's/^#define NUM_SHORT_WEIGHT .*/#define NUM_SHORT_WEIGHT 0x001F/'
# the short reader alone: another base, another place of the digits, no rounding
broken border/numeric.h 's/digit\[0\] \* 10000/digit[0] * 1000/'
broken border/numeric.h 's/memcpy(&digit\[1\], value + 3 /memcpy(\&digit[1], value + 5 /'
broken border/numeric.h 's/(digit\[2\] + 50) \/ 100/digit[2] \/ 100/'
# the other: another base, a header of another size
broken border/numeric.c 's/whole = whole \* 10000/whole = whole * 1000/'
broken border/numeric.c 's/sen = (digit + 50) \/ 100/sen = digit \/ 100/'
broken border/numeric.c 's/^\t\tn -= 2;/\t\tn -= 4;/'
echo "selftest: $tried broken readers of numeric, $failed of them loaded"
[ $failed -eq 0 ]
