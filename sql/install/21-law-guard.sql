/* ---- law: guard, rights, dump ---------------------------------------- */

/*
 * What local rows were.  The guard writes it below SQL, in this order of columns, so that nobody who may change a row
 * can leave it out; to SQL it is only added to, by a restore.
 */
CREATE TABLE jamsos.law_history (
	table_name text NOT NULL,
	key text NOT NULL,
	operation text NOT NULL CHECK (operation IN ('UPDATE', 'DELETE')),
	"row" jsonb NOT NULL,
	changed_at timestamptz NOT NULL,
	changed_by text NOT NULL,
	loaded_at timestamptz,
	loaded_by text
) USING heap;
COMMENT ON TABLE jamsos.law_history IS 'What each local row was before an UPDATE or DELETE, by whom, and when. Dumped; a restore brings the rows of its dump and writes none itself. Under replica role nothing is written: a subscriber has the publisher''s.';
COMMENT ON COLUMN jamsos.law_history.table_name IS 'The law table, without the schema.';
COMMENT ON COLUMN jamsos.law_history.key IS 'What the row was about, as jamsos.local_law() names it.';
COMMENT ON COLUMN jamsos.law_history.operation IS 'UPDATE or DELETE.';
COMMENT ON COLUMN jamsos.law_history."row" IS 'The row as it was, recorded_at and recorded_by included.';
COMMENT ON COLUMN jamsos.law_history.changed_at IS 'When it was changed.';
COMMENT ON COLUMN jamsos.law_history.changed_by IS 'Who changed it.';

CREATE FUNCTION jamsos.law_key(table_name text, "row" jsonb) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT concat_ws(', ', (SELECT string_agg(c.name || '=' || ("row" ->> c.name), ', ' ORDER BY c.place)
			FROM unnest(string_to_array(l.key_columns, ' ')) WITH ORDINALITY c (name, place)),
		'from=' || substr("row" ->> 'valid', 2, 10))
	FROM jamsos.law_tables() l WHERE l.table_name = law_key.table_name
$$;
COMMENT ON FUNCTION jamsos.law_key(text, jsonb) IS
'What a row of a law table (as jsonb, with ISO dates) is about: its key columns that are not null, and its first month. No such table: NULL.';

CREATE FUNCTION jamsos.law_guard() RETURNS trigger
AS 'MODULE_PATHNAME', 'jamsos_law_guard' LANGUAGE C;
REVOKE EXECUTE ON FUNCTION jamsos.law_guard() FROM PUBLIC;
COMMENT ON FUNCTION jamsos.law_guard() IS
'Trigger of the law tables: shipped rows change only by the extension''s own scripts (error 55000 otherwise). A local row that cannot be meant is refused with the remedy (23514, 22023); who recorded it and who brought it here, and when, is written down, and what it was before a change kept in jamsos.law_history.';

DO $$
DECLARE
	t text;
	c record;
BEGIN
	FOR t IN SELECT l.table_name FROM jamsos.law_tables() l UNION ALL VALUES ('law_history') LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER law_guard_row BEFORE INSERT OR UPDATE OR DELETE ON jamsos.%I
			FOR EACH ROW EXECUTE FUNCTION jamsos.law_guard()', t);
		EXECUTE pg_catalog.format('CREATE TRIGGER law_guard_truncate BEFORE TRUNCATE ON jamsos.%I
			FOR EACH STATEMENT EXECUTE FUNCTION jamsos.law_guard()', t);
		EXECUTE pg_catalog.format('ALTER TABLE jamsos.%I ENABLE ALWAYS TRIGGER law_guard_row', t);
		EXECUTE pg_catalog.format('ALTER TABLE jamsos.%I ENABLE ALWAYS TRIGGER law_guard_truncate', t);
		/* so that a local row can be changed where a publication takes all tables in */
		EXECUTE pg_catalog.format('ALTER TABLE jamsos.%I REPLICA IDENTITY FULL', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON jamsos.%I TO PUBLIC', t);
		PERFORM pg_catalog.pg_extension_config_dump(pg_catalog.format('jamsos.%I', t)::regclass, CASE t WHEN 'law_history' THEN '' ELSE 'WHERE origin = ''local''' END);
		/* columns of one meaning in several tables are commented once, here */
		FOR c IN SELECT * FROM (VALUES
			('valid', 'Contribution months in which the row holds.'),
			('confirmed_until', 'Last month for which a yearly figure is published; later months use it and say so.'),
			('program', 'JKK, JKM, JHT, JP, JKP or JKN.'),
			('segment', 'PU wage earner, BPU not a wage earner (PR follows it), ASN civil servant.'),
			('relief', 'Relief that the row belongs to; NULL = ordinary law.'),
			('name', 'Name.'),
			('level', 'province, regency or city.'),
			('description', 'Name of the account.'),
			('day', 'The day.'),
			('loaded_at', 'When the row came into this database by a restore; NULL: written here, as it happened.'),
			('loaded_by', 'Who brought it into this database.'),
			('key', 'Number of what the row is about: two rows with the same number may not hold in the same month.')) v (name, text)
			WHERE EXISTS (SELECT FROM pg_catalog.pg_attribute a
						  WHERE a.attrelid = pg_catalog.format('jamsos.%I', t)::regclass AND a.attname = v.name AND a.attnum > 0
						  AND pg_catalog.col_description(a.attrelid, a.attnum) IS NULL)
		LOOP
			EXECUTE pg_catalog.format('COMMENT ON COLUMN jamsos.%I.%I IS %L', t, c.name, c.text);
		END LOOP;
	END LOOP;
END
$$;

/* the one who installs may write local rows, superuser or not, and let others do so; the history only a restore of his */
DO $$
DECLARE
	t text;
BEGIN
	FOR t IN SELECT l.table_name FROM jamsos.law_tables() l LOOP
		EXECUTE pg_catalog.format('GRANT INSERT, UPDATE, DELETE ON jamsos.%I TO @extowner@ WITH GRANT OPTION', t);
	END LOOP;
END
$$;
GRANT INSERT ON jamsos.law_history TO @extowner@;

/*
 * What to do where a row is refused: the comment of the CHECK, which the guard gives as its hint.  By the name of the
 * constraint, as several tables check alike; each must have one.
 */
DO $$
DECLARE
	c record;
BEGIN
	FOR c IN
		SELECT k.conname, k.conrelid::regclass AS law_table, r.remedy
		FROM pg_catalog.pg_constraint k
		LEFT JOIN LATERAL (SELECT v.remedy FROM (VALUES
			('^rate_percent_is_meant$', 'A percentage is written as in the regulation: 0.24 is 0.24 percent. Law in force is at most 5 percent (JHT, JP and JKN: 10); a what-if belongs to a row of jamsos.reform, whose name goes into the column reform.'),
			('^rate_percent_is_no_fraction$', 'A percentage is written as in the regulation: 0.24 is 0.24 percent, 0.0024 would be a hundredth of it.'),
			('^rate_fixed_is_meant$', 'Fixed is rupiah a month for one worker, in full: 6800 and not 6.8.'),
			('^rate_percent_or_fixed$', 'Give either percent or fixed, and leave the other NULL.'),
			('^rate_relief_or_reform$', 'A rate belongs to a relief or to a reform, or to neither: leave one of them NULL.'),
			('^rate_segment_check$', 'Segments are PU, BPU, ASN and JAKON. Pekerja rentan (PR) have no rows: they follow BPU with payer worker, which the employer then bears, so insert the row for that.'),
			('_segment_check$', 'Segments are PU, BPU and ASN; pekerja rentan (PR) follow BPU.'),
			('_program_check$', 'Programmes are JKK, JKM, JHT, JP, JKP and JKN; construction contracts know JKK and JKM.'),
			('_payer_check$', 'Payers are employer, worker and government (the central state).'),
			('_risk_class_check$', 'Risk classes are 1 to 5; NULL is any, where the table takes it.'),
			('_kind_check$', 'Kind is floor or ceiling.'),
			('_level_check$', 'Level is province, regency or city.'),
			('_moves_check$', 'Moves is forward or backward.'),
			('_cover_check$', 'Cover is paid, after settling, employer first or none.'),
			('_evidence_check$', 'Evidence is law (the text was read), official (a letter, decree or official table), secondary (press) or unverified.'),
			('_origin_check$', 'Origin is local; leave it out.'),
			('_confirmed_until_check$', 'Confirmed_until is a day of the last month that the figure was published for, in the years 2000 to 9999.'),
			('_confirmed$', 'Confirmed_until is the last month that the figure was published for: not before the first month of valid.'),
			('_legal_basis_check$', 'Name the regulation and article, in at most 400 bytes; what is longer belongs into source and note.'),
			('_enacted_check$', 'Enacted is the day of promulgation, in the years 1900 to 9999; NULL where it is not known.'),
			('(_source|_note|_unit|_condition|_description)_check$', 'At most 2000 bytes, and not blank where the column must be filled.'),
			('^holiday_(name|day)_check$', 'Day lies in the years 2000 to 9999; name has at most 2000 bytes and is not blank.'),
			('^fixed_holiday_(month|day|check)', 'Month is 1 to 12, and day a day of that month.'),
			('^kind_of_work_(number|name|also)_check$', 'Number is 1 to 9999; name and also have at most 400 bytes on one line, and are not empty.'),
			('^region_(code_is_one|former_code_is_one)$', 'Kemendagri codes are written 63 for a province and 63.71 for a regency or city.'),
			('^region_parent_is_province$', 'Parent of a regency or city is the code of its province, the first two digits of its own; a province has none.'),
			('^minimum_wage_(follows_check|check)$', 'Follows is the code of another region, whose minimum wage applies.'),
			('^minimum_wage_amount_or_follows$', 'Give either amount, or in follows the region whose minimum wage applies, and leave the other NULL.'),
			('(^wage_limit|^minimum_wage|^income_bracket)_is_meant$', 'Amounts are rupiah a month, in full: 3725000 and not 3725.'),
			('^contract_tier_is_meant$', 'A percentage is written as in the regulation: 0.21 is 0.21 percent of the contract value.'),
			('^contract_tier_check$', 'Value_to is above value_from, or NULL where the tier has no end.'),
			('^penalty_rule_is_meant$', 'Percent is that of one month of delay, as in the regulation: 2 is two percent.'),
			('^benefit_rule_is_meant$', 'Value is in its unit: a percentage at most 100, rupiah in full.'),
			('^benefit_rule_figure$', 'Event and component are codes: SELECT DISTINCT event, component FROM jamsos.benefit_rule lists those that the functions read.'),
			('^budget_account_is_one$', 'An account is the kode rekening with all its dots: 5.1.02.02.01.0080.'),
			('^wage_limit_index$', 'Give both index_month and index_rounding, or neither.'),
			('_index_(month|rounding)_check$', 'Index_month is 1 to 12, index_rounding rupiah from 0.01 on.'),
			('^participation_rule_', 'Ages are years from 0 to 150, one of the two at least, age_from below age_below; deferral_years is 1 to 50.'),
			('^cover_rule_arrears_over_check$', 'Arrears_over is months, 0 to 1200.'),
			('^due_rule_(months_after|day)_check$', 'Months_after is 0 to 12, day 1 to 31.'),
			('_(percent|fixed|amount|base|income_from|value|value_from|value_to|times)_check$', 'Amounts are rupiah, percentages 0 to 100, neither negative nor without end, with at most six decimals.'),
			('_(code|name|parent|former_code|region|event|component|status|job|account)_check$', 'At most 63 bytes on one line, and not empty.'),
			('_(recorded|loaded)_(at|by)_check$', 'Leave it out: it is filled in.')) v (name, remedy)
			WHERE k.conname ~ v.name LIMIT 1) r ON true
		WHERE k.contype = 'c' AND k.conrelid IN (SELECT pg_catalog.format('jamsos.%I', l.table_name)::regclass FROM jamsos.law_tables() l)
	LOOP
		IF c.remedy IS NULL THEN
			RAISE 'constraint % of % has no remedy', c.conname, c.law_table;
		END IF;
		EXECUTE pg_catalog.format('COMMENT ON CONSTRAINT %I ON %s IS %L', c.conname, c.law_table, c.remedy);
	END LOOP;
END
$$;

CREATE FUNCTION jamsos.verify_install() RETURNS TABLE (object text, problem text, mended boolean)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	ours CONSTANT oid := (SELECT e.oid FROM pg_extension e WHERE e.extname = 'jamsos');
	home CONSTANT oid := 'jamsos'::regnamespace;
	keeper CONSTANT oid := (SELECT n.nspowner FROM pg_namespace n WHERE n.oid = home);
	t record;
BEGIN
	FOR t IN
		SELECT c.oid::regclass AS law_table, want.tgname, g.tgenabled,
			coalesce(want.tgtype = g.tgtype AND g.tgfoid = 'jamsos.law_guard()'::regprocedure AND g.tgqual IS NULL, false) AS same
		FROM pg_depend d
		JOIN pg_class c ON c.oid = d.objid AND c.relkind = 'r' AND c.relnamespace = home
		CROSS JOIN (VALUES ('law_guard_row', 31), ('law_guard_truncate', 34)) want (tgname, tgtype)
		LEFT JOIN pg_trigger g ON g.tgrelid = c.oid AND g.tgname = want.tgname
		WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_extension'::regclass AND d.refobjid = ours AND d.deptype = 'e'
		ORDER BY c.relname, want.tgname
	LOOP
		CONTINUE WHEN t.same AND t.tgenabled = 'A';
		object := format('trigger %s of %s', t.tgname, t.law_table);
		problem := CASE WHEN t.tgenabled IS NULL THEN 'missing'
						WHEN NOT t.same THEN 'not as it was installed'
						WHEN t.tgenabled = 'D' THEN 'disabled'
						ELSE 'does not fire in every session role' END;
		-- with the rights of who asks, so only for who could do it himself
		mended := t.same AND pg_has_role(keeper, 'USAGE');
		IF mended THEN
			EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', t.law_table, t.tgname);
		END IF;
		RETURN NEXT;
	END LOOP;

	-- whatever else stands in the schema or on the tables, or is no longer ours
	RETURN QUERY
	WITH member AS (
		SELECT d.classid, d.objid, coalesce(p.proowner, c.relowner, y.typowner, o.oprowner, oc.opcowner, of.opfowner, n.nspowner) AS owner,
			coalesce(p.pronamespace, c.relnamespace, y.typnamespace, o.oprnamespace, oc.opcnamespace, of.opfnamespace, n.oid) AS namespace,
			p.prosecdef, p.prolang = (SELECT l.oid FROM pg_language l WHERE l.lanname = 'c') AND p.probin <> '$libdir/jamsos' AS foreign_code
		FROM pg_depend d
		LEFT JOIN pg_proc p ON d.classid = 'pg_proc'::regclass AND p.oid = d.objid
		LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
		LEFT JOIN pg_type y ON d.classid = 'pg_type'::regclass AND y.oid = d.objid
		LEFT JOIN pg_operator o ON d.classid = 'pg_operator'::regclass AND o.oid = d.objid
		LEFT JOIN pg_opclass oc ON d.classid = 'pg_opclass'::regclass AND oc.oid = d.objid
		LEFT JOIN pg_opfamily of ON d.classid = 'pg_opfamily'::regclass AND of.oid = d.objid
		LEFT JOIN pg_namespace n ON d.classid = 'pg_namespace'::regclass AND n.oid = d.objid
		WHERE d.refclassid = 'pg_extension'::regclass AND d.refobjid = ours AND d.deptype = 'e'
	), law_table AS (
		SELECT c.* FROM pg_class c JOIN member m ON m.classid = 'pg_class'::regclass AND m.objid = c.oid WHERE c.relkind = 'r' AND c.relnamespace = home
	), found AS (
		SELECT pg_describe_object(d.classid, d.objid, 0) AS what, 'stands in the schema and is not of the extension' AS why
		FROM pg_depend d
		WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = home AND (d.deptype = 'n' OR d.classid = 'pg_default_acl'::regclass)
			AND NOT EXISTS (SELECT FROM member m WHERE m.classid = d.classid AND m.objid = d.objid)
		UNION ALL
		SELECT pg_describe_object(m.classid, m.objid, 0), CASE
			WHEN m.classid <> 'pg_cast'::regclass AND m.namespace IS DISTINCT FROM home THEN 'was added to the extension'
			WHEN m.owner <> keeper THEN 'does not belong to the owner of the schema'
			WHEN m.prosecdef THEN 'is SECURITY DEFINER'
			WHEN m.foreign_code THEN 'is not of the library' END
		FROM member m
		UNION ALL
		SELECT format('schema %s', home::regnamespace), 'does not belong to the extension'
		WHERE NOT EXISTS (SELECT FROM member m WHERE m.classid = 'pg_namespace'::regclass AND m.objid = home)
		UNION ALL
		SELECT format('schema %s', home::regnamespace),
			format('%s may create objects in it', CASE a.grantee WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(a.grantee) END)
		FROM pg_namespace n, aclexplode(n.nspacl) a WHERE n.oid = home AND a.privilege_type = 'CREATE' AND a.grantee <> keeper
		UNION ALL
		SELECT format('table %s', c.oid::regclass), format('%s may create triggers on it', CASE a.grantee WHEN 0 THEN 'everybody' ELSE pg_get_userbyid(a.grantee) END)
		FROM law_table c, aclexplode(c.relacl) a WHERE a.privilege_type = 'TRIGGER' AND a.grantee <> keeper
		UNION ALL
		SELECT format('trigger %s of %s', g.tgname, c.oid::regclass), 'is not of the extension'
		FROM law_table c JOIN pg_trigger g ON g.tgrelid = c.oid WHERE NOT g.tgisinternal AND g.tgname NOT IN ('law_guard_row', 'law_guard_truncate')
		UNION ALL
		SELECT format('rule %s of %s', r.rulename, c.oid::regclass), 'is not of the extension' FROM law_table c JOIN pg_rewrite r ON r.ev_class = c.oid
		UNION ALL
		SELECT format('table %s', c.oid::regclass), 'has row security' FROM law_table c WHERE c.relrowsecurity
		UNION ALL
		SELECT format('table %s', c.oid::regclass), 'has a parent or a child'
		FROM law_table c WHERE EXISTS (SELECT FROM pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent))
	)
	SELECT f.what, f.why, false FROM found f WHERE f.why IS NOT NULL ORDER BY f.what COLLATE "C", f.why COLLATE "C";

	-- local rows that have been overtaken, or point at nothing: to be looked at by who wrote them
	RETURN QUERY
	SELECT format('local row of jamsos.%s: %s', p.table_name, p.key), p.problem, false FROM jamsos.law_problems() p;

	RETURN QUERY
	SELECT 'library'::text, format('is version %s, the extension is %s', jamsos.version(), e.extversion), false
	FROM pg_extension e WHERE e.oid = ours AND e.extversion <> jamsos.version();
END
$$;
COMMENT ON FUNCTION jamsos.verify_install() IS
'What is not as installed, one row each: triggers of the law tables that a restore left disabled (mended at once where the caller owns the tables, else mended is false), objects in the schema that are not of the extension, members that were added or changed, a library of another version (restart or ALTER EXTENSION jamsos UPDATE), local rows of the law to look at again (jamsos.law_problems). No row: all is well. Runs with the rights of the caller.';

CREATE FUNCTION jamsos.minimum_wage(region text, month date, missing_ok boolean DEFAULT false) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_minimum_wage' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION jamsos.minimum_wage(text, date, boolean) IS
'Minimum wage of a region (Kemendagri code) in a month, rupiah: its own, or that of the region it is recorded to follow. Not recorded: error 22023 that names the province''s figure, or NULL with missing_ok. A code that is none, or was one before a split: error 22023, with missing_ok too. Past the last published year: the last figure, with a NOTICE (jamsos.unconfirmed).';

