/* ---- track: payrolls kept in step with their table --------------------- */

CREATE FUNCTION jamsos.track_write() RETURNS trigger
LANGUAGE c AS 'MODULE_PATHNAME', 'jamsos_track_write';
COMMENT ON FUNCTION jamsos.track_write() IS
'Part of track(): the trigger function of every tracked table. Works as the owner of the table; on a table that is not tracked it does nothing. Warning 01000 where a summary cannot be kept; errors: 39P01 not called by a trigger, 55000 a write of a summary.';

CREATE FUNCTION jamsos.track_arguments(arguments bytea) RETURNS text[]
LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME', 'jamsos_track_arguments';
COMMENT ON FUNCTION jamsos.track_arguments(bytea) IS
'Part of track(): the arguments of a trigger as a list, out of pg_trigger.tgargs.';

CREATE FUNCTION jamsos.track_problem(relation regclass, name text) RETURNS text
LANGUAGE c STRICT AS 'MODULE_PATHNAME', 'jamsos_track_problem';
COMMENT ON FUNCTION jamsos.track_problem(regclass, text) IS
'Part of track(): why the triggers do not keep a summary of a table; NULL: they do.';

CREATE FUNCTION jamsos.track_missing_index(relation regclass, name text) RETURNS text
LANGUAGE c STRICT AS 'MODULE_PATHNAME', 'jamsos_track_missing_index';
COMMENT ON FUNCTION jamsos.track_missing_index(regclass, text) IS
'Part of track(): columns of the parts that an index for readers of single groups would have; NULL: it is there, or there can be none (no group, no order, groups too long). Errors: 42501 not the owner, 55000 a summary that cannot be kept.';

CREATE FUNCTION jamsos.track_count(relation regclass, name text) RETURNS void
LANGUAGE c STRICT AS 'MODULE_PATHNAME', 'jamsos_track_count';
COMMENT ON FUNCTION jamsos.track_count(regclass, text) IS
'Part of track(): counts the rows of a table anew, under a lock against writes. Errors: 42501 not the owner, 55000 a summary that cannot be kept.';

CREATE FUNCTION jamsos.track_fold(relation regclass, name text) RETURNS bigint
LANGUAGE c STRICT AS 'MODULE_PATHNAME', 'jamsos_track_fold';
COMMENT ON FUNCTION jamsos.track_fold(regclass, text) IS
'Part of compact_tracked(): folds the parts of a summary; how many rows are gone. Errors: 42501 not the owner, 55000 a summary that cannot be kept.';

CREATE FUNCTION jamsos.track_differences(relation regclass, name text)
RETURNS TABLE (group_key text, tracked_workers bigint, counted_workers bigint, tracked_wages numeric, counted_wages numeric)
LANGUAGE c STRICT AS 'MODULE_PATHNAME', 'jamsos_track_differences';
COMMENT ON FUNCTION jamsos.track_differences(regclass, text) IS
'Part of verify_tracked(): groups whose payroll is not what a count of the rows gives. Errors: 42501 not the owner, 55000 a summary that cannot be kept.';

CREATE FUNCTION jamsos.track_total(added jamsos.payroll_summary[], removed jamsos.payroll_summary[]) RETURNS jamsos.payroll_summary
LANGUAGE c VOLATILE PARALLEL SAFE AS 'MODULE_PATHNAME', 'jamsos_track_total';	-- volatile: else the view would ask it again in its WHERE
COMMENT ON FUNCTION jamsos.track_total(jamsos.payroll_summary[], jamsos.payroll_summary[]) IS
'Part of track(): what the view of a summary shows of a group, all that was added less all that was removed; NULL: nobody. Error 22003 where more was removed than added.';

CREATE FUNCTION jamsos.track_name(head text, tail text, taken name[]) RETURNS name
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	n integer := 0;
	start text;
	ending text;
BEGIN
	LOOP
		ending := tail || CASE WHEN n > 0 THEN n::text ELSE '' END;
		start := left(head, 63);
		WHILE start <> '' AND octet_length(start || ending) > 63 LOOP
			start := left(start, -1);
		END LOOP;
		EXIT WHEN ((start || ending)::name = ANY (taken)) IS NOT TRUE;
		n := n + 1;
	END LOOP;
	RETURN start || ending;
END
$$;
COMMENT ON FUNCTION jamsos.track_name(text, text, name[]) IS
'Part of track(): a name of at most 63 bytes that is not taken yet.';

CREATE FUNCTION jamsos.track_base_type(type oid) RETURNS oid
LANGUAGE sql STABLE PARALLEL SAFE STRICT SET search_path = pg_catalog, pg_temp
AS $$
	WITH RECURSIVE base AS (
		SELECT t.oid, t.typtype, t.typbasetype FROM pg_type t WHERE t.oid = type
		UNION ALL SELECT t.oid, t.typtype, t.typbasetype FROM base b JOIN pg_type t ON t.oid = b.typbasetype WHERE b.typtype = 'd'
	)
	SELECT oid FROM base WHERE typtype <> 'd'
$$;
COMMENT ON FUNCTION jamsos.track_base_type(oid) IS
'Part of track(): the type that a domain is made of, or the type itself.';

CREATE FUNCTION jamsos.track_list(summary regclass DEFAULT NULL) RETURNS SETOF jsonb
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	/*
	 * Triggers are all that is known of a summary. Who owns what decides what is done
	 * with it: a trigger alone, which whoever has the right TRIGGER can make, decides nothing.
	 */
	WITH fired AS MATERIALIZED (
		SELECT t.tgrelid, t.tgconstrrelid, t.tgtype, t.tgattr::text <> '' AS names_columns, a.args[1] AS name, a.args[2] AS place
		FROM pg_trigger t, LATERAL (SELECT jamsos.track_arguments(t.tgargs) AS args) a WHERE t.tgfoid = 'jamsos.track_write()'::regprocedure
	), tied AS (
		SELECT coalesce(w.relation, t.relation) AS relation, coalesce(w.name, t.name) AS name, t.parts
		FROM (SELECT DISTINCT tgrelid AS relation, name FROM fired WHERE names_columns OR place = 'table') w
		FULL JOIN (SELECT DISTINCT tgconstrrelid AS relation, name, tgrelid AS parts FROM fired WHERE tgconstrrelid <> 0) t ON t.relation = w.relation AND t.name = w.name
	), stored AS (
		SELECT relation, name, parts FROM tied
		UNION ALL SELECT DISTINCT NULL::oid, f.name, f.tgrelid FROM fired f
		WHERE f.tgtype = 7 AND NOT EXISTS (SELECT FROM tied t WHERE t.parts = f.tgrelid)	-- its table is gone
	), viewed AS (
		SELECT DISTINCT f.tgrelid AS view, f.name, d.refobjid AS parts, c.relowner
		FROM fired f JOIN pg_class c ON c.oid = f.tgrelid LEFT JOIN pg_rewrite r ON r.ev_class = f.tgrelid
		LEFT JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass AND d.refobjid IN (SELECT parts FROM stored)
		WHERE f.tgtype & 64 <> 0
	), paired AS (
		-- a view that was replaced reads its parts no more: it is known by the name. One of another than the
		-- owner of the parts is not of the summary: anybody can make a view that names them
		SELECT s.relation, s.name, s.parts, v.view FROM stored s
		LEFT JOIN pg_class c ON c.oid = coalesce(s.parts, s.relation)
		LEFT JOIN viewed v ON v.relowner = c.relowner
			AND (v.parts = s.parts OR v.parts IS NULL AND v.name = s.name AND NOT EXISTS (SELECT FROM viewed o WHERE o.parts = s.parts AND o.relowner = c.relowner))
	), whole AS (
		SELECT relation, name, parts, view FROM paired
		UNION ALL SELECT DISTINCT NULL::oid, v.name, NULL::oid, v.view FROM viewed v WHERE NOT EXISTS (SELECT FROM paired p WHERE p.view = v.view)
	)
	SELECT jsonb_build_object('name', w.name, 'relation', w.relation::bigint, 'parts', w.parts::bigint, 'view', w.view::bigint,
		'relation_owner', pg_get_userbyid(r.relowner), 'parts_owner', pg_get_userbyid(p.relowner), 'view_owner', pg_get_userbyid(v.relowner),
		'own', (r.oid IS NULL OR pg_get_userbyid(r.relowner) = current_user) AND (p.oid IS NULL OR pg_get_userbyid(p.relowner) = current_user)
			AND (v.oid IS NULL OR pg_get_userbyid(v.relowner) = current_user),
		'shown', coalesce(v.oid::regclass::text, format('%I.%I', (SELECT nspname FROM pg_namespace n WHERE n.oid = coalesce(r.relnamespace, p.relnamespace)), w.name)))
	FROM whole w LEFT JOIN pg_class r ON r.oid = w.relation LEFT JOIN pg_class p ON p.oid = w.parts LEFT JOIN pg_class v ON v.oid = w.view
	WHERE CASE WHEN summary IS NULL THEN current_user IN (pg_get_userbyid(r.relowner), pg_get_userbyid(p.relowner), pg_get_userbyid(v.relowner))
		ELSE summary IN (w.view, w.parts) END
	ORDER BY coalesce(v.oid::regclass::text, w.name), w.relation, w.parts
$$;
COMMENT ON FUNCTION jamsos.track_list(regclass) IS
'Part of track(): what belongs together by the triggers: table, parts and view of a summary (NULL: of all that have to do with the current role), and who owns each.';

CREATE FUNCTION jamsos.track_find(summary regclass) RETURNS jsonb
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	d jsonb;
BEGIN
	SELECT l INTO d FROM jamsos.track_list(summary) l ORDER BY (l -> 'own')::boolean DESC LIMIT 1;
	IF NOT FOUND OR summary IS NULL THEN
		RAISE wrong_object_type USING MESSAGE = format('%s is not a tracked summary', summary),
			HINT = 'Tracked summaries are the views made by jamsos.track().';
	ELSIF current_user NOT IN (coalesce(d ->> 'view_owner', current_user), coalesce(d ->> 'parts_owner', current_user)) THEN
		RAISE insufficient_privilege USING MESSAGE = format('must be owner of tracked summary %s', summary),
			HINT = format('SET ROLE %I.', coalesce(d ->> 'view_owner', d ->> 'parts_owner'));
	END IF;
	RETURN d;
END
$$;
COMMENT ON FUNCTION jamsos.track_find(regclass) IS
'Part of track(): what a summary is made of. Errors: 42809 not a tracked summary, 42501 of another owner.';

CREATE FUNCTION jamsos.track_tree(relation oid) RETURNS TABLE (relid bigint, partition boolean, leaf boolean)
LANGUAGE sql STABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT coalesce(p.relid::oid, relation)::bigint, coalesce(p.level, 0) > 0, coalesce(p.isleaf, true)
	FROM (SELECT 1) one LEFT JOIN pg_partition_tree(relation) p ON true
$$;
COMMENT ON FUNCTION jamsos.track_tree(oid) IS 'Part of track(): a table and its partitions.';

CREATE FUNCTION jamsos.track_states(definition jsonb)
RETURNS TABLE (relation bigint, partition boolean, event text, trigger_name text, problem text)
LANGUAGE sql STABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	WITH fired AS (
		SELECT t.oid, t.tgname, t.tgrelid, t.tgtype, t.tgenabled, t.tgattr::text <> '' AS names_columns, t.tgqual IS NULL AND (t.tgtype & 32 <> 0 OR t.tgtype = 4 AND t.tgnewtable IS NOT NULL
				OR t.tgtype = 8 AND t.tgoldtable IS NOT NULL OR t.tgtype = 16 AND t.tgoldtable IS NOT NULL AND t.tgnewtable IS NOT NULL) AS as_made, a.args[2] AS place
		FROM pg_trigger t, LATERAL (SELECT jamsos.track_arguments(t.tgargs) AS args) a
		WHERE t.tgfoid = 'jamsos.track_write()'::regprocedure AND a.args[1] = definition ->> 'name' AND t.tgtype & 1 = 0
	), want AS (
		-- a partitioned partition needs no trigger for TRUNCATE: each of its leaves has one
		SELECT t.relid, t.partition, e.event, CASE WHEN t.partition AND e.event = 'truncate' THEN e.type + 2 ELSE e.type END AS type
		FROM jamsos.track_tree((definition ->> 'relation')::oid) t, (VALUES ('insert', 4), ('delete', 8), ('update', 16), ('truncate', 32)) e (event, type)
		WHERE t.leaf OR NOT t.partition OR e.event <> 'truncate'
	), have AS (
		SELECT w.*, f.oid, f.tgname, f.tgenabled, row_number() OVER (PARTITION BY w.relid, w.event ORDER BY f.tgenabled IN ('O', 'A') DESC, f.oid) AS n
		FROM want w LEFT JOIN fired f ON f.tgrelid = w.relid AND f.tgtype = w.type AND f.as_made AND NOT f.names_columns AND f.place = CASE WHEN w.partition THEN 'partition' ELSE 'table' END
	)
	SELECT relid, partition, event, tgname::text, CASE WHEN oid IS NULL THEN 'triggers missing' WHEN n > 1 THEN 'triggers twice' WHEN tgenabled NOT IN ('O', 'A') THEN 'triggers disabled' END
	FROM have
	UNION ALL
	SELECT f.tgrelid::bigint, NULL, NULL, f.tgname::text, 'no partition any more'
	FROM fired f JOIN pg_class c ON c.oid = f.tgrelid WHERE f.place = 'partition' AND NOT c.relispartition AND pg_get_userbyid(c.relowner) = current_user
$$;
COMMENT ON FUNCTION jamsos.track_states(jsonb) IS
'Part of track(): each trigger that a table and its partitions have to have, and what is wrong with it; NULL: nothing.';

CREATE FUNCTION jamsos.track_view_as_made(view oid, parts oid) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	-- it reads what was added and what was removed, and nothing else
	SELECT count(*) FILTER (WHERE d.refobjid = parts AND d.refobjsubid IN (3, 4)) = 2
		AND count(*) FILTER (WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid NOT IN (view, parts)
			OR d.refclassid = 'pg_proc'::regclass AND p.pronamespace <> 'jamsos'::regnamespace
			-- groups of a type such as citext are made by its own operators, which a superuser has put into a class
			OR d.refclassid = 'pg_operator'::regclass AND o.oprnamespace <> 'jamsos'::regnamespace
				AND NOT EXISTS (SELECT FROM pg_amop m WHERE m.amopopr = o.oid AND m.amopmethod = (SELECT am.oid FROM pg_am am WHERE am.amname = 'btree'))) = 0
	FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
	LEFT JOIN pg_proc p ON d.refclassid = 'pg_proc'::regclass AND p.oid = d.refobjid LEFT JOIN pg_operator o ON d.refclassid = 'pg_operator'::regclass AND o.oid = d.refobjid
	WHERE r.ev_class = view
$$;
COMMENT ON FUNCTION jamsos.track_view_as_made(oid, oid) IS
'Part of verify_tracked(): does a view read the parts of a summary and nothing else?';

CREATE FUNCTION jamsos.track_problems(definition jsonb) RETURNS TABLE (problem text, fatal boolean)
LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	relation CONSTANT oid := (definition ->> 'relation')::oid;
	parts CONSTANT oid := (definition ->> 'parts')::oid;
	view CONSTANT oid := (definition ->> 'view')::oid;
	t pg_class;
	reason text;
BEGIN
	SELECT * INTO t FROM pg_class c WHERE c.oid = relation;
	IF t.oid IS NULL THEN
		RETURN QUERY SELECT CASE WHEN parts IS NULL THEN 'the view reads no parts of a tracked table: drop it' ELSE 'the table is gone: untrack' END, true;
		RETURN;
	ELSIF pg_get_userbyid(t.relowner) <> current_user THEN
		RETURN QUERY SELECT format('%s belongs to %s by now: untrack', relation::regclass, pg_get_userbyid(t.relowner)), true;
		RETURN;
	END IF;
	RETURN QUERY SELECT concat_ws(': ', s.relation::oid::regclass, s.problem), false
		FROM jamsos.track_states(definition) s WHERE s.problem IS NOT NULL GROUP BY s.relation, s.problem ORDER BY s.relation::oid::regclass::text, s.problem;
	IF t.relispartition THEN
		RETURN QUERY SELECT format('%s: became a partition: untrack, then track the partitioned table', relation::regclass), true;
	END IF;
	IF t.relkind = 'r' AND EXISTS (SELECT FROM pg_inherits i WHERE relation IN (i.inhparent, i.inhrelid)) AND NOT t.relispartition THEN
		RETURN QUERY SELECT format('%s: is inherited: writes of one table fire no trigger of the others', relation::regclass), true;
	END IF;
	RETURN QUERY SELECT format('%s: is a foreign table, whose rows no trigger is handed', p.relid::oid::regclass), false
		FROM jamsos.track_tree(relation) p JOIN pg_class f ON f.oid = p.relid WHERE f.relkind = 'f';
	RETURN QUERY SELECT format('%s: is %s, and the parts are not: after a crash they differ', p.relid::oid::regclass, CASE f.relpersistence WHEN 'u' THEN 'unlogged' ELSE 'logged' END), false
		FROM jamsos.track_tree(relation) p JOIN pg_class f ON f.oid = p.relid JOIN pg_class s ON s.oid = parts
		WHERE f.relpersistence <> s.relpersistence AND (p.leaf OR f.relkind <> 'p') ORDER BY 1;
	RETURN QUERY SELECT format('%s: rows that a subscription applies fire no trigger', p.relid::oid::regclass), false
		FROM jamsos.track_tree(relation) p JOIN pg_subscription_rel s ON s.srrelid = p.relid
		WHERE NOT EXISTS (SELECT FROM pg_subscription_rel o WHERE o.srrelid = parts) ORDER BY 1;
	IF jamsos.track_is_distributed(relation) THEN
		RETURN QUERY SELECT format('%s: is managed by Citus: its shards fire no trigger', relation::regclass), true;
	END IF;
	reason := jamsos.track_problem(relation, definition ->> 'name');
	IF reason IS NULL AND jamsos.track_missing_index(relation, definition ->> 'name') IS NOT NULL THEN
		RETURN QUERY SELECT format('%s has no index of the groups', parts::regclass), false;
	ELSIF reason IS NOT NULL THEN
		RETURN QUERY SELECT reason || CASE WHEN reason LIKE '%names its columns%' THEN ': untrack, then track again' ELSE '' END, reason <> 'its parts are gone';
	END IF;
	IF view IS NULL THEN
		RETURN QUERY SELECT format('its view is gone%s', CASE WHEN to_regclass(format('%s.%I', t.relnamespace::regnamespace, definition ->> 'name')) IS NULL THEN '' ELSE ', and its name is taken' END), false;
	ELSIF NOT jamsos.track_view_as_made(view, parts) THEN
		RETURN QUERY SELECT format('%s does not read as it was made', view::regclass), false;
	ELSIF definition ->> 'view_owner' <> current_user THEN
		RETURN QUERY SELECT format('%s belongs to %s: ALTER VIEW %1$s OWNER TO %3$I', view::regclass, definition ->> 'view_owner', current_user), false;
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos.track_problems(jsonb) IS
'Part of verify_tracked(): what is wrong with a summary besides its figures; fatal: its figures cannot be compared.';

CREATE FUNCTION jamsos.track_is_distributed(relation oid) RETURNS boolean
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	shards CONSTANT regclass := to_regclass('pg_catalog.pg_dist_partition');
	found_it boolean;
BEGIN
	IF shards IS NULL THEN
		RETURN false;
	END IF;
	EXECUTE format('SELECT EXISTS (SELECT FROM %s d JOIN jamsos.track_tree($1) t ON t.relid = d.logicalrelid::oid)', shards) INTO found_it USING relation;
	RETURN found_it;
END
$$;
COMMENT ON FUNCTION jamsos.track_is_distributed(oid) IS
'Part of track(): does Citus keep the rows of a table in shards?';

CREATE FUNCTION jamsos.track_mend(relation oid, name text, view_name name) RETURNS oid
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	t pg_class;
	d jsonb;
	parts oid;
	view oid;
	s record;
	grouping record;
	new_name name;
	columns text;
BEGIN
	-- the caller has locked the table, so that nobody else writes
	SELECT * INTO t FROM pg_class c WHERE c.oid = relation;
	IF NOT FOUND THEN
		RAISE undefined_table USING MESSAGE = format('relation with OID %s does not exist', relation), HINT = 'Use jamsos.verify_tracked(repair => true) to repair a summary by its name.';
	ELSIF view_name = '' THEN
		RAISE invalid_name USING MESSAGE = 'a summary cannot have an empty name', HINT = 'Its name is that of a view, in the schema of the table.';
	END IF;
	SELECT l INTO d FROM jamsos.track_list() l WHERE l -> 'relation' = to_jsonb(track_mend.relation::bigint) AND l ->> 'name' = track_mend.name AND (l -> 'own')::boolean;
	parts := (d ->> 'parts')::oid;
	view := (d ->> 'view')::oid;
	-- the columns of the groups: in the parts by type alone, in the view by name
	SELECT coalesce(string_agg(format(', key_%s %s%s', n, format_type(jamsos.track_base_type(a.atttypid), -1),
			CASE WHEN a.attcollation <> 0 THEN format(' COLLATE %I.%I', cn.nspname, c.collname) ELSE '' END), '' ORDER BY n), '') AS definitions,
		coalesce(array_agg(a.attname ORDER BY n), '{}') AS names
	INTO grouping
	FROM (SELECT column_number, row_number() OVER (ORDER BY place) AS n
		FROM pg_trigger g, LATERAL (SELECT jamsos.track_arguments(g.tgargs) AS args) x, unnest(g.tgattr::int2[]) WITH ORDINALITY u (column_number, place)
		WHERE g.tgrelid = relation AND g.tgfoid = 'jamsos.track_write()'::regprocedure AND x.args[1] = track_mend.name AND 'group' = ANY (string_to_array(x.args[place + 1], ','))) k
	JOIN pg_attribute a ON a.attrelid = relation AND a.attnum = k.column_number
	LEFT JOIN pg_collation c ON c.oid = a.attcollation LEFT JOIN pg_namespace cn ON cn.oid = c.collnamespace;
	IF parts IS NULL THEN
		new_name := jamsos.track_name(view_name, '_parts', ARRAY(SELECT c.relname FROM pg_class c WHERE c.relnamespace = t.relnamespace) || view_name);
		EXECUTE format('CREATE %s TABLE %s.%I (group_hash bigint NOT NULL, part bigint NOT NULL, added jamsos.payroll_summary, removed jamsos.payroll_summary, at timestamptz NOT NULL%s,
			PRIMARY KEY (group_hash, part)) USING heap WITH (fillfactor = 50)', CASE t.relpersistence WHEN 'u' THEN 'UNLOGGED' ELSE '' END, t.relnamespace::regnamespace, new_name, grouping.definitions);
		parts := format('%s.%I', t.relnamespace::regnamespace, new_name)::regclass;
		-- whatever default privileges say, they are the owner's alone
		FOR s IN SELECT DISTINCT x.grantee FROM pg_class c, aclexplode(c.relacl) x WHERE c.oid = parts AND x.grantee <> c.relowner LOOP
			EXECUTE format('REVOKE ALL ON %s FROM %s', parts::regclass, CASE WHEN s.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(s.grantee)) END);
		END LOOP;
		EXECUTE format('COMMENT ON TABLE %s IS %L', parts::regclass, 'What was added to and removed from the groups of a tracked table. Written by jamsos.track() alone, read by its view.');
		EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT ON %s FROM %s NOT DEFERRABLE FOR EACH ROW WHEN (false) EXECUTE FUNCTION jamsos.track_write(%L)',
			jamsos.track_name(view_name, '_tie', '{}'), parts::regclass, relation::regclass, name);
		EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %s FOR EACH ROW EXECUTE FUNCTION jamsos.track_write(%L)', jamsos.track_name(view_name, '_guard', '{}'), parts::regclass, name);
	END IF;
	IF view IS NULL OR NOT jamsos.track_view_as_made(view, parts) THEN
		-- columns of the parts and of a view that is there may have been renamed
		SELECT coalesce(string_agg(format('g%s AS %I, ', n, coalesce(o.attname, grouping.names[n])), '' ORDER BY n), '') AS shown, coalesce(string_agg(format('%I AS g%s, ', p.attname, n), '' ORDER BY n), '') AS list,
			coalesce(string_agg(quote_ident(p.attname), ', ' ORDER BY n), '()') AS keys
		INTO s FROM generate_subscripts(grouping.names, 1) n JOIN pg_attribute p ON p.attrelid = parts AND p.attnum = n + 5 LEFT JOIN pg_attribute o ON o.attrelid = view AND o.attnum = n;
		EXECUTE format('CREATE OR REPLACE VIEW %1$s AS SELECT %2$stotal AS %3$I, last_at AS %4$I
			FROM (SELECT %5$sjamsos.track_total(array_agg(%6$I) FILTER (WHERE %6$I IS NOT NULL), array_agg(%7$I) FILTER (WHERE %7$I IS NOT NULL)) AS total, max(%8$I) AS last_at FROM %9$s GROUP BY %10$s) g
			WHERE total IS NOT NULL',
			coalesce(view::regclass::text, format('%s.%I', t.relnamespace::regnamespace, view_name)), s.shown,
			coalesce((SELECT attname FROM pg_attribute WHERE attrelid = view AND attnum = cardinality(grouping.names) + 1), 'payroll'),
			coalesce((SELECT attname FROM pg_attribute WHERE attrelid = view AND attnum = cardinality(grouping.names) + 2), 'updated_at'), s.list,
			(SELECT attname FROM pg_attribute WHERE attrelid = parts AND attnum = 3), (SELECT attname FROM pg_attribute WHERE attrelid = parts AND attnum = 4),
			(SELECT attname FROM pg_attribute WHERE attrelid = parts AND attnum = 5), parts::regclass, s.keys);
	END IF;
	IF view IS NULL THEN
		view := format('%s.%I', t.relnamespace::regnamespace, view_name)::regclass;
		IF NOT jamsos.track_view_as_made(view, parts) THEN
			RAISE object_not_in_prerequisite_state USING MESSAGE = format('the schema of %s was renamed meanwhile', relation::regclass), HINT = 'Call it again.';
		END IF;
		EXECUTE format('COMMENT ON VIEW %s IS %L', view::regclass, format('Payrolls of %s, kept in step by jamsos.track(). updated_at: when a transaction last changed the group.', relation::regclass));
		EXECUTE format('COMMENT ON COLUMN %s.payroll IS %L', view::regclass, 'The workers of the group: jamsos.liability(payroll, tariff), jamsos.budget(payroll, ...), jamsos.rollup(payroll).');
		EXECUTE format('CREATE TRIGGER %I INSTEAD OF INSERT ON %s FOR EACH ROW EXECUTE FUNCTION jamsos.track_write(%L)', jamsos.track_name(view_name, '_view', '{}'), view::regclass, name);
	END IF;
	FOR s IN SELECT * FROM jamsos.track_states(jsonb_build_object('name', track_mend.name, 'relation', track_mend.relation::bigint)) x WHERE x.problem IS NOT NULL LOOP
		IF s.problem IN ('no partition any more', 'triggers twice') THEN
			EXECUTE format('DROP TRIGGER %I ON %s', s.trigger_name, s.relation::oid::regclass);
		ELSIF s.problem = 'triggers disabled' THEN
			EXECUTE format('ALTER TABLE %s ENABLE TRIGGER %I', s.relation::oid::regclass, s.trigger_name);
		ELSE
			-- the rows of a partition have to be read before they are gone; those of the table all go
			EXECUTE format('CREATE TRIGGER %I %s %s ON %s %s FOR EACH STATEMENT EXECUTE FUNCTION jamsos.track_write(%L, %L)',
				jamsos.track_name(view_name, '_' || s.event, ARRAY(SELECT g.tgname FROM pg_trigger g WHERE g.tgrelid = s.relation::oid)),
				CASE WHEN s.event = 'truncate' AND s.partition THEN 'BEFORE' ELSE 'AFTER' END, s.event, s.relation::oid::regclass,
				CASE s.event WHEN 'insert' THEN 'REFERENCING NEW TABLE AS jamsos_new' WHEN 'update' THEN 'REFERENCING OLD TABLE AS jamsos_old NEW TABLE AS jamsos_new'
					WHEN 'delete' THEN 'REFERENCING OLD TABLE AS jamsos_old' ELSE '' END, name, CASE WHEN s.partition THEN 'partition' ELSE 'table' END);
		END IF;
	END LOOP;
	IF t.relkind = 'r' AND t.relpersistence <> (SELECT c.relpersistence FROM pg_class c WHERE c.oid = parts) THEN
		EXECUTE format('ALTER TABLE %s SET %s', parts::regclass, CASE t.relpersistence WHEN 'u' THEN 'UNLOGGED' ELSE 'LOGGED' END);
	END IF;
	BEGIN
		PERFORM jamsos.track_count(relation, name);
	EXCEPTION WHEN program_limit_exceeded THEN
		-- a group that no index can hold: then there is none
		FOR s IN SELECT i.indexrelid FROM pg_index i WHERE i.indrelid = parts AND NOT i.indisprimary LOOP
			EXECUTE format('DROP INDEX %s', s.indexrelid::regclass);
		END LOOP;
		PERFORM jamsos.track_count(relation, name);
	END;
	-- who reads one group does not read all; as columns of groups never change, no later write of a row needs it
	columns := jamsos.track_missing_index(relation, name);
	IF columns IS NOT NULL THEN
		EXECUTE format('CREATE INDEX ON %s (%s)', parts::regclass, columns);
	END IF;
	RETURN view;
END
$$;
COMMENT ON FUNCTION jamsos.track_mend(oid, text, name) IS
'Part of track(): makes what is missing of a summary whose columns a trigger names, and counts the rows of its table anew.';

CREATE FUNCTION jamsos.track(relation regclass, summary name, group_by name[], wage name, risk_class name DEFAULT NULL,
	programs name DEFAULT NULL, segment name DEFAULT NULL, active name DEFAULT NULL) RETURNS regclass
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	c record;
	a record;
	d jsonb;
	schema text;
	view_name text;
	key name;
	tracks text;
	wanted text;
	column_list text;
	role_list text;
BEGIN
	IF cardinality(track.group_by) > 1600 THEN
		RAISE program_limit_exceeded USING MESSAGE = format('group_by has %s columns', cardinality(track.group_by)), HINT = 'No table has more than 1600. Give each column once.';
	ELSIF track.relation IS NULL OR track.summary IS NULL OR track.group_by IS NULL OR track.wage IS NULL OR array_position(track.group_by, NULL) IS NOT NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'relation, summary, group_by and wage must not be null',
			HINT = 'Pass group_by => ''{}'' for one payroll of the whole table.';
	END IF;
	IF current_setting('transaction_isolation') <> 'read committed' THEN
		RAISE feature_not_supported USING MESSAGE = format('track() cannot run in a transaction of isolation level %s', current_setting('transaction_isolation')),
			DETAIL = 'It must see every row that was written before it locked the table.', HINT = 'Use READ COMMITTED.';
	END IF;
	SELECT t.*, pg_get_userbyid(t.relowner) AS owner INTO c FROM pg_class t WHERE t.oid = track.relation;
	IF c.relkind NOT IN ('r', 'p') OR c.relpersistence = 't' THEN
		RAISE wrong_object_type USING MESSAGE = format('%s cannot be tracked', track.relation), DETAIL = 'It is not a table that stays.', HINT = 'Track the table that its rows come from.';
	ELSIF c.owner <> current_user THEN
		RAISE insufficient_privilege USING MESSAGE = format('must be owner of table %s', track.relation), HINT = format('SET ROLE %I.', c.owner);
	ELSIF c.relispartition THEN
		RAISE wrong_object_type USING MESSAGE = format('%s is a partition', track.relation), HINT = format('Track %s.', pg_partition_root(track.relation));
	ELSIF EXISTS (SELECT FROM pg_inherits i WHERE i.inhrelid = track.relation OR i.inhparent = track.relation AND c.relkind = 'r') THEN
		RAISE feature_not_supported USING MESSAGE = format('%s cannot be tracked', track.relation), DETAIL = 'A write of one table of an inheritance fires no trigger of the others.',
			HINT = 'Use declarative partitioning.';
	ELSIF EXISTS (SELECT FROM jamsos.track_tree(track.relation) p JOIN pg_class f ON f.oid = p.relid WHERE f.relkind = 'f') THEN
		RAISE feature_not_supported USING MESSAGE = format('%s cannot be tracked', track.relation), DETAIL = 'A partition is a foreign table: PostgreSQL does not hand its rows to triggers.',
			HINT = 'Track the tables where they are, and roll their payrolls up.';
	ELSIF jamsos.track_is_distributed(track.relation) THEN
		RAISE feature_not_supported USING MESSAGE = format('%s cannot be tracked', track.relation), DETAIL = 'Citus keeps its rows in shards, which fire no trigger of it.',
			HINT = 'Make payrolls on the shards by jamsos.payroll() and roll them up: see doc/scale.md.';
	END IF;
	-- what each column is for; a column may be for several things
	FOR a IN
		SELECT v.purpose, v.column_name, p.attname IS NULL AS missing, jamsos.track_base_type(p.atttypid)::regtype AS type, p.atttypid, to_jsonb(p) ->> 'attgenerated' AS generated, v.allowed
		FROM (VALUES (1, 'wage', track.wage, '{smallint,integer,bigint,numeric}'::regtype[]),
			(2, 'risk_class', track.risk_class, '{smallint,integer}'),
			(3, 'programs', track.programs, '{text[],"character varying[]",name[]}'),
			(4, 'segment', track.segment, '{text,"character varying",character,name}'),
			(5, 'active', track.active, '{daterange}')) v (place, purpose, column_name, allowed)
		LEFT JOIN pg_attribute p ON p.attrelid = track.relation AND p.attname = v.column_name AND p.attnum > 0 AND NOT p.attisdropped
		WHERE v.column_name IS NOT NULL
		UNION ALL
		SELECT 'group_by', k, p.attname IS NULL, jamsos.track_base_type(p.atttypid)::regtype, p.atttypid, to_jsonb(p) ->> 'attgenerated', NULL
		FROM unnest(track.group_by) k
		LEFT JOIN pg_attribute p ON p.attrelid = track.relation AND p.attname = k AND p.attnum > 0 AND NOT p.attisdropped
	LOOP
		IF a.missing THEN
			RAISE undefined_column USING MESSAGE = format('column "%s" of relation %s does not exist', a.column_name, track.relation),
				DETAIL = format('It was given as %s.', a.purpose),
				HINT = (SELECT format('Columns: %s.', string_agg(attname, ', ' ORDER BY attnum)) FROM pg_attribute WHERE attrelid = track.relation AND attnum > 0 AND NOT attisdropped);
		ELSIF a.generated = 'v' THEN
			RAISE feature_not_supported USING MESSAGE = format('column "%s" of relation %s cannot be %s', a.column_name, track.relation, a.purpose),
				DETAIL = 'It is a virtual generated column, which triggers do not see.', HINT = 'Generate it STORED, or track the columns that it is made of.';
		ELSIF a.purpose <> 'group_by' AND a.type <> ALL (a.allowed) THEN
			RAISE datatype_mismatch USING MESSAGE = format('column "%s" of relation %s is %s: it cannot be %s', a.column_name, track.relation, a.type, a.purpose),
				HINT = format('It must be %s. jamsos.audit() says whether a column of another type can be converted.', array_to_string(a.allowed, ', '));
		ELSIF a.purpose = 'group_by' AND a.column_name IN ('payroll', 'updated_at') THEN
			RAISE duplicate_column USING MESSAGE = format('column "%s" of relation %s cannot be group_by', a.column_name, track.relation),
				DETAIL = 'The summary has a column of that name itself.', HINT = 'Rename the column of the table while track() runs; the summary keeps the name that it then has.';
		ELSIF a.purpose = 'group_by' AND (SELECT count(*) FROM unnest(track.group_by) k WHERE k = a.column_name) > 1 THEN
			RAISE duplicate_column USING MESSAGE = format('column "%s" is given twice in group_by', a.column_name), HINT = 'Give it once.';
		ELSIF a.purpose = 'group_by' AND (SELECT typtype FROM pg_type WHERE oid = a.type) IN ('c', 'p') THEN
			RAISE datatype_mismatch USING MESSAGE = format('column "%s" of relation %s is %s: it cannot be group_by', a.column_name, track.relation, a.type),
				HINT = 'Group by the columns that it is made of.';
		END IF;
	END LOOP;
	SELECT string_agg(quote_ident(n.name), ', ' ORDER BY n.first), string_agg(quote_literal(n.roles), ', ' ORDER BY n.first), string_agg(n.name || '=' || n.roles, ' ' ORDER BY n.first)
	INTO column_list, role_list, wanted
	FROM (SELECT r.name, min(r.place) AS first, string_agg(r.role, ',' ORDER BY r.place) AS roles
		FROM (SELECT k, 'group', place FROM unnest(track.group_by) WITH ORDINALITY g (k, place)
			UNION ALL VALUES (track.wage, 'wage', 10001), (track.risk_class, 'risk_class', 10002), (track.programs, 'programs', 10003), (track.segment, 'segment', 10004), (track.active, 'active', 10005)) r (name, role, place)
		WHERE r.name IS NOT NULL GROUP BY r.name) n;
	schema := quote_ident((SELECT nspname FROM pg_namespace WHERE oid = c.relnamespace));
	view_name := format('%s.%I', schema, track.summary);

	EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', track.relation);
	IF to_regclass(view_name) IS NOT NULL THEN
		d := jamsos.track_find(view_name::regclass);
	ELSE
		-- one that has lost its view, or was restored without it
		SELECT l INTO d FROM jamsos.track_list() l WHERE l -> 'relation' = to_jsonb(track.relation::oid::bigint) AND l ->> 'name' = track.summary::text AND l -> 'view' = 'null';
	END IF;
	IF d IS NOT NULL THEN
		SELECT string_agg(n.attname || '=' || x.args[place + 1], ' ' ORDER BY place) INTO tracks
		FROM pg_trigger g, LATERAL (SELECT jamsos.track_arguments(g.tgargs) AS args) x, unnest(g.tgattr::int2[]) WITH ORDINALITY u (column_number, place)
		JOIN pg_attribute n ON n.attrelid = track.relation AND n.attnum = u.column_number
		WHERE g.tgrelid = track.relation AND g.tgfoid = 'jamsos.track_write()'::regprocedure AND x.args[1] = d ->> 'name' AND d -> 'relation' = to_jsonb(track.relation::oid::bigint);
		IF tracks IS DISTINCT FROM wanted THEN
			RAISE duplicate_object USING MESSAGE = format('%s tracks something else', view_name),
				DETAIL = format('It tracks %s: %s.', coalesce((d ->> 'relation')::oid::regclass::text, 'a table that is gone'), coalesce(tracks, 'columns unknown')), HINT = 'Call jamsos.untrack() first, or choose another name.';
		END IF;
		RETURN jamsos.track_mend(track.relation, d ->> 'name', track.summary);
	END IF;
	key := jamsos.track_name(track.summary, '', ARRAY(SELECT (jamsos.track_arguments(t.tgargs))[1]::name FROM pg_trigger t WHERE t.tgfoid = 'jamsos.track_write()'::regprocedure));
	/* its name is what PostgreSQL says when somebody would drop or retype one of the columns */
	EXECUTE format('CREATE TRIGGER %I AFTER UPDATE OF %s ON %s FOR EACH STATEMENT WHEN (false) EXECUTE FUNCTION jamsos.track_write(%L, %s)',
		jamsos.track_name(track.summary, '_untrack_first', ARRAY(SELECT t.tgname FROM pg_trigger t WHERE t.tgrelid = track.relation)), column_list, track.relation, key, role_list);
	tracks := jamsos.track_problem(track.relation, key);
	IF tracks <> 'its parts are gone' THEN
		RAISE datatype_mismatch USING MESSAGE = format('%s cannot be tracked', track.relation), DETAIL = format('Reason: %s.', tracks), HINT = 'Group by a column of another type.';
	END IF;
	RETURN jamsos.track_mend(track.relation, key, track.summary);
END
$$;
COMMENT ON FUNCTION jamsos.track(regclass, name, name[], name, name, name, name, name) IS
'Keeps a payroll per group of a table in step with every write of it: makes the view summary in the schema of the table (columns: those of group_by, payroll payroll_summary, updated_at), over a table summary_parts, and triggers on the table and its partitions. Names of columns: wage (integer, bigint, numeric; rupiah a month), risk_class, programs, segment, active as in payroll(). group_by => ''{}'': one payroll of all rows. INSERT, UPDATE, DELETE, TRUNCATE, COPY, MERGE, cascades and moves between partitions are counted in the same transaction; no writer waits for another or fails because of it. PostgreSQL refuses to drop or retype a column that is tracked: untrack() first. A second call with the same columns mends what verify_tracked() finds. Locks the table against writes while it counts. The caller must own the table; its triggers write the parts as the owner, so that writers need no right on them. Errors: 42501 not the owner, 42703 unknown column, 42804 unfit type, 42701 a group column named as a column of the summary, 42809 not such a table, 0A000 inheritance, foreign partition, a table of Citus or isolation level, 42710 the name tracks something else.';

CREATE FUNCTION jamsos.verify_tracked(summary regclass DEFAULT NULL, repair boolean DEFAULT false)
RETURNS TABLE (summary_name text, problem text, group_key text, tracked_workers bigint, counted_workers bigint, tracked_wages numeric, counted_wages numeric)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET enable_partitionwise_aggregate = on
AS $$
DECLARE
	d jsonb;
	p record;
	relation oid;
	wrong boolean;
	fatal boolean;
BEGIN
	IF repair AND current_setting('transaction_isolation') <> 'read committed' THEN
		RAISE feature_not_supported USING MESSAGE = format('verify_tracked() cannot repair in a transaction of isolation level %s', current_setting('transaction_isolation')),
			DETAIL = 'It must see every row that was written before it locked the table.', HINT = 'Use READ COMMITTED.';
	END IF;
	FOR d IN SELECT jamsos.track_find(verify_tracked.summary) WHERE verify_tracked.summary IS NOT NULL UNION ALL SELECT l FROM jamsos.track_list() l WHERE verify_tracked.summary IS NULL LOOP
		relation := (d ->> 'relation')::oid;
		wrong := false;
		fatal := false;
		-- what cannot be counted is told, and hides no other
		BEGIN
			IF repair AND d ->> 'relation_owner' = current_user THEN
				EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', relation::regclass);
			END IF;
			FOR p IN SELECT * FROM jamsos.track_problems(d) LOOP
				RETURN QUERY SELECT d ->> 'shown', p.problem, NULL::text, NULL::bigint, NULL::bigint, NULL::numeric, NULL::numeric;
				wrong := true;
				fatal := fatal OR p.fatal;
			END LOOP;
			IF NOT fatal AND d -> 'parts' <> 'null' THEN
				RETURN QUERY SELECT d ->> 'shown', 'differs', x.* FROM jamsos.track_differences(relation, d ->> 'name') x ORDER BY x.group_key;
				wrong := wrong OR FOUND;
			END IF;
			IF repair AND wrong AND NOT fatal AND (d -> 'own')::boolean THEN
				PERFORM jamsos.track_mend(relation, d ->> 'name', d ->> 'name');
			END IF;
		EXCEPTION WHEN OTHERS THEN
			RETURN QUERY SELECT d ->> 'shown', format('cannot be %s: %s', CASE WHEN repair THEN 'repaired' ELSE 'verified' END, SQLERRM), NULL::text, NULL::bigint, NULL::bigint, NULL::numeric, NULL::numeric;
		END;
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos.verify_tracked(regclass, boolean) IS
'What is wrong with a tracked summary (NULL: with each that has to do with the caller): triggers that are missing, disabled or left over, parts or a view that are gone, of another owner or not as they were made, a table that is logged where the parts are not, and groups whose payroll differs from a count of the rows: workers and wages (rupiah) tracked and counted. A summary that cannot be counted is a row that says why. No row: all is well. repair => true mends what it lists, counting anew under a lock against writes; what it cannot mend says what to do. Errors: 42809, 42501 as track(), 0A000 repair in an isolation level other than READ COMMITTED.';

CREATE FUNCTION jamsos.tracked() RETURNS regclass[]
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT coalesce(array_agg(DISTINCT s.view), '{}') FROM (SELECT (l ->> 'view')::oid::regclass AS view FROM jamsos.track_list() l WHERE l ->> 'view_owner' = current_user AND l ->> 'parts_owner' = current_user
		AND l -> 'view' <> 'null' ORDER BY 1) s
$$;
COMMENT ON FUNCTION jamsos.tracked() IS 'The tracked summaries of the current role: views made by jamsos.track().';

CREATE FUNCTION jamsos.compact_tracked(summary regclass DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	d jsonb;
	folded bigint := 0;
BEGIN
	IF current_setting('transaction_isolation') <> 'read committed' THEN
		RAISE feature_not_supported USING MESSAGE = format('compact_tracked() cannot run in a transaction of isolation level %s', current_setting('transaction_isolation')),
			HINT = 'Use READ COMMITTED.';
	END IF;
	IF compact_tracked.summary IS NOT NULL THEN
		d := jamsos.track_find(compact_tracked.summary);
		RETURN jamsos.track_fold((d ->> 'relation')::oid, d ->> 'name');
	END IF;
	FOR d IN SELECT l FROM jamsos.track_list() l WHERE (l -> 'own')::boolean AND l -> 'parts' <> 'null' AND l -> 'relation' <> 'null' LOOP
		BEGIN
			folded := folded + jamsos.track_fold((d ->> 'relation')::oid, d ->> 'name');
		EXCEPTION WHEN object_not_in_prerequisite_state THEN
			NULL;	-- verify_tracked() says what is wrong with it
		END;
	END LOOP;
	RETURN folded;
END
$$;
COMMENT ON FUNCTION jamsos.compact_tracked(regclass) IS
'Folds the parts of a tracked summary (NULL: of all of the caller''s) into one row a group; returns how many rows were folded. The view reads the same before and after. Writers at READ COMMITTED fold by themselves as they go: this is for tables that are written at REPEATABLE READ or SERIALIZABLE alone, and after a transaction that stayed open for long. Nobody waits for it. Errors: 42809, 42501 as track(), 0A000 isolation level, 55000 a summary that cannot be kept.';

CREATE FUNCTION jamsos.untrack(summary regclass) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	d CONSTANT jsonb := jamsos.track_find(summary);
	t record;
BEGIN
	FOR t IN
		SELECT g.tgname, g.tgrelid::regclass AS relation
		FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid, LATERAL (SELECT jamsos.track_arguments(g.tgargs) AS args) a
		WHERE g.tgfoid = 'jamsos.track_write()'::regprocedure AND a.args[1] = d ->> 'name' AND d ->> 'relation_owner' = current_user
			AND (g.tgrelid IN (SELECT relid::oid FROM jamsos.track_tree((d ->> 'relation')::oid)) OR a.args[2] = 'partition' AND NOT c.relispartition AND pg_get_userbyid(c.relowner) = current_user)
		ORDER BY g.tgrelid <> (d ->> 'relation')::oid
	LOOP
		EXECUTE format('DROP TRIGGER %I ON %s', t.tgname, t.relation);
	END LOOP;
	IF d ->> 'view_owner' = current_user THEN
		EXECUTE format('DROP VIEW %s', (d ->> 'view')::oid::regclass);
	END IF;
	IF d ->> 'parts_owner' = current_user THEN
		EXECUTE format('DROP TABLE %s', (d ->> 'parts')::oid::regclass);
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos.untrack(regclass) IS
'Takes away everything that track() made: triggers, view, parts; of what has another owner by now, only what is the caller''s. Where the view is gone it takes the table of parts. Errors: 42809 not a tracked summary, 42501 of another owner, 2BP01 views of the user''s own read it.';

