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
--: schema name=jamsos; comment=BPJS Ketenagakerjaan contributions, coverage and budgets of regional governments

