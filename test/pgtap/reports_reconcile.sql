-- reconcile_run over random lists with every kind of trouble, against a clerk who goes through them row by row.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;
SELECT plan(89);
SELECT setseed(0.2025);
-- NIK of few people, with marks, of nobody and none; names that differ in case and blanks; two governments' offices
CREATE FUNCTION pg_temp.marked(n int) RETURNS text LANGUAGE sql VOLATILE AS $$
	SELECT (ARRAY['637101010190' || to_char(n, 'FM0000'), '637101010190' || to_char(n, 'FM0000'), '637101010190' || to_char(n, 'FM0000'), '''637101010190' || to_char(n, 'FM0000'), '637101.010190.' || to_char(n, 'FM0000'), NULL, '',
		'0', '1111111111111111', '6371010101900000', '6371013201900001'])[1 + (random() * 11)::int % 11]
$$;
CREATE FUNCTION pg_temp.called() RETURNS text LANGUAGE sql VOLATILE AS $$
	SELECT (ARRAY['Contoh ', 'contoh  ', 'CON''TOH.', NULL])[1 + (random() * 4)::int % 4] || chr(65 + (random() * 20)::int)
$$;
CREATE TABLE tenaga (id integer, nik text, nama text, lahir date, opd text, upah numeric, mulai date, selesai date);
INSERT INTO tenaga SELECT i, pg_temp.marked(1 + (random() * 300)::int), pg_temp.called(), CASE WHEN random() < 0.9 THEN '1990-01-01'::date + (random() * 8)::int END, (ARRAY['01', '02', NULL])[1 + (random() * 3)::int % 3],
	(ARRAY[2000000, 4000000, 4000000.59, 5000000, NULL])[1 + (random() * 5)::int % 5], CASE WHEN random() < 0.9 THEN '2025-03-25'::date + (random() * 9)::int END, CASE WHEN random() < 0.3 THEN '2025-02-25'::date + (random() * 40)::int END
	FROM generate_series(1, 1500) i;
CREATE TABLE tagihan (id integer, nik text, nama text, lahir date, bulan date, upah numeric, jkk numeric, jkm numeric);
INSERT INTO tagihan SELECT 1000 + n, pg_temp.marked(1 + (random() * 300)::int), pg_temp.called(), CASE WHEN random() < 0.9 THEN '1990-01-01'::date + (random() * 8)::int END, CASE WHEN random() < 0.9 THEN '2025-03-01'::date ELSE '2025-02-01' END, w,
	(ARRAY[round(coalesce(w, 4000000) * 0.0024) + d, round(coalesce(w, 4000000) * 0.0024) + d, 0, NULL])[1 + (random() * 4)::int % 4], (ARRAY[round(coalesce(w, 4000000) * 0.003), round(coalesce(w, 4000000) * 0.003), 0, NULL])[1 + (random() * 4)::int % 4]
	FROM generate_series(1, 1200) n, LATERAL (SELECT n AS i, (ARRAY[2000000, 3496195, 4000000, 4000001, 5000000, NULL])[1 + (random() * 6)::int % 6] AS w, (ARRAY[0, 0, 0.4, 50])[1 + (random() * 4)::int % 4] AS d) x;
SELECT count(*) FROM jamsos_reports.install('laporan', '63', 2025, 'tenaga', '{"worker_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "office": "opd", "wage": "upah", "first_day": "mulai", "last_day": "selesai"}',
	bills => '{"relation": "tagihan", "bill_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "month": "bulan", "wage": "upah", "jkk": "jkk", "jkm": "jkm"}') \g /dev/null

\ir clerk.psql
CREATE FUNCTION pg_temp.clerk() RETURNS TABLE (class text, worker_id text, bill_id text, matched_by text, office text, wage numeric, due numeric, billed numeric) LANGUAGE plpgsql AS $$
DECLARE
	s record;
	b record;
	found_id integer;
	how text;
BEGIN
	CREATE TEMP TABLE s_list AS SELECT id, pg_temp.whose(nik) AS nik, pg_temp.called(nama) AS name, lahir AS born, opd, greatest(coalesce(upah, 0), 3496195) AS wage, false AS again FROM tenaga
		WHERE (mulai IS NULL OR mulai <= '2025-03-31') AND (selesai IS NULL OR selesai >= '2025-03-01' OR selesai < mulai);
	CREATE TEMP TABLE b_list AS SELECT id, pg_temp.whose(nik) AS nik, pg_temp.called(nama) AS name, lahir AS born, upah, jkk, jkm, false AS again FROM tagihan WHERE bulan = '2025-03-01';
	PERFORM pg_temp.mark_again();
	PERFORM pg_temp.put_together();
	FOR s IN SELECT * FROM s_list LOOP
		SELECT d.line, d.how INTO found_id, how FROM done d WHERE d.staff = s.id;
		SELECT * INTO b FROM b_list WHERE id = found_id;
		class := CASE WHEN s.again THEN 'duplicate_on_staff' WHEN found_id IS NULL THEN 'not_registered' WHEN b.upah IS NULL THEN 'wage_not_reported'
			WHEN coalesce(b.jkk, 0) = 0 OR coalesce(b.jkm, 0) = 0 THEN 'program_missing' WHEN s.wage - b.upah > 1 THEN 'wage_low' WHEN b.upah - s.wage > 1 THEN 'wage_high'
			WHEN abs(b.jkk - round(b.upah * 0.0024)) > 1 OR abs(b.jkm - round(b.upah * 0.003)) > 1 THEN 'amount_differs' ELSE 'agrees' END;
		worker_id := s.id; bill_id := found_id; matched_by := how; office := s.opd; wage := round(s.wage, 2); due := round(s.wage * 0.0024) + round(s.wage * 0.003);
		billed := CASE WHEN b.jkk IS NOT NULL OR b.jkm IS NOT NULL THEN coalesce(b.jkk, 0) + coalesce(b.jkm, 0) END;
		RETURN NEXT;
	END LOOP;
	FOR b IN SELECT * FROM b_list x WHERE NOT EXISTS (SELECT FROM done d WHERE d.line = x.id) LOOP
		class := CASE WHEN b.again THEN 'duplicate_on_bill' ELSE 'not_on_staff' END;
		worker_id := NULL; bill_id := b.id; matched_by := NULL; office := NULL; wage := NULL; due := NULL;
		billed := CASE WHEN b.jkk IS NOT NULL OR b.jkm IS NOT NULL THEN coalesce(b.jkk, 0) + coalesce(b.jkm, 0) END;
		RETURN NEXT;
	END LOOP;
	DROP TABLE done, s_list, b_list;
END
$$;
SELECT is((SELECT amount::numeric(18,2) FROM jamsos.minimum_wage WHERE region = '63' AND valid @> '2025-03-01'::date), 3496195::numeric(18,2), 'the minimum wage that the clerk has from the decree');
CREATE TEMP TABLE by_hand AS SELECT * FROM pg_temp.clerk();
CREATE TEMP TABLE plans AS SELECT string_agg(current_setting(n), ' ') AS s FROM unnest('{enable_sort,enable_mergejoin,parallel_tuple_cost,work_mem}'::text[]) n;
CREATE TEMP TABLE run AS SELECT jamsos_reports.reconcile_run('laporan.setting', '2025-03-15') AS run;
SELECT bag_eq('SELECT class, worker_id, bill_id, matched_by, office, wage::numeric, due::numeric, billed::numeric FROM laporan.run_worker', 'SELECT * FROM by_hand', 'random lists: as the clerk');
SELECT is((SELECT count(*) FROM (SELECT DISTINCT class FROM by_hand) c), 10::bigint, 'ten classes are there');
SELECT cmp_ok((SELECT count(*) FROM by_hand WHERE matched_by = 'name and birth date'), '>', 5::bigint, 'and matches by name');
SELECT cmp_ok((SELECT count(*) FROM by_hand WHERE class LIKE 'dup%'), '>', 200::bigint, 'and people in several rows');
SELECT is((SELECT sum(difference) FROM laporan.compliance_by_worker), (SELECT sum(coalesce(billed, 0) - coalesce(due, 0)) FROM by_hand), 'rupiah add up to those of the clerk');

-- the same inputs: nothing is written, no number is spent, whatever order they come in and however many processes read them
CREATE TEMP TABLE before AS SELECT pg_stat_get_xact_tuples_inserted('laporan.run_worker'::regclass) AS rows, (SELECT last_value FROM laporan.run_run_seq) AS last;
CREATE TABLE urut AS SELECT * FROM tenaga ORDER BY md5(id::text);
TRUNCATE tenaga;
INSERT INTO tenaga SELECT * FROM urut;
SELECT is(jamsos_reports.reconcile_run('laporan.setting', '2025-03-01'), (SELECT run FROM run), 'in another order: the same run');
SET LOCAL parallel_setup_cost = 0; SET LOCAL min_parallel_table_scan_size = 0; SET LOCAL max_parallel_workers_per_gather = 2;
SELECT is(jamsos_reports.reconcile_run('laporan.setting', '2025-03-01'), (SELECT run FROM run), 'read by several processes: the same run');
SELECT is((SELECT (pg_stat_get_xact_tuples_inserted('laporan.run_worker'::regclass), (SELECT last_value FROM laporan.run_run_seq))::text), (SELECT (rows, last)::text FROM before), 'and nothing was written');
SELECT is((SELECT string_agg(current_setting(n), ' ') FROM unnest('{enable_sort,enable_mergejoin,parallel_tuple_cost,work_mem}'::text[]) n), (SELECT s FROM plans), 'plans are made as before');
SELECT is_empty($$SELECT relname FROM pg_class WHERE relname LIKE 'reconcile%' AND relpersistence = 't'$$, 'no temporary table is left');

-- what a run shows of a person is what it was made of: when it changes there is another run, and the first stays
CREATE TEMP TABLE kept AS SELECT * FROM laporan.run_worker;
CREATE TEMP TABLE one AS SELECT min(worker_id::integer) AS id FROM by_hand WHERE class = 'not_registered';
UPDATE tenaga SET nama = 'Nama Baru' WHERE id = (SELECT id FROM one);
SELECT isnt(jamsos_reports.reconcile_run('laporan.setting', '2025-03-01'), (SELECT run FROM run), 'another name: another run');
SELECT is((SELECT name FROM laporan.compliance_by_worker WHERE worker_id = (SELECT id::text FROM one)), 'Nama Baru', 'which shows it');
SELECT bag_eq('SELECT * FROM laporan.run_worker WHERE run = (SELECT run FROM run)', 'SELECT * FROM kept', 'and the first is as it was');
SELECT bag_eq('SELECT class, worker_id, bill_id, matched_by, office, wage::numeric, due::numeric, billed::numeric FROM laporan.run_worker WHERE run > (SELECT run FROM run)', 'SELECT * FROM pg_temp.clerk()', 'read by several processes: as the clerk');
-- a server that takes the staff for one row
UPDATE tagihan SET upah = upah + 1000 WHERE id % 7 = 0;
UPDATE pg_class SET reltuples = 1, relpages = 1 WHERE oid = 'tenaga'::regclass;
CREATE TEMP TABLE last AS SELECT jamsos_reports.reconcile_run('laporan.setting', '2025-03-01') AS run;
SELECT bag_eq('SELECT class, worker_id, bill_id, matched_by, office, wage::numeric, due::numeric, billed::numeric FROM laporan.run_worker WHERE run = (SELECT run FROM last)', 'SELECT * FROM pg_temp.clerk()', 'whatever the server thinks of its size: as the clerk');
-- a schema whose name format() would read, in whatever a schema offers
SELECT count(*) FROM jamsos_reports.install('100%s %1$I "{schema}" $q$', '63', 2025, 'tenaga', '{"worker_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "office": "opd", "wage": "upah", "first_day": "mulai", "last_day": "selesai"}',
	bills => '{"relation": "tagihan", "bill_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "month": "bulan", "wage": "upah", "jkk": "jkk", "jkm": "jkm"}') \g /dev/null
SET LOCAL search_path = "100%s %1$I ""{schema}"" $q$", public;
CALL reconcile_run('2025-03-01') \g /dev/null
SELECT bag_eq('SELECT class, worker_id, bill_id, matched_by FROM run_worker', 'SELECT class, worker_id, bill_id, matched_by FROM pg_temp.clerk()', 'a schema of any name');
CREATE TEMP TABLE offered (call text, done text);
INSERT INTO offered VALUES ('billing_run', $$CALL billing_run('2025-03-01')$$), ('budget_run', 'CALL budget_run(2025)'), ('finalise', $$CALL finalise(2, 'x')$$),
	('post', $$CALL post(2)$$), ('correction_run', $$CALL correction_run('2025-03-01', '2025-05-01', 'SK')$$), ('reconcile_run', $$CALL reconcile_run('2025-02-01')$$),
	('analyze_runs', $$SELECT jamsos_reports.analyze_runs('setting', 'run_line')$$), ('arrears_letters', $$SELECT * FROM jamsos_reports.arrears_letters('setting', '2025-08-01')$$),
	('set_setting', $$SELECT jamsos_reports.set_setting('setting', last_month => '2025-12-01')$$), ('viewer', $$SELECT * FROM jamsos_reports.viewer('setting')$$), ('sources_read', $$SELECT * FROM jamsos_reports.sources_read('setting')$$), ('verify_runs', $$SELECT * FROM jamsos_reports.verify_runs('setting')$$),
	('evidence_sheet', $$SELECT * FROM jamsos_reports.evidence_sheet('setting', 2)$$),
	('export_payrolls', $$CREATE TEMP TABLE sent AS SELECT * FROM jamsos_reports.export_payrolls('setting', 2)$$),
	('import_payrolls', $$SELECT * FROM jamsos_reports.import_payrolls('setting', 'sent')$$), ('count_sender', $$SELECT jamsos_reports.count_sender('setting', '63', false, 'x')$$);
SELECT lives_ok(done, 'a schema of any name: ' || call) FROM offered ORDER BY ctid;
SELECT is_empty($$SELECT proname FROM pg_proc WHERE pronamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND proname NOT IN (SELECT call FROM offered)$$, 'and each procedure of the schema was called');
SELECT lives_ok(format('SELECT count(q.*) FROM %I q', viewname), 'a schema of any name: ' || viewname) FROM pg_views WHERE schemaname = current_schema() ORDER BY 1;
SELECT lives_ok($$SELECT * FROM jamsos_reports.check(current_schema())$$, 'a schema of any name: check');
SELECT lives_ok($$SELECT jamsos_reports.remove(current_schema(), drop_runs => true)$$, 'a schema of any name: remove');
-- which of several rows of one person counts does not hang on how they lie in their tables
SET LOCAL search_path = public;
CREATE TABLE maju_staf (id integer, nik text, upah numeric);
CREATE TABLE mundur_staf (id integer, nik text, upah numeric);
CREATE TABLE maju_daftar (nik text, bulan date, upah numeric, jkk numeric, jkm numeric);
CREATE TABLE mundur_daftar (nik text, bulan date, upah numeric, jkk numeric, jkm numeric);
SELECT jamsos_reports.install(s, '63', 2025, s || '_staf', '{"worker_id": "id", "nik": "nik", "wage": "upah"}',
	bills => jsonb_build_object('relation', s || '_daftar') || '{"nik": "nik", "month": "bulan", "wage": "upah", "jkk": "jkk", "jkm": "jkm"}') FROM unnest('{maju,mundur}'::text[]) s \g /dev/null
INSERT INTO maju_staf VALUES (1, '6371010101900001', 4000000), (1, '6371010101900001', 5000000);
INSERT INTO mundur_staf SELECT id, nik, upah FROM maju_staf ORDER BY upah DESC;
INSERT INTO maju_daftar VALUES ('6371010101900001', '2025-03-01', 4000000, 9600, 12000), ('6371010101900001', '2025-03-01', 4000000, 9700, 12000);
INSERT INTO mundur_daftar SELECT * FROM maju_daftar ORDER BY jkk DESC;
CALL maju.reconcile_run('2025-03-01') \g /dev/null
CALL mundur.reconcile_run('2025-03-01') \g /dev/null
SELECT bag_eq('SELECT class, wage, due, billed FROM maju.run_worker', $$VALUES ('agrees', 4000000::numeric, 21600::numeric, 21600::numeric), ('duplicate_on_staff', 5000000, 27000, NULL), ('duplicate_on_bill', NULL, NULL, 21700)$$, 'a person twice on both sides');
SELECT bag_eq('SELECT class, wage, due, billed FROM mundur.run_worker', 'SELECT class, wage, due, billed FROM maju.run_worker', 'and however the rows lie: the same');
SELECT is((SELECT inputs FROM mundur.run), (SELECT inputs FROM maju.run), 'of the same inputs');
SELECT * FROM finish();
ROLLBACK;
