-- Arrears against a clerk's ledger: PL/pgSQL, numeric and intervals, payment by payment.
BEGIN;
SET client_min_messages = warning;
SELECT plan(48);

CREATE FUNCTION pg_temp.plan(query text) RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN (COSTS off) ' || query; END $$;
CREATE TABLE account (employer int, segment text, month date, due numeric, paid numeric, paid_on date, rate numeric, assessed date);
SELECT setseed(0.15);
-- dues of up to 60 months, some twice, some missing; payments of any size on any day, some beside a due, many on one day
INSERT INTO account
SELECT e, CASE WHEN e % 5 = 0 THEN 'PR' ELSE 'PU' END, m, CASE WHEN random() < 0.9 THEN round((random() * 1e6)::numeric, (random() * 2)::int) END,
	CASE WHEN random() < 0.4 THEN round((random() * 1.5e6)::numeric, (random() * 2)::int) END, m + (random() * 150)::int
FROM generate_series(1, 120) e, LATERAL (SELECT ('2018-06-01'::date + random() * interval '60 months')::date + (random() * 20)::int AS m FROM generate_series(0, (e * 7) % 90)) q;
INSERT INTO account SELECT e, CASE WHEN e % 5 = 0 THEN 'PR' ELSE 'PU' END, NULL, NULL, round((random() * 3e6)::numeric), '2019-01-01'::date + (random() * 1500)::int FROM generate_series(1, 120) e, generate_series(1, 3);
-- corrections of months, up and down, from the start or assessed in time, weeks or years later; refunds; a few months and accounts below zero
INSERT INTO account (employer, segment, month, due, assessed)
SELECT employer, segment, month, CASE WHEN random() < 0.5 THEN -round((due * random())::numeric, 2) ELSE round((random() * 4e5)::numeric, 2) END, CASE WHEN random() < 0.8 THEN month + (random() * random() * 900)::int END
FROM account WHERE due > 0 AND employer % 3 > 0 AND random() < 0.5;
INSERT INTO account (employer, segment, month, due, assessed) SELECT employer, segment, month, -round(due, 2), month + 300 FROM account WHERE due > 0 AND employer % 4 = 1 AND assessed IS NULL AND random() < 0.05;
INSERT INTO account (employer, segment, paid, paid_on) SELECT employer, segment, -round((paid * random())::numeric, 2), paid_on + (random() * 200)::int FROM account WHERE paid > 0 AND employer % 3 < 2 AND random() < 0.3;
INSERT INTO account (employer, segment, month, due, assessed) SELECT e, CASE WHEN e % 5 = 0 THEN 'PR' ELSE 'PU' END, '2020-03-01', -3e6, CASE WHEN e % 2 = 0 THEN '2020-12-01'::date END FROM generate_series(11, 120, 11) e;
INSERT INTO account (employer, segment, paid, paid_on) SELECT 13, 'PU', -1e9, '2020-06-01';
-- a fifth of them in whole rupiah, each amount from the start, as most accounts are: their states are packed
DELETE FROM account WHERE employer % 5 = 1 AND (assessed IS NOT NULL OR paid < 0);
UPDATE account SET due = round(due), paid = round(paid) WHERE employer % 5 = 1;
UPDATE account SET rate = CASE WHEN employer % 7 = 0 THEN NULL WHEN segment = 'PR' THEN 1.5 ELSE CASE WHEN month >= '2020-08-01' AND month < '2021-02-01' THEN 0.5 ELSE 2 END END;
ANALYZE account;

CREATE FUNCTION pg_temp.working_day(d date, step int) RETURNS date LANGUAGE sql AS $$
	SELECT d + i * step FROM generate_series(0, 6) i WHERE extract(isodow FROM d + i * step) < 6 AND to_char(d + i * step, 'MMDD') NOT IN ('0101', '0501', '0601', '0817', '1225') ORDER BY i LIMIT 1
$$;
CREATE FUNCTION pg_temp.lateness(due_on date, day date, whole boolean) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
	n int := extract(year FROM day) * 12 + extract(month FROM day) - extract(year FROM due_on) * 12 - extract(month FROM due_on);
BEGIN
	-- full months until the same day of the month, or the last one of a shorter month; what is left over is a month begun
	RETURN CASE WHEN day <= due_on THEN 0 ELSE n + CASE WHEN due_on + n * interval '1 month' < day THEN CASE WHEN whole THEN 1 ELSE 0 END WHEN due_on + n * interval '1 month' > day THEN -1 + CASE WHEN whole THEN 1 ELSE 0 END ELSE 0 END END;
END
$$;
-- of due days at the end of a month too, and across February
SELECT is_empty($$SELECT m, s, d, whole FROM unnest('{PU,PR}'::text[]) s, generate_series('2020-06-01'::date, '2024-02-01', '4 months') m, generate_series(0, 800) i, LATERAL (SELECT (m + interval '25 days')::date + i AS d) q, unnest('{t,f}'::boolean[]) whole
	WHERE jamsos.penalty(1000000, m::date, d, 1, s, 'JKK', whole) <> 10000 * pg_temp.lateness(jamsos.due_date(m::date, s), d, whole)$$, 'months of delay of every day');
-- each bill with its month and the day that it is due
CREATE TEMP TABLE bill AS
SELECT employer, first AS m, CASE WHEN segment = 'PR' THEN pg_temp.working_day(first + 14, 1) WHEN first >= '2020-08-01' AND first < '2021-02-01' THEN pg_temp.working_day(least((first + interval '1 month 29 days')::date, (first + interval '2 months')::date - 1), -1)
		ELSE pg_temp.working_day((first + interval '1 month 14 days')::date, 1) END AS d, round(a.due, 2) AS amount, assessed, rate
FROM account a, LATERAL (SELECT date_trunc('month', a.month)::date AS first) f WHERE a.due <> 0;
CREATE INDEX ON bill (employer);
ANALYZE bill;
-- A clerk who lays bills and payments side by side on one line of rupiah: what overlaps is paid. Bills by month; behind them all what was assessed after its due date.
CREATE FUNCTION pg_temp.clerk(who int, as_of date, whole boolean) RETURNS TABLE (month date, due_date date, due numeric, paid numeric, unpaid numeric, settled_on date, months_late int, penalty numeric, bad boolean) LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
	p record;
	missing numeric := 0;
	last record;
BEGIN
	CREATE TEMP TABLE book AS
	SELECT m, d, CASE WHEN later < 0 THEN bill + later WHEN bill < 0 THEN 0 ELSE bill END AS bill, CASE WHEN later < 0 THEN 0 WHEN bill < 0 THEN bill + later ELSE later END AS later, bill + later AS due, rate, assessed
	FROM (SELECT m, d, coalesce(sum(amount) FILTER (WHERE assessed IS NULL OR assessed <= d), 0) AS bill, coalesce(sum(amount) FILTER (WHERE assessed > d), 0) AS later, min(rate) AS rate, max(assessed) AS assessed
		FROM bill b WHERE employer = who AND (b.assessed IS NULL OR b.assessed <= as_of) AND d <= as_of GROUP BY m, d) s WHERE bill + later <> 0;
	CREATE TEMP TABLE purse (n int GENERATED ALWAYS AS IDENTITY, day date, amount numeric);
	FOR p IN SELECT a.paid_on AS day, sum(round(a.paid, 2)) AS amount FROM account a WHERE employer = who AND a.paid <> 0 AND a.paid_on <= as_of GROUP BY 1 ORDER BY 1 LOOP
		missing := missing - p.amount;
		IF missing < 0 THEN
			INSERT INTO purse (day, amount) VALUES (p.day, -missing);
			missing := 0;
		END IF;
		WHILE missing > 0 AND EXISTS (SELECT FROM purse) LOOP
			SELECT n, amount INTO last FROM purse ORDER BY n DESC LIMIT 1;
			IF last.amount > missing THEN
				UPDATE purse SET amount = amount - missing WHERE n = last.n;
				missing := 0;
			ELSE
				DELETE FROM purse WHERE n = last.n;
				missing := missing - last.amount;
			END IF;
		END LOOP;
	END LOOP;
	RETURN QUERY
	WITH part AS (SELECT m, d, 1 AS kind, bill AS amount, rate, NULL::date AS assessed FROM book b WHERE b.due > 0 AND bill > 0 UNION ALL SELECT m, d, 2, later, NULL, b.assessed FROM book b WHERE b.due > 0 AND later > 0),
	owed AS (SELECT *, sum(amount) OVER (ORDER BY kind, m) AS until FROM part),
	given AS (SELECT day, amount, sum(amount) OVER (ORDER BY n) AS until FROM purse),
	met AS (SELECT o.m, o.kind, g.day, least(o.until, g.until) - greatest(o.until - o.amount, g.until - g.amount) AS amount FROM owed o JOIN given g ON g.until > o.until - o.amount AND o.until > g.until - g.amount),
	result AS (SELECT o.m, o.d, o.kind, o.amount, o.rate, coalesce(sum(t.amount), 0) AS paid, CASE WHEN sum(t.amount) = o.amount THEN greatest(max(t.day), o.assessed) END AS settled,
			CASE WHEN o.kind = 1 THEN coalesce(sum(t.amount * pg_temp.lateness(o.d, t.day, whole)), 0) + (o.amount - coalesce(sum(t.amount), 0)) * pg_temp.lateness(o.d, as_of, whole) ELSE 0 END AS late_sum,
			CASE WHEN o.kind = 2 THEN 0 WHEN sum(t.amount) = o.amount THEN pg_temp.lateness(o.d, max(t.day), whole) ELSE pg_temp.lateness(o.d, as_of, whole) END AS late
		FROM owed o LEFT JOIN met t USING (m, kind) GROUP BY o.m, o.d, o.kind, o.amount, o.rate, o.assessed)
	SELECT m, d, sum(amount), sum(r.paid), sum(amount) - sum(r.paid), CASE WHEN bool_and(settled IS NOT NULL) THEN max(settled) END, max(late), CASE WHEN sum(late_sum) = 0 THEN 0 ELSE round(sum(late_sum) * min(rate) / 100) END, false
	FROM result r GROUP BY m, d
	UNION ALL SELECT m, d, b.due, 0, 0, NULL, NULL, NULL, true FROM book b WHERE b.due < 0;
	DROP TABLE book, purse;
END
$$;
CREATE TEMP TABLE by_hand AS SELECT e AS employer, d AS as_of, c.* FROM generate_series(1, 120) e, unnest('{2019-12-31,2021-01-15,2024-02-29}'::date[]) d, pg_temp.clerk(e, d, true) c;
-- months below zero, and accounts of which more was refunded than paid: nobody asks these for a statement
CREATE TEMP TABLE bad AS SELECT DISTINCT employer, as_of FROM by_hand WHERE bad UNION SELECT employer, d FROM account, unnest('{2019-12-31,2021-01-15,2024-02-29}'::date[]) d WHERE paid_on <= d GROUP BY 1, 2 HAVING sum(round(paid, 2)) < 0;
CREATE TEMP TABLE by_hand_total AS
SELECT k.employer, k.as_of, coalesce(h.due, 0) AS due, coalesce(p.paid, 0) AS paid, coalesce(h.unpaid, 0) AS principal, CASE WHEN h.known IS DISTINCT FROM false THEN coalesce(h.penalty, 0) END AS penalty,
	coalesce(p.paid, 0) - coalesce(h.due - h.unpaid, 0) AS credit, h.oldest AS oldest_month, coalesce(h.months, 0) AS months, (SELECT count(*)::int FROM by_hand b WHERE b.employer = k.employer AND b.as_of = k.as_of AND bad) AS bad_months
FROM (SELECT DISTINCT employer, d AS as_of FROM account, unnest('{2019-12-31,2021-01-15,2024-02-29}'::date[]) d) k
LEFT JOIN (SELECT employer, as_of, sum(due) AS due, sum(unpaid) AS unpaid, sum(penalty) AS penalty, bool_and(penalty IS NOT NULL) AS known, min(month) FILTER (WHERE unpaid > 0) AS oldest, count(*) FILTER (WHERE unpaid > 0)::int AS months
	FROM by_hand WHERE NOT bad GROUP BY employer, as_of) h USING (employer, as_of)
LEFT JOIN LATERAL (SELECT sum(round(a.paid, 2)) AS paid FROM account a WHERE a.employer = k.employer AND a.paid_on <= k.as_of) p ON true;
SELECT cmp_ok((SELECT count(*) FROM by_hand), '>', 5000::bigint, 'the clerk has thousands of lines');
SELECT cmp_ok((SELECT count(*) FROM by_hand WHERE penalty > 0 AND settled_on IS NOT NULL), '>', 1000::bigint, 'many of them paid late');
SELECT cmp_ok((SELECT count(*) FROM by_hand_total WHERE credit > 0), '>', 40::bigint, 'and employers with credit');
SELECT cmp_ok((SELECT count(*) FROM by_hand WHERE bad), '>', 10::bigint, 'and months below zero');
SELECT cmp_ok((SELECT count(*) FROM by_hand WHERE penalty = 0 AND settled_on > due_date), '>', 50::bigint, 'and months that were paid in time and raised later');

-- the aggregate, with a rate for each month
SELECT set_eq('SELECT employer, as_of, (jamsos.arrears(month, due, paid, paid_on, as_of, rate, segment, assessed)).* FROM account, unnest(''{2019-12-31,2021-01-15,2024-02-29}''::date[]) as_of GROUP BY employer, as_of',
	'TABLE by_hand_total', 'arrears with penalty rates');
-- without a rate, in another order of rows, in three types
SELECT set_eq('SELECT employer, as_of, (jamsos.arrears(month, due, paid, paid_on, as_of)).* FROM (SELECT * FROM account WHERE assessed IS NULL AND segment = ''PU'' ORDER BY paid DESC, month) a, unnest(''{2019-12-31,2021-01-15,2024-02-29}''::date[]) as_of GROUP BY employer, as_of',
	$$SELECT employer, as_of, (a).due, (a).paid, (a).principal, NULL::numeric, (a).credit, (a).oldest_month, (a).months, (a).bad_months FROM (SELECT employer, as_of, jamsos.arrears(month, due, paid, paid_on, as_of, rate, segment, assessed) AS a
		FROM account, unnest('{2019-12-31,2021-01-15,2024-02-29}'::date[]) as_of WHERE assessed IS NULL AND segment = 'PU' GROUP BY employer, as_of) q$$, 'arrears without a rate, rows in another order');
CREATE TEMP TABLE whole AS SELECT employer, month, round(due) AS due, round(paid) AS paid, paid_on FROM account WHERE segment = 'PU';
SELECT set_eq('SELECT employer, (jamsos.arrears(month, due::bigint, paid::bigint, paid_on, ''2021-01-15'')).* FROM whole GROUP BY employer', 'SELECT employer, (jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'')).* FROM whole GROUP BY employer', 'bigint as numeric');
SELECT set_eq('SELECT employer, (jamsos.arrears(month, due::int, paid::int, paid_on, ''2021-01-15'')).* FROM whole GROUP BY employer', 'SELECT employer, (jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'')).* FROM whole GROUP BY employer', 'integer as numeric');

-- the stored ledger: statement line by line, arrears, both ways to count months of delay
CREATE FUNCTION pg_temp.refused(l jamsos.ledger_summary, as_of date) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	PERFORM jamsos.arrears(l, as_of);
	RETURN false;
EXCEPTION WHEN invalid_parameter_value THEN
	RETURN true;
END
$$;
CREATE TABLE ledgers AS SELECT employer, jamsos.ledger(month, due, paid, paid_on, rate, segment, assessed) AS ledger FROM account GROUP BY employer;
CREATE TEMP TABLE asked AS SELECT employer, as_of, ledger FROM ledgers, unnest('{2019-12-31,2021-01-15,2024-02-29}'::date[]) as_of WHERE (employer, as_of) NOT IN (TABLE bad);
SELECT set_eq('SELECT employer, as_of, s.* FROM asked, jamsos.statement(ledger, as_of) s',
	'SELECT employer, as_of, month, due_date, due, paid, unpaid, settled_on, months_late, penalty FROM by_hand WHERE (employer, as_of) NOT IN (TABLE bad)', 'statement');
SELECT set_eq('SELECT employer, as_of, s.* FROM asked, jamsos.statement(ledger, as_of, part_months => false) s WHERE employer < 40 AND as_of <> ''2021-01-15''',
	'SELECT e, d, c.month, c.due_date, c.due, c.paid, c.unpaid, c.settled_on, c.months_late, c.penalty FROM generate_series(1, 39) e, unnest(''{2019-12-31,2024-02-29}''::date[]) d, pg_temp.clerk(e, d, false) c WHERE (e, d) NOT IN (TABLE bad)', 'statement by full months only');
SELECT is((SELECT count(*) FROM ledgers JOIN bad USING (employer) WHERE pg_temp.refused(ledger, as_of)), (SELECT count(*) FROM bad), 'a month or an account below zero is an error where it is asked');
SELECT set_eq('SELECT employer, a.* FROM asked, jamsos.arrears(ledger, as_of) a WHERE as_of = ''2021-01-15''', 'SELECT employer, (jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'', rate, segment, assessed)).* FROM account WHERE (employer, date ''2021-01-15'') NOT IN (TABLE bad) GROUP BY employer', 'arrears of a ledger are those of its rows');
SELECT set_eq('SELECT employer, sum(s.due) AS due, sum(s.paid) AS paid, sum(s.unpaid) AS unpaid, sum(s.penalty) AS penalty FROM asked, jamsos.statement(ledger, as_of) s WHERE as_of = ''2021-01-15'' AND employer % 7 > 0 GROUP BY employer HAVING count(*) > 0',
	'SELECT employer, a.due, a.due - a.principal, a.principal, a.penalty FROM asked, jamsos.arrears(ledger, as_of) a WHERE as_of = ''2021-01-15'' AND a.due > 0 AND employer % 7 > 0', 'the lines of a statement sum to the arrears');

-- any split, merged: text, binary, in parallel, by partitions, in a window
SELECT set_eq('SELECT employer, ledger::text AS ledger FROM ledgers',
	'SELECT employer, jamsos.ledger_final(jamsos.ledger_combine(min(p::text) FILTER (WHERE part = 0)::jamsos.ledger_summary, min(p::text) FILTER (WHERE part = 1)::jamsos.ledger_summary))::text AS ledger
	 FROM (SELECT employer, part, jamsos.ledger(month, due, paid, paid_on, rate, segment, assessed) AS p FROM (SELECT *, (random() < 0.5)::int AS part FROM account) a GROUP BY employer, part) q GROUP BY employer', 'split at random, through text, merged');
SELECT set_eq('SELECT employer, ledger::text AS ledger FROM ledgers', 'SELECT employer, jamsos.ledger_combine(jamsos.ledger_combine(NULL, ledger), NULL)::text AS ledger FROM ledgers', 'merged with nothing');
SELECT is((SELECT count(*) FROM ledgers WHERE ledger::text::jamsos.ledger_summary OPERATOR(jamsos.=) ledger AND ledger::jsonb::jamsos.ledger_summary OPERATOR(jamsos.=) ledger), 120::bigint, 'text and jsonb there and back');
SELECT is((SELECT count(DISTINCT ledger) FROM (SELECT ledger FROM ledgers UNION ALL SELECT ledger::text::jamsos.ledger_summary FROM ledgers) q), 120::bigint, 'equal values are one');
CREATE TEMP TABLE serial AS SELECT employer, (jamsos.arrears(month, due, paid, paid_on, '2021-01-15', rate, segment, assessed)).* FROM account GROUP BY employer;
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET max_parallel_workers_per_gather = 4;
SELECT matches((SELECT string_agg(l, ' ') FROM (SELECT * FROM pg_temp.plan('SELECT employer, jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'', rate, segment, assessed) FROM account GROUP BY employer') l) q), 'Gather.*Partial', 'parallel, with partial states');
SELECT set_eq('SELECT employer, (jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'', rate, segment, assessed)).* FROM account GROUP BY employer', 'SELECT * FROM serial', 'in parallel as in series');
RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size; RESET max_parallel_workers_per_gather;
SET enable_hashagg = off;
SELECT set_eq('SELECT employer, (jamsos.arrears(month, due, paid, paid_on, ''2021-01-15'', rate, segment, assessed)).* FROM account GROUP BY employer', 'SELECT * FROM serial', 'sorted as hashed');
RESET enable_hashagg;
-- whole rupiah, packed until something does not fit: more rates than there is room for, sums of trillions, many days; the same rows with a hundredth that is paid and taken back
CREATE TABLE packed AS SELECT e AS employer, m AS month, CASE WHEN e % 5 = 0 THEN 999999999999 - i ELSE (i * 7919 + e * 31) % 900000 END::numeric - CASE WHEN e % 3 = 0 AND i % 11 = 0 THEN 1000000 ELSE 0 END AS due,
	CASE WHEN i % 4 > 0 THEN (i * 104729 + e) % 600000 WHEN e % 6 = 0 AND i % 8 = 0 THEN -5000 ELSE 0 END::numeric AS paid, '2015-01-10'::date + (i * 6151 + e) % 2500 AS paid_on,
	CASE e % 4 WHEN 1 THEN 1 + extract(month FROM m) * 0.25 WHEN 2 THEN CASE WHEN m < '2018-01-01' THEN 2 ELSE 0.5 END WHEN 3 THEN CASE WHEN extract(month FROM m) > 6 THEN 2 END END AS rate
FROM generate_series(1, 120) e, generate_series(1, 3 * e) i, LATERAL (SELECT ('2015-07-01'::date + (i * 37 + e) % 80 * interval '1 month')::date AS m) q;
INSERT INTO packed SELECT employer, month, -due, 0, NULL, rate FROM packed WHERE employer % 8 < 2 AND due % 3 = 0;
CREATE TABLE unpacked AS TABLE packed;
INSERT INTO unpacked SELECT DISTINCT employer, NULL::date, 0, a, '2014-01-01'::date, NULL::numeric FROM packed, unnest('{0.01,-0.01}'::numeric[]) a;
ANALYZE packed;
CREATE TEMP TABLE wide AS SELECT employer, (jamsos.arrears(month, due, paid, paid_on, '2022-06-30', rate)).* FROM unpacked GROUP BY employer;
SELECT cmp_ok((SELECT count(*) FROM wide WHERE penalty > 0), '>', 40::bigint, 'employers with penalties');
SELECT set_eq($$SELECT employer, (jamsos.arrears(month, due, paid, paid_on, '2022-06-30', rate)).* FROM packed GROUP BY employer$$, 'TABLE wide', 'packed as unpacked');
SELECT set_eq($$SELECT employer, (jamsos.arrears(month, due::bigint, paid::bigint, paid_on, '2022-06-30')).* FROM packed GROUP BY employer$$,
	$$SELECT employer, (jamsos.arrears(month, due, paid, paid_on, '2022-06-30')).* FROM (SELECT employer, month, due, paid, paid_on FROM packed UNION ALL SELECT DISTINCT employer, '2016-01-01'::date, a, 0, NULL::date FROM packed, unnest('{0.01,-0.01}'::numeric[]) a) q GROUP BY employer$$, 'packed as unpacked, without rates');
SELECT set_eq($$SELECT employer % 5, (jamsos.arrears(month, due, paid, paid_on, '2022-06-30', rate)).* FROM packed WHERE employer % 4 = 2 GROUP BY 1$$,
	$$SELECT employer % 5, (jamsos.arrears(month, due, paid, paid_on, '2022-06-30', rate)).* FROM unpacked WHERE employer % 4 = 2 GROUP BY 1$$, 'packed as unpacked, thousands of rows a group');
SELECT set_eq($$SELECT employer, jamsos.ledger(month, due, paid, paid_on, rate)::text AS l FROM packed GROUP BY employer$$, $$SELECT employer, jamsos.ledger(month, due, paid, paid_on, rate)::text AS l FROM unpacked GROUP BY employer$$, 'packed ledgers as unpacked');
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0; SET max_parallel_workers_per_gather = 4;
SELECT matches((SELECT string_agg(l, ' ') FROM (SELECT * FROM pg_temp.plan('SELECT employer, jamsos.arrears(month, due, paid, paid_on, ''2022-06-30'', rate) FROM packed GROUP BY employer') l) q), 'Gather.*Partial', 'packed: parallel, with partial states');
SELECT set_eq($$SELECT employer, (jamsos.arrears(month, due, paid, paid_on, '2022-06-30', rate)).* FROM packed GROUP BY employer$$, 'TABLE wide', 'packed: in parallel as in series');
RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size; RESET max_parallel_workers_per_gather;
-- rates that are known and not, amounts of both signs, months that come to nothing in between
CREATE TEMP TABLE framed AS SELECT row_number() OVER (ORDER BY hashtext(account::text)) AS n, month, due, paid, paid_on, CASE WHEN hashtext(account::text) % 3 <> 0 THEN rate END AS rate, segment, assessed FROM account WHERE segment = 'PU' AND employer IN (1, 2, 4, 8, 13, 14, 16, 17, 22);
INSERT INTO framed SELECT n, date_trunc('month', month), -due, -paid, paid_on, rate, segment, assessed FROM framed WHERE n % 3 = 0;
CREATE TEMP TABLE frames AS SELECT row_number() OVER (ORDER BY n, due) AS n, month, due, paid, paid_on, rate, segment, assessed FROM framed;
SELECT cmp_ok((SELECT count(*) FROM frames), '>', 500::bigint, 'hundreds of frames');
SELECT set_eq($$SELECT n, (a).* FROM (SELECT n, jamsos.arrears(month, due, paid, paid_on, '2021-01-15', rate, segment, assessed) OVER (ORDER BY n ROWS BETWEEN 30 PRECEDING AND 5 FOLLOWING) AS a FROM frames q) w$$,
	$$SELECT k.n, (jamsos.arrears(r.month, r.due, r.paid, r.paid_on, '2021-01-15', r.rate, r.segment, r.assessed)).* FROM frames k
	JOIN frames r ON r.n BETWEEN k.n - 30 AND k.n + 5 GROUP BY k.n$$, 'a window that slides: as each frame by itself');
SELECT set_eq($$SELECT n, l::text AS l FROM (SELECT n, jamsos.ledger(month, due, paid, paid_on, rate, segment, assessed) OVER (ORDER BY n ROWS BETWEEN 3 PRECEDING AND CURRENT ROW) AS l FROM frames q) w$$,
	$$SELECT k.n, jamsos.ledger(r.month, r.due, r.paid, r.paid_on, r.rate, r.segment, r.assessed)::text AS l FROM frames k
	JOIN frames r ON r.n BETWEEN k.n - 3 AND k.n GROUP BY k.n$$, 'ledgers in a window');
-- properties: nothing is lost, a payment never raises what is owed, as_of does not matter beyond what has happened
SELECT is((SELECT count(*) FROM asked, jamsos.arrears(ledger, as_of) a WHERE a.due - a.principal + a.credit <> a.paid OR (a.credit > 0 AND a.principal > 0)), 0::bigint, 'paid is settled or credit; never both owed and credit');
SELECT is((SELECT count(*) FROM (SELECT employer, a.due, lag(a.due) OVER w AS before, a.paid, lag(a.paid) OVER w AS paid_before FROM (SELECT employer, jamsos.ledger(month, due, paid, paid_on) AS ledger FROM account WHERE assessed IS NULL AND coalesce(due, 0) >= 0 AND coalesce(paid, 0) >= 0 GROUP BY employer) l, generate_series('2018-01-01'::date, '2024-01-01', '17 days') d, jamsos.arrears(ledger, d::date) a WINDOW w AS (PARTITION BY employer ORDER BY d)) q
	WHERE due < before OR paid < paid_before), 0::bigint, 'day by day nothing that has fallen due or was paid goes away');
-- what is assessed after the due date never changes a penalty, nor what was owed before it
SELECT set_eq('SELECT employer, as_of, (jamsos.arrears(month, due, paid, paid_on, as_of, rate, segment, assessed)).penalty FROM account, unnest(''{2019-12-31,2021-01-15,2024-02-29}''::date[]) as_of WHERE (assessed IS NULL OR (due > 0 AND assessed > month + 80)) AND coalesce(due, 0) >= 0 GROUP BY 1, 2',
	'SELECT employer, as_of, (jamsos.arrears(month, due, paid, paid_on, as_of, rate, segment)).penalty FROM account, unnest(''{2019-12-31,2021-01-15,2024-02-29}''::date[]) as_of WHERE assessed IS NULL AND coalesce(due, 0) >= 0 GROUP BY 1, 2', 'penalties without what was assessed later');
SELECT set_eq('SELECT employer, d, (jamsos.arrears(month, due, paid, paid_on, d, rate, segment, assessed)).* FROM account, unnest(''{2019-06-30,2020-06-30}''::date[]) d GROUP BY 1, 2',
	'SELECT employer, d, (jamsos.arrears(month, due, paid, paid_on, d, rate, segment, assessed)).* FROM account, unnest(''{2019-06-30,2020-06-30}''::date[]) d WHERE assessed IS NULL OR assessed <= d GROUP BY 1, 2', 'as of a day, what is assessed later is not there');
-- worked by hand: PU, 15th of the next month, 2 percent
CREATE TEMP VIEW example AS SELECT jamsos.ledger(month, due, paid, paid_on, 2) AS l FROM (VALUES ('2023-01-01'::date, 15538, 0, NULL::date), ('2023-02-01', 15538, 20000, '2023-03-15'), ('2023-03-01', 15538, NULL, NULL), (NULL, NULL, 5000, '2023-05-02')) v (month, due, paid, paid_on);
SELECT results_eq('SELECT s.month, s.due_date, s.paid, s.unpaid, s.settled_on, s.months_late, s.penalty FROM example, jamsos.statement(l, ''2023-05-20'') s',
	$$VALUES ('2023-01-01'::date, '2023-02-15'::date, 15538::numeric, 0::numeric, '2023-03-15'::date, 1, 311::numeric),	-- 15,538 x 2% x 1 = 310.76
		('2023-02-01', '2023-03-15', 9462, 6076, NULL, 3, 565),	-- 4,462 in time, 5,000 x 2% x 2 = 200, 6,076 x 2% x 3 = 364.56
		('2023-03-01', '2023-04-17', 0, 15538, NULL, 2, 622)$$, 'worked by hand: statement');	-- 15,538 x 2% x 2 = 621.52
SELECT results_eq('SELECT a.* FROM example, jamsos.arrears(l, ''2023-05-20'') a', $$VALUES (46614::numeric, 25000::numeric, 21614::numeric, 1498::numeric, 0::numeric, '2023-02-01'::date, 2, 0)$$, 'worked by hand: arrears');
SELECT results_eq('SELECT a.* FROM example, jamsos.arrears(l, ''2023-03-16'') a', $$VALUES (31076::numeric, 20000::numeric, 11076::numeric, 533::numeric, 0::numeric, '2023-02-01'::date, 1, 0)$$, 'worked by hand: the day after'); -- 311 + 11,076 x 2% = 221.52
SELECT results_eq('SELECT a.* FROM example, jamsos.arrears(l, ''2023-02-14'') a', $$VALUES (0::numeric, 0::numeric, 0::numeric, 0::numeric, 0::numeric, NULL::date, 0, 0)$$, 'worked by hand: nothing has fallen due');
-- a correction of a month that was billed for people who had left (16,200 billed and paid, 10,800 due), and money that comes back
SELECT results_eq($$SELECT (jamsos.arrears(m, d, p, po, '2026-06-30')).* FROM (VALUES ('2026-01-01'::date, 16200, 16200, '2026-02-10'::date), ('2026-01-01', -5400, 0, NULL)) v (m, d, p, po)$$,
	$$VALUES (10800::numeric, 16200::numeric, 0::numeric, NULL::numeric, 5400::numeric, NULL::date, 0, 0)$$, 'a month corrected downward: credit');
SELECT results_eq($$SELECT (jamsos.arrears(m, d, p, po, '2026-06-30')).* FROM (VALUES ('2026-01-01'::date, 16200, 21200, '2026-02-10'::date), (NULL, NULL, -5000, '2026-03-01')) v (m, d, p, po)$$,
	$$VALUES (16200::numeric, 16200::numeric, 0::numeric, NULL::numeric, 0::numeric, NULL::date, 0, 0)$$, 'a refund: no credit left');
-- a backdated raise, assessed on 15 June for two months that were paid in time: 2 x 2,700 since that day, never a penalty; settled on 20 July
CREATE TEMP TABLE raised AS SELECT * FROM (VALUES ('2026-01-01'::date, 16200, 16200, '2026-02-10'::date, NULL::date), ('2026-02-01', 16200, 16200, '2026-03-10', NULL), ('2026-01-01', 2700, NULL, NULL, '2026-06-15'), ('2026-02-01', 2700, NULL, NULL, '2026-06-15'), (NULL, NULL, 5400, '2026-07-20', NULL)) v (m, due, paid, po, assessed);
SELECT results_eq($$SELECT d, (jamsos.arrears(m, due, paid, po, d, 2, 'PU', assessed)).* FROM raised, unnest('{2026-03-31,2026-06-14,2026-06-15,2026-07-19,2026-07-20}'::date[]) d GROUP BY d ORDER BY d$$,
	$$VALUES ('2026-03-31'::date, 32400::numeric, 32400::numeric, 0::numeric, 0::numeric, 0::numeric, NULL::date, 0, 0), ('2026-06-14', 32400, 32400, 0, 0, 0, NULL, 0, 0), ('2026-06-15', 37800, 32400, 5400, 0, 0, '2026-01-01', 2, 0),
		('2026-07-19', 37800, 32400, 5400, 0, 0, '2026-01-01', 2, 0), ('2026-07-20', 37800, 37800, 0, 0, 0, NULL, 0, 0)$$, 'a backdated raise');
SELECT results_eq($$SELECT s.* FROM (SELECT jamsos.ledger(m, due, paid, po, 2, 'PU', assessed) AS l FROM raised) q, jamsos.statement(l, '2026-07-31') s$$,
	$$VALUES ('2026-01-01'::date, '2026-02-16'::date, 18900::numeric, 18900::numeric, 0::numeric, '2026-07-20'::date, 0, 0::numeric), ('2026-02-01', '2026-03-16', 18900, 18900, 0, '2026-07-20', 0, 0)$$, 'and its statement');
-- assessed before the due date it is part of the bill, and late like it: 18,900 x 2% x 1
SELECT is((jamsos.arrears('2026-01-01', d, NULL, NULL, '2026-03-10', 2, 'PU', a)).penalty, 378::numeric, 'assessed in time: part of the bill') FROM (VALUES (16200, NULL::date), (2700, '2026-02-16')) v (d, a);
-- a bill of 16,200 that is not paid; on 1 April 5,400 of it turn out not to be owed: 16,200 x 2% x 2 before, 10,800 x 2% x 2 after
SELECT results_eq($$SELECT d, (jamsos.arrears('2026-01-01', due, NULL, NULL, d, 2, 'PU', a)).penalty FROM (VALUES (16200, NULL::date), (-5400, '2026-04-01')) v (due, a), unnest('{2026-03-31,2026-04-01}'::date[]) d GROUP BY d ORDER BY d$$,
	$$VALUES ('2026-03-31'::date, 648::numeric), ('2026-04-01', 432)$$, 'what was not owed bears no penalty');
-- 16,200 paid in time and 16,200 in March; 20,000 refunded in April: of the last payment all, of the first 3,800. 3,800 x 2% x 3 and 16,200 x 2% x 2
SELECT results_eq($$SELECT (jamsos.arrears(m, due, paid, po, '2026-05-10', 2)).* FROM (VALUES ('2026-01-01'::date, 16200, 16200, '2026-02-10'::date), ('2026-02-01', 16200, 16200, '2026-03-10'), (NULL, NULL, -20000, '2026-04-01')) v (m, due, paid, po)$$,
	$$VALUES (32400::numeric, 12400::numeric, 20000::numeric, 876::numeric, 0::numeric, '2026-01-01'::date, 2, 0)$$, 'a refund takes back what was paid last');
-- one month below zero: left out and counted, the province goes on
SELECT results_eq($$SELECT (jamsos.arrears(m, due, paid, po, '2026-05-10', 2)).* FROM (VALUES ('2026-01-01'::date, 16200, 16200, '2026-02-10'::date), ('2026-02-01', -100, NULL, NULL), ('2026-03-01', 500, NULL, NULL)) v (m, due, paid, po)$$,
	$$VALUES (16700::numeric, 16200::numeric, 500::numeric, 10::numeric, 0::numeric, '2026-03-01'::date, 1, 1)$$, 'a month below zero');
SELECT * FROM finish();
ROLLBACK;
