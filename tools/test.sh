# shellcheck shell=bash disable=SC2154
# ./run test [PART...]: the parts of the suite, side by side, each with a server of its own where it wants
# one, its output in one piece when it ends.  A part is named by its short name, by a pattern of its
# title, or with some of its files alone: "regress/payroll", "pgtap/oracle,mutate", "servers/004_track".
# Without a name those run that a developer waits for; "all" adds what .ci/run runs besides.

# name|title|"ci" where only .ci/run runs it; those that take longest come first; what each runs is the
# function part_NAME
parts=(
	'servers|tests with servers of their own'
	'parallel|pg_regress and isolation tests, parallel plans forced|ci'
	'pgtap|pgTAP tests'
	'endurance|20,000 hostile calls; dumps, imports, memory, load, exchange of twenty databases|ci'
	'cancel|nothing is deaf to a cancel: every function with the largest arguments that it takes|ci'
	'attacks|attacks'
	'calls|hostile calls of everything in the schema: 5,000 of them'
	'documents|demo and documentation: the report reads as kept, every example prints what it says'
	'files|files of others: each written, read and compared cell by cell'
	'models|models for Metabase, Superset and Power BI: every column is there, every query runs'
	'regress|pg_regress and isolation tests'
	'run|run keeps to itself|ci'
	'selftest|a library that reads numeric wrong is refused|ci'
	'install|installing, and the source archive|ci'
	'upgrade|upgrade path|ci'
	'exports|exported symbols'
)
# files of "servers" that only "endurance" runs
slow_servers=(test/t/001_dump.pl test/t/006_import.pl test/t/007_memory.pl test/t/012_load.pl test/t/014_exchange.pl)
# of the tests that track tables
tracked=(wal_level=logical max_worker_processes=16 max_prepared_transactions=5)

part_exports() { bash test/exports.sh jamsos.so; }
part_run() { bash test/run.sh; }
part_attacks() { choose_files test/attack/*.pl && prove_servers test/attack/Attack.pm "${files[@]}"; }
part_servers()
{
	choose_files test/t/*.pl
	local file kept=()
	for file in "${files[@]}"; do
		[ -z "$wanted" ] && [[ " ${slow_servers[*]} " == *" $file "* ]] || kept+=("$file")
	done
	prove_servers demo "${kept[@]}"
}

part_calls()
{
	start_server
	hostile_calls 5000
}

part_endurance()
{
	start_server
	hostile_calls 20000
	choose_files "${slow_servers[@]}" && prove_servers demo "${files[@]}"
}

part_cancel()
{
	start_server
	bash test/cancel.sh
}

part_selftest()
{
	start_server
	bash test/selftest.sh
}

part_upgrade()
{
	start_server
	bash test/upgrade.sh
}

part_parallel()
{
	start_server "${tracked[@]}"
	python3 test/parallel.py "$place/out"
}

part_regress()
{
	local only=()
	[ -z "$wanted" ] || only=("REGRESS=install ${wanted//,/ }" ISOLATION=)
	start_server "${tracked[@]}"
	make -s installcheck with_llvm=no "${only[@]}" || {
		cat regression.diffs
		return 1
	}
}

# each file in a copy of one database
part_pgtap()
{
	choose_files test/pgtap/*.sql
	local interpreted=()
	# expressions are compiled by night, and in one test of oracle.sql: by day that takes a fifth of the time
	[ -n "${TEST_FULL:-}" ] || interpreted=(jit=off)
	start_server "${tracked[@]}" "${interpreted[@]}"
	bash test/pgtap.sh setup
	prove --timer -e 'bash test/pgtap.sh' "${files[@]}"
}

part_documents()
{
	start_server
	load_demo
	psql -qX -d postgres -c 'CREATE DATABASE untouched TEMPLATE demo'
	psql -qX -v ON_ERROR_STOP=1 -P pager=off -P footer=off -f demo/report.sql >"$place/report" 2>&1 || { cat "$place/report"; return 1; }
	diff -u demo/report.out "$place/report"
	awk -f demo/translate.awk demo/report.id.tsv demo/report.sql >"$place/report.sql"
	psql -qX -d postgres -c 'DROP DATABASE demo' -c 'CREATE DATABASE demo TEMPLATE untouched'
	psql -qX -v ON_ERROR_STOP=1 -P pager=off -P footer=off -f "$place/report.sql" >"$place/report" 2>&1 || { cat "$place/report"; return 1; }
	diff -u demo/report.id.out "$place/report"
	# the documents show the sample as it is loaded: the report keeps runs
	psql -qX -d postgres -c 'DROP DATABASE demo' -c 'ALTER DATABASE untouched RENAME TO demo'
	echo 'demo: the report reads as kept'
	bash test/examples.sh
}

part_files()
{
	start_server
	load_demo
	PYTHONDONTWRITEBYTECODE=1 prove test/files.py
}

part_models()
{
	start_server
	load_demo
	PYTHONDONTWRITEBYTECODE=1 prove test/models.py
}

part_install()
{
	start_server
	bash test/install.sh
}

# choose_files FILE...: into files, those that are wanted, by their names without path and ending
choose_files()
{
	local file
	files=()
	for file; do
		[ -n "$wanted" ] && [[ ,$wanted, != *,"$(basename "${file%.*}")",* ]] || files+=("$file")
	done
	[ ${#files[@]} -gt 0 ] || { echo "there is none of these: $wanted"; return 1; }
}

# run_part NAME TITLE: in a place of its own; in a process of its own, which ends with the first command that fails
run_part()
{
	place=$work/$1
	trap part_ends EXIT
	say "$1: $2"
	mkdir "$place"
	[ "$(id -u)" != 0 ] || chown postgres "$place"
	"part_$1"
}

part_ends()
{
	local status=$?
	[ ! -e "$place/data/postmaster.pid" ] || as_server pg_ctl -D "$place/data" -m immediate -w stop >/dev/null || true
	[ $status = 0 ] || [ ! -e "$place/log" ] || { echo 'the last that the server said:'; tail -n 20 "$place/log"; }
	exit $status
}

# choose [PART...]: into chosen, as name|title|files; a part that is named twice runs twice
choose()
{
	local part name title when argument found
	chosen=()
	[ $# -gt 0 ] || set -- day
	for argument; do
		found=""
		for part in "${parts[@]}"; do
			IFS='|' read -r name title when <<<"$part"
			# shellcheck disable=SC2053
			if [ "$argument" = all ] || [ "$argument$when" = day ] || [ "${argument%%/*}" = "$name" ] || [[ $title == $argument ]]; then
				found=1
				[[ $argument == "$name"/* ]] && chosen+=("$name|$title|${argument#*/}") || chosen+=("$name|$title|")
			fi
		done
		[ -n "$found" ] || die "there is no part $argument of the tests" "these there are: $(printf '%s\n' "${parts[@]}" | cut -d'|' -f1 | paste -sd' ')"
	done
}

# Whether a file system in memory has room for all of a run: a quarter of what the servers do is to make files and remove them.
in_memory()
{
	local program gone
	[ "$(stat -f -c %T /dev/shm 2>/dev/null)" = tmpfs ] && [ "$(($(stat -f -c '%a * %S' /dev/shm) >> 30))" -ge 6 ] || return 1
	[ "$(awk '$1 == "MemAvailable:" { print int($2 / 1048576) }' /proc/meminfo)" -ge 8 ] || return 1
	# not where no program may run
	program=$(mktemp /dev/shm/jamsos.XXXXXX 2>/dev/null) || return 1
	cp "$(type -P true)" "$program" && chmod 755 "$program" && "$program" 2>/dev/null
	gone=$?
	rm -f "$program"
	return $gone
}

run_tests()
{
	local part name title wanted pid passed=0 failed="" lanes=${TEST_JOBS:-$(($(nproc) + 1))}
	local -A running=() begun=()
	choose "$@"
	[ -n "${TMPDIR:-}" ] || ! in_memory || export TMPDIR=/dev/shm
	# what pg_regress writes lies in this directory, too
	exec 7<./test
	flock -n 7 || die 'another ./run test works in this directory' 'wait for it, or work in a copy of the directory'
	setup
	setup_tests
	build
	make_template

	# ended: waits for one of those that run, and shows what it said
	ended()
	{
		local status=0 took
		wait -n -p pid "${!running[@]}" || status=$?
		name=${running[$pid]}
		took=$((SECONDS - begun[$pid]))
		unset "running[$pid]"
		[ ! -e "$work/$name.out" ] || cat "$work/$name.out"
		if [ $status = 0 ]; then
			passed=$((passed + 1))
			echo "$name: passed in $took s"
		else
			failed+=" $name"
			echo "$name: FAILED after $took s"
		fi
	}
	# each a group of processes, so that an end reaches all of it
	set -m
	for part in "${chosen[@]}"; do
		[ ${#running[@]} -lt "$lanes" ] || ended
		IFS='|' read -r name title wanted <<<"$part"
		if [ ${#chosen[@]} = 1 ]; then
			(run_part "$name" "$title") </dev/null &
		else
			(run_part "$name" "$title") </dev/null >"$work/$name.out" 2>&1 &
		fi
		running[$!]=$name
		begun[$!]=$SECONDS
	done
	while [ ${#running[@]} -gt 0 ]; do ended; done
	set +m
	printf '\nparts: %d passed, %d failed%s\n' $passed "$(wc -w <<<"$failed")" "${failed:+:$failed}"
	[ -z "$failed" ] && [ $passed -gt 0 ]
}

if [ "${1:-}" = --list ]; then
	printf '%s\n' "${parts[@]}" | awk -F'|' '{ printf "  %-10s %s%s\n", $1, $2, $3 == "ci" ? " (.ci/run)" : "" }'
else
	run_tests "$@"
fi
