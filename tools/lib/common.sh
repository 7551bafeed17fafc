# shellcheck shell=bash
# What the commands of ./run stand on: packages, a place that goes when we end, a PostgreSQL of
# our own, the build, throwaway servers.  Sourced by run, in the directory of the repository.

say()
{
	printf '\n==> %s\n' "$*" >&2
}

die()
{
	printf 'jamsos: %s\n' "$@" >&2
	exit 1
}

as_root()
{
	if [ "$(id -u)" = 0 ]; then
		"$@"
	else
		sudo "$@"
	fi
}

# The server does not run as root; everything else may.  Nor may it enter every directory that we are in.
as_server()
{
	local from=$PWD
	if [ "$(id -u)" = 0 ]; then
		[[ $from/ == "$work"/* ]] || from=$work
		(cd "$from" && runuser -u postgres -- env PATH="$PATH" HOME="$work" "$@")
	else
		"$@"
	fi
}

# ---- set-up ----

missing()
{
	local package
	for package; do
		dpkg-query -W -f='${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed' || echo "$package"
	done
}

# An end, with what is missing, where we may not install it.  sudo may ask a person, nobody else.
may_install()
{
	local want
	mapfile -t want < <(missing "$@")
	[ ${#want[@]} -gt 0 ] && [ "$(id -u)" != 0 ] || return 0
	{ [ -t 0 ] && command -v sudo >/dev/null; } || sudo -n true 2>/dev/null ||
		die "these packages are missing: ${want[*]}" "you are not root, and sudo does not work for you: let an administrator run here ./run setup, or apt-get install ${want[*]}"
}

install_packages()
{
	local want
	mapfile -t want < <(missing "$@")
	[ ${#want[@]} -gt 0 ] || return 0
	may_install "${want[@]}"
	say "installing ${want[*]}"
	if [ -z "${apt_updated:-}" ]; then
		as_root apt-get -qq update
		apt_updated=1
	fi
	as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "${want[@]}" >"${TMPDIR:-/tmp}/jamsos-apt.$$" 2>&1 || {
		cat "${TMPDIR:-/tmp}/jamsos-apt.$$" >&2
		exit 1
	}
	rm -f "${TMPDIR:-/tmp}/jamsos-apt.$$"
}

setup()
{
	check_place
	if [ -z "${PG_CONFIG:-}" ]; then
		may_install postgresql gcc make
		# no cluster of Debian's own is wanted where there is none yet
		if [ -n "$(missing postgresql-common)" ] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
			say "writing create_main_cluster = false to /etc/postgresql-common/createcluster.conf: installing PostgreSQL shall start no server of its own"
			as_root mkdir -p /etc/postgresql-common
			echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
		fi
		install_packages postgresql
		major=$(find /usr/lib/postgresql -maxdepth 1 -mindepth 1 -printf '%f\n' | sort -V | tail -1)
		PG_CONFIG=/usr/lib/postgresql/$major/bin/pg_config
		install_packages gcc make "postgresql-server-dev-$major"
	fi
	major=$("$PG_CONFIG" --version | sed 's/^PostgreSQL \([0-9]*\).*/\1/')
	export PG_CONFIG
	PATH=$("$PG_CONFIG" --bindir):$PATH
}

setup_tests()
{
	[ -e "$("$PG_CONFIG" --sharedir)/extension/pgtap.control" ] || install_packages "postgresql-$major-pgtap"
	install_packages libtap-parser-sourcehandler-pgtap-perl libipc-run-perl python3-psycopg python3-tqdm python3-openpyxl python3-yaml poppler-utils
	# of Debian's releases each has it for its own PostgreSQL; without it one test says that it was skipped
	if apt-cache show "postgresql-$major-plpgsql-check" >/dev/null 2>&1; then
		install_packages "postgresql-$major-plpgsql-check"
	fi
}

# ---- a place, and a PostgreSQL in it ----

# Looked at before anything takes time: where make_place will work.
check_place()
{
	local parent=${TMPDIR:-/tmp}
	[[ $parent == /* ]] || die "TMPDIR is no path from the root: \"$parent\"" 'give the whole path: TMPDIR=/tmp ./run ...'
	case $parent in
	*[!A-Za-z0-9_./+-]*) die "TMPDIR holds a character that PostgreSQL's test programs do not bear: \"$parent\"" 'choose another: TMPDIR=/tmp ./run ...' ;;
	esac
	# the path of a socket has at most 107 bytes
	[ ${#parent} -le 70 ] || die "TMPDIR is too long for the path of a socket: $parent" 'choose a shorter one: TMPDIR=/tmp ./run ...'
	{ [ -d "$parent" ] && [ -w "$parent" ]; } || die "no directory can be made in $parent" 'choose one that you may write: TMPDIR=/tmp ./run ...'
}

# A place that goes when we end.
make_place()
{
	[ -z "${work:-}" ] || return 0
	work=$(mktemp -d "${TMPDIR:-/tmp}/jamsos.XXXXXX")
	trap leave EXIT
	trap 'exit 130' INT TERM
	chmod 755 "$work"
	if [ "$(id -u)" = 0 ]; then
		chown postgres "$work" 2>/dev/null || die 'there is no user postgres, whom the server runs as' 'apt-get install postgresql-common makes it'
		as_server test -x "$work" || die "the user postgres may not enter ${TMPDIR:-/tmp}" 'choose a directory that everybody may enter: TMPDIR=/tmp ./run ...'
	fi
}

# What still runs is stopped, what was made goes.
leave()
{
	local status=$? group data
	trap - EXIT INT TERM
	for group in $(jobs -p); do
		kill -- "-$group" 2>/dev/null || kill "$group" 2>/dev/null || true
	done
	while read -r data; do
		as_server pg_ctl -D "$(dirname "$data")" -m immediate -w stop >/dev/null 2>&1 || true
	done < <(find "$work" -name postmaster.pid)
	if [ $status -ne 0 ] && [ -e "$work/log" ] && [ -n "${CI:-}" ]; then
		tail -n 20 "$work/log" >&2
	fi
	rm -rf "$work" 2>/dev/null || { sleep 1; rm -rf "$work"; }
	exit $status
}

# shellcheck disable=SC2120
# private_prefix [NAME]: another than there is already, if a name is given.  The system's PostgreSQL is never written to; the extension goes into a prefix of our own.
# A program of PostgreSQL finds everything from the place it lies in itself, so that copies of
# the programs beside links to the rest are a PostgreSQL of its own.
private_prefix()
{
	local what path prefix
	case $PG_CONFIG in
	"${work:-none}"/*) [ $# -gt 0 ] || return 0 ;;
	*) system_pg_config=$PG_CONFIG ;;
	esac
	make_place
	prefix=$work/${1:-prefix}
	PG_CONFIG=$system_pg_config
	path=$("$PG_CONFIG" --bindir)
	mkdir -p "$prefix$(dirname "$path")"
	cp -aL "$path" "$prefix$path"
	"$prefix$path/pg_config" --version >/dev/null 2>&1 || die "no program may run in ${TMPDIR:-/tmp}" 'it may be mounted noexec; choose another: TMPDIR=/var/tmp ./run ...'
	for what in pkglibdir sharedir; do
		path=$("$PG_CONFIG" --$what)
		mkdir -p "$prefix$(dirname "$path")"
		cp -rs "$path" "$prefix$path"
	done
	rm -rf "$prefix$("$PG_CONFIG" --sharedir)"/extension/jamsos* "$prefix$("$PG_CONFIG" --pkglibdir)"/{jamsos.so,bitcode/jamsos*}
	for what in includedir libdir; do
		path=$("$PG_CONFIG" --$what)
		[ -e "$prefix$path" ] || { mkdir -p "$prefix$(dirname "$path")" && ln -s "$path" "$prefix$path"; }
	done
	PG_CONFIG=$prefix$("$PG_CONFIG" --bindir)/pg_config
	PATH=$("$PG_CONFIG" --bindir):$PATH
}

# The objects lie in this directory: one builds at a time.  The directory itself is the lock.
build()
{
	private_prefix
	exec 8<.
	flock -n 8 || { say 'another ./run builds in this directory: waiting for it'; flock 8; }
	say "building for PostgreSQL $major"
	make -s -j2 with_llvm=no >/dev/null
	make -s install with_llvm=no >/dev/null
	exec 8<&-
}

# An empty cluster, which every server begins as a copy of.
make_template()
{
	[ ! -e "$work/template" ] || return 0
	as_server initdb -D "$work/template" -U postgres -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
}

# start_server [setting...]: in $place, or in $work; PGHOST, PGPORT, PGUSER lead to it.
start_server()
{
	local setting options="" in_work
	private_prefix
	in_work=${place:-$work}
	make_template
	[ -n "${place:-}" ] || say "starting a throwaway PostgreSQL $major"
	as_server cp -a "$work/template" "$in_work/data"
	for setting in listen_addresses= fsync=off "unix_socket_directories=$in_work" "$@"; do
		options+=" -c $setting"
	done
	as_server pg_ctl -D "$in_work/data" -l "$in_work/log" -o "-p 5432 $options" -w start >/dev/null || { tail -n 20 "$in_work/log" >&2; return 1; }
	export PGHOST=$in_work PGPORT=5432 PGUSER=postgres PGDATABASE=postgres
}

load_demo()
{
	psql -qX -v ON_ERROR_STOP=1 -c 'CREATE DATABASE demo' postgres
	export PGDATABASE=demo
	psql -qX -v ON_ERROR_STOP=1 -f demo/load.sql
}

# What the dashboard reads, and the role that may read it.
load_dashboard()
{
	load_demo
	psql -qX -v ON_ERROR_STOP=1 -f demo/dashboard/reports.sql -f demo/dashboard/reader.sql >/dev/null
}

# Until it is stopped; for this machine only.  Replaces the shell that calls it.
serve_dashboard()
{
	exec env PGUSER=pembaca PGOPTIONS="${PGOPTIONS:--c search_path=laporan,public}" Rscript -e 'shiny::runApp("demo/dashboard", host = "127.0.0.1", port = as.integer(commandArgs(TRUE)), launch.browser = FALSE)' "$1"
}

# A port that somebody else has is told before anything is built.
check_port()
{
	! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null || die "port $1 of this machine is in use" "choose another: $2=$(($1 + 1)) ./run ..."
}

# hostile_calls COUNT: Debian's python3, for which python3-psycopg is installed
hostile_calls()
{
	env CALLS="${CALLS:-$1}" /usr/bin/python3 test/attack/calls.py
}

# prove_servers FILE...: PostgreSQL::Test::Cluster refuses to run as root, and wants its own place.
prove_servers()
{
	local place pgxs
	place=$(mktemp -d "$work/t.XXXXXX")
	chmod 755 "$place"
	pgxs=$(dirname "$("$PG_CONFIG" --pgxs)")/..
	cp -r "$@" "$place/"
	cluster_template
	# expressions are compiled by night: by day that takes a fifth of the time
	[ -n "${TEST_FULL:-}" ] || echo 'jit = off' >"$place/cluster.conf"
	if [ "$(id -u)" = 0 ]; then
		chown -R postgres "$place"
	fi
	(
		cd "$place" || exit
		unset PGHOST PGPORT PGUSER PGDATABASE
		[ ! -e cluster.conf ] || export TEMP_CONFIG=$place/cluster.conf
		PATH=$work/cluster-bin:$PATH
		as_server env PG_REGRESS="$pgxs/test/regress/pg_regress" TESTDATADIR="$place/tmp" TESTLOGDIR="$place/log" \
			TESTDIR="$place" top_builddir=. prove --timer -j "${TEST_JOBS:-1}" -I "$pgxs/test/perl" -r --ext .pl .
	)
}

# What PostgreSQL::Test::Cluster has initdb make for each server is made once and copied: from 17 on it
# knows INITDB_TEMPLATE itself, before that it finds another initdb.  Parts may ask for it side by side.
cluster_template()
{
	local real
	(
		flock 9
		[ ! -d "$work/cluster-bin" ] || exit 0
		as_server initdb -D "$work/cluster-template" -A trust -N >/dev/null
		mkdir "$work/cluster-bin.new"
		real=$("$PG_CONFIG" --bindir)/initdb
		cat >"$work/cluster-bin.new/initdb" <<-END
			#!/bin/sh
			if [ "\$# \$1 \$3 \$4 \$5" = "5 -D -A trust -N" ]; then
				exec cp -RPp "$work/cluster-template" "\$2"
			fi
			exec "$real" "\$@"
		END
		chmod 755 "$work/cluster-bin.new/initdb"
		mv "$work/cluster-bin.new" "$work/cluster-bin"
	) 9>"$work/cluster-template.lock" || return
	export INITDB_TEMPLATE=$work/cluster-template
}
