-- The reports over the three layouts, a call each, and a view of one's own where a table needs one.
SET client_min_messages = warning;

-- a row a person and month; several codes lead to one office, so a view says which, once
CREATE VIEW simgaji.gaji AS SELECT g.*, k.skpd_id FROM simgaji.gaji_pppk g LEFT JOIN (SELECT DISTINCT kode_sumber, skpd_id FROM simgaji.skpd_mapping) k ON k.kode_sumber = g.kdskpd;
CREATE VIEW simgaji.skpd AS SELECT skpd_id, min(nama_sumber) AS nama FROM simgaji.skpd_mapping GROUP BY skpd_id;
SELECT count(*) FROM jamsos_reports.install('laporan_simgaji', region => '63', fiscal_year => 2026, first_month => '2025-01-01', last_month => '2025-12-01',
	staff => 'simgaji.gaji', shape => 'month', regular => '{GAJI INDUK}',
	columns => '{"worker_id": "nip", "name": "nama", "nik": "noktp", "office": "skpd_id", "status": "status_pegawai", "budget_status": {"value": "PPPK paruh waktu"}, "wage": "gaji_pokok", "month": "bulan", "year": "tahun", "payment": "jenis_gaji"}',
	offices => '{"relation": "skpd", "office": "skpd_id", "name": "nama"}',
	enrolment => '{"relation": "gaji_pppk", "worker_id": "nip", "month": "bulan", "year": "tahun", "where": {"jenis_gaji": ["GAJI INDUK"], "pot_jkk": {"above": 0}, "pot_jkm": {"above": 0}}}') \g /dev/null

-- all of it text, people twice; who is enrolled is known from the bill
SELECT count(*) FROM jamsos_reports.install('laporan_honorer', region => '63', fiscal_year => 2026, first_month => '2025-01-01', last_month => '2025-12-01',
	staff => 'honorer.data_honorer', active => '{"status": ["aktif"]}', same_nik => 'first',
	columns => '{"worker_id": "id", "name": "nama", "nik": "nip", "birth_date": "tanggal_lahir", "office": "bidang", "status": {"value": "Honorer"}, "wage": "gaji", "first_day": "tmt_honorer"}',
	enrolment => '{"relation": "tagihan", "nik": "nik", "month": "periode", "where": {"iuran_jkk": {"above": 0}, "iuran_jkm": {"above": 0}}}',
	bills => '{"relation": "tagihan", "nik": "nik", "name": "nama", "member_number": "no_peserta", "jkk": "iuran_jkk", "jkm": "iuran_jkm", "month": "periode"}') \g /dev/null

-- a history of decrees, kinds of staff by a code
SELECT count(*) FROM jamsos_reports.install('laporan_riwayat', region => '63', fiscal_year => 2026, first_month => '2025-01-01', last_month => '2025-12-01',
	staff => 'riwayat.pegawai', active => '{"status_pegawai": {"not": [3, 4, 5, 6, 7]}}',
	columns => '{"worker_id": "pegawai_id", "name": "nama", "nik": "nik", "birth_date": "tanggal_lahir", "office": "satker_id", "segment": {"column": "jenis_pegawai_id", "map": {"2": "PU", "3": "PU", "4": "PU"}}, "first_day": "tmt_kontrak", "last_day": "tanggal_pensiun"}',
	wages => '{"relation": "gaji_riwayat", "worker_id": "pegawai_id", "from": "tmt_sk", "wage": "gaji_pokok"}',
	offices => '{"relation": "satker", "office": "satker_id", "name": "nama"}',
	enrolment => '{"relation": "kepesertaan", "worker_id": "pegawai_id", "first_day": "mulai", "last_day": "selesai"}') \g /dev/null
