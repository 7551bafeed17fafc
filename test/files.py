#!/usr/bin/python3
"""Files of others, written, read and compared cell by cell: what jamsos-files writes is looked at by a reader of its
own (zip and XML), what it reads is made here, as BPJS prints it and as offices keep it.  Wants a server (PGHOST ...) with the
database "demo"."""
import argparse
import contextlib
import csv
import datetime
import decimal
import io
import os
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree
import zipfile
import zlib

import openpyxl
import psycopg

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
sys.path.insert(0, os.path.join(HERE, "tools", "files"))
import bills  # noqa: E402
import cells  # noqa: E402
import jamsos_files  # noqa: E402
import sheets  # noqa: E402

from lib.tap import done, equal, ok  # noqa: E402

PROGRAM = ["/usr/bin/python3", os.path.join(HERE, "tools", "files", "jamsos_files.py")]
AMOUNTS = bills.AMOUNTS
random.seed(7)


def run(*words, status=0):
    ended = subprocess.run([*PROGRAM, *words], capture_output=True, text=True, check=False)
    ok(ended.returncode == status and "Traceback" not in ended.stderr, f"{' '.join(words)}: exit status {status}", f"{ended.returncode} {ended.stdout} {ended.stderr}")
    return ended.stdout + ended.stderr


# ---- a reader of its own ----

def raw_xlsx(path):
    """(kind, value) of each cell of the first sheet, out of its XML: kind s is text, n a number, f a formula."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as book:
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            shared = ["".join(t.text or "" for t in item.iter(space + "t")) for item in xml.etree.ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        rows = []
        for row in xml.etree.ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(space + "row"):
            found = []
            for cell in row:
                kind, value = cell.get("t", "n"), cell.find(space + "v")
                if cell.find(space + "f") is not None:
                    found.append(("f", cell.find(space + "f").text))
                elif kind == "s":
                    found.append(("s", shared[int(value.text)]))
                elif kind == "inlineStr":
                    found.append(("s", "".join(t.text or "" for t in cell.iter(space + "t"))))
                elif value is not None:
                    found.append((kind, value.text))
                else:
                    found.append(("s", ""))
            rows.append(found)
    return rows


HOSTILE = ["=1+1", "=cmd|' /C calc'!A0", "+62811000", "-5", "@SUM(A1)", "'x", "6371010101800001", "0000012345", "12345678901234567", "31-12-1992", "#N/A", "#REF!", "TRUE", "1E5", "é漢字",
           "a\nb", '"q"', "<&>", "1.500", "2,773,184.00", "x;y,z|w", "\ttab", "==", "%s", "\\N", "NULL", "99999999999999999999", "a" * 2000]


def written(work):
    path = os.path.join(work, "hostile.xlsx")
    rows = [[h, "x"] for h in HOSTILE] + [["", ""], [None, "y"]]
    sheets.write_xlsx(path, "data", ["A", "=B"], rows)
    got = raw_xlsx(path)
    equal(got, [[("s", "A"), ("s", "=B")]] + [[("s", a or ""), ("s", b or "")] for a, b in rows], "every cell is text, as it was")
    equal([c[0] for _, c in cells.xlsx(path)[1:len(HOSTILE) + 1]], [h.strip() for h in HOSTILE], "and read again as text")
    book = openpyxl.load_workbook(path)
    ok(all(c.number_format == "@" for row in book.active.iter_rows() for c in row if c.value is not None), "formatted as text, so that it stays so when it is edited")
    sheets.write_xlsx(path, "data", ["N"], [[1], [decimal.Decimal("95371920")], [0]])
    equal(raw_xlsx(path)[1:], [[("n", "1")], [("n", "95371920")], [("n", "0")]], "numbers are numbers")
    try:
        sheets.write_xlsx(path, "data", ["A"], [["a\x01b"]])
        ok(False, "a character that no workbook holds")
    except cells.Unreadable as error:
        ok("\\x01" in str(error), "a character that no workbook holds is named")
    for delimiter in ",;\t|":
        path = os.path.join(work, "hostile.csv")
        sheets.write_csv(path, ["A", "B"], rows, delimiter)
        with open(path, encoding="utf-8-sig", newline="") as file:
            read = list(csv.reader(file, delimiter=delimiter))
        ok(not any(c[:1] in ("=", "+", "-", "@", "\t") and c for row in read for c in row), f"no cell of a CSV is a formula, delimiter {delimiter!r}")
        equal([c[0] for _, c in cells.delimited(path, delimiter=delimiter)[1:len(HOSTILE) + 1]], [h.strip() for h in HOSTILE], f"and each is read as it was, delimiter {delimiter!r}")


# ---- a bill, and the ways it comes in ----

def english(amount):
    return f"{amount:,.2f}"


def indonesian(amount):
    return english(amount).translate(str.maketrans(",.", ".,"))


def people(count):
    """Rows of a Formulir 2a, to the sen."""
    rows = []
    for n in range(count):
        wage = decimal.Decimal(random.randrange(150_000_000, 999_999_999)) / 100
        parts = {k: (wage * decimal.Decimal(p) / 100).quantize(decimal.Decimal("0.01")) for k, p in (("jkk", "0.24"), ("jkm", "0.3"), ("jht_employer", "3.7"), ("jht_worker", "2"), ("jp_employer", "2"), ("jp_worker", "1"), ("jkp_employer", "0"), ("jkp_government", "0"))}
        name = random.choice(["SITI", "MUHAMMAD ABDUL RAHMAN AL AYYUBI", "A", "I GUSTI NGURAH PUTU ADI WIRAWAN KUSUMA", "NUR 'AINI", "D. SIMANJUNTAK, S.Pd"])
        rows.append({"nik": f"63710101{n % 28 + 1:02}80{n + 1:04}", "member_number": f"{n:011}", "name": name, "birth_date": datetime.date(1980, 1, n % 28 + 1), "first_day": datetime.date(2020, 2, n % 28 + 1), "wage": wage,
                     "rapel": decimal.Decimal(n % 3) * 1000, **parts, "total": sum(parts.values())})
    return rows


def truth(row):
    return {k: (v.isoformat() if isinstance(v, datetime.date) else v) for k, v in row.items()}


def compare(path, rows, what, given=None, month="2026-03", keys=None, marks=None, **how):
    try:
        kind, found = cells.read(path, **how)
        records, faults, warnings = (bills.of_cells if kind == "cells" else bills.of_lines)(found, bills.Marks(marks), given or {})
    except cells.Unreadable as error:
        ok(False, what, error)
        return []
    equal(faults, [], f"{what}: no faults")
    got = [{k: (decimal.Decimal(r[k]) if k in AMOUNTS and r[k] is not None else r[k]) for k in (keys or rows[0])} for r in records]
    equal(got, [{k: truth(r)[k] for k in (keys or rows[0])} for r in rows], f"{what}: cell by cell")
    equal({r["month"] for r in records}, {month}, f"{what}: the month")
    return warnings


class Pdf:
    """A PDF of pages of text in places, as small as one can be."""

    def __init__(self):
        self.pages = [[]]

    def text(self, x, y, text):
        text = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.pages[-1].append(f"BT /F 5 Tf {x} {y} Td ({text}) Tj ET")

    def save(self, path):
        objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count %d /Kids [%s] >>" % (len(self.pages), " ".join(f"{4 + 2 * i} 0 R" for i in range(len(self.pages)))),
                   "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"]
        for i, page in enumerate(self.pages):
            stream = zlib.compress("\n".join(page).encode("latin-1"))
            objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents {5 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>")
            objects.append((f"<< /Length {len(stream)} /Filter /FlateDecode >>\nstream\n".encode(), stream, b"\nendstream"))
        data, places = b"%PDF-1.4\n", []
        for i, o in enumerate(objects, 1):
            places.append(len(data))
            data += f"{i} 0 obj\n".encode() + (o.encode() if isinstance(o, str) else b"".join(o)) + b"\nendobj\n"
        start = len(data)
        data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + b"".join(f"{p:010} 00000 n \n".encode() for p in places)
        data += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
        with open(path, "wb") as file:
            file.write(data)


PLACES = (20, 36, 84, 140, 170, 262, 300)       # no, ref, NIK, no pegawai, name, born, since
MONEY = tuple(388 + 43 * i for i in range(11))  # right ends


def form_2a(path, rows, centred=False, lie=0):
    """A Formulir 2a as it is printed: names over several lines of at most 14 characters, twelve people a page."""
    pdf = Pdf()
    y = 0

    def head():
        nonlocal y
        pdf.text(300, 560, "RINCIAN IURAN TENAGA KERJA")
        pdf.text(20, 550, "NPP              : AA123456")
        pdf.text(20, 543, "Nama Perusahaan  : DINAS CONTOH")
        pdf.text(20, 536, "Nama Unit Kerja  : SEKRETARIAT")
        pdf.text(20, 529, "Periode Laporan  : 03 2026")
        for x, title in zip(PLACES, ("No", "Nomor Ref", "NIK", "No Peg", "Nama Tenaga Kerja", "Tgl Lahir", "Tgl Kepesertaan")):
            pdf.text(x, 515, title)
        for x, title in zip(MONEY, ("Upah", "Rapel", "JKK", "JKM", "JHT PK", "JHT TK", "JP PK", "JP TK", "JKP PK", "JKP Pem", "Total")):
            pdf.text(x - 24, 515, title)
        y = 500
    head()
    for n, row in enumerate(rows, 1):
        pieces = [""]
        for word in row["name"].split(" "):
            if pieces[-1] and len(pieces[-1]) + len(word) > 16:
                pieces.append(word)
            else:
                pieces[-1] = (pieces[-1] + " " + word).strip()
        top = y
        y -= 7 * len(pieces) + 3
        at = top - 7 * (len(pieces) - 1) / 2 if centred else top
        for i, piece in enumerate(pieces):
            pdf.text(PLACES[4], top - 7 * i, piece)
        for x, value in zip(PLACES, (str(n), row["member_number"], row["nik"], "", "", f"{row['birth_date']:%d-%m-%Y}", f"{row['first_day']:%d-%m-%Y}")):
            if value:
                pdf.text(x, at, value)
        for x, key in zip(MONEY, AMOUNTS):
            value = english(row[key])
            pdf.text(x - 3 * len(value), at, value)
        if n % 12 == 0 and n < len(rows):
            pdf.text(400, 20, f"Halaman {len(pdf.pages)}")
            pdf.pages.append([])
            head()
    y -= 5
    pdf.text(20, y, "Jumlah Seluruhnya")
    for x, key in zip(MONEY, AMOUNTS):
        value = english(sum(r[key] for r in rows) + (lie if key == "jkk" else 0))
        pdf.text(x - 3 * len(value), y, value)
    pdf.text(20, y - 20, "*) Isian formulir ini benar")
    pdf.save(path)


TITLES = ("No", "Nomor Referensi", "NIK", "Nomor Pegawai", "Nama Tenaga Kerja", "Tgl Lahir", "Tgl Kepesertaan", "Upah", "Rapel", "JKK", "JKM", ("JHT", "Pemberi Kerja"), (None, "Tenaga Kerja"), ("JP", "Pemberi Kerja"), (None, "Tenaga Kerja"),
          ("JKP", "Pemberi Kerja"), (None, "Pemerintah"), "Total Iuran")


def workbook(path, rows, days="date", nik=str):
    """The same as offices keep it: a merged title, a header of two rows merged both ways, a row that numbers the columns, a total."""
    book = openpyxl.Workbook()
    page = book.active
    page.append(["RINCIAN IURAN TENAGA KERJA"])
    page.merge_cells("A1:R1")
    page.append(["NPP", ":", "AA123456"])
    page.append(["Periode Laporan : Maret 2026"])
    page.append([])
    page.append([t if isinstance(t, str) else t[0] for t in TITLES])
    page.append([None if isinstance(t, str) else t[1] for t in TITLES])
    for c, t in enumerate(TITLES, 1):
        if isinstance(t, str):
            page.merge_cells(start_row=5, end_row=6, start_column=c, end_column=c)
        elif t[0]:
            page.merge_cells(start_row=5, end_row=5, start_column=c, end_column=c + 1)
    page.append(list(range(1, len(TITLES) + 1)))
    for n, row in enumerate(rows, 1):
        when = [{"date": d, "text": f"{d:%d-%m-%Y}", "slash": f"{d.day}/{d.month}/{d.year}", "serial": (d - datetime.date(1899, 12, 30)).days}[days] for d in (row["birth_date"], row["first_day"])]
        page.append([n, row["member_number"], nik(row["nik"]), None, row["name"], *when, *[row[k] for k in AMOUNTS]])
    page.append(["Jumlah", None, None, None, None, None, None, *[sum(r[k] for r in rows) for k in AMOUNTS]])
    page.append([])
    page.append(["Mengetahui, Kepala Dinas", None, None, None, "NIP 198001012005011001"])
    book.save(path)


def comma(path, rows, money, delimiter, encoding="utf-8"):
    with open(path, "w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(["Periode Laporan", "03-2026"])
        writer.writerow(["NO_REF", "NIK_KTP", "NAMA_TK", "TGL_LAHIR", "TGL_KEPESERTAAN", "JUMLAH_UPAH", "JUMLAH_RAPEL", "IURAN_JKK", "IURAN_JKM", "PEMBERI_KERJA_JHT_JK", "TENAGA_KERJA_JHT_JK", "PEMBERI_KERJA_JP", "TENAGA_KERJA_JP", "PEMBERI_KERJA_JKP", "PEMERINTAH_JKP", "TOTAL_IURAN"])
        for row in rows:
            writer.writerow([row["member_number"], "'" + row["nik"], row["name"], f"{row['birth_date']:%d/%m/%Y}", f"{row['first_day']:%d/%m/%Y}", *[money(row[k]) for k in AMOUNTS]])


def read(work):
    rows = people(40)
    for centred in False, True:
        path = os.path.join(work, f"formulir_2a_{centred}.pdf")
        form_2a(path, rows, centred)
        equal(compare(path, rows, f"a PDF, names {'above and below' if centred else 'below'} their row"), [], "no warnings")
    text = os.path.join(work, "formulir_2a.txt")
    subprocess.run(["pdftotext", "-layout", path, text], check=True)
    with open(text, encoding="utf-8") as file:
        lines = file.read().replace("\u2019", "'")
    with open(text, "w", encoding="utf-8") as file:
        file.write(lines)
    compare(text, rows, "its text alone")
    form_2a(path, rows, lie=1)
    ok("total of jkk" in " ".join(bills.of_lines(cells.pdf(path), bills.Marks(), {})[1]), "a total that is not that of the rows")
    broken = os.path.join(work, "broken.txt")
    with open(broken, "w", encoding="utf-8") as file:
        file.write(lines.replace(english(rows[5]["total"]), "#######", 1))
    ok(any("a NIK, but not two days" in f for f in bills.of_lines(cells.read(broken)[1], bills.Marks(), {})[1]), "a row that cannot be read is not lost")
    for days in "date", "text", "slash", "serial":
        path = os.path.join(work, "form.xlsx")
        workbook(path, rows, days)
        compare(path, rows, f"a workbook, days as {days}")
    # what a file is stands in it, and not in its name
    for name in "formulir.dat", "formulir.csv", "formulir":
        other = os.path.join(work, name)
        workbook(other + ".xlsx", rows)
        os.rename(other + ".xlsx", other)
        compare(other, rows, f"a workbook whose name is {name}")
    # Excel keeps fifteen digits of a number: no NIK is made of it; another program keeps them all
    workbook(path, rows, nik=lambda n: float(n[:15] + "0"))
    warnings = compare(path, rows, "NIK as numbers", keys=["name", "birth_date", *AMOUNTS])
    equal(len(warnings), len(rows), "each is warned of")
    workbook(path, rows, nik=int)
    compare(path, [r for r in rows if not r["nik"].endswith("0")], "NIK as whole numbers", keys=["nik"]) if all(not r["nik"].endswith("0") for r in rows) else None
    for money, delimiter, encoding in ((indonesian, ";", "utf-8"), (english, ",", "utf-8-sig"), (english, "\t", "utf-16"), (str, "|", "cp1252"), (lambda a: "Rp " + indonesian(a), ";", "utf-8")):
        path = os.path.join(work, "form.csv")
        comma(path, rows, money, delimiter, encoding)
        compare(path, rows, f"a CSV with {delimiter!r}, {encoding}, {money(rows[0]['wage'])}")
    # 24 columns without a header
    path = os.path.join(work, "bare.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([[r["member_number"], r["nik"], "", r["name"], "", "", "", "", r["birth_date"], r["first_day"], *[r[k] for k in AMOUNTS], 0, 0, ""] for r in rows])
    compare(path, rows, "24 columns without a header", {"month": "2026-03"})
    # whole rupiah with one mark may be either: nothing is guessed
    whole = [{**r, **{k: decimal.Decimal(7_500) for k in AMOUNTS}} for r in rows[:3]]
    comma(path, whole, lambda a: "7.500", ";")
    ok("--marks" in " ".join(bills.of_cells(cells.read(path)[1], bills.Marks(), {})[1]), "7.500 alone is not guessed")
    compare(path, whole, "7.500 as it is said", marks="indonesian")
    for name, content, message in (("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old form"), ("b.xls", b"<html><table>", "web page"), ("c.xlsx", b"PK\x03\x04junk", "no workbook"), ("d.csv", b"a,b\n1,2\n", "no row names"), ("e.pdf", b"%PDF-1.4 junk", "pdftotext"), ("f.csv", b"", "no row names"),
                                   ("g.txt", bytes(range(256)), "")):
        path = os.path.join(work, name)
        with open(path, "wb") as file:
            file.write(content)
        said = run("read", "laporan", path, "--try", status=1)
        ok(message in said, f"{name}: what it is, and what to do", said)
    return rows


# ---- over a database ----

def over_reports(work, rows):
    database = psycopg.connect("dbname=files", autocommit=True)

    def query(text, *values):
        cursor = database.execute(text, values or None)
        return cursor.fetchall() if cursor.description else None
    os.environ["PGDATABASE"] = "files"
    query("CREATE EXTENSION IF NOT EXISTS jamsos_reports")
    query("""SELECT count(*) FROM jamsos_reports.install('laporan "=1"', region => '63', fiscal_year => 2027, first_month => '2021-01-01', last_month => '2021-12-01', staff => 'public.pegawai_non_asn',
        columns => '{"worker_id": "id", "name": "nama", "nik": "nik", "birth_date": "tgl_lahir", "office": "kode_opd", "wage": "honor", "risk_class": "kelas_risiko", "first_day": "tmt", "last_day": "berhenti"}')""")
    schema = 'laporan "=1"'
    place = schema.replace('"', '""')
    # the bill of the sample, as a workbook
    bill = query("SELECT no_peserta, replace(nik, chr(39), chr(32)) AS nik, nama_tk, tgl_lahir, jumlah_upah, jumlah_rapel, iuran_jkk, iuran_jkm FROM tagihan_bpjs WHERE periode = '2021-06-01' ORDER BY id")
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("TK")
    page.append(["NPP : AA000001"])
    page.append(["Periode Laporan : 06 2021"])
    page.append(["No. Ref", "NIK", "Nama", "Tgl Lahir", "Upah", "Rapel", "JKK 0,24%", "JKM 0,3%"])
    for row in bill:
        page.append(list(row))
    path = os.path.join(work, "tagihan.xlsx")
    book.save(path)
    said = run("read", schema, path)
    ok(f"2021-06 NPP AA000001: {len(bill)} rows" in said, "what was read", said)
    ok(f"in place of {len(bill)}" in run("read", schema, path), "read again it takes its own place")
    equal(query(f'SELECT member_number, nik, name, birth_date, wage, rapel, jkk, jkm FROM "{place}".bill_row ORDER BY line'), [(ref, nik.strip() if nik else nik, *rest) for ref, nik, *rest in bill], "the rows of the table are those of the file")
    query(f'CALL "{place}".reconcile_run(%s)', "2021-06-01")
    classes = dict(query(f'SELECT class, count(*) FROM "{place}".compliance_by_worker GROUP BY 1'))
    # found by hand, as test/pgtap/reports.sql has them
    equal(classes, {"not_registered": 9500, "agrees": 2405, "wage_low": 52, "not_on_staff": 45, "program_missing": 43, "duplicate_on_bill": 9}, "reconcile reads it")
    # whatever is wrong in a file, nothing of it is taken
    before = query(f'SELECT count(*), sum(wage), max(file) FROM "{place}".bill_row')
    comma(os.path.join(work, "wrong.csv"), rows[:3], lambda a: "x" if a == rows[1]["wage"] else str(a), ",")
    ok('"x" is no amount' in run("read", schema, os.path.join(work, "wrong.csv"), status=1), "the line and the value are named")
    equal(query(f'SELECT count(*), sum(wage), max(file) FROM "{place}".bill_row'), before, "and nothing was taken")
    uploads(work, schema, place, query)
    lines_of_rka(work, schema, place, query)
    exchange(work, schema, place, query)
    a_list(work, place, schema, query)


def uploads(work, schema, place, query):
    into = os.path.join(work, "sipp")
    os.mkdir(into)
    said = run("sipp", schema, "--into", into, "--set", "STATUS_PEGAWAI==1+1", "--set", "SEBAB_NA=@x")
    for view, sheet, name in (("sipp_tk_baru", "data_tk_baru", "template_tk_baru.xlsx"), ("sipp_upah", "data_upah", "template_upah.xlsx"), ("sipp_tk_na", "data_tk_na", "template_tk_na.xlsx")):
        cursor = query(f'SELECT * FROM "{place}".{view} ORDER BY 1, 2, 3')
        header = [r[0] for r in query("SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0 ORDER BY attnum", f'"{place}".{view}')][:-3]
        wanted = [[("s", {"STATUS_PEGAWAI": "=1+1", "SEBAB_NA": "@x"}.get(h) or v or "") for h, v in zip(header, row)] for row in cursor]
        equal(raw_xlsx(os.path.join(into, name)), [[("s", h) for h in header]] + wanted, f"{name} cell by cell")
        equal(openpyxl.load_workbook(os.path.join(into, name), read_only=True).sheetnames, [sheet], f"{name}: the sheet")
    ok("LOKASI_PEKERJAAN is empty in 9500 of 9500 rows" in said, "what is the user's to fill", said)
    # a template that was downloaded: other order, a column that we do not know, one of ours that it lacks
    template = os.path.join(work, "Template TK NA (asli).xlsx")
    book = openpyxl.Workbook()
    book.active.title = "Petunjuk Pengisian"
    page = book.create_sheet("data_tk_na")
    page.append(["NAMA_LENGKAP", "KPJ", "BARU", "TGL_LAHIR", "SEBAB_NA", "TGL_KEJADIAN"])
    book.save(template)
    said = run("sipp", schema, "--into", into, "--template", template)
    filled = openpyxl.load_workbook(os.path.join(into, "Template TK NA (asli).xlsx"))
    equal(filled.sheetnames, ["Petunjuk Pengisian", "data_tk_na"], "the template keeps its name and sheets")
    equal([[c.value for c in row[:2]] for row in filled["data_tk_na"].iter_rows(min_row=2)], [list(r) for r in query(f'SELECT "NAMA_LENGKAP", "KPJ" FROM "{place}".sipp_tk_na ORDER BY "KPJ", "NAMA_LENGKAP"')], "filled by the names of its columns")
    ok("BARU is empty" in said, "a column that the template alone knows", said)
    ok("choose another directory" in run("sipp", schema, "--into", work, "--template", template, status=1), "the template itself is not written over")
    ok("no template has a column X" in run("sipp", schema, "--into", into, "--set", "X=1", status=1), "an unknown column")
    ok("does not exist" in run("sipp", "laporan_kosong", "--into", into, status=1), "a schema without reports")
    # a file takes so many rows, and a template keeps its name: further ones lie in a directory each
    rows = [[f"K{n:05}", f"NAMA {n}", "", "", "", ""] for n in range(25)]
    header = ["KPJ", "NAMA_LENGKAP", "TGL_LAHIR", "SEBAB_NA", "TGL_KEJADIAN", "KETERANGAN"]
    equal(sheets.ROWS, 10_000, "10,000 rows a file, as SIPP takes them")
    sheets.ROWS = 10
    options = argparse.Namespace(into=os.path.join(into, "parts"), month="2021-06")
    os.mkdir(options.into)
    for template in None, os.path.join(work, "Template TK NA (asli).xlsx"):
        with contextlib.redirect_stdout(io.StringIO()):
            jamsos_files.write_upload(options, "data_tk_na", "template_tk_na.xlsx", header, rows, template)
    sheets.ROWS = 10_000
    parts = [raw_xlsx(os.path.join(options.into, f"template_tk_na{end}.xlsx")) for end in ("", "_2", "_3")]
    equal([[c[1] for c in row] for part in parts for row in part[1:]], rows, "in three files, each row once")
    parts = [openpyxl.load_workbook(os.path.join(options.into, str(n), "Template TK NA (asli).xlsx"))["data_tk_na"] for n in (1, 2, 3)]
    equal([row[1].value for part in parts for row in part.iter_rows(min_row=2)], [row[0] for row in rows], "in three templates, too")


def lines_of_rka(work, schema, place, query):
    query("UPDATE opd SET nama = '=1+1' WHERE kode = '01'")
    for words, account in (((), "kode_akun"), (("--wide", "--delimiter", ";"), "kode_akun_lebar")):
        run("rka", schema, "--into", work, *words)
        wanted = query(f'''SELECT kode_sub_kegiatan, kode_unit_skpd, {account}, nama_akun, kode_standar_harga, paket, keterangan_belanja, sumber_dana, nama_penerima, spesifikasi, koefisien, volume, satuan, harga_satuan, pajak, total_harga
            FROM "{place}".sipd_rka ORDER BY kode_unit_skpd, {account}, harga_satuan, koefisien''')
        got = raw_xlsx(os.path.join(work, "rka_2027.xlsx"))[1:]
        equal(got, [[("n", str(v)) if isinstance(v, (int, decimal.Decimal)) else ("s", v or "") for v in row] for row in wanted], f"lines of the RKA as XLSX, {account}")
        with open(os.path.join(work, "rka_2027.csv"), encoding="utf-8-sig", newline="") as file:
            equal(list(csv.reader(file, delimiter=";" if words else ","))[1:], [["" if v is None else str(v) for v in row] for row in wanted], f"and as CSV, {account}")
        ok(all(re.fullmatch(r"\d+ Orang x \d+ Bulan", r[10]) and r[11] * r[13] == r[15] for r in wanted), "volume x harga = jumlah")
    equal(sum(r[15] for r in wanted), query(f'SELECT sum(amount) FROM "{place}".fact_budget WHERE fiscal_year = 2027 AND payer = %s', "employer")[0][0], "the lines add up to the budget")


def exchange(work, schema, place, query):
    query(f'CALL "{place}".billing_run(%s)', "2021-06-01")
    number = query(f'SELECT max(run) FROM "{place}".run')[0][0]
    said = run("send", schema, str(number), "--into", work, "--sender", "63/71 =1")
    path = os.path.join(work, "payrolls_63_71__1_2021-06_1.csv")
    ok(os.path.exists(path), "the file is named after who sends", said)
    ok("12000 people: received" in run("receive", schema, path), "received")
    ok("received before" in run("receive", schema, path), "once")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace("1021000000.00", "1021000001.00", 1))
    ok("not as it was exported" in run("receive", schema, path, status=1), "a file that was changed")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text[:len(text) // 2])
    run("receive", schema, path, status=1)
    ok("has no column" in run("receive", schema, os.path.join(work, "bare.csv"), status=1), "another file")


def a_list(work, place, schema, query):
    """A list of SIPP has no amounts: it says who is registered, and with which wage."""
    path = os.path.join(work, "data_upah.xlsx")
    listed = query("SELECT nik, '', no_peserta, '', nama_tk, to_char(tgl_lahir, 'DD-MM-YYYY'), CASE WHEN id % 10 = 0 THEN '1000' ELSE round(jumlah_upah)::text END, '0', '07-2021', 'AA000001' FROM tagihan_bpjs WHERE periode = '2021-06-01' AND jumlah_upah IS NOT NULL ORDER BY id")
    sheets.write_xlsx(path, "data_upah", ["NIK", "NO_PEGAWAI", "KPJ", "KODE_TK", "NAMA_LENGKAP", "TGL_LAHIR", "UPAH", "RAPEL", "BLTH", "NPP"], [list(r) for r in listed])
    ok(f"2021-07 NPP AA000001: {len(listed)} rows" in run("read", schema, path), "a list of SIPP")
    query(f'CALL "{place}".reconcile_run(%s)', "2021-07-01")
    classes = dict(query(f'SELECT class, count(*) FROM "{place}".compliance_by_worker WHERE month_key = %s GROUP BY 1', "2021-07"))
    ok("program_missing" not in classes and classes["wage_low"] > 200 and classes["agrees"] > 2000, "a list without amounts is compared by its wages", classes)


def days():
    for text in ("31-12-1992", "31/12/1992", "1992-12-31", "1992-12-31 00:00:00", "1992-12-31T07:30:00.5+07:00", "33969"):
        equal(bills.day(text), "1992-12-31", f"a day: {text}")
    for text in ("1992-12-31 1993-12-31", "1992-12-31 - 1993-12-31", "1992-12-311", "1992-12-31x", "31-12-1992 31-12-1993", "1992-02-30"):
        try:
            equal(bills.day(text), None, f"no day: {text}")
        except ValueError as error:
            equal(str(error), "is no day", f"no day: {text}")


def main():
    with psycopg.connect("dbname=postgres", autocommit=True) as database:
        database.execute("DROP DATABASE IF EXISTS files")
        database.execute("CREATE DATABASE files TEMPLATE demo")
    days()
    with tempfile.TemporaryDirectory() as work:
        written(work)
        rows = read(work)
        over_reports(work, rows)
    done()


if __name__ == "__main__":
    main()
