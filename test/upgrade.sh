#!/bin/bash
# An extension that was updated is the one that is freshly made: catalogue and law, line by line.
# The release that is being made is tried from the tag of the version before it.  Three more are
# rehearsed as they come each year: a March (the newest JP ceiling), a December (the newest minimum
# wages) and one of code.  The state before is a copy without the newest figure, the delta is what
# "make delta" writes.  Deltas that forget a row, a closing or an object must be found.
set -euo pipefail
cd "$(dirname "$0")/.."
directory=$("${PG_CONFIG:-pg_config}" --sharedir)/extension
work=$(mktemp -d)
version=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" jamsos.control)
databases='upgrade_fresh upgrade_march upgrade_december upgrade_code upgrade_forgot'
cleanup()
{
	rm -rf "$work"
	rm -f "$directory"/jamsos--rehearsal_*.sql ${released:+"$directory/jamsos--$released.sql"}
	for database in $databases; do psql -qX -d postgres -c "DROP DATABASE IF EXISTS $database" 2>/dev/null || true; done
}
trap cleanup EXIT

not_ok()
{
	echo "not ok: $*"
	exit 1
}

# state NAME: what the script is made of, as version rehearsal_NAME
state()
{
	mkdir "$work/$1"
	cp -r Makefile jamsos*.control sql law tools "$work/$1/"
	rm -f "$work/$1"/sql/jamsos--*.sql
	cp test/upgrade/code-before.sql "$work/$1/sql/install/98-rehearsal.sql"
	sed -i "s/^default_version = .*/default_version = 'rehearsal_$1'/" "$work/$1/jamsos.control"
}

install_state()
{
	"$work/$1/sql/build" >"$directory/jamsos--rehearsal_$1.sql"
}

# delta FROM TO: as a maintainer makes it, in the tree of TO
delta()
{
	make -s -C "$work/$2" delta "FROM=$work/$1" >/dev/null
	cp "$work/$2/sql/jamsos--rehearsal_$1--rehearsal_$2.sql" "$directory/"
}

for name in march december new code; do
	state $name
done
read -r march ceiling_before ceiling < <(python3 test/upgrade/before.py "$work/march/law" march)
read -r december wage_before wage < <(python3 test/upgrade/before.py "$work/december/law" december)
cat test/upgrade/code-after.sql test/upgrade/code-new.sql >"$work/code/sql/install/98-rehearsal.sql"
for name in march december new code; do
	install_state $name
done
delta march new
delta december new

# a release of code: the part of the law is empty, what is around it is written by hand and stays
delta new code
cat test/upgrade/code-after.sql test/upgrade/code-new.sql >>"$work/code/sql/jamsos--rehearsal_new--rehearsal_code.sql"
delta new code

# deltas that forget: a new row, the end of the rows before, an object
december_delta=$directory/jamsos--rehearsal_december--rehearsal_new.sql
awk '/^\t\(\047/ && !found { found = 1; next } { print }' "$december_delta" >"$directory/jamsos--rehearsal_december--rehearsal_norow.sql"
awk '/^UPDATE/ { skip = 1 } !skip { print } /;$/ { skip = 0 }' "$december_delta" >"$directory/jamsos--rehearsal_december--rehearsal_noend.sql"
cat test/upgrade/code-after.sql >"$directory/jamsos--rehearsal_new--rehearsal_noobject.sql"
for name in norow noend; do
	cmp -s "$december_delta" "$directory/jamsos--rehearsal_december--rehearsal_$name.sql" && not_ok "the delta of $name forgets nothing"
done

make_database()
{
	psql -qX -d postgres -c "DROP DATABASE IF EXISTS $1" -c "CREATE DATABASE $1" 2>/dev/null
	psql -qX -d "$1" -v ON_ERROR_STOP=1 -c "SET client_min_messages = warning; CREATE EXTENSION jamsos VERSION '$2'"
	psql -qX -d "$1" -v ON_ERROR_STOP=1 -c "INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.31, '[2026-01-01,2026-02-01)', 'a row of their own')"
}
catalogue()
{
	psql -qX -d "$1" -v ON_ERROR_STOP=1 -f test/upgrade/catalogue.sql
}
update()
{
	psql -qX -d "$1" -v ON_ERROR_STOP=1 -c "ALTER EXTENSION jamsos UPDATE TO '$2'"
}
same()
{
	diff "$work/$1" "$work/$2" || not_ok "$3: fresh and updated differ"
}

# what this version is updated from, as its tag has it
for file in sql/jamsos--*--"$version".sql; do
	[ -e "$file" ] || continue
	before=${file#sql/jamsos--}
	before=${before%--*}
	if ! git rev-parse -q --verify "v$before^{commit}" >/dev/null 2>&1; then
		! git rev-parse --git-dir >/dev/null 2>&1 || not_ok "there is no tag v$before, which $file updates from"
		echo "$file: skipped, no git here"
		continue
	fi
	mkdir "$work/v$before"
	git archive "v$before" | tar -x -C "$work/v$before"
	[ -e "$directory/jamsos--$before.sql" ] && not_ok "$directory/jamsos--$before.sql is there already: install into a prefix of your own"
	released=$before
	"$work/v$before/sql/build" >"$directory/jamsos--$before.sql"
	wanted=$(sed -n "s|  jamsos--$before.sql$||p" test/upgrade/released.sha256)
	[ "$wanted" = "$(sha256sum <"$directory/jamsos--$before.sql" | sed 's/ .*//')" ] || not_ok "the script of v$before is not the one in released.sha256"
	make_database upgrade_fresh "$version"
	make_database upgrade_march "$before"
	update upgrade_march "$version"
	catalogue upgrade_fresh >"$work/fresh"
	catalogue upgrade_march >"$work/released"
	same fresh released "$file"
	rm -f "$directory/jamsos--$before.sql"
	echo "$file: $(wc -l <"$work/fresh") lines of catalogue and law, the same fresh and updated from v$before"
done

make_database upgrade_fresh rehearsal_new
make_database upgrade_march rehearsal_march
make_database upgrade_december rehearsal_december
make_database upgrade_code rehearsal_code
make_database upgrade_forgot rehearsal_december
catalogue upgrade_fresh >"$work/fresh"
catalogue upgrade_code >"$work/fresh_code"

# one session that has the old law in memory sees the new one after the update, and the row of their own
told=$(psql -qXAt -d upgrade_march -v ON_ERROR_STOP=1 -v month="$march" <<'SQL'
SET jamsos.unconfirmed = silent;
SELECT (jamsos.liability(99000000, 1, jamsos.tariff(:'month', programs => '{JP}', reliefs => '{}'))).total;
ALTER EXTENSION jamsos UPDATE TO 'rehearsal_new';
SELECT (jamsos.liability(99000000, 1, jamsos.tariff(:'month', programs => '{JP}', reliefs => '{}'))).total;
SELECT (jamsos.liability(20000000, 1, jamsos.tariff('2026-01-01', programs => '{JKM}', reliefs => '{}'))).total;
SQL
)
# 2 and 1 percent of a ceiling of whole hundreds
wanted="$((ceiling_before * 3 / 100)) $((ceiling * 3 / 100)) 62000 "
[ "$(echo "$told" | tr '\n' ' ')" = "$wanted" ] || not_ok "March, before, after, the local row: $told, not $wanted"
catalogue upgrade_march >"$work/march.catalogue"
same fresh march.catalogue 'March'

told=$(psql -qXAt -d upgrade_december -v ON_ERROR_STOP=1 -v month="$december" <<'SQL'
SET jamsos.unconfirmed = silent;
SELECT trim_scale(jamsos.minimum_wage('63', :'month'));
ALTER EXTENSION jamsos UPDATE TO 'rehearsal_new';
SELECT trim_scale(jamsos.minimum_wage('63', :'month'));
SELECT count(*) FROM jamsos.minimum_wage WHERE upper_inf(valid) AND lower(valid) < :'month' AND region IN (SELECT region FROM jamsos.minimum_wage WHERE lower(valid) = :'month');
SQL
)
wanted="$wage_before $wage 0 "
[ "$(echo "$told" | tr '\n' ' ')" = "$wanted" ] || not_ok "December, before, after, years left open: $told, not $wanted"
catalogue upgrade_december >"$work/december.catalogue"
same fresh december.catalogue 'December'

# March, then code
update upgrade_march rehearsal_code
catalogue upgrade_march >"$work/code.catalogue"
same fresh_code code.catalogue 'code'

if update upgrade_forgot rehearsal_noend 2>"$work/noend"; then
	not_ok 'a delta that forgot to end the year before was not found'
fi
grep -q minimum_wage_overlaps "$work/noend" || not_ok "a delta that forgot to end the year before: $(cat "$work/noend")"
update upgrade_forgot rehearsal_norow
catalogue upgrade_forgot >"$work/norow"
[ "$(diff "$work/fresh" "$work/norow" | grep -c '^[<>]')" = 1 ] || not_ok 'a delta that forgot a row was not found'
update upgrade_december rehearsal_noobject
catalogue upgrade_december >"$work/noobject"
if diff "$work/fresh_code" "$work/noobject" >"$work/difference"; then
	not_ok 'a delta that forgot an object was not found'
fi
grep -q 'rehearsal(wage numeric, months integer)' "$work/difference" || not_ok 'what the delta forgot is not what is found'
echo "upgrade: $(wc -l <"$work/fresh") lines of catalogue and law, the same fresh and after a March, a December and a release of code; a row, an end and an object that a delta forgot were found"
