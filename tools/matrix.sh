# shellcheck shell=bash
# Every test on every PostgreSQL that Debian has, each on a bare machine of its own: a root
# that is made for it and removed, mounts in a namespace that ends with it.  Warnings of
# the compiler are errors there.  What is skipped is said, and why.  MATRIX_PARTS: names
# of parts of ./run test, without pg_upgrade.
install_packages debootstrap util-linux

suites=${MATRIX:-bookworm trixie forky experimental}
# shellcheck source=tools/lib/root.sh
. tools/lib/root.sh
passed=0
failed=0
skipped=0
# a PostgreSQL of this machine for which extensions can be built, to upgrade from
here=$(find /usr/lib/postgresql -maxdepth 6 -path '*/lib/pgxs/src/makefiles/pgxs.mk' 2>/dev/null | sed 's#/usr/lib/postgresql/\([0-9]*\)/.*#\1#' | sort -n | head -1)

for suite in $suites; do
	root=$place/$suite
	printf '\n==> matrix: %s\n' "$suite" >&2
	if ! make_root "$suite" "$root"; then
		printf 'matrix: %-12s skipped: %s\n' "$suite" "$(why_not)" | tee -a "$place/summary"
		skipped=$((skipped + 1))
	else
		copy_tree "$root"
		# shellcheck disable=SC2016
		if in_root "$root" env PARTS="${MATRIX_PARTS:-}" bash -c 'cd /src && CI=1 COPT=-Werror ./run test $PARTS' >"$place/$suite.log" 2>&1; then
			outcome=passed
			major=$(sed -n 's/^==> building for PostgreSQL //p' "$place/$suite.log" | head -1)
			# from the PostgreSQL of this machine, where that is an older one
			if [ -n "${MATRIX_PARTS:-}" ]; then
				outcome="passed, $MATRIX_PARTS alone"
			elif [ -n "$here" ] && [ "$here" -lt "$major" ] && { bash tools/lib/pg_upgrade.sh lend "$root" "$here" >/dev/null && in_root "$root" bash -c "cd /src && bash tools/lib/pg_upgrade.sh run $here $major"; } >"$place/upgrade.log" 2>&1; then
				outcome="passed, $(tail -1 "$place/upgrade.log")"
			elif [ -n "$here" ] && [ "$here" -lt "$major" ]; then
				outcome='FAILED in pg_upgrade'
				tail -30 "$place/upgrade.log"
			else
				outcome="passed, pg_upgrade skipped (to upgrade from there is ${here:-none})"
			fi
			[[ $outcome == passed* ]] && passed=$((passed + 1)) || failed=$((failed + 1))
		else
			outcome=FAILED
			failed=$((failed + 1))
			cat "$place/$suite.log"
		fi
		printf 'matrix: %-12s PostgreSQL %s %s, %s\n' "$suite" "$(sed -n 's/^==> building for PostgreSQL //p' "$place/$suite.log" | head -1)" "$outcome" "$(grep '^parts:' "$place/$suite.log" || echo 'not built')" | tee -a "$place/summary"
	fi
	rm -rf --one-file-system "$root"
done
echo
cat "$place/summary"
echo "matrix: $passed passed, $failed failed, $skipped skipped (PostgreSQL 14 and 16 are in no suite of Debian)"
[ $failed -eq 0 ]
