-- track: payrolls kept in step with their table.
CREATE SCHEMA track_test;
SET search_path = track_test;
SET client_min_messages = warning;
\set SHOW_CONTEXT never

CREATE TABLE office (opd_id integer PRIMARY KEY);
INSERT INTO office VALUES (1), (2), (3);
CREATE TABLE pegawai (id integer PRIMARY KEY, opd_id integer REFERENCES office ON UPDATE CASCADE ON DELETE CASCADE,
	upah numeric, kelas smallint NOT NULL DEFAULT 1, program text[], segmen varchar(3) NOT NULL DEFAULT 'PU', aktif daterange, nama text);
INSERT INTO pegawai (id, opd_id, upah) VALUES (1, 1, 2000000), (2, 1, 2000000), (3, 2, 2500000), (4, NULL, NULL);
SELECT jamsos.track('pegawai', 'gaji', group_by => '{opd_id}', wage => 'upah', risk_class => 'kelas');
SELECT opd_id, payroll FROM gaji ORDER BY 1;

-- what a view of the parts tells: a row per statement and group, none where nothing changed
CREATE VIEW written AS SELECT opd_id, part_added AS added, part_removed AS removed, part_reset AS reset FROM gaji_parts ORDER BY part_id OFFSET 4;
INSERT INTO pegawai (id, opd_id, upah) VALUES (5, 1, 3000000), (6, 1, 3000000), (7, 2, 100);
UPDATE pegawai SET nama = 'x';
UPDATE pegawai SET upah = upah + 1 WHERE opd_id = 1;
UPDATE pegawai SET opd_id = 3 WHERE id = 7;
INSERT INTO pegawai (id, opd_id, upah) VALUES (1, 1, 5), (8, 3, 8) ON CONFLICT (id) DO UPDATE SET upah = excluded.upah;
INSERT INTO pegawai (id, opd_id, upah) VALUES (8, 3, 9) ON CONFLICT DO NOTHING;
DELETE FROM pegawai WHERE id = 2;
DELETE FROM pegawai WHERE false;
UPDATE office SET opd_id = 9 WHERE opd_id = 3;
DELETE FROM office WHERE opd_id = 2;
COPY pegawai (id, opd_id, upah) FROM stdin;
20	1	1000.50
21	\N	7
\.
SELECT * FROM written;
SELECT opd_id, payroll FROM gaji ORDER BY 1;
SELECT * FROM jamsos.verify_tracked();
SELECT jamsos.compact_tracked('gaji');
SELECT opd_id, payroll FROM gaji ORDER BY 1;
SELECT jamsos.compact_tracked();
SELECT count(*), count(part_removed) FROM gaji_parts WHERE part_id > 0;
DROP VIEW written;

-- a rolled-back write leaves nothing; several statements of a transaction add up
BEGIN;
DELETE FROM pegawai;
SELECT count(*) FROM gaji;
SAVEPOINT s;
INSERT INTO pegawai (id, opd_id, upah) VALUES (30, 1, 1);
ROLLBACK TO s;
INSERT INTO pegawai (id, opd_id, upah) VALUES (31, 1, 2);
SELECT opd_id, payroll FROM gaji;
ROLLBACK;
SELECT * FROM jamsos.verify_tracked();

-- TRUNCATE makes what was before void, and compaction drops it
BEGIN;
TRUNCATE pegawai;
INSERT INTO pegawai (id, opd_id, upah) VALUES (40, 1, 40);
SELECT opd_id, payroll FROM gaji;
SELECT * FROM jamsos.verify_tracked();
SELECT jamsos.compact_tracked('gaji') > 0;
SELECT opd_id, payroll FROM gaji;
SELECT count(*) FROM gaji_parts WHERE part_id > 0;
ROLLBACK;

-- the same call again changes nothing; another one is refused
SELECT jamsos.track('pegawai', 'gaji', '{opd_id}', 'upah', 'kelas');
SELECT jamsos.track('pegawai', 'gaji', '{opd_id,kelas}', 'upah', 'kelas');
SELECT jamsos.tracked();

-- every argument; no group at all; odd names
SELECT jamsos.track('pegawai', 'all of "them"', '{}', 'upah', 'kelas', 'program', 'segmen', 'aktif');
SELECT jamsos.track('pegawai', 'segments', '{opd_id, segmen}', 'upah', segment => 'segmen');
UPDATE pegawai SET program = '{JKK,JKM}', segmen = 'BPU', aktif = '[2026-01-01,2026-07-01)' WHERE id = 1;
SELECT payroll FROM "all of ""them""";
SELECT opd_id, segmen, payroll FROM segments ORDER BY 1, 2;
CREATE TABLE "Odd, ""table""" ("the wage" bigint, "id, ""x""" text COLLATE "C");
SELECT jamsos.track('"Odd, ""table"""', 'odd', ARRAY['id, "x"'], 'the wage');
INSERT INTO "Odd, ""table""" VALUES (1, 'it''s'), (2, '%I $jamsos$');
DELETE FROM "Odd, ""table""" WHERE "the wage" = 1;
SELECT "id, ""x""", payroll FROM odd;
SELECT * FROM jamsos.verify_tracked();
SELECT jamsos.compact_tracked();
SELECT jamsos.tracked();
-- columns named as nothing of ours is
CREATE TABLE named (id integer, a integer, c integer, added integer, reset integer, void integer, gone integer, payroll integer, upah integer);
SELECT jamsos.track('named', 'named_gaji', '{id,a,c,added,reset,void,gone}', 'upah');
INSERT INTO named VALUES (1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 3, 4, 5, 6, 7, 8, 9);
UPDATE named SET upah = 10;
SELECT * FROM jamsos.verify_tracked('named_gaji');
SELECT jamsos.compact_tracked('named_gaji');
SELECT id, a, c, added, reset, void, gone, jamsos.wage_bill(payroll) FROM named_gaji;
SELECT jamsos.untrack('named_gaji');
SELECT jamsos.untrack('"all of ""them"""'), jamsos.untrack('segments'), jamsos.untrack('odd');
SELECT jamsos.tracked();

-- rows that payroll() refuses are refused, with its reason
INSERT INTO pegawai (id, opd_id, upah) VALUES (50, 1, -1);
SELECT * FROM jamsos.verify_tracked();

-- what fires no trigger is found, and mended on request
ALTER TABLE pegawai DISABLE TRIGGER USER;
INSERT INTO pegawai (id, opd_id, upah) VALUES (60, 1, 7), (61, NULL, NULL);
DELETE FROM pegawai WHERE id = 8;
SELECT * FROM jamsos.verify_tracked('gaji');
SELECT summary_name, problem, group_key FROM jamsos.verify_tracked('gaji', repair => true);
SELECT * FROM jamsos.verify_tracked('gaji');
INSERT INTO pegawai (id, opd_id, upah) VALUES (62, 1, 7);
SELECT * FROM jamsos.verify_tracked('gaji');
DROP TRIGGER gaji_delete ON pegawai;
SELECT jamsos.track('pegawai', 'gaji', '{opd_id}', 'upah', 'kelas');
SELECT * FROM jamsos.verify_tracked('gaji');
-- more removed than was ever added: reading is an error, and verify says where
ALTER TABLE pegawai DISABLE TRIGGER USER;
INSERT INTO pegawai (id, opd_id, upah) VALUES (63, 1, 777);
ALTER TABLE pegawai ENABLE TRIGGER USER;
DELETE FROM pegawai WHERE id = 63;
SELECT opd_id, payroll FROM gaji ORDER BY 1;
SELECT jamsos.compact_tracked('gaji');
SELECT * FROM jamsos.verify_tracked('gaji', repair => true);
SELECT count(*) FROM gaji;

-- a column renamed or dropped: the writer is told, the owner tracks anew
ALTER TABLE pegawai RENAME upah TO gaji_pokok;
INSERT INTO pegawai (id, opd_id, gaji_pokok) VALUES (70, 1, 7);
SELECT * FROM jamsos.verify_tracked('gaji');
SELECT jamsos.untrack('gaji');
INSERT INTO pegawai (id, opd_id, gaji_pokok) VALUES (70, 1, 7);
SELECT jamsos.track('pegawai', 'gaji', '{opd_id}', 'gaji_pokok', 'kelas');
BEGIN;
ALTER TABLE pegawai DROP kelas;
DELETE FROM pegawai;
ROLLBACK;
-- columns beside them, and other types, are no matter; a type that changes values (1000.50) does, until repaired
ALTER TABLE pegawai DROP nama, ADD catatan text, ALTER gaji_pokok TYPE bigint, ALTER kelas TYPE integer;
UPDATE pegawai SET gaji_pokok = gaji_pokok + 1, catatan = 'x' WHERE gaji_pokok < 1000;
SELECT * FROM jamsos.verify_tracked('gaji', repair => true);
-- the table renamed
ALTER TABLE pegawai RENAME TO staf;
UPDATE staf SET gaji_pokok = gaji_pokok + 1;
SELECT * FROM jamsos.verify_tracked('gaji');
-- the table gone: untrack still cleans up
BEGIN;
DROP TABLE staf;
SAVEPOINT s;
SELECT * FROM jamsos.verify_tracked('gaji');
ROLLBACK TO s;
SELECT jamsos.untrack('gaji');
SELECT relname FROM pg_class WHERE relnamespace = 'track_test'::regnamespace AND relname LIKE 'gaji%';
ROLLBACK;
-- a view over it holds it
CREATE VIEW dashboard AS SELECT sum(jamsos.headcount(payroll)) FROM gaji;
SELECT jamsos.untrack('gaji');
DROP VIEW dashboard;

-- DROP EXTENSION names what depends; CASCADE leaves the table writable
DROP EXTENSION jamsos;
BEGIN;
SET LOCAL client_min_messages = error;
DROP EXTENSION jamsos CASCADE;
UPDATE staf SET gaji_pokok = 1;
SELECT tgname FROM pg_trigger WHERE tgrelid = 'staf'::regclass AND NOT tgisinternal;
ROLLBACK;

-- partitions
CREATE TABLE bulanan (bulan date, opd_id integer, upah integer) PARTITION BY RANGE (bulan);
CREATE TABLE b2025 PARTITION OF bulanan FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE b2026 (upah integer, dropped text, opd_id integer, bulan date NOT NULL);
ALTER TABLE b2026 DROP dropped;
CREATE TABLE b2027 (bulan date, opd_id integer, upah integer) PARTITION BY LIST (opd_id);
CREATE TABLE b2027_1 PARTITION OF b2027 FOR VALUES IN (1);
ALTER TABLE bulanan ATTACH PARTITION b2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
ALTER TABLE bulanan ATTACH PARTITION b2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
SELECT jamsos.track('bulanan', 'per_opd', '{opd_id}', 'upah');
INSERT INTO bulanan VALUES ('2025-01-01', 1, 1), ('2026-01-01', 1, 2), ('2027-01-01', 1, 3), ('2025-01-01', 2, 4);
INSERT INTO b2025 VALUES ('2025-02-01', 1, 5);
INSERT INTO b2027_1 VALUES ('2027-02-01', 1, 6);
UPDATE bulanan SET bulan = bulan + interval '1 year' WHERE bulan = '2025-01-01';
UPDATE b2026 SET upah = upah * 10;
DELETE FROM b2027 WHERE upah = 3;
SELECT opd_id, payroll FROM per_opd ORDER BY 1;
SELECT * FROM jamsos.verify_tracked('per_opd');
TRUNCATE b2026;
SELECT opd_id, payroll FROM per_opd ORDER BY 1;
TRUNCATE b2027;
SELECT opd_id, payroll FROM per_opd ORDER BY 1;
SELECT * FROM jamsos.verify_tracked('per_opd');
INSERT INTO bulanan VALUES ('2026-01-01', 1, 2);
TRUNCATE bulanan;
SELECT opd_id, payroll FROM per_opd ORDER BY 1;
INSERT INTO bulanan VALUES ('2026-01-01', 1, 2), ('2025-01-01', 1, 1);
SELECT * FROM jamsos.verify_tracked('per_opd');
BEGIN ISOLATION LEVEL REPEATABLE READ;
TRUNCATE b2026;
ROLLBACK;
-- a partition added later: writes through the table count, those of its own do not
CREATE TABLE b2028 PARTITION OF bulanan FOR VALUES FROM ('2028-01-01') TO ('2029-01-01');
INSERT INTO bulanan VALUES ('2028-01-01', 1, 8);
INSERT INTO b2028 VALUES ('2028-01-01', 1, 9);
SELECT * FROM jamsos.verify_tracked('per_opd');
SELECT jamsos.track('bulanan', 'per_opd', '{opd_id}', 'upah');
INSERT INTO b2028 VALUES ('2028-01-01', 1, 10);
SELECT * FROM jamsos.verify_tracked('per_opd');
-- one that is detached does not write any more
ALTER TABLE bulanan DETACH PARTITION b2028;
INSERT INTO b2028 VALUES ('2028-01-01', 1, 11);
SELECT * FROM jamsos.verify_tracked('per_opd', repair => true);
SELECT * FROM jamsos.verify_tracked('per_opd');
SELECT count(*) FROM pg_trigger WHERE tgrelid = 'b2028'::regclass;
SELECT opd_id, payroll FROM per_opd ORDER BY 1;

-- what cannot be tracked
SELECT jamsos.track('b2025', 'x', '{opd_id}', 'upah');
CREATE TABLE parent (upah integer);
CREATE TABLE child () INHERITS (parent);
SELECT jamsos.track('parent', 'x', '{}', 'upah');
SELECT jamsos.track('child', 'x', '{}', 'upah');
CREATE TEMP TABLE sementara (upah integer);
SELECT jamsos.track('sementara', 'x', '{}', 'upah');
SELECT jamsos.track('per_opd', 'x', '{}', 'upah');
SELECT jamsos.track('staf', 'x', '{opd}', 'gaji_pokok');
SELECT jamsos.track('staf', 'x', '{opd_id}', 'segmen');
SELECT jamsos.track('staf', 'x', '{opd_id}', 'gaji_pokok', 'segmen');
SELECT jamsos.track('staf', 'x', NULL, 'gaji_pokok');
SELECT jamsos.track('staf', 'x', '{opd_id,NULL}', 'gaji_pokok');
SELECT jamsos.track('staf', repeat('x', 55)::name, '{}', 'gaji_pokok');
SELECT jamsos.track('staf', 'pegawai_id', '{id}', 'gaji_pokok', 'kelas');
SELECT jamsos.track('staf', 'office', '{}', 'gaji_pokok');
SELECT jamsos.verify_tracked('staf');
SELECT jamsos.untrack('pg_class');
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT jamsos.track('staf', 'x', '{}', 'gaji_pokok');
ROLLBACK;
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT jamsos.compact_tracked();
ROLLBACK;
BEGIN ISOLATION LEVEL SERIALIZABLE;
SELECT * FROM jamsos.verify_tracked();
SELECT * FROM jamsos.verify_tracked(repair => true);
ROLLBACK;

-- rights: writers say what they wrote, and no more; the owner alone manages
CREATE ROLE regress_jamsos_owner;
CREATE ROLE regress_jamsos_writer;
CREATE ROLE regress_jamsos_late;
CREATE ROLE regress_jamsos_reader;
GRANT USAGE ON SCHEMA track_test TO regress_jamsos_writer, regress_jamsos_late, regress_jamsos_reader;
GRANT USAGE, CREATE ON SCHEMA track_test TO regress_jamsos_owner;
SET ROLE regress_jamsos_owner;
CREATE TABLE milik (opd_id integer, upah integer);
GRANT SELECT, INSERT, UPDATE (upah) ON milik TO regress_jamsos_writer;
SELECT jamsos.track('milik', 'milik_gaji', '{opd_id}', 'upah');
GRANT SELECT ON milik_gaji TO regress_jamsos_reader;
SET ROLE regress_jamsos_writer;
INSERT INTO milik VALUES (1, 10), (2, 20);
UPDATE milik SET upah = upah + 1 WHERE opd_id = 1;
SELECT count(*) FROM milik_gaji;
DELETE FROM milik_gaji_parts;
SELECT * FROM jamsos.verify_tracked('milik_gaji');
SELECT jamsos.compact_tracked('milik_gaji');
SELECT jamsos.untrack('milik_gaji');
SELECT jamsos.tracked();
SELECT jamsos.track('milik', 'y', '{opd_id}', 'upah');
SET ROLE regress_jamsos_reader;
SELECT opd_id, payroll FROM milik_gaji ORDER BY 1;
SELECT count(*) FROM milik;
RESET ROLE;
GRANT INSERT ON milik TO regress_jamsos_late;
SET ROLE regress_jamsos_late;
INSERT INTO milik VALUES (1, 10);
SET ROLE regress_jamsos_owner;
SELECT jamsos.track('milik', 'milik_gaji', '{opd_id}', 'upah');
SET ROLE regress_jamsos_late;
INSERT INTO milik VALUES (1, 10);
SET ROLE regress_jamsos_owner;
SELECT * FROM jamsos.verify_tracked();
-- row security would hide rows from the count: an error, not a wrong number
ALTER TABLE milik ENABLE ROW LEVEL SECURITY;
ALTER TABLE milik FORCE ROW LEVEL SECURITY;
CREATE POLICY one ON milik USING (opd_id = 1);
SELECT * FROM jamsos.verify_tracked();
ALTER TABLE milik NO FORCE ROW LEVEL SECURITY;
SELECT * FROM jamsos.verify_tracked();

-- a hostile owner: nothing that he writes runs with another's rights
CREATE FUNCTION trap(text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE WARNING 'run as %', current_user; RETURN ''; END $$;
CREATE VIEW bait AS SELECT trap('x');
CREATE FUNCTION bait_track() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
COMMENT ON FUNCTION bait_track() IS 'jamsos.track {"group_by": ["opd_id"], "wage": "upah) FROM pg_class; SELECT track_test.trap(''x'') --"}';
CREATE TRIGGER bait AFTER INSERT ON milik EXECUTE FUNCTION bait_track('root');
RESET ROLE;
SELECT * FROM jamsos.verify_tracked('bait', true);
SELECT jamsos.compact_tracked('bait');
SELECT jamsos.untrack('bait');
SELECT jamsos.track('milik', 'z', '{opd_id}', 'upah');
SELECT jamsos.tracked();
SELECT jamsos.compact_tracked() >= 0;
-- and his own call finds no column of that name
SET ROLE regress_jamsos_owner;
SELECT * FROM jamsos.verify_tracked('bait');
DROP TRIGGER bait ON milik;
SELECT * FROM jamsos.verify_tracked('bait');
DROP FUNCTION bait_track();
RESET ROLE;

-- UNLOGGED goes with UNLOGGED
CREATE UNLOGGED TABLE cepat (upah integer);
SELECT jamsos.track('cepat', 'cepat_gaji', '{}', 'upah');
SELECT relpersistence FROM pg_class WHERE oid = 'cepat_gaji_parts'::regclass;

-- nothing is left
SELECT jamsos.untrack(s) FROM unnest(jamsos.tracked()) s;
SET ROLE regress_jamsos_owner;
SELECT jamsos.untrack(s) FROM unnest(jamsos.tracked()) s;
RESET ROLE;
SELECT relname FROM pg_class WHERE relnamespace = 'track_test'::regnamespace AND relname ~ '_parts' ORDER BY 1;
SELECT tgname, tgrelid::regclass FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid WHERE relnamespace = 'track_test'::regnamespace AND NOT tgisinternal ORDER BY 1;
DROP SCHEMA track_test CASCADE;
DROP ROLE regress_jamsos_owner, regress_jamsos_writer, regress_jamsos_late, regress_jamsos_reader;
