#!/usr/bin/python3
"""Every function, operator, cast and aggregate of the extension, called with hostile arguments.

What there is to call comes out of the catalogue; arguments are made by type: NULL in each place, NaN and
infinities, the ends of every integer and date, arrays of every bad shape, texts that are empty, huge or
full of control bytes, payrolls of nobody, of 80,000 strata, of 10^15 workers at 10^12 rupiah, and the
largest valid values together.  The caller is a role without rights.  Of each call is asked: no crash, no
internal error, an end within 200 ms of CPU after statement_timeout, memory within 256 MB over the
argument's size.

PGHOST, PGPORT, PGUSER lead to a server of this machine, as a superuser; the programme makes a database
and a role there, and drops both.  CALLS (20000), CALLS_SEED, CALLS_FROM (the number of the first call: a run
that stopped goes on, and a call that failed can be made again alone), CALLS_MS (300, statement_timeout),
CALLS_LATE_MS (200), CALLS_MB (256), CALLS_ONLY (a regular expression of signatures), CALLS_SHOW (print
every call).  Output is TAP, then figures."""
import os
import random
import re
import select
import signal
import sys
import time
from collections import Counter

import psycopg
from psycopg import pq

CALLS = int(os.environ.get("CALLS", "20000"))
SEED = int(os.environ.get("CALLS_SEED", str(random.SystemRandom().randrange(10 ** 9))))
FROM = int(os.environ.get("CALLS_FROM", "0"))
TIMEOUT = int(os.environ.get("CALLS_MS", "300")) / 1000
LATE = int(os.environ.get("CALLS_LATE_MS", "200")) / 1000
ROOM = int(os.environ.get("CALLS_MB", "256")) * 1024
STOP = 3 * 1024 * 1024
ONLY = re.compile(os.environ.get("CALLS_ONLY", ""))
SHOW = "CALLS_SHOW" in os.environ
DATABASE, ROLE = "jamsos_calls", "jamsos_caller"

# ---- arguments: SQL by type; "kept" ones lie in tables, because they are large or slow to make ----

NUMBERS = ["0", "1", "-1", "0.5", "0.05", "0.065", "2", "10", "12", "99", "100", "2500000", "2500000.005", "1e12", "1000000000000.01", "1e13", "1e15", "1e18",
           "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e29", "1e38", "170141183460469231731687303715884105728", "1e100", "1e131071", "-1e131071",
           "1e-12", "0.0000000000001", "1e-16383", "1.23456789012345678901234567890", "NaN", "Infinity", "-Infinity", "-0.99", "-0.01", "1.2"]
DAYS = ["2026-01-01", "2026-12-31", "2027-06-15", "2015-07-01", "2015-06-30", "2020-08-31", "2000-01-01", "2199-12-31", "2200-01-01", "9999-12-31", "9999-01-01", "10000-01-01",
        "0001-01-01", "0001-01-01 BC", "4713-01-01 BC", "4714-11-24 BC", "5874897-12-31", "5874897-01-01", "infinity", "-infinity", "1970-01-01", "2024-02-29"]
CODES = ["JKK", "JKM", "JHT", "JP", "JKP", "JKN", "employer", "worker", "government", "PU", "BPU", "PR", "ASN", "each", "down", "total", "none", "sen", "accrual", "cash", "cheapest",
         "proportional", "63", "63.71", "death", "work_death", "total_disability", "partial_disability", "temporary_disability", "scholarship", "pension", "job_loss", "PP 49/2020"]
TEXTS = CODES + ["", " ", "0", "-1", "NULL", "jkk", "Rp 2.500.000,00", "1.500", "2026-01-01", "31-12-9999", "1 Maret 2026", "00000000000000000", "6371010101900001", "6371017101900001",
                 "%s %n %1$s", "'; DROP SCHEMA jamsos CASCADE; --", '"', "\\", "é", "\U0001F600" * 3, "[", "{}", "[]", "null", '{"version": 1}', '{"version": 2, "strata": []}', '{"version": 1, "strata": [{"wages": [[1e400, 1]]}]}',
                 '{"version": 1, "strata": [{"wages": [[1, 0]]}]}', '{"version": 1, "strata": [{"from": "9999-12", "to": "0001-01"}]}', '{"version": 1, "groups": [[1, "x"]]}', "liability:1:-1:0", "coverage:1:-1:170141183460469231731687303715884105727,0,0",
                 "coverage:1:-1:21267647932558653966460912964485513215,21267647932558653966460912964485513215,0", "\x01\x02\x1b\x7f", "1" * 200, "x" * 63, "x" * 64]
BIG_TEXTS = ["repeat('x', 1000000)", "repeat('9', 100000)", "repeat('[', 100000)", "repeat('{\"a\":', 20000)", "repeat(chr(1), 50000)", "repeat('2026-01-01 ', 100000)", "repeat('Rp', 500000)",
             "'{\"strata\": [' || repeat('{\"wages\": [[1, 1]]},', 20000) || '{\"wages\": []}]}'", "repeat('.000', 100000)"]
NAMES = ["opd", "nama", "nik", "upah", "kelas", "program", "segmen", "aktif", "mulai", "sampai", "o''dd %s \"q\" x", "none", "part_id", "ctid", "tableoid", "", "x" * 63, "staff_sums", "summary two"]


def literal(text):
    return "'" + text.replace("'", "''") + "'" if "\\" not in text else "E'" + text.replace("\\", "\\\\").replace("'", "''") + "'"


INTEGERS = {"integer": ["0", "1", "-1", "2", "5", "6", "12", "60", "1200", "1201", "2015", "2026", "9999", "10000", "100000", "100001", "2147483647", "-2147483648"],
            "bigint": ["0", "1", "-1", "2500000", "1000000000000", "1000000000001", "1000000000000000", "1000000000000001", "9223372036854775807", "-9223372036854775808"],
            "smallint": ["0", "1", "-1", "32767", "-32768"], "oid": ["0", "1", "4294967295"]}
ARRAYS = ["'{}'::text[]", "'{NULL}'::text[]", "'{JKK,NULL}'::text[]", "'{JKK,JKM}'::text[]", "'{JKK,JKM,JHT,JP,JKP,JKN}'::text[]", "'{{JKK,JKM},{JHT,JP}}'::text[]", "'{{{JKK}}}'::text[]",
          "'[5:6]={JKK,JKM}'::text[]", "'[-2147483648:-2147483647]={JKK,JKM}'::text[]", "'[0:0][7:7]={{JKK}}'::text[]", "array_fill('JKK'::text, ARRAY[100000])", "array_fill(NULL::text, ARRAY[100000])",
          "array_fill('JKK'::text, ARRAY[10, 10, 10])", "ARRAY[repeat('x', 1000000)]", "'{\"\"}'::text[]", "'{jkk}'::text[]", "'{JKK,JKK}'::text[]", "'{PP 49/2020}'::text[]"]
RANGES = ["empty", "(,)", "[2026-01-01,)", "(,2026-06-30]", "[2026-01-15,2026-01-16)", "[0001-01-01,9999-12-31]", "[4713-01-01 BC,)", "(,4713-01-02 BC)", "[5874897-12-30,5874897-12-31)", "[infinity,)",
          "(,-infinity]", "[-infinity,infinity]", "[2026-01-01,infinity]", "[-infinity,2026-01-01]", "[10000-01-01,)", "[0001-01-01 BC,0001-01-01)"]
JSON = ["{}", "[]", "null", "1", "1e400", '"x"', "[[]]", '{"relation": "scratch.staff"}', '{"opd": "opd"}', '{"group_by": ["opd"], "wage": "upah"}', '{"a": {"b": [1, null, "c"]}}', '["opd", null, 3, {}]',
        '{"relation": 0, "columns": [], "summary": "x", "parts": "pg_authid"}', '{"jkk": 7200, "jkm": 9000}', '{"jkk": 1e12, "jkm": 0, "jht_employer": null, "jp_worker": 0.005}', '{"jkk": -1}', '{"jkk": 1e13, "total": 3}']
RELATIONS = ["'scratch.staff'", "'scratch.nobody'", "'scratch.\"o''dd %s\"'", "'scratch.staff_view'", "'scratch.staff_parted'", "'scratch.staff_text'", "'scratch.staff_sums'", "'pg_authid'", "'pg_class'",
             "'jamsos.rate'", "'scratch.staff_pkey'", "0", "4294967295", "1", "'foreign_owned'", "'information_schema.tables'"]

# what is valid, by the name of an argument
USUAL = {
    "program": ["'JKK'", "'JKM'", "'JHT'", "'JP'"], "payer": ["'employer'", "'worker'", "NULL"], "segment": ["'PU'", "'BPU'", "'PR'", "'ASN'"], "rounding": ["'each'", "'down'", "'total'", "'none'", "'sen'"],
    "basis": ["'accrual'", "'cash'"], "strategy": ["'cheapest'", "'proportional'"], "region": ["'63'", "'63.71'", "'31'"], "minimum_region": ["'63'", "NULL"],
    "event": ["'death'", "'work_death'", "'total_disability'", "'partial_disability'", "'temporary_disability'", "'scholarship'", "'pension'", "'job_loss'"],
    "programs": ["NULL", "'{JKK,JKM}'", "'{JKK,JKM,JHT,JP}'", "'{JKK,JKM,JHT,JP,JKP,JKN}'"], "reliefs": ["NULL", "'{}'", "'{PP 49/2020}'"], "reform": ["NULL"],
    "fiscal_year": ["2026", "2027", "2030", "9999"], "months": ["1", "12", "60", "1200"], "years": ["1", "3", "99"], "draws": ["1", "3", "50", "1000", "100000"], "seed": ["0", "42"],
    "month": ["'2026-01-01'", "'2020-09-01'", "'2031-05-01'"], "start": ["'2026-01-01'", "'2015-07-01'", "'2026-11-15'"], "base": ["NULL", "'2026-01-01'", "'2015-07-01'", "'0001-01-01'", "'1000-01-01'"],
    "risk_class": ["1", "3", "5"], "wage_growth_sd": ["0", "0.02", "1"], "wage_growth_month": ["1", "7", "12"], "wage_growth": ["0", "0.05", "-0.99", "1", "0.123456789012"],
    "headcount_growth": ["0", "0.013", "0.99", "1", "0.123456789012"], "ceiling_growth": ["0", "0.05", "1"], "minimum_growth": ["0", "0.06", "1"], "minimum": ["NULL", "3500000", "1000000000000"],
    "coverage_from": ["1", "1", "0.5"], "coverage_to": ["1", "1", "0"], "coverage_by": ["NULL", "'2027-01-01'", "'9999-12-31'"], "self_paid_until": ["NULL", "'2027-01-01'"],
    "budget": ["0", "1000000", "1e9", "1e15", "1e29", "1e131071"], "fraction": ["0", "0.5", "1"], "factor": ["0", "0.5", "1", "1000"], "target": ["0", "0.5", "1"], "buckets": ["1", "10", "10000"],
    "known_on": ["NULL", "'2026-01-01'", "'2020-01-01'"], "as_of": ["'2026-01-01'", "'2021-06-01'", "'9999-12-31'"], "relation": ["'scratch.staff'"], "summary": ["'staff_sums'", "'scratch.staff_sums'"],
    "days": ["25", "1", "31"], "amounts": ["'{2400000,3150000,1900000}'", "'{1,1000000000000,0}'"], "only": ["NULL", "'{JKK,JKM}'", "'{JHT}'"],
    "group_by": ["'{opd}'", "'{opd,kelas}'"], "wage": ["2500000", "1000000", "1000000000000", "NULL"],
}
# valid, and the largest: all of a call together
LARGEST_OF = {"fiscal_year": ["2027", "2030", "2040"], "budget": ["1e15", "1e28", "1e29", "1e37"], "base": ["'2015-07-01'", "'2020-01-01'", "'2010-01-01'", "'1990-01-01'"], "headcount_growth": ["0.8", "0.9", "1"],
              "wage_growth": ["0", "0.5", "1"], "minimum": ["1000000000000"], "minimum_growth": ["0", "1"], "ceiling_growth": ["1"], "rounding": ["'each'", "'none'", "'total'", "'sen'"], "months": ["1", "13", "1200"],
              "years": ["1", "99"], "draws": ["1", "1000", "100000"], "wage_growth_sd": ["0", "1"], "factor": ["1000", "999.999999999999"], "start": ["'2026-01-01'", "'2040-01-01'"],
              "programs": ["NULL", "'{JKK,JKM,JHT,JP,JKP,JKN}'"], "wage": ["1000000000000"]}
COLUMNS = {"wage": "upah", "nik": "nik", "programs": "program", "segment": "segmen", "active": "aktif", "risk_class": "kelas", "start_date": "mulai", "end_date": "sampai", "birth_date": "mulai"}

SETUP = """
CREATE EXTENSION jamsos CASCADE;
CREATE SCHEMA scratch AUTHORIZATION jamsos_caller;
CREATE TABLE public.foreign_owned (opd text, upah numeric);
CREATE SCHEMA kept;
GRANT USAGE ON SCHEMA kept TO jamsos_caller;
"""
SCRATCH = """
CREATE TABLE scratch.staff (id integer PRIMARY KEY, opd text, nama text, nik text, upah numeric, kelas integer, program text[], segmen text, aktif daterange, mulai date, sampai date);
INSERT INTO scratch.staff SELECT i, 'opd ' || i % 5, 'n', '637101010190' || lpad(i::text, 4, '0'), 2000000 + i * 1000, 1 + i % 5, NULL, 'PU', NULL, '2020-01-01', NULL FROM generate_series(1, 300) i;
CREATE TABLE scratch.nobody (LIKE scratch.staff);
CREATE TABLE scratch."o'dd %s" ("o'dd %s ""q"" x" text, opd text, upah numeric, kelas integer);
INSERT INTO scratch."o'dd %s" VALUES ('a', NULL, NULL, 9), (NULL, '%s', -1, NULL), ('b', '', 'NaN', 0);
CREATE VIEW scratch.staff_view AS SELECT * FROM scratch.staff;
CREATE TABLE scratch.staff_parted (LIKE scratch.staff) PARTITION BY HASH (id);
CREATE TABLE scratch.staff_parted_0 PARTITION OF scratch.staff_parted FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE TABLE scratch.staff_text (opd text, nik text, upah text, kelas text);
INSERT INTO scratch.staff_text VALUES ('a', 'x', '2.500.000', 'I'), (NULL, NULL, NULL, NULL);
"""

# values that are kept: SQL of each, light ones first; what the extension refuses is left out
LARGEST = '{"version": 1, "strata": [%s]}' % ",".join('{"segment": "%s", "risk_class": %d, "programs": %s, "unpriced": %d, "wages": [[0.01, 1], [1000000000000, 31249999999999]]}' % (s, c, p, 0)
                                        for s in ("PU", "BPU", "PR", "ASN") for c in (1, 2, 3, 4) for p in ("null", '["JKK", "JKM"]'))
KEPT = {
    "jamsos.payroll_summary": [
        """'{"version": 1, "strata": []}'""", """'{"version": 1, "strata": [{"wages": [[2500000, 12]]}]}'""", """'{"version": 1, "strata": [{"wages": [[0, 1], [0.01, 1], [1000000000000, 1]]}]}'""", """'{"version": 1, "strata": [{"unpriced": 7}]}'""",
        """'{"version": 1, "strata": [{"segment": "PR", "unpriced": 7}, {"segment": "BPU", "wages": [[900000, 3]]}, {"segment": "ASN", "wages": [[4000000, 2]]}]}'""",
        """'{"version": 1, "strata": [{"from": "2027-01", "to": "2027-03", "wages": [[3000000, 5]]}, {"to": "2016-01", "wages": [[3000000, 5]]}]}'""",
        """'{"version": 1, "strata": [{"from": "0001-01", "to": "9999-12", "wages": [[3000000, 5]]}, {"from": "9999-12", "to": "9999-12", "wages": [[3000000, 5]]}]}'""",
        """'{"version": 1, "strata": [{"to": "2015-01", "wages": [[3000000, 5]]}]}'""",
        """'{"version": 1, "strata": [{"wages": [[1000000, 1000000000000000]]}]}'""", """'{"version": 1, "strata": [{"wages": [[1000000000000, 1000000000000000]]}]}'""", """'{"version": 1, "strata": [{"unpriced": 1000000000000000}]}'""",
        """'{"version": 1, "strata": [{"wages": [[1, 1]]}, {"unpriced": 999999999999999, "risk_class": 5}]}'""",
        """'{"version": 1, "strata": [{"programs": ["JKK", "JKM", "JHT", "JP", "JKP", "JKN"], "wages": [[347108040692.53, 1], [1000000000000, 999999999999]]}]}'""", literal(LARGEST),
        "(SELECT jamsos.payroll(1000000 + i * 977, 1 + i % 5) FROM generate_series(1, 2000) i)",
        None,
        "(SELECT jamsos.payroll(1000000 + i * 977) FROM generate_series(1, 300000) i)",
        """(SELECT ('{"version": 1, "strata": [' || string_agg(format('{"risk_class": %s, "from": "%s-%s", "to": "%s-%s", "wages": [[%s, 3]]}', 1 + i % 5, 2010 + i / 5 % 10, lpad((1 + i / 50 % 12)::text, 2, '0'), 2020 + i / 600 % 12,
			lpad((1 + i / 7200 % 12)::text, 2, '0'), 2000000 + i), ',') || ']}')::jamsos.payroll_summary FROM generate_series(0, 79999) i)""",
        """(SELECT ('{"version": 1, "strata": [' || string_agg(format('{"risk_class": %s, "from": "%s-%s", "unpriced": 1000000, "wages": [[1000000000000, 10000000000]]}', 1 + i % 5, 1000 + i / 60, lpad((1 + i / 5 % 12)::text, 2, '0')), ',') || ']}')::jamsos.payroll_summary
			FROM generate_series(0, 79999) i)"""],
    "jamsos.tariff_rules": [
        "jamsos.tariff('2026-01-01')", "jamsos.tariff('2026-01-01', '{JKK,JKM,JHT,JP}')", "jamsos.tariff('2026-01-01', '{JKK,JKM,JHT,JP}', rounding => 'none')", "jamsos.tariff('2026-01-01', rounding => 'total')",
        "jamsos.tariff('2015-07-01', rounding => 'down')", "jamsos.tariff('2020-09-01', '{JKM}')", "jamsos.tariff('2026-01-01', '{JKM}', reliefs => '{}')", "jamsos.tariff('2026-01-01', minimum => 1000000000000)",
        "jamsos.tariff('2026-01-01', minimum => 0, rounding => 'none')", "jamsos.tariff('2026-01-01', known_on => '2015-01-01')", "jamsos.tariff('9999-12-01')", """jamsos.tariff('2026-01-01', "only" => '{JHT,JP}', rounding => 'sen')""",
        # everything of everybody, to everybody: six programmes, three payers, of 100 percent
        *["""(SELECT jsonb_set(jsonb_set(jsonb_set(jamsos.tariff('2026-01-01', '{JKK,JKM,JHT,JP,JKP,JKN}', reliefs => '{}')::text::jsonb, '{lines}', (SELECT jsonb_agg(jsonb_build_object('program', p, 'segment', s, 'risk_class', NULL, 'payer', y,
			'percent', 100, 'floor', 0, 'ceiling', NULL, 'bracket', false, 'relief', NULL, 'confirmed', true, 'evidence', 'law', 'legal_basis', 'x')) FROM unnest('{JKK,JKM,JHT,JP,JKP,JKN}'::text[]) p, unnest('{%s}'::text[]) s, unnest('{employer,worker,government}'::text[]) y)),
			'{rounding}', '"%s"'), '{minimum}', '%s')::text::jamsos.tariff_rules)""" % (s, r, m) for s in ("PU", "PU,BPU,PR,ASN") for r in ("each", "none", "total", "sen") for m in ("null", "1000000000000")]],
    "jamsos.outlook_rules": [
        "jamsos.outlook('2027-01-01', 12)", "jamsos.outlook('2026-01-01', 2, \"only\" => '{JP,JKK}')", "jamsos.outlook('2015-07-01', 6, '{JKM}')", "jamsos.outlook('2026-01-01', 1, '{JKK,JHT,JP,JKN}')", "jamsos.outlook('9999-01-01', 12)",
        "jamsos.outlook('2027-01-01', 24, scenario => jamsos.scenario(base => '2026-12-01', wage_growth => 1, headcount_growth => 1, ceiling_growth => 1, rounding => 'none'))",
        "jamsos.outlook('2027-01-01', 12, scenario => jamsos.scenario(base => '0001-01-01', wage_growth => -0.99, headcount_growth => -0.99, minimum => 1000000000000, minimum_growth => 1, coverage_from => 0, coverage_by => '9999-12-01', self_paid_until => '2027-06-01'))",
        "jamsos.outlook('2027-01-01', 12, scenario => jamsos.scenario(base => '0001-01-01', wage_growth => 0.01, rounding => 'total'))",
        # everything of everybody, to everybody
        """(SELECT jsonb_set(jsonb_set(jamsos.outlook('2026-01-01', 12, '{JKK,JKM,JHT,JP,JKP,JKN}', jamsos.scenario(reliefs => '{}'))::text::jsonb, '{lines}', (SELECT jsonb_agg(jsonb_build_object('from', '2025-11', 'to', '2026-12', 'program', p, 'segment', s, 'risk_class', NULL,
			'payer', y, 'percent', 100, 'floor', 0, 'ceiling', NULL, 'bracket', false, 'relief', NULL, 'confirmed', true, 'evidence', 'law', 'legal_basis', 'x')) FROM unnest('{JKK,JKM,JHT,JP,JKP,JKN}'::text[]) p, unnest('{PU,BPU,PR,ASN}'::text[]) s, unnest('{employer,worker,government}'::text[]) y)),
			'{minimum}', '1000000000000')::text::jamsos.outlook_rules)""",
        None, "jamsos.outlook('2027-01-01', 1200, scenario => jamsos.scenario(ceiling_growth => 0.05, wage_growth => 0.05))"],
    "jamsos.minimum_path_rules": [
        "jamsos.minimum_path('63', '2027-01-01', 12)", "jamsos.minimum_path('63', '2026-01-01', 60, 0.065)", "jamsos.minimum_path('31', '2027-01-01', 1200, -0.99)",
        """'{"version": 1, "region": "x", "growth": 0, "to": "2101-01", "wages": [["2015-07", 0, true], ["2027-01", 1000000000000, false], ["2027-02", 0.01, false]]}'"""],
    "jamsos.timeline_summary": [
        """'{"version": 1, "months": []}'""", """'{"version": 1, "ever": 3, "months": [["2026-01", 1, 2]]}'""", """'{"version": 1, "ever": 1000000000000000, "months": [["0001-01", 1000000000000000, -1000000000000000], ["9999-12", 1000000000000000, -1000000000000000]]}'""",
        """'{"version": 1, "ever": -1000000000000000, "months": [["9999-12", -1000000000000000, 1000000000000000]]}'""",
        """(SELECT ('{"version": 1, "ever": 1000000000000000, "months": [' || string_agg(format('["%s-%s", 1000000000000000, -1000000000000000]', lpad((1 + i / 12)::text, 4, '0'), lpad((1 + i % 12)::text, 2, '0')), ',') || ']}')::jamsos.timeline_summary FROM generate_series(0, 40000) i)""",
        "(SELECT jamsos.timeline('2020-01-01'::date + i, '2021-01-01'::date + i) FROM generate_series(1, 2000) i)"],
    "jamsos.ledger_summary": [
        """'{"version": 1, "months": [], "payments": []}'""", """'{"version": 1, "months": [["2021-01", 1000], ["2021-02", 5]], "payments": [["2021-03-20", 700]]}'""", """'{"version": 1, "months": [["2021-01", 5]], "paid": 1, "as_of": "2021-02-01"}'""",
        """'{"segment": "BPU", "rated_months": [["2021-01", 1000, 2], ["2021-02", 5, null]], "payments": [["2021-03-20", 700]]}'""",
        """'{"version": 1, "months": [["2000-01", 92233720368547758.07], ["2199-12", 92233720368547758.07]], "payments": [["0001-01-01", 92233720368547758.07], ["9999-12-31", 92233720368547758.07]]}'""",
        """'{"rated_months": [["2000-01", 92233720368547758.07, 100], ["2199-12", 92233720368547758.07, 0.000001]], "payments": [["9999-12-31", 92233720368547758.07]]}'""",
        """'{"version": 1, "months": [["2000-01", -92233720368547758.07]], "assessed": [["2000-01", "0001-01-01", 92233720368547758.07], ["2199-12", "9999-12-31", -92233720368547758.07]], "payments": [["0001-01-01", -92233720368547758.07], ["9999-12-31", 92233720368547758.07]]}'""",
        """'{"version": 1, "rated_months": [["2021-01", 1000, 2]], "rated_assessed": [["2021-01", null, -7, null], ["2021-01", "2021-06-15", 5, 2]], "payments": [["2021-03-20", -700]]}'""",
        "jamsos.ledger_accum(NULL, '2021-01-01', 5, 6, '2021-02-03')", "(SELECT jamsos.ledger('2021-01-01', 0, 5, '2021-01-01'::date - i) FROM generate_series(1, 5000) i)",
        "jamsos.ledger_accum(jamsos.ledger_accum(jamsos.ledger_accum(NULL, NULL, 0, 6, '2021-02-03'), NULL, 0, 6, '2021-02-02'), NULL, 0, 6, '2020-02-02')",
        None, "(SELECT jamsos.ledger('2021-01-01', 1, 5, '9999-12-31'::date - i) FROM generate_series(1, 50000) i)"],
    "jamsos.counters": [
        *["jamsos.liability_accum(NULL, %s::numeric, 1, %s)" % (w, t) for w in ("2500000", "NULL", "1000000000000") for t in ("jamsos.tariff('2026-01-01')", "jamsos.tariff('2026-01-01', rounding => 'none')")],
        "jamsos.coverage_accum(NULL, true)", "jamsos.coverage_accum(NULL, 9223372036854775807, 9223372036854775807)", "jamsos.compliance_accum(NULL, true, true, 1::numeric, 1::numeric, NULL, NULL)",
        "jamsos.protection_gap_accum(NULL, 1::numeric, false, jamsos.tariff('2026-01-01', reliefs => '{}'))",
        *["'%s:1:%s:%s'" % (kind, tag, ",".join([number] * n)) for kind, n in (("liability", 21), ("coverage", 3), ("compliance", 14), ("protection_gap", 4), ("bill_gap", 15)) for tag in ("-1", "6223872", "6223875", "30719747")
          for number in ("0", "-1", "9223372036854775808", str(2 ** 124 - 1), str(-2 ** 124))]],
    "jamsos.payroll_state": [
        "jamsos.payroll_accum(NULL, 2500000)", "jamsos.rollup_accum(NULL, '{\"strata\": []}')", "jamsos.rollup_accum(NULL, '{\"strata\": [{\"wages\": [[1000000000000, 1000000000000000]]}]}')",
        "jamsos.rollup_accum(NULL, (SELECT jamsos.payroll(1000000 + i * 977, 1 + i % 5, NULL, 'PU', daterange('2020-01-01'::date + i, NULL)) FROM generate_series(1, 2000) i))",
        None, "jamsos.rollup_accum(NULL, (SELECT jamsos.payroll(1000000 + i * 977) FROM generate_series(1, 300000) i))"],
    "jamsos.liability_by_text": ["jamsos.liability_by_text_accum(NULL, %s, 1000::numeric, 1, jamsos.tariff('2026-01-01'))" % k for k in ("'a'", "''", "NULL", "repeat('x', 100000)")] +
    ["""'{"version": 1, "groups": [["a", "liability:1:6223872:%s"]]}'""" % ",".join([n] * 21) for n in ("0", "-1", str(2 ** 124 - 1), str(-2 ** 124))] +
    ["(SELECT jamsos.liability_by('k' || i, 1000::numeric, 1, jamsos.tariff('2026-01-01')) FROM generate_series(1, 3000) i)", """'{"version": 1, "groups": []}'"""],
    "jamsos.liability_by_bigint": ["jamsos.liability_by_bigint_accum(NULL, %s, 1000::numeric, 1, jamsos.tariff('2026-01-01'))" % k for k in ("1::bigint", "NULL::bigint", "9223372036854775807")] +
    ["""'{"version": 1, "groups": [[-9223372036854775808, "liability:1:6223872:%s"]]}'""" % ",".join([n] * 21) for n in ("0", "-1", str(2 ** 124 - 1), str(-2 ** 124))] +
    ["(SELECT jamsos.liability_by(i::bigint, 1000::numeric, 1, jamsos.tariff('2026-01-01')) FROM generate_series(1, 3000) i)", """'{"version": 1, "groups": []}'"""],
}
SKIPPED = {"internal": "takes or gives \"internal\": planner and COPY call it", "trigger": "a trigger function: called by a trigger only"}


class Lost(Exception):
    pass


class Session:
    """A connection of the role without rights, without a thread and without waiting for ever."""

    def __init__(self, where):
        self.where = where
        self.pgconn = None

    def open(self):
        for _ in range(600):
            self.pgconn = pq.PGconn.connect(self.where.encode())
            if self.pgconn.status == pq.ConnStatus.OK:
                break
            time.sleep(0.1)
        else:
            sys.exit("Bail out! no connection: " + self.pgconn.error_message.decode())
        self.pid = self.pgconn.backend_pid
        try:
            self.run("SET client_min_messages = error; SET statement_timeout = %d; SET jit = off; SET max_parallel_workers_per_gather = 0" % round(TIMEOUT * 1000))
        except Lost:
            # the server goes down after a crash a moment later
            time.sleep(1)
            self.open()

    def cpu(self):
        try:
            with open("/proc/%d/stat" % self.pid) as f:
                fields = f.read().rsplit(")", 1)[1].split()
            with open("/proc/%d/schedstat" % self.pid) as f:
                return int(f.read().split()[0]) / 1e9
        except FileNotFoundError:
            return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK") if "fields" in locals() else 0.0

    def memory(self):
        """Now, and the most so far, in kB."""
        try:
            with open("/proc/%d/status" % self.pid) as f:
                status = f.read()
            return int(re.search(r"VmRSS:\s*(\d+)", status).group(1)), int(re.search(r"VmHWM:\s*(\d+)", status).group(1))
        except (FileNotFoundError, AttributeError):
            return 0, 0

    def run(self, sql):
        """SQLSTATE or "", message, CPU seconds after the timeout, rows."""
        conn = self.pgconn
        started = time.monotonic()
        at_timeout = None
        conn.send_query(sql.encode())
        state, message, value = "", "", None
        while True:
            if conn.flush() == 0 and not conn.is_busy():
                result = conn.get_result()
                if result is None:
                    break
                if result.status in (pq.ExecStatus.FATAL_ERROR, pq.ExecStatus.BAD_RESPONSE):
                    state = (result.error_field(pq.DiagnosticField.SQLSTATE) or b"lost").decode()
                    message = result.error_message.decode(errors="replace").strip()
                elif result.status in (pq.ExecStatus.COPY_IN, pq.ExecStatus.COPY_OUT):
                    raise Lost("COPY")
                elif result.ntuples and result.nfields:
                    value = result.get_value(0, 0)
                continue
            if conn.status != pq.ConnStatus.OK:
                raise Lost(conn.error_message.decode())
            wait = TIMEOUT + 0.002 - (time.monotonic() - started) if at_timeout is None else 0.1
            if not select.select([conn.socket], [], [], max(wait, 0))[0]:
                if at_timeout is None:
                    at_timeout = self.cpu()
                elif self.cpu() - at_timeout > 30 or time.monotonic() - started > 600 or self.memory()[0] > STOP:
                    # before it takes all that the machine has
                    raise TimeoutError("%.1f s of CPU after the timeout, %d MB" % (self.cpu() - at_timeout, self.memory()[0] // 1024))
                continue
            try:
                conn.consume_input()
            except psycopg.OperationalError as error:
                raise Lost(str(error)) from error
            if conn.status != pq.ConnStatus.OK:
                raise Lost(conn.error_message.decode())
        return state, message, 0.0 if at_timeout is None else self.cpu() - at_timeout, value

    def close(self):
        self.pgconn.finish()


class Arguments:
    """Makes arguments; "size" is what those of the call at hand take, in kB."""

    def __init__(self, kept):
        self.kept = kept
        self.random = random.Random()
        self.heavy = True
        self.largest = False
        self.size = 0

    def pick(self, values):
        return self.random.choice(values)

    def day(self):
        if self.random.random() < 0.7:
            return self.pick(DAYS)
        return "%04d-%02d-%02d" % (self.random.randrange(1, 10000), self.random.randrange(1, 13), self.random.randrange(1, 29))

    def value(self, kind, name, hostile):
        """SQL of a value of a type."""
        if not hostile:
            if kind == "name" and name in COLUMNS:
                return "'%s'::name" % COLUMNS[name] if self.random.random() < 0.7 else "NULL::name"
            if self.largest and name in LARGEST_OF:
                return "%s::%s" % (self.pick(LARGEST_OF[name]), kind)
            if name in USUAL and kind not in self.kept and kind != "name" or name in ("summary", "group_by"):
                return "%s::%s" % (self.pick(USUAL[name]), kind)
        if kind in self.kept:
            light, heavy = self.kept[kind]
            if self.largest and kind == "jamsos.payroll_summary":
                light = [x for x in light if 8 <= x[0] <= 13]
            number, size = self.pick(heavy) if heavy and self.heavy and self.random.random() < 0.03 else self.pick(light)
            self.size += size
            return '(SELECT v FROM kept."%s" WHERE n = %d)' % (kind, number)
        if kind in INTEGERS:
            if self.random.random() < 0.8:
                return "(%s)::%s" % (self.pick(INTEGERS[kind]), kind)
            bits = {"bigint": 63, "smallint": 15}.get(kind, 31)
            return "(%d)::%s" % (self.random.randrange(0 if kind == "oid" else -2 ** bits, 2 ** bits) >> self.random.randrange(bits), kind)
        if kind == "numeric":
            if self.random.random() < 0.8:
                return "'%s'::numeric" % self.pick(NUMBERS)
            return "%d.%d::numeric" % (self.random.randrange(10 ** self.random.randrange(1, 40)), self.random.randrange(10 ** self.random.randrange(1, 20)))
        if kind == "boolean":
            return self.pick(["true", "false"])
        if kind == "date":
            return "'%s'::date" % self.day()
        if kind in ("text", "cstring"):
            if self.random.random() < 0.04:
                self.size += 8192
                return "%s::%s" % (self.pick(BIG_TEXTS), kind) if kind == "text" else literal("9" * 100000) + "::cstring"
            return "%s::%s" % (literal(self.pick(TEXTS)), kind)
        if kind == "name":
            return "%s::name" % literal(self.pick(NAMES).replace("''", "'"))
        if kind == "text[]":
            value = self.pick(ARRAYS)
            self.size += 8192 if "1000" in value else 0
            return value
        if kind in ("numeric[]", "date[]", "name[]", "jamsos.tariff_rules[]"):
            element = kind[:-2]
            shape = self.random.randrange(7)
            if shape == 0:
                return "'{}'::" + kind
            if shape == 1:
                self.size += 8192
                return "array_fill(%s, ARRAY[%d])" % (self.value(element, "", True), 1000 if element == "jamsos.tariff_rules" else 100000)
            if shape == 2:
                return "ARRAY[ARRAY[%s], ARRAY[%s]]" % (self.value(element, "", True), self.value(element, "", True))
            if shape == 3:
                return "array_fill(%s, ARRAY[2], ARRAY[-5])" % self.value(element, "", True)
            return "ARRAY[%s]::%s" % (", ".join(self.pick(["NULL", self.value(element, "", True)]) for _ in range(shape)), kind)
        if kind == "daterange":
            if self.random.random() < 0.7:
                return "'%s'::daterange" % self.pick(RANGES)
            low, high = sorted([self.day(), self.day()])
            return "daterange(least('%s'::date, '%s'::date), greatest('%s'::date, '%s'::date), '%s')" % (low, high, low, high, self.pick(["[]", "[)", "()", "(]"]))
        if kind == "jsonb":
            return "%s::jsonb" % literal(self.pick(JSON)) if self.random.random() < 0.95 else "jsonb_build_object('columns', array_fill('x'::text, ARRAY[20000]))"
        if kind == "regclass":
            return "%s::regclass" % self.pick(RELATIONS)
        if kind == "jamsos.scenario_row":
            return self.scenario(hostile)
        if kind == "jamsos.coverage_row":
            return "ROW(%s, %s, %s, NULL)::jamsos.coverage_row" % tuple(self.null_or("bigint") for _ in range(3))
        if kind == "bytea":
            return "'\\x%s'::bytea" % bytes(self.random.randrange(256) for _ in range(self.random.randrange(20))).hex()
        if kind == "json":
            return "%s::json" % literal(self.pick(JSON))
        return "NULL::" + kind

    def null_or(self, kind):
        return "NULL" if self.random.random() < 0.2 else self.value(kind, "", True)

    def scenario(self, hostile):
        names = ["base", "wage_growth", "wage_growth_month", "headcount_growth", "ceiling_growth", "coverage_from", "coverage_to", "coverage_by", "minimum", "minimum_region", "minimum_growth", "self_paid_until",
                 "reform", "reliefs", "rounding"]
        kinds = ["date", "numeric", "integer", "numeric", "numeric", "numeric", "numeric", "date", "numeric", "text", "numeric", "date", "text", "text[]", "text"]
        if not hostile:
            given = [i for i in range(15) if self.random.random() < (0.5 if self.largest else 0.25) and names[i] not in ("coverage_from", "coverage_to")]
            return "jamsos.scenario(%s)" % ", ".join("%s => %s" % (names[i], self.value(kinds[i], names[i], False)) for i in given)
        values = ["NULL"] * 15
        for i in self.random.sample(range(15), self.random.randrange(4)):
            values[i] = self.value(kinds[i], names[i], True)
        return "ROW(%s)::jamsos.scenario_row" % ", ".join(values)

    def some(self, types, names):
        """Arguments of a call: usual ones but for one, all hostile, the largest, NULL in one place."""
        mode = self.random.random()
        self.largest = mode < 0.1
        n = len(types)
        at = self.random.randrange(n) if n else 0
        values = []
        for i, kind in enumerate(types):
            name = names[i] if i < len(names) else ""
            hostile = mode > 0.85 or (i == at and mode > 0.25)
            if (i == at and mode > 0.7 and mode < 0.85) or (mode > 0.85 and self.random.random() < 0.1):
                values.append("NULL::" + kind)
            else:
                values.append(self.value(kind, name, hostile))
        self.largest = False
        return values


def targets(admin):
    """(signature, kind, maker of SQL, writes?), and what is skipped."""
    found, skipped = [], Counter()
    types = "ARRAY(SELECT CASE WHEN t = 2276 THEN 'text' ELSE format_type(t, NULL) END FROM unnest(p.proargtypes) WITH ORDINALITY u (t, n) ORDER BY n)"
    for name, kind, retset, volatile, result, arguments, names in admin.execute(
            "SELECT p.proname, p.prokind, p.proretset, p.provolatile = 'v', format_type(p.prorettype, NULL), %s, coalesce(p.proargnames, '{}') FROM pg_proc p WHERE pronamespace = 'jamsos'::regnamespace ORDER BY p.proname, 6" % types):
        signature = "%s(%s)" % (name, ", ".join(arguments))
        reason = "internal" if "internal" in arguments or result == "internal" else "trigger" if result == "trigger" else None
        if reason:
            skipped[reason] += 1
            continue
        found.append((signature, {"a": "aggregate", "p": "procedure"}.get(kind, "set" if retset else "function"), (name, arguments, names, result), volatile))
    for name, left, right in admin.execute("SELECT oprname, CASE WHEN oprleft <> 0 THEN format_type(oprleft, NULL) END, format_type(oprright, NULL) FROM pg_operator WHERE oprnamespace = 'jamsos'::regnamespace ORDER BY 1, 2, 3"):
        found.append(("%s %s %s" % (left or "", name, right), "operator", (name, [k for k in (left, right) if k]), False))
    for source, target in admin.execute("SELECT format_type(castsource, NULL), format_type(casttarget, NULL) FROM pg_cast WHERE castsource IN (SELECT oid FROM pg_type WHERE typnamespace = 'jamsos'::regnamespace)"
                                        " OR casttarget IN (SELECT oid FROM pg_type WHERE typnamespace = 'jamsos'::regnamespace) ORDER BY 1, 2"):
        found.append(("%s::%s" % (source, target), "cast", (source, target), False))
    # input and output of every type of its own
    for (kind,) in admin.execute("SELECT format_type(oid, NULL) FROM pg_type WHERE typnamespace = 'jamsos'::regnamespace AND typtype = 'b' AND typelem = 0 ORDER BY 1"):
        found.append(("text::%s" % kind, "cast", ("text", kind), False))
        found.append(("%s::text" % kind, "cast", (kind, "text"), False))
    return [t for t in found if ONLY.search(t[0])], skipped


def statement(target, arguments):
    _, kind, what, _ = target
    chance = arguments.random
    if kind == "operator":
        values = arguments.some(what[1], [])
        return "SELECT length((%s)::text)" % (" OPERATOR(jamsos.%s) " % what[0]).join(values if len(values) == 2 else [""] + values)
    if kind == "cast":
        # PostgreSQL's own parser of json cannot be cancelled: not more of it than takes a moment
        arguments.heavy = what[1] not in ("json", "jsonb")
        value = arguments.some([what[0]], [])[0]
        arguments.heavy = True
        return "SELECT length((%s::%s)::text)" % (value, what[1])
    name, types, names, result = what
    names = list(names)
    if kind == "aggregate":
        rows = ["(%d%s)" % (i, "".join(", " + v for v in arguments.some(types, names))) for i in range(chance.choice([1, 1, 2, 3, 5]))]
        columns = ", ".join("a%d" % i for i in range(len(types)))
        table = "(VALUES %s) v (n%s)" % (", ".join(rows), ", " + columns if columns else "")
        call = 'jamsos."%s"(%s)' % (name, columns)
        shape = chance.random()
        if shape < 0.6:
            return "SELECT length((%s)::text) FROM %s" % (call, table)
        if shape < 0.8:
            return "SELECT max(length(x::text)) FROM (SELECT %s OVER (ORDER BY n ROWS %d PRECEDING) AS x FROM %s) q" % (call, chance.randrange(3), table)
        return "SELECT length((%s)::text) FROM %s, generate_series(1, %d)" % (call, table, chance.choice([2, 100, 5000]))
    call = 'jamsos."%s"(%s)' % (name, ", ".join(arguments.some(types, names)))
    if kind == "procedure":
        return "CALL " + call
    if kind == "set":
        return "SELECT count(*), max(x::text) FROM %s x" % call
    return "SELECT %s" % call if result in ("void", "cstring") else "SELECT length((%s)::text)" % call


def main():
    where = {"host": os.environ.get("PGHOST"), "port": os.environ.get("PGPORT")}
    where = {k: v for k, v in where.items() if v}

    def connect(database):
        return psycopg.connect(dbname=database, user=os.environ.get("PGUSER", "postgres"), autocommit=True, **where)

    def clean(conn):
        conn.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)" % DATABASE)
        if conn.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone():
            conn.execute("DROP ROLE %s" % ROLE)

    print("# seed %d: CALLS_SEED=%d CALLS=%d CALLS_FROM=%d" % (SEED, SEED, CALLS, FROM), flush=True)
    outside = connect("postgres")
    clean(outside)
    outside.execute("CREATE DATABASE %s" % DATABASE)
    outside.execute("CREATE ROLE %s LOGIN" % ROLE)
    admin = connect(DATABASE)
    admin.execute("SET client_min_messages = error")
    admin.execute(SETUP)
    admin.execute("SET ROLE %s" % ROLE)
    admin.execute(SCRATCH)
    admin.execute("SELECT jamsos.track('scratch.staff', 'staff_sums', '{opd}', 'upah')")
    admin.execute("RESET ROLE")
    kept, refused = {}, 0
    for kind, values in KEPT.items():
        admin.execute('CREATE TABLE kept."%s" (n integer PRIMARY KEY, v %s); GRANT SELECT ON kept."%s" TO %s' % (kind, kind, kind, ROLE))
        kept[kind] = ([], [])
        heavy = False
        for n, sql in enumerate(values):
            if sql is None:
                heavy = True
                continue
            try:
                size = admin.execute('INSERT INTO kept."%s" SELECT %d, %s RETURNING coalesce(length(v::text), 0) / 1024' % (kind, n, sql)).fetchone()[0]
                kept[kind][heavy].append((n, size))
            except psycopg.Error as error:
                refused += 1
                if SHOW:
                    print("# refused: %s: %s" % (sql[:100], error.diag.message_primary))
    admin.execute("VACUUM ANALYZE")
    found, skipped = targets(admin)
    arguments = Arguments(kept)
    session = Session(" ".join("%s=%s" % p for p in where.items()) + " dbname=%s user=%s" % (DATABASE, ROLE))
    session.open()

    states, failed = Counter(), Counter()
    slowest, largest = (0.0, ""), (0, "")
    called, begun, shown = set(), time.monotonic(), 0

    def fault(kind, number, sql, what):
        nonlocal shown
        failed[kind] += 1
        if failed[kind] <= 10:
            shown += 1
            print("# %s: call %d (CALLS_SEED=%d CALLS_FROM=%d CALLS=1): %s\n#   %s" % (kind, number, SEED, number, what.replace("\n", " ")[:300], sql[:1500]), flush=True)

    for number in range(FROM, FROM + CALLS):
        arguments.random.seed("%d %d" % (SEED, number))
        arguments.size = 0
        target = found[number % len(found)]
        sql = statement(target, arguments)
        called.add(target[0])
        if SHOW:
            print("# %d: %s" % (number, sql), flush=True)
        before, most_before = session.memory()
        try:
            if target[3]:
                session.run("BEGIN")
            state, message, late, _ = session.run(sql)
            if target[3]:
                session.run("ROLLBACK")
        except Lost as lost:
            fault("crashed", number, sql, str(lost))
            states["lost"] += 1
            session.close()
            session.open()
            continue
        except TimeoutError as error:
            fault("not cancelled", number, sql, str(error))
            states["hung"] += 1
            os.kill(session.pid, signal.SIGKILL)
            session.close()
            # not into a server that is about to go down because of it
            while os.path.exists("/proc/%d" % session.pid):
                time.sleep(0.1)
            time.sleep(1)
            session.open()
            continue
        after, most = session.memory()
        states[state or "done"] += 1
        if state == "lost" or session.pgconn.status != pq.ConnStatus.OK:
            fault("crashed", number, sql, message)
            session.close()
            session.open()
            continue
        if state.startswith("XX"):
            fault("internal error", number, sql, state + " " + message)
        elif state in ("42601", "42883", "42725") and target[1] not in ("set",):
            fault("not a call", number, sql, state + " " + message)
        if late > slowest[0]:
            slowest = (late, sql)
        if late > LATE:
            fault("late", number, sql, "%.0f ms of CPU after the timeout: %s" % (late * 1000, message))
        grown = most - before if most > most_before else 0
        if grown > largest[0]:
            largest = (grown, sql)
        if grown > ROOM + arguments.size:
            fault("memory", number, sql, "%d MB more, arguments of %d MB" % (grown // 1024, arguments.size // 1024))
        if most > 150 * 1024 or after > 150 * 1024:
            session.close()
            session.open()
        if (number - FROM) % 20000 == 19999:
            print("# %d calls, %.0f s, %d faults" % (number - FROM + 1, time.monotonic() - begun, sum(failed.values())), flush=True)
    session.close()
    admin.close()
    for i, (kind, what) in enumerate((("crashed", "nothing crashes"), ("internal error", "nothing is an internal error"), ("not cancelled", "everything can be cancelled"), ("late", "within %d ms of CPU" % (LATE * 1000)),
                                      ("memory", "memory stays within %d MB over the arguments" % (ROOM // 1024)), ("not a call", "every call resolves"))):
        print("%s %d - %s" % ("not ok" if failed[kind] else "ok", i + 1, what))
    print("1..6")
    kinds = Counter(t[1] for t in found)
    print("# %d calls in %.0f s of %d signatures (%s)" % (CALLS, time.monotonic() - begun, len(called), ", ".join("%d %s" % (n, k) for k, n in kinds.most_common())))
    print("# skipped: " + "; ".join("%d: %s" % (n, SKIPPED[k]) for k, n in skipped.items()))
    print("# kept values: %d, refused as they were made: %d" % (sum(len(a) + len(b) for a, b in kept.values()), refused))
    print("# by SQLSTATE class: " + ", ".join("%s %d" % (k, n) for k, n in sorted(Counter(s if s in ("done", "lost", "hung", "57014") else s[:2] for s in states.elements()).items())))
    print("# slowest cancel: %.0f ms of CPU after the timeout: %s" % (slowest[0] * 1000, slowest[1][:300]))
    print("# largest memory: %d MB: %s" % (largest[0] // 1024, largest[1][:300]))
    try:
        clean(connect("postgres"))
    except psycopg.Error as error:
        print("# could not clean up: %s" % error)
    sys.exit(1 if failed else 0)


main()
