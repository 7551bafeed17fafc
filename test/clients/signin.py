#!/usr/bin/python3
"""The dashboard where everybody signs in: a role of the database sees what it may read, nothing is in
the address, and who goes away has to sign in again.  It serves the dashboard itself."""
import os
import socket
import subprocess
import time

import psycopg
from selenium.webdriver.common.by import By

from lib.browser import at_rest, chromium, texts
from lib.tap import done, equal, ok

IDLE = 20
with socket.socket() as s:
    s.bind(("127.0.0.1", 0))
    port = s.getsockname()[1]
owner = psycopg.connect("", autocommit=True)
# an office's role, and row security that leaves it its own people
for statement in ("CREATE ROLE opd_04 LOGIN", "GRANT USAGE ON SCHEMA laporan TO opd_04", "GRANT SELECT ON ALL TABLES IN SCHEMA laporan, public TO opd_04", "CREATE ROLE opd_closed",
                  "CREATE POLICY own ON pegawai_non_asn FOR SELECT USING (current_user <> 'opd_04' OR kode_opd = '04')", "ALTER TABLE pegawai_non_asn ENABLE ROW LEVEL SECURITY"):
    owner.execute(statement)
if owner.execute("SELECT to_regclass('laporan.reader') IS NOT NULL").fetchone()[0]:
    owner.execute("INSERT INTO laporan.reader (role, office) VALUES ('opd_04', '04')")
server = subprocess.Popen(["Rscript", "-e", f'shiny::runApp("demo/dashboard", host = "127.0.0.1", port = {port}L, launch.browser = FALSE)'],
                          env=os.environ | {"DASHBOARD_SIGN_IN": "1", "DASHBOARD_IDLE": str(IDLE), "PGUSER": "pembaca", "PGOPTIONS": "-c search_path=laporan,public"}, stderr=subprocess.DEVNULL)
for _ in range(300):
    try:
        socket.create_connection(("127.0.0.1", port)).close()
        break
    except OSError:
        time.sleep(0.2)
page = chromium()


def one(selector):
    return page.find_element(By.CSS_SELECTOR, selector)


def title():
    at_rest(page)
    return texts(page, "#title")[0]


def sign_in(role):
    one("#role").clear()
    one("#role").send_keys(role)
    one("#password").send_keys("rahasia")
    one("#sign_in button").click()
    return title()


address = f"http://127.0.0.1:{port}/?hal=iuran"
page.get(address)
equal(title(), "Masuk dengan peran basis data", "nothing is shown before somebody has signed in")
equal(page.title.split(" \u00b7 ")[0], "Masuk dengan peran basis data", "nor in the title")
for role in ("tidak_ada", "opd_closed"):
    sign_in(role)
    equal(texts(page, "#refused")[0], "Peran atau kata sandi tidak diterima. Periksa keduanya, atau mintalah pengelola basis data.", f"{role} is refused in one line")
mine = owner.execute("SELECT jamsos.format_rupiah((jamsos.liability(greatest(jamsos.rupiah(honor), 2877448.59), kelas_risiko, jamsos.tariff('2021-06-01', reliefs => '{}'))).total) FROM pegawai_non_asn WHERE kode_opd = '04'").fetchone()[0]
equal(sign_in("opd_04"), f"Juni 2021: iuran terutang {mine} sebulan (JKK+JKM)", "an office sees what its people owe")
equal([row.split()[0] for row in texts(page, "#liability tbody tr")][1:], ["04"], "and no other office")
equal(page.current_url, address, "nothing of it stands in the address")
ok("rahasia" not in page.page_source, "nor on the page")
ok(texts(page, "#sign_out")[0] == "Keluar (opd_04)", "the page says who has signed in")
one("#sign_out").click()
equal(title(), "Masuk dengan peran basis data", "and lets him go")
ok(sign_in("pembaca").startswith("Juni 2021: iuran terutang Rp186.456.000"), "another role sees another sum")
time.sleep(IDLE + 10)
equal(title(), "Masuk dengan peran basis data", "who goes away has to sign in again")
equal(owner.execute("SELECT count(*) FROM pg_stat_activity WHERE usename IN ('opd_04')").fetchone()[0], 0, "no connection stays behind")
page.execute_script("window.before = true;")
for _ in range(5):
    page.execute_script("if (window.before && Shiny.shinyapp.isConnected()) Shiny.setInputValue('sign_in', { role: 'tidak_ada', password: 'x', lang: 'id' }, { priority: 'event' });")
    time.sleep(0.3)
ok(page.execute_script("return !window.before || !Shiny.shinyapp.isConnected()"), "refusals end a session")
page.quit()
server.terminate()
server.wait()
for statement in ("ALTER TABLE pegawai_non_asn DISABLE ROW LEVEL SECURITY", "DROP POLICY own ON pegawai_non_asn", "DROP OWNED BY opd_04", "DROP ROLE opd_04, opd_closed"):
    owner.execute(statement)
if owner.execute("SELECT to_regclass('laporan.reader') IS NOT NULL").fetchone()[0]:
    owner.execute("DELETE FROM laporan.reader WHERE role = 'opd_04'")
done()
