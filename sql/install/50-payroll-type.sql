/* ---- payroll_summary: the stored type -------------------------------- */

CREATE TYPE jamsos.payroll_summary;
CREATE FUNCTION jamsos.payroll_summary_in(cstring) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.payroll_summary_out(jamsos.payroll_summary) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.payroll_summary_recv(internal) RETURNS jamsos.payroll_summary
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.payroll_summary_send(jamsos.payroll_summary) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.payroll_summary (
	INPUT = jamsos.payroll_summary_in,
	OUTPUT = jamsos.payroll_summary_out,
	RECEIVE = jamsos.payroll_summary_recv,
	SEND = jamsos.payroll_summary_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = int4,
	STORAGE = extended
);
COMMENT ON TYPE jamsos.payroll_summary IS 'A set of workers as an exact summary: how many at which wage, in which stratum (segment, risk class, programmes stated, active period). Merges with + and rollup, subtracts with -, prints as JSON; see doc/payroll-format.md. Made by jamsos.payroll().';
COMMENT ON FUNCTION jamsos.payroll_summary_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.payroll_summary_out(jamsos.payroll_summary) IS 'I/O';
COMMENT ON FUNCTION jamsos.payroll_summary_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.payroll_summary_send(jamsos.payroll_summary) IS 'I/O';

CREATE FUNCTION jamsos.payroll_summary_to_json(jamsos.payroll_summary) RETURNS json
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_to_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_to_json(jamsos.payroll_summary) IS 'cast: the JSON text form as json';
CREATE CAST (jamsos.payroll_summary AS json) WITH FUNCTION jamsos.payroll_summary_to_json(jamsos.payroll_summary);
COMMENT ON CAST (jamsos.payroll_summary AS json) IS 'the JSON text form as json; to_jsonb() and row_to_json() give the object by it';
CREATE CAST (json AS jamsos.payroll_summary) WITH INOUT;
COMMENT ON CAST (json AS jamsos.payroll_summary) IS 'validated like text input';
CREATE CAST (jamsos.payroll_summary AS jsonb) WITH INOUT;
COMMENT ON CAST (jamsos.payroll_summary AS jsonb) IS 'the JSON text form as jsonb';
CREATE CAST (jsonb AS jamsos.payroll_summary) WITH INOUT;
COMMENT ON CAST (jsonb AS jamsos.payroll_summary) IS 'validated like text input';

CREATE FUNCTION jamsos.payroll_summary_eq(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_eq(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of = operator: the same workers';
CREATE FUNCTION jamsos.payroll_summary_ne(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_ne(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of <> operator: not the same workers';
CREATE FUNCTION jamsos.payroll_summary_lt(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_lt(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of < operator: less, by bytes';
CREATE FUNCTION jamsos.payroll_summary_le(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_le(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of <= operator: less or equal, by bytes';
CREATE FUNCTION jamsos.payroll_summary_gt(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_gt(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of > operator: greater, by bytes';
CREATE FUNCTION jamsos.payroll_summary_ge(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_ge(jamsos.payroll_summary, jamsos.payroll_summary) IS 'implementation of >= operator: greater or equal, by bytes';
CREATE FUNCTION jamsos.payroll_summary_cmp(jamsos.payroll_summary, jamsos.payroll_summary) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_cmp(jamsos.payroll_summary, jamsos.payroll_summary) IS 'less-equal-greater, by bytes';
CREATE FUNCTION jamsos.payroll_summary_hash(jamsos.payroll_summary) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_hash(jamsos.payroll_summary) IS 'hash';
CREATE FUNCTION jamsos.payroll_summary_hash_extended(jamsos.payroll_summary, bigint) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_payroll_summary_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.payroll_summary_hash_extended(jamsos.payroll_summary, bigint) IS 'hash';
CREATE OPERATOR jamsos.= (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_eq,
	COMMUTATOR = OPERATOR(jamsos.=), NEGATOR = OPERATOR(jamsos.<>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
COMMENT ON OPERATOR jamsos.= (jamsos.payroll_summary, jamsos.payroll_summary) IS 'the same workers';
CREATE OPERATOR jamsos.<> (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_ne,
	COMMUTATOR = OPERATOR(jamsos.<>), NEGATOR = OPERATOR(jamsos.=), RESTRICT = neqsel, JOIN = neqjoinsel);
COMMENT ON OPERATOR jamsos.<> (jamsos.payroll_summary, jamsos.payroll_summary) IS 'not the same workers';
CREATE OPERATOR jamsos.< (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_lt,
	COMMUTATOR = OPERATOR(jamsos.>), NEGATOR = OPERATOR(jamsos.>=), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
COMMENT ON OPERATOR jamsos.< (jamsos.payroll_summary, jamsos.payroll_summary) IS 'less, by bytes';
CREATE OPERATOR jamsos.<= (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_le,
	COMMUTATOR = OPERATOR(jamsos.>=), NEGATOR = OPERATOR(jamsos.>), RESTRICT = scalarlesel, JOIN = scalarlejoinsel);
COMMENT ON OPERATOR jamsos.<= (jamsos.payroll_summary, jamsos.payroll_summary) IS 'less or equal, by bytes';
CREATE OPERATOR jamsos.> (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_gt,
	COMMUTATOR = OPERATOR(jamsos.<), NEGATOR = OPERATOR(jamsos.<=), RESTRICT = scalargtsel, JOIN = scalargtjoinsel);
COMMENT ON OPERATOR jamsos.> (jamsos.payroll_summary, jamsos.payroll_summary) IS 'greater, by bytes';
CREATE OPERATOR jamsos.>= (LEFTARG = jamsos.payroll_summary, RIGHTARG = jamsos.payroll_summary, FUNCTION = jamsos.payroll_summary_ge,
	COMMUTATOR = OPERATOR(jamsos.<=), NEGATOR = OPERATOR(jamsos.<), RESTRICT = scalargesel, JOIN = scalargejoinsel);
COMMENT ON OPERATOR jamsos.>= (jamsos.payroll_summary, jamsos.payroll_summary) IS 'greater or equal, by bytes';
CREATE OPERATOR CLASS jamsos.payroll_summary_ops DEFAULT FOR TYPE jamsos.payroll_summary USING btree AS
	OPERATOR 1 jamsos.<, OPERATOR 2 jamsos.<=, OPERATOR 3 jamsos.=, OPERATOR 4 jamsos.>=, OPERATOR 5 jamsos.>,
	FUNCTION 1 jamsos.payroll_summary_cmp(jamsos.payroll_summary, jamsos.payroll_summary);
COMMENT ON OPERATOR CLASS jamsos.payroll_summary_ops USING btree IS 'by bytes';
COMMENT ON OPERATOR FAMILY jamsos.payroll_summary_ops USING btree IS 'by bytes';
CREATE OPERATOR CLASS jamsos.payroll_summary_ops DEFAULT FOR TYPE jamsos.payroll_summary USING hash AS
	OPERATOR 1 jamsos.=, FUNCTION 1 jamsos.payroll_summary_hash(jamsos.payroll_summary),
	FUNCTION 2 jamsos.payroll_summary_hash_extended(jamsos.payroll_summary, bigint);
COMMENT ON OPERATOR CLASS jamsos.payroll_summary_ops USING hash IS 'by bytes';
COMMENT ON OPERATOR FAMILY jamsos.payroll_summary_ops USING hash IS 'by bytes';

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

