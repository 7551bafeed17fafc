#!/usr/bin/python3
"""record.py FIGURES README COMMAND: what a run printed, into the blocks of the page that stand for its parts;
"{}" in the command is the part.  A block says its command, day and machine, and what else the machine had to
do; a part that was not run keeps its block, and one that the page does not have is an error."""
import datetime
import os
import re
import subprocess
import sys

figures, page, command = sys.argv[1:]
with open("/proc/cpuinfo") as file:
    model = next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
version = subprocess.run([os.environ["PG_CONFIG"], "--version"], capture_output=True, text=True, check=True).stdout.strip()
with open(figures) as file:
    _, *parts = re.split(r"^== (?=\w+, load )", file.read(), flags=re.M)
with open(page) as file:
    text = file.read()
for part in parts:
    heading, _, body = part.partition("\n")
    name, load = re.fullmatch(r"(\w+), load ([0-9.]+)", heading).groups()
    block = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.S)
    if not block.search(text):
        sys.exit(f"{page} has no block for {name}: <!-- {name} --> ... <!-- /{name} -->")
    said = f"`{command.format(name)}`, {datetime.date.today()}, {version}, {os.cpu_count()} cores, {model}, load {load} as it began:"
    text = block.sub(lambda found: f"{found[1]}{said}\n\n```\n{body.strip()}\n```\n{found[2]}", text)
with open(page, "w") as file:
    file.write(text)
