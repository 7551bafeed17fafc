# The tables of the pages: a question each, and what its columns are.  sql gives the values as they are;
# the database writes them as its kind says, sorts, searches and pages them.  The kinds: text, key and nik (masked, text too), typed (what people typed: a NIK that stands in it is masked), code, stage, said and mend (worded by
# labels.csv), waktu (a moment), rupiah, angka (a count), persen (a fraction), percent (a number of percent), bulan, tanggal, yes.
# later: columns, and the SELECT out of found, the rows, that counts them; also: what rows carry besides; sorted_as: columns that are sorted by another; key: order of rows whose sorted values are equal; total: the row is_total comes first; sort: the first order;
# filed: columns that the files have besides.

office_name <- "CASE WHEN q.is_total THEN :l_total WHEN q.office = '' THEN :l_no_office ELSE coalesce(o.office_name, q.office) END AS office_name"

programs_of <- function(account) paste0("(SELECT string_agg(DISTINCT a.program, ', ') FROM jamsos.budget_account a WHERE jamsos_reports.account_key(a.account) = jamsos_reports.account_key(", account, "))")

tables <- list(

liability = list(key = "office", sort = "office", total = TRUE, limit = 1000, caption = "liability_table", sql = paste0("
SELECT q.is_total, q.office, ", office_name, ", q.workers, q.unpriced, q.employer, q.worker, q.total
FROM (SELECT p.office, grouping(p.office) = 1 AS is_total, sum(l.workers) AS workers, sum(l.unpriced) AS unpriced, sum(l.employer) AS employer, sum(l.worker) AS worker, sum(l.total) AS total
      FROM setting t CROSS JOIN {shown_payroll} p
      CROSS JOIN LATERAL jamsos.liability(p.payroll, month => :bulan::date, programs => :prog::text[], reliefs => '{}', ", at_least("p"), ") l
      WHERE t.id = 1 GROUP BY ROLLUP (p.office)) q
LEFT JOIN office o ON o.office = q.office"),
columns = list(office = c("text", "office"), office_name = c("text", "name"), workers = c("angka", "counted"), unpriced = c("angka", "unpriced"), employer = c("rupiah", "by_apbd"), worker = c("rupiah", "by_worker"), total = c("rupiah", "a_month"))),

# what is owed, with its reasons
reasons = list(key = "program, payer, risk_class, segment", sort = "program", limit = 100, total = TRUE, caption = "reasons_table", sql = paste0("
SELECT grouping(x.program) = 1 AS is_total, x.segment, CASE WHEN grouping(x.program) = 1 THEN :l_total ELSE x.program END AS program, x.payer, x.risk_class, CASE WHEN grouping(x.program) = 0 THEN sum(x.workers) END AS workers, CASE WHEN grouping(x.program) = 0 THEN sum(x.base) END AS base, x.percent, sum(x.amount) AS amount, x.legal_basis, x.evidence
FROM (SELECT e.program, e.payer, e.segment, CASE WHEN e.program = 'JKK' THEN e.risk_class END AS risk_class, e.percent, sum(e.workers) AS workers, sum(e.base) AS base, sum(e.amount) AS amount, e.legal_basis, e.evidence
      FROM setting t CROSS JOIN (SELECT s.region, jamsos.rollup(s.payroll) AS payroll FROM {shown_payroll} s GROUP BY s.region) p
      CROSS JOIN LATERAL jamsos.explain(p.payroll, jamsos.tariff(:bulan::date, :prog::text[], reliefs => '{}', ", at_least("p"), ")) e
      WHERE t.id = 1 GROUP BY 1, 2, 3, 4, 5, e.legal_basis, e.evidence) x
GROUP BY GROUPING SETS ((x.program, x.payer, x.segment, x.risk_class, x.percent, x.legal_basis, x.evidence), ())"),
columns = list(program = c("text", "program"), payer = c("code", "payer"), risk_class = c("angka", "risk_class"), workers = c("angka", "counted"), base = c("rupiah", "base"), percent = c("percent", "percent"), amount = c("rupiah", "amount"), legal_basis = c("said", "legal_basis"), evidence = c("code", "evidence"))),

# a person and month, in one office or in all, enrolled, not, or either
people = list(key = "worker_id", sort = "name", search = TRUE, also = c(person = person("q.worker_id")), caption = "people_table", sql = paste0("
SELECT s.worker_id, s.name, coalesce(s.office, '') AS office, s.status, s.risk_class, s.segment, s.region, s.wage, s.nik
FROM placed_staff s
WHERE ", active("s"), " AND (:opd = '' OR coalesce(s.office, '') = translate(:opd, '-', '')) AND (:ikut = '' OR s.worker_id IN (SELECT e.worker_id FROM enrolment e WHERE ", active("e"), ") = (:ikut = 'ya'))"),
later = list(columns = c("employer", "total", "enrolled"), sql = paste0("
SELECT r.*, jamsos.contribution(r.wage, law.tariff, r.risk_class, r.segment, 'employer') AS employer, jamsos.contribution(r.wage, law.tariff, r.risk_class, r.segment) AS total, e.worker_id IS NOT NULL AS enrolled
FROM found r
JOIN (SELECT g.region, jamsos.tariff(:bulan::date, :prog::text[], reliefs => '{}', ", at_least("g"), ") AS tariff FROM setting t, (SELECT DISTINCT region FROM found) g WHERE t.id = 1 OFFSET 0) law ON law.region = r.region
LEFT JOIN (SELECT DISTINCT e.worker_id FROM enrolment e WHERE ", active("e"), ") e ON e.worker_id = r.worker_id")),
columns = list(worker_id = c("key", "key"), name = c("typed", "name"), office = c("text", "office"), status = c("typed", "status"), risk_class = c("angka", "risk_class"), wage = c("rupiah", "wage"), employer = c("rupiah", "by_apbd"), total = c("rupiah", "a_month"), enrolled = c("yes", "registered"), nik = c("nik", "nik"))),

coverage = list(key = "office", sort = "ratio", total = TRUE, limit = 1000, caption = "coverage_table", sql = paste0("
SELECT q.is_total, q.office, ", office_name, ", (q.c).registered, (q.c).eligible, (q.c).unregistered, (q.c).ratio, jamsos.workers_to_target(q.c, :target::numeric / 100) AS to_target
FROM (SELECT office, grouping(office) = 1 AS is_total, jamsos.coverage(registered, eligible) AS c FROM {fact_coverage} f WHERE month = :bulan::date GROUP BY ROLLUP (office)) q
LEFT JOIN office o ON o.office = q.office
WHERE q.is_total OR (q.c).eligible > 0"),
columns = list(office = c("text", "office"), office_name = c("text", "name"), registered = c("angka", "registered"), eligible = c("angka", "eligible"), unregistered = c("angka", "unregistered"), ratio = c("persen", "ratio"), to_target = c("angka", "to_target"))),

coverage_trend = list(key = "month", sort = "month", limit = 24, caption = "coverage_trend", sql = "
SELECT f.month, (f.c).registered, (f.c).eligible, (f.c).unregistered, (f.c).ratio, jamsos.workers_to_target(f.c, :target::numeric / 100) AS to_target
FROM (SELECT month, jamsos.coverage(registered, eligible) AS c FROM {fact_coverage} f WHERE month BETWEEN :bulan::date - interval '23 months' AND :bulan::date GROUP BY month) f",
columns = list(month = c("bulan", "month"), registered = c("angka", "registered"), eligible = c("angka", "eligible"), unregistered = c("angka", "unregistered"), ratio = c("persen", "ratio"), to_target = c("angka", "to_target"))),

liability_trend = list(key = "month", sort = "month", limit = 24, caption = "liability_trend", sql = paste0("
WITH p AS MATERIALIZED (SELECT region, jamsos.rollup(payroll) AS payroll FROM {shown_payroll} s GROUP BY region)
SELECT m.month::date AS month, sum(l.employer) AS employer, sum(l.total) AS total
FROM setting t CROSS JOIN generate_series(greatest(t.first_month, :bulan::date - interval '23 months'), :bulan::date, interval '1 month') m (month) CROSS JOIN p
CROSS JOIN LATERAL jamsos.liability(p.payroll, month => m.month::date, programs => :prog::text[], reliefs => '{}', ", at_least("p", "m.month::date"), ") l
WHERE t.id = 1 GROUP BY m.month"),
columns = list(month = c("bulan", "month"), employer = c("rupiah", "by_apbd"), total = c("rupiah", "a_month"))),

worst = list(key = "office", sort = "-unregistered", limit = 3, caption = "worst_table", sql = paste0("
SELECT c.office, coalesce(nullif(o.office_name, ''), nullif(c.office, ''), :l_no_office) AS office_name, sum(c.eligible - c.registered) AS unregistered, (jamsos.coverage(c.registered, c.eligible)).ratio AS ratio, max(a.principal) AS principal, max(n.short) AS short
FROM {fact_coverage} c LEFT JOIN office o ON o.office = c.office
LEFT JOIN (SELECT office, sum(greatest(-coalesce(left_over, -jumlah), 0)) AS short FROM {rka_by_account} r WHERE fiscal_year = :tahun::integer GROUP BY office) n ON n.office = c.office
LEFT JOIN fact_arrears a ON a.office = c.office AND a.month = ", last_billed, "
WHERE c.month = :bulan::date AND c.eligible > 0 GROUP BY c.office, o.office_name"),
columns = list(office = c("text", "office"), office_name = c("text", "name"), unregistered = c("angka", "unregistered"), ratio = c("persen", "ratio"), principal = c("rupiah", "principal"), short = c("rupiah", "short"))),

classes = list(key = "class", sort = "-gap", limit = 100, total = TRUE, caption = "classes_table", sql = "
SELECT q.is_total, q.class, CASE WHEN q.is_total THEN :l_total WHEN :lang = 'en' THEN l.english ELSE l.indonesian END AS class_name, q.workers, q.due, q.billed, q.gap
FROM (SELECT class, grouping(class) = 1 AS is_total, sum(workers) AS workers, sum(due) AS due, sum(billed) AS billed, coalesce(sum(due), 0) - coalesce(sum(billed), 0) AS gap FROM {compliance_by_office} c
      WHERE month = :bulan::date AND (:opd = '' OR office = translate(:opd, '-', '')) GROUP BY ROLLUP (class)) q
LEFT JOIN jamsos_reports.label l ON l.kind = 'class' AND l.code = q.class WHERE q.workers > 0",
columns = list(class_name = c("text", "class"), workers = c("angka", "rows"), due = c("rupiah", "due"), billed = c("rupiah", "billed"), gap = c("rupiah", "gap"))),

office_status = list(key = "office", sort = "-gap", limit = 1000, caption = "status_table", sql = "
SELECT q.office, coalesce(nullif(o.office_name, ''), nullif(q.office, ''), :l_no_office) AS office_name, (q.c).eligible, (q.c).registered, (q.c).unregistered, (q.c).under_reported, (q.c).partial_program, (q.c).not_on_staff, q.gap, (q.c).status
FROM (SELECT office, jamsos.compliance(worker_id IS NOT NULL, bill_id IS NOT NULL, wage, reported_wage, string_to_array(enrolled, ' '), t.programs) AS c, -sum(difference) AS gap
      FROM setting t CROSS JOIN compliance_by_worker WHERE t.id = 1 AND month = :bulan::date AND class NOT IN ('duplicate_on_staff', 'duplicate_on_bill') GROUP BY office) q
LEFT JOIN office o ON o.office = q.office",
columns = list(office = c("text", "office"), office_name = c("text", "name"), eligible = c("angka", "eligible"), registered = c("angka", "registered"), unregistered = c("angka", "unregistered"), under_reported = c("angka", "under_reported"),
	partial_program = c("angka", "partial_program"), not_on_staff = c("angka", "not_on_staff"), gap = c("rupiah", "gap"), status = c("text", "bpjs_status"))),

compliance = list(key = "worker_id, bill_id", sort = "-gap", search = TRUE, also = c(person = person("q.worker_id")), caption = "compliance_table", sql = paste0("
SELECT CASE :lang WHEN 'en' THEN l.english ELSE l.indonesian END AS class_name, w.office, w.worker_id, w.bill_id, coalesce(w.name, '-') AS name, w.member_number, w.wage, w.reported_wage, w.enrolled, w.due, w.billed, -w.difference AS gap, w.matched_by, w.nik
FROM compliance_by_worker w LEFT JOIN jamsos_reports.label l ON l.kind = 'class' AND l.code = w.class
WHERE w.month = :bulan::date AND CASE WHEN :kategori = '' THEN w.class <> 'agrees' ELSE w.class = :kategori END AND (:opd = '' OR w.office = translate(:opd, '-', ''))"),
columns = list(class_name = c("text", "class"), office = c("text", "office"), worker_id = c("key", "key"), name = c("typed", "name"), member_number = c("typed", "member_number"), wage = c("rupiah", "wage_base"), reported_wage = c("rupiah", "reported_wage"), enrolled = c("text", "enrolled"),
	due = c("rupiah", "due"), billed = c("rupiah", "billed"), gap = c("rupiah", "gap"), matched_by = c("code", "matched_by"), nik = c("nik", "nik"))),

arrears = list(key = "office", sort = "-principal", total = TRUE, limit = 1000, caption = "arrears_table", sql = paste0("
SELECT q.is_total, q.office, ", office_name, ", q.due, q.paid, q.principal, q.oldest_month, q.months, q.credit
FROM (SELECT office, grouping(office) = 1 AS is_total, sum(due) AS due, sum(paid) AS paid, sum(principal) AS principal, min(oldest_month) AS oldest_month, max(months) AS months, sum(credit) AS credit
      FROM fact_arrears WHERE month = :bulan::date GROUP BY ROLLUP (office)) q
LEFT JOIN office o ON o.office = q.office WHERE NOT q.is_total OR q.due IS NOT NULL"),
columns = list(office = c("text", "office"), office_name = c("text", "name"), due = c("rupiah", "owed"), paid = c("rupiah", "paid"), principal = c("rupiah", "principal"), oldest_month = c("bulan", "oldest_month"), months = c("angka", "months_owed"), credit = c("rupiah", "credit"))),

ledger = list(key = "n", sort = "day", limit = 1000, caption = "ledger_table", sql = "
SELECT q.n, q.day, CASE WHEN q.month IS NULL THEN :l_payment ELSE :l_bill || ' ' || jamsos.nama_bulan(q.month, :lang) END AS item, q.due, q.paid, sum(coalesce(q.due, 0) - coalesce(q.paid, 0)) OVER (ORDER BY q.day, q.n) AS balance
FROM (SELECT 1 AS n, jamsos.due_date(month) AS day, month, sum(amount) AS due, NULL::numeric AS paid FROM fact_billed WHERE office = translate(:opd, '-', '') GROUP BY month
      UNION ALL SELECT 2, paid_on, NULL, NULL, amount FROM payment WHERE coalesce(office, '') = translate(:opd, '-', '') AND amount IS NOT NULL AND paid_on IS NOT NULL) q
WHERE q.day <= (:bulan::date + interval '2 months')::date - 1",
columns = list(day = c("tanggal", "day"), item = c("text", "item"), due = c("rupiah", "owed"), paid = c("rupiah", "paid"), balance = c("rupiah", "balance"))),

rka = list(key = "office, account", sort = "office", total = TRUE, limit = 2000, caption = "rka_table", sql = paste0("
SELECT q.is_total, q.office, ", office_name, ", CASE WHEN :lebar::boolean THEN jamsos_reports.account_code(q.account, true) ELSE q.account END AS account, ", programs_of("q.account"), " AS program, q.jumlah, q.pagu, q.left_over
FROM (SELECT office, account, grouping(office) = 1 AS is_total, CASE WHEN grouping(office) = 1 AND count(pagu) > 0 THEN coalesce(sum(jumlah), 0) ELSE sum(jumlah) END AS jumlah, sum(pagu) AS pagu, coalesce(sum(pagu), 0) - coalesce(sum(jumlah), 0) AS left_over FROM {rka_by_account} n
      WHERE fiscal_year = :tahun::integer AND (:opd = '' OR office = translate(:opd, '-', '')) GROUP BY GROUPING SETS ((office, account), ())) q
LEFT JOIN office o ON o.office = q.office WHERE NOT q.is_total OR q.jumlah IS NOT NULL"),
columns = list(office = c("text", "office"), office_name = c("text", "name"), account = c("text", "account"), program = c("text", "program"), jumlah = c("rupiah", "need"), pagu = c("rupiah", "pagu"), left_over = c("rupiah", "less_need"))),

# the same of all offices together
rka_accounts = list(key = "account", sort = "account", total = TRUE, limit = 100, caption = "rka_accounts_table", sql = paste0("
SELECT q.is_total, CASE WHEN q.is_total THEN :l_total WHEN :lebar::boolean THEN jamsos_reports.account_code(q.account, true) ELSE q.account END AS account, ", programs_of("q.account"), " AS program, q.jumlah, q.pagu, q.left_over
FROM (SELECT account, grouping(account) = 1 AS is_total, sum(jumlah) AS jumlah, sum(pagu) AS pagu, coalesce(sum(pagu), 0) - coalesce(sum(jumlah), 0) AS left_over FROM {rka_by_account} n
      WHERE fiscal_year = :tahun::integer GROUP BY GROUPING SETS ((account), ())) q"),
columns = list(account = c("text", "account"), program = c("text", "program"), jumlah = c("rupiah", "need"), pagu = c("rupiah", "pagu"), left_over = c("rupiah", "less_need"))),

# by which articles, on which accounts: classes of risk of those who are there
rka_law = list(key = "program, risk_class, account", sort = "program", limit = 100, caption = "rka_law_table", sql = paste0("
SELECT l.program, l.risk_class, l.percent, l.legal_basis, l.evidence, CASE WHEN :lebar::boolean THEN jamsos_reports.account_code(x.account, true) ELSE x.account END AS account, b.description, b.legal_basis AS account_basis, b.evidence AS account_evidence
FROM setting t CROSS JOIN LATERAL jamsos.tariff_lines(jamsos.tariff(:ketentuan::date, t.programs, reliefs => '{}')) l
JOIN (SELECT DISTINCT account FROM {rka_by_account} n WHERE fiscal_year = :tahun::integer AND (:opd = '' OR office = translate(:opd, '-', ''))) x ON l.program IN (SELECT a.program FROM jamsos.budget_account a WHERE jamsos_reports.account_key(a.account) = jamsos_reports.account_key(x.account))
LEFT JOIN LATERAL (SELECT a.description, a.legal_basis, a.evidence FROM jamsos.budget_account a WHERE a.program = l.program AND jamsos_reports.account_key(a.account) = jamsos_reports.account_key(x.account) AND a.valid @> :ketentuan::date ORDER BY a.origin, a.status LIMIT 1) b ON true
WHERE t.id = 1 AND l.segment = 'PU' AND l.payer = 'employer' AND (l.risk_class IS NULL OR l.risk_class IN (SELECT n.risk_class FROM {shown_payroll} p CROSS JOIN LATERAL jamsos.entries(p.payroll) n))"),
columns = list(program = c("text", "program"), risk_class = c("angka", "risk_class"), percent = c("percent", "percent"), legal_basis = c("said", "legal_basis"), evidence = c("code", "evidence"), account = c("text", "account"), description = c("text", "account_name"), account_basis = c("said", "account_basis"), account_evidence = c("code", "account_evidence"))),

# whose minimum wage is the least base of people of each region, as it was decreed
minimum_wages = list(key = "region", sort = "region", limit = 100, caption = "minimum_wages_table", sql = paste0("
SELECT p.region, n.region_name, ", minimum_named("m", "w"), " || CASE WHEN q.priced <> p.region THEN ' (' || :l_no_umk || ')' ELSE '' END AS which, to_char(m.first_month, 'YYYY') AS year, m.amount, m.legal_basis, m.evidence
FROM setting t CROSS JOIN (SELECT DISTINCT s.region FROM {shown_payroll} s WHERE :opd = '' OR s.office = translate(:opd, '-', '')) p
CROSS JOIN LATERAL (SELECT ", minimum_of("p.region"), " AS priced) q LEFT JOIN LATERAL jamsos_reports.minimum_wage_row(q.priced, :ketentuan::date) m ON true
LEFT JOIN dim_region n ON n.region = p.region LEFT JOIN dim_region w ON w.region = m.region WHERE t.id = 1"),
columns = list(region = c("text", "region"), region_name = c("text", "region_name"), which = c("text", "minimum"), year = c("text", "minimum_year"), amount = c("rupiah", "a_month_minimum"), legal_basis = c("said", "legal_basis"), evidence = c("code", "evidence"))),

rka_lines = list(key = "program, harga", sort = "program", limit = 500, caption = "rka_lines_table", sql = "
SELECT r.program, CASE WHEN :lebar::boolean THEN jamsos_reports.account_code(r.account, true) ELSE r.account END AS account, p.budget_status, r.koefisien, r.volume, r.satuan, r.harga, r.jumlah
FROM setting t CROSS JOIN {shown_payroll} p
CROSS JOIN LATERAL jamsos_reports.rka_lines(p.payroll, t.fiscal_year, jamsos_reports.priced_region(p.region, make_date(t.fiscal_year, 1, 1), t.fallback), p.budget_status) r
WHERE t.id = 1 AND t.fiscal_year = :tahun::integer AND p.office = translate(:opd, '-', '')",
columns = list(program = c("text", "program"), account = c("text", "account"), budget_status = c("text", "status"), koefisien = c("text", "coefficient"), volume = c("angka", "volume"), satuan = c("text", "unit"), harga = c("rupiah", "price"), jumlah = c("rupiah", "amount_year"))),

projection = list(key = "fiscal_year", sort = "fiscal_year", limit = 10, caption = "projection_table", sql = paste0(projected, "
SELECT y.fiscal_year, y.worker_months, y.amount, r.p05, r.p50, r.p95, y.unpriced, y.confirmed
FROM s CROSS JOIN p CROSS JOIN c CROSS JOIN LATERAL (
       SELECT extract(year FROM month)::integer::text AS fiscal_year, max(month) AS last_month, sum(workers) AS worker_months, sum(amount) AS amount, max(unpriced) AS unpriced, bool_and(confirmed) AS confirmed
       FROM (SELECT month, max(workers) AS workers, sum(amount) AS amount, max(unpriced) AS unpriced, bool_and(confirmed) AS confirmed
             FROM jamsos.project(p.payroll, s.start, 60, :prog::text[], c.scenario) WHERE payer = 'employer' GROUP BY month) m GROUP BY 1) y
JOIN ", ranges, " ON r.month = y.last_month"),
columns = list(fiscal_year = c("text", "fiscal_year"), worker_months = c("angka", "worker_months"), amount = c("rupiah", "apbd_year"), p05 = c("rupiah", "p05"), p50 = c("rupiah", "p50"), p95 = c("rupiah", "p95"), unpriced = c("angka", "unpriced"), confirmed = c("yes", "confirmed"))),

# what fixed pagus would cover, beside the one asked for
affordable_steps = list(key = "budget", sort = "budget", limit = 20, caption = "affordable_table", sql = "
SELECT b.budget, a.workers, a.share, a.cost, a.left_over
FROM setting t CROSS JOIN (SELECT jamsos.rollup(payroll) AS payroll FROM {shown_payroll} s) p
CROSS JOIN LATERAL (SELECT DISTINCT x AS budget FROM unnest(ARRAY[:pagu::numeric, 250000000, 500000000, 1000000000, 1500000000, 2000000000, 3000000000, 4000000000]) x) b
CROSS JOIN LATERAL jamsos.affordable(p.payroll, t.fiscal_year, b.budget, :prog::text[], jamsos.scenario(minimum_region => jamsos_reports.priced_region(t.region, make_date(t.fiscal_year, 1, 1), t.fallback)), :strategi) a
WHERE t.id = 1",
columns = list(budget = c("rupiah", "pagu"), workers = c("angka", "counted"), share = c("persen", "share"), cost = c("rupiah", "cost"), left_over = c("rupiah", "left_over"))),

worker_lines = list(key = "n", sort = "n", limit = 50, caption = "worker_table", sql = paste0("
SELECT c.ordinality AS n, c.program, c.payer, c.base, c.percent, c.amount, c.legal_basis, c.evidence, (SELECT a.source FROM jamsos.rate a WHERE a.program = c.program AND a.payer = c.payer AND starts_with(c.legal_basis, a.legal_basis) AND a.valid @> :bulan::date ORDER BY a.source LIMIT 1) AS source
FROM (SELECT * FROM placed_staff p WHERE ", the_person("p"), " ORDER BY coalesce(first_day, '-infinity') < :bulan::date + interval '1 month' DESC, first_day DESC NULLS LAST LIMIT 1) w
CROSS JOIN setting t
CROSS JOIN LATERAL jamsos.contributions(w.wage, jamsos.tariff(:bulan::date, :prog::text[], reliefs => '{}',
       ", at_least("w"), "), w.risk_class, w.segment) WITH ORDINALITY c
WHERE t.id = 1"),
columns = list(program = c("text", "program"), payer = c("code", "payer"), base = c("rupiah", "base"), percent = c("percent", "percent"), amount = c("rupiah", "amount"), legal_basis = c("said", "legal_basis"), evidence = c("code", "evidence"), source = c("said", "source"))),

family = list(key = "n", sort = "n", limit = 50, caption = "family_table", sql = "
SELECT row_number() OVER () AS n, q.* FROM (
       SELECT program, component, amount, legal_basis, evidence FROM jamsos.benefits('death', :bulan::date)
       UNION ALL SELECT NULL, :l_total, sum(amount), NULL, NULL FROM jamsos.benefits('death', :bulan::date)
       UNION ALL SELECT program, 'scholarship', sum(amount), legal_basis, max(evidence) FROM jamsos.benefits('scholarship', :bulan::date, level => 'TK') GROUP BY program, legal_basis) q",
columns = list(component = c("code", "component"), amount = c("rupiah", "benefit"), legal_basis = c("said", "legal_basis"), evidence = c("code", "evidence"))),

law = list(key = "program, payer, risk_class", sort = "program", limit = 100, caption = "law_table", sql = "
SELECT program, payer, risk_class, percent, fixed, floor, ceiling, legal_basis, evidence FROM jamsos.tariff_lines(jamsos.tariff(:ketentuan::date, :prog::text[], reliefs => '{}')) WHERE segment = 'PU'",
columns = list(program = c("text", "program"), payer = c("code", "payer"), risk_class = c("angka", "risk_class"), percent = c("percent", "percent"), floor = c("rupiah", "floor"), ceiling = c("rupiah", "ceiling"), legal_basis = c("said", "legal_basis"), evidence = c("code", "evidence"))),

readiness = list(key = "government, day", sort = "-day", limit = 100, caption = "readiness_table", sql = "
SELECT government, day, readiness, remark FROM public.readiness_by_government",
columns = list(government = c("text", "government"), day = c("tanggal", "day"), readiness = c("stage", "readiness"), remark = c("said", "remark"))),

governments = list(key = "place, source", sort = "-registered", limit = 100, caption = "governments_table", sorted_as = c(period = "period_code"), sql = paste0("
SELECT place, CASE WHEN period ~ '^[0-9]{4}-[0-9]{2}$' THEN period END AS period_code, ", month_in("period"), " AS period, registered, eligible, ratio, published_ratio, CASE WHEN source ~ ', [0-9]{4}-[0-9]{2}-[0-9]{2}$' THEN left(source, -10) || jamsos.nama_tanggal(right(source, 10)::date, :lang) ELSE source END AS source FROM public.coverage_by_government"),
columns = list(place = c("said", "government"), period = c("said", "period"), registered = c("angka", "registered"), eligible = c("angka", "eligible"), ratio = c("persen", "ratio"), published_ratio = c("persen", "published_ratio"), source = c("said", "source"))),

problems = list(key = "problem", sort = "-rows", limit = 200, caption = "problems_table", sql = audit_of("'staff', 'bills'", " AND a.problem <> 'rows'"),
columns = list(source = c("code", "list"), problem = c("text", "problem"), rows = c("angka", "rows"), example = c("said", "example"), mend = c("mend", "remedy")), filed = list(remedy = c("text", "remedy_sql"))),

runs = list(key = "run", sort = "-run", limit = 50, caption = "runs_table", sorted_as = c(period = "period_code"), sql = "
SELECT r.run, r.kind AS code, CASE :lang WHEN 'en' THEN k.english ELSE k.indonesian END AS kind, r.period AS period_code, coalesce(jamsos.nama_bulan(r.month, :lang), r.period) AS period, r.revision, CASE :lang WHEN 'en' THEN s.english ELSE s.indonesian END AS state, r.made_at::timestamp AS made_at, r.made_by, r.signed_by, r.is_current
FROM run_list r LEFT JOIN jamsos_reports.label k ON k.kind = 'run' AND k.code = r.kind LEFT JOIN jamsos_reports.label s ON s.kind = 'state' AND s.code = r.state",
columns = list(run = c("angka", "run"), kind = c("text", "kind"), period = c("text", "period"), revision = c("angka", "revision"), state = c("text", "state"), made_at = c("waktu", "made_at"), made_by = c("text", "made_by"), signed_by = c("typed", "signed_by"), is_current = c("yes", "is_current"))),

changes = list(key = "changed_at, item", sort = "-changed_at", limit = 50, caption = "changes_table", sql = paste0("
SELECT changed_at, changed_by, item, ", day_shown("before"), " AS before, ", day_shown("after"), " AS after FROM setting_change"),
columns = list(changed_at = c("waktu", "changed_at"), changed_by = c("text", "made_by"), item = c("code", "setting_item"), before = c("text", "value_before"), after = c("text", "value_after"))),

taken = list(key = "changed_at", sort = "-changed_at", limit = 50, caption = "taken_table", sql = "
SELECT changed_at, changed_by, 'list_' || kind AS kind, file, workers, replaced FROM list_taken",
columns = list(changed_at = c("waktu", "changed_at"), changed_by = c("text", "made_by"), kind = c("code", "list"), file = c("typed", "file"), workers = c("angka", "rows"), replaced = c("angka", "replaced"))),

evidence = list(key = "line", sort = "line", limit = 500, caption = "evidence_table", sql = paste0("
SELECT line, CASE :lang WHEN 'en' THEN section ELSE bagian END AS section, CASE WHEN line = 1 THEN ", month_in("item"), " WHEN item LIKE 'fingerprint of the run, %' THEN concat_ws(', ', split_part(item, ', ', 1), split_part(item, ', ', 2), ", a_time("(CASE WHEN item LIKE 'fingerprint of the run, %' THEN split_part(item, ', ', 3) END)::timestamp"), ", split_part(item, ', ', 4)) ELSE item END AS item, CASE WHEN item = 'made_at' THEN ", a_time("(CASE WHEN item = 'made_at' THEN value END)::timestamp"), " WHEN value ~ '^[0-9.]+ %' THEN jamsos.format_angka(split_part(value, ' ', 1)::numeric) || substr(value, position(' ' IN value) + 1) WHEN item = 'assumptions' THEN ", months_in("value"), " ELSE value END AS value, workers, CASE WHEN line > 1 THEN base END AS base, amount, legal_basis, evidence FROM evidence_sheet(nullif(:run, '')::bigint, nullif(translate(:opd, '-', ''), ''))"),
columns = list(section = c("text", "section"), item = c("said", "item"), value = c("said", "value"), workers = c("angka", "counted"), base = c("rupiah", "base"), amount = c("rupiah", "amount"), legal_basis = c("said", "legal_basis"), evidence = c("code", "evidence")))
)

# ---- asking for one ----

# how the database writes a value of each kind; %s is the column
as_written <- c(text = "%s::text", typed = text_shown("%s"), key = text_shown("%s"), nik = nik_shown("%s"), code = "%s::text", stage = "%s::text", said = "%s::text", mend = "%s::text", rupiah = "jamsos.format_rupiah(%s::numeric)", angka = "jamsos.format_angka(%s::numeric, 0)", persen = "jamsos.format_persen(%s)",
	percent = "jamsos.format_angka(%s) || '%'", bulan = "jamsos.nama_bulan(%s, :lang)", tanggal = "jamsos.nama_tanggal(%s, :lang)", waktu = a_time("%s"), yes = "CASE WHEN %s THEN :l_yes WHEN NOT %s THEN :l_no END")

# and gives it to a file: numbers as they are, days as a workbook counts them; in CSV with the comma that Indonesian spreadsheets read
as_exported <- function(kind, csv) switch(kind, text = , code = , stage = , said = , mend = "%s::text", typed = , key = , nik = , waktu = , yes = as_written[[kind]], bulan = , tanggal = if (csv) "to_char(%s, 'YYYY-MM-DD')" else "(%s::date - '1899-12-30'::date)::text", if (csv) "replace(%s::text, '.', ',')" else "%s::text")

column_of <- function(template, column) gsub("%s", paste0("q.", column), template, fixed = TRUE)

# the columns of its files
filed_columns <- function(name) c(tables[[name]]$columns, tables[[name]]$filed)

# what of a person is masked: nothing else of it is sorted by, searched or given to the page
MASKED <- c("key", "nik")
TEXTS <- c("text", "typed", MASKED)

# s: the state of the page.  rows: "shown" for those of one page, written; "xlsx" or "csv" for all of them; "count" for how many.
table_query <- function(s, name, rows = "shown") {
	spec <- tables[[name]]
	given <- if (rows %in% c("xlsx", "csv")) filed_columns(name) else spec$columns
	columns <- names(given)
	kinds <- vapply(given, `[`, "", 1)
	order <- table_order(s, name)
	value <- setNames(ifelse(kinds %in% c("typed", MASKED), mapply(column_of, as_written[kinds], columns), paste0("q.", columns)), columns)
	# what may be masked is looked for as it is shown; whatever has no star is then found in the value itself too, which is quick to see
	pattern <- "ILIKE '%' || regexp_replace(:cari, '([\\\\%_])', '\\\\\\1', 'g') || '%'"
	in_texts <- function(value) paste0("concat_ws(' ', ", paste(value[kinds %in% TEXTS], collapse = ", "), ") ", pattern)
	searched <- if (isTRUE(spec$search) && nzchar(s$cari)) paste0("\nWHERE (:cari LIKE '%*%' OR ", in_texts(setNames(paste0("q.", columns), columns)), ") AND ", in_texts(value))
	ordered <- paste0("\nORDER BY ", if (isTRUE(spec$total)) "q.is_total DESC, ", if (order$column %in% names(spec$sorted_as)) paste0("q.", spec$sorted_as[[order$column]]) else if (order$column %in% columns[kinds %in% MASKED]) value[order$column] else paste0("q.", order$column), if (order$down) " DESC NULLS LAST" else " NULLS FIRST", paste0(", q.", strsplit(spec$key, ", ")[[1]], collapse = ""))
	found <- paste0("\nFROM (", trimws(spec$sql), "\n) q", searched)
	if (rows == "count") return(paste0("SELECT count(*) AS n", found))
	# what is counted of the rows only once they are found: of those of this sheet, unless it is what they are sorted by
	rows_found <- found
	first <- function(rows) if (!is.null(spec$later)) paste0("WITH found AS MATERIALIZED (", rows, "\n)\n")
	if (!is.null(spec$later)) found <- paste0("\nFROM (", trimws(spec$later$sql), "\n) q")
	if (rows != "shown") return(paste0(first(paste0("SELECT q.*", rows_found)), "SELECT ", paste(mapply(column_of, vapply(kinds, as_exported, "", rows == "csv"), columns), "AS", columns, collapse = ",\n       "), found, ordered))
	# the rows of this sheet first: what is not shown is not written
	limit <- page_rows(s, spec)
	besides <- if (any(kinds %in% MASKED)) c(paste0("q.", columns[!kinds %in% MASKED]), paste(spec$also, "AS", names(spec$also))[length(spec$also) > 0]) else "q.*"
	shown <- paste("SELECT", paste(c(besides, paste(mapply(column_of, as_written[kinds], columns), "AS", paste0("f_", columns))), collapse = ",\n       "))
	sheet <- function(found) paste0("SELECT q.*", found, ordered, sprintf("\nLIMIT %d OFFSET %d", limit, limit * (page_number(s, name) - 1L)))
	if (!is.null(spec$later) && !order$column %in% spec$later$columns) return(paste0(first(sheet(rows_found)), shown, found, ordered))
	paste0(first(paste0("SELECT q.*", rows_found)), shown, "\nFROM (", sheet(found), "\n) q", ordered)
}

# The order asked for, urut=people.-total, where the table has such a column; else its own.
table_order <- function(s, name) {
	spec <- tables[[name]]
	asked <- if (startsWith(s$urut, paste0(name, "."))) substring(s$urut, nchar(name) + 2) else ""
	if (!sub("^-", "", asked) %in% names(spec$columns)) asked <- spec$sort
	list(column = sub("^-", "", asked), down = startsWith(asked, "-"))
}

page_rows <- function(s, spec) if (is.null(spec$limit)) as.integer(s$baris) else as.integer(spec$limit)

page_number <- function(s, name) if (grepl(paste0("^", name, "[.][1-9][0-9]{0,5}$"), s$lembar)) as.integer(sub("^.*[.]", "", s$lembar)) else 1L
