"""The files of law/ as rows: what check.py, tables.py and delta.py read.

What is well formed is decided by sql/law, which every reader here runs first; the two readers are held
together by test/law.py: the INSERTs made from these rows are those of sql/law, byte for byte.
"""
import csv
import glob
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))

PROGRAMS = ["JKK", "JKM", "JHT", "JP", "JKP", "JKN"]
SEGMENTS = ["", "PU", "BPU", "ASN", "JAKON"]
PAYERS = ["employer", "worker", "government"]

# Each table: what a row is about (two rows of one key never hold in the same month), then the rest.  A new table is a
# CSV of its name, a line here and one in check.py; sql/law takes it as it comes, its new columns are lines of columns.csv.
TABLES = {
    "relief": ("code", "automatic barred condition"),
    "rate": ("program segment relief risk_class payer", "percent fixed confirmed_until"),
    "wage_limit": ("program segment kind", "amount index_month index_rounding confirmed_until"),
    "income_bracket": ("income_from", "base confirmed_until"),
    "contract_tier": ("program relief value_from", "value_to percent confirmed_until"),
    "benefit_rule": ("program segment event component", "value times unit confirmed_until"),
    "budget_account": ("program status job", "account description confirmed_until"),
    "region": ("code", "name level parent former_code"),
    "minimum_wage": ("region", "region_name amount follows"),
    "due_rule": ("program segment", "months_after day moves"),
    "penalty_rule": ("program segment", "percent"),
    "fixed_holiday": ("month day", "name"),
    "kind_of_work": ("risk_class number", "name also"),
    "cover_rule": ("program segment arrears_over", "cover"),
    "participation_rule": ("program segment", "age_from age_below deferral_years"),
}
UNDATED = {"relief", "region"}
EVERY_ROW = "legal_basis source evidence enacted note"


def key_columns(table):
    return TABLES[table][0].split()


def columns_of(table):
    dated = [] if table in UNDATED else ["valid_from", "valid_to"]
    return key_columns(table) + dated + TABLES[table][1].split() + EVERY_ROW.split()


def next_month(month):
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"


def month_before(month):
    year, number = int(month[:4]), int(month[5:])
    return f"{year - (number == 1):04d}-{(number - 2) % 12 + 1:02d}"


class Row:
    """One line: its fields by column, and what they come to."""

    def __init__(self, table, place, line, fields, year):
        self.table, self.file, self.line, self.fields, self.year = table, place, line, fields, year
        self.key = tuple(fields.get(c, "") for c in key_columns(table))
        self.start = self.end = None  # months; the end is the first one in which it does not hold any more
        self.confirmed = fields.get("confirmed_until", "")
        if table not in UNDATED:
            self.start = fields.get("valid_from") or (f"{year}-01" if year else "")
            self.end = next_month(fields["valid_to"]) if fields["valid_to"] else None

    def __getitem__(self, column):
        return self.fields.get(column, "")

    def place(self):
        return f"{self.file}:{self.line}"

    def name(self):
        what = " ".join(part for part in self.key if part)
        return what + (f" from {self.start}" if self.start else "")

    def order(self):
        """Where it belongs in its file."""
        order = []
        for column, value in zip(key_columns(self.table), self.key):
            known = {"program": PROGRAMS, "segment": SEGMENTS, "payer": PAYERS}.get(column)
            if known:
                order.append(known.index(value) if value in known else len(known))
            elif column in ("income_from", "value_from", "month", "day", "number", "arrears_over"):
                order.append(float(value or 0))
            else:
                order.append(value)
        return order + [self.start or ""]


class Law:
    """All files of a directory."""

    def __init__(self, directory):
        self.directory = directory
        # refuses what is not well formed, and names the place
        self.script = subprocess.run([os.path.join(ROOT, "sql", "law"), directory], check=True, stdout=subprocess.PIPE).stdout.decode()
        self.kinds = {row["column"]: row["kind"] for _, row in self._lines("columns.csv")[1]}
        self.sources = {row["key"]: (line, row) for line, row in self._lines("sources.csv")[1]}
        self.headers, self.rows = {}, []
        for path in self._files():
            self._read(path)
        self._end_years()

    def _files(self):
        """In the order of sql/law."""
        names = [os.path.relpath(p, self.directory) for p in sorted(glob.glob(self.directory + "/*.csv")) + sorted(glob.glob(self.directory + "/*/*.csv"))]
        return ["relief.csv"] + [n for n in names if n not in ("columns.csv", "sources.csv", "relief.csv")]

    def _lines(self, name):
        with open(os.path.join(self.directory, name), encoding="utf-8", newline="") as f:
            header, *lines = csv.reader(f)
        return header, [(i + 2, dict(zip(header, fields))) for i, fields in enumerate(lines)]

    def _read(self, name):
        stem = name[:-len(".csv")]
        table, _, year = stem.partition("/")
        header, lines = self._lines(name)
        self.headers[name] = (table, header)
        if table in TABLES:
            self.rows += [Row(table, f"law/{name}", line, fields, year) for line, fields in lines]

    def _end_years(self):
        """A figure of a year ends where the next of its key begins, and is confirmed for its year while none does."""
        latest = {}
        for row in self.rows:
            if not row.year:
                continue
            before = latest.get(row.key)
            if before and not before["valid_to"]:
                before.end = row.start
            latest[row.key] = row
        for row in self.rows:
            if row.year and not row["valid_to"] and (row.end is None or row.end > f"{int(row.year) + 1}-01"):
                row.confirmed = f"{row.year}-12"

    def table(self, name):
        return [row for row in self.rows if row.table == name]

    def source_text(self, row):
        return "; ".join(self.sources[key][1]["source"] for key in row["source"].split())

    # ---- as SQL ----

    def literals(self, row):
        """(column, literal) of a row, as sql/law writes them."""
        found = []
        _, header = self.headers[row.file[len("law/"):]]
        for column in header:
            if self.kinds[column] != "label" and column not in ("valid_from", "valid_to"):
                found.append((column, self.literal(row, column)))
        if row.start:
            found.append(("valid", f"daterange({day(row.start)}, {day(row.end)})"))
        if row.year:
            found.append(("confirmed_until", day(row.confirmed)))
        return found + [("origin", "'shipped'")]

    def literal(self, row, column):
        text, kind = row[column], self.kinds[column]
        if not text:
            return "NULL"
        if kind == "source":
            return quote(self.source_text(row))
        if kind == "month":
            return day(text)
        if kind in ("number", "integer"):
            return text
        if kind == "yesno":
            return {"yes": "true", "no": "false"}[text]
        return quote(text)


def quote(text):
    return "'" + text.replace("'", "''") + "'"


def day(month):
    return f"'{month}-01'" if month else "NULL"
