-- Every table of the law carries its meta columns, a guard, and public rights to read.
SELECT c.relname, bool_and(a.attname IS NOT NULL) AS meta_columns,
	has_table_privilege('public', c.oid, 'SELECT') AS readable,
	(SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgenabled = 'A') AS guards
FROM pg_class c
CROSS JOIN unnest(ARRAY['legal_basis', 'source', 'evidence', 'enacted', 'origin', 'recorded_at', 'recorded_by']) m (name)
LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = m.name
WHERE c.relnamespace = 'jamsos'::regnamespace AND c.relkind = 'r'
GROUP BY c.oid, c.relname ORDER BY c.relname COLLATE "C";

-- How much law is shipped, and how sure it is.
SELECT 'rate' AS "table", evidence, count(*) FROM jamsos.rate GROUP BY 2
UNION ALL SELECT 'wage_limit', evidence, count(*) FROM jamsos.wage_limit GROUP BY 2
UNION ALL SELECT 'income_bracket', evidence, count(*) FROM jamsos.income_bracket GROUP BY 2
UNION ALL SELECT 'contract_tier', evidence, count(*) FROM jamsos.contract_tier GROUP BY 2
UNION ALL SELECT 'benefit_rule', evidence, count(*) FROM jamsos.benefit_rule GROUP BY 2
UNION ALL SELECT 'minimum_wage', evidence, count(*) FROM jamsos.minimum_wage GROUP BY 2
UNION ALL SELECT 'region', evidence, count(*) FROM jamsos.region GROUP BY 2
UNION ALL SELECT 'budget_account', evidence, count(*) FROM jamsos.budget_account GROUP BY 2
UNION ALL SELECT 'kind_of_work', evidence, count(*) FROM jamsos.kind_of_work GROUP BY 2
UNION ALL SELECT 'cover_rule', evidence, count(*) FROM jamsos.cover_rule GROUP BY 2
UNION ALL SELECT 'participation_rule', evidence, count(*) FROM jamsos.participation_rule GROUP BY 2
UNION ALL SELECT 'fixed_holiday', evidence, count(*) FROM jamsos.fixed_holiday GROUP BY 2
ORDER BY 1, 2;
SELECT level, count(*) FROM jamsos.region GROUP BY level ORDER BY level;
SELECT code, automatic, barred, evidence, enacted FROM jamsos.relief ORDER BY code;
-- every UMP of every year is there
SELECT year, count(*) AS provinces
FROM generate_series(2015, 2026) year
JOIN jamsos.region p ON p.level = 'province'
WHERE jamsos.minimum_wage(p.code, make_date(year, 7, 1), true) > 0
GROUP BY year ORDER BY year;

-- Minimum wages: own, followed, past the last known, missing.
SELECT jamsos.minimum_wage('63', '2021-06-30') AS ump, jamsos.minimum_wage('63.01', '2022-01-01') AS follows_ump,
	jamsos.minimum_wage('64.11', '2025-01-01') = jamsos.minimum_wage('64.07', '2025-01-01') AS follows_regency,
	jamsos.minimum_wage('94', '2020-01-01') = jamsos.minimum_wage('91', '2020-01-01') AS parent_before_2024;
SELECT jamsos.minimum_wage('63', '2027-01-01');
SET jamsos.unconfirmed = silent;
SELECT jamsos.minimum_wage('63', '2027-01-01');
SET jamsos.unconfirmed = error;
SELECT jamsos.minimum_wage('63', '2027-01-01');
RESET jamsos.unconfirmed;
SELECT jamsos.minimum_wage('63.71', '2019-01-01');
SELECT jamsos.minimum_wage('63.71', '2019-01-01', true) IS NULL AS missing_ok;
SELECT coalesce(jamsos.minimum_wage('63.71', m, true), jamsos.minimum_wage('63', m)) AS on_purpose
FROM (VALUES ('2019-01-01'::date)) v (m);
SELECT jamsos.minimum_wage('6371', '2019-01-01');
SELECT jamsos.minimum_wage('63', 'infinity');
SELECT jamsos.minimum_wage('63', '4714-11-24 BC');
SELECT jamsos.minimum_wage('63', '4714-12-01 BC', true) IS NULL AS none, jamsos.minimum_wage('63', '5874897-12-31');

-- Shipped rows are never edited.
UPDATE jamsos.rate SET percent = 1 WHERE program = 'JKM' AND segment = 'PU' AND relief IS NULL;
DELETE FROM jamsos.minimum_wage WHERE region = '63';
INSERT INTO jamsos.reform (name, description, origin) VALUES ('mine', 'as if shipped', 'shipped');
TRUNCATE jamsos.holiday;
BEGIN;
INSERT INTO jamsos.reform (name, description) VALUES ('mine', 'local');
UPDATE jamsos.reform SET origin = 'shipped' WHERE name = 'mine';
ROLLBACK;

\set VERBOSITY terse
-- Validity is whole months; overlaps of one key are refused, NULL class included.
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-15', NULL), 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
VALUES ('JKM', 'PU', 'employer', 0.3, 'empty', 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', 'infinity'), 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', '2027-01-01'), 'x'),
	('JKM', 'PU', 'employer', 0.4, daterange('2026-12-01', NULL), 'y');
INSERT INTO jamsos.rate (program, segment, payer, valid, legal_basis)
VALUES ('JKM', 'PU', 'employer', daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis, relief)
VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), 'x', 'PP 1/1900');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL));

-- The number of a key is one for each key, in every table; a row of the same key and month is refused in each.
CREATE FUNCTION pg_temp.keys() RETURNS TABLE (law_table text, as_many boolean, twice text) LANGUAGE plpgsql AS $$
DECLARE
	t record;
BEGIN
	FOR t IN SELECT c.relname AS name, string_agg(a.attname, ', ' ORDER BY a.attnum) FILTER (WHERE a.attname <> 'key') AS columns
		FROM pg_class c JOIN pg_attribute k ON k.attrelid = c.oid AND k.attname = 'key' JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = k.attnum
		JOIN pg_depend p ON p.classid = 'pg_attrdef'::regclass AND p.objid = d.oid AND p.refobjid = c.oid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.refobjsubid
		WHERE c.relnamespace = 'jamsos'::regnamespace GROUP BY c.relname
	LOOP
		law_table := t.name || ': ' || t.columns;
		EXECUTE format('SELECT count(DISTINCT key) = count(DISTINCT (%s)) FROM jamsos.%I', t.columns, t.name) INTO as_many;
		BEGIN
			EXECUTE (SELECT format('INSERT INTO jamsos.%1$I (%2$s) SELECT %3$s FROM (SELECT * FROM jamsos.%1$I LIMIT 1) r, generate_series(1, 2)', t.name,
				string_agg(attname, ', '), string_agg(CASE attname WHEN 'origin' THEN quote_literal('local') ELSE attname END, ', '))
				FROM pg_attribute WHERE attrelid = ('jamsos.' || t.name)::regclass AND attnum > 0 AND attgenerated = '');
			twice := 'accepted';
		EXCEPTION WHEN exclusion_violation THEN
			twice := 'refused';
		END;
		RETURN NEXT;
	END LOOP;
END
$$;
SELECT * FROM pg_temp.keys() ORDER BY law_table COLLATE "C";
-- Years that no reader knows, days of no calendar, texts that no tariff could hold, names that nobody could give.
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('1999-12-01', NULL), 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', '10000-01-01'), 'x');
INSERT INTO jamsos.due_rule (program, segment, valid, months_after, day, moves, legal_basis) VALUES ('JKK', 'PU', daterange('4000-01-01 BC', '3000-01-01 BC'), 1, 15, 'forward', 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), repeat('x', 401));
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis, source) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), 'x', repeat('x', 2001));
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis, note) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), 'x', repeat('x', 2001));
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis, enacted) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), 'x', 'infinity');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis, enacted) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), 'x', '0044-03-15 BC');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis, confirmed_until) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), 'x', '5874897-12-31');
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('5874897-12-31', 'the last', 'x');
INSERT INTO jamsos.reform (name, description) VALUES (repeat('x', 64), 'a name that is too long');
INSERT INTO jamsos.reform (name, description) VALUES (E'two\nlines', 'a name of two lines');
INSERT INTO jamsos.reform (name, description) VALUES ('x', repeat('x', 2001));
INSERT INTO jamsos.relief (code, condition, legal_basis) VALUES (E'a\tb', 'x', 'x');
-- Amounts and rates: the check speaks, and its bounds are allowed.
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) SELECT '63', v, daterange('2040-01-01', NULL), 'x' FROM unnest('{1000000000000.01}'::numeric[]) v;
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('63', 1e30, daterange('2040-01-01', NULL), 'x');
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('63', 'NaN', daterange('2040-01-01', NULL), 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 123456, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.rate (program, segment, payer, fixed, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', -0.01, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.penalty_rule (program, segment, percent, valid, legal_basis) VALUES ('JKK', 'PU', 0.2000001, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.benefit_rule (program, event, component, value, unit, valid, legal_basis) VALUES ('JKM', 'lump sum', 'amount', 'Infinity', 'rupiah', daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.benefit_rule (program, event, component, value, times, unit, valid, legal_basis) VALUES ('JKM', 'lump sum', 'amount', 20000000, 1e131000, 'rupiah', daterange('2026-01-01', NULL), 'x');
BEGIN;
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('63', 1e8, daterange('2040-01-01', '9999-12-01'), 'x');
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis) VALUES ('JKM', 'PU', 'floor', 1e9, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.reform (name, description) VALUES ('all', 'of it');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, reform, legal_basis) VALUES ('JKM', 'PU', 'employer', 100, daterange('2026-01-01', NULL), 'all', 'x');
INSERT INTO jamsos.income_bracket (income_from, base, valid, legal_basis) VALUES (0, 1e9, daterange('2026-01-01', NULL), 'x'), (1e12, 1e9, daterange('2026-01-01', NULL), 'x');
SELECT jamsos.minimum_wage('63', '9999-11-30'), jamsos.contribution(1000000000000, jamsos.tariff('2026-01-01', '{JKM}', reform => 'all')) AS jkm, jamsos.contribution(1, jamsos.tariff('2026-01-01', '{JKM}', reform => 'all')) AS jkm_of_the_floor;
ROLLBACK;

\set VERBOSITY default
-- A local row wins over a shipped one, and its absence brings the shipped one back.
BEGIN;
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
VALUES ('JKM', 'PU', 'employer', 0.6, daterange('2026-01-01', '2026-02-01'), 'local reading');
SELECT jamsos.contribution('JKM', 1000000, m::date) AS jkm
FROM unnest(ARRAY['2025-12-01', '2026-01-01', '2026-02-01']) m;
SELECT percent, legal_basis, evidence FROM jamsos.tariff_lines(jamsos.tariff('2026-01-01')) WHERE program = 'JKM' AND segment = 'PU';
-- a named class wins over any class, local over shipped first
INSERT INTO jamsos.rate (program, segment, risk_class, payer, percent, valid, legal_basis)
VALUES ('JKM', 'PU', 3, 'employer', 0.9, daterange('2026-01-01', '2026-02-01'), 'class 3 alone');
SELECT c, jamsos.contribution('JKM', 1000000, '2026-01-01', risk_class => c) AS jkm FROM generate_series(1, 5) c;
ROLLBACK;
SELECT jamsos.contribution('JKM', 1000000, '2026-01-01') AS jkm;

-- One's own uncommitted change is seen; a rollback, of a savepoint too, is undone.
BEGIN;
SAVEPOINT before;
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
VALUES ('JKM', 'PU', 'employer', 0.6, daterange('2026-01-01', NULL), 'local reading');
SELECT jamsos.contribution('JKM', 1000000, '2026-01-01') AS own_change;
ROLLBACK TO before;
SELECT jamsos.contribution('JKM', 1000000, '2026-01-01') AS undone;
COMMIT;
DO $$
BEGIN
	FOR i IN 1..3 LOOP
		BEGIN
			INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
			VALUES ('JKM', 'PU', 'employer', i, daterange('2026-01-01', NULL), 'local reading');
			RAISE NOTICE 'inside: %', jamsos.contribution('JKM', 1000000, '2026-01-01');
			RAISE division_by_zero;
		EXCEPTION WHEN division_by_zero THEN
			RAISE NOTICE 'after: %', jamsos.contribution('JKM', 1000000, '2026-01-01');
		END;
	END LOOP;
END
$$;

-- Only local rows would be dumped.
SELECT c.relname, x.condition
FROM pg_extension e, unnest(e.extconfig, e.extcondition) x (oid, condition) JOIN pg_class c USING (oid)
WHERE e.extname = 'jamsos' ORDER BY c.relname COLLATE "C";
-- The law in memory is known by what its rows say: rows that come to lie where others lay, within one transaction too.
BEGIN;
ALTER TABLE jamsos.holiday DISABLE TRIGGER ALL;
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2026-06-15', 'a', 'x'), ('2026-02-13', 'b', 'x');
SELECT jamsos.due_date('2026-05-01') AS moved;
DELETE FROM jamsos.holiday WHERE name = 'a';
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2026-03-13', 'c', 'x');
CLUSTER jamsos.holiday USING holiday_pkey;
SELECT jamsos.due_date('2026-05-01') AS clustered;
TRUNCATE jamsos.holiday;
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2026-06-15', 'a', 'x');
SELECT jamsos.due_date('2026-05-01') AS moved;
TRUNCATE jamsos.holiday;
SELECT jamsos.due_date('2026-05-01') AS truncated;
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2026-06-15', 'a', 'x');
SELECT jamsos.due_date('2026-05-01') AS moved;
TRUNCATE jamsos.holiday;
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2026-03-13', 'a', 'x');
SELECT jamsos.due_date('2026-05-01') AS another_at_its_place;
UPDATE jamsos.holiday SET day = '2026-06-15';
SELECT jamsos.due_date('2026-05-01') AS updated;
ALTER TABLE jamsos.holiday ALTER name TYPE varchar;	-- written anew
SELECT jamsos.due_date('2026-05-01') AS rewritten;
SAVEPOINT s;
TRUNCATE jamsos.holiday;
SELECT jamsos.due_date('2026-05-01') AS truncated;
ROLLBACK TO s;
SELECT jamsos.due_date('2026-05-01') AS rolled_back;
SAVEPOINT s;
DELETE FROM jamsos.holiday;
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2026-03-13', 'a', 'x');
RELEASE s;
SELECT jamsos.due_date('2026-05-01') AS released;
ROLLBACK;
SELECT jamsos.due_date('2026-05-01') AS as_before;
-- every step of a random walk against the rows themselves
CREATE FUNCTION pg_temp.walk(steps integer) RETURNS TABLE (right_answers bigint, wrong_answers bigint) LANGUAGE plpgsql AS $$
DECLARE
	d date := '2026-06-15';		-- a Monday
	chosen double precision;
BEGIN
	PERFORM setseed(0.5);
	right_answers := 0;
	wrong_answers := 0;
	FOR i IN 1..steps LOOP
		chosen := random();
		BEGIN
			IF chosen < 0.3 THEN
				DELETE FROM jamsos.holiday WHERE day = d;
			ELSIF chosen < 0.6 THEN
				INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES (d, 'a', 'x') ON CONFLICT DO NOTHING;
			ELSIF chosen < 0.7 THEN
				UPDATE jamsos.holiday SET day = '2026-03-13' WHERE day = d AND NOT EXISTS (SELECT FROM jamsos.holiday WHERE day = '2026-03-13');
			ELSIF chosen < 0.8 THEN
				UPDATE jamsos.holiday SET day = d WHERE day = '2026-03-13' AND NOT EXISTS (SELECT FROM jamsos.holiday WHERE day = d);
			ELSIF chosen < 0.9 THEN
				TRUNCATE jamsos.holiday;
			ELSIF chosen < 0.95 THEN
				ALTER TABLE jamsos.holiday ALTER name TYPE text;
			ELSE
				ALTER TABLE jamsos.holiday ALTER name TYPE varchar;
			END IF;
			IF (jamsos.due_date('2026-05-01') > d) = EXISTS (SELECT FROM jamsos.holiday WHERE day = d) THEN
				right_answers := right_answers + 1;
			ELSE
				wrong_answers := wrong_answers + 1;
			END IF;
			IF random() < 0.3 THEN
				RAISE division_by_zero;
			END IF;
		EXCEPTION WHEN division_by_zero THEN
			IF (jamsos.due_date('2026-05-01') > d) <> EXISTS (SELECT FROM jamsos.holiday WHERE day = d) THEN
				wrong_answers := wrong_answers + 1;
			END IF;
		END;
	END LOOP;
	RETURN NEXT;
END
$$;
BEGIN;
ALTER TABLE jamsos.holiday DISABLE TRIGGER ALL;
SELECT * FROM pg_temp.walk(500);
ROLLBACK;
-- VACUUM FULL between two transactions, and a column that another takes the place of
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2026-06-15', 'a', 'x'), ('2026-02-13', 'b', 'x');
DELETE FROM jamsos.holiday WHERE name = 'a';
SELECT jamsos.due_date('2026-05-01');
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2026-06-15', 'c', 'x');
SELECT jamsos.due_date('2026-05-01') AS moved;
DELETE FROM jamsos.holiday WHERE name = 'c';
VACUUM FULL jamsos.holiday;
SELECT jamsos.due_date('2026-05-01') AS not_moved;
BEGIN;
ALTER TABLE jamsos.holiday RENAME day TO was_day;
ALTER TABLE jamsos.holiday ADD day date DEFAULT '2026-06-15';
SELECT jamsos.due_date('2026-05-01') AS moved;
ALTER TABLE jamsos.holiday DROP day;
ALTER TABLE jamsos.holiday ADD day date DEFAULT '2026-03-13';
SELECT jamsos.due_date('2026-05-01') AS not_moved;
ROLLBACK;
DELETE FROM jamsos.holiday;

-- Notices are never lost: a transaction hears each once, from each process.
-- a savepoint that is rolled back has told it; another transaction tells it again
BEGIN;
SAVEPOINT s;
SELECT jamsos.contribution(1000000, jamsos.tariff('2020-09-01')) AS told;
ROLLBACK TO s;
SELECT jamsos.contribution(1000000, jamsos.tariff('2020-09-01')) AS told_before;
ROLLBACK;
SELECT jamsos.contribution(1000000, jamsos.tariff('2020-09-01')) AS told;
-- other figures of the same month are other news
BEGIN;
SELECT jamsos.contribution(1000000, jamsos.tariff('2027-03-01', '{JP}')) AS jp, jamsos.contribution(1000000, jamsos.tariff('2027-03-01', '{JP}', '{}')) AS told_before;
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, confirmed_until, legal_basis) VALUES ('JKP', 'PU', 'employer', 1, daterange('2026-01-01', NULL), '2026-12-01', 'a yearly rate');
SELECT jamsos.contribution(1000000, jamsos.tariff('2027-03-01', '{JKP}')) AS jkp;
INSERT INTO jamsos.relief (code, automatic, condition, legal_basis) VALUES ('one', true, 'first', 'x'), ('two', true, 'second', 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, relief, legal_basis) VALUES ('JKK', 'PU', 'employer', 0.1, daterange('2026-01-01', NULL), 'one', 'x'), ('JKM', 'PU', 'employer', 0.1, daterange('2026-01-01', NULL), 'two', 'x');
SELECT jamsos.contribution(1000000, jamsos.tariff('2026-01-01')) AS two_reliefs;
ROLLBACK;
-- regions are told one by one, as long as they are few
SELECT count(jamsos.minimum_wage(code, '2027-01-01')) AS provinces FROM (SELECT code FROM jamsos.region WHERE level = 'province' ORDER BY code) q;
-- what a client does not want to hear is told when it does
BEGIN;
SET LOCAL client_min_messages = warning;
SELECT jamsos.contribution(1000000, jamsos.tariff('2020-09-01')) AS not_wanted;
SET LOCAL client_min_messages = notice;
SELECT jamsos.contribution(1000000, jamsos.tariff('2020-09-01')) AS told;
ROLLBACK;
-- a call site that goes on from one value of jamsos.unconfirmed to another
CREATE FUNCTION pg_temp.under(VARIADIC settings text[]) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	FOR i IN 1..cardinality(settings) LOOP
		PERFORM set_config('jamsos.unconfirmed', settings[i], true);
		BEGIN
			RETURN NEXT settings[i] || ' ' || jamsos.contribution(1000000, jamsos.tariff('2030-01-01', '{JP}'));
		EXCEPTION WHEN data_exception THEN
			RETURN NEXT settings[i] || ' ' || SQLERRM;
		END;
	END LOOP;
END
$$;
SELECT * FROM pg_temp.under('notice', 'error', 'notice', 'silent', 'error');
SELECT * FROM pg_temp.under('silent', 'notice', 'silent', 'notice');
-- of a loop without exceptions: the very call site
DO $$
DECLARE
	t jamsos.tariff_rules;
BEGIN
	FOR i IN 1..2 LOOP
		t := jamsos.tariff('2030-01-01', '{JP}');
		PERFORM set_config('jamsos.unconfirmed', 'error', true);
	END LOOP;
END
$$;
-- and of two months, of which the one that is confirmed is asked for in between
DO $$
DECLARE
	m date;
BEGIN
	FOREACH m IN ARRAY ARRAY['2030-01-01', '2026-01-01', '2030-01-15']::date[] LOOP
		RAISE NOTICE '% %', m, jamsos.contribution(1000000, jamsos.tariff(m, '{JP}'));
		PERFORM set_config('jamsos.unconfirmed', 'error', true);
	END LOOP;
END
$$;
DO $$
DECLARE
	w numeric;
BEGIN
	FOR i IN 1..2 LOOP
		w := jamsos.minimum_wage('63', '2027-01-01');
		PERFORM set_config('jamsos.unconfirmed', 'error', true);
	END LOOP;
END
$$;
-- SET LOCAL ends with its savepoint, the setting of a function with the function
BEGIN;
SAVEPOINT s;
SET LOCAL jamsos.unconfirmed = error;
SELECT jamsos.tariff('2030-01-01', '{JP}');
ROLLBACK TO s;
SELECT jamsos.contribution(1000000, jamsos.tariff('2030-01-01', '{JP}')) AS told;
CREATE FUNCTION pg_temp.quiet(m date) RETURNS numeric LANGUAGE sql SET jamsos.unconfirmed = silent AS $$ SELECT jamsos.contribution(1000000, jamsos.tariff(m, '{JP}')) $$;
CREATE FUNCTION pg_temp.strict(m date) RETURNS numeric LANGUAGE sql SET jamsos.unconfirmed = error AS $$ SELECT jamsos.contribution(1000000, jamsos.tariff(m, '{JP}')) $$;
SELECT pg_temp.quiet('2031-01-01') AS quiet, jamsos.contribution(1000000, jamsos.tariff('2031-01-01', '{JP}')) AS told;
SELECT jamsos.contribution(1000000, jamsos.tariff('2031-02-01', '{JP}')) AS told, pg_temp.strict('2031-02-01') AS refused;
ROLLBACK;
-- a parallel worker does all of it, the leader reads no row
CREATE TABLE staff AS SELECT 1000000 AS wage FROM generate_series(1, 20000);
ANALYZE staff;
BEGIN;
SELECT set_config(name, 'regress', true) FROM pg_settings WHERE name IN ('force_parallel_mode', 'debug_parallel_query');
SELECT (jamsos.liability(wage, 1, jamsos.tariff('2020-09-01'))).total FROM staff;
SELECT sum(jamsos.minimum_wage('63', '2027-01-01')) FROM staff WHERE wage > 0;
SET LOCAL jamsos.unconfirmed = silent;
SELECT (jamsos.liability(wage, 1, jamsos.tariff('2030-01-01', '{JP}'))).total FROM staff;
SET LOCAL jamsos.unconfirmed = error;
SELECT (jamsos.liability(wage, 1, jamsos.tariff('2030-01-01', '{JP}'))).total FROM staff;
ROLLBACK;
DROP TABLE staff;

-- a call site that outlives its statement sees a row that was inserted in between
BEGIN;
CREATE FUNCTION pg_temp.wages() RETURNS SETOF numeric LANGUAGE plpgsql AS $$
BEGIN
	FOR i IN 1..3 LOOP
		RETURN NEXT jamsos.minimum_wage('63.71', '2021-06-01', true);
		IF i = 1 THEN
			INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis, evidence) VALUES ('63.71', 3000000, daterange('2021-01-01', '2022-01-01'), 'a decree', 'unverified');
		ELSIF i = 2 THEN
			UPDATE jamsos.minimum_wage SET amount = 3100000 WHERE legal_basis = 'a decree';
		END IF;
	END LOOP;
END
$$;
SELECT * FROM pg_temp.wages();
SELECT r, m, jamsos.minimum_wage(r, m, true) FROM (VALUES ('63', '2021-06-01'::date), ('63', '2021-06-01'), ('62', '2021-06-01'), ('63', '2022-06-01'), ('63.71', '2022-06-01'), ('63.71', '2021-06-01')) v (r, m);
SELECT jamsos.minimum_wage(repeat('x', 40), '2021-06-01', true);
ROLLBACK;
-- regions that follow each other, a trigger function that is for the law tables alone, a class without a rate
BEGIN;
SET LOCAL session_replication_role = replica;	-- what is written here would be refused
INSERT INTO jamsos.minimum_wage (region, amount, follows, valid, legal_basis, evidence) VALUES ('63.71', NULL, '63.72', '[2030-01-01,2031-01-01)', 'a decree', 'unverified'), ('63.72', NULL, '63.71', '[2030-01-01,2031-01-01)', 'a decree', 'unverified');
SELECT jamsos.minimum_wage('63.71', '2030-01-01');
ROLLBACK;
BEGIN;
CREATE TEMP TABLE other (id integer);
CREATE TRIGGER guard AFTER INSERT ON other FOR EACH ROW EXECUTE FUNCTION jamsos.law_guard();
INSERT INTO other VALUES (1);
ROLLBACK;
BEGIN;
CREATE TEMP TABLE other (origin text, recorded_at timestamptz, recorded_by text);
CREATE TRIGGER guard BEFORE INSERT ON other FOR EACH ROW EXECUTE FUNCTION jamsos.law_guard();
INSERT INTO other VALUES ('local');
ROLLBACK;
BEGIN;
CREATE TRIGGER again BEFORE INSERT ON jamsos.reform FOR EACH STATEMENT EXECUTE FUNCTION jamsos.law_guard();
INSERT INTO jamsos.reform (name, description) VALUES ('x', 'y');
ROLLBACK;
BEGIN;
ALTER TABLE jamsos.reform ALTER recorded_by TYPE varchar;
INSERT INTO jamsos.reform (name, description) VALUES ('x', 'y');
ROLLBACK;
SELECT jamsos.law_guard();
BEGIN;
INSERT INTO jamsos.rate (program, segment, risk_class, payer, percent, valid, legal_basis, evidence) VALUES ('JKP', 'BPU', 1, 'worker', 1, '[2026-01-01,)', 'a what-if', 'unverified');
SELECT jamsos.contribution(1000000, jamsos.tariff('2026-01-01', '{JKP}'), 2, 'BPU');
ROLLBACK;
-- what has taken the place of a law table is no table, or has columns of other types: an error, not a crash
BEGIN;
ALTER TABLE jamsos.rate RENAME TO rate_then;
CREATE VIEW jamsos.rate AS SELECT * FROM jamsos.rate_then;
SAVEPOINT a;
SELECT jamsos.tariff('2026-01-01') IS NOT NULL;
ROLLBACK TO a;
DROP VIEW jamsos.rate;
CREATE TABLE jamsos.rate (LIKE jamsos.rate_then) PARTITION BY LIST (program);
SAVEPOINT a;
SELECT jamsos.tariff('2026-01-01') IS NOT NULL;
ROLLBACK TO a;
DROP TABLE jamsos.rate;
CREATE TABLE jamsos.rate AS SELECT program, segment, risk_class, payer, 1::bigint AS percent, fixed, valid, confirmed_until, relief, reform, legal_basis, evidence, enacted, origin FROM jamsos.rate_then;
SELECT jamsos.tariff('2026-01-01') IS NOT NULL;
ROLLBACK;
BEGIN;
ALTER TABLE jamsos.holiday RENAME TO holiday_then;
CREATE VIEW jamsos.holiday AS SELECT * FROM jamsos.holiday_then;
SELECT jamsos.due_date('2026-01-01');
ROLLBACK;
SELECT jamsos.tariff('2026-01-01') IS NOT NULL;
BEGIN;
ALTER TABLE jamsos.minimum_wage RENAME TO minimum_wage_then;
CREATE TABLE jamsos.minimum_wage AS SELECT region, amount::text, follows, confirmed_until::text, valid, origin FROM jamsos.minimum_wage_then;
SELECT jamsos.minimum_wage('63', '2026-01-01') > 0;
ROLLBACK;
