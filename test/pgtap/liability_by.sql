-- liability_by against GROUP BY: the same rows, column for column.
BEGIN;
SET client_min_messages = warning;
SELECT plan(17);
CREATE FUNCTION pg_temp.plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN (COSTS off) ' || query; END $$;
CREATE TABLE by_staff AS
SELECT i, CASE WHEN i % 97 > 0 THEN (hashint4(i) % 700)::bigint * 1000000007 END AS unit, CASE WHEN i % 89 > 0 THEN left(md5((hashint4(i) % 300)::text), 1 + abs(hashint4(i) % 30)) END AS name,
	CASE WHEN i % 53 > 0 THEN (500000 + abs(hashint4(i * 3)::bigint) % 15000000)::bigint END AS wage, 1 + i % 5 AS class, (ARRAY['PU', 'BPU', 'PR'])[1 + i % 3] AS segment, 1 + i % 4 AS part
FROM generate_series(1, 60000) i;
INSERT INTO by_staff VALUES (0, 5, 'large', 999999999999, 1, 'PU', 1);
CREATE INDEX ON by_staff (i);
ANALYZE by_staff;
CREATE TABLE law AS SELECT r, jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT}', reliefs => '{}', rounding => r, minimum => m) AS t FROM unnest('{each,total,none}'::text[]) r, (VALUES (NULL), (3000000)) v (m);

CREATE FUNCTION pg_temp.same(key text, wage text, settings text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	wrong bigint := 0;
	n bigint := 0;
	one bigint;
	t record;
BEGIN
	EXECUTE settings;
	FOR t IN SELECT * FROM law LOOP
		EXECUTE format('CREATE TEMP TABLE grouped AS SELECT q.k AS key, l.* FROM (SELECT %1$s AS k, jamsos.liability(%2$s, class, $1, segment) AS l FROM by_staff GROUP BY %1$s OFFSET 0) q, LATERAL (SELECT (q.l).*) l', key, wage) USING t.t;
		EXECUTE format('CREATE TEMP TABLE by AS SELECT e.* FROM (SELECT jamsos.liability_by(%1$s, %2$s, class, $1, segment) AS b FROM by_staff) q, jamsos.each(b) e', key, wage) USING t.t;
		EXECUTE 'SELECT (SELECT count(*) FROM (TABLE grouped EXCEPT ALL TABLE by) d) + (SELECT count(*) FROM (TABLE by EXCEPT ALL TABLE grouped) d)' INTO one;
		wrong := wrong + one;
		EXECUTE 'SELECT count(*) FROM by' INTO one;
		n := n + one;
		DROP TABLE grouped, by;
	END LOOP;
	RETURN NEXT is(wrong, 0::bigint, format('%s, %s: as GROUP BY finds', key, wage));
	RETURN NEXT cmp_ok(n, '>', 1000::bigint, 'of so many groups');
END
$$;
SELECT pg_temp.same('unit', 'wage', 'SET LOCAL max_parallel_workers_per_gather = 0');
SELECT pg_temp.same('name', 'wage::numeric', 'SET LOCAL max_parallel_workers_per_gather = 0');
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SELECT pg_temp.same('unit', 'wage::numeric', 'SET LOCAL max_parallel_workers_per_gather = 3');
SELECT pg_temp.same('name', 'wage', 'SET LOCAL max_parallel_workers_per_gather = 3');
SELECT matches((SELECT string_agg(p, ' ') FROM pg_temp.plan('SELECT jamsos.liability_by(unit, wage, class, (SELECT t FROM law LIMIT 1)) FROM by_staff') p), 'Partial Aggregate.*Parallel Seq Scan', 'in parallel it is a partial aggregate');
RESET max_parallel_workers_per_gather;
SELECT pg_temp.same('unit % 1000', 'least(wage, 20000000)::integer', 'SET LOCAL work_mem = ''64kB''');
RESET work_mem;

-- order does not matter: the same bytes
CREATE FUNCTION pg_temp.of(rows text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
BEGIN
	EXECUTE format('SELECT md5(jamsos.liability_by(unit, wage, class, (SELECT t FROM law LIMIT 1), segment)::text || jamsos.liability_by(name, wage, class, (SELECT t FROM law LIMIT 1), segment)::text) FROM (%s) q', rows) INTO result;
	RETURN result;
END
$$;
SELECT is(pg_temp.of('SELECT * FROM by_staff ORDER BY md5(i::text)'), pg_temp.of('SELECT * FROM by_staff ORDER BY i'), 'in any order');
-- parts summed, through text and binary, in any grouping
SELECT is((SELECT md5(jamsos.liability_by(b)::text || jamsos.liability_by(n)::text) FROM (SELECT jamsos.liability_by(unit, wage, class, (SELECT t FROM law LIMIT 1), segment)::text::jamsos.liability_by_bigint AS b,
		jamsos.liability_by(name, wage, class, (SELECT t FROM law LIMIT 1), segment)::text::jamsos.liability_by_text AS n FROM by_staff GROUP BY part OFFSET 0) q),
	pg_temp.of('SELECT * FROM by_staff'), 'parts summed are the whole');
-- a window that slides: what leaves is as if it had never been there
SELECT is((SELECT count(*) FROM (
		SELECT i, jamsos.liability_by(unit % 5, wage, class, t, segment) OVER w AS b, jamsos.liability_by(name, wage, class, t, segment) OVER w AS n, array_agg(i) OVER w AS inside
		FROM (SELECT b.*, t FROM by_staff b, (SELECT t FROM law LIMIT 1) l WHERE i BETWEEN 1 AND 600 OFFSET 0) s WINDOW w AS (ORDER BY i ROWS BETWEEN 20 PRECEDING AND CURRENT ROW)) w,
		LATERAL (SELECT jamsos.liability_by(unit % 5, wage, class, t, segment) AS b, jamsos.liability_by(name, wage, class, t, segment) AS n FROM by_staff, (SELECT t FROM law LIMIT 1) l WHERE i = ANY (w.inside)) again
	WHERE w.b::text <> again.b::text OR w.n::text <> again.n::text), 0::bigint, 'windows of 21 rows');
SELECT is((SELECT count(*) FROM (SELECT jamsos.liability_by(b) OVER (ORDER BY part ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS two, part FROM (SELECT part, jamsos.liability_by(unit, wage, class, (SELECT t FROM law LIMIT 1), segment) AS b FROM by_staff GROUP BY part OFFSET 0) q) w,
		LATERAL (SELECT jamsos.liability_by(unit, wage, class, (SELECT t FROM law LIMIT 1), segment) AS b FROM by_staff s WHERE s.part IN (w.part, w.part - 1)) again WHERE w.two::text <> again.b::text), 0::bigint, 'sums in a window');
-- under GROUP BY: many states, some of one group
SELECT is((SELECT md5(jamsos.liability_by(b)::text) FROM (SELECT jamsos.liability_by(unit, wage, class, (SELECT t FROM law LIMIT 1), segment) AS b FROM by_staff GROUP BY i % 9000 OFFSET 0) q),
	(SELECT md5(jamsos.liability_by(unit, wage, class, (SELECT t FROM law LIMIT 1), segment)::text) FROM by_staff), 'nine thousand states');
-- a hundred thousand keys
SELECT is((SELECT count(*) FROM (SELECT jamsos.liability_by(g, 1000000, 1, (SELECT t FROM law LIMIT 1)) AS b FROM generate_series(100000, 1, -1) g) q, jamsos.each(b) e WHERE e.workers = 1 AND e.jkm = 3000), 100000::bigint, 'a hundred thousand keys');
SELECT * FROM finish();
ROLLBACK;
