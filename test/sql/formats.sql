/* What each version has written for others is read by this one: see test/formats/README.md. */
\getenv abs_srcdir PG_ABS_SRCDIR
CREATE EXTENSION jamsos_reports;
CREATE TABLE staf_contoh (id text);
CREATE TABLE berkas (version text DEFAULT current_setting('regress.version'), format text, sender text, region text, office text, month text, revision text, row_count text, workers text, unpriced text, wage_bill text, versions text, law text, law_items text, sha256 text, payroll text);
SET client_min_messages = warning;
SELECT count(*) FROM jamsos_reports.install('laporan', '63', 2026, 'staf_contoh', '{"worker_id": "id"}', fallback => 'province');
RESET client_min_messages;
\set columns format,sender,region,office,month,revision,row_count,workers,unpriced,wage_bill,versions,law,law_items,sha256,payroll
-- one paragraph a version
SET regress.version = '1.0.0';
\set copy '\\copy berkas (' :columns ') FROM ''' :abs_srcdir '/formats/1.0.0/payrolls.csv'' CSV HEADER'
:copy
\set copy '\\copy berkas (' :columns ') FROM ''' :abs_srcdir '/formats/1.0.0/payrolls_merged.csv'' CSV HEADER'
:copy
-- all of them
SELECT version, sender, count(*) AS rows, sum(workers::bigint) AS workers, sum(unpriced::bigint) AS unpriced, sum(wage_bill::numeric) AS wage_bill FROM berkas GROUP BY 1, 2 ORDER BY 1, 2;
ALTER TABLE berkas DROP COLUMN version;
SELECT sender, revision, offices, workers, outcome FROM jamsos_reports.import_payrolls('laporan.setting', 'berkas') ORDER BY 1, 2;
SELECT sender, office, workers, unpriced, wage_bill, jamsos.headcount(payroll, month) AS heads FROM laporan.received_current ORDER BY sender, office COLLATE "C", region;
SELECT count(*) AS written_otherwise FROM berkas b WHERE b.payroll::jamsos.payroll_summary::text <> b.payroll;
SET client_min_messages = warning;
SELECT jamsos_reports.remove('laporan');
DROP TABLE berkas, staf_contoh;
DROP EXTENSION jamsos_reports;
