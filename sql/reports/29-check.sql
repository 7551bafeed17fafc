/* ---- check: what of the tables the reports cannot use ------------------ */

-- what a row of a bill is made of; one that states none of them has a total
--: define amounts jkk, jkm, jht_employer, jht_worker, jp_employer, jp_worker, jkp_employer, jkp_government
--: define billed CASE WHEN num_nonnulls(${amounts}) = 0 THEN total ELSE coalesce(jkk, 0) + coalesce(jkm, 0) + coalesce(jht_employer, 0) + coalesce(jht_worker, 0) + coalesce(jp_employer, 0) + coalesce(jp_worker, 0) + coalesce(jkp_employer, 0) + coalesce(jkp_government, 0) END
CREATE FUNCTION jamsos_reports.problem_count(schema text, query text, shown text, condition text, OUT rows bigint, OUT example text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET jit = off
AS $$
BEGIN
	EXECUTE format('SELECT count(*), min(left(%s, 80) COLLATE "C") FROM %s WHERE %s', shown, query, condition) INTO rows, example;
END
$$;
COMMENT ON FUNCTION jamsos_reports.problem_count(text, text, text, text) IS 'Part of check(): how many rows of a query meet a condition, and the first of them.';

CREATE FUNCTION jamsos_reports.check_source(schema text, source text) RETURNS TABLE (problem text, rows bigint, example text, remedy text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET jit = off
AS $$
#variable_conflict use_variable
DECLARE
	s record;
	c record;
	spec jsonb;
	raw text;
	stands text;		-- whether something does
	value text;			-- what it is read as
	key_text text;
	named text;			-- the table
	relation text;		-- its rows that count
	aggregates text := '';
	found jsonb;
	blank CONSTANT text := E'btrim(%s, E'' \\t\\r\\n-''''"'') <> ''''';
BEGIN
	EXECUTE format('SELECT * FROM %I.source WHERE name = $1', schema) INTO s USING source;
	named := (SELECT format('%I.%I', n.nspname, p.relname) FROM pg_class p JOIN pg_namespace n ON n.oid = p.relnamespace WHERE p.oid = s.relation);
	-- what stands in a column and cannot be read, all columns of a table in one pass
	relation := format('%s r WHERE %s', named, jamsos_reports.row_filter(s.relation, CASE s.name WHEN 'staff' THEN 'active' ELSE 'where of ' || s.name END, s.filter));
	key_text := CASE WHEN s.columns ? 'worker_id' AND jsonb_typeof(s.columns -> 'worker_id') = 'string' THEN jamsos_reports.column_text(s.relation, s.columns ->> 'worker_id', 'key') || ' || '': '' || ' ELSE '' END;
	aggregates := 'count(*) AS rows';
	FOR c IN SELECT p.name, p.kind FROM jamsos_reports.purpose p WHERE p.source = s.name AND s.columns ? p.name AND p.kind NOT IN ('text', 'year')
	LOOP
		spec := s.columns -> c.name;
		CONTINUE WHEN jsonb_typeof(spec) = 'object' AND spec ? 'value';
		raw := jamsos_reports.column_text(s.relation, coalesce(spec ->> 'column', spec #>> '{}'), c.name);
		-- no day is written as zeros too, and no end as the end of all days
		stands := format(blank, raw) || CASE WHEN c.kind = 'day' THEN format(' AND %s ~ ''[^-0/:. ]''', raw) ELSE '' END || CASE WHEN c.name = 'last_day' THEN format(' AND %s !~ ''(^|[^0-9])9999([^0-9]|$)|^infinity$''', raw) ELSE '' END;
		value := jamsos_reports.column_value(s.relation, s.name, c.name, spec, s.columns -> 'year');
		aggregates := aggregates || format(', count(*) FILTER (WHERE %2$s AND (%3$s) IS NULL) AS %1$I, min(left(%4$s, 80) COLLATE "C") FILTER (WHERE %2$s AND (%3$s) IS NULL) AS %5$I', c.name, stands, value, key_text || raw, 'e_' || c.name);
		-- without these a row is in no report, or in one that knows less of it
		IF c.name IN ('wage', 'amount', 'paid_on', 'nik', 'segment', 'risk_class', 'month', 'from', 'fiscal_year') OR c.name = 'first_day' AND s.name = 'enrolment' THEN
			aggregates := aggregates || format(', count(*) FILTER (WHERE (%s) IS NOT TRUE AND (%s) IS NULL) AS %I', stands, value, 'm_' || c.name);
		END IF;
		-- programmes that can be read, and are none of his segment
		IF c.name = 'programs' AND s.columns ? 'segment' THEN
			aggregates := aggregates || (SELECT format(', count(*) FILTER (WHERE %1$s) AS unfit, min(left(%2$s, 80) COLLATE "C") FILTER (WHERE %1$s) AS e_unfit', format('(%s) IS NOT NULL AND (%s) IS NULL AND (%s) IS NOT NULL', value, jamsos_reports.programs_value(s.relation, s.columns),
				jamsos_reports.column_value(s.relation, s.name, 'segment', s.columns -> 'segment')), key_text || raw));
		END IF;
	END LOOP;
	IF s.columns ?& '{first_day,last_day}' THEN
		aggregates := aggregates || (SELECT format(', count(*) FILTER (WHERE %1$s) AS turned, min(left(%2$s, 80) COLLATE "C") FILTER (WHERE %1$s) AS e_turned', format('(%s) < (%s)', jamsos_reports.column_value(s.relation, s.name, 'last_day', s.columns -> 'last_day'),
			jamsos_reports.column_value(s.relation, s.name, 'first_day', s.columns -> 'first_day')), CASE key_text WHEN '' THEN 'NULL::text' ELSE left(key_text, -12) END));
	END IF;
	EXECUTE format('SELECT to_jsonb(q) FROM (SELECT %s FROM %s) q', aggregates, relation) INTO found;
	problem := 'rows'; rows := (found ->> 'rows')::bigint; example := s.relation::text; remedy := NULL;
	RETURN NEXT;
	FOR c IN SELECT p.name, p.kind FROM jamsos_reports.purpose p WHERE p.source = s.name AND s.columns ? p.name ORDER BY p.place
	LOOP
		IF (found ->> c.name)::bigint > 0 THEN
			problem := format(CASE WHEN jsonb_typeof(s.columns #> ARRAY[c.name, 'map']) = 'object' THEN '%s not in the map' ELSE '%s cannot be read' END, c.name);
			rows := (found ->> c.name)::bigint; example := found ->> ('e_' || c.name);
			remedy := CASE c.kind WHEN 'code' THEN 'these rows are left out; map the value to PU, BPU, PR or ASN' WHEN 'class' THEN 'read as class 1; correct it' ELSE 'counts as not known; correct the table' END;
			RETURN NEXT;
		END IF;
		IF (found ->> ('m_' || c.name))::bigint > 0 THEN
			problem := format('%s missing', c.name); rows := (found ->> ('m_' || c.name))::bigint; example := NULL;
			remedy := CASE c.name WHEN 'wage' THEN CASE s.name WHEN 'staff' THEN 'priced at the minimum wage of the region, or counted as unpriced' ELSE 'counts as not known' END WHEN 'nik' THEN 'matched by name and birth date at best'
				WHEN 'segment' THEN 'these rows are left out; give PU, BPU, PR or ASN, or {"value": "PU"} where all are that' WHEN 'risk_class' THEN 'read as class 1' WHEN 'first_day' THEN 'the membership counts since ever' WHEN 'month' THEN 'these rows are of no month, and in no report: correct the table' WHEN 'from' THEN 'the decree holds from no day: correct the table'
				WHEN 'fiscal_year' THEN 'these rows are of no year, and in no report: correct the table' ELSE 'counts as not known' END;
			RETURN NEXT;
		END IF;
	END LOOP;
	IF (found ->> 'turned')::bigint > 0 THEN
		problem := 'last_day before first_day'; rows := (found ->> 'turned')::bigint; example := found ->> 'e_turned'; remedy := CASE s.name WHEN 'enrolment' THEN 'the membership covers nobody: correct it' ELSE 'the last day counts as not known: correct it' END;
		RETURN NEXT;
	END IF;
	IF (found ->> 'unfit')::bigint > 0 THEN
		problem := 'programs that the segment has not'; rows := (found ->> 'unfit')::bigint; example := found ->> 'e_unfit'; remedy := 'counts with those of the setting: correct programs or segment';
		RETURN NEXT;
	END IF;
	-- who is not on staff, by what stands there: a spelling that nobody thought of is people whom no report has
	IF s.name = 'staff' AND s.filter <> '{}' THEN
		SELECT string_agg(format('%L || coalesce(left(%s, 40), ''(none)'')', k || ' = ', jamsos_reports.column_text(s.relation, k, 'active')), ' || '', '' || ' ORDER BY k COLLATE "C") INTO raw FROM jsonb_object_keys(s.filter) k;
		FOR problem, rows, example IN EXECUTE format('SELECT ''left out by active: '' || CASE WHEN nth <= 10 THEN what ELSE ''other values'' END, sum(n)::bigint, NULL::text
				FROM (SELECT what, n, row_number() OVER (ORDER BY n DESC, what COLLATE "C") AS nth FROM (SELECT %1$s AS what, count(*) AS n FROM %2$s r WHERE (%3$s) IS NOT TRUE GROUP BY 1) v) v GROUP BY 1 ORDER BY min(nth)',
			raw, named, jamsos_reports.row_filter(s.relation, 'active', s.filter))
		LOOP
			remedy := 'not on staff, in no report; add the value to active where it is';
			RETURN NEXT;
		END LOOP;
	END IF;
	IF s.name = 'staff' AND s.same_nik = 'first' THEN
		EXECUTE format('SELECT count(*), min(worker_id COLLATE "C") FROM (SELECT worker_id, row_number() OVER (PARTITION BY jamsos.nik_key(nik) ORDER BY length(worker_id), worker_id) AS nth
			FROM (SELECT DISTINCT worker_id, nik FROM (%s) r WHERE segment IS NOT NULL AND jamsos.nik_key(nik) IS NOT NULL) r) q WHERE nth > 1', jamsos_reports.source_query('staff', s.relation, s.columns, s.filter)) INTO rows, example;
		IF rows > 0 THEN
			problem := 'left out by same_nik'; remedy := 'a further worker of one NIK, in no report; same_nik => ''keep'' counts him';
			RETURN NEXT;
		END IF;
	END IF;
	-- whoever is not in the last month of all has left: one slip of the pen in it, and all have
	IF s.name IN ('staff', 'enrolment') AND s.columns ? 'month' THEN
		EXECUTE format('WITH m AS (SELECT month, count(*) AS n FROM (%s) r WHERE month IS NOT NULL%s GROUP BY month), l AS (SELECT max(month) AS last FROM m) SELECT n, to_char(month, ''YYYY-MM'') FROM m, l
			WHERE month = last AND EXISTS (SELECT FROM m WHERE month < last) AND NOT EXISTS (SELECT FROM m WHERE month = (last - interval ''1 month'')::date)', jamsos_reports.source_query(s.name, s.relation, s.columns, s.filter),
			CASE WHEN s.name = 'staff' AND s.regular IS NOT NULL THEN format(' AND payment = ANY (%L::text[])', s.regular) ELSE '' END) INTO rows, example;
		IF rows > 0 THEN
			problem := 'last month without the month before it'; remedy := 'who is not in it counts as having left before: correct it where it is a slip';
			RETURN NEXT;
		END IF;
	END IF;
	-- what says something of nobody: a key that is written in another way is found by nothing
	IF to_regclass(format('%I.staff', schema)) IS NOT NULL AND (s.name = 'wages' OR s.name = 'enrolment' AND NOT s.columns ? 'worker_id') THEN
		FOR problem, rows, example, remedy IN EXECUTE format(CASE s.name WHEN 'wages' THEN
				'SELECT ''workers without a decree'', count(*), min(worker_id COLLATE "C"), ''priced at the minimum wage of the region, or counted as unpriced: is worker_id written as in staff?'' FROM (SELECT DISTINCT worker_id FROM %1$I.staff s WHERE NOT EXISTS (SELECT FROM (%2$s) d WHERE d.worker_id = s.worker_id AND d."from" IS NOT NULL)) q
				UNION ALL SELECT ''two decrees of one day'', count(*), min(worker_id COLLATE "C"), ''the higher wage counts: correct the table'' FROM (SELECT worker_id FROM (%2$s) d WHERE wage IS NOT NULL GROUP BY worker_id, "from" HAVING count(DISTINCT wage) > 1) q'
			ELSE 'SELECT ''NIK that can be nobody''''s'', count(*), min(nik COLLATE "C"), ''covers nobody: correct it'' FROM (%2$s) e WHERE nik IS NOT NULL AND jamsos.nik_key(nik) IS NULL
				UNION ALL SELECT ''members who are not on staff'', count(DISTINCT nik), min(nik COLLATE "C"), ''cover nobody: they may have left'' FROM (%2$s) e WHERE jamsos.nik_key(nik) IS NOT NULL AND NOT EXISTS (SELECT FROM %1$I.staff s WHERE s.nik = e.nik)' END,
			schema, jamsos_reports.source_query(s.name, s.relation, s.columns, s.filter))
		LOOP
			IF rows > 0 THEN
				RETURN NEXT;
			END IF;
		END LOOP;
	END IF;
	IF s.name = 'staff' AND s.shape = 'month' AND s.regular IS NOT NULL THEN
		raw := jamsos_reports.column_value(s.relation, 'staff', 'payment', s.columns -> 'payment');
		FOR problem, rows, example IN EXECUTE format('SELECT ''left out of the wage: '' || coalesce(left(%1$s, 60), ''(none)''), count(*), NULL::text FROM %2$s AND (%1$s = ANY (%3$L)) IS NOT TRUE GROUP BY 1 ORDER BY 1', raw, relation, s.regular)
		LOOP
			remedy := 'no contributions are due on it here; add it to regular where it is a monthly wage';
			RETURN NEXT;
		END LOOP;
	ELSIF s.name = 'staff' AND s.shape = 'spell' THEN
		-- days that two periods have: months are then the earlier one's alone
		EXECUTE format('SELECT count(DISTINCT worker_id), min(worker_id COLLATE "C") FROM (SELECT worker_id, first_day, max(coalesce(last_day, ''infinity'')) OVER (PARTITION BY worker_id ORDER BY first_day NULLS FIRST, last_day, wage, office ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
			FROM (%s) r WHERE (last_day < first_day) IS NOT TRUE) q WHERE before >= coalesce(first_day, ''-infinity'')', jamsos_reports.source_query('staff', s.relation, s.columns, s.filter)) INTO rows, example;
		IF rows > 0 THEN
			problem := 'periods of one worker that overlap'; remedy := 'the earlier counts until it ends: end it on the day before the next';
			RETURN NEXT;
		END IF;
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.check_source(text, text) IS
'Part of check(): what of one of the tables under the reports cannot be read or is left out. Errors 42703, 42804 where its columns are not those of the last install().';

--: define no_region region IS NOT NULL AND NOT EXISTS (SELECT FROM jamsos.region g WHERE g.code = region)
-- each of these rows with the codes that most of them have
--: define with_codes SELECT (SELECT string_agg(format(''%%s (%%s)'', region, n), '', '' ORDER BY n DESC, region COLLATE "C") FROM (SELECT region, count(*) AS n FROM q GROUP BY region ORDER BY 2 DESC, region COLLATE "C" LIMIT 5) c) AS codes FROM q
CREATE FUNCTION jamsos_reports.check(schema text) RETURNS TABLE (source text, problem text, rows bigint, example text, remedy text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_variable
DECLARE
	s record;
	c record;
	t record;
BEGIN
	PERFORM jamsos_reports.installed_schema(schema);
	PERFORM jamsos.audit_foreign_code(ARRAY(SELECT v.oid::regclass FROM pg_class v WHERE v.relnamespace = quote_ident(schema)::regnamespace AND v.relkind = 'v'));
	FOR s IN EXECUTE format('SELECT * FROM %I.source ORDER BY array_position(''{staff,wages,offices,enrolment,bills,payments,pagu}'', name)', schema)
	LOOP
		source := s.name;
		IF NOT EXISTS (SELECT FROM pg_class p WHERE p.oid = s.relation) THEN
			problem := 'the table is gone'; rows := NULL; example := NULL; remedy := 'install() with another table';
			RETURN NEXT;
			CONTINUE;
		END IF;
		PERFORM jamsos.audit_foreign_code(ARRAY[s.relation]);
		BEGIN
			RETURN QUERY SELECT source, q.* FROM jamsos_reports.check_source(schema, source) q;
		EXCEPTION WHEN undefined_column OR datatype_mismatch THEN
			-- views read on where a column has another name, and go where it is dropped
			problem := SQLERRM; rows := NULL; example := s.relation::text; remedy := 'install() with the columns as they are named now';
			RETURN NEXT;
		END;
	END LOOP;

	-- what can be read and makes reports lie, in the adapters as they are now, if they are there
	FOR t IN SELECT v.* FROM (VALUES
		('staff', 'workers', '(SELECT DISTINCT worker_id FROM %1$I.staff) q', 'NULL::text', 'true', NULL),
		('staff', 'workers that stand there twice', '(SELECT worker_id FROM (SELECT worker_id, first_day, last_day, max(coalesce(last_day, ''infinity'')) OVER (PARTITION BY worker_id ORDER BY first_day NULLS FIRST, last_day ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before FROM %1$I.staff) w WHERE before >= coalesce(date_trunc(''month'', first_day), ''-infinity'') GROUP BY worker_id) q',
			'worker_id', 'true', 'counted in each row: correct the table or the adapter'),
		-- the adapter is the user's: what stands in it as no table of install() would have it
		('staff', 'rows that no report can count', '%1$I.staff', 'worker_id', 'last_day < first_day OR (wage BETWEEN 0 AND 1000000000000) IS FALSE OR (risk_class BETWEEN 1 AND 5) IS NOT TRUE OR (segment IN (''PU'', ''BPU'', ''PR'', ''ASN'')) IS NOT TRUE OR programs IS NOT NULL AND jamsos_reports.programs_or_null(programs) IS DISTINCT FROM programs',
			'each stops every report: correct the adapter staff, or install(..., replace => true)'),
		('staff', 'birth date after the first day of work', '%1$I.staff', 'worker_id || '': '' || to_char(birth_date, ''YYYY-MM-DD'')', 'birth_date > first_day', 'counted all the same: one of both is wrong'),
		('staff', 'one NIK for several workers', '(SELECT nik FROM %1$I.staff WHERE jamsos.nik_key(nik) IS NOT NULL GROUP BY nik HAVING count(DISTINCT worker_id) > 1) q', 'nik', 'true', 'each counts: correct the table, or install() with same_nik => ''first'''),
		('staff', 'NIK that can be nobody''s', '%1$I.staff', 'worker_id || '': '' || nik', 'jamsos.nik_key(nik) IS NULL AND nik IS NOT NULL', 'never matched with a bill: correct it'),
		('staff', 'age outside of a programme', '(SELECT DISTINCT s.worker_id || '': '' || r.program AS who FROM %1$I.setting t CROSS JOIN %1$I.placed_staff s
				JOIN (SELECT DISTINCT program, segment FROM jamsos.participation_rule) r ON r.segment = CASE s.segment WHEN ''PR'' THEN ''BPU'' ELSE s.segment END AND r.program = ANY (coalesce(string_to_array(s.programs, '' ''), t.programs))
			WHERE t.id = 1 AND (s.first_day IS NULL OR s.first_day < t.last_month + interval ''1 month'') AND (s.last_day IS NULL OR s.last_day >= t.last_month)
				AND CASE WHEN s.birth_date BETWEEN ''1850-01-01'' AND ''2199-12-31'' THEN NOT jamsos.participates(s.birth_date, t.last_month, r.program, s.segment) END) q', 'who', 'true', 'counted and priced all the same: correct birth_date, or give the spell an end or programs without it (jamsos.participation_spells cuts it)'),
		('staff', 'unpriced', '(SELECT s.worker_id FROM %1$I.setting t CROSS JOIN %1$I.placed_staff s
				JOIN (SELECT g.region, jamsos_reports.minimum_wage(g.region, t.last_month, t.fallback) AS minimum FROM %1$I.setting t CROSS JOIN (SELECT DISTINCT region FROM %1$I.placed_staff) g WHERE t.id = 1) m ON m.region = s.region
			WHERE t.id = 1 AND s.wage IS NULL AND CASE s.segment WHEN ''BPU'' THEN true WHEN ''PR'' THEN false ELSE m.minimum IS NULL END AND (s.first_day IS NULL OR s.first_day < t.last_month + interval ''1 month'') AND (s.last_day IS NULL OR s.last_day >= t.last_month)) q',
			'worker_id', 'true', 'in no amount: there is no wage and no minimum wage; who pays for himself (BPU) has an income, such as "wage": {"value": "1000000"}'),
		('staff', 'months in which a region has no minimum wage', '(SELECT g.region, m.month FROM %1$I.setting t CROSS JOIN (SELECT DISTINCT region FROM %1$I.placed_staff WHERE segment IN (''PU'', ''ASN'')) g
				CROSS JOIN LATERAL (SELECT x::date AS month FROM generate_series(t.first_month::timestamp, t.last_month::timestamp, interval ''1 month'') x) m
			WHERE t.id = 1 AND t.fallback IS DISTINCT FROM ''none'' AND jamsos_reports.minimum_wage(g.region, m.month, t.fallback) IS NULL) q', 'region || '': '' || to_char(month, ''YYYY-MM'')', 'true', 'wages count as they are, and who has none is in no amount: add the figure to jamsos.minimum_wage, or install() with fallback => ''province'''),
		('staff', 'without an office', '%1$I.staff', 'worker_id', 'office IS NULL', 'stand in the reports as people without an office'),
		('staff', 'office that is written in several ways', '(SELECT min(office COLLATE "C") AS office FROM (SELECT DISTINCT office FROM %1$I.staff WHERE office IS NOT NULL) o GROUP BY btrim(lower(regexp_replace(office, ''[^[:alnum:]]+'', '' '', ''g''))) HAVING count(*) > 1) q', 'office', 'true',
			'each is an office of its own: correct the table, or say by map which is meant'),
		('staff', 'contract that ends before the fiscal year', '(SELECT s.worker_id FROM %1$I.setting t CROSS JOIN %1$I.staff s WHERE t.id = 1 GROUP BY s.worker_id, t.last_month, t.fiscal_year
			HAVING max(coalesce(s.last_day, ''infinity'')) BETWEEN t.last_month AND make_date(t.fiscal_year, 1, 1) - 1) q', 'worker_id', 'true', 'on staff in the last month shown, in no budget: where contracts are renewed, leave the last one open'),
		('staff', 'office that the offices do not have', '(SELECT DISTINCT office FROM %1$I.staff s WHERE office IS NOT NULL AND NOT EXISTS (SELECT FROM %1$I.office o WHERE o.office = s.office)) q', 'office', 'true', 'its people count, without a name of their office'),
		('staff', 'region that is none', '(WITH q AS (SELECT region FROM %1$I.staff WHERE ${no_region}) ${with_codes}) q', 'codes', 'true',
			'its people count, priced and shown as of the region of the office, else of the reports: give a code of jamsos.region, where former_code says what became of an old one'),
		('staff', 'budget_status without an account', '(SELECT DISTINCT budget_status FROM %1$I.staff WHERE budget_status IS NOT NULL AND NOT EXISTS (SELECT FROM jamsos.budget_account a WHERE a.status = budget_status)) q', 'budget_status', 'true', 'its lines have no kode rekening: map it to a status of jamsos.budget_account'),
		('offices', 'offices that stand there twice', '(SELECT office FROM %1$I.office GROUP BY office HAVING count(*) > 1) q', 'office', 'true', 'every sum of them is multiplied: correct the table'),
		('offices', 'region that is none', '(WITH q AS (SELECT region FROM %1$I.office WHERE ${no_region}) ${with_codes}) q', 'codes', 'true',
			'its people count, priced and shown as of the region of the reports: give a code of jamsos.region, where former_code says what became of an old one'),
		('offices', 'parent that is no office', '%1$I.office o', 'office || '': '' || parent', 'parent IS NOT NULL AND NOT EXISTS (SELECT FROM %1$I.office p WHERE p.office = o.parent)', 'shown without the office above'),
		('enrolment', 'members who are not on staff', '(SELECT DISTINCT worker_id FROM %1$I.enrolment e WHERE NOT EXISTS (SELECT FROM %1$I.staff s WHERE s.worker_id = e.worker_id)) q', 'worker_id', 'true', 'cover nobody: they may have left'),
		('bills', 'one NIK twice in a month', '(SELECT nik, month FROM %1$I.bill WHERE jamsos.nik_key(nik) IS NOT NULL GROUP BY nik, month HAVING count(*) > 1) q', 'to_char(month, ''YYYY-MM'') || '': '' || nik', 'true', 'the first counts as the worker, the others as duplicates on the bill'),
		('bills', 'NIK that can be nobody''s', '%1$I.bill', 'nik', 'nik IS NOT NULL AND jamsos.nik_key(nik) IS NULL', 'matched by name and birth date at best'),
		('bills', 'total that is not the sum of its amounts', '%1$I.bill', 'concat_ws('' '', to_char(month, ''YYYY-MM''), coalesce(bill_id, nik, name)) || '': '' || total', 'num_nonnulls(${amounts}) > 0 AND abs(total - ${billed}) > num_nonnulls(${amounts})', 'reconcile_run calls it amount_differs: ask BPJS which is right, or give the columns of its other amounts'),
		('payments', 'without an office', '%1$I.payment', 'concat_ws('' '', paid_on, amount)', 'office IS NULL AND EXISTS (SELECT FROM %1$I.staff WHERE office IS NOT NULL)', 'pay for people without an office alone: give the office of each'),
		('payments', 'office that the offices do not have', '(SELECT DISTINCT office FROM %1$I.payment p WHERE office IS NOT NULL AND NOT EXISTS (SELECT FROM %1$I.office o WHERE o.office = p.office)) q', 'office', 'true', 'its payments pay nobody''s bill: correct the office'),
		('pagu', 'office that the offices do not have', '(SELECT DISTINCT office FROM %1$I.pagu p WHERE office IS NOT NULL AND NOT EXISTS (SELECT FROM %1$I.office o WHERE o.office = p.office)) q', 'office', 'true', 'stands beside the need of nobody: correct the office'),
		('pagu', 'account that is none', '%1$I.pagu', 'account', 'account IS NOT NULL AND jamsos_reports.account_key(account) IS NULL', 'stands beside the need of nobody: give a kode rekening, such as 5.1.02.02.02.0006')
		) v (source, problem, query, shown, condition, remedy)
		WHERE NOT EXISTS (SELECT FROM unnest('{staff,office,enrolment,bill,payment,pagu,placed_staff}'::text[]) a WHERE to_regclass(format('%I.%I', schema, a)) IS NULL)
	LOOP
		SELECT * INTO c FROM jamsos_reports.problem_count(schema, format(t.query, schema), format(t.shown, schema), format(t.condition, schema));
		IF c.rows > 0 OR t.remedy IS NULL THEN
			source := t.source; problem := t.problem; rows := c.rows; example := c.example; remedy := t.remedy;
			RETURN NEXT;
		END IF;
	END LOOP;
	-- what a restore, a DROP or somebody's hand has taken away
	FOR problem IN EXECUTE format('SELECT ''missing: '' || object FROM %I.manifest WHERE CASE class WHEN ''procedure'' THEN to_regprocedure($1 || object)::oid ELSE to_regclass($1 || quote_ident(object))::oid END IS NULL ORDER BY 1', schema) USING quote_ident(schema) || '.'
	LOOP
		source := 'reports'; rows := NULL; example := NULL; remedy := 'install() makes it again';
		RETURN NEXT;
	END LOOP;
	FOR problem, example IN SELECT v.problem, p.relname
		FROM jamsos_reports.table_definition d JOIN pg_class p ON p.relname = d.name AND p.relnamespace = quote_ident(schema)::regnamespace
		CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE f.proname = 'append_only' AND g.tgenabled IN ('O', 'A')) AS kept, count(*) FILTER (WHERE f.proname <> 'append_only' AND g.tgenabled NOT IN ('O', 'A')) AS off
			FROM pg_trigger g JOIN pg_proc f ON f.oid = g.tgfoid AND f.pronamespace = 'jamsos_reports'::regnamespace WHERE g.tgrelid = p.oid) g
		CROSS JOIN LATERAL (VALUES ('row security is switched off', d.seen <> 'granted' AND NOT p.relrowsecurity), ('append-only is switched off', d.class = 'run' AND g.kept < 2), ('a trigger is switched off', g.off > 0)) v (problem, found)
		WHERE v.found ORDER BY 2, 1
	LOOP
		source := 'reports'; rows := NULL; remedy := 'ALTER TABLE ... ENABLE TRIGGER ALL, ENABLE ROW LEVEL SECURITY; verify_runs() says whether a signed run was changed';
		RETURN NEXT;
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos_reports.check(text) IS
'What of the tables under the reports of a schema cannot be used, and what becomes of it: counted values that cannot be read, people and offices that stand twice or match nothing. Changes nothing; reads what the caller reads. Error 42P01 no reports there.';

