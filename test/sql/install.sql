-- Creating the extension brings btree_gist along, and nothing else is needed.
SET client_min_messages = warning;
CREATE EXTENSION jamsos CASCADE;
RESET client_min_messages;
SELECT extname, nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE extname = 'jamsos';
SELECT jamsos.version() = extversion AS library_and_extension_agree FROM pg_extension WHERE extname = 'jamsos';
-- a second one says so
CREATE EXTENSION jamsos;
-- everything is as installed
SELECT * FROM jamsos.verify_install();

-- What a restore with --disable-triggers leaves is found and mended.
ALTER TABLE jamsos.rate DISABLE TRIGGER law_guard_row;
ALTER TABLE jamsos.wage_limit ENABLE TRIGGER law_guard_truncate;
SELECT * FROM jamsos.verify_install();
SELECT * FROM jamsos.verify_install();

-- It works with no search_path of its own, and without any.
SET search_path = pg_catalog;
SELECT jamsos.contribution('JKK', 3000000, '2026-01-01');
RESET search_path;

-- A database owner who is no superuser installs it, writes law, and drops it.
SELECT current_database() AS here \gset
CREATE ROLE regress_jamsos_owner;
CREATE ROLE regress_jamsos_reader;
CREATE DATABASE regress_jamsos_owned OWNER regress_jamsos_owner;
\c regress_jamsos_owned
SET SESSION AUTHORIZATION regress_jamsos_owner;
SET client_min_messages = warning;
CREATE EXTENSION jamsos CASCADE;
RESET client_min_messages;
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis)
VALUES ('JP', 'PU', 'ceiling', 12000000, daterange('2027-03-01', NULL), 'rehearsal of a letter to come');
SELECT recorded_by, recorded_at IS NOT NULL AS dated, evidence FROM jamsos.wage_limit WHERE origin = 'local';
SELECT * FROM jamsos.verify_install();
-- a reader reads the law and computes, and writes nothing
SET SESSION AUTHORIZATION regress_jamsos_reader;
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'));
SELECT count(*) > 0 AS reads_the_law FROM jamsos.rate;
INSERT INTO jamsos.reform (name, description) VALUES ('x', 'y');
SELECT * FROM jamsos.verify_install();
SET SESSION AUTHORIZATION regress_jamsos_owner;
DROP EXTENSION jamsos;
-- created and dropped again in the same session: the law is loaded anew
SET client_min_messages = warning;
CREATE EXTENSION jamsos;
RESET client_min_messages;
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'));
BEGIN;
DROP EXTENSION jamsos;
ROLLBACK;
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'));
DROP EXTENSION jamsos;
BEGIN;
SET LOCAL client_min_messages = warning;
CREATE EXTENSION jamsos;
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'));
ROLLBACK;
-- the hint is PostgreSQL's own, and not the same in each version
\set VERBOSITY terse
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'));
\set VERBOSITY default
RESET SESSION AUTHORIZATION;
\c :here
DROP DATABASE regress_jamsos_owned;
DROP ROLE regress_jamsos_owner, regress_jamsos_reader;
