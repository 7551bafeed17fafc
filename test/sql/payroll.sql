-- The stored summary of a set of workers, its aggregates and what SQL asks of it.
SET client_min_messages = warning;
CREATE TEMP TABLE staff (office int, wage numeric, risk_class int, programs text[], segment text, active daterange);
INSERT INTO staff VALUES
	(1, 2500000, 1, NULL, 'PU', NULL), (1, 2500000, 1, NULL, 'PU', NULL), (1, 2877448.59, 1, '{JKK,JKM,JHT}', 'PU', NULL),
	(1, NULL, 1, NULL, 'PU', NULL), (2, 0, 2, NULL, 'PU', '[2026-01-15,2026-07-01)'), (2, 12500000, 2, '{JKM,JKK,JP}', 'PU', '[2025-03-31,)'),
	(2, NULL, 1, NULL, 'PR', '[,2026-12-31]'), (3, 1000000.005, 1, NULL, 'BPU', NULL), (3, 4000000, 1, NULL, 'ASN', 'empty'::daterange);
DELETE FROM staff WHERE isempty(active);

-- what is in it
SELECT jamsos.payroll(wage, risk_class, programs, segment, active) FROM staff;
SELECT office, e.* FROM (SELECT office, jamsos.payroll(wage, risk_class, programs, segment, active) AS p FROM staff GROUP BY office) q,
	LATERAL jamsos.entries(p) e ORDER BY office, 2, 3, 4 NULLS FIRST, 5, 7 NULLS FIRST;
-- nobody
SELECT jamsos.payroll(wage), jamsos.rollup(jamsos.payroll(wage)) OVER () FROM staff WHERE false;
SELECT jamsos.headcount(p), jamsos.unpriced(p), jamsos.wage_bill(p), jamsos.wage_quantile(p, 0.5), (SELECT count(*) FROM jamsos.entries(p)) AS entries,
	(SELECT count(*) FROM jamsos.liabilities(p, month => '2026-01-01')) AS liabilities, (jamsos.liability(p, month => '2026-01-01')).total
FROM (SELECT jamsos.payroll(wage) AS p FROM staff WHERE false) q;
SELECT jamsos.payroll(NULL::bigint), jamsos.rollup(NULL);
-- the fewer arguments, the more defaults
SET search_path = jamsos, public;
SELECT payroll(w) = payroll(w, 1) AND payroll(w) = payroll(w, 1, NULL) AND payroll(w) = payroll(w, 1, NULL, 'PU')
	AND payroll(w) = payroll(w, 1, NULL, 'PU', NULL) AND payroll(w) = payroll(w::int) AND payroll(w) = payroll(w::numeric)
	AND payroll(w, 1, NULL, 'PU', '(,)') = payroll(w) AND payroll(w, 1, NULL, 'PU', '[-infinity,infinity)') = payroll(w) AS same
FROM (VALUES (1000000::bigint), (2000000)) v (w);
-- tables of counts: the payroll of the rows that they stand for, in every overload, group by group, also of counts of 0
CREATE TEMP TABLE counts AS SELECT i, i % 7 AS office, (i * 37 % 11)::bigint AS workers, CASE WHEN i % 13 > 0 THEN 1000000 + i % 900 * 1000.5 END AS wage, 1 + i % 5 AS class,
	(ARRAY[NULL, '{JKK}', '{JKK,JKM,JHT}'])[1 + i % 3]::text[] AS programs, (ARRAY['PU', 'BPU', 'PR', 'ASN'])[1 + i % 4] AS segment, CASE WHEN i % 2 = 0 THEN daterange('2020-01-01'::date + i, NULL) END AS active
FROM generate_series(1, 3000) i;
CREATE TEMP TABLE people AS SELECT c.* FROM counts c, generate_series(1, workers);
SELECT count(*) AS offices, bool_and(a1 = b1) AS wage, bool_and(a2 = b2) AS class, bool_and(a3 = b3) AS programs, bool_and(a4 = b4) AS segment, bool_and(a5 = b5) AS active, bool_and(a6 = b6 AND a7 = b7) AS types
FROM (SELECT office, payroll_count(workers, wage) a1, payroll_count(workers, wage, class) a2, payroll_count(workers, wage, class, programs) a3, payroll_count(workers, wage, class, programs, segment) a4,
	payroll_count(workers, wage, class, programs, segment, active) a5, payroll_count(workers, wage::bigint) a6, payroll_count(workers, wage::int, class) a7 FROM counts GROUP BY office) a
FULL JOIN (SELECT office, payroll(wage) b1, payroll(wage, class) b2, payroll(wage, class, programs) b3, payroll(wage, class, programs, segment) b4,
	payroll(wage, class, programs, segment, active) b5, payroll(wage::bigint) b6, payroll(wage::int, class) b7 FROM people GROUP BY office) b USING (office);
-- states that are combined, a window that gives back, entries that outgrow the table
SELECT rollup(p) = (SELECT payroll(wage, class) FROM people) AS rolled_up FROM (SELECT payroll_count(workers, wage, class) AS p FROM counts GROUP BY office) q;
SELECT bool_and(p = (SELECT payroll_count(workers, wage, class, programs, segment, active) FROM (SELECT * FROM counts ORDER BY i OFFSET greatest(n - 5, 0) LIMIT least(n, 5)) s)) AS window
FROM (SELECT i AS n, payroll_count(workers, wage, class, programs, segment, active) OVER (w ROWS BETWEEN 4 PRECEDING AND CURRENT ROW) AS p FROM counts WHERE i <= 200 WINDOW w AS (ORDER BY i)) q;
SELECT headcount(p) = 3 * 80000 AS headcount, wage_bill(p) = 3 * (80000 * 1000000::numeric + 79999::numeric * 80000 / 2 * 7) AS wage_bill
FROM (SELECT payroll_count(1 + i % 2, 1000000 + i / 2 * 7) AS p FROM generate_series(0, 159999) i) q;
-- Pekanbaru, 24,804 officers of the vote of 2024, in three counts: Rp136.918.080 a month
SELECT headcount(p), l.total FROM (SELECT payroll_count(n, w) AS p FROM (VALUES (2756, 1200000), (16536, 1100000), (5512, 700000)) v (n, w)) q, LATERAL liability(p, month => '2024-02-01') l;
SELECT payroll_count(0, 1000000) AS nobody, payroll_count(n, 1000000) AS no_rows FROM (VALUES (1)) v (n) WHERE false;
SELECT payroll_count(n, w) AS all_of_them FROM (VALUES (0, 1), (1000000000000000, 1000000000000)) v (n, w);
SELECT payroll_count(NULL, 1000000);
SELECT payroll_count(-3, 1000000);
SELECT payroll_count(1000000000000001, 1000000);
SELECT payroll_count(9223372036854775807, 1000000);
SELECT payroll_count(n, w) FROM (VALUES (1000000000000000, 1000000), (1, 1000000)) v (n, w);
SELECT payroll_count(n, w) FROM (VALUES (1000000000000000, 1000000), (1, 2000000)) v (n, w);
SELECT payroll_count(0, -1);
SELECT payroll_count(0, 1000000, 6);
-- text: written by hand in any order, sums of what comes twice, canonical after that
SELECT '{"version": 1, "strata": []}'::payroll_summary;
SELECT '{"strata": [{"wages": [[3000000, 1], [2000000.50, 2], [3000000, 4]], "to": "2026-12", "risk_class": 3}, {"unpriced": 7, "segment": "PR"}, {"wages": []}],
	"version": 1}'::payroll_summary;
SELECT p = p::text::payroll_summary AS text, p = p::jsonb::payroll_summary AS jsonb FROM (SELECT payroll(wage, risk_class, programs, segment, active) AS p FROM staff) q;
CREATE FUNCTION pg_temp.attempt(input text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE d text;
BEGIN
	RETURN input::jamsos.payroll_summary::text;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS d = PG_EXCEPTION_DETAIL;
	RETURN sqlstate || ' ' || sqlerrm || coalesce(': ' || nullif(d, ''), '');
END
$$;
SELECT input, pg_temp.attempt(input) AS outcome
FROM (VALUES ('x'), ('[]'), ('1'), ('{}'), ('{"version": 1, "strata": {}}'), ('{"version": 1, "strata": [1]}'), ('{"version": 1, "strata": [[]]}'), ('{"version": 1, "strata": [], "strata": []}'), ('{"version": 2, "strata": []}'),
	('{"version": 1, "strata": [{"colour": 1}]}'), ('{"segment": "PU", "strata": []}'), ('{"version": 1, "strata": [{"segment": "XX"}]}'), ('{"version": 1, "strata": [{"segment": 1}]}'), ('{"version": 1, "strata": [{"risk_class": 6}]}'),
	('{"version": 1, "strata": [{"programs": []}]}'), ('{"version": 1, "strata": [{"programs": ["JKX"]}]}'), ('{"version": 1, "strata": [{"programs": "JKK"}]}'), ('{"version": 1, "strata": [{"from": "2026-13"}]}'),
	('{"version": 1, "strata": [{"from": "2026-02", "to": "2026-01", "unpriced": 1}]}'), ('{"version": 1, "strata": [{"unpriced": -1}]}'), ('{"version": 1, "strata": [{"wages": [1]}]}'), ('{"version": 1, "strata": [{"wages": [[1]]}]}'),
	('{"version": 1, "strata": [{"wages": [[1, 2, 3]]}]}'), ('{"version": 1, "strata": [{"wages": [[-1, 2]]}]}'), ('{"version": 1, "strata": [{"wages": [[1, 0]]}]}'), ('{"version": 1, "strata": [{"wages": [[1.005, 1]]}]}'), ('{"version": 1, "strata": [{"wages": [[1e6, 1]]}]}'),
	('{"version": 1, "strata": [{"wages": [[1000000000000.01, 1]]}]}'), ('{"version": 1, "strata": [{"wages": [[null, 1]]}]}'), ('{"version": 1, "strata": [{"wages": [[[1], 1]]}]}'), ('{"version": 1, "strata": [{"wages": [[1, 1000000000000001]]}]}'),
	('{"version": 1, "strata": [{"wages": [[1, 1000000000000000], [2, 1]]}]}'), ('{"version": 1, "strata": [{"wages": [[1, 1000000000000000], [1, 1000000000000000]]}]}')) v (input);
-- binary: the packed form; what is not canonical is refused
SELECT encode(payroll_summary_send(payroll(w)), 'hex') FROM (VALUES (2500000), (2500000), (3000000), (NULL)) v (w);
CREATE TEMP TABLE sent AS SELECT payroll(wage, risk_class, programs, segment, active) AS p FROM staff;
\copy sent TO 'results/payroll.bin' (FORMAT binary)
CREATE TEMP TABLE received (p payroll_summary);
\copy received FROM 'results/payroll.bin' (FORMAT binary)
SELECT received.p = sent.p AS same FROM received, sent;
CREATE FUNCTION pg_temp.receive(hex text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	d text;
	bytes bytea := decode(hex, 'hex');
BEGIN
	-- as COPY sends it: header, a tuple of one field, the end
	bytes := decode('5047434f50590aff0d0a00', 'hex') || int4send(0) || int4send(0) || int2send(1::int2) || int4send(length(bytes)) || bytes || int2send(-1::int2);
	EXECUTE format('COPY received FROM PROGRAM %L (FORMAT binary)', 'echo ' || translate(encode(bytes, 'base64'), E'\n', '') || ' | base64 -d');
	RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS d = PG_EXCEPTION_DETAIL;
	RETURN sqlstate || ' ' || sqlerrm || coalesce(': ' || nullif(d, ''), '');
END
$$;
SELECT what, pg_temp.receive(bytes)
FROM (VALUES ('nobody', '0100'), ('two workers', '01000100c0843d0002' || '0200'), ('too short', '01'), ('version', '0200'), ('flags', '0101'), ('cut off', '01000100c0843d00'),
	('number not shortest', '01000100c0843d00820002' || '00'), ('no workers', '0100010001' || '0000'), ('class 0', '010000000001' || '00'), ('class 6', '010006000001' || '00'),
	('programme', '010001400001' || '00'), ('unit not the divisor', '01000100010003' || '0100'), ('sections out of order', '010002000001' || '00' || '01000001' || '00'),
	('section twice', '010001000001' || '00' || '01000001' || '00'), ('period for always', '01002100000000' || '0100'), ('number too large', '010001000101ffffffffffffffffff7f0100')) v (what, bytes);
-- + and -
SELECT payroll_add(a, b) = a + b AND a + b = b + a AND payroll_subtract(a + b, b) = a AND (a + b) - a = b AND (a - a) = '{"version": 1, "strata": []}' AS holds, a + b
FROM (SELECT payroll(wage) AS a FROM (VALUES (2000000), (3000000), (NULL)) v (wage)) x, (SELECT payroll(wage) AS b FROM (VALUES (0), (2000000), (NULL)) v (wage)) y;
SELECT '{"version": 1, "strata": [{"wages": [[2000000, 1]]}]}'::payroll_summary - '{"version": 1, "strata": [{"wages": [[2000000, 2]]}]}';
SELECT '{"version": 1, "strata": [{"wages": [[2000000, 1]]}]}'::payroll_summary - '{"version": 1, "strata": [{"segment": "BPU", "programs": ["JKK"], "from": "2026-01", "unpriced": 2}]}';
SELECT '{"version": 1, "strata": [{"wages": [[1, 1000000000000000]]}]}'::payroll_summary + '{"version": 1, "strata": [{"wages": [[2, 1]]}]}';
SELECT count(DISTINCT p), count(*) FILTER (WHERE p < LAST) AS less FROM (SELECT p, last_value(p) OVER (ORDER BY p ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS last
	FROM (SELECT payroll(w) AS p FROM (VALUES (1, 5), (2, 5), (3, 6)) v (g, w) GROUP BY g) q) q;
-- how many, at which wages
SELECT headcount(p), headcount(p, '2026-06-30') AS june, headcount(p, '2026-07-01') AS july, headcount(p, '2027-01-01') AS later, headcount(p, '2025-03-01') AS earlier,
	unpriced(p), wage_bill(p), wage_bill(p, '2026-07-01') AS july_bill
FROM (SELECT payroll(wage, risk_class, programs, segment, active) AS p FROM staff) q;
SELECT f, wage_quantile(p, f), (SELECT percentile_disc(f::float8) WITHIN GROUP (ORDER BY i * 1000) FROM generate_series(1, 10) i) AS percentile_disc
FROM (SELECT payroll(i * 1000) AS p FROM generate_series(1, 10) i) q, unnest('{0,0.05,0.1,0.11,0.5,0.95,1}'::numeric[]) f;
SELECT wage_quantile('{"version": 1, "strata": []}', 1.5);
SELECT h.* FROM (SELECT payroll(i * 1000) AS p FROM generate_series(1, 10) i) q, wage_histogram(p, 3) h;
SELECT h.* FROM (SELECT payroll(7) AS p FROM generate_series(1, 10) i) q, wage_histogram(p, 3) h;
SELECT * FROM wage_histogram('{"version": 1, "strata": []}', 0);
SELECT payroll_scale(p, 0.5), payroll_scale(p, 0.34), payroll_scale(p, 2.5), payroll_scale(p, 0) FROM (SELECT payroll(w) AS p FROM (VALUES (1), (1), (1), (2), (2), (3), (NULL)) v (w)) q;
SELECT payroll_scale('{"version": 1, "strata": []}', -1);
SELECT payroll_scale('{"version": 1, "strata": []}', 0.1234567890123);
SELECT payroll_scale('{"version": 1, "strata": []}', 'NaN');
-- what they owe: each its own programmes, or those of the tariff for everybody
SELECT l.* FROM (SELECT payroll(wage, risk_class, programs, segment, active) AS p FROM staff) q, LATERAL liabilities(p, month => '2026-03-01') l;
SELECT l.* FROM (SELECT payroll(wage, risk_class, programs, segment, active) AS p FROM staff WHERE segment = 'PU') q, LATERAL liabilities(p, month => '2026-03-01', programs => '{JKK,JP}') l;
SELECT program, payer, segment, risk_class, percent, workers, capped_workers, base, amount, evidence
FROM (SELECT payroll(wage, risk_class, programs, segment, active) AS p FROM staff) q, LATERAL explain(p, month => '2026-03-01') e;
-- totals that are rounded: the parts add up to them
SELECT e.segment, e.amount, (liability(p, t)).jkk FROM (SELECT payroll(wage, 1, NULL, segment) AS p FROM (VALUES (1000208, 'PU'), (1000208, 'ASN')) v (wage, segment)) q,
	tariff('2026-01-01', '{JKK}', rounding => 'total') t, LATERAL explain(p, t) e;
-- only: what is stated for each worker, and no more than the list; programs would give the list back to everybody
CREATE TEMP TABLE restricted AS
SELECT 1000000 + i * 4321 AS wage, 1 + i % 5 AS class, (ARRAY[NULL, '{JKK,JKM}', '{JKK}', '{JKK,JKM,JHT}', '{JHT,JP}', '{JKK,JKM,JHT,JP,JKN}'])[1 + i % 6]::text[] AS programs, (ARRAY['PU', 'PU', 'BPU', 'PR', 'ASN'])[1 + i / 7 % 5] AS segment
FROM generate_series(0, 2099) i;
DELETE FROM restricted WHERE segment <> 'PU' AND NOT coalesce(programs, '{JKK}') && '{JKK,JKM}';	-- whose segment has none of his programmes
CREATE TEMP TABLE owed AS	-- a worker at a time, whole lists: no "only" in it
SELECT r.*, c.* FROM restricted r, LATERAL contributions(wage, '2026-01-01'::date, coalesce(programs, '{JKK,JKM}'), class, segment) c (of_program, payer, base, percent, fixed, amount, relief, confirmed, carrier, basis, evidence);
SELECT few, (SELECT jsonb_object_agg(program || ' ' || payer || ' ' || carrier, amount) FROM liabilities(p, month => '2026-01-01', "only" => few)) IS NOT DISTINCT FROM
		(SELECT jsonb_object_agg(key, amount) FROM (SELECT of_program || ' ' || payer || ' ' || carrier AS key, sum(amount) AS amount FROM owed WHERE of_program = ANY (few) GROUP BY 1) k) AS liabilities,
	l.total = (SELECT coalesce(sum(amount), 0) FROM owed WHERE of_program = ANY (few)) AS liability, l.total = (SELECT sum(amount) FROM explain(p, month => '2026-01-01', "only" => few)) AS explain,
	l.workers = headcount(p) AS everybody_counts,
	(liability(pu, month => '2026-01-01', programs => few)).total > (liability(pu, month => '2026-01-01', "only" => few)).total AS programs_give_more
FROM (SELECT payroll(wage, class, programs, segment) AS p, payroll(wage, class, programs) FILTER (WHERE segment = 'PU') AS pu FROM restricted) q, (VALUES ('{JKK,JKM}'::text[]), ('{JKM}'), ('{JHT}'), ('{JP,JHT}'), ('{JKN}'), ('{JKK,JKM,JHT,JP,JKN}')) v (few), LATERAL liability(p, month => '2026-01-01', "only" => few) l;
-- a list for everybody, and of it only some; nothing left to pay is 0, and no error
SELECT contribution(3000000, tariff('2026-01-01', '{JKK,JKM,JHT}', "only" => '{JHT,JP}')) AS jht, contribution('JHT', 3000000, '2026-01-01') AS same,
	contribution(3000000, tariff('2026-01-01', "only" => '{JHT}')) AS nothing_stated, contribution(1000000, tariff('2026-01-01', "only" => '{JP}'), segment => 'BPU') AS bpu,
	(SELECT count(*) FROM contributions(3000000, '2026-01-01'::date, "only" => '{JHT}')) AS lines, (SELECT sum(amount) FROM contributions(3000000, '2026-01-01'::date, "only" => '{JKM,JHT}')) AS jkm,
	(liability(wage, 1, tariff('2026-01-01', "only" => '{JHT}'))).* FROM (VALUES (3000000), (NULL)) v (wage);
SELECT (compliance(true, false, 3000000, NULL, NULL, '{JKK,JKM,JHT}', tariff('2026-01-01', "only" => '{JKK,JKM}'))).contribution_gap AS jkk_jkm,
	(compliance(true, false, 3000000, NULL, NULL, '{JHT}', tariff('2026-01-01', "only" => '{JKK,JKM}'))).contribution_gap AS none,
	(protection_gap(3000000, false, tariff('2026-01-01', "only" => '{JKM}'))).contribution AS jkm, (protection_gap(3000000, false, tariff('2026-01-01', "only" => '{JP}'))).contribution AS nothing;
SELECT tariff('2026-01-01', '{JKK,JKM}', "only" => '{JHT,JP}');
SELECT tariff('2026-01-01', "only" => '{}');
SELECT tariff('2026-01-01', "only" => '{JKK,NULL}');
SELECT tariff('2026-01-01', "only" => '{JKZ}');
SELECT tariff('2018-01-01', "only" => '{JKM,JKP}');	-- JKP began in 2021
SELECT (l).jkk, (l).jkm, (l).total FROM (SELECT liability(payroll(1000208), tariff('2026-01-01', rounding => 'none')) AS l FROM generate_series(1, 3) i) q;
-- a programme that a class lacks, a segment that a tariff lacks
SELECT liability('{"version": 1, "strata": [{"segment": "ASN", "wages": [[1, 1]]}]}', month => '2026-01-01', programs => '{JHT}');
SELECT * FROM liabilities('{"version": 1, "strata": [{"segment": "BPU", "programs": ["JP"], "wages": [[1000000, 1]]}]}', month => '2026-01-01');
-- a payroll and a tariff that were stored give the same after the law has changed
CREATE TEMP TABLE book AS SELECT payroll(wage) AS p, tariff('2026-01-01') AS t FROM staff;
SELECT (liability(p, t)).total AS stored, (liability(p, month => '2026-01-01')).total AS now FROM book;
BEGIN;
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis, evidence) VALUES ('JKM', 'PU', 'employer', 1, daterange('2026-01-01', NULL), 'test', 'unverified');
SELECT (liability(p, t)).total AS stored, (liability(p, month => '2026-01-01')).total AS now FROM book;
ROLLBACK;
-- several months in one call: a row a tariff in the order of the array, or rows
SELECT l.month, l.workers, l.unpriced, l.wage_bill, l.jkk, l.jp_worker, l.total FROM (SELECT payroll(wage, risk_class, programs, segment, active) AS p FROM staff) q,
	LATERAL liability(p, ARRAY(SELECT tariff(m::date, reliefs => '{}') FROM generate_series('2026-04-01'::date, '2026-01-01', '-1 month') m)) l;
SELECT l.* FROM (SELECT payroll(10800000) AS p) q, LATERAL liabilities(p, ARRAY[tariff('2026-02-01', '{JP}'), tariff('2026-03-01', '{JKM,JP}'), tariff('2026-03-01', '{JKM}')]) l;
-- nothing to ask, nobody to ask it of; an array of arrays and a tariff that is not there are errors
SELECT count(*) FROM liability('{"version": 1, "strata": []}', '{}'::tariff_rules[]);
SELECT count(*) FROM liability('{"version": 1, "strata": []}', NULL::tariff_rules[]);
SELECT l.month, l.workers, l.total FROM liability('{"version": 1, "strata": []}', ARRAY[tariff('2026-01-01'), tariff('2026-03-01')]) l;
SELECT l.month, l.workers, l.total FROM liability('{"version": 1, "strata": []}', ARRAY[ARRAY[tariff('2026-01-01')], ARRAY[tariff('2026-03-01')]]) l;
SELECT count(*) FROM liabilities('{"version": 1, "strata": []}', ARRAY[tariff('2026-01-01'), tariff('2026-03-01')]);
SELECT * FROM liability('{"version": 1, "strata": []}', ARRAY[tariff('2026-01-01'), tariff(NULL)]);
SELECT * FROM liabilities('{"version": 1, "strata": []}', ARRAY[NULL, tariff('2026-01-01')]);
SELECT * FROM liability('{"version": 1, "strata": [{"segment": "ASN", "wages": [[1, 1]]}]}', ARRAY[tariff('2026-01-01', '{JKK}'), tariff('2026-01-01', '{JHT}')]);
-- windows: what has left is taken away
SELECT i, headcount(payroll(i * 1000, 1, NULL, 'PU', daterange('2026-01-01', NULL)) OVER w) AS workers, wage_bill(payroll(i * 1000) OVER w) AS bill,
	headcount(rollup(payroll_scale(p, 1)) OVER w) AS rolled
FROM (SELECT i, payroll(i * 1000) AS p FROM generate_series(1, 6) i GROUP BY i) q WINDOW w AS (ORDER BY i ROWS BETWEEN 2 PRECEDING AND CURRENT ROW);
-- errors of a row
SELECT payroll(-1);
SELECT payroll('NaN'::numeric);
SELECT payroll(1000000000001);
SELECT payroll(1, 6);
SELECT payroll(1, NULL);
SELECT payroll(1, 1, '{JKX}');
SELECT payroll(1, 1, '{}');
SELECT payroll(1, 1, ARRAY['JKK', NULL]);
SELECT payroll(1, 1, NULL, 'XX');
SELECT payroll(1, 1, NULL, NULL);
SELECT payroll(1, 1, NULL, 'PU', 'empty');
-- states called by hand leave their argument alone
SELECT payroll_final(a) AS a, payroll_final(payroll_accum(a, 3)) AS a_and_3, payroll_final(payroll_combine(a, a)) AS twice, payroll_final(payroll_inverse(payroll_accum(a, 3), 2)) AS without_2
FROM (SELECT payroll_accum(NULL, 2) AS a OFFSET 0) q;
SELECT payroll_inverse(payroll_accum(NULL, 2), 3);
SELECT payroll_accum(NULL, 2)::text, payroll_final(payroll_accum(NULL, 2)::text::payroll_state) = payroll(2) AS state FROM generate_series(1, 1);
-- the planner: rows where an argument says so
CREATE FUNCTION pg_temp.planned_rows(query text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN plan->0->'Plan'->>'Plan Rows';
END
$$;
SELECT call, pg_temp.planned_rows('SELECT * FROM ' || call) AS planned
FROM (VALUES ('wage_histogram(''{"version": 1, "strata": []}'', 25)'), ('project(''{"version": 1, "strata": []}'', ''2026-01-01'', 24)'), ('budget(''{"version": 1, "strata": []}'', 2026, 5)'), ('budget(''{"version": 1, "strata": []}'', 2026)'),
	('project_range(''{"version": 1, "strata": []}'', ''2026-01-01'', 36)'), ('affordable(''{"version": 1, "strata": []}'', 2026, 1)')) v (call);
-- and cost
CREATE FUNCTION pg_temp.planned_cost(query text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT json) ' || query INTO plan;
	RETURN plan->0->'Plan'->>'Total Cost';
END
$$;
SELECT pg_temp.planned_cost('SELECT * FROM project(''{"version": 1, "strata": []}'', ''2026-01-01'', 600)') > 5 * pg_temp.planned_cost('SELECT * FROM project(''{"version": 1, "strata": []}'', ''2026-01-01'', 60)') AS months,
	pg_temp.planned_cost('SELECT * FROM project_range(''{"version": 1, "strata": []}'', ''2026-01-01'', 60, draws => 10000)') > 5 * pg_temp.planned_cost('SELECT * FROM project_range(''{"version": 1, "strata": []}'', ''2026-01-01'', 60)') AS draws;
RESET search_path;
-- a call site keeps what it computed last: months of one law, periods that begin in one of them, payrolls by turns
SELECT p.n, m, l.workers, l.total
FROM (SELECT m::date AS m, jamsos.tariff(m::date, programs => '{JKM,JP}', reliefs => '{}') AS t FROM generate_series('2026-01-01'::date, '2026-04-01', '1 month') m) q,
	LATERAL (SELECT 1 AS n, jamsos.payroll(20000000, 1, NULL, 'PU', '[2026-02-01,2026-04-01)') AS p FROM generate_series(1, 3)
		UNION ALL SELECT 2, jamsos.payroll(20000000, 1) UNION ALL SELECT 3, jamsos.payroll(2000000, 1)) p, LATERAL jamsos.liability(p.p, t) l ORDER BY m, p.n;
SELECT p.n, m, l.workers, l.total
FROM (SELECT 1 AS n, jamsos.payroll(20000000, 1, NULL, 'PU', '[2026-02-01,2026-04-01)') AS p FROM generate_series(1, 3)
		UNION ALL SELECT 2, jamsos.payroll(20000000, 1) UNION ALL SELECT 3, jamsos.payroll(2000000, 1)) p,
	LATERAL (SELECT m::date AS m, jamsos.tariff(m::date, programs => '{JKM,JP}', reliefs => '{}') AS t FROM generate_series('2026-01-01'::date, '2026-04-01', '1 month') m WHERE p.n > 0 OFFSET 0) q, LATERAL jamsos.liability(p.p, t) l ORDER BY p.n, m;
