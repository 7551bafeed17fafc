-- What arrears do to the cover: PP 44/2015 Pasal 38 to 42.
\set SHOW_CONTEXT never
SET datestyle = 'ISO';
-- bills of 16,800 from January 2026 on, so many of them paid on the first day of the month after; what is not paid of four of them is over three months in a row
CREATE TEMP VIEW late AS SELECT paid, segment, jamsos.ledger(m::date, 16800, CASE WHEN n <= paid THEN 16800 END, (m + interval '1 month')::date, NULL, segment) AS ledger
FROM generate_series(0, 6) paid, unnest('{PU,BPU,PR}'::text[]) segment, generate_series('2026-01-01'::date, '2026-06-01', '1 month') WITH ORDINALITY g (m, n) GROUP BY paid, segment;
-- as of 1 July five bills of wage earners have fallen due (that of June on 15 July), six of BPU
SELECT segment, paid, jamsos.unpaid_in_a_row(ledger, '2026-07-01', segment) AS unpaid, jamsos.covered(ledger, '2026-07-01', segment, 'JKK') AS jkk, jamsos.covered(ledger, '2026-07-01', segment, 'JKM') AS jkm FROM late ORDER BY segment, paid;
SELECT segment, paid, c.* FROM late, jamsos.cover_lines(ledger, '2026-07-01', segment) c WHERE paid IN (0, 3, 6) ORDER BY segment, paid, c.program;
-- day by day: the fourth month falls due on 15 April for BPU, on 15 May for wage earners, and is in arrears from the day after
SELECT segment, min(d::date) FILTER (WHERE NOT jamsos.covered(ledger, d::date, segment, 'JKM')) AS lost_since FROM late, generate_series('2026-01-01'::date, '2026-07-01', '1 day') d WHERE paid = 0 GROUP BY segment ORDER BY segment;
-- due dates are those of the segment that is asked for, whatever the ledger was made with
SELECT jamsos.unpaid_in_a_row(ledger, '2026-04-20', 'PU') AS as_pu, jamsos.unpaid_in_a_row(ledger, '2026-04-20', 'PR') AS as_pr, jamsos.unpaid_in_a_row(ledger, '2026-04-20') AS default_pu FROM late WHERE paid = 0 AND segment = 'PU';
-- paid later: covered again; a month without a bill, or one that is paid, breaks the row
SELECT jamsos.covered(jamsos.ledger(m::date, 100, 100, '2026-06-20', NULL, 'PR'), d, 'PR', 'JKM') FROM generate_series('2026-01-01'::date, '2026-05-01', '1 month') m, unnest('{2026-06-19,2026-06-20}'::date[]) d GROUP BY d ORDER BY d;
SELECT jamsos.unpaid_in_a_row('{"version": 1, "months": [["2026-01", 5], ["2026-02", 5], ["2026-04", 5], ["2026-05", 5], ["2026-06", 5]], "payments": []}', '2026-12-31') AS gap;
-- a shortfall of five months that was assessed in June is no bill that was left unpaid; a bill that is short by a sen is
SELECT jamsos.unpaid_in_a_row(l, '2026-12-31') AS months, (jamsos.arrears(l, '2026-12-31')).months AS owed FROM (SELECT jamsos.ledger(m::date, due, paid, m::date + 20, NULL, 'PU', a) AS l
	FROM generate_series('2026-01-01'::date, '2026-05-01', '1 month') m, (VALUES (16200, 16200, NULL::date), (2700, NULL, '2026-06-16')) v (due, paid, a)) q;
SELECT jamsos.unpaid_in_a_row(jamsos.ledger('2026-01-01', 16200, 16199.99, '2026-02-01'), '2026-12-31') AS short;
-- a month below zero stops nobody here
SELECT jamsos.unpaid_in_a_row('{"version": 1, "months": [["2026-01", 5], ["2026-02", -5], ["2026-03", 5]], "payments": []}', '2026-12-31');
-- an oracle in plain SQL: islands of unpaid months in the statement
CREATE TEMP TABLE book AS SELECT e, jamsos.ledger(m::date, CASE WHEN hashint4(e * 1000 + n::int) % 5 <> 0 THEN 100 END, CASE WHEN hashint4(e * 77 + n::int) % 3 <> 0 THEN 90 END, m::date + 40) AS ledger
FROM generate_series(1, 200) e, generate_series('2024-01-01'::date, '2025-12-01', '1 month') WITH ORDINALITY g (m, n) GROUP BY e;
SELECT count(*) AS ledgers, count(*) FILTER (WHERE got = wanted) AS right, count(DISTINCT got) > 5 AS many FROM (SELECT e, d, jamsos.unpaid_in_a_row(ledger, d) AS got, coalesce((SELECT max(n) FROM (SELECT count(*) AS n FROM (SELECT month - make_interval(months => row_number() OVER (ORDER BY month)::int) AS island
	FROM jamsos.statement(ledger, d) WHERE unpaid > 0 AND due_date < d) i GROUP BY island) g), 0) AS wanted FROM book, unnest('{2024-06-30,2025-07-15,2026-06-30}'::date[]) d) q;
-- no ledger: not known
SELECT jamsos.covered(NULL, '2026-07-01', 'PR', 'JKM') IS NULL AS unknown, jamsos.unpaid_in_a_row(NULL, '2026-07-01') IS NULL AS months;
SELECT * FROM jamsos.cover_lines(NULL, '2026-07-01', 'PR');
-- a row of one's own: a region settles by agreement
BEGIN;
INSERT INTO jamsos.cover_rule (program, segment, arrears_over, cover, valid, legal_basis) VALUES ('JKM', 'BPU', 3, 'paid', daterange('2026-06-01', '2026-08-01'), 'an agreement');
SELECT d, c.* FROM late, unnest('{2026-05-31,2026-06-30,2026-08-01}'::date[]) d, jamsos.cover_lines(ledger, d, 'PR') c WHERE paid = 0 AND segment = 'PR' ORDER BY d, c.program;
ROLLBACK;
-- whose families would get nothing: 236 pekerja rentan of an office that has paid, and of one that has not since a quarter
SELECT paid, (g).* FROM (SELECT paid, jamsos.protection_gap(NULL::numeric, true, jamsos.tariff('2026-07-01', reliefs => '{}'), 1, 'PR', jamsos.covered(ledger, '2026-07-01', 'PR', 'JKM')) AS g FROM late, generate_series(1, 236) WHERE segment = 'PR' AND paid IN (2, 6) GROUP BY paid) q ORDER BY paid;
-- registered, covered: each with each; cover that is not known changes nothing, and nobody is counted twice
SELECT registered, covered, (g).unprotected, (g).uncovered, (g).contribution FROM (SELECT registered, covered, jamsos.protection_gap(3000000, registered, jamsos.tariff('2026-07-01', reliefs => '{}'), 1, 'PU', covered) AS g FROM unnest('{t,f,NULL}'::boolean[]) registered, unnest('{t,f,NULL}'::boolean[]) covered GROUP BY 1, 2) q ORDER BY 1, 2;
SELECT count(*) AS frames, count(*) FILTER (WHERE (g).unprotected = u AND (g).uncovered = c) AS right FROM (SELECT jamsos.protection_gap(3000000::bigint, r, jamsos.tariff('2026-07-01', reliefs => '{}'), 1, 'PU', covered) OVER w AS g, count(*) FILTER (WHERE r IS NOT TRUE OR covered = false) OVER w AS u, count(*) FILTER (WHERE r AND NOT covered) OVER w AS c
	FROM generate_series(1, 200) i, LATERAL (SELECT CASE i % 3 WHEN 0 THEN true WHEN 1 THEN false END AS r, CASE i % 4 WHEN 0 THEN false WHEN 1 THEN true END AS covered) v WINDOW w AS (ORDER BY i ROWS BETWEEN 9 PRECEDING AND 3 FOLLOWING)) q;
-- errors
SELECT jamsos.covered(NULL, '2026-07-01', 'XX', 'JKM');
SELECT jamsos.covered(NULL, '2026-07-01', NULL, 'JKM');
SELECT jamsos.covered(NULL, '2026-07-01', 'PR', 'JKX');
SELECT jamsos.covered(NULL, '2026-07-01', 'PR', NULL);
SELECT jamsos.covered(NULL, NULL, 'PR', 'JKM');
SELECT jamsos.covered(NULL, 'infinity', 'PR', 'JKM');
SELECT jamsos.covered(NULL, '2026-07-01', 'PU', 'JHT');
SELECT jamsos.covered(NULL, '2026-07-01', 'ASN', 'JKK');
SELECT jamsos.cover_lines(NULL, '2015-06-30', 'PU');
