"""Lines of a file that hold something, by a reader that knows nothing of quotes, records or
columns: what demo/import.py is held to.  It shares no code with the reader that parses, so that
what that one loses is missed here."""
import codecs
import re
import xml.etree.ElementTree
import zipfile
from xml.parsers import expat

BLOCK = 1 << 20
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def blocks(path, encoding):
    """The file as bytes in which a line end is a line end: its own, or those of UTF-8."""
    if codecs.lookup(encoding).name.startswith(("utf-16", "utf-32")):
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        with open(path, "rb") as file:
            while block := file.read(BLOCK):
                yield decoder.decode(block).encode("utf-8", "replace")
            yield decoder.decode(b"", True).encode("utf-8", "replace")
    else:
        with open(path, "rb") as file:
            if file.read(3) != codecs.BOM_UTF8:
                file.seek(0)
            while block := file.read(BLOCK):
                yield block


def count(path, encoding, delimiter):
    """(lines, those that hold more than delimiters, spaces and tabs).  Lines end with CR, LF or both."""
    blank = (delimiter + " \t").encode()
    line_ends_or_x = bytes(c if c in b"\r\n" else ord("x") for c in range(256))
    lines = filled = 0
    last, begun = b"\n", False
    for block in blocks(path, encoding):
        if not block:
            continue
        lines += block.count(b"\n") + block.count(b"\r") - block.count(b"\r\n") - (last == b"\r" and block[:1] == b"\n")
        last = block[-1:]
        # "a,b\n,,\nc" is "xx\n\nx": a line holds something where an x comes first
        marks = block.translate(line_ends_or_x, blank).replace(b"\r", b"\n")
        if marks:
            filled += marks.count(b"\nx") + (marks[:1] == b"x" and not begun)
            begun = marks[-1:] == b"x"
    return lines + (last not in (b"\r", b"\n")), filled


def each(path, encoding, delimiter):
    """(number, text) of each line that holds something: slower, to find where counts part."""
    number, rest = 0, b""
    blank = (delimiter + " \t").encode()

    def pieces():
        nonlocal rest
        for block in blocks(path, encoding):
            rest += block
            # a CR at the end may be the half of a line end
            *whole, rest = re.split(rb"\r\n|\n|\r(?!\Z)", rest)
            yield from whole
        yield rest.rstrip(b"\r")

    for piece in pieces():
        number += 1
        if piece.strip(blank):
            yield number, piece.decode("utf-8", "replace")


def sheet_part(workbook, sheet):
    """The member of a workbook that holds a sheet, by its name."""
    links = {link.get("Id"): link.get("Target") for link in xml.etree.ElementTree.fromstring(workbook.read("xl/_rels/workbook.xml.rels"))}
    for element in xml.etree.ElementTree.fromstring(workbook.read("xl/workbook.xml")).iter():
        if element.tag.endswith("}sheet") and element.get("name") == sheet:
            target = links[element.get(OFFICE)]
            return target[1:] if target.startswith("/") else "xl/" + target
    raise KeyError(sheet)


def sheet_rows(path, sheet):
    """Numbers of the rows of a sheet in which a cell has a value."""
    rows, row, inside, filled = [], 0, 0, False

    def start(name, attributes):
        nonlocal row, inside, filled
        name = name.rpartition(":")[2]
        if name == "row":
            row, filled = int(attributes.get("r", row + 1)), False
        elif name in ("v", "t"):
            inside += 1

    def end(name):
        nonlocal inside
        name = name.rpartition(":")[2]
        if name == "row" and filled:
            rows.append(row)
        elif name in ("v", "t"):
            inside -= 1

    def text(data):
        nonlocal filled
        if inside and data:
            filled = True

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    with zipfile.ZipFile(path) as workbook, workbook.open(sheet_part(workbook, sheet)) as part:
        parser.ParseFile(part)
    return rows
