/* ---- payroll_summary: the stored type -------------------------------- */

--: type type=payroll_summary; alignment=int4; storage=extended
COMMENT ON TYPE jamsos.payroll_summary IS
'A set of workers as an exact summary: how many at which wage, in which stratum (segment, risk class, programmes stated, active period). Merges with + and rollup, subtracts with -, prints as JSON; see doc/payroll-format.md. Made by jamsos.payroll().';

--: json type=payroll_summary

--: comparisons type=payroll_summary; same=the same workers; order=by bytes

CREATE FUNCTION jamsos.payroll_add(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_add' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.payroll_add(jamsos.payroll_summary, jamsos.payroll_summary) IS 'The workers of both. Operator +.';
CREATE FUNCTION jamsos.payroll_subtract(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_subtract' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 100;
COMMENT ON FUNCTION jamsos.payroll_subtract(jamsos.payroll_summary, jamsos.payroll_summary) IS 'The workers of the first without those of the second. Operator -. Error 22003, naming the entry, where the first has fewer.';
CREATE OPERATOR jamsos.+ (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_add, COMMUTATOR = OPERATOR(jamsos.+));
COMMENT ON OPERATOR jamsos.+ (jamsos.payroll_summary, jamsos.payroll_summary) IS 'the workers of both';
CREATE OPERATOR jamsos.- (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_subtract);
COMMENT ON OPERATOR jamsos.- (jamsos.payroll_summary, jamsos.payroll_summary) IS 'the workers of the first without those of the second';

