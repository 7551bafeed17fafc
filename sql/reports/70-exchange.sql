/* ---- exchange: payrolls from one database to another, no person with them ---- */

INSERT INTO jamsos_reports.table_definition (place, name, class, seen, reason, also, comment, columns) VALUES
(300, 'received', 'run', 'all', NULL, 'CREATE TRIGGER stamp BEFORE INSERT ON {schema}.received FOR EACH ROW EXECUTE FUNCTION jamsos_reports.stamp_change(''received'')', 'Payrolls of other databases, by sender, month and revision.',
	'sender text NOT NULL, region text NOT NULL, office text NOT NULL, month date NOT NULL, revision integer NOT NULL, workers bigint NOT NULL, unpriced bigint NOT NULL, wage_bill numeric(20,2) NOT NULL, versions text, law text, sha256 text NOT NULL, payroll jamsos.payroll_summary NOT NULL,
		received_at timestamptz NOT NULL DEFAULT clock_timestamp(), received_by text NOT NULL DEFAULT current_user, PRIMARY KEY (sender, month, revision, region, office)'),
(310, 'received_law', 'run', 'all', NULL, NULL, 'The law that a sender had, by month and revision.',
	'sender text NOT NULL, month date NOT NULL, revision integer NOT NULL, law_items jsonb NOT NULL, PRIMARY KEY (sender, month, revision)'),
(320, 'sender_state', 'run', 'all', NULL, 'CREATE TRIGGER stamp BEFORE INSERT ON {schema}.sender_state FOR EACH ROW EXECUTE FUNCTION jamsos_reports.stamp_change(''set'')', 'Whether what a sender sends is counted, and why.',
	'sender text NOT NULL, counted boolean NOT NULL, reason text NOT NULL, set_at timestamptz NOT NULL DEFAULT clock_timestamp(), set_by text NOT NULL DEFAULT current_user');

CREATE FUNCTION jamsos_reports.law_items(month date, regions text[], fallback text) RETURNS jsonb
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp SET jamsos.unconfirmed = 'silent'
AS $$
	SELECT (SELECT coalesce(jsonb_object_agg(concat_ws(' ', l.program, l.segment, l.risk_class, l.payer, v.what), trim_scale(v.value)), '{}')
		FROM jamsos.tariff_lines(jamsos.tariff(month, reliefs => '{}')) l CROSS JOIN LATERAL (VALUES ('percent', l.percent), ('fixed', l.fixed), ('floor', l.floor), ('ceiling', l.ceiling)) v (what, value) WHERE v.value IS NOT NULL)
	|| (SELECT coalesce(jsonb_object_agg('minimum wage ' || r, trim_scale(jamsos_reports.minimum_wage(r, month, fallback))), '{}') FROM unnest(regions) r)
$$;
COMMENT ON FUNCTION jamsos_reports.law_items(date, text[], text) IS
'The figures of the law of a month and the minimum wages of regions as one JSON object, such as {"JKK PU 1 employer percent": 0.24}, percents and rupiah, local law included: what two databases compare. Error 22023 an unknown region.';

CREATE FUNCTION jamsos_reports.payroll_hash(format integer, sender text, region text, office text, month date, revision integer, row_count integer, unpriced bigint, versions text, law text, law_items jsonb, payroll jamsos.payroll_summary) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT encode(sha256(convert_to(jsonb_build_array(format, sender, region, office, (month - '2000-01-01'::date), revision, row_count, unpriced, versions, law, law_items)::text, 'UTF8') || jamsos.payroll_summary_send(payroll)), 'hex');
END;
COMMENT ON FUNCTION jamsos_reports.payroll_hash(integer, text, text, text, date, integer, integer, bigint, text, text, jsonb, jamsos.payroll_summary) IS
'SHA-256 over what a row of export_payrolls() says and the binary form of its payroll, of which a value has one. It shows what was changed on the way by mistake; who means harm can make another, so it is no signature.';

CREATE FUNCTION jamsos_reports.payroll_blurred(payroll jamsos.payroll_summary, min_workers integer, month date) RETURNS jamsos.payroll_summary
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
	/*
	 * The people of the month, without the days they came and will leave, by which each could be told.  Of one stratum
	 * those at wages of few are all at their mean, which keeps heads, and the wage bill to the sen a head.
	 */
	SELECT jamsos.payroll_count(q.workers, q.wage, q.risk_class, string_to_array(q.programs, ','), q.segment)
	FROM (SELECT segment, risk_class, programs, CASE WHEN workers >= min_workers THEN wage END AS own, sum(workers)::bigint AS workers, round(sum(wage * workers) / sum(workers), 2) AS wage
		FROM (SELECT segment, risk_class, programs, wage, sum(workers) AS workers FROM jamsos.entries(payroll) e
			WHERE (first_month IS NULL OR first_month <= month) AND (last_month IS NULL OR last_month >= month) GROUP BY segment, risk_class, programs, wage) e
		GROUP BY 1, 2, 3, 4, wage IS NULL) q
$$;
COMMENT ON FUNCTION jamsos_reports.payroll_blurred(jamsos.payroll_summary, integer, date) IS
'The people of a payroll in a month, in which wages of fewer than min_workers people of one stratum are their mean: heads stay, the wage bill to the sen a head. A stratum that has fewer people altogether is still seen.';

CREATE FUNCTION jamsos_reports.export_payrolls(setting regclass, run bigint, min_workers integer DEFAULT 10, sent_by text DEFAULT NULL)
RETURNS TABLE (format integer, sender text, region text, office text, month date, revision integer, row_count integer, workers bigint, unpriced bigint, wage_bill numeric, versions text, law text, law_items jsonb, sha256 text, payroll text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_column
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	items jsonb;
	r record;
BEGIN
	PERFORM jamsos_reports.refuse_part(setting);
	EXECUTE format('SELECT l.*, t.region AS home, t.fallback FROM %1$s.run_list l, %1$s.setting t WHERE l.run = $1', schema) INTO r USING export_payrolls.run;
	IF r.kind IS DISTINCT FROM 'billing' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('run %s is no bill of a month', coalesce(export_payrolls.run::text, 'NULL')), HINT = 'Give the run of a billing_run.';
	ELSIF min_workers IS NULL OR min_workers < 0 THEN
		-- NULL compares with nothing: all would be shown
		RAISE invalid_parameter_value USING MESSAGE = format('invalid min_workers %s', coalesce(min_workers::text, 'NULL')), HINT = 'Give a number of people: offices and wages of fewer are merged. 0: nothing is.';
	END IF;
	IF sent_by IS NOT NULL AND jamsos.text_or_null(sent_by) IS NULL OR octet_length(sent_by) > 200 THEN
		-- nobody could take it in
		RAISE invalid_parameter_value USING MESSAGE = format('invalid sender "%s"', left(sent_by, 80)), HINT = 'Give a name of at most 200 bytes, or leave it out: the region.';
	END IF;
	EXECUTE format('SELECT jamsos_reports.law_items($2, array_agg(DISTINCT p.region), $3) FROM %s.run_payroll p WHERE p.run = $1', schema) INTO items USING export_payrolls.run, r.month, r.fallback;
	-- offices of few people are one, so that they are not told by their size; where that is still of few, with the next larger one
	RETURN QUERY EXECUTE format($q$
		WITH sized AS (SELECT p.region, p.office, sum(p.workers + p.unpriced) AS n FROM %1$s.run_payroll p WHERE p.run = $1 GROUP BY 1, 2),
		named AS (SELECT s.region, s.office, CASE WHEN s.n < $2 OR sum(s.n) OVER (PARTITION BY s.region ORDER BY s.n, s.office ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) BETWEEN 1 AND $2 - 1 THEN '*' ELSE s.office END AS shown FROM sized s),
		small AS (SELECT p.region, n.shown AS office, p.payroll FROM %1$s.run_payroll p JOIN named n ON n.region = p.region AND n.office = p.office WHERE p.run = $1),
		one AS (SELECT s.region, s.office, CASE WHEN $2 > 1 THEN jamsos_reports.payroll_blurred(jamsos.rollup(s.payroll), $2, $5) ELSE jamsos.rollup(s.payroll) END AS payroll FROM small s GROUP BY s.region, s.office)
		SELECT 1, coalesce($3, $4), o.region, o.office, $5, $6, o.n, jamsos.headcount(o.payroll, $5) - coalesce(l.unpriced, 0), coalesce(l.unpriced, 0), jamsos.wage_bill(o.payroll, $5), $7, $8, o.law_items,
			jamsos_reports.payroll_hash(1, coalesce($3, $4), o.region, o.office, $5, $6, o.n, coalesce(l.unpriced, 0), $7, $8, o.law_items, o.payroll), o.payroll::text
		-- the law once a file
		FROM (SELECT *, count(*) OVER ()::integer AS n, CASE WHEN row_number() OVER (ORDER BY region, office) = 1 THEN $9 END AS law_items FROM one) o
		CROSS JOIN LATERAL jamsos.liability(o.payroll, jamsos.tariff($5, reliefs => '{}')) l ORDER BY o.region, o.office$q$, schema)
		USING export_payrolls.run, min_workers, sent_by, r.home, r.month, r.revision, r.versions, jamsos.fingerprint(jamsos.tariff(r.month, reliefs => '{}')), items;
END
$$;
COMMENT ON FUNCTION jamsos_reports.export_payrolls(regclass, bigint, integer, text) IS
'The payrolls of a bill for another database, a row an office, without persons: control totals, revision, versions, the law as a fingerprint without regional minimum and as its figures with it, and a SHA-256. Offices and wages of fewer than min_workers people are merged, and the days of coming and leaving left out (0: not); what remains can still show what a group of people earns. Errors: 22023 a run that is no bill, or a min_workers or sender that is none, 42501 a role that sees a part of the runs.';

CREATE FUNCTION jamsos_reports.received_query(source regclass) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	named CONSTANT text := (SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = source);
	latest integer;
	c record;
	list text[];
BEGIN
	FOR c IN SELECT v.name, v.type, a.attname IS NULL AS missing FROM (VALUES ('format', 'integer'), ('sender', 'text'), ('region', 'text'), ('office', 'text'), ('month', 'date'), ('revision', 'integer'), ('row_count', 'integer'), ('workers', 'bigint'), ('unpriced', 'bigint'),
			('wage_bill', 'numeric'), ('versions', 'text'), ('law', 'text'), ('law_items', 'jsonb'), ('sha256', 'text'), ('payroll', 'jamsos.payroll_summary')) v (name, type)
		LEFT JOIN pg_attribute a ON a.attrelid = source AND a.attname = v.name AND a.attnum > 0 AND NOT a.attisdropped
	LOOP
		IF c.missing THEN
			RAISE undefined_column USING MESSAGE = format('%s has no column "%s"', source, c.name), HINT = 'Give a table with the columns of export_payrolls(), by their names.';
		END IF;
		list := list || format('s.%I::text::%s AS %I', c.name, c.type, c.name);
	END LOOP;
	EXECUTE format('SELECT max(s.format::text::integer) FROM %s s', named) INTO latest;
	IF latest > 1 THEN
		RAISE feature_not_supported USING MESSAGE = format('rows of format %s, known are those up to 1', latest), HINT = 'The sender has a later version. Update jamsos_reports here.';
	END IF;
	RETURN format('SELECT %s FROM %s s', array_to_string(list, ', '), named);
END
$$;
COMMENT ON FUNCTION jamsos_reports.received_query(regclass) IS 'Part of import_payrolls(): the query that reads a table of export_payrolls() with its types. Errors 42703 a column that is missing, 0A000 a format of a later version.';

CREATE FUNCTION jamsos_reports.check_received(schema text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	bad record;
BEGIN
	-- what no view could read: it would stand there for ever, for these tables are only added to
	EXECUTE $q$SELECT concat_ws(' ', s.sender, s.office) AS what, v.name, left(v.value, 80) AS value FROM pg_temp.jamsos_given s
		CROSS JOIN LATERAL (VALUES ('sender', s.sender, jamsos.text_or_null(s.sender) IS NOT NULL AND octet_length(s.sender) <= 200), ('office', s.office, octet_length(s.office) <= 1000),
			('region', s.region, EXISTS (SELECT FROM jamsos.region g WHERE g.code = s.region)),
			('month', s.month::text, isfinite(s.month) AND s.month >= '2015-07-01' AND date_part('day', s.month) = 1),
			('format', s.format::text, s.format = 1), ('revision', s.revision::text, s.revision >= 0), ('row_count', s.row_count::text, s.row_count > 0), ('workers', s.workers::text, s.workers >= 0), ('unpriced', s.unpriced::text, s.unpriced >= 0),
			('wage_bill', s.wage_bill::text, s.wage_bill BETWEEN 0 AND 999999999999999999.99), ('payroll', s.payroll::text, s.payroll IS NOT NULL),
			('law_items', s.law_items::text, s.law_items IS NULL OR jsonb_typeof(s.law_items) = 'object' AND NOT jsonb_path_exists(s.law_items, 'strict $.* ? (@.type() != "number")')
				AND NOT EXISTS (SELECT FROM jsonb_path_query(s.law_items, '$.keyvalue().key') k WHERE k #>> '{}' LIKE 'minimum wage %' AND NOT EXISTS (SELECT FROM jamsos.region g WHERE g.code = substr(k #>> '{}', 14))))) v (name, value, meant)
		WHERE v.meant IS NOT TRUE ORDER BY 1, 2 LIMIT 1$q$ INTO bad;
	IF bad.name IS NOT NULL THEN
		RAISE data_exception USING MESSAGE = format('row %s: %s cannot be %s', bad.what, bad.name, coalesce(left(bad.value, 80), 'NULL')),
			HINT = 'Ask the sender for the file again, as export_payrolls() gives it. A region that is not known here may be newer than this database: update jamsos.';
	END IF;
	EXECUTE 'SELECT concat_ws('' '', sender, office, to_char(month, ''YYYY-MM'')) AS what FROM pg_temp.jamsos_given s WHERE sha256 IS DISTINCT FROM jamsos_reports.payroll_hash(format, sender, region, office, month, revision, row_count, unpriced, versions, law, law_items, payroll)
		OR (workers + unpriced = jamsos.headcount(payroll, month)) IS NOT TRUE OR (wage_bill = jamsos.wage_bill(payroll, month)) IS NOT TRUE ORDER BY 1 LIMIT 1' INTO bad;
	IF bad.what IS NOT NULL THEN
		RAISE data_exception USING MESSAGE = format('row %s is not as it was exported', bad.what), HINT = 'Its hash or its control totals are of other values. Ask the sender for the file again.';
	END IF;
	EXECUTE 'SELECT concat_ws('' '', sender, to_char(month, ''YYYY-MM'')) AS what, count(*) AS n, min(row_count) AS wanted FROM pg_temp.jamsos_given s GROUP BY sender, month, revision HAVING count(*) <> min(row_count) OR count(DISTINCT (region, office)) <> count(*) OR count(law_items) <> 1 ORDER BY 1 LIMIT 1' INTO bad;
	IF bad.what IS NOT NULL THEN
		RAISE data_exception USING MESSAGE = format('%s has %s rows of %s', bad.what, bad.n, bad.wanted), HINT = 'A revision is taken as a whole. Ask the sender for all of its rows.';
	END IF;
	EXECUTE format('SELECT concat_ws('' '', s.sender, s.office, to_char(s.month, ''YYYY-MM''), ''revision'', s.revision) AS what FROM pg_temp.jamsos_given s WHERE EXISTS (SELECT FROM %1$s.received r WHERE r.sender = s.sender AND r.month = s.month AND r.revision = s.revision)
		AND NOT EXISTS (SELECT FROM %1$s.received r WHERE r.sender = s.sender AND r.month = s.month AND r.revision = s.revision AND r.region = s.region AND r.office = s.office AND r.sha256 = s.sha256) ORDER BY 1 LIMIT 1', schema) INTO bad;
	IF bad.what IS NOT NULL THEN
		RAISE unique_violation USING MESSAGE = format('%s was received with other values', bad.what), HINT = 'Two files of one revision: ask the sender which is his, and for a new revision.';
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos_reports.check_received(text) IS 'Part of import_payrolls(): refuses what cannot be meant, was changed, is there in part or in two versions. Errors 22000, 23505.';

CREATE FUNCTION jamsos_reports.import_payrolls(setting regclass, source regclass)
RETURNS TABLE (sender text, month date, revision integer, offices bigint, workers bigint, outcome text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_column
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
BEGIN
	PERFORM jamsos.audit_foreign_code(ARRAY[source]);
	PERFORM pg_advisory_xact_lock(hashtextextended(setting::oid::text || 'import', 0));
	-- read once: reading payrolls takes the time, and what is compared has to be what is taken
	EXECUTE 'CREATE TEMPORARY TABLE jamsos_given ON COMMIT DROP AS ' || jamsos_reports.received_query(source);
	PERFORM jamsos_reports.check_received(schema);
	RETURN QUERY EXECUTE format($i$
		WITH whole AS (SELECT g.sender, g.month, g.revision, count(*) AS offices, sum(g.workers + g.unpriced)::bigint AS workers, CASE
				WHEN EXISTS (SELECT FROM %1$s.received r WHERE r.sender = g.sender AND r.month = g.month AND r.revision = g.revision) THEN 'received before'
				WHEN EXISTS (SELECT FROM %1$s.received r WHERE r.sender = g.sender AND r.month = g.month AND r.revision > g.revision) THEN 'ignored: a later revision was received'
				WHEN g.revision < max(g.revision) OVER (PARTITION BY g.sender, g.month) THEN 'ignored: a later revision was received'
				WHEN EXISTS (SELECT FROM %1$s.received r WHERE r.sender = g.sender AND r.month = g.month) THEN 'replaces an earlier revision' ELSE 'received' END AS outcome, max(g.law_items::text)::jsonb AS law_items
			FROM pg_temp.jamsos_given g GROUP BY g.sender, g.month, g.revision),
		kept AS (INSERT INTO %1$s.received (sender, region, office, month, revision, workers, unpriced, wage_bill, versions, law, sha256, payroll)
			SELECT g.sender, g.region, g.office, g.month, g.revision, g.workers, g.unpriced, g.wage_bill, g.versions, g.law, g.sha256, g.payroll FROM pg_temp.jamsos_given g JOIN whole w USING (sender, month, revision) WHERE w.outcome IN ('received', 'replaces an earlier revision')),
		law AS (INSERT INTO %1$s.received_law (sender, month, revision, law_items) SELECT w.sender, w.month, w.revision, w.law_items FROM whole w WHERE w.outcome IN ('received', 'replaces an earlier revision'))
		SELECT w.sender, w.month, w.revision, w.offices, w.workers, w.outcome FROM whole w ORDER BY 1, 2, 3$i$, schema);
	DROP TABLE pg_temp.jamsos_given;
END
$$;
COMMENT ON FUNCTION jamsos_reports.import_payrolls(regclass, regclass) IS
'Takes a table with what export_payrolls() gave into the reports of another database, and says what became of each sender, month and revision: a later one replaces, an earlier one is ignored. Errors, with nothing taken: 22000 a hash, total or number of rows that is not as exported, or a region, month or amount that can be none, 23505 one revision with two contents, 22P02 a payroll that is none, 42703 a column that is missing, 0A000 a format of a later version.';

CREATE FUNCTION jamsos_reports.count_sender(setting regclass, sender text, counted boolean, reason text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	known boolean;
BEGIN
	EXECUTE format('SELECT EXISTS (SELECT FROM %s.received r WHERE r.sender = $1)', schema) INTO known USING sender;
	IF NOT known OR counted IS NULL OR jamsos.text_or_null(reason) IS NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('sender %s, counted %s, reason %s', coalesce(sender, 'NULL'), coalesce(counted::text, 'NULL'), coalesce(jamsos.text_or_null(reason), 'NULL')),
			HINT = format('Name one of whom something was received (%s.senders), true or false, and why.', schema);
	END IF;
	EXECUTE format('INSERT INTO %s.sender_state (sender, counted, reason) VALUES ($1, $2, $3)', schema) USING sender, counted, reason;
END
$$;
COMMENT ON FUNCTION jamsos_reports.count_sender(regclass, text, boolean, text) IS
'Whether what a sender has sent is counted, from now on and with a reason that is kept: of two who send the same people one is left out. Error 22023 an unknown sender, or no reason.';

INSERT INTO jamsos_reports.view_definition (place, name, definition) VALUES
(400, 'received_current', $v$
SELECT r.sender, r.region, r.office, r.month, to_char(r.month, 'YYYY-MM') AS month_key, r.revision, r.workers, r.unpriced, r.wage_bill, r.versions, r.law, r.payroll
FROM {schema}.received r JOIN (SELECT sender, month, max(revision) AS revision FROM {schema}.received GROUP BY sender, month) l ON l.sender = r.sender AND l.month = r.month AND l.revision = r.revision
WHERE r.sender NOT IN (SELECT s.sender FROM (SELECT DISTINCT ON (sender) sender, counted FROM {schema}.sender_state ORDER BY sender, set_at DESC) s WHERE NOT s.counted)$v$),
(410, 'senders', $v$
WITH got AS (SELECT r.month, r.region, r.sender, max(r.revision) AS revision, sum(r.workers + r.unpriced)::bigint AS workers, max(r.law) AS law, s.counted IS FALSE AS left_out
	FROM {schema}.received r JOIN (SELECT sender, month, max(revision) AS revision FROM {schema}.received GROUP BY sender, month) l ON l.sender = r.sender AND l.month = r.month AND l.revision = r.revision
	LEFT JOIN (SELECT DISTINCT ON (sender) sender, counted FROM {schema}.sender_state ORDER BY sender, set_at DESC) s ON s.sender = r.sender GROUP BY r.month, r.region, r.sender, s.counted),
ours AS MATERIALIZED (SELECT month, jamsos.fingerprint(jamsos.tariff(month, reliefs => '{}')) AS law FROM (SELECT DISTINCT month FROM got) m),
-- whose turn it is: the regions of our province, and of each other one that has sent anything
wanted AS (SELECT m.month, g.code AS region FROM ours m CROSS JOIN (SELECT left(region, 2) AS province FROM {schema}.setting WHERE id = 1 UNION SELECT left(region, 2) FROM got) p JOIN ${named_regions} g ON g.parent = p.province)
SELECT coalesce(g.month, w.month) AS month, to_char(coalesce(g.month, w.month), 'YYYY-MM') AS month_key, coalesce(g.region, w.region) AS region, n.name AS region_name, g.sender, g.revision, g.workers,
	CASE WHEN g.sender IS NULL THEN 'missing' WHEN g.left_out THEN 'left out' WHEN count(g.sender) FILTER (WHERE NOT g.left_out) OVER (PARTITION BY g.month, g.region) > 1 THEN 'double' ELSE 'received' END AS state,
	-- of a double sender: what it says in proportion to the largest
	CASE WHEN count(g.sender) OVER (PARTITION BY g.month, g.region) > 1 THEN round(g.workers::numeric / nullif(max(g.workers) OVER (PARTITION BY g.month, g.region), 0), 6) END AS ratio,
	g.law, g.law <> o.law AS law_differs
FROM got g FULL JOIN wanted w ON w.month = g.month AND w.region = g.region LEFT JOIN ours o ON o.month = g.month LEFT JOIN ${named_regions} n ON n.code = coalesce(g.region, w.region)$v$),
(415, 'sender_law', $v$
WITH l AS MATERIALIZED (SELECT DISTINCT ON (sender, month) sender, month, law_items FROM {schema}.received_law
	WHERE sender NOT IN (SELECT s.sender FROM (SELECT DISTINCT ON (sender) sender, counted FROM {schema}.sender_state ORDER BY sender, set_at DESC) s WHERE NOT s.counted) ORDER BY sender, month, revision DESC),
ours AS MATERIALIZED (SELECT k.month, jamsos_reports.law_items(k.month, array_agg(k.region), max(t.fallback)) AS items
	FROM {schema}.setting t CROSS JOIN (SELECT DISTINCT l.month, substr(i.key, 14) AS region FROM l CROSS JOIN LATERAL jsonb_object_keys(l.law_items) i (key) WHERE i.key LIKE 'minimum wage %') k WHERE t.id = 1 GROUP BY k.month)
SELECT l.month, to_char(l.month, 'YYYY-MM') AS month_key, l.sender, k.item, (l.law_items ->> k.item)::numeric AS theirs, (o.items ->> k.item)::numeric AS ours
FROM l JOIN ours o ON o.month = l.month
CROSS JOIN LATERAL (SELECT jsonb_object_keys(l.law_items) AS item UNION SELECT i FROM jsonb_object_keys(o.items) i WHERE i NOT LIKE 'minimum wage %') k
WHERE (l.law_items ->> k.item)::numeric IS DISTINCT FROM (o.items ->> k.item)::numeric$v$),
(420, 'fact_received', $v$
WITH law AS MATERIALIZED (SELECT g.region, g.month, (jamsos_reports.tariffs(g.region, g.month, g.month, t.fallback))[1] AS tariff FROM {schema}.setting t, (SELECT DISTINCT region, month FROM {schema}.received_current) g WHERE t.id = 1)
SELECT p.month, p.month_key, p.sender, p.region, p.office, l.program, l.payer, l.carrier, l.base::numeric(20,2) AS base, l.amount::numeric(20,0) AS amount
FROM {schema}.received_current p JOIN law ON law.region = p.region AND law.month = p.month CROSS JOIN LATERAL jamsos.liabilities(p.payroll, law.tariff) l$v$),
(430, 'received_by_region', $v$
SELECT c.month, c.month_key, left(c.region, 2) AS province, c.region, count(DISTINCT c.sender) AS senders, sum(c.workers)::bigint AS workers, sum(c.unpriced)::bigint AS unpriced, sum(c.wage_bill)::numeric(20,2) AS wage_bill, jamsos.rollup(c.payroll) AS payroll
FROM {schema}.received_current c GROUP BY c.month, c.month_key, c.region$v$),
(440, 'fact_received_projection', $v$
WITH p AS MATERIALIZED (
	SELECT t.fiscal_year, r.region, r.payroll, jamsos_reports.priced_region(r.region, make_date(t.fiscal_year, 1, 1), t.fallback) AS priced
	-- of each region the last month that it has sent
	FROM {schema}.setting t CROSS JOIN (SELECT DISTINCT ON (region) region, payroll FROM {schema}.received_by_region ORDER BY region, month DESC) r WHERE t.id = 1
), a AS (
	SELECT fiscal_year, array_agg(payroll ORDER BY region) AS payrolls, array_agg(region ORDER BY region) AS regions, array_agg(priced ORDER BY region) AS priced FROM p GROUP BY fiscal_year
)
SELECT b.month, to_char(b.month, 'YYYY-MM') AS month_key, left(a.regions[b.n], 2) AS province, a.regions[b.n] AS region, b.program, b.payer, b.carrier, b.workers, b.unpriced, b.base::numeric(20,2) AS base, b.amount::numeric(20,0) AS amount, b.confirmed
FROM a CROSS JOIN LATERAL jamsos_reports.projection_lines(a.payrolls, make_date(a.fiscal_year, 1, 1), 60, a.priced) b$v$);
INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('view', 'received_current', 'Payrolls of other databases, the latest revision of each sender and month.', 'Rekap upah dari basis data lain, revisi terakhir tiap pengirim dan bulan.'),
	('view', 'senders', 'Who has sent, who has not, who has sent twice, and whose law differs from ours.', 'Siapa yang sudah mengirim, belum, atau ganda, dan yang ketentuannya berbeda.'),
	('view', 'fact_received', 'What do all senders owe? By month, sender, office, programme and payer, with the law known here.', 'Berapa iuran semua pengirim? Per bulan, pengirim, OPD, program dan pembayar, menurut ketentuan di sini.'),
	('view', 'sender_law', 'Where does a sender''s law differ from ours? Rates, limits and minimum wages, a row each.', 'Di mana ketentuan pengirim berbeda dengan ketentuan di sini? Tarif, batas dan upah minimum, satu per baris.'),
	('view', 'received_by_region', 'Payrolls of all senders added up, by month and region.', 'Rekap upah semua pengirim dijumlahkan, per bulan dan wilayah.'),
	('view', 'fact_received_projection', 'What will all senders owe, month by month? Sixty months of the last payrolls of each region.', 'Berapa iuran semua pengirim kelak, bulan demi bulan? Enam puluh bulan dari rekap terakhir tiap wilayah.'),
	('column', 'senders', 'How many have sent.', 'Jumlah pengirim.'),
	('column', 'law_items', 'The figures of the law of the sender, with its minimum wages.', 'Angka ketentuan pengirim, termasuk upah minimumnya.'),
	('column', 'counted', 'Whether what it sent is counted.', 'Apakah kirimannya dihitung.'),
	('column', 'item', 'Figure of the law: programme, segment, class, payer and what it is.', 'Angka ketentuan: program, segmen, kelas, pembayar dan jenisnya.'),
	('column', 'theirs', 'The figure of the sender, percent or rupiah; empty: none.', 'Angka pengirim, persen atau rupiah; kosong: tidak ada.'),
	('column', 'ours', 'The figure here, percent or rupiah; empty: none.', 'Angka di sini, persen atau rupiah; kosong: tidak ada.'),
	('column', 'sender', 'Who sent it.', 'Pengirim.'),
	('column', 'law', 'Fingerprint of the law of the sender, without regional minimum.', 'Sidik jari ketentuan pengirim, tanpa upah minimum.'),
	('column', 'law_differs', 'Whether it differs from the law known here.', 'Apakah berbeda dengan ketentuan di sini.'),
	('column', 'sha256', 'SHA-256 of the row as it was exported.', 'SHA-256 baris saat dikirim.'),
	('column', 'received_at', 'When it was received.', 'Waktu diterima.'),
	('column', 'received_by', 'Who took it.', 'Penerima.');

