#!/bin/bash
# Measurements: each a ratio to a floor that runs in turn with it in the same session
# on the same rows.  These machines are shared and noisy: a ratio is best time against
# best time of a few rounds, and several such ratios give the range that is printed.
set -euo pipefail
rows=${BENCH_ROWS:-10000000}
repeats=${BENCH_REPEATS:-5}
rounds=3

psql -qX -v ON_ERROR_STOP=1 <<SQL
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS jamsos;
DROP TABLE IF EXISTS staff, staff_numeric, law;
CREATE TABLE staff AS
SELECT (i * 7919 % 500)::integer AS unit, (1 + i % 5)::integer AS risk_class, (1000000 + i * 2654435761 % 4000 * 1000)::bigint AS wage
FROM generate_series(1, $rows::bigint) i;
CREATE TABLE staff_numeric AS
SELECT unit, risk_class, (wage + wage / 1000 % 3 * 0.59)::numeric(14,2) AS wage FROM staff;
CREATE TABLE law AS SELECT jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP}') AS tariff;
-- payrolls: 10,000 entries in all; 200 and 2,000 wages in each of 500 units; every wage once; pairs
DROP TABLE IF EXISTS staff_10k, staff_200, staff_2000, staff_distinct, pairs, small_payrolls, stored;
CREATE TABLE staff_10k AS SELECT unit, (1 + wage / 1000 % 5)::integer AS risk_class, (wage / 2000 * 2000)::bigint AS wage
FROM (SELECT unit, 1000000 + (hashint8(i) & 2147483647)::bigint % 10000 * 1000 AS wage FROM generate_series(1, $rows::bigint) i, LATERAL (SELECT (i * 7919 % 500)::integer AS unit) u) q;
CREATE TABLE staff_200 AS SELECT unit, 1 AS risk_class, 1000000 + unit * 7000::bigint + (hashint8(i) & 2147483647)::bigint % 200 * 25000 AS wage
FROM generate_series(1, $rows::bigint) i, LATERAL (SELECT (i * 7919 % 500)::integer AS unit) u;
CREATE TABLE staff_2000 AS SELECT unit, 1 AS risk_class, 1000000 + unit * 7000::bigint + (hashint8(i) & 2147483647)::bigint % 2000 * 2500 AS wage
FROM generate_series(1, $rows::bigint) i, LATERAL (SELECT (i * 7919 % 500)::integer AS unit) u;
CREATE TABLE staff_distinct AS SELECT (i * 7919 % 500)::integer AS unit, 1 AS risk_class, 1000000 + i * 48271 % 10000019 AS wage FROM generate_series(1, $rows::bigint) i;
CREATE TABLE pairs AS SELECT (i * 7919 % 200000)::integer AS unit, 1 AS risk_class, 1000000 + (hashint8(i) & 2147483647)::bigint % 4000 * 1000 AS wage FROM generate_series(1, 400000::bigint) i;
CREATE TABLE small_payrolls AS SELECT g AS unit, jamsos.payroll(1000000 + g % 50 * 7000 + i * 25000) AS payroll FROM generate_series(1, 50000) g, generate_series(1, 200) i GROUP BY g;
CREATE TABLE stored AS SELECT jamsos.payroll(wage, risk_class) AS payroll FROM staff_10k;
VACUUM ANALYZE;
SQL

# entries that a payroll really has
entries()
{
	psql -qXAt -c "SELECT count(*) FROM (SELECT $2 FROM $1) q (payroll), jamsos.entries(payroll)"
}

# wanted NAME: is that part?  BENCH_PARTS names some of liability, payroll, projection, peers, contribution, coverage, bill, audit, arrears, track, track_writers, import, tariff, law, exchange, reconcile, runs, views, plans.
wanted()
{
	[[ " ${BENCH_PARTS:-$1} " == *" $1 "* ]]
}

# The same, with a line that says where its figures begin: bench/record.py reads it.
part()
{
	wanted "$1" && printf '\n== %s, load %s\n' "$1" "$(cut -d' ' -f1 /proc/loadavg)"
}

# measure SETTINGS QUERY...: a line per query: lowest, median and highest ratio to the
# first, and its best milliseconds.
measure()
{
	local settings=$1 query i
	shift
	{
		echo "$settings"
		printf '%s\n' '\o /dev/null'
		for query; do echo "$query;"; done
		printf '%s\n' '\timing on'
		for ((i = 0; i < repeats * rounds; i++)); do
			for query; do echo "$query;"; done
		done
	} | psql -qX -v ON_ERROR_STOP=1 | awk -v n=$# -v rounds=$rounds '
		/^Time:/ {
			k = seen % n; r = int(seen / (n * rounds)); seen++
			if (!((r, k) in best) || $2 < best[r, k]) best[r, k] = $2
			if (!(k in least) || $2 < least[k]) least[k] = $2
		}
		END {
			repeats = int(seen / (n * rounds))
			for (k = 0; k < n; k++) {
				for (r = 0; r < repeats; r++) {		# insertion sort of the ratios
					x = best[r, k] / best[r, 0]
					for (j = r; j > 0 && sorted[j - 1] > x; j--) sorted[j] = sorted[j - 1]
					sorted[j] = x
				}
				median = (sorted[int((repeats - 1) / 2)] + sorted[int(repeats / 2)]) / 2
				digits = median < 0.1 ? 4 : 2
				printf "%.*f %.*f %.*f %.1f\n", digits, sorted[0], digits, median, digits, sorted[repeats - 1], least[k]
			}
		}'
}

# processor SETTINGS QUERY...: milliseconds of the processor that a query takes its backend, the least of
# some rounds in turn: what is left to say where other processes want the same cores.
processor()
{
	local settings=$1 query i
	shift
	{
		echo "$settings SELECT pg_backend_pid() AS pid \\gset"
		printf '%s\n' '\setenv PID :pid'
		for query; do echo "$query \g /dev/null"; done
		for ((i = 0; i < repeats * rounds; i++)); do
			for query; do
				# shellcheck disable=SC2016	# psql's shell expands it
				printf '%s\n' '\! cat /proc/$PID/schedstat' "$query \g /dev/null" '\! cat /proc/$PID/schedstat'
			done
		done
	} | psql -qXAt -v ON_ERROR_STOP=1 | awk -v n=$# '
		NR % 2 == 1 { from = $1 }
		NR % 2 == 0 { k = (NR / 2 - 1) % n; ms = ($1 - from) / 1e6; if (!(k in least) || ms < least[k]) least[k] = ms }
		END { for (k = 0; k < n; k++) print least[k] }'
}

# table NAME...: what measure prints, with names; the floor first.
table()
{
	local low median high ms
	read -r low median high ms
	printf '  %-44s %8.0f ms\n' "$1" "$ms"
	shift
	while read -r low median high ms; do
		printf '  %-44s %6s  (%s to %s)\n' "$1" "$median" "$low" "$high"
		shift
	done
}

t="jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP}')"
floor="SELECT unit, count(*), sum(wage) FROM staff GROUP BY unit"
oracle="SELECT unit, count(*), sum(round(wage * CASE risk_class WHEN 1 THEN 0.0024 WHEN 2 THEN 0.0054 WHEN 3 THEN 0.0089 WHEN 4 THEN 0.0127 ELSE 0.0174 END)),
	sum(round(wage * 0.003)), sum(round(wage * 0.037)), sum(round(wage * 0.02)), sum(round(least(wage, 10547400) * 0.02)), sum(round(least(wage, 10547400) * 0.01))
	FROM staff GROUP BY unit"

echo "$(psql -qXAt -c 'SHOW server_version'), $(nproc) cores, $(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo), $rows rows"
if part liability; then
# what PostgreSQL takes in any case: an aggregate of the same arguments whose step gives its state back as it is, and the floor joined with a table of one row
psql -qX -v ON_ERROR_STOP=1 <<'SQL'
SET client_min_messages = warning;
DROP SCHEMA IF EXISTS step CASCADE;
CREATE SCHEMA step;
CREATE FUNCTION step.nothing(bytea, bigint, integer, jamsos.tariff_rules) RETURNS bytea LANGUAGE internal IMMUTABLE PARALLEL SAFE AS 'int8up';
CREATE FUNCTION step.nothing(bytea, bytea) RETURNS bytea LANGUAGE internal IMMUTABLE PARALLEL SAFE AS 'int8up';
CREATE AGGREGATE step.nothing(bigint, integer, jamsos.tariff_rules) (SFUNC = step.nothing, STYPE = bytea, INITCOND = '', COMBINEFUNC = step.nothing, PARALLEL = SAFE);
SQL
for workers in 0 1 2; do
	echo
	echo "liability, four programmes, 500 units, $workers workers: median ratio (lowest to highest of $repeats)"
	measure "SET max_parallel_workers_per_gather = $workers;" "$floor" \
		"SELECT unit, (jamsos.liability(wage, risk_class, $t)).* FROM staff GROUP BY unit" \
		"SELECT unit, jamsos.liability(wage, risk_class, $t) FROM staff GROUP BY unit" \
		"SELECT unit, jamsos.liability(wage, risk_class, (SELECT $t)) FROM staff GROUP BY unit" \
		"SELECT unit, jamsos.liability(wage, risk_class, (SELECT tariff FROM law)) FROM staff GROUP BY unit" \
		"SELECT unit, (jamsos.liability(wage, risk_class, tariff)).* FROM staff, law GROUP BY unit" \
		"SELECT unit, (jamsos.liability(wage, risk_class, t)).* FROM staff, $t t GROUP BY unit" \
		"SELECT unit, (jamsos.liability(wage, risk_class, jamsos.tariff('2026-01-01'::date + risk_class, programs => '{JKK,JKM,JHT,JP}'))).* FROM staff GROUP BY unit" \
		"SELECT unit, (jamsos.liability(wage, risk_class, $t)).* FROM staff_numeric GROUP BY unit" \
		"SELECT e.* FROM (SELECT jamsos.liability_by(unit, wage, risk_class, (SELECT $t)) AS owed FROM staff) q, jamsos.each(owed) e" \
		"SELECT unit, step.nothing(wage, risk_class, (SELECT $t)) FROM staff GROUP BY unit" \
		"SELECT unit, count(*), sum(wage) FROM staff, law GROUP BY unit" \
		"$oracle" |
		table "floor: count(*), sum(bigint)" "tariff in the argument, .*" "tariff in the argument, one column" "scalar sub-select" \
			"tariff of a table, as a sub-select" "tariff of a table, joined" "tariff in FROM" "tariff of a day in the row" "numeric wages, .*" "liability_by, no GROUP BY" \
			"no less: a step that does nothing" "no less: the floor, joined" "plain numeric SQL"
done
fi

if part payroll; then
# The value alone: the text of millions of entries is another matter.  jit = off, as for
# the floor of the engines beside which this stands; with it the floor's own functions are inlined.
for workers in 0 2; do
	echo
	echo "payroll, $workers workers, jit = off (floor: count(*), sum(bigint) grouped alike)"
	settings="SET max_parallel_workers_per_gather = $workers; SET work_mem = '256MB'; SET jit = off;"
	measure "$settings" "SELECT count(*), sum(wage) FROM staff_10k" "SELECT pg_column_size(jamsos.payroll(wage, risk_class)) FROM staff_10k" |
		table "floor, ungrouped" "$(entries staff_10k 'jamsos.payroll(wage, risk_class)') entries"
	measure "$settings" "SELECT unit, count(*), sum(wage) FROM staff_200 GROUP BY unit" "SELECT unit, pg_column_size(jamsos.payroll(wage, risk_class)) FROM staff_200 GROUP BY unit" |
		table "floor, 500 units" "200 wages in each"
	measure "$settings" "SELECT unit, count(*), sum(wage) FROM staff_2000 GROUP BY unit" "SELECT unit, pg_column_size(jamsos.payroll(wage, risk_class)) FROM staff_2000 GROUP BY unit" |
		table "floor, 500 units" "2,000 wages in each"
	measure "$settings" "SELECT count(*), sum(wage) FROM staff_distinct" "SELECT pg_column_size(jamsos.payroll(wage)) FROM staff_distinct" |
		table "floor, ungrouped" "all wages distinct"
	measure "$settings" "SELECT unit, jamsos.liability(wage, risk_class, $t) FROM pairs GROUP BY unit" "SELECT unit, pg_column_size(jamsos.payroll(wage, risk_class)) FROM pairs GROUP BY unit" |
		table "200,000 groups of two: liability (fixed state)" "payroll"
	measure "${settings/jit = off/jit = on}" "SELECT unit, count(*), sum(wage) FROM staff_200 GROUP BY unit" "SELECT unit, pg_column_size(jamsos.payroll(wage, risk_class)) FROM staff_200 GROUP BY unit" |
		table "jit = on: floor, 500 units" "200 wages in each"
done

# as decrees have them, and as nobody has: of the first most amounts need no rounding
psql -qX -v ON_ERROR_STOP=1 <<'SQL'
SET client_min_messages = warning;
DROP TABLE IF EXISTS owing;
CREATE TABLE owing AS SELECT unit, jamsos.payroll(1000000 + unit * 1000 + i * 2000 + hashint8(unit * 8000 + i) % 2 * 1000, 1 + i % 5) AS thousands, jamsos.payroll(1000000 + (hashint8(unit * 8000 + i) & 2147483647)::bigint % 12000000, 1 + i % 5) AS odd
FROM generate_series(1, 500) unit, generate_series(1, 8000) i GROUP BY unit;
VACUUM ANALYZE owing;
SQL
echo
echo "what 500 stored payrolls of 8,000 entries owe, four programmes, serial, time of the processor"
processor "SET max_parallel_workers_per_gather = 0; SET jit = off;" "SELECT count(*), sum(wage) FROM staff_10k" \
	"SELECT sum(l.total) FROM owing, law, jamsos.liability(thousands, tariff) l" "SELECT sum(l.total) FROM owing, law, jamsos.liability(odd, tariff) l" |
	awk -v rows="$rows" 'BEGIN { split("floor: count(*), sum(bigint) of the rows|wages in thousands|wages odd in the rupiah", name, "|") }
		NR == 1 { floor = $1; printf "  %-44s %8.0f ms, %.1f nanoseconds a row\n", name[1], $1, $1 * 1e6 / rows }
		NR > 1 { printf "  %-44s %6.3f  %.1f nanoseconds an entry\n", name[NR], $1 / floor, $1 * 1e6 / 4e6 }'

echo
echo "memory of one backend at its peak, all wages distinct"
psql -qX -v ON_ERROR_STOP=1 <<'SQL' | awk '/VmHWM/ { kb[++n] = $2 } /^entries/ { e = $2 } END { printf "  %-44s %8.1f bytes an entry (%d entries)\n", "payroll, over a scan of the same table", (kb[2] - kb[1]) * 1024 / e, e }'
SET max_parallel_workers_per_gather = 0;
SELECT pg_backend_pid() AS pid \gset
SELECT count(*), sum(wage) FROM staff_distinct \g /dev/null
\setenv PID :pid
\! grep VmHWM /proc/$PID/status
SELECT pg_column_size(jamsos.payroll(wage)) FROM staff_distinct \g /dev/null
\! grep VmHWM /proc/$PID/status
\pset tuples_only on
\pset format unaligned
SELECT 'entries ' || count(*) FROM staff_distinct;
SQL
fi

if part projection; then
p="'{JKK,JKM,JHT,JP}', jamsos.scenario(base => '2026-01-01', wage_growth =>"
for workers in 0 2; do
	echo
	echo "60 months, four programmes, from a stored payroll of $(entries stored payroll) entries, $workers workers"
	measure "SET max_parallel_workers_per_gather = $workers; SET jit = off;" "SELECT unit, count(*), sum(wage) FROM staff_10k GROUP BY unit" \
		"SELECT sum(amount) FROM stored, jamsos.project(payroll, '2026-01-01', 60, $p 0.065, ceiling_growth => 0.05))" \
		"SELECT sum(amount) FROM (SELECT jamsos.payroll(wage, risk_class) AS payroll FROM staff_10k) q, jamsos.project(payroll, '2026-01-01', 60, $p 0.065, ceiling_growth => 0.05))" \
		"SELECT sum(amount) FROM stored, generate_series(1, 100) s, jamsos.project(payroll, '2026-01-01', 60, $p 0.05 + s * 0.0003, ceiling_growth => 0.03 + s * 0.0005))" \
		"SELECT sum(p95) FROM stored, jamsos.project_range(payroll, '2026-01-01', 60, $p 0.065, ceiling_growth => 0.05))" |
		table "floor: one scan, 500 units" "one scenario (W2)" "the payroll made anew as well" "100 scenarios (W3)" "project_range, 1,000 draws"
done

echo
echo "rollup of 50,000 stored payrolls of 200 entries, serial: milliseconds, and memory"
psql -qX -v ON_ERROR_STOP=1 <<'SQL' | awk '/VmHWM/ { kb[++n] = $2 } /^Time/ { if (!best || $2 < best) best = $2 } END { printf "  %-44s %8.0f ms, %.1f MiB\n", "rollup", best, (kb[2] - kb[1]) / 1024 }'
SET max_parallel_workers_per_gather = 0;
SELECT pg_backend_pid() AS pid \gset
SELECT sum(pg_column_size(payroll)) FROM small_payrolls \g /dev/null
\setenv PID :pid
\! grep VmHWM /proc/$PID/status
\timing on
SELECT pg_column_size(jamsos.rollup(payroll)) FROM small_payrolls \g /dev/null
SELECT pg_column_size(jamsos.rollup(payroll)) FROM small_payrolls \g /dev/null
SELECT pg_column_size(jamsos.rollup(payroll)) FROM small_payrolls \g /dev/null
\! grep VmHWM /proc/$PID/status
SQL
fi

if part peers; then
BENCH_REPEATS=$repeats bash "$PEERS/peers.sh"
fi

if part contribution; then
echo
echo "contribution per row, serial"
measure "SET max_parallel_workers_per_gather = 0;" "SELECT wage * 0.0024 FROM staff_numeric OFFSET $((rows - 1))" \
	"SELECT jamsos.contribution(wage, jamsos.tariff('2026-01-01')) FROM staff_numeric OFFSET $((rows - 1))" \
	"SELECT jamsos.contribution(wage, $t, risk_class) FROM staff_numeric OFFSET $((rows - 1))" \
	"SELECT jamsos.contribution(wage, jamsos.tariff('2016-01-01'::date + (wage / 1000)::int % 3650, reliefs => '{}'), risk_class) FROM staff_numeric OFFSET $((rows - 1))" \
	"SELECT '2016-01-01'::date + (wage / 1000)::int % 3650 FROM staff_numeric OFFSET $((rows - 1))" |
	table "floor: wage * 0.0024 on numeric" "JKK and JKM" "four programmes" "a month of 120 in each row" "that day alone"

# The tariff as a constant leaves the call of tariff() out; one programme has one amount, four have six.
constant()
{
	psql -qXAt -c "SELECT quote_literal(jamsos.tariff('2026-01-01', programs => '$1')) || '::jamsos.tariff_rules'"
}
echo
echo "where the time goes, serial: nanoseconds a row over scan and GROUP BY alone"
measure "SET max_parallel_workers_per_gather = 0; SET jit = off;" "SELECT unit FROM staff GROUP BY unit" "$floor" \
	"SELECT unit, (jamsos.liability(wage, risk_class, $(constant '{JKM}'))).* FROM staff GROUP BY unit" \
	"SELECT unit, (jamsos.liability(wage, risk_class, $(constant '{JKK,JKM,JHT,JP}'))).* FROM staff GROUP BY unit" \
	"SELECT unit, (jamsos.liability(wage, risk_class, $t)).* FROM staff GROUP BY unit" \
	"SELECT unit, (jamsos.liability(wage, risk_class, $t)).* FROM staff_numeric GROUP BY unit" |
	awk -v rows="$rows" 'BEGIN { split("scan and GROUP BY|count(*), sum(bigint)|liability, one amount, constant tariff|liability, six amounts, constant tariff|and tariff() in the argument|and numeric wages", name, "|") }
		{ ns = $4 * 1e6 / rows; if (NR == 1) base = ns; printf "  %-44s %8.1f\n", name[NR], NR == 1 ? ns : ns - base }'
fi

if part coverage; then
psql -qX -v ON_ERROR_STOP=1 <<SQL
SET client_min_messages = warning;
DROP TABLE IF EXISTS people;
CREATE TABLE people AS SELECT unit, i % 3 = 0 AS registered, i % 19 > 0 AS on_staff, i % 17 > 0 AS on_bill, wage, wage - (i % 5 = 0)::int * 100000 AS reported, first_day, last_day, daterange(first_day, last_day, '[]') AS active
FROM generate_series(1, $rows::bigint) i, LATERAL (SELECT (i * 7919 % 500)::integer AS unit, 1000000 + (hashint8(i) & 2147483647)::bigint % 4000 * 1000 AS wage, '2008-01-01'::date + (hashint8(i) & 4095) AS first_day) q,
	LATERAL (SELECT first_day + (hashint8(i + 1) & 1023) AS last_day) r;
VACUUM ANALYZE people;
SQL
# months joined by range are quadratic: a hundredth of the rows, and the same rows for the timeline
echo
echo "timeline of 240 months beside months joined by range, $((rows / 100)) spells, serial"
psql -qX -v ON_ERROR_STOP=1 -c "DROP TABLE IF EXISTS few" -c "CREATE TABLE few AS SELECT * FROM people LIMIT $((rows / 100))" -c "VACUUM ANALYZE few" 2>/dev/null
repeats=1 measure "SET max_parallel_workers_per_gather = 0; SET jit = off;" "SELECT m.* FROM (SELECT jamsos.timeline(active) AS t FROM few) q, jamsos.months(t, '2006-01-01', '2025-12-01') m" \
	"SELECT m, count(*) FROM generate_series('2006-01-01'::date, '2025-12-01', '1 month') m JOIN few ON active && daterange(m::date, (m + interval '1 month')::date) GROUP BY m" |
	table "floor: timeline and months" "generate_series joined by range"
for workers in 0 2; do
	echo
	echo "coverage, compliance, timeline, $workers workers, jit = off"
	settings="SET max_parallel_workers_per_gather = $workers; SET jit = off;"
	measure "$settings" "SELECT unit, count(*), count(*) FILTER (WHERE registered) FROM people GROUP BY unit" "SELECT unit, jamsos.coverage(registered) FROM people GROUP BY unit" |
		table "floor: count(*), count(*) FILTER, 500 units" "coverage"
	measure "$settings" "SELECT unit, count(*), sum(wage), sum(reported) FROM people GROUP BY unit" \
		"SELECT unit, jamsos.compliance(on_staff, on_bill, wage, reported, NULL, NULL) FROM people GROUP BY unit" \
		"SELECT unit, jamsos.compliance(on_staff, on_bill, wage, reported, NULL, NULL, jamsos.tariff('2026-01-01', reliefs => '{}')) FROM people GROUP BY unit" |
		table "floor: count(*), 2 x sum(bigint), 500 units" "compliance" "compliance with a tariff"
	# what PostgreSQL takes in any case for a range made in the query: to make it, and count it
	measure "$settings" "SELECT count(*), min(first_day), max(last_day) FROM people" "SELECT jamsos.timeline(active) FROM people" "SELECT jamsos.timeline(first_day, last_day) FROM people" \
		"SELECT jamsos.timeline(daterange(first_day, last_day, '[]')) FROM people" "SELECT count(daterange(first_day, last_day, '[]')) FROM people" |
		table "floor: count(*), min(date), max(date)" "timeline of a range column" "timeline of two dates" "timeline of a range made in the query" "no less: count() of that range"
done
fi

if part bill; then
psql -qX -v ON_ERROR_STOP=1 <<SQL
SET client_min_messages = warning;
DROP TABLE IF EXISTS bills;
CREATE TABLE bills AS SELECT unit, true AS on_staff, true AS on_bill, wage, wage - (i % 5 = 0)::int * 100000 AS reported, '{JKK,JKM}'::text[] AS programs, round(wage * 0.0054) AS total,
	jsonb_build_object('jkk', round(wage * 0.0024), 'jkm', round(wage * 0.003)) AS two, jsonb_build_object('jkk', round(wage * 0.0024), 'jkm', round(wage * 0.003), 'jht_employer', round(wage * 0.037), 'jht_worker', round(wage * 0.02), 'jp_employer', round(wage * 0.02), 'jp_worker', round(wage * 0.01)) AS six
FROM generate_series(1, ($rows / 10)::bigint) i, LATERAL (SELECT (i * 7919 % 500)::integer AS unit, 1000000 + (hashint8(i) & 2147483647)::bigint % 4000 * 1000 AS wage) q;
VACUUM ANALYZE bills;
SQL
for workers in 0 2; do
	echo
	echo "the bill, $((rows / 10)) workers on it, $workers parallel workers, jit = off"
	settings="SET max_parallel_workers_per_gather = $workers; SET jit = off;"
	t2="jamsos.tariff('2026-01-01', reliefs => '{}')"
	measure "$settings" "SELECT unit, count(*), sum(wage), sum(reported), sum(total) FROM bills GROUP BY unit" \
		"SELECT unit, jamsos.compliance(on_staff, on_bill, wage, reported, programs, NULL, $t2, 1, 'PU', total) FROM bills GROUP BY unit" \
		"SELECT unit, sum((two ->> 'jkk')::numeric), sum((two ->> 'jkm')::numeric) FROM bills GROUP BY unit" \
		"SELECT unit, jamsos.bill_gap(wage, reported, 0, two, $t2) FROM bills GROUP BY unit" \
		"SELECT unit, jamsos.bill_gap(wage, reported, 0, six, jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP}', reliefs => '{}')) FROM bills GROUP BY unit" |
		table "floor: count(*), 2 x sum(bigint), sum(numeric)" "compliance with the amount of the bill" "2 x sum of a number in jsonb" "bill_gap, two amounts in jsonb" "bill_gap, six amounts in jsonb"
done
fi

if part audit; then
psql -qX -v ON_ERROR_STOP=1 <<SQL
SET client_min_messages = warning;
DROP TABLE IF EXISTS registry;
CREATE TABLE registry AS SELECT i AS id, '637101' || to_char(born, 'DDMMYY') || to_char(i / 18000 + 1, 'FM0000') AS nik, wage AS honor, wage::numeric AS wage, born, '2015-01-01'::date + (i % 3000)::integer AS starts,
	CASE WHEN i % 3 = 0 THEN '2024-01-01'::date + (i % 300)::integer END AS ends, (ARRAY['Honorer', 'PTT', 'honorer'])[1 + (i % 3)::integer] AS status
FROM generate_series(1, $rows::bigint) i, LATERAL (SELECT '1950-01-01'::date + (i % 18000)::integer AS born, (1000000 + i * 7919 % 4000 * 1000)::text AS wage) q;
VACUUM ANALYZE registry;
SQL
echo
echo "audit, jit = off"
repeats=1 measure "SET jit = off;" "SELECT count(*), sum(wage) FROM registry" "SELECT count(*) FROM jamsos.audit('registry', wage => 'wage')" "SELECT count(*) FROM jamsos.audit('registry', wage => 'honor')" \
	"SELECT count(*) FROM jamsos.audit('registry', nik => 'nik')" "SELECT count(*) FROM jamsos.audit('registry', nik => 'nik', start_date => 'starts', end_date => 'ends')" \
	"SELECT count(*) FROM jamsos.audit('registry', wage => 'honor', nik => 'nik', birth_date => 'born', start_date => 'starts', end_date => 'ends', status => 'status', minimum => 2000000, key => 'id')" |
	table "floor: count(*), sum(numeric)" "wages in numbers" "wages in text, each of them an example" "NIK" "NIK and spells" "all of it"
echo
echo "audit, jit = on: its long queries are compiled where there are millions of rows"
repeats=1 measure "SET jit = on;" "SELECT count(*), sum(wage) FROM registry" "SELECT count(*) FROM jamsos.audit('registry', wage => 'wage')" \
	"SELECT count(*) FROM jamsos.audit('registry', wage => 'honor', nik => 'nik', birth_date => 'born', start_date => 'starts', end_date => 'ends', status => 'status', minimum => 2000000, key => 'id')" |
	table "floor: count(*), sum(numeric)" "wages in numbers" "all of it"
fi

if part arrears; then
psql -qX -v ON_ERROR_STOP=1 <<SQL
SET client_min_messages = warning;
DROP TABLE IF EXISTS account, account_random;
-- 50,000 employers, 60 months: as monthly runs write it, and in random order
CREATE TABLE account AS SELECT (i % 50000)::integer AS employer, ('2018-01-01'::date + (i * 60 / $rows)::integer * interval '1 month')::date AS month, 1000000 + i % 1000 * 1000 AS due,
	CASE WHEN i % 10 > 0 THEN 1000000 + i % 900 * 1000 ELSE 0 END AS paid, '2018-02-01'::date + (i * 1800 / $rows)::integer + (hashint8(i) & 31) AS paid_on
FROM generate_series(0, $rows::bigint - 1) i;
CREATE TABLE account_random AS SELECT * FROM account ORDER BY hashint8(due * 7919 + employer * 104729::bigint + (paid_on - '2000-01-01'::date));
VACUUM ANALYZE account, account_random;
SQL
for table in account account_random; do
for workers in 0 2; do
	echo
	echo "arrears of 50,000 employers, $([ $table = account ] && echo 'rows month by month' || echo 'rows in random order'), $workers workers, jit = off, work_mem = 256MB"
	measure "SET max_parallel_workers_per_gather = $workers; SET jit = off; SET work_mem = '256MB';" "SELECT employer, sum(due), sum(paid) FROM $table GROUP BY employer" \
		"SELECT employer, jamsos.arrears(month, due, paid, paid_on, '2022-06-30') FROM $table GROUP BY employer" \
		"SELECT employer, jamsos.arrears(month, due, paid, paid_on, '2022-06-30', 2) FROM $table GROUP BY employer" |
		table "floor: 2 x sum(bigint)" "arrears" "arrears with penalties"
done
done
fi

if part track; then
# two tables of the same rows, one of them tracked; and the rows of which dashboards are made
psql -qX -v ON_ERROR_STOP=1 <<SQL
SET client_min_messages = warning;
SELECT jamsos.untrack(s) FROM unnest(jamsos.tracked()) s WHERE s::text IN ('tracked_payroll', 'workers_payroll') \g /dev/null
DROP TABLE IF EXISTS plain, tracked, workers;
CREATE TABLE plain (id integer PRIMARY KEY, office integer NOT NULL, risk_class integer NOT NULL, wage bigint NOT NULL, name text);
INSERT INTO plain SELECT i, i % 500, 1, 1000000 + i % 500 * 7000 + (hashint8(i) & 2147483647)::bigint % 200 * 25000, 'worker ' || i FROM generate_series(1, 100000) i;
CREATE TABLE tracked (LIKE plain INCLUDING ALL);
INSERT INTO tracked SELECT * FROM plain;
SELECT jamsos.track('tracked', 'tracked_payroll', group_by => '{office}', wage => 'wage', risk_class => 'risk_class') \g /dev/null
CREATE TABLE workers AS SELECT unit AS office, risk_class, wage FROM staff_200;
SELECT jamsos.track('workers', 'workers_payroll', group_by => '{office}', wage => 'wage', risk_class => 'risk_class') \g /dev/null
DROP TABLE IF EXISTS offices;
CREATE TABLE offices AS SELECT g AS office, g % 514 AS region, jamsos.payroll(1000000 + g % 50 * 7000 + i * 25000) AS payroll FROM generate_series(1, 80000) g, generate_series(1, 100) i GROUP BY g;
VACUUM ANALYZE;
SQL
echo
echo "tracking: 100,000 rows in 500 offices of 200 wages; an UPDATE of all wages beside the same without it"
# each round starts from tables without dead rows
{
	printf '%s\n' '\timing on'
	for ((i = 0; i < repeats * rounds; i++)); do
		for table in plain tracked; do
			printf '%s\n' '\timing off' "VACUUM plain, tracked;" "SELECT jamsos.compact_tracked('tracked_payroll') \\g /dev/null" '\timing on' "UPDATE $table SET wage = wage + 1000;"
		done
	done
} | psql -qX -v ON_ERROR_STOP=1 | awk -v rounds=$rounds '
	/^Time:/ { k = seen % 2; r = int(seen / (2 * rounds)); seen++; if (!((r, k) in best) || $2 < best[r, k]) best[r, k] = $2 }
	END { n = int(seen / (2 * rounds)); least = 99; for (r = 0; r < n; r++) { x = best[r, 1] / best[r, 0]; sum += x; if (x < least) least = x; if (x > most) most = x }
		printf "  %-44s %8.0f ms\n  %-44s %6.2f  (%.2f to %.2f)\n", "floor: UPDATE", best[0, 0], "UPDATE, tracked", sum / n, least, most }'
single()
{
	{
		printf '%s\n' '\timing on'
		for ((i = 1; i <= 2000; i++)); do echo "UPDATE $1 SET wage = wage + 1000 WHERE id = $((i * 47));"; done
	} | psql -qX -v ON_ERROR_STOP=1 | awk '/^Time:/ { print $2 }' | sort -n | awk '{ t[NR] = $1 } END { print t[int(NR / 2)] }'
}
printf '  %-44s %8s ms, tracked %s ms (medians of 2,000 statements, each sent by itself)\n' "UPDATE of one row" "$(single plain)" "$(single tracked)"
months="generate_series('2026-01-01'::date, '2026-12-01', '1 month') m"
shown="l.jkk, l.jkm, l.jht_employer, l.jht_worker, l.jp_employer, l.jp_worker, l.jkn_employer, l.jkn_worker, l.total"
five="jamsos.tariff(m::date, programs => '{JKK,JKM,JHT,JP,JKN}', reliefs => '{}')"
echo
echo "dashboard: 500 offices, five programmes, 12 months, serial, time of the processor; then 80,000 stored payrolls of 100 wages"
psql -qXAt -v ON_ERROR_STOP=1 -c "SELECT jamsos.compact_tracked()" -c "VACUUM ANALYZE workers_payroll_parts" >/dev/null
dashboard="SELECT office, m::date AS month, $shown FROM workers_payroll CROSS JOIN $months CROSS JOIN LATERAL jamsos.liability(payroll, $five) l"
together="SELECT office, month, $shown FROM workers_payroll CROSS JOIN LATERAL jamsos.liability(payroll, ARRAY(SELECT $five FROM $months)) l"
psql -qX -v ON_ERROR_STOP=1 -c "SET client_min_messages = warning" -c "DROP TABLE IF EXISTS dashboard" -c "CREATE TABLE dashboard AS $dashboard" -c "VACUUM ANALYZE dashboard"
{
	processor "SET max_parallel_workers_per_gather = 0; SET jit = off;" "SELECT * FROM dashboard" "$together" "$dashboard" \
		"SELECT office, month, ${shown//l./(w).} FROM workers_payroll CROSS JOIN LATERAL (SELECT m::date AS month, jamsos.liability(payroll, $five) AS w FROM $months OFFSET 0) q"
	repeats=1 processor "SET max_parallel_workers_per_gather = 0; SET jit = off;" \
		"SELECT office, m, $shown FROM (SELECT office, m::date, jamsos.liability(wage, risk_class, $five) AS w FROM workers CROSS JOIN $months GROUP BY office, m OFFSET 0) q, LATERAL (SELECT (w).*) l"
} | awk 'BEGIN { split("the same rows, stored and sent|from tracked payrolls, a call an office|a call a month, a row in FROM|a call a month, a value|from the rows", name, "|") }
	{ printf "  %-44s %8.1f ms, %.2f of the first\n", name[NR], $1, $1 / (NR == 1 ? first = $1 : first) }'
repeats=1 measure "SET max_parallel_workers_per_gather = 0; SET jit = off;" "SELECT sum(pg_column_size(p)) FROM (SELECT jamsos.rollup(payroll) AS p FROM offices GROUP BY region) q" "SELECT pg_column_size(jamsos.rollup(payroll)) FROM offices" |
	awk '{ ms[NR] = $4 } END { printf "  %-44s %8.0f ms\n  %-44s %8.0f ms\n", "rolled up into 514", ms[1], "into one", ms[2] }'
fi

if part track_writers; then
echo
bash "$(dirname "$0")/track_writers.sh"
fi

if part import; then
psql -qX -d postgres -c 'DROP DATABASE IF EXISTS bench_import' -c 'CREATE DATABASE bench_import' 2>/dev/null
psql -qX -d bench_import -v ON_ERROR_STOP=1 -f demo/schema.sql -f demo/sample.sql -f demo/import.sql
csv=$(mktemp "${TMPDIR:-/tmp}/jamsos-import.XXXXXX")
trap 'rm -f "$csv"' EXIT
psql -qX -d bench_import -v ON_ERROR_STOP=1 <<SQL >"$csv"
COPY (SELECT '999999' || to_char('1960-01-01'::date + (i % 15000)::integer, 'DDMMYY') || to_char(i % 9999 + 1, 'FM0000') AS nik, 'Orang ' || i AS nama, to_char(i % 26 + 1, 'FM00') AS kode_opd, to_char('1960-01-01'::date + (i % 15000)::integer, 'DD-MM-YYYY') AS tgl_lahir,
	'2020-01-01' AS tmt, CASE WHEN i % 1000 = 0 THEN 'belum ada' WHEN i % 2 = 0 THEN 'Rp ' || to_char(1500000 + i % 4000 * 1000, 'FM9G999G999') ELSE (1500000 + i % 4000 * 1000)::text END AS honor, 1 AS kelas_risiko
	FROM generate_series(1, $rows::bigint) i) TO STDOUT (FORMAT csv, HEADER);
SQL
echo
echo "a staffing list as CSV, $(du -h "$csv" | cut -f1): loaded, typed, tracked nowhere, counts reconciled; beside a plain COPY of it, all columns text"
psql -qX -d bench_import -c 'CREATE TABLE plain (nik text, nama text, kode_opd text, tgl_lahir text, tmt text, honor text, kelas_risiko text)'
since() { awk -v start="$1" -v now="$(date +%s.%N)" 'BEGIN { printf "%.1f", now - start }'; }
start=$(date +%s.%N)
psql -qX -d bench_import -c "\\copy plain FROM '$csv' (FORMAT csv, HEADER)"
copied=$(since "$start")
start=$(date +%s.%N)
# status 3 says that rows were rejected: one in a thousand of these has no wage
PGDATABASE=bench_import demo/import.py --quiet "$csv" | sed 's/^/  /' || [ "${PIPESTATUS[0]}" = 3 ]
took=$(since "$start")
awk -v rows="$rows" -v copied="$copied" -v took="$took" 'BEGIN { printf "  %-44s %8s s\n  %-44s %8s s, %d rows a second, %.1f times the COPY\n", "plain COPY", copied, "all of it", took, rows / took, took / copied }'
psql -qX -d postgres -c 'DROP DATABASE bench_import'
fi

if part tariff; then
bash "$(dirname "$0")/first.sh"
echo
echo "making a tariff"
psql -qXAt <<'SQL'
DO $$
DECLARE
	start timestamptz := clock_timestamp();
	n int := 20000;
BEGIN
	-- another known_on each call, so that the call site remembers nothing of it
	FOR i IN 1..n LOOP
		PERFORM jamsos.tariff('2015-07-01'::date + (i % 4000), programs => '{JKK,JKM,JHT,JP}', known_on => '2026-01-01'::date + i, reliefs => '{}');
	END LOOP;
	PERFORM set_config('bench.made', round(extract(epoch FROM clock_timestamp() - start) * 1e6 / n, 1)::text, false);
END
$$;
SELECT format('  %-44s %8s microseconds', 'made anew, law in memory', current_setting('bench.made'));
SELECT format('  %-44s %8s KiB', 'law in memory', round(sum(total_bytes) / 1024.0)) FROM pg_backend_memory_contexts WHERE name = 'jamsos law' AND ident = 'jamsos law';
SQL
fi

if part law; then
# milliseconds NAME SETUP STATEMENT: lowest and median of eleven
milliseconds()
{
	{
		echo "SET jit = off; SET max_parallel_workers_per_gather = 0; $2"
		printf '%s\n' '\timing on'
		for ((i = 0; i < 11; i++)); do echo "$3 \\g /dev/null"; done
	} | psql -qXAt -v ON_ERROR_STOP=1 | awk '/^Time:/ { print $2 }' | sort -n | awk -v what="$1" '{ t[NR] = $1 } END { printf "  %-44s %8.2f ms, median %.2f\n", what, t[1], t[6] }'
}
echo
echo "what stands on law in memory, serial"
psql -qXAt -v ON_ERROR_STOP=1 <<'SQL'
SET client_min_messages = warning;
DROP TABLE IF EXISTS regions, born, nation;
CREATE TABLE regions AS SELECT (ARRAY['63', '63.71', '31', '35.78', '12.71'])[1 + i % 5] AS region, ('2018-01-01'::date + i % 96 * interval '1 month')::date AS month FROM generate_series(1, 100000) i;
CREATE TABLE born AS SELECT '1950-01-01'::date + i % 20000 AS born, ('2018-01-01'::date + i % 96 * interval '1 month')::date AS month FROM generate_series(1, 100000) i;
-- as many entries as a nation was counted to have
CREATE TABLE nation AS SELECT jamsos.payroll(1500000 + i * 11) AS payroll FROM generate_series(1, 646070) i;
VACUUM ANALYZE;
SELECT format('  %-44s %8s bytes', 'outlook of 60 months, of 1,200', pg_column_size(jamsos.outlook('2027-01-01', 60)) || ', ' || pg_column_size(jamsos.outlook('2027-01-01', 1200, scenario => jamsos.scenario(ceiling_growth => 0.05))));
SQL
milliseconds "outlook of 60 months" "" "SELECT jamsos.outlook('2027-01-01', 60, scenario => jamsos.scenario(wage_growth => 0.065, ceiling_growth => 0.05))"
milliseconds "outlook of 1,200 months" "" "SELECT jamsos.outlook('2027-01-01', 1200, scenario => jamsos.scenario(wage_growth => 0.065, ceiling_growth => 0.05))"
milliseconds "minimum_wage, 100,000 rows alternating" "" "SELECT sum(jamsos.minimum_wage(region, month, true)) FROM regions"
milliseconds "participates, 100,000 rows" "" "SELECT count(*) FILTER (WHERE jamsos.participates(born, month, 'JP', 'PU')) FROM born"
milliseconds "project_range, 1,000 draws, 646,070 entries" "" "SELECT sum(p95) FROM nation, jamsos.project_range(payroll, '2026-01-01', 60, '{JKK,JKM,JHT,JP}', jamsos.scenario(base => '2026-01-01', wage_growth => 0.065, ceiling_growth => 0.05))"
psql -qX -d postgres -c 'DROP DATABASE IF EXISTS bench_demo' -c 'CREATE DATABASE bench_demo' 2>/dev/null
psql -qX -d bench_demo -v ON_ERROR_STOP=1 -f demo/load.sql
PGDATABASE=bench_demo milliseconds "reconciliation, 12,000 workers, 2,554 lines" "" "CALL laporan.reconcile_run('2021-06-01')"
psql -qX -d postgres -c 'DROP DATABASE bench_demo'
fi

if part exchange; then
echo
echo "payrolls of 500 governments, twelve months, to the nation"
psql -qX -d postgres -c 'DROP DATABASE IF EXISTS bench_exchange' -c 'CREATE DATABASE bench_exchange' 2>/dev/null
psql -qXAt -d bench_exchange -v ON_ERROR_STOP=1 -f bench/exchange.sql
psql -qX -d postgres -c 'DROP DATABASE bench_exchange'
fi

if wanted reconcile || wanted runs || wanted views || wanted plans; then
# a province and more in the extension of reports; BENCH_PEOPLE for fewer
people=${BENCH_PEOPLE:-1200000}
# called NAME STATEMENT [BEFORE]: lowest and median of three, each taken back, BEFORE not counted; the lowest stays in $lowest
called()
{
	local times
	times=$(for i in 1 2 3; do printf '%s\n' 'BEGIN;' "${3:-}" '\timing on' "$2" '\timing off' 'ROLLBACK;'; done | PGDATABASE=bench_reports psql -qXAt -v ON_ERROR_STOP=1 | awk '/^Time:/ { print $2 }' | sort -n)
	lowest=${times%%$'\n'*}
	awk -v what="$1" '{ t[NR] = $1 } END { printf "  %-44s %8.0f ms, median %.0f\n", what, t[1], t[2] }' <<<"$times"
}
psql -qX -d postgres -c 'DROP DATABASE IF EXISTS bench_reports' -c 'CREATE DATABASE bench_reports' 2>/dev/null
psql -qX -d bench_reports -v ON_ERROR_STOP=1 -v people="$people" <<'SQL' >/dev/null
SET client_min_messages = warning;
CREATE EXTENSION jamsos;
CREATE EXTENSION jamsos_reports;
-- 500 offices, in each of them most of the 300 wages that there are
CREATE TABLE staf AS SELECT i AS id, '637101' || to_char('1965-01-01'::date + i % 12000, 'DDMMYY') || to_char(1 + i / 12000, 'FM0000') AS nik, 'PEGAWAI CONTOH ' || i AS nama, '1965-01-01'::date + i % 12000 AS lahir,
	'OPD ' || i % 500 AS opd, 2000000 + (i * 7919::bigint % 1009 % 300)::integer * 10000 AS honor, '2015-01-01'::date + i % 3000 AS tmt FROM generate_series(1, :people) i;
-- a fifth of them, one in a hundred with another NIK, one in fifty with too low a wage, one in sixty without JKK, and a twenty-fourth more who are strangers
CREATE TABLE tagihan AS SELECT id, CASE WHEN id % 500 = 4 THEN left(nik, 12) || '9999' ELSE nik END AS nik, upper(nama) AS nama, lahir, '2025-03-01'::date AS periode, upah, CASE WHEN id % 60 = 0 THEN 0 ELSE round(upah * 0.0024) END AS jkk, round(upah * 0.003) AS jkm
	FROM (SELECT *, greatest(honor, 3496195) - CASE WHEN id % 50 = 0 THEN 500000 ELSE 0 END AS upah FROM staf WHERE id % 5 = 4 OR id % 50 = 0 OR id % 60 = 0) q LIMIT :people / 5;
INSERT INTO tagihan SELECT i + :people, '637102' || to_char('1965-01-01'::date + i % 12000, 'DDMMYY') || '0001', 'BUKAN PEGAWAI ' || i, '1965-01-01'::date + i % 12000, '2025-03-01', 3600000, 8640, 10800 FROM generate_series(1, :people / 120) i;
VACUUM ANALYZE;
SELECT * FROM jamsos_reports.install('laporan', '63', 2026, 'staf', '{"worker_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "office": "opd", "wage": "honor", "first_day": "tmt"}',
	bills => '{"relation": "tagihan", "bill_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "month": "periode", "wage": "upah", "jkk": "jkk", "jkm": "jkm"}');
SQL
called_beside()
{
	echo "jamsos_reports, $people people, $((people / 5 + people / 120)) lines of a bill"
	called "staff read through its adapter, all columns" "SELECT count(q.*) FROM (SELECT * FROM laporan.staff OFFSET 0) q;"
}
if part reconcile; then
	called_beside
	# what is the least that can be done: both lists by their NIK, no person twice, no name, no law but two percents, one table
	called "floor: one FULL JOIN, one CREATE TABLE AS" "CREATE TABLE datar AS SELECT s.id, b.id AS bill_id, s.opd, coalesce(s.nama, b.nama) AS nama, s.nik, greatest(s.honor, 3496195) AS wage, b.upah, b.jkk, b.jkm, round(greatest(s.honor, 3496195) * 0.0024) + round(greatest(s.honor, 3496195) * 0.003) AS due,
		CASE WHEN s.id IS NULL THEN 'not_on_staff' WHEN b.id IS NULL THEN 'not_registered' WHEN b.upah < greatest(s.honor, 3496195) THEN 'wage_low' WHEN b.upah > greatest(s.honor, 3496195) THEN 'wage_high' WHEN b.jkk = 0 OR b.jkm = 0 THEN 'program_missing' ELSE 'agrees' END AS class
		FROM (SELECT * FROM staf WHERE tmt < '2025-04-01') s FULL JOIN (SELECT * FROM tagihan WHERE periode = '2025-03-01') b ON translate(b.nik, ' .''-', '') = translate(s.nik, ' .''-', '');"
	floor=$lowest
	called "reconcile_run" "CALL laporan.reconcile_run('2025-03-01');"
	awk -v run="$lowest" -v floor="$floor" 'BEGIN { printf "  %-44s %8.2f of the floor\n", "", run / floor }'
	run=$lowest
	# what no run can do without: staff read once and kept until it is known whether anything has changed, its rows written once; nothing matched, judged or hashed
	called "no less: staff read and kept" "CREATE TEMPORARY TABLE dibaca AS SELECT worker_id, nik, name, birth_date, office, wage, risk_class, segment, region, programs FROM laporan.staff WHERE first_day IS NULL OR first_day < '2025-04-01';"
	floor=$lowest
	called "no less: rows of a run that are there, written" "INSERT INTO ditulis SELECT * FROM siap;" "CALL laporan.reconcile_run('2025-03-01'); CREATE TABLE siap AS SELECT * FROM laporan.run_worker; CREATE TABLE ditulis (LIKE laporan.run_worker INCLUDING INDEXES);"
	awk -v run="$run" -v read="$floor" -v written="$lowest" 'BEGIN { printf "  %-44s %8.2f of the two\n", "reconcile_run", run / (read + written) }'
	called "reconcile_run, nothing changed since the last" "CALL laporan.reconcile_run('2025-03-01');" "CALL laporan.reconcile_run('2025-03-01');"
fi
if part runs; then
	called_beside
	called "billing_run" "CALL laporan.billing_run('2025-03-01');"
	called "budget_run" "CALL laporan.budget_run(2026);"
fi
if wanted views || wanted plans; then
	psql -qXAt -d bench_reports -v ON_ERROR_STOP=1 -c "CALL laporan.billing_run('2025-03-01')" -c 'CALL laporan.budget_run(2026)' -c "CALL laporan.reconcile_run('2025-03-01')" >/dev/null
fi
if part views; then
	called_beside
	# each at most 12 times the staff as it is read above, all months of contribution_by_worker at most 80
	for view in $(psql -qXAt -d bench_reports -c 'SELECT name FROM jamsos_reports.view_definition ORDER BY place'); do
		called "$view" "SELECT count(q.*) FROM (SELECT * FROM laporan.$view OFFSET 0) q;"
	done
	called "contribution_by_worker, one month" "SELECT count(q.*) FROM (SELECT * FROM laporan.contribution_by_worker WHERE month_key = '2025-03' OFFSET 0) q;"
	called "contribution_by_worker, a year by dim_month" "SELECT count(q.*) FROM (SELECT k.* FROM laporan.contribution_by_worker k JOIN laporan.dim_month d ON d.month_key = k.month_key WHERE d.year = 2025 OFFSET 0) q;" "UPDATE laporan.setting SET first_month = '2021-01-01', last_month = '2025-12-01';"
	# as who imports it takes it: every row as text; a reader's statement_timeout is 10 s
	called "contribution_by_worker, 60 months imported" "COPY (SELECT * FROM laporan.contribution_by_worker) TO '/dev/null';" "UPDATE laporan.setting SET first_month = '2021-01-01', last_month = '2025-12-01';"
	called "rka_lines_of, 30,000 wages in one payroll" "SELECT count(l.*) FROM terpisah, jamsos_reports.rka_lines_of(ARRAY[payroll], 2026, '{63}', '{non-ASN}') l;" "CREATE TEMPORARY TABLE terpisah AS SELECT jamsos.payroll((2000000 + i * 100)::numeric) AS payroll FROM generate_series(1, 30000) i;"
fi
if part plans; then
	echo "reports of $people people"
	PGDATABASE=bench_reports bash "$(dirname "$0")/plans.sh"
fi
psql -qX -d postgres -c 'DROP DATABASE bench_reports'
fi
