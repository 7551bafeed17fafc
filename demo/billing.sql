-- What a treasury runs: the bill of a month, letters on arrears, the budget of a year.
-- To lift: replace the tables that are read. Each runs as often as wanted, and waits for another
-- run of the same month or year. A budget replaces that of its year; a bill stays as it was sent,
-- and what has changed since is booked beside it.

CREATE TABLE iuran_bulanan (
	month date NOT NULL,
	office text NOT NULL REFERENCES opd,
	workers bigint NOT NULL,
	unpriced bigint NOT NULL,
	jkk numeric NOT NULL,
	jkm numeric NOT NULL,
	total numeric NOT NULL,
	due_date date NOT NULL,
	payroll jamsos.payroll_summary NOT NULL,
	tariff jamsos.tariff_rules NOT NULL,
	PRIMARY KEY (month, office)
);
COMMENT ON TABLE iuran_bulanan IS 'Contributions of each registered office by month, with the people and the law that made them: jamsos.liability(payroll, tariff) makes the figures again. Written once.';

CREATE TABLE koreksi_iuran (
	month date NOT NULL,
	office text NOT NULL,
	nth integer NOT NULL,
	assessed_on date NOT NULL,
	jkk numeric NOT NULL,
	jkm numeric NOT NULL,
	total numeric NOT NULL,
	payroll jamsos.payroll_summary,
	tariff jamsos.tariff_rules NOT NULL,
	PRIMARY KEY (month, office, nth),
	FOREIGN KEY (month, office) REFERENCES iuran_bulanan
);
COMMENT ON TABLE koreksi_iuran IS 'What a bill owes more or (negative) less than it said, with the day since which that is due, and the people (NULL: nobody) and law of then.';

CREATE FUNCTION billed_staff(month date) RETURNS TABLE (office text, payroll jamsos.payroll_summary, tariff jamsos.tariff_rules)
LANGUAGE sql STABLE
AS $$
SELECT q.office, q.payroll, t.tariff
FROM (SELECT jamsos.tariff(billed_staff.month, '{JKK,JKM}', reliefs => '{}', minimum => jamsos.minimum_wage('63', billed_staff.month)) AS tariff OFFSET 0) t
CROSS JOIN (SELECT p.office, jamsos.payroll(p.honor, p.risk_class) AS payroll
	FROM on_staff(billed_staff.month) p WHERE p.nth = 1 AND NOT p.impossible AND p.office IS NOT NULL GROUP BY p.office) q
$$;
COMMENT ON FUNCTION billed_staff(date) IS 'What a month is billed on: the payroll of each office, each person once who works on any day of the month, and the tariff by the law as it is now.';

CREATE PROCEDURE billing_run(month date, assessed_on date DEFAULT current_date)
LANGUAGE plpgsql
AS $$
DECLARE
	first_day date := date_trunc('month', given(billing_run.month, 'month', '''2026-01-01'''));
BEGIN
	PERFORM given(billing_run.assessed_on, 'assessed_on', '''2026-02-20''');
	PERFORM pg_advisory_xact_lock(hashtext('billing_run'), to_char(first_day, 'YYYYMM')::integer);
	-- an office that was billed for the month keeps its bill
	INSERT INTO koreksi_iuran
	SELECT first_day, last.office, last.nth + 1, billing_run.assessed_on, c.jkk, c.jkm, c.total, n.payroll, coalesce(n.tariff, last.tariff)
	FROM (SELECT DISTINCT ON (s.office) s.* FROM (SELECT i.office, 0 AS nth, i.payroll, i.tariff FROM iuran_bulanan i WHERE i.month = first_day
			UNION ALL SELECT k.office, k.nth, k.payroll, k.tariff FROM koreksi_iuran k WHERE k.month = first_day) s ORDER BY s.office, s.nth DESC) last
	LEFT JOIN billed_staff(first_day) n USING (office)
	CROSS JOIN LATERAL (SELECT coalesce(sum(d.difference) FILTER (WHERE d.program = 'JKK'), 0) AS jkk, coalesce(sum(d.difference) FILTER (WHERE d.program = 'JKM'), 0) AS jkm, coalesce(sum(d.difference), 0) AS total
		FROM jamsos.correction(last.payroll, last.tariff, n.payroll, coalesce(n.tariff, last.tariff)) d) c
	WHERE EXISTS (SELECT last.payroll EXCEPT SELECT n.payroll) OR (c.jkk, c.jkm) <> (0, 0);
	INSERT INTO iuran_bulanan
	SELECT first_day, n.office, l.workers, l.unpriced, l.jkk, l.jkm, l.total, jamsos.due_date(first_day), n.payroll, n.tariff
	FROM billed_staff(first_day) n JOIN opd o ON o.kode = n.office AND o.terdaftar CROSS JOIN LATERAL jamsos.liability(n.payroll, n.tariff) l
	WHERE NOT EXISTS (SELECT FROM iuran_bulanan i WHERE i.month = first_day AND i.office = n.office);
END
$$;
COMMENT ON PROCEDURE billing_run(date, date) IS 'Bills the registered offices for a month. Of an office that was billed for it before, the bill stays, and what differs by now is booked as a correction, due since assessed_on.';

CREATE VIEW dues_by_office AS
SELECT month, to_char(month, 'YYYY-MM') AS month_key, office, total::numeric(20,2) AS due, NULL::date AS assessed_on FROM iuran_bulanan
UNION ALL SELECT month, to_char(month, 'YYYY-MM'), office, total::numeric(20,2), assessed_on FROM koreksi_iuran;
COMMENT ON VIEW dues_by_office IS 'What was billed, and since when is it due? A row for each bill and each correction of it, rupiah: what arrears and ledgers read.';

CREATE TABLE pembayaran (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	office text NOT NULL REFERENCES opd,
	paid_on date NOT NULL,
	amount numeric NOT NULL CHECK (amount <> 0)
);
COMMENT ON TABLE pembayaran IS 'Payments to BPJS Ketenagakerjaan, refunds of them negative: generated.';

-- Whether the penalty of the law binds a regional government is open: it is shown only where asked.
CREATE FUNCTION arrears_letters(as_of date, with_penalty boolean DEFAULT false)
RETURNS TABLE (office text, office_name text, oldest_month date, months integer, principal numeric, penalty numeric, in_words text, credit numeric)
LANGUAGE sql STABLE
AS $$
SELECT o.kode, o.nama, (q.a).oldest_month, (q.a).months, (q.a).principal, CASE WHEN with_penalty THEN (q.a).penalty END, jamsos.terbilang((q.a).principal + CASE WHEN with_penalty THEN coalesce((q.a).penalty, 0) ELSE 0 END), (q.a).credit
FROM (SELECT office, jamsos.arrears(month, due, paid, paid_on, given(arrears_letters.as_of, 'as_of', '''2026-01-31'''), CASE WHEN given(with_penalty, 'with_penalty', 'false') THEN jamsos.penalty_percent(month) END, 'PU', assessed_on) AS a
	FROM (SELECT office, month, due, NULL::numeric AS paid, NULL::date AS paid_on, assessed_on FROM dues_by_office
		UNION ALL SELECT office, NULL, NULL, amount, paid_on, NULL FROM pembayaran) entry
	GROUP BY office) q
JOIN opd o ON o.kode = q.office
WHERE (q.a).principal > 0
$$;
COMMENT ON FUNCTION arrears_letters(date, boolean) IS 'A row for each office that owes contributions on a day: what its letter says.';

CREATE TABLE anggaran (
	fiscal_year integer NOT NULL,
	office text NOT NULL REFERENCES opd,
	program text NOT NULL,
	worker_months bigint NOT NULL,
	amount numeric NOT NULL,
	scenario text NOT NULL,
	PRIMARY KEY (fiscal_year, office, program)
);
COMMENT ON TABLE anggaran IS 'Budget of each office by year and programme, borne by the APBD, with the assumptions that made it.';

CREATE PROCEDURE budget_run(fiscal_year integer, scenario jamsos.scenario_row)
LANGUAGE plpgsql
AS $$
BEGIN
	PERFORM given(budget_run.fiscal_year, 'fiscal_year', '2027'), given(budget_run.scenario, 'scenario', 'jamsos.scenario(base => ''2026-12-01'')');
	PERFORM pg_advisory_xact_lock(hashtext('budget_run'), budget_run.fiscal_year);
	DELETE FROM anggaran a WHERE a.fiscal_year = budget_run.fiscal_year;
	INSERT INTO anggaran
	SELECT b.fiscal_year, p.office, b.program, b.worker_months, b.amount, budget_run.scenario::text
	FROM (SELECT s.office, jamsos.payroll(s.honor, s.risk_class, NULL::text[], 'PU', daterange(NULL, s.last_day, '[]')) AS payroll
		FROM on_staff(coalesce((budget_run.scenario).base, make_date(budget_run.fiscal_year, 1, 1))) s WHERE s.nth = 1 AND NOT s.impossible AND s.office IS NOT NULL GROUP BY s.office) p,
		jamsos.budget(p.payroll, budget_run.fiscal_year, 1, '{JKK,JKM}', budget_run.scenario) b
	WHERE b.payer = 'employer';
END
$$;

-- 2021 from February on: one office pays in time, one too little, one has stopped.
DO $$
BEGIN
	FOR i IN 2..6 LOOP
		CALL billing_run(make_date(2021, i, 1));
	END LOOP;
END
$$;
INSERT INTO pembayaran (office, paid_on, amount)
SELECT office, due_date - 3, total FROM iuran_bulanan WHERE office = '01'
UNION ALL SELECT office, due_date + 10, 10000000 FROM iuran_bulanan WHERE office = '02'
UNION ALL SELECT office, due_date, total FROM iuran_bulanan WHERE office = '03' AND month < '2021-04-01';

-- Who owes what at the end of the last month that was billed, and then.
CREATE VIEW arrears_by_office AS
SELECT d.as_of, o.kode AS office, o.nama AS office_name, (a).due::bigint, (a).paid::bigint, (a).principal::bigint, (a).credit::bigint, (a).oldest_month, to_char((a).oldest_month, 'YYYY-MM') AS oldest_month_key, (a).months
FROM (SELECT (max(month) + interval '2 months')::date AS as_of FROM iuran_bulanan) d
CROSS JOIN LATERAL (SELECT office, jamsos.arrears(month, due, paid, paid_on, d.as_of, NULL, 'PU', assessed_on) AS a
	FROM (SELECT office, month, due, NULL::numeric AS paid, NULL::date AS paid_on, assessed_on FROM dues_by_office
		UNION ALL SELECT office, NULL, NULL, amount, paid_on, NULL FROM pembayaran) entry
	GROUP BY office) q
JOIN opd o ON o.kode = q.office;
COMMENT ON VIEW arrears_by_office IS 'Who owes what, since when? Bills and payments of each office, rupiah, two months after the first day of the last month billed; without penalties.';
