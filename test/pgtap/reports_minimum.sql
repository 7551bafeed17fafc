-- A region of which some years have no minimum wage: every budget takes the same figure, against amounts by hand.
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
SELECT * FROM finish();
ROLLBACK;
