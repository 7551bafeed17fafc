-- An outlook gives what the forms by month give, bit by bit, over generated scenarios; and month by
-- month what tariff() and liabilities() say, which know of no months to come.
BEGIN;
SET client_min_messages = warning;
SET search_path = public, jamsos;
SET jamsos.unconfirmed = silent;
SELECT plan(17);
\if :{?seed}
\else
SELECT (random() * 1000000)::int AS seed \gset
\endif
\echo '# seed' :seed
\set scenarios 300
\if :{?full}
\set scenarios 3000
\endif

CREATE TABLE crowd AS
SELECT payroll(CASE WHEN i % 31 > 0 THEN round(1000000 + (hashint4(i) & 65535) * 250.37, 2) END, 1 + i % 5, CASE WHEN i % 7 = 0 THEN '{JKK,JKM}'::text[] END, segment,
	CASE WHEN i % 5 = 0 THEN daterange('2026-02-01', '2027-06-15') WHEN i % 11 = 0 THEN daterange('2027-01-01', NULL) END) AS p
FROM generate_series(1, 600) i, LATERAL (SELECT (ARRAY['PU', 'PU', 'PU', 'BPU', 'PR'])[1 + i % 5] AS segment) s;
-- one of a list, by the number of the scenario and of the question
CREATE FUNCTION oracle.pick(n int, k int, anyarray) RETURNS anyelement LANGUAGE sql IMMUTABLE AS $$ SELECT ($3)[1 + (hashint8(n * 131::bigint + k) & 1048575) % array_length($3, 1)] $$;
CREATE TABLE question AS
SELECT n, start, 1 + extract(year FROM start)::int AS fiscal_year, months, programs, region,
	scenario(base => oracle.pick(n, 4, '{2026-01-01,2025-06-01,NULL,2020-01-01,2028-03-01}'::date[]), wage_growth => oracle.pick(n, 5, '{0,0.05,0.0337,-0.02}'::numeric[]), wage_growth_month => oracle.pick(n, 6, '{1,4,12}'::int[]),
		headcount_growth => oracle.pick(n, 7, '{0,0.01,-0.03}'::numeric[]), ceiling_growth => oracle.pick(n, 8, '{0,0.05,0.07,-0.01}'::numeric[]), coverage_from => cover, coverage_to => CASE WHEN n % 2 = 0 THEN cover ELSE 1 END, coverage_by => '2028-05-01',
		minimum => CASE WHEN region IS NULL THEN oracle.pick(n, 10, '{2000000,3250000.55,NULL}'::numeric[]) END, minimum_region => region, minimum_growth => oracle.pick(n, 12, '{0,0.06}'::numeric[]),
		self_paid_until => oracle.pick(n, 13, '{NULL,2027-03-01}'::date[]), reliefs => CASE WHEN oracle.pick(n, 14, '{1,2,3}'::int[]) = 1 THEN '{}'::text[] WHEN oracle.pick(n, 14, '{1,2,3}'::int[]) = 2 THEN '{PP 49/2020}' END, rounding => oracle.pick(n, 15, '{each,down,total,none}'::text[])) AS s
FROM generate_series(:seed, :seed + :scenarios - 1) n,
	LATERAL (SELECT oracle.pick(n, 1, '{2026-01-01,2026-07-01,2027-01-01,2024-11-01,2018-03-01,2020-06-01,2031-01-01,2015-07-01,2015-09-01}'::date[]) AS start, oracle.pick(n, 2, '{1,7,12,36,60,130}'::int[]) AS months,
		CASE oracle.pick(n, 3, '{1,2,3,4}'::int[]) WHEN 1 THEN '{JKK,JKM}'::text[] WHEN 2 THEN '{JKK,JHT}' WHEN 3 THEN '{JKM,JHT,JP,JKN}' END AS programs, oracle.pick(n, 9, '{1,0.3,0.5}'::numeric[]) AS cover,
		CASE WHEN oracle.pick(n, 11, '{1,2,3}'::int[]) = 1 THEN oracle.pick(n, 16, '{63,31,12}'::text[]) END AS region) q
	WHERE region IS NULL OR start >= '2016-01-01';
-- the region out of the scenario, and its path
CREATE TABLE made AS SELECT n, fiscal_year, outlook(start, months, programs, asked)::text::outlook_rules AS o, outlook(start, months, programs, asked) AS unread, minimum_path(region, start, months, (s).minimum_growth)::text::minimum_path_rules AS m,
	outlook(year_start, 12, programs, asked)::jsonb::outlook_rules AS year, minimum_path(region, year_start, 12, (s).minimum_growth) AS year_minimum,
	outlook(year_start, 12, programs, insured) AS insured
FROM question, LATERAL (SELECT make_date(fiscal_year, 1, 1) AS year_start, scenario(base => (s).base, wage_growth => (s).wage_growth, wage_growth_month => (s).wage_growth_month, headcount_growth => (s).headcount_growth, ceiling_growth => (s).ceiling_growth,
	coverage_from => (s).coverage_from, coverage_to => (s).coverage_to, coverage_by => (s).coverage_by, minimum => (s).minimum, minimum_growth => (s).minimum_growth, self_paid_until => (s).self_paid_until, reliefs => (s).reliefs, rounding => (s).rounding) AS asked,
	scenario(base => (s).base, wage_growth => (s).wage_growth, headcount_growth => (s).headcount_growth, minimum => (s).minimum, minimum_growth => (s).minimum_growth, rounding => (s).rounding) AS insured) v;
SELECT cmp_ok(count(*), '>', :scenarios / 2::bigint, 'so many scenarios') FROM made;
-- scenarios of which the two say another thing, an error of an argument too; last, how many were answered
CREATE FUNCTION oracle.differ(by_month text, by_outlook text) RETURNS TABLE (n int, answered int) LANGUAGE plpgsql AS $$
DECLARE
	k int;
	a text;
	b text;
BEGIN
	answered := 0;
	FOR k IN SELECT q.n FROM question q ORDER BY 1 LOOP
		BEGIN
			EXECUTE format('SELECT string_agg(r::text, E''\n'') FROM crowd, question q, LATERAL %s r WHERE q.n = $1', by_month) INTO a USING k;
		EXCEPTION WHEN invalid_parameter_value THEN
			a := sqlerrm;
		END;
		BEGIN
			EXECUTE format('SELECT string_agg(r::text, E''\n'') FROM crowd, made q, LATERAL %s r WHERE q.n = $1', by_outlook) INTO b USING k;
		EXCEPTION WHEN invalid_parameter_value THEN
			b := sqlerrm;
		END;
		answered := answered + (a ~ '\d,\d')::int;
		IF a IS DISTINCT FROM b THEN
			n := k;
			RETURN NEXT;
		END IF;
	END LOOP;
	n := -1;
	RETURN NEXT;
END
$$;
CREATE FUNCTION oracle.same(by_month text, by_outlook text, description text) RETURNS text LANGUAGE sql AS $$
	SELECT CASE WHEN max(answered) < (SELECT count(*) / 2 FROM question) THEN ok(false, description || ': too few answers') ELSE is(string_agg(n::text, ' ') FILTER (WHERE n >= 0), NULL, description) END FROM oracle.differ(by_month, by_outlook)
$$;
SELECT oracle.same('project(p, start, months, programs, s)', 'project(p, o, m)', 'project');
SELECT oracle.same('budget(p, fiscal_year, 1, programs, s)', 'budget(p, year, minimum_path => year_minimum)', 'budget');
SELECT oracle.same('budget(p, fiscal_year, 1, programs, s, ''cash'')', 'budget(p, year, ''cash'', year_minimum)', 'budget, cash');
SELECT oracle.same('project_range(p, start, months, programs, s, 0.03, 5, n)', 'project_range(p, o, 0.03, 5, n, minimum_path => m)', 'project_range');
SELECT oracle.same('affordable(p, fiscal_year, 123456789, programs, scenario(base => (s).base, wage_growth => (s).wage_growth, headcount_growth => (s).headcount_growth, minimum => (s).minimum, minimum_region => region, minimum_growth => (s).minimum_growth, rounding => (s).rounding), strategy => CASE WHEN n % 2 = 0 THEN ''proportional'' ELSE ''cheapest'' END)',
	'affordable(p, insured, 123456789, CASE WHEN n % 2 = 0 THEN ''proportional'' ELSE ''cheapest'' END, year_minimum)', 'affordable');
SELECT is(count(*), 0::bigint, 'a value that was written and read is the same') FROM made WHERE o <> unread OR fingerprint(o) <> fingerprint(unread) OR outlook_rules_hash(o) <> outlook_rules_hash(unread);
SELECT is((SELECT count(DISTINCT o) FROM made), (SELECT count(DISTINCT o::text) FROM made), 'equal where the texts are');
SELECT is(count(*), 0::bigint, 'sorted by start') FROM (SELECT (unread::jsonb ->> 'start') AS start, lag(unread::jsonb ->> 'start') OVER (ORDER BY unread) AS before FROM made) q WHERE start < before;

-- the law of each month: the lines that tariff() has
CREATE TABLE month AS SELECT m::date AS month, k, p, r, j FROM generate_series('2015-07-01'::date, '2031-12-01', '1 month') m,
	(VALUES (1, NULL::date, NULL::text[], NULL::text[]), (2, '2020-01-15', NULL, '{}'), (3, '2026-02-20', '{JKK,JHT,JP,JKN}', NULL), (4, '2018-01-01', '{JKM,JP}', '{PP 49/2020}')) v (j, k, p, r);
CREATE TABLE in_force AS SELECT j, outlook('2015-07-01', 198, p, scenario(reliefs => r), k) AS o FROM (SELECT DISTINCT j, k, p, r FROM month) q;
SELECT set_eq('SELECT j, month, l.program, segment, risk_class, payer, percent, fixed, floor, ceiling, relief, confirmed, carrier, legal_basis, evidence FROM in_force JOIN month USING (j), outlook_lines(o) l WHERE month BETWEEN first_month AND last_month',
	'SELECT j, month, l.* FROM month, tariff_lines(tariff(month, p, r, known_on => k)) l', 'the lines of every month');
SELECT is(count(*), 0::bigint, 'what goes on is one line') FROM in_force, outlook_lines(o) a, outlook_lines(o) b
WHERE b.first_month = (a.last_month + interval '1 month')::date AND (a.program, a.segment, a.payer, a.legal_basis, a.evidence, a.confirmed) = (b.program, b.segment, b.payer, b.legal_basis, b.evidence, b.confirmed)
	AND (a.risk_class, a.percent, a.fixed, a.floor, a.ceiling, a.relief) IS NOT DISTINCT FROM (b.risk_class, b.percent, b.fixed, b.floor, b.ceiling, b.relief);
-- and what is owed in it, with the minimum wage of a region
SELECT set_eq($$SELECT month, program, payer, carrier, workers, base, amount, unpriced FROM crowd, project(p, (SELECT o FROM in_force WHERE j = 1))$$,
	$$SELECT month, l.* FROM crowd c, month m, liabilities(c.p, tariff(month)) l WHERE j = 1$$, 'what liabilities() says of each month');
SELECT set_eq($$SELECT month, program, payer, carrier, workers, base, amount, unpriced FROM crowd, project(p, outlook('2020-01-01', 84, '{JKK,JKM}', scenario(reliefs => '{}')), minimum_path('63', '2020-01-01', 84))$$,
	$$SELECT month, l.* FROM crowd c, (SELECT month, minimum_wage('63', month) AS minimum FROM month WHERE j = 1 AND month BETWEEN '2020-01-01' AND '2026-12-01' OFFSET 0) m, liabilities(c.p, tariff(month, '{JKK,JKM}', '{}', minimum => minimum)) l$$, 'and with a minimum wage');
-- by due date: what falls due in the months of the outlook, from a year that begins in the middle too
SELECT set_eq(format($$SELECT program, payer, amount FROM (SELECT payroll(wage, risk_class, NULL, 'BPU') AS p FROM oracle.staff WHERE id < 500) q, budget(p, outlook(%L, %s, '{JKK,JKM,JHT}', scenario(base => '2026-01-01', wage_growth => 0.05)), 'cash') WHERE fiscal_year = %s$$, start, months, fiscal_year),
	format($$SELECT program, payer, sum(amount) FROM (SELECT payroll(wage, risk_class, NULL, 'BPU') AS p FROM oracle.staff WHERE id < 500) q, project(p, '2025-12-01', 60, '{JKK,JKM,JHT}', scenario(base => '2026-01-01', wage_growth => 0.05)) x, LATERAL (SELECT due_date(month, 'BPU', program) AS due) d
	  WHERE due >= %L AND due < (%L::date + interval '%s months') AND extract(year FROM due) = %s GROUP BY 1, 2$$, start, start, months, fiscal_year), 'by due date: ' || start)
FROM (VALUES ('2027-01-01'::date, 24, 2028), ('2026-07-01', 12, 2026), ('2026-07-01', 12, 2027)) v (start, months, fiscal_year);
-- the same in parallel workers, which read no law
CREATE TABLE serial AS SELECT n, b.* FROM made, crowd, budget(p, o, minimum_path => m) b WHERE n % 7 = 0;
SET max_parallel_workers_per_gather = 4;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT set_eq('SELECT n, b.* FROM made, crowd, budget(p, o, minimum_path => m) b WHERE n % 7 = 0', 'SELECT * FROM serial', 'the same in parallel workers');
SELECT * FROM finish();
ROLLBACK;
