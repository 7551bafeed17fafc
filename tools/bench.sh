# shellcheck shell=bash disable=SC2154
# Measurements (bench/run.sh says which parts there are); BENCH_RECORD=1 writes them into bench/README.md.
setup
install_packages python3-psycopg python3-tqdm
build
start_server shared_buffers=1GB max_wal_size=8GB

# DuckDB, in a directory of its own
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

{
	bash bench/run.sh
	[[ " ${BENCH_PARTS:-preloaded} " != *" preloaded "* ]] || (preloaded)
} | tee "$work/figures"
[ -z "${BENCH_RECORD:-}" ] || python3 bench/record.py "$work/figures" bench/README.md "${BENCH_PEOPLE:+BENCH_PEOPLE=$BENCH_PEOPLE }BENCH_ROWS=${BENCH_ROWS:-10000000} BENCH_PARTS={} ./run bench"
