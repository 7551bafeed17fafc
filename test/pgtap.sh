#!/bin/bash
# pgtap.sh setup: makes the database that every pgTAP file is given a copy of.
# pgtap.sh FILE: runs the file in a copy of its own, TAP to the standard output; for prove -e.
# TEST_FULL=1: all the random values and generated rows that ./run nightly takes.
set -euo pipefail
full=()
[ -z "${TEST_FULL:-}" ] || full=(-v full=1)
if [ "$1" = setup ]; then
	psql -qX -d postgres -c 'DROP DATABASE IF EXISTS jamsos_pgtap' -c 'CREATE DATABASE jamsos_pgtap' 2>/dev/null
	psql -qX -v ON_ERROR_STOP=1 "${full[@]}" -d jamsos_pgtap -f "$(dirname "$0")/pgtap/setup.psql"
	exit
fi
database=jamsos_pgtap_$(basename "$1" .sql)
psql -qX -d postgres -c "DROP DATABASE IF EXISTS $database" -c "CREATE DATABASE $database TEMPLATE jamsos_pgtap" 2>/dev/null
status=0
psql -XAtq -P pager=off -v ON_ERROR_STOP=1 "${full[@]}" -d "$database" -f "$1" || status=$?
psql -qX -d postgres -c "DROP DATABASE $database"
exit $status
