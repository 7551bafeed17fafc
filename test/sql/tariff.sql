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
SELECT m::date AS month, r AS rounding, p AS programs, jamsos.tariff(m::date, p, '{}', NULL, r, '2026-11-25', 1234567.89) AS tariff
FROM generate_series('2015-07-01'::date, '2026-12-01', '5 months') m, unnest(ARRAY['each', 'down', 'total', 'none']) r,
	(VALUES (NULL::text[]), ('{JKK,JKM,JHT,JP}')) v (p);
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
SELECT count(*) AS binary FROM kept JOIN copied USING (month, rounding, programs, tariff) WHERE programs IS NOT NULL;
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
SELECT jsonb_set(jamsos.tariff('2026-01-01')::jsonb, '{brackets}', '[[5,1]]')::jamsos.tariff_rules;
SELECT jsonb_set(jamsos.tariff('2026-01-01')::jsonb, '{month}', '"2015-06"')::jamsos.tariff_rules;
-- a local row with the longest text
BEGIN;
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), repeat('x', 400));
SELECT octet_length(legal_basis) AS basis FROM jamsos.tariff_lines(jamsos.tariff('2026-01-01')) WHERE program = 'JKM' AND segment = 'PU';
ROLLBACK;
-- a hand-written one computes
SELECT jamsos.contribution(1000, '{"version": 1, "month": "2030-01", "rounding": "none", "programs": ["JKK"], "reliefs": null,
	"lines": [{"program": "JKK", "segment": "PU", "payer": "employer", "percent": 0.123456, "evidence": "unverified",
	"confirmed": false, "legal_basis": "by hand"}], "brackets": []}'::jamsos.tariff_rules) AS exact;

-- A stored tariff gives the same amounts after the law has changed.
BEGIN;
CREATE TEMP TABLE book AS SELECT jamsos.tariff('2026-01-01', programs => '{JKK,JKM}') AS tariff;
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
VALUES ('JKM', 'PU', 'employer', 9, daterange('2016-01-01', NULL), 'another law');
SELECT jamsos.contribution(1000000, tariff) AS as_stored, jamsos.contribution(1000000, jamsos.tariff('2026-01-01')) AS as_now FROM book;
ROLLBACK;
DROP TABLE kept, copied;
SELECT jamsos.tariff('2026-01-01', known_on => 'infinity');
