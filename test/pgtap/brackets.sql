-- The 33 income brackets of BPU, typed by hand from a copy of PP 44/2015 Lampiran II (the amount of JKK in each), none of
-- the law tables: every income from 0 to 25 million in steps of 50,000, and each edge less and more a sen and a rupiah.
BEGIN;
SET client_min_messages = warning;
SELECT plan(9);

CREATE TEMP TABLE annex (income_from numeric, jkk numeric);
INSERT INTO annex VALUES
	(0, 10000), (1100000, 12000), (1300000, 14000), (1500000, 16000), (1700000, 18000), (1900000, 20000), (2100000, 22000), (2300000, 24000), (2500000, 26000),
	(2700000, 29500), (3200000, 34500), (3700000, 39500), (4200000, 44500), (4700000, 49500), (5200000, 54500), (5700000, 59500), (6200000, 64500),
	(6700000, 69500), (7200000, 74500), (7700000, 79500),
	(8200000, 87000), (9200000, 97000), (10200000, 107000), (11200000, 117000), (12200000, 127000), (13200000, 137000), (14200000, 147000),
	(15200000, 157000), (16200000, 167000), (17200000, 177000), (18200000, 187000), (19200000, 197000), (20200000, 207000);
CREATE TEMP TABLE incomes AS
SELECT income, (SELECT jkk FROM annex WHERE income_from <= income ORDER BY income_from DESC LIMIT 1) AS jkk
FROM (SELECT i * 50000::numeric FROM generate_series(0, 500) i
	UNION SELECT income_from + d FROM annex, unnest('{-1,-0.01,0,0.01,1}'::numeric[]) d WHERE income_from + d >= 0) v (income);

SELECT is((SELECT count(*) FROM annex), 33::bigint, 'the annex has 33 brackets');
SELECT is((SELECT count(*) FROM incomes), 631::bigint, '631 incomes, from 0 to 25 million');
SELECT set_eq('SELECT income_from, base FROM jamsos.income_bracket WHERE origin = ''shipped''', 'SELECT income_from, jkk * 100 FROM annex', 'the rows are those of the annex');
SELECT set_eq($$SELECT income, jamsos.contribution('JKK', income, m, segment => 'BPU') FROM incomes, unnest('{2015-07-01,2019-12-01,2026-05-01}'::date[]) m$$, 'SELECT * FROM incomes', 'JKK of every income');
SELECT set_eq($$SELECT income, jamsos.contribution('JHT', income, '2026-05-01', segment => 'BPU') FROM incomes$$, 'SELECT income, 2 * jkk FROM incomes', 'JHT of every income: twice as much');
SELECT set_eq($$SELECT income, jamsos.contribution('JKM', income, '2026-05-01', segment => 'BPU') FROM incomes$$, 'SELECT income, 6800 FROM incomes', 'JKM of every income: 6,800');
SELECT is((SELECT sum(amount) FROM incomes, jamsos.contributions(income, date '2026-05-01', '{JKK,JKM,JHT}', segment => 'BPU')), (SELECT sum(3 * jkk + 6800) FROM incomes), 'contributions: line by line');
SELECT is((SELECT (jamsos.liability(income, 1, jamsos.tariff('2026-05-01', '{JKK}'), 'BPU')).jkk FROM incomes), (SELECT sum(jkk) FROM incomes), 'liability: all at once');
SELECT is((SELECT jkk FROM jamsos.liability((SELECT jamsos.payroll(income, 1, '{JKK}', 'BPU') FROM incomes), jamsos.tariff('2026-05-01', '{JKK}'))), (SELECT sum(jkk) FROM incomes), 'payroll: the sum of a stored payroll');
SELECT * FROM finish();
ROLLBACK;
