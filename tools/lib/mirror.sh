# shellcheck shell=bash
# mirror: where this machine has its Debian from.  Sourced.

mirror=$({ cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list 2>/dev/null || true; } |
	sed -n 's/^URIs: *//p; s/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p' | sed -n '/security/!{p;q}')
[ -n "$mirror" ] || die 'the sources of apt name no mirror'
