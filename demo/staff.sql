-- The adapter: four names that every report reads. To use the reports with tables of your
-- own, write these over yours; demo/schemas has three more.

CREATE VIEW office AS
SELECT kode AS office, nama AS office_name, terdaftar AS registered FROM opd;
COMMENT ON VIEW office IS 'Adapter. Offices (OPD): code, name, whether it has registered its non-ASN staff (NULL: not known).';

-- A wage that cannot be read is one that is not known: jamsos.audit() lists them.
CREATE VIEW staff AS
SELECT id::text AS worker_id, nama AS name, jamsos.nik_key(nik) AS nik, tgl_lahir AS birth_date, kode_opd AS office, status, 'non-ASN' AS budget_status, 'PU' AS segment,
	jamsos.rupiah_or_null(honor) AS wage, kelas_risiko AS risk_class, tmt AS first_day, berhenti AS last_day
FROM pegawai_non_asn;
COMMENT ON VIEW staff IS 'Adapter. A row a worker and spell (a raise ends one spell and begins the next; without wages of the past one row a worker, and past months are priced at today''s): wage in rupiah a month (NULL: not known), segment PU, BPU, PR or ASN, budget_status as in jamsos.budget_account (NULL: no account is known), first and last day of work (NULL: since ever, still there).';

CREATE VIEW enrolment AS
SELECT pegawai_id::text AS worker_id, mulai AS first_day, selesai AS last_day FROM kepesertaan;
COMMENT ON VIEW enrolment IS 'Adapter. A row a spell of a worker at BPJS Ketenagakerjaan; last_day NULL: still enrolled.';

CREATE TABLE report_setting (
	one boolean PRIMARY KEY DEFAULT true CHECK (one),
	region text NOT NULL,
	first_month date NOT NULL,
	last_month date NOT NULL CHECK (last_month >= first_month),
	fiscal_year integer NOT NULL
);
COMMENT ON TABLE report_setting IS 'What the reports are about, one row: region whose minimum wage is the least base (Kemendagri code), months shown, first year of the budget.';
INSERT INTO report_setting (region, first_month, last_month, fiscal_year) VALUES ('63', '2018-01-01', '2022-12-01', 2027);
