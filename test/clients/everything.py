#!/usr/bin/python3
"""Whatever can be clicked leads to a page that says something, and every file comes, for Pemda of all kinds: the sample, one
without bills, payments and runs, one without a single row, one of one office with names of 200 signs.  Names that are code
or a formula are text.  It serves the dashboard itself over those that are its own."""
import collections
import csv
import html
import io
import os
import re
import urllib.parse
import urllib.request
import zipfile

import openpyxl
import psycopg

from lib.browser import at_rest, chromium, readable, serve
from lib.tap import done, equal, ok
from lib.visitor import Visitor

owner = psycopg.connect("", autocommit=True)
HOSTILE = "<b onmouseover=alert(1)>&amp;'\""
LONG = (HOSTILE + " " + "Dinas Pekerjaan Umum dan Penataan Ruang " * 5)[:100] + "X" * 100
FORMULA = "=HYPERLINK(\"http://x\",\"y\")"
NIK = "6371012501900001"
for statement in ("CREATE SCHEMA panjang", "CREATE TABLE panjang.unit (kode text, nama text)", "CREATE TABLE panjang.staf (kunci text, nama text, nik text, lahir date, unit text, status text, upah text, mulai date)",
                  "CREATE TABLE panjang.peserta (kunci text, mulai date)", "CREATE TABLE panjang.bayar (unit text, tanggal date, jumlah numeric)", "CREATE TABLE panjang.dpa (tahun int, unit text, rekening text, pagu numeric)",
                  "CREATE TABLE panjang.tagihan (id int, nik text, nama text, bulan text, upah numeric, jkk numeric, jkm numeric)"):
    owner.execute(statement)
owner.execute("INSERT INTO panjang.unit VALUES (%s, %s)", (LONG[:100], LONG))
for n in range(1, 60):
    nik = f"63710125019{n:05d}"
    # a key that is a NIK, a name that is one or a formula, as a list has them whose columns were shifted
    owner.execute("INSERT INTO panjang.staf VALUES (%s, %s, %s, '1990-01-25', %s, %s, %s, '2020-01-01')", (nik, {1: NIK + " " + LONG[:150], 2: FORMULA, 3: "-" + LONG[:150], 4: "@x", 5: "+1"}.get(n, LONG), nik, LONG[:100], [LONG, NIK, "=1+1"][n % 3], ["Rp2.500.000", "dua juta", ""][n % 3]))
    owner.execute("INSERT INTO panjang.tagihan VALUES (%s, %s, %s, '2026-06', 2500000, 6000, 7500)", (n, nik, LONG))
owner.execute("INSERT INTO panjang.peserta SELECT kunci, '2026-01-01' FROM panjang.staf WHERE kunci < %s", (NIK[:-2] + "30",))
owner.execute("INSERT INTO panjang.bayar VALUES (%s, '2026-04-10', 100000)", (LONG[:100],))
owner.execute("INSERT INTO panjang.dpa VALUES (2027, %s, '5.1.02.02.02.0006', 1000000)", (LONG[:100],))
for statement in ("""SELECT count(*) FROM jamsos_reports.install('laporan_panjang', '63', 2027, 'panjang.staf', '{"worker_id": "kunci", "name": "nama", "nik": "nik", "birth_date": "lahir", "office": "unit", "status": "status", "wage": "upah", "first_day": "mulai"}',
                         offices => '{"relation": "unit", "office": "kode", "name": "nama"}', enrolment => '{"relation": "peserta", "worker_id": "kunci", "first_day": "mulai"}', payments => '{"relation": "bayar", "office": "unit", "paid_on": "tanggal", "amount": "jumlah"}',
                         bills => '{"relation": "tagihan", "bill_id": "id", "nik": "nik", "name": "nama", "month": "bulan", "wage": "upah", "jkk": "jkk", "jkm": "jkm"}', pagu => '{"relation": "dpa", "fiscal_year": "tahun", "office": "unit", "account": "rekening", "amount": "pagu"}',
                         first_month => '2026-01-01', last_month => '2026-12-01')""", "CALL laporan_panjang.billing_run('2026-06-01', NULL)", "CALL laporan_panjang.reconcile_run('2026-06-01', NULL)", "CALL laporan_panjang.budget_run(2027, NULL)", "SELECT jamsos_reports.set_setting('laporan_panjang.setting', coverage_target => 81)",
                  "SELECT count(*) FROM jamsos_reports.install('laporan_kosong', region => '63', fiscal_year => 2027)",
                  "GRANT USAGE ON SCHEMA panjang, laporan_panjang, laporan_kosong TO pembaca", "GRANT SELECT ON ALL TABLES IN SCHEMA panjang, laporan_panjang, laporan_kosong TO pembaca",
                  "INSERT INTO laporan_panjang.reader (role) VALUES ('pembaca')", "INSERT INTO laporan_kosong.reader (role) VALUES ('pembaca')"):
    owner.execute(statement)
servers = [serve(schema, DASHBOARD_SIGN_IN="0") for schema in ("laporan_panjang", "laporan_kosong")]
places = {"the sample": os.environ["DASHBOARD_URL"] + "/", "no bills, payments or runs": os.environ["OTHER_URL"] + "/", "one office, long names": servers[0][1], "not a row": servers[1][1]}

# what no answer is: values that a program did not word
UNSAID = re.compile(r"(?<![\w])(NA|NaN|NULL|Inf|NA%|list\(|character\(0\)|function\()(?![\w])|%s|%d|An error has occurred")


def shape(address):
    """Addresses of one shape are of one kind of page: what is chosen there, a table sorted by one of its columns, its second sheet."""
    query = {name: values[0] for name, values in urllib.parse.parse_qs(address[1:], keep_blank_values=True).items()}
    for name, kind in (("urut", query.get("urut", "").replace(".-", ".")), ("lembar", query.get("lembar", "").split(".")[0])):
        if kind:
            return name, kind
    return query["hal"], query.get("ikut"), query.get("daftar"), tuple(sorted(set(query) - {"hal", "lang", "bulan", "prog", "ump", "target", "ikut"}))


def words_of(page):
    return html.unescape(re.sub(r"<[^>]*>", " ", re.sub(r"<(pre|script)\b.*?</\1>", " ", page, flags=re.S)))


def walk(place, base):
    """Every page that can be reached by clicking: addresses, and the pages there."""
    visitor = Visitor(urllib.parse.urlparse(base).port, "?hal=ringkasan")
    waiting, met, came = collections.deque([("?hal=ringkasan", "")]), set(), {}
    while waiting:
        address, before = waiting.popleft()
        answer = visitor.ask(address)
        came[address] = answer
        text = " ".join(answer.values())
        if "class='problem'" in text or not re.search(r"<h1 id='title'[^>]*>[^<]+</h1>", text) or UNSAID.search(words_of(text)):
            ok(False, f"{place}: {address}, come to from {before}", (re.findall(r"class='problem'.*?<p>(.*?)</p>", text), UNSAID.findall(words_of(text))[:3]))
        # the other language has the same pages
        for href in re.findall(r"<a (?![^>]*hreflang)[^>]*href='(\?[^']*)'", text):
            if shape(html.unescape(href)) not in met:
                met.add(shape(html.unescape(href)))
                waiting.append((html.unescape(href), address))
    visitor.close()
    return came


def files(base, came):
    """One of each kind of file of each table: its cells, and its bytes."""
    taken = {}
    for answer in came.values():
        for link in re.findall(r"download href='([^']*)'", answer["page"]):
            link = html.unescape(link)
            kind = re.search("&t=([a-z_]+)&f=([a-z]+)", link).groups()
            if kind in taken:
                continue
            with urllib.request.urlopen(base + link) as file:
                content = file.read()
            cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=";") for cell in row] if kind[1] == "csv" else [cell for sheet in openpyxl.load_workbook(io.BytesIO(content)) for row in sheet.iter_rows() for cell in row if cell.value is not None]
            taken[kind] = (cells, content)
    return taken


for place, base in places.items():
    came = walk(place, base)
    hals = {urllib.parse.parse_qs(address[1:])["hal"][0] for address in came}
    ok(hals >= {"ringkasan", "iuran", "cakupan", "kepatuhan", "tunggakan", "rka", "simulasi", "kemampuan", "paritrana", "mutu", "pekerja"} and len(came) > (10 if place == "not a row" else 60), f"{place}: every page was come to, {len(came)} in all", hals)
    taken = files(base, came)
    ok(taken or place == "not a row", f"{place}: files came", list(taken))
    run = [(kind, cell) for kind, (cells, _) in taken.items() if kind[1] == "csv" for cell in cells if re.match("[=+@\t\r]|-(?![0-9]+(,[0-9]+)?$)", cell)]
    equal(run, [], f"{place}: no cell of a CSV that a spreadsheet would run")
    equal([(kind, cell.value) for kind, (cells, _) in taken.items() if kind[1] == "xlsx" for cell in cells if cell.data_type == "f"], [], f"{place}: nor of a workbook")
    # who made a workbook is not the user of the server
    inside = [zipfile.ZipFile(io.BytesIO(content)).read("docProps/core.xml").decode() for kind, (_, content) in taken.items() if kind[1] == "xlsx"]
    equal([x for x in inside if not re.search("<dc:creator>jamsos</dc:creator>", x)], [], f"{place}: nothing of the server in a workbook")
    people = {nik for (nik,) in owner.execute("SELECT nik FROM panjang.staf")} if place.startswith("one office") else set()
    everywhere = "\n".join(" ".join(answer.values()) + address for address, answer in came.items()) + "\n".join(str(getattr(cell, "value", cell)) for cells, _ in taken.values() for cell in cells)
    equal([nik for nik in people if nik in everywhere], [], f"{place}: no NIK whole, whatever column it stands in, on a page, in an address, in a file")
    hashed = {md5 for md5, in owner.execute("SELECT md5(nik) FROM panjang.staf")} if people else set()
    equal([md5 for md5 in hashed if md5 in everywhere], [], f"{place}: nor what it can be found from by trying")
    if people:
        ok("md5." in everywhere and "637101******0001" in everywhere, "people have addresses, and their NIK is masked")
        raw = "".join(" ".join(answer.values()) for answer in came.values())
        equal(re.findall(r"<b onmouseover", raw), [], "a name that is HTML is text")
        found = Visitor(urllib.parse.urlparse(base).port, "?hal=pekerja&cari=" + NIK[6:12])
        equal(found.first.count("class='empty'"), 1, "what is masked cannot be searched for")
        found.close()

# ---- names of 200 signs on every screen ----
page = chromium()
for width in (1440, 1024, 390):
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})
    for address in ["hal=" + name for name in ("ringkasan", "iuran", "cakupan", "kepatuhan", "tunggakan", "rka", "paritrana", "mutu", "pekerja")] + [f"hal={name}&opd={urllib.parse.quote(LONG[:100])}" for name in ("iuran", "rka", "tunggakan")]:
        page.get(f"{places['one office, long names']}?{address}")
        at_rest(page)
        equal(readable(page), [], f"names of 200 signs: {address[:60]} at {width}")
page.quit()
for server, _ in servers:
    server.terminate()
    server.wait()
for statement in ("SELECT jamsos_reports.remove('laporan_panjang', drop_runs => true)", "SELECT jamsos_reports.remove('laporan_kosong')", "DROP SCHEMA panjang CASCADE"):
    owner.execute(statement)
done()
