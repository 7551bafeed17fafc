-- What a BI tool sees: flat views, one per question, over the adapter (staff, office,
-- enrolment, report_setting). The base is the wage, at least the minimum wage of the region;
-- the relief of PP 49/2020 is not assumed.

-- What an adapter may have twice is read once, and named in adapter_problem.
CREATE VIEW report_scope AS
SELECT region, first_month, last_month, fiscal_year FROM report_setting ORDER BY region, first_month, last_month, fiscal_year LIMIT 1;
COMMENT ON VIEW report_scope IS 'The row of report_setting that the reports go by.';

CREATE VIEW office_once AS
SELECT DISTINCT ON (office) office, office_name, registered FROM office ORDER BY office, office_name, registered;
COMMENT ON VIEW office_once IS 'Each office in one row.';

-- Whole months, so that a worker is in each month once: where spells of one worker meet inside a month, it is
-- that of the later one (a raise counts from the month in which it begins). A spell that ends before it begins has no month.
CREATE VIEW staff_spell AS
SELECT worker_id, name, nik, birth_date, office, status, budget_status, segment, wage, risk_class, lower(part) AS first_day, upper(part) - 1 AS last_day
FROM (SELECT s.*, range_agg(months) OVER (PARTITION BY worker_id ORDER BY first_day NULLS FIRST, last_day, wage ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS later
	FROM (SELECT *, daterange(date_trunc('month', first_day)::date, (date_trunc('month', last_day) + interval '1 month')::date) AS months FROM staff WHERE coalesce(last_day >= first_day, true)) s) q
CROSS JOIN LATERAL unnest(datemultirange(q.months) - coalesce(q.later, '{}')) part;
COMMENT ON VIEW staff_spell IS 'The staff as the reports read it: spells of whole months, a worker in each month once, at the wage of that month.';

-- The law of each month shown.
CREATE VIEW report_month AS
SELECT m.month::date AS month, to_char(m.month, 'YYYY-MM') AS month_key, s.region
FROM report_scope s, generate_series(s.first_month, s.last_month, interval '1 month') m (month);
COMMENT ON VIEW report_month IS 'Months that the reports show.';

-- Staff as payrolls, from which every month and scenario is computed: each month at the wages of that month. Who has left, or has not
-- begun, counts in no month without him. A minimum lifts the wages of PU and ASN, and they grow from there.
CREATE FUNCTION staff_payroll(minimum numeric DEFAULT NULL) RETURNS TABLE (office text, budget_status text, payroll jamsos.payroll_summary)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT s.office, s.budget_status, jamsos.payroll(CASE WHEN s.segment IN ('PU', 'ASN') THEN greatest(s.wage, minimum) ELSE s.wage END, s.risk_class, NULL::text[], s.segment, daterange(s.first_day, s.last_day, '[]'))
	FROM staff_spell s GROUP BY s.office, s.budget_status;
END;
COMMENT ON FUNCTION staff_payroll(numeric) IS 'Payroll of each office and budget status; minimum: rupiah a month, the least wage of PU and ASN.';

CREATE VIEW liability_by_office AS
SELECT m.month, m.month_key, p.office, o.office_name, o.registered, l.workers, l.unpriced, l.wage_bill::numeric(20,2), l.jkk::bigint, l.jkm::bigint,
	l.employer::bigint, l.worker::bigint, l.total::bigint
FROM (SELECT office, jamsos.rollup(payroll) AS payroll FROM staff_payroll() GROUP BY office) p
LEFT JOIN office_once o ON o.office = p.office
CROSS JOIN report_month m
CROSS JOIN LATERAL jamsos.liability(p.payroll, month => m.month, reliefs => '{}', minimum => jamsos.minimum_wage(m.region, m.month, true)) l;
COMMENT ON VIEW liability_by_office IS 'What do we owe? JKK and JKM by office and month, rupiah a month, each month at the wages that the adapter has for it (one row a worker: today''s); workers: people active in the month whose wage is known or priced at the minimum wage, unpriced: the others.';

CREATE VIEW contribution_by_worker AS
SELECT m.month, m.month_key, s.office, s.worker_id, s.segment, s.risk_class, s.wage::numeric(20,2), c.program, c.payer, c.base::numeric(20,2), c.percent, c.amount::bigint, c.legal_basis, c.evidence
FROM (SELECT m.month, m.month_key, jamsos.tariff(m.month, reliefs => '{}', minimum => jamsos.minimum_wage(m.region, m.month, true)) AS tariff FROM report_month m OFFSET 0) m
JOIN staff_spell s ON coalesce(s.first_day, '-infinity') < m.month + interval '1 month' AND coalesce(s.last_day, 'infinity') >= m.month
CROSS JOIN LATERAL jamsos.contributions(s.wage, m.tariff, s.risk_class, s.segment) c;
COMMENT ON VIEW contribution_by_worker IS 'Why this amount? A row for each worker, month, programme and payer, with the article; rupiah a month. Ask for one month_key.';

-- Two timelines an office, staff and enrolment; each month is read from them. People, not rows: who has two spells, two
-- memberships, or is on staff twice under one NIK, counts once a month. A NIK without a possible birth date is nobody's.
CREATE VIEW coverage_by_office AS
WITH person AS (
	SELECT *, coalesce(CASE WHEN jamsos.nik_birth_date(nik) IS NOT NULL THEN 'NIK ' || nik END, worker_id) AS person FROM staff WHERE coalesce(last_day >= first_day, true)
)
SELECT q.office, o.office_name, q.month, to_char(q.month, 'YYYY-MM') AS month_key, (q.c).eligible, (q.c).registered, (q.c).unregistered, (q.c).ratio
FROM (SELECT s.office, m.month, jamsos.coverage(coalesce(r.active, 0), m.active) AS c
	FROM report_scope t
	CROSS JOIN (SELECT office, jamsos.timeline(spell) AS staff
		FROM (SELECT office, person, range_agg(daterange(date_trunc('month', first_day)::date, (date_trunc('month', last_day) + interval '1 month')::date)) AS spells FROM person GROUP BY office, person) p, unnest(spells) spell
		GROUP BY office) s
	LEFT JOIN (SELECT office, jamsos.timeline(spell) AS enrolled
		FROM (SELECT p.office, p.person, range_agg(daterange(date_trunc('month', greatest(k.first_day, p.first_day))::date, (date_trunc('month', least(k.last_day, p.last_day)) + interval '1 month')::date)) AS spells
			FROM enrolment k JOIN person p ON p.worker_id = k.worker_id
			-- who has left and is still enrolled covers nobody on staff: compliance counts him
			WHERE greatest(k.first_day, p.first_day) <= coalesce(least(k.last_day, p.last_day), 'infinity') AND coalesce(k.last_day >= k.first_day, true) GROUP BY p.office, p.person) p, unnest(spells) spell
		GROUP BY office) e ON e.office IS NOT DISTINCT FROM s.office
	CROSS JOIN LATERAL jamsos.months(s.staff, t.first_month, t.last_month) m
	LEFT JOIN LATERAL jamsos.months(e.enrolled, t.first_month, t.last_month) r ON r.month = m.month
	GROUP BY s.office, m.month) q
LEFT JOIN office_once o ON o.office = q.office;
COMMENT ON VIEW coverage_by_office IS 'Who is not covered? Of the staff of an office in a month, how many are enrolled: people on any day of the month; ratio is a fraction, NULL where nobody is on staff.';

CREATE VIEW budget_by_office AS
SELECT b.fiscal_year, p.office, o.office_name, p.budget_status, b.program, b.payer, b.carrier, a.account, b.workers, b.worker_months, b.amount::bigint, b.unpriced
FROM report_scope s
CROSS JOIN staff_payroll() p
CROSS JOIN LATERAL jamsos.budget(p.payroll, s.fiscal_year, 5, '{JKK,JKM}', jamsos.scenario(minimum_region => s.region)) b
LEFT JOIN office_once o ON o.office = p.office
-- of several accounts for one status, by job, none is chosen
LEFT JOIN LATERAL (SELECT min(account) AS account FROM jamsos.budget_account a
	WHERE a.program = b.program AND a.status = p.budget_status AND a.valid @> make_date(b.fiscal_year, 1, 1) HAVING count(DISTINCT account) = 1) a ON true;
COMMENT ON VIEW budget_by_office IS 'What must the budget hold? Five years by office, programme and payer, rupiah a year; wages as they are, the minimum wage as published; worker_months: orang-bulan of the RKA; account: kode rekening of the APBD, where one is known for the budget_status.';

CREATE VIEW projection_by_month AS
SELECT p.month, to_char(p.month, 'YYYY-MM') AS month_key, p.program, p.payer, p.workers, p.base::numeric(20,2), p.amount::bigint, p.confirmed, p.unpriced
FROM report_scope s
CROSS JOIN (SELECT jamsos.rollup(payroll) AS payroll FROM staff_payroll()) q
CROSS JOIN LATERAL jamsos.project(q.payroll, make_date(s.fiscal_year, 1, 1), 60, '{JKK,JKM,JHT,JP}', jamsos.scenario(minimum_region => s.region)) p;
COMMENT ON VIEW projection_by_month IS 'And month by month? Sixty months of JKK, JKM, JHT and JP, rupiah a month; confirmed is false where a figure of the law is not published yet.';

CREATE VIEW affordable_by_budget AS
SELECT b.budget::bigint, s.fiscal_year, a.workers, a.share, a.cost::bigint, a.left_over::bigint, a.unpriced
FROM report_scope s
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

-- What would make the reports lie, and how they read it.
CREATE VIEW adapter_problem AS
SELECT problem, rows, example
FROM (SELECT 1 AS n, 'settings in several rows: the first counts' AS problem, count(*) AS rows, max(region) AS example FROM report_setting HAVING count(*) > 1
	UNION ALL SELECT 2, 'office in several rows: the first counts', count(*), min(office) FROM (SELECT office FROM office GROUP BY office HAVING count(*) > 1) q
	UNION ALL SELECT 3, 'last day before the first: counts in no month', count(*), min(worker_id) FROM staff WHERE last_day < first_day
	UNION ALL SELECT 4, 'enrolment ends before it begins: covers nobody', count(*), min(worker_id) FROM enrolment WHERE last_day < first_day
	UNION ALL SELECT 5, 'spells of one worker meet in a month: the later counts', count(DISTINCT worker_id), min(worker_id)
		FROM (SELECT worker_id, first_day, lag(last_day) OVER (PARTITION BY worker_id ORDER BY first_day NULLS FIRST, last_day, wage) AS before, row_number() OVER (PARTITION BY worker_id ORDER BY first_day NULLS FIRST, last_day, wage) AS nth
			FROM staff WHERE coalesce(last_day >= first_day, true)) q WHERE nth > 1 AND coalesce(date_trunc('month', before) >= date_trunc('month', first_day), true)
	UNION ALL SELECT 6, 'one NIK under several worker_id: one person in coverage, several in liability', count(*), min(nik)
		FROM (SELECT nik FROM staff WHERE jamsos.nik_birth_date(nik) IS NOT NULL GROUP BY nik HAVING count(DISTINCT worker_id) > 1) q
	UNION ALL SELECT 7, 'enrolment of nobody on staff', count(*), min(worker_id) FROM enrolment k WHERE NOT EXISTS (SELECT FROM staff s WHERE s.worker_id = k.worker_id)) q
WHERE rows > 0;
COMMENT ON VIEW adapter_problem IS 'What in the adapter would make reports lie? How many there are of each, the first of them, and what the reports do about it.';
