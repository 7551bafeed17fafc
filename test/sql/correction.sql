-- What a closed month owes more or less: after a raise, after people had left, under another law.
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE TEMP TABLE staff (id int, wage numeric, wage_new numeric, left_on date);
INSERT INTO staff VALUES (1, 3000000, 3500000, NULL), (2, 3000000, 3000000, '2026-01-31'), (3, 10800000, 12000000, NULL);
CREATE TEMP VIEW month AS SELECT m::date AS month, jamsos.tariff(m::date, '{JKK,JKM,JHT,JP}', '{}') AS tariff,
	(SELECT jamsos.payroll(wage) FROM staff) AS billed, (SELECT jamsos.payroll(wage_new, 1, NULL::text[], 'PU', daterange(NULL, left_on, '[]')) FROM staff) AS now FROM generate_series('2026-01-01'::date, '2026-03-01', '1 month') m;
-- a backdated raise over months with different JP ceilings (10,547,400, from March 11,086,300), and a worker who had left in January
SELECT month, program, payer, workers_before, workers_after, amount_before, amount_after, difference FROM month, jamsos.correction(billed, tariff, now, tariff) ORDER BY month, 2, 3;
-- the same by hand, in numeric
SELECT count(*) AS lines, count(*) FILTER (WHERE difference = wanted) AS right FROM month, jamsos.correction(billed, tariff, now, tariff) c,
	LATERAL (SELECT sum(round(least(wage_new, ceiling) * percent / 100)) FILTER (WHERE left_on IS NULL OR left_on >= month) - sum(round(least(wage, ceiling) * percent / 100)) AS wanted
		FROM staff, (VALUES ('JKK', 'employer', 0.24), ('JKM', 'employer', 0.3), ('JHT', 'employer', 3.7), ('JHT', 'worker', 2), ('JP', 'employer', 2), ('JP', 'worker', 1)) r (program, payer, percent),
			LATERAL (SELECT CASE WHEN r.program = 'JP' THEN CASE WHEN month < '2026-03-01' THEN 10547400 ELSE 11086300 END END AS ceiling) l
		WHERE r.program = c.program AND r.payer = c.payer) w;
-- the law has changed: what was known on a day, and now
SELECT program, payer, amount_before, amount_after, difference FROM jamsos.correction((SELECT jamsos.payroll(2000000) FROM generate_series(1, 100)), jamsos.tariff('2025-03-01', '{JKK,JKM}', '{}'), (SELECT jamsos.payroll(2000000, 2) FROM generate_series(1, 100)), jamsos.tariff('2025-03-01', '{JKK,JKM}', '{}', minimum => 2500000));
-- a programme that was not billed, and one that should not have been
SELECT program, payer, workers_before, workers_after, difference FROM month, jamsos.correction(billed, jamsos.tariff(month, '{JKK,JHT}', '{}'), billed, jamsos.tariff(month, '{JKK,JKM}', '{}')) WHERE month = '2026-01-01';
-- nobody before, nobody after, nobody at all
SELECT program, payer, workers_before, workers_after, difference FROM month, jamsos.correction(NULL, NULL, now, tariff) WHERE month = '2026-01-01' AND program IN ('JKK', 'JP');
SELECT program, payer, workers_before, workers_after, difference FROM month, jamsos.correction(billed, tariff, NULL, tariff) WHERE month = '2026-01-01' AND program IN ('JKK', 'JP');
SELECT count(*) FROM jamsos.correction(NULL, NULL, NULL, NULL);
-- civil servants and others in one payroll: one row a programme and payer; what is rounded in total differs in total
SELECT program, payer, workers_before, workers_after, amount_before, amount_after, difference FROM jamsos.correction((SELECT jamsos.payroll(3000001, 1, NULL::text[], s) FROM unnest('{PU,ASN,PR}'::text[]) s), jamsos.tariff('2026-01-01', reliefs => '{}', rounding => 'total'),
	(SELECT jamsos.payroll(3000003, 1, NULL::text[], s) FROM unnest('{PU,ASN,PR}'::text[]) s), jamsos.tariff('2026-01-01', reliefs => '{}', rounding => 'total'));
-- into the ledger: three months billed and paid in time; the difference is due since 15 June, and no penalty falls on it
CREATE TEMP TABLE booked AS SELECT month, sum(amount_before) AS due, sum(amount_before) AS paid, jamsos.due_date(month) AS paid_on, NULL::date AS assessed_on FROM month, jamsos.correction(billed, tariff, now, tariff) GROUP BY month
UNION ALL SELECT month, sum(difference), NULL, NULL, '2026-06-15' FROM month, jamsos.correction(billed, tariff, now, tariff) GROUP BY month;
SELECT month, due, paid, assessed_on FROM booked ORDER BY month, assessed_on NULLS FIRST;
SELECT day, (a).* FROM (SELECT day, jamsos.arrears(month, due, paid, paid_on, day, jamsos.penalty_percent(month), 'PU', assessed_on) AS a FROM booked, unnest('{2026-06-14,2026-06-15,2026-12-31}'::date[]) day GROUP BY day) q ORDER BY day;
-- errors
SELECT jamsos.correction(billed, tariff, now, jamsos.tariff('2026-04-01', reliefs => '{}')) FROM month LIMIT 1;
SELECT jamsos.correction(NULL, tariff, now, jamsos.tariff('2026-04-01', reliefs => '{}')) FROM month LIMIT 1;
SELECT jamsos.correction(billed, tariff, now, jamsos.tariff(month, reliefs => '{}', rounding => 'none')) FROM month LIMIT 1;
SELECT jamsos.correction(billed, NULL, now, tariff) FROM month LIMIT 1;
SELECT jamsos.correction(billed, tariff, now, NULL) FROM month LIMIT 1;
