-- jamsos_reports over tables as they are found: the sample Pemda, three layouts and the shapes of real staffing tables,
-- each by one call, against adapters written by hand (by_hand.psql) and against counts in plain SQL.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;
SELECT plan(166);

/* ---- a payroll mirror: a row a person and month, THR and the 13th month between ---- */
-- several codes lead to one office, one code is there twice: which office a code means is the user's to say
CREATE VIEW simgaji.kode_opd AS SELECT DISTINCT kode_sumber, skpd_id FROM simgaji.skpd_mapping;
CREATE VIEW simgaji.gaji AS SELECT g.*, k.skpd_id FROM simgaji.gaji_pppk g LEFT JOIN simgaji.kode_opd k ON k.kode_sumber = g.kdskpd;
CREATE VIEW simgaji.skpd AS SELECT skpd_id, min(nama_sumber) AS nama FROM simgaji.skpd_mapping GROUP BY skpd_id;
CREATE TEMP TABLE found AS SELECT * FROM jamsos_reports.install('laporan_simgaji', region => '63', fiscal_year => 2027, first_month => '2025-01-01', last_month => '2025-12-01',
	staff => 'simgaji.gaji', shape => 'month', regular => '{GAJI INDUK}',
	columns => '{"worker_id": "nip", "name": "nama", "nik": "noktp", "office": "skpd_id", "status": "status_pegawai", "budget_status": {"value": "PPPK paruh waktu"}, "wage": "gaji_pokok", "month": "bulan", "year": "tahun", "payment": "jenis_gaji"}',
	offices => '{"relation": "skpd", "office": "skpd_id", "name": "nama"}',
	enrolment => '{"relation": "gaji_pppk", "worker_id": "nip", "month": "bulan", "year": "tahun", "where": {"jenis_gaji": ["GAJI INDUK"], "pot_jkk": {"above": 0}, "pot_jkm": {"above": 0}}}');
SELECT set_eq('SELECT worker_id, office, wage, first_day, last_day FROM laporan_simgaji.staff', 'SELECT worker_id, office, wage, first_day, last_day FROM simgaji.staff', 'months become spells');
SELECT set_eq('SELECT worker_id, first_day, last_day FROM laporan_simgaji.enrolment', 'SELECT worker_id, first_day, last_day FROM simgaji.enrolment', 'deductions become memberships');
SELECT set_eq('SELECT office, office_name FROM laporan_simgaji.office', 'SELECT office, office_name FROM simgaji.office', 'offices each once');
SELECT set_eq($$SELECT problem, rows FROM found WHERE problem LIKE 'left out%'$$, $$SELECT 'left out of the wage: ' || jenis_gaji, count(*) FROM simgaji.gaji_pppk WHERE jenis_gaji <> 'GAJI INDUK' GROUP BY 1$$, 'THR, 13th month and arrears are listed');
SELECT is((SELECT sum(total) FROM laporan_simgaji.liability_by_office WHERE month_key = '2025-12'), 10761600::numeric, 'as in doc/your-tables.md');

/* ---- an honorer table of text, the bill beside ---- */
TRUNCATE found;
INSERT INTO found SELECT * FROM jamsos_reports.install('laporan_honorer', region => '63', fiscal_year => 2027, first_month => '2025-01-01', last_month => '2025-12-01',
	staff => 'honorer.data_honorer', active => '{"status": ["aktif"]}', same_nik => 'first',
	columns => '{"worker_id": "id", "name": "nama", "nik": "nip", "birth_date": "tanggal_lahir", "office": "bidang", "status": {"value": "Honorer"}, "wage": "gaji", "first_day": "tmt_honorer"}',
	enrolment => '{"relation": "tagihan", "nik": "nik", "month": "periode", "where": {"iuran_jkk": {"above": 0}, "iuran_jkm": {"above": 0}}}',
	bills => '{"relation": "tagihan", "nik": "nik", "name": "nama", "member_number": "no_peserta", "jkk": "iuran_jkk", "jkm": "iuran_jkm", "month": "periode"}');
SELECT set_eq('SELECT worker_id, name, nik, birth_date, office, wage, first_day FROM laporan_honorer.staff', 'SELECT worker_id, name, nik, birth_date, office, wage, first_day FROM honorer.staff', 'text is read, a person once');
SELECT set_eq('SELECT worker_id, first_day, last_day FROM laporan_honorer.enrolment', 'SELECT worker_id, first_day, last_day FROM honorer.enrolment', 'who is on the bill, by NIK');
SELECT is((SELECT rows FROM found WHERE source = 'staff' AND problem = 'wage cannot be read'), (SELECT count(*) FROM honorer.data_honorer WHERE status = 'aktif' AND gaji = 'Rp.200.000.000.00'), 'what may be two amounts is counted');
SELECT is((SELECT rows FROM found WHERE source = 'staff' AND problem = 'wage missing'), (SELECT count(*) FROM honorer.data_honorer WHERE status = 'aktif' AND gaji = '-'), 'so is what is missing');
SELECT is((SELECT rows FROM found WHERE source = 'staff' AND problem = 'first_day cannot be read'), (SELECT count(*) FROM honorer.data_honorer WHERE status = 'aktif' AND tmt_honorer ~ '^\d{4}$'), 'a bare year is no day');
SELECT is((SELECT sum(total) FROM laporan_honorer.liability_by_office WHERE month_key = '2025-12'), 8665920::numeric, 'as in doc/your-tables.md');
SELECT set_eq('SELECT office, month, eligible, registered FROM laporan_honorer.fact_coverage', $$SELECT coalesce(office, ''), month, eligible, registered FROM honorer.coverage_by_office$$, 'covered people, month by month');
SELECT is((SELECT sum(amount) FROM laporan_honorer.fact_bill), (SELECT sum(iuran_jkk + iuran_jkm) FROM honorer.tagihan), 'the bill, to the rupiah');

/* ---- a personnel database with a history of decrees ---- */
TRUNCATE found;
INSERT INTO found SELECT * FROM jamsos_reports.install('laporan_riwayat', region => '63', fiscal_year => 2027, first_month => '2025-01-01', last_month => '2025-12-01',
	staff => 'riwayat.pegawai', active => '{"status_pegawai": {"not": [3, 4, 5, 6, 7]}}',
	columns => '{"worker_id": "pegawai_id", "name": "nama", "nik": "nik", "birth_date": "tanggal_lahir", "office": "satker_id", "segment": {"column": "jenis_pegawai_id", "map": {"2": "PU", "3": "PU", "4": "PU"}}, "first_day": "tmt_kontrak", "last_day": "tanggal_pensiun"}',
	wages => '{"relation": "gaji_riwayat", "worker_id": "pegawai_id", "from": "tmt_sk", "wage": "gaji_pokok"}',
	offices => '{"relation": "satker", "office": "satker_id", "name": "nama"}',
	enrolment => '{"relation": "kepesertaan", "worker_id": "pegawai_id", "first_day": "mulai", "last_day": "selesai"}');
SELECT set_eq($$SELECT worker_id, wage FROM laporan_riwayat.staff WHERE coalesce(first_day, '-infinity') <= '2025-12-31' AND coalesce(last_day, 'infinity') >= '2025-12-01'$$,
	$$SELECT worker_id, wage FROM riwayat.staff WHERE first_day <= '2025-12-31' AND coalesce(last_day, 'infinity') >= '2025-12-01'$$, 'each at the decree of the month');
SELECT set_eq($$SELECT worker_id, wage FROM laporan_riwayat.staff WHERE coalesce(first_day, '-infinity') <= '2021-06-30' AND coalesce(last_day, 'infinity') >= '2021-06-01'$$,
	$$SELECT pegawai_id::text, (SELECT gaji_pokok FROM riwayat.gaji_riwayat g WHERE g.pegawai_id = p.pegawai_id AND tmt_sk <= '2021-06-01' ORDER BY tmt_sk DESC LIMIT 1) AS wage FROM riwayat.pegawai p
	WHERE jenis_pegawai_id > 1 AND status_pegawai = 1 AND tmt_kontrak <= '2021-06-30'$$, 'a past month at the wage of then');
SELECT is((SELECT sum(total) FROM laporan_riwayat.liability_by_office WHERE month_key = '2025-12'), 5031920::numeric, 'as in doc/your-tables.md');
SELECT is_empty($$SELECT worker_id FROM laporan_riwayat.staff GROUP BY worker_id HAVING (count(*) FILTER (WHERE first_day IS NULL) > 1)$$, 'spells of a worker do not meet');
SELECT set_eq('SELECT DISTINCT office FROM laporan_riwayat.dim_office', $$SELECT satker_id FROM riwayat.satker UNION ALL VALUES ('999900'), ('')$$, 'an office that no table has stays in the dimension');
SELECT set_eq($$SELECT example, rows FROM found WHERE problem = 'office that the offices do not have'$$, $$VALUES ('999900', 1::bigint)$$, 'and is named');
SELECT is((SELECT rows FROM found WHERE problem = 'segment not in the map'), (SELECT count(*) FROM riwayat.pegawai WHERE jenis_pegawai_id = 1 AND status_pegawai NOT IN (3, 4, 5, 6, 7)), 'who is not mapped is counted');

/* ---- the sample Pemda ---- */
TRUNCATE found;
INSERT INTO found SELECT * FROM jamsos_reports.install('laporan', region => '63', fiscal_year => 2027, first_month => '2018-01-01', last_month => '2022-12-01', staff => 'public.pegawai_non_asn',
	columns => '{"worker_id": "id", "name": "nama", "nik": "nik", "birth_date": "tgl_lahir", "office": "kode_opd", "status": "status", "wage": "honor", "risk_class": "kelas_risiko", "first_day": "tmt"}',
	offices => '{"relation": "opd", "office": "kode", "name": "nama", "registered": "terdaftar"}', enrolment => '{"relation": "kepesertaan", "worker_id": "pegawai_id", "first_day": "mulai", "last_day": "selesai"}',
	bills => '{"relation": "tagihan_bpjs", "bill_id": "id", "nik": "nik", "name": "nama_tk", "birth_date": "tgl_lahir", "member_number": "no_peserta", "wage": "jumlah_upah", "rapel": "jumlah_rapel", "jkk": "iuran_jkk", "jkm": "iuran_jkm", "month": "periode"}',
	payments => '{"relation": "pembayaran", "office": "office", "paid_on": "paid_on", "amount": "amount"}');
SELECT set_eq('SELECT month, office, workers, unpriced, wage_bill, jkk, jkm, total FROM laporan.liability_by_office', 'SELECT month, office, workers, unpriced, wage_bill, jkk::numeric, jkm::numeric, total::numeric FROM by_hand.liability_by_office', 'liability_by_office');
SELECT results_eq($$SELECT sum(workers)::int, count(*)::int, count(*) FILTER (WHERE registered)::int FROM laporan.liability_by_office WHERE month = '2021-06-01'$$,
	$$VALUES (12000, 26, 3)$$, 'Kalimantan Selatan as published: 12,000 people, 26 offices, 3 registered');
SELECT set_eq('SELECT month, office, eligible, registered, unregistered, ratio FROM laporan.coverage_by_office', 'SELECT month, office, eligible, registered, unregistered, ratio FROM by_hand.coverage_by_office', 'coverage_by_office');
SELECT set_eq('SELECT fiscal_year, office, budget_status, program, payer, account, worker_months, amount, unpriced FROM laporan.budget_by_office', 'SELECT fiscal_year, office, budget_status, program, payer, account, worker_months, amount::numeric, unpriced FROM by_hand.budget_by_office', 'budget_by_office');
SELECT set_eq('SELECT month, office, sum(amount) FROM laporan.fact_liability GROUP BY 1, 2', 'SELECT month, office, total FROM laporan.liability_by_office', 'the fact adds up to the report');
SELECT set_eq('SELECT month, office, sum(workers + unpriced) FROM laporan.fact_headcount GROUP BY 1, 2', $$SELECT m::date, kode_opd, count(*)::numeric FROM pegawai_non_asn, generate_series('2018-01-01'::date, '2022-12-01', '1 month') m WHERE tmt < m + interval '1 month' GROUP BY 1, 2$$, 'heads, each once');
SELECT is((SELECT sum(amount) FROM laporan.fact_projection WHERE date_part('year', month) = 2027), (SELECT sum(amount) FROM laporan.fact_budget WHERE fiscal_year = 2027), 'fact_projection and fact_budget agree');
SELECT results_eq($$SELECT sum(amount), count(DISTINCT worker_id) FROM laporan.contribution_by_worker WHERE month_key = '2021-06'$$, 'VALUES (186456000::numeric, 12000::bigint)', 'contribution_by_worker: the published reading');
SELECT is((SELECT sum(amount) FROM laporan.fact_payment), (SELECT sum(amount) FROM pembayaran), 'fact_payment');

/* ---- runs ---- */
CREATE TEMP TABLE run AS SELECT jamsos_reports.billing_run('laporan.setting', '2021-06-01') AS billing, jamsos_reports.budget_run('laporan.setting', 2027) AS budget, jamsos_reports.reconcile_run('laporan.setting', '2021-06-01') AS reconcile;
SELECT set_eq($$SELECT office, sum(amount) FROM laporan.fact_billed GROUP BY 1$$, $$SELECT office, total FROM laporan.liability_by_office WHERE month_key = '2021-06'$$, 'a bill is what is owed');
SELECT is((SELECT sum(amount) FROM laporan.fact_budgeted), (SELECT sum(amount) FROM laporan.fact_budget WHERE fiscal_year = 2027), 'a budget is what is needed');
SELECT results_eq($$SELECT q.billing, q.budget, q.reconcile FROM (SELECT jamsos_reports.billing_run('laporan.setting', '2021-06-09') AS billing, jamsos_reports.budget_run('laporan.setting', 2027) AS budget, jamsos_reports.reconcile_run('laporan.setting', '2021-06-30') AS reconcile) q$$, 'SELECT * FROM run', 'the same inputs are the same run');
-- of the people of the three offices by their number, as the errors were made; the bill has nobody else but 45
SELECT set_eq($$SELECT worker_id, bill_id, class FROM laporan.run_worker$$,
	$$WITH person AS (SELECT id, kode_opd, CASE WHEN kode_opd <= '03' THEN row_number() OVER (PARTITION BY kode_opd <= '03' ORDER BY id) END AS n FROM pegawai_non_asn),
	line AS (SELECT id, substr(no_peserta, 7)::integer AS n, no_peserta LIKE 'CONTOH9%' AND length(no_peserta) = 11 AND iuran_jkk = 6906 AND nama_tk LIKE 'MANTAN%' AS left_before, row_number() OVER (PARTITION BY no_peserta ORDER BY id) AS nth FROM tagihan_bpjs)
	SELECT p.id::text AS worker_id, l.id::text AS bill_id, CASE WHEN l.id IS NULL THEN 'not_registered' WHEN p.n % 50 = 1 THEN 'wage_low' WHEN p.n % 60 = 2 THEN 'program_missing' ELSE 'agrees' END AS class
	FROM person p LEFT JOIN line l ON l.n = p.n AND l.nth = 1 AND NOT l.left_before
	UNION ALL SELECT NULL, id::text, CASE WHEN left_before THEN 'not_on_staff' ELSE 'duplicate_on_bill' END FROM line WHERE left_before OR nth > 1$$, 'each row of staff and bill once, in the class that was found by hand');
SELECT is((SELECT sum(difference) FROM laporan.compliance_by_worker), (SELECT sum(iuran_jkk + iuran_jkm) FROM tagihan_bpjs WHERE periode = '2021-06-01') - 12000 * (6906 + 8632), 'rupiah of the rows add up to bill less due');
SELECT set_eq('SELECT office, sum(difference) FROM laporan.gap_by_office GROUP BY 1', 'SELECT office, sum(difference) FROM laporan.compliance_by_office GROUP BY 1 HAVING sum(difference) <> 0', 'causes add up to the difference of the office');
-- of 2,564 people every 40th is not billed, every 50th at 2,000,000, every 60th without JKM; nine twice
SELECT set_eq('SELECT cause, sum(workers)::bigint AS n, sum(difference) AS amount FROM laporan.gap_by_office GROUP BY 1', $$SELECT cause, count(*), sum(amount) FROM (
	SELECT 'wage_low' AS cause, 4800 + 6000 - 6906 - 8632 AS amount FROM generate_series(1, 2564) n WHERE n % 50 = 1 AND n % 40 > 0
	UNION ALL SELECT 'program_missing', -8632 FROM generate_series(1, 2564) n WHERE n % 60 = 2 AND n % 40 > 0
	UNION ALL SELECT 'duplicate_on_bill', 6906 + 8632 FROM generate_series(1, 2564) n WHERE n % 300 = 5 AND n % 40 > 0 UNION ALL SELECT 'not_on_staff', 6906 + 8632 FROM generate_series(1, 45)
	UNION ALL SELECT 'not_registered', -6906 - 8632 FROM generate_series(1, 9500)) q GROUP BY 1$$, 'the rupiah of each cause are those of the errors that were made');
SELECT set_eq('SELECT status, count(*) FROM laporan.status_by_office GROUP BY 1', $$VALUES ('PDS-TK', 3::bigint), ('PWBD', 23), (NULL, 1)$$, 'three offices in part, 23 not at all, and what is on the bill only');
UPDATE tagihan_bpjs SET iuran_jkk = iuran_jkk * 100 WHERE periode = '2021-06-01';
SELECT isnt(jamsos_reports.reconcile_run('laporan.setting', '2021-06-01'), (SELECT reconcile FROM run), 'another bill is another run');
SAVEPOINT another;
-- somebody whom no row of the bill is of
CREATE TEMP TABLE alone AS SELECT max(worker_id::bigint) AS id FROM laporan.compliance_by_worker WHERE class = 'not_registered';
UPDATE pegawai_non_asn p SET kode_opd = (SELECT min(o.kode) FROM opd o WHERE o.kode <> p.kode_opd) WHERE id = (SELECT id FROM alone);
CALL laporan.reconcile_run('2021-06-01') \g /dev/null
UPDATE pegawai_non_asn SET honor = '7.654.321' WHERE id = (SELECT id FROM alone);
CALL laporan.reconcile_run('2021-06-01') \g /dev/null
CALL laporan.reconcile_run('2021-06-01') \g /dev/null
SELECT is((SELECT count(*) FROM laporan.run WHERE kind = 'reconcile'), 4::bigint, 'another office or wage of one who is not registered is another run, the same is not');
ROLLBACK TO another;
SELECT results_eq($$SELECT count(*) FILTER (WHERE class = 'agrees'), count(*) FILTER (WHERE class = 'amount_differs') FROM laporan.compliance_by_worker$$, 'VALUES (0::bigint, 2405::bigint)', 'a bill a hundred times too high agrees nowhere');
SELECT is_empty($$SELECT p.office FROM laporan.run_payroll p JOIN laporan.run_tariff t USING (run, region) JOIN LATERAL jamsos.liabilities(p.payroll, t.tariff) l ON true JOIN laporan.run_line n ON n.run = p.run AND n.office = p.office AND n.program = l.program AND n.payer = l.payer
	WHERE l.amount <> n.amount$$, 'each amount can be made again from the payroll and the law of its run');

/* ---- RKA and evidence ---- */
SELECT is((SELECT sum(jumlah) FROM laporan.rka), (SELECT sum(amount) FROM laporan.fact_budget WHERE fiscal_year = 2027 AND payer = 'employer'), 'lines of the RKA add up to the budget');
SELECT is_empty('SELECT * FROM laporan.rka WHERE volume * harga <> jumlah OR harga <> trunc(harga)', 'volume x whole price = amount');
SELECT results_eq($$SELECT koefisien, volume, satuan, harga, jumlah FROM laporan.rka WHERE office = '01' AND program = 'JKK'$$, $$VALUES ('889 Orang x 12 Bulan', 10668::bigint, 'Orang/Bulan', 8940::numeric, 95371920::numeric)$$, 'as SIPD-RI takes it');
-- six people at six prices: all at one price, and 36 rupiah over
SELECT results_eq($$SELECT koefisien, volume, satuan, harga, jumlah FROM jamsos_reports.rka_lines((SELECT jamsos.payroll(w::numeric) FROM generate_series(5000000, 5000500, 100) w), 2026, '63', 'non-ASN', 10) WHERE program = 'JKK' ORDER BY volume DESC$$,
	$$VALUES ('6 Orang x 12 Bulan', 72::bigint, 'Orang/Bulan', 12000::numeric, 864000::numeric), ('1 Paket', 1, 'Paket', (SELECT 12 * sum(round(w * 0.0024)) FROM generate_series(5000000, 5000500, 100) w) - 864000, (SELECT 12 * sum(round(w * 0.0024)) FROM generate_series(5000000, 5000500, 100) w) - 864000)$$, 'few people at one price are merged, no rupiah is lost');
SELECT results_eq($$SELECT koefisien, sum(jumlah) FROM jamsos_reports.rka_lines((SELECT jamsos.payroll(5000000::numeric, 1, NULL::text[], 'PU', daterange('2020-01-01', '2026-03-15')) FROM generate_series(1, 3)), 2026, '63', 'non-ASN') GROUP BY 1$$, $$VALUES ('3 Orang x 3 Bulan', 3 * 3 * 27000::numeric)$$, 'who leaves in March counts for three months');
SELECT is(jamsos_reports.account_key(a), '5.1.2.2.2.6', 'one key: ' || a) FROM unnest('{5.1.02.02.02.0006,5.1.02.02.002.00006,510202020006,51020200200006,5.1.2.02.02.0006}'::text[]) a;
SELECT is(jamsos_reports.account_key('5.1.02.02.02.0006 x'), NULL, 'no account');
SELECT results_eq($$SELECT DISTINCT account, account_wide FROM laporan.rka WHERE program = 'JKM'$$, $$VALUES ('5.1.02.02.02.0007', '5.1.02.02.002.00007')$$, 'both widths');
SELECT is_empty('SELECT account FROM jamsos.budget_account WHERE account <> jamsos_reports.account_code(account, false)', 'the narrow form is that of the law table');
SELECT results_eq($$SELECT sum(amount) FILTER (WHERE section = 'figure'), sum(amount) FILTER (WHERE section = 'lines'), sum(amount) FILTER (WHERE section = 'computation'), sum(workers) FILTER (WHERE section = 'people') FROM laporan.evidence_sheet((SELECT billing FROM run))$$,
	'VALUES (186456000::numeric, 186456000::numeric, 186456000::numeric, 12000::numeric)', 'from the figure to its people, nothing is lost');
SELECT set_eq($$SELECT section, legal_basis, evidence FROM laporan.evidence_sheet((SELECT billing FROM run), '03', 'JKK') WHERE legal_basis LIKE 'PP%'$$, $$VALUES ('computation', 'PP 44/2015 Pasal 16 ayat (1) huruf a', 'law'), ('law', 'PP 44/2015 Pasal 16 ayat (1) huruf a', 'law')$$, 'the article, and where it was read');
SELECT is((SELECT value FROM laporan.evidence_sheet((SELECT billing FROM run), '03', 'JKK') WHERE line = 1), 'Rp5.662.920', 'the figure first');

/* ---- payrolls of twenty databases to a province ---- */
SELECT count(*) FROM jamsos_reports.install('provinsi', '63', 2027, 'public.pegawai_non_asn', '{"worker_id": "id"}', first_month => '2021-01-01', last_month => '2021-12-01') \g /dev/null
CREATE TABLE exported AS SELECT x.* FROM (SELECT code FROM jamsos.region WHERE parent IN ('63', '62') AND origin = 'shipped' ORDER BY code DESC LIMIT 20) g, run, jamsos_reports.export_payrolls('laporan.setting', run.billing, 0, g.code) x;
SELECT is((SELECT count(DISTINCT sender) FROM exported), 20::bigint, 'twenty senders');
SELECT set_eq($$SELECT outcome, count(*), sum(workers) FROM jamsos_reports.import_payrolls('provinsi.setting', 'exported') GROUP BY 1$$, $$VALUES ('received', 20::bigint, 240000::numeric)$$, 'all received');
SELECT set_eq($$SELECT outcome, count(*) FROM jamsos_reports.import_payrolls('provinsi.setting', 'exported') GROUP BY 1$$, $$VALUES ('received before', 20::bigint)$$, 'once');
-- what is compared is what is taken: a source that changes between two reads would be
CREATE SEQUENCE dibaca;
CREATE VIEW terhitung AS SELECT e.*, nextval('dibaca') AS n FROM exported e;
SELECT count(*) FROM jamsos_reports.import_payrolls('provinsi.setting', 'terhitung') \g /dev/null
SELECT is((SELECT last_value FROM dibaca), (SELECT 2 * count(*) FROM exported), 'a source is asked for its format, and its rows are read once');
SELECT is((SELECT sum(amount) FROM provinsi.fact_received), 20 * 186456000::numeric, 'the nation owes the sum');
-- a late correction of one: a later revision replaces, the earlier one is ignored when it comes again
UPDATE pegawai_non_asn SET honor = '5000000' WHERE id <= 10;
CREATE TEMP TABLE later AS SELECT jamsos_reports.billing_run('laporan.setting', '2021-06-01') AS billing;
CREATE TABLE corrected AS SELECT x.* FROM jamsos_reports.export_payrolls('laporan.setting', (SELECT billing FROM later), 0, (SELECT min(sender) FROM exported)) x;
SELECT set_eq($$SELECT revision, outcome FROM jamsos_reports.import_payrolls('provinsi.setting', 'corrected')$$, $$VALUES (2, 'replaces an earlier revision')$$, 'a late correction');
SELECT is((SELECT sum(amount) FROM provinsi.fact_received), 20 * 186456000::numeric + (SELECT sum(difference) FROM laporan.run_difference WHERE kind = 'billing'), 'counts once, by its difference');
SELECT is((SELECT count(*) FROM provinsi.received), (SELECT (SELECT count(*) FROM exported) + (SELECT count(*) FROM corrected)), 'what was received before stays');
CREATE TABLE late AS SELECT x.* FROM jamsos_reports.export_payrolls('laporan.setting', (SELECT billing FROM run), 0, (SELECT max(sender) FROM exported)) x;
DELETE FROM late;
INSERT INTO late SELECT format, sender, region, office, month, 0, row_count, workers, unpriced, wage_bill, versions, law, law_items, jamsos_reports.payroll_hash(format, sender, region, office, month, 0, row_count, unpriced, versions, law, law_items, payroll::jamsos.payroll_summary), payroll FROM exported WHERE sender = (SELECT max(sender) FROM exported);
SELECT set_eq($$SELECT outcome FROM jamsos_reports.import_payrolls('provinsi.setting', 'late')$$, $$VALUES ('ignored: a later revision was received')$$, 'an earlier revision is ignored');
-- what was changed on its way, is there in part or in two versions is refused as a whole
CREATE TABLE changed AS SELECT * FROM exported WHERE sender = (SELECT max(sender) FROM exported);
UPDATE changed SET wage_bill = wage_bill + 1 WHERE office = '03';
SELECT throws_ok($$SELECT jamsos_reports.import_payrolls('provinsi.setting', 'changed')$$, '22000', NULL, 'a control total that was changed');
UPDATE changed SET wage_bill = wage_bill - 1, payroll = replace(payroll, '1000000', '1100000') WHERE office = '03';
SELECT throws_ok($$SELECT jamsos_reports.import_payrolls('provinsi.setting', 'changed')$$, '22000', NULL, 'a payroll that was changed');
DELETE FROM changed WHERE office = '03';
SELECT throws_ok($$SELECT jamsos_reports.import_payrolls('provinsi.setting', 'changed')$$, '22000', NULL, 'a row that is missing');
CREATE TABLE other AS SELECT x.format, x.sender, x.region, x.office, x.month, 1 AS revision, x.row_count, x.workers, x.unpriced, x.wage_bill, x.versions, x.law, x.law_items, jamsos_reports.payroll_hash(x.format, x.sender, x.region, x.office, x.month, 1, x.row_count, x.unpriced, x.versions, x.law, x.law_items, x.payroll::jamsos.payroll_summary) AS sha256, x.payroll FROM corrected x;
SELECT throws_ok($$SELECT jamsos_reports.import_payrolls('provinsi.setting', 'other')$$, '23505', NULL, 'one revision with two contents');
-- who is missing, who is double, by how much
CREATE TABLE own AS SELECT format, sender, '63.01' AS region, office, month, revision, row_count, workers, unpriced, wage_bill, versions, law, law_items, jamsos_reports.payroll_hash(format, sender, '63.01', office, month, revision, row_count, unpriced, versions, law, law_items, payroll::jamsos.payroll_summary) AS sha256, payroll
	FROM (SELECT x.* FROM run, jamsos_reports.export_payrolls('laporan.setting', run.billing, 0, 'BKAD') x UNION ALL SELECT x.* FROM run, jamsos_reports.export_payrolls('laporan.setting', run.billing, 0, 'BKD') x) e;
SELECT count(*) FROM jamsos_reports.import_payrolls('provinsi.setting', 'own') \g /dev/null
SELECT set_eq($$SELECT sender, state, ratio FROM provinsi.senders WHERE region = '63.01'$$, $$VALUES ('BKAD', 'double', 1.000000), ('BKD', 'double', 1.000000)$$, 'two senders of one region are double');
SELECT is((SELECT count(*) FROM provinsi.senders WHERE state = 'missing'), (SELECT count(*) - 1 FROM jamsos.region WHERE parent = '63' AND origin = 'shipped'), 'regions of the province that have sent nothing');
SELECT is_empty('SELECT sender FROM provinsi.senders WHERE law_differs', 'all with the law known here');
-- small offices and wages of few people
SELECT is_empty($$SELECT e.wage FROM run, jamsos_reports.export_payrolls('laporan.setting', run.billing, 10) x, jamsos.entries(x.payroll::jamsos.payroll_summary) e GROUP BY x.office, e.segment, e.risk_class, e.programs, e.wage HAVING sum(e.workers) < 10 AND e.wage IS NOT NULL$$, 'no wage of fewer than ten people leaves');
SELECT is((SELECT sum(workers + unpriced) FROM run, jamsos_reports.export_payrolls('laporan.setting', run.billing, 700)), 12000::numeric, 'nobody is lost by merging');
SELECT results_eq($$SELECT jamsos.headcount(b), jamsos.wage_bill(b) FROM (SELECT jamsos_reports.payroll_blurred((SELECT jamsos.payroll(w::numeric) FROM unnest('{3000000,3000000,3100000,3200000,NULL}'::int[]) w), 2, '2026-01-01') AS b) q$$, 'VALUES (5::bigint, 12300000.00)', 'heads and the wage bill stay');

/* ---- a bill whose workers are of two regions and of programmes of their own; one row with a total alone ---- */
CREATE SCHEMA dua;
CREATE TABLE dua.opd (kode text, wilayah text);
INSERT INTO dua.opd VALUES ('A', '63'), ('B', '31');
CREATE TABLE dua.staf (id text, nik text, opd text, upah numeric, program text);
INSERT INTO dua.staf SELECT w.id, '637101010180' || to_char(ascii(w.id), 'FM0000'), w.opd, w.upah, w.program
FROM (VALUES ('a', 'A', NULL, NULL), ('b', 'B', 3500000, NULL), ('c', 'A', 4000000, 'JKK JKM JHT'), ('d', 'A', 4000000, 'JKK JKM JHT'), ('e', 'A', 4000000, NULL), ('f', 'A', 4000000, NULL), ('g', 'A', 4000000, NULL), ('h', 'A', 4000000, 'JKK JKM JHT')) w (id, opd, upah, program);
CREATE TABLE dua.tagihan (id text, bulan date, upah numeric, jkk numeric, jkm numeric, jht numeric, jht_pekerja numeric, total numeric);
INSERT INTO dua.tagihan SELECT 'a', '2025-03-01', amount, round(amount * 0.0024), round(amount * 0.003), NULL, NULL, NULL FROM jamsos.minimum_wage WHERE region = '63' AND valid @> '2025-03-01'::date;
INSERT INTO dua.tagihan SELECT 'b', '2025-03-01', amount, round(amount * 0.0024), round(amount * 0.003), NULL, NULL, NULL FROM jamsos.minimum_wage WHERE region = '31' AND valid @> '2025-03-01'::date;
INSERT INTO dua.tagihan VALUES ('c', '2025-03-01', 4000000, 9600, 12000, 148000, 80000, NULL), ('d', '2025-03-01', 4000000, 9600, 12000, 14800, 80000, NULL), ('e', '2025-03-01', 4000000, 9600, 12000, 148000, 80000, NULL),
	('f', '2025-03-01', 4000000, NULL, NULL, NULL, NULL, 21600), ('g', '2025-03-01', 4000000, NULL, NULL, NULL, NULL, 2160000), ('h', '2025-03-01', 4000000, 9600, 12000, NULL, NULL, NULL);
CREATE VIEW dua.rincian AS SELECT t.*, s.nik FROM dua.tagihan t JOIN dua.staf s USING (id);
SELECT count(*) FROM jamsos_reports.install('laporan_dua', '63', 2026, 'dua.staf', '{"worker_id": "id", "nik": "nik", "office": "opd", "wage": "upah", "programs": "program"}', offices => '{"relation": "opd", "office": "kode", "region": "wilayah"}',
	bills => '{"relation": "rincian", "bill_id": "id", "nik": "nik", "month": "bulan", "wage": "upah", "jkk": "jkk", "jkm": "jkm", "jht_employer": "jht", "jht_worker": "jht_pekerja", "total": "total"}') \g /dev/null
CALL laporan_dua.reconcile_run('2025-03-01') \g /dev/null
SELECT set_eq('SELECT worker_id, class, due::integer, billed::integer FROM laporan_dua.compliance_by_worker', $$SELECT v.id, v.class, coalesce(v.due, (SELECT round(amount * 0.0024) + round(amount * 0.003) FROM jamsos.minimum_wage WHERE region = v.region AND valid @> '2025-03-01'::date))::integer, v.billed + coalesce((SELECT round(amount * 0.0024) + round(amount * 0.003) FROM jamsos.minimum_wage WHERE region = v.region AND valid @> '2025-03-01'::date), 0)::integer
	FROM (VALUES ('a', 'agrees', NULL, 0, '63'), ('b', 'agrees', NULL, 0, '31'), ('c', 'agrees', 249600, 249600, NULL), ('d', 'amount_differs', 249600, 116400, NULL), ('e', 'program_not_due', 21600, 249600, NULL), ('f', 'agrees', 21600, 21600, NULL),
	('g', 'amount_differs', 21600, 2160000, NULL), ('h', 'program_missing', 249600, 21600, NULL)) v (id, class, due, billed, region)$$, 'each against the minimum wage of his office and his own programmes');
SELECT set_eq($$SELECT region, month FROM laporan_dua.run_tariff$$, $$VALUES ('63', '2025-03-01'::date), ('31', '2025-03-01')$$, 'the law of both regions is kept');
SELECT results_eq($$SELECT worker_id, sum(amount)::integer FROM laporan_dua.contribution_by_worker WHERE month_key = '2025-03' AND worker_id IN ('b', 'c') GROUP BY 1 ORDER BY 1$$,
	$$SELECT 'b', (SELECT round(amount * 0.0024) + round(amount * 0.003) FROM jamsos.minimum_wage WHERE region = '31' AND valid @> '2025-03-01'::date)::integer UNION ALL VALUES ('c', 249600)$$, 'so is each contribution');
SELECT set_eq('SELECT office, program, sum(jumlah) FROM laporan_dua.rka GROUP BY 1, 2', $$SELECT office, program, sum(amount) FROM laporan_dua.fact_budget WHERE fiscal_year = 2026 AND payer = 'employer' GROUP BY 1, 2$$, 'lines of the RKA have every programme of the budget');

/* ---- ages: by PP 45/2015 JP has ended in 2023-06 for who was born in 1965-06; BPU and PR take part from 18 to 65 ---- */
CREATE SCHEMA usia;
CREATE TABLE usia.staf (id text, lahir date, jenis text, program text);
INSERT INTO usia.staf VALUES ('a', '1950-01-01', 'PR', NULL), ('b', '2010-01-01', 'BPU', NULL), ('c', '1990-01-01', 'PR', NULL), ('d', '1965-06-01', 'PU', 'JKK JKM JHT JP'), ('e', '1990-01-01', 'PU', 'JKK JKM JHT JP'), ('f', '1950-01-01', 'PU', NULL), ('g', NULL, 'PU', 'JP'), ('h', '2500-01-01', 'PU', 'JP');
SELECT results_eq($$SELECT rows, example FROM jamsos_reports.install('laporan_usia', '63', 2026, 'usia.staf', '{"worker_id": "id", "birth_date": "lahir", "segment": "jenis", "programs": "program"}') WHERE problem = 'age outside of a programme'$$, $$VALUES (5::bigint, 'a: JKK')$$, 'two programmes of two, one of one');

/* ---- what SIPP takes ---- */
SELECT is((SELECT count(*) FROM laporan.sipp_tk_baru), (SELECT count(*) FROM laporan.compliance_by_worker WHERE class = 'not_registered'), 'all who are not registered');
SELECT is(string_agg(attname, ',' ORDER BY attnum), 'NO_PEGAWAI,NAMA_LENGKAP,GELAR,TELEPON_AREA_RUMAH,TELEPON_RUMAH,TELEPON_AREA_KANTOR,TELEPON_KANTOR,TELEPON_EXT_KANTOR,HP,EMAIL,TEMPAT_LAHIR,TANGGAL_LAHIR,NAMA_IBU_KANDUNG,JENIS_IDENTITAS,NOMOR_IDENTITAS,MASA_LAKU_IDENTITAS,JENIS_KELAMIN,SURAT_MENYURAT_KE,TANGGAL_KEPESERTAAN,STATUS_KAWIN,GOLONGAN_DARAH,NPWP,KODE_NEGARA,UPAH,ALAMAT,KODE_POS,LOKASI_PEKERJAAN,STATUS_PEGAWAI,TGL_AWAL_BEKERJA,TGL_AKHIR_KONTRAK',
	'in the order of the template') FROM pg_attribute WHERE attrelid = 'laporan.sipp_tk_baru'::regclass AND attnum BETWEEN 1 AND 30;
SELECT is_empty($$SELECT 1 FROM laporan.sipp_tk_baru WHERE "TANGGAL_LAHIR" !~ '^\d\d-\d\d-\d{4}$' OR "NOMOR_IDENTITAS" !~ '^\d{16}$' OR "UPAH" !~ '^\d+$' OR "JENIS_KELAMIN" NOT IN ('L', 'P')$$, 'cells as the portal reads them');
SELECT is((SELECT count(*) FROM laporan.sipp_upah), 52::bigint, 'wages that differ');
SELECT is((SELECT count(*) FROM laporan.sipp_tk_na), 45::bigint, 'who is on the bill only');
-- without statistics PostgreSQL takes the rows of a run for one: a join that no nested loop can make
CREATE FUNCTION pg_temp.plan_of(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN (COSTS OFF) ' || query; END $$;
SELECT ok((SELECT string_agg(line, E'\n') ~ '(Hash|Merge) Full Join' AND string_agg(line, E'\n') !~ 'Join Filter' FROM pg_temp.plan_of('SELECT * FROM laporan.' || name) line), name || ': no nested loop over the staff')
FROM unnest('{sipp_tk_baru,sipp_tk_lanjutan,sipp_upah,sipp_tk_na}'::text[]) name;

/* ---- two memberships of a person, memberships that meet inside a month ---- */
CREATE SCHEMA ganda;
CREATE TABLE ganda.staf AS SELECT i AS id, 'A' AS opd, 3000000 AS upah FROM generate_series(1, 10) i;
CREATE TABLE ganda.kpj AS SELECT i AS id, '2024-01-01'::date AS mulai, NULL::date AS selesai FROM generate_series(1, 5) i UNION ALL SELECT i, '2024-01-01', '2025-03-10' FROM generate_series(1, 6) i UNION ALL SELECT 6, '2025-03-20', NULL;
SELECT count(*) FROM jamsos_reports.install('laporan_ganda', '63', 2026, 'ganda.staf', '{"worker_id": "id", "office": "opd", "wage": "upah"}', enrolment => '{"relation": "kpj", "worker_id": "id", "first_day": "mulai", "last_day": "selesai"}') \g /dev/null
SELECT is_empty($$SELECT 1 FROM laporan_ganda.fact_coverage WHERE (registered, eligible) <> (6, 10)$$, 'people are covered, not memberships');

/* ---- employment spells: contracts that follow each other inside a month, a gap, an overlap ---- */
CREATE TABLE ganda.kontrak (orang text, opd text, upah text, mulai text, sampai text);
INSERT INTO ganda.kontrak VALUES ('a', 'X', '2000000', '01-01-2025', '15-03-2025'), ('a', 'Y', '3000000', '16-03-2025', '--'), ('b', 'X', '2000000', '01-01-2025', '31-01-2025'), ('b', 'X', '2000000', '01-06-2025', NULL),
	('c', 'X', '2500000', '05-02-2025', '01-02-2025');
SELECT count(*) FROM jamsos_reports.install('laporan_kontrak', '63', 2026, 'ganda.kontrak', '{"worker_id": "orang", "office": "opd", "wage": "upah", "first_day": "mulai", "last_day": "sampai"}', shape => 'spell') \g /dev/null
SELECT results_eq($$SELECT month_key, sum(workers)::int FROM laporan_kontrak.fact_headcount WHERE month_key IN ('2025-01', '2025-02', '2025-03', '2025-04', '2025-06') GROUP BY 1 ORDER BY 1$$,
	$$VALUES ('2025-01', 2), ('2025-02', 2), ('2025-03', 2), ('2025-04', 2), ('2025-06', 3)$$, 'a person counts once in a month, however many contracts meet in it');
SELECT set_eq($$SELECT problem, example FROM jamsos_reports.check('laporan_kontrak') WHERE problem = 'last_day before first_day'$$, $$VALUES ('last_day before first_day', 'c')$$, 'an end before its start is named');

/* ---- shapes of other systems: codes and money as floats; nothing but text, blanks for unknown; months by their names ---- */
CREATE SCHEMA bentuk;
CREATE TABLE bentuk.master (nip text, status float8, idskpd float8, gpokkhir float8, tmt timestamp, aktif boolean);
INSERT INTO bentuk.master VALUES ('a', 1, 101, 2500000, '2020-01-01', true), ('b', 2, 101, 'NaN', '2020-01-01', true), ('c', 1, 102, 3000000.5, NULL, true), ('d', 1, 102, -1, '2020-01-01', true), ('e', 1, 102, 3000000, '2020-01-01', false);
SELECT count(*) FROM jamsos_reports.install('laporan_float', '63', 2026, 'bentuk.master', '{"worker_id": "nip", "status": "status", "office": "idskpd", "wage": "gpokkhir", "first_day": "tmt"}', active => '{"aktif": true}') \g /dev/null
SELECT set_eq('SELECT worker_id, status, office, wage FROM laporan_float.staff', $$VALUES ('a', '1', '101', 2500000::numeric), ('b', '2', '101', NULL), ('c', '1', '102', 3000000.5), ('d', '1', '102', NULL)$$, 'floats: what is no amount is not known');
CREATE TABLE bentuk.teks (kode text, ktp varchar(30), instansi varchar(8), lahir text, tmt text, status text, kelas text, bpjs text);
INSERT INTO bentuk.teks VALUES ('1', '''6371010201800001', '01010000', '02 Januari 1980', '2020-01-02', 'P3K PW', 'II', 'JKK, JKM'), ('2', '', '0', '2 January 1980', '02/01/2020', 'PPPK PARUH WAKTU', '', 'jkk;jkm;jht'), ('3', NULL, '', '1980', '--', 'Swakelola', '9', 'entah');
CREATE TEMP TABLE text_found AS SELECT * FROM jamsos_reports.install('laporan_teks', '63', 2026, 'bentuk.teks', '{"worker_id": "kode", "nik": "ktp", "office": {"column": "instansi", "map": {"0": null, "01010000": "01010000"}}, "birth_date": "lahir", "first_day": "tmt", "risk_class": "kelas", "programs": "bpjs",
	"budget_status": {"column": "status", "map": {"P3K PW": "PPPK paruh waktu", "PPPK PARUH WAKTU": "PPPK paruh waktu"}, "else": "non-ASN"}}');
SELECT set_eq('SELECT worker_id, nik, office, birth_date, first_day, budget_status, risk_class, programs, wage FROM laporan_teks.staff',
	$$VALUES ('1', '6371010201800001', '01010000', '1980-01-02'::date, '2020-01-02'::date, 'PPPK paruh waktu', 2, 'JKK JKM', NULL::numeric), ('2', NULL, NULL, '1980-01-02', '2020-01-02', 'PPPK paruh waktu', 1, 'JKK JKM JHT', NULL), ('3', NULL, NULL, NULL, NULL, 'non-ASN', 1, NULL, NULL)$$, 'text of every kind, no wage at all');
SELECT set_eq($$SELECT problem FROM text_found WHERE problem LIKE '%cannot be read'$$, $$VALUES ('birth_date cannot be read'), ('risk_class cannot be read'), ('programs cannot be read')$$, 'and what could not be read is named');
SELECT results_eq($$SELECT workers::int, unpriced::int, jht FROM (SELECT sum(workers) AS workers, sum(unpriced) AS unpriced FROM laporan_teks.fact_headcount WHERE month_key = '2025-01') h, (SELECT sum(amount)::int AS jht FROM laporan_teks.fact_liability WHERE month_key = '2025-01' AND program = 'JHT' AND payer = 'employer') l$$,
	$$SELECT 3, 0, round(jamsos.minimum_wage('63', '2025-01-01') * 0.037)::int$$, 'where there is no wage the minimum is, and programmes are each one''s own');
CREATE TABLE bentuk.bulanan (nip text, bulan text, tahun text, gaji text, jenis text);
INSERT INTO bentuk.bulanan VALUES ('a', 'Januari', '2025', '2.000.000', 'INDUK'), ('a', 'Februari', '2025', '2.000.000', 'INDUK'), ('a', '3', '2025', '2.100.000', 'INDUK'), ('a', '03', '2025', '2.100.000', 'THR'), ('b', '1', '2025', '3.000.000', 'INDUK'), ('b', '3', '2025', '3.000.000', 'INDUK');
SELECT count(*) FROM jamsos_reports.install('laporan_bulan', '63', 2026, 'bentuk.bulanan', '{"worker_id": "nip", "wage": "gaji", "month": "bulan", "year": "tahun", "payment": "jenis"}', shape => 'month', regular => '{INDUK}') \g /dev/null
SELECT set_eq('SELECT worker_id, wage, first_day, last_day FROM laporan_bulan.staff', $$VALUES ('a', 2000000::numeric, '2025-01-01'::date, '2025-02-28'::date), ('a', 2100000, '2025-03-01', NULL), ('b', 3000000, '2025-01-01', '2025-01-31'), ('b', 3000000, '2025-03-01', NULL)$$, 'months by name and number; a hole is a hole');
SELECT is(jamsos_reports.month_or_null(m), '2026-03-01'::date, 'a month: ' || m) FROM unnest('{2026-03,202603,032026,03-2026,03/2026,3-2026,Maret 2026,2026-03-17,17/03/2026}'::text[] || ARRAY[U&'\FEFF2026-03', U&'\00A003/2026\00A0']) m;
SELECT is(jamsos_reports.month_or_null('2026-03', U&' \00A0'), '2026-03-01'::date, 'an empty cell of the year says nothing');
SELECT is(jamsos_reports.month_or_null(m), NULL, 'no month: ' || m) FROM unnest('{2026,13-2026,202613,Maret,x}'::text[]) m;
-- beside a year: every way to write the month, with that year, with another and with none
SELECT is((SELECT string_agg(concat_ws(' ', m, y, jamsos_reports.month_or_null(m, y)), ', ' ORDER BY m COLLATE "C", y) FROM unnest('{3,03,Maret,Mar,2026-03,03-2026,202603,032026,Maret 2026,17/03/2026}'::text[]) m, unnest('{2025,2026}'::text[]) y WHERE jamsos_reports.month_or_null(m, y) IS DISTINCT FROM
	CASE WHEN m ~ '2026' AND y = '2025' THEN NULL ELSE make_date(y::integer, 3, 1) END), NULL, 'a month beside a year is of that year');
SELECT is(jamsos_reports.month_or_null(m, '2026'), NULL, 'no month of 2026: ' || m) FROM unnest('{0,13,123,012,3.0,10.5,10 hari,12 Januari,12-2025,10000-01,1e1,x}'::text[]) m;

/* ---- who looks, and who changes the setting ---- */
SELECT is(jamsos_reports.masked_nik(nik), shown, 'masked: ' || nik) FROM (VALUES ('6371012501900001', '637101******0001'), ('637101250190000', '***********0000'), ('6371.01.250190.0001', '***************0001'), ('abc', 'abc'), ('', '')) v (nik, shown);
SELECT is(jamsos_reports.masked_text(shown), masked, 'masked: ' || shown) FROM (VALUES ('1: 6371012501900001', '1: 637101******0001'), ('6371.01.250190.0001 in 2 rows', '6371.01.******0001 in 2 rows'), ('637101250190000', '637101******0000'), ('''63710125019000011', '''637101******0011'),
	('12345: Rp1.500.000.000,00', '12345: Rp1.500.000.000,00'), ('081234567890', '081234567890'), ('2026-11-28 17:50:23', '2026-11-28 17:50:23'), ('a', 'a')) v (shown, masked);
-- whatever nik_is_valid reads, and what a person reads as one
SELECT is((SELECT string_agg(DISTINCT to_hex(c), ' ') FROM (SELECT c, format('1: %s in 2 rows', replace('352318-010190-0001', '-', repeat(chr(c), n))) AS shown, jamsos.nik_is_valid(replace('352318-010190-0001', '-', repeat(chr(c), n))) AS read
	FROM generate_series(1, 65535) c, generate_series(1, 3) n WHERE c NOT BETWEEN 55296 AND 57343) q WHERE read AND jamsos_reports.masked_text(shown) LIKE '%010190%'), NULL, 'whatever mark a NIK is read with, it is masked with');
SELECT is(jamsos_reports.masked_text(shown), masked, 'masked: ' || shown) FROM (VALUES ('352318/010190/0001', '352318/******0001'), ('352318_010190_0001', '352318_******0001'), ('352318 - 010190 - 0001', '352318 - ******0001'), (U&'\FF13\FF15\FF12\FF13\FF11\FF18\FF10\FF11\FF10\FF11\FF19\FF10\FF10\FF10\FF10\FF11', U&'\FF13\FF15\FF12\FF13\FF11\FF18******\FF10\FF10\FF10\FF11'),
	('1.500.000.000.000,00', '1.500.000.000.000,00'), ('1,500,000,000,000', '1,500,000,000,000'), ('2500000; 2500000', '2500000; 2500000'), ('7: 75.000.000, 7.500.000', '7: 75.000.000, 7.500.000')) v (shown, masked);
CREATE ROLE reports_viewer;
CREATE ROLE reports_keeper;
CREATE ROLE reports_deputy IN ROLE reports_keeper;
GRANT USAGE ON SCHEMA laporan TO reports_viewer, reports_keeper;
GRANT SELECT ON ALL TABLES IN SCHEMA laporan TO reports_viewer, reports_keeper;
GRANT UPDATE ON laporan.setting TO reports_keeper;
GRANT INSERT ON laporan.setting_change TO reports_keeper;
INSERT INTO laporan.reader VALUES ('reports_viewer', NULL, false), ('reports_keeper', '01', true);
SELECT results_eq($$SELECT whole_nik, may_set FROM jamsos_reports.viewer('laporan.setting')$$, 'VALUES (true, true)', 'the owner sees and may all');
SET ROLE reports_viewer;
SELECT results_eq($$SELECT role, whole_nik, may_set FROM jamsos_reports.viewer('laporan.setting')$$, $$VALUES ('reports_viewer', false, false)$$, 'who may read sees no NIK whole, and changes nothing');
SELECT throws_ok($$SELECT jamsos_reports.set_setting('laporan.setting', fiscal_year => 2026)$$, '42501', NULL, 'a role that may not');
SET ROLE reports_deputy;
SELECT results_eq($$SELECT role, whole_nik, may_set FROM jamsos_reports.viewer('laporan.setting')$$, $$VALUES ('reports_deputy', true, true)$$, 'a member of a role has what that has');
SELECT lives_ok($$SELECT jamsos_reports.set_setting('laporan.setting', fiscal_year => 2028, last_month => '2022-11-17', coverage_target => 75.5)$$, 'a role that may changes the setting');
SELECT throws_ok($$SELECT jamsos_reports.set_setting('laporan.setting', region => '63', first_month => '2023-01-01')$$, '22023', NULL, 'months in order');
SELECT throws_ok($$SELECT jamsos_reports.set_setting('laporan.setting', region => '99.99')$$, '22023', NULL, 'a region that there is');
SELECT throws_ok($$SELECT jamsos_reports.set_setting('laporan.setting', region => '63.71')$$, '22023', NULL, 'a region with a minimum wage');
SELECT throws_ok($$SELECT jamsos_reports.set_setting('laporan.setting', coverage_target => 101)$$, '22023', NULL, 'a target that can be reached');
INSERT INTO laporan.setting_change VALUES ('1999-01-01', 'postgres', 'region', '1', '2');
RESET ROLE;
SELECT results_eq('SELECT region, fiscal_year, last_month, coverage_target FROM laporan.setting', $$VALUES ('63'::text, 2028, '2022-11-01'::date, 75.5)$$, 'as it was given, the rest as before');
SELECT set_eq($$SELECT item, before, after FROM laporan.setting_change WHERE changed_by = 'reports_deputy' AND changed_at > now()$$, $$VALUES ('fiscal_year', '2027', '2028'), ('last_month', '2022-12-01', '2022-11-01'), ('coverage_target', '80.00', '75.50'), ('region', '1', '2')$$, 'who has changed what, and nobody writes in another''s name');
SELECT is((SELECT count(*) FROM laporan.setting_change), 4::bigint, 'and nothing else');
SELECT count(*) FROM jamsos_reports.install('laporan', fiscal_year => 2027, last_month => '2022-12-01') \g /dev/null
SELECT is((SELECT count(*) FROM laporan.setting_change), 6::bigint, 'install() changes it likewise');
SELECT throws_ok('DELETE FROM laporan.setting_change', '55000', NULL, 'what was changed stays');

/* ---- columns that are called like the keys of a description ---- */
CREATE TABLE reserved (value text, map text, "column" text, "else" text);
INSERT INTO reserved VALUES ('7', 'OPD 1', '2.000.000', '2020-02-01'), ('8', 'OPD 2', 'x', '2020-03-01');
SELECT results_eq($$SELECT problem, rows, example FROM jamsos_reports.install('laporan_reserved', '63', 2026, 'reserved', '{"worker_id": "value", "office": "map", "wage": "column", "first_day": "else"}') WHERE problem LIKE 'wage%'$$,
	$$VALUES ('wage cannot be read', 1::bigint, '8: x')$$, 'a column called value, map, column or else is a column');
SELECT results_eq('SELECT worker_id, office, wage, first_day FROM laporan_reserved.staff ORDER BY 1', $$VALUES ('7', 'OPD 1', 2000000::numeric, '2020-02-01'::date), ('8', 'OPD 2', NULL, '2020-03-01')$$, 'and read as one');

SELECT * FROM finish();
ROLLBACK;
