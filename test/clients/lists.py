#!/usr/bin/python3
"""Lists that come in through the page: their columns are matched, what is found is shown, and nothing is kept that was
not confirmed; hostile files get one line.  It serves the dashboard itself, over reports that stand on files alone."""
import glob
import io
import json
import os
import re
import subprocess
import tempfile
import zipfile

import openpyxl
import psycopg

from lib.browser import at_rest, axe, chromium, hear, serve, sign_in, texts, until
from lib.exports import files_as_shown
from lib.tap import done, equal, ok

place = tempfile.mkdtemp()


def made(name, content):
    path = os.path.join(place, name)
    with open(path, "wb") as file:
        file.write(content)
    return path


def book(rows, name=None):
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.active.append(row)
    data = io.BytesIO()
    workbook.save(data)
    return made(name or f"{len(os.listdir(place))}.xlsx", data.getvalue())


def part(path, change):
    """The same workbook with its first sheet changed."""
    old = zipfile.ZipFile(path)
    with zipfile.ZipFile(path + ".new", "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == "xl/worksheets/sheet1.xml" else old.read(name))
    return path + ".new"


# ---- what reads a file: hostile ones end soon, each with one reason ----
def reading(path, kind="staff"):
    with tempfile.TemporaryDirectory() as directory:
        os.symlink(path, os.path.join(directory, "file"))
        began = os.times()
        subprocess.run(["demo/dashboard/read.py", directory, kind], check=False, stderr=subprocess.DEVNULL)
        spent = os.times()
        with open(os.path.join(directory, "answer.json"), encoding="utf-8") as file:
            answer = json.load(file)
        kept = os.path.exists(os.path.join(directory, "rows.json"))
    return answer, kept, spent.children_user + spent.children_system - began.children_user - began.children_system


HEAD = ["NIK", "Nama", "Kode OPD", "Honor"]
ROW = ["6371012501900001", "Ani", "01", "2.000.000"]
sheet_of = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
hostile = (
    ("a formula", book([HEAD, ROW[:3] + ["=1000000*2"]]), "file_formula", ["D2"]),
    ("a formula of a CSV", made("f.csv", b'NIK;Nama\n6371012501900001;"=HYPERLINK(""http://x"")"\n'), "file_formula", ["Nama, 2"]),
    ("a formula in an array", part(book([HEAD, ROW]), lambda x: x.replace(b"</row>", b'<c r="E2" t="str"><f t="array" ref="E2">1</f><v>1</v></c></row>', 1)), "file_formula", ["E2"]),
    ("a bomb: a gigabyte of blanks", part(book([HEAD, ROW]), lambda x: sheet_of % (b" " * (1 << 30))), "file_too_hard", []),
    ("a bomb of many rows", part(book([HEAD, ROW]), lambda x: sheet_of % b"".join(b'<row r="%d"><c r="A%d" t="inlineStr"><is><t>x</t></is></c><c r="B%d" t="inlineStr"><is><t>y</t></is></c></row>' % (n, n, n) for n in range(1, 201_500))), "file_too_long", ["200000"]),
    ("entities that grow", part(book([HEAD, ROW]), lambda x: b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 40) for i in range(8)) + b"]>" + sheet_of % b'<row r="1"><c r="A1" t="inlineStr"><is><t>&i;</t></is></c></row>'), "file_not_read", []),
    ("a thousand parts", made("parts.xlsx", b""), None, []),
    ("a cut workbook", made("cut.xlsx", open(book([HEAD, ROW]), "rb").read()[:2000]), "file_not_read", []),
    ("an old workbook", made("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600), "file_not_read", []),
    ("a picture", made("p.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20), "file_not_read", []),
    ("a PDF", made("p.pdf", b"%PDF-1.4\n"), "file_not_read", []),
    ("a web page", made("h.xlsx", b"<html><table><tr><td>NIK"), "file_not_read", []),
    ("nothing", made("0.csv", b""), "file_empty", []),
    ("blanks", made("1.csv", b" \r\n\r\n;;;\r\n"), "file_empty", []),
    ("headings alone", made("2.csv", b"NIK;Nama\n"), "file_empty", []),
    ("no headings", made("3.csv", b"6371012501900001;Ani;01;2.000.000\n6371012501900002;Budi;02;2.100.000\n"), "no_header", ["1"]),
    ("a quote that is not closed", made("4.csv", b'NIK;Nama\n1;"x\n'), "file_not_read", []),
    ("zero bytes", made("5.csv", b"NIK;Nama\n1;\0\n"), "file_not_read", []),
    ("UTF-16 that is none", made("6.csv", b"\xff\xfeN\0I\0\0\xd8x"), "file_not_read", []),
    ("too many columns", made("7.csv", ";".join(f"k{i}" for i in range(101)).encode() + b"\n" + b";".join([b"1"] * 101) + b"\n"), "file_too_wide", ["101", "100"]),
    ("a cell too long", made("8.csv", b"NIK;Nama\n1;" + b"x" * 501 + b"\n"), "cell_too_long", ["2", "Nama"]),
    ("a NIK as Excel shows a number", made("9.csv", b"NIK;Nama\n6371012501900001;Ani\n6,37101E+15;Budi\n"), "digits_lost", ["3", "NIK", "6,37101E+15"]),
    ("a wage so", made("10.csv", b"NIK,Nama,Honor\n6371012501900001,Ani,2.5E+06\n"), "digits_lost", ["2", "Honor", "2.5E+06"]),
    ("an error of Excel", book([HEAD, [*ROW[:2], "#REF!", ROW[3]]]), "cell_error", ["2", "Kode OPD", "#REF!"]),
    ("an error of Excel in a CSV", made("11.csv", b"NIK;Nama;Kode OPD\n6371012501900001;#N/A;01\n"), "cell_error", ["2", "Nama", "#N/A"]),
    ("a NIK as a number", book([HEAD, [6371012501900001.0 * 10] + ROW[1:]]), "digits_lost", ["2", "NIK", "63710125019000010"]),
)
with zipfile.ZipFile(os.path.join(place, "parts.xlsx"), "w") as many:
    for n in range(1100):
        many.writestr(f"xl/{n}", "")
for what, path, key, values in hostile:
    answer, kept, spent = reading(path)
    ok(answer.get("refused") == (key or "file_too_hard") and answer["values"] == values and not kept and spent < 60, f"{what}: refused with one reason", (answer, kept, spent))
plain = ";".join(HEAD) + "\n" + ";".join(ROW) + "\n"
for what, content in (("UTF-8", plain.encode()), ("UTF-8 with its mark", plain.encode("utf-8-sig")), ("UTF-16", plain.encode("utf-16")), ("Windows", plain.replace("Ani", "Andr\u00e9").encode("cp1252")), ("sep=", b"sep=;\n" + plain.encode()), ("commas", plain.replace(";", ",").encode()), ("a title above", b"DAFTAR PEGAWAI\n\n" + plain.encode())):
    answer, kept, _ = reading(made("x.csv", content))
    ok(answer.get("names") == HEAD and answer["count"] == 1 and answer["guess"] == {"nik": 1, "name": 2, "office": 3, "wage": 4, "worker_id": 1} and kept, f"{what}: read, its columns guessed", answer)

more = ROW[:1] + ["Total", "02", "3.000.000"]
for what, rows in (("a total below, and headings on each page", [HEAD, ROW, ["Jumlah halaman", None, None, "2.000.000"], HEAD, more, [None, "TOTAL", None, "5.000.000"]]), ("a total beside its label", [["ID", *HEAD], ["1", *ROW], ["2", *more], ["Jumlah", None, None, None, "5.000.000"]])):
    answer, kept, _ = reading(book(rows))
    equal((answer.get("count"), [row[-3:] for row in answer.get("first", [])]), (2, [ROW[1:], more[1:]]), f"{what}: people alone, whatever their name")

# ---- on the page ----
owner = psycopg.connect("", autocommit=True)
for statement in ("SELECT count(*) FROM jamsos_reports.install('laporan_berkas', region => '63', fiscal_year => 2027, first_month => '2026-01-01', last_month => '2026-12-01')",
                  "CREATE ROLE pengisi LOGIN", "CREATE ROLE penonton LOGIN", "GRANT USAGE ON SCHEMA laporan_berkas TO pengisi, penonton", "GRANT SELECT ON ALL TABLES IN SCHEMA laporan_berkas, public TO pengisi, penonton",
                  "GRANT INSERT, DELETE ON laporan_berkas.staff_row, laporan_berkas.enrolment_row, laporan_berkas.bill_row TO pengisi", "GRANT INSERT ON laporan_berkas.list_taken TO pengisi", "INSERT INTO laporan_berkas.reader VALUES ('pengisi', NULL), ('penonton', NULL)"):
    owner.execute(statement)
temporary = os.path.join(place, "server")     # that of this server alone
os.mkdir(temporary)
server, base = serve("laporan_berkas", TMPDIR=temporary)
page = chromium()


def main():
    return texts(page, "main")[0]


def go(address):
    page.execute_script("history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'));", address)
    at_rest(page)


def give(path):
    page.execute_script("document.getElementById('berkas').dataset.old = ''; document.getElementById('said').textContent = ''")
    page.find_element("css selector", "#berkas").send_keys(path)
    until(lambda: page.execute_script("const said = document.getElementById('said'); return !!said && said.textContent !== '' || !document.querySelector('[data-old], progress')"))
    at_rest(page)


def press(form):
    page.execute_script("document.querySelector(arguments[0] + ' button').click()", "#" + form)
    at_rest(page)
    return texts(page, "#said")[0]


def works(pid):
    """Whether a process runs; one that has ended may wait for whoever started it."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def column(purpose, value):
    page.execute_script("document.getElementById('k_' + arguments[0]).value = arguments[1]", purpose, value)


def kept():
    return [owner.execute(f"SELECT count(*) FROM laporan_berkas.{table}").fetchone()[0] for table in ("staff_row", "enrolment_row", "bill_row", "list_taken")]


page.get(base + "?hal=berkas")
at_rest(page)
sign_in(page, "penonton")
ok(not page.find_elements("css selector", "#menu_berkas, #berkas") and texts(page, ".problem p"), "a role that may not finds no way in")
hear(page)
for form in ("columns", "confirm", "cancel", "columns_again"):
    page.execute_script("Shiny.setInputValue('keep', { form: arguments[0], search: '?hal=berkas&daftar=staff' }, { priority: 'event' });", form)
    at_rest(page)
equal((page.execute_script("return window.answers"), kept()), (["Berkas tidak ada lagi. Pilihlah berkas sekali lagi."] * 2 + ["Berkas dilepas; tidak ada yang disimpan.", ""], [0, 0, 0, 0]), "nor by what it sends")
page.execute_script("document.getElementById('sign_out').click()")
at_rest(page)
sign_in(page, "pengisi")
equal(texts(page, "main .todo a"), ["tagihan", "kepesertaan", "daftar pegawai"], "the lists that can come in")

# before anything came in: every page says that there is nothing, and the first of them what to begin with
for name in ("ringkasan", "iuran", "cakupan", "kepatuhan", "tunggakan", "rka", "simulasi", "kemampuan", "paritrana", "mutu", "pekerja", "berkas"):
    go("?hal=" + name)
    ok(not texts(page, ".problem") and texts(page, "#title")[0], f"{name}: an empty government has its page", texts(page, "main"))
go("?hal=ringkasan")
equal((texts(page, "#title"), texts(page, ".notice a")), (["Desember 2026: tidak ada pekerja"], ["Mulailah dengan daftar pegawai."]), "and is led to where it begins")
go("?hal=berkas&daftar=staff")
equal(axe(page), [], "axe finds nothing where a file is chosen")
large = made("large.csv", b"NIK;Nama\n")
os.truncate(large, 100 << 20)
give(large)
equal(texts(page, "#said")[0], "Berkas lebih besar dari 20 MB. Simpan sebagai XLSX tanpa gambar, atau bagi dua.", "a hundred megabytes are not sent")
page.execute_script("document.getElementById('berkas').dataset.largest = 1e12")
page.find_element("css selector", "#berkas").send_keys(large)
at_rest(page)       # it asks whether it may send first
ok("Pilih berkas" in main() and page.execute_script("return Shiny.shinyapp.isConnected()"), "nor taken where they are sent all the same")
not_ours = made("not_ours.csv", b"NIK;Nama\n1;Ani\n")
for value in ({"name": "x.csv", "datapath": not_ours}, {"name": ["x.csv"], "size": [9], "type": [""], "datapath": [not_ours]}, [{"name": "x.csv", "datapath": not_ours}], not_ours, {"datapath": os.path.join(place, "*")}):
    page.execute_script("Shiny.setInputValue('berkas', arguments[0], { priority: 'event' })", value)
    at_rest(page)
ok(os.path.exists(not_ours) and "Pilih berkas" in main() and page.execute_script("return Shiny.shinyapp.isConnected()"), "a file that the browser names instead of sending it is neither read nor removed", os.listdir(place))
give(hostile[0][1])
equal(texts(page, ".problem p"), ["Sel D2 berisi rumus, bukan nilai. Salin lalu tempel sebagai nilai, simpan, dan pilih lagi."], "a refused file is one line on the page")
give(hostile[-1][1])
ok(texts(page, ".problem p")[0].startswith("Baris 2, kolom \u201cNIK\u201d: 637101******0010 disimpan Excel"), "in which a NIK is masked", texts(page, ".problem p"))

many = b"".join(b'<row r="%d">%s</row>' % (n, b"".join(b'<c r="%c%d" t="inlineStr"><is><t>x%d</t></is></c>' % (65 + c, n, n) for c in range(6))) for n in range(1, 150_000))
page.find_element("css selector", "#berkas").send_keys(part(book([HEAD, ROW]), lambda x: sheet_of % many))
until(lambda: page.execute_script("return !!document.querySelector('progress')") and glob.glob(temporary + "/*/daftar*/pid"))
with open(glob.glob(temporary + "/*/daftar*/pid")[0], encoding="ascii") as file:
    reader = int(file.read())
was = (works(reader), texts(page, "#cancel button"))
press("cancel")
at_rest(page, 500)      # whoever waited for the file has looked again
until(lambda: not works(reader))
equal((was, works(reader), glob.glob(temporary + "/*/daftar*"), texts(page, "#said"), kept()), ((True, ["Hentikan"]), False, [], ["Berkas dilepas; tidak ada yang disimpan."], [0, 0, 0, 0]), "a file that is being read: stopped, and nothing stays of it")

rows = [[i, f"63710125019{i:05d}", f"Orang <b>{i}</b>", f"0{i % 3}", f"Rp{2_000_000 + i * 1000:,}".replace(",", "."), "15-01-2024"] for i in range(1, 21)] + [[21, "63710125019", "Orang 21", "01", "dua juta", "31-02-2024"]]
give(book([["DAFTAR PEGAWAI NON-ASN"], ["No", "NIK", "Nama", "Kode OPD", "Honor", "TMT"], *rows], "pegawai.xlsx"))
equal(texts(page, ".notice")[0], "pegawai.xlsx: 21 baris, judul kolom di baris 2. Cocokkan kolomnya; yang bertanda * harus ada.", "the file is read")
equal({name: page.execute_script("return document.getElementById('k_' + arguments[0]).value", name) for name in ("worker_id", "nik", "name", "office", "wage", "first_day", "last_day")},
      {"worker_id": "2", "nik": "2", "name": "3", "office": "4", "wage": "5", "first_day": "6", "last_day": ""}, "its columns are matched")
ok("637101******0001" in main() and "6371012501900001" not in main() and "Orang <b>1</b>" in main(), "its first rows are shown, a NIK masked, text as text")
equal(axe(page), [], "axe finds nothing where columns are matched")
column("worker_id", "")
equal(press("columns"), "Kolom untuk \u201cKunci pekerja dalam daftar pegawai\u201d belum dipilih.", "a column that is needed")
column("worker_id", "4")
equal(press("columns"), "Pekerja yang kuncinya sama: 3, misalnya 00. Pilih kolom lain sebagai kunci, atau perbaiki berkasnya.", "a key that is none")
column("worker_id", "2")
equal(press("columns"), "", "columns that can be")
found = {row[0]: row[1] for row in page.execute_script("return [...document.querySelectorAll('main tbody tr')].map(r => [...r.children].map(c => c.textContent))")}
equal({problem: found.get(problem) for problem in ("baris", "upah tidak terbaca atau rancu", "NIK tidak sah", "tanggal mulai tidak terbaca")}, {"baris": "21", "upah tidak terbaca atau rancu": "1", "NIK tidak sah": "1", "tanggal mulai tidak terbaca": "1"}, "what the audit finds is shown")
told = {row[0]: row[3] for row in page.execute_script("return [...document.querySelectorAll('main tbody tr')].map(r => [...r.children].map(c => c.textContent))")}
equal([told.get(problem, "").split(": ")[0] for problem in ("upah tidak terbaca atau rancu", "NIK tidak sah", "tanggal mulai tidak terbaca")], [f"Di daftar pegawai, kolom \u201c{name}\u201d" for name in ("Honor", "NIK", "TMT")], "and what is to be done, in the columns that the file has")
ok(not [said for said in told.values() if re.search(r"jamsos|NULL|\bopsi\b|::|\w\(", said)], "in words of the page", told)
equal(kept(), [0, 0, 0, 0], "and nothing is kept")
equal(axe(page), [], "axe finds nothing where findings are shown")
go("?hal=ringkasan")
go("?hal=berkas&daftar=staff")
press("columns_again")
ok(page.find_elements("css selector", "#k_nik"), "back to the columns")
equal((press("cancel"), kept()), ("Berkas dilepas; tidak ada yang disimpan.", [0, 0, 0, 0]), "what is dropped is not kept")
# somebody else, in a session and role of his own, who had looked before
watcher = chromium()
watcher.get(base + "?hal=cakupan&bulan=2026-06")
at_rest(watcher)
sign_in(watcher, "penonton")


def watched():
    watcher.execute_script("dispatchEvent(new PopStateEvent('popstate'));")
    at_rest(watcher)
    return texts(watcher, "#title")[0]


equal(watched(), "Juni 2026: tidak ada pekerja", "before, everybody sees nobody")
give(os.path.join(place, "pegawai.xlsx"))
press("columns")
equal(watched(), "Juni 2026: tidak ada pekerja", "nor what is only looked at")
equal((press("confirm"), kept()), ("pegawai.xlsx: 21 baris disimpan, menggantikan 0.", [21, 0, 0, 1]), "what is confirmed is")
equal([tuple(row) for row in owner.execute("SELECT worker_id, name, office, wage::int, first_day::text, segment FROM laporan_berkas.staff WHERE worker_id LIKE '%%0001' OR wage IS NULL ORDER BY worker_id")],
      [("63710125019", "Orang 21", "01", None, None, "PU"), ("6371012501900001", "Orang <b>1</b>", "01", 2001000, "2024-01-15", "PU")], "as the reports read it")
equal(watched(), "Juni 2026: 0,00% terdaftar, 0 dari 21 orang", "and everybody sees it at once")
go("?hal=mutu")
equal({row[1]: row[4].split(": ")[0] for row in page.execute_script("return [...document.querySelectorAll('#problems tbody tr')].map(r => [...r.children].map(c => c.textContent))")}.get("upah tidak terbaca atau rancu"), "Di daftar pegawai, kolom \u201cUpah\u201d", "what is kept is named as the columns were matched")
page.execute_script("document.querySelector('#problems tbody a').click()")
at_rest(page)
equal((texts(page, "#title"), len(page.find_elements("css selector", "#berkas"))), (["Berkas: daftar pegawai"], 1), "and leads to where it is mended")
go("?hal=berkas&daftar=enrolment")
give(made("peserta.csv", "NIK;TGL KEPESERTAAN\n6371012501900001;01-02-2026\n6371012501900002;01-02-2026\n".encode("utf-16")))
press("columns")
equal((press("confirm"), kept()), ("peserta.csv: 2 baris disimpan, menggantikan 0.", [21, 2, 0, 2]), "memberships")
equal(watched(), "Juni 2026: 9,52% terdaftar, 2 dari 21 orang", "likewise")
watcher.quit()
go("?hal=berkas&daftar=bills")
bill = "NIK;NAMA;UPAH;JKK;JKM\n6371012501900001;Orang 1;2.001.000;4.802,40;6.003\n"
give(made("tagihan.csv", bill.encode()))
equal(press("columns"), "Kolom untuk \u201cHari pertama bulan\u201d belum dipilih.", "a bill is of a month")
page.execute_script("document.getElementById('month_value').value = 'Juni 2026'")
equal(press("columns"), "Baris 2: \u201c6.003\u201d tidak dapat dibaca sebagai JKM, rupiah sebulan. Tidak ada yang disimpan.", "an amount that means two things is named")
press("cancel")
give(made("tagihan.csv", bill.replace("6.003\n", "6.003,00\n").encode()))
page.execute_script("document.getElementById('month_value').value = 'Juni 2026'")
press("columns")
equal((press("confirm"), kept()), ("tagihan.csv: 1 baris disimpan, menggantikan 0.", [21, 2, 1, 3]), "a bill, by import_bill()")
equal([tuple(r) for r in owner.execute("SELECT month::text, wage::int, jkk::float, jkm::int, read_by, file FROM laporan_berkas.bill_row")], [("2026-06-01", 2001000, 4802.40, 6003, "pengisi", "tagihan.csv")], "as it stands in its table")
saved = [list(row)[1:] for row in files_as_shown(page, "taken").worksheets[0].iter_rows(values_only=True)]
equal(saved[1:], [["pengisi", "tagihan", "tagihan.csv", 1, 0], ["pengisi", "kepesertaan", "peserta.csv", 2, 0], ["pengisi", "daftar pegawai", "pegawai.xlsx", 21, 0]], "who brought which list")
go("?hal=cakupan&bulan=2026-06")
ok(texts(page, "#title")[0].startswith("Juni 2026: 9,52% terdaftar, 2 dari 21 orang"), "and the pages count it", texts(page, "#title"))
go("?hal=berkas&daftar=staff")
give(book([HEAD, *[[f"63710125019{i:05d}", f"Orang {i}", "01", "2.000.000"] for i in range(1, 20_001)]], "banyak.xlsx"))
press("columns")
ok(texts(page, ".notice")[0].startswith("banyak.xlsx: 20.000 baris akan disimpan, menggantikan 21."), "twenty thousand rows, of which it is said what they replace", texts(page, ".notice"))
page.execute_script("document.getElementById('sign_out').click()")
at_rest(page)
sign_in(page, "pengisi")
ok(page.find_elements("css selector", "#berkas") and "banyak.xlsx" not in main(), "whoever signs in next does not find it")
left = glob.glob(temporary + "/*/daftar*")
give(os.path.join(place, "pegawai.xlsx"))
left.append(len(glob.glob(temporary + "/*/daftar*/rows.json")))
page.quit()
until(lambda: not glob.glob(temporary + "/*/daftar*"))
equal((kept(), left, glob.glob(temporary + "/*/daftar*")), ([21, 2, 1, 3], [1], []), "who goes leaves nothing behind")
server.terminate()
server.wait()
for statement in ("SELECT jamsos_reports.remove('laporan_berkas')", "DROP OWNED BY pengisi, penonton", "DROP ROLE pengisi, penonton"):
    owner.execute(statement)
done()
