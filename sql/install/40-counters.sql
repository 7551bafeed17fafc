/* ---- counters: states of fixed-size aggregates ----------------------- */

--: type type=counters; alignment=double; storage=extended
COMMENT ON TYPE jamsos.counters IS
'State of the aggregates whose state has a fixed size. For the executor and for shipping between nodes, not for tables.';
CREATE FUNCTION jamsos.counters_combine(jamsos.counters, jamsos.counters) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_counters_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.counters_combine(jamsos.counters, jamsos.counters) IS 'aggregate combine function: sums two states of one kind';

