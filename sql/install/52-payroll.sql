/* ---- payroll: what SQL asks of it ------------------------------------ */

CREATE FUNCTION jamsos.payroll_support(internal) RETURNS internal
AS 'MODULE_PATHNAME', 'jamsos_payroll_support' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_support(internal) IS 'planner support: how many rows a function returns, and what they cost';

CREATE FUNCTION jamsos.payroll_scale(payroll jamsos.payroll_summary, factor numeric) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_scale' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.payroll_scale(jamsos.payroll_summary, numeric) IS
'So many times the workers: headcount becomes round(n x factor), each entry its share by largest remainder (of equal remainders the first entry). factor from 0 to 1000, at most twelve decimals.';
CREATE FUNCTION jamsos.headcount(payroll jamsos.payroll_summary, month date DEFAULT NULL) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_headcount' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.headcount(jamsos.payroll_summary, date) IS
'Workers, those without a wage included: active in the month of a day, or all of them.';
CREATE FUNCTION jamsos.unpriced(payroll jamsos.payroll_summary) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_unpriced' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.unpriced(jamsos.payroll_summary) IS 'Workers whose wage is not known.';
CREATE FUNCTION jamsos.wage_bill(payroll jamsos.payroll_summary, month date DEFAULT NULL) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_wage_bill' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.wage_bill(jamsos.payroll_summary, date) IS
'Sum of the known wages, rupiah a month: of those active in the month of a day, or of all.';
CREATE FUNCTION jamsos.wage_quantile(payroll jamsos.payroll_summary, fraction numeric) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_wage_quantile' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.wage_quantile(jamsos.payroll_summary, numeric) IS
'The wage at a fraction (0 to 1) of the workers whose wage is known, rupiah, by nearest rank like percentile_disc; 0.5 is the median. NULL where no wage is known.';
CREATE FUNCTION jamsos.wage_histogram(payroll jamsos.payroll_summary, buckets integer)
RETURNS TABLE (bucket integer, wage_from numeric, wage_to numeric, workers bigint)
AS 'MODULE_PATHNAME', 'jamsos_wage_histogram' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 10 SUPPORT jamsos.payroll_support;
COMMENT ON FUNCTION jamsos.wage_histogram(jamsos.payroll_summary, integer) IS
'Workers by wage, in buckets of equal width from the lowest to the highest known wage, rupiah, both ends included. buckets: 1 to 10000.';
CREATE FUNCTION jamsos.entries(payroll jamsos.payroll_summary)
RETURNS TABLE (segment text, risk_class integer, programs text, first_month date, last_month date, wage numeric, workers bigint)
AS 'MODULE_PATHNAME', 'jamsos_entries' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100 ROWS 200 SUPPORT jamsos.payroll_support;
COMMENT ON FUNCTION jamsos.entries(jamsos.payroll_summary) IS
'Everything in a payroll, a row per stratum and wage (rupiah; NULL = not known). programs: those stated, as a list; NULL = none. first_month, last_month: active period; NULL = open.';

CREATE FUNCTION jamsos.liability(payroll jamsos.payroll_summary, tariff jamsos.tariff_rules) RETURNS jamsos.liability_row
AS 'MODULE_PATHNAME', 'jamsos_liability' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200;
COMMENT ON FUNCTION jamsos.liability(jamsos.payroll_summary, jamsos.tariff_rules) IS
'What the workers of a payroll owe in the month of a tariff, rupiah: the same figures as the aggregate liability() over their rows. Workers not active in that month do not count. Use it in FROM or LATERAL.';
CREATE FUNCTION jamsos.liability(payroll jamsos.payroll_summary, month date, programs text[] DEFAULT NULL,
	reliefs text[] DEFAULT NULL, reform text DEFAULT NULL, rounding text DEFAULT 'each', known_on date DEFAULT NULL,
	minimum numeric DEFAULT NULL, "only" text[] DEFAULT NULL) RETURNS jamsos.liability_row
LANGUAGE sql STABLE PARALLEL SAFE COST 200
BEGIN ATOMIC
	SELECT jamsos.liability(payroll, jamsos.tariff(month, programs, reliefs, reform, rounding, known_on, minimum, "only"));
END;
COMMENT ON FUNCTION jamsos.liability(jamsos.payroll_summary, date, text[], text[], text, text, date, numeric, text[]) IS
'liability(payroll, tariff(month, programs, ...)), rupiah. Write month => ''2026-01-01'', or type the date.';

CREATE FUNCTION jamsos.liability(payroll jamsos.payroll_summary, tariffs jamsos.tariff_rules[])
RETURNS TABLE (month date,
	--: columns liability_row
)
AS 'MODULE_PATHNAME', 'jamsos_liability_tariffs' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 12;
COMMENT ON FUNCTION jamsos.liability(jamsos.payroll_summary, jamsos.tariff_rules[]) IS
'What a payroll owes in several months, one call for all of them: a row for each tariff, in the order of the array, its month (first day) and then the columns of liability(payroll, tariff), rupiah. Errors 22004 a tariff that is NULL, 2202E an array of arrays. For tables of offices and months.';

CREATE FUNCTION jamsos.liabilities(payroll jamsos.payroll_summary, tariff jamsos.tariff_rules)
RETURNS TABLE (program text, payer text, carrier text, workers bigint, base numeric, amount numeric, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_liabilities' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 6;
COMMENT ON FUNCTION jamsos.liabilities(jamsos.payroll_summary, jamsos.tariff_rules) IS
'What a payroll owes, a row per programme, payer and carrier: workers counted, base and amount in rupiah, workers without a wage. base: NULL where every amount is fixed. The amounts add up to liability().total.';
CREATE FUNCTION jamsos.liabilities(payroll jamsos.payroll_summary, month date, programs text[] DEFAULT NULL,
	reliefs text[] DEFAULT NULL, reform text DEFAULT NULL, rounding text DEFAULT 'each', known_on date DEFAULT NULL,
	minimum numeric DEFAULT NULL, "only" text[] DEFAULT NULL)
RETURNS TABLE (program text, payer text, carrier text, workers bigint, base numeric, amount numeric, unpriced bigint)
LANGUAGE sql STABLE PARALLEL SAFE COST 200 ROWS 6
BEGIN ATOMIC
	SELECT l.program, l.payer, l.carrier, l.workers, l.base, l.amount, l.unpriced
	FROM jamsos.liabilities(payroll, jamsos.tariff(month, programs, reliefs, reform, rounding, known_on, minimum, "only")) l;
END;
COMMENT ON FUNCTION jamsos.liabilities(jamsos.payroll_summary, date, text[], text[], text, text, date, numeric, text[]) IS
'liabilities(payroll, tariff(month, programs, ...)), rupiah. Write month => ''2026-01-01'', or type the date.';

CREATE FUNCTION jamsos.liabilities(payroll jamsos.payroll_summary, tariffs jamsos.tariff_rules[])
RETURNS TABLE (month date, program text, payer text, carrier text, workers bigint, base numeric, amount numeric, unpriced bigint)
AS 'MODULE_PATHNAME', 'jamsos_liabilities_tariffs' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 72;
COMMENT ON FUNCTION jamsos.liabilities(jamsos.payroll_summary, jamsos.tariff_rules[]) IS
'What a payroll owes in several months, one call for all of them: for each tariff, in the order of the array, its month (first day) and then the rows of liabilities(payroll, tariff), rupiah. Errors 22004 a tariff that is NULL, 2202E an array of arrays.';

CREATE FUNCTION jamsos.explain(payroll jamsos.payroll_summary, tariff jamsos.tariff_rules)
RETURNS TABLE (program text, payer text, segment text, risk_class integer, percent numeric, relief text, workers bigint,
	capped_workers bigint, base numeric, amount numeric, carrier text, legal_basis text, evidence text)
AS 'MODULE_PATHNAME', 'jamsos_explain' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 200 ROWS 12;
COMMENT ON FUNCTION jamsos.explain(jamsos.payroll_summary, jamsos.tariff_rules) IS
'What a payroll owes with its reasons, a row per programme, payer, segment and risk class: percent of the base (NULL = a fixed amount), relief, workers, those above the ceiling, base and amount in rupiah, carrier, legal basis, evidence. The amounts add up to liability().total.';
CREATE FUNCTION jamsos.explain(payroll jamsos.payroll_summary, month date, programs text[] DEFAULT NULL,
	reliefs text[] DEFAULT NULL, reform text DEFAULT NULL, rounding text DEFAULT 'each', known_on date DEFAULT NULL,
	minimum numeric DEFAULT NULL, "only" text[] DEFAULT NULL)
RETURNS TABLE (program text, payer text, segment text, risk_class integer, percent numeric, relief text, workers bigint,
	capped_workers bigint, base numeric, amount numeric, carrier text, legal_basis text, evidence text)
LANGUAGE sql STABLE PARALLEL SAFE COST 200 ROWS 12
BEGIN ATOMIC
	SELECT e.program, e.payer, e.segment, e.risk_class, e.percent, e.relief, e.workers, e.capped_workers, e.base, e.amount,
		e.carrier, e.legal_basis, e.evidence
	FROM jamsos.explain(payroll, jamsos.tariff(month, programs, reliefs, reform, rounding, known_on, minimum, "only")) e;
END;
COMMENT ON FUNCTION jamsos.explain(jamsos.payroll_summary, date, text[], text[], text, text, date, numeric, text[]) IS
'explain(payroll, tariff(month, programs, ...)), rupiah. Write month => ''2026-01-01'', or type the date.';

