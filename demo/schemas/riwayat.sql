-- A personnel database in PostgreSQL: the wage of a month is that of the last decree not after it
-- (shape: PEGAWAI, SATKER, GAJI_RIWAYAT). Generated: 400 people.
CREATE SCHEMA riwayat;
SET search_path = riwayat, public;

CREATE TABLE satker (satker_id text PRIMARY KEY, nama text NOT NULL);
INSERT INTO satker SELECT to_char(i, 'FM0000') || '00', 'SATKER CONTOH ' || i FROM generate_series(1, 5) i;

CREATE TABLE pegawai (
	pegawai_id integer PRIMARY KEY,
	satker_id text,
	jenis_pegawai_id integer,
	status_pegawai integer,
	nama text,
	nik varchar(20),
	tanggal_lahir date,
	tmt_kontrak date,
	tanggal_pensiun date
);
-- status_pegawai: 1 CPNS, 2 PNS, 3 retired, 4 killed on duty, 5 died, 6 moved, 7 party member
CREATE TABLE jenis_pegawai (jenis_pegawai_id integer PRIMARY KEY, nama text NOT NULL, segment text);
COMMENT ON COLUMN jenis_pegawai.segment IS 'What the kind is for BPJS; NULL: not covered by these reports.';
INSERT INTO jenis_pegawai VALUES (1, 'PNS', NULL), (2, 'Kontrak', 'PU'), (3, 'PTT', 'PU'), (4, 'Perangkat desa', 'PU');
INSERT INTO pegawai
SELECT i, CASE WHEN i % 37 = 0 THEN '999900' ELSE to_char(1 + i % 5, 'FM0000') || '00' END, 1 + i % 4, CASE WHEN i % 19 = 0 THEN 5 WHEN i % 23 = 0 THEN 6 ELSE 1 END, 'Pegawai contoh ' || i,
	'999999' || to_char(lahir, 'DDMMYY') || to_char(i, 'FM0000'), lahir, '2019-01-01'::date + i * 3, CASE WHEN i % 41 = 0 THEN '2025-06-30'::date END
FROM generate_series(1, 400) i, LATERAL (SELECT '1975-01-01'::date + i * 20 AS lahir) l;

CREATE TABLE gaji_riwayat (
	pegawai_id integer NOT NULL REFERENCES pegawai,
	tmt_sk date NOT NULL,
	gaji_pokok numeric(12,2) NOT NULL,
	PRIMARY KEY (pegawai_id, tmt_sk)
);
-- a decree a year, one that begins only next year, and some people without any
INSERT INTO gaji_riwayat
SELECT pegawai_id, make_date(y, 1, 1), 2000000 + 100000 * (y - 2019) + pegawai_id % 3 * 500000 FROM pegawai, generate_series(2019, 2026) y WHERE pegawai_id % 29 <> 0;

CREATE TABLE kepesertaan (pegawai_id integer NOT NULL REFERENCES pegawai, mulai date NOT NULL, selesai date);
INSERT INTO kepesertaan SELECT pegawai_id, '2024-01-01', NULL FROM pegawai WHERE satker_id IN ('000100', '000200') AND jenis_pegawai_id > 1;
