#!/bin/bash
# The model for Metabase against the schemas that its makers publish.
set -uo pipefail
export PGDATABASE=client_models
work=$(mktemp -d)
trap 'rm -rf "$work"; psql -qX -d postgres -c "DROP DATABASE IF EXISTS client_models" >/dev/null 2>&1' EXIT

# is NUMBER WHAT: whether the last command went well
is()
{
	local status=$?
	[ $status = 0 ] || sed 's/^/# /' "$work/said"
	printf '%sok %s - %s\n' "$([ $status = 0 ] || echo 'not ')" "$1" "$2"
}

models()
{
	psql -qX -d postgres -v ON_ERROR_STOP=1 -c 'DROP DATABASE IF EXISTS client_models' -c 'CREATE DATABASE client_models' || return
	psql -qX -v ON_ERROR_STOP=1 -c 'SET client_min_messages = warning; CREATE EXTENSION jamsos; CREATE EXTENSION jamsos_reports' \
		-c "CREATE TABLE staf AS SELECT i AS id, 'U' || i % 2 AS unit, 4000000 AS honor FROM generate_series(1, 10) i" \
		-c "SELECT count(*) FROM jamsos_reports.install('laporan', '63', 2027, 'public.staf', '{\"worker_id\": \"id\", \"office\": \"unit\", \"wage\": \"honor\"}')" || return
	/usr/bin/python3 tools/files/jamsos_files.py models laporan --into "$work"
}

valid()
{
	node "$NODE_MODULES/node_modules/@metabase/representations/dist/bin/cli.js" validate-schema --folder "$work/metabase" && grep -q '[1-9][0-9]* passed, 0 failed' "$work/said"
}

echo 1..2
models >"$work/said" 2>&1
is 1 'models are written'
valid >"$work/said" 2>&1
is 2 'each file is what Metabase imports'
