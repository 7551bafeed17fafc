/* jamsos--${version}.sql: what CREATE EXTENSION jamsos runs */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION jamsos" to load this file. \quit

/*
 * This runs with the rights of the bootstrap superuser, called by somebody who may be hostile: no
 * name is looked up where others can have put something, whatever path we are given.
 */
SET LOCAL search_path = pg_catalog, pg_temp;

/*
 * The schema is a member of the extension, made here and now: nobody owns it but us, has been granted
 * anything in it, or is about to commit something into it.  An empty one is taken away (an older dump
 * makes it first), anything else is somebody's.
 */
DO $$
BEGIN
	DROP SCHEMA IF EXISTS jamsos RESTRICT;
EXCEPTION WHEN dependent_objects_still_exist THEN
	RAISE duplicate_schema USING MESSAGE = 'schema "jamsos" exists and is not empty',
		HINT = 'The extension makes a schema of this name for itself alone. ALTER SCHEMA jamsos RENAME TO ... keeps what lies in yours.';
END
$$;
CREATE SCHEMA jamsos;
COMMENT ON SCHEMA jamsos IS 'BPJS Ketenagakerjaan contributions, coverage and budgets of regional governments';
GRANT USAGE ON SCHEMA jamsos TO PUBLIC;

