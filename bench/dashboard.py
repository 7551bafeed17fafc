#!/usr/bin/python3
"""How long people wait for the dashboard, in headless Chromium: bench/dashboard.py [URL [PEOPLE [ROUNDS]]].

URL is that of ./run dashboard (http://127.0.0.1:8080).  So many PEOPLE look at once, each in a browser of his own; medians and
the slowest of all, in milliseconds: from a click on an address to the first chart, and from each control and menu entry to
the page that it asks for, as the browser counts them."""
import os
import statistics
import sys
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "test"))
from lib.browser import at_rest, chromium  # noqa: E402

url, people, rounds = (sys.argv[1:] + ["http://127.0.0.1:8080", "1", "5"][len(sys.argv) - 1:])[:3]
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
took, lock, together = {}, threading.Lock(), threading.Barrier(int(people))


def note(what, milliseconds):
    with lock:
        took.setdefault(what, []).append(milliseconds)


def one():
    page = chromium()
    for _ in range(int(rounds)):
        together.wait()
        page.get(f"{url}/?hal=iuran")
        note("first chart", page.execute_async_script(CHART))
        at_rest(page)
        for name, action in CONTROLS.items():
            together.wait()
            note(name, page.execute_async_script(UNTIL + "const bulan = document.getElementById('bulan');" + action))
            at_rest(page)
        for name in page.execute_script("return [...document.querySelectorAll('#menu a')].map(a => a.id)"):
            together.wait()
            note(name.replace("menu_", "page "), page.execute_async_script(UNTIL + f"document.getElementById('{name}').click();"))
            at_rest(page)
    page.quit()


threads = [threading.Thread(target=one) for _ in range(int(people))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{people} at once, {rounds} rounds; milliseconds: median, slowest")
for what, values in took.items():
    print(f"{what:24} {statistics.median(values):8.0f} {max(values):8.0f}")
