"""Workbooks and CSV as others take them: cells of text stay text, whatever they begin with."""
import csv
import decimal
import os
import re

from cells import Unreadable, guarded

ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
ROWS = 10_000       # of a file, as SIPP takes it


def text_cell(cell, value):
    """No formula, no number, no error value: what is written is what is read."""
    cell.value = value
    if value not in (None, ""):
        cell.data_type = "s"
    cell.number_format = "@"
    return cell


def legal(rows):
    """The rows, unless one holds what no workbook can."""
    for row in rows:
        for value in row:
            if isinstance(value, str) and (ILLEGAL.search(value) or len(value) > 32_767):
                raise Unreadable(f"a character that no workbook holds, or more of them than a cell does, in {value[:80]!r}")
    return rows


def write_xlsx(path, sheet, header, rows):
    """Rows of text, numbers where they are numbers."""
    import openpyxl
    from openpyxl.cell import WriteOnlyCell
    legal([header])
    legal(rows)
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet(sheet)
    page.freeze_panes = "A2"
    text, number = text_cell(WriteOnlyCell(page), None), WriteOnlyCell(page)

    def written(row):
        # each is written before the next is asked for, so that one of a kind is enough
        for value in row:
            if isinstance(value, (int, decimal.Decimal)) and abs(value) < 10 ** 15:
                number.value = value
                yield number
            else:
                text.value = "" if value is None else str(value)
                text.data_type = "s"
                yield text
    for row in [header, *rows]:
        page.append(written(row))
    partly = path + ".part"
    book.save(partly)
    os.replace(partly, path)


def write_csv(path, header, rows, delimiter):
    with open(path + ".part", "w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(header)
        for row in rows:
            writer.writerow(["" if v is None else str(v) if isinstance(v, (int, decimal.Decimal)) else guarded(v) for v in row])
    os.replace(path + ".part", path)


# other names of a column, as templates of other years have them
ALSO = {"NOMOR_IDENTITAS_KPJ": ("KPJ",), "NO_PEGAWAI": ("ID_PEGAWAI",), "NOMOR_IDENTITAS": ("NO_IDENTITAS",)}


def fill_template(template, path, sheet, header, rows):
    """The downloaded workbook with these rows from the second on; the columns of it that were not filled, of ours that it lacks."""
    import openpyxl
    legal(rows)
    book = openpyxl.load_workbook(template)
    if sheet not in book.sheetnames:
        raise Unreadable(f"{template} has no sheet \"{sheet}\": there are {', '.join(book.sheetnames)}")
    page = book[sheet]
    places = {}
    for cell in page[1]:
        if cell.value is not None:
            places[str(cell.value).strip().upper()] = cell.column
    if not places:
        raise Unreadable(f"{template}: the first row of sheet \"{sheet}\" names no columns")
    ours = {}
    for i, name in enumerate(header):
        ours[i] = next((places[n] for n in (name, *ALSO.get(name, ())) if n in places), None)
    for r, row in enumerate(rows, 2):
        for column in places.values():
            text_cell(page.cell(r, column), None)
        for i, value in enumerate(row):
            if ours[i] is not None:
                text_cell(page.cell(r, ours[i]), value)
    book.save(path + ".part")
    os.replace(path + ".part", path)
    taken = set(ours.values())
    return sorted(n for n, c in places.items() if c not in taken), [h for i, h in enumerate(header) if ours[i] is None and any(row[i] for row in rows)]
