-- The second extension: reports over tables that are already there.
\set SHOW_CONTEXT never
CREATE SCHEMA jamsos_reports CREATE TABLE staff (id integer);
CREATE EXTENSION jamsos_reports;
DROP SCHEMA jamsos_reports CASCADE;
CREATE SCHEMA jamsos_api CREATE TABLE staff (id integer);
CREATE EXTENSION jamsos_reports;
DROP SCHEMA jamsos_api CASCADE;
CREATE EXTENSION jamsos_reports;
SELECT jamsos_reports.version() = extversion AS version FROM pg_extension WHERE extname = 'jamsos_reports';

/* ---- the catalogue ---- */
CREATE TEMP VIEW member AS
SELECT d.classid, d.objid, pg_describe_object(d.classid, d.objid, 0) AS object
FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
WHERE e.extname = 'jamsos_reports' AND d.deptype = 'e';
SELECT object AS without_comment FROM member m
WHERE obj_description(objid, (SELECT relname::name FROM pg_class WHERE oid = classid)) IS NULL
AND NOT (classid = 'pg_type'::regclass AND EXISTS (SELECT FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid WHERE t.oid = objid AND (t.typelem <> 0 OR c.relkind IN ('r', 'v'))));
SELECT c.relname, a.attname AS column_without_comment
FROM member m JOIN pg_class c ON c.oid = m.objid AND m.classid = 'pg_class'::regclass AND c.relkind IN ('r', 'v')
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped WHERE col_description(c.oid, a.attnum) IS NULL;
SELECT p.oid::regprocedure AS definer_or_c FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass JOIN pg_language l ON l.oid = p.prolang WHERE prosecdef OR l.lanname NOT IN ('sql', 'plpgsql');
SELECT p.oid::regprocedure AS body_without_search_path
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass
WHERE p.prosqlbody IS NULL AND NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c = 'search_path=pg_catalog, pg_temp');
SELECT p.oid::regprocedure AS odd_label FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass WHERE p.provolatile = 'i' AND p.proparallel <> 's';
SELECT p.oid::regprocedure AS odd_result, a.name, a.type::regtype
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass, unnest(p.proargnames, p.proallargtypes, p.proargmodes) a (name, type, mode)
WHERE a.mode = 't' AND a.type::regtype::text NOT IN ('text', 'date', 'bigint', 'integer', 'numeric', 'boolean', 'regclass', 'jsonb');
SELECT m.object AS owned_by_another FROM member m JOIN pg_shdepend s ON s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND s.classid = m.classid AND s.objid = m.objid AND s.deptype = 'o';
SELECT a.grantee::regrole AS may_create FROM pg_namespace n, aclexplode(n.nspacl) a WHERE n.nspname = 'jamsos_reports' AND a.privilege_type = 'CREATE' AND a.grantee <> n.nspowner;
-- every generated view, and each of its columns, has a label in both languages
SELECT name AS view_without_label FROM jamsos_reports.view_definition d WHERE NOT EXISTS (SELECT FROM jamsos_reports.label l WHERE l.kind = 'view' AND l.code = d.name);
SELECT code AS label_with_one_language FROM jamsos_reports.label WHERE english = indonesian OR english = '' OR indonesian = '';

/* ---- what cannot be right is refused, and nothing is made ---- */
CREATE ROLE regress_reports_owner;
CREATE ROLE regress_reports_other;
GRANT CREATE ON DATABASE :DBNAME TO regress_reports_owner;
-- trusted: who may create in the database installs it, along a path of his own, and owns nothing of it
DROP EXTENSION jamsos_reports;
SET ROLE regress_reports_owner;
CREATE SCHEMA jebakan;
CREATE FUNCTION jebakan.count(text) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'trapped'; END $$;
CREATE FUNCTION jebakan.format(text, VARIADIC text[]) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'trapped'; END $$;
CREATE FUNCTION jebakan.is_equal(text, text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'trapped'; END $$;
CREATE OPERATOR jebakan.= (LEFTARG = text, RIGHTARG = text, FUNCTION = jebakan.is_equal);
SET search_path = jebakan, pg_catalog, public;
CREATE EXTENSION jamsos_reports;
RESET search_path;
RESET ROLE;
SELECT m.object AS owned_by_who_installed FROM member m JOIN pg_shdepend s ON s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND s.classid = m.classid AND s.objid = m.objid AND s.deptype = 'o';
SET ROLE regress_reports_owner;
CREATE SCHEMA kepegawaian;
CREATE TABLE kepegawaian.staf (id integer, nama text, nik text, unit text, honor text, mulai date, selesai date, kelas text, jenis text, at timestamptz, tempat point);
INSERT INTO kepegawaian.staf SELECT i, 'CONTOH ' || i, '637101' || to_char('1980-01-01'::date + i, 'DDMMYY') || to_char(i, 'FM0000'), 'U' || i % 2, (2000000 + i * 1000)::text, '2024-01-15', NULL, '1', 'PTT', now(), '(1,2)' FROM generate_series(1, 10) i;
CREATE TABLE kepegawaian.unit (kode text, nama text, induk text);
INSERT INTO kepegawaian.unit VALUES ('U0', 'Dinas Nol', NULL), ('U1', 'Bidang Satu', 'U0');
SELECT jamsos_reports.install('laporan');
SELECT jamsos_reports.install('');
SELECT jamsos_reports.install(repeat('x', 64));
SELECT jamsos_reports.install('pg_catalog', '63', 2026, 'kepegawaian.staf', '{"worker_id": "id"}');
SELECT jamsos_reports.check('kepegawaian');
-- what the views are made of, asked by hand: months that are none or in no order, lists that do not go together
SELECT jamsos_reports.tariffs('63', '2026-02-01', '2026-01-31', 'none');
SELECT * FROM jamsos_reports.budget_lines(ARRAY[NULL, NULL]::jamsos.payroll_summary[], 2027, 1, '{63}', '{NULL,NULL}');
CREATE FUNCTION pg_temp.said(call text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE call;
	RETURN 'taken';
EXCEPTION WHEN invalid_parameter_value THEN
	RETURN sqlerrm;
END
$$;
SELECT f, l, pg_temp.said(format('SELECT jamsos_reports.tariffs(''63'', %L, %L, ''none'')', f, l)) FROM unnest('{2026-01-31,2026-02-01,-infinity,infinity,NULL}'::date[]) f, unnest('{2026-01-01,2026-02-01,infinity,NULL}'::date[]) l;
SELECT n, r AS regions, s AS statuses, pg_temp.said(format(call, r, s)) FROM (VALUES (1, 'SELECT * FROM jamsos_reports.budget_lines(ARRAY[NULL, NULL]::jamsos.payroll_summary[], 2027, 1, %L, %L)'), (2, 'SELECT * FROM jamsos_reports.rka_lines_of(ARRAY[NULL, NULL]::jamsos.payroll_summary[], 2027, %L, %L)'),
	(3, 'SELECT * FROM jamsos_reports.projection_lines(ARRAY[NULL, NULL]::jamsos.payroll_summary[], ''2027-01-01'', 1, %L)')) c (n, call), unnest(ARRAY['{63,NULL}', '{63}', '{63,63,63}', NULL]) r, unnest(ARRAY['{NULL,NULL}', '{NULL}']) s WHERE n < 3 OR s = '{NULL,NULL}' ORDER BY n, r, s;
SELECT pg_temp.said('SELECT * FROM jamsos_reports.budget_lines(NULL, 2027, 1, ''{}'', NULL)') AS nobody;
DROP FUNCTION pg_temp.said(text);
SELECT jamsos_reports.remove('tidak ada');
CREATE FUNCTION pg_temp.try(region text DEFAULT '63', columns jsonb DEFAULT '{"worker_id": "id", "wage": "honor", "office": "unit"}', more text DEFAULT '') RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('SELECT i::text FROM jamsos_reports.install(''laporan'', %L, 2026, ''kepegawaian.staf'', %L%s) i', region, columns, more);
END
$$;
SELECT pg_temp.try('6304');
SELECT pg_temp.try('35.78', more => ', first_month => ''2024-06-01'', last_month => ''2024-06-01''');
SELECT pg_temp.try('63.01');
SELECT pg_temp.try(more => ', fallback => ''x''');
SELECT pg_temp.try(more => ', first_month => ''2026-05-01'', last_month => ''2026-04-01''');
SELECT pg_temp.try(columns => '[]');
SELECT pg_temp.try(columns => '{"worker_id": "id", "upah": "honor"}');
SELECT pg_temp.try(columns => '{"wage": "honor"}');
SELECT pg_temp.try(columns => '{"worker_id": "id", "wage": "gaji"}');
SELECT pg_temp.try(columns => '{"worker_id": "id", "wage": " HONOR"}');
SELECT pg_temp.try(columns => '{"worker_id": "id", "wage": "mulai"}');
SELECT pg_temp.try(columns => '{"worker_id": "id", "first_day": "at"}');
SELECT pg_temp.try(columns => '{"worker_id": "id", "wage": 7}');
SELECT pg_temp.try(columns => '{"worker_id": "id", "segment": {"value": "PU", "column": "jenis"}}');
SELECT pg_temp.try(more => ', shape => ''hari''');
SELECT pg_temp.try(more => ', shape => ''month''');
SELECT pg_temp.try(columns => '{"worker_id": "id", "month": "mulai"}');
SELECT pg_temp.try(more => ', regular => ''{GAJI}''');
SELECT pg_temp.try(more => ', same_nik => ''first''');
SELECT pg_temp.try(more => ', active => ''[]''');
SELECT pg_temp.try(more => ', active => ''{"status": ["aktif"]}''');
SELECT pg_temp.try(more => ', active => ''{"jenis": {"is": 1}}''');
SELECT pg_temp.try(more => ', offices => ''{"office": "kode"}''');
SELECT pg_temp.try(more => ', offices => ''{"relation": "opd", "office": "kode"}''');
SELECT pg_temp.try(more => ', enrolment => ''{"relation": "staf"}''');
-- what no report can lie over: an index, a temporary table, a schema of an extension
CREATE INDEX staf_id ON kepegawaian.staf (id);
CREATE TEMP TABLE sebentar (id integer);
SELECT jamsos_reports.install('laporan', '63', 2026, 'kepegawaian.staf_id', '{"worker_id": "id"}');
SELECT jamsos_reports.install('laporan', '63', 2026, 'pg_temp.sebentar', '{"worker_id": "id"}');
DROP TABLE sebentar;
DROP INDEX kepegawaian.staf_id;
SELECT jamsos_reports.install('jamsos_api', '63', 2026, 'kepegawaian.staf', '{"worker_id": "id"}');
SELECT pg_temp.try(more => ', offices => ''{"relation": "daftar unit", "office": "kode"}''');
SELECT pg_temp.try(columns => '{"worker_id": "id", "segment": {"column": "jenis", "map": {"PTT": ["PU"]}}}');
SELECT pg_temp.try(more => ', last_month => ''infinity''');
SELECT pg_temp.try(more => ', wages => ''{"relation": "staf", "worker_id": "id", "from": "mulai", "wage": "honor"}'', shape => ''spell''');
CREATE TYPE kepegawaian.pasangan AS (a integer, b integer);
CREATE VIEW kepegawaian.aneh AS SELECT id, ROW(1, 2)::kepegawaian.pasangan AS pasangan FROM kepegawaian.staf;
SELECT jamsos_reports.install('laporan', '63', 2026, 'kepegawaian.aneh', '{"worker_id": "pasangan"}');
INSERT INTO kepegawaian.unit VALUES ('U1', 'Bidang Satu (2026)', 'U0');
SELECT pg_temp.try(more => ', offices => ''{"relation": "unit", "office": "kode"}''');
DELETE FROM kepegawaian.unit WHERE nama LIKE '%2026%';
INSERT INTO kepegawaian.staf (id) VALUES (3);
SELECT pg_temp.try();
UPDATE kepegawaian.staf SET id = NULL WHERE nama IS NULL;
SELECT pg_temp.try();
DELETE FROM kepegawaian.staf WHERE nama IS NULL;
SELECT count(*) AS left_behind FROM pg_namespace WHERE nspname = 'laporan';

/* ---- a schema that is there, with things in it; names that mean harm ---- */
CREATE SCHEMA "Lap""oran '; DROP TABLE x; --";
CREATE TABLE "Lap""oran '; DROP TABLE x; --".setting (id integer);
SELECT jamsos_reports.install('Lap"oran ''; DROP TABLE x; --', '63', 2026, 'kepegawaian.staf', '{"worker_id": "id"}');
DROP TABLE "Lap""oran '; DROP TABLE x; --".setting;
CREATE TABLE "Lap""oran '; DROP TABLE x; --".office (id integer);
SELECT jamsos_reports.install('Lap"oran ''; DROP TABLE x; --', '63', 2026, 'kepegawaian.staf', '{"worker_id": "id"}');
DROP TABLE "Lap""oran '; DROP TABLE x; --".office;
CREATE TABLE "Lap""oran '; DROP TABLE x; --".fact_budget (id integer);
SELECT jamsos_reports.install('Lap"oran ''; DROP TABLE x; --', '63', 2026, 'kepegawaian.staf', '{"worker_id": "id"}');
DROP TABLE "Lap""oran '; DROP TABLE x; --".fact_budget;
CREATE FUNCTION "Lap""oran '; DROP TABLE x; --".evidence_sheet(run bigint) RETURNS text LANGUAGE sql AS 'SELECT NULL';
SELECT jamsos_reports.install('Lap"oran ''; DROP TABLE x; --', '63', 2026, 'kepegawaian.staf', '{"worker_id": "id"}');
DROP FUNCTION "Lap""oran '; DROP TABLE x; --".evidence_sheet;
CREATE TABLE kepegawaian."st'a""f %I $$" ("i""d '" integer, "ho{schema}nor; --" text, "un%Lit" text);
INSERT INTO kepegawaian."st'a""f %I $$" VALUES (1, 'Rp 3.000.000', 'O''Brien "x"'), (2, '1.500', '{schema}');
SELECT source, problem, rows, example FROM jamsos_reports.install('Lap"oran ''; DROP TABLE x; --', '63', 2026, 'kepegawaian."st''a""f %I $$"',
	'{"worker_id": "i\"d ''", "wage": "ho{schema}nor; --", "office": "un%Lit", "status": {"value": "it''s"}, "fund": {"column": "un%Lit", "map": {"O''Brien \"x\"": "A''B"}, "else": "{schema}"}}', active => '{"un%Lit": {"not": ["x''; DROP"]}}');
SELECT office, status, fund, wage FROM "Lap""oran '; DROP TABLE x; --".staff;
SELECT jamsos_reports.remove('Lap"oran ''; DROP TABLE x; --');
SELECT count(*) AS kept FROM pg_namespace WHERE nspname LIKE 'Lap"oran%';
DROP SCHEMA "Lap""oran '; DROP TABLE x; --";

/* ---- installed again ---- */
SET search_path = jebakan, pg_catalog, public;
SELECT problem FROM jamsos_reports.install('laporan');
RESET search_path;
SELECT pg_temp.try('63.01', more => ', fallback => ''province''');
SELECT jamsos_reports.set_setting('laporan.setting', coverage_target => 101);
/* ---- reports over files alone ---- */
SELECT source, problem, rows FROM jamsos_reports.install('laporan_berkas', region => '63', fiscal_year => 2026, bills => '{"relation": "laporan_berkas.bill_row", "month": "month"}');
SELECT name, relation, columns ->> 'worker_id' AS worker_id, columns ->> 'nik' AS nik FROM laporan_berkas.source ORDER BY name;
SELECT * FROM jamsos_reports.import_list('laporan_berkas.setting', 'staff', '[["2", "6371012501900001", "Ani", "Rp2.500.000", "01"], ["3", "6371012501900002", " ", "2.500.000,50", ""]]', '{"worker_id": 1, "nik": 1, "name": 2, "wage": 3, "office": 4}', 'pegawai.xlsx');
SELECT * FROM jamsos_reports.import_list('laporan_berkas.setting', 'staff', '[["2", "a", "PR"], ["3", "b", ""]]', '{"worker_id": 1, "segment": 2, "wage": {"value": "2.000.000"}}');
SELECT worker_id, name, segment, budget_status, wage FROM laporan_berkas.staff ORDER BY 1;
SELECT * FROM jamsos_reports.import_list('laporan_berkas.setting', 'enrolment', '[["2", "6371012501900001", "01-01-2026"], ["3", ""]]', '{"nik": 1, "first_day": 2}');
SELECT * FROM jamsos_reports.import_list('laporan_berkas.setting', 'bills', '[["2", "6371012501900001", "2.500.000", "6.000,00"]]', '{"nik": 1, "wage": 2, "jkk": 3, "month": {"value": "2025-06"}}', 'tagihan.csv');
SELECT kind, file, workers, replaced, changed_by = current_user AS own FROM laporan_berkas.list_taken ORDER BY changed_at;
SELECT may_add FROM jamsos_reports.viewer('laporan_berkas.setting');
-- of one office nobody brings in a list, whatever he was granted, nor is he told that he may
GRANT USAGE ON SCHEMA laporan_berkas TO regress_reports_other;
GRANT ALL ON ALL TABLES IN SCHEMA laporan_berkas TO regress_reports_other;
INSERT INTO laporan_berkas.reader VALUES ('regress_reports_other', '01');
RESET ROLE;
SET ROLE regress_reports_other;
SELECT * FROM jamsos_reports.verify_runs('laporan_berkas.setting');
SELECT may_add, whole_nik FROM jamsos_reports.viewer('laporan_berkas.setting');
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'staff', '[["2", "a"]]', '{"worker_id": 1}');
UPDATE laporan_berkas.reader SET office = NULL WHERE role = 'regress_reports_other';
SELECT may_add, whole_nik FROM jamsos_reports.viewer('laporan_berkas.setting');
SELECT * FROM jamsos_reports.import_list('laporan_berkas.setting', 'staff', '[["2", "a"], ["3", "b"]]', '{"worker_id": 1}');
RESET ROLE;
SET ROLE regress_reports_owner;
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'x', '[["2", "a"]]', '{"nik": 1}');
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'staff', '[["2", "a"]]', '{"worker_id": "1"}');
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'bills', '[["2", "a"]]', '{"nik": 1, "bill_id": 1, "month": 1}');
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'enrolment', '[["2", "a"]]', '{"first_day": 1}');
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'staff', '[]', '{"worker_id": 1}');
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'staff', '[["2", "a"], ["3", "a"]]', '{"worker_id": 1}');
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'staff', '[["2", "a"]]', '["worker_id"]');
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'staff', '[["2", "a"]]', '{"worker_id": 1, "segment": {"value": "PU", "map": {"a": "PR"}}}');
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'staff', '[["2", "a"], ["dua", "b"]]', '{"worker_id": 1}');
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'enrolment', '[[null, "a"]]', '{"nik": 1}');
SELECT jamsos_reports.import_list('laporan_berkas.setting', 'bills', '[{"line": 2, "nik": "a"}]', '{"nik": 1, "month": {"value": "2025-06"}}');
SELECT jamsos_reports.remove('laporan_berkas');
SELECT DISTINCT region FROM laporan.fact_headcount;
CREATE VIEW laporan.milik_saya AS SELECT office, sum(total) AS total FROM laporan.liability_by_office GROUP BY office;
CREATE OR REPLACE VIEW laporan.staff AS SELECT worker_id, name, nik, birth_date, office, status, budget_status, segment, 2 * wage AS wage, risk_class, first_day, last_day, region, programs, fund, member_number
FROM (SELECT id::text AS worker_id, nama AS name, nik, NULL::date AS birth_date, unit AS office, NULL::text AS status, 'non-ASN'::text AS budget_status, 'PU'::text AS segment, jamsos.rupiah_or_null(honor) AS wage, 1 AS risk_class,
	mulai AS first_day, selesai AS last_day, NULL::text AS region, NULL::text AS programs, NULL::text AS fund, NULL::text AS member_number FROM kepegawaian.staf) q;
CREATE OR REPLACE VIEW laporan.dim_region AS SELECT code AS region, name AS region_name, level, code AS province, name AS province_name FROM jamsos.region WHERE false;
DROP VIEW laporan.fact_projection;
DROP PROCEDURE laporan.post;
SELECT problem, remedy FROM jamsos_reports.check('laporan') WHERE source = 'reports';
SELECT source, problem, rows FROM jamsos_reports.install('laporan');
SELECT max(wage) AS of_the_user FROM laporan.staff;
SELECT count(*) > 500 AS made_again FROM laporan.dim_region;
SELECT source, problem, rows FROM jamsos_reports.install('laporan', staff => 'kepegawaian.staf', offices => '{"relation": "unit", "office": "kode", "name": "nama", "parent": "induk"}');
SELECT * FROM laporan.dim_office ORDER BY 1;
SELECT count(*) FROM jamsos_reports.install('laporan', replace => true);
SELECT max(wage) AS of_the_table FROM laporan.staff;
SELECT month_key, year, quarter, fiscal_year, month_name, nama_bulan FROM laporan.dim_month ORDER BY month LIMIT 1;
-- views run with the rights of who asks, and are flat, with comments in both languages
SELECT c.relname FROM pg_class c WHERE relkind = 'v' AND relnamespace = 'laporan'::regnamespace AND relname <> 'milik_saya' AND NOT coalesce('security_invoker=true' = ANY (reloptions), false);
SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND attnum > 0 WHERE relkind = 'v' AND relnamespace = 'laporan'::regnamespace AND relname <> 'milik_saya' AND relname <> 'x' AND col_description(c.oid, attnum) IS NULL;
SELECT c.relname, a.attname, format_type(atttypid, NULL) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND attnum > 0 WHERE relkind = 'v' AND relnamespace = 'laporan'::regnamespace AND format_type(atttypid, NULL) NOT IN ('text', 'date', 'bigint', 'integer', 'numeric', 'boolean') ORDER BY 1;

/* ---- what is wrong with the table is told at any time ---- */
UPDATE kepegawaian.staf SET nik = '9999999999999999', honor = 'Rp.200.000.000.00', kelas = 'VI', selesai = '2023-12-31', unit = NULL WHERE id = 1;
UPDATE kepegawaian.staf SET nik = (SELECT nik FROM kepegawaian.staf WHERE id = 3), honor = '', unit = 'U9' WHERE id = 2;
INSERT INTO kepegawaian.staf SELECT * FROM kepegawaian.staf WHERE id = 4;
SELECT count(*) FROM jamsos_reports.install('laporan', staff => 'kepegawaian.staf', columns => '{"worker_id": "id", "name": "nama", "nik": "nik", "wage": "honor", "office": "unit", "risk_class": "kelas", "first_day": "mulai", "last_day": "selesai"}', replace => true);
DELETE FROM kepegawaian.staf WHERE id = 4;
SELECT count(*) FROM jamsos_reports.install('laporan', staff => 'kepegawaian.staf', columns => '{"worker_id": "id", "name": "nama", "nik": "nik", "wage": "honor", "office": "unit", "risk_class": "kelas", "first_day": "mulai", "last_day": "selesai"}', replace => true);
INSERT INTO kepegawaian.staf SELECT * FROM kepegawaian.staf WHERE id = 5;
SELECT * FROM jamsos_reports.check('laporan');
DELETE FROM kepegawaian.staf WHERE id = 5;

/* ---- runs ---- */
CALL laporan.billing_run('2025-03-15');
CALL laporan.billing_run('2025-03-01');
CALL laporan.billing_run('2025-04-01');
CALL laporan.billing_run(NULL);
CALL laporan.billing_run('2014-01-01');
CALL laporan.budget_run(2026);
CALL laporan.budget_run(1999);
CALL laporan.finalise(99, 'Kepala BKAD');
CALL laporan.finalise(1, ' ');
CALL laporan.post(1);
UPDATE kepegawaian.staf SET honor = '9000000' WHERE id = 3;
CALL laporan.billing_run('2025-03-01');
CALL laporan.finalise(1, 'Kepala BKAD');
CALL laporan.correction_run('2025-03-01', '2025-05-01', 'SK 12');
CALL laporan.finalise(4, 'Kepala BKAD');
CALL laporan.finalise(4, 'somebody else');
CALL laporan.post(4);
CALL laporan.post(4);
CALL laporan.post(2);
CALL laporan.billing_run('2025-03-01');
UPDATE kepegawaian.staf SET honor = '9100000' WHERE id = 3;
CALL laporan.billing_run('2025-03-01');
CALL laporan.correction_run('2025-03-01', '2025-05-01', '');
CALL laporan.correction_run('2025-03-01', '2025-02-01', 'SK 12');
CALL laporan.correction_run('2025-03-01', '2025-05-01', 'SK 12');
CALL laporan.correction_run('2025-03-01', '2025-05-01', 'SK 12');
-- by how much runs differ: 0.54 percent of what wages rose by
SELECT run, kind, period, revision, state, is_current, replaces, reason, signed_by FROM laporan.run_list ORDER BY run;
SELECT run, replaces, sum(difference) FROM laporan.run_difference GROUP BY 1, 2;
SELECT month_key, kind, sum(amount) FROM laporan.fact_billed GROUP BY 1, 2 ORDER BY 1, 2;
-- a second correction bills only what came after the first
UPDATE kepegawaian.staf SET honor = '9200000' WHERE id = 3;
CALL laporan.correction_run('2025-03-01', '2025-06-01', 'SK 13');
SELECT month_key, kind, sum(amount) FROM laporan.fact_billed GROUP BY 1, 2 ORDER BY 1, 2;
-- what comes back pays for other months
UPDATE kepegawaian.staf SET honor = '8000000' WHERE id = 3;
CALL laporan.correction_run('2025-03-01', '2025-07-01', 'SK 14');
SELECT month_key, principal, months FROM laporan.fact_arrears WHERE office = 'U1' ORDER BY 1;
-- letters: what is owed of both months and their corrections, by the rates of the law counted by hand; the penalty only where it is asked for
SELECT office, office_name, oldest_month, months, principal, penalty, in_words, credit FROM laporan.arrears_letters('2025-07-31') ORDER BY office;
SELECT l.office, l.penalty > 0 AS penalty_named, l.in_words = jamsos.terbilang(l.principal + l.penalty) AS added FROM laporan.arrears_letters('2025-07-31', with_penalty => true) l ORDER BY l.office;
SELECT l.office, l.principal - sum(s.unpaid) AS difference FROM laporan.arrears_letters('2025-07-31') l JOIN laporan.office_ledger o USING (office), jamsos.statement(o.ledger, '2025-07-31') s GROUP BY l.office, l.principal ORDER BY l.office;
SELECT * FROM laporan.arrears_letters(NULL);
SELECT * FROM laporan.arrears_letters('2025-07-31', NULL);
-- who is on the bill: nobody
CALL laporan.reconcile_run('2025-03-01');
CALL laporan.reconcile_run('2025-03-01');
SELECT class, count(*) FROM laporan.compliance_by_worker GROUP BY 1;
CALL laporan.finalise(8, 'Kepala BKAD');
CALL laporan.post(8);
UPDATE kepegawaian.staf SET honor = '9500000' WHERE id = 6;
CALL laporan.reconcile_run('2025-03-01');
SELECT * FROM laporan.evidence_sheet(99);
SELECT * FROM laporan.evidence_sheet(8);
SELECT section, item, workers, base, amount, legal_basis FROM laporan.evidence_sheet(4, 'U1', 'JKM') WHERE section NOT IN ('run', 'law');
SELECT * FROM jamsos_reports.export_payrolls('laporan.setting', 8);
-- a table that is dropped with all that reads it
BEGIN;
SET LOCAL client_min_messages = warning;
DROP TABLE kepegawaian.staf CASCADE;
SELECT jamsos_reports.install('laporan');
ROLLBACK;
-- NULL compares with nothing: it would merge nobody, or leave all out
SELECT * FROM jamsos_reports.export_payrolls('laporan.setting', 4, NULL);
SELECT r.* FROM (SELECT jamsos.payroll(3000000) AS p) q, jamsos_reports.rka_lines(p, 2026, '63', 'non-ASN', NULL) r;
SELECT r.* FROM (SELECT jamsos.payroll(3000000) AS p) q, jamsos_reports.rka_lines(p, NULL, '63', 'non-ASN') r;
-- a year that no calendar has, where there is no payroll either
SELECT * FROM jamsos_reports.rka_lines(NULL, 0, '63', 'non-ASN');
SELECT jamsos_reports.set_state('laporan.setting', 4, 'draft', NULL);
SELECT jamsos_reports.set_state(NULL, 4, 'final', 'x');
SELECT * FROM jamsos_api.contribution(5000000, '2026-01-01', risk_class => 1.5);
CREATE TABLE kepegawaian.kiriman AS SELECT * FROM jamsos_reports.export_payrolls('laporan.setting', 4, 2);
-- a region that is none would stop every view over what is received
BEGIN;
UPDATE kepegawaian.kiriman SET region = 'zz';
SELECT * FROM jamsos_reports.import_payrolls('laporan.setting', 'kepegawaian.kiriman');
ROLLBACK;
SELECT sender, office, month, revision, row_count, workers, unpriced, wage_bill FROM kepegawaian.kiriman ORDER BY office COLLATE "C";
UPDATE kepegawaian.kiriman SET workers = workers + 1 WHERE office = 'U1';
SELECT * FROM jamsos_reports.import_payrolls('laporan.setting', 'kepegawaian.kiriman');
UPDATE kepegawaian.kiriman SET workers = workers - 1 WHERE office = 'U1';
SELECT * FROM jamsos_reports.import_payrolls('laporan.setting', 'kepegawaian.kiriman');
UPDATE kepegawaian.kiriman SET unpriced = unpriced, payroll = jamsos.payroll_scale(payroll::jamsos.payroll_summary, 1)::text, versions = 'other', sha256 = jamsos_reports.payroll_hash(format, sender, region, 'U7', month, revision, row_count, unpriced, 'other', law, law_items, payroll::jamsos.payroll_summary), office = 'U7' WHERE office = 'U1';
SELECT * FROM jamsos_reports.import_payrolls('laporan.setting', 'kepegawaian.kiriman');
DELETE FROM kepegawaian.kiriman WHERE office = 'U7';
SELECT * FROM jamsos_reports.import_payrolls('laporan.setting', 'kepegawaian.kiriman');
-- what a later version sends, and what is no export
UPDATE kepegawaian.kiriman SET format = 2;
SELECT * FROM jamsos_reports.import_payrolls('laporan.setting', 'kepegawaian.kiriman');
ALTER TABLE kepegawaian.kiriman DROP COLUMN law_items;
SELECT * FROM jamsos_reports.import_payrolls('laporan.setting', 'kepegawaian.kiriman');
SELECT jamsos_reports.count_sender('laporan.setting', 'tidak ada', false, 'ganda');
SELECT jamsos_reports.count_sender('laporan.setting', '63', NULL, '');
SELECT sender, state FROM laporan.senders WHERE sender IS NOT NULL;
SELECT jamsos_reports.count_sender('laporan.setting', '63.01', false, 'ganda');
SELECT sender, state, ratio FROM laporan.senders WHERE sender IS NOT NULL;
SELECT count(*) FROM laporan.received_current;
SELECT jamsos_reports.count_sender('laporan.setting', '63.01', true, 'bukan ganda');
SELECT sender, state FROM laporan.senders WHERE sender IS NOT NULL;
SELECT * FROM laporan.sender_law;
SELECT jamsos_reports.billing_run('kepegawaian.staf', '2025-03-01');
UPDATE laporan.run SET reason = 'x';
DELETE FROM laporan.run_line;
TRUNCATE laporan.run_worker;
SELECT * FROM jamsos_reports.verify_runs('laporan.setting');
-- again, after an upgrade: runs stay
SELECT count(*) FROM jamsos_reports.install('laporan');
SELECT count(*) AS runs FROM laporan.run;
-- under another name
ALTER SCHEMA laporan RENAME TO "Laporan 2025";
CALL "Laporan 2025".billing_run('2025-07-01');
ALTER SCHEMA "Laporan 2025" RENAME TO laporan;
-- a budget under a scenario: another run, the same one again, and as it was before
CALL laporan.budget_run(2026, scenario => jamsos.scenario(base => '2025-12-01', headcount_growth => 0.5));
CALL laporan.budget_run(2026, scenario => jamsos.scenario(base => '2025-12-01', headcount_growth => 0.5));
SELECT revision, is_current, assumptions FROM laporan.run_list WHERE kind = 'budget' ORDER BY revision;
SELECT b.office, b.program, b.amount - 1.5 * f.amount AS beyond_half FROM (SELECT office, program, sum(amount) AS amount FROM laporan.fact_budgeted GROUP BY 1, 2) b FULL JOIN (SELECT office, program, sum(amount) AS amount FROM laporan.fact_budget WHERE fiscal_year = 2026 GROUP BY 1, 2) f USING (office, program) WHERE abs(b.amount - 1.5 * f.amount) > 12 IS NOT FALSE;
CALL laporan.budget_run(2026, scenario => jamsos.scenario(minimum_region => '63'));

/* ---- somebody else ---- */
RESET ROLE;
SET ROLE regress_reports_other;
SELECT jamsos_reports.install('laporan');
SELECT jamsos_reports.check('laporan');
SELECT jamsos_reports.remove('laporan');
RESET ROLE;
-- nor does a superuser work in the schema of another
SELECT jamsos_reports.install('laporan');
SELECT jamsos_reports.check('laporan');
SELECT jamsos_reports.billing_run('laporan.setting', '2025-03-01');
SELECT * FROM jamsos_reports.verify_runs('laporan.setting');
-- nor runs what is in a view of another, in one of his own neither
CREATE VIEW kepegawaian.pintu AS SELECT * FROM kepegawaian.aneh;
SELECT jamsos_reports.install('laporan_super', '63', 2026, 'kepegawaian.pintu', '{"worker_id": "id"}');
DROP VIEW kepegawaian.pintu;
-- a superuser is not taken in by a registry that another has put into his schema
CREATE SCHEMA laporan_super;
GRANT CREATE, USAGE ON SCHEMA laporan_super TO regress_reports_other;
SET ROLE regress_reports_other;
CREATE TABLE laporan_super.manifest (object text, class text, version text);
RESET ROLE;
SELECT jamsos_reports.install('laporan_super', '63', 2026, 'kepegawaian.staf', '{"worker_id": "id"}');
DROP TABLE laporan_super.manifest;
-- nor by what he has put there in place of something
SELECT count(*) FROM jamsos_reports.install('laporan_super', '63', 2026, 'kepegawaian.staf', '{"worker_id": "id"}');
DROP VIEW laporan_super.fact_projection;
SET ROLE regress_reports_other;
CREATE VIEW laporan_super.fact_projection AS SELECT 1 AS month;
RESET ROLE;
SELECT jamsos_reports.install('laporan_super');
DROP VIEW laporan_super.fact_projection;
SELECT jamsos_reports.remove('laporan_super');
CREATE PROCEDURE laporan_super.post() LANGUAGE sql BEGIN ATOMIC END;
SELECT jamsos_reports.install('laporan_super', '63', 2026, 'kepegawaian.staf', '{"worker_id": "id"}');
DROP SCHEMA laporan_super CASCADE;

/* ---- taken away ---- */
SET ROLE regress_reports_owner;
SELECT jamsos_reports.remove('laporan', drop_runs => true);
DROP VIEW laporan.milik_saya;
SELECT jamsos_reports.remove('laporan');
-- what a user has called the same, with other arguments, is his
CREATE FUNCTION laporan.evidence_sheet(figure text) RETURNS text LANGUAGE sql AS 'SELECT figure';
CREATE PROCEDURE laporan.post() LANGUAGE sql AS 'SELECT 1';
SELECT count(*) FROM jamsos_reports.install('laporan') WHERE source = 'reports';
SELECT jamsos_reports.remove('laporan', drop_runs => true);
SELECT oid::regprocedure AS kept FROM pg_proc WHERE pronamespace = 'laporan'::regnamespace ORDER BY 1;
DROP SCHEMA laporan CASCADE;
SELECT count(*) AS schemas FROM pg_namespace WHERE nspname = 'laporan';
RESET ROLE;
DROP FUNCTION pg_temp.try(text, jsonb, text);
SET client_min_messages = warning;
DROP SCHEMA kepegawaian CASCADE;
REVOKE CREATE ON DATABASE :DBNAME FROM regress_reports_owner;
DROP SCHEMA jebakan CASCADE;
DROP EXTENSION jamsos_reports;
DROP ROLE regress_reports_owner, regress_reports_other;
SELECT to_regnamespace('jamsos_reports') IS NULL AS gone;
