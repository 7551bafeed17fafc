\set QUIET on
\pset footer off
\pset null '-'
SET client_min_messages = warning;

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
FROM liability_by_office WHERE month = '2021-06-01'
UNION ALL
SELECT 'all', count(*) FILTER (WHERE registered) || ' of ' || count(*), sum(workers), jamsos.format_rupiah(sum(jkk)), jamsos.format_rupiah(sum(jkm)),
	jamsos.format_rupiah(sum(total)), jamsos.format_rupiah(12 * sum(total))
FROM liability_by_office WHERE month = '2021-06-01'
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

\qecho '==========================================================================='
\qecho ' SULAWESI TENGGARA, 2018-10-04: who has registered non-ASN staff (JKK, JKM)'
\qecho '==========================================================================='
\qecho
SELECT pemda AS "government", terdaftar AS "registered", keterangan AS "remark" FROM kepesertaan_2018 WHERE terdaftar > 0
UNION ALL SELECT '--- sum of ' || count(*) FILTER (WHERE terdaftar > 0) || ' of ' || count(*) || ' governments', sum(terdaftar), 'no denominators are published, so no ratios' FROM kepesertaan_2018
ORDER BY 2;
SELECT pemda AS "nobody registered" FROM kepesertaan_2018 WHERE terdaftar = 0 ORDER BY pemda COLLATE "C";

\qecho 'Law used: every figure above is a row of jamsos.rate, wage_limit or minimum_wage,'
\qecho 'with its article and how sure it is (evidence): law > official > secondary > unverified.'
