/* ---- audit: what is wrong with a staffing table ----------------------- */

CREATE FUNCTION jamsos.audit(relation regclass, columns jsonb, options jsonb DEFAULT '{}')
RETURNS TABLE (problem text, rows bigint, example text)
LANGUAGE plpgsql STABLE ROWS 40
SET search_path = pg_catalog, pg_temp
SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_column
DECLARE
	-- what a column can be for, and how it is read then; month comes after the year that it needs
	purposes CONSTANT text[] := ARRAY[['wage', 'money'], ['nik', 'text'], ['nip', 'text'], ['birth_date', 'day'],
		['start_date', 'day'], ['end_date', 'day'], ['status', 'text'], ['region', 'text'], ['year', 'text'], ['month', 'month'],
		['payment', 'text'], ['key', 'text']];
	choices CONSTANT text[] := ARRAY['minimum', 'statuses', 'on_date'];
	a record;
	given text[] := ARRAY[]::text[];		-- what the columns are for
	reads text[] := ARRAY[]::text[];		-- how they are read
	minimum numeric;
	statuses text[];
	on_date date;
	day text;
	source text;				-- the relation, each column of each row read once
	first_of CONSTANT text := 'min(ARRAY[to_char(length(place), ''FM0000''), place, left(%s, 80)] COLLATE "C")';
	aggregates text := '';
	results text := '';
	high text := '';			-- the median, and how many are far above it
	year_text text;
	key_text text;
	bad text;				-- a key, and what to do about it
	hint text;
	n integer := 0;
BEGIN
	IF audit.relation IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'relation must not be null';
	END IF;
	FOR a IN SELECT v.name, v.value, v.keys FROM (VALUES ('columns', audit.columns, purposes[:][1:1]), ('options', audit.options, choices)) v (name, value, keys)
	LOOP
		IF jsonb_typeof(a.value) IS DISTINCT FROM 'object' THEN
			RAISE invalid_parameter_value USING MESSAGE = format('%s must be a JSON object', a.name),
				HINT = 'Such as columns => ''{"wage": "honor", "nik": "no_ktp"}'', options => ''{"minimum": 3000000}''.';
		END IF;
		SELECT min(k COLLATE "C") INTO bad FROM jsonb_object_keys(a.value) k WHERE k <> ALL (a.keys);
		IF bad IS NOT NULL THEN
			RAISE invalid_parameter_value USING MESSAGE = format('unknown key "%s" in %s', bad, a.name),
				HINT = format('Valid keys: %s.', array_to_string(a.keys, ', '));
		END IF;
		SELECT e.k, w.hint INTO bad, hint FROM jsonb_each(a.value) e (k, v), LATERAL (SELECT
			CASE WHEN a.name = 'columns' THEN CASE WHEN jsonb_typeof(v) <> 'string' THEN 'Give the name of a column as a string, without quoting it for SQL.' END
				WHEN k = 'minimum' THEN CASE WHEN jsonb_typeof(v) <> 'number' THEN 'Give a number: rupiah a month.' END
				WHEN k = 'on_date' THEN CASE WHEN jsonb_typeof(v) <> 'string' OR v #>> '{}' !~ '^\d{4}-\d\d-\d\d$' OR jamsos.date_or_null(v #>> '{}') IS NULL
					THEN 'Give a day as "YYYY-MM-DD".' END
				WHEN jsonb_typeof(v) <> 'array' OR jsonb_path_exists(v, 'strict $[*] ? (@.type() != "string")')
					THEN 'Give an array of strings: the known spellings.' END) w (hint)
		WHERE jsonb_typeof(e.v) <> 'null' AND w.hint IS NOT NULL ORDER BY e.k COLLATE "C" LIMIT 1;
		IF FOUND THEN
			RAISE invalid_parameter_value USING MESSAGE = format('invalid value of key "%s" in %s: %s', bad, a.name, left((a.value -> bad)::text, 80)),
				HINT = hint;
		END IF;
	END LOOP;
	columns := jsonb_strip_nulls(audit.columns);
	minimum := (audit.options ->> 'minimum')::numeric;
	on_date := (audit.options ->> 'on_date')::date;
	IF jsonb_typeof(audit.options -> 'statuses') = 'array' THEN
		statuses := ARRAY(SELECT jsonb_array_elements_text(audit.options -> 'statuses'));
	END IF;
	day := format('%L::date', coalesce(on_date, current_date));
	FOR a IN
		SELECT v.purpose, v.kind, v.column_name, t.typcategory AS category, format('r.%I', v.column_name) AS value,
			-- a cast of somebody's own type would run his function as us: such a value is read as it prints
			format(CASE WHEN t.typcategory = 'S' OR jamsos.track_base_type(t.oid) < 16384 THEN '(r.%I)::text'
				ELSE 'nullif(concat(r.%I), '''')' END, v.column_name) AS value_text
		FROM (SELECT i, purposes[i][1], purposes[i][2], columns ->> purposes[i][1] FROM generate_subscripts(purposes, 1) i) v (place, purpose, kind, column_name)
		LEFT JOIN pg_attribute c ON c.attrelid = audit.relation AND c.attname = v.column_name AND NOT c.attisdropped
		LEFT JOIN pg_type t ON t.oid = c.atttypid
		WHERE v.column_name IS NOT NULL
		ORDER BY v.place
	LOOP
		IF a.category IS NULL AND a.column_name LIKE '{%' THEN
			-- a literal that could be a name or JSON is a name, for PostgreSQL
			RAISE undefined_column USING MESSAGE = format('column "%s" of relation %s does not exist', a.column_name, audit.relation),
				HINT = 'To give JSON, name the argument: columns => ''{...}''.';
		ELSIF a.category IS NULL THEN
			RAISE undefined_column USING MESSAGE = format('column "%s" of relation %s does not exist', a.column_name, audit.relation),
				DETAIL = format('It was given as %s.', a.purpose),
				HINT = (SELECT format('Columns: %s.', string_agg(attname, ', ' ORDER BY attnum))
					FROM pg_attribute WHERE attrelid = audit.relation AND attnum > 0 AND NOT attisdropped);
		END IF;
		IF a.kind <> 'text' AND a.category NOT IN ('S', CASE WHEN a.kind IN ('money', 'month') THEN 'N' ELSE 'S' END,
			CASE WHEN a.kind IN ('day', 'month') THEN 'D' ELSE 'S' END) THEN
			RAISE datatype_mismatch USING MESSAGE = format('column "%s" of relation %s cannot be read as %s', a.column_name, audit.relation, a.purpose),
				HINT = CASE a.kind WHEN 'money' THEN 'Give a column of numbers or text.' ELSE 'Give a column of dates or text.' END;
		END IF;
		year_text := CASE WHEN a.purpose = 'year' THEN a.value_text ELSE year_text END;
		key_text := CASE WHEN a.purpose = 'key' THEN a.value_text ELSE key_text END;
		given := given || a.purpose || CASE WHEN a.purpose = 'wage' AND a.category = 'S' THEN '{text wage}'::text[] ELSE '{}' END;
		reads := reads || format('CASE WHEN btrim(%1$s, E'' \t\r\n-''''"'') <> '''' THEN %1$s END AS %2$s_text', a.value_text, a.purpose) || CASE
			WHEN a.purpose = 'wage' AND a.category = 'S' THEN ARRAY[format('jamsos.rupiah_or_null(%s) AS wage', a.value_text)]
			WHEN a.purpose = 'wage' THEN ARRAY[format('CASE WHEN (%1$s)::numeric NOT IN (''NaN'', ''Infinity'', ''-Infinity'')
				THEN (%1$s)::numeric END AS wage', a.value)]
			WHEN a.purpose = 'nik' THEN ARRAY[format('jamsos.normalize_nik(%s) AS nik', a.value_text)]
			WHEN a.kind = 'day' AND a.category = 'S' THEN ARRAY[format('jamsos.date_or_null(%s) AS %s', a.value_text, a.purpose)]
			WHEN a.kind = 'day' THEN ARRAY[format('(%s)::date AS %s', a.value, a.purpose)]
			-- a month: 2026-03, 202603, any day of it, or 3 beside a column of the year
			WHEN a.purpose = 'month' AND a.category = 'D' AND NOT columns ? 'year' THEN
				ARRAY[format('CASE WHEN isfinite((%1$s)::date) THEN date_trunc(''month'', (%1$s)::timestamp)::date END AS month', a.value)]
			WHEN a.purpose = 'month' THEN ARRAY[format('date_trunc(''month'', jamsos.date_or_null(%s)::timestamp)::date AS month', CASE
				WHEN columns ? 'year' THEN format('btrim(%s) || ''-'' || btrim(%s) || ''-01''', year_text, a.value_text)
				ELSE format('CASE length(%1$s) WHEN 6 THEN substr(%1$s, 1, 4) || ''-'' || substr(%1$s, 5) || ''-01''
					WHEN 7 THEN %1$s || ''-01'' ELSE %1$s END', a.value_text) END)]
			ELSE '{}' END;
	END LOOP;
	IF columns ? 'year' AND NOT columns ? 'month' THEN
		RAISE invalid_parameter_value USING MESSAGE = 'year needs a month', HINT = 'Give the column of the month too.';
	END IF;

	-- where a row is: its key, or its place in the table
	SELECT reads || (CASE WHEN columns ? 'key' THEN key_text
		WHEN c.relkind = 'p' OR c.relhassubclass THEN '(r.tableoid::regclass)::text || '' '' || (r.ctid)::text'
		WHEN c.relkind IN ('r', 'm') THEN '(r.ctid)::text' ELSE 'NULL::text' END || ' AS place')
		|| (CASE WHEN columns ? 'month' THEN 'NULL::date' ELSE day END || ' AS on_date')
	INTO reads FROM pg_class c WHERE c.oid = audit.relation;
	IF NOT columns ? 'region' AND minimum IS NOT NULL THEN
		reads := reads || format('%L::numeric AS lowest', minimum);
	END IF;
	source := format('(SELECT %s FROM %s r OFFSET 0) q', array_to_string(reads, ', '), audit.relation);
	IF columns ?& '{region,wage}' THEN
		-- the minimum wage of each region and month is looked up once; a code that is none has none
		source := format('(SELECT q.*, coalesce(l.lowest, %2$L) AS lowest FROM %1$s LEFT JOIN
			(SELECT region_text, %3$s AS month, CASE WHEN EXISTS (SELECT FROM jamsos.region g WHERE g.code = btrim(region_text)) THEN
				jamsos.minimum_wage(btrim(region_text), %3$s, true) END AS lowest
			 FROM (SELECT DISTINCT region_text, %3$s FROM %1$s WHERE %3$s BETWEEN ''1900-01-01'' AND ''2200-01-01'') d) l
			ON l.region_text = q.region_text AND l.month = q.%3$s) q', source, minimum, CASE WHEN columns ? 'month' THEN 'month' ELSE 'on_date' END);
	END IF;
	given := given || CASE WHEN columns ? 'wage' AND (columns ? 'region' OR minimum IS NOT NULL) THEN '{minimum}'::text[] ELSE '{}' END;

	-- one scan: every problem that a row has by itself
	FOR a IN
		SELECT v.problem, v.condition, v.shown
		FROM (VALUES (1, '{}'::text[], 'rows', 'true', NULL),
			(10, '{wage}', 'wage missing', 'wage_text IS NULL', ''),
			(11, '{wage}', 'wage invalid or ambiguous', 'wage IS NULL AND wage_text IS NOT NULL', 'wage_text'),
			(12, '{wage}', 'wage zero', 'wage = 0', 'wage_text'),
			(13, '{wage}', 'wage negative', 'wage < 0', 'wage_text'),
			(14, '{wage}', 'wage out of range', 'wage > 1000000000000', 'wage_text'),
			(15, '{text wage}', 'wage stored as text', 'wage IS NOT NULL', 'wage_text'),
			(16, '{wage,minimum}', 'wage under the minimum', 'wage > 0 AND wage < lowest', 'wage_text || '' under '' || lowest'),
			(20, '{region}', 'region missing', 'region_text IS NULL', ''),
			(21, '{region,minimum}', 'region without a minimum wage', 'lowest IS NULL AND region_text IS NOT NULL', 'region_text'),
			(30, '{nik}', 'NIK missing', 'nik IS NULL', ''),
			(31, '{nik}', 'NIK invalid', 'nik IS NOT NULL AND jamsos.nik_birth_date(nik) IS NULL', 'nik_text'),
			(32, '{nik}', 'NIK of an unknown region or without a serial',
				'jamsos.nik_birth_date(nik) IS NOT NULL AND NOT jamsos.nik_is_valid(nik)', 'nik_text'),
			(33, '{nik}', 'NIK with marks', 'nik_text <> nik', 'nik_text'),
			(34, '{nip}', 'NIK in the NIP column', 'jamsos.nik_birth_date(nip_text) IS NOT NULL', 'nip_text'),
			(40, '{birth_date}', 'birth date missing', 'birth_date_text IS NULL', ''),
			(41, '{birth_date}', 'birth date unreadable', 'birth_date IS NULL AND birth_date_text IS NOT NULL', 'birth_date_text'),
			(42, '{birth_date}', 'birth date impossible', 'birth_date < ''1900-01-01'' OR birth_date > ' || day, 'birth_date_text'),
			(43, '{birth_date,nik}', 'birth date differs from the NIK', 'birth_date <> jamsos.nik_birth_date(nik)', 'birth_date_text || '', NIK '' || nik'),
			(50, '{start_date}', 'start date missing', 'start_date_text IS NULL', ''),
			(51, '{start_date}', 'start date unreadable', 'start_date IS NULL AND start_date_text IS NOT NULL', 'start_date_text'),
			(52, '{start_date}', 'start date impossible', 'start_date NOT BETWEEN ''1900-01-01'' AND ''2199-12-31''', 'start_date_text'),
			(53, '{start_date,birth_date}', 'start date before birth', 'start_date <= birth_date', 'start_date_text || '', born '' || birth_date_text'),
			(54, '{end_date}', 'end date unreadable', 'end_date IS NULL AND end_date_text IS NOT NULL', 'end_date_text'),
			(55, '{end_date}', 'end date impossible', 'end_date < ''1900-01-01''', 'end_date_text'),
			(56, '{end_date,start_date}', 'end date before start date', 'end_date < start_date', 'start_date_text || '' to '' || end_date_text'),
			(60, '{status}', 'status missing', 'status_text IS NULL', ''),
			(70, '{month}', 'month missing or unreadable', 'month IS NULL', 'month_text'),
			(71, '{payment}', 'payment beside the monthly wage', 'payment_text ~* ''thr|13|tiga ?belas|susulan|kekurangan|rapel''', 'payment_text'))
			v (place, needs, problem, condition, shown)
		WHERE v.needs <@ given ORDER BY v.place
	LOOP
		n := n + 1;
		aggregates := aggregates || format(', count(*) FILTER (WHERE %s) AS rows%s, %s AS first%s', a.condition, n,
			CASE WHEN a.shown IS NULL THEN 'NULL::text[]'
				ELSE format('%s FILTER (WHERE %s)', format(first_of, coalesce(nullif(a.shown, ''), 'NULL')), a.condition) END, n);
		results := results || format(', (%L, rows%s, array_to_string(first%s[2:3], '': ''))', a.problem, n, n);
	END LOOP;
	IF columns ? 'wage' THEN
		-- 2.500.000,00 without its marks is a hundred times too large: so much over wages of half the median and more
		aggregates := aggregates || ', jamsos.payroll(wage) FILTER (WHERE wage > 0 AND wage <= 1000000000000) AS wages';
		high := ', LATERAL (SELECT jamsos.wage_quantile(wages, 0.5) AS median OFFSET 0) m,
			LATERAL (SELECT coalesce(sum(e.workers), 0)::bigint AS high FROM jamsos.entries(wages) e WHERE e.wage >= 50 * median) h';
		results := results || format(', (''wage a hundred times the median'', high, CASE WHEN high > 0 THEN
			(SELECT array_to_string((%s)[2:3], '': '') FROM %s WHERE wage BETWEEN 50 * median AND 1000000000000) END)',
			format(first_of, 'wage_text || '', median '' || median'), source);
	END IF;
	RETURN QUERY EXECUTE format('SELECT v.* FROM (SELECT %s FROM %s) s%s, LATERAL (VALUES %s) v (problem, rows, example)',
		substr(aggregates, 3), source, high, substr(results, 3));

	-- a second one: rows of one person
	IF columns ? 'nik' AND (columns ? 'month' OR NOT columns ? 'start_date') THEN
		RETURN QUERY EXECUTE format($sql$SELECT %L, coalesce(sum(n - 1), 0)::bigint, array_to_string((%s)[2:3], ': ')
			FROM (SELECT nik, count(*) AS n, min(place COLLATE "C") AS place FROM %s WHERE nik IS NOT NULL GROUP BY nik%s HAVING count(*) > 1) d$sql$,
			CASE WHEN columns ? 'month' THEN 'NIK in several rows of a month' ELSE 'NIK in several rows' END,
			format(first_of, 'nik || '' in '' || n || '' rows'''), source, CASE WHEN columns ? 'month' THEN ', month' ELSE '' END);
	ELSIF columns ? 'nik' THEN
		-- both count in a month in which one ends and the other begins
		RETURN QUERY EXECUTE format($sql$SELECT 'NIK in several spells of a month', count(*), array_to_string((%s)[2:3], ': ')
			FROM (SELECT place, nik, first_month, max(last_month) OVER (PARTITION BY nik ORDER BY first_month, last_month, place
					ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
				FROM (SELECT place, nik, date_trunc('month', start_date::timestamp) AS first_month, %s AS last_month FROM %s
					WHERE nik IS NOT NULL AND start_date IS NOT NULL) s
				WHERE last_month >= first_month) o
			WHERE before >= first_month$sql$, format(first_of, 'nik || '' in '' || to_char(first_month, ''YYYY-MM'')'),
			CASE WHEN columns ? 'end_date' THEN 'date_trunc(''month'', CASE WHEN end_date_text IS NULL THEN ''infinity'' ELSE end_date END::timestamp)'
				ELSE '''infinity''::timestamp' END, source);
	END IF;

	-- a third one: the spellings of the status
	IF columns ? 'status' THEN
		RETURN QUERY EXECUTE format($sql$WITH spelling AS (
				SELECT status_text, count(*) AS n, min(place COLLATE "C") AS place FROM %s WHERE status_text IS NOT NULL GROUP BY status_text
			), usual AS (
				SELECT *, first_value(status_text) OVER (PARTITION BY regexp_replace(lower(status_text), '[^[:alnum:]]', '', 'g')
					ORDER BY n DESC, status_text COLLATE "C") AS usual FROM spelling
			), unknown AS (
				SELECT *, row_number() OVER (ORDER BY n DESC, status_text COLLATE "C") AS nth FROM usual
				WHERE CASE WHEN $1 IS NULL THEN status_text <> usual ELSE status_text <> ALL ($1) END
			)
			SELECT 'status unknown', n, concat_ws(': ', place, left(status_text, 80)) || CASE WHEN $1 IS NULL THEN ', mostly written ' || usual ELSE '' END
			FROM unknown WHERE nth <= 20
			UNION ALL
			SELECT 'status unknown, further spellings', sum(n)::bigint, count(*) || ' spellings' FROM unknown WHERE nth > 20 HAVING count(*) > 0$sql$, source)
		USING statuses;
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos.audit(regclass, jsonb, jsonb) IS
'What is wrong with a staffing table before anybody sums it: a row per check with the number of rows and the first example, by its key or its place (ctid). columns says which column is for what, {"wage": "honor", "nik": "no_ktp"}: wage, nik, nip, birth_date, start_date, end_date, status, region, year, month, payment, key; text, numeric and date columns alike; only the checks of the columns given are made. options: minimum, statuses, on_date. wage is compared with minimum (rupiah) or the minimum wage of region (a column of codes) in month, else on_date. nik is compared with birth_date; rows of one NIK that share a month (month, or start_date to end_date; else all rows) are counted beyond the first. statuses: the known spellings; NULL: those that differ from a more frequent one only in case, blanks and marks. on_date NULL: today. Bad data is counted, never an error. Errors: 22023 unknown key, or a value that is none; 42703 unknown column, 42804 column of an unfit type. Runs with the rights of the caller.';

CREATE FUNCTION jamsos.audit(relation regclass, wage name DEFAULT NULL, nik name DEFAULT NULL, nip name DEFAULT NULL,
	birth_date name DEFAULT NULL, start_date name DEFAULT NULL, end_date name DEFAULT NULL, status name DEFAULT NULL,
	region name DEFAULT NULL, month name DEFAULT NULL, year name DEFAULT NULL, payment name DEFAULT NULL, key name DEFAULT NULL,
	minimum numeric DEFAULT NULL, statuses text[] DEFAULT NULL, on_date date DEFAULT NULL)
RETURNS TABLE (problem text, rows bigint, example text)
LANGUAGE sql STABLE ROWS 40
BEGIN ATOMIC
	SELECT a.problem, a.rows, a.example
	FROM jamsos.audit(relation,
		pg_catalog.jsonb_build_object('wage', wage, 'nik', nik, 'nip', nip, 'birth_date', birth_date, 'start_date', start_date,
			'end_date', end_date, 'status', status, 'region', region, 'month', month, 'year', year, 'payment', payment, 'key', key),
		pg_catalog.jsonb_build_object('minimum', minimum, 'statuses', statuses, 'on_date', on_date)) a;
END;
COMMENT ON FUNCTION jamsos.audit(regclass, name, name, name, name, name, name, name, name, name, name, name, name, numeric, text[], date) IS
'audit(relation, columns, options), an argument for each of their keys.';

