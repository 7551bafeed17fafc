#!/bin/bash
# Each report in the states that a database is found in: expressions compiled or not; without statistics, as
# after a restore; with one run of each kind kept, and with two hundred.  Milliseconds of the processor, and each state as a ratio to the
# best of all: by the clock two equal plans were told apart by what else the machine did.  The states take turns, and of each
# the best counts.  The server is on this machine.
set -euo pipefail
states=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-plans.XXXXXX")
trap 'rm -rf "$states"' EXIT
mapfile -t views < <(psql -qXAt -c 'SELECT name FROM jamsos_reports.view_definition ORDER BY place')

# spent: milliseconds of the processor of the backend so far, and of the workers of the server that have ended
spent()
{
	local own leader server
	read -r own _ <"/proc/$BACKEND/schedstat"
	read -r -a leader <"/proc/$BACKEND/stat"
	read -r -a server <"/proc/${leader[3]}/stat"
	awk -v own="$own" -v ended=$((server[15] + server[16])) -v ticks="$(getconf CLK_TCK)" 'BEGIN { printf "spent %.3f\n", own / 1e6 + ended * 1000 / ticks }'
}
printf '%s\nspent\n' "$(declare -f spent)" >"$states/spent"

# reports SETTINGS: milliseconds of each view, the better of two in a row: the first has its names looked up
reports()
{
	local view only
	{
		printf '%s\n' "$1" 'SELECT pg_backend_pid() AS backend \gset' '\setenv BACKEND :backend' "\\! bash $states/spent"
		for view in "${views[@]}"; do
			only=true
			[ "$view" != contribution_by_worker ] || only="month_key = '2025-03'"
			for _ in 1 2; do echo "SELECT count(q.*) FROM (SELECT * FROM laporan.$view WHERE $only OFFSET 0) q \\g /dev/null"; echo "\\! bash $states/spent"; done
		done
	} | psql -qXAt -v ON_ERROR_STOP=1 | awk '/^spent/ { if (n++) { if (!best || $2 - before < best) best = $2 - before; if (n % 2 == 1) { print best; best = 0 } } before = $2 }'
}

# table: three turns of the four states
table()
{
	local turn
	for turn in 1 2 3; do
		psql -qX -c 'VACUUM ANALYZE'
		reports 'SET jit = off;' >"$states/1.$turn"
		reports 'SET jit = on;' >"$states/2.$turn"
		psql -qX -v ON_ERROR_STOP=1 -c 'DELETE FROM pg_statistic' -c "UPDATE pg_class SET reltuples = -1, relpages = 0, relallvisible = 0 WHERE relkind IN ('r', 'i') AND relnamespace::regnamespace::text IN ('public', 'laporan', 'jamsos', 'jamsos_reports')"
		reports 'SET jit = off;' >"$states/3.$turn"
		reports 'SET jit = on;' >"$states/4.$turn"
	done
	printf '  %-28s %10s %10s %10s %10s %10s\n' report 'best, ms' analyzed 'jit = on' restored both
	printf '%s\n' "${views[@]}" | paste - "$states"/[1-4].[1-3] | awk '{
		best = 0
		for (s = 0; s < 4; s++) {
			took[s] = $(2 + 3 * s)
			for (i = 3; i <= 4; i++) if ($(i + 3 * s) < took[s]) took[s] = $(i + 3 * s)
			if (!s || took[s] < best) best = took[s]
		}
		printf "  %-28s %10.1f %10.2f %10.2f %10.2f %10.2f\n", $1, best, took[0] / best, took[1] / best, took[2] / best, took[3] / best
		for (s = 0; s < 4; s++) if (took[s] > 2 * best) { slow = slow " " $1; break } }
		END { printf "  above twice the best:%s\n", slow ? slow : " none" }'
}

# nothing but what is measured: what autovacuum has its workers do would be taken for the reports'
psql -qX -d postgres -c 'ALTER SYSTEM SET autovacuum = off' -c 'SELECT pg_reload_conf()' -o /dev/null
psql -qX -c "ALTER DATABASE $PGDATABASE SET statement_timeout = '2min'"
table

# twelve months with eight revisions of bill and reconciliation each, and eight of the budget: each night somebody earns more
psql -qXAt -v ON_ERROR_STOP=1 <<'SQL' >/dev/null
SET statement_timeout = 0;
INSERT INTO tagihan SELECT id, nik, nama, lahir, m::date, upah, jkk, jkm FROM tagihan, generate_series('2025-01-01'::date, '2025-12-01', interval '1 month') m WHERE m <> '2025-03-01';
SELECT format('UPDATE staf SET honor = honor + 10000 WHERE id = %s', n), format('SELECT jamsos_reports.budget_run(''laporan.setting'', 2026)'),
	format('SELECT jamsos_reports.billing_run(''laporan.setting'', m::date), jamsos_reports.reconcile_run(''laporan.setting'', m::date) FROM generate_series(''2025-01-01''::date, ''2025-12-01'', interval ''1 month'') m') FROM generate_series(1, 8) n \gexec
SQL
echo "$(psql -qXAt -c 'SELECT count(*) FROM laporan.run') runs kept"
table
psql -qX -d postgres -c 'ALTER SYSTEM RESET autovacuum' -c 'SELECT pg_reload_conf()' -o /dev/null
