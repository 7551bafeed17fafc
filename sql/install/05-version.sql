/* ---- version --------------------------------------------------------- */

CREATE FUNCTION jamsos.version() RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_version' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.version() IS 'Version of the loaded library, three numbers with dots between.';

