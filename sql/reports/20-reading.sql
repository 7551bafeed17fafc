/* ---- reading: from the columns of somebody's table to those of the adapter ---- */

CREATE TABLE jamsos_reports.purpose (
	source text NOT NULL,
	place integer NOT NULL,
	name text NOT NULL,
	kind text NOT NULL CHECK (kind IN ('text', 'nik', 'code', 'programs', 'money', 'amount', 'day', 'class', 'boolean', 'month', 'year', 'count')),
	required boolean NOT NULL DEFAULT false,
	description text NOT NULL,
	PRIMARY KEY (source, name)
);
COMMENT ON TABLE jamsos_reports.purpose IS 'What a column can be for, in each of the tables that install() is given: the keys of its JSON arguments.';
COMMENT ON COLUMN jamsos_reports.purpose.source IS 'staff, wages, offices, enrolment, bills, payments or pagu: the argument of install().';
COMMENT ON COLUMN jamsos_reports.purpose.place IS 'Order of the columns in the adapter.';
COMMENT ON COLUMN jamsos_reports.purpose.name IS 'The key in the JSON, and the column of the adapter.';
COMMENT ON COLUMN jamsos_reports.purpose.kind IS 'How it is read: text, money by jamsos.rupiah_or_null(), an amount likewise and below zero too, a day by jamsos.date_or_null() and so on.';
COMMENT ON COLUMN jamsos_reports.purpose.required IS 'True where install() refuses to do without.';
COMMENT ON COLUMN jamsos_reports.purpose.description IS 'What it means, with its unit.';
GRANT SELECT ON jamsos_reports.purpose TO PUBLIC;
INSERT INTO jamsos_reports.purpose (source, place, name, kind, required, description) VALUES
	('staff', 1, 'worker_id', 'text', true, 'Key of a worker.'),
	('staff', 2, 'name', 'text', false, 'Name.'),
	('staff', 3, 'nik', 'nik', false, 'NIK, as it was typed.'),
	('staff', 4, 'birth_date', 'day', false, 'Birth date.'),
	('staff', 5, 'office', 'text', false, 'Office (OPD), by code or name.'),
	('staff', 6, 'status', 'text', false, 'Status, as the table has it.'),
	('staff', 7, 'budget_status', 'text', false, 'Status of jamsos.budget_account under which the APBD pays; non-ASN where it is not given.'),
	('staff', 8, 'segment', 'code', false, 'PU, BPU, PR or ASN; PU where it is not given. Who has none is not reported on.'),
	('staff', 9, 'wage', 'money', false, 'Wage that counts for contributions, rupiah a month.'),
	('staff', 10, 'risk_class', 'class', false, 'Risk class of JKK, 1 to 5; 1 where it is not given.'),
	('staff', 11, 'first_day', 'day', false, 'First day of work.'),
	('staff', 12, 'last_day', 'day', false, 'Day on which work ended, not the end of a contract that will be renewed.'),
	('staff', 13, 'region', 'text', false, 'Kemendagri code of the place of work.'),
	('staff', 14, 'programs', 'programs', false, 'Programmes of the worker, where they are stated.'),
	('staff', 15, 'fund', 'text', false, 'Source of the money, such as APBD or BLUD.'),
	('staff', 16, 'member_number', 'text', false, 'KPJ, the number at BPJS Ketenagakerjaan.'),
	('staff', 90, 'month', 'month', false, 'Month of a payment, with shape month.'),
	('staff', 91, 'year', 'year', false, 'Year of a payment, where month has none.'),
	('staff', 92, 'payment', 'text', false, 'Kind of a payment, with shape month; regular says which are the monthly wage.'),
	('wages', 1, 'worker_id', 'text', true, 'Key of the worker.'),
	('wages', 2, 'from', 'day', true, 'Day from which the wage holds.'),
	('wages', 3, 'wage', 'money', true, 'Wage, rupiah a month.'),
	('offices', 1, 'office', 'text', true, 'Code of the office, as the staff has it.'),
	('offices', 2, 'name', 'text', false, 'Name of the office.'),
	('offices', 3, 'registered', 'boolean', false, 'Whether it has registered anybody at BPJS Ketenagakerjaan.'),
	('offices', 4, 'parent', 'text', false, 'Code of the office above.'),
	('offices', 5, 'region', 'text', false, 'Kemendagri code of the region whose minimum wage holds there.'),
	('enrolment', 1, 'worker_id', 'text', false, 'Key of the worker; or nik.'),
	('enrolment', 2, 'nik', 'nik', false, 'NIK, where there is no key of the worker.'),
	('enrolment', 3, 'first_day', 'day', false, 'First day of the membership.'),
	('enrolment', 4, 'last_day', 'day', false, 'Its last day.'),
	('enrolment', 90, 'month', 'month', false, 'Month that was paid, in place of first_day and last_day.'),
	('enrolment', 91, 'year', 'year', false, 'Its year, where month has none.'),
	('bills', 1, 'bill_id', 'text', false, 'Key of a row of the bill.'),
	('bills', 2, 'nik', 'nik', false, 'NIK.'),
	('bills', 3, 'name', 'text', false, 'Name.'),
	('bills', 4, 'birth_date', 'day', false, 'Birth date.'),
	('bills', 5, 'member_number', 'text', false, 'KPJ.'),
	('bills', 6, 'office', 'text', false, 'Office, where the bill has one.'),
	('bills', 7, 'wage', 'money', false, 'Upah, rupiah a month.'),
	('bills', 8, 'rapel', 'money', false, 'Rapel, rupiah of wage.'),
	('bills', 9, 'jkk', 'amount', false, 'JKK, rupiah.'),
	('bills', 10, 'jkm', 'amount', false, 'JKM, rupiah.'),
	('bills', 11, 'jht_employer', 'amount', false, 'JHT, pemberi kerja, rupiah.'),
	('bills', 12, 'jht_worker', 'amount', false, 'JHT, tenaga kerja, rupiah.'),
	('bills', 13, 'jp_employer', 'amount', false, 'JP, pemberi kerja, rupiah.'),
	('bills', 14, 'jp_worker', 'amount', false, 'JP, tenaga kerja, rupiah.'),
	('bills', 15, 'jkp_employer', 'amount', false, 'JKP, pemberi kerja, rupiah.'),
	('bills', 16, 'jkp_government', 'amount', false, 'JKP, pemerintah, rupiah.'),
	('bills', 17, 'total', 'amount', false, 'Total iuran, rupiah.'),
	('bills', 90, 'month', 'month', true, 'Month of the bill.'),
	('bills', 91, 'year', 'year', false, 'Its year, where month has none.'),
	('payments', 1, 'office', 'text', false, 'Office that paid.'),
	('payments', 2, 'paid_on', 'day', true, 'Day of the payment.'),
	('payments', 3, 'amount', 'amount', true, 'Amount, rupiah; what came back is below zero.'),
	('pagu', 1, 'fiscal_year', 'count', true, 'Year of the APBD.'),
	('pagu', 2, 'office', 'text', false, 'Office.'),
	('pagu', 3, 'account', 'text', false, 'Kode rekening.'),
	('pagu', 4, 'amount', 'amount', true, 'Pagu (DPA), rupiah a year; what was taken off is below zero.');

CREATE FUNCTION jamsos_reports.programs_or_null(programs text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN p <> '{}' AND p <@ ARRAY['JKK', 'JKM', 'JHT', 'JP', 'JKP', 'JKN'] THEN array_to_string(p, ' ') END
	-- what is longer than any list is none: a regular expression over it could not be cancelled
	FROM (SELECT CASE WHEN octet_length(programs) <= 1000 THEN array_remove(regexp_split_to_array(upper(programs), '[^A-Z0-9]+'), '') END AS p) q;
END;
COMMENT ON FUNCTION jamsos_reports.programs_or_null(text) IS
'Programmes as the adapter has them, JKK JKM, out of text with any marks between; NULL: not stated, or one that is none.';

CREATE FUNCTION jamsos_reports.month_or_null(month text, year text DEFAULT NULL) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	-- beside a year a month is a number or a name; one that says a year itself must say that one
	SELECT date_trunc('month', CASE
		WHEN m ~ '^[0-9]{1,2}$' THEN jamsos.date_or_null(y || '-' || lpad(m, 2, '0') || '-01')
		WHEN m !~ '[0-9]' THEN jamsos.date_or_null('1 ' || m || ' ' || y)
		WHEN y IS NULL OR to_char(whole, 'FMYYYY') = y THEN whole END::timestamp)::date
	FROM (SELECT CASE WHEN octet_length(month) <= 1000 THEN jamsos.text_or_null(month) END AS m, jamsos.text_or_null(left(year, 1000)) AS y) q CROSS JOIN LATERAL (SELECT CASE
		WHEN m ~ '^(19|20)[0-9]{2}(0[1-9]|1[0-2])$' THEN jamsos.date_or_null(left(m, 4) || '-' || right(m, 2) || '-01')
		WHEN m ~ '^(0[1-9]|1[0-2])(19|20)[0-9]{2}$' THEN jamsos.date_or_null(right(m, 4) || '-' || left(m, 2) || '-01')
		WHEN m ~ '^[0-9]{4}[-/ ][0-9]{1,2}$' THEN jamsos.date_or_null(left(m, 4) || '-' || lpad(substr(m, 6), 2, '0') || '-01')
		WHEN m ~ '^[0-9]{1,2}[-/ ][0-9]{4}$' THEN jamsos.date_or_null(right(m, 4) || '-' || lpad(left(m, -5), 2, '0') || '-01')
		ELSE coalesce(jamsos.date_or_null(m), jamsos.date_or_null('1 ' || m)) END AS whole) w;
END;
COMMENT ON FUNCTION jamsos_reports.month_or_null(text, text) IS
'First day of a month out of text: 2026-03, 202603, 03-2026, 03/2026, Maret 2026, any day of it, or its number or name beside a year, and a month that says its year beside the same; NULL where it is none.';

CREATE FUNCTION jamsos_reports.relation_columns(relation regclass) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE STRICT SET search_path = pg_catalog, pg_temp
AS $$
	SELECT string_agg(attname, ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = relation AND attnum > 0 AND NOT attisdropped
$$;
COMMENT ON FUNCTION jamsos_reports.relation_columns(regclass) IS 'Part of install(): the columns of a relation, for hints.';

-- of another collation than that of the database a column could not be compared with what is of a third, nor be matched where case makes no difference
--: define collated CASE WHEN c.attcollation NOT IN (0, 'pg_catalog."default"'::regcollation) THEN ' COLLATE pg_catalog."default"' END
CREATE FUNCTION jamsos_reports.column_text(relation regclass, column_name text, purpose text) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	category "char";
	kind "char";		-- of the type below domains; of an array, of its elements
	base oid;
	value text := format('r.%I', left(column_name, 80));
	collated text;
	near text;			-- the only one whose letters are the same
BEGIN
	SELECT t.typcategory, e.typtype, e.oid, ${collated} INTO category, kind, base, collated
	FROM pg_attribute c JOIN pg_type t ON t.oid = c.atttypid JOIN pg_type b ON b.oid = jamsos.track_base_type(t.oid) JOIN pg_type e ON e.oid = jamsos.track_base_type(CASE WHEN t.typcategory = 'A' AND b.typelem <> 0 THEN b.typelem ELSE b.oid END)
	WHERE c.attrelid = column_text.relation AND c.attname = column_name AND c.attnum > 0 AND NOT c.attisdropped;
	IF NOT FOUND THEN
		SELECT min(c.attname) INTO near FROM pg_attribute c WHERE c.attrelid = column_text.relation AND c.attnum > 0 AND NOT c.attisdropped AND lower(regexp_replace(c.attname, '[^[:alnum:]]+', '', 'g')) = lower(regexp_replace(left(column_name, 1000), '[^[:alnum:]]+', '', 'g')) HAVING count(*) = 1;
		RAISE undefined_column USING MESSAGE = format('column "%s" of relation %s does not exist', left(column_name, 80), column_text.relation),
			DETAIL = format('It was given as %s.', left(column_text.purpose, 80)),
			HINT = format('%sColumns: %s.', CASE WHEN near IS NOT NULL THEN format('Perhaps "%s" is meant. ', near) END, jamsos_reports.relation_columns(column_text.relation));
	END IF;
	-- a cast of somebody's own type would run his function with the rights of who asks
	IF category = 'S' THEN
		RETURN format('jamsos.text_or_null((%s)::text%s)', value, collated);
	ELSIF category = 'A' AND (base < 16384 OR kind = 'e') THEN
		RETURN format('array_to_string(%s, '' '')%s', value, collated);
	ELSIF base IN ('date'::regtype, 'timestamp'::regtype) THEN
		-- whoever reads, in whatever DateStyle
		RETURN format('CASE WHEN %1$s BETWEEN ''0001-01-01'' AND ''9999-12-31'' THEN to_char((%1$s)::timestamp, %2$L) ELSE (%1$s)::text END', value, CASE base WHEN 'date'::regtype THEN 'YYYY-MM-DD' ELSE 'YYYY-MM-DD HH24:MI:SS' END);
	ELSIF base = 'real'::regtype THEN
		-- of seven digits it prints six and an exponent
		RETURN format('(%s)::double precision::text', value);
	ELSIF base < 16384 OR kind = 'e' THEN
		RETURN format('(%s)::text', value);
	END IF;
	RAISE datatype_mismatch USING MESSAGE = format('column "%s" of relation %s cannot be read as text', column_name, column_text.relation),
		DETAIL = format('It was given as %s.', column_text.purpose),
		HINT = 'Its type is not one of PostgreSQL''s own. Give a view in which it is text, a number or a date.';
END
$$;
COMMENT ON FUNCTION jamsos_reports.column_text(regclass, text, text) IS
'Part of install(): the expression that reads a column r.NAME as text, blanks as NULL. Errors: 42703 no such column, 42804 a type that cannot be read.';

CREATE FUNCTION jamsos_reports.column_number(relation regclass, column_name text) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT format(CASE
		-- whole numbers as they are, which a million rows show; real becomes numeric by six digits, double precision by all that it has of a wage
		WHEN type IN ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype) THEN 'r.%I'
		WHEN type = 'real'::regtype THEN '(r.%I)::double precision::numeric'
		WHEN type IN ('double precision'::regtype, 'numeric'::regtype, 'money'::regtype) THEN '(r.%I)::numeric' END, column_name)
	FROM (SELECT jamsos.track_base_type(c.atttypid) AS type FROM pg_attribute c WHERE c.attrelid = column_number.relation AND c.attname = column_number.column_name AND c.attnum > 0 AND NOT c.attisdropped) q
$$;
COMMENT ON FUNCTION jamsos_reports.column_number(regclass, text) IS
'Part of install(): the expression that reads a column r.NAME as a number without losing any of it; NULL: its type is none of numbers.';

CREATE FUNCTION jamsos_reports.column_value(relation regclass, source text, purpose text, spec jsonb, year jsonb DEFAULT NULL) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	reader text := (SELECT p.kind FROM jamsos_reports.purpose p WHERE p.source = column_value.source AND p.name = column_value.purpose);
	shown CONSTANT text := format('"%s" of %s', column_value.purpose, column_value.source);
	column_name text := CASE jsonb_typeof(spec) WHEN 'string' THEN spec #>> '{}' WHEN 'object' THEN spec ->> 'column' END;
	raw text;
	blanks text;
	category "char" := '-';
	type oid;
	collated text;
	number text;		-- the column as a number
	year_text text;
	year_number text;
	meant text;
	readable boolean;
BEGIN
	IF jsonb_typeof(spec) = 'object' AND EXISTS (SELECT FROM jsonb_object_keys(spec) k WHERE k NOT IN ('value', 'column', 'map', 'else'))
		OR jsonb_typeof(spec) NOT IN ('string', 'object') OR jsonb_typeof(spec) = 'object' AND (spec ? 'value') = (spec ? 'column')
		OR jsonb_typeof(spec -> 'map') <> 'object' OR spec -> 'map' = '{}' OR jsonb_typeof(spec -> 'value') IN ('object', 'array') OR jsonb_typeof(spec -> 'else') IN ('object', 'array')
		OR jsonb_path_exists(spec, 'strict $.map.* ? (@.type() == "object" || @.type() == "array")', silent => true) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid value of key %s: %s', left(shown, 80), left(spec::text, 80)),
			HINT = 'Give the name of a column, {"value": "PU"} for the same in all rows, or {"column": "jenis", "map": {"PTT": "PU"}, "else": "PU"}.';
	END IF;
	-- of a string jsonb's ? asks whether it is the same: a column may be called "value"
	IF jsonb_typeof(spec) = 'string' THEN
		spec := jsonb_build_object('column', spec);
	END IF;
	-- nothing is NULL, whether it is found in the column or written here
	IF spec ? 'value' THEN
		raw := quote_nullable(nullif(spec ->> 'value', '')) || '::text';
		category := 'S';
	ELSE
		raw := jamsos_reports.column_text(relation, column_name, shown);
		SELECT t.typcategory, jamsos.track_base_type(t.oid), ${collated} INTO category, type, collated
		FROM pg_attribute c JOIN pg_type t ON t.oid = c.atttypid WHERE c.attrelid = column_value.relation AND c.attname = column_name;
		IF category = 'E' THEN
			category := 'S';
		END IF;
		IF spec ? 'map' THEN
			raw := format('CASE %s%s ELSE %s END', raw, (SELECT string_agg(format(' WHEN %L THEN %L', m.key, nullif(m.value, '')), '' ORDER BY m.key) FROM jsonb_each_text(spec -> 'map') m),
				CASE WHEN spec ? 'else' THEN quote_nullable(nullif(spec ->> 'else', '')) ELSE 'NULL' END || '::text');
			category := 'S';
			-- what it stands for is looked at where it is written, not row by row
			FOR meant IN SELECT m.value FROM jsonb_each_text(spec -> 'map') m UNION SELECT spec ->> 'else'
			LOOP
				PERFORM jamsos_reports.column_value(relation, source, purpose, jsonb_build_object('value', meant), year);
			END LOOP;
		END IF;
	END IF;
	-- a map reads what stands there as text
	IF category = 'N' THEN
		number := jamsos_reports.column_number(relation, column_name);
	END IF;
	IF reader IN ('day', 'month') AND type = 'timestamptz'::regtype THEN
		RAISE datatype_mismatch USING MESSAGE = format('column "%s" of relation %s cannot be read as a day', column_name, column_value.relation),
			DETAIL = format('It was given as %s.', shown),
			HINT = 'A timestamp with time zone is another day in another zone. Give a view that says which: (x AT TIME ZONE ''Asia/Makassar'')::date.';
	ELSIF reader IN ('money', 'amount', 'class', 'count') AND category NOT IN ('S', 'N') OR reader IN ('day', 'month') AND (category NOT IN ('S', 'N', 'D') OR type IN ('time'::regtype, 'timetz'::regtype))
		OR reader = 'boolean' AND category NOT IN ('S', 'N', 'B') OR reader <> 'text' AND category = 'N' AND number IS NULL THEN
		RAISE datatype_mismatch USING MESSAGE = format('column "%s" of relation %s cannot be read as %s', column_name, column_value.relation, reader),
			DETAIL = format('It was given as %s.', shown),
			HINT = 'Give another column, or a view in which it is text.';
	END IF;
	-- text with its blanks, for what reads past them itself, and reads nothing of blanks alone
	blanks := CASE WHEN category = 'S' AND spec ? 'column' AND NOT spec ? 'map' THEN format('(r.%I)::text%s', column_name, collated) ELSE raw END;
	IF reader = 'month' AND year IS NOT NULL THEN
		year_text := jamsos_reports.column_value(relation, source, 'year', year);
		year_number := CASE WHEN jsonb_typeof(year) = 'string' THEN jamsos_reports.column_number(relation, year #>> '{}') END;
	END IF;
	-- an expression that stands in a view once is counted once a row: of text no bounds are asked by BETWEEN
	raw := CASE reader
		WHEN 'nik' THEN format('jamsos.normalize_nik(%s)', blanks)
		WHEN 'code' THEN format('CASE WHEN upper(%1$s) IN (''PU'', ''BPU'', ''PR'', ''ASN'') THEN upper(%1$s) END', raw)
		WHEN 'programs' THEN format('jamsos_reports.programs_or_null(%s)', raw)
		-- of what people write there are sen
		WHEN 'money' THEN CASE WHEN number IS NOT NULL THEN format('CASE WHEN %1$s BETWEEN 0 AND 1000000000000 THEN (%1$s)::numeric END', number)
			ELSE format('nullif(nullif(least(greatest(jamsos.rupiah_or_null(%s), -0.01), 1000000000000.01), -0.01), 1000000000000.01)', blanks) END
		WHEN 'amount' THEN CASE WHEN number IS NOT NULL THEN format('CASE WHEN %1$s BETWEEN -1000000000000 AND 1000000000000 THEN (%1$s)::numeric END', number)
			ELSE format('nullif(nullif(least(greatest(jamsos.rupiah_or_null(%s), -1000000000000.01), 1000000000000.01), -1000000000000.01), 1000000000000.01)', blanks) END
		WHEN 'day' THEN CASE category WHEN 'D' THEN format('CASE WHEN (r.%1$I)::date BETWEEN ''1900-01-01'' AND ''9999-11-30'' THEN (r.%1$I)::date END', column_name)
			ELSE format('nullif(nullif(least(greatest(jamsos.date_or_null(%s), ''1899-12-31''), ''9999-12-01''), ''1899-12-31''), ''9999-12-01'')', raw) END
		WHEN 'class' THEN CASE WHEN number IS NOT NULL THEN format('CASE WHEN %1$s IN (1, 2, 3, 4, 5) THEN (%1$s)::integer END', number)
			ELSE format('CASE upper(%1$s) WHEN ''1'' THEN 1 WHEN ''2'' THEN 2 WHEN ''3'' THEN 3 WHEN ''4'' THEN 4 WHEN ''5'' THEN 5 WHEN ''I'' THEN 1 WHEN ''II'' THEN 2 WHEN ''III'' THEN 3 WHEN ''IV'' THEN 4 WHEN ''V'' THEN 5 ELSE substring(%1$s, ''^0*([1-5])([.,]0+)?$'')::integer END', raw) END
		WHEN 'count' THEN CASE WHEN number IS NOT NULL THEN format('CASE WHEN %1$s BETWEEN 1000 AND 9999 AND %1$s = trunc(%1$s) THEN (%1$s)::integer END', number)
			ELSE format('CASE WHEN %1$s ~ ''^[0-9]{4}$'' THEN (%1$s)::integer END', raw) END
		WHEN 'boolean' THEN format('CASE WHEN lower(%1$s) IN (''true'', ''1'', ''y'', ''ya'', ''yes'', ''sudah'') THEN true WHEN lower(%1$s) IN (''false'', ''0'', ''n'', ''t'', ''tidak'', ''no'', ''belum'') THEN false END', raw)
		WHEN 'year' THEN CASE WHEN number LIKE '%::numeric' THEN format('CASE WHEN %1$s = trunc(%1$s) THEN trunc(%1$s)::text END', number) ELSE raw END
		WHEN 'month' THEN CASE
			WHEN category = 'D' THEN format('CASE WHEN (r.%1$I)::date BETWEEN ''1900-01-01'' AND ''9999-11-30''%2$s THEN date_trunc(''month'', (r.%1$I)::timestamp)::date END', column_name,
				CASE WHEN year_text IS NOT NULL THEN format(' AND (%2$s IS NULL OR to_char((r.%1$I)::timestamp, ''FMYYYY'') = jamsos.text_or_null(%2$s))', column_name, year_text) END)
			WHEN year IS NULL THEN format('jamsos_reports.month_or_null(%s)', raw)
			-- numbers are the common case, and a million rows of them; a cast would round: of month 1.5 there is none
			WHEN number IS NOT NULL AND year_number IS NOT NULL THEN format('CASE WHEN %2$s BETWEEN 1900 AND 9999 AND %1$s BETWEEN 1 AND 12%3$s THEN make_date((%2$s)::integer, (%1$s)::integer, 1) END', number, year_number,
				(SELECT string_agg(format(' AND %1$s = trunc(%1$s)', n), '') FROM unnest(ARRAY[number, year_number]) n WHERE n LIKE '%::numeric'))
			ELSE format('jamsos_reports.month_or_null(%s, %s)', raw, year_text) END
		ELSE raw END;
	-- what is the same in all rows is read here and now: one that is none would take all of them out
	IF spec ? 'value' AND jamsos.text_or_null(spec ->> 'value') IS NOT NULL AND reader NOT IN ('text', 'nik', 'year') AND year IS NULL THEN
		EXECUTE format('SELECT (%s) IS NOT NULL', raw) INTO readable;
		IF NOT readable THEN
			RAISE invalid_parameter_value USING MESSAGE = format('invalid value of key %s: %s', left(shown, 80), left(spec::text, 80)), HINT = CASE reader
				WHEN 'code' THEN 'Give PU, BPU, PR or ASN.' WHEN 'class' THEN 'Give a risk class from 1 to 5.' WHEN 'programs' THEN 'Give programmes such as JKK JKM JHT, of JKK, JKM, JHT, JP, JKP and JKN.' WHEN 'day' THEN 'Give a day, such as 2026-01-31.'
				WHEN 'month' THEN 'Give a month, such as 2026-03.' WHEN 'boolean' THEN 'Give true or false.' WHEN 'count' THEN 'Give a year, such as 2027.' ELSE 'Give rupiah, such as 4000000.' END;
		END IF;
	END IF;
	RETURN raw;
END
$$;
COMMENT ON FUNCTION jamsos_reports.column_value(regclass, text, text, jsonb, jsonb) IS
'Part of install(): the expression that reads what a table r has for a purpose, NULL where it cannot be read. Errors: 22023 a description that is none, 42703 no such column, 42804 a type that cannot be read.';

CREATE FUNCTION jamsos_reports.programs_value(relation regclass, columns jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	programs CONSTANT text := jamsos_reports.column_value(relation, 'staff', 'programs', columns -> 'programs');
BEGIN
	IF columns -> 'segment' IS NULL THEN
		RETURN programs;
	END IF;
	-- of programmes of which the law has none for a segment nothing could be priced, and no report over all would be: they are none
	RETURN format('CASE WHEN CASE %1$s WHEN ''PU'' THEN true WHEN ''ASN'' THEN string_to_array(%2$s, '' '') && ARRAY(SELECT l.program FROM jamsos.rate l WHERE l.segment = ''ASN'')
		ELSE string_to_array(%2$s, '' '') && ARRAY(SELECT l.program FROM jamsos.rate l WHERE l.segment = ''BPU'') END THEN %2$s END', jamsos_reports.column_value(relation, 'staff', 'segment', columns -> 'segment'), programs);
END
$$;
COMMENT ON FUNCTION jamsos_reports.programs_value(regclass, jsonb) IS
'Part of install(): the expression that reads the programmes of a worker, NULL where the law has none of them for his segment. Errors: those of column_value().';

CREATE FUNCTION jamsos_reports.row_filter(relation regclass, name text, spec jsonb) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	f record;
	list jsonb;
	one text;
	conditions text := 'true';
BEGIN
	IF spec IS NULL THEN
		RETURN conditions;
	ELSIF jsonb_typeof(spec) <> 'object' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('%s must be a JSON object', row_filter.name),
			HINT = 'Such as {"status": ["aktif"]} or {"status": {"not": ["keluar"]}}.';
	END IF;
	FOR f IN SELECT key, value FROM jsonb_each(spec) ORDER BY key
	LOOP
		one := jamsos_reports.column_text(relation, f.key, row_filter.name);
		IF jsonb_typeof(f.value) = 'object' AND f.value ? 'above' AND jsonb_typeof(f.value -> 'above') = 'number' AND f.value - 'above' = '{}' THEN
			-- a number is compared as one: 960.000 as text may be two amounts
			conditions := conditions || format(' AND %s > %s', coalesce(jamsos_reports.column_number(relation, f.key), format('jamsos.rupiah_or_null(%s)', one)), f.value ->> 'above');
			CONTINUE;
		END IF;
		list := CASE jsonb_typeof(f.value) WHEN 'array' THEN f.value WHEN 'object' THEN f.value -> 'not' ELSE jsonb_build_array(f.value) END;
		IF jsonb_typeof(list) IS DISTINCT FROM 'array' OR jsonb_path_exists(list, 'strict $[*] ? (@.type() == "object" || @.type() == "array")') OR jsonb_typeof(f.value) = 'object' AND f.value - 'not' <> '{}' THEN
			RAISE invalid_parameter_value USING MESSAGE = format('invalid value of key "%s" in %s: %s', f.key, row_filter.name, left(f.value::text, 80)),
				HINT = 'Give the values that count as an array, {"not": [...]} for those that do not, or {"above": 0} for amounts.';
		END IF;
		conditions := conditions || format(CASE WHEN jsonb_typeof(f.value) = 'object' THEN ' AND (%s) IS NOT TRUE' ELSE ' AND (%s)' END,
			format('%s = ANY (%L::text[])', one, ARRAY(SELECT e FROM jsonb_array_elements_text(list) e WHERE e IS NOT NULL))
			|| CASE WHEN list @> 'null' THEN format(' OR %s IS NULL', one) ELSE '' END);
	END LOOP;
	RETURN conditions;
END
$$;
COMMENT ON FUNCTION jamsos_reports.row_filter(regclass, text, jsonb) IS
'Part of install(): the condition of rows that count, columns compared as text. Errors: 22023 a description that is none, 42703 no such column.';

CREATE FUNCTION jamsos_reports.check_columns(source text, columns jsonb) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	bad text;
BEGIN
	IF jsonb_typeof(columns) IS DISTINCT FROM 'object' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('columns of %s must be a JSON object', check_columns.source),
			HINT = 'Such as {"worker_id": "id", "wage": "honor"}; jamsos_reports.purpose lists the keys.';
	END IF;
	SELECT min(k COLLATE "C") INTO bad FROM jsonb_object_keys(columns) k WHERE NOT EXISTS (SELECT FROM jamsos_reports.purpose p WHERE p.source = check_columns.source AND p.name = k);
	IF bad IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('unknown key "%s" in columns of %s', left(bad, 80), check_columns.source),
			HINT = (SELECT format('Valid keys: %s.', string_agg(p.name, ', ' ORDER BY p.place)) FROM jamsos_reports.purpose p WHERE p.source = check_columns.source);
	END IF;
	SELECT p.name INTO bad FROM jamsos_reports.purpose p WHERE p.source = check_columns.source AND p.required AND NOT columns ? p.name ORDER BY p.place LIMIT 1;
	IF bad IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('columns of %s lack "%s"', check_columns.source, bad),
			HINT = 'Give the name of the column that has it, or {"value": ...} where it is the same in all rows.';
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.check_columns(text, jsonb) IS
'Part of install(): refuses keys that are none, and a mapping without what is needed. Error 22023.';

