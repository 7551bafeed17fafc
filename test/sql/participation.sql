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
SELECT jamsos.participates('1990-01-01', '2026-01-01', 'JPP');
SELECT jamsos.participates('1990-01-01', '2026-01-01', 'JP', 'pu');
SELECT jamsos.participates('infinity', '2026-01-01', 'JP');
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
BEGIN;
INSERT INTO jamsos.participation_rule (program, segment, age_from, age_below, valid, legal_basis) VALUES ('JKK', 'BPU', 18, 70, daterange('2015-07-01', NULL), 'a local reading');
SELECT jamsos.participation_months('1960-06-15', 'JKK', 'PR') AS local;
ROLLBACK;
