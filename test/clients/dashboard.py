#!/usr/bin/python3
"""The dashboard in headless Chromium: what the page shows is what SQL says, controls work,
the console has no error, it can be read at 1280 and at 390 pixels.

DASHBOARD_URL says where it runs; screenshots go to SCREENSHOTS.  The questions here are asked
over rows, in other words than the dashboard's own."""
import csv
import os
import re
import tempfile
import time

import psycopg
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from lib.tap import done, equal, ok

url = os.environ["DASHBOARD_URL"]
shots = os.environ.get("SCREENSHOTS", tempfile.mkdtemp())
downloads = tempfile.mkdtemp()
tabs = ["liability", "coverage", "projection", "affordable", "worker", "compliance"]
db = psycopg.connect("user=pembaca", autocommit=True)
owner = psycopg.connect("", autocommit=True)


def sql(question, *values):
    return [tuple(row) for row in db.execute(question, values)]


options = webdriver.ChromeOptions()
options.binary_location = "/usr/bin/chromium"
for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=id"):
    options.add_argument(argument)
options.add_experimental_option("prefs", {"download.default_directory": downloads})
options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
page = webdriver.Chrome(options=options)
page.set_script_timeout(30)


def one(selector):
    return page.find_element(By.CSS_SELECTOR, selector)


def settled():
    """Until the server has answered and nothing more is asked."""
    quiet = 0
    for _ in range(600):
        busy = page.execute_script("return !window.Shiny || !Shiny.shinyapp || !Shiny.shinyapp.isConnected() || document.documentElement.classList.contains('shiny-busy')"
                                   " || document.querySelectorAll('.recalculating').length > 0")
        quiet = 0 if busy else quiet + 1
        if quiet == 10:
            return
        time.sleep(0.05)
    raise RuntimeError("the page does not come to rest")


def size(width):
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500})


def visit(language):
    page.get(f"{url}/?lang={language}")
    settled()


def tab(name):
    if one(".navbar-toggle").is_displayed():
        one(".navbar-toggle").click()
        time.sleep(0.6)
    one(f'a[data-value="{name}"]').click()
    settled()


def text(output):
    return one("#" + output).text


def table(output):
    return [tuple(cell.text for cell in row.find_elements(By.TAG_NAME, "td")) for row in page.find_elements(By.CSS_SELECTOR, f"#{output} tbody tr")]


def choose(output, value):
    """An input is set the way its binding does it, with the event that a person would cause."""
    page.execute_script("const s = $('#' + arguments[0]); if (s[0].selectize) s[0].selectize.setValue(arguments[1]); else s.val(arguments[1]).trigger('change');", output, value)
    settled()


def slide(slider, value):
    page.execute_script("$('#' + arguments[0]).data('ionRangeSlider').update({from: arguments[1]}); $('#' + arguments[0]).trigger('change');", slider, value)
    time.sleep(0.5)
    settled()


def tick(group, value):
    one(f'#{group} input[value="{value}"]').click()
    settled()


def rupiah(amount):
    return sql("SELECT jamsos.format_rupiah(%s::numeric)", amount)[0][0]


# ---- liability ----
size(1280)
visit("id")
equal(one("html").get_attribute("lang"), "id", "Indonesian first")
equal(page.title, "jamsos: Kalimantan Selatan", "title")

liability = """
SELECT coalesce(p.kode_opd, ''), coalesce(o.nama, 'jumlah'), (l).workers::text, (l).unpriced::text, jamsos.format_rupiah((l).employer), jamsos.format_rupiah((l).worker), jamsos.format_rupiah((l).total)
FROM (SELECT kode_opd, jamsos.liability(jamsos.rupiah(honor), kelas_risiko, jamsos.tariff(%s::date, %s::text[], reliefs => '{}', minimum => %s::numeric)) AS l
      FROM pegawai_non_asn WHERE tmt < %s::date + interval '1 month' GROUP BY ROLLUP (kode_opd)) p LEFT JOIN opd o ON o.kode = p.kode_opd ORDER BY p.kode_opd NULLS FIRST"""
equal(table("liability"), sql(liability, "2021-06-01", ["JKK", "JKM"], 2877448.59, "2021-06-01"), "liability: every office, as summed over the rows")
equal(text("total"), "Rp186.456.000", "liability: the published reading of 12,000")
equal(len(page.find_elements(By.CSS_SELECTOR, "#liability_chart img")), 1, "liability: a chart")
ok(one("#liability_chart img").get_attribute("alt") != "", "liability: the chart says what it is")
tick("liability_programs", "JHT")
tick("liability_programs", "JP")
equal((text("total"), text("employer")), ("Rp3.190.512.000", "Rp2.154.636.000"), "liability: four programmes, the published reading")
one("#liability_minimum").click()
settled()
equal(table("liability"), sql(liability, "2021-06-01", ["JKK", "JKM", "JHT", "JP"], None, "2021-06-01"), "liability: without the minimum")
equal(text("unpriced"), "2400", "liability: who has no wage is shown")
choose("liability_month", "2019-01")
equal(table("liability"), sql(liability, "2019-01-01", ["JKK", "JKM", "JHT", "JP"], None, "2019-01-01"), "liability: another month")
for program in ("JKK", "JKM", "JHT", "JP"):
    tick("liability_programs", program)
ok("must not be an empty list" in text("liability"), "liability: no programme at all, in the database's own words", text("liability"))

# ---- coverage ----
tab("coverage")
coverage = """
SELECT coalesce(p.kode_opd, ''), coalesce(max(o.nama), '?'), count(k.pegawai_id)::text, count(*)::text, (count(*) - count(k.pegawai_id))::text, to_char(100.0 * count(k.pegawai_id) / count(*), 'FM990.00') || '%%',
       greatest(0, ceil(count(*) * %s::numeric / 100) - count(k.pegawai_id))::text
FROM pegawai_non_asn p JOIN opd o ON o.kode = p.kode_opd LEFT JOIN (SELECT DISTINCT pegawai_id FROM kepesertaan WHERE mulai < %s::date + interval '1 month' AND (selesai IS NULL OR selesai >= %s::date)) k ON k.pegawai_id = p.id
WHERE p.tmt < %s::date + interval '1 month' GROUP BY p.kode_opd ORDER BY count(k.pegawai_id)::numeric / count(*) DESC, p.kode_opd"""
equal(table("coverage")[1:], sql(coverage, 80, *["2021-06-01"] * 3), "coverage: every office, counted one by one")
equal(table("coverage")[0][2:], ("2564", "12000", "9436", "21.37%", "7036"), "coverage: the province")
slide("target", 50)
choose("coverage_month", "2022-12")
equal(table("coverage")[1:], sql(coverage, 50, *["2022-12-01"] * 3), "coverage: another month and target")
equal([(r[0], r[1]) for r in table("governments")], sql("SELECT pemda, terdaftar::text FROM kepesertaan_2018 k ORDER BY k.terdaftar DESC, pemda"), "governments: the eighteen, as published")
ok(all(r[2:4] == ("?", "-") for r in table("governments")), "governments: no ratio where no denominator was published")

# ---- projection ----
tab("projection")


def apbd(programs, wage, headcount, minimum, at_first, at_last, by):
    return sql("""SELECT p.fiscal_year::text, jamsos.format_rupiah(sum(p.amount))
FROM (SELECT jamsos.payroll(greatest(jamsos.rupiah(honor), jamsos.minimum_wage('63', '2027-01-01')), kelas_risiko) AS payroll FROM pegawai_non_asn) q,
LATERAL (SELECT extract(year FROM month)::int AS fiscal_year, amount FROM jamsos.project(payroll, '2027-01-01', 60, %s::text[], jamsos.scenario(wage_growth => %s::numeric, headcount_growth => %s::numeric, minimum_region => '63',
    minimum_growth => %s::numeric, coverage_from => %s::numeric, coverage_to => %s::numeric, coverage_by => make_date(%s, 12, 1))) WHERE payer = 'employer') p GROUP BY 1 ORDER BY 1""", programs, wage, headcount, minimum, at_first, at_last, by)


equal([r[6] for r in table("projection")], ["0"] * 5, "projection: who has no wage is priced, and would be shown")
equal([(r[0], r[2]) for r in table("projection")], apbd(["JKK", "JKM"], 0.06, 0, 0, 0.25, 1, 2028), "projection: five years, as projected month by month")
rows = table("projection")
amount = [[int(re.sub("[^0-9]", "", cell)) for cell in row[3:6]] for row in rows]
ok(all(a[0] <= a[1] <= a[2] for a in amount) and amount[-1][0] < amount[-1][2], "projection: P5, median, P95 in order, and apart", amount)
slide("wage_growth", 3.5)
slide("headcount_growth", 2)
slide("minimum_growth", 5)
slide("coverage_from", 40)
slide("coverage_to", 90)
choose("coverage_by", "2030")
tick("projection_programs", "JHT")
equal([(r[0], r[2]) for r in table("projection")], apbd(["JKK", "JKM", "JHT"], 0.035, 0.02, 0.05, 0.4, 0.9, 2030), "projection: every slider moves it")
slide("spread", 0)
slide("minimum_growth", 0)
ok(all(len(set(row[3:6])) == 1 for row in table("projection")), "projection: without spread the band is a line")
equal(len(page.find_elements(By.CSS_SELECTOR, "#projection_chart img")), 1, "projection: a chart")

# ---- what a budget buys ----
tab("affordable")


def bought(budget, programs, strategy):
    return sql("""SELECT a.workers || ' / 12000', jamsos.format_rupiah(a.cost), jamsos.format_rupiah(a.left_over), jamsos.terbilang(%s::numeric)
FROM (SELECT jamsos.payroll(jamsos.rupiah(honor), kelas_risiko) AS payroll FROM pegawai_non_asn) q, jamsos.affordable(payroll, 2027, %s::numeric, %s::text[], jamsos.scenario(minimum_region => '63'), %s) a""", budget, budget, programs, strategy)[0]


def shown():
    return (text("affordable_workers"), text("affordable_cost"), text("affordable_left"), text("affordable_words"))


equal(shown(), bought(1000000000, ["JKK", "JKM"], "cheapest"), "budget: one billion")
field = one("#budget")
field.send_keys(Keys.CONTROL, "a")
field.send_keys("2500000000")
time.sleep(0.5)
settled()
tick("affordable_programs", "JHT")
one('#strategy input[value="proportional"]').click()
settled()
equal(shown(), bought(2500000000, ["JKK", "JKM", "JHT"], "proportional"), "budget: typed, with JHT, the same share of all")
field.send_keys(Keys.CONTROL, "a")
field.send_keys("-1")
time.sleep(0.5)
settled()
ok("must be an amount of rupiah: -1" in text("affordable_workers"), "budget: the database's own words for what cannot be", text("affordable_workers"))

# ---- one worker ----
tab("worker")
person = sql("SELECT id::text FROM pegawai_non_asn WHERE kode_opd = '07' ORDER BY nama OFFSET 600 LIMIT 1")[0][0]
Select(one("#worker_office")).select_by_value("07")
first = sql("SELECT nama FROM pegawai_non_asn WHERE kode_opd = '07' ORDER BY nama LIMIT 1")[0][0]
for _ in range(100):  # the list of people comes first, then the page asks for the one chosen in it
    settled()
    if text("worker_name") == first:
        break
equal(text("worker_name"), first, "worker: the first of the office at once")


def look_up(worker):
    """As a person does: the key is typed, the server looks it up."""
    page.execute_script("document.querySelector('#worker').selectize.open(); document.querySelector('#worker').selectize.setTextboxValue(arguments[0]); document.querySelector('#worker').selectize.onSearchChange(arguments[0]);", worker)
    for _ in range(100):
        if page.execute_script("return document.querySelector('#worker').selectize.options[arguments[0]] !== undefined", worker):
            break
        time.sleep(0.05)
    choose("worker", worker)


look_up(person)
explained = sql("""SELECT c.program, CASE c.payer WHEN 'employer' THEN 'APBD' ELSE 'Pekerja' END, jamsos.format_rupiah(c.base), c.percent || '%%', jamsos.format_rupiah(c.amount), c.legal_basis, c.evidence
FROM pegawai_non_asn p, jamsos.contributions(greatest(jamsos.rupiah(p.honor), 2877448.59), '2021-06-01'::date, '{JKK,JKM,JHT,JP}', p.kelas_risiko) c WHERE p.id = %s""", person)
equal(table("worker_lines"), explained, "worker: line by line, with articles")
ok(all("PP 4" in row[5] for row in table("worker_lines")), "worker: an article in each line")
equal(text("worker_due"), "2021-07-15", "worker: due on the 15th of the next month")
equal(table("family")[-1][1], "Rp42.000.000", "worker: what a family gets, the published 42 million")

# ---- compliance ----
hostile = "=<img src=x onerror=console.error('run')>"
victim = sql("SELECT worker_id FROM compliance_by_worker WHERE class = 'not registered' ORDER BY office, worker_id LIMIT 1")[0][0]
before = owner.execute("SELECT nama FROM pegawai_non_asn WHERE id = %s", (victim,)).fetchone()[0]
owner.execute("UPDATE pegawai_non_asn SET nama = %s WHERE id = %s", (hostile, victim))
tab("compliance")
equal(text("compliance_rows").split()[0], "9649", "compliance: all that do not agree")
Select(one("#class")).select_by_value("not registered")
settled()
equal(text("compliance_rows").split()[0], "9500", "compliance: not registered")
ok(any(row[2] == hostile for row in table("compliance")), "compliance: a name is text, whatever it holds", table("compliance")[0])
Select(one("#compliance_office")).select_by_value("04")
settled()
equal(text("compliance_rows").split()[0], str(sql("SELECT count(*) FROM pegawai_non_asn WHERE kode_opd = '04'")[0][0]), "compliance: of one office")
Select(one("#class")).select_by_value("")
Select(one("#compliance_office")).select_by_value("")
settled()
statuses = [(row[0], row[1], row[8]) for row in table("compliance_status")]
equal(statuses, sql("SELECT coalesce(office, '-'), eligible::text, coalesce(status, '-') FROM compliance_by_office WHERE month = '2021-06-01' ORDER BY office"), "compliance: the status of each office")
one("#export").click()
exported = os.path.join(downloads, "compliance-2021-06.csv")
for _ in range(200):
    if os.path.exists(exported):
        break
    time.sleep(0.1)
with open(exported, encoding="utf-8", newline="") as file:
    lines = list(csv.DictReader(file))
equal(len(lines), 9649, "export: every row, not the first hundred")
equal(sorted((r["class"], r["worker_id"], r["bill_id"], r["wage"]) for r in lines),
      sorted(sql("SELECT class, coalesce(worker_id::text, ''), coalesce(bill_id::text, ''), coalesce(wage::text, '') FROM compliance_by_worker WHERE month = '2021-06-01'")), "export: as SQL has them")
equal([r["name"] for r in lines if r["worker_id"] == str(victim)], ["'" + hostile], "export: no cell that a spreadsheet would run")
owner.execute("UPDATE pegawai_non_asn SET nama = %s WHERE id = %s", (before, victim))

# ---- a connection that was lost is made again ----
owner.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'pembaca' AND pid <> %s", (db.info.backend_pid,))
tab("coverage")
choose("coverage_month", "2021-06")
equal(table("coverage")[0][2], "2564", "after the connection was lost")

# ---- both languages, both sizes ----
english = {"liability": "Liability", "coverage": "Coverage", "projection": "APBD projection", "affordable": "What a budget buys", "worker": "One worker", "compliance": "Compliance"}
one("#other_language").click()
settled()
equal((one("html").get_attribute("lang"), {name: one(f'a[data-value="{name}"]').get_attribute("textContent") for name in tabs}), ("en", english), "the other language is English")
for width in (1280, 390):
    size(width)
    for language in ("id", "en"):
        visit(language)
        for name in tabs:
            tab(name)
            wide, small, wrong = page.execute_script("""
                const shown = [...document.querySelectorAll('.tab-pane.active *')].filter(e => e.offsetParent && e.children.length === 0 && e.textContent.trim() && !e.closest('.irs, .selectize-dropdown, script'));
                return [document.documentElement.scrollWidth, Math.min(...shown.map(e => parseFloat(getComputedStyle(e).fontSize))),
                    [...document.querySelectorAll('.tab-pane.active .shiny-output-error')].map(e => e.textContent)]""")
            ok(wide <= width and small >= 12 and not wrong, f"{name} at {width} in {language}: no sideways scrolling, no text under 12 pixels, no error", (wide, small, wrong))
            height = page.execute_script("return document.documentElement.scrollHeight")
            page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": min(height, 2400), "deviceScaleFactor": 1, "mobile": width < 500})
            settled()
            page.save_screenshot(os.path.join(shots, f"{name}-{width}-{language}.png"))
            size(width)

# ---- the same dashboard over other tables, by their adapter ----
size(1280)
page.get(os.environ["OTHER_URL"] + "/?lang=en")
settled()
equal([e.get_attribute("data-value") for e in page.find_elements(By.CSS_SELECTOR, "#tab a[data-value]")], tabs[:-1], "another layout: the reports that its adapter has")
equal(text("workers"), "570", "another layout: its people in December 2025")
tab("coverage")
equal(table("coverage")[0][2:6], ("380", "570", "190", "66.67%"), "another layout: its coverage, people without an office among them")
ok(("", "no office") in [row[:2] for row in table("coverage")], "another layout: who has no office is shown", table("coverage"))
tab("worker")
Select(one("#worker_office")).select_by_value("")
settled()
ok(text("worker_name").startswith("PEGAWAI CONTOH"), "another layout: and can be explained", text("worker_name"))

severe = [entry for entry in page.get_log("browser") if entry["level"] == "SEVERE"]
equal(severe, [], "no error in the console")
page.quit()
done()
