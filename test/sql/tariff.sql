-- The law of a month as a value.
SELECT program, segment, risk_class, payer, percent, fixed, floor, ceiling, relief, confirmed, carrier, legal_basis, evidence
FROM jamsos.tariff_lines(jamsos.tariff('2026-03-15'));
SELECT jamsos.tariff('2026-03-15') OPERATOR(jamsos.=) jamsos.tariff('2026-03-01') AS any_day_means_the_month;

-- Months that the law does not know, and months past the last letter.
SELECT jamsos.tariff('2015-06-30');
SELECT jamsos.fingerprint(jamsos.tariff('2015-07-01')) ~ '^[0-9a-f]{16}$' AS first_month;
SELECT jamsos.tariff(NULL) IS NULL AS null_month;
SELECT jamsos.tariff('infinity');
SELECT count(*) FILTER (WHERE NOT confirmed) AS assumed, count(*) AS lines FROM jamsos.tariff_lines(jamsos.tariff('2027-03-01'));
SET jamsos.unconfirmed = silent;
SELECT count(*) FILTER (WHERE NOT confirmed) AS assumed FROM jamsos.tariff_lines(jamsos.tariff('2027-03-01'));
SET jamsos.unconfirmed = error;
SELECT jamsos.tariff('2027-03-01');
SELECT jamsos.contribution('JKK', 3000000, '2027-03-01') AS jkk_has_no_yearly_figure;
RESET jamsos.unconfirmed;
-- one notice per month and transaction
BEGIN;
SELECT jamsos.contribution('JP', 3000000, m) FROM unnest(ARRAY['2027-03-01', '2027-03-31', '2027-03-05']::date[]) m;
SELECT jamsos.contribution('JP', 3000000, '2027-03-01');
COMMIT;

-- What a call site remembers follows its arguments: variables of PL/pgSQL, whose
-- expressions are kept, parameters under a generic plan, columns.
DO $$
DECLARE
	m date;
	p text[];
	r text;
	amount numeric;
BEGIN
	FOREACH m IN ARRAY ARRAY['2015-07-01', '2019-07-01', '2026-03-01', '2015-07-31']::date[] LOOP
		amount := jamsos.contribution(20000000, jamsos.tariff(m, '{JP}'));
		RAISE NOTICE '% %', to_char(m, 'YYYY-MM'), amount;
	END LOOP;
	FOR i IN 1..3 LOOP
		p := (ARRAY['{JKK}', '{JKK,JKM}', '{JKK}'])[i];
		r := (ARRAY['each', 'none', 'down'])[i];
		amount := jamsos.contribution(2152322.94, jamsos.tariff('2023-01-01', p, rounding => r));
		RAISE NOTICE '% % %', p, r, amount;
	END LOOP;
	m := NULL;
	RAISE NOTICE 'no month: %', jamsos.tariff(m) IS NULL;
END
$$;
PREPARE jp(date, text[]) AS SELECT jamsos.contribution(20000000, jamsos.tariff($1, $2));
SET plan_cache_mode = force_generic_plan;
EXECUTE jp('2015-07-01', '{JP}');
EXECUTE jp('2026-03-01', '{JP}');
EXECUTE jp('2026-03-01', '{JKM}');
RESET plan_cache_mode;
DEALLOCATE jp;
SELECT m, p, jamsos.contribution(20000000, jamsos.tariff(m, p)) AS amount
FROM unnest(ARRAY['2015-07-01', '2026-03-01', '2015-07-02', NULL]::date[]) m, (VALUES ('{JP}'::text[]), ('{JKM}'), ('{JP}')) v (p) WHERE m IS NOT NULL;
-- every day of thirty years, upwards and in no order: a tariff is of the month that its day is in
BEGIN;
SET LOCAL jamsos.unconfirmed = silent;
SELECT n, count(*) AS days, count(*) FILTER (WHERE date_trunc('month', day) <> l.month) AS of_another_month FROM (VALUES (1), (3571)) v (n), LATERAL (SELECT '2015-07-01'::date + i * n % 10957 AS day FROM generate_series(0, 10956) i OFFSET 0) d,
	LATERAL jamsos.liability('{"version": 1, "strata": []}', ARRAY[jamsos.tariff(day, '{JKM}', '{}')]) l GROUP BY n ORDER BY n;
ROLLBACK;
SELECT count(DISTINCT jamsos.fingerprint(jamsos.tariff('2015-07-01'::date + i * 31, reliefs => '{}'))) AS many_months FROM generate_series(0, 130) i;

-- Reliefs: by itself, none, named.
SELECT jamsos.contribution(3000000, jamsos.tariff('2020-09-01')) AS by_itself;
SELECT jamsos.contribution(3000000, jamsos.tariff('2020-09-01', reliefs => '{}')) AS none,
	jamsos.contribution(3000000, jamsos.tariff('2020-09-01', reliefs => '{PP 49/2020}')) AS named,
	jamsos.contribution('JP', 3000000, '2020-09-01', reliefs => '{PP 49/2020 JP}') AS jp_part_due;
SELECT m::date, jamsos.contribution(3000000, jamsos.tariff(m::date)) AS jkk_jkm
FROM generate_series('2020-07-01'::date, '2021-02-01', '1 month') m;
SELECT jamsos.contribution(3000000, jamsos.tariff('2025-03-01'), 3) AS ordinary,
	jamsos.contribution(3000000, jamsos.tariff('2025-03-01', reliefs => '{PP 7/2025}'), 3) AS half_of_jkk;
SELECT segment, jamsos.contribution(1000000, jamsos.tariff('2026-01-01', reliefs => '{PP 50/2025}'), segment => segment)
FROM unnest(ARRAY['BPU', 'PR']) segment;	-- barred where the APBD pays
SELECT jamsos.tariff('2026-01-01', reliefs => '{PP 1/1900}');
SELECT jamsos.tariff('2026-01-01', reliefs => '{NULL}');
SELECT jamsos.tariff('2026-01-01', reliefs => '{a,b,c,d,e,f,g,h,i}');

-- Reforms: what-ifs that replace the law's rate.
BEGIN;
INSERT INTO jamsos.reform (name, description) VALUES ('JP 4%', 'employer 2.5, worker 1.5');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, reform, legal_basis)
VALUES ('JP', 'PU', 'employer', 2.5, daterange('2027-01-01', NULL), 'JP 4%', 'what-if'),
	('JP', 'PU', 'worker', 1.5, daterange('2027-01-01', NULL), 'JP 4%', 'what-if');
SET LOCAL jamsos.unconfirmed = silent;
SELECT m AS month, jamsos.contribution('JP', 4000000, m) AS law, jamsos.contribution('JP', 4000000, m, reform => 'JP 4%') AS reform
FROM unnest(ARRAY['2026-12-01', '2027-01-01']::date[]) m;
ROLLBACK;
SELECT jamsos.tariff('2027-01-01', reform => 'JP 4%');

-- Programmes: a list is exactly those.
SELECT programs, jamsos.contribution(4000000, jamsos.tariff('2026-01-01', programs => programs)) AS amount
FROM (VALUES (NULL), ('{JKK}'::text[]), ('{JKK,JKM}'), ('{JKM,JKK,JKK}'), ('{JKK,JKM,JHT,JP}'), ('{JKK,JKM,JHT,JP,JKN}')) v (programs);
SELECT jamsos.tariff('2026-01-01', programs => '{JKX}');
SELECT jamsos.tariff('2026-01-01', programs => '{}');
SELECT jamsos.tariff('2020-01-01', programs => '{JKP}');
SELECT jamsos.tariff('2026-01-01', rounding => 'up');
SELECT jamsos.tariff('2026-01-01', rounding => NULL);

-- The law as a budget office knew it.
SELECT known_on, jamsos.contribution('JP', 20000000, '2026-03-01') AS now,
	jamsos.contribution(20000000, jamsos.tariff('2026-03-01', programs => '{JP}', known_on => known_on)) AS as_known,
	(SELECT bool_and(confirmed) FROM jamsos.tariff_lines(jamsos.tariff('2026-03-01', programs => '{JP}', known_on => known_on))) AS confirmed
FROM (VALUES ('2026-02-24'::date), ('2026-02-25')) v (known_on);
SELECT known_on, jamsos.contribution(3000000, jamsos.tariff('2020-08-01', known_on => known_on)) AS as_known
FROM (VALUES ('2020-08-31'::date), ('2020-09-01')) v (known_on);
SELECT jamsos.contribution(3000000, jamsos.tariff('2017-09-01', programs => '{JKM}', known_on => '2017-12-01'), segment => 'ASN') AS before_pp_66,
	jamsos.contribution(3000000, jamsos.tariff('2017-09-01', programs => '{JKM}'), segment => 'ASN') AS after_it;

-- A minimum lifts lower wages and prices the unpriced; not incomes of BPU.
SELECT wage, jamsos.contribution(wage, jamsos.tariff('2026-01-01', minimum => 3000000)) AS pu
FROM (VALUES (NULL::numeric), (1000000), (3000000), (4000000)) v (wage);
SELECT jamsos.contribution(1000000, jamsos.tariff('2026-01-01', minimum => 3000000), segment => 'BPU') AS bpu;
SELECT jamsos.tariff('2026-01-01', minimum => -1);

-- Text, binary and jsonb are lossless; the text is JSON; equality is by value.
SET search_path = public, jamsos;	-- for the operators of the type
CREATE TEMP TABLE kept AS
SELECT m::date AS month, r AS rounding, p AS programs, few, jamsos.tariff(m::date, p, '{}', NULL, r, '2026-11-25', 1234567.89, few) AS tariff
FROM generate_series('2015-07-01'::date, '2026-12-01', '5 months') m, unnest(ARRAY['each', 'down', 'total', 'none', 'sen']) r,
	(VALUES (NULL::text[], NULL::text[]), ('{JKK,JKM,JHT,JP}', NULL), (NULL, '{JKM,JKK}'), (NULL, '{JKK,JKM,JHT,JP,JKN}'), ('{JHT,JP,JKM}', '{JKM,JHT,JKN}')) v (p, few);
SELECT count(*) AS tariffs, bool_and(tariff::text::jamsos.tariff_rules = tariff) AS text, bool_and(tariff::jsonb::jamsos.tariff_rules = tariff) AS jsonb,
	bool_and(jamsos.fingerprint(tariff::jsonb::jamsos.tariff_rules) = jamsos.fingerprint(tariff)) AS fingerprint,
	count(DISTINCT tariff) = count(*) AS distinct_values, count(DISTINCT jamsos.fingerprint(tariff)) = count(*) AS distinct_fingerprints,
	max(pg_column_size(tariff)) <= 6144 AS small
FROM kept;
SELECT count(*) AS hash_join FROM kept a JOIN kept b USING (tariff);
SELECT bool_and(month = lag) AS sorted_by_month FROM (SELECT month, lead(month, 0) OVER (ORDER BY tariff) AS lag FROM kept) q;
\copy kept TO 'results/kept.bin' (FORMAT binary)
CREATE TEMP TABLE copied (LIKE kept);
\copy copied FROM 'results/kept.bin' (FORMAT binary)
SELECT count(*) AS binary FROM kept JOIN copied USING (month, rounding, tariff) WHERE kept.programs IS NOT DISTINCT FROM copied.programs AND kept.few IS NOT DISTINCT FROM copied.few;
SELECT count(*) AS lost FROM (SELECT tariff FROM kept EXCEPT SELECT tariff FROM copied) q;
RESET search_path;
SELECT jamsos.fingerprint(jamsos.tariff('2021-06-01', reliefs => '{}')) AS stable_on_every_platform;
-- what a hand or an attacker may write
SELECT '{}'::jamsos.tariff_rules;
SELECT '[1]'::jamsos.tariff_rules;
SELECT 'x'::jamsos.tariff_rules;
SELECT jsonb_set(jamsos.tariff('2026-01-01')::jsonb, '{version}', '9')::jamsos.tariff_rules;
SELECT jsonb_set(jamsos.tariff('2026-01-01')::jsonb, '{lines,0,percent}', '-1')::jamsos.tariff_rules;
SELECT jsonb_set(jamsos.tariff('2026-01-01')::jsonb, '{lines,0,percent}', '100.0000001')::jamsos.tariff_rules;
SELECT jsonb_set(jamsos.tariff('2026-01-01')::jsonb, '{lines,1}', jamsos.tariff('2026-01-01')::jsonb #> '{lines,0}')::jamsos.tariff_rules;
SELECT (jamsos.tariff('2026-01-01', "only" => '{JKM}')::jsonb || '{"only": ["JKK"]}')::jamsos.tariff_rules;
SELECT (jamsos.tariff('2026-01-01')::jsonb || '{"only": []}')::jamsos.tariff_rules;
SELECT (jamsos.tariff('2026-01-01', '{JKM}')::jsonb || '{"only": ["JHT"]}')::jamsos.tariff_rules;
SELECT (jamsos.tariff('2026-01-01')::jsonb || '{"only": null}')::jamsos.tariff_rules OPERATOR(jamsos.=) jamsos.tariff('2026-01-01') AS not_restricted;
SELECT (jamsos.tariff('2026-01-01', "only" => '{JKM,JKK}')::jsonb - 'lines' - 'brackets');
SELECT jsonb_set(jamsos.tariff('2026-01-01')::jsonb, '{brackets}', '[[5,1]]')::jamsos.tariff_rules;
SELECT jsonb_set(jamsos.tariff('2026-01-01')::jsonb, '{month}', '"2015-06"')::jamsos.tariff_rules;
-- The worst law that the tables admit is a tariff: a line for each segment, programme, payer and class, with texts of its own,
-- as long as they may be.
BEGIN;
INSERT INTO jamsos.relief (code, automatic, condition, legal_basis)
SELECT rpad(format('relief %s ', g), 63, 'x'), true, 'none', 'x' FROM generate_series(1, 270) g;
INSERT INTO jamsos.reform (name, description) VALUES (rpad('reform ', 63, 'x'), 'none');
INSERT INTO jamsos.rate (program, segment, risk_class, payer, percent, valid, legal_basis, relief)
SELECT p, s, c, y, 1 + row_number() OVER () / 1000.0, daterange('2026-01-01', NULL),
	rpad(format('%s %s %s %s ', p, s, c, y), 400, '+'), rpad(format('relief %s ', row_number() OVER ()), 63, 'x')
FROM unnest('{JKK,JKM,JHT,JP,JKP,JKN}'::text[]) p, unnest('{PU,BPU,ASN}'::text[]) s, generate_series(1, 5) c, unnest('{employer,worker,government}'::text[]) y;
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis)
SELECT p, s, k, CASE k WHEN 'floor' THEN 100000 ELSE 1000000000 END, daterange('2026-01-01', NULL), rpad(format('%s %s %s ', p, s, k), 400, '-')
FROM unnest('{JKK,JKM,JHT,JP,JKP,JKN}'::text[]) p, unnest('{PU,BPU,ASN}'::text[]) s, unnest('{floor,ceiling}'::text[]) k;
INSERT INTO jamsos.income_bracket (income_from, base, valid, legal_basis)
SELECT i * 1000, 100000 + i * 1000, daterange('2026-01-01', NULL), rpad(format('bracket %s ', i), 400, '=') FROM generate_series(0, 511) i;
SET LOCAL client_min_messages = warning;	-- each of the reliefs is told
SELECT count(*) AS lines, count(DISTINCT legal_basis) AS bases, count(DISTINCT relief) AS reliefs, max(octet_length(legal_basis)) AS longest
FROM jamsos.tariff_lines(jamsos.tariff('2026-01-01', reform => rpad('reform ', 63, 'x')));
SELECT t::text::jamsos.tariff_rules OPERATOR(jamsos.=) t AS text, jamsos.fingerprint(t) = jamsos.fingerprint(t::text::jamsos.tariff_rules) AS fingerprint,
	jamsos.contribution(1000000, t, 5, 'ASN') AS asn, (SELECT sum(amount) FROM jamsos.contributions(1000000, t, 5, 'ASN')) AS explained, jamsos.contribution(511000, t, 5, 'PR') AS pr
FROM (SELECT jamsos.tariff('2026-01-01', '{JKK,JKM,JHT,JP,JKP,JKN}', (SELECT array_agg(code ORDER BY code) FROM (SELECT code FROM jamsos.relief WHERE origin = 'local' ORDER BY code LIMIT 8) q)) AS t OFFSET 0) q;
SELECT count(*) AS months, count(DISTINCT jamsos.fingerprint(jamsos.tariff(m::date))) AS tariffs FROM generate_series('2025-12-01'::date, '2026-12-01', '1 month') m;
-- one bracket more is too many
INSERT INTO jamsos.income_bracket (income_from, base, valid, legal_basis) VALUES (512000, 512000, daterange('2026-01-01', NULL), 'one more');
SELECT jamsos.tariff('2026-01-01');
ROLLBACK;
-- What no check of a single row can refuse is told by the row.
BEGIN;
INSERT INTO jamsos.income_bracket (income_from, base, valid, legal_basis) VALUES (100000, 100000, daterange('2026-01-01', NULL), 'without its first');
SELECT jamsos.tariff('2026-01-01');
ROLLBACK;
-- Brackets that were published for a year hold after it, and the lines that stand on them say so.
BEGIN;
INSERT INTO jamsos.income_bracket (income_from, base, valid, confirmed_until, legal_basis) VALUES (0, 1000000, daterange('2026-01-01', NULL), '2026-12-01', 'of one year'), (2000000, 2000000, daterange('2026-01-01', NULL), NULL, 'of every year');
SELECT m::date AS month, program, segment, confirmed FROM generate_series('2026-12-01'::date, '2027-01-01', '1 month') m, jamsos.tariff_lines(jamsos.tariff(m::date, '{JKK,JKM}')) WHERE segment <> 'ASN' AND risk_class IS NULL ORDER BY 1, 2, 3;
SELECT first_month, last_month, program, confirmed FROM jamsos.outlook_lines(jamsos.outlook('2026-11-01', 4, '{JKK,JKM}')) WHERE segment = 'PR' AND last_month >= '2026-11-01' ORDER BY 1, 3;
ROLLBACK;
BEGIN;
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, enacted, legal_basis) VALUES ('JKM', 'BPU', 'worker', 1, daterange('2015-07-01', NULL), '2015-06-01', 'before its brackets');
SELECT jamsos.tariff('2015-07-01', known_on => '2015-06-30');
ROLLBACK;
BEGIN;
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis) VALUES ('JP', 'PU', 'floor', 20000000, daterange('2026-01-01', NULL), 'a floor');
SELECT jamsos.tariff('2026-01-01');
ROLLBACK;
-- Rows that were written while nothing held their texts short.
CREATE FUNCTION pg_temp.unchecked(VARIADIC tables regclass[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	c record;
BEGIN
	FOR c IN SELECT conrelid::regclass AS relation, conname FROM pg_constraint WHERE contype = 'c' AND conrelid = ANY (tables) LOOP
		EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', c.relation, c.conname);
	END LOOP;
END
$$;
BEGIN;
SELECT pg_temp.unchecked('jamsos.rate', 'jamsos.wage_limit', 'jamsos.relief', 'jamsos.reform');
SAVEPOINT s;
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), repeat('x', 5000));
SELECT jamsos.tariff('2026-01-01');
ROLLBACK TO s;
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis) VALUES ('JP', 'PU', 'ceiling', 1, daterange('2026-01-01', NULL), repeat('é', 201));
SELECT jamsos.tariff('2026-01-01');
ROLLBACK TO s;
INSERT INTO jamsos.relief (code, condition, legal_basis) VALUES (repeat('r', 64), 'none', 'x');
SELECT jamsos.tariff('2026-01-01', reliefs => ARRAY[repeat('r', 64)]);
ROLLBACK TO s;
INSERT INTO jamsos.reform (name, description) VALUES (repeat('f', 64), 'none');
SELECT jamsos.tariff('2026-01-01', reform => repeat('f', 64));
ROLLBACK TO s;
-- a code of tables to come
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKX', 'PU', 'employer', 1, daterange('2026-01-01', NULL), 'a programme to come');
SELECT jamsos.tariff('2026-01-01');
ROLLBACK TO s;
SELECT jamsos.contribution(1000000, jamsos.tariff('2026-01-01')) AS law_is_back;
ROLLBACK;
-- a hand-written one computes
SELECT jamsos.contribution(1000, '{"version": 1, "month": "2030-01", "rounding": "none", "programs": ["JKK"], "reliefs": null,
	"lines": [{"program": "JKK", "segment": "PU", "payer": "employer", "percent": 0.123456, "evidence": "unverified",
	"confirmed": false, "legal_basis": "by hand"}], "brackets": []}'::jamsos.tariff_rules) AS exact;

-- A stored tariff gives the same amounts after the law has changed.
BEGIN;
CREATE TEMP TABLE book AS SELECT jamsos.tariff('2026-01-01', programs => '{JKK,JKM}') AS tariff;
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
VALUES ('JKM', 'PU', 'employer', 5, daterange('2016-01-01', NULL), 'another law');
SELECT jamsos.contribution(1000000, tariff) AS as_stored, jamsos.contribution(1000000, jamsos.tariff('2026-01-01')) AS as_now FROM book;
ROLLBACK;
DROP TABLE kept, copied;
SELECT jamsos.tariff('2026-01-01', known_on => 'infinity');
SELECT jamsos.tariff('2026-01-01', known_on => '10000-01-01');
SELECT jamsos.tariff('2026-01-01', known_on => '0001-01-01 BC');
SELECT jamsos.tariff('-infinity');
SELECT jamsos.tariff('10000-01-01');
SELECT jamsos.tariff('5874897-12-31');
SELECT jamsos.tariff('4714-11-24 BC');
SELECT jamsos.tariff('2026-01-01', known_on => '1945-08-17');
-- Reliefs are read where one has to be known, and again where they have changed: one call site, in a session that asked for none before.
\c -
SET search_path = pg_catalog;
CREATE FUNCTION pg_temp.jkm(reliefs text[]) RETURNS numeric LANGUAGE plpgsql AS $$ BEGIN RETURN jamsos.contribution(1000000, jamsos.tariff('2026-05-01', '{JKM}', reliefs)); END $$;
BEGIN;
SELECT pg_temp.jkm('{}') AS ordinary;
INSERT INTO jamsos.relief (code, automatic, condition, legal_basis) VALUES ('Perda 1', true, 'all', 'Perda 1/2026');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, relief, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.15, daterange('2026-05-01', '2026-06-01'), 'Perda 1', 'Perda 1/2026');
SELECT pg_temp.jkm('{}') AS none, pg_temp.jkm(NULL) AS granted, pg_temp.jkm('{Perda 1}') AS named;
UPDATE jamsos.relief SET automatic = false WHERE code = 'Perda 1';
SELECT pg_temp.jkm('{}') AS none, pg_temp.jkm(NULL) AS not_granted, pg_temp.jkm('{Perda 1}') AS named;
DELETE FROM jamsos.rate WHERE origin = 'local';
DELETE FROM jamsos.relief WHERE code = 'Perda 1';
\set SHOW_CONTEXT never
SELECT pg_temp.jkm('{Perda 1}') AS gone;
ROLLBACK;
SELECT pg_temp.jkm(NULL) AS ordinary_again;
