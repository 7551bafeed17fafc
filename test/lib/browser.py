"""Headless Chromium on a page of Shiny, and when it has come to rest."""
import time

from selenium import webdriver


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


def at_rest(page):
    """Until the server has answered and nothing more is asked."""
    quiet = 0
    for _ in range(1500):
        busy = page.execute_script("return !window.Shiny || !Shiny.shinyapp || !Shiny.shinyapp.isConnected() || document.documentElement.classList.contains('shiny-busy')"
                                   " || !document.getElementById('title') || document.querySelectorAll('.recalculating').length > 0")
        quiet = 0 if busy else quiet + 1
        if quiet == 8:
            return
        time.sleep(0.04)
    raise RuntimeError("the page does not come to rest")
