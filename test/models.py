#!/usr/bin/python3
"""The models for Metabase, Superset and Power BI: each file is what its import takes, every column that it names is there with
that type, every query and expression of it runs, and gives the figures of the views.  Wants a server (PGHOST ...) with the
database "demo"."""
import json
import os
import re
import subprocess
import tempfile
import uuid
import zipfile

import psycopg
import yaml

from lib.tap import done, ok

HERE = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
PROGRAM = ["/usr/bin/python3", os.path.join(HERE, "tools", "files", "jamsos_files.py")]
SCHEMA = 'laporan "x"'      # a name that has to be quoted
# what the import of Superset 2 to 6 takes, whose schemas refuse what they do not know, and what it needs
SUPERSET = {
    "databases": ("database_name sqlalchemy_uri password cache_timeout expose_in_sqllab allow_run_async allow_ctas allow_cvas allow_dml allow_file_upload extra uuid version", "database_name sqlalchemy_uri uuid version"),
    "datasets": ("table_name main_dttm_col description default_endpoint offset cache_timeout schema sql params template_params filter_select_enabled fetch_values_predicate extra uuid columns metrics version database_uuid", "table_name uuid version database_uuid"),
    "columns": ("column_name verbose_name is_dttm is_active type groupby filterable expression description python_date_format", "column_name"),
    "metrics": ("metric_name verbose_name metric_type expression description d3format extra warning_text", "metric_name expression"),
    "charts": ("slice_name description certified_by certification_details viz_type params query_context cache_timeout uuid version dataset_uuid", "slice_name viz_type uuid version dataset_uuid"),
    "dashboards": ("dashboard_title description css slug uuid position metadata version certified_by certification_details published", "dashboard_title uuid version"),
}


def generate(into, *words):
    ended = subprocess.run([*PROGRAM, "models", SCHEMA, "--into", into, *words], capture_output=True, text=True, check=False)
    ok(ended.returncode == 0, "models are written", ended.stdout + ended.stderr)


def metabase(into, query):
    base = os.path.join(into, "metabase", "collections", "main")
    cards, dashboards, collections = {}, [], []
    for directory, _, names in os.walk(base):
        for name in names:
            with open(os.path.join(directory, name), encoding="utf-8") as file:
                value = yaml.safe_load(file)
            kind = value["serdes/meta"][-1]["model"]
            ok(re.fullmatch(r"[A-Za-z0-9_-]{21}", value["entity_id"]) and value["serdes/meta"][-1]["id"] == value["entity_id"], f"{name}: its identifier", value["entity_id"])
            if kind == "Card":
                cards[value["entity_id"]] = value
            (dashboards if kind == "Dashboard" else collections if kind == "Collection" else []).append(value)
    ok(len(cards) == 8 and len(dashboards) == 1 and len(collections) == 1, "eight questions, a dashboard, a collection", (len(cards), len(dashboards), len(collections)))
    for card in cards.values():
        stage = card["dataset_query"]["stages"][0]
        names, rows = query(stage["native"])
        shown = card["visualization_settings"]
        ok(set(shown.get("graph.dimensions", []) + shown.get("graph.metrics", [])) <= set(names), f"{card['name']}: what it shows is in its query", names)
        ok(card["collection_id"] == collections[0]["entity_id"], f"{card['name']}: in the collection")
        ok(card["name"].startswith("Siapa menunggak") or rows, f"{card['name']}: has rows")
    placed = dashboards[0]["dashcards"]
    ok({p["card_id"] for p in placed} == set(cards), "the dashboard shows each of them")
    squares = [(r, c) for p in placed for r in range(p["row"], p["row"] + p["size_y"]) for c in range(p["col"], p["col"] + p["size_x"])]
    ok(len(squares) == len(set(squares)) and max(c for _, c in squares) < 24, "none lies on another, within 24 columns")


def superset(into, query, catalogue):
    with zipfile.ZipFile(os.path.join(into, "superset.zip")) as archive:
        ok(all(n.startswith("jamsos/") for n in archive.namelist()), "one directory")
        files = {n.split("/", 1)[1]: yaml.safe_load(archive.read(n)) for n in archive.namelist()}
    ok(files["metadata.yaml"]["version"] == "1.0.0" and files["metadata.yaml"]["type"] == "Dashboard", "metadata.yaml")

    def keys(kind, value, what):
        known, needed = (set(x.split()) for x in SUPERSET[kind])
        ok(set(value) <= known and needed <= set(value), f"{what}: the keys that its import knows", set(value) - known | needed - set(value))
    datasets, charts = {}, {}
    for path, value in files.items():
        kind = path.split("/")[0]
        if kind not in SUPERSET:
            continue
        keys(kind, value, path)
        uuid.UUID(value["uuid"])
        if kind == "datasets":
            datasets[value["uuid"]] = value
            ok(value["database_uuid"] == files["databases/jamsos.yaml"]["uuid"], f"{path}: its database")
            view = value["table_name"]
            ok([(c["column_name"], c["type"]) for c in value["columns"]] == [(c, t.upper().split("(")[0]) for c, t in catalogue[view].items()], f"{path}: columns as they are")
            for column in value["columns"]:
                keys("columns", column, path)
                ok(column["description"], f"{path}: what {column['column_name']} means")
            for metric in value["metrics"]:
                keys("metrics", metric, path)
                query(f'SELECT {metric["expression"]} FROM {quoted(view)}')
        elif kind == "charts":
            charts[value["uuid"]] = (path, value)
    for path, chart in charts.values():
        dataset, params = datasets[chart["dataset_uuid"]], chart["params"]
        ok({*params["groupby"], *([params["x_axis"]] if "x_axis" in params else [])} <= {c["column_name"] for c in dataset["columns"]}, f"{path}: columns of its dataset")
        ok(set(params["metrics"]) <= {m["metric_name"] for m in dataset["metrics"]}, f"{path}: metrics of its dataset", params["metrics"])
        ok(params["viz_type"] == chart["viz_type"], f"{path}: one kind")
    position = files["dashboards/jamsos.yaml"]["position"]
    ok({v["meta"]["uuid"] for k, v in position.items() if k.startswith("CHART-")} == set(charts), "the dashboard shows each chart")
    ok(all(child in position and position[child]["parents"][-1] == key for key, v in position.items() if isinstance(v, dict) for child in v.get("children", [])), "each part lies in its parent")


def power_bi(into, query, catalogue):
    base = os.path.join(into, "powerbi")

    def load(path):
        with open(os.path.join(base, path), encoding="utf-8") as file:
            return json.load(file)
    model = load("jamsos.SemanticModel/model.bim")["model"]
    tables = {t["name"]: t for t in model["tables"]}
    ok(set(tables) == set(catalogue), "a table a view")
    for name, table in tables.items():
        columns = {c["name"]: c for c in table["columns"]}
        ok(list(columns) == list(catalogue[name]), f"{name}: columns as they are")
        types = {"text": "string", "date": "dateTime", "integer": "int64", "bigint": "int64", "boolean": "boolean"}
        ok(all(columns[c]["dataType"] == ("decimal" if t.startswith("numeric(20") else "double" if t.startswith("numeric") else types[t]) for c, t in catalogue[name].items()), f"{name}: types as they are")
        source = "\n".join(table["partitions"][0]["source"]["expression"])
        ok(f'[Schema="{SCHEMA.replace(chr(34), chr(34) * 2)}", Item="{name}"]' in source and re.findall(r'"([^"]*)"', source.split("SelectColumns")[1]) == list(columns), f"{name}: what is read")
        for measure in table.get("measures", []):
            named = re.findall(r"'([^']+)'\[([^]]+)\]", measure["expression"])
            ok(named and all(c in catalogue[t] for t, c in named) and measure["expression"].count("(") == measure["expression"].count(")"), f"{name}: {measure['name']}", measure["expression"])
    names = [m["name"] for t in tables.values() for m in t.get("measures", [])]
    ok(len(names) == len(set(names)) > 20, "measures have names of their own")
    ways = set()
    for relation in model["relationships"]:
        _, rows = query(f'SELECT count(*), count(DISTINCT {relation["toColumn"]}), count({relation["toColumn"]}) FROM {quoted(relation["toTable"])}')
        ok(len(set(rows[0])) == 1, f"{relation['toTable']}.{relation['toColumn']} is a key", rows)
        ok(catalogue[relation["fromTable"]][relation["fromColumn"]] == catalogue[relation["toTable"]][relation["toColumn"]], "of one type")
        ways.add((relation["fromTable"], relation["toTable"]))
    ok(len(ways) == len(model["relationships"]) and not any(a.startswith("dim_") for a, _ in ways), "one way from a table to another")
    # nothing of a fact falls out of a dimension
    for fact, dimension in sorted(ways):
        column = next(r["toColumn"] for r in model["relationships"] if (r["fromTable"], r["toTable"]) == (fact, dimension))
        if (fact, column) != ("fact_payment", "month"):
            _, rows = query(f'SELECT count(*) FROM {quoted(fact)} f WHERE f.{column} IS NOT NULL AND NOT EXISTS (SELECT FROM {quoted(dimension)} d WHERE d.{column} = f.{column})')
            ok(rows[0][0] == 0, f"{fact}: every {column} is in {dimension}", rows)
    ok(load("jamsos.pbip")["artifacts"][0]["report"]["path"] == "jamsos.Report" and load("jamsos.Report/definition.pbir")["datasetReference"]["byPath"]["path"] == "../jamsos.SemanticModel", "the project leads to its model")
    ok(load("jamsos.pbids")["connections"][0]["details"]["protocol"] == "postgresql", "the connection")


def quoted(view):
    return '"' + SCHEMA.replace('"', '""') + f'"."{view}"'


def main():
    with psycopg.connect("dbname=postgres", autocommit=True) as database:
        database.execute("DROP DATABASE IF EXISTS models")
        database.execute("CREATE DATABASE models TEMPLATE demo")
    os.environ["PGDATABASE"] = "models"
    database = psycopg.connect("dbname=models", autocommit=True)
    database.execute("CREATE EXTENSION IF NOT EXISTS jamsos_reports")
    database.execute("""SELECT count(*) FROM jamsos_reports.install(%s, region => '63', fiscal_year => 2027, first_month => '2021-01-01', last_month => '2021-12-01', staff => 'public.pegawai_non_asn',
        columns => '{"worker_id": "id", "name": "nama", "nik": "nik", "birth_date": "tgl_lahir", "office": "kode_opd", "wage": "honor", "risk_class": "kelas_risiko", "first_day": "tmt", "last_day": "berhenti"}',
        bills => '{"relation": "tagihan_bpjs", "nik": "nik", "wage": "jumlah_upah", "jkk": "iuran_jkk", "jkm": "iuran_jkm", "month": "periode"}')""", (SCHEMA,))
    for call in ("billing_run", "reconcile_run"):
        database.execute(f"CALL {quoted(call)}('2021-06-01')")

    def query(text):
        try:
            cursor = database.execute(text)
        except psycopg.Error as error:
            ok(False, text, error)
            return [], [(None,)]
        ok(True, text)
        return [c.name for c in cursor.description], cursor.fetchall()
    _, rows = query(f"""SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
        WHERE c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = '{SCHEMA}') AND c.relkind = 'v' AND (c.relname ~ '^(dim|fact)_' OR c.relname IN ('compliance_by_office', 'rka', 'rka_by_account', 'run_list', 'run_difference', 'senders')) ORDER BY c.relname, a.attnum""")
    catalogue = {}
    for view, column, kind in rows:
        catalogue.setdefault(view, {})[column] = kind
    ok(len(catalogue) > 15, "the views")
    with tempfile.TemporaryDirectory() as work:
        for lang in "id", "en":
            into = os.path.join(work, lang)
            os.mkdir(into)
            generate(into, "--lang", lang, "--host", "db.contoh.go.id")
        metabase(os.path.join(work, "id"), query)
        superset(os.path.join(work, "id"), query, catalogue)
        power_bi(os.path.join(work, "id"), query, catalogue)
        # the same again is the same, byte by byte; the other language differs in words alone
        again = os.path.join(work, "again")
        os.mkdir(again)
        generate(again, "--host", "db.contoh.go.id")
        ok(subprocess.run(["diff", "-r", os.path.join(work, "id"), again], capture_output=True, check=False).returncode == 0, "the same catalogue is the same model")
        with open(os.path.join(work, "en", "powerbi", "jamsos.SemanticModel", "model.bim"), encoding="utf-8") as file:
            english = json.load(file)
        ok(any(m["name"] == "Amount (fact_liability)" for t in english["model"]["tables"] for m in t.get("measures", [])), "in English, too")
        if os.environ.get("MODELS_INTO"):
            subprocess.run(["cp", "-r", os.path.join(work, "id"), os.environ["MODELS_INTO"]], check=True)
    done()


if __name__ == "__main__":
    main()
