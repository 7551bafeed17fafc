-- Reconciliation of the demo: every row of both sides in exactly one class, the same
-- classes as a clerk finds who goes through the lists row by row.
BEGIN;
SET client_min_messages = warning;
SELECT plan(34);

CALL reconcile_bill('2021-06-15');
SELECT is((SELECT count(staff_id) || '/' || count(DISTINCT staff_id) FROM rekonsiliasi), '12000/12000', 'each of 12,000 staff in one class');
SELECT is((SELECT count(bill_id) || '/' || count(DISTINCT bill_id) || '/' || (SELECT count(*) FROM tagihan_bpjs) FROM rekonsiliasi), '2554/2554/2554', 'each row of the bill in one class');
SELECT set_eq('SELECT class, count(*) FROM rekonsiliasi GROUP BY class', $$VALUES
	-- 2,564 people in the three offices, every 40th not on the bill, and all others
	('not registered', 12000 - 2564 + 64::bigint), ('not on staff', 45),
	-- every 300th twice; every 50th at 2,000,000; every 60th without JKM, less those who are one of the former
	('duplicate on the bill', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 300 = 5 AND n % 40 > 0)),
	('wage too low', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 50 = 1 AND n % 40 > 0)),
	('programme missing', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 60 = 2 AND n % 50 <> 1 AND n % 40 > 0)),
	('agrees', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 60 <> 2 AND n % 50 <> 1 AND n % 40 > 0))$$, 'the classes are as the errors were made');
SELECT is((SELECT count(*) FROM rekonsiliasi WHERE matched_by = 'name and birth date'), (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 100 = 4 AND n % 40 > 0), 'a wrong serial in the NIK: matched by name and birth date, and said so');
CREATE TEMP TABLE first_run AS SELECT * FROM rekonsiliasi;
CALL reconcile_bill('2021-06-01');
SELECT set_eq('SELECT * FROM rekonsiliasi', 'SELECT * FROM first_run', 'a second run changes nothing');
SELECT throws_ok($$INSERT INTO rekonsiliasi (periode, class, staff_id) VALUES ('2021-06-01', 'agrees', 1)$$, '23505', NULL, 'no row in two classes');
SELECT throws_ok($$INSERT INTO rekonsiliasi (periode, class) VALUES ('2021-06-01', 'agrees')$$, '23514', NULL, 'no class without a row');

-- compliance over the classes: the gap of each office by plain numeric SQL
SELECT set_eq('SELECT office, eligible, registered, unregistered, under_reported, partial_program, not_on_staff, unpriced, wage_gap, contribution_gap FROM compliance_by_office',
	$$SELECT office, count(staff_id) AS c1, count(staff_id) FILTER (WHERE bill_id IS NOT NULL) AS c2, count(staff_id) FILTER (WHERE bill_id IS NULL) AS c3, count(*) FILTER (WHERE reported_wage < wage) AS c4, count(*) FILTER (WHERE staff_id > 0 AND bill_id > 0 AND NOT 'JKM' = ANY (enrolled)) AS c5,
		count(*) FILTER (WHERE staff_id IS NULL) AS c6, 0::bigint AS c7, coalesce(sum(wage - reported_wage) FILTER (WHERE reported_wage < wage), 0) AS c8,
		CASE WHEN office IS NOT NULL THEN sum(CASE WHEN staff_id IS NULL THEN 0 WHEN bill_id IS NULL THEN round(wage * 0.0024) + round(wage * 0.003)
			ELSE round(wage * 0.0024) - round(reported_wage * 0.0024) + round(wage * 0.003) - CASE WHEN 'JKM' = ANY (enrolled) THEN round(reported_wage * 0.003) ELSE 0 END END) END AS c9
		FROM rekonsiliasi WHERE class NOT LIKE 'dup%' GROUP BY office$$, 'compliance by office');
SELECT set_eq('SELECT office, billed, due, amount_gap FROM compliance_by_office',
	$$SELECT office, coalesce(sum(billed), 0) AS b, coalesce(sum(due) FILTER (WHERE staff_id IS NOT NULL), 0) AS d, coalesce(sum(billed), 0) - coalesce(sum(due) FILTER (WHERE staff_id IS NOT NULL), 0) AS gap
		FROM (SELECT r.staff_id, coalesce(r.office, f.office) AS office, iuran_jkk + iuran_jkm AS billed, round(r.wage * 0.0024) + round(r.wage * 0.003) AS due FROM rekonsiliasi r LEFT JOIN tagihan_bpjs t ON t.id = r.bill_id LEFT JOIN rekonsiliasi f ON f.bill_id = r.first_bill_id AND f.staff_id > 0) q GROUP BY office$$,
	'what is billed and due, office by office: who is billed twice in his');
SELECT is((SELECT sum(billed) FROM compliance_by_office), (SELECT sum(iuran_jkk + iuran_jkm + iuran_jht + iuran_jp) FROM tagihan_bpjs), 'the offices add up to the foot of the bill');
SELECT set_eq('SELECT office, sum(amount) FROM bill_gap_by_worker GROUP BY office', 'SELECT office, amount_gap FROM compliance_by_office WHERE amount_gap <> 0', 'the causes add up to the gap of the office');
SELECT set_eq('SELECT office, sum(amount) FROM bill_gap_by_office GROUP BY office', 'SELECT office, amount_gap FROM compliance_by_office WHERE amount_gap <> 0', 'by office too');
SELECT set_eq('SELECT cause, count(DISTINCT (worker_id, bill_id)), sum(amount) FROM bill_gap_by_worker GROUP BY 1', $$VALUES
	('not_registered', 9500::bigint, -9500 * (6906 + 8632)::numeric), ('not_on_staff', 45, 45 * (6906 + 8632)), ('billed_twice', 9, 9 * (6906 + 8632)),
	('program_missing', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 60 = 2 AND n % 40 > 0), -8632 * (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 60 = 2 AND n % 40 > 0)),
	('wage_low', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 50 = 1 AND n % 40 > 0), (SELECT sum(4800 - 6906 + CASE WHEN n % 60 = 2 THEN 0 ELSE 6000 - 8632 END) FROM generate_series(1, 2564) n WHERE n % 50 = 1 AND n % 40 > 0))$$,
	'the rupiah of each cause are those of the errors that were made');
-- amounts a hundred times too high, and back pay that is not billed: nobody agrees
SAVEPOINT whole;
UPDATE tagihan_bpjs SET iuran_jkk = iuran_jkk * 100, iuran_jkm = iuran_jkm * 100, jumlah_rapel = 9000000 WHERE periode = '2021-06-01';
CALL reconcile_bill('2021-06-01');
SELECT is((SELECT count(*) FROM rekonsiliasi WHERE class = 'agrees'), 0::bigint, 'a bill a hundred times too high: nobody agrees');
SELECT set_eq('SELECT office, sum(amount) FROM bill_gap_by_worker GROUP BY office', 'SELECT office, amount_gap FROM compliance_by_office WHERE amount_gap <> 0', 'and the causes still add up');
ROLLBACK TO whole;
-- sen: an office that reports whole rupiah
UPDATE tagihan_bpjs SET jumlah_upah = trunc(jumlah_upah), iuran_jkk = iuran_jkk - 0.4, iuran_jkm = CASE WHEN iuran_jkm > 0 THEN iuran_jkm + 0.3 ELSE 0 END WHERE periode = '2021-06-01';
CALL reconcile_bill('2021-06-01');
SELECT is((SELECT count(*) FROM rekonsiliasi WHERE class = 'agrees'), (SELECT count(*) FROM first_run WHERE class = 'agrees'), 'sen change no class');
SELECT set_eq('SELECT office, sum(amount) FROM bill_gap_by_worker GROUP BY office', 'SELECT office, amount_gap FROM compliance_by_office WHERE amount_gap <> 0', 'but are counted');
ROLLBACK TO whole;
SELECT set_eq('SELECT status, count(*) FROM compliance_by_office GROUP BY status', $$VALUES ('PDS-TK', 3::bigint), ('PWBD', 23), (NULL, 1)$$, 'three offices in part, 23 not at all, and what is on the bill only');
-- governments without staffing rows: their status from counts
SELECT is((SELECT count(*) FROM kesiapan WHERE tanggal = '2018-10-04' AND CASE WHEN terdaftar = 0 THEN 'PWBD' END = 'PWBD'), 11::bigint, 'Sulawesi Tenggara: eleven are PWBD by their counts');

-- Random lists with every kind of trouble, against a clerk.
TRUNCATE rekonsiliasi, kepesertaan, tagihan_bpjs, pegawai_non_asn;
-- sixteen digits with a day and a month
CREATE FUNCTION pg_temp.whose(nik text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN d ~ '^[0-9]{6}([04][1-9]|[1256][0-9]|[37][01])(0[1-9]|1[0-2])[0-9]{6}$' THEN d END FROM translate(nik, ' ''.-', '') d
$$;
CREATE FUNCTION pg_temp.clerk(add_wages boolean) RETURNS TABLE (class text, staff_id bigint, bill_id bigint, matched_by text, wage numeric, billed numeric, due numeric) LANGUAGE plpgsql AS $$
DECLARE
	s record;
	b record;
	r numeric;
	right_amount numeric;
	found_id bigint;
	how text;
	back boolean;
	wrong boolean;
BEGIN
	CREATE TEMP TABLE done (staff_id bigint, bill_id bigint, how text);
	CREATE TEMP TABLE s_list AS SELECT id, pg_temp.whose(nik) AS nik, translate(lower(nama), ' .,''', '') AS name, tgl_lahir, honor::numeric AS wage, kode_opd, coalesce(berhenti < tmt, false) AS impossible, false AS again
		FROM pegawai_non_asn WHERE (tmt < '2021-07-01' OR tmt IS NULL) AND (berhenti < '2021-06-01' AND (tmt IS NULL OR berhenti >= tmt)) IS NOT TRUE;
	CREATE TEMP TABLE b_list AS SELECT id, pg_temp.whose(nik) AS nik, translate(lower(nama_tk), ' .,''', '') AS name, tgl_lahir, jumlah_upah AS wage, jumlah_rapel AS rapel, iuran_jkk AS jkk, iuran_jkm AS jkm, iuran_jht + iuran_jp AS others, false AS again FROM tagihan_bpjs WHERE periode = '2021-06-01';
	UPDATE s_list x SET again = true WHERE NOT impossible AND EXISTS (SELECT FROM s_list y WHERE y.nik = x.nik AND (y.kode_opd IS NULL, y.id) < (x.kode_opd IS NULL, x.id) AND NOT y.impossible);
	UPDATE b_list x SET again = true WHERE EXISTS (SELECT FROM b_list y WHERE y.nik = x.nik AND y.id < x.id);
	IF add_wages THEN
		UPDATE s_list x SET wage = (SELECT sum(y.wage) FROM s_list y WHERE y.nik = x.nik AND y.impossible = x.impossible) WHERE nik IS NOT NULL;
	END IF;
	UPDATE s_list x SET wage = 2877448.59 WHERE x.wage IS NULL OR x.wage < 2877448.59;
	FOR s IN SELECT * FROM s_list WHERE NOT again AND NOT impossible LOOP
		SELECT id INTO found_id FROM b_list WHERE NOT again AND nik = s.nik;
		IF FOUND THEN INSERT INTO done VALUES (s.id, found_id, 'NIK'); END IF;
	END LOOP;
	FOR s IN SELECT x.* FROM s_list x WHERE NOT again AND NOT impossible AND NOT EXISTS (SELECT FROM done d WHERE d.staff_id = x.id) LOOP
		IF (SELECT count(*) FROM s_list x WHERE NOT again AND NOT impossible AND name = s.name AND tgl_lahir = s.tgl_lahir AND NOT EXISTS (SELECT FROM done d WHERE d.staff_id = x.id AND d.how = 'NIK')) = 1
		AND (SELECT count(*) FROM b_list x WHERE NOT again AND name = s.name AND tgl_lahir = s.tgl_lahir AND NOT EXISTS (SELECT FROM done d WHERE d.bill_id = x.id AND d.how = 'NIK')) = 1 THEN
			INSERT INTO done SELECT s.id, x.id, 'name and birth date' FROM b_list x WHERE NOT again AND name = s.name AND tgl_lahir = s.tgl_lahir AND NOT EXISTS (SELECT FROM done d WHERE d.bill_id = x.id AND d.how = 'NIK');
		END IF;
	END LOOP;
	FOR s IN SELECT * FROM s_list LOOP
		SELECT d.bill_id, d.how INTO found_id, how FROM done d WHERE d.staff_id = s.id;
		SELECT * INTO b FROM b_list WHERE id = found_id;
		back := false; wrong := false;
		FOR i IN 1..2 LOOP
			r := CASE i WHEN 1 THEN 0.0024 ELSE 0.003 END;
			right_amount := round(s.wage * r);
			IF round((b.wage + b.rapel) * r) - round(b.wage * r) > 1 THEN
				back := true;
				right_amount := round((b.wage + b.rapel) * r);
			END IF;
			wrong := wrong OR abs(CASE i WHEN 1 THEN b.jkk ELSE b.jkm END - right_amount) > 1;
		END LOOP;
		class := CASE WHEN s.impossible THEN 'leaves before the first day' WHEN s.again AND add_wages THEN 'further post' WHEN s.again THEN 'duplicate on staff' WHEN found_id IS NULL THEN 'not registered' WHEN b.wage IS NULL THEN 'wage not reported'
			WHEN s.wage - b.wage > 1 THEN 'wage too low' WHEN b.wage - s.wage > 1 THEN 'wage too high' WHEN b.jkk = 0 OR b.jkm = 0 THEN 'programme missing' WHEN b.others > 0 THEN 'programme not due' WHEN wrong THEN 'amount differs' WHEN back THEN 'back pay' ELSE 'agrees' END;
		staff_id := s.id; bill_id := found_id; matched_by := how; wage := s.wage; billed := b.jkk + b.jkm + b.others; due := CASE WHEN s.impossible OR s.again THEN 0 ELSE round(s.wage * 0.0024) + round(s.wage * 0.003) END;
		RETURN NEXT;
	END LOOP;
	FOR b IN SELECT * FROM b_list x WHERE NOT EXISTS (SELECT FROM done d WHERE d.bill_id = x.id) LOOP
		class := CASE WHEN b.again THEN 'duplicate on the bill' ELSE 'not on staff' END;
		staff_id := NULL; bill_id := b.id; matched_by := NULL; wage := NULL; billed := b.jkk + b.jkm + b.others; due := 0;
		RETURN NEXT;
	END LOOP;
	DROP TABLE done, s_list, b_list;
END
$$;
SELECT setseed(0.2021);
CREATE FUNCTION pg_temp.marked(n int) RETURNS text LANGUAGE sql VOLATILE AS $$
	SELECT (ARRAY['99999901018' || to_char(n, 'FM00000'), '''99999901018' || to_char(n, 'FM00000'), '9999.9901.018' || left(to_char(n, 'FM00000'), 1) || '.' || right(to_char(n, 'FM00000'), 4), NULL, '',
		-- nobody's
		'0', '9999999999999999', '0000000000000000', '9999993201800001'])[1 + (random() * 9.5)::int % 9]
$$;
INSERT INTO pegawai_non_asn (nik, nama, tgl_lahir, kode_opd, status, tmt, berhenti, honor)
SELECT pg_temp.marked(1 + (random() * 300)::int), (ARRAY['Contoh ', 'contoh  ', 'CON''TOH.'])[1 + (random() * 3)::int % 3] || chr(65 + (random() * 20)::int), CASE WHEN random() < 0.9 THEN '1990-01-01'::date + (random() * 8)::int END, (ARRAY['01', '02', NULL])[1 + (random() * 3)::int % 3], 'PTT',
	CASE WHEN random() < 0.9 THEN '2021-06-25'::date + (random() * 10)::int END, CASE WHEN random() < 0.3 THEN '2021-05-28'::date + (random() * 60)::int END, CASE WHEN random() < 0.7 THEN (2000000 + (random() * 3)::int * 1000000)::text END
FROM generate_series(1, 1200);
INSERT INTO tagihan_bpjs (periode, nik, nama_tk, tgl_lahir, jumlah_upah, jumlah_rapel, iuran_jkk, iuran_jkm, iuran_jht)
SELECT CASE WHEN random() < 0.9 THEN '2021-06-01'::date ELSE '2021-05-01' END, pg_temp.marked(1 + (random() * 300)::int), (ARRAY['Contoh ', 'contoh  ', 'CON''TOH.'])[1 + (random() * 3)::int % 3] || chr(65 + (random() * 20)::int), CASE WHEN random() < 0.9 THEN '1990-01-01'::date + (random() * 8)::int END,
	wage, rapel, (ARRAY[0, 1, 1, 1, 1, 1, 100])[1 + (random() * 7)::int % 7] * coalesce(round((wage + rapel) * 0.0024), 5) + (ARRAY[0, 0, 0, 0.4, -0.7, 50])[1 + (random() * 6)::int % 6],
	(ARRAY[0, 1, 1, 1, 1, 1, 1])[1 + (random() * 7)::int % 7] * coalesce(round((wage + rapel) * 0.003), 5), (ARRAY[0, 0, 0, 0, 0, 0, 61000])[1 + (random() * 7)::int % 7]
FROM generate_series(1, 1200) i, LATERAL (SELECT i, (ARRAY[2877448.59, 2877448, 3000000, 5000000, 2000000, 6000000, NULL])[1 + (random() * 7)::int % 7] AS wage, (ARRAY[0, 0, 0, 500000])[1 + (random() * 4)::int % 4] AS rapel) w;
-- a bill has no negative amounts
UPDATE tagihan_bpjs SET iuran_jkk = 0 WHERE iuran_jkk < 0;
CREATE TEMP TABLE ours AS SELECT class, staff_id, bill_id, matched_by, wage, billed, due FROM reconcile('2021-06-30');
CREATE TEMP TABLE by_hand AS SELECT * FROM pg_temp.clerk(false);
SELECT set_eq('SELECT * FROM ours', 'SELECT * FROM by_hand', 'random lists: as the clerk');
SELECT set_eq($$SELECT class, staff_id, bill_id, matched_by, wage, billed, due FROM reconcile('2021-06-30', add_wages => true)$$, 'SELECT * FROM pg_temp.clerk(true)', 'and with the wages of one person added');
SELECT is((SELECT count(*) FROM (SELECT DISTINCT class FROM ours) c), 13::bigint, 'all thirteen classes are there');
SELECT cmp_ok((SELECT count(*) FROM ours WHERE matched_by = 'name and birth date'), '>', 5::bigint, 'and matches by name');
CALL reconcile_bill('2021-06-30');
SELECT is((SELECT count(staff_id) + count(bill_id) FROM rekonsiliasi), (SELECT count(*) FROM by_hand WHERE staff_id > 0) + (SELECT count(*) FROM tagihan_bpjs WHERE periode = '2021-06-01'), 'the classes sum to the inputs');
SELECT set_eq('SELECT office, sum(amount) FROM bill_gap_by_worker GROUP BY office', 'SELECT office, amount_gap FROM compliance_by_office WHERE amount_gap <> 0', 'every rupiah of the gap has a cause');
CALL reconcile_bill('2021-06-30', add_wages => true);
SELECT set_eq('SELECT office, sum(amount) FROM bill_gap_by_worker GROUP BY office', 'SELECT office, amount_gap FROM compliance_by_office WHERE amount_gap <> 0', 'with wages added too');
SELECT is((SELECT sum(eligible) FROM compliance_by_office), (SELECT count(DISTINCT coalesce(pg_temp.whose(nik), id::text)) FROM pegawai_non_asn WHERE (tmt < '2021-07-01' OR tmt IS NULL) AND (berhenti IS NULL OR berhenti >= '2021-06-01' AND (tmt IS NULL OR berhenti >= tmt)))::numeric, 'people are counted, not rows');
-- bills and budgets are of the same people: each once, of the first row that has an office
SELECT cmp_ok((SELECT count(*) FROM by_hand h JOIN pegawai_non_asn p ON p.id = h.staff_id WHERE h.class = 'duplicate on staff' AND p.kode_opd IS NOT NULL), '>', 20::bigint, 'there are people to be billed twice');
SELECT set_eq($$SELECT b.office, l.workers, l.total FROM billed_staff('2021-06-30') b, jamsos.liability(b.payroll, b.tariff) l$$,
	$$SELECT p.kode_opd, count(*), sum(h.due) FROM by_hand h JOIN pegawai_non_asn p ON p.id = h.staff_id WHERE h.due > 0 AND p.kode_opd IS NOT NULL GROUP BY p.kode_opd$$, 'billed is who is due something, once');
CALL budget_run(2022, jamsos.scenario(base => '2021-06-01', minimum_region => '63'));
SELECT set_eq('SELECT office, program, worker_months FROM anggaran WHERE fiscal_year = 2022', $$SELECT p.kode_opd, unnest('{JKK,JKM}'::text[]), 12 * count(*) FROM by_hand h JOIN pegawai_non_asn p ON p.id = h.staff_id
	WHERE h.due > 0 AND p.kode_opd IS NOT NULL AND p.berhenti IS NULL GROUP BY p.kode_opd$$, 'and in the budget of the next year is who stays');
UPDATE pegawai_non_asn SET honor = '1.500' WHERE id = (SELECT min(id) FROM pegawai_non_asn WHERE tmt IS NULL AND berhenti IS NULL);
SELECT throws_ok($$CALL reconcile_bill('2021-06-30')$$, '22P02', NULL, 'a wage that cannot be read is an error, not a class');
SELECT isnt_empty('SELECT FROM rekonsiliasi', 'and the earlier result is still there');

-- people without a NIK are entered with 0: each is somebody
TRUNCATE rekonsiliasi, kepesertaan, tagihan_bpjs, pegawai_non_asn;
INSERT INTO pegawai_non_asn (nik, nama, tgl_lahir, kode_opd, status, tmt, berhenti, honor) VALUES
	('0', 'Ani', '1980-01-01', '01', 'honorer', '2020-01-01', NULL, '3.000.000'), ('0', 'Budi', '1981-02-02', '01', 'honorer', '2020-01-01', NULL, '3.000.000'),
	('0', 'Cici', '1982-03-03', '01', 'honorer', '2020-01-01', NULL, '3.000.000'), ('6371010101900001', 'Dedi', '1990-01-01', '01', 'honorer', '2020-01-01', NULL, '3.000.000'),
	-- who has left in May is no longer on staff, who leaves in June is
	('6371010101900002', 'Eko', '1990-01-01', '01', 'honorer', '2020-01-01', '2021-05-31', '3.000.000'), ('6371010101900003', 'Fani', '1990-01-01', '01', 'honorer', '2020-01-01', '2021-06-01', '3.000.000');
INSERT INTO tagihan_bpjs (periode, nik, nama_tk, tgl_lahir, jumlah_upah, iuran_jkk, iuran_jkm) VALUES
	('2021-06-01', '0', 'Cici', '1982-03-03', 3000000, 7200, 9000), ('2021-06-01', '6371010101900001', 'Dedi', '1990-01-01', 3000000, 7200, 9000), ('2021-06-01', '6371010101900002', 'Eko', '1990-01-01', 3000000, 7200, 9000);
CALL reconcile_bill('2021-06-01');
SELECT set_eq($$SELECT coalesce(p.nama, t.nama_tk), r.class FROM rekonsiliasi r LEFT JOIN pegawai_non_asn p ON p.id = staff_id LEFT JOIN tagihan_bpjs t ON t.id = bill_id$$,
	$$VALUES ('Ani', 'not registered'), ('Budi', 'not registered'), ('Cici', 'agrees'), ('Dedi', 'agrees'), ('Eko', 'not on staff'), ('Fani', 'not registered')$$, 'a placeholder is nobody''s key');
SELECT results_eq('SELECT eligible, registered, unregistered, status FROM compliance_by_office WHERE office IS NOT NULL', $$VALUES (5::bigint, 2::bigint, 3::bigint, 'PDS-TK')$$, 'and counts as nobody');
SELECT * FROM finish();
ROLLBACK;
