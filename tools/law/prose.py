"""Figures within the sentences of doc/law.md and doc/law.id.md: each is made from law/, and none stands there otherwise.

A figure is written <!--= NAME ARGUMENTS -->as it is printed<!--/-->; NAME is a function below.  What is left of the
prose after these, the tables, examples and names in code style may hold no digit but those of regulations, articles,
months that law/ has, and years."""
import re

FIGURE = re.compile(r"<!--= (.*?) -->(.*?)<!--/-->", re.S)
KIND = r"(?:UU|PP|Perpres|Permenaker|Permendagri|PMK|KepmenPANRB|Keppres|Inpres)"
# regulations that the page speaks of and no line of law/ rests on, and why
CITED = {
    "PP 49/2023": "looked at for what it changed: not the penalty", "PP 86/2013": "another matter, not shipped", "PP 18/2017": "heads of region, not shipped",
    "KepmenPANRB 16/2025": "who PPPK paruh waktu are", "Permenaker 4/2023": "migrant workers, not shipped", "UU 20/2012": "Kalimantan Utara",
}
# articles of one regulation, joined as lawyers do not
JOINED = re.compile(r"Pasal \d+[A-Z]?(?: ayat \(\d+\))?(?: huruf [a-z])?(?: and| to|-| &|,) ?\(?\d|\bas amended\b|\bart(?:icle)?s? \d|[Pp]asal \d+\(\d|Pasal \d+[a-z]\b")


class Figures:
    """The functions that sentences name."""

    def __init__(self, law, words):
        self.law, self.words = law, words

    def one(self, table, month, **key):
        rows = [r for r in self.law.table(table) if all(r[c] == v for c, v in key.items())
                and (r.start is None or (r.end is None if month is None else r.start <= month and (r.end is None or month < r.end)))]
        if len(rows) != 1:
            raise LookupError(f"{table} has {len(rows)} lines of {key} in {month or 'the months to come'}")
        return rows[0]

    def rate(self, program, segment, payer, month=None, risk_class=""):
        """Percent of the base."""
        return self.words.fraction(self.one("rate", month, program=program, segment=segment, payer=payer, risk_class=risk_class, relief="")["percent"].rstrip("0").rstrip("."))

    def limit(self, program, segment, kind, month=None):
        return "Rp" + self.words.number(self.one("wage_limit", month, program=program, segment=segment, kind=kind)["amount"])

    def penalty(self, program, segment, month=None):
        return self.words.fraction(self.one("penalty_rule", month, program=program, segment=segment)["percent"])

    def due(self, program, segment, month=None):
        return self.one("due_rule", month, program=program, segment=segment)["day"]

    def arrears(self, program, segment):
        """Months of arrears that change the cover."""
        return max((r["arrears_over"] for r in self.law.table("cover_rule") if (r["program"], r["segment"]) == (program, segment)), key=int)

    def age_from(self, program, segment, month=None):
        return self.one("participation_rule", month, program=program, segment=segment)["age_from"]

    def age_to(self, program, segment, month=None):
        """The last age in full years."""
        return str(int(self.one("participation_rule", month, program=program, segment=segment)["age_below"]) - 1)

    def pension_age(self, month):
        return self.one("participation_rule", month, program="JP", segment="PU")["age_below"]

    def pension_age_years(self, month):
        row = self.one("participation_rule", month, program="JP", segment="PU")
        return self.words.range(row.start[:4], str(int(row.end[:4]) - 1))

    def deferral(self, month):
        return self.one("participation_rule", month, program="JP", segment="PU")["deferral_years"]

    def count(self, table, *conditions):
        """Lines; COLUMN=VALUE, COLUMN!= where it is filled in, key~PREFIX."""
        rows = self.law.table(table)
        for condition in conditions:
            column, value = re.split(r"!?=|~", condition, maxsplit=1)
            if "~" in condition:
                rows = [r for r in rows if r[column].startswith(value)]
            elif "!=" in condition:
                rows = [r for r in rows if r[column] != value]
            else:
                rows = [r for r in rows if r[column] == value]
        if not rows:
            raise LookupError(f"{table} has no line of {' '.join(conditions)}")
        return str(len(rows))

    def wages(self, year, what):
        """Minimum wages of a year: own (UMK), follows, reported or derived among these."""
        rows = [r for r in self.law.table("minimum_wage") if r.year == year and "." in r["region"]]
        follows = [r for r in rows if r["follows"]]
        found = {"own": [r for r in rows if r["amount"]], "follows": follows, "reported": [r for r in follows if r["evidence"] != "unverified"],
                 "derived": [r for r in follows if r["evidence"] == "unverified"]}[what]
        return str(len(found))

    def gaps(self):
        """Numbers of kind_of_work that are missing before the last of their class."""
        found = []
        for risk_class in sorted({r["risk_class"] for r in self.law.table("kind_of_work")}):
            numbers = {int(r["number"]) for r in self.law.table("kind_of_work") if r["risk_class"] == risk_class}
            missing = [n for n in range(1, max(numbers)) if n not in numbers]
            if missing:
                first = [n for n in missing if n - 1 not in missing]
                last = [n for n in missing if n + 1 not in missing]
                found.append(f"{risk_class}: " + ", ".join(str(a) if a == b else self.words.range(a, b) for a, b in zip(first, last)))
        return "; ".join(found)

    def umk_provinces(self, year):
        """Codes of the provinces of which an own UMK is there before a year."""
        return ", ".join(sorted({r["region"][:2] for r in self.law.table("minimum_wage") if r.year < year and "." in r["region"] and r["amount"]}))

    def rounding(self):
        """Rupiah to whose multiple the JP ceiling is rounded down."""
        return "Rp" + self.words.number(next(r["index_rounding"] for r in self.law.table("wage_limit") if r["program"] == "JP" and r["index_rounding"]))

    def bracket(self, which, column):
        rows = self.law.table("income_bracket")
        return "Rp" + self.words.number(rows[{"first": 0, "last": -1}[which]][column])


def figure(law, words, expression):
    name, *arguments = expression.split()
    try:
        return getattr(Figures(law, words), name)(*arguments)
    except (AttributeError, LookupError, TypeError, KeyError) as error:
        raise SystemExit(f"{words.page}: \"{expression}\" is no figure of law/: {error}") from error


def fill(law, words, text):
    return FIGURE.sub(lambda m: f"<!--= {m.group(1)} -->{figure(law, words, m.group(1))}<!--/-->", text)


def complaints(law, words, text):
    """What is a figure in a sentence, and not made from law/."""
    blank = lambda m: re.sub(r"[^\n]", " ", m.group(0))  # noqa: E731 - lines keep their numbers
    for pattern in (r"```.*?\n```", r"<!-- figures: .*?<!-- end -->", r"<!--= .*?<!--/-->", r"`[^`\n]*`", r"\]\([^)]*\)"):
        text = re.sub(pattern, blank, text, flags=re.S)
    found = []

    def say(match, what):
        found.append(f"{words.page}:{text[:match.start()].count(chr(10)) + 1}: {what}")

    for match in JOINED.finditer(text):
        say(match, f"\"{match.group(0)}\" is not as lawyers write it: Pasal 16 ayat (1) huruf a, Pasal 38 sampai dengan Pasal 42")
    known = "\n".join(value for row in law.rows for value in (row["legal_basis"], row["note"], row["condition"], row["code"], law.source_text(row)))
    for match in re.finditer(KIND + r"\s+\d+/\d{4}", text):
        name = " ".join(match.group(0).split())
        if name not in known and name not in CITED:
            say(match, f"no line of law/ rests on {name}: say in CITED of tools/law/prose.py why the page speaks of it")
    months = {m for row in law.rows for m in (row.start, row.end, row["valid_to"], row.confirmed, row["enacted"][:7], row["enacted"]) if m}
    for match in re.finditer(r"\b\d{4}-\d{2}(?:-\d{2})?\b", text):
        if match.group(0) not in months:
            say(match, f"nothing in law/ begins, ends or was enacted in {match.group(0)}")
    for pattern in (KIND + r"\s+\d+/\d{4}", r"Nomor \d+ Tahun \d{4}", r"Pasal\s+\d+[A-Z]?", r"ayat \(\d+\)", r"angka \d+", r"\b\d{4}-\d{2}(?:-\d{2})?\b", r"\b(?:20[0-4]\d|19\d\d)\b"):
        text = re.sub(pattern, blank, text)
    for match in re.finditer(r"\d[\d.,/%-]*", text):
        say(match, f"\"{match.group(0)}\" is a figure that is not made from law/: write it <!--= NAME ... -->{match.group(0)}<!--/-->, or leave it out")
    return found
