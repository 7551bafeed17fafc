# shellcheck shell=bash disable=SC2154
# A day in the life of one server: SOAK_MINUTES (30) of everything at once, killed twice (test/soak.py).
setup
setup_tests
build
start_server max_connections=60
# with the options that it had; what still works at a statement when its postmaster is gone ends with it, and holds the memory till then
cat >"$work/restart" <<END
#!/bin/bash
work=$work PATH=$PATH
$(declare -f as_server)
for _ in \$(seq 120); do
	! as_server pg_ctl -D "$work/data" -l "$work/log" -w restart || exit 0
	sleep 0.5
done
exit 1
END
chmod 755 "$work/restart"
{
	printf '== soak, load %s\n' "$(cut -d' ' -f1 /proc/loadavg)"
	PGDATA=$work/data PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=test /usr/bin/python3 test/soak.py "${SOAK_MINUTES:-30}" "$work/restart"
} | tee "$work/figures"
[ -z "${BENCH_RECORD:-}" ] || python3 bench/record.py "$work/figures" bench/README.md "SOAK_MINUTES=${SOAK_MINUTES:-30} ./run soak"
