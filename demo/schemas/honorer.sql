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

CREATE VIEW office AS
SELECT DISTINCT bidang AS office, bidang AS office_name, NULL::boolean AS registered FROM data_honorer WHERE bidang IS NOT NULL;
COMMENT ON VIEW office IS 'Adapter. The table knows its divisions only by name.';

-- Active people, each once: of several rows of one NIK the first. Without a NIK that is one person's (jamsos.nik_key) nobody can
-- be told apart, so every such row counts. What cannot be read is NULL, and jamsos.audit() counts it.
CREATE VIEW staff AS
SELECT id::text AS worker_id, nama AS name, nik, jamsos.date_or_null(tanggal_lahir) AS birth_date, bidang AS office, 'Honorer' AS status, 'non-ASN' AS budget_status, 'PU' AS segment,
	jamsos.rupiah_or_null(gaji) AS wage, 1 AS risk_class, jamsos.date_or_null(tmt_honorer) AS first_day, NULL::date AS last_day
FROM (SELECT *, row_number() OVER (PARTITION BY coalesce(nik, 'row ' || id) ORDER BY id) AS nth
	FROM (SELECT *, jamsos.nik_key(nip) AS nik FROM data_honorer WHERE status = 'aktif') h) q
WHERE nth = 1;
COMMENT ON VIEW staff IS 'Adapter over text: the column nip holds the NIK; an ambiguous wage is not known, and counted as unpriced.';

CREATE VIEW enrolment AS
SELECT worker_id, lower(spell) AS first_day, CASE WHEN upper(spell) <= (SELECT max(periode) FROM tagihan) THEN upper(spell) - 1 END AS last_day
FROM (SELECT s.worker_id, range_agg(daterange(t.periode, (t.periode + interval '1 month')::date)) AS spells
	FROM staff s JOIN tagihan t ON jamsos.nik_key(t.nik) = s.nik WHERE t.iuran_jkk > 0 AND t.iuran_jkm > 0 GROUP BY s.worker_id) q, unnest(spells) spell;
COMMENT ON VIEW enrolment IS 'Adapter. Who is on the bill, by NIK: months on it, as spells without gaps.';

CREATE TABLE report_setting (LIKE public.report_setting INCLUDING ALL);
INSERT INTO report_setting (region, first_month, last_month, fiscal_year) VALUES ('63', '2025-01-01', '2025-12-01', 2027);
\ir ../views.sql
\ir ../invoker.sql
\ir ../columns.sql
