#!/usr/bin/python3
"""The dashboard where everybody signs in: a role of the database sees what it may read, nothing is in
the address, and who goes away has to sign in again.  A NIK is whole and the setting changed for a role that may.
It serves the dashboard itself."""
import base64
import io
import re
import subprocess
import tempfile
import urllib.error
import urllib.request

import openpyxl
import psycopg

import lib.browser
from lib.browser import at_rest, chromium, hear, serve, texts, until
from lib.tap import done, equal, ok

owner = psycopg.connect("", autocommit=True)
OWN = {"pegawai_non_asn": "kode_opd", "pagu_dpa": "kode_opd", "pembayaran": "office"}      # what an office's role sees its own rows of
# an office's role, and row security that leaves it its own people; one that sees a NIK whole and changes the setting
for statement in ("CREATE ROLE pengelola LOGIN", "GRANT USAGE ON SCHEMA laporan TO pengelola", "GRANT SELECT ON ALL TABLES IN SCHEMA laporan, public TO pengelola", "GRANT UPDATE ON laporan.setting TO pengelola", "GRANT INSERT ON laporan.setting_change TO pengelola",
                  "INSERT INTO laporan.reader (role, whole_nik) VALUES ('pengelola', true)", "INSERT INTO laporan.reader (role, office) VALUES ('opd_04', '04')",
                  "CREATE ROLE opd_04 LOGIN", "GRANT USAGE ON SCHEMA laporan TO opd_04", "GRANT SELECT ON ALL TABLES IN SCHEMA laporan, public TO opd_04", "CREATE ROLE opd_closed",
                  *(f"CREATE POLICY own ON {table} FOR SELECT USING (current_user <> 'opd_04' OR {column} = '04')" for table, column in OWN.items()), *(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY" for table in OWN)):
    owner.execute(statement)
server, base = serve("laporan")
page = chromium()


def title():
    at_rest(page)
    return texts(page, "#title")[0]


def sign_in(role):
    lib.browser.sign_in(page, role)
    return title()


address = base + "?hal=iuran"
page.get(address)
equal(title(), "Masuk dengan peran basis data", "nothing is shown before somebody has signed in")
equal(page.title.split(" \u00b7 ")[0], "Masuk dengan peran basis data", "nor in the title")
with urllib.request.urlopen(address) as answer:
    first = answer.read().decode()
ok("<title>jamsos</title>" in first and "Rp" not in first and 'data-drawn=""' in first, "nor in the first answer", first)
for file in ("unduh?&t=liability&f=csv&hal=iuran", "session/unduh?t=liability&f=csv&hal=iuran"):
    try:
        with urllib.request.urlopen(base + file) as answer:
            told = answer.status
    except urllib.error.HTTPError as error:
        told = error.code
    equal(told, 404, f"nor in a file: {file}")
for role in ("tidak_ada", "opd_closed"):
    sign_in(role)
    equal(texts(page, "#refused")[0], "Peran atau kata sandi tidak diterima. Periksa keduanya, atau mintalah pengelola basis data.", f"{role} is refused in one line")
# what libpq would take from this server instead: its own user, a password that it knows
for sent in ("{ role: '', password: 'rahasia', lang: 'id' }", "{ role: 'pembaca', password: '', lang: 'id' }", "{ role: ' ', password: 'x' }", "{ password: 'x' }", "{ role: 'pembaca' }", "{ role: ['pembaca'], password: ['x', 'y'] }", "{ role: { a: 'pembaca' }, password: 1 }"):
    page.get(address)
    title()
    page.execute_script(f"Shiny.setInputValue('sign_in', {sent}, {{ priority: 'event' }});")
    equal((title(), texts(page, "#menu_iuran, #sign_out, .problem")), ("Masuk dengan peran basis data", texts(page, "#menu_iuran")), f"{sent} signs nobody in")
mine = owner.execute("SELECT jamsos.format_rupiah((jamsos.liability(greatest(jamsos.rupiah(honor), 2877448.59), kelas_risiko, jamsos.tariff('2021-06-01', reliefs => '{}'))).total) FROM pegawai_non_asn WHERE kode_opd = '04'").fetchone()[0]
equal(sign_in("opd_04"), f"Juni 2021: iuran terutang {mine} sebulan (JKK+JKM)", "an office sees what its people owe")
equal([row.split()[0] for row in texts(page, "#liability tbody tr")][1:], ["04"], "and no other office")
equal(page.current_url, address, "nothing of it stands in the address")
ok("rahasia" not in page.page_source, "nor on the page")
ok(texts(page, "#sign_out")[0] == "Keluar (opd_04)", "the page says who has signed in")


# ---- one office, on every page: totals, files and paper, whatever the address asks for ----
def taken_away():
    """What the page has to take away: rows of its tables and files, its words, its print."""
    for link in page.execute_script("return [...document.querySelectorAll('.tools a.button')].map(a => a.href).filter(h => h.includes('f=xlsx'))"):
        with urllib.request.urlopen(link) as answer:
            yield "\n".join(str(c) for row in openpyxl.load_workbook(io.BytesIO(answer.read())).worksheets[0].iter_rows(values_only=True) for c in row)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as pdf:
        pdf.write(base64.b64decode(page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]))
        pdf.flush()
        yield subprocess.run(["pdftotext", pdf.name, "-"], capture_output=True, text=True, check=True).stdout
    yield page.execute_script("return document.querySelector('main').textContent")


def of_others():
    return [text[:80] for text in taken_away() if re.search(r"OPD contoh (?!04)\d\d", text)]


PAGES = ["ringkasan", "iuran", "cakupan", "kepatuhan", "tunggakan", "rka", "simulasi", "kemampuan", "paritrana", "mutu", "pekerja"]
for name in PAGES:
    page.execute_script("history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'));", "?hal=" + name)
    ok(title() and not page.find_elements("css selector", ".problem") and not of_others(), f"{name}: nothing of another office, on the page, in its files, on paper", (title(), of_others()))
all_pagu = owner.execute("SELECT sum(pagu) FROM pagu_dpa WHERE tahun = 2027 AND kode_opd = '04'").fetchone()[0]
page.execute_script("history.pushState(null, '', '?hal=rka'); dispatchEvent(new PopStateEvent('popstate'));")
ok(f"pagu Rp{all_pagu:,.0f}".replace(",", ".") in title(), "the total of its pagu is its own", title())
# what a role sees a part of is not the whole, and what it sees whole cannot stand beside a part
def stages(query):
    page.execute_script("history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'));", query)
    at_rest(page)
    return texts(page, ".card")[1:], " ".join(texts(page, ".notice"))


def unqualified(cards):
    """What is said as of everybody."""
    return [c for c in cards if re.search(r"^(ya|sebagian|yes|in part)$", c, re.M)]


cards, said = stages("?hal=paritrana")
ok("Peran Anda melihat bagian OPD-nya saja" in said and "tidak dibatasi" not in said and not any("tidak diketahui" in c for c in cards) and not unqualified(cards), "Paritrana: an office's role is told that it sees a part", (cards, said))
for query in ("?hal=paritrana", "?hal=ringkasan", "?hal=iuran"):
    stages(query)
    basis = dict(page.execute_script("return [...document.querySelectorAll('.basis dt')].map(d => [d.textContent, d.nextElementSibling.textContent])"))
    equal(basis.get("Baris yang dihitung"), "yang boleh dilihat peran ini, bukan pasti semua: pagu_dpa, pegawai_non_asn, pembayaran", f"{query}: so is whoever reads its print or file")
for month, table, place in (("2021-05", "pagu_dpa", 0), ("2021-04", "pembayaran", 2), ("2021-03", "pegawai_non_asn", 1)):
    owner.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
    cards, said = stages(f"?hal=paritrana&bulan={month}")
    owner.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    ok("tidak diketahui" in cards[place] and f"tidak diketahui: {table}." in said and not unqualified(cards), f"Paritrana: {table} without row security says nothing of an office", (cards, said))
cards, said = stages("?hal=paritrana&bulan=2021-02&lang=en")
ok("Your role sees the part of its office" in said, "and in English", said)
stages("?hal=iuran&lang=id")
for query in [f"?hal={name}&opd=01" for name in ("iuran", "cakupan", "kepatuhan", "tunggakan", "rka")] + ["?hal=cakupan&opd=01&ikut=tidak", "?hal=pekerja&orang=" + str(owner.execute("SELECT min(id) FROM pegawai_non_asn WHERE kode_opd = '01'").fetchone()[0])]:
    page.execute_script("history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'));", query)
    ok(title() and not page.find_elements("css selector", ".problem"), f"{query}: is answered", texts(page, ".problem p"))
    equal([row for row in page.execute_script("return [...document.querySelectorAll('main .table:not(#law):not(#rka_law):not(#office_status) tbody tr:not(.total)')].map(row => row.innerText)") if row.strip()], [], f"{query}: with nothing of that office")
page.execute_script("history.pushState(null, '', '?hal=iuran'); dispatchEvent(new PopStateEvent('popstate'));")
title()


# ---- a NIK is whole for a role of which the reports say so: on the page, in files and on paper ----
def everywhere():
    """Texts of the pages with people, of their files and prints."""
    found = []
    for query in ("?hal=pekerja&opd=04", "?hal=kepatuhan&opd=04", "?hal=mutu", f"?hal=pekerja&orang={somebody[0]}"):
        page.execute_script("history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'));", query)
        at_rest(page)
        found.append((query + " page", page.page_source))
        for link in page.execute_script("return [...document.querySelectorAll('.tools a.button')].map(a => a.href)"):
            with urllib.request.urlopen(link) as answer:
                content = answer.read()
            found.append((query + " " + link.split("&")[2], content.decode("utf-8-sig") if "f=csv" in link else "\n".join(str(c) for row in openpyxl.load_workbook(io.BytesIO(content)).worksheets[0].iter_rows(values_only=True) for c in row)))
        with tempfile.NamedTemporaryFile(suffix=".pdf") as pdf:
            pdf.write(base64.b64decode(page.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"]))
            pdf.flush()
            found.append((query + " paper", subprocess.run(["pdftotext", pdf.name, "-"], capture_output=True, text=True, check=True).stdout))
    return found


def about_him(where):
    return "pekerja" in where and where.split()[1] in ("page", "paper", "t=people")


somebody = owner.execute("SELECT id::text, nik FROM pegawai_non_asn WHERE kode_opd = '04' ORDER BY nama LIMIT 1").fetchone()
masked = somebody[1][:6] + "******" + somebody[1][-4:]
seen = everywhere()
equal([where for where, content in seen if re.search("[0-9]{16}", re.sub("[0-9a-f]{32}", "", content))], [], "a role that may not sees no NIK whole: page, files, paper")
equal([where for where, content in seen if about_him(where) and masked not in content], [], "but masked")
page.execute_script("document.getElementById('sign_out').click()")
title()
sign_in("pengelola")
equal([where for where, content in everywhere() if about_him(where) and somebody[1] not in content], [], "a role that may sees it whole: page, files, paper")
# of whom reader says that it sees all, of which policies may leave it less
cards, said = stages("?hal=paritrana")
ok("Row security menentukan baris mana yang dilihat peran Anda dari pagu_dpa, pegawai_non_asn, pembayaran" in said and any("dari baris yang Anda lihat" in c for c in cards) and not unqualified(cards), "Paritrana: nothing is said of everybody where row security decides", (cards, said))
for table in OWN:
    owner.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
cards, said = stages("?hal=paritrana")
for table in OWN:
    owner.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
ok("Row security" not in said and unqualified(cards) and not any("baris yang Anda lihat" in c for c in cards), "and without it, it is", (cards, said))
stages("?hal=iuran")


# ---- the setting is changed by a role that may ----
def fill(**values):
    for name, value in values.items():
        page.execute_script("document.getElementById(arguments[0]).value = arguments[1]", name, value)
    page.execute_script("document.querySelector('.keep button').click()")
    at_rest(page)
    return texts(page, "#said")[0]


before = owner.execute("SELECT region, fiscal_year, first_month, last_month, coverage_target FROM laporan.setting").fetchone()
page.execute_script("document.getElementById('menu_pengaturan').click()")
equal(title(), "Pengaturan laporan: Kalimantan Selatan, TA 2027", "the settings of the reports")
for values, said in (({"fiscal_year": "20x7"}, "\u201c20x7\u201d bukan tahun anggaran. Tulislah empat angka, misalnya 2027."),
                     ({"fiscal_year": "2026", "first_month": "besok"}, "Bulan pertama: \u201cbesok\u201d tidak dapat dibaca sebagai bulan. Tulislah seperti Juni 2021 atau 2021-06."),
                     ({"first_month": "Januari 2019", "last_month": "12-2018"}, "Tahun atau bulan di luar jangkauan. Tahun mulai 2016; bulan mulai Juli 2015, berurutan, paling lama dua puluh tahun."),
                     ({"last_month": "Desember 2021", "region": "63.71"}, "Upah minimum daerah ini tidak tercatat untuk sebagian bulan. Pilih apa yang dipakai bila UMK belum ditetapkan."),
                     ({"region": "62", "coverage_target": "101"}, "Target cakupan (persen): \u201c101\u201d tidak dapat dipakai. Tulislah angka dari 0 sampai 100, misalnya 6 atau 6,5.")):
    equal(fill(**values), said, f"{values} is refused in one line")
equal(owner.execute("SELECT region, fiscal_year, first_month, last_month, coverage_target FROM laporan.setting").fetchone(), before, "and changes nothing")
equal(fill(coverage_target="75,5"), "Tersimpan.", "what can be is kept")
equal([str(v) for v in owner.execute("SELECT region, fiscal_year, first_month, last_month, coverage_target FROM laporan.setting").fetchone()], ["62", "2026", "2019-01-01", "2021-12-01", "75.50"], "in the database")
equal((title(), texts(page, ".brand")[0]), ("Pengaturan laporan: Kalimantan Tengah, TA 2026", "jamsos \u00b7 Kalimantan Tengah"), "and the page is another")
changes = page.execute_script("return [...document.querySelectorAll('#changes tbody tr')].map(row => [...row.children].slice(1).map(cell => cell.textContent))")
equal(sorted(changes[:5]), sorted([["pengelola", "Pemerintah daerah", "63", "62"], ["pengelola", "Tahun anggaran", "2027", "2026"], ["pengelola", "Bulan pertama", "Januari 2018", "Januari 2019"], ["pengelola", "Bulan terakhir", "Desember 2022", "Desember 2021"],
                               ["pengelola", "Target cakupan (persen)", "80", "75,5"]]), "who has changed what stands there")
equal(fill(region="63", fiscal_year="2027", first_month="2018-01", last_month="Desember 2022", coverage_target="80"), "Tersimpan.", "and back")
page.execute_script("document.getElementById('sign_out').click()")
title()
sign_in("opd_04")
ok(not page.find_elements("css selector", "#menu_pengaturan, .keep"), "a role that may not finds no settings")
page.execute_script("history.pushState(null, '', '?hal=pengaturan'); dispatchEvent(new PopStateEvent('popstate'));")
at_rest(page)
equal((texts(page, ".problem p"), texts(page, ".keep")), (["Peran basis data dasbor ini tidak berhak membaca data yang diperlukan. Mintalah pengelola memberikan hak SELECT."], []), "nor by their address")
hear(page)
for sent in ('{ form: "setting", region: "62", fiscal_year: "2026", first_month: "2019-01", last_month: "2021-12", fallback: "", coverage_target: "50" }', '{ form: "setting" }', '{ form: ["setting", "x"], region: { a: 1 } }', '{ form: "-" }', '"x"', '[1, 2]', '{}', 'null'):
    page.execute_script(f"Shiny.setInputValue('keep', {sent}, {{ priority: 'event' }});")
    at_rest(page)
ok(page.execute_script("return Shiny.shinyapp.isConnected() && window.answers.length >= 6"), "and whatever it sends is refused in a line", page.execute_script("return window.answers"))
equal(owner.execute("SELECT region, fiscal_year, first_month, last_month, coverage_target FROM laporan.setting").fetchone(), before, "and changes nothing")

# ---- whatever a page could send: it is none, or said in a line, and the session goes on ----
NOTHINGS = ("null", "true", "-1", "1e308", "'x'", "''", "[]", "[1, 'x', null]", "{}", "{ a: { b: [{}] } }", "['?hal=iuran', '?hal=rka']", "'\\u0000'", "'?'.repeat(100000)", "{ length: 3 }")
for sent in [f"'state', {n}" for n in NOTHINGS] + [f"'state', {{ search: {n}, origin: {n}, width: {n}, drawn: {n} }}" for n in NOTHINGS] + [f"'keep', {{ form: {n}, search: {n}, region: {n} }}" for n in NOTHINGS] + [f"'berkas', {n}" for n in NOTHINGS] + [f"'sign_in', {n}" for n in NOTHINGS[:2]] + \
        ["'tidak_ada', 1", "'.clientdata_url_search', {}", "'page', 'x'", "'state:shiny.number', 'x'", "'state:tidak.ada', 1"]:
    page.execute_script(f"if (Shiny.shinyapp.isConnected()) Shiny.setInputValue({sent}, {{ priority: 'event' }});")
    at_rest(page)
    if not page.execute_script("return Shiny.shinyapp.isConnected() && !document.querySelector('.shiny-output-error')"):
        ok(False, f"forged: {sent}", texts(page, "body"))
        break
page.get(address)
title()
sign_in("opd_04")
ok(title().startswith("Juni 2021: iuran terutang"), "and who signs in then has his page", title())

# ---- files of another's session, and of one who is gone ----
link = page.execute_script("return document.querySelector('#liability .tools a.button[href*=\"f=csv\"]').href")


def file_of(link):
    try:
        with urllib.request.urlopen(link) as answer:
            return answer.status, answer.read().decode("utf-8-sig", "replace")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


ok(file_of(link)[0] == 200 and not re.search(r"OPD contoh (?!04)\d\d", file_of(link)[1]), "a file of one's own", file_of(link))
for asked in (link + "&opd=01", link.replace("t=liability", "t=people") + "&opd=01&ikut=", link.replace("t=liability", "t=compliance") + "&opd=01"):
    equal(re.findall(r"(?:OPD contoh |^|;)(01|02|05)(?:;|$)", file_of(asked)[1], re.M), [], "has nothing of another office, whatever its address asks for")
token = re.search("/session/([0-9a-f]+)/", link)[1]
for forged in (link.replace(token, "0" * len(token)), link.replace(token, token[:-1] + ("0" if token[-1] != "0" else "1")), link.replace(token, ""), link.replace("unduh", "unduh2")):
    code, said = file_of(forged)
    ok(code >= 400 and not re.search("OPD|postgres|ERROR|/work|/tmp", said), "an address of no session gives none", (code, said[:300]))
for wrong in ("t=setting&f=csv", "t=liability&f=exe", "t=liability", "f=csv", "t=liability&f=csv&t=people", "t=evidence&f=csv&hal=bukti&run=999999999", "t=people&f=xlsx&hal=iuran&lembar=people.99999", "t=worker_lines&f=csv&hal=pekerja&orang=%00", "t=ledger&f=csv&hal=tunggakan&opd=%27"):
    code, said = file_of(re.sub("t=liability.*", wrong, link))
    ok(code == 200 or code == 400 and re.search("^(Permintaan ini|Pilih|Peran)", said), f"{wrong}: a file, or one line", (code, said[:300]))
# another who signs in where somebody has: nothing of the one before
page.execute_script("Shiny.setInputValue('sign_in', { role: 'tidak_ada', password: 'x', lang: 'id' }, { priority: 'event' });")
equal(title(), "Masuk dengan peran basis data", "who fails to sign in is not who was signed in before")
code, said = file_of(link)
equal((code, said), (400, "Silakan masuk lagi."), "and has no file of his")
sign_in("opd_04")

# ---- who goes has to sign in again ----
page.execute_script("history.pushState(null, '', '?hal=iuran'); dispatchEvent(new PopStateEvent('popstate'));")
at_rest(page)
page.execute_script("document.getElementById('sign_out').click()")
equal(title(), "Masuk dengan peran basis data", "and lets him go")
equal(file_of(link), (400, "Silakan masuk lagi."), "with him go the files whose address somebody has")
ok(sign_in("pembaca").startswith("Juni 2021: iuran terutang Rp186.456.000"), "another role sees another sum")
server.terminate()
server.wait()
server, base = serve("laporan", DASHBOARD_IDLE="5")
page.get(base)
title()
sign_in("pembaca")
until(lambda: page.find_elements("css selector", "#sign_in"))      # by itself
equal(title(), "Masuk dengan peran basis data", "who goes away has to sign in again")
equal(owner.execute("SELECT count(*) FROM pg_stat_activity WHERE usename IN ('opd_04')").fetchone()[0], 0, "no connection stays behind")
page.execute_script("window.before = true;")
for _ in range(5):
    page.execute_script("if (window.before && Shiny.shinyapp.isConnected()) Shiny.setInputValue('sign_in', { role: 'tidak_ada', password: 'x', lang: 'id' }, { priority: 'event' });")
    at_rest(page)
ok(page.execute_script("return !window.before || !Shiny.shinyapp.isConnected()"), "refusals end a session")
page.quit()
server.terminate()
server.wait()
for statement in (*(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY" for table in OWN), *(f"DROP POLICY own ON {table}" for table in OWN), "DROP OWNED BY opd_04, pengelola", "DROP ROLE opd_04, opd_closed, pengelola", "DELETE FROM laporan.reader WHERE role IN ('opd_04', 'pengelola')"):
    owner.execute(statement)
done()
