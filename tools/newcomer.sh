# shellcheck shell=bash
# The README, followed on a bare machine by somebody who has never seen it: until the dashboard
# answers, and until the three questions are answered for tables of his own.
install_packages debootstrap util-linux
# shellcheck source=tools/lib/root.sh
. tools/lib/root.sh
root=$place/bookworm
make_root bookworm "$root" || { echo "newcomer: skipped: $(tail -1 "$place/log")"; exit 0; }
copy_tree "$root"
cat >"$root/newcomer.sh" <<'END'
set -euo pipefail
cd /src
export DASHBOARD_PORT=8097
begin=$SECONDS
setsid ./run dashboard >/dashboard.log 2>&1 &
dashboard=$!
until { exec 3<>/dev/tcp/127.0.0.1/$DASHBOARD_PORT; } 2>/dev/null && printf 'GET / HTTP/1.0\r\n\r\n' >&3 && grep -q 'jamsos: Kalimantan Selatan' <&3; do
	kill -0 $dashboard 2>/dev/null || { tail -n 20 /dashboard.log; exit 1; }
	[ $((SECONDS - begin)) -lt 900 ] || { tail -n 20 /dashboard.log; exit 1; }
	sleep 1
done
echo "newcomer: the dashboard answers $((SECONDS - begin)) s after ./run dashboard, on a machine without a compiler, PostgreSQL or R"
export PGHOST=$(dirname /tmp/jamsos.*/data) PGUSER=postgres
psql -qX -d postgres -c 'CREATE DATABASE kepegawaian'
psql -qX -d kepegawaian -c 'SET client_min_messages = warning' -c 'CREATE EXTENSION jamsos'
begin=$SECONDS
# the page's own blocks, on an empty database
awk '/^```sql/ { on = 1; next } /^```/ { on = 0 } on' doc/your-tables.md | psql -qX -d kepegawaian -v ON_ERROR_STOP=1 -P footer=off -f - >/answers
awk '/^```text/ { on = 1; next } /^```/ { on = 0 } on' doc/your-tables.md >/wanted
diff -bB /wanted /answers
echo "newcomer: doc/your-tables.md answers the three questions for tables that were not there before, in $((SECONDS - begin)) s of machine time"
kill -INT -- -$dashboard
wait $dashboard || true
[ ! -e "$PGHOST" ] || { echo 'newcomer: something was left running'; exit 1; }
END
in_root "$root" bash /newcomer.sh
