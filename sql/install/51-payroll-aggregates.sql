/* ---- payroll, payroll_count and rollup: the aggregates --------------- */

--: type type=payroll_state; alignment=double; storage=extended
COMMENT ON TYPE jamsos.payroll_state IS
'State of the aggregates payroll, payroll_count and rollup: a payroll in the making. For the executor and for shipping between nodes, not for tables.';
CREATE FUNCTION jamsos.payroll_combine(jamsos.payroll_state, jamsos.payroll_state) RETURNS jamsos.payroll_state
AS 'MODULE_PATHNAME', 'jamsos_payroll_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_combine(jamsos.payroll_state, jamsos.payroll_state) IS 'aggregate combine function';
CREATE FUNCTION jamsos.payroll_final(jamsos.payroll_state) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_final(jamsos.payroll_state) IS 'aggregate final function';

--: aggregates payroll
--: aggregates payroll_count
--: aggregates rollup

