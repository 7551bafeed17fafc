-- Runs are kept for years: who asks for the current one reads its rows, not those of all that were ever made.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;
SELECT plan(6);
CREATE TABLE tenaga (id integer, nik text, nama text, lahir date, opd text, upah numeric);
INSERT INTO tenaga SELECT i, '637101' || to_char('1965-01-01'::date + i, 'DDMMYY') || '0001', 'PEGAWAI CONTOH ' || i, '1965-01-01'::date + i, 'OPD ' || i % 10, 4000000 FROM generate_series(1, 2000) i;
CREATE TABLE tagihan AS SELECT id, nik, '2025-03-01'::date AS bulan, upah, 9600 AS jkk, 12000 AS jkm FROM tenaga WHERE id % 2 = 0;
SELECT count(*) FROM jamsos_reports.install('laporan', '63', 2025, 'tenaga', '{"worker_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "office": "opd", "wage": "upah"}',
	bills => '{"relation": "tagihan", "bill_id": "id", "nik": "nik", "month": "bulan", "wage": "upah", "jkk": "jkk", "jkm": "jkm"}') \g /dev/null
-- sixty revisions of one month, as a server has them that reconciles every night
CREATE TEMP TABLE made AS SELECT jamsos_reports.reconcile_run('laporan.setting', '2025-03-01') AS run;
INSERT INTO laporan.run (kind, period, month, revision, inputs, replaces, assumptions, versions) SELECT r.kind, r.period, r.month, r.revision + n, 'night ' || n, NULL, r.assumptions, r.versions
	FROM laporan.run r, generate_series(1, 60) n ORDER BY n;
INSERT INTO laporan.run_state (run, state) SELECT run, 'draft' FROM laporan.run WHERE run NOT IN (SELECT run FROM laporan.run_state);
INSERT INTO laporan.run_worker SELECT r.run, w.class, w.worker_id, w.bill_id, w.matched_by, w.office, w.name, w.nik, w.member_number, w.wage, w.reported_wage, w.due, w.due_reported, w.billed, w.enrolled
	FROM laporan.run r CROSS JOIN laporan.run_worker w WHERE r.run <> w.run ORDER BY r.run;
-- the last night was another
INSERT INTO laporan.run_worker (run, class, worker_id, office) SELECT max(run), 'not_registered', 'one more', 'OPD 0' FROM laporan.run;
ANALYZE laporan.run, laporan.run_state, laporan.run_worker;
-- how many rows of run_worker a query takes into its hands, by the server's own count
CREATE FUNCTION pg_temp.rows_read(query text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ' || query INTO plan;
	RETURN (WITH RECURSIVE node (n) AS (SELECT plan -> 0 -> 'Plan' UNION ALL SELECT json_array_elements(n -> 'Plans') FROM node)
		SELECT sum((coalesce((n ->> 'Actual Rows')::numeric, 0) + coalesce((n ->> 'Rows Removed by Filter')::numeric, 0) + coalesce((n ->> 'Rows Removed by Index Recheck')::numeric, 0)) * (n ->> 'Actual Loops')::numeric)
		FROM node WHERE n ->> 'Relation Name' = 'run_worker');
END
$$;
SELECT is((SELECT count(*) FROM laporan.run_worker), 122001::bigint, 'sixty-one runs of two thousand people');
SELECT is((SELECT sum(workers) FROM laporan.compliance_by_office), 2001::numeric, 'the last is shown');
SELECT is(pg_temp.rows_read('SELECT * FROM laporan.compliance_by_office'), 2001::numeric, 'by office: no row of the others is read');
SELECT is(pg_temp.rows_read('SELECT * FROM laporan.compliance_by_worker'), 2001::numeric, 'by worker: no row of the others is read');
-- what is expected of them, by which PostgreSQL decides whether to compile a query first
CREATE FUNCTION pg_temp.rows_expected(query text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN plan -> 0 -> 'Plan' ->> 'Plan Rows';
END
$$;
SELECT cmp_ok(pg_temp.rows_expected('SELECT * FROM laporan.compliance_by_worker'), '<', 122001 / 4.0, 'nor are they expected');
INSERT INTO laporan.run_worker (run, class) SELECT 999999, 'agrees' FROM generate_series(1, 3);
SELECT results_eq($$SELECT run, problem FROM jamsos_reports.verify_runs('laporan.setting') WHERE problem LIKE 'rows of a run%'$$, $$VALUES (999999::bigint, 'rows of a run that is not there')$$, 'rows of nobody''s run are found once');
SELECT * FROM finish();
ROLLBACK;
