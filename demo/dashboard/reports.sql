-- What the dashboard stands on: jamsos_reports over the sample Pemda, and over another layout.
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;

-- what the APBD holds for it: generated, enough in some offices and not in others
CREATE TABLE pagu_dpa (
	tahun integer NOT NULL,
	kode_opd text NOT NULL REFERENCES opd,
	kode_rekening text NOT NULL,
	pagu numeric NOT NULL,
	PRIMARY KEY (tahun, kode_opd, kode_rekening)
);
COMMENT ON TABLE pagu_dpa IS 'Pagu (DPA) by office and account, rupiah a year: generated.';
INSERT INTO pagu_dpa
SELECT b.fiscal_year, b.office, b.account, round(sum(b.amount) * (60 + 7 * b.office::integer % 60) / 100, -6)
FROM budget_by_office b WHERE b.payer = 'employer' AND b.fiscal_year = 2027 AND b.office IS NOT NULL AND b.office <> '09' GROUP BY b.fiscal_year, b.office, b.account;

SELECT count(*) AS problems FROM jamsos_reports.install('laporan', region => '63', fiscal_year => 2027, first_month => '2018-01-01', last_month => '2022-12-01',
	staff => 'pegawai_non_asn',
	columns => '{"worker_id": "id", "name": "nama", "nik": "nik", "birth_date": "tgl_lahir", "office": "kode_opd", "status": "status", "wage": "honor", "risk_class": "kelas_risiko", "first_day": "tmt", "last_day": "berhenti"}',
	offices => '{"relation": "opd", "office": "kode", "name": "nama", "registered": "terdaftar"}',
	enrolment => '{"relation": "kepesertaan", "worker_id": "pegawai_id", "first_day": "mulai", "last_day": "selesai"}',
	bills => '{"relation": "tagihan_bpjs", "bill_id": "id", "nik": "nik", "name": "nama_tk", "birth_date": "tgl_lahir", "member_number": "no_peserta", "wage": "jumlah_upah", "rapel": "jumlah_rapel", "jkk": "iuran_jkk", "jkm": "iuran_jkm", "jht_employer": "iuran_jht", "jp_employer": "iuran_jp", "month": "periode"}',
	payments => '{"relation": "pembayaran", "office": "office", "paid_on": "paid_on", "amount": "amount"}',
	pagu => '{"relation": "pagu_dpa", "fiscal_year": "tahun", "office": "kode_opd", "account": "kode_rekening", "amount": "pagu"}');

-- another layout, by its adapter: nobody is without an office in a table of offices, the reports find who is
SELECT count(*) AS problems FROM jamsos_reports.install('laporan_simgaji', region => '63', fiscal_year => 2026, first_month => '2025-01-01', last_month => '2025-12-01',
	staff => 'simgaji.staff',
	columns => '{"worker_id": "worker_id", "name": "name", "nik": "nik", "office": "office", "status": "status", "budget_status": "budget_status", "wage": "wage", "first_day": "first_day", "last_day": "last_day"}',
	offices => '{"relation": "simgaji.office", "office": "office", "name": "office_name"}', enrolment => '{"relation": "simgaji.enrolment", "worker_id": "worker_id", "first_day": "first_day", "last_day": "last_day"}');

-- what was billed, budgeted and reconciled
CALL laporan.billing_run('2021-02-01');
CALL laporan.billing_run('2021-03-01');
CALL laporan.billing_run('2021-04-01');
CALL laporan.billing_run('2021-05-01');
CALL laporan.billing_run('2021-06-01');
CALL laporan.budget_run(2027);
CALL laporan.reconcile_run('2021-06-01');
