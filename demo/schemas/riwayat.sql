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

CREATE VIEW office AS
SELECT satker_id AS office, nama AS office_name, NULL::boolean AS registered FROM satker;
COMMENT ON VIEW office IS 'Adapter. Offices of the personnel database.';

CREATE TABLE kepesertaan (pegawai_id integer NOT NULL REFERENCES pegawai, mulai date NOT NULL, selesai date);
INSERT INTO kepesertaan SELECT pegawai_id, '2024-01-01', NULL FROM pegawai WHERE satker_id IN ('000100', '000200') AND jenis_pegawai_id > 1;

CREATE TABLE report_setting (LIKE public.report_setting INCLUDING ALL);
INSERT INTO report_setting (region, first_month, last_month, fiscal_year) VALUES ('63', '2025-01-01', '2025-12-01', 2027);

-- A spell for each decree, up to the day before the next: each month is priced at the wage of that month. Before the first decree,
-- and where there is none, the wage is not known. Who died or moved is not on staff.
CREATE VIEW staff AS
SELECT p.pegawai_id::text AS worker_id, p.nama AS name, jamsos.nik_key(p.nik) AS nik, p.tanggal_lahir AS birth_date, o.satker_id AS office, j.nama AS status, 'non-ASN' AS budget_status, j.segment,
	g.gaji_pokok AS wage, 1 AS risk_class, greatest(p.tmt_kontrak, g.from_day) AS first_day, least(p.tanggal_pensiun, g.to_day) AS last_day
FROM pegawai p
JOIN jenis_pegawai j ON j.jenis_pegawai_id = p.jenis_pegawai_id AND j.segment IS NOT NULL
-- an id that no office has stays, without an office
LEFT JOIN satker o ON o.satker_id = p.satker_id
CROSS JOIN LATERAL (
	SELECT gaji_pokok, tmt_sk AS from_day, lead(tmt_sk) OVER (ORDER BY tmt_sk) - 1 AS to_day FROM gaji_riwayat r WHERE r.pegawai_id = p.pegawai_id
	UNION ALL SELECT NULL, NULL, min(tmt_sk) - 1 FROM gaji_riwayat r WHERE r.pegawai_id = p.pegawai_id) g
WHERE p.status_pegawai NOT IN (3, 4, 5, 6, 7)
	-- decrees that ended before the contract, or begin after its end
	AND coalesce(greatest(p.tmt_kontrak, g.from_day) <= least(p.tanggal_pensiun, g.to_day), true);
COMMENT ON VIEW staff IS 'Adapter over a wage history: a row a worker and decree.';

CREATE VIEW enrolment AS
SELECT pegawai_id::text AS worker_id, mulai AS first_day, selesai AS last_day FROM kepesertaan;
COMMENT ON VIEW enrolment IS 'Adapter. Spells of enrolment.';
\ir ../views.sql
\ir ../invoker.sql
\ir ../columns.sql
