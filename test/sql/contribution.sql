-- One worker, line by line: Kalimantan Selatan 2021 at the UMP.
SELECT * FROM jamsos.contributions(2877448.59, '2021-06-01'::date, programs => '{JKK,JKM,JHT,JP,JKN}');
SELECT jamsos.contribution(2877448.59, jamsos.tariff('2021-06-01')) AS jkk_jkm;
-- payers
SELECT payer, jamsos.contribution(4000000, jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP,JKP,JKN}'), payer => payer) AS amount
FROM unnest(ARRAY['employer', 'worker', 'government', NULL]) payer;
-- segments: BPU alone, pekerja rentan paid by the employer, civil servants
SELECT segment, payer, program, base, percent, fixed, amount, carrier
FROM unnest(ARRAY['BPU', 'PR', 'ASN']) segment, LATERAL jamsos.contributions(1000000, '2026-01-01'::date, segment => segment) c;
SELECT income, jamsos.contribution(income, jamsos.tariff('2026-01-01'), segment => 'BPU') AS jkk_jkm
FROM unnest(ARRAY[0, 1000000, 1099999, 1100000, 5000000, 20199999, 20200000, 1000000000]) income;
SELECT jamsos.contribution(NULL::numeric, jamsos.tariff('2026-01-01'), segment => 'PR') AS lowest_base,
	jamsos.contribution(NULL::numeric, jamsos.tariff('2026-01-01'), segment => 'BPU') AS not_known,
	jamsos.contribution(NULL::numeric, jamsos.tariff('2026-01-01')) AS no_wage;
SELECT program, payer, base, amount FROM jamsos.contributions(NULL::numeric, '2026-01-01'::date);

-- the lowest base is that of the lowest bracket, also where a local table sets it above the bracket's incomes
BEGIN;
INSERT INTO jamsos.income_bracket (income_from, base, valid, legal_basis) VALUES
	(0, 1500000, daterange('2026-01-01', NULL), 'local reading'), (1000000, 1600000, daterange('2026-01-01', NULL), 'local reading');
SELECT income, jamsos.contribution('JKK', income, '2026-01-01', segment => 'PR') AS jkk FROM unnest(ARRAY[NULL, 900000, 1000000]::numeric[]) income;
ROLLBACK;

-- Rounding.
SELECT rounding, jamsos.contribution(2152322.94, jamsos.tariff('2023-01-01', rounding => rounding)) AS klaten
FROM unnest(ARRAY['each', 'down', 'total', 'none', 'sen']) rounding;
-- a line of a Formulir 2a (2026-08): JHT of the employer printed as 102,607.81; what BPJS prints is within a rupiah of what is rounded to it
SELECT program, payer, c.amount AS sen, e.amount AS "each", abs(c.amount - e.amount) <= 1 AS agree
FROM jamsos.contributions(2773184, '2026-08-01'::date, '{JKK,JKM,JHT,JP}', rounding => 'sen') c JOIN jamsos.contributions(2773184, '2026-08-01'::date, '{JKK,JKM,JHT,JP}') e USING (program, payer);
-- one wage, row by row, as a set and as a payroll: to the sen, against plain numeric
WITH w AS (SELECT (random_wage * 7919 % 9000000)::numeric + random_wage % 100 / 100.0 AS wage FROM generate_series(1, 4000) random_wage UNION ALL VALUES (0.01), (2773184), (1000000000000), (999999999999.99)),
	t AS MATERIALIZED (SELECT jamsos.tariff('2026-08-01', '{JKK,JKM,JHT}', rounding => 'sen') AS t),
	clerk AS (SELECT round(wage * 0.0024, 2) AS jkk, round(wage * 0.003, 2) AS jkm, round(wage * 0.037, 2) AS jht_employer, round(wage * 0.02, 2) AS jht_worker, wage FROM w)
SELECT count(*) FILTER (WHERE jamsos.contribution(wage, t) IS DISTINCT FROM jkk + jkm + jht_employer + jht_worker) AS contribution_differs,
	count(*) FILTER (WHERE (SELECT sum(amount) FROM jamsos.contributions(wage, t)) IS DISTINCT FROM jkk + jkm + jht_employer + jht_worker) AS lines_differ,
	((jamsos.liability(wage, 1, t)).jkk, (jamsos.liability(wage, 1, t)).jht_worker) = (sum(jkk), sum(jht_worker)) AS set_agrees,
	(SELECT (l.jkk, l.jkm, l.jht_employer, l.total) FROM jamsos.liability(jamsos.payroll(wage), min(t.t::text)::jamsos.tariff_rules) l) = (sum(jkk), sum(jkm), sum(jht_employer), sum(jkk + jkm + jht_employer + jht_worker)) AS payroll_agrees,
	(SELECT sum(amount) FROM jamsos.explain(jamsos.payroll(wage), min(t.t::text)::jamsos.tariff_rules)) = sum(jkk + jkm + jht_employer + jht_worker) AS explained,
	(SELECT sum(amount) FROM jamsos.liabilities(jamsos.payroll(wage), min(t.t::text)::jamsos.tariff_rules)) = sum(jkk + jkm + jht_employer + jht_worker) AS liabilities
FROM clerk, t;
-- a budget is in whole rupiah: rounded once more, each programme and payer of a month
SELECT program, payer, amount, (SELECT round(sum(round(wage * CASE program WHEN 'JKK' THEN 0.0024 ELSE 0.003 END, 2))) FROM unnest('{2773184,2773187,2773189.5}'::numeric[]) wage) AS by_hand
FROM (SELECT jamsos.payroll(wage) AS p FROM unnest('{2773184,2773187,2773189.5}'::numeric[]) wage) q, jamsos.project(p, '2026-08-01', 1, scenario => jamsos.scenario(rounding => 'sen')) ORDER BY program;
-- exactly half a rupiah, and just under it
SELECT wage, jamsos.contribution('JHT', wage, '2026-01-01', payer => 'worker') FROM unnest(ARRAY[1025, 1024.99, 1024.995]) wage;

-- The whole range of wages, integer, bigint and numeric alike.
SELECT wage, jamsos.contribution(wage, t) AS numeric, jamsos.contribution(wage::bigint, t) = jamsos.contribution(wage, t) AS bigint,
	(SELECT sum(amount) FROM jamsos.contributions(wage, t)) = jamsos.contribution(wage, t) AS lines_add_up
FROM unnest(ARRAY[0, 1, 99, 9999, 10000, 99999999, 100000000, 123456789012, 999999999999, 1000000000000]::numeric[]) wage,
	jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP,JKN}') t;
-- the on-disk forms of numeric
SELECT wage, jamsos.contribution(wage, jamsos.tariff('2026-01-01', programs => '{JKM}', rounding => 'none')) * 100 / 0.3 AS base
FROM unnest(ARRAY[0.01, 0.004, 0.005, 0.0049999999, 1, 10000, 10000.1, 99999999.99, 99999999.994, 99999999.995, 1e11, 12345.678901234567890123456789,
	0.000000000000000000001]) wage;

-- Bad input: the value and the remedy, and the backend goes on.
SELECT jamsos.contribution(-1, jamsos.tariff('2026-01-01'));
SELECT jamsos.contribution(-0.01, jamsos.tariff('2026-01-01'));
SELECT jamsos.contribution('NaN'::numeric, jamsos.tariff('2026-01-01'));
SELECT jamsos.contribution('Infinity'::numeric, jamsos.tariff('2026-01-01'));
SELECT jamsos.contribution('-Infinity'::numeric, jamsos.tariff('2026-01-01'));
SELECT jamsos.contribution(1000000000000.01, jamsos.tariff('2026-01-01'));
SELECT jamsos.contribution(1000000000001, jamsos.tariff('2026-01-01'));
SELECT jamsos.contribution(1e30, jamsos.tariff('2026-01-01'));
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'), 0);
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'), 6);
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'), NULL);
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'), 1, 'pu');
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'), 1, NULL);
SELECT jamsos.contribution(3000000, jamsos.tariff('2026-01-01'), 1, 'PU', 'boss');
SELECT jamsos.contribution(3000000, NULL);
SELECT jamsos.contribution('JKX', 3000000, '2026-01-01');
SELECT jamsos.contribution('JP', 3000000, '2026-01-01', segment => 'BPU');
-- the month in place of its law
SELECT jamsos.contribution(3000000, '2026-01-01');
SELECT jamsos.contribution(3000000, '2026-01');
SELECT jamsos.liability(3000000, 1, 'Januari 2026');
SELECT jamsos.contribution(3000000, '');
SELECT 'still here' AS backend;

-- Day and piece work: PP 44/2015 Pasal 19, by hand.
SELECT day, jamsos.day_wage(day) AS month, day * 25 = jamsos.day_wage(day) AS by_hand, jamsos.day_wage(day, 30) AS thirty FROM unnest('{0,110000,123456.78,40000000000,NULL}'::numeric[]) WITH ORDINALITY u (day, n) ORDER BY n;
SELECT a, n, jamsos.piece_wage(a, n), (SELECT round(sum(x) / n, 2) FROM unnest(a) x) AS by_hand
FROM (VALUES ('{2400000,3150000,1900000}'::numeric[], 3), ('{0,0,1}', 3), ('{0.01,0,0,0,0,0,0,0,0,0,0,0.05}', 12), ('{1000000000000,1000000000000,1000000000000}', 3), ('{5}', 1), (NULL, 3)) v (a, n);
SELECT jamsos.day_wage(-1);
SELECT jamsos.day_wage('NaN');
SELECT jamsos.day_wage(40000000001);
SELECT jamsos.day_wage(1e13);
SELECT jamsos.day_wage(110000, 0);
SELECT jamsos.day_wage(110000, 32);
SELECT jamsos.day_wage(110000, NULL);
SELECT jamsos.piece_wage('{1,2}', 3);
SELECT jamsos.piece_wage('{}', 3);
SELECT jamsos.piece_wage('{1,NULL,3}', 3);
SELECT jamsos.piece_wage('{{1,2},{3,4}}', 4);
SELECT jamsos.piece_wage('{1,-2,3}', 3);
SELECT jamsos.piece_wage('{1}', 0);
SELECT jamsos.piece_wage('{1}', 13);
SELECT jamsos.piece_wage('{1}', NULL);
