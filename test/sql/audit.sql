-- What is wrong with a staffing table. NIKs are generated: serial numbers of no person.
CREATE TABLE staff (id integer PRIMARY KEY, nik text, nip varchar(30), honor text, born text, begins text, ends date, status varchar(20), region text);
INSERT INTO staff SELECT i, '637101' || to_char('1980-01-01'::date + i, 'DDMMYY') || '0001', NULL, CASE WHEN i % 2 = 0 THEN '2.500.000,00' ELSE 'Rp 3.000.000' END, to_char('1980-01-01'::date + i, 'DD/MM/YYYY'), '2020-01-01', NULL, 'Honorer', '63'
FROM generate_series(1, 1000) i;
INSERT INTO staff VALUES
	(1001, '''6371010101900001', '6371010101900001', 'Rp.200.000.000.00', '--', '31/02/2020', '2020-12-31', 'honorer', '63'),
	(1002, NULL, '198001012020011001', NULL, NULL, NULL, NULL, NULL, NULL),
	(1003, '6371010101900001', 'x', '250000000', '01/01/1991', '2020-03-05', '2019-01-01', 'P3K PW', '99'),
	(1004, '6371010101900001', 'x', '0', '1 Maret 2030', '2020-03-05', NULL, 'PPPK_PW', '63'),
	(1005, '6371010101900001', 'x', '-5', '1990-01-01', '2020-06-30', '2021-01-31', 'PPPK PW', '63'),
	(1006, '6371010101900000', '', '1e6', '90', '1800-01-01', '1800-01-02', '  ', '63.71'),
	(1007, '63710101', NULL, '1.500', '1899-12-31', '2021', NULL, 'Honorer', '63'),
	(1008, '9999010101900001', NULL, '9999999999999', '1990-01-01', '2021-01-01', '9999-12-31', 'Honorer', '63');
-- everything at once, examples by the key
SELECT * FROM jamsos.audit('staff', wage => 'honor', nik => 'nik', nip => 'nip', birth_date => 'born', start_date => 'begins', end_date => 'ends', status => 'status', region => 'region', key => 'id', on_date => '2021-06-01');
-- examples by the place; a constant minimum; known spellings; no start date: every further row counts
SELECT * FROM jamsos.audit('staff', wage => 'honor', nik => 'nik', status => 'status', minimum => 2600000, statuses => '{Honorer,honorer,"PPPK PW"}') WHERE rows > 0;
-- the same by JSON: the arguments of the old form are the keys of this one
SELECT (SELECT array_agg(a) FROM jamsos.audit('staff', wage => 'honor', nik => 'nik', nip => 'nip', birth_date => 'born', start_date => 'begins', end_date => 'ends', status => 'status', region => 'region', key => 'id', on_date => '2021-06-01') a)
	= (SELECT array_agg(a) FROM jamsos.audit('staff', '{"wage": "honor", "nik": "nik", "nip": "nip", "birth_date": "born", "start_date": "begins", "end_date": "ends", "status": "status", "region": "region", "key": "id", "month": null}'::jsonb, '{"on_date": "2021-06-01", "minimum": null}') a) AS same,
	(SELECT array_agg(a) FROM jamsos.audit('staff', wage => 'honor', nik => 'nik', status => 'status', minimum => 2600000, statuses => '{Honorer,honorer,"PPPK PW"}') a)
	= (SELECT array_agg(a) FROM jamsos.audit('staff', columns => '{"wage": "honor", "nik": "nik", "status": "status"}', options => '{"minimum": 2600000, "statuses": ["Honorer", "honorer", "PPPK PW"]}') a) AS same;
-- an oracle for what one scan counts
SELECT a.problem, a.rows, o.rows AS by_hand FROM jamsos.audit('staff', wage => 'honor', nik => 'nik', minimum => 2600000) a
JOIN LATERAL (SELECT count(*) FILTER (WHERE CASE a.problem WHEN 'rows' THEN true WHEN 'wage missing' THEN coalesce(trim(honor), '') = ''
	WHEN 'wage under the minimum' THEN honor = '2.500.000,00' WHEN 'wage invalid or ambiguous' THEN honor IN ('Rp.200.000.000.00', '1e6', '1.500')
	WHEN 'NIK missing' THEN nik IS NULL WHEN 'NIK invalid' THEN length(replace(nik, '''', '')) <> 16 END) AS rows FROM staff) o
	ON a.problem IN ('rows', 'wage missing', 'wage under the minimum', 'wage invalid or ambiguous', 'NIK missing', 'NIK invalid') ORDER BY a.problem COLLATE "C";
-- numbers and dates; partitions; a view, with and without a key; monthly rows with THR and a 13th payment
CREATE TABLE "Gaji per Bulan" ("Tahun" integer, "Bulan" smallint, "NIK" varchar(20), "Upah ""pokok""" double precision, jenis_gaji text) PARTITION BY LIST ("Tahun");
CREATE TABLE gaji_2025 PARTITION OF "Gaji per Bulan" FOR VALUES IN (2025);
CREATE TABLE gaji_lain PARTITION OF "Gaji per Bulan" DEFAULT;
INSERT INTO "Gaji per Bulan" SELECT 2025, m, '63710101019' || to_char(p, 'FM00000'), 3000000 + p, 'Gaji Induk' FROM generate_series(1, 12) m, generate_series(10, 19) p;
INSERT INTO "Gaji per Bulan" SELECT 2025, 3, '63710101019' || to_char(p, 'FM00000'), 3000000 + p, 'THR' FROM generate_series(10, 19) p;
INSERT INTO "Gaji per Bulan" SELECT 2025, 6, '63710101019' || to_char(p, 'FM00000'), 3000000 + p, 'Gaji ke-13' FROM generate_series(10, 14) p;
INSERT INTO "Gaji per Bulan" VALUES (2025, 13, '6371010101900010', 'NaN', 'Gaji Induk'), (NULL, 1, '6371010101900011', 'Infinity', 'SUSULAN'), (2026, 0, '6371010101900012', '-Infinity', 'Gaji Induk'), (202, 1, '6371010101900013', 3e300, 'Gaji Induk');
SELECT * FROM jamsos.audit('"Gaji per Bulan"', wage => 'Upah "pokok"', nik => 'NIK', month => 'Bulan', year => 'Tahun', payment => 'jenis_gaji');
CREATE VIEW monthly AS SELECT make_date("Tahun", "Bulan", 28) AS paid, to_char(make_date("Tahun", "Bulan", 28), 'YYYY-MM') AS month, "Tahun" * 100 + "Bulan" AS number, "NIK" AS nik, "NIK" || '/' || "Bulan" AS slip, '63' AS region,
	"Upah ""pokok""" AS upah FROM gaji_2025 WHERE "Bulan" < 13;
SELECT m, a.* FROM unnest('{paid,month,number}'::name[]) m, jamsos.audit('monthly', nik => 'nik', wage => 'upah', month => m, region => 'region') a WHERE rows > 0;
SELECT * FROM jamsos.audit('monthly', nik => 'nik', month => 'paid', key => 'slip') WHERE rows > 0 AND problem LIKE '%month';
-- spells that share a month: one ends in it, the next begins; three at once; ends before it begins and unreadable ones do not count
CREATE TABLE spell (id integer, nik text, span_from text, span_to text);
INSERT INTO spell VALUES (1, 'a', '2020-01-01', '2020-03-10'), (2, 'a', '2020-03-11', '2020-05-31'), (3, 'a', '2020-06-01', NULL), (4, 'b', '2020-01-01', NULL), (5, 'b', '2021-01-01', '2021-01-31'), (6, 'b', '2022-01-01', ''),
	(7, 'c', '2020-05-01', '2020-01-01'), (8, 'c', '2020-02-01', '2020-03-31'), (9, 'd', '2020-01-01', 'kapan-kapan'), (10, 'd', '2020-02-01', NULL);
SELECT * FROM jamsos.audit('spell', nik => 'nik', start_date => 'span_from', end_date => 'span_to', key => 'id') WHERE rows > 0;
SELECT problem, rows FROM jamsos.audit('spell', nik => 'nik', start_date => 'span_from') WHERE problem LIKE 'NIK in%';
SELECT * FROM jamsos.audit('monthly', columns => '{"nik": "nik", "month": "paid", "key": "slip"}') WHERE rows > 0 AND problem LIKE '%month';
-- many spellings: twenty, and the rest in one row
CREATE TABLE spellings AS SELECT 'status ' || i AS s FROM generate_series(1, 30) i;
SELECT problem, count(*), sum(rows) FROM jamsos.audit('spellings', status => 's', statuses => '{}') GROUP BY problem ORDER BY problem;
-- nothing in it
CREATE TABLE empty (LIKE staff);
SELECT * FROM jamsos.audit('empty', wage => 'honor', nik => 'nik', status => 'status', minimum => 1) WHERE rows > 0 OR example IS NOT NULL OR problem = 'rows';
\set SHOW_CONTEXT never
-- errors: a column that is not there, one that is no money or date, a year alone, no relation; nobody's rights but the caller's
SELECT * FROM jamsos.audit('staff', wage => 'gaji');
SELECT * FROM jamsos.audit('staff', wage => 'ends');
SELECT * FROM jamsos.audit('staff', birth_date => 'id');
SELECT * FROM jamsos.audit('"Gaji per Bulan"', year => 'Tahun');
SELECT * FROM jamsos.audit('no_such_table');
SELECT * FROM jamsos.audit(NULL, wage => 'honor');
-- errors of the JSON form: keys and values that are none; a column that holds JSON is no column
SELECT * FROM jamsos.audit('staff', columns => '{"gaji": "honor", "wage": "honor"}');
SELECT * FROM jamsos.audit('staff', columns => '{}', options => '{"minimal": 1}');
SELECT * FROM jamsos.audit('staff', columns => '["honor"]');
SELECT * FROM jamsos.audit('staff', columns => NULL);
SELECT * FROM jamsos.audit('staff', columns => '{}', options => NULL);
SELECT * FROM jamsos.audit('staff', columns => '{"wage": 1}');
SELECT * FROM jamsos.audit('staff', columns => '{"wage": ["honor"]}');
SELECT * FROM jamsos.audit('staff', columns => '{}', options => '{"minimum": "2600000"}');
SELECT * FROM jamsos.audit('staff', columns => '{}', options => '{"on_date": "31/12/2021"}');
SELECT * FROM jamsos.audit('staff', columns => '{}', options => '{"on_date": "2021-02-31"}');
SELECT * FROM jamsos.audit('staff', columns => '{}', options => '{"statuses": "Honorer"}');
SELECT * FROM jamsos.audit('staff', columns => '{}', options => '{"statuses": ["Honorer", null]}');
SELECT * FROM jamsos.audit('staff', minimum => 'NaN');
SELECT * FROM jamsos.audit('staff', on_date => 'infinity');
SELECT * FROM jamsos.audit('staff', '{"wage": "honor"}');
CREATE ROLE jamsos_stranger;
GRANT USAGE ON SCHEMA public TO jamsos_stranger;
SET ROLE jamsos_stranger;
SELECT * FROM jamsos.audit('staff', wage => 'honor');
SELECT * FROM jamsos.audit('staff', columns => '{"wage": "honor"}');
RESET ROLE;
-- row security holds for the caller
GRANT SELECT ON staff TO jamsos_stranger;
ALTER TABLE staff ENABLE ROW LEVEL SECURITY;
CREATE POLICY few ON staff FOR SELECT USING (id <= 10);
SET ROLE jamsos_stranger;
SELECT * FROM jamsos.audit('staff', key => 'id');
SELECT * FROM jamsos.audit('staff', columns => '{"key": "id"}');
RESET ROLE;
-- names are quoted, whatever they hold
CREATE TABLE "x; DROP TABLE staff; --" ("a""b; SELECT 1/0 -- %s %1$I" text);
INSERT INTO "x; DROP TABLE staff; --" VALUES ('%s %I 1.000.000'), (E'\x01\'"\\'), ('tnt'), (E'\t\n'), (repeat('9', 100000));
SELECT problem, rows, length(example) FROM jamsos.audit('"x; DROP TABLE staff; --"', wage => 'a"b; SELECT 1/0 -- %s %1$I', nik => 'a"b; SELECT 1/0 -- %s %1$I', status => 'a"b; SELECT 1/0 -- %s %1$I', start_date => 'a"b; SELECT 1/0 -- %s %1$I') WHERE rows > 0;
SELECT problem, rows, length(example) FROM jamsos.audit('"x; DROP TABLE staff; --"', columns => (SELECT jsonb_object_agg(k, 'a"b; SELECT 1/0 -- %s %1$I') FROM unnest('{wage,nik,nip,birth_date,start_date,end_date,status,region,year,month,payment,key}'::text[]) k),
	options => jsonb_build_object('statuses', ARRAY['%s'' || (SELECT 1/0) || ''', '$sql$'], 'minimum', 1e30)) WHERE rows > 0;
SELECT * FROM jamsos.audit('"x; DROP TABLE staff; --"', columns => jsonb_build_object('wage', repeat('x', 64)));
DROP VIEW monthly;
DROP TABLE staff, "Gaji per Bulan", spell, spellings, empty, "x; DROP TABLE staff; --";
REVOKE USAGE ON SCHEMA public FROM jamsos_stranger;
DROP ROLE jamsos_stranger;
