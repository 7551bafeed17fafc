-- track: after each of many random statements, the summary holds what GROUP BY finds.
\set ON_ERROR_STOP 1
SET client_min_messages = warning;
SET search_path = public;
BEGIN;
SELECT plan(10);

CREATE TABLE track_office (opd_id integer PRIMARY KEY);
INSERT INTO track_office SELECT generate_series(1, 6);
CREATE TABLE track_staff (id integer, month integer NOT NULL, opd_id integer REFERENCES track_office ON UPDATE CASCADE ON DELETE CASCADE DEFERRABLE,
	wage numeric, class integer NOT NULL, segment text NOT NULL, PRIMARY KEY (id, month)) PARTITION BY LIST (month);
CREATE TABLE track_staff_1 PARTITION OF track_staff FOR VALUES IN (1);
CREATE TABLE track_staff_2 (segment text NOT NULL, id integer NOT NULL, gone text, class integer NOT NULL, wage numeric, opd_id integer, month integer NOT NULL);
ALTER TABLE track_staff_2 DROP gone;
ALTER TABLE track_staff ATTACH PARTITION track_staff_2 FOR VALUES IN (2);
CREATE TABLE track_staff_3 PARTITION OF track_staff FOR VALUES IN (3, 4) PARTITION BY LIST (month);
CREATE TABLE track_staff_3a PARTITION OF track_staff_3 FOR VALUES IN (3);
CREATE TABLE track_staff_4 PARTITION OF track_staff_3 FOR VALUES IN (4);
INSERT INTO track_staff SELECT g, 1 + g % 4, 1 + g % 6, 1000000 + g % 9, 1 + g % 5, 'PU' FROM generate_series(1, 200) g;
SELECT jamsos.track('track_staff', 'track_kept', '{opd_id,segment}', 'wage', 'class', segment => 'segment');
SELECT jamsos.track('track_staff', 'track_total', '{}', 'wage', 'class');

-- what the rows are, worker by worker, and what the summaries say: only what is not in both
CREATE FUNCTION track_differences() RETURNS bigint LANGUAGE sql AS $$
	WITH counted AS (
		SELECT opd_id, segment, class, wage, count(*) AS n FROM track_staff GROUP BY 1, 2, 3, 4
	), kept AS (
		SELECT opd_id, k.segment, risk_class, wage, workers FROM track_kept k, jamsos.entries(payroll) e WHERE e.segment = k.segment
	), total AS (
		SELECT risk_class, wage, workers FROM track_total, jamsos.entries(payroll)
	)
	SELECT (SELECT count(*) FROM (TABLE counted EXCEPT TABLE kept) d) + (SELECT count(*) FROM (TABLE kept EXCEPT TABLE counted) d)
		+ (SELECT count(*) FROM (SELECT class, wage, sum(n)::bigint FROM counted GROUP BY 1, 2 EXCEPT TABLE total) d)
		+ (SELECT count(*) FROM (TABLE total EXCEPT SELECT class, wage, sum(n)::bigint FROM counted GROUP BY 1, 2) d)
		+ (SELECT count(*) FROM track_kept WHERE jamsos.headcount(payroll) = 0)
$$;
SELECT is(track_differences(), 0::bigint, 'at first');

-- kinds of statements, each over a random part of the rows ($1, $2: ids; $3: an office; $4: a month; $5: an amount)
CREATE TABLE track_statement (kind text, statement text);
INSERT INTO track_statement VALUES
	('insert', 'INSERT INTO track_staff SELECT g, $4, $3, CASE WHEN g % 7 > 0 THEN $5 END, 1 + g % 5, CASE WHEN g % 3 > 0 THEN ''PU'' ELSE ''BPU'' END FROM generate_series($1, $1 + $2 % 9) g ON CONFLICT DO NOTHING'),
	('upsert', 'INSERT INTO track_staff SELECT g, $4, $3, $5, 1, ''PU'' FROM generate_series($1, $1 + 5) g ON CONFLICT (id, month) DO UPDATE SET wage = excluded.wage + 1, opd_id = NULL'),
	('update', 'UPDATE track_staff SET wage = wage + $5 WHERE id BETWEEN $1 AND $1 + 20'),
	('update of nothing that counts', 'UPDATE track_staff SET id = id + 100000 WHERE id BETWEEN $1 AND $1 + 3 AND id < 100000'),
	('update of the group', 'UPDATE track_staff SET opd_id = $3, segment = ''BPU'' WHERE id BETWEEN $1 AND $1 + 5'),
	('move between partitions', 'UPDATE track_staff SET month = 1 + month % 4 WHERE id BETWEEN $1 AND $1 + 5 AND id NOT IN (SELECT id FROM track_staff GROUP BY id HAVING count(*) > 1)'),
	('delete', 'DELETE FROM track_staff WHERE id BETWEEN $1 AND $1 + $2 % 7'),
	('delete nothing', 'DELETE FROM track_staff WHERE id = -1'),
	('write a partition', 'UPDATE track_staff_2 SET wage = $5, class = 1 + class % 5 WHERE id < $1'),
	('write an inner partition', 'DELETE FROM track_staff_3a WHERE id BETWEEN $1 AND $1 + 2'),
	('cascade of an update', 'UPDATE track_office SET opd_id = opd_id + 100 WHERE opd_id = $3'),
	('cascade of a delete', 'DELETE FROM track_office WHERE opd_id > 100 AND $2 % 4 = 0'),
	('truncate a partition', 'TRUNCATE track_staff_1'),
	('truncate two partitions', 'TRUNCATE track_staff_2, track_staff_3'),
	('truncate', 'TRUNCATE track_staff'),
	('data-modifying CTE', 'WITH d AS (DELETE FROM track_staff WHERE id BETWEEN $1 AND $1 + 4 RETURNING *) INSERT INTO track_staff SELECT id, 4, $3, $5, 2, ''PU'' FROM d WHERE month <> 4 ON CONFLICT DO NOTHING'),
	('compact', 'SELECT jamsos.compact_tracked()'),
	('new offices', 'INSERT INTO track_office SELECT generate_series(1, 6) ON CONFLICT DO NOTHING');
INSERT INTO track_statement SELECT 'merge', 'MERGE INTO track_staff t USING (SELECT g AS id, $4 AS month FROM generate_series($1, $1 + 9) g) s ON t.id = s.id AND t.month = s.month
	WHEN MATCHED AND t.id % 2 = 0 THEN DELETE WHEN MATCHED THEN UPDATE SET wage = $5 WHEN NOT MATCHED THEN INSERT VALUES (s.id, s.month, $3, $5, 3, ''BPU'')'
	WHERE current_setting('server_version_num')::integer >= 150000;

CREATE TABLE track_log (n integer, kind text, rows bigint, wrong bigint);
SELECT setseed(0.20261);
DO $$
DECLARE
	s record;
	office integer;
	n_rows bigint;
BEGIN
	FOR i IN 1 .. 600 LOOP
		SELECT * INTO s FROM track_statement ORDER BY CASE WHEN kind LIKE 'truncate%' THEN 0.1 ELSE 0 END + random() LIMIT 1;
		SELECT opd_id INTO office FROM track_office ORDER BY random() LIMIT 1;
		BEGIN
			EXECUTE s.statement USING 1 + (random() * 60)::integer, (random() * 100)::integer, office, 1 + (random() * 3)::integer, (random() * 1e6)::integer * 10;
			GET DIAGNOSTICS n_rows = ROW_COUNT;
			INSERT INTO track_log VALUES (i, s.kind, n_rows, track_differences());
			-- now and then all of it is undone
			IF random() < 0.1 THEN
				RAISE SQLSTATE 'UNDO0';
			END IF;
		EXCEPTION
			WHEN SQLSTATE 'UNDO0' THEN
				INSERT INTO track_log VALUES (i, 'rollback', 1, track_differences());
			WHEN unique_violation THEN
				INSERT INTO track_log VALUES (i, 'refused', 0, track_differences());
		END;
	END LOOP;
END
$$;
SELECT is((SELECT string_agg(n || ' ' || kind, ', ' ORDER BY n) FROM track_log WHERE wrong > 0), NULL, '600 random statements: nothing differs after any of them');
SELECT is((SELECT string_agg(kind, ', ') FROM track_statement s WHERE NOT EXISTS (SELECT FROM track_log l WHERE l.kind = s.kind)), NULL, 'each kind of statement was among them');
SELECT cmp_ok((SELECT count(*) FROM track_log WHERE rows > 0 AND kind <> 'rollback'), '>', 200::bigint, 'most of them wrote');
SELECT cmp_ok((SELECT count(*) FROM track_log WHERE kind = 'rollback'), '>', 30::bigint, 'some were rolled back');
SELECT is((SELECT count(*) FROM jamsos.verify_tracked()), 0::bigint, 'verify_tracked finds nothing either');
SELECT jamsos.compact_tracked();
SELECT is(track_differences(), 0::bigint, 'the same when it is folded');
SELECT is((SELECT count(*) FROM track_kept_parts), (SELECT count(*) FROM (SELECT DISTINCT opd_id, segment FROM track_staff) g), 'folded: a row a group');
-- a load of many rows in one statement is one row a group
SELECT count(*) FROM track_kept_parts \gset before_
INSERT INTO track_staff SELECT 1000 + g, 1 + g % 4, (SELECT min(opd_id) FROM track_office), 2000000 + g, 1, 'PU' FROM generate_series(1, 20000) g;
SELECT is((SELECT count(*) FROM track_kept_parts), :before_count + 1::bigint, 'twenty thousand rows of a group are one part');
SELECT is(track_differences(), 0::bigint, 'and right');
SELECT jamsos.untrack('track_kept'), jamsos.untrack('track_total');
SELECT * FROM finish();
ROLLBACK;
