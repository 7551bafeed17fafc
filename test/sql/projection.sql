-- Scenarios, months to come, budgets and due dates: the surface and its errors.
-- The arithmetic is held by test/pgtap/projection.sql.
SELECT jamsos.scenario();
SELECT jamsos.scenario(base => '2026-01-15', wage_growth => 0.065, coverage_from => 0.1154, coverage_by => '2027-01-01', minimum_region => '63', reliefs => '{}');
-- worked by hand in doc/reference.md: two workers, wages +6.5 percent in January, the ceiling of JP +5 percent in March
SELECT month, payer, base, amount, confirmed
FROM jamsos.project('{"version": 1, "strata": [{"wages": [[4000000, 1], [11000000, 1]]}]}', '2026-12-01', 4, '{JP}', jamsos.scenario(wage_growth => 0.065, ceiling_growth => 0.05));
SELECT month, workers, base, amount
FROM jamsos.project('{"version": 1, "strata": [{"wages": [[2500000, 26]]}]}', '2027-01-01', 5, '{JKK}', jamsos.scenario(coverage_from => 0.25, coverage_by => '2027-04-01'));
-- everybody has left: said once, and by budget too
SELECT count(*) FROM jamsos.project('{"version": 1, "strata": [{"to": "2026-02", "wages": [[2500000, 26]]}]}', '2026-01-01', 6);
SELECT program, months, workers, worker_months FROM jamsos.budget('{"version": 1, "strata": [{"to": "2026-02", "wages": [[2500000, 26]]}]}', 2026);
-- a year that began before the law
SELECT DISTINCT months FROM jamsos.budget('{"version": 1, "strata": [{"wages": [[2500000, 26]]}]}', 2015);
SELECT DISTINCT months FROM jamsos.budget('{"version": 1, "strata": [{"wages": [[2500000, 26]]}]}', 2015, basis => 'cash');
-- figures not published: the column says so, the setting may forbid it
SET jamsos.unconfirmed = error;
SELECT count(*) FROM jamsos.project('{"version": 1, "strata": [{"wages": [[2500000, 1]]}]}', '2027-01-01', 12, '{JP}');
RESET jamsos.unconfirmed;
-- a scenario made as a row: what is NULL is as if not given
SELECT sum(amount) FROM jamsos.project('{"version": 1, "strata": [{"wages": [[2500000, 1]]}]}', '2026-01-01', 13, scenario => ROW(NULL, 0.1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)::jamsos.scenario_row);
-- reforms of two sessions, or of one, cannot leak: they are rows under a name, seen where they are named
BEGIN;
INSERT INTO jamsos.reform (name, description) VALUES ('JP 4%', 'a what-if');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, reform, legal_basis, evidence) VALUES ('JP', 'PU', 'employer', 3, daterange('2026-01-01', NULL), 'JP 4%', 'what-if', 'unverified');
SELECT payer, r.amount AS reform, l.amount AS law
FROM jamsos.project('{"version": 1, "strata": [{"wages": [[2500000, 1]]}]}', '2026-01-01', 1, '{JP}', jamsos.scenario(reform => 'JP 4%')) r
JOIN jamsos.project('{"version": 1, "strata": [{"wages": [[2500000, 1]]}]}', '2026-01-01', 1, '{JP}') l USING (payer);
ROLLBACK;
-- errors
SELECT jamsos.scenario(wage_growth => -1);
SELECT jamsos.scenario(wage_growth => 6.5);
SELECT jamsos.scenario(headcount_growth => 1.000000000001);
SELECT jamsos.scenario(minimum_growth => -5);
SELECT jamsos.scenario(ceiling_growth => 1e20);
SELECT jamsos.scenario(coverage_to => 60, coverage_by => '2027-01-01');
-- a coverage that is reached before the month that people are of: refused where the two are given, the month itself is not
SELECT jamsos.scenario(base => '2026-02-01', coverage_from => 0.5, coverage_by => '2026-01-31');
SELECT count(*) AS taken FROM (VALUES (jamsos.scenario(base => '2026-02-28', coverage_from => 0.5, coverage_by => '2026-02-01')), (jamsos.scenario(base => '2026-02-01', coverage_from => 0.5, coverage_to => 0.5, coverage_by => '2026-01-01')),
	(jamsos.scenario(coverage_from => 0.5, coverage_by => '2020-01-01'))) v;
SELECT month, amount FROM jamsos.project('{"version": 1, "strata": [{"wages": [[2500000, 26]]}]}', '2027-01-01', 2, '{JKK}', (NULL::date, 0, 1, 0, 0, 0.5, 1, '2026-01-01', NULL, NULL, 0, NULL, NULL, '{}', 'each')::jamsos.scenario_row);
SELECT month, amount FROM jamsos.project('{"version": 1, "strata": [{"wages": [[2500000, 26]]}]}', '2027-01-01', 2, '{JKK}', ('2026-02-01'::date, 0, 1, 0, 0, 0.5, 1, '2026-01-01', NULL, NULL, 0, NULL, NULL, '{}', 'each')::jamsos.scenario_row);
SELECT jamsos.scenario(wage_growth => 1.0 / 3 + 1);
SELECT jamsos.scenario(wage_growth => 1.0 / 15);
SELECT jamsos.scenario(wage_growth => round(1.0 / 15, 12)) IS NULL AS refused;
SELECT count(*) FROM jamsos.project_range('{"version": 1, "strata": []}', '2026-01-01', 1, wage_growth_sd => 2);
SELECT jamsos.wage_quantile('{"version": 1, "strata": []}', 50);
SELECT jamsos.payroll_scale('{"version": 1, "strata": []}', 1001);
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', '2026-01-01', 1, scenario => ROW(NULL, 6.5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)::jamsos.scenario_row);
SELECT jamsos.scenario(wage_growth => 'NaN');
SELECT jamsos.scenario(wage_growth => 0.0123456789012);
SELECT jamsos.scenario(wage_growth_month => 13);
SELECT jamsos.scenario(coverage_from => 1.1);
-- when a yearly ceiling is set anew, and how it is rounded, is said by the law: a row that says nothing goes by the one before it
BEGIN;
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis, confirmed_until)
VALUES ('JP', 'PU', 'ceiling', 11700000, daterange('2027-03-01', NULL), 'an example letter', '2028-02-01');
SELECT min(month) AS since, base AS ceiling FROM jamsos.project('{"version": 1, "strata": [{"wages": [[90000000, 1]]}]}', '2027-01-01', 40, '{JP}', jamsos.scenario(ceiling_growth => 0.05)) WHERE payer = 'worker' GROUP BY base ORDER BY 1;
UPDATE jamsos.wage_limit SET index_month = 7, index_rounding = 1000, confirmed_until = '2027-06-01' WHERE origin = 'local';
SELECT min(month) AS since, base AS ceiling FROM jamsos.project('{"version": 1, "strata": [{"wages": [[90000000, 1]]}]}', '2027-01-01', 40, '{JP}', jamsos.scenario(ceiling_growth => 0.05)) WHERE payer = 'worker' GROUP BY base ORDER BY 1;
ROLLBACK;
-- a month is none without a rounding, nor beyond the year
\set VERBOSITY terse
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis, index_month) VALUES ('JP', 'PU', 'ceiling', 11700000, daterange('2027-03-01', NULL), 'x', 3);
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis, index_month, index_rounding) VALUES ('JP', 'PU', 'ceiling', 11700000, daterange('2027-03-01', NULL), 'x', 13, 100);
\set VERBOSITY default
SELECT jamsos.scenario(coverage_from => 0.5);
SELECT jamsos.scenario(minimum => 1, minimum_region => '63');
SELECT jamsos.scenario(minimum => -1);
SELECT jamsos.scenario(rounding => 'up');
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', '2026-01-01', 0);
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', '2026-01-01', 1201);
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', '2026-01-01'::date, NULL);
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', NULL, 1);
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', 'infinity', 1);
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', '2015-06-01', 1);
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', '9999-12-01', 2);
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', '2026-01-01', 1, '{JKX}');
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', '2026-01-01', 1, scenario => jamsos.scenario(reform => 'none such'));
SELECT * FROM jamsos.project('{"version": 1, "strata": []}', '2026-01-01', 1, scenario => jamsos.scenario(minimum_region => '99'));
SELECT * FROM jamsos.project('{"version": 1, "strata": [{"wages": [[900000000000, 1]]}]}', '2026-01-01', 13, scenario => jamsos.scenario(wage_growth => 0.2));
SELECT * FROM jamsos.budget('{"version": 1, "strata": []}', 2014);
SELECT * FROM jamsos.budget('{"version": 1, "strata": []}', 2026, 0);
SELECT * FROM jamsos.budget('{"version": 1, "strata": []}', 2026, basis => 'kas');
SELECT * FROM jamsos.affordable('{"version": 1, "strata": []}', 2026, -1);
SELECT * FROM jamsos.affordable('{"version": 1, "strata": []}', 2026, 'NaN');
SELECT * FROM jamsos.affordable('{"version": 1, "strata": []}', 2026, 1, strategy => 'dearest');
SELECT * FROM jamsos.affordable('{"version": 1, "strata": []}', 2026, 1, scenario => jamsos.scenario(coverage_from => 0.5, coverage_to => 0.5));
SELECT * FROM jamsos.project_range('{"version": 1, "strata": []}', '2026-01-01', 1, draws => 0);
SELECT * FROM jamsos.project_range('{"version": 1, "strata": []}', '2026-01-01', 1, wage_growth_sd => 1.5);
SELECT * FROM jamsos.project_range('{"version": 1, "strata": []}', '2026-01-01', 1, payer => 'apbd');
-- a long projection can be stopped
SET statement_timeout = '100ms';
SELECT count(*) FROM jamsos.project_range((SELECT jamsos.payroll(1000000 + i * 1000) FROM generate_series(1, 20000) i), '2026-01-01', 120, draws => 100000);
RESET statement_timeout;
SELECT count(*) FROM jamsos.project('{"version": 1, "strata": [{"wages": [[1, 1]]}]}', '2026-01-01', 300, scenario => jamsos.scenario(wage_growth => 1));
