#!/usr/bin/env python3
"""src/ as PostgreSQL indents it: pg_bsd_indent with the options of pgindent and typedefs.list, lines of
up to 110 columns.  indent.py says what differs; indent.py --typedefs writes typedefs.list anew.

Debian's version cannot format designated initialisers, nor a type that stands alone on its line with
an asterisk: hunks of these are passed over.  What else differs today is allowed by its number, which
only goes down."""
import difflib
import glob
import re
import subprocess
import sys

OPTIONS = "-bad -bap -bbb -bc -bl -cli1 -cp33 -cdb -nce -d0 -di12 -nfc1 -i4 -l110 -lp -lpl -nip -npro -sac -tpg -ts4 -Utypedefs.list".split()
ALLOWED = 140
LEFT_OUT = ("src/kernel/normal.c",)  # a table
# of names that are also used for variables, the indenter thinks a type wherever they stand
VARIABLES = {"text", "date", "name", "numeric"}
BUILTIN = {"bool", "size_t", "ssize_t", "int128", "uint128", "uintptr_t", "rupiah128"} | {u + "int%d_t" % n for u in ("", "u") for n in (8, 16, 32, 64)}
NOT_FORMATTED = re.compile(r"\{\.\w|[,{]\s*\.\w+\s*=|^\s*\.\w+\s*=|^\w+\s*\*$")


def sources():
    return [f for f in sorted(glob.glob("src/*.[ch]") + glob.glob("src/*/*.[ch]")) if f not in LEFT_OUT]


def typedefs():
    include = subprocess.run(["pg_config", "--includedir-server"], check=True, capture_output=True, text=True).stdout.strip()
    ours, theirs, words = set(), set(BUILTIN), set()
    for files, found in ((sources(), ours), (glob.glob(include + "/**/*.h", recursive=True), theirs)):
        for file in files:
            with open(file, encoding="utf-8", errors="replace") as f:
                source = f.read()
            found.update(re.findall(r"^}\s*(\w+);", source, re.M))
            found.update(re.findall(r"^typedef\s[^;{}]*?\b(\w+);", source, re.M))
            found.update(re.findall(r"^typedef\s[^;{}]*?\(\*\s*(\w+)\)", source, re.M))
            if found is ours:
                words.update(re.findall(r"\b[A-Za-z_]\w*\b", source))
    with open("typedefs.list", "w", encoding="utf-8") as f:
        f.write("".join(name + "\n" for name in sorted((ours | (theirs & words) | {"rupiah128"}) - VARIABLES)))


def main():
    if sys.argv[1:] == ["--typedefs"]:
        typedefs()
        return 0
    lines = differ = passed = 0
    for file in sources():
        with open(file, encoding="utf-8") as f:
            old = f.read()
        new = subprocess.run(["pg_bsd_indent"] + OPTIONS, input=old, capture_output=True, text=True, check=False).stdout
        old, new = old.splitlines(), new.splitlines()
        lines += len(old)
        for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if tag == "equal" or (tag == "insert" and not "".join(new[c:d]).strip()):
                continue
            if any(NOT_FORMATTED.search(line) for line in old[a:b] + new[c:d]):
                passed += b - a
                continue
            differ += max(b - a, d - c)
            for sign, part, at in (("-", old[a:b], a), ("+", new[c:d], a)):
                for line in part:
                    print("%s:%d: %s%s" % (file, at + 1, sign, line))
    print("indent: %d of %d lines differ from pgindent's style, %d are allowed; %d are not formatted by this version" % (differ, lines, ALLOWED, passed))
    return differ > ALLOWED


sys.exit(main())
