#!/usr/bin/python3
"""tables.py [--check | --evidence [DIRECTORY]]: the tables of figures in doc/law.md, made from law/; what stands around
them is by hand.

A table stands between <!-- figures: NAME --> and <!-- end -->.  --check says whether the page is the one that would
be written; --evidence prints how many figures carry which mark, of another state of law/ too."""
import re
import sys

from files import ROOT, Law, month_before

PAGE = f"{ROOT}/doc/law.md"
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


def span(row):
    if row.end is None:
        return f"from {row.start}"
    last = month_before(row.end)
    return row.start if last == row.start else f"{row.start} to {last}"


def rupiah(text):
    whole, _, sen = text.partition(".")
    return f"{int(whole):,}" + (f".{sen}" if sen.strip("0") else "")


def table(head, lines):
    cells = [head, ["---"] * len(head)] + lines
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


def bases(rows):
    """All, or of a list as long as the five risk classes the first and the last."""
    found = list(dict.fromkeys(row["legal_basis"] for row in rows))
    return ", ".join(found) if len(found) < 4 else f"{found[0]} to {found[-1]}"


def rates(law):
    lines = []
    rows = law.table("rate")
    for group in together(rows, lambda r: (r["program"], r["segment"], r["payer"], r["relief"], r.start, r.end)):
        figure = " / ".join(r["percent"] + "%" if r["percent"] else "Rp" + rupiah(r["fixed"]) for r in group)
        first = group[0]
        lines.append([first["program"], first["segment"], first["payer"], figure, span(first), first["relief"], bases(group), marks(group)])
    return table(["programme", "segment", "payer", "rate (JKK: class 1 to 5)", "months", "relief", "basis", "evidence"], lines)


def limits(law):
    return table(["programme", "segment", "", "rupiah a month", "months", "basis", "evidence"],
                 [[r["program"], r["segment"], r["kind"], rupiah(r["amount"]), span(r), r["legal_basis"], r["evidence"]] for r in law.table("wage_limit") if r["amount"]])


def tiers(law):
    lines = []
    for group in together(law.table("contract_tier"), lambda r: (r["relief"], r["value_from"], r["value_to"], r.start, r.end)):
        first = group[0]
        lines.append([rupiah(first["value_from"]), rupiah(first["value_to"]) if first["value_to"] else "", *(" ".join(r["percent"] for r in group if r["program"] == p) for p in ("JKK", "JKM")),
                      span(first), first["relief"], marks(group)])
    return table(["contract value from", "to", "JKK percent", "JKM percent", "months", "relief", "evidence"], lines)


def dues(law):
    lines = []
    for group in together(law.table("due_rule"), lambda r: (r["segment"], r["months_after"], r["day"], r["moves"], r.start, r.end, r["evidence"])):
        first = group[0]
        month = {"0": "of the month", "1": "of the following month"}.get(first["months_after"], f"{first['months_after']} months later")
        lines.append([joined(group, "program"), first["segment"], f"the {first['day']}th {month}", first["moves"], span(first), bases(group), marks(group)])
    return table(["programmes", "segment", "due on", "a day off moves it", "months", "basis", "evidence"], lines)


def penalties(law):
    lines = []
    for group in together(law.table("penalty_rule"), lambda r: (r["segment"], r["percent"], r.start, r.end, r["evidence"])):
        first = group[0]
        lines.append([joined(group, "program"), first["segment"], first["percent"], span(first), bases(group), marks(group)])
    return table(["programmes", "segment", "percent a month of delay", "months", "basis", "evidence"], lines)


def minimum_wages(law):
    lines = []
    for group in together(law.table("minimum_wage"), lambda r: r.year):
        ump = sorted(float(r["amount"]) for r in group if "." not in r["region"] and r["amount"])
        umk = [r for r in group if "." in r["region"]]
        lines.append([group[0].year, str(len(ump)), f"{ump[0]:,.0f}", f"{ump[-1]:,.0f}", str(sum(bool(r["amount"]) for r in umk)), str(sum(bool(r["follows"]) for r in umk)),
                      *(str(sum(r["evidence"] == mark for r in group)) for mark in MARKS[1:])])
    return table(["year", "UMP", "lowest", "highest", "own UMK", "follows the UMP", *MARKS[1:]], lines)


def proof(row):
    """The beginning of its name that PROOFS has."""
    return max((begin for begin in PROOFS if f"{row.table} {row.name()} ".startswith(begin)), key=len, default=None)


def unproven(law):
    """What is unverified and has no line in PROOFS, and what PROOFS has for nothing."""
    rows = [row for row in law.rows if row["evidence"] == "unverified"]
    return [f"{row.place()}: {row.table} {row.name()} is unverified: say in PROOFS of tools/law/tables.py what would prove it" for row in rows if not proof(row)] + \
        [f"nothing unverified begins with \"{begin}\": take it out of PROOFS of tools/law/tables.py" for begin in PROOFS if begin not in {proof(row) for row in rows}]


def unverified(law):
    lines = []
    for group in together([row for row in law.rows if row["evidence"] == "unverified"], proof):
        spans = list(dict.fromkeys(span(row) for row in group))
        lines.append([f"`{group[0].table}`", proof(group[0]).partition(" ")[2].strip(), str(len(group)), ", ".join(spans), PROOFS[proof(group[0])]])
    return table(["table", "key begins", "figures", "months", "what would prove it"], lines)


def evidence(law):
    lines = []
    for name in dict.fromkeys(row.table for row in law.rows):
        rows = law.table(name)
        lines.append([f"`{name}`", str(len(rows))] + [str(sum(row["evidence"] == mark for row in rows)) for mark in MARKS])
    lines.append(["all", str(len(law.rows))] + [str(sum(row["evidence"] == mark for row in law.rows)) for mark in MARKS])
    return table(["table", "figures", *(f"`{mark}`" for mark in MARKS)], lines)


FIGURES = {"rates": rates, "limits": limits, "tiers": tiers, "dues": dues, "penalties": penalties, "minimum wages": minimum_wages, "evidence": evidence, "unverified": unverified}


def page():
    """(what stands there, what would)"""
    law = Law(f"{ROOT}/law")
    with open(PAGE, encoding="utf-8") as f:
        text = f.read()
    if unproven(law):
        sys.exit("\n".join(unproven(law)))
    names = re.findall(r"<!-- figures: (.*) -->", text)
    if sorted(names) != sorted(FIGURES):
        sys.exit(f"doc/law.md: the places of figures are {names}, not each of {list(FIGURES)} once")
    return text, re.sub(r"(<!-- figures: ([a-z ]*) -->\n).*?(<!-- end -->\n)", lambda m: m.group(1) + FIGURES[m.group(2)](law) + m.group(3), text, flags=re.S)


def main():
    if "--evidence" in sys.argv:
        print(evidence(Law((sys.argv[sys.argv.index("--evidence") + 1:] or [f"{ROOT}/law"])[0])), end="")
        return
    text, right = page()
    if "--check" in sys.argv:
        if text != right:
            sys.exit("doc/law.md is not what law/ says: run python3 tools/law/tables.py")
    else:
        with open(PAGE, "w", encoding="utf-8") as f:
            f.write(right)


if __name__ == "__main__":
    main()
