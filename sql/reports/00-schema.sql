/* jamsos_reports--${version}.sql: what CREATE EXTENSION jamsos_reports runs */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION jamsos_reports" to load this file. \quit

/* As in jamsos: it runs with the rights of the bootstrap superuser, so no name is looked up where others can have put something. */
SET LOCAL search_path = pg_catalog, pg_temp;
/* Nor is a table of another kind because who installs has made that his default. */
SET LOCAL default_table_access_method = heap;

--: schema name=jamsos_reports; comment=Reports, runs and evidence over a regional government''s own tables

