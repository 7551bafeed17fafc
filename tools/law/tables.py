#!/usr/bin/python3
"""tables.py [--check | --evidence [BEFORE]]: the figures in doc/law.md and doc/law.id.md, made from law/; what stands
around them is by hand.

A table stands between <!-- figures: NAME --> and <!-- end -->, a figure in a sentence as prose.py says.  --check says
whether the pages are what would be written, and whether a sentence holds a figure of its own; --evidence prints how
many figures carry which mark, and how many did in a state before: a directory like law/, or a git revision."""
import os
import re
import subprocess
import sys
import tempfile

import prose
from files import ROOT, Law, month_before
from words import LANGUAGES

MARKS = ["law", "official", "secondary", "unverified"]

# What is still unverified, by the beginning of a row's name (table and key), and what would prove it.
PROOFS = {
    "fixed_holiday": "the Keppres named, or the joint decree on the holidays of the year",
    "contract_tier JKM PP 49/2020": "the article of PP 49/2020 on construction whose wages are not known",
    "rate JP PU PP 49/2020 JP": "PP 49/2020 Pasal 17: the share of each payer in the part that is due monthly",
    "wage_limit JKN PU ceiling": "Perpres 111/2013: whether its ceiling bound workers of a region, and until when",
    "benefit_rule JKM BPU burial only": "Permenaker 5/2021: the article on less than three months; Permenaker 1/2016: whether it had the like",
    "benefit_rule JP PU monthly pension": "the letters of BPJS Ketenagakerjaan of 2020 and 2021 on the pensions of JP",
    "benefit_rule JKP PU qualifying period": "PP 6/2025: the new wording of PP 37/2021 Pasal 19",
    "due_rule JKP PU": "PP 37/2021 or a rule below it: when the state's share falls due",
    "minimum_wage": "the decree of the province on the UMK of that year: that the region has one, or that it has none and follows the UMP",
    "minimum_wage 63 ": "the decree of Kalimantan Selatan on the UMP of 2018",
    "minimum_wage 64 ": "the decree of Kalimantan Timur on the UMP of 2018",
    "minimum_wage 96 ": "the decree of Papua Barat Daya on the UMP of 2024",
}


def span(row, words):
    return words.span(row.start, month_before(row.end) if row.end else None)


def table(words, head, lines):
    cells = [[h if h.startswith("`") else words.say(h) for h in head], ["---"] * len(head)] + lines
    return "\n".join("| " + " | ".join(line) + " |" for line in cells) + "\n"


def together(rows, same):
    """Rows that are alike but for one thing, in the order of the first of each."""
    groups = {}
    for row in rows:
        groups.setdefault(same(row), []).append(row)
    return groups.values()


def joined(rows, column):
    return ", ".join(dict.fromkeys(row[column] for row in rows))


def marks(rows):
    """The weakest, as a tariff says it."""
    return max((row["evidence"] for row in rows), key=MARKS.index)


def bases(rows, words):
    """All, or of a list as long as the five risk classes the first and the last."""
    found = list(dict.fromkeys(row["legal_basis"] for row in rows))
    return words.basis(", ".join(found) if len(found) < 4 else f"{found[0]} sampai dengan {found[-1].partition(' Pasal ')[2] and 'Pasal ' + found[-1].partition(' Pasal ')[2]}")


def rates(law, words):
    lines = []
    rows = law.table("rate")
    for group in together(rows, lambda r: (r["program"], r["segment"], r["payer"], r["relief"], r.start, r.end)):
        figure = " / ".join(words.percent(r["percent"]) if r["percent"] else "Rp" + words.number(r["fixed"]) for r in group)
        first = group[0]
        lines.append([first["program"], first["segment"], words.say(first["payer"]), figure, span(first, words), first["relief"], bases(group, words), marks(group)])
    return table(words, ["programme", "segment", "payer", "rate (JKK: class 1 to 5)", "months", "relief", "basis", "evidence"], lines)


def limits(law, words):
    return table(words, ["programme", "segment", "", "rupiah a month", "months", "basis", "evidence"],
                 [[r["program"], r["segment"], words.say(r["kind"]), words.number(r["amount"]), span(r, words), words.basis(r["legal_basis"]), r["evidence"]] for r in law.table("wage_limit") if r["amount"]])


def tiers(law, words):
    lines = []
    for group in together(law.table("contract_tier"), lambda r: (r["relief"], r["value_from"], r["value_to"], r.start, r.end)):
        first = group[0]
        lines.append([words.number(first["value_from"]), words.number(first["value_to"]) if first["value_to"] else "", *(" ".join(words.fraction(r["percent"]) for r in group if r["program"] == p) for p in ("JKK", "JKM")),
                      span(first, words), first["relief"], marks(group)])
    return table(words, ["contract value from", "to", "JKK percent", "JKM percent", "months", "relief", "evidence"], lines)


def dues(law, words):
    lines = []
    for group in together(law.table("due_rule"), lambda r: (r["segment"], r["months_after"], r["day"], r["moves"], r.start, r.end, r["evidence"])):
        first = group[0]
        lines.append([joined(group, "program"), first["segment"], words.due(first["day"], first["months_after"]), words.say(first["moves"]), span(first, words), bases(group, words), marks(group)])
    return table(words, ["programmes", "segment", "due on", "a day off moves it", "months", "basis", "evidence"], lines)


def penalties(law, words):
    lines = []
    for group in together(law.table("penalty_rule"), lambda r: (r["segment"], r["percent"], r.start, r.end, r["evidence"])):
        first = group[0]
        lines.append([joined(group, "program"), first["segment"], words.fraction(first["percent"]), span(first, words), bases(group, words), marks(group)])
    return table(words, ["programmes", "segment", "percent a month of delay", "months", "basis", "evidence"], lines)


def minimum_wages(law, words):
    lines = []
    for group in together(law.table("minimum_wage"), lambda r: r.year):
        ump = sorted(float(r["amount"]) for r in group if "." not in r["region"] and r["amount"])
        umk = [r for r in group if "." in r["region"]]
        lines.append([group[0].year, str(len(ump)), words.number(f"{ump[0]:.0f}"), words.number(f"{ump[-1]:.0f}"), str(sum(bool(r["amount"]) for r in umk)), str(sum(bool(r["follows"]) for r in umk)),
                      *(str(sum(r["evidence"] == mark for r in group)) for mark in MARKS[1:])])
    return table(words, ["year", "UMP", "lowest", "highest", "own UMK", "follows the UMP", *(f"`{mark}`" for mark in MARKS[1:])], lines)


def proof(row):
    """The beginning of its name that PROOFS has."""
    return max((begin for begin in PROOFS if f"{row.table} {row.name()} ".startswith(begin)), key=len, default=None)


def unproven(law):
    """What is unverified and has no line in PROOFS, and what PROOFS has for nothing."""
    rows = [row for row in law.rows if row["evidence"] == "unverified"]
    return [f"{row.place()}: {row.table} {row.name()} is unverified: say in PROOFS of tools/law/tables.py what would prove it" for row in rows if not proof(row)] + \
        [f"nothing unverified begins with \"{begin}\": take it out of PROOFS of tools/law/tables.py" for begin in PROOFS if begin not in {proof(row) for row in rows}]


def unverified(law, words):
    lines = []
    for group in together([row for row in law.rows if row["evidence"] == "unverified"], proof):
        spans = list(dict.fromkeys(span(row, words) for row in group))
        lines.append([f"`{group[0].table}`", proof(group[0]).partition(" ")[2].strip(), str(len(group)), ", ".join(spans), words.say(PROOFS[proof(group[0])])])
    return table(words, ["table", "key begins", "figures", "months", "what would prove it"], lines)


def evidence(law, words, before=None):
    """With a state before: what it was, and what it is."""
    def counts(name):
        of = [[r for r in state.rows if name is None or r.table == name] for state in ([before] if before else []) + [law]]
        return [" -> ".join(dict.fromkeys(str(len(rows) if mark is None else sum(r["evidence"] == mark for r in rows)) for rows in of)) for mark in [None] + MARKS]
    names = list(dict.fromkeys(row.table for state in (law, before) if state for row in state.rows))
    return table(words, ["table", "figures", *(f"`{mark}`" for mark in MARKS)], [[f"`{name}`"] + counts(name) for name in names] + [[words.say("all")] + counts(None)])


FIGURES = {"rates": rates, "limits": limits, "tiers": tiers, "dues": dues, "penalties": penalties, "minimum wages": minimum_wages, "evidence": evidence, "unverified": unverified}


def page(words, law=None):
    """(what stands there, what would)"""
    law = law or Law(f"{ROOT}/law")
    with open(os.path.join(ROOT, words.page), encoding="utf-8") as f:
        text = f.read()
    if unproven(law):
        sys.exit("\n".join(unproven(law)))
    names = re.findall(r"<!-- figures: (.*) -->", text)
    if sorted(names) != sorted(FIGURES):
        sys.exit(f"{words.page}: the places of figures are {names}, not each of {list(FIGURES)} once")
    right = re.sub(r"(<!-- figures: ([a-z ]*) -->\n).*?(<!-- end -->\n)", lambda m: m.group(1) + FIGURES[m.group(2)](law, words) + m.group(3), text, flags=re.S)
    return text, prose.fill(law, words, right)


def faults(law=None):
    """Of both pages: figures that law/ does not say, and sentences with a figure of their own."""
    found = []
    law = law or Law(f"{ROOT}/law")
    for words in LANGUAGES:
        text, right = page(words, law)
        if text != right:
            found.append(f"{words.page} is not what law/ says: run python3 tools/law/tables.py")
        found += prose.complaints(law, words, text)
    return found


def state(name):
    """law/ of a directory or a git revision."""
    if os.path.isdir(name):
        return Law(name)
    with tempfile.TemporaryDirectory() as place:
        archive = subprocess.run(["git", "-C", ROOT, "archive", name, "law"], stdout=subprocess.PIPE, check=True)
        subprocess.run(["tar", "-x", "-C", place], input=archive.stdout, check=True)
        return Law(os.path.join(place, "law"))


def main():
    if "--evidence" in sys.argv:
        before = sys.argv[sys.argv.index("--evidence") + 1:]
        print(evidence(Law(f"{ROOT}/law"), LANGUAGES[0], state(before[0]) if before else None), end="")
    elif "--check" in sys.argv:
        sys.exit("\n".join(faults()) or 0)
    else:
        for words in LANGUAGES:
            _, right = page(words)
            with open(os.path.join(ROOT, words.page), "w", encoding="utf-8") as f:
                f.write(right)
        sys.exit("\n".join(faults()) or 0)


if __name__ == "__main__":
    main()
