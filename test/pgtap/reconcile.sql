-- Reconciliation of the demo: every row of both sides in exactly one class, the same
-- classes as a clerk finds who goes through the lists row by row.
BEGIN;
SET client_min_messages = warning;
SELECT plan(16);

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
SELECT set_eq('SELECT status, count(*) FROM compliance_by_office GROUP BY status', $$VALUES ('PDS-TK', 3::bigint), ('PWBD', 23), (NULL, 1)$$, 'three offices in part, 23 not at all, and what is on the bill only');
-- governments without staffing rows: their status from counts
SELECT is((SELECT count(*) FROM kesiapan WHERE tanggal = '2018-10-04' AND CASE WHEN terdaftar = 0 THEN 'PWBD' END = 'PWBD'), 11::bigint, 'Sulawesi Tenggara: eleven are PWBD by their counts');

-- Random lists with every kind of trouble, against a clerk.
DELETE FROM rekonsiliasi;
DELETE FROM kepesertaan;
DELETE FROM tagihan_bpjs;
DELETE FROM pegawai_non_asn;
CREATE FUNCTION pg_temp.clerk() RETURNS TABLE (class text, staff_id bigint, bill_id bigint, matched_by text) LANGUAGE plpgsql AS $$
DECLARE
	s record;
	b record;
	found_id bigint;
	how text;
BEGIN
	CREATE TEMP TABLE done (staff_id bigint, bill_id bigint, how text);
	CREATE TEMP TABLE s_list AS SELECT id, translate(nik, ' ''.-', '') AS nik, translate(lower(nama), ' .,''', '') AS name, tgl_lahir, CASE WHEN honor::numeric > 2877448.59 THEN honor::numeric ELSE 2877448.59 END AS wage, false AS again
		FROM pegawai_non_asn WHERE tmt < '2021-07-01' OR tmt IS NULL;
	CREATE TEMP TABLE b_list AS SELECT id, translate(nik, ' ''.-', '') AS nik, translate(lower(nama_tk), ' .,''', '') AS name, tgl_lahir, jumlah_upah AS wage, iuran_jkk > 0 AND iuran_jkm > 0 AS whole, false AS again FROM tagihan_bpjs WHERE periode = '2021-06-01';
	UPDATE s_list x SET nik = NULL WHERE nik = '';
	UPDATE b_list x SET nik = NULL WHERE nik = '';
	UPDATE s_list x SET again = true WHERE EXISTS (SELECT FROM s_list y WHERE y.nik = x.nik AND y.id < x.id);
	UPDATE b_list x SET again = true WHERE EXISTS (SELECT FROM b_list y WHERE y.nik = x.nik AND y.id < x.id);
	FOR s IN SELECT * FROM s_list WHERE NOT again LOOP
		SELECT id INTO found_id FROM b_list WHERE NOT again AND nik = s.nik;
		IF FOUND THEN INSERT INTO done VALUES (s.id, found_id, 'NIK'); END IF;
	END LOOP;
	FOR s IN SELECT x.* FROM s_list x WHERE NOT again AND NOT EXISTS (SELECT FROM done d WHERE d.staff_id = x.id) LOOP
		IF (SELECT count(*) FROM s_list x WHERE NOT again AND name = s.name AND tgl_lahir = s.tgl_lahir AND NOT EXISTS (SELECT FROM done d WHERE d.staff_id = x.id AND d.how = 'NIK')) = 1
		AND (SELECT count(*) FROM b_list x WHERE NOT again AND name = s.name AND tgl_lahir = s.tgl_lahir AND NOT EXISTS (SELECT FROM done d WHERE d.bill_id = x.id AND d.how = 'NIK')) = 1 THEN
			INSERT INTO done SELECT s.id, x.id, 'name and birth date' FROM b_list x WHERE NOT again AND name = s.name AND tgl_lahir = s.tgl_lahir AND NOT EXISTS (SELECT FROM done d WHERE d.bill_id = x.id AND d.how = 'NIK');
		END IF;
	END LOOP;
	FOR s IN SELECT * FROM s_list LOOP
		SELECT d.bill_id, d.how INTO found_id, how FROM done d WHERE d.staff_id = s.id;
		SELECT * INTO b FROM b_list WHERE id = found_id;
		class := CASE WHEN s.again THEN 'duplicate on staff' WHEN found_id IS NULL THEN 'not registered' WHEN b.wage IS NULL THEN 'wage not reported' WHEN b.wage < s.wage THEN 'wage too low'
			WHEN b.wage > s.wage THEN 'wage too high' WHEN b.whole THEN 'agrees' ELSE 'programme missing' END;
		staff_id := s.id; bill_id := found_id; matched_by := how;
		RETURN NEXT;
	END LOOP;
	FOR b IN SELECT * FROM b_list x WHERE NOT EXISTS (SELECT FROM done d WHERE d.bill_id = x.id) LOOP
		class := CASE WHEN b.again THEN 'duplicate on the bill' ELSE 'not on staff' END;
		staff_id := NULL; bill_id := b.id; matched_by := NULL;
		RETURN NEXT;
	END LOOP;
	DROP TABLE done, s_list, b_list;
END
$$;
SELECT setseed(0.2021);
CREATE FUNCTION pg_temp.marked(n int) RETURNS text LANGUAGE sql VOLATILE AS $$
	SELECT (ARRAY['99999901018' || to_char(n, 'FM00000'), '''99999901018' || to_char(n, 'FM00000'), '9999.9901.018' || left(to_char(n, 'FM00000'), 1) || '.' || right(to_char(n, 'FM00000'), 4), NULL, ''])[1 + (random() * 5.5)::int % 5]
$$;
INSERT INTO pegawai_non_asn (nik, nama, tgl_lahir, kode_opd, status, tmt, honor)
SELECT pg_temp.marked((random() * 500)::int), (ARRAY['Contoh ', 'contoh  ', 'CON''TOH.'])[1 + (random() * 3)::int % 3] || chr(65 + (random() * 20)::int), CASE WHEN random() < 0.9 THEN '1990-01-01'::date + (random() * 8)::int END, '01', 'PTT',
	CASE WHEN random() < 0.9 THEN '2021-06-25'::date + (random() * 10)::int END, CASE WHEN random() < 0.7 THEN (2000000 + (random() * 3)::int * 1000000)::text END
FROM generate_series(1, 800);
INSERT INTO tagihan_bpjs (periode, nik, nama_tk, tgl_lahir, jumlah_upah, iuran_jkk, iuran_jkm)
SELECT CASE WHEN random() < 0.9 THEN '2021-06-01'::date ELSE '2021-05-01' END, pg_temp.marked((random() * 500)::int), (ARRAY['Contoh ', 'contoh  ', 'CON''TOH.'])[1 + (random() * 3)::int % 3] || chr(65 + (random() * 20)::int), CASE WHEN random() < 0.9 THEN '1990-01-01'::date + (random() * 8)::int END,
	(ARRAY[2877448.59, 3000000, 5000000, 2000000, NULL])[1 + (random() * 5)::int % 5], (random() * 5)::int % 5, (random() * 5)::int % 5
FROM generate_series(1, 800);
CREATE TEMP TABLE ours AS SELECT class, staff_id, bill_id, matched_by FROM reconcile('2021-06-30');
CREATE TEMP TABLE by_hand AS SELECT * FROM pg_temp.clerk();
SELECT set_eq('SELECT * FROM ours', 'SELECT * FROM by_hand', 'random lists: as the clerk');
SELECT is((SELECT count(*) FROM (SELECT DISTINCT class FROM ours) c), 9::bigint, 'all nine classes are there');
SELECT cmp_ok((SELECT count(*) FROM ours WHERE matched_by = 'name and birth date'), '>', 5::bigint, 'and matches by name');
CALL reconcile_bill('2021-06-30');
SELECT is((SELECT count(staff_id) + count(bill_id) FROM rekonsiliasi), (SELECT count(*) FROM pegawai_non_asn WHERE tmt < '2021-07-01' OR tmt IS NULL) + (SELECT count(*) FROM tagihan_bpjs WHERE periode = '2021-06-01'), 'the classes sum to the inputs');
UPDATE pegawai_non_asn SET honor = '1.500' WHERE id = (SELECT min(id) FROM pegawai_non_asn WHERE tmt IS NULL);
SELECT throws_ok($$CALL reconcile_bill('2021-06-30')$$, '22P02', NULL, 'a wage that cannot be read is an error, not a class');
SELECT isnt_empty('SELECT FROM rekonsiliasi', 'and the earlier result is still there');
SELECT * FROM finish();
ROLLBACK;
