-- Headcount by month from spells of employment.
SET client_min_messages = warning;
CREATE TABLE spells (id int, active daterange);
INSERT INTO spells VALUES (1, '[2020-01-15,2020-03-01)'), (2, '[2020-02-29,2020-02-29]'), (3, '[2020-02-01,)'), (4, '(,2020-02-15)'), (5, '(,)'), (6, '[2020-01-01,infinity)'), (7, '[-infinity,2020-01-31]');
SELECT jamsos.timeline(active) FROM spells;
SELECT m.* FROM (SELECT jamsos.timeline(active) AS t FROM spells) q, jamsos.months(t, '2019-12-31', '2020-04-01') m;
-- two dates: the last day is one of them
SELECT jamsos.timeline(coalesce(lower(active), '-infinity'), CASE WHEN isfinite(upper(active)) THEN upper(active) - 1 END) OPERATOR(jamsos.=) (SELECT jamsos.timeline(active) FROM spells) AS same FROM spells;
-- nobody
SELECT jamsos.timeline(active) FROM spells WHERE false;
SELECT m.* FROM (SELECT jamsos.timeline(active) AS t FROM spells WHERE false) q, jamsos.months(t, '2020-01-01', '2020-01-01') m;
-- against plain SQL: every month, serial and parallel, and with states combined
CREATE TABLE many AS SELECT i, i % 7 AS office, daterange('2015-01-01'::date + (hashint4(i) & 4095) - 500, CASE WHEN i % 4 > 0 THEN '2015-01-01'::date + (hashint4(i) & 4095) - 499 + (hashint4(i + 1) & 1023) END) AS active
FROM generate_series(1, 4000) i;
ANALYZE many;
CREATE VIEW wanted AS
SELECT office, m::date AS month, count(*) FILTER (WHERE active && daterange(m::date, (m + interval '1 month')::date)) AS active,
	count(*) FILTER (WHERE date_trunc('month', lower(active)) = m) AS joined, count(*) FILTER (WHERE date_trunc('month', upper(active) - 1) = m) AS departed
FROM many, generate_series('2013-01-01'::timestamp, '2028-12-01', '1 month') m GROUP BY ROLLUP (office), m;
CREATE VIEW got AS
SELECT office, m.* FROM (SELECT office, jamsos.timeline(active) AS t FROM many GROUP BY ROLLUP (office)) q, jamsos.months(t, '2013-01-01', '2028-12-01') m;
SELECT count(*) AS months, (SELECT count(*) FROM (SELECT * FROM got EXCEPT SELECT * FROM wanted) x) AS wrong FROM wanted;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT count(*) AS wrong FROM (SELECT * FROM got EXCEPT SELECT * FROM wanted) x;
SELECT jamsos.timeline(active) OPERATOR(jamsos.=) (SELECT jamsos.timeline(active) FROM (SELECT active FROM many ORDER BY i DESC) d) AS any_order FROM many;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
-- windows: spells that leave the frame are taken away
SELECT count(*) AS frames, count(*) FILTER (WHERE m.active <> w.active) AS wrong
FROM (SELECT i, jamsos.timeline(active) OVER (ORDER BY i ROWS BETWEEN 9 PRECEDING AND CURRENT ROW) AS t FROM many WHERE i <= 500) q, LATERAL jamsos.months(t, '2018-06-01', '2018-06-01') m,
	LATERAL (SELECT count(*) AS active FROM many WHERE many.i BETWEEN q.i - 9 AND q.i AND many.active && '[2018-06-01,2018-07-01)') w;
-- the calendar to its ends: every first and last day of a month
SELECT count(*) AS days, count(*) FILTER (WHERE t::text <> format('{"version": 1, "ever": 0, "months": [["%s", 1, 1]]}', to_char(d, 'YYYY-MM'))) AS wrong
FROM (SELECT d, jamsos.timeline(d, d) AS t FROM (SELECT m::date AS d FROM generate_series('0001-01-01'::timestamp, '9999-12-01', '5 months') m UNION ALL SELECT (m + interval '1 month')::date - 1 FROM generate_series('0001-01-01'::timestamp, '9999-12-01', '5 months') m) x GROUP BY d) q;
SELECT jamsos.timeline('0044-03-15 BC'::date, '11999-01-01'::date), jamsos.timeline('11999-01-01'::date, NULL), jamsos.timeline('0044-03-15 BC'::date, '0044-03-15 BC'::date);
SELECT jamsos.timeline('[9999-01-01,9999-12-31]'::daterange)::text = jamsos.timeline('9999-01-01'::date, '9999-12-31')::text AS same, jamsos.timeline('[9999-12-31,10000-01-02)');
SELECT jamsos.timeline('(,-infinity)');
SELECT jamsos.timeline('[infinity,)');
-- text, jsonb, binary
SELECT t OPERATOR(jamsos.=) t::text::jamsos.timeline_summary AS text, t OPERATOR(jamsos.=) t::jsonb::jamsos.timeline_summary AS jsonb, count(*) FROM (SELECT office, jamsos.timeline(active) AS t FROM many GROUP BY office) q GROUP BY 1, 2;
CREATE TABLE kept AS SELECT office, jamsos.timeline(active) AS t FROM many GROUP BY office;
CREATE TABLE copied (LIKE kept);
\copy kept TO 'results/timeline.bin' (FORMAT binary)
\copy copied FROM 'results/timeline.bin' (FORMAT binary)
SELECT count(*) AS same FROM kept JOIN copied ON kept.t OPERATOR(jamsos.=) copied.t;
SELECT count(DISTINCT t) AS distinct, count(*) AS sorted FROM (SELECT t FROM kept UNION ALL SELECT t FROM copied ORDER BY t) q;
SELECT jamsos.timeline_combine(NULL, NULL) IS NULL AS nothing, jamsos.timeline_final(jamsos.timeline_combine(jamsos.timeline_accum(NULL, '[2020-01-01,2020-02-01)'), jamsos.timeline_accum(NULL, '[2031-05-05,)')));
SELECT '{"version": 1, "months": []}'::jamsos.timeline_summary, '{"version": 1, "ever": 3, "months": [["2020-01", 0, 0], ["2020-03", 2, 1]]}'::jamsos.timeline_summary;
SELECT 'x'::jamsos.timeline_summary;
SELECT '[]'::jamsos.timeline_summary;
SELECT '{"version": 1, "ever": 1}'::jamsos.timeline_summary;
SELECT '{"version": 2, "months": []}'::jamsos.timeline_summary;
SELECT '{"version": 1, "ever": 1.5, "months": []}'::jamsos.timeline_summary;
SELECT '{"version": 1, "months": [["2020-13", 1, 1]]}'::jamsos.timeline_summary;
SELECT '{"version": 1, "months": [["2020-02", 1, 1], ["2020-01", 1, 1]]}'::jamsos.timeline_summary;
SELECT '{"version": 1, "months": [["2020-02", 1e30, 1]]}'::jamsos.timeline_summary;
-- errors
SELECT jamsos.timeline(NULL);
SELECT jamsos.timeline('empty'::daterange);
SELECT jamsos.timeline(NULL, '2020-01-01');
SELECT jamsos.timeline('2020-01-02', '2020-01-01');
SELECT * FROM jamsos.months('{"version": 1, "months": []}', '2020-02-01', '2020-01-01');
SELECT * FROM jamsos.months('{"version": 1, "months": []}', '2020-02-01', '10000-01-01');
DROP VIEW wanted, got;
DROP TABLE spells, many, kept, copied;
