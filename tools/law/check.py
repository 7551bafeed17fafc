#!/usr/bin/python3
"""check.py [DIRECTORY]: what cannot be meant in the files of law/.

Needs no database.  Every line names a file, a line and the remedy.  The thresholds, and the few figures that are
known to pass them, stand at the head of this file: a new figure that passes one is looked up once more in its
source, and then named here with the reason.
"""
import datetime
import re
import subprocess
import sys

from files import PAYERS, PROGRAMS, ROOT, TABLES, UNDATED, Law, columns_of, month_before

MARKS = ["unverified", "secondary", "official", "law"]  # weakest first
CODES = {
    "program": PROGRAMS,
    "segment": {"rate": ["PU", "BPU", "ASN", "JAKON"], "benefit_rule": ["", "PU", "BPU", "ASN"], None: ["PU", "BPU", "ASN"]},
    "payer": PAYERS,
    "risk_class": ["", "1", "2", "3", "4", "5"],
    "kind": ["floor", "ceiling"],
    "level": ["province", "regency", "city"],
    "moves": ["forward", "backward"],
    "cover": ["paid", "after settling", "employer first", "none"],
    "evidence": MARKS,
    "status": ["non-ASN", "PPPK paruh waktu", "PPPK", "PNS"],
}
REQUIRED = {
    "relief": "code condition automatic barred", "rate": "program segment payer", "wage_limit": "program segment kind", "income_bracket": "income_from base",
    "contract_tier": "program value_from percent", "benefit_rule": "program event component unit", "budget_account": "program status account description",
    "region": "code name level", "minimum_wage": "region region_name", "due_rule": "program segment months_after day moves", "penalty_rule": "program segment percent",
    "fixed_holiday": "month day name", "kind_of_work": "risk_class number name", "cover_rule": "program segment arrears_over cover", "participation_rule": "program segment",
}
# bytes that the tables of the database take; other texts 2000
LIMITS = {"legal_basis": 400, "code": 63, "event": 63, "component": 63, "name": 63, "status": 63, "job": 63, "account": 63, "former_code": 63}
LONGER = {("kind_of_work", "name"): 400, ("kind_of_work", "also"): 400}
ANNEX = "with its Lampiran"
REGULATION = r"\b(?:UU|PP|Perpres|Permenaker|PMK)"
DECIMALS = {"percent": 6, "value": 6, "times": 6}  # money 2

# A figure against the one before it of the same key: smallest and largest factor that needs no second look.
JUMPS = {
    "rate": (0.45, 1.5),
    "wage_limit": (0.9, 1.2),
    "benefit_rule": (0.5, 2.6),
    "penalty_rule": (0.2, 4.1),
    "income_bracket": (0.5, 2),
    "contract_tier": (0.5, 2),
    "minimum_wage": (0.99, 1.2),
}
LARGEST_PERCENT = {"JKK": 5, "JKM": 5, "JHT": 10, "JP": 10, "JKP": 5, "JKN": 10}
UMK_OF_UMP = (1, 1.5)  # a UMK is never below the UMP of its province
UMK_OF_UMP_IN = {"32": 2.6, "33": 1.6, "35": 2.2, "36": 1.8}  # Jawa: a low UMP beside the wages of Bekasi, Semarang, Surabaya and Cilegon

# Looked up, and so in the law, or known to be open: (table, key, first month) and why.
JUMPS_IN_THE_LAW = {
    ("rate", ("JKM", "ASN", "", "", "employer"), "2017-07"): "PP 66/2017: 0.30 to 0.72",
    ("wage_limit", ("JKN", "PU", "ceiling"), "2016-03"): "Perpres 19/2016: 4,725,000 to 8,000,000",
    ("wage_limit", ("JKN", "PU", "ceiling"), "2020-01"): "Perpres 75/2019: 8,000,000 to 12,000,000",
    ("benefit_rule", ("JKK", "", "burial", "amount"), "2019-12"): "PP 82/2019: 3,000,000 to 10,000,000",
    ("benefit_rule", ("JKM", "", "burial", "amount"), "2019-12"): "PP 82/2019: 3,000,000 to 10,000,000",
    ("benefit_rule", ("JKK", "", "transport", "ceiling, land"), "2019-12"): "PP 82/2019: 1,000,000 to 5,000,000",
    ("benefit_rule", ("JKK", "", "transport", "ceiling, air"), "2019-12"): "PP 82/2019: 2,500,000 to 10,000,000",
    ("minimum_wage", ("32",), "2016-01"): "as the table of BPS has it",
    ("minimum_wage", ("33",), "2016-01"): "as the table of BPS has it",
    ("minimum_wage", ("34",), "2016-01"): "as the table of BPS has it",
    ("minimum_wage", ("35",), "2016-01"): "as the table of BPS has it",
}
FINER_THAN_SEN = {("minimum_wage", ("31",), "2021-01"): "the decree of DKI Jakarta has 4,416,186.548; the table keeps 4,416,186.55"}


class Check:
    def __init__(self, law):
        self.law, self.faults = law, []
        self.regions = {row["code"]: row for row in law.table("region")}
        self.keys = {}
        for row in law.rows:
            self.keys.setdefault((row.table, row.key), []).append(row)

    def fault(self, where, text, remedy):
        place = where if isinstance(where, str) else where.place()
        file, line = place.rsplit(":", 1)
        self.faults.append((file, int(line), f"{place}: {text}; {remedy}"))

    def all(self):
        self.files()
        for row in self.law.rows:
            self.required(row)
            self.codes(row)
            self.texts(row)
            self.numbers(row)
            self.months(row)
            self.evidence(row)
            self.enactment(row)
        self.spans()
        self.jumps()
        self.order()
        self.sources()
        self.reliefs()
        self.rates()
        self.brackets()
        self.accounts()
        self.region_codes()
        self.minimum_wages()
        self.participation()
        return [text for _, _, text in sorted(self.faults)]

    # ---- a file, a line ----

    def files(self):
        for name, (table, header) in self.law.headers.items():
            if table not in TABLES:
                self.fault(f"law/{name}:1", f"there is no law table \"{table}\"", "name the file as its table is called: " + ", ".join(TABLES))
                continue
            for column in set(header) - set(columns_of(table)):
                self.fault(f"law/{name}:1", f"{table} has no column \"{column}\"", "its columns are " + ", ".join(columns_of(table)))
            optional = {"enacted", "note", "confirmed_until"} | ({"valid_from"} if "/" in name else set())
            for column in set(columns_of(table)) - set(header) - optional:
                self.fault(f"law/{name}:1", f"the column \"{column}\" is missing", "add it to the header, and a field to each line")
        for table in set(TABLES) - {table for table, _ in self.law.headers.values()}:
            self.fault(f"law/{table}.csv:1", "there is no such file", "put it back from git")

    def required(self, row):
        for column in REQUIRED[row.table].split() + ["legal_basis", "evidence"]:
            if not row[column]:
                self.fault(row, f"{column} is empty", "fill it in")
        if row.table not in UNDATED and not row.start:
            self.fault(row, "valid_from is empty", "name the first contribution month")

    def codes(self, row):
        for column, valid in CODES.items():
            if isinstance(valid, dict):
                valid = valid.get(row.table, valid[None])
            if column in row.fields and row[column] not in valid and (row[column] or column not in REQUIRED[row.table].split()):
                self.fault(row, f"unknown {column} \"{row[column]}\"", "valid are " + ", ".join(v or "nothing" for v in valid))

    def texts(self, row):
        for column, text in row.fields.items():
            limit = LONGER.get((row.table, column), LIMITS.get(column, 2000))
            if len(text.encode()) > limit:
                self.fault(row, f"{column} has {len(text.encode())} bytes", f"shorten it to {limit}")
            if column == "legal_basis" and re.search(r"Pasal \d+[A-Z]?[a-z(]|Pasal \d+-\d|\bas (?:amended|changed)|\bof PP\b|\band \d", text):
                self.fault(row, f"{column} is not as lawyers write it: {text}", "PP 44/2015 Pasal 34 ayat (1) huruf d sebagaimana telah diubah dengan PP 82/2019")
            if text != text.strip() or re.search(r"[\x00-\x1f\x7f\u00a0\u200b\ufeff\ufffd]|  ", text):
                self.fault(row, f"{column} holds blanks at an end, two in a row, or characters that nobody sees: {text!r}", "write it anew")

    def numbers(self, row):
        for column, text in row.fields.items():
            if self.law.kinds[column] != "number" or not text:
                continue
            decimals = len(text.partition(".")[2].rstrip("0"))
            if decimals > DECIMALS.get(column, 2) and (row.table, row.key, row.start) not in FINER_THAN_SEN:
                self.fault(row, f"{column} has {decimals} decimals: {text}", f"the law tables keep {DECIMALS.get(column, 2)}")
            if column == "percent" and float(text) > 100:
                self.fault(row, f"{text} percent", "a percentage is written as in the regulation, 0.24 for 0.24 percent")
        if row.table == "due_rule" and not (row["day"].isdigit() and 1 <= int(row["day"]) <= 31 and int(row["months_after"] or 0) <= 12):
            self.fault(row, f"day {row['day']} of month {row['months_after']} after", "day is 1 to 31, months_after 0 to 12")

        if row.table == "fixed_holiday" and not real_day(f"2000-{int(row['month'] or 0):02d}-{int(row['day'] or 0):02d}"):
            self.fault(row, f"day {row['day']} of month {row['month']}", "a day of the year: month 1 to 12, and a day that it has")
        if row.table == "participation_rule" and not (row["age_from"] or row["age_below"]):
            self.fault(row, "neither age_from nor age_below", "fill in one of the two, or remove the line")
        if row["age_from"] and row["age_below"] and int(row["age_from"]) >= int(row["age_below"]):
            self.fault(row, f"age_from {row['age_from']} is not below age_below {row['age_below']}", "look both up once more")

    def months(self, row):
        for column, text in row.fields.items():
            if self.law.kinds[column] == "month" and text and not 2000 <= int(text[:4]) <= 2999:
                self.fault(row, f"{column} is {text}", "look the year up once more")
            if self.law.kinds[column] == "date" and text and not real_day(text):
                self.fault(row, f"{column} is no day: {text}", "a day is written 2026-02-25")
        if row.start and row.end and row.end <= row.start:
            self.fault(row, f"valid_to {row['valid_to']} is before {row.start}", "valid_to is the last month in which it holds")
        if row.year and row.start and row.start[:4] != row.year:
            self.fault(row, f"valid_from {row.start} is not in the year of the file", f"it belongs in law/{row.table}/{row.start[:4]}.csv")
        if row["confirmed_until"]:
            if row.end:
                self.fault(row, "a figure that has ended is still confirmed until a month", "empty confirmed_until")
            elif row.start and row["confirmed_until"] < row.start:
                self.fault(row, f"confirmed_until {row['confirmed_until']} is before valid_from {row.start}", "it is the last month that was published")

    def evidence(self, row):
        marks = [self.law.sources[key][1]["evidence"] for key in row["source"].split()]
        if row["evidence"] not in MARKS:
            return
        if not marks and row["evidence"] != "unverified":
            self.fault(row, f"marked {row['evidence']}, but no source is named", "name where it was read, or mark it unverified")
        if marks and all(m in MARKS for m in marks) and all(MARKS.index(m) < MARKS.index(row["evidence"]) for m in marks):
            self.fault(row, f"marked {row['evidence']}, but its sources are good for {max(marks, key=MARKS.index)}", "correct the mark here or in sources.csv")
        if len(set(row["source"].split())) != len(row["source"].split()):
            self.fault(row, "a source is named twice", "name it once")
        texts = [self.law.sources[key][1]["source"] for key in row["source"].split()]
        if row["evidence"] == "law" and "Lampiran" in row["legal_basis"] and any("transcription" in text and ANNEX not in text for text in texts):
            self.fault(row, "a figure of an annex, marked law on the word of a transcription, which leaves annexes out",
                       f"mark it secondary or unverified, or name who printed the annex (a transcription that holds it says \"{ANNEX}\" in sources.csv)")
        if row["evidence"] != "unverified" and "from memory" in row["note"]:
            self.fault(row, f"marked {row['evidence']}, but the note says from memory", "say where it was read, or mark it unverified")

    def enactment(self, row):
        """No rule before its regulation: neither before the day on which it was promulgated, nor before the year in its number."""
        if not row.start or "etroactive" in row["note"]:
            return
        year = REGULATION + r" \d+/(\d{4})"
        bases = [int(found) for found in re.findall(year, row["legal_basis"])]
        needed = max([min(bases, default=0)] + [int(found) for found in re.findall("diubah dengan " + year, row["legal_basis"])])
        if int(row.start[:4]) < needed:
            self.fault(row, f"valid from {row.start}, but rests on a regulation of {needed}", "begin it there, name the regulation before it, or say in the note that it is retroactive")
        if row["enacted"] and row.start < row["enacted"][:7]:
            self.fault(row, f"valid from {row.start}, but enacted on {row['enacted']}", "begin it there, or say in the note that it is retroactive")

    # ---- lines of one key ----

    def spans(self):
        """No month with two figures of a key, none without between two."""
        for (table, key), rows in self.keys.items():
            if table in UNDATED:
                for row in rows[1:]:
                    self.fault(row, f"{' '.join(key)} is there already, in line {rows[0].line}", "one line each")
                continue
            rows = sorted((r for r in rows if r.start), key=lambda r: r.start)
            for before, row in zip(rows, rows[1:]):
                if before.end is None or before.end > row.start:
                    self.fault(before, f"{row.name()} ({row.place()}) begins while this one holds",
                               f"set its valid_to to {month_before(row.start)}" if row.start > before.start else "remove one of the two")
                elif before.end < row.start and not row.year:
                    self.fault(row, f"nothing holds from {before.end} to {month_before(row.start)}", f"set valid_to in {before.place()} to {month_before(row.start)}, or add what held between them")

    def jumps(self):
        for (table, key), rows in self.keys.items():
            rows = sorted(rows, key=lambda r: r.start or "")
            for before, row in zip(rows, rows[1:]):
                column = next((c for c in ("percent", "fixed", "amount", "base", "value") if number(before[c]) and number(row[c])), None)
                if table not in JUMPS or not column or (table, key, row.start) in JUMPS_IN_THE_LAW:
                    continue
                factor = number(row[column]) / number(before[column])
                if not JUMPS[table][0] <= factor <= JUMPS[table][1]:
                    self.fault(row, f"{column} {row[column]} is {factor:.4g} times the {before[column]} of {before.start}",
                               "look it up once more; if it is right, name it in JUMPS_IN_THE_LAW of tools/law/check.py")

    def order(self):
        for name in self.law.headers:
            rows = [row for row in self.law.rows if row.file == f"law/{name}" and row.table != "relief"]
            for before, row in zip(rows, rows[1:]):
                if row.order() < before.order():
                    right = next(r for r in rows if r.order() > row.order())
                    self.fault(row, f"{row.name()} stands after {before.name()}", f"move the line up, above line {right.line}")

    # ---- what refers to what ----

    def sources(self):
        used = {key for row in self.law.rows for key in row["source"].split()}
        texts, before = {}, ""
        for key, (line, source) in self.law.sources.items():
            place = f"law/sources.csv:{line}"
            if key not in used:
                self.fault(place, f"no figure was read in \"{key}\"", "name it in the line of one, or remove it")
            if not re.fullmatch(r"[a-z0-9][a-z0-9.-]*", key):
                self.fault(place, f"\"{key}\" is no key", "a key is of small letters, digits, points and hyphens")
            if source["source"] in texts:
                self.fault(place, f"the same source as \"{texts[source['source']]}\"", "name it once")
            if not source["source"]:
                self.fault(place, "the source is empty", "give its address or its name")
            if source["evidence"] and source["evidence"] not in MARKS:
                self.fault(place, f"unknown evidence \"{source['evidence']}\"", "valid are " + ", ".join(MARKS) + ", or nothing")
            if source["read_on"] and not real_day(source["read_on"]):
                self.fault(place, f"read_on is no day: {source['read_on']}", "a day is written 2026-11-23; empty where it is not known")
            if key < before:
                self.fault(place, f"\"{key}\" stands after \"{before}\"", "keep the keys in order")
            texts[source["source"]], before = key, key

    def reliefs(self):
        codes = {row["code"] for row in self.law.table("relief")}
        for row in self.law.rows:
            if row["relief"] and row["relief"] not in codes:
                self.fault(row, f"relief.csv has no \"{row['relief']}\"", "add it there, or correct the name")
        for row in self.law.table("relief"):
            if not any(r["relief"] == row["code"] for r in self.law.rows):
                self.fault(row, f"nothing belongs to the relief \"{row['code']}\"", "add its rates to rate.csv")

    def rates(self):
        for row in self.law.table("rate"):
            if bool(row["percent"]) == bool(row["fixed"]):
                self.fault(row, "a rate is either percent or fixed", "fill in one of the two")
            if row["risk_class"] and row["program"] != "JKK":
                self.fault(row, f"{row['program']} knows no risk class", "empty risk_class")
            if row["percent"] and row["program"] in LARGEST_PERCENT and float(row["percent"]) > LARGEST_PERCENT[row["program"]]:
                self.fault(row, f"{row['program']} of {row['percent']} percent", f"look it up once more: the largest is {LARGEST_PERCENT[row['program']]}, in tools/law/check.py")
        for row in self.law.table("wage_limit"):
            floor = [r for r in self.law.table("wage_limit") if r["kind"] == "floor" and r.key[:2] == row.key[:2] and meet(r, row) and number(r["amount"])]
            if row["kind"] == "ceiling" and row["amount"] and any(number(r["amount"]) > number(row["amount"]) for r in floor):
                self.fault(row, "the ceiling is below the floor", "look both up")

    def brackets(self):
        """Brackets and tiers: from the lowest on without a hole, and each base inside its bracket."""
        brackets = self.law.table("income_bracket")
        for row in brackets:
            steps = sorted({float(r["income_from"]) for r in brackets if meet(r, row)})
            at = steps.index(float(row["income_from"]))
            low, base, top = steps[at], float(row["base"]), steps[at + 1] if at + 1 < len(steps) else None
            if at == 0 and low:
                self.fault(row, f"no bracket begins below {row['income_from']}", "brackets begin at 0")
            if base < low or (top and base >= top):
                self.fault(row, f"the base {row['base']} is not inside its bracket", f"it is from {row['income_from']} to {top or 'the end'}")
            elif at and base - low != ((top - low) / 2 if top else (low - steps[at - 1]) / 2):
                self.fault(row, f"the base {row['base']} is not in the middle of its bracket, from {row['income_from']} to {f'{top:.0f}' if top else 'as far again as the one before'}",
                           "a bracket is missing beside it, or its base is wrong")
        tiers = self.law.table("contract_tier")
        for row in tiers:
            same = [r for r in tiers if r.key[:2] == row.key[:2] and meet(r, row) and r is not row]
            if float(row["value_from"] or 0) and not any(r["value_to"] == row["value_from"] for r in same):
                self.fault(row, f"no tier ends at {row['value_from']}", "tiers follow each other without a hole")
            if row["value_to"] and any(float(row["value_from"]) < float(r["value_from"]) < float(row["value_to"]) for r in same):
                self.fault(row, f"another tier begins before {row['value_to']}", "tiers follow each other without overlapping")
            if row["value_to"] and not any(r["value_from"] == row["value_to"] for r in same):
                self.fault(row, f"no tier begins at {row['value_to']}", "tiers follow each other without a hole, and the last has no end")

    def accounts(self):
        described = {}
        for row in self.law.table("budget_account"):
            if not re.fullmatch(r"5\.\d\.\d\d\.\d\d\.\d\d\.\d{4}", row["account"]):
                self.fault(row, f"\"{row['account']}\" is no account code", "write it as 5.1.02.02.02.0005")
            words = {"JKK": "Kecelakaan Kerja", "JKM": "Kematian", "JHT": "Hari Tua", "JP": "Pensiun", "JKN": "Kesehatan"}.get(row["program"], "")
            if words not in row["description"]:
                self.fault(row, f"the name of the account does not say {words}", "look the code up once more")
            if row["job"] and not row["description"].endswith(f" pada Jabatan {row['job']}"):
                self.fault(row, f"the name of the account does not say \"pada Jabatan {row['job']}\"", "write it as the budget system prints it, or look the code up once more")
            other = described.setdefault(row["account"], row)
            if other["description"] != row["description"]:
                self.fault(row, f"the account is called otherwise in line {other.line}", "one account, one name")

    def region_codes(self):
        for row in self.law.table("region"):
            code, parent = row["code"], self.regions.get(row["parent"])
            right = r"\d\d" if row["level"] == "province" else r"\d\d\.\d\d"
            if not re.fullmatch(right, code):
                self.fault(row, f"\"{code}\" is not the code of a {row['level']}", "a province has two digits, all else 63.71")
            if row["level"] == "province":
                if row["parent"]:
                    self.fault(row, "a province has no parent", "empty parent")
            elif not parent or parent["level"] != "province" or row["parent"] != code[:2]:
                self.fault(row, f"the parent \"{row['parent']}\" is not its province", f"it is {code[:2]}, and has a line here")
            if row["level"] in ("regency", "city") and not row["name"].startswith({"regency": "Kabupaten ", "city": "Kota "}[row["level"]]):
                self.fault(row, f"\"{row['name']}\" is not the name of a {row['level']}", "it begins with Kabupaten or Kota")
            if row["former_code"] and not re.fullmatch(right, row["former_code"]):
                self.fault(row, f"\"{row['former_code']}\" is no code", "write it as 92.01")

    def minimum_wages(self):
        rows = self.law.table("minimum_wage")
        provinces = {code for code, region in self.regions.items() if region["level"] == "province"}
        for row in rows:
            region = self.regions.get(row["region"])
            if not region:
                self.fault(row, f"region.csv has no \"{row['region']}\"", "correct the code (a spreadsheet makes 62.1 of 62.10)")
            elif region["name"] != row["region_name"]:
                self.fault(row, f"{row['region']} is {region['name']}, not {row['region_name']}", "correct the code or the name")
            if bool(row["amount"]) == bool(row["follows"]):
                self.fault(row, "a region has its own wage or follows another's", "fill in amount or follows, not both")
            if row["follows"]:
                self.followed(row)
            elif "." in row["region"] and row["amount"]:
                least, most = UMK_OF_UMP[0], UMK_OF_UMP_IN.get(row["region"][:2], UMK_OF_UMP[1])
                for ump in self.keys.get(("minimum_wage", (row["region"][:2],)), []):
                    if ump.start == row.start and number(ump["amount"]) and not least <= number(row["amount"]) / number(ump["amount"]) <= most:
                        self.fault(row, f"a UMK of {row['amount']} beside a UMP of {ump['amount']}", f"a UMK is {least} to {most} times the UMP: look it up once more")
        years = sorted({row.year for row in rows})
        for year, after in zip(years, years[1:]):
            if int(after) != int(year) + 1:
                self.fault(f"law/minimum_wage/{after}.csv:1", f"there is no file between {year} and this one", "add the years between")
        for year in years[-1:]:
            for code in sorted(provinces - {row["region"] for row in rows if row.year == year}):
                self.fault(f"law/minimum_wage/{year}.csv:1", f"{self.regions[code]['name']} ({code}) has no UMP", "add its line: until then that of the year before goes on, unconfirmed")

    def participation(self):
        """What ends does not begin anew, and a longer arrears never leaves more cover."""
        grave = CODES["cover"]
        for (table, _), rows in self.keys.items():
            rows = sorted(rows, key=lambda r: r.start or "")
            for before, row in zip(rows, rows[1:]):
                if table == "participation_rule" and int(before["age_below"] or 999) > int(row["age_below"] or 999):
                    self.fault(row, f"age_below {row['age_below']} is less than the {before['age_below']} of {before.start}", "look it up once more: jamsos.participates expects ages that rise")
        rules = self.law.table("cover_rule")
        for row in rules:
            for other in rules:
                if row.key[:2] == other.key[:2] and meet(row, other) and int(row["arrears_over"]) < int(other["arrears_over"]) and \
                        row["cover"] in grave and other["cover"] in grave and grave.index(row["cover"]) > grave.index(other["cover"]):
                    self.fault(other, f"{other['cover']} after more months than {row['cover']}", "look both up once more")
        for row in self.law.table("kind_of_work"):
            same = [r for r in self.law.table("kind_of_work") if r["name"] == row["name"] and r is not row and meet(r, row)]
            if same:
                self.fault(row, f"the same kind of work as {same[0].place()}", "a kind of work has one class: look it up once more")

    def followed(self, row):
        """Whom it follows has an own wage in every month of it."""
        month = row.start
        rows = self.keys.get(("minimum_wage", (row["follows"],)), [])
        while month and (row.end is None or month < row.end):
            held = next((r for r in rows if r.start <= month and (r.end is None or month < r.end)), None)
            if not held or not held["amount"]:
                self.fault(row, f"it follows \"{row['follows']}\", which has no wage of its own in {month}", "name a region that has one, or end it before")
                return
            month = held.end


def meet(a, b):
    return (b.end is None or a.start < b.end) and (a.end is None or b.start < a.end)


def number(text):
    return float(text) if re.fullmatch(r"[0-9.]+", text) else 0


def real_day(text):
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def main(directory):
    try:
        law = Law(directory)
    except subprocess.CalledProcessError:
        return 1  # sql/law has said where
    except UnicodeDecodeError as error:
        print(f"law: a file is not UTF-8: {error}")
        return 1
    faults = Check(law).all()
    print("\n".join(faults + [f"law: {len(law.rows)} figures, {len(law.sources)} sources, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else f"{ROOT}/law"))
