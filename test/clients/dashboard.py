#!/usr/bin/python3
"""The dashboard in headless Chromium: what a page shows is what SQL says, an address brings the same
page back, controls, files and prints work, every state is told once in the reader's language.

DASHBOARD_URL says where it runs; screenshots and prints go to SCREENSHOTS.  The questions here are asked
over the tables of the sample, in other words than the dashboard's own; numbers are written by Python."""
import csv
import base64
import decimal
import glob
import io
import os
import re
import subprocess
import tempfile
import urllib.parse
import urllib.request

import openpyxl
import psycopg
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

import lib.exports
from lib.browser import at_rest, axe, chromium, readable, texts, until
from lib.exports import angka, fetched, persen, rupiah
from lib.tap import done, equal, ok
from lib.visitor import Visitor

url = os.environ["DASHBOARD_URL"]
shots = os.environ.get("SCREENSHOTS", tempfile.mkdtemp())
pages = ["ringkasan", "iuran", "cakupan", "kepatuhan", "tunggakan", "rka", "simulasi", "kemampuan", "paritrana", "mutu", "pekerja"]
db = psycopg.connect("user=pembaca", autocommit=True)
owner = psycopg.connect("", autocommit=True)


def sql(question, *values):
    return [tuple(row) for row in db.execute(question, values)]


downloads = tempfile.mkdtemp()
page = chromium(downloads)


def one(selector):
    return page.find_element(By.CSS_SELECTOR, selector)


def all_of(selector):
    return page.find_elements(By.CSS_SELECTOR, selector)


def settled(waits=60):
    at_rest(page, waits)


def size(width):
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})


def console(when):
    """No error in the console since it was read last."""
    equal([entry["message"] for entry in page.get_log("browser") if entry["level"] == "SEVERE"], [], f"no error in the console: {when}")


def visit(address, base=url):
    page.get(f"{base}/?{address}")
    settled()


def asked():
    return {name: values[0] for name, values in urllib.parse.parse_qs(urllib.parse.urlparse(page.current_url).query, keep_blank_values=True).items()}


def text(selector):
    return texts(page, selector)[0]


def links(selector):
    return lib.exports.links(page, selector)


def title():
    return text("#title")


def table(name):
    return lib.exports.table(page, name)


def some(name, *columns):
    return [tuple(row[c] for c in columns) for row in table(name)]


def cards():
    return dict(page.execute_script("return [...document.querySelectorAll('.card')].map(c => [c.querySelector('.card-title').innerText.trim(), c.querySelector('.card-value').innerText.trim()])"))


def choose(name, value):
    Select(one("#" + name)).select_by_value(value)
    settled()


def tick(selector):
    one(selector).click()
    settled()


def program(code):
    tick(f'#prog input[value="{code}"]')


def write(name, value):
    page.execute_script("const field = document.getElementById(arguments[0]); field.focus(); field.value = arguments[1]; field.dispatchEvent(new Event(field.type === 'search' ? 'input' : 'change', { bubbles: true }));", name, value)
    settled(350)


def follow(selector):
    page.execute_script("document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));", selector)
    settled()


def notices():
    return [n.text for n in all_of(".notice")]


def problems():
    # at one moment: a page that tries again by itself may be another before the next question
    return page.execute_script("return [...document.querySelectorAll('.problem p, .shiny-output-error')].map(e => e.textContent)")


# ---- liability ----
size(1440)
visit("hal=iuran")
equal(one("html").get_attribute("lang"), "id", "Indonesian first")
equal(page.title, "Juni 2021: iuran terutang Rp186.456.000 sebulan (JKK+JKM) \u00b7 jamsos", "the title answers the question")

# ---- the first answer has the page in it, and its session does not send it again ----
visitor = Visitor(urllib.parse.urlparse(url).port, "?hal=iuran")
equal([len(re.findall(what, visitor.first)) for what in ("<title>Juni 2021: iuran terutang Rp186.456.000 sebulan", "<h1 id='title' tabindex='-1'>Juni 2021: iuran terutang Rp186.456.000 sebulan", "id='liability_chart'", "<select id='bulan'")], [1, 1, 1, 1], "the first answer has title, chart and controls, as wide as the page was")
equal(visitor.came, {}, "what stands there is not sent again")
month = visitor.ask("?hal=iuran&bulan=2021-05", "form")
equal((sorted(month), "Mei 2021: iuran terutang" in month["page"]), (["page", "top"], True), "a control brings another page, and leaves the form")
equal(sorted(visitor.ask("?hal=cakupan")), ["page", "side", "top"], "another page brings a form too")
visitor.width = 600
equal(["width='600'" in visitor.ask("?hal=iuran", "first", drawn)["page"] for drawn in (re.search('data-drawn="(.*?)"', visitor.first)[1], "", "x")], [True] * 3, "on a screen of another width it is drawn anew")
visitor.close()
visitor = Visitor(urllib.parse.urlparse(url).port, "?hal=cakupan&target=x")
ok("data-drawn=\"\"" in visitor.first and "skeleton" in visitor.first and "class='problem'" in visitor.came["page"], "what cannot be shown is told by the session", visitor.came)
visitor.close()

for origin, proxy, served in ((url, "", True), (url.replace("http:", "https:"), "", True), ("https://dasbor.example", "x.example, dasbor.example", True), ("https://dasbor.example", "x.example", False), ("http://elsewhere.example", "", False), ("null", "", False), (url + "0", "", False), ("http://", "", False)):
    try:
        Visitor(urllib.parse.urlparse(url).port, "?hal=iuran", headers=[f"Origin: {origin}", *([f"X-Forwarded-Host: {proxy}"] if proxy else [])]).close()
        came = True
    except (ValueError, OSError):       # its connection was closed
        came = False
    equal(came, served, f"a page of {origin}, behind a proxy {proxy!r}, {'has' if served else 'gets no'} session")
# frames that no browser sends end at most the session that sent them
for frame, kind in ((b"", 1), (b"{", 1), (b"null", 1), (b"[]", 1), (b'"x"', 1), (b'{"method":"update"}', 1), (b'{"method":"update","data":null}', 1), (b'{"method":"update","data":{"state":1}}', 1), (b'{"method":"update","data":{"state:shiny.date":"x"}}', 1), (b'{"method":"update","data":{"state:no.such":1}}', 1), (b'{"method":"init","data":{"a:no.such":1}}', 1), (b'{"method":1}', 1), (b'{"method":"uploadInit","args":["x"],"tag":1}', 1), (b'{"method":"no such"}', 1),
                    (b'{"method":"uploadInit","args":[[{"name":"x","size":-1}]],"tag":1}', 1), (b'{"method":"uploadInit","args":[[{"name":"x","size":1e15}]],"tag":1}', 1), (b'{"method":"uploadEnd","args":["../../etc","berkas"],"tag":1}', 1), (b'{"method":"init","data":{}}', 1), (b'{"method":"update","data":' + b"[" * 5000, 1), (b"\xff\xfe\x00", 1), (b"\x01\x02", 2), (b"x" * 60000, 2), (b"", 9)):
    visitor = Visitor(urllib.parse.urlparse(url).port, "?hal=iuran")
    visitor.frame(frame, kind)
    other = Visitor(urllib.parse.urlparse(url).port, "?hal=cakupan")
    ok("Cakupan" in other.first or "terdaftar" in other.first, f"{frame[:60]}: others have their pages", other.first[:200])
    visitor.close()
    other.close()
with urllib.request.urlopen(url) as answer:
    equal([answer.headers[name] for name in ("X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control")], ["SAMEORIGIN", "nosniff", "same-origin", "no-store"], "nor is it shown within another site's, or kept")

liability = """
SELECT p.kode_opd, o.nama, (l).workers, (l).unpriced, (l).employer, (l).worker, (l).total
FROM (SELECT kode_opd, jamsos.liability(jamsos.rupiah(honor), kelas_risiko, jamsos.tariff(%s::date, %s::text[], reliefs => '{}', minimum => %s::numeric)) AS l
      FROM pegawai_non_asn WHERE tmt < %s::date + interval '1 month' GROUP BY ROLLUP (kode_opd)) p LEFT JOIN opd o ON o.kode = p.kode_opd ORDER BY p.kode_opd NULLS FIRST"""


def owed(month, programs, minimum):
    return [[r[0] or "\u2013", r[1] or "jumlah", angka(r[2]), angka(r[3]), rupiah(r[4]), rupiah(r[5]), rupiah(r[6])] for r in sql(liability, month, programs, minimum, month)]


equal(table("liability"), owed("2021-06-01", ["JKK", "JKM"], 2877448.59), "liability: every office, as summed over the rows")
equal(cards()["Iuran sebulan"], "Rp186.456.000", "liability: the published reading of 12,000")
equal(len(all_of("#liability_chart svg a")), 26, "liability: a bar for each office, which leads on")


def reasons(month, programs, minimum):
    return [[r[0], "APBD" if r[1] == "employer" else "Pekerja", "1" if r[0] == "JKK" else "\u2013", angka(r[2]), rupiah(r[3]), angka(r[4], max(0, -r[4].as_tuple().exponent)) + "%", rupiah(r[5])] for r in sql("""
SELECT c.program, c.payer, count(*), sum(c.base), max(c.percent), sum(c.amount) FROM pegawai_non_asn p, jamsos.contributions(greatest(jamsos.rupiah(p.honor), %s::numeric), %s::date, %s::text[], p.kelas_risiko) c WHERE p.tmt < %s::date + interval '1 month' GROUP BY 1, 2 ORDER BY 1, 2""", minimum, month, programs, month)]


equal([r[:7] for r in table("reasons")[1:]], reasons("2021-06-01", ["JKK", "JKM"], 2877448.59), "liability: why, as summed over the people: how many, of what, at which rate")
equal(table("reasons")[0][6], cards()["Iuran sebulan"], "liability: and together what is owed")
program("JHT")
program("JP")
equal([r[:7] for r in table("reasons")[1:]], reasons("2021-06-01", ["JKK", "JKM", "JHT", "JP"], 2877448.59), "liability: why, with what workers bear")
equal((cards()["Iuran sebulan"], cards()["Ditanggung APBD"]), ("Rp3.190.512.000", "Rp2.154.636.000"), "liability: four programmes, the published reading")
tick("#ump")
equal(table("liability"), owed("2021-06-01", ["JKK", "JKM", "JHT", "JP"], None), "liability: without the minimum")
equal(cards()["Upah tidak diketahui"], "2.400", "liability: who has no wage is shown")
choose("bulan", "2019-01")
equal(table("liability"), owed("2019-01-01", ["JKK", "JKM", "JHT", "JP"], None), "liability: another month")

# ---- the address is the state ----
equal({k: v for k, v in asked().items() if k in ("hal", "bulan", "prog", "ump")}, {"hal": "iuran", "bulan": "2019-01", "prog": "JKK,JKM,JHT,JP", "ump": "0"}, "address: what was chosen")
before = table("liability")
page.refresh()
settled()
equal((table("liability"), one("#ump").is_selected()), (before, False), "address: reload brings the same")
page.back()
settled()
equal((asked()["bulan"] if "bulan" in asked() else "", Select(one("#bulan")).first_selected_option.get_attribute("value")), ("2021-06", "2021-06"), "address: Back is the choice before, in the controls too")
follow("#menu_cakupan")
equal((asked()["hal"], asked()["prog"]), ("cakupan", "JKK,JKM,JHT,JP"), "address: what was chosen holds on another page")
one("#other_language").click()
settled()
equal((asked()["lang"], asked()["hal"], asked()["prog"], one("html").get_attribute("lang")), ("en", "cakupan", "JKK,JKM,JHT,JP", "en"), "address: the other language keeps it")
equal([text("#menu_" + name) for name in pages], ["Summary", "Contributions due", "Coverage", "Compliance", "Arrears", "RKA", "Simulation", "What a pagu covers", "Paritrana/Inpres", "Data quality", "One worker"], "the other language is English")

# ---- a choice of nothing, and of what cannot be ----
visit("hal=iuran")
program("JKK")
program("JKM")
equal(problems(), ["Pilih sedikitnya satu program."], "no programme: said once, in Indonesian")
program("JKK")
equal((problems(), cards()["Iuran sebulan"]), ([], rupiah(sql("SELECT sum((l).total) FROM (SELECT jamsos.liability(greatest(jamsos.rupiah(honor), 2877448.59), kelas_risiko, jamsos.tariff('2021-06-01', '{JKK}', reliefs => '{}')) AS l FROM pegawai_non_asn) q")[0][0])), "and one again is enough")
hostile = ["bulan=2021-13", "bulan='", "opd=%27%3B+DROP+TABLE+opd", "opd=99", "prog=LAIN,JKK", "urut=liability.-drop", "lembar=people.0", "lembar=people.99999999999", "hal=../app", "lang=%00", "tahun=9999", "run=-1", "orang=%FF", "kategori=%27", "baris=1e9", "cari=%25%5C%27%22%3Cscript%3E"]
for address in hostile:
    visit(("" if address.startswith("hal") else "hal=iuran&") + address)
    ok(not problems() and "iuran" in title() or "lembar" in address, f"address: {address} is read as what is offered", (problems(), title()))
visit("hal=bukti&run=99999&opd=01")
equal(problems(), ["Permintaan ini tidak dapat dijawab. Ubahlah pilihan di halaman, atau mulai lagi dari Ringkasan."], "address: a run that there is not is one line")
equal([w for w in ("postgres", "pembaca", "ERROR", "/tmp", "HINT") if w in page.page_source], [], "and nothing of the server stands on the page")

# ---- drill: bar, office, people, lines, article ----
visit("hal=iuran")
follow("#liability_chart svg a")
equal((asked()["opd"], text("#people .count")), ("01", f"1\u201350 dari {angka(sql('SELECT count(*) FROM pegawai_non_asn WHERE kode_opd = %s', '01')[0][0])} baris"), "drill: the longest bar leads to the people of its office")
first = sql("SELECT id::text, nama FROM pegawai_non_asn WHERE kode_opd = '01' ORDER BY nama, id LIMIT 1")[0]
equal(table("people")[0][:2], list(first), "drill: in the order of names")
follow("#people tbody a")
equal(asked()["orang"], first[0], "drill: a person")


def worded(basis):
    for english, indonesian in (("; ceiling: ", "; batas atas: "), ("BPJS TK letter", "surat BPJS TK"), ("GDP growth", "pertumbuhan PDB")):
        basis = basis.replace(english, indonesian)
    return basis


def lines(worker, programs):
    return [[r[0], "APBD" if r[1] == "employer" else "Pekerja", rupiah(r[2]), angka(r[3], max(0, -r[3].as_tuple().exponent)) + "%", rupiah(r[4]), worded(r[5])] for r in sql("""SELECT c.program, c.payer, c.base, c.percent, c.amount, c.legal_basis
FROM pegawai_non_asn p, jamsos.contributions(greatest(jamsos.rupiah(p.honor), 2877448.59), '2021-06-01'::date, %s::text[], p.kelas_risiko) c WHERE p.id = %s""", programs, worker)]


equal([r[:6] for r in table("worker_lines")], lines(first[0], ["JKK", "JKM"]), "worker: line by line, with articles")
ok(all("PP 4" in r[5] and r[7] for r in table("worker_lines")), "worker: an article in each line, and where it was read", table("worker_lines"))
equal((cards()["Jatuh tempo"], [r[1] for r in table("family")[-2:]]), ("15 Juli 2021", ["Rp42.000.000", "Rp174.000.000"]), "worker: due on the 15th of the next month; what a family gets, the published 42 million, and children at most 174 million")
for code in ("JHT", "JP"):
    program(code)
equal([r[:6] for r in table("worker_lines")], lines(first[0], ["JKK", "JKM", "JHT", "JP"]), "worker: four programmes")

# ---- coverage ----
visit("hal=cakupan&urut=coverage.-ratio")
coverage = """
SELECT p.kode_opd, max(o.nama), count(k.pegawai_id), count(*), count(*) - count(k.pegawai_id), count(k.pegawai_id)::numeric / count(*), greatest(0, ceil(count(*) * %s::numeric / 100) - count(k.pegawai_id))
FROM pegawai_non_asn p JOIN opd o ON o.kode = p.kode_opd LEFT JOIN (SELECT DISTINCT pegawai_id FROM kepesertaan WHERE mulai < %s::date + interval '1 month' AND (selesai IS NULL OR selesai >= %s::date)) k ON k.pegawai_id = p.id
WHERE p.tmt < %s::date + interval '1 month' GROUP BY p.kode_opd ORDER BY count(k.pegawai_id)::numeric / count(*) DESC, p.kode_opd"""


def covered(target, month):
    return [[r[0], r[1], angka(r[2]), angka(r[3]), angka(r[4]), persen(r[5]), angka(r[6])] for r in sql(coverage, target, month, month, month)]


equal(table("coverage")[1:], covered(80, "2021-06-01"), "coverage: every office, counted one by one")
equal(table("coverage")[0][2:], ["2.564", "12.000", "9.436", "21,37%", "7.036"], "coverage: the province")
trend = page.execute_script("return document.querySelector('#coverage_trend_chart .line').getAttribute('d')")
follow("#coverage_trend thead th:last-child a")
equal((asked()["urut"], page.execute_script("return document.querySelector('#coverage_trend_chart .line').getAttribute('d')")), ("coverage_trend.-to_target", trend), "coverage: a table that is sorted leaves its chart in the order of months")
visit("hal=cakupan&urut=coverage.-ratio")
write("target", "50")
choose("bulan", "2022-12")
equal(table("coverage")[1:], covered(50, "2022-12-01"), "coverage: another month and target")
write("target", "5x")
equal(problems(), ["Target cakupan (persen): \u201c5x\u201d tidak dapat dipakai. Tulislah angka dari 0 sampai 100, misalnya 6 atau 6,5."], "coverage: a number that is none is one line")
write("target", "62,5")
equal(table("coverage")[1:], covered(62.5, "2022-12-01"), "coverage: a comma is a decimal point")
visit("hal=cakupan&ikut=tidak&opd=04")
equal(text("#people .count").split()[-2], angka(sql("SELECT count(*) FROM pegawai_non_asn p WHERE kode_opd = '04' AND NOT EXISTS (SELECT FROM kepesertaan k WHERE k.pegawai_id = p.id AND mulai <= '2021-06-30' AND coalesce(selesai, 'infinity') >= '2021-06-01')")[0][0]), "coverage: who is missing in an office")

link = next(a for a in links("#people .tools a.button") if "f=xlsx" in a)
content, name = fetched(link)
about = {r[0]: r[1] for r in openpyxl.load_workbook(io.BytesIO(content)).worksheets[1].iter_rows(values_only=True)}
equal((name, about["Pilihan"], about["NIK"]), ('attachment; filename="people-2021-06-unregistered-opd-04.xlsx"', "yang belum terdaftar", "disamarkan; utuh bagi peran yang boleh melihatnya"), "a file says of whom it is, in its name too, and why a NIK is masked")

# ---- what a figure is of, beside what it is taken for ----
LATER = "Perhitungan terakhir yang disimpan: Juni 2021. Bulan sesudahnya dihitung dari daftar yang sama."
equal([LATER in (visit(f"hal={where}&bulan={month}"), notices())[1] for where in ("ringkasan", "iuran", "cakupan") for month in ("2021-06", "2021-08")], [False, True] * 3, "a month after the last run says so, on each page of months")
visit("hal=ringkasan&bulan=2021-06")
short = dict(sql("SELECT office, sum(greatest(jumlah - coalesce(pagu, 0), 0)) FROM laporan.rka_by_account WHERE fiscal_year = 2027 GROUP BY office"))
equal([r[-1] for r in table("worst")], [rupiah(short[r[0]]) for r in table("worst")], "summary: what the worst offices lack of their pagu")
visit("hal=iuran&bulan=2019-01")
a, b = (sql("SELECT sum(l), count(*) FROM (SELECT jamsos.contribution(greatest(jamsos.rupiah(honor), m.minimum), jamsos.tariff(m.month, '{JKK,JKM}', reliefs => '{}'), kelas_risiko) AS l FROM pegawai_non_asn, (SELECT %s::date AS month, jamsos.minimum_wage('63', %s::date) AS minimum OFFSET 0) m WHERE tmt < m.month + interval '1 month' AND (berhenti IS NULL OR berhenti >= m.month)) q", month, month)[0] for month in ("2018-12-01", "2019-01-01"))
signed = lambda n, written: ("+" if n > 0 else "") + written(n)  # noqa: E731
equal(page.execute_script("return document.querySelector('.card-note').innerText"), f"terhadap Desember 2018: {signed(b[0] - a[0], rupiah)}, {signed(b[1] - a[1], angka)} orang", "liability: against the month before")
visit("hal=iuran&bulan=2021-06")
equal(notices(), ["Terutang menurut ketentuan, dihitung atas semua orang di daftar pegawai, juga yang belum terdaftar; BPJS menagih yang terdaftar. Ditagih untuk bulan itu: " + rupiah(sql("SELECT sum(billed) FROM laporan.compliance_by_worker WHERE month = '2021-06-01'")[0][0])], "liability: what is due is not what was billed")

# ---- compliance ----
hostile_name = "=<img src=x onerror=console.error('run')>"
victim = sql("SELECT worker_id FROM laporan.compliance_by_worker WHERE class = 'not_registered' ORDER BY office, worker_id LIMIT 1")[0][0]
without = sql("SELECT count(*) FROM laporan.compliance_by_worker w WHERE class = 'not_registered' AND EXISTS (SELECT FROM kepesertaan k WHERE k.pegawai_id::text = w.worker_id AND mulai < '2021-07-01' AND coalesce(selesai, 'infinity') >= '2021-06-01')")[0][0]
visit("hal=kepatuhan")
equal(text("#compliance .count"), "1\u201350 dari 9.649 baris", "compliance: all that do not agree")
equal([r[0:2] for r in table("classes")], [["jumlah", "12.054"], ["Tidak ada di tagihan", "9.500"], ["Program kurang", "43"], ["Upah dilaporkan terlalu rendah", "52"], ["Sesuai", "2.405"], ["Ganda di tagihan", "9"], ["Tidak ada di daftar pegawai", "45"]], "compliance: its classes")
equal(notices(), [f"{angka(without)} orang dari daftar peserta tidak ada di tagihan: terdaftar, tetapi tidak ditagih bulan itu."], "compliance: who is registered and not billed is not called unregistered")
choose("kategori", "not_registered")
choose("opd", "04")
office = sql("SELECT count(*), sum(jamsos.contribution(greatest(jamsos.rupiah(honor), 2877448.59), jamsos.tariff('2021-06-01', reliefs => '{}'), kelas_risiko)) FROM pegawai_non_asn WHERE kode_opd = '04'")[0]
equal(text("#compliance .count").split()[-2], angka(office[0]), "compliance: of one office and class")
equal([r[-1] for r in table("classes") if r[0] == "Tidak ada di tagihan"], [rupiah(office[1])], "compliance: its rupiah, summed over the people")
write("cari", "contoh 1")
found = sql("SELECT count(*) FROM pegawai_non_asn WHERE kode_opd = '04' AND nama ILIKE '%%contoh 1%%'")[0][0]
equal((text("#compliance .count").split()[-2], page.switch_to.active_element.get_attribute("id")), (angka(found), "cari"), "compliance: a search in all rows, and the field is not lost")
write("cari", "100%_")
equal(all_of("#compliance tbody tr"), [], "compliance: the marks of a pattern are letters")
equal(text("#compliance .notice"), "Tidak ada baris untuk pilihan ini. Kosongkan pencarian atau pilih semua OPD.", "compliance: an empty list says so")
visit("hal=kepatuhan&kategori=wage_low&baris=200&urut=compliance.reported_wage")
wages = [float(r[6].replace("Rp", "").replace(".", "").replace(",", ".")) for r in table("compliance")]
equal((len(wages), wages), (52, sorted(wages)), "compliance: sorted by the server")
visit("hal=kepatuhan&urut=compliance.-name")
seen = [r[2] for r in table("compliance")]
follow("#compliance nav.pager a.button")
seen += [r[2] for r in table("compliance")]
equal(seen, [r[0] for r in sql("SELECT worker_id FROM laporan.compliance_by_worker WHERE class <> 'agrees' ORDER BY name DESC NULLS LAST, worker_id, bill_id LIMIT 100")] if None not in seen else seen, "compliance: pages follow each other")
statuses = {r[0]: r[-1] for r in table("office_status") if r[0] != "\u2013"}
equal(statuses, {r[0]: r[1] for r in sql("SELECT office, status FROM laporan.status_by_office WHERE month = '2021-06-01' AND office IS NOT NULL AND status IS NOT NULL")}, "compliance: the status of each office")
visit("hal=kepatuhan&bulan=2020-01")
equal((problems(), texts(page, "main .notice a")), ([], ["Juni 2021"]), "compliance: a month without a run says which there are")

# ---- arrears ----
visit("hal=tunggakan")
arrears = sql("""SELECT o.kode, sum(b.total), coalesce((SELECT sum(amount) FROM pembayaran p WHERE p.office = o.kode AND paid_on <= '2021-07-31'), 0)
FROM opd o JOIN (SELECT kode_opd, m, (jamsos.liability(greatest(jamsos.rupiah(honor), jamsos.minimum_wage('63', m)), kelas_risiko, jamsos.tariff(m, reliefs => '{}'))).total
    FROM pegawai_non_asn, unnest('{2021-02-01,2021-03-01,2021-04-01,2021-05-01,2021-06-01}'::date[]) m WHERE tmt < m + interval '1 month' GROUP BY kode_opd, m) b ON b.kode_opd = o.kode GROUP BY o.kode""")
equal({r[0]: (r[2], r[3], r[4]) for r in table("arrears")[1:]}, {r[0]: (rupiah(r[1]), rupiah(r[2]), rupiah(max(r[1] - r[2], 0))) for r in arrears}, "arrears: every office, billed less paid")
equal(table("arrears")[0][4], rupiah(sum(max(r[1] - r[2], 0) for r in arrears)), "arrears: all of them")
follow("#arrears tbody tr:nth-child(2) a")
worst = max(arrears, key=lambda r: max(r[1] - r[2], 0))
equal((asked()["opd"], table("ledger")[-1][-1]), (worst[0], rupiah(worst[1] - worst[2])), "arrears: an office, bill by bill, down to the same balance")

# ---- RKA ----
visit("hal=rka")
rka = sql("""SELECT p.kode_opd, b.program, b.amount FROM (SELECT kode_opd, jamsos.payroll(jamsos.rupiah(honor), kelas_risiko) AS payroll FROM pegawai_non_asn GROUP BY kode_opd) p,
    jamsos.budget(p.payroll, 2027, 1, '{JKK,JKM}', jamsos.scenario(minimum_region => '63')) b WHERE b.payer = 'employer' ORDER BY 1, 2""")
account = {"JKK": "5.1.02.02.02.0006", "JKM": "5.1.02.02.02.0007"}
equal([(r[0], r[2], r[3], r[4]) for r in table("rka")[1:]], [(r[0], account[r[1]], r[1], rupiah(r[2])) for r in rka], "RKA: need by office, account and programme")
pagu = dict(((r[0], r[1]), r[2]) for r in sql("SELECT kode_opd, kode_rekening, pagu FROM pagu_dpa WHERE tahun = 2027"))
equal([r[5] for r in table("rka")[1:]], [rupiah(pagu[(r[0], account[r[1]])]) if (r[0], account[r[1]]) in pagu else "\u2013" for r in rka], "RKA: beside the pagu")
left = {r[:2]: pagu.get((r[0], account[r[1]]), 0) - r[2] for r in rka}
equal([tuple(r) for r in table("rka_accounts")], [(name, program, rupiah(need), rupiah(given), rupiah(given - need)) for name, program, need, given in
      [("jumlah", "\u2013", sum(r[2] for r in rka), sum(pagu.values()))] + [(account[p], p, sum(r[2] for r in rka if r[1] == p), sum(v for k, v in pagu.items() if k[1] == account[p])) for p in ("JKK", "JKM")]], "RKA: by account, all offices together")
equal((cards()["Kekurangan pagu"], cards()["Kelebihan pagu"]), (rupiah(-sum(v for v in left.values() if v < 0)), rupiah(sum(v for v in left.values() if v > 0))), "RKA: what is missing, and what others have over")
ok(f"di {len({k[0] for k, v in left.items() if v < 0})} OPD; kelebihan OPD lain tidak menutupnya" in texts(page, ".card-note"), "RKA: in how many offices", texts(page, ".card-note"))
# whose minimum wage it is, of when, and by which decree
decree = sql("SELECT legal_basis FROM jamsos.minimum_wage WHERE region = '63' AND valid @> '2026-06-01'::date")[0][0]
equal(table("minimum_wages"), [["63", "Kalimantan Selatan", "UMP Kalimantan Selatan", "2026", "Rp3.725.000", decree, "resmi"]], "RKA: the minimum wage, its year and decree")
ok("Rp3.725.000 (UMP Kalimantan Selatan 2026)" in " ".join(notices()), "RKA: and in one line", notices())
visit("hal=rka&opd=01&lebar=1")
equal(([r[1] for r in table("rka_lines")], [int(r[4].replace(".", "")) * int(r[6][2:].replace(".", "")) for r in table("rka_lines")]),
      (["5.1.02.02.002.00006", "5.1.02.02.002.00007"], [int(r[7][2:].replace(".", "")) for r in table("rka_lines")]), "RKA: volume times price is the amount, the account in the other width")

# ---- simulation, and what a pagu covers ----
visit("hal=simulasi")


def apbd(programs, wage, headcount, minimum, at_first, at_last, by):
    return [(r[0], rupiah(r[1])) for r in sql("""SELECT p.fiscal_year::text, sum(p.amount)
FROM (SELECT jamsos.payroll(greatest(jamsos.rupiah(honor), jamsos.minimum_wage('63', '2027-01-01')), kelas_risiko) AS payroll FROM pegawai_non_asn) q,
LATERAL (SELECT extract(year FROM month)::int AS fiscal_year, amount FROM jamsos.project(payroll, '2027-01-01', 60, %s::text[], jamsos.scenario(wage_growth => %s::numeric, headcount_growth => %s::numeric, minimum_region => '63',
    minimum_growth => %s::numeric, coverage_from => %s::numeric, coverage_to => %s::numeric, coverage_by => make_date(%s, 12, 1))) WHERE payer = 'employer') p GROUP BY 1 ORDER BY 1""", programs, wage, headcount, minimum, at_first, at_last, by)]


equal(some("projection", 0, 2), apbd(["JKK", "JKM"], 0.06, 0, 0, 0.2137, 1, 2028), "simulation: five years from today's coverage, as projected month by month")
amounts = [[int(re.sub("[^0-9]", "", cell)) for cell in row[3:6]] for row in table("projection")]
ok(all(a[0] <= a[1] <= a[2] for a in amounts) and amounts[-1][0] < amounts[-1][2], "simulation: low, middle, high in order, and apart", amounts)
for field, value in (("upah", "3,5"), ("orang_naik", "2"), ("ump_naik", "5"), ("cakupan_awal", "40"), ("cakupan_akhir", "90")):
    write(field, value)
choose("capai", "2030")
program("JHT")
equal(some("projection", 0, 2), apbd(["JKK", "JKM", "JHT"], 0.035, 0.02, 0.05, 0.4, 0.9, 2030), "simulation: every assumption moves it")
write("simpangan", "0")
write("ump_naik", "0")
ok(all(len(set(row[3:6])) == 1 for row in table("projection")), "simulation: without spread the band is a line")


def bought(budget, programs, strategy):
    r = sql("""SELECT a.workers, a.cost, a.left_over, jamsos.terbilang(%s::numeric)
FROM (SELECT jamsos.payroll(jamsos.rupiah(honor), kelas_risiko) AS payroll FROM pegawai_non_asn) q, jamsos.affordable(payroll, 2027, %s::numeric, %s::text[], jamsos.scenario(minimum_region => '63'), %s) a""", budget, budget, programs, strategy)[0]
    return (f"{angka(r[0])} dari 12.000", rupiah(r[1]), rupiah(r[2]), r[3])


def shown():
    c = cards()
    return (c["Pekerja terhitung"], c["Biaya setahun"], c["Sisa pagu"], text(".words"))


visit("hal=kemampuan")
equal(shown(), bought(1000000000, ["JKK", "JKM"], "cheapest"), "pagu: one billion")
for typed, meant in (("1.500.000.000", 1500000000), ("Rp 2.000.000.000,00", 2000000000), ("1500000000,50", decimal.Decimal("1500000000.50")), ("750 juta", 750000000), ("1,5 miliar", 1500000000), ("2500000000", 2500000000)):
    write("pagu", typed)
    equal(shown(), bought(meant, ["JKK", "JKM"], "cheapest"), f"pagu: {typed} as Indonesians write")
program("JHT")
choose("strategi", "proportional")
equal(shown(), bought(2500000000, ["JKK", "JKM", "JHT"], "proportional"), "pagu: with JHT, the same share of all")
for typed, said in (("1.500", "\u201c1.500\u201d tidak dapat dibaca sebagai rupiah. Tulislah seperti 1.500.000.000 atau 1,5 miliar; M dapat berarti miliar atau million."), ("-1.000.000", "Pagu -Rp1.000.000 tidak dapat dipakai. Tulislah jumlah dari Rp0 sampai seribu triliun rupiah."), ("Rp 2 M", "\u201cRp 2 M\u201d tidak dapat dibaca sebagai rupiah. Tulislah seperti 1.500.000.000 atau 1,5 miliar; M dapat berarti miliar atau million."), ("dua miliar", "\u201cdua miliar\u201d tidak dapat dibaca sebagai rupiah. Tulislah seperti 1.500.000.000 atau 1,5 miliar; M dapat berarti miliar atau million.")):
    write("pagu", typed)
    equal(problems(), [said], f"pagu: {typed} is one line in Indonesian")

# ---- published, and quality ----
visit("hal=paritrana")
equal(len(table("readiness")), sql("SELECT count(*) FROM kesiapan")[0][0], "Paritrana: as published")
equal([(w, r[2]) for w in ("registered", "not known", "budget") for r in table("readiness") if w in r[2]], [], "Paritrana: the stages in Indonesian")
ok(all(r[4] == "\u2013" for r in table("governments") if r[3] == "\u2013"), "Paritrana: no ratio where no denominator was published")
visit("hal=mutu")
audited = sql("SELECT p.label_id, a.rows FROM jamsos.audit('pegawai_non_asn', columns => '{\"wage\": \"honor\", \"nik\": \"nik\", \"key\": \"id\", \"birth_date\": \"tgl_lahir\", \"start_date\": \"tmt\", \"end_date\": \"berhenti\"}') a JOIN jamsos.audit_problem p USING (problem) WHERE a.rows > 0 ORDER BY 1")
equal(sorted((r[1], r[2]) for r in table("problems") if r[0] == "pegawai" and r[1] != "baris"), [(r[0], angka(r[1])) for r in audited if r[0] != "baris"], "quality: what the audit of the table says, in Indonesian")
ok(not re.search("[0-9]{16}", text("#problems")), "quality: a NIK is masked")
# what is to be done, for whoever keeps the list: in which list and column, without a word of SQL; what the audit says to others is in the files
sample = {"wage": "honor", "NIK": "nik", "birth date": "tgl_lahir", "start date": "tmt", "end date": "berhenti", "same name": "nik", "age": "tgl_lahir", "key": "id"}
for language, said in (("id", "Di daftar pegawai, kolom \u201c{}\u201d: "), ("en", "In the list of staff, column \u201c{}\u201d: ")):
    visit(f"hal=mutu&lang={language}")
    names = {r[0 if language == "en" else 1]: r[0] for r in sql("SELECT problem, label_id FROM jamsos.audit_problem")}
    told = {names[r[1]]: r[4] for r in table("problems") if r[0] in ("pegawai", "staff")}
    held = {problem: [column for begins, column in sample.items() if problem.startswith(begins)] for problem in told}
    equal([(problem, words) for problem, words in told.items() if not words.startswith(said.format(*held[problem]) if held[problem] else said.split(",")[0] + ": ")], [], f"quality: in which list and column, {language}")
    equal([words for words in told.values() if re.search(r"jamsos|NULL|\boptions?\b|\bopsi\b|=>|::|\w\(|\bcast|tariff", words)], [], f"quality: in words of the page, {language}")
visit("hal=mutu")
for month in ("2022-11-01", "2022-12-01"):
    owner.execute("SELECT jamsos_reports.set_setting('laporan.setting', last_month => %s)", (month,))
visit("hal=mutu")
equal(sorted(some("changes", 2, 3, 4)), [("Bulan terakhir", "Desember 2022", "November 2022"), ("Bulan terakhir", "November 2022", "Desember 2022")], "quality: who has changed the setting")
equal(len(table("runs")), sql("SELECT count(*) FROM laporan.run")[0][0], "quality: the runs that are kept")
# the UMP in place of an UMK that is not recorded; not what the table of changes shall tell of
owner.execute("ALTER TABLE laporan.setting DISABLE TRIGGER USER")
owner.execute("UPDATE laporan.setting SET region = '63.01', fallback = 'province'")
visit("hal=iuran&bulan=2021-06")
equal([(r[1], r[2], r[3], r[4]) for r in table("minimum_wages")], [("Kabupaten Tanah Laut", "UMP Kalimantan Selatan (UMK belum tercatat)", "2021", "Rp2.877.448,59")], "contributions: the figure of the province in place of one that is not recorded")
owner.execute("UPDATE laporan.setting SET region = '63.71'")
visit("hal=rka")
equal([(r[2], r[3], r[4]) for r in table("minimum_wages")], [("UMK Kota Banjarmasin", "2026", "Rp3.855.894")], "RKA: its own where there is one")
owner.execute("UPDATE laporan.setting SET region = '63', fallback = NULL")
owner.execute("ALTER TABLE laporan.setting ENABLE TRIGGER USER")
visit("hal=bukti&run=5&opd=01")
equal(table("evidence")[0][5], owed("2021-06-01", ["JKK", "JKM"], 2877448.59)[1][6], "evidence: the figure of the run first")
# what has to be known first stands first: what is stated, for when, who signed it, how much, and how to see whether it is still so
owner.execute("CALL laporan.finalise(4, 'Kepala BKAD')")
for language, stated in (("id", ("Lembar bukti: iuran terutang Mei 2021, {} (semua OPD)", "Finalisasi", "Dari angka sampai pasalnya")), ("en", ("Evidence: contributions due, May 2021, {} (all offices)", "Final, signed", "From the figure to the article"))):
    visit(f"hal=bukti&run=4&lang={language}")
    total, sealed, law = rupiah(sql("SELECT sum(amount) FROM laporan.run_line WHERE run = 4")[0][0]), sql("SELECT sha256 FROM laporan.run_state WHERE run = 4 AND state = 'final'")[0][0], sql("SELECT jamsos.fingerprint(tariff) FROM laporan.run_tariff WHERE run = 4")[0][0]
    equal(title(), stated[0].format(total), f"evidence: the title says what is stated, for when and of whom, {language}")
    head = [one("#page").text.find(part) for part in (total, stated[1], "Kepala BKAD", sealed, law, text("#proof pre"), stated[2])]
    ok(head == sorted(head) and min(head) >= 0, f"evidence: amount, state, signature, both fingerprints and how to verify stand before the details, {language}", head)
    proof = dict(page.execute_script("return [...document.querySelectorAll('#proof dt')].map(d => [d.nextElementSibling.textContent, d.textContent])"))
    ok(len(proof[sealed]) > 40 and len(proof[f"{law} (63)"]) > 40 and proof[sealed] != proof[f"{law} (63)"], f"evidence: each fingerprint says what it is of, {language}", proof)
    equal(sql(text("#proof pre").replace("%", "%%")), [], f"evidence: what is shown to verify it says that nothing was changed, {language}")
equal([r[2] for r in table("evidence") if r[1].startswith("fingerprint of the run")], [sealed], "evidence: and in the sheet")
below = page.execute_script("return document.querySelector('.basis').textContent")
ok("4 (Final, signed" in below and "June 2021" not in below and not all_of("#law"), "evidence: what stands below it is of this run, whatever month is chosen elsewhere", below)
visit("hal=bukti&run=6")
ok("upah minimum 63 belum ditetapkan sejak Januari 2027 (terakhir: Rp3.725.000 sejak Januari 2026)" in text("#proof"), "evidence: of a budget which figures of the law are not published yet", text("#proof"))

# ---- summary: each figure is that of its page ----
visit("hal=ringkasan")
figures = cards()
equal((figures["Iuran terutang"], figures["Cakupan"], figures["Tunggakan"]), ("Rp186.456.000", "21,37%", rupiah(sum(max(r[1] - r[2], 0) for r in arrears))), "summary: what is owed, who is covered, arrears")
equal(figures["Kebutuhan TA 2027"], rupiah(sum(r[2] for r in rka)), "summary: need")
equal(some("worst", 0, 2), [(r[0], r[4]) for r in sorted(covered(80, "2021-06-01"), key=lambda r: -int(r[4].replace(".", "")))[:3]], "summary: the three worst offices")
equal([urllib.parse.parse_qs(a.split("?")[1])["hal"][0] for a in links(".cards a")], ["iuran", "cakupan", "tunggakan", "rka"], "summary: each figure leads on")

# ---- labels: each has a use, whatever has a use has one, and both languages say as much ----
with open("demo/dashboard/labels.csv", encoding="utf-8") as file:
    labels = {row["key"]: row for row in csv.DictReader(file)}
source = "".join(open(path, encoding="utf-8").read() for path in sorted(glob.glob("demo/dashboard/*.R")))
# of what the database says: codes, NIK being the same word in both languages and staff and bills the lists that are audited, and stages
codes = {r[0] for r in sql("SELECT payer FROM jamsos.rate UNION SELECT evidence FROM jamsos.rate UNION SELECT component FROM jamsos.benefits('death', '2021-06-01') UNION SELECT matched_by FROM laporan.compliance_by_worker WHERE matched_by <> 'NIK'")} | {"staff", "bills", "fallback_null", "fallback_province", "fallback_none", "list_staff", "list_enrolment", "list_bills"}
codes |= {r[0] for r in sql("SELECT attname FROM pg_attribute WHERE attrelid = 'laporan.setting'::regclass AND attnum > 0 AND attname NOT IN ('id', 'made_schema')")}
stages = {r[0] for r in sql("""SELECT DISTINCT regexp_replace(part, '^[0-9]+ (more registered than eligible|not registered)$', 'n \\1')
FROM unnest('{true,false,NULL}'::boolean[]) a, unnest('{0,1,NULL}'::numeric[]) b, unnest('{0,1,2,NULL}'::bigint[]) c, unnest('{0,1,2,NULL}'::bigint[]) d, unnest('{0,1,2,NULL}'::numeric[]) e, unnest('{0,1,2,NULL}'::numeric[]) f,
    regexp_split_to_table(jamsos.readiness(a, b, c, d, e, f), '; |, ') part""")}
source += open("demo/dashboard/read.py", encoding="utf-8").read()
# words between the figures of a legal basis, a run or a source
words = {"in_" + word for word in ("; ceiling: ", "; floor: ", "BPJS TK letter", "GDP growth", "transcription of the official text", "kelas ", "region ", "minimum ", "tariff ", "ceiling ", "floor ", "income brackets ", " not published from ", " not recorded from ", " on (last:", " since ")}
words |= {"code_" + word for word in ("run", "state", "signed_by", "made_by", "made_at", "replaces", "reason", "assumptions", "versions", "billing", "budget", "correction", "draft", "final", "posted", "fingerprint of the run", "fingerprint of the law", "how to verify", "wages as they are", "headcount as it is", "fallback refused", "fallback province", "fallback none", "scholarship")}
words |= {"in_seen in budget data; no Kepmendagri text read"} | {"program_" + code for code in ("JKK", "JKM", "JHT", "JP", "JKN")}
# and what was published of others, in English in the tables of the sample
words |= {"code_" + part for r in sql("SELECT remark FROM public.readiness_by_government UNION SELECT unnest(ARRAY[place, period, source]) FROM public.coverage_by_government") for part in [str(r[0]), *str(r[0]).split(", ")] if "code_" + part in labels}
made = words | {"page_" + name for name in [*pages, "bukti", "pengaturan", "berkas"]} | {"problem_" + key for key in re.findall(r'(?:problem|Refused)\("([a-z_]+)"', source)} | {"problem_file_too_large"} | {"code_" + code for code in codes} | {"stage_" + stage for stage in stages}
made |= {"mend_" + r[0] for r in sql("SELECT problem FROM jamsos.audit_problem")}
equal(sorted(set(labels) - made - set(re.findall(r'"([^"\n]*)"', source))), [], "labels: each has a use")
equal(sorted(made - set(labels)), [], "labels: whatever is put together or comes from the database has one")
equal([key for key, row in labels.items() if not row["id"] or not row["en"] or row["id"].count("%s") != row["en"].count("%s")], [], "labels: in both languages, with as many places")

# ---- files: every table of every page, typed, as it is shown ----
checked = []
for address in [f"hal={name}" for name in pages] + ["hal=iuran&opd=01", "hal=rka&opd=01", "hal=tunggakan&opd=02", "hal=bukti&run=5&opd=01", f"hal=pekerja&orang={first[0]}"]:
    visit(address)
    page.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
    for name in page.execute_script("return [...document.querySelectorAll('.table')].map(t => t.id)"):
        if name in checked:
            continue
        checked.append(name)
        book = lib.exports.files_as_shown(page, name, {"problems": ["Untuk pengelola basis data"]}.get(name, []))
        if name == "problems":
            remedies = {row[-1] for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)}
            ok(remedies and remedies <= {r[0] for r in sql("SELECT remedy_id FROM jamsos.audit_problem")}, "the files have what the database says to who keeps it too", remedies)
equal(sorted(set(t for t in re.findall(r"^([a-z_]+) = list\(key", open("demo/dashboard/tables.R").read(), re.M)) - set(checked)), ["taken"], "no table is without files; lists.py has that one")
about = {r[0]: r[1] for r in book.worksheets[1].iter_rows(values_only=True)}
ok(about["Pemerintah daerah"] == "Kalimantan Selatan" and len(about["Sidik jari ketentuan (tarif dan batas, tanpa upah minimum)"]) >= 16, "a workbook says whence it comes", about)
visit("hal=kepatuhan")
files = links("#compliance .tools a.button")
content, name = fetched(files[0])
exported = [list(r) for r in openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(values_only=True)][1:]
equal((name, len(exported)), ('attachment; filename="compliance-2021-06.xlsx"', 9649), "compliance: every row, not the first fifty")
equal(sorted((r[2] or "", round(float(r[10]), 2)) for r in exported), sorted((r[0] or "", round(float(-r[1]), 2)) for r in sql("SELECT worker_id, difference FROM laporan.compliance_by_worker WHERE class <> 'agrees' AND month = '2021-06-01'")), "compliance: its rupiah as SQL has them")
owner.execute("UPDATE pegawai_non_asn SET nama = %s WHERE id = %s", (hostile_name, victim))
visit(f"hal=pekerja&cari={urllib.parse.quote(hostile_name)}")
equal(some("people", 0, 1), [(str(victim), hostile_name)], "a name is text, whatever it holds")
files = links("#people .tools a.button")
equal([r[1] for r in csv.reader(io.StringIO(fetched(files[1])[0].decode("utf-8-sig")), delimiter=";")][1:], ["'" + hostile_name], "and no cell of the CSV that a spreadsheet would run")
equal([(c.value, c.data_type) for c in openpyxl.load_workbook(io.BytesIO(fetched(files[0])[0])).worksheets[0][2]][1], (hostile_name, "s"), "nor of the workbook")
owner.execute("UPDATE pegawai_non_asn SET nama = %s WHERE id = %s", ("'" + hostile_name, victim))
equal([r[1] for r in csv.reader(io.StringIO(fetched(files[1])[0].decode("utf-8-sig")), delimiter=";")][1:], ["''" + hostile_name], "one that has an apostrophe keeps it, where one is taken off")
owner.execute("UPDATE pegawai_non_asn SET nama = %s WHERE id = %s", (hostile_name + "\x01\uffff", victim))
equal(openpyxl.load_workbook(io.BytesIO(fetched(files[0])[0])).worksheets[0]["B2"].value, hostile_name, "what no workbook holds is left out of one")
owner.execute("UPDATE pegawai_non_asn SET nama = %s WHERE id = %s", ("Pegawai contoh " + str(victim).zfill(5), victim))

# the query is one that psql runs
visit("hal=iuran")
query = page.execute_script("return document.querySelector('#liability pre').textContent")
as_reader = psycopg.connect("user=pembaca options='-c search_path=laporan,public'", autocommit=True)
equal(len(as_reader.execute(query.encode()).fetchall()), 27, "the query of a table runs as it stands there")
# a chart as a picture
page.execute_cdp_cmd("Page.setDownloadBehavior", {"behavior": "allow", "downloadPath": downloads})
follow("#liability_chart .png")
until(lambda: os.path.exists(os.path.join(downloads, "liability_chart.png")))
with open(os.path.join(downloads, "liability_chart.png"), "rb") as file:
    picture = file.read()
ok(picture[:8] == b"\x89PNG\r\n\x1a\n" and len(picture) > 20000, "a chart is saved as a picture", len(picture))

# ---- the database goes and comes, the server goes and comes ----
console("pages, tables and files")
owner.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'pembaca' AND pid <> ALL (%s)", ([db.info.backend_pid, as_reader.info.backend_pid],))
choose("bulan", "2021-05")
ok(title().startswith("Mei 2021"), "a connection that was lost is made again", title())
owner.execute("ALTER ROLE pembaca NOLOGIN")
owner.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'pembaca' AND pid <> ALL (%s)", ([db.info.backend_pid, as_reader.info.backend_pid],))
for month in range(1, 13):
    page.execute_script("history.replaceState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'));", f"?hal=iuran&bulan=2021-{month:02}")
    settled()
equal(problems(), ["Basis data tidak dapat dihubungi. Halaman mencoba lagi setiap beberapa detik; bila tetap demikian, hubungi pengelola basis data."], "the database is gone: said once")
equal([w for w in ("postgres", "pembaca", "ERROR", "/tmp", "5432") if w in page.execute_script("return document.body.innerText")], [], "and nothing of the server stands there")
ok(urllib.request.urlopen(url).status == 200, "a new page comes all the same")
for _ in range(5):  # more tries than the driver has connections
    page.execute_script("dispatchEvent(new PopStateEvent('popstate'));")
    settled()
owner.execute("ALTER ROLE pembaca LOGIN")
until(lambda: not problems())
settled()
ok(title().startswith("Desember 2021"), "the database is back: the open page finds it by itself, with what was chosen", title())
console("without a database")
lost = page.execute_async_script("""
    const done = arguments[0], lost = document.getElementById('lost');
    window.old = true;
    $(document).on('shiny:disconnected', () => setTimeout(() => done([lost.checkVisibility(), lost.innerText]), 0));
    Shiny.shinyapp.$socket.close();""")
ok(lost[0] and "Sambungan ke server terputus" in lost[1], "the server is gone: the page says so", lost)
until(lambda: not page.execute_script("return window.old"))
settled()
ok(title().startswith("Desember 2021") and not one("#lost").is_displayed(), "and comes back by itself, with what was chosen", title())
page.execute_script("window.old = true; dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));")
until(lambda: not page.execute_script("return window.old"))
settled()
ok(page.execute_script("return window.old") is None, "a page out of the back/forward cache is loaded anew")

console("without a server")

# ---- for everybody: three sizes, both languages, axe, dark, keyboard ----
LOOK = """
    const shown = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && e.children.length === 0 && e.textContent.trim() && !e.closest('script, #status'));
    const ids = [...document.querySelectorAll('[id]')].map(e => e.id), twice = ids.filter((id, i) => ids.indexOf(id) < i), clipped = [...document.querySelectorAll('.table')].filter(e => e.checkVisibility() && getComputedStyle(e).position !== 'static').map(e => e.id);
    const out = [...document.querySelectorAll('.card-value, .card-note')].filter(e => e.scrollWidth > e.clientWidth + 1);
    return [document.documentElement.scrollWidth, Math.min(...shown.map(e => parseFloat(getComputedStyle(e).fontSize))), out.map(e => e.textContent).concat(twice, clipped), [...document.querySelectorAll('.problem, .shiny-output-error')].map(e => e.textContent)]"""
# what an Indonesian page does not say: decimal points, days and months as a program writes them, and English, but where it quotes
FOREIGN = r"(?<![\w.:/-])\d+\.\d{1,2}(?![\d.\w])|\b20\d\d-\d\d\b|\b(?:employer|worker|draft|billing|made_by|made_at|state|ceiling|floor|letter|growth|transcription|rows|class|total|null)\b"
QUOTED = "document.querySelectorAll('pre, #readiness td:last-child, #governments, #problems td:nth-child(4), #evidence td:nth-child(3)').forEach(e => e.remove()); document.querySelectorAll('details').forEach(d => d.open = true); return document.body.innerText"
# letters that are cut off: of a chart, of a caption, of what is chosen
CUT = """
    const cut = [];
    for (const svg of document.querySelectorAll('svg')) for (const t of svg.querySelectorAll('text')) { const b = t.getBBox(); if (b.x < -1 || b.x + b.width > svg.viewBox.baseVal.width + 1) cut.push(t.textContent); }
    for (const opener of document.querySelectorAll('.opener[aria-expanded=false]')) if (opener.checkVisibility()) opener.click();
    for (const c of document.querySelectorAll('caption')) if (c.checkVisibility() && Math.max(...[...c.children].map(s => s.getBoundingClientRect().right)) > innerWidth) cut.push(c.textContent);
    const ink = document.createElement('canvas').getContext('2d');
    for (const s of document.querySelectorAll(':lang(id) select:not(#opd)')) { ink.font = getComputedStyle(s).font; for (const o of s.options) if (ink.measureText(o.text).width + 32 > s.clientWidth) cut.push(o.text); }
    return cut"""
addresses = [f"hal={name}" for name in pages] + ["hal=iuran&opd=01", "hal=bukti&run=4&opd=01", f"hal=pekerja&orang={first[0]}", "hal=iuran&prog="]
for width in (1440, 1024, 390):
    size(width)
    for language in ("id", "en"):
        for address in addresses:
            visit(f"{address}&lang={language}")
            wide, small, out, wrong = page.execute_script(LOOK)
            ok(wide <= width and small >= 12 and not out and (not wrong or "prog=" in address), f"{address} at {width} in {language}: no sideways scrolling, nothing out of its card, no id twice, no text under 12 pixels, no error", (wide, small, out, wrong))
            equal(page.execute_script(CUT), [], f"{address} at {width} in {language}: no letter cut off")
            equal(readable(page), [], f"{address} at {width} in {language}: every cell can be read, and nothing lies over anything else")
            if language == "id":
                equal(axe(page), [], f"{address} at {width}: axe finds nothing")
            height = page.execute_script("return document.documentElement.scrollHeight")
            page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": min(height, 2400), "deviceScaleFactor": 1, "mobile": width < 500})
            page.save_screenshot(os.path.join(shots, f"{re.sub('[^a-z0-9]+', '-', address)}-{width}-{language}.png"))
            size(width)
            if width == 1440 and language == "id":
                equal(re.findall(FOREIGN, page.execute_script(QUOTED)), [], f"{address}: numbers, days and words as Indonesians write them")
size(1440)
page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
for address in ("hal=ringkasan", "hal=iuran", "hal=kepatuhan", "hal=simulasi", "hal=iuran&prog="):
    visit(address)
    equal(axe(page), [], f"{address} in the dark: axe finds nothing")
page.save_screenshot(os.path.join(shots, "dark.png"))
page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
visit("hal=ringkasan")
equal(page.execute_script("document.body.click(); return document.activeElement.tagName"), "BODY", "keyboard: from the top")
follow("#menu_iuran")
equal(page.switch_to.active_element.get_attribute("id"), "title", "keyboard: after a link the heading has the focus")
equal(page.execute_script("const s = document.getElementById('status'); return [s.getAttribute('role'), s.getAttribute('aria-live')]"), ["status", "polite"], "a screen reader hears that the page has changed")
ok(all(page.execute_script("return [...document.querySelectorAll('table')].map(t => !!t.caption && [...t.querySelectorAll('th')].every(h => h.scope))")), "every table has a caption, every heading a scope")

# ---- on paper ----
for address in addresses[:-1] + ["hal=cakupan&lang=en"]:
    visit(address)
    cells = page.execute_script("document.querySelectorAll('details.basis, details.data').forEach(d => d.open = true); return [...document.querySelectorAll('main .table th, main .table td')].map(c => c.textContent)")
    heading = title()
    page.execute_script("document.querySelectorAll('details').forEach(d => d.open = false)")
    pdf = os.path.join(shots, re.sub("[^a-z0-9]+", "-", address) + ".pdf")
    with open(pdf, "wb") as file:
        file.write(base64.b64decode(page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})["data"]))
    printed = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    run_together = re.sub(r"\s+", "", printed)
    words = set(re.split(r"[\s-]+", printed))
    missing = [c for c in cells if len(c) < 40 and not set(re.split(r"[\s-]+", c)) <= words and re.sub(r"[\s-]+", "", c) not in run_together.replace("-", "")]
    boxes = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, text=True, check=True).stdout
    paper = {(round(float(w)), round(float(h))) for w, h in re.findall(r'<page width="([0-9.]+)" height="([0-9.]+)"', boxes)}
    beyond = [w for x, w in re.findall(r'xMax="([0-9.]+)"[^>]*>([^<]*)<', boxes) if float(x) > 842 - 30]
    n = printed.count("\f")
    wanted = [re.sub(r"\s+", "", heading), "KalimantanSelatan", "jamsos1.", "Fingerprintofthelaw" if "lang=en" in address else "Sidikjariketentuan", "signature" if "lang=en" in address else "tandatangan", f"1/{n}", f"{n}/{n}"]
    ok(paper == {(842, 595)} and not missing and not beyond and all(w in run_together for w in wanted) and "127.0.0.1" not in printed, f"{address} on paper: A4, whole, with title, region, law, version, pages, a place to sign",
       (paper, missing[:3], beyond[:3], [w for w in wanted if w not in run_together]))

# ---- the same dashboard over other tables, by their adapter ----
other = os.environ["OTHER_URL"]
visit("hal=iuran&lang=id", other)
equal((cards()["Pekerja terhitung"], len(table("liability"))), ("570", 1 + sql("SELECT count(DISTINCT coalesce(office, '')) FROM laporan_simgaji.staff")[0][0]), "another layout: its people in December 2025")
ok("tanpa OPD" in [r[1] for r in table("liability")], "another layout: who has no office is shown", table("liability"))
visit("hal=cakupan", other)
equal(table("coverage")[0][2:6], ["380", "570", "190", "66,67%"], "another layout: its coverage, people without an office among them")
visit("hal=iuran&opd=-", other)
ok(table("people")[0][1].startswith("PEGAWAI CONTOH"), "another layout: and they can be found", table("people")[:1])
for name in pages:
    visit("hal=" + name, other)
    equal(problems(), [], f"another layout: {name}, where there is no bill, payment or run")

console("another layout")
page.quit()
done()
