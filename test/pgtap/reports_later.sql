-- What becomes of reports when the tables below them change, and what check() says of people whom no report has.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;
SELECT no_plan();
CREATE SCHEMA kantor;
CREATE TABLE kantor."Daftar Pegawai" ("No" int, "NAMA" text, "NIK" text, "Unit" text, "HONOR" text, "STATUS" text);
INSERT INTO kantor."Daftar Pegawai" SELECT i, 'A' || i, '637101010180' || to_char(i, 'FM0000'), 'U' || i % 2, 'Rp 4.000.000,-', (ARRAY['Aktif', 'AKTIF', 'aktif ', 'Keluar', NULL])[1 + i % 5] FROM generate_series(1, 50) i;
CREATE TABLE kantor."Unit Kerja" ("Kode" text, "Nama" text);
INSERT INTO kantor."Unit Kerja" VALUES ('U0', 'Unit Nol'), ('U1', 'Unit Satu');

-- a relation is named as its columns are: as it is; with a schema as SQL names it
CREATE TEMP TABLE found AS SELECT * FROM jamsos_reports.install('lap', '63', 2027, 'kantor."Daftar Pegawai"', active => '{"STATUS": ["Aktif"]}', offices => '{"relation": "Unit Kerja", "office": "Kode", "name": "Nama"}',
	columns => '{"worker_id": "No", "name": "NAMA", "nik": "NIK", "office": "Unit", "wage": "HONOR"}');
SELECT set_eq('SELECT office_name FROM lap.dim_office', $$VALUES ('Unit Nol'), ('Unit Satu'), ('(tanpa OPD)')$$, 'a table with capitals and blanks, beside the staff');
SELECT lives_ok($$SELECT * FROM jamsos_reports.install('lap', offices => '{"relation": "kantor.\"Unit Kerja\"", "office": "Kode", "name": "Nama"}', replace => true)$$, 'and with its schema');
SELECT throws_ok($$SELECT * FROM jamsos_reports.install('lap', offices => '{"relation": "", "office": "Kode"}')$$, '42P01', NULL, 'a name that is none');

-- who stands in the table and in no report is said, by what stands there
SELECT set_eq($$SELECT problem, rows FROM found WHERE problem LIKE 'left out%'$$,
	$$SELECT 'left out by active: STATUS = ' || coalesce(nullif(btrim("STATUS"), ''), '(none)'), count(*) FROM kantor."Daftar Pegawai" WHERE btrim("STATUS") IS DISTINCT FROM 'Aktif' GROUP BY 1$$, 'spellings that active leaves out');
SELECT is((SELECT sum(rows)::bigint FROM found WHERE problem = 'rows' AND source = 'staff' OR problem LIKE 'left out%'), (SELECT count(*) FROM kantor."Daftar Pegawai"), 'every row is said of');

-- nobody without an amount is passed over in silence: what check() counts is what the reports count
CREATE TABLE kantor.warga (id int, seg text, upah numeric, kode text);
INSERT INTO kantor.warga SELECT i, (ARRAY['PU', 'BPU', 'PR', 'ASN'])[1 + i % 4], CASE WHEN i % 3 = 0 THEN 3000000 END, CASE WHEN i % 5 = 0 THEN '31' END FROM generate_series(1, 120) i;
CREATE TEMP TABLE silent AS SELECT 'none' AS fallback, p.* FROM jamsos_reports.install('w1', '32.04', 2027, 'kantor.warga', '{"worker_id": "id", "segment": "seg", "wage": "upah", "region": "kode"}', fallback => 'none', first_month => '2015-07-01', last_month => '2015-08-01') p
	UNION ALL SELECT 'province', p.* FROM jamsos_reports.install('w2', '32.04', 2027, 'kantor.warga', '{"worker_id": "id", "segment": "seg", "wage": "upah", "region": "kode"}', fallback => 'province') p
	UNION ALL SELECT 'no wage', p.* FROM jamsos_reports.install('w3', '63', 2027, 'kantor.warga', '{"worker_id": "id", "segment": {"value": "BPU"}}') p;
SELECT set_eq($$SELECT fallback, rows FROM silent WHERE problem = 'unpriced'$$, $$SELECT * FROM (SELECT 'none' AS fallback, sum(unpriced)::bigint AS rows FROM w1.fact_headcount WHERE month_key = '2015-08' UNION ALL SELECT 'province', sum(unpriced)::bigint FROM w2.fact_headcount WHERE month_key = '2026-12'
	UNION ALL SELECT 'no wage', sum(unpriced)::bigint FROM w3.fact_headcount WHERE month_key = '2026-12') q WHERE rows > 0$$, 'unpriced people');
SELECT is((SELECT rows FROM silent WHERE problem = 'unpriced' AND fallback = 'no wage'), 120::bigint, 'all of a village without incomes');

-- a column is renamed: views read on, check() says so, install() with its new name mends it
SELECT set_eq($$SELECT problem FROM jamsos_reports.check('lap') WHERE rows IS NULL$$, 'SELECT NULL::text WHERE false', 'nothing is wrong yet');
CREATE TEMP TABLE before AS SELECT sum(total) AS total FROM lap.liability_by_office;
ALTER TABLE kantor."Daftar Pegawai" RENAME "HONOR" TO "GAJI";
SELECT results_eq('SELECT sum(total) FROM lap.liability_by_office', 'SELECT total FROM before', 'a column is renamed: the figures stay');
SELECT results_eq($$SELECT source, problem, example FROM jamsos_reports.check('lap') WHERE rows IS NULL$$, $$VALUES ('staff', 'column "HONOR" of relation kantor."Daftar Pegawai" does not exist', 'kantor."Daftar Pegawai"')$$, 'check() names it and goes on');
SELECT is((SELECT rows FROM jamsos_reports.check('lap') WHERE problem = 'workers'), 10::bigint, 'with the rest');
SELECT lives_ok($$SELECT * FROM jamsos_reports.install('lap', columns => '{"worker_id": "No", "name": "NAMA", "nik": "NIK", "office": "Unit", "wage": "GAJI"}')$$, 'its new name is given');
SELECT is_empty($$SELECT problem FROM jamsos_reports.check('lap') WHERE rows IS NULL$$, 'and all is well');

-- a column or table is dropped with all that reads it: check() lists what is gone, install() makes it again
ALTER TABLE kantor."Daftar Pegawai" DROP "GAJI" CASCADE;
SELECT isnt_empty($$SELECT FROM jamsos_reports.check('lap') WHERE problem = 'missing: staff'$$, 'a column is dropped: its adapter is gone, and check() says so');
SELECT lives_ok($$SELECT * FROM jamsos_reports.install('lap', columns => '{"worker_id": "No", "name": "NAMA", "nik": "NIK", "office": "Unit"}')$$, 'it is made again without it');
SELECT is_empty($$SELECT problem FROM jamsos_reports.check('lap') WHERE rows IS NULL$$, 'and all is there');
DROP TABLE kantor."Daftar Pegawai" CASCADE;
SELECT isnt_empty($$SELECT FROM jamsos_reports.check('lap') WHERE problem = 'the table is gone'$$, 'the table is dropped');
SELECT throws_ok($$SELECT * FROM jamsos_reports.install('lap')$$, '42P01', NULL, 'install() without another says so');
SELECT lives_ok($$SELECT * FROM jamsos_reports.install('lap', staff => 'kantor.warga', columns => '{"worker_id": "id", "segment": "seg"}', active => '{}')$$, 'another table takes its place');
SELECT lives_ok($$SELECT jamsos_reports.remove('lap')$$, 'or all is taken away');

-- a figure keeps its law: local rows that made it are on its sheet whatever becomes of them
CREATE TABLE kantor.tkk (id int, upah numeric);
INSERT INTO kantor.tkk VALUES (1, NULL), (2, 9000000);
SELECT count(*) FROM jamsos_reports.install('bukti', '63', 2027, 'kantor.tkk', '{"worker_id": "id", "wage": "upah"}') \g /dev/null
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis, source) VALUES ('63', 4321000, '[2026-03-01,2026-04-01)', 'SK Contoh 1', 'berkas contoh');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis, source) VALUES ('JKM', 'PU', 'employer', 0.5, '[2026-03-01,2026-04-01)', 'SK Contoh 2', 'berkas lain');
CALL bukti.billing_run('2026-03-01');
CREATE TEMP TABLE sheet AS SELECT section, item, value, base, legal_basis FROM bukti.evidence_sheet((SELECT max(run) FROM bukti.run)) WHERE section IN ('computation', 'law');
UPDATE jamsos.minimum_wage SET amount = 4000000 WHERE legal_basis = 'SK Contoh 1';
DELETE FROM jamsos.rate WHERE legal_basis = 'SK Contoh 2';
SELECT set_eq($$SELECT section, item, value, base, legal_basis FROM bukti.evidence_sheet((SELECT max(run) FROM bukti.run)) WHERE section IN ('computation', 'law')$$, 'SELECT * FROM sheet', 'the sheet is what it was');
SELECT results_eq($$SELECT base, value FROM sheet WHERE item = 'minimum 63'$$, $$VALUES (4321000::numeric, 'berkas contoh')$$, 'with the minimum wage of then, alone');
SELECT results_eq($$SELECT value FROM sheet WHERE section = 'law' AND legal_basis = 'SK Contoh 2'$$, $$VALUES ('berkas lain')$$, 'and the rate of then');

DELETE FROM jamsos.minimum_wage WHERE origin = 'local';
-- a budget keeps the law that it was made by: each part of its sheet adds up to the figure, now and after the law has changed
CREATE TABLE kantor.pjlp AS SELECT i AS id, 'U' || i % 3 AS opd, CASE WHEN i % 4 > 0 THEN 2000000 + i * 12345.67 END AS upah, 1 + i % 5 AS kelas, (ARRAY[NULL, 'JKK,JKM,JHT', 'JKK'])[1 + i % 3] AS prog, (ARRAY[NULL, '63.71', '31'])[1 + i % 3] AS wil, (ARRAY['APBD', 'BLUD'])[1 + i % 2] AS dana,
	(ARRAY['PU', 'PU', 'PU', 'PR', 'ASN'])[1 + i % 5] AS seg, CASE WHEN i % 7 = 0 THEN '2027-06-15'::date END AS akhir FROM generate_series(1, 80) i;
SELECT count(*) FROM jamsos_reports.install('ang', '63', 2027, 'kantor.pjlp', '{"worker_id": "id", "office": "opd", "wage": "upah", "risk_class": "kelas", "programs": "prog", "region": "wil", "fund": "dana", "segment": "seg", "last_day": "akhir"}', fallback => 'province') \g /dev/null
CALL ang.budget_run(2027);
CALL ang.budget_run(2028, scenario => jamsos.scenario(base => '2026-12-01', wage_growth => 0.05, headcount_growth => 0.02, minimum_growth => 0.06));
CALL ang.billing_run('2026-03-01');
CREATE TEMP VIEW asked AS SELECT r.run, o.office, p.program, y.payer FROM ang.run r, (VALUES (NULL), ('U1')) o (office), (VALUES (NULL), ('JKK'), ('JHT')) p (program), (VALUES (NULL), ('employer'), ('worker')) y (payer);
CREATE TEMP VIEW said AS SELECT a.*, e.* FROM asked a CROSS JOIN LATERAL (SELECT coalesce(sum(amount) FILTER (WHERE section = 'figure'), 0) AS figure, coalesce(sum(amount) FILTER (WHERE section = 'lines'), 0) AS lines, coalesce(sum(amount) FILTER (WHERE section = 'computation'), 0) AS computed,
	string_agg(concat_ws('|', section, item, value, base, amount, legal_basis), E'\n' ORDER BY line) FILTER (WHERE section <> 'run') AS sheet FROM ang.evidence_sheet(a.run, a.office, a.program, a.payer)) e;
CREATE TEMP TABLE then_said AS SELECT * FROM said;
SELECT is_empty('SELECT run, office, program, payer, figure, lines, computed FROM said WHERE (figure = lines AND figure = computed) IS NOT TRUE', 'figure, lines and computation of each run');
SELECT set_eq('SELECT run, office, program, payer, figure FROM said', $$SELECT a.run, a.office, a.program, a.payer, coalesce(sum(l.amount), 0) FROM asked a LEFT JOIN ang.run_line l ON l.run = a.run AND (a.office IS NULL OR a.office = l.office) AND (a.program IS NULL OR a.program = l.program) AND (a.payer IS NULL OR a.payer = l.payer) GROUP BY 1, 2, 3, 4$$, 'and the figure of its lines');
SELECT is_empty($$SELECT run FROM said WHERE figure > 0 AND (sheet !~ E'\nlaw\\|' OR sheet !~ 'PP 4[46]/2015')$$, 'each with its articles');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) SELECT program, segment, payer, 1.11, '[2026-03-01,)', 'SK Contoh 3' FROM (VALUES ('JKM', 'PU', 'employer'), ('JHT', 'PU', 'employer')) v (program, segment, payer);
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('63.71', 5555555, '[2026-03-01,)', 'SK Contoh 4'), ('63', 5555554, '[2026-03-01,)', 'SK Contoh 4');
SELECT set_eq('SELECT * FROM said', 'SELECT * FROM then_said', 'all of it after the law has changed');
DELETE FROM jamsos.rate WHERE origin = 'local';
DELETE FROM jamsos.minimum_wage WHERE origin = 'local';

-- a NIK that many have written in tells nobody's birth date and nobody's last day
CREATE TABLE kantor.staf (id int, nik text, nama text, lahir date, akhir date);
INSERT INTO kantor.staf VALUES (1, '0', 'Satu', '1980-01-01', NULL), (2, '6371010102800002', 'Dua', '1980-02-01', NULL), (3, '-', 'Tiga', '1980-03-01', '2025-01-31'), (4, '0', 'Empat', '1970-01-01', '2020-12-31');
CREATE TABLE kantor.tagihan (no int, nik text, nama text, lahir date, upah numeric, kpj text);
INSERT INTO kantor.tagihan VALUES (1, '0', 'Orang Satu', '1991-01-01', 4000000, 'a'), (2, '0', 'Orang Dua', '1992-02-02', 4000000, 'b'), (3, '0', 'Orang Tiga', '1993-03-03', 4000000, 'c'), (4, '6371010404940004', 'Orang Empat', '1994-04-04', 4000000, 'd');
SELECT count(*) FROM jamsos_reports.install('na', '63', 2027, 'kantor.staf', '{"worker_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "last_day": "akhir"}',
	bills => '{"relation": "tagihan", "bill_id": "no", "nik": "nik", "name": "nama", "birth_date": "lahir", "wage": "upah", "member_number": "kpj", "month": {"value": "2026-03"}}') \g /dev/null
CALL na.reconcile_run('2026-03-01');
SELECT set_eq($$SELECT "KPJ", "TGL_LAHIR", "TGL_KEJADIAN" FROM na.sipp_tk_na$$, $$SELECT kpj, to_char(lahir, 'DD-MM-YYYY'), '' FROM kantor.tagihan$$, 'leavers have the birth date of their own row');
-- a name over two lines is one line of a cell, whatever it is made of
UPDATE kantor.tagihan SET nama = E'Orang\r\n Empat\t"x", ''y''' WHERE no = 4;
INSERT INTO kantor.staf VALUES (5, '6371010505950005', E' =Baru\n\nLima ', '1995-05-05', NULL);
CALL na.reconcile_run('2026-03-01');
SELECT is((SELECT "NAMA_LENGKAP" FROM na.sipp_tk_na WHERE "KPJ" = 'd'), 'Orang Empat "x", ''y''', 'of the bill');
SELECT is((SELECT "NAMA_LENGKAP" FROM na.sipp_tk_baru WHERE "NO_PEGAWAI" = '5'), '=Baru Lima', 'of the staff');
-- columns of several collations, of one that makes no difference of case too: the figures are those of the same table without
CREATE TABLE kantor.polos (id text, nik text, nama text, opd text, honor text, tmt text, st text, prog text[]);
INSERT INTO kantor.polos SELECT 'a' || i, '637101010180' || to_char(i, 'FM0000'), 'N' || i, (ARRAY['Dinas', 'DINAS', 'Bagian'])[1 + i % 3], '4.000.000', '01/02/2024', (ARRAY['aktif', 'AKTIF'])[1 + i % 2], '{JKK,JKM,JHT}' FROM generate_series(1, 24) i;
CREATE TABLE kantor.polos_unit (kode text, nama text);
INSERT INTO kantor.polos_unit VALUES ('Dinas', 'Dinas Satu');
CREATE TABLE kantor.polos_tagihan AS SELECT nik, nama, 4000000 AS upah, 9600 AS jkk, 12000 AS jkm, opd FROM kantor.polos WHERE id < 'a2';
SELECT CASE WHEN EXISTS (SELECT FROM pg_collation WHERE collprovider = 'i') THEN 'provider = icu, locale = ''id-u-ks-level2'', deterministic = false' ELSE 'locale = ''POSIX''' END AS likeness \gset
CREATE COLLATION kantor.mirip (:likeness);
CREATE TABLE kantor.rupa AS SELECT * FROM kantor.polos;
ALTER TABLE kantor.rupa ALTER id TYPE text COLLATE kantor.mirip, ALTER nik TYPE text COLLATE kantor.mirip, ALTER nama TYPE text COLLATE "C", ALTER opd TYPE text COLLATE kantor.mirip, ALTER honor TYPE text COLLATE kantor.mirip, ALTER tmt TYPE text COLLATE "POSIX", ALTER st TYPE text COLLATE kantor.mirip, ALTER prog TYPE text[] COLLATE kantor.mirip;
CREATE TABLE kantor.rupa_unit AS SELECT kode COLLATE "C" AS kode, nama COLLATE "POSIX" AS nama FROM kantor.polos_unit;
CREATE TABLE kantor.rupa_tagihan AS SELECT nik COLLATE "POSIX" AS nik, nama COLLATE kantor.mirip AS nama, upah, jkk, jkm, opd COLLATE "POSIX" AS opd FROM kantor.polos_tagihan;
CREATE FUNCTION pg_temp.made(s text, t text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY SELECT concat_ws('|', i.source, i.problem, i.rows) FROM jamsos_reports.install(s, '63', 2027, ('kantor.' || t)::regclass, '{"worker_id": "id", "nik": "nik", "name": "nama", "office": "opd", "wage": "honor", "first_day": "tmt", "programs": "prog", "status": "st"}', active => '{"st": ["aktif"]}',
		offices => jsonb_build_object('relation', t || '_unit', 'office', 'kode', 'name', 'nama'), enrolment => jsonb_build_object('relation', t || '_tagihan', 'nik', 'nik', 'month', '{"value": "2026-03"}'::jsonb),
		bills => jsonb_build_object('relation', t || '_tagihan', 'nik', 'nik', 'name', 'nama', 'wage', 'upah', 'jkk', 'jkk', 'jkm', 'jkm', 'office', 'opd', 'month', '{"value": "2026-03"}'::jsonb)) i;
	EXECUTE format('CALL %1$I.billing_run(''2026-03-01''); CALL %1$I.reconcile_run(''2026-03-01'')', s);
	RETURN QUERY EXECUTE format('SELECT concat_ws(''|'', office, office_name, workers, total) FROM %1$I.liability_by_office WHERE month_key = ''2026-03'' UNION ALL SELECT concat_ws(''|'', class, worker_id, nik, due, billed) FROM %1$I.compliance_by_worker
		UNION ALL SELECT concat_ws(''|'', office, registered, eligible) FROM %1$I.fact_coverage WHERE month_key = ''2026-03''', s);
END
$$;
SELECT set_eq($$SELECT pg_temp.made('rp', 'rupa')$$, $$SELECT pg_temp.made('pl', 'polos')$$, 'collations make no difference');
SELECT is_empty($$SELECT attrelid::regclass, attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'rp'::regnamespace AND c.relname IN ('staff', 'office', 'enrolment', 'bill') AND a.attcollation NOT IN (0, 'pg_catalog."default"'::regcollation)$$, 'all is of the collation of the database');
-- who is shown a part of the staff bills that part: the run says so; a view of its owner's rights shows everybody the same
CREATE ROLE sebagian_x;
CREATE TABLE kantor.terbagi (id int, upah numeric, unit text);
INSERT INTO kantor.terbagi SELECT i, 5000000, (ARRAY['a', 'b'])[1 + i % 2] FROM generate_series(1, 10) i;
ALTER TABLE kantor.terbagi ENABLE ROW LEVEL SECURITY;
CREATE POLICY sebagian ON kantor.terbagi FOR SELECT USING (unit = 'a');
CREATE VIEW kantor.pemanggil WITH (security_invoker = on) AS SELECT * FROM kantor.terbagi;
CREATE VIEW kantor.pemilik AS SELECT * FROM kantor.terbagi;
GRANT USAGE ON SCHEMA kantor TO sebagian_x;
GRANT SELECT ON ALL TABLES IN SCHEMA kantor TO sebagian_x;
CREATE FUNCTION pg_temp.assumed(s text, relation regclass) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM FROM jamsos_reports.install(s, '63', 2027, relation, '{"worker_id": "id", "wage": "upah", "office": "unit"}');
	EXECUTE format('GRANT USAGE ON SCHEMA %1$I TO sebagian_x; GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA %1$I TO sebagian_x; GRANT USAGE ON ALL SEQUENCES IN SCHEMA %1$I TO sebagian_x; INSERT INTO %1$I.reader (role) VALUES (''sebagian_x'');
		CALL %1$I.billing_run(''2026-02-01''); SET LOCAL ROLE sebagian_x; CALL %1$I.billing_run(''2026-03-01''); CALL %1$I.budget_run(2027); CALL %1$I.reconcile_run(''2026-03-01''); RESET ROLE', s);
	RETURN QUERY EXECUTE format('SELECT concat_ws(''|'', r.kind, r.period, r.assumptions, (SELECT sum(p.workers) FROM %1$I.run_payroll p WHERE p.run = r.run)) FROM %1$I.run r', s);
END
$$;
SELECT set_eq(format($$SELECT pg_temp.assumed(%L, %L)$$, r, 'kantor.' || r), format($$VALUES ('billing|2026-02|region 63, fallback refused|10'), ('billing|2026-03|region 63, fallback refused%1$s|%2$s'),
	('budget|2027|region 63, fallback refused, minimum 63 not published from 2027-01 on (last: Rp3.725.000 since 2026-01)%1$s, wages as they are, headcount as it is|%2$s'), ('reconcile|2026-03|region 63, fallback refused%1$s')$$, CASE WHEN r <> 'pemilik' THEN ', rows of kantor.terbagi as row security shows them to sebagian_x' END, CASE WHEN r = 'pemilik' THEN 10 ELSE 5 END),
	'what a run of a part assumes: ' || r) FROM unnest('{terbagi,pemanggil,pemilik}'::text[]) r;
-- whether row security decides what of a source somebody sees, through whatever views: he sees fewer rows of it, or none but by its leave
CREATE ROLE lewat_x BYPASSRLS;
CREATE ROLE dinas_x;
CREATE ROLE wakil_x IN ROLE dinas_x;
GRANT USAGE ON SCHEMA kantor TO lewat_x, dinas_x, wakil_x;
CREATE TABLE kantor.paksa AS SELECT * FROM kantor.terbagi;
CREATE POLICY sebagian ON kantor.paksa FOR SELECT USING (unit = 'a');
CREATE TABLE kantor.terbuka AS SELECT * FROM kantor.terbagi;
CREATE TABLE kantor.terpisah (id int, upah numeric, unit text) PARTITION BY LIST (unit);
CREATE TABLE kantor.terpisah_a PARTITION OF kantor.terpisah FOR VALUES IN ('a', 'b');
INSERT INTO kantor.terpisah SELECT * FROM kantor.terbagi;
CREATE POLICY sebagian ON kantor.terpisah FOR SELECT USING (unit = 'a');
ALTER TABLE kantor.terpisah ENABLE ROW LEVEL SECURITY;
CREATE VIEW kantor.milik_dinas AS SELECT * FROM kantor.terbagi;
ALTER VIEW kantor.milik_dinas OWNER TO dinas_x;
CREATE VIEW kantor.berlapis WITH (security_invoker = on) AS SELECT * FROM (SELECT * FROM kantor.pemanggil) p;
CREATE VIEW kantor.di_dalam AS SELECT * FROM kantor.pemanggil;
CREATE VIEW kantor.di_luar WITH (security_invoker = on) AS SELECT * FROM kantor.milik_dinas;
CREATE MATERIALIZED VIEW kantor.salinan AS SELECT * FROM kantor.terbagi;
ALTER TABLE kantor.paksa OWNER TO dinas_x;
ALTER TABLE kantor.paksa ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE TABLE kantor.punya AS SELECT * FROM kantor.terbagi;
ALTER TABLE kantor.punya OWNER TO dinas_x;
CREATE POLICY sebagian ON kantor.punya FOR SELECT USING (unit = 'a');
ALTER TABLE kantor.punya ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON ALL TABLES IN SCHEMA kantor TO sebagian_x, lewat_x, dinas_x, wakil_x;
CREATE VIEW kantor.sumber WITH (security_invoker = on) AS SELECT * FROM kantor.terbuka;
SELECT count(*) FROM jamsos_reports.install('lihat', '63', 2027, 'kantor.sumber', '{"worker_id": "id", "wage": "upah", "office": "unit"}') \g /dev/null
GRANT USAGE ON SCHEMA lihat TO sebagian_x, lewat_x, dinas_x, wakil_x;
GRANT SELECT ON ALL TABLES IN SCHEMA lihat, kantor TO sebagian_x, lewat_x, dinas_x, wakil_x;
CREATE TEMP TABLE seen (source text, role text, rows bigint, limited boolean, tables text);
GRANT INSERT ON seen TO PUBLIC;
DO $$
DECLARE
	s text;
	r text;
BEGIN
	FOREACH s IN ARRAY '{terbagi,paksa,terbuka,terpisah,punya,pemanggil,pemilik,milik_dinas,berlapis,di_dalam,di_luar,salinan}'::text[] LOOP
		EXECUTE format('CREATE OR REPLACE VIEW kantor.sumber WITH (security_invoker = on) AS SELECT * FROM kantor.%I', s);
		FOREACH r IN ARRAY '{sebagian_x,lewat_x,dinas_x,wakil_x,postgres}'::text[] LOOP
			EXECUTE format('SET LOCAL ROLE %I', r);
			INSERT INTO seen SELECT s, r, (SELECT count(*) FROM lihat.staff), bool_or(q.limited), string_agg(DISTINCT q.relation::text, ', ') FROM jamsos_reports.sources_read('lihat.setting') q WHERE q.adapter = 'staff' AND NOT q.own;
			RESET ROLE;
		END LOOP;
	END LOOP;
END
$$;
SELECT is(limited, rows < 10, format('%s sees %s rows of %s', role, rows, source)) FROM seen;
SELECT is(count(*) FILTER (WHERE limited) > 10 AND count(*) FILTER (WHERE NOT limited) > 10, true, 'some see a part, others all') FROM seen;
SELECT set_eq($$SELECT DISTINCT source, tables FROM seen WHERE source IN ('terbagi', 'pemanggil', 'berlapis', 'di_luar', 'salinan')$$, $$VALUES ('terbagi', 'kantor.terbagi'), ('pemanggil', 'kantor.terbagi'), ('berlapis', 'kantor.terbagi'), ('di_luar', 'kantor.terbagi'), ('salinan', 'kantor.salinan')$$, 'and which tables are below');
SELECT * FROM finish();
ROLLBACK;
