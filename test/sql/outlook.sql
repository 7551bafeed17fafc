-- The law of the months to come as a value: the surface, its forms, its errors.
-- That it gives what the forms by month give is held by test/pgtap/outlook.sql.
SET client_min_messages = warning;
\pset format unaligned
-- worked by hand in doc/reference.md: two workers, wages +6.5 percent in January, the ceiling of JP +5 percent in March
SELECT month, payer, base, amount, confirmed
FROM jamsos.project('{"version": 1, "strata": [{"wages": [[4000000, 1], [11000000, 1]]}]}', jamsos.outlook('2026-12-01', 4, '{JP}', jamsos.scenario(wage_growth => 0.065, ceiling_growth => 0.05)));
-- what it holds
SELECT jamsos.outlook('2027-01-15', 3, '{JP}', jamsos.scenario(base => '2026-11-01', wage_growth => 0.065, headcount_growth => -0.01, ceiling_growth => 0.05, coverage_from => 0.5, coverage_by => '2028-01-01',
	minimum => 3000000.5, minimum_growth => 0.000000000001, self_paid_until => '2027-02-01', reliefs => '{}', rounding => 'down'), '2026-11-28');
SELECT jamsos.fingerprint(jamsos.outlook('2026-01-01', 12, '{JP}', jamsos.scenario(base => '2025-12-01')));
SELECT first_month, last_month, payer, percent, ceiling, confirmed FROM jamsos.outlook_lines(jamsos.outlook('2026-01-01', 24, '{JP}', jamsos.scenario(ceiling_growth => 0.05)));
SELECT count(*) FROM jamsos.outlook_lines(NULL);
SELECT jamsos.minimum_path('63', '2026-01-01', 48, 0.065);
SELECT jamsos.minimum_path(NULL, '2026-01-01', 48);
-- small: 60 months and 1,200, every programme, ceilings that grow
SELECT pg_column_size(jamsos.outlook('2027-01-01', 60, NULL, jamsos.scenario(ceiling_growth => 0.05))) < 5120 AS months_60, pg_column_size(jamsos.outlook('2027-01-01', 1200, NULL, jamsos.scenario(ceiling_growth => 0.05))) < 16384 AS months_1200,
	pg_column_size(jamsos.minimum_path('63', '2027-01-01', 60, 0.065)) < 512 AS path;
-- what was stored stays, whatever the law becomes
BEGIN;
CREATE TEMP TABLE book AS SELECT o, p, jamsos.minimum_path('63', '2027-01-01', 12) AS m, jamsos.fingerprint(o) AS name FROM (SELECT jamsos.outlook('2027-01-01', 12, '{JKK,JKM,JP}') AS o, '{"version": 1, "strata": [{"wages": [[2500000, 26], [12000000, 1]]}]}'::jamsos.payroll_summary AS p) q;
SELECT program, payer, amount FROM book, jamsos.budget(p, o, minimum_path => m);
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 1, daterange('2027-03-01', NULL), 'a law to come');
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis, confirmed_until) VALUES ('JP', 'PU', 'ceiling', 11900000, daterange('2027-03-01', NULL), 'a letter to come', '2028-02-01');
INSERT INTO jamsos.minimum_wage (region, valid, amount, legal_basis, confirmed_until) VALUES ('63', daterange('2027-01-01', '2028-01-01'), 3999999, 'a decree to come', '2027-12-01');
INSERT INTO jamsos.due_rule (program, segment, months_after, day, moves, valid, legal_basis) VALUES ('JKK', 'PU', 3, 15, 'forward', daterange('2026-01-01', NULL), 'a rule to come');
SELECT program, payer, amount FROM book, jamsos.budget(p, o, minimum_path => m);
SELECT program, payer, amount FROM book, jamsos.budget(p, o, 'cash', m);
SELECT program, payer, amount FROM book, jamsos.budget(p, jamsos.outlook('2027-01-01', 12, '{JKK,JKM,JP}'), 'cash', jamsos.minimum_path('63', '2027-01-01', 12));
SELECT name = jamsos.fingerprint(o) AS named, o OPERATOR(jamsos.=) jamsos.outlook('2027-01-01', 12, '{JKK,JKM,JP}') AS of_the_new_law, o OPERATOR(jamsos.<) jamsos.outlook('2027-02-01', 12) AS by_start FROM book;
-- three months before the start, where a contribution may fall due so late
SELECT min(first_month) FROM jamsos.outlook_lines(jamsos.outlook('2027-01-01', 12));
ROLLBACK;
-- a function that neither reads a table nor a setting: constants are folded
SET jamsos.unconfirmed = error;
SELECT jamsos.outlook('2030-01-01', 1, '{JP}');
SET jamsos.unconfirmed = silent;
CREATE TEMP TABLE later AS SELECT jamsos.outlook('2030-01-01', 1, '{JP}') AS o;
SET jamsos.unconfirmed = error;
SELECT payer, amount, confirmed FROM later, jamsos.project('{"version": 1, "strata": [{"wages": [[2500000, 26]]}]}', o);
RESET jamsos.unconfirmed;
-- errors of making one
SELECT jamsos.outlook(NULL, 1);
SELECT jamsos.outlook('2026-01-01', NULL);
SELECT jamsos.outlook('2026-01-01', 0);
SELECT jamsos.outlook('2026-01-01', 1201);
SELECT jamsos.outlook('2015-06-30', 1);
SELECT jamsos.outlook('9999-12-01', 2);
SELECT jamsos.outlook('2026-01-01', 1, '{JKX}');
SELECT jamsos.outlook('2026-01-01', 1, known_on => 'infinity');
SELECT jamsos.outlook('2026-01-01', 1, scenario => jamsos.scenario(minimum_region => '63'));
SELECT jamsos.minimum_path('63', '2026-01-01', 0);
SELECT jamsos.minimum_path('63', '2015-06-01', 1);
SELECT jamsos.minimum_path('63', NULL, 1);
SELECT jamsos.minimum_path('99', '2026-01-01', 1);
SELECT jamsos.minimum_path('63', '2026-01-01', 1, NULL);
SELECT jamsos.minimum_path('63', '2026-01-01', 1, 6.5);
SELECT jamsos.minimum_path('63', '2026-01-01', 1, 65);
-- a law that is written anew each month, with other words for each line
BEGIN;
INSERT INTO jamsos.rate (program, segment, risk_class, payer, percent, valid, legal_basis)
SELECT p, 'PU', c, y, 0.1, '[2026-01-01,)', format('rate of %s, class %s, %s', p, c, y) FROM unnest('{JKK,JHT,JP,JKN}'::text[]) p, generate_series(1, 5) c, unnest('{employer,worker,government}'::text[]) y;
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis)
SELECT p, 'PU', 'ceiling', 90000000 + i, daterange(m::date, (m + interval '1 month')::date), format('ceiling %s', i) FROM unnest('{JKK,JHT,JP,JKN}'::text[]) p, generate_series('2026-01-01'::date, '2050-12-01', '1 month') WITH ORDINALITY g (m, i);
SELECT jamsos.outlook('2026-01-01', 300);
ROLLBACK;
-- errors of asking
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', NULL::jamsos.outlook_rules);
SELECT * FROM jamsos.project(NULL, NULL::jamsos.outlook_rules);
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 12), jamsos.minimum_path('63', '2027-01-01', 11));
SELECT count(*) FROM jamsos.project('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 12), jamsos.minimum_path('63', '2026-01-01', 60));
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 12, scenario => jamsos.scenario(minimum => 1)), jamsos.minimum_path('63', '2027-01-01', 12));
SELECT * FROM jamsos.budget('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 12), 'kas');
SELECT * FROM jamsos.budget('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 12), NULL);
SELECT * FROM jamsos.budget('{"version": 1, "strata": [{"wages": [[2500000, 26]]}]}', jamsos.outlook('2021-02-01', 11, '{JKK,JKP}'), 'cash');
SELECT program, months FROM jamsos.budget('{"version": 1, "strata": [{"wages": [[2500000, 26]]}]}', jamsos.outlook('2021-02-01', 11, '{JKK,JKP}'));
SELECT * FROM jamsos.affordable('{"version": 1, "strata": []}', jamsos.outlook('2027-02-01', 12), 1);
SELECT * FROM jamsos.affordable('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 24), 1);
SELECT * FROM jamsos.affordable('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 12), NULL);
SELECT * FROM jamsos.affordable('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 12, scenario => jamsos.scenario(coverage_from => 0.5, coverage_to => 0.5)), 1);
SELECT workers, cost FROM jamsos.affordable('{"version": 1, "strata": [{"wages": [[2500000, 26]]}]}', jamsos.outlook('2015-07-01', 6), 1000000);
-- wages of another month than is assumed are not grown in silence
SELECT count(*) FROM jamsos.project('{"version": 1, "strata": []}', '2027-01-01', 12, payroll_month => '2026-11-01');
SELECT count(*) FROM jamsos.project('{"version": 1, "strata": []}', '2027-01-01', 12, scenario => jamsos.scenario(base => '2026-11-15'), payroll_month => '2026-11-01');
SELECT count(*) FROM jamsos.budget('{"version": 1, "strata": []}', 2027, payroll_month => '2026-11-01');
SELECT count(*) FROM jamsos.project_range('{"version": 1, "strata": []}', '2027-01-01', 12, payroll_month => '2026-11-01');
SELECT count(*) FROM jamsos.affordable('{"version": 1, "strata": []}', 2027, 1, payroll_month => '2026-11-01');
SELECT count(*) FROM jamsos.project('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 12), payroll_month => '2026-11-01');
SELECT count(*) FROM jamsos.budget('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 12), payroll_month => '2026-11-01');
SELECT count(*) FROM jamsos.project_range('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 12), payroll_month => '2026-11-01');
SELECT count(*) FROM jamsos.affordable('{"version": 1, "strata": []}', jamsos.outlook('2027-01-01', 12), 1, payroll_month => '2027-01-31');
-- texts that are none: a value changed in one place
CREATE TEMP TABLE text_form AS SELECT jamsos.outlook('2026-01-01', 12, '{JHT}', jamsos.scenario(reliefs => '{}'))::jsonb AS o, jamsos.minimum_path('63', '2026-01-01', 12)::jsonb AS m;
CREATE FUNCTION pg_temp.try(type text, value text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
BEGIN
	EXECUTE format('SELECT $1::jamsos.%s', type) USING value;
	RETURN 'a value';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN detail;
END
$$;
SELECT what, pg_temp.try('outlook_rules', jsonb_set(o, path::text[], value::jsonb)::text) FROM text_form, (VALUES
	('unchanged', '{version}', '1'), ('version', '{version}', '2'), ('start', '{start}', '"2025-10"'), ('first', '{first}', '"2026-02"'), ('first too early', '{first}', '"2024-12"'), ('months', '{months}', '13'), ('no months', '{months}', '0'),
	('the end of time', '{start}', '"9999-12"'), ('programmes', '{programs}', '[]'), ('other programmes', '{programs}', '["JKK"]'), ('growth', '{wage_growth}', '11'), ('a growth too fine', '{wage_growth}', '0.0000000000001'), ('month of growth', '{wage_growth_month}', '0'),
	('coverage', '{coverage_to}', '0.5'), ('coverage in time', '{coverage_by}', '"0000-01"'), ('minimum', '{minimum}', '-1'), ('reliefs', '{reliefs}', '["a", "a"]'), ('text', '{reform}', '""'),
	('no lines', '{lines}', '[]'), ('before', '{lines,0,from}', '"2025-10"'), ('after', '{lines,0,to}', '"2027-01"'), ('turned', '{lines,0,to}', '"2025-01"'), ('shorter', '{lines,0,to}', '"2026-11"'),
	('rate', '{lines,0,percent}', '101'), ('ceiling', '{lines,0,ceiling}', '-1'), ('both', '{lines,0,fixed}', '1'), ('key', '{lines,0,extra}', '1'), ('bracket', '{brackets,0,2}', '1'), ('bracket of other months', '{brackets,0,0}', '"2027-01"'),
	('bracket twice', '{brackets,1,2}', '0'), ('due', '{dues,0,4}', '13'), ('day', '{dues,0,5}', '32'), ('due twice', '{dues,1}', '["2026-01", "2026-01", "JHT", "PU", 1, 15, true]')
) v (what, path, value);
SELECT pg_temp.try('outlook_rules', (o - 'dues')::text), pg_temp.try('outlook_rules', jsonb_set(o, '{lines}', (o -> 'lines') || (o -> 'lines'))::text) FROM text_form;
-- a line in two pieces is one
SELECT jsonb_set(o, '{lines}', jsonb_set(o #> '{lines}', '{0,to}', '"2026-05"') || jsonb_set(o #> '{lines,0}', '{from}', '"2026-06"'))::text::jamsos.outlook_rules OPERATOR(jamsos.=) o::text::jamsos.outlook_rules AS joined FROM text_form;
SELECT what, pg_temp.try('minimum_path_rules', jsonb_set(m, path::text[], value::jsonb)::text) FROM text_form, (VALUES
	('unchanged', '{version}', '1'), ('version', '{version}', '2'), ('no region', '{region}', '""'), ('growth', '{growth}', '11'), ('no wages', '{wages}', '[]'), ('to', '{to}', '"2025-01"'), ('too long', '{to}', '"2127-01"'),
	('wage', '{wages,0,1}', '-1'), ('month', '{wages,1,0}', '"2025-11"'), ('a wage more', '{wages,0,3}', '1'), ('too early', '{wages,0,0}', '"2015-06"')
) v (what, path, value);
-- a region of 64 bytes
SELECT pg_temp.try('minimum_path_rules', jsonb_set(m, '{region}', to_jsonb(repeat('6', 64)))::text) FROM text_form;

-- "only" restricts each worker's own programmes in each month, as it does in a tariff
WITH staff AS (SELECT jamsos.payroll(wage, 1, programs) AS payroll FROM (VALUES (3000000, '{JKK,JKM,JHT}'::text[]), (4000000, '{JKK,JP}'), (5000000, NULL)) v (wage, programs)),
	law AS (SELECT jamsos.outlook('2026-01-01', 12, "only" => '{JKK,JP}') AS outlook)
SELECT count(*) AS rows, count(*) FILTER (WHERE p.amount IS DISTINCT FROM l.amount OR p.workers IS DISTINCT FROM l.workers) AS different, string_agg(DISTINCT p.program, ' ' ORDER BY p.program) AS programs
FROM staff, law, LATERAL jamsos.project(payroll, outlook) p
LEFT JOIN LATERAL (SELECT amount, workers FROM jamsos.liabilities(payroll, jamsos.tariff(p.month, "only" => '{JKK,JP}')) l WHERE (l.program, l.payer, l.carrier) = (p.program, p.payer, p.carrier)) l ON true;
SELECT o OPERATOR(jamsos.=) o::text::jamsos.outlook_rules AS text, o OPERATOR(jamsos.=) jamsos.outlook('2026-01-01', 2, '{JKK,JP}') AS the_same_as_programs, o::text::jsonb -> 'only' AS restricted, o::text::jsonb -> 'programs' AS programs,
	(SELECT string_agg(DISTINCT program, ' ' ORDER BY program) FROM jamsos.outlook_lines(o)) AS lines
FROM jamsos.outlook('2026-01-01', 2, "only" => '{JP,JKK}') o;
SELECT jamsos.outlook('2026-01-01', 2, '{JKM}', "only" => '{JP,JKK}');
SELECT replace(o::text, '"only": ["JKK"]', value)::jamsos.outlook_rules FROM jamsos.outlook('2026-01-01', 1, "only" => '{JKK}') o, unnest('{"\"only\": []"}'::text[]) o2 (value);
CREATE TEMP TABLE restricted AS SELECT jamsos.outlook('2026-01-01', 2, "only" => '{JP,JKK}') AS outlook;
\copy restricted to 'results/restricted.bin' with (format binary)
CREATE TEMP TABLE received (LIKE restricted);
\copy received from 'results/restricted.bin' with (format binary)
SELECT r.outlook OPERATOR(jamsos.=) w.outlook AS the_same FROM restricted r, received w;

-- due dates as they were known: PP 49/2020 (promulgated 2020-09-01) put those of 2020-08 to 2021-01 on the 30th, and what held before returned with 2021-02
SELECT known_on, string_agg(format('%s..%s: %s', d ->> 0, d ->> 1, d ->> 5), ', ' ORDER BY d ->> 0) AS days_of_jkk
FROM (VALUES (NULL::date), ('2020-08-31'), ('2020-09-01'), ('2021-01-31'), ('2021-02-01')) v (known_on),
	jsonb_array_elements(jamsos.outlook('2020-07-01', 8, '{JKK}', jamsos.scenario(reliefs => '{}'), known_on)::text::jsonb -> 'dues') d
WHERE d ->> 3 = 'PU' GROUP BY 1 ORDER BY 1 NULLS FIRST;
-- so a budget by due date is that of its day, with a local row that was enacted later too
BEGIN;
INSERT INTO jamsos.due_rule (program, segment, valid, months_after, day, moves, legal_basis, enacted)
VALUES ('JKK', 'PU', daterange('2027-11-01', NULL), 3, 15, 'forward', 'an assumed rule', '2027-06-01');
SELECT known_on, payer, months, amount FROM (VALUES (NULL::date), ('2027-05-31'), ('2027-06-01')) v (known_on),
	jamsos.budget('{"version": 1, "strata": [{"wages": [[2500000, 1]]}]}', jamsos.outlook('2028-01-01', 12, '{JKK}', jamsos.scenario(reliefs => '{}'), known_on), 'cash');
ROLLBACK;
-- months without a figure: the last one before goes on, not published, until there is one again; without any before there is no path
SELECT start, jamsos.minimum_path('63.71', start, months, growth => 0.01) FROM (VALUES ('2020-12-01'::date, 15), ('2021-01-01', 1), ('2021-09-01', 5), ('2021-12-01', 1)) v (start, months);
SELECT jamsos.minimum_path('63.71', '2019-12-01', 12);
