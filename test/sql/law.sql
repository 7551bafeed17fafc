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
INSERT INTO jamsos.penalty_rule (program, segment, percent, valid, legal_basis) VALUES ('JKK', 'PU', 0.0000001, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.benefit_rule (program, event, component, value, unit, valid, legal_basis) VALUES ('JKM', 'lump sum', 'amount', 'Infinity', 'rupiah', daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.benefit_rule (program, event, component, value, times, unit, valid, legal_basis) VALUES ('JKM', 'lump sum', 'amount', 1, 1e131000, 'rupiah', daterange('2026-01-01', NULL), 'x');
BEGIN;
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('63', 1e12, daterange('2040-01-01', '9999-12-01'), 'x');
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis) VALUES ('JKM', 'PU', 'floor', 1e12, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 100, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.income_bracket (income_from, base, valid, legal_basis) VALUES (0, 1e12, daterange('2026-01-01', NULL), 'x'), (1e12, 1e12, daterange('2026-01-01', NULL), 'x');
SELECT jamsos.minimum_wage('63', '9999-11-30'), jamsos.contribution(1000000000000, jamsos.tariff('2026-01-01', '{JKM}')) AS jkm;
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
SELECT r, m, jamsos.minimum_wage(r, m, true) FROM (VALUES ('63', '2021-06-01'::date), ('63', '2021-06-01'), ('62', '2021-06-01'), ('63', '2022-06-01'), ('63.71', '2022-06-01'), ('63.71', '2021-06-01'), (repeat('x', 40), '2021-06-01'), (repeat('x', 40), '2021-06-01')) v (r, m);
ROLLBACK;
-- regions that follow each other, a trigger function that is for the law tables alone, a class without a rate
BEGIN;
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
