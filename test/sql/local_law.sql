-- Local rows of the law: what is refused, what is remembered, what they stand in place of, and how they go elsewhere.
SET datestyle = 'ISO, DMY';
SET timezone = 'Asia/Jakarta';

-- Every check of a law table says what to do; nothing else is listed here.
SELECT c.conrelid::regclass AS law_table, c.conname AS check_without_a_remedy
FROM pg_constraint c JOIN jamsos.law_tables() l ON c.conrelid = ('jamsos.' || l.table_name)::regclass
WHERE c.contype = 'c' AND coalesce(obj_description(c.oid, 'pg_constraint'), '') = '';
-- every table of the law is in the list, and each of the list is one
SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'legal_basis' WHERE c.relnamespace = 'jamsos'::regnamespace AND c.relkind = 'r'
EXCEPT SELECT table_name FROM jamsos.law_tables();
SELECT l.table_name, k.name AS no_such_column FROM jamsos.law_tables() l, unnest(string_to_array(l.key_columns, ' ')) k (name)
WHERE NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = ('jamsos.' || l.table_name)::regclass AND a.attname = k.name);

-- What cannot be meant is refused, with the value and the remedy.
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKK', 'PU', 'employer', 24, daterange('2026-01-01', NULL), 'a slip');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 5.000001, daterange('2026-01-01', NULL), 'a slip');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JP', 'PU', 'employer', 20, daterange('2026-01-01', NULL), 'a slip');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKK', 'PU', 'employer', 0.0024, daterange('2026-01-01', NULL), 'a slip');
INSERT INTO jamsos.rate (program, segment, payer, fixed, valid, legal_basis) VALUES ('JKM', 'BPU', 'worker', 6.8, daterange('2026-01-01', NULL), 'a slip');
INSERT INTO jamsos.rate (program, segment, payer, fixed, valid, legal_basis) VALUES ('JKN', 'PR', 'employer', 37800, daterange('2021-01-01', NULL), 'Perpres 64/2020');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis, evidence) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), 'x', 'press');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-15', NULL), 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('0026-01-01', NULL), 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), '  ');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, confirmed_until, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), '2025-12-01', 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('jkm', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'region', 0.3, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.rate (program, segment, payer, percent, fixed, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.3, 6800, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis) VALUES ('JP', 'PU', 'ceiling', 11086.3, daterange('2026-03-01', NULL), 'a slip');
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('63', 3725, daterange('2027-01-01', NULL), 'a slip');
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('63', 3725000000, daterange('2027-01-01', NULL), 'a slip');
INSERT INTO jamsos.income_bracket (income_from, base, valid, legal_basis) VALUES (0, 1000, daterange('2027-01-01', NULL), 'a slip');
INSERT INTO jamsos.contract_tier (program, value_from, percent, valid, legal_basis) VALUES ('JKK', 0, 0.0021, daterange('2027-01-01', NULL), 'a slip');
INSERT INTO jamsos.contract_tier (program, value_from, percent, valid, legal_basis) VALUES ('JKK', 0, 21, daterange('2027-01-01', NULL), 'a slip');
INSERT INTO jamsos.penalty_rule (program, segment, percent, valid, legal_basis) VALUES ('JKK', 'PU', 0.02, daterange('2027-01-01', NULL), 'a slip');
INSERT INTO jamsos.benefit_rule (program, event, component, value, unit, valid, legal_basis) VALUES ('JKM', 'lump sum', 'amount', 20, 'rupiah', daterange('2027-01-01', NULL), 'a slip');
INSERT INTO jamsos.benefit_rule (program, event, component, value, times, unit, valid, legal_basis) VALUES ('JKK', 'death', 'share', 600, 80, 'percent of 80 x monthly wage', daterange('2027-01-01', NULL), 'a slip');
INSERT INTO jamsos.benefit_rule (program, event, component, value, unit, valid, legal_basis) VALUES ('JKM', 'santunan', 'amount', 20000000, 'rupiah', daterange('2027-01-01', NULL), 'a slip');
INSERT INTO jamsos.budget_account (program, status, account, description, valid, legal_basis) VALUES ('JKK', 'non-ASN', '5102', 'x', daterange('2027-01-01', NULL), 'a slip');
INSERT INTO jamsos.region (code, name, level, parent, legal_basis) VALUES ('6399', 'Kabupaten Baru', 'regency', '63', 'a slip');
INSERT INTO jamsos.region (code, name, level, parent, legal_basis) VALUES ('63.99', 'Kabupaten Baru', 'regency', '64', 'a slip');
INSERT INTO jamsos.participation_rule (program, segment, valid, legal_basis) VALUES ('JP', 'PU', daterange('2027-01-01', NULL), 'a slip');
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('1999-12-25', 'x', 'a slip');
-- an UPDATE is held to the same; a value of any length is shown short, and whole characters of it
BEGIN;
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.6, daterange('2026-01-01', NULL), 'a reading');
UPDATE jamsos.rate SET percent = 60 WHERE origin = 'local';
ROLLBACK;
INSERT INTO jamsos.relief (code, condition, legal_basis) VALUES (repeat('é', 500), 'x', 'x');
-- a reform may be what it likes, a relief as small; these are what is meant
BEGIN;
INSERT INTO jamsos.reform (name, description) VALUES ('a quarter', 'of everything');
INSERT INTO jamsos.relief (code, condition, legal_basis) VALUES ('Perda 1', 'all', 'Perda 1/2026');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, reform, relief, legal_basis) VALUES
	('JKM', 'PU', 'employer', 25, daterange('2026-01-01', NULL), 'a quarter', NULL, 'what-if'), ('JKM', 'PU', 'employer', 0.003, daterange('2026-01-01', NULL), NULL, 'Perda 1', 'Perda 1/2026'),
	('JKM', 'PU', 'employer', 5, daterange('2026-01-01', NULL), NULL, NULL, 'x'), ('JKN', 'BPU', 'worker', 0, daterange('2026-01-01', NULL), NULL, NULL, 'none');
INSERT INTO jamsos.rate (program, segment, payer, fixed, valid, legal_basis) VALUES ('JKM', 'BPU', 'worker', 37800, daterange('2026-01-01', NULL), 'x');
SELECT jamsos.contribution(1000000, jamsos.tariff('2026-01-01', '{JKM}')) AS law, jamsos.contribution(1000000, jamsos.tariff('2026-01-01', '{JKM}', '{Perda 1}')) AS relief, jamsos.contribution(1000000, jamsos.tariff('2026-01-01', '{JKM}', reform => 'a quarter')) AS reform;
ROLLBACK;

-- Regions: what is none, and what was one before a split, in every function and column that takes one.
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('63.99', 3725000, daterange('2027-01-01', NULL), 'x');
INSERT INTO jamsos.minimum_wage (region, follows, valid, legal_basis) VALUES ('63.71', '99', daterange('2027-01-01', NULL), 'x');
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('64.73', 3725000, daterange('2027-01-01', NULL), 'x');
INSERT INTO jamsos.region (code, name, level, parent, legal_basis) VALUES ('97.01', 'Kabupaten Baru', 'regency', '97', 'x');
SELECT jamsos.minimum_wage('6371', '2026-01-01');
SELECT jamsos.minimum_wage('6371', '2026-01-01', true);
SELECT jamsos.minimum_wage('64.73', '2026-01-01', true);
SELECT jamsos.minimum_wage(' 63', '2026-01-01', true);
SELECT jamsos.minimum_wage('', '2026-01-01', true);
SELECT * FROM jamsos.project((SELECT jamsos.payroll(3000000) FROM generate_series(1, 2)), '2026-01-01', 1, scenario => jamsos.scenario(minimum_region => '6371'));
SELECT * FROM jamsos.budget((SELECT jamsos.payroll(3000000) FROM generate_series(1, 2)), 2026, scenario => jamsos.scenario(minimum_region => '6371'));
SELECT * FROM jamsos.project_range((SELECT jamsos.payroll(3000000) FROM generate_series(1, 2)), '2026-01-01', 1, scenario => jamsos.scenario(minimum_region => '6371'), draws => 10);
SELECT * FROM jamsos.affordable((SELECT jamsos.payroll(3000000) FROM generate_series(1, 2)), 2026, 1000000, scenario => jamsos.scenario(minimum_region => '6371'));
-- known, without a figure: whose to take
SELECT jamsos.minimum_wage('63.71', '2019-01-01');
SELECT * FROM jamsos.project((SELECT jamsos.payroll(3000000) FROM generate_series(1, 2)), '2019-01-01', 1, scenario => jamsos.scenario(minimum_region => '63.71'));
SELECT jamsos.minimum_wage('63.71', '2019-01-01', true) IS NULL AS none;
-- a new province with its regencies, in one statement; each of the 552 that are known is accepted
BEGIN;
INSERT INTO jamsos.region (code, name, level, parent, legal_basis) VALUES ('97', 'Provinsi Baru', 'province', NULL, 'UU 1/2030'), ('97.01', 'Kabupaten Baru', 'regency', '97', 'UU 1/2030');
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('97', 3725000, daterange('2030-01-01', NULL), 'a decree');
INSERT INTO jamsos.minimum_wage (region, follows, valid, legal_basis) VALUES ('97.01', '97', daterange('2030-01-01', NULL), 'a decree');
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) SELECT code, 4000000, daterange('2031-01-01', NULL), 'a decree' FROM jamsos.region WHERE origin = 'shipped';
SELECT jamsos.minimum_wage('97.01', '2030-06-01') AS follows, count(*) FILTER (WHERE region NOT LIKE '97%') AS others FROM jamsos.minimum_wage WHERE origin = 'local';
-- none may follow itself, by however many others, in one month or several
SAVEPOINT s;
INSERT INTO jamsos.minimum_wage (region, follows, valid, legal_basis) VALUES ('97', '97.01', daterange('2029-06-01', '2030-01-01'), 'before it follows');
ROLLBACK TO s;
UPDATE jamsos.minimum_wage SET amount = NULL, follows = '97.01' WHERE region = '97';
ROLLBACK TO s;
INSERT INTO jamsos.region (code, name, level, parent, legal_basis) VALUES ('97.02', 'Kabupaten Lain', 'regency', '97', 'UU 1/2030');
INSERT INTO jamsos.minimum_wage (region, follows, valid, legal_basis) VALUES ('97.02', '97.01', daterange('2030-01-01', NULL), 'a decree');
DELETE FROM jamsos.minimum_wage WHERE region = '97' AND origin = 'local';
INSERT INTO jamsos.minimum_wage (region, follows, valid, legal_basis) VALUES ('97', '97.02', daterange('2040-01-01', '2040-02-01'), 'a decree');
ROLLBACK TO s;
-- taken away, the wages that name it are told
DELETE FROM jamsos.region WHERE code = '97.01';
SELECT * FROM jamsos.law_problems();
SELECT * FROM jamsos.verify_install();
ROLLBACK;

-- What a row was: by whom, and when.  Who may write the law has no right on the history, and cannot go round it.
CREATE ROLE regress_jamsos_clerk;
GRANT INSERT, UPDATE, DELETE ON jamsos.wage_limit TO regress_jamsos_clerk;
CREATE VIEW pg_temp.history AS SELECT table_name, key, operation, "row" ->> 'amount' AS amount, "row" ->> 'valid' AS valid, "row" ->> 'recorded_by' = 'regress_jamsos_clerk' AS his,
	changed_by = 'regress_jamsos_clerk' AS by_him, changed_at BETWEEN now() AND clock_timestamp() AS now, loaded_at IS NULL AND loaded_by IS NULL AS here FROM jamsos.law_history WHERE changed_at >= now();
GRANT SELECT ON history TO regress_jamsos_clerk;
BEGIN;
SET LOCAL ROLE regress_jamsos_clerk;
SET LOCAL datestyle = 'German';
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis, recorded_by, loaded_by, loaded_at) VALUES ('JP', 'PU', 'ceiling', 11700000, daterange('2027-03-01', NULL), 'an estimate', 'somebody', 'somebody', '2020-01-01');
SELECT recorded_by, loaded_by, recorded_at = now() AS recorded, loaded_at = now() AS loaded FROM jamsos.wage_limit WHERE origin = 'local';
UPDATE jamsos.wage_limit SET amount = 11800000 WHERE origin = 'local';
SAVEPOINT s;
DELETE FROM jamsos.wage_limit WHERE origin = 'local';
SELECT count(*) AS two FROM pg_temp.history;
ROLLBACK TO s;
SELECT count(*) AS one FROM pg_temp.history;
UPDATE jamsos.wage_limit SET valid = daterange('2027-04-01', NULL) WHERE origin = 'local';
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis) VALUES ('JP', 'PU', 'ceiling', 11700, daterange('2028-03-01', NULL), 'refused');
ROLLBACK TO s;
DELETE FROM jamsos.wage_limit WHERE origin = 'local';
SELECT * FROM pg_temp.history ORDER BY now, amount;
SAVEPOINT s;
INSERT INTO jamsos.law_history VALUES ('wage_limit', 'x', 'DELETE', '{}', now(), 'somebody');
ROLLBACK TO s;
DELETE FROM jamsos.law_history;
ROLLBACK;
BEGIN;
INSERT INTO jamsos.law_history VALUES ('wage_limit', 'x', 'DELETE', '{}', '2020-01-01', 'somebody', NULL, 'nobody');
SELECT loaded_at = now() AS loaded, loaded_by = current_user AS by_me FROM jamsos.law_history WHERE key = 'x';
SAVEPOINT s;
UPDATE jamsos.law_history SET changed_by = 'me';
ROLLBACK TO s;
DELETE FROM jamsos.law_history;
ROLLBACK TO s;
TRUNCATE jamsos.law_history;
ROLLBACK;
-- a subscriber keeps what the publisher says, and writes no history of its own; the same row of a restore is stamped
BEGIN;
SET LOCAL session_replication_role = replica;
INSERT INTO jamsos.holiday (day, name, legal_basis, recorded_at, recorded_by, loaded_at, loaded_by) VALUES ('2027-02-06', 'Imlek', 'SKB', '2026-11-01', 'publisher', '2026-11-02', 'loader');
UPDATE jamsos.holiday SET name = 'Tahun Baru Imlek';
SELECT name, recorded_by, loaded_by FROM jamsos.holiday WHERE day = '2027-02-06';
SELECT count(*) AS none FROM pg_temp.history;
SET LOCAL session_replication_role = origin;
DELETE FROM jamsos.holiday;
INSERT INTO jamsos.holiday (day, name, legal_basis, recorded_at, recorded_by, loaded_at, loaded_by) VALUES ('2027-02-06', 'Imlek', 'SKB', '2026-11-01', 'publisher', '2026-11-02', 'loader');
SELECT recorded_by, loaded_by = current_user AS by_me FROM jamsos.holiday;
-- what a restore brings is not asked whether its regions are there yet; what is written is
SAVEPOINT s;
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis, recorded_at, recorded_by) VALUES ('97', 3725000, daterange('2030-01-01', NULL), 'restored before its region', '2026-11-01', 'x');
SELECT * FROM jamsos.law_problems();
UPDATE jamsos.minimum_wage SET amount = 3726000 WHERE origin = 'local';
ROLLBACK;
REVOKE INSERT, UPDATE, DELETE ON jamsos.wage_limit FROM regress_jamsos_clerk;
DROP VIEW pg_temp.history;
DROP ROLE regress_jamsos_clerk;
-- where the history is gone nothing changes
BEGIN;
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2027-02-06', 'Imlek', 'SKB');
ALTER TABLE jamsos.law_history RENAME changed_by TO by_whom;
UPDATE jamsos.holiday SET name = 'a name is no matter';
SAVEPOINT s;
ALTER TABLE jamsos.law_history ADD x integer;
UPDATE jamsos.holiday SET name = 'Tahun Baru Imlek';
ROLLBACK TO s;
ALTER TABLE jamsos.law_history RENAME TO history_then;
DELETE FROM jamsos.holiday;
ROLLBACK;

-- What local rows stand in place of, and what was enacted after them.
SELECT * FROM jamsos.local_law();
SELECT * FROM jamsos.law_problems();
BEGIN;
INSERT INTO jamsos.reform (name, description) VALUES ('what if', 'a what-if');
INSERT INTO jamsos.rate (program, segment, risk_class, payer, percent, valid, reform, legal_basis) VALUES
	('JKK', 'PU', NULL, 'employer', 0.5, daterange('2026-01-01', NULL), NULL, 'all classes'), ('JKK', 'PU', 3, 'employer', 0.8, daterange('2026-01-01', NULL), NULL, 'one class'),
	('JKM', 'PU', 3, 'employer', 0.4, daterange('2014-01-01', NULL), NULL, 'of one class, where the law knows none'), ('JKM', 'PU', NULL, 'employer', 0.5, daterange('2026-01-01', NULL), 'what if', 'what-if');
INSERT INTO jamsos.contract_tier (program, value_from, percent, valid, legal_basis) VALUES ('JKK', 0, 0.5, daterange('2026-01-01', NULL), 'one tier');
INSERT INTO jamsos.income_bracket (income_from, base, valid, legal_basis) VALUES (0, 1000000, daterange('2026-01-01', NULL), 'one bracket');
INSERT INTO jamsos.benefit_rule (program, segment, event, component, value, unit, valid, legal_basis) VALUES ('JKM', 'BPU', 'burial', 'amount', 11000000, 'rupiah', daterange('2026-01-01', NULL), 'of BPU'),
	('JKM', 'ASN', 'burial', 'amount', 11000000, 'rupiah', daterange('2026-01-01', NULL), 'of ASN');
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis) VALUES ('JP', 'PU', 'ceiling', 11000000, daterange('2025-12-01', '2026-04-01'), 'over two years');
INSERT INTO jamsos.region (code, name, level, parent, legal_basis) VALUES ('63', 'Kalimantan Selatan', 'province', NULL, 'x'), ('63.99', 'Kabupaten Baru', 'regency', '63', 'x');
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis) VALUES ('63', 3725001, daterange('2026-01-01', '2027-01-01'), 'x'), ('63.99', 3725001, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.due_rule (program, segment, valid, months_after, day, moves, legal_basis) VALUES ('JKK', 'PU', daterange('2020-07-01', '2021-03-01'), 1, 20, 'forward', 'x');
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2026-06-15', 'a', 'x');
INSERT INTO jamsos.fixed_holiday (month, day, name, valid, legal_basis) VALUES (8, 17, 'ours', daterange('2026-01-01', NULL), 'x');
SELECT table_name, key, jsonb_array_length(shadows) AS shipped, (SELECT string_agg(concat_ws(' ', s ->> 'risk_class', s ->> 'segment', s ->> 'percent', s ->> 'amount', s ->> 'valid'), '; ') FROM jsonb_array_elements(shadows) s WHERE jsonb_array_length(shadows) < 6) AS which, newer_shipped
FROM jamsos.local_law();
SELECT * FROM jamsos.law_problems();
ROLLBACK;
-- against the answers: the shipped rate of a class is listed where the answer for that class has become the local one, and nowhere else
CREATE FUNCTION pg_temp.beaten(local_class integer, asked integer) RETURNS TABLE (changes boolean, listed boolean) LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO jamsos.rate (program, segment, risk_class, payer, percent, valid, legal_basis) VALUES ('JKK', 'PU', local_class, 'employer', 3, daterange('2026-01-01', NULL), 'x');
	changes := jamsos.contribution('JKK', 1000000, '2026-06-01', asked) = 30000;
	listed := (SELECT bool_or((s ->> 'risk_class')::integer = asked) FROM jamsos.local_law(), jsonb_array_elements(shadows) s);
	RETURN NEXT;
	DELETE FROM jamsos.rate WHERE origin = 'local';
END
$$;
BEGIN;
SELECT count(*) AS asked, count(*) FILTER (WHERE changes IS DISTINCT FROM coalesce(listed, false)) AS wrong FROM (VALUES (NULL), (1), (2), (3), (4), (5)) l (class), generate_series(1, 5) c, pg_temp.beaten(l.class, c);
ROLLBACK;
-- a shipped figure that was enacted after a local estimate was recorded, or after the day that it names; not one that was before
BEGIN;
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis, recorded_at, enacted) VALUES
	('JP', 'PU', 'ceiling', 11700000, daterange('2030-03-01', NULL), 'an estimate of 2026', '2026-11-28', NULL),
	('JKN', 'PU', 'ceiling', 13000000, daterange('2030-03-01', NULL), 'a letter', '2026-11-28', '2030-02-26'),
	('JKP', 'PU', 'ceiling', 6000000, daterange('2030-03-01', NULL), 'a draft', '2030-02-01', '2029-01-01'),
	('JKK', 'BPU', 'ceiling', 22700000, daterange('2030-03-01', '2031-01-01'), 'until the law ended it', '2026-11-28', NULL);
SELECT newer_shipped, count(*) FROM jamsos.local_law() GROUP BY 1;
ALTER TABLE jamsos.wage_limit DISABLE TRIGGER ALL;
UPDATE jamsos.wage_limit SET valid = daterange(lower(valid), '2030-03-01') WHERE origin = 'shipped' AND program IN ('JP', 'JKN', 'JKP') AND upper_inf(valid);
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis, enacted, origin) VALUES
	('JP', 'PU', 'ceiling', 13400000, daterange('2030-03-01', NULL), 'the letter of 2030', '2030-02-26', 'shipped'),
	('JKN', 'PU', 'ceiling', 13000000, daterange('2030-03-01', NULL), 'the letter of 2030', '2030-02-26', 'shipped'),
	('JKP', 'PU', 'ceiling', 6500000, daterange('2030-03-01', NULL), 'the day is not known', NULL, 'shipped');
UPDATE jamsos.wage_limit SET valid = daterange(lower(valid), '2031-01-01') WHERE origin = 'shipped' AND program = 'JKK' AND segment = 'BPU' AND kind = 'ceiling';
INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis, enacted, origin) VALUES ('JKK', 'BPU', 'ceiling', 25700000, daterange('2031-01-01', NULL), 'later months', '2030-12-01', 'shipped');
ALTER TABLE jamsos.wage_limit ENABLE TRIGGER ALL;
ALTER TABLE jamsos.wage_limit ENABLE ALWAYS TRIGGER law_guard_row, ENABLE ALWAYS TRIGGER law_guard_truncate;
SELECT key, newer_shipped FROM jamsos.local_law();
SELECT * FROM jamsos.verify_install();
ROLLBACK;

-- Elsewhere: the same rows, twice, others refused by key.  Texts that would end a literal, a comment or a command stay texts.
BEGIN;
INSERT INTO jamsos.reform (name, description, note) VALUES ('JP 4%', E'it''s $$ \\ "a"\n-- what-if\n\\! echo here; $jamsos$ ]'');\nSELECT 1; --', E'%s %1$L {} \\u0041 é');
INSERT INTO jamsos.relief (code, automatic, condition, legal_basis) VALUES ('Perda 1', false, 'all', 'Perda 1/2026');
INSERT INTO jamsos.rate (program, segment, payer, percent, valid, reform, relief, legal_basis, enacted) VALUES ('JP', 'PU', 'employer', 2.5, daterange('2027-01-01', NULL), 'JP 4%', NULL, 'what-if', NULL),
	('JKM', 'PU', 'employer', 0.15, daterange('2026-01-01', '2026-02-01'), NULL, 'Perda 1', 'Perda 1/2026', '2025-12-31');
INSERT INTO jamsos.region (code, name, level, parent, legal_basis) VALUES ('63.99', 'Kabupaten Baru', 'regency', '63', 'UU 1/2026');
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis, confirmed_until) VALUES ('63.99', 3725000.55, daterange('2026-01-01', '2027-01-01'), 'a decree', '2026-12-01');
INSERT INTO jamsos.benefit_rule (program, event, component, value, times, unit, valid, legal_basis) VALUES ('JKM', 'burial', 'amount', 11000000.50, 1.0, 'rupiah', daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.contract_tier (program, value_from, value_to, percent, valid, legal_basis) VALUES ('JKK', 0, 100, 0.5, daterange('2026-01-01', NULL), 'x'), ('JKK', 100, NULL, 0.4, daterange('2026-01-01', NULL), 'x');
INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2026-06-15', 'a', 'x');
UPDATE jamsos.holiday SET name = 'b';
CREATE TEMP TABLE kept AS SELECT table_name, key, "row" - 'loaded_at' - 'loaded_by' AS law FROM jamsos.local_law();
SELECT jamsos.law_fingerprint() AS fingerprint, jamsos.export_law() AS script \gset
SELECT count(*) FROM kept;
SELECT regexp_replace(split_part(:'script', E'\n', 1), '[0-9]+\.[0-9.]+', 'N') AS first_line;
:script
DELETE FROM jamsos.minimum_wage WHERE origin = 'local'; DELETE FROM jamsos.rate WHERE origin = 'local'; DELETE FROM jamsos.relief WHERE origin = 'local'; DELETE FROM jamsos.reform;
DELETE FROM jamsos.region WHERE origin = 'local'; DELETE FROM jamsos.benefit_rule WHERE origin = 'local'; DELETE FROM jamsos.contract_tier WHERE origin = 'local'; DELETE FROM jamsos.holiday;
SELECT jamsos.law_fingerprint() = :'fingerprint' AS same_without;
SET LOCAL standard_conforming_strings = off;
SET LOCAL datestyle = 'German';
:script
SET LOCAL standard_conforming_strings = on;
SELECT jamsos.law_fingerprint() = :'fingerprint' AS same, jamsos.export_law() = :'script' AS same_script;
(TABLE kept EXCEPT SELECT table_name, key, "row" - 'loaded_at' - 'loaded_by' FROM jamsos.local_law()) UNION ALL (SELECT table_name, key, "row" - 'loaded_at' - 'loaded_by' FROM jamsos.local_law() EXCEPT TABLE kept);
SELECT count(*) AS updates FROM jamsos.law_history WHERE operation = 'UPDATE' AND changed_at >= now();
SAVEPOINT s;
UPDATE jamsos.rate SET percent = 0.2 WHERE relief = 'Perda 1';
DELETE FROM jamsos.holiday;
:script
ROLLBACK TO s;
UPDATE jamsos.minimum_wage SET valid = '[2026-02-01,2026-03-01)' WHERE origin = 'local';
:script
ROLLBACK;
SELECT jamsos.export_law() LIKE '%import_law(''[]'')%' AS no_rows, jamsos.export_law() LIKE '%rows: 0.%' AS none;
-- what is no script of this version
SELECT * FROM jamsos.import_law('{}');
SELECT * FROM jamsos.import_law('[1]');
SELECT * FROM jamsos.import_law('[{"table": "pg_class", "row": {}}]');
SELECT * FROM jamsos.import_law('[{"table": "law_history", "row": {}}]');
SELECT * FROM jamsos.import_law('[{"table": "reform", "row": {"name": "x", "description": "y", "colour": "red"}}]');
SELECT * FROM jamsos.import_law('[{"table": "rate", "row": {"key": 1}}]');
SELECT * FROM jamsos.import_law('[{"table": "minimum_wage", "row": {"region": "99", "amount": 3725000, "valid": "[2027-01-01,)", "legal_basis": "x", "evidence": "unverified", "recorded_at": "2026-01-01", "recorded_by": "x"}}]');
BEGIN;
SELECT outcome FROM jamsos.import_law('[{"table": "reform", "row": {"name": "x", "description": "y", "legal_basis": "x", "evidence": "unverified", "origin": "shipped"}}]');
SELECT origin FROM jamsos.reform;
SELECT outcome FROM jamsos.import_law('[{"table": "relief", "row": {"code": "PP 49/2020", "automatic": true, "condition": "y", "barred": false, "legal_basis": "x", "evidence": "unverified"}}]');
ROLLBACK;
SELECT * FROM jamsos.import_law(NULL);

-- One fingerprint over what answers questions: each column of each table changes it, but those that answer none.
CREATE FUNCTION pg_temp.seen() RETURNS TABLE (law_table text, column_name text, changes boolean) LANGUAGE plpgsql AS $$
DECLARE
	c record;
	before text;
BEGIN
	FOR law_table IN SELECT table_name FROM jamsos.law_tables() LOOP
		-- one row each will do, and nothing that would refuse another
		EXECUTE format('ALTER TABLE jamsos.%I DISABLE TRIGGER ALL', law_table);
		IF law_table IN ('reform', 'holiday') THEN
			EXECUTE format('INSERT INTO jamsos.%I (%s, legal_basis) VALUES (%s, ''x'')', law_table, CASE law_table WHEN 'reform' THEN 'name, description' ELSE 'day, name' END, CASE law_table WHEN 'reform' THEN '''x'', ''y''' ELSE '''2026-02-13'', ''y''' END);
		END IF;
		EXECUTE format('DELETE FROM jamsos.%1$I WHERE ctid <> (SELECT ctid FROM jamsos.%1$I ORDER BY %1$I::text LIMIT 1)', law_table);
		FOR c IN SELECT conname FROM pg_constraint WHERE conrelid = ('jamsos.' || law_table)::regclass AND contype IN ('c', 'f', 'x') LOOP
			EXECUTE format('ALTER TABLE jamsos.%I DROP CONSTRAINT %I', law_table, c.conname);
		END LOOP;
	END LOOP;
	before := jamsos.law_fingerprint();
	FOR law_table IN SELECT table_name FROM jamsos.law_tables() LOOP
		FOR c IN SELECT attname, format_type(CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END, NULL) AS type FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
			WHERE attrelid = ('jamsos.' || law_table)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' LOOP
			column_name := c.attname;
			BEGIN
				EXECUTE format('UPDATE jamsos.%I SET %I = %s', law_table, c.attname, CASE c.type WHEN 'text' THEN format('coalesce(%I, '''') || ''x''', c.attname) WHEN 'numeric' THEN format('coalesce(%I, 0) + 1', c.attname)
					WHEN 'integer' THEN format('coalesce(%I, 0) + 1', c.attname) WHEN 'boolean' THEN format('NOT %I', c.attname) WHEN 'date' THEN format('coalesce(%I, ''2026-01-01'') + 1', c.attname)
					WHEN 'timestamp with time zone' THEN 'now()' ELSE format('daterange(lower(%1$I), CASE WHEN upper_inf(%1$I) THEN ''2099-01-01'' ELSE (upper(%1$I) + interval ''1 month'')::date END)', c.attname) END);
				changes := jamsos.law_fingerprint() <> before;
				RAISE division_by_zero;
			EXCEPTION WHEN division_by_zero THEN
				RETURN NEXT;
			END;
		END LOOP;
	END LOOP;
END
$$;
BEGIN;
SELECT changes, count(DISTINCT law_table) AS tables, count(*) AS columns, CASE WHEN NOT changes THEN string_agg(DISTINCT column_name, ', ') END AS which FROM pg_temp.seen() GROUP BY changes ORDER BY changes;
ROLLBACK;
-- nor does the order of rows, how a number is written, or a setting of the session
BEGIN;
INSERT INTO jamsos.benefit_rule (program, event, component, value, times, unit, valid, legal_basis) VALUES ('JKM', 'burial', 'amount', 11000000, 2, 'rupiah', daterange('2026-01-01', NULL), 'x');
SELECT jamsos.law_fingerprint() AS fingerprint \gset
UPDATE jamsos.benefit_rule SET value = 11000000.00, times = 2.000, note = 'another scale' WHERE origin = 'local';
ALTER TABLE jamsos.rate DISABLE TRIGGER ALL;
CREATE TEMP TABLE turned AS SELECT * FROM jamsos.rate ORDER BY percent DESC;
ALTER TABLE turned DROP key;
DELETE FROM jamsos.rate;
INSERT INTO jamsos.rate (program, segment, risk_class, payer, percent, fixed, valid, relief, reform, confirmed_until, legal_basis, source, evidence, enacted, note, origin)
SELECT program, segment, risk_class, payer, percent, fixed, valid, relief, reform, confirmed_until, legal_basis, source, evidence, enacted, note, origin FROM turned;
SET LOCAL datestyle = 'SQL, DMY';
SET LOCAL timezone = 'America/New_York';
SET LOCAL search_path = pg_temp, public;
SET LOCAL bytea_output = 'escape';
SET LOCAL extra_float_digits = -3;
SELECT jamsos.law_fingerprint() = :'fingerprint' AS same;
ROLLBACK;
