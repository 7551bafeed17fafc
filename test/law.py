#!/usr/bin/python3
"""The law as files: sql/law prints the same under every awk and as the reader in Python has it; each fault, planted in
a copy, is found, where it was planted; what two states differ in is written as UPDATEs and INSERTs, and nothing is
taken away that only ended."""
import contextlib
import csv
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(ROOT, "tools", "law"))
import check  # noqa: E402
import delta  # noqa: E402
import prose  # noqa: E402
import tables  # noqa: E402
from files import Law  # noqa: E402
from words import LANGUAGES  # noqa: E402

LAW = os.path.join(ROOT, "law")
wrong, done = [], 0


def expect(condition, message):
    global done
    done += 1
    if not condition:
        wrong.append(message)


# ---- a copy with something changed ----

class Copy:
    def __init__(self, place):
        self.law = os.path.join(place, "law")
        shutil.copytree(LAW, self.law)

    def lines(self, name, change):
        """The lines of a file, as text."""
        path = os.path.join(self.law, name)
        with open(path, encoding="utf-8", newline="") as f:
            lines = f.read().split("\n")
        changed = change(list(lines))
        assert changed != lines, name
        with open(path, "w", encoding="utf-8", newline="") as f:
            f.write("\n".join(changed))

    def rows(self, name, change):
        """The rows of a file, as dictionaries."""
        path = os.path.join(self.law, name)
        with open(path, encoding="utf-8", newline="") as f:
            reader = csv.DictReader(f)
            header, rows = reader.fieldnames, list(reader)
        rows = change(rows)
        with open(path, "w", encoding="utf-8", newline="") as f:
            writer = csv.DictWriter(f, header, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def set(self, name, where, **values):
        """Of the one row that is meant."""
        found = []

        def change(rows):
            found.extend(row for row in rows if all(row[c] == v for c, v in where.items()))
            for row in found:
                row.update(values)
            return rows
        self.rows(name, change)
        assert len(found) == 1, (name, where, len(found))

    def drop(self, name, **where):
        found = []

        def change(rows):
            found.extend(row for row in rows if all(row[c] == v for c, v in where.items()))
            return [row for row in rows if row not in found]
        self.rows(name, change)
        assert found, (name, where)


def line_of(name, **where):
    with open(os.path.join(LAW, name), encoding="utf-8", newline="") as f:
        for i, row in enumerate(csv.DictReader(f)):
            if all(row[c] == v for c, v in where.items()):
                return i + 2
    raise AssertionError((name, where))


CEILING = {"program": "JP", "segment": "PU", "kind": "ceiling"}
CEILING_2016 = {**CEILING, "valid_from": "2016-03"}
BANJARMASIN = {"region": "63.71"}
FIRST_RATE = {"program": "JKK", "risk_class": "1", "valid_from": "2014-01"}


def at(number, change):
    """Changes one line, counted from one."""
    def lines(text):
        text[number - 1] = change(text[number - 1])
        return text
    return lines


# what the converter refuses: (file, line, change of the lines, message)
MALFORMED = [
    ("rate.csv", 5, at(5, lambda s: s + ","), "16 fields, the header has 15"),
    ("rate.csv", 5, at(5, lambda s: s.rpartition(",")[0]), "14 fields, the header has 15"),
    ("rate.csv", 5, at(5, lambda s: ""), "1 fields, the header has 15"),
    ("rate.csv", 5, at(5, lambda s: s + '"never closed'), "a quote"),
    ("rate.csv", 5, at(5, lambda s: s + 'a "quoted" word'), "a quote stands inside a field"),
    ("wage_limit.csv", 3, at(3, lambda s: s + '"closed" and more'), "text stands between"),
    ("note.csv", 2, None, "columns.csv has no column"),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",pp-44-2015,", ',"pp-44-2015" x,')), "text stands between a closing quote and the comma"),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",pp-44-2015,", ',"pp-44-2015,').replace('"Employers', "Employers").rstrip('"')), "a quote is opened and not closed in this line"),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",pp-44-2015,", ",pp-44-2016,")), 'sources.csv has no key "pp-44-2016"'),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",pp-44-2015,", ",pp-44-2015 wilayahh,")), 'sources.csv has no key "wilayahh"'),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",2,", ",2%,", 1)), 'percent is not a number: "2%"'),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",2,", ",-2,", 1)), 'percent is not a number: "-2"'),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",2,", ',"2,5",', 1)), 'percent is not a number: "2,5"'),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",2,", ",2); DROP TABLE jamsos.rate; --,", 1)), "percent is not a number"),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",2015-07,", ",2015-13,")), 'valid_from is not a month: "2015-13"'),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",2015-07,", ",2015-07-01,")), "valid_from is not a month"),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",2015-07,", ",,")), "valid_from is not a month"),
    ("penalty_rule.csv", 2, at(2, lambda s: s.replace(",2020-07,", ",2020-7,")), "valid_to is not a month"),
    ("penalty_rule.csv", 1, at(1, lambda s: s.replace("percent", "per_cent")), 'columns.csv has no column "per_cent"'),
    ("penalty_rule.csv", 1, at(1, lambda s: s.replace("percent", "program")), 'the column "program" is there twice'),
    ("penalty_rule.csv", 1, at(1, lambda s: s.replace("valid_to", "unit")), "a column is missing"),
    ("penalty_rule.csv", 1, at(1, lambda s: "\ufeff" + s), "byte order mark"),
    ("penalty_rule.csv", 2, lambda lines: [s + "\r" if s and i else s for i, s in enumerate(lines)], "carriage return"),
    ("penalty_rule.csv", 1, lambda lines: [], "the file is empty"),
    ("due_rule.csv", 2, at(2, lambda s: s.replace(",15,", ",15.5,")), "day is not a whole number"),
    ("relief.csv", 2, at(2, lambda s: s.replace(",yes,", ",true,")), "automatic is neither yes nor no"),
    ("relief.csv", 2, at(2, lambda s: s.replace("2020-09-01", "2020-09-32")), "enacted is not a day"),
    ("sources.csv", line_of("sources.csv", key="wilayah"), at(line_of("sources.csv", key="wilayah"), lambda s: "derived" + s[s.index(","):]), 'the key "derived" is there twice'),
    ("minimum_wage/2016.csv", 3, at(3, lambda s: "11" + s[2:]), "there is a figure of region 11 from 2016-01 already"),
]

def halved(rows):
    """The brackets above 8.2 million in steps of half a million: the pattern below continued, where the annex has steps of a million."""
    wide = [row for row in rows if int(row["income_from"]) >= 8200000]
    narrow = [{**wide[0], "income_from": str(8200000 + i * 500000), "base": str(8450000 + i * 500000)} for i in range(24)]
    return rows[:-len(wide)] + narrow + wide[-1:]


# what ./run law finds: (what is planted, file, the row that it names, message)
PLANTED = [
    (lambda c: c.set("wage_limit.csv", CEILING_2016, valid_to="2017-03"), "wage_limit.csv", CEILING_2016, "begins while this one holds; set its valid_to to 2017-02"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, valid_to=""), "wage_limit.csv", CEILING_2016, "begins while this one holds"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, valid_to="2017-01"), "wage_limit.csv", {**CEILING, "valid_from": "2017-03"}, "nothing holds from 2017-02 to 2017-02"),
    (lambda c: c.drop("due_rule.csv", program="JP", valid_from="2020-08"), "due_rule.csv", None, "nothing holds from 2020-08 to 2021-01"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, amount="73353000"), "wage_limit.csv", CEILING_2016, "is 10.48 times"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, amount="5335300"), "wage_limit.csv", CEILING_2016, "times the 7000000 of 2015-07"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, confirmed_until="2017-02"), "wage_limit.csv", CEILING_2016, "still confirmed"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, evidence="laws"), "wage_limit.csv", CEILING_2016, 'unknown evidence "laws"'),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, evidence=""), "wage_limit.csv", CEILING_2016, "evidence is empty"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, evidence="law"), "wage_limit.csv", CEILING_2016, "marked law, but its sources are good for secondary"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, source=""), "wage_limit.csv", CEILING_2016, "no source is named"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, source="gadjian gadjian"), "wage_limit.csv", CEILING_2016, "a source is named twice"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, legal_basis=""), "wage_limit.csv", CEILING_2016, "legal_basis is empty"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, program="JPX"), "wage_limit.csv", CEILING_2016, 'unknown program "JPX"'),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, segment="PR"), "wage_limit.csv", CEILING_2016, 'unknown segment "PR"'),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, kind="top"), "wage_limit.csv", CEILING_2016, 'unknown kind "top"'),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, valid_from="0216-03"), "wage_limit.csv", CEILING_2016, "valid_from is 0216-03"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, valid_to="2016-02"), "wage_limit.csv", CEILING_2016, "valid_to 2016-02 is before 2016-03"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, enacted="2016-02-30"), "wage_limit.csv", CEILING_2016, "enacted is no day"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, note="x" * 2001), "wage_limit.csv", CEILING_2016, "note has 2001 bytes"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, note="ends with a blank "), "wage_limit.csv", CEILING_2016, "note holds blanks"),
    (lambda c: c.set("wage_limit.csv", CEILING_2016, note="a\u00a0no-break space"), "wage_limit.csv", CEILING_2016, "note holds blanks"),
    (lambda c: c.set("wage_limit.csv", {"program": "JHT", "segment": "BPU", "kind": "ceiling"}, amount="900000"), "wage_limit.csv", {"program": "JHT", "segment": "BPU", "kind": "ceiling"}, "the ceiling is below the floor"),
    (lambda c: c.rows("wage_limit.csv", lambda rows: rows[::-1]), "wage_limit.csv", None, "stands after .*; move the line up"),
    (lambda c: c.set("rate.csv", FIRST_RATE, percent="24"), "rate.csv", FIRST_RATE, "JKK of 24 percent"),
    (lambda c: c.set("rate.csv", FIRST_RATE, fixed="6800"), "rate.csv", FIRST_RATE, "either percent or fixed"),
    (lambda c: c.set("rate.csv", FIRST_RATE, percent=""), "rate.csv", FIRST_RATE, "either percent or fixed"),
    (lambda c: c.set("rate.csv", FIRST_RATE, payer="negara"), "rate.csv", FIRST_RATE, 'unknown payer "negara"'),
    (lambda c: c.set("rate.csv", FIRST_RATE, risk_class="6"), "rate.csv", FIRST_RATE, 'unknown risk_class "6"'),
    (lambda c: c.set("rate.csv", FIRST_RATE, relief="PP 49/2021"), "rate.csv", FIRST_RATE, 'relief.csv has no "PP 49/2021"'),
    (lambda c: c.set("rate.csv", FIRST_RATE, percent="0.2400001"), "rate.csv", FIRST_RATE, "percent has 7 decimals"),
    (lambda c: c.set("rate.csv", {**FIRST_RATE, "program": "JKK"}, legal_basis="PP 84/2013 Lampiran"), "rate.csv", FIRST_RATE, "a figure of an annex"),
    (lambda c: c.set("rate.csv", {"program": "JKM", "segment": "PU", "valid_from": "2014-01"}, risk_class="1"), "rate.csv", {"program": "JKM", "segment": "PU", "valid_from": "2014-01"}, "JKM knows no risk class"),
    (lambda c: c.drop("rate.csv", relief="PP 49/2020 JP"), "relief.csv", {"code": "PP 49/2020 JP"}, "nothing belongs to the relief"),
    (lambda c: c.rows("relief.csv", lambda rows: rows + rows[:1]), "relief.csv", None, "is there already, in line 2"),
    (lambda c: c.set("income_bracket.csv", {"income_from": "1100000"}, base="1400000"), "income_bracket.csv", {"income_from": "1100000"}, "is not inside its bracket"),
    (lambda c: c.set("income_bracket.csv", {"income_from": "1100000"}, base="1300000"), "income_bracket.csv", {"income_from": "1100000"}, "is not inside its bracket"),
    (lambda c: c.set("income_bracket.csv", {"income_from": "1100000"}, base="1000000"), "income_bracket.csv", {"income_from": "1100000"}, "is not inside its bracket"),
    (lambda c: c.set("income_bracket.csv", {"income_from": "8200000"}, base="8450000"), "income_bracket.csv", {"income_from": "8200000"}, "is not in the middle of its bracket, from 8200000 to 9200000"),
    (lambda c: c.drop("income_bracket.csv", income_from="8200000"), "income_bracket.csv", {"income_from": "7700000"}, "is not in the middle of its bracket, from 7700000 to 9200000; a bracket is missing"),
    (lambda c: c.drop("income_bracket.csv", income_from="0"), "income_bracket.csv", None, "no bracket begins below 1100000; brackets begin at 0"),
    (lambda c: c.rows("income_bracket.csv", halved), "income_bracket.csv", None, "base 20700000 is not in the middle of its bracket, from 20200000 to as far again as the one before"),
    (lambda c: c.set("contract_tier.csv", {"program": "JKK", "relief": "", "value_from": "0"}, value_to="90000000"), "contract_tier.csv", {"program": "JKK", "relief": "", "value_from": "100000000"}, "no tier ends at 100000000"),
    (lambda c: c.set("contract_tier.csv", {"program": "JKK", "relief": "", "value_from": "0"}, value_to="600000000"), "contract_tier.csv", {"program": "JKK", "relief": "", "value_from": "0"}, "another tier begins before"),
    (lambda c: c.drop("contract_tier.csv", program="JKK", relief="", value_from="5000000000"), "contract_tier.csv", {"program": "JKK", "relief": "", "value_from": "1000000000"}, "no tier begins at 5000000000"),
    (lambda c: c.set("rate.csv", FIRST_RATE, note="Percentage from memory."), "rate.csv", FIRST_RATE, "marked law, but the note says from memory"),
    (lambda c: c.set("rate.csv", FIRST_RATE, legal_basis="PP 44/2015 Pasal 16; PP 82/2019"), "rate.csv", FIRST_RATE, "valid from 2014-01, but rests on a regulation of 2015"),
    (lambda c: c.set("rate.csv", FIRST_RATE, legal_basis="PP 84/2013 Pasal 9 ayat (1) sebagaimana telah diubah dengan PP 82/2019"), "rate.csv", FIRST_RATE, "valid from 2014-01, but rests on a regulation of 2019"),
    (lambda c: c.set("rate.csv", FIRST_RATE, legal_basis="PP 84/2013 Pasal 9(1)a"), "rate.csv", FIRST_RATE, "is not as lawyers write it"),
    (lambda c: c.set("rate.csv", FIRST_RATE, legal_basis="PP 84/2013 Pasal 9, as amended"), "rate.csv", FIRST_RATE, "is not as lawyers write it"),
    (lambda c: c.set("rate.csv", FIRST_RATE, enacted="2014-02-01"), "rate.csv", FIRST_RATE, "valid from 2014-01, but enacted on 2014-02-01"),
    (lambda c: c.set("due_rule.csv", {"program": "JKK", "segment": "BPU"}, day="32"), "due_rule.csv", {"program": "JKK", "segment": "BPU"}, "day 32"),
    (lambda c: c.set("due_rule.csv", {"program": "JKK", "segment": "BPU"}, moves="up"), "due_rule.csv", {"program": "JKK", "segment": "BPU"}, 'unknown moves "up"'),
    (lambda c: c.set("budget_account.csv", {"program": "JKK", "status": "PNS"}, account="5.1.1.1.10.0001"), "budget_account.csv", {"program": "JKK", "status": "PNS"}, "is no account code"),
    (lambda c: c.set("budget_account.csv", {"program": "JKK", "status": "PNS"}, program="JKM", description="Belanja Iuran Jaminan Kecelakaan Kerja PNS"), "budget_account.csv", {"program": "JKK", "status": "PNS"}, "does not say Kematian"),
    (lambda c: c.set("budget_account.csv", {"program": "JKK", "status": "PPPK paruh waktu", "job": "Operator Layanan Operasional"}, job="Operator Layanan"), "budget_account.csv", None, 'does not say "pada Jabatan Operator Layanan"'),
    (lambda c: c.set("budget_account.csv", {"program": "JKK", "status": "PNS"}, account="5.1.01.01.10.0002"), "budget_account.csv", {"program": "JKK", "status": "PPPK"}, "the account is called otherwise"),
    (lambda c: c.set("region.csv", {"code": "63.71"}, parent="64"), "region.csv", {"code": "63.71"}, 'the parent "64" is not its province'),
    (lambda c: c.drop("region.csv", code="63"), "region.csv", None, 'the parent "63" is not its province'),
    (lambda c: c.set("region.csv", {"code": "63"}, parent="62"), "region.csv", {"code": "63"}, "a province has no parent"),
    (lambda c: c.set("region.csv", {"code": "63.71"}, level="regency"), "region.csv", {"code": "63.71"}, "is not the name of a regency"),
    (lambda c: c.set("region.csv", {"code": "62.10"}, code="62.1"), "region.csv", {"code": "62.10"}, '"62.1" is not the code of a regency'),
    (lambda c: c.set("region.csv", {"code": "96.01"}, former_code="92.1"), "region.csv", {"code": "96.01"}, '"92.1" is no code'),
    (lambda c: c.set("fixed_holiday.csv", {"month": "6"}, month="2", day="30"), "fixed_holiday.csv", None, "day 30 of month 2"),
    (lambda c: c.set("participation_rule.csv", {"program": "JKK"}, age_from="66"), "participation_rule.csv", {"program": "JKK"}, "age_from 66 is not below age_below 66"),
    (lambda c: c.set("participation_rule.csv", {"program": "JKK"}, age_from="", age_below=""), "participation_rule.csv", {"program": "JKK"}, "neither age_from nor age_below"),
    (lambda c: c.set("participation_rule.csv", {"age_below": "60"}, age_below="58"), "participation_rule.csv", {"valid_from": "2028-01"}, "age_below 58 is less than the 59"),
    (lambda c: c.set("cover_rule.csv", {"program": "JKM", "segment": "BPU", "arrears_over": "3"}, cover="paid"), "cover_rule.csv", {"program": "JKM", "segment": "BPU", "arrears_over": "3"}, "paid after more months than after settling"),
    (lambda c: c.set("cover_rule.csv", {"program": "JKM", "segment": "BPU", "arrears_over": "3"}, cover="lost"), "cover_rule.csv", {"program": "JKM", "segment": "BPU", "arrears_over": "3"}, 'unknown cover "lost"'),
    (lambda c: c.set("minimum_wage/2026.csv", {"region": "35.78"}, amount="6288796"), "minimum_wage/2026.csv", {"region": "35.78"}, "a UMK is 1 to 2.2 times the UMP"),
    (lambda c: c.set("minimum_wage/2020.csv", BANJARMASIN, region="63.7"), "minimum_wage/2020.csv", BANJARMASIN, 'region.csv has no "63.7"'),
    (lambda c: c.set("minimum_wage/2020.csv", BANJARMASIN, region="63.72"), "minimum_wage/2020.csv", BANJARMASIN, "63.72 is Kota Banjarbaru, not Kota Banjarmasin"),
    (lambda c: c.set("minimum_wage/2020.csv", BANJARMASIN, follows="63"), "minimum_wage/2020.csv", BANJARMASIN, "not both"),
    (lambda c: c.set("minimum_wage/2020.csv", BANJARMASIN, amount="", follows="63.01"), "minimum_wage/2020.csv", BANJARMASIN, 'it follows "63.01", which has no wage of its own in 2020-01'),
    (lambda c: c.set("minimum_wage/2020.csv", BANJARMASIN, amount="2000000"), "minimum_wage/2020.csv", BANJARMASIN, "a UMK of 2000000 beside a UMP"),
    (lambda c: c.set("minimum_wage/2020.csv", BANJARMASIN, valid_to="2019-12"), "minimum_wage/2020.csv", BANJARMASIN, "valid_to 2019-12 is before 2020-01"),
    (lambda c: c.set("minimum_wage/2020.csv", {"region": "63"}, amount="28774486"), "minimum_wage/2020.csv", {"region": "63"}, "times the"),
    (lambda c: c.set("minimum_wage/2020.csv", {"region": "63"}, amount="2877448.591"), "minimum_wage/2020.csv", {"region": "63"}, "amount has 3 decimals"),
    (lambda c: os.remove(os.path.join(c.law, "minimum_wage/2018.csv")), "minimum_wage/2019.csv", None, "there is no file between 2017 and this one"),
    (lambda c: c.drop(newest_year(), region="63"), None, None, r"Kalimantan Selatan \(63\) has no UMP"),
    (lambda c: c.set("sources.csv", {"key": "gadjian"}, evidence="press"), "sources.csv", {"key": "gadjian"}, 'unknown evidence "press"'),
    (lambda c: c.set("sources.csv", {"key": "gadjian"}, read_on="2026-11-31"), "sources.csv", {"key": "gadjian"}, "read_on is no day"),
    (lambda c: c.set("sources.csv", {"key": "gadjian"}, source=""), "sources.csv", {"key": "gadjian"}, "the source is empty"),
    (lambda c: c.lines("sources.csv", lambda lines: lines[:1] + ["a-source-of-nothing,nobody,,"] + lines[1:]), "sources.csv", None, 'no figure was read in "a-source-of-nothing"'),
    (lambda c: c.set("sources.csv", {"key": "wilayah"}, source="derived"), "sources.csv", {"key": "wilayah"}, 'the same source as "derived"'),
    (lambda c: c.lines("sources.csv", lambda lines: [lines[0], lines[2], lines[1]] + lines[3:]), "sources.csv", None, "stands after"),
    (lambda c: os.rename(os.path.join(c.law, "due_rule.csv"), os.path.join(c.law, "due_rules.csv")), "due_rules.csv", None, 'there is no law table "due_rules"'),
    (lambda c: c.lines("penalty_rule.csv", at(1, lambda s: s.replace("percent", "fixed"))), "penalty_rule.csv", None, 'penalty_rule has no column "fixed"'),
    (lambda c: c.lines("penalty_rule.csv", at(1, lambda s: s.replace("percent", "fixed"))), "penalty_rule.csv", None, 'the column "percent" is missing'),
]


def newest_year():
    return "minimum_wage/" + sorted(os.listdir(os.path.join(LAW, "minimum_wage")))[-1]


# ---- the parts ----

def converters():
    """Each awk that this machine has makes the same of the same."""
    expected = subprocess.run([os.path.join(ROOT, "sql/law")], check=True, stdout=subprocess.PIPE).stdout
    with tempfile.TemporaryDirectory() as place:
        names = []
        for name, command in (("mawk", "mawk"), ("gawk", "gawk --posix"), ("busybox", "busybox awk"), ("original-awk", "original-awk")):
            if shutil.which(command.split()[0]):
                path = os.path.join(place, name)
                with open(path, "w", encoding="utf-8") as f:
                    f.write(f'#!/bin/sh\nexec {command} "$@"\n')
                os.chmod(path, 0o755)
                names.append(name)
                got = subprocess.run([os.path.join(ROOT, "sql/law")], check=False, stdout=subprocess.PIPE, env={**os.environ, "AWK": path})
                expect(got.returncode == 0 and got.stdout == expected, f"{name} makes something else of law/")
    law = Law(LAW)
    expect("\n" + "\n".join(delta.inserts(law.rows, law)) == law.script, "tools/law/files.py reads law/ otherwise than sql/law")
    return names


def malformed():
    for name, line, change, message in MALFORMED:
        with tempfile.TemporaryDirectory() as place:
            copy = Copy(place)
            if change:
                copy.lines(name, change)
            else:
                line = 1
                with open(os.path.join(copy.law, name), "w", encoding="utf-8") as f:
                    f.write("what,nobody\nknows,of\n")
            got = subprocess.run([os.path.join(ROOT, "sql/law"), copy.law], check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            said = got.stderr.decode()
            expect(got.returncode == 1 and not got.stdout and f"law/{name}:{line}: " in said and message in said, f"planted in {name}:{line}: {message}: status {got.returncode}, {said.strip()!r}")


def planted():
    for change, name, where, message in PLANTED:
        with tempfile.TemporaryDirectory() as place:
            copy = Copy(place)
            change(copy)
            faults = check.Check(Law(copy.law)).all()
            name = name or newest_year()
            line = line_of(name, **where) if where else r"\d+"
            expect(any(re.search(rf"^law/{re.escape(name)}:{line}: .*{message}", fault) and "; " in fault for fault in faults), f"planted in {name}:{line}: {message}: found {faults}")


def unproven():
    """A figure that is unverified needs a word on what would prove it; a word for nothing is taken out."""
    with tempfile.TemporaryDirectory() as place:
        copy = Copy(place)
        copy.set("wage_limit.csv", CEILING_2016, evidence="unverified")
        copy.set("due_rule.csv", {"program": "JKP"}, evidence="secondary")
        found = tables.unproven(Law(copy.law))
        expect(len(found) == 2 and f"law/wage_limit.csv:{line_of('wage_limit.csv', **CEILING_2016)}: wage_limit JP PU ceiling from 2016-03 is unverified" in found[0]
               and '"due_rule JKP PU": take it out' in found[1], f"unverified without a proof: {found}")


def sentences():
    """A figure in a sentence follows law/; one that does not, and an article as no lawyer writes it, is found, in both languages."""
    law = Law(LAW)
    for words in LANGUAGES:
        def said(text, words=words):
            return prose.complaints(law, words, "A line.\n" + text + "\n")
        for text in ("the ceiling of Rp5,000,000", "0.22 percent", "5 holidays", "127 of them", "from 1999-01", "PP 1/1999", "Pasal 54 and 55", "Pasal 38 to 42", "Pasal 9(1)", "as amended", "0,24 persen", "Rp1.000.000"):
            expect(len(said(text)) >= 1 and f"{words.page}:2: " in said(text)[0], f"in a sentence of {words.page}: \"{text}\" was not found")
        for text in ("PP 44/2015 Pasal 16 ayat (1) huruf a", "since 2015-07", "in 2026", "Pasal 38 sampai dengan Pasal 42", "<!--= rate JKM PU employer -->0.3<!--/-->", "`numeric(38,6)`", "Peraturan Pemerintah Nomor 44 Tahun 2015", "```sql\nSELECT 1;\n```"):
            expect(said(text) == [], f"in a sentence of {words.page}: \"{text}\" is not allowed: {said(text)}")
    with tempfile.TemporaryDirectory() as place:
        copy = Copy(place)
        copy.set("rate.csv", {"program": "JKP", "valid_from": "2025-02"}, percent="0.25")
        changed = Law(copy.law)
        for words in LANGUAGES:
            text, right = tables.page(words, changed)
            expect(text != right and words.fraction("0.25") in right, f"{words.page} does not follow a rate that has changed")
        try:
            prose.figure(law, LANGUAGES[0], "rate JKX PU employer")
            expect(False, "a figure of no law is made")
        except SystemExit as error:
            expect("is no figure of law/" in str(error), str(error))
    with tempfile.TemporaryDirectory() as place:
        copy = Copy(place)
        copy.set("rate.csv", {"program": "JKP", "valid_from": "2025-02"}, evidence="unverified")
        marked = sum(row["evidence"] == "law" for row in law.table("rate"))
        expect(f"| {marked - 1} -> {marked} |" in tables.evidence(law, LANGUAGES[0], Law(copy.law)), "the evidence table does not show before and after")


def differs(change, *arguments):
    """What delta.py says of a changed copy against law/: status, statements, complaints."""
    with tempfile.TemporaryDirectory() as place:
        copy = Copy(place)
        change(copy)
        got = subprocess.run([sys.executable, os.path.join(ROOT, "tools/law/delta.py"), LAW, "--to", place, "--print", *arguments], check=False, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return got.returncode, got.stdout.decode(), got.stderr.decode()


def deltas():
    status, text, _ = differs(lambda c: None)
    expect((status, text) == (0, ""), "nothing changed, and something is said")

    # a correction is an UPDATE of what changed, of that row
    status, text, _ = differs(lambda c: c.set("wage_limit.csv", CEILING_2016, amount="7335301"))
    expect(text == "UPDATE jamsos.wage_limit SET amount = 7335301\n"
           "WHERE program = 'JP' AND segment = 'PU' AND kind = 'ceiling' AND lower(valid) = '2016-03-01' AND origin = 'shipped';\n", f"a correction: {text}")

    # a last month that is moved, and the first month of the next: each takes what the other has left
    def later(copy):
        copy.set("wage_limit.csv", {**CEILING, "valid_from": "2016-03"}, valid_to="2017-04")
        copy.set("wage_limit.csv", {**CEILING, "valid_from": "2017-03"}, valid_from="2017-05")
    status, text, _ = differs(later)
    expect(status == 0 and "DELETE" not in text and "INSERT" not in text and text.count("UPDATE") == 2
           and text.index("'2017-05-01', '2018-03-01'") < text.index("'2016-03-01', '2017-05-01'"), f"months that move: {text}")

    # a line that is gone is named, and nothing is written
    status, text, said = differs(lambda c: c.drop("wage_limit.csv", **CEILING_2016))
    expect(status == 1 and not text and f"law/wage_limit.csv:{line_of('wage_limit.csv', **CEILING_2016)} is gone: wage_limit JP PU ceiling from 2016-03" in said and "valid_to" in said,
           f"a line that is gone: {status}, {text}, {said}")
    status, text, _ = differs(lambda c: c.drop("wage_limit.csv", **CEILING_2016), "--delete")
    expect(status == 0 and text.startswith("/* never was law: wage_limit JP PU ceiling from 2016-03 */\nDELETE FROM jamsos.wage_limit\nWHERE program = 'JP'") and text.count(";\n") == 1, f"--delete: {text}")

    # a relief is there before the rates that refer to it; a null in a key is compared as null
    def relief(copy):
        copy.rows("relief.csv", lambda rows: rows + [{**rows[0], "code": "PP 0/2999"}])
        copy.rows("rate.csv", lambda rows: rows + [{**rows[0], "relief": "PP 0/2999"}])
        copy.set("rate.csv", {"program": "JKM", "segment": "PU", "valid_from": "2014-01"}, note="it's a note")
    status, text, _ = differs(relief)
    expect(status == 0 and text.index("INSERT INTO jamsos.relief") < text.index("INSERT INTO jamsos.rate") and "risk_class IS NULL AND payer = 'employer'" in text and "note = 'it''s a note'" in text, f"a new relief: {text}")

    # what changes alike is one statement
    def names(copy):
        copy.rows("region.csv", lambda rows: [{**row, "legal_basis": "Kepmendagri 0/2999"} if row["parent"] == "63" else row for row in rows])
    status, text, _ = differs(names)
    expect(status == 0 and text.count("UPDATE") == 1 and "WHERE code IN ('63.01', '63.02'," in text, f"changes that are alike: {text}")

    # a file of a year closes the year before, and nothing is taken away
    def year(copy):
        newest = newest_year()
        after = f"{int(newest[-8:-4]) + 1}"
        shutil.copy(os.path.join(copy.law, newest), os.path.join(copy.law, f"minimum_wage/{after}.csv"))
        copy.drop(f"minimum_wage/{after}.csv", region="63.71")
    status, text, _ = differs(year)
    expect(status == 0 and text.count("UPDATE") == 1 and "'63.72'" in text.split(";")[0] and "'63.71'" not in text and "DELETE" not in text and "confirmed_until = NULL" in text, f"a year: {text}")


def main():
    names = converters()
    with contextlib.redirect_stdout(io.StringIO()) as said:
        status = check.main(LAW)
    expect(status == 0, said.getvalue())
    for fault in tables.faults():
        expect(False, fault)
    sentences()
    unproven()
    malformed()
    planted()
    deltas()
    for message in wrong:
        print("not ok: " + message)
    print(f"law: {done} expectations, {len(wrong)} not met; {len(MALFORMED)} malformed files refused, {len(PLANTED)} faults planted; awk: {', '.join(names)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
