#!/bin/bash
# Nothing is deaf to a cancel: every function with the largest arguments that it takes, as test/cancel/calls.sql says,
# in a database of its own of the server that PGHOST leads to, a superuser's and of this machine.  Output is TAP.  By
# night (TEST_FULL) the arguments are five times as large.  ONLY: types of arguments, a regular expression; then what
# was not called is not missed.
set -euo pipefail
cd "$(dirname "$0")/cancel"
sizes=(-v megabytes=40 -v thousands=1000 -v limit=40)
[ -z "${TEST_FULL:-}" ] || sizes=(-v megabytes=200 -v thousands=5000 -v limit=100)
place=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-cancel.XXXXXX")
trap 'rm -rf "$place"; psql -qX -d postgres -c "DROP DATABASE IF EXISTS jamsos_cancel WITH (FORCE)"' EXIT
chmod 755 "$place"
"${CC:-cc}" -O2 -shared -fPIC -isystem "$("$PG_CONFIG" --includedir-server)" -o "$place/meter.so" meter.c
chmod 755 "$place/meter.so"
psql -qX -d postgres -c 'CREATE DATABASE jamsos_cancel'
psql -qX -d jamsos_cancel -v library="$place/meter.so" -v only="${ONLY:-.}" "${sizes[@]}" -f calls.sql >"$place/tap"
cat "$place/tap"
grep -q '^1\.\.6$' "$place/tap"
! grep -q '^not ok' "$place/tap"
