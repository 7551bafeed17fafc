CREATE TYPE jamsos.${type};
CREATE FUNCTION jamsos.${type}_in(cstring) RETURNS jamsos.${type}
AS 'MODULE_PATHNAME', 'jamsos_${type}_in' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.${type}_out(jamsos.${type}) RETURNS cstring
AS 'MODULE_PATHNAME', 'jamsos_${type}_out' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.${type}_recv(internal) RETURNS jamsos.${type}
AS 'MODULE_PATHNAME', 'jamsos_${type}_recv' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE FUNCTION jamsos.${type}_send(jamsos.${type}) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_${type}_send' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
CREATE TYPE jamsos.${type} (
	INPUT = jamsos.${type}_in,
	OUTPUT = jamsos.${type}_out,
	RECEIVE = jamsos.${type}_recv,
	SEND = jamsos.${type}_send,
	INTERNALLENGTH = VARIABLE,
	ALIGNMENT = ${alignment},
	STORAGE = ${storage}
);
COMMENT ON FUNCTION jamsos.${type}_in(cstring) IS 'I/O';
COMMENT ON FUNCTION jamsos.${type}_out(jamsos.${type}) IS 'I/O';
COMMENT ON FUNCTION jamsos.${type}_recv(internal) IS 'I/O';
COMMENT ON FUNCTION jamsos.${type}_send(jamsos.${type}) IS 'I/O';
