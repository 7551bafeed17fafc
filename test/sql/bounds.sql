-- The largest valid values together, and what grows with an argument: right, or an error with a remedy; never wrapped, never for ever.
SET statement_timeout = '20s';
-- affordable: more money than everybody costs buys everybody
SELECT budget, rounding, strategy, workers, share, cost, length(left_over::text) AS digits
FROM unnest('{1e15,1.8e28,1e29,1e40,1e131000}'::numeric[]) WITH ORDINALITY b (budget, n), unnest('{none,each,sen}'::text[]) rounding, unnest('{cheapest,proportional}'::text[]) strategy,
	LATERAL jamsos.affordable('{"version": 1, "strata": [{"wages": [[1000000, 1000]]}]}', 2027, budget * 1, scenario => jamsos.scenario(rounding => rounding), strategy => strategy) WHERE n < 5 ORDER BY n, rounding, strategy;
SELECT workers, share, cost, length(left_over::text) AS digits FROM jamsos.affordable('{"version": 1, "strata": [{"wages": [[1000000, 1000]]}]}', 2027, 1e131000);
-- the most workers at the highest wage, exact to the 10^-10: all, half, and one rupiah short of one worker
SELECT budget, strategy, workers, share, cost, left_over
FROM unnest('{1e29,32400000000000000000000000,64799999999}'::numeric[]) budget, unnest('{cheapest,proportional}'::text[]) strategy,
	LATERAL jamsos.affordable('{"version": 1, "strata": [{"wages": [[1000000000000, 1000000000000000]]}]}', 2027, budget, scenario => jamsos.scenario(rounding => 'none'), strategy => strategy) ORDER BY 1, 2;
-- people that no bigint counts
SELECT base, a.* FROM unnest('{2013-07-01,2010-01-01,1990-01-01,0001-01-01}'::date[]) base, LATERAL jamsos.affordable('{"version": 1, "strata": [{"wages": [[1000000, 1000000000000000]]}]}', 2027, 1e15, scenario => jamsos.scenario(base => base, headcount_growth => 1)) a;
SELECT workers FROM jamsos.affordable('{"version": 1, "strata": [{"wages": [[1000000, 1000000000000000]]}]}', 2027, 1e29, scenario => jamsos.scenario(base => '2014-07-01', headcount_growth => 1));
SELECT * FROM jamsos.affordable('{"version": 1, "strata": [{"wages": [[1000000, 1000000000000000]]}]}', 2027, 1e29, scenario => jamsos.scenario(base => '2013-07-01', headcount_growth => 1));
SELECT * FROM jamsos.project('{"version": 1, "strata": [{"wages": [[1000000, 1000000000000000]]}]}', '2027-01-01', 1, scenario => jamsos.scenario(base => '2013-07-01', headcount_growth => 1));
SELECT * FROM jamsos.budget('{"version": 1, "strata": [{"unpriced": 1000000000000000}]}', 2027, scenario => jamsos.scenario(base => '2013-07-01', headcount_growth => 1));
-- a factor that takes a wage past 2^64 sen
SELECT * FROM jamsos.project('{"version": 1, "strata": [{"wages": [[351843720888.33, 1]]}]}', '2032-01-01', 1, scenario => jamsos.scenario(base => '2013-01-01', wage_growth => 1));
SELECT base, round(3471080.53 * power(1.987654321098::numeric, 14), 2) AS by_hand FROM jamsos.project('{"version": 1, "strata": [{"wages": [[3471080.53, 1]]}]}', '2040-01-01', 1, '{JKM}', scenario => jamsos.scenario(base => '2026-01-01', wage_growth => 0.987654321098));
-- everything of everybody to everybody: six programmes, three payers, of 100 percent
CREATE TEMP TABLE everything AS
SELECT rounding, (jsonb_set(jsonb_set(jamsos.tariff('2026-01-01', '{JKK,JKM,JHT,JP,JKP,JKN}', reliefs => '{}')::text::jsonb, '{lines}',
	(SELECT jsonb_agg(jsonb_build_object('program', p, 'segment', 'PU', 'risk_class', NULL, 'payer', y, 'percent', 100, 'floor', 0, 'ceiling', NULL, 'bracket', false, 'relief', NULL, 'confirmed', true, 'evidence', 'law', 'legal_basis', 'x'))
	 FROM unnest('{JKK,JKM,JHT,JP,JKP,JKN}'::text[]) p, unnest('{employer,worker,government}'::text[]) y)), '{rounding}', to_jsonb(rounding))::text)::jamsos.tariff_rules AS tariff
FROM unnest('{each,none,total,sen}'::text[]) rounding;
SELECT rounding, l.workers, l.wage_bill, l.jkk, l.employer, l.total FROM everything, LATERAL jamsos.liability('{"version": 1, "strata": [{"wages": [[1000000000000, 1000000000000000]]}]}', tariff) l WHERE rounding IN ('each', 'total');
SELECT rounding, l.total FROM everything, LATERAL jamsos.liability('{"version": 1, "strata": [{"wages": [[1000000000000, 940000000000000]]}]}', tariff) l WHERE rounding IN ('none', 'sen');
SELECT rounding, l.total FROM everything, LATERAL jamsos.liability('{"version": 1, "strata": [{"wages": [[1000000000000, 1000000000000000]]}]}', tariff) l WHERE rounding IN ('none', 'sen');
SELECT rounding, count(*), sum(l.amount) FROM everything, LATERAL jamsos.explain('{"version": 1, "strata": [{"wages": [[1000000000000, 1000000000000000]]}]}', tariff) l GROUP BY 1 ORDER BY 1;
-- states by hand: counts that are none of SQL
SELECT jamsos.coverage_final('coverage:1:-1:9223372036854775808,0,0');
SELECT jamsos.compliance_final('compliance:1:-1:9223372036854775808,0,0,0,0,0,0,0,0,0,0,0,0,0');
SELECT jamsos.compliance_final('compliance:1:-1:9223372036854775807,-1,0,0,0,0,0,0,0,0,0,0,0,0');
SELECT jamsos.protection_gap_final('protection_gap:1:6223872:0,21267647932558653966460912964485513215,0,0,0');
SELECT (jamsos.liability_final(('liability:1:6223875:0,0,0' || repeat(',21267647932558653966460912964485513215', 18))::jamsos.counters)).total;
SELECT jamsos.coverage_final('coverage:1:-1:-5,3,0');
-- the mean of the largest amounts: their sum would not fit
SELECT mean, p05, p50, p95 FROM jamsos.project_range('{"version": 1, "strata": [{"wages": [[1000000, 1000000000000000]]}]}', '2027-01-01', 1, '{JKM}', jamsos.scenario(base => '2008-07-01', headcount_growth => 1, rounding => 'none'), 0, 100000);
-- 1,200 months of nobody and of everybody who has left, a thousand draws
SELECT count(*), max(p95) FROM jamsos.project_range('{"version": 1, "strata": []}', '2026-01-01', 1200);
SELECT count(*), max(p95) FROM jamsos.project_range('{"version": 1, "strata": [{"to": "2020-01", "wages": [[1, 1]]}]}', '2026-01-01', 1200, wage_growth_sd => 0);
-- more draws than are kept at once: a month does not depend on those before it
SELECT count(*) FROM jamsos.project_range('{"version": 1, "strata": [{"wages": [[1000000, 10]]}]}', '2026-06-01', 43, '{JKK}', draws => 100000, seed => 3) whole
JOIN jamsos.project_range('{"version": 1, "strata": [{"wages": [[1000000, 10]]}]}', '2029-10-01', 3, '{JKK}', jamsos.scenario(base => '2026-06-01'), draws => 100000, seed => 3) part USING (month, mean, p05, p50, p95);
-- a base of long ago; before the calendar there is none
SELECT base FROM jamsos.project('{"version": 1, "strata": [{"wages": [[1000000, 10]]}]}', '2026-01-01', 1, '{JKM}', jamsos.scenario(base => '0001-01-01', wage_growth => 0.000123456789));
SELECT jamsos.scenario(base => '0001-01-01 BC');
SELECT jamsos.scenario(coverage_to => 0.5, coverage_by => 'infinity');
SELECT jamsos.scenario(self_paid_until => '-infinity');
-- all of them can be stopped, before or after a notice
SET client_min_messages = warning;
SET statement_timeout = '100ms';
SELECT count(*) FROM jamsos.project_range('{"version": 1, "strata": []}', '2026-01-01', 1200, draws => 100000);
SELECT count(*) FROM jamsos.project_range('{"version": 1, "strata": [{"to": "2015-01", "wages": [[1, 1]]}]}', '2026-01-01', 1200, draws => 100000);
SET statement_timeout = '20s';
RESET client_min_messages;
-- payments in any order of days make one ledger; this many in falling order take a moment, not their square
CREATE TEMP TABLE payment AS SELECT i, '2900-01-01'::date - i % 250000 AS paid_on, 1 + i % 1000 AS paid FROM generate_series(1, 300000) i;
SELECT (SELECT jamsos.ledger(NULL, NULL, paid, paid_on ORDER BY paid_on DESC) FROM payment) OPERATOR(jamsos.=) l AS falling,
	(SELECT jamsos.ledger(NULL, NULL, paid, paid_on ORDER BY hashint4(i)) FROM payment) OPERATOR(jamsos.=) l AS scattered,
	(SELECT jamsos.ledger_combine(a, b) FROM (SELECT jamsos.ledger(NULL, NULL, paid, paid_on ORDER BY hashint4(i)) FILTER (WHERE i % 3 = 0) AS a, jamsos.ledger(NULL, NULL, paid, paid_on ORDER BY paid_on DESC) FILTER (WHERE i % 3 > 0) AS b FROM payment) q) OPERATOR(jamsos.=) l AS merged,
	(jamsos.arrears(l, '2900-01-02')).paid
FROM (SELECT jamsos.ledger(NULL, NULL, paid, paid_on ORDER BY paid_on) AS l FROM payment) q;
-- a state whose payments are not in order yet reads as one whose are
SELECT jamsos.ledger_accum(jamsos.ledger_accum(jamsos.ledger_accum(jamsos.ledger_accum(NULL, NULL, 0, 6, '2021-02-03'), NULL, 0, 5, '2021-02-02'), NULL, 0, 1, '2021-02-04'), NULL, 0, 4, '2021-02-02');
SELECT i, jamsos.ledger(NULL, NULL, i, '2021-01-01'::date + (i * 7) % 5) OVER w AS ledger, (jamsos.arrears(NULL, 0, i, '2021-01-01'::date + (i * 7) % 5, '2022-01-01', 2) OVER w).paid
FROM generate_series(1, 9) i WINDOW w AS (ORDER BY i ROWS 2 PRECEDING);
SELECT jamsos.arrears_accum('{"version": 1, "months": [], "payments": []}', '2021-01-01', 1::numeric, 0, NULL, '2026-01-01');
SELECT jamsos.arrears_accum('{"version": 1, "rated_months": [], "payments": [], "as_of": "2026-01-01"}', '2021-01-01', 1::numeric, 0, NULL, '0044-03-15 BC', 2);
-- a payroll that is kept as it is, after one of few wages: in an aggregate, and by hand
CREATE TEMP TABLE many AS SELECT ('{"version": 1, "strata": [' || string_agg(format('{"risk_class": %s, "from": "%s-%s", "wages": [[%s, 3]]}', 1 + i % 5, 1000 + i / 60, lpad((1 + i / 5 % 12)::text, 2, '0'), 2000000 + i), ',') || ']}')::jamsos.payroll_summary AS p FROM generate_series(0, 89999) i;
SELECT jamsos.headcount(jamsos.rollup(p ORDER BY n)) FROM (SELECT 1 AS n, '{"version": 1, "strata": [{"wages": [[1, 1]]}]}'::jamsos.payroll_summary AS p UNION ALL SELECT 2, p FROM many UNION ALL SELECT 3, '{"version": 1, "strata": [{"wages": [[2, 1]]}]}') q;
SELECT jamsos.headcount(jamsos.payroll_final(jamsos.rollup_accum(jamsos.payroll_accum(NULL, 1), p))) FROM many;
-- timelines: a value holds what its text may hold
SELECT jamsos.timeline_combine('{"version": 1, "ever": 1000000000000000, "months": []}', '{"version": 1, "ever": 1, "months": []}');
SELECT jamsos.timeline_combine('{"version": 1, "months": [["2026-01", 1000000000000000, 0]]}', '{"version": 1, "months": [["2026-01", 1, 0]]}');
SELECT jamsos.timeline_accum('{"version": 1, "months": [["2026-01", 0, 1000000000000000]]}', '(,2026-01-31]'::daterange);
SELECT m.* FROM (SELECT ('{"version": 1, "months": [' || string_agg(format('["%s-%s", 1000000000000000, -1000000000000000]', lpad((1 + i / 12)::text, 4, '0'), lpad((1 + i % 12)::text, 2, '0')), ',') || ']}')::jamsos.timeline_summary AS t FROM generate_series(0, 9999) i) q, jamsos.months(t, '0300-01-01', '0300-02-01') m;
SELECT m.* FROM (SELECT ('{"version": 1, "months": [' || string_agg(format('["%s-%s", 1000000000000000, -1000000000000000]', lpad((1 + i / 12)::text, 4, '0'), lpad((1 + i % 12)::text, 2, '0')), ',') || ']}')::jamsos.timeline_summary AS t FROM generate_series(0, 9999) i) q, jamsos.months(t, '0500-01-01', '0500-02-01') m;
RESET statement_timeout;
-- a list in a list is no list: whoever takes an array refuses it, or says so here (parts of a summary are summed in any shape, names that are taken are only looked at)
CREATE FUNCTION pg_temp.said(query text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	code text;
	message text;
BEGIN
	EXECUTE query;
	RETURN 'taken';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, message = MESSAGE_TEXT;
	RETURN code || ': ' || message;
END
$$;
CREATE TEMP TABLE lists AS
SELECT name, call FROM (VALUES ('audit', $$audit('pg_class', statuses => '{{aktif,keluar}}')$$),
	('compliance', $$compliance(true, true, 1, 1, '{{JKK,JKM},{JHT,JP}}', NULL)$$), ('compliance', $$compliance(true, true, 1, 1, NULL, '{{JKK,JKM}}', jamsos.tariff('2026-01-01', reliefs => '{}'))$$),
	('contribution', $$contribution('JKK', 1, '2026-01-01', reliefs => '{{a,b}}')$$), ('contributions', $$contributions(1, '2026-01-01', programs => '{{JKK,JKM}}')$$), ('contributions', $$contributions(1, '2026-01-01', "only" => '{{JKK}}')$$),
	('explain', $$explain(NULL, '2026-01-01', '{{JKK}}')$$), ('explain', $$explain('{"version": 1, "strata": []}', '2026-01-01', '{{JKK}}')$$), ('liabilities', $$liabilities('{"version": 1, "strata": []}', '2026-01-01', '{{JKK}}')$$),
	('liability', $$liability('{"version": 1, "strata": []}'::jamsos.payroll_summary, '2026-01-01', '{{JKK}}')$$), ('liability', $$liability('{"version": 1, "strata": []}', ARRAY[ARRAY[jamsos.tariff('2026-01-01')]])$$),
	('liabilities', $$liabilities('{"version": 1, "strata": []}', ARRAY[ARRAY[jamsos.tariff('2026-01-01')]])$$), ('payroll', $$payroll(1, 1, '{{JKK},{JKM}}')$$), ('payroll', $$payroll(1, 1, '{{JKK},{JKM}}', 'PU', NULL)$$),
	('payroll_count', $$payroll_count(1, 2, 1, '{{JKK},{JKM}}')$$), ('piece_wage', $$piece_wage('{{1,2},{3,4}}', 4)$$), ('jht_balance', $$jht_balance('{{2026-01-01,2026-02-01}}', '{1,2}', 5, '2026-12-31')$$), ('jht_balance', $$jht_balance('{2026-01-01,2026-02-01}', '{{1},{2}}', 5, '2026-12-31')$$),
	('jht_balance', $$jht_balance('{2026-01-01,2026-02-01}', '{1,2}', 5, '2026-12-31', '{{2026-01-01,2026-02-01}}')$$), ('participation_spells', $$participation_spells('1990-01-01', '{{JKK},{JKM}}')$$),
	('tariff', $$tariff('2026-01-01', '{{JKK,JKM}}')$$), ('tariff', $$tariff('2026-01-01', reliefs => '{{a},{b}}')$$), ('tariff', $$tariff('2026-01-01', "only" => '{{JKK,JKM}}')$$),
	('outlook', $$outlook('2027-01-01', 12, '{{JKK}}')$$), ('outlook', $$outlook('2027-01-01', 12, "only" => '{{JKK}}')$$), ('project', $$project('{"version": 1, "strata": []}', '2027-01-01', 12, '{{JKK}}')$$),
	('budget', $$budget('{"version": 1, "strata": []}', 2027, programs => '{{JKK}}')$$), ('project_range', $$project_range('{"version": 1, "strata": []}', '2027-01-01', 12, '{{JKK}}')$$),
	('affordable', $$affordable('{"version": 1, "strata": []}', 2027, 1, '{{JKK}}')$$), ('scenario', $$project('{"version": 1, "strata": []}', '2027-01-01', 12, scenario => jamsos.scenario(reliefs => '{{a}}'))$$), ('track', $$track('pg_class', 'x', '{{relname,relkind}}', 'reltuples')$$),
	('audit_foreign_code', $$audit_foreign_code('{{pg_class},{pg_proc}}')$$)) v (name, call);
SELECT name, said, count(*) FROM lists, LATERAL pg_temp.said('SELECT jamsos.' || call) said GROUP BY name, said ORDER BY name COLLATE "C", said;
SELECT proname AS not_tried FROM pg_proc p WHERE pronamespace = 'jamsos'::regnamespace AND EXISTS (SELECT FROM unnest(proargtypes) a JOIN pg_type t ON t.oid = a WHERE t.typcategory = 'A')
	AND proname NOT IN (SELECT name FROM lists) AND proname !~ '_(accum|inverse)(_|$)' GROUP BY 1 ORDER BY 1;
-- readers of texts stop when they are told to: a cancel that comes with the call ends it before the next function of the same row is called
CREATE FUNCTION pg_temp.stops(reader text, value text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	-- a lock of the session, which stays after a rollback
	EXECUTE format('SELECT CASE WHEN pg_cancel_backend(pg_backend_pid()) AND (%s(v) IS NULL) IS NOT NULL THEN pg_advisory_lock(4711) END FROM (SELECT $1 AS v OFFSET 0) q', reader) USING value;
	RETURN false;
EXCEPTION WHEN query_canceled THEN
	RETURN NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND pid = pg_backend_pid());
END
$$;
SELECT reader, pg_temp.stops(reader, repeat(' ', 20000)) AS blanks, pg_temp.stops(reader, repeat(chr(160), 20000)) AS no_break
FROM unnest('{jamsos.audit_name,jamsos.audit_is_total,jamsos.audit_text,jamsos.audit_nik,jamsos.nik_is_valid,jamsos.nik_key,jamsos.normalize_nik,jamsos.date_or_null,jamsos.text_or_null}'::text[]) reader;
-- and it tells those that do not
SELECT pg_temp.stops('upper', 'a') AS upper;
-- what nobody can need is refused by its size: lists, names, keys, and what core's reader of JSON takes in one go; a message shows the beginning
\set VERBOSITY default
SELECT jamsos.tariff('2026-01-01', array_fill('JKK'::text, ARRAY[100001]));
SELECT (jamsos.tariff('2026-01-01', array_fill('JKK'::text, ARRAY[100000]))::json -> 'programs')::text AS programs;
SELECT jamsos.piece_wage(array_fill(1::numeric, ARRAY[10000000]), 4);
SELECT jamsos.tariff('2026-01-01', reform => repeat('é', 1000));
SELECT jamsos.minimum_wage(repeat('6', 5000), '2026-01-01');
SELECT jamsos.liability_by(repeat('k', 1024 * 1024 + 1), 1000000, 1, jamsos.tariff('2026-01-01'));
SELECT length(jamsos.liability_by(repeat(chr(1), 1024 * 1024), 1000000, 1, jamsos.tariff('2026-01-01', reliefs => '{}'))::text::jamsos.liability_by_text::text) > 6 * 1024 * 1024 AS there_and_back;
SELECT format('{"version": 1, "groups": [["%s", "liability:1:6223872:1,1,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0"]]}', repeat('k', 1024 * 1024 + 1))::jamsos.liability_by_text;
SELECT ('{"version": ' || repeat(' ', 9000000) || '1, "strata": []}')::jamsos.payroll_summary;
SELECT ('{"version": ' || repeat('1', 9000000) || ', "strata": []}')::jamsos.payroll_summary;
SELECT ('{"version": "' || repeat('\"', 9000000) || '", "strata": []}')::jamsos.payroll_summary;
SELECT ('{"version": 1, "strata": [{"wages": [' || repeat('[1000000, 1], ', 700000) || '[1000000, 1]]}]}')::jamsos.payroll_summary;
SELECT ('{"version": 1, "strata": [{"wages": [' || repeat('[1000000, 1], ', 700000) || '[1000000, 1]}]}')::jamsos.payroll_summary;
\set SHOW_CONTEXT never
CREATE TEMP TABLE wages_of (office text, wage numeric);
SELECT jamsos.track('wages_of', 'sums', array_fill('office'::name, ARRAY[1601]), 'wage');
SELECT problem FROM jamsos.audit('wages_of', wage => 'wage', statuses => array_fill('a'::text, ARRAY[10001]));
