#!/bin/bash
# What whoever installs needs: make, a shell, awk, a compiler, and nothing else.  And what builds the
# script stops at every slip.  Wants PG_CONFIG; a server (PGHOST...) for the last part, or none.
# shellcheck disable=SC2016	# ${...} is of the parts, not of the shell
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD
PG_CONFIG=$(readlink -f "$(command -v "${PG_CONFIG:-pg_config}")")
version=$(sed -n "s/^default_version *= *'\(.*\)'/\1/p" jamsos.control)
work=$(mktemp -d "${TMPDIR:-/tmp}/jamsos-install.XXXXXX")
chmod 755 "$work"
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
failed=0

not_ok()
{
	printf 'not ok: %s\n' "$*"
	failed=1
}

# ---- the script is the same whoever's awk makes it ----

sql/build >"$work/script"
sql/build jamsos_reports >"$work/reports"
awks=0
for awk in mawk gawk 'gawk --posix' 'busybox awk' original-awk bwk; do
	command -v "${awk%% *}" >/dev/null || continue
	awks=$((awks + 1))
	printf '#!/bin/sh\nexec %s "$@"\n' "$awk" >"$work/awk"
	chmod +x "$work/awk"
	AWK=$work/awk sql/build | cmp - "$work/script" || not_ok "$awk makes another script"
	AWK=$work/awk sql/build jamsos_reports | cmp - "$work/reports" || not_ok "$awk makes another script of the reports"
done

# ---- a slip stops the build, and no script is left ----

slips=0
# slip MESSAGE FILE SED: the parts with that change give that message and no line of a script
slip()
{
	slips=$((slips + 1))
	rm -rf "$work/slip"
	mkdir "$work/slip"
	cp -r sql jamsos.control jamsos_reports.control law "$work/slip/"
	sed -i "$3" "$work/slip/sql/$2"
	case $2 in *reports*) set -- "$@" jamsos_reports ;; *) set -- "$@" jamsos ;; esac
	if cmp -s "sql/$2" "$work/slip/sql/$2"; then
		not_ok "the slip is none: $2 $3"
	elif "$work/slip/sql/build" "$4" >"$work/slip/out" 2>"$work/slip/err"; then
		not_ok "nobody saw: $2 $3"
	elif [ -s "$work/slip/out" ]; then
		not_ok "a part of a script was printed: $2 $3"
	elif ! grep -qF -- "$1" "$work/slip/err"; then
		not_ok "$2 $3: $(cat "$work/slip/err")"
	fi
}
slip 'sources.csv has no key "pp-84-2031"' ../law/rate.csv 's/,pp-84-2013,/,pp-84-2031,/'
slip 'an aggregate has 8 columns, this has 7' aggregates.spec '/^rollup/s/ | - / /'
slip '"Rollup" is no name of an aggregate' aggregates.spec 's/^rollup/Rollup/'
slip 'not "name type": "payroll"' aggregates.spec 's/^rollup | payroll jamsos.payroll_summary/rollup | payroll/'
slip 'may be left out too' aggregates.spec '/^payroll/s/?programs/programs/'
slip 'no argument is left' aggregates.spec '/^rollup/s/| payroll jam/| ?payroll jam/'
slip '1 endings of symbols with ?, but 0 arguments' aggregates.spec '/^liability |/s/?segment/segment/'
slip 'is no ending of C symbols' aggregates.spec '/^payroll/s/_WAGE/WAGE/'
slip 'WAGE stands in the arguments and in the symbol, or in neither' aggregates.spec '/^payroll/s/_WAGE/-/'
slip 'WAGE stands in the arguments and in the symbol, or in neither' aggregates.spec '/^payroll/s/wage WAGE/wage numeric/'
slip 'is no size of a state' aggregates.spec '/^payroll/s/1024/1k/'
slip 'names without a schema' aggregates.spec '/^rollup/s/payroll_final/jamsos.payroll_final/'
slip 'a comment, which ends with a full stop' aggregates.spec 's/NULL is skipped\.$/NULL is skipped/'
slip 'a comment, which ends with a full stop' aggregates.spec '/^	The workers of all payrolls/d'
slip 'a comment without its aggregate' aggregates.spec '1i\	What is this.'
slip '${kee} is not defined' aggregates.spec 's/\${key}/${kee}/'
slip 'made twice: CREATE AGGREGATE jamsos.rollup' aggregates.spec 's/^rollup.*/&\n	Twice.\n&/'
slip 'no part has --: aggregates sum_up' aggregates.spec '$a\sum_up | a boolean | sum_up | - | counters | 8 | sum_up_final | counters_combine\n	It sums up.'
slip 'no part has --: aggregates rollup' install/51-payroll-aggregates.sql '/^--: aggregates rollup/d'
slip 'aggregates.spec has no rolup' install/51-payroll-aggregates.sql 's/^--: aggregates rollup/--: aggregates rolup/'
slip 'there is no templates/agregates.sql' install/51-payroll-aggregates.sql 's/^--: aggregates rollup/--: agregates rollup/'
slip 'not known: --: ' install/51-payroll-aggregates.sql 's/^--: aggregates rollup/--: /'
slip 'made twice: CREATE AGGREGATE jamsos.payroll' install/51-payroll-aggregates.sql 's/^--: aggregates rollup/--: aggregates payroll/'
slip '${alignment} is not defined' install/40-counters.sql 's/ alignment=double;//'
slip '${align} is not used' install/40-counters.sql 's/alignment=double;/& align=double;/'
slip 'not KEY=TEXT' install/40-counters.sql 's/alignment=double;/alignment;/'
slip '"Alignment" is no name' install/40-counters.sql 's/alignment=double;/Alignment=double;/'
slip 'not known: --: aggregate name=x' install/40-counters.sql 's/^--: type.*/--: aggregate name=x/'
slip 'no composite type jamsos.liability_rows' install/42-liability-by.sql 's/columns liability_row$/&s/'
slip '${key} is not defined' install/42-liability-by.sql 's/for key in/for keys in/'
slip '${wages} is not used' install/35-contribution.sql 's/^--: end/&\n--: for wages in numeric bigint\nSELECT 1;\n--: end/'
slip 'not "--: for NAME in VALUES"' install/35-contribution.sql 's/for wage in.*/for wage/'
slip 'a --: for within another' install/35-contribution.sql 's/^--: for wage/--: for key in bigint\n&/'
slip '--: end without --: for' install/35-contribution.sql 's/^--: end/&\n&/'
slip '${wage} is not defined' install/35-contribution.sql '/^--: for wage/d'
slip 'no --: end' install/35-contribution.sql '/^--: end/d'
slip 'no --: end' install/95-catalog.sql '$a\--: for x in a b'
slip '${name} is not defined' reports/90-api.sql 's/^--: schema name=/--: schema names=/'
slip '${nothing} is not used' reports/10-label.sql '1i\--: define nothing at all'
slip 'has no default_version' ../jamsos_reports.control 's/^default_version/version/'
slip 'has no default_version' ../jamsos.control 's/^default_version/version/'
slip '${nothing} is not used' install/20-law-tables.sql '1i\--: define nothing at all'
slip '${nothing} is defined already' install/20-law-tables.sql '1i\--: define nothing at all\n--: define nothing at all'
slip '${nothing} is not defined' install/20-law-tables.sql '1i\SELECT ${nothing};'
slip '${ without }' install/20-law-tables.sql '1i\SELECT ${nothing;'
# and make leaves neither half a script nor the one of before
cp -r "$work/slip/sql" "$work/slip/before"
cp -r Makefile jamsos.control src "$work/slip/"
find "$work/slip/src" -name '*.[od]' -delete
touch -d '1 hour ago' "$work/slip/sql/jamsos--$version.sql"
if make -s -C "$work/slip" sql PG_CONFIG="$PG_CONFIG" >/dev/null 2>&1; then
	not_ok 'make went on with what cannot be built'
fi
for left in "$work/slip/sql/jamsos--$version.sql"*; do
	[ ! -e "$left" ] || not_ok "make left ${left##*/}"
done

# ---- no perl, no python, no git: by VPATH, from the archive, after make clean ----

# All that may be called: the compiler, sed and grep, and coreutils.
mkdir "$work/tools"
for tool in make sh awk sed grep gcc cc as ld ar ranlib \
	basename cat chmod cp cut date dirname env expr head id install ln ls mkdir mv printf pwd readlink realpath rm rmdir sort tail test touch tr true uname wc; do
	path=$(type -P "$tool") && ln -s "$path" "$work/tools/$tool"
done
for no in perl python python3 git; do
	! PATH=$work/tools command -v $no >/dev/null || not_ok "$no is there"
done

# installs DIRECTORY ARGUMENTS...: make, make install with these tools; what it installs is complete
installs()
{
	local directory=$1 place
	shift
	rm -rf "$work/dest"
	(
		cd "$directory"
		exec env -i PATH="$work/tools" HOME="$work" LC_ALL=C make -s -j2 "$@" with_llvm=no PROFILE=-O0 PG_CONFIG="$PG_CONFIG" DESTDIR="$work/dest" install >/dev/null
	) || { not_ok "make install in $directory: $*"; return; }
	place=$work/dest$("$PG_CONFIG" --sharedir)/extension
	cmp "$work/script" "$place/jamsos--$version.sql" || not_ok "another script was installed from $directory"
	cmp jamsos.control "$place/jamsos.control" || not_ok "another control file was installed from $directory"
	[ -s "$work/dest$("$PG_CONFIG" --pkglibdir)/jamsos.so" ] || not_ok "no library was installed from $directory"
	ls "$work/dest$("$PG_CONFIG" --docdir)/extension/reference.md" >/dev/null || not_ok "no documentation was installed from $directory"
	# the command is a link to where it will lie
	[ "$(readlink "$work/dest$("$PG_CONFIG" --bindir)/jamsos-files")" = "$("$PG_CONFIG" --sharedir)/jamsos/jamsos_files.py" ] || not_ok "jamsos-files was not installed from $directory"
	python3 "$work/dest$("$PG_CONFIG" --sharedir)/jamsos/jamsos_files.py" --help >/dev/null || not_ok "jamsos-files does not run from $directory"
}

if git rev-parse --git-dir >/dev/null 2>&1; then
	make -s dist PG_CONFIG="$PG_CONFIG"
	mv "jamsos-$version.zip" "$work/"
	(cd "$work" && python3 -m zipfile -e "jamsos-$version.zip" .)
	archive=$work/jamsos-$version
	# what is committed may be other than what lies here
	sh "$archive/sql/build" >"$work/script"
	if git diff --quiet HEAD -- sql law; then
		cmp "$work/script" "$archive/sql/jamsos--$version.sql" || not_ok 'the archive does not hold the script as built'
	fi
	python3 - "$archive/META.json" "$version" <<'END' || not_ok 'the archive does not hold META.json of this version'
import json, sys
meta = json.load(open(sys.argv[1]))
sys.exit(meta["version"] != sys.argv[2] or meta["provides"]["jamsos"]["version"] != sys.argv[2] or "@" in json.dumps(meta["provides"]))
END
	cleans()
	{
		env -i PATH="$work/tools" make -s -C "$archive" clean with_llvm=no PG_CONFIG="$PG_CONFIG" >/dev/null
		[ ! -e "$archive/sql/jamsos--$version.sql" ] || not_ok 'make clean leaves the script'
	}
	# in the archive itself, with the script that it holds
	installs "$archive"
	# after make clean the script is made there
	cleans
	env -i PATH="$work/tools" make -s -C "$archive" sql PG_CONFIG="$PG_CONFIG" >/dev/null
	cmp "$work/script" "$archive/sql/jamsos--$version.sql" || not_ok 'make sql makes another script after make clean'
	# after make clean, elsewhere: the source stays as it is
	cleans
	chmod -R a-w "$archive"
	before=$(find "$archive" | sort)
	mkdir "$work/elsewhere"
	installs "$work/elsewhere" -f "$archive/Makefile"
	diff <(echo "$before") <(find "$archive" | sort) || not_ok 'a build elsewhere wrote into the source'
	if [ -n "${PGHOST:-}" ]; then
		(cd "$work/elsewhere" && make -s -f "$archive/Makefile" installcheck with_llvm=no PG_CONFIG="$PG_CONFIG" \
			REGRESS='install rupiah tariff payroll liability_by uninstall' ISOLATION=law_cache) || not_ok 'make installcheck elsewhere'
	fi
	builds='from the archive, after make clean, by VPATH'
else
	installs "$here"
	builds='here (no git: no archive)'
fi

[ $failed -eq 0 ] || exit 1
echo "install: $awks awks make the same script; $slips slips stop it; without perl and python $builds"
