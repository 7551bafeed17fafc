-- Ledgers: the type, errors of the aggregates; test/pgtap/arrears.sql has the arithmetic.
CREATE TEMP TABLE entry (month date, due numeric, paid numeric, paid_on date);
INSERT INTO entry VALUES ('2021-01-31', 1000, NULL, NULL), ('2021-02-01', 500.5, 1500, '2021-03-20'), ('2021-02-28', 0.5, 0, NULL), (NULL, NULL, 200, '2021-05-01'), ('2021-09-01', 0, NULL, NULL);
SELECT jamsos.ledger(month, due, paid, paid_on) FROM entry;
SELECT jamsos.ledger(month, due, paid, paid_on, jamsos.penalty_percent(month)) FROM entry;
SELECT jamsos.ledger(month, due, paid, paid_on, NULL, 'BPU') FROM entry;
SELECT jamsos.ledger(month, due, paid, paid_on) FROM entry WHERE false;
-- corrections and refunds, known from the start or since a day; what comes to nothing is not there
CREATE TEMP TABLE correction (month date, due numeric, paid numeric, paid_on date, assessed date);
INSERT INTO correction VALUES ('2021-01-31', -400, NULL, NULL, NULL), ('2021-02-01', 7.5, NULL, NULL, '2021-06-15'), ('2021-02-20', -5, NULL, NULL, '2021-06-15'), ('2021-01-01', 3, NULL, NULL, '2021-06-15'), ('2021-03-01', 9, NULL, NULL, '2021-06-15'), ('2021-03-01', -9, NULL, NULL, '2021-06-15'),
	(NULL, NULL, -50.25, '2021-05-02', NULL), (NULL, NULL, -200, '2021-05-01', NULL);
SELECT jamsos.ledger(month, due, paid, paid_on, NULL, 'PU', assessed) FROM (SELECT *, NULL::date AS assessed FROM entry UNION ALL TABLE correction) e;
SELECT jamsos.ledger(month, due, paid, paid_on, jamsos.penalty_percent(month), 'PU', assessed) FROM (SELECT *, NULL::date AS assessed FROM entry UNION ALL TABLE correction) e;
SELECT jamsos.ledger(month, due, paid, paid_on) FROM correction WHERE assessed IS NULL;
-- rates that are known and not in one month, in any order; two of them only where both are left
SELECT name, jamsos.ledger('2021-01-01', due, NULL, NULL, percent ORDER BY n), jamsos.ledger('2021-01-01', due, NULL, NULL, percent ORDER BY n DESC) OPERATOR(jamsos.=) jamsos.ledger('2021-01-01', due, NULL, NULL, percent ORDER BY n) AS same
FROM (VALUES ('both', 1, 100, 2), ('both', 2, 50, NULL), ('none left', 1, 100, 2), ('none left', 2, 50, NULL), ('none left', 3, -100, 2), ('one left', 1, 100, 2), ('one left', 2, -100, 2), ('one left', 3, 50, 1), ('the other', 1, 100, NULL), ('the other', 2, 50, 1), ('the other', 3, -100, NULL)) v (name, n, due, percent) GROUP BY name ORDER BY name;
SELECT (jamsos.arrears('2021-01-01', due, NULL, NULL, '2021-06-01', percent)).* FROM (VALUES (100, 2), (50, NULL)) v (due, percent);
SELECT (jamsos.arrears(month, due, paid, paid_on, '2021-06-01')).* FROM entry WHERE false;
SELECT (jamsos.arrears(NULL, NULL::numeric, NULL, NULL, '2021-06-01')).*;
SELECT a.*, s.* FROM jamsos.arrears('{"version": 1, "months": [], "payments": []}', '2021-06-01') a LEFT JOIN jamsos.statement('{"version": 1, "months": [], "payments": []}', '2021-06-01') s ON true;
-- sums that outgrow 32 bits, and sen after whole rupiah, in any order
SELECT n, (jamsos.arrears('2021-01-01', d, 0, NULL, '2021-06-01')).due, (jamsos.arrears('2021-01-01', d, 0, NULL, '2021-06-01', 2)).penalty
FROM (VALUES (1, 4294967295), (2, 4294967295), (2, 1), (3, 4294967296), (4, 1), (4, 4294967295), (5, 1000000000000), (5, 0.01), (6, 0.99), (6, 4294967295.01)) v (n, d) GROUP BY n ORDER BY n;
SELECT n, (jamsos.arrears('2021-01-01', d, 0, NULL, '2021-06-01') OVER (ORDER BY n ROWS 1 PRECEDING)).due FROM (VALUES (1, 4294967295), (2, 5), (3, 7), (4, 0.5), (5, 3)) v (n, d);
-- by hand, in any order of keys; what is empty does not count
SELECT '{"version": 1, "payments": [["2021-03-20", 0], ["2021-05-01", 200.50]], "months": [["2020-12", 0], ["2021-01", 1000], ["2021-02", 0]]}'::jamsos.ledger_summary AS trimmed,
	'{"version": 1, "payments": [["2021-05-01", 200.50]], "months": [["2021-01", 1000]]}'::jamsos.ledger_summary OPERATOR(jamsos.=) '{"version": 1, "payments": [["2021-03-20", 0], ["2021-05-01", 200.50]], "months": [["2020-12", 0], ["2021-01", 1000], ["2021-02", 0]]}' AS equal;
-- refused
CREATE FUNCTION pg_temp.refused(value text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	reason text;
BEGIN
	RETURN 'read: ' || value::jamsos.ledger_summary::text;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS reason = PG_EXCEPTION_DETAIL;
	RETURN sqlstate || ' ' || sqlerrm || ': ' || reason;
END
$$;
SELECT value, pg_temp.refused(value) FROM unnest(ARRAY['', '[]', '1', '{}', '{"version": 1, "months": []}', '{"version": 1, "months": {}, "payments": []}', '{"version": 1, "months": [1], "payments": []}', '{"version": 1, "months": [["2021-01"]], "payments": []}', '{"version": 1, "months": [["2021-01", "1"]], "payments": []}',
	'{"version": 1, "months": [["2021-13", 1]], "payments": []}', '{"version": 1, "months": [["1999-12", 1]], "payments": []}', '{"version": 1, "months": [["2200-01", 1]], "payments": []}', '{"version": 1, "months": [["2021-01", -1.50]], "payments": [["2021-02-03", -0.05]]}', '{"version": 1, "months": [["2021-01", 0.001]], "payments": []}',
	'{"version": 1, "months": [["2021-01", 1e30]], "payments": []}', '{"version": 1, "months": [["2021-02", 1], ["2021-01", 1]], "payments": []}', '{"version": 1, "months": [["2021-01", 1], ["2021-01", 1]], "payments": []}', '{"version": 1, "months": [["2021-01", 1, 2]], "payments": []}',
	'{"version": 1, "rated_months": [["2021-01", 1]], "payments": []}', '{"version": 1, "rated_months": [["2021-01", 1, 101]], "payments": []}', '{"version": 1, "rated_months": [["2021-01", 1, "2"]], "payments": []}', '{"version": 1, "rated_months": [["2021-01", 1, null]], "payments": []}',
	'{"version": 1, "months": [], "payments": [["2021-01", 1]]}', '{"version": 1, "months": [], "payments": [["2021-02-30", 1]]}', '{"version": 1, "months": [], "payments": [["2021-02-03", 1], ["2021-02-03", 1]]}', '{"version": 1, "months": [], "payments": [["2021-02-03", 1], ["2021-02-02", 1]]}',
	'{"version": 1, "months": [], "paid": 1}', '{"version": 1, "months": [], "paid": 1, "as_of": "2021-02-01"}', '{"version": 1, "months": [], "paid": -1, "as_of": "2021-02-01"}', '{"version": 1, "months": [], "payments": [], "as_of": "infinity"}', '{"version": 1, "months": [], "payments": [], "segment": "XX"}', '{"months": [], "payments": [], "version": 2}',
	'{"version": 1, "months": [["2199-12", 92233720368547758.07]], "payments": [["9999-12-31", 92233720368547758.07]]}', '{"version": 1, "months": [["2000-01", 92233720368547758.08]], "payments": []}',
	'{"version": 1, "months": [["2000-01", -92233720368547758.08]], "payments": []}', '{"version": 1, "months": [["2000-01", -92233720368547758.07]], "payments": []}', '{"version": 1, "payments": [], "assessed": [["2021-01", "2021-06-15", 5], ["2021-02", "2021-03-01", -5]], "months": []}',
	'{"version": 1, "payments": [], "rated_assessed": [["2021-01", null, 5, null], ["2021-01", "2021-06-15", 5, 2]], "rated_months": [["2021-01", 7, 2]]}', '{"version": 1, "payments": [], "rated_assessed": [["2021-01", null, 5, null]], "rated_months": [["2021-02", 7, 2]]}',
	'{"version": 1, "payments": [], "months": [], "rated_assessed": []}', '{"version": 1, "payments": [], "rated_months": [], "assessed": []}', '{"version": 1, "payments": [], "assessed": [["2021-01", null, 5]], "months": []}', '{"version": 1, "payments": [], "rated_assessed": [["2021-01", null, 5, 2]], "rated_months": []}',
	'{"version": 1, "payments": [], "assessed": [["2021-02", "2021-06-15", 5], ["2021-01", "2021-06-15", 5]], "months": []}', '{"version": 1, "payments": [], "assessed": [["2021-02", "2021-06-15", 5], ["2021-02", "2021-06-15", 5]], "months": []}',
	'{"version": 1, "payments": [], "rated_assessed": [["2021-01", "2021-06-15", 5, 2], ["2021-01", "2021-06-16", 5, 1]], "rated_months": []}', '{"version": 1, "payments": [], "rated_assessed": [["2021-01", "2021-06-15", 5, 1]], "rated_months": [["2021-01", 5, 2]]}',
	'{"version": 1, "as_of": "2021-06-01", "payments": [], "assessed": [["2021-01", "2021-06-15", 5]], "months": []}', '{"version": 1, "as_of": "2021-06-15", "paid": -3.50, "assessed": [["2021-01", "2021-06-15", 5]], "months": []}']) AS value;
-- the binary form: there and back, and refused
CREATE TEMP TABLE wire (l jamsos.ledger_summary);
INSERT INTO wire SELECT jamsos.ledger(month, due, paid, paid_on, jamsos.penalty_percent(month)) FROM entry;
INSERT INTO wire SELECT jamsos.ledger(month, due, paid, paid_on, NULL, 'BPU') FROM entry;
INSERT INTO wire SELECT jamsos.ledger(month, due, paid, paid_on) FROM entry WHERE false;
INSERT INTO wire VALUES ('{"version": 1, "months": [["2021-01", 5]], "paid": 1, "as_of": "2021-02-01"}'), ('{"version": 1, "months": [["2021-01", -5]], "assessed": [["2021-01", "2021-02-01", 9]], "paid": -1, "as_of": "2021-02-01"}');
INSERT INTO wire SELECT jamsos.ledger(month, due, paid, paid_on, jamsos.penalty_percent(month), 'PU', assessed) FROM (SELECT *, NULL::date AS assessed FROM entry UNION ALL TABLE correction) e;
INSERT INTO wire SELECT jamsos.ledger('2021-01-01', due, NULL, NULL, percent) FROM (VALUES (100, 2), (50, NULL)) v (due, percent);
\copy wire TO 'results/ledger.bin' (FORMAT binary)
CREATE TEMP TABLE back (LIKE wire);
\copy back FROM 'results/ledger.bin' (FORMAT binary)
SELECT count(*) AS same FROM wire JOIN back ON wire.l OPERATOR(jamsos.=) back.l;
CREATE FUNCTION pg_temp.receive(bytes bytea) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	-- as COPY sends it: header, a tuple of one field, the end
	bytes := decode('5047434f50590aff0d0a00', 'hex') || int4send(0) || int4send(0) || int2send(1::int2) || int4send(length(bytes)) || bytes || int2send(-1::int2);
	EXECUTE format('COPY back FROM PROGRAM %L (FORMAT binary)', 'echo ' || translate(encode(bytes, 'base64'), E'\n', '') || ' | base64 -d');
	RETURN 'accepted';
EXCEPTION WHEN OTHERS THEN
	RETURN sqlstate || ' ' || sqlerrm;
END
$$;
-- version, segment, flags (1 by day, 2 rated), as_of, paid, first month, months, entries; 24252 is 2021-01, 7671 is 2021-01-01
CREATE FUNCTION pg_temp.form(version int, segment int, flags int, as_of int, paid bigint, first int, n int, entries int, rest bytea) RETURNS bytea LANGUAGE sql AS $$
	SELECT substr(int4send(version), 4) || substr(int4send(segment), 4) || substr(int4send(flags), 4) || int4send(as_of) || int8send(paid) || int4send(first) || int4send(n) || int4send(entries) || rest
$$;
-- an entry: its month (NULL of a payment), day (NULL from the start), rate (NULL none), each one more than it is, and its amount
CREATE FUNCTION pg_temp.entry(month int, day bigint, rate bigint, amount bigint) RETURNS bytea LANGUAGE sql AS $$
	SELECT int8send((coalesce(month - 23999, 0)::bigint << 49) | (coalesce(day + 1048576, 0) << 27) | coalesce(rate + 1, 0)) || int8send(amount)
$$;
SELECT what, pg_temp.receive(form)
FROM (VALUES ('nothing in it', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, 0, '')), ('a month and a payment', pg_temp.form(1, 0, 1, 2147483647, 0, 24252, 1, 1, int8send(5) || pg_temp.entry(NULL, 7671, NULL, 7))),
	('a rate', pg_temp.form(1, 0, 3, 2147483647, 0, 24252, 1, 0, int8send(5) || int8send(2000000))), ('as of a day', pg_temp.form(1, 0, 0, 7671, 9, 24252, 1, 0, int8send(5))),
	('negative', pg_temp.form(1, 0, 1, 2147483647, 0, 24252, 1, 1, int8send(-5) || pg_temp.entry(NULL, 7671, NULL, -7))), ('assessed', pg_temp.form(1, 0, 3, 2147483647, 0, 24252, 1, 2, int8send(5) || int8send(2000000) || pg_temp.entry(24252, NULL, NULL, 7) || pg_temp.entry(24252, 7671, 2000000, 7))),
	('too short', '\x01'), ('version', pg_temp.form(2, 0, 1, 2147483647, 0, 0, 0, 0, '')), ('segment', pg_temp.form(1, 4, 1, 2147483647, 0, 0, 0, 0, '')), ('flags', pg_temp.form(1, 0, 5, 2147483647, 0, 0, 0, 0, '')),
	('not by day, as of no day', pg_temp.form(1, 0, 0, 2147483647, 0, 0, 0, 0, '')), ('as of -infinity', pg_temp.form(1, 0, 1, (-2147483648)::int, 0, 0, 0, 0, '')), ('paid by day', pg_temp.form(1, 0, 1, 2147483647, 1, 0, 0, 0, '')),
	('paid too low', pg_temp.form(1, 0, 0, 7671, (-9223372036854775808)::bigint, 0, 0, 0, '')), ('a payment, not by day', pg_temp.form(1, 0, 0, 7671, 0, 0, 0, 1, pg_temp.entry(NULL, 7671, NULL, 7))), ('first of no month', pg_temp.form(1, 0, 1, 2147483647, 0, 24252, 0, 0, '')), ('month too early', pg_temp.form(1, 0, 1, 2147483647, 0, 23999, 1, 0, int8send(5))),
	('months too late', pg_temp.form(1, 0, 1, 2147483647, 0, 26399, 2, 0, int8send(5) || int8send(5))), ('months too many', pg_temp.form(1, 0, 1, 2147483647, 0, 24000, 2147483647, 0, int8send(5))), ('cut off', pg_temp.form(1, 0, 1, 2147483647, 0, 24252, 2, 0, int8send(5))),
	('entries too many', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, 2147483647, int8send(5))), ('entries negative', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, -1, int8send(5))), ('nothing due at the end', pg_temp.form(1, 0, 1, 2147483647, 0, 24252, 2, 0, int8send(5) || int8send(0))),
	('due too low', pg_temp.form(1, 0, 1, 2147483647, 0, 24252, 1, 0, int8send((-9223372036854775808)::bigint))), ('rate too high', pg_temp.form(1, 0, 3, 2147483647, 0, 24252, 1, 0, int8send(5) || int8send(100000001))), ('rate negative', pg_temp.form(1, 0, 3, 2147483647, 0, 24252, 1, 0, int8send(5) || int8send(-2))),
	('rate of nothing', pg_temp.form(1, 0, 3, 2147483647, 0, 24252, 3, 0, int8send(5) || int8send(0) || int8send(5) || int8send(1) || int8send(1) || int8send(1))), ('payment of nothing', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, 1, pg_temp.entry(NULL, 7671, NULL, 0))), ('payment too low', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, 1, pg_temp.entry(NULL, 7671, NULL, (-9223372036854775808)::bigint))),
	('payment twice', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, 2, pg_temp.entry(NULL, 7671, NULL, 1) || pg_temp.entry(NULL, 7671, NULL, 1))), ('payment after as_of', pg_temp.form(1, 0, 3, 7670, 0, 0, 0, 1, pg_temp.entry(NULL, 7671, NULL, 1))),
	('payment before the calendar', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, 1, pg_temp.entry(NULL, -730120, NULL, 1))), ('payment on no day', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, 1, pg_temp.entry(NULL, NULL, NULL, 1))), ('payment with a rate', pg_temp.form(1, 0, 3, 2147483647, 0, 0, 0, 1, pg_temp.entry(NULL, 7671, 1, 1))),
	('assessed in no month', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, 1, pg_temp.entry(26400, 7671, NULL, 1))), ('assessed after as_of', pg_temp.form(1, 0, 3, 7670, 0, 0, 0, 1, pg_temp.entry(24252, 7671, NULL, 1))), ('assessed before a payment', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, 2, pg_temp.entry(24252, 7671, NULL, 1) || pg_temp.entry(NULL, 7671, NULL, 1))),
	('assessed with a rate where months have none', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, 1, pg_temp.entry(24252, 7671, 1, 1))), ('assessed at too high a rate', pg_temp.form(1, 0, 3, 2147483647, 0, 0, 0, 1, pg_temp.entry(24252, 7671, 100000001, 1))), ('from the start, alone', pg_temp.form(1, 0, 3, 2147483647, 0, 0, 0, 1, pg_temp.entry(24252, NULL, NULL, 1))),
	('from the start, with a rate', pg_temp.form(1, 0, 3, 2147483647, 0, 24252, 1, 1, int8send(5) || int8send(2) || pg_temp.entry(24252, NULL, 2, 1))), ('from the start twice', pg_temp.form(1, 0, 3, 2147483647, 0, 24252, 1, 1, int8send(5) || int8send(-1) || pg_temp.entry(24252, NULL, NULL, 1))), ('from the start, no rates', pg_temp.form(1, 0, 1, 2147483647, 0, 24252, 1, 1, int8send(5) || pg_temp.entry(24252, NULL, NULL, 1))),
	('two rates of one month', pg_temp.form(1, 0, 3, 2147483647, 0, 24252, 1, 1, int8send(5) || int8send(2) || pg_temp.entry(24252, 7671, 3, 1))), ('more than said', pg_temp.form(1, 0, 1, 2147483647, 0, 0, 0, 0, int4send(7671)))) v (what, form);
-- what rows of one group must agree on, and what a row must have
SELECT jamsos.arrears(month, due, paid, paid_on, '2021-01-01'::date + extract(month FROM month)::int) FROM entry WHERE month IS NOT NULL;
SELECT jamsos.ledger(month, due, paid, paid_on, extract(day FROM month)) FROM entry;
SELECT jamsos.ledger(month, due, paid, paid_on, 2, CASE WHEN paid > 0 THEN 'PR' ELSE 'PU' END) FROM entry;
SELECT jamsos.ledger_combine('{"version": 1, "months": [], "payments": []}', '{"version": 1, "rated_months": [], "payments": []}');
SELECT jamsos.ledger(NULL, 1, NULL, NULL);
SELECT jamsos.ledger('2021-01-01', NULL, 1, NULL);
SELECT jamsos.ledger('2021-01-01', -1e13, NULL, NULL);
SELECT jamsos.ledger('2021-01-01', NULL, '-Infinity', '2021-01-01');
SELECT jamsos.ledger('2021-01-01', 1, NULL, NULL, NULL, 'PU', 'infinity');
SELECT jamsos.ledger('2021-01-01', -0.005, -0.004, '2021-01-01'), jamsos.ledger('2021-01-01', 0.005, 0.004, '2021-01-01');
SELECT jamsos.ledger('2021-01-01', 'NaN', NULL, NULL);
SELECT jamsos.ledger('2021-01-01', 1e13, NULL, NULL);
SELECT jamsos.ledger('1999-12-31', 1, NULL, NULL);
SELECT jamsos.ledger('2200-01-01', 1, NULL, NULL);
SELECT jamsos.ledger('infinity', 1, NULL, NULL);
SELECT jamsos.ledger(NULL, NULL, 1, 'infinity');
SELECT jamsos.ledger(NULL, NULL, 1, '0044-03-15 BC');
SELECT jamsos.ledger('2021-01-01', 1, NULL, NULL, -1);
SELECT jamsos.ledger('2021-01-01', 1, NULL, NULL, 0.02);
SELECT jamsos.ledger('2021-01-01', 1, NULL, NULL, 1e-9);
SELECT jamsos.ledger('2021-01-01', 1, NULL, NULL, p) FROM unnest('{0,0.1}'::numeric[]) p GROUP BY p ORDER BY p;
SELECT jamsos.ledger('2021-01-01', 1, NULL, NULL, 2, NULL);
SELECT jamsos.arrears('2021-01-01', 1, 0, NULL, NULL);
SELECT jamsos.arrears('2021-01-01', 1, 0, NULL, 'infinity');
-- what is below zero: counted by the aggregate, an error of that ledger
SELECT (jamsos.arrears('2021-01-01', -1::bigint, 0, NULL, '2021-06-01')).*;
SELECT (jamsos.arrears('2021-01-01', -1, -1, '2021-02-01', '2021-06-01')).*;
SELECT jamsos.arrears(jamsos.ledger('2021-01-01', -1.25, NULL, NULL), d) FROM unnest('{2021-02-25,2021-02-26}'::date[]) d GROUP BY d ORDER BY d;
SELECT jamsos.statement(jamsos.ledger('2021-01-01', -1, NULL, NULL), '2021-06-01');
SELECT jamsos.statement(jamsos.ledger('2021-01-01', d, NULL, NULL, NULL, 'PU', a), '2021-06-01') FROM (VALUES (5, NULL::date), (-6, '2021-05-01')) v (d, a);
SELECT jamsos.arrears(jamsos.ledger('2021-01-01', 7, paid, paid_on), '2021-06-01') FROM (VALUES (5, '2021-01-01'::date), (-6.5, '2021-02-01')) v (paid, paid_on);
SELECT jamsos.arrears('2021-01-01', -1000000000001, 0, NULL, '2021-01-01');
SELECT jamsos.arrears('2021-01-01', -1000000000000.01::numeric, 0, NULL, '2021-01-01');
SELECT jamsos.ledger('2021-01-01', 0, -1e15, '2021-01-01');
SELECT jamsos.ledger('2021-01-01', '-infinity', 0, NULL);
SELECT jamsos.arrears('2021-01-01', 1000000000001, 0, NULL, '2021-01-01');
SELECT jamsos.arrears('2010-01-01', 1, 0, NULL, '2021-01-01');
SELECT jamsos.arrears('{"version": 1, "months": [], "payments": []}', 'infinity');
SELECT jamsos.ledger_combine('{"version": 1, "months": [["2021-01", 92233720368547758.07]], "payments": []}', '{"version": 1, "months": [["2021-01", 0.01]], "payments": []}');
-- a change of the law is seen by the next statement, also where the call site lives on
CREATE FUNCTION pg_temp.due_in(l jamsos.ledger_summary) RETURNS SETOF date LANGUAGE plpgsql AS $$
DECLARE
	a jamsos.arrears_row;
BEGIN
	FOR i IN 1..2 LOOP
		a := jamsos.arrears(l, '2021-02-27');
		RETURN NEXT a.oldest_month;
		INSERT INTO jamsos.due_rule (program, segment, valid, months_after, day, moves, legal_basis, evidence) VALUES ('JKK', 'PU', daterange('2021-01-01', '2021-02-01'), 2, i, 'forward', 'test', 'unverified') ON CONFLICT DO NOTHING;
	END LOOP;
END
$$;
BEGIN;
SELECT pg_temp.due_in('{"version": 1, "months": [["2021-01", 5]], "payments": []}');
ROLLBACK;
-- Payments out of order in a frame that slides, rows without one among them: each frame as if counted by itself.
CREATE TEMP TABLE slide AS SELECT i, CASE WHEN i % 5 <> 0 THEN '2026-01-01'::date + i * 7 % 11 END AS paid_on, CASE WHEN i % 5 <> 0 THEN 1 + i * 13 % 17 END AS paid FROM generate_series(1, 400) i;
SELECT width, count(*) AS frames, count(*) FILTER (WHERE framed OPERATOR(jamsos.=) counted) AS same
FROM (SELECT 3 AS width, i, jamsos.ledger(NULL, NULL, paid, paid_on) OVER (ORDER BY i ROWS 3 PRECEDING) AS framed FROM slide
	UNION ALL SELECT 6, i, jamsos.ledger(NULL, NULL, paid, paid_on) OVER (ORDER BY i ROWS 6 PRECEDING) FROM slide
	UNION ALL SELECT 40, i, jamsos.ledger(NULL, NULL, paid, paid_on) OVER (ORDER BY i ROWS 40 PRECEDING) FROM slide) f,
	LATERAL (SELECT jamsos.ledger(NULL, NULL, paid, paid_on) AS counted FROM slide s WHERE s.i BETWEEN f.i - width AND f.i) c GROUP BY width ORDER BY width;
-- by hand more can be taken away than is there: it is then owed the other way round
SELECT jamsos.ledger_inverse('{"version": 1, "months": [], "payments": [["2026-01-01", 5]]}', NULL, NULL, 5, '2026-01-02');
SELECT jamsos.ledger_inverse('{"version": 1, "months": [["2026-01", 5]], "payments": []}', '2026-01-01', 6, NULL, NULL);
-- a sum that has no opposite
SELECT jamsos.ledger_accum('{"version": 1, "months": [["2026-01", -92233720368547758.07]], "payments": []}', '2026-01-01', -0.01, NULL, NULL);
-- States hold whole rupiah in few bits as long as they fit: payments of many days in any order, of one day in
-- any number, sen among them, all that is paid taken back: every ledger is what GROUP BY counts, in parts too.
CREATE TEMP TABLE paid_on_days AS
SELECT g, i, ('2018-01-01'::date + i * 31 % 100 * interval '1 month')::date AS month, '2026-01-01'::date + CASE g % 4 WHEN 0 THEN i / 2 WHEN 1 THEN i * 7919 % 300 WHEN 2 THEN 300 - i / 3 + i % 2 ELSE i % 12 END AS day,
	CASE WHEN g % 3 = 0 THEN 999999999999 WHEN g % 3 = 1 AND i = 250 THEN 0.25 WHEN i % 90 = 89 THEN -i ELSE i END AS amount
FROM generate_series(0, 11) g, generate_series(1, 500) i;
INSERT INTO paid_on_days SELECT g, i, month, day, -amount FROM paid_on_days WHERE i % 3 = 0 AND g % 2 = 0;
SELECT count(*) AS ledgers, count(*) FILTER (WHERE rated::jsonb -> 'payments' = days AND unrated::jsonb -> 'payments' = days AND unrated::jsonb -> 'months' = months) AS counted, count(*) FILTER (WHERE merged OPERATOR(jamsos.=) unrated) AS merged
FROM (SELECT g, jamsos.ledger(month, amount, amount, day, 2 ORDER BY i) AS rated, jamsos.ledger(month, amount, amount, day ORDER BY i) AS unrated FROM paid_on_days GROUP BY g) l
JOIN (SELECT g, jsonb_agg(jsonb_build_array(day, amount) ORDER BY day) AS days FROM (SELECT g, day, sum(amount) AS amount FROM paid_on_days GROUP BY g, day) q WHERE amount <> 0 GROUP BY g) d USING (g)
JOIN (SELECT g, jsonb_agg(jsonb_build_array(to_char(month, 'YYYY-MM'), amount) ORDER BY month) AS months FROM (SELECT g, month, sum(amount) AS amount FROM paid_on_days GROUP BY g, month) q WHERE amount <> 0 GROUP BY g) o USING (g)
JOIN (SELECT g, jamsos.ledger_final(jamsos.ledger_combine(jamsos.ledger_combine(jamsos.ledger_combine(NULL, a), b), NULL)) AS merged
	FROM (SELECT g, jamsos.ledger(month, amount, amount, day ORDER BY i) FILTER (WHERE i % 3 = 0) AS a, jamsos.ledger(month, amount, amount, day ORDER BY i) FILTER (WHERE i % 3 > 0) AS b FROM paid_on_days GROUP BY g) p) m USING (g);
