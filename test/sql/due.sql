-- When a contribution falls due.
SELECT segment, program, array_agg(jamsos.due_date(m, segment, program) ORDER BY m) AS due
FROM (VALUES ('PU', NULL), ('PU', 'JP'), ('PU', 'JKN'), ('BPU', 'JKK'), ('BPU', 'JHT'), ('PR', 'JKM'), ('ASN', 'JKK')) v (segment, program), unnest('{2026-01-20,2026-04-01,2026-07-01}'::date[]) m GROUP BY 1, 2 ORDER BY 1, 2;
SELECT m, jamsos.due_date(m) FROM unnest('{2020-07-01,2020-08-01,2020-09-01,2020-12-01,2021-01-01,2021-02-01}'::date[]) m;
BEGIN;
INSERT INTO jamsos.holiday (day, name, legal_basis, evidence) VALUES ('2026-02-16', 'a holiday', 'test', 'unverified'), ('2026-02-17', 'another', 'test', 'unverified'), ('2020-10-30', 'a third', 'test', 'unverified');
SELECT jamsos.due_date('2026-01-01') AS forward, jamsos.due_date('2020-09-01') AS backward;
INSERT INTO jamsos.due_rule (program, segment, valid, months_after, day, moves, legal_basis, evidence) VALUES ('JKK', 'PU', daterange('2026-01-01', '2026-02-01'), 1, 31, 'backward', 'test', 'unverified');
SELECT jamsos.due_date('2026-01-01') AS own_rule, jamsos.due_date('2026-02-01') AS after_it;
\set VERBOSITY terse
INSERT INTO jamsos.due_rule (program, segment, valid, months_after, day, moves, legal_basis, evidence) VALUES ('JKK', 'PU', daterange('2026-01-01', NULL), 1, 31, 'backward', 'test', 'unverified');
\set VERBOSITY default
ROLLBACK;
SELECT jamsos.due_date(NULL) IS NULL AS unknown;
SELECT jamsos.due_date('2026-01-01', 'XX');
SELECT jamsos.due_date('2026-01-01', NULL);
SELECT jamsos.due_date('2026-01-01', 'PU', 'JKX');
SELECT jamsos.due_date('2026-01-01', 'BPU', 'JP');
SELECT jamsos.due_date('2015-01-01');
-- from the first day of the type date to the last: months before year 0, and a due date that no date can be
SELECT jamsos.due_date('5874897-11-30')::text::date AS last;
SELECT jamsos.due_date('5874897-12-31');
SELECT jamsos.due_date('4714-11-24 BC');
BEGIN;
ALTER DOMAIN jamsos.validity DROP CONSTRAINT validity_years_2000_to_9999;	-- as if nothing held the rows within years that are meant
ALTER TABLE jamsos.holiday DROP CONSTRAINT holiday_day_check;
INSERT INTO jamsos.due_rule (program, segment, valid, months_after, day, moves, legal_basis, evidence) VALUES ('JKK', 'PU', daterange('4714-12-01 BC', '0001-01-01'), 1, 31, 'forward', 'test', 'unverified');
SELECT count(*) AS months, count(*) FILTER (WHERE jamsos.due_date(m) = d + CASE extract(isodow FROM d) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END) AS right
FROM (SELECT m::date AS m, (m + interval '2 months - 1 day')::date AS d FROM generate_series('3600-01-01 BC'::timestamp, '0001-12-01 BC', '7 months') m) q;
SELECT jamsos.penalty(100, '4000-01-15 BC', '0001-03-01 BC', 1) AS penalty;
INSERT INTO jamsos.due_rule (program, segment, valid, months_after, day, moves, legal_basis, evidence) VALUES ('JKM', 'PU', daterange('4714-12-01 BC', '4713-01-01 BC'), 0, 1, 'backward', 'test', 'unverified');
INSERT INTO jamsos.holiday (day, name, legal_basis, evidence) SELECT '4714-11-24 BC'::date + i, 'rest', 'test', 'unverified' FROM generate_series(0, 7) i;
SELECT jamsos.due_date('4714-12-15 BC', 'PU', 'JKM');
ROLLBACK;
-- holidays far apart stand in order
BEGIN;
ALTER TABLE jamsos.holiday DROP CONSTRAINT holiday_day_check;
INSERT INTO jamsos.holiday (day, name, legal_basis, evidence) SELECT d, 'rest', 'test', 'unverified' FROM unnest('{5874897-12-31,4714-11-24 BC,2026-02-16,5000000-01-01,2026-02-17,4000-01-01 BC}'::date[]) d;
SELECT jamsos.due_date('2026-01-01');
ROLLBACK;
SELECT program, segment, lower(valid) AS since, months_after, day, moves, evidence FROM jamsos.due_rule WHERE upper_inf(valid) ORDER BY 1, 2;
-- Independence Day needs no row of its own: of a Saturday the 15th of August the due date is Tuesday the 18th
SELECT m, jamsos.due_date(m) FROM unnest('{2015-07-01,2020-07-01,2026-07-01,2025-07-01}'::date[]) m;
SELECT jamsos.penalty(1000000, '2026-07-01', '2026-08-18', 2) AS in_time, jamsos.penalty(1000000, '2026-07-01', '2026-08-19', 2) AS late;
SELECT month, day, name, lower(valid) AS since, evidence FROM jamsos.fixed_holiday ORDER BY 1, 2;
BEGIN;
INSERT INTO jamsos.fixed_holiday (month, day, name, valid, legal_basis) VALUES (2, 16, 'a day', daterange('2026-01-01', '2026-03-01'), 'test');
SELECT jamsos.due_date('2026-01-01') AS own, jamsos.due_date('2027-01-01') AS after_it;
\set VERBOSITY terse
INSERT INTO jamsos.fixed_holiday (month, day, name, valid, legal_basis) VALUES (2, 30, 'no day', daterange('2026-01-01', NULL), 'test');
\set VERBOSITY default
ROLLBACK;
-- the same, day by day in numeric SQL: the 15th of the next month, off Saturdays, Sundays and the 17th of August
SELECT count(*) AS months, count(*) FILTER (WHERE jamsos.due_date(m) = d + CASE extract(isodow FROM d) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END + CASE WHEN extract(month FROM d) = 8 AND extract(isodow FROM d) = 6 THEN 1 ELSE 0 END) AS right
FROM (SELECT m::date AS m, (m + interval '1 month 14 days')::date AS d FROM generate_series('2021-02-01'::date, '2199-12-01', '1 month') m) q;

-- Penalties: off unless a rate is given.
SELECT program, segment, percent, lower(valid) AS since, upper(valid) AS until, legal_basis, evidence FROM jamsos.penalty_rule ORDER BY segment DESC, program, valid;
SELECT jamsos.penalty_percent('2026-01-15') AS pu, jamsos.penalty_percent('2020-08-01') AS relief, jamsos.penalty_percent('2021-01-31', 'PU', 'JHT') AS relief_jht, jamsos.penalty_percent('2026-01-01', 'PR') AS pr, jamsos.penalty_percent(NULL) AS unknown;
SELECT paid_on, jamsos.penalty(1000000, '2026-01-01', paid_on) AS off, jamsos.penalty(1000000, '2026-01-01', paid_on, 2) AS begun, jamsos.penalty(1000000, '2026-01-01', paid_on, 2, part_months => false) AS full_months
FROM unnest('{2026-01-01,2026-02-16,2026-02-17,2026-03-15,2026-03-16,2026-03-17,2027-02-16,2027-02-17}'::date[]) paid_on;
-- due on the 30th of November 2020: the last day of February ends a month
SELECT paid_on, jamsos.penalty(1000000, '2020-10-01', paid_on, jamsos.penalty_percent('2020-10-01')) AS begun, jamsos.penalty(1000000, '2020-10-01', paid_on, 0.5, part_months => false) AS full_months
FROM unnest('{2020-11-30,2020-12-01,2020-12-30,2020-12-31,2021-02-27,2021-02-28,2021-03-01,2021-03-30}'::date[]) paid_on;
-- months of delay against PostgreSQL's own intervals, every day of six years from every due date
SELECT count(*) AS days, count(*) FILTER (WHERE jamsos.penalty(100, m, d, 1) = (SELECT min(k) FROM generate_series(0, 80) k WHERE due + k * interval '1 month' >= d)) AS begun,
	count(*) FILTER (WHERE jamsos.penalty(100, m, d, 1, part_months => false) = (SELECT max(k) FROM generate_series(0, 80) k WHERE due + k * interval '1 month' <= d)) AS full_months
FROM (SELECT m::date AS m, jamsos.due_date(m::date) AS due FROM generate_series('2020-08-01'::date, '2021-03-01', '1 month') m) q, LATERAL (SELECT due + i AS d FROM generate_series(0, 2200, 3) i) r;
-- half up to the rupiah; the other segments
SELECT jamsos.penalty(24.99, '2026-01-01', '2026-02-20', 2) AS down, jamsos.penalty(25, '2026-01-01', '2026-02-20', 2) AS up, jamsos.penalty(1000000000000, '2026-01-01', '2026-02-20', 100) AS largest,
	jamsos.penalty(1000000, '2026-01-01', '2026-01-16', 2, 'PR') AS pr, jamsos.penalty(1000000, '2026-01-01', '2026-02-17', 2, 'PR', 'JHT') AS pr_jht, jamsos.penalty(1000000, '2026-01-01', '2026-02-16', 2, 'BPU', 'JHT') AS in_time;
SELECT jamsos.penalty(NULL, '2026-01-01', '2026-02-20', 2) AS a, jamsos.penalty(1, NULL, '2026-02-20', 2) AS b, jamsos.penalty(1, '2026-01-01', NULL, 2) AS c;
SELECT jamsos.penalty(-1, '2026-01-01', '2026-02-20', 2);
SELECT jamsos.penalty(1, '2026-01-01', '2026-02-20', -2);
SELECT jamsos.penalty(1, '2026-01-01', '2026-02-20', 101);
SELECT jamsos.penalty(1, '2026-01-01', '2026-02-20', 'NaN');
SELECT jamsos.penalty(1, '2026-01-01', 'infinity', 2);
SELECT jamsos.penalty(1, 'infinity', '2026-01-01', 2);
SELECT jamsos.penalty(1, '2015-01-01', '2016-01-01', 2);
SELECT jamsos.penalty(1, '2026-01-01', '2026-02-20', 2, part_months => NULL);
SELECT jamsos.penalty_percent('2015-01-01');
SELECT jamsos.penalty_percent('2026-01-01', 'PU', 'JKN');
SELECT jamsos.penalty_percent('2026-01-01', 'pu');
SELECT jamsos.penalty_percent('4714-11-24 BC');
BEGIN;
INSERT INTO jamsos.penalty_rule (program, segment, percent, valid, legal_basis, evidence) VALUES ('JKK', 'PU', 1.25, daterange('2026-01-01', NULL), 'an agreement', 'unverified');
SELECT jamsos.penalty_percent('2026-01-01') AS own_rule, jamsos.penalty_percent('2025-12-01') AS before_it, jamsos.penalty(1000, '2026-01-01', '2026-02-20', jamsos.penalty_percent('2026-01-01')) AS penalty;
ROLLBACK;
