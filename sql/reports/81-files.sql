/* ---- files of others: a bill or list that was read, lines as SIPD-RI takes them ---- */

INSERT INTO jamsos_reports.table_definition (place, name, class, seen, reason, also, comment, columns) VALUES
(400, 'bill_row', 'setting', 'office', NULL, NULL,
	'Bills and lists of BPJS Ketenagakerjaan as import_bill() has read them, the last file of each month, NPP and unit. / Tagihan dan daftar BPJS Ketenagakerjaan yang dibaca import_bill(), berkas terakhir tiap bulan, NPP dan unit.',
	'month date NOT NULL, npp text NOT NULL, unit text NOT NULL, line integer NOT NULL, bill_id text NOT NULL, nik text, name text, birth_date date, first_day date, member_number text, office text,
		wage numeric(20,2), rapel numeric(20,2), jkk numeric(20,2), jkm numeric(20,2), jht_employer numeric(20,2), jht_worker numeric(20,2), jp_employer numeric(20,2), jp_worker numeric(20,2), jkp_employer numeric(20,2), jkp_government numeric(20,2), total numeric(20,2),
		file text, read_at timestamptz NOT NULL DEFAULT clock_timestamp(), read_by text NOT NULL DEFAULT current_user, PRIMARY KEY (month, npp, unit, line)');

CREATE FUNCTION jamsos_reports.read_rows(schema text, kind text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	list CONSTANT jsonb := jamsos_reports.list_columns(schema, kind);
	found regclass;
BEGIN
	EXECUTE format('SELECT relation FROM %I.source WHERE name = $1', schema) INTO found USING kind;
	IF found IS NULL THEN
		PERFORM jamsos_reports.install(schema, enrolment => CASE kind WHEN 'enrolment' THEN list END, bills => CASE kind WHEN 'bills' THEN list END);
	ELSIF found <> (list ->> 'relation')::regclass THEN
		RAISE NOTICE USING MESSAGE = format('the reports read %s from %s, not from %s', kind, found, list ->> 'relation'),
			HINT = format('To take these rows instead: install(%L, %s => %L, replace => true); to take both give a view over them.', schema, kind, CASE kind WHEN 'staff' THEN list ->> 'relation' ELSE format('{"relation": "%s", ...}', list ->> 'relation') END);
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.read_rows(text, text) IS 'Part of import_bill() and import_list(): the reports over the table that a list was taken into, where they have none of its kind yet; else a NOTICE where they read another.';

CREATE FUNCTION jamsos_reports.import_bill(setting regclass, source regclass, file text DEFAULT NULL)
RETURNS TABLE (month date, npp text, unit text, workers bigint, replaced bigint, wage numeric, total numeric)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	days CONSTANT text[] := '{birth_date,first_day}';
	amounts CONSTANT text[] := '{wage,rapel,jkk,jkm,jht_employer,jht_worker,jp_employer,jp_worker,jkp_employer,jkp_government,total}';
	columns CONSTANT text[] := '{line,npp,unit,month,nik,name,birth_date,first_day,member_number,office}'::text[] || amounts;
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	raw text;		-- the source, each column as text
	bad record;
BEGIN
	PERFORM jamsos.audit_foreign_code(ARRAY[source]);
	PERFORM pg_advisory_xact_lock(hashtextextended(setting::oid::text || 'bill', 0));
	SELECT a.attname AS name INTO bad FROM pg_attribute a WHERE a.attrelid = import_bill.source AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> ALL (columns) ORDER BY a.attnum LIMIT 1;
	IF FOUND THEN
		RAISE undefined_column USING MESSAGE = format('column "%s" of %s is none of a bill', bad.name, source), HINT = format('Columns: %s.', array_to_string(columns, ', '));
	END IF;
	SELECT format('SELECT %s FROM %s r', string_agg(CASE WHEN a.attname IS NULL THEN 'NULL::text' ELSE jamsos_reports.column_text(source, a.attname, 'a column of a bill') END || ' AS ' || c.name, ', '),
			(SELECT format('%I.%I', n.nspname, k.relname) FROM pg_class k JOIN pg_namespace n ON n.oid = k.relnamespace WHERE k.oid = source)) INTO raw
	FROM unnest(columns) c (name) LEFT JOIN pg_attribute a ON a.attrelid = source AND a.attname = c.name AND NOT a.attisdropped;
	-- read once: what is looked at has to be what is taken
	EXECUTE 'CREATE TEMPORARY TABLE jamsos_raw ON COMMIT DROP AS ' || raw;
	EXECUTE format('SELECT q.line, v.name, v.value FROM pg_temp.jamsos_raw q CROSS JOIN LATERAL (VALUES (''line'', coalesce(line, ''''), line ~ ''^[0-9]{1,9}$''), (''month'', coalesce(month, ''''), jamsos_reports.month_or_null(month) >= ''2015-07-01''), %s) v (name, value, read)
		WHERE v.value IS NOT NULL AND v.read IS NOT TRUE ORDER BY length(q.line), q.line, v.name LIMIT 1',
		(SELECT string_agg(format('(%L, %I, %s)', c, c, CASE WHEN c = ANY (days) THEN format('jamsos.date_or_null(%I) BETWEEN ''1900-01-01'' AND ''9999-11-30''', c) WHEN c = 'wage' THEN format('jamsos.rupiah_or_null(%I) BETWEEN 0 AND 1000000000000', c) ELSE format('abs(jamsos.rupiah_or_null(%I)) <= 1000000000000', c) END), ', ') FROM unnest(days || amounts) c)) INTO bad;
	IF bad.name IS NOT NULL THEN
		RAISE data_exception USING MESSAGE = format('line %s: "%s" cannot be read as %s', coalesce(bad.line, 'NULL'), left(bad.value, 80), bad.name),
			HINT = 'A line is a number, a month such as 2026-03, a day such as 31-12-1992, an amount rupiah. Nothing of the file was taken.';
	END IF;
	EXECUTE format('CREATE TEMPORARY TABLE jamsos_bill ON COMMIT DROP AS SELECT %s FROM pg_temp.jamsos_raw', (SELECT string_agg(CASE WHEN c = 'line' THEN 'line::integer' WHEN c = 'month' THEN 'jamsos_reports.month_or_null(month)' WHEN c IN ('npp', 'unit') THEN format('coalesce(%I, '''')', c) WHEN c = 'nik' THEN 'jamsos.normalize_nik(nik)'
		WHEN c = ANY (days) THEN format('jamsos.date_or_null(%I)', c) WHEN c = ANY (amounts) THEN format('jamsos.rupiah_or_null(%I)', c) ELSE c END || format(' AS %I', c), ', ') FROM unnest(columns) c));
	EXECUTE 'SELECT max(line) AS line FROM (SELECT line FROM pg_temp.jamsos_bill GROUP BY month, npp, unit, line HAVING count(*) > 1) q' INTO bad;
	IF bad.line IS NOT NULL THEN
		RAISE unique_violation USING MESSAGE = format('line %s stands there more than once', bad.line), HINT = 'Give the number of each row in its file as line, once for a month, NPP and unit.';
	END IF;
	PERFORM jamsos_reports.read_rows((SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = setting), 'bills');
	RETURN QUERY EXECUTE format($i$
		WITH gone AS (DELETE FROM %s.bill_row b USING (SELECT DISTINCT month, npp, unit FROM pg_temp.jamsos_bill) g WHERE (b.month, b.npp, b.unit) = (g.month, g.npp, g.unit) RETURNING b.month, b.npp, b.unit)
		SELECT g.month, g.npp, g.unit, count(*), (SELECT count(*) FROM gone o WHERE (o.month, o.npp, o.unit) = (g.month, g.npp, g.unit)), sum(g.wage), sum(coalesce(g.total, (SELECT sum(x) FROM unnest(ARRAY[g.jkk, g.jkm, g.jht_employer, g.jht_worker, g.jp_employer, g.jp_worker, g.jkp_employer, g.jkp_government]) x))) FROM pg_temp.jamsos_bill g GROUP BY 1, 2, 3 ORDER BY 1, 2, 3$i$, schema);
	EXECUTE format('INSERT INTO %1$s.bill_row (%2$s, bill_id, file) SELECT %2$s, concat_ws('' '', to_char(month, ''YYYY-MM''), nullif(npp, ''''), nullif(unit, ''''), line), $1 FROM pg_temp.jamsos_bill', schema, array_to_string(columns, ', ')) USING file;
	DROP TABLE pg_temp.jamsos_raw, pg_temp.jamsos_bill;
END
$$;
COMMENT ON FUNCTION jamsos_reports.import_bill(regclass, regclass, text) IS
'Takes a bill (Formulir 2a) or a list of SIPP into bill_row, from a table with a row a worker and text columns line, npp, unit, month, nik, name, birth_date, first_day, member_number, office, wage, rapel, jkk, jkm, jht_employer, jht_worker, jp_employer, jp_worker, jkp_employer, jkp_government, total (rupiah); any but line and month may be missing. Rows of the same month, NPP and unit are replaced. Reports without bills read them from then on. jamsos-files read does this from XLSX, PDF and CSV. Errors, with nothing taken: 22000 a value that cannot be read, 23505 a line twice, 42703 a column that is none, 42P01 no reports.';

/*
 * Columns as local systems take lines of SIPD-RI over.  What only SIPD knows (sub-kegiatan, standar harga, penerima,
 * spesifikasi) stays empty; what was before a change (..._murni) is not ours to say.
 */
INSERT INTO jamsos_reports.view_definition (place, name, definition) VALUES
(540, 'sipd_rka', $v$
SELECT r.fiscal_year, ''::text AS kode_sub_kegiatan, r.office AS kode_unit_skpd, coalesce(o.office_name, r.office) AS nama_unit_skpd, r.account AS kode_akun, r.account_wide AS kode_akun_lebar, a.description AS nama_akun, ''::text AS kode_standar_harga,
	''::text AS paket, concat_ws(' ', 'Iuran', r.program, r.budget_status) AS keterangan_belanja, coalesce(r.fund, '') AS sumber_dana, ''::text AS nama_penerima, ''::text AS spesifikasi, r.koefisien, r.volume, r.satuan, r.harga AS harga_satuan, 0::numeric(20,0) AS pajak, r.jumlah AS total_harga
FROM {schema}.rka r LEFT JOIN {schema}.dim_office o ON o.office = r.office
LEFT JOIN (SELECT program, status, account, min(description) AS description FROM jamsos.budget_account GROUP BY 1, 2, 3) a ON a.program = r.program AND a.status = r.budget_status AND a.account = r.account$v$);
INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('view', 'sipd_rka', 'Lines of the RKA with the columns in which lines of SIPD-RI are taken over; empty where only you know.', 'Rincian belanja RKA dengan kolom rincian SIPD-RI; kosong bila hanya Anda yang tahu.'),
	('column', 'kode_sub_kegiatan', 'Code of the sub-kegiatan, yours to fill.', 'Kode sub kegiatan, Anda yang mengisi.'),
	('column', 'kode_unit_skpd', 'Office, as the staff has it.', 'Kode unit SKPD, seperti pada data pegawai.'),
	('column', 'nama_unit_skpd', 'Name of the office.', 'Nama unit SKPD.'),
	('column', 'kode_akun', 'Account of the APBD.', 'Kode akun belanja.'),
	('column', 'kode_akun_lebar', 'The same account in the wider form, met from TA 2026 on.', 'Kode akun dalam bentuk yang lebih lebar, dijumpai sejak TA 2026.'),
	('column', 'nama_akun', 'Name of the account.', 'Nama akun belanja.'),
	('column', 'kode_standar_harga', 'Code of the standard price, yours to fill.', 'Kode standar harga, Anda yang mengisi.'),
	('column', 'paket', 'Package ([#]), yours to fill.', 'Paket ([#]), Anda yang mengisi.'),
	('column', 'keterangan_belanja', 'What is paid for ([-]).', 'Keterangan belanja ([-]).'),
	('column', 'sumber_dana', 'Source of the money.', 'Sumber dana.'),
	('column', 'nama_penerima', 'Receiver, yours to fill.', 'Nama penerima, Anda yang mengisi.'),
	('column', 'spesifikasi', 'Specification, yours to fill.', 'Spesifikasi, Anda yang mengisi.'),
	('column', 'harga_satuan', 'Price, whole rupiah.', 'Harga satuan, rupiah bulat.'),
	('column', 'pajak', 'PPN: contributions have none.', 'PPN: iuran tidak dikenai.'),
	('column', 'total_harga', 'Volume times price, rupiah a year.', 'Volume kali harga, rupiah setahun.'),
	('column', 'unit', 'Unit kerja on the bill.', 'Unit kerja pada tagihan.'),
	('column', 'line', 'Line of the file.', 'Baris pada berkas.'),
	('column', 'file', 'Name of the file.', 'Nama berkas.'),
	('column', 'read_at', 'When it was read.', 'Waktu dibaca.'),
	('column', 'read_by', 'Who read it.', 'Siapa yang membaca.'),
	('column', 'npp', 'NPP, the number of the employer at BPJS Ketenagakerjaan.', 'NPP, nomor pemberi kerja di BPJS Ketenagakerjaan.');
