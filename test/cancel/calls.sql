-- Every function of the extensions with the largest argument of each kind that it takes, one call each: nowhere is it deaf to a
-- cancel for longer than the limit, a cancel in the middle ends it, and what it leaves in the session is little.  Calls are made
-- from the catalogue, so that a new function is called too; what they are made of are the tables below.  A function that takes a
-- type of which no large value is known here fails the test, and so does one that refuses all that it was called with.
-- Variables of psql: library, megabytes (of a text), thousands (of entries), limit (milliseconds of processor time).
\set QUIET 1
\set ON_ERROR_STOP 1
\pset format unaligned
\pset tuples_only on
SET client_min_messages = error;
SET jit = off;
SET max_parallel_workers_per_gather = 0;
SET jamsos.unconfirmed = silent;
CREATE EXTENSION jamsos_reports CASCADE;
CREATE SCHEMA meter;
SET search_path = meter, public;
CREATE FUNCTION begin(cancel_after integer) RETURNS void LANGUAGE c AS :'library', 'meter_begin';
CREATE FUNCTION finish(OUT deaf integer, OUT cpu integer, OUT held bigint, OUT place text) LANGUAGE c AS :'library', 'meter_end';
CREATE FUNCTION keep(name text, value anyelement, as_cstring boolean DEFAULT false) RETURNS void LANGUAGE c AS :'library', 'meter_keep';
CREATE FUNCTION kept(name text, type anyelement) RETURNS anyelement LANGUAGE c AS :'library', 'meter_kept';
CREATE FUNCTION kept_cstring(name text) RETURNS cstring LANGUAGE c AS :'library', 'meter_kept';
CREATE FUNCTION receive(name text, type anyelement) RETURNS boolean LANGUAGE c AS :'library', 'meter_receive';

-- large values by type: valid ones, and what is refused at its end
CREATE TABLE large (type text, label text, value text, PRIMARY KEY (type, label));
SELECT :megabytes * 1000000 AS bytes, :thousands * 1000 AS many \gset
INSERT INTO large VALUES
	('text', 'letters', format('repeat(''x'', %s)', :bytes)), ('text', 'blanks', format('repeat('' '', %s)', :bytes)),
	('text', 'no-break blanks', format('repeat(chr(160), %s)', :bytes / 2)), ('text', 'codes', format('repeat(''JKK,'', %s)', :bytes / 4)),
	('text', 'days', format('repeat(''03/31/2026 '', %s)', :bytes / 11)), ('text', 'points', format('repeat(''1.000'', %s)', :bytes / 5)),
	('text[]', 'codes', format('array_fill(''JKK''::text, ARRAY[%s])', :many * 10)), ('text[]', 'nulls', format('array_fill(NULL::text, ARRAY[%s])', :many * 10)),
	('text[]', 'one long', format('ARRAY[''JKK'', repeat(''x'', %s)]', :bytes)),
	('numeric[]', 'ones', format('array_fill(1::numeric, ARRAY[%s])', :many * 10)), ('numeric[]', 'nulls', format('array_fill(NULL::numeric, ARRAY[%s])', :many * 10)),
	('date[]', 'one day', format('array_fill(date ''2026-01-01'', ARRAY[%s])', :many * 10)), ('name[]', 'one', format('array_fill(name ''relname'', ARRAY[%s])', :many / 10)),
	('regclass[]', 'one', 'array_fill(''pg_class''::regclass, ARRAY[1000])'),
	('bytea', 'zeros', format('decode(repeat(''00'', %s), ''hex'')', :bytes / 2)),
	('jsonb', 'list', '(SELECT jsonb_agg(''x''::text) FROM generate_series(1, 100000))'), ('jsonb', 'object', '(SELECT jsonb_object_agg(i, 1) FROM generate_series(1, 100000) i)'),
	('jsonb', 'text', 'jsonb_build_object(''jkk'', repeat(''9'', 10000000))'),
	('jamsos.payroll_summary', 'wages', format('(SELECT jamsos.payroll((i * 0.25)::numeric(14, 2), 1) FROM generate_series(1, %s) i)', :many)),
	('jamsos.payroll_summary', 'strata', format($$(SELECT jamsos.payroll(1000000 + i %% 7, 1 + i %% 5, NULL, 'PU', daterange('1900-01-01'::date + (i %% 3000) * 31, '2200-01-01'::date + (i %% 3000 + i / 3000) * 31)) FROM generate_series(1, %s) i)$$, :many / 10)),
	('jamsos.payroll_state', 'wages', format('jamsos.payroll_state_in(jamsos.payroll_summary_out((SELECT jamsos.payroll((i * 0.25)::numeric(14, 2), 1) FROM generate_series(1, %s) i)))', :many / 4)),
	('jamsos.ledger_summary', 'payments', format($$(SELECT jamsos.ledger('2021-01-01', 1, 1, '9999-01-01'::date - i) FROM generate_series(1, %s) i)$$, least(:many, 3000000))),
	('jamsos.ledger_summary', 'refunds', format($$(SELECT jamsos.ledger('2021-01-01', 10, CASE WHEN i %% 2 = 0 THEN 3.01 ELSE -2.01 END, '9999-01-01'::date - i) FROM generate_series(1, %s) i)$$, least(:many, 3000000))),
	('jamsos.ledger_summary', 'assessed', format($$(SELECT jamsos.ledger('2016-01-01'::date + (i %% 100) * 31, 1, 0, NULL, 2, 'PU', '2026-02-02'::date + i / 100) FROM generate_series(1, %s) i)$$, :many)),
	('jamsos.ledger_summary', 'of a day', format($$(SELECT ('{"version": 1, "as_of": "2026-01-01", "months": [], "payments": [' || string_agg(format('["%%s", 1]', '2026-01-01'::date - i), ', ' ORDER BY i DESC) || ']}')::jamsos.ledger_summary FROM generate_series(1, %s) i)$$, least(:many, 700000))),
	('jamsos.liability_by_bigint', 'groups', format($$(SELECT jamsos.liability_by(hashint8(i)::bigint, 1000000, 1, t) FROM generate_series(1, %s) i, (SELECT jamsos.tariff('2026-01-01') AS t OFFSET 0) q)$$, least(:many / 10, 1000000))),
	('jamsos.liability_by_text', 'groups', format($$(SELECT jamsos.liability_by(repeat('k', 90) || hashint8(i), 1000000, 1, t) FROM generate_series(1, %s) i, (SELECT jamsos.tariff('2026-01-01') AS t OFFSET 0) q)$$, least(:many / 10, 1000000))),
	('jamsos.liability_by_text', 'long keys', $$(SELECT jamsos.liability_by(repeat('k', 1000000) || i, 1000000, 1, t) FROM generate_series(1, 200) i, (SELECT jamsos.tariff('2026-01-01') AS t OFFSET 0) q)$$),
	('jamsos.timeline_summary', 'months', $$(SELECT ('{"version": 1, "months": [' || string_agg(format('["%s-%s", 5, 4]', lpad((1 + i / 12)::text, 4, '0'), lpad((1 + i % 12)::text, 2, '0')), ',') || ']}')::jamsos.timeline_summary FROM generate_series(0, 119900) i)$$),
	('jamsos.outlook_rules', 'months', $$jamsos.outlook('2027-01-01', 1200, scenario => jamsos.scenario(ceiling_growth => 0.05, wage_growth => 0.05))$$),
	('jamsos.minimum_path_rules', 'months', $$jamsos.minimum_path('63', '2027-01-01', 1200, 0.06)$$),
	('jamsos.tariff_rules', 'usual', $$jamsos.tariff('2026-01-01', reliefs => '{}')$$),
	('jamsos.tariff_rules[]', 'months', $$(SELECT array_agg(jamsos.tariff('2015-07-01'::date + i % 3000, reliefs => '{}')) FROM generate_series(1, 20000) i)$$),
	('jamsos.tariff_rules[]', 'nulls', format('array_fill(NULL::jamsos.tariff_rules, ARRAY[%s])', :many * 10)),
	('jamsos.payroll_summary[]', 'small', format($$array_fill('{"version": 1, "strata": [{"wages": [[1, 1]]}]}'::jamsos.payroll_summary, ARRAY[%s])$$, :many / 10)),
	('jamsos.payroll_summary[]', 'nulls', format('array_fill(NULL::jamsos.payroll_summary, ARRAY[%s])', :many * 10)),
	('jamsos.counters', 'usual', $$jamsos.liability_accum(NULL, 1000000::numeric, 1, jamsos.tariff('2026-01-01'))$$);

-- texts of a type that are refused, but where; beside them each large value is written, read and received
CREATE TABLE hostile (label text PRIMARY KEY, value text);
INSERT INTO hostile VALUES
	('blanks', format('repeat('' '', %s)', :bytes)), ('blanks within', format('''{'' || repeat('' '', %s)', :bytes)), ('brackets', format('repeat(''['', %s)', :bytes)),
	('string without end', format('''{"version'' || repeat(''x'', %s)', :bytes)), ('key', format('''{"version'' || repeat(''x'', %s) || ''": 1}''', :bytes)),
	('number', format('''{"version": '' || repeat(''9'', %s) || ''}''', :bytes)), ('escapes', format('''{"'' || repeat(''\u0041'', %s) || ''": 1}''', :bytes / 6)),
	('word', format('''{"version": '' || repeat(''x'', %s) || ''}''', :bytes)), ('counters', format('''liability:1:-1:'' || repeat(''9'', %s)', :bytes)),
	('error at the end', format($$'{"version": 1, "strata": [{"wages": [[1, 1]' || repeat(', [1, 1]', %s) || '}'$$, :bytes / 8)),
	('programmes', format($$'{"version": 1, "strata": [{"programs": ["JKK"' || repeat(', "JKK"', %s) || ']}]}'$$, :bytes / 7));

-- all other arguments of a call: by the name of the argument, else by its type
CREATE TABLE usual (of_type boolean, name text, value text, PRIMARY KEY (of_type, name));
INSERT INTO usual VALUES
	(true, 'text', $$'PU'$$), (true, 'integer', '1'), (true, 'bigint', '1'), (true, 'numeric', '1000000'), (true, 'boolean', 'true'), (true, 'date', $$'2026-01-01'$$), (true, 'daterange', $$'[2026-01-01,)'$$),
	(true, 'jamsos.tariff_rules', $$jamsos.tariff('2026-01-01', reliefs => '{}')$$), (true, 'text[]', $$'{JKK}'$$), (true, 'numeric[]', $$'{1,2,3}'$$), (true, 'date[]', $$'{2026-01-01,2026-02-01}'$$),
	(true, 'jamsos.payroll_summary', $$'{"version": 1, "strata": [{"wages": [[1000000, 3]]}]}'$$), (true, 'jamsos.scenario_row', 'jamsos.scenario()'), (true, 'jsonb', $$'{}'$$), (true, 'bytea', 'NULL'),
	(true, 'jamsos.outlook_rules', $$jamsos.outlook('2027-01-01', 12)$$), (true, 'jamsos.ledger_summary', $$'{"version": 1, "months": [], "payments": []}'$$), (true, 'jamsos.timeline_summary', $$'{"version": 1, "months": []}'$$),
	(true, 'jamsos.tariff_rules[]', $$ARRAY[jamsos.tariff('2026-01-01')]$$), (true, 'regclass', $$'pg_class'$$), (true, 'name', $$'relname'$$), (true, 'name[]', $$'{relname}'$$), (true, 'oid', '0'), (true, 'jamsos.coverage_row', 'ROW(1, 1, 1, 1)'),
	(false, 'program', $$'JKK'$$), (false, 'payer', 'NULL'), (false, 'rounding', $$'each'$$), (false, 'strategy', $$'cheapest'$$), (false, 'basis', $$'accrual'$$), (false, 'region', $$'63'$$), (false, 'event', $$'death'$$), (false, 'months', '3'),
	(false, 'draws', '10'), (false, 'fiscal_year', '2027'), (false, 'language', $$'id'$$), (false, 'reform', 'NULL'), (false, 'reliefs', $$'{}'$$), (false, 'only', 'NULL'), (false, 'start', $$'2027-01-01'$$), (false, 'minimum', 'NULL'),
	(false, 'fraction', '0.5'), (false, 'factor', '0.5'), (false, 'as_of', $$'9999-12-31'$$), (false, 'buckets', '100'), (false, 'payroll_month', 'NULL'), (false, 'wage_growth_sd', '0.02');

-- what takes no such value here: its work is that of another
CREATE TABLE refuses (source text PRIMARY KEY, why text);
INSERT INTO refuses SELECT format('jamsos_liability_by_%s_inverse_numeric%s', k, s), 'nobody of that group is there: jamsos_liability_by_..._accum_...' FROM unnest('{bigint,text}'::text[]) k, unnest('{"",_segment}'::text[]) s;

CREATE TABLE result (call text, kind text, name text, source text, label text, state text, cancelled text, deaf integer, cpu integer, held bigint, place text);

-- one call, with a cancel after so much processor time or without
CREATE FUNCTION run(query text, cancel_after integer, OUT state text, OUT deaf integer, OUT cpu integer, OUT held bigint, OUT place text) LANGUAGE plpgsql AS $$
DECLARE
	code text;
	message text;
BEGIN
	-- the cancel may come when the call has just ended: the outer block is for that
	BEGIN
		BEGIN
			PERFORM meter.begin(cancel_after);
			EXECUTE query;
			state := 'done';
		EXCEPTION WHEN query_canceled THEN
			state := 'cancelled';
		WHEN OTHERS THEN
			GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT;
			state := code || ' ' || left(message, 100);
		END;
	EXCEPTION WHEN query_canceled THEN
		state := coalesce(state, 'ended');
	END;
	SELECT f.deaf, f.cpu, f.held, f.place INTO deaf, cpu, held, place FROM meter.finish() f;
END
$$;
CREATE PROCEDURE try(query text, kind text, name text, source text, label text) LANGUAGE plpgsql AS $$
DECLARE
	whole record;
	cut record;
BEGIN
	SELECT * INTO whole FROM meter.run(query, NULL);
	-- in its middle, where it has one
	IF whole.cpu >= 100 THEN
		SELECT * INTO cut FROM meter.run(query, whole.cpu / 2);
		INSERT INTO meter.result VALUES (query, kind, name, source, label, whole.state, CASE WHEN cut.cpu > whole.cpu / 2 THEN cut.state END, greatest(whole.deaf, cut.deaf), whole.cpu, greatest(whole.held, cut.held), whole.place);
	ELSE
		INSERT INTO meter.result VALUES (query, kind, name, source, label, whole.state, NULL, whole.deaf, whole.cpu, whole.held, whole.place);
	END IF;
END
$$;

-- what there is to call: each function with its arguments; of three types of wage that share their code one is enough
CREATE TABLE target AS
SELECT p.oid, n.nspname || '.' || p.proname AS name, CASE WHEN l.lanname = 'c' THEN p.prosrc END AS source, l.lanname AS language, p.proretset AS rows, p.proargnames AS names, format_type(p.prorettype, NULL) AS result,
	ARRAY(SELECT format_type(t, NULL) FROM unnest(p.proargtypes) WITH ORDINALITY u (t, i) ORDER BY i) AS types
FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
WHERE n.nspname IN ('jamsos', 'jamsos_reports', 'jamsos_api') AND p.prokind = 'f' AND p.prorettype <> 'trigger'::regtype AND NOT (p.prosrc ~ '_(bigint|integer)(_segment)?$' AND l.lanname = 'c' AND p.proname ~ '_(accum|inverse)$' OR p.prosrc ~ '^jamsos_(contribution|contributions|bill_line)_(bigint|integer)$')
	-- planner support and what types receive are called otherwise, or by the planner alone; of the reports those that read cells
	-- and lists: the others take names of relations and make SQL of them
	AND 'internal'::regtype <> ALL (p.proargtypes) AND (n.nspname <> 'jamsos_reports' OR p.provolatile = 'i' AND p.proname !~ '^(reconcile_|payroll_hash$)');
-- of these types no argument is large
CREATE TABLE small (type text PRIMARY KEY, why text);
INSERT INTO small VALUES ('numeric', 'at most 147,456 digits'), ('daterange', 'two days'), ('jamsos.coverage_row', 'numbers'), ('jamsos.scenario_row', 'texts and lists of it are arguments of jamsos.scenario()');

CREATE PROCEDURE try_type(type text) LANGUAGE plpgsql AS $$
DECLARE
	l record;
	f record;
	args text[];
	call text;
	own boolean := type ~ '^jamsos\.[a-z_]+$';
BEGIN
	FOR l IN SELECT * FROM meter.large g WHERE g.type = try_type.type ORDER BY label LOOP
		EXECUTE format('SELECT meter.keep(''v'', (%s)::%s)', l.value, type);
		FOR f IN SELECT t.*, i.i FROM meter.target t, generate_subscripts(t.types, 1) i WHERE t.types[i] = type OR t.types[i] = '"any"' AND type = 'text' ORDER BY t.name, t.oid, i LOOP
			SELECT array_agg(format('%s::%s', CASE WHEN j = f.i OR f.types[j] = type AND own THEN format('meter.kept(''v'', NULL::%s)', type)
				ELSE coalesce((SELECT value FROM meter.usual u WHERE NOT of_type AND u.name = f.names[j]), (SELECT value FROM meter.usual u WHERE of_type AND u.name = f.types[j]), 'NULL') END,
				CASE f.types[j] WHEN '"any"' THEN 'text' ELSE f.types[j] END) ORDER BY j) INTO args FROM generate_subscripts(f.types, 1) j;
			call := format(CASE WHEN f.rows THEN 'SELECT count(*) FROM %s(%s)' ELSE 'SELECT (%s(%s)) IS NULL' END, f.oid::regproc, array_to_string(args, ', '));
			CALL meter.try(call, f.language, f.name, f.source, format('%s, argument %s: %s', type, f.i, l.label));
			COMMIT;
		END LOOP;
		IF own THEN
			CALL meter.try_forms(type, l.label);
		END IF;
	END LOOP;
END
$$;
-- the forms of a large value: written, read, received, cut off
CREATE PROCEDURE try_forms(type text, label text) LANGUAGE plpgsql AS $$
DECLARE
	t record;
BEGIN
	SELECT typinput::regproc AS input, typoutput::regproc AS output, typreceive::regproc AS receive, typsend::regproc AS send INTO t FROM pg_type WHERE oid = type::regtype;
	EXECUTE format('SELECT meter.keep(''t'', %s(meter.kept(''v'', NULL::%s))::text, true)', t.output, type);
	CALL meter.try(format('SELECT (%s(meter.kept_cstring(''t''))) IS NULL', t.input), 'c', t.input::text, t.input::text, label || ' read');
	PERFORM meter.keep('t', NULL::text);
	EXECUTE format('SELECT meter.keep(''b'', %s(meter.kept(''v'', NULL::%s)))', t.send, type);
	CALL meter.try(format('SELECT meter.receive(''b'', NULL::%s)', type), 'c', t.receive::text, t.receive::text, label || ' received');
	EXECUTE format('SELECT meter.keep(''b'', substr(%s(meter.kept(''v'', NULL::%s)), 1, octet_length(%1$s(meter.kept(''v'', NULL::%2$s))) - 1))', t.send, type);
	CALL meter.try(format('SELECT meter.receive(''b'', NULL::%s)', type), 'c', t.receive::text, t.receive::text, label || ' received, cut off');
	PERFORM meter.keep('b', NULL::bytea);
END
$$;
CREATE PROCEDURE try_hostile() LANGUAGE plpgsql AS $$
DECLARE
	h record;
	t record;
BEGIN
	FOR h IN SELECT * FROM meter.hostile ORDER BY label LOOP
		EXECUTE format('SELECT meter.keep(''t'', (%s)::text, true)', h.value);
		FOR t IN SELECT typinput::regproc AS input FROM pg_type WHERE typnamespace = 'jamsos'::regnamespace AND typtype = 'b' AND typelem = 0 ORDER BY typname LOOP
			CALL meter.try(format('SELECT (%s(meter.kept_cstring(''t''))) IS NULL', t.input), 'c', t.input::text, t.input::text, h.label);
		END LOOP;
	END LOOP;
	PERFORM meter.keep('t', NULL::text);
	-- a binary form that is nothing but bytes
	EXECUTE (SELECT format('SELECT meter.keep(''b'', %s)', value) FROM meter.large WHERE type = 'bytea');
	FOR t IN SELECT oid::regtype AS type, typreceive::regproc AS receive FROM pg_type WHERE typnamespace = 'jamsos'::regnamespace AND typtype = 'b' AND typelem = 0 ORDER BY typname LOOP
		CALL meter.try(format('SELECT meter.receive(''b'', NULL::%s)', t.type), 'c', t.receive::text, t.receive::text, 'zeros');
	END LOOP;
	PERFORM meter.keep('b', NULL::bytea);
END
$$;
SELECT format('CALL meter.try_type(%L)', type) FROM (SELECT DISTINCT type FROM meter.large WHERE type ~ :'only') t ORDER BY type \gexec
SELECT format('CALL meter.try_hostile()') WHERE 'hostile' ~ :'only' \gexec

-- what is large by its rows, by several arguments together, or only in the middle of its work
CREATE TABLE special (name text, label text, prepare text, query text);
INSERT INTO special VALUES
	('jamsos.payroll', 'rows', NULL, 'SELECT jamsos.payroll((i * 0.25)::numeric(14, 2), 1 + i % 5) FROM generate_series(1, MANY) i'),
	('jamsos.payroll', 'rows of periods, in no order', NULL, $$SELECT jamsos.payroll(1000000 + hashint4(i) % 1000, 1 + i % 5, NULL, 'PU', daterange('1900-01-01'::date + abs(hashint4(i) % 100000), NULL)) FROM generate_series(1, MANY) i$$),
	('jamsos.rollup', 'large ones', 'jamsos.payroll_summary wages', $$SELECT jamsos.rollup(meter.kept('v', NULL::jamsos.payroll_summary)) FROM generate_series(1, 3)$$),
	('jamsos.rollup', 'in a window', 'jamsos.payroll_summary wages', $$SELECT count(p) FROM (SELECT jamsos.rollup(meter.kept('v', NULL::jamsos.payroll_summary)) OVER (ORDER BY i ROWS 1 PRECEDING) AS p FROM generate_series(1, 3) i OFFSET 0) q$$),
	('jamsos.project', 'coverage that rises', 'jamsos.payroll_summary wages', $$SELECT count(*) FROM jamsos.project(meter.kept('v', NULL::jamsos.payroll_summary), '2027-01-01', 2, scenario => jamsos.scenario(base => '2026-01-01', wage_growth => 0.05, coverage_from => 0.5, coverage_to => 1, coverage_by => '2028-01-01'))$$),
	('jamsos.budget', 'strata', 'jamsos.payroll_summary strata', $$SELECT count(*) FROM jamsos.budget(meter.kept('v', NULL::jamsos.payroll_summary), 2027, 3, scenario => jamsos.scenario(wage_growth => 0.05, rounding => 'total'))$$),
	('jamsos.affordable', 'cheapest', 'jamsos.payroll_summary wages', $$SELECT count(*) FROM jamsos.affordable(meter.kept('v', NULL::jamsos.payroll_summary), 2027, 1e9, strategy => 'cheapest')$$),
	('jamsos.affordable', 'proportional', 'jamsos.payroll_summary strata', $$SELECT count(*) FROM jamsos.affordable(meter.kept('v', NULL::jamsos.payroll_summary), 2027, 1e9, strategy => 'proportional')$$),
	('jamsos.project_range', 'draws', 'jamsos.payroll_summary strata', $$SELECT count(*) FROM jamsos.project_range(meter.kept('v', NULL::jamsos.payroll_summary), '2027-01-01', 3, draws => 100)$$),
	('jamsos.project_range', 'the most draws', NULL, $$SELECT count(*) FROM jamsos.project_range('{"version": 1, "strata": []}', '2026-01-01', 60, draws => 100000)$$),
	('jamsos.liabilities', 'of many tariffs', 'jamsos.payroll_summary strata', $$SELECT count(*) FROM jamsos.liabilities(meter.kept('v', NULL::jamsos.payroll_summary), (SELECT array_agg(jamsos.tariff('2016-01-01'::date + i % 100, reliefs => '{}')) FROM generate_series(1, 20) i))$$),
	('jamsos.ledger', 'days in no order', NULL, $$SELECT jamsos.ledger('2021-01-01', 1, 1, '9999-01-01'::date - abs(hashint4(i) % 2900000)) FROM generate_series(1, MANY / 2) i$$),
	('jamsos.ledger', 'assessments in no order', NULL, $$SELECT jamsos.ledger('2000-01-01'::date + abs(hashint4(i) % 60000), 1, 0, NULL, 2, 'PU', '2200-02-02'::date + abs(hashint4(-i) % 2000000)) FROM generate_series(1, MANY / 2) i$$),
	('jamsos.arrears', 'rows', NULL, $$SELECT jamsos.arrears('2016-01-01'::date + i % 3000, 1, 1, '2016-01-01'::date + abs(hashint4(i) % 2900000), '9999-12-31') FROM generate_series(1, MANY / 2) i$$),
	('jamsos.liability_by', 'keys in no order', NULL, $$SELECT jamsos.liability_by(repeat('k', 90) || hashint8(i), 1000000, 1, t) FROM generate_series(1, least(MANY / 10, 1000000)) i, (SELECT jamsos.tariff('2026-01-01') AS t OFFSET 0) q$$),
	('jamsos.liability_by', 'a key that is too long', 'text letters', $$SELECT jamsos.liability_by(meter.kept('v', NULL::text), 1000000, 1, jamsos.tariff('2026-01-01'))$$),
	('jamsos.scenario', 'a reform', 'text letters', $$SELECT count(*) FROM jamsos.project('{"version": 1, "strata": [{"wages": [[1, 1]]}]}', '2027-01-01', 1, scenario => jamsos.scenario(reform => meter.kept('v', NULL::text)))$$),
	('jamsos.scenario', 'a region', 'text letters', $$SELECT count(*) FROM jamsos.project('{"version": 1, "strata": [{"wages": [[1, 1]]}]}', '2027-01-01', 1, scenario => jamsos.scenario(minimum_region => meter.kept('v', NULL::text)))$$),
	('jamsos.scenario', 'reliefs', 'text[] codes', $$SELECT count(*) FROM jamsos.project('{"version": 1, "strata": [{"wages": [[1, 1]]}]}', '2027-01-01', 1, scenario => jamsos.scenario(reliefs => meter.kept('v', NULL::text[])))$$);
UPDATE special SET query = replace(query, 'MANY', :'many'), label = label;
CREATE PROCEDURE try_special() LANGUAGE plpgsql AS $$
DECLARE
	s record;
	held text := '';
BEGIN
	FOR s IN SELECT * FROM meter.special ORDER BY prepare NULLS FIRST, name, label LOOP
		IF s.prepare <> held THEN
			EXECUTE (SELECT format('SELECT meter.keep(''v'', (%s)::%s)', value, type) FROM meter.large WHERE type || ' ' || label = s.prepare);
			held := s.prepare;
		END IF;
		CALL meter.try(s.query, 'c', s.name, NULL, s.label);
		COMMIT;
	END LOOP;
END
$$;
SELECT format('CALL meter.try_special()') WHERE 'special' ~ :'only' \gexec

-- what came of it, as TAP
CREATE TABLE fault (test integer, what text);
INSERT INTO fault
SELECT 1, format('of type %s, an argument of %s, no large value is known', u.type, min(t.name)) FROM target t, unnest(t.types) u (type) JOIN pg_type y ON y.oid = u.type::regtype
WHERE t.language = 'c' AND y.typlen < 0 AND u.type <> ALL (ARRAY(SELECT type FROM large UNION SELECT type FROM small UNION SELECT 'cstring')) AND u.type <> '"any"' GROUP BY u.type
UNION ALL
SELECT 2, format('%s (%s) was never called with a large value that it takes: %s', min(t.name), t.source, min(r.state)) FROM target t LEFT JOIN result r ON r.source = t.source
WHERE t.language = 'c' AND EXISTS (SELECT FROM unnest(t.types) u (type) WHERE u.type IN (SELECT type FROM large WHERE type ~ '^jamsos.*_(summary|state|text|bigint|outlook_rules)$'))
	AND t.source NOT IN (SELECT source FROM refuses)
GROUP BY t.source HAVING bool_or(r.state IN ('done', 'cancelled')) IS NOT TRUE
UNION ALL
SELECT 2, format('%s was never called with an argument of type %s', min(t.name), u.type) FROM target t, unnest(t.types) u (type)
WHERE u.type IN (SELECT type FROM large) AND NOT EXISTS (SELECT FROM result r WHERE r.name = t.name AND r.label LIKE u.type || ', %') GROUP BY t.name, u.type
UNION ALL
SELECT 2, format('type %s was never read or received', y.oid::regtype) FROM pg_type y WHERE y.typnamespace = 'jamsos'::regnamespace AND y.typtype = 'b' AND y.typelem = 0
	AND (SELECT count(DISTINCT r.name) FROM result r WHERE r.name IN (y.typinput::regproc::text, y.typreceive::regproc::text)) < 2
UNION ALL
SELECT 3, format('%s ms of %s: %s (%s): %s: %s', deaf, cpu, call, label, state, place) FROM result WHERE deaf > CASE kind WHEN 'c' THEN :limit ELSE 5 * :limit END
UNION ALL
SELECT 4, format('%s: %s, cancelled in its middle: %s', call, state, cancelled) FROM result WHERE cancelled NOT IN ('cancelled', 'ended')
UNION ALL
SELECT 5, format('%s KB: %s (%s): %s', held, call, label, state) FROM result WHERE held > 8192
UNION ALL
SELECT 6, format('%s (%s): %s', call, label, state) FROM result WHERE state ~ '^XX';
-- of a part of the types nothing is missed
DELETE FROM fault WHERE test = 2 AND :'only' <> '.';
SELECT '# ' || what FROM fault ORDER BY test, what COLLATE "C";
SELECT format('%s %s - %s', CASE WHEN EXISTS (SELECT FROM fault f WHERE f.test = t.test) THEN 'not ok' ELSE 'ok' END, test, name)
FROM (VALUES (1, 'of each type that an argument has a large value is known'), (2, 'each function takes a large value, or is known to refuse it'), (3, 'nothing is deaf to a cancel'),
	(4, 'a cancel ends what it finds'), (5, 'a call that was refused or cancelled holds nothing'), (6, 'no call is an internal error')) t (test, name) ORDER BY test;
SELECT format('# %s calls of %s functions, %s s of the processor, %s of them cancelled in the middle; deaf for at most %s ms (C) and %s ms (SQL and PL/pgSQL)', count(*), count(DISTINCT name), sum(cpu) / 1000,
	count(cancelled), max(deaf) FILTER (WHERE kind = 'c'), max(deaf) FILTER (WHERE kind <> 'c')) FROM result;
SELECT '1..6';
