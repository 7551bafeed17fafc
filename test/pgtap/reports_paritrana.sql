-- Coverage against targets and the path of Inpres 2/2021, against figures counted by hand.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;
SELECT no_plan();
CREATE SCHEMA kota;
CREATE TABLE kota.staf AS SELECT i AS id, 'U' || i % 2 AS unit, 4000000 AS honor FROM generate_series(1, 100) i;
-- ten more are insured each month from January 2025 on, 90 of 100 by September
CREATE TABLE kota.kpj AS SELECT i AS id, ('2025-01-01'::date + (i - 1) / 10 * interval '1 month')::date AS mulai FROM generate_series(1, 90) i;
CREATE TABLE kota.bayar AS SELECT 'U1' AS unit, '2025-04-10'::date AS tanggal, 1000000 AS jumlah;
CREATE TABLE kota.dpa AS SELECT 2025 AS tahun, 20000000 AS pagu;
SELECT count(*) FROM jamsos_reports.install('laporan', '63', 2026, 'kota.staf', '{"worker_id": "id", "office": "unit", "wage": "honor"}', enrolment => '{"relation": "kpj", "worker_id": "id", "first_day": "mulai"}',
	payments => '{"relation": "bayar", "office": "unit", "paid_on": "tanggal", "amount": "jumlah"}', pagu => '{"relation": "dpa", "fiscal_year": "tahun", "amount": "pagu"}') \g /dev/null
SELECT results_eq($$SELECT month_key, registered, eligible, ratio, growth, pace, target, gap, months_to_target FROM laporan.coverage_against_target WHERE month_key IN ('2025-01', '2025-05', '2025-12') ORDER BY 1$$,
	$$VALUES ('2025-01', 10::bigint, 100::bigint, 0.1::numeric, NULL::bigint, NULL::numeric, NULL::bigint, NULL::bigint, NULL::bigint), ('2025-05', 50, 100, 0.5, 10, 10, NULL, NULL, NULL), ('2025-12', 90, 100, 0.9, 0, 7.27, NULL, NULL, NULL)$$, 'without a target there is none: no figure is invented');
INSERT INTO laporan.coverage_goal (denominator, month, target_ratio, source) VALUES ('staff', '2025-06-01', 0.555, 'SK 1/2025'), ('staff', '2025-12-01', 1, 'SK 2/2025');
SELECT results_eq($$SELECT month_key, target, target_month_key, gap, months_to_target, target_source FROM laporan.coverage_against_target WHERE denominator = 'staff' AND month_key IN ('2025-05', '2025-06', '2025-07', '2025-12') ORDER BY 1$$,
	$$VALUES ('2025-05', 56::bigint, '2025-06', 6::bigint, 1::bigint, 'SK 1/2025'), ('2025-06', 56, '2025-06', 0, 0, 'SK 1/2025'), ('2025-07', 100, '2025-12', 30, 3, 'SK 2/2025'), ('2025-12', 100, '2025-12', 10, 2, 'SK 2/2025')$$, 'the next target, what is missing, and how long at this pace');
INSERT INTO laporan.coverage_goal (denominator, month, eligible, registered, target_ratio, source) VALUES ('ucj', '2024-12-01', 1000, 300, NULL, 'as given'), ('ucj', '2025-03-01', 1000, 360, 0.5, 'as given');
SELECT results_eq($$SELECT month_key, registered, eligible, growth, pace, gap, months_to_target FROM laporan.coverage_against_target WHERE denominator = 'ucj' ORDER BY 1$$, $$VALUES ('2024-12', 300::bigint, 1000::bigint, NULL::bigint, NULL::numeric, 200::bigint, NULL::bigint), ('2025-03', 360, 1000, 60, 20, 140, 7)$$, 'UCJ as it is given, three months apart');
SELECT throws_ok($$INSERT INTO laporan.coverage_goal (denominator, month, target_ratio) VALUES ('ucj', '2026-01-01', 0.5)$$, '23502', NULL, 'no target without its source');
-- readiness: what is stated, and our own
INSERT INTO laporan.government_status (region, as_of, regulated, budgeted, registered, eligible, paid, due, source) VALUES ('63.01', '2025-06-30', true, NULL, NULL, NULL, NULL, NULL, 'press'), ('63', '2025-02-01', true, NULL, NULL, NULL, NULL, NULL, 'Perda 1/2025');
SELECT results_eq($$SELECT region, readiness, registered, eligible, gap FROM laporan.readiness_by_government WHERE source IN ('press', 'jamsos_reports') ORDER BY region DESC$$,
	$$SELECT '63.01', jamsos.readiness(true, NULL, NULL, NULL, NULL, NULL), NULL::bigint, NULL::bigint, NULL::bigint UNION ALL SELECT '63', jamsos.readiness(true, 20000000, 90, 100, 1000000, 12 * 100 * (9600 + 12000)), 90, 100, 10$$, 'each government, and the one of these reports');
SELECT set_eq($$SELECT criterion, value, out_of FROM laporan.paritrana WHERE month_key = '2025-12'$$, $$VALUES ('coverage_staff', 90::numeric, 100::numeric), ('growth_staff', 0, NULL), ('target_staff', 90, 100), ('regulation', 1, 1), ('budget', 20000000, 25920000), ('payment', 1000000, 25920000)$$, 'criterion by criterion, each with what it is out of');
SELECT is_empty($$SELECT attname FROM pg_attribute WHERE attrelid = 'laporan.paritrana'::regclass AND attname ~ 'weight|bobot|score|skor'$$, 'no weights');
-- what is typed in is refused with its value
SELECT throws_ok(format('INSERT INTO laporan.coverage_goal (denominator, month, source, %s) VALUES (''ucj'', ''2026-01-01'', ''SK'', %L)', item, value), '22023', message, message)
FROM (VALUES ('target_ratio', '80', 'target_ratio of coverage_goal must be from 0 to 1: 80'), ('target_ratio', '1e30', 'target_ratio of coverage_goal must be from 0 to 1: 1000000000000000000000000000000'), ('target_ratio', '-0.1', 'target_ratio of coverage_goal must be from 0 to 1: -0.1'),
	('target_ratio', '1.0000001', 'target_ratio of coverage_goal must be from 0 to 1: 1.0000001'), ('target_ratio', 'NaN', 'target_ratio of coverage_goal must be from 0 to 1: NaN'), ('target_ratio', 'Infinity', 'target_ratio of coverage_goal must be from 0 to 1: Infinity'),
	('eligible', '-1', 'eligible of coverage_goal must be a number from 0 to below 10^18: -1'), ('registered', '9223372036854775807', 'registered of coverage_goal must be a number from 0 to below 10^18: 9223372036854775807')) v (item, value, message);
SELECT throws_matching(format('INSERT INTO laporan.government_status (region, as_of, source, %s) VALUES (''63'', ''2026-01-01'', ''press'', %L)', item, value), format('^%s of government_status must be .*: %s$', item, value), item || ' ' || value)
FROM unnest('{budgeted,registered,eligible,paid,due}'::text[]) item, unnest('{-1,-0.01,NaN,Infinity,1000000000000000000}'::text[]) value WHERE item NOT IN ('registered', 'eligible') OR value ~ '^-?[0-9]+$';
SELECT throws_ok(format('INSERT INTO laporan.government_status (region, as_of, regulated, source) VALUES (%L, ''2026-01-01'', true, ''press'')', region), '22023', NULL, 'unknown region ' || region) FROM unnest('{63.99,6371,99,""}'::text[]) region;
SELECT throws_ok($$UPDATE laporan.government_status SET region = '99' WHERE region = '63.01'$$, '22023', NULL, 'nor is a region changed to one that is none');
SELECT lives_ok($$INSERT INTO laporan.coverage_goal (denominator, month, target_ratio, source) VALUES ('semesta', '2026-01-01', 0, 'SK'), ('semesta', '2026-02-01', 1, 'SK'), ('semesta', '2026-03-01', NULL, 'SK')$$, 'the ends of a target, and none');
-- more is given back than paid: the view answers
INSERT INTO kota.bayar VALUES ('U1', '2025-05-10', -1500000);
SELECT results_eq($$SELECT readiness, paid FROM laporan.readiness_by_government WHERE source = 'jamsos_reports'$$, $$VALUES (jamsos.readiness(true, 20000000, 90, 100, 0, 12 * 100 * (9600 + 12000)), -500000::numeric)$$, 'nothing is paid where more is given back');
SELECT * FROM finish();
ROLLBACK;
