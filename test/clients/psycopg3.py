#!/usr/bin/python3
"""psycopg 3, text and binary results, server-prepared statements; cancel and timeout; and the
same through pgbouncer in transaction mode, where BOUNCER_PORT says where it is."""
import datetime
import os
import sys
import threading
import time
from decimal import Decimal

import psycopg

from lib.tap import done, equal, ok

db = psycopg.connect("user=pembaca", autocommit=True)
db.prepare_threshold = 0
month = datetime.date(2026, 1, 1)
for binary in (False, True):
    form = "binary" if binary else "text"
    cursor = db.cursor(binary=binary)
    for again in range(3):
        cursor.execute("SELECT jamsos.contribution(wage => %s::numeric, tariff => jamsos.tariff(month => %s, programs => %s::text[]), risk_class => %s)", (Decimal("3000000.50"), month, ["JKK", "JKM", "JHT"], 2))
    # 3,000,000.50 x 0.54%, 0.30%, 3.7%, 2%, each half up
    equal(cursor.fetchone()[0], Decimal(16200 + 9000 + 111000 + 60000), f"{form}: bound numeric, date, list and named arguments")
    cursor.execute("SELECT * FROM jamsos.contributions(%s::numeric, %s::date, programs => %s::text[])", (Decimal("2877448.59"), month, ["JKK"]))
    equal([(c.name, c.type_code) for c in cursor.description][:6], [("program", 25), ("payer", 25), ("base", 1700), ("percent", 1700), ("fixed", 1700), ("amount", 1700)], f"{form}: plain columns")
    row = cursor.fetchone()
    equal((row[0], row[1], row[2], row[5]), ("JKK", "employer", Decimal("2877448.59"), Decimal(6906)), f"{form}: a row")
    cursor.execute("SELECT jamsos.contribution(%s::numeric, jamsos.tariff(%s))", (None, month))
    equal(cursor.fetchone()[0], None, f"{form}: NULL wage")
    cursor.execute("SELECT (l).workers, (l).unpriced, (l).wage_bill, (l).total FROM (SELECT jamsos.liability(wage, 1, jamsos.tariff(%s)) AS l FROM unnest(%s::numeric[]) wage) q", (month, [Decimal(3000000), None, Decimal("999999999999.99")]))
    equal(cursor.fetchone(), (2, 1, Decimal("1000002999999.99"), Decimal(16200) + Decimal(2400000000) + Decimal(3000000000)), f"{form}: counts and sums, exact")
    cursor.execute("SELECT jamsos.wage_bill(%s::text::jamsos.payroll_summary)", ('{"version": 1, "strata": [{"wages": [[900719925474.93, 10001]]}]}',))
    equal(cursor.fetchone()[0], Decimal("900719925474.93") * 10001, f"{form}: beyond a double")
    cursor.execute("SELECT month, confirmed, amount FROM jamsos.project(%s::text::jamsos.payroll_summary, %s, 2, %s::text[]) WHERE payer = 'employer'", ('{"version": 1, "strata": [{"wages": [[3000000, 2]]}]}', month, ["JKK"]))
    equal(cursor.fetchall(), [(month, True, Decimal(14400)), (datetime.date(2026, 2, 1), True, Decimal(14400))], f"{form}: dates are those days")
    cursor.execute("SELECT * FROM liability_by_office WHERE month = %s ORDER BY office LIMIT 1", (datetime.date(2021, 6, 1),))
    row = dict(zip((c.name for c in cursor.description), cursor.fetchone()))
    equal((row["month_key"], row["office"], row["registered"], row["workers"], row["wage_bill"], row["total"]), ("2021-06", "01", True, 889, Decimal("2558051796.51"), 889 * 15538), f"{form}: a view")
# a stored type goes out as text and comes back as a parameter
payroll = db.execute("SELECT jamsos.payroll(wage, risk_class)::text FROM staff").fetchone()[0]
equal(db.execute("SELECT jamsos.headcount(%s::text::jamsos.payroll_summary)", (payroll,)).fetchone()[0], 12000, "a payroll there and back as text")
try:
    db.execute("SELECT jamsos.contribution(%s::numeric, jamsos.tariff(%s))", (-1, month))
    ok(False, "an error")
except psycopg.Error as error:
    equal((error.sqlstate, "-1" in error.diag.message_primary), ("22023", True), "an error names the value")
notices = []
db.add_notice_handler(lambda d: notices.append(d.message_primary))
db.execute("SET client_min_messages = notice")
db.execute("SELECT jamsos.contribution(3000000, jamsos.tariff('2020-09-01'))")
ok(len(notices) == 1 and "PP 49/2020" in notices[0], "a relief is told by a notice", notices)

# cancel and timeout, in the middle of a long projection
long = """SELECT count(*) FROM jamsos.project_range('{"version": 1, "strata": [%s]}'::jamsos.payroll_summary, '2026-01-01', 1200, '{JKK,JKM,JHT,JP,JKN}', jamsos.scenario(wage_growth => 0.03), 0.02, 100000, 1)""" % \
    '{"wages": [%s]}' % ", ".join(f"[{1000000 + 1000 * i}, 1]" for i in range(1000))
worst = 0
for timeout in (50, 200, 500, 1000):
    db.execute(f"SET statement_timeout = {timeout}")
    start = time.monotonic()
    try:
        db.execute(long)
        ok(False, f"timeout of {timeout} ms")
    except psycopg.Error as error:
        late = (time.monotonic() - start) * 1000 - timeout
        worst = max(worst, late)
        equal(error.sqlstate, "57014", f"timeout of {timeout} ms")
db.execute("SET statement_timeout = 0")
timer = threading.Timer(0.5, db.cancel)
start = time.monotonic()
timer.start()
try:
    db.execute(long)
    ok(False, "cancelled")
except psycopg.Error as error:
    late = (time.monotonic() - start) * 1000 - 500
    worst = max(worst, late)
    equal(error.sqlstate, "57014", "cancelled")
# the goal is 100 ms; a busy machine may take longer to wake a process at all
ok(worst < 1000, "the answer to a cancel does not wait for the projection", worst)
print(f"# cancelled at most {worst:.0f} ms after its time (goal: 100)", file=sys.stderr)
equal(db.execute("SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'))").fetchone()[0], Decimal(16200), "the session goes on")

# a transaction pooler: forty clients on three server sessions, nothing is left behind in them
if "BOUNCER_PORT" in os.environ:
    wrong = []

    def client(n):
        try:
            with psycopg.connect(f"host=127.0.0.1 port={os.environ['BOUNCER_PORT']} user=pembaca", autocommit=True, prepare_threshold=None) as c:
                for i in range(20):
                    day = datetime.date(2016 + (n + i) % 10, 1 + i % 12, 1)
                    with c.transaction():
                        if n % 4 == 0:
                            c.execute("SET LOCAL jamsos.unconfirmed = error")
                        have = c.execute("SELECT jamsos.contribution(%s::numeric, jamsos.tariff(%s, programs => %s::text[], reliefs => '{}'))", (1000000 * (n + 1), day, ["JKK", "JKM"])).fetchone()[0]
                        if have != 5400 * (n + 1):
                            wrong.append((n, i, have))
                        setting = c.execute("SELECT current_setting('jamsos.unconfirmed')").fetchone()[0]
                        if setting != ("error" if n % 4 == 0 else "notice"):
                            wrong.append((n, i, setting))
        except psycopg.Error as error:
            wrong.append((n, str(error)))

    threads = [threading.Thread(target=client, args=(n,)) for n in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    equal(wrong, [], "pgbouncer, transaction mode: 800 transactions of 40 clients")
    sessions = db.execute("SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'bounced%'").fetchone()[0]
    ok(1 <= sessions <= 3, "pgbouncer: on three server sessions at most", sessions)
done()
