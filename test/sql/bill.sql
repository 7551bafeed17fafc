-- The bill: a worker's line of it, cause by cause, and the causes of many.
SET client_min_messages = warning;
-- everybody knows the causes, in two languages
SELECT place, cause, label_en, label_id FROM jamsos.bill_cause ORDER BY place;
SELECT cause, remedy_en, remedy_id FROM jamsos.bill_cause ORDER BY place;
SELECT count(*) FILTER (WHERE a.attname IS NOT NULL) AS columns, count(*) AS causes FROM jamsos.bill_cause c LEFT JOIN pg_attribute a ON a.attname = c.cause AND a.attrelid = 'jamsos.bill_gap_row'::regclass;

-- one cause at a time: JKK 0.24, JKM 0.30 percent of 3,000,000 are 7,200 and 9,000
CREATE VIEW pg_temp.four AS SELECT jamsos.tariff('2026-06-01', programs => '{JKK,JKM,JHT,JP}', reliefs => '{}') AS t;
SELECT l.* FROM pg_temp.four, jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 7200, "jkm": 9000, "jht_employer": 111000, "jht_worker": 60000, "jp_employer": 60000, "jp_worker": 30000}', t) l;
SELECT what, l.* FROM pg_temp.four, (VALUES (1, 'wage_low', 2000000, 0, 1, '{"jkk": 4800}'), (2, 'wage_high', 4000000, 0, 1, '{"jkk": 9600}'), (3, 'class 2', 3000000, 0, 1, '{"jkk": 16200}'), (4, 'class 1 for 5', 3000000, 0, 5, '{"jkk": 7200}'),
	(5, 'a quarter of a percent', 3000000, 0, 1, '{"jkk": 7500}'), (6, 'back pay', 3000000, 500000, 1, '{"jkk": 8400}'), (7, 'back pay as a contribution', 3000000, 500000, 1, '{"jkk": 507200}'), (8, 'back pay left out', 3000000, 500000, 1, '{"jkk": 7200}'),
	(9, 'missing', 3000000, 0, 1, '{"jkk": 0}'), (10, 'not due', 3000000, 0, 1, '{"jkn_employer": 120000}'), (11, 'remainder', 3000000, 0, 1, '{"jkk": 7333}'), (12, 'a hundred times', 3000000, 0, 1, '{"jkk": 720000}'),
	(13, 'the right amount of another wage', 2000000, 0, 1, '{"jkk": 7200}'), (14, 'a rupiah more', 3000000, 0, 1, '{"jkk": 7201}'), (15, 'and a sen', 3000000, 0, 1, '{"jkk": 7201.01}'), (16, 'less a rupiah', 3000000, 0, 1, '{"jkk": 7199}'),
	(17, 'not due, and not billed', 3000000, 0, 1, '{"jkn_worker": 0}'), (18, 'wage not reported', NULL, 0, 1, '{"jkk": 4800}'), (19, 'wage not reported, class 2', NULL, 0, 1, '{"jkk": 16200}'), (20, 'class, wage, back pay', 2000000, 500000, 1, '{"jkk": 13500}')) v (n, what, reported, rapel, risk_class, billed),
	jamsos.bill_line(3000000, reported, rapel, billed::jsonb, t, risk_class) l WHERE l.billed IS NOT NULL ORDER BY n, l.cause;
-- what cannot be judged has no cause: not stated, no wage, months of the back pay that nobody told
SELECT l.* FROM pg_temp.four, jamsos.bill_line(3000000, 3000000, NULL, '{"jkk": 7200, "jkm": null}', t) l WHERE l.program IN ('JKK', 'JKM');
SELECT l.* FROM jamsos.bill_line(3000000, 3000000, 0, NULL, jamsos.tariff('2026-06-01')) l;
SELECT l.* FROM jamsos.bill_line(NULL, 3000000, 0, '{"jkk": 7200}', jamsos.tariff('2026-06-01')) l;
SELECT n, l.* FROM pg_temp.four, (VALUES (NULL), (1), (6)) v (n), jamsos.bill_line(10000000, 10000000, 6000000, '{"jkk": 38400, "jp_worker": 160000}', t, rapel_months => n) l WHERE l.billed IS NOT NULL ORDER BY n;
-- a programme that the bill says is 0 is missing, whatever its back pay covers
SELECT l.* FROM pg_temp.four, jamsos.bill_line(3000000, 3000000, 500000, '{"jp_worker": 0}', t) l WHERE l.billed IS NOT NULL;
-- a minimum wage lifts what is due, not what is reported; a relief is a rate
SELECT l.* FROM jamsos.bill_line(1000000, 1000000, 0, '{"jkk": 2400, "jkm": 9000}', jamsos.tariff('2026-06-01', minimum => 3000000)) l;
SELECT l.* FROM (VALUES (jamsos.tariff('2025-06-01', reliefs => '{PP 7/2025}')), (jamsos.tariff('2025-06-01', reliefs => '{}'))) v (t), jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 3600}', t) l WHERE l.program = 'JKK';
-- who bears JKK and JKM is in the segment
SELECT s, l.* FROM unnest('{PU,BPU,PR,ASN}'::text[]) s, jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 7200, "jkm": 6800}', jamsos.tariff('2024-06-01'), segment => s) l;
SELECT l.* FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkm": 9000}', jamsos.tariff('2026-06-01', '{JKK}'), segment => 'BPU') l;
-- the types of wages
SELECT pg_typeof(l) FROM jamsos.bill_line(3000000::bigint, 3000000, 0, '{"jkk": 7200}', jamsos.tariff('2026-06-01')) l LIMIT 1;
SELECT l.cause, l.amount FROM jamsos.bill_line(2877448.59, 2877448, 0, '{"jkk": 6905.88, "jkm": 8632}', jamsos.tariff('2026-06-01')) l;

-- many workers: the causes add up to the gap
CREATE TABLE bill AS SELECT i, i % 3 AS office, CASE WHEN i % 5 > 0 THEN 3000000 END AS wage, CASE i % 4 WHEN 1 THEN 2000000 ELSE 3000000 END AS reported, CASE WHEN i % 6 = 0 THEN 500000 ELSE 0 END AS rapel,
	CASE WHEN i % 7 > 0 THEN jsonb_build_object('jkk', CASE i % 4 WHEN 1 THEN 4800 WHEN 2 THEN 16200 ELSE 7200 END, 'jkm', CASE i % 8 WHEN 7 THEN 0 WHEN 1 THEN 6000 ELSE 9000 END) END AS billed FROM generate_series(1, 40) i;
SELECT office, (jamsos.bill_gap(wage, reported, rapel, billed, jamsos.tariff('2026-06-01'))).* FROM bill GROUP BY ROLLUP (office) ORDER BY office;
SELECT office, (jamsos.bill_gap(wage, reported, rapel, billed, jamsos.tariff('2026-06-01'), 1, 'PU', 3)).amount_gap FROM bill GROUP BY office ORDER BY office;
SELECT (jamsos.bill_gap(wage, reported, rapel, billed, jamsos.tariff('2026-06-01'))).* FROM bill WHERE false;
-- states: text, combination; a window that has become empty goes on with another month
SELECT jamsos.bill_gap_accum(NULL, 3000000, 2000000, 0, '{"jkk": 4800, "jkm": 9000}', jamsos.tariff('2026-06-01'));
SELECT jamsos.bill_gap_final(jamsos.counters_combine(a, a::text::jamsos.counters)) FROM (SELECT jamsos.bill_gap_accum(NULL, 3000000, 2000000, 0, '{"jkk": 4800, "jkm": 9000}', jamsos.tariff('2026-06-01')) AS a) q;
SELECT i, (jamsos.bill_gap(3000000, 3000000, 0, '{"jkk": 7000}', jamsos.tariff('2026-01-01'::date + 31 * i, reliefs => '{}')) OVER (ORDER BY i ROWS BETWEEN CURRENT ROW AND CURRENT ROW)).remainder FROM generate_series(0, 2) i;
-- the largest amounts: every programme and payer, 10^12 rupiah each
SELECT (jamsos.bill_gap(1000000000000, 1000000000000, 1000000000000, (SELECT jsonb_object_agg(k, 1000000000000) FROM unnest('{jkk,jkm,jht_employer,jht_worker,jp_employer,jp_worker,jkp_employer,jkp_government,jkn_employer,jkn_worker,jkn_government}'::text[]) k), t, 1, 'PU', 1200)).*
FROM pg_temp.four, generate_series(1, 1000);

-- errors
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 7200, "total": 16200}', jamsos.tariff('2026-06-01'));
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"JKK": 7200}', jamsos.tariff('2026-06-01'));
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": "7.200"}', jamsos.tariff('2026-06-01'));
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": {"amount": 7200}}', jamsos.tariff('2026-06-01'));
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": [7200]}', jamsos.tariff('2026-06-01'));
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '[7200]', jamsos.tariff('2026-06-01'));
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '7200', jamsos.tariff('2026-06-01'));
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": -7200}', jamsos.tariff('2026-06-01'));
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 1e30}', jamsos.tariff('2026-06-01'));
SELECT * FROM jamsos.bill_line(3000000, 3000000, -1, '{"jkk": 7200}', jamsos.tariff('2026-06-01'));
SELECT * FROM jamsos.bill_line(-1, 3000000, 0, '{"jkk": 7200}', jamsos.tariff('2026-06-01'));
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 7200}', NULL);
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 7200}', jamsos.tariff('2026-06-01'), 6);
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 7200}', jamsos.tariff('2026-06-01'), segment => 'PPU');
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 7200}', jamsos.tariff('2026-06-01'), rapel_months => 0);
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 7200}', jamsos.tariff('2026-06-01'), rapel_months => 1201);
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 7200}', jamsos.tariff('2026-06-01', '{JP}'), segment => 'BPU');
SELECT jamsos.bill_gap(3000000, 3000000, 0, '{"jkk": 7200}', jamsos.tariff(m)) FROM unnest('{2026-06-01,2026-07-01}'::date[]) m;
SELECT jamsos.bill_gap_final(jamsos.coverage_accum(NULL, true));
-- a tariff that divides JKK among payers: the bill's single amount has nobody
SELECT * FROM jamsos.bill_line(3000000, 3000000, 0, '{"jkk": 7200}', replace(jamsos.tariff('2026-06-01', '{JHT}', reliefs => '{}')::text, '"JHT"', '"JKK"')::jamsos.tariff_rules);
DROP TABLE bill;
