/* ---- exchange: payrolls from one database to another, no person with them ---- */

CREATE FUNCTION jamsos_reports.payroll_hash(sender text, region text, office text, month date, revision integer, row_count integer, payroll jamsos.payroll_summary) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT encode(sha256(convert_to(jsonb_build_array(sender, region, office, (month - '2000-01-01'::date), revision, row_count)::text, 'UTF8') || jamsos.payroll_summary_send(payroll)), 'hex');
END;
COMMENT ON FUNCTION jamsos_reports.payroll_hash(text, text, text, date, integer, integer, jamsos.payroll_summary) IS
'SHA-256 over what a row of export_payrolls() says and the binary form of its payroll, of which a value has one.';

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
RETURNS TABLE (sender text, region text, office text, month date, revision integer, row_count integer, workers bigint, unpriced bigint, wage_bill numeric, versions text, law text, sha256 text, payroll text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_column
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	r record;
BEGIN
	EXECUTE format('SELECT l.*, t.region AS home FROM %1$s.run_list l, %1$s.setting t WHERE l.run = $1', schema) INTO r USING export_payrolls.run;
	IF r.kind IS DISTINCT FROM 'billing' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('run %s is no bill of a month', coalesce(export_payrolls.run::text, 'NULL')), HINT = 'Give the run of a billing_run.';
	END IF;
	-- offices of few people are one, so that they are not told by their size
	RETURN QUERY EXECUTE format($q$
		WITH small AS (SELECT p.region, CASE WHEN sum(p.workers + p.unpriced) OVER (PARTITION BY p.region, p.office) < $2 THEN '*' ELSE p.office END AS office, p.payroll FROM %s.run_payroll p WHERE p.run = $1),
		one AS (SELECT s.region, s.office, CASE WHEN $2 > 1 THEN jamsos_reports.payroll_blurred(jamsos.rollup(s.payroll), $2, $5) ELSE jamsos.rollup(s.payroll) END AS payroll FROM small s GROUP BY s.region, s.office)
		SELECT coalesce($3, $4), o.region, o.office, $5, $6, n.n, jamsos.headcount(o.payroll, $5) - coalesce(l.unpriced, 0), coalesce(l.unpriced, 0), jamsos.wage_bill(o.payroll, $5), $7, $8,
			jamsos_reports.payroll_hash(coalesce($3, $4), o.region, o.office, $5, $6, n.n, o.payroll), o.payroll::text
		FROM one o CROSS JOIN (SELECT count(*)::integer AS n FROM one) n CROSS JOIN LATERAL jamsos.liability(o.payroll, jamsos.tariff($5, reliefs => '{}')) l ORDER BY o.region, o.office$q$, schema)
		USING export_payrolls.run, min_workers, sent_by, r.home, r.month, r.revision, r.versions, jamsos.fingerprint(jamsos.tariff(r.month, reliefs => '{}'));
END
$$;
COMMENT ON FUNCTION jamsos_reports.export_payrolls(regclass, bigint, integer, text) IS
'The payrolls of a bill for another database, a row an office, without persons: control totals, revision, versions, a fingerprint of the law without regional minimum, and a SHA-256. Offices and wages of fewer than min_workers people are merged, and the days of coming and leaving left out (0: not); what remains can still show what a group of people earns. Error 22023 a run that is no bill.';

CREATE FUNCTION jamsos_reports.import_payrolls(setting regclass, source regclass)
RETURNS TABLE (sender text, month date, revision integer, offices bigint, workers bigint, outcome text)
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_column
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	q text;
	bad record;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended(setting::oid::text || 'import', 0));
	q := format('SELECT s.sender::text, s.region::text, s.office::text, s.month::date, s.revision::integer, s.row_count::integer, s.workers::bigint, s.unpriced::bigint, s.wage_bill::numeric, s.versions::text, s.law::text, s.sha256::text, s.payroll::text::jamsos.payroll_summary AS payroll FROM %s s',
		(SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = source));
	EXECUTE format('SELECT concat_ws('' '', sender, office, to_char(month, ''YYYY-MM'')) AS what FROM (%s) s WHERE sha256 IS DISTINCT FROM jamsos_reports.payroll_hash(sender, region, office, month, revision, row_count, payroll)
		OR workers + unpriced <> jamsos.headcount(payroll, month) OR wage_bill <> jamsos.wage_bill(payroll, month) ORDER BY 1 LIMIT 1', q) INTO bad;
	IF bad.what IS NOT NULL THEN
		RAISE data_exception USING MESSAGE = format('row %s is not as it was exported', bad.what), HINT = 'Its hash or its control totals are of other values. Ask the sender for the file again.';
	END IF;
	EXECUTE format('SELECT concat_ws('' '', sender, to_char(month, ''YYYY-MM'')) AS what, count(*) AS n, min(row_count) AS wanted FROM (%s) s GROUP BY sender, month, revision HAVING count(*) <> min(row_count) OR count(DISTINCT (region, office)) <> count(*) ORDER BY 1 LIMIT 1', q) INTO bad;
	IF bad.what IS NOT NULL THEN
		RAISE data_exception USING MESSAGE = format('%s has %s rows of %s', bad.what, bad.n, bad.wanted), HINT = 'A revision is taken as a whole. Ask the sender for all of its rows.';
	END IF;
	EXECUTE format('SELECT concat_ws('' '', s.sender, s.office, to_char(s.month, ''YYYY-MM''), ''revision'', s.revision) AS what FROM (%s) s WHERE EXISTS (SELECT FROM %s.received r WHERE r.sender = s.sender AND r.month = s.month AND r.revision = s.revision)
		AND NOT EXISTS (SELECT FROM %2$s.received r WHERE r.sender = s.sender AND r.month = s.month AND r.revision = s.revision AND r.region = s.region AND r.office = s.office AND r.sha256 = s.sha256) ORDER BY 1 LIMIT 1', q, schema) INTO bad;
	IF bad.what IS NOT NULL THEN
		RAISE unique_violation USING MESSAGE = format('%s was received with other values', bad.what), HINT = 'Two files of one revision: ask the sender which is his, and for a new revision.';
	END IF;
	RETURN QUERY EXECUTE format($i$
		WITH given AS MATERIALIZED (%s),
		whole AS (SELECT g.sender, g.month, g.revision, count(*) AS offices, sum(g.workers + g.unpriced)::bigint AS workers, CASE
				WHEN EXISTS (SELECT FROM %2$s.received r WHERE r.sender = g.sender AND r.month = g.month AND r.revision = g.revision) THEN 'received before'
				WHEN EXISTS (SELECT FROM %2$s.received r WHERE r.sender = g.sender AND r.month = g.month AND r.revision > g.revision) THEN 'ignored: a later revision was received'
				WHEN EXISTS (SELECT FROM %2$s.received r WHERE r.sender = g.sender AND r.month = g.month) THEN 'replaces an earlier revision' ELSE 'received' END AS outcome
			FROM given g GROUP BY g.sender, g.month, g.revision),
		kept AS (INSERT INTO %2$s.received (sender, region, office, month, revision, workers, unpriced, wage_bill, versions, law, sha256, payroll)
			SELECT g.sender, g.region, g.office, g.month, g.revision, g.workers, g.unpriced, g.wage_bill, g.versions, g.law, g.sha256, g.payroll FROM given g JOIN whole w USING (sender, month, revision) WHERE w.outcome IN ('received', 'replaces an earlier revision'))
		SELECT * FROM whole ORDER BY 1, 2, 3$i$, q, schema);
END
$$;
COMMENT ON FUNCTION jamsos_reports.import_payrolls(regclass, regclass) IS
'Takes a table with what export_payrolls() gave into the reports of another database, and says what became of each sender, month and revision: a later one replaces, an earlier one is ignored. Errors, with nothing taken: 22000 a hash, total or number of rows that is not as exported, 23505 one revision with two contents, 22P02 a payroll that is none.';

INSERT INTO jamsos_reports.view_definition (place, name, definition) VALUES
(400, 'received_current', $v$
SELECT r.sender, r.region, r.office, r.month, to_char(r.month, 'YYYY-MM') AS month_key, r.revision, r.workers, r.unpriced, r.wage_bill, r.versions, r.law, r.payroll
FROM {schema}.received r JOIN (SELECT sender, month, max(revision) AS revision FROM {schema}.received GROUP BY sender, month) l ON l.sender = r.sender AND l.month = r.month AND l.revision = r.revision$v$),
(410, 'senders', $v$
WITH got AS (SELECT month, region, sender, max(revision) AS revision, sum(workers + unpriced)::bigint AS workers, max(law) AS law FROM {schema}.received_current GROUP BY month, region, sender),
wanted AS (SELECT m.month, g.code AS region FROM (SELECT DISTINCT month FROM got) m CROSS JOIN {schema}.setting t JOIN jamsos.region g ON g.parent = t.region AND g.origin = 'shipped' WHERE t.id = 1)
SELECT coalesce(g.month, w.month) AS month, to_char(coalesce(g.month, w.month), 'YYYY-MM') AS month_key, coalesce(g.region, w.region) AS region, n.name AS region_name, g.sender, g.revision, g.workers,
	CASE WHEN g.sender IS NULL THEN 'missing' WHEN count(*) OVER (PARTITION BY g.month, g.region) > 1 THEN 'double' ELSE 'received' END AS state,
	-- of a double sender: what it says in proportion to the largest
	CASE WHEN count(*) OVER (PARTITION BY g.month, g.region) > 1 AND g.sender IS NOT NULL THEN round(g.workers::numeric / nullif(max(g.workers) OVER (PARTITION BY g.month, g.region), 0), 6) END AS ratio,
	g.law, g.law <> jamsos.fingerprint(jamsos.tariff(g.month, reliefs => '{}')) AS law_differs
FROM got g FULL JOIN wanted w ON w.month = g.month AND w.region = g.region LEFT JOIN jamsos.region n ON n.code = coalesce(g.region, w.region) AND n.origin = 'shipped'$v$),
(420, 'fact_received', $v$
WITH law AS MATERIALIZED (SELECT g.region, g.month, jamsos_reports.tariffs(g.region, g.month, g.month, t.fallback) AS tariffs FROM {schema}.setting t, (SELECT DISTINCT region, month FROM {schema}.received_current) g WHERE t.id = 1)
SELECT p.month, p.month_key, p.sender, p.region, p.office, l.program, l.payer, l.carrier, l.base::numeric(20,2) AS base, l.amount::numeric(20,0) AS amount
FROM {schema}.received_current p JOIN law ON law.region = p.region AND law.month = p.month CROSS JOIN LATERAL jamsos_reports.liability_lines(p.payroll, p.month, law.tariffs) l$v$);
INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('view', 'received_current', 'Payrolls of other databases, the latest revision of each sender and month.', 'Rekap upah dari basis data lain, revisi terakhir tiap pengirim dan bulan.'),
	('view', 'senders', 'Who has sent, who has not, who has sent twice, and whose law differs from ours.', 'Siapa yang sudah mengirim, belum, atau ganda, dan yang ketentuannya berbeda.'),
	('view', 'fact_received', 'What do all senders owe? By month, sender, office, programme and payer, with the law known here.', 'Berapa iuran semua pengirim? Per bulan, pengirim, OPD, program dan pembayar, menurut ketentuan di sini.'),
	('column', 'sender', 'Who sent it.', 'Pengirim.'),
	('column', 'law', 'Fingerprint of the law of the sender, without regional minimum.', 'Sidik jari ketentuan pengirim, tanpa upah minimum.'),
	('column', 'law_differs', 'Whether it differs from the law known here.', 'Apakah berbeda dengan ketentuan di sini.'),
	('column', 'sha256', 'SHA-256 of the row as it was exported.', 'SHA-256 baris saat dikirim.'),
	('column', 'received_at', 'When it was received.', 'Waktu diterima.'),
	('column', 'received_by', 'Who took it.', 'Penerima.');

