/* ---- reconcile: staff against the bill of a month ---------------------- */

CREATE FUNCTION jamsos_reports.name_key(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT regexp_replace(jamsos.audit_name(lower(left(name, 1000))), '[^[:alnum:]]', '', 'g');
END;
COMMENT ON FUNCTION jamsos_reports.name_key(text) IS 'Part of reconcile_run(): a name without its case, blanks, marks and titles, as audit() compares names; NULL: it has no letter.';

CREATE FUNCTION jamsos_reports.name_start(name text) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	-- titles are words of at most four letters, which a longer word is not asked for
	SELECT CASE WHEN ascii(name) NOT BETWEEN 65 AND 90 AND ascii(name) NOT BETWEEN 97 AND 122 THEN ascii(regexp_replace(jamsos.audit_name(lower(left(name, 1000))), '[^[:alnum:]]', '', 'g'))
		WHEN strpos(name, ' ') NOT BETWEEN 1 AND 5 AND strpos(name, '.') NOT BETWEEN 1 AND 5 THEN ascii(name) | 32 ELSE ascii(jamsos.audit_name(lower(left(name, 1000)))) END;
END;
COMMENT ON FUNCTION jamsos_reports.name_start(text) IS 'Part of reconcile_run(): the first character of name_key(), without making it where the name begins with a plain letter.';

--: define enrolled nullif(concat_ws(' ', CASE WHEN jkk > 0 THEN 'JKK' END, CASE WHEN jkm > 0 THEN 'JKM' END, CASE WHEN jht_employer > 0 OR jht_worker > 0 THEN 'JHT' END, CASE WHEN jp_employer > 0 OR jp_worker > 0 THEN 'JP' END, CASE WHEN jkp_employer > 0 OR jkp_government > 0 THEN 'JKP' END), '')
--: define law l.region = s.region AND l.programs = s.programs AND l.segment = s.segment
-- in how many places so many are kept apart, as a power of two
--: define bits least(26, greatest(10, 5 + ceil(log(2, 1 + workers))))::integer
-- what says who somebody is: his NIK, or in a table that has none his own key
--: define whose coalesce(key, hashtextextended(worker_id, 0))
CREATE FUNCTION jamsos_reports.reconcile_reading(schema text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	/*
	 * %1$L the first day of the month, %2$L the fallback, %3$L the programmes of who states none, %4$L the region.
	 *
	 * Of several lines of one person the first counts, in an order that is theirs and not that of the table,
	 * which is read by several processes.  Who can be there once only, as nearly all are, is
	 * neither sorted nor grouped to find that out.  The second query gives the fourth what it is asked with:
	 * the lines that count, the regions of the offices, and a filter of half a megabyte in the cache, so that
	 * the table of lines is asked only of those who are likely to be in it.
	 *
	 * Staff may be a million rows.  They are read once, and as they come are told which line of the bill has
	 * their NIK, compared as a number; what follows asks only those who have one.  What a row is read by
	 * can be done by several processes at once: it asks the view staff, no temporary table, and what is one
	 * value for all comes as a parameter.  A NIK that can be nobody's matches nobody.
	 */
	SELECT array_agg(replace(step, '{schema}', schema) ORDER BY n) FROM (VALUES
	(1, $q$CREATE TEMPORARY TABLE reconcile_bill ON COMMIT DROP AS
		SELECT jamsos.audit_nik(nik) AS key, bill_id, nik, name, birth_date, member_number, office, wage, rapel, total, ${amounts} FROM {schema}.bill WHERE month = %1$L::date;
		ANALYZE pg_temp.reconcile_bill (key);
		CREATE TEMPORARY TABLE reconcile_again ON COMMIT DROP AS
		WITH twice AS MATERIALIZED (SELECT jamsos.audit_seen_twice(jamsos.audit_seen(places.bits, key)) AS seen FROM (SELECT ${bits} AS bits FROM (SELECT count(*) AS workers FROM reconcile_bill) q OFFSET 0) places CROSS JOIN reconcile_bill)
		SELECT id FROM (SELECT ctid AS id, row_number() OVER (PARTITION BY key ORDER BY bill_id, member_number, nik, name, wage, office, birth_date, rapel, total, ${amounts}) AS nth FROM reconcile_bill WHERE jamsos.audit_twice((SELECT seen FROM twice), key)) q WHERE nth > 1;
		ANALYZE pg_temp.reconcile_again$q$),
	-- each key twice, so that what says who may be there twice says who may be there at all
	(2, $q$SELECT keys, ids, (${office_regions}) AS regions, jamsos.audit_seen_twice(jamsos.audit_seen_combine(seen, seen)) AS known
		FROM (SELECT array_agg(key) AS keys, array_agg(b.ctid) AS ids, jamsos.audit_seen(places.bits, key) AS seen FROM (SELECT ${bits} AS bits FROM (SELECT count(*) AS workers FROM reconcile_bill) q OFFSET 0) places CROSS JOIN reconcile_bill b
			WHERE key IS NOT NULL AND NOT EXISTS (SELECT FROM reconcile_again a WHERE a.id = b.ctid)) q$q$),
	(3, $q$CREATE TEMPORARY TABLE reconcile_staff ON COMMIT DROP AS
		SELECT k.id, s.* FROM (SELECT jamsos.audit_nik(nik) AS key, hashtextextended(coalesce(worker_id, ''), hashtextextended(coalesce(office, ''), hashtextextended(coalesce(nik, ''), hashtextextended(coalesce(name, ''),
				hash_numeric_extended(coalesce(wage, -1), hashint4extended(CASE WHEN isfinite(birth_date) THEN birth_date - '1800-01-01'::date ELSE 0 END, coalesce(risk_class, 0))))))) AS hash, q.*
			FROM (SELECT s.birth_date, s.wage, s.risk_class, coalesce(s.segment, '') AS segment, coalesce((${known_regions}) ->> s.region, $3 ->> s.office, %4$L) AS region, coalesce(s.programs, %3$L) AS programs, s.worker_id, s.name, s.nik, s.office
				FROM {schema}.staff s
				WHERE (s.first_day IS NULL OR s.first_day < (%1$L::date + interval '1 month')::date) AND (s.last_day IS NULL OR s.last_day >= %1$L::date)) q OFFSET 0) s
		LEFT JOIN unnest($1, $2) k (key, id) ON k.key = CASE WHEN jamsos.audit_twice($4, s.key) THEN s.key END$q$),
	-- what is insured of who pays for himself is his income
	(4, $q$ANALYZE pg_temp.reconcile_staff (id, birth_date, segment, region, programs);
		CREATE TEMPORARY TABLE reconcile_law ON COMMIT DROP AS
		SELECT (row_number() OVER ())::integer AS law, q.*, (jamsos_reports.tariffs(region, %1$L::date, %1$L::date, %2$L, string_to_array(programs, ' ')))[1] AS tariff,
			CASE WHEN segment NOT IN ('BPU', 'PR') THEN jamsos_reports.minimum_wage(region, %1$L::date, %2$L) END AS minimum
		FROM (SELECT region, programs, segment, count(*) AS workers, sum(hash) AS hash FROM reconcile_staff GROUP BY region, programs, segment) q;
		ANALYZE pg_temp.reconcile_law$q$),
	-- what all that follows is made of
	(5, $q$SELECT encode(sha256(convert_to(concat_ws(';', (SELECT string_agg(ROW(region, programs, segment, workers, hash, jamsos.fingerprint(tariff), minimum)::text, ',' ORDER BY region COLLATE "C", programs COLLATE "C", segment COLLATE "C") FROM reconcile_law),
			(SELECT concat_ws(',', count(*), sum(hash_record_extended((bill_id, nik, name, birth_date, member_number, office, wage, rapel, total, ${amounts}), 0))) FROM reconcile_bill)), 'UTF8')), 'hex') AS hash,
		(SELECT array_agg(DISTINCT region) FROM reconcile_law) AS regions$q$)) v (n, step)
$$;
COMMENT ON FUNCTION jamsos_reports.reconcile_reading(text) IS 'Part of reconcile_run(): the statements that read bill, staff and law; the last gives their fingerprint and the regions of the staff.';

-- a pair before it is judged; pairs of which all but id is the same are judged alike
--: define pair b.ctid AS id, l.law, greatest(s.wage, l.minimum) AS wage, s.risk_class, b.wage AS reported_wage, b.rapel, b.total, b.jkk, b.jkm, b.jht_employer, b.jht_worker, b.jp_employer, b.jp_worker, b.jkp_employer, b.jkp_government
--: define kind law, wage, risk_class, reported_wage, rapel, total, ${amounts}
--: define known 'jkk', 0 * min(jkk), 'jkm', 0 * min(jkm), 'jht_employer', 0 * min(jht_employer), 'jht_worker', 0 * min(jht_worker), 'jp_employer', 0 * min(jp_employer), 'jp_worker', 0 * min(jp_worker), 'jkp_employer', 0 * min(jkp_employer), 'jkp_government', 0 * min(jkp_government)
CREATE FUNCTION jamsos_reports.reconcile_judging(pairs text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	-- pairs of one kind are judged once: wages are set by decree and repeat
	SELECT replace($q$SELECT unnest(ids) AS id, CASE
			WHEN reported_wage IS NULL THEN 'wage_not_reported'
			-- a bill that states no more than a total does not say which programmes it is of, nor does a list without any amount
			WHEN billed IS NULL AND EXISTS (SELECT FROM reconcile_bill WHERE num_nonnulls(${amounts}, total) > 0) OR stated AND NOT coalesce(string_to_array(enrolled, ' ') @> string_to_array(programs, ' '), false) THEN 'program_missing'
			WHEN jamsos.contribution(wage, tariff, risk_class, segment) IS NULL THEN 'wage_unknown'
			WHEN reported_wage < wage - 1 THEN 'wage_low' WHEN reported_wage > wage + 1 THEN 'wage_high'
			WHEN not_due THEN 'program_not_due'
			-- of a total each line may be rounded; beside its amounts it is their sum, and none of them is below zero
			WHEN differs OR NOT stated AND abs(billed - due_reported) > lines OR stated AND abs(total - billed) > num_nonnulls(${amounts}) OR least(${amounts}) < 0 THEN 'amount_differs' ELSE 'agrees' END AS class, due_reported, billed, enrolled
		FROM (SELECT k.*, t.programs, t.tariff, t.segment, num_nonnulls(${amounts}) > 0 AS stated, ${billed} AS billed, ${enrolled} AS enrolled
			FROM (SELECT array_agg(id) AS ids, ${kind} FROM ({pairs}) p GROUP BY ${kind}) k JOIN reconcile_law t USING (law) OFFSET 0) k
		-- a cell that is empty in a column that others have is nothing billed; a column that nobody has is not stated
		CROSS JOIN (SELECT jsonb_strip_nulls(jsonb_build_object(${known})) AS amounts FROM reconcile_bill) known
		CROSS JOIN LATERAL (
			SELECT CASE WHEN bool_and(l.due_reported IS NOT NULL) THEN sum(l.due_reported) FILTER (WHERE l.nth = 1) END AS due_reported, count(*) FILTER (WHERE l.nth = 1) AS lines,
				bool_or(l.cause = 'program_not_due') AS not_due, bool_or(l.cause NOT IN ('agrees', 'rapel')) AS differs
			FROM (SELECT l.*, row_number() OVER (PARTITION BY l.program, l.payer) AS nth FROM jamsos.bill_line(k.wage, k.reported_wage, k.rapel,
				CASE WHEN least(${amounts}) < 0 THEN '{}' ELSE CASE WHEN stated THEN known.amounts ELSE '{}' END || jsonb_strip_nulls(jsonb_build_object('jkk', jkk, 'jkm', jkm, 'jht_employer', jht_employer, 'jht_worker', jht_worker, 'jp_employer', jp_employer, 'jp_worker', jp_worker, 'jkp_employer', jkp_employer, 'jkp_government', jkp_government)) END, k.tariff, k.risk_class, k.segment) l) l) g$q$, '{pairs}', pairs)
$$;
COMMENT ON FUNCTION jamsos_reports.reconcile_judging(text) IS 'Part of reconcile_run(): the query that gives each line of the bill that is somebody''s its class, out of a query of pairs.';

CREATE FUNCTION jamsos_reports.reconcile_writing(schema text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	/*
	 * %1$L the run.  Who can be there once only is neither sorted nor grouped to find that out.
	 *
	 * reconcile_other has the staff of whom not the line with their NIK holds: further rows of one person, of
	 * whom none does, and those who are matched by name and birth date where these are of one row on either
	 * side.  A row of either side is known by its place in the temporary table, so that nothing has to count them.
	 */
	SELECT array_agg(replace(step, '{schema}', schema) ORDER BY n) FROM (VALUES
	(1, $q$CREATE TEMPORARY TABLE reconcile_other ON COMMIT DROP AS
		WITH twice AS MATERIALIZED (SELECT jamsos.audit_seen_twice(jamsos.audit_seen(places.bits, ${whose})) AS seen
			FROM (SELECT ${bits} AS bits FROM (SELECT coalesce(sum(workers), 0) AS workers FROM reconcile_law) q OFFSET 0) places CROSS JOIN reconcile_staff)
		SELECT place, NULL::tid AS id FROM (SELECT ctid AS place, row_number() OVER (PARTITION BY key, CASE WHEN key IS NULL THEN worker_id END ORDER BY length(worker_id), worker_id, office, name, nik, birth_date, wage, risk_class, segment, region, programs) AS nth
			FROM reconcile_staff WHERE jamsos.audit_twice((SELECT seen FROM twice), ${whose})) q WHERE nth > 1;
		ANALYZE pg_temp.reconcile_other$q$),
	(2, 'SET LOCAL enable_sort = off; CREATE TEMPORARY TABLE reconcile_judged ON COMMIT DROP AS ' || jamsos_reports.reconcile_judging($q$SELECT ${pair} FROM reconcile_staff s JOIN reconcile_bill b ON b.ctid = s.id JOIN reconcile_law l ON ${law}
			WHERE NOT EXISTS (SELECT FROM reconcile_other o WHERE o.place = s.ctid)$q$) || '; SET LOCAL enable_sort = on; ANALYZE pg_temp.reconcile_judged (id)'),
	-- a name is made comparable only where its line is nobody's yet
	(3, $q$CREATE TEMPORARY TABLE reconcile_named ON COMMIT DROP AS
		SELECT min(id) AS id, birth_date, min(start) AS start, plain FROM (
			SELECT ctid AS id, birth_date, jamsos_reports.name_start(name) AS start, jamsos_reports.name_key(name) AS plain FROM reconcile_bill b
			WHERE name IS NOT NULL AND birth_date IS NOT NULL AND NOT EXISTS (SELECT FROM reconcile_again a WHERE a.id = b.ctid) AND NOT EXISTS (SELECT FROM reconcile_judged m WHERE m.id = b.ctid) OFFSET 0) q
		WHERE plain <> '' GROUP BY plain, birth_date HAVING count(*) = 1;
		ANALYZE pg_temp.reconcile_named$q$),
	-- of whom no line of the bill can be, the name is not looked at
	(4, $q$CREATE TEMPORARY TABLE reconcile_alone ON COMMIT DROP AS
		SELECT one.place, n.id FROM (SELECT (array_agg(s.ctid))[1] AS place, jamsos_reports.name_key(name) AS plain, birth_date FROM reconcile_staff s
			WHERE s.id IS NULL AND (birth_date, jamsos_reports.name_start(name)) IN (SELECT birth_date, start FROM reconcile_named)
			AND NOT EXISTS (SELECT FROM reconcile_other o WHERE o.place = s.ctid) GROUP BY 2, 3 HAVING count(*) = 1) one
		JOIN reconcile_named n USING (plain, birth_date);
		ANALYZE pg_temp.reconcile_alone$q$),
	(5, 'INSERT INTO reconcile_judged ' || jamsos_reports.reconcile_judging($q$SELECT ${pair} FROM reconcile_alone o JOIN reconcile_staff s ON s.ctid = o.place JOIN reconcile_bill b ON b.ctid = o.id JOIN reconcile_law l ON ${law}$q$)),
	(6, $q$INSERT INTO reconcile_other SELECT * FROM reconcile_alone;
		ANALYZE pg_temp.reconcile_other; ANALYZE pg_temp.reconcile_judged (id)$q$),
	(7, $q$INSERT INTO {schema}.run_worker (run, class, worker_id, bill_id, matched_by, office, name, nik, member_number, wage, reported_wage, due, due_reported, billed, enrolled)
		SELECT %1$L::bigint, CASE WHEN m.id IS NOT NULL THEN m.class WHEN o.place IS NOT NULL THEN 'duplicate_on_staff' ELSE 'not_registered' END, s.worker_id, b.bill_id, CASE WHEN o.id IS NOT NULL THEN 'name and birth date' WHEN m.id IS NOT NULL THEN 'NIK' END,
			coalesce(s.office, b.office), coalesce(s.name, b.name), s.nik, b.member_number, greatest(s.wage, l.minimum), b.wage, jamsos.contribution(greatest(s.wage, l.minimum), l.tariff, s.risk_class, s.segment), m.due_reported, m.billed, m.enrolled
		FROM reconcile_staff s LEFT JOIN reconcile_other o ON o.place = s.ctid LEFT JOIN reconcile_judged m ON m.id = CASE WHEN o.place IS NULL THEN s.id ELSE o.id END LEFT JOIN reconcile_bill b ON b.ctid = m.id JOIN reconcile_law l ON ${law}$q$),
	(8, $q$INSERT INTO {schema}.run_worker (run, class, bill_id, office, name, nik, member_number, reported_wage, billed, enrolled)
		SELECT %1$L::bigint, CASE WHEN a.id IS NULL THEN 'not_on_staff' ELSE 'duplicate_on_bill' END, bill_id, office, name, nik, member_number, wage, ${billed}, ${enrolled}
		FROM reconcile_bill b LEFT JOIN reconcile_again a ON a.id = b.ctid WHERE NOT EXISTS (SELECT FROM reconcile_judged m WHERE m.id = b.ctid)$q$)) v (n, step)
$$;
COMMENT ON FUNCTION jamsos_reports.reconcile_writing(text) IS 'Part of reconcile_run(): the statements that match, judge and write the rows of a run.';

CREATE FUNCTION jamsos_reports.reconcile_run(setting regclass, month date) RETURNS bigint
-- room for a bill and a million keys; a tenth of the usual statistics is enough to plan by; rows that several processes read are sent to one of them in any case
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off SET work_mem = '128MB' SET default_statistics_target = 10 SET enable_sort = on SET enable_mergejoin = off SET parallel_tuple_cost = 0.001 SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_variable
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	first_day CONSTANT date := jamsos_reports.first_day(month);
	period CONSTANT text := to_char(first_day, 'YYYY-MM');
	formatted CONSTANT text := replace(schema, '%', '%%');	-- as it stands in what goes through format()
	reading CONSTANT text[] := jamsos_reports.reconcile_reading(formatted);
	step text;
	last record;
	s record;
	made bigint;
	found record;
	keys bigint[];			-- the lines of the bill that count
	ids tid[];
	known bytea;			-- whose they may be
	regions jsonb;			-- of the offices
	billed boolean;
	assumed text;
BEGIN
	last := jamsos_reports.open_period(setting, 'reconcile', period);
	EXECUTE format('SELECT * FROM %s.setting', schema) INTO s;
	FOR i IN 1 .. cardinality(reading)
	LOOP
		step := format(reading[i], first_day, s.fallback, array_to_string(s.programs, ' '), s.region);
		IF i = 2 THEN
			EXECUTE step INTO keys, ids, regions, known;
		ELSIF i < cardinality(reading) THEN
			EXECUTE step USING keys, ids, regions, known;
		ELSE
			EXECUTE step INTO found;
		END IF;
	END LOOP;
	PERFORM jamsos_reports.refuse_unpriced(r, first_day, s.fallback) FROM unnest(found.regions) r;
	-- where there are bills at all, one of this month is expected
	EXECUTE format('SELECT EXISTS (SELECT FROM pg_temp.reconcile_bill) OR NOT EXISTS (SELECT FROM %s.source s WHERE s.name = ''bills'')', schema) INTO billed;
	IF NOT billed THEN
		RAISE NOTICE USING MESSAGE = format('no row of a bill is of %s', period), HINT = 'Everybody counts as not registered: see whether the bill of that month was taken in, and whether it is the month that you mean.';
	END IF;
	SELECT jamsos_reports.assumed_law(array_agg(q.priced), array_agg(q.segment), array_agg(q.programs), first_day, first_day) INTO assumed
	FROM (SELECT jamsos_reports.minimum_region(region, first_day, s.fallback) AS priced, segment, programs FROM pg_temp.reconcile_law) q;
	IF assumed <> '' THEN
		found.hash := encode(sha256(convert_to(found.hash || assumed, 'UTF8')), 'hex');
	END IF;
	-- nothing has changed: nothing is written
	IF last.inputs IS DISTINCT FROM found.hash THEN
		IF last.state = 'posted' THEN
			RAISE object_not_in_prerequisite_state USING MESSAGE = format('reconcile of %s is posted in run %s', period, last.run), HINT = 'What came later belongs to a later month.';
		END IF;
		EXECUTE format('INSERT INTO %s.run (kind, period, month, revision, inputs, replaces, assumptions, versions) VALUES (''reconcile'', $1, $2, coalesce($3, 0) + 1, $4, $5, $6, $7) RETURNING run', schema) INTO made
			USING period, first_day, last.revision, found.hash, last.run, format('region %s, fallback %s%s%s%s', s.region, coalesce(s.fallback, 'refused'), assumed, jamsos_reports.part_read(setting), CASE WHEN NOT billed THEN ', no row of a bill' END),
				format('jamsos %s, jamsos_reports %s, PostgreSQL %s', jamsos.version(), jamsos_reports.version(), current_setting('server_version'));
		EXECUTE format('INSERT INTO %s.run_state (run, state) VALUES ($1, ''draft'')', schema) USING made;
		FOREACH step IN ARRAY jamsos_reports.reconcile_writing(formatted)
		LOOP
			EXECUTE format(step, made);
		END LOOP;
		EXECUTE format('INSERT INTO %1$s.run_tariff SELECT $1, g.region, $2, (jamsos_reports.tariffs(g.region, $2, $2, $3))[1] FROM (SELECT unnest($5) UNION SELECT $4) g (region)', schema) USING made, first_day, s.fallback, s.region, found.regions;
		DROP TABLE pg_temp.reconcile_other, pg_temp.reconcile_judged, pg_temp.reconcile_named, pg_temp.reconcile_alone;
		PERFORM jamsos_reports.analyze_runs(setting, 'run_worker');
	END IF;
	DROP TABLE pg_temp.reconcile_staff, pg_temp.reconcile_bill, pg_temp.reconcile_law, pg_temp.reconcile_again;
	RETURN coalesce(made, last.run);
END
$$;
COMMENT ON FUNCTION jamsos_reports.reconcile_run(regclass, date) IS
'Staff against the bill of a month, kept as a run: each row of both sides once with its class, wages, and what is due and billed, rupiah. The number of the run; the same, with nothing written, where nothing has changed. Errors: 22023 no month, or a region without a minimum wage and no fallback, 55000 a posted month.';
