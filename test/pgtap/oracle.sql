-- liability against plain numeric SQL: every month, every plan.
BEGIN;
SET client_min_messages = warning;
SELECT plan(26);

-- the law of a month for the workers of a row, all programmes that it has
CREATE FUNCTION pg_temp.programs(month date) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN month < '2021-02-01' THEN '{JKK,JKM,JHT,JP,JKN}' ELSE '{JKK,JKM,JHT,JP,JKP,JKN}' END::text[]
$$;
CREATE TABLE wanted AS
SELECT month, office, count(wage) AS workers, count(*) - count(wage) AS unpriced, coalesce(sum(wage), 0) AS wage_bill,
	coalesce(sum(jkk), 0) AS jkk, coalesce(sum(jkm), 0) AS jkm, coalesce(sum(jht_employer), 0) AS jht_employer, coalesce(sum(jht_worker), 0) AS jht_worker,
	coalesce(sum(jp_employer), 0) AS jp_employer, coalesce(sum(jp_worker), 0) AS jp_worker, coalesce(sum(jkp_government), 0) AS jkp_government,
	coalesce(sum(jkn_employer), 0) AS jkn_employer, coalesce(sum(jkn_worker), 0) AS jkn_worker,
	coalesce(sum(jkk + jkm + jht_employer + jp_employer + jkn_employer), 0) AS employer,
	coalesce(sum(jht_worker + jp_worker + jkn_worker), 0) AS worker, coalesce(sum(jkp_government), 0) AS government,
	coalesce(sum(jkk + jkm + jht_employer + jp_employer + jkn_employer + jht_worker + jp_worker + jkn_worker + jkp_government), 0) AS total
FROM oracle.each GROUP BY month, office;
PREPARE wanted AS SELECT * FROM wanted;
PREPARE got AS
SELECT month, office, (jamsos.liability(wage, risk_class, jamsos.tariff(month, pg_temp.programs(month)))).* FROM oracle.staff GROUP BY month, office;

SELECT cmp_ok((SELECT count(*) FROM wanted), '=', 1872::bigint, 'every month and office has workers');
SET max_parallel_workers_per_gather = 0;
SELECT set_eq('got', 'wanted', 'serial');
SET enable_hashagg = off;
SELECT set_eq('got', 'wanted', 'sorted');
RESET enable_hashagg;
SET work_mem = '64kB';
SET hash_mem_multiplier = 1;
SELECT set_eq('got', 'wanted', 'hash aggregation that spills');
RESET work_mem;
-- (not got itself: what it calls for each row would be compiled for each row)
SET jit = on;
SET jit_above_cost = 0;
SET jit_inline_above_cost = 0;
SET jit_optimize_above_cost = 0;
SELECT set_eq($$SELECT month, office, (jamsos.liability(wage, risk_class, jamsos.tariff(month, CASE WHEN month < '2021-02-01' THEN '{JKK,JKM,JHT,JP,JKN}' ELSE '{JKK,JKM,JHT,JP,JKP,JKN}' END::text[]))).*
		FROM oracle.staff GROUP BY month, office$$, 'wanted', 'expressions compiled');
RESET jit;
RESET jit_above_cost;
RESET jit_inline_above_cost;
RESET jit_optimize_above_cost;
SET max_parallel_workers_per_gather = 4;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT set_eq('got', 'wanted', 'parallel');
SET enable_hashagg = off;
SELECT set_eq('got', 'wanted', 'parallel and sorted');
RESET enable_hashagg;
SET parallel_leader_participation = off;
SELECT set_eq('got', 'wanted', 'parallel without the leader');
RESET parallel_leader_participation;

-- partitions, aggregated one by one
CREATE TABLE parted (LIKE oracle.staff) PARTITION BY HASH (office);
SELECT format('CREATE TABLE parted_%s PARTITION OF parted FOR VALUES WITH (MODULUS 4, REMAINDER %s)', i, i) FROM generate_series(0, 3) i \gexec
INSERT INTO parted SELECT * FROM oracle.staff;
ANALYZE parted;
SET enable_partitionwise_aggregate = on;
SELECT set_eq($$SELECT month, office, (jamsos.liability(wage, risk_class, jamsos.tariff(month, pg_temp.programs(month)))).* FROM parted GROUP BY month, office$$,
	'wanted', 'partitions');
SELECT set_eq($$SELECT month, (jamsos.liability(wage, risk_class, jamsos.tariff(month, pg_temp.programs(month)))).total FROM parted GROUP BY month$$,
	'SELECT month, sum(total) FROM wanted GROUP BY month', 'partial aggregation of partitions');

-- ROLLUP, FILTER
SELECT set_eq($$SELECT month, office, (jamsos.liability(wage, risk_class, jamsos.tariff(month, pg_temp.programs(month)))).total
		FROM oracle.staff GROUP BY month, ROLLUP (office)$$,
	'SELECT month, office, sum(total) FROM wanted GROUP BY month, ROLLUP (office)', 'ROLLUP');
SELECT set_eq($$SELECT office, (jamsos.liability(wage, risk_class, jamsos.tariff('2020-12-01')) FILTER (WHERE month = '2020-12-01')).jkk
		FROM oracle.staff GROUP BY office$$,
	$$SELECT office, jkk FROM wanted WHERE month = '2020-12-01'
	  UNION ALL SELECT DISTINCT office, 0 FROM wanted w WHERE NOT EXISTS (SELECT FROM wanted x WHERE x.office = w.office AND month = '2020-12-01')$$, 'FILTER');

-- window frames: the inverse takes away what has left
SELECT set_eq($$SELECT id, (l).workers, (l).unpriced, (l).wage_bill, (l).total FROM (SELECT id,
		jamsos.liability(wage, risk_class, jamsos.tariff('2021-03-01', '{JKK,JKM,JHT,JP,JKP,JKN}')) OVER (PARTITION BY office ORDER BY id ROWS BETWEEN 7 PRECEDING AND 2 FOLLOWING) AS l
		FROM oracle.staff WHERE month = '2021-03-01') q$$,
	$$SELECT id, count(wage) OVER w AS workers, count(*) OVER w - count(wage) OVER w AS unpriced, coalesce(sum(wage) OVER w, 0) AS wage_bill,
		coalesce(sum(jkk + jkm + jht_employer + jp_employer + jkn_employer + jht_worker + jp_worker + jkn_worker + jkp_government) OVER w, 0) AS total
	  FROM oracle.each WHERE month = '2021-03-01' WINDOW w AS (PARTITION BY office ORDER BY id ROWS BETWEEN 7 PRECEDING AND 2 FOLLOWING)$$, 'window frames');

-- wages as bigint and integer
SELECT set_eq($$SELECT month, (jamsos.liability(wage_bigint, risk_class, jamsos.tariff(month))).jkm FROM oracle.staff GROUP BY month$$,
	$$SELECT month, sum(round(jkm)) FROM oracle.staff, LATERAL oracle.exact(wage_bigint, risk_class, month) GROUP BY month$$, 'bigint');
SELECT set_eq($$SELECT month, (jamsos.liability(wage_integer, risk_class, jamsos.tariff(month))).jkk FROM oracle.staff GROUP BY month$$,
	$$SELECT month, sum(round(jkk)) FROM oracle.staff, LATERAL oracle.exact(wage_integer, risk_class, month) GROUP BY month$$, 'integer');

-- the other roundings, the other reading of the relief
SELECT set_eq($$SELECT month, (l).jkk, (l).jht_employer, (l).jp_worker FROM (SELECT month, jamsos.liability(wage, risk_class, jamsos.tariff(month, pg_temp.programs(month), rounding => 'down')) l FROM oracle.staff GROUP BY month) q$$,
	$$SELECT month, sum(trunc(jkk)) AS jkk, sum(trunc(jht_employer)) AS jht, sum(trunc(jp_worker)) AS jp FROM oracle.staff, LATERAL oracle.exact(wage, risk_class, month) GROUP BY month$$, 'rounding down');
SELECT set_eq($$SELECT month, (l).jkk, (l).jht_employer, (l).jp_worker FROM (SELECT month, jamsos.liability(wage, risk_class, jamsos.tariff(month, pg_temp.programs(month), rounding => 'sen')) l FROM oracle.staff GROUP BY month) q$$,
	$$SELECT month, sum(round(jkk, 2)) AS jkk, sum(round(jht_employer, 2)) AS jht, sum(round(jp_worker, 2)) AS jp FROM oracle.staff, LATERAL oracle.exact(wage, risk_class, month) GROUP BY month$$, 'rounding to the sen');
SELECT set_eq($$SELECT month, (l).jkk, (l).jht_employer, (l).jp_worker FROM (SELECT month, jamsos.liability(wage, risk_class, jamsos.tariff(month, pg_temp.programs(month), rounding => 'none')) l FROM oracle.staff GROUP BY month) q$$,
	$$SELECT month, sum(jkk) AS jkk, sum(jht_employer) AS jht, sum(jp_worker) AS jp FROM oracle.staff, LATERAL oracle.exact(wage, risk_class, month) GROUP BY month$$, 'no rounding');
SELECT set_eq($$SELECT month, (l).jkk, (l).jht_employer, (l).jp_worker FROM (SELECT month, jamsos.liability(wage, risk_class, jamsos.tariff(month, pg_temp.programs(month), rounding => 'total')) l FROM oracle.staff GROUP BY month) q$$,
	$$SELECT month, round(sum(jkk)) AS jkk, round(sum(jht_employer)) AS jht, round(sum(jp_worker)) AS jp FROM oracle.staff, LATERAL oracle.exact(wage, risk_class, month) GROUP BY month$$, 'rounding of totals');
SELECT set_eq($$SELECT month, (jamsos.liability(wage, risk_class, jamsos.tariff(month, reliefs => '{}'))).total FROM oracle.staff GROUP BY month$$,
	$$SELECT month, sum(round(jkk) + round(jkm)) FROM oracle.staff, LATERAL oracle.exact(wage, risk_class, month, false) GROUP BY month$$, 'no relief');

-- one worker at a time: contribution and the lines of contributions
SELECT is((SELECT count(*) FROM oracle.each e WHERE month = '2023-05-01' AND jamsos.contribution(wage, jamsos.tariff('2023-05-01', '{JHT,JP}'), risk_class, payer => 'worker')
	IS DISTINCT FROM jht_worker + jp_worker), 0::bigint, 'contribution of a payer');
SELECT is((SELECT count(*) FROM oracle.staff s WHERE id % 20 = 0 AND jamsos.contribution(wage, jamsos.tariff(month), risk_class) IS DISTINCT FROM
	(SELECT sum(amount) FROM jamsos.contributions(wage, month, risk_class => s.risk_class))), 0::bigint, 'contributions add up to contribution');

-- nobody, and nobody with a wage
SELECT is((SELECT (jamsos.liability(wage, risk_class, jamsos.tariff('2021-03-01'))).total FROM oracle.staff WHERE false), 0::numeric, 'no rows');
SELECT is((l).unpriced || '/' || (l).workers || '/' || (l).total, (SELECT count(*) FROM oracle.staff WHERE wage IS NULL) || '/0/0', 'no wage at all')
FROM (SELECT jamsos.liability(wage, risk_class, jamsos.tariff('2021-03-01')) AS l FROM oracle.staff WHERE wage IS NULL) q;

-- every state through text between steps
CREATE FUNCTION pg_temp.through_text(s jamsos.counters, wage numeric, risk_class int, t jamsos.tariff_rules) RETURNS jamsos.counters
LANGUAGE sql IMMUTABLE AS $$ SELECT jamsos.liability_accum(s::text::jamsos.counters, wage, risk_class, t) $$;
CREATE FUNCTION pg_temp.combine_text(a jamsos.counters, b jamsos.counters) RETURNS jamsos.counters
LANGUAGE sql IMMUTABLE AS $$ SELECT jamsos.counters_combine(a::text::jamsos.counters, b::text::jamsos.counters) $$;
CREATE AGGREGATE pg_temp.liability_through_text(numeric, int, jamsos.tariff_rules)
	(SFUNC = pg_temp.through_text, STYPE = jamsos.counters, FINALFUNC = jamsos.liability_final);
SELECT set_eq($$SELECT month, pg_temp.liability_through_text(wage, risk_class, jamsos.tariff(month, pg_temp.programs(month)))::text FROM oracle.staff WHERE id % 10 = 0 GROUP BY month$$,
	$$SELECT month, jamsos.liability(wage, risk_class, jamsos.tariff(month, pg_temp.programs(month)))::text FROM oracle.staff WHERE id % 10 = 0 GROUP BY month$$, 'states through text');
-- split anywhere and combine
CREATE AGGREGATE pg_temp.combined(jamsos.counters) (SFUNC = pg_temp.combine_text, STYPE = jamsos.counters, FINALFUNC = jamsos.liability_final);
CREATE AGGREGATE pg_temp.liability_state(numeric, int, jamsos.tariff_rules) (SFUNC = jamsos.liability_accum, STYPE = jamsos.counters);
SELECT set_eq($$SELECT month, pg_temp.combined(s ORDER BY s::text DESC)::text FROM (SELECT month, id % 13 AS part, pg_temp.liability_state(wage, risk_class, jamsos.tariff(month)) AS s FROM oracle.staff GROUP BY 1, 2) q GROUP BY month$$,
	$$SELECT month, jamsos.liability(wage, risk_class, jamsos.tariff(month))::text FROM oracle.staff GROUP BY month$$, 'split anywhere and combine');
SELECT * FROM finish();
ROLLBACK;
