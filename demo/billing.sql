-- What a treasury runs: the bill of a month, letters on arrears, the budget of a year.
-- To lift: replace the tables that are read. Each run replaces its month or year as a
-- whole, as often as wanted, and waits for another one of the same month or year.

CREATE TABLE iuran_bulanan (
	month date NOT NULL,
	office text NOT NULL REFERENCES opd,
	workers bigint NOT NULL,
	unpriced bigint NOT NULL,
	jkk numeric NOT NULL,
	jkm numeric NOT NULL,
	total numeric NOT NULL,
	due_date date NOT NULL,
	tariff jamsos.tariff_rules NOT NULL,
	PRIMARY KEY (month, office)
);
COMMENT ON TABLE iuran_bulanan IS 'Contributions of each registered office by month, with the law that made them: the figures can be made again.';

CREATE PROCEDURE billing_run(month date)
LANGUAGE plpgsql
AS $$
DECLARE
	first_day date := date_trunc('month', given(billing_run.month, 'month', '''2026-01-01'''));
BEGIN
	PERFORM pg_advisory_xact_lock(hashtext('billing_run'), to_char(first_day, 'YYYYMM')::integer);
	DELETE FROM iuran_bulanan i WHERE i.month = first_day;
	INSERT INTO iuran_bulanan
	SELECT first_day, q.kode_opd, (q.l).workers, (q.l).unpriced, (q.l).jkk, (q.l).jkm, (q.l).total, jamsos.due_date(first_day), t.tariff
	FROM (SELECT jamsos.tariff(first_day, '{JKK,JKM}', reliefs => '{}', minimum => jamsos.minimum_wage('63', first_day)) AS tariff OFFSET 0) t
	CROSS JOIN LATERAL (
		SELECT p.kode_opd, jamsos.liability(jamsos.rupiah(p.honor), p.kelas_risiko, t.tariff) AS l
		FROM pegawai_non_asn p JOIN opd o ON o.kode = p.kode_opd AND o.terdaftar
		WHERE p.tmt IS NULL OR p.tmt < first_day + interval '1 month' GROUP BY p.kode_opd) q;
END
$$;

CREATE TABLE pembayaran (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	office text NOT NULL REFERENCES opd,
	paid_on date NOT NULL,
	amount numeric NOT NULL CHECK (amount > 0)
);
COMMENT ON TABLE pembayaran IS 'Payments to BPJS Ketenagakerjaan: generated.';

-- Whether the penalty of the law binds a regional government is open: it is shown only where asked.
CREATE FUNCTION arrears_letters(as_of date, with_penalty boolean DEFAULT false)
RETURNS TABLE (office text, office_name text, oldest_month date, months integer, principal numeric, penalty numeric, in_words text, credit numeric)
LANGUAGE sql STABLE
AS $$
SELECT o.kode, o.nama, (q.a).oldest_month, (q.a).months, (q.a).principal, (q.a).penalty, jamsos.terbilang((q.a).principal + coalesce((q.a).penalty, 0)), (q.a).credit
FROM (SELECT office, jamsos.arrears(month, due, paid, paid_on, given(arrears_letters.as_of, 'as_of', '''2026-01-31'''), CASE WHEN given(with_penalty, 'with_penalty', 'false') THEN jamsos.penalty_percent(month) END) AS a
	FROM (SELECT office, month, total AS due, NULL::numeric AS paid, NULL::date AS paid_on FROM iuran_bulanan
		UNION ALL SELECT office, NULL, NULL, amount, paid_on FROM pembayaran) entry
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
	FROM (SELECT kode_opd AS office, jamsos.payroll(jamsos.rupiah(honor), kelas_risiko) AS payroll FROM pegawai_non_asn WHERE kode_opd IS NOT NULL GROUP BY kode_opd) p,
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
CROSS JOIN LATERAL (SELECT office, jamsos.arrears(month, due, paid, paid_on, d.as_of) AS a
	FROM (SELECT office, month, total AS due, NULL::numeric AS paid, NULL::date AS paid_on FROM iuran_bulanan
		UNION ALL SELECT office, NULL, NULL, amount, paid_on FROM pembayaran) entry
	GROUP BY office) q
JOIN opd o ON o.kode = q.office;
COMMENT ON VIEW arrears_by_office IS 'Who owes what, since when? Bills and payments of each office, rupiah, two months after the first day of the last month billed; without penalties.';
