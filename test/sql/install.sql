-- What lies in a schema of that name is not touched, one of another name not taken.
CREATE SCHEMA jamsos CREATE TABLE staff (id integer);
CREATE EXTENSION jamsos;
DROP TABLE jamsos.staff;
CREATE EXTENSION jamsos SCHEMA public;
-- An empty one is replaced; the extension needs no other, and says nothing.
CREATE EXTENSION jamsos;
SELECT n.nspname, e.extname, n.nspowner::regrole = current_user::regrole AS owned FROM pg_extension e JOIN pg_depend d ON d.refclassid = 'pg_extension'::regclass AND d.refobjid = e.oid AND d.deptype = 'e'
JOIN pg_namespace n ON d.classid = 'pg_namespace'::regclass AND n.oid = d.objid WHERE extname = 'jamsos';
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
-- What a superuser has done to it is told.
BEGIN;
CREATE ROLE regress_jamsos_other;
DROP TRIGGER law_guard_row ON jamsos.region;
CREATE OR REPLACE TRIGGER law_guard_row BEFORE INSERT ON jamsos.relief FOR EACH ROW EXECUTE FUNCTION jamsos.law_guard();
CREATE FUNCTION jamsos.tariff(month text) RETURNS text LANGUAGE sql RETURN month;
CREATE OPERATOR jamsos.+ (LEFTARG = text, RIGHTARG = text, FUNCTION = pg_catalog.textcat);
CREATE TABLE jamsos.notes (id integer);
CREATE DOMAIN jamsos.d AS text;
CREATE FUNCTION public.mine() RETURNS integer LANGUAGE sql RETURN 1;
ALTER EXTENSION jamsos ADD FUNCTION public.mine();
ALTER EXTENSION jamsos DROP FUNCTION jamsos.terbilang(numeric);
ALTER FUNCTION jamsos.rupiah(text) OWNER TO regress_jamsos_other;
ALTER FUNCTION jamsos.version() SECURITY DEFINER;
CREATE OR REPLACE FUNCTION jamsos.format_rupiah(amount numeric) RETURNS text AS '$libdir/plpgsql', 'plpgsql_call_handler' LANGUAGE C;
GRANT CREATE ON SCHEMA jamsos TO regress_jamsos_other, PUBLIC;
GRANT TRIGGER ON jamsos.rate TO regress_jamsos_other;
CREATE TRIGGER look AFTER INSERT ON jamsos.rate FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
CREATE RULE look AS ON DELETE TO jamsos.holiday DO INSTEAD NOTHING;
ALTER TABLE jamsos.holiday ENABLE ROW LEVEL SECURITY;
CREATE TABLE child () INHERITS (jamsos.holiday);
ALTER DEFAULT PRIVILEGES IN SCHEMA jamsos GRANT SELECT ON TABLES TO regress_jamsos_other;
SELECT * FROM jamsos.verify_install();
ROLLBACK;
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
CREATE EXTENSION jamsos;
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis)
VALUES ('JP', 'PU', 'ceiling', 12000000, daterange('2027-03-01', NULL), 'rehearsal of a letter to come');
SELECT recorded_by, recorded_at IS NOT NULL AS dated, evidence FROM jamsos.wage_limit WHERE origin = 'local';
-- he sees what is wrong, and cannot mend it
RESET SESSION AUTHORIZATION;
ALTER TABLE jamsos.rate DISABLE TRIGGER law_guard_row;
SET SESSION AUTHORIZATION regress_jamsos_owner;
SELECT * FROM jamsos.verify_install();
RESET SESSION AUTHORIZATION;
SELECT * FROM jamsos.verify_install();
SET SESSION AUTHORIZATION regress_jamsos_owner;
SELECT * FROM jamsos.verify_install();
-- he may let others write; what they write is under their name, what he restores under the name that was recorded
GRANT INSERT, UPDATE ON jamsos.reform TO regress_jamsos_reader;
SET SESSION AUTHORIZATION regress_jamsos_reader;
INSERT INTO jamsos.reform (name, description, recorded_at, recorded_by) VALUES ('theirs', 'y', '2020-01-01', 'somebody');
UPDATE jamsos.reform SET description = 'z', recorded_by = 'somebody' WHERE name = 'theirs';
SET SESSION AUTHORIZATION regress_jamsos_owner;
INSERT INTO jamsos.reform (name, description, recorded_at, recorded_by) VALUES ('restored', 'y', '2020-01-01', 'somebody');
SELECT name, description, recorded_by, recorded_at > '2020-01-02' AS now FROM jamsos.reform ORDER BY name;
UPDATE jamsos.reform SET recorded_by = 'nobody' WHERE name = 'restored';
SELECT name, recorded_by, recorded_at > '2020-01-02' AS now FROM jamsos.reform WHERE name = 'restored';
REVOKE INSERT, UPDATE ON jamsos.reform FROM regress_jamsos_reader;
-- a reader reads the law and computes, and writes nothing
SET SESSION AUTHORIZATION regress_jamsos_reader;
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'));
SELECT count(*) > 0 AS reads_the_law FROM jamsos.rate;
INSERT INTO jamsos.reform (name, description) VALUES ('x', 'y');
SELECT * FROM jamsos.verify_install();
SET SESSION AUTHORIZATION regress_jamsos_owner;
DROP EXTENSION jamsos;
-- created and dropped again in the same session: the law is loaded anew
CREATE EXTENSION jamsos;
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'));
BEGIN;
DROP EXTENSION jamsos;
ROLLBACK;
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'));
DROP EXTENSION jamsos;
BEGIN;
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
