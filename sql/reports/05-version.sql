/* ---- version ---------------------------------------------------------- */

CREATE FUNCTION jamsos_reports.version() RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT '${version}'::text;
END;
COMMENT ON FUNCTION jamsos_reports.version() IS 'Version of the extension, three numbers with dots between.';

