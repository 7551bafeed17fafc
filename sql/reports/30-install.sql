/* ---- install, check, remove ------------------------------------------- */

CREATE TABLE jamsos_reports.table_definition (
	place integer PRIMARY KEY,
	name text NOT NULL UNIQUE,
	class text NOT NULL CHECK (class IN ('setting', 'run')),
	seen text NOT NULL CHECK (seen IN ('granted', 'reader', 'office', 'all')),
	reason text,
	also text,
	comment text NOT NULL,
	columns text NOT NULL,
	CHECK ((seen = 'granted') = (reason IS NOT NULL))
);
COMMENT ON TABLE jamsos_reports.table_definition IS 'The tables that install() makes, {schema} standing for the schema of the reports: what they are, and who sees a row of them.';
COMMENT ON COLUMN jamsos_reports.table_definition.place IS 'Order: a table after what it refers to.';
COMMENT ON COLUMN jamsos_reports.table_definition.name IS 'Name of the table.';
COMMENT ON COLUMN jamsos_reports.table_definition.class IS 'setting: the user''s to change; run: only added to.';
COMMENT ON COLUMN jamsos_reports.table_definition.seen IS 'Who sees a row besides the owner, of those who may read the table: granted: each; reader: whoever stands in the table reader; office: who stands there with the office of the row or without one; all: who stands there without one.';
COMMENT ON COLUMN jamsos_reports.table_definition.reason IS 'Why the table needs no row security, where it has none.';
COMMENT ON COLUMN jamsos_reports.table_definition.also IS 'What is run once it is made; NULL: nothing.';
COMMENT ON COLUMN jamsos_reports.table_definition.comment IS 'Its comment.';
COMMENT ON COLUMN jamsos_reports.table_definition.columns IS 'Its columns and constraints.';
GRANT SELECT ON jamsos_reports.table_definition TO PUBLIC;
INSERT INTO jamsos_reports.table_definition (place, name, class, seen, reason, also, comment, columns) VALUES
(10, 'manifest', 'setting', 'granted', 'names of tables and views', NULL, 'What install() made here. Adapters are yours since they were made; generated views are replaced by each install(); runs are only added to.',
	'object text PRIMARY KEY, class text NOT NULL CHECK (class IN (''setting'', ''adapter'', ''generated'', ''run'', ''procedure'')), version text NOT NULL, made_at timestamptz NOT NULL DEFAULT now()'),
(20, 'setting', 'setting', 'granted', 'a region and months', NULL, 'What the reports are about, one row. Change it by set_setting() or install().',
	'id integer PRIMARY KEY DEFAULT 1 CHECK (id = 1), region text NOT NULL, fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 2016 AND 2200),
		first_month date NOT NULL CHECK (extract(day FROM first_month) = 1), last_month date NOT NULL CHECK (extract(day FROM last_month) = 1),
		fallback text CHECK (fallback IN (''province'', ''none'')), programs text[] NOT NULL DEFAULT ''{JKK,JKM}'', made_schema boolean NOT NULL, coverage_target numeric(5,2) NOT NULL DEFAULT 80 CHECK (coverage_target BETWEEN 0 AND 100), CHECK (last_month >= first_month AND last_month < first_month + interval ''20 years'')'),
(30, 'source', 'setting', 'granted', 'names of tables and columns', NULL, 'The tables that the adapters were made over, and what their columns mean: check() reads it.',
	'name text PRIMARY KEY, relation regclass NOT NULL, columns jsonb NOT NULL, filter jsonb, shape text, regular text[], same_nik text');

CREATE FUNCTION jamsos_reports.stands(schema text, object text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
	name CONSTANT text := split_part(object, '(', 1);
	known boolean;
BEGIN
	IF NOT (CASE WHEN name = object THEN to_regclass(format('%I.%I', schema, name)) IS NOT NULL
		ELSE EXISTS (SELECT FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = schema AND p.proname = name) END) THEN
		RETURN false;
	END IF;
	EXECUTE format('SELECT EXISTS (SELECT FROM %I.manifest m WHERE m.object = $1)', schema) INTO known USING object;
	IF NOT known THEN
		RAISE duplicate_object USING MESSAGE = format('%I.%I is there already and was not made by install()', schema, name), HINT = 'Take a schema of its own for the reports.';
	END IF;
	RETURN true;
END
$$;
COMMENT ON FUNCTION jamsos_reports.stands(text, text) IS
'Part of install(): whether something that it makes is there, a relation by its name, a routine by its name with the types of its arguments. Error 42710 one of that name that is not of install().';

CREATE FUNCTION jamsos_reports.record(schema text, object text, class text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	EXECUTE format('INSERT INTO %I.manifest (object, class, version) VALUES ($1, $2, $3) ON CONFLICT (object) DO UPDATE SET version = excluded.version, made_at = excluded.made_at', schema) USING object, class, jamsos_reports.version();
END
$$;
COMMENT ON FUNCTION jamsos_reports.record(text, text, text) IS 'Part of install(): writes into manifest what was made, of which class, by which version.';

CREATE FUNCTION jamsos_reports.make_tables(schema text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
	t record;
	-- none of these looks at the row, so that each is asked once a statement
	rows CONSTANT text := format('FROM %I.reader a JOIN pg_catalog.pg_roles r ON r.rolname = a.role WHERE pg_catalog.pg_has_role(r.oid, ''usage'')', schema);
	everything CONSTANT text := format('(SELECT EXISTS (SELECT %s AND a.office IS NULL))', rows);
BEGIN
	FOR t IN SELECT d.*, format('%I.%I', schema, d.name) AS relation FROM jamsos_reports.table_definition d ORDER BY d.place
	LOOP
		CONTINUE WHEN jamsos_reports.stands(schema, t.name);
		EXECUTE format('CREATE TABLE %s (%s)', t.relation, replace(t.columns, '{schema}', quote_ident(schema)));
		EXECUTE format('COMMENT ON TABLE %s IS %L', t.relation, t.comment);
		PERFORM jamsos_reports.record(schema, t.name, t.class);
		IF t.also IS NOT NULL THEN
			EXECUTE replace(t.also, '{schema}', quote_ident(schema));
		END IF;
		PERFORM jamsos_reports.describe(schema, t.name);
		IF t.class = 'run' THEN
			EXECUTE format('CREATE TRIGGER append_only_row BEFORE UPDATE OR DELETE ON %1$s FOR EACH ROW EXECUTE FUNCTION jamsos_reports.append_only();
				CREATE TRIGGER append_only_table BEFORE TRUNCATE ON %1$s FOR EACH STATEMENT EXECUTE FUNCTION jamsos_reports.append_only()', t.relation);
		END IF;
		IF t.seen <> 'granted' THEN
			EXECUTE format('ALTER TABLE %1$s ENABLE ROW LEVEL SECURITY; CREATE POLICY reader_sees ON %1$s FOR SELECT USING (%2$s); CREATE POLICY reader_adds ON %1$s FOR INSERT WITH CHECK (%3$s)', t.relation,
				CASE t.seen WHEN 'reader' THEN format('(SELECT EXISTS (SELECT %s))', rows) WHEN 'office' THEN format('%s OR coalesce(office, '''') = ANY (ARRAY(SELECT a.office %s))', everything, rows) ELSE everything END, everything);
			IF t.class <> 'run' THEN
				EXECUTE format('CREATE POLICY reader_removes ON %s FOR DELETE USING (%s)', t.relation, everything);
			END IF;
		END IF;
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos_reports.make_tables(text) IS
'Part of install(): the tables of table_definition that are not there. Of a table with row security its owner sees all, a role what reader says, and who stands there without an office adds rows, and takes away those that are not of a run. Error 42710 a table of that name that is not of install().';

CREATE FUNCTION jamsos_reports.lock_schema(schema text, shared boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	key CONSTANT bigint := hashtextextended('jamsos_reports ' || schema, 0);
BEGIN
	IF shared THEN
		PERFORM pg_advisory_xact_lock_shared(key);
	ELSE
		PERFORM pg_advisory_xact_lock(key);
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.lock_schema(text, boolean) IS
'Part of install(), remove() and the runs: who makes or takes away the reports of a schema waits until nobody else does, nor counts over them, and is waited for.';

CREATE FUNCTION jamsos_reports.own_schema(schema text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	owner oid;
	registry record;
BEGIN
	IF schema IS NULL OR schema = '' THEN
		RAISE null_value_not_allowed USING MESSAGE = 'schema must not be null or empty', HINT = 'Give the name of the schema that the reports are made in, such as ''laporan''.';
	ELSIF octet_length(schema) > 63 THEN
		RAISE name_too_long USING MESSAGE = format('name of a schema "%s" is longer than 63 bytes', left(schema, 80)), HINT = 'PostgreSQL would cut it off. Give a shorter one.';
	END IF;
	IF schema ~ '^pg_' OR schema = 'information_schema' OR EXISTS (SELECT FROM pg_namespace n JOIN pg_depend d ON d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e' WHERE n.nspname = own_schema.schema) THEN
		RAISE invalid_schema_name USING MESSAGE = format('schema %I is of PostgreSQL or of an extension', schema), HINT = 'Take a schema of its own for the reports, such as ''laporan''.';
	END IF;
	SELECT n.nspowner INTO owner FROM pg_namespace n WHERE n.nspname = own_schema.schema;
	IF NOT FOUND THEN
		RETURN false;
	ELSIF owner <> current_user::regrole THEN
		RAISE insufficient_privilege USING MESSAGE = format('must be owner of schema %I', schema), HINT = 'Whose schema it is, owns the reports in it. Take another name, or ask its owner.';
	END IF;
	SELECT c.relowner, c.relkind INTO registry FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = own_schema.schema AND c.relname = 'manifest';
	-- what is executed out of it must not be somebody else's
	IF FOUND AND (registry.relkind <> 'r' OR registry.relowner <> owner) THEN
		RAISE object_not_in_prerequisite_state USING MESSAGE = format('%I.manifest is not of the owner of the schema', schema), HINT = 'It was not made by install(). Drop or rename it.';
	END IF;
	IF FOUND THEN
		EXECUTE format('SELECT o.name FROM %I.manifest m JOIN (SELECT relname AS name, relnamespace AS schema, relowner AS owner FROM pg_class UNION ALL SELECT proname, pronamespace, proowner FROM pg_proc) o ON o.name = split_part(m.object, ''('', 1)
			WHERE o.schema = $1 AND o.owner <> $2 ORDER BY 1 LIMIT 1', own_schema.schema) INTO registry USING quote_ident(own_schema.schema)::regnamespace, owner;
		IF registry.name IS NOT NULL THEN
			RAISE object_not_in_prerequisite_state USING MESSAGE = format('%I.%I is not of the owner of the schema', schema, registry.name), HINT = 'It was not made by install(). Drop or rename it.';
		END IF;
		RETURN true;
	END IF;
	RETURN false;
END
$$;
COMMENT ON FUNCTION jamsos_reports.own_schema(text) IS
'Part of install(): whether the schema has reports already. Errors: 3F000 a schema of PostgreSQL or of an extension, 42501 of somebody else, 55000 a registry that install() has not made.';

CREATE FUNCTION jamsos_reports.refuse_unreadable(relation regclass, purpose text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	found record;
BEGIN
	SELECT c.relkind, c.relpersistence INTO found FROM pg_class c WHERE c.oid = relation;
	IF found.relkind IS NULL OR found.relkind NOT IN ('r', 'v', 'm', 'p', 'f') THEN
		RAISE wrong_object_type USING MESSAGE = format('%s is not a table or view', relation), DETAIL = format('It was given as %s.', purpose), HINT = 'Give a table, a view, a materialized view or a foreign table.';
	ELSIF found.relpersistence = 't' THEN
		RAISE wrong_object_type USING MESSAGE = format('%s is a temporary table', relation), DETAIL = format('It was given as %s.', purpose), HINT = 'It goes with the session, and reports stay. Give one that stays: CREATE TABLE ... AS.';
	END IF;
	PERFORM jamsos.audit_foreign_code(ARRAY[relation]);
END
$$;
COMMENT ON FUNCTION jamsos_reports.refuse_unreadable(regclass, text) IS
'Part of install(): refuses what reports cannot be laid over: an index, a sequence, a type, a temporary table, and for a superuser what audit_foreign_code() refuses. Errors 42809, 42501.';

CREATE FUNCTION jamsos_reports.installed_schema(schema text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF NOT jamsos_reports.own_schema(schema) THEN
		RAISE undefined_table USING MESSAGE = format('there are no reports in schema %I', schema), HINT = 'SELECT * FROM jamsos_reports.install(...) makes them.';
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.installed_schema(text) IS 'Part of check() and the runs: refuses a schema without reports. Error 42P01.';

CREATE FUNCTION jamsos_reports.given_table(schema text, source text, spec jsonb, beside regclass) RETURNS TABLE (relation regclass, columns jsonb, filter jsonb)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
	parts text[];
	named text := spec ->> 'relation';
BEGIN
	IF jsonb_typeof(spec) <> 'object' OR jsonb_typeof(spec -> 'relation') IS DISTINCT FROM 'string' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('%s must be a JSON object with a "relation"', left(source, 80)),
			HINT = 'Such as {"relation": "kepegawaian.opd", "office": "kode", "name": "nama"}.';
	END IF;
	-- as it is written, like the columns; else as SQL reads it
	SELECT c.oid::regclass INTO relation FROM pg_class s JOIN pg_class c ON c.relnamespace = s.relnamespace AND c.relname = named WHERE s.oid = beside;
	IF NOT FOUND THEN
		BEGIN
			parts := parse_ident(named);
		EXCEPTION WHEN invalid_parameter_value THEN
			parts := NULL;
		END;
		IF cardinality(parts) = 1 THEN
			parts := ARRAY[(SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = beside)] || parts;
		END IF;
		SELECT c.oid::regclass INTO relation FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
		WHERE n.nspname = parts[1] AND c.relname = parts[2] AND cardinality(parts) = 2;
	END IF;
	IF relation IS NULL THEN
		RAISE undefined_table USING MESSAGE = format('relation "%s" does not exist', left(named, 200)), DETAIL = format('It was given as the relation of %s.', left(source, 80)),
			HINT = 'Without a schema it is looked for where the staff lies, by its name as it is. Else write schema.name, names with capitals or blanks in double quotes.';
	END IF;
	PERFORM jamsos_reports.refuse_unreadable(relation, source);
	filter := spec -> 'where';
	columns := spec - '{relation,where}'::text[];
	PERFORM jamsos_reports.check_columns(source, columns);
	IF columns ? 'year' AND NOT columns ? 'month' OR columns ? 'month' AND columns ?| '{first_day,last_day}' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('columns of %s have "%s" %s', source, CASE WHEN columns ? 'month' THEN 'month' ELSE 'year' END, CASE WHEN columns ? 'month' THEN 'beside days' ELSE 'without "month"' END),
			HINT = 'Give first_day and last_day where a row is a membership, or month, with year where that has none, where it is a month.';
	END IF;
	IF source = 'enrolment' AND NOT (columns ? 'worker_id' OR columns ? 'nik') THEN
		RAISE invalid_parameter_value USING MESSAGE = 'columns of enrolment lack "worker_id" and "nik"', HINT = 'Give one of them: the key of the worker, or the NIK.';
	END IF;
	RETURN NEXT;
END
$$;
COMMENT ON FUNCTION jamsos_reports.given_table(text, text, jsonb, regclass) IS
'Part of install(): the relation, columns and condition out of the JSON that describes a table. Errors: 22023, 42P01 no such relation, 42809 one that is no table or view.';

CREATE FUNCTION jamsos_reports.refuse_twice(query text, keys text, what text, remedy text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off
AS $$
DECLARE
	twice bigint;
	example text;
	unknown bigint;
BEGIN
	EXECUTE format('SELECT count(*), min(concat_ws('', '', %1$s) COLLATE "C") FROM (SELECT %1$s FROM (%2$s) r WHERE (%1$s) IS NOT NULL GROUP BY %1$s HAVING count(*) > 1) q', keys, query) INTO twice, example;
	IF twice > 0 THEN
		RAISE unique_violation USING MESSAGE = format('%s stand there more than once: %s, such as %s', what, twice, example), HINT = remedy;
	END IF;
	EXECUTE format('SELECT count(*) FROM (%s) r WHERE %s IS NULL', query, split_part(keys, ',', 1)) INTO unknown;
	IF unknown > 0 THEN
		RAISE not_null_violation USING MESSAGE = format('rows without %s: %s', split_part(keys, ',', 1), unknown), HINT = 'Nobody could tell them apart. Give a view in which each has one, or leave these rows out by active or where.';
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.refuse_twice(text, text, text, text) IS 'Part of install(): refuses a query whose key is not one. Errors: 23505 a key twice, 23502 rows without one.';

CREATE FUNCTION jamsos_reports.set_adapter(schema text, name text, query text, replace boolean, given boolean) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
	view CONSTANT regclass := to_regclass(format('%I.%I', schema, name));
BEGIN
	-- a view that reads nothing stands there only so that the reports can be made
	IF NOT jamsos_reports.stands(schema, name) OR replace OR NOT EXISTS (
		SELECT FROM pg_rewrite w JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> view WHERE w.ev_class = view) THEN
		EXECUTE format('CREATE OR REPLACE VIEW %I.%I WITH (security_invoker = true) AS %s', schema, name, query);
		PERFORM jamsos_reports.record(schema, name, 'adapter');
	ELSIF given THEN
		RAISE NOTICE USING MESSAGE = format('adapter %I.%I is kept as it is', schema, name), HINT = 'It is yours since it was made. To have it made again: install(..., replace => true).';
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.set_adapter(text, text, text, boolean, boolean) IS
'Part of install(): makes a view between the tables and the reports, unless it is there. Error 42710 a view of that name that is not of install().';

CREATE FUNCTION jamsos_reports.refuse_unpriced(region text, month date, fallback text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	-- an unknown region is an error of minimum_wage()
	IF fallback IS NULL AND jamsos.minimum_wage(region, month, true) IS NULL AND jamsos.minimum_wage(left(region, 2), month, true) IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('no minimum wage of region %s is recorded for %s', region, to_char(month, 'YYYY-MM')),
			HINT = format('Add it to jamsos.minimum_wage, or choose: fallback => ''province'' takes that of %s, fallback => ''none'' leaves who has no wage unpriced.', left(region, 2));
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.refuse_unpriced(text, date, text) IS
'Part of install(), set_setting() and the runs: refuses a month for which a region has no minimum wage while its province has one and nobody has chosen which counts. Error 22023.';

CREATE FUNCTION jamsos_reports.check_setting(region text, fiscal_year integer, first_month date, last_month date, fallback text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
	month date;
BEGIN
	IF fallback NOT IN ('province', 'none') THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid fallback "%s"', left(fallback, 80)), HINT = 'Give province, to price at the UMP where a region has no figure of its own, or none.';
	ELSIF fiscal_year NOT BETWEEN 2016 AND 2200 OR first_month < '2015-07-01' OR last_month < first_month OR last_month >= first_month + interval '20 years' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('fiscal year %s with months from %s to %s', fiscal_year, coalesce(nullif(to_char(first_month, 'YYYY-MM'), ''), first_month::text), coalesce(nullif(to_char(last_month, 'YYYY-MM'), ''), last_month::text)),
			HINT = 'Give a year from 2016 on, and months in order from July 2015, at most twenty years of them.';
	END IF;
	FOR month IN SELECT m::date FROM generate_series(first_month, last_month, interval '1 month') m
	LOOP
		-- an unknown region is an error, whatever was chosen
		PERFORM jamsos.minimum_wage(region, month, true);
		PERFORM jamsos_reports.refuse_unpriced(region, month, fallback);
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos_reports.check_setting(text, integer, date, date, text) IS
'Part of install() and set_setting(): refuses a region, year or months that cannot be meant. Error 22023.';

CREATE FUNCTION jamsos_reports.install(schema text, region text DEFAULT NULL, fiscal_year integer DEFAULT NULL, staff regclass DEFAULT NULL, columns jsonb DEFAULT NULL, shape text DEFAULT NULL,
	active jsonb DEFAULT NULL, regular text[] DEFAULT NULL, wages jsonb DEFAULT NULL, offices jsonb DEFAULT NULL, enrolment jsonb DEFAULT NULL, bills jsonb DEFAULT NULL, payments jsonb DEFAULT NULL,
	pagu jsonb DEFAULT NULL, fallback text DEFAULT NULL, first_month date DEFAULT NULL, last_month date DEFAULT NULL, same_nik text DEFAULT NULL, replace boolean DEFAULT false)
RETURNS TABLE (source text, problem text, rows bigint, example text, remedy text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_variable
DECLARE
	known boolean;
	made_schema boolean := false;
	s record;			-- the row of setting as it was
	t record;			-- one of the tables
	g record;
	query text;
BEGIN
	PERFORM jamsos_reports.lock_schema(schema);
	known := jamsos_reports.own_schema(schema);
	IF NOT known THEN
		IF region IS NULL OR fiscal_year IS NULL OR (staff IS NULL) <> (columns IS NULL) THEN
			RAISE null_value_not_allowed USING MESSAGE = 'the first install() needs region, fiscal_year, staff and columns',
				HINT = 'SELECT * FROM jamsos_reports.install(''laporan'', region => ''63'', fiscal_year => 2027, staff => ''kepegawaian.tenaga'', columns => ''{"worker_id": "id", "wage": "honor"}'').';
		END IF;
		IF NOT EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = schema) THEN
			EXECUTE format('CREATE SCHEMA %I', schema);
			made_schema := true;
		END IF;
	END IF;
	PERFORM jamsos_reports.make_tables(schema);
	-- who has no table of staff has files
	IF NOT known AND staff IS NULL THEN
		columns := jamsos_reports.list_columns(schema, 'staff') - 'relation';
		staff := format('%I.staff_row', schema)::regclass;
		enrolment := coalesce(enrolment, jamsos_reports.list_columns(schema, 'enrolment'));
		bills := coalesce(bills, jamsos_reports.list_columns(schema, 'bills'));
	END IF;
	EXECUTE format('SELECT * FROM %I.setting', schema) INTO s;
	region := coalesce(region, s.region);
	fiscal_year := coalesce(fiscal_year, s.fiscal_year);
	fallback := coalesce(fallback, s.fallback);
	first_month := date_trunc('month', coalesce(first_month, s.first_month, make_date(fiscal_year - 1, 1, 1)))::date;
	last_month := date_trunc('month', coalesce(last_month, s.last_month, make_date(fiscal_year - 1, 12, 1)))::date;
	PERFORM jamsos_reports.check_setting(region, fiscal_year, first_month, last_month, fallback);
	EXECUTE format('INSERT INTO %I.setting (region, fiscal_year, first_month, last_month, fallback, made_schema) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (id) DO UPDATE SET region = excluded.region, fiscal_year = excluded.fiscal_year, first_month = excluded.first_month, last_month = excluded.last_month, fallback = excluded.fallback', schema)
		USING region, fiscal_year, first_month, last_month, fallback, made_schema;

	-- what the tables are: as given now, else as given before
	IF staff IS NOT NULL OR columns IS NOT NULL OR shape IS NOT NULL OR active IS NOT NULL OR regular IS NOT NULL OR same_nik IS NOT NULL THEN
		EXECUTE format('SELECT * FROM %I.source WHERE name = ''staff''', schema) INTO t;
		staff := coalesce(staff, t.relation);
		columns := coalesce(columns, t.columns);
		shape := coalesce(shape, t.shape, 'worker');
		same_nik := coalesce(same_nik, t.same_nik, 'keep');
		PERFORM jamsos_reports.check_columns('staff', columns);
		PERFORM jamsos_reports.refuse_unreadable(staff, 'staff');
		IF shape NOT IN ('worker', 'spell', 'month') THEN
			RAISE invalid_parameter_value USING MESSAGE = format('invalid shape "%s"', left(shape, 80)), HINT = 'Give worker (a row a person), spell (a row a person and period) or month (a row a person and month).';
		ELSIF shape = 'month' AND NOT columns ? 'month' THEN
			RAISE invalid_parameter_value USING MESSAGE = 'shape month needs "month" in columns of staff',
				HINT = 'With shape => ''month'' each row is a person and month; month, year and payment say which.';
		ELSIF shape <> 'month' AND columns ?| '{month,year,payment}' THEN
			RAISE invalid_parameter_value USING MESSAGE = format('"%s" in columns of staff needs shape month', (SELECT k FROM unnest('{month,year,payment}'::text[]) k WHERE columns ? k LIMIT 1)),
				HINT = 'With shape => ''month'' each row is a person and month; month, year and payment say which.';
		ELSIF regular IS NOT NULL AND NOT columns ? 'payment' THEN
			RAISE invalid_parameter_value USING MESSAGE = 'regular needs "payment" in columns of staff', HINT = 'Give the column with the kind of a payment.';
		ELSIF same_nik NOT IN ('keep', 'first') OR same_nik = 'first' AND NOT columns ? 'nik' THEN
			RAISE invalid_parameter_value USING MESSAGE = format('invalid same_nik "%s"', left(same_nik, 80)), HINT = 'Give keep, or first to count of several workers with one NIK the first; it needs "nik" in columns of staff.';
		END IF;
		EXECUTE format('INSERT INTO %I.source VALUES (''staff'', $1, $2, $3, $4, $5, $6) ON CONFLICT (name) DO UPDATE SET relation = excluded.relation, columns = excluded.columns,
			filter = coalesce(excluded.filter, source.filter), shape = excluded.shape, regular = coalesce(excluded.regular, source.regular), same_nik = excluded.same_nik', schema)
			USING staff, columns, active, shape, regular, same_nik;
	END IF;
	PERFORM jamsos.audit_foreign_code(ARRAY(SELECT c.oid::regclass FROM pg_class c WHERE known AND c.relnamespace = quote_ident(schema)::regnamespace AND c.relkind = 'v'));
	EXECUTE format('SELECT * FROM %I.source WHERE name = ''staff''', schema) INTO s;
	FOR t IN SELECT * FROM (VALUES ('wages', wages), ('offices', offices), ('enrolment', enrolment), ('bills', bills), ('payments', payments), ('pagu', pagu)) v (name, spec) WHERE spec IS NOT NULL
	LOOP
		SELECT * INTO g FROM jamsos_reports.given_table(schema, t.name, t.spec, s.relation);
		EXECUTE format('INSERT INTO %I.source VALUES ($1, $2, $3, $4) ON CONFLICT (name) DO UPDATE SET relation = excluded.relation, columns = excluded.columns, filter = excluded.filter', schema)
			USING t.name, g.relation, g.columns, g.filter;
	END LOOP;

	EXECUTE format('SELECT name FROM %I.source WHERE NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = relation) ORDER BY name LIMIT 1', schema) INTO g;
	IF g.name IS NOT NULL THEN
		RAISE undefined_table USING MESSAGE = format('the table that was given as %s is gone', g.name), HINT = 'Give another: install(...) with staff and columns, or with the argument of that name.';
	END IF;

	-- the adapters; what cannot be right stops here
	EXECUTE format('SELECT * FROM %I.source WHERE name = ''wages''', schema) INTO g;
	IF g.relation IS NOT NULL AND s.shape <> 'worker' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('a table of wages with shape "%s"', s.shape), HINT = 'Where staff is a row a period or month, its wage stands in the same row.';
	END IF;
	query := jamsos_reports.source_query('staff', s.relation, s.columns, s.filter);
	IF s.shape = 'worker' THEN
		PERFORM jamsos_reports.refuse_twice(query, 'worker_id', 'workers', 'Where each row is a period of a worker give shape => ''spell'', where it is a month shape => ''month'', else a view with a row a worker.');
	ELSIF s.shape = 'spell' THEN
		PERFORM jamsos_reports.refuse_twice(query, 'worker_id, first_day, last_day', 'periods of workers', 'Give a view with a row a worker and period.');
	ELSIF s.shape = 'month' THEN
		PERFORM jamsos_reports.refuse_twice(format('SELECT * FROM (%s) r WHERE %s', query, CASE WHEN s.regular IS NULL THEN 'true' ELSE format('payment = ANY (%L)', s.regular) END),
			'worker_id, month', 'months of workers', 'THR, the 13th month and arrears are no wage of a month: say by payment and regular => ''{GAJI INDUK}'' which rows are.');
	END IF;
	PERFORM jamsos_reports.set_adapter(schema, 'staff', jamsos_reports.staff_query(s.relation, s.columns, s.shape, s.filter, s.regular, s.same_nik, g.relation, g.columns, g.filter), replace, NOT (staff IS NULL AND wages IS NULL));
	EXECUTE format('SELECT * FROM %I.source WHERE name = ''offices''', schema) INTO g;
	IF g.relation IS NOT NULL THEN
		query := jamsos_reports.source_query('offices', g.relation, g.columns, g.filter);
		PERFORM jamsos_reports.refuse_twice(query, 'office', 'offices', 'A second row would double every sum of its office. Give a view with a row an office, or choose rows by where.');
	ELSE
		-- what nobody knows stands outside of the DISTINCT, where a server sees that it is nothing
		query := format('SELECT office, office AS name, NULL::boolean AS registered, NULL::text AS parent, NULL::text AS region FROM (SELECT DISTINCT office FROM %I.staff WHERE office IS NOT NULL) d', schema);
	END IF;
	-- made of the staff's own offices as long as no table was given
	PERFORM jamsos_reports.set_adapter(schema, 'office', format('SELECT office, coalesce(name, office) AS office_name, registered, nullif(parent, office) AS parent, region FROM (%s) r', query),
		replace OR offices IS NOT NULL AND (SELECT count(*) FROM pg_depend d JOIN pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass AND d.refobjid = (quote_ident(schema) || '.staff')::regclass
			WHERE w.ev_class = to_regclass(quote_ident(schema) || '.office')) > 0, offices IS NOT NULL);
	EXECUTE format('SELECT * FROM %I.source WHERE name = ''enrolment''', schema) INTO g;
	PERFORM jamsos_reports.set_adapter(schema, 'enrolment', CASE WHEN g.relation IS NULL THEN 'SELECT NULL::text AS worker_id, NULL::date AS first_day, NULL::date AS last_day WHERE false'
		ELSE jamsos_reports.enrolment_query(schema, g.relation, g.columns, g.filter) END, replace, enrolment IS NOT NULL);
	FOR t IN SELECT * FROM (VALUES ('bills', 'bill', bills), ('payments', 'payment', payments), ('pagu', 'pagu', pagu)) v (name, object, spec)
	LOOP
		EXECUTE format('SELECT * FROM %I.source WHERE name = %L', schema, t.name) INTO g;
		PERFORM jamsos_reports.set_adapter(schema, t.object, jamsos_reports.source_query(t.name, g.relation, g.columns, g.filter), replace, t.spec IS NOT NULL);
	END LOOP;
	PERFORM jamsos_reports.make_procedures(schema);
	PERFORM jamsos_reports.generate(schema);
	RETURN QUERY SELECT * FROM jamsos_reports.check(schema);
END
$$;
COMMENT ON FUNCTION jamsos_reports.install(text, text, integer, regclass, jsonb, text, jsonb, text[], jsonb, jsonb, jsonb, jsonb, jsonb, jsonb, text, date, date, text, boolean) IS
'Makes the reports in a schema of the caller over his own tables, and returns what check() finds. The first call needs region (Kemendagri code), fiscal_year, staff and columns; without staff and columns the reports are over the lists that import_list() takes; a later one makes the generated views anew, adds what is given now, and keeps the adapters. doc/reports.md says what each argument means. Errors, with nothing made: 22023, 42703, 42804, 42P01 a description that cannot be right, 23505 workers or offices that stand twice, 23502 rows without a key, 42501 a schema of somebody else.';

CREATE FUNCTION jamsos_reports.remove(schema text, drop_runs boolean DEFAULT false) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
	o record;
	made_schema boolean;
	made jsonb;
	kept bigint := 0;
BEGIN
	PERFORM jamsos_reports.lock_schema(schema);
	PERFORM jamsos_reports.installed_schema(schema);
	IF to_regclass(format('%I.run_state', schema)) IS NOT NULL THEN
		EXECUTE format('SELECT count(*) FROM %I.run_state WHERE state = ''final''', schema) INTO kept;
	END IF;
	IF kept > 0 AND NOT coalesce(drop_runs, false) THEN
		RAISE object_not_in_prerequisite_state USING MESSAGE = format('schema %I holds %s final runs', schema, kept), HINT = 'They are what was signed. Dump them first; remove(..., drop_runs => true) takes them away.';
	END IF;
	EXECUTE format('SELECT made_schema FROM %I.setting', schema) INTO made_schema;
	EXECUTE format('SELECT jsonb_agg(jsonb_build_object(''object'', object, ''class'', class)) FROM %I.manifest', schema) INTO made;
	-- views before what they read; a view of somebody else that reads one of these stops it
	FOR o IN SELECT m.object, c.oid, c.relkind, CASE m.class WHEN 'procedure' THEN to_regprocedure(format('%I.%s', schema, m.object)) END AS routine FROM jsonb_to_recordset(made) m (object text, class text)
		LEFT JOIN pg_class c ON c.relnamespace = quote_ident(schema)::regnamespace AND c.relname = m.object AND m.class <> 'procedure'
		ORDER BY CASE m.class WHEN 'procedure' THEN 1 WHEN 'generated' THEN 2 WHEN 'adapter' THEN 3 WHEN 'run' THEN 4 ELSE 5 END, m.object = 'run', c.oid DESC
	LOOP
		IF o.routine IS NOT NULL THEN
			EXECUTE format('DROP ROUTINE %s', o.routine);
		ELSIF o.oid IS NOT NULL THEN
			EXECUTE format('DROP %s %I.%I', CASE o.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, schema, o.object);
		END IF;
	END LOOP;
	IF made_schema AND NOT EXISTS (SELECT FROM pg_depend WHERE refclassid = 'pg_namespace'::regclass AND refobjid = quote_ident(schema)::regnamespace AND deptype = 'n') THEN
		EXECUTE format('DROP SCHEMA %I', schema);
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.remove(text, boolean) IS
'Takes away what install() made, and the schema where it made that and nothing else lies in it; never anything else. Errors: 55000 final runs, unless drop_runs, 2BP01 something of somebody''s reads it, 42P01 no reports there.';

