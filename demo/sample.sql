-- Kalimantan Selatan 2021: 26 offices, 12,000 non-ASN, 3 offices registered. Which
-- offices, who works where and at what honor is not published: generated.
INSERT INTO opd (kode, nama, terdaftar)
SELECT to_char(i, 'FM00'), 'OPD contoh ' || to_char(i, 'FM00'), i <= 3 FROM generate_series(1, 26) i;

-- Their NIK name a region that does not exist: nobody has them.
INSERT INTO pegawai_non_asn (nik, nama, tgl_lahir, kode_opd, status, tmt, honor)
SELECT '999999' || to_char(extract(day FROM lahir) + 40 * (i % 2), 'FM00') || to_char(lahir, 'MMYY') || '0001', 'Pegawai contoh ' || to_char(i, 'FM00000'), lahir,
	-- the first offices are the largest: shares of 26 : 25 : ... : 1
	to_char(width_bucket((i * 7919) % 351, ARRAY(SELECT sum(27 - k) OVER (ORDER BY k) FROM generate_series(1, 25) k)) + 1, 'FM00'),
	(ARRAY['Honorer', 'PTT', 'PJLP'])[1 + i % 3], '2015-01-01'::date + (i % 2000)::int,
	(ARRAY[NULL, 'Rp.1.250.000,00', '1.500.000', 'Rp 2.000.000,00', '1000000'])[1 + i % 5]
FROM generate_series(1, 12000) i, LATERAL (SELECT '1966-01-01'::date + i AS lahir) l;

-- The three offices enrolled one after the other; a part of the first lapsed in 2020. In 2022
-- three more follow.
INSERT INTO kepesertaan (pegawai_id, mulai, selesai)
SELECT p.id, s.mulai, s.selesai
FROM pegawai_non_asn p JOIN (VALUES ('01', '2018-07-01'::date), ('02', '2019-10-01'), ('03', '2021-03-01'), ('04', '2022-01-01'), ('05', '2022-04-01'), ('06', '2022-10-01')) o (kode, sejak) ON o.kode = p.kode_opd
CROSS JOIN LATERAL (SELECT greatest(tmt, sejak) AS mulai) m
CROSS JOIN LATERAL (SELECT m.mulai, '2020-04-30'::date AS selesai WHERE p.id % 25 = 0 AND m.mulai <= '2020-04-30'
	UNION ALL SELECT CASE WHEN p.id % 25 = 0 THEN greatest(m.mulai, '2021-01-01') ELSE m.mulai END, NULL) s;

-- The bill of June 2021: the people of these three offices, with the errors that bills have
-- by the number of the person: not there, too low, a programme missing, an apostrophe or a
-- wrong serial in the NIK, twice; and 45 who have left.
INSERT INTO tagihan_bpjs (periode, no_peserta, nik, nama_tk, tgl_lahir, tgl_kepesertaan, jumlah_upah, iuran_jkk, iuran_jkm)
SELECT '2021-06-01'::date, 'CONTOH' || to_char(p.n, 'FM00000'), CASE WHEN p.n % 90 = 3 THEN '''' || nik WHEN p.n % 100 = 4 THEN left(nik, 12) || '0010' ELSE nik END, upper(nama), tgl_lahir, sejak, upah,
	jamsos.contribution('JKK', upah, '2021-06-01'), CASE WHEN p.n % 60 = 2 THEN 0 ELSE jamsos.contribution('JKM', upah, '2021-06-01') END
FROM (SELECT *, row_number() OVER (ORDER BY id) AS n, '2021-01-01'::date AS sejak FROM pegawai_non_asn WHERE kode_opd <= '03') p
CROSS JOIN LATERAL (SELECT CASE WHEN p.n % 50 = 1 THEN 2000000 ELSE jamsos.minimum_wage('63', '2021-06-01') END AS upah) u
CROSS JOIN generate_series(1, CASE WHEN p.n % 40 = 0 THEN 0 WHEN p.n % 300 = 5 THEN 2 ELSE 1 END)
UNION ALL
SELECT '2021-06-01'::date, 'CONTOH9' || to_char(i, 'FM0000'), '999999' || to_char('1960-01-01'::date + i, 'DDMMYY') || '0001', 'MANTAN PEGAWAI CONTOH ' || i, '1960-01-01'::date + i, '2019-01-01', 2877448.59, 6906, 8632
FROM generate_series(1, 45) i;

-- Of 2021 from February on one office pays in time, one too little, one has stopped.
INSERT INTO pembayaran (office, paid_on, amount)
SELECT kode_opd, CASE kode_opd WHEN '01' THEN due_date - 3 WHEN '02' THEN due_date + 10 ELSE due_date END, CASE kode_opd WHEN '02' THEN 10000000 ELSE total END
FROM (SELECT p.kode_opd, m::date AS month, jamsos.due_date(m::date) AS due_date, sum(jamsos.contribution(jamsos.rupiah_or_null(honor), jamsos.tariff(m::date, reliefs => '{}', minimum => jamsos.minimum_wage('63', m::date)), kelas_risiko)) AS total
	FROM pegawai_non_asn p, generate_series('2021-02-01'::date, '2021-06-01', interval '1 month') m WHERE p.kode_opd <= '03' GROUP BY 1, 2) q
WHERE kode_opd <> '03' OR month < '2021-04-01' ORDER BY 1, 2;

-- What the APBD of 2027 holds: enough in some offices and not in others, and nothing in one.
INSERT INTO pagu_dpa (tahun, kode_opd, kode_rekening, pagu)
SELECT 2027, q.kode_opd, a.account, round(b.amount * (60 + 7 * q.kode_opd::integer % 60) / 100, -6)
FROM (SELECT kode_opd, jamsos.payroll(jamsos.rupiah_or_null(honor), kelas_risiko) AS payroll FROM pegawai_non_asn WHERE kode_opd <> '09' GROUP BY kode_opd) q
CROSS JOIN LATERAL jamsos.budget(q.payroll, 2027, 1, '{JKK,JKM}', jamsos.scenario(minimum_region => '63')) b
JOIN jamsos.budget_account a ON a.program = b.program AND a.status = 'non-ASN' AND a.valid @> '2027-01-01'::date WHERE b.payer = 'employer';

-- Sulawesi Tenggara, 2018-10-04, as published
INSERT INTO kepesertaan_2018 (pemda, terdaftar, keterangan) VALUES
	('Pemprov Sulawesi Tenggara', 977, 'staff of the Setda'), ('Kota Kendari', 1135, NULL), ('Kabupaten Bombana', 1285, NULL),
	('Kabupaten Konawe', 3301, NULL), ('Kabupaten Konawe Selatan', 202, NULL), ('Kabupaten Kolaka', 295, NULL), ('Kabupaten Kolaka Timur', 236, NULL),
	('Kabupaten Wakatobi', 0, NULL), ('Kota Baubau', 0, NULL), ('Kabupaten Muna', 0, NULL), ('Kabupaten Muna Barat', 0, NULL), ('Kabupaten Buton', 0, NULL),
	('Kabupaten Buton Selatan', 0, NULL), ('Kabupaten Buton Tengah', 0, NULL), ('Kabupaten Kolaka Utara', 0, NULL), ('Kabupaten Buton Utara', 0, NULL),
	('Kabupaten Konawe Utara', 0, NULL), ('Kabupaten Konawe Kepulauan', 0, NULL);

-- as published by regional press
INSERT INTO kesiapan (pemda, tanggal, terdaftar, keterangan) SELECT pemda, '2018-10-04', terdaftar, keterangan FROM kepesertaan_2018;
INSERT INTO kesiapan (pemda, tanggal, ada_peraturan, anggaran, terdaftar, keterangan) VALUES
	('Provinsi Kalimantan Timur', '2019-12-16', true, NULL, NULL, 'Pergub of 2016; all honorer from 2020'),
	('Kabupaten Kolaka Timur', '2021-10-14', true, 0, 236, 'a Perda; a budget is asked for; registered in 2018'),
	('Kabupaten Katingan', '2021-11-15', true, NULL, NULL, 'Perbup'), ('Kabupaten Kapuas', '2021-11-15', true, NULL, NULL, 'Perbup'),
	('Kabupaten Kotawaringin Barat', '2021-11-15', true, NULL, NULL, 'Perbup'), ('Kabupaten Sukamara', '2021-11-15', true, NULL, NULL, 'Perbup');
INSERT INTO rasio_terbit (tempat, masa, terdaftar, wajib, persen_terbit, sumber) VALUES
	('Bali', 'all members', 935079, 1873899, 50.88, 'bali.antaranews.com/berita/376813'),
	('Kalimantan Tengah, non-ASN', '2021-11', 21800, NULL, NULL, 'regional press, 2021-11-15'),
	('Sulawesi Tenggara, non-ASN', '2018-10', 7431, NULL, NULL, 'regional press, 2018-10-04'),
	('Indonesia, non-ASN', '2017', 368225, NULL, NULL, 'secondary'),
	('Indonesia, non-ASN', '2022-09', 3889075, NULL, NULL, 'secondary'),
	('Indonesia, non-ASN', '2022-11', 3972261, NULL, NULL, 'secondary'),
	('Indonesia, aim for 2026', '2022-10', 70000000, NULL, 65, 'finansial.bisnis-cdn.com, 2022-10-25'),
	('Indonesia, UCJ', '2025-04', NULL, NULL, 35.68, 'kabaran.id, ayonusa.com/berita/news-97831'),
	('Indonesia, one reading', '2025-10', NULL, NULL, 37.01, 'secondary'),
	('Indonesia, another, the same day', '2025-10', NULL, NULL, 42, 'secondary'),
	('Wonogiri, one reading', '', NULL, NULL, 31.99, 'secondary'),
	('Wonogiri, another', '', NULL, NULL, 52.69, 'secondary');

-- two what-ifs: rows under a name, used only where the name is asked for
INSERT INTO jamsos.reform (name, description) VALUES
	('JP 4%', 'JP raised to 4 percent: the employer pays 3 instead of 2'),
	('JHT for everybody', 'JHT for all, the region bears the worker''s 2 percent as well');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, reform, legal_basis) VALUES
	('JP', 'PU', 'employer', 3, daterange('2027-01-01', NULL), 'JP 4%', 'what-if'),
	('JHT', 'PU', 'employer', 5.7, daterange('2027-01-01', NULL), 'JHT for everybody', 'what-if'),
	('JHT', 'PU', 'worker', 0, daterange('2027-01-01', NULL), 'JHT for everybody', 'what-if');
ANALYZE;
