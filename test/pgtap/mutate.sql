-- Every stored type and state, its text changed at random: an error of the right class or a
-- value that goes there and back; never a crash. The seed is printed, so that a failure
-- can be had again: psql -v seed=...; with -v full=1 there are ten times as many.
BEGIN;
SET client_min_messages = warning;
SELECT plan(6);
\if :{?seed}
\else
SELECT (random() * 1000000)::int AS seed \gset
\endif
\echo '# seed' :seed
\set mutants 20000
\if :{?full}
\set mutants 200000
\endif
SELECT setseed(:seed / 1000000.0);

CREATE TEMP TABLE healthy AS
SELECT 'jamsos.tariff_rules' AS type, jamsos.tariff(m::date, programs => '{JKK,JKM,JHT,JP,JKN}', reliefs => '{}', minimum => 2000000)::text AS value FROM generate_series('2015-07-01'::date, '2026-01-01', '9 months') m
UNION ALL SELECT 'jamsos.outlook_rules', jamsos.outlook(m::date, 30, '{JHT,JP}', jamsos.scenario(ceiling_growth => 0.05, minimum => 2000000, reliefs => '{}'))::text FROM generate_series('2026-01-01'::date, '2027-01-01', '6 months') m
UNION ALL SELECT 'jamsos.minimum_path_rules', jamsos.minimum_path(r, '2026-01-01', 60, 0.065)::text FROM unnest('{63,31,12}'::text[]) r
UNION ALL SELECT 'jamsos.payroll_summary', jamsos.payroll(1000000 + i * 1000.5, 1 + i % 5, CASE i % 3 WHEN 0 THEN '{JKK}'::text[] END, CASE i % 2 WHEN 0 THEN 'PU' ELSE 'PR' END, CASE i % 4 WHEN 0 THEN daterange('2020-01-01'::date + i * 30, NULL) ELSE '(,)' END)::text FROM generate_series(1, 40) i GROUP BY i / 8
UNION ALL SELECT 'jamsos.payroll_state', jamsos.payroll_accum(NULL, 1000000 + i, 1)::text FROM generate_series(1, 5) i
UNION ALL SELECT 'jamsos.timeline_summary', jamsos.timeline('2015-01-01'::date + i * 40, '2016-01-01'::date + i * 50)::text FROM generate_series(1, 40) i GROUP BY i / 8
UNION ALL SELECT 'jamsos.ledger_summary', jamsos.ledger('2020-01-01'::date + i * 20, i * 1000.25, CASE WHEN i % 4 = 0 THEN -100 ELSE i * 900 END, '2020-02-01'::date + i * 21, CASE WHEN i > 20 THEN 2 END, 'PU', CASE WHEN i % 3 = 0 THEN '2021-01-01'::date + i END)::text FROM generate_series(1, 40) i GROUP BY i / 10
UNION ALL SELECT 'jamsos.ledger_summary', jamsos.arrears_accum(NULL, '2020-01-01'::date, i, i, '2020-02-01', '2021-01-01')::text FROM generate_series(1, 3) i
UNION ALL SELECT 'jamsos.counters', jamsos.liability_accum(NULL, 1000000 + i, 1, jamsos.tariff('2026-01-01'))::text FROM generate_series(1, 3) i
UNION ALL SELECT 'jamsos.counters', jamsos.coverage_accum(NULL, true)::text
UNION ALL SELECT 'jamsos.counters', jamsos.bill_gap_accum(NULL, 3000000, 2000000, 500000, '{"jkk": 7333, "jkm": 0}', jamsos.tariff('2026-01-01'))::text
UNION ALL SELECT 'jamsos.liability_by_bigint', jamsos.liability_by(i * 7 % 5, 1000000 + i, 1, jamsos.tariff('2026-01-01'))::text FROM generate_series(1, 12) i GROUP BY i / 4
UNION ALL SELECT 'jamsos.liability_by_text', jamsos.liability_by(chr(60 + i), 1000000 + i, 1, jamsos.tariff('2026-01-01'))::text FROM generate_series(1, 12) i GROUP BY i / 4;

-- one to three changes: another character, one more, one less, a digit run made long, a piece put elsewhere
CREATE FUNCTION pg_temp.mutated(value text) RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
	at int;
BEGIN
	FOR k IN 1..1 + (random() * 2)::int LOOP
		at := 1 + (random() * length(value))::int;
		value := CASE (random() * 5)::int
			WHEN 0 THEN overlay(value PLACING chr(32 + (random() * 94)::int) FROM at FOR 1)
			WHEN 1 THEN overlay(value PLACING chr(32 + (random() * 94)::int) FROM at FOR 0)
			WHEN 2 THEN overlay(value PLACING '' FROM at FOR 1 + (random() * 3)::int)
			WHEN 3 THEN left(value, at) || regexp_replace(substr(value, at + 1), '\d+', (ARRAY['0', '-1', '99999999999999999999', '1e400', '0.005', '9223372036854775807', 'null', '"x"'])[1 + (random() * 7)::int])
			WHEN 4 THEN left(value, at) || substr(value, 1 + (random() * length(value))::int, (random() * 30)::int) || substr(value, at + 1)
			ELSE left(value, at) END;
	END LOOP;
	RETURN value;
END
$$;
CREATE TEMP TABLE finding (type text, outcome text, example text);
CREATE FUNCTION pg_temp.try(type text, value text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	again boolean;
BEGIN
	EXECUTE format('SELECT ($1::%1$s)::text::%1$s::text = ($1::%1$s)::text', type) INTO again USING value;
	RETURN CASE WHEN again THEN 'there and back' ELSE 'CHANGED' END;
EXCEPTION WHEN OTHERS THEN
	RETURN sqlstate;
END
$$;
INSERT INTO finding
SELECT type, pg_temp.try(type, m), m FROM (SELECT h.type, pg_temp.mutated(h.value) AS m FROM (SELECT *, row_number() OVER () AS n FROM healthy) h, generate_series(1, :mutants / (SELECT count(*)::int FROM healthy) + 1) OFFSET 0) q;
SELECT cmp_ok((SELECT count(*) FROM finding), '>=', :mutants::bigint, 'so many values');
SELECT is((SELECT count(DISTINCT type) FROM finding), 10::bigint, 'of ten types');
SELECT cmp_ok((SELECT count(*) FROM finding WHERE outcome = 'there and back'), '>', :mutants::bigint / 100, 'many are still values');
SELECT is((SELECT min(type || ': ' || example) FROM finding WHERE outcome = 'CHANGED'), NULL, 'none changes on its way there and back');
-- not a text of the type, out of range, what text of JSON itself refuses
SELECT is((SELECT string_agg(DISTINCT outcome, ' ') FROM finding WHERE outcome NOT IN ('there and back', '22P02', '22003', '22023', '22008', '22P05', '54000')), NULL, 'errors are those of bad input');
SELECT is((SELECT count(*) FROM healthy WHERE pg_temp.try(type, value) <> 'there and back'), 0::bigint, 'unchanged, all are values');
SELECT * FROM finish();
ROLLBACK;
