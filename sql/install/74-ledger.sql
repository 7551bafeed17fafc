/* ---- ledger: what was due and what was paid --------------------------- */

--: type type=ledger_summary; alignment=double; storage=extended
COMMENT ON TYPE jamsos.ledger_summary IS
'What was due by month and paid by day, rupiah, of one employer. Prints as JSON. Made by jamsos.ledger(), read with jamsos.arrears() and jamsos.statement().';
--: json type=ledger_summary
--: comparisons type=ledger_summary; same=the same amounts, months and days; order=by an order of no meaning

CREATE FUNCTION jamsos.ledger_combine(jamsos.ledger_summary, jamsos.ledger_summary) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_combine(jamsos.ledger_summary, jamsos.ledger_summary) IS 'aggregate combine function: the amounts of both';
CREATE FUNCTION jamsos.ledger_final(jamsos.ledger_summary) RETURNS jamsos.ledger_summary
AS 'MODULE_PATHNAME', 'jamsos_ledger_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.ledger_final(jamsos.ledger_summary) IS 'aggregate final function';
--: aggregates ledger
CREATE TYPE jamsos.arrears_row AS (due numeric, paid numeric, principal numeric, penalty numeric, credit numeric, oldest_month date, months integer, bad_months integer);
COMMENT ON TYPE jamsos.arrears_row IS
'What is owed as of a day, rupiah: due (fallen due until then), paid (until then), principal (due and not paid), penalty (NULL: no rate was given), credit (paid beyond what has fallen due), oldest_month and months (how many) that are not paid, bad_months (below zero, as more was taken back than was due: left out; of the aggregate only).';
CREATE FUNCTION jamsos.arrears_final(jamsos.ledger_summary) RETURNS jamsos.arrears_row
AS 'MODULE_PATHNAME', 'jamsos_arrears_final' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears_final(jamsos.ledger_summary) IS 'aggregate final function; STABLE: it reads due dates';
--: aggregates arrears
CREATE FUNCTION jamsos.arrears(ledger jamsos.ledger_summary, as_of date, part_months boolean DEFAULT true) RETURNS jamsos.arrears_row
AS 'MODULE_PATHNAME', 'jamsos_arrears' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.arrears(jamsos.ledger_summary, date, boolean) IS
'What is owed as of a day, from a ledger, as the aggregate of the same name. part_months: a month of delay begun counts whole (default), or only full ones. Errors 22023: a month below zero, refunds of more than was paid.';
CREATE FUNCTION jamsos.statement(ledger jamsos.ledger_summary, as_of date, part_months boolean DEFAULT true)
RETURNS TABLE (month date, due_date date, due numeric, paid numeric, unpaid numeric, settled_on date, months_late integer, penalty numeric)
AS 'MODULE_PATHNAME', 'jamsos_statement' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 100 ROWS 24;
COMMENT ON FUNCTION jamsos.statement(jamsos.ledger_summary, date, boolean) IS
'A ledger month by month as of a day: each month that has fallen due, what of it is paid and unpaid (rupiah), the day on which it was settled, months of delay until then or until as_of, the penalty (NULL where no rate is known). What was assessed after the due date is in due, has no delay and bears no penalty; payments go to it after all bills. The sums are those of jamsos.arrears. Errors 22023: a month below zero, refunds of more than was paid.';

