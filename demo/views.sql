-- What a BI tool sees: flat views, one per question, over the adapter (staff, office,
-- enrolment, report_setting). The base is the wage, at least the minimum wage of the region;
-- the relief of PP 49/2020 is not assumed.

-- The law of each month shown.
CREATE VIEW report_month AS
SELECT m.month::date AS month, to_char(m.month, 'YYYY-MM') AS month_key, s.region
FROM report_setting s, generate_series(s.first_month, s.last_month, interval '1 month') m (month);
COMMENT ON VIEW report_month IS 'Months that the reports show.';

-- Staff as payrolls, from which every month and scenario is computed; who has left, or has not begun,
-- counts in no month without him. A minimum lifts the wages of PU and ASN, and they grow from there.
CREATE FUNCTION staff_payroll(minimum numeric DEFAULT NULL) RETURNS TABLE (office text, budget_status text, payroll jamsos.payroll_summary)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT s.office, s.budget_status, jamsos.payroll(CASE WHEN s.segment IN ('PU', 'ASN') THEN greatest(s.wage, minimum) ELSE s.wage END, s.risk_class, NULL::text[], s.segment, daterange(s.first_day, s.last_day, '[]'))
	FROM staff s GROUP BY s.office, s.budget_status;
END;
COMMENT ON FUNCTION staff_payroll(numeric) IS 'Payroll of each office and budget status; minimum: rupiah a month, the least wage of PU and ASN.';

CREATE VIEW liability_by_office AS
SELECT m.month, m.month_key, p.office, o.office_name, o.registered, l.workers, l.unpriced, l.wage_bill::numeric(20,2), l.jkk::bigint, l.jkm::bigint,
	l.employer::bigint, l.worker::bigint, l.total::bigint
FROM (SELECT office, jamsos.rollup(payroll) AS payroll FROM staff_payroll() GROUP BY office) p
LEFT JOIN office o ON o.office = p.office
CROSS JOIN report_month m
CROSS JOIN LATERAL jamsos.liability(p.payroll, month => m.month, reliefs => '{}', minimum => jamsos.minimum_wage(m.region, m.month, true)) l;
COMMENT ON VIEW liability_by_office IS 'What do we owe? JKK and JKM by office and month, rupiah a month; workers: people active in the month whose wage is known or priced at the minimum wage, unpriced: the others.';

CREATE VIEW contribution_by_worker AS
SELECT m.month, m.month_key, s.office, s.worker_id, s.segment, s.risk_class, s.wage::numeric(20,2), c.program, c.payer, c.base::numeric(20,2), c.percent, c.amount::bigint, c.legal_basis, c.evidence
FROM (SELECT m.month, m.month_key, jamsos.tariff(m.month, reliefs => '{}', minimum => jamsos.minimum_wage(m.region, m.month, true)) AS tariff FROM report_month m OFFSET 0) m
JOIN staff s ON coalesce(s.first_day, '-infinity') < m.month + interval '1 month' AND coalesce(s.last_day, 'infinity') >= m.month
CROSS JOIN LATERAL jamsos.contributions(s.wage, m.tariff, s.risk_class, s.segment) c;
COMMENT ON VIEW contribution_by_worker IS 'Why this amount? A row for each worker, month, programme and payer, with the article; rupiah a month. Ask for one month_key.';

-- Two timelines an office, staff and enrolment; each month is read from them.
CREATE VIEW coverage_by_office AS
SELECT q.office, o.office_name, q.month, to_char(q.month, 'YYYY-MM') AS month_key, (q.c).eligible, (q.c).registered, (q.c).unregistered, (q.c).ratio
FROM (SELECT s.office, m.month, jamsos.coverage(coalesce(r.active, 0), m.active) AS c
	FROM report_setting t
	CROSS JOIN (SELECT office, jamsos.timeline(coalesce(first_day, '-infinity'), last_day) AS staff FROM staff GROUP BY office) s
	LEFT JOIN (SELECT p.office, jamsos.timeline(greatest(k.first_day, p.first_day), least(k.last_day, p.last_day)) AS enrolled FROM enrolment k JOIN staff p ON p.worker_id = k.worker_id
		-- who has left and is still enrolled covers nobody on staff: compliance counts him
		WHERE greatest(k.first_day, p.first_day) <= coalesce(least(k.last_day, p.last_day), 'infinity') GROUP BY p.office) e ON e.office IS NOT DISTINCT FROM s.office
	CROSS JOIN LATERAL jamsos.months(s.staff, t.first_month, t.last_month) m
	LEFT JOIN LATERAL jamsos.months(e.enrolled, t.first_month, t.last_month) r ON r.month = m.month
	GROUP BY s.office, m.month) q
LEFT JOIN office o ON o.office = q.office;
COMMENT ON VIEW coverage_by_office IS 'Who is not covered? Of the staff of an office in a month, how many are enrolled: people on any day of the month; ratio is a fraction, NULL where nobody is on staff.';

CREATE VIEW budget_by_office AS
SELECT b.fiscal_year, p.office, o.office_name, p.budget_status, b.program, b.payer, b.carrier, a.account, b.workers, b.worker_months, b.amount::bigint, b.unpriced
FROM report_setting s
CROSS JOIN staff_payroll() p
CROSS JOIN LATERAL jamsos.budget(p.payroll, s.fiscal_year, 5, '{JKK,JKM}', jamsos.scenario(minimum_region => s.region)) b
LEFT JOIN office o ON o.office = p.office
-- of several accounts for one status, by job, none is chosen
LEFT JOIN LATERAL (SELECT min(account) AS account FROM jamsos.budget_account a
	WHERE a.program = b.program AND a.status = p.budget_status AND a.valid @> make_date(b.fiscal_year, 1, 1) HAVING count(DISTINCT account) = 1) a ON true;
COMMENT ON VIEW budget_by_office IS 'What must the budget hold? Five years by office, programme and payer, rupiah a year; wages as they are, the minimum wage as published; worker_months: orang-bulan of the RKA; account: kode rekening of the APBD, where one is known for the budget_status.';

CREATE VIEW projection_by_month AS
SELECT p.month, to_char(p.month, 'YYYY-MM') AS month_key, p.program, p.payer, p.workers, p.base::numeric(20,2), p.amount::bigint, p.confirmed, p.unpriced
FROM report_setting s
CROSS JOIN (SELECT jamsos.rollup(payroll) AS payroll FROM staff_payroll()) q
CROSS JOIN LATERAL jamsos.project(q.payroll, make_date(s.fiscal_year, 1, 1), 60, '{JKK,JKM,JHT,JP}', jamsos.scenario(minimum_region => s.region)) p;
COMMENT ON VIEW projection_by_month IS 'And month by month? Sixty months of JKK, JKM, JHT and JP, rupiah a month; confirmed is false where a figure of the law is not published yet.';

CREATE VIEW affordable_by_budget AS
SELECT b.budget::bigint, s.fiscal_year, a.workers, a.share, a.cost::bigint, a.left_over::bigint, a.unpriced
FROM report_setting s
CROSS JOIN (SELECT jamsos.rollup(payroll) AS payroll FROM staff_payroll()) q
CROSS JOIN generate_series(250000000::numeric, 5000000000, 250000000) b (budget)
CROSS JOIN LATERAL jamsos.affordable(q.payroll, s.fiscal_year, b.budget, '{JKK,JKM}', jamsos.scenario(minimum_region => s.region)) a;
COMMENT ON VIEW affordable_by_budget IS 'What does a budget buy? JKK and JKM for how many workers, the cheapest first, for budgets of 250 million rupiah a year and more.';

-- Each office as one value: every month, programme and scenario is computed from these, and
-- the province is their sum.  REFRESH after the staffing table has changed.
CREATE MATERIALIZED VIEW payroll_by_office AS
SELECT office, jamsos.rollup(payroll) AS payroll FROM staff_payroll() GROUP BY office;
COMMENT ON MATERIALIZED VIEW payroll_by_office IS 'Payroll of each office: how many at which wage; workers whose wage is missing are in it, unpriced. For functions, not for eyes; row security of the staffing table does not hold here.';
ANALYZE payroll_by_office;
