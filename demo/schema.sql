-- The sample Pemda: tables shaped like those that regional governments have.
SET client_min_messages = warning;
CREATE EXTENSION jamsos CASCADE;

CREATE TABLE opd (
	kode text PRIMARY KEY,
	nama text NOT NULL,
	terdaftar boolean NOT NULL DEFAULT false	-- has registered its non-ASN staff
);
COMMENT ON TABLE opd IS 'Offices of the province.';

-- wages come as the unit wrote them: text, or nothing at all
CREATE TABLE pegawai_non_asn (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	nik varchar(30),
	nama text NOT NULL,
	kode_opd text REFERENCES opd,
	status varchar(50) NOT NULL,
	tmt date,
	honor varchar(100),
	kelas_risiko integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE pegawai_non_asn IS 'Non-ASN staff: generated people.';

CREATE TABLE kepesertaan_2018 (
	pemda text PRIMARY KEY,
	terdaftar integer NOT NULL,
	keterangan text
);
COMMENT ON TABLE kepesertaan_2018 IS 'Sulawesi Tenggara, regional press of 2018-10-04: non-ASN staff registered in JKK and JKM.';
