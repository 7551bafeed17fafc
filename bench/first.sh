#!/bin/bash
# The first statements of new connections, one connection each: lowest and median, beside what PostgreSQL's own
# language pays for being loaded.  Where the library waits in the server, nothing of what a connection
# pays is loading it.
set -euo pipefail
psql -qX -v ON_ERROR_STOP=1 -c 'SET client_min_messages = warning' -c 'CREATE EXTENSION IF NOT EXISTS jamsos' -c 'VACUUM ANALYZE'
echo
echo "first statements of new connections, shared_preload_libraries = '$(psql -qXAt -c 'SHOW shared_preload_libraries')'"
for what in "SELECT 1" "LOAD 'plpgsql'" "SELECT jamsos.version()" "SELECT jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP}')"; do
	for ((i = 0; i < 41; i++)); do
		printf '%s\n' '\timing on' "$what;" | psql -qXAt | awk '/^Time:/ { print $2 }'
	done | sort -n | awk -v what="${what:0:44}" '{ t[NR] = $1 } END { printf "  %-44s %8.2f ms, median %.2f\n", what, t[1], t[int((NR + 1) / 2)] }'
done
