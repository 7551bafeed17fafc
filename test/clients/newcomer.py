#!/usr/bin/python3
"""Somebody who was shown nothing, with the dashboard alone: what is owed, by when and why, what the RKA must hold
and by which article; on a phone, without a mouse, and with a choice of another page that is no good here.

DASHBOARD_URL says where it runs.  The questions here are asked over the tables of the sample and of the law."""
import base64
import decimal
import os
import re
import subprocess
import tempfile

import psycopg

from lib.browser import at_rest, axe, chromium, texts
from lib.exports import rupiah, table
from lib.tap import done, equal, ok

url = os.environ["DASHBOARD_URL"]
PAGES = ["ringkasan", "iuran", "cakupan", "kepatuhan", "tunggakan", "rka", "simulasi", "kemampuan", "paritrana", "mutu", "pekerja"]
owner = psycopg.connect("", autocommit=True)
page = chromium()


def sql(question, *values):
    return owner.execute(question, values).fetchall()


def size(width):
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 844, "deviceScaleFactor": 1, "mobile": width < 500})


def visit(address):
    page.get(f"{url}/?{address}")
    at_rest(page)


def cards():
    return dict(page.execute_script("return [...document.querySelectorAll('.card')].map(c => ['.card-title', '.card-value', '.card-note'].map(s => (c.querySelector(s) || {}).innerText)).map(c => [c[0], c.slice(1)])"))


def basis():
    return dict(page.execute_script("return [...document.querySelectorAll('.basis dt')].map(d => [d.textContent, d.nextElementSibling.textContent])"))


# ---- what do we owe, by when, and why ----
size(1440)
visit("hal=ringkasan")
equal(texts(page, "#title")[0], "Juni 2021: iuran terutang Rp186.456.000, cakupan 21,37%", "what is owed is the first line")
ok("jatuh tempo 15 Juli 2021" in cards()["Iuran terutang"][1], "and beside it by when", cards()["Iuran terutang"])
equal([name for name in texts(page, "#prog label")], ["JKK kecelakaan kerja", "JKM kematian", "JHT hari tua", "JP pensiun", "JKN kesehatan"], "what the letters of the programmes mean")
ok("target 80%" in page.execute_script("return [...document.querySelectorAll('#summary_coverage text')].map(t => t.textContent)"), "and the dashed line")
visit("hal=iuran")
equal(cards()["Jatuh tempo"][0], "15 Juli 2021", "by when, on the page of contributions")
minimum = sql("SELECT jamsos.minimum_wage('63', '2021-06-01')")[0][0]
ok(rupiah(minimum) in " ".join(texts(page, ".legend")), "why: the minimum wage that the base was lifted to stands on the page", texts(page, ".legend"))

# ---- what must the RKA hold, by which article, on which account ----
visit("hal=rka&prog=JKK,JHT&ump=0&target=5x&bulan=2019-01")
need = sql("SELECT sum(jumlah) FROM laporan.rka WHERE fiscal_year = 2027")[0][0]
ok(texts(page, "#title")[0].startswith(f"RKA TA 2027 harus memuat {rupiah(need)}; pagu "), "what the RKA must hold is the first line, whatever was chosen on other pages", texts(page, "#title"))
stands_on = sql("""SELECT DISTINCT r.program, r.percent, r.legal_basis, a.account, a.description FROM jamsos.rate r JOIN jamsos.budget_account a ON a.program = r.program AND a.status = 'non-ASN'
    WHERE r.program IN ('JKK', 'JKM') AND r.segment = 'PU' AND r.payer = 'employer' AND r.relief IS NULL AND r.reform IS NULL AND r.valid @> '2027-01-01'::date AND a.valid @> '2027-01-01'::date
    AND (r.risk_class IS NULL OR r.risk_class IN (SELECT kelas_risiko FROM pegawai_non_asn)) ORDER BY 1""")
equal([(r[0], r[2], r[3], r[5], r[6]) for r in table(page, "rka_law")], [(r[0], f"{decimal.Decimal(r[1]).normalize():f}".replace(".", ",") + "%", r[2], r[3], r[4]) for r in stands_on], "the article and the name of each account")
equal({r[8] for r in table(page, "rka_law")}, {"sekunder"}, "and how well the account is known")
lifted = sql("SELECT jamsos.minimum_wage('63', '2027-01-01')")[0][0]
said = basis()
equal((said.get("Tahun anggaran"), said["Program"], rupiah(lifted) in said["Upah dasar iuran"], said["Perhitungan"].split()[0]), ("2027", "JKK, JKM", True, str(sql("SELECT run FROM laporan.run_list WHERE kind = 'budget' AND is_current AND period = '2027'")[0][0])),
      "what it stands on is the law of the fiscal year, not of the month of other pages")
equal({r[6] for r in table(page, "law")} >= {r[2] for r in stands_on}, True, "with its articles")
for statement in ("INSERT INTO opd VALUES ('99', 'OPD baru')", "INSERT INTO pagu_dpa VALUES (2027, '99', '5.1.02.02.02.0006', 5000000)"):
    owner.execute(statement)
visit("hal=rka&opd=99")
equal((texts(page, "#title")[0], texts(page, ".problem")), ("RKA TA 2027 harus memuat Rp0; pagu Rp5.000.000, kurang Rp0 (99 OPD baru)", []), "an office that has a pagu and nobody yet")
for statement in ("DELETE FROM pagu_dpa WHERE kode_opd = '99'", "DELETE FROM opd WHERE kode = '99'"):
    owner.execute(statement)
for name in ("simulasi", "kemampuan"):
    visit(f"hal={name}&bulan=2019-01")
    ok(basis().get("Tahun anggaran") == "2027" and rupiah(lifted) in basis()["Upah dasar iuran"], f"{name}: so too", basis())
visit("hal=kemampuan&pagu=2.000.000.000")
bought = sql("SELECT a.workers FROM (SELECT jamsos.payroll(jamsos.rupiah(honor), kelas_risiko) AS p FROM pegawai_non_asn) q, jamsos.affordable(p, 2027, 2000000000, '{JKK,JKM}', jamsos.scenario(minimum_region => '63'), 'cheapest') a")[0][0]
equal(texts(page, "#title")[0], f"Pagu Rp2.000.000.000 menanggung {bought:,}".replace(",", ".") + " dari 12.000 pekerja pada TA 2027 (JKK+JKM)", "what two milliards cover, and by which programmes")

# ---- a choice that is no good is said where it can be mended, and nowhere else ----
BAD = {"prog": "", "target": "5x", "pagu": "dua", "upah": "99", "ump_naik": "x", "orang_naik": "-", "cakupan_awal": "101", "cakupan_akhir": "1e1", "simpangan": "1.234"}
FIELDS = "return [...new Set([...document.querySelectorAll('#controls [name]:not([type=hidden])')].map(e => e.name))]"
PROBLEMS = "return [...document.querySelectorAll('.problem p')].map(e => e.textContent)"
for name in PAGES:
    visit("hal=" + name)
    fields = [field for field in page.execute_script(FIELDS) if field in BAD]
    visit(f"hal={name}&" + "&".join(f"{key}={value}" for key, value in BAD.items() if key not in fields))
    equal(page.execute_script(PROBLEMS), [], f"{name}: a choice of other pages does not stop it")
    for field in fields:
        visit(f"hal={name}&{field}={BAD[field]}")
        equal((len(page.execute_script(PROBLEMS)), field in page.execute_script(FIELDS)), (1, True), f"{name}: {field} is said once, and can be mended there")

# ---- nothing of another language, nothing without a name ----
visit("hal=paritrana")
english = [cell for name in ("readiness", "governments") for row in table(page, name) for cell in row if re.search(r"\b(of|the|from|all|for|press|registered|aim|members|staff)\b|[0-9]{4}-[0-9]{2}", cell)]
equal(english, [], "what was published of others is told in Indonesian")
visit("hal=pekerja&cari=zzzzzz")
equal(texts(page, ".empty .caption"), ["Pekerja"], "an empty table still says what it is")

# ---- what is not verified is marked wherever it is shown ----
owner.execute("INSERT INTO jamsos.rate (program, segment, risk_class, payer, percent, valid, legal_basis, source, evidence) VALUES ('JKM', 'PU', NULL, 'employer', 0.30, '[2015-07-01,)', 'PP 44/2015 Pasal 18 ayat (1)', 'test', 'unverified')")
for address in ("hal=iuran", "hal=rka", "hal=pekerja&orang=1"):
    visit(address)
    marked = page.execute_script("document.querySelectorAll('details').forEach(d => d.open = true); return [...document.querySelectorAll('main td')].filter(c => c.textContent === 'belum diverifikasi').map(c => { const m = c.querySelector('.unverified'); return !!m && getComputedStyle(m, '::before').content.includes('\u26a0') && getComputedStyle(m).fontWeight >= 600; })")
    ok(marked and all(marked), f"{address}: a sign beside every figure that is not verified", marked)
owner.execute("DELETE FROM jamsos.rate WHERE origin = 'local' AND source = 'test'")

# ---- by keyboard and by ear ----
visit("hal=iuran")
page.execute_script("document.getElementById('opd').focus()")
page.switch_to.active_element.send_keys("0")      # the first office, by the letter its name begins with
at_rest(page)
equal(page.execute_script("return [document.activeElement.id, !!document.getElementById('cari'), document.getElementById('opd').value]"), ["opd", True, "01"], "whoever chooses an office stands where he stood, though the form has got a search")
for box in ("JHT", "JP"):
    page.execute_script(f"document.querySelector('#prog [value={box}]').focus()")
    page.switch_to.active_element.send_keys(" ")
    at_rest(page)
    equal(page.execute_script("return document.activeElement.value"), box, f"and whoever ticks {box}")
visit("hal=iuran")
for quick in (True, False):
    page.execute_script("document.body.classList.remove('busy'); document.getElementById('status').textContent = ''")
    page.execute_script("const month = document.getElementById('bulan'); month.value = arguments[0]; month.dispatchEvent(new Event('change', { bubbles: true }));", "2021-05" if quick else "2019-02")
    at_rest(page)
    heard = page.execute_script("return document.getElementById('status').textContent")
    equal(heard, "Halaman sudah diperbarui. " + texts(page, "#title")[0], "a change is heard with its answer, however soon it comes")
for address in ("hal=ringkasan", "hal=iuran", "hal=mutu", "hal=simulasi", "hal=pekerja&orang=1"):
    visit(address)
    levels = page.execute_script("return [...document.querySelectorAll('main h1, main h2, main h3')].filter(h => h.checkVisibility()).map(h => h.tagName + ' ' + h.textContent)")
    named = page.execute_script("return [...document.querySelectorAll('main table, main figure')].filter(t => t.checkVisibility()).map(t => t.querySelector('caption, figcaption').textContent)")
    ok(levels[0].startswith("H1 ") and not [h for h in levels[1:] if not h.startswith("H2 ")] and {"H2 " + name for name in named} <= set(levels), f"{address}: every table and chart is found by its heading", (levels, named))
visit("hal=cakupan")
for typed in ("62,5%", "62,5 %", "62.5"):
    page.execute_script("const field = document.getElementById('target'); field.value = arguments[0]; field.dispatchEvent(new Event('change', { bubbles: true }));", typed)
    at_rest(page)
    ok(page.execute_script(PROBLEMS) == [] and any("62,5%" in t for t in texts(page, ".card-title")), f"{typed} is a number of percent", texts(page, ".card-title"))

# ---- on a phone ----
size(390)
WIDER = "return [document.documentElement.scrollWidth > innerWidth, ...[...document.querySelectorAll('.wide')].filter(w => w.scrollWidth > w.clientWidth).map(w => w.closest('[id]').id)]"
UNNAMED = """return [...document.querySelectorAll('.wide.stacked')].flatMap(w => { const heads = [...w.querySelectorAll('thead th')].map(h => h.textContent);
    return [...w.querySelectorAll('tbody > tr > *')].filter(c => getComputedStyle(c, '::before').content.split('"')[1] !== heads[c.cellIndex] || c.getBoundingClientRect().right > innerWidth).map(c => c.textContent); })"""
addresses = ["hal=" + name for name in PAGES] + ["hal=iuran&opd=01", "hal=cakupan&ikut=tidak&opd=04", "hal=rka&opd=01", "hal=tunggakan&opd=04", "hal=bukti&run=5&opd=01", "hal=pekerja&orang=1"]
folded = 0
for address in addresses:
    visit(address)
    page.execute_script("document.querySelectorAll('main details').forEach(d => d.open = true)")
    at_rest(page, 350)
    folded += len(page.find_elements("css selector", ".wide.stacked"))
    equal(page.execute_script(WIDER), [False], f"{address}: a phone reads it downwards alone")
    equal(page.execute_script(UNNAMED)[:3], [], f"{address}: each value below its heading")
    ok(page.execute_script("return document.getElementById('title').getBoundingClientRect().bottom") < 300, f"{address}: the answer stands above what can be chosen")
ok(folded > 20, "tables were folded", folded)
visit("hal=rka")
tree = page.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
roles = [node["role"]["value"] for node in tree if not node["ignored"]]
visible = page.execute_script("return [...document.querySelectorAll('main table')].filter(t => t.checkVisibility()).map(t => [t.querySelectorAll('thead th').length, t.querySelectorAll('tbody th').length]).reduce((a, b) => [a[0] + b[0], a[1] + b[1]])")
equal([roles.count("columnheader"), roles.count("rowheader")], visible, "a reader of screens finds tables, their headings and names all the same")
equal(page.execute_script("return [document.getElementById('menu').checkVisibility(), document.getElementById('side').checkVisibility()]"), [False, False], "menu and choices are put away")
for what, name in (("the pages", "menu"), ("the choices", "side")):
    page.execute_script(f"document.querySelector('[aria-controls={name}]').focus()")
    page.switch_to.active_element.send_keys("\n")
    equal(page.execute_script(f"return [document.getElementById('{name}').checkVisibility(), document.querySelector('[aria-controls={name}]').getAttribute('aria-expanded')]"), [True, "true"], f"a key opens {what}, and says so")
equal(axe(page), [], "axe finds nothing where both are open")
small = page.execute_script("return [...document.querySelectorAll('a, button, summary, select, input')].filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24 && !e.closest('p, li, svg, label, td, tbody, .skip')).map(e => e.outerHTML.slice(0, 80))")
equal(small, [], "and a finger meets one thing at a time")

# ---- on paper it is the same, from whatever screen ----
printed = []
for width in (390, 1440):
    size(width)
    visit("hal=kepatuhan&kategori=wage_low")
    printed.append(page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
with tempfile.TemporaryDirectory() as place:
    layouts = []
    for n, data in enumerate(printed):
        with open(f"{place}/{n}.pdf", "wb") as file:
            file.write(base64.b64decode(data))
        boxes = subprocess.run(["pdftotext", "-bbox", f"{place}/{n}.pdf", "-"], capture_output=True, text=True, check=True).stdout
        layouts.append((boxes.count("<page "), [round(float(b) - float(a)) for a, b in re.findall(r'yMin="([0-9.]+)"[^>]*yMax="([0-9.]+)">Rp2\.877\.448,59<', boxes)], "Urutkan" in boxes))
equal(layouts[0], layouts[1], "a print is laid out for paper, not for the screen")
ok(layouts[0][1] and max(layouts[0][1]) <= 9, "in letters of a table on paper", layouts)

# ---- on a small screen: what scrolls keeps its names in sight, and what does not scroll is no stop for the keyboard ----
size(1024)
for address in ("hal=kepatuhan", "hal=tunggakan", "hal=rka"):
    visit(address)
    equal(page.execute_script("return [...document.querySelectorAll('.wide')].filter(w => w.checkVisibility() && w.clientWidth && (w.scrollWidth > w.clientWidth) !== (w.tabIndex === 0)).length"), 0, f"{address}: only what scrolls is a stop")
    out = page.execute_script("return [...document.querySelectorAll('.wide')].filter(w => w.scrollWidth > w.clientWidth).flatMap(w => { w.scrollLeft = 9999; const left = w.getBoundingClientRect().left; return [...w.querySelectorAll('tbody th')].filter(h => h.getBoundingClientRect().left < left - 1 || h.getBoundingClientRect().left > left + w.clientWidth - 40).length; })")
    ok(not any(out), f"{address}: names stay in sight", out)
size(1440)
for address in addresses:
    visit(address)
    equal(page.execute_script(WIDER), [False], f"{address}: whole on a desk's screen")
page.quit()
done()
