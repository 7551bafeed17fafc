/* ---- catalog --------------------------------------------------------- */

/* for tools that browse tables and views only */
CREATE VIEW jamsos.catalog AS
SELECT p.proname::pg_catalog.text AS name,
	CASE WHEN p.prokind = 'a' THEN 'aggregate' WHEN p.prorettype = 'pg_catalog.trigger'::pg_catalog.regtype THEN 'trigger function' ELSE 'function' END AS kind,
	pg_catalog.pg_get_function_arguments(p.oid) AS arguments,
	pg_catalog.pg_get_function_result(p.oid) AS result,
	CASE p.provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END AS volatility,
	p.prorettype = 'pg_catalog.trigger'::pg_catalog.regtype
		OR p.proname ~ '^(track|audit)_|_(accum|inverse|remove|combine|final|in|out|recv|send|eq|ne|lt|le|gt|ge|cmp|hash|hash_extended|to_json|support)$' AS machinery,
	pg_catalog.obj_description(p.oid, 'pg_proc') AS description
FROM pg_catalog.pg_extension e
JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_catalog.pg_extension'::pg_catalog.regclass AND d.refobjid = e.oid
	AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.deptype = 'e'
JOIN pg_catalog.pg_proc p ON p.oid = d.objid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace AND n.nspname = 'jamsos'
WHERE e.extname = 'jamsos';
COMMENT ON VIEW jamsos.catalog IS
'Every function of the extension with its description, for tools that can browse only tables and views. Start with SELECT name, arguments, description FROM jamsos.catalog WHERE NOT machinery.';
COMMENT ON COLUMN jamsos.catalog.name IS 'Name of the function, in schema jamsos; a name has a row for each list of arguments.';
COMMENT ON COLUMN jamsos.catalog.kind IS 'function, aggregate or trigger function.';
COMMENT ON COLUMN jamsos.catalog.arguments IS 'Names, types and defaults of the arguments.';
COMMENT ON COLUMN jamsos.catalog.result IS 'Type of the result, or TABLE(...) with the columns of its rows.';
COMMENT ON COLUMN jamsos.catalog.volatility IS 'immutable: computed from the arguments alone; stable: reads the law or a table; volatile: writes.';
COMMENT ON COLUMN jamsos.catalog.machinery IS 'True for what operators, casts, types and aggregates are made of and nobody calls by name.';
COMMENT ON COLUMN jamsos.catalog.description IS 'What it returns, units (rupiah, months), errors, legal source.';
GRANT SELECT ON jamsos.catalog TO PUBLIC;

