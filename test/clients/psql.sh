#!/bin/bash
# psql and libpq: variables, prepared statements, \gdesc, what \df+ says.
set -uo pipefail
number=0
failures=0
equal()
{
	number=$((number + 1))
	if [ "$1" = "$2" ]; then
		echo "ok $number - $3"
	else
		echo "not ok $number - $3"
		printf '# have %s\n# want %s\n' "$1" "$2" >&2
		failures=$((failures + 1))
	fi
}
ask()
{
	psql -U pembaca -qXAt "$@" 2>&1
}
equal "$(ask -v wage=3000000.50 -v month=2026-01-01 <<<"SELECT jamsos.contribution(wage => :wage, tariff => jamsos.tariff(month => :'month', programs => '{JKK,JKM,JHT}'), risk_class => 2)")" 196200 'variables, named arguments'
equal "$(ask <<<"PREPARE c (numeric, date) AS SELECT jamsos.contribution(\$1, jamsos.tariff(\$2)); EXECUTE c (3000000, '2026-01-01'); EXECUTE c (NULL, '2026-01-01'); EXECUTE c (1000000, '2020-09-01');" | grep -v NOTICE | tr '\n' ' ')" '16200  54 ' 'a prepared statement: NULL, and the law of each month'
equal "$(ask <<<"SELECT * FROM jamsos.contributions(1000000, '2026-01-01'::date) \\gdesc" | cut -d'|' -f2 | sort -u | tr '\n' ' ')" 'boolean numeric text ' 'plain columns'
equal "$(ask -v VERBOSITY=verbose <<<"SELECT jamsos.contribution(-1, jamsos.tariff('2026-01-01'))" | head -1)" 'ERROR:  22023: wage must not be negative: -1' 'an error names the value'
# \df+ reads like a manual: of every function that a person calls, description and arguments by name
equal "$(ask -c '\df+ jamsos.tariff' | grep -c 'month')" 1 '\df+ of one function'
equal "$(ask <<<"SELECT count(*) FROM jamsos.catalog WHERE NOT machinery AND (description IS NULL OR length(description) < 15)")" 0 'every function is described'
equal "$(ask -c "SET statement_timeout = 200" -c "SELECT count(*) FROM (SELECT jamsos.payroll(wage, risk_class, NULL, 'PU', daterange(first_day, last_day, '[]')) AS p FROM staff) q, jamsos.project_range(p, '2026-01-01', 1200, draws => 100000)")" 'ERROR:  canceling statement due to statement timeout' 'timeout'
equal "$(ask -c "SELECT count(*) FROM pg_stat_activity WHERE usename = 'pembaca' AND state = 'active' AND query LIKE '%project_range%'")" 1 'nothing goes on behind it'
echo "1..$number"
[ $failures -eq 0 ]
