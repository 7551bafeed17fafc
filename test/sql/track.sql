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
SELECT opd_id, payroll FROM gaji ORDER BY 1;
SELECT * FROM jamsos.verify_tracked();
-- statements of a group share a row, and what they add and remove both is dropped from it
SELECT count(*) - count(DISTINCT coalesce(key_1, 0)) AS more_rows_than_groups, count(removed) AS removed FROM gaji_parts WHERE added IS NOT NULL;
-- those of other levels only add rows, one a transaction and group; compaction folds them
BEGIN ISOLATION LEVEL REPEATABLE READ;
INSERT INTO pegawai (id, opd_id, upah) VALUES (22, 1, 1);
UPDATE pegawai SET upah = 2 WHERE id = 22;
DELETE FROM pegawai WHERE id = 5;
COMMIT;
BEGIN ISOLATION LEVEL SERIALIZABLE;
INSERT INTO pegawai (id, opd_id, upah) VALUES (23, 1, 1);
COMMIT;
SELECT added, removed FROM gaji_parts WHERE key_1 = 1 ORDER BY part;
SELECT opd_id, payroll FROM gaji ORDER BY 1;
SELECT jamsos.compact_tracked('gaji') > 2 AS folded;
SELECT opd_id, payroll FROM gaji ORDER BY 1;
SELECT jamsos.compact_tracked();
SELECT added, removed FROM gaji_parts WHERE key_1 = 1 ORDER BY part;

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

-- TRUNCATE, at any level
BEGIN;
TRUNCATE pegawai;
INSERT INTO pegawai (id, opd_id, upah) VALUES (40, 1, 40);
SELECT opd_id, payroll FROM gaji;
SELECT * FROM jamsos.verify_tracked();
ROLLBACK;
BEGIN ISOLATION LEVEL SERIALIZABLE;
TRUNCATE pegawai;
INSERT INTO pegawai (id, opd_id, upah) VALUES (40, 1, 40);
SELECT opd_id, payroll FROM gaji;
ROLLBACK;
SELECT * FROM jamsos.verify_tracked();

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
-- columns named as ours are
CREATE TABLE named (key_1 integer, part integer, added integer, removed integer, at integer, c0 integer, is_new integer, group_hash integer, jamsos_new integer, r integer, payroll integer, upah integer);
SELECT jamsos.track('named', 'named_gaji', '{key_1,part,added,removed,at,c0,is_new,group_hash,jamsos_new,r}', 'upah');
INSERT INTO named VALUES (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
UPDATE named SET upah = 10;
DELETE FROM named WHERE ctid = (SELECT min(ctid) FROM named);
SELECT * FROM jamsos.verify_tracked('named_gaji');
SELECT jamsos.compact_tracked('named_gaji') >= 0;
SELECT key_1, part, added, removed, at, c0, is_new, group_hash, jamsos_new, r, jamsos.wage_bill(payroll) FROM named_gaji;
SELECT jamsos.untrack('named_gaji');
-- but for those of the summary itself, and what cannot make a group
SELECT jamsos.track('named', 'x', '{payroll}', 'upah');
SELECT jamsos.track('named', 'x', '{part,part}', 'upah');
ALTER TABLE named ADD office office;
SELECT jamsos.track('named', 'x', '{office}', 'upah');
ALTER TABLE named ADD place point;
SELECT jamsos.track('named', 'x', '{place}', 'upah');
DROP TABLE named;
-- names of 63 bytes, quotes, % and letters of two bytes; a column in two roles; two summaries of nearly one name
CREATE TABLE "%s $1 ""x"" \\ 'y'" ("opd%s" text, "se\\'""g" text NOT NULL, "%I" numeric);
SELECT jamsos.track('"%s $1 ""x"" \\ ''y''"', (repeat('é', 31) || 'e')::name, ARRAY['opd%s', 'se\\''"g'], '%I', segment => 'se\\''"g');
SELECT jamsos.track('"%s $1 ""x"" \\ ''y''"', (repeat('é', 31) || 'f')::name, ARRAY['se\\''"g'], '%I', segment => 'se\\''"g');
SELECT jamsos.track('"%s $1 ""x"" \\ ''y''"', '%s\\''"', '{}', '%I');
INSERT INTO "%s $1 ""x"" \\ 'y'" VALUES ('%', 'PU', 1), ('\\''', 'BPU', 2);
UPDATE "%s $1 ""x"" \\ 'y'" SET "%I" = 3 WHERE "opd%s" = '%';
SELECT "opd%s", "se\\'""g", payroll FROM ééééééééééééééééééééééééééééééée ORDER BY 1;
SELECT * FROM jamsos.verify_tracked();
TRUNCATE "%s $1 ""x"" \\ 'y'";
INSERT INTO "%s $1 ""x"" \\ 'y'" VALUES ('%', 'PU', 1);
SELECT * FROM jamsos.verify_tracked();
SELECT relname FROM pg_class WHERE relname ~ '^é+' AND relkind = 'r' ORDER BY relname COLLATE "C";
SELECT jamsos.untrack(s) FROM unnest(jamsos.tracked()) s WHERE s::text LIKE '%é%' OR s::text LIKE '"\%%';
SELECT tgname FROM pg_trigger WHERE tgrelid = '"%s $1 ""x"" \\ ''y''"'::regclass;
DROP TABLE "%s $1 ""x"" \\ 'y'";
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

-- a column renamed is followed; one that is tracked is neither dropped nor retyped before untrack()
ALTER TABLE pegawai RENAME upah TO gaji_pokok;
INSERT INTO pegawai (id, opd_id, gaji_pokok) VALUES (70, 1, 7);
SELECT * FROM jamsos.verify_tracked('gaji');
SELECT jamsos.track('pegawai', 'gaji', '{opd_id}', 'gaji_pokok', 'kelas');
ALTER TABLE pegawai ALTER gaji_pokok TYPE bigint;
ALTER TABLE pegawai DROP kelas;
-- with CASCADE the writer goes on, and is warned once
BEGIN;
ALTER TABLE pegawai DROP kelas CASCADE;
DELETE FROM pegawai WHERE id = 70;
DELETE FROM pegawai WHERE id = 60;
SELECT * FROM jamsos.verify_tracked('gaji', repair => true);
SAVEPOINT s;
SELECT jamsos.track('pegawai', 'gaji', '{opd_id}', 'gaji_pokok');
ROLLBACK TO s;
SELECT jamsos.untrack('gaji');
SELECT jamsos.track('pegawai', 'gaji', '{opd_id}', 'gaji_pokok');
DELETE FROM pegawai WHERE id = 61;
SELECT * FROM jamsos.verify_tracked('gaji');
ROLLBACK;
-- columns beside them are no matter; the way to another type
ALTER TABLE pegawai DROP nama, ADD catatan text;
UPDATE pegawai SET gaji_pokok = gaji_pokok + 1, catatan = 'x' WHERE gaji_pokok < 1000;
SELECT * FROM jamsos.verify_tracked('gaji');
SELECT jamsos.untrack('gaji');
ALTER TABLE pegawai ALTER gaji_pokok TYPE bigint, ALTER kelas TYPE integer;
SELECT jamsos.track('pegawai', 'gaji', '{opd_id}', 'gaji_pokok', 'kelas');
-- the table renamed
ALTER TABLE pegawai RENAME TO staf;
UPDATE staf SET gaji_pokok = gaji_pokok + 1;
SELECT * FROM jamsos.verify_tracked('gaji');
-- domains, varchar(n), enum, collation: groups are kept by their base type
CREATE DOMAIN kode AS varchar(10) CHECK (value <> 'x');
CREATE DOMAIN kode_kode AS kode;
CREATE TYPE status AS ENUM ('kontrak', 'honorer');
CREATE DOMAIN rupiah AS numeric(14,2);
CREATE TABLE berjenis (a kode_kode, b char(3), c status, d text COLLATE "C", e numeric(5,1), f date, g text[], h bit(3), upah rupiah);
SELECT jamsos.track('berjenis', 'berjenis_gaji', '{a,b,c,d,e,f,g,h}', 'upah');
INSERT INTO berjenis VALUES ('k', 'b', 'honorer', 'd', 1.0, '2026-01-01', '{x}', '101', 1), ('k', 'b', 'honorer', 'd', 1, '2026-01-01', '{x}', '101', 2), (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 3);
INSERT INTO berjenis VALUES (repeat('k', 10), 'b', 'kontrak', repeat('d', 5000), NULL, NULL, NULL, NULL, 1);
UPDATE berjenis SET upah = upah + 1;
SELECT a, b, c, length(d), e, f, g, h, jamsos.wage_bill(payroll) FROM berjenis_gaji ORDER BY 1, 4;
SELECT * FROM jamsos.verify_tracked('berjenis_gaji');
UPDATE berjenis_gaji_parts SET added = NULL;
SELECT left(group_key, 60), tracked_workers, counted_workers FROM jamsos.verify_tracked('berjenis_gaji');
SELECT jamsos.untrack('berjenis_gaji');
-- one group of many: an index of the groups is read, whatever the type of the column; in-place changes need none
CREATE DOMAIN kode_unit AS text;
CREATE TABLE luas (kode varchar(20), dom kode_unit, kontrak status, tetap char(8), nomor numeric(9,2), tanggal date, upah integer);
INSERT INTO luas SELECT 'k' || g, 'd' || g, CASE WHEN g = 7 THEN 'honorer' ELSE 'kontrak' END::status, 'c' || g, g, '2026-01-01'::date + g, g FROM generate_series(1, 3000) g;
SELECT jamsos.track('luas', 'luas_gaji', '{kode,dom,kontrak,tetap,nomor,tanggal}', 'upah'), jamsos.track('luas', 'luas_kode', '{kode}', 'upah'), jamsos.track('luas', 'luas_dom', '{dom}', 'upah'),
	jamsos.track('luas', 'luas_kontrak', '{kontrak,kode}', 'upah'), jamsos.track('luas', 'luas_tetap', '{tetap}', 'upah'), jamsos.track('luas', 'luas_nomor', '{nomor}', 'upah'), jamsos.track('luas', 'luas_tanggal', '{tanggal}', 'upah');
ANALYZE luas_gaji_parts, luas_kode_parts, luas_dom_parts, luas_kontrak_parts, luas_tetap_parts, luas_nomor_parts, luas_tanggal_parts;
-- what was counted before and is not reported yet does not count
SELECT FROM pg_stat_force_next_flush();
BEGIN;
SELECT jamsos.headcount(payroll) FROM luas_gaji WHERE kode = 'k7' AND dom = 'd7'
UNION ALL SELECT jamsos.headcount(payroll) FROM luas_kode WHERE kode = 'k7'
UNION ALL SELECT jamsos.headcount(payroll) FROM luas_dom WHERE dom = 'd7'
UNION ALL SELECT jamsos.headcount(payroll) FROM luas_kontrak WHERE kontrak = 'honorer'
UNION ALL SELECT jamsos.headcount(payroll) FROM luas_tetap WHERE tetap = 'c7'
UNION ALL SELECT jamsos.headcount(payroll) FROM luas_nomor WHERE nomor = 7
UNION ALL SELECT jamsos.headcount(payroll) FROM luas_tanggal WHERE tanggal = '2026-01-08';
SELECT count(DISTINCT headcount), count(*) FROM (SELECT jamsos.headcount(payroll) FROM luas_kode WHERE kode IN ('k7', 'k8') UNION ALL SELECT jamsos.headcount(payroll) FROM luas_nomor WHERE nomor > 2998) q (headcount);
SELECT relname, seq_tup_read, idx_tup_fetch FROM pg_stat_xact_user_tables WHERE relname LIKE 'luas%parts' AND schemaname = 'track_test' ORDER BY 1;
ROLLBACK;
SELECT FROM pg_stat_force_next_flush();
BEGIN;
UPDATE luas SET upah = upah + 1 WHERE kode <> 'k9';
UPDATE luas SET upah = upah + 1 WHERE kode = 'k9';
SELECT sum(n_tup_upd), sum(n_tup_upd) - sum(n_tup_hot_upd) AS not_hot FROM pg_stat_xact_user_tables WHERE relname LIKE 'luas%parts' AND schemaname = 'track_test';
ROLLBACK;
-- keys that are equal and have other bytes change nothing either
CREATE TABLE angka (nomor numeric, upah integer);
SELECT jamsos.track('angka', 'angka_gaji', '{nomor}', 'upah');
INSERT INTO angka VALUES (1.0, 1);
SELECT FROM pg_stat_force_next_flush();
BEGIN;
INSERT INTO angka VALUES (1.00, 2);
UPDATE angka SET nomor = 1, upah = 4;
SELECT n_tup_ins, n_tup_upd, n_tup_hot_upd FROM pg_stat_xact_user_tables WHERE relname = 'angka_gaji_parts' AND schemaname = 'track_test';
SELECT nomor, payroll FROM angka_gaji WHERE nomor = 1;
ROLLBACK;
-- an owner's own index: of the columns of the groups it is kept, of others it stops the summary
CREATE INDEX mine ON luas_gaji_parts (key_2 text_pattern_ops, key_1 DESC);
INSERT INTO luas VALUES ('baru', 'x-baru', 'kontrak', 'c', 1, '2026-01-01', 5);
SET enable_seqscan = off;
SELECT kode FROM luas_gaji WHERE dom LIKE 'x-b%';
RESET enable_seqscan;
SELECT * FROM jamsos.verify_tracked();
CREATE INDEX wrong ON luas_gaji_parts (at);
INSERT INTO luas VALUES ('lagi', 'lagi', 'kontrak', 'c', 1, '2026-01-01', 5);
SELECT * FROM jamsos.verify_tracked('luas_gaji');
DROP INDEX wrong;
CREATE UNIQUE INDEX wrong ON luas_gaji_parts (key_1, key_2);
SELECT * FROM jamsos.verify_tracked('luas_gaji');
DROP INDEX wrong;
-- what track() made is missed
DROP INDEX mine, luas_gaji_parts_key_1_key_2_key_3_key_4_key_5_key_6_idx;
SELECT problem, group_key FROM jamsos.verify_tracked('luas_gaji', repair => true);
SELECT * FROM jamsos.verify_tracked();
SELECT indexrelid::regclass FROM pg_index WHERE indrelid = 'luas_gaji_parts'::regclass ORDER BY indisprimary;
SELECT jamsos.untrack(s) FROM unnest(jamsos.tracked()) s WHERE s::text LIKE 'luas%' OR s::text = 'angka_gaji';
-- groups that no index can hold: the writer is warned, and repair does without
CREATE TABLE panjang (kode text, upah integer);
SELECT jamsos.track('panjang', 'panjang_gaji', '{kode}', 'upah');
INSERT INTO panjang VALUES (repeat('x', 100000), 1);
INSERT INTO panjang SELECT string_agg(md5(g::text), ''), 2 FROM generate_series(1, 500) g;
INSERT INTO panjang VALUES ('a', 3);
SELECT left(group_key, 13), problem, tracked_workers, counted_workers FROM jamsos.verify_tracked('panjang_gaji');
SELECT jamsos.track_count('panjang', 'panjang_gaji');
SELECT problem, left(group_key, 13) FROM jamsos.verify_tracked('panjang_gaji', repair => true);
UPDATE panjang SET upah = upah + 1;
SELECT length(kode), payroll FROM panjang_gaji ORDER BY 1;
SELECT * FROM jamsos.verify_tracked('panjang_gaji');
DELETE FROM panjang WHERE length(kode) > 10;
SELECT jamsos.compact_tracked('panjang_gaji');
SELECT problem FROM jamsos.verify_tracked('panjang_gaji', repair => true);
SELECT * FROM jamsos.verify_tracked('panjang_gaji');
SELECT jamsos.untrack('panjang_gaji');
-- columns that have no order: no index, and nothing is missed
CREATE TABLE tak_urut (kode xid, upah integer);
SELECT jamsos.track('tak_urut', 'tak_urut_gaji', '{kode}', 'upah');
INSERT INTO tak_urut VALUES ('1', 1);
SELECT * FROM jamsos.verify_tracked('tak_urut_gaji');
SELECT jamsos.untrack('tak_urut_gaji');
-- code of a user's own type that changes the table, and writes it, while a trigger of it compares groups
CREATE TYPE kelompok;
CREATE FUNCTION kelompok_in(cstring) RETURNS kelompok LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION kelompok_out(kelompok) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE kelompok (INPUT = kelompok_in, OUTPUT = kelompok_out, LIKE = int4);
CREATE FUNCTION kelompok_cmp(kelompok, kelompok) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'btint4cmp';
CREATE FUNCTION kelompok_lt(kelompok, kelompok) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'int4lt';
CREATE FUNCTION kelompok_eq(kelompok, kelompok) RETURNS boolean LANGUAGE plpgsql STRICT AS $$
BEGIN
	IF current_setting('track_test.meddle', true) = 'on' THEN
		PERFORM set_config('track_test.meddle', 'off', false);
		FOR i IN 1 .. 20 LOOP
			GRANT SELECT ON track_test.berkelompok TO PUBLIC;
			INSERT INTO track_test.berkelompok VALUES ($1, i);
		END LOOP;
	END IF;
	RETURN textin(track_test.kelompok_out($1)) = textin(track_test.kelompok_out($2));
END
$$;
CREATE OPERATOR < (LEFTARG = kelompok, RIGHTARG = kelompok, FUNCTION = kelompok_lt);
CREATE OPERATOR = (LEFTARG = kelompok, RIGHTARG = kelompok, FUNCTION = kelompok_eq, MERGES);
CREATE OPERATOR CLASS kelompok_ops DEFAULT FOR TYPE kelompok USING btree AS OPERATOR 1 <, OPERATOR 3 =, FUNCTION 1 kelompok_cmp(kelompok, kelompok);
CREATE TABLE berkelompok (k kelompok, upah integer);
SELECT jamsos.track('berkelompok', 'berkelompok_gaji', '{k}', 'upah');
INSERT INTO berkelompok VALUES ('1', 1), ('2', 2);
SET track_test.meddle = on;
INSERT INTO berkelompok VALUES ('1', 1000), ('1', 1001), ('2', 1002);
RESET track_test.meddle;
SELECT k, jamsos.headcount(payroll), jamsos.wage_bill(payroll) FROM berkelompok_gaji ORDER BY 1;
SELECT * FROM jamsos.verify_tracked('berkelompok_gaji');
SELECT jamsos.untrack('berkelompok_gaji');
-- what is remembered of triggers goes with them
SELECT count(*) AS before FROM pg_backend_memory_contexts WHERE name = 'jamsos tracked summary' \gset
DO $$
BEGIN
	FOR i IN 1 .. 5 LOOP
		PERFORM jamsos.track('track_test.berkelompok', 'sebentar', '{}', 'upah');
		INSERT INTO track_test.berkelompok VALUES ('3', 3);
		UPDATE track_test.berkelompok SET upah = upah + 1;
		PERFORM jamsos.untrack('track_test.sebentar');
		COMMIT;
	END LOOP;
END
$$;
SELECT count(*) - :before AS kept FROM pg_backend_memory_contexts WHERE name = 'jamsos tracked summary';
-- active without segment; generated and identity columns
CREATE TABLE masa_kerja (id integer GENERATED ALWAYS AS IDENTITY, opd text, honor integer, upah integer GENERATED ALWAYS AS (honor * 2) STORED, masa daterange);
INSERT INTO masa_kerja (opd, honor) VALUES ('a', 1);
SELECT jamsos.track('masa_kerja', 'masa_gaji', '{opd}', 'upah', active => 'masa');
INSERT INTO masa_kerja (opd, honor, masa) VALUES ('a', 1, '[2026-01-01,2027-01-01)');
UPDATE masa_kerja SET honor = 5 WHERE id = 1;
SELECT opd, payroll FROM masa_gaji;
SELECT * FROM jamsos.verify_tracked('masa_gaji');
SELECT jamsos.untrack('masa_gaji');
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
SELECT opd_id, payroll FROM per_opd ORDER BY 1;
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

-- one that brings rows, in another order of columns, and goes again with them
CREATE TABLE b2029 (upah integer, dropped text, bulan date NOT NULL, opd_id integer);
ALTER TABLE b2029 DROP dropped;
INSERT INTO b2029 VALUES (77, '2029-01-01', 5);
ALTER TABLE bulanan ATTACH PARTITION b2029 FOR VALUES FROM ('2029-01-01') TO ('2030-01-01');
SELECT problem, group_key, tracked_workers, counted_workers FROM jamsos.verify_tracked('per_opd', repair => true);
INSERT INTO b2029 VALUES (78, '2029-02-01', 5);
UPDATE bulanan SET upah = upah + 1 WHERE opd_id = 5;
SELECT * FROM jamsos.verify_tracked('per_opd');
SELECT payroll FROM per_opd WHERE opd_id = 5;
DROP TABLE b2029;
SELECT problem, group_key, tracked_workers, counted_workers FROM jamsos.verify_tracked('per_opd', repair => true);
SELECT * FROM jamsos.verify_tracked('per_opd');
-- a foreign table among them is refused, and found if it comes later
CREATE FOREIGN DATA WRAPPER regress_jamsos_fdw;
CREATE SERVER regress_jamsos_server FOREIGN DATA WRAPPER regress_jamsos_fdw;
CREATE FOREIGN TABLE b2030 PARTITION OF bulanan FOR VALUES FROM ('2030-01-01') TO ('2031-01-01') SERVER regress_jamsos_server;
SELECT jamsos.track('bulanan', 'x', '{opd_id}', 'upah');
SELECT problem FROM jamsos.verify_tracked('per_opd');
DROP FOREIGN DATA WRAPPER regress_jamsos_fdw CASCADE;
SELECT * FROM jamsos.verify_tracked('per_opd');
-- a tracked table that becomes a partition itself
CREATE TABLE wilayah (opd_id integer, upah integer);
SELECT jamsos.track('wilayah', 'wilayah_gaji', '{opd_id}', 'upah');
CREATE TABLE nasional (opd_id integer, upah integer) PARTITION BY LIST (opd_id);
ALTER TABLE nasional ATTACH PARTITION wilayah DEFAULT;
INSERT INTO nasional VALUES (1, 1);
INSERT INTO wilayah VALUES (1, 1);
SELECT problem FROM jamsos.verify_tracked('wilayah_gaji');
ALTER TABLE nasional DETACH PARTITION wilayah;
SELECT problem FROM jamsos.verify_tracked('wilayah_gaji', repair => true);
SELECT jamsos.untrack('wilayah_gaji');
-- TRUNCATE that comes from another table; the label of an enum is another, before and after it is folded
CREATE TABLE unit (id integer PRIMARY KEY);
INSERT INTO unit VALUES (1);
CREATE TABLE tenaga (unit integer REFERENCES unit, status status, upah integer);
SELECT jamsos.track('tenaga', 'tenaga_gaji', '{status}', 'upah');
INSERT INTO tenaga VALUES (1, 'kontrak', 1), (1, 'honorer', 2);
ALTER TYPE status RENAME VALUE 'kontrak' TO 'kontrak waktu tertentu';
UPDATE tenaga SET upah = upah + 1;
INSERT INTO tenaga VALUES (1, 'kontrak waktu tertentu', 5);
SELECT status, payroll FROM tenaga_gaji ORDER BY 1;
SELECT jamsos.compact_tracked('tenaga_gaji') > 0 AS folded, jamsos.compact_tracked('tenaga_gaji') AS folded_again;
SELECT status, payroll FROM tenaga_gaji ORDER BY 1;
SELECT * FROM jamsos.verify_tracked('tenaga_gaji');
TRUNCATE unit CASCADE;
SELECT * FROM jamsos.verify_tracked('tenaga_gaji');
SELECT count(*) FROM tenaga_gaji;
SELECT jamsos.untrack('tenaga_gaji');

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
SELECT jamsos.track('staf', 'office', '{}', 'gaji_pokok');
SELECT jamsos.track('staf', '', '{}', 'gaji_pokok');
SELECT jamsos.verify_tracked('staf');
SELECT jamsos.untrack('pg_class');
SELECT jamsos.track_mend(0, 'staf', 'staf');
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

-- rights: writers need none but those on the table, and have none on the parts; the owner alone manages
CREATE ROLE regress_jamsos_owner;
CREATE ROLE regress_jamsos_writer;
CREATE ROLE regress_jamsos_late;
CREATE ROLE regress_jamsos_reader;
GRANT USAGE ON SCHEMA track_test TO regress_jamsos_writer, regress_jamsos_late, regress_jamsos_reader;
GRANT USAGE, CREATE ON SCHEMA track_test TO regress_jamsos_owner;
ALTER DEFAULT PRIVILEGES FOR ROLE regress_jamsos_owner IN SCHEMA track_test GRANT ALL ON TABLES TO PUBLIC;
SET ROLE regress_jamsos_owner;
CREATE TABLE milik (opd_id integer, upah integer);
REVOKE ALL ON milik FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE (upah) ON milik TO regress_jamsos_writer;
SELECT jamsos.track('milik', 'milik_gaji', '{opd_id}', 'upah');
REVOKE ALL ON milik_gaji FROM PUBLIC;
GRANT SELECT ON milik_gaji TO regress_jamsos_reader;
SELECT count(*) FROM pg_class, aclexplode(relacl) WHERE oid = 'milik_gaji_parts'::regclass AND grantee <> relowner;
SET ROLE regress_jamsos_writer;
INSERT INTO milik VALUES (1, 10), (2, 20);
UPDATE milik SET upah = upah + 1 WHERE opd_id = 1;
SELECT count(*) FROM milik_gaji;
SELECT count(*) FROM milik_gaji_parts;
INSERT INTO milik_gaji_parts VALUES (1, 1, NULL, NULL, now());
DELETE FROM milik_gaji_parts;
SELECT * FROM jamsos.verify_tracked('milik_gaji');
SELECT jamsos.compact_tracked('milik_gaji');
SELECT jamsos.untrack('milik_gaji');
SELECT jamsos.tracked();
SELECT jamsos.track('milik', 'y', '{opd_id}', 'upah');
SELECT jamsos.track_count('milik', 'milik_gaji');
SELECT jamsos.track_fold('milik', 'milik_gaji');
SELECT * FROM jamsos.track_differences('milik', 'milik_gaji');
SELECT jamsos.track_problem('milik', 'milik_gaji');
SET ROLE regress_jamsos_reader;
SELECT opd_id, payroll FROM milik_gaji ORDER BY 1;
SELECT count(*) FROM milik;
RESET ROLE;
-- who was given rights later writes as well
GRANT INSERT ON milik TO regress_jamsos_late;
SET ROLE regress_jamsos_late;
INSERT INTO milik VALUES (1, 10);
SET ROLE regress_jamsos_owner;
SELECT * FROM jamsos.verify_tracked();
-- the owner himself loads no parts: rows are counted where they come from
INSERT INTO milik_gaji_parts VALUES (1, 1, (SELECT jamsos.payroll(1)), NULL, now(), 3);
INSERT INTO milik_gaji VALUES (1);
SELECT * FROM jamsos.verify_tracked();
SELECT * FROM jamsos.track_differences('milik', 'nothing of the kind');
-- another owner: the summary stands still until parts and view are his; the old one keeps nothing
RESET ROLE;
GRANT CREATE ON SCHEMA track_test TO regress_jamsos_late;
ALTER TABLE milik OWNER TO regress_jamsos_late;
INSERT INTO milik VALUES (1, 11);
SET ROLE regress_jamsos_owner;
SELECT * FROM jamsos.verify_tracked();
SELECT jamsos.compact_tracked();
SELECT count(*) FROM milik;
SET ROLE regress_jamsos_late;
SELECT problem FROM jamsos.verify_tracked(repair => true);
RESET ROLE;
ALTER TABLE milik_gaji_parts OWNER TO regress_jamsos_late;
ALTER VIEW milik_gaji OWNER TO regress_jamsos_late;
SET ROLE regress_jamsos_late;
SELECT summary_name, problem, group_key, tracked_workers, counted_workers FROM jamsos.verify_tracked(repair => true);
INSERT INTO milik VALUES (1, 12);
SELECT * FROM jamsos.verify_tracked();
SET ROLE regress_jamsos_owner;
SELECT count(*) FROM milik_gaji;
SELECT count(*) FROM milik_gaji_parts;
RESET ROLE;
REASSIGN OWNED BY regress_jamsos_late TO regress_jamsos_owner;
SET ROLE regress_jamsos_owner;
INSERT INTO milik VALUES (1, 13);
SELECT * FROM jamsos.verify_tracked();
-- row security of the table, forced on its owner too, hides no row from the count
ALTER TABLE milik ENABLE ROW LEVEL SECURITY;
ALTER TABLE milik FORCE ROW LEVEL SECURITY;
CREATE POLICY one ON milik USING (opd_id = 1) WITH CHECK (true);
INSERT INTO milik VALUES (1, 14), (2, 15);
SELECT * FROM jamsos.verify_tracked();
SELECT opd_id, jamsos.headcount(payroll) FROM milik_gaji ORDER BY 1;
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
