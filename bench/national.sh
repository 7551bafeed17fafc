#!/bin/bash
# The size of a nation: so many workers in 80,000 offices of 514 regions, in partitions,
# their payrolls tracked.  What it takes to count them, what the payrolls take, ten
# reports from them, and a change of one office; at several sizes, and a plot of it.
# NATIONAL_ROWS="1000000 10000000 100000000" needs about 12 GB of disk for the largest.
set -euo pipefail
sizes=${NATIONAL_ROWS:-1000000 10000000 100000000}
plot=${1:-}
results=$(mktemp)
trap 'rm -f "$results"' EXIT

sql()
{
	psql -qXAt -v ON_ERROR_STOP=1 "$@"
}

# the milliseconds of a statement, the best of so many
ms()
{
	local n=$1 i
	{
		printf '%s\n' 'SET jit = off;' '\o /dev/null' '\timing on'
		for ((i = 0; i < n; i++)); do echo "$2;"; done
	} | sql | awk '/^Time:/ { if (!best || $2 < best) best = $2 } END { print best }'
}

law="jamsos.tariff(m::date, programs => '{JKK,JKM,JHT,JP}', reliefs => '{}')"
year="generate_series('2026-01-01'::date, '2026-12-01', '1 month') m"
growth="'{JKK,JKM,JHT,JP}', jamsos.scenario(base => '2026-01-01', wage_growth => 0.065, ceiling_growth => 0.05)"
nation="(SELECT jamsos.rollup(payroll) AS payroll FROM worker_payroll OFFSET 0)"
regions="(SELECT region, jamsos.rollup(payroll) AS payroll FROM worker_payroll GROUP BY region OFFSET 0)"
reports=(
	"the nation, twelve months" "SELECT m, l.* FROM $nation n, $year, LATERAL jamsos.liability(payroll, $law) l"
	"the nation, by programme, payer, carrier" "SELECT l.* FROM $nation n, LATERAL jamsos.liabilities(payroll, '2026-01-01'::date) l"
	"514 regions, a month" "SELECT region, l.* FROM $regions r, LATERAL jamsos.liability(payroll, '2026-01-01'::date) l"
	"514 regions, twelve months" "SELECT region, m, l.* FROM $regions r, $year, LATERAL jamsos.liability(payroll, $law) l"
	"80,000 offices, a month" "SELECT office, l.* FROM worker_payroll, LATERAL jamsos.liability(payroll, '2026-01-01'::date) l"
	"the offices of one region, twelve months" "SELECT office, m, l.* FROM worker_payroll, $year, LATERAL jamsos.liability(payroll, $law) l WHERE region = 371"
	"wages of 514 regions: median, tenth, ninetieth" "SELECT region, jamsos.wage_quantile(payroll, 0.1), jamsos.wage_quantile(payroll, 0.5), jamsos.wage_quantile(payroll, 0.9) FROM $regions r"
	"APBN of five years" "SELECT b.* FROM $nation n, LATERAL jamsos.budget(payroll, 2027, 5, $growth) b"
	"APBN of five years, 1,000 draws" "SELECT b.* FROM $nation n, LATERAL jamsos.project_range(payroll, '2027-01-01', 60, $growth) b"
	"APBD 2027 of 514 regions" "SELECT region, sum(amount) FROM $regions r, LATERAL jamsos.budget(payroll, 2027, 1, $growth) b GROUP BY region")

echo "$(sql -c 'SHOW server_version'), $(nproc) cores, $(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)"
sql -c 'CREATE EXTENSION IF NOT EXISTS jamsos' 2>/dev/null
for rows in $sizes; do
	# 16 partitions of 5,000 offices each; 200 wages in an office, others in each region
	sql <<SQL
SET client_min_messages = warning;
SELECT jamsos.untrack(s) FROM unnest(jamsos.tracked()) s WHERE s::text = 'worker_payroll' \\g /dev/null
DROP TABLE IF EXISTS worker;
CREATE TABLE worker (id bigint NOT NULL, region integer NOT NULL, office integer NOT NULL, risk_class integer NOT NULL, wage bigint NOT NULL) PARTITION BY RANGE (office);
SELECT format('CREATE TABLE worker_%s PARTITION OF worker FOR VALUES FROM (%s) TO (%s)', p, p * 5000, (p + 1) * 5000) FROM generate_series(0, 15) p \\gexec
SQL
	for ((p = 0; p < 16; p++)); do
		sql -c "INSERT INTO worker_$p SELECT i, office % 514, office, 1, 2000000 + office % 514 * 7000 + (hashint8(i) & 2147483647)::bigint % 200 * 25000
			FROM generate_series($p::bigint * $rows / 16 + 1, ($p + 1)::bigint * $rows / 16) i, LATERAL (SELECT ($p * 5000 + i % 5000)::integer AS office) o"
	done
	sql -c 'CREATE INDEX ON worker (office)' -c 'VACUUM ANALYZE worker'
	echo
	printf '%d workers, 80,000 offices, 514 regions\n' "$rows"
	scan=$(ms 1 "SELECT office, count(*), sum(wage) FROM worker GROUP BY office")
	# as the payrolls are grouped: PostgreSQL finds a group of two keys in twice the time
	alike=$(ms 1 "SELECT region, office, count(*), sum(wage) FROM worker GROUP BY region, office")
	count=$(ms 1 "SELECT jamsos.track('worker', 'worker_payroll', group_by => '{region,office}', wage => 'wage', risk_class => 'risk_class')")
	sql -c 'VACUUM ANALYZE worker_payroll_parts'
	printf '  %-48s %10.0f ms, of rows in %s\n' "GROUP BY office: count(*), sum(wage)" "$scan" "$(sql -c "SELECT pg_size_pretty(sum(pg_table_size(relid))) FROM pg_partition_tree('worker')")"
	printf '  %-48s %10.0f ms\n' "GROUP BY region, office: the same" "$alike"
	printf '  %-48s %10.0f ms, payrolls in %s\n' "track(): every worker counted" "$count" "$(sql -c "SELECT pg_size_pretty(pg_total_relation_size('worker_payroll_parts'))")"
	for ((i = 0; i < ${#reports[@]}; i += 2)); do
		took[i]=$(ms 3 "${reports[i + 1]}")
		printf '  %-48s %10.0f ms\n' "${reports[i]}" "${took[i]}"
	done
	one=$(ms 5 "UPDATE worker SET wage = wage + 25000 WHERE office = 4242")
	printf '  %-48s %10.1f ms, %s rows\n' "a change of all wages of one office" "$one" "$(sql -c 'SELECT count(*) FROM worker WHERE office = 4242')"
	after=$(ms 3 "SELECT l.* FROM worker_payroll, LATERAL jamsos.liability(payroll, '2026-01-01'::date) l WHERE office = 4242")
	printf '  %-48s %10.1f ms\n' "and what that office owes, read after it" "$after"
	[ "$(sql -c 'SELECT count(*) FROM jamsos.verify_tracked()')" = 0 ] || { echo "tracked payrolls differ from the rows"; exit 1; }
	echo "$rows $scan $count ${took[0]} ${took[4]} ${took[8]} $one $after" >>"$results"
done

if [ -n "$plot" ]; then
	gnuplot <<GNUPLOT
set terminal svg size 760,420 font 'sans-serif,13' background rgb 'white'
set output '$plot'
set logscale xy
set xlabel 'workers'
set ylabel 'milliseconds'
set format x '10^{%L}'
set format y '10^{%L}'
set key outside right top
set grid
plot '$results' using 1:2 with linespoints lw 2 title 'GROUP BY over the rows', '' using 1:3 with linespoints lw 2 title 'track(): count all', \
	'' using 1:6 with linespoints lw 2 title '80,000 offices', '' using 1:4 with linespoints lw 2 title 'the nation, 12 months', '' using 1:5 with linespoints lw 2 title '514 regions', \
	'' using 1:7 with linespoints lw 2 title 'change one office', '' using 1:8 with linespoints lw 2 title 'read one office'
GNUPLOT
fi
