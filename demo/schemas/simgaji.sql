-- A payroll mirror: a row a person and month, THR and the 13th month in the same table
-- (shape: gaji_pppk beside SIMGAJI). Generated: 600 people, 12 months of 2025.
CREATE SCHEMA simgaji;
SET search_path = simgaji, public;

CREATE TABLE skpd_mapping (
	kode_sumber varchar(10) NOT NULL,
	nama_sumber text NOT NULL,
	skpd_id integer NOT NULL
);
-- several source codes lead to one office, and one code is there twice
INSERT INTO skpd_mapping VALUES ('101', 'DINAS CONTOH SATU', 1), ('102', 'DINAS CONTOH DUA', 2), ('1021', 'DINAS CONTOH DUA UPT', 2), ('1021', 'UPT DINAS CONTOH DUA', 2), ('103', 'DINAS CONTOH TIGA', 3);

CREATE TABLE gaji_pppk (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	nip varchar(50),
	noktp varchar(50),
	nama text,
	status_pegawai text,
	kdskpd varchar(10),
	skpd text,
	gaji_pokok decimal(15,2) NOT NULL DEFAULT 0,
	tunj_kk decimal(15,2) NOT NULL DEFAULT 0,
	tunj_km decimal(15,2) NOT NULL DEFAULT 0,
	pot_jkk decimal(15,2) NOT NULL DEFAULT 0,
	pot_jkm decimal(15,2) NOT NULL DEFAULT 0,
	bulan integer,
	tahun integer,
	jenis_gaji text
);
INSERT INTO gaji_pppk (nip, noktp, nama, status_pegawai, kdskpd, skpd, gaji_pokok, tunj_kk, tunj_km, pot_jkk, pot_jkm, bulan, tahun, jenis_gaji)
SELECT '9999' || to_char(i, 'FM00000000000000'), CASE WHEN i % 50 = 0 THEN NULL ELSE '''' || '99999901019' || to_char(i % 10, 'FM0') || to_char(i, 'FM0000') END, 'PEGAWAI CONTOH ' || i,
	(ARRAY['PPPK PW', 'P3K PW', 'PPPK PARUH WAKTU', 'P3K PARUH WAKTU'])[1 + i % 4], kd, CASE WHEN kd = '999' THEN 'DINAS CONTOH TIGA DAERAH' END,
	upah, iuran.kk, iuran.km, iuran.kk, iuran.km, bulan, 2025, jenis
FROM generate_series(1, 600) i
CROSS JOIN LATERAL (SELECT 1500000 + i % 7 * 250000 AS upah, (ARRAY['101', '102', '1021', '103', '999'])[1 + i % 5] AS kd) w
CROSS JOIN (SELECT m, 'GAJI INDUK' FROM generate_series(1, 12) m UNION ALL VALUES (3, 'THR'), (6, 'Gaji 13'), (11, 'KEKURANGAN')) k (bulan, jenis)
-- enrolled from April on, but for every third
CROSS JOIN LATERAL (SELECT CASE WHEN jenis = 'GAJI INDUK' AND bulan >= 4 AND i % 3 <> 0 THEN round(upah * 0.0024) ELSE 0 END AS kk, CASE WHEN jenis = 'GAJI INDUK' AND bulan >= 4 AND i % 3 <> 0 THEN round(upah * 0.0030) ELSE 0 END AS km) iuran
-- every twentieth has left after September; arrears are paid to every tenth
WHERE NOT (i % 20 = 0 AND bulan > 9) AND NOT (jenis = 'KEKURANGAN' AND i % 10 <> 1);
