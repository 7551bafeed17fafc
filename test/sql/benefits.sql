-- What an event pays: each part, its article, how sure it is.
\set SHOW_CONTEXT never
SELECT d, e, (SELECT sum(amount) FROM jamsos.benefits(e, d, 3000000, percent => CASE e WHEN 'partial_disability' THEN 40 END, months => CASE e WHEN 'temporary_disability' THEN 14 END)) AS total
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
-- scholarships: the years that are left at the level that the child is at, and the levels after it; the amount of a year in the note
SELECT component, amount, evidence, note FROM jamsos.benefits('scholarship', '2022-05-19', children => 1, work_accident => true, level => 'SD', years_left => 2);
SELECT level, years_left, sum(amount), count(*) FROM (VALUES ('TK', NULL), ('TK', 1), ('SD', NULL), ('SD', 5), ('SD', 2), ('SMP', 3), ('SMA', 3), ('SMA', 0), ('PT', 5), ('PT', 1)) v (level, years_left), jamsos.benefits('scholarship', '2022-05-19', children => 1, level => level, years_left => years_left::int) GROUP BY 1, 2 ORDER BY sum(amount) DESC, 1;
SELECT children, work_accident, sum(amount) FROM unnest('{0,1,2,5,NULL}'::int[]) children, unnest('{true,false,NULL}'::boolean[]) work_accident, jamsos.benefits('scholarship', '2022-01-01', children => children, work_accident => work_accident, level => 'TK') GROUP BY 1, 2 ORDER BY 1, 2;
SELECT d, contribution_months, work_accident, sum(amount), min(note) FROM (VALUES ('2022-01-01'::date, 35, false), ('2022-01-01', 36, false), ('2022-01-01', 0, true), ('2018-01-01', 59, false), ('2018-01-01', 60, false), ('2018-01-01', 0, true)) v (d, contribution_months, work_accident),
	jamsos.benefits('scholarship', d, contribution_months => contribution_months, work_accident => work_accident, level => 'TK') GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
-- of ASN an amount once, by level after a work accident; before 2017-07 one child, and none before school age
SELECT d, level, work_accident, component, amount FROM unnest('{2017-06-30,2017-07-01}'::date[]) d, unnest('{SD,SMP,SMA,PT}'::text[]) level, unnest('{true,false}'::boolean[]) work_accident, jamsos.benefits('scholarship', d, segment => 'ASN', level => level, work_accident => work_accident) ORDER BY 1, 3, 5 DESC, 2;
SELECT component, amount FROM jamsos.benefits('scholarship', '2026-01-15', segment => 'ASN', level => 'TK', work_accident => true);
SELECT component, amount FROM jamsos.benefits('scholarship', '2017-06-30', segment => 'ASN', level => 'TK', work_accident => true);
SELECT component, amount FROM jamsos.benefits('scholarship', '2018-01-01', work_accident => true);
-- BPU: a share of the base of their bracket, as contributions are; for PR an income that is not known is the lowest
SELECT segment, wage, e, sum(amount), min(note) FILTER (WHERE note LIKE '%base%') AS note FROM unnest('{BPU,PR}'::text[]) segment, unnest(CASE segment WHEN 'PR' THEN '{NULL,1099000,1100000,1199999,25000000}' ELSE '{1099000,1100000,25000000}' END::numeric[]) wage, unnest('{work_death,total_disability}'::text[]) e, jamsos.benefits(e, '2026-01-15', wage, segment) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
SELECT jamsos.benefits('work_death', '2026-01-15', NULL, 'BPU');
SELECT count(*) AS incomes, count(*) FILTER (WHERE b.amount = greatest(48 * c.base, 20000000)) AS right FROM generate_series(0, 25000000, 333333) wage, jamsos.contributions(wage, jamsos.tariff('2026-01-01', '{JKK}', '{}'), segment => 'BPU') c, jamsos.benefits('work_death', '2026-01-15', wage, 'BPU') b WHERE b.component = 'death';
SELECT component, amount, note FROM jamsos.benefits('temporary_disability', '2026-01-15', 1099000, 'PR', months => 2) UNION ALL SELECT component, amount, note FROM jamsos.benefits('partial_disability', '2026-01-15', 1099000, 'BPU', percent => 40) ORDER BY component;
SELECT sum(amount) FROM jamsos.benefits('death', '2026-01-15', 1099000, 'BPU');
-- JKP asks for twelve months of contributions
SELECT contribution_months, sum(amount), min(note) FROM unnest('{11,12,NULL}'::int[]) contribution_months, jamsos.benefits('job_loss', '2026-06-01', 5000000, contribution_months => contribution_months) GROUP BY 1 ORDER BY 1;
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
SELECT jamsos.benefits('scholarship', '2021-01-01', children => 1);
SELECT jamsos.benefits('scholarship', '2021-01-01', segment => 'ASN', work_accident => true);
SELECT jamsos.benefits('scholarship', '2021-01-01', level => 'S1');
SELECT jamsos.benefits('scholarship', '2021-01-01', level => 'SMA', years_left => 4);
SELECT jamsos.benefits('scholarship', '2021-01-01', level => 'SMA', years_left => -1);
SELECT jamsos.benefits('scholarship', '2018-01-01', level => 'SMA', years_left => 2);
SELECT jamsos.benefits('scholarship', '2021-01-01', segment => 'ASN', work_accident => true, level => 'SMA', years_left => 2);
SELECT jamsos.benefits('partial_disability', '2021-01-01', 1, percent => 0.05);
SELECT jamsos.benefits('partial_disability', '2021-01-01', 1, percent => 40, loss => 0.5);
-- every argument with every event: taken, or an error that names both; the matrix is that of the reference
CREATE FUNCTION pg_temp.asked(event text, argument text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('SELECT FROM jamsos.benefits(%L, ''2021-01-01'', 1000000%s%s)', event,
		CASE event WHEN 'partial_disability' THEN ', percent => 40' WHEN 'temporary_disability' THEN ', months => 2' WHEN 'pension' THEN ', contribution_months => 180' WHEN 'scholarship' THEN ', level => ''SMA''' WHEN 'job_loss' THEN ', months => 2' ELSE '' END,
		CASE WHEN argument <> CASE event WHEN 'partial_disability' THEN 'percent' WHEN 'temporary_disability' THEN 'months' WHEN 'pension' THEN 'contribution_months' WHEN 'scholarship' THEN 'level' WHEN 'job_loss' THEN 'months' ELSE '' END
			THEN format(', %I => %s', argument, CASE argument WHEN 'work_accident' THEN 'false' WHEN 'birth_date' THEN '''1960-01-01''' WHEN 'level' THEN '''SMA''' WHEN 'segment' THEN '''PU''' ELSE '3' END) ELSE '' END);
	RETURN 'taken';
EXCEPTION WHEN OTHERS THEN
	RETURN CASE WHEN sqlerrm = format('argument %s does not belong to event %s', argument, event) THEN '-' ELSE sqlstate || ' ' || sqlerrm END;
END
$$;
-- the law of 2021-01-01 has no JKP yet: what belongs to it is refused for that
SELECT argument, string_agg(event, ', ' ORDER BY event) FILTER (WHERE outcome = 'taken') AS taken, count(*) FILTER (WHERE outcome = '-') AS refused, string_agg(DISTINCT outcome, '; ') FILTER (WHERE outcome NOT IN ('taken', '-')) AS other
FROM unnest('{segment,contribution_months,months,percent,loss,children,work_accident,birth_date,level,years_left}'::text[]) argument, unnest('{death,work_death,total_disability,partial_disability,temporary_disability,scholarship,pension,job_loss}'::text[]) event, LATERAL (SELECT pg_temp.asked(event, argument) AS outcome) o GROUP BY argument ORDER BY argument;
SELECT jamsos.benefits('death', '2021-01-01', work_accident => true);
SELECT jamsos.benefits('work_death', '2021-01-01', 3000000, percent => 50);
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
-- a statement books what comes in: two of four were paid in the next year, one not at all (kompasiana.com/annisanurulhidayah: 991,800 short)
SELECT * FROM jamsos.jht_balance('{2016-10-01,2016-11-01,2016-12-01,2017-01-01}', '{495900,495900,495900,495900}', 0, '2017-01-31', '{2016-11-10,2017-01-10,2017-01-10,NULL}');
SELECT * FROM jamsos.jht_balance('{2016-10-01,2016-11-01}', '{100000,200000}', 12, '2017-03-31', '{2016-11-30,2017-01-02}');
SELECT (SELECT array_agg(b) FROM jamsos.jht_balance('{2016-10-01,2016-11-01}', '{100000,200000}', 6, '2018-03-31', '{2016-10-31,2016-11-01}') b) = (SELECT array_agg(b) FROM jamsos.jht_balance('{2016-10-01,2016-11-01}', '{100000,200000}', 6, '2018-03-31') b) AS in_its_own_month;
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
SELECT jamsos.jht_balance('{2024-01-01}', '{1}', 6, '2025-02-10', '{}');
SELECT jamsos.jht_balance('{2024-01-01}', '{1}', 6, '2025-02-10', '{infinity}');
SELECT jamsos.jht_balance('{2024-01-01}', '{1}', 0.057, '2025-02-10');
SELECT jamsos.jht_balance('{{2024-01-01},{2024-02-01}}', '{1,2}', 5.7, '2025-02-10');
