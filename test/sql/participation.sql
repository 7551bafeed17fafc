-- Ages: who takes part in what, and until when; what arrears do to the cover.
\set SHOW_CONTEXT never
SELECT program, segment, lower(valid) AS since, age_from, age_below, deferral_years, evidence FROM jamsos.participation_rule ORDER BY 1, 2, 3;
SELECT program, segment, arrears_over, cover, legal_basis, evidence FROM jamsos.cover_rule ORDER BY 1, 2, 3;
-- JP: May 2026, in which he is 59, is the last; who reached 58 in 2024 does not come back in 2025
SELECT born, jamsos.participation_months(born, 'JP', 'PU') FROM unnest('{1955-01-15,1959-07-01,1961-12-31,1962-01-01,1966-12-31,1967-01-01,1967-05-10,1968-12-31,1969-01-01,1979-02-28,1990-01-01}'::date[]) born;
SELECT m, jamsos.participates('1967-05-10', m, 'JP') AS jp, jamsos.participates('1967-05-10', m, 'JHT') AS jht FROM unnest('{2026-04-30,2026-05-31,2026-06-01}'::date[]) m;
-- a month of the year of the pension age, month by month against the table by year of birth
SELECT count(*) AS births, count(*) FILTER (WHERE upper(jamsos.participation_months(born, 'JP', 'PU')) - interval '1 month'
	= date_trunc('month', born + make_interval(years => CASE WHEN y <= 1962 THEN 56 WHEN y <= 1964 THEN 57 WHEN y <= 1966 THEN 58 WHEN y <= 1968 THEN 59 WHEN y <= 1970 THEN 60 WHEN y <= 1972 THEN 61 WHEN y <= 1974 THEN 62 WHEN y <= 1976 THEN 63 WHEN y <= 1978 THEN 64 ELSE 65 END))) AS right
FROM (SELECT b::date AS born, extract(year FROM b)::integer AS y FROM generate_series('1960-01-01'::date, '1999-12-31', '17 days') b) q;
-- BPU and PR: 18 to 65
SELECT segment, m, jamsos.participates('2008-06-15', m, 'JKK', segment) AS young, jamsos.participates('1960-06-15', m, 'JKM', segment) AS old FROM unnest('{BPU,PR,PU}'::text[]) segment, unnest('{2026-05-01,2026-06-01,2026-07-01}'::date[]) m ORDER BY 1, 2;
SELECT jamsos.participates(NULL, '2026-01-01', 'JP') AS birth_unknown, jamsos.participates('1990-01-01', NULL, 'JP') IS NULL AS month_unknown;
-- nobody takes part before the month in which he is born, whatever the programme: each of them over the three years around a birth
SELECT program, segment, count(*) FILTER (WHERE m < '2026-03-01' AND taken) AS before, count(*) FILTER (WHERE m >= '2026-03-01' AND taken) AS from_then_on
FROM unnest('{JKK,JKM,JHT,JP,JKP,JKN}'::text[]) program, unnest('{PU,BPU,PR,ASN}'::text[]) segment, generate_series('2025-01-01'::date, '2027-12-01', '1 month') m, jamsos.participates('2026-03-17', m::date, program, segment) taken GROUP BY 1, 2 ORDER BY 1, 2;
SELECT jamsos.participates('1990-01-01', '2026-01-01', 'JPP');
SELECT jamsos.participates('1990-01-01', '2026-01-01', 'JP', 'pu');
SELECT jamsos.participates('infinity', '2026-01-01', 'JP');
SELECT jamsos.participates('1849-12-31', '2026-01-01', 'JP');
SELECT jamsos.participates('1990-01-01', '2026-01-01', NULL);
SELECT jamsos.participates('1990-01-01', '2026-01-01', 'JP', NULL);
SELECT jamsos.participates('1990-01-01', '-infinity', 'JP');
SELECT * FROM jamsos.participation_spells('1990-01-01', '{}');
SELECT * FROM jamsos.participation_spells('1990-01-01', '{JKK,NULL}');
-- spells
SELECT * FROM jamsos.participation_spells('1967-05-10', '{JKK,JKM,JHT,JP}', 'PU', '[2015-01-10,)');
SELECT * FROM jamsos.participation_spells('1967-05-10', '{JKK,JP}', 'PU', '[2020-01-10,2022-03-05)');
SELECT * FROM jamsos.participation_spells(NULL, '{JKK,JP}');
SELECT * FROM jamsos.participation_spells('1960-06-15', '{JKK,JHT}', 'PR', '[2020-01-01,2027-01-01)');
SELECT count(*) AS nobody FROM jamsos.participation_spells('1950-06-15', '{JKK,JKM}', 'PR', '[2020-01-01,2027-01-01)');
SELECT count(*) AS never FROM jamsos.participation_spells('1990-06-15', '{JKK,JKM}', 'PU', 'empty');
-- so people age out of a projection
SELECT month, sum(amount) FILTER (WHERE program = 'JP') AS jp, max(workers) FILTER (WHERE program = 'JKK') AS jkk_workers
FROM (SELECT jamsos.payroll(4000000, 1, s.programs, 'PU', s.active) AS p FROM unnest('{1967-05-10,1990-01-01}'::date[]) born, jamsos.participation_spells(born, '{JKK,JKM,JHT,JP}', 'PU', '[2015-01-01,)') s) q, jamsos.project(p, '2026-04-01', 4) GROUP BY 1 ORDER BY 1;
-- programmes not stated: those that a tariff charges then
SELECT * FROM jamsos.participation_spells('1960-06-15', NULL, 'BPU', '[2020-01-01,2027-01-01)');
SELECT * FROM jamsos.participation_spells('2008-06-15', NULL, 'BPU');
-- a clerk who reads the rules by SQL, one birth at a time; and spells month by month: what participates() says, nobody twice, nobody lost
CREATE FUNCTION pg_temp.clerk(born date, program text, segment text) RETURNS daterange LANGUAGE plpgsql AS $$
DECLARE
	rule record;
	first_month date;
	last_month date;
BEGIN
	FOR rule IN SELECT * FROM jamsos.participation_rule r WHERE r.program = clerk.program AND r.segment = CASE clerk.segment WHEN 'PR' THEN 'BPU' ELSE clerk.segment END
		AND (origin = 'local' OR NOT EXISTS (SELECT FROM jamsos.participation_rule l WHERE l.origin = 'local' AND l.program = r.program AND l.segment = r.segment AND l.valid && r.valid)) ORDER BY valid LOOP
		first_month := coalesce(first_month, date_trunc('month', born + make_interval(years => rule.age_from))::date);
		IF last_month IS NULL AND date_trunc('month', born + make_interval(years => rule.age_below))::date < coalesce(upper(rule.valid), 'infinity') THEN
			last_month := greatest(date_trunc('month', born + make_interval(years => rule.age_below))::date, (lower(rule.valid) - interval '1 month')::date);
		END IF;
	END LOOP;
	RETURN CASE WHEN first_month > last_month THEN 'empty' ELSE daterange(first_month, (last_month + interval '1 month')::date) END;
END
$$;
BEGIN;
INSERT INTO jamsos.participation_rule (program, segment, age_from, age_below, valid, legal_basis) VALUES ('JHT', 'PU', 17, NULL, daterange('2015-07-01', '2020-01-01'), 'local'), ('JHT', 'PU', NULL, 50, daterange('2020-01-01', '2024-01-01'), 'local'),
	('JP', 'PU', 40, 45, daterange('2026-01-01', '2027-01-01'), 'local'), ('JKM', 'ASN', 70, 71, daterange('2000-01-01', NULL), 'local'), ('JKK', 'BPU', 30, 31, daterange('2000-01-01', '2001-01-01'), 'local');
CREATE TEMP TABLE births AS SELECT b::date AS born, program, segment FROM generate_series('1930-01-31'::date, '2012-12-31', '997 days') b, unnest('{JKK,JKM,JHT,JP}'::text[]) program, unnest('{PU,BPU,PR,ASN}'::text[]) segment;
SELECT count(*) AS births, count(*) FILTER (WHERE jamsos.participation_months(born, program, segment) IS DISTINCT FROM pg_temp.clerk(born, program, segment)) AS different FROM births;
SELECT count(*) AS months, count(*) FILTER (WHERE spells IS DISTINCT FROM asked) AS different FROM (
	SELECT born, segment, m, (SELECT string_agg(array_to_string(s.programs, ','), ' and ') FROM jamsos.participation_spells(born, '{JKK,JKM,JHT,JP}', segment, '[2018-03-17,2033-05-02)') s WHERE s.active && daterange(m, (m + interval '1 month')::date)) AS spells,
		nullif(concat_ws(',', CASE WHEN jamsos.participates(born, m, 'JKK', segment) THEN 'JKK' END, CASE WHEN jamsos.participates(born, m, 'JKM', segment) THEN 'JKM' END, CASE WHEN jamsos.participates(born, m, 'JHT', segment) THEN 'JHT' END, CASE WHEN jamsos.participates(born, m, 'JP', segment) THEN 'JP' END), '') AS asked
	FROM (SELECT DISTINCT born, segment FROM births) b, LATERAL (SELECT g::date AS m FROM generate_series('2018-03-01'::date, '2033-05-01', '5 months') g) g) q;
-- rules are read once a query: 100,000 people in each of these took minutes
SET LOCAL statement_timeout = '20s';
SELECT count(*) FILTER (WHERE jamsos.participates('1960-01-01'::date + i % 20000, '2026-01-01'::date + i % 400, (ARRAY['JP', 'JKK'])[1 + i % 2], (ARRAY['PU', 'BPU'])[1 + i / 2 % 2])) > 0 AS asked FROM generate_series(1, 100000) i;
SELECT count(*) > 100000 AS spells FROM generate_series(1, 100000) i, jamsos.participation_spells('1960-01-01'::date + i % 20000, '{JKK,JKM,JHT,JP}', 'PU', '[2020-01-01,2040-01-01)');
ROLLBACK;
BEGIN;
INSERT INTO jamsos.participation_rule (program, segment, age_from, age_below, valid, legal_basis) VALUES ('JKK', 'BPU', 18, 70, daterange('2015-07-01', NULL), 'a local reading');
SELECT jamsos.participation_months('1960-06-15', 'JKK', 'PR') AS local;
ROLLBACK;
