#!/bin/bash
# Each report in the states that a database is found in: expressions compiled or not; without statistics, as
# after a restore.  Milliseconds of the processor, of the best of three, and each state as a ratio to the best of all:
# by the clock two equal plans were told apart by what else the machine did.  The server is on this machine.
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

# reports SETTINGS: milliseconds of each view
reports()
{
	local view only
	{
		printf '%s\n' "$1" 'SELECT pg_backend_pid() AS backend \gset' '\setenv BACKEND :backend' "\\! bash $states/spent"
		for view in "${views[@]}"; do
			only=true
			[ "$view" != contribution_by_worker ] || only="month_key = '2025-03'"
			for _ in 1 2 3; do echo "SELECT count(q.*) FROM (SELECT * FROM laporan.$view WHERE $only OFFSET 0) q \\g /dev/null"; echo "\\! bash $states/spent"; done
		done
	} | psql -qXAt -v ON_ERROR_STOP=1 | awk '/^spent/ { if (n++) { if (!best || $2 - before < best) best = $2 - before; if (n % 3 == 1) { print best; best = 0 } } before = $2 }'
}

psql -qXAt -v ON_ERROR_STOP=1 -c "SELECT format('ALTER TABLE %s SET (autovacuum_enabled = off);', oid::regclass) FROM pg_class WHERE relkind = 'r' AND relnamespace::regnamespace::text IN ('public', 'laporan')" | psql -qX -v ON_ERROR_STOP=1
psql -qX -c 'VACUUM ANALYZE' -c "ALTER DATABASE $PGDATABASE SET statement_timeout = '2min'"
reports 'SET jit = off;' >"$states/analyzed"
reports 'SET jit = on;' >"$states/compiled"
psql -qX -v ON_ERROR_STOP=1 -c 'DELETE FROM pg_statistic' -c "UPDATE pg_class SET reltuples = -1, relpages = 0, relallvisible = 0 WHERE relkind IN ('r', 'i') AND relnamespace::regnamespace::text IN ('public', 'laporan')"
reports 'SET jit = off;' >"$states/restored"
reports 'SET jit = on;' >"$states/both"
printf '  %-28s %10s %10s %10s %10s %10s\n' report 'best, ms' analyzed 'jit = on' restored both
printf '%s\n' "${views[@]}" | paste - "$states/analyzed" "$states/compiled" "$states/restored" "$states/both" | awk '{
	best = $2; for (i = 3; i <= 5; i++) if ($i < best) best = $i
	printf "  %-28s %10.0f %10.2f %10.2f %10.2f %10.2f\n", $1, best, $2 / best, $3 / best, $4 / best, $5 / best
	worst = best; for (i = 2; i <= 5; i++) if ($i > worst) worst = $i
	if (worst > 2 * best && worst > 50) slow = slow " " $1 }
	END { printf "  above twice the best, and above 50 ms:%s\n", slow ? slow : " none" }'
