# shellcheck shell=bash
# Bare machines: roots of Debian's suites that are made for a test and removed after it,
# mounts in a namespace that ends with them.  Sourced by matrix.sh, package.sh and newcomer.sh.

[ "$(id -u)" = 0 ] || { die 'this needs root: it makes roots of its own'; }
# shellcheck source=tools/lib/mirror.sh
. tools/lib/mirror.sh
place=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-root.XXXXXX")
trap 'rm -rf --one-file-system "$place"' EXIT

# in_root ROOT COMMAND...
in_root()
{
	local root=$1
	shift
	# shellcheck disable=SC2016
	unshare --mount --propagation private bash -c 'mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && mount -t tmpfs none "$0/dev/shm" && exec chroot "$@"' "$root" "$root" "$@"
}

# The release of the root below the suite: experimental is an addition to sid.
make_root()
{
	local suite=$1 root=$2 base=$1 script
	[ "$suite" != experimental ] || base=sid
	script=/usr/share/debootstrap/scripts/$base
	[ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
	debootstrap --variant=minbase "$base" "$root" "$mirror" "$script" >"$place/log" 2>&1 || return 1
	# it goes at the end: nothing needs to outlive a loss of power
	echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/unsafe-io"
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

# The files of the working tree into a root.
copy_tree()
{
	mkdir "$1/src"
	git ls-files -z | tar --null -cf - -T - | tar -xf - -C "$1/src"
}

# Why the last root could not be made.
why_not()
{
	grep -E '^(E:|W: Fail)' "$place/log" | tail -1 || tail -1 "$place/log"
}
