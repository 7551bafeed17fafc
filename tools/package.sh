# shellcheck shell=bash
# The Debian package: built, installed and tested on a bare machine, and the source
# archive beside it.
install_packages debootstrap util-linux
# shellcheck source=tools/lib/root.sh
. tools/lib/root.sh
# shellcheck disable=SC1091
suite=${1:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
root=$place/$suite
printf '\n==> package: a bare %s\n' "$suite" >&2
make_root "$suite" "$root" || { echo "package: no root: $(why_not)" >&2; exit 1; }
copy_tree "$root"
# shellcheck disable=SC2016
in_root "$root" bash -c 'set -e
	export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
	mkdir -p /etc/postgresql-common
	echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
	apt-get -qq update
	apt-get -qq -y --no-install-recommends install build-essential debhelper postgresql-server-dev-all autopkgtest lintian >/dev/null 2>&1
	mkdir /build && cp -r /src /build/jamsos && cd /build/jamsos
	pg_buildext updatecontrol
	dpkg-buildpackage -us -uc -b >/build/log 2>&1 || { tail -40 /build/log; exit 1; }
	cd /build
	# the project has no mail address
	lintian --fail-on error --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog ./*.changes
	apt-get -qq -y --no-install-recommends install ./postgresql-*-jamsos_*.deb ./jamsos-files_*.deb >/dev/null
	jamsos-files --help >/dev/null
	dpkg -L "$(dpkg-query -W -f "\${Package}\n" "postgresql-*-jamsos" | grep -v dbgsym | head -1)" | grep -E "jamsos(\.so|\.control|--.*\.sql)$"
	autopkgtest --quiet --no-built-binaries /build/jamsos ./*.deb -- null' 2>&1 | tee "$place/package.log"
grep -q '^installcheck *PASS' "$place/package.log"
