-- The sample Pemda with 100,000 people: its people again, each with a NIK and name of his own, their memberships and
-- bills; and the runs of it.
SET client_min_messages = warning;
INSERT INTO pegawai_non_asn (nik, nama, tgl_lahir, kode_opd, status, tmt, honor)
SELECT left(nik, 12) || to_char(1 + k, 'FM0000'), 'Pegawai contoh ' || to_char(id + 12000 * k, 'FM000000'), tgl_lahir, kode_opd, status, tmt, honor
FROM pegawai_non_asn, generate_series(1, 8) k WHERE id + 12000 * k <= 100000;
INSERT INTO kepesertaan (pegawai_id, mulai, selesai)
SELECT k.pegawai_id + 12000 * n, mulai, selesai FROM kepesertaan k, generate_series(1, 8) n WHERE k.pegawai_id + 12000 * n <= 100000;
INSERT INTO tagihan_bpjs (periode, no_peserta, nik, nama_tk, tgl_lahir, tgl_kepesertaan, jumlah_upah, iuran_jkk, iuran_jkm)
SELECT periode, no_peserta || k, left(nik, length(nik) - 4) || to_char(right(nik, 4)::int + k, 'FM0000'), nama_tk || ' ' || k, tgl_lahir, tgl_kepesertaan, jumlah_upah, iuran_jkk, iuran_jkm
FROM tagihan_bpjs, generate_series(1, 7) k WHERE nik ~ '^''?[0-9]{16}$';
VACUUM ANALYZE;
CALL laporan.billing_run('2021-02-01');
CALL laporan.billing_run('2021-03-01');
CALL laporan.billing_run('2021-04-01');
CALL laporan.billing_run('2021-05-01');
CALL laporan.billing_run('2021-06-01');
CALL laporan.budget_run(2027);
CALL laporan.reconcile_run('2021-06-01');
VACUUM ANALYZE;
