-- Staffing lists as they come: what came in, what of it became typed rows, what did not and why.
-- Loaded by demo/import.py; doc/scale.md says how.
SET client_min_messages = warning;

CREATE TABLE impor (
	id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	berkas text NOT NULL,
	sha256 text NOT NULL UNIQUE,
	pemetaan jsonb NOT NULL,
	setelan jsonb NOT NULL,
	baris_berkas bigint NOT NULL,
	judul bigint NOT NULL,
	sambungan bigint NOT NULL DEFAULT 0,
	dimuat bigint NOT NULL,
	diubah bigint NOT NULL,
	selesai boolean NOT NULL DEFAULT false,
	mulai timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE impor IS 'Files imported: one row a file, with the mapping and the settings that it was read by. Lines that hold something, as counted by a reader that knows no columns (baris_berkas), those of them down to the header (judul), those that go on a row (sambungan); the line up to which rows are loaded (dimuat) and converted (diubah); whether the end was seen (selesai). An import that was stopped goes on from here.';

-- No key and no foreign key where a million rows come in: each costs more than the row itself.  The
-- place in impor moves in the transaction of its rows, under a lock, so that no row comes twice;
-- impor_cocok counts whether one did.
CREATE TABLE impor_mentah (
	impor_id integer NOT NULL,
	baris bigint NOT NULL,
	lanjutan integer,
	nik text,
	nama text,
	kode_opd text,
	tgl_lahir text,
	tmt text,
	honor text,
	kelas_risiko text
);
CREATE INDEX impor_mentah_baris ON impor_mentah USING brin (impor_id, baris) WITH (pages_per_range = 32);
COMMENT ON TABLE impor_mentah IS 'Rows of the files as text, by the line that they begin in (of a workbook: the row); lanjutan is how many lines more they take.';

CREATE TABLE impor_ditolak (
	impor_id integer NOT NULL,
	baris bigint NOT NULL,
	lanjutan integer,
	alasan text[] NOT NULL,
	isi text,
	PRIMARY KEY (impor_id, baris)
);
COMMENT ON TABLE impor_ditolak IS 'Rows that could not be typed, with every reason. Those that are in impor_mentah are tried again by every run.';

CREATE TABLE pegawai_impor (
	impor_id integer NOT NULL,
	baris bigint NOT NULL,
	nik text,
	nama text NOT NULL,
	kode_opd text NOT NULL,
	tgl_lahir date,
	tmt date,
	upah numeric(14,2) NOT NULL,
	kelas_risiko integer NOT NULL
);
CREATE INDEX pegawai_impor_baris ON pegawai_impor USING brin (impor_id, baris) WITH (pages_per_range = 32);
COMMENT ON TABLE pegawai_impor IS 'Rows that could be typed: wages in rupiah a month.';

-- What a foreign key to opd would hold, once a statement and not once a row.
CREATE FUNCTION pegawai_impor_opd() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	kode text;
BEGIN
	SELECT b.kode_opd INTO kode FROM baru b WHERE b.kode_opd NOT IN (SELECT o.kode FROM opd o) LIMIT 1;
	IF FOUND THEN
		RAISE foreign_key_violation USING MESSAGE = format('office %L of pegawai_impor is not in opd', kode), HINT = 'Add the office to opd first.';
	END IF;
	RETURN NULL;
END
$$;
CREATE TRIGGER pegawai_impor_opd_insert AFTER INSERT ON pegawai_impor REFERENCING NEW TABLE AS baru FOR EACH STATEMENT EXECUTE FUNCTION pegawai_impor_opd();
CREATE TRIGGER pegawai_impor_opd_update AFTER UPDATE ON pegawai_impor REFERENCING NEW TABLE AS baru FOR EACH STATEMENT EXECUTE FUNCTION pegawai_impor_opd();

CREATE FUNCTION opd_dipakai() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.kode = OLD.kode THEN
		RETURN NULL;
	ELSIF EXISTS (SELECT FROM pegawai_impor p WHERE p.kode_opd = OLD.kode) THEN
		RAISE foreign_key_violation USING MESSAGE = format('office %L has rows in pegawai_impor', OLD.kode), HINT = 'Move or delete those first.';
	END IF;
	RETURN NULL;
END
$$;
CREATE TRIGGER opd_dipakai AFTER DELETE OR UPDATE ON opd FOR EACH ROW EXECUTE FUNCTION opd_dipakai();

-- An import with all its rows.  The lock comes first: a backend whose client was killed may still be writing.
CREATE FUNCTION impor_hapus(impor_id integer) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	typed bigint;
BEGIN
	PERFORM FROM impor i WHERE i.id = impor_hapus.impor_id FOR UPDATE;
	IF NOT FOUND THEN
		RAISE no_data_found USING MESSAGE = format('there is no import %s', coalesce(impor_hapus.impor_id::text, 'NULL')), HINT = 'SELECT id, berkas FROM impor lists them.';
	END IF;
	DELETE FROM pegawai_impor p WHERE p.impor_id = impor_hapus.impor_id;
	GET DIAGNOSTICS typed = ROW_COUNT;
	DELETE FROM impor_ditolak d WHERE d.impor_id = impor_hapus.impor_id;
	DELETE FROM impor_mentah m WHERE m.impor_id = impor_hapus.impor_id;
	DELETE FROM impor i WHERE i.id = impor_hapus.impor_id;
	RETURN typed;
END
$$;
COMMENT ON FUNCTION impor_hapus(integer) IS 'Takes an import away, with every row of it; returns how many rows were typed.';

-- A file is imported by one mapping and one set of settings.  By others it is another import, that takes the place of the earlier.
CREATE FUNCTION impor_mulai(berkas text, sha256 text, pemetaan jsonb, setelan jsonb, baris_berkas bigint, judul bigint, baris_judul bigint,
	OUT id integer, OUT replaced bigint)
LANGUAGE plpgsql AS $$
DECLARE
	known impor;
BEGIN
	SELECT * INTO known FROM impor i WHERE i.sha256 = impor_mulai.sha256 FOR UPDATE;
	id := known.id;
	IF known.pemetaan <> impor_mulai.pemetaan OR known.setelan <> impor_mulai.setelan THEN
		replaced := impor_hapus(known.id);
		id := NULL;
	END IF;
	IF id IS NULL THEN
		INSERT INTO impor (berkas, sha256, pemetaan, setelan, baris_berkas, judul, dimuat, diubah)
		VALUES (impor_mulai.berkas, impor_mulai.sha256, impor_mulai.pemetaan, impor_mulai.setelan, impor_mulai.baris_berkas, impor_mulai.judul, baris_judul, baris_judul)
		RETURNING impor.id INTO id;
	END IF;
END
$$;
COMMENT ON FUNCTION impor_mulai(text, text, jsonb, jsonb, bigint, bigint, bigint) IS 'The import of a file by a mapping and settings, new or known; replaced is how many typed rows of the same file, read by others, had to go (NULL: there was no such import).';

CREATE VIEW impor_dibaca WITH (security_invoker) AS
SELECT m.*, jamsos.normalize_nik(m.nik) AS nik_baku, jamsos.nik_birth_date(m.nik) AS nik_lahir, jamsos.rupiah_or_null(m.honor) AS upah,
	jamsos.date_or_null(m.tgl_lahir) AS lahir, jamsos.date_or_null(m.tmt) AS mulai, btrim(m.nama) AS orang, btrim(m.kode_opd) AS opd,
	CASE WHEN m.kelas_risiko IN ('1', '2', '3', '4', '5') OR btrim(m.kelas_risiko) IN ('1', '2', '3', '4', '5') THEN m.kelas_risiko::integer WHEN btrim(m.kelas_risiko) <> '' THEN NULL ELSE 1 END AS kelas
FROM impor_mentah m;
COMMENT ON VIEW impor_dibaca IS 'Rows of impor_mentah, with their values as they are read; what cannot be read is NULL.';

-- Raw rows made typed rows, and rejected ones of all that were not: some lines (lines), or a range of lines.  Each is judged once.
-- The tables are new and have no statistics: for one row, as is then guessed, nested loops would do.
CREATE FUNCTION impor_nilai(impor_id integer, after bigint, until bigint, lines bigint[]) RETURNS bigint LANGUAGE plpgsql
SET work_mem = '64MB' SET jit = off SET enable_nestloop = off AS $$
DECLARE
	typed_rows bigint;
BEGIN
	WITH office AS MATERIALIZED (
		-- nobody takes an office away until its people are committed
		SELECT kode FROM opd FOR KEY SHARE
	), judged AS MATERIALIZED (
		-- against: what the row says, and each reason; NULL where there is nothing
		SELECT r.impor_id, baris, lanjutan, nik_baku, orang, opd, lahir, mulai, upah, kelas, CASE
			WHEN upah BETWEEN 0 AND 1e12 AND jamsos.audit_name(nama) IS NOT NULL AND opd IN (SELECT kode FROM office) AND kelas IS NOT NULL
				AND (nik_lahir IS NOT NULL OR nik_baku IS NULL AND jamsos.audit_is_total(nama) IS NOT TRUE)
				AND (lahir IS NOT NULL OR coalesce(btrim(tgl_lahir), '') = '') AND (mulai IS NOT NULL OR coalesce(btrim(tmt), '') = '') THEN NULL
			ELSE left(concat_ws(' | ', nik, nama, kode_opd, tgl_lahir, tmt, honor, kelas_risiko), 1000) || array_remove(ARRAY[
				CASE WHEN coalesce(btrim(honor), '') = '' THEN 'wage missing' WHEN upah IS NULL THEN 'wage invalid or ambiguous' WHEN upah < 0 THEN 'wage negative' WHEN upah > 1e12 THEN 'wage out of range' END,
				CASE WHEN jamsos.audit_name(nama) IS NULL THEN 'name missing' WHEN nik_baku IS NULL AND jamsos.audit_is_total(nama) THEN 'total row' END,
				CASE WHEN coalesce(opd, '') = '' THEN 'office missing' WHEN opd NOT IN (SELECT kode FROM office) THEN 'office unknown' END,
				CASE WHEN nik_baku IS NOT NULL AND nik_lahir IS NULL THEN 'NIK invalid' END,
				CASE WHEN btrim(tgl_lahir) <> '' AND lahir IS NULL THEN CASE WHEN jamsos.audit_month_first(tgl_lahir) THEN 'birth date with the month first' ELSE 'birth date unreadable' END END,
				CASE WHEN btrim(tmt) <> '' AND mulai IS NULL THEN CASE WHEN jamsos.audit_month_first(tmt) THEN 'start date with the month first' ELSE 'start date unreadable' END END,
				CASE WHEN kelas IS NULL THEN 'risk class not 1 to 5' END], NULL) END AS against
		FROM (SELECT * FROM impor_dibaca m
			WHERE m.impor_id = impor_nilai.impor_id AND m.baris > after AND m.baris <= until AND (lines IS NULL OR m.baris = ANY (lines)) OFFSET 0) r
	), rejected AS (
		INSERT INTO impor_ditolak SELECT j.impor_id, baris, lanjutan, against[2:], against[1] FROM judged j WHERE against IS NOT NULL AND cardinality(against) > 1
	)
	-- one that is not typed without a reason, as something took it away, is lost: impor_cocok says so
	INSERT INTO pegawai_impor SELECT j.impor_id, baris, nik_baku, orang, opd, lahir, mulai, upah, kelas FROM judged j WHERE against IS NULL;
	GET DIAGNOSTICS typed_rows = ROW_COUNT;
	RETURN typed_rows;
END
$$;
COMMENT ON FUNCTION impor_nilai(integer, bigint, bigint, bigint[]) IS 'Judges raw rows of an import, for impor_ubah and impor_coba_lagi: each is typed or rejected with its reasons.';

-- The place is locked before rows are read, and never passes what was loaded: neither a second session nor what is left of a killed one converts a row twice or leaves one out.
CREATE FUNCTION impor_ubah(impor_id integer, sampai bigint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	place impor;
BEGIN
	SELECT * INTO place FROM impor i WHERE i.id = impor_ubah.impor_id FOR NO KEY UPDATE;
	IF NOT FOUND THEN
		RAISE no_data_found USING MESSAGE = format('there is no import %s', coalesce(impor_ubah.impor_id::text, 'NULL')), HINT = 'SELECT id, berkas FROM impor lists them.';
	ELSIF impor_ubah.sampai IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'sampai must not be null', HINT = 'Give the line up to which rows are converted: impor.dimuat converts all that are loaded.';
	END IF;
	sampai := least(sampai, place.dimuat);
	IF sampai > place.diubah THEN
		-- what was just loaded is found by its index only when that is told so; its owner may
		IF (SELECT pg_has_role(c.relowner, 'MEMBER') FROM pg_class c WHERE c.oid = 'impor_mentah'::regclass) THEN
			PERFORM brin_summarize_new_values('impor_mentah_baris');
		END IF;
		PERFORM impor_nilai(impor_id, place.diubah, sampai, NULL);
		UPDATE impor i SET diubah = sampai WHERE i.id = impor_ubah.impor_id;
	END IF;
	RETURN greatest(sampai, place.diubah);
END
$$;
COMMENT ON FUNCTION impor_ubah(integer, bigint) IS 'Converts the loaded rows of a file up to a line: each is typed or rejected with its reasons. Returns the line up to which it is done.';

CREATE FUNCTION impor_coba_lagi(impor_id integer) RETURNS bigint LANGUAGE plpgsql
SET enable_nestloop = off AS $$
DECLARE
	lines bigint[];
BEGIN
	PERFORM FROM impor i WHERE i.id = impor_coba_lagi.impor_id FOR NO KEY UPDATE;
	IF NOT FOUND THEN
		RAISE no_data_found USING MESSAGE = format('there is no import %s', coalesce(impor_coba_lagi.impor_id::text, 'NULL')), HINT = 'SELECT id, berkas FROM impor lists them.';
	END IF;
	WITH gone AS (
		DELETE FROM impor_ditolak d USING impor_mentah m
		WHERE d.impor_id = impor_coba_lagi.impor_id AND m.impor_id = d.impor_id AND m.baris = d.baris RETURNING d.baris
	)
	SELECT array_agg(baris) INTO lines FROM gone;
	IF lines IS NULL THEN
		RETURN 0;
	END IF;
	RETURN (SELECT impor_nilai(impor_coba_lagi.impor_id, min(l) - 1, max(l), lines) FROM unnest(lines) l);
END
$$;
COMMENT ON FUNCTION impor_coba_lagi(integer) IS 'Tries the rejected rows of an import again, after an office was added, say; returns how many are typed now.';

-- What came in is what is there.
-- The tables have no statistics here either, and a nested loop took minutes: each is read once, and nothing is joined.
CREATE FUNCTION impor_cocok(impor_id integer) RETURNS TABLE (in_file bigint, typed bigint, rejected bigint, lost bigint, doubled bigint) LANGUAGE sql STABLE
SET work_mem = '64MB' AS $$
	SELECT f.n, l.typed, l.rejected, f.n - l.typed - l.rejected + l.doubled, l.doubled
	FROM impor i, LATERAL (SELECT i.baris_berkas - i.judul - i.sambungan AS n) f,
		(SELECT coalesce(sum(typed), 0)::bigint AS typed, coalesce(sum(rejected), 0)::bigint AS rejected, coalesce(sum(typed + rejected - 1), 0)::bigint AS doubled
		 FROM (SELECT sum(typed) AS typed, sum(rejected) AS rejected
			FROM (SELECT p.baris, 1 AS typed, 0 AS rejected FROM pegawai_impor p WHERE p.impor_id = $1
				UNION ALL SELECT d.baris, 0, 1 FROM impor_ditolak d WHERE d.impor_id = $1) r GROUP BY baris) n) l
	WHERE i.id = $1
$$;
COMMENT ON FUNCTION impor_cocok(integer) IS 'Rows of a file, by its lines as another reader counted them; typed, rejected, lost, and how many there are twice: the last two are 0.';

CREATE FUNCTION impor_baris(impor_id integer) RETURNS TABLE (baris bigint, sampai bigint) LANGUAGE sql STABLE
SET enable_nestloop = off AS $$
	SELECT p.baris, p.baris + coalesce(m.lanjutan, 0)
	FROM pegawai_impor p LEFT JOIN impor_mentah m ON m.impor_id = p.impor_id AND m.baris = p.baris AND m.lanjutan IS NOT NULL WHERE p.impor_id = $1
	UNION ALL
	SELECT d.baris, d.baris + coalesce(d.lanjutan, 0) FROM impor_ditolak d WHERE d.impor_id = $1
	ORDER BY 1
$$;
COMMENT ON FUNCTION impor_baris(integer) IS 'The lines of a file of which there are rows, typed or rejected: where they part from those of the file is what was lost.';
