# shellcheck shell=bash disable=SC2154
# ./run attack [REVISION]: the attacks against what is here, or what was there.
setup
setup_tests
if [ -z "${1:-}" ]; then
	build
else
	make_place
	mkdir "$work/revision"
	git archive "$1" | tar -xf - -C "$work/revision" || die "there is no revision $1"
	private_prefix
	(cd "$work/revision" && build)
fi
prove_servers test/attack/*.p[lm]
