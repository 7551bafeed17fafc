-- Views of what was published about governments, for BI tools.

CREATE VIEW coverage_by_government WITH (security_invoker = true) AS
SELECT tempat AS place, masa AS period, CASE WHEN terdaftar IS NOT NULL THEN (c).registered END AS registered, (c).eligible, (c).ratio, round(persen_terbit / 100, 4) AS published_ratio, sumber AS source
FROM (SELECT r.*, jamsos.coverage(coalesce(terdaftar, 0), wajib) AS c FROM rasio_terbit r GROUP BY tempat, masa, terdaftar, wajib, persen_terbit, sumber) q
UNION ALL
SELECT pemda, '2018-10', (c).registered, (c).eligible, (c).ratio, NULL, 'regional press, 2018-10-04'
FROM (SELECT pemda, jamsos.coverage(terdaftar, NULL::bigint) AS c FROM kepesertaan_2018 GROUP BY pemda) q;
COMMENT ON VIEW coverage_by_government IS 'Which governments have begun? Published counts; eligible and ratio NULL: no denominator was published, so there is no ratio; published_ratio is the percentage as printed, as a fraction.';

CREATE VIEW readiness_by_government WITH (security_invoker = true) AS
SELECT pemda AS government, tanggal AS day, to_char(tanggal, 'YYYY-MM') AS month_key, jamsos.readiness(ada_peraturan, anggaran, terdaftar, wajib, dibayar, terutang) AS readiness, keterangan AS remark
FROM kesiapan;
COMMENT ON VIEW readiness_by_government IS 'How far is each government on the path of Inpres 2/2021, as published: the furthest stage, then what is missing or not known.';
COMMENT ON COLUMN coverage_by_government.place IS 'Place or group.';
COMMENT ON COLUMN coverage_by_government.period IS 'When.';
COMMENT ON COLUMN coverage_by_government.registered IS 'People who are insured; empty: not published.';
COMMENT ON COLUMN coverage_by_government.eligible IS 'People who have to be insured; empty: not published.';
COMMENT ON COLUMN coverage_by_government.ratio IS 'Registered of eligible, a fraction; empty: no denominator.';
COMMENT ON COLUMN coverage_by_government.published_ratio IS 'As printed by the source, a fraction.';
COMMENT ON COLUMN coverage_by_government.source IS 'Who published it.';
COMMENT ON COLUMN readiness_by_government.government IS 'Regional government.';
COMMENT ON COLUMN readiness_by_government.day IS 'Day on which it was published.';
COMMENT ON COLUMN readiness_by_government.month_key IS 'The month as text, 2026-02: a date moves a day in some clients.';
COMMENT ON COLUMN readiness_by_government.readiness IS 'Furthest stage on the path of Inpres 2/2021, then what is missing or not known.';
COMMENT ON COLUMN readiness_by_government.remark IS 'What else the source says.';
