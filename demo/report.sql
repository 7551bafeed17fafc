\set QUIET on
\pset footer off
\pset null '-'
SET client_min_messages = warning;

-- codes as they are printed, or several with commas and semicolons between: a translation says here what each is called
CREATE FUNCTION pg_temp.called(code text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT coalesce(w ->> code, (SELECT string_agg((SELECT string_agg(coalesce(w ->> c, c), ', ' ORDER BY n) FROM regexp_split_to_table(p, ', ') WITH ORDINALITY c (c, n)), '; ' ORDER BY n) FROM regexp_split_to_table(code, '; ') WITH ORDINALITY p (p, n)))
	FROM (SELECT '{"code": "code"}'::jsonb AS w) w
$$;
\qecho
\qecho '==========================================================================='
\qecho ' KALIMANTAN SELATAN 2021: 12,000 non-ASN, 26 offices, 3 of them registered'
\qecho ' (these three numbers are published; who works where, at what honor, is generated)'
\qecho '==========================================================================='
\qecho
\qecho '1. What does each office owe for June 2021? JKK and JKM, base: honor, at least the UMP'
\qecho
SELECT office AS "OPD", CASE WHEN registered THEN 'yes' ELSE 'no' END AS "registered", workers AS "workers", jamsos.format_rupiah(jkk) AS "JKK",
	jamsos.format_rupiah(jkm) AS "JKM", jamsos.format_rupiah(total) AS "a month", jamsos.format_rupiah(12 * total) AS "a year"
FROM laporan.liability_by_office WHERE month = '2021-06-01'
UNION ALL
SELECT 'all', count(*) FILTER (WHERE registered) || ' of ' || count(*), sum(workers), jamsos.format_rupiah(sum(jkk)), jamsos.format_rupiah(sum(jkm)),
	jamsos.format_rupiah(sum(total)), jamsos.format_rupiah(12 * sum(total))
FROM laporan.liability_by_office WHERE month = '2021-06-01'
ORDER BY 1;

\qecho '2. "About Rp5 billion a month": what the figure may hold. The source states neither'
\qecho '   base nor programmes; base here: UMP 2021 for each worker, Rp2.877.448,59'
\qecho
CREATE TEMP VIEW reading AS
SELECT r.n, r.reading, (l).*
FROM (VALUES (1, 'JKK+JKM (the least: Inpres 2/2021)', '{JKK,JKM}'::text[]), (2, 'JKK+JKM+JHT+JP (four programmes)', '{JKK,JKM,JHT,JP}'),
	(3, 'the four and JKN 5% (all five)', '{JKK,JKM,JHT,JP,JKN}')) r (n, reading, programs),
	LATERAL (SELECT jamsos.liability(jamsos.rupiah(honor), kelas_risiko, jamsos.tariff('2021-06-01', programs, minimum => jamsos.minimum_wage('63', '2021-06-01'))) AS l
		FROM pegawai_non_asn) q;
SELECT reading AS "programmes", jamsos.format_rupiah(total) AS "a month", jamsos.format_rupiah(employer) AS "borne by the APBD",
	jamsos.format_rupiah(worker) AS "borne by workers", to_char(total / 5e9, 'FM0.000') AS "of 5 billion"
FROM reading ORDER BY n;
SELECT v.line AS "programme and payer", jamsos.format_rupiah(v.amount) AS "a month"
FROM reading, LATERAL (VALUES (1, 'JKK employer', jkk), (2, 'JKM employer', jkm), (3, 'JHT employer', jht_employer), (4, 'JHT worker', jht_worker),
	(5, 'JP employer', jp_employer), (6, 'JP worker', jp_worker), (7, 'JKN employer', jkn_employer), (8, 'JKN worker', jkn_worker), (9, 'total', total)) v (n, line, amount)
WHERE reading.n = 3 ORDER BY v.n;

\qecho '3. January 2021 lies in the relief of PP 49/2020 (JKK and JKM at 1%): both readings'
\qecho
SELECT r.month AS "month", r.who AS "who", jamsos.format_rupiah((l).total) AS "JKK+JKM of 12,000"
FROM (VALUES ('2021-01', 'registered before 2020-08 and paid up: relief', jamsos.tariff('2021-01-01', minimum => jamsos.minimum_wage('63', '2021-01-01'))),
		('2021-01', 'registered later: no relief', jamsos.tariff('2021-01-01', reliefs => '{}', minimum => jamsos.minimum_wage('63', '2021-01-01'))),
		('2021-06', 'everybody', jamsos.tariff('2021-06-01', minimum => jamsos.minimum_wage('63', '2021-06-01')))) r (month, who, tariff),
	LATERAL (SELECT jamsos.liability(jamsos.rupiah(honor), kelas_risiko, r.tariff) AS l FROM pegawai_non_asn) q;

\qecho '4. One worker explained, June 2021'
\qecho
SELECT program AS "programme", payer AS "paid by", jamsos.format_rupiah(base) AS "base", percent || '%' AS "rate", jamsos.format_rupiah(amount) AS "amount", evidence,
	split_part(legal_basis, '; ceiling', 1) AS "legal basis"
FROM jamsos.contributions(jamsos.minimum_wage('63', '2021-06-01'), '2021-06-01'::date, programs => '{JKK,JKM,JHT,JP,JKN}');
SELECT 'UMP Kalimantan Selatan' AS "base", jamsos.format_rupiah(amount) AS "amount", to_char(lower(valid), 'YYYY-MM') AS "from", evidence, legal_basis AS "legal basis"
FROM jamsos.minimum_wage WHERE region = '63' AND valid @> '2021-06-01'::date;

\qecho '5. Not budgeted yet: workers pay for themselves first (mandiri). A person and month'
\qecho
SELECT 'as PU, the employer''s share borne by the worker' AS "reading", jamsos.format_rupiah(jamsos.contribution(jamsos.minimum_wage('63', '2021-06-01'), jamsos.tariff('2021-06-01'))) AS "JKK+JKM"
UNION ALL SELECT 'as BPU alone, lowest base', jamsos.format_rupiah(jamsos.contribution(1000000, jamsos.tariff('2021-06-01'), segment => 'BPU'))
UNION ALL SELECT 'pekerja rentan, paid by the APBD', jamsos.format_rupiah(jamsos.contribution(NULL::numeric, jamsos.tariff('2021-06-01'), segment => 'PR', payer => 'employer'));

\qecho 'Until the APBD takes over in 2022, all 12,000 at the UMP 2021'
\qecho
SELECT to_char(month, 'YYYY-MM') AS "month", payer AS "paid by", jamsos.format_rupiah(sum(amount)) AS "JKK+JKM"
FROM (SELECT jamsos.payroll(2877448.59) AS payroll FROM pegawai_non_asn) q, jamsos.project(payroll, '2021-11-01', 4, scenario => jamsos.scenario(self_paid_until => '2022-01-01'))
GROUP BY month, payer ORDER BY month;

\qecho '==========================================================================='
\qecho ' THE YEARS TO COME, from 26 stored payrolls; the staffing table is not read'
\qecho ' again. Base: at least the UMP, as published for 2026, then growing as assumed'
\qecho '==========================================================================='
\qecho
\qecho '6. Five years of the APBD (JKK and JKM, borne by the region), three scenarios'
\qecho '   freeze: as in 2026; middle: UMP +6%, honor +3%; high: UMP +8%, honor +6,5%, people +2%'
\qecho
CREATE TEMP TABLE scenarios (n, name, scenario) AS VALUES
	(1, 'freeze', jamsos.scenario(base => '2026-12-01', minimum_region => '63')),
	(2, 'middle', jamsos.scenario(base => '2026-12-01', wage_growth => 0.03, minimum_region => '63', minimum_growth => 0.06)),
	(3, 'high', jamsos.scenario(base => '2026-12-01', wage_growth => 0.065, headcount_growth => 0.02, minimum_region => '63', minimum_growth => 0.08));
-- a run keeps the payrolls that it was made of
CALL laporan.budget_run(2027, scenario => jamsos.scenario(base => '2026-12-01', wage_growth => 0.03, minimum_growth => 0.06)) \g /dev/null
CREATE TEMP VIEW payroll_by_office AS SELECT p.office, jamsos.rollup(p.payroll) AS payroll FROM laporan.run_list r JOIN laporan.run_payroll p USING (run) WHERE r.kind = 'budget' AND r.fiscal_year = 2027 AND r.is_current GROUP BY p.office;
CREATE TEMP VIEW province AS SELECT jamsos.rollup(payroll) AS payroll FROM payroll_by_office;
SELECT b.fiscal_year AS "year", jamsos.format_rupiah(sum(amount) FILTER (WHERE n = 1)) AS "freeze", jamsos.format_rupiah(sum(amount) FILTER (WHERE n = 2)) AS "middle",
	jamsos.format_rupiah(sum(amount) FILTER (WHERE n = 3)) AS "high", max(worker_months) FILTER (WHERE n = 3 AND program = 'JKK') AS "orang-bulan (high)"
FROM province, scenarios, jamsos.budget(payroll, 2027, 5, '{JKK,JKM}', scenario) b WHERE payer = 'employer' GROUP BY b.fiscal_year ORDER BY 1;

\qecho '7. The same year office by office, and from the province: the sums agree'
\qecho
SELECT 'sum of 26 offices' AS "from", jamsos.format_rupiah(sum(amount)) AS "2027, middle" FROM payroll_by_office, scenarios, jamsos.budget(payroll, 2027, 1, '{JKK,JKM}', scenario) WHERE name = 'middle'
UNION ALL SELECT 'rollup', jamsos.format_rupiah(sum(amount)) FROM province, scenarios, jamsos.budget(payroll, 2027, 1, '{JKK,JKM}', scenario) WHERE name = 'middle';

\qecho '8. By account, as it goes into the RKA; and when it falls due (cash)'
\qecho
SELECT b.program AS "programme", a.account AS "kode rekening", b.worker_months AS "orang-bulan", jamsos.format_rupiah(b.amount) AS "accrual 2027", jamsos.format_rupiah(c.amount) AS "cash 2027"
FROM province, scenarios, LATERAL jamsos.budget(payroll, 2027, 1, '{JKK,JKM}', scenario) b
JOIN LATERAL jamsos.budget(payroll, 2027, 1, '{JKK,JKM}', scenario, 'cash') c USING (program, payer)
LEFT JOIN jamsos.budget_account a ON a.program = b.program AND a.status = 'non-ASN' AND a.valid @> '2027-01-01'::date
WHERE name = 'middle' ORDER BY b.program;

\qecho '9. Enrolment step by step: 3 offices in January 2027, all 26 by December'
\qecho
SELECT to_char(month, 'YYYY-MM') AS "month", count(DISTINCT office) AS "offices", sum(workers) FILTER (WHERE program = 'JKK') AS "workers", jamsos.format_rupiah(sum(amount)) AS "JKK+JKM"
FROM (SELECT office, payroll, '2027-01-01'::date + CASE WHEN n > 3 THEN (n - 4) * 11 / 23 + 1 ELSE 0 END * interval '1 month' AS joins FROM payroll_by_office, LATERAL (SELECT office::int AS n) k) o, scenarios,
	LATERAL jamsos.project(payroll, '2027-01-01', 12, '{JKK,JKM}', scenario) p
WHERE name = 'middle' AND month >= joins AND extract(month FROM month) IN (1, 2, 6, 12) GROUP BY month ORDER BY month;

\qecho '10. What can Rp2 billion a year buy? (2027; without a wage: priced at the minimum)'
\qecho
SELECT array_to_string(programs, ' ') AS "programmes", strategy AS "strategy", workers AS "workers", share AS "share", jamsos.format_rupiah(cost) AS "cost", jamsos.format_rupiah(left_over) AS "left over"
FROM province, scenarios, (VALUES (1, '{JKK,JKM}'::text[]), (2, '{JKK,JKM,JHT,JP}')) v (k, programs), unnest('{cheapest,proportional}'::text[]) strategy,
	LATERAL jamsos.affordable(payroll, 2027, 2000000000, programs, scenario, strategy) a WHERE name = 'middle' ORDER BY k, strategy;

\qecho '11. How sure is it? Base: the honor as reported, +3% a year, give or take 2 points'
\qecho
SELECT to_char(month, 'YYYY-MM') AS "month", jamsos.format_rupiah(p05) AS "P5", jamsos.format_rupiah(p50) AS "median", jamsos.format_rupiah(p95) AS "P95"
FROM province, jamsos.project_range(payroll, '2027-01-01', 49, '{JKK,JKM}', jamsos.scenario(base => '2026-12-01', wage_growth => 0.03), seed => 2027) WHERE extract(month FROM month) = 1;

\qecho '12. What if? Reforms as rows, 2027, whoever pays'
\qecho
SELECT v.what AS "what if", jamsos.format_rupiah(sum(amount) FILTER (WHERE payer = 'employer')) AS "borne by the APBD", jamsos.format_rupiah(coalesce(sum(amount) FILTER (WHERE payer = 'worker'), 0)) AS "borne by workers"
FROM province, (VALUES (1, 'the law: JKK JKM', NULL, '{JKK,JKM}'::text[]), (2, 'JHT for everybody, by law', NULL, '{JKK,JKM,JHT}'), (3, 'JHT for everybody, by the region', 'JHT for everybody', '{JKK,JKM,JHT}'),
	(4, 'four programmes', NULL, '{JKK,JKM,JHT,JP}'), (5, 'four programmes, JP raised to 4%', 'JP 4%', '{JKK,JKM,JHT,JP}')) v (n, what, reform, programs),
	LATERAL jamsos.budget(payroll, 2027, 1, v.programs, jamsos.scenario(base => '2026-12-01', minimum_region => '63', minimum_growth => 0.06, reform => v.reform)) b
GROUP BY v.n, v.what ORDER BY v.n;

\qecho '13. Why? The middle of 2026, by programme, class and article'
\qecho
SELECT program AS "programme", payer AS "paid by", workers AS "workers", capped_workers AS "above ceiling", jamsos.format_rupiah(base) AS "base", jamsos.format_rupiah(amount) AS "amount", evidence, split_part(legal_basis, '; ceiling', 1) AS "legal basis"
FROM province, jamsos.explain(payroll, month => '2026-06-01', programs => '{JKK,JKM,JHT,JP}', minimum => jamsos.minimum_wage('63', '2026-06-01'));

\qecho '==========================================================================='
\qecho ' WHO IS NOT COVERED'
\qecho '==========================================================================='
\qecho
\qecho '14. Can the table be trusted? Everything that is wrong with it, before it is summed'
\qecho
SELECT problem AS "problem", rows AS "rows", example AS "first"
FROM jamsos.audit('pegawai_non_asn', wage => 'honor', nik => 'nik', birth_date => 'tgl_lahir', start_date => 'tmt', status => 'status', minimum => jamsos.minimum_wage('63', '2021-06-01'), key => 'id', on_date => '2021-06-01')
WHERE rows > 0;

\qecho '15. Is the bill of June 2021 right? Each row of staff and bill in one class'
\qecho
CALL laporan.reconcile_run('2021-06-01') \g /dev/null
SELECT pg_temp.called(replace(class, '_', ' ')) AS "class", count(worker_id) AS "staff", count(bill_id) AS "bill", count(*) FILTER (WHERE matched_by = 'name and birth date') AS "matched by name"
FROM laporan.compliance_by_worker WHERE month = '2021-06-01' GROUP BY ROLLUP (class) ORDER BY class IS NULL, count(*) DESC, class;
SELECT coalesce(office, 'on the bill only') AS "OPD", eligible, registered, unregistered AS "missing", under_reported AS "low wage", partial_program AS "programme", not_on_staff AS "left", jamsos.format_rupiah(contribution_gap) AS "gap a month", status
FROM laporan.status_by_office WHERE month = '2021-06-01' AND (office <= '05' OR office IS NULL) ORDER BY office;

\qecho '16. Coverage over the years (December; of all 26 offices, and those that have begun)'
\qecho
SELECT to_char(month, 'YYYY-MM') AS "month", (c).registered || ' of ' || (c).eligible AS "people", to_char(100 * (c).ratio, 'FM990.00') || '%' AS "coverage", offices AS "offices that have begun", by_office AS "coverage of each"
FROM (SELECT month, jamsos.coverage(registered, eligible) AS c, count(*) FILTER (WHERE registered > 0) AS offices,
		string_agg(office || ' ' || to_char(100 * ratio, 'FM990') || '%', ', ' ORDER BY office) FILTER (WHERE registered > 0) AS by_office
	FROM laporan.coverage_by_office WHERE extract(month FROM month) = 12 GROUP BY month) q ORDER BY month;

\qecho '17. What pace reaches the target? From June 2021'
\qecho
SELECT to_char(100 * t.target, 'FM990') || '% by ' || to_char(t.day, 'YYYY-MM') AS "target", jamsos.workers_to_target(c, t.target) AS "to register", t.months AS "months", ceil(jamsos.workers_to_target(c, t.target)::numeric / t.months) AS "a month"
FROM (SELECT jamsos.coverage(registered, eligible) AS c FROM laporan.coverage_by_office WHERE month = '2021-06-01') q,
	(VALUES (0.5, '2021-12-01'::date, 6), (1, '2022-06-01', 12), (1, '2022-12-01', 18)) t (target, day, months);

\qecho '18. For Paritrana: the places of each office, criterion by criterion; no weights are'
\qecho '    published for this sample, so none are invented: who is first in all is first'
\qecho
SELECT c.office AS "OPD", c.registered || ' of ' || c.eligible AS "covered", rank() OVER (ORDER BY c.ratio DESC) AS "by coverage", c.registered - b.registered AS "new in a year", rank() OVER (ORDER BY c.registered - b.registered DESC) AS "by growth",
	jamsos.format_rupiah(round(k.contribution_gap / k.eligible)) AS "gap a head", rank() OVER (ORDER BY k.contribution_gap / k.eligible) AS "by gap", k.status
FROM laporan.coverage_by_office c JOIN laporan.coverage_by_office b ON b.office = c.office AND b.month = c.month - interval '1 year' JOIN laporan.status_by_office k ON k.office = c.office AND k.month = c.month
WHERE c.month = '2021-06-01' ORDER BY c.ratio DESC, c.registered - b.registered DESC, c.office LIMIT 6;

\qecho '19. Published coverage: what recomputes, what does not, what cannot be checked'
\qecho
SELECT pg_temp.called(tempat) AS "where", pg_temp.called(masa) AS "when", terdaftar AS "registered", wajib AS "of", to_char(persen_terbit, 'FM990.00') AS "printed %", to_char(100 * (c).ratio, 'FM990.00') AS "computed %",
	CASE WHEN persen_terbit IS NULL THEN 'no denominator, so no ratio' WHEN (c).ratio IS NULL THEN 'cannot be checked' WHEN round(100 * (c).ratio, 2) = persen_terbit THEN 'recomputes' ELSE 'does not recompute' END AS "finding"
FROM (SELECT r.*, jamsos.coverage(coalesce(terdaftar, 0), wajib) AS c FROM rasio_terbit r GROUP BY tempat, masa, terdaftar, wajib, persen_terbit, sumber) q ORDER BY tempat, masa;

\qecho '==========================================================================='
\qecho ' WHAT IS OWED, AND WHAT IT IS FOR'
\qecho '==========================================================================='
\qecho
\qecho '20. The bills of 2021, run month by month; who has not paid on 20 August 2021'
\qecho '    (the penalty of the law names employers other than state organs: shown apart)'
\qecho
SELECT b.office AS "OPD", count(DISTINCT b.month) AS "bills", jamsos.format_rupiah(sum(b.amount)) AS "billed", jamsos.format_rupiah(coalesce((SELECT sum(p.amount) FROM laporan.payment p WHERE p.office = b.office), 0)) AS "paid",
	to_char(l.oldest_month, 'YYYY-MM') AS "oldest", l.months AS "months", jamsos.format_rupiah(l.principal) AS "owed", jamsos.format_rupiah(l.penalty) AS "penalty if due"
FROM laporan.fact_billed b JOIN laporan.office o ON o.office = b.office AND o.registered LEFT JOIN laporan.arrears_letters('2021-08-20', with_penalty => true) l ON l.office = b.office GROUP BY b.office, l.oldest_month, l.months, l.principal, l.penalty ORDER BY b.office;
SELECT office AS "letter to OPD", in_words AS "the amount in words" FROM laporan.arrears_letters('2021-08-20') JOIN laporan.office o USING (office) WHERE o.registered ORDER BY office;

\qecho '21. The statement of OPD 02'
\qecho
SELECT to_char(s.month, 'YYYY-MM') AS "month", s.due_date AS "due on", jamsos.format_rupiah(s.due) AS "due", jamsos.format_rupiah(s.paid) AS "paid", jamsos.format_rupiah(s.unpaid) AS "unpaid", s.settled_on AS "settled on", s.months_late AS "months late", jamsos.format_rupiah(s.penalty) AS "penalty if due"
FROM laporan.office_ledger, jamsos.statement(ledger, '2021-08-20') s WHERE office = '02';

\qecho '22. The budget run of 2027, as it stands in its table'
\qecho
SELECT program AS "programme", count(DISTINCT office) AS "offices", sum(worker_months) AS "orang-bulan", jamsos.format_rupiah(sum(amount)) AS "APBD 2027" FROM laporan.fact_budgeted WHERE fiscal_year = 2027 AND payer = 'employer' GROUP BY program ORDER BY program;

\qecho '23. What is at stake: a death, by the law of the day (wage: UMP 2021)'
\qecho
SELECT pg_temp.called(e.event) AS "event", e.day AS "day", string_agg(pg_temp.called(b.component) || ' ' || jamsos.format_rupiah(b.amount), ', ' ORDER BY b.amount DESC) AS "parts", jamsos.format_rupiah(sum(b.amount)) AS "a family gets", string_agg(DISTINCT b.evidence, ', ') AS "evidence"
FROM (VALUES (1, 'death', '2019-11-30'::date), (2, 'death', '2021-06-30'), (3, 'work_death', '2021-06-30'), (4, 'scholarship', '2021-06-30')) e (n, event, day), jamsos.benefits(e.event, e.day, 2877448.59, contribution_months => CASE WHEN e.event <> 'work_death' THEN 36 END, level => CASE e.event WHEN 'scholarship' THEN 'TK' END) b
GROUP BY e.n, e.event, e.day ORDER BY e.n;

\qecho '24. The argument: families without cover in June 2021, and what covers them'
\qecho
SELECT v.who AS "who", (g).unprotected AS "without cover", jamsos.format_rupiah((g).death_benefit) AS "a family", jamsos.format_rupiah((g).death_cover) AS "cover that is missing", jamsos.format_rupiah((g).contribution) AS "costs a month", jamsos.format_rupiah(round((g).contribution / nullif((g).unprotected, 0))) AS "each"
FROM (SELECT 1 AS n, 'non-ASN of 23 offices' AS who, jamsos.protection_gap(jamsos.rupiah(p.honor), o.terdaftar, jamsos.tariff('2021-06-01', reliefs => '{}', minimum => jamsos.minimum_wage('63', '2021-06-01')), p.kelas_risiko) AS g
		FROM pegawai_non_asn p JOIN opd o ON o.kode = p.kode_opd
	UNION ALL SELECT 2, 'pekerja rentan, 1,000 of them', jamsos.protection_gap(NULL::numeric, false, jamsos.tariff('2021-06-01', reliefs => '{}'), 1, 'PR') FROM generate_series(1, 1000)) v ORDER BY n;

\qecho '25. Payrolls that follow their table: January 2026 before and after a raise of 6.5 percent in office 26, read from 26 payrolls'
\qecho
CREATE TABLE staf AS SELECT id, kode_opd, jamsos.rupiah_or_null(honor) AS upah, kelas_risiko FROM pegawai_non_asn;
SELECT jamsos.track('staf', 'gaji_opd', group_by => '{kode_opd}', wage => 'upah', risk_class => 'kelas_risiko') \g /dev/null
CREATE TABLE sebelum AS SELECT kode_opd, payroll FROM gaji_opd;
UPDATE staf SET upah = upah * 1.065 WHERE kode_opd = '26';
SELECT g.kode_opd AS "office", jamsos.headcount(g.payroll) AS "workers", jamsos.unpriced(g.payroll) AS "without a wage", jamsos.format_rupiah(b.total) AS "before", jamsos.format_rupiah(n.total) AS "now", CASE WHEN g.payroll OPERATOR(jamsos.<>) s.payroll THEN 'changed' END AS "payroll"
FROM gaji_opd g JOIN sebelum s USING (kode_opd), jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP}', reliefs => '{}') t, LATERAL jamsos.liability(s.payroll, t) b, LATERAL jamsos.liability(g.payroll, t) n
WHERE kode_opd > '22' ORDER BY kode_opd;
SELECT count(*) AS "offices that differ from a count of the rows" FROM jamsos.verify_tracked('gaji_opd');
DROP TABLE sebelum;
SELECT jamsos.untrack('gaji_opd') \g /dev/null
DROP TABLE staf;

\qecho '==========================================================================='
\qecho ' GOVERNMENTS ON THE PATH OF INPRES 2/2021, as published'
\qecho '==========================================================================='
\qecho
SELECT pemda AS "government", to_char(tanggal, 'YYYY-MM') AS "month", terdaftar AS "registered", CASE WHEN terdaftar = 0 THEN 'PWBD' END AS "status", pg_temp.called(jamsos.readiness(ada_peraturan, anggaran, terdaftar, wajib, dibayar, terutang)) AS "readiness"
FROM kesiapan ORDER BY tanggal, terdaftar DESC NULLS LAST, pemda COLLATE "C";

\qecho '==========================================================================='
\qecho ' SULAWESI TENGGARA, 2018-10-04: who has registered non-ASN staff (JKK, JKM)'
\qecho '==========================================================================='
\qecho
SELECT pemda AS "government", terdaftar AS "registered", pg_temp.called(keterangan) AS "remark" FROM kepesertaan_2018 WHERE terdaftar > 0
UNION ALL SELECT '--- sum of ' || count(*) FILTER (WHERE terdaftar > 0) || ' of ' || count(*) || ' governments', sum(terdaftar), 'no denominators are published, so no ratios' FROM kepesertaan_2018
ORDER BY 2;
SELECT pemda AS "nobody registered" FROM kepesertaan_2018 WHERE terdaftar = 0 ORDER BY pemda COLLATE "C";

\qecho 'Law used: every figure above is a row of jamsos.rate, wage_limit or minimum_wage,'
\qecho 'with its article and how sure it is (evidence): law > official > secondary > unverified.'
