/* ---- participation: from which age, and up to which ------------------- */

CREATE FUNCTION jamsos.participation_months(birth_date date, program text, segment text) RETURNS daterange
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	programs CONSTANT text[] := ARRAY[${programs}];
	segments CONSTANT text[] := ARRAY[${segments}, 'PR'];
	first_month date;
	last_month date;
	rule record;
BEGIN
	IF program IS NULL OR program <> ALL (programs) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('unknown programme "%s"', program), HINT = format('Valid values: %s.', array_to_string(programs, ', '));
	END IF;
	IF segment IS NULL OR segment <> ALL (segments) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('unknown segment "%s"', segment), HINT = format('Valid values: %s.', array_to_string(segments, ', '));
	END IF;
	IF birth_date IS NULL THEN
		RETURN daterange(NULL, NULL);
	END IF;
	IF NOT birth_date BETWEEN '1850-01-01' AND '2199-12-31' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('birth_date is out of range: %s', birth_date), HINT = 'Birth dates are of the years 1850 to 2199; NULL: not known.';
	END IF;
	FOR rule IN
		SELECT r.age_from, r.age_below, lower(r.valid) AS since, upper(r.valid) AS until
		FROM jamsos.participation_rule r
		WHERE r.program = participation_months.program AND r.segment = CASE participation_months.segment WHEN 'PR' THEN 'BPU' ELSE participation_months.segment END
			AND (r.origin = 'local' OR NOT EXISTS (SELECT FROM jamsos.participation_rule l
				WHERE l.origin = 'local' AND l.program = r.program AND l.segment = r.segment AND l.valid && r.valid))
		ORDER BY r.valid
	LOOP
		first_month := coalesce(first_month, date_trunc('month', birth_date + make_interval(years => rule.age_from))::date);
		-- what has ended does not begin anew when a later rule has a higher age
		IF last_month IS NULL AND rule.age_below IS NOT NULL
			AND date_trunc('month', birth_date + make_interval(years => rule.age_below))::date < coalesce(rule.until, 'infinity') THEN
			last_month := greatest(date_trunc('month', birth_date + make_interval(years => rule.age_below))::date, (rule.since - interval '1 month')::date);
		END IF;
	END LOOP;
	-- a local rule may end before it begins
	IF first_month > last_month THEN
		RETURN 'empty'::daterange;
	END IF;
	RETURN daterange(first_month, (last_month + interval '1 month')::date);
END
$$;
COMMENT ON FUNCTION jamsos.participation_months(date, text, text) IS
'The months, as a range of days, in which a person born on birth_date takes part in a programme, by age alone (jamsos.participation_rule): from the month of the age that it begins with to that of the age that it ends with. birth_date NULL: without bounds. PR follows BPU. Local rules stand in place of shipped ones that hold in the same months. Errors 22023: unknown programme or segment, a birth date that none can be.';

CREATE FUNCTION jamsos.participates(birth_date date, month date, program text, segment text DEFAULT 'PU') RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT CASE WHEN month IS NOT NULL THEN date_trunc('month', month::timestamp)::date <@ jamsos.participation_months(birth_date, program, segment) END
$$;
COMMENT ON FUNCTION jamsos.participates(date, date, text, text) IS
'Does a person born on birth_date take part in a programme in a month, by age alone (jamsos.participation_rule)? JP up to the month in which the pension age of the year is reached (PP 45/2015 Pasal 15); BPU and PR from 18 to 65 (JKK, JKM). What has ended does not begin anew. birth_date NULL: true. month NULL: NULL. Errors 22023: unknown programme or segment.';

CREATE FUNCTION jamsos.participation_spells(birth_date date, INOUT programs text[], segment text DEFAULT 'PU', INOUT active daterange DEFAULT NULL)
RETURNS SETOF record
LANGUAGE sql STABLE PARALLEL SAFE ROWS 2
SET search_path = pg_catalog, pg_temp
AS $$
	WITH asked AS (
		SELECT coalesce($4, daterange(NULL, NULL)) AS active
	), stay AS MATERIALIZED (
		SELECT p.place, p.program, jamsos.participation_months($1, p.program, $3) AS months FROM unnest($2) WITH ORDINALITY p (program, place)
	), cut AS (
		SELECT lower(active) AS day FROM asked
		UNION
		SELECT b.day FROM stay, asked, LATERAL (VALUES (lower(months)), (upper(months))) b (day)
		WHERE NOT isempty(months) AND b.day <@ active AND b.day IS DISTINCT FROM lower(active)
	), piece AS (
		SELECT daterange(c.day, coalesce(lead(c.day) OVER (ORDER BY c.day NULLS FIRST), upper(a.active))) AS days FROM cut c, asked a WHERE NOT isempty(a.active)
	)
	SELECT array_agg(s.program ORDER BY s.place), p.days FROM piece p JOIN stay s ON s.months && p.days GROUP BY p.days ORDER BY p.days
$$;
COMMENT ON FUNCTION jamsos.participation_spells(date, text[], text, daterange) IS
'A worker''s spell, cut where a programme begins or ends by age: rows (programs, active) for LATERAL in front of jamsos.payroll. Cuts are at first days of months. birth_date NULL, or no rule: one row, as given. Nobody takes part in anything: no row. Errors 22023: unknown programme or segment.';
