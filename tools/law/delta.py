#!/usr/bin/python3
"""delta.py FROM [--print] [--delete]: what two states of law/ differ in, as UPDATEs and INSERTs.

FROM is a git revision or a directory that holds law/ and jamsos.control, or is itself one like law/.  The result is
the part between two marks of sql/jamsos--OLD--NEW.sql: it is written there, and what stands around it stays.  --print
writes it to standard output instead.

A figure that has ended is kept, with its last month; so no line of law/ vanishes but by mistake, or because it never
was law.  Lines that are gone are named, and nothing is written; --delete says that they never were law.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile

from files import ROOT, UNDATED, Law, day, key_columns

BEGIN = "/* law: begin, made by make delta */\n"
END = "/* law: end */\n"
HEAD = """\\echo Use "ALTER EXTENSION jamsos UPDATE" to load this file. \\quit
SET LOCAL search_path = pg_catalog, pg_temp;

"""


def die(*lines):
    print(*(f"delta: {line}" for line in lines), sep="\n", file=sys.stderr)
    sys.exit(1)


# ---- the state before ----

def unpack(origin, place):
    """law/ and jamsos.control of a revision or directory, below place."""
    if os.path.isdir(origin):
        if os.path.isdir(os.path.join(origin, "law")):
            return origin
        if os.path.isfile(os.path.join(origin, "sources.csv")):
            os.symlink(os.path.abspath(origin), os.path.join(place, "law"))
            return place
        die(f"{origin} holds no law/")
    archive = subprocess.run(["git", "-C", ROOT, "archive", origin, "law", "jamsos.control"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    if archive.returncode:
        die(f"{origin} is neither a directory nor a revision that has law/: {archive.stderr.decode().strip()}")
    subprocess.run(["tar", "-x", "-C", place], input=archive.stdout, check=True)
    return place


def version(directory):
    path = os.path.join(directory, "jamsos.control")
    if not os.path.isfile(path):
        return None
    with open(path, encoding="utf-8") as f:
        return re.search(r"^default_version *= *'(.*)'", f.read(), re.M).group(1)


def load(directory):
    try:
        return Law(directory)
    except subprocess.CalledProcessError:
        die(f"{directory} is not well formed")


# ---- what changed ----

def identity(row):
    return (row.table, row.key, row.start)


class Change:
    """An UPDATE: the row before and after, and the columns that differ."""

    def __init__(self, before, after, old, new):
        self.before, self.after = before, after
        was, now = dict(old.literals(before)), dict(new.literals(after))
        # what only one state has a column for is null in the other
        self.columns = {c: now.get(c, "NULL") for c in list(now) + [c for c in was if c not in now] if was.get(c, "NULL") != now.get(c, "NULL")}


def same_cells(a, b):
    """Rows that may not hold in the same month: of one key, or tiers that overlap."""
    if a.table != b.table:
        return False
    if a.table != "contract_tier":
        return a.key == b.key
    top = [float(r["value_to"] or "inf") for r in (a, b)]
    return a.key[:2] == b.key[:2] and float(a["value_from"]) < top[1] and float(b["value_from"]) < top[0]


def collide(a, b):
    return a.start is not None and same_cells(a, b) and (b.end is None or a.start < b.end) and (a.end is None or b.start < a.end)


def compare(old, new):
    """(vanished, changes, added); a row whose first month was corrected is a change."""
    before = {identity(row): row for row in old.rows}
    after = {identity(row): row for row in new.rows}
    vanished = [row for name, row in before.items() if name not in after]
    added = [row for name, row in after.items() if name not in before]
    pairs = [(before[name], row) for name, row in after.items() if name in before]
    for row in list(vanished):
        moved = [r for r in added if r.table == row.table and r.key == row.key]
        if len(moved) == 1 and collide(row, moved[0]) and sum(r.table == row.table and r.key == row.key for r in vanished) == 1:
            pairs.append((row, moved[0]))
            vanished.remove(row)
            added.remove(moved[0])
    changes = [change for change in (Change(a, b, old, new) for a, b in pairs) if change.columns]
    return vanished, changes, added


def in_order(changes, kept):
    """Each UPDATE when nothing holds the months that it takes: a constraint looks after each statement."""
    now = {id(row): row for row in kept}
    left, done = sorted(changes, key=lambda c: new_order(c.after)), []
    for change in left:
        now[id(change.before)] = change.before
    while left:
        free = [c for c in left if not any(collide(c.after, row) for name, row in now.items() if name != id(c.before))]
        if not free:
            die(f"{left[0].after.place()}: no order of UPDATEs gives each its months: make it two releases, or write this part by hand")
        for change in free:
            now[id(change.before)] = change.after
            done.append(change)
            left.remove(change)
    return done


def new_order(row):
    return (row.table, row.order())


# ---- as SQL ----

def condition(row, law, but=None):
    """Which row it is; of the column named but, the caller says."""
    parts = []
    for column, value in zip(key_columns(row.table), row.key):
        if column != but:
            literal = law.literal(row, column)
            parts.append(f"{column} IS NULL" if not value else f"{column} = {literal}")
    if row.table not in UNDATED:
        parts.append(f"lower(valid) = {day(row.start)}")
    return parts + ["origin = 'shipped'"]


def updates(changes, law):
    """One statement for all that change in the same way and differ in the last column of their keys only."""
    groups = []
    for change in changes:
        row, column = change.before, key_columns(change.before.table)[-1]
        what = (row.table, tuple(change.columns.items()), tuple(condition(row, law, column)))
        if groups and groups[-1][0] == what and row.key[-1]:
            groups[-1][1].append(row)
        else:
            groups.append((what, [row]))
    for (table, columns, _), rows in groups:
        where = condition(rows[0], law)
        if len(rows) > 1:
            column = key_columns(table)[-1]
            literals = ", ".join(law.literal(row, column) for row in rows)
            where = condition(rows[0], law, column)
            where.insert(len(key_columns(table)) - 1, f"{column} IN ({literals})")
        settings = ", ".join(f"{c} = {v}" for c, v in columns)
        yield f"UPDATE jamsos.{table} SET {settings}\nWHERE {' AND '.join(where)};\n"


def inserts(rows, law):
    for name in law.headers:
        some = [row for row in rows if row.file == f"law/{name}"]
        if some:
            literals = [law.literals(row) for row in some]
            columns = ", ".join(c for c, _ in literals[0])
            lines = ",\n".join("\t(" + ", ".join(v for _, v in row) + ")" for row in literals)
            yield f"/* law/{name} */\nINSERT INTO jamsos.{some[0].table}\n\t({columns})\nVALUES\n{lines};\n"


def statements(old, new, delete):
    vanished, changes, added = compare(old, new)
    if vanished and not delete:
        die(*(f"{row.place()} is gone: {row.table} {row.name()}" for row in vanished),
            "a figure that ended keeps its line, with a valid_to; one that never was law is taken away by --delete (make delta ... DELETE=yes)")
    gone = {id(row) for row in vanished} | {id(change.before) for change in changes}
    # rates before the reliefs that they refer to
    text = [f"/* never was law: {row.table} {row.name()} */\nDELETE FROM jamsos.{row.table}\nWHERE {' AND '.join(condition(row, old))};\n"
            for row in sorted(vanished, key=lambda r: r.table == "relief")]
    first = [row for row in added if row.table == "relief"]
    text += list(inserts(first, new))
    text += list(updates(in_order(changes, [row for row in old.rows if id(row) not in gone]), old))
    text += list(inserts([row for row in added if row not in first], new))
    return text, f"{len(changes)} figures change, {len(added)} are new, {len(vanished)} never were law"


def put(path, part):
    """Between the marks of the file, or in a new file."""
    script = HEAD + BEGIN + END
    if os.path.isfile(path):
        with open(path, encoding="utf-8") as f:
            script = f.read()
        if BEGIN not in script or END not in script:
            die(f"{path} has no place for the law: add the lines", BEGIN.strip(), END.strip())
    head, _, rest = script.partition(BEGIN)
    with open(path, "w", encoding="utf-8") as f:
        f.write(head + BEGIN + part + END + rest.partition(END)[2])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("origin", metavar="FROM")
    parser.add_argument("--to", default=ROOT, help="the state after; this directory unless said otherwise")
    parser.add_argument("--print", action="store_true", dest="show")
    parser.add_argument("--delete", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        before = unpack(arguments.origin, place)
        text, told = statements(load(os.path.join(before, "law")), load(os.path.join(arguments.to, "law")), arguments.delete)
        old, new = version(before), version(arguments.to)
    part = "\n".join(text)
    if arguments.show:
        sys.stdout.write(part)
    elif old is None:
        die(f"{arguments.origin} has no jamsos.control that says its version", "name a revision, or see the statements with --print")
    elif old == new:
        die(f"jamsos.control says {new}, as it does in {arguments.origin}", "raise default_version first")
    else:
        path = f"sql/jamsos--{old}--{new}.sql"
        put(os.path.join(ROOT, path), part)
        print(f"{path}: {told}")


if __name__ == "__main__":
    main()
