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

/* ---- worker by worker: each kind of worker is computed once a month, the staff read once ---- */
SELECT bag_eq('SELECT month, office, worker_id, wage, program, payer, base, amount FROM laporan_teks.contribution_by_worker', $$
	SELECT m.month, coalesce(s.office, '') AS office, s.worker_id, s.wage::numeric(20,2) AS wage, c.program, c.payer, c.base::numeric(20,2) AS base, c.amount::numeric(20,0) AS amount
	FROM laporan_teks.placed_staff s, (SELECT m::date AS month FROM generate_series('2021-01-01'::timestamp, '2021-12-01', interval '1 month') m) m,
		jamsos.contributions(s.wage, m.month, '{JKK,JKM}', s.risk_class, s.segment, reliefs => '{}', minimum => coalesce(jamsos.minimum_wage(s.region, m.month, true), jamsos.minimum_wage('63', m.month, true))) c
	WHERE (s.first_day IS NULL OR s.first_day < m.month + interval '1 month') AND (s.last_day IS NULL OR s.last_day >= m.month)$$, 'as if each had been asked for alone');
CREATE FUNCTION pg_temp.loops(query text, name text) RETURNS bigint LANGUAGE plpgsql AS $$ DECLARE plan jsonb; BEGIN EXECUTE 'EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ' || query INTO plan; RETURN (SELECT sum(n::bigint) FROM jsonb_path_query(plan, 'strict $.** ? (@."Function Name" == $name)."Actual Loops"', jsonb_build_object('name', name), true) n); END $$;
SELECT is(pg_temp.loops('SELECT * FROM laporan_teks.contribution_by_worker', 'contributions'), (SELECT 12 * count(*) FROM (SELECT DISTINCT region, wage::text, risk_class FROM laporan_teks.placed_staff) q), 'twelve months of each kind');
SELECT is(pg_temp.loops($$SELECT * FROM laporan_teks.contribution_by_worker WHERE month_key = '2021-06'$$, 'contributions'), (SELECT count(*) FROM (SELECT DISTINCT region, wage::text, risk_class FROM laporan_teks.placed_staff) q), 'one, where one is asked for');
SELECT is(pg_temp.scans('SELECT * FROM laporan_teks.contribution_by_worker', 'pegawai'), 1::bigint, 'the staff is read once');

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
SELECT is(pg_temp.scans('SELECT * FROM laporan_anggota.dim_office', 'orang'), 2::bigint, 'dim_office: the staff is read once, and once more where it is the list of the offices');

/* ---- the rows of a run are grouped by what differs between them ---- */
SELECT is((SELECT string_agg(k[1], '; ') FROM regexp_matches(pg_temp.plan_of('SELECT * FROM laporan_teks.' || name), 'Group Key: ([^' || chr(10) || ']*)', 'g') k), keys, name || ': a group is not told by the month of its run')
FROM (VALUES ('compliance_by_office', 'w.office, w.class'), ('gap_by_office', 'w.office, "*VALUES*".column1'), ('status_by_office', 'w.office')) v (name, keys);

SELECT * FROM finish();
ROLLBACK;
