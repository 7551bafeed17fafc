-- An honorer table with everything as text: the NIK in the column nip, wages with a prefix,
-- dates in several styles; enrolment known from the bill alone. Generated: 500 people.
CREATE SCHEMA honorer;
SET search_path = honorer, public;

CREATE TABLE data_honorer (
	id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	nip varchar(50),
	nama varchar(255),
	tanggal_lahir varchar(50),
	tmt_honorer varchar(255),
	bidang text,
	gaji varchar(100),
	status text NOT NULL CHECK (status IN ('aktif', 'nonaktif'))
);
INSERT INTO data_honorer (nip, nama, tanggal_lahir, tmt_honorer, bidang, gaji, status)
SELECT CASE WHEN i % 40 = 0 THEN '' WHEN i % 25 = 1 THEN '''' || nik ELSE nik END, 'HONORER CONTOH ' || i, to_char(lahir, 'DD/MM/YYYY'),
	CASE WHEN i % 30 = 0 THEN (2010 + i % 10)::text WHEN i % 31 = 0 THEN '--' ELSE to_char('2012-01-01'::date + i * 5, 'DD-MM-YYYY') END,
	(ARRAY['Sekretariat', 'Bidang Contoh A', 'Bidang Contoh B', NULL])[1 + i % 4],
	-- the last form may be two hundred thousand or two hundred million: nobody can say
	(ARRAY['RP.1.150.000,00', '1.500.000', 'Rp 2.000.000', '-', 'Rp.200.000.000.00'])[1 + i % 5], CASE WHEN i % 12 = 0 THEN 'nonaktif' ELSE 'aktif' END
FROM generate_series(1, 500) i
CROSS JOIN LATERAL (SELECT '1970-01-01'::date + i * 20 AS lahir) l
CROSS JOIN LATERAL (SELECT '999999' || to_char(lahir, 'DDMMYY') || to_char(i, 'FM0000') AS nik) n;
-- somebody is there twice, in two divisions
INSERT INTO data_honorer (nip, nama, tanggal_lahir, tmt_honorer, bidang, gaji, status)
SELECT nip, nama, tanggal_lahir, tmt_honorer, 'Bidang Contoh B', gaji, status FROM data_honorer WHERE id IN (5, 15, 25);

-- the bill as it comes from BPJS
CREATE TABLE tagihan (
	periode date NOT NULL,
	nik varchar(20),
	no_peserta varchar(30),
	nama varchar(255),
	iuran_jkk decimal(15,2) NOT NULL,
	iuran_jkm decimal(15,2) NOT NULL
);
INSERT INTO tagihan
SELECT periode::date, replace(nip, '''', ''), 'CONTOH' || id, nama, 3600, 4500 FROM data_honorer, generate_series('2025-07-01'::date, '2025-12-01', '1 month') periode
WHERE id <= 200 AND nip <> '' AND status = 'aktif' AND NOT (id % 10 = 1 AND periode > '2025-09-01');
