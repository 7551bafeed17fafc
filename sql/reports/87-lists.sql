/* ---- lists: staff and memberships of who has only files, and how lists come in through a page ---- */

INSERT INTO jamsos_reports.table_definition (place, name, class, seen, reason, also, comment, columns) VALUES
(410, 'staff_row', 'setting', 'office', NULL, NULL, 'The staff of reports that have no table of it, as import_list() took it, each value as it was typed. / Daftar pegawai dari import_list(), setiap nilai seperti tertulis.',
	'line integer NOT NULL, worker_id text PRIMARY KEY, name text, nik text, birth_date text, office text, status text, budget_status text NOT NULL DEFAULT ''non-ASN'', segment text NOT NULL DEFAULT ''PU'', wage text, risk_class text, first_day text, last_day text, region text, programs text, fund text, member_number text'),
(420, 'enrolment_row', 'setting', 'all', NULL, NULL, 'Who is registered at BPJS Ketenagakerjaan, likewise. / Yang terdaftar di BPJS Ketenagakerjaan, begitu pula.',
	'line integer NOT NULL, nik text NOT NULL, first_day text, last_day text'),
(430, 'list_taken', 'run', 'all', NULL, 'CREATE TRIGGER stamp BEFORE INSERT ON {schema}.list_taken FOR EACH ROW EXECUTE FUNCTION jamsos_reports.stamp_change()', 'The lists that import_list() took: who, when, which file. / Daftar yang diterima import_list(): siapa, kapan, berkas mana.',
	'changed_at timestamptz NOT NULL, changed_by text NOT NULL, kind text NOT NULL, file text, workers bigint NOT NULL, replaced bigint NOT NULL');

CREATE FUNCTION jamsos_reports.list_columns(schema text, kind text) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT jsonb_build_object('relation', format('%I.%I', list_columns.schema, t.relation)) || jsonb_object_agg(p.name, p.name)
	FROM (VALUES ('staff', 'staff_row'), ('enrolment', 'enrolment_row'), ('bills', 'bill_row')) t (source, relation)
	JOIN jamsos_reports.purpose p ON p.source = t.source AND p.kind <> 'year'
	JOIN pg_attribute a ON a.attrelid = to_regclass(format('%I.%I', list_columns.schema, t.relation)) AND a.attname = p.name
	WHERE t.source = list_columns.kind
	GROUP BY t.relation
$$;
COMMENT ON FUNCTION jamsos_reports.list_columns(text, text) IS 'Part of install() and import_list(): the table that takes a kind of list, and its columns, as JSON that describes a table.';

CREATE FUNCTION jamsos_reports.import_list(setting regclass, kind text, rows jsonb, columns jsonb, file text DEFAULT NULL, OUT workers bigint, OUT replaced bigint)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off
AS $$
#variable_conflict use_variable
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	-- the key of a row of a bill is made, not read
	known CONSTANT jsonb := jamsos_reports.list_columns((parse_ident(schema))[1], kind) - 'bill_id';
	relation text := known ->> 'relation';
	taken text[];
	bad text;
	width integer;			-- cells of the longest row
BEGIN
	IF known IS NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid kind of list "%s"', left(kind, 80)), HINT = 'Give staff, enrolment or bills.';
	END IF;
	PERFORM jamsos_reports.check_columns(kind, columns);
	taken := ARRAY(SELECT k FROM jsonb_object_keys(columns) k ORDER BY k);
	SELECT min(k) INTO bad FROM unnest(taken) k WHERE k = 'relation' OR NOT known ? k OR jsonb_typeof(columns -> k) NOT IN ('number', 'object') OR jsonb_typeof(columns -> k) = 'number' AND columns ->> k !~ '^[1-9][0-9]{0,3}$' OR jsonb_typeof(columns -> k) = 'object' AND (NOT columns -> k ? 'value' OR (columns -> k) - 'value' <> '{}');
	IF bad IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid value of key "%s" in columns of a list of %s: %s', bad, kind, left((columns -> bad)::text, 80)),
			HINT = 'Give its place in the rows, from 1 on, or {"value": ...} where it is the same in all.';
	ELSIF kind = 'enrolment' AND NOT columns ? 'nik' THEN
		RAISE invalid_parameter_value USING MESSAGE = 'a list of enrolment lacks "nik"', HINT = 'Members are matched with the staff by their NIK.';
	ELSIF jsonb_typeof(rows) IS DISTINCT FROM 'array' OR jsonb_array_length(rows) = 0 THEN
		RAISE invalid_parameter_value USING MESSAGE = 'a list without rows', HINT = 'Give an array of rows, each an array of its line and its cells as text.';
	END IF;
	SELECT r::text INTO bad FROM jsonb_array_elements(rows) r WHERE (r ->> 0 ~ '^[0-9]{1,9}$') IS NOT TRUE LIMIT 1;
	IF bad IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('row without its line: %s', left(bad, 80)), HINT = 'Give an array of rows, each an array of its line, a whole number, and its cells as text.';
	END IF;
	-- of a place that no row has, nobody would have the value
	SELECT max(jsonb_array_length(r)) - 1 INTO width FROM jsonb_array_elements(rows) r;
	SELECT min(k) INTO bad FROM unnest(taken) k WHERE jsonb_typeof(columns -> k) = 'number' AND (columns ->> k)::integer > width;
	IF bad IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('"%s" in columns of a list of %s is cell %s of rows with %s', bad, kind, columns ->> bad, width), HINT = 'Give its place in the rows, from 1 on; the line of the row is not counted.';
	END IF;
	-- two lists at once: the second replaces the first
	PERFORM pg_advisory_xact_lock(hashtextextended(setting::oid::text || 'list' || kind, 0));
	EXECUTE 'CREATE TEMPORARY TABLE jamsos_list ON COMMIT DROP AS SELECT (r ->> 0)::integer AS line, '
		|| (SELECT string_agg(format('%s AS %I', CASE jsonb_typeof(columns -> k) WHEN 'number' THEN format(CASE k WHEN 'segment' THEN 'coalesce(jamsos.text_or_null(r ->> %s), ''PU'')' WHEN 'budget_status' THEN 'coalesce(jamsos.text_or_null(r ->> %s), ''non-ASN'')' ELSE 'jamsos.text_or_null(r ->> %s)' END, (columns ->> k)::integer) ELSE quote_nullable(columns -> k ->> 'value') || '::text' END, k), ', ') FROM unnest(taken) k)
		|| ' FROM jsonb_array_elements($1) r' USING rows;
	IF kind = 'bills' THEN
		EXECUTE 'SELECT sum(workers), sum(replaced) FROM jamsos_reports.import_bill($1, ''pg_temp.jamsos_list'', $2)' INTO workers, replaced USING setting, file;
	ELSE
		IF kind = 'staff' THEN
			PERFORM jamsos_reports.refuse_twice('SELECT * FROM pg_temp.jamsos_list', 'worker_id', 'workers', 'Each row of a list of staff is one worker. Choose another column as his key, or correct the file.');
		ELSE
			EXECUTE 'DELETE FROM pg_temp.jamsos_list WHERE nik IS NULL';
		END IF;
		EXECUTE format('DELETE FROM %s', relation);
		GET DIAGNOSTICS replaced = ROW_COUNT;
		EXECUTE format('INSERT INTO %s (line, %2$s) SELECT line, %2$s FROM pg_temp.jamsos_list', relation, (SELECT string_agg(quote_ident(k), ', ') FROM unnest(taken) k));
		GET DIAGNOSTICS workers = ROW_COUNT;
		PERFORM jamsos_reports.read_rows((parse_ident(schema))[1], kind);
	END IF;
	EXECUTE format('INSERT INTO %s.list_taken (kind, file, workers, replaced) VALUES ($1, $2, $3, $4)', schema) USING kind, file, workers, replaced;
	DROP TABLE pg_temp.jamsos_list;
END
$$;
COMMENT ON FUNCTION jamsos_reports.import_list(regclass, text, jsonb, jsonb, text) IS
'Takes a list of staff or of memberships whole, in place of the one before, or of a bill as import_bill() does. rows: an array of arrays, the line and then the cells as text; columns: the place of each in them, {"worker_id": 1, "name": 2}, or {"value": "PU"}. The caller needs INSERT and DELETE on the table of the list, INSERT on list_taken, and to see all of them. Errors, with nothing taken: 22023 columns or rows that are none, 23505 workers twice, 23502 rows without a key, 22000 and 23505 as import_bill(), 42501 a role that may not.';

INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('column', 'replaced', 'How many rows stood there before.', 'Jumlah baris sebelumnya.');
