/* ---- views: the model that BI tools read ------------------------------- */

CREATE FUNCTION jamsos_reports.minimum_wage(region text, month date, fallback text) RETURNS numeric
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT coalesce(jamsos.minimum_wage(region, month, true), CASE WHEN fallback = 'province' THEN jamsos.minimum_wage(left(region, 2), month, true) END)
$$;
COMMENT ON FUNCTION jamsos_reports.minimum_wage(text, date, text) IS
'The minimum wage of a region in a month, rupiah; that of its province where it has none and fallback is province; NULL: none is recorded. Error 22023 an unknown region.';

CREATE FUNCTION jamsos_reports.minimum_region(region text, month date, fallback text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT CASE WHEN jamsos.minimum_wage(region, month, true) IS NOT NULL THEN region WHEN fallback = 'province' AND jamsos.minimum_wage(left(region, 2), month, true) IS NOT NULL THEN left(region, 2) END
$$;
COMMENT ON FUNCTION jamsos_reports.minimum_region(text, date, text) IS
'The region whose minimum wage minimum_wage() takes: itself, or its province; NULL: none is recorded. Error 22023 an unknown region.';

CREATE FUNCTION jamsos_reports.tariffs(region text, first_month date, last_month date, fallback text, programs text[] DEFAULT NULL) RETURNS jamsos.tariff_rules[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF first_month IS NULL OR last_month IS NULL OR NOT isfinite(first_month) OR NOT isfinite(last_month) OR last_month < date_trunc('month', first_month::timestamp) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('months from %s to %s', coalesce(nullif(to_char(first_month, 'YYYY-MM'), ''), first_month::text, 'NULL'), coalesce(nullif(to_char(last_month, 'YYYY-MM'), ''), last_month::text, 'NULL')), HINT = 'Give a first month and a last one that is not before it.';
	END IF;
	RETURN (SELECT array_agg(jamsos.tariff(m::date, programs, reliefs => '{}', minimum => jamsos_reports.minimum_wage(region, m::date, fallback)) ORDER BY m)
		FROM generate_series(date_trunc('month', first_month::timestamp), last_month, interval '1 month') m);
END
$$;
COMMENT ON FUNCTION jamsos_reports.tariffs(text, date, date, text, text[]) IS
'The law of each month from the first to the last, without reliefs, wages at least the minimum of the region; of its province where it has none and fallback is province. programs: those of who states none himself, and of single workers; NULL: JKK and JKM. Errors 22023 an unknown region or programme, months that are none or in no order.';

CREATE FUNCTION jamsos_reports.last_minimum_month(region text, month date) RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT CASE WHEN jamsos.minimum_wage(region, month, true) IS NOT NULL THEN month
		ELSE (SELECT max(m)::date FROM generate_series('2015-07-01'::timestamp, month, interval '1 month') m WHERE jamsos.minimum_wage(region, m::date, true) IS NOT NULL) END
$$;
COMMENT ON FUNCTION jamsos_reports.last_minimum_month(text, date) IS
'The last month up to this one of which a minimum wage of a region is recorded; NULL: none. Error 22023 an unknown region.';

CREATE FUNCTION jamsos_reports.last_minimum(region text, month date) RETURNS numeric
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT jamsos.minimum_wage(region, jamsos_reports.last_minimum_month(region, month), true)
$$;
COMMENT ON FUNCTION jamsos_reports.last_minimum(text, date) IS
'The minimum wage of a region in a month, rupiah, or where none is recorded the last one before it, as a budget has it; NULL: none. Error 22023 an unknown region.';

CREATE FUNCTION jamsos_reports.minimum_wage_row(region text, month date) RETURNS TABLE (region text, kind text, amount numeric, first_month date, last_month date, legal_basis text, source text, evidence text)
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	-- a region that follows another has its figure; local rows before those that are shipped
	WITH RECURSIVE asked AS (SELECT jamsos_reports.last_minimum_month(region, month) AS month), w AS (
		SELECT 1 AS step, minimum_wage_row.region
		UNION ALL SELECT w.step + 1, f.follows FROM w CROSS JOIN asked a CROSS JOIN LATERAL (SELECT m.follows FROM jamsos.minimum_wage m WHERE m.region = w.region AND m.valid @> a.month ORDER BY m.origin = 'local' DESC LIMIT 1) f
		WHERE f.follows IS NOT NULL AND w.step <= 5)
	SELECT m.region, CASE length(m.region) WHEN 2 THEN 'UMP' ELSE 'UMK' END, m.amount, lower(m.valid), coalesce(least(m.confirmed_until, (upper(m.valid) - interval '1 month')::date), month), m.legal_basis, m.source, m.evidence
	FROM asked a CROSS JOIN LATERAL (SELECT w.region FROM w ORDER BY w.step DESC LIMIT 1) l JOIN jamsos.minimum_wage m ON m.region = l.region AND m.valid @> a.month ORDER BY m.origin = 'local' DESC LIMIT 1
$$;
COMMENT ON FUNCTION jamsos_reports.minimum_wage_row(text, date) IS
'Where last_minimum() of a region and month was read: the region that it is recorded of (itself, or one that it follows), UMP or UMK, rupiah, the first and the last month that it was published for, its regulation, source and evidence. No row: none is recorded. Error 22023 an unknown region.';

CREATE FUNCTION jamsos_reports.priced_region(region text, month date, fallback text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	-- a decree of last year holds until the next is known; where one is missing for longer the region has none of its own, and that of the province is the least
	SELECT CASE WHEN own IS NOT NULL AND (fallback IS DISTINCT FROM 'province' OR of_province IS NULL OR own >= of_province - interval '1 year') THEN region
		WHEN fallback = 'province' AND of_province IS NOT NULL THEN left(region, 2) END
	FROM (SELECT jamsos_reports.last_minimum_month(region, month) AS own, CASE WHEN fallback = 'province' THEN jamsos_reports.last_minimum_month(left(region, 2), month) END AS of_province) q
$$;
COMMENT ON FUNCTION jamsos_reports.priced_region(text, date, text) IS
'The region whose minimum wage is taken for this one in a budget that begins in a month: itself where it has a figure then or before, but with the fallback province none that is more than a year older than the last of its province; else its province where fallback is province and that has one, or NULL. Error 22023 an unknown region.';

CREATE FUNCTION jamsos_reports.budget_law(first_year integer, years integer, scenario jamsos.scenario_row DEFAULT NULL) RETURNS jamsos.outlook_rules
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp SET jamsos.unconfirmed = 'silent'
AS $$
BEGIN
	scenario := coalesce(scenario, jamsos.scenario());
	scenario.reliefs := coalesce(scenario.reliefs, '{}');
	RETURN jamsos.outlook(make_date(first_year, 1, 1), 12 * years, NULL, scenario);
END
$$;
COMMENT ON FUNCTION jamsos_reports.budget_law(integer, integer, jamsos.scenario_row) IS
'The law of budget_lines(): some fiscal years under a scenario, no relief unless it has one; NULL: wages and headcount as they are.';

CREATE FUNCTION jamsos_reports.check_lists(VARIADIC counts integer[]) RETURNS void
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	-- no list is an empty one
	IF EXISTS (SELECT FROM unnest(counts) c WHERE coalesce(c, 0) <> coalesce(counts[1], 0)) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('lists of different lengths: %s', array_to_string(counts, ', ', '0')), HINT = 'Give a region, and a status, for each payroll, in the order of the payrolls; NULL where it has none.';
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.check_lists(integer[]) IS
'Part of budget_lines(), projection_lines() and rka_lines_of(): refuses lists that are not of the same length, or a region would be taken for that of another payroll. Error 22023.';

/* All payrolls in one call: the law of the months to come is read once, the minimum wage once a region. */
CREATE FUNCTION jamsos_reports.budget_lines(payrolls jamsos.payroll_summary[], first_year integer, years integer, regions text[], statuses text[], scenario jamsos.scenario_row DEFAULT NULL)
RETURNS TABLE (n bigint, fiscal_year integer, program text, payer text, carrier text, account text, workers bigint, worker_months bigint, amount numeric, unpriced bigint)
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1000 ROWS 1000 SET search_path = pg_catalog, pg_temp SET jit = off SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_column
DECLARE
	start CONSTANT date := make_date(first_year, 1, 1);
	law jamsos.outlook_rules;
BEGIN
	PERFORM jamsos_reports.check_lists(cardinality(payrolls), cardinality(regions), cardinality(statuses));
	law := jamsos_reports.budget_law(first_year, years, scenario);
	-- of several accounts for one status, by job, none is chosen
	RETURN QUERY WITH place AS MATERIALIZED (SELECT r.region, jamsos.minimum_path(r.region, start, 12 * years, coalesce(scenario.minimum_growth, 0)) AS path FROM (SELECT DISTINCT unnest(regions) AS region) r)
	SELECT f.n, b.fiscal_year, b.program, b.payer, b.carrier, CASE WHEN b.payer = 'employer' THEN (SELECT min(a.account) FROM jamsos.budget_account a
			WHERE a.program = b.program AND a.status = f.status AND a.valid @> make_date(b.fiscal_year, 1, 1) HAVING count(DISTINCT a.account) = 1) END,
		b.workers, b.worker_months, b.amount, b.unpriced
	FROM unnest(payrolls, regions, statuses) WITH ORDINALITY f (payroll, region, status, n) LEFT JOIN place ON place.region = f.region CROSS JOIN LATERAL jamsos.budget(f.payroll, law, 'accrual', place.path) b;
END
$$;
COMMENT ON FUNCTION jamsos_reports.budget_lines(jamsos.payroll_summary[], integer, integer, text[], text[], jamsos.scenario_row) IS
'jamsos.budget() of each of these payrolls, n saying of which, with each worker''s own programmes, wages as they are or grow by the scenario, and at least the minimum of the region, no relief unless the scenario has one; rupiah a year, and the account of the APBD for the status where there is one. Errors 22023 a scenario with minimum_region: it is that of each payroll; lists of different lengths.';

CREATE FUNCTION jamsos_reports.projection_lines(payrolls jamsos.payroll_summary[], start date, months integer, regions text[])
RETURNS TABLE (n bigint, month date, program text, payer text, carrier text, workers bigint, base numeric, amount numeric, confirmed boolean, unpriced bigint)
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1000 ROWS 1000 SET search_path = pg_catalog, pg_temp SET jit = off SET jamsos.unconfirmed = 'silent'
AS $$
DECLARE
	law CONSTANT jamsos.outlook_rules := jamsos.outlook(start, projection_lines.months, NULL, jamsos.scenario(reliefs => '{}'));
BEGIN
	PERFORM jamsos_reports.check_lists(cardinality(payrolls), cardinality(regions));
	RETURN QUERY WITH place AS MATERIALIZED (SELECT r.region, jamsos.minimum_path(r.region, start, projection_lines.months) AS path FROM (SELECT DISTINCT unnest(regions) AS region) r)
	SELECT f.n, p.month, p.program, p.payer, p.carrier, p.workers, p.base, p.amount, p.confirmed, p.unpriced
	FROM unnest(payrolls, regions) WITH ORDINALITY f (payroll, region, n) LEFT JOIN place ON place.region = f.region CROSS JOIN LATERAL jamsos.project(f.payroll, law, place.path) p;
END
$$;
COMMENT ON FUNCTION jamsos_reports.projection_lines(jamsos.payroll_summary[], date, integer, text[]) IS
'jamsos.project() likewise, month by month. Error 22023 lists of different lengths.';

CREATE TABLE jamsos_reports.view_definition (
	place integer PRIMARY KEY,
	name text NOT NULL UNIQUE,
	definition text NOT NULL
);
COMMENT ON TABLE jamsos_reports.view_definition IS 'The generated views in the order they are made, {schema} standing for the schema of the reports. Their columns are only ever appended to.';
COMMENT ON COLUMN jamsos_reports.view_definition.place IS 'Order: a view after what it reads.';
COMMENT ON COLUMN jamsos_reports.view_definition.name IS 'Name of the view; jamsos_reports.label says what it means.';
COMMENT ON COLUMN jamsos_reports.view_definition.definition IS 'Its query.';
GRANT SELECT ON jamsos_reports.view_definition TO PUBLIC;
-- one rule for every report: the region that the staff says, where there is one of that code, else that of the office, else that of the government
--: define named_regions (SELECT DISTINCT ON (code) code, name, level, parent FROM jamsos.region ORDER BY code, origin = 'local' DESC)
--: define office_regions SELECT jsonb_object_agg(q.office, r.code) FROM {schema}.office q JOIN jamsos.region r ON r.code = q.region WHERE q.office IS NOT NULL
--: define known_regions SELECT jsonb_object_agg(r.code, r.code) FROM jamsos.region r
--: define region_of coalesce((${known_regions}) ->> s.region, CASE WHEN (${office_regions}) IS NOT NULL THEN (${office_regions}) ->> s.office END, t.region)
INSERT INTO jamsos_reports.view_definition (place, name, definition) VALUES
/*
 * What every report knows of a worker besides what the staff says: the region whose minimum wage is his.
 * The setting is asked by its key, so that a server without statistics knows that it is one row; the regions
 * that there are, and those of the offices, are one value each, so that it never sorts the staff to find them, and an
 * office that stands there twice doubles nobody.  Where offices have none, his office is not read for it.
 */
(5, 'placed_staff', $v$
SELECT s.worker_id, s.name, s.nik, s.birth_date, s.office, s.status, s.budget_status, s.segment, s.wage, s.risk_class, s.first_day, s.last_day,
	${region_of} AS region, s.programs, s.fund, s.member_number
FROM {schema}.setting t CROSS JOIN {schema}.staff s
WHERE t.id = 1$v$),
/* People are counted by what the staff says of them, and only then the region is looked for: once an office, not once a worker. */
(10, 'staff_payroll', $v$
SELECT coalesce(s.office, '') AS office, s.budget_status, s.fund, ${region_of} AS region, jamsos.rollup(s.payroll) AS payroll
FROM {schema}.setting t CROSS JOIN (
	SELECT s.office, s.budget_status, s.fund, s.region, jamsos.payroll(s.wage, s.risk_class, coalesce(string_to_array(s.programs, ' '), t.programs), s.segment,
		daterange(s.first_day, s.last_day, '[]')) AS payroll
	FROM {schema}.setting t CROSS JOIN {schema}.staff s WHERE t.id = 1 GROUP BY s.office, s.budget_status, s.fund, s.region) s
WHERE t.id = 1 GROUP BY 1, 2, 3, 4$v$),
/* Who began before all that is shown began, for these reports, ever ago: fewer kinds of people to count. */
(15, 'shown_payroll', $v$
SELECT coalesce(s.office, '') AS office, s.budget_status, s.fund, ${region_of} AS region, jamsos.rollup(s.payroll) AS payroll
FROM {schema}.setting t CROSS JOIN (
	SELECT s.office, s.budget_status, s.fund, s.region, jamsos.payroll(s.wage, s.risk_class, coalesce(string_to_array(s.programs, ' '), t.programs), s.segment,
		daterange(CASE WHEN s.first_day >= least(t.first_month, make_date(t.fiscal_year, 1, 1)) THEN s.first_day END, s.last_day, '[]')) AS payroll
	FROM {schema}.setting t CROSS JOIN {schema}.staff s WHERE t.id = 1 GROUP BY s.office, s.budget_status, s.fund, s.region) s
WHERE t.id = 1 GROUP BY 1, 2, 3, 4$v$),
(20, 'dim_month', $v$
SELECT m.month, to_char(m.month, 'YYYY-MM') AS month_key, date_part('year', m.month)::integer AS year, date_part('quarter', m.month)::integer AS quarter, date_part('month', m.month)::integer AS month_number,
	date_part('year', m.month)::integer AS fiscal_year, jamsos.nama_bulan(m.month, 'en') AS month_name, jamsos.nama_bulan(m.month) AS nama_bulan, jamsos.due_date(m.month) AS due_date
FROM (SELECT (t.first_month + n * interval '1 month')::date AS month FROM {schema}.setting t, generate_series(0, 419) n
	WHERE t.id = 1 AND t.first_month + n * interval '1 month' <= greatest(t.last_month, make_date(t.fiscal_year + 4, 12, 1))) m$v$),
(30, 'dim_office', $v$
-- each list is read once: where no table of offices was given, that of the offices is the staff too
WITH o AS MATERIALIZED (SELECT office, office_name, parent, region, registered FROM {schema}.office WHERE office <> ''), s AS MATERIALIZED (SELECT DISTINCT office FROM {schema}.staff WHERE office <> '')
SELECT q.office, q.office_name, p.office AS parent, p.office_name AS parent_name, coalesce(g.office, p.office, q.office) AS top, coalesce(g.office_name, p.office_name, q.office_name) AS top_name, coalesce((${known_regions}) ->> q.region, t.region) AS region, q.registered
FROM {schema}.setting t CROSS JOIN (
	SELECT o.office, o.office_name, o.parent, o.region, o.registered FROM o
	-- nobody is lost in a join: an office that only the staff has, and none
	UNION ALL SELECT s.office, s.office, NULL, NULL, NULL FROM s WHERE NOT EXISTS (SELECT FROM o WHERE o.office = s.office)
	UNION ALL SELECT '', '(tanpa OPD)', NULL, NULL, NULL) q
LEFT JOIN o p ON p.office = q.parent LEFT JOIN o g ON g.office = p.parent
WHERE t.id = 1$v$),
(40, 'dim_region', $v$
-- the names of the provinces as one value: joined to itself by a server without statistics each region would be held to each other
SELECT r.code AS region, r.name AS region_name, r.level, coalesce(r.parent, r.code) AS province, coalesce((SELECT jsonb_object_agg(p.code, p.name) FROM ${named_regions} p WHERE p.level = 'province') ->> r.parent, r.name) AS province_name
FROM ${named_regions} r$v$),
(50, 'fact_liability', $v$
WITH p AS MATERIALIZED (SELECT * FROM {schema}.shown_payroll),
law AS MATERIALIZED (SELECT g.region, jamsos_reports.tariffs(g.region, t.first_month, t.last_month, t.fallback) AS tariffs FROM {schema}.setting t, (SELECT DISTINCT region FROM p) g WHERE t.id = 1)
SELECT l.month, to_char(l.month, 'YYYY-MM') AS month_key, p.office, p.budget_status, p.fund, p.region, l.program, l.payer, l.carrier, l.base::numeric(20,2) AS base, l.amount::numeric(20,0) AS amount
FROM p JOIN law ON law.region = p.region CROSS JOIN LATERAL jamsos.liabilities(p.payroll, law.tariffs) l$v$),
(60, 'fact_headcount', $v$
WITH p AS MATERIALIZED (SELECT * FROM {schema}.shown_payroll),
law AS MATERIALIZED (SELECT g.region, jamsos_reports.tariffs(g.region, t.first_month, t.last_month, t.fallback) AS tariffs FROM {schema}.setting t, (SELECT DISTINCT region FROM p) g WHERE t.id = 1)
SELECT l.month, to_char(l.month, 'YYYY-MM') AS month_key, p.office, p.budget_status, p.fund, p.region, l.workers, l.unpriced, l.wage_bill::numeric(20,2) AS wage_bill
FROM p JOIN law ON law.region = p.region CROSS JOIN LATERAL jamsos.liability(p.payroll, law.tariffs) l$v$),
(70, 'liability_by_office', $v$
WITH p AS MATERIALIZED (SELECT office, region, jamsos.rollup(payroll) AS payroll FROM {schema}.shown_payroll GROUP BY office, region),
law AS MATERIALIZED (SELECT g.region, jamsos_reports.tariffs(g.region, t.first_month, t.last_month, t.fallback) AS tariffs FROM {schema}.setting t, (SELECT DISTINCT region FROM p) g WHERE t.id = 1)
SELECT l.month, to_char(l.month, 'YYYY-MM') AS month_key, p.office, o.office_name, o.registered, sum(l.workers)::bigint AS workers, sum(l.unpriced)::bigint AS unpriced, sum(l.wage_bill)::numeric(20,2) AS wage_bill,
	sum(l.jkk)::numeric(20,0) AS jkk, sum(l.jkm)::numeric(20,0) AS jkm, sum(l.employer)::numeric(20,0) AS employer, sum(l.worker)::numeric(20,0) AS worker, sum(l.government)::numeric(20,0) AS government, sum(l.total)::numeric(20,0) AS total
FROM p JOIN law ON law.region = p.region CROSS JOIN LATERAL jamsos.liability(p.payroll, law.tariffs) l
LEFT JOIN {schema}.office o ON o.office = p.office
GROUP BY l.month, p.office, o.office_name, o.registered$v$),
(80, 'fact_coverage', $v$
SELECT m.month, to_char(m.month, 'YYYY-MM') AS month_key, s.office, 'staff'::text AS denominator, coalesce(r.active, 0) AS registered, m.active AS eligible
FROM {schema}.setting t
CROSS JOIN (SELECT coalesce(office, '') AS office, jamsos.timeline(coalesce(first_day, '-infinity'), last_day) AS staff FROM {schema}.staff GROUP BY 1) s
-- who has left and is still enrolled covers nobody on staff; whoever is enrolled by two numbers is one person
LEFT JOIN (SELECT coalesce(p.office, '') AS office, jamsos.timeline(coalesce(greatest(k.first_day, p.first_day), '-infinity'), least(k.last_day, p.last_day)) AS enrolled FROM {schema}.enrolment k JOIN {schema}.staff p ON p.worker_id = k.worker_id
	WHERE coalesce(greatest(k.first_day, p.first_day), '-infinity') <= coalesce(least(k.last_day, p.last_day), 'infinity') GROUP BY 1) e ON e.office = s.office
CROSS JOIN LATERAL jamsos.months(s.staff, t.first_month, t.last_month) m
LEFT JOIN LATERAL jamsos.months(e.enrolled, t.first_month, t.last_month) r ON r.month = m.month
WHERE t.id = 1$v$),
(90, 'coverage_by_office', $v$
SELECT f.month, f.month_key, f.office, o.office_name, f.eligible, f.registered, f.eligible - f.registered AS unregistered, round(f.registered::numeric / nullif(f.eligible, 0), 6) AS ratio
FROM {schema}.fact_coverage f LEFT JOIN {schema}.office o ON o.office = f.office$v$),
(100, 'fact_budget', $v$
WITH p AS MATERIALIZED (SELECT * FROM {schema}.shown_payroll),
place AS MATERIALIZED (SELECT g.region, t.fiscal_year, jamsos_reports.priced_region(g.region, make_date(t.fiscal_year, 1, 1), t.fallback) AS priced FROM {schema}.setting t, (SELECT DISTINCT region FROM p) g WHERE t.id = 1),
a AS MATERIALIZED (SELECT max(q.fiscal_year) AS fiscal_year, array_agg(q.office) AS office, array_agg(q.budget_status) AS budget_status, array_agg(q.fund) AS fund, array_agg(q.region) AS region, array_agg(q.payroll) AS payroll, array_agg(q.priced) AS priced
	FROM (SELECT p.*, place.fiscal_year, place.priced FROM p JOIN place ON place.region = p.region ORDER BY p.region, p.office) q)
SELECT b.fiscal_year, a.office[b.n] AS office, a.budget_status[b.n] AS budget_status, a.fund[b.n] AS fund, a.region[b.n] AS region, b.program, b.payer, b.carrier, b.account, b.worker_months, b.amount::numeric(20,0) AS amount, b.unpriced
-- nobody on staff: no year to ask for
FROM a CROSS JOIN LATERAL jamsos_reports.budget_lines(a.payroll, a.fiscal_year, 5, a.priced, a.budget_status) b WHERE a.fiscal_year IS NOT NULL$v$),
(110, 'budget_by_office', $v$
SELECT f.fiscal_year, f.office, o.office_name, f.budget_status, f.program, f.payer, f.carrier, f.account, f.worker_months, f.amount, f.unpriced
FROM (SELECT fiscal_year, office, budget_status, program, payer, carrier, account, sum(worker_months)::bigint AS worker_months, sum(amount)::numeric(20,0) AS amount, sum(unpriced)::bigint AS unpriced
	FROM {schema}.fact_budget GROUP BY fiscal_year, office, budget_status, program, payer, carrier, account) f LEFT JOIN {schema}.office o ON o.office = f.office$v$),
(120, 'fact_projection', $v$
WITH p AS MATERIALIZED (SELECT office, region, jamsos.rollup(payroll) AS payroll FROM {schema}.shown_payroll GROUP BY office, region),
place AS MATERIALIZED (SELECT g.region, t.fiscal_year, jamsos_reports.priced_region(g.region, make_date(t.fiscal_year, 1, 1), t.fallback) AS priced FROM {schema}.setting t, (SELECT DISTINCT region FROM p) g WHERE t.id = 1),
a AS MATERIALIZED (SELECT max(q.fiscal_year) AS fiscal_year, array_agg(q.office) AS office, array_agg(q.region) AS region, array_agg(q.payroll) AS payroll, array_agg(q.priced) AS priced
	FROM (SELECT p.*, place.fiscal_year, place.priced FROM p JOIN place ON place.region = p.region ORDER BY p.region, p.office) q)
SELECT b.month, to_char(b.month, 'YYYY-MM') AS month_key, a.office[b.n] AS office, a.region[b.n] AS region, b.program, b.payer, b.carrier, b.base::numeric(20,2) AS base, b.amount::numeric(20,0) AS amount, b.confirmed
FROM a CROSS JOIN LATERAL jamsos_reports.projection_lines(a.payroll, make_date(a.fiscal_year, 1, 1), 60, a.priced) b WHERE a.fiscal_year IS NOT NULL$v$),
(130, 'fact_bill', $v$
SELECT q.month, to_char(q.month, 'YYYY-MM') AS month_key, q.office, x.program, x.payer, x.amount::numeric(20,2) AS amount
FROM (SELECT b.month, coalesce(b.office, s.office, '') AS office, sum(b.jkk) AS jkk, sum(b.jkm) AS jkm, sum(b.jht_employer) AS jht_employer, sum(b.jht_worker) AS jht_worker, sum(b.jp_employer) AS jp_employer, sum(b.jp_worker) AS jp_worker,
		sum(b.jkp_employer) AS jkp_employer, sum(b.jkp_government) AS jkp_government
	FROM {schema}.bill b LEFT JOIN (SELECT nik, min(office) AS office FROM {schema}.staff WHERE jamsos.nik_key(nik) IS NOT NULL GROUP BY nik) s ON s.nik = b.nik WHERE b.month IS NOT NULL GROUP BY 1, 2) q
CROSS JOIN LATERAL (VALUES ('JKK', 'employer', q.jkk), ('JKM', 'employer', q.jkm), ('JHT', 'employer', q.jht_employer), ('JHT', 'worker', q.jht_worker), ('JP', 'employer', q.jp_employer), ('JP', 'worker', q.jp_worker),
	('JKP', 'employer', q.jkp_employer), ('JKP', 'government', q.jkp_government)) x (program, payer, amount)
WHERE x.amount IS NOT NULL$v$),
(140, 'fact_payment', $v$
SELECT date_trunc('month', paid_on)::date AS month, to_char(paid_on, 'YYYY-MM') AS month_key, coalesce(office, '') AS office, sum(amount)::numeric(20,2) AS amount
FROM {schema}.payment WHERE paid_on IS NOT NULL AND amount IS NOT NULL GROUP BY 1, 2, 3$v$),
/*
 * Each worker in each month is asked for by itself: whatever a query wants of months, by a range, a list or a join with dim_month, or of
 * workers, chooses rows of two lists first, and only for those anything is computed.  The staff is read once, however often its list is gone through.
 */
(150, 'contribution_by_worker', $v$
SELECT m.month, m.month_key, s.office, s.worker_id, s.name, s.segment, s.risk_class, s.shown AS wage, c.program, c.payer, c.base::numeric(20,2) AS base, c.percent, c.amount::numeric(20,0) AS amount, c.legal_basis, c.evidence
FROM (SELECT q.month, (q.month + interval '1 month')::date AS next_month, to_char(q.month, 'YYYY-MM') AS month_key, q.fallback, q.programs FROM (SELECT (t.first_month + n * interval '1 month')::date AS month, t.fallback, t.programs
	FROM {schema}.setting t, generate_series(0, 239) n WHERE t.id = 1 AND t.first_month + n * interval '1 month' <= t.last_month) q OFFSET 0) m
JOIN (WITH p AS MATERIALIZED (SELECT p.region, string_to_array(nullif(p.programs, ''), ' ') AS programs, coalesce(p.office, '') AS office, p.worker_id, p.name, p.segment, p.risk_class, p.wage, p.wage::numeric(20,2) AS shown, coalesce(p.first_day, '-infinity') AS first_day, coalesce(p.last_day, 'infinity') AS last_day
	FROM {schema}.placed_staff p) SELECT * FROM p) s ON s.first_day < m.next_month AND s.last_day >= m.month
CROSS JOIN LATERAL jamsos.contributions(s.wage, jamsos.tariff(m.month, coalesce(s.programs, m.programs), reliefs => '{}', minimum => coalesce(jamsos.minimum_wage(s.region, m.month, true),
	CASE WHEN m.fallback = 'province' THEN jamsos.minimum_wage(left(s.region, 2), m.month, true) END)), s.risk_class, s.segment) c$v$);

CREATE FUNCTION jamsos_reports.describe(schema text, relation text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
	c record;
BEGIN
	FOR c IN SELECT a.attname AS name, l.english, l.indonesian FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace AND n.nspname = schema
		JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN jamsos_reports.label l ON l.kind = 'column' AND l.code = a.attname WHERE r.relname = relation
	LOOP
		EXECUTE format('COMMENT ON COLUMN %I.%I.%I IS %L', schema, relation, c.name, c.english || ' / ' || c.indonesian);
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos_reports.describe(text, text) IS 'Part of install(): comments in both languages on the columns of a view or table, by their names.';

CREATE FUNCTION jamsos_reports.generate(schema text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
	v record;
BEGIN
	FOR v IN SELECT d.name, d.definition, l.english, l.indonesian FROM jamsos_reports.view_definition d JOIN jamsos_reports.label l ON l.kind = 'view' AND l.code = d.name ORDER BY d.place
	LOOP
		PERFORM jamsos_reports.stands(schema, v.name);
		EXECUTE format('CREATE OR REPLACE VIEW %I.%I WITH (security_invoker = true) AS %s', schema, v.name, replace(v.definition, '{schema}', quote_ident(schema)));
		PERFORM jamsos_reports.record(schema, v.name, 'generated');
		EXECUTE format('COMMENT ON VIEW %I.%I IS %L', schema, v.name, v.english || ' / ' || v.indonesian);
		PERFORM jamsos_reports.describe(schema, v.name);
	END LOOP;
	FOR v IN SELECT l.code AS name, l.english, l.indonesian, format('%I.%I', schema, l.code)::regclass AS relation FROM jamsos_reports.label l WHERE l.kind = 'view' AND l.code IN ('staff', 'office', 'enrolment', 'bill', 'payment', 'pagu')
	LOOP
		-- the adapters are the user's: what he says of one stays
		IF obj_description(v.relation, 'pg_class') IS NULL THEN
			EXECUTE format('COMMENT ON VIEW %s IS %L', v.relation, v.english || ' / ' || v.indonesian);
		END IF;
		PERFORM jamsos_reports.describe(schema, v.name);
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos_reports.generate(text) IS 'Part of install(): makes the generated views, each again where it is there. Error 42710 a view of that name that is not of install().';

