-- What a BI tool sees: flat views over the tables above.
-- The honor is under the minimum wage or missing: the base is at least the UMP.
CREATE VIEW liability_by_office AS
SELECT m.month, to_char(m.month, 'YYYY-MM') AS month_key, o.kode AS office, o.nama AS office_name, o.terdaftar AS registered, l.workers, l.unpriced,
	l.wage_bill::numeric(20,2), l.jkk::bigint, l.jkm::bigint, l.employer::bigint, l.worker::bigint, l.total::bigint
FROM (VALUES ('2021-01-01'::date), ('2021-06-01')) m (month)
CROSS JOIN LATERAL (SELECT jamsos.tariff(m.month, reliefs => '{}', minimum => jamsos.minimum_wage('63', m.month)) AS tariff OFFSET 0) t
CROSS JOIN LATERAL (
	SELECT kode_opd, (jamsos.liability(jamsos.rupiah(honor), kelas_risiko, t.tariff)).*
	FROM pegawai_non_asn GROUP BY kode_opd) l
JOIN opd o ON o.kode = l.kode_opd;
COMMENT ON VIEW liability_by_office IS 'Contributions to JKK and JKM by office, rupiah a month; base: honor, at least the UMP; without the relief of PP 49/2020.';

-- Two timelines an office, staff and enrolment; each month is read from them.
CREATE VIEW coverage_by_office AS
SELECT office, month, (c).*
FROM (SELECT o.kode AS office, m.month, jamsos.coverage(coalesce(r.active, 0), m.active) AS c
	FROM opd o
	JOIN (SELECT kode_opd, jamsos.timeline(tmt, NULL) AS staff FROM pegawai_non_asn GROUP BY kode_opd) s ON s.kode_opd = o.kode
	LEFT JOIN (SELECT p.kode_opd, jamsos.timeline(k.mulai, k.selesai) AS enrolled FROM kepesertaan k JOIN pegawai_non_asn p ON p.id = k.pegawai_id GROUP BY p.kode_opd) e ON e.kode_opd = o.kode
	CROSS JOIN LATERAL jamsos.months(s.staff, '2018-01-01', '2022-12-01') m
	LEFT JOIN LATERAL jamsos.months(e.enrolled, '2018-01-01', '2022-12-01') r ON r.month = m.month
	GROUP BY o.kode, m.month) q;
COMMENT ON VIEW coverage_by_office IS 'Of the non-ASN staff of an office in a month, how many are enrolled: people on any day of the month.';

SELECT current_setting('server_version_num')::int >= 150000 AS knows_security_invoker \gset
\if :knows_security_invoker
ALTER VIEW liability_by_office SET (security_invoker = true);
ALTER VIEW coverage_by_office SET (security_invoker = true);
\endif

-- Each office as one value: every month, programme and scenario is computed from these,
-- and the province is their sum.  REFRESH after the staffing table has changed.
CREATE MATERIALIZED VIEW payroll_by_office AS
SELECT kode_opd AS office, jamsos.payroll(jamsos.rupiah(honor), kelas_risiko) AS payroll FROM pegawai_non_asn GROUP BY kode_opd;
COMMENT ON MATERIALIZED VIEW payroll_by_office IS 'Payroll of each office: how many at which honor; workers whose honor is missing are in it, unpriced.';
ANALYZE payroll_by_office;
