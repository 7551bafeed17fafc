# Every question of the dashboard: one statement each, parameters bound. All sums, shares
# and formats are the database's; R shows what comes.
queries <- list(

# $1 a view: the reports that not every adapter has
has = "SELECT EXISTS (SELECT FROM pg_class WHERE relname = $1 AND relnamespace = (SELECT relnamespace FROM pg_class WHERE oid = 'staff'::regclass)) AS there",

settings = "
SELECT coalesce((SELECT r.name FROM jamsos.region r WHERE r.code = s.region), s.region) AS region, CASE WHEN '2021-06-01' BETWEEN first_month AND last_month THEN '2021-06' ELSE to_char(last_month, 'YYYY-MM') END AS month_key
FROM report_setting s",

years = "SELECT (fiscal_year + n)::text AS year FROM report_setting, generate_series(0, 4) n ORDER BY 1",

months = "SELECT month_key FROM report_month ORDER BY month DESC",

# with '' for people without an office, where there are any
offices = "
SELECT office, office || ' ' || office_name AS office_name FROM office
UNION ALL SELECT '', NULL WHERE EXISTS (SELECT FROM staff WHERE office IS NULL) ORDER BY office",

# $1 month, $2 programmes, $3 whether the minimum wage is the least base
liability = "
SELECT p.office, o.office_name, l.workers::text, l.unpriced::text, jamsos.format_rupiah(l.employer) AS employer,
       jamsos.format_rupiah(l.worker) AS worker, jamsos.format_rupiah(l.total) AS total
FROM (SELECT office, grouping(office) AS is_total, jamsos.rollup(payroll) AS payroll FROM staff_payroll() GROUP BY ROLLUP (office)) p
LEFT JOIN office o ON o.office = p.office
CROSS JOIN report_setting s
CROSS JOIN LATERAL jamsos.liability(p.payroll, month => $1::date, programs => $2::text[], reliefs => '{}',
       minimum => CASE WHEN $3::boolean THEN jamsos.minimum_wage(s.region, $1::date, true) END) l
ORDER BY p.is_total DESC, p.office",

liability_chart = "
SELECT coalesce(p.office, '-') AS office, l.program, sum(l.amount) / 1000000 AS million
FROM staff_payroll() p
CROSS JOIN report_setting s
CROSS JOIN LATERAL jamsos.liabilities(p.payroll, month => $1::date, programs => $2::text[], reliefs => '{}',
       minimum => CASE WHEN $3::boolean THEN jamsos.minimum_wage(s.region, $1::date, true) END) l
GROUP BY p.office, l.program ORDER BY p.office, l.program",

# $1 month, $2 target in percent
coverage = "
SELECT q.office, o.office_name, (c).registered::text, (c).eligible::text, (c).unregistered::text, to_char(100 * (c).ratio, 'FM990.00') || '%' AS ratio,
       jamsos.workers_to_target(c, $2::numeric / 100)::text AS to_target
FROM (SELECT office, grouping(office) AS is_total, jamsos.coverage(registered, eligible) AS c
      FROM coverage_by_office WHERE month = $1::date GROUP BY ROLLUP (office)) q
LEFT JOIN office o ON o.office = q.office
ORDER BY is_total DESC, (c).ratio DESC NULLS LAST, q.office",

coverage_chart = "
SELECT coalesce(office, '-') AS office, 100 * ratio AS percent, 100 * ratio > 50 AS inside, registered || ' / ' || eligible || '  (' || to_char(100 * ratio, 'FM990.0') || '%)' AS label,
       row_number() OVER (ORDER BY ratio NULLS FIRST, office DESC) AS place
FROM coverage_by_office WHERE month = $1::date AND eligible > 0 ORDER BY place",

governments = "
SELECT place, registered, coalesce(eligible::text, '?') AS eligible, coalesce(to_char(100 * ratio, 'FM990.00') || '%', '-') AS ratio, source, registered || ' / ' || coalesce(eligible::text, '?') AS label
FROM coverage_by_government WHERE period = '2018-10' AND source LIKE 'regional press%' AND place NOT LIKE 'Sulawesi Tenggara%' ORDER BY registered DESC, place",

# $1 programmes, $2 growth of wages, $3 of headcount, $4 of the minimum wage in percent, $5 and
# $6 coverage at first and last in percent, $7 year in which that is reached, $8 spread in
# points. Wages are lifted to the minimum first, and grow from there.
# A row a month; the figures of its year stand in the row of December.
projection = "
SELECT extract(year FROM r.month) + (extract(month FROM r.month) - 1) / 12 AS year, r.p05 / 1000000 AS p05_million, r.p50 / 1000000 AS p50_million, r.p95 / 1000000 AS p95_million,
       y.fiscal_year::text, y.worker_months::text, jamsos.format_rupiah(y.amount) AS apbd, jamsos.format_rupiah(r.p05) AS p05, jamsos.format_rupiah(r.p50) AS p50, jamsos.format_rupiah(r.p95) AS p95, y.unpriced::text, y.confirmed
FROM (SELECT make_date(fiscal_year, 1, 1) AS start, region, jamsos.minimum_wage(region, make_date(fiscal_year, 1, 1), true) AS minimum FROM report_setting) s
CROSS JOIN LATERAL (SELECT jamsos.rollup(payroll) AS payroll FROM staff_payroll(s.minimum)) p
CROSS JOIN LATERAL (SELECT jamsos.scenario(wage_growth => $2::numeric / 100, headcount_growth => $3::numeric / 100, minimum_region => s.region, minimum_growth => $4::numeric / 100,
       coverage_from => $5::numeric / 100, coverage_to => $6::numeric / 100, coverage_by => make_date($7::integer, 12, 1)) AS scenario OFFSET 0) c
CROSS JOIN LATERAL jamsos.project_range(p.payroll, s.start, 60, $1::text[], c.scenario, $8::numeric / 100, 500, 1, 'employer') r
LEFT JOIN LATERAL (
       SELECT extract(year FROM month)::integer AS fiscal_year, sum(workers) AS worker_months, sum(amount) AS amount, max(unpriced) AS unpriced, bool_and(confirmed) AS confirmed
       FROM (SELECT month, max(workers) AS workers, sum(amount) AS amount, max(unpriced) AS unpriced, bool_and(confirmed) AS confirmed
             FROM jamsos.project(p.payroll, s.start, 60, $1::text[], c.scenario) WHERE payer = 'employer' GROUP BY month) m
       GROUP BY 1) y ON r.month = make_date(y.fiscal_year, 12, 1)
ORDER BY r.month",

# $1 budget in rupiah, $2 programmes, $3 strategy
affordable = "
SELECT (a.workers || ' / ' || jamsos.headcount(p.payroll, make_date(s.fiscal_year, 1, 1))) AS workers, to_char(100 * a.share, 'FM990.00') || '%' AS share,
       jamsos.format_rupiah(a.cost) AS cost, jamsos.format_rupiah(a.left_over) AS left_over, a.unpriced::text, jamsos.terbilang($1::numeric) AS in_words
FROM report_setting s
CROSS JOIN (SELECT jamsos.rollup(payroll) AS payroll FROM staff_payroll()) p
CROSS JOIN LATERAL jamsos.affordable(p.payroll, s.fiscal_year, $1::numeric, $2::text[], jamsos.scenario(minimum_region => s.region), $3) a",

# $1 office, '' for none
workers = "SELECT DISTINCT worker_id, name || ' (' || worker_id || ')' AS name FROM staff WHERE coalesce(office, '') = $1 ORDER BY name, worker_id",

# $1 worker, $2 month, $3 programmes, $4 whether the minimum wage is the least base
worker = "
SELECT w.name, coalesce(jamsos.format_rupiah(w.wage), '-') AS wage, to_char(jamsos.due_date($2::date, w.segment), 'YYYY-MM-DD') AS due_date, coalesce(jamsos.format_rupiah(sum(c.amount) OVER ()), '-') AS total,
       c.program, c.payer, coalesce(jamsos.format_rupiah(c.base), '-') AS base, c.percent || '%' AS percent, coalesce(jamsos.format_rupiah(c.amount), '-') AS amount, c.legal_basis, c.evidence
FROM (SELECT * FROM staff WHERE worker_id = $1 ORDER BY coalesce(first_day, '-infinity') < $2::date + interval '1 month' DESC, first_day DESC NULLS LAST LIMIT 1) w
CROSS JOIN report_setting s
CROSS JOIN LATERAL jamsos.contributions(w.wage, jamsos.tariff($2::date, $3::text[], reliefs => '{}',
       minimum => CASE WHEN $4::boolean THEN jamsos.minimum_wage(s.region, $2::date, true) END), w.risk_class, w.segment) WITH ORDINALITY c
ORDER BY c.ordinality",

family = "
SELECT component, jamsos.format_rupiah(amount) AS amount, legal_basis, evidence FROM jamsos.benefits('death', $1::date)
UNION ALL SELECT '', jamsos.format_rupiah(sum(amount)), '', '' FROM jamsos.benefits('death', $1::date)",

classes = "SELECT DISTINCT class FROM compliance_by_worker ORDER BY class",

compliance_months = "SELECT DISTINCT month_key FROM compliance_by_office ORDER BY month_key DESC",

compliance_office = "
SELECT coalesce(c.office, '-') AS office, c.eligible::text, c.registered::text, c.unregistered::text, c.under_reported::text, c.partial_program::text, c.not_on_staff::text,
       jamsos.format_rupiah(c.contribution_gap) AS gap, coalesce(c.status, '-') AS status
FROM compliance_by_office c WHERE c.month = $1::date ORDER BY c.office",

# $1 month, $2 class or '', $3 office or ''
compliance = "
SELECT count(*) OVER ()::text AS rows, class, coalesce(office, '-') AS office, coalesce(name, '-') AS name, coalesce(member_number, '-') AS member_number,
       coalesce(jamsos.format_rupiah(wage), '-') AS wage, coalesce(jamsos.format_rupiah(reported_wage), '-') AS reported_wage, coalesce(enrolled, '-') AS enrolled, coalesce(matched_by, '-') AS matched_by
FROM compliance_by_worker WHERE month = $1::date AND ($2 = '' OR class = $2) AND ($3 = '' OR office = $3)
ORDER BY worker_id IS NULL, class, office, worker_id, bill_id LIMIT 100",

# a spreadsheet runs what begins like a formula: such a text gets an apostrophe
compliance_export = "
SELECT month_key, class, office, worker_id, regexp_replace(name, '^([-=+@\\t\\r])', '''\\1') AS name, bill_id, regexp_replace(member_number, '^([-=+@\\t\\r])', '''\\1') AS member_number,
       wage::text, reported_wage::text, enrolled, matched_by
FROM compliance_by_worker WHERE month = $1::date AND ($2 = '' OR class = $2) AND ($3 = '' OR office = $3)
ORDER BY worker_id IS NULL, class, office, worker_id, bill_id"
)
