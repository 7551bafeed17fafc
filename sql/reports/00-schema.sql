/* jamsos_reports--${version}.sql: what CREATE EXTENSION jamsos_reports runs */

-- complain if script is sourced in psql, rather than via CREATE EXTENSION
\echo Use "CREATE EXTENSION jamsos_reports" to load this file. \quit

/* As in jamsos: it runs with the rights of the bootstrap superuser, so no name is looked up where others can have put something. */
SET LOCAL search_path = pg_catalog, pg_temp;

--: schema name=jamsos_reports; comment=Reports, runs and evidence over a regional government''s own tables

