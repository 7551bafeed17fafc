/* ---- the setting, changed by a role that may, and who has changed it ---- */

INSERT INTO jamsos_reports.table_definition (place, name, class, seen, reason, also, comment, columns) VALUES
(105, 'setting_change', 'run', 'granted', 'a region, months and who changed them',
	'CREATE TRIGGER stamp BEFORE INSERT ON {schema}.setting_change FOR EACH ROW EXECUTE FUNCTION jamsos_reports.stamp_change();
		CREATE TRIGGER keep_change AFTER UPDATE ON {schema}.setting FOR EACH ROW EXECUTE FUNCTION jamsos_reports.keep_change()',
	'Who has changed what of the setting, when, by whatever way; only added to. / Siapa mengubah pengaturan apa dan kapan, lewat jalan apa pun; hanya bertambah.',
	'changed_at timestamptz NOT NULL, changed_by text NOT NULL, item text NOT NULL, before text, after text');

CREATE FUNCTION jamsos_reports.stamp_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	CASE TG_ARGV[0]
		WHEN 'made' THEN
			NEW.made_at := clock_timestamp();
			NEW.made_by := current_user;
		WHEN 'set' THEN
			NEW.set_at := clock_timestamp();
			NEW.set_by := current_user;
		WHEN 'received' THEN
			NEW.received_at := clock_timestamp();
			NEW.received_by := current_user;
		ELSE
			NEW.changed_at := clock_timestamp();
			NEW.changed_by := current_user;
	END CASE;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION jamsos_reports.stamp_change() IS 'Trigger of the tables that keep who did what: who adds a row, and when, is not his to say. Its argument says which columns: made, set or received, by default changed.';

CREATE FUNCTION jamsos_reports.keep_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	EXECUTE format('INSERT INTO %I.setting_change (item, before, after) SELECT key, o.value, n.value FROM jsonb_each_text($1) o JOIN jsonb_each_text($2) n USING (key) WHERE o.value IS DISTINCT FROM n.value ORDER BY key', TG_TABLE_SCHEMA) USING to_jsonb(OLD), to_jsonb(NEW);
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION jamsos_reports.keep_change() IS 'Trigger of setting: a row of setting_change for each value that is another.';

CREATE FUNCTION jamsos_reports.set_setting(setting regclass, region text DEFAULT NULL, fiscal_year integer DEFAULT NULL, first_month date DEFAULT NULL, last_month date DEFAULT NULL, fallback text DEFAULT NULL, coverage_target numeric DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	s record;
BEGIN
	-- the row is locked first: of two who change it the second sees what the first has made of it
	EXECUTE format('SELECT * FROM %s.setting WHERE id = 1 FOR UPDATE', schema) INTO s;
	region := coalesce(region, s.region);
	fiscal_year := coalesce(fiscal_year, s.fiscal_year);
	first_month := date_trunc('month', coalesce(first_month, s.first_month)::timestamp)::date;
	last_month := date_trunc('month', coalesce(last_month, s.last_month)::timestamp)::date;
	fallback := coalesce(fallback, s.fallback);
	coverage_target := coalesce(coverage_target, s.coverage_target);
	PERFORM jamsos_reports.check_setting(region, fiscal_year, first_month, last_month, fallback);
	IF coverage_target NOT BETWEEN 0 AND 100 THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid coverage_target %s', coverage_target), HINT = 'Give a percentage from 0 to 100, such as 80.';
	ELSIF coverage_target > 0 AND coverage_target < 1 THEN
		RAISE invalid_parameter_value USING MESSAGE = format('coverage_target %s is a fraction', coverage_target), HINT = 'It is a percentage: write 80 and not 0.8.';
	END IF;
	EXECUTE format('UPDATE %s.setting SET region = $1, fiscal_year = $2, first_month = $3, last_month = $4, fallback = $5, coverage_target = $6 WHERE id = 1', schema)
		USING region, fiscal_year, first_month, last_month, fallback, coverage_target;
END
$$;
COMMENT ON FUNCTION jamsos_reports.set_setting(regclass, text, integer, date, date, text, numeric) IS
'Changes what reports are about: region, fiscal year, first and last month, fallback, and the percentage of coverage aimed at; NULL leaves one as it is. In the rights of the caller, who needs UPDATE on setting and INSERT on setting_change, where who changed what is kept. Errors: 22023 what install() refuses too, 42501 a role that may not, 42P01 no reports.';

INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('column', 'coverage_target', 'Coverage aimed at, percent.', 'Target cakupan, persen.'),
	('column', 'changed_at', 'When it was changed.', 'Waktu perubahan.'),
	('column', 'changed_by', 'Who changed it.', 'Siapa yang mengubah.'),
	('column', 'before', 'The value before.', 'Nilai sebelumnya.'),
	('column', 'after', 'The value after.', 'Nilai sesudahnya.');
