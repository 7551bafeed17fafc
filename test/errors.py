#!/usr/bin/env python3
"""doc/errors.md: every message of the extension with what to do, read from the sources and from
what the tests show.  errors.py writes it; errors.py --check says what is not as it should be: a
message that no test shows, one without a remedy, a detail or hint that is no sentence, a page that is
not the one that would be written."""
import glob
import re
import subprocess
import sys

PAGE = "doc/errors.md"
STATES = {
    "INVALID_PARAMETER_VALUE": "22023", "NUMERIC_VALUE_OUT_OF_RANGE": "22003", "INVALID_BINARY_REPRESENTATION": "22P03", "DATETIME_VALUE_OUT_OF_RANGE": "22008",
    "PROGRAM_LIMIT_EXCEEDED": "54000", "INVALID_TEXT_REPRESENTATION": "22P02", "DATA_CORRUPTED": "XX001", "OBJECT_NOT_IN_PREREQUISITE_STATE": "55000",
    "NULL_VALUE_NOT_ALLOWED": "22004", "ARRAY_SUBSCRIPT_ERROR": "2202E", "UNDEFINED_TABLE": "42P01", "UNDEFINED_COLUMN": "42703", "SUCCESSFUL_COMPLETION": "00000", "FEATURE_NOT_SUPPORTED": "0A000",
    "E_R_I_E_TRIGGER_PROTOCOL_VIOLATED": "39P01", "DATA_EXCEPTION": "22000", "DATATYPE_MISMATCH": "42804", "WRONG_OBJECT_TYPE": "42809", "INSUFFICIENT_PRIVILEGE": "42501",
    "NAME_TOO_LONG": "42622", "INVALID_NAME": "42602", "DUPLICATE_SCHEMA": "42P06", "DUPLICATE_OBJECT": "42710", "DUPLICATE_COLUMN": "42701", "CHECK_VIOLATION": "23514", "UNIQUE_VIOLATION": "23505", "WARNING": "01000", "NOTICE": "00000", "NOT_NULL_VIOLATION": "23502", "INVALID_SCHEMA_NAME": "3F000",
}
LITERAL = r'"(?:[^"\\]|\\.)*"'


def c_text(parts):
    """Adjacent literals of C, macros of formats between them."""
    text = ""
    for token in re.findall(LITERAL + r"|[A-Z0-9_]+", parts):
        text += token[1:-1].replace('\\"', '"').replace("\\n", "\n") if token.startswith('"') else "%d"
    return text


def argument(source, name):
    match = re.search(name + r"\(((?:\s*(?:" + LITERAL + r"|[A-Z0-9_]+FORMAT))+)", source)
    return c_text(match.group(1)) if match else None


def messages():
    """(file, message, state, hint) of each place that reports."""
    found = []
    for file in sorted(glob.glob("src/*.[ch]") + glob.glob("src/*/*.[ch]")):
        with open(file) as f:
            source = f.read()
        for match in re.finditer(r"errmsg\(", source):
            before = source[max(0, match.start() - 400):match.start()]
            code = re.findall(r"ERRCODE_([A-Z_]+)|(ereport\()", before)
            state = next((c for c, e in reversed(code) if c), "NOTICE")
            place = source[match.start():]
            place = place[:re.search(r";\n|\)\)\)\n|^#define", place, re.M).end()]
            found.append((file, argument(place, "errmsg"), STATES[state], argument(place, "errhint")))
    # as built: what a template says is said of each name
    source = "".join(subprocess.run(["sh", "sql/build", name], stdout=subprocess.PIPE, text=True, check=True).stdout for name in ("jamsos", "jamsos_reports"))
    for match in re.finditer(r"RAISE (\w+) USING MESSAGE = (.*?);\n", source, re.S):
        message, *rest = re.split(r",\s*(?:DETAIL|HINT) = ", match.group(2))
        parts = {"MESSAGE": message}
        if re.search(r",\s*HINT = ", match.group(2)):
            parts["HINT"] = rest[-1]  # DETAIL before HINT, in this script
        texts = {}
        # one of several hints: each is a remedy of its own
        choices = [c.replace("''", "'") for c in re.findall(r"(?:THEN|ELSE)\s+'((?:[^']|'')*)'", parts.get("HINT", ""))] if parts.get("HINT", "").lstrip().startswith("CASE") else []
        for key, value in parts.items():
            value = re.sub(r"--.*", "", value)
            quoted = re.findall(r"'((?:[^']|'')*)'", value)
            # format('...', ...), a plain literal, or values and literals joined
            joined = not value.lstrip().startswith(("format", "'", "(SELECT"))
            texts[key] = ("%s" + "%s".join(quoted) if joined else quoted[0]).replace("''", "'") if quoted else "%s"
        found += [("sql", texts["MESSAGE"], STATES[match.group(1).upper()], hint) for hint in choices or [texts.get("HINT")]]
    found = [m for m in found if m[1] != "%s"]
    return found


def pattern(message):
    parts = re.split(r"%(?:\d+\$)?[.*lz]*[sdIuL]|%%", message)
    return re.compile("^" + ".*".join(re.escape(p) for p in parts) + "$", re.S)


def shown():
    """What the tests show: (message, hint, file, detail)."""
    found = []
    for file in sorted(glob.glob("expected/*.out")):
        with open(file) as f:
            lines = f.read().split("\n")
        for i, line in enumerate(lines):
            match = re.match(r"(?:psql:\S+ )?(?:ERROR|NOTICE|WARNING):  (.*)", line)
            if match:
                hint = None
                detail = None
                for line in lines[i + 1:]:
                    if line.startswith("HINT:  "):
                        hint = line[7:]
                    if line.startswith("DETAIL:  "):
                        detail = line[9:]
                    if not re.match(r"DETAIL:  |HINT:  |LINE \d|CONTEXT:  | *\^$", line):
                        break
                found.append((match.group(1), hint, file, detail))
    for file in sorted(glob.glob("test/pgtap/*.sql") + glob.glob("test/t/*.pl")):
        with open(file) as f:
            found += [(text, None, file, None) for text in re.findall(r"'((?:[^'\n]|'')*)'|/((?:[^/\n\\]|\\.)*)/", f.read()) for text in text if len(text) > 12]
    return found


# What to do where the message has no hint of its own.
REMEDIES = {
    "22023": "correct the value: the message says what is allowed",
    "22003": "correct the amount: one that is too large is most often in sen, or a text without its decimal mark",
    "22008": "give a day of the calendar; `infinity` is none",
    "22004": "give the value, or leave the argument out",
    "22P02": "the text was not written by this type, or was changed since: rebuild it with its aggregate",
    "22P03": "the bytes were not sent by this type, or by a newer version of it: send text, or install the same version on both sides",
    "54000": "ask for less at once: by office or region, and add up",
    "XX001": "the stored value is damaged: rebuild it from the staffing table, and check the disk",
    "0A000": "use READ COMMITTED",
    "39P01": "the trigger function is for the law tables alone: drop that trigger",
    "00000": "a notice: nothing is wrong",
}
# Messages that the tests cannot show, by their beginning or that of their hint, and why.
UNSHOWN = {
    "incompatible library \"jamsos\": PostgreSQL %s stores": "a PostgreSQL whose numeric is another; test/selftest.sh",
    "function \"%s\" was not called by trigger manager": "PostgreSQL refuses such a call first",
    "the schema of %s was renamed meanwhile": "two sessions within a millisecond",
    "law table has no column": "a library and an extension of different versions",
    "law table jamsos.%s does not exist": "a library without its extension",
    "invalid ledger: unknown version": "a damaged value, driven by test/fuzz",
    "invalid payroll: %s": "a damaged value, driven by test/fuzz",
    "invalid payroll state": "a damaged value, driven by test/fuzz",
    "invalid timeline: unknown version": "a damaged value, driven by test/fuzz",
    "liability_by holds at most": "takes more than a gigabyte; reached by hand",
    "the keys of liability_by are longer": "takes more than 256 MB; reached by hand",
    "payroll has more than %lld different entries": "takes more memory than the machines of the tests have",
    "amount is out of range": "a guard: every amount was checked before",
    "set-valued function called in context": "PostgreSQL's parser refuses such a call first",
    "column \"%s\" of relation %s cannot be %s": "a virtual generated column, of PostgreSQL 18 on",
    "Make payrolls on the shards": "a table that Citus distributes",
    "tariff names more than %d different legal texts": "no law that is shipped comes near",
    "tariff has more than %d": "no law that is shipped comes near",
}
NOUNS = {"sql": "Benefits, JHT balance, audit, track, construction", "src/border/args": "Codes, months, programmes", "src/border/calendar": "Codes, months, programmes",
    "src/border/numeric": "Rupiah", "src/text/rupiah_text": "Rupiah", "src/text/terbilang": "Rupiah", "src/kernel/money": "Rupiah", "src/module": "Everywhere"}


def noun(file):
    word = re.sub(r"^src/(.*/)?|\.[ch]$", "", file)
    word = re.sub(r"_(type|aggregate|accessors|view|state|liability|runs|table)$", "", word)
    if file.startswith("src/law/") and word not in ("due", "tariff"):
        return "Law"
    if file.startswith("src/projection/") and word not in ("affordable", "scenario"):
        return "Projection"
    return NOUNS.get(re.sub(r"\.[ch]$", "", file), word.replace("_", " ").capitalize())


def same_hint(hint, shown_hint):
    """Of one message with several hints each example has its own."""
    return bool(hint is None and shown_hint is None or hint and shown_hint and pattern(hint).match(shown_hint))


def cell(text):
    return text.replace("|", "\\|").replace("\n", " ").strip()


def sentences(problems, tests, ours):
    """Details and hints are sentences, as PostgreSQL's style guide has it.  (Those of core's own errors are core's.)"""
    for message, hint, file, detail in sorted(tests, key=str):
        if any(p.match(message) for p in ours):
            for text in (detail, hint):
                if text and not re.match(r'["(]?[A-Z].*[.]["\')]?$', text, re.S):
                    problems.append(f"no sentence: {text} ({file})")


def page(problems):
    by_noun = {}
    seen = set()
    tests = shown()
    found = [m for m in messages() if m[1] is not None]
    sentences(problems, tests, [pattern(m[1]) for m in found if not re.match("%s|cannot drop", m[1])])
    particular = [pattern(m[1]) for m in found if not m[1].startswith("%")]
    for file, message, state, hint in found:
        if (message, state, hint) in seen:
            continue
        seen.add((message, state, hint))
        hits = [hit for hit in tests if pattern(message).match(hit[0])]
        if message.startswith("%"):
            hits = [hit for hit in hits if not any(p.match(hit[0]) for p in particular)]
        # another message that fits the pattern has other hints
        hits = [hit for hit in hits if hint is None or same_hint(hint, hit[1]) or not hit[2].startswith("expected")]
        hits = sorted(hits, key=lambda hit: (not same_hint(hint, hit[1]), "expected" not in hit[2], len(hit[0]), hit[0], hit[2]))
        unshown = next((why for start, why in UNSHOWN.items() if message.startswith(start) or (hint or "").startswith(start)), None)
        if not hits and not unshown:
            problems.append(f"no test shows: {message} ({file})")
        if hits and unshown:
            problems.append(f"a test does show: {message} ({file})")
        if hint is None and state not in REMEDIES:
            problems.append(f"no remedy for {state}: {message} ({file})")
        example, example_hint, where, _ = hits[0] if hits else (re.sub(r"%[a-z]+", "...", message), None, None, None)
        if len(example) > 160:
            example = example[:157] + "..."
        remedy = (example_hint if same_hint(hint, example_hint) else None) or (re.sub(r"%[0-9$]*[a-zI]+", "...", hint) if hint else REMEDIES.get(state, ""))
        by_noun.setdefault(noun(file), []).append((cell(example), state, cell(remedy), f"`{where}`" if where else unshown or ""))
    text = """# Messages, and what to do

Every error and notice of jamsos, as the tests show it: with values of theirs. Search for a part of the message without its values. Errors of PostgreSQL itself
(a missing cast, a missing right) are in the README. SQLSTATE is what a program reads; 00000 is a notice. This page is written by `test/errors.py` from the sources and the
expected output of the tests.
"""
    for name in sorted(by_noun):
        text += f"\n## {name}\n\n| message | SQLSTATE | what to do | shown by |\n|---|---|---|---|\n"
        for row in sorted(by_noun[name]):
            text += "| " + " | ".join(row) + " |\n"
    return text


if __name__ == "__main__":
    wrong = []
    new = page(wrong)
    if sys.argv[1:] == ["--check"]:
        with open(PAGE) as f:
            if f.read() != new:
                wrong.append(f"{PAGE} is not what {sys.argv[0]} would write")
        print("\n".join(wrong + [f"messages: {len(re.findall('^. .*[0-9A-Z]{5} .', new, re.M))} lines, {len(wrong)} problems"]))
        sys.exit(bool(wrong))
    with open(PAGE, "w") as f:
        f.write(new)
    print("\n".join(wrong))
