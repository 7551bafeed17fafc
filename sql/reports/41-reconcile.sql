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
-- what is to be known of a pair before it is judged; two pairs of which this is the same are judged alike
--: define kind l.law, greatest(s.wage, l.minimum) AS wage, s.risk_class, b.wage AS reported_wage, b.rapel, b.total, b.jkk, b.jkm, b.jht_employer, b.jht_worker, b.jp_employer, b.jp_worker, b.jkp_employer, b.jkp_government
--: define law l.region = s.region AND l.programs = s.programs AND l.segment = s.segment
--: define billed CASE WHEN num_nonnulls(${amounts}) = 0 THEN total ELSE coalesce(jkk, 0) + coalesce(jkm, 0) + coalesce(jht_employer, 0) + coalesce(jht_worker, 0) + coalesce(jp_employer, 0) + coalesce(jp_worker, 0) + coalesce(jkp_employer, 0) + coalesce(jkp_government, 0) END
--: define enrolled nullif(concat_ws(' ', CASE WHEN jkk > 0 THEN 'JKK' END, CASE WHEN jkm > 0 THEN 'JKM' END, CASE WHEN jht_employer > 0 OR jht_worker > 0 THEN 'JHT' END, CASE WHEN jp_employer > 0 OR jp_worker > 0 THEN 'JP' END, CASE WHEN jkp_employer > 0 OR jkp_government > 0 THEN 'JKP' END), '')
CREATE FUNCTION jamsos_reports.reconcile_steps(schema text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	/*
	 * $1 the run, $2 the first day of the month, $3 the fallback, $4 the programmes of who states none.
	 *
	 * By NIK, then by name and birth date where they are those of one row on either side.  A NIK that can be
	 * nobody's matches nobody.  Of several rows of one person the first counts, the others are named.  A NIK
	 * is compared as a number, and only who is there twice is sorted: staff may be a million rows, which are
	 * read once, and of which the server has to know how many there are before it joins them.  A row of the
	 * staff is known by its place in the temporary table, so that nothing has to count them.
	 */
	SELECT array_agg(replace(step, '{schema}', schema) ORDER BY n) FROM (VALUES
	(1, $q$CREATE TEMPORARY TABLE reconcile_staff ON COMMIT DROP AS
		SELECT jamsos.nik_key(nik)::bigint AS key, birth_date, wage, risk_class, coalesce(segment, '') AS segment, region, coalesce(programs, %4$L) AS programs, worker_id, name, nik, office
		FROM {schema}.placed_staff WHERE (first_day IS NULL OR first_day < (%2$L::date + interval '1 month')::date) AND (last_day IS NULL OR last_day >= %2$L::date)$q$),
	(2, $q$CREATE TEMPORARY TABLE reconcile_bill ON COMMIT DROP AS SELECT jamsos.nik_key(nik)::bigint AS key, row_number() OVER () AS id, b.* FROM {schema}.bill b WHERE month = %2$L::date$q$),
	(3, $q$ANALYZE pg_temp.reconcile_staff (key, birth_date, segment, region, programs); ANALYZE pg_temp.reconcile_bill$q$),
	-- what is insured of who pays for himself is his income
	(4, $q$CREATE TEMPORARY TABLE reconcile_law ON COMMIT DROP AS
		SELECT (row_number() OVER ())::integer AS law, region, programs, segment, (jamsos_reports.tariffs(region, %2$L::date, %2$L::date, %3$L, string_to_array(programs, ' ')))[1] AS tariff,
			CASE WHEN segment NOT IN ('BPU', 'PR') THEN jamsos_reports.minimum_wage(region, %2$L::date, %3$L) END AS minimum
		FROM (SELECT DISTINCT region, programs, segment FROM reconcile_staff) q;
		ANALYZE pg_temp.reconcile_law$q$),
	(5, $q$CREATE TEMPORARY TABLE reconcile_again ON COMMIT DROP AS
		WITH doubled AS MATERIALIZED (SELECT key FROM (SELECT key FROM reconcile_staff ORDER BY key OFFSET 0) q GROUP BY key HAVING count(*) > 1)
		SELECT place, NULL::bigint AS id FROM (
			SELECT ctid AS place, row_number() OVER (PARTITION BY key ORDER BY length(worker_id), worker_id) AS nth FROM reconcile_staff WHERE key IN (SELECT key FROM doubled)
			UNION ALL SELECT ctid, row_number() OVER (PARTITION BY worker_id) FROM reconcile_staff WHERE key IS NULL AND worker_id IS NOT NULL AND EXISTS (SELECT FROM doubled WHERE key IS NULL)) q WHERE nth > 1
		UNION ALL SELECT NULL, id FROM (SELECT id, row_number() OVER (PARTITION BY key ORDER BY bill_id, member_number, nik, name, wage) AS nth FROM reconcile_bill
			WHERE key IN (SELECT key FROM (SELECT key FROM reconcile_bill ORDER BY key OFFSET 0) q GROUP BY key HAVING count(*) > 1)) q WHERE nth > 1;
		ANALYZE pg_temp.reconcile_again$q$),
	(6, $q$CREATE TEMPORARY TABLE reconcile_pair ON COMMIT DROP AS
		SELECT s.ctid AS place, b.id, 'NIK' AS matched_by, ${kind}
		FROM reconcile_staff s JOIN reconcile_bill b USING (key) JOIN reconcile_law l ON ${law}
		WHERE NOT EXISTS (SELECT FROM reconcile_again a WHERE a.place = s.ctid) AND NOT EXISTS (SELECT FROM reconcile_again a WHERE a.id = b.id);
		ANALYZE pg_temp.reconcile_pair$q$),
	(7, $q$CREATE TEMPORARY TABLE reconcile_named ON COMMIT DROP AS
		SELECT min(id) AS id, birth_date, min(start) AS start, plain FROM (
			SELECT id, birth_date, jamsos_reports.name_start(name) AS start, jamsos_reports.name_key(name) AS plain FROM reconcile_bill b
			WHERE name IS NOT NULL AND birth_date IS NOT NULL AND NOT EXISTS (SELECT FROM reconcile_again a WHERE a.id = b.id) AND NOT EXISTS (SELECT FROM reconcile_pair m WHERE m.id = b.id)) q
		WHERE plain <> '' GROUP BY plain, birth_date HAVING count(*) = 1;
		ANALYZE pg_temp.reconcile_named$q$),
	-- of whom no row of the bill can be, the name is not looked at
	(8, $q$INSERT INTO reconcile_pair
		SELECT s.ctid AS place, b.id, 'name and birth date', ${kind}
		FROM (SELECT (array_agg(s.ctid))[1] AS place, jamsos_reports.name_key(name) AS plain, birth_date FROM reconcile_staff s
			WHERE (birth_date, jamsos_reports.name_start(name)) IN (SELECT birth_date, start FROM reconcile_named)
			AND NOT EXISTS (SELECT FROM reconcile_again a WHERE a.place = s.ctid) AND NOT EXISTS (SELECT FROM reconcile_pair m WHERE m.place = s.ctid) GROUP BY 2, 3 HAVING count(*) = 1) one
		JOIN reconcile_named n USING (plain, birth_date) JOIN reconcile_staff s ON s.ctid = one.place JOIN reconcile_bill b ON b.id = n.id JOIN reconcile_law l ON ${law}$q$),
	-- pairs of one kind are judged once: wages are set by decree and repeat
	(9, $q$CREATE TEMPORARY TABLE reconcile_found ON COMMIT DROP AS
		SELECT m.*, b.bill_id, b.office, b.name, b.member_number FROM (
		SELECT place, NULL::bigint AS id, NULL AS matched_by, 'duplicate_on_staff' AS class, NULL::numeric AS reported_wage, NULL::numeric AS due_reported, NULL::numeric AS billed, NULL AS enrolled FROM reconcile_again WHERE place IS NOT NULL
		UNION ALL SELECT unnest(places), unnest(ids), unnest(matched_by), CASE
				WHEN reported_wage IS NULL THEN 'wage_not_reported'
				-- a bill that states no more than a total does not say which programmes it is of, nor does a list without any amount
				WHEN billed IS NULL AND EXISTS (SELECT FROM reconcile_bill WHERE num_nonnulls(${amounts}, total) > 0) OR stated AND NOT coalesce(string_to_array(enrolled, ' ') @> string_to_array(programs, ' '), false) THEN 'program_missing'
				WHEN jamsos.contribution(wage, tariff, risk_class, segment) IS NULL THEN 'wage_unknown'
				WHEN reported_wage < wage - 1 THEN 'wage_low' WHEN reported_wage > wage + 1 THEN 'wage_high'
				WHEN not_due THEN 'program_not_due'
				-- of a total each line may be rounded
				WHEN differs OR NOT stated AND abs(billed - due_reported) > lines THEN 'amount_differs' ELSE 'agrees' END, reported_wage, due_reported, billed, enrolled
		FROM (SELECT k.*, t.programs, t.tariff, t.segment, num_nonnulls(${amounts}) > 0 AS stated, ${billed} AS billed, ${enrolled} AS enrolled FROM (
				SELECT array_agg(place) AS places, array_agg(id) AS ids, array_agg(matched_by) AS matched_by, law, wage, risk_class, reported_wage, rapel, total, ${amounts}
				FROM reconcile_pair GROUP BY law, wage, risk_class, reported_wage, rapel, total, ${amounts}) k JOIN reconcile_law t USING (law) OFFSET 0) k
		CROSS JOIN LATERAL (
			SELECT CASE WHEN bool_and(l.due_reported IS NOT NULL) THEN sum(l.due_reported) FILTER (WHERE l.nth = 1) END AS due_reported, count(*) FILTER (WHERE l.nth = 1) AS lines,
				bool_or(l.cause = 'program_not_due') AS not_due, bool_or(l.cause NOT IN ('agrees', 'rapel')) AS differs
			FROM (SELECT l.*, row_number() OVER (PARTITION BY l.program, l.payer) AS nth FROM jamsos.bill_line(k.wage, k.reported_wage, k.rapel,
				jsonb_strip_nulls(jsonb_build_object('jkk', jkk, 'jkm', jkm, 'jht_employer', jht_employer, 'jht_worker', jht_worker, 'jp_employer', jp_employer, 'jp_worker', jp_worker, 'jkp_employer', jkp_employer, 'jkp_government', jkp_government)), k.tariff, k.risk_class, k.segment) l) l) g) m LEFT JOIN reconcile_bill b USING (id);
		ANALYZE pg_temp.reconcile_found (place, id)$q$),
	-- most rows are of the staff alone, and a record is slow to hash
	(10, $q$WITH person AS (
		INSERT INTO {schema}.run_worker (run, class, worker_id, bill_id, matched_by, office, name, nik, member_number, wage, reported_wage, due, due_reported, billed, enrolled)
		SELECT %1$L::bigint, coalesce(m.class, 'not_registered'), s.worker_id, m.bill_id, m.matched_by, coalesce(s.office, m.office), coalesce(s.name, m.name), s.nik, m.member_number,
			greatest(s.wage, l.minimum), m.reported_wage, jamsos.contribution(greatest(s.wage, l.minimum), l.tariff, s.risk_class, s.segment), m.due_reported, m.billed, m.enrolled
		FROM reconcile_staff s LEFT JOIN reconcile_found m ON m.place = s.ctid JOIN reconcile_law l ON ${law}
		RETURNING CASE WHEN class = 'not_registered' THEN hashtextextended(coalesce(worker_id, ''), hashtextextended(coalesce(office, ''), hash_numeric_extended(coalesce(wage, -1), hash_numeric_extended(coalesce(due, -1), 0))))
			ELSE hash_record_extended((class, worker_id, bill_id, office, wage, reported_wage, due, due_reported, billed, enrolled), 0) END AS hash), line AS (
		INSERT INTO {schema}.run_worker (run, class, bill_id, office, name, nik, member_number, reported_wage, billed, enrolled)
		SELECT %1$L::bigint, CASE WHEN EXISTS (SELECT FROM reconcile_again a WHERE a.id = b.id) THEN 'duplicate_on_bill' ELSE 'not_on_staff' END, bill_id, office, name, nik, member_number, wage, ${billed}, ${enrolled}
		FROM reconcile_bill b WHERE NOT EXISTS (SELECT FROM reconcile_found m WHERE m.id = b.id)
		RETURNING hash_record_extended((class, bill_id, office, reported_wage, billed, enrolled), 0) AS hash)
		SELECT encode(sha256(convert_to(concat_ws(' ', count(*), sum(hash)), 'UTF8')), 'hex') AS hash, (SELECT array_agg(DISTINCT region) FROM reconcile_law) AS regions FROM (SELECT hash FROM person UNION ALL SELECT hash FROM line) made$q$)) v (n, step)
$$;
COMMENT ON FUNCTION jamsos_reports.reconcile_steps(text) IS 'Part of reconcile_run(): the statements that match, judge and write the rows of a run; the last gives their fingerprint and the regions of the staff.';

CREATE FUNCTION jamsos_reports.reconcile_run(setting regclass, month date) RETURNS bigint
-- room for a bill and a million keys; a tenth of the usual statistics is enough to plan by
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off SET work_mem = '128MB' SET default_statistics_target = 10 SET jamsos.unconfirmed = 'silent'
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
		DROP TABLE pg_temp.reconcile_staff, pg_temp.reconcile_bill, pg_temp.reconcile_law, pg_temp.reconcile_again, pg_temp.reconcile_pair, pg_temp.reconcile_named, pg_temp.reconcile_found;
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

