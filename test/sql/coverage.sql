-- Coverage with its denominator, workers to a target, and readiness.
\set SHOW_CONTEXT never
SELECT (jamsos.coverage(r)).* FROM (VALUES (true), (false), (NULL), (true), (true)) v (r);
SELECT (jamsos.coverage(r)).* FROM (VALUES (true)) v (r) WHERE false;
SELECT (jamsos.coverage(r) FILTER (WHERE r)).* FROM (VALUES (true), (false)) v (r);
SELECT (jamsos.coverage(registered, eligible)).* FROM (VALUES (3, 26), (7, 18)) v (registered, eligible);
-- a denominator that is not known leaves no ratio; the sum of those registered stays
SELECT (jamsos.coverage(registered, eligible)).* FROM (VALUES (977, NULL), (1135, 5000)) v (registered, eligible);
-- above 1 is returned, nobody eligible has none
SELECT (jamsos.coverage(registered, eligible)).* FROM (VALUES (12, 10)) v (registered, eligible);
SELECT (jamsos.coverage(registered, eligible)).* FROM (VALUES (0, 0)) v (registered, eligible);
-- six decimals, half up
SELECT (jamsos.coverage(1, 3)).ratio AS third, (jamsos.coverage(2, 3)).ratio AS two_thirds, (jamsos.coverage(1, 2000000)).ratio AS half_up, (jamsos.coverage(9223372036854775807, 9223372036854775807)).ratio AS largest;
-- against plain SQL, in groups, windows and workers
CREATE TABLE people AS SELECT i, i % 26 AS office, CASE WHEN i % 7 = 0 THEN NULL ELSE i % 3 = 0 END AS registered FROM generate_series(1, 20000) i;
ANALYZE people;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT count(*) FILTER (WHERE (c).eligible <> n OR (c).registered <> r OR (c).unregistered <> n - r OR (c).ratio <> round(r::numeric / n, 6)) AS wrong, count(*) AS groups
FROM (SELECT office, jamsos.coverage(registered) AS c, count(*) AS n, count(*) FILTER (WHERE registered) AS r FROM people GROUP BY ROLLUP (office)) q;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
SELECT count(*) FILTER (WHERE (c).eligible <> n OR (c).registered <> r OR (b).registered <> s) AS wrong, count(*) AS frames
FROM (SELECT jamsos.coverage(registered) OVER w AS c, count(*) OVER w AS n, count(*) FILTER (WHERE registered) OVER w AS r,
		jamsos.coverage(i, CASE WHEN i % 5 > 0 THEN i END) OVER w AS b, sum(i) OVER w AS s FROM people WHERE i <= 1000 WINDOW w AS (ORDER BY i ROWS BETWEEN 9 PRECEDING AND CURRENT ROW)) q;
-- an unknown that has left the window leaves a ratio again
SELECT i, (jamsos.coverage(1, e) OVER (ORDER BY i ROWS 1 PRECEDING)).ratio FROM (VALUES (1, 2), (2, NULL), (3, 4), (4, 4)) v (i, e);
-- states: text, combination
SELECT jamsos.coverage_accum(NULL, true), jamsos.coverage_final(jamsos.counters_combine(jamsos.coverage_accum(NULL, true)::text::jamsos.counters, jamsos.coverage_accum(NULL, 2, 5)));
SELECT jamsos.coverage_final(jamsos.liability_accum(NULL, 1, 1, jamsos.tariff('2026-01-01')));
-- how many must still be registered
SELECT t, jamsos.workers_to_target((26, 3, 23, 0.115385)::jamsos.coverage_row, t) FROM unnest('{0,0.1,0.115,0.116,0.5,1}'::numeric[]) t;
SELECT jamsos.workers_to_target((NULL, 3, NULL, NULL)::jamsos.coverage_row, 0.5) IS NULL AS not_known, jamsos.workers_to_target((3, 5, -2, 1.666667)::jamsos.coverage_row, 1) AS reached;
SELECT jamsos.workers_to_target(jamsos.coverage(registered), 0.8) FROM people;
-- errors
SELECT jamsos.coverage(-1, 2);
SELECT jamsos.coverage(1, -2);
SELECT jamsos.coverage(NULL, 2);
SELECT jamsos.workers_to_target((26, 3, 23, 0.1)::jamsos.coverage_row, 80);
SELECT jamsos.coverage(9223372036854775807, 1) FROM generate_series(1, 2);
DROP TABLE people;

-- how far a government is on the path of Inpres 2/2021
CREATE VIEW pg_temp.government AS SELECT * FROM (VALUES (1, true, 1, 10, 10, 5, 5), (2, true, 1, 10, 12, 5, 5), (3, true, 1, 10, 10, 4, 5), (4, true, 1, 10, 10, 0, 5), (5, false, 0, 10, 10, 0, 5), (6, false, 0, 10, 10, 5, 5),
	(7, true, 1, 0, 10, 0, 0), (8, false, 1, 0, 10, 0, 0), (9, true, 0, 0, 10, 0, 0), (10, false, 0, 0, 10, 0, 0), (11, true, NULL, NULL, NULL, NULL, NULL), (12, NULL, NULL, 977, NULL, NULL, NULL),
	(13, NULL, NULL, NULL, NULL, NULL, NULL), (14, true, 1, 10, 10, 5, NULL), (15, true, 1, 10, NULL, 5, 5), (16, false, 0, 0, 10, 5, 5),
	-- more than there are: one of the two counts is wrong
	(17, true, 1, 12, 10, 5, 5), (18, true, 1, 9223372036854775807, 0, 5, 5), (19, false, 0, 12, 10, 0, 5)) v (n, regulated, budgeted, registered, eligible, paid, due);
SELECT v.*, jamsos.readiness(regulated, budgeted, registered, eligible, paid, due) FROM pg_temp.government v ORDER BY n;
-- the same as booleans, for tools that count
SELECT n, (jamsos.readiness_row(regulated, budgeted, registered, eligible, paid, due)).* FROM pg_temp.government ORDER BY n;
-- complete is complete in both, and whoever is over_registered is named
SELECT count(*) FILTER (WHERE (r).complete IS TRUE <> (t = 'complete')) AS complete_differs, count(*) FILTER (WHERE (r).over_registered IS TRUE <> (t ~ 'more registered than eligible')) AS over_differs, count(*) AS of
FROM (SELECT jamsos.readiness_row(regulated, budgeted, registered, eligible, paid, due) AS r, jamsos.readiness(regulated, budgeted, registered, eligible, paid, due) AS t FROM pg_temp.government) q;
-- each number by itself, in both functions: negative, no number, without end
CREATE FUNCTION pg_temp.refused(call text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	hint text;
BEGIN
	EXECUTE call;
	RETURN 'taken';
EXCEPTION WHEN invalid_parameter_value THEN
	GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
	RETURN concat_ws(' / ', sqlerrm, hint);
END
$$;
SELECT a.name, a.value, pg_temp.refused(format('SELECT jamsos.readiness(true, %s => %L::%s, %s)', a.name, a.value, a.type, rest)) AS readiness,
	pg_temp.refused(format('SELECT jamsos.readiness(true, %1$s => %2$L::%3$s, %4$s)', a.name, a.value, a.type, rest)) = pg_temp.refused(format('SELECT jamsos.readiness_row(true, %1$s => %2$L::%3$s, %4$s)', a.name, a.value, a.type, rest)) AS row_too
FROM (SELECT name, value, CASE WHEN name IN ('registered', 'eligible') THEN 'bigint' ELSE 'numeric' END AS type FROM unnest('{budgeted,registered,eligible,paid,due}'::text[]) name, unnest('{0,-1,-0.01,NaN,Infinity,-Infinity}'::text[]) value) a,
	LATERAL (SELECT string_agg(format('%s => NULL', o), ', ') AS rest FROM unnest('{budgeted,registered,eligible,paid,due}'::text[]) o WHERE o <> a.name) r
WHERE a.type = 'numeric' OR a.value ~ '^-?[0-9]+$' ORDER BY 1, a.value COLLATE "C";
SELECT jamsos.readiness(true, 'NaN', 10, 10, 5, 5);
SELECT jamsos.readiness_row(true, 1, 10, -1, 5, 5);
