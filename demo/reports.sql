-- The reports over the sample Pemda: what an office does, one call, and a bill each month.
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;

SELECT count(*) FROM jamsos_reports.install('laporan', region => '63', fiscal_year => 2027, first_month => '2018-01-01', last_month => '2022-12-01',
	staff => 'pegawai_non_asn',
	columns => '{"worker_id": "id", "name": "nama", "nik": "nik", "birth_date": "tgl_lahir", "office": "kode_opd", "status": "status", "wage": "honor", "risk_class": "kelas_risiko", "first_day": "tmt", "last_day": "berhenti"}',
	offices => '{"relation": "opd", "office": "kode", "name": "nama", "registered": "terdaftar"}',
	enrolment => '{"relation": "kepesertaan", "worker_id": "pegawai_id", "first_day": "mulai", "last_day": "selesai"}',
	bills => '{"relation": "tagihan_bpjs", "bill_id": "id", "nik": "nik", "name": "nama_tk", "birth_date": "tgl_lahir", "member_number": "no_peserta", "wage": "jumlah_upah", "rapel": "jumlah_rapel", "jkk": "iuran_jkk", "jkm": "iuran_jkm", "jht_employer": "iuran_jht", "jp_employer": "iuran_jp", "month": "periode"}',
	payments => '{"relation": "pembayaran", "office": "office", "paid_on": "paid_on", "amount": "amount"}',
	pagu => '{"relation": "pagu_dpa", "fiscal_year": "tahun", "office": "kode_opd", "account": "kode_rekening", "amount": "pagu"}') \g /dev/null

-- what was billed
CALL laporan.billing_run('2021-02-01') \g /dev/null
CALL laporan.billing_run('2021-03-01') \g /dev/null
CALL laporan.billing_run('2021-04-01') \g /dev/null
CALL laporan.billing_run('2021-05-01') \g /dev/null
CALL laporan.billing_run('2021-06-01') \g /dev/null
