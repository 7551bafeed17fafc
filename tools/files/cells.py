"""Rows of cells out of XLSX, CSV, PDF and text, every cell as text, as it would be read aloud: days as
2026-01-31, numbers without marks of thousands.  What a spreadsheet has spoilt already is marked, not mended."""
import codecs
import csv
import datetime
import decimal
import re
import subprocess
import zipfile

# A number of more digits than Excel keeps: its last ones are gone.  No NIK may be made of it.
LOST = "\x00digits lost: "


class Unreadable(Exception):
    """What cannot be read, as a sentence for whoever gave the file."""


def of_cell(value, number_format="General", epoch=None):
    """The text of a cell of a workbook, or None."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, (int, float)):
        number = decimal.Decimal(repr(value))
        if not number.is_finite():
            return None
        text = f"{number:f}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        digits = text.lstrip("-")
        # Excel keeps fifteen digits; whoever wrote others there kept them all
        if len(digits.split(".")[0]) > 15 and (isinstance(value, float) or not digits[15:].strip("0")):
            return LOST + text
        # a number that is shown with leading zeros has them
        if re.fullmatch(r"0+", number_format or "") and text.isdigit():
            text = text.zfill(len(number_format))
        return text
    text = str(value).replace("\u00a0", " ").strip()
    return text or None


def xlsx(path, sheet=None):
    """(line, cells) of a sheet of a workbook, the first that has something in it."""
    import openpyxl
    try:
        # as a file: of a path openpyxl asks for a name that it knows
        book = openpyxl.load_workbook(open(path, "rb"), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise Unreadable(f"{path} is no workbook that can be read: {error}; save it anew as .xlsx") from error
    if sheet is not None and sheet not in book.sheetnames:
        raise Unreadable(f"{path} has no sheet \"{sheet}\": there are {', '.join(book.sheetnames)}")
    for name in [sheet] if sheet is not None else book.sheetnames:
        page = book[name]
        if not hasattr(page, "iter_rows"):
            continue        # a sheet that is a chart
        page.reset_dimensions()         # what some programs write there is wrong
        rows = []
        for number, row in enumerate(page.iter_rows(), 1):
            cells = [of_cell(c.value, c.number_format if c.value is not None else None) for c in row]
            while cells and cells[-1] is None:
                cells.pop()
            if cells:
                rows.append((number, cells))
        if rows:
            return rows
    return []


def decoded(path, encoding=None):
    """The text of a file: by its mark, else UTF-8, else as Excel writes it on Windows."""
    with open(path, "rb") as file:
        data = file.read()
    if encoding is None:
        if data.startswith(codecs.BOM_UTF8):
            encoding = "utf-8-sig"
        elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            encoding = "utf-16"
    for name in [encoding] if encoding else ["utf-8", "cp1252"]:
        try:
            return data.decode(name)
        except UnicodeDecodeError as error:
            last = error
        except LookupError:
            raise Unreadable(f"there is no encoding {name}: utf-8, utf-16, cp1252 are some") from None
    raise Unreadable(f"{path} cannot be read as text: {last}; say --encoding")


def unguarded(text):
    """A cell that guarded() has made, or any other."""
    if len(text) > 1 and text[0] == "'" and text[1] in "=+-@\t\r'":
        text = text[1:]
    return text.replace("\u00a0", " ").strip() or None


def guarded(text):
    """A cell of a CSV that no spreadsheet takes for a formula."""
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r", "'") and text else text


def delimited(path, encoding=None, delimiter=None):
    """(line, cells) of a CSV, by the delimiter of which its rows have most."""
    text = decoded(path, encoding)
    if delimiter is None:
        head = text[:100_000]
        delimiter = max(",;|\t", key=head.count)
        if text.startswith("sep=") and len(text.splitlines()[0]) == 5:
            delimiter, text = text[4], "\n" + text.split("\n", 1)[-1]
    csv.field_size_limit(1 << 24)
    rows = []
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    last = 0
    try:
        for row in reader:
            line, last = last + 1, reader.line_num
            cells = [unguarded(c) for c in row]
            while cells and cells[-1] is None:
                cells.pop()
            if cells:
                rows.append((line, cells))
    except csv.Error as error:
        raise Unreadable(f"{path}, line {reader.line_num}: {error}; is \"{delimiter}\" the delimiter? say --delimiter") from error
    return rows


def pdf(path):
    """The lines of a PDF as they stand on its pages."""
    try:
        done = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", "--", path, "-"], capture_output=True, check=False)
    except FileNotFoundError:
        raise Unreadable("pdftotext is missing: apt-get install poppler-utils") from None
    if done.returncode != 0:
        raise Unreadable(f"{path} cannot be read by pdftotext: {done.stderr.decode(errors='replace').strip()}")
    text = done.stdout.decode("utf-8", "replace")
    if not text.strip():
        raise Unreadable(f"{path} holds no text: it is a picture of a page; ask for the file that it was printed from")
    return lines(text.replace("\u2019", "'"))      # what the fonts of a PDF make of an apostrophe


def lines(text):
    """(line, text) of what is not blank, pages and lines told apart in any way."""
    return [(n, line.replace("\u00a0", " ").rstrip()) for n, line in enumerate(re.split(r"\r\n|[\n\r\f\v\u2028\u2029]", text), 1) if line.strip()]


def read(path, sheet=None, encoding=None, delimiter=None):
    """("cells", rows) of a table, or ("lines", lines) of a page; by what the file is, not by its name."""
    try:
        with open(path, "rb") as file:
            head = file.read(1024)
    except OSError as error:
        raise Unreadable(f"{path}: {error.strerror}") from error
    if head.startswith(b"PK"):
        return "cells", xlsx(path, sheet)
    if head.startswith(b"%PDF"):
        return "lines", pdf(path)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(f"{path} is a workbook of the old form: open it and save it as .xlsx")
    if re.match(rb"\s*(<!doctype|<html|<table|<\?xml|<meta)", head, re.I):
        raise Unreadable(f"{path} is a web page, whatever its name says: open it and save it as .xlsx")
    text = decoded(path, encoding)
    # the text of a Formulir 2a has columns of blanks, and commas within its numbers
    if delimiter is None and re.search(r"^[^,;|\t]* {2,}\d{16} {2,}.*\d{1,3}(,\d{3})*\.\d\d *$", text, re.M):
        return "lines", lines(text)
    return "cells", delimited(path, encoding, delimiter)
