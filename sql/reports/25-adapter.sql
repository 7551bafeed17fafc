/* ---- adapter: the queries of the views between somebody's tables and the reports ---- */

CREATE FUNCTION jamsos_reports.column_list(relation regclass, source text, columns jsonb) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT string_agg(format(CASE p.kind WHEN 'class' THEN 'coalesce(%s, 1) AS %I' ELSE '%s AS %I' END, CASE
			WHEN p.kind = 'programs' AND columns ? 'programs' THEN jamsos_reports.programs_value(relation, columns)
			WHEN columns -> p.name IS NOT NULL THEN jamsos_reports.column_value(relation, source, p.name, columns -> p.name, columns -> 'year')
			WHEN p.name = 'budget_status' THEN '''non-ASN''::text'
			WHEN p.kind = 'code' THEN '''PU''::text'
			ELSE 'NULL::' || CASE p.kind WHEN 'money' THEN 'numeric' WHEN 'amount' THEN 'numeric' WHEN 'day' THEN 'date' WHEN 'month' THEN 'date' WHEN 'class' THEN 'integer' WHEN 'count' THEN 'integer' WHEN 'boolean' THEN 'boolean' ELSE 'text' END END, p.name), ', ' ORDER BY p.place)
	FROM jamsos_reports.purpose p WHERE p.source = column_list.source AND p.kind <> 'year'
$$;
COMMENT ON FUNCTION jamsos_reports.column_list(regclass, text, jsonb) IS
'Part of install(): what a table has for each purpose, as the list of a SELECT from it under the name r.';

CREATE FUNCTION jamsos_reports.source_query(source text, relation regclass, columns jsonb, filter jsonb DEFAULT NULL) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT format('SELECT %s FROM %s r WHERE %s', jamsos_reports.column_list(relation, source, columns),
		coalesce((SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = relation), '(VALUES (1))'),
		CASE WHEN relation IS NULL THEN 'false' ELSE jamsos_reports.row_filter(relation, CASE source WHEN 'staff' THEN 'active' ELSE 'where of ' || source END, filter) END)
$$;
COMMENT ON FUNCTION jamsos_reports.source_query(text, regclass, jsonb, jsonb) IS
'Part of install(): the query of one table, a column for each purpose; without a table no rows.';

CREATE FUNCTION jamsos_reports.staff_query(relation regclass, columns jsonb, shape text, active jsonb, regular text[], same_nik text, wages regclass, wage_columns jsonb, wage_filter jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	person CONSTANT text := 'worker_id, name, nik, birth_date, office, status, budget_status, segment';
	more CONSTANT text := 'region, programs, fund, member_number';
	base text := format('SELECT * FROM (%s) r WHERE segment IS NOT NULL', jamsos_reports.source_query('staff', relation, columns, active));
	-- an end before the start is an end that is not known
	ended CONSTANT text := 'CASE WHEN last_day < first_day THEN NULL ELSE last_day END AS last_day';
BEGIN
	IF same_nik = 'first' THEN
		-- every row of the first worker, whose spells or months they are
		base := format('SELECT * FROM (SELECT *, dense_rank() OVER (PARTITION BY coalesce(jamsos.nik_key(nik), ''row '' || worker_id) ORDER BY length(worker_id), worker_id) AS nth FROM (%s) r) r WHERE nth = 1', base);
	END IF;
	IF shape = 'month' THEN
		/*
		 * Months of equal wage and place become a spell; open where the last month of all is paid.  A group has as
		 * many months as lie between its first and last, or holes: only then they are looked at one by one.
		 */
		RETURN format('WITH paid AS NOT MATERIALIZED (%s), grouped AS (
SELECT worker_id, max(name) AS name, max(nik) AS nik, max(birth_date) AS birth_date, office, status, budget_status, segment, wage, risk_class, region, programs, fund, max(member_number) AS member_number,
	min(month) AS first_month, max(month) AS last_month, count(*) AS months, array_agg(month) AS each_month
FROM paid WHERE month IS NOT NULL%s GROUP BY worker_id, office, status, budget_status, segment, wage, risk_class, region, programs, fund),
spell AS (
SELECT g.*, s.first_day, s.next_month FROM grouped g CROSS JOIN LATERAL (
	SELECT g.first_month AS first_day, (g.last_month + interval ''1 month'')::date AS next_month WHERE (date_part(''year'', g.last_month) - date_part(''year'', g.first_month)) * 12 + date_part(''month'', g.last_month) - date_part(''month'', g.first_month) + 1 = g.months
	UNION ALL SELECT lower(m), upper(m) FROM (SELECT range_agg(daterange(d, (d + interval ''1 month'')::date)) AS holes FROM unnest(g.each_month) d) h, unnest(h.holes) m
		WHERE (date_part(''year'', g.last_month) - date_part(''year'', g.first_month)) * 12 + date_part(''month'', g.last_month) - date_part(''month'', g.first_month) + 1 <> g.months) s)
SELECT %s, wage, risk_class, first_day, CASE WHEN next_month <= (SELECT max(month) FROM paid WHERE true%s) THEN next_month - 1 END AS last_day, %s FROM spell',
			base, f, person, f, more) FROM (SELECT CASE WHEN regular IS NULL THEN '' ELSE format(' AND payment = ANY (%L::text[])', regular) END AS f) q;
	ELSIF shape = 'spell' THEN
		-- spells of one person that meet inside a month would both count in it: the later one begins a month later
		RETURN format('SELECT %s, wage, risk_class, CASE WHEN before >= date_trunc(''month'', first_day) THEN (before + interval ''1 month'')::date ELSE first_day END AS first_day, last_day, %s
FROM (SELECT *, max(coalesce(date_trunc(''month'', last_day), ''infinity'')) OVER (PARTITION BY worker_id ORDER BY first_day NULLS FIRST, last_day, wage, office ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
	FROM (SELECT %s, wage, risk_class, first_day, %s, %s FROM (%s) r) r) r
WHERE before IS NULL OR before < coalesce(date_trunc(''month'', last_day), ''infinity'')', person, more, person, ended, more, base);
	ELSIF wages IS NOT NULL THEN
		/*
		 * The wage of a month is that of the last decree not after its first day; the first decree holds from the
		 * start of its month, and before it the wage is not known.
		 */
		RETURN format('WITH decree AS (
SELECT DISTINCT ON (worker_id, holds) worker_id, holds, wage FROM (
	SELECT worker_id, CASE WHEN "from" = min("from") OVER (PARTITION BY worker_id) OR date_part(''day'', "from") = 1 THEN date_trunc(''month'', "from") ELSE date_trunc(''month'', "from") + interval ''1 month'' END::date AS holds, "from", wage
	FROM (%s) r WHERE worker_id IS NOT NULL AND "from" IS NOT NULL) d ORDER BY worker_id, holds, "from" DESC, wage DESC NULLS LAST),
history AS (
SELECT worker_id, holds AS since, lead(holds) OVER (PARTITION BY worker_id ORDER BY holds) AS until, wage FROM decree
UNION ALL SELECT worker_id, NULL, min(holds), NULL FROM decree GROUP BY worker_id)
SELECT %s, h.wage, risk_class, greatest(first_day, h.since) AS first_day, least(last_day, h.until - 1) AS last_day, %s
FROM (SELECT %s, risk_class, first_day, %s, %s FROM (%s) r) r LEFT JOIN history h USING (worker_id)
WHERE (h.since IS NULL OR last_day IS NULL OR h.since <= last_day) AND (h.until IS NULL OR first_day IS NULL OR date_trunc(''month'', first_day) < h.until)',
			jamsos_reports.source_query('wages', wages, wage_columns, wage_filter), person, more, person, ended, more, base);
	END IF;
	RETURN format('SELECT %s, wage, risk_class, first_day, %s, %s FROM (%s) r', person, ended, more, base);
END
$$;
COMMENT ON FUNCTION jamsos_reports.staff_query(regclass, jsonb, text, jsonb, text[], text, regclass, jsonb, jsonb) IS
'Part of install(): the query of the adapter staff, a row a worker and spell, by the shape of the table.';

CREATE FUNCTION jamsos_reports.enrolment_query(schema text, relation regclass, columns jsonb, filter jsonb) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
	/*
	 * Two memberships of one person cover one person: his months, each once, as spells without gaps.  Months that are
	 * paid one by one are put together of all.  Of memberships most people have one, and its months are the spell.
	 * The planner takes what is compared with a count for true of one in 200 and, twice, of so few that the hundred
	 * spells that it expects of each do not matter: whoever joins the staff to this hashes it, and sorts nothing.
	 */
	SELECT format(CASE WHEN columns ? 'month' THEN 'WITH listed AS (SELECT * FROM (%s) r), found AS (
SELECT %s AS worker_id, l.month FROM %s),
person AS MATERIALIZED (SELECT worker_id, range_agg(daterange(month, CASE WHEN month < (SELECT max(month) FROM listed) THEN (month + interval ''1 month'')::date END)) AS spells FROM found WHERE worker_id IS NOT NULL AND month IS NOT NULL GROUP BY worker_id)
SELECT worker_id, lower(spell) AS first_day, CASE WHEN NOT upper_inf(spell) THEN upper(spell) - 1 END AS last_day
FROM (SELECT worker_id, range_merge(spells) AS spell FROM person WHERE CASE WHEN spells = multirange(range_merge(spells)) THEN 1 ELSE 2 END = 1
	UNION ALL SELECT worker_id, s FROM person, unnest(spells) s WHERE CASE WHEN spells = multirange(range_merge(spells)) THEN 1 ELSE 2 END = 2) q' ELSE 'WITH listed AS (SELECT * FROM (%s) r), found AS (
SELECT %s AS worker_id, date_trunc(''month'', l.first_day::timestamp)::date AS since, (date_trunc(''month'', l.last_day::timestamp) + interval ''1 month'')::date AS until FROM %s
WHERE l.last_day IS NULL OR l.first_day IS NULL OR l.last_day >= l.first_day),
person AS MATERIALIZED (SELECT worker_id, count(*) AS memberships, min(since) AS since, max(until) AS until FROM found WHERE worker_id IS NOT NULL GROUP BY worker_id),
several AS (SELECT f.worker_id, range_agg(daterange(f.since, f.until)) AS spells FROM found f WHERE f.worker_id IN (SELECT p.worker_id FROM person p WHERE CASE WHEN p.memberships = 1 THEN 1 ELSE 2 END = 2)
	GROUP BY f.worker_id HAVING CASE WHEN count(*) = 1 THEN 1 ELSE 2 END = 2)
SELECT worker_id, since AS first_day, until - 1 AS last_day FROM person WHERE memberships = 1
UNION ALL SELECT q.worker_id, lower(s), upper(s) - 1 FROM several q, unnest(q.spells) s' END,
		jamsos_reports.source_query('enrolment', relation, columns, filter),
		CASE WHEN columns ? 'worker_id' THEN 'l.worker_id' ELSE 's.worker_id' END,
		CASE WHEN columns ? 'worker_id' THEN 'listed l' ELSE format('listed l JOIN (SELECT DISTINCT worker_id, nik FROM %I.staff WHERE jamsos.nik_key(nik) IS NOT NULL) s ON s.nik = l.nik', schema) END)
$$;
COMMENT ON FUNCTION jamsos_reports.enrolment_query(text, regclass, jsonb, jsonb) IS
'Part of install(): the query of the adapter enrolment, months at BPJS Ketenagakerjaan as spells, matched by worker_id or by NIK.';

