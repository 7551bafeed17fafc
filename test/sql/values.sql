-- What a type accepts it writes, what it writes it reads, one text is one value and one value one binary form: of every stored type.
SET search_path = jamsos, pg_catalog, public;
SET client_min_messages = warning;
\pset format unaligned
CREATE TEMP TABLE value (n int GENERATED ALWAYS AS IDENTITY, type regtype, value text);
INSERT INTO value (type, value) SELECT type::regtype, value FROM (
SELECT 'tariff_rules', tariff('2026-01-01', p, r, NULL, o, k, m)::text
FROM (VALUES (NULL::text[], NULL::text[], 'each', NULL::date, NULL::numeric), ('{JKK}', '{}', 'down', '9999-12-31', 1234567.89)) v (p, r, o, k, m)
UNION ALL SELECT 'outlook_rules', outlook('2026-01-01', 60, p, s, k)::text
FROM (VALUES (NULL::text[], NULL::scenario_row, NULL::date), ('{JKK,JP}', scenario(base => '0001-01-01', wage_growth => -0.99, wage_growth_month => 12, headcount_growth => 0.000000000001, ceiling_growth => 0.05, coverage_from => 0, coverage_by => '9999-12-31', minimum => 1234567.89, minimum_growth => 1, self_paid_until => '2027-01-01', reliefs => '{}', rounding => 'none'), '9999-12-31')) v (p, s, k)
UNION ALL SELECT 'minimum_path_rules', minimum_path('63', '2026-01-01', 60, g)::text FROM unnest('{0,0.065}'::numeric[]) g
UNION ALL SELECT 'payroll_summary', payroll(1000000 + i * 1000.5, 1 + i % 5, CASE i % 3 WHEN 0 THEN '{JKK}'::text[] END, CASE i % 2 WHEN 0 THEN 'PU' ELSE 'PR' END, CASE i % 4 WHEN 0 THEN daterange('2020-01-01'::date + i * 30, NULL) ELSE '(,)' END)::text FROM generate_series(1, 40) i GROUP BY i / 20
UNION ALL SELECT 'payroll_summary', '{"version": 1, "strata": [{"segment": "PU", "risk_class": 1, "from": "0001-01", "to": "9999-12", "unpriced": 1, "wages": [[0, 1]]}, {"segment": "ASN", "risk_class": 5, "unpriced": 999999999999997, "wages": [[1000000000000, 1]]}]}'
UNION ALL SELECT 'payroll_state', payroll_accum(NULL, 1000000, 1)::text
UNION ALL SELECT 'timeline_summary', timeline('2015-01-01'::date + i * 40, '2016-01-01'::date + i * 50)::text FROM generate_series(1, 9) i
UNION ALL SELECT 'timeline_summary', '{"version": 1, "ever": -1000000000000000, "months": [["9999-11", 0, 1], ["9999-12", 1000000000000000, -1]]}'
UNION ALL SELECT 'ledger_summary', ledger('2020-01-01'::date + i * 20, i * 1000.25, i * 900, '2020-02-01'::date + i * 21, CASE WHEN i > 20 THEN 0.100001 END, 'PU', CASE WHEN i % 3 = 0 THEN '2021-01-01'::date + i END)::text FROM generate_series(10, 30) i GROUP BY i / 20
UNION ALL SELECT 'ledger_summary', arrears_accum(NULL, '2020-01-01'::date, 1, 1, '2020-02-01', '2021-01-01')::text
UNION ALL SELECT 'ledger_summary', '{"version": 1, "segment": "BPU", "as_of": "9999-12-31", "months": [["2000-01", 92233720368547758.07], ["2199-12", 0.01]], "payments": [["0001-01-01", 0.01], ["9999-12-31", 92233720368547758.07]]}'
UNION ALL SELECT 'counters', liability_accum(NULL, 1000000, 1, tariff('2026-01-01'))::text
UNION ALL SELECT 'counters', coverage_accum(NULL, true)::text
UNION ALL SELECT 'liability_by_bigint', liability_by(i * 7 % 5, 1000000 + i, 1, tariff('2026-01-01'))::text FROM generate_series(1, 12) i
UNION ALL SELECT 'liability_by_text', liability_by(CASE WHEN i < 12 THEN chr(30 + i) END, 1000000 + i, 1, tariff('2026-01-01'))::text FROM generate_series(1, 12) i) v (type, value);
SELECT type, count(*) FROM value GROUP BY type ORDER BY type::text;

-- text, binary and, where there is a cast, jsonb and json: there and back
CREATE FUNCTION pg_temp.send(type regtype, value text) RETURNS bytea LANGUAGE plpgsql AS $$
DECLARE
	bytes bytea;
BEGIN
	EXECUTE format('SELECT %s_send($1::%1$s)', type) INTO bytes USING value;
	RETURN bytes;
END
$$;
CREATE FUNCTION pg_temp.receive(type regtype, bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	value text;
	detail text;
BEGIN
	-- as COPY sends it: header, a tuple of one field, the end
	bytes := decode('5047434f50590aff0d0a00', 'hex') || int4send(0) || int4send(0) || int2send(1::int2) || int4send(length(bytes)) || bytes || int2send(-1::int2);
	EXECUTE format('CREATE TEMP TABLE received (value %s)', type);
	EXECUTE format('COPY received FROM PROGRAM %L (FORMAT binary)', 'echo ' || translate(encode(bytes, 'base64'), E'\n', '') || ' | base64 -d');
	EXECUTE 'SELECT value::text FROM received' INTO value;
	DROP TABLE received;
	RETURN value;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
	RETURN sqlstate || ' ' || sqlerrm || ': ' || detail;
END
$$;
CREATE FUNCTION pg_temp.try(type regtype, value text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	again text;
	detail text;
	hint text;
BEGIN
	EXECUTE format('SELECT $1::%s::text', type) INTO again USING value;
	RETURN again;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN sqlstate || ': ' || detail || CASE WHEN hint = '' THEN ' NO HINT' ELSE '' END;
END
$$;
SELECT n, type, pg_temp.try(type, value), pg_temp.receive(type, pg_temp.send(type, value)) FROM value WHERE pg_temp.try(type, value) <> value OR pg_temp.receive(type, pg_temp.send(type, value)) <> value;
CREATE FUNCTION pg_temp.by_json(type regtype, value text, by text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	same boolean;
BEGIN
	EXECUTE format('SELECT ($1::%1$s)::%2$s::%1$s = $1::%1$s AND to_jsonb($1::%1$s) = $1::jsonb', type, by) INTO same USING value;
	RETURN same;
END
$$;
SELECT type, by, bool_and(pg_temp.by_json(type, value, by)) AS same
FROM value, unnest(ARRAY['json', 'jsonb']) by WHERE EXISTS (SELECT FROM pg_cast WHERE castsource = type AND casttarget = 'jsonb'::regtype) GROUP BY type, by ORDER BY type::text, by;
SELECT to_jsonb(tariff('2026-01-01')) -> 'lines' -> 0 ->> 'program' AS program, jsonb_typeof(to_jsonb(t) -> 'p') AS in_a_row, row_to_json(t) -> 'p' ->> 'version' AS row_to_json
FROM (SELECT payroll(1000000, 1) AS p) t;
SELECT json_agg(l) FROM (SELECT timeline('2020-01-01'::date, NULL) AS l) t;

-- one strictness: what is done to the text of each type that is JSON is refused, with key and value, and a hint
CREATE TEMP VIEW object AS SELECT n, type, value FROM value WHERE left(value, 1) = '{' AND n IN (SELECT min(n) FROM value GROUP BY type);
SELECT what, count(*) AS types, string_agg(DISTINCT outcome, ' | ') AS outcome
FROM object, LATERAL (VALUES
	(1, 'no version', regexp_replace(value, '"version": 1, ', '')), (2, 'version 2', regexp_replace(value, '"version": 1', '"version": 2')), (3, 'version as text', regexp_replace(value, '"version": 1', '"version": "1"')),
	(4, 'version null', regexp_replace(value, '"version": 1', '"version": null')), (5, 'version 1.5', regexp_replace(value, '"version": 1', '"version": 1.5')), (6, 'version 1e0', regexp_replace(value, '"version": 1', '"version": 1e0')),
	(7, 'version as a list', regexp_replace(value, '"version": 1', '"version": [1]')), (8, 'a key twice', regexp_replace(value, '"version": 1', '"version": 1, "version": 1')), (9, 'a key that is not known', regexp_replace(value, '"version": 1', '"version": 1, "Version": 1')),
	(10, 'a key of nothing', regexp_replace(value, '"version": 1', '"version": 1, "": 1')), (11, 'a list', '[' || value || ']'), (12, 'a text', '"x"'), (13, 'null', 'null'), (14, 'a number', '1'), (15, 'true', 'true'),
	(16, 'more after it', value || ' {}'), (17, 'cut off', left(value, -1)), (18, 'deep', repeat('[', 100000)), (19, 'deeper', regexp_replace(value, '"version": 1', '"version": ' || repeat('{"a":', 100000)))
) change (place, what, changed), pg_temp.try(type, changed) outcome
GROUP BY place, what ORDER BY place;
-- the last key again, whatever it is
SELECT type, pg_temp.try(type, left(value, -1) || ', "' || k || '": ' || (value::json -> k) || '}')
FROM object, LATERAL (SELECT k FROM json_object_keys(value::json) WITH ORDINALITY j (k, place) ORDER BY place DESC LIMIT 1) j ORDER BY type::text;
-- inside
SELECT kind, pattern || ' -> ' || replacement AS change, left(pg_temp.try(kind::regtype, changed), 200) AS outcome FROM (VALUES
	(1, 'tariff_rules', '"relief": null', '"relief": null, "relief": null'), (2, 'tariff_rules', '"relief": null', '"rleief": null'), (3, 'tariff_rules', '"risk_class": null', '"risk_class": 1.5'), (4, 'tariff_rules', '"risk_class": 1', '"risk_class": 6'),
	(5, 'tariff_rules', '"percent": ', '"fixed": 1, "percent": '), (6, 'tariff_rules', '"percent": [0-9.]+, ', ''), (7, 'tariff_rules', '"percent": [0-9.]+, ', '"fixed": 5, '), (8, 'tariff_rules', '"floor": 0', '"floor": 0.001'), (9, 'tariff_rules', '"floor": 0', '"floor": null'),
	(10, 'tariff_rules', '"known_on": null', '"known_on": "2026-02-31"'), (11, 'tariff_rules', '"known_on": null', '"known_on": "2026-2-1"'), (12, 'tariff_rules', '"known_on": null', '"known_on": "0000-01-01"'), (13, 'tariff_rules', '"known_on": null', '"known_on": "10000-01-01"'),
	(14, 'tariff_rules', '"known_on": null', '"known_on": "infinity"'), (40, 'tariff_rules', '"known_on": null', '"known_on": "0001-01-01"'), (15, 'tariff_rules', '"month": "2026-01"', '"month": "2026-1"'), (16, 'tariff_rules', '"month": "2026-01"', '"month": "2015-06"'), (17, 'tariff_rules', '"minimum": null', '"minimum": -1'),
	(18, 'tariff_rules', '"confirmed": true', '"confirmed": 1'), (19, 'tariff_rules', '"evidence": "law"', '"evidence": "hearsay"'), (20, 'tariff_rules', '"legal_basis": "', '"legal_basis": "\\u0000'), (21, 'tariff_rules', '"legal_basis": "[^"]+"', '"legal_basis": ""'), (22, 'tariff_rules', '"programs": null', '"programs": []'),
	(23, 'tariff_rules', '"reliefs": [^,]+', '"reliefs": ["a", "b", "c", "d", "e", "f", "g", "h", "i"]'), (24, 'tariff_rules', '"reform": null', '"reform": 1'),
	(25, 'payroll_summary', '"unpriced": 0', '"unpriced": 0, "unpriced": 0'), (26, 'payroll_summary', '"unpriced": 0', '"priced": 0'), (27, 'payroll_summary', '"unpriced": 0', '"unpriced": 0.5'),
	(28, 'timeline_summary', '"ever": 0', '"ever": true'), (29, 'timeline_summary', '"2015-02"', '"2015-00"'), (30, 'timeline_summary', '"2015-02", 1', '"2015-02", 1.5'), (31, 'timeline_summary', '"2015-02", 1', '"2015-02", 1000000000000001'),
	(32, 'ledger_summary', '"months"|"rated_months"', '"rated_months": [], "months"'), (33, 'ledger_summary', '"payments"', '"paid": 1, "payments"'), (34, 'ledger_summary', '"segment"', '"as_of": "2020-02-30", "segment"'), (35, 'ledger_summary', '"segment"', '"as_of": "2020-08-01", "segment"'),
	(36, 'liability_by_bigint', '\[0, "', '["0", "'), (37, 'liability_by_bigint', '\[1, "', '[0, "'), (38, 'liability_by_bigint', 'liability:1', 'liability:2'), (39, 'liability_by_text', '\["[^"]*", "', '[1, "')
) change (place, kind, pattern, replacement), LATERAL (SELECT regexp_replace(o.value, pattern, replacement) AS changed FROM object o WHERE o.type = kind::regtype) o ORDER BY place;
-- days that no calendar has, by every reader of them
SELECT jamsos.tariff('2026-01-01', known_on => '10000-01-01');
SELECT jamsos.tariff('2026-01-01', known_on => '0001-12-31 BC');
SELECT jamsos.tariff('2026-01-01', known_on => '-infinity');
SELECT pg_temp.try('ledger_summary', '{"version":1,"segment":"PU","as_of":"2020-01-31","months":[["2019-12",100]],"payments":[["2021-01-01",5]]}');

-- bytes of another form of the same value are packed anew, or refused
SELECT what, pg_temp.receive(type, bytes) FROM (VALUES
	(1, 'payroll_summary', 'a step of 5 where all wages are 0', '\x01000100000005010002000100020100'::bytea), (2, 'payroll_summary', 'a step of 1', '\x01000100000001010002000100020100'), (3, 'payroll_state', 'a step of 5', '\x01000100000005010002000100020100'),
	(4, 'payroll_summary', 'a unit that could be larger', '\x0100010001000301020100'::bytea), (5, 'payroll_summary', 'strata in falling order', '\x01000200010002010001000100020100'), (6, 'payroll_summary', 'a stratum twice', '\x01000100010002010001000100020100'),
	(7, 'payroll_summary', 'nobody in it', '\x0100010000000000'), (8, 'payroll_summary', 'a long number', '\x010001008100020100'), (9, 'payroll_summary', 'since ever, never to end, but stated', '\x01002100000001000100')
) v (place, kind, what, bytes), LATERAL (SELECT kind::regtype AS type) t ORDER BY place;
-- a tariff: its month as bytes, a programme, its texts; each of the wire's freedoms
CREATE FUNCTION pg_temp.line(program int, basis int, relief int DEFAULT 0) RETURNS bytea LANGUAGE sql AS $$
	SELECT int8send(100000) || int8send(0) || int8send(9223372036854775807) || decode('0000' || lpad(to_hex(program), 2, '0') || '000400' || lpad(to_hex(basis), 4, '0') || lpad(to_hex(relief), 4, '0'), 'hex')
$$;
CREATE FUNCTION pg_temp.tariff(known_on int, n int, lines bytea, VARIADIC texts text[]) RETURNS bytea LANGUAGE sql AS $$
	SELECT '\x01000003'::bytea || int4send(24312) || int4send(known_on) || int8send(-1) || '\x0000'::bytea || int2send(n::int2) || int2send(0::int2) || int2send(cardinality(texts)::int2) || lines
		|| (SELECT string_agg(int2send(length(t)::int2) || convert_to(t, 'UTF8'), '' ORDER BY place) FROM unnest(texts) WITH ORDINALITY u (t, place))
$$;
SELECT what, CASE WHEN left(outcome, 1) = '{' THEN substring(outcome FROM '"lines".*') ELSE outcome END AS outcome, count(*) OVER (PARTITION BY outcome) AS of_one_text, count(*) OVER (PARTITION BY pg_temp.send('tariff_rules', CASE WHEN left(outcome, 1) = '{' THEN outcome END)) AS of_one_value FROM (VALUES
	(1, 'as it is sent', pg_temp.tariff((-2147483648)::int, 2, pg_temp.line(0, 1) || pg_temp.line(1, 2), 'a', 'b')), (2, 'lines in falling order', pg_temp.tariff((-2147483648)::int, 2, pg_temp.line(1, 2) || pg_temp.line(0, 1), 'a', 'b')),
	(3, 'texts in another order', pg_temp.tariff((-2147483648)::int, 2, pg_temp.line(0, 2) || pg_temp.line(1, 1), 'b', 'a')), (4, 'a text twice', pg_temp.tariff((-2147483648)::int, 2, pg_temp.line(0, 1) || pg_temp.line(1, 2), 'a', 'a')),
	(5, 'a text that nothing names', pg_temp.tariff((-2147483648)::int, 2, pg_temp.line(0, 1) || pg_temp.line(1, 1), 'a', 'b')), (6, 'a line twice', pg_temp.tariff((-2147483648)::int, 2, pg_temp.line(0, 1) || pg_temp.line(0, 1), 'a')),
	(7, 'known after the calendar', pg_temp.tariff(2921940, 1, pg_temp.line(0, 1), 'a')), (8, 'known before it', pg_temp.tariff(-730120, 1, pg_temp.line(0, 1), 'a'))
) v (place, what, form), LATERAL (SELECT pg_temp.receive('tariff_rules', form) AS outcome) o ORDER BY place;
-- a state of one aggregate, and what its kind cannot be
SELECT pg_temp.try('counters', c) FROM (VALUES ('coverage:1:6223872:1,1,0'), ('coverage:1:-1:1,1'), ('coverage:1:-1:1,1,0,0'), ('coverage:1:-1:01,1,0'), ('coverage:1:-1:-0,1,0'), ('coverage:2:-1:1,1,0'), ('nothing:1:-1:1'), ('compliance:1:3:0,0,0,0,0,0,0,0,0,0,0,0,0,0'),
	('coverage:1:-1:21267647932558653966460912964485513216,1,0'), ('coverage:1:-1:-21267647932558653966460912964485513216,-21267647932558653966460912964485513216,21267647932558653966460912964485513215')) v (c);

-- sums stay within what can be written
SELECT coverage_accum('coverage:1:-1:21267647932558653966460912964485513214,0,0', true);
SELECT coverage_accum('coverage:1:-1:21267647932558653966460912964485513215,0,0', true);
SELECT timeline_combine('{"version": 1, "ever": 1000000000000000, "months": []}', '{"version": 1, "ever": 1, "months": []}');
SELECT timeline_accum('{"version": 1, "months": [["2020-01", 1000000000000000, 0]]}', '2020-01-01'::date, NULL);
SELECT max(active) FROM months(format('{"version": 1, "months": [%s]}', (SELECT string_agg(format('["%s", 1000000000000000, 0]', to_char('1000-01-01'::date + make_interval(months => i), 'YYYY-MM')), ', ' ORDER BY i) FROM generate_series(1, 9224) i))::timeline_summary, '1000-01-01', '2000-01-01');
SELECT ledger_inverse('{"version": 1, "months": [["2020-01", 5]], "payments": []}', '2020-01-01', 6, 0, NULL);
SELECT ledger_inverse('{"version": 1, "months": [["2020-01", 5]], "payments": [["2020-01-01", 5]]}', '2020-01-01', 0, 5.01, '2020-01-01');

RESET search_path;
DROP VIEW object;
DROP TABLE value;
