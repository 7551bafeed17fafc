# shellcheck shell=bash
# A PostgreSQL that is built for the tests from Debian's source, and a server in it.  Sourced
# by assert.sh and sanitize.sh.

# serve_built FLAVOUR MAJOR KEPT: a server of that major with the extension in it; sets place, and goes
# with whoever called.  KEPT is where the build stays for a next run, or nothing.
serve_built()
{
	kept=$3
	place=${kept:-$(mktemp -d "${TMPDIR:-/tmp}/jamsos-$1.XXXXXX")}
	trap finish_built EXIT
	built_server "$1" "$2"
	built_extension "$2"
	start_built
}

finish_built()
{
	[ ! -e "$place/run/data/postmaster.pid" ] || stop_built || true
	cd /
	rm -rf "$place/run" "$place/jamsos"
	[ -n "$kept" ] || rm -rf "$place"
}

# built_server FLAVOUR MAJOR: PostgreSQL of that major in place/pg, if it is not there yet.
built_server()
{
	local flavour=$1 major=$2 cflags ldflags="" cppflags="" mirror apt_source
	case $flavour in
	assert)
		cflags='-O2 -g -fno-omit-frame-pointer'
		# --enable-cassert fills memory that is freed; these fill what is allocated, and copy and print each plan
		cppflags='-DRANDOMIZE_ALLOCATED_MEMORY -DCOPY_PARSE_PLAN_TREES -DWRITE_READ_PARSE_PLAN_TREES'
		;;
	sanitize)
		# without NLS: with it AddressSanitizer hangs in bindtextdomain
		cflags='-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize=alignment'
		ldflags='-fsanitize=address,undefined'
		;;
	esac
	mkdir -p "$place/lists/partial"
	chmod 755 "$place"
	[ ! -e "$place/pg/complete" ] || return 0
	printf '\n==> building PostgreSQL %s from its source, for %s\n' "$major" "$flavour" >&2
	rm -rf "$place/source" "$place/pg"
	# shellcheck source=tools/lib/mirror.sh
	. tools/lib/mirror.sh
	# shellcheck source=/dev/null
	echo "deb-src $mirror $(. /etc/os-release && echo "$VERSION_CODENAME") main" >"$place/sources.list"
	apt_source=(-qq -o "Dir::Etc::sourcelist=$place/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$place/lists" -o APT::Sandbox::User=root)
	apt-get "${apt_source[@]}" update
	(
		cd "$place"
		apt-get "${apt_source[@]}" source --download-only "postgresql-$major"
		mkdir source
		tar -xf postgresql-"$major"_*.orig.tar.* -C source --strip-components=1
		cd source
		./configure --quiet --prefix="$place/pg" --without-readline --without-icu --enable-debug --enable-cassert \
			CFLAGS="$cflags" CPPFLAGS="$cppflags" LDFLAGS="$ldflags" >/dev/null
		make -s -j2 >"$place/make.log" 2>&1
		make -s install >/dev/null
		touch "$place/pg/complete"
	) || { tail -n 20 "$place/make.log" "$place/source/config.log" >&2; return 1; }
}

as_built()
{
	if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

# built_extension MAJOR: the tree as it is, built and installed there, in place/jamsos, where we go; with pgTAP.
built_extension()
{
	rm -rf "$place/jamsos" "$place/run"
	mkdir "$place/jamsos"
	git ls-files -z | tar --null -cf - -T - | tar -xf - -C "$place/jamsos"
	cd "$place/jamsos" || return 1
	export PG_CONFIG=$place/pg/bin/pg_config PATH=$place/pg/bin:$PATH
	make -s -j2 >/dev/null
	make -s install >/dev/null
	cp "/usr/share/postgresql/$1/extension/"pgtap* "$(pg_config --sharedir)/extension/"
	# plpgsql_check is not built for this server
	rm test/pgtap/bodies.sql
}

# PGHOST, PGPORT, PGUSER lead to it; its log is place/run/log.
start_built()
{
	local options="-p 5432 -k $place/run -c listen_addresses= -c fsync=off -c wal_level=logical -c max_worker_processes=16 -c max_prepared_transactions=5"
	mkdir "$place/run"
	[ "$(id -u)" != 0 ] || chown -R postgres "$place/run" "$place/jamsos"
	as_built initdb -D "$place/run/data" -U postgres -A trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
	as_built pg_ctl -D "$place/run/data" -l "$place/run/log" -w -o "$options" start >/dev/null
	export PGHOST=$place/run PGPORT=5432 PGUSER=postgres PGDATABASE=postgres
}

stop_built()
{
	as_built pg_ctl -D "$place/run/data" -m fast -w stop >/dev/null
}

# The pgTAP tests, each file in a database of its own.
prove_built()
{
	bash test/pgtap.sh setup && prove -e 'bash test/pgtap.sh' test/pgtap/*.sql
}

# Generated calls, where they are: such a server needs more memory and time than one that is shipped.
generated_calls()
{
	CALLS=$1 CALLS_MB=${CALLS_MB:-2048} CALLS_LATE_MS=${CALLS_LATE_MS:-5000} /usr/bin/python3 test/attack/calls.py
}
