#!/usr/bin/python3
"""Files that others take and give, over the reports of jamsos_reports in a schema.

    jamsos-files read SCHEMA FILE...    a bill (Formulir 2a) or a list of SIPP, as PDF, XLSX, CSV or text,
                                        into SCHEMA.bill_row, which reconcile_run() reads
    jamsos-files sipp SCHEMA            who is not registered, whose wage differs, who has left: the uploads of SIPP
    jamsos-files rka SCHEMA             the lines of the RKA, as XLSX and CSV
    jamsos-files send SCHEMA RUN        the payrolls of a bill for another database, as CSV
    jamsos-files receive SCHEMA FILE... what others have sent
    jamsos-files models SCHEMA          models for Metabase, Superset and Power BI over its views

The database is that of libpq's environment (PGHOST, PGDATABASE, PGSERVICE ...) or of --dsn.  Exit status: 0 done, 1 not done,
and then nothing of that file was taken.
"""
import argparse
import contextlib
import csv
import decimal
import os
import sys

sys.dont_write_bytecode = True      # no files beside the scripts
sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))
import bills  # noqa: E402
import cells  # noqa: E402
import models  # noqa: E402
import sheets  # noqa: E402

# view, sheet and file of each upload; what SIPP does not take without (of lists that are not published: yours to fill)
UPLOADS = (
    ("sipp_tk_baru", "data_tk_baru", "template_tk_baru.xlsx", "NAMA_LENGKAP NOMOR_IDENTITAS TANGGAL_LAHIR JENIS_KELAMIN STATUS_KAWIN STATUS_PEGAWAI UPAH LOKASI_PEKERJAAN TGL_AWAL_BEKERJA"),
    ("sipp_tk_lanjutan", "data_tk_lanjutan", "template_tk_lanjutan.xlsx", "NOMOR_IDENTITAS_KPJ NAMA_LENGKAP TGL_LAHIR UPAH LOKASI_PEKERJAAN STATUS_PEGAWAI TGL_AWAL_BEKERJA"),
    ("sipp_upah", "data_upah", "template_upah.xlsx", "NIK NAMA_LENGKAP TGL_LAHIR UPAH RAPEL BLTH"),
    ("sipp_tk_na", "data_tk_na", "template_tk_na.xlsx", "KPJ NAMA_LENGKAP TGL_LAHIR SEBAB_NA TGL_KEJADIAN"),
)
OWN = ("month_key", "office", "file_number")     # of a view, not of the template
EXCHANGE = ("format", "sender", "region", "office", "month", "revision", "row_count", "workers", "unpriced", "wage_bill", "versions", "law", "law_items", "sha256", "payroll")


class Stop(Exception):
    """A sentence for whoever asked."""


def arguments():
    parser = argparse.ArgumentParser(prog="jamsos-files", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dsn", default="", help="of the database (default: libpq's environment)")
    sub = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name, **more):
        added = sub.add_parser(name, **more)
        added.add_argument("schema", help="of the reports, as install() was called with")
        return added
    read = command("read", help="read bills and lists")
    read.add_argument("file", nargs="+")
    read.add_argument("--month", help="where the file does not say it: 2026-03")
    read.add_argument("--npp", help="where the file does not say it, or to say it otherwise")
    read.add_argument("--unit", help="likewise")
    read.add_argument("--sheet", help="of a workbook (default: the first with something in it)")
    read.add_argument("--encoding", help="of a CSV")
    read.add_argument("--delimiter", help="of a CSV")
    read.add_argument("--marks", choices=("english", "indonesian"), help="of amounts, where the file leaves it open: 2,773 or 2.773")
    read.add_argument("--try", dest="dry", action="store_true", help="say what would be read, and read nothing")
    sipp = command("sipp", help="write the uploads of SIPP")
    sipp.add_argument("--month", help="of the reconciliation (default: the latest)")
    sipp.add_argument("--office", help="of this office alone")
    sipp.add_argument("--into", default=".", metavar="DIRECTORY")
    sipp.add_argument("--set", action="append", default=[], metavar="COLUMN=VALUE", help="fill an empty column, such as STATUS_PEGAWAI=PKWT")
    sipp.add_argument("--template", action="append", default=[], metavar="FILE", help="a template as downloaded; it is filled, and keeps its name")
    rka = command("rka", help="write the lines of the RKA")
    rka.add_argument("--into", default=".", metavar="DIRECTORY")
    rka.add_argument("--office", help="of this office alone")
    rka.add_argument("--wide", action="store_true", help="accounts in the wider form (from TA 2026)")
    rka.add_argument("--delimiter", default=",", help="of the CSV (default: a comma; Excel in Indonesian wants ;)")
    send = command("send", help="write the payrolls of a bill")
    send.add_argument("run", type=int)
    send.add_argument("--min-workers", type=int, default=10, help="offices and wages of fewer people are merged (default: 10)")
    send.add_argument("--sender", help="who sends (default: the region)")
    send.add_argument("--into", default=".", metavar="DIRECTORY")
    receive = command("receive", help="take what others have sent")
    receive.add_argument("file", nargs="+")
    models = command("models", help="write models for Metabase, Superset and Power BI")
    models.add_argument("--into", default=".", metavar="DIRECTORY")
    models.add_argument("--name", default="jamsos", help="of the database in Metabase and Superset, and of the project (default: jamsos)")
    models.add_argument("--lang", choices=("id", "en"), default="id", help="of names and descriptions (default: id)")
    models.add_argument("--host", help="of the database as those programs reach it (default: as this one does)")
    models.add_argument("--user", default="pembaca", help="a role that may read, for Superset (default: pembaca)")
    models.add_argument("--creator", default="internal@metabase.com", help="e-mail of a user of Metabase (default: its own)")
    options = parser.parse_args()
    for name in ("delimiter",):
        value = getattr(options, name, None)
        if value in ("tab", r"\t"):
            setattr(options, name, "\t")
        elif value is not None and (len(value) != 1 or value in '"\r\n'):
            parser.error("the delimiter must be one character, or tab")
    if getattr(options, "month", None):
        options.month = bills.month(options.month) or parser.error(f"{options.month} is no month: write 2026-03")
    return options


def connect(options):
    import psycopg
    try:
        connection = psycopg.connect(options.dsn, autocommit=True)
    except psycopg.OperationalError as error:
        raise Stop(f"no connection to the database: {str(error).strip()}") from None
    connection.add_notice_handler(lambda n: print(f"{n.message_primary}{'. ' + n.message_hint if n.message_hint else ''}", file=sys.stderr))
    connection.execute("SET client_min_messages = notice")
    return connection


@contextlib.contextmanager
def snapshot(options):
    """One state of the database for all that a command reads."""
    with connect(options) as connection, connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield connection


def say_faults(path, faults):
    for fault in faults[:20]:
        print(f"{path}: {fault}", file=sys.stderr)
    if len(faults) > 20:
        print(f"{path}: and {len(faults) - 20} more", file=sys.stderr)


def read(options):
    """Each file whole or not at all, in a transaction of its own."""
    failed = 0
    connection = None if options.dry else connect(options)
    for path in options.file:
        try:
            kind, rows = cells.read(path, options.sheet, options.encoding, options.delimiter)
            given = {k: getattr(options, k) for k in ("month", "npp", "unit")}
            records, faults, warnings = (bills.of_cells if kind == "cells" else bills.of_lines)(rows, bills.Marks(options.marks), given)
            if not records and not faults:
                raise cells.Unreadable(f"{path} has no rows")
        except cells.Unreadable as error:
            print(f"{error}" if path in str(error) else f"{path}: {error}", file=sys.stderr)
            failed += 1
            continue
        say_faults(path, [f"warning: {w}" for w in warnings])
        if faults:
            say_faults(path, faults)
            print(f"{path}: nothing of it was taken", file=sys.stderr)
            failed += 1
            continue
        if options.dry:
            print(f"{path}: {len(records)} rows, {' '.join(sorted({r['month'] for r in records}))}, upah {sum(decimal.Decimal(r['wage'] or 0) for r in records)}")
            continue
        failed += not take(connection, options.schema, path, records)
    return 1 if failed else 0


def take(connection, schema, path, records):
    import psycopg
    try:
        with connection.transaction(), connection.cursor() as cursor:
            cursor.execute(f"CREATE TEMP TABLE jamsos_file ({', '.join(models.quoted(c) + ' text' for c in bills.COLUMNS)}) ON COMMIT DROP")
            with cursor.copy("COPY pg_temp.jamsos_file FROM STDIN") as copy:
                for record in records:
                    copy.write_row([record.get(c) for c in bills.COLUMNS])
            cursor.execute("SELECT month, npp, unit, workers, replaced, wage, total FROM jamsos_reports.import_bill(%s::regclass, 'pg_temp.jamsos_file', %s)", (models.quoted(schema, "setting"), os.path.basename(path)))
            done = cursor.fetchall()
    except psycopg.Error as error:
        print(f"{path}: {error.diag.message_primary or error}. {error.diag.message_hint or ''}", file=sys.stderr)
        return False
    for month, npp, unit, workers, replaced, wage, total in done:
        print(f"{path}: {month:%Y-%m}{' NPP ' + npp if npp else ''}{' ' + unit if unit else ''}: {workers} rows, upah {wage}, iuran {total}{f', in place of {replaced}' if replaced else ''}")
    return True


def sipp(options):
    fill = {}
    for item in options.set:
        name, mark, value = item.partition("=")
        if not mark:
            raise Stop(f"--set {item}: write COLUMN=VALUE")
        fill[name.strip().upper()] = value
    templates = {}
    with snapshot(options) as connection:
        if options.month is None:
            found = connection.execute(f"SELECT max(period) FROM {models.quoted(options.schema, 'run_list')} WHERE kind = 'reconcile'").fetchone()[0]
            if found is None:
                raise Stop(f"no reconciliation in {options.schema}: CALL {options.schema}.reconcile_run('2026-03-01') makes one")
            options.month = found
        for template in options.template:
            templates[sheet_of(template)] = template
        known = {column for view, *_ in UPLOADS for column in columns(connection, options.schema, view)}
        for column in fill:
            if column not in known:
                raise Stop(f"no template has a column {column}")
        for view, sheet, name, required in UPLOADS:
            cursor = connection.execute(f"SELECT * FROM {models.quoted(options.schema, view)} WHERE month_key = %s AND (%s::text IS NULL OR office = %s) ORDER BY 1, 2, 3", (options.month, options.office, options.office))
            header = [c.name for c in cursor.description if c.name not in OWN]
            rows = [[("" if v is None else v) for v in row[:len(header)]] for row in cursor.fetchall()]
            for i, column in enumerate(header):
                if column in fill:
                    for row in rows:
                        row[i] = row[i] or fill[column]
            write_upload(options, sheet, name, header, rows, templates.get(sheet))
            for column in required.split():
                empty = sum(not row[header.index(column)] for row in rows)
                if empty:
                    print(f"  {column} is empty in {empty} of {len(rows)} rows, and SIPP takes none without")
    return 0


def columns(connection, schema, view):
    return [c.name for c in connection.execute(f"SELECT * FROM {models.quoted(schema, view)} LIMIT 0").description]


def sheet_of(template):
    import openpyxl
    try:
        names = openpyxl.load_workbook(template, read_only=True).sheetnames
    except Exception as error:     # whatever a broken workbook raises
        raise Stop(f"{template} is no workbook that can be read: {error}") from None
    for _, sheet, _, _ in UPLOADS:
        if sheet in names:
            return sheet
    raise Stop(f"{template} is none of the templates of SIPP: it has the sheets {', '.join(names)}")


def write_upload(options, sheet, name, header, rows, template):
    if not rows:
        print(f"{sheet}: nobody")
        return
    parts = [rows[i:i + sheets.ROWS] for i in range(0, len(rows), sheets.ROWS)]
    for n, part in enumerate(parts, 1):
        if template:
            # the name must not change, so each further file lies in a directory of its own
            path = os.path.join(options.into, *([str(n)] if len(parts) > 1 else []), os.path.basename(template))
            os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
            if os.path.realpath(path) == os.path.realpath(template):
                raise Stop(f"{path} is the template itself: choose another directory by --into")
            left, lacking = sheets.fill_template(template, path, sheet, header, part)
            for what, found in (("is empty, the template alone knows it", left), ("is not in the template, and was left out", lacking)):
                for column in found if n == 1 else ():
                    print(f"  {column} {what}")
        else:
            path = os.path.join(options.into, name if n == 1 else name.replace(".xlsx", f"_{n}.xlsx"))
            sheets.write_xlsx(path, sheet, header, part)
        print(f"{path}: {len(part)} rows of {options.month}")


def rka(options):
    account = "kode_akun_lebar" if options.wide else "kode_akun"
    with snapshot(options) as connection:
        cursor = connection.execute(f"""SELECT fiscal_year, kode_sub_kegiatan, kode_unit_skpd, {account} AS kode_akun, nama_akun, kode_standar_harga, paket, keterangan_belanja, sumber_dana, nama_penerima,
            spesifikasi, koefisien, volume, satuan, harga_satuan, pajak, total_harga FROM {models.quoted(options.schema, 'sipd_rka')} WHERE %s::text IS NULL OR kode_unit_skpd = %s ORDER BY kode_unit_skpd, kode_akun, harga_satuan, koefisien""", (options.office, options.office))
        header = [c.name for c in cursor.description][1:]
        rows = cursor.fetchall()
    if not rows:
        raise Stop(f"no lines: {options.schema}.rka is empty")
    year = rows[0][0]
    rows = [row[1:] for row in rows]
    base = os.path.join(options.into, f"rka_{year}")
    sheets.write_xlsx(base + ".xlsx", "rka", header, rows)
    sheets.write_csv(base + ".csv", header, rows, options.delimiter)
    total = sum(row[header.index("total_harga")] for row in rows)
    for path in (base + ".xlsx", base + ".csv"):
        print(f"{path}: {len(rows)} lines, {total} rupiah")
    without = sum(row[header.index("kode_akun")] is None for row in rows)
    if without:
        print(f"  kode_akun is empty in {without} lines: of several accounts by job none is chosen")
    return 0


def send(options):
    with snapshot(options) as connection, connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(c + '::text' if c == 'law_items' else c for c in EXCHANGE)} FROM jamsos_reports.export_payrolls(%s::regclass, %s, %s, %s)", (models.quoted(options.schema, "setting"), options.run, options.min_workers, options.sender))
        rows = cursor.fetchall()
    first = dict(zip(EXCHANGE, rows[0])) if rows else None
    if first is None:
        raise Stop(f"run {options.run} has no payrolls")
    safe = "".join(c if c.isalnum() or c in "._-" else "_" for c in first["sender"])
    path = os.path.join(options.into, f"payrolls_{safe}_{first['month']:%Y-%m}_{first['revision']}.csv")
    with open(path + ".part", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(EXCHANGE)
        writer.writerows(rows)
    os.replace(path + ".part", path)
    print(f"{path}: {len(rows)} offices, {sum(r[EXCHANGE.index('workers')] + r[EXCHANGE.index('unpriced')] for r in rows)} people, no person named")
    return 0


def receive(options):
    import psycopg
    failed = 0
    connection = connect(options)
    for path in options.file:
        try:
            with open(path, encoding="utf-8-sig", newline="") as file:
                csv.field_size_limit(1 << 28)
                reader = csv.DictReader(file, strict=True)
                if not set(EXCHANGE) <= set(reader.fieldnames or ()):
                    raise Stop(f"{path} has no column {next(c for c in EXCHANGE if c not in (reader.fieldnames or ()))}: it was not written by jamsos-files send")
                rows = list(reader)
            with connection.transaction(), connection.cursor() as cursor:
                cursor.execute(f"CREATE TEMP TABLE jamsos_file ({', '.join(c + ' text' for c in EXCHANGE)}) ON COMMIT DROP")
                with cursor.copy("COPY pg_temp.jamsos_file FROM STDIN") as copy:
                    for row in rows:
                        copy.write_row([row[c] if row[c] or c == "office" else None for c in EXCHANGE])
                cursor.execute("SELECT sender, month, revision, offices, workers, outcome FROM jamsos_reports.import_payrolls(%s::regclass, 'pg_temp.jamsos_file')", (models.quoted(options.schema, "setting"),))
                for sender, month, revision, offices, workers, outcome in cursor.fetchall():
                    print(f"{path}: {sender} {month:%Y-%m} revision {revision}, {offices} offices, {workers} people: {outcome}")
        except (Stop, csv.Error, UnicodeDecodeError, OSError) as error:
            print(error if path in str(error) else f"{path}: {error}", file=sys.stderr)
            failed += 1
        except psycopg.Error as error:
            print(f"{path}: {error.diag.message_primary or error}. {error.diag.message_hint or ''}", file=sys.stderr)
            failed += 1
    return 1 if failed else 0


def write_models(options):
    if not options.name.isidentifier() or not options.name.isascii():
        raise Stop(f"--name {options.name}: letters, digits and _ alone")
    with snapshot(options) as connection:
        catalogue = models.Catalogue(connection, options.schema, options.lang)
        reached, port, database = connection.info.host, connection.info.port, connection.info.dbname
    if not catalogue.views:
        raise Stop(f"there are no reports in schema {options.schema}: SELECT * FROM jamsos_reports.install(...) makes them")
    host = options.host or (reached if reached and not reached.startswith("/") else "localhost")
    models.metabase(catalogue, options.into, options.name, options.creator)
    models.superset(catalogue, options.into, options.name, f"postgresql+psycopg2://{options.user}:XXXXXXXXXX@{host}:{port}/{database}")
    models.power_bi(catalogue, options.into, options.name, f"{host}:{port}", database)
    for what in ("metabase", "superset.zip", "powerbi"):
        print(f"{os.path.join(options.into, what)}: {len(catalogue.views)} views of {options.schema}")
    return 0


def main():
    options = arguments()
    try:
        import psycopg
    except ImportError:
        sys.exit("python3-psycopg is missing: apt-get install python3-psycopg python3-openpyxl poppler-utils")
    if hasattr(options, "into") and not os.path.isdir(options.into):
        sys.exit(f"{options.into} is no directory")
    try:
        return {"read": read, "sipp": sipp, "rka": rka, "send": send, "receive": receive, "models": write_models}[options.command](options)
    except (Stop, cells.Unreadable) as error:
        print(f"jamsos-files: {error}", file=sys.stderr)
    except psycopg.Error as error:
        print(f"jamsos-files: {error.diag.message_primary or error}{'. ' + error.diag.message_hint if error.diag.message_hint else ''}", file=sys.stderr)
    except ImportError as error:
        print(f"jamsos-files: {error.name} is missing: apt-get install python3-openpyxl python3-yaml", file=sys.stderr)
    except OSError as error:
        print(f"jamsos-files: {error}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
