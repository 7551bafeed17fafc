/* ---- tariff: the type ------------------------------------------------ */

CREATE TYPE jamsos.tariff_rules;
CREATE FUNCTION jamsos.tariff_rules_in(cstring) RETURNS jamsos.tariff_rules
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_out(jamsos.tariff_rules) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_recv(internal) RETURNS jamsos.tariff_rules
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_send(jamsos.tariff_rules) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.tariff_rules (
	INPUT = jamsos.tariff_rules_in,
	OUTPUT = jamsos.tariff_rules_out,
	RECEIVE = jamsos.tariff_rules_recv,
	SEND = jamsos.tariff_rules_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = double,
	STORAGE = plain
);
COMMENT ON TYPE jamsos.tariff_rules IS
'The law of a month as one value: rates, bases, brackets and legal texts for all segments and risk classes. Made by jamsos.tariff(); prints as JSON; a stored one gives the same amounts after the law tables change.';
COMMENT ON FUNCTION jamsos.tariff_rules_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.tariff_rules_out(jamsos.tariff_rules) IS 'I/O';
COMMENT ON FUNCTION jamsos.tariff_rules_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.tariff_rules_send(jamsos.tariff_rules) IS 'I/O';

CREATE FUNCTION jamsos.tariff_rules_to_json(jamsos.tariff_rules) RETURNS json
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_to_json' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.tariff_rules_to_json(jamsos.tariff_rules) IS 'cast: the JSON text form as json';
CREATE CAST (jamsos.tariff_rules AS json) WITH FUNCTION jamsos.tariff_rules_to_json(jamsos.tariff_rules);
COMMENT ON CAST (jamsos.tariff_rules AS json) IS 'the JSON text form as json; to_jsonb() and row_to_json() give the object by it';
CREATE CAST (json AS jamsos.tariff_rules) WITH INOUT;
COMMENT ON CAST (json AS jamsos.tariff_rules) IS 'validated like text input';
CREATE CAST (jamsos.tariff_rules AS jsonb) WITH INOUT;
COMMENT ON CAST (jamsos.tariff_rules AS jsonb) IS 'the JSON text form as jsonb';
CREATE CAST (jsonb AS jamsos.tariff_rules) WITH INOUT;
COMMENT ON CAST (jsonb AS jamsos.tariff_rules) IS 'validated like text input';

CREATE FUNCTION jamsos.tariff_rules_eq(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_ne(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_lt(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_le(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_gt(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_ge(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_cmp(jamsos.tariff_rules, jamsos.tariff_rules) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_hash(jamsos.tariff_rules) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.tariff_rules_hash_extended(jamsos.tariff_rules, bigint) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_tariff_rules_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.tariff_rules_eq(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of = operator: the same law, month and options';
COMMENT ON FUNCTION jamsos.tariff_rules_ne(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of <> operator';
COMMENT ON FUNCTION jamsos.tariff_rules_lt(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of < operator: by month first';
COMMENT ON FUNCTION jamsos.tariff_rules_le(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of <= operator';
COMMENT ON FUNCTION jamsos.tariff_rules_gt(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of > operator';
COMMENT ON FUNCTION jamsos.tariff_rules_ge(jamsos.tariff_rules, jamsos.tariff_rules) IS 'implementation of >= operator';
COMMENT ON FUNCTION jamsos.tariff_rules_cmp(jamsos.tariff_rules, jamsos.tariff_rules) IS 'less-equal-greater, by month first';
COMMENT ON FUNCTION jamsos.tariff_rules_hash(jamsos.tariff_rules) IS 'hash';
COMMENT ON FUNCTION jamsos.tariff_rules_hash_extended(jamsos.tariff_rules, bigint) IS 'hash';

CREATE OPERATOR jamsos.= (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_eq,
	COMMUTATOR = OPERATOR(jamsos.=), NEGATOR = OPERATOR(jamsos.<>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
CREATE OPERATOR jamsos.<> (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_ne,
	COMMUTATOR = OPERATOR(jamsos.<>), NEGATOR = OPERATOR(jamsos.=), RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR jamsos.< (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_lt,
	COMMUTATOR = OPERATOR(jamsos.>), NEGATOR = OPERATOR(jamsos.>=), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
CREATE OPERATOR jamsos.<= (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_le,
	COMMUTATOR = OPERATOR(jamsos.>=), NEGATOR = OPERATOR(jamsos.>), RESTRICT = scalarlesel, JOIN = scalarlejoinsel);
CREATE OPERATOR jamsos.> (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_gt,
	COMMUTATOR = OPERATOR(jamsos.<), NEGATOR = OPERATOR(jamsos.<=), RESTRICT = scalargtsel, JOIN = scalargtjoinsel);
CREATE OPERATOR jamsos.>= (LEFTARG = jamsos.tariff_rules, RIGHTARG = jamsos.tariff_rules, FUNCTION = jamsos.tariff_rules_ge,
	COMMUTATOR = OPERATOR(jamsos.<=), NEGATOR = OPERATOR(jamsos.<), RESTRICT = scalargesel, JOIN = scalargejoinsel);
COMMENT ON OPERATOR jamsos.= (jamsos.tariff_rules, jamsos.tariff_rules) IS 'equal: the same law, month and options';
COMMENT ON OPERATOR jamsos.<> (jamsos.tariff_rules, jamsos.tariff_rules) IS 'not equal';
COMMENT ON OPERATOR jamsos.< (jamsos.tariff_rules, jamsos.tariff_rules) IS 'earlier month, or the order of bytes';
COMMENT ON OPERATOR jamsos.<= (jamsos.tariff_rules, jamsos.tariff_rules) IS 'earlier or equal';
COMMENT ON OPERATOR jamsos.> (jamsos.tariff_rules, jamsos.tariff_rules) IS 'later month, or the order of bytes';
COMMENT ON OPERATOR jamsos.>= (jamsos.tariff_rules, jamsos.tariff_rules) IS 'later or equal';

CREATE OPERATOR CLASS jamsos.tariff_rules_ops DEFAULT FOR TYPE jamsos.tariff_rules USING btree AS
	OPERATOR 1 jamsos.<, OPERATOR 2 jamsos.<=, OPERATOR 3 jamsos.=, OPERATOR 4 jamsos.>=, OPERATOR 5 jamsos.>,
	FUNCTION 1 jamsos.tariff_rules_cmp(jamsos.tariff_rules, jamsos.tariff_rules);
COMMENT ON OPERATOR CLASS jamsos.tariff_rules_ops USING btree IS 'by month, then bytes';
COMMENT ON OPERATOR FAMILY jamsos.tariff_rules_ops USING btree IS 'by month, then bytes';
CREATE OPERATOR CLASS jamsos.tariff_rules_ops DEFAULT FOR TYPE jamsos.tariff_rules USING hash AS
	OPERATOR 1 jamsos.=,
	FUNCTION 1 jamsos.tariff_rules_hash(jamsos.tariff_rules),
	FUNCTION 2 jamsos.tariff_rules_hash_extended(jamsos.tariff_rules, bigint);
COMMENT ON OPERATOR CLASS jamsos.tariff_rules_ops USING hash IS 'by bytes';
COMMENT ON OPERATOR FAMILY jamsos.tariff_rules_ops USING hash IS 'by bytes';

