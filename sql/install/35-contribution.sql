/* ---- contribution: one worker ---------------------------------------- */

--: for wage in numeric bigint integer
CREATE FUNCTION jamsos.contribution(wage ${wage}, tariff jamsos.tariff_rules, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', payer text DEFAULT NULL) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_contribution_${wage}' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.contribution(${wage}, jamsos.tariff_rules, integer, text, text) IS
'What one worker owes a month, rupiah, by a tariff: all programmes of it, one payer (employer, worker, government) or NULL = all. NULL wage: NULL, unless the tariff has a minimum or the segment is PR. Errors 22023/22003: negative, not finite or over 10^12 wage, risk class outside 1..5, unknown code.';

CREATE FUNCTION jamsos.contribution(program text, wage ${wage}, month date, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', payer text DEFAULT NULL, reliefs text[] DEFAULT NULL, reform text DEFAULT NULL,
	rounding text DEFAULT 'each') RETURNS numeric LANGUAGE sql STABLE PARALLEL SAFE
RETURN jamsos.contribution(wage, jamsos.tariff(month, ARRAY[program], reliefs, reform, rounding), risk_class, segment, payer);
COMMENT ON FUNCTION jamsos.contribution(text, ${wage}, date, integer, text, text, text[], text, text) IS
'What one worker owes for one programme in a month, rupiah: contribution(wage, tariff(month, ARRAY[program], ...), ...).';

CREATE FUNCTION jamsos.contributions(wage ${wage}, tariff jamsos.tariff_rules, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU') RETURNS TABLE (program text, payer text, base numeric, percent numeric, fixed numeric,
	amount numeric, relief text, confirmed boolean, carrier text, legal_basis text, evidence text)
AS 'MODULE_PATHNAME', 'jamsos_contributions_${wage}' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10 ROWS 8;
COMMENT ON FUNCTION jamsos.contributions(${wage}, jamsos.tariff_rules, integer, text) IS
'contribution() with its reasons, a row per programme and payer: base in rupiah, percent or fixed rupiah, amount in rupiah, relief, legal basis, evidence. The amounts add up to contribution().';

CREATE FUNCTION jamsos.contributions(wage ${wage}, month date, programs text[] DEFAULT NULL, risk_class integer DEFAULT 1,
	segment text DEFAULT 'PU', reliefs text[] DEFAULT NULL, reform text DEFAULT NULL, rounding text DEFAULT 'each',
	known_on date DEFAULT NULL, minimum numeric DEFAULT NULL, "only" text[] DEFAULT NULL)
RETURNS TABLE (program text, payer text, base numeric, percent numeric, fixed numeric,
	amount numeric, relief text, confirmed boolean, carrier text, legal_basis text, evidence text)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 8
BEGIN ATOMIC
	SELECT c.program, c.payer, c.base, c.percent, c.fixed, c.amount, c.relief, c.confirmed, c.carrier, c.legal_basis, c.evidence
	FROM jamsos.contributions(wage, jamsos.tariff(month, programs, reliefs, reform, rounding, known_on, minimum, "only"), risk_class, segment) c;
END;
COMMENT ON FUNCTION jamsos.contributions(${wage}, date, text[], integer, text, text[], text, text, date, numeric, text[]) IS
'contributions(wage, tariff(month, programs, ...), risk_class, segment). Write the month as a date: ''2026-01-01''::date.';
--: end


/* ---- the monthly wage of those who are not paid by the month ---------- */

CREATE FUNCTION jamsos.day_wage(amount numeric, days integer DEFAULT 25) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_day_wage' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.day_wage(numeric, integer) IS
'The monthly wage, rupiah, of who is paid amount rupiah a day: 25 times that (PP 44/2015 Pasal 19, PP 46/2015 Pasal 17; PP 45/2015 has no such rule for JP). days: another number, 1 to 31, where it is agreed. amount NULL: NULL. Errors 22023/22003: negative, not finite or over 10^12 rupiah, for the day or for the month; days outside 1 to 31.';

CREATE FUNCTION jamsos.piece_wage(amounts numeric[], months integer) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_piece_wage' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.piece_wage(numeric[], integer) IS
'The monthly wage, rupiah half up to the sen, of who is paid by the piece: the average of what was earned in each of the last 3 months, or of the last 12 where the work depends on the weather (PP 44/2015 Pasal 19, PP 46/2015 Pasal 17). amounts: one a month, 0 where nothing was earned; NULL: NULL. Errors 22023/22003/22004: not as many amounts as months, months outside 1 to 12, an amount that is NULL, negative, not finite or over 10^12.';
