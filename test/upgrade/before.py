#!/usr/bin/python3
"""before.py LAW march|december: takes the newest figure out of a copy of law/, so that it is the law before it.

Prints what the rehearsal asks of both: the first month of the newest figure, the figure before, the newest."""
import csv
import decimal
import os
import sys

law, release = sys.argv[1:]


def read(name):
    with open(os.path.join(law, name), encoding="utf-8", newline="") as f:
        reader = csv.DictReader(f)
        return reader.fieldnames, list(reader)


if release == "march":
    # the newest ceiling of JP was not announced yet: the one before it is open, and confirmed to its last month
    header, rows = read("wage_limit.csv")
    ceilings = sorted((r for r in rows if (r["program"], r["segment"], r["kind"]) == ("JP", "PU", "ceiling")), key=lambda r: r["valid_from"])
    before, newest = ceilings[-2:]
    before["valid_to"], before["confirmed_until"] = "", before["valid_to"]
    rows.remove(newest)
    with open(os.path.join(law, "wage_limit.csv"), "w", encoding="utf-8", newline="") as f:
        writer = csv.DictWriter(f, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    print(newest["valid_from"] + "-01", before["amount"], newest["amount"])
else:
    # the newest minimum wages were not decreed yet: their file is not there
    files = sorted(os.listdir(os.path.join(law, "minimum_wage")))
    figures = [next(f"{decimal.Decimal(r['amount']).normalize():f}" for r in read("minimum_wage/" + name)[1] if r["region"] == "63") for name in files[-2:]]
    os.remove(os.path.join(law, "minimum_wage", files[-1]))
    print(files[-1][:4] + "-01-01", *figures)
