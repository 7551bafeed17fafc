#!/bin/bash
# ./run keeps to itself: it needs no root and asks for none, takes nothing from the caller's
# environment, says what is wrong before it takes time, and leaves nothing behind.  Needs root
# itself, to be other users; installs nothing.
set -uo pipefail
cd "$(dirname "$0")/.." || exit
[ "$(id -u)" = 0 ] || { echo 'run: skipped: it needs root, to be somebody else'; exit 0; }
here=$PWD
place=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-run.XXXXXX")
trap 'rm -rf "$place"' EXIT
chmod 755 "$place"
mkdir -m 1777 "$place/tmp"
touch "$place/begin"
n=0
failed=0
unset DASHBOARD_PORT COPT
unset PG_CONFIG

ok()
{
	n=$((n + 1))
	if [ "$1" = 0 ]; then
		echo "ok $n - $2"
	else
		echo "not ok $n - $2"
		sed 's/^/# /' "$place/out" | tail -20
		failed=$((failed + 1))
	fi
}

# nobody of the system: no home, no sudo, no group
as_nobody=(setpriv --reuid=65534 --regid=65534 --clear-groups -- env -u SUDO_USER HOME=/nonexistent)

# refused MESSAGE REMEDY COMMAND...: an end within seconds, with both
refused()
{
	local message=$1 remedy=$2 status=0
	shift 2
	timeout 20 "$@" >"$place/out" 2>&1 </dev/null || status=$?
	[ $status = 1 ] && grep -qF -- "$message" "$place/out" && grep -qF -- "$remedy" "$place/out"
}

# copy DIRECTORY: the tree as it is, built but for one object and the library, which whoever calls ./run there makes
copy()
{
	mkdir -p "$1"
	tar --exclude=./.git --exclude=./src/module.o --exclude='*.so' --exclude=./results --exclude=./test/fuzz/corpus -cf - . | tar -xf - -C "$1"
}

timeout 5 ./run --help >"$place/out" 2>&1 && grep -q '^usage: ./run COMMAND' "$place/out"
ok $? './run --help ends well'
refused 'there is no command frobnicate' 'usage:' ./run frobnicate
ok $? 'a command that is none'
mkdir -m 1777 "$place/with space"
refused 'TMPDIR holds a character' 'TMPDIR=/tmp' env TMPDIR="$place/with space" ./run demo
ok $? 'TMPDIR with a space'
refused 'no directory can be made in' 'TMPDIR=/tmp' env TMPDIR="$place/missing" ./run demo
ok $? 'TMPDIR that is not there'
refused 'no path from the root' 'TMPDIR=/tmp' env TMPDIR=tmp ./run demo
ok $? 'TMPDIR from here'
refused 'TMPDIR is too long' 'TMPDIR=/tmp' env TMPDIR="$place/$(printf 'x%.0s' {1..80})" ./run demo
ok $? 'TMPDIR too long for a socket'
mkdir "$place/noexec"
# a namespace where this is mounted so; not every machine lets us
if unshare --mount true 2>/dev/null; then
	# shellcheck disable=SC2016
	refused 'no program may run in' 'TMPDIR=/var/tmp' unshare --mount bash -c 'mount -t tmpfs -o noexec,mode=1777 none "$1" && TMPDIR=$1 ./run demo' bash "$place/noexec"
	ok $? 'TMPDIR where nothing may run'
fi
mkdir -m 700 "$place/closed"
refused 'the user postgres may not enter' 'TMPDIR=/tmp' env TMPDIR="$place/closed" ./run demo
ok $? 'TMPDIR that the server may not enter'
python3 -c 'import socket, sys, time
s = socket.socket(); s.bind(("127.0.0.1", 0)); s.listen(); print(s.getsockname()[1], flush=True); time.sleep(60)' >"$place/port" &
listener=$!
while [ ! -s "$place/port" ]; do sleep 0.1; done
refused "port $(cat "$place/port") of this machine is in use" 'DASHBOARD_PORT=' env DASHBOARD_PORT="$(cat "$place/port")" ./run dashboard
ok $? 'a port that somebody has'
kill $listener
# packages that are missing, and nobody who may install them
mkdir -m 755 "$place/bin"
printf '#!/bin/sh\nexit 1\n' >"$place/bin/dpkg-query"
printf '#!/bin/sh\necho "sudo: a password is required" >&2\nexit 1\n' >"$place/bin/sudo"
chmod 755 "$place"/bin/*
copy "$place/nobody/jamsos"
chown -R 65534:65534 "$place/nobody"
refused 'these packages are missing: postgresql gcc make' 'apt-get install postgresql gcc make' "${as_nobody[@]}" TMPDIR="$place/tmp" PATH="$place/bin:$PATH" "$place/nobody/jamsos/run" demo
ok $? 'packages that are missing, without sudo'

# an ordinary user, in whose environment everything points elsewhere
(
	umask 077
	cd /
	"${as_nobody[@]}" TMPDIR="$place/tmp" PGHOST=/nonexistent PGHOSTADDR=192.0.2.1 PGPORT=1 PGSERVICE=none PGSERVICEFILE=/nonexistent PGDATESTYLE=German PGTZ=Asia/Jayapura \
		PGOPTIONS='-c jamsos.none=1 -c search_path=none' PGSSLMODE=verify-full PGUSER=nobody PGDATABASE=none PGCLIENTENCODING=LATIN1 PGDATA=/nonexistent PG_COLOR=always \
		DESTDIR="$place/dest" CDPATH=/tmp LANG=id_ID.UTF-8 LANGUAGE=id LC_ALL= "$place/nobody/jamsos/run" demo
) >"$place/out" 2>"$place/err" && diff "$here/demo/report.id.out" "$place/out" >"$place/diff" 2>&1
status=$?
[ $status = 0 ] || cat "$place/err" "$place/diff" >"$place/out" 2>/dev/null
ok $status 'the demo as an ordinary user whose environment leads elsewhere, in his language'
[ ! -e "$place/dest" ]
ok $? 'nothing where his make installs'

# root, in a directory that the server may not enter, while another builds there
mkdir -m 700 "$place/private"
copy "$place/private/jamsos"
: >"$place/err"
(
	exec 9<"$place/private/jamsos"
	flock 9
	for _ in $(seq 600); do ! grep -q 'waiting for it' "$place/err" || break; sleep 0.1; done
) &
(umask 077 && cd "$place/private/jamsos" && TMPDIR=$place/tmp ./run demo) >"$place/out" 2>"$place/err" && diff demo/report.out "$place/out" >/dev/null
status=$?
[ $status = 0 ] || cat "$place/err" >>"$place/out"
ok $status 'the demo as root where the server may not enter'
grep -q 'another ./run builds in this directory: waiting for it' "$place/err"
ok $? 'it waited for another that built there'
(
	exec 9<"$place/private/jamsos/test"
	flock 9
	refused 'another ./run test works in this directory' 'a copy of the directory' "$place/private/jamsos/run" test
)
ok $? 'two ./run test in one directory'

find "$place/tmp" -mindepth 1 >"$place/out"
[ ! -s "$place/out" ]
ok $? 'nothing is left in TMPDIR'
find /etc /usr/lib/postgresql /usr/share/postgresql /var/lib/postgresql -newer "$place/begin" -not -type d >"$place/out" 2>/dev/null
[ ! -s "$place/out" ]
ok $? 'nothing was written to the system'
echo "1..$n"
[ $failed -eq 0 ]
