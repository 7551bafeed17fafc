# shellcheck shell=bash disable=SC2154
# sqlsmith over the sample Pemda, as a role that may read everything: no crash, and no
# internal error (XX000) from a file of ours.  SQLSMITH_QUERIES (20000), SQLSMITH_SEED.
setup
install_packages sqlsmith
build
start_server
load_demo
queries=${SQLSMITH_QUERIES:-20000}
seed=${SQLSMITH_SEED:-$RANDOM}
log=$work/log
psql -qX -v ON_ERROR_STOP=1 <<'SQL'
SET client_min_messages = warning;
CREATE TABLE staf AS SELECT id, kode_opd, jamsos.rupiah_or_null(honor) AS upah, kelas_risiko FROM pegawai_non_asn WHERE id < 300;
SELECT jamsos.track('staf', 'gaji_opd', '{kode_opd}', 'upah', 'kelas_risiko') \g /dev/null
CREATE TABLE nilai AS SELECT kode_opd, jamsos.payroll(upah, kelas_risiko) AS payroll, jamsos.tariff('2026-01-01') AS tariff, jamsos.timeline('2020-01-01', NULL) AS timeline,
	jamsos.ledger('2026-01-01', 5, 3, '2026-02-01') AS ledger, jamsos.liability_by(id, upah, kelas_risiko, jamsos.tariff('2026-01-01')) AS owed FROM staf GROUP BY 1;
CREATE ROLE smith LOGIN;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO smith;
ALTER ROLE smith SET statement_timeout = '2s';
ALTER ROLE smith SET search_path = public, jamsos;
ALTER ROLE smith SET log_error_verbosity = verbose;
SQL
from=$(wc -l <"$log")
echo "# seed $seed"
sqlsmith --target="host=$PGHOST port=$PGPORT dbname=$PGDATABASE user=smith" --exclude-catalog --max-queries="$queries" --seed="$seed" >/dev/null 2>&1 || true
tail -n +"$from" "$log" >"$log.smith"
ours=$(awk '/ERROR:  XX/ { wait = 1; error = $0 } wait && /LOCATION:/ { file = $0; sub(/.*, /, "", file); sub(/:.*/, "", file); print file " " error; wait = 0 }' "$log.smith" |
	while read -r file error; do [ -e "src/$file" ] && echo "$file: $error"; done || true)
errors=$(grep -c 'ERROR: ' "$log.smith" || true)
crashes=$(grep -cE 'PANIC|terminated by signal|TRAP' "$log.smith" || true)
# another session still works
psql -qXAt -c 'SELECT 1' >/dev/null
[ -z "$ours" ] || echo "$ours"
echo "sqlsmith: $queries queries, $errors refused, $crashes crashes, $(printf '%s' "$ours" | grep -c . || true) internal errors of ours"
[ -z "$ours" ] && [ "$crashes" = 0 ]
