-- The worked example printed in the elucidation of PP 44/2015 Pasal 54(2) and 55(2): 346,000 and 46,000.
SELECT * FROM jamsos.construction_contribution(180000000, '2016-01-01');
SELECT program, sum(amount) FROM jamsos.construction_contribution(180000000, '2016-01-01') GROUP BY program ORDER BY program;
-- all tiers; the relief of 2020
SELECT * FROM jamsos.construction_contribution(12345678901.23, '2024-06-15');
SELECT program, sum(amount), min(legal_basis) AS legal_basis FROM jamsos.construction_contribution(180000000, '2020-09-01') GROUP BY program ORDER BY program;
-- edges
SELECT v AS value, string_agg(program || ' ' || amount, ', ' ORDER BY program, tier_from) AS amounts
FROM unnest(ARRAY[0, 1, 238, 239, 100000000, 100000001, 500000000, 1000000000, 5000000000]) v, LATERAL jamsos.construction_contribution(v, '2024-01-01') GROUP BY v ORDER BY v;
-- against plain numeric SQL, typed from the article; the tiers add up to the total half up
-- (where parallel plans are forced, a worker for each of them would take a minute: the others here have theirs)
SET max_parallel_workers = 0;
SELECT count(*) AS contracts, count(*) FILTER (WHERE jkk <> wanted_jkk OR jkm <> wanted_jkm) AS wrong
FROM (SELECT (hashint8(i) & 2147483647) * 4.37 FROM generate_series(1, 3000::bigint) i) v (value),
	LATERAL (SELECT sum(amount) FILTER (WHERE program = 'JKK') AS jkk, sum(amount) FILTER (WHERE program = 'JKM') AS jkm FROM jamsos.construction_contribution(value, '2023-01-01')) got,
	LATERAL (SELECT round((least(value, 1e8) * 0.21 + greatest(least(value, 5e8) - 1e8, 0) * 0.17 + greatest(least(value, 1e9) - 5e8, 0) * 0.13
			+ greatest(least(value, 5e9) - 1e9, 0) * 0.11 + greatest(value - 5e9, 0) * 0.09) / 100) AS wanted_jkk,
		round((least(value, 1e8) * 0.03 + greatest(least(value, 1e9) - 1e8, 0) * 0.02 + greatest(value - 1e9, 0) * 0.01) / 100) AS wanted_jkm) want;
RESET max_parallel_workers;
-- local tiers stand in place of the shipped ones, as a whole
BEGIN;
INSERT INTO jamsos.contract_tier (program, value_from, percent, valid, legal_basis) VALUES ('JKK', 0, 0.5, daterange('2026-01-01', NULL), 'local reading');
SELECT program, tier_from, percent, amount FROM jamsos.construction_contribution(300000000, '2026-01-01');
ROLLBACK;
SELECT * FROM jamsos.construction_contribution(-1, '2024-01-01');
SELECT * FROM jamsos.construction_contribution('NaN', '2024-01-01');
SELECT * FROM jamsos.construction_contribution('Infinity', '2024-01-01');
SELECT * FROM jamsos.construction_contribution(1, '2015-06-01');
SELECT * FROM jamsos.construction_contribution(1, 'infinity');
-- A value that holds PPN: what is assessed is the value without, half up to the rupiah (180,000,000 x 1.11 = 199,800,000).
SELECT program, sum(amount) FROM jamsos.construction_contribution(199800000, '2024-01-01', 0.11) GROUP BY program ORDER BY program;
SELECT count(*) AS differences FROM (SELECT * FROM jamsos.construction_contribution(199800000, '2024-01-01', ppn => 0.11) EXCEPT SELECT * FROM jamsos.construction_contribution(180000000, '2024-01-01')) d;
-- no PPN, and none stated, are the same
SELECT count(*) AS differences FROM (SELECT * FROM jamsos.construction_contribution(12345678901.23, '2024-01-01', 0) EXCEPT SELECT * FROM jamsos.construction_contribution(12345678901.23, '2024-01-01')) d;
-- whatever value is made of a base, that base comes back, and what it owes; the rupiah by which it is rounded up begins at the half
SET max_parallel_workers = 0;
SELECT ppn, count(*) AS contracts, count(*) FILTER (WHERE got.total <> want.total) AS wrong
FROM unnest('{0.11,0.12,0.10,0.011}'::numeric[]) ppn, generate_series(1, 200::bigint) i, LATERAL (SELECT (hashint8(i) & 2147483647)::numeric * 7 AS base) b,
	LATERAL (SELECT sum(amount) AS total FROM jamsos.construction_contribution(base * (1 + ppn), '2023-01-01', ppn)) got,
	LATERAL (SELECT sum(amount) AS total FROM jamsos.construction_contribution(base, '2023-01-01')) want
GROUP BY ppn ORDER BY ppn;
RESET max_parallel_workers;
-- one percent of 49.495 rupiah is none, of 49.5 it is one: the base is a whole rupiah before anything is charged
BEGIN;
INSERT INTO jamsos.contract_tier (program, value_from, percent, valid, legal_basis) VALUES ('JKK', 0, 1, daterange('2026-01-01', NULL), 'a whole percent');
SELECT value, sum(amount) AS jkk FROM unnest('{54.94,54.945,55}'::numeric[]) value, jamsos.construction_contribution(value, '2026-01-01', 0.11) WHERE program = 'JKK' GROUP BY value ORDER BY value;
ROLLBACK;
-- a percentage is no fraction; nothing is owed of what is not known
SELECT * FROM jamsos.construction_contribution(199800000, '2024-01-01', 11);
SELECT * FROM jamsos.construction_contribution(199800000, '2024-01-01', 1.1);
SELECT * FROM jamsos.construction_contribution(199800000, '2024-01-01', -0.11);
SELECT * FROM jamsos.construction_contribution(199800000, '2024-01-01', 1100);
SELECT * FROM jamsos.construction_contribution(199800000, '2024-01-01', 'NaN');
SELECT * FROM jamsos.construction_contribution(NULL, '2024-01-01', 0.11);
SELECT * FROM jamsos.construction_contribution(199800000, NULL);
