-- Troubles of offices, as public reports and those who do this work tell them: lists, bills, months and ledgers as
-- they really come, with values worked by hand from the articles and not from the functions.
BEGIN;
SET client_min_messages = warning;
SELECT plan(86);

-- what audit finds, but for what every list of texts has
CREATE FUNCTION pg_temp.found(relation regclass, columns jsonb, options jsonb DEFAULT '{}') RETURNS text LANGUAGE sql AS $$
	SELECT coalesce(string_agg(problem || ' ' || rows, ', ' ORDER BY problem COLLATE "C"), 'nothing') FROM jamsos.audit(relation, columns, options) WHERE rows > 0 AND problem NOT IN ('rows', 'wage stored as text')
$$;
-- JKK and JKM of a line of a bill of January 2026: 0.24 and 0.3 percent
CREATE FUNCTION pg_temp.causes(wage numeric, reported numeric, rapel numeric, billed jsonb, months int DEFAULT NULL) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws(' ', program, cause, amount), ', ' ORDER BY program, cause) FROM jamsos.bill_line(wage, reported, rapel, billed, jamsos.tariff('2026-01-01', programs => '{JKK,JKM}', reliefs => '{}'), 1, 'PU', months)
$$;
CREATE FUNCTION pg_temp.law(month date, programs text[] DEFAULT '{JKK,JKM}', minimum numeric DEFAULT NULL) RETURNS jamsos.tariff_rules LANGUAGE sql AS $$
	SELECT jamsos.tariff(month, programs => programs, reliefs => '{}', minimum => minimum)
$$;
CREATE FUNCTION pg_temp.arrears_of(entries jsonb, as_of date) RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', (a).due, (a).paid, (a).principal, (a).penalty, (a).credit, (a).months) FROM (
		SELECT jamsos.arrears(month, due, paid, paid_on, as_of, 2::numeric, 'PU', assessed_on) AS a FROM jsonb_to_recordset(entries) e (month date, due numeric, paid numeric, paid_on date, assessed_on date)) q
$$;

-- ---- months and wages
SELECT is((SELECT (jamsos.liability(2000000, 1, jamsos.tariff('2022-08-01'))).total FROM generate_series(1, 7847)), 84747600::numeric, 'Tulungagung 2022: 7,847 heads of neighbourhoods, 4,800 and 6,000 each');
SELECT is(jamsos.contribution(1000000, jamsos.tariff('2022-08-01'), segment => 'BPU'), 16800::numeric, 'Tulungagung: alone, 10,000 and 6,800');
SELECT is((SELECT string_agg(jamsos.headcount(p, m) || ' ' || jamsos.wage_bill(p, m), ', ' ORDER BY m) FROM (SELECT jamsos.payroll(3000000, 1, NULL::text[], 'PU', daterange('2019-04-16', NULL)) AS p) q, unnest('{2019-03-01,2019-04-01}'::date[]) m),
	'0 0.00, 1 3000000.00', 'who begins on 16 April is in April, whole');
SELECT is((SELECT jamsos.wage_bill(p, '2019-04-01') || ' ' || jamsos.wage_bill(p, '2019-05-01') FROM (SELECT jamsos.payroll(w, 1, NULL::text[], 'PU', a) AS p
	FROM (VALUES (1500000, daterange('2019-04-01', '2019-05-01')), (3000000, daterange('2019-05-01', NULL))) v (w, a)) q), '1500000.00 3000000.00', 'an agreement that half of a first month is half of the wage is a spell of its own');
SELECT is((SELECT string_agg(jamsos.headcount(p, m) || ' ' || (l).total, ', ' ORDER BY m) FROM (SELECT jamsos.payroll(w, 1, NULL::text[], 'PU', a) AS p
	FROM (VALUES (3000000, daterange('2024-01-01', '2025-06-01')), (3500000, daterange('2025-06-01', NULL))) v (w, a)) q, unnest('{2025-05-01,2025-06-01}'::date[]) m, LATERAL (SELECT jamsos.liability(p, pg_temp.law(m)) AS l) o),
	'1 16200, 1 18900', 'a raise on 22 June, cut at the first of the month: one person, one wage');
SELECT is((SELECT string_agg(o.amount::text, ' ' ORDER BY month) FROM (SELECT jamsos.payroll(3000000, c, NULL::text[], 'PU', a) AS p
	FROM (VALUES (1, daterange('2026-01-01', '2026-07-01')), (3, daterange('2026-07-01', NULL))) v (c, a)) q, LATERAL (SELECT month, sum(amount) AS amount FROM jamsos.project(p, '2026-06-01', 2, programs => '{JKK}') GROUP BY month) o),
	'7200 26700', 'another risk class from July on: 0.24, then 0.89 percent of 3,000,000');
SELECT is((SELECT string_agg(sum::text, ' ' ORDER BY month) FROM (SELECT month, sum(amount) FROM (SELECT jamsos.payroll(3000000, 1, NULL::text[], 'PU', daterange('2015-01-01', e, '[]')) AS p FROM unnest('{2022-03-31,NULL}'::date[]) e) q, jamsos.project(p, '2022-02-01', 3) GROUP BY 1) o),
	'32400 32400 16200', 'who leaves on 31 March is in March and not in April');
SELECT is((SELECT string_agg(sum::text, ' ' ORDER BY month) FROM (SELECT month, sum(amount) FROM (SELECT jamsos.payroll(w::numeric, 1, NULL::text[], 'PU', daterange('2024-11-07', '2024-12-01')) AS p FROM (VALUES (4042, 900000), (24252, 850000)) v (n, w), generate_series(1, n)) q, jamsos.project(p, '2024-11-01', 2) GROUP BY 1) o),
	(4042 * (2160 + 2700) + 24252 * (2040 + 2550))::text, 'Kabupaten Malang 2024: one month of work over two calendar months, one contribution');
SELECT is((SELECT (jamsos.liability(w, 1, pg_temp.law('2026-01-01', '{JP}'))).jp_employer FROM unnest('{8000000,6000000}'::numeric[]) w) || ' ' || (SELECT (jamsos.liability(w, 1, pg_temp.law('2026-01-01', '{JP}'))).jp_employer FROM (SELECT sum(w) AS w FROM unnest('{8000000,6000000}'::numeric[]) w) q),
	'280000 210948', 'a person with two posts: the ceiling of JP (10,547,400) is one person''s, so his wages are added before');
SELECT is((SELECT (jamsos.liability(jamsos.rupiah(w), 1, pg_temp.law('2026-01-01'))).total FROM unnest('{Rp2.500.000,"2.500.000,00",2500000.00,"2.500.000,-"," 2500000 ",''2500000}'::text[]) w), 6 * 13500::numeric, 'one wage, written in six ways');
SELECT is(jamsos.day_wage(125000) || ' ' || jamsos.piece_wage('{3000000,2400000,2100000}', 3), '3125000.00 2500000.00', 'a day of 125,000 is 25 of them; piece work is the mean of three months');
SELECT is((SELECT string_agg(concat_ws(' ', m, jamsos.participates('1967-05-10', m, 'JP', 'PU'), jamsos.participates('1967-05-10', m, 'JHT', 'PU')), ', ' ORDER BY m) FROM unnest('{2026-05-01,2026-06-01}'::date[]) m),
	'2026-05-01 t t, 2026-06-01 f t', 'pension age of 59: JP ends after the month of the birthday, JHT goes on');
SELECT is((SELECT string_agg(program || ' ' || sum, ', ' ORDER BY program) FROM (SELECT program, sum(amount) FROM jamsos.construction_contribution(12000000000, '2022-08-01') GROUP BY 1) q), 'JKK 12240000, JKM 1310000', 'a building of 12 thousand million, by tiers');
SELECT is((SELECT string_agg(program || ' ' || sum, ', ' ORDER BY program) FROM (SELECT program, sum(amount) FROM jamsos.construction_contribution(12000000000, '2020-09-01') GROUP BY 1) q), 'JKK 122400, JKM 13100', 'and by one percent of each, August 2020 to January 2021');
INSERT INTO jamsos.rate (program, segment, payer, fixed, valid, legal_basis) VALUES ('JKN', 'BPU', 'worker', 37800, daterange('2021-01-01', NULL), 'Perpres 64/2020: 35.000 + 2.800');
SELECT is((SELECT (jamsos.liability(NULL::numeric, 1, jamsos.tariff('2023-01-01', programs => '{JKN}'), 'PR')).employer FROM generate_series(1, 31493)), 1190435400::numeric, 'Kabupaten Bima 2023: JKN of 31,493 people, 35,000 + 2,800 each, borne by the office');
DELETE FROM jamsos.rate WHERE origin = 'local';

-- ---- who has no wage, in each place that says what he owes
CREATE TEMP TABLE laws AS SELECT pg_temp.law('2026-01-01', minimum => 3000000) AS lifted, pg_temp.law('2026-01-01') AS plain, NULL::numeric AS wage;
CREATE FUNCTION pg_temp.owes(t text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	owed text;
BEGIN
	EXECUTE format('SELECT concat_ws('' '', (SELECT concat((l).total, ''/'', (l).unpriced) FROM (SELECT jamsos.liability(wage, 1, %1$I) AS l FROM laws) q), (SELECT (jamsos.liability(p, %1$I)).total FROM laws, (SELECT jamsos.payroll(wage) AS p FROM laws) q),
		(SELECT jamsos.contribution(wage, %1$I) FROM laws), (SELECT sum(due) FROM laws, jamsos.bill_line(wage, NULL, 0, ''{}'', %1$I)), (SELECT concat((c).contribution_gap, ''/'', (c).unpriced) FROM (SELECT jamsos.compliance(true, false, wage, NULL, NULL, NULL, %1$I, 1, ''PU'', NULL) AS c FROM laws) q),
		(SELECT (p).unpriced FROM (SELECT jamsos.protection_gap(wage, false, %1$I) AS p FROM laws) q))', t) INTO owed;
	RETURN owed;
END
$$;
SELECT is(pg_temp.owes('lifted'), '16200/0 16200 16200 16200 16200/0 0', 'with a minimum wage a worker without a wage owes the same everywhere');
SELECT is(pg_temp.owes('plain'), '0/1 0 0/1 1', 'without one he is unpriced everywhere');

-- ---- bills: 3,000,000 is 7,200 and 9,000
SELECT is(pg_temp.causes(3000000, 3000000, 0, '{"jkk": 7200, "jkm": 9000}'), 'JKK agrees 0, JKM agrees 0', 'a bill that is right');
SELECT is(pg_temp.causes(3000000, 3000000, 0, '{"jkk": 7201, "jkm": 8999.41}'), 'JKK agrees 1, JKM agrees -0.59', 'a rupiah more or less is rounding');
SELECT is(pg_temp.causes(3000000, 300000000, 0, '{"jkk": 720000, "jkm": 900000}'), 'JKK wage_high 712800, JKM wage_high 891000', 'a bill in sen, its wages too');
SELECT is(pg_temp.causes(3000000, 3000, 0, '{"jkk": 7.2, "jkm": 9}'), 'JKK wage_low -7192.8, JKM wage_low -8991', 'a bill in thousands');
SELECT is(pg_temp.causes(3000000, 36000000, 0, '{"jkk": 86400, "jkm": 108000}'), 'JKK wage_high 79200, JKM wage_high 99000', 'a bill of the year''s wage');
SELECT is(pg_temp.causes(3000000, 3000000, 0, '{"jkk": 86400, "jkm": 108000}'), 'JKK wrong_rate 79200, JKM wrong_rate 99000', 'a bill of twelve months on the wage of one');
SELECT is(pg_temp.causes(3000000, 3000000, 0, '{"jkk": 9000, "jkm": 7200}'), 'JKK wrong_rate 1800, JKM wrong_rate -1800', 'the columns of two programmes exchanged');
SELECT is(pg_temp.causes(3000000, 3000000, 0, '{"jkk": 16200, "jkm": 16200}'), 'JKK wrong_class 9000, JKM wrong_rate 7200', 'the total in each column: of JKK it is that of class 2, too');
SELECT is(pg_temp.causes(3000000, 3000000, 0, '{"jkk": 16200, "jkm": 9000}'), 'JKK wrong_class 9000, JKM agrees 0', 'risk class 2 (0.54 percent) billed for 1');
SELECT is(pg_temp.causes(3000000, 3000000, 500000, '{"jkk": 8400, "jkm": 10500}', 2), 'JKK rapel 1200, JKM rapel 1500', 'back pay of 500,000 is wage');
SELECT is(pg_temp.causes(3000000, 3000000, 0, '{"jkm": 9000}'), 'JKK, JKM agrees 0', 'a column that the bill has not is not stated, never 0');
SELECT is(pg_temp.causes(3000000, 3000000, 0, '{"jkk": 0, "jkm": 9000}'), 'JKK program_missing -7200, JKM agrees 0', 'nothing billed of a programme');
SELECT is(pg_temp.causes(3000000, 3000000, 0, '{"jkk": 7200, "jkm": 9000, "jht_employer": 111000}'), 'JHT program_not_due 111000, JKK agrees 0, JKM agrees 0', 'a programme that nobody has asked for');
SELECT is((SELECT concat_ws(' ', (c).status, (c).amount_gap) FROM (SELECT jamsos.compliance(true, true, 3000000::numeric, 3000000::numeric, '{JKK,JKM}', '{JKK,JKM}', pg_temp.law('2026-01-01'), 1, 'PU', 16200 - 0.59) AS c FROM generate_series(1, 1000)) q), 'patuh -590',
	'a thousand workers, each 59 sen short, are compliant');
SELECT is((SELECT concat_ws(' ', (c).status, (c).registered, (c).unregistered, (c).not_on_staff) FROM (SELECT jamsos.compliance(s, b, 3000000::numeric, 3000000::numeric, '{JKK,JKM}', '{JKK,JKM}', pg_temp.law('2026-01-01'), 1, 'PU', 16200) AS c FROM (VALUES (true, true), (true, false), (false, true)) v (s, b)) q), 'PDS-TK 1 1 1',
	'one billed, one not, one billed who has left');

-- ---- people
CREATE TABLE people (id int, nik text, nama text, lahir text, mulai text, akhir text, honor text);
INSERT INTO people VALUES (1, '3523180101900001', 'Ani', '1990-01-01', '2020-01-01', NULL, '2.500.000'), (2, '352318010190000', 'Budi', '1990-01-01', '2020-01-01', '', '2500000'), (3, '35231801019000012', 'Cici', '1990-01-01', '2020-01-01', '-', '2,500,000.00'),
	(4, '3523I80101900004', 'Dedi', '1990-01-01', '2020-01-01', NULL, 'Rp2.500.000'), (5, '352318O101900005', 'Eka', '1990-01-01', '2020-01-01', NULL, '2.500.000,-'), (6, 'NULL', 'Fani', '1990-01-01', '2020-01-01', NULL, '2.500.000'), (7, '3,52318E+15', 'Gani', '1990-01-01', '2020-01-01', NULL, '2.500.000');
SELECT is(pg_temp.found('people', '{"key": "id", "nik": "nik", "wage": "honor"}'), 'NIK invalid 6, NIK with marks 1', 'a digit lost or doubled, I and O for 1 and 0, the word NULL, a number of a spreadsheet: nobody''s key');
TRUNCATE people;
INSERT INTO people VALUES (1, '3523180101900001', 'ANI', '1990-01-01', '2020-01-01', NULL, '2500000'), (2, '3523.1801.0190.0001', 'Ani, S.Pd', '01/01/1990', '2020-01-01', NULL, '2500000'), (3, '''3523180101900001', 'ani', '1 Januari 1990', '2020-01-01', NULL, '2500000');
SELECT is(pg_temp.found('people', '{"key": "id", "nik": "nik", "birth_date": "lahir"}'), 'NIK in several rows 2, NIK with marks 2', 'one person in three rows, however the NIK is typed');
TRUNCATE people;
INSERT INTO people VALUES (1, '3523180101900001', 'Siti Aminah', '1990-01-01', NULL, NULL, NULL), (2, '3523180101900002', 'SITI AMINAH', '1990-01-01', NULL, NULL, NULL), (3, '3523180101900003', 'Siti Aminah', '1991-01-01', NULL, NULL, NULL), (4, NULL, 'siti  aminah', '1990-01-01', NULL, NULL, NULL);
SELECT is((SELECT string_agg(problem || ' ' || rows, ', ' ORDER BY problem) FROM jamsos.audit('people', key => 'id', nik => 'nik', birth_date => 'lahir') WHERE rows > 0 AND problem LIKE 'same%'), 'same name and birth date with another NIK 2', 'a name twice with one birth date is asked about, with another it is another person');
TRUNCATE people;
INSERT INTO people VALUES (1, '3523180101900001', 'Ani', '45000', '43831', '0000-00-00', '2500000'), (2, '3523184101900002', 'Beti', '01-01-90', '2020-02-30', '31/12/2025', '2500000'), (3, '3523180101900003', 'Cepi', '00/00/0000', '1900-01-00', 's/d sekarang', '2500000'), (4, '3523180101900004', 'Dodi', '1990-01-01 00:00:00', '1 Jan 2020', '2019-12-31', '2500000');
SELECT is(pg_temp.found('people', '{"key": "id", "nik": "nik", "birth_date": "lahir", "start_date": "mulai", "end_date": "akhir"}'), 'birth date unreadable 3, end date before start date 1, end date unreadable 2, start date unreadable 3',
	'day numbers of a spreadsheet, years of two digits, days that no calendar has, words');
SELECT ok((SELECT remedy LIKE '%1899-12-30%' FROM jamsos.audit('people', birth_date => 'lahir') WHERE problem = 'birth date unreadable'), 'what a day number is, the remedy says');
SELECT is('1899-12-30'::date + 45000, '2023-03-15'::date, 'and it is so');
TRUNCATE people;
INSERT INTO people VALUES (1, '3523180101900001', 'Ani', '1990-01-01', '2020-01-01', '2026-06-15', '2500000'), (2, '3523180101900001', 'Ani', '1990-01-01', '2026-06-16', NULL, '3000000'), (3, '3523180101900003', 'Budi', '1990-01-01', '2020-01-01', '2026-05-31', '2500000'), (4, '3523180101900003', 'Budi', '1990-01-01', '2026-06-01', NULL, '3000000');
SELECT is(pg_temp.found('people', '{"key": "id", "nik": "nik", "start_date": "mulai", "end_date": "akhir"}'), 'NIK in several spells of a month 1', 'of two raises the one within a month counts twice, and is named');
TRUNCATE people;
INSERT INTO people SELECT i, '35231801019' || to_char(i, 'FM00000'), 'Orang ' || i, '1990-01-01', '2020-01-01', NULL, '2.500.000' FROM generate_series(1, 40) i;

-- ---- lists: each row planted alone among forty of 2,500,000
CREATE FUNCTION pg_temp.planted(nama text, nik text, honor text, options jsonb DEFAULT '{}') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	was text;
BEGIN
	INSERT INTO people VALUES (99, planted.nik, planted.nama, '1990-01-01', '2020-01-01', NULL, planted.honor);
	was := pg_temp.found('people', '{"nik": "nik", "name": "nama", "wage": "honor"}', options);
	DELETE FROM people WHERE id = 99;
	RETURN was;
END
$$;
SELECT is(pg_temp.planted('Zul', '3523180101900099', '25.000.000'), 'wage ten times the median 1', 'one zero too many');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '250.000.000'), 'wage a hundred times the median 1', 'sen without their mark');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '2.500.000.00'), 'wage invalid or ambiguous 1', 'a point for the comma of sen');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '2500'), 'wage in thousands 1', 'thousands');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '2,5'), 'wage invalid or ambiguous 1', 'millions, with a comma');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '3'), 'wage in millions 1', 'millions');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '100.000,-'), 'wage of a day 1', 'a day');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '25.000,-'), 'wage a hundredth of the median 1', 'two digits lost');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '-2.500.000'), 'wage negative 1', 'a deduction');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '(2.500.000)'), 'wage invalid or ambiguous 1', 'an accountant''s brackets');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '0'), 'wage zero 1', 'nothing');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '-'), 'wage missing 1', 'a hyphen');
SELECT is(pg_temp.planted('Zul', '3523180101900099', 'NULL'), 'wage invalid or ambiguous 1', 'the word NULL');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '#REF!'), 'wage invalid or ambiguous 1', 'a formula that broke');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '2 500 000'), 'wage invalid or ambiguous 1', 'groups apart by blanks that break: two columns in one?');
SELECT is(pg_temp.planted('Zul', '3523180101900099', E'2\u00A0500\u00A0000'), 'nothing', 'by blanks that do not');
SELECT is(pg_temp.planted('NAMA', 'NIK', 'HONOR'), 'NIK invalid 1, wage invalid or ambiguous 1', 'the header once more, at the top of a printed page');
SELECT is(pg_temp.planted('JUMLAH', NULL, '100.000.000'), 'NIK missing 1, total row 1, wage that is the sum of the others 1', 'a total at the end');
SELECT is(pg_temp.planted(NULL, NULL, '45.000.000'), 'NIK missing 1, name missing 1, wage of nobody 1, wage ten times the median 1', 'a subtotal that nobody has labelled');
SELECT is(pg_temp.planted('Jumlah dipindahkan', NULL, '45.000.000'), 'NIK missing 1, total row 1, wage ten times the median 1', 'a sum that is carried over the page');
SELECT is(pg_temp.planted('Totalia Sari', '3523184101900099', '2500000'), 'nothing', 'a woman called Totalia');
SELECT is(pg_temp.planted('O''Neill "Ucok" Sitorus; S.E.', '3523180101900099', '2500000'), 'nothing', 'quotes in a name');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '1.000.000', '{"minimum": 2500000}'), 'wage under the minimum 1', 'under the minimum wage');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '1.250.000,50', '{"minimum": 2500001}'), 'wage a fraction or multiple of the minimum 1, wage under the minimum 1', 'half of a minimum: a half month; a rupiah less than it is none');
SELECT is(pg_temp.planted('2', '3', '6'), 'NIK invalid 1, name missing 1, wage in millions 1', 'the row that numbers the columns: no name has no letter');
SELECT is(pg_temp.planted('-', '3523180101900099', '2500000'), 'name missing 1', 'a hyphen for a name');
SELECT is(pg_temp.planted('Zul', '3.52318E+15', '2500000'), 'NIK invalid 1, NIK with marks 1', 'a NIK as a spreadsheet shows it');
SELECT is(pg_temp.planted('Zul', '3523180101900099.0', '2500000'), 'NIK with marks 1', 'one from a column of decimal numbers');
SELECT is(pg_temp.planted('Zul', '3523180101900000', '2500000'), 'NIK of an unknown region or without a serial 1', 'one whose last digit Excel did not keep');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '2,500,000.00'), 'nothing', 'thousands with commas');
SELECT is(pg_temp.planted('Zul', '3523180101900099', '2.500.000-'), 'wage invalid or ambiguous 1', 'a minus behind');
TRUNCATE people;
INSERT INTO people VALUES (1, '3523180101900001', 'Ani Lestari', '1990-01-01'), (2, '3523180101900011', 'ANI LESTARI, S.Pd', '1990-01-01'), (3, '3523180101900003', 'Drs. H. Budi', '1990-01-01'), (4, NULL, 'BUDI S.E., M.M.', '1990-01-01'), (5, '3523180101900005', 'Hani', '1990-01-01'), (6, '3523180101900006', 'dr. Ani', '1990-01-01');
SELECT is((SELECT rows || ' ' || example FROM jamsos.audit('people', key => 'id', nik => 'nik', birth_date => 'lahir') WHERE problem LIKE 'same%'), '2 1: Ani Lestari, NIK 3523180101900001 and 3523180101900011', 'one person with a title and without; Hani is not H. Ani');
TRUNCATE people;
INSERT INTO people VALUES (1, '3523180103900001', 'Ani', '03/01/1990', '01/02/2020', '12/31/2025'), (2, '3523181303900002', 'Budi', '03/13/1990', '01/15/2020', '12/01/2025'), (3, '3523183112900003', 'Cici', '12/31/1990', '01/01/2020', NULL);
SELECT is(pg_temp.found('people', '{"key": "id", "nik": "nik", "birth_date": "lahir", "start_date": "mulai", "end_date": "akhir"}'), 'birth date differs from the NIK 1, birth date unreadable 2, birth date with the month first 2, end date unreadable 1, end date with the month first 1, start date unreadable 1, start date with the month first 1',
	'a list with the month first: some dates are none, and those that are one are another day');
SELECT ok((SELECT remedy LIKE '%exchanged, unseen%' FROM jamsos.audit('people', start_date => 'mulai') WHERE problem = 'start date with the month first'), 'which the remedy says');
TRUNCATE people;
INSERT INTO people VALUES (1, '3523180103900001', 'Ani', '1990-03-01', '01/04/1995'), (2, '3523181303900002', 'Budi', '1990-03-13', '01/02/2062'), (3, '3523183112900003', 'Cici', '1990-12-31', '2027-01-01'), (4, '3523183112750004', 'Dodi', '1975-12-31', '1992-06-01');
SELECT is(pg_temp.found('people', '{"key": "id", "birth_date": "lahir", "start_date": "mulai"}', '{"on_date": "2026-06-01"}'), 'start date impossible 1, start date in childhood 1',
	'hired at the age of five, and in 2062 for 2026: each would be in months in which nobody was, or in none; who begins in January, and who began at sixteen, are not asked about');
DROP TABLE people;

-- ---- ledgers: 16,200 a month
SELECT is(pg_temp.arrears_of('[{"month": "2026-01-01", "due": 16200, "paid": 16200, "paid_on": "2026-02-10"}, {"month": "2026-01-01", "due": -5400}]', '2026-06-30'), '10800 16200 0 0 5400 0', 'a closed month was billed for one who had left: 5,400 of credit');
SELECT is(pg_temp.arrears_of('[{"month": "2026-01-01", "due": 16200, "paid": 21200, "paid_on": "2026-02-10"}, {"paid": -5000, "paid_on": "2026-03-01"}]', '2026-06-30'), '16200 16200 0 0 0 0', 'what was paid too much comes back');
SELECT is((SELECT string_agg(pg_temp.arrears_of('[{"month": "2026-01-01", "due": 16200, "paid": 16200, "paid_on": "2026-02-10"}, {"month": "2026-02-01", "due": 16200, "paid": 16200, "paid_on": "2026-03-10"},
	{"month": "2026-01-01", "due": 2700, "assessed_on": "2026-06-10"}, {"month": "2026-02-01", "due": 2700, "assessed_on": "2026-06-10"}]', d), ', ' ORDER BY d) FROM unnest('{2026-03-31,2026-06-30}'::date[]) d), '32400 32400 0 0 0 0, 37800 32400 5400 0 0 2', 'a backdated raise is owed from the day on which it was assessed, and no penalty before');
SELECT is(pg_temp.arrears_of('[{"month": "2026-01-01", "due": 16200}, {"paid": 16200, "paid_on": "2026-02-17"}]', '2026-06-30'), '16200 16200 0 324 0 0', '15 February 2026 is a Sunday; a day after the Monday is a month late: 2 percent of 16,200');
SELECT is(pg_temp.arrears_of('[{"month": "2026-01-01", "due": 16200}, {"month": "2026-02-01", "due": 16200}, {"paid": 16200, "paid_on": "2026-03-10"}]', '2026-03-20'), '32400 16200 16200 648 0 1', 'a payment for February goes to January first: its penalty, and that of February since 15 March');
SELECT is(pg_temp.arrears_of('[{"month": "2026-01-01", "due": 16200, "paid": 16200, "paid_on": "2026-02-10"}, {"paid": 16200, "paid_on": "2026-02-11"}, {"month": "2026-02-01", "due": 16200}]', '2026-06-30'), '32400 32400 0 0 0 0', 'January paid twice is February paid');

-- ---- coverage and its texts
SELECT is((SELECT string_agg(concat_ws(' ', coalesce(k, 'TOTAL'), (c).eligible, (c).registered), ', ' ORDER BY k) FROM (SELECT k, jamsos.coverage(t) AS c FROM (SELECT CASE WHEN number ~ '^[0-9]{11}$' THEN 'IKUT' WHEN number IS NULL THEN 'BELUM MENGISI' ELSE 'LAIN' END AS k, number ~ '^[0-9]{11}$' AS t
	FROM (SELECT CASE WHEN i <= 30 THEN '1' || lpad(i::text, 10, '0') WHEN i <= 40 THEN '' WHEN i <= 45 THEN '-' WHEN i <= 50 THEN '0' END AS number FROM generate_series(1, 100) i) p) q GROUP BY ROLLUP (k)) r), 'BELUM MENGISI 50 0, IKUT 30 30, LAIN 20 0, TOTAL 100 30', 'parts and total add up; blanks, hyphens and zeros are no member numbers');
SELECT is((SELECT (c).ratio || ' ' || jamsos.workers_to_target(c, 0.5269) FROM (SELECT jamsos.coverage(159950::bigint, 500000::bigint) AS c) q), '0.319900 103500', 'Wonogiri 2025: 31.99 percent, 103,500 people more to 52.69');
SELECT is((SELECT string_agg(jamsos.terbilang(v), '; ' ORDER BY n) FROM unnest('{-500,1000000,1000000000,1100,2001000,2284196.26,999999.995}'::numeric[]) WITH ORDINALITY u (v, n)),
	'minus lima ratus rupiah; satu juta rupiah; satu miliar rupiah; seribu seratus rupiah; dua juta seribu rupiah; dua juta dua ratus delapan puluh empat ribu seratus sembilan puluh enam rupiah dua puluh enam sen; satu juta rupiah', 'amounts in words');

-- ---- what a tool refuses says what to do
SELECT throws_ok('SELECT jamsos.contribution(3000000::float8, jamsos.tariff(''2026-01-01''))', '42883', NULL, 'money in floating point has no form: wage::numeric, as the documents say');
SELECT throws_ok('CREATE TABLE books (t jamsos.tariff_rules PRIMARY KEY); INSERT INTO books SELECT jamsos.tariff(''2026-01-01'')', '54000', NULL, 'a tariff is too long for an index');
CREATE TABLE books (t jamsos.tariff_rules);
CREATE UNIQUE INDEX ON books (jamsos.fingerprint(t));
INSERT INTO books SELECT jamsos.tariff('2026-01-01', reliefs => '{}');
SELECT throws_ok('INSERT INTO books SELECT jamsos.tariff(''2026-01-01'', reliefs => ''{}'')', '23505', NULL, 'its fingerprint is not');

SELECT * FROM finish();
ROLLBACK;
