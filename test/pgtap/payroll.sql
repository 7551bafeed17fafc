-- payroll and rollup against plain GROUP BY, in every plan; the algebra; and what a
-- payroll owes against the one-pass aggregate, for every option.
BEGIN;
SET client_min_messages = warning;
SET search_path = public, jamsos;
SELECT plan(47);

-- workers in every stratum; the active period cuts some months off.  How many, and how many under each tariff
\set workers 24000
\set few 1000
\if :{?full}
\set workers 60000
\set few 3000
\endif
CREATE TABLE workers AS
SELECT id, office, risk_class, wage, wage_bigint, wage_integer,
	CASE id % 4 WHEN 0 THEN '{JKK,JKM}' WHEN 1 THEN '{JKM,JKK}' WHEN 2 THEN NULL ELSE '{JKK}' END::text[] AS programs,
	(ARRAY['PU', 'PU', 'BPU', 'PR', 'ASN'])[1 + id % 5] AS segment,
	CASE WHEN id % 3 = 0 THEN daterange('2018-01-01'::date + (id % 2500)::int, CASE WHEN id % 6 = 0 THEN '2025-02-01'::date + (id % 700)::int END)
		 WHEN id % 7 = 0 THEN daterange(NULL, '2024-12-31', '[]') END AS active
FROM oracle.staff WHERE id <= :workers;
ANALYZE workers;
CREATE TABLE wanted AS
SELECT office, segment, risk_class, array_to_string(ARRAY(SELECT p FROM unnest('{JKK,JKM,JHT,JP,JKP,JKN}'::text[]) WITH ORDINALITY u (p, n) WHERE p = ANY (programs) ORDER BY n), ',') AS programs,
	date_trunc('month', lower(active))::date AS first_month, date_trunc('month', upper(active) - 1)::date AS last_month, round(wage, 2) AS wage, count(*) AS workers
FROM workers GROUP BY 1, 2, 3, 4, 5, 6, 7;
ANALYZE wanted;
CREATE VIEW got AS
SELECT office, e.segment, e.risk_class, coalesce(e.programs, '') AS programs, e.first_month, e.last_month, e.wage, e.workers
FROM (SELECT office, payroll(wage, risk_class, programs, segment, active) AS p FROM workers GROUP BY office OFFSET 0) q, LATERAL entries(p) e;
PREPARE wanted AS SELECT * FROM wanted;
PREPARE got AS SELECT * FROM got;
PREPARE whole AS SELECT payroll(wage, risk_class) FROM oracle.staff;
CREATE TABLE reference AS
SELECT format('{"version": 1, "strata": [%s]}', string_agg(stratum, ', ' ORDER BY risk_class DESC))::payroll_summary AS p
FROM (SELECT risk_class, format('{"risk_class": %s, "unpriced": %s, "wages": [%s]}', risk_class, coalesce(sum(n) FILTER (WHERE wage IS NULL), 0),
		string_agg(format('[%s, %s]', wage, n), ', ' ORDER BY n, wage) FILTER (WHERE wage IS NOT NULL)) AS stratum
	  FROM (SELECT risk_class, wage, count(*) AS n FROM oracle.staff GROUP BY 1, 2) q GROUP BY risk_class) r;
PREPARE reference AS SELECT p FROM reference;

SET max_parallel_workers_per_gather = 0;
SELECT set_eq('got', 'wanted', 'every entry: serial');
SELECT results_eq('whole', 'reference', 'text of plain SQL makes the same bytes: serial');
SET enable_hashagg = off;
SELECT set_eq('got', 'wanted', 'sorted');
RESET enable_hashagg;
SET work_mem = '64kB';
SET hash_mem_multiplier = 1;
SELECT set_eq('got', 'wanted', 'hash aggregation that spills');
SELECT set_eq('SELECT id / 2 AS pair, headcount(payroll(wage, risk_class)) FROM workers GROUP BY 1', 'SELECT id / 2 AS pair, count(*) FROM workers GROUP BY 1', 'many small groups that spill');
RESET work_mem;
SET max_parallel_workers_per_gather = 4;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT set_eq('got', 'wanted', 'parallel');
SELECT results_eq('whole', 'reference', 'one large group, parallel');
SET enable_hashagg = off;
SELECT set_eq('got', 'wanted', 'parallel and sorted');
RESET enable_hashagg;
SET parallel_leader_participation = off;
SELECT results_eq('whole', 'reference', 'parallel without the leader');
RESET parallel_leader_participation;
CREATE TABLE parted (LIKE oracle.staff) PARTITION BY HASH (office);
SELECT format('CREATE TABLE parted_%s PARTITION OF parted FOR VALUES WITH (MODULUS 4, REMAINDER %s)', i, i) FROM generate_series(0, 3) i \gexec
INSERT INTO parted SELECT * FROM oracle.staff;
ANALYZE parted;
SET enable_partitionwise_aggregate = on;
SELECT results_eq('SELECT payroll(wage, risk_class) FROM parted', 'reference', 'partial aggregation of partitions');
SET max_parallel_workers_per_gather = 0;
SELECT results_eq('SELECT payroll(wage, risk_class) FROM parted', 'reference', 'the same without workers: states stay in memory');
SELECT results_eq('SELECT rollup(p) FROM (SELECT office, risk_class, payroll(wage, risk_class) AS p FROM oracle.staff GROUP BY 1, 2) q', 'reference', 'rollup of offices');
SELECT set_eq('SELECT office, headcount(payroll(wage, risk_class)) FROM workers GROUP BY ROLLUP (office)', 'SELECT office, count(*) FROM workers GROUP BY ROLLUP (office)', 'ROLLUP');
SELECT results_eq('SELECT payroll(wage_bigint, risk_class) = payroll(wage_bigint::numeric, risk_class), payroll(wage_integer) = payroll(wage_integer::bigint), wage_bill(payroll(wage_integer)) = sum(wage_integer) FROM oracle.staff',
	'VALUES (true, true, true)', 'wage types');

-- large: runs of sorted entries, merged; with periods; many of one value among them
PREPARE large_wanted AS SELECT count(*), sum(n), sum(n * wage), max(n) FROM (SELECT wage, count(*) AS n FROM (SELECT CASE WHEN i % 3 = 0 THEN 5000000 ELSE 1000000 + i % 900000 * 1.37 END AS wage FROM generate_series(1, 1200000) i) q GROUP BY wage) r;
PREPARE large_got AS SELECT count(*), sum(workers)::numeric, sum(workers * wage), max(workers) FROM (SELECT payroll(CASE WHEN i % 3 = 0 THEN 5000000 ELSE 1000000 + i % 900000 * 1.37 END) AS p FROM generate_series(1, 1200000) i) q, LATERAL entries(p);
SELECT results_eq('large_got', 'large_wanted', 'a million entries');
PREPARE wide_wanted AS SELECT count(*), sum(n), sum(n * wage) FROM (SELECT wage, risk, since, till, count(*) AS n FROM (SELECT 1000000 + i % 700 * 1000 AS wage, 1 + i % 2 AS risk, i % 31 AS since, i % 17 AS till FROM generate_series(1, 1000000) i) q GROUP BY 1, 2, 3, 4) r;
PREPARE wide_got AS SELECT count(*), sum(workers)::numeric, sum(workers * wage) FROM (SELECT payroll(1000000 + i % 700 * 1000, 1 + i % 2, NULL, 'PU',
	daterange(make_date(2016, 1, 1) + 31 * (i % 31), make_date(2026, 1, 1) + 31 * (i % 17))) AS p FROM generate_series(1, 1000000) i) q, LATERAL entries(p);
SELECT results_eq('wide_got', 'wide_wanted', 'many entries with periods');
CREATE TABLE large AS SELECT g, payroll(1000000 + i * 3 + g) AS p FROM generate_series(0, 5) g, generate_series(1, 120000) i GROUP BY g;
INSERT INTO large SELECT g + 10, payroll(1000000 + i * 3.01 + g) FROM generate_series(0, 1) g, generate_series(1, 400000) i GROUP BY g;
SELECT results_eq('SELECT headcount(r), (SELECT count(*) FROM entries(r)), wage_bill(r) FROM (SELECT rollup(p) AS r FROM large) q',
	'SELECT sum(headcount(p))::bigint, (SELECT count(DISTINCT e.wage) FROM large, entries(p) e), sum(wage_bill(p)) FROM large', 'rollup of large payrolls');
SELECT results_eq('SELECT p::text::payroll_summary = p, p::jsonb::payroll_summary = p FROM large WHERE g = 10', 'VALUES (true, true)', 'a large payroll through text and jsonb');
-- a state without periods meets one with them, in every shape
SELECT is(count(*) FILTER (WHERE r <> a + b OR s <> a + b), 0::bigint, 'narrow, then wide')
FROM unnest('{1,4,5,6,20,29,40,100,300,400,3000,70000,300000}'::int[]) n, LATERAL (SELECT payroll(1000000 + i * 1000, 1 + i % 2) AS a FROM generate_series(1, n) i) x,
	LATERAL (SELECT payroll(1000000 + i * 500, 1, NULL, 'PU', daterange('2026-01-01'::date + i, NULL)) AS b FROM generate_series(1, 40) i) y,
	LATERAL (SELECT rollup(p ORDER BY k) AS r, rollup(p ORDER BY k DESC) AS s FROM (VALUES (1, a), (2, b)) v (k, p)) z;
-- what leaves a window of many
SELECT set_eq($$SELECT g, headcount(p), wage_bill(p), unpriced(p) FROM (SELECT i, i / 60000 AS g, payroll(CASE WHEN i % 1000 > 0 THEN 1000000 + i END) OVER (ORDER BY i / 60000 GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) AS p
		FROM generate_series(0, 239999) i OFFSET 0) q WHERE i % 60000 = 0$$,
	$$SELECT g, count(*), sum(CASE WHEN i % 1000 > 0 THEN 1000000.00 + i END), count(*) FILTER (WHERE i % 1000 = 0) AS u FROM generate_series(0, 3) g, generate_series(0, 239999) i WHERE i / 60000 IN (g, g - 1) GROUP BY g$$, 'windows of 120,000');
SELECT set_eq($$SELECT id, headcount(p), wage_bill(p), unpriced(p) FROM (SELECT id, payroll(wage, risk_class, programs, segment, active) OVER w AS p FROM workers WHERE id <= 3000
		WINDOW w AS (PARTITION BY office ORDER BY id ROWS BETWEEN 20 PRECEDING AND 5 PRECEDING)) q$$,
	$$SELECT id, count(*) OVER w, coalesce(sum(round(wage, 2)) OVER w, 0.00), count(*) OVER w - count(wage) OVER w FROM workers WHERE id <= 3000
	  WINDOW w AS (PARTITION BY office ORDER BY id ROWS BETWEEN 20 PRECEDING AND 5 PRECEDING)$$, 'window frames, empty ones too');
SELECT set_eq($$SELECT g, headcount(rollup(p) OVER w) AS n, wage_bill(rollup(p) OVER w) AS b FROM large WINDOW w AS (ORDER BY g ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)$$,
	$$SELECT g, (sum(headcount(p)) OVER w)::bigint AS n, sum(wage_bill(p)) OVER w AS b FROM large WINDOW w AS (ORDER BY g ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)$$, 'rollup in a window of large payrolls');

-- a small frame that slides over very many wages: what has left takes no room
SELECT set_eq($$SELECT i, headcount(p) AS n, wage_bill(p) AS b FROM (SELECT i, payroll(1000000 + i * 7) OVER (ORDER BY i ROWS BETWEEN 19 PRECEDING AND CURRENT ROW) AS p FROM generate_series(1, 150000) i) q$$,
	$$SELECT i, count(*) OVER w AS n, sum(1000000.00 + i * 7) OVER w AS b FROM generate_series(1, 150000) i WINDOW w AS (ORDER BY i ROWS BETWEEN 19 PRECEDING AND CURRENT ROW)$$, 'a small frame over very many wages');

-- every state through text, and through send and recv, between steps
CREATE TABLE carried (s payroll_state);
CREATE FUNCTION pg_temp.through_binary(s payroll_state) RETURNS payroll_state LANGUAGE plpgsql AS $$
DECLARE
	file text := current_setting('data_directory') || '/through_binary';
	back payroll_state;
BEGIN
	IF s IS NULL THEN
		RETURN NULL;
	END IF;
	TRUNCATE carried;
	INSERT INTO carried VALUES (s);
	EXECUTE format('COPY carried TO %L (FORMAT binary)', file);
	TRUNCATE carried;
	EXECUTE format('COPY carried FROM %L (FORMAT binary)', file);
	SELECT c.s INTO back FROM carried c;
	RETURN back;
END
$$;
CREATE FUNCTION pg_temp.text_step(s payroll_state, wage numeric, risk int, programs text[], segment text, active daterange) RETURNS payroll_state
LANGUAGE sql AS $$ SELECT payroll_accum(s::text::payroll_state, wage, risk, programs, segment, active) $$;
CREATE FUNCTION pg_temp.binary_step(s payroll_state, wage numeric, risk int, programs text[], segment text, active daterange) RETURNS payroll_state
LANGUAGE sql AS $$ SELECT payroll_accum(pg_temp.through_binary(s), wage, risk, programs, segment, active) $$;
CREATE FUNCTION pg_temp.binary_rollup(s payroll_state, p payroll_summary) RETURNS payroll_state LANGUAGE sql AS $$ SELECT rollup_accum(pg_temp.through_binary(s), p) $$;
CREATE AGGREGATE pg_temp.text_payroll(numeric, int, text[], text, daterange) (SFUNC = pg_temp.text_step, STYPE = payroll_state, FINALFUNC = payroll_final);
CREATE AGGREGATE pg_temp.binary_payroll(numeric, int, text[], text, daterange) (SFUNC = pg_temp.binary_step, STYPE = payroll_state, FINALFUNC = payroll_final);
CREATE AGGREGATE pg_temp.binary_rollup(payroll_summary) (SFUNC = pg_temp.binary_rollup, STYPE = payroll_state, FINALFUNC = payroll_final);
SELECT results_eq('SELECT pg_temp.text_payroll(wage, risk_class, programs, segment, active) FROM workers WHERE id <= 400', 'SELECT payroll(wage, risk_class, programs, segment, active) FROM workers WHERE id <= 400', 'states through text');
SELECT results_eq('SELECT pg_temp.binary_payroll(wage, risk_class, programs, segment, active) FROM workers WHERE id <= 400', 'SELECT payroll(wage, risk_class, programs, segment, active) FROM workers WHERE id <= 400', 'states through send and recv');
SELECT results_eq('SELECT pg_temp.binary_rollup(p) FROM large WHERE g < 10', 'SELECT rollup(p) FROM large WHERE g < 10', 'large states through send and recv');
-- split anywhere and combine, every state through text
CREATE FUNCTION pg_temp.combine_text(a payroll_state, b payroll_state) RETURNS payroll_state LANGUAGE sql AS $$ SELECT payroll_combine(a::text::payroll_state, b::text::payroll_state) $$;
CREATE AGGREGATE pg_temp.combined(payroll_state) (SFUNC = payroll_combine, STYPE = payroll_state, FINALFUNC = payroll_final);
CREATE AGGREGATE pg_temp.combined_text(payroll_state) (SFUNC = pg_temp.combine_text, STYPE = payroll_state, FINALFUNC = payroll_final);
CREATE AGGREGATE pg_temp.payroll_state(numeric, int, text[], text, daterange) (SFUNC = payroll_accum, STYPE = payroll_state);
CREATE TABLE parts AS SELECT id % 13 AS part, pg_temp.payroll_state(wage, risk_class, programs, segment, active) AS s FROM workers GROUP BY 1
UNION ALL SELECT 99, NULL;
CREATE TABLE workers_payroll AS SELECT payroll(wage, risk_class, programs, segment, active) AS p FROM workers;
PREPARE workers_payroll AS SELECT p FROM workers_payroll;
SELECT results_eq('SELECT pg_temp.combined(s ORDER BY part) FROM parts', 'workers_payroll', 'split and combine');
SELECT results_eq('SELECT pg_temp.combined_text(s ORDER BY part DESC) FROM parts', 'workers_payroll', 'split and combine in the other order, through text');
SELECT results_eq('SELECT payroll_final(payroll_combine(a, b)) FROM (SELECT pg_temp.payroll_state(wage, 1, NULL, ''PU'', NULL) FILTER (WHERE id % 2 = 0) AS a, pg_temp.payroll_state(wage, 1, NULL, ''PU'', NULL) FILTER (WHERE id % 2 = 1) AS b FROM workers) q',
	'SELECT payroll(wage) FROM workers', 'combination by hand');

-- the algebra, over random parts
CREATE TABLE random_parts AS SELECT id % 40 AS part, payroll(CASE WHEN id % 8 <> 0 THEN wage END, risk_class, programs, segment, active) AS p FROM workers GROUP BY 1;
SELECT is(count(*) FILTER (WHERE a.p + b.p <> b.p + a.p), 0::bigint, 'a + b = b + a') FROM random_parts a, random_parts b;
SELECT is(count(*) FILTER (WHERE (a.p + b.p) + c.p <> a.p + (b.p + c.p)), 0::bigint, '(a + b) + c = a + (b + c)') FROM random_parts a, random_parts b, random_parts c WHERE a.part < 8 AND b.part BETWEEN 5 AND 12 AND c.part > 33;
SELECT is(count(*) FILTER (WHERE (a.p + b.p) - b.p <> a.p), 0::bigint, '(a + b) - b = a') FROM random_parts a, random_parts b;
SELECT is(count(*) FILTER (WHERE a.p - a.p <> '{"version": 1, "strata": []}'), 0::bigint, 'a - a is nobody') FROM random_parts a;
SELECT is(count(*) FILTER (WHERE a.p + a.p <> payroll_scale(a.p, 2) OR payroll_scale(a.p, 1) <> a.p), 0::bigint, 'a + a = 2 a') FROM random_parts a;
SELECT is(count(*) FILTER (WHERE headcount(payroll_scale(p, f)) <> round(headcount(p) * f)), 0::bigint, 'scaling: headcount is round(n x f)') FROM random_parts, unnest('{0,0.1,0.333,0.5,0.77,1.5,3.14}'::numeric[]) f;
-- each entry of a scaled payroll is within one of its share
SELECT is(count(*) FILTER (WHERE abs(coalesce(s.workers, 0) - e.workers * 0.37) >= 1), 0::bigint, 'scaling: each entry within one of its share')
FROM workers_payroll, LATERAL entries(p) e LEFT JOIN (SELECT s.* FROM workers_payroll, LATERAL entries(payroll_scale(p, 0.37)) s) s
	ON (e.segment, e.risk_class, e.programs, e.first_month, e.last_month, e.wage)::text = (s.segment, s.risk_class, s.programs, s.first_month, s.last_month, s.wage)::text;
SELECT is(count(*) FILTER (WHERE ab.total <> a.total + b.total OR ab.jkk <> a.jkk + b.jkk OR ab.jkm <> a.jkm + b.jkm OR ab.employer <> a.employer + b.employer
	OR ab.wage_bill <> a.wage_bill + b.wage_bill OR ab.workers <> a.workers + b.workers OR ab.unpriced <> a.unpriced + b.unpriced), 0::bigint, 'liability(a + b) = liability(a) + liability(b), rounding ' || r)
FROM unnest('{each,down,none}'::text[]) r, LATERAL (SELECT tariff('2024-11-01', rounding => r) AS t OFFSET 0) t, random_parts x, random_parts y,
	LATERAL liability(x.p + y.p, t) ab, LATERAL liability(x.p, t) a, LATERAL liability(y.p, t) b WHERE x.part < y.part AND y.part < 20 GROUP BY r ORDER BY r;

-- what a payroll owes = what the one-pass aggregate finds, for every option
CREATE TABLE options AS
SELECT row_number() OVER () AS n, known_on IS NULL AS all_segments, tariff(month, programs, reliefs, rounding => rounding, minimum => minimum, known_on => known_on) AS t
FROM unnest('{2015-07-01,2019-12-01,2020-09-01,2021-02-01,2024-03-01,2026-05-01}'::date[]) month, unnest('{each,down,total,none}'::text[]) rounding,
	(VALUES (NULL::text[]), ('{JKK,JKM}'), ('{JKK,JKM,JHT,JP,JKN}')) p (programs), (VALUES (NULL::text[]), ('{}')) v (reliefs), (VALUES (NULL::numeric), (3456789.12), (0)) m (minimum),
	(VALUES (NULL::date), ('2015-08-01')) k (known_on) WHERE known_on IS NULL OR rounding = 'each' AND month >= '2015-08-01';
SELECT is(count(*) FILTER (WHERE a.l::text <> b.l::text), 0::bigint, 'PU: ' || count(*) || ' tariffs')
FROM options o, (SELECT payroll(wage, risk_class) AS p FROM workers WHERE id <= :few) q,
	LATERAL (SELECT liability(p, t) AS l) b, LATERAL (SELECT liability(wage, risk_class, t) AS l FROM workers WHERE id <= :few) a;
SELECT is(count(*) FILTER (WHERE a.l::text <> b.l::text), 0::bigint, 'all segments')
FROM (SELECT * FROM options WHERE n % 5 = 0 AND all_segments) o, (SELECT payroll(wage, risk_class, NULL, segment) AS p FROM workers WHERE id <= 3000) q,
	LATERAL (SELECT liability(p, t) AS l) b, LATERAL (SELECT liability(wage, risk_class, t, segment) AS l FROM workers WHERE id <= 3000) a;
-- only those active in the month; each its own programmes
SELECT set_eq($$SELECT month, l.program, sum(l.workers)::bigint AS workers, sum(l.amount) AS amount FROM unnest('{2018-01-01,2020-09-01,2024-12-01,2026-12-01}'::date[]) month, workers_payroll, LATERAL liabilities(p, month => month, reliefs => '{}') l GROUP BY 1, 2$$,
	$$SELECT month, p.program, count(*) FILTER (WHERE wage IS NOT NULL OR segment = 'PR'), sum(contribution(wage, tariff(month, ARRAY[p.program], '{}'), risk_class, segment))
	  FROM unnest('{2018-01-01,2020-09-01,2024-12-01,2026-12-01}'::date[]) month, workers w, LATERAL unnest(coalesce(w.programs, '{JKK,JKM}')) p (program)
	  WHERE active IS NULL OR active && daterange(month, (month + interval '1 month')::date) GROUP BY 1, 2$$, 'each worker''s own programmes, active in the month, one by one');
SELECT is(count(*) FILTER (WHERE l.total <> ls.total OR l.total <> e.total OR l.employer <> ls.employer), 0::bigint, 'liabilities and explain add up to liability')
FROM (SELECT * FROM options WHERE n % 7 = 0 AND all_segments) o, (SELECT payroll(wage, risk_class, NULL, segment) AS p FROM workers WHERE id <= 2000) q, LATERAL liability(p, t) l,
	LATERAL (SELECT sum(amount) AS total, sum(amount) FILTER (WHERE payer = 'employer') AS employer FROM liabilities(p, t)) ls, LATERAL (SELECT sum(amount) AS total FROM explain(p, t)) e;
SELECT is(count(*) FILTER (WHERE wage_quantile(p, f::numeric) <> q), 0::bigint, 'quantiles are those of percentile_disc')
FROM (SELECT f, payroll(wage, risk_class) AS p, percentile_disc(f) WITHIN GROUP (ORDER BY round(wage, 2)) AS q FROM workers, unnest('{0,0.01,0.25,0.5,0.9,0.999,1}'::float8[]) f GROUP BY f) q;
SELECT is(count(*) FILTER (WHERE h.workers <> n), 0::bigint, 'the histogram counts every wage once')
FROM workers_payroll, LATERAL wage_histogram(p, 37) h, LATERAL (SELECT count(*) AS n FROM workers WHERE round(wage, 2) BETWEEN h.wage_from AND h.wage_to) c;
-- small: bytes of an entry with wages in thousands of rupiah
SELECT cmp_ok(pg_column_size(p) / 4000.0, '<=', 5.0, 'at most five bytes an entry') FROM (SELECT payroll(1500000 + i::bigint * 7919 % 4000 * 1000) AS p FROM generate_series(1, 400000) i) q;
SELECT cmp_ok(pg_column_size(p) / 200.0, '<=', 5.0, 'at most five bytes an entry: 200 wages to the sen') FROM (SELECT payroll(round(1500000 + (hashint4(i % 200) & 2147483647) % 300000000 / 100.0, 2)) AS p FROM generate_series(1, 20000) i) q;
SELECT * FROM finish();
ROLLBACK;
