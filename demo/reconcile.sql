-- Staff against the bill of BPJS: every row of both sides ends in exactly one class.
-- To lift: replace the two tables that "staff" and "bill" read.

CREATE FUNCTION reconcile(month date)
RETURNS TABLE (class text, staff_id bigint, bill_id bigint, matched_by text, office text, wage numeric, reported_wage numeric, enrolled text[])
LANGUAGE sql STABLE
AS $$
WITH staff AS (
	-- on staff in the month; of several rows of one NIK the first counts
	SELECT *, CASE WHEN nik IS NULL THEN 1 ELSE row_number() OVER (PARTITION BY nik ORDER BY id) END AS nth
	FROM (SELECT id, jamsos.normalize_nik(nik) AS nik, regexp_replace(lower(nama), '[^[:alnum:]]', '', 'g') AS name, tgl_lahir AS born, kode_opd AS office,
			greatest(jamsos.rupiah(honor), (SELECT jamsos.minimum_wage('63', reconcile.month))) AS wage
		FROM pegawai_non_asn WHERE tmt IS NULL OR tmt < date_trunc('month', reconcile.month) + interval '1 month') p
), bill AS (
	SELECT *, CASE WHEN nik IS NULL THEN 1 ELSE row_number() OVER (PARTITION BY nik ORDER BY id) END AS nth
	FROM (SELECT id, jamsos.normalize_nik(nik) AS nik, regexp_replace(lower(nama_tk), '[^[:alnum:]]', '', 'g') AS name, tgl_lahir AS born, jumlah_upah AS wage,
			array_remove(ARRAY[CASE WHEN iuran_jkk > 0 THEN 'JKK' END, CASE WHEN iuran_jkm > 0 THEN 'JKM' END, CASE WHEN iuran_jht > 0 THEN 'JHT' END, CASE WHEN iuran_jp > 0 THEN 'JP' END], NULL) AS enrolled
		FROM tagihan_bpjs WHERE periode = date_trunc('month', given(reconcile.month, 'month', '''2026-01-01'''))) t
), by_nik AS (
	SELECT s.id AS staff_id, b.id AS bill_id FROM staff s JOIN bill b USING (nik) WHERE s.nth = 1 AND b.nth = 1
), by_name AS (
	-- the weaker match: only where name and birth date are those of one row on either side
	SELECT s.id AS staff_id, b.id AS bill_id
	FROM (SELECT id, name, born, count(*) OVER (PARTITION BY name, born) AS namesakes FROM staff WHERE nth = 1 AND NOT EXISTS (SELECT FROM by_nik n WHERE n.staff_id = staff.id)) s
	JOIN (SELECT id, name, born, count(*) OVER (PARTITION BY name, born) AS namesakes FROM bill WHERE nth = 1 AND NOT EXISTS (SELECT FROM by_nik n WHERE n.bill_id = bill.id)) b USING (name, born)
	WHERE s.namesakes = 1 AND b.namesakes = 1
), matched AS (
	SELECT *, 'NIK' AS matched_by FROM by_nik UNION ALL SELECT *, 'name and birth date' FROM by_name
)
SELECT CASE WHEN s.nth > 1 THEN 'duplicate on staff' WHEN m.bill_id IS NULL THEN 'not registered' WHEN b.wage IS NULL THEN 'wage not reported'
		WHEN b.wage < s.wage THEN 'wage too low' WHEN b.wage > s.wage THEN 'wage too high' WHEN NOT b.enrolled @> '{JKK,JKM}' THEN 'programme missing' ELSE 'agrees' END,
	s.id, m.bill_id, m.matched_by, s.office, s.wage, b.wage, b.enrolled
FROM staff s LEFT JOIN matched m ON m.staff_id = s.id LEFT JOIN bill b ON b.id = m.bill_id
UNION ALL
SELECT CASE WHEN b.nth > 1 THEN 'duplicate on the bill' ELSE 'not on staff' END, NULL, b.id, NULL, NULL, NULL, b.wage, b.enrolled
FROM bill b WHERE NOT EXISTS (SELECT FROM matched m WHERE m.bill_id = b.id)
$$;
COMMENT ON FUNCTION reconcile(date) IS 'Staff against the bill of a month, matched by NIK, then by name and birth date: each row of both sides once, with its class.';

CREATE TABLE rekonsiliasi (
	periode date NOT NULL,
	class text NOT NULL,
	staff_id bigint REFERENCES pegawai_non_asn,
	bill_id bigint REFERENCES tagihan_bpjs,
	matched_by text,
	office text,
	wage numeric,
	reported_wage numeric,
	enrolled text[],
	CHECK (staff_id IS NOT NULL OR bill_id IS NOT NULL),
	-- no row of either side is in two classes
	UNIQUE (periode, staff_id),
	UNIQUE (periode, bill_id)
);
COMMENT ON TABLE rekonsiliasi IS 'Result of reconcile_bill(), by month.';

-- Run it as often as wanted: a month is replaced as a whole, one run after the other.
CREATE PROCEDURE reconcile_bill(month date)
LANGUAGE plpgsql
AS $$
DECLARE
	first_day date := date_trunc('month', given(reconcile_bill.month, 'month', '''2026-01-01'''));
	classified bigint;
	wanted bigint;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtext('reconcile_bill'), to_char(first_day, 'YYYYMM')::integer);
	DELETE FROM rekonsiliasi WHERE periode = first_day;
	INSERT INTO rekonsiliasi SELECT first_day, r.* FROM reconcile(first_day) r;
	SELECT count(staff_id) + count(bill_id) INTO classified FROM rekonsiliasi WHERE periode = first_day;
	SELECT (SELECT count(*) FROM pegawai_non_asn WHERE tmt IS NULL OR tmt < first_day + interval '1 month') + (SELECT count(*) FROM tagihan_bpjs WHERE periode = first_day) INTO wanted;
	IF classified <> wanted THEN
		RAISE EXCEPTION '% rows of staff and bill of %, but % are in a class', wanted, to_char(first_day, 'YYYY-MM'), classified
			USING HINT = 'The tables changed while they were read: run it again.';
	END IF;
END
$$;

-- The list that an office works through: each row that is not as it should be.
CREATE VIEW compliance_by_worker AS
SELECT r.periode AS month, to_char(r.periode, 'YYYY-MM') AS month_key, r.office, r.class, r.staff_id AS worker_id, coalesce(p.nama, t.nama_tk) AS name, r.bill_id, t.no_peserta AS member_number, r.matched_by,
	r.wage::numeric(20,2), r.reported_wage::numeric(20,2), array_to_string(r.enrolled, ' ') AS enrolled
FROM rekonsiliasi r LEFT JOIN pegawai_non_asn p ON p.id = r.staff_id LEFT JOIN tagihan_bpjs t ON t.id = r.bill_id
WHERE r.class <> 'agrees';
COMMENT ON VIEW compliance_by_worker IS 'What has to be put right? Workers and rows of the bill that do not agree, by month and class; wages in rupiah a month. Who agrees is not in it.';

-- The status of each office in BPJS's own terms, and what its gaps cost a month.
CREATE VIEW compliance_by_office AS
SELECT periode AS month, to_char(periode, 'YYYY-MM') AS month_key, office, (c).eligible, (c).registered, (c).unregistered, (c).under_reported, (c).partial_program, (c).not_on_staff, (c).unpriced,
	(c).wage_gap::numeric(20,2), (c).contribution_gap::numeric(20,2), (c).status
FROM (SELECT periode, office, jamsos.compliance(staff_id IS NOT NULL, bill_id IS NOT NULL, wage, reported_wage, enrolled, '{JKK,JKM}', jamsos.tariff(periode, reliefs => '{}')) AS c
	FROM rekonsiliasi WHERE class NOT LIKE 'duplicate%' GROUP BY periode, office) q;
COMMENT ON VIEW compliance_by_office IS 'Who has a duty and does not meet it? Each office in the reconciled months, status in BPJS''s terms, gaps in rupiah a month; without an office: rows of the bill of whom no staff is known.';
