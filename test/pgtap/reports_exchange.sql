-- Rows that hash right and cannot be meant: none is taken, for what is received is only added to, and one would stop every view over it.
BEGIN;
SET client_min_messages = warning;
CREATE EXTENSION jamsos_reports;
SELECT no_plan();
CREATE SCHEMA kirim;
CREATE TABLE kirim.staf AS SELECT i AS id, 'U' || i % 3 AS unit, 3000000 + i AS honor FROM generate_series(1, 60) i;
SELECT count(*) FROM jamsos_reports.install('asal', '63.71', 2027, 'kirim.staf', '{"worker_id": "id", "office": "unit", "wage": "honor"}') \g /dev/null
SELECT count(*) FROM jamsos_reports.install('prov', '63', 2027) \g /dev/null
CALL asal.billing_run('2026-03-01');
CREATE TABLE kirim.asli AS SELECT * FROM jamsos_reports.export_payrolls('asal.setting', (SELECT max(run) FROM asal.run), 10, 'asal');
CREATE TABLE kirim.palsu (LIKE kirim.asli);
ALTER TABLE kirim.palsu ALTER month TYPE text;
-- the hash of what stands there, as who means harm would make it
CREATE FUNCTION pg_temp.forged(change text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	state text;
BEGIN
	TRUNCATE kirim.palsu;
	INSERT INTO kirim.palsu SELECT * FROM kirim.asli;
	EXECUTE 'UPDATE kirim.palsu SET ' || change;
	BEGIN
		UPDATE kirim.palsu SET sha256 = jamsos_reports.payroll_hash(format, sender, region, office, month::date, revision, row_count, unpriced, versions, law, law_items, payroll::jamsos.payroll_summary);
	EXCEPTION WHEN OTHERS THEN NULL;
	END;
	PERFORM jamsos_reports.import_payrolls('prov.setting', 'kirim.palsu');
	RETURN 'taken';
EXCEPTION WHEN data_exception THEN
	GET STACKED DIAGNOSTICS state = MESSAGE_TEXT;
	RETURN CASE WHEN state ~ '^row .*: [a-z_]+ cannot be ' THEN 'refused' ELSE state END;
END
$$;
SELECT is(pg_temp.forged(change), 'refused', change) FROM unnest(ARRAY['region = ''zz''', 'region = NULL', 'month = ''2026-03-15''', 'month = ''infinity''', 'month = ''1900-01-01''', 'month = NULL', 'revision = -5', 'revision = NULL', 'sender = ''''', 'sender = NULL', 'sender = repeat(''x'', 3000)',
	'office = NULL', 'office = repeat(''x'', 3000)', 'format = 0', 'format = NULL', 'row_count = NULL', 'unpriced = -5, workers = workers + unpriced + 5', 'workers = -5, unpriced = unpriced + workers + 5', 'payroll = NULL', 'law_items = ''"x"''', 'law_items = ''[]''', 'law_items = ''{"minimum wage zz": 1}''',
	'law_items = ''{"minimum wage 63": "abc"}''', 'law_items = ''{"JKK PU 1 employer percent": null}''']) change;
-- a wage bill beyond what the column holds
SELECT is(pg_temp.forged('(payroll, wage_bill, workers, unpriced) = (SELECT jamsos.payroll_count(1000000000, 1000000000000)::text, 1e21, 1000000000, 0)'), 'refused', 'a wage bill beyond any');
SELECT is_empty('SELECT FROM prov.received', 'nothing was taken');
SELECT is(pg_temp.forged('versions = ''another'', law_items = CASE WHEN law_items IS NOT NULL THEN ''{"minimum wage 63.71": 1, "JKK PU 1 employer percent": 0.24}''::jsonb END'), 'taken', 'what can be meant is taken');
SELECT lives_ok(format('SELECT * FROM prov.%I', v), v || ' reads it') FROM unnest('{senders,sender_law,fact_received,received_by_region,fact_received_projection,received_current}'::text[]) v;
SELECT set_eq('SELECT item FROM prov.sender_law WHERE theirs = 1', $$VALUES ('minimum wage 63.71')$$, 'and compared');
-- a sender whom nobody could take in is no sender
SELECT throws_ok(format('SELECT * FROM jamsos_reports.export_payrolls(''asal.setting'', (SELECT max(run) FROM asal.run), 10, %L)', sender), '22023', format('invalid sender "%s"', left(sender, 80)), 'a sender of ' || length(sender)) FROM unnest(ARRAY['', '  ', repeat('x', 201)]) sender;
SELECT * FROM finish();
ROLLBACK;
