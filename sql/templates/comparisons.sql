CREATE FUNCTION jamsos.${type}_eq(jamsos.${type}, jamsos.${type}) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_${type}_eq' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${type}_eq(jamsos.${type}, jamsos.${type}) IS 'implementation of = operator: ${same}';
CREATE FUNCTION jamsos.${type}_ne(jamsos.${type}, jamsos.${type}) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_${type}_ne' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${type}_ne(jamsos.${type}, jamsos.${type}) IS 'implementation of <> operator: not ${same}';
CREATE FUNCTION jamsos.${type}_lt(jamsos.${type}, jamsos.${type}) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_${type}_lt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${type}_lt(jamsos.${type}, jamsos.${type}) IS 'implementation of < operator: less, ${order}';
CREATE FUNCTION jamsos.${type}_le(jamsos.${type}, jamsos.${type}) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_${type}_le' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${type}_le(jamsos.${type}, jamsos.${type}) IS 'implementation of <= operator: less or equal, ${order}';
CREATE FUNCTION jamsos.${type}_gt(jamsos.${type}, jamsos.${type}) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_${type}_gt' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${type}_gt(jamsos.${type}, jamsos.${type}) IS 'implementation of > operator: greater, ${order}';
CREATE FUNCTION jamsos.${type}_ge(jamsos.${type}, jamsos.${type}) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_${type}_ge' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${type}_ge(jamsos.${type}, jamsos.${type}) IS 'implementation of >= operator: greater or equal, ${order}';
CREATE FUNCTION jamsos.${type}_cmp(jamsos.${type}, jamsos.${type}) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_${type}_cmp' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${type}_cmp(jamsos.${type}, jamsos.${type}) IS 'less-equal-greater, ${order}';
CREATE FUNCTION jamsos.${type}_hash(jamsos.${type}) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_${type}_hash' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${type}_hash(jamsos.${type}) IS 'hash';
CREATE FUNCTION jamsos.${type}_hash_extended(jamsos.${type}, bigint) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_${type}_hash_extended' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${type}_hash_extended(jamsos.${type}, bigint) IS 'hash';
CREATE OPERATOR jamsos.= (LEFTARG = jamsos.${type}, RIGHTARG = jamsos.${type}, FUNCTION = jamsos.${type}_eq,
	COMMUTATOR = OPERATOR(jamsos.=), NEGATOR = OPERATOR(jamsos.<>), RESTRICT = eqsel, JOIN = eqjoinsel, HASHES, MERGES);
COMMENT ON OPERATOR jamsos.= (jamsos.${type}, jamsos.${type}) IS '${same}';
CREATE OPERATOR jamsos.<> (LEFTARG = jamsos.${type}, RIGHTARG = jamsos.${type}, FUNCTION = jamsos.${type}_ne,
	COMMUTATOR = OPERATOR(jamsos.<>), NEGATOR = OPERATOR(jamsos.=), RESTRICT = neqsel, JOIN = neqjoinsel);
COMMENT ON OPERATOR jamsos.<> (jamsos.${type}, jamsos.${type}) IS 'not ${same}';
CREATE OPERATOR jamsos.< (LEFTARG = jamsos.${type}, RIGHTARG = jamsos.${type}, FUNCTION = jamsos.${type}_lt,
	COMMUTATOR = OPERATOR(jamsos.>), NEGATOR = OPERATOR(jamsos.>=), RESTRICT = scalarltsel, JOIN = scalarltjoinsel);
COMMENT ON OPERATOR jamsos.< (jamsos.${type}, jamsos.${type}) IS 'less, ${order}';
CREATE OPERATOR jamsos.<= (LEFTARG = jamsos.${type}, RIGHTARG = jamsos.${type}, FUNCTION = jamsos.${type}_le,
	COMMUTATOR = OPERATOR(jamsos.>=), NEGATOR = OPERATOR(jamsos.>), RESTRICT = scalarlesel, JOIN = scalarlejoinsel);
COMMENT ON OPERATOR jamsos.<= (jamsos.${type}, jamsos.${type}) IS 'less or equal, ${order}';
CREATE OPERATOR jamsos.> (LEFTARG = jamsos.${type}, RIGHTARG = jamsos.${type}, FUNCTION = jamsos.${type}_gt,
	COMMUTATOR = OPERATOR(jamsos.<), NEGATOR = OPERATOR(jamsos.<=), RESTRICT = scalargtsel, JOIN = scalargtjoinsel);
COMMENT ON OPERATOR jamsos.> (jamsos.${type}, jamsos.${type}) IS 'greater, ${order}';
CREATE OPERATOR jamsos.>= (LEFTARG = jamsos.${type}, RIGHTARG = jamsos.${type}, FUNCTION = jamsos.${type}_ge,
	COMMUTATOR = OPERATOR(jamsos.<=), NEGATOR = OPERATOR(jamsos.<), RESTRICT = scalargesel, JOIN = scalargejoinsel);
COMMENT ON OPERATOR jamsos.>= (jamsos.${type}, jamsos.${type}) IS 'greater or equal, ${order}';
CREATE OPERATOR CLASS jamsos.${type}_ops DEFAULT FOR TYPE jamsos.${type} USING btree AS
	OPERATOR 1 jamsos.<, OPERATOR 2 jamsos.<=, OPERATOR 3 jamsos.=, OPERATOR 4 jamsos.>=, OPERATOR 5 jamsos.>,
	FUNCTION 1 jamsos.${type}_cmp(jamsos.${type}, jamsos.${type});
COMMENT ON OPERATOR CLASS jamsos.${type}_ops USING btree IS '${order}';
COMMENT ON OPERATOR FAMILY jamsos.${type}_ops USING btree IS '${order}';
CREATE OPERATOR CLASS jamsos.${type}_ops DEFAULT FOR TYPE jamsos.${type} USING hash AS
	OPERATOR 1 jamsos.=, FUNCTION 1 jamsos.${type}_hash(jamsos.${type}),
	FUNCTION 2 jamsos.${type}_hash_extended(jamsos.${type}, bigint);
COMMENT ON OPERATOR CLASS jamsos.${type}_ops USING hash IS 'by bytes';
COMMENT ON OPERATOR FAMILY jamsos.${type}_ops USING hash IS 'by bytes';
