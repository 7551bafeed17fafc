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
SELECT problem, rows, example FROM jamsos.audit('staff', wage => 'honor', nik => 'nik', nip => 'nip', birth_date => 'born', start_date => 'begins', end_date => 'ends', status => 'status', region => 'region', key => 'id', on_date => '2021-06-01');
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
INSERT INTO spell SELECT id, '637101010190000' || n, span_from, span_to
FROM (VALUES (1, 1, '2020-01-01', '2020-03-10'), (2, 1, '2020-03-11', '2020-05-31'), (3, 1, '2020-06-01', NULL), (4, 2, '2020-01-01', NULL), (5, 2, '2021-01-01', '2021-01-31'), (6, 2, '2022-01-01', ''),
	(7, 3, '2020-05-01', '2020-01-01'), (8, 3, '2020-02-01', '2020-03-31'), (9, 4, '2020-01-01', 'kapan-kapan'), (10, 4, '2020-02-01', NULL)) v (id, n, span_from, span_to);
SELECT * FROM jamsos.audit('spell', nik => 'nik', start_date => 'span_from', end_date => 'span_to', key => 'id') WHERE rows > 0;
SELECT problem, rows FROM jamsos.audit('spell', nik => 'nik', start_date => 'span_from') WHERE problem LIKE 'NIK in%';
SELECT * FROM jamsos.audit('monthly', columns => '{"nik": "nik", "month": "paid", "key": "slip"}') WHERE rows > 0 AND problem LIKE '%month';
-- a placeholder is nobody's key: of these one NIK alone is a person's, and is there twice; temporary numbers and a lost last digit are not one person either
CREATE TABLE people (id integer, nik text, nama text, lahir date, honor text, tmt date);
INSERT INTO people (id, nik) VALUES (1, '0'), (2, '0'), (3, '-'), (4, ''), (5, NULL), (6, '0000000000000000'), (7, '9999999999999999'), (8, '9999999999999999'), (9, '3523180101900001'), (10, '3523.1801.0190.0001'),
	(11, '3523180101900000'), (12, '3523180101900000'), (13, '0352318200120200'), (14, '0352318200120200');
SELECT problem, rows, example FROM jamsos.audit('people', nik => 'nik', key => 'id') WHERE rows > 0;
-- one person with a temporary NIK and the real one, with none, with a wrong one; two of one name and of one birth date are not one
TRUNCATE people;
INSERT INTO people VALUES (1, '0352318200120200', 'Ani', '1990-01-01'), (2, '3523180101900001', 'ANI', '1990-01-01'), (3, '3523180101900002', 'Budi', '1990-01-01'), (4, NULL, 'Siti  Aminah', '1985-05-05'), (5, '3523180505850003', 'Siti Aminah.', '1985-05-05'),
	(6, '3523180505850013', 'siti aminah', '1985-05-05'), (7, '3523180606860001', 'Dewi', '1986-06-06'), (8, '3523180707870001', 'Dewi', '1987-07-07'), (9, '3523180707870001', 'Dewi', '1987-07-07'), (10, NULL, 'Eka', '1988-08-08'), (11, '-', 'Eka', '1988-08-08');
SELECT problem, rows, example FROM jamsos.audit('people', columns => '{"nik": "nik", "birth_date": "lahir", "name": "nama", "key": "id"}', options => '{"on_date": "2026-01-01"}') WHERE rows > 0;
-- titles are no part of a name; a name is what has letters
SELECT v, jamsos.audit_name(v) FROM unnest('{"Ani, S.Pd","ANI S.Pd., M.M.","Drs.Ani","dr. Hj. Ani","H. Ani",Ani.,"Ani S","M.Ani","A. Ani",", Ani","O''Neill","Ani-2","Hani","Ir","H.","12","-"," 3.1 ","Ani, 2"}'::text[] || E'Ani\u00a0Bu\u00e9 S.E'::text) v;
-- dates with the month first
SELECT v, jamsos.audit_month_first(v) FROM unnest('{03/31/1990,3-31-1990,03.31.1990 00:00:00,31/03/1990,03/04/1990,13/32/1990,02/30/1990,03/31-1990,"",NULL}'::text[]) v;
-- a column that is called nama is one of names
SELECT problem, rows FROM jamsos.audit('people', nik => 'nik', birth_date => 'lahir', on_date => '2026-01-01') WHERE problem LIKE 'same name%';
-- who is too young or too old for the programmes, on a day: born so that 18 and 65 are reached in that month, and the months beside
TRUNCATE people;
INSERT INTO people (id, lahir) VALUES (1, '1945-01-01'), (2, '2015-01-01'), (3, '1980-01-01'), (4, '1959-12-31'), (5, '1960-01-01'), (6, '2008-01-31'), (7, '2008-02-01'), (8, NULL), (9, '1890-01-01'), (10, '2030-01-01');
SELECT o AS options, a.problem, a.rows, a.example FROM unnest('{"{}","{\"segment\": \"BPU\", \"programs\": [\"JKK\"]}","{\"segment\": \"PU\", \"programs\": [\"JKK\", \"JP\"]}","{\"segment\": \"PU\"}"}'::jsonb[]) o,
	jamsos.audit('people', columns => '{"birth_date": "lahir", "key": "id"}', options => o || '{"on_date": "2026-01-15"}') a WHERE a.problem LIKE 'age%';
SELECT count(*) FILTER (WHERE NOT jamsos.participates(lahir, '2026-01-15', 'JKK', 'PR')) AS by_the_rule FROM people WHERE lahir BETWEEN '1900-01-01' AND '2026-01-15';
-- down as well as up: each row of another unit; a total; the same table whose column is in thousands, in millions, in days
CREATE TABLE honor AS SELECT i AS id, 2000000 + i * 1000 AS upah FROM generate_series(1, 200) i;
INSERT INTO honor VALUES (1001, 250000000), (1002, 100000), (1003, 25000), (1004, 2500), (1005, 2), (1006, 700000), (1007, 140000);
SELECT problem, rows, example FROM jamsos.audit('honor', wage => 'upah', key => 'id') WHERE rows > 0;
CREATE VIEW thousands AS SELECT id, upah / 1000 AS upah FROM honor WHERE id <= 200;
CREATE VIEW millions AS SELECT id, replace(round(upah / 1000000.0, 2)::text, '.', ',') AS upah FROM honor WHERE id <= 200;
CREATE VIEW days AS SELECT id, upah / 25 AS upah FROM honor WHERE id <= 200;
SELECT v, problem, rows FROM unnest('{thousands,millions,days}'::regclass[]) v, jamsos.audit(v, wage => 'upah') WHERE rows > 0;
SELECT problem, rows FROM jamsos.audit('days', wage => 'upah', minimum => 2000000) WHERE rows > 0;
-- a total row by what it says or by what it sums; two subtotals and their total; nothing is a sum of two
CREATE TABLE sheet AS SELECT '352318' || to_char('1980-01-01'::date + i, 'DDMMYY') || to_char(i, 'FM0000') AS nik, 'P' || i AS nama, '2.500.000' AS honor, ''::varchar(30) AS keterangan FROM generate_series(1, 30) i;
INSERT INTO sheet VALUES (NULL, 'JUMLAH', '75.000.000', NULL);
SELECT problem, rows, example FROM jamsos.audit('sheet', wage => 'honor', nik => 'nik', key => 'nama') WHERE rows > 0;
SELECT problem, rows, example FROM jamsos.audit('sheet', wage => 'honor', key => 'nama') WHERE rows > 0;
UPDATE sheet SET nama = ' ', keterangan = 'Total keseluruhan' WHERE nik IS NULL;
SELECT problem, rows FROM jamsos.audit('sheet', wage => 'honor') WHERE problem LIKE '%total%' OR problem LIKE '%sum%';
UPDATE sheet SET keterangan = '' WHERE nik IS NULL;
INSERT INTO sheet VALUES ('', '', 'Rp 40.000.000,-', ''), ('', '', '35000000', '');
SELECT problem, rows, example FROM jamsos.audit('sheet', wage => 'honor') WHERE problem LIKE '%sum%';
SELECT t, jamsos.audit_is_total(t) FROM unnest(ARRAY['JUMLAH', ' Jumlah :', 'TOTAL', 'Total Honor', 'Sub Total', 'SUB-TOTAL I', 'subtotal', 'Grand Total', '** JML **', E'\u00a0jumlah', '"Total"', 'Jumlahwati', 'Totok', 'Subarjo Total', 'Siti Jumlah', '1 TOTAL', 'total2', 'jum', 'sub', 'grand', '', NULL]) t;
-- an office that stands twice; nothing is asked where an index makes the key unique, or months and spells repeat it
CREATE TABLE office (code text, name text);
INSERT INTO office VALUES ('1.01', 'Dinas Pendidikan'), ('1.02', 'Dinas Kesehatan'), ('1.01', 'DINAS PENDIDIKAN'), ('1.01', 'Dikbud'), (NULL, 'x'), (NULL, 'y'), ('-', 'z'), ('-', 'z');
SELECT problem, rows, example, remedy FROM jamsos.audit('office', key => 'code') WHERE problem LIKE 'key%';
CREATE UNIQUE INDEX office_partial ON office (code) WHERE name = 'Dinas Kesehatan';
SELECT problem, rows FROM jamsos.audit('office', key => 'code') WHERE problem LIKE 'key%';
SELECT problem, rows FROM jamsos.audit('office', key => 'code', start_date => 'name') WHERE problem LIKE 'key%';
SELECT problem, rows FROM jamsos.audit('staff', key => 'id') WHERE problem LIKE 'key%';
-- quotients that no decree gives: a day, a twelfth, a year; decrees have sen and tables whole rupiah; a half of a round minimum may well be one
CREATE TABLE quotient (id integer, upah numeric);
INSERT INTO quotient VALUES (1, 2758984.54), (2, 2758985), (3, 2758984), (4, 2758983), (5, round(2758984.54 / 25)), (6, round(2758984.54 / 12, 2)), (7, 33107814), (8, 2758984.54 / 3), (9, 1500000), (10, 1379492.27), (11, 5600000), (12, 88999), (13, 1);
SELECT problem, rows, example FROM jamsos.audit('quotient', wage => 'upah', key => 'id', minimum => 2758984.54) WHERE rows > 0;
SELECT problem, rows FROM jamsos.audit('quotient', wage => 'upah', minimum => 3000000) WHERE rows > 0 AND problem LIKE '%minimum';
-- one zero too many, and sums that nobody has labelled: a row with a number of its own, a blank name and no NIK is of nobody; who lacks one of both is somebody
CREATE TABLE unlabelled (no integer, nama text, nik text, opd text, honor numeric);
INSERT INTO unlabelled SELECT i, 'Nama ' || i, '637101' || to_char('1980-01-01'::date + i, 'DDMMYY') || '0001', 'A', 2400000 + i FROM generate_series(1, 12) i;
UPDATE unlabelled SET honor = honor * 10 WHERE no = 5;
UPDATE unlabelled SET nama = NULL WHERE no = 7;
UPDATE unlabelled SET nik = '-' WHERE no = 8;
INSERT INTO unlabelled SELECT 100 + i, CASE i WHEN 1 THEN '  ' END, CASE i WHEN 1 THEN '-' ELSE '' END, 'A', sum(honor) FROM unlabelled, generate_series(1, 2) i WHERE no BETWEEN 6 * i - 5 AND 6 * i GROUP BY i;
INSERT INTO unlabelled VALUES (103, NULL, NULL, 'A', NULL);
SELECT columns, problem, rows, example FROM unnest('{"{\"wage\": \"honor\", \"name\": \"nama\", \"nik\": \"nik\", \"key\": \"no\"}","{\"wage\": \"honor\", \"nik\": \"nik\"}","{\"wage\": \"honor\", \"key\": \"nama\"}","{\"wage\": \"honor\", \"nik\": \"nik\", \"key\": \"nama\"}"}'::jsonb[]) columns, jsonb_each_text(columns) k,
	jamsos.audit('unlabelled', columns) WHERE k.key = 'wage' AND problem IN ('wage of nobody', 'wage ten times the median', 'NIK missing');
-- what cannot be seen is shown
CREATE TABLE unseen AS SELECT E'2.500\u00ad.000' AS w;
SELECT example FROM jamsos.audit('unseen', wage => 'w') WHERE problem = 'wage invalid or ambiguous';
-- every problem has a label, and all but the number of rows a remedy in both languages; what audit() returns is among them
SELECT count(*) AS problems, count(DISTINCT place) AS places, count(label_id) AS labels, count(remedy_en) AS remedies, count(remedy_id) AS remedies_id, count(DISTINCT problem) = count(*) AS once FROM jamsos.audit_problem;
SELECT problem, remedy FROM jamsos.audit('sheet', wage => 'honor', nik => 'nik') WHERE rows > 0;
SELECT problem, rows FROM jamsos.audit('sheet', wage => 'honor', nik => 'nik') WHERE (rows > 0 AND problem <> 'rows') <> (remedy IS NOT NULL);
-- against plain SQL: people there once to four times, in months, with namesakes, spells and wages of every kind; more than one place for each in what counts them
CREATE TABLE crowd AS
SELECT i AS id, CASE WHEN i % 97 = 0 THEN '0' WHEN i % 89 = 0 THEN NULL ELSE '637101' || to_char('1970-01-01'::date + p % 9000, 'DDMMYY') || to_char(1 + p % 7, 'FM0000') END AS nik,
	'Nama ' || p % 4000 AS nama, '1970-01-01'::date + p % 9000 AS lahir, make_date(2025, 1 + i % 3, 1) AS bulan, (1000000 + i % 5000 * 1000) * CASE WHEN i % 501 = 0 THEN 100 WHEN i % 503 = 0 THEN 0.001 ELSE 1 END AS upah
FROM generate_series(1, 20000) i, LATERAL (SELECT hashint4(i) & 16383 AS p) h;
WITH key AS (SELECT *, CASE WHEN nik ~ '^[1-9][0-9]{15}$' THEN nik END AS k FROM crowd), middle AS (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY upah) AS median FROM crowd WHERE upah > 0)
SELECT a.problem, a.rows, o.rows AS by_hand FROM (
	SELECT 'NIK in several rows' AS problem, sum(n - 1) AS rows FROM (SELECT count(*) AS n FROM key WHERE k IS NOT NULL GROUP BY k) q
	UNION ALL SELECT 'NIK in several rows of a month', sum(n - 1) FROM (SELECT count(*) AS n FROM key WHERE k IS NOT NULL GROUP BY k, bulan) q
	UNION ALL SELECT 'same name and birth date with another NIK', sum(n - 1) FROM (SELECT count(DISTINCT coalesce(nik, '')) AS n FROM key GROUP BY nama, lahir) q
	UNION ALL SELECT 'NIK invalid', count(*) FROM key WHERE k IS NULL AND nik IS NOT NULL
	UNION ALL SELECT 'wage a hundred times the median', count(*) FROM crowd, middle WHERE upah >= 50 * median
	UNION ALL SELECT 'wage ten times the median', count(*) FROM crowd, middle WHERE upah >= 7 * median AND upah < 50 * median
	UNION ALL SELECT 'wage in thousands', count(*) FROM crowd, middle WHERE upah <= median / 500 AND upah > median / 50000
	UNION ALL SELECT 'wage under the minimum', count(*) FROM crowd WHERE upah < 1500000 AND upah > 0) o
JOIN (SELECT * FROM jamsos.audit('crowd', columns => '{"nik": "nik", "birth_date": "lahir", "name": "nama", "wage": "upah"}', options => '{"minimum": 1500001}')
	UNION ALL SELECT * FROM jamsos.audit('crowd', nik => 'nik', month => 'bulan') WHERE problem LIKE '%month') a USING (problem) ORDER BY a.problem COLLATE "C";
-- many spellings: twenty, and the rest in one row
CREATE TABLE spellings AS SELECT 'status ' || i AS s FROM generate_series(1, 30) i;
SELECT problem, count(*), sum(rows) FROM jamsos.audit('spellings', status => 's', statuses => '{}') GROUP BY problem ORDER BY problem;
-- the same of more than are counted in the first scan
INSERT INTO spellings SELECT 'status ' || i FROM generate_series(1, 100) i;
SELECT problem, count(*), sum(rows), min(example COLLATE "C") FROM jamsos.audit('spellings', status => 's', statuses => '{status 1,status 99}') GROUP BY problem ORDER BY problem;
-- nothing in it
CREATE TABLE empty (LIKE staff);
SELECT * FROM jamsos.audit('empty', wage => 'honor', nik => 'nik', status => 'status', minimum => 1) WHERE rows > 0 OR example IS NOT NULL OR problem = 'rows';
\set SHOW_CONTEXT never
-- options that name a segment or programmes that there are not
SELECT * FROM jamsos.audit('staff', columns => '{"birth_date": "born"}', options => '{"segment": 1}');
SELECT * FROM jamsos.audit('staff', columns => '{"birth_date": "born"}', options => '{"segment": "XX"}');
SELECT * FROM jamsos.audit('staff', columns => '{"birth_date": "born"}', options => '{"programs": "JKK"}');
SELECT * FROM jamsos.audit('staff', columns => '{"birth_date": "born"}', options => '{"programs": ["JKK", "ASKES"]}');
-- what audit() is made of says so; states that are none are refused, and calls outside an aggregate change nothing
SELECT jamsos.audit_tally(NULL::oid, 1, true);
SELECT jamsos.audit_tally(NULL::oid, 1, 1::bigint, 2, 3);
SELECT jamsos.audit_tally(1, 1, true, 2, 3);
SELECT jamsos.audit_tally(NULL::oid, 1, VARIADIC '{true,true,true}'::boolean[]);
SELECT jamsos.audit_tally_combine('\x01', NULL), jamsos.audit_tally_combine(NULL, NULL);
SELECT jamsos.audit_tally_accum('\x00', NULL::oid, 1, true, 2, 3);
SELECT jamsos.audit_seen(9, 1::bigint);
SELECT jamsos.audit_seen(NULL, 1::bigint);
SELECT jamsos.audit_twice('\x00', 1);
SELECT jamsos.audit_seen_combine(jamsos.audit_seen(10, 1::bigint), jamsos.audit_seen(11, 1::bigint));
SELECT s = jamsos.audit_seen_accum(s, 10, NULL) AS unchanged, jamsos.audit_twice(jamsos.audit_seen_twice(s), 1) AS once, jamsos.audit_twice(jamsos.audit_seen_twice(jamsos.audit_seen_accum(s, 10, 1)), 1) AS twice, jamsos.audit_twice(jamsos.audit_seen_twice(jamsos.audit_seen_combine(s, s)), 1) AS both, jamsos.audit_twice(jamsos.audit_seen_twice(s), 2) AS other
FROM (SELECT jamsos.audit_seen(10, 1::bigint) AS s) q;
-- a value that was given twice is always found, also where a part of the rows was seen elsewhere; of 2000 that were given once, few are
WITH part AS (SELECT k % 3 AS part, jamsos.audit_seen_accum(jamsos.audit_seen(14, v::bigint), 14, NULL) AS seen FROM generate_series(1, 2200) k, LATERAL (SELECT (k % 2100) * 7919) q (v) GROUP BY 1),
	whole AS (SELECT jamsos.audit_seen_combine(jamsos.audit_seen_combine(a.seen, b.seen), c.seen) AS seen FROM part a, part b, part c WHERE a.part = 0 AND b.part = 1 AND c.part = 2),
	twice AS (SELECT jamsos.audit_seen_twice(seen) AS maybe FROM whole)
SELECT count(*) FILTER (WHERE k <= 100) AS found, count(*) FILTER (WHERE k > 100) < 100 AS few FROM twice, generate_series(1, 2099) k WHERE jamsos.audit_twice(maybe, k * 7919);
-- where many are folded into one
WITH twice AS (SELECT jamsos.audit_seen_twice(jamsos.audit_seen(24, (k % 52000)::bigint)) AS maybe FROM generate_series(0, 52099) k)
SELECT max(length(maybe)) AS bytes, count(*) FILTER (WHERE k < 100) AS found, count(*) FILTER (WHERE k >= 100) < 100 AS few FROM twice, generate_series(0, 51999) k WHERE jamsos.audit_twice(maybe, k);
SELECT jamsos.audit_seen_twice('\x00');
-- what is said of a wage beside a minimum, against plain numeric
WITH said AS (
	SELECT wage, lowest, jamsos.audit_wage(wage, false, lowest) AS said, wage < lowest - 1 AS under, wage <> round(wage, 2) AS finer,
		(wage < 0.55 * lowest OR wage > 1.9 * lowest) AND wage % 1000 <> 0 AND times BETWEEN 2 AND 31 AND abs(least(wage, lowest) * times - greatest(wage, lowest)) <= times AS quotient
	FROM unnest('{1,2758984.54,3000000,5067381}'::numeric[]) lowest, generate_series(1, 40) n, unnest('{-2,-1,-0.01,0,0.01,0.5,1,7,1000}'::numeric[]) off, unnest('{1,2}'::integer[]) way,
		LATERAL (SELECT round(CASE way WHEN 1 THEN lowest / n ELSE lowest * n END, 2) + off) w (wage), LATERAL (SELECT round(greatest(wage, lowest) / least(wage, lowest))) t (times)
	WHERE wage > 0 AND lowest > 0)
SELECT count(*) FILTER (WHERE under AND said = 64) AS under, count(*) FILTER (WHERE quotient AND said >= 128) > 300 AS quotients,
	count(*) FILTER (WHERE said <> CASE WHEN quotient THEN 128 ELSE 0 END + CASE WHEN under THEN 64 ELSE 0 END + CASE WHEN finer THEN 32 ELSE 0 END) AS otherwise FROM said;
SELECT w, l, jamsos.audit_wage(w::numeric, false, l::numeric), jamsos.audit_priced(w::numeric) FROM (VALUES (NULL, 5), (0, 5), (-1, 5), (1e13, 5), (5, NULL), (5, 1e13), (5, -1), (0.001, 5), (5, 'NaN'), (2000000, 0), ('NaN', 5), ('Infinity', NULL), ('-Infinity', 5)) v (w, l);
SELECT jamsos.audit_wage(NULL, true, 5) AS missing, jamsos.audit_wage(NULL, NULL, 5) AS invalid;
-- a fraction of a sen, whatever the size: against rounding
SELECT count(*) AS numbers, count(*) FILTER (WHERE v <> round(v, 2)) > 5000 AS finer, count(*) FILTER (WHERE (jamsos.audit_wage(v, false, NULL) & 32 > 0) <> (v <> round(v, 2))) AS otherwise
FROM (SELECT sign * (i::numeric * 10::numeric ^ p + add) AS v FROM generate_series(0, 400) i, generate_series(-9, 24, 3) p, unnest('{0,1e-20,0.01,7000,1e300}'::numeric[]) add, unnest('{1,-1}'::integer[]) sign) q;
-- what is said of days: against plain conditions
WITH d (d) AS (SELECT unnest('{-infinity,1899-12-31,1900-01-01,1990-05-05,1990-05-06,2000-05-03,2000-05-07,2008-06-30,2008-07-01,2026-01-15,2026-01-16,2031-01-15,2031-01-16,2199-12-31,2200-01-01,infinity,NULL}'::date[]))
SELECT count(*) FILTER (WHERE jamsos.audit_birth_date(a.d, m, '2026-01-15', '2008-06-30', '1990-05-06') IS DISTINCT FROM CASE WHEN a.d IS NULL THEN CASE WHEN m THEN 1 ELSE 2 END
		WHEN a.d < '1900-01-01' OR a.d > '2026-01-15' THEN 4 WHEN a.d > '2008-06-30' THEN 8 WHEN a.d < '1990-05-06' THEN 16 ELSE 0 END) AS birth,
	count(*) FILTER (WHERE jamsos.audit_start_date(a.d, m, b.d, '2026-01-15') IS DISTINCT FROM CASE WHEN a.d IS NULL THEN CASE WHEN m THEN 1 ELSE 2 END
		ELSE CASE WHEN a.d NOT BETWEEN '1900-01-01' AND '2031-01-15' THEN 4 ELSE 0 END + CASE WHEN a.d <= b.d THEN 8 WHEN a.d < b.d + interval '10 years' THEN 16 ELSE 0 END END) AS start,
	count(*) FILTER (WHERE jamsos.audit_end_date(a.d, m, b.d) IS DISTINCT FROM CASE WHEN a.d IS NULL THEN CASE WHEN m THEN 1 ELSE 2 END
		ELSE CASE WHEN a.d < '1900-01-01' THEN 4 ELSE 0 END + CASE WHEN a.d < b.d THEN 8 ELSE 0 END END) AS "end"
FROM d a, d b, unnest('{true,false}'::boolean[]) m;
SELECT jamsos.audit_start_date('2199-12-31', false, NULL, NULL) AS far, jamsos.audit_start_date('2200-01-01', false, NULL, 'infinity') AS too_far, jamsos.audit_birth_date('2026-01-01', false, '2026-01-15', NULL, NULL) AS no_ages, jamsos.audit_birth_date('1800-01-01', false, NULL, NULL, NULL) AS no_day;
SELECT v, jamsos.audit_nik_problems(v, '1990-01-01'), jamsos.normalize_nik(v) FROM unnest('{3523180101900001,"3523 1801 0190 0001",3523180201900001,9999180101900001,3523180101900000,"0000 0001 0190 0000",3523183201900001,abc,"a b","-",".","",NULL}'::text[] || repeat('9', 60)) v;
SELECT jamsos.audit_nik_problems('3523180201900001', NULL);
SELECT jamsos.audit_is_total(1);
SELECT jamsos.audit_is_total('a'::text, NULL::varchar, 'TOTAL'::varchar), jamsos.audit_is_total('a'::text, 'Totok'::text), jamsos.audit_is_total(NULL::text);
-- several problems in an integer: each of its lowest eight bits is one
SELECT jamsos.audit_tally(NULL::oid, x, x, x, NULL::text, x = 4, x, NULL::text) FROM unnest('{4,5,256,-128,NULL}'::integer[]) x;
-- spellings: more than 64, or a long one, and there are none; of parts put together, as many as of all
SELECT jamsos.audit_spellings(NULL::oid, k, 's ' || k % 64) IS NOT NULL AS counted, jamsos.audit_spellings(NULL::oid, k, 's ' || k % 65) IS NULL AS too_many, jamsos.audit_spellings(NULL::oid, k, repeat('x', 128 + k % 2)) IS NULL AS too_long,
	(jamsos.audit_spellings(NULL::oid, k, repeat('x', 128)))[1][2] AS rows FROM generate_series(1, 200) k;
SELECT jamsos.audit_spellings('pg_class'::regclass::oid, x, v) FROM (VALUES (9, 'b'), (3, 'b'), (7, 'a'), (1, NULL), (NULL, 'c')) q (x, v);
SELECT jamsos.audit_spellings(NULL::oid, 1, 'x') FROM generate_series(1, 0);
SELECT jamsos.audit_spellings(1, 1, 'x');
SELECT jamsos.audit_spellings_accum('\x00', NULL::oid, 1, 'x');
SELECT length(jamsos.audit_spellings_accum(NULL, NULL::oid, 1, 'x')) = length(jamsos.audit_spellings_combine(NULL, jamsos.audit_spellings_accum(NULL, NULL::oid, 1, 'y'))) AS one_size, jamsos.audit_spellings_combine(NULL, NULL);
WITH part AS (SELECT n, state FROM (VALUES (1, jamsos.audit_spellings_accum(jamsos.audit_spellings_accum(NULL, NULL::oid, 5, 'x'), NULL::oid, 2, 'y')), (2, jamsos.audit_spellings_accum(jamsos.audit_spellings_accum(NULL, NULL::oid, 4, 'x'), NULL::oid, 3, 'y'))) v (n, state))
SELECT jamsos.audit_spellings_final(jamsos.audit_spellings_combine(a.state, b.state), NULL::oid, 1, NULL) FROM part a, part b WHERE a.n <> b.n;
-- a state that somebody wrote into: what is no text of this database does not become one
\set VERBOSITY sqlstate
WITH made AS (SELECT jamsos.audit_tally_accum(NULL, NULL::oid, 'place'::text, true, 'shown'::text, 'more'::text) AS state)
SELECT jamsos.audit_tally_final(overlay(state PLACING '\xff' FROM position('shown'::bytea IN state)), NULL::oid, 'x'::text, true, 'x'::text, 'x'::text) FROM made;
WITH made AS (SELECT jamsos.audit_tally_accum(NULL, NULL::oid, 'place'::text, true, 'shown'::text, 'more'::text) AS state)
SELECT jamsos.audit_tally_final(overlay(state PLACING '\x00' FROM position('place'::bytea IN state)), NULL::oid, 'x'::text, true, 'x'::text, 'x'::text) FROM made;
WITH made AS (SELECT jamsos.audit_spellings_accum(NULL, NULL::oid, 'place'::text, 'value') AS state)
SELECT jamsos.audit_spellings_final(overlay(state PLACING '\xe2' FROM 4 + position('value'::bytea IN state)), NULL::oid, 'x'::text, NULL) FROM made;
\set VERBOSITY default
SELECT jamsos.audit_tally(source, place, x > 2, x, NULL::text, x < 0, x, x) FROM (VALUES (NULL::oid, 'bb', 3), (NULL, 'c', 4), (NULL, 'aa', 5), (NULL, NULL, 9), (NULL, 'z', NULL)) v (source, place, x);
SELECT jamsos.audit_tally(NULL::oid, NULL::text, true, x, NULL::text) FROM unnest('{b,a,c}'::text[]) x;
SELECT jamsos.audit_tally('pg_class'::regclass::oid, x, true, NULL::text, x::numeric) FROM unnest('{9,-3,10}'::bigint[]) x;
SELECT jamsos.audit_tally(NULL::oid, 1, true, 2, 3) FROM generate_series(1, 0);
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
DROP VIEW monthly, thousands, millions, days;
DROP TABLE staff, "Gaji per Bulan", spell, people, honor, office, sheet, quotient, unseen, crowd, spellings, empty, "x; DROP TABLE staff; --";
REVOKE USAGE ON SCHEMA public FROM jamsos_stranger;
DROP ROLE jamsos_stranger;
