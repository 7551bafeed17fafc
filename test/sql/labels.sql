-- The catalogue: what every object of the extension must be.
CREATE TEMP VIEW member AS
SELECT d.classid, d.objid, pg_describe_object(d.classid, d.objid, 0) AS object
FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass
WHERE e.extname = 'jamsos' AND d.deptype = 'e';
-- every object has a comment (array and row types are made by others)
SELECT object AS without_comment
FROM member m
WHERE obj_description(objid, (SELECT relname::name FROM pg_class WHERE oid = classid)) IS NULL
AND NOT (classid = 'pg_type'::regclass AND EXISTS (SELECT FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
	WHERE t.oid = objid AND (t.typelem <> 0 OR c.relkind IN ('r', 'v'))));
SELECT c.relname, a.attname AS column_without_comment
FROM member m JOIN pg_class c ON c.oid = m.objid AND m.classid = 'pg_class'::regclass AND c.relkind IN ('r', 'v')
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE col_description(c.oid, a.attnum) IS NULL;
-- functions: parallel safe; never volatile, but for triggers and upkeep; audit is handed tables and views that may be neither
SELECT p.oid::regprocedure AS odd_label, provolatile, proparallel
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass
WHERE (p.proparallel <> 's' OR p.provolatile = 'v') AND p.proname NOT IN ('law_guard', 'import_law', 'verify_install', 'track', 'track_write', 'track_problem', 'track_problems', 'track_missing_index', 'track_count', 'track_fold', 'track_differences', 'track_mend', 'track_total', 'untrack', 'verify_tracked', 'compact_tracked')
	AND NOT (p.proname = 'audit' AND p.provolatile = 's' AND p.proparallel = 'u');
-- nothing runs with other rights than the caller's
SELECT p.oid::regprocedure AS security_definer
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass WHERE prosecdef;
-- no body looks a name up along the caller's search_path; pg_temp, which would come first for tables and types, comes last
SELECT p.oid::regprocedure AS body_without_search_path
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass JOIN pg_language l ON l.oid = p.prolang AND l.lanname <> 'c'
WHERE p.prokind = 'f' AND p.prosqlbody IS NULL AND NOT EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c = 'search_path=pg_catalog, pg_temp');
-- nothing of the extension - a default, a constraint, an index, a view, a policy, a body in SQL, an operator, an aggregate - was
-- bound to anything outside it but what is built in (which leaves no trace in pg_depend) and PL/pgSQL
WITH RECURSIVE part AS (
	SELECT classid, objid FROM member
	UNION
	SELECT d.classid, d.objid FROM pg_depend d JOIN part p ON d.refclassid = p.classid AND d.refobjid = p.objid
	WHERE d.deptype IN ('a', 'i') OR d.classid IN ('pg_constraint'::regclass, 'pg_attrdef'::regclass, 'pg_rewrite'::regclass, 'pg_policy'::regclass, 'pg_trigger'::regclass)
)
SELECT pg_describe_object(d.classid, d.objid, d.objsubid) AS what, pg_describe_object(d.refclassid, d.refobjid, d.refobjsubid) AS bound_to
FROM part p JOIN pg_depend d USING (classid, objid)
WHERE NOT EXISTS (SELECT FROM part r WHERE r.classid = d.refclassid AND r.objid = d.refobjid)
	AND NOT (d.refclassid = 'pg_extension'::regclass AND d.refobjid = (SELECT oid FROM pg_extension WHERE extname = 'jamsos'))
	AND NOT (d.refclassid = 'pg_language'::regclass AND d.refobjid = (SELECT oid FROM pg_language WHERE lanname = 'plpgsql'));
-- trigger functions in C are for the extension alone; everything else may be called by everybody
SELECT p.oid::regprocedure AS trigger_function, has_function_privilege('public', p.oid, 'EXECUTE') AS callable
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass
WHERE p.prorettype = 'trigger'::regtype ORDER BY p.oid::regprocedure::text COLLATE "C";
SELECT p.oid::regprocedure AS not_executable_by_all
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass
WHERE p.prorettype <> 'trigger'::regtype AND NOT has_function_privilege('public', p.oid, 'EXECUTE');
-- what takes an internal argument is called by PostgreSQL itself: NULL, the only value that others can give, never reaches it
SELECT p.oid::regprocedure AS takes_internal
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass
WHERE 'internal'::regtype = ANY (p.proargtypes) AND NOT p.proisstrict;
-- whoever installs owns nothing: all objects belong to the owner of the schema, which is a member, and nobody else may create in it
SELECT m.object AS owned_by_another FROM member m JOIN pg_shdepend s ON s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) AND s.classid = m.classid AND s.objid = m.objid AND s.deptype = 'o';
SELECT a.grantee::regrole AS may_create FROM pg_namespace n, aclexplode(n.nspacl) a WHERE n.nspname = 'jamsos' AND a.privilege_type = 'CREATE' AND a.grantee <> n.nspowner;
-- aggregates: a typed state with text and binary forms, a combine function, a read-only final function, an inverse (those of audit() never stand in a window)
SELECT a.aggfnoid::regprocedure AS odd_aggregate
FROM member m JOIN pg_aggregate a ON a.aggfnoid = m.objid AND m.classid = 'pg_proc'::regclass
JOIN pg_type t ON t.oid = a.aggtranstype JOIN pg_proc p ON p.oid = a.aggfnoid
WHERE t.typtype = 'p' OR t.typsend = 0 OR t.typreceive = 0 OR a.aggcombinefn = 0 OR p.proparallel <> 's'
	OR a.aggfinalmodify <> 'r' OR (a.aggminvtransfn = 0 OR a.aggmtranstype <> a.aggtranstype) AND p.proname NOT IN ('audit_seen', 'audit_spellings', 'audit_tally') OR a.aggkind <> 'n';
-- stored types: storage (a tariff is read once a row: plain), binary forms, default btree and hash classes
SELECT t.typname, t.typstorage, t.typsend <> 0 AND t.typreceive <> 0 AS binary_form,
	EXISTS (SELECT FROM pg_opclass c WHERE c.opcintype = t.oid AND c.opcdefault AND c.opcmethod = (SELECT oid FROM pg_am WHERE amname = 'btree')) AS btree,
	EXISTS (SELECT FROM pg_opclass c WHERE c.opcintype = t.oid AND c.opcdefault AND c.opcmethod = (SELECT oid FROM pg_am WHERE amname = 'hash')) AS hash
FROM member m JOIN pg_type t ON t.oid = m.objid AND m.classid = 'pg_type'::regclass WHERE t.typtype = 'b' AND t.typelem = 0
ORDER BY 1;
-- no type shares its name with a function of one argument: f('x') would be a cast
SELECT t.typname AS type_and_function
FROM member m JOIN pg_type t ON t.oid = m.objid AND m.classid = 'pg_type'::regclass
JOIN pg_proc p ON p.proname = t.typname AND p.pronamespace = 'jamsos'::regnamespace AND p.pronargs - p.pronargdefaults <= 1 AND p.pronargs >= 1;
-- results have plain columns only, but for rows of any law table
SELECT p.oid::regprocedure AS odd_result, a.name, a.type::regtype
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass,
	unnest(p.proargnames, p.proallargtypes, p.proargmodes) a (name, type, mode)
WHERE a.mode = 't' AND a.type::regtype::text NOT IN ('text', 'date', 'bigint', 'integer', 'numeric', 'boolean') AND NOT (a.type = 'jsonb'::regtype AND p.proname IN ('local_law', 'law_rows'));
-- every C symbol is jamsos_ + the SQL name, the type of the wage and a further argument after it where there are several, or the value that stands for the month
SELECT p.oid::regprocedure AS odd_symbol, p.prosrc
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass JOIN pg_language l ON l.oid = p.prolang AND l.lanname = 'c'
WHERE p.prosrc !~ ('^jamsos_' || p.proname || '(_text|_numeric|_bigint|_integer)?(_segment|_outlook|_tariffs)?$');
-- strictness: forms, operators and casts of types are strict; so is every function of one argument, but those that say what NULL means
SELECT p.oid::regprocedure AS not_strict
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass
WHERE p.prokind = 'f' AND NOT p.proisstrict AND p.prorettype <> 'trigger'::regtype AND NOT EXISTS (SELECT FROM pg_aggregate a WHERE a.aggfinalfn = p.oid) AND (p.pronargs = 1 OR EXISTS (SELECT FROM pg_operator o WHERE o.oprcode = p.oid) OR p.proname ~ '_(in|out|recv|send|hash|hash_extended|cmp)$')
ORDER BY p.oid::regprocedure::text COLLATE "C";
SELECT DISTINCT p.proname AS functions_that_take_null
FROM member m JOIN pg_proc p ON p.oid = m.objid AND m.classid = 'pg_proc'::regclass
WHERE p.prokind = 'f' AND NOT p.proisstrict AND p.pronargs > 0 AND NOT EXISTS (SELECT FROM pg_aggregate a WHERE p.oid IN (a.aggtransfn, a.aggcombinefn, a.aggfinalfn, a.aggminvtransfn))
ORDER BY p.proname;
-- the catalog for tools that browse only tables: every function, each with its description
SELECT count(*) = (SELECT count(*) FROM member WHERE classid = 'pg_proc'::regclass) AS every_function, count(*) FILTER (WHERE description IS NULL) AS without, count(*) FILTER (WHERE kind = 'trigger function') AS triggers
FROM jamsos.catalog;
SELECT DISTINCT name FROM jamsos.catalog WHERE NOT machinery ORDER BY 1;
-- what is machinery is what operators, casts, types, aggregates, triggers and planner use, or a part of tracking or of audit()
SELECT name AS called_by_name FROM jamsos.catalog c WHERE machinery AND name !~ '^(track|audit)_' AND NOT EXISTS (
	SELECT FROM pg_proc p JOIN pg_depend d ON d.refobjid = p.oid AND d.refclassid = 'pg_proc'::regclass
	WHERE p.proname = c.name AND p.pronamespace = 'jamsos'::regnamespace);
CREATE ROLE jamsos_browser;
SET ROLE jamsos_browser;
SELECT arguments, result, volatility FROM jamsos.catalog WHERE name = 'due_date';
RESET ROLE;
DROP ROLE jamsos_browser;
-- a result type and the C that writes its rows cannot part unnoticed: another type, fewer columns, more
CREATE FUNCTION pg_temp.lines_of_type(jamsos.tariff_rules) RETURNS TABLE (program bigint, segment text) AS '$libdir/jamsos', 'jamsos_tariff_lines' LANGUAGE c;
CREATE FUNCTION pg_temp.lines_short(jamsos.tariff_rules) RETURNS TABLE (program text, segment text) AS '$libdir/jamsos', 'jamsos_tariff_lines' LANGUAGE c;
CREATE FUNCTION pg_temp.months_long(jamsos.timeline_summary, date, date) RETURNS TABLE (month date, active bigint, joined bigint, departed bigint, transferred bigint) AS '$libdir/jamsos', 'jamsos_months' LANGUAGE c;
CREATE FUNCTION pg_temp.coverage_long(jamsos.counters, OUT eligible bigint, OUT registered bigint, OUT unregistered bigint, OUT ratio numeric, OUT target numeric) AS '$libdir/jamsos', 'jamsos_coverage_final' LANGUAGE c;
SELECT * FROM pg_temp.lines_of_type(jamsos.tariff('2026-01-01'));
SELECT * FROM pg_temp.lines_short(jamsos.tariff('2026-01-01'));
SELECT * FROM pg_temp.months_long('{"version": 1, "ever": 1, "months": []}', '2026-01-01', '2026-02-01');
SELECT * FROM pg_temp.coverage_long(NULL);
