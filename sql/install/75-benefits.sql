/* ---- benefits: what an event pays -------------------------------------- */

CREATE FUNCTION jamsos.benefits(event text, on_date date, wage numeric DEFAULT NULL, segment text DEFAULT 'PU',
	contribution_months integer DEFAULT NULL, months integer DEFAULT NULL, percent numeric DEFAULT NULL, loss numeric DEFAULT NULL,
	children integer DEFAULT NULL, work_accident boolean DEFAULT NULL, birth_date date DEFAULT NULL, level text DEFAULT NULL, years_left integer DEFAULT NULL)
RETURNS TABLE (program text, component text, amount numeric, legal_basis text, evidence text, note text)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 5
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	events CONSTANT text[] := ARRAY['death', 'work_death', 'total_disability', 'partial_disability', 'temporary_disability',
		'scholarship', 'pension', 'job_loss'];
	levels CONSTANT text[] := ARRAY['TK', 'SD', 'SMP', 'SMA', 'PT'];
	insured numeric := benefits.wage;	-- what benefits are a share of
	insured_note text;
	need text;
	bad text;
	most numeric;
BEGIN
	IF benefits.event IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'event must not be null', HINT = format('Valid values: %s.', array_to_string(events, ', '));
	END IF;
	IF benefits.event <> ALL (events) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('unknown event "%s"', left(benefits.event, 80)),
			HINT = format('Valid values: %s.', array_to_string(events, ', '));
	END IF;
	IF benefits.segment IS NULL OR benefits.segment NOT IN ('PU', 'BPU', 'PR', 'ASN') THEN
		RAISE invalid_parameter_value USING MESSAGE = format('unknown segment "%s"', left(benefits.segment, 80)), HINT = 'Valid values: PU, BPU, PR, ASN.';
	END IF;
	IF benefits.event IN ('pension', 'job_loss') AND benefits.segment <> 'PU' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('segment %s has no benefit of event %s', benefits.segment, benefits.event),
			HINT = 'JP and JKP insure wage earners: segment PU.';
	END IF;
	-- what says nothing about the event would be taken for an answer to it
	SELECT v.name, v.events INTO need, bad FROM (VALUES ('contribution_months', benefits.contribution_months IS NOT NULL, 'death, scholarship, pension, job_loss'),
		('months', benefits.months IS NOT NULL, 'temporary_disability, job_loss'), ('percent', benefits.percent IS NOT NULL, 'partial_disability'),
		('loss', benefits.loss IS NOT NULL, 'partial_disability'), ('children', benefits.children IS NOT NULL, 'scholarship'), ('work_accident', benefits.work_accident IS NOT NULL, 'scholarship'),
		('birth_date', benefits.birth_date IS NOT NULL, 'pension'), ('level', benefits.level IS NOT NULL, 'scholarship'), ('years_left', benefits.years_left IS NOT NULL, 'scholarship')) v (name, given, events)
	WHERE v.given AND benefits.event <> ALL (string_to_array(v.events, ', ')) LIMIT 1;
	IF need IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('argument %s does not belong to event %s', need, benefits.event),
			HINT = format('It belongs to %s: leave it out, or ask for that event%s.', bad, CASE need WHEN 'work_accident' THEN '; death by a work accident is event work_death' ELSE '' END);
	END IF;
	IF benefits.level <> ALL (levels) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('unknown level of schooling "%s"', left(benefits.level, 80)),
			HINT = format('Valid values: %s (PT: higher education).', array_to_string(levels, ', '));
	END IF;
	-- what the event cannot be reckoned without
	need := CASE WHEN on_date IS NULL THEN 'on_date'
		WHEN benefits.wage IS NULL AND benefits.segment <> 'PR' AND (benefits.event NOT IN ('death', 'scholarship') OR benefits.event = 'death' AND benefits.segment = 'ASN') THEN 'wage'
		WHEN benefits.percent IS NULL AND benefits.event = 'partial_disability' THEN 'percent'
		WHEN benefits.months IS NULL AND benefits.event = 'temporary_disability' THEN 'months'
		WHEN benefits.contribution_months IS NULL AND benefits.event = 'pension' THEN 'contribution_months'
		WHEN benefits.level IS NULL AND benefits.event = 'scholarship' AND EXISTS (SELECT FROM jamsos.benefit_rule r WHERE r.event = 'scholarship' AND r.component LIKE '%, per child%'
			AND r.valid OPERATOR(pg_catalog.@>) on_date AND r.program = CASE WHEN benefits.work_accident THEN 'JKK' ELSE 'JKM' END AND (coalesce(r.segment, 'PU') = 'ASN') = (benefits.segment = 'ASN')) THEN 'level' END;
	IF need IS NOT NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = format('%s must not be null for event %s', need, benefits.event),
			HINT = CASE need WHEN 'on_date' THEN 'The day of the event says which law holds.'
				WHEN 'wage' THEN 'The monthly wage that was reported, rupiah; of a pension the weighted average.'
				WHEN 'percent' THEN 'The percentage of the table of body parts in PP 44/2015 Lampiran III.'
				WHEN 'months' THEN 'Months in which the worker cannot work.'
				WHEN 'contribution_months' THEN 'Months for which contributions to JP were paid.'
				ELSE 'The level that the child is at: TK, SD, SMP, SMA, PT; years_left says how many years of it are left. TK is the most that the law gives.' END;
	END IF;
	IF NOT isfinite(on_date) THEN
		RAISE invalid_parameter_value USING MESSAGE = 'on_date must be a finite date', HINT = 'Give the day of the event, such as current_date.';
	END IF;
	SELECT v.name, v.value INTO need, bad FROM (VALUES ('wage', benefits.wage, 1e12), ('percent', benefits.percent, 100), ('loss', benefits.loss, 100),
		('months', benefits.months, 1200), ('contribution_months', benefits.contribution_months, 1200), ('children', benefits.children, 100), ('years_left', benefits.years_left, 100)) v (name, value, most)
	WHERE v.value < 0 OR v.value > v.most LIMIT 1;
	IF need IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('%s is out of range: %s', need, bad), HINT = 'The ranges are: wage 0 to 10^12 rupiah; percent and loss 0 to 100; months and contribution_months 0 to 1200; children and years_left 0 to 100.';
	END IF;
	SELECT v.name, v.value INTO need, bad FROM (VALUES ('percent', benefits.percent, 0.1), ('loss', benefits.loss, 1)) v (name, value, least) WHERE v.value > 0 AND v.value < v.least LIMIT 1;
	IF need IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('%s is a fraction, not percent: %s', need, bad), HINT = 'Give percent: 40 is forty percent, 0.4 is not.';
	END IF;
	IF benefits.years_left IS NOT NULL AND benefits.level IS NOT NULL THEN
		SELECT max(r.times) INTO most FROM jamsos.benefit_rule r WHERE r.event = 'scholarship' AND r.valid OPERATOR(pg_catalog.@>) on_date
			AND coalesce(r.segment, 'PU') = CASE benefits.segment WHEN 'ASN' THEN 'ASN' ELSE coalesce(r.segment, 'PU') END AND r.component = CASE benefits.level WHEN 'PT' THEN 'higher education' ELSE benefits.level END || ', per child and year';
		IF most IS NULL THEN
			RAISE invalid_parameter_value USING MESSAGE = format('argument years_left does not belong to a scholarship of segment %s on %s', benefits.segment, to_char(on_date, 'YYYY-MM-DD')),
				HINT = 'It is paid once: leave years_left out.';
		ELSIF benefits.years_left > most THEN
			RAISE invalid_parameter_value USING MESSAGE = format('years_left is out of range for level %s: %s', benefits.level, benefits.years_left),
				HINT = format('Years left at the level that the child is at, the present one included: at most %s.', most);
		END IF;
	END IF;
	-- BPU are insured with the base of their bracket, as they pay (PP 44/2015 Lampiran II); for PR an income that is not known is the lowest
	IF benefits.segment IN ('BPU', 'PR') AND benefits.event IN ('work_death', 'total_disability', 'partial_disability', 'temporary_disability') THEN
		SELECT c.base INTO insured FROM jamsos.contributions(benefits.wage, jamsos.tariff(on_date, '{JKK}', '{}'), 1, benefits.segment) c LIMIT 1;
		insured_note := format('Of the insured base of Rp%s.', ltrim(to_char(insured, '999,999,999,999')));
	END IF;

	RETURN QUERY
	WITH rule AS (
		-- of one figure the local row, the one of the segment
		SELECT DISTINCT ON (r.program, r.event, r.component) r.*
		FROM jamsos.benefit_rule r
		WHERE r.valid OPERATOR(pg_catalog.@>) on_date AND CASE benefits.segment WHEN 'ASN' THEN r.segment = 'ASN'
			ELSE coalesce(r.segment, 'PU') = 'PU' OR r.segment = 'BPU' AND benefits.segment <> 'PU' END
		ORDER BY r.program, r.event, r.component, r.origin = 'local' DESC,
			r.segment = CASE benefits.segment WHEN 'PR' THEN 'BPU' ELSE benefits.segment END DESC NULLS LAST
	), burial_only AS (
		SELECT benefits.contribution_months < r.value AS applies, r.value FROM rule r WHERE r.program = 'JKM' AND r.event = 'burial only'
	), paid AS (
		-- death from another cause: fixed amounts
		SELECT 1 AS place, r.program, r.event AS component,
			r.value * coalesce(r.times, 1) * CASE r.event WHEN 'uang duka' THEN insured ELSE 1 END AS amount, r AS rule,
			CASE WHEN r.event <> 'burial' AND (SELECT applies FROM burial_only) THEN
				'Under ' || (SELECT value FROM burial_only) || ' months in a row: the burial part only.' END AS denied, NULL AS unpublished
		FROM rule r WHERE benefits.event = 'death' AND r.program = 'JKM' AND r.event IN ('lump sum', 'burial', 'periodic', 'uang duka')
		UNION ALL
		-- work accident: a share of so many wages, at least the lump sum of another death
		SELECT 1, r.program, r.event, greatest(r.value / 100 * r.times * insured,
				(SELECT m.value FROM rule m WHERE benefits.event = 'work_death' AND benefits.segment <> 'ASN'
					AND m.program = 'JKM' AND m.event = 'lump sum')), r, NULL, insured_note
		FROM rule r WHERE r.program = 'JKK' AND r.component = 'share'
			AND r.event = CASE benefits.event WHEN 'work_death' THEN 'death' WHEN 'total_disability' THEN 'total permanent disability' END
		UNION ALL
		SELECT 2, r.program, CASE r.component WHEN 'periodic' THEN 'periodic' ELSE r.event END,
			r.value * coalesce(r.times, 1) * CASE r.event WHEN 'uang duka' THEN insured ELSE 1 END, r, NULL, NULL
		FROM rule r WHERE r.program = 'JKK' AND (benefits.event = 'work_death'
				AND (r.event IN ('burial', 'uang duka') OR r.event = 'death' AND r.component = 'periodic')
			OR benefits.event = 'total_disability' AND r.event IN ('death', 'total permanent disability') AND r.component = 'periodic')
		UNION ALL
		SELECT 1, r.program, r.event, coalesce(benefits.loss, 100) / 100 * benefits.percent / 100 * r.times * insured, r, NULL, insured_note
		FROM rule r WHERE benefits.event = 'partial_disability' AND r.program = 'JKK'
			AND r.event = CASE WHEN coalesce(benefits.loss, 100) = 100 THEN 'partial anatomical disability' ELSE 'partial loss of function' END
		UNION ALL
		-- bands of months, one after the other; the last may have no end
		SELECT b.since::integer, b.program, b.component, b.share / 100 * b.base * greatest(least(b.until, coalesce(benefits.months, b.until)) - b.since, 0), b.r,
			(SELECT format('Needs %s months of contributions.', c.value) FROM rule c WHERE benefits.event = 'job_loss' AND c.program = 'JKP' AND c.event = 'qualifying period' AND c.component = 'contributions'
				AND benefits.contribution_months < c.value), insured_note
		FROM (SELECT r.program, r.component, r.value AS share, coalesce(sum(r.times) OVER w, 0) AS since,
				coalesce(coalesce(sum(r.times) OVER w, 0) + r.times, 1200) AS until, r,
				least(insured, (SELECT l.amount FROM jamsos.wage_limit l WHERE benefits.event = 'job_loss' AND l.program = 'JKP' AND l.kind = 'ceiling'
					AND l.valid OPERATOR(pg_catalog.@>) on_date ORDER BY l.origin = 'local' DESC LIMIT 1)) AS base
			FROM rule r WHERE benefits.event = 'temporary_disability' AND r.program = 'JKK' AND r.event = 'temporary disability (STMB)'
				OR benefits.event = 'job_loss' AND r.program = 'JKP' AND r.event = 'cash'
			WINDOW w AS (ORDER BY substring(r.component FROM '[0-9]+')::integer ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) b
		WHERE benefits.months IS NULL OR benefits.months > b.since OR b.since = 0
		UNION ALL
		-- the years that are left at the level that the child is at, and the levels after it in full; or an amount once, by level or for any
		SELECT coalesce(l.place, 1), r.program, CASE WHEN l.place IS NULL THEN r.component ELSE split_part(r.component, ',', 1) END, r.value * y.years * y.children, r,
			(SELECT format('Needs %s years of contributions.', c.value) FROM rule c
				WHERE c.program = r.program AND c.event = r.event AND c.component = 'minimum contribution period' AND benefits.contribution_months < 12 * c.value),
			CASE WHEN r.component LIKE '%, per child and year' THEN format('Rp%s a year, %s years, children: %s.', ltrim(to_char(r.value, '999,999,999,999')), y.years, y.children) END
		FROM rule r LEFT JOIN (SELECT u.place::integer, u.level, CASE u.level WHEN 'PT' THEN '^(higher education|diploma or degree), ' ELSE '^' || u.level || ', ' END AS pattern
				FROM unnest(levels) WITH ORDINALITY u (level, place)) l ON r.component ~ l.pattern,
			LATERAL (SELECT CASE WHEN l.level = benefits.level THEN coalesce(benefits.years_left, r.times, 1) ELSE coalesce(r.times, 1) END AS years,
				least(coalesce(benefits.children, 2), coalesce((SELECT c.value FROM rule c WHERE c.program = r.program AND c.event = r.event AND c.component = 'children covered'), 1)) AS children) y
		WHERE benefits.event = 'scholarship' AND r.event = 'scholarship' AND r.program = CASE WHEN benefits.work_accident THEN 'JKK' ELSE 'JKM' END
			AND (r.component = 'amount' OR r.component LIKE '%, per child, once' AND l.level = benefits.level
				OR r.component LIKE '%, per child and year' AND l.place >= array_position(levels, benefits.level))
		UNION ALL
		SELECT 1, r.program, r.event, CASE WHEN benefits.contribution_months >= m.value THEN
				least(greatest(r.value / 100 * benefits.contribution_months / 12 * benefits.wage,
						(SELECT l.value FROM rule l WHERE l.event = 'monthly pension' AND l.component = 'minimum')),
					(SELECT l.value FROM rule l WHERE l.event = 'monthly pension' AND l.component = 'maximum')) END, r,
			CASE WHEN benefits.birth_date + make_interval(years => a.value::integer) > on_date THEN format('The pension age is %s.', a.value)
				WHEN benefits.contribution_months < m.value THEN
					format('Under %s contribution months: no pension, but the contributions with their yield at once.', m.value) END,
			(SELECT 'The limits of the year are not published yet: the last published.' FROM rule l
				WHERE l.event = 'monthly pension' AND l.confirmed_until < date_trunc('month', on_date::timestamp) LIMIT 1)
		FROM rule r JOIN rule m ON m.event = r.event AND m.component = 'minimum contribution period' LEFT JOIN rule a ON a.event = 'pension age'
		WHERE benefits.event = 'pension' AND r.program = 'JP' AND r.event = 'old-age pension' AND r.component = 'accrual'
	)
	SELECT p.program, p.component, round(CASE WHEN p.denied IS NULL OR p.amount IS NULL THEN p.amount ELSE 0 END),
		(p.rule).legal_basis, (p.rule).evidence, nullif(concat_ws(' ', p.denied, (p.rule).note, p.unpublished), '')
	FROM paid p ORDER BY p.place, p.component COLLATE "C";
	IF NOT FOUND THEN
		RAISE invalid_parameter_value USING MESSAGE = format('no law for event %s, segment %s on %s',
				benefits.event, benefits.segment, to_char(on_date, 'YYYY-MM-DD')),
			HINT = 'See: SELECT * FROM jamsos.benefit_rule; a local row can be inserted.';
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos.benefits(text, date, numeric, text, integer, integer, numeric, numeric, integer, boolean, date, text, integer) IS
'What an event pays, rupiah: rows that add up, each with its article and evidence (jamsos.benefit_rule). event: death (not from work), work_death, total_disability, partial_disability (percent of the table in the law; loss percent of function), temporary_disability (months), scholarship (children, not given: as many as the law covers; level that they are at: TK, SD, SMP, SMA, PT; years_left of it, not given: all; of JKK after a work_accident, else of JKM), pension (a month; wage: weighted average; contribution_months; birth_date tells whether the age is reached), job_loss (months, at most six). wage: the monthly wage that was reported, rupiah; of BPU and PR the income, whose bracket is the insured base (PR, NULL: the lowest). A condition that is not met makes an amount 0, and note says which; NULL: not known here. A worker with several employers is insured by each: a call for each. Errors: unknown event, segment or level, an argument that does not belong to the event, a missing argument (22004), no law on the day.';

CREATE FUNCTION jamsos.jht_balance(months date[], contributions numeric[], yield_percent numeric, as_of date, paid_on date[] DEFAULT NULL)
RETURNS TABLE (year integer, contributed numeric, yield numeric, balance numeric)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE ROWS 10
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	last_month CONSTANT date := date_trunc('month', as_of::timestamp)::date;
	credited CONSTANT date[] := coalesce(jht_balance.paid_on, jht_balance.months);	-- the month in which each amount comes in
	opening numeric := 0;
BEGIN
	IF months IS NULL OR contributions IS NULL OR yield_percent IS NULL OR as_of IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'months, contributions, yield_percent and as_of must not be null', HINT = 'Pass array_agg(month) and array_agg(amount); the yield is the one that BPJS has declared: none is shipped.';
	END IF;
	IF array_ndims(months) > 1 OR array_ndims(contributions) > 1 OR array_ndims(credited) > 1 THEN
		RAISE array_subscript_error USING MESSAGE = 'months, contributions and paid_on must have one dimension', HINT = 'Give one list of all elements.';
	END IF;
	IF cardinality(months) <> cardinality(contributions) THEN
		RAISE invalid_parameter_value USING MESSAGE = cardinality(months)::text || ' months, but '
			|| cardinality(contributions)::text || ' contributions', HINT = 'Aggregate all lists over the same rows.';	-- format() is only STABLE
	END IF;
	IF cardinality(months) <> cardinality(credited) THEN
		RAISE invalid_parameter_value USING MESSAGE = cardinality(months)::text || ' months, but '
			|| cardinality(credited)::text || ' days in paid_on', HINT = 'Aggregate all lists over the same rows.';
	END IF;
	IF NOT isfinite(as_of) OR yield_percent < 0 OR NOT yield_percent <= 100
		OR EXISTS (SELECT FROM unnest(months, contributions) c (month, amount)
			WHERE c.month IS NULL OR c.amount IS NULL OR c.amount < 0 OR NOT c.amount <= 1e12 OR c.month NOT BETWEEN '2000-01-01' AND '2199-12-31')
		OR EXISTS (SELECT FROM unnest(credited) c (month) WHERE c.month NOT BETWEEN '2000-01-01' AND '2199-12-31') THEN
		RAISE invalid_parameter_value USING MESSAGE = 'a month, contribution, yield or day is missing or out of range',
			HINT = 'Months and days from 2000-01 to 2199-12, contributions from 0 to 10^12 rupiah, a yield of 0 to 100 percent a year.';
	END IF;
	IF yield_percent > 0 AND yield_percent < 0.1 THEN
		RAISE invalid_parameter_value USING MESSAGE = yield_percent::text || ' is a fraction, not a yield_percent', HINT = 'Give percent a year: 5.7 is five point seven percent, 0.057 is not.';
	END IF;
	FOR year IN SELECT generate_series(extract(year FROM min(m))::integer, extract(year FROM as_of)::integer) FROM unnest(credited) m LOOP
		-- what was there earns for each month of the year, a contribution for each month after its own
		SELECT coalesce(sum(c.amount), 0), coalesce(sum(c.amount * (until - extract(month FROM c.month))), 0) + opening * until
		INTO contributed, yield
		FROM (SELECT CASE WHEN extract(year FROM as_of) = year THEN extract(month FROM as_of) ELSE 12 END) y (until)
		LEFT JOIN unnest(credited, contributions) c (month, amount) ON extract(year FROM c.month) = year AND date_trunc('month', c.month::timestamp)::date <= last_month
		GROUP BY until;
		yield := round(yield * yield_percent / 1200);
		opening := opening + contributed + yield;
		balance := opening;
		RETURN NEXT;
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos.jht_balance(date[], numeric[], numeric, date, date[]) IS
'What contributions to JHT (rupiah, with the month of each) have grown to, year by year, at a yearly yield in percent that the caller gives: none is shipped. paid_on: the day on which each was paid (NULL: not paid, not counted); it then counts in that month, as a statement of BPJS does, which books a contribution in the year in which it comes in. Not given: each is taken as paid in its own month. Assumed, as no rule was sourced: a contribution earns from the month after that; the yield is credited at the end of each year and in the month of as_of, half up to the rupiah. What comes in after the month of as_of does not count. Errors: NULL (22004), lists of different lengths, values out of range, a yield from 0 to under 0.1 percent that is not 0.';

