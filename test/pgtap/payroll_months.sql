-- Several months in one call are what each of them is by itself, to the last character: payrolls of people who come and go,
-- with programmes and without, whose wage nobody knows or the minimum lifts; months of one law, of two, in any order, twice.
BEGIN;
SET client_min_messages = warning;
SELECT plan(4);
CREATE TEMP TABLE crowds AS
SELECT n, jamsos.payroll(CASE WHEN h % 11 <> 0 THEN (h % 15000 * CASE WHEN n % 3 = 0 THEN 1000 ELSE 777.77 END)::numeric(14,2) END, (1 + h % 5)::integer,
	CASE h % 4 WHEN 0 THEN '{JKM,JHT}'::text[] WHEN 1 THEN '{JKK,JKM,JHT,JP}' END, (ARRAY['PU', 'PU', 'PU', 'BPU', 'PR'])[1 + h / 7 % 5],
	CASE WHEN n % 4 > 0 THEN daterange(CASE WHEN h % 3 = 1 THEN '2022-01-15'::date + (h % 1700)::integer END, CASE WHEN h % 3 = 2 THEN '2026-12-20'::date - (h % 900)::integer END) END) AS p
FROM generate_series(1, 200) n, generate_series(1, 1 + n % 37) i, LATERAL (SELECT hashint8(n * 1000 + i) & 2147483647::bigint) v (h) GROUP BY n;
CREATE TEMP TABLE lists AS
SELECT kind, array_agg(m::date ORDER BY CASE WHEN kind = 'mixed' THEN hashint8(i) ELSE i END) AS months, array_agg(jamsos.tariff(m::date, programs, reliefs, rounding => rounding, minimum => least_wage + extract(year FROM m)::integer % 2 * 100000)
	ORDER BY CASE WHEN kind = 'mixed' THEN hashint8(i) ELSE i END) AS tariffs
FROM (VALUES ('year', date '2026-01-01', date '2026-12-01', '{JKK,JKM,JHT,JP,JKN}'::text[], '{}'::text[], 'each', NULL::integer), ('stated', '2024-08-01', '2026-12-01', NULL, '{}', 'each', NULL),
	('reliefs', '2020-06-01', '2022-03-01', NULL, NULL, 'down', NULL), ('minimum', '2024-10-01', '2026-04-01', '{JKK,JP}', '{}', 'total', 3000000), ('mixed', '2025-01-01', '2026-12-01', '{JKK,JKM,JHT,JP}', '{}', 'none', 2500000)) k (kind, first_month, last_month, programs, reliefs, rounding, least_wage),
	generate_series(first_month, last_month, interval '1 month') WITH ORDINALITY g (m, i) GROUP BY kind
UNION ALL SELECT 'twice', array_agg('2026-05-01'::date), array_agg(t ORDER BY i) FROM generate_series(1, 9) i, LATERAL (SELECT jamsos.tariff('2026-05-01', '{JKM}', rounding => CASE WHEN i % 3 > 0 THEN 'each' ELSE 'none' END)) v (t);
ALTER TABLE lists ALTER tariffs SET STORAGE EXTERNAL;
ANALYZE lists, crowds;
-- payroll after payroll for a tariff, so that no call has anything of the one before it
CREATE TEMP TABLE singly AS
SELECT kind, n, i, month, l::text AS row, (l).total
FROM (SELECT kind, n, i, month, p, tariff FROM lists, crowds, unnest(months, tariffs) WITH ORDINALITY t (month, tariff, i) ORDER BY kind, i, n) q, LATERAL (SELECT jamsos.liability(p, tariff) AS l OFFSET 0) v;
ANALYZE singly;
SELECT is((SELECT count(*) FROM singly), (SELECT 200 * sum(cardinality(tariffs)) FROM lists)::bigint, 'lists of ' || (SELECT string_agg(cardinality(tariffs)::text, ', ' ORDER BY kind) FROM lists) || ' tariffs');
SELECT cmp_ok((SELECT count(DISTINCT total) FROM singly WHERE kind = 'stated'), '>', (SELECT 4 * count(DISTINCT n) FROM singly), 'people come and go, so that months of one law differ');
SELECT is_empty($$SELECT kind, n, i, month, s.row, m.row FROM singly s FULL JOIN (
		SELECT kind, n, i, month, ROW(workers, unpriced, wage_bill, jkk, jkm, jht_employer, jht_worker, jp_employer, jp_worker, jkp_government, jkn_employer, jkn_worker, employer, worker, government, total)::jamsos.liability_row::text AS row
		FROM lists, crowds, jamsos.liability(p, tariffs) WITH ORDINALITY l (month, workers, unpriced, wage_bill, jkk, jkm, jht_employer, jht_worker, jp_employer, jp_worker, jkp_government, jkn_employer, jkn_worker, employer, worker, government, total, i)) m
	USING (kind, n, i, month) WHERE s.row IS DISTINCT FROM m.row$$, 'liability() of several months');
SELECT is_empty($$SELECT kind, n, s.rows, m.rows FROM
	(SELECT kind, n, array_agg(ROW(month, program, payer, carrier, workers, base, amount, unpriced)::text ORDER BY i, o) AS rows
	 FROM lists, crowds, unnest(months, tariffs) WITH ORDINALITY t (month, tariff, i), jamsos.liabilities(p, tariff) WITH ORDINALITY l (program, payer, carrier, workers, base, amount, unpriced, o) WHERE n < 70 GROUP BY kind, n) s
	FULL JOIN (SELECT kind, n, array_agg(ROW(month, program, payer, carrier, workers, base, amount, unpriced)::text ORDER BY o) AS rows
	 FROM lists, crowds, jamsos.liabilities(p, tariffs) WITH ORDINALITY l (month, program, payer, carrier, workers, base, amount, unpriced, o) WHERE n < 70 GROUP BY kind, n) m
	USING (kind, n) WHERE s.rows IS DISTINCT FROM m.rows$$, 'liabilities() of several months');
SELECT * FROM finish();
ROLLBACK;
