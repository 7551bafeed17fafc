-- The model that BI tools join: keys of one type, facts whose keys the dimensions have, whole rupiah, labels for what stands in them.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;
SELECT no_plan();
SELECT count(*) FROM jamsos_reports.install('laporan', region => '63', fiscal_year => 2027, first_month => '2021-01-01', last_month => '2021-12-01', staff => 'public.pegawai_non_asn',
	columns => '{"worker_id": "id", "name": "nama", "nik": "nik", "birth_date": "tgl_lahir", "office": "kode_opd", "status": "status", "wage": "honor", "risk_class": "kelas_risiko", "first_day": "tmt"}',
	offices => '{"relation": "opd", "office": "kode", "name": "nama", "registered": "terdaftar"}', enrolment => '{"relation": "kepesertaan", "worker_id": "pegawai_id", "first_day": "mulai", "last_day": "selesai"}',
	bills => '{"relation": "tagihan_bpjs", "bill_id": "id", "nik": "nik", "name": "nama_tk", "birth_date": "tgl_lahir", "member_number": "no_peserta", "wage": "jumlah_upah", "rapel": "jumlah_rapel", "jkk": "iuran_jkk", "jkm": "iuran_jkm", "month": "periode"}',
	payments => '{"relation": "pembayaran", "office": "office", "paid_on": "paid_on", "amount": "amount"}') \g /dev/null
CALL laporan.billing_run('2021-06-01') \g /dev/null
CALL laporan.budget_run(2027) \g /dev/null
CALL laporan.reconcile_run('2021-06-01') \g /dev/null
CREATE TEMP VIEW model AS SELECT c.relname::text AS view, a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type
FROM jamsos_reports.view_definition d JOIN pg_class c ON c.relname = d.name AND c.relnamespace = 'laporan'::regnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0;
SELECT is_empty($$SELECT * FROM model WHERE name IN ('worker_id', 'bill_id', 'office', 'parent', 'top', 'region', 'month_key', 'program', 'payer') AND type <> 'text'$$, 'keys are text, in every view');
SELECT is_empty($$SELECT * FROM model WHERE name IN ('month', 'due_date', 'paid_on', 'as_of') AND type <> 'date'$$, 'days are dates');
SELECT is_empty($$SELECT view FROM model GROUP BY view HAVING bool_or(name = 'month') AND NOT bool_or(name = 'month_key')$$, 'a month has its key beside it');
-- what the law gives is whole rupiah; wages, bills and payments may have sen, as they were given
SELECT set_eq($$SELECT DISTINCT type FROM model WHERE name IN ('amount', 'jkk', 'jkm', 'employer', 'worker', 'government', 'total', 'due', 'due_reported', 'harga', 'jumlah') AND view NOT IN ('fact_bill', 'fact_payment', 'fact_arrears', 'readiness_by_government')$$, $$VALUES ('numeric(20,0)')$$, 'amounts of the law are whole rupiah');
-- (figures of law that are compared are rates as well as rupiah)
SELECT is_empty($$SELECT * FROM model WHERE type = 'numeric' AND name NOT IN ('percent', 'ratio') AND view <> 'placed_staff' AND (view, name) NOT IN (('sender_law', 'theirs'), ('sender_law', 'ours'))$$, 'money has its scale');
-- every key of a fact is in its dimension
CREATE FUNCTION pg_temp.orphans() RETURNS TABLE (view text, key text, n bigint) LANGUAGE plpgsql AS $$
DECLARE
	m record;
	missing bigint[];
BEGIN
	-- each view is read once, whatever keys it has
	FOR m IN SELECT model.view, array_agg(name) AS keys, string_agg(format('count(*) FILTER (WHERE f.%1$I IS NOT NULL AND f.%1$I NOT IN (SELECT d.%1$I FROM laporan.%2$I d WHERE d.%1$I IS NOT NULL))', name, d.dimension), ', ') AS counts
		FROM model JOIN (VALUES ('office', 'dim_office'), ('region', 'dim_region'), ('month', 'dim_month')) d (key, dimension) ON d.key = name WHERE model.view LIKE 'fact\_%' OR model.view LIKE '%\_by\_%' GROUP BY 1
	LOOP
		EXECUTE format('SELECT ARRAY[%s] FROM laporan.%I f', m.counts, m.view) INTO missing;
		RETURN QUERY SELECT m.view, k.key, k.n FROM unnest(m.keys, missing) k (key, n);
	END LOOP;
END
$$;
CREATE TEMP TABLE orphan AS SELECT * FROM pg_temp.orphans();
SELECT cmp_ok((SELECT count(*) FROM orphan), '>', 20::bigint, 'facts have keys');
SELECT is_empty('SELECT * FROM orphan WHERE n > 0', 'each of them is in its dimension');
SELECT is_empty('SELECT office FROM laporan.dim_office GROUP BY 1 HAVING count(*) > 1 UNION ALL SELECT region FROM laporan.dim_region GROUP BY 1 HAVING count(*) > 1 UNION ALL SELECT month_key FROM laporan.dim_month GROUP BY 1 HAVING count(*) > 1', 'which has it once');
-- labels
SELECT is_empty($$SELECT m.view, m.name FROM model m WHERE NOT EXISTS (SELECT FROM jamsos_reports.label l WHERE l.kind = 'column' AND l.code = m.name)$$, 'each column has a label');
SELECT is_empty($$SELECT DISTINCT program FROM laporan.fact_liability f WHERE NOT EXISTS (SELECT FROM jamsos_reports.label l WHERE l.kind = 'program' AND l.code = f.program)$$, 'each programme');
SELECT is_empty($$SELECT DISTINCT class FROM laporan.compliance_by_worker f WHERE NOT EXISTS (SELECT FROM jamsos_reports.label l WHERE l.kind = 'class' AND l.code = f.class)$$, 'each class');
SELECT is_empty($$SELECT DISTINCT payer FROM laporan.fact_liability f WHERE NOT EXISTS (SELECT FROM jamsos_reports.label l WHERE l.kind = 'payer' AND l.code = f.payer)$$, 'each payer');
-- "who must be put right" beside "how much", without a cast
SELECT is((SELECT count(DISTINCT k.worker_id) FROM laporan.compliance_by_worker c JOIN laporan.contribution_by_worker k ON k.worker_id = c.worker_id AND k.month_key = c.month_key), 12000::bigint, 'workers are joined by their key');
SELECT is((SELECT sum(due) FROM laporan.compliance_by_worker WHERE worker_id IS NOT NULL), (SELECT sum(amount) FROM laporan.contribution_by_worker WHERE month_key = '2021-06'), 'and owe the same in both');
SELECT is((SELECT sum(amount) FROM laporan.contribution_by_worker), (SELECT sum(amount) FROM laporan.fact_liability), 'worker by worker it is what the offices owe');
-- bodies that one call has made say the same as rows by hand
SELECT is((SELECT sum(amount) FROM laporan.fact_bill), (SELECT sum(iuran_jkk + iuran_jkm) FROM tagihan_bpjs WHERE periode IS NOT NULL)::numeric, 'fact_bill has every rupiah of the bill');
-- evidence: whatever is asked for, lines add up to the figure; of a bill how they came about does too
SELECT is_empty($$SELECT r.run, q.office, q.program, q.payer, e.* FROM laporan.run r, (SELECT DISTINCT office, program, payer FROM laporan.run_line WHERE office <= '03' UNION ALL VALUES (NULL, NULL, NULL), (NULL, 'JKM', NULL), ('02', NULL, 'employer')) q,
	LATERAL (SELECT sum(amount) FILTER (WHERE section = 'figure') AS figure, sum(amount) FILTER (WHERE section = 'lines') AS lines, sum(amount) FILTER (WHERE section = 'computation') AS computation FROM laporan.evidence_sheet(r.run, q.office, q.program, q.payer)) e
	WHERE r.kind IN ('billing', 'budget') AND (e.figure IS DISTINCT FROM e.lines OR r.kind = 'billing' AND e.figure IS DISTINCT FROM e.computation)$$, 'evidence adds up to the figure');
SELECT is((SELECT sum(amount) FROM laporan.evidence_sheet((SELECT run FROM laporan.run WHERE kind = 'budget')) WHERE section = 'figure'), (SELECT sum(amount) FROM laporan.fact_budgeted), 'which is that of the report');
SELECT run AS billing FROM laporan.run WHERE kind = 'billing' \gset
SELECT throws_ok(format('CALL laporan.finalise(%s, %L)', :billing, U&' \00A0\200B'), '22004', NULL, 'who signs has a name that can be seen');
CREATE FUNCTION pg_temp.rows_of(name text, run bigint) RETURNS TABLE (line text, place text) LANGUAGE plpgsql SET TimeZone = 'UTC' SET DateStyle = 'ISO, YMD' AS $$
BEGIN
	RETURN QUERY EXECUTE format('SELECT t::text, %s FROM laporan.%I t WHERE t.run = $1', CASE WHEN name IN ('run', 'run_tariff', 'run_outlook') THEN 'NULL::text' ELSE 't.office' END, name) USING run;
END
$$;
CALL laporan.finalise(:billing, 'Kepala BKAD');
SELECT is((SELECT value FROM laporan.evidence_sheet((SELECT run FROM laporan.run WHERE kind = 'billing')) WHERE item LIKE 'fingerprint of the run, final%'), (SELECT sha256 FROM laporan.run_state WHERE state = 'final'), 'and the fingerprint of what was signed stands on the sheet');
SELECT results_eq(format($$SELECT section, split_part(item, ', ', 1) FROM laporan.evidence_sheet(%s) WHERE line <= 6$$, :billing),
	$$VALUES ('figure', 'billing'), ('run', 'run'), ('run', 'state'), ('run', 'signed_by'), ('run', 'fingerprint of the run'), ('run', 'how to verify')$$, 'at the top stands what is stated, of which run, who signed it, and how to see whether it is still so');
SELECT results_eq(format($$SELECT item, value FROM laporan.evidence_sheet(%s) WHERE item LIKE 'fingerprint of the law%%'$$, :billing), format($$SELECT 'fingerprint of the law, ' || region, jamsos.fingerprint(tariff) FROM laporan.run_tariff WHERE run = %s$$, :billing), 'and each fingerprint says of what it is');
-- what is signed, by hand: of each table the hashes of its offices in order, of an office its rows as text in byte order
SELECT is((SELECT sha256 FROM laporan.run_state WHERE state = 'final'), encode(sha256(convert_to(:billing || ';final;Kepala BKAD' || (SELECT string_agg(E'\n' || t.name || ': ' || coalesce(array_to_string(ARRAY(
		SELECT encode(sha256(convert_to(array_to_string(ARRAY(SELECT r.line FROM (SELECT x.line, x.place FROM pg_temp.rows_of(t.name, :billing) x) r WHERE r.place IS NOT DISTINCT FROM o.place ORDER BY convert_to(r.line, 'UTF8')), E'\n'), 'UTF8')), 'hex') AS hash
		FROM (SELECT DISTINCT place FROM pg_temp.rows_of(t.name, :billing)) o ORDER BY hash), ','), ''), '' ORDER BY t.n)
	FROM unnest('{run,run_tariff,run_outlook,run_payroll,run_line,run_worker}'::text[]) WITH ORDINALITY t (name, n)), 'UTF8')), 'hex'), 'the fingerprint is that of the rows');
-- one run alone: as much is seen of it as where all are asked
CALL laporan.post(:billing);
SELECT is_empty(format('SELECT * FROM jamsos_reports.verify_runs(''laporan.setting'', %s)', :billing), 'as it was signed');
SELECT results_eq(format('SELECT run, problem FROM jamsos_reports.verify_runs(''laporan.setting'', %s)', run), format('VALUES (%s::bigint, %L)', run, problem), problem) FROM (SELECT max(run) + 1 AS run, 'there is no such run' AS problem FROM laporan.run UNION ALL (SELECT run, 'not signed' FROM laporan.run WHERE kind = 'budget' LIMIT 1)) q;
SELECT run AS budget FROM laporan.run WHERE kind = 'budget' \gset
CALL laporan.finalise(:budget, 'Kepala BKAD');
ALTER TABLE laporan.run_line DISABLE TRIGGER USER;
UPDATE laporan.run_line SET amount = amount + 1 WHERE run = :billing AND office = '02' AND program = 'JKK';
SELECT results_eq(format('SELECT run, state, problem FROM jamsos_reports.verify_runs(''laporan.setting''%s)', only_of), format($$VALUES (%1$s::bigint, 'final', 'rows are not as they were signed'), (%1$s, 'posted', 'rows are not as they were signed')$$, :billing), 'a rupiah more in one row' || only_of) FROM (VALUES (''), (format(', %s', :billing))) v (only_of);
SELECT is_empty(format('SELECT * FROM jamsos_reports.verify_runs(''laporan.setting'', %s)', :budget), 'and nothing of another');
SELECT * FROM finish();
ROLLBACK;
