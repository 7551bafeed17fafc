-- The reports of the sample Pemda and of three other layouts, as demo/reports.sql and demo/schemas/reports.sql make them:
-- columns that every tool reads, and figures counted here from the tables themselves.
BEGIN;
SET client_min_messages = warning;
SELECT plan(65);
\ir ../../demo/reports.sql
\ir ../../demo/schemas/reports.sql

-- every view: flat, commented, with the rights of who asks
CREATE TEMP VIEW bi AS
SELECT c.oid, c.oid::regclass::text AS name FROM pg_class c
WHERE relkind = 'v' AND relnamespace::regnamespace::text IN ('public', 'laporan', 'laporan_simgaji', 'laporan_honorer', 'laporan_riwayat')
	-- pgTAP has views of its own
	AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e');
SELECT cmp_ok(count(*)::int, '>=', 40, 'views there are') FROM bi;
SELECT is_empty($$SELECT name, attname, format_type(atttypid, atttypmod) FROM bi JOIN pg_attribute a ON a.attrelid = bi.oid AND attnum > 0
	WHERE format_type(atttypid, NULL) NOT IN ('text', 'date', 'bigint', 'integer', 'numeric', 'boolean', 'character varying') AND NOT (attname = 'payroll' AND name ~ '[.](staff|shown)_payroll$|[.]received_(current|by_region)$' OR attname = 'ledger' AND name ~ '[.]office_ledger$')$$, 'plain columns only, but for the values that others are asked of');
SELECT is_empty($$SELECT name FROM bi WHERE obj_description(oid) IS NULL$$, 'a comment on each');
SELECT is_empty($$SELECT name, attname FROM bi JOIN pg_attribute a ON a.attrelid = bi.oid AND attnum > 0 WHERE col_description(bi.oid, attnum) IS NULL$$, 'a comment on each column');
SELECT is_empty($$SELECT name FROM bi JOIN pg_class c USING (oid) WHERE current_setting('server_version_num')::int >= 150000 AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)$$, 'security_invoker');
SELECT is_empty($$SELECT name FROM bi JOIN pg_attribute a ON a.attrelid = bi.oid AND attname = 'month' WHERE name !~ '[.]bill$' AND NOT EXISTS (SELECT FROM pg_attribute k WHERE k.attrelid = bi.oid AND k.attname = 'month_key')$$, 'a text key beside each month, but on the user''s own rows');
SELECT is_empty($$SELECT name, attname FROM bi JOIN pg_attribute a ON a.attrelid = bi.oid AND attnum > 0 WHERE attname LIKE '%pct%'$$, 'no column that a tool would show as percent');

-- the sample: every person in every month
SELECT set_eq($$SELECT month, sum(workers + unpriced)::int AS n FROM laporan.liability_by_office GROUP BY 1$$,
	$$SELECT m::date, count(*)::int FROM pegawai_non_asn, generate_series('2018-01-01'::date, '2022-12-01', '1 month') m WHERE tmt < m + interval '1 month' GROUP BY 1$$, 'liability_by_office: everybody who works in the month');
SELECT set_eq($$SELECT office, total::int FROM laporan.liability_by_office WHERE month_key = '2021-06'$$,
	$$SELECT kode_opd, count(*)::int * (6906 + 8632) FROM pegawai_non_asn GROUP BY 1$$, 'liability_by_office: all at the UMP 2021');
SELECT results_eq($$SELECT sum(amount)::bigint, count(DISTINCT worker_id) FROM laporan.contribution_by_worker WHERE month_key = '2021-06'$$, $$VALUES (186456000::bigint, 12000::bigint)$$, 'contribution_by_worker adds up to the published reading');
SELECT set_eq($$SELECT office, sum(amount)::bigint AS total FROM laporan.contribution_by_worker WHERE month_key = '2021-06' GROUP BY 1$$, $$SELECT office, total FROM laporan.liability_by_office WHERE month_key = '2021-06'$$, 'contribution_by_worker and liability_by_office agree');
SELECT set_eq($$SELECT office, month, registered::int, eligible::int FROM laporan.coverage_by_office WHERE month IN ('2019-12-01', '2021-06-01', '2022-12-01')$$,
	$$SELECT p.kode_opd, m::date, count(DISTINCT k.pegawai_id)::int AS registered, count(DISTINCT p.id)::int AS eligible FROM unnest('{2019-12-01,2021-06-01,2022-12-01}'::date[]) m JOIN pegawai_non_asn p ON p.tmt < m + interval '1 month'
		LEFT JOIN kepesertaan k ON k.pegawai_id = p.id AND k.mulai < m + interval '1 month' AND (k.selesai IS NULL OR k.selesai >= m) GROUP BY 1, 2$$, 'coverage_by_office: people counted one by one');
SELECT is((SELECT sum(amount) FROM laporan.budget_by_office WHERE fiscal_year = 2027 AND payer = 'employer'), 12000::numeric * 12 * (SELECT round(a * 0.0024) + round(a * 0.003) FROM (SELECT amount AS a FROM jamsos.minimum_wage WHERE region = '63' AND valid @> '2026-06-01'::date) u), 'budget_by_office: all at the last published UMP');
SELECT is_empty($$SELECT fiscal_year FROM laporan.budget_by_office WHERE payer = 'employer' AND account IS NULL$$, 'budget_by_office: an account for each line');
SELECT is((SELECT sum(amount) FROM laporan.fact_projection WHERE month BETWEEN '2027-01-01' AND '2027-12-01'), (SELECT sum(amount) FROM laporan.budget_by_office WHERE fiscal_year = 2027), 'fact_projection and budget_by_office agree');
CREATE TEMP TABLE affordable AS SELECT b.budget, a.* FROM (SELECT jamsos.rollup(payroll) AS payroll FROM laporan.staff_payroll) q, generate_series(250000000::numeric, 5000000000, 250000000) b (budget), jamsos.affordable(q.payroll, 2027, b.budget, '{JKK,JKM}', jamsos.scenario(minimum_region => '63')) a;
SELECT is_empty($$SELECT budget FROM affordable WHERE cost + left_over <> budget OR cost > budget$$, 'affordable over staff_payroll: nothing over, nothing lost');
SELECT is((SELECT workers FROM affordable WHERE budget = 5000000000), 12000::bigint, 'affordable over staff_payroll: 5 billion buys everybody');
SELECT results_eq($$SELECT sum(due - paid)::bigint, sum(principal - credit)::bigint FROM laporan.fact_arrears WHERE as_of = '2021-07-31'$$,
	$$SELECT n, n FROM (SELECT (5 * 12000 * (6906 + 8632) - (SELECT sum(amount) FROM pembayaran WHERE paid_on <= '2021-07-31'))::bigint AS n) q$$, 'fact_arrears: bills less payments');
SELECT set_eq($$SELECT office, oldest_month, months, principal, penalty, in_words FROM laporan.arrears_letters('2021-08-20') WHERE office <= '03'$$, $$VALUES ('02', '2021-05-01'::date, 2, 16424950::numeric, NULL::numeric, 'enam belas juta empat ratus dua puluh empat ribu sembilan ratus lima puluh rupiah'),
	('03', '2021-04-01', 3, 38223480, NULL, 'tiga puluh delapan juta dua ratus dua puluh tiga ribu empat ratus delapan puluh rupiah')$$, 'letters: 5 x 855 x 15,538 less 50,000,000, and three months of 820 people');
SELECT is((SELECT count(*)::int FROM coverage_by_government WHERE eligible IS NULL AND ratio IS NOT NULL), 0, 'coverage_by_government: no ratio without a denominator');
SELECT results_eq($$SELECT registered, ratio, published_ratio FROM coverage_by_government WHERE place = 'Bali'$$, $$VALUES (935079::bigint, 0.499002, 0.5088)$$, 'coverage_by_government: Bali does not recompute');
SELECT results_eq($$SELECT count(*)::int, count(registered)::int FROM coverage_by_government WHERE place LIKE 'Wonogiri%'$$, 'VALUES (2, 0)', 'coverage_by_government: what was not published is not zero');
SELECT is((SELECT count(*)::int FROM readiness_by_government), (SELECT count(*)::int FROM kesiapan), 'readiness_by_government: every government');
CALL laporan.reconcile_run('2021-06-01') \g /dev/null
SELECT results_eq($$SELECT count(*)::int, count(worker_id)::int, count(*) FILTER (WHERE class = 'agrees')::int FROM laporan.compliance_by_worker$$, 'VALUES (12054, 12000, 2405)', 'compliance_by_worker: everybody once, the 2,405 who agree among them');
SELECT is((SELECT sum(eligible) FROM laporan.status_by_office), 12000::numeric, 'status_by_office: everybody on staff');

-- monthly payments: 600 people, no THR, no 13th month, no arrears among the wages
SELECT is((SELECT count(*)::int FROM laporan_simgaji.staff), 600, 'simgaji: a row a person');
SELECT is((SELECT sum(wage) FROM laporan_simgaji.staff), (SELECT sum(1500000 + i % 7 * 250000)::numeric FROM generate_series(1, 600) i), 'simgaji: one wage a person');
SELECT set_eq($$SELECT month, sum(workers + unpriced)::int AS n FROM laporan_simgaji.liability_by_office GROUP BY 1$$, $$SELECT make_date(2025, m, 1), 600 - CASE WHEN m > 9 THEN 30 ELSE 0 END FROM generate_series(1, 12) m$$, 'simgaji: 30 have left after September');
SELECT set_eq($$SELECT office, sum(eligible)::int AS n FROM laporan_simgaji.coverage_by_office WHERE month_key = '2025-06' GROUP BY 1$$, $$VALUES ('1', 120), ('2', 240), ('3', 120), ('', 120)$$, 'simgaji: a code that is mapped twice counts once, one that is not mapped stays');
SELECT set_eq($$SELECT month, sum(registered)::int AS n FROM laporan_simgaji.coverage_by_office GROUP BY 1$$,
	$$SELECT make_date(2025, m, 1), count(*) FILTER (WHERE pot_jkk > 0)::int FROM generate_series(1, 12) m LEFT JOIN simgaji.gaji_pppk ON bulan = m AND jenis_gaji = 'GAJI INDUK' GROUP BY m$$, 'simgaji: enrolled are those with deductions');
SELECT is((SELECT sum(worker_months)::int FROM laporan_simgaji.budget_by_office WHERE fiscal_year = 2027 AND program = 'JKK'), 12 * 570, 'simgaji: who has left is in no budget');
SELECT cmp_ok((SELECT sum(gaji_pokok) / 12 FROM simgaji.gaji_pppk), '>', (SELECT sum(wage) FROM laporan_simgaji.staff), 'simgaji: the sum over the table as it is would be too high');

-- text: 500 people and three rows twice
SELECT is((SELECT count(*)::int FROM laporan_honorer.staff), (SELECT count(*)::int FROM generate_series(1, 500) i WHERE i % 12 <> 0), 'honorer: active people, each once');
SELECT results_eq('SELECT count(*) FILTER (WHERE wage IS NULL)::int, sum(wage)::bigint FROM laporan_honorer.staff',
	$$SELECT count(*) FILTER (WHERE i % 5 IN (3, 4))::int, sum((ARRAY[1150000, 1500000, 2000000, NULL, NULL])[1 + i % 5])::bigint FROM generate_series(1, 500) i WHERE i % 12 <> 0$$, 'honorer: wages read, the ambiguous not guessed');
SELECT is((SELECT count(*)::int FROM laporan_honorer.staff WHERE nik IS NOT NULL AND length(nik) <> 16), 0, 'honorer: NIK without marks');
SELECT is((SELECT count(*)::int FROM laporan_honorer.staff WHERE first_day IS NULL), (SELECT count(*)::int FROM generate_series(1, 500) i WHERE i % 12 <> 0 AND (i % 30 = 0 OR i % 31 = 0)), 'honorer: a bare year is no date');
SELECT is((SELECT count(*)::int FROM laporan_honorer.staff WHERE birth_date <> '1970-01-01'::date + worker_id::int * 20 OR birth_date IS NULL), 0, 'honorer: day before month');
SELECT set_eq($$SELECT month, sum(registered)::int AS n FROM laporan_honorer.coverage_by_office GROUP BY 1$$,
	$$SELECT make_date(2025, m, 1), CASE WHEN m < 7 THEN 0 ELSE (SELECT count(*)::int FROM generate_series(1, 200) i WHERE i % 40 <> 0 AND i % 12 <> 0 AND NOT (i % 10 = 1 AND m > 9)) END FROM generate_series(1, 12) m$$, 'honorer: on the bill of the month, by NIK');
SELECT results_eq($$SELECT problem, rows FROM jamsos.audit('honorer.data_honorer', wage => 'gaji', nik => 'nip') WHERE problem IN ('wage missing', 'wage invalid or ambiguous', 'NIK in several rows') AND rows > 0 ORDER BY 1$$,
	$$SELECT 'NIK in several rows', 3::bigint UNION ALL SELECT 'wage invalid or ambiguous', 100::bigint UNION ALL SELECT 'wage missing', 100 ORDER BY 1$$, 'honorer: audit counts what the adapter passes over');
SELECT is((SELECT count(*)::int FROM laporan_honorer.liability_by_office WHERE office = '' AND month_key = '2025-12'), 1, 'honorer: people without a division are shown');

-- history: the last decree not after the month
SELECT is((SELECT count(DISTINCT worker_id)::int FROM laporan_riwayat.staff), (SELECT count(*)::int FROM generate_series(1, 400) i WHERE i % 4 <> 0 AND i % 19 <> 0 AND i % 23 <> 0), 'riwayat: covered kinds, neither dead nor moved');
SELECT set_eq($$SELECT extract(year FROM m)::int, sum(wage) FROM laporan_riwayat.staff, unnest('{2021-06-15,2024-06-15,2025-06-15,2026-06-15}'::date[]) m WHERE coalesce(first_day <= m, true) AND coalesce(last_day >= m, true) GROUP BY 1$$,
	$$SELECT y, sum(2000000 + 100000 * (y - 2019) + i % 3 * 500000)::numeric FROM generate_series(1, 400) i, unnest('{2021,2024,2025,2026}'::int[]) y WHERE i % 4 <> 0 AND i % 19 <> 0 AND i % 23 <> 0 AND i % 29 <> 0 AND '2019-01-01'::date + i * 3 <= make_date(y, 6, 15) AND NOT (i % 41 = 0 AND y = 2026) GROUP BY 1$$, 'riwayat: each year at its decree');
SELECT is((SELECT count(*)::int FROM laporan_riwayat.staff WHERE wage IS NULL), (SELECT count(*)::int FROM generate_series(1, 400) i WHERE i % 4 <> 0 AND i % 19 <> 0 AND i % 23 <> 0 AND i % 29 = 0), 'riwayat: without a decree the wage is not known');
SELECT is((SELECT count(DISTINCT worker_id)::int FROM laporan_riwayat.staff s WHERE NOT EXISTS (SELECT FROM laporan_riwayat.office o WHERE o.office = s.office)), (SELECT count(*)::int FROM generate_series(1, 400) i WHERE i % 4 <> 0 AND i % 19 <> 0 AND i % 23 <> 0 AND i % 37 = 0), 'riwayat: an id of no office stays, and is none of the offices');
SELECT is_empty('SELECT * FROM laporan_riwayat.coverage_by_office WHERE registered > eligible', 'riwayat: who has retired covers nobody');
SELECT set_eq($$SELECT month, sum(workers + unpriced)::int AS n FROM laporan_riwayat.liability_by_office GROUP BY 1$$,
	$$SELECT m::date, count(*)::int FROM riwayat.pegawai i, generate_series('2025-01-01'::date, '2025-12-01', '1 month') m WHERE pegawai_id % 4 <> 0 AND pegawai_id % 19 <> 0 AND pegawai_id % 23 <> 0 AND (pegawai_id % 41 <> 0 OR m < '2025-07-01') GROUP BY 1$$, 'riwayat: retired in June, not in July');

-- a known last day in the budget year: the months before it are budgeted, those after it are not
SELECT is((SELECT sum(worker_months)::int FROM laporan_riwayat.budget_by_office WHERE fiscal_year = 2027 AND program = 'JKK'), 12 * (SELECT count(DISTINCT worker_id)::int FROM laporan_riwayat.staff WHERE last_day IS NULL), 'riwayat: twelve months for who stays');
UPDATE riwayat.pegawai SET tanggal_pensiun = '2027-03-15' WHERE pegawai_id = 1;
SELECT is((SELECT sum(worker_months)::int FROM laporan_riwayat.budget_by_office WHERE fiscal_year = 2027 AND program = 'JKK'), 12 * (SELECT count(DISTINCT worker_id)::int FROM laporan_riwayat.staff WHERE last_day IS NULL) + 3, 'riwayat: three for who retires in March');
SELECT results_eq('SELECT count(*)::int, count(account)::int FROM laporan_simgaji.budget_by_office WHERE fiscal_year = 2027', 'VALUES (8, 0)', 'simgaji: PPPK paruh waktu have an account for each job: none is chosen');
-- wages over time: each past month at the wage of that month, also of a raise in the middle of one
CREATE SCHEMA masa;
CREATE TABLE masa.spell (worker_id text, nik text, office text, wage numeric, first_day date, last_day date);
INSERT INTO masa.spell VALUES ('1', '6371010101900001', 'A', 3000000, '2024-01-01', '2025-06-21'), ('1', '6371010101900001', 'A', 3500000, '2025-06-22', NULL), ('2', '0', 'A', 4000000, NULL, NULL), ('3', '0', 'A', 4000000, '2025-03-31', '2025-05-01'),
	-- the same person once more, in another office too; an end before its start; an interval inside another
	('4', '6371010101900001', 'A', 3000000, '2025-01-01', NULL), ('5', '6371010101900001', 'B', 3000000, '2025-01-01', NULL), ('6', NULL, 'B', 3000000, '2025-06-01', '2025-01-01'),
	('7', NULL, 'B', 3000000, '2025-01-01', NULL), ('7', NULL, 'B', 5000000, '2025-04-10', '2025-05-20');
CREATE TABLE masa.office (office text, office_name text, registered boolean);
INSERT INTO masa.office VALUES ('A', 'first', true), ('A', 'second', true), ('B', 'b', false);
CREATE TABLE masa.enrolment (worker_id text, first_day date, last_day date);
INSERT INTO masa.enrolment VALUES ('1', '2024-01-01', '2025-04-10'), ('1', '2025-04-20', NULL), ('1', '2024-06-01', NULL), ('4', '2025-01-01', NULL), ('7', '2025-08-01', '2025-07-01'), ('9', '2025-01-01', NULL);
CREATE FUNCTION pg_temp.reports(schema text, same_nik text) RETURNS bigint LANGUAGE sql AS $$
	SELECT count(*) FROM jamsos_reports.install(schema, '63', 2027, 'masa.spell', '{"worker_id": "worker_id", "nik": "nik", "office": "office", "wage": "wage", "first_day": "first_day", "last_day": "last_day"}', shape => 'spell', first_month => '2025-01-01', last_month => '2025-12-01', same_nik => same_nik,
		offices => '{"relation": "office", "office": "office", "name": "office_name", "registered": "registered"}', enrolment => '{"relation": "enrolment", "worker_id": "worker_id", "first_day": "first_day", "last_day": "last_day"}')
$$;
SELECT throws_ok($$SELECT pg_temp.reports('laporan_masa', 'keep')$$, '23505', NULL, 'an office that stands twice is refused: it would multiply');
DELETE FROM masa.office WHERE office_name = 'second';
SELECT pg_temp.reports('laporan_masa', 'keep'), pg_temp.reports('laporan_orang', 'first') \g /dev/null
SELECT throws_ok($$INSERT INTO laporan_masa.setting (id, region, fiscal_year, first_month, last_month, made_schema) SELECT 2, region, fiscal_year, first_month, last_month, made_schema FROM laporan_masa.setting$$, '23514', NULL, 'and so are settings in two rows');
SELECT set_eq($$SELECT month_key, base FROM laporan_masa.contribution_by_worker WHERE worker_id = '1' AND program = 'JKM' AND month_key IN ('2025-05', '2025-06', '2025-07')$$,
	$$SELECT m, greatest(w, u)::numeric(20,2) FROM (VALUES ('2025-05', 3000000.0), ('2025-06', 3000000), ('2025-07', 3500000)) v (m, w), jamsos.minimum_wage('63', '2025-06-01') u$$, 'a raise on 22 June counts from July, once');
SELECT results_eq($$SELECT month_key, sum(workers)::int FROM laporan_masa.liability_by_office GROUP BY 1 ORDER BY 1$$, $$SELECT '2025-' || to_char(m, 'FM00'), CASE WHEN m >= 3 THEN 6 ELSE 5 END FROM generate_series(1, 12) m$$, 'each worker in each month once: no spell twice, none lost under a shorter one, an end before its start not known');
SELECT set_eq($$SELECT month_key, total FROM laporan_masa.liability_by_office WHERE office = 'B'$$, $$SELECT '2025-' || to_char(m, 'FM00'), (CASE WHEN m >= 6 THEN 3 ELSE 2 END * (round(u * 0.0024) + round(u * 0.003)))::numeric(20,0) FROM generate_series(1, 12) m, jamsos.minimum_wage('63', '2025-06-01') u$$, 'all of them at the minimum');
SELECT set_eq($$SELECT office, month_key, eligible::int, registered::int FROM laporan_orang.coverage_by_office$$,
	$$SELECT 'A' AS office, '2025-' || to_char(m, 'FM00') AS month_key, CASE WHEN m BETWEEN 3 AND 5 THEN 3 ELSE 2 END AS eligible, 1 AS registered FROM generate_series(1, 12) m UNION ALL SELECT 'B', '2025-' || to_char(m, 'FM00'), CASE WHEN m >= 6 THEN 2 ELSE 1 END, 0 FROM generate_series(1, 12) m$$, 'coverage counts people, where one NIK is one: not memberships, spells, or rows; 0 is nobody''s NIK');
SELECT set_eq($$SELECT office, month_key, eligible::int, registered::int FROM laporan_masa.coverage_by_office WHERE month_key IN ('2025-02', '2025-04', '2025-12')$$, $$VALUES ('A', '2025-02', 3, 2), ('A', '2025-04', 4, 2), ('A', '2025-12', 3, 2), ('B', '2025-02', 2, 0), ('B', '2025-04', 2, 0), ('B', '2025-12', 3, 0)$$, 'and workers, where each counts');
SELECT is((SELECT count(*)::int FROM laporan_masa.liability_by_office), 24, 'nothing is multiplied');
SELECT is((SELECT count(*)::int FROM laporan_masa.budget_by_office WHERE fiscal_year = 2027), 4, 'nor in a budget');
SELECT set_eq($$SELECT source, problem, rows::int, example FROM jamsos_reports.check('laporan_masa') WHERE remedy IS NOT NULL$$, $$VALUES ('staff', 'nik missing', 3, NULL), ('staff', 'last_day before first_day', 1, '6'), ('staff', 'periods of one worker that overlap', 1, '7'), ('enrolment', 'last_day before first_day', 1, '7'),
	('staff', 'one NIK for several workers', 1, '6371010101900001'), ('staff', 'NIK that can be nobody''s', 2, '2: 0'), ('enrolment', 'members who are not on staff', 1, '9')$$, 'but named');
SELECT set_eq($$SELECT problem, rows FROM jamsos_reports.check('laporan') WHERE remedy IS NOT NULL$$, $$VALUES ('wage missing', 2400::bigint), ('one NIK twice in a month', 9)$$, 'the sample has but the errors that were made');
SELECT set_eq($$SELECT problem, rows FROM jamsos_reports.check('laporan_simgaji') WHERE remedy IS NOT NULL$$, $$VALUES ('nik missing', 150::bigint), ('left out of the wage: THR', 600), ('left out of the wage: Gaji 13', 600), ('left out of the wage: KEKURANGAN', 60), ('without an office', 120)$$, 'simgaji too');
SELECT results_eq($$SELECT sum(total)::bigint FROM laporan_riwayat.liability_by_office WHERE month_key = '2025-06'$$, $$SELECT sum(round(w * 0.0024) + round(w * 0.003))::bigint FROM (SELECT greatest(CASE WHEN i % 29 <> 0 THEN 2600000 + i % 3 * 500000 END, jamsos.minimum_wage('63', '2025-06-01')) AS w
	FROM generate_series(1, 400) i WHERE i % 4 <> 0 AND i % 19 <> 0 AND i % 23 <> 0) q$$, 'riwayat: June 2025 at the wages of June 2025');
-- row security: the views of an office show that office
CREATE ROLE jamsos_office;
GRANT USAGE ON SCHEMA laporan TO jamsos_office;
GRANT SELECT ON ALL TABLES IN SCHEMA public, laporan TO jamsos_office;
ALTER TABLE pegawai_non_asn ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_office ON pegawai_non_asn TO jamsos_office USING (kode_opd = '26');
SET LOCAL ROLE jamsos_office;
SELECT set_eq($$SELECT DISTINCT office FROM laporan.liability_by_office UNION SELECT office FROM laporan.budget_by_office UNION SELECT office FROM laporan.coverage_by_office UNION SELECT office FROM laporan.contribution_by_worker WHERE month_key = '2021-06'$$, ARRAY['26'], 'row security holds in the views');
SELECT is((SELECT sum(worker_months) FROM laporan.fact_budget WHERE fiscal_year = 2027 AND program = 'JKK' AND payer = 'employer'), 12 * 34::numeric, 'and in sums over everybody');
SELECT is_empty('SELECT office FROM laporan.fact_billed', 'what was billed is seen by whom reader names');
RESET ROLE;
SELECT * FROM finish();
ROLLBACK;
