#!/bin/bash
# exports.sh LIBRARY: what the library shows to the rest of the process is what SQL calls, with
# the record of each, the magic and the start: whatever else it exported could be taken for
# another library's, or another's for ours.
set -euo pipefail
library=$1
exported=$(nm -D --defined-only "$library" | awk '{ print $3 }' | sort)
records=$(sed -n 's/^pg_finfo_\(jamsos_.*\)/\1/p' <<<"$exported")
allowed=$(printf '%s\n' Pg_magic_func _PG_init; while read -r name; do printf '%s\n' "$name" "pg_finfo_$name"; done <<<"$records")
leaked=$(comm -23 <(cat <<<"$exported") <(sort <<<"$allowed"))
hidden=$(comm -13 <(cat <<<"$exported") <(sort <<<"$allowed"))
[ -n "$records" ] || { echo 'exports: not ok: nothing is exported'; exit 1; }
[ -z "$leaked" ] || echo "exports: not ok: nobody calls these by name: ${leaked//$'\n'/ }"
[ -z "$hidden" ] || echo "exports: not ok: these are hidden: ${hidden//$'\n'/ }"
[ -z "$leaked$hidden" ] || exit 1
# and the script creates a function of each: what a part forgets, or the library, is seen before anybody installs
created=$(sh sql/build | sed -n "s/.*'MODULE_PATHNAME', '\(jamsos_[a-z0-9_]*\)'.*/\1/p" | sort -u)
forgotten=$(comm -13 <(cat <<<"$created") <(sort <<<"$records"))
missing=$(comm -23 <(cat <<<"$created") <(sort <<<"$records"))
[ -z "$forgotten" ] || echo "exports: not ok: no part creates a function of these: ${forgotten//$'\n'/ }"
[ -z "$missing" ] || echo "exports: not ok: the script names what the library has not: ${missing//$'\n'/ }"
[ -z "$forgotten$missing" ] || exit 1
echo "exports: $(wc -l <<<"$records") functions of SQL, nothing else"
