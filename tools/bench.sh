# shellcheck shell=bash disable=SC2154
# Measurements (bench/run.sh says which parts there are); BENCH_RECORD=1 writes them into bench/README.md.
setup
install_packages python3-psycopg python3-tqdm
build
start_server shared_buffers=1GB max_wal_size=8GB

# peers, in a directory of their own
if [[ " ${BENCH_PARTS:-peers} " == *" peers "* ]]; then
	command -v npm >/dev/null || install_packages nodejs npm
	export PEERS=$work/peers
	cp -r bench/peers "$PEERS"
	(cd "$PEERS" && npm ci --loglevel=error --ignore-scripts --no-audit --no-fund)
fi

# the first statements of connections to a server that holds the library already
preloaded()
{
	local place=$work/preloaded
	as_server mkdir "$place"
	start_server shared_preload_libraries=jamsos
	printf '\n== preloaded, load %s\n' "$(cut -d' ' -f1 /proc/loadavg)"
	bash bench/first.sh
}

# the dashboard in browsers, one person, one of five who have computers of their own, and five at once, over the sample and over 100,000 people; only where it is asked for
dashboards()
{
	local port server people size
	port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
	printf '\n== dashboard, load %s\n' "$(cut -d' ' -f1 /proc/loadavg)"
	load_dashboard
	(serve_dashboard "$port") >"$work/dashboard.log" 2>&1 &
	server=$!
	until curl -sf "http://127.0.0.1:$port/" >/dev/null; do sleep 0.2; done
	for size in 12,000 100,000; do
		[ "$size" = 12,000 ] || psql -qX -o /dev/null -v ON_ERROR_STOP=1 -f bench/dashboard.sql
		for people in 1 1+4 5; do
			printf '%s people; ' "$size"
			DASHBOARD_PID=$server /usr/bin/python3 bench/dashboard.py "http://127.0.0.1:$port" "$people" "${BENCH_ROUNDS:-5}"
		done
	done
	kill "$server"
}

[[ " ${BENCH_PARTS:-} " != *" dashboard "* ]] || install_packages r-cran-shiny r-cran-rpostgresql r-cran-openxlsx chromium chromium-driver python3-selenium python3-openpyxl curl

{
	[ "${BENCH_PARTS:-}" = dashboard ] || bash bench/run.sh
	[[ " ${BENCH_PARTS:-} " != *" dashboard "* ]] || (dashboards)
	[[ " ${BENCH_PARTS:-preloaded} " != *" preloaded "* ]] || (preloaded)
} | tee "$work/figures"
[ -z "${BENCH_RECORD:-}" ] || python3 bench/record.py "$work/figures" bench/README.md "${BENCH_PEOPLE:+BENCH_PEOPLE=$BENCH_PEOPLE }BENCH_ROWS=${BENCH_ROWS:-10000000} BENCH_PARTS={} ./run bench"
