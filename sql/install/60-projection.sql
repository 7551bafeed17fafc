/* ---- scenario and projection: months to come ------------------------- */

CREATE TYPE jamsos.scenario_row AS (
	base date, wage_growth numeric, wage_growth_month integer, headcount_growth numeric, ceiling_growth numeric,
	coverage_from numeric, coverage_to numeric, coverage_by date, minimum numeric, minimum_region text,
	minimum_growth numeric, self_paid_until date, reform text, reliefs text[], rounding text
);
COMMENT ON TYPE jamsos.scenario_row IS
'What is assumed of the months to come: made by jamsos.scenario(). An attribute that is NULL is as if it were not given.';

CREATE FUNCTION jamsos.scenario(base date DEFAULT NULL, wage_growth numeric DEFAULT 0, wage_growth_month integer DEFAULT 1,
	headcount_growth numeric DEFAULT 0, ceiling_growth numeric DEFAULT 0, coverage_from numeric DEFAULT 1,
	coverage_to numeric DEFAULT 1, coverage_by date DEFAULT NULL, minimum numeric DEFAULT NULL,
	minimum_region text DEFAULT NULL, minimum_growth numeric DEFAULT 0, self_paid_until date DEFAULT NULL,
	reform text DEFAULT NULL, reliefs text[] DEFAULT NULL, rounding text DEFAULT 'each') RETURNS jamsos.scenario_row
AS 'MODULE_PATHNAME', 'jamsos_scenario' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.scenario(date, numeric, integer, numeric, numeric, numeric, numeric, date, numeric, text, numeric, date, text, text[], text) IS
'Assumptions for project, budget, project_range and affordable. base: month of the wages and headcount (NULL = the first asked). Growths are yearly and compound, 0.05 = five percent (-0.99 to 1; a growth of 6.5 is refused: 0.065 is 6.5 percent): wages at each wage_growth_month after base, headcount and minimum each January (the minimum of a region in the month after its last published one), yearly ceilings not published yet as index_month and index_rounding of jamsos.wage_limit say. In months before base nothing has grown. coverage: from coverage_from at base straight to coverage_to at coverage_by, which is not before base; where base is not given and coverage_by is before the first month asked, coverage_to. minimum: rupiah that lift lower wages; minimum_region: the published minimum wage of a region instead. self_paid_until: before it workers bear the employer''s share. reform, reliefs, rounding: as in tariff(). Errors 22023 name the argument.';

CREATE FUNCTION jamsos.project(payroll jamsos.payroll_summary, start date, months integer, programs text[] DEFAULT NULL,
	scenario jamsos.scenario_row DEFAULT NULL, payroll_month date DEFAULT NULL)
RETURNS TABLE (month date, program text, payer text, carrier text, workers bigint, base numeric, amount numeric,
	confirmed boolean, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_project' LANGUAGE C STABLE PARALLEL SAFE COST 1000 ROWS 60 SUPPORT jamsos.payroll_support;
COMMENT ON FUNCTION jamsos.project(jamsos.payroll_summary, date, integer, text[], jamsos.scenario_row, date) IS
'What a payroll owes in each of some months (1 to 1200) from that of a day, a row per month, programme, payer and carrier; base and amount in rupiah. An amount is what the payroll owes with grown wages, times headcount growth and coverage, rounded once, half up to the rupiah. confirmed: false where a figure of the law is not published for the month and was assumed. One NOTICE where every worker has left before the last month. payroll_month: the month that the payroll is of; another than that of the scenario''s wages (base, or the first asked) is an error 22023.';

CREATE FUNCTION jamsos.budget(payroll jamsos.payroll_summary, fiscal_year integer, years integer DEFAULT 1,
	programs text[] DEFAULT NULL, scenario jamsos.scenario_row DEFAULT NULL, basis text DEFAULT 'accrual',
	payroll_month date DEFAULT NULL)
RETURNS TABLE (fiscal_year integer, program text, payer text, carrier text, months integer, workers bigint,
	worker_months bigint, amount numeric, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_budget' LANGUAGE C STABLE PARALLEL SAFE COST 1000 ROWS 5 SUPPORT jamsos.payroll_support;
COMMENT ON FUNCTION jamsos.budget(jamsos.payroll_summary, integer, integer, text[], jamsos.scenario_row, text, date) IS
'The months of project() by fiscal year, programme, payer and carrier, amount in rupiah. workers, unpriced: people in the last month; worker_months: the volume of an RKA (orang-bulan). basis: accrual, by contribution month; cash, by the year in which a contribution falls due (jamsos.due_rule). payroll_month: as in project().';

CREATE FUNCTION jamsos.project_range(payroll jamsos.payroll_summary, start date, months integer, programs text[] DEFAULT NULL,
	scenario jamsos.scenario_row DEFAULT NULL, wage_growth_sd numeric DEFAULT 0.02, draws integer DEFAULT 1000,
	seed bigint DEFAULT 0, payer text DEFAULT NULL, payroll_month date DEFAULT NULL)
RETURNS TABLE (month date, mean numeric, p05 numeric, p50 numeric, p95 numeric)
AS 'MODULE_PATHNAME', 'jamsos_project_range' LANGUAGE C STABLE PARALLEL SAFE COST 100000 ROWS 60 SUPPORT jamsos.payroll_support;
COMMENT ON FUNCTION jamsos.project_range(jamsos.payroll_summary, date, integer, text[], jamsos.scenario_row, numeric, integer, bigint, text, date) IS
'The total of project() in each month, rupiah, where the wage growth of each year is uncertain: wage_growth plus wage_growth_sd times a normal shock, draws times. Mean and the 5th, 50th and 95th percentile by nearest rank. In a draw neither wages nor the amounts of workers are rounded, whatever the rounding of the scenario; the total is, half up. The same seed gives the same result everywhere. payer: only his share; NULL = of all payers. payroll_month: as in project().';

CREATE FUNCTION jamsos.affordable(payroll jamsos.payroll_summary, fiscal_year integer, budget numeric,
	programs text[] DEFAULT NULL, scenario jamsos.scenario_row DEFAULT NULL, strategy text DEFAULT 'cheapest',
	payroll_month date DEFAULT NULL)
RETURNS TABLE (workers bigint, share numeric, cost numeric, left_over numeric, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_affordable' LANGUAGE C STABLE PARALLEL SAFE COST 1000 ROWS 1;
COMMENT ON FUNCTION jamsos.affordable(jamsos.payroll_summary, integer, numeric, text[], jamsos.scenario_row, text, date) IS
'How many workers a budget (rupiah) insures for a fiscal year, as far as the employer pays: never more than the budget, and one worker more would cost more. share: of those whose wage is known (six decimals); cost and left_over in rupiah; unpriced: workers whose wage is not known, left out. strategy: cheapest, the lowest contributions first; proportional, the same share of every stratum and wage. payroll_month: as in project().';

