-- How often the reports read a row, and a cell of it, and that what is read so is what plain SQL makes of the same cells.
-- No clock: what is counted stands in the plans and in the queries of the views.
BEGIN;
SET client_min_messages = warning;
SET jit = off;
CREATE EXTENSION jamsos_reports;
SELECT no_plan();

/* ---- cells at and beyond the bounds, as text and as numbers ---- */
CREATE SCHEMA batas;
CREATE TABLE batas.pegawai (id integer, unit text, wilayah text, honor text, gaji numeric, pokok bigint, kelas smallint, golongan text, mulai text, selesai date);
INSERT INTO batas.pegawai
SELECT row_number() OVER (), (ARRAY['A', ' B ', E'\tA\r\n', '', NULL, 'C'])[1 + h % 6], (ARRAY[NULL, '63.72', '99.99', NULL, '63.71'])[1 + h % 5], v, n, n::bigint, (ARRAY[1, 5, 0, 6, -1, NULL])[1 + h % 6], (ARRAY['1', 'V', 'vi', '', NULL, 'iii'])[1 + h % 6],
	(ARRAY['2021-01-31', '31/12/1899', '1900-01-01', '9999-11-30', '1 Desember 9999', 'kemarin', NULL])[1 + h % 7], (ARRAY['1899-12-31', '1900-01-01', '9999-11-30', '9999-12-01', 'infinity', '-infinity', NULL, '2024-02-29']::date[])[1 + h % 8]
FROM (VALUES ('0', 0::numeric), ('-1', -1), ('-0,01', -0.01), ('-0.01', -0.5), ('Rp1.000.000.000.000', 1000000000000), ('1.000.000.000.000,01', 1000000000000.01), ('1000000000001', 1000000000001), ('Rp2.500.000,50', 2500000.5), (E' \t1.500.000\r\n', 1500000), (E' \t', NULL), ('', 'NaN'), (NULL, 'Infinity'),
	('1.500', '-Infinity'), ('tidak ada', 0.001), ('Rp0,00', 1000000000000.001)) c (v, n), generate_series(0, 55) h WHERE n IS NULL OR n NOT IN ('NaN', 'Infinity', '-Infinity');
INSERT INTO batas.pegawai (id, unit, gaji) SELECT 9000 + row_number() OVER (), 'A', n FROM unnest('{NaN,Infinity,-Infinity}'::numeric[]) n;
CREATE TABLE batas.unit (kode text, wilayah text);
INSERT INTO batas.unit VALUES ('A', '63.71'), ('B', '63.04'), ('C', 'tidak ada');
SELECT count(*) FROM jamsos_reports.install('laporan_teks', region => '63', fiscal_year => 2027, first_month => '2021-01-01', last_month => '2021-12-01', staff => 'batas.pegawai', fallback => 'province', offices => '{"relation": "unit", "office": "kode", "region": "wilayah"}',
	columns => '{"worker_id": "id", "office": "unit", "region": "wilayah", "wage": "honor", "risk_class": "golongan", "first_day": "mulai", "last_day": "selesai"}') \g /dev/null
SELECT count(*) FROM jamsos_reports.install('laporan_bilangan', region => '63', fiscal_year => 2027, first_month => '2021-01-01', last_month => '2021-12-01', staff => 'batas.pegawai', columns => '{"worker_id": "id", "office": "unit", "wage": "gaji", "risk_class": "kelas"}') \g /dev/null
SELECT count(*) FROM jamsos_reports.install('laporan_bulat', region => '63', fiscal_year => 2027, first_month => '2021-01-01', last_month => '2021-12-01', staff => 'batas.pegawai', columns => '{"worker_id": "id", "office": "unit", "wage": "pokok", "risk_class": "kelas"}') \g /dev/null
-- an office that comes to stand there twice doubles nobody
INSERT INTO batas.unit VALUES ('A', '63.71');

SELECT set_eq('SELECT worker_id, wage, risk_class, first_day FROM laporan_teks.staff', $$
	SELECT id::text, CASE honor WHEN '0' THEN 0 WHEN 'Rp0,00' THEN 0 WHEN 'Rp1.000.000.000.000' THEN 1000000000000 WHEN 'Rp2.500.000,50' THEN 2500000.50 WHEN E' \t1.500.000\r\n' THEN 1500000 END AS wage,
		CASE golongan WHEN '1' THEN 1 WHEN 'V' THEN 5 WHEN 'iii' THEN 3 ELSE 1 END AS risk_class, CASE mulai WHEN '2021-01-31' THEN '2021-01-31'::date WHEN '1900-01-01' THEN '1900-01-01' WHEN '9999-11-30' THEN '9999-11-30' END AS first_day
	FROM batas.pegawai$$, 'text within its bounds, and nothing beyond them');
SELECT set_eq('SELECT worker_id, wage, risk_class FROM laporan_bilangan.staff', $$SELECT id::text, CASE WHEN gaji >= 0 AND gaji <= 1000000000000 THEN gaji END AS wage, CASE kelas WHEN 5 THEN 5 ELSE 1 END AS risk_class FROM batas.pegawai$$, 'numbers likewise');
SELECT set_eq('SELECT worker_id, wage FROM laporan_bulat.staff', $$SELECT id::text, CASE WHEN pokok >= 0 AND pokok <= 1000000000000 THEN pokok::numeric END FROM batas.pegawai$$, 'whole numbers likewise');
SELECT is((SELECT string_agg(schema || ' ' || regexp_count, ', ') FROM (SELECT s.schema, (SELECT count(*) FROM regexp_matches(pg_get_viewdef((s.schema || '.staff')::regclass), s.what, 'g')) AS regexp_count FROM (VALUES ('laporan_teks', 'rupiah_or_null'), ('laporan_teks', 'date_or_null')) s (schema, what)) q),
	'laporan_teks 1, laporan_teks 1', 'a cell of text is read once a row');

/* ---- people are counted first, and then the region is looked for: as if it had been looked for of each ---- */
SELECT set_eq(format('SELECT office, budget_status, fund, region, payroll::text FROM %I.staff_payroll', schema), format($$
	SELECT coalesce(s.office, ''), s.budget_status, s.fund, s.region, jamsos.payroll(s.wage, s.risk_class, coalesce(string_to_array(s.programs, ' '), t.programs), s.segment, daterange(s.first_day, s.last_day, '[]'))::text
	FROM %1$I.setting t, %1$I.placed_staff s GROUP BY 1, 2, 3, 4$$, schema), schema || ': staff_payroll is the payroll of placed_staff')
FROM unnest('{laporan_teks,laporan_bilangan,laporan_bulat}'::text[]) schema;
SELECT set_eq(format('SELECT office, budget_status, fund, region, payroll::text FROM %I.shown_payroll', schema), format($$
	SELECT coalesce(s.office, ''), s.budget_status, s.fund, s.region, jamsos.payroll(s.wage, s.risk_class, coalesce(string_to_array(s.programs, ' '), t.programs), s.segment, daterange(CASE WHEN s.first_day >= '2021-01-01' THEN s.first_day END, s.last_day, '[]'))::text
	FROM %1$I.setting t, %1$I.placed_staff s GROUP BY 1, 2, 3, 4$$, schema), schema || ': shown_payroll likewise, who began before began ever ago')
FROM unnest('{laporan_teks,laporan_bilangan,laporan_bulat}'::text[]) schema;
SELECT is((SELECT count(*) FROM (SELECT office, budget_status, fund, region FROM laporan_teks.staff_payroll GROUP BY 1, 2, 3, 4 HAVING count(*) > 1) q), 0::bigint, 'a row an office, status, fund and region');
SELECT results_eq($$SELECT DISTINCT coalesce(office, ''), region FROM laporan_teks.placed_staff ORDER BY 1, 2$$, $$SELECT * FROM (VALUES ('', '63'), ('', '63.71'), ('', '63.72'), ('A', '63.71'), ('A', '63.72'), ('B', '63.04'), ('B', '63.71'), ('B', '63.72'), ('C', '63'), ('C', '63.71'), ('C', '63.72')) v (office, region) ORDER BY 1, 2$$,
	'his own region, that of the office, that of the setting');

/* ---- memberships of a person, one or several, that meet, overlap, lie apart, begin or end never, or end before they begin ---- */
CREATE TABLE batas.anggota AS SELECT CASE WHEN i % 97 > 0 THEN i % 400 END AS id, CASE WHEN i % 11 > 0 THEN '2021-01-01'::date + h % 900 END AS mulai, CASE WHEN i % 7 > 0 THEN '2021-01-01'::date + h % 900 - 40 + h % 163 END AS selesai
FROM (SELECT i, hashint4(i) & 2147483647 AS h FROM generate_series(1, 700) i) q;
INSERT INTO batas.anggota VALUES (500, '2021-03-31', '2021-04-01'), (500, '2021-05-31', '2021-06-30'), (501, '2021-03-10', '2021-03-12'), (501, '2021-03-20', '2021-04-01'), (502, NULL, NULL), (503, '2021-05-05', '2021-05-04'), (504, '1899-12-31', '2021-02-01'), (505, '9999-11-30', NULL);
CREATE TABLE batas.orang AS SELECT i AS id, (ARRAY['A', 'B', NULL])[1 + i % 3] AS unit, CASE WHEN i % 5 > 0 THEN '2021-01-01'::date + i % 300 END AS tmt, CASE WHEN i % 4 = 0 THEN '2021-06-01'::date + i END AS berhenti FROM generate_series(1, 505) i;
SELECT count(*) FROM jamsos_reports.install('laporan_anggota', region => '63', fiscal_year => 2027, first_month => '2020-11-01', last_month => '2024-12-01', staff => 'batas.orang', columns => '{"worker_id": "id", "office": "unit", "first_day": "tmt", "last_day": "berhenti"}',
	enrolment => '{"relation": "anggota", "worker_id": "id", "first_day": "mulai", "last_day": "selesai"}') \g /dev/null
CREATE TEMP TABLE bulan AS SELECT m::date AS month FROM generate_series('2020-11-01'::timestamp, '2024-12-01', interval '1 month') m;
CREATE TEMP TABLE berlaku AS SELECT DISTINCT a.id, b.month FROM (SELECT id, CASE WHEN mulai >= '1900-01-01' THEN mulai END AS mulai, selesai FROM batas.anggota) a, bulan b
WHERE a.id IS NOT NULL AND (a.mulai IS NULL OR a.selesai IS NULL OR a.selesai >= a.mulai) AND (a.mulai IS NULL OR a.mulai < b.month + interval '1 month') AND (a.selesai IS NULL OR a.selesai >= b.month);
SELECT bag_eq($$SELECT k.worker_id, b.month FROM laporan_anggota.enrolment k, bulan b WHERE coalesce(k.first_day, '-infinity') < b.month + interval '1 month' AND coalesce(k.last_day, 'infinity') >= b.month$$, 'SELECT id::text, month FROM berlaku', 'each month of a person once');
SELECT is_empty($$SELECT worker_id FROM (SELECT worker_id, first_day, max(coalesce(last_day, 'infinity')) OVER (PARTITION BY worker_id ORDER BY first_day NULLS FIRST ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM laporan_anggota.enrolment) q WHERE coalesce(first_day, '-infinity') <= before + 1$$, 'spells with a month between them');
SELECT is_empty($$SELECT * FROM laporan_anggota.enrolment WHERE date_part('day', first_day) <> 1 OR date_part('day', last_day + 1) <> 1$$, 'of whole months');
SELECT ok((SELECT count(*) FILTER (WHERE n > 1) > 50 AND count(*) FILTER (WHERE n = 1) > 50 FROM (SELECT count(*) AS n FROM laporan_anggota.enrolment GROUP BY worker_id) q), 'people with one, and with several');
SELECT set_eq('SELECT office, month, eligible, registered FROM laporan_anggota.fact_coverage', $$SELECT coalesce(o.unit, ''), b.month, count(DISTINCT o.id) AS eligible, count(DISTINCT k.id) AS registered FROM (SELECT DISTINCT unit FROM batas.orang) u CROSS JOIN bulan b
	JOIN batas.orang o ON o.unit IS NOT DISTINCT FROM u.unit AND (o.tmt IS NULL OR o.tmt < b.month + interval '1 month') AND (o.berhenti IS NULL OR o.berhenti < o.tmt OR o.berhenti >= b.month) LEFT JOIN berlaku k ON k.id = o.id AND k.month = b.month GROUP BY 1, 2$$, 'coverage is counted of them');
CREATE FUNCTION pg_temp.plan_of(query text) RETURNS text LANGUAGE plpgsql AS $$ DECLARE line text; plan text := ''; BEGIN FOR line IN EXECUTE 'EXPLAIN (COSTS OFF) ' || query LOOP plan := plan || line || chr(10); END LOOP; RETURN plan; END $$;
CREATE FUNCTION pg_temp.scans(query text, relation text) RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) FROM regexp_matches(pg_temp.plan_of(query), ' Scan on ' || relation, 'g') $$;
ANALYZE batas.anggota, batas.orang;
SELECT is((pg_temp.scans('SELECT * FROM laporan_anggota.fact_coverage', 'anggota'), pg_temp.scans('SELECT * FROM laporan_anggota.fact_coverage', 'orang')), (1::bigint, 2::bigint), 'memberships are read once, the staff once for each of two counts');
-- as many as a province has: its people are hashed, not sorted
INSERT INTO batas.orang SELECT i, 'A', '2021-01-01', NULL FROM generate_series(1001, 21000) i;
INSERT INTO batas.anggota SELECT i, '2021-01-01', NULL FROM generate_series(1001, 11000) i;
ANALYZE batas.anggota, batas.orang;
SELECT ok(pg_temp.plan_of('SELECT * FROM laporan_anggota.fact_coverage') ~ 'Hash Join' AND pg_temp.plan_of('SELECT * FROM laporan_anggota.fact_coverage') !~ 'Merge Join', 'who is enrolled is hashed');

/* ---- worker by worker: each is computed once in each month that is asked for, the staff read once ---- */
SELECT bag_eq('SELECT month, office, worker_id, wage, program, payer, base, amount FROM laporan_teks.contribution_by_worker', $$
	SELECT m.month, coalesce(s.office, '') AS office, s.worker_id, s.wage::numeric(20,2) AS wage, c.program, c.payer, c.base::numeric(20,2) AS base, c.amount::numeric(20,0) AS amount
	FROM laporan_teks.placed_staff s, (SELECT m::date AS month FROM generate_series('2021-01-01'::timestamp, '2021-12-01', interval '1 month') m) m,
		jamsos.contributions(s.wage, m.month, '{JKK,JKM}', s.risk_class, s.segment, reliefs => '{}', minimum => coalesce(jamsos.minimum_wage(s.region, m.month, true), jamsos.minimum_wage('63', m.month, true))) c
	WHERE (s.first_day IS NULL OR s.first_day < m.month + interval '1 month') AND (s.last_day IS NULL OR s.last_day >= m.month)$$, 'as if each had been asked for alone');
CREATE FUNCTION pg_temp.loops(query text, name text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE plan jsonb; BEGIN EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ' || query INTO plan; RETURN (SELECT sum(n::bigint) FROM jsonb_path_query(plan, 'strict $.** ? (@."Function Name" == $name)."Actual Loops"', jsonb_build_object('name', name), true) n); END $$;
-- nobody's months begin or end within the year
CREATE TEMP TABLE bertugas AS SELECT worker_id FROM laporan_teks.placed_staff WHERE (first_day IS NULL OR first_day <= '2021-01-31') AND (last_day IS NULL OR last_day >= '2021-12-01');
-- however a query says which months it means, the others are not computed
SELECT is(pg_temp.loops('SELECT k.* FROM laporan_teks.contribution_by_worker k ' || asked, 'contributions'), months * (SELECT count(*) FROM bertugas), 'no month but ' || asked)
FROM (VALUES ('WHERE true', 12), ($$WHERE month_key = '2021-06'$$, 1), ($$WHERE month = '2021-06-01'$$, 1), ($$WHERE month BETWEEN '2021-03-01' AND '2021-05-31'$$, 3), ($$WHERE month_key BETWEEN '2021-03' AND '2021-05'$$, 3), ($$WHERE month > '2021-10-01'$$, 2),
	($$WHERE month = ANY ('{2021-02-01,2021-11-01,2031-01-01}')$$, 2), ($$WHERE month_key IN ('2021-02', '2021-11')$$, 2), ($$WHERE date_part('quarter', month) = 2$$, 3), ($$WHERE month_key LIKE '2022%'$$, 0),
	('JOIN laporan_teks.dim_month d ON d.month_key = k.month_key WHERE d.quarter = 2', 3), ('JOIN laporan_teks.dim_month d USING (month) WHERE d.year = 2021 AND d.month_number <= 4', 4), ('JOIN laporan_teks.dim_month d USING (month_key) WHERE d.fiscal_year = 2027', 0),
	($$LEFT JOIN laporan_teks.dim_month d USING (month_key) JOIN laporan_teks.dim_office o USING (office) WHERE d.due_date < '2021-04-01'$$, 2), ('WHERE month_key IN (SELECT d.month_key FROM laporan_teks.dim_month d WHERE d.year = 2021 AND d.quarter = 4)', 3),
	('WHERE month = (SELECT t.last_month FROM laporan_teks.setting t)', 1)) v (asked, months);
CREATE FUNCTION pg_temp.read(query text, relation text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE plan jsonb; BEGIN EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ' || query INTO plan; RETURN (SELECT sum(n::bigint) FROM jsonb_path_query(plan, 'strict $.** ? (@."Relation Name" == $name)."Actual Loops"', jsonb_build_object('name', relation), true) n); END $$;
SELECT is(pg_temp.read('SELECT * FROM laporan_teks.contribution_by_worker' || asked, 'pegawai'), 1::bigint, 'the staff is read once' || asked) FROM unnest(ARRAY['', $$ WHERE month BETWEEN '2021-03-01' AND '2021-10-01'$$, ' JOIN laporan_teks.dim_month d USING (month_key) WHERE d.year = 2021']) asked;
SELECT is(pg_temp.loops($$SELECT * FROM laporan_teks.contribution_by_worker WHERE month_key = '2021-06' AND worker_id = (SELECT min(worker_id) FROM bertugas)$$, 'contributions'), 1::bigint, 'of one worker his own');

/* ---- lines of the RKA: of many offices in one call, as if each had been asked for alone ---- */
CREATE TEMP TABLE rekap AS SELECT row_number() OVER () AS n, q.* FROM (
	SELECT (ARRAY['63', '63.71', NULL])[1 + u % 3] AS region, (ARRAY['non-ASN', 'tidak ada', NULL])[1 + u / 3 % 3] AS status, jamsos.payroll(CASE WHEN i % 13 > 0 THEN 3000000 + i % 17 * 250000 END::numeric, 1 + i % 5, CASE i % 3 WHEN 0 THEN '{JKK,JKM,JHT}'::text[] END, CASE WHEN i % 7 = 0 THEN 'BPU' ELSE 'PU' END,
		daterange(CASE WHEN i % 4 = 0 THEN '2025-06-01'::date + i END, CASE WHEN i % 5 = 0 THEN '2025-11-01'::date + i * 3 END)) AS payroll
	FROM generate_series(0, 17) u, generate_series(1, 90) i WHERE i % (u + 2) > 0 GROUP BY u UNION ALL SELECT '63', 'non-ASN', NULL) q;
SELECT bag_eq(format($$SELECT l.n, l.program, l.account, l.account_wide, l.koefisien, l.volume, l.satuan, l.harga, l.jumlah FROM (SELECT array_agg(payroll ORDER BY n) AS payrolls, array_agg(region ORDER BY n) AS regions, array_agg(status ORDER BY n) AS statuses FROM rekap) a, jamsos_reports.rka_lines_of(a.payrolls, 2026, a.regions, a.statuses, %1$s) l$$, few),
	format($$SELECT r.n, l.program, l.account, jamsos_reports.account_code(l.account, true), l.koefisien, l.volume, l.satuan, l.harga, l.jumlah FROM rekap r, jamsos_reports.rka_lines(r.payroll, 2026, r.region, r.status, %1$s) l$$, few), 'many payrolls are priced as each alone, merged below ' || few) FROM unnest('{1,10}'::integer[]) few;
-- entry by entry and month by month, each asked of the law by itself
SELECT set_eq($$SELECT l.n, l.program, sum(l.jumlah) FROM (SELECT array_agg(payroll ORDER BY n) AS payrolls, array_agg(region ORDER BY n) AS regions, array_agg(status ORDER BY n) AS statuses FROM rekap) a, jamsos_reports.rka_lines_of(a.payrolls, 2026, a.regions, a.statuses, 10) l GROUP BY 1, 2$$,
	$$SELECT r.n, c.program, sum(e.workers * c.amount) FROM rekap r, jamsos.entries(r.payroll) e, generate_series('2026-01-01'::date, '2026-12-01', interval '1 month') m, jamsos.contributions(e.wage, m::date, coalesce(regexp_split_to_array(e.programs, '[^A-Z]+'), '{JKK,JKM}'), e.risk_class, e.segment, reliefs => '{}',
		minimum => coalesce(jamsos.minimum_wage(r.region, m::date, true), jamsos.minimum_wage(r.region, '2025-12-01', true))) c
	WHERE c.payer = 'employer' AND c.amount > 0 AND (e.first_month IS NULL OR e.first_month <= m) AND (e.last_month IS NULL OR e.last_month >= m) GROUP BY 1, 2$$, 'and to the rupiah as each entry alone');
SELECT is(pg_temp.loops('SELECT * FROM laporan_teks.rka', 'rka_lines_of'), 1::bigint, 'all offices are priced in one call');
-- what is computed, by the server's own count of calls: an amount a kind of worker, programme and law, however many months the law has; a list of lines a kind of law
SET track_functions = 'all';
CREATE FUNCTION pg_temp.called(name text) RETURNS bigint LANGUAGE sql AS $$ SELECT coalesce(sum(calls), 0)::bigint FROM pg_stat_xact_user_functions WHERE schemaname = 'jamsos' AND funcname = name $$;
CREATE FUNCTION pg_temp.calls(query text, name text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE before CONSTANT bigint := pg_temp.called(name); BEGIN EXECUTE query; RETURN pg_temp.called(name) - before; END $$;
CREATE TEMP TABLE beragam AS SELECT jamsos.payroll((6000000 + i * 100)::numeric, 1 + i % 2) AS payroll FROM generate_series(1, 3000) i;
SELECT is(pg_temp.calls($$SELECT FROM beragam, jamsos_reports.rka_lines_of(ARRAY[payroll, payroll, payroll], 2026, '{63,63,63}', '{non-ASN,non-ASN,non-ASN}') l$$, name), calls, 'three payrolls of 3,000 wages, one law: ' || name) FROM (VALUES ('contribution', 6000::bigint), ('contributions', 2)) v (name, calls);
RESET track_functions;
SELECT is(pg_temp.scans('SELECT * FROM laporan_anggota.dim_office', 'orang'), 2::bigint, 'dim_office: the staff is read once, and once more where it is the list of the offices');

/* ---- what functions set for the planner: which do, and that it is enough ---- */
SELECT set_eq($$SELECT p.proname::text, s.setting FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, unnest(p.proconfig) s (setting) WHERE n.nspname = 'jamsos_reports' AND s.setting !~ '^(search_path|jamsos[.]|client_min_messages|DateStyle|TimeZone)' AND s.setting <> 'jit=off'$$, $$VALUES
	('rka_lines_of', 'work_mem=128MB'), ('rka_lines_of', 'enable_nestloop=off'), ('rka_lines_of', 'enable_sort=off'), ('run_rows', 'work_mem=64MB'),
	('reconcile_run', 'work_mem=128MB'), ('reconcile_run', 'default_statistics_target=10'), ('reconcile_run', 'enable_sort=on'), ('reconcile_run', 'enable_mergejoin=off'), ('reconcile_run', 'parallel_tuple_cost=0.001')$$, 'settings for the planner, function by function');
SELECT is_empty($$SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'jamsos_reports' AND p.proname = ANY ('{rka_lines_of,budget_lines,projection_lines,reconcile_run,write_run,run_rows,arrears_letters}') AND (p.proconfig @> '{jit=off}') IS NOT TRUE$$, 'who asks many small questions has none compiled');
-- the query of rka_lines_of under the settings of rka_lines_of: its work grows as the wages do, and so it is neither sorted nor walked through for each
CREATE FUNCTION pg_temp.plan_inside(body text, payroll jamsos.payroll_summary) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
	plan jsonb;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ' || body INTO plan USING ARRAY[payroll, payroll], '{63,63.71}'::text[], '{non-ASN,non-ASN}'::text[], 1, '2026-01-01'::date, '2026-12-01'::date, 2026;
	RETURN plan;
END
$$;
SELECT format('ALTER FUNCTION pg_temp.plan_inside SET %s TO %s', split_part(s, '=', 1), CASE WHEN s LIKE 'search_path%' THEN split_part(s, '=', 2) ELSE quote_literal(split_part(s, '=', 2)) END) FROM pg_proc p, unnest(p.proconfig) s WHERE p.oid = 'jamsos_reports.rka_lines_of'::regproc \gexec
CREATE TEMP TABLE inside AS SELECT wages, pg_temp.plan_inside((SELECT regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(substring(prosrc FROM 'RETURN QUERY(.*);\s*END\s*$'), 'payrolls(?=,)', '$1'), 'regions(?=, statuses)', '$2'), 'statuses(?=[)])', '$3'), '\mmin_workers\M', '$4', 'g'), '\mjanuary\M', '$5', 'g'), '\mdecember\M', '$6', 'g'), 'rka_lines_of.fiscal_year', '$7', 'g')
	FROM pg_proc WHERE oid = 'jamsos_reports.rka_lines_of'::regproc), (SELECT jamsos.payroll((6000000 + i * 100)::numeric, 1 + i % 2) FROM generate_series(1, wages) i)) AS plan FROM (VALUES (1000), (2000)) v (wages);
CREATE TEMP VIEW work AS SELECT wages, (SELECT sum(((n ->> 'Actual Rows')::numeric + coalesce((n ->> 'Rows Removed by Filter')::numeric, 0) + coalesce((n ->> 'Rows Removed by Join Filter')::numeric, 0)) * (n ->> 'Actual Loops')::numeric) FROM jsonb_path_query(plan, 'strict $.** ? (exists (@."Node Type"))', '{}', true) n) AS rows FROM inside;
SELECT cmp_ok((SELECT max(rows) / min(rows) FROM work), '<', 2.1, 'rka_lines_of: twice the wages, twice the work');
SELECT is_empty($$SELECT wages FROM inside WHERE jsonb_path_exists(plan, 'strict $.** ? (@."Node Type" == "Merge Join")', '{}', true)$$, 'nothing is sorted to be joined');

/* ---- the rows of a run are grouped by what differs between them ---- */
SELECT doesnt_match(k[1], 'run_list|month|period', name || ': a group is not told by the month of its run') FROM unnest('{compliance_by_office,gap_by_office,status_by_office}'::text[]) name, regexp_matches(pg_temp.plan_of('SELECT * FROM laporan_teks.' || name), 'Group Key: ([^' || chr(10) || ']*w[.]office[^' || chr(10) || ']*)', 'g') k;

/* ---- runs are kept for years: of two hundred the rows of those that are shown are read, and no other, and nothing is sorted to group it, also where a server knows nothing of them, as after a restore ---- */
INSERT INTO laporan_anggota.run (kind, period, month, fiscal_year, revision, inputs, versions)
SELECT k.kind, CASE WHEN k.kind = 'budget' THEN '2027' ELSE to_char(m, 'YYYY-MM') END, CASE WHEN k.kind <> 'budget' THEN m::date END, CASE WHEN k.kind = 'budget' THEN 2027 END, r, 'malam', '-'
FROM (VALUES ('billing'), ('reconcile'), ('budget')) k (kind), generate_series('2021-01-01'::timestamp, '2021-12-01', interval '1 month') m, generate_series(1, 8) r WHERE k.kind <> 'budget' OR m = '2021-01-01' ORDER BY r, m, k.kind;
INSERT INTO laporan_anggota.run_state (run, state) SELECT run, 'draft' FROM laporan_anggota.run;
INSERT INTO laporan_anggota.run_line (run, month, fiscal_year, office, region, budget_status, fund, program, payer, carrier, base, amount)
SELECT r.run, r.month, r.fiscal_year, 'OPD ' || o, '63', 'non-ASN', '', p, 'employer', 'BPJS Ketenagakerjaan', 4000000, 9600 + r.revision FROM laporan_anggota.run r, generate_series(1, 150) o, unnest('{JKK,JKM}'::text[]) p WHERE r.kind <> 'reconcile' ORDER BY r.run;
INSERT INTO laporan_anggota.run_worker (run, class, worker_id, bill_id, office, name, nik, wage, reported_wage, due, due_reported, billed, enrolled)
SELECT r.run, (ARRAY['agrees', 'not_registered', 'wage_low'])[1 + i % 3], i::text, i::text, 'OPD ' || i % 150, 'ORANG CONTOH ' || i, '63710101018' || to_char(i, 'FM00000'), 4000000, 4000000 - i % 3 * 1000, 21600, 21600 - i % 3 * 5, 21600 - i % 3 * 5, 'JKK JKM' FROM laporan_anggota.run r, generate_series(1, 1000) i WHERE r.kind = 'reconcile' ORDER BY r.run;
SELECT is((SELECT count(*) FROM laporan_anggota.run_list), 200::bigint, 'two hundred runs');
CREATE FUNCTION pg_temp.taken(query text) RETURNS TABLE (rows numeric, sorted boolean) LANGUAGE plpgsql AS $$
DECLARE
	plan jsonb;
BEGIN
	EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ' || query INTO plan;
	RETURN QUERY SELECT (SELECT sum((coalesce((n ->> 'Actual Rows')::numeric, 0) + coalesce((n ->> 'Rows Removed by Filter')::numeric, 0) + coalesce((n ->> 'Rows Removed by Index Recheck')::numeric, 0)) * (n ->> 'Actual Loops')::numeric)
		FROM jsonb_path_query(plan, 'strict $.** ? (@."Relation Name" == "run_worker" || @."Relation Name" == "run_line")', '{}', true) n), jsonb_path_exists(plan, 'strict $.** ? (@."Strategy" == "Sorted")', '{}', true);
END
$$;
CREATE TEMP TABLE shown (view text, rows numeric);
INSERT INTO shown VALUES ('compliance_by_worker', 12000), ('compliance_by_office', 12000), ('gap_by_office', 12000), ('status_by_office', 12000), ('fact_billed', 3600), ('fact_budgeted', 300), ('office_ledger', 3600), ('fact_arrears', 7200);
ANALYZE laporan_anggota.run, laporan_anggota.run_state, laporan_anggota.run_line, laporan_anggota.run_worker;
SELECT results_eq(format('SELECT rows, sorted FROM pg_temp.taken(%L)', 'SELECT * FROM laporan_anggota.' || view), format('VALUES (%s::numeric, false)', rows), view || ': with statistics') FROM shown;
SELECT results_eq($$SELECT rows FROM pg_temp.taken('SELECT * FROM laporan_anggota.compliance_by_office WHERE month_key = ''2021-05''')$$, 'VALUES (1000::numeric)', 'of a month its run');
DELETE FROM pg_statistic WHERE starelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'laporan_anggota'::regnamespace);
UPDATE pg_class SET reltuples = -1, relpages = 0, relallvisible = 0 WHERE relnamespace = 'laporan_anggota'::regnamespace AND relkind IN ('r', 'i');
SELECT results_eq(format('SELECT rows, sorted FROM pg_temp.taken(%L)', 'SELECT * FROM laporan_anggota.' || view), format('VALUES (%s::numeric, false)', rows), view || ': without') FROM shown;
SELECT results_eq('SELECT sorted FROM pg_temp.taken(''SELECT * FROM laporan_anggota.run_difference'')', 'VALUES (false)', 'run_difference: without');
-- a dimension is not held to itself region by region
DELETE FROM pg_statistic WHERE starelid = 'jamsos.region'::regclass;
SELECT ok(pg_temp.plan_of('SELECT * FROM laporan_anggota.dim_region') !~ 'Nested Loop', 'dim_region: without');

SELECT * FROM finish();
ROLLBACK;
