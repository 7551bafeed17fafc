/* ---- what each office is told: its ledger, letter, status and gaps ------ */

INSERT INTO jamsos_reports.view_definition (place, name, definition) VALUES
/* Bills and payments as one value an office, of which arrears of any day and statements are asked. */
(245, 'office_ledger', $v$
SELECT office, jamsos.ledger(month, due, paid, paid_on, jamsos.penalty_percent(month)) AS ledger
-- a month of which more comes back than is owed pays for others, from its first day on
FROM (SELECT office, CASE WHEN amount >= 0 THEN month END AS month, CASE WHEN amount >= 0 THEN amount END AS due, CASE WHEN amount < 0 THEN -amount END AS paid, CASE WHEN amount < 0 THEN month END AS paid_on
		FROM (SELECT office, month, sum(amount) AS amount FROM {schema}.fact_billed GROUP BY office, month, ${by_hash}) b
	UNION ALL SELECT coalesce(office, ''), NULL, NULL, amount, paid_on FROM {schema}.payment WHERE amount IS NOT NULL AND paid_on IS NOT NULL) e GROUP BY office, ${by_hash}$v$),
/*
 * Of a row one cause, or two of who is on both lists: what the reported wage and back pay make of it, and what is left.
 * Up to a rupiah for each of eight amounts is rounding.
 */
(280, 'gap_by_office', $v$
SELECT r.month, r.month_key, q.office, q.cause, l.english, l.indonesian, q.workers, q.difference, r.run
FROM ${current} r CROSS JOIN LATERAL (SELECT w.office, g.cause, count(*) AS workers, sum(g.difference)::numeric(20,2) AS difference
	-- a list that depends on the row would be made anew for each
	FROM {schema}.run_worker w CROSS JOIN (VALUES (1), (2)) part (n) CROSS JOIN LATERAL (SELECT
		CASE WHEN part.n = 2 THEN CASE WHEN w.class IN ('program_missing', 'program_not_due') THEN w.class ELSE 'amount_differs' END
			WHEN w.due_reported IS NULL OR w.due IS NULL THEN w.class WHEN w.reported_wage < w.wage - 1 THEN 'wage_low' WHEN w.reported_wage > w.wage + 1 THEN 'wage_high' WHEN w.due_reported > w.due + 8 THEN 'rapel' ELSE 'amount_differs' END AS cause,
		CASE WHEN part.n = 2 THEN CASE WHEN w.due IS NOT NULL THEN coalesce(w.billed, 0) - w.due_reported END
			WHEN w.due_reported IS NULL OR w.due IS NULL THEN ${difference} ELSE w.due_reported - w.due END AS difference) g
	WHERE w.run = r.run AND g.difference <> 0 GROUP BY w.office, g.cause, ${by_hash}) q
LEFT JOIN jamsos_reports.label l ON l.kind = 'cause' AND l.code = q.cause
WHERE r.kind = 'reconcile'$v$),
/* People, not rows: who stands on a list twice is one.  Wages and amounts are those of the run, at least the minimum. */
(290, 'status_by_office', $v$
SELECT r.month, r.month_key, q.office, o.office_name, (q.c).eligible, (q.c).registered, (q.c).unregistered, (q.c).under_reported, (q.c).partial_program, (q.c).not_on_staff, (q.c).wage_gap::numeric(20,2) AS wage_gap,
	q.contribution_gap, q.due, q.billed, (coalesce(q.billed, 0) - coalesce(q.due, 0))::numeric(20,2) AS difference, CASE WHEN (q.c).status = 'patuh' AND q.differs THEN 'selisih iuran' ELSE (q.c).status END AS status, r.run
FROM {schema}.setting t CROSS JOIN ${current} r CROSS JOIN LATERAL (SELECT w.office, sum(w.due)::numeric(20,0) AS due, sum(w.billed)::numeric(20,2) AS billed, (sum(greatest(w.due - coalesce(w.billed, 0), 0)) FILTER (WHERE w.worker_id IS NOT NULL))::numeric(20,2) AS contribution_gap, bool_or(w.class IN ('amount_differs', 'program_not_due', 'duplicate_on_bill')) AS differs,
		jamsos.compliance(w.worker_id IS NOT NULL, w.class <> 'not_registered', w.wage, w.reported_wage, string_to_array(w.enrolled, ' '), t.programs) FILTER (WHERE w.class NOT IN ('duplicate_on_staff', 'duplicate_on_bill')) AS c
	FROM {schema}.run_worker w WHERE w.run = r.run GROUP BY w.office, ${by_hash}) q
LEFT JOIN {schema}.office o ON o.office = q.office
WHERE t.id = 1 AND r.kind = 'reconcile'$v$);

INSERT INTO jamsos_reports.label (kind, code, english, indonesian) SELECT 'cause', code, english, indonesian FROM jamsos_reports.label WHERE kind = 'class' AND code <> 'agrees';
INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('cause', 'rapel', 'Contributions on back pay', 'Iuran atas rapel'),
	('view', 'office_ledger', 'What each office was billed and has paid, as one value: jamsos.arrears() and jamsos.statement() read it. Penalties of the law are in it, for whom they bind.', 'Tagihan dan pembayaran tiap OPD sebagai satu nilai, untuk jamsos.arrears() dan jamsos.statement(). Denda menurut peraturan ada di dalamnya, bagi yang terikat.'),
	('view', 'gap_by_office', 'Why does a bill differ, and by how much? By office, month and cause; the causes add up to the difference of the office.', 'Mengapa tagihan berbeda, dan berapa? Per OPD, bulan dan sebab; semua sebab berjumlah selisih OPD.'),
	('view', 'status_by_office', 'Who has a duty and does not meet it? Each office in the reconciled months, with its status in the terms of BPJS Ketenagakerjaan.', 'Siapa yang wajib dan belum memenuhinya? Setiap OPD pada bulan yang direkonsiliasi, dengan statusnya menurut istilah BPJS Ketenagakerjaan.'),
	('column', 'ledger', 'Bills and payments as one value.', 'Tagihan dan pembayaran sebagai satu nilai.'),
	('column', 'cause', 'Why bill and due differ.', 'Sebab tagihan dan iuran terutang berbeda.'),
	('column', 'under_reported', 'People reported with too low a wage.', 'Orang yang upahnya dilaporkan terlalu rendah.'),
	('column', 'partial_program', 'People without a programme that is due.', 'Orang yang programnya kurang.'),
	('column', 'not_on_staff', 'People on the bill only.', 'Orang yang hanya ada di tagihan.'),
	('column', 'wage_gap', 'Wages that are not reported, rupiah a month.', 'Upah yang tidak dilaporkan, rupiah sebulan.'),
	('column', 'contribution_gap', 'Contributions that are missing, rupiah a month.', 'Iuran yang kurang, rupiah sebulan.');

CREATE FUNCTION jamsos_reports.arrears_letters(setting regclass, as_of date, with_penalty boolean DEFAULT false)
RETURNS TABLE (office text, office_name text, oldest_month date, months integer, principal numeric, penalty numeric, in_words text, credit numeric)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET jit = off
AS $$
#variable_conflict use_variable
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
BEGIN
	IF as_of IS NULL OR with_penalty IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = format('%s must not be null', CASE WHEN as_of IS NULL THEN 'as_of' ELSE 'with_penalty' END), HINT = 'Give the day that the letters are of, such as as_of => ''2026-08-31'', and whether they name the penalty of the law.';
	END IF;
	-- whether the penalty binds a regional government is open: it is named only where it is asked for
	RETURN QUERY EXECUTE format($q$
		SELECT l.office, o.office_name, (l.a).oldest_month, (l.a).months, (l.a).principal, p.penalty, jamsos.terbilang((l.a).principal + coalesce(p.penalty, 0)), (l.a).credit
		FROM (SELECT office, jamsos.arrears(ledger, $1) AS a FROM %1$s.office_ledger OFFSET 0) l CROSS JOIN LATERAL (SELECT CASE WHEN $2 THEN (l.a).penalty END AS penalty) p
		LEFT JOIN %1$s.office o ON o.office = l.office WHERE (l.a).principal > 0 ORDER BY l.office$q$, schema) USING as_of, with_penalty;
END
$$;
COMMENT ON FUNCTION jamsos_reports.arrears_letters(regclass, date, boolean) IS
'A row for each office that owes contributions on a day, by the bills that are current and the payments until then, rupiah: what its letter says. with_penalty: names the penalty of the law too, and adds it to the words. Errors: 22004 a NULL, 42P01 no reports there.';
