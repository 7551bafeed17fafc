"""Headless Chromium on a page of Shiny, and when it has come to rest."""
import time

from selenium import webdriver
from selenium.common.exceptions import JavascriptException


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
        except JavascriptException:  # the page went away meanwhile
            quiet = 0


def texts(page, selector):
    """The texts of all such elements as they are seen, at one moment: each may be another one in the next."""
    return page.execute_script("return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())", selector)
