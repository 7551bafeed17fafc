#!/bin/bash
# A tracked table under eight writers: 12,000 workers in 40 offices, statements of one row,
# nobody calls anything.  How many statements beside the same table without tracking, what
# reading the summary takes afterwards, what its parts take on disk; for some minutes by
# themselves, beside a transaction that stays open, and after it.
# BENCH_MINUTES=3 is how long each of these is.
set -euo pipefail
minutes=${BENCH_MINUTES:-3}
work=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-writers.XXXXXX")
trap 'rm -rf "$work"' EXIT

sql()
{
	psql -qXAt -v ON_ERROR_STOP=1 "$@"
}

# rows of one writer are never those of another: only the summary could make them meet
writer()
{
	cat <<SQL
\\set id 8 * random(0, 1499) + :client_id + 1
\\set wage 2000000 + 1000 * random(0, 300)
\\set office random(0, 39)
\\set kind random(1, 10)
\\if :kind = 1
UPDATE $1 SET office = :office WHERE id = :id;
\\else
UPDATE $1 SET wage = :wage WHERE id = :id;
\\endif
SQL
}

# the milliseconds that reading every group takes, the best of 51 times
reading()
{
	{
		printf '%s\n' 'SET jit = off; SET max_parallel_workers_per_gather = 0;' '\o /dev/null' 'SELECT office, jamsos.headcount(payroll) FROM writers_payroll;' '\timing on'
		for ((i = 0; i < 51; i++)); do echo "SELECT office, jamsos.headcount(payroll) FROM writers_payroll;"; done
	} | sql | awk '/^Time:/ { print $2 }' | awk '!best || $1 < best { best = $1 } END { printf "%.2f", best }'
}

parts()
{
	sql -c "SELECT format('%s parts, %s kB of table and %s kB of indexes', (SELECT count(*) FROM writers_payroll_parts), pg_relation_size('writers_payroll_parts') / 1024, pg_indexes_size('writers_payroll_parts') / 1024)"
}

# write TABLE HOW...: by eight writers; statements a second, those that failed
write()
{
	local table=$1
	shift
	writer "$table" >"$work/$table.sql"
	pgbench -n -c 8 -j 2 -f "$work/$table.sql" "$@" >"$work/out" 2>"$work/err" || { cat "$work/err" >&2; return 1; }
	awk '/^tps/ { tps = $3 } /^number of failed/ { failed = $5 } END { printf "%.0f statements a second, %d failed", tps, failed }' "$work/out"
}

# for the minutes that are given: a line every half of one
watched()
{
	local until waits=0 next
	write writers -T "$((minutes * 60))" >"$work/result" &
	local running=$!
	next=30
	until=$(($(date +%s) + minutes * 60))
	while kill -0 "$running" 2>/dev/null; do
		waits=$((waits + $(sql -c "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")))
		if [ "$(date +%s)" -ge "$((until - minutes * 60 + next))" ]; then
			printf '  %4d s: %s; read in %s ms\n' "$next" "$(parts)" "$(reading)"
			next=$((next + 30))
		fi
		sleep 0.5
	done
	wait "$running"
	printf '  %s; seen to wait for a lock: %d\n' "$(cat "$work/result")" "$waits"
}

sql <<'SQL'
SET client_min_messages = warning;
SELECT jamsos.untrack(s) FROM unnest(jamsos.tracked()) s WHERE s::text = 'writers_payroll' \g /dev/null
DROP TABLE IF EXISTS writers, writers_plain;
CREATE TABLE writers (id integer PRIMARY KEY, office integer NOT NULL, risk_class integer NOT NULL, wage bigint NOT NULL, name text) WITH (fillfactor = 70);
INSERT INTO writers SELECT g, g % 40, 1, 2000000 + 1000 * (g * 7919 % 301), 'worker ' || g FROM generate_series(1, 12000) g;
CREATE TABLE writers_plain (LIKE writers INCLUDING ALL) WITH (fillfactor = 70);
INSERT INTO writers_plain SELECT * FROM writers;
SELECT jamsos.track('writers', 'writers_payroll', group_by => '{office}', wage => 'wage', risk_class => 'risk_class') \g /dev/null
SQL
sql -c 'VACUUM ANALYZE writers, writers_plain, writers_payroll_parts'
echo "eight writers of one row at a time, 12,000 workers in 40 offices"
first=$(reading)
printf '  %-44s %s\n' "counted" "$(parts)" "reading every group" "$first ms"
printf '  %-44s %s\n' "160,000 statements, not tracked" "$(write writers_plain -t 20000)" "160,000 statements, tracked" "$(write writers -t 20000)"
after=$(reading)
printf '  %-44s %s\n' "then, nobody having called anything" "$(parts)" "reading every group" "$after ms"
sql -c 'SELECT jamsos.compact_tracked()' -c 'VACUUM writers_payroll_parts' >/dev/null
folded=$(reading)
printf '  %-44s %s\n' "reading every group, compacted" "$folded ms: before it $(awk -v a="$after" -v b="$folded" 'BEGIN { printf "%.1f", a / b }') times as long"
echo "by themselves, $minutes minutes"
watched
echo "beside a transaction that stays open, $minutes minutes"
mkfifo "$work/input"
sql <"$work/input" >/dev/null &
exec 3>"$work/input"
echo 'BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM writers_payroll;' >&3
watched
# psql goes with its input
exec 3>&-
echo "after it, $minutes minutes"
watched
[ "$(sql -c "SELECT count(*) FROM jamsos.verify_tracked('writers_payroll')")" = 0 ] || { echo "the summary differs from its table" >&2; exit 1; }
echo "  verify_tracked() finds nothing"
