/* ---- law: guard, rights, dump ---------------------------------------- */

CREATE FUNCTION jamsos.law_guard() RETURNS trigger
AS 'MODULE_PATHNAME', 'jamsos_law_guard' LANGUAGE C;
REVOKE EXECUTE ON FUNCTION jamsos.law_guard() FROM PUBLIC;
COMMENT ON FUNCTION jamsos.law_guard() IS
'Trigger of the law tables: shipped rows change only by the extension''s own scripts (error 55000 otherwise); who recorded a local row, and when, is written down.';

DO $$
DECLARE
	t text;
	c record;
BEGIN
	FOREACH t IN ARRAY ARRAY['relief', 'reform', 'rate', 'wage_limit', 'income_bracket', 'contract_tier',
							 'benefit_rule', 'region', 'minimum_wage', 'budget_account', 'holiday', 'due_rule', 'penalty_rule',
							 'fixed_holiday', 'kind_of_work', 'cover_rule', 'participation_rule']
	LOOP
		EXECUTE pg_catalog.format('CREATE TRIGGER law_guard_row BEFORE INSERT OR UPDATE OR DELETE ON jamsos.%I
			FOR EACH ROW EXECUTE FUNCTION jamsos.law_guard()', t);
		EXECUTE pg_catalog.format('CREATE TRIGGER law_guard_truncate BEFORE TRUNCATE ON jamsos.%I
			FOR EACH STATEMENT EXECUTE FUNCTION jamsos.law_guard()', t);
		EXECUTE pg_catalog.format('ALTER TABLE jamsos.%I ENABLE ALWAYS TRIGGER law_guard_row', t);
		EXECUTE pg_catalog.format('ALTER TABLE jamsos.%I ENABLE ALWAYS TRIGGER law_guard_truncate', t);
		/* so that a local row can be changed where a publication takes all tables in */
		EXECUTE pg_catalog.format('ALTER TABLE jamsos.%I REPLICA IDENTITY FULL', t);
		EXECUTE pg_catalog.format('GRANT SELECT ON jamsos.%I TO PUBLIC', t);
		PERFORM pg_catalog.pg_extension_config_dump(pg_catalog.format('jamsos.%I', t)::regclass, 'WHERE origin = ''local''');
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

/* the one who installs may write local rows, superuser or not, and let others do so */
GRANT INSERT, UPDATE, DELETE ON jamsos.relief, jamsos.reform, jamsos.rate, jamsos.wage_limit, jamsos.income_bracket,
	jamsos.contract_tier, jamsos.benefit_rule, jamsos.region, jamsos.minimum_wage, jamsos.budget_account,
	jamsos.holiday, jamsos.due_rule, jamsos.penalty_rule, jamsos.fixed_holiday, jamsos.kind_of_work, jamsos.cover_rule,
	jamsos.participation_rule TO @extowner@ WITH GRANT OPTION;

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

	RETURN QUERY
	SELECT 'library'::text, format('is version %s, the extension is %s', jamsos.version(), e.extversion), false
	FROM pg_extension e WHERE e.oid = ours AND e.extversion <> jamsos.version();
END
$$;
COMMENT ON FUNCTION jamsos.verify_install() IS
'What is not as installed, one row each: triggers of the law tables that a restore left disabled (mended at once where the caller owns the tables, else mended is false), objects in the schema that are not of the extension, members that were added or changed, a library of another version (restart or ALTER EXTENSION jamsos UPDATE). No row: all is well. Runs with the rights of the caller.';

CREATE FUNCTION jamsos.minimum_wage(region text, month date, missing_ok boolean DEFAULT false) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_minimum_wage' LANGUAGE C STABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION jamsos.minimum_wage(text, date, boolean) IS
'Minimum wage of a region (Kemendagri code) in a month, rupiah: its own, or that of the region it is recorded to follow. Not recorded: error 22023 that names the province''s figure, or NULL with missing_ok. A code that is none, or was one before a split: error 22023, with missing_ok too. Past the last published year: the last figure, with a NOTICE (jamsos.unconfirmed).';

