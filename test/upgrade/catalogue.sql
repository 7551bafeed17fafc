-- All that the extension is, as text without OIDs: what is compared between fresh and upgraded.
\pset format unaligned
\pset tuples_only on
SET search_path = pg_catalog;
CREATE TEMP VIEW member AS SELECT d.classid, d.objid FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid AND d.refclassid = 'pg_extension'::regclass WHERE e.extname = 'jamsos' AND d.deptype = 'e';
SELECT pg_describe_object(classid, objid, 0) || ': ' || coalesce(obj_description(objid, (SELECT relname::name FROM pg_class WHERE oid = classid)), '-') FROM member ORDER BY 1;
SELECT CASE WHEN prokind = 'a' THEN p.oid::regprocedure::text || ' ' || (SELECT to_jsonb(a) - 'aggfnoid' FROM (SELECT aggfnoid, aggkind, aggtransfn::regproc, aggfinalfn::regproc, aggcombinefn::regproc, aggmtransfn::regproc, aggminvtransfn::regproc, aggfinalmodify, aggtranstype::regtype, aggtransspace FROM pg_aggregate) a WHERE a.aggfnoid = p.oid)::text
	ELSE pg_get_functiondef(p.oid) END || ' ' || coalesce(proacl::text, '-') || ' ' || procost || ' ' || prorows || ' ' || provolatile::text || proparallel::text
FROM pg_proc p JOIN member m ON m.classid = 'pg_proc'::regclass AND m.objid = p.oid ORDER BY p.oid::regprocedure::text;
SELECT c.oid::regclass || ' ' || c.relkind::text || ' ' || coalesce(c.relacl::text, '-') || ' ' || a.attnum || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-') || ' ' || coalesce(col_description(c.oid, a.attnum), '-')
FROM member m JOIN pg_class c ON m.classid = 'pg_class'::regclass AND m.objid = c.oid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum ORDER BY c.oid::regclass::text, a.attnum;
SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN member m ON m.classid = 'pg_class'::regclass AND m.objid = c.conrelid ORDER BY 1;
SELECT pg_get_indexdef(indexrelid) FROM pg_index i JOIN member m ON m.classid = 'pg_class'::regclass AND m.objid = i.indrelid ORDER BY 1;
SELECT pg_get_triggerdef(t.oid) || ' ' || tgenabled::text FROM pg_trigger t JOIN member m ON m.classid = 'pg_class'::regclass AND m.objid = t.tgrelid WHERE NOT tgisinternal ORDER BY 1;
SELECT t.oid::regtype || ' ' || typlen || typtype::text || typalign::text || typstorage::text || ' ' || typinput::text || ' ' || typreceive::text FROM pg_type t JOIN member m ON m.classid = 'pg_type'::regclass AND m.objid = t.oid ORDER BY 1;
SELECT (SELECT array_agg(c::regclass::text ORDER BY c::regclass::text) FROM unnest(extconfig) c)::text || ' ' || (SELECT array_agg(DISTINCT c) FROM unnest(extcondition) c)::text FROM pg_extension WHERE extname = 'jamsos';
SELECT c.oid::regclass || ' ' || pg_get_viewdef(c.oid) FROM member m JOIN pg_class c ON m.classid = 'pg_class'::regclass AND m.objid = c.oid AND c.relkind = 'v' ORDER BY 1;
-- the law, row by row, but for who wrote it when
SELECT format('SELECT %L || (to_jsonb(t) - ''recorded_at'' - ''recorded_by'' - ''id'')::text FROM %s t WHERE origin = ''shipped'' ORDER BY 1', c.oid::regclass::text || ' ', c.oid::regclass)
FROM member m JOIN pg_class c ON m.classid = 'pg_class'::regclass AND m.objid = c.oid AND c.relkind = 'r' WHERE EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'origin') ORDER BY c.oid::regclass::text \gexec
