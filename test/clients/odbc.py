#!/usr/bin/python3
"""ODBC: psqlodbc by unixODBC, as spreadsheets and BI tools connect."""
import datetime
import os
import time
from decimal import Decimal

import pyodbc

from lib.tap import done, equal

db = pyodbc.connect(f"Driver=PostgreSQL Unicode;Servername={os.environ['PGHOST']};Port={os.environ['PGPORT']};Database={os.environ['PGDATABASE']};Username=pembaca", autocommit=True)
cursor = db.cursor()
month = datetime.date(2026, 1, 1)
for again in range(3):
    row = cursor.execute("SELECT jamsos.contribution(wage => ?::numeric, tariff => jamsos.tariff(month => ?::date, programs => ?::text[]), risk_class => ?::int)", Decimal("3000000.50"), month, "{JKK,JKM,JHT}", 2).fetchone()
equal(row[0], Decimal(196200), "bound numeric, date and list, named arguments")
cursor.execute("SELECT program, payer, base, amount FROM jamsos.contributions(?::numeric, ?::date, programs => ?::text[])", Decimal("2877448.59"), month, "{JKK}")
equal([c[1] for c in cursor.description], [str, str, Decimal, Decimal], "plain columns")
equal(tuple(cursor.fetchone()), ("JKK", "employer", Decimal("2877448.59"), Decimal(6906)), "a row")
equal(cursor.execute("SELECT jamsos.contribution(?::numeric, jamsos.tariff(?::date))", None, month).fetchone()[0], None, "NULL wage")
row = cursor.execute("SELECT month, month_key, office, workers, wage_bill, total FROM liability_by_office WHERE month = ? ORDER BY office LIMIT 1", datetime.date(2021, 6, 1)).fetchone()
equal(tuple(row), (datetime.date(2021, 6, 1), "2021-06", "01", 889, Decimal("2558051796.51"), 889 * 15538), "a view")
views = {r.table_name for r in cursor.tables(schema="jamsos", tableType="VIEW")}
equal(views, {"catalog", "audit_problem", "bill_cause"}, "a tool that lists views finds the catalog, and the words of findings and causes")
equal({r.table_name for r in cursor.tables(schema="laporan", tableType="VIEW")} >= {"liability_by_office", "budget_by_office", "coverage_by_office"}, True, "and those of the sample")
equal(cursor.execute("SELECT count(*) FROM jamsos.catalog WHERE NOT machinery AND description IS NULL").fetchone()[0], 0, "each function with its description")
try:
    cursor.execute("SELECT jamsos.contribution(?::numeric, jamsos.tariff(?::date))", -1, month)
    equal("no error", "", "an error")
except pyodbc.Error as error:
    equal((error.args[0], "-1" in error.args[1]), ("22023", True), "an error names the value")
cursor.execute("SET statement_timeout = 200")
start = time.monotonic()
try:
    cursor.execute("""SELECT count(*) FROM (SELECT jamsos.payroll(wage, risk_class, NULL, 'PU', daterange(first_day, last_day, '[]')) AS p FROM staff) q, jamsos.project_range(p, '2026-01-01', 1200, draws => 100000)""")
    equal("no error", "", "timeout")
except pyodbc.Error as error:
    equal((error.args[0], time.monotonic() - start < 2), ("57014", True), "timeout")
done()
