CREATE FUNCTION jamsos.${functions}_accum(jamsos.${state}, ${types}) RETURNS jamsos.${state}
AS 'MODULE_PATHNAME', 'jamsos_${functions}_accum${symbol}' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${functions}_accum(jamsos.${state}, ${types}) IS 'aggregate transition function';
CREATE FUNCTION jamsos.${functions}_inverse(jamsos.${state}, ${types}) RETURNS jamsos.${state}
AS 'MODULE_PATHNAME', 'jamsos_${functions}_inverse${symbol}' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.${functions}_inverse(jamsos.${state}, ${types}) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.${name}(${arguments}) (
	SFUNC = jamsos.${functions}_accum, STYPE = jamsos.${state}, SSPACE = ${bytes},
	FINALFUNC = jamsos.${final}, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.${combine},
	MSFUNC = jamsos.${functions}_accum, MINVFUNC = jamsos.${functions}_inverse, MSTYPE = jamsos.${state}, MSSPACE = ${bytes},
	MFINALFUNC = jamsos.${final}, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.${name}(${types}) IS
'${comment}';
