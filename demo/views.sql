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

SELECT current_setting('server_version_num')::int >= 150000 AS knows_security_invoker \gset
\if :knows_security_invoker
ALTER VIEW liability_by_office SET (security_invoker = true);
\endif

-- Each office as one value: every month, programme and scenario is computed from these,
-- and the province is their sum.  REFRESH after the staffing table has changed.
CREATE MATERIALIZED VIEW payroll_by_office AS
SELECT kode_opd AS office, jamsos.payroll(jamsos.rupiah(honor), kelas_risiko) AS payroll FROM pegawai_non_asn GROUP BY kode_opd;
COMMENT ON MATERIALIZED VIEW payroll_by_office IS 'Payroll of each office: how many at which honor; workers whose honor is missing are in it, unpriced.';
ANALYZE payroll_by_office;
