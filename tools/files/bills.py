"""Formulir 2a and lists of SIPP: which column is what, what stands above and below the rows."""
import datetime
import decimal
import re

from cells import LOST, Unreadable

AMOUNTS = ("wage", "rapel", "jkk", "jkm", "jht_employer", "jht_worker", "jp_employer", "jp_worker", "jkp_employer", "jkp_government", "total")
COLUMNS = ("line", "npp", "unit", "month", "nik", "name", "birth_date", "first_day", "member_number", "office") + AMOUNTS
# the amounts of a Formulir 2a in their order
FORM = AMOUNTS
# a list of 24 columns without a header, as it is kept of the Formulir 2a
BARE = ("member_number", "nik", None, "name", "office", None, None, None, "birth_date", "first_day", "wage", "rapel", "jkk", "jkm", "jht_employer", "jht_worker",
        "jp_employer", "jp_worker", "jkp_employer", "jkp_government", "total", None, None, None)
# headers as they are met, letters and digits alone
HEADERS = {
    "nik": "NIK NIKKTP NONIK NOMORIDENTITAS NOIDENTITAS NOKTP NOMORKTP NOMORINDUKKEPENDUDUKAN NIKEKTP NOMOREKTP NOEKTP",
    "name": "NAMA NAMATK NAMALENGKAP NAMATENAGAKERJA NAMAPEKERJA NAMAPESERTA",
    "birth_date": "TGLLAHIR TANGGALLAHIR",
    "first_day": "TGLKEPESERTAAN TANGGALKEPESERTAAN TGLAWALBEKERJA TANGGALAWALBEKERJA TGLMULAI",
    "member_number": "KPJ NOMORIDENTITASKPJ NOKPJ NOMORKPJ NOREF NOMORREFERENSI NOREFERENSI NOPESERTA NOMORPESERTA NOKEPESERTAAN",
    "office": "UNITKERJA OPD SKPD DEPO LOKASIPEKERJAAN",
    "wage": "UPAH JUMLAHUPAH UPAHRP UPAHTENAGAKERJA",
    "rapel": "RAPEL JUMLAHRAPEL RAPELRP UPAHRAPEL",
    "jkk": "JKK IURANJKK JAMINANKECELAKAANKERJA IURANJKKRP JAMINANKECELAKAANKERJAJKK",
    "jkm": "JKM IURANJKM JAMINANKEMATIAN IURANJKMRP JK JAMINANKEMATIANJKM",
    "jht_employer": "JHTPEMBERIKERJA JHTPK JHTPERUSAHAAN PEMBERIKERJAJHT PEMBERIKERJAJHTJK IURANJHTPEMBERIKERJA IURANJHTPERUSAHAAN JAMINANHARITUAPEMBERIKERJA JAMINANHARITUAJHTPEMBERIKERJA",
    "jht_worker": "JHTTENAGAKERJA JHTTK JHTPEKERJA TENAGAKERJAJHT TENAGAKERJAJHTJK IURANJHTTENAGAKERJA IURANJHTPEKERJA JAMINANHARITUATENAGAKERJA JAMINANHARITUAJHTTENAGAKERJA",
    "jp_employer": "JPPEMBERIKERJA JPPK JPPERUSAHAAN PEMBERIKERJAJP IURANJPPEMBERIKERJA IURANJPPERUSAHAAN JAMINANPENSIUNPEMBERIKERJA JAMINANPENSIUNJPPEMBERIKERJA",
    "jp_worker": "JPTENAGAKERJA JPTK JPPEKERJA TENAGAKERJAJP IURANJPTENAGAKERJA IURANJPPEKERJA JAMINANPENSIUNTENAGAKERJA JAMINANPENSIUNJPTENAGAKERJA",
    "jkp_employer": "JKPPEMBERIKERJA PEMBERIKERJAJKP IURANJKPPEMBERIKERJA JAMINANKEHILANGANPEKERJAANPEMBERIKERJA JAMINANKEHILANGANPEKERJAANJKPPEMBERIKERJA",
    "jkp_government": "JKPPEMERINTAH PEMERINTAHJKP IURANJKPPEMERINTAH JAMINANKEHILANGANPEKERJAANPEMERINTAH JAMINANKEHILANGANPEKERJAANJKPPEMERINTAH",
    "total": "TOTALIURAN TOTAL JUMLAHIURAN JUMLAH TOTALIURANRP",
    "month": "BLTH PERIODE BULAN PERIODELAPORAN BULANIURAN",
    "npp": "NPP NONPP NOMORNPP",
}
KNOWN = {word: purpose for purpose, words in HEADERS.items() for word in words.split()}
MONTHS = "JANUARI FEBRUARI MARET APRIL MEI JUNI JULI AGUSTUS SEPTEMBER OKTOBER NOVEMBER DESEMBER".split()
TOTAL = re.compile(r"(JUMLAH|TOTAL|GRANDTOTAL)(SELURUHNYA|KESELURUHAN|HALAMAN|PERHALAMAN|IURAN|INI|DIPINDAHKAN|UPAH|TENAGAKERJA)*\d*")
ROW = re.compile(r"^ *(?P<no>\d+)\.? +(?P<ref>[\w./-]+) +(?P<nik>\d{16})(?P<middle> .*?|) +(?P<born>\d\d-\d\d-\d{4}) +(?P<since>\d\d-\d\d-\d{4})(?P<amounts>( +-?[\d,]+\.\d\d){11}) *$")


def plain(text):
    return re.sub(r"[^A-Z0-9]", "", (text or "").upper())


class Marks:
    """Whether a file writes 2,773,184.00 or 2.773.184,00: some number of it says so for all."""

    def __init__(self, given=None):
        self.thousands = {"english": ",", "indonesian": "."}.get(given)
        self.open = None

    def seen(self, text):
        text = re.sub(r"(?i)rp\.?|\s", "", text)
        proof = re.fullmatch(r"-?\d{1,3}(?:([.,])\d{3})*(?:(?!\1)([.,])\d\d?)?|-?\d{4,}([.,])\d\d?", text)
        if not proof or self.thousands:
            return
        mark, decimal_mark, after_plain = proof.groups()
        if mark and (decimal_mark or text.count(mark) > 1):
            self.thousands = mark
        elif decimal_mark or after_plain:
            self.thousands = "." if (decimal_mark or after_plain) == "," else ","
        elif mark and self.open is None:
            self.open = text

    def amount(self, text):
        """Rupiah as plain text, None where there is none."""
        if text is None or text in ("-", "--", "—"):
            return None
        if text.startswith(LOST):
            raise ValueError("has more digits than a spreadsheet keeps")
        text = re.sub(r"(?i)^rp\.?|[ ]", "", text)
        thousands = self.thousands or ","
        point = "." if thousands == "," else ","
        if re.fullmatch(r"-?\d+(\.\d+)?", text) and not (thousands == "." and re.fullmatch(r"-?\d{1,3}\.\d{3}", text)):
            if "." in text and len(text.split(".")[1]) == 3 and not self.thousands and self.open == text:
                raise ValueError("may be thousands or a fraction: say --marks english or --marks indonesian")
        elif re.fullmatch(rf"-?\d{{1,3}}(\{thousands}\d{{3}})*(\{point}\d{{1,2}})?|-?\d+(\{point}\d{{1,2}})?", text):
            text = text.replace(thousands, "").replace(point, ".")
        else:
            raise ValueError("is no amount")
        number = decimal.Decimal(text)
        if abs(number) >= 10 ** 13:
            raise ValueError("is no amount")
        return f"{number:f}"


def day(text):
    if text is None or re.fullmatch(r"[-0/. ]+", text):
        return None
    if re.fullmatch(r"\d{5}", text):    # a day as Excel counts them
        return (datetime.date(1899, 12, 30) + datetime.timedelta(int(text))).isoformat()
    match = re.fullmatch(r"(\d\d?)[-/. ](\d\d?)[-/. ](\d{4})", text)
    try:
        if match:
            return datetime.date(int(match[3]), int(match[2]), int(match[1])).isoformat()
        # with a time of day or without; of two days neither is meant
        if re.fullmatch(r"\d{4}-\d\d-\d\d([ T]\d\d?:\d\d(:\d\d(\.\d+)?)?(Z| ?[-+]\d\d:?(\d\d)?)?)?", text):
            return datetime.date.fromisoformat(text[:10]).isoformat()
        raise ValueError(text)
    except ValueError:
        raise ValueError("is no day") from None


def month(text):
    """2026-03 out of 03 2026, 03-2026, 2026-03, 202603, Maret 2026 or a day; None where it is none."""
    text = (text or "").strip().upper()
    match = re.fullmatch(r"(\d\d?)[-/ ]*(\d{4})", text) or re.fullmatch(r"(?P<y>\d{4})[-/ ]*(?P<m>\d\d?)(-\d\d)?", text)
    if match:
        named = match.groupdict()
        year, number = (int(named["y"]), int(named["m"])) if named else (int(match[2]), int(match[1]))
    else:
        match = re.fullmatch(r"([A-Z]+) *(\d{4})", text)
        if not match or match[1] not in MONTHS:
            return None
        year, number = int(match[2]), MONTHS.index(match[1]) + 1
    return f"{year}-{number:02}" if 1 <= number <= 12 and 2000 <= year <= 2200 else None


def identity(text):
    """(NIK or KPJ, what is wrong with it)."""
    if text is None:
        return None, None
    if text.startswith(LOST) or re.fullmatch(r"\d+(\.\d+)?[eE]\+?\d+", text):
        return None, f"{text.replace(LOST, '')}: a spreadsheet has kept it as a number, its last digits are lost"
    digits = re.sub(r"[ .'-]", "", text)
    return (digits, None) if digits.isdigit() else (text, None)


def titles(rows):
    """npp, unit and month out of what stands above the table, or beside a word that names them."""
    found = {}
    patterns = {"npp": r"\bNPP\b[^A-Z0-9]*([A-Z]{0,2}\d[\w]*)", "unit": r"\bUNIT KERJA\b *:? *(.+?)(?: {2,}|$)",
                "month": r"(?:PERIODE(?: LAPORAN)?|BLN ?- ?THN|BLTH|BULAN)\b[^A-Z0-9]*(\d\d?[- /]\d{4}|\d{4}-\d\d|[A-Z]+ \d{4})"}
    for _, text in rows:
        for key, pattern in patterns.items():
            match = re.search(pattern, text, re.I)
            if match and key not in found:
                value = match[1].strip(" :")
                value = month(value) if key == "month" else value
                if value:
                    found[key] = value
    return found


def header(rows):
    """(index after the header, {column: purpose}): one row, or two of which the upper is written once over several columns."""
    best = (0, None, None)
    for i, (_, cells) in enumerate(rows[:60]):
        for depth in (1, 2):
            if i + depth > len(rows):
                continue
            found = {}
            upper = None
            below = rows[i + 1][1] if depth == 2 else []
            for c in range(max(len(cells), len(below))):
                top = cells[c] if c < len(cells) else None
                sub = below[c] if c < len(below) else None
                upper = top or (upper if sub else None)
                words = [plain((upper or "") + (sub or "")), plain(sub), plain(top)] if depth == 2 else [plain(top)]
                # a percentage in a header, such as JKK 0,24%, says nothing of what it is
                words += [re.sub(r"\d+", "", w) for w in words]
                purpose = next((KNOWN[w] for w in words if w in KNOWN), None)
                if purpose and purpose not in found.values():
                    found[c] = purpose
            here = set(found.values())
            if here & {"nik", "member_number", "name"} and here & {"wage", "total"} and len(found) > best[0]:
                best = (len(found), i + depth, found)
    return best[1], best[2]


def number_row(cells):
    """Whether a row numbers or letters the columns: 1 2 3, (1) (2) (3), a b c."""
    words = [plain(c) for c in cells if c]
    return len(words) > 2 and (words == [str(n) for n in range(int(words[0]), int(words[0]) + len(words))] if words[0].isdigit() and len(words[0]) < 3 else all(len(w) == 1 and w.isalpha() for w in words))


def total_row(cells, people):
    """Whether a row adds up those above it: it says so first, and names nobody."""
    return not people and TOTAL.fullmatch(next((plain(c) for c in cells if c), "")) is not None


def of_cells(rows, marks, given):
    """Records out of rows of cells."""
    start, columns = header(rows)
    if columns is None:
        if any(len(cells) >= 21 and re.fullmatch(r"\d{16}", cells[1] or "") for _, cells in rows[:20]):
            start, columns = 0, {i: p for i, p in enumerate(BARE) if p}
        else:
            raise Unreadable("no row names a NIK, KPJ or name and an Upah or Total Iuran: it is no Formulir 2a and no list of SIPP that is known")
    head = titles([(n, "  ".join(c for c in cells if c)) for n, cells in rows[:max(start - 1, 0)]])
    for _, cells in rows[start:]:
        for c, purpose in columns.items():
            if purpose in AMOUNTS and c < len(cells) and cells[c] and not cells[c].startswith(LOST):
                marks.seen(cells[c])
    records, faults, warnings, totals = [], [], [], []
    for line, cells in rows[start:]:
        row = {purpose: cells[c] if c < len(cells) else None for c, purpose in columns.items()}
        people = row.get("nik") or row.get("member_number")
        if number_row(cells):
            continue
        if total_row(cells, people):
            if not re.search("HALAMAN|DIPINDAHKAN", plain(next(c for c in cells if c))):
                totals.append((line, row))
            continue
        if not (people or row.get("name") and any(row.get(a) for a in AMOUNTS)):
            continue        # a page's foot, a repeated title
        if plain(row.get("nik")) in KNOWN or plain(row.get("name")) in KNOWN:
            continue        # the header once more
        records.append(record(line, row, marks, head, given, faults, warnings))
    compare(records, totals, marks, faults)
    return records, faults, warnings


def record(line, row, marks, head, given, faults, warnings):
    made = {"line": str(line)}
    for purpose in COLUMNS[1:]:
        value = row.get(purpose)
        try:
            if purpose in AMOUNTS:
                value = marks.amount(value)
            elif purpose in ("birth_date", "first_day"):
                value = day(value)
            elif purpose in ("nik", "member_number"):
                value, wrong = identity(value)
                if wrong:
                    warnings.append(f"line {line}: {purpose} {wrong}")
            elif purpose == "month":
                if value is not None and month(value) is None:
                    raise ValueError("is no month")
                value = given.get("month") or month(value) or head.get("month")
            elif purpose in ("npp", "unit"):
                value = given.get(purpose) or value or head.get(purpose)
        except ValueError as error:
            faults.append(f"line {line}: {purpose} \"{(value or '').replace(LOST, '')}\" {error}")
            value = None
        made[purpose] = value
    if made["month"] is None and not any("no month" in f for f in faults):
        faults.append(f"line {line}: no month: say --month 2026-03")
    return made


def compare(records, totals, marks, faults):
    """What the file says of itself in its last row."""
    for line, row in totals[-1:]:
        for purpose in AMOUNTS:
            try:
                stated = marks.amount(row.get(purpose))
            except ValueError:
                continue
            added = sum(decimal.Decimal(r[purpose] or 0) for r in records)
            if stated is not None and decimal.Decimal(stated) != added:
                faults.append(f"line {line}: the total of {purpose} is {stated}, its {len(records)} rows add up to {added}")


def of_lines(lines, marks, given):
    """Records out of the text of a Formulir 2a, whose names may go over several lines, below or above and below their row."""
    rows = [i for i, (_, text) in enumerate(lines) if ROW.match(text)]
    is_row = set(rows)
    if not rows:
        raise Unreadable("no line has a NIK, two days and eleven amounts: it is no Formulir 2a (Rincian Iuran Tenaga Kerja)")
    marks.thousands = marks.thousands or ","        # as BPJS prints it
    head = titles(lines[:rows[0]])
    records, faults, warnings, totals = [], [], [], []
    column = next((m.start("middle") for m in [ROW.match(lines[rows[0]][1])]), 0)
    ends = ROW.match(lines[rows[0]][1]).start("born")

    def piece(text):
        """Of a line that is neither row nor total: the part of a name in it, or None."""
        if TOTAL.fullmatch(re.sub(r"\d", "", plain(text))) or re.search(r"\d{3}|:|\bHALAMAN\b|\*\)", text, re.I):
            return None
        begin = len(text) - len(text.lstrip())
        return text.strip() if begin >= column and len(text) <= ends + 2 and "  " not in text.strip() else None

    # runs of pieces: before the first row, between rows, after the last
    pieces = [[]]
    for i, (line, text) in enumerate(lines):
        if i < rows[0] - 3:
            continue
        if i in is_row:
            pieces.append([])
            continue
        numbers = re.findall(r"-?[\d,]+\.\d\d", text)
        if plain(text).startswith(("JUMLAHSELURUHNYA", "TOTALSELURUHNYA", "GRANDTOTAL")) and len(numbers) == len(FORM):
            totals.append((line, dict(zip(FORM, numbers))))
        elif i > rows[0] or i == rows[0] - 1:
            found = piece(text)
            if found and not (i < rows[0] and plain(found) in KNOWN):
                pieces[-1].append(found)
    own = [re.split(r" {2,}", ROW.match(lines[i][1])["middle"].strip())[-1] for i in rows]
    centred = bool(pieces[0]) or "" in own
    above = pieces[0]
    for n, i in enumerate(rows):
        line, text = lines[i]
        match = ROW.match(text)
        below = pieces[n + 1]
        after = []
        if centred:
            # as much below as above
            below, after = below[:len(above)], below[len(above):]
        name = " ".join([*above, *([own[n]] if own[n] else []), *below])
        above = after
        row = {"nik": match["nik"], "member_number": match["ref"], "name": name or None, "birth_date": match["born"], "first_day": match["since"], **dict(zip(FORM, match["amounts"].split()))}
        records.append(record(line, row, marks, head, given, faults, warnings))
    if above:
        warnings.append(f"the names over several lines cannot be told apart from \"{above[0]}\" on")
    # what looks like a row and was not read as one must not be lost
    for i, (line, text) in enumerate(lines):
        if re.search(r"(^| )\d{16}( |$)", text) and not ROW.match(text):
            faults.append(f"line {line}: a NIK, but not two days and eleven amounts: {text.strip()[:80]}")
    compare(records, totals, marks, faults)
    return records, faults, warnings
