/* ---- counters: states of fixed-size aggregates ----------------------- */

CREATE TYPE jamsos.counters;
CREATE FUNCTION jamsos.counters_in(cstring) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_counters_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.counters_out(jamsos.counters) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_counters_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.counters_recv(internal) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_counters_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.counters_send(jamsos.counters) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_counters_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.counters (
	INPUT = jamsos.counters_in,
	OUTPUT = jamsos.counters_out,
	RECEIVE = jamsos.counters_recv,
	SEND = jamsos.counters_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = extended
);
COMMENT ON TYPE jamsos.counters IS 'State of the aggregates whose state has a fixed size. For the executor and for shipping between nodes, not for tables.';
COMMENT ON FUNCTION jamsos.counters_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.counters_out(jamsos.counters) IS 'I/O';
COMMENT ON FUNCTION jamsos.counters_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.counters_send(jamsos.counters) IS 'I/O';
CREATE FUNCTION jamsos.counters_combine(jamsos.counters, jamsos.counters) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_counters_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.counters_combine(jamsos.counters, jamsos.counters) IS 'aggregate combine function: sums two states of one kind';

