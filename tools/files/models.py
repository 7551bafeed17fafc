"""Models for Metabase, Superset and Power BI, made of the views as they are in a database: names, types and meanings are
those of its catalogue, so that nothing here can say otherwise."""
import base64
import hashlib
import json
import os
import uuid
import zipfile

SPACE = uuid.UUID("6f0c1f0e-5c1b-5f63-9d0e-6a616d736f73")
# views that are read for reading, besides all dimensions and facts
REPORTS = ("compliance_by_office", "rka", "rka_by_account", "run_list", "run_difference", "senders")
JOINS = (("month", "dim_month"), ("office", "dim_office"), ("region", "dim_region"))
# what is added up: column, names, whether it also adds up over months
SUMS = (
    ("amount", "Amount", "Jumlah", True), ("workers", "People", "Pekerja", False), ("unpriced", "People without a wage", "Pekerja tanpa upah", False), ("wage_bill", "Wage bill", "Jumlah upah", True),
    ("base", "Base", "Dasar", True), ("registered", "Registered", "Terdaftar", False), ("eligible", "Eligible", "Wajib terdaftar", False), ("worker_months", "Orang-bulan", "Orang-bulan", True), ("principal", "Owed", "Tunggakan", False),
    ("due", "Due", "Terutang", False), ("paid", "Paid", "Dibayar", False), ("difference", "Difference", "Selisih", True), ("jumlah", "RKA", "RKA", True), ("pagu", "Pagu", "Pagu", True), ("left_over", "Left over", "Sisa pagu", True), ("billed", "Billed", "Ditagih", True),
)
RATIOS = {"fact_coverage": (("Coverage", "Cakupan", "registered", "eligible"),)}
# the questions of the dashboard: names, view, kind, what it is by, what is added up, half of the width or all of it
QUESTIONS = (
    ("What do we owe?", "Berapa yang terutang?", "fact_liability", "bar", ("month", "program"), ("amount",)),
    ("For how many people?", "Untuk berapa pekerja?", "fact_headcount", "line", ("month",), ("workers", "unpriced")),
    ("Who is covered?", "Siapa yang terlindungi?", "fact_coverage", "line", ("month",), ("registered", "eligible")),
    ("What will we owe?", "Berapa yang akan terutang?", "fact_projection", "line", ("month", "program"), ("amount",)),
    ("What must the budget hold?", "Berapa yang harus dianggarkan?", "fact_budget", "table", ("fiscal_year", "program", "payer"), ("worker_months", "amount")),
    ("Is it in the DPA?", "Sudahkah ada di DPA?", "rka_by_account", "table", ("fiscal_year", "office", "account"), ("jumlah", "pagu", "left_over")),
    ("What has to be put right?", "Apa yang harus dibetulkan?", "compliance_by_office", "table", ("month_key", "office", "class"), ("workers", "difference")),
    ("Who owes what?", "Siapa menunggak berapa?", "fact_arrears", "table", ("month_key", "office"), ("due", "paid", "principal")),
)


def quoted(*names):
    return ".".join('"' + name.replace('"', '""') + '"' for name in names)


def unique(*what):
    return str(uuid.uuid5(SPACE, "/".join(what)))


def entity(*what):
    """An identifier of Metabase, 21 characters, the same each time."""
    return base64.urlsafe_b64encode(hashlib.sha256("/".join(what).encode()).digest()).decode()[:21]


class Catalogue:
    """The views of a schema that a BI tool reads, each with its columns (name, type, meaning)."""

    def __init__(self, connection, schema, lang):
        self.schema, self.lang = schema, lang
        self.views, self.meaning = {}, {}
        rows = connection.execute("""SELECT c.relname, obj_description(c.oid), a.attname, format_type(a.atttypid, a.atttypmod), col_description(c.oid, a.attnum)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN jamsos_reports.view_definition d ON d.name = c.relname
            WHERE n.nspname = %s AND c.relkind = 'v' AND (c.relname ~ '^(dim|fact)_' OR c.relname = ANY (%s)) ORDER BY d.place, a.attnum""", (schema, list(REPORTS))).fetchall()
        for view, meaning, column, kind, about in rows:
            self.meaning[view] = self.told(meaning)
            if not kind.startswith("jamsos."):
                self.views.setdefault(view, []).append((column, kind, self.told(about)))

    def told(self, comment):
        """The half of a comment that is in the language asked for."""
        halves = (comment or "").split(" / ", 1)
        return halves[-1] if self.lang == "id" else halves[0]

    def columns(self, view):
        return [c for c, _, _ in self.views[view]]

    def sums(self, view):
        """(name, column, adds up over months) of a view."""
        return [(indonesian if self.lang == "id" else english, column, over) for column, english, indonesian, over in SUMS if column in self.columns(view)] if not view.startswith("dim_") else []

    def sum_name(self, column):
        return next(i if self.lang == "id" else e for c, e, i, _ in SUMS if c == column)

    def ratios(self, view):
        return [(i if self.lang == "id" else e, above, below) for e, i, above, below in RATIOS.get(view, ())]

    def questions(self):
        for english, indonesian, view, kind, by, added in QUESTIONS:
            if view in self.views:
                yield (indonesian if self.lang == "id" else english), view, kind, by, added

    def sql(self, view, by, added):
        """A SELECT whose columns are named as they are shown."""
        return (f"SELECT {', '.join([quoted(b) for b in by] + [f'sum({quoted(a)}) AS {quoted(self.sum_name(a))}' for a in added])}\n"
                f"FROM {quoted(self.schema, view)}\nGROUP BY {', '.join(str(n + 1) for n in range(len(by)))}\nORDER BY {', '.join(str(n + 1) for n in range(len(by)))}")


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def yaml_text(value):
    import yaml
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=200)


# ---- Metabase: the tree of YAML that its serialization imports ----

def metabase(catalogue, into, name, creator):
    title = "jamsos"
    collection = entity(name, catalogue.schema, "collection")
    base = os.path.join(into, "metabase", "collections", "main")

    def meta(model, identifier, label):
        return [{"id": identifier, "label": label, "model": model}]
    write(os.path.join(base, f"{title}.yaml"), yaml_text({"name": title, "entity_id": collection, "slug": title, "description": None, "archived": False, "type": None, "parent_id": None, "namespace": None, "authority_level": None,
                                                          "serdes/meta": meta("Collection", collection, title)}))
    dashboard = entity(name, catalogue.schema, "dashboard")
    placed = []
    for n, (question, view, kind, by, added) in enumerate(catalogue.questions()):
        card = entity(name, catalogue.schema, "card", view, kind)
        label = f"{view}_{kind}"
        shown = {} if kind == "table" else {"graph.dimensions": list(by), "graph.metrics": [catalogue.sum_name(a) for a in added]}
        write(os.path.join(base, title, f"{label}.yaml"), yaml_text({
            "name": question, "description": catalogue.meaning[view], "entity_id": card, "creator_id": creator, "display": kind, "type": "question", "archived": False, "collection_id": collection, "parameters": [], "parameter_mappings": [],
            "dataset_query": {"lib/type": "mbql/query", "database": name, "stages": [{"lib/type": "mbql.stage/native", "native": catalogue.sql(view, by, added), "template-tags": []}]},
            "visualization_settings": shown, "serdes/meta": meta("Card", card, label)}))
        place = entity(name, catalogue.schema, "place", str(n))
        placed.append({"entity_id": place, "card_id": card, "row": n // 2 * 6, "col": n % 2 * 12, "size_x": 12, "size_y": 6, "parameter_mappings": [], "series": [], "visualization_settings": {},
                       "serdes/meta": [{"id": dashboard, "model": "Dashboard"}, {"id": place, "model": "DashboardCard"}]})
    write(os.path.join(base, title, "dashboard.yaml"), yaml_text({"name": "BPJS Ketenagakerjaan", "description": None, "entity_id": dashboard, "creator_id": creator, "archived": False, "collection_id": collection, "width": "full", "parameters": [], "tabs": [],
                                                                  "dashcards": placed, "serdes/meta": meta("Dashboard", dashboard, "bpjs_ketenagakerjaan")}))


# ---- Superset: the zip that its import takes ----

def superset(catalogue, into, name, uri):
    files = {"metadata.yaml": {"version": "1.0.0", "type": "Dashboard", "timestamp": "2026-01-01T00:00:00+00:00"}}
    database = unique(name, "database")
    files[f"databases/{name}.yaml"] = {"database_name": name, "sqlalchemy_uri": uri, "cache_timeout": None, "expose_in_sqllab": True, "allow_run_async": False, "allow_ctas": False, "allow_cvas": False, "allow_dml": False, "allow_file_upload": False,
                                       "extra": {"allows_virtual_table_explore": True}, "uuid": database, "version": "1.0.0"}
    for view, columns in catalogue.views.items():
        metrics = [{"metric_name": column, "verbose_name": label, "metric_type": "sum", "expression": f"SUM({quoted(column)})", "description": None, "d3format": None, "extra": {}, "warning_text": None} for label, column, _ in catalogue.sums(view)]
        metrics += [{"metric_name": f"{above}_of_{below}", "verbose_name": label, "metric_type": None, "expression": f"SUM({quoted(above)})::numeric / NULLIF(SUM({quoted(below)}), 0)", "description": None, "d3format": ".1%", "extra": {}, "warning_text": None}
                    for label, above, below in catalogue.ratios(view)]
        files[f"datasets/{name}/{view}.yaml"] = {
            "table_name": view, "main_dttm_col": "month" if "month" in catalogue.columns(view) else None, "description": catalogue.meaning[view], "default_endpoint": None, "offset": 0, "cache_timeout": None, "schema": catalogue.schema, "sql": None,
            "params": None, "template_params": None, "filter_select_enabled": True, "fetch_values_predicate": None, "extra": None, "uuid": unique(name, catalogue.schema, view), "version": "1.0.0", "database_uuid": database, "metrics": metrics,
            "columns": [{"column_name": c, "verbose_name": None, "is_dttm": kind == "date", "is_active": True, "type": kind.upper().split("(")[0], "groupby": True, "filterable": True, "expression": None, "description": about, "python_date_format": None} for c, kind, about in columns]}
    rows, position = [], {"DASHBOARD_VERSION_KEY": "v2", "ROOT_ID": {"children": ["GRID_ID"], "id": "ROOT_ID", "type": "ROOT"}, "HEADER_ID": {"id": "HEADER_ID", "meta": {"text": "BPJS Ketenagakerjaan"}, "type": "HEADER"}}
    for n, (question, view, kind, by, added) in enumerate(catalogue.questions()):
        chart = unique(name, catalogue.schema, "chart", view, kind)
        params = {"viz_type": {"bar": "echarts_timeseries_bar", "line": "echarts_timeseries_line", "table": "table"}[kind], "metrics": list(added), "adhoc_filters": [], "row_limit": 10000}
        if kind == "table":
            params.update({"query_mode": "aggregate", "groupby": list(by), "order_desc": True})
        else:
            params.update({"x_axis": by[0], "time_grain_sqla": "P1M", "groupby": list(by[1:]), "show_legend": True, "rich_tooltip": True})
        files[f"charts/{view}_{kind}.yaml"] = {"slice_name": question, "description": catalogue.meaning[view], "certified_by": None, "certification_details": None, "viz_type": params["viz_type"], "params": params, "cache_timeout": None, "uuid": chart, "version": "1.0.0",
                                               "dataset_uuid": unique(name, catalogue.schema, view)}
        row, key = f"ROW-{n // 2}", f"CHART-{n}"
        if n % 2 == 0:
            rows.append(row)
            position[row] = {"children": [], "id": row, "meta": {"background": "BACKGROUND_TRANSPARENT"}, "parents": ["ROOT_ID", "GRID_ID"], "type": "ROW"}
        position[row]["children"].append(key)
        position[key] = {"children": [], "id": key, "meta": {"chartId": n + 1, "height": 50, "sliceName": question, "uuid": chart, "width": 6}, "parents": ["ROOT_ID", "GRID_ID", row], "type": "CHART"}
    position["GRID_ID"] = {"children": rows, "id": "GRID_ID", "parents": ["ROOT_ID"], "type": "GRID"}
    files["dashboards/jamsos.yaml"] = {"dashboard_title": "BPJS Ketenagakerjaan", "description": None, "css": None, "slug": None, "certified_by": None, "certification_details": None, "published": True, "uuid": unique(name, catalogue.schema, "dashboard"),
                                       "position": position, "metadata": {"label_colors": {}}, "version": "1.0.0"}
    with zipfile.ZipFile(os.path.join(into, "superset.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
        for path, value in files.items():
            # one day for all, so that the same model is the same file
            archive.writestr(zipfile.ZipInfo(f"jamsos/{path}", (2026, 1, 1, 0, 0, 0)), yaml_text(value))


# ---- Power BI: a project, whose model is a model.bim ----

def m_text(value):
    return '"' + value.replace('"', '""') + '"'


def power_bi_type(kind):
    if kind.startswith("numeric"):
        return "decimal" if kind.startswith("numeric(20") else "double"     # rupiah are exact, a share need not be
    return {"date": "dateTime", "integer": "int64", "bigint": "int64", "boolean": "boolean"}.get(kind, "string")


def power_bi(catalogue, into, name, server, database):
    def dax(view, column):
        return f"'{view}'[{column}]"
    tables = []
    for view, columns in catalogue.views.items():
        made = [{"name": c, "dataType": power_bi_type(kind), "sourceColumn": c, "summarizeBy": "none", "description": about,
                 **({"isKey": True} if (c, view) in JOINS else {}), **({"formatString": "#,0"} if power_bi_type(kind) == "decimal" else {"formatString": "yyyy-MM"} if kind == "date" and c == "month" else {})} for c, kind, about in columns]
        # of what does not add up over months, the last month that is chosen
        measures = [{"name": f"{label} ({view})", "expression": f"SUM({dax(view, c)})" if over or "month" not in catalogue.columns(view) else f"CALCULATE(SUM({dax(view, c)}), LASTNONBLANK({dax(view, 'month')}, CALCULATE(COUNTROWS('{view}'))))", "formatString": "#,0"}
                    for label, c, over in catalogue.sums(view)]
        measures += [{"name": f"{label} ({view})", "expression": f"DIVIDE(SUM({dax(view, above)}), SUM({dax(view, below)}))", "formatString": "0.0%"} for label, above, below in catalogue.ratios(view)]
        source = ["let", "    Source = PostgreSQL.Database(Server, Database),", f"    View = Source{{[Schema={m_text(catalogue.schema)}, Item={m_text(view)}]}}[Data],",
                  "    Taken = Table.SelectColumns(View, {" + ", ".join(m_text(c) for c, _, _ in columns) + "})", "in", "    Taken"]
        tables.append({"name": view, "description": catalogue.meaning[view], "columns": made, **({"measures": measures} if measures else {}), "partitions": [{"name": view, "mode": "import", "source": {"type": "m", "expression": source}}]})
    relations = [{"name": unique("relation", view, column), "fromTable": view, "fromColumn": column, "toTable": dimension, "toColumn": column}
                 for view in catalogue.views if view.startswith("fact_") or view in REPORTS for column, dimension in JOINS if column in catalogue.columns(view) and dimension in catalogue.views]
    model = {"name": name, "compatibilityLevel": 1550, "model": {
        "culture": "id-ID" if catalogue.lang == "id" else "en-US", "defaultPowerBIDataSourceVersion": "powerBI_V3", "dataAccessOptions": {"legacyRedirects": True, "returnErrorValuesAsNull": True}, "tables": tables, "relationships": relations,
        "expressions": [{"name": n, "kind": "m", "expression": f"{m_text(v)} meta [IsParameterQuery=true, Type=\"Text\", IsParameterQueryRequired=true]"} for n, v in (("Server", server), ("Database", database))]}}
    base = os.path.join(into, "powerbi")
    schemas = "https://developer.microsoft.com/json-schemas/fabric"

    def put(path, value):
        write(os.path.join(base, path), json.dumps(value, indent=2, ensure_ascii=False) + "\n")
    put(f"{name}.SemanticModel/model.bim", model)
    put(f"{name}.SemanticModel/definition.pbism", {"version": "1.0", "settings": {}})
    put(f"{name}.Report/definition.pbir", {"$schema": f"{schemas}/item/report/definitionProperties/2.0.0/schema.json", "version": "4.0", "datasetReference": {"byPath": {"path": f"../{name}.SemanticModel"}}})
    put(f"{name}.Report/report.json", {"config": json.dumps({"version": "5.59", "activeSectionIndex": 0}), "layoutOptimization": 0, "sections": [{"name": "a" * 20, "displayName": "BPJS", "displayOption": 1, "width": 1280, "height": 720, "config": "{}", "filters": "[]", "ordinal": 0, "visualContainers": []}]})
    put(f"{name}.pbip", {"version": "1.0", "artifacts": [{"report": {"path": f"{name}.Report"}}], "settings": {"enableAutoRecovery": True}})
    put(f"{name}.pbids", {"version": "0.1", "connections": [{"details": {"protocol": "postgresql", "address": {"server": server, "database": database}}, "options": {}, "mode": "Import"}]})
