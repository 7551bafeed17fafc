#!/bin/bash
# PostgreSQL itself, built from Debian's source without NLS (with it AddressSanitizer hangs in
# bindtextdomain), and the extension, both under AddressSanitizer and UndefinedBehaviorSanitizer:
# the regression and pgTAP tests in that server.  SANITIZE_PLACE keeps the build for a next run.
set -euo pipefail
cd "$(dirname "$0")/.."
major=$1	# whose source, and whose pgTAP
place=${SANITIZE_PLACE:-$(mktemp -d "${TMPDIR:-/tmp}/jamsos-sanitize.XXXXXX")}
[ -n "${SANITIZE_PLACE:-}" ] || trap 'rm -rf "$place"' EXIT
mkdir -p "$place/lists/partial"
chmod 755 "$place"
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1:detect_stack_use_after_return=0 UBSAN_OPTIONS=print_stacktrace=1
as_server()
{
	if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

if [ ! -e "$place/pg/bin/postgres" ]; then
	# shellcheck source=test/mirror.sh
	. test/mirror.sh
	# shellcheck source=/dev/null
	echo "deb-src $mirror $(. /etc/os-release && echo "$VERSION_CODENAME") main" >"$place/sources.list"
	apt_source=(-qq -o "Dir::Etc::sourcelist=$place/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$place/lists")
	apt-get "${apt_source[@]}" update
	(
		cd "$place"
		apt-get "${apt_source[@]}" source --download-only "postgresql-$major"
		mkdir source
		tar -xf postgresql-"$major"_*.orig.tar.* -C source --strip-components=1
		cd source
		./configure --quiet --prefix="$place/pg" --without-readline --without-icu --enable-debug --enable-cassert \
			CFLAGS='-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize=alignment' LDFLAGS='-fsanitize=address,undefined' >/dev/null
		make -s -j2 >/dev/null 2>&1
		make -s install >/dev/null
	) || { tail -20 "$place/source/config.log"; exit 1; }
fi
rm -rf "$place/jamsos" "$place/run"
mkdir "$place/jamsos"
git ls-files -z | tar --null -cf - -T - | tar -xf - -C "$place/jamsos"
cd "$place/jamsos"
export PG_CONFIG=$place/pg/bin/pg_config PATH=$place/pg/bin:$PATH
make -s -j2 PG_CONFIG="$PG_CONFIG" >/dev/null
make -s install PG_CONFIG="$PG_CONFIG" >/dev/null
cp "/usr/share/postgresql/$major/extension/"pgtap* "$(pg_config --sharedir)/extension/"
mkdir "$place/run"
[ "$(id -u)" != 0 ] || chown -R postgres "$place/run" "$place/jamsos"
as_server initdb -D "$place/run/data" -U postgres -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
as_server pg_ctl -D "$place/run/data" -l "$place/run/log" -w -o "-p 5432 -k $place/run -c listen_addresses= -c fsync=off" start >/dev/null
export PGHOST=$place/run PGPORT=5432 PGUSER=postgres
status=0
make -s installcheck PG_CONFIG="$PG_CONFIG" ISOLATION= || { cat regression.diffs; status=1; }
psql -qX -d postgres -c 'CREATE DATABASE jamsos_pgtap'
psql -qX -v ON_ERROR_STOP=1 -d jamsos_pgtap -f test/pgtap/setup.psql
# plpgsql_check is not built for this server
rm test/pgtap/bodies.sql
pg_prove -d jamsos_pgtap test/pgtap/*.sql || status=1
as_server pg_ctl -D "$place/run/data" -m fast -w stop >/dev/null
# undefined behaviour is reported and goes on, with who called; what AddressSanitizer finds ends the server
grep -aE -A12 'runtime error|ERROR: AddressSanitizer' "$place/run/log" | awk '/runtime error|AddressSanitizer/ { seen[$0]++ } seen[last] < 2 { print } /runtime error|AddressSanitizer/ { last = $0 }' | head -60 || true
ours=$(grep -aE -A12 'runtime error|ERROR: AddressSanitizer' "$place/run/log" | grep -c 'jamsos' || true)
crashes=$(grep -ac 'terminated by signal' "$place/run/log" || true)
version=$(pg_config --version | sed 's/PostgreSQL //')
cd /
rm -rf "$place/run" "$place/jamsos"
echo "sanitize: PostgreSQL $version under AddressSanitizer and UndefinedBehaviorSanitizer: $ours lines that name us, $crashes crashes"
[ "$status" = 0 ] && [ "$ours" = 0 ] && [ "$crashes" = 0 ]
