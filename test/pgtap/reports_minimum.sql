-- Whose minimum wage it is, and of when: regions without a figure in some years, figures that are not published yet, codes that are no region; against amounts by hand.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;
SELECT no_plan();
CREATE SCHEMA kota;
CREATE TABLE kota.staf AS SELECT i AS id, 1000000 AS honor FROM generate_series(1, 10) i;
SELECT count(*) FROM jamsos_reports.install('laporan', '63.71', 2021, 'kota.staf', '{"worker_id": "id", "wage": "honor"}', first_month => '2026-01-01', last_month => '2026-01-01') \g /dev/null
-- what is recorded of it: none before 2020 and of 2021, of its province each year
SELECT is((SELECT array_agg(y ORDER BY y) FROM generate_series(2016, 2026) y WHERE jamsos.minimum_wage('63.71', make_date(y, 1, 1), true) IS NULL), '{2016,2017,2018,2019,2021}', 'the years without a figure');
-- a month of ten workers of class 1, each amount rounded: JKK 0.24, JKM 0.3 percent
CREATE FUNCTION pg_temp.year_of(wage numeric) RETURNS numeric LANGUAGE sql AS $$ SELECT 12 * 10 * (round(wage * 0.0024) + round(wage * 0.0030)) $$;
CREATE FUNCTION pg_temp.budgets(fiscal_year integer, fallback text) RETURNS numeric[] LANGUAGE plpgsql AS $$
DECLARE
	made bigint;
BEGIN
	PERFORM jamsos_reports.set_setting('laporan.setting', fiscal_year => budgets.fiscal_year, fallback => budgets.fallback);
	made := jamsos_reports.budget_run('laporan.setting', budgets.fiscal_year);
	RETURN ARRAY[(SELECT sum(f.amount) FROM laporan.fact_budget f WHERE f.fiscal_year = budgets.fiscal_year AND f.payer = 'employer'), (SELECT sum(r.jumlah) FROM laporan.rka r WHERE r.fiscal_year = budgets.fiscal_year),
		(SELECT sum(l.amount) FROM laporan.run_line l WHERE l.run = made AND l.payer = 'employer'), (SELECT sum(p.amount) FROM laporan.fact_projection p WHERE date_part('year', p.month) = budgets.fiscal_year AND p.payer = 'employer')];
END
$$;
SELECT is(pg_temp.budgets(y, f), array_fill(pg_temp.year_of(wage), '{4}'), format('%s, fallback %s: views, RKA, run and projection', y, coalesce(f, 'not chosen'))) FROM (VALUES
	-- nobody has chosen: its own figures are taken, in 2021 that of 2020
	(1, 2020, NULL, 2918226), (2, 2021, NULL, 2918226), (3, 2022, NULL, 3000371), (4, 2026, NULL, 3855894)) v (n, y, f, wage);
SELECT throws_ok($$SELECT jamsos_reports.budget_run('laporan.setting', 2019)$$, '22023', 'no minimum wage of region 63.71 is recorded for 2019-01', 'before its first figure somebody has to choose');
SELECT is(pg_temp.budgets(y, f), array_fill(pg_temp.year_of(wage), '{4}'), format('%s, fallback %s: views, RKA, run and projection', y, f)) FROM (VALUES
	(1, 2019, 'province', 2651781.95), (2, 2020, 'province', 2918226), (3, 2021, 'province', 2918226), (4, 2022, 'province', 3000371), (5, 2019, 'none', 1000000), (6, 2021, 'none', 2918226), (7, 2022, 'none', 3000371)) v (n, y, f, wage);
SELECT jamsos_reports.set_setting('laporan.setting', fiscal_year => 2020) \g /dev/null
SELECT results_eq($$SELECT fiscal_year, sum(amount) FROM laporan.fact_budget WHERE payer = 'employer' GROUP BY 1 ORDER BY 1$$, $$SELECT y, pg_temp.year_of(w) FROM (VALUES (2020, 2918226), (2021, 2918226), (2022, 3000371), (2023, 3200035), (2024, 3379513.74)) v (y, w)$$, 'a year without a figure among five');
SELECT results_eq($$SELECT date_part('year', month)::integer, bool_and(confirmed) FROM laporan.fact_projection GROUP BY 1 ORDER BY 1$$, $$VALUES (2020, true), (2021, false), (2022, true), (2023, true), (2024, true)$$, 'and its months are not confirmed');
-- of a region whose decrees ended years ago the wage is that of the province, which somebody has to choose
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis, evidence) VALUES ('11.01', 2900000, '[2018-01-01,2019-01-01)', 'a decree', 'official');
SELECT is(jamsos_reports.priced_region('11.01', make_date(y, 1, 1), f), p, format('11.01 in %s, fallback %s', y, coalesce(f, 'not chosen'))) FROM (VALUES
	(1, 2017, 'province', '11'), (2, 2017, 'none', NULL), (3, 2018, 'province', '11.01'), (4, 2019, 'province', '11.01'), (5, 2020, 'province', '11'), (6, 2025, 'province', '11'), (7, 2025, 'none', '11.01'), (8, 2025, NULL, '11.01'), (9, 2026, 'province', '11.01'), (10, 2027, 'province', '11.01')) v (n, y, f, p) ORDER BY n;

-- A month or year of which figures of the law are not published yet: the run says which are carried on, since when, and of when they are.
CREATE FUNCTION pg_temp.assumed(made bigint) RETURNS text LANGUAGE sql AS $$ SELECT substr(assumptions, length(substring(assumptions FROM '^region [0-9.]+, fallback [a-z]+')) + 1) FROM laporan.run WHERE run = made $$;
SELECT jamsos_reports.set_setting('laporan.setting', fallback => 'none') \g /dev/null
SELECT is(pg_temp.assumed(jamsos_reports.billing_run('laporan.setting', month)), assumed, 'bill of ' || month) FROM (VALUES
	('2026-12-01'::date, ''), ('2027-01-01', ', minimum 63.71 not published from 2027-01 on (last: Rp3.855.894 since 2026-01)'), ('2028-05-01', ', minimum 63.71 not published from 2027-01 on (last: Rp3.855.894 since 2026-01)')) v (month, assumed);
SELECT is(pg_temp.assumed(jamsos_reports.budget_run('laporan.setting', year)), assumed || ', wages as they are, headcount as it is', 'budget of ' || year) FROM (VALUES
	(2020, ''), (2021, ', minimum 63.71 not recorded from 2021-01 on (last: Rp2.918.226 since 2020-01)'), (2022, ''), (2026, ''), (2027, ', minimum 63.71 not published from 2027-01 on (last: Rp3.855.894 since 2026-01)')) v (year, assumed);
SELECT is(pg_temp.assumed(jamsos_reports.reconcile_run('laporan.setting', '2027-01-01')), ', minimum 63.71 not published from 2027-01 on (last: Rp3.855.894 since 2026-01)', 'a reconciliation says so too');
SELECT is((SELECT value FROM jamsos_reports.evidence_sheet('laporan.setting', (SELECT max(run) FROM laporan.run WHERE period = '2027-01' AND kind = 'billing')) WHERE item = 'assumptions'),
	'region 63.71, fallback none, minimum 63.71 not published from 2027-01 on (last: Rp3.855.894 since 2026-01)', 'and the sheet of it');
-- once it is published, even as the same amount, nothing is assumed of it any more, and that is another run
SELECT jamsos_reports.billing_run('laporan.setting', '2027-01-01') AS before \gset
SAVEPOINT a;
INSERT INTO jamsos.minimum_wage (region, amount, valid, confirmed_until, legal_basis, evidence) VALUES ('63.71', 3855894, '[2027-01-01,)', '2027-12-01', 'a decree', 'official');
SELECT is(pg_temp.assumed(jamsos_reports.billing_run('laporan.setting', '2027-01-01')), '', 'published: not assumed');
SELECT isnt(jamsos_reports.billing_run('laporan.setting', '2027-01-01'), :before::bigint, 'in another run');
ROLLBACK TO a;
-- of who is priced at another's figure it is that one; who has none has nothing assumed of it
SELECT jamsos_reports.set_setting('laporan.setting', region => '31.71') \g /dev/null
SELECT is(pg_temp.assumed(jamsos_reports.billing_run('laporan.setting', '2027-02-01')), ', minimum 31.71 not published from 2027-01 on (last: Rp5.729.876 since 2026-01)', 'a region that follows another');
DELETE FROM kota.staf;
ALTER TABLE kota.staf ADD kel text, ADD prog text, ADD sejak date;
SELECT count(*) FROM jamsos_reports.install('laporan', region => '63.01', columns => '{"worker_id": "id", "wage": "honor", "segment": "kel", "programs": "prog", "first_day": "sejak"}', fallback => 'province', replace => true) \g /dev/null
INSERT INTO jamsos.region (code, name, level, parent, legal_basis) VALUES ('63.99', 'Kabupaten Baru', 'regency', '63', 'x');
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis, evidence) VALUES ('63.99', 3800000, '[2026-01-01,2027-01-01)', 'a decree', 'official');
SELECT jamsos_reports.set_setting('laporan.setting', region => '63.99') \g /dev/null
INSERT INTO kota.staf VALUES (1, 1000000, 'PR', 'JKK JKM', NULL), (2, 20000000, 'PU', 'JKK JKM JHT JP', '2027-06-01');
SELECT is(pg_temp.assumed(jamsos_reports.billing_run('laporan.setting', month)), assumed, 'of who has the programme in the month: ' || month) FROM (VALUES
	('2027-04-01'::date, ''), ('2027-06-01', ', ceiling JP not published from 2027-03 on (last: Rp11.086.300 since 2026-03), minimum 63 not published from 2027-01 on (last: Rp3.725.000 since 2026-01)')) v (month, assumed);
SELECT is(pg_temp.assumed(jamsos_reports.budget_run('laporan.setting', 2027, scenario => jamsos.scenario(base => '2026-12-01', minimum_growth => 0.05, ceiling_growth => 0.05))),
	', ceiling JP not published from 2027-03 on (last: Rp11.086.300 since 2026-03), minimum 63.99 not recorded from 2027-01 on (last: Rp3.800.000 since 2026-01), ' || jsonb_strip_nulls(to_jsonb(jamsos.scenario(base => '2026-12-01', minimum_growth => 0.05, ceiling_growth => 0.05)))::text, 'what a scenario lets grow, from what');
-- any figure of the law: rates, limits and brackets that are local, for a year
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, confirmed_until, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.4, '[2026-01-01,)', '2026-12-01', 'a rate of a year');
INSERT INTO jamsos.income_bracket (income_from, base, valid, confirmed_until, legal_basis) VALUES (0, 1000000, '[2026-01-01,)', '2026-06-01', 'of half a year');
SELECT is(pg_temp.assumed(jamsos_reports.billing_run('laporan.setting', '2027-06-01')),
	', ceiling JP not published from 2027-03 on (last: Rp11.086.300 since 2026-03), income brackets JKK BPU not published from 2026-07 on (last: since 2026-01), minimum 63 not published from 2027-01 on (last: Rp3.725.000 since 2026-01), tariff JKM not published from 2027-01 on (last: 0.4 % since 2026-01)', 'every kind of figure');
-- as often as a line of the law is not confirmed, and never else
SELECT is((SELECT string_agg(format('%s %s', m, p), ', ') FROM generate_series('2026-01-01'::date, '2028-12-01', '1 month') m CROSS JOIN unnest('{JKK,JKM,JHT,JP,JKP,JKN}'::text[]) p CROSS JOIN unnest('{PU,BPU,PR,ASN}'::text[]) s
	WHERE (jamsos_reports.assumed_law(ARRAY[NULL], ARRAY[s], ARRAY[p], m::date, m::date) <> '') <> EXISTS (SELECT FROM jamsos.tariff_lines(jamsos.tariff(m::date, reliefs => '{}')) l WHERE l.program = p AND l.segment = s AND NOT l.confirmed)), NULL, 'what is assumed is what the tariff does not confirm');

DELETE FROM jamsos.rate WHERE origin = 'local';
DELETE FROM jamsos.income_bracket WHERE origin = 'local';

-- A code that is no region: one rule everywhere, nobody is lost, and check() says which codes there are.
CREATE TABLE kota.opd (kode text, wilayah text);
INSERT INTO kota.opd VALUES ('A', '63.71'), ('B', '63.9x'), ('C', NULL), ('D', '63.99');
-- 63.99 is one of ours; 64.04 is the code of before a split
CREATE TABLE kota.orang AS SELECT o.kode || coalesce(w.wilayah, '-') AS id, 1000000 AS honor, o.kode AS opd, w.wilayah,
	-- by hand: what the staff says, where that is a region, else the office, else the government
	CASE WHEN w.wilayah IN ('63.01', '63.99') THEN w.wilayah WHEN o.kode = 'A' THEN '63.71' WHEN o.kode = 'D' THEN '63.99' ELSE '63' END AS tempat
FROM (SELECT kode FROM kota.opd UNION ALL VALUES ('E'), (NULL)) o CROSS JOIN (VALUES ('63.01'), ('63.99'), ('63.98'), ('64.04'), ('Kab. Banjar'), (NULL)) w (wilayah);
UPDATE kota.orang SET id = 'tanpa ' || coalesce(wilayah, '-') WHERE id IS NULL;
SELECT isnt((SELECT count(*) FROM jamsos.region WHERE former_code = '64.04'), 0::bigint, 'what was a code');
CREATE TEMP TABLE found AS SELECT * FROM jamsos_reports.install('tempat', '63', 2026, 'kota.orang', '{"worker_id": "id", "wage": "honor", "office": "opd", "region": "wilayah"}', offices => '{"relation": "kota.opd", "office": "kode", "region": "wilayah"}',
	fallback => 'province', first_month => '2026-01-01', last_month => '2026-01-01');
SELECT results_eq($$SELECT source, rows, example FROM found WHERE problem = 'region that is none' ORDER BY 1$$, $$VALUES ('offices', 1::bigint, '63.9x (1)'), ('staff', 18, '63.98 (6), 64.04 (6), Kab. Banjar (6)')$$, 'which codes are none, and of how many');
SELECT set_eq('SELECT worker_id, region FROM tempat.placed_staff', 'SELECT id, tempat FROM kota.orang', 'the region of each');
SELECT set_eq($$SELECT office, region FROM tempat.dim_office WHERE office <> ''$$, $$VALUES ('A', '63.71'), ('B', '63'), ('C', '63'), ('D', '63.99'), ('E', '63')$$, 'and of each office');
SELECT set_eq('SELECT region, region_name, province_name FROM tempat.dim_region WHERE region IN (SELECT tempat FROM kota.orang)', $$SELECT c, n, 'Kalimantan Selatan' FROM (VALUES ('63', 'Kalimantan Selatan'), ('63.01', (SELECT name FROM jamsos.region WHERE code = '63.01')), ('63.71', (SELECT name FROM jamsos.region WHERE code = '63.71')), ('63.99', 'Kabupaten Baru')) v (c, n)$$, 'each has a name');
-- the minimum wage of each in 2026, of which 63.99 has the one above
CREATE FUNCTION pg_temp.owed() RETURNS TABLE (tempat text, orang bigint, iuran numeric) LANGUAGE sql AS $$
	SELECT o.tempat, count(*), sum(round(w.wage * 0.0024) + round(w.wage * 0.0030)) FROM kota.orang o JOIN (VALUES ('63', 3725000), ('63.01', 3725000), ('63.71', 3855894), ('63.99', 3800000)) w (region, wage) ON w.region = o.tempat GROUP BY 1 $$;
SELECT jamsos_reports.reconcile_run('tempat.setting', '2026-01-01') AS reconciled, jamsos_reports.billing_run('tempat.setting', '2026-01-01') AS billed \gset
SELECT set_eq(replace(replace(q, '{reconciled}', :'reconciled'), '{billed}', :'billed'), 'SELECT tempat, orang, iuran FROM pg_temp.owed()', 'nobody is lost: ' || left(q, 60)) FROM (VALUES
	('SELECT d.region, h.workers, l.amount FROM (SELECT region, sum(workers)::bigint AS workers FROM tempat.fact_headcount GROUP BY 1) h JOIN (SELECT region, sum(amount) AS amount FROM tempat.fact_liability GROUP BY 1) l USING (region) JOIN tempat.dim_region d USING (region)'),
	($$SELECT s.region, count(*), sum(w.due) FROM tempat.run_worker w JOIN tempat.placed_staff s USING (worker_id) WHERE w.run = {reconciled} GROUP BY 1$$),
	($$SELECT h.region, h.workers, l.amount FROM (SELECT region, sum(workers)::bigint AS workers FROM tempat.run_payroll WHERE run = {billed} GROUP BY 1) h
		JOIN (SELECT region, sum(amount) AS amount FROM tempat.run_line WHERE run = {billed} GROUP BY 1) l USING (region)$$)) v (q);
SELECT * FROM finish();
ROLLBACK;
