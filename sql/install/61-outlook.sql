/* ---- outlook: the law of the months to come as a value ---------------- */

--: type type=outlook_rules; alignment=double; storage=external
COMMENT ON TYPE jamsos.outlook_rules IS
'The law of the months to come as one value, with what a scenario assumes of them: lines, ceilings, income brackets, due dates and which figures are confirmed, each with its first and last month. Made by jamsos.outlook(); prints as JSON; a stored one makes a budget again after the law tables have changed.';

--: json type=outlook_rules

--: comparisons type=outlook_rules; same=the same months, law and scenario; order=by first month, then fingerprint

CREATE FUNCTION jamsos.outlook(start date, months integer, programs text[] DEFAULT NULL, scenario jamsos.scenario_row DEFAULT NULL,
	known_on date DEFAULT NULL, "only" text[] DEFAULT NULL) RETURNS jamsos.outlook_rules
AS 'MODULE_PATHNAME', 'jamsos_outlook' LANGUAGE C STABLE PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION jamsos.outlook(date, integer, text[], jamsos.scenario_row, date, text[]) IS
'The law of some months (1 to 1200) from that of a day under a scenario, and of the months before whose contributions fall due from the start on (two at least), read from the law tables once. programs, only: as in tariff(). known_on: only rows of law enacted by that day, due dates too. Give it to project, budget, project_range and affordable, which then read no table. Minimum wages of regions are not in it: jamsos.minimum_path(). Errors 22023: no law for a month, unknown names, a scenario with minimum_region. jamsos.unconfirmed = error forbids figures that are not published yet.';

CREATE FUNCTION jamsos.outlook_lines(outlook jamsos.outlook_rules)
RETURNS TABLE (first_month date, last_month date, program text, segment text, risk_class integer, payer text, percent numeric, fixed numeric,
	floor numeric, ceiling numeric, relief text, confirmed boolean, carrier text, legal_basis text, evidence text)
AS 'MODULE_PATHNAME', 'jamsos_outlook_lines' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10 ROWS 40;
COMMENT ON FUNCTION jamsos.outlook_lines(jamsos.outlook_rules) IS
'Every line of an outlook with the months in which it holds: percent of the base or fixed rupiah, floor and ceiling of the base in rupiah (NULL = none), relief, whether every yearly figure in it is published for these months, carrier, legal basis, and the weakest evidence in it. risk_class NULL = any. The lines of a month are those of tariff_lines().';

CREATE FUNCTION jamsos.fingerprint(outlook jamsos.outlook_rules) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_fingerprint_outlook' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.fingerprint(jamsos.outlook_rules) IS
'16 hexadecimal digits of the SHA-256 of the outlook''s text in UTF-8: the same on every platform and PostgreSQL version.';

/* ---- minimum_path: the minimum wage of a region beside an outlook ------ */

--: type type=minimum_path_rules; alignment=double; storage=extended
COMMENT ON TYPE jamsos.minimum_path_rules IS
'The minimum wage of a region over months to come, rupiah, with what is assumed once it is not published: made by jamsos.minimum_path(), prints as JSON.';

--: json type=minimum_path_rules

--: comparisons type=minimum_path_rules; same=the same region, months and wages; order=by first month, then bytes

CREATE FUNCTION jamsos.minimum_path(region text, start date, months integer, growth numeric DEFAULT 0) RETURNS jamsos.minimum_path_rules
AS 'MODULE_PATHNAME', 'jamsos_minimum_path' LANGUAGE C STABLE PARALLEL SAFE COST 10000;
COMMENT ON FUNCTION jamsos.minimum_path(text, date, integer, numeric) IS
'The minimum wage (rupiah) of a region over some months (1 to 1200) from that of a day, and over those before that jamsos.outlook() has too: published figures while there are any, then growing by growth a year (0.065 = 6.5 percent) in the month after the last published one; so does the last figure before months of which none is recorded, until there is one again. It goes beside an outlook as the argument minimum_path. region: Kemendagri code; NULL gives NULL. Errors 22023: unknown region, nothing recorded for the first month or before it.';

/* ---- months to come from an outlook ------------------------------------ */

CREATE FUNCTION jamsos.project(payroll jamsos.payroll_summary, outlook jamsos.outlook_rules,
	minimum_path jamsos.minimum_path_rules DEFAULT NULL, payroll_month date DEFAULT NULL)
RETURNS TABLE (month date, program text, payer text, carrier text, workers bigint, base numeric, amount numeric,
	confirmed boolean, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_project_outlook' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 60;
COMMENT ON FUNCTION jamsos.project(jamsos.payroll_summary, jamsos.outlook_rules, jamsos.minimum_path_rules, date) IS
'project() with the law of the outlook, rupiah: reads no table and no setting. minimum_path lifts lower wages to that of a region. payroll_month: the month that the payroll is of; another than that of the outlook''s wages is an error 22023. Errors 22004 without an outlook, 22023 where the path is of other months.';

CREATE FUNCTION jamsos.budget(payroll jamsos.payroll_summary, outlook jamsos.outlook_rules, basis text DEFAULT 'accrual',
	minimum_path jamsos.minimum_path_rules DEFAULT NULL, payroll_month date DEFAULT NULL)
RETURNS TABLE (fiscal_year integer, program text, payer text, carrier text, months integer, workers bigint,
	worker_months bigint, amount numeric, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_budget_outlook' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 5;
COMMENT ON FUNCTION jamsos.budget(jamsos.payroll_summary, jamsos.outlook_rules, text, jamsos.minimum_path_rules, date) IS
'budget() of the months of an outlook, by fiscal year, rupiah: reads no table and no setting. basis: accrual, by contribution month; cash, what falls due in them by the due dates of the outlook. minimum_path, payroll_month: as in project().';

CREATE FUNCTION jamsos.project_range(payroll jamsos.payroll_summary, outlook jamsos.outlook_rules, wage_growth_sd numeric DEFAULT 0.02,
	draws integer DEFAULT 1000, seed bigint DEFAULT 0, payer text DEFAULT NULL,
	minimum_path jamsos.minimum_path_rules DEFAULT NULL, payroll_month date DEFAULT NULL)
RETURNS TABLE (month date, mean numeric, p05 numeric, p50 numeric, p95 numeric)
AS 'MODULE_PATHNAME', 'jamsos_project_range_outlook' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100000 ROWS 60;
COMMENT ON FUNCTION jamsos.project_range(jamsos.payroll_summary, jamsos.outlook_rules, numeric, integer, bigint, text, jamsos.minimum_path_rules, date) IS
'project_range() of the months of an outlook, rupiah: reads no table and no setting. minimum_path, payroll_month: as in project().';

CREATE FUNCTION jamsos.affordable(payroll jamsos.payroll_summary, outlook jamsos.outlook_rules, budget numeric,
	strategy text DEFAULT 'cheapest', minimum_path jamsos.minimum_path_rules DEFAULT NULL, payroll_month date DEFAULT NULL)
RETURNS TABLE (workers bigint, share numeric, cost numeric, left_over numeric, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_affordable_outlook' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 1000 ROWS 1;
COMMENT ON FUNCTION jamsos.affordable(jamsos.payroll_summary, jamsos.outlook_rules, numeric, text, jamsos.minimum_path_rules, date) IS
'affordable() for the calendar year of an outlook, rupiah: reads no table and no setting. An outlook of other months is an error 22023. minimum_path, payroll_month: as in project().';

