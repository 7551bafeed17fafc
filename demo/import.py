#!/usr/bin/python3
"""Imports a staffing list: CSV into a table of text, audited, then into a typed table.

    import.py FILE.csv nik=NIK nama=NAMA kode_opd=KODE_OPD honor=HONOR ...

Each COLUMN=HEADER says which column of the file feeds which of impor_mentah; columns that
have the same name need none.  The database is that of libpq's environment (PGHOST,
PGDATABASE ...), with demo/import.sql loaded.  Stopped at any point, even by kill -9 of
either side, the same command goes on where it was; run again it changes nothing.  Rows
that cannot be typed are in impor_ditolak with their reasons; at the end the counts are
reconciled, and a difference is exit status 2.
"""
import argparse
import csv
import hashlib
import os
import sys

import psycopg
from tqdm import tqdm

COLUMNS = ("nik", "nama", "kode_opd", "tgl_lahir", "tmt", "honor", "kelas_risiko")


class Counted:
    """Lines of a file, moving a progress bar by their bytes."""

    def __init__(self, file, encoding, bar):
        self.file, self.encoding, self.bar = file, encoding, bar

    def __iter__(self):
        for line in self.file:
            self.bar.update(len(line))
            # bytes that are no text are carried along, so that only their row is rejected
            yield line.decode(self.encoding, "surrogateescape")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("columns", nargs="*", metavar="COLUMN=HEADER")
    parser.add_argument("--delimiter", default=",")
    parser.add_argument("--encoding", default="utf-8-sig")
    parser.add_argument("--batch", type=int, default=100_000, help="rows a transaction")
    parser.add_argument("--quiet", action="store_true", help="no progress bar")
    return parser.parse_args()


def places(header, given):
    """The place of each column of impor_mentah in a row of the file, or None."""
    wanted = {column: column for column in COLUMNS}
    for pair in given:
        column, _, name = pair.partition("=")
        if column not in COLUMNS or not name:
            sys.exit(f"{pair}: must be COLUMN=HEADER, COLUMN one of {', '.join(COLUMNS)}")
        if name not in header:
            sys.exit(f"the file has no column {name}; it has {', '.join(header)}")
        wanted[column] = name
    found = [header.index(wanted[column]) if wanted[column] in header else None for column in COLUMNS]
    if all(place is None for place in found):
        sys.exit(f"no column of the file is known; it has {', '.join(header)}")
    return found


def fault(row, width):
    """Why a row cannot even be kept as text, or None."""
    if len(row) != width:
        return f"{len(row)} columns instead of {width}"
    for value in row:
        if "\0" in value:
            return "a zero byte"
        if any("\udc80" <= c <= "\udcff" for c in value):
            return "bytes that are no text"
    return None


def batches(reader, width, first, size):
    """Rows from number `first` on, so many at a time: (last number, rows, faulty rows)."""
    number, rows, faulty = 0, [], []
    while True:
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            row, why = [], str(error)
        else:
            if not row:
                continue        # an empty line is no row
            why = fault(row, width)
        number += 1
        if number < first:
            continue
        if why:
            faulty.append((number, why, " | ".join(row).replace("\0", "").encode("utf-8", "replace").decode()))
        else:
            rows.append((number, row))
        if number % size == 0:
            yield number, rows, faulty
            rows, faulty = [], []
    yield number, rows, faulty


def load(connection, options, import_id, loaded):
    with open(options.file, "rb") as file, tqdm(total=os.path.getsize(options.file), unit="B", unit_scale=True, desc="load", disable=options.quiet) as bar:
        reader = csv.reader(Counted(file, options.encoding, bar), delimiter=options.delimiter)
        header = [name.strip() for name in next(reader, [])]
        place = places(header, options.columns)
        last = 0
        for last, rows, faulty in batches(reader, len(header), loaded + 1, options.batch):
            if last <= loaded:
                continue
            with connection.transaction(), connection.cursor() as cursor:
                with cursor.copy(f"COPY impor_mentah (impor_id, baris, {', '.join(COLUMNS)}) FROM STDIN") as copy:
                    for number, row in rows:
                        copy.write_row([import_id, number] + [None if p is None else row[p] for p in place])
                cursor.executemany("INSERT INTO impor_ditolak VALUES (%s, %s, ARRAY[%s], %s)", [(import_id, n, why, text) for n, why, text in faulty])
                cursor.execute("UPDATE impor SET dimuat = %s WHERE id = %s", (last, import_id))
        with connection.transaction():
            connection.execute("UPDATE impor SET baris = %s, dimuat = %s WHERE id = %s", (last, last, import_id))


def convert(connection, options, import_id):
    total, done = connection.execute("SELECT dimuat, diubah FROM impor WHERE id = %s", (import_id,)).fetchone()
    with tqdm(total=total, initial=done, unit="row", unit_scale=True, desc="convert", disable=options.quiet) as bar:
        while done < total:
            until = min(total, done + options.batch)
            with connection.transaction():
                connection.execute("SELECT impor_ubah(%s, %s)", (import_id, until))
            bar.update(until - done)
            done = until


def digest(path):
    sha256 = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            sha256.update(block)
    return sha256.hexdigest()


def main():
    options = arguments()
    sha256 = digest(options.file)
    with psycopg.connect("", autocommit=True) as connection:
        connection.execute("INSERT INTO impor (berkas, sha256) VALUES (%s, %s) ON CONFLICT (sha256) DO NOTHING", (options.file, sha256))
        import_id = connection.execute("SELECT id FROM impor WHERE sha256 = %s", (sha256,)).fetchone()[0]
        if not connection.execute("SELECT pg_try_advisory_lock('impor'::regclass::oid::int, %s)", (import_id,)).fetchone()[0]:
            sys.exit("another session imports this file")
        loaded, rows = connection.execute("SELECT dimuat, baris FROM impor WHERE id = %s", (import_id,)).fetchone()
        if rows is None:
            load(connection, options, import_id, loaded)
        convert(connection, options, import_id)
        for why, n, example in connection.execute(
                "SELECT unnest(alasan), count(*), min(baris) FROM impor_ditolak WHERE impor_id = %s GROUP BY 1 ORDER BY 2 DESC, 1", (import_id,)):
            print(f"rejected: {why}: {n}, first in row {example}")
        in_file, typed, rejected, lost = connection.execute("SELECT * FROM impor_cocok(%s)", (import_id,)).fetchone()
        print(f"{in_file} rows in the file = {typed} typed + {rejected} rejected" + (f", {lost} LOST" if lost else ""))
        sys.exit(2 if lost else 0)


if __name__ == "__main__":
    main()
