/* ---- code of others, in what a superuser reads ----------------------- */

CREATE FUNCTION jamsos.audit_foreign_code(relations regclass[]) RETURNS void
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	found record;
BEGIN
	/*
	 * Whoever reads a view runs its functions with his own rights: nobody takes a superuser's that way through us.  A
	 * table has some too: a planner computes what is constant in its checks, indexes, statistics and partition keys,
	 * and a value becomes text by the cast of its type.  The server of a foreign table says as whom it is read, and
	 * that may be a superuser of this very database, who reads a view.
	 */
	IF (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
		WITH RECURSIVE read (oid) AS (
			SELECT unnest(relations)::oid
			UNION SELECT n.oid FROM read r CROSS JOIN LATERAL (
				SELECT d.refobjid FROM pg_rewrite w JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass WHERE w.ev_class = r.oid
				UNION ALL SELECT h.inhrelid FROM pg_inherits h WHERE h.inhparent = r.oid) n (oid)
		), typed (oid) AS (
			-- what views make values of, and what these are of: domains below domains, elements, attributes, bounds
			SELECT d.refobjid FROM read r JOIN pg_rewrite w ON w.ev_class = r.oid JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_type'::regclass
			UNION SELECT n.oid FROM typed y JOIN pg_type t ON t.oid = y.oid CROSS JOIN LATERAL (
				SELECT unnest(ARRAY[t.typbasetype, t.typelem]) UNION ALL SELECT a.atttypid FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
				UNION ALL SELECT g.rngsubtype FROM pg_range g WHERE t.oid IN (g.rngtypid, g.rngmultitypid)) n (oid)
		), part (class, oid) AS (
			SELECT 'pg_rewrite'::regclass, w.oid FROM read r JOIN pg_rewrite w ON w.ev_class = r.oid
			UNION ALL SELECT 'pg_constraint'::regclass, c.oid FROM typed y JOIN pg_constraint c ON c.contypid = y.oid
			UNION ALL SELECT 'pg_constraint'::regclass, c.oid FROM read r JOIN pg_constraint c ON c.conrelid = r.oid AND c.contype = 'c'
			UNION ALL SELECT 'pg_class'::regclass, i.indexrelid FROM read r JOIN pg_index i ON i.indrelid = r.oid AND (i.indexprs IS NOT NULL OR i.indpred IS NOT NULL)
			UNION ALL SELECT 'pg_statistic_ext'::regclass, x.oid FROM read r JOIN pg_statistic_ext x ON x.stxrelid = r.oid
			UNION ALL SELECT 'pg_class'::regclass, k.partrelid FROM read r JOIN pg_partitioned_table k ON k.partrelid = r.oid
		), code (what, owner) AS (
			SELECT 'view ' || c.oid::regclass, c.relowner FROM read r JOIN pg_class c ON c.oid = r.oid WHERE c.relkind = 'v'
			UNION ALL SELECT 'foreign table ' || c.oid::regclass, o.owner FROM read r JOIN pg_class c ON c.oid = r.oid JOIN pg_foreign_table f ON f.ftrelid = c.oid JOIN pg_foreign_server s ON s.oid = f.ftserver
				CROSS JOIN LATERAL (VALUES (c.relowner), (s.srvowner)) o (owner)
			UNION ALL SELECT 'function ' || p.oid::regprocedure, p.proowner FROM part x JOIN pg_depend d ON d.classid = x.class AND d.objid = x.oid AND d.refclassid = 'pg_proc'::regclass JOIN pg_proc p ON p.oid = d.refobjid
			UNION ALL SELECT 'operator ' || o.oid::regoperator, o.oprowner FROM part x JOIN pg_depend d ON d.classid = x.class AND d.objid = x.oid AND d.refclassid = 'pg_operator'::regclass JOIN pg_operator o ON o.oid = d.refobjid
			UNION ALL SELECT 'function ' || p.oid::regprocedure, p.proowner FROM read r JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid >= 16384
				JOIN pg_cast k ON k.castsource IN (a.atttypid, jamsos.track_base_type(a.atttypid)) JOIN pg_proc p ON p.oid = k.castfunc
		)
		SELECT what, rolname INTO found FROM code JOIN pg_roles a ON a.oid = code.owner WHERE NOT a.rolsuper ORDER BY 1 LIMIT 1;
		IF found.what IS NOT NULL THEN
			RAISE insufficient_privilege USING MESSAGE = format('%s is of %s, and would run with the rights of a superuser', found.what, found.rolname), HINT = format('SET ROLE %I first.', found.rolname);
		END IF;
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos.audit_foreign_code(regclass[]) IS
'Part of audit(), and in jamsos_reports of install(), check(), the runs and what is imported: refuses that a superuser reads a relation in whose views, checks, indexes, statistics, partitions or casts functions or operators of an ordinary role would run with his rights, or a foreign table that such a role reads by whatever server he likes. Error 42501.';
