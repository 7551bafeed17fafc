#!/usr/bin/python3
"""How long people wait for the dashboard, in headless Chromium: bench/dashboard.py [URL [PEOPLE [ROUNDS]]].

URL is that of ./run dashboard (http://127.0.0.1:8080).  So many PEOPLE look at once, each in a browser of his own; medians and
the slowest of all, in milliseconds: from a click on an address to the first chart, and from each control and menu entry to
the page that it asks for, as the browser counts them.  Where DASHBOARD_PID says which process serves it and libpq's variables
lead to the database, everything is asked twice, after somebody has committed something and again after nobody has, and the
time of the processor is said too: of R, of PostgreSQL for it, and of the browsers, which have these processors between them as
well, in milliseconds for each who looks."""
import os
import statistics
import sys
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "test"))
from lib.browser import at_rest, chromium  # noqa: E402

url, people, rounds = (sys.argv[1:] + ["http://127.0.0.1:8080", "1", "5"][len(sys.argv) - 1:])[:3]
people, rounds = int(people), int(rounds)
# the page is new once its output has come and is drawn
UNTIL = """const done = arguments[arguments.length - 1], began = performance.now();
    const seen = e => { if (e.name === 'page') { $(document).off('shiny:value', seen); requestAnimationFrame(() => setTimeout(() => done(performance.now() - began), 0)); } };
    $(document).on('shiny:value', seen);"""
CHART = """const done = arguments[0], look = () => document.querySelector('.chart svg') ? done(performance.now()) : setTimeout(look, 5); look();"""
CONTROLS = {
    "month": "bulan.selectedIndex = (bulan.selectedIndex + 1) % 12; bulan.dispatchEvent(new Event('change', { bubbles: true }));",
    "programme": "document.querySelector('#prog input[value=JHT]').click();",
    "at least the minimum": "document.getElementById('ump').click();",
}
server = os.environ.get("DASHBOARD_PID")
if server:
    import psycopg
    db = psycopg.connect("", autocommit=True)
took, drivers, lock, together = {}, set(), threading.Lock(), threading.Barrier(people)


def processes():
    """Of every process its parent, and the ticks of the processor that it and its dead children had."""
    found = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/stat", encoding="utf-8", errors="replace") as file:
                fields = file.read().rsplit(")", 1)[1].split()
        except (FileNotFoundError, ProcessLookupError):  # it is gone
            continue
        found[int(pid)] = (int(fields[1]), sum(int(x) for x in fields[11:15]))
    return found


def processor():
    """Milliseconds of R, of the backends that it asks, and of the browsers: each with all that came of it."""
    found, spent = processes(), []
    for roots in ({int(server)}, {r[0] for r in db.execute("SELECT pid FROM pg_stat_activity WHERE usename = 'pembaca'")}, drivers):
        pids = set()
        while roots:
            pids |= roots
            roots = {pid for pid, (parent, _) in found.items() if parent in roots}
        spent.append(sum(found[pid][1] for pid in pids if pid in found) * 1000 / os.sysconf("SC_CLK_TCK"))
    return spent


def step(what, first, written, act):
    """Everybody does one thing at the same time; the first of them writes before, and counts."""
    if first and server:
        if written:
            db.execute("SELECT pg_current_xact_id()")
        before = processor()
    together.wait()
    waited = act()
    together.wait()
    with lock:
        times = took.setdefault(what, {}).setdefault(written, [[], [], [], []])
        times[0].append(waited)
        if first and server:
            for kept, a, b in zip(times[1:], before, processor()):
                kept.append((b - a) / people)


def one(first):
    page = chromium()
    drivers.add(page.service.process.pid)

    def opened():
        page.get(f"{url}/?hal=iuran")
        waited = page.execute_async_script(CHART)
        at_rest(page)
        return waited

    def asked(action):
        waited = page.execute_async_script(UNTIL + "const bulan = document.getElementById('bulan');" + action)
        at_rest(page)
        return waited

    for _ in range(rounds):
        for written in (True, False) if server else (False,):
            step("first chart", first, written, opened)
            for name, action in CONTROLS.items():
                step(name, first, written, lambda action=action: asked(action))
            for name in page.execute_script("return [...document.querySelectorAll('#menu a')].map(a => a.id)"):
                step(name.replace("menu_", "page "), first, written, lambda name=name: asked(f"document.getElementById('{name}').click();"))
    page.quit()


threads = [threading.Thread(target=one, args=(i == 0,)) for i in range(people)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{people} at once, {rounds} rounds; milliseconds: median and slowest, processor of R, of PostgreSQL and of the browsers" + ("; then the same after a commit" if server else ""))
for what, kinds in took.items():
    print(f"{what:24}" + "   ".join(f"{statistics.median(times[0]):7.0f} {max(times[0]):7.0f}" + "".join(f" {statistics.median(t):6.0f}" for t in times[1:] if t) for _, times in sorted(kinds.items())))
