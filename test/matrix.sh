#!/bin/bash
# Every test on every PostgreSQL that Debian has, each on a bare machine of its own: a root
# that is made for it and removed, mounts in a namespace that ends with it.  Warnings of
# the compiler are errors there.  What is skipped is said, and why.
set -euo pipefail

suites=${MATRIX:-bookworm trixie forky experimental}
mirror=$({ cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null || true; } |
	sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p' | sed -n '/security/!{p;q}')
[ -n "$mirror" ] || { echo 'matrix: no mirror in the sources of apt' >&2; exit 1; }
place=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-matrix.XXXXXX")
trap 'rm -rf --one-file-system "$place"' EXIT
passed=0
failed=0
skipped=0

[ "$(id -u)" = 0 ] || { echo 'matrix needs root: it makes roots of its own' >&2; exit 1; }

# in_root ROOT COMMAND...
in_root()
{
	local root=$1
	shift
	# shellcheck disable=SC2016
	unshare --mount --propagation private bash -c 'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && exec chroot "$@"' "$root" "$root" "$@"
}

# The release of the root below the suite: experimental is an addition to sid.
make_root()
{
	local suite=$1 root=$2 base=$1 script
	[ "$suite" != experimental ] || base=sid
	script=/usr/share/debootstrap/scripts/$base
	[ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
	debootstrap --variant=minbase "$base" "$root" "$mirror" "$script" >"$place/log" 2>&1 || return 1
	cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
	cp /etc/resolv.conf /etc/hosts "$root/etc/"
	if [ "$suite" = experimental ]; then
		# the newest server is there before pgTAP is built for it: pgTAP's SQL of the one before
		echo "deb $mirror experimental main" >"$root/etc/apt/sources.list.d/experimental.list"
		# shellcheck disable=SC2016
		in_root "$root" bash -c 'set -e
			mkdir -p /etc/postgresql-common
			echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
			apt-get -qq update
			version=$(apt-cache pkgnames postgresql-server-dev- | sed "s/.*-//" | grep -x "[0-9]*" | sort -n | tail -1)
			apt-get -qq -y --no-install-recommends install gcc make postgresql-common
			apt-get -qq -y --no-install-recommends install $(printf "%s/experimental " postgresql-$version postgresql-client-$version postgresql-server-dev-$version libpq5 libpq-dev)
			apt-get -qq -y --no-install-recommends install postgresql-$((version - 1))-pgtap
			cp /usr/share/postgresql/$((version - 1))/extension/pgtap* /usr/share/postgresql/$version/extension/' >>"$place/log" 2>&1 || return 1
	fi
}

for suite in $suites; do
	root=$place/$suite
	printf '\n==> matrix: %s\n' "$suite" >&2
	if ! make_root "$suite" "$root"; then
		printf 'matrix: %-12s skipped: %s\n' "$suite" "$(grep -E '^(E:|W: Fail)' "$place/log" | tail -1 || tail -1 "$place/log")" | tee -a "$place/summary"
		skipped=$((skipped + 1))
	else
		mkdir "$root/src"
		git ls-files -z | tar --null -cf - -T - | tar -xf - -C "$root/src"
		if in_root "$root" bash -c 'cd /src && CI=1 COPT=-Werror ./run test' >"$place/$suite.log" 2>&1; then
			outcome=passed
			passed=$((passed + 1))
		else
			outcome=FAILED
			failed=$((failed + 1))
			grep -E '^([-+]|not ok|# +Failed|test .* FAILED|ERROR|.*error:)' "$place/$suite.log" | head -60 || tail -60 "$place/$suite.log"
		fi
		printf 'matrix: %-12s PostgreSQL %s %s, %s\n' "$suite" "$(sed -n 's/^==> building for PostgreSQL //p' "$place/$suite.log")" "$outcome" "$(grep '^parts:' "$place/$suite.log" || echo 'not built')" | tee -a "$place/summary"
	fi
	rm -rf --one-file-system "$root"
done
echo
cat "$place/summary"
echo "matrix: $passed passed, $failed failed, $skipped skipped (PostgreSQL 14 and 16 are in no suite of Debian)"
[ $failed -eq 0 ]
