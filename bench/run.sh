#!/bin/bash
# Measurements: each a ratio to a floor that runs in turn with it in the same session
# on the same rows (best of the rounds: these machines are shared and noisy).
set -euo pipefail
rows=${BENCH_ROWS:-10000000}
rounds=${BENCH_ROUNDS:-7}

psql -qX -v ON_ERROR_STOP=1 <<SQL
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS jamsos CASCADE;
DROP TABLE IF EXISTS staff, staff_numeric, law;
CREATE TABLE staff AS
SELECT (i * 7919 % 500)::integer AS unit, (1 + i % 5)::integer AS risk_class, (1000000 + i * 2654435761 % 4000 * 1000)::bigint AS wage
FROM generate_series(1, $rows::bigint) i;
CREATE TABLE staff_numeric AS
SELECT unit, risk_class, (wage + wage / 1000 % 3 * 0.59)::numeric(14,2) AS wage FROM staff;
CREATE TABLE law AS SELECT jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP}') AS tariff;
VACUUM ANALYZE staff;
VACUUM ANALYZE staff_numeric;
ANALYZE law;
SQL

# compare SETTINGS FLOOR QUERY...: milliseconds of the floor, ratio of each query
compare()
{
	local settings=$1 query
	shift
	{
		echo "$settings"
		printf '%s\n' '\o /dev/null'
		for query; do echo "$query;"; done
		printf '%s\n' '\timing on'
		for ((i = 0; i < rounds; i++)); do
			for query; do echo "$query;"; done
		done
	} | psql -qX -v ON_ERROR_STOP=1 | awk -v n=$# '/^Time:/ { k = k_next++ % n; if (!(k in best) || $2 < best[k]) best[k] = $2 }
		END { for (k = 0; k < n; k++) printf "%s%s", k ? sprintf("%.3f", best[k] / best[0]) : sprintf("%.0f ms", best[0]), k < n - 1 ? " " : "\n" }'
}

t="jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP}')"
floor="SELECT unit, count(*), sum(wage) FROM staff GROUP BY unit"
oracle="SELECT unit, count(*), sum(round(wage * CASE risk_class WHEN 1 THEN 0.0024 WHEN 2 THEN 0.0054 WHEN 3 THEN 0.0089 WHEN 4 THEN 0.0127 ELSE 0.0174 END)),
	sum(round(wage * 0.003)), sum(round(wage * 0.037)), sum(round(wage * 0.02)), sum(round(least(wage, 10547400) * 0.02)), sum(round(least(wage, 10547400) * 0.01))
	FROM staff GROUP BY unit"
names=("tariff in the argument, .*" "tariff in the argument, one column" "scalar sub-select" "tariff of a table, sub-select" "tariff of a table, joined" "tariff in FROM" "tariff of a day in the row" "numeric wages, .*" "plain numeric SQL")
queries=(
	"SELECT unit, (jamsos.liability(wage, risk_class, $t)).* FROM staff GROUP BY unit"
	"SELECT unit, jamsos.liability(wage, risk_class, $t) FROM staff GROUP BY unit"
	"SELECT unit, jamsos.liability(wage, risk_class, (SELECT $t)) FROM staff GROUP BY unit"
	"SELECT unit, jamsos.liability(wage, risk_class, (SELECT tariff FROM law)) FROM staff GROUP BY unit"
	"SELECT unit, (jamsos.liability(wage, risk_class, tariff)).* FROM staff, law GROUP BY unit"
	"SELECT unit, (jamsos.liability(wage, risk_class, t)).* FROM staff, $t t GROUP BY unit"
	"SELECT unit, (jamsos.liability(wage, risk_class, jamsos.tariff('2026-01-01'::date + risk_class, programs => '{JKK,JKM,JHT,JP}'))).* FROM staff GROUP BY unit"
	"SELECT unit, (jamsos.liability(wage, risk_class, $t)).* FROM staff_numeric GROUP BY unit"
	"$oracle")

echo "liability, four programmes, $rows rows, 500 units; ratio to count(*), sum(bigint) grouped alike"
for workers in 0 1 2; do
	result=$(compare "SET max_parallel_workers_per_gather = $workers;" "$floor" "${queries[@]}")
	read -r -a value <<<"$result"
	echo "  $workers workers, floor ${value[0]} ms"
	for i in "${!names[@]}"; do
		printf '    %-40s %s\n' "${names[$i]}" "${value[$((i + 2))]}"
	done
done

echo "contribution per row, serial; ratio to wage * 0.0024 on numeric"
result=$(compare "SET max_parallel_workers_per_gather = 0;" "SELECT wage * 0.0024 FROM staff_numeric OFFSET $((rows - 1))" \
	"SELECT jamsos.contribution(wage, jamsos.tariff('2026-01-01')) FROM staff_numeric OFFSET $((rows - 1))" \
	"SELECT jamsos.contribution(wage, $t, risk_class) FROM staff_numeric OFFSET $((rows - 1))")
read -r -a value <<<"$result"
printf '    %-40s %s\n' "floor" "${value[0]} ms" "JKK and JKM" "${value[2]}" "four programmes" "${value[3]}"

echo "making a tariff"
first=$({ printf '%s\n' '\timing on'; echo "SELECT jamsos.version();"; echo "SELECT $t;"; } | psql -qXAt | awk '/^Time:/ { t = $2 } END { print t }')
printf '    %-40s %s ms\n' "first in a backend, parsing included" "$first"
psql -qXAt <<'SQL' | sed 's/^/    /'
DO $$
DECLARE
	start timestamptz := clock_timestamp();
	n int := 20000;
BEGIN
	-- a month each call, so that the call site remembers nothing of it
	FOR i IN 1..n LOOP
		PERFORM jamsos.tariff('2015-07-01'::date + (i % 4000), programs => '{JKK,JKM,JHT,JP}', known_on => '2026-01-01'::date + i, reliefs => '{}');
	END LOOP;
	PERFORM set_config('bench.made', round(extract(epoch FROM clock_timestamp() - start) * 1e6 / n, 1)::text, false);
END
$$;
SELECT format('%-40s %s microseconds', 'made anew, law in memory', current_setting('bench.made'));
SELECT format('%-40s %s KiB', 'law in memory', round(sum(total_bytes) / 1024.0)) FROM pg_backend_memory_contexts WHERE name = 'jamsos law';
SQL
