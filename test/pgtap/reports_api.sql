-- jamsos_api: each function once by its name, called with text values by the names of its arguments alone, its rows as JSON.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;
SELECT no_plan();
CREATE TEMP VIEW api AS SELECT p.* FROM pg_proc p WHERE pronamespace = 'jamsos_api'::regnamespace;
SELECT is_empty('SELECT proname FROM api GROUP BY 1 HAVING count(*) > 1', 'one function for each name');
SELECT is_empty($$SELECT proname, t::regtype FROM api, unnest(proargtypes::oid[]) t WHERE t NOT IN ('numeric'::regtype, 'text'::regtype, 'date'::regtype)$$, 'arguments are numeric, text and date');
SELECT is_empty($$SELECT proname, a.name, a.type::regtype FROM api, unnest(proargnames, proallargtypes, proargmodes) a (name, type, mode) WHERE a.mode = 't' AND a.type NOT IN ('numeric'::regtype, 'text'::regtype, 'date'::regtype, 'bigint'::regtype, 'boolean'::regtype)$$, 'columns are plain');
SELECT is_empty($$SELECT proname FROM api WHERE NOT proretset OR proallargtypes IS NULL$$, 'all give rows');
SELECT is_empty($$SELECT proname FROM api WHERE obj_description(oid) !~ ' / '$$, 'comments in both languages');
SELECT is_empty($$SELECT proname FROM api WHERE prosecdef OR provolatile = 'v' OR proparallel <> 's' OR prosqlbody IS NULL$$, 'nothing writes, runs with the rights of another or finds names when it runs');

-- what a client sends: text for every argument, and what comes back
CREATE TEMP TABLE sample (name text PRIMARY KEY, arguments jsonb, expected jsonb);
INSERT INTO sample VALUES
	('contribution', '{"wage": "5000000", "month": "2026-01-01", "programs": "JKK, JP", "risk_class": "2", "segment": "PU", "region": "63", "reliefs": ""}', NULL),
	('contribution_total', '{"wage": "5000000", "month": "2026-01-01", "programs": "JKK,JKM,JHT"}', '{"employer": 212000, "worker": 100000, "government": 0, "total": 312000}'),
	('minimum_wage', '{"region": "63", "month": "2021-06-01"}', '{"region_name": "Kalimantan Selatan", "amount": 2877448.59}'),
	('region', '{"name": "banjarbaru"}', '{"region": "63.72", "region_name": "Kota Banjarbaru", "level": "city", "province": "63"}'),
	('due_date', '{"month": "2026-03-01"}', '{"month_key": "2026-03", "due_date": "2026-04-15"}'),
	('penalty', '{"amount": "1000000", "month": "2026-03-01", "paid_on": "2026-05-20"}', '{"penalty": 40000, "percent": 2, "due_date": "2026-04-15"}'),
	('benefit', '{"event": "death", "on_date": "2026-01-01"}', NULL),
	('risk_class', '{"description": "perkebunan kelapa sawit"}', NULL),
	('participates', '{"birth_date": "1965-06-01", "month": "2023-07-01", "program": "JP"}', '{"month_key": "2023-07", "participates": false}'),
	('nik', '{"nik": "''6371010201800001"}', '{"normalised": "6371010201800001", "valid": true, "birth_date": "1980-01-02", "sex": "male", "region": "63.71"}'),
	('rupiah', '{"amount": "Rp 1.500.000,-"}', '{"value": 1500000, "formatted": "Rp1.500.000", "terbilang": "satu juta lima ratus ribu rupiah"}'),
	('account', '{"account": "510202020006"}', '{"key": "5.1.2.2.2.6", "narrow": "5.1.02.02.02.0006", "wide": "5.1.02.02.002.00006"}'),
	('label', '{"kind": "state"}', '{"of": "state", "code": "draft", "english": "Draft", "indonesian": "Konsep"}');
SELECT set_eq('SELECT proname::text FROM api', 'SELECT name FROM sample', 'each is called');
CREATE FUNCTION pg_temp.call(name text, arguments jsonb) RETURNS SETOF jsonb LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format('SELECT row_to_json(r)::jsonb FROM jamsos_api.%I(%s) r', name, (SELECT string_agg(format('%I => %L', k, v), ', ') FROM jsonb_each_text(arguments) j (k, v)));
END
$$;
SELECT cmp_ok((SELECT count(*) FROM pg_temp.call(name, arguments)), '>', 0::bigint, name || ' by the names of its arguments') FROM sample;
SELECT is((SELECT j FROM pg_temp.call(name, arguments) j LIMIT 1), expected, name || ' as JSON') FROM sample WHERE expected IS NOT NULL;
-- with what needs to be given alone, and by the order of the arguments
SELECT lives_ok(format('SELECT to_json(r) FROM jamsos_api.%I(%s) r', proname, (SELECT string_agg(format('%L', coalesce(s.arguments ->> a.name, 'x')), ', ' ORDER BY a.n) FROM unnest(p.proargnames) WITH ORDINALITY a (name, n) WHERE a.n <= p.pronargs - p.pronargdefaults)), proname || ' with what must be given') FROM api p JOIN sample s ON s.name = p.proname;
-- parameters without a type, as node-postgres and PostgREST send them: one function, its own types
CREATE FUNCTION pg_temp.untyped(name text, given integer, named boolean) RETURNS oid[] LANGUAGE plpgsql AS $$
DECLARE
	types oid[];
BEGIN
	EXECUTE format('PREPARE untyped AS SELECT row_to_json(r) FROM jamsos_api.%I(%s) r', name,
		(SELECT string_agg(CASE WHEN named THEN format('%I => $%s', a.name, a.n) ELSE '$' || a.n END, ', ' ORDER BY a.n) FROM api p, unnest(p.proargnames) WITH ORDINALITY a (name, n) WHERE p.proname = untyped.name AND a.n <= given));
	SELECT parameter_types::oid[] INTO types FROM pg_prepared_statements s WHERE s.name = 'untyped';
	DEALLOCATE untyped;
	RETURN types;
END
$$;
SELECT is(pg_temp.untyped(proname, given, named), (SELECT array_agg(t ORDER BY n) FROM unnest(proargtypes::oid[]) WITH ORDINALITY u (t, n) WHERE n <= given), format('%s by %s untyped parameters, %s', proname, given, CASE WHEN named THEN 'named' ELSE 'in order' END))
FROM api, generate_series(greatest(pronargs - pronargdefaults, 1), pronargs) given, unnest('{true,false}'::boolean[]) named;
-- a number that stands for a whole one is one, or refused: none is rounded
SELECT throws_ok(format('SELECT * FROM jamsos_api.%s, %s => %L)', call, name, value), '22023', format('%s is not a whole number: %s', name, value::numeric), format('%s of %s', name, value))
FROM (VALUES ('contribution(wage => 5000000, month => ''2026-01-01''', 'risk_class'), ('contribution_total(wage => 5000000, month => ''2026-01-01''', 'risk_class'), ('benefit(event => ''death'', on_date => ''2026-01-01''', 'contribution_months'),
	('benefit(event => ''death'', on_date => ''2026-01-01''', 'months'), ('benefit(event => ''death'', on_date => ''2026-01-01''', 'children'), ('benefit(event => ''death'', on_date => ''2026-01-01''', 'years_left')) c (call, name), unnest('{1.5,NaN,Infinity,3000000000}'::text[]) value;
-- values are values in JSON, not text of something
SELECT is_empty($$SELECT s.name, e.key FROM sample s, pg_temp.call(s.name, s.arguments) j, jsonb_each(j) e WHERE jsonb_typeof(e.value) NOT IN ('string', 'number', 'boolean', 'null') OR e.value #>> '{}' LIKE '{%'$$, 'rows are flat');
SELECT is((SELECT array_agg(DISTINCT jsonb_typeof(j -> 'amount')) FROM sample s, pg_temp.call(s.name, s.arguments) j WHERE s.name IN ('contribution', 'benefit') AND j ->> 'amount' IS NOT NULL), '{number}', 'amounts are numbers');
SELECT is((SELECT sum((j ->> 'amount')::numeric) FROM sample s, pg_temp.call(s.name, s.arguments) j WHERE s.name = 'contribution'), 5000000 * (0.0054 + 0.02 + 0.01), 'contribution: JKK of class 2 and JP of both');
-- every event that the law knows, of what each needs: scholarships of Kendari 2022, 69, 78 and 82.5 million
SELECT is((SELECT sum(amount) FROM jamsos_api.benefit(event => 'scholarship', on_date => '2022-05-19', children => 1, level => v.level, years_left => v.years_left, work_accident => 'true')), v.amount, format('a child at %s with %s years left', v.level, coalesce(v.years_left::text, 'all')))
FROM (VALUES ('SMA', NULL::numeric, 69000000::numeric), ('SD', 2, 78000000), ('SD', 5, 82500000)) v (level, years_left, amount);
SELECT is_empty($$SELECT a.name FROM unnest((SELECT proargnames FROM pg_proc WHERE proname = 'benefits' AND pronamespace = 'jamsos'::regnamespace), (SELECT proargmodes FROM pg_proc WHERE proname = 'benefits' AND pronamespace = 'jamsos'::regnamespace)) a (name, mode)
	WHERE mode = 'i' AND name <> ALL (SELECT unnest(proargnames) FROM api WHERE proname = 'benefit')$$, 'nothing that benefits() is asked with is left out');
-- what is not known is no zero
SELECT results_eq('SELECT * FROM jamsos_api.contribution_total(NULL, ''2026-01-01'')', 'VALUES (NULL::numeric, NULL::numeric, NULL::numeric, NULL::numeric)', 'who has no wage');
SELECT throws_ok($$SELECT * FROM jamsos_api.contribution(wage => 1, month => '2026-01-01', programs => 'JKX')$$, '22023', NULL, 'a code that is none');
SELECT results_eq($$SELECT amount FROM jamsos_api.minimum_wage('63', '1999-01-01')$$, 'VALUES (NULL::numeric)', 'none is recorded');
SELECT is_empty($$SELECT * FROM jamsos_api.minimum_wage('6304', '2026-01-01')$$, 'no such region');
SELECT is(jamsos_reports.text_list(U&' JKK ,\00A0JKM\00A0,, 63 71 '), '{JKK,JKM,63 71}', 'a list between commas, without what nobody sees');
SELECT * FROM finish();
ROLLBACK;
