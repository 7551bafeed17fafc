#!/bin/bash
# An extension that was updated is the one that is freshly made: catalogue and law, line by
# line.  Rehearsed with a real delta, from the law as it stood before it; and with a delta
# that forgets something, which must be found.
set -euo pipefail
cd "$(dirname "$0")/.."
directory=$("${PG_CONFIG:-pg_config}" --sharedir)/extension
script=sql/jamsos--$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" jamsos.control).sql
work=$(mktemp -d)
cleanup()
{
	rm -rf "$work"
	rm -f "$directory"/jamsos--rehearsal_*.sql
	for database in upgrade_fresh upgrade_updated upgrade_forgot; do psql -qX -d postgres -c "DROP DATABASE IF EXISTS $database" 2>/dev/null || true; done
}
trap cleanup EXIT

# the law before: the row of 2026 is not there, and the one of 2025 is the last published
sed -e "/^	('JP', 'PU', 'ceiling', 11086300,/d" \
	-e "/^	('JP', 'PU', 'ceiling', 10547400,/ { s/daterange('2025-03-01', '2026-03-01')/daterange('2025-03-01', NULL)/; s/NULL, NULL, NULL, 'shipped')/NULL, '2026-02-01', NULL, 'shipped')/ }" "$script" >"$work/old.sql"
[ "$(diff "$script" "$work/old.sql" | grep -c '^[<>]')" = 3 ] || { echo 'not ok: the rows of the rehearsal are not in the script any more'; exit 1; }
sed '/^UPDATE/,/;$/d' test/upgrade/new-law.sql >"$work/forgot.sql"
sed -i 's/^INSERT INTO jamsos.wage_limit/UPDATE jamsos.wage_limit SET valid = pg_catalog.daterange(pg_catalog.lower(valid), '"'2026-03-01'"') WHERE amount = 10547400;\n&/' "$work/forgot.sql"
cp "$work/old.sql" "$directory/jamsos--rehearsal_old.sql"
cp "$script" "$directory/jamsos--rehearsal_new.sql"
cp test/upgrade/new-law.sql "$directory/jamsos--rehearsal_old--rehearsal_new.sql"
cp "$work/forgot.sql" "$directory/jamsos--rehearsal_old--rehearsal_forgot.sql"

make_database()
{
	psql -qX -d postgres -c "DROP DATABASE IF EXISTS $1" -c "CREATE DATABASE $1" 2>/dev/null
	psql -qX -d "$1" -v ON_ERROR_STOP=1 -c "SET client_min_messages = warning; CREATE EXTENSION jamsos VERSION '$2'"
	psql -qX -d "$1" -v ON_ERROR_STOP=1 -c "INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.31, '[2026-01-01,2026-02-01)', 'a row of their own')"
}
catalogue()
{
	psql -qX -d "$1" -v ON_ERROR_STOP=1 -f test/upgrade/catalogue.sql
}
make_database upgrade_fresh rehearsal_new
make_database upgrade_updated rehearsal_old
make_database upgrade_forgot rehearsal_old
catalogue upgrade_fresh >"$work/fresh"

# one session that has the old law in memory sees the new one after the update
told=$(psql -qXAt -d upgrade_updated -v ON_ERROR_STOP=1 <<'SQL'
SET jamsos.unconfirmed = silent;
SELECT (jamsos.liability(20000000, 1, jamsos.tariff('2026-03-01', programs => '{JP}', reliefs => '{}'))).total;
ALTER EXTENSION jamsos UPDATE TO 'rehearsal_new';
SELECT (jamsos.liability(20000000, 1, jamsos.tariff('2026-03-01', programs => '{JP}', reliefs => '{}'))).total;
SELECT (jamsos.liability(20000000, 1, jamsos.tariff('2026-01-01', programs => '{JKM}', reliefs => '{}'))).total;
SQL
)
[ "$(echo "$told" | tr '\n' ' ')" = '316422 332589 62000 ' ] || { echo "not ok: before, after, the local row: $told"; exit 1; }
catalogue upgrade_updated >"$work/updated"
diff "$work/fresh" "$work/updated" || { echo 'not ok: fresh and updated differ'; exit 1; }
psql -qX -d upgrade_forgot -v ON_ERROR_STOP=1 -c "ALTER EXTENSION jamsos UPDATE TO 'rehearsal_forgot'"
catalogue upgrade_forgot >"$work/forgot"
if diff -q "$work/fresh" "$work/forgot" >/dev/null; then
	echo 'not ok: a delta that forgets something was not found'
	exit 1
fi
echo "upgrade: $(wc -l <"$work/fresh") lines of catalogue and law, the same fresh and updated; a delta that forgot a column was found"
