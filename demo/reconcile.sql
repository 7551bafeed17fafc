-- Staff against the bill of BPJS: every row of both sides ends in exactly one class, every
-- rupiah that differs under one cause.  To lift: replace the two tables that "staff" and "bill" read.

CREATE FUNCTION on_staff(month date) RETURNS TABLE (id bigint, key text, name text, born date, office text, risk_class integer, honor numeric, last_day date, impossible boolean, nth bigint)
LANGUAGE sql STABLE
AS $$
SELECT p.id, p.key, regexp_replace(lower(p.nama), '[^[:alnum:]]', '', 'g'), p.tgl_lahir, p.kode_opd, p.kelas_risiko, jamsos.rupiah(p.honor), p.berhenti, p.impossible,
	CASE WHEN p.key IS NULL THEN 1 ELSE row_number() OVER (PARTITION BY p.key, p.impossible ORDER BY p.kode_opd IS NULL, p.id) END
FROM (SELECT *, jamsos.nik_key(nik) AS key, coalesce(berhenti < tmt, false) AS impossible FROM pegawai_non_asn) p
WHERE (p.tmt IS NULL OR p.tmt < date_trunc('month', on_staff.month) + interval '1 month') AND (p.berhenti IS NULL OR p.berhenti >= date_trunc('month', on_staff.month) OR p.impossible)
$$;
COMMENT ON FUNCTION on_staff(date) IS 'Who is on staff on any day of a month: what bills, budgets and reconciliation read. A person in several rows, by NIK, is the first of those that have an office: nth is 1. impossible: leaves before the first day, and is nobody.';

CREATE FUNCTION reconcile(month date, add_wages boolean DEFAULT false)
RETURNS TABLE (class text, staff_id bigint, bill_id bigint, matched_by text, office text, wage numeric, reported_wage numeric, enrolled text[],
	risk_class integer, rapel numeric, amounts jsonb, billed numeric, due numeric, first_bill_id bigint)
LANGUAGE sql STABLE
AS $$
WITH law AS MATERIALIZED (
	SELECT first_day, jamsos.minimum_wage('63', first_day) AS minimum, jamsos.tariff(first_day, reliefs => '{}') AS tariff
	FROM (SELECT date_trunc('month', given(reconcile.month, 'month', '''2026-01-01'''))::date AS first_day) m
), staff AS (
	-- a person in several rows is one of them, with the wages of all where they are to be added
	SELECT p.*, greatest(CASE WHEN add_wages AND key IS NOT NULL THEN sum(honor) OVER (PARTITION BY key, impossible) ELSE honor END, minimum) AS wage
	FROM law, on_staff(first_day) p
), bill AS (
	-- a second membership of a person covers nobody else
	SELECT *, CASE WHEN key IS NULL THEN 1 ELSE row_number() OVER (PARTITION BY key ORDER BY id) END AS nth, CASE WHEN key IS NULL THEN id ELSE min(id) OVER (PARTITION BY key) END AS first_id
	FROM (SELECT id, jamsos.nik_key(nik) AS key, regexp_replace(lower(nama_tk), '[^[:alnum:]]', '', 'g') AS name, tgl_lahir AS born, jumlah_upah AS wage, jumlah_rapel AS rapel,
			array_remove(ARRAY[CASE WHEN iuran_jkk > 0 THEN 'JKK' END, CASE WHEN iuran_jkm > 0 THEN 'JKM' END, CASE WHEN iuran_jht > 0 THEN 'JHT' END, CASE WHEN iuran_jp > 0 THEN 'JP' END], NULL) AS enrolled,
			-- JHT and JP, which have one column here for both payers, are not due by this tariff: whoever pays them
			jsonb_build_object('jkk', iuran_jkk, 'jkm', iuran_jkm, 'jht_employer', nullif(iuran_jht, 0), 'jp_employer', nullif(iuran_jp, 0)) AS amounts, iuran_jkk + iuran_jkm + iuran_jht + iuran_jp AS billed
		FROM tagihan_bpjs, law WHERE periode = first_day) t
), by_nik AS (
	SELECT s.id AS staff_id, b.id AS bill_id FROM staff s JOIN bill b USING (key) WHERE s.nth = 1 AND b.nth = 1 AND NOT s.impossible
), by_name AS (
	-- the weaker match: only where name and birth date are those of one row on either side; NOT IN is hashed however few rows are expected
	SELECT s.id AS staff_id, b.id AS bill_id
	FROM (SELECT id, name, born, count(*) OVER (PARTITION BY name, born) AS namesakes FROM staff WHERE nth = 1 AND NOT impossible AND id NOT IN (SELECT staff_id FROM by_nik)) s
	JOIN (SELECT id, name, born, count(*) OVER (PARTITION BY name, born) AS namesakes FROM bill WHERE nth = 1 AND id NOT IN (SELECT bill_id FROM by_nik)) b USING (name, born)
	WHERE s.namesakes = 1 AND b.namesakes = 1
), matched AS (
	SELECT *, 'NIK' AS matched_by FROM by_nik UNION ALL SELECT *, 'name and birth date' FROM by_name
)
SELECT CASE WHEN s.impossible THEN 'leaves before the first day' WHEN s.nth > 1 AND add_wages THEN 'further post' WHEN s.nth > 1 THEN 'duplicate on staff' WHEN m.bill_id IS NULL THEN 'not registered'
		WHEN b.wage IS NULL THEN 'wage not reported' WHEN b.wage < s.wage - 1 THEN 'wage too low' WHEN b.wage > s.wage + 1 THEN 'wage too high' WHEN NOT b.enrolled @> '{JKK,JKM}' THEN 'programme missing'
		WHEN g.not_due THEN 'programme not due' WHEN g.differs THEN 'amount differs' WHEN g.back_pay THEN 'back pay' ELSE 'agrees' END,
	s.id, m.bill_id, m.matched_by, s.office, s.wage, b.wage, b.enrolled, s.risk_class, b.rapel, b.amounts, b.billed, CASE WHEN s.impossible OR s.nth > 1 THEN 0 ELSE jamsos.contribution(s.wage, law.tariff, s.risk_class) END, m.bill_id
FROM law, staff s LEFT JOIN matched m ON m.staff_id = s.id LEFT JOIN bill b ON b.id = m.bill_id
LEFT JOIN LATERAL (SELECT bool_or(l.cause = 'program_not_due') AS not_due, bool_or(l.cause NOT IN ('agrees', 'rapel')) AS differs, bool_or(l.cause = 'rapel') AS back_pay
	FROM law, jamsos.bill_line(s.wage, b.wage, b.rapel, b.amounts, law.tariff, s.risk_class) l WHERE b.id IS NOT NULL) g ON true
UNION ALL
SELECT CASE WHEN b.nth > 1 THEN 'duplicate on the bill' ELSE 'not on staff' END, NULL, b.id, NULL, s.office, NULL, b.wage, b.enrolled, NULL, b.rapel, b.amounts, b.billed, 0, b.first_id
FROM bill b LEFT JOIN matched f ON b.nth > 1 AND f.bill_id = b.first_id LEFT JOIN staff s ON s.id = f.staff_id
WHERE b.id NOT IN (SELECT bill_id FROM matched)
$$;
COMMENT ON FUNCTION reconcile(date, boolean) IS 'Staff against the bill of a month, matched by NIK, then by name and birth date: each row of both sides once, with its class, what is billed and what is due, rupiah. add_wages: of a person in several rows of the staff the wages are added; otherwise that of the row counts which on_staff() takes.';

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
	risk_class integer,
	rapel numeric,
	amounts jsonb,
	billed numeric,
	due numeric,
	first_bill_id bigint,
	CHECK (staff_id IS NOT NULL OR bill_id IS NOT NULL),
	-- no row of either side is in two classes
	UNIQUE (periode, staff_id),
	UNIQUE (periode, bill_id)
);
COMMENT ON TABLE rekonsiliasi IS 'Result of reconcile_bill(), by month.';

-- Run it as often as wanted: a month is replaced as a whole, one run after the other.
CREATE PROCEDURE reconcile_bill(month date, add_wages boolean DEFAULT false)
LANGUAGE plpgsql
AS $$
DECLARE
	first_day date := date_trunc('month', given(reconcile_bill.month, 'month', '''2026-01-01'''));
	classified bigint;
	wanted bigint;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtext('reconcile_bill'), to_char(first_day, 'YYYYMM')::integer);
	DELETE FROM rekonsiliasi WHERE periode = first_day;
	INSERT INTO rekonsiliasi SELECT first_day, r.* FROM reconcile(first_day, reconcile_bill.add_wages) r;
	SELECT count(staff_id) + count(bill_id) INTO classified FROM rekonsiliasi WHERE periode = first_day;
	SELECT (SELECT count(*) FROM on_staff(first_day)) + (SELECT count(*) FROM tagihan_bpjs WHERE periode = first_day) INTO wanted;
	IF classified <> wanted THEN
		RAISE EXCEPTION '% rows of staff and bill of %, but % are in a class', wanted, to_char(first_day, 'YYYY-MM'), classified
			USING HINT = 'The tables changed while they were read: run it again.';
	END IF;
END
$$;

-- The list that an office works through: each row that is not as it should be.
CREATE VIEW compliance_by_worker AS
SELECT r.periode AS month, to_char(r.periode, 'YYYY-MM') AS month_key, r.office, r.class, r.staff_id AS worker_id, coalesce(p.nama, t.nama_tk) AS name, r.bill_id, t.no_peserta AS member_number, r.matched_by,
	r.wage::numeric(20,2), r.reported_wage::numeric(20,2), array_to_string(r.enrolled, ' ') AS enrolled, r.rapel::numeric(20,2), coalesce(r.billed, 0)::numeric(20,2) AS billed, r.due::numeric(20,2),
	(coalesce(r.billed, 0) - r.due)::numeric(20,2) AS amount_gap
FROM rekonsiliasi r LEFT JOIN pegawai_non_asn p ON p.id = r.staff_id LEFT JOIN tagihan_bpjs t ON t.id = r.bill_id
WHERE r.class <> 'agrees';
COMMENT ON VIEW compliance_by_worker IS 'What has to be put right? Workers and rows of the bill that do not agree, by month and class; wages and amounts in rupiah a month. Who agrees is not in it.';

-- What differs, rupiah by rupiah: the amounts of an office add up to its billed - due.
CREATE VIEW bill_gap_by_worker AS
SELECT r.periode AS month, to_char(r.periode, 'YYYY-MM') AS month_key, r.office, r.staff_id AS worker_id, r.bill_id, g.program, g.payer, g.cause, g.amount::numeric(20,2)
FROM rekonsiliasi r
CROSS JOIN LATERAL (
	SELECT l.program, l.payer, l.cause, l.amount FROM jamsos.bill_line(r.wage, r.reported_wage, r.rapel, r.amounts, jamsos.tariff(r.periode, reliefs => '{}'), r.risk_class) l
	WHERE r.staff_id IS NOT NULL AND r.bill_id IS NOT NULL
	UNION ALL SELECT c.program, c.payer, 'not_registered', -c.amount FROM jamsos.contributions(r.wage, jamsos.tariff(r.periode, reliefs => '{}'), r.risk_class) c WHERE r.class = 'not registered'
	UNION ALL SELECT upper(split_part(a.key, '_', 1)), 'employer', CASE r.class WHEN 'not on staff' THEN 'not_on_staff' ELSE 'billed_twice' END, a.value::numeric FROM jsonb_each_text(r.amounts) a
	WHERE r.staff_id IS NULL) g
WHERE g.amount <> 0;
COMMENT ON VIEW bill_gap_by_worker IS 'Why does the bill differ, and by how much? A row for each worker, programme, payer and cause: rupiah that are billed too much, or (negative) too little.';

CREATE VIEW bill_gap_by_office AS
SELECT g.month, g.month_key, g.office, g.cause, coalesce(c.label_en, o.label_en) AS label_en, coalesce(c.label_id, o.label_id) AS label_id, count(DISTINCT coalesce(g.worker_id, -g.bill_id)) AS workers, sum(g.amount) AS amount
FROM bill_gap_by_worker g
LEFT JOIN jamsos.bill_cause c USING (cause)
LEFT JOIN (VALUES ('not_registered', 'not on the bill', 'tidak ada di tagihan'), ('not_on_staff', 'billed, and not on staff', 'ditagih, bukan pegawai'), ('billed_twice', 'the same person billed again', 'orang yang sama ditagih lagi')) o (cause, label_en, label_id) USING (cause)
GROUP BY g.month, g.month_key, g.office, g.cause, coalesce(c.label_en, o.label_en), coalesce(c.label_id, o.label_id);
COMMENT ON VIEW bill_gap_by_office IS 'And an office as a whole? Rupiah that are billed too much or (negative) too little, by cause; they add up to amount_gap of compliance_by_office.';

-- The status of each office in BPJS's own terms, and what its gaps cost a month. Each person is
-- there once; what is billed for him a second time is money of his.
CREATE VIEW compliance_by_office AS
SELECT periode AS month, to_char(periode, 'YYYY-MM') AS month_key, office, (c).eligible, (c).registered, (c).unregistered, (c).under_reported, (c).partial_program, (c).not_on_staff, (c).unpriced,
	(c).wage_gap::numeric(20,2), (c).contribution_gap::numeric(20,2), (c).billed::numeric(20,2), (c).due::numeric(20,2), (c).amount_gap::numeric(20,2), (c).status
FROM (SELECT r.periode, r.office, jamsos.compliance(r.staff_id IS NOT NULL, r.bill_id IS NOT NULL, r.wage, r.reported_wage, r.enrolled, '{JKK,JKM}', jamsos.tariff(r.periode, reliefs => '{}'), coalesce(r.risk_class, 1), 'PU', r.billed + coalesce(a.billed, 0)) AS c
	FROM rekonsiliasi r LEFT JOIN (SELECT periode, first_bill_id, sum(billed) AS billed FROM rekonsiliasi WHERE class = 'duplicate on the bill' GROUP BY periode, first_bill_id) a ON a.periode = r.periode AND a.first_bill_id = r.bill_id
	WHERE r.class NOT IN ('duplicate on staff', 'duplicate on the bill', 'further post', 'leaves before the first day') GROUP BY r.periode, r.office) q;
COMMENT ON VIEW compliance_by_office IS 'Who has a duty and does not meet it? Each office in the reconciled months, status in BPJS''s terms, gaps in rupiah a month; without an office: rows of the bill of whom no staff is known.';
