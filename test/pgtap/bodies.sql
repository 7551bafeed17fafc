-- Every body in PL/pgSQL, of the extension and of the sample database, under plpgsql_check.
-- Its notes on EXECUTE are left out: names there are quoted by format(%I), or are regclass.
BEGIN;
SET client_min_messages = warning;
SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'plpgsql_check') AS available \gset
\if :available
-- before anything in PL/pgSQL runs, pgTAP's own functions among it
LOAD 'plpgsql';
LOAD 'plpgsql_check';
SELECT plan(2);
CREATE EXTENSION plpgsql_check;
CREATE TEMP VIEW body AS SELECT p.oid, p.prorettype FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang AND l.lanname = 'plpgsql'
WHERE pronamespace IN ('jamsos'::regnamespace, 'public'::regnamespace) AND NOT EXISTS (SELECT FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid WHERE d.objid = p.oid AND d.deptype = 'e' AND e.extname NOT IN ('jamsos'));
SELECT cmp_ok((SELECT count(*) FROM body), '>=', 16::bigint, 'bodies there are');
SELECT is((SELECT string_agg(format('%s line %s: %s %s', b.oid::regprocedure, c.lineno, c.message, c.detail), E'\n' ORDER BY 1) FROM body b,
		plpgsql_check_function_tb(b.oid, relid => CASE WHEN b.prorettype = 'trigger'::regtype THEN (SELECT tgrelid FROM pg_trigger t WHERE t.tgfoid = b.oid LIMIT 1) ELSE 0 END, other_warnings => true, extra_warnings => true) c
	WHERE c.level NOT IN ('security', 'warning extra')), NULL, 'none has an error or a warning');
\else
SELECT plan(1);
SELECT skip('plpgsql_check is not installed for this PostgreSQL', 1);
\endif
SELECT * FROM finish();
ROLLBACK;
