-- Kalimantan Selatan 2021: 26 offices, 12,000 non-ASN, 3 offices registered. Which
-- offices, who works where and at what honor is not published: generated.
INSERT INTO opd (kode, nama, terdaftar)
SELECT to_char(i, 'FM00'), 'OPD contoh ' || to_char(i, 'FM00'), i <= 3 FROM generate_series(1, 26) i;

INSERT INTO pegawai_non_asn (nik, nama, kode_opd, status, tmt, honor)
SELECT '9999' || to_char(i, 'FM000000000000'), 'Pegawai contoh ' || to_char(i, 'FM00000'),
	-- the first offices are the largest: shares of 26 : 25 : ... : 1
	to_char(width_bucket((i * 7919) % 351, ARRAY(SELECT sum(27 - k) OVER (ORDER BY k) FROM generate_series(1, 25) k)) + 1, 'FM00'),
	(ARRAY['Honorer', 'PTT', 'PJLP'])[1 + i % 3], '2015-01-01'::date + (i % 2000)::int,
	(ARRAY[NULL, 'Rp.1.250.000,00', '1.500.000', 'Rp 2.000.000,00', '1000000'])[1 + i % 5]
FROM generate_series(1, 12000) i;

-- Sulawesi Tenggara, 2018-10-04, as published
INSERT INTO kepesertaan_2018 (pemda, terdaftar, keterangan) VALUES
	('Pemprov Sulawesi Tenggara', 977, 'staff of the Setda'), ('Kota Kendari', 1135, NULL), ('Kabupaten Bombana', 1285, NULL),
	('Kabupaten Konawe', 3301, NULL), ('Kabupaten Konawe Selatan', 202, NULL), ('Kabupaten Kolaka', 295, NULL), ('Kabupaten Kolaka Timur', 236, NULL),
	('Kabupaten Wakatobi', 0, NULL), ('Kota Baubau', 0, NULL), ('Kabupaten Muna', 0, NULL), ('Kabupaten Muna Barat', 0, NULL), ('Kabupaten Buton', 0, NULL),
	('Kabupaten Buton Selatan', 0, NULL), ('Kabupaten Buton Tengah', 0, NULL), ('Kabupaten Kolaka Utara', 0, NULL), ('Kabupaten Buton Utara', 0, NULL),
	('Kabupaten Konawe Utara', 0, NULL), ('Kabupaten Konawe Kepulauan', 0, NULL);

-- two what-ifs: rows under a name, used only where the name is asked for
INSERT INTO jamsos.reform (name, description) VALUES
	('JP 4%', 'JP raised to 4 percent: the employer pays 3 instead of 2'),
	('JHT for everybody', 'JHT for all, the region bears the worker''s 2 percent as well');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, reform, legal_basis) VALUES
	('JP', 'PU', 'employer', 3, daterange('2027-01-01', NULL), 'JP 4%', 'what-if'),
	('JHT', 'PU', 'employer', 5.7, daterange('2027-01-01', NULL), 'JHT for everybody', 'what-if'),
	('JHT', 'PU', 'worker', 0, daterange('2027-01-01', NULL), 'JHT for everybody', 'what-if');
ANALYZE;
