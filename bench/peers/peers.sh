#!/bin/bash
# DuckDB and publicodes beside us: the same questions of the same rows on the same cores, the data of each in its own memory.
# Totals have to be equal to the rupiah, or there is nothing to compare.
set -euo pipefail
rounds=${BENCH_REPEATS:-5}
here=$(realpath "$(dirname "$0")")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
law="(SELECT jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP}'))"

psql -qX -v ON_ERROR_STOP=1 <<'SQL'
SET client_min_messages = warning;
DROP TABLE IF EXISTS peer_months, peer_payroll;
-- wages grow each January, rounded at twelve decimals of the factor; the ceiling of JP each March after the last published one, down to Rp100
CREATE TABLE peer_months AS
WITH RECURSIVE scenario AS (
	SELECT s AS scenario, CASE WHEN s = 0 THEN 0.065 ELSE 0.05 + s * 0.0003 END AS wages, CASE WHEN s = 0 THEN 0.05 ELSE 0.03 + s * 0.0005 END AS ceilings FROM generate_series(0, 100) s
), month AS (
	SELECT scenario, wages, ceilings, '2026-01-01'::date AS month, 1::numeric AS factor, (SELECT amount::numeric FROM jamsos.wage_limit WHERE program = 'JP' AND kind = 'ceiling' AND valid @> '2026-01-01'::date) AS ceiling FROM scenario
	UNION ALL
	SELECT scenario, wages, ceilings, next, factor * CASE WHEN extract(month FROM next) = 1 THEN 1 + wages ELSE 1 END,
		CASE WHEN extract(month FROM next) <> 3 THEN ceiling WHEN next = '2026-03-01' THEN (SELECT amount FROM jamsos.wage_limit WHERE program = 'JP' AND kind = 'ceiling' AND valid @> next) ELSE trunc(ceiling * (1 + ceilings) / 100) * 100 END
	FROM month, LATERAL (SELECT (month + interval '1 month')::date AS next) n WHERE next < '2031-01-01'
)
SELECT scenario, month, (round(factor, 12) * 1e12)::bigint AS factor, ceiling::bigint AS ceiling FROM month;
CREATE TABLE peer_payroll AS SELECT unit, jamsos.payroll(wage, risk_class) AS payroll FROM staff GROUP BY unit;
VACUUM ANALYZE peer_months, peer_payroll;
SQL
psql -qX -v ON_ERROR_STOP=1 -c "\\copy staff TO '$place/staff.csv' CSV HEADER" -c "\\copy (SELECT unit, risk_class, wage, count(*) AS n FROM staff GROUP BY 1, 2, 3) TO '$place/histogram_by_unit.csv' CSV HEADER" \
	-c "\\copy (SELECT risk_class, wage, count(*) AS n FROM staff_10k GROUP BY 1, 2) TO '$place/histogram.csv' CSV HEADER" -c "\\copy peer_months TO '$place/months.csv' CSV HEADER"

# name|least milliseconds|total
ours()
{
	local i
	for ((i = 0; i < rounds; i++)); do
		printf '%s\n' 'SET jit = off;' '\timing on' "$2;" | psql -qXAt -v ON_ERROR_STOP=1
	done | awk -v name="$1" '/^Time:/ { if (!ms || $2 < ms) ms = $2; next } { total = $1 } END { print name "|" ms "|" total }'
}

scenario="'{JKK,JKM,JHT,JP}', jamsos.scenario(base => '2026-01-01', wage_growth =>"
floor=$(ours floor "SELECT count(*) FROM (SELECT unit, count(*), sum(wage) FROM staff GROUP BY unit) q" | cut -d'|' -f2)
{
	ours "one month" "SELECT sum((l).total) FROM (SELECT unit, jamsos.liability(wage, risk_class, $law) AS l FROM staff GROUP BY unit) q"
	ours "one month, grouped inside" "SELECT sum(total) FROM (SELECT jamsos.liability_by(unit, wage, risk_class, $law) AS owed FROM staff) q, jamsos.each(owed)"
	ours "one month, counted" "SELECT sum(l.total) FROM peer_payroll, jamsos.liability(payroll, $law) l"
	ours "sixty months, counted" "SELECT sum(amount) FROM stored, jamsos.project(payroll, '2026-01-01', 60, $scenario 0.065, ceiling_growth => 0.05))"
	ours "a hundred scenarios, counted" "SELECT sum(amount) FROM stored, generate_series(1, 100) s, jamsos.project(payroll, '2026-01-01', 60, $scenario 0.05 + s * 0.0003, ceiling_growth => 0.03 + s * 0.0005))"
} >"$place/jamsos"
node "$here/duckdb.mjs" "$place" "$rounds" >"$place/DuckDB"
node "$here/publicodes.mjs" "$place" >"$place/publicodes"

echo
version()
{
	node -p "require('$here/package-lock.json').packages['node_modules/$1'].version"
}
echo "beside DuckDB $(version @duckdb/node-api) and publicodes $(version publicodes), $(psql -qXAt -c "SELECT count(*) FROM staff") workers in 500 units; what is counted: $(wc -l <"$place/histogram.csv") entries, by unit $(wc -l <"$place/histogram_by_unit.csv")"
awk -F'|' -v floor="$floor" '
	BEGIN { printf "  %-52s %10.0f ms\n", "floor: count(*), sum(bigint), 500 units", floor }
	FNR == 1 { who = FILENAME; sub(/.*\//, "", who) }
	{
		question = $1
		sub(/,.*/, "", question)
		if (!(question in total)) total[question] = $3
		if (total[question] != $3) { printf "%s: %s, not %s\n", $1, $3, total[question]; wrong = 1 }
		printf "  %-52s %10.2f ms, %.4f of the floor\n", who ": " $1, $2, $2 / floor
	}
	END { exit wrong }' "$place/jamsos" "$place/DuckDB" "$place/publicodes"
