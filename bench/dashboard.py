#!/usr/bin/python3
"""How long people wait for the dashboard, in headless Chromium: bench/dashboard.py [URL [PEOPLE [ROUNDS]]].

URL is that of ./run dashboard (http://127.0.0.1:8080).  So many PEOPLE look at once, each in a browser of his own, all of them on
this machine; 1+4 are one in a browser and four who ask the same of the server without one, as if they had computers of their
own.  Medians and the slowest of all, in milliseconds: from a click on an address to the first chart, and from each control and
menu entry to the page that it asks for, as browsers count them; and with 1+4 how long the four waited for the server.  Where DASHBOARD_PID says which process serves it and libpq's variables
lead to the database, everything is asked twice, after somebody has committed something and again after nobody has, and the
time of the processor is said too: of R, of PostgreSQL for it, and of the browsers, which have these processors between them as
well, in milliseconds for each who looks."""
import os
import re
import statistics
import sys
import threading
import time
import urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "test"))
from lib.browser import at_rest, chromium  # noqa: E402
from lib.visitor import Visitor  # noqa: E402

url, people, rounds = (sys.argv[1:] + ["http://127.0.0.1:8080", "1", "5"][len(sys.argv) - 1:])[:3]
browsers, visitors = map(int, (people + "+0").split("+")[:2])
rounds = int(rounds)
# the page is new once its output has come and is drawn
UNTIL = """const done = arguments[arguments.length - 1], began = performance.now();
    const seen = e => { if (e.name === 'page') { $(document).off('shiny:value', seen); requestAnimationFrame(() => setTimeout(() => done(performance.now() - began), 0)); } };
    $(document).on('shiny:value', seen);"""
# the first chart is seen once it is there and drawn: looked for from the beginning of a page on
CHART = """{ const look = () => document.querySelector('.chart svg') ? requestAnimationFrame(() => setTimeout(() => { window.chartSeen = performance.now(); }, 0)) : requestAnimationFrame(look); requestAnimationFrame(look); }"""
SEEN = """const done = arguments[0], look = () => window.chartSeen ? done(window.chartSeen) : setTimeout(look, 5); look();"""
CONTROLS = {
    "month": "bulan.selectedIndex = (bulan.selectedIndex + 1) % 12; bulan.dispatchEvent(new Event('change', { bubbles: true }));",
    "programme": "document.querySelector('#prog input[value=JHT]').click();",
    "at least the minimum": "document.getElementById('ump').click();",
}
server = os.environ.get("DASHBOARD_PID")
if server:
    import psycopg
    db = psycopg.connect("", autocommit=True)
took, drivers, lock, together = {}, set(), threading.Lock(), threading.Barrier(browsers + visitors, timeout=600)


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


def step(what, first, written, act, in_browser=True):
    """Everybody does one thing at the same time; the first of them writes before, and counts."""
    if first and server:
        if written:
            db.execute("SELECT pg_current_xact_id()")
        before = processor()
    together.wait()
    waited = act()
    together.wait()
    with lock:
        times = took.setdefault(what, {}).setdefault(written, [[], [], [], [], []])
        times[0 if in_browser else 1].append(waited)
        if first and server:
            for kept, a, b, of in zip(times[2:], before, processor(), (browsers + visitors, browsers + visitors, browsers)):
                kept.append((b - a) / of)


def one(first):
    page = chromium()
    drivers.add(page.service.process.pid)
    page.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": CHART})

    def opened():
        page.get(f"{url}/?hal=iuran")
        waited = page.execute_async_script(SEEN)
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


def without():
    """The same without a browser: the same addresses, as its page makes them."""
    session, html = None, {}

    def opened():
        nonlocal session
        if session:
            session.close()
        began = time.monotonic()
        session = Visitor(urllib.parse.urlparse(url).port, "?hal=iuran")
        html.update({"top": session.first, "side": session.first} | session.came)
        return (session.waited if "class='chart'" in session.first else time.monotonic() - began) * 1000

    def asked(search, origin):
        began = time.monotonic()
        html.update(session.ask(search, origin))
        return (time.monotonic() - began) * 1000

    def form(**values):
        session.search = "?" + urllib.parse.urlencode(dict(urllib.parse.parse_qsl(session.search[1:])) | {"lang": "id"} | values, safe=",")
        return asked(session.search, "form")

    def month():
        months = re.findall("<option value='([0-9]{4}-[0-9]{2})'", html["side"])[:12]
        shown = dict(urllib.parse.parse_qsl(session.search[1:])).get("bulan") or re.search("<option value='([0-9]{4}-[0-9]{2})' selected", html["side"])[1]
        return form(bulan=months[(months.index(shown) + 1) % 12 if shown in months else 0], ump="1", prog="JKK,JKM")

    for _ in range(rounds):
        for written in (True, False) if server else (False,):
            for name, act in (("first chart", opened), ("month", month), ("programme", lambda: form(prog="JKK,JKM,JHT")), ("at least the minimum", lambda: form(ump="0"))):
                step(name, False, written, act, False)
            for name in re.findall("id='menu_([a-z]+)'", html["top"]):
                step("page " + name, False, written, lambda name=name: asked(re.search(f"id='menu_{name}' href='([^']*)'", html["top"])[1].replace("&amp;", "&"), "link"), False)
    session.close()


threads = [threading.Thread(target=one, args=(i == 0,)) for i in range(browsers)] + [threading.Thread(target=without) for _ in range(visitors)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{people} at once, {rounds} rounds; milliseconds: median and slowest" + (", those without a browser likewise" if visitors else "") + (", processor of R, of PostgreSQL and of the browsers; then the same after a commit" if server else ""))
for what, kinds in took.items():
    print(f"{what:24}" + "   ".join(" ".join(f"{statistics.median(t):6.0f} {max(t):6.0f}" for t in times[:2] if t) + "".join(f" {statistics.median(t):6.0f}" for t in times[2:] if t) for _, times in sorted(kinds.items())))
