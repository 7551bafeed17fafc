"""Files of the dashboard against its page: a workbook and a CSV of each table, numbers written by Python as the page writes them."""
import csv
import datetime
import decimal
import io
import urllib.request

import openpyxl

from lib.tap import ok

MONTHS = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()


def angka(value, decimals=0):
    """1.234.567,50, written by Python."""
    rounded = decimal.Decimal(str(value)).quantize(decimal.Decimal(1).scaleb(-decimals), decimal.ROUND_HALF_UP)
    return f"{rounded:,.{decimals}f}".translate(str.maketrans(",.", ".,"))


def rupiah(value):
    shown = angka(value, 2)
    shown = shown[:-3] if shown.endswith(",00") else shown
    return "-Rp" + shown[1:] if shown.startswith("-") else "Rp" + shown


def persen(fraction):
    return angka(decimal.Decimal(str(fraction)) * 100, 2) + "%"


def table(page, name):
    return page.execute_script("return [...document.querySelectorAll('#' + arguments[0] + ' tbody tr')].map(row => [...row.children].map(cell => cell.textContent))", name)


def links(page, selector):
    return page.execute_script("return [...document.querySelectorAll(arguments[0])].map(e => e.href)", selector)


def fetched(link):
    with urllib.request.urlopen(link) as answer:
        return answer.read(), answer.headers["Content-Disposition"]


def is_shown(value, cell):
    """Whether a typed value of a file is what the page shows, written by Python."""
    if value in (None, ""):
        return cell == "\u2013"
    if isinstance(value, datetime.datetime):
        return cell in (f"{MONTHS[value.month - 1]} {value.year}", f"{value.day} {MONTHS[value.month - 1]} {value.year}")
    if isinstance(value, (int, float)):
        return cell in (rupiah(value), angka(value), persen(value)) or cell == f"{decimal.Decimal(str(value)).normalize():f}".replace(".", ",") + "%"
    return cell == value


def files_as_shown(page, name, more=()):
    """Tests both files of a table, cell by cell, and gives its workbook; more: headings of what the files have beside what the page shows."""
    heads = page.execute_script("return [...document.querySelectorAll('#' + arguments[0] + ' thead th')].map(h => h.textContent)", name)
    rows = table(page, name)
    files = links(page, f"#{name} .tools a.button")
    book = openpyxl.load_workbook(io.BytesIO(fetched(files[0])[0]))
    sheet = [list(r) for r in book.worksheets[0].iter_rows(values_only=True)]
    saved = fetched(files[1])[0].decode("utf-8-sig")
    lines_read = list(csv.reader(io.StringIO(saved), delimiter=";"))
    wrong = [(i, j, v, rows[i][j]) for i, r in enumerate(sheet[1:len(rows) + 1]) for j, v in enumerate(r[:len(rows[i])]) if not is_shown(v, rows[i][j])]
    heads = [*heads, *more]
    ok(sheet[0] == heads and lines_read[0] == heads and len(sheet) == len(lines_read) >= len(rows) + 1 and not wrong, f"{name}: the workbook, cell by cell", (sheet[0], heads, len(sheet), len(lines_read), len(rows), wrong[:3]))
    wrong = [(a, b) for r, s in zip(sheet[1:], lines_read[1:]) for a, b in zip(r, s)
             if not (a in (None, "") and b == "" or isinstance(a, datetime.datetime) and b == a.strftime("%Y-%m-%d") or isinstance(a, (int, float)) and abs(float(b.replace(",", ".")) - a) < 0.005 or isinstance(a, str) and b.lstrip("'") == a.lstrip("'"))]
    ok(not wrong, f"{name}: and the CSV, likewise", wrong[:3])
    return book
