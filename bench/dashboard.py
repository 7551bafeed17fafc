#!/usr/bin/python3
"""How long people wait for the dashboard, in headless Chromium: bench/dashboard.py [URL [PEOPLE [ROUNDS]]].

URL is that of ./run dashboard (http://127.0.0.1:8080).  So many PEOPLE look at once, each in a browser of his own; medians and
the slowest of all, in milliseconds: from a click on an address to the first chart, and from each control and menu entry to
the page that it asks for, as the browser counts them.  Where DASHBOARD_PID says which process serves it and libpq's variables
lead to the database, everything is asked twice, after somebody has committed something and again after nobody has, and the
time of the processor is said too: of R, and of PostgreSQL for it, in milliseconds for each who looks."""
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
took, lock, together = {}, threading.Lock(), threading.Barrier(people)


def processor():
    """Milliseconds of R, and of the backends that it asks."""
    spent = []
    for pids in ([int(server)], [r[0] for r in db.execute("SELECT pid FROM pg_stat_activity WHERE usename = 'pembaca'")]):
        times = 0
        for pid in pids:
            with open(f"/proc/{pid}/stat", encoding="ascii") as file:
                times += sum(int(x) for x in file.read().rsplit(")", 1)[1].split()[11:13])
        spent.append(times * 1000 / os.sysconf("SC_CLK_TCK"))
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
        times = took.setdefault(what, {}).setdefault(written, [[], [], []])
        times[0].append(waited)
        if first and server:
            for kept, a, b in zip(times[1:], before, processor()):
                kept.append((b - a) / people)


def one(first):
    page = chromium()

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
print(f"{people} at once, {rounds} rounds; milliseconds: median and slowest, processor of R and of PostgreSQL" + ("; then the same after a commit" if server else ""))
for what, kinds in took.items():
    print(f"{what:24}" + "   ".join(f"{statistics.median(times[0]):7.0f} {max(times[0]):7.0f}" + "".join(f" {statistics.median(t):6.0f}" for t in times[1:] if t) for _, times in sorted(kinds.items())))
