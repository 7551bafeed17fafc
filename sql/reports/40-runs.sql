/* ---- runs: what was billed, budgeted and reconciled, as it was signed -- */

CREATE FUNCTION jamsos_reports.append_only() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	RAISE object_not_in_prerequisite_state USING MESSAGE = format('%s is only added to', TG_RELID::regclass),
		HINT = 'A run stays as it was made. A new run of the same month or year replaces it, and shows by how much it differs.';
END
$$;
COMMENT ON FUNCTION jamsos_reports.append_only() IS 'Trigger of the run tables: refuses UPDATE, DELETE and TRUNCATE, error 55000. Who owns the tables can disable it, as any trigger.';

INSERT INTO jamsos_reports.table_definition (place, name, class, seen, reason, also, comment, columns) VALUES
-- roles by their names: a number would be another role's after a restore
(100, 'reader', 'setting', 'granted', 'says who sees what, and everybody may see what is said of him', 'GRANT SELECT ON {schema}.reader TO PUBLIC',
	'Who sees which runs besides their owner: a row a role and office, office NULL: all of them, and may add runs. Beside it the role needs GRANT SELECT. whole_nik: programs show it a NIK whole. / Siapa yang melihat perhitungan selain pemiliknya: satu baris per peran dan OPD; OPD NULL: semuanya. whole_nik: program menampilkan NIK utuh.',
	'role text NOT NULL, office text, whole_nik boolean NOT NULL DEFAULT false, UNIQUE NULLS NOT DISTINCT (role, office)'),
(110, 'run', 'run', 'reader', NULL, 'CREATE TRIGGER stamp BEFORE INSERT ON {schema}.run FOR EACH ROW EXECUTE FUNCTION jamsos_reports.stamp_change(''made'')', 'What was counted, when, by whom and on which inputs; a later revision of a period replaces the one before.',
	'run bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL CHECK (kind IN (''billing'', ''budget'', ''reconcile'', ''correction'')), period text NOT NULL, month date, fiscal_year integer, revision integer NOT NULL,
		inputs text NOT NULL, replaces bigint UNIQUE REFERENCES {schema}.run, reason text, assumptions text, made_at timestamptz NOT NULL DEFAULT clock_timestamp(), made_by text NOT NULL DEFAULT current_user,
		versions text NOT NULL, UNIQUE (kind, period, revision)'),
(120, 'run_state', 'run', 'reader', NULL, 'CREATE TRIGGER stamp BEFORE INSERT ON {schema}.run_state FOR EACH ROW EXECUTE FUNCTION jamsos_reports.stamp_change(''set'')', 'The states that a run went through, as in SIPP: draft, final with who signed it, posted.',
	'run bigint NOT NULL REFERENCES {schema}.run, state text NOT NULL CHECK (state IN (''draft'', ''final'', ''posted'')), set_at timestamptz NOT NULL DEFAULT clock_timestamp(), set_by text NOT NULL DEFAULT current_user, signed_by text, sha256 text, PRIMARY KEY (run, state)'),
(130, 'run_tariff', 'run', 'reader', NULL, NULL, 'The law that a run was made by, for each region.',
	'run bigint NOT NULL REFERENCES {schema}.run, region text NOT NULL, month date NOT NULL, tariff jamsos.tariff_rules NOT NULL, PRIMARY KEY (run, region, month)'),
(135, 'run_outlook', 'run', 'reader', NULL, NULL, 'The law that a budget was made by: of the year under its scenario, and the minimum wage of each region.',
	'run bigint NOT NULL REFERENCES {schema}.run, region text NOT NULL, outlook jamsos.outlook_rules NOT NULL, minimum jamsos.minimum_path_rules, PRIMARY KEY (run, region)'),
(140, 'run_payroll', 'run', 'office', NULL, NULL, 'The people that a run was made of: payrolls, from which every figure of it can be made again.',
	'run bigint NOT NULL REFERENCES {schema}.run, office text NOT NULL, region text NOT NULL, budget_status text NOT NULL, fund text NOT NULL, payroll jamsos.payroll_summary NOT NULL, workers bigint, unpriced bigint, wage_bill numeric(20,2), PRIMARY KEY (run, office, region, budget_status, fund)'),
(150, 'run_line', 'run', 'office', NULL, NULL, 'The amounts of a run: rupiah of a month, of a fiscal year, or a difference of a correction.',
	'run bigint NOT NULL REFERENCES {schema}.run, month date, fiscal_year integer, office text NOT NULL, region text NOT NULL, budget_status text NOT NULL, fund text NOT NULL, program text NOT NULL, payer text NOT NULL, carrier text, account text,
		worker_months bigint, base numeric(20,2), amount numeric(20,0) NOT NULL, UNIQUE NULLS NOT DISTINCT (run, fiscal_year, office, region, budget_status, fund, program, payer, carrier)'),
-- a million rows a run: no foreign key that asks for each, and an index into which they go one behind the other; to pack its pages, all of one number, would take as long as to write the rows
(160, 'run_worker', 'run', 'office', NULL, 'CREATE INDEX ON {schema}.run_worker (run) WITH (deduplicate_items = off)', 'The people of a reconciliation: each row of staff and bill once, with its class.',
	'run bigint NOT NULL, class text NOT NULL, worker_id text, bill_id text, matched_by text, office text, name text, nik text, member_number text, wage numeric(20,2), reported_wage numeric(20,2), due numeric(20,0), due_reported numeric(20,0), billed numeric(20,2), enrolled text');

CREATE FUNCTION jamsos_reports.make_procedures(schema text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
	t record;
BEGIN
	-- the setting by its OID, not by its name: a schema that is renamed keeps its procedures, and a dump writes the name of then
	FOR t IN SELECT * FROM (VALUES
		('billing_run(date, bigint)', 'PROCEDURE', 'month date, INOUT run bigint DEFAULT NULL', '', 'SELECT jamsos_reports.billing_run(%L::regclass, month)', 'What each office owes for a month, kept as a run.'),
		('budget_run(integer, bigint, jamsos.scenario_row)', 'PROCEDURE', 'fiscal_year integer, INOUT run bigint DEFAULT NULL, scenario jamsos.scenario_row DEFAULT NULL', '', 'SELECT jamsos_reports.budget_run(%L::regclass, fiscal_year, scenario => scenario)', 'What the budget of a year must hold, kept as a run.'),
		('reconcile_run(date, bigint)', 'PROCEDURE', 'month date, INOUT run bigint DEFAULT NULL', '', 'SELECT jamsos_reports.reconcile_run(%L::regclass, month)', 'Staff against the bill of a month, kept as a run.'),
		('correction_run(date, date, text, bigint)', 'PROCEDURE', 'month date, posted_in date, reason text, INOUT run bigint DEFAULT NULL', '', 'SELECT jamsos_reports.correction_run(%L::regclass, month, posted_in, reason)', 'What a posted month owes more or less by now, owed in an open month.'),
		('finalise(bigint, text)', 'PROCEDURE', 'run bigint, signed_by text', '', 'SELECT jamsos_reports.set_state(%L::regclass, run, ''final'', signed_by)', 'A draft becomes final, with the name of who signed it.'),
		('post(bigint)', 'PROCEDURE', 'run bigint', '', 'SELECT jamsos_reports.set_state(%L::regclass, run, ''posted'', NULL)', 'A final run is posted: its period takes corrections only.'),
		('evidence_sheet(bigint, text, text, text)', 'FUNCTION', 'run bigint, office text DEFAULT NULL, program text DEFAULT NULL, payer text DEFAULT NULL',
			'RETURNS TABLE (line bigint, section text, bagian text, item text, value text, workers bigint, base numeric, amount numeric, legal_basis text, evidence text) STABLE',
			'SELECT * FROM jamsos_reports.evidence_sheet(%L::regclass, run, office, program, payer)', 'The way from a figure of a run to people, percents, articles and sources, the figure first.'),
		('arrears_letters(date, boolean)', 'FUNCTION', 'as_of date, with_penalty boolean DEFAULT false',
			'RETURNS TABLE (office text, office_name text, oldest_month date, months integer, principal numeric, penalty numeric, in_words text, credit numeric) STABLE',
			'SELECT * FROM jamsos_reports.arrears_letters(%L::regclass, as_of, with_penalty)', 'What the letter to each office says that owes contributions on a day.')
		) v (object, kind, arguments, result, body, comment)
	LOOP
		PERFORM jamsos_reports.stands(schema, t.object);
		EXECUTE format('CREATE OR REPLACE %s %I.%s(%s) %s LANGUAGE sql BEGIN ATOMIC %s; END', t.kind, schema, split_part(t.object, '(', 1), t.arguments, t.result, format(t.body, format('%I.setting', schema)));
		EXECUTE format('COMMENT ON ROUTINE %I.%s IS %L', schema, t.object, t.comment);
		PERFORM jamsos_reports.record(schema, t.object, 'procedure');
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos_reports.make_procedures(text) IS 'Part of install(): the procedures that fill the tables of runs, and the sheet that explains one.';

CREATE FUNCTION jamsos_reports.run_schema(setting regclass) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	found record;
BEGIN
	SELECT n.oid, quote_ident(n.nspname) AS name, a.rolname AS owner, a.rolsuper INTO found FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_roles a ON a.oid = c.relowner WHERE c.oid = run_schema.setting AND c.relname = 'setting'
		AND EXISTS (SELECT FROM pg_class r WHERE r.relnamespace = n.oid AND r.relname = 'run' AND r.relkind = 'r' AND r.relowner = c.relowner);
	IF found.name IS NULL THEN
		RAISE undefined_table USING MESSAGE = format('%s is not the setting of reports', coalesce(setting::text, 'NULL')), HINT = 'Give the table setting of the schema that install() was called with, such as ''laporan.setting''.';
	ELSIF NOT found.rolsuper AND (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
		-- tables have triggers, policies and defaults
		RAISE insufficient_privilege USING MESSAGE = format('the reports in %s are of %s, and would run with the rights of a superuser', found.name, found.owner), HINT = format('SET ROLE %I first.', found.owner);
	END IF;
	-- all views at once: one reads another
	IF found.rolsuper THEN
		PERFORM jamsos.audit_foreign_code(ARRAY(SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = found.oid AND c.relkind = 'v'));
	END IF;
	RETURN found.name;
END
$$;
COMMENT ON FUNCTION jamsos_reports.run_schema(regclass) IS 'Part of the runs: the schema of the reports, quoted, out of its table setting. Errors: 42P01 none, 42501 a superuser in what is an ordinary role''s.';

CREATE FUNCTION jamsos_reports.refuse_part(setting regclass) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	whole boolean;
BEGIN
	IF row_security_active(format('%s.run_line', schema)) THEN
		EXECUTE format('SELECT EXISTS (SELECT FROM %s.reader a JOIN pg_roles r ON r.rolname = a.role WHERE a.office IS NULL AND pg_has_role(r.oid, ''usage''))', schema) INTO whole;
		IF NOT whole THEN
			RAISE insufficient_privilege USING MESSAGE = format('%s sees a part of the runs in %s', current_user, schema), HINT = format('Of a part nothing can be said about the whole. Ask the owner, or who stands in %s.reader without an office.', schema);
		END IF;
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.refuse_part(regclass) IS 'Part of verify_runs() and export_payrolls(): refuses a role that sees the runs of some offices, or of none. Error 42501.';

CREATE FUNCTION jamsos_reports.sources_read(setting regclass) RETURNS TABLE (adapter text, relation regclass, limited boolean, own boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
	-- by whose rights each is read: what a view with security_invoker reads by those of who asks, whatever reads that view; what another reads by its owner's
	WITH RECURSIVE asks AS (
		SELECT oid FROM pg_roles WHERE rolname = current_user
	), read (adapter, oid, role) AS (
		SELECT v.relname::text, v.oid, (SELECT oid FROM asks) FROM pg_class s JOIN pg_class v ON v.relnamespace = s.relnamespace AND v.relname IN ('staff', 'office', 'enrolment', 'bill', 'payment', 'pagu') WHERE s.oid = setting
		UNION SELECT r.adapter, d.refobjid, CASE WHEN EXISTS (SELECT FROM pg_options_to_table(v.reloptions) o WHERE o.option_name = 'security_invoker' AND o.option_value::boolean) THEN (SELECT oid FROM asks) ELSE v.relowner END
		FROM read r JOIN pg_class v ON v.oid = r.oid AND v.relkind = 'v' JOIN pg_rewrite w ON w.ev_class = v.oid JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_class'::regclass AND d.refobjid <> v.oid)
	SELECT r.adapter, c.oid::regclass, bool_or(c.relrowsecurity AND NOT (u.rolsuper OR u.rolbypassrls OR pg_has_role(u.oid, c.relowner, 'usage') AND NOT c.relforcerowsecurity)),
		EXISTS (SELECT FROM jamsos_reports.table_definition d JOIN pg_class s ON s.oid = setting WHERE d.name = c.relname AND s.relnamespace = c.relnamespace)
	FROM read r JOIN pg_class c USING (oid) JOIN pg_roles u ON u.oid = r.role WHERE c.relkind NOT IN ('v', 'S', 'c') GROUP BY r.adapter, c.oid, c.relname, c.relnamespace
$$;
COMMENT ON FUNCTION jamsos_reports.sources_read(regclass) IS
'The tables that the adapters of reports with this setting read for whoever asks, through whatever views: limited, whether row security decides which rows of one he sees; own, whether install() made it, so that reader says whose rows those are.';

CREATE FUNCTION jamsos_reports.part_read(setting regclass) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
	-- our own tables show all to who may add a run
	SELECT coalesce((SELECT format(', rows of %s as row security shows them to %s', string_agg(DISTINCT relation::text, ', ' ORDER BY relation::text), current_user)
		FROM jamsos_reports.sources_read(setting) WHERE limited AND NOT own AND adapter IN ('staff', 'office', 'enrolment', 'bill') HAVING count(*) > 0), '')
$$;
COMMENT ON FUNCTION jamsos_reports.part_read(regclass) IS 'Part of the runs: what a run assumes where row security shows a part of a source table to whoever makes it; empty where all is seen.';

CREATE FUNCTION jamsos_reports.open_period(setting regclass, kind text, period text, OUT run bigint, OUT revision integer, OUT inputs text, OUT state text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
BEGIN
	PERFORM jamsos_reports.lock_schema((parse_ident(schema))[1], true);
	/*
	 * One run of a period at a time: who waits here sees what the other has committed.  Where his snapshot
	 * is older (REPEATABLE READ), the key of the revision stops him.
	 */
	PERFORM pg_advisory_xact_lock(hashtextextended(setting::oid::text || kind || period, 0));
	EXECUTE format('SELECT r.run, r.revision, r.inputs, (SELECT s.state FROM %1$s.run_state s WHERE s.run = r.run ORDER BY array_position(''{draft,final,posted}'', s.state) DESC LIMIT 1)
		FROM %1$s.run r WHERE r.kind = $1 AND r.period = $2 ORDER BY r.revision DESC LIMIT 1', schema) INTO run, revision, inputs, state USING kind, period;
END
$$;
COMMENT ON FUNCTION jamsos_reports.open_period(regclass, text, text) IS 'Part of the runs: takes the lock of a period, and says which run of it is the latest.';

CREATE FUNCTION jamsos_reports.first_day(month date) RETURNS date
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF month IS NULL OR NOT isfinite(month) OR month NOT BETWEEN '2015-07-01' AND '9999-11-30' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid month %s', coalesce(CASE WHEN isfinite(month) THEN to_char(month, 'YYYY-MM-DD') END, month::text, 'NULL')), HINT = 'Give any day of a month from July 2015 on, such as ''2026-03-01''.';
	END IF;
	RETURN date_trunc('month', month::timestamp)::date;
END
$$;
COMMENT ON FUNCTION jamsos_reports.first_day(date) IS 'Part of the runs: the first day of a month. Error 22023 none, or one before July 2015.';

CREATE FUNCTION jamsos_reports.assumed_law(regions text[], segments text[], programs text[], first_month date, last_month date, scenario jamsos.scenario_row DEFAULT NULL) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET jamsos.unconfirmed = 'silent'
AS $$
	WITH kind AS MATERIALIZED (SELECT DISTINCT k.region, k.segment, k.programs FROM unnest(regions, segments, programs) k (region, segment, programs)),
	month AS MATERIALIZED (SELECT m::date AS month FROM generate_series(date_trunc('month', first_month::timestamp), last_month, interval '1 month') m),
	-- the lines of those programmes that the law does not vouch for
	line AS MATERIALIZED (SELECT DISTINCT m.month, l.program, CASE l.segment WHEN 'PR' THEN 'BPU' ELSE l.segment END AS segment, l.percent, l.fixed, l.relief, l.legal_basis
		FROM month m CROSS JOIN LATERAL jamsos.tariff_lines(jamsos.tariff(m.month, reliefs => coalesce((scenario).reliefs, '{}'), reform => (scenario).reform)) l
		WHERE NOT l.confirmed AND EXISTS (SELECT FROM kind k WHERE k.segment = l.segment AND l.program = ANY (regexp_split_to_array(coalesce(k.programs, 'JKK JKM'), '[^A-Z]+')))),
	figure AS (
		-- and what of each of them it is
		SELECT concat_ws(' ', f.what, l.program, nullif(l.segment, 'PU')) AS what, 'published' AS missing, (f.confirmed_until + interval '1 month')::date AS since, f.amount, lower(f.valid) AS of_month
		FROM line l CROSS JOIN LATERAL (
			(SELECT DISTINCT ON (w.kind) w.kind AS what, w.valid, w.confirmed_until, jamsos.format_rupiah(w.amount) AS amount FROM jamsos.wage_limit w
				WHERE w.program = l.program AND w.segment = l.segment AND w.valid @> l.month AND l.percent IS NOT NULL ORDER BY w.kind, w.origin = 'local' DESC)
			UNION ALL SELECT 'tariff', r.valid, r.confirmed_until, coalesce(trim_scale(r.percent) || ' %', jamsos.format_rupiah(r.fixed)) FROM jamsos.rate r
				WHERE r.program = l.program AND r.segment = l.segment AND r.valid @> l.month AND starts_with(l.legal_basis, r.legal_basis) AND (r.percent, r.fixed, r.relief) IS NOT DISTINCT FROM (l.percent, l.fixed, l.relief)
			UNION ALL (SELECT 'income brackets', b.valid, b.confirmed_until, NULL FROM jamsos.income_bracket b WHERE l.segment = 'BPU' AND l.percent IS NOT NULL AND b.valid @> l.month ORDER BY b.origin = 'local' DESC, b.confirmed_until LIMIT 1)) f
		WHERE f.confirmed_until < l.month
		-- the minimum wage of who has one
		UNION SELECT 'minimum ' || k.region, CASE WHEN jamsos.minimum_wage(k.region, m.month, true) IS NULL THEN 'recorded' ELSE 'published' END, (w.last_month + interval '1 month')::date, jamsos.format_rupiah(w.amount), w.first_month
		FROM (SELECT DISTINCT region FROM kind WHERE region IS NOT NULL AND segment IN ('PU', 'ASN')) k CROSS JOIN month m CROSS JOIN LATERAL jamsos_reports.minimum_wage_row(k.region, m.month) w WHERE w.last_month < m.month)
	SELECT coalesce(string_agg(DISTINCT format(', %s not %s from %s on (last:%s since %s)', what, missing, to_char(since, 'YYYY-MM'), ' ' || amount, to_char(of_month, 'YYYY-MM')), ''), '') FROM figure
$$;
COMMENT ON FUNCTION jamsos_reports.assumed_law(text[], text[], text[], date, date, jamsos.scenario_row) IS
'Part of the runs: which figures of the law are not published for some months, and are carried on or grow by a scenario: what each is, since when, and the last that is known; for people of these regions, segments and programmes alone. Empty: none.';

CREATE FUNCTION jamsos_reports.write_run(setting regclass, kind text, period text, month date, fiscal_year integer, posted_in date, reason text, scenario jamsos.scenario_row DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jit = off SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_variable
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	last record;
	s record;
	p record;
	law record;
	hash text;
	made bigint;
	priced text[];
	assumed text;
BEGIN
	last := jamsos_reports.open_period(setting, kind, period);
	EXECUTE format('SELECT * FROM %s.setting', schema) INTO s;
	-- staff is read once, into values: what is hashed is what is written
	EXECUTE format('SELECT coalesce(array_agg(office), ''{}'') AS office, array_agg(region) AS region, array_agg(coalesce(budget_status, '''')) AS budget_status, array_agg(coalesce(fund, '''')) AS fund, array_agg(payroll) AS payroll
		FROM (SELECT * FROM %s.staff_payroll ORDER BY office, region, budget_status, fund) q', schema) INTO p;
	PERFORM jamsos_reports.refuse_unpriced(g.region, coalesce(month, make_date(fiscal_year, 1, 1)), s.fallback) FROM (SELECT DISTINCT unnest(p.region) AS region ORDER BY 1) g
	WHERE month IS NOT NULL OR jamsos_reports.last_minimum(g.region, make_date(fiscal_year, 1, 1)) IS NULL;
	IF kind = 'budget' THEN
		SELECT array_agg(g.region) AS region, NULL::jamsos.tariff_rules[] AS tariff, array_agg(jamsos_reports.priced_region(g.region, make_date(fiscal_year, 1, 1), s.fallback)) AS priced INTO law FROM (SELECT DISTINCT unnest(p.region) AS region) g;
		priced := ARRAY(SELECT g.priced FROM unnest(p.region) WITH ORDINALITY r (region, n) JOIN unnest(law.region, law.priced) g (region, priced) USING (region) ORDER BY r.n);
	ELSE
		SELECT array_agg(g.region) AS region, array_agg((jamsos_reports.tariffs(g.region, month, month, s.fallback))[1]) AS tariff, NULL::text[] AS priced INTO law FROM (SELECT DISTINCT unnest(p.region) AS region ORDER BY 1) g;
	END IF;
	SELECT jamsos_reports.assumed_law(array_agg(q.region), array_agg(q.segment), array_agg(q.programs), q.first_month, q.last_month, scenario) INTO assumed FROM (
		SELECT DISTINCT r.priced AS region, e.segment, e.programs, d.first_month, d.last_month
		FROM (SELECT coalesce(month, make_date(fiscal_year, 1, 1)) AS first_month, coalesce(month, make_date(fiscal_year, 12, 1)) AS last_month) d
		CROSS JOIN LATERAL (SELECT g.region, CASE WHEN kind = 'budget' THEN jamsos_reports.priced_region(g.region, d.first_month, s.fallback) ELSE jamsos_reports.minimum_region(g.region, month, s.fallback) END AS priced
			FROM (SELECT DISTINCT unnest(p.region) AS region) g) r
		JOIN unnest(p.region, p.payroll) q (region, payroll) ON q.region = r.region
		CROSS JOIN LATERAL jamsos.entries(q.payroll) e WHERE (e.first_month > d.last_month OR e.last_month < d.first_month) IS NOT TRUE) q GROUP BY q.first_month, q.last_month;
	SELECT encode(sha256(convert_to(concat_ws(';', kind, period, s.region, s.fallback, posted_in, law.region::text, (SELECT string_agg(jamsos.fingerprint(t), ',' ORDER BY n) FROM unnest(law.tariff) WITH ORDINALITY u (t, n)), law.priced::text,
		(SELECT string_agg(concat_ws('|', q.o, q.r, q.b, q.f, q.p::text), ',' ORDER BY q.n) FROM unnest(p.office, p.region, p.budget_status, p.fund, p.payroll) WITH ORDINALITY q (o, r, b, f, p, n)),
		CASE WHEN kind = 'budget' THEN (SELECT string_agg(l::text, ',' ORDER BY l::text) FROM jamsos_reports.budget_lines(p.payroll, fiscal_year, 1, priced, p.budget_status, scenario) l) END, to_jsonb(scenario), nullif(assumed, '')), 'UTF8')), 'hex') INTO hash;
	IF last.inputs = hash THEN
		RETURN last.run;
	ELSIF last.state = 'posted' THEN
		RAISE object_not_in_prerequisite_state USING MESSAGE = format('%s of %s is posted in run %s', kind, period, last.run), HINT = 'A posted period takes corrections only: CALL correction_run(month, posted_in => an open month, reason => ...).';
	END IF;
	EXECUTE format('INSERT INTO %s.run (kind, period, month, fiscal_year, revision, inputs, replaces, reason, assumptions, versions) VALUES ($1, $2, $3, $4, coalesce($5, 0) + 1, $6, $7, $8, $9, $10) RETURNING run', schema) INTO made
		USING kind, period, coalesce(posted_in, month), fiscal_year, last.revision, hash, last.run, reason,
			format('region %s, fallback %s%s%s%s', s.region, coalesce(s.fallback, 'refused'), assumed, jamsos_reports.part_read(setting), CASE WHEN kind = 'budget' THEN coalesce(', ' || jsonb_strip_nulls(to_jsonb(scenario))::text, ', wages as they are, headcount as it is') ELSE '' END),
			format('jamsos %s, jamsos_reports %s, PostgreSQL %s', jamsos.version(), jamsos_reports.version(), current_setting('server_version'));
	EXECUTE format('INSERT INTO %s.run_state (run, state) VALUES ($1, ''draft'')', schema) USING made;
	IF kind = 'budget' THEN
		EXECUTE format('INSERT INTO %s.run_outlook SELECT $1, g.region, $2, CASE WHEN g.priced IS NOT NULL THEN jamsos.minimum_path(g.priced, make_date($3, 1, 1), 12, $4) END FROM unnest($5, $6) g (region, priced)', schema)
			USING made, jamsos_reports.budget_law(fiscal_year, 1, scenario), fiscal_year, coalesce(scenario.minimum_growth, 0), law.region, law.priced;
		EXECUTE format('INSERT INTO %s.run_payroll SELECT $1, q.o, q.r, q.b, q.f, q.p, jamsos.headcount(q.p) - jamsos.unpriced(q.p), jamsos.unpriced(q.p), jamsos.wage_bill(q.p) FROM unnest($2, $3, $4, $5, $6) q (o, r, b, f, p)', schema)
			USING made, p.office, p.region, p.budget_status, p.fund, p.payroll;
		EXECUTE format('INSERT INTO %s.run_line (run, fiscal_year, office, region, budget_status, fund, program, payer, carrier, account, worker_months, amount)
			SELECT $1, l.fiscal_year, q.o, q.r, q.b, q.f, l.program, l.payer, l.carrier, l.account, l.worker_months, l.amount FROM unnest($2, $3, $4, $5) WITH ORDINALITY q (o, r, b, f, n)
			JOIN jamsos_reports.budget_lines($6, $8, 1, $7, $4, $9) l ON l.n = q.n', schema) USING made, p.office, p.region, p.budget_status, p.fund, p.payroll, priced, fiscal_year, scenario;
	ELSE
		EXECUTE format('INSERT INTO %s.run_tariff SELECT $1, g.region, $2, g.tariff FROM unnest($3, $4) g (region, tariff)', schema) USING made, month, law.region, law.tariff;
		EXECUTE format('INSERT INTO %s.run_payroll SELECT $1, q.o, q.r, q.b, q.f, q.p, l.workers, l.unpriced, l.wage_bill FROM unnest($2, $3, $4, $5, $6) q (o, r, b, f, p) JOIN unnest($7, $8) g (region, tariff) ON g.region = q.r
			CROSS JOIN LATERAL jamsos.liability(q.p, g.tariff) l', schema) USING made, p.office, p.region, p.budget_status, p.fund, p.payroll, law.region, law.tariff;
		-- a correction is what it is now less what the month has been billed so far, its earlier corrections among it
		EXECUTE format('INSERT INTO %1$s.run_line (run, month, office, region, budget_status, fund, program, payer, carrier, base, amount)
			SELECT $1, $2, office, region, budget_status, fund, program, payer, carrier, sum(base), sum(amount) FROM (
				SELECT q.o AS office, q.r AS region, q.b AS budget_status, q.f AS fund, l.program, l.payer, l.carrier, l.base, l.amount FROM unnest($3, $4, $5, $6, $7) q (o, r, b, f, p) JOIN unnest($8, $9) g (region, tariff) ON g.region = q.r
				CROSS JOIN LATERAL jamsos.liabilities(q.p, g.tariff) l%2$s) x GROUP BY office, region, budget_status, fund, program, payer, carrier', schema, CASE WHEN kind = 'correction' THEN format('
				UNION ALL SELECT l.office, l.region, l.budget_status, l.fund, l.program, l.payer, l.carrier, -l.base, -l.amount FROM %1$s.run_line l JOIN %1$s.run r ON r.run = l.run
				WHERE r.run = ANY ($10) AND r.run <> $1', schema) ELSE '' END)
			USING made, coalesce(posted_in, month), p.office, p.region, p.budget_status, p.fund, p.payroll, law.region, law.tariff, CASE WHEN kind = 'correction' THEN jamsos_reports.billed_runs(setting, month) END;
	END IF;
	PERFORM jamsos_reports.analyze_runs(setting, 'run_line');
	RETURN made;
END
$$;
COMMENT ON FUNCTION jamsos_reports.write_run(regclass, text, text, date, integer, date, text, jamsos.scenario_row) IS
'Part of billing_run(), budget_run() and correction_run(): the run of a period over what staff and law are now; where nothing differs from the latest one, that. Errors: 55000 a posted period, 22023 a region without a minimum wage and no fallback.';

CREATE FUNCTION jamsos_reports.analyze_runs(setting regclass, relation text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET client_min_messages = error
AS $$
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
BEGIN
	-- the views are asked before autovacuum has come by; who is doing the same is not waited for
	IF pg_has_role((SELECT relowner FROM pg_class WHERE oid = setting), 'usage') THEN
		EXECUTE format('ANALYZE (SKIP_LOCKED) %s.%I', schema, relation);
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.analyze_runs(regclass, text) IS 'Part of the runs: tells the server what a table of runs holds now, where its owner has written it.';

CREATE FUNCTION jamsos_reports.billed_runs(setting regclass, month date) RETURNS bigint[]
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	runs bigint[];
BEGIN
	EXECUTE format('SELECT array_agg(r.run) FROM %1$s.run r WHERE (r.kind = ''billing'' AND r.period = to_char($1, ''YYYY-MM'') OR r.kind = ''correction'' AND r.period LIKE to_char($1, ''YYYY-MM'') || '' in %%'')
		AND NOT EXISTS (SELECT FROM %1$s.run l WHERE l.replaces = r.run)', schema) INTO runs USING month;
	RETURN coalesce(runs, '{}');
END
$$;
COMMENT ON FUNCTION jamsos_reports.billed_runs(regclass, date) IS 'Part of correction_run(): the runs in which a month has been billed so far, its corrections among them, those that were replaced not.';

CREATE FUNCTION jamsos_reports.billing_run(setting regclass, month date, reason text DEFAULT NULL) RETURNS bigint
LANGUAGE sql SET search_path = pg_catalog, pg_temp
AS $$
	SELECT jamsos_reports.write_run(setting, 'billing', to_char(jamsos_reports.first_day(month), 'YYYY-MM'), jamsos_reports.first_day(month), NULL, NULL, reason)
$$;
COMMENT ON FUNCTION jamsos_reports.billing_run(regclass, date, text) IS
'What each office owes for a month, rupiah, kept as a run: payrolls, law and amounts. The number of the run; the same where nothing has changed since the latest of the month. Errors: 22023 no month, or a region without a minimum wage and no fallback, 55000 a posted month.';

CREATE FUNCTION jamsos_reports.budget_run(setting regclass, fiscal_year integer, reason text DEFAULT NULL, scenario jamsos.scenario_row DEFAULT NULL) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF fiscal_year IS NULL OR fiscal_year NOT BETWEEN 2016 AND 2200 THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid fiscal year %s', coalesce(fiscal_year::text, 'NULL')), HINT = 'Give a year of the APBD, such as 2027.';
	ELSIF scenario.minimum_region IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('scenario with minimum_region %s', scenario.minimum_region), HINT = 'Leave it out: the minimum wage is that of the region of each worker.';
	ELSIF scenario.minimum IS NOT NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('scenario with minimum %s', scenario.minimum), HINT = 'Leave it out: the minimum wage is that of the region of each worker, and minimum_growth what it grows by.';
	ELSIF scenario.base >= make_date(fiscal_year + 1, 1, 1) THEN
		-- before it nothing would grow
		RAISE invalid_parameter_value USING MESSAGE = format('scenario with base %s for fiscal year %s', to_char(scenario.base, 'YYYY-MM'), fiscal_year), HINT = 'It is the month that wages and headcount are of: give one before the end of the year, most often December of the year before.';
	END IF;
	RETURN jamsos_reports.write_run(setting, 'budget', fiscal_year::text, NULL, fiscal_year, NULL, reason, scenario);
END
$$;
COMMENT ON FUNCTION jamsos_reports.budget_run(regclass, integer, text, jamsos.scenario_row) IS
'What the budget of a year must hold, rupiah a year, kept as a run: payrolls and amounts. scenario: what is assumed, such as jamsos.scenario(base => ''2026-12-01'', wage_growth => 0.03, minimum_growth => 0.06); NULL: wages and headcount as they are. The number of the run; the same where nothing has changed. Errors: 22023 no year, a scenario with minimum, minimum_region or a later base, or a region without a minimum wage and no fallback, 55000 a posted year.';

CREATE FUNCTION jamsos_reports.correction_run(setting regclass, month date, posted_in date, reason text) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	concerned CONSTANT date := jamsos_reports.first_day(month);
	owed_in CONSTANT date := jamsos_reports.first_day(posted_in);
BEGIN
	IF jamsos.text_or_null(reason) IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'a correction needs its reason', HINT = 'Give what has changed, such as reason => ''SK 12/2026''.';
	ELSIF (jamsos_reports.open_period(setting, 'billing', to_char(concerned, 'YYYY-MM'))).state IS DISTINCT FROM 'posted' THEN
		RAISE object_not_in_prerequisite_state USING MESSAGE = format('billing of %s is not posted', to_char(concerned, 'YYYY-MM')), HINT = 'While a month is open a new billing_run of it is enough.';
	ELSIF owed_in <= concerned OR (jamsos_reports.open_period(setting, 'billing', to_char(owed_in, 'YYYY-MM'))).state = 'posted' THEN
		RAISE object_not_in_prerequisite_state USING MESSAGE = format('%s cannot take a correction of %s', to_char(owed_in, 'YYYY-MM'), to_char(concerned, 'YYYY-MM')), HINT = 'Give a later month that is not posted.';
	END IF;
	RETURN jamsos_reports.write_run(setting, 'correction', to_char(concerned, 'YYYY-MM') || ' in ' || to_char(owed_in, 'YYYY-MM'), concerned, NULL, owed_in, reason);
END
$$;
COMMENT ON FUNCTION jamsos_reports.correction_run(regclass, date, date, text) IS
'What a posted month owes more or less than it was billed, now that staff or law have changed, kept as a run that is owed in an open month. The number of the run. Errors: 22004 no reason, 55000 a month that is not posted, or one that is and should take it.';

CREATE FUNCTION jamsos_reports.run_rows(setting regclass, run bigint) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET DateStyle = 'ISO, YMD' SET TimeZone = 'UTC' SET jit = off SET work_mem = '64MB'
AS $$
#variable_conflict use_variable
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	relation text;
	part text;
	parts text := '';
BEGIN
	-- rows as text, in an order that is the same everywhere, an office at a time so that memory is bounded; what they are sorted by is the text itself, or each would be made twice
	FOREACH relation IN ARRAY '{run,run_tariff,run_outlook,run_payroll,run_line,run_worker}'::text[]
	LOOP
		EXECUTE format(E'SELECT string_agg(q.hash, '','' ORDER BY q.hash) FROM (SELECT encode(sha256(convert_to(string_agg(t::text COLLATE "C", E''\\n'' ORDER BY t::text COLLATE "C"), ''UTF8'')), ''hex'') AS hash FROM %s.%I t WHERE t.run = $1 GROUP BY %s) q',
			schema, relation, CASE WHEN relation IN ('run', 'run_tariff', 'run_outlook') THEN 't.run' ELSE 't.office COLLATE "C"' END) INTO part USING run;
		parts := concat(parts, E'\n', relation, ': ', part);
	END LOOP;
	RETURN parts;
END
$$;
COMMENT ON FUNCTION jamsos_reports.run_rows(regclass, bigint) IS 'Part of run_fingerprint() and verify_runs(): the hashes of the rows of a run, a line a table, which are the same in each of its states.';

CREATE FUNCTION jamsos_reports.run_fingerprint(setting regclass, run bigint, state text, signed_by text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $$
	SELECT encode(sha256(convert_to(concat_ws(';', run, state, signed_by) || jamsos_reports.run_rows(setting, run), 'UTF8')), 'hex')
$$;
COMMENT ON FUNCTION jamsos_reports.run_fingerprint(regclass, bigint, text, text) IS
'SHA-256 over every row of a run, its state and who signed it: what run_state keeps when a run becomes final or posted, and verify_runs() makes again. The rows are taken as text, so it is the same after a dump, a restore and on another release of PostgreSQL.';

CREATE FUNCTION jamsos_reports.verify_runs(setting regclass, of_run bigint DEFAULT NULL) RETURNS TABLE (run bigint, state text, problem text, remedy text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
BEGIN
	PERFORM jamsos_reports.refuse_part(setting);
	-- a run that is final and posted has the same rows in both
	RETURN QUERY EXECUTE format($q$
		WITH signed AS MATERIALIZED (SELECT r.run, jamsos_reports.run_rows($1, r.run) AS hashes FROM (SELECT DISTINCT run FROM %1$s.run_state WHERE sha256 IS NOT NULL AND ($2 IS NULL OR run = $2)) r)
		SELECT s.run, s.state, 'rows are not as they were signed', 'compare with the sheet that was signed, whose fingerprint is ' || s.sha256 FROM %1$s.run_state s JOIN signed h USING (run)
			WHERE s.sha256 <> encode(sha256(convert_to(concat_ws(';', s.run, s.state, s.signed_by) || h.hashes, 'UTF8')), 'hex')
		UNION ALL SELECT s.run, s.state, 'signed without a fingerprint', 'it was not finalise() or post() that wrote it' FROM %1$s.run_state s WHERE s.sha256 IS NULL AND s.state <> 'draft' AND ($2 IS NULL OR s.run = $2)
		UNION ALL SELECT q.run, NULL, 'rows of a run that is not there', 'somebody took the run away, or wrote rows by hand' FROM (
			SELECT l.run FROM %1$s.run_line l WHERE ($2 IS NULL OR l.run = $2) AND NOT EXISTS (SELECT FROM %1$s.run r WHERE r.run = l.run)
			UNION SELECT w.run FROM %1$s.run_worker w WHERE ($2 IS NULL OR w.run = $2) AND NOT EXISTS (SELECT FROM %1$s.run r WHERE r.run = w.run)) q
		UNION ALL SELECT min(r.run), NULL, format('revisions of %%s %%s are missing', r.kind, r.period), 'somebody took a run away: look for it in a dump' FROM %1$s.run r
			WHERE $2 IS NULL OR (r.kind, r.period) = (SELECT a.kind, a.period FROM %1$s.run a WHERE a.run = $2) GROUP BY r.kind, r.period HAVING max(r.revision) <> count(*)
		-- who asks for one has it on paper
		UNION ALL SELECT $2, NULL, 'there is no such run', 'it was never made here, or somebody took it away: look for it in a dump' WHERE NOT EXISTS (SELECT FROM %1$s.run r WHERE r.run = $2) AND $2 IS NOT NULL
		UNION ALL SELECT r.run, 'draft', 'not signed', 'a draft has no fingerprint: finalise() gives it one' FROM %1$s.run r WHERE r.run = $2 AND NOT EXISTS (SELECT FROM %1$s.run_state s WHERE s.run = r.run AND s.state <> 'draft')
		ORDER BY 1, 2$q$, schema) USING setting, of_run;
END
$$;
COMMENT ON FUNCTION jamsos_reports.verify_runs(regclass, bigint) IS
'What of the runs is not as it was signed: rows changed, added or taken away since, by whoever may: the owner of the tables can disable their triggers. of_run: that one alone, with the revisions of its period; one that is not there, or not signed, is said. Empty: all is as it was. Errors: 42P01 no reports there, 42501 a role that sees a part of them.';

CREATE FUNCTION jamsos_reports.set_state(setting regclass, run bigint, state text, signed_by text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_variable
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	r record;
	last record;
	signed text;
BEGIN
	EXECUTE format('SELECT kind, period FROM %s.run WHERE run = $1', schema) INTO r USING run;
	IF r.kind IS NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('there is no run %s', coalesce(run::text, 'NULL')), HINT = format('SELECT * FROM %s.run lists them.', schema);
	ELSIF state IS NULL OR state NOT IN ('final', 'posted') THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid state %s', coalesce(left(state, 80), 'NULL')), HINT = 'Give final or posted; a run begins as a draft.';
	ELSIF state = 'final' AND jamsos.text_or_null(signed_by) IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'a final run needs the name of who signs it', HINT = 'Give signed_by.';
	END IF;
	last := jamsos_reports.open_period(setting, r.kind, r.period);
	IF last.run <> run THEN
		RAISE object_not_in_prerequisite_state USING MESSAGE = format('run %s was replaced by run %s', run, last.run), HINT = 'Only the latest run of a period can become final or posted.';
	END IF;
	EXECUTE format('SELECT s.signed_by FROM %s.run_state s WHERE s.run = $1 AND s.state = ''final''', schema) INTO signed USING run;
	IF state = 'final' AND signed <> signed_by THEN
		RAISE NOTICE USING MESSAGE = format('run %s was signed by %s', run, signed), HINT = 'It stays signed as it was. A new run of the same period can be signed by another.';
	END IF;
	IF last.state = state OR last.state = 'posted' THEN
		RETURN;		-- a repeated call
	ELSIF state = 'posted' AND last.state <> 'final' THEN
		RAISE object_not_in_prerequisite_state USING MESSAGE = format('run %s is a draft', run), HINT = 'CALL finalise(run, signed_by) first.';
	END IF;
	EXECUTE format('INSERT INTO %s.run_state (run, state, signed_by, sha256) VALUES ($1, $2, $3, $4)', schema) USING run, state, signed_by, jamsos_reports.run_fingerprint(setting, run, state, signed_by);
END
$$;
COMMENT ON FUNCTION jamsos_reports.set_state(regclass, bigint, text, text) IS
'A draft becomes final with the name of who signed it, a final run posted; a repeated call changes nothing. Errors: 22023 no such run or state, 22004 no name, 55000 a run that was replaced, or a draft that should be posted.';

