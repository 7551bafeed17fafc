#!/usr/bin/python3
"""Reads a file that somebody brought in: read.py DIRECTORY KIND.  DIRECTORY/file becomes rows.json, an array of arrays (line,
cells as text), and answer.json: the names of its columns, what each may be, the first rows; or why it was refused,
as a key of labels.csv.  Whatever the file is, time and memory of this are bounded."""
import json
import os
import re
import resource
import signal
import sys
import zipfile

sys.dont_write_bytecode = True      # no files beside the scripts
here = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(here, "..", "..", "tools", "files"))
import bills  # noqa: E402
import cells  # noqa: E402

ROWS, COLUMNS, CELL = 200_000, 100, 500
UNPACKED, PARTS = 300 << 20, 1000       # of a workbook
SECONDS, WAIT, MEMORY = 60, 300, 2 << 30      # of the processor, by the clock; bytes
# headers as they are met in lists of staff, letters and digits alone; bills.py has more
HEADERS = {
    "worker_id": "ID KUNCI NIP NIPPPK NOPEGAWAI NOMORPEGAWAI NOINDUK NOMORINDUK IDPEGAWAI", "name": "NAMAPEGAWAI", "nik": "NOMORNIK",
    "office": "KODEOPD KODESKPD UNIT BIDANG DINAS PERANGKATDAERAH UNITORGANISASI", "status": "STATUS JENISPEGAWAI STATUSPEGAWAI", "segment": "SEGMEN",
    "wage": "HONOR HONORARIUM GAJI GAJIPOKOK PENGHASILAN", "risk_class": "KELASRISIKO KELAS RISIKO", "first_day": "TMT MULAI MULAIKERJA TMTHONORER TANGGALMASUK TGLMASUK",
    "last_day": "BERHENTI SELESAI TANGGALBERHENTI TGLKELUAR TANGGALKELUAR", "region": "KODEWILAYAH WILAYAH", "programs": "PROGRAM", "fund": "SUMBERDANA",
}
ERRORS = {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"}
KNOWN = bills.KNOWN | {word: purpose for purpose, words in HEADERS.items() for word in words.split()}


class Refused(Exception):
    """A key of labels.csv, and what fills its places."""


def look_over(path):
    """Refuses a workbook with a formula; its size and rows are counted as it is unpacked, before anything is made of them."""
    size = 0
    with zipfile.ZipFile(path) as book:
        if len(book.infolist()) > PARTS or sum(part.file_size for part in book.infolist()) > UNPACKED:
            raise Refused("file_too_hard")
        for part in book.infolist():
            if not re.match(r"xl/worksheets/[^/]*\.xml$", part.filename):
                continue
            with book.open(part) as file:
                rest, lines = b"", 0
                while block := file.read(1 << 20):
                    size += len(block)
                    lines += block.count(b"<row ")
                    if size > UNPACKED:
                        raise Refused("file_too_hard")
                    if lines > ROWS + 100:
                        raise Refused("file_too_long", str(ROWS))
                    found = re.search(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]+[0-9]+)"[^>]*><(?:\w+:)?f[ >/]', rest + block) or re.search(rb"()<(?:\w+:)?f[ >/]", rest + block)
                    if found:
                        raise Refused("file_formula", found[1].decode() or "?")
                    rest = block[-300:]


def looks_like_data(text):
    return text is not None and (re.fullmatch(r"[^A-Za-z]*\d[^A-Za-z]*", text) is not None and len(re.sub(r"\D", "", text)) > 3)


def guessed(names):
    """Which column is what, by its heading: counted from one, as they are chosen on the page."""
    guess = {}
    for i, name in enumerate(names, 1):
        purpose = KNOWN.get(bills.plain(name)) or KNOWN.get(re.sub(r"\d+", "", bills.plain(name)))
        if purpose and purpose not in guess:
            guess[purpose] = i
    return guess


def people(row, guess):
    """Whether a row names somebody: by a number of his, whatever stands first in it."""
    return any(re.search(r"\d", row[guess[key] - 1] or "") for key in ("nik", "member_number", "worker_id") if key in guess and guess[key] <= len(row))


def table(rows):
    """(line of the header, names, what each is, rows below it, each as wide), without totals and headings once more."""
    head = rows[:50]
    widest = max(sum(c is not None for c in row) for _, row in head)
    at = next(i for i, (_, row) in enumerate(head) if sum(c is not None for c in row) >= max(2, 0.7 * widest) or widest < 2)
    line, names = rows[at]
    if any(looks_like_data(name) for name in names):
        raise Refused("no_header", str(line))
    width = max(len(row) for _, row in rows)
    if width > COLUMNS:
        raise Refused("file_too_wide", str(width), str(COLUMNS))
    names = [(names[i] if i < len(names) and names[i] else f"({i + 1})")[:80] for i in range(width)]
    guess = guessed(names)
    below = [(n, row) for n, row in rows[at + 1:] if not bills.number_row(row) and row != rows[at][1] and not bills.total_row(row, people(row, guess))]
    if not below:
        raise Refused("file_empty")
    if len(below) > ROWS:
        raise Refused("file_too_long", str(ROWS))
    for n, row in below:
        for name, cell in zip(names, row):
            if cell is None:
                continue
            if len(cell) > CELL:
                raise Refused("cell_too_long", str(n), name)
            if cell.startswith(cells.LOST):
                raise Refused("digits_lost", str(n), name, cell[len(cells.LOST):])
            # as Excel shows a long number, and saves it so as text
            if re.fullmatch(r"\d([.,]\d+)?E\+\d\d+", cell):
                raise Refused("digits_lost", str(n), name, cell)
            if cell in ERRORS:
                raise Refused("cell_error", str(n), name, cell)
            if cell.startswith("="):
                raise Refused("file_formula", f"{name}, {n}")
            if "\0" in cell or "\ufffd" in cell:
                raise Refused("file_not_text")
    return line, names, guess, [[str(n)] + row + [None] * (width - len(row)) for n, row in below]


def read(path, kind):
    with open(path, "rb") as file:
        head = file.read(1 << 16)
    if not head.strip():
        raise Refused("file_empty")
    if head.startswith(b"PK"):
        try:
            look_over(path)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, zipfile.zlib.error):
            raise Refused("file_not_read") from None
    elif not head.startswith((b"\xff\xfe", b"\xfe\xff")) and b"\0" in head or head.startswith(b"%PDF"):
        raise Refused("file_not_read")
    try:
        form, rows = cells.read(path)
    except cells.Unreadable:
        raise Refused("file_not_read") from None
    if form != "cells" or not rows:
        raise Refused("file_not_read" if form != "cells" else "file_empty")
    line, names, guess, below = table(rows)
    if kind == "staff" and "worker_id" not in guess and "nik" in guess:
        guess["worker_id"] = guess["nik"]
    return below, {"header": str(line), "names": names, "count": len(below), "guess": guess, "first": [row[1:] for row in below[:5]]}


def main():
    directory, kind = sys.argv[1:]
    # written whole before it has its name, as the answer is
    with open(os.path.join(directory, "pid.part"), "w", encoding="ascii") as file:
        file.write(f"{os.getpid()}\n")
    os.rename(os.path.join(directory, "pid.part"), os.path.join(directory, "pid"))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    signal.alarm(WAIT)
    try:
        rows, answer = read(os.path.join(directory, "file"), kind)
        with open(os.path.join(directory, "rows.json"), "w", encoding="utf-8") as file:
            json.dump(rows, file)
    except Refused as refused:
        answer = {"refused": refused.args[0], "values": list(refused.args[1:])}
    except Exception as error:      # whatever a broken file raises in what reads it
        print(repr(error), file=sys.stderr)
        answer = {"refused": "file_not_read" if not isinstance(error, MemoryError) else "file_too_hard", "values": []}
    with open(os.path.join(directory, "answer.part"), "w", encoding="utf-8") as file:
        json.dump(answer, file)
    os.rename(os.path.join(directory, "answer.part"), os.path.join(directory, "answer.json"))


main()
