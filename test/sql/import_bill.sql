/* Bills and lists of BPJS that were read from files, as jamsos-files gives them: all text. */
\set SHOW_CONTEXT never
SET datestyle = 'ISO, DMY';
CREATE EXTENSION jamsos_reports;
CREATE SCHEMA kepegawaian;
CREATE TABLE kepegawaian.staf AS SELECT i AS id, '637101010180' || to_char(i, 'FM0000') AS nik, 'ORANG ' || i AS nama, 'U' || i % 2 AS unit, 4000000 AS honor FROM generate_series(1, 6) i;
SET client_min_messages = warning;
SELECT count(*) FROM jamsos_reports.install('laporan', '63', 2026, 'kepegawaian.staf', '{"worker_id": "id", "nik": "nik", "name": "nama", "office": "unit", "wage": "honor"}');
RESET client_min_messages;
CREATE TABLE kepegawaian.berkas (line text, npp text, month text, nik text, name text, birth_date text, wage text, jkk text, jkm text, total text);
INSERT INTO kepegawaian.berkas VALUES ('8', 'AA1', '03 2026', '6371010101800001', 'ORANG 1', '01-01-1980', '4,000,000.00', '9,600.00', '12,000.00', '21,600.00'),
	('9', 'AA1', '03 2026', '6371-0101-0180-0002', 'ORANG 2', '', '3500000', '8400', '10500', '18900'), ('10', 'AA1', '03 2026', NULL, 'ORANG 9', '1990-02-03', '4000000', '9600', '12000', NULL),
	('11', 'AA2', 'Maret 2026', '6371010101800003', 'ORANG 3', NULL, '4.000.000,00', '9600', '0', NULL);
SELECT * FROM jamsos_reports.import_bill('laporan.setting', 'kepegawaian.berkas', 'maret.xlsx');
SELECT bill_id, nik, name, birth_date, wage, jkk, jkm, total, file FROM laporan.bill_row ORDER BY line;
-- the reports had no bills, and read these
CALL laporan.reconcile_run('2026-03-01');
SELECT class, count(*) FROM laporan.compliance_by_worker GROUP BY 1 ORDER BY class COLLATE "C";
-- what comes again for a month, NPP and unit takes its place; others stay
DELETE FROM kepegawaian.berkas WHERE npp = 'AA2' OR line = '10';
SELECT month, npp, workers, replaced FROM jamsos_reports.import_bill('laporan.setting', 'kepegawaian.berkas');
SELECT npp, count(*) FROM laporan.bill_row GROUP BY 1 ORDER BY 1;
-- a list of SIPP has no amounts: it says who is registered with which wage, and nothing of programmes
ALTER TABLE kepegawaian.berkas DROP COLUMN jkk, DROP COLUMN jkm, DROP COLUMN total;
UPDATE kepegawaian.berkas SET month = '202604';
SELECT * FROM jamsos_reports.import_bill('laporan.setting', 'kepegawaian.berkas');
CALL laporan.reconcile_run('2026-04-01');
SELECT class, count(*) FROM laporan.compliance_by_worker WHERE month_key = '2026-04' GROUP BY 1 ORDER BY class COLLATE "C";
-- what cannot be read is refused, and nothing is taken
UPDATE kepegawaian.berkas SET wage = 'empat juta', month = '2026-05' WHERE line = '9';
SELECT * FROM jamsos_reports.import_bill('laporan.setting', 'kepegawaian.berkas');
UPDATE kepegawaian.berkas SET wage = '1.500' WHERE line = '9';
SELECT * FROM jamsos_reports.import_bill('laporan.setting', 'kepegawaian.berkas');
UPDATE kepegawaian.berkas SET wage = NULL, month = '2026' WHERE line = '9';
SELECT * FROM jamsos_reports.import_bill('laporan.setting', 'kepegawaian.berkas');
UPDATE kepegawaian.berkas SET month = NULL WHERE line = '9';
SELECT * FROM jamsos_reports.import_bill('laporan.setting', 'kepegawaian.berkas');
UPDATE kepegawaian.berkas SET month = '2026-04', birth_date = '31-02-1980' WHERE line = '9';
SELECT * FROM jamsos_reports.import_bill('laporan.setting', 'kepegawaian.berkas');
UPDATE kepegawaian.berkas SET birth_date = NULL, line = NULL WHERE line = '9';
SELECT * FROM jamsos_reports.import_bill('laporan.setting', 'kepegawaian.berkas');
UPDATE kepegawaian.berkas SET line = '8';
SELECT * FROM jamsos_reports.import_bill('laporan.setting', 'kepegawaian.berkas');
ALTER TABLE kepegawaian.berkas ADD COLUMN upah text;
SELECT * FROM jamsos_reports.import_bill('laporan.setting', 'kepegawaian.berkas');
SELECT * FROM jamsos_reports.import_bill('kepegawaian.staf', 'kepegawaian.berkas');
SELECT to_char(month, 'YYYY-MM') AS month, npp, count(*) FROM laporan.bill_row GROUP BY 1, 2 ORDER BY 1, 2;
-- reports that have bills keep them
CREATE TABLE kepegawaian.tagihan (nik text, bulan text, jkk text);
CREATE TABLE kepegawaian.satu AS SELECT '1'::text AS line, '2026-03'::text AS month, '6371010101800001'::varchar AS nik, '9600'::text AS jkk;
SET client_min_messages = warning;
SELECT count(*) FROM jamsos_reports.install('laporan2', '63', 2026, 'kepegawaian.staf', '{"worker_id": "id"}', bills => '{"relation": "tagihan", "nik": "nik", "month": "bulan", "jkk": "jkk"}');
RESET client_min_messages;
SELECT workers, replaced, wage, total FROM jamsos_reports.import_bill('laporan2.setting', 'kepegawaian.satu');
-- what is looked at is what is taken: its rows are read once
BEGIN;
CREATE SEQUENCE kepegawaian.dibaca;
CREATE VIEW kepegawaian.terhitung AS SELECT line, month, nik, jkk || left(nextval('kepegawaian.dibaca')::text, 0) AS jkk FROM kepegawaian.satu;
SELECT workers, replaced FROM jamsos_reports.import_bill('laporan2.setting', 'kepegawaian.terhitung');
SELECT last_value FROM kepegawaian.dibaca;
ROLLBACK;
-- lines for SIPD-RI
SELECT kode_unit_skpd, kode_akun, nama_akun, koefisien, volume, satuan, harga_satuan, pajak, total_harga FROM laporan.sipd_rka ORDER BY kode_unit_skpd, kode_akun;
-- every table that the reports have made is closed to whom reader does not name, or says why it need not be
SELECT c.relname AS open_to_whom_it_is_granted, d.reason FROM pg_class c LEFT JOIN jamsos_reports.table_definition d ON d.name = c.relname
WHERE c.relnamespace = 'laporan'::regnamespace AND c.relkind = 'r' AND NOT (c.relrowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)) ORDER BY c.relname COLLATE "C";
SELECT c.relname AS open_with_people, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 WHERE c.relnamespace = 'laporan'::regnamespace AND c.relkind = 'r' AND NOT c.relrowsecurity
	AND a.attname IN ('worker_id', 'nik', 'birth_date', 'member_number', 'wage', 'payroll') ORDER BY 1, 2;
-- check() knows each of them, and install() makes again what somebody has dropped
BEGIN;
ALTER TABLE laporan.bill_row DISABLE ROW LEVEL SECURITY;
ALTER TABLE laporan.sender_state DISABLE ROW LEVEL SECURITY;
ALTER TABLE laporan.list_taken DISABLE ROW LEVEL SECURITY, DISABLE TRIGGER append_only_row;
ALTER TABLE laporan.setting_change DISABLE TRIGGER USER;
ALTER TABLE laporan.setting DISABLE TRIGGER keep_change;
SELECT problem, example FROM jamsos_reports.check('laporan') WHERE source = 'reports';
SET client_min_messages = warning;
DROP TABLE laporan.sender_state CASCADE;
SELECT problem, remedy FROM jamsos_reports.check('laporan') WHERE problem = 'missing: sender_state';
SELECT count(*) FROM jamsos_reports.install('laporan') WHERE problem LIKE 'missing%';
SELECT count(*) FROM laporan.sender_state;
ROLLBACK;
-- an office sees its own rows of a bill, who stands in reader without one sees all and takes bills, anybody else sees none
BEGIN;
CREATE ROLE regress_bill_office;
CREATE ROLE regress_bill_all;
CREATE ROLE regress_bill_other;
GRANT USAGE ON SCHEMA laporan, kepegawaian TO regress_bill_office, regress_bill_all, regress_bill_other;
GRANT ALL ON ALL TABLES IN SCHEMA laporan TO regress_bill_office, regress_bill_all, regress_bill_other;
GRANT SELECT ON kepegawaian.berkas TO regress_bill_all;
INSERT INTO laporan.reader VALUES ('regress_bill_office', 'U1'), ('regress_bill_all', NULL);
UPDATE laporan.bill_row SET office = 'U1' WHERE nik = '6371010101800001';
SET ROLE regress_bill_office;
SELECT DISTINCT nik FROM laporan.bill_row;
DELETE FROM laporan.bill_row;
SET ROLE regress_bill_other;
SELECT count(*) FROM laporan.bill;
RESET ROLE;
SELECT count(*) FROM laporan.bill;
SET ROLE regress_bill_all;
SELECT count(*) FROM laporan.bill;
DELETE FROM laporan.bill_row WHERE npp = 'AA1';
SELECT npp, count(*) FROM laporan.bill_row GROUP BY 1;
ROLLBACK;
-- all of it goes with the reports
-- a month of which no bill was taken in
CALL laporan.reconcile_run('2062-03-01');
SELECT jamsos_reports.remove('laporan'), jamsos_reports.remove('laporan2');
SELECT count(*) AS schemas FROM pg_namespace WHERE nspname IN ('laporan', 'laporan2');
SET client_min_messages = warning;
DROP SCHEMA kepegawaian CASCADE;
DROP EXTENSION jamsos_reports;
