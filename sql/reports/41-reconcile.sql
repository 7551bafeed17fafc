/* ---- reconcile: staff against the bill of a month ---------------------- */

CREATE FUNCTION jamsos_reports.name_key(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT regexp_replace(lower(name), '[^[:alnum:]]', '', 'g');
END;
COMMENT ON FUNCTION jamsos_reports.name_key(text) IS 'Part of reconcile_run(): a name without its case, blanks and marks, as names are compared.';

CREATE FUNCTION jamsos_reports.name_start(name text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN ascii(name) BETWEEN 65 AND 90 THEN ascii(name) + 32 WHEN ascii(name) BETWEEN 97 AND 122 THEN ascii(name) ELSE ascii(regexp_replace(lower(name), '[^[:alnum:]]', '', 'g')) END;
END;
COMMENT ON FUNCTION jamsos_reports.name_start(text) IS 'Part of reconcile_run(): the first character of name_key(), without making it where the name begins with a plain letter.';

--: define amounts jkk, jkm, jht_employer, jht_worker, jp_employer, jp_worker, jkp_employer, jkp_government
--: define pair s.wage, s.region, s.programs, s.risk_class, s.segment, b.bill_id, b.member_number, b.office, b.name, b.wage AS reported_wage, b.rapel, b.stated, b.billed, b.enrolled, b.jkk, b.jkm, b.jht_employer, b.jht_worker, b.jp_employer, b.jp_worker, b.jkp_employer, b.jkp_government
CREATE FUNCTION jamsos_reports.reconcile_steps(schema text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	/*
	 * $1 the run, $2 the first day of the month, $3 the fallback, $4 the programmes of who states none.
	 *
	 * By NIK, then by name and birth date where they are those of one row on either side.  A NIK that can be
	 * nobody's matches nobody.  Of several rows of one person the first counts, the others are named.  A NIK
	 * is compared as a number, and only who is there twice is sorted: staff may be a million rows, which are
	 * read once, and of which the server has to know how many there are before it joins them.
	 */
	SELECT array_agg(replace(step, '{schema}', schema) ORDER BY n) FROM (VALUES
	(1, $q$CREATE TEMPORARY TABLE reconcile_staff ON COMMIT DROP AS
		SELECT row_number() OVER () AS place, worker_id, name, jamsos.nik_key(nik)::bigint AS key, nik, birth_date, office, wage, risk_class, segment, region, coalesce(programs, %4$L) AS programs
		FROM {schema}.placed_staff WHERE (first_day IS NULL OR first_day < %2$L::date + interval '1 month') AND (last_day IS NULL OR last_day >= %2$L::date)$q$),
	(2, $q$CREATE TEMPORARY TABLE reconcile_bill ON COMMIT DROP AS
		SELECT row_number() OVER () AS id, b.*, jamsos.nik_key(nik)::bigint AS key, num_nonnulls(${amounts}) > 0 AS stated,
			CASE WHEN num_nonnulls(${amounts}) = 0 THEN total
				ELSE coalesce(jkk, 0) + coalesce(jkm, 0) + coalesce(jht_employer, 0) + coalesce(jht_worker, 0) + coalesce(jp_employer, 0) + coalesce(jp_worker, 0) + coalesce(jkp_employer, 0) + coalesce(jkp_government, 0) END AS billed,
			nullif(concat_ws(' ', CASE WHEN jkk > 0 THEN 'JKK' END, CASE WHEN jkm > 0 THEN 'JKM' END, CASE WHEN jht_employer > 0 OR jht_worker > 0 THEN 'JHT' END, CASE WHEN jp_employer > 0 OR jp_worker > 0 THEN 'JP' END, CASE WHEN jkp_employer > 0 OR jkp_government > 0 THEN 'JKP' END), '') AS enrolled
		FROM {schema}.bill b WHERE month = %2$L::date$q$),
	(3, $q$ANALYZE pg_temp.reconcile_staff (place, key, birth_date, region, programs); ANALYZE pg_temp.reconcile_bill (id, key, birth_date)$q$),
	(4, $q$CREATE TEMPORARY TABLE reconcile_law ON COMMIT DROP AS
		SELECT region, programs, (jamsos_reports.tariffs(region, %2$L::date, %2$L::date, %3$L, string_to_array(programs, ' ')))[1] AS tariff, jamsos_reports.minimum_wage(region, %2$L::date, %3$L) AS minimum
		FROM (SELECT DISTINCT region, programs FROM reconcile_staff) q;
		ANALYZE pg_temp.reconcile_law (region, programs)$q$),
	(5, $q$CREATE TEMPORARY TABLE reconcile_again ON COMMIT DROP AS
		SELECT place, NULL::bigint AS id FROM (
			SELECT place, row_number() OVER (PARTITION BY key ORDER BY length(worker_id), worker_id) AS nth FROM reconcile_staff WHERE key IN (SELECT key FROM (SELECT key, lag(key) OVER (ORDER BY key) AS before FROM reconcile_staff) q WHERE key = before)
			UNION ALL SELECT place, row_number() OVER (PARTITION BY worker_id) FROM reconcile_staff WHERE key IS NULL AND worker_id IN (SELECT worker_id FROM reconcile_staff WHERE key IS NULL GROUP BY worker_id HAVING count(*) > 1)) q WHERE nth > 1
		UNION ALL SELECT NULL, id FROM (SELECT id, row_number() OVER (PARTITION BY key ORDER BY bill_id, member_number, nik, name, wage) AS nth FROM reconcile_bill WHERE key IN (SELECT key FROM (SELECT key, lag(key) OVER (ORDER BY key) AS before FROM reconcile_bill) q WHERE key = before)) q WHERE nth > 1;
		ANALYZE pg_temp.reconcile_again$q$),
	-- what is to be known of both sides of a pair, so that a million rows are joined with it once
	(6, $q$CREATE TEMPORARY TABLE reconcile_pair ON COMMIT DROP AS
		SELECT s.place, b.id, 'NIK' AS matched_by, ${pair}
		FROM reconcile_staff s JOIN reconcile_bill b USING (key)
		WHERE NOT EXISTS (SELECT FROM reconcile_again a WHERE a.place = s.place) AND NOT EXISTS (SELECT FROM reconcile_again a WHERE a.id = b.id);
		ANALYZE pg_temp.reconcile_pair (place, id)$q$),
	(7, $q$CREATE TEMPORARY TABLE reconcile_named ON COMMIT DROP AS
		SELECT b, birth_date, jamsos_reports.name_start(name) AS start, jamsos_reports.name_key(name) AS plain FROM reconcile_bill b
		WHERE name IS NOT NULL AND birth_date IS NOT NULL AND NOT EXISTS (SELECT FROM reconcile_again a WHERE a.id = b.id) AND NOT EXISTS (SELECT FROM reconcile_pair m WHERE m.id = b.id);
		ANALYZE pg_temp.reconcile_named (birth_date, start, plain)$q$),
	-- of whom no row of the bill can be, the name is not looked at
	(8, $q$INSERT INTO reconcile_pair
		SELECT s.place, b.id, 'name and birth date' AS matched_by, ${pair}
		FROM (SELECT (array_agg(s))[1] AS s, jamsos_reports.name_key(name) AS plain, birth_date FROM reconcile_staff s
			WHERE (birth_date, jamsos_reports.name_start(name)) IN (SELECT birth_date, start FROM reconcile_named)
			AND NOT EXISTS (SELECT FROM reconcile_again a WHERE a.place = s.place) AND NOT EXISTS (SELECT FROM reconcile_pair m WHERE m.place = s.place) GROUP BY 2, 3 HAVING count(*) = 1) one
		JOIN (SELECT (array_agg(b))[1] AS b, plain, birth_date FROM reconcile_named WHERE plain <> '' GROUP BY plain, birth_date HAVING count(*) = 1) other USING (plain, birth_date)
		CROSS JOIN LATERAL (SELECT (one.s).*) s CROSS JOIN LATERAL (SELECT (other.b).*) b$q$),
	-- lines of one kind are judged once: wages are set by decree and repeat
	(9, $q$CREATE TEMPORARY TABLE reconcile_judged ON COMMIT DROP AS
		SELECT unnest(k.places) AS place, g.* FROM (
			SELECT array_agg(place) AS places, wage, reported_wage, rapel, region, programs, risk_class, segment, ${amounts}
			FROM reconcile_pair GROUP BY 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16) k
		JOIN reconcile_law t ON t.region = k.region AND t.programs = k.programs CROSS JOIN LATERAL (
			SELECT CASE WHEN bool_and(l.due_reported IS NOT NULL) THEN sum(l.due_reported) FILTER (WHERE l.nth = 1) END AS due_reported, count(*) FILTER (WHERE l.nth = 1) AS lines,
				bool_or(l.cause = 'program_not_due') AS not_due, bool_or(l.cause NOT IN ('agrees', 'rapel')) AS differs
			FROM (SELECT l.*, row_number() OVER (PARTITION BY l.program, l.payer) AS nth FROM jamsos.bill_line(CASE WHEN k.segment IN ('BPU', 'PR') THEN k.wage ELSE greatest(k.wage, t.minimum) END, k.reported_wage, k.rapel,
				jsonb_strip_nulls(jsonb_build_object('jkk', jkk, 'jkm', jkm, 'jht_employer', jht_employer, 'jht_worker', jht_worker, 'jp_employer', jp_employer, 'jp_worker', jp_worker, 'jkp_employer', jkp_employer, 'jkp_government', jkp_government)), t.tariff, k.risk_class, k.segment) l) l) g;
		ANALYZE pg_temp.reconcile_judged (place)$q$),
	(10, $q$CREATE TEMPORARY TABLE reconcile_found ON COMMIT DROP AS
		SELECT place, m.id, m.matched_by, m.bill_id, m.member_number, m.office, m.name, m.reported_wage, m.stated, m.billed, m.enrolled, j.due_reported, j.lines, j.not_due, j.differs, a.place IS NOT NULL AS again
		FROM reconcile_pair m JOIN reconcile_judged j USING (place) FULL JOIN (SELECT place FROM reconcile_again WHERE place IS NOT NULL) a USING (place);
		ANALYZE pg_temp.reconcile_found (place, id)$q$),
	(11, $q$WITH made AS (
		INSERT INTO {schema}.run_worker (run, class, worker_id, bill_id, matched_by, office, name, nik, member_number, wage, reported_wage, due, due_reported, billed, enrolled)
		SELECT %1$L::bigint, CASE
				WHEN id IS NULL THEN CASE WHEN again THEN 'duplicate_on_staff' ELSE 'not_registered' END
				WHEN reported_wage IS NULL THEN 'wage_not_reported'
				-- a bill that states no more than a total does not say which programmes it is of, nor does a list without any amount
				WHEN billed IS NULL AND (SELECT bool_or(billed IS NOT NULL) FROM reconcile_bill) OR stated AND NOT coalesce(string_to_array(enrolled, ' ') @> string_to_array(programs, ' '), false) THEN 'program_missing'
				WHEN due IS NULL THEN 'wage_unknown'
				WHEN reported_wage < wage - 1 THEN 'wage_low' WHEN reported_wage > wage + 1 THEN 'wage_high'
				WHEN not_due THEN 'program_not_due'
				-- of a total each line may be rounded
				WHEN differs OR NOT stated AND abs(billed - due_reported) > lines THEN 'amount_differs' ELSE 'agrees' END,
			worker_id, bill_id, matched_by, office, name, nik, member_number, wage, reported_wage, due, due_reported, billed, enrolled
		FROM (SELECT *, jamsos.contribution(wage, tariff, risk_class, segment) AS due
			-- what is insured of who pays for himself is his income
			FROM (SELECT s.worker_id, coalesce(s.office, m.office) AS office, coalesce(s.name, m.name) AS name, s.nik, CASE WHEN s.segment IN ('BPU', 'PR') THEN s.wage ELSE greatest(s.wage, l.minimum) END AS wage, s.risk_class, s.segment, s.programs, l.tariff,
					m.id, m.matched_by, m.bill_id, m.member_number, m.reported_wage, m.stated, m.billed, m.enrolled, m.due_reported, m.lines, m.not_due, m.differs, m.again
				FROM reconcile_staff s JOIN reconcile_law l ON l.region = s.region AND l.programs = s.programs LEFT JOIN reconcile_found m ON m.place = s.place OFFSET 0) q OFFSET 0) q
		UNION ALL SELECT %1$L::bigint, CASE WHEN EXISTS (SELECT FROM reconcile_again a WHERE a.id = b.id) THEN 'duplicate_on_bill' ELSE 'not_on_staff' END, NULL, b.bill_id, NULL, b.office, b.name, b.nik, b.member_number, NULL, b.wage, NULL, NULL, b.billed, b.enrolled
		FROM reconcile_bill b WHERE NOT EXISTS (SELECT FROM reconcile_pair m WHERE m.id = b.id)
		RETURNING hash_record_extended((class, worker_id, bill_id, office, wage, reported_wage, due, due_reported, billed, enrolled), 0) AS hash)
		SELECT encode(sha256(convert_to(concat_ws(' ', count(*), sum(hash)), 'UTF8')), 'hex') AS hash, (SELECT array_agg(DISTINCT region) FROM reconcile_law) AS regions FROM made$q$)) v (n, step)
$$;
COMMENT ON FUNCTION jamsos_reports.reconcile_steps(text) IS 'Part of reconcile_run(): the statements that match, judge and write the rows of a run; the last gives their fingerprint and the regions of the staff.';

CREATE FUNCTION jamsos_reports.reconcile_run(setting regclass, month date) RETURNS bigint
-- room for a million keys; rows that functions were called for are worth a worker
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off SET work_mem = '64MB' SET parallel_tuple_cost = 0.01 SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_variable
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	first_day CONSTANT date := jamsos_reports.first_day(month);
	period CONSTANT text := to_char(first_day, 'YYYY-MM');
	steps CONSTANT text[] := jamsos_reports.reconcile_steps(schema);
	last record;
	s record;
	made bigint;
	counted record;
BEGIN
	last := jamsos_reports.open_period(setting, 'reconcile', period);
	EXECUTE format('SELECT * FROM %s.setting', schema) INTO s;
	BEGIN
		made := nextval(pg_get_serial_sequence(schema || '.run', 'run'));
		FOR i IN 1 .. cardinality(steps) - 1
		LOOP
			EXECUTE format(steps[i], made, first_day, s.fallback, array_to_string(s.programs, ' '));
		END LOOP;
		EXECUTE format(steps[cardinality(steps)], made) INTO counted;
		DROP TABLE pg_temp.reconcile_staff, pg_temp.reconcile_bill, pg_temp.reconcile_law, pg_temp.reconcile_again, pg_temp.reconcile_pair, pg_temp.reconcile_named, pg_temp.reconcile_judged, pg_temp.reconcile_found;
		IF last.inputs = counted.hash THEN
			RAISE EXCEPTION USING ERRCODE = 'JS001';	-- nothing has changed: take it back
		ELSIF last.state = 'posted' THEN
			RAISE object_not_in_prerequisite_state USING MESSAGE = format('reconcile of %s is posted in run %s', period, last.run), HINT = 'What came later belongs to a later month.';
		END IF;
		EXECUTE format('INSERT INTO %s.run (run, kind, period, month, revision, inputs, replaces, assumptions, versions) OVERRIDING SYSTEM VALUE VALUES ($1, ''reconcile'', $2, $3, coalesce($4, 0) + 1, $5, $6, $7, $8)', schema)
			USING made, period, first_day, last.revision, counted.hash, last.run, format('region %s, fallback %s', s.region, coalesce(s.fallback, 'refused')),
				format('jamsos %s, jamsos_reports %s, PostgreSQL %s', jamsos.version(), jamsos_reports.version(), current_setting('server_version'));
		EXECUTE format('INSERT INTO %s.run_state (run, state) VALUES ($1, ''draft'')', schema) USING made;
		EXECUTE format('INSERT INTO %1$s.run_tariff SELECT $1, g.region, $2, (jamsos_reports.tariffs(g.region, $2, $2, $3))[1] FROM (SELECT unnest($5) UNION SELECT $4) g (region)', schema) USING made, first_day, s.fallback, s.region, counted.regions;
	EXCEPTION WHEN SQLSTATE 'JS001' THEN
		RETURN last.run;
	END;
	PERFORM jamsos_reports.analyze_runs(setting, 'run_worker');
	RETURN made;
END
$$;
COMMENT ON FUNCTION jamsos_reports.reconcile_run(regclass, date) IS
'Staff against the bill of a month, kept as a run: each row of both sides once with its class, wages, and what is due and billed, rupiah. The number of the run; the same where nothing has changed. Errors: 22023 no month, 55000 a posted month.';

