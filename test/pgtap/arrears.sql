-- Arrears against a clerk's ledger: PL/pgSQL, numeric and intervals, payment by payment.
BEGIN;
SET client_min_messages = warning;
SELECT plan(26);

CREATE FUNCTION pg_temp.plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN (COSTS off) ' || query; END $$;
CREATE TABLE account (employer int, segment text, month date, due numeric, paid numeric, paid_on date, rate numeric);
SELECT setseed(0.15);
-- dues of up to 60 months, some twice, some missing; payments of any size on any day, some beside a due, many on one day
INSERT INTO account
SELECT e, CASE WHEN e % 5 = 0 THEN 'PR' ELSE 'PU' END, m, CASE WHEN random() < 0.9 THEN round((random() * 1e6)::numeric, (random() * 2)::int) END,
	CASE WHEN random() < 0.4 THEN round((random() * 1.5e6)::numeric, (random() * 2)::int) END, m + (random() * 150)::int, NULL
FROM generate_series(1, 120) e, LATERAL (SELECT ('2018-06-01'::date + random() * interval '60 months')::date + (random() * 20)::int AS m FROM generate_series(0, (e * 7) % 90)) q;
INSERT INTO account SELECT e, CASE WHEN e % 5 = 0 THEN 'PR' ELSE 'PU' END, NULL, NULL, round((random() * 3e6)::numeric), '2019-01-01'::date + (random() * 1500)::int, NULL FROM generate_series(1, 120) e, generate_series(1, 3);
UPDATE account SET rate = CASE WHEN employer % 7 = 0 THEN NULL WHEN segment = 'PR' THEN 1.5 ELSE CASE WHEN month >= '2020-08-01' AND month < '2021-02-01' THEN 0.5 ELSE 2 END END;
ANALYZE account;

CREATE FUNCTION pg_temp.working_day(d date, step int) RETURNS date LANGUAGE sql AS $$
	SELECT d + i * step FROM generate_series(0, 6) i WHERE extract(isodow FROM d + i * step) < 6 AND to_char(d + i * step, 'MMDD') NOT IN ('0101', '0501', '0601', '0817', '1225') ORDER BY i LIMIT 1
$$;
CREATE FUNCTION pg_temp.clerk(who int, as_of date, whole boolean) RETURNS TABLE (month date, due_date date, due numeric, paid numeric, unpaid numeric, settled_on date, months_late int, penalty numeric) LANGUAGE plpgsql AS $$
DECLARE
	m record;
	p record;
	part numeric;
	lateness int;
BEGIN
	CREATE TEMP TABLE book (m date, d date, due numeric, rest numeric, settled date, late int, penalty numeric, rate numeric);
	INSERT INTO book SELECT first, CASE WHEN segment = 'PR' THEN pg_temp.working_day(first + 14, 1) WHEN first >= '2020-08-01' AND first < '2021-02-01' THEN pg_temp.working_day(least((first + interval '1 month 29 days')::date, (first + interval '2 months')::date - 1), -1)
			ELSE pg_temp.working_day((first + interval '1 month 14 days')::date, 1) END, total, total, NULL, 0, 0, rate
		FROM (SELECT date_trunc('month', a.month)::date AS first, a.segment, sum(round(a.due, 2)) AS total, min(a.rate) AS rate FROM account a WHERE employer = who AND a.due > 0 GROUP BY 1, 2) q;
	DELETE FROM book WHERE d > as_of;
	FOR p IN SELECT a.paid_on AS day, a.paid AS amount FROM account a WHERE employer = who AND a.paid > 0 AND a.paid_on <= as_of ORDER BY a.paid_on LOOP
		FOR m IN SELECT b.m, b.d, b.rest, b.rate FROM book b WHERE rest > 0 ORDER BY b.m LOOP
			part := least(p.amount, m.rest);
			CONTINUE WHEN part = 0;
			lateness := CASE WHEN p.day <= m.d THEN 0 WHEN whole THEN (SELECT min(k) FROM generate_series(0, 200) k WHERE m.d + k * interval '1 month' >= p.day) ELSE (SELECT max(k) FROM generate_series(0, 200) k WHERE m.d + k * interval '1 month' <= p.day) END;
			UPDATE book b SET rest = rest - part, settled = CASE WHEN rest = part THEN p.day END, late = lateness, penalty = b.penalty + part * m.rate / 100 * lateness WHERE b.m = m.m;
			p.amount := p.amount - part;
		END LOOP;
	END LOOP;
	FOR m IN SELECT b.m, b.d, b.rest, b.rate FROM book b WHERE rest > 0 LOOP
		lateness := CASE WHEN as_of <= m.d THEN 0 WHEN whole THEN (SELECT min(k) FROM generate_series(0, 200) k WHERE m.d + k * interval '1 month' >= as_of) ELSE (SELECT max(k) FROM generate_series(0, 200) k WHERE m.d + k * interval '1 month' <= as_of) END;
		UPDATE book b SET late = lateness, penalty = b.penalty + m.rest * m.rate / 100 * lateness WHERE b.m = m.m;
	END LOOP;
	RETURN QUERY SELECT b.m, b.d, b.due, b.due - b.rest, b.rest, b.settled, b.late, round(b.penalty) FROM book b ORDER BY b.m;
	DROP TABLE book;
END
$$;
CREATE TEMP TABLE by_hand AS SELECT e AS employer, d AS as_of, c.* FROM generate_series(1, 120) e, unnest('{2019-12-31,2021-01-15,2024-02-29}'::date[]) d, pg_temp.clerk(e, d, true) c;
CREATE TEMP TABLE by_hand_total AS
SELECT k.employer, k.as_of, coalesce(h.due, 0) AS due, coalesce(p.paid, 0) AS paid, coalesce(h.unpaid, 0) AS principal, CASE WHEN h.known IS DISTINCT FROM false THEN coalesce(h.penalty, 0) END AS penalty,
	coalesce(p.paid, 0) - coalesce(h.due - h.unpaid, 0) AS credit, h.oldest AS oldest_month, coalesce(h.months, 0) AS months
FROM (SELECT DISTINCT employer, d AS as_of FROM account, unnest('{2019-12-31,2021-01-15,2024-02-29}'::date[]) d) k
LEFT JOIN (SELECT employer, as_of, sum(due) AS due, sum(unpaid) AS unpaid, sum(penalty) AS penalty, bool_and(penalty IS NOT NULL) AS known, min(month) FILTER (WHERE unpaid > 0) AS oldest, count(*) FILTER (WHERE unpaid > 0)::int AS months
	FROM by_hand GROUP BY employer, as_of) h USING (employer, as_of)
LEFT JOIN LATERAL (SELECT sum(round(a.paid, 2)) AS paid FROM account a WHERE a.employer = k.employer AND a.paid_on <= k.as_of) p ON true;
SELECT cmp_ok((SELECT count(*) FROM by_hand), '>', 5000::bigint, 'the clerk has thousands of lines');
SELECT cmp_ok((SELECT count(*) FROM by_hand WHERE penalty > 0 AND settled_on IS NOT NULL), '>', 1000::bigint, 'many of them paid late');
SELECT cmp_ok((SELECT count(*) FROM by_hand_total WHERE credit > 0), '>', 50::bigint, 'and employers with credit');

-- the aggregate, with a rate for each month
SELECT set_eq('SELECT employer, as_of, (jamsos.arrears(month, due, paid, paid_on, as_of, rate, segment)).* FROM account, unnest(''{2019-12-31,2021-01-15,2024-02-29}''::date[]) as_of GROUP BY employer, as_of',
	$$SELECT employer, as_of, due, paid, principal, CASE WHEN employer % 7 > 0 OR NOT EXISTS (SELECT FROM by_hand h WHERE h.employer = t.employer AND h.as_of = t.as_of AND months_late > 0) THEN coalesce(penalty, 0) END, credit, oldest_month, months FROM by_hand_total t$$, 'arrears with penalty rates');
-- without a rate, in another order of rows, in three types
SELECT set_eq('SELECT employer, as_of, (jamsos.arrears(month, due, paid, paid_on, as_of)).* FROM (SELECT * FROM account ORDER BY paid DESC, month) a, unnest(''{2019-12-31,2021-01-15,2024-02-29}''::date[]) as_of WHERE segment = ''PU'' GROUP BY employer, as_of',
	$$SELECT employer, as_of, due, paid, principal, NULL::numeric, credit, oldest_month, months FROM by_hand_total WHERE employer % 5 > 0$$, 'arrears without a rate, rows in another order');
CREATE TEMP TABLE whole AS SELECT employer, month, round(due) AS due, round(paid) AS paid, paid_on FROM account WHERE segment = 'PU';
SELECT set_eq('SELECT employer, (jamsos.arrears(month, due::bigint, paid::bigint, paid_on, ''2021-01-15'')).* FROM whole GROUP BY employer', 'SELECT employer, (jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'')).* FROM whole GROUP BY employer', 'bigint as numeric');
SELECT set_eq('SELECT employer, (jamsos.arrears(month, due::int, paid::int, paid_on, ''2021-01-15'')).* FROM whole GROUP BY employer', 'SELECT employer, (jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'')).* FROM whole GROUP BY employer', 'integer as numeric');

-- the stored ledger: statement line by line, arrears, both ways to count months of delay
CREATE TABLE ledgers AS SELECT employer, jamsos.ledger(month, due, paid, paid_on, rate, segment) AS ledger FROM account GROUP BY employer;
SELECT set_eq('SELECT employer, d, s.* FROM ledgers, unnest(''{2019-12-31,2021-01-15,2024-02-29}''::date[]) d, jamsos.statement(ledger, d) s',
	$$SELECT employer, as_of, month, due_date, due, paid, unpaid, settled_on, months_late, CASE WHEN employer % 7 > 0 OR penalty IS NOT NULL THEN penalty WHEN h.months_late = 0 AND (h.settled_on IS NULL OR h.settled_on <= h.due_date) THEN 0 END FROM by_hand h$$, 'statement');
SELECT set_eq('SELECT employer, d, s.* FROM ledgers, unnest(''{2019-12-31,2024-02-29}''::date[]) d, jamsos.statement(ledger, d, part_months => false) s WHERE employer % 7 > 0 AND employer < 40',
	'SELECT e, d, c.* FROM generate_series(1, 39) e, unnest(''{2019-12-31,2024-02-29}''::date[]) d, pg_temp.clerk(e, d, false) c WHERE e % 7 > 0', 'statement by full months only');
SELECT set_eq('SELECT employer, a.* FROM ledgers, jamsos.arrears(ledger, ''2021-01-15'') a', 'SELECT employer, (jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'', rate, segment)).* FROM account GROUP BY employer', 'arrears of a ledger are those of its rows');
SELECT set_eq('SELECT employer, sum(s.due) AS due, sum(s.paid) AS paid, sum(s.unpaid) AS unpaid, sum(s.penalty) AS penalty FROM ledgers, jamsos.statement(ledger, ''2021-01-15'') s WHERE employer % 7 > 0 GROUP BY employer HAVING count(*) > 0',
	'SELECT employer, a.due, a.due - a.principal, a.principal, a.penalty FROM ledgers, jamsos.arrears(ledger, ''2021-01-15'') a WHERE a.due > 0 AND employer % 7 > 0', 'the lines of a statement sum to the arrears');

-- any split, merged: text, binary, in parallel, by partitions, in a window
SELECT set_eq('SELECT employer, ledger::text AS ledger FROM ledgers',
	'SELECT employer, jamsos.ledger_final(jamsos.ledger_combine(min(p::text) FILTER (WHERE part = 0)::jamsos.ledger_summary, min(p::text) FILTER (WHERE part = 1)::jamsos.ledger_summary))::text AS ledger
	 FROM (SELECT employer, part, jamsos.ledger(month, due, paid, paid_on, rate, segment) AS p FROM (SELECT *, (random() < 0.5)::int AS part FROM account) a GROUP BY employer, part) q GROUP BY employer', 'split at random, through text, merged');
SELECT set_eq('SELECT employer, ledger::text AS ledger FROM ledgers', 'SELECT employer, jamsos.ledger_combine(jamsos.ledger_combine(NULL, ledger), NULL)::text AS ledger FROM ledgers', 'merged with nothing');
SELECT is((SELECT count(*) FROM ledgers WHERE ledger::text::jamsos.ledger_summary OPERATOR(jamsos.=) ledger AND ledger::jsonb::jamsos.ledger_summary OPERATOR(jamsos.=) ledger), 120::bigint, 'text and jsonb there and back');
SELECT is((SELECT count(DISTINCT ledger) FROM (SELECT ledger FROM ledgers UNION ALL SELECT ledger::text::jamsos.ledger_summary FROM ledgers) q), 120::bigint, 'equal values are one');
CREATE TEMP TABLE serial AS SELECT employer, (jamsos.arrears(month, due, paid, paid_on, '2021-01-15', rate, segment)).* FROM account GROUP BY employer;
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET max_parallel_workers_per_gather = 4;
SELECT matches((SELECT string_agg(l, ' ') FROM (SELECT * FROM pg_temp.plan('SELECT employer, jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'', rate, segment) FROM account GROUP BY employer') l) q), 'Gather.*Partial', 'parallel, with partial states');
SELECT set_eq('SELECT employer, (jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'', rate, segment)).* FROM account GROUP BY employer', 'SELECT * FROM serial', 'in parallel as in series');
RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size; RESET max_parallel_workers_per_gather;
SET enable_hashagg = off;
SELECT set_eq('SELECT employer, (jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'', rate, segment)).* FROM account GROUP BY employer', 'SELECT * FROM serial', 'sorted as hashed');
RESET enable_hashagg;
SELECT set_eq($$SELECT n, (a).* FROM (SELECT n, jamsos.arrears(month, due, paid, paid_on, '2021-01-15', rate) OVER (ORDER BY n ROWS BETWEEN 30 PRECEDING AND 5 FOLLOWING) AS a FROM (SELECT *, row_number() OVER () AS n FROM account WHERE segment = 'PU' AND employer % 7 > 0 LIMIT 600) q) w$$,
	$$SELECT k.n, (jamsos.arrears(r.month, r.due, r.paid, r.paid_on, '2021-01-15', r.rate)).* FROM (SELECT *, row_number() OVER () AS n FROM account WHERE segment = 'PU' AND employer % 7 > 0 LIMIT 600) k
	JOIN (SELECT *, row_number() OVER () AS n FROM account WHERE segment = 'PU' AND employer % 7 > 0 LIMIT 600) r ON r.n BETWEEN k.n - 30 AND k.n + 5 GROUP BY k.n$$, 'a window that slides: as each frame by itself');
SELECT set_eq($$SELECT n, l::text AS l FROM (SELECT n, jamsos.ledger(month, due, paid, paid_on, rate) OVER (ORDER BY n ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) AS l FROM (SELECT *, row_number() OVER () AS n FROM account WHERE segment = 'PU' AND employer % 7 > 0 LIMIT 600) q) w$$,
	$$SELECT k.n, jamsos.ledger(r.month, r.due, r.paid, r.paid_on, r.rate)::text AS l FROM (SELECT *, row_number() OVER () AS n FROM account WHERE segment = 'PU' AND employer % 7 > 0 LIMIT 600) k
	JOIN (SELECT *, row_number() OVER () AS n FROM account WHERE segment = 'PU' AND employer % 7 > 0 LIMIT 600) r ON r.n BETWEEN k.n - 3 AND k.n GROUP BY k.n$$, 'ledgers in a window');
-- properties: nothing is lost, a payment never raises what is owed, as_of does not matter beyond what has happened
SELECT is((SELECT count(*) FROM ledgers, unnest('{2019-12-31,2021-01-15,2024-02-29}'::date[]) d, jamsos.arrears(ledger, d) a WHERE a.due - a.principal + a.credit <> a.paid OR (a.credit > 0 AND a.principal > 0)), 0::bigint, 'paid is settled or credit; never both owed and credit');
SELECT is((SELECT count(*) FROM (SELECT employer, a.due, lag(a.due) OVER w AS before, a.paid, lag(a.paid) OVER w AS paid_before FROM ledgers, generate_series('2018-01-01'::date, '2024-01-01', '17 days') d, jamsos.arrears(ledger, d::date) a WINDOW w AS (PARTITION BY employer ORDER BY d)) q
	WHERE due < before OR paid < paid_before), 0::bigint, 'day by day nothing that has fallen due or was paid goes away');
-- worked by hand: PU, 15th of the next month, 2 percent
CREATE TEMP VIEW example AS SELECT jamsos.ledger(month, due, paid, paid_on, 2) AS l FROM (VALUES ('2023-01-01'::date, 15538, 0, NULL::date), ('2023-02-01', 15538, 20000, '2023-03-15'), ('2023-03-01', 15538, NULL, NULL), (NULL, NULL, 5000, '2023-05-02')) v (month, due, paid, paid_on);
SELECT results_eq('SELECT s.month, s.due_date, s.paid, s.unpaid, s.settled_on, s.months_late, s.penalty FROM example, jamsos.statement(l, ''2023-05-20'') s',
	$$VALUES ('2023-01-01'::date, '2023-02-15'::date, 15538::numeric, 0::numeric, '2023-03-15'::date, 1, 311::numeric),	-- 15,538 x 2% x 1 = 310.76
		('2023-02-01', '2023-03-15', 9462, 6076, NULL, 3, 565),	-- 4,462 in time, 5,000 x 2% x 2 = 200, 6,076 x 2% x 3 = 364.56
		('2023-03-01', '2023-04-17', 0, 15538, NULL, 2, 622)$$, 'worked by hand: statement');	-- 15,538 x 2% x 2 = 621.52
SELECT results_eq('SELECT a.* FROM example, jamsos.arrears(l, ''2023-05-20'') a', $$VALUES (46614::numeric, 25000::numeric, 21614::numeric, 1498::numeric, 0::numeric, '2023-02-01'::date, 2)$$, 'worked by hand: arrears');
SELECT results_eq('SELECT a.* FROM example, jamsos.arrears(l, ''2023-03-16'') a', $$VALUES (31076::numeric, 20000::numeric, 11076::numeric, 533::numeric, 0::numeric, '2023-02-01'::date, 1)$$, 'worked by hand: the day after'); -- 311 + 11,076 x 2% = 221.52
SELECT results_eq('SELECT a.* FROM example, jamsos.arrears(l, ''2023-02-14'') a', $$VALUES (0::numeric, 0::numeric, 0::numeric, 0::numeric, 0::numeric, NULL::date, 0)$$, 'worked by hand: nothing has fallen due');
SELECT * FROM finish();
ROLLBACK;
