#!/usr/bin/python3
"""A day in the life of one server: writers on a tracked table, a dashboard's queries, runs of bills and
reconciliations, imports, changes of law, backups, each as often as they can, while a backend and then the
whole server are killed.  Nothing may come out wrong, nothing may grow; latencies are printed.

soak.py MINUTES COMMAND: the command starts the server again."""
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

import psycopg

from lib.tap import done, equal, ok

minutes, restart = float(sys.argv[1]), sys.argv[2]
if not 5 <= minutes <= 1440:
    sys.exit(f"soak: {minutes:g} minutes: give 5 to 1440 (SOAK_MINUTES), in fewer nothing has settled that might grow")
work = tempfile.mkdtemp()
begin = time.monotonic()
end = begin + minutes * 60
PEOPLE, OFFICES = 12000, 40
MONTH = "2025-03-01"
lock = threading.Lock()
latencies, faults, sizes, memory = {}, [], [], []
interrupted = killed = 0
acknowledged = set()

SETUP = f"""
SET client_min_messages = warning;
CREATE EXTENSION jamsos; CREATE EXTENSION jamsos_reports;
CREATE TABLE staf (id integer PRIMARY KEY, nik text, nama text, lahir date, opd text NOT NULL, honor bigint NOT NULL, kelas integer NOT NULL, tmt date) WITH (fillfactor = 70);
INSERT INTO staf SELECT i, '637101' || to_char('1965-01-01'::date + i, 'DDMMYY') || '0001', 'PEGAWAI CONTOH ' || i, '1965-01-01'::date + i, 'OPD ' || i % {OFFICES}, 2000000 + i % 300 * 10000, 1, '2015-01-01'::date + i % 3000 FROM generate_series(1, {PEOPLE}) i;
CREATE TABLE tagihan AS SELECT id, nik, upper(nama) AS nama, lahir, '{MONTH}'::date AS periode, greatest(honor, 3496195) AS upah, round(greatest(honor, 3496195) * 0.0024) AS jkk, round(greatest(honor, 3496195) * 0.003) AS jkm FROM staf WHERE id % 5 = 0;
SELECT jamsos.track('staf', 'staf_payroll', group_by => '{{opd}}', wage => 'honor', risk_class => 'kelas');
SELECT count(*) FROM jamsos_reports.install('laporan', '63', 2026, 'staf', '{{"worker_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "office": "opd", "wage": "honor", "risk_class": "kelas", "first_day": "tmt"}}',
	bills => '{{"relation": "tagihan", "bill_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "month": "periode", "wage": "upah", "jkk": "jkk", "jkm": "jkm"}}')
"""
# what the summary says beside what the rows say, by PostgreSQL's own sums
DIFFERENT = """
SELECT count(*) FROM ((SELECT opd, count(*), sum(honor) FROM staf GROUP BY opd)
EXCEPT SELECT opd, jamsos.headcount(payroll), (SELECT sum(wage * workers) FROM jamsos.entries(payroll)) FROM staf_payroll) q"""
CHURN = ("staf_payroll_parts", "laporan.run", "laporan.run_line")


def server(database="soak"):
    return psycopg.connect(dbname=database, autocommit=True)


def compiling():
    """A connection that has compiled an expression: PostgreSQL loads its compiler at the first plan that costs enough, some 10 MB once, whenever that comes."""
    db = server()
    db.execute("SET jit_above_cost = 0; SET jit_inline_above_cost = 0; SET jit_optimize_above_cost = 0; SELECT sum(i) FROM generate_series(1, 9) i WHERE i <> 5; RESET ALL")
    return db


class Actor(threading.Thread):
    """Does something again and again; a connection that was lost is made again, any other error is a fault."""

    def __init__(self, name, step, pause=0.0):
        super().__init__(name=name, daemon=True)
        self.step, self.pause, self.db, self.pid, self.done, self.made = step, pause, None, None, 0, 0

    def run(self):
        global interrupted
        while time.monotonic() < end:
            try:
                if self.db is None:
                    self.db = compiling()
                    self.pid = self.db.info.backend_pid
                for label, took in self.step(self):
                    with lock:
                        latencies.setdefault(label, []).append(took)
                self.done += 1
            except psycopg.OperationalError as error:
                # of those only what says that the server went: a deadlock or a timeout is one too
                if error.sqlstate is None or error.sqlstate[:2] in ("08", "57"):
                    with lock:
                        interrupted += 1
                    self.db = None
                    time.sleep(0.2)
                else:
                    faults.append((self.name, error.sqlstate, str(error)))
            except Exception as error:  # whatever it is, it is said at the end
                faults.append((self.name, getattr(error, "sqlstate", type(error).__name__), str(error)))
                self.db = None
            time.sleep(self.pause)


def timed(actor, label, statement, *values):
    start = time.monotonic()
    rows = actor.db.execute(statement, values or None)
    rows = rows.fetchall() if rows.description else None
    return rows, (label, time.monotonic() - start)


def writer(number):
    """Rows of its own, a new one every tenth time and the one before it gone again."""
    def step(actor):
        mine = random.randrange(0, PEOPLE // 4) * 4 + number + 1
        if actor.done % 10 == 0:
            actor.made += 1     # never tried twice: of one that was interrupted nobody knows
            new = PEOPLE + 4 * actor.made + number + 1
            yield timed(actor, "INSERT of a row", "INSERT INTO staf SELECT %s, NULL, 'PEGAWAI BARU', NULL, 'OPD 1', 2500000, 1, '2024-01-01'", new)[1]
            with lock:
                acknowledged.add(new)
            if actor.done % 20 == 0:
                with lock:
                    acknowledged.discard(new)
                yield timed(actor, "DELETE of a row", "DELETE FROM staf WHERE id = %s", new)[1]
        elif actor.done % 10 == 1:
            yield timed(actor, "UPDATE of an office", "UPDATE staf SET opd = 'OPD ' || %s WHERE id = %s", random.randrange(OFFICES), mine)[1]
        else:
            yield timed(actor, "UPDATE of a wage", "UPDATE staf SET honor = %s WHERE id = %s", 2000000 + 1000 * random.randrange(300), mine)[1]
    return step


def dashboard(actor):
    yield timed(actor, "dashboard: each office, twelve months", "SELECT opd, m, l.* FROM staf_payroll, generate_series('2026-01-01'::date, '2026-12-01', '1 month') m, LATERAL jamsos.liability(payroll, jamsos.tariff(m::date)) l")[1]
    yield timed(actor, "dashboard: coverage of a month", "SELECT * FROM laporan.coverage_by_office WHERE month_key = '2026-03'")[1]
    yield timed(actor, "dashboard: who does not agree", "SELECT * FROM laporan.compliance_by_office")[1]


def checker(actor):
    with actor.db.transaction():
        actor.db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        rows, took = timed(actor, "payrolls beside GROUP BY", DIFFERENT)
        if rows != [(0,)]:
            faults.append(("checker", "wrong", f"{rows[0][0]} offices differ from their rows"))
        yield took


def biller(actor):
    yield timed(actor, "billing_run", "CALL laporan.billing_run(%s)", MONTH)[1]
    yield timed(actor, "reconcile_run", "CALL laporan.reconcile_run(%s)", MONTH)[1]
    rows, took = timed(actor, "verify_runs", "SELECT * FROM jamsos_reports.verify_runs('laporan.setting')")
    if rows:
        faults.append(("biller", "wrong", rows))
    yield took


def legislator(actor):
    """A decree comes and is taken back: within its transaction it holds, and nobody else sees it."""
    asked = "SELECT jamsos.minimum_wage('63', '2060-01-01')"
    start = time.monotonic()
    with actor.db.transaction(force_rollback=random.random() < 0.5):
        actor.db.execute("INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('63', 4000000, '[2060-01-01,2061-01-01)', 'a decree of this trial')")
        if actor.db.execute(asked).fetchone()[0] != 4000000:
            faults.append(("legislator", "wrong", "one's own decree is not seen"))
    actor.db.execute("DELETE FROM jamsos.minimum_wage WHERE origin = 'local' AND region = '63' AND lower(valid) = '2060-01-01'")
    yield "a decree comes and goes", time.monotonic() - start


def importer(actor):
    path = os.path.join(work, "staf.csv")
    with open(path, "w") as file:
        file.write("nik,nama,kode_opd,tgl_lahir,tmt,honor,kelas_risiko\n")
        for i in range(20000):
            file.write(f"9999990101{60 + i % 40}{1 + i % 9999:04},Orang {i} {actor.done},{1 + i % 26:02},01-01-19{60 + i % 40},2020-01-01,{1500000 + i % 4000 * 1000},1\n")
    with server("postgres") as admin:
        admin.execute("DROP DATABASE IF EXISTS soak_import WITH (FORCE)")
        admin.execute("CREATE DATABASE soak_import TEMPLATE soak_template")
    start = time.monotonic()
    # where it was stopped the same command goes on
    for _ in range(30):
        result = subprocess.run(["demo/import.py", "--quiet", path], env=os.environ | {"PGDATABASE": "soak_import"}, capture_output=True, text=True)
        if result.returncode != 1:
            break
        time.sleep(1)
    with server("soak_import") as there:
        counted = there.execute("SELECT count(*) FROM pegawai_impor").fetchone()[0]
    if (result.returncode, counted) != (0, 20000):
        faults.append(("importer", result.returncode, f"{counted} rows: {result.stdout} {result.stderr}"))
    yield "import of 20,000 lines", time.monotonic() - start


def backup(actor):
    start = time.monotonic()
    result = subprocess.run(["pg_dump", "-Fc", "-f", os.path.join(work, "next"), "soak"], capture_output=True, text=True)
    if result.returncode == 0:
        os.replace(os.path.join(work, "next"), os.path.join(work, "dump"))
        yield "pg_dump", time.monotonic() - start


def backend_memory(pid):
    with open(f"/proc/{pid}/status") as status:
        return int(next(line for line in status if line.startswith("RssAnon")).split()[1])


def watch(actors):
    """What is on disk and in the memory of the backends, every ten seconds."""
    try:
        with server() as db:
            row = db.execute("SELECT " + ", ".join(f"pg_total_relation_size('{name}') / 1024" for name in CHURN)).fetchone()
        with lock:
            sizes.append((time.monotonic() - begin, row))
            memory.append((time.monotonic() - begin, {(a.name, a.pid): backend_memory(a.pid) for a in actors if a.db is not None}))
    except (psycopg.Error, OSError):  # it was killed just now
        pass


with server("postgres") as admin:
    admin.execute("CREATE DATABASE soak")
    admin.execute("CREATE DATABASE soak_template")
with server() as db:
    for statement in SETUP.split(";\n"):
        db.execute(statement)
    fingerprint = db.execute("SELECT jamsos.law_fingerprint()").fetchone()[0]
subprocess.run(["psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", "soak_template", "-f", "demo/schema.sql", "-f", "demo/sample.sql", "-f", "demo/import.sql"], check=True, stdout=subprocess.DEVNULL)
actors = [Actor(f"writer {i}", writer(i)) for i in range(4)] + [Actor(f"reader {i}", dashboard, 0.5) for i in range(2)] + [
    Actor("checker", checker, 2), Actor("biller", biller, 3), Actor("legislator", legislator, 1), Actor("importer", importer, 5), Actor("backup", backup, 10)]
for actor in actors:
    actor.start()
kills = [begin + minutes * 20, begin + minutes * 40]
while time.monotonic() < end:
    time.sleep(min(10, minutes * 2))
    watch(actors)
    if kills and time.monotonic() > kills[0]:
        kills.pop(0)
        if kills:
            os.kill(actors[0].pid, signal.SIGKILL)      # one backend: the others are sent away, the server recovers
        else:
            with open(os.path.join(os.environ["PGDATA"], "postmaster.pid")) as file:
                os.kill(int(file.readline()), signal.SIGKILL)
            time.sleep(1)
            subprocess.run([restart], check=True, stdout=subprocess.DEVNULL)
        killed += 1
for actor in actors:
    actor.join(120)

for label, took in sorted(latencies.items()):
    took.sort()
    print(f"# {label:<44} {len(took):>8} times, median {1000 * took[len(took) // 2]:9.1f} ms, p99 {1000 * took[int(len(took) * 0.99)]:9.1f}, worst {1000 * took[-1]:9.1f}")
for at, row in sizes[:: max(1, len(sizes) // 10)]:
    print(f"# {at:6.0f} s: " + ", ".join(f"{name} {kb} kB" for name, kb in zip(CHURN, row)))
equal([a.name for a in actors if a.is_alive()], [], "nobody hangs")
equal((killed, interrupted > 0), (2, True), f"killed twice: {interrupted} times somebody had to connect again")
ok(not faults, "no other error, and nothing wrong", faults[:5])
equal([a.name for a in actors if a.done == 0], [], "everybody got something done")
with server() as db:
    equal(db.execute(DIFFERENT).fetchone()[0], 0, "payrolls: those of the rows")
    equal(db.execute("SELECT * FROM jamsos.verify_tracked()").fetchall(), [], "verify_tracked finds nothing")
    equal(acknowledged - {r[0] for r in db.execute("SELECT id FROM staf")}, set(), f"rows: none of {len(acknowledged)} that were acknowledged is lost")
    equal(db.execute("SELECT jamsos.law_fingerprint()").fetchone()[0], fingerprint, "law: as before the decrees")
    db.execute("CALL laporan.billing_run(%s)", (MONTH,))
    equal(db.execute("SELECT sum(amount) FROM laporan.fact_billed WHERE month = %s", (MONTH,)).fetchone()[0],
          db.execute("SELECT sum(round(greatest(honor, 3496195) * 0.0024) + round(greatest(honor, 3496195) * 0.003)) FROM staf WHERE tmt < '2025-04-01'").fetchone()[0], "a last bill: what plain SQL makes of the rows")
half = [row for at, row in sizes if minutes * 30 < at]
for i, name in enumerate(CHURN):
    # a file that a vacuum cut off in between may come back to where it was
    before = max(row[i] for at, row in sizes if minutes * 30 >= at)
    ok(half[-1][i] <= max(2 * half[0][i], before) + 1024, f"{name}: in the second half its files grow no more", [row[i] for row in half])
last = {}
for _, seen in memory:
    for key, kb in seen.items():
        last.setdefault(key, []).append(kb)
grown = {key[0]: kbs[-1] - kbs[len(kbs) // 2] for key, kbs in last.items() if len(kbs) >= 6 and kbs[-1] - kbs[len(kbs) // 2] > 8192}
equal(grown, {}, "memory: no backend takes 8 MB more in the second half of its life")
with server("postgres") as admin:
    admin.execute("CREATE DATABASE soak_restored")
result = subprocess.run(["pg_restore", "-d", "soak_restored", os.path.join(work, "dump")], capture_output=True, text=True)
equal((result.returncode, result.stderr), (0, ""), "the last backup: restored")
with server("soak_restored") as db:
    equal(db.execute(DIFFERENT).fetchone()[0], 0, "the last backup: its payrolls are those of its rows")
done()
