/* ---- SIPP: what its uploads take --------------------------------------- */

/*
 * Columns and their order as several programs write them into the templates of SIPP Online.  All cells are
 * text; a file takes 10,000 rows.  The codes of status, place and reason are lists of the template
 * that were not found, and stay empty: they are the user's to fill.
 *
 * FULL joins, of which only the rows of the run are kept: no nested loop can make one.  Without statistics,
 * as after a restore, PostgreSQL takes the rows of a run for one, and would look through all staff for each.
 * A condition that a missing row cannot meet would make it an ordinary join again: hence coalesce.
 */
--: define person FULL JOIN (SELECT worker_id, max(birth_date) AS birth_date, min(first_day) AS first_day, max(member_number) AS member_number FROM {schema}.staff GROUP BY worker_id) s ON s.worker_id = c.worker_id
-- a name is one line of a cell
--: define plain_name btrim(regexp_replace(left(c.name, 1000), '[[:space:][:cntrl:]]+', ' ', 'g'))
--: define unregistered (SELECT *, true AS here FROM {schema}.compliance_by_worker WHERE class = 'not_registered') c ${person}
INSERT INTO jamsos_reports.view_definition (place, name, definition) VALUES
(500, 'sipp_tk_baru', $v$
SELECT q.worker_id AS "NO_PEGAWAI", q.plain_name AS "NAMA_LENGKAP", ''::text AS "GELAR", ''::text AS "TELEPON_AREA_RUMAH", ''::text AS "TELEPON_RUMAH", ''::text AS "TELEPON_AREA_KANTOR", ''::text AS "TELEPON_KANTOR", ''::text AS "TELEPON_EXT_KANTOR", ''::text AS "HP", ''::text AS "EMAIL",
	''::text AS "TEMPAT_LAHIR", coalesce(to_char(q.born, 'DD-MM-YYYY'), '') AS "TANGGAL_LAHIR", ''::text AS "NAMA_IBU_KANDUNG", 'KTP'::text AS "JENIS_IDENTITAS", coalesce(q.nik, '') AS "NOMOR_IDENTITAS", ''::text AS "MASA_LAKU_IDENTITAS", coalesce(q.sex, '') AS "JENIS_KELAMIN", ''::text AS "SURAT_MENYURAT_KE",
	''::text AS "TANGGAL_KEPESERTAAN", ''::text AS "STATUS_KAWIN", ''::text AS "GOLONGAN_DARAH", ''::text AS "NPWP", 'ID'::text AS "KODE_NEGARA", coalesce(to_char(round(q.wage), 'FM9999999999990'), '') AS "UPAH", ''::text AS "ALAMAT", ''::text AS "KODE_POS", ''::text AS "LOKASI_PEKERJAAN", ''::text AS "STATUS_PEGAWAI",
	coalesce(to_char(q.first_day, 'DD-MM-YYYY'), '') AS "TGL_AWAL_BEKERJA", ''::text AS "TGL_AKHIR_KONTRAK", q.month_key, q.office, (1 + (row_number() OVER (PARTITION BY q.month_key ORDER BY q.worker_id) - 1) / 10000)::bigint AS file_number
FROM (SELECT c.worker_id, ${plain_name} AS plain_name, c.nik, c.wage, c.month_key, c.office, coalesce(s.birth_date, jamsos.nik_birth_date(c.nik)) AS born, CASE jamsos.nik_sex(c.nik) WHEN 'male' THEN 'L' WHEN 'female' THEN 'P' END AS sex, s.first_day
	FROM ${unregistered}
	WHERE coalesce(c.here, false) AND coalesce(s.member_number, '') = '') q$v$),
(510, 'sipp_tk_lanjutan', $v$
SELECT s.member_number AS "NOMOR_IDENTITAS_KPJ", c.worker_id AS "NO_PEGAWAI", ${plain_name} AS "NAMA_LENGKAP", coalesce(to_char(coalesce(s.birth_date, jamsos.nik_birth_date(c.nik)), 'DD-MM-YYYY'), '') AS "TGL_LAHIR", coalesce(to_char(round(c.wage), 'FM9999999999990'), '') AS "UPAH",
	''::text AS "LOKASI_PEKERJAAN", ''::text AS "STATUS_PEGAWAI", coalesce(to_char(s.first_day, 'DD-MM-YYYY'), '') AS "TGL_AWAL_BEKERJA", ''::text AS "TGL_AKHIR_KONTRAK", c.month_key, c.office, (1 + (row_number() OVER (PARTITION BY c.month_key ORDER BY c.worker_id) - 1) / 10000)::bigint AS file_number
FROM ${unregistered}
WHERE coalesce(c.here, false) AND coalesce(s.member_number, '') <> ''$v$),
(520, 'sipp_upah', $v$
SELECT coalesce(c.nik, '') AS "NIK", c.worker_id AS "NO_PEGAWAI", coalesce(c.member_number, '') AS "KPJ", ''::text AS "KODE_TK", ${plain_name} AS "NAMA_LENGKAP", coalesce(to_char(coalesce(s.birth_date, jamsos.nik_birth_date(c.nik)), 'DD-MM-YYYY'), '') AS "TGL_LAHIR",
	to_char(round(c.wage), 'FM9999999999990') AS "UPAH", '0'::text AS "RAPEL", to_char(c.month, 'MM-YYYY') AS "BLTH", ''::text AS "NPP", c.month_key, c.office, (1 + (row_number() OVER (PARTITION BY c.month_key ORDER BY c.worker_id) - 1) / 10000)::bigint AS file_number
FROM (SELECT *, true AS here FROM {schema}.compliance_by_worker WHERE class IN ('wage_low', 'wage_high', 'wage_not_reported') AND wage IS NOT NULL) c
${person}
WHERE coalesce(c.here, false)$v$),
(530, 'sipp_tk_na', $v$
SELECT coalesce(c.member_number, '') AS "KPJ", ${plain_name} AS "NAMA_LENGKAP", coalesce(to_char(coalesce(b.birth_date, n.birth_date, jamsos.nik_birth_date(c.nik)), 'DD-MM-YYYY'), '') AS "TGL_LAHIR", ''::text AS "SEBAB_NA", coalesce(to_char(s.last_day, 'DD-MM-YYYY'), '') AS "TGL_KEJADIAN", ''::text AS "KETERANGAN",
	c.month_key, c.office, (1 + (row_number() OVER (PARTITION BY c.month_key ORDER BY c.member_number, c.name) - 1) / 10000)::bigint AS file_number
FROM (SELECT *, true AS here FROM {schema}.compliance_by_worker WHERE class = 'not_on_staff') c FULL JOIN (SELECT month, bill_id, max(birth_date) AS birth_date FROM {schema}.bill GROUP BY month, bill_id HAVING count(*) = 1) b ON b.month = c.month AND b.bill_id = c.bill_id
-- a NIK that many share is nobody's, and says nothing of anybody
FULL JOIN (SELECT nik, max(birth_date) AS birth_date FROM {schema}.bill WHERE jamsos.nik_key(nik) IS NOT NULL GROUP BY nik) n ON n.nik = c.nik
FULL JOIN (SELECT nik, max(last_day) AS last_day FROM {schema}.staff WHERE jamsos.nik_key(nik) IS NOT NULL GROUP BY nik HAVING count(*) = count(last_day)) s ON s.nik = c.nik
WHERE coalesce(c.here, false)$v$);
INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('view', 'sipp_tk_baru', 'Upload of SIPP for those who are not registered and have no KPJ (data_tk_baru); text cells, empty where only you know.', 'Unggahan SIPP bagi yang belum terdaftar dan tanpa KPJ (data_tk_baru); sel teks, kosong bila hanya Anda yang tahu.'),
	('view', 'sipp_tk_lanjutan', 'Upload of SIPP for those who are not registered and have a KPJ (data_tk_lanjutan).', 'Unggahan SIPP bagi yang belum terdaftar dan punya KPJ (data_tk_lanjutan).'),
	('view', 'sipp_upah', 'Upload of SIPP for wages that differ (data_upah).', 'Unggahan SIPP untuk upah yang berbeda (data_upah).'),
	('view', 'sipp_tk_na', 'Upload of SIPP for those who are on the bill and not on staff (data_tk_na). Who has died is not reported here: the JKM claim is.', 'Unggahan SIPP bagi yang ada di tagihan tetapi bukan pegawai (data_tk_na). Yang meninggal tidak dilaporkan di sini, tetapi lewat klaim JKM.'),
	('column', 'file_number', 'Number of the file: one takes 10,000 rows.', 'Nomor berkas: satu berkas memuat 10.000 baris.');
INSERT INTO jamsos_reports.label (kind, code, english, indonesian)
SELECT 'column', c, format('Column %s of the template of SIPP, as text.', c), format('Kolom %s templat SIPP, berupa teks.', c)
FROM unnest(ARRAY['NO_PEGAWAI', 'NAMA_LENGKAP', 'GELAR', 'TELEPON_AREA_RUMAH', 'TELEPON_RUMAH', 'TELEPON_AREA_KANTOR', 'TELEPON_KANTOR', 'TELEPON_EXT_KANTOR', 'HP', 'EMAIL', 'TEMPAT_LAHIR', 'TANGGAL_LAHIR', 'NAMA_IBU_KANDUNG', 'JENIS_IDENTITAS', 'NOMOR_IDENTITAS',
	'MASA_LAKU_IDENTITAS', 'JENIS_KELAMIN', 'SURAT_MENYURAT_KE', 'TANGGAL_KEPESERTAAN', 'STATUS_KAWIN', 'GOLONGAN_DARAH', 'NPWP', 'KODE_NEGARA', 'UPAH', 'ALAMAT', 'KODE_POS', 'LOKASI_PEKERJAAN', 'STATUS_PEGAWAI', 'TGL_AWAL_BEKERJA', 'TGL_AKHIR_KONTRAK', 'NOMOR_IDENTITAS_KPJ',
	'TGL_LAHIR', 'NIK', 'KPJ', 'KODE_TK', 'RAPEL', 'BLTH', 'NPP', 'SEBAB_NA', 'TGL_KEJADIAN', 'KETERANGAN']) c;

