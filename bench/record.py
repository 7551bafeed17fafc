#!/usr/bin/python3
"""record.py FIGURES README: what a run of bench printed, into the blocks of the page that stand for its
parts.  A block says its command, day and machine, and what else the machine had to do; a part that was not
run keeps its block, and one that the page does not have is an error."""
import datetime
import os
import re
import sys

figures, page = sys.argv[1:]
with open(figures) as file:
    machine, *parts = re.split(r"^== (?=\w+, load )", file.read(), flags=re.M)
with open(page) as file:
    text = file.read()
for part in parts:
    heading, _, body = part.partition("\n")
    name, load = re.fullmatch(r"(\w+), load ([0-9.]+)", heading).groups()
    block = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.S)
    if not block.search(text):
        sys.exit(f"{page} has no block for {name}: <!-- {name} --> ... <!-- /{name} -->")
    said = f"`{os.environ['COMMAND']} BENCH_PARTS={name} ./run bench`, {datetime.date.today()}, PostgreSQL {machine.strip().rpartition(', ')[0]}, load {load} as it began:"
    text = block.sub(lambda found: f"{found[1]}{said}\n\n```\n{body.strip()}\n```\n{found[2]}", text)
with open(page, "w") as file:
    file.write(text)
