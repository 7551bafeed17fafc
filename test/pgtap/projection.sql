-- project, budget, project_range and affordable against plain numeric SQL that is
-- typed from the definitions in doc/reference.md, one worker at a time.
BEGIN;
SET client_min_messages = warning;
SET search_path = public, jamsos;
SET jamsos.unconfirmed = silent;
SELECT plan(37);

-- how many: each is reckoned alone, month by month
\set workers 400
\if :{?full}
\set workers 1000
\endif
CREATE TABLE workers AS
SELECT id, 'OPD ' || id % 7 AS opd, risk_class, round(least(wage, 80000000.55), 2) AS wage, (ARRAY['PU', 'PU', 'PU', 'BPU'])[1 + id % 4] AS segment,
	CASE WHEN id % 5 = 0 THEN daterange('2026-02-01', '2027-06-15') WHEN id % 11 = 0 THEN daterange('2027-01-01', NULL) END AS active
FROM oracle.staff WHERE id BETWEEN 1001 AND 1000 + :workers;
CREATE TABLE offices AS SELECT opd, payroll(wage, risk_class, NULL, segment, active) AS p FROM workers GROUP BY opd;
CREATE TABLE everybody AS SELECT rollup(p) AS p FROM offices;
CREATE TABLE wage_earners AS SELECT payroll(wage, risk_class, NULL, segment, active) AS p FROM workers WHERE segment = 'PU';

-- (1 + g)^k, exact, rounded once; how often a month of the year comes after base up to m
CREATE FUNCTION oracle.power(g numeric, k int) RETURNS numeric LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE f numeric := 1;
BEGIN
	FOR i IN 1..k LOOP f := f * (1 + g); END LOOP;
	RETURN round(f, 12);
END
$$;
CREATE FUNCTION oracle.steps(mon int, base date, m date) RETURNS int LANGUAGE sql IMMUTABLE AS $$
	SELECT count(*)::int FROM generate_series(base + interval '1 month', m, interval '1 month') s WHERE extract(month FROM s) = mon
$$;
-- JP: published to 2027-02, then each March previous x (1 + g), down to Rp100
CREATE FUNCTION oracle.jp_ceiling(m date, g numeric) RETURNS numeric LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE c numeric := CASE WHEN m < '2026-03-01' THEN 10547400 ELSE 11086300 END;
BEGIN
	FOR y IN 2027..extract(year FROM m)::int LOOP
		IF make_date(y, 3, 1) <= m THEN c := trunc(c * (1 + g) / 100) * 100; END IF;
	END LOOP;
	RETURN c;
END
$$;
-- one worker, PU, four programmes and JKN, rounded half up each
CREATE FUNCTION oracle.due(w numeric, class int, ceiling numeric) RETURNS TABLE (program text, payer text, amount numeric, base numeric) LANGUAGE sql IMMUTABLE AS $$
	SELECT p, y, round(b * r / 100), b FROM (VALUES ('JKK', 'employer', (ARRAY[0.24, 0.54, 0.89, 1.27, 1.74])[class], w), ('JKM', 'employer', 0.3, w), ('JHT', 'employer', 3.7, w), ('JHT', 'worker', 2, w),
		('JP', 'employer', 2, least(w, ceiling)), ('JP', 'worker', 1, least(w, ceiling)), ('JKN', 'employer', 4, least(w, 12000000)), ('JKN', 'worker', 1, least(w, 12000000))) v (p, y, r, b) WHERE w IS NOT NULL
$$;
CREATE FUNCTION oracle.project(start date, months int, base date, g numeric, mon int, hg numeric, cg numeric, cov_from numeric, cov_to numeric, cov_by date, minimum numeric, mg numeric, programs text[])
RETURNS TABLE (month date, program text, payer text, workers bigint, base_sum numeric, amount numeric, unpriced bigint) LANGUAGE sql STABLE AS $$
	SELECT m.month, d.program, d.payer, round(count(d.amount) * h.share)::bigint, round(sum(d.base) * h.share, 2), round(sum(d.amount) * h.share),
		round(count(*) FILTER (WHERE d.amount IS NULL) * h.share)::bigint
	FROM (SELECT (start + i * interval '1 month')::date FROM generate_series(0, months - 1) i) m (month)
	CROSS JOIN LATERAL (SELECT oracle.power(g, oracle.steps(mon, base, m.month)) AS wages, oracle.jp_ceiling(m.month, cg) AS ceiling,
		round(minimum * oracle.power(mg, oracle.steps(1, base, m.month)), 2) AS least OFFSET 0) f
	CROSS JOIN LATERAL (SELECT oracle.power(hg, oracle.steps(1, base, m.month)) * CASE WHEN cov_by IS NULL OR m.month <= base THEN cov_from WHEN m.month >= cov_by THEN cov_to
		ELSE cov_from + (cov_to - cov_from) * (12 * (extract(year FROM m.month) - extract(year FROM base)) + extract(month FROM m.month) - extract(month FROM base))
			/ (12 * (extract(year FROM cov_by) - extract(year FROM base)) + extract(month FROM cov_by) - extract(month FROM base)) END AS share OFFSET 0) h
	JOIN workers w ON w.segment = 'PU' AND (w.active IS NULL OR w.active && daterange(m.month, (m.month + interval '1 month')::date))
	CROSS JOIN LATERAL (SELECT CASE WHEN w.wage IS NULL THEN f.least ELSE greatest(round(w.wage * f.wages, 2), f.least) END AS wage OFFSET 0) l
	CROSS JOIN LATERAL (SELECT x.program, x.payer FROM oracle.due(0, 1, 0) x WHERE x.program = ANY (programs)) p
	LEFT JOIN LATERAL oracle.due(l.wage, w.risk_class, f.ceiling) x ON x.program = p.program AND x.payer = p.payer
	CROSS JOIN LATERAL (SELECT p.program, p.payer, x.amount, x.base) d
	GROUP BY m.month, d.program, d.payer, h.share
$$;
PREPARE projected (date, int, text[], scenario_row) AS SELECT month, program, payer, workers, base, amount, unpriced FROM wage_earners, project(p, $1, $2, $3, $4);

SELECT set_eq($$SELECT month, program, payer, workers, base, amount, unpriced FROM wage_earners, project(p, '2026-01-20', 30, '{JKK,JKM,JHT,JP,JKN}')$$,
	$$SELECT * FROM oracle.project('2026-01-01', 30, '2026-01-01', 0, 1, 0, 0, 1, 1, NULL, NULL, 0, '{JKK,JKM,JHT,JP,JKN}')$$, 'no scenario');
SELECT set_eq($$SELECT month, program, payer, workers, base, amount, unpriced FROM wage_earners, project(p, '2025-11-01', 60, '{JKK,JKM,JHT,JP,JKN}', scenario(wage_growth => 0.065, ceiling_growth => 0.05))$$,
	$$SELECT * FROM oracle.project('2025-11-01', 60, '2025-11-01', 0.065, 1, 0, 0.05, 1, 1, NULL, NULL, 0, '{JKK,JKM,JHT,JP,JKN}')$$, 'wages and ceilings grow');
SELECT set_eq($$SELECT month, program, payer, workers, base, amount, unpriced FROM wage_earners, project(p, '2026-06-01', 40, '{JKK,JP}', scenario(base => '2025-03-15', wage_growth => 0.0333, wage_growth_month => 7, ceiling_growth => 0.0447, headcount_growth => 0.0125))$$,
	$$SELECT * FROM oracle.project('2026-06-01', 40, '2025-03-01', 0.0333, 7, 0.0125, 0.0447, 1, 1, NULL, NULL, 0, '{JKK,JP}')$$, 'a base before the first month, growth in July, more people');
SELECT set_eq($$SELECT month, program, payer, workers, base, amount, unpriced FROM wage_earners, project(p, '2026-01-01', 36, '{JKK,JKM}', scenario(wage_growth => -0.02, coverage_from => 0.1154, coverage_to => 0.95, coverage_by => '2028-06-01', headcount_growth => 0.01))$$,
	$$SELECT * FROM oracle.project('2026-01-01', 36, '2026-01-01', -0.02, 1, 0.01, 0, 0.1154, 0.95, '2028-06-01', NULL, 0, '{JKK,JKM}')$$, 'coverage on a line, wages fall');
SELECT set_eq($$SELECT month, program, payer, workers, base, amount, unpriced FROM wage_earners, project(p, '2026-01-01', 30, '{JKK,JHT,JP}', scenario(wage_growth => 0.05, minimum => 3725000.55, minimum_growth => 0.065))$$,
	$$SELECT * FROM oracle.project('2026-01-01', 30, '2026-01-01', 0.05, 1, 0, 0, 1, 1, NULL, 3725000.55, 0.065, '{JKK,JHT,JP}')$$, 'a minimum that grows, and prices the unpriced');
SELECT set_eq($$SELECT month, program, payer, workers, base, amount, unpriced FROM wage_earners, project(p, '2026-01-01', 14, '{JKK}', scenario(base => '2030-01-01', wage_growth => 0.5, headcount_growth => 0.5))$$,
	$$SELECT * FROM oracle.project('2026-01-01', 14, '2030-01-01', 0.5, 1, 0.5, 0, 1, 1, NULL, NULL, 0, '{JKK}')$$, 'before base nothing grows');
-- a null scenario is liability of each month, whatever the segments
SELECT set_eq($$SELECT month, program, payer, carrier, workers, base, amount, unpriced FROM everybody, project(p, '2020-06-01', 84, '{JKK,JKM,JHT}')$$,
	$$SELECT m::date, program, payer, carrier, workers, base, amount, unpriced FROM everybody, generate_series('2020-06-01'::date, '2027-05-01', '1 month') m, LATERAL liabilities(p, m::date, programs => '{JKK,JKM,JHT}')$$, 'a null scenario equals liability of each month');
SELECT set_eq($$SELECT program, payer, amount FROM everybody, project(p, '2026-01-01', 1, scenario => scenario(rounding => 'down'))$$,
	$$SELECT program, payer, amount FROM everybody, liabilities(p, month => '2026-01-01', rounding => 'down')$$, 'rounding down');
SELECT set_eq($$SELECT program, payer, amount FROM everybody, project(p, '2026-01-01', 1, scenario => scenario(rounding => 'none'))$$,
	$$SELECT program, payer, amount FROM everybody, liabilities(p, month => '2026-01-01', rounding => 'total')$$, 'exact amounts are rounded once a month');
-- the published minimum wages of a region, then grown; another reading of the law
SELECT set_eq($$SELECT month, amount FROM project(payroll_scale('{"version": 1, "strata": [{"unpriced": 10}]}', 1), '2024-11-01', 50, '{JKM}', scenario(minimum_region => '63', minimum_growth => 0.06))$$,
	$$SELECT m::date, 10 * round(0.003 * CASE WHEN m <= '2026-12-01' THEN minimum_wage('63', m::date)
		ELSE round(minimum_wage('63', '2026-12-01') * oracle.power(0.06, extract(year FROM m)::int - 2026), 2) END) FROM generate_series('2024-11-01'::date, '2028-12-01', '1 month') m$$, 'minimum wages of a region');
SELECT set_eq($$SELECT month, confirmed FROM project('{"version": 1, "strata": [{"unpriced": 10}]}', '2026-11-01', 4, '{JKM}', scenario(minimum_region => '63'))$$,
	$$VALUES ('2026-11-01'::date, true), ('2026-12-01', true), ('2027-01-01', false), ('2027-02-01', false)$$, 'a minimum wage not published yet is not confirmed');
SELECT set_eq($$SELECT month, program, confirmed FROM wage_earners, project(p, '2027-02-01', 2, '{JKK,JP}') WHERE payer = 'employer'$$,
	$$VALUES ('2027-02-01'::date, 'JKK', true), ('2027-02-01', 'JP', true), ('2027-03-01', 'JKK', true), ('2027-03-01', 'JP', false)$$, 'nor is a ceiling');
SELECT set_eq($$SELECT reliefs, sum(amount)::text FROM (VALUES ('law', NULL::text[]), ('none', '{}')) v (reliefs, list), everybody, project(p, '2020-08-01', 6, '{JKM}', scenario(reliefs => list)) GROUP BY 1$$,
	$$SELECT 'law' AS reliefs, sum((liability(p, m::date, '{JKM}')).total)::text FROM everybody, generate_series('2020-08-01'::date, '2021-01-01', '1 month') m
	  UNION ALL SELECT 'none', sum((liability(p, m::date, '{JKM}', '{}')).total)::text FROM everybody, generate_series('2020-08-01'::date, '2021-01-01', '1 month') m$$, 'reliefs');
-- mandiri: before a month the workers bear the employer's share
SELECT set_eq($$SELECT month, program, payer, amount FROM wage_earners, project(p, '2026-05-01', 2, '{JHT}', scenario(self_paid_until => '2026-06-01'))$$,
	$$SELECT '2026-05-01'::date AS month, 'JHT' AS program, 'worker' AS payer, (l).jht_employer + (l).jht_worker AS amount FROM wage_earners, LATERAL (SELECT liability(p, month => '2026-05-01', programs => '{JHT}') AS l) q
	  UNION ALL SELECT '2026-06-01', 'JHT', payer, amount FROM wage_earners, LATERAL liabilities(p, month => '2026-06-01', programs => '{JHT}')$$, 'self-paid');
-- reforms: rates of that name stand in place of the law's
INSERT INTO reform (name, description) VALUES ('JP raised', 'test');
INSERT INTO rate (program, segment, payer, percent, valid, reform, legal_basis, evidence) VALUES
	('JP', 'PU', 'employer', 3, daterange('2027-01-01', NULL), 'JP raised', 'what-if', 'unverified'), ('JP', 'PU', 'worker', 1, daterange('2027-01-01', NULL), 'JP raised', 'what-if', 'unverified');
SELECT set_eq($$SELECT month, payer, amount FROM wage_earners, project(p, '2026-12-01', 2, '{JP}', scenario(reform => 'JP raised'))$$,
	$$SELECT month, payer, CASE WHEN month = '2027-01-01' AND payer = 'employer' THEN (SELECT sum(round(least(wage, 11086300) * 0.03)) FROM workers WHERE segment = 'PU' AND (active IS NULL OR active @> '2027-01-01'::date)) ELSE amount END
	  FROM wage_earners, project(p, '2026-12-01', 2, '{JP}')$$, 'a reform');

-- budgets: the year is the sum of its months
SELECT set_eq($$SELECT fiscal_year, program, payer, carrier, amount, worker_months FROM everybody, budget(p, 2026, 3, '{JKK,JKM,JHT}', scenario(wage_growth => 0.05, headcount_growth => 0.013))$$,
	$$SELECT extract(year FROM month)::int AS y, program, payer, carrier, sum(amount) AS a, sum(workers)::bigint AS w FROM everybody, project(p, '2026-01-01', 36, '{JKK,JKM,JHT}', scenario(wage_growth => 0.05, headcount_growth => 0.013)) GROUP BY 1, 2, 3, 4$$, 'a year is the sum of its months');
SELECT set_eq($$SELECT program, payer, workers, unpriced, months FROM everybody, budget(p, 2027)$$,
	$$SELECT program, payer, workers, unpriced, 12 FROM everybody, liabilities(p, month => '2027-12-01')$$, 'workers are those of the last month');
SELECT set_eq($$SELECT b.* FROM everybody, budget(p, 2026, 4, '{JKK,JHT}', scenario(base => '2025-06-01', wage_growth => 0.05, coverage_from => 0.5, coverage_by => '2029-01-01')) b WHERE fiscal_year = 2028$$,
	$$SELECT b.* FROM everybody, budget(p, 2028, 1, '{JKK,JHT}', scenario(base => '2025-06-01', wage_growth => 0.05, coverage_from => 0.5, coverage_by => '2029-01-01')) b$$, 'with base given a year does not depend on the others');
-- cash: what falls due in the year.  PU: December is due in January; BPU: JKK and JKM in the month itself, JHT in the next; JKN: in the month
SELECT set_eq($$SELECT program, payer, amount, months FROM wage_earners, budget(p, 2027, 1, '{JKK,JHT,JKN}', scenario(base => '2026-01-01', wage_growth => 0.05), 'cash')$$,
	$$SELECT program, payer, sum(amount), 12 FROM wage_earners, project(p, '2026-01-01', 24, '{JKK,JHT,JKN}', scenario(wage_growth => 0.05))
	  WHERE CASE WHEN program = 'JKN' THEN month BETWEEN '2027-01-01' AND '2027-12-01' ELSE month BETWEEN '2026-12-01' AND '2027-11-01' END GROUP BY 1, 2$$, 'cash: PU and JKN');
SELECT set_eq($$SELECT program, amount FROM (SELECT payroll(wage, 1, NULL, 'BPU') AS p FROM workers) q, budget(p, 2027, 1, '{JKK,JKM,JHT}', scenario(base => '2026-01-01', wage_growth => 0.15), 'cash')$$,
	$$SELECT program, sum(amount) FROM (SELECT payroll(wage, 1, NULL, 'BPU') AS p FROM workers) q, project(p, '2026-01-01', 24, '{JKK,JKM,JHT}', scenario(wage_growth => 0.15))
	  WHERE CASE WHEN program = 'JHT' THEN month BETWEEN '2026-12-01' AND '2027-11-01' ELSE month BETWEEN '2027-01-01' AND '2027-12-01' END GROUP BY 1$$, 'cash: BPU');
SELECT set_eq($$SELECT cash.program, cash.payer, cash.amount - accrual.amount AS difference FROM everybody, LATERAL (SELECT program, payer, sum(amount) AS amount FROM budget(p, 2026, 3, '{JKK,JKM,JHT}', scenario(base => '2025-01-01', wage_growth => 0.05), 'cash') GROUP BY 1, 2) cash
		JOIN LATERAL (SELECT program, payer, sum(amount) AS amount FROM budget(p, 2026, 3, '{JKK,JKM,JHT}', scenario(base => '2025-01-01', wage_growth => 0.05)) GROUP BY 1, 2) accrual USING (program, payer)$$,
	$$SELECT program, payer, coalesce(sum(amount) FILTER (WHERE due BETWEEN '2026-01-01' AND '2028-12-31' AND month < '2026-01-01'), 0) - coalesce(sum(amount) FILTER (WHERE due > '2028-12-31' AND month <= '2028-12-01'), 0)
	  FROM (SELECT segment, payroll(wage, risk_class, NULL, segment, active) AS p FROM workers GROUP BY segment) s, LATERAL project(p, '2025-12-01', 37, '{JKK,JKM,JHT}', scenario(base => '2025-01-01', wage_growth => 0.05)) x,
		LATERAL (SELECT due_date(month, segment, program) AS due) d GROUP BY 1, 2$$, 'cash and accrual differ by exactly what falls due in another year');
SELECT is((SELECT count(*) FROM (SELECT payroll(wage, 1, NULL, 'PU', '[2026-01-01,2026-03-01)') AS p FROM workers) q, project(p, '2026-01-01', 6)), 4::bigint, 'who has left pays nothing');
SELECT is((SELECT count(*) FROM project('{"version": 1, "strata": []}', '2026-01-01', 6)), 0::bigint, 'nobody owes nothing');
SELECT is((SELECT count(*) FROM project(NULL, '2026-01-01', 6)), 0::bigint, 'no payroll, no rows');

-- affordable: never more than the budget, and one worker more would
CREATE TABLE costs AS SELECT row_number() OVER (ORDER BY cost) AS n, cost, sum(cost) OVER (ORDER BY cost, id) AS running
FROM (SELECT w.id, sum(contribution(w.wage, tariff(m::date, '{JKK,JKM,JHT,JP}'), w.risk_class, payer => 'employer')) AS cost FROM workers w, generate_series('2027-01-01'::date, '2027-12-01', '1 month') m
	WHERE segment = 'PU' AND wage IS NOT NULL AND (active IS NULL OR active && daterange(m::date, (m + interval '1 month')::date)) GROUP BY w.id) q;
SELECT is(count(*) FILTER (WHERE a.workers <> c.workers OR a.cost <> coalesce(c.cost, 0) OR a.left_over <> budget - a.cost OR a.share <> round(a.workers::numeric / everyone, 6)), 0::bigint, 'cheapest first')
FROM wage_earners, unnest('{0,100000,5000000,123456789.99,5000000000,99999999999}'::numeric[]) budget, LATERAL affordable(p, 2027, budget, '{JKK,JKM,JHT,JP}') a,
	LATERAL (SELECT count(*) AS workers, max(running) AS cost FROM costs WHERE running <= budget) c, LATERAL (SELECT count(*) AS everyone FROM costs) e;
SELECT is(count(*) FILTER (WHERE cost > budget OR (workers < everyone AND cost + dearest < budget)), 0::bigint, 'proportional: within the budget, and near it')
FROM wage_earners, unnest('{0,100000,5000000,123456789.99,5000000000,99999999999}'::numeric[]) budget, LATERAL affordable(p, 2027, budget, '{JKK,JKM,JHT,JP}', strategy => 'proportional') a,
	LATERAL (SELECT count(*) AS everyone, max(cost) AS dearest FROM costs) e;
-- one worker more: the same share of one more costs more than the budget
SELECT is(count(*) FILTER (WHERE one_more.cost <= budget), 0::bigint, 'proportional: one worker more would cost more')
FROM (SELECT payroll(wage, risk_class) AS p, count(wage) AS everyone FROM workers WHERE segment = 'PU' AND active IS NULL AND wage IS NOT NULL) q, unnest('{1000000,50000000,123456789}'::numeric[]) budget,
	LATERAL affordable(p, 2026, budget, '{JKK,JKM}', strategy => 'proportional') a,
	LATERAL (SELECT sum(b.amount) AS cost FROM budget(payroll_scale(p, round((a.workers + 1)::numeric / everyone, 12)), 2026, 1, '{JKK,JKM}') b) one_more;
SELECT set_eq($$SELECT workers, cost FROM (SELECT payroll(2500000) AS p FROM generate_series(1, 100)) q, affordable(p, 2028, 12 * 13500 * 200, scenario => scenario(base => '2026-01-01', headcount_growth => 0.1))$$,
	$$VALUES (121::bigint, 121 * 12 * 13500::numeric)$$, 'the people of the year');
SELECT set_eq($$SELECT workers, share, cost, unpriced FROM affordable('{"version": 1, "strata": [{"unpriced": 5}, {"segment": "PR", "unpriced": 7}]}', 2026, 12 * 16800 * 3 + 1)$$, $$VALUES (3::bigint, round(3/7.0, 6), 12 * 16800 * 3::numeric, 5::bigint)$$, 'without a wage: pekerja rentan are priced, others counted');
SELECT set_eq($$SELECT workers, share, cost, left_over FROM affordable('{"version": 1, "strata": []}', 2026, 1000)$$, $$VALUES (0::bigint, NULL::numeric, 0::numeric, 1000::numeric)$$, 'nobody to insure');

-- project_range, one entry at a time: neither wages nor amounts are rounded before the end, whatever the rounding of the scenario
CREATE FUNCTION oracle.exact_month(p payroll_summary, t tariff_rules, m date, f numeric, who text, self_paid boolean) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
	WITH law AS MATERIALIZED (SELECT t::jsonb AS j),
	bracket AS MATERIALIZED (SELECT (b ->> 0)::numeric AS income, (lead(b ->> 0) OVER (ORDER BY (b ->> 0)::numeric))::numeric AS next, (b ->> 1)::numeric AS base FROM law, jsonb_array_elements(j -> 'brackets') b),
	line AS MATERIALIZED (SELECT l.* FROM law, jsonb_to_recordset(j -> 'lines') l (program text, segment text, risk_class int, payer text, fixed numeric, percent numeric, floor numeric, ceiling numeric, bracket boolean)
		WHERE who IS NULL OR who = CASE WHEN self_paid AND l.payer = 'employer' THEN 'worker' ELSE l.payer END),
	entry AS MATERIALIZED (SELECT e.segment, risk_class, workers, CASE WHEN j -> 'programs' <> 'null' THEN NULL ELSE string_to_array(translate(coalesce(programs, 'JKK,JKM'), ' ', ''), ',') END AS due,
			CASE WHEN segment IN ('PU', 'ASN') THEN greatest(wage * f, (j ->> 'minimum')::numeric) ELSE wage * f END AS grown
		FROM law, entries(p) e WHERE coalesce(first_month, '-infinity') <= m AND coalesce(last_month, 'infinity') >= m)
	SELECT coalesce(round(sum(e.workers * CASE WHEN l.fixed IS NOT NULL THEN l.fixed ELSE l.percent / 100 * greatest(least(base, coalesce(l.ceiling, base)), l.floor) END), 10), 0)
	FROM entry e JOIN line l ON l.segment = e.segment AND coalesce(l.risk_class, e.risk_class) = e.risk_class AND (due IS NULL OR l.program = ANY (due)),
		LATERAL (SELECT CASE WHEN l.bracket AND grown IS NULL AND e.segment = 'PR' THEN (SELECT min(b.base) FROM bracket b)
			WHEN l.bracket THEN (SELECT b.base FROM bracket b WHERE b.income <= grown AND coalesce(grown < b.next, true)) ELSE grown END AS base) q
	WHERE base IS NOT NULL
$$;
CREATE TABLE mixed AS SELECT payroll(wage, risk_class, CASE WHEN id % 3 = 0 THEN '{JKM,JHT}'::text[] WHEN id % 7 = 0 THEN '{JKK}' END, CASE WHEN id % 9 = 0 THEN 'PR' ELSE segment END, active) AS p FROM workers WHERE id < 1200;
SELECT is(count(*), 0::bigint, 'project_range, one entry at a time')
FROM mixed, generate_series(1, 12) n, LATERAL (SELECT (ARRAY[NULL, '{JKK,JKM}', '{JKM,JHT}'])[1 + n % 3]::text[] AS programs, (ARRAY[0.05, -0.02, 0.4, 0])[1 + n % 4] AS g, (ARRAY[0, 0.03])[1 + n % 2] AS hg, (ARRAY[NULL, 3000000.01, 9000000])[1 + n / 3 % 3] AS minimum,
		(ARRAY[NULL, 'employer', 'worker', 'government'])[1 + n % 4] AS who, (ARRAY['each', 'down', 'total', 'none'])[1 + n / 4 % 4] AS rounding, (ARRAY[1, 0.25])[1 + n / 2 % 2] AS cover, CASE WHEN n % 5 = 0 THEN '2027-01-01'::date END AS self_paid OFFSET 0) c,
	LATERAL project_range(p, '2026-01-01', 26, programs, scenario(wage_growth => g, headcount_growth => hg, minimum => minimum, coverage_from => cover, coverage_by => '2027-12-01', self_paid_until => self_paid, rounding => rounding), 0, 1, payer => who) r,
	LATERAL (SELECT oracle.steps(1, '2026-01-01', r.month) AS k, (extract(year FROM r.month)::int - 2026) * 12 + extract(month FROM r.month)::int - 1 AS gone OFFSET 0) q
WHERE extract(month FROM r.month) IN (1, 3, 12) AND (r.mean, r.p05, r.p50, r.p95) IS DISTINCT FROM (SELECT (x, x, x, x) FROM (SELECT round(oracle.exact_month(p, tariff(r.month, programs, minimum => minimum), r.month, oracle.power(g, k), who, self_paid > r.month)
	* oracle.power(hg, k) * CASE WHEN gone >= 23 THEN 23 ELSE cover * (23 - gone) + gone END / 23) AS x) y);
SELECT set_eq($$SELECT month, p50 FROM everybody, project_range(p, '2026-01-01', 30, '{JHT}', scenario(), 0, 1, payer => 'worker')$$,
	$$SELECT month, sum(amount) FROM everybody, project(p, '2026-01-01', 30, '{JHT}', scenario(rounding => 'none')) WHERE payer = 'worker' GROUP BY month$$, 'the share of one payer: that of project, where nothing grows and nothing is rounded');
-- the generator, the normal table and the quantiles, once more in plain SQL
CREATE FUNCTION oracle.mod64(x numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT x - 18446744073709551616 * floor(x / 18446744073709551616) $$;
CREATE FUNCTION oracle.bits(x numeric) RETURNS bit(64) LANGUAGE sql IMMUTABLE AS $$ SELECT (CASE WHEN x >= 9223372036854775808 THEN x - 18446744073709551616 ELSE x END)::bigint::bit(64) $$;
CREATE FUNCTION oracle.number(x bit(64)) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT oracle.mod64(x::bigint::numeric) $$;
CREATE FUNCTION oracle.splitmix64(seed bigint, draw int, y int) RETURNS bit(64) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE z bit(64) := oracle.bits(oracle.mod64(seed + (draw * 65536::numeric + y + 1) * 11400714819323198485));
BEGIN
	z := oracle.bits(oracle.mod64(oracle.number(z # (z >> 30)) * 13787848793156543929));
	z := oracle.bits(oracle.mod64(oracle.number(z # (z >> 27)) * 10723151780598845931));
	RETURN z # (z >> 31);
END
$$;
-- x with (integral of the normal density from 0 to x) = p, by its power series and bisection
CREATE FUNCTION oracle.normal(p numeric) RETURNS numeric LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	lo numeric := 0; hi numeric := 4; x numeric; term numeric; s numeric; k int;
BEGIN
	FOR i IN 1..42 LOOP
		x := (lo + hi) / 2; term := x; s := 0; k := 0;
		WHILE abs(term) > 1e-16 LOOP
			s := round(s + term / (2 * k + 1), 24); k := k + 1; term := round(-term * x * x / (2 * k), 24);
		END LOOP;
		IF s / sqrt(2 * 3.14159265358979323846::numeric) < p THEN lo := x; ELSE hi := x; END IF;
	END LOOP;
	RETURN round((lo + hi) / 2, 8);
END
$$;
CREATE TABLE shocks AS
SELECT d, y, round(0.05 + sign(i - 2047.5) * round(0.02 * oracle.normal(abs((i + 0.5) / 4096 - 0.5)), 12), 12) AS growth
FROM generate_series(0, 19) d, generate_series(0, 2) y, LATERAL (SELECT (oracle.splitmix64(42, d, y) >> 52)::bigint::int AS i) q;
CREATE FUNCTION oracle.factor(draw int, steps int) RETURNS numeric LANGUAGE plpgsql STABLE AS $$
DECLARE f numeric := 1;
BEGIN
	FOR i IN 0..steps - 1 LOOP f := f * (1 + (SELECT growth FROM shocks WHERE d = draw AND y = i)); END LOOP;
	RETURN round(f, 12);
END
$$;
SELECT set_eq($$SELECT month, mean, p05, p50, p95 FROM mixed, project_range(p, '2026-11-01', 16, NULL, scenario(wage_growth => 0.05), 0.02, 20, 42) WHERE extract(month FROM month) IN (1, 11, 12)$$,
	$$SELECT month, round(avg(amount)), percentile_disc(0.05) WITHIN GROUP (ORDER BY amount) AS a, percentile_disc(0.5) WITHIN GROUP (ORDER BY amount) AS b,
		percentile_disc(0.95) WITHIN GROUP (ORDER BY amount) AS c
	  FROM (SELECT m::date AS month, d, round(oracle.exact_month(p, tariff(m::date), m::date, f.factor, NULL, false)) AS amount
		FROM mixed, unnest('{2026-11-01,2026-12-01,2027-01-01,2027-11-01,2027-12-01,2028-01-01}'::date[]) m, generate_series(0, 19) d, LATERAL (SELECT oracle.factor(d, oracle.steps(1, '2026-11-01', m)) AS factor OFFSET 0) f) q GROUP BY month$$,
	'the generator, the normal table and the quantiles, once more in plain SQL');
-- a century of growth, and one from a base of long ago: exact until it is rounded once
SELECT is(count(*), 0::bigint, 'a hundred years of growth')
FROM unnest('{0.0123456789,0.05,-0.03,0.000000000001,0.0587654321}'::numeric[]) growth, unnest('{2026-01-01,1900-01-01}'::date[]) since,
	LATERAL project('{"version": 1, "strata": [{"wages": [[10000.01, 1]]}]}', '2026-01-01', 1189, '{JKM}', scenario(base => since, wage_growth => growth)) p
WHERE extract(month FROM month) = 1 AND p.base IS DISTINCT FROM round(10000.01 * oracle.power(growth, extract(year FROM month)::int - extract(year FROM since)::int), 2);
-- a coverage that grows over centuries: a fraction whose product with the unit of exact amounts is more than 128 bits
SELECT is(count(*), 0::bigint, 'a coverage that grows over centuries')
FROM project('{"version": 1, "strata": [{"wages": [[1000000, 1000]]}]}', '2026-01-01', 1200, '{JKM}', scenario(coverage_from => 0.123456789013, coverage_by => '9999-12-01', headcount_growth => 0.012345678901, rounding => 'none')) r,
	LATERAL (SELECT (extract(year FROM month)::int - 2026) * 12 + extract(month FROM month)::int - 1 AS gone, (9999 - 2026) * 12 + 11 AS length, extract(year FROM month)::int - 2026 AS k) q
WHERE amount <> round(3000000 * oracle.power(0.012345678901, k) * (0.123456789013 * (length - gone) + gone) / length);
-- the same whatever the plan
CREATE TABLE serial AS SELECT opd, r.* FROM offices, project_range(p, '2026-01-01', 30, draws => 50, seed => 7) r;
SET max_parallel_workers_per_gather = 4;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT set_eq('SELECT opd, r.* FROM offices, project_range(p, ''2026-01-01'', 30, draws => 50, seed => 7) r', 'SELECT * FROM serial', 'the same in parallel workers');
SELECT isnt((SELECT sum(p95) FROM offices, project_range(p, '2027-01-01', 13, draws => 50, seed => 8)), (SELECT sum(p95) FROM offices, project_range(p, '2027-01-01', 13, draws => 50, seed => 7)), 'another seed, another result');
SELECT * FROM finish();
ROLLBACK;
