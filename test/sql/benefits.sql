-- What an event pays: each part, its article, how sure it is.
\set SHOW_CONTEXT never
SELECT d, e, (SELECT sum(amount) FROM jamsos.benefits(e, d, 3000000, percent => 40, months => 14)) AS total
FROM unnest('{2015-07-01,2019-11-30,2019-12-01,2026-06-30}'::date[]) d, unnest('{death,work_death,total_disability,partial_disability,temporary_disability}'::text[]) e ORDER BY 1, 2;
SELECT program, component, amount, evidence FROM jamsos.benefits('death', '2021-10-14');
SELECT program, component, amount, evidence, note FROM jamsos.benefits('death', '2021-10-14', segment => 'PR', contribution_months => 2);
SELECT sum(amount) FROM jamsos.benefits('death', '2021-10-14', segment => 'PR', contribution_months => 3);
SELECT component, amount FROM jamsos.benefits('work_death', '2021-10-14', 300000);
SELECT segment, component, amount, evidence FROM unnest('{PU,BPU,PR,ASN}'::text[]) segment, jamsos.benefits('work_death', '2021-10-14', 3000000, segment) ORDER BY segment, component COLLATE "C";
SELECT component, amount FROM jamsos.benefits('partial_disability', '2021-10-14', 3333333, percent => 12.5);
SELECT component, amount FROM jamsos.benefits('partial_disability', '2021-10-14', 3000000, percent => 40, loss => 50);
SELECT months, string_agg(component || ' ' || amount, ', ' ORDER BY n) AS before_2019_12, sum(amount) FROM unnest('{0,1,6,7,12,13,30}'::int[]) months, jamsos.benefits('temporary_disability', '2018-01-01', 1000000, months => months) WITH ORDINALITY b (program, component, amount, legal_basis, evidence, note, n) GROUP BY months ORDER BY months;
SELECT months, string_agg(component || ' ' || amount, ', ' ORDER BY n) AS since_2019_12, sum(amount) FROM unnest('{1,12,13,30}'::int[]) months, jamsos.benefits('temporary_disability', '2020-01-01', 1000000, months => months) WITH ORDINALITY b (program, component, amount, legal_basis, evidence, note, n) GROUP BY months ORDER BY months;
SELECT children, work_accident, sum(amount) FROM unnest('{0,1,2,5}'::int[]) children, unnest('{true,false}'::boolean[]) work_accident, jamsos.benefits('scholarship', '2022-01-01', children => children, work_accident => work_accident) GROUP BY 1, 2 ORDER BY 1, 2;
SELECT d, contribution_months, work_accident, sum(amount), min(note) FROM (VALUES ('2022-01-01'::date, 35, false), ('2022-01-01', 36, false), ('2022-01-01', 0, true), ('2018-01-01', 59, false), ('2018-01-01', 60, false), ('2018-01-01', 0, true)) v (d, contribution_months, work_accident),
	jamsos.benefits('scholarship', d, contribution_months => contribution_months, work_accident => work_accident) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
-- a pension: 1 percent of the average for each year, within the limits of the year; its two conditions
SELECT contribution_months, wage, amount, note FROM (VALUES (180, 5000000), (195, 5000000), (180, 1000000), (480, 15000000), (179, 5000000)) v (contribution_months, wage), jamsos.benefits('pension', '2026-06-01', wage, contribution_months => contribution_months);
SELECT birth_date, amount, note FROM unnest('{1967-05-31,1967-06-01,1967-06-02}'::date[]) birth_date, jamsos.benefits('pension', '2026-06-01', 5000000, contribution_months => 180, birth_date => birth_date);
SELECT amount, note FROM jamsos.benefits('pension', '2030-06-01', 15000000, contribution_months => 480);
SELECT d, months, sum(amount), count(*) FROM unnest('{2021-06-01,2026-06-01}'::date[]) d, unnest('{NULL,0,2,4,6,60}'::int[]) months, jamsos.benefits('job_loss', d, 7000000, months => months) GROUP BY 1, 2 ORDER BY 1, 2;
-- a row of one's own wins
BEGIN;
INSERT INTO jamsos.benefit_rule (program, event, component, value, unit, valid, legal_basis, evidence) VALUES ('JKM', 'lump sum', 'amount', 25000000, 'rupiah', daterange('2027-01-01', NULL), 'a draft', 'unverified');
SELECT d, sum(amount) FROM unnest('{2026-12-31,2027-01-01}'::date[]) d, jamsos.benefits('death', d) GROUP BY d ORDER BY d;
ROLLBACK;
-- bands of months are in the order of their numbers, not of their letters
BEGIN;
INSERT INTO jamsos.benefit_rule (program, segment, event, component, value, times, unit, valid, legal_basis)
SELECT 'JKP', 'PU', 'cash', component, value, 6, 'percent of wage', daterange('2020-01-01', '2021-01-01'), 'a draft' FROM (VALUES ('months 13-18', 20), ('months 7-12', 30), ('months 1-6', 40)) v (component, value);
SELECT component, amount FROM jamsos.benefits('job_loss', '2020-06-01', 1000000, months => 14);
ROLLBACK;
-- a figure under a name that nothing looks for is refused, not left unpaid
\set VERBOSITY terse
INSERT INTO jamsos.benefit_rule (program, event, component, value, unit, valid, legal_basis) VALUES ('JKM', 'lumpsum', 'amount', 1, 'rupiah', daterange('2027-01-01', NULL), 'x');
INSERT INTO jamsos.benefit_rule (program, event, component, value, unit, valid, legal_basis) VALUES ('JKM', 'lump sum', 'total', 1, 'rupiah', daterange('2027-01-01', NULL), 'x');
INSERT INTO jamsos.benefit_rule (program, event, component, value, unit, valid, legal_basis) VALUES ('JKP', 'cash', 'first months', 1, 'percent', daterange('2027-01-01', NULL), 'x');
\set VERBOSITY default
-- errors
SELECT jamsos.benefits('accident', '2021-01-01');
SELECT jamsos.benefits(NULL, '2021-01-01');
SELECT jamsos.benefits('death', NULL);
SELECT jamsos.benefits('death', '2021-01-01', segment => 'XX');
SELECT jamsos.benefits('death', '2021-01-01', segment => 'ASN');
SELECT jamsos.benefits('work_death', '2021-01-01');
SELECT jamsos.benefits('work_death', '2021-01-01', -1);
SELECT jamsos.benefits('work_death', '2021-01-01', 'NaN');
SELECT jamsos.benefits('partial_disability', '2021-01-01', 1);
SELECT jamsos.benefits('partial_disability', '2021-01-01', 1, percent => 101);
SELECT jamsos.benefits('temporary_disability', '2021-01-01', 1);
SELECT jamsos.benefits('scholarship', '2021-01-01', children => NULL);
SELECT jamsos.benefits('pension', '2021-01-01', 1);
SELECT jamsos.benefits('pension', '2021-01-01', 1, 'BPU', 180);
SELECT jamsos.benefits('job_loss', '2021-01-31', 1);
SELECT jamsos.benefits('death', '2011-12-31');
SELECT jamsos.benefits('death', 'infinity');

-- JHT: what contributions have grown to, at a yield that the caller gives
SELECT * FROM jamsos.jht_balance('{2023-11-01,2023-12-15,2024-01-01,2024-06-01,2025-03-01}', '{100000,100000,200000,50000.50,70000}', 6, '2025-02-10');
SELECT * FROM jamsos.jht_balance('{2023-11-01}', '{100000}', 0, '2023-11-30');
SELECT count(*) FROM jamsos.jht_balance('{}', '{}', 6, '2025-02-10');
SELECT count(*) FROM jamsos.jht_balance('{2026-01-01}', '{1}', 6, '2025-02-10');
-- against each contribution compounded by itself: half a rupiah a year, with its own yield since
SELECT count(*) AS years, max(abs(balance - exact)) < 10 AS near FROM (SELECT array_agg(m::date ORDER BY m) AS months, array_agg(100000 + n * 137.0 ORDER BY m) AS amounts FROM generate_series('2010-05-01'::date, '2024-08-01', '1 month') WITH ORDINALITY g (m, n)) h,
	jamsos.jht_balance(months, amounts, 5.5, '2023-12-31') b,
	LATERAL (SELECT sum(a * (1 + (12 - extract(month FROM m)) * 0.055 / 12) * 1.055 ^ (b.year - extract(year FROM m))) AS exact FROM unnest(months, amounts) u (m, a) WHERE extract(year FROM m) <= b.year) e;
SELECT jamsos.jht_balance(NULL, '{1}', 6, '2025-02-10');
SELECT jamsos.jht_balance('{2024-01-01}', '{1,2}', 6, '2025-02-10');
SELECT jamsos.jht_balance('{2024-01-01}', '{-1}', 6, '2025-02-10');
SELECT jamsos.jht_balance('{2024-01-01}', '{NaN}', 6, '2025-02-10');
SELECT jamsos.jht_balance('{2024-01-01}', '{1}', 101, '2025-02-10');
SELECT jamsos.jht_balance('{2024-01-01}', '{1}', 6, 'infinity');
