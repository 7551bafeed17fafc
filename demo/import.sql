-- Staffing lists as CSV: what came in, what of it became typed rows, what did not and why.
-- Loaded by demo/import.py; doc/scale.md says how.
SET client_min_messages = warning;

CREATE TABLE impor (
	id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	berkas text NOT NULL,
	sha256 text NOT NULL UNIQUE,
	dimuat bigint NOT NULL DEFAULT 0,
	diubah bigint NOT NULL DEFAULT 0,
	baris bigint
);
COMMENT ON TABLE impor IS 'Files imported: rows loaded so far (dimuat), converted so far (diubah), in the file (baris, once its end was seen). An import that was stopped goes on from here.';

CREATE TABLE impor_mentah (
	impor_id integer NOT NULL REFERENCES impor,
	baris bigint NOT NULL,
	nik text,
	nama text,
	kode_opd text,
	tgl_lahir text,
	tmt text,
	honor text,
	kelas_risiko text,
	PRIMARY KEY (impor_id, baris)
);
COMMENT ON TABLE impor_mentah IS 'Rows of the files as text, by their number in the file.';

CREATE TABLE impor_ditolak (
	impor_id integer NOT NULL REFERENCES impor,
	baris bigint NOT NULL,
	alasan text[] NOT NULL,
	isi text,
	PRIMARY KEY (impor_id, baris)
);
COMMENT ON TABLE impor_ditolak IS 'Rows that could not be typed, with every reason.';

CREATE TABLE pegawai_impor (
	impor_id integer NOT NULL REFERENCES impor,
	baris bigint NOT NULL,
	nik text,
	nama text NOT NULL,
	kode_opd text NOT NULL REFERENCES opd,
	tgl_lahir date,
	tmt date,
	upah numeric(14,2) NOT NULL,
	kelas_risiko integer NOT NULL,
	PRIMARY KEY (impor_id, baris)
);
COMMENT ON TABLE pegawai_impor IS 'Rows that could be typed: wages in rupiah a month.';

-- Rows loaded and not converted yet, up to a number: typed or rejected, and the place kept, all in one statement.
CREATE FUNCTION impor_ubah(impor_id integer, sampai bigint) RETURNS bigint LANGUAGE sql AS $$
	WITH raw AS (
		SELECT m.*, jamsos.normalize_nik(m.nik) AS nik_baku, jamsos.rupiah_or_null(m.honor) AS upah, jamsos.date_or_null(m.tgl_lahir) AS lahir, jamsos.date_or_null(m.tmt) AS mulai,
			CASE WHEN btrim(m.kelas_risiko) ~ '^[1-5]$' THEN m.kelas_risiko::integer WHEN btrim(m.kelas_risiko) <> '' THEN NULL ELSE 1 END AS kelas,
			EXISTS (SELECT FROM opd o WHERE o.kode = btrim(m.kode_opd)) AS opd_ada
		FROM impor i JOIN impor_mentah m ON m.impor_id = i.id
		WHERE i.id = $1 AND m.baris > i.diubah AND m.baris <= $2
	), judged AS (
		SELECT r.*, array_remove(ARRAY[
			CASE WHEN coalesce(btrim(honor), '') = '' THEN 'wage missing' WHEN upah IS NULL THEN 'wage invalid or ambiguous' WHEN upah < 0 THEN 'wage negative' WHEN upah > 1e12 THEN 'wage out of range' END,
			CASE WHEN coalesce(btrim(nama), '') = '' THEN 'name missing' END,
			CASE WHEN coalesce(btrim(kode_opd), '') = '' THEN 'office missing' WHEN NOT opd_ada THEN 'office unknown' END,
			CASE WHEN nik_baku IS NOT NULL AND jamsos.nik_birth_date(nik_baku) IS NULL THEN 'NIK invalid' END,
			CASE WHEN btrim(tgl_lahir) <> '' AND lahir IS NULL THEN 'birth date unreadable' END,
			CASE WHEN btrim(tmt) <> '' AND mulai IS NULL THEN 'start date unreadable' END,
			CASE WHEN kelas IS NULL THEN 'risk class not 1 to 5' END], NULL) AS alasan
		FROM raw r
	), typed AS (
		INSERT INTO pegawai_impor SELECT j.impor_id, j.baris, nik_baku, btrim(nama), btrim(kode_opd), lahir, mulai, upah, kelas FROM judged j WHERE alasan = '{}'
	), rejected AS (
		INSERT INTO impor_ditolak SELECT j.impor_id, j.baris, alasan, concat_ws(' | ', nik, nama, kode_opd, tgl_lahir, tmt, honor, kelas_risiko) FROM judged j WHERE alasan <> '{}'
	)
	UPDATE impor SET diubah = $2 WHERE id = $1 AND diubah < $2 RETURNING diubah
$$;
COMMENT ON FUNCTION impor_ubah(integer, bigint) IS 'Converts the rows of a file up to a number, in one statement: each is typed or rejected with its reasons.';

-- What came in is what is there.
CREATE FUNCTION impor_cocok(impor_id integer) RETURNS TABLE (in_file bigint, typed bigint, rejected bigint, lost bigint) LANGUAGE sql STABLE AS $$
	SELECT i.baris, t.n, r.n, i.baris - t.n - r.n
	FROM impor i, LATERAL (SELECT count(*) AS n FROM pegawai_impor p WHERE p.impor_id = i.id) t, LATERAL (SELECT count(*) AS n FROM impor_ditolak d WHERE d.impor_id = i.id) r
	WHERE i.id = $1
$$;
COMMENT ON FUNCTION impor_cocok(integer) IS 'Rows of a file, typed, rejected and lost: the last is 0.';
