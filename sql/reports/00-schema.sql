/* jamsos_reports--${version}.sql: what CREATE EXTENSION jamsos_reports runs */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION jamsos_reports" to load this file. \quit

/* As in jamsos: it runs with the rights of the bootstrap superuser, so no name is looked up where others can have put something. */
SET LOCAL search_path = pg_catalog, pg_temp;

DO $$
BEGIN
	DROP SCHEMA IF EXISTS jamsos_reports RESTRICT;
EXCEPTION WHEN dependent_objects_still_exist THEN
	RAISE duplicate_schema USING MESSAGE = 'schema "jamsos_reports" exists and is not empty',
		HINT = 'The extension makes a schema of this name for itself alone. ALTER SCHEMA jamsos_reports RENAME TO ... keeps what lies in yours.';
END
$$;
CREATE SCHEMA jamsos_reports;
COMMENT ON SCHEMA jamsos_reports IS 'Reports, runs and evidence over a regional government''s own tables';
GRANT USAGE ON SCHEMA jamsos_reports TO PUBLIC;

