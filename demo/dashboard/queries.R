# Every question of the dashboard: one statement each, parameters bound by name. All sums, shares
# and formats are the database's; R shows what comes.  They read the schema that
# jamsos_reports.install() made, and public for what only the sample has.

# ---- what several of them say ----

active <- function(alias) paste0("coalesce(", alias, ".first_day, '-infinity') < :bulan::date + interval '1 month' AND coalesce(", alias, ".last_day, 'infinity') >= :bulan::date")

# the wage that a contribution is counted from, at least the minimum of the region where that is chosen; t is setting
at_least <- function(alias, month = ":bulan::date") paste0("minimum => CASE WHEN :ump::boolean THEN jamsos_reports.minimum_wage(", alias, ".region, ", month, ", t.fallback) END")

# Whose minimum wage is taken for a region, in the month or, for a budget, at the beginning of the fiscal year; and how it is called: UMK Kota Banjarmasin
minimum_of <- function(region) paste0("CASE WHEN :setahun::boolean THEN jamsos_reports.priced_region(", region, ", make_date(t.fiscal_year, 1, 1), t.fallback) ELSE jamsos_reports.minimum_region(", region, ", :bulan::date, t.fallback) END")
minimum_named <- function(row, named) paste0(row, ".kind || ' ' || coalesce(", named, ".region_name, ", row, ".region)")

# An office's role: it stands in reader, with offices alone.  And the tables that the reports read for whoever asks, where a
# list of files is limited by what reader says: not for who stands there without an office.
reads_as <- "SELECT office FROM reader JOIN pg_roles ON rolname = role WHERE pg_has_role(pg_roles.oid, 'usage')"
of_office <- paste0("(SELECT coalesce(bool_and(office IS NOT NULL), false) AND NOT pg_has_role((SELECT relowner FROM pg_class WHERE oid = 'setting'::regclass), 'usage') FROM (", reads_as, ") m)")
sources_read <- paste0("(SELECT adapter, relation, limited, bool_or(limited) OVER (PARTITION BY adapter) AS any_limited
                  FROM (SELECT adapter, relation, limited AND NOT (own AND EXISTS (SELECT FROM (", reads_as, ") m WHERE office IS NULL)) AS limited FROM jamsos_reports.sources_read('setting')) s) s")

# the last month that was billed
last_billed <- "(SELECT max(month) FROM run_list WHERE kind IN ('billing', 'correction') AND is_current AND month <= :bulan::date)"

# A NIK whole or masked, as the database says of the role that asks; and text, or a key, in which one may stand.
whole_nik <- "(SELECT whole_nik FROM jamsos_reports.viewer('setting'))"
nik_shown <- function(value) paste0("CASE WHEN ", whole_nik, " THEN ", value, " ELSE jamsos_reports.masked_nik(", value, ") END")
text_shown <- function(value) paste0("CASE WHEN ", whole_nik, " THEN ", value, " ELSE jamsos_reports.masked_text(", value, ") END")

# A person in an address, by his key; where that is a NIK, by what does not tell it: of a NIK that is masked so few are left that
# each could be tried, so that something goes in which no page shows and which stays the same for as long as this server's data do.
told_apart <- function(key) paste0("'md5.' || md5(", key, " || (SELECT system_identifier FROM pg_control_system()))")
person <- function(key) paste0("CASE WHEN jamsos_reports.masked_text(", key, ") = ", key, " THEN ", key, " ELSE ", told_apart(key), " END")
the_person <- function(alias) paste0(alias, ".worker_id = :orang OR starts_with(:orang, 'md5.') AND ", told_apart(paste0(alias, ".worker_id")), " = :orang")

# a moment, and a value that may be the first day of a month, as they are written
a_time <- function(value) paste0("jamsos.nama_tanggal(", value, "::date, :lang) || to_char(", value, ", ' HH24:MI:SS')")
day_shown <- function(value) paste0("CASE WHEN ", value, " ~ '^[0-9]{4}-[0-9]{2}-01$' THEN jamsos.nama_bulan(", value, "::date, :lang) WHEN item = 'coverage_target' THEN jamsos.format_angka(trim_scale(", value, "::numeric)) ELSE ", value, " END")


# A run as it is named wherever it is: its number, state n and who made and signed it.
run_said <- paste0("r.run || ' (' || CASE :lang WHEN 'en' THEN n.english ELSE n.indonesian END || ', ' || ", a_time("r.made_at::timestamp"), " || ', ' || r.made_by || coalesce('; ' || :l_signed || ' ' || r.signed_by, '; ' || :l_unsigned) || ')'")

# a text in words, of which those that are a month are written as one
months_in <- function(value) paste0("(SELECT string_agg(CASE WHEN w ~ '^[0-9]{4}-(0[1-9]|1[0-2])[),]*$' THEN jamsos.nama_bulan((left(w, 7) || '-01')::date, :lang) || substr(w, 8) ELSE w END, ' ' ORDER BY k) FROM string_to_table(", value, ", ' ') WITH ORDINALITY u (w, k))")
# a text with the month in it written
month_in <- function(value) { month <- paste0("substring(", value, " FROM '[0-9]{4}-[0-9]{2}')"); paste0("coalesce(replace(", value, ", ", month, ", jamsos.nama_bulan((", month, " || '-01')::date, :lang)), ", value, ")") }

# What jamsos.audit() says of the tables of some kinds.  Its remedy is for whoever keeps the database; those who keep the list are
# told in words of the page, by mend: the problem, the list, and the column that has it, as the table names it or, in a list out of
# a file, as the page did where its columns were matched.  Of a month a person has one row, not of all of them.
purpose_of <- "CASE WHEN a.problem ~ '^age ' THEN 'birth_date' WHEN a.problem ~ '^same name ' THEN 'nik' WHEN a.problem ~ ' NIP column$' THEN 'nip' ELSE replace(lower(substring(a.problem FROM '^(wage|NIK|birth date|start date|end date|key|name|status|region|month|payment)')), ' ', '_') END"
audit_of <- function(kinds, more = "") paste0("
SELECT q.*, concat_ws(E'\\t', 'mend_' || q.problem_code, q.source, q.held_by) AS mend
FROM (SELECT s.name AS source, CASE :lang WHEN 'en' THEN a.problem ELSE coalesce(p.label_id, a.problem) END AS problem, a.rows, ", text_shown("a.example"), " AS example, CASE :lang WHEN 'en' THEN a.remedy ELSE coalesce(p.remedy_id, a.remedy) END AS remedy,
             s.relation::text AS relation, h.column_name, CASE WHEN s.own THEN coalesce((SELECT regexp_replace(CASE :lang WHEN 'en' THEN l.english ELSE l.indonesian END, '[,;.].*', '') FROM jamsos_reports.label l WHERE l.kind = 'column' AND l.code = h.column_name), h.column_name) ELSE h.column_name END AS held_by, a.problem AS problem_code
FROM (SELECT name, relation, (SELECT relnamespace FROM pg_class WHERE oid = relation) = (SELECT relnamespace FROM pg_class WHERE oid = 'setting'::regclass) AS own, jsonb_strip_nulls(jsonb_build_object('wage', columns -> 'wage', 'nik', columns -> 'nik', 'key', coalesce(columns -> 'worker_id', columns -> 'bill_id'), 'birth_date', columns -> 'birth_date', 'start_date', columns -> 'first_day', 'end_date', columns -> 'last_day',
             'month', columns -> 'month', 'year', CASE WHEN jsonb_typeof(columns -> 'month') = 'string' THEN columns -> 'year' END)) AS columns
      FROM source WHERE name IN (", kinds, ")) s
CROSS JOIN LATERAL (SELECT jsonb_object_agg(key, value) AS columns FROM jsonb_each(s.columns) WHERE jsonb_typeof(value) = 'string') c
CROSS JOIN LATERAL jamsos.audit(s.relation, c.columns) a LEFT JOIN jamsos.audit_problem p ON p.problem = a.problem
CROSS JOIN LATERAL (SELECT c.columns ->> (", purpose_of, ") AS column_name) h
WHERE a.rows > 0", more, ") q")

# Everybody as one payroll, wages lifted to the minimum of the fiscal year's beginning
lifted <- "(SELECT jamsos.payroll(CASE WHEN w.segment IN ('PU', 'ASN') THEN greatest(w.wage, m.wage) ELSE w.wage END, w.risk_class, NULL::text[], w.segment, daterange(w.first_day, w.last_day, '[]')) AS payroll
       FROM (SELECT jamsos_reports.last_minimum(jamsos_reports.priced_region(region, make_date(fiscal_year, 1, 1), fallback), make_date(fiscal_year, 1, 1)) AS wage FROM setting WHERE id = 1 OFFSET 0) m, placed_staff w)"

# Five years from the first of the fiscal year.  Wages are lifted to the minimum first, and grow from there.
projected <- "
WITH s AS MATERIALIZED (SELECT make_date(fiscal_year, 1, 1) AS start, jamsos_reports.priced_region(region, make_date(fiscal_year, 1, 1), fallback) AS region FROM setting WHERE id = 1),
p AS MATERIALIZED (SELECT payroll FROM {lifted_payroll} l),
c AS MATERIALIZED (SELECT jamsos.scenario(wage_growth => :upah::numeric / 100, headcount_growth => :orang_naik::numeric / 100, minimum_region => s.region, minimum_growth => :ump_naik::numeric / 100,
       coverage_from => :cakupan_awal::numeric / 100, coverage_to => :cakupan_akhir::numeric / 100, coverage_by => make_date(:capai::integer, 12, 1)) AS scenario FROM s)"
ranges <- "jamsos.project_range(p.payroll, s.start, 60, :prog::text[], c.scenario, :simpangan::numeric / 100, 500, 1, 'employer') r"

# ---- the questions ----

queries <- list(

# the reports that not every database has
has = "SELECT to_regclass(:relasi) IS NOT NULL AS there",

facts = "
SELECT coalesce(r.region_name, t.region) AS region, t.fiscal_year::text AS tahun, array_to_string(t.programs, ',') AS prog, jamsos.format_angka(trim_scale(t.coverage_target)) AS target, jamsos.version() AS version, jamsos.nama_tanggal(current_date, :lang) || to_char(now(), ' HH24:MI') AS today,
       to_char(coalesce((SELECT max(month) FROM run_list WHERE kind = 'billing' AND is_current), t.last_month), 'YYYY-MM') AS bulan,
       (SELECT to_char(max(month), 'YYYY-MM') FROM run_list WHERE kind = 'reconcile' AND is_current) AS reconciled
FROM setting t LEFT JOIN dim_region r ON r.region = t.region WHERE t.id = 1",

viewer = "SELECT may_set, may_add, whole_nik, may_add <> '' AS adds FROM jamsos_reports.viewer('setting')",

# lists out of files: what a kind of them can hold, and what the audit says of one that stands there
purposes = "
SELECT p.name, p.required, rtrim(CASE :lang WHEN 'en' THEN l.english ELSE l.indonesian END, '.') AS label
FROM jamsos_reports.purpose p JOIN jamsos_reports.label l ON l.kind = 'column' AND l.code = p.name, jamsos_reports.list_columns((SELECT n.nspname FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace WHERE r.oid = 'setting'::regclass), :daftar) c
WHERE p.source = :daftar AND c ? p.name AND p.name <> 'bill_id' ORDER BY p.place",

findings = audit_of(":daftar"),

masked = paste0("SELECT ", text_shown("v"), " AS shown FROM jsonb_array_elements_text(:teks::jsonb) WITH ORDINALITY e (v, n) ORDER BY n"),

import_list = "SELECT jamsos.format_angka(workers, 0) AS workers, jamsos.format_angka(replaced, 0) AS replaced FROM jamsos_reports.import_list('setting', :daftar, :baris::jsonb, :kolom::jsonb, :berkas)",

more_time = "SELECT set_config('statement_timeout', '60s', true)",

# what a role that may changes
setting = "
SELECT region, fiscal_year::text, jamsos.nama_bulan(first_month, :lang) AS first_month, jamsos.nama_bulan(last_month, :lang) AS last_month, coalesce(fallback, '') AS fallback, jamsos.format_angka(trim_scale(coverage_target)) AS coverage_target FROM setting WHERE id = 1",

regions = "SELECT region AS code, region || ' ' || region_name AS name FROM dim_region ORDER BY region",

read_month = "SELECT to_char(jamsos_reports.month_or_null(:teks), 'YYYY-MM-DD') AS month",

set_setting = "SELECT jamsos_reports.set_setting('setting', :region, :fiscal_year::integer, :first_month::date, :last_month::date, nullif(:fallback, ''), :coverage_target::numeric)",

months = "
SELECT to_char(m.month, 'YYYY-MM') AS code, jamsos.nama_bulan(m.month::date, :lang) AS name
FROM setting t, generate_series(t.first_month, t.last_month, interval '1 month') m (month) WHERE t.id = 1 ORDER BY m.month DESC",

years = "SELECT (fiscal_year + n)::text AS code, (fiscal_year + n)::text AS name FROM setting, generate_series(0, 4) n WHERE id = 1 ORDER BY 1",

# with - for people without an office, where there are any
offices = "
SELECT office AS code, concat_ws(' ', office, nullif(office_name, office)) AS name FROM office
UNION ALL SELECT '-', NULL WHERE EXISTS (SELECT FROM staff WHERE coalesce(office, '') = '') ORDER BY code",

classes = "
SELECT l.code, CASE :lang WHEN 'en' THEN l.english ELSE l.indonesian END AS name FROM jamsos_reports.label l WHERE l.kind = 'class' AND l.code IN (SELECT c.class FROM {compliance_by_office} c) ORDER BY 2",

class_name = "SELECT CASE :lang WHEN 'en' THEN english ELSE indonesian END AS name FROM jamsos_reports.label WHERE kind = 'class' AND code = :kategori",

# months with a run of a kind
run_months = "SELECT DISTINCT to_char(month, 'YYYY-MM') AS code, jamsos.nama_bulan(month, :lang) AS name FROM run_list WHERE kind = :jenis AND is_current ORDER BY 1 DESC",

# numbers of an axis, as they are written
written = "SELECT jamsos.format_angka(trim_scale(v)) AS shown FROM unnest(string_to_array(:angka, ' ')::numeric[]) WITH ORDINALITY u (v, n) ORDER BY n",

money = "
SELECT a >= 0 AS positive, a::text AS plain, jamsos.format_rupiah(a) AS shown, CASE WHEN a <= 1000000000000000 THEN jamsos.terbilang(a) END AS words FROM (SELECT jamsos.rupiah_or_null(:teks)) m (a)",

due = "SELECT jamsos.nama_tanggal(jamsos.due_date(:bulan::date, 'PU'), :lang) AS day",

# the law of the month, or of the beginning of the fiscal year, its fingerprint, and the run that holds what was billed, or the budget
fingerprint = paste0("
SELECT jamsos.fingerprint(jamsos.tariff(:ketentuan::date, :prog::text[], reliefs => '{}')) AS tariff, coalesce(", run_said, ", '-') AS run, coalesce(r.run::text, '') AS kept,
       jamsos.format_rupiah(m.amount) || ' (' || ", minimum_named("m", "g"), " || ' ' || to_char(m.first_month, 'YYYY') || ')' AS minimum
FROM setting t LEFT JOIN LATERAL jamsos_reports.minimum_wage_row(", minimum_of("t.region"), ", :ketentuan::date) m ON true LEFT JOIN dim_region g ON g.region = m.region LEFT JOIN (SELECT run, state, made_at, made_by, signed_by FROM run_list WHERE is_current AND CASE WHEN :setahun::boolean THEN kind = 'budget' AND period = :tahun ELSE kind = 'billing' AND month = :bulan::date END ORDER BY run DESC LIMIT 1) r ON true LEFT JOIN jamsos_reports.label n ON n.kind = 'state' AND n.code = r.state WHERE t.id = 1"),

# what has to be known first of a run: what it states, who signed it, and how to see whether it is still what was signed
evidence_head = paste0("
SELECT r.run, r.kind, ", month_in("CASE r.kind WHEN 'billing' THEN r.month_key WHEN 'correction' THEN left(r.period, 7) ELSE r.period END"), " AS period, r.revision, r.replaces, (SELECT l.run FROM run_list l WHERE l.replaces = r.run) AS replaced_by, CASE :lang WHEN 'en' THEN n.english ELSE n.indonesian END AS state, r.signed_by, jamsos.nama_tanggal(f.set_at::date, :lang) AS signed_on,
       jamsos.format_rupiah(l.amount) AS total, CASE WHEN abs(l.amount) <= 1000000000000000 THEN jamsos.terbilang(l.amount) END AS in_words, s.sha256, 'SELECT * FROM jamsos_reports.verify_runs(' || (SELECT quote_literal(format('%I.setting', o.nspname)) FROM pg_class c JOIN pg_namespace o ON o.oid = c.relnamespace WHERE c.oid = 'setting'::regclass) || ', ' || r.run || ')' AS verify,
       coalesce((SELECT string_agg(jamsos.fingerprint(tariff) || ' (' || region || ')', ', ' ORDER BY region) FROM run_tariff x WHERE x.run = r.run), (SELECT string_agg(DISTINCT jamsos.fingerprint(outlook), ', ') FROM run_outlook x WHERE x.run = r.run)) AS law, ", months_in("r.assumptions"), " AS assumptions, r.reason, ", run_said, " AS run_said
FROM run_list r JOIN jamsos_reports.label n ON n.kind = 'state' AND n.code = r.state CROSS JOIN LATERAL (SELECT coalesce(sum(amount), 0) AS amount FROM run_line x WHERE x.run = r.run AND (:opd = '' OR x.office = translate(:opd, '-', ''))) l
LEFT JOIN run_state f ON f.run = r.run AND f.state = 'final' LEFT JOIN run_state s ON s.run = r.run AND s.state = r.state WHERE r.run = nullif(:run, '')::bigint AND r.kind <> 'reconcile'"),

summary = paste0("
WITH l AS (
       SELECT sum(l.total) AS total, sum(l.employer) AS employer, sum(l.workers + l.unpriced) AS people
       FROM setting t CROSS JOIN {shown_payroll} p
       CROSS JOIN LATERAL jamsos.liability(p.payroll, month => :bulan::date, programs => :prog::text[], reliefs => '{}', ", at_least("p"), ") l
       WHERE t.id = 1
), a AS (SELECT month, as_of, sum(principal) AS principal, count(*) FILTER (WHERE principal > 0) AS offices, min(oldest_month) FILTER (WHERE principal > 0) AS oldest FROM fact_arrears
      WHERE month = ", last_billed, " GROUP BY month, as_of),
r AS (SELECT min(fiscal_year) AS fiscal_year, sum(jumlah) AS jumlah, sum(pagu) AS pagu, sum(greatest(-left_over, 0)) + coalesce(sum(jumlah) FILTER (WHERE pagu IS NULL), 0) AS short, count(DISTINCT office) FILTER (WHERE left_over < 0 OR pagu IS NULL) AS offices
      FROM {rka_by_account} n WHERE fiscal_year = :tahun::integer),
m AS (SELECT sum(workers) FILTER (WHERE class IN ('wage_low', 'wage_not_reported', 'program_missing')) AS low, sum(-difference) FILTER (WHERE class IN ('wage_low', 'wage_not_reported', 'program_missing')) AS low_amount,
             sum(workers) FILTER (WHERE class IN ('not_on_staff', 'duplicate_on_bill')) AS over, sum(difference) FILTER (WHERE class IN ('not_on_staff', 'duplicate_on_bill')) AS over_amount FROM {compliance_by_office} c
      WHERE month = (SELECT max(month) FROM run_list WHERE kind = 'reconcile' AND is_current AND month <= :bulan::date))
SELECT jamsos.nama_bulan(:bulan::date, :lang) AS month, jamsos.format_rupiah(l.total) AS total, jamsos.format_rupiah(l.employer) AS employer, jamsos.format_angka(l.people, 0) AS people, jamsos.terbilang(l.total) AS in_words,
       jamsos.format_rupiah(a.principal) AS principal, jamsos.format_angka(a.offices, 0) AS arrears_offices, jamsos.nama_bulan(a.oldest, :lang) AS oldest, jamsos.nama_tanggal(a.as_of, :lang) AS as_of, to_char(a.month, 'YYYY-MM') AS arrears_month,
       r.fiscal_year, jamsos.format_rupiah(r.jumlah) AS need, jamsos.format_rupiah(r.pagu) AS pagu, jamsos.format_rupiah(r.short) AS short, r.short > 0 AS is_short, jamsos.format_angka(r.offices, 0) AS short_offices,
       jamsos.format_angka(m.low, 0) AS low, jamsos.format_rupiah(m.low_amount) AS low_amount, jamsos.format_angka(m.over, 0) AS over, jamsos.format_rupiah(m.over_amount) AS over_amount
FROM l LEFT JOIN a ON true CROSS JOIN r CROSS JOIN m"),

liability_chart = paste0("
SELECT coalesce(nullif(p.office, ''), '-') AS office, concat_ws(' ', nullif(p.office, ''), nullif(o.office_name, p.office)) AS office_name, l.program, sum(l.amount) AS amount, jamsos.format_rupiah(sum(sum(l.amount)) OVER (PARTITION BY p.office)) AS shown
FROM setting t CROSS JOIN {shown_payroll} p
CROSS JOIN LATERAL jamsos.liabilities(p.payroll, month => :bulan::date, programs => :prog::text[], reliefs => '{}',
       ", at_least("p"), ") l
LEFT JOIN office o ON o.office = p.office
WHERE t.id = 1
GROUP BY p.office, o.office_name, l.program ORDER BY sum(sum(l.amount)) OVER (PARTITION BY p.office) DESC, p.office, l.program"),

# what the month before owed, from the same lists; and what was billed for this one
change = paste0("
WITH l AS MATERIALIZED (SELECT m.month, sum(l.total) AS total, sum(l.workers + l.unpriced) AS people
      FROM setting t CROSS JOIN {shown_payroll} p CROSS JOIN (VALUES (:bulan::date), ((:bulan::date - interval '1 month')::date)) m (month)
      CROSS JOIN LATERAL jamsos.liability(p.payroll, month => m.month, programs => :prog::text[], reliefs => '{}', ", at_least("p", "m.month"), ") l
      WHERE t.id = 1 GROUP BY m.month)
SELECT jamsos.nama_bulan(b.month, :lang) AS month, CASE WHEN n.total > b.total THEN '+' ELSE '' END || jamsos.format_rupiah(n.total - b.total) AS total, CASE WHEN n.people > b.people THEN '+' ELSE '' END || jamsos.format_angka(n.people - b.people, 0) AS people,
       (SELECT jamsos.format_rupiah(sum(c.billed)) FROM {compliance_by_office} c WHERE c.month = :bulan::date) AS billed
FROM l n JOIN l b ON b.month < n.month"),

# people of the list of who is registered for whom there is no line on the bill
registered_not_billed = paste0("
SELECT count(*) AS n, jamsos.format_angka(count(*), 0) AS people FROM compliance_by_worker w
WHERE w.month = :bulan::date AND w.class = 'not_registered' AND (:opd = '' OR w.office = translate(:opd, '-', '')) AND w.worker_id IN (SELECT e.worker_id FROM enrolment e WHERE ", active("e"), ")"),

coverage_now = "SELECT jamsos.format_angka(100 * (jamsos.coverage(registered, eligible)).ratio, 2) AS shown FROM {fact_coverage} f WHERE month = :bulan::date",

pace = "
SELECT jamsos.format_angka(greatest(n.pace, 0), 1) AS pace, jamsos.format_angka(n.recent, 0) AS recent, CASE WHEN n.missing = 0 THEN 0 WHEN n.pace > 0 THEN ceil(n.missing / n.pace) END AS months,
       jamsos.nama_bulan((:bulan::date + CASE WHEN n.pace > 0 AND ceil(n.missing / n.pace) < 1200 THEN ceil(n.missing / n.pace)::integer END * interval '1 month')::date, :lang) AS reached
FROM (SELECT jamsos.workers_to_target(jamsos.coverage(registered, eligible) FILTER (WHERE month = :bulan::date), :target::numeric / 100)::numeric AS missing,
             (sum(registered) FILTER (WHERE month = :bulan::date) - coalesce(sum(registered) FILTER (WHERE month = (:bulan::date - interval '12 months')::date), 0)) / 12.0 AS pace,
             sum(registered) FILTER (WHERE month = :bulan::date) - coalesce(sum(registered) FILTER (WHERE month = (:bulan::date - interval '3 months')::date), 0) AS recent FROM {fact_coverage} f) n",

band = paste0(projected, "
SELECT jamsos.nama_bulan(r.month, :lang) AS shown, r.p05, r.p50, r.p95 FROM s, p, c, LATERAL ", ranges, " ORDER BY r.month"),

affordable = "
SELECT jamsos.format_angka(a.workers, 0) AS workers, jamsos.format_angka(jamsos.headcount(p.payroll, make_date(t.fiscal_year, 1, 1)), 0) AS people, jamsos.format_persen(a.share) AS share,
       jamsos.format_rupiah(a.cost) AS cost, jamsos.format_rupiah(a.left_over) AS left_over, jamsos.format_angka(a.unpriced, 0) AS unpriced, jamsos.format_rupiah(:pagu::numeric) AS pagu, jamsos.terbilang(:pagu::numeric) AS in_words, t.fiscal_year::text AS tahun
FROM setting t
CROSS JOIN (SELECT jamsos.rollup(payroll) AS payroll FROM {shown_payroll} s) p
CROSS JOIN LATERAL jamsos.affordable(p.payroll, t.fiscal_year, :pagu::numeric, :prog::text[], jamsos.scenario(minimum_region => jamsos_reports.priced_region(t.region, make_date(t.fiscal_year, 1, 1), t.fallback)), :strategi) a
WHERE t.id = 1",

worker = paste0("
SELECT ", text_shown("w.name"), " AS name, coalesce(o.office_name, w.office) AS office_name, ", text_shown("w.status"), " AS status, jamsos.format_rupiah(w.wage) AS wage, w.risk_class::text, w.segment, jamsos.nama_tanggal(w.first_day, :lang) AS first_day, jamsos.nama_tanggal(w.last_day, :lang) AS last_day,
       ", nik_shown("w.nik"), " AS nik, jamsos.nama_tanggal(jamsos.due_date(:bulan::date, w.segment), :lang) AS due_date,
       jamsos.format_rupiah(jamsos.contribution(w.wage, jamsos.tariff(:bulan::date, :prog::text[], reliefs => '{}', ", at_least("w"), "), w.risk_class, w.segment)) AS total,
       EXISTS (SELECT FROM enrolment e WHERE e.worker_id = w.worker_id AND ", active("e"), ") AS enrolled
FROM setting t CROSS JOIN placed_staff w LEFT JOIN office o ON o.office = w.office
WHERE t.id = 1 AND (", the_person("w"), ") ORDER BY coalesce(w.first_day, '-infinity') < :bulan::date + interval '1 month' DESC, w.first_day DESC NULLS LAST LIMIT 1"),

# what is missing in offices with too little, which what is over in others does not cover
rka_words = "
SELECT jamsos.format_rupiah(sum(greatest(-left_over, 0))) AS short, jamsos.format_angka(count(DISTINCT office) FILTER (WHERE left_over < 0), 0) AS short_offices, jamsos.format_rupiah(sum(greatest(left_over, 0))) AS over, jamsos.format_angka(count(DISTINCT office) FILTER (WHERE left_over > 0), 0) AS over_offices
FROM (SELECT office, coalesce(left_over, -jumlah) AS left_over FROM {rka_by_account} n WHERE fiscal_year = :tahun::integer AND (:opd = '' OR office = translate(:opd, '-', ''))) q",

arrears_words = "
SELECT jamsos.nama_tanggal(as_of, :lang) AS as_of, jamsos.format_rupiah(sum(principal)) AS principal, jamsos.format_angka(count(*) FILTER (WHERE principal > 0), 0) AS offices, jamsos.terbilang(sum(principal)) AS in_words
FROM fact_arrears WHERE month = :bulan::date AND (:opd = '' OR office = translate(:opd, '-', '')) GROUP BY as_of",

# How far the government itself is on the path of Inpres 2/2021.
# of_office: what an office's role sees of the runs is its own; limited: whether row security decides which rows of a source it sees;
# open: sources of which it sees everybody's, beside its own
own_readiness = paste0("
SELECT v.of_office, l.staff AS limited_staff, l.pagu AS limited_pagu, l.payments AS limited_payments, l.limited, CASE WHEN v.of_office THEN l.open END AS open,
       r.budgeted, r.registered, r.all_registered, r.paid, r.all_paid, jamsos.format_rupiah(p.pagu) AS pagu, jamsos.format_angka(c.registered, 0) AS people, jamsos.format_angka(c.eligible, 0) AS eligible, jamsos.format_rupiah(a.paid) AS paid_amount, jamsos.format_rupiah(a.due) AS due_amount
FROM (SELECT sum(pagu) AS pagu FROM {rka_by_account} n WHERE fiscal_year = :tahun::integer) p
CROSS JOIN (SELECT sum(registered)::bigint AS registered, sum(eligible)::bigint AS eligible FROM {fact_coverage} f WHERE month = :bulan::date) c
CROSS JOIN (SELECT sum(paid) AS paid, sum(due) AS due FROM fact_arrears WHERE month = ", last_billed, ") a
CROSS JOIN (SELECT ", of_office, " AS of_office) v
CROSS JOIN (SELECT coalesce(bool_or(limited) FILTER (WHERE adapter = 'staff' OR adapter = 'enrolment' AND NOT ", of_office, "), false) AS staff, coalesce(bool_or(limited) FILTER (WHERE adapter = 'pagu'), false) AS pagu, coalesce(bool_or(limited) FILTER (WHERE adapter = 'payment'), false) AS payments,
                   string_agg(DISTINCT relation::text, ', ') FILTER (WHERE limited) AS limited, string_agg(DISTINCT relation::text, ', ') FILTER (WHERE adapter IN ('staff', 'pagu', 'payment') AND NOT any_limited) AS open
            FROM ", sources_read, ") l
CROSS JOIN LATERAL jamsos.readiness_row(NULL, p.pagu, c.registered, c.eligible, a.paid, a.due) r"),

# whose rows all that a page shows is of
rows_shown = paste0("SELECT string_agg(DISTINCT relation::text, ', ') AS tables FROM ", sources_read, " WHERE limited")
)
