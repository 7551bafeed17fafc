#!/usr/bin/env python3
"""parallel.py [DIRECTORY]: the regression and isolation tests once more, with every plan that may be parallel forced to be:
what a worker says must be what the leader would have said.  Each process tells for itself that a
relief is assumed or a figure not published: told again in its statement or transaction, such a
notice counts once.  All else is compared as it stands.  DIRECTORY takes what they write, so that
the tests may run here at the same time."""
import difflib
import glob
import os
import re
import subprocess
import sys

COSTS = ("parallel_setup_cost=0", "parallel_tuple_cost=0", "min_parallel_table_scan_size=0", "min_parallel_index_scan_size=0")
TOLD = re.compile(r"(?:\w+: )?NOTICE:  (?:relief .* is applied to month|.* is not published yet: )")
TRANSACTION = re.compile(r"(BEGIN|COMMIT|ROLLBACK)(?: ISOLATION LEVEL [A-Z ]+)?;")
REST = re.compile(r"(?:DETAIL|HINT):  ")


def fold(lines):
    """Lines with each notice of ours once in a transaction."""
    folded, told, in_transaction, i = [], set(), False, 0
    while i < len(lines):
        end = i + 1
        if TOLD.match(lines[i]):
            while end < len(lines) and REST.match(lines[end]):
                end += 1
            block = tuple(lines[i:end])
            if block not in told:
                folded.extend(block)
            told.add(block)
        else:
            ends = TRANSACTION.match(lines[i])
            if ends:
                in_transaction = ends.group(1) == "BEGIN"
            if ends or not in_transaction:
                told.clear()
            folded.append(lines[i])
        i = end
    return folded


def read(file):
    try:
        with open(file) as f:
            return fold(f.read().splitlines())
    except FileNotFoundError:
        return []


def main():
    forced = subprocess.run(
        ["psql", "-XAtc", "SELECT name FROM pg_settings WHERE name IN ('force_parallel_mode', 'debug_parallel_query')", "postgres"],
        check=True, capture_output=True, text=True).stdout.strip()
    settings = (forced + "=regress",) + COSTS
    os.environ["PGOPTIONS"] = " ".join("-c " + s for s in settings)
    out = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else os.getcwd()
    os.makedirs(out, exist_ok=True)
    for name in ("expected", "test"):
        if not os.path.exists(out + "/" + name):
            os.symlink(os.path.abspath(name), out + "/" + name)
    os.makedirs(out + "/results", exist_ok=True)
    for file in glob.glob(out + "/results/*"):
        os.remove(file)
    # What make would run is run there: where psql is, it writes to results.  Both programs compare without
    # folding: what they think of it does not count.
    for command in subprocess.run(["make", "-n", "-s", "installcheck", "with_llvm=no"], check=True, capture_output=True, text=True).stdout.splitlines():
        subprocess.run(command, shell=True, cwd=out, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not glob.glob(out + "/results/*.out"):
        sys.exit("no test has run: make installcheck")
    failed = 0
    for file in sorted(glob.glob("expected/*.out")):
        name = os.path.basename(file)
        diff = list(difflib.unified_diff(read(file), read(out + "/results/" + name), file, "results/" + name, lineterm=""))
        print("%s %s" % ("not ok" if diff else "ok", name[:-4]))
        print("".join(line + "\n" for line in diff), end="")
        failed += bool(diff)
    sys.exit(1 if failed else 0)


main()
