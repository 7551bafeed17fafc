# shellcheck shell=bash disable=SC2154
# Lines of src/ that the regression and pgTAP tests reach: built in a copy, with counters that each
# backend writes as it ends.
setup
setup_tests
install_packages gcovr
private_prefix
start_server wal_level=logical max_worker_processes=16
mkdir "$work/src"
git ls-files -z | tar --null -cf - -T - | tar -xf - -C "$work/src"
chmod -R a+rwX "$work/src"
(
	umask 0
	cd "$work/src" || exit
	make -s -j2 with_llvm=no PROFILE='--coverage -O0' >/dev/null
	chmod -R a+rwX .
	make -s install with_llvm=no PROFILE='--coverage -O0' >/dev/null
	make -s installcheck with_llvm=no || true
	bash test/pgtap.sh setup
	prove -e 'bash test/pgtap.sh' test/pgtap/*.sql
	as_server pg_ctl -D "$work/data" -m fast -w stop >/dev/null
	gcovr --root . --filter src/ --exclude-unreachable-branches --print-summary
)
