-- Partitions: patterns of doc/scale.md, by what they read, and against the same rows in one table.
BEGIN;
SET client_min_messages = warning;
SELECT plan(9);
CREATE TABLE snapshot (month date NOT NULL, office integer NOT NULL, risk_class integer NOT NULL, wage bigint) PARTITION BY RANGE (month);
SELECT format('CREATE TABLE snapshot_%s PARTITION OF snapshot FOR VALUES FROM (%L) TO (%L)', to_char(m, 'YYYY_MM'), m::date, (m + interval '1 month')::date) FROM generate_series('2026-01-01'::date, '2026-06-01', '1 month') m \gexec
INSERT INTO snapshot SELECT '2026-01-01'::date + (i % 6) * interval '1 month', i % 40, 1 + i % 5, CASE WHEN i % 37 > 0 THEN 1500000 + i * 7919 % 300 * 10000 END FROM generate_series(1, 12000) i;
CREATE TABLE in_one AS SELECT * FROM snapshot;
ANALYZE snapshot;

-- rows of staff that a query reads: of each partition, since the transaction began
CREATE FUNCTION pg_temp.reads(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	before jsonb;
	result text;
BEGIN
	SELECT jsonb_object_agg(inhrelid::regclass, pg_stat_get_xact_tuples_returned(inhrelid)) INTO before FROM pg_inherits WHERE inhparent = 'snapshot'::regclass;
	EXECUTE 'SELECT count(*) FROM (' || query || ') q';
	SELECT string_agg(inhrelid::regclass || ' ' || pg_stat_get_xact_tuples_returned(inhrelid) - (before ->> inhrelid::regclass::text)::bigint, ', ' ORDER BY 1) INTO result
	FROM pg_inherits WHERE inhparent = 'snapshot'::regclass AND pg_stat_get_xact_tuples_returned(inhrelid) > (before ->> inhrelid::regclass::text)::bigint;
	RETURN coalesce(result, 'none');
END
$$;
SET LOCAL max_parallel_workers_per_gather = 0;
SELECT is(pg_temp.reads($$SELECT office, jamsos.liability(wage, risk_class, jamsos.tariff('2026-03-01')) FROM snapshot WHERE month = '2026-03-01' GROUP BY office$$),
	'snapshot_2026_03 2000', 'a month reads its partition alone');

-- one payroll a month and office, made once a month from the partition of that month
CREATE TABLE payroll_of_month (month date NOT NULL, office integer NOT NULL, payroll jamsos.payroll_summary NOT NULL, PRIMARY KEY (month, office));
CREATE FUNCTION pg_temp.close_month(month date) RETURNS bigint LANGUAGE sql AS $$
	WITH made AS (INSERT INTO payroll_of_month SELECT s.month, office, jamsos.payroll(wage, risk_class) FROM snapshot s WHERE s.month = $1 GROUP BY 1, 2
		ON CONFLICT ON CONSTRAINT payroll_of_month_pkey DO UPDATE SET payroll = excluded.payroll RETURNING 1)
	SELECT count(*) FROM made
$$;
SELECT is(pg_temp.reads($$SELECT pg_temp.close_month('2026-02-01')$$), 'snapshot_2026_02 2000', 'closing a month reads its partition alone');
SELECT pg_temp.close_month(m::date) FROM generate_series('2026-01-01'::date, '2026-06-01', '1 month') m;
SELECT is(pg_temp.reads($$SELECT month, l.* FROM (SELECT month, jamsos.rollup(payroll) AS p FROM payroll_of_month GROUP BY month) q, LATERAL jamsos.liability(p, jamsos.tariff(month)) l$$), 'none', 'a year of months reads no row of staff');
SELECT set_eq($$SELECT month, office, (jamsos.liability(payroll, jamsos.tariff(month, programs => '{JKK,JKM,JHT,JP}', reliefs => '{}'))).total FROM payroll_of_month$$,
	$$SELECT month, office, (jamsos.liability(wage, risk_class, jamsos.tariff(month, programs => '{JKK,JKM,JHT,JP}', reliefs => '{}'))).total FROM in_one GROUP BY month, office$$, 'and is what the rows say');

-- partition by partition, or all in one: the same
CREATE FUNCTION pg_temp.of(settings text, query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
BEGIN
	EXECUTE settings;
	EXECUTE 'SELECT md5(string_agg(q::text, '' '' ORDER BY q::text)) FROM (' || query || ') q' INTO result;
	RETURN result;
END
$$;
SELECT is(pg_temp.of('SET LOCAL enable_partitionwise_aggregate = on', replace(q, 'TABLE_', 'snapshot')), pg_temp.of('SET LOCAL enable_partitionwise_aggregate = off', replace(q, 'TABLE_', 'in_one')), what)
FROM (VALUES ('SELECT month, jamsos.payroll(wage, risk_class) FROM TABLE_ GROUP BY month', 'partitionwise, whole'),
	('SELECT office, jamsos.payroll(wage, risk_class) FROM TABLE_ GROUP BY office', 'partitionwise, in parts'),
	($$SELECT office, jamsos.liability(wage, risk_class, jamsos.tariff('2026-01-01')) FROM TABLE_ GROUP BY office$$, 'liability in parts'),
	($$SELECT jamsos.liability_by(office, wage, risk_class, jamsos.tariff('2026-01-01')) FROM TABLE_$$, 'liability_by in parts'),
	('SELECT jamsos.coverage(wage IS NOT NULL), jamsos.timeline(month, NULL) FROM TABLE_', 'coverage and timeline in parts')) v (q, what);
SELECT * FROM finish();
ROLLBACK;
