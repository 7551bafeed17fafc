# shellcheck shell=bash disable=SC2154
# The dashboard in a browser, and the drivers, on one server of their own.
# A port of this machine that nobody uses.
free_port()
{
	python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Clients as they are in offices: each program in test/clients prints TAP.
run_clients()
{
	local shots dashboard other status=0
	start_server listen_addresses=127.0.0.1 "port=$(free_port)"
	shots=${SCREENSHOTS:-$work/shots}
	PGPORT=$(sed -n 4p "$work/data/postmaster.pid")
	export PGHOST=127.0.0.1 PGPORT
	load_dashboard

	cp test/clients/package*.json "$work/"
	(cd "$work" && npm ci --loglevel=error --ignore-scripts --no-audit --no-fund)
	BOUNCER_PORT=$(free_port)
	cat >"$work/pgbouncer.ini" <<-END
		[databases]
		demo = host=127.0.0.1 port=$PGPORT user=pembaca application_name=bounced
		[pgbouncer]
		listen_addr = 127.0.0.1
		listen_port = $BOUNCER_PORT
		unix_socket_dir =
		auth_type = any
		pidfile = $work/pgbouncer.pid
		pool_mode = transaction
		default_pool_size = 3
		ignore_startup_parameters = extra_float_digits
	END
	as_server /usr/sbin/pgbouncer -q -d "$work/pgbouncer.ini"
	DASHBOARD_PORT=$(free_port)
	(serve_dashboard "$DASHBOARD_PORT") >"$work/dashboard.log" 2>&1 &
	dashboard=$!
	# and over another layout, by its adapter
	psql -qX -c 'GRANT USAGE ON SCHEMA simgaji, laporan_simgaji TO pembaca' -c 'GRANT SELECT ON ALL TABLES IN SCHEMA simgaji, laporan_simgaji TO pembaca'
	OTHER_PORT=$(free_port)
	(PGOPTIONS='-c search_path=laporan_simgaji,public' serve_dashboard "$OTHER_PORT") >"$work/other.log" 2>&1 &
	other=$!
	for _ in $(seq 100); do
		! curl -sf "http://127.0.0.1:$DASHBOARD_PORT/" >/dev/null || ! curl -sf "http://127.0.0.1:$OTHER_PORT/" >/dev/null || break
		sleep 0.2
	done

	# Java is compiled and run from its source
	printf '#!/bin/sh\nexec java -cp /usr/share/java/postgresql.jar %q\n' "$PWD/test/clients/Jdbc.java" >"$work/jdbc.sh"
	chmod 755 "$work/jdbc.sh"
	mkdir -p "$shots"
	# one after the other, as they stop the reader's role and change the sample; lists.py has roles and reports of its own
	PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=test BOUNCER_PORT=$BOUNCER_PORT NODE_MODULES=$work DASHBOARD_URL=http://127.0.0.1:$DASHBOARD_PORT OTHER_URL=http://127.0.0.1:$OTHER_PORT SCREENSHOTS=$shots \
		prove -j 2 --rules 'par=test/clients/lists.py' --rules 'seq=**' test/clients/*.sh test/clients/*.py test/clients/*.mjs test/clients/*.R "$work/jdbc.sh" || status=1
	[ $status -eq 0 ] || tail -n 20 "$work/dashboard.log" "$work/other.log" >&2
	kill "$dashboard" "$other" "$(cat "$work/pgbouncer.pid")"
	wait "$dashboard" "$other" || true
	return $status
}

setup
install_packages r-cran-shiny r-cran-rpostgresql r-cran-openxlsx chromium chromium-driver python3-selenium python3-openpyxl poppler-utils fonts-dejavu-core \
	curl python3-psycopg python3-yaml python3-pyodbc odbc-postgresql unixodbc libpostgresql-jdbc-java default-jdk-headless pgbouncer
command -v npm >/dev/null || install_packages nodejs npm
build
run_clients
