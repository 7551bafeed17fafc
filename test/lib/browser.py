"""Headless Chromium on a page of Shiny, when it has come to rest, and a dashboard of one's own."""
import atexit
import os
import socket
import subprocess
import time

from selenium import webdriver
from selenium.common.exceptions import JavascriptException, TimeoutException


def chromium(downloads=None):
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=id"):
        options.add_argument(argument)
    if downloads:
        options.add_experimental_option("prefs", {"download.default_directory": downloads})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    page = webdriver.Chrome(options=options)
    page.set_script_timeout(60)
    return page


def serve(schema, **settings):
    """A dashboard over the reports in a schema, at which people sign in: the process, and its address."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
    server = subprocess.Popen(["Rscript", "-e", f'shiny::runApp("demo/dashboard", host = "127.0.0.1", port = {port}L, launch.browser = FALSE)'],
                              env=os.environ | {"DASHBOARD_SIGN_IN": "1", "PGUSER": "pembaca", "PGOPTIONS": f"-c search_path={schema},public"} | settings, stderr=subprocess.DEVNULL)
    atexit.register(server.kill)        # should the test end before it does that itself
    with socket.socket() as s:
        until(lambda: s.connect_ex(("127.0.0.1", port)) == 0)
    return server, f"http://127.0.0.1:{port}/"


def sign_in(page, role):
    """At one moment: between two the form may have become another."""
    page.execute_script("""
        for (const [name, value] of [["role", arguments[0]], ["password", "rahasia"]]) document.getElementById(name).value = value;
        document.querySelector("#sign_in button").click();""", role)
    at_rest(page)


# The server answers in order, and a question that it does not know too: once it has, it has worked off all
# that was sent before.
ANSWERED = """
    const [delay, done] = arguments, app = window.Shiny && Shiny.shinyapp;
    setTimeout(function () {
        if (!app || !app.isConnected()) return done(false);
        const answered = () => setTimeout(() => done(!document.documentElement.classList.contains("shiny-busy") && !document.querySelector(".recalculating") && !!document.getElementById("title")), 0);
        app.makeRequest("at_rest", [], answered, answered);
        setTimeout(() => done(false), 5000);
    }, delay);"""


def at_rest(page, waits=60):
    """Until the server has answered and nothing more is asked: twice, for an answer may ask again.  The page
    itself waits that many milliseconds before it asks (for the end of typing)."""
    quiet, until = 0, time.monotonic() + 120
    while quiet < 2:
        if time.monotonic() > until:
            raise RuntimeError("the page does not come to rest")
        try:
            quiet = quiet + 1 if page.execute_async_script(ANSWERED, 60 if quiet else waits) else 0
        except (JavascriptException, TimeoutException):  # the page went away meanwhile, and with it who would have answered
            quiet = 0


def until(what):
    """What happens by itself after a while: on a busy machine a longer one."""
    end = time.monotonic() + 60
    while not what() and time.monotonic() < end:
        time.sleep(0.1)


def hear(page):
    """From now on what the page is told about its forms goes into window.answers too, up to the next reload."""
    page.execute_script("window.answers = []; $(document).on('shiny:message', event => { if (event.message.custom && event.message.custom.said) window.answers.push(event.message.custom.said.text); });")


def axe(page):
    """What axe-core has against the page as it stands."""
    at_rest(page, 350)      # another size asks again after a quarter of a second, and a page that is busy is pale
    with open(os.path.join(os.environ["NODE_MODULES"], "node_modules/axe-core/axe.min.js"), encoding="utf-8") as file:
        page.execute_script(file.read())
    return page.execute_async_script("const done = arguments[0]; axe.run(document, { resultTypes: ['violations'] }).then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', '))));")


# Cells of tables that cannot be read: wherever their table is scrolled to in its frame, something else lies over them or they are cut.
# The row of headings, and three others of each table.
HIDDEN = """
    const hidden = [], seen = (cell, x, y) => { const there = document.elementFromPoint(x, y); return !!there && (cell.contains(there) || there.contains(cell)); };
    for (const frame of document.querySelectorAll('.wide')) {
        if (!frame.checkVisibility() || !frame.clientWidth) continue;
        const rows = [...frame.querySelectorAll('tbody tr')], looked = new Set([0, rows.length >> 1, rows.length - 1]);
        for (const row of [...frame.querySelectorAll('thead tr'), ...rows.filter((_, i) => looked.has(i))]) for (const cell of row.children) {
            if (getComputedStyle(cell).clipPath !== 'none' || getComputedStyle(row).clipPath !== 'none') continue;
            cell.scrollIntoView({ block: 'center', inline: 'nearest' });
            const stays = [...row.children].find(c => getComputedStyle(c).position === 'sticky'), name = stays && stays !== cell ? stays.offsetWidth : 0;
            for (const end of ['left', 'right']) {
                frame.scrollLeft += end === 'left' ? cell.getBoundingClientRect().left - frame.getBoundingClientRect().left - name : cell.getBoundingClientRect().right - frame.getBoundingClientRect().right;
                const box = cell.getBoundingClientRect();
                if (box.width < 4 || !seen(cell, end === 'left' ? box.left + 2 : box.right - 2, box.top + box.height / 2)) hidden.push(frame.closest('[id]').id + ' ' + end + ': ' + cell.textContent.slice(0, 60));
            }
        }
        frame.scrollLeft = 0;
    }
    window.scrollTo(0, 0);
    return hidden"""

# Texts that lie over one another.
CROWDED = """
    const boxes = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const parent = walk.currentNode.parentElement;
        if (!walk.currentNode.data.trim() || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest('script, style, noscript, option, title, .skip, #status')) continue;
        let clipped = false, frame = { left: -1e9, right: 1e9, top: -1e9, bottom: 1e9 };
        for (let e = parent; e && e !== document.body; e = e.parentElement) {
            const style = getComputedStyle(e);
            clipped ||= style.clipPath !== 'none';
            if (style.overflowX !== 'visible' && !(e instanceof SVGElement)) { const b = e.getBoundingClientRect(); frame = { left: Math.max(frame.left, b.left), right: Math.min(frame.right, b.right), top: Math.max(frame.top, b.top), bottom: Math.min(frame.bottom, b.bottom) }; }
        }
        if (clipped) continue;
        const range = document.createRange();
        range.selectNodeContents(walk.currentNode);
        for (const b of range.getClientRects()) {
            const box = { left: Math.max(b.left, frame.left), right: Math.min(b.right, frame.right), top: Math.max(b.top, frame.top), bottom: Math.min(b.bottom, frame.bottom), parent, text: walk.currentNode.data.trim().slice(0, 40) };
            if (box.right - box.left > 2 && box.bottom - box.top > 2) boxes.push(box);
        }
    }
    boxes.sort((a, b) => a.top - b.top);
    const crowded = [];
    boxes.forEach((a, i) => { for (let j = i + 1; j < boxes.length && boxes[j].top < a.bottom - 4; j++) { const b = boxes[j]; if (a.parent !== b.parent && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2) crowded.push(a.text + ' / ' + b.text); } });
    return crowded"""


def readable(page):
    """What a reader of the page as it stands cannot see: a page wider than the screen, cells, texts over one another."""
    page.execute_script("document.querySelectorAll('main details:not(.query):not([open])').forEach(part => { part.open = true; part.dataset.looked = ''; })")
    at_rest(page)
    wide = page.execute_script("return document.documentElement.scrollWidth - innerWidth")
    found = ([f"{wide} pixels beyond the screen"] if wide > 0 else []) + page.execute_script(HIDDEN)[:5] + page.execute_script(CROWDED)[:5]
    page.execute_script("document.querySelectorAll('[data-looked]').forEach(part => { part.open = false; delete part.dataset.looked; })")
    at_rest(page)
    return found


def texts(page, selector):
    """The texts of all such elements as they are seen, at one moment: each may be another one in the next."""
    return page.execute_script("return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())", selector)
