/* ---- due: dates and penalties ---------------------------------------- */

CREATE FUNCTION jamsos.due_date(month date, segment text DEFAULT 'PU', program text DEFAULT NULL) RETURNS date
AS 'MODULE_PATHNAME', 'jamsos_due_date' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.due_date(date, text, text) IS
'The day on which the contribution of a month falls due: jamsos.due_rule, moved off Saturdays, Sundays and rows of jamsos.holiday and jamsos.fixed_holiday. program NULL: JKK. Wage earners: the 15th of the next month (from 2020-08 to 2021-01 the 30th, moved backward); BPU and PR: JKK and JKM the 15th of the same month, JHT of the next; JKN and ASN: the 10th. Errors 22023: unknown code, no rule for the month.';

CREATE FUNCTION jamsos.penalty_percent(month date, segment text DEFAULT 'PU', program text DEFAULT NULL) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_penalty_percent' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.penalty_percent(date, text, text) IS
'What the law takes for late payment of the contribution of a month: percent for each month of delay, from jamsos.penalty_rule. program NULL: JKK. Wage earners 2 (PP 44/2015 Pasal 22, PP 46/2015 Pasal 20, PP 45/2015 Pasal 31), 0.5 for 2020-08 to 2021-01 (PP 49/2020); BPU and PR 0. Whether it binds a regional government is open. Errors 22023: unknown code, no rule for the month.';
CREATE FUNCTION jamsos.penalty(amount numeric, month date, paid_on date, penalty_percent numeric DEFAULT NULL, segment text DEFAULT 'PU',
	program text DEFAULT NULL, part_months boolean DEFAULT true) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_penalty' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.penalty(numeric, date, date, numeric, text, text, boolean) IS
'Penalty in rupiah for a contribution (amount, rupiah) of a month that was paid on a day after its due date: amount x penalty_percent x months of delay, half up to the rupiah, not compounded. penalty_percent NULL (default): NULL, no penalty is reckoned; jamsos.penalty_percent(month) is that of the law. part_months: a month of delay begun counts whole (default), or only full ones; the law does not say. Not paid yet: give the day up to which it is reckoned.';

