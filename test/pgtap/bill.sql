-- The bill against a clerk: bills are made from a list of what is wrong with them, and the
-- clerk, plain numeric SQL, knows from that list which causes there are and what each is worth.
BEGIN;
SET client_min_messages = warning;
SELECT plan(18);
-- workers, each has seven amounts; wages to the sen
\set workers 12000
\set sen 4000
\if :{?full}
\set workers 300000
\set sen 20000
\endif

-- what is wrong, by the digits of the number of the worker: each alone, and all together
CREATE TABLE planted AS
SELECT i, i % 31 AS office, 1 + i % 5 AS risk_class, wage, rapel, CASE WHEN n < 7 THEN n END AS months,
	CASE i % 7 WHEN 1 THEN wage - 100000 * (1 + h1 % 9) WHEN 2 THEN wage + 100000 * (1 + h1 % 90) ELSE wage END AS reported,
	CASE WHEN i / 7 % 5 = 1 THEN 1 + (i + 1 + h1 % 4) % 5 END AS wrong_class
FROM generate_series(1, :workers) i
CROSS JOIN LATERAL (SELECT hashint4(i) & 1048575 AS h1, hashint4(i + 7777777) & 1048575 AS h2) h
CROSS JOIN LATERAL (SELECT 1200000 + 100000 * (h2 % 140) AS wage, 1 + h2 / 140 % 7 AS n) w
CROSS JOIN LATERAL (SELECT CASE WHEN i / 35 % 4 = 1 THEN 100000 * n * (1 + h1 / 90 % 20) ELSE 0 END AS rapel) r;
CREATE TABLE planted_amount AS
SELECT p.*, a.key, a.program, a.payer, CASE WHEN a.key = 'jkk' THEN (ARRAY[0.24, 0.54, 0.89, 1.27, 1.74])[p.risk_class] ELSE a.law END AS law,
	CASE WHEN a.key = 'jkk' AND p.wrong_class IS NOT NULL THEN (ARRAY[0.24, 0.54, 0.89, 1.27, 1.74])[p.wrong_class] WHEN h % 11 = 1 THEN o.rate END AS wrong_rate,
	h / 11 % 13 = 1 AS missing, h / 143 % 6 = 1 AS has_remainder, h / 858 % 17 = 1 AS not_stated, 11086300::numeric AS ceiling, h
FROM planted p
CROSS JOIN (VALUES ('jkk', 'JKK', 'employer', NULL), ('jkm', 'JKM', 'employer', 0.3), ('jht_employer', 'JHT', 'employer', 3.7), ('jht_worker', 'JHT', 'worker', 2),
	('jp_employer', 'JP', 'employer', 2), ('jp_worker', 'JP', 'worker', 1), ('jkn_worker', 'JKN', 'worker', NULL)) a (key, program, payer, law)
CROSS JOIN LATERAL (SELECT (hashtext(a.key || p.i) & 1048575) AS h) x
CROSS JOIN LATERAL (SELECT (1 + h / 99 % 880)::numeric / 100 AS any_rate) y
-- no rate of the law, for that would be another class or nothing wrong
CROSS JOIN LATERAL (SELECT CASE WHEN any_rate IN (0.24, 0.54, 0.89, 1.27, 1.74, 0.3, 3.7, 2, 1) THEN 4.44 ELSE any_rate END AS rate) o;

-- the bill
CREATE TABLE clerk AS
SELECT *, CASE WHEN not_stated THEN NULL WHEN key = 'jkn_worker' THEN CASE WHEN missing THEN 30000 ELSE 0 END WHEN missing THEN 0
		ELSE round((reported_base + coalesce(rapel_base, rapel)) * coalesce(wrong_rate, law) / 100) + remainder END AS billed
FROM (SELECT *, CASE WHEN program = 'JP' THEN least(wage, ceiling) ELSE wage END AS base, CASE WHEN program = 'JP' THEN least(reported, ceiling) ELSE reported END AS reported_base,
		-- the ceiling is that of each month
		CASE WHEN program <> 'JP' OR rapel = 0 THEN rapel ELSE months * least(reported + rapel / months, ceiling) - months * least(reported, ceiling) END AS rapel_base
	FROM planted_amount) q
-- half a hundredth of a percent, so that it is no rate
CROSS JOIN LATERAL (SELECT CASE WHEN has_remainder THEN round((reported_base + coalesce(rapel_base, rapel)) * (h % 3 + 0.5) / 10000) ELSE 0 END AS remainder) r;
CREATE TABLE by_clerk AS
WITH amount AS (
	-- a wrong class or rate can be seen only where nothing else is left over
	SELECT *, CASE WHEN remainder = 0 THEN coalesce(wrong_rate, law) ELSE law END AS used FROM clerk
), step AS (
	SELECT i, office, key, program, payer, billed, round(base * law / 100) AS due, round((reported_base + rapel_base) * law / 100) AS due_reported, round(base * used / 100) AS d1, round(reported_base * used / 100) AS d2,
		round((reported_base + rapel_base) * used / 100) AS d3, program = 'JKK' AND wrong_class IS NOT NULL AS by_class, reported < wage AS low, key = 'jkn_worker' AS not_due, rapel_base > 0 AS has_rapel FROM amount
), judged AS (
	SELECT s.i, s.office, s.key, s.program, s.payer, CASE WHEN not_due THEN 0 ELSE due END AS due, CASE WHEN not_due THEN 0 ELSE due_reported END AS due_reported, billed, c.cause, c.amount
	FROM step s CROSS JOIN LATERAL (
		SELECT NULL::text AS cause, NULL::numeric AS amount WHERE billed IS NULL OR NOT not_due AND d3 IS NULL AND billed <> 0
		UNION ALL SELECT CASE WHEN billed = 0 THEN 'agrees' ELSE 'program_not_due' END, billed WHERE not_due AND billed IS NOT NULL
		UNION ALL SELECT 'program_missing', -due WHERE NOT not_due AND billed = 0
		UNION ALL SELECT 'agrees', 0 WHERE NOT not_due AND billed = due AND NOT has_rapel
		UNION ALL SELECT * FROM (VALUES (CASE WHEN by_class THEN 'wrong_class' ELSE 'wrong_rate' END, d1 - due), (CASE WHEN low THEN 'wage_low' ELSE 'wage_high' END, d2 - d1), ('rapel', d3 - d2), ('remainder', billed - d3)) v (cause, amount)
			WHERE NOT not_due AND billed <> 0 AND d3 IS NOT NULL AND (billed <> due OR has_rapel) AND v.amount <> 0) c
)
SELECT * FROM judged;
CREATE TABLE bill AS SELECT i, office, risk_class, wage, reported, rapel, months, jsonb_object_agg(key, billed) FILTER (WHERE billed IS NOT NULL OR i % 2 = 0) AS billed FROM clerk GROUP BY 1, 2, 3, 4, 5, 6, 7;
ANALYZE bill;
CREATE TABLE ours AS
SELECT b.i, b.office, l.program, l.payer, l.due, l.due_reported, l.billed, l.cause, l.amount
FROM bill b, jamsos.bill_line(b.wage, b.reported, b.rapel, b.billed, jamsos.tariff('2026-06-01', programs => '{JKK,JKM,JHT,JP}', reliefs => '{}'), b.risk_class, 'PU', b.months) l;

SELECT cmp_ok((SELECT count(*) FROM by_clerk), '>=', 7 * (SELECT count(*) FROM bill), 'each amount of each bill');
SELECT is((SELECT count(DISTINCT cause) FROM by_clerk), 9::bigint, 'every cause is there');
SELECT cmp_ok((SELECT count(DISTINCT causes) FROM (SELECT string_agg(cause || sign(amount), ' ' ORDER BY cause) AS causes FROM by_clerk GROUP BY i, key) q), '>=', 42::bigint, 'and whatever they can be together, up and down');
SELECT cmp_ok((SELECT count(*) FROM (SELECT FROM by_clerk WHERE cause IN ('wrong_class', 'wage_low', 'rapel') GROUP BY i, key HAVING count(*) = 3) q), '>', 20::bigint, 'and three at once');
-- an amount that is not stated and not due has no row
CREATE TABLE wanted AS SELECT i, office, program, payer, due, due_reported, billed, cause, amount FROM by_clerk WHERE NOT (key = 'jkn_worker' AND billed IS NULL);
CREATE INDEX ON wanted (i);
ANALYZE wanted;
SELECT is((SELECT count(*) FROM ((SELECT * FROM ours EXCEPT ALL SELECT * FROM wanted) UNION ALL (SELECT * FROM wanted EXCEPT ALL SELECT * FROM ours)) x), 0::bigint, 'as the clerk, amount for amount');
SELECT is((SELECT count(*) FROM (SELECT FROM ours GROUP BY i, program, payer HAVING sum(amount) <> max(billed) - max(due)) x), 0::bigint, 'the causes of an amount add up to billed - due');

-- the office's gap, cause by cause
CREATE VIEW office_wanted AS
SELECT office, count(DISTINCT i) AS workers, count(DISTINCT i) - count(DISTINCT i) FILTER (WHERE cause IS DISTINCT FROM 'agrees') AS agreeing, count(DISTINCT i) FILTER (WHERE cause IS NULL AND billed IS NOT NULL) AS unpriced,
	count(DISTINCT i) FILTER (WHERE billed IS NULL) AS not_stated, sum(due) FILTER (WHERE first AND cause IS NOT NULL) AS due, sum(billed) FILTER (WHERE first AND cause IS NOT NULL) AS billed,
	sum(amount) AS amount_gap, coalesce(sum(amount) FILTER (WHERE cause = 'agrees'), 0) AS agrees, coalesce(sum(amount) FILTER (WHERE cause = 'wage_low'), 0) AS wage_low, coalesce(sum(amount) FILTER (WHERE cause = 'wage_high'), 0) AS wage_high,
	coalesce(sum(amount) FILTER (WHERE cause = 'wrong_class'), 0) AS wrong_class, coalesce(sum(amount) FILTER (WHERE cause = 'wrong_rate'), 0) AS wrong_rate, coalesce(sum(amount) FILTER (WHERE cause = 'rapel'), 0) AS rapel,
	coalesce(sum(amount) FILTER (WHERE cause = 'program_missing'), 0) AS program_missing, coalesce(sum(amount) FILTER (WHERE cause = 'program_not_due'), 0) AS program_not_due, coalesce(sum(amount) FILTER (WHERE cause = 'remainder'), 0) AS remainder
FROM (SELECT *, row_number() OVER (PARTITION BY i, program, payer ORDER BY cause) = 1 AS first FROM wanted) q GROUP BY ROLLUP (office);
CREATE VIEW office_ours AS
SELECT office, (jamsos.bill_gap(wage, reported, rapel, billed, jamsos.tariff('2026-06-01', programs => '{JKK,JKM,JHT,JP}', reliefs => '{}'), risk_class, 'PU', months)).* FROM bill GROUP BY ROLLUP (office);
SELECT is((SELECT count(*) FROM office_wanted), 32::bigint, 'offices and their sum');
CREATE TABLE office_wanted_rows AS SELECT * FROM office_wanted;
SELECT set_eq('SELECT * FROM office_ours', 'SELECT * FROM office_wanted_rows', 'bill_gap: as the clerk');
SELECT is((SELECT count(*) FROM office_ours WHERE amount_gap <> billed - due OR amount_gap <> agrees + wage_low + wage_high + wrong_class + wrong_rate + rapel + program_missing + program_not_due + remainder), 0::bigint, 'the causes add up to the office''s gap');
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SELECT set_eq('SELECT * FROM office_ours', 'SELECT * FROM office_wanted_rows', 'in parallel workers too');
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
-- windows: what leaves is taken back
SELECT is((SELECT count(*) FROM (SELECT jamsos.bill_gap(wage, reported, rapel, billed, t, risk_class, 'PU', months) OVER w AS g, array_agg(b.i) OVER w AS people
		FROM bill b, jamsos.tariff('2026-06-01', programs => '{JKK,JKM,JHT,JP}', reliefs => '{}') t WHERE i <= 2000 WINDOW w AS (ORDER BY i ROWS BETWEEN 4 PRECEDING AND CURRENT ROW)) q
	WHERE (g).workers <> cardinality(people) OR (g).amount_gap <> (SELECT sum(amount) FROM wanted WHERE i = ANY (people))), 0::bigint, 'windows');

-- sen: wages of decrees, a Formulir 2a that prints sen, an office that reports whole rupiah
CREATE TABLE sen AS
SELECT i, (2000000 + (hashint4(i) & 1048575) * 9.37)::numeric(14,2) AS wage FROM generate_series(1, :sen) i;
CREATE FUNCTION pg_temp.form(wage numeric, places int) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT jsonb_build_object('jkk', round(wage * 0.0024, places), 'jkm', round(wage * 0.003, places), 'jht_employer', round(wage * 0.037, places), 'jht_worker', round(wage * 0.02, places),
		'jp_employer', round(least(wage, 11086300) * 0.02, places), 'jp_worker', round(least(wage, 11086300) * 0.01, places))
$$;
CREATE TABLE sen_bill AS SELECT i, wage, trunc(wage) AS reported, pg_temp.form(wage, 2) AS to_the_sen, pg_temp.form(trunc(wage), 0) AS whole, pg_temp.form(trunc(wage), 2) AS whole_wage FROM sen;
SELECT is((SELECT count(*) FROM sen_bill, LATERAL (VALUES (to_the_sen), (whole), (whole_wage)) v (billed), jamsos.bill_line(wage, reported, 0, v.billed, jamsos.tariff('2026-06-01', programs => '{JKK,JKM,JHT,JP}', reliefs => '{}')) l
	WHERE cause IS DISTINCT FROM 'agrees'), 0::bigint, 'sen agree');
SELECT is((SELECT (jamsos.bill_gap(wage, reported, 0, to_the_sen, jamsos.tariff('2026-06-01', programs => '{JKK,JKM,JHT,JP}', reliefs => '{}', rounding => 'none'))).billed FROM sen_bill),
	(SELECT sum((v.value)::numeric) FROM sen_bill, jsonb_each_text(to_the_sen) v), 'and are counted to the sen');
SELECT is((SELECT count(*) FROM sen_bill, jamsos.bill_line(wage, reported, 0, (SELECT jsonb_object_agg(key, value::numeric * 100) FROM jsonb_each_text(to_the_sen)), jamsos.tariff('2026-06-01', programs => '{JKK,JKM,JHT,JP}', reliefs => '{}')) l WHERE cause = 'agrees'), 0::bigint,
	'a bill a hundred times too high never agrees');
SELECT is((SELECT count(*) FROM sen_bill, generate_series(2, 4) n, jamsos.bill_line(wage, reported, 0, (SELECT jsonb_object_agg(key, value::numeric + CASE WHEN n = 2 THEN 2 ELSE -n END) FROM jsonb_each_text(to_the_sen)), jamsos.tariff('2026-06-01', programs => '{JKK,JKM,JHT,JP}', reliefs => '{}')) l
	WHERE cause = 'agrees'), 0::bigint, 'nor one that is two rupiah off');

-- BPU: the base of a bracket, a fixed amount; whom the table's keeper pays for
SELECT results_eq($$SELECT program, payer, due, due_reported, billed, cause, amount FROM jamsos.bill_line(2500000, 1500000, 0, '{"jkk": 15000, "jkm": 7000}', jamsos.tariff('2024-06-01'), 1, 'BPU')$$,
	$$VALUES ('JKK', 'worker', 26000::numeric, 16000::numeric, 15000::numeric, 'wage_low', -10000::numeric), ('JKK', 'worker', 26000, 16000, 15000, 'remainder', -1000), ('JKM', 'worker', 6800, 6800, 7000, 'remainder', 200)$$,
	'BPU: Lampiran II has 2,600,000 for 2.5 million and 1,600,000 for 1.5 million');
SELECT results_eq($$SELECT program, payer, due, billed, cause, amount FROM jamsos.bill_line(NULL::numeric, NULL, 0, '{"jkk": 10000, "jkm": 6800}', jamsos.tariff('2024-06-01'), 1, 'PR')$$,
	$$VALUES ('JKK', 'employer', 10000::numeric, 10000::numeric, 'agrees', 0::numeric), ('JKM', 'employer', 6800, 6800, 'agrees', 0)$$, 'pekerja rentan without an income: the lowest base');
SELECT results_eq($$SELECT program, due, due_reported, cause, amount FROM (VALUES (1), (3)) v (n), jamsos.bill_line(9000000, 9000000, 3000000, '{"jp_worker": 121086}', jamsos.tariff('2026-06-01', programs => '{JP}'), rapel_months => n) l WHERE payer = 'worker' ORDER BY n$$,
	$$VALUES ('JP', 90000::numeric, 110863::numeric, 'rapel', 20863::numeric), ('JP', 90000, 110863, 'remainder', 10223), ('JP', 90000, 120000, 'rapel', 30000), ('JP', 90000, 120000, 'remainder', 1086)$$,
	'JP: 2,086,300 are left under the ceiling of each month that the back pay covers');
SELECT * FROM finish();
ROLLBACK;
