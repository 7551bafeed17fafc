#!/bin/bash
# pg_upgrade of a database that holds jamsos, local law, stored values and tracked payrolls.
# pg_upgrade.sh lend ROOT MAJOR: copies this machine's PostgreSQL, and the extension built for it,
# into a root of a newer release, which is thrown away: nothing is installed on this machine.
# pg_upgrade.sh run OLD NEW: inside it, from one major version to the other.
set -euo pipefail

lend()
{
	local root=$1 major=$2 lib file build
	mkdir -p "$root/usr/lib/postgresql" "$root/usr/share/postgresql" "$root/lent"
	cp -a "/usr/lib/postgresql/$major" "$root/usr/lib/postgresql/"
	cp -a "/usr/share/postgresql/$major" "$root/usr/share/postgresql/"
	# its libraries are those of this release; libc is that of the newer one
	for file in "/usr/lib/postgresql/$major/bin/"* "/usr/lib/postgresql/$major/lib/"*.so; do
		ldd "$file" 2>/dev/null
	done | awk '$2 == "=>" && $3 ~ /^\// { print $3 }' | sort -u | grep -vE '/(libc|libm|libdl|librt|libpthread|ld-linux[^/]*)\.so' | while read -r lib; do cp -L "$lib" "$root/lent/"; done
	mv "$root/usr/lib/postgresql/$major/bin" "$root/usr/lib/postgresql/$major/bin.lent"
	mkdir "$root/usr/lib/postgresql/$major/bin"
	for file in "$root/usr/lib/postgresql/$major/bin.lent/"*; do
		file=$(basename "$file")
		# shellcheck disable=SC2016
		printf '#!/bin/sh\nexec env LD_LIBRARY_PATH=/lent /usr/lib/postgresql/%s/bin.lent/%s "$@"\n' "$major" "$file" >"$root/usr/lib/postgresql/$major/bin/$file"
		chmod 755 "$root/usr/lib/postgresql/$major/bin/$file"
	done
	build=$(mktemp -d)
	git ls-files -z | tar --null -cf - -T - | tar -xf - -C "$build"
	make -s -j2 -C "$build" with_llvm=no PG_CONFIG="/usr/lib/postgresql/$major/bin/pg_config"
	make -s -C "$build" install DESTDIR="$root" with_llvm=no PG_CONFIG="/usr/lib/postgresql/$major/bin/pg_config"
	rm -rf "$build"
	echo "$major"
}

as_server()
{
	(cd "$place" && runuser -u postgres -- "$@")
}

# start MAJOR CLUSTER
start()
{
	as_server "/usr/lib/postgresql/$1/bin/pg_ctl" -D "$place/$2" -l "$place/log" -o "-k $place -p 5433 -c listen_addresses= -c fsync=off" -w start >/dev/null
}

stop()
{
	as_server "/usr/lib/postgresql/$1/bin/pg_ctl" -D "$place/$2" -m fast -w stop >/dev/null
}

# clusters OLD NEW: two empty ones, of which the old is started
clusters()
{
	rm -rf "$place/old" "$place/new"
	as_server "/usr/lib/postgresql/$1/bin/initdb" -D "$place/old" -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
	as_server "/usr/lib/postgresql/$2/bin/initdb" -D "$place/new" -A trust --no-sync -E UTF8 --locale=C.UTF-8 --no-data-checksums >/dev/null 2>&1 ||
		as_server "/usr/lib/postgresql/$2/bin/initdb" -D "$place/new" -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
	start "$1" old
}

# upgrade OLD NEW: stops the old one
upgrade()
{
	stop "$1" old
	as_server "/usr/lib/postgresql/$2/bin/pg_upgrade" -b "/usr/lib/postgresql/$1/bin" -B "/usr/lib/postgresql/$2/bin" -d "$place/old" -D "$place/new" -U postgres -s "$place" >"$place/upgrade.log" 2>&1
}

why_not()
{
	find "$place/new/pg_upgrade_output.d" -name '*.log' -exec grep -ahE 'ERROR: ' {} + | sed 's/.*ERROR: */ERROR: /' | sort -u | head -2 | tr '\n' ' '
}

run()
{
	local state before after
	# ./run installs into a prefix of its own; this root is thrown away
	make -s install with_llvm=no PG_CONFIG="/usr/lib/postgresql/$2/bin/pg_config"
	place=$(mktemp -d)
	chown postgres "$place"
	export PGHOST=$place PGPORT=5433 PGUSER=postgres
	# a minor release can be ahead of the next major one that is there: then nothing is upgraded, with us or without
	clusters "$1" "$2"
	psql -qX -v ON_ERROR_STOP=1 -d postgres -c 'CREATE TABLE plain (id integer)'
	if ! upgrade "$1" "$2"; then
		echo "pg_upgrade skipped: from $("/usr/lib/postgresql/$1/bin/postgres" -V | sed 's/.*) //; s/ .*//') to $("/usr/lib/postgresql/$2/bin/postgres" -V | sed 's/.*) //; s/ .*//') a plain table is not upgraded either: $(why_not)"
		return 0
	fi
	clusters "$1" "$2"
	psql -qX -v ON_ERROR_STOP=1 -d postgres -f demo/load.sql
	psql -qX -v ON_ERROR_STOP=1 -d postgres <<'SQL'
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.31, '[2026-01-01,2026-02-01)', 'a row of their own');
CREATE TABLE staf_lama AS SELECT id, kode_opd, jamsos.rupiah_or_null(honor) AS upah, kelas_risiko FROM pegawai_non_asn;
SELECT jamsos.track('staf_lama', 'gaji_lama', '{kode_opd}', 'upah', 'kelas_risiko') \g /dev/null
UPDATE staf_lama SET upah = upah + 1 WHERE kode_opd = '26';
CREATE TABLE nilai AS SELECT kode_opd, jamsos.payroll(upah, kelas_risiko) AS payroll, jamsos.tariff('2026-01-01', reliefs => '{}') AS tariff, jamsos.timeline('2020-01-01', NULL) AS timeline, jamsos.ledger('2026-01-01', 5, 3, '2026-02-01') AS ledger FROM staf_lama GROUP BY 1;
CREATE INDEX ON nilai USING hash (payroll);
CREATE INDEX ON nilai USING hash (tariff);
CREATE MATERIALIZED VIEW ringkas AS SELECT kode_opd, jamsos.payroll(upah, kelas_risiko) AS payroll FROM staf_lama GROUP BY 1;
SQL
	state="SELECT md5(string_agg(n::text, ' ' ORDER BY kode_opd)) FROM nilai n UNION ALL SELECT md5(string_agg(g.kode_opd || g.payroll::text, ' ' ORDER BY g.kode_opd)) FROM gaji_lama g UNION ALL SELECT md5(string_agg(r::text, ' ' ORDER BY kode_opd)) FROM ringkas r
		UNION ALL SELECT (jamsos.liability(upah, kelas_risiko, jamsos.tariff('2026-01-01', reliefs => '{}'))).total::text FROM staf_lama"
	before=$(psql -qXAt -d postgres -c "$state")
	upgrade "$1" "$2" || { tail -30 "$place/upgrade.log"; why_not; return 1; }
	start "$2" new
	after=$(psql -qXAt -d postgres -c "$state")
	[ "$before" = "$after" ] || { echo "not ok: before $before, after $after"; return 1; }
	psql -qX -v ON_ERROR_STOP=1 -d postgres -c 'UPDATE staf_lama SET upah = upah + 1 WHERE id % 3 = 0' -c 'REFRESH MATERIALIZED VIEW ringkas'
	[ "$(psql -qXAt -d postgres -c 'SELECT (SELECT count(*) FROM jamsos.verify_tracked()), (SELECT count(*) FROM jamsos.verify_install()), (SELECT count(*) FROM nilai n JOIN nilai m ON n.payroll OPERATOR(jamsos.=) m.payroll)')" = '0|0|26' ] || { echo 'not ok: after writing'; return 1; }
	psql -qX -v ON_ERROR_STOP=1 -d postgres -P pager=off -f demo/report.sql >"$place/report"
	stop "$2" new
	rm -rf "$place"
	echo "pg_upgrade: $1 to $2, stored values, local law and tracked payrolls are as they were"
}

"$@"
