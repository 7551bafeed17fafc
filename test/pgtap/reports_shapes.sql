-- Shapes of staffing tables as they are found, rebuilt with people that nobody is: each by one call, and once more after it.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;
SELECT no_plan();
CREATE SCHEMA bentuk;
CREATE TEMP TABLE sum_of (name text, workers numeric, unpriced numeric, total numeric);
CREATE FUNCTION pg_temp.owed(schema text) RETURNS SETOF sum_of LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('SELECT %L::text, sum(workers), sum(unpriced), sum(total) FROM %I.liability_by_office WHERE month_key = ''2025-06''', schema, schema);
END
$$;
-- least is what JKK and JKM take of the UMP of region 63, by the law tables and plain rounding
CREATE TEMP VIEW ump AS SELECT amount, round(amount * 0.0024) + round(amount * 0.003) AS least FROM jamsos.minimum_wage WHERE region = '63' AND valid @> '2025-06-01'::date;

-- part-time PPPK: a number of the office beside its name as text, sources of money, wages in decimals
CREATE TABLE bentuk.pegawai_pw (id int, idskpd int, nip varchar(255), nama varchar(255), nik varchar(50), status varchar(255), skpd varchar(255), gapok numeric(15,2), sumber_dana varchar(20));
INSERT INTO bentuk.pegawai_pw VALUES (1, 101, '1', 'A', '6371010201800001', 'PPPK PW', 'DINAS A', 4000000, 'APBD'), (2, NULL, '2', 'B', '''6371010201800002', 'P3K PARUH WAKTU', 'DINAS B', NULL, 'BLUD'), (3, 102, '3', 'C', '', 'PPPK', 'DINAS B', 0, 'APBD');
SELECT count(*) FROM jamsos_reports.install('l_pw', '63', 2026, 'bentuk.pegawai_pw', '{"worker_id": "id", "name": "nama", "nik": "nik", "office": "skpd", "status": "status", "wage": "gapok", "fund": "sumber_dana", "budget_status": {"column": "status", "map": {"PPPK PW": "PPPK paruh waktu", "P3K PARUH WAKTU": "PPPK paruh waktu"}, "else": "non-ASN"}}') \g /dev/null
SELECT results_eq($$SELECT workers, unpriced, total FROM pg_temp.owed('l_pw')$$, $$SELECT 3::numeric, 0::numeric, round(4000000 * 0.0024) + round(4000000 * 0.003) + 2 * least FROM ump$$, 'part-time PPPK, by the name of the office');
SELECT set_eq($$SELECT fund, sum(amount) FROM l_pw.fact_liability WHERE month_key = '2025-06' GROUP BY 1$$, $$SELECT 'APBD' AS fund, round(4000000 * 0.0024) + round(4000000 * 0.003) + least AS sum FROM ump UNION ALL SELECT 'BLUD', least FROM ump$$, 'by the source of the money');

-- daily workers with a contract a year, headings as they stand on the sheet; units as each clerk writes them
CREATE TABLE bentuk."DATA PHL" ("NO" int, "NAMA LENGKAP" text, "NO. KTP" text, "UNIT KERJA" text, "MULAI" text, "S/D" text, "UPAH/BLN" text, "STS" char(2));
INSERT INTO bentuk."DATA PHL" SELECT i, 'PHL ' || i, '637105 010180 ' || to_char(i, 'FM0000'), (ARRAY['UPT KEBERSIHAN', 'Upt. Kebersihan', 'SEKRETARIAT'])[1 + i % 3], '01-01-' || y, CASE WHEN y = 2025 AND i % 5 = 0 THEN '' ELSE '31 Desember ' || y END, 'Rp. 4.000.000,- ', CASE WHEN i = 7 AND y = 2025 THEN 'K' ELSE 'A' END
FROM generate_series(1, 30) i, generate_series(2023, 2025) y;
CREATE TEMP TABLE phl AS SELECT * FROM jamsos_reports.install('l_phl', '63', 2026, 'bentuk."DATA PHL"', shape => 'spell', active => '{"STS": ["A"]}',
	columns => '{"worker_id": "NO", "name": "NAMA LENGKAP", "nik": "NO. KTP", "office": "UNIT KERJA", "wage": "UPAH/BLN", "first_day": "MULAI", "last_day": "S/D"}');
SELECT results_eq($$SELECT workers, unpriced, total FROM pg_temp.owed('l_phl')$$, 'VALUES (29::numeric, 0::numeric, 29 * (9600 + 12000)::numeric)', 'contracts of a year, each worker once');
SELECT is((SELECT sum(worker_months) FROM l_phl.fact_budget WHERE fiscal_year = 2026 AND program = 'JKK'), 12 * 6::numeric, 'the budget holds only whose contract is open');
SELECT set_eq($$SELECT problem, rows, example FROM phl WHERE problem LIKE 'contract%' OR problem LIKE 'office%'$$, $$VALUES ('contract that ends before the fiscal year', 23::bigint, '1'), ('office that is written in several ways', 1, 'UPT KEBERSIHAN')$$, 'which is said of all others, and so are two spellings of one office');

-- contract workers without a wage; decrees with beginnings and ends, gaps between; a unit a row a year
CREATE TABLE bentuk.tkk (id_tkk int, nama text, id_unit_kerja int, no_ktp text, flag_pensiun int);
CREATE TABLE bentuk.sk_tkk (id_tkk int, tmt_mulai text, tmt_akhir text);
CREATE TABLE bentuk.unit_kerja (id_unit_kerja int, nama_baru text, tahun int);
INSERT INTO bentuk.tkk VALUES (1, 'A', 7, '6371010201800001', 0), (2, 'B', 7, '6371010201800002', 0), (3, 'C', 8, '6371010201800003', 1);
INSERT INTO bentuk.sk_tkk VALUES (1, '01-01-2025', '31-12-2025'), (2, '01-01-2025', '31-03-2025'), (2, '01-07-2025', '--'), (3, '01-01-2025', '--');
INSERT INTO bentuk.unit_kerja VALUES (7, 'Unit Tujuh', 2024), (7, 'Unit Tujuh Baru', 2025), (8, 'Unit Delapan', 2025);
CREATE VIEW bentuk.kontrak AS SELECT t.*, s.tmt_mulai, s.tmt_akhir FROM bentuk.tkk t JOIN bentuk.sk_tkk s USING (id_tkk);
SELECT throws_ok($$SELECT * FROM jamsos_reports.install('l_tkk', '63', 2026, 'bentuk.kontrak', '{"worker_id": "id_tkk", "office": "id_unit_kerja", "first_day": "tmt_mulai", "last_day": "tmt_akhir"}', shape => 'spell', offices => '{"relation": "unit_kerja", "office": "id_unit_kerja", "name": "nama_baru"}')$$, '23505', NULL, 'a unit of two years would double its people');
SELECT count(*) FROM jamsos_reports.install('l_tkk', '63', 2026, 'bentuk.kontrak', '{"worker_id": "id_tkk", "name": "nama", "nik": "no_ktp", "office": "id_unit_kerja", "first_day": "tmt_mulai", "last_day": "tmt_akhir"}', shape => 'spell', active => '{"flag_pensiun": [0]}',
	offices => '{"relation": "unit_kerja", "office": "id_unit_kerja", "name": "nama_baru", "where": {"tahun": ["2025"]}}') \g /dev/null
SELECT results_eq($$SELECT workers, total FROM pg_temp.owed('l_tkk')$$, $$SELECT 1::numeric, least FROM ump$$, 'contracts with a gap: in June one of two, at the minimum wage');
SELECT results_eq($$SELECT sum(workers)::int FROM l_tkk.fact_headcount WHERE month_key = '2025-08'$$, 'VALUES (2)', 'in August both');

-- honor as text with either tail, no office at all
CREATE TABLE bentuk.data_penggajian (id int, nama text, nip varchar(100), gaji varchar(100));
INSERT INTO bentuk.data_penggajian VALUES (1, 'A', '1', 'RP.4.150.000,00'), (2, 'B', '2', 'Rp.200.000.000.00'), (3, 'C', '3', '');
CREATE TEMP TABLE found AS SELECT * FROM jamsos_reports.install('l_gaji', '63', 2026, 'bentuk.data_penggajian', '{"worker_id": "id", "name": "nama", "wage": "gaji"}');
SELECT results_eq($$SELECT workers, total FROM pg_temp.owed('l_gaji')$$, $$SELECT 3::numeric, round(4150000 * 0.0024) + round(4150000 * 0.003) + 2 * least FROM ump$$, 'what may be two amounts is none');
SELECT set_eq($$SELECT problem, rows FROM found WHERE problem LIKE 'wage%'$$, $$VALUES ('wage cannot be read', 1::bigint), ('wage missing', 1)$$, 'and both are named');
SELECT set_eq('SELECT office FROM l_gaji.dim_office', $$VALUES ('')$$, 'people without an office are people');

-- offices as a string whose length is their level; codes of who is there
CREATE TABLE bentuk.tb_01 (nip text, idskpd varchar(8), idjenkedudupeg int, tgl_lahir varchar(10));
CREATE TABLE bentuk.skpd (idskpd varchar(8), skpd text);
INSERT INTO bentuk.tb_01 VALUES ('a', '0101', 1, '1980-01-02'), ('b', '010102', 1, '02/01/1980'), ('c', '0101', 21, '--'), ('d', '', 1, NULL);
INSERT INTO bentuk.skpd VALUES ('01', 'Dinas'), ('0101', 'Bidang'), ('010102', 'Seksi');
CREATE VIEW bentuk.pohon AS SELECT idskpd, skpd, nullif(left(idskpd, -2), '') AS induk FROM bentuk.skpd;
SELECT count(*) FROM jamsos_reports.install('l_pohon', '63', 2026, 'bentuk.tb_01', '{"worker_id": "nip", "office": "idskpd", "birth_date": "tgl_lahir"}', active => '{"idjenkedudupeg": {"not": [21, 99]}}', offices => '{"relation": "pohon", "office": "idskpd", "name": "skpd", "parent": "induk"}') \g /dev/null
SELECT set_eq($$SELECT d.top_name, sum(h.workers) FROM l_pohon.fact_headcount h JOIN l_pohon.dim_office d USING (office) WHERE h.month_key = '2025-06' GROUP BY 1$$, $$VALUES ('Dinas', 2::numeric), ('(tanpa OPD)', 1)$$, 'the tree of offices, up to its top');

-- pay by month with contributions of its own columns, a row a person and period
CREATE TABLE bentuk.payroll_detail (periode text, pegawai int, gaji_pokok numeric(12,2), iuran_jkk numeric(12,2), iuran_jkm numeric(12,2), status_asn text);
INSERT INTO bentuk.payroll_detail SELECT '2025-' || to_char(m, 'FM00'), p, 4000000, CASE WHEN p = 1 THEN 9600 ELSE 0 END, CASE WHEN p = 1 THEN 12000 ELSE 0 END, CASE WHEN p = 3 THEN 'PNS' ELSE 'Non-PNS' END FROM generate_series(1, 12) m, generate_series(1, 3) p;
SELECT count(*) FROM jamsos_reports.install('l_detail', '63', 2026, 'bentuk.payroll_detail', '{"worker_id": "pegawai", "wage": "gaji_pokok", "month": "periode"}', shape => 'month', active => '{"status_asn": ["Non-PNS"]}',
	enrolment => '{"relation": "payroll_detail", "worker_id": "pegawai", "month": "periode", "where": {"iuran_jkk": {"above": 0}}}') \g /dev/null
SELECT results_eq($$SELECT workers, total FROM pg_temp.owed('l_detail')$$, 'SELECT 2::numeric, 2 * (round(4000000 * 0.0024) + round(4000000 * 0.003))', 'rows of months, civil servants left out');
SELECT results_eq($$SELECT sum(registered)::int, sum(eligible)::int FROM l_detail.fact_coverage WHERE month_key = '2025-06'$$, 'VALUES (1, 2)', 'covered is who was deducted for');

-- what is written for nothing, mapped to nothing: NULL, as a blank cell is; who has no KPJ is in one of the two uploads, whoever has made his adapter
CREATE TABLE bentuk.strip (id int, nama text, opd text, kpj text);
INSERT INTO bentuk.strip VALUES (1, 'A', 'DINAS', '-'), (2, 'B', 'tidak ada', '24000000001');
SELECT count(*) FROM jamsos_reports.install('l_strip', '63', 2026, 'bentuk.strip', '{"worker_id": "id", "name": "nama", "office": {"column": "opd", "map": {"DINAS": "DINAS"}, "else": ""}, "member_number": {"column": "kpj", "map": {"-": "", "24000000001": "24000000001"}}, "fund": {"value": ""}}') \g /dev/null
SELECT set_eq('SELECT worker_id, office, member_number, fund FROM l_strip.staff', $$VALUES ('1', 'DINAS', NULL, NULL), ('2', NULL, '24000000001', NULL)$$, 'nothing is NULL');
CREATE OR REPLACE VIEW l_strip.staff AS SELECT worker_id, name, nik, birth_date, office, status, budget_status, segment, wage, risk_class, first_day, last_day, region, programs, fund, coalesce(member_number, '') AS member_number FROM (SELECT id::text AS worker_id, nama AS name, NULL::text AS nik, NULL::date AS birth_date, opd AS office,
	NULL::text AS status, 'non-ASN'::text AS budget_status, 'PU'::text AS segment, NULL::numeric AS wage, 1 AS risk_class, NULL::date AS first_day, NULL::date AS last_day, NULL::text AS region, NULL::text AS programs, NULL::text AS fund, nullif(kpj, '-') AS member_number FROM bentuk.strip) r;
CALL l_strip.reconcile_run('2025-06-01');
SELECT results_eq($$SELECT 'baru', "NO_PEGAWAI" FROM l_strip.sipp_tk_baru UNION ALL SELECT 'lanjutan', "NO_PEGAWAI" FROM l_strip.sipp_tk_lanjutan ORDER BY 1$$, $$VALUES ('baru', '1'), ('lanjutan', '2')$$, 'each is in one upload');
SELECT throws_ok($$SELECT * FROM jamsos_reports.install('l_strip', staff => 'bentuk.strip', columns => '{"worker_id": "id", "office": {"column": "opd", "map": {}}}')$$, '22023', NULL, 'a map of nothing');
SELECT jamsos_reports.remove('l_strip') \g /dev/null

-- again, as after an upgrade: views are made anew, columns and figures are the same
INSERT INTO sum_of SELECT o.* FROM unnest('{l_pw,l_tkk,l_phl,l_gaji,l_pohon,l_detail}'::text[]) s, pg_temp.owed(s) o;
CREATE TEMP TABLE shape AS SELECT c.relnamespace, c.relname, a.attnum, a.attname, a.atttypid, a.atttypmod FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 WHERE c.relnamespace::regnamespace::text LIKE 'l\_%';
DO $$ DECLARE s text; BEGIN FOREACH s IN ARRAY '{l_pw,l_tkk,l_phl,l_gaji,l_pohon,l_detail}'::text[] LOOP PERFORM jamsos_reports.install(s); PERFORM jamsos_reports.install(s, replace => true); END LOOP; END $$;
SELECT set_eq($$SELECT o.* FROM unnest('{l_pw,l_tkk,l_phl,l_gaji,l_pohon,l_detail}'::text[]) s, pg_temp.owed(s) o$$, 'SELECT * FROM sum_of', 'the same figures');
SELECT set_eq($$SELECT c.relnamespace, c.relname, a.attnum, a.attname, a.atttypid, a.atttypmod FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 WHERE c.relnamespace::regnamespace::text LIKE 'l\_%'$$, 'SELECT * FROM shape', 'the same columns');
-- taken away, and nothing of theirs with it
DO $$ DECLARE s text; BEGIN FOREACH s IN ARRAY '{l_pw,l_tkk,l_phl,l_gaji,l_pohon,l_detail}'::text[] LOOP PERFORM jamsos_reports.remove(s); END LOOP; END $$;
SELECT is_empty($$SELECT nspname FROM pg_namespace WHERE nspname LIKE 'l\_%'$$, 'taken away');
SELECT is((SELECT count(*) FROM pg_class WHERE relnamespace = 'bentuk'::regnamespace AND relkind IN ('r', 'v')), 12::bigint, 'their tables stay');

/* ---- every type in which a value is met, and what is read out of it: worked by hand, NULL where nobody could say ---- */
CREATE DOMAIN bentuk.uang AS numeric(15,2);
CREATE DOMAIN bentuk.uang_dua AS bentuk.uang;
CREATE DOMAIN bentuk.kata AS text;
CREATE DOMAIN bentuk.hari AS date;
CREATE TYPE bentuk.macam AS ENUM ('PU', 'PR', '3', 'JKK', 'DINAS A');
CREATE DOMAIN bentuk.macam_dua AS bentuk.macam;
CREATE DOMAIN bentuk.daftar AS text[];
CREATE FUNCTION pg_temp.read_as(source text, purpose text, type text, literal text, year_type text, year text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	value text;
BEGIN
	DROP TABLE IF EXISTS bentuk.satu;
	EXECUTE format('CREATE TABLE bentuk.satu AS SELECT 1 AS id, %L::text::%s AS x, %L::text::%s AS y', literal, type, year, year_type);
	EXECUTE format('SELECT %I::text FROM (%s) q', purpose,
		jamsos_reports.source_query(source, 'bentuk.satu', jsonb_build_object('worker_id', 'id', 'paid_on', '{"value": "2026-01-01"}'::jsonb, purpose, 'x') || CASE WHEN year IS NULL THEN '{}' ELSE '{"year": "y"}' END::jsonb)) INTO value;
	RETURN value;
EXCEPTION WHEN datatype_mismatch THEN
	RETURN 'refused';
END
$$;
CREATE TEMP TABLE met (source text DEFAULT 'staff', purpose text, type text, literal text, read text, year_type text DEFAULT 'integer', year text);
INSERT INTO met (purpose, type, literal, read) VALUES
	('wage', 'smallint', '32000', '32000'), ('wage', 'integer', '4321987', '4321987'), ('wage', 'bigint', '1000000000001', NULL), ('wage', 'real', '4321987', '4321987'), ('wage', 'real', '12345678', '12345678'), ('wage', 'double precision', '4321987.59', '4321987.59'),
	('wage', 'double precision', 'NaN', NULL), ('wage', 'real', 'Infinity', NULL), ('wage', 'money', '4321987.50', '4321987.50'), ('wage', 'numeric(15,3)', '960000', '960000.000'), ('wage', 'numeric', '-5', NULL), ('wage', 'bentuk.uang', '4321987.5', '4321987.50'),
	('wage', 'bentuk.uang_dua', '4321987.5', '4321987.50'), ('wage', 'bentuk.kata', 'Rp 4.321.987,00', '4321987.00'), ('wage', 'char(20)', '4.321.987', '4321987'), ('wage', 'text', E'4.321.987\u00A0', '4321987'), ('wage', 'text', E'\uFF14321987', NULL), ('wage', 'text', '1.500', NULL),
	('wage', 'date', '2020-01-01', 'refused'), ('wage', 'boolean', 'true', 'refused'), ('wage', 'oid', '4321987', 'refused'), ('wage', 'interval', '1 day', 'refused'),
	('risk_class', 'numeric(3,2)', '3', '3'), ('risk_class', 'numeric', '2.5', '1'), ('risk_class', 'real', '2', '2'), ('risk_class', 'text', '3.0', '3'), ('risk_class', 'text', '03', '3'), ('risk_class', 'text', '3,0', '3'), ('risk_class', 'text', '10', '1'), ('risk_class', 'text', '2.5', '1'), ('risk_class', 'text', ' iv ', '4'), ('risk_class', 'text', E'3\u00A0', '3'),
	('risk_class', 'bentuk.macam', '3', '3'), ('risk_class', 'bentuk.macam_dua', '3', '3'), ('risk_class', 'boolean', 'true', 'refused'),
	('first_day', 'timestamp', '2025-01-15 23:59', '2025-01-15'), ('first_day', 'timestamptz', '2025-01-15', 'refused'), ('first_day', 'time', '10:00', 'refused'), ('first_day', 'timetz', '10:00', 'refused'), ('first_day', 'bentuk.hari', '2025-01-15', '2025-01-15'), ('first_day', 'date', 'infinity', NULL),
	('first_day', 'date', '-infinity', NULL), ('first_day', 'text', '29/02/2024', '2024-02-29'), ('first_day', 'text', '29/02/2025', NULL), ('first_day', 'text', '0000-00-00', NULL), ('last_day', 'date', '9999-12-31', NULL), ('last_day', 'timestamp', 'infinity', NULL), ('first_day', 'integer', '45000', NULL),
	('segment', 'bentuk.macam', 'PR', 'PR'), ('segment', 'bentuk.macam_dua', 'PR', 'PR'), ('segment', 'char(5)', 'bpu', 'BPU'), ('segment', 'name', 'ASN', 'ASN'), ('segment', 'text', E'PU\u00A0', 'PU'), ('segment', 'text', 'XX', NULL), ('segment', 'text', '', NULL),
	('office', 'integer', '101', '101'), ('office', 'real', '1234567', '1234567'), ('office', 'double precision', '101', '101'), ('office', 'bentuk.macam', 'DINAS A', 'DINAS A'), ('office', 'bentuk.macam_dua', 'DINAS A', 'DINAS A'), ('office', 'text', '  ', NULL), ('office', 'text', E'\uFEFF DINAS\u00A0A\u200B\u00A0', E'DINAS\u00A0A'),
	('nik', 'bigint', '6371010101900001', '6371010101900001'), ('nik', 'numeric(18,1)', '6371010101900001', '6371010101900001'), ('nik', 'text', E'6371\u00A00101\u00A00190\u00A00001', '6371010101900001'),
	('programs', 'text[]', '{JKK,NULL,JHT}', 'JKK JHT'), ('programs', 'bentuk.macam[]', '{JKK}', 'JKK'), ('programs', 'bentuk.daftar', '{JKK,JHT}', 'JKK JHT'), ('programs', 'text', 'jkk + jkm', 'JKK JKM'), ('programs', 'text', 'JKK JKX', NULL),
	('month', 'date', '2025-03-15', '2025-03-01'), ('month', 'date', 'infinity', NULL), ('month', 'date', '300000-01-01', NULL), ('month', 'timestamp', '2025-03-15 10:00', '2025-03-01'), ('month', 'time', '10:00', 'refused'), ('month', 'integer', '202503', '2025-03-01'), ('month', 'bentuk.hari', '2025-03-15', '2025-03-01');
-- a month beside a year: of that year, and a whole number of both
INSERT INTO met (purpose, type, literal, year_type, year, read) VALUES ('month', 'integer', '3', 'integer', '2025', '2025-03-01'), ('month', 'numeric', '3', 'numeric(6,2)', '2025', '2025-03-01'), ('month', 'numeric', '1.5', 'integer', '2025', NULL), ('month', 'integer', '3', 'numeric', '2025.6', NULL), ('month', 'real', '3', 'real', '2025', '2025-03-01'),
	('month', 'numeric', '12.4', 'integer', '2025', NULL), ('month', 'integer', '13', 'integer', '2025', NULL), ('month', 'text', 'Maret', 'numeric(6,2)', '2025', '2025-03-01'), ('month', 'date', '2025-03-01', 'integer', '2025', '2025-03-01'), ('month', 'date', '2025-03-01', 'integer', '2024', NULL), ('month', 'timestamp', '2025-03-01', 'text', ' 2025 ', '2025-03-01');
-- what may come back or be taken off is below zero, a wage never is
INSERT INTO met (source, purpose, type, literal, read) SELECT 'payments', 'amount', v.* FROM (VALUES ('numeric', '-5000', '-5000'), ('integer', '-5000', '-5000'), ('real', '-1234567', '-1234567'), ('text', '-Rp 5.000,00', '-5000.00'), ('text', '(5.000)', NULL), ('numeric', '-1000000000001', NULL), ('text', '-1000000000001', NULL), ('numeric', 'NaN', NULL)) v;
SELECT is_empty('SELECT purpose, type, literal, year, read AS by_hand, was FROM (SELECT m.*, pg_temp.read_as(source, purpose, type, literal, year_type, year) AS was FROM met m OFFSET 0) q WHERE was IS DISTINCT FROM read', 'each value as it was meant, in whatever type it stands');

-- a day that is compared as text is the same for whoever reads, in whatever DateStyle and zone
CREATE TABLE bentuk.bergaya (id int, keluar date, dicatat timestamp, gaji numeric);
INSERT INTO bentuk.bergaya VALUES (1, '2026-06-30', '2026-06-30 08:00', 4000000), (2, '2026-12-31', '2026-12-31 00:00', 4000000), (3, NULL, NULL, 4000000), (4, 'infinity', 'infinity', 4000000);
SELECT count(*) FROM jamsos_reports.install('l_gaya', '63', 2027, 'bentuk.bergaya', '{"worker_id": "id", "wage": "gaji", "status": "keluar", "fund": "dicatat"}', active => '{"keluar": {"not": ["2026-06-30"]}, "dicatat": [null, "2026-12-31 00:00:00", "infinity"]}') \g /dev/null
CREATE TEMP TABLE in_iso AS SELECT worker_id, status, fund FROM l_gaya.staff;
SET LOCAL DateStyle = 'SQL, DMY'; SET LOCAL TimeZone = 'Asia/Jayapura';
SELECT set_eq('SELECT worker_id, status, fund FROM l_gaya.staff', 'SELECT * FROM in_iso', 'days as text');
SELECT set_eq('SELECT worker_id, status FROM in_iso', $$VALUES ('2', '2026-12-31'), ('3', NULL), ('4', 'infinity')$$, 'as they are written by ISO');
RESET DateStyle; RESET TimeZone;

/* ---- whom no report has, and of what nothing was found, is said: no figure is less without a word ---- */
CREATE TABLE bentuk.orang (id int, nik text, seg text, opd text, upah numeric);
INSERT INTO bentuk.orang VALUES (7, '6371010101900001', 'PU', 'A', 4000000), (8, '6371010101900002', NULL, 'A', 4000000), (9, '6371010101900002', '', 'B', 4000000), (10, NULL, 'PU', NULL, 4000000);
CREATE TABLE bentuk.sk (pid text, mulai date, upah int);
INSERT INTO bentuk.sk VALUES ('007', '2024-01-01', 5000000), ('8', '2024-01-01', 5000000), ('8', '2024-01-01', 6000000), ('9', '2024-01-01', 5000000), ('9', '2024-01-01', 5000000), ('10', NULL, 5000000);
CREATE TABLE bentuk.anggota (nik text, mulai date, akhir date);
INSERT INTO bentuk.anggota VALUES ('6371010101900001', '2024-01-01', NULL), ('6371010101900009', '2024-01-01', NULL), ('6371010101900009', '2025-01-01', NULL), ('0', '2024-01-01', NULL), (NULL, '2024-01-01', NULL), ('6371010101900002', '2024-05-01', '2024-01-01');
CREATE TABLE bentuk.dibayar (opd text, hari date, jumlah numeric);
INSERT INTO bentuk.dibayar VALUES ('A', '2026-02-10', 10000), ('A', '2026-03-10', -5000), (NULL, '2026-03-10', 7000), ('Z', '2026-03-10', 1), ('A', NULL, 100);
CREATE TABLE bentuk.plafon (tahun text, opd text, akun text, jumlah numeric);
INSERT INTO bentuk.plafon VALUES ('2027', 'A', '5.1.02.02.02.0006', 1000), ('2027', 'A', '5.1.02.02.002.00006', -100), ('2027', 'Z', '510202020006', 1000), ('2027', 'A', 'belanja', 1000), ('TA 2027', 'A', '510202020006', 1000), (NULL, 'A', '510202020006', 1000);
CREATE TABLE bentuk.wilayah (kode text, daerah text);
INSERT INTO bentuk.wilayah VALUES ('A', '63.71'), ('B', NULL);
CREATE TABLE bentuk.iuran (no int, nik text, upah numeric, jkk numeric, jkm numeric, total numeric, bulan text);
INSERT INTO bentuk.iuran VALUES (1, '6371010101900001', 4000000, 9600, 12000, 21600, '2026-03'), (2, '6371010101900002', 4000000, 9600, 12000, 2160000, '2026-03'), (3, '6371010101900003', 4000000, 9600.48, 12000.12, 21601, '2026-03'), (4, '6371010101900004', 4000000, NULL, NULL, 21600, NULL), (5, '6371010101900005', 4000000, 9600, 12000, NULL, 'Maret');
CREATE TABLE bentuk.gaji_bulanan AS SELECT i AS id, m::date AS bulan, 4000000 AS upah FROM generate_series(1, 3) i, generate_series('2026-01-01'::date, '2026-06-01', '1 month') m UNION ALL SELECT 1, '2062-07-01', 4000000;
CREATE TABLE bentuk.potongan (id int, potong numeric(12,3));
INSERT INTO bentuk.potongan VALUES (7, 960), (8, 0), (10, NULL);
CREATE FUNCTION pg_temp.said(relation regclass, columns jsonb, more text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	found text;
BEGIN
	EXECUTE format('SELECT coalesce(string_agg(concat_ws('' '', source, problem, rows), ''; '' ORDER BY source, problem COLLATE "C"), ''nothing'') FROM jamsos_reports.install(''l_kata'', ''63'', %s, %L, %L%s) WHERE problem NOT IN (''rows'', ''workers'')',
		CASE WHEN more LIKE '%wilayah%' THEN 2022 ELSE 2027 END, relation, columns, more) INTO found;
	PERFORM jamsos_reports.remove('l_kata');
	RETURN found;
END
$$;
SELECT is(pg_temp.said(relation, columns, more), said, coalesce(nullif(more, ''), columns::text)) FROM (VALUES
	('bentuk.orang'::regclass, '{"worker_id": "id", "segment": "seg"}'::jsonb, '', 'staff segment missing 2; staff without an office 2'),
	('bentuk.orang', '{"worker_id": "id", "office": "opd", "nik": "nik"}', ', same_nik => ''first''', 'staff left out by same_nik 1; staff nik missing 1; staff without an office 1'),
	('bentuk.orang', '{"worker_id": "id", "office": {"value": "A"}}', ', wages => ''{"relation": "sk", "worker_id": "pid", "from": "mulai", "wage": "upah"}''', 'wages from missing 1; wages two decrees of one day 1; wages workers without a decree 2'),
	('bentuk.orang', '{"worker_id": "id", "nik": "nik", "office": {"value": "A"}}', ', enrolment => ''{"relation": "anggota", "nik": "nik", "first_day": "mulai", "last_day": "akhir"}''',
		'enrolment NIK that can be nobody''s 1; enrolment last_day before first_day 1; enrolment members who are not on staff 1; enrolment nik missing 1; staff nik missing 1; staff one NIK for several workers 1'),
	('bentuk.orang', '{"worker_id": "id", "office": "opd"}', ', payments => ''{"relation": "dibayar", "office": "opd", "paid_on": "hari", "amount": "jumlah"}''', 'payments office that the offices do not have 1; payments paid_on missing 1; payments without an office 1; staff without an office 1'),
	('bentuk.orang', '{"worker_id": "id", "office": "opd"}', ', payments => ''{"relation": "dibayar", "paid_on": "hari", "amount": "jumlah"}''', 'payments paid_on missing 1; payments without an office 5; staff without an office 1'),
	('bentuk.orang', '{"worker_id": "id", "office": "opd"}', ', pagu => ''{"relation": "plafon", "fiscal_year": "tahun", "office": "opd", "account": "akun", "amount": "jumlah"}''',
		'pagu account that is none 1; pagu fiscal_year cannot be read 1; pagu fiscal_year missing 1; pagu office that the offices do not have 1; staff without an office 1'),
	('bentuk.orang', '{"worker_id": "id", "office": "opd", "wage": "upah"}', ', offices => ''{"relation": "wilayah", "office": "kode", "region": "daerah"}''', 'staff months in which a region has no minimum wage 12; staff without an office 1'),
	('bentuk.orang', '{"worker_id": "id", "office": "opd", "wage": "upah"}', ', offices => ''{"relation": "wilayah", "office": "kode", "region": "daerah"}'', fallback => ''province''', 'staff without an office 1'),
	('bentuk.orang', '{"worker_id": "id", "nik": "nik", "office": {"value": "A"}}', ', bills => ''{"relation": "iuran", "bill_id": "no", "nik": "nik", "wage": "upah", "jkk": "jkk", "jkm": "jkm", "total": "total", "month": "bulan"}''',
		'bills month cannot be read 1; bills month missing 1; bills total that is not the sum of its amounts 1; staff nik missing 1; staff one NIK for several workers 1'),
	('bentuk.gaji_bulanan', '{"worker_id": "id", "month": "bulan", "wage": "upah", "office": {"value": "A"}}', ', shape => ''month''', 'staff last month without the month before it 1'),
	('bentuk.orang', '{"worker_id": "id", "office": {"value": "A"}}', ', enrolment => ''{"relation": "potongan", "worker_id": "id", "month": {"value": "2026-03"}, "where": {"potong": {"above": 0}}}''', 'nothing')) v (relation, columns, more, said);
-- what was given and would be looked at by nothing is refused, by its name and with the remedy
SELECT throws_ok(format('SELECT * FROM jamsos_reports.install(''l_tolak'', ''63'', 2027, ''bentuk.orang'', %L%s)', columns, more), '22023', message, message) FROM (VALUES
	('{"worker_id": "id", "segment": {"value": "XX"}}', '', 'invalid value of key "segment" of staff: {"value": "XX"}'),
	('{"worker_id": "id", "segment": {"column": "opd", "map": {"A": "PU", "B": "honorer"}}}', '', 'invalid value of key "segment" of staff: {"value": "honorer"}'),
	('{"worker_id": "id", "segment": {"column": "opd", "map": {"A": "PU"}, "else": "PW"}}', '', 'invalid value of key "segment" of staff: {"value": "PW"}'),
	('{"worker_id": "id", "risk_class": {"value": 7}}', '', 'invalid value of key "risk_class" of staff: {"value": 7}'),
	('{"worker_id": "id", "programs": {"value": "JKK JKX"}}', '', 'invalid value of key "programs" of staff: {"value": "JKK JKX"}'),
	('{"worker_id": "id", "wage": {"value": "1.500"}}', '', 'invalid value of key "wage" of staff: {"value": "1.500"}'),
	('{"worker_id": "id", "wage": {"value": -4000000}}', '', 'invalid value of key "wage" of staff: {"value": -4000000}'),
	('{"worker_id": "id", "first_day": {"value": "31-02-2026"}}', '', 'invalid value of key "first_day" of staff: {"value": "31-02-2026"}'),
	('{"worker_id": "id"}', ', bills => ''{"relation": "iuran", "nik": "nik", "month": {"value": "2026-13"}}''', 'invalid value of key "month" of bills: {"value": "2026-13"}'),
	('{"worker_id": "id"}', ', pagu => ''{"relation": "plafon", "fiscal_year": {"value": "TA 2027"}, "amount": "jumlah"}''', 'invalid value of key "fiscal_year" of pagu: {"value": "TA 2027"}'),
	('{"worker_id": "id"}', ', offices => ''{"relation": "wilayah", "office": "kode", "registered": {"value": "mungkin"}}''', 'invalid value of key "registered" of offices: {"value": "mungkin"}'),
	('{"worker_id": "id", "payment": "seg"}', ', regular => ''{GAJI INDUK}''', '"payment" in columns of staff needs shape month'),
	('{"worker_id": "id", "payment": "seg"}', ', regular => ''{GAJI INDUK}'', shape => ''spell''', '"payment" in columns of staff needs shape month'),
	('{"worker_id": "id", "year": "seg"}', '', '"year" in columns of staff needs shape month'),
	('{"worker_id": "id"}', ', enrolment => ''{"relation": "anggota", "nik": "nik", "year": "mulai"}''', 'columns of enrolment have "year" without "month"'),
	('{"worker_id": "id"}', ', enrolment => ''{"relation": "anggota", "nik": "nik", "month": "mulai", "last_day": "akhir"}''', 'columns of enrolment have "month" beside days')) v (columns, more, message);

/* ---- a bill against itself: what it says twice it says alike, a rupiah for each amount apart, and a correction is money too ---- */
CREATE TABLE bentuk.pekerja AS SELECT i AS id, '637101010190' || to_char(i, 'FM0000') AS nik, 4000000 AS upah FROM generate_series(1, 9) i;
CREATE TABLE bentuk.rincian (no int, nik text, upah numeric, jkk numeric, jkm numeric, jht numeric, total numeric);
INSERT INTO bentuk.rincian SELECT v.no, '637101010190' || to_char(v.of, 'FM0000'), v.upah, v.jkk, v.jkm, v.jht, v.total FROM (VALUES
	(1, 1, 4000000, 9600, 12000, NULL, 21600), (2, 2, 4000000, 9600, 12000, NULL, 2160000), (3, 3, 400000000, 960000, 1200000, NULL, 2160000), (4, 4, 4000000, 960000, 1200000, NULL, 2160000), (5, 5, 4000000, 9600.40, 11999.60, NULL, 21602), (6, 6, 4000000, 9600, 12000, NULL, 21603),
	(7, 7, 4000000, -9600, 12000, NULL, 2400), (8, 8, 4000000, 9600, 12000, -5000, 16600), (9, 9, 4000000, NULL, NULL, NULL, 2160000), (10, 1, NULL, -9600, -12000, NULL, -21600)) v (no, of, upah, jkk, jkm, jht, total);
SELECT count(*) FROM jamsos_reports.install('l_rinci', '63', 2027, 'bentuk.pekerja', '{"worker_id": "id", "nik": "nik", "wage": "upah"}', bills => '{"relation": "rincian", "bill_id": "no", "nik": "nik", "wage": "upah", "jkk": "jkk", "jkm": "jkm", "jht_employer": "jht", "total": "total", "month": {"value": "2026-03"}}') \g /dev/null
CALL l_rinci.reconcile_run('2026-03-01') \g /dev/null
SELECT results_eq('SELECT bill_id::int, class, billed FROM l_rinci.run_worker ORDER BY 1', $$VALUES (1, 'agrees', 21600.00::numeric), (2, 'amount_differs', 21600), (3, 'wage_high', 2160000), (4, 'amount_differs', 2160000), (5, 'agrees', 21600), (6, 'amount_differs', 21600),
	(7, 'program_missing', 2400), (8, 'amount_differs', 16600), (9, 'amount_differs', 2160000), (10, 'duplicate_on_bill', -21600)$$, 'a bill whose total is not the sum of its amounts agrees with nobody');
CALL l_rinci.reconcile_run('2062-03-01') \g /dev/null
SELECT results_eq('SELECT month_key, assumptions FROM l_rinci.run_list ORDER BY run', $$VALUES ('2026-03', 'region 63, fallback refused'), ('2062-03', 'region 63, fallback refused, minimum 63 not published from 2027-01 on (last: Rp3.725.000 since 2026-01), no row of a bill')$$, 'a month of which there is no bill is said to be one');
SELECT is((SELECT sum(amount) FROM l_rinci.fact_bill), (SELECT sum(coalesce(jkk, 0) + coalesce(jkm, 0) + coalesce(jht, 0)) FROM bentuk.rincian), 'what is taken back is taken off');
SELECT is((SELECT sum(difference) FROM l_rinci.compliance_by_worker WHERE month_key = '2026-03'), (SELECT sum(CASE WHEN num_nonnulls(jkk, jkm, jht) = 0 THEN total ELSE coalesce(jkk, 0) + coalesce(jkm, 0) + coalesce(jht, 0) END) FROM bentuk.rincian) - 9 * (9600 + 12000), 'and the rupiah of the rows are bill less due');

-- a cell that is empty where others have an amount is nothing billed; a column that nobody has is not stated: JHT is 148,000 and 80,000
CREATE TABLE bentuk.tiga (no int, nik text, upah numeric, jkk numeric, jkm numeric, jht numeric, jht_tk numeric);
INSERT INTO bentuk.tiga SELECT i, '637101010190' || to_char(i, 'FM0000'), 4000000, 9600, 12000, CASE WHEN i <> 3 THEN 148000 END, CASE WHEN i <> 2 THEN 80000 END FROM generate_series(1, 9) i;
CREATE FUNCTION pg_temp.classes(programs text, columns text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	classes text;
BEGIN
	PERFORM jamsos_reports.install('l_tiga', '63', 2027, 'bentuk.pekerja', jsonb_build_object('worker_id', 'id', 'nik', 'nik', 'wage', 'upah', 'programs', jsonb_build_object('value', programs)),
		bills => ('{"relation": "tiga", "bill_id": "no", "nik": "nik", "wage": "upah", "jkk": "jkk", "jkm": "jkm", "month": {"value": "2026-03"}' || columns || '}')::jsonb);
	PERFORM jamsos_reports.reconcile_run('l_tiga.setting', '2026-03-01');
	SELECT string_agg(class || ' ' || due_reported, ', ' ORDER BY worker_id) INTO classes FROM l_tiga.run_worker WHERE worker_id IN ('1', '2', '3');
	PERFORM jamsos_reports.remove('l_tiga');
	RETURN classes;
END
$$;
SELECT is(pg_temp.classes(programs, columns), said, programs || columns) FROM (VALUES ('JKK JKM JHT', ', "jht_employer": "jht", "jht_worker": "jht_tk"', 'agrees 249600, amount_differs 249600, amount_differs 249600'), ('JKK JKM JHT', ', "jht_employer": "jht"', 'agrees 249600, agrees 249600, program_missing 249600'),
	('JKK JKM', '', 'agrees 21600, agrees 21600, agrees 21600'), ('JKK JKM', ', "jht_employer": "jht", "jht_worker": "jht_tk"', 'program_not_due 21600, program_not_due 21600, program_not_due 21600')) v (programs, columns, said);

/* ---- people without a NIK: a name is the same with a title and without, and of one of two nobody says whose it is ---- */
CREATE TABLE bentuk.tanpa_nik (id int, nama text, lahir date);
CREATE TABLE bentuk.di_tagihan (id int, nama text, lahir date);
CREATE TEMP TABLE names (id int, staff text, bill text, matched boolean);
INSERT INTO names VALUES (1, 'Cici Lestari, S.Pd', 'CICI LESTARI', true), (2, 'Budi', 'Drs. H. BUDI', true), (3, 'dr. Ani', 'Ani, A.Md.Keb', true), (4, 'Hani', 'H. Ani', false), (5, 'Ma’ruf Amin', 'MA''RUF AMIN', true), (6, 'SITI   AMINAH', 'Siti Aminah', true), (7, 'ÉDI', 'Édi, S.E.', true),
	(8, 'Prof. Dr. Ir. Adi Nugroho, M.T.', 'adi nugroho', true), (9, 'Hj Rina', 'Rina', true), (10, 'Irwan', 'Ir. Wan', false), (11, '-', '-', false), (12, NULL, NULL, false), (13, 'Ana', 'Ane', false), (14, '12', '12', false);
INSERT INTO bentuk.tanpa_nik SELECT id, staff, '1990-01-01'::date + id FROM names;
INSERT INTO bentuk.di_tagihan SELECT id, bill, '1990-01-01'::date + id FROM names;
-- two of one name and day on one side, and another day of birth
INSERT INTO bentuk.tanpa_nik VALUES (20, 'Eka, S.H.', '1984-05-05'), (21, 'EKA', '1984-05-05'), (22, 'Fani', '1984-06-06');
INSERT INTO bentuk.di_tagihan VALUES (20, 'Eka', '1984-05-05'), (22, 'Fani', '1984-06-07');
SELECT count(*) FROM jamsos_reports.install('l_nama', '63', 2027, 'bentuk.tanpa_nik', '{"worker_id": "id", "name": "nama", "birth_date": "lahir"}', bills => '{"relation": "di_tagihan", "bill_id": "id", "name": "nama", "birth_date": "lahir", "month": {"value": "2026-03"}}') \g /dev/null
CALL l_nama.reconcile_run('2026-03-01') \g /dev/null
SELECT set_eq($$SELECT worker_id::int, bill_id::int FROM l_nama.run_worker WHERE matched_by IS NOT NULL$$, 'SELECT id AS worker_id, id AS bill_id FROM names WHERE matched', 'by name and birth date');

/* ---- a run names what it is asked for, and refuses what it would price by nothing ---- */
SELECT count(*) FROM jamsos_reports.install('l_kota', '63.71', 2027, 'bentuk.pekerja', '{"worker_id": "id", "nik": "nik"}') \g /dev/null
SELECT throws_ok(call, '22023', 'no minimum wage of region 63.71 is recorded for ' || month, call) FROM (VALUES ('CALL l_kota.billing_run(''2021-06-01'')', '2021-06'), ('CALL l_kota.reconcile_run(''2021-06-01'')', '2021-06'), ('CALL l_kota.budget_run(2019)', '2019-01')) v (call, month);
SELECT throws_ok(format('CALL l_kota.budget_run(2027, scenario => jamsos.scenario(%s))', argument), '22023', message, argument) FROM (VALUES ('minimum => 5000000', 'scenario with minimum 5000000'), ('base => ''2028-01-01''', 'scenario with base 2028-01 for fiscal year 2027')) v (argument, message);
SELECT count(*) FROM jamsos_reports.install('l_kota', fallback => 'province') \g /dev/null
CALL l_kota.billing_run('2021-06-01') \g /dev/null
-- Kalimantan Selatan 2021: 2,877,448.59, of which 6,906 and 8,632
SELECT is((SELECT sum(amount) FROM l_kota.fact_billed), 9 * (6906 + 8632)::numeric, 'at that of the province where it was chosen');
CALL l_rinci.billing_run('2026-03-01') \g /dev/null
CREATE TEMP TABLE asked_run AS SELECT max(run) AS run FROM l_rinci.run;
SELECT throws_ok(format('SELECT * FROM l_rinci.evidence_sheet(%s, %s)', run, argument), '22023', format(message, run), argument) FROM asked_run, (VALUES ('program => ''JKX''', 'unknown program "JKX"'), ('program => ''jkk''', 'unknown program "jkk"'), ('payer => ''APBD''', 'unknown payer "APBD"'), ('office => ''Dinas''', 'run %s has no office "Dinas"')) v (argument, message);
SELECT is((SELECT amount FROM l_rinci.evidence_sheet((SELECT run FROM asked_run), program => 'JHT') WHERE line = 1), 0::numeric, 'a programme of which nothing is due is none of them');

/* ---- programmes of which the law has none for the segment: one such worker stops no report, and is named ---- */
CREATE TABLE bentuk.salah (id int, prog text, seg text, upah int);
INSERT INTO bentuk.salah VALUES (1, 'JKK JKM JP', 'BPU', 2000000), (2, 'JHT', 'ASN', 4000000), (3, 'JP', 'PR', NULL), (4, 'JP', 'PU', 4000000);
CREATE TEMP TABLE unfit AS SELECT * FROM jamsos_reports.install('l_salah', '63', 2027, 'bentuk.salah', '{"worker_id": "id", "programs": "prog", "segment": "seg", "wage": "upah"}');
SELECT results_eq($$SELECT rows, example FROM unfit WHERE problem = 'programs that the segment has not'$$, $$VALUES (2::bigint, '2: JHT')$$, 'programmes of no rate are named');
-- BPU: 20,000 and 6,800; ASN by PP 66/2017: 9,600 and 28,800; PR at the lowest base: 10,000 and 6,800; PU: 2 and 1 percent
SELECT results_eq($$SELECT worker_id, sum(amount) FROM l_salah.contribution_by_worker WHERE month_key = '2026-03' GROUP BY 1 ORDER BY 1$$, $$VALUES ('1', 26800::numeric), ('2', 38400), ('3', 16800), ('4', 120000)$$, 'and priced by those of the setting');
SELECT is((SELECT sum(total) FROM l_salah.liability_by_office WHERE month_key = '2026-03'), 26800 + 38400 + 16800 + 120000::numeric, 'all of them in one sum');

/* ---- people of every kind, priced by a bill, by views and one by one, against plain numeric SQL typed from the articles ---- */
CREATE TABLE bentuk.opd_acak AS SELECT * FROM (VALUES ('A', '63'), ('B', '31'), ('C', NULL)) v (kode, daerah);
SELECT setseed(0.26);
CREATE TABLE bentuk.acak AS SELECT i AS id, (ARRAY['A', 'B', 'C', NULL])[1 + (random() * 3.99)::int % 4] AS opd, CASE WHEN random() < 0.8 THEN round((random() * 15000000)::numeric, 2) END AS upah, 1 + (random() * 4.99)::int % 5 AS kelas,
	(ARRAY['PU', 'PU', 'BPU', 'PR', 'ASN'])[1 + (random() * 4.99)::int % 5] AS seg, (ARRAY[NULL, 'JKK,JKM', 'JKK JKM JHT', 'JKK/JKM/JHT/JP', 'JKM JP', 'JHT'])[1 + (random() * 5.99)::int % 6] AS prog,
	CASE WHEN random() < 0.7 THEN '2025-11-01'::date + (random() * 200)::int END AS mulai, CASE WHEN random() < 0.5 THEN '2025-12-01'::date + (random() * 250)::int END AS akhir FROM generate_series(1, 800) i;
SELECT count(*) FROM jamsos_reports.install('l_acak', '63', 2027, 'bentuk.acak', '{"worker_id": "id", "office": "opd", "wage": "upah", "risk_class": "kelas", "segment": "seg", "programs": "prog", "first_day": "mulai", "last_day": "akhir"}', offices => '{"relation": "opd_acak", "office": "kode", "region": "daerah"}') \g /dev/null
-- UMP 2026: 3,725,000 and 5,729,876; the ceiling of JP 10,547,400, from March on 11,086,300; who has none of his programmes pays JKK and JKM
CREATE TEMP TABLE by_articles AS WITH due AS (
	SELECT m AS month, s.*, CASE WHEN s.opd = 'B' THEN 5729876 ELSE 3725000 END AS least, CASE WHEN m < '2026-03-01' THEN 10547400 ELSE 11086300 END AS most, CASE WHEN prog IS NULL OR seg = 'ASN' AND prog = 'JHT' THEN '{JKK,JKM}' ELSE regexp_split_to_array(prog, '[^A-Z]+') END AS progs
	FROM bentuk.acak s, unnest('{2026-01-01,2026-03-01}'::date[]) m WHERE (mulai IS NULL OR mulai < m + interval '1 month') AND (akhir IS NULL OR akhir < mulai OR akhir >= m)
), based AS (
	SELECT d.*, CASE WHEN seg IN ('PU', 'ASN') THEN greatest(upah, least) WHEN upah IS NOT NULL OR seg = 'PR' THEN (SELECT base FROM jamsos.income_bracket i WHERE i.income_from <= coalesce(upah, 0) AND i.valid @> d.month ORDER BY income_from DESC LIMIT 1) END AS base FROM due d)
SELECT month, coalesce(opd, '') AS office, program, payer, sum(round(amount)) AS amount FROM based CROSS JOIN LATERAL (VALUES
	('JKK', CASE seg WHEN 'BPU' THEN 'worker' ELSE 'employer' END, CASE seg WHEN 'PU' THEN base * (ARRAY[0.0024, 0.0054, 0.0089, 0.0127, 0.0174])[kelas] WHEN 'ASN' THEN base * 0.0024 ELSE base * 0.01 END),
	('JKM', CASE seg WHEN 'BPU' THEN 'worker' ELSE 'employer' END, CASE seg WHEN 'PU' THEN base * 0.003 WHEN 'ASN' THEN base * 0.0072 ELSE 6800 + 0 * base END),
	('JHT', 'employer', CASE seg WHEN 'PU' THEN base * 0.037 WHEN 'PR' THEN base * 0.02 END), ('JHT', 'worker', CASE WHEN seg IN ('PU', 'BPU') THEN base * 0.02 END),
	('JP', 'employer', CASE seg WHEN 'PU' THEN least(base, most) * 0.02 END), ('JP', 'worker', CASE seg WHEN 'PU' THEN least(base, most) * 0.01 END)) v (program, payer, amount)
WHERE program = ANY (progs) AND amount IS NOT NULL GROUP BY 1, 2, 3, 4;
SELECT jamsos_reports.billing_run('l_acak.setting', m) FROM unnest('{2026-01-01,2026-03-01}'::date[]) m \g /dev/null
SELECT cmp_ok((SELECT count(*) FROM by_articles), '>', 50::bigint, 'months, offices, programmes and payers');
SELECT set_eq('SELECT month, office, program, payer, sum(amount) FROM l_acak.fact_billed GROUP BY 1, 2, 3, 4 HAVING sum(amount) > 0', 'SELECT * FROM by_articles', 'by a bill');
SELECT set_eq($$SELECT month, office, program, payer, sum(amount) FROM l_acak.fact_liability WHERE month IN ('2026-01-01', '2026-03-01') GROUP BY 1, 2, 3, 4 HAVING sum(amount) > 0$$, 'SELECT * FROM by_articles', 'by a view');
SELECT set_eq($$SELECT month, office, program, payer, sum(amount) FROM l_acak.contribution_by_worker WHERE month IN ('2026-01-01', '2026-03-01') GROUP BY 1, 2, 3, 4 HAVING sum(amount) > 0$$, 'SELECT * FROM by_articles', 'one by one');
-- an adapter of the user's own, in which a row would stop every report, is looked at
SELECT is((SELECT rows FROM jamsos_reports.check('l_acak') WHERE problem = 'rows that no report can count'), NULL, 'none in what install() has made');
CREATE OR REPLACE VIEW l_acak.staff AS SELECT worker_id, name, nik, birth_date, office, status, budget_status, segment, CASE worker_id WHEN '1' THEN -1 ELSE wage END AS wage, CASE worker_id WHEN '2' THEN 0 ELSE risk_class END AS risk_class, first_day, CASE worker_id WHEN '3' THEN '1990-01-01' ELSE last_day END AS last_day, region, CASE worker_id WHEN '4' THEN 'JKX' ELSE programs END AS programs, fund, member_number
	FROM (SELECT worker_id, name, nik, birth_date, office, status, budget_status, segment, wage, risk_class, coalesce(first_day, '2020-01-01') AS first_day, last_day, region, programs, fund, member_number FROM (SELECT id::text AS worker_id, NULL::text AS name, NULL::text AS nik, NULL::date AS birth_date, opd AS office, NULL::text AS status, 'non-ASN'::text AS budget_status, 'PU'::text AS segment,
		upah AS wage, kelas AS risk_class, NULL::date AS first_day, NULL::date AS last_day, NULL::text AS region, NULL::text AS programs, NULL::text AS fund, NULL::text AS member_number FROM bentuk.acak) r) r;
SELECT results_eq($$SELECT rows, example FROM jamsos_reports.check('l_acak') WHERE problem = 'rows that no report can count'$$, $$VALUES (4::bigint, '1')$$, 'and each in what somebody else has');

/* ---- a bill with faults of every kind: each line is said to be what was made of it, and nothing of the bill is lost ---- */
CREATE TABLE bentuk.ragam AS SELECT * FROM (VALUES (1, 'right', 'agrees', 'NIK'), (2, 'wage 1000 lower', 'wage_low', 'NIK'), (3, 'wage 1000 higher', 'wage_high', 'NIK'), (4, 'JKK a hundred times', 'amount_differs', 'NIK'), (5, 'JKM negative', 'program_missing', 'NIK'), (6, 'no JHT of the worker', 'amount_differs', 'NIK'), (7, 'no JHT', 'program_missing', 'NIK'), (8, 'no wage', 'wage_not_reported', 'NIK'),
	(9, 'titles for a NIK', 'agrees', 'name and birth date'), (10, 'NIK of another', 'not_registered', NULL), (11, 'no line', 'not_registered', NULL), (12, 'twice', 'agrees', 'NIK'), (13, 'rounded up', 'agrees', 'NIK'), (14, 'left in March', NULL, NULL), (15, 'JHT of the worker negative', 'amount_differs', 'NIK')) v (n, fault, class, matched_by);
-- wages below the minimum, between, and above the ceiling of JP
CREATE TABLE bentuk.tagihan_staf AS SELECT n * 100 + o * 10 + w AS id, n, (ARRAY['A', 'B'])[o] AS opd, (ARRAY[1500000, 6250001, 15000000])[w] AS upah, 1 + (n + w) % 5 AS kelas, format('637101%s0190%s', lpad((n + 1)::text, 2, '0'), lpad((n * 100 + o * 10 + w)::text, 4, '0')) AS nik, 'Nama ' || chr(96 + n) || chr(96 + o) || chr(96 + w) AS nama, make_date(1990, 1, n + 1) AS lahir, CASE n WHEN 14 THEN date '2026-03-31' END AS akhir FROM bentuk.ragam, generate_series(1, 2) o, generate_series(1, 3) w;
CREATE TABLE bentuk.tagihan AS SELECT row_number() OVER () AS id, CASE n WHEN 10 THEN '99' || substr(nik, 3) WHEN 9 THEN NULL ELSE nik END AS nik, CASE n WHEN 9 THEN 'H. ' || upper(nama) || ', S.E.' WHEN 10 THEN 'Orang lain' ELSE nama END AS nama, lahir, CASE n WHEN 2 THEN base - 1000 WHEN 3 THEN base + 1000 WHEN 8 THEN NULL ELSE base END AS upah,
		jkk * CASE n WHEN 4 THEN 100 ELSE 1 END AS jkk, jkm * CASE n WHEN 5 THEN -1 ELSE 1 END AS jkm, CASE n WHEN 7 THEN NULL ELSE jhte END AS jhte, jhtw * CASE WHEN n IN (6, 7) THEN NULL WHEN n = 15 THEN -1 ELSE 1 END AS jhtw, jpe + CASE n WHEN 13 THEN 1 ELSE 0 END AS jpe, jpw
	FROM (SELECT *, round(base * (ARRAY[0.0024, 0.0054, 0.0089, 0.0127, 0.0174])[kelas]) AS jkk, round(base * 0.003) AS jkm, round(base * 0.037) AS jhte, round(base * 0.02) AS jhtw, round(least(base, 11086300) * 0.02) AS jpe, round(least(base, 11086300) * 0.01) AS jpw
		FROM (SELECT *, greatest(upah, CASE opd WHEN 'A' THEN 3725000 ELSE 5729876 END)::numeric AS base FROM bentuk.tagihan_staf) s) s, generate_series(1, CASE n WHEN 11 THEN 0 WHEN 12 THEN 2 ELSE 1 END);
SELECT count(*) FROM jamsos_reports.install('l_ragam', '63', 2026, 'bentuk.tagihan_staf', '{"worker_id": "id", "office": "opd", "wage": "upah", "risk_class": "kelas", "nik": "nik", "name": "nama", "birth_date": "lahir", "last_day": "akhir", "programs": {"value": "JKK JKM JHT JP"}, "segment": {"value": "PU"}}', offices => '{"relation": "opd_acak", "office": "kode", "region": "daerah"}',
	bills => '{"relation": "tagihan", "bill_id": "id", "month": {"value": "2026-05"}, "nik": "nik", "name": "nama", "birth_date": "lahir", "wage": "upah", "jkk": "jkk", "jkm": "jkm", "jht_employer": "jhte", "jht_worker": "jhtw", "jp_employer": "jpe", "jp_worker": "jpw"}') \g /dev/null
CREATE TEMP TABLE ragam_run AS SELECT jamsos_reports.reconcile_run('l_ragam.setting', '2026-05-01') AS run;
SELECT set_eq($$SELECT r.n, r.fault, w.class, w.matched_by, count(*) FROM bentuk.tagihan_staf s JOIN bentuk.ragam r USING (n) LEFT JOIN (SELECT * FROM l_ragam.run_worker WHERE run = (SELECT run FROM ragam_run)) w ON w.worker_id = s.id::text GROUP BY 1, 2, 3, 4$$, 'SELECT n, fault, class, matched_by, 6::bigint FROM bentuk.ragam', 'each fault has its class, at every wage and minimum');
SELECT set_eq($$SELECT class, count(*) FROM l_ragam.run_worker WHERE run = (SELECT run FROM ragam_run) AND worker_id IS NULL GROUP BY 1$$, $$VALUES ('duplicate_on_bill', 6::bigint), ('not_on_staff', 12)$$, 'lines that are nobody''s: second ones, strangers, who has left');
SELECT is((SELECT sum(billed) FROM l_ragam.run_worker WHERE run = (SELECT run FROM ragam_run)), (SELECT sum(v) FROM bentuk.tagihan, unnest(ARRAY[jkk, jkm, jhte, jhtw, jpe, jpw]) v), 'to the rupiah what is billed');

/* ---- lists: of a place that no row has, nobody would have the value; of a table that no report reads, nobody would hear ---- */
SELECT count(*) FROM jamsos_reports.install('l_berkas', '63', 2027) \g /dev/null
SELECT throws_ok($$SELECT * FROM jamsos_reports.import_list('l_berkas.setting', 'staff', '[[2, "a", "4000000"], [3, "b"]]', '{"worker_id": 1, "wage": 3}')$$, '22023', '"wage" in columns of a list of staff is cell 3 of rows with 2', 'a place beyond every row');
SELECT lives_ok($$SELECT * FROM jamsos_reports.import_list('l_berkas.setting', 'staff', '[[2, "a", "4000000"], [3, "b"]]', '{"worker_id": 1, "wage": 2}')$$, 'one row may be shorter');
SELECT lives_ok($$SELECT * FROM jamsos_reports.import_list('l_rinci.setting', 'enrolment', '[[2, "6371010101900001"]]', '{"nik": 1}')$$, 'memberships where there were none');
SELECT results_eq('SELECT worker_id FROM l_rinci.enrolment', $$VALUES ('1')$$, 'are read from then on');

CREATE TABLE bentuk.berkas (line text, month text, nik text, wage text, rapel text, jkk text, total text);
CREATE FUNCTION pg_temp.taken(field text, value text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	TRUNCATE bentuk.berkas;
	INSERT INTO bentuk.berkas VALUES ('1', '2026-03', '6371010101900001', '4.000.000', '0', '9600', '9600');
	EXECUTE format('UPDATE bentuk.berkas SET %I = $1', field) USING value;
	RETURN (SELECT format('%s %s', workers, total) FROM jamsos_reports.import_bill('l_berkas.setting', 'bentuk.berkas'));
EXCEPTION WHEN data_exception THEN
	RETURN SQLERRM;
END
$$;
SELECT is(pg_temp.taken(field, value), coalesce(said, format('line 1: "%s" cannot be read as %s', value, field)), field || ' ' || value) FROM (VALUES ('total', 'Rp 9.600', '1 9600'), ('jkk', '-9.600,00', '1 9600'), ('total', '9.600', NULL), ('wage', '-4000000', NULL), ('wage', '1000000000001', NULL), ('jkk', '1000000000001', NULL), ('month', '2015-06', NULL), ('line', 'x', 'line x: "x" cannot be read as line')) v (field, value, said);
SELECT throws_ok(format('SELECT jamsos_reports.set_setting(''l_rinci.setting'', coverage_target => %L)', target), '22023', CASE target WHEN '0.8' THEN 'coverage_target 0.8 is a fraction' ELSE 'invalid coverage_target ' || target END, 'a coverage of ' || target) FROM unnest('{0.8,101,-1,NaN}'::text[]) target;

SELECT * FROM finish();
ROLLBACK;
