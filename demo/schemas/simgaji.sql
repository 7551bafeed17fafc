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

CREATE VIEW office AS
SELECT skpd_id::text AS office, min(nama_sumber) AS office_name, NULL::boolean AS registered FROM skpd_mapping GROUP BY skpd_id;
COMMENT ON VIEW office IS 'Adapter. One row an office, however many source codes lead to it.';

-- Of the monthly rows only the monthly wage; of a person the wage of his last month; work from the
-- first month paid to the last, open where the last month of all is paid.
CREATE VIEW staff AS
SELECT nip AS worker_id, nama AS name, jamsos.nik_key(noktp) AS nik, NULL::date AS birth_date, skpd_id::text AS office, status_pegawai AS status, 'PPPK paruh waktu' AS budget_status,
	-- PPPK paruh waktu: whether BPJS or Taspen carries them is unsettled; say 'ASN' where yours are with Taspen
	'PU' AS segment, gaji_pokok AS wage, 1 AS risk_class, first_day, CASE WHEN last_month < (SELECT max(make_date(tahun, bulan, 1)) FROM gaji_pppk) THEN (last_month + interval '1 month')::date - 1 END AS last_day
FROM (SELECT DISTINCT ON (nip) g.*, o.skpd_id, min(make_date(tahun, bulan, 1)) OVER (PARTITION BY nip) AS first_day, make_date(tahun, bulan, 1) AS last_month
	FROM gaji_pppk g
	-- a code that leads to no office stays, without an office
	LEFT JOIN (SELECT DISTINCT kode_sumber, skpd_id FROM skpd_mapping) o ON o.kode_sumber = g.kdskpd
	WHERE jenis_gaji = 'GAJI INDUK' ORDER BY nip, tahun DESC, bulan DESC) q;
COMMENT ON VIEW staff IS 'Adapter over monthly payments: THR, 13th month and arrears are not wages of a month.';

-- Months with contributions, as spells without gaps; open where the last month of all is paid.
CREATE VIEW enrolment AS
SELECT worker_id, lower(spell) AS first_day, CASE WHEN upper(spell) <= (SELECT max(make_date(tahun, bulan, 1)) FROM gaji_pppk) THEN upper(spell) - 1 END AS last_day
FROM (SELECT nip AS worker_id, range_agg(daterange(make_date(tahun, bulan, 1), (make_date(tahun, bulan, 1) + interval '1 month')::date)) AS spells
	FROM gaji_pppk WHERE jenis_gaji = 'GAJI INDUK' AND pot_jkk > 0 AND pot_jkm > 0 GROUP BY nip) q, unnest(spells) spell;
COMMENT ON VIEW enrolment IS 'Adapter. The deductions say in which months JKK and JKM were paid.';

CREATE TABLE report_setting (LIKE public.report_setting INCLUDING ALL);
INSERT INTO report_setting (region, first_month, last_month, fiscal_year) VALUES ('63', '2025-01-01', '2025-12-01', 2027);
\ir ../views.sql
\ir ../invoker.sql
\ir ../columns.sql
