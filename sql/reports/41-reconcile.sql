/* ---- reconcile: staff against the bill of a month ---------------------- */

CREATE FUNCTION jamsos_reports.reconcile_run(setting regclass, month date) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off SET enable_nestloop = off SET jamsos.unconfirmed = 'silent'	-- nothing is known of the sizes of the parts: no join of each with each
AS $$
#variable_conflict use_variable
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	first_day CONSTANT date := jamsos_reports.first_day(month);
	period CONSTANT text := to_char(first_day, 'YYYY-MM');
	last record;
	s record;
	hash text;
	made bigint;
	counted record;
BEGIN
	last := jamsos_reports.open_period(setting, 'reconcile', period);
	EXECUTE format('SELECT * FROM %s.setting', schema) INTO s;
	BEGIN
		made := nextval(pg_get_serial_sequence(schema || '.run', 'run'));
		/*
		 * By NIK, then by name and birth date where they are those of one row on either side.  A NIK that can be
		 * nobody's matches nobody.  Of several rows of one person the first counts, the others are named.
		 */
		EXECUTE replace($q$
			INSERT INTO {schema}.run_worker (run, class, worker_id, bill_id, matched_by, office, name, nik, member_number, wage, reported_wage, due, due_reported, billed, enrolled)
			WITH staff AS MATERIALIZED (
				SELECT *, row_number() OVER (PARTITION BY coalesce(key, 'id ' || worker_id) ORDER BY length(worker_id), worker_id) AS nth
				FROM (SELECT worker_id, name, jamsos.nik_key(nik) AS key, nik, birth_date, office, wage, risk_class, segment, region, coalesce(programs, $4) AS programs
					FROM {schema}.placed_staff WHERE (first_day IS NULL OR first_day < $2 + interval '1 month') AND (last_day IS NULL OR last_day >= $2)) q
			), law AS MATERIALIZED (
				SELECT region, programs, (jamsos_reports.tariffs(region, $2, $2, $3, string_to_array(programs, ' ')))[1] AS tariff, jamsos_reports.minimum_wage(region, $2, $3) AS minimum
				FROM (SELECT DISTINCT region, programs FROM staff) q
			), bill AS MATERIALIZED (
				SELECT *, row_number() OVER (PARTITION BY coalesce(key, 'id ' || id) ORDER BY id) AS nth, bool_or(billed IS NOT NULL) OVER () AS has_amounts
				FROM (SELECT row_number() OVER (ORDER BY bill_id, member_number, nik, name, wage) AS id, bill_id, name, jamsos.nik_key(nik) AS key, nik, birth_date, office, member_number, wage, rapel, stated,
						CASE WHEN stated = '{}' THEN total ELSE coalesce(jkk, 0) + coalesce(jkm, 0) + coalesce(jht_employer, 0) + coalesce(jht_worker, 0) + coalesce(jp_employer, 0) + coalesce(jp_worker, 0) + coalesce(jkp_employer, 0) + coalesce(jkp_government, 0) END AS billed,
						nullif(concat_ws(' ', CASE WHEN jkk > 0 THEN 'JKK' END, CASE WHEN jkm > 0 THEN 'JKM' END, CASE WHEN jht_employer > 0 OR jht_worker > 0 THEN 'JHT' END, CASE WHEN jp_employer > 0 OR jp_worker > 0 THEN 'JP' END, CASE WHEN jkp_employer > 0 OR jkp_government > 0 THEN 'JKP' END), '') AS enrolled
					FROM (SELECT b.*, jsonb_strip_nulls(jsonb_build_object('jkk', jkk, 'jkm', jkm, 'jht_employer', jht_employer, 'jht_worker', jht_worker, 'jp_employer', jp_employer, 'jp_worker', jp_worker, 'jkp_employer', jkp_employer, 'jkp_government', jkp_government)) AS stated
						FROM {schema}.bill b WHERE month = $2) b) q
			), by_nik AS (
				SELECT s.worker_id, b.id FROM staff s JOIN bill b ON b.key = s.key WHERE s.nth = 1 AND b.nth = 1
			), by_name AS (
				SELECT s.worker_id, b.id
				FROM (SELECT worker_id, regexp_replace(lower(name), '[^[:alnum:]]', '', 'g') AS plain, birth_date, count(*) OVER (PARTITION BY regexp_replace(lower(name), '[^[:alnum:]]', '', 'g'), birth_date) AS namesakes FROM staff s WHERE nth = 1 AND (worker_id IN (SELECT worker_id FROM by_nik)) IS NOT TRUE) s
				JOIN (SELECT id, regexp_replace(lower(name), '[^[:alnum:]]', '', 'g') AS plain, birth_date, count(*) OVER (PARTITION BY regexp_replace(lower(name), '[^[:alnum:]]', '', 'g'), birth_date) AS namesakes FROM bill b WHERE nth = 1 AND (id IN (SELECT id FROM by_nik)) IS NOT TRUE) b USING (plain, birth_date)
				WHERE s.namesakes = 1 AND b.namesakes = 1
			), matched AS (
				SELECT *, 'NIK' AS matched_by FROM by_nik UNION ALL SELECT *, 'name and birth date' FROM by_name
			)
			SELECT $1, CASE
					WHEN bill_id IS NULL THEN CASE WHEN staff_nth > 1 THEN 'duplicate_on_staff' ELSE 'not_registered' END
					WHEN worker_id IS NULL THEN CASE WHEN bill_nth > 1 THEN 'duplicate_on_bill' ELSE 'not_on_staff' END
					WHEN reported_wage IS NULL THEN 'wage_not_reported'
					-- a bill that states no more than a total does not say which programmes it is of, nor does a list without any amount
					WHEN billed IS NULL AND has_amounts OR stated <> '{}' AND NOT coalesce(string_to_array(enrolled, ' ') @> string_to_array(programs, ' '), false) THEN 'program_missing'
					WHEN due IS NULL THEN 'wage_unknown'
					WHEN reported_wage < wage - 1 THEN 'wage_low' WHEN reported_wage > wage + 1 THEN 'wage_high'
					WHEN not_due THEN 'program_not_due'
					-- of a total each line may be rounded
					WHEN differs OR stated = '{}' AND abs(billed - due_reported) > lines THEN 'amount_differs' ELSE 'agrees' END,
				worker_id, bill_row, matched_by, office, name, nik, member_number, wage, reported_wage, due, due_reported, billed, enrolled
			FROM (SELECT j.*, g.due_reported, g.lines, g.not_due, g.differs, CASE WHEN worker_id IS NOT NULL THEN jamsos.contribution(wage, tariff, risk_class, segment) END AS due
				FROM (SELECT s.worker_id, s.nth AS staff_nth, b.id AS bill_id, b.nth AS bill_nth, b.bill_id AS bill_row, s.matched_by, coalesce(s.office, b.office) AS office, coalesce(s.name, b.name) AS name, coalesce(s.nik, b.nik) AS nik, b.member_number,
						-- what is insured of who pays for himself is his income
						CASE WHEN s.worker_id IS NULL OR s.segment IN ('BPU', 'PR') THEN s.wage ELSE greatest(s.wage, s.minimum) END AS wage, s.risk_class, s.segment, s.programs, s.tariff, b.wage AS reported_wage, b.rapel, b.stated, b.billed, b.enrolled, b.has_amounts
					FROM (SELECT s.*, l.tariff, l.minimum, m.id, m.matched_by FROM staff s JOIN law l ON l.region = s.region AND l.programs = s.programs LEFT JOIN matched m ON m.worker_id = CASE WHEN s.nth = 1 THEN s.worker_id END) s FULL JOIN bill b ON b.id = s.id OFFSET 0) j
				LEFT JOIN LATERAL (SELECT CASE WHEN bool_and(l.due_reported IS NOT NULL) THEN sum(l.due_reported) FILTER (WHERE l.nth = 1) END AS due_reported, count(*) FILTER (WHERE l.nth = 1) AS lines,
						bool_or(l.cause = 'program_not_due') AS not_due, bool_or(l.cause NOT IN ('agrees', 'rapel')) AS differs
					FROM (SELECT l.*, row_number() OVER (PARTITION BY l.program, l.payer) AS nth FROM jamsos.bill_line(j.wage, j.reported_wage, j.rapel, j.stated, j.tariff, j.risk_class, j.segment) l
						WHERE j.worker_id IS NOT NULL AND j.bill_id IS NOT NULL) l) g ON true OFFSET 0) q
			$q$, '{schema}', schema) USING made, first_day, s.fallback, array_to_string(s.programs, ' ');
		EXECUTE format('SELECT encode(sha256(convert_to(count(*) || '' '' || coalesce(sum(hashtextextended((w.class, w.worker_id, w.bill_id, w.office, w.wage, w.reported_wage, w.due, w.due_reported, w.billed, w.enrolled)::text, 0)), 0), ''UTF8'')), ''hex'') AS hash FROM %s.run_worker w WHERE w.run = $1', schema) INTO counted USING made;
		hash := counted.hash;
		IF last.inputs = hash THEN
			RAISE EXCEPTION USING ERRCODE = 'JS001';	-- nothing has changed: take it back
		ELSIF last.state = 'posted' THEN
			RAISE object_not_in_prerequisite_state USING MESSAGE = format('reconcile of %s is posted in run %s', period, last.run), HINT = 'What came later belongs to a later month.';
		END IF;
		EXECUTE format('INSERT INTO %s.run (run, kind, period, month, revision, inputs, replaces, assumptions, versions) OVERRIDING SYSTEM VALUE VALUES ($1, ''reconcile'', $2, $3, coalesce($4, 0) + 1, $5, $6, $7, $8)', schema)
			USING made, period, first_day, last.revision, hash, last.run, format('region %s, fallback %s', s.region, coalesce(s.fallback, 'refused')),
				format('jamsos %s, jamsos_reports %s, PostgreSQL %s', jamsos.version(), jamsos_reports.version(), current_setting('server_version'));
		EXECUTE format('INSERT INTO %s.run_state (run, state) VALUES ($1, ''draft'')', schema) USING made;
		EXECUTE format('INSERT INTO %1$s.run_tariff SELECT $1, g.region, $2, (jamsos_reports.tariffs(g.region, $2, $2, $3))[1] FROM (SELECT DISTINCT region FROM %1$s.placed_staff UNION SELECT $4) g', schema) USING made, first_day, s.fallback, s.region;
	EXCEPTION WHEN SQLSTATE 'JS001' THEN
		RETURN last.run;
	END;
	RETURN made;
END
$$;
COMMENT ON FUNCTION jamsos_reports.reconcile_run(regclass, date) IS
'Staff against the bill of a month, kept as a run: each row of both sides once with its class, wages, and what is due and billed, rupiah. The number of the run; the same where nothing has changed. Errors: 22023 no month, 55000 a posted month.';

