-- The sample Pemda: tables shaped like those that regional governments have.
SET client_min_messages = warning;
CREATE EXTENSION jamsos;

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
	tgl_lahir date,
	kode_opd text REFERENCES opd,
	status varchar(50) NOT NULL,
	tmt date,
	berhenti date,	-- last day of work; NULL: still there
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

-- what BPJS says: its bill of a month, a row a person, as it is imported
CREATE TABLE tagihan_bpjs (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	periode date NOT NULL,
	no_peserta varchar(30),
	nik varchar(20),
	nama_tk text,
	tgl_lahir date,
	tgl_kepesertaan date,
	jumlah_upah numeric(15,2),
	jumlah_rapel numeric(15,2) NOT NULL DEFAULT 0,
	iuran_jkk numeric(15,2) NOT NULL DEFAULT 0,
	iuran_jkm numeric(15,2) NOT NULL DEFAULT 0,
	iuran_jht numeric(15,2) NOT NULL DEFAULT 0,
	iuran_jp numeric(15,2) NOT NULL DEFAULT 0
);
COMMENT ON TABLE tagihan_bpjs IS 'Bills of BPJS Ketenagakerjaan, a row a person and month: generated.';

CREATE TABLE kepesertaan (
	pegawai_id bigint NOT NULL REFERENCES pegawai_non_asn,
	mulai date NOT NULL,
	selesai date,
	CHECK (selesai >= mulai)
);
COMMENT ON TABLE kepesertaan IS 'Spells of enrolment in JKK and JKM: generated.';

CREATE TABLE kesiapan (
	pemda text NOT NULL,
	tanggal date NOT NULL,
	ada_peraturan boolean,
	anggaran numeric,
	terdaftar bigint,
	wajib bigint,
	dibayar numeric,
	terutang numeric,
	keterangan text,
	PRIMARY KEY (pemda, tanggal)
);
COMMENT ON TABLE kesiapan IS 'What regional press published of governments on the path of Inpres 2/2021; NULL: not published.';

CREATE TABLE rasio_terbit (
	tempat text NOT NULL,
	masa text NOT NULL,
	terdaftar bigint,
	wajib bigint,
	persen_terbit numeric,
	sumber text NOT NULL
);
COMMENT ON TABLE rasio_terbit IS 'Published coverage, as printed: numerator, denominator and percentage; NULL: not published.';

CREATE TABLE pembayaran (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	office text NOT NULL REFERENCES opd,
	paid_on date NOT NULL,
	amount numeric NOT NULL CHECK (amount <> 0)
);
COMMENT ON TABLE pembayaran IS 'Payments to BPJS Ketenagakerjaan, refunds of them negative: generated.';

CREATE TABLE pagu_dpa (
	tahun integer NOT NULL,
	kode_opd text NOT NULL REFERENCES opd,
	kode_rekening text NOT NULL,
	pagu numeric NOT NULL,
	PRIMARY KEY (tahun, kode_opd, kode_rekening)
);
COMMENT ON TABLE pagu_dpa IS 'Pagu (DPA) by office and account, rupiah a year: generated.';
