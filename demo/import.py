#!/usr/bin/python3
"""Imports a staffing list: CSV or XLSX into a table of text, and from there into a typed table.

    import.py FILE nik=NIK nama=NAMA kode_opd=KODE_OPD honor=HONOR ...

Each COLUMN=HEADER says which column of the file feeds which of impor_mentah; columns that
have the same name need none.  The header is found by these names, below whatever title the
file has; capitals, blanks and signs that nobody sees make no difference where only one column
can be meant.  The database is that of libpq's environment (PGHOST, PGDATABASE ...), with
demo/import.sql loaded.

Stopped at any point, even by kill -9 of either side, the same command goes on where it was.
Run again it changes nothing, but that rows which were rejected are tried again.  With another
mapping or other settings the file is read anew, and its earlier rows are replaced.

Rows that cannot be typed are in impor_ditolak with their reasons.  At the end typed and rejected
rows are compared with the lines of the file as another reader counts them.  Exit status: 0 every
row is typed, 1 it could not be done, 2 the counts differ, 3 rows were rejected.
"""
import argparse
import codecs
import csv
import datetime
import difflib
import hashlib
import itertools
import json
import operator
import os
import sys
import threading
import zipfile

import psycopg
from tqdm import tqdm

sys.dont_write_bytecode = True      # no files beside the scripts
import import_lines  # noqa: E402

COLUMNS = ("nik", "nama", "kode_opd", "tgl_lahir", "tmt", "honor", "kelas_risiko")
HEADER_WITHIN = 100     # lines in which the header must be
RECORD_LINES = 100      # lines that one row may go over
CHUNK = 10_000          # lines parsed at once
ESCAPES = str.maketrans({"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r"})
OPEN_QUOTE = "a double quote that is not closed"
STRAY_QUOTE = "a double quote within a quoted value"
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))   # marks of byte order and what else takes no room

# What is no text becomes a mark, so that only its row is rejected: in UTF-16 too, where
# "surrogateescape" cannot do it.
codecs.register_error("marked", lambda error: ("\udcff" * (error.end - error.start), error.end))


class Chunk:
    """What was read down to a line: rows ready for COPY, rows that cannot be kept as text."""

    def __init__(self, last):
        self.last, self.rows, self.copy = last, 0, b""
        self.faulty = []        # (line, further lines, reason, text)
        self.continuing = 0     # lines with something in them that go on a row


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("columns", nargs="*", metavar="COLUMN=HEADER")
    parser.add_argument("--delimiter", help="of a CSV: one character, or tab (default: that of , ; | tab by which the header is found)")
    parser.add_argument("--encoding", help="of a CSV (default: UTF-16 or UTF-32 if the file begins like it, else UTF-8)")
    parser.add_argument("--sheet", help="of a workbook, where it has several")
    parser.add_argument("--batch", type=int, default=100_000, help="lines a transaction")
    parser.add_argument("--quiet", action="store_true", help="no progress bar")
    options = parser.parse_args()
    if options.delimiter in ("tab", r"\t"):
        options.delimiter = "\t"
    if options.delimiter is not None and (len(options.delimiter) != 1 or options.delimiter in '"\r\n' or not options.delimiter.isascii()):
        sys.exit(f"the delimiter must be one ASCII character or tab, not {options.delimiter!r}")
    if options.encoding is not None:
        try:
            # text, not one of the codecs that turn bytes into bytes
            "".encode(options.encoding)
        except (LookupError, ValueError):
            sys.exit(f"there is no encoding {options.encoding!r}: utf-8, utf-16, cp1252 and latin-1 are some")
    if options.batch < 1:
        sys.exit(f"a batch must have at least one line, not {options.batch}")
    return options


def mapping(given):
    """What was asked for: {column: header}."""
    wanted = {}
    for pair in given:
        column, _, name = pair.partition("=")
        if column not in COLUMNS or not name:
            sys.exit(f"{pair}: must be COLUMN=HEADER, COLUMN one of {', '.join(COLUMNS)}")
        if column in wanted:
            sys.exit(f"{pair}: {column} is given twice")
        wanted[column] = heading(name)
        if not wanted[column]:
            sys.exit(f"{pair}: must be COLUMN=HEADER, with something of the header that can be seen")
    return wanted


def heading(text):
    """A heading as people see it: split() knows the blanks that do not break too."""
    return " ".join(text.translate(UNSEEN).split())


def meant(name, names):
    """Places of the columns that a name of the mapping may mean: as it is written, else whatever its capitals are."""
    return [i for i, n in enumerate(names) if n == name] or [i for i, n in enumerate(names) if n.casefold() == name.casefold()]


def known(values, wanted):
    """{column: place} of what the values of a row name, were it the header."""
    names = [heading(value) for value in values]
    places = {column: names.index(column) for column in COLUMNS if column not in wanted and column in names}
    for column, name in wanted.items():
        found = meant(name, names)
        # one that is written the same twice is told by find_header()
        if found and len({names[i] for i in found}) == 1:
            places[column] = found[0]
    return places


def score(values, wanted):
    """How well a row does as the header: the columns asked for, then all."""
    found = known(values, wanted)
    return len(wanted.keys() & found.keys()), len(found)


def find_header(candidates, wanted):
    """(line, lines taken, values) of the header, the first of the best; or an error that names what is there."""
    candidates = [c for c in candidates if any(value.strip() for value in c[2])]
    best = max(candidates, key=lambda c: score(c[2], wanted), default=(0, 1, []))
    names = [heading(value) for value in best[2]]
    if not known(best[2], wanted):
        # nothing fits: the fullest row is the likely header
        names = [heading(v) for v in max((c[2] for c in candidates), key=lambda values: sum(1 for v in values if v.strip()), default=[])]
    there = ", ".join(name for name in names if name)
    for column, name in wanted.items():
        found = sorted({names[i] for i in meant(name, names)})
        if len(found) > 1:
            sys.exit(f"the file has {' and '.join(found)}, and {column}={name} may mean each: give it as it is written there")
        if not found:
            near = difflib.get_close_matches(name.casefold(), [n.casefold() for n in names if n], 1)
            nearest = "".join(f"; the nearest is {n}" for n in names if near and n.casefold() == near[0])
            sys.exit(f"the file has no column {name}; it has {there}{nearest}" if there else "the file has no rows")
    for column, place in known(best[2], wanted).items():
        name = names[place]
        if names.count(name) > 1:
            sys.exit(f"the file has {names.count(name)} columns {name}: rename those that are not meant")
    if not known(best[2], wanted):
        sys.exit(f"no column of the file is known; it has {there}" if there else "the file has no rows")
    return best


def as_copy(value):
    return value.translate(ESCAPES)


def kept(text):
    """What is kept of a row that is no text: enough to find it again."""
    return text[:1000].replace("\0", "").encode("utf-8", "replace").decode().strip("\r\n")


def fault(values):
    """Why values cannot even be kept as text, or None."""
    for value in values:
        if "\0" in value:
            return "a zero byte"
        if any("\ud800" <= c <= "\udfff" for c in value):
            return "bytes that are no text"
    return None


class Text:
    """A CSV file."""

    def __init__(self, options, wanted):
        self.path = options.file
        self.encoding = options.encoding or self.guess_encoding()
        if codecs.lookup(self.encoding).name == "utf-8":
            self.encoding = "utf-8-sig"     # with its mark or without
        with self.open() as file:
            head = list(itertools.islice(file, HEADER_WITHIN + RECORD_LINES))
        found = []
        for delimiter in [options.delimiter] if options.delimiter else ",;|\t":
            self.delimiter, self.width = delimiter, None
            records = list(self.first_records(head))
            best = max((score(r[2], wanted) for r in records), default=(0, 0))
            found.append((best, max((len(r[2]) for r in records), default=0), delimiter, records))
        # the one that finds more of the header; where none does, the one that makes columns
        _, _, self.delimiter, records = max(found, key=lambda f: f[:2])
        line, taken, self.header = find_header(records, wanted)
        self.header_line = line + taken - 1
        self.width, self.places = len(self.header), known(self.header, wanted)
        self.blank = self.delimiter + " \t\r\n"
        self.titles = [kept(text) for text in head[:line - 1] if text.strip(self.blank)]
        self.above = len(self.titles) + sum(1 for text in head[line - 1:self.header_line] if text.strip(self.blank))
        self.settings = {"format": "csv", "delimiter": self.delimiter, "encoding": self.encoding, "header": self.header_line}

    def guess_encoding(self):
        with open(self.path, "rb") as file:
            head = file.read(4096)
        if head.startswith(b"\xd0\xcf\x11\xe0"):
            sys.exit(f"{self.path} is an old workbook (.xls): save it as .xlsx or CSV")
        for mark, encoding in (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"):
            if head.startswith(mark):
                return encoding
        # ASCII as UTF-16 without its mark: every other byte is zero
        for place, encoding in (1, "utf-16-le"), (0, "utf-16-be"):
            if len(head) >= 4 and head[place::2].count(0) > len(head) * 0.4 and head[1 - place::2].count(0) == 0:
                return encoding
        return "utf-8-sig"

    def open(self):
        # each of CR, LF and CRLF ends a line, and stays at its end
        return open(self.path, encoding=self.encoding, errors="marked", newline="")

    def count(self):
        return import_lines.count(self.path, self.encoding, self.delimiter)

    def filled_lines(self):
        return import_lines.each(self.path, self.encoding, self.delimiter)

    def parse(self, lines):
        rows = list(csv.reader(lines, delimiter=self.delimiter, strict=True))
        if len(rows) != 1:
            raise csv.Error("not one row")
        return rows[0]

    def record(self, lines, at):
        """(values, lines taken, None) of the row that begins in a line, or (None, 1, why it is none)."""
        line = lines[at]
        try:
            return self.parse([line]), 1, None
        except csv.Error as error:
            if '"' not in line or "limit" in str(error):
                return None, 1, f"a value of more than {csv.field_size_limit()} characters" if "limit" in str(error) else str(error)
        try:
            self.parse([line.rstrip("\r\n") + '"'])
        except csv.Error:
            return None, 1, STRAY_QUOTE
        # The quote is open at the end of the line.  It goes on in the next ones if the row has
        # its columns then, and not delimiters enough for two: those are other people.
        delimiters = line.count(self.delimiter)
        for end in range(at + 1, min(at + RECORD_LINES, len(lines))):
            delimiters += lines[end].count(self.delimiter)
            if self.width and delimiters >= 2 * (self.width - 1):
                break
            if '"' not in lines[end]:
                continue
            try:
                row = self.parse(lines[at:end + 1])
            except csv.Error:
                try:
                    self.parse(lines[at:end] + [lines[end].rstrip("\r\n") + '"'])
                except csv.Error:
                    break       # closed where no value ends
                continue        # open still
            if self.width in (None, len(row)):
                return row, end + 1 - at, None
            break
        return None, 1, OPEN_QUOTE

    def first_records(self, lines):
        """What may be the header: each line, and whatever cells over several lines make of it."""
        for at in range(min(len(lines), HEADER_WITHIN)):
            row, taken, _ = self.record(lines, at)
            if row:
                yield at + 1, taken, row

    def chunks(self, import_id, after, size, progress):
        """What there is after a line."""
        places = [self.places[c] for c in COLUMNS if c in self.places]
        pick = operator.itemgetter(*places) if len(places) > 1 else lambda row: (row[places[0]],)
        with self.open() as file:
            next(itertools.islice(file, after, after), None)
            ahead = []
            while lines := ahead[:size] + list(itertools.islice(file, max(0, size - len(ahead)))):
                ahead = ahead[size:]
                chunk = self.plain(lines, import_id, after, pick)
                if not chunk:
                    # a row may go on beyond the chunk
                    ahead += itertools.islice(file, max(0, RECORD_LINES - len(ahead)))
                    chunk = self.careful(lines + ahead, len(lines), import_id, after, pick)
                    ahead = ahead[chunk.last - after - len(lines):]
                after = chunk.last
                progress(file.buffer.tell())
                yield chunk

    def plain(self, lines, import_id, after, pick):
        """The chunk if each line is a row or blank and nothing is wrong with any, else None."""
        try:
            rows = list(csv.reader(lines, delimiter=self.delimiter, strict=True))
        except csv.Error:
            return None
        # a reader that gives as many rows as lines has joined none
        if len(rows) != len(lines):
            return None
        numbered = list(enumerate(rows, after + 1))
        for i in reversed([i for i, line in enumerate(lines) if not line.strip(self.blank)]):
            del numbered[i]
        text = "".join(lines)
        if "\0" in text or any(len(row) != self.width for _, row in numbered):
            return None
        prefix = f"{import_id}\t"
        if "\\" in text or ("\t" in text and (self.delimiter != "\t" or '"' in text)):
            copy = "".join([f"{prefix}{number}\t\\N\t" + "\t".join(map(as_copy, pick(row))) + "\n" for number, row in numbered])
        else:
            copy = "".join([f"{prefix}{number}\t\\N\t" + "\t".join(pick(row)) + "\n" for number, row in numbered])
        chunk = Chunk(after + len(lines))
        try:
            chunk.copy = copy.encode()
        except UnicodeEncodeError:
            return None
        chunk.rows = len(numbered)
        return chunk

    def careful(self, lines, enough, import_id, after, pick):
        """Line by line, until so many are done."""
        chunk, copy, at = Chunk(after), [], 0
        while at < enough:
            taken = 1
            if lines[at].strip(self.blank):
                row, taken, why = self.record(lines, at)
                if not why and len(row) != self.width:
                    why = f"{len(row)} columns instead of {self.width}"
                why = why or fault(pick(row))
                further = taken - 1 or None
                chunk.continuing += sum(1 for line in lines[at + 1:at + taken] if line.strip(self.blank))
                if why:
                    chunk.faulty.append((after + at + 1, further, why, kept("".join(lines[at:at + taken])[:2000])))
                else:
                    copy.append(f"{import_id}\t{after + at + 1}\t{further or chr(92) + 'N'}\t" + "\t".join(map(as_copy, pick(row))) + "\n")
            at += taken
        chunk.last, chunk.rows, chunk.copy = after + at, len(copy), "".join(copy).encode()
        return chunk


class Sheet:
    """A sheet of an XLSX workbook."""

    def __init__(self, options, wanted):
        try:
            import openpyxl
        except ImportError:
            sys.exit("to read a workbook openpyxl is needed: apt-get install python3-openpyxl")
        if options.delimiter or options.encoding:
            sys.exit("a workbook has no delimiter and no encoding")
        self.path = options.file
        try:
            # by its bytes, whatever its name ends in
            self.workbook = openpyxl.load_workbook(open(options.file, "rb"), read_only=True, data_only=True)
        except Exception as error:      # openpyxl lets through whatever its parsers raise
            sys.exit(f"{options.file} is no workbook that can be read: {error}")
        names = [sheet.title for sheet in self.workbook.worksheets]
        if options.sheet is None and len(names) != 1:
            sys.exit(f"the workbook has the sheets {', '.join(names)}: choose one with --sheet")
        self.name = options.sheet or names[0]
        if self.name not in names:
            sys.exit(f"the workbook has no sheet {self.name}; it has {', '.join(names)}")
        head = [(number, [self.text(value) for value in row]) for number, row in itertools.islice(self.rows(), HEADER_WITHIN)]
        self.header_line, _, self.header = find_header([(number, 1, row) for number, row in head], wanted)
        while self.header and not self.header[-1].strip():
            del self.header[-1]
        self.width, self.places = len(self.header), known(self.header, wanted)
        self.titles = [" ".join(filter(None, row)) for number, row in head if number < self.header_line and any(row)]
        self.above = len(self.titles) + 1
        self.settings = {"format": "xlsx", "sheet": self.name, "header": self.header_line}

    def rows(self):
        sheet = self.workbook[self.name]
        # what a workbook says of its size is often wrong
        sheet.reset_dimensions()
        yield from enumerate(sheet.iter_rows(values_only=True), 1)

    @staticmethod
    def text(value):
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        if isinstance(value, datetime.datetime):
            return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
        if isinstance(value, float):
            if value.is_integer():
                return str(int(value))
            return f"{value:.2f}" if round(value, 2) == value else repr(value)
        return str(value)

    def count(self):
        self.filled = import_lines.sheet_rows(self.path, self.name)
        return (self.filled or [0])[-1], len(self.filled)

    def filled_lines(self):
        return ((number, f"row {number} of the sheet {self.name}") for number in self.filled)

    def chunks(self, import_id, after, size, progress):
        places = [self.places[c] for c in COLUMNS if c in self.places]
        rows = itertools.islice(self.rows(), after, None)
        while part := list(itertools.islice(rows, size)):
            chunk, copy = Chunk(part[-1][0]), []
            for number, values in part:
                row = [self.text(value) for value in values]
                while row and not row[-1]:
                    del row[-1]
                if not row:
                    continue
                if len(row) > self.width:
                    why = f"{len(row)} columns instead of {self.width}"
                else:
                    row += [""] * (self.width - len(row))
                    why = fault(row[p] for p in places)
                # Excel keeps fifteen digits of a number and puts zeros for the others
                nik = self.places.get("nik", self.width)
                if not why and nik < len(values) and isinstance(values[nik], (int, float)) and abs(values[nik]) >= 10**15 and values[nik] % 10 == 0:
                    why = "NIK is a number in the workbook, its last digit may be lost"
                if why:
                    chunk.faulty.append((number, None, why, kept(" | ".join(row))))
                else:
                    copy.append(f"{import_id}\t{number}\t\\N\t" + "\t".join(as_copy(row[p]) for p in places) + "\n")
            chunk.rows, chunk.copy = len(copy), "".join(copy).encode()
            progress(chunk.last)
            yield chunk


class Typist(threading.Thread):
    """Converts what is loaded, by a connection of its own, while more is being loaded."""

    def __init__(self, import_id, done, options, total):
        super().__init__(daemon=True)
        self.import_id, self.done, self.options = import_id, done, options
        self.loaded, self.complete, self.error = done, False, None
        self.news = threading.Condition()
        self.bar = tqdm(total=total, initial=done, unit="line", unit_scale=True, desc="convert", disable=options.quiet)

    def tell(self, loaded, complete=False):
        with self.news:
            if self.error:
                raise self.error
            self.loaded, self.complete = loaded, complete
            self.news.notify()

    def run(self):
        try:
            with connect() as connection:
                while True:
                    with self.news:
                        self.news.wait_for(lambda: self.complete or self.loaded > self.done)
                        until = min(self.loaded, self.done + self.options.batch)
                        if until <= self.done:
                            return
                    connection.execute("SELECT impor_ubah(%s, %s)", (self.import_id, until))
                    self.bar.update(until - self.done)
                    self.done = until
        except Exception as error:
            with self.news:
                self.error = error

    def finish(self, loaded):
        self.tell(loaded, complete=True)
        self.join()
        self.bar.close()
        if self.error:
            raise self.error


def connect():
    connection = psycopg.connect("", autocommit=True, client_encoding="utf8")
    # what another session has committed meanwhile must be seen
    connection.isolation_level = psycopg.IsolationLevel.READ_COMMITTED
    return connection


def store(connection, import_id, columns, chunks, was):
    """Some chunks in one transaction, and the place with them: where it is now."""
    faulty, continuing, rows, last = [], 0, 0, was
    with connection.transaction(), connection.cursor() as cursor:
        with cursor.copy(f"COPY impor_mentah (impor_id, baris, lanjutan, {columns}) FROM STDIN") as copy:
            for chunk in chunks:
                copy.write(chunk.copy)
                faulty += chunk.faulty
                continuing, rows, last = continuing + chunk.continuing, rows + chunk.rows, chunk.last
        if cursor.rowcount != rows:
            sys.exit(f"the server took {cursor.rowcount} of {rows} rows: does a trigger of impor_mentah take some away?")
        with cursor.copy("COPY impor_ditolak FROM STDIN") as copy:
            for line, further, why, text in faulty:
                copy.write(f"{import_id}\t{line}\t{further or chr(92) + 'N'}\t" + as_copy(f'{{"{why}"}}') + f"\t{as_copy(text)}\n")
        cursor.execute("UPDATE impor SET dimuat = %s, sambungan = sambungan + %s WHERE id = %s AND dimuat = %s", (last, continuing, import_id, was))
        if cursor.rowcount != 1:
            sys.exit("the import was changed by another session")
    return last


def load(connection, source, import_id, loaded, options, typist):
    columns = ", ".join(c for c in COLUMNS if c in source.places)
    with tqdm(total=os.path.getsize(options.file), unit="B", unit_scale=True, desc="load", disable=options.quiet) as bar:
        def progress(place):
            bar.update(place - bar.n)

        size = min(options.batch, CHUNK)
        chunks = source.chunks(import_id, loaded, size, progress)
        while first := next(chunks, None):
            loaded = store(connection, import_id, columns, itertools.chain([first], itertools.islice(chunks, options.batch // size - 1)), loaded)
            typist.tell(loaded)
    return loaded


def digest(path):
    sha256 = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            sha256.update(block)
    return sha256.hexdigest()


def state(path):
    status = os.stat(path)
    return status.st_ino, status.st_size, status.st_mtime_ns


def first_difference(connection, import_id, source):
    """Where the lines of the file and the rows of the tables part."""
    with connection.transaction(), connection.cursor(name="rows") as cursor:
        cursor.execute("SELECT baris, sampai FROM impor_baris(%s)", (import_id,))
        begins, ends = 0, source.header_line
        for number, text in source.filled_lines():
            while number > ends:
                begins, ends = cursor.fetchone() or (sys.maxsize, sys.maxsize)
                if begins <= number - 1 and ends < number:
                    return begins, "a row where the file has no line, or a second one"
            if number > source.header_line and not (begins <= number <= ends):
                return number, text
        row = cursor.fetchone()
        return (row[0], "a row where the file has no line") if row else (None, None)


def run(options):
    wanted = mapping(options.columns)
    if not os.path.isfile(options.file):
        sys.exit(f"{options.file} is no file")
    before = state(options.file)
    sha256 = digest(options.file)
    source = (Sheet if zipfile.is_zipfile(options.file) else Text)(options, wanted)
    lines, filled = source.count()
    names = {column: heading(source.header[place]) for column, place in source.places.items()}
    with connect() as connection:
        if not connection.execute("SELECT pg_try_advisory_lock('impor'::regclass::oid::int, hashtext(%s))", (sha256,)).fetchone()[0]:
            sys.exit("another session imports this file")
        import_id, replaced = connection.execute("SELECT * FROM impor_mulai(%s, %s, %s, %s, %s, %s, %s)",
            (options.file, sha256, json.dumps(names), json.dumps(source.settings), filled, source.above, source.header_line)).fetchone()
        if replaced is not None:
            print(f"the file was imported by another mapping or other settings: {replaced} typed rows of that are replaced")
        loaded, converted, complete = connection.execute("SELECT dimuat, diubah, selesai FROM impor WHERE id = %s", (import_id,)).fetchone()
        again = connection.execute("SELECT impor_coba_lagi(%s)", (import_id,)).fetchone()[0]
        if again:
            print(f"{again} rows that were rejected before are typed now")
        typist = Typist(import_id, converted, options, lines)
        typist.start()
        if not complete:
            loaded = load(connection, source, import_id, loaded, options, typist)
        typist.finish(loaded)
        if state(options.file) != before:
            connection.execute("SELECT impor_hapus(%s)", (import_id,))
            sys.exit("the file was changed while it was read: what was loaded of it is taken away, run it again")
        connection.execute("UPDATE impor SET selesai = true WHERE id = %s AND NOT selesai", (import_id,))
        return report(connection, import_id, source, loaded, lines, options)


def report(connection, import_id, source, loaded, lines, options):
    if source.titles:
        print(f"header in line {source.header_line}; above it, no rows: {'; '.join(source.titles)[:200]}")
    for other, in connection.execute("SELECT id FROM impor WHERE berkas = %s AND id <> %s ORDER BY 1", (options.file, import_id)):
        print(f"import {other} has the rows of an earlier {options.file}: SELECT impor_hapus({other}) takes them away")
    for why, n, example in connection.execute(
            "SELECT unnest(alasan), count(*), min(baris) FROM impor_ditolak WHERE impor_id = %s GROUP BY 1 ORDER BY 2 DESC, 1", (import_id,)):
        print(f"rejected: {why}: {n}, first in line {example}")
    in_file, typed, rejected, lost, doubled = connection.execute("SELECT * FROM impor_cocok(%s)", (import_id,)).fetchone()
    print(f"{in_file} rows in the file = {typed} typed + {rejected} rejected" + (f", {lost} LOST" if lost else "") + (f", {doubled} TWICE" if doubled else ""))
    if lost or doubled or loaded != lines:
        if loaded != lines:
            print(f"the file has {lines} lines, but {loaded} were read")
        line, text = first_difference(connection, import_id, source)
        if line:
            print(f"the counts part at line {line}: {text[:200]}")
        print(f"to read the file anew: SELECT impor_hapus({import_id}), and the same command again")
        return 2
    return 3 if rejected else 0


def main():
    try:
        sys.exit(run(arguments()))
    except KeyboardInterrupt:
        sys.exit("stopped: the same command goes on from there")
    except (OSError, UnicodeError, psycopg.Error) as error:
        sys.exit(f"import.py: {error}")


if __name__ == "__main__":
    main()
