-- Reconciliation of the sample: every row of both sides in exactly one class, the same classes as a clerk finds who goes
-- through the lists row by row.
BEGIN;
SET client_min_messages = warning;
SELECT plan(38);
\ir ../../demo/reports.sql

CALL laporan.reconcile_run('2021-06-15') \g /dev/null
CREATE TEMP VIEW rows AS SELECT * FROM laporan.compliance_by_worker;
SELECT is((SELECT count(worker_id) || '/' || count(DISTINCT worker_id) FROM rows), '12000/12000', 'each of 12,000 staff in one class');
SELECT is((SELECT count(bill_id) || '/' || count(DISTINCT bill_id) || '/' || (SELECT count(*) FROM tagihan_bpjs) FROM rows), '2554/2554/2554', 'each row of the bill in one class');
SELECT set_eq('SELECT class, count(*) FROM rows GROUP BY class', $$VALUES
	-- 2,564 people in the three offices, every 40th not on the bill, and all others
	('not_registered', 12000 - 2564 + 64::bigint), ('not_on_staff', 45),
	-- every 300th twice; every 50th at 2,000,000; every 60th without JKM, less those who are one of the former
	('duplicate_on_bill', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 300 = 5 AND n % 40 > 0)),
	('wage_low', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 50 = 1 AND n % 40 > 0)),
	('program_missing', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 60 = 2 AND n % 50 <> 1 AND n % 40 > 0)),
	('agrees', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 60 <> 2 AND n % 50 <> 1 AND n % 40 > 0))$$, 'the classes are as the errors were made');
SELECT is((SELECT count(*) FROM rows WHERE matched_by = 'name and birth date'), (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 100 = 4 AND n % 40 > 0), 'a wrong serial in the NIK: matched by name and birth date, and said so');
CREATE TEMP TABLE first_run AS SELECT * FROM rows;
CALL laporan.reconcile_run('2021-06-01') \g /dev/null
SELECT set_eq('SELECT * FROM rows', 'SELECT * FROM first_run', 'a second run changes nothing');
-- what was signed stays: no row is changed, and one that somebody adds in a second class is found
SELECT throws_ok($$UPDATE laporan.run_worker SET class = 'agrees'$$, '55000', NULL, 'no row is put into another class');
SAVEPOINT signed;
SELECT run FROM first_run LIMIT 1 \gset
CALL laporan.finalise(:run, 'Kepala BKAD');
SELECT is_empty($$SELECT * FROM jamsos_reports.verify_runs('laporan.setting')$$, 'a signed run is as it was signed');
INSERT INTO laporan.run_worker (run, class, worker_id) VALUES (:run, 'agrees', '1');
SELECT set_eq($$SELECT run, problem FROM jamsos_reports.verify_runs('laporan.setting')$$, $$SELECT DISTINCT run, 'rows are not as they were signed' FROM first_run$$, 'a row in two classes is found');
ROLLBACK TO signed;

-- status over the classes: the gap of each office by plain numeric SQL
SELECT set_eq('SELECT office, eligible, registered, unregistered, under_reported, partial_program, not_on_staff, wage_gap, contribution_gap FROM laporan.status_by_office',
	$$SELECT office, count(worker_id) AS c1, count(worker_id) FILTER (WHERE bill_id IS NOT NULL) AS c2, count(worker_id) FILTER (WHERE bill_id IS NULL) AS c3, count(*) FILTER (WHERE reported_wage < wage) AS c4, count(*) FILTER (WHERE worker_id IS NOT NULL AND bill_id IS NOT NULL AND enrolled !~ 'JKM') AS c5,
		count(*) FILTER (WHERE worker_id IS NULL) AS c6, coalesce(sum(wage - reported_wage) FILTER (WHERE reported_wage < wage), 0) AS c8,
		CASE WHEN office IS NOT NULL THEN sum(CASE WHEN worker_id IS NULL THEN 0 WHEN bill_id IS NULL THEN round(wage * 0.0024) + round(wage * 0.003)
			ELSE round(wage * 0.0024) - round(reported_wage * 0.0024) + round(wage * 0.003) - CASE WHEN enrolled ~ 'JKM' THEN round(reported_wage * 0.003) ELSE 0 END END) END AS c9
		FROM rows WHERE class NOT LIKE 'dup%' GROUP BY office$$, 'status by office');
SELECT set_eq('SELECT office, coalesce(billed, 0) AS b, coalesce(due, 0) AS d, difference AS gap FROM laporan.status_by_office',
	$$SELECT office, coalesce(sum(billed), 0) AS b, coalesce(sum(due), 0) AS d, coalesce(sum(billed), 0) - coalesce(sum(due), 0) AS gap
		FROM (SELECT r.office, iuran_jkk + iuran_jkm AS billed, round(r.wage * 0.0024) + round(r.wage * 0.003) AS due FROM rows r LEFT JOIN tagihan_bpjs t ON t.id::text = r.bill_id) q GROUP BY office$$, 'what is billed and due, office by office');
SELECT is((SELECT sum(billed) FROM laporan.status_by_office), (SELECT sum(iuran_jkk + iuran_jkm + iuran_jht + iuran_jp) FROM tagihan_bpjs), 'the offices add up to the foot of the bill');
CREATE TEMP VIEW gaps AS SELECT office, sum(difference) AS difference FROM laporan.gap_by_office GROUP BY office;
CREATE TEMP VIEW offices AS SELECT office, difference FROM laporan.status_by_office WHERE difference <> 0;
SELECT set_eq('SELECT * FROM gaps', 'SELECT * FROM offices', 'the causes add up to the gap of the office');
SELECT set_eq('SELECT * FROM gaps', 'SELECT office, sum(difference) FROM rows GROUP BY 1 HAVING sum(difference) <> 0', 'and so do the rows');
SELECT set_eq('SELECT cause, sum(workers)::bigint AS n, sum(difference) AS amount FROM laporan.gap_by_office GROUP BY 1', $$VALUES
	('not_registered', 9500::bigint, -9500 * (6906 + 8632)::numeric), ('not_on_staff', 45, 45 * (6906 + 8632)), ('duplicate_on_bill', 9, 9 * (6906 + 8632)),
	('program_missing', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 60 = 2 AND n % 40 > 0), -8632 * (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 60 = 2 AND n % 40 > 0)),
	('wage_low', (SELECT count(*) FROM generate_series(1, 2564) n WHERE n % 50 = 1 AND n % 40 > 0), (SELECT sum(4800 - 6906 + 6000 - 8632) FROM generate_series(1, 2564) n WHERE n % 50 = 1 AND n % 40 > 0))$$,
	'the rupiah of each cause are those of the errors that were made');
-- amounts a hundred times too high, and back pay that is not billed: nobody agrees
SAVEPOINT whole;
UPDATE tagihan_bpjs SET iuran_jkk = iuran_jkk * 100, iuran_jkm = iuran_jkm * 100, jumlah_rapel = 9000000 WHERE periode = '2021-06-01';
CALL laporan.reconcile_run('2021-06-01') \g /dev/null
SELECT is((SELECT count(*) FROM rows WHERE class = 'agrees'), 0::bigint, 'a bill a hundred times too high: nobody agrees');
SELECT set_eq('SELECT * FROM gaps', 'SELECT * FROM offices', 'and the causes still add up');
-- of each of 2,405 who agreed before: 9,000,000 more is wage, and what is billed beyond that has no reason
SELECT set_eq($$SELECT cause, sum(workers)::bigint AS n, sum(difference) AS amount FROM laporan.gap_by_office WHERE cause IN ('rapel', 'amount_differs') GROUP BY 1$$,
	$$SELECT 'rapel' AS cause, count(*) AS n, count(*) * (round((2877448.59 + 9000000) * 0.0024) + round((2877448.59 + 9000000) * 0.003) - 6906 - 8632) AS amount FROM first_run WHERE class IN ('agrees', 'program_missing')
	UNION ALL SELECT 'amount_differs', count(*), sum(100 * billed - CASE WHEN wage > reported_wage THEN round(11000000 * 0.0024) + round(11000000 * 0.003) ELSE round((2877448.59 + 9000000) * 0.0024) + round((2877448.59 + 9000000) * 0.003) END) FROM first_run WHERE class IN ('agrees', 'wage_low')$$, 'back pay apart from what has no reason');
ROLLBACK TO whole;
-- sen: an office that reports whole rupiah
UPDATE tagihan_bpjs SET jumlah_upah = trunc(jumlah_upah), iuran_jkk = iuran_jkk - 0.4, iuran_jkm = CASE WHEN iuran_jkm > 0 THEN iuran_jkm + 0.3 ELSE 0 END WHERE periode = '2021-06-01';
CALL laporan.reconcile_run('2021-06-01') \g /dev/null
SELECT is((SELECT count(*) FROM rows WHERE class = 'agrees'), (SELECT count(*) FROM first_run WHERE class = 'agrees'), 'sen change no class');
SELECT set_eq('SELECT * FROM gaps', 'SELECT * FROM offices', 'but are counted');
ROLLBACK TO whole;
SELECT set_eq('SELECT status, count(*) FROM laporan.status_by_office GROUP BY status', $$VALUES ('PDS-TK', 3::bigint), ('PWBD', 23), (NULL, 1)$$, 'three offices in part, 23 not at all, and what is on the bill only');
-- who is on both lists with the right wage and programmes, and another amount
UPDATE tagihan_bpjs SET iuran_jkk = iuran_jkk + 5 WHERE periode = '2021-06-01';
DELETE FROM kepesertaan WHERE pegawai_id IN (SELECT id FROM pegawai_non_asn WHERE kode_opd = '02');
DELETE FROM pegawai_non_asn WHERE kode_opd = '02' AND id::text NOT IN (SELECT worker_id FROM first_run WHERE class = 'agrees');
CALL laporan.reconcile_run('2021-06-01') \g /dev/null
SELECT results_eq($$SELECT status, difference FROM laporan.status_by_office WHERE office = '02'$$, $$SELECT 'selisih iuran', 5.0 * count(*) FROM first_run WHERE office = '02' AND class = 'agrees'$$, 'an office whose people all agree but for the amounts');
ROLLBACK TO whole;
-- governments without staffing rows: their status from counts
SELECT is((SELECT count(*) FROM kesiapan WHERE tanggal = '2018-10-04' AND CASE WHEN terdaftar = 0 THEN 'PWBD' END = 'PWBD'), 11::bigint, 'Sulawesi Tenggara: eleven are PWBD by their counts');

-- Random lists with every kind of trouble, against a clerk.
TRUNCATE kepesertaan, tagihan_bpjs, pegawai_non_asn;
\ir clerk.psql
-- where rows of a person are posts whose wages count together, the first has the wages of all, and the others are no rows
CREATE FUNCTION pg_temp.clerk(add_wages boolean) RETURNS TABLE (class text, worker_id text, bill_id text, matched_by text, wage numeric, billed numeric, due numeric) LANGUAGE plpgsql AS $$
DECLARE
	s record;
	b record;
	r numeric;
	right_amount numeric;
	found_id bigint;
	how text;
	wrong boolean;
BEGIN
	-- a last day before the first is not known
	CREATE TEMP TABLE s_list AS SELECT id, pg_temp.whose(nik) AS nik, pg_temp.called(nama) AS name, tgl_lahir AS born, honor::numeric AS wage, kode_opd, false AS again
		FROM pegawai_non_asn WHERE (tmt < '2021-07-01' OR tmt IS NULL) AND (berhenti < '2021-06-01' AND (tmt IS NULL OR berhenti >= tmt)) IS NOT TRUE;
	CREATE TEMP TABLE b_list AS SELECT id, pg_temp.whose(nik) AS nik, pg_temp.called(nama_tk) AS name, tgl_lahir AS born, jumlah_upah AS wage, jumlah_rapel AS rapel, iuran_jkk AS jkk, iuran_jkm AS jkm, iuran_jht + iuran_jp AS others, false AS again FROM tagihan_bpjs WHERE periode = '2021-06-01';
	PERFORM pg_temp.mark_again();
	IF add_wages THEN
		UPDATE s_list x SET wage = (SELECT sum(y.wage) FROM s_list y WHERE y.nik = x.nik) WHERE nik IS NOT NULL;
		DELETE FROM s_list WHERE again;
	END IF;
	UPDATE s_list x SET wage = 2877448.59 WHERE x.wage IS NULL OR x.wage < 2877448.59;
	PERFORM pg_temp.put_together();
	FOR s IN SELECT * FROM s_list LOOP
		SELECT d.line, d.how INTO found_id, how FROM done d WHERE d.staff = s.id;
		SELECT * INTO b FROM b_list WHERE id = found_id;
		wrong := false;
		FOR i IN 1..2 LOOP
			r := CASE i WHEN 1 THEN 0.0024 ELSE 0.003 END;
			right_amount := round(s.wage * r);
			-- back pay is wage
			IF round((b.wage + b.rapel) * r) - round(b.wage * r) > 1 THEN
				right_amount := round((b.wage + b.rapel) * r);
			END IF;
			wrong := wrong OR abs(CASE i WHEN 1 THEN b.jkk ELSE b.jkm END - right_amount) > 1;
		END LOOP;
		class := CASE WHEN s.again THEN 'duplicate_on_staff' WHEN found_id IS NULL THEN 'not_registered' WHEN b.wage IS NULL THEN 'wage_not_reported' WHEN b.jkk = 0 OR b.jkm = 0 THEN 'program_missing'
			WHEN s.wage - b.wage > 1 THEN 'wage_low' WHEN b.wage - s.wage > 1 THEN 'wage_high' WHEN b.others > 0 THEN 'program_not_due' WHEN wrong THEN 'amount_differs' ELSE 'agrees' END;
		worker_id := s.id; bill_id := found_id; matched_by := how; wage := s.wage; billed := b.jkk + b.jkm + b.others; due := round(s.wage * 0.0024) + round(s.wage * 0.003);
		RETURN NEXT;
	END LOOP;
	FOR b IN SELECT * FROM b_list x WHERE NOT EXISTS (SELECT FROM done d WHERE d.line = x.id) LOOP
		class := CASE WHEN b.again THEN 'duplicate_on_bill' ELSE 'not_on_staff' END;
		worker_id := NULL; bill_id := b.id; matched_by := NULL; wage := NULL; billed := b.jkk + b.jkm + b.others; due := NULL;
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
SELECT pg_temp.marked(1 + (random() * 300)::int), (ARRAY['Contoh ', 'contoh  ', 'CON''TOH.'])[1 + (random() * 3)::int % 3] || chr(65 + (random() * 20)::int), CASE WHEN random() < 0.9 THEN '1990-01-01'::date + (random() * 40)::int END, (ARRAY['01', '02', NULL])[1 + (random() * 3)::int % 3], 'PTT',
	CASE WHEN random() < 0.9 THEN '2021-06-25'::date + (random() * 10)::int END, CASE WHEN random() < 0.3 THEN '2021-05-28'::date + (random() * 60)::int END, CASE WHEN random() < 0.7 THEN (2000000 + (random() * 3)::int * 1000000)::text END
FROM generate_series(1, 1200);
INSERT INTO tagihan_bpjs (periode, nik, nama_tk, tgl_lahir, jumlah_upah, jumlah_rapel, iuran_jkk, iuran_jkm, iuran_jht)
SELECT CASE WHEN random() < 0.9 THEN '2021-06-01'::date ELSE '2021-05-01' END, pg_temp.marked(1 + (random() * 300)::int), (ARRAY['Contoh ', 'contoh  ', 'CON''TOH.'])[1 + (random() * 3)::int % 3] || chr(65 + (random() * 20)::int), CASE WHEN random() < 0.9 THEN '1990-01-01'::date + (random() * 40)::int END,
	wage, rapel, (ARRAY[0, 1, 1, 1, 1, 1, 100])[1 + (random() * 7)::int % 7] * coalesce(round((wage + rapel) * 0.0024), 5) + (ARRAY[0, 0, 0, 0.4, -0.7, 50])[1 + (random() * 6)::int % 6],
	(ARRAY[0, 1, 1, 1, 1, 1, 1])[1 + (random() * 7)::int % 7] * coalesce(round((wage + rapel) * 0.003), 5), (ARRAY[0, 0, 0, 0, 0, 0, 61000])[1 + (random() * 7)::int % 7]
FROM generate_series(1, 1200) i, LATERAL (SELECT i, (ARRAY[2877448.59, 2877448, 3000000, 5000000, 2000000, 6000000, NULL])[1 + (random() * 7)::int % 7] AS wage, (ARRAY[0, 0, 0, 500000])[1 + (random() * 4)::int % 4] AS rapel) w;
-- a bill has no negative amounts
UPDATE tagihan_bpjs SET iuran_jkk = 0 WHERE iuran_jkk < 0;
CALL laporan.reconcile_run('2021-06-30') \g /dev/null
CREATE TEMP TABLE ours AS SELECT class, worker_id, bill_id, matched_by, wage, billed, due FROM rows;
CREATE TEMP TABLE by_hand AS SELECT * FROM pg_temp.clerk(false);
SELECT set_eq('SELECT * FROM ours', 'SELECT * FROM by_hand', 'random lists: as the clerk');
SELECT is((SELECT count(*) FROM (SELECT DISTINCT class FROM ours) c), 11::bigint, 'all classes are there, but for a wage that nobody knows');
SELECT cmp_ok((SELECT count(*) FROM ours WHERE matched_by = 'name and birth date'), '>', 5::bigint, 'and matches by name');
SELECT is((SELECT count(worker_id) + count(bill_id) FROM rows), (SELECT count(*) FROM by_hand WHERE worker_id IS NOT NULL) + (SELECT count(*) FROM tagihan_bpjs WHERE periode = '2021-06-01'), 'the classes sum to the inputs');
SELECT set_eq('SELECT * FROM gaps', 'SELECT office, sum(difference) FROM rows GROUP BY 1 HAVING sum(difference) <> 0', 'every rupiah of the gap has a cause');
SELECT is((SELECT sum(eligible) FROM laporan.status_by_office), (SELECT count(DISTINCT coalesce(pg_temp.whose(nik), id::text)) FROM pegawai_non_asn WHERE (tmt < '2021-07-01' OR tmt IS NULL) AND (berhenti IS NULL OR berhenti >= '2021-06-01' OR berhenti < tmt))::numeric, 'people are counted, not rows');
-- posts of one person whose wages count together: a view adds them
CREATE VIEW pos AS SELECT DISTINCT ON (person) id, nik, nama, tgl_lahir, kode_opd, tmt, berhenti, sum(honor::numeric) OVER (PARTITION BY person) AS honor
FROM (SELECT p.*, coalesce(jamsos.nik_key(nik), 'row ' || id) AS person FROM pegawai_non_asn p WHERE (tmt < '2021-07-01' OR tmt IS NULL) AND (berhenti IS NULL OR berhenti >= '2021-06-01' OR berhenti < tmt)) p ORDER BY person, id;
SELECT count(*) FROM jamsos_reports.install('laporan_pos', '63', 2027, 'pos', '{"worker_id": "id", "name": "nama", "nik": "nik", "birth_date": "tgl_lahir", "office": "kode_opd", "wage": "honor", "first_day": "tmt", "last_day": "berhenti"}',
	bills => '{"relation": "tagihan_bpjs", "bill_id": "id", "nik": "nik", "name": "nama_tk", "birth_date": "tgl_lahir", "wage": "jumlah_upah", "rapel": "jumlah_rapel", "jkk": "iuran_jkk", "jkm": "iuran_jkm", "jht_employer": "iuran_jht", "jp_employer": "iuran_jp", "month": "periode"}') \g /dev/null
CALL laporan_pos.reconcile_run('2021-06-30') \g /dev/null
CREATE TEMP TABLE added AS SELECT * FROM pg_temp.clerk(true);
SELECT set_eq('SELECT class, worker_id, bill_id, matched_by, wage, billed, due FROM laporan_pos.compliance_by_worker', 'SELECT * FROM added', 'and with the wages of one person added');
SELECT set_eq('SELECT office, sum(difference) FROM laporan_pos.gap_by_office GROUP BY office', 'SELECT office, difference FROM laporan_pos.status_by_office WHERE difference <> 0', 'with wages added too every rupiah has a cause');
-- bills and budgets are of the same people
SELECT cmp_ok((SELECT count(*) FROM by_hand h JOIN pegawai_non_asn p ON p.id::text = h.worker_id WHERE h.class = 'duplicate_on_staff' AND p.kode_opd IS NOT NULL), '>', 20::bigint, 'there are people to be billed twice');
CALL laporan_pos.billing_run('2021-06-30') \g /dev/null
SELECT set_eq($$SELECT p.office, p.workers, b.amount FROM laporan_pos.run_payroll p JOIN laporan_pos.run_list r ON r.run = p.run AND r.kind = 'billing' JOIN (SELECT office, sum(amount) AS amount FROM laporan_pos.fact_billed GROUP BY 1) b USING (office)$$,
	$$SELECT coalesce(p.kode_opd, ''), count(*), sum(h.due) FROM added h JOIN pegawai_non_asn p ON p.id::text = h.worker_id GROUP BY p.kode_opd$$, 'billed is who is due something, once');
CALL laporan_pos.budget_run(2022, scenario => jamsos.scenario(base => '2021-06-01')) \g /dev/null
SELECT set_eq('SELECT office, program, worker_months FROM laporan_pos.fact_budgeted', $$SELECT coalesce(p.kode_opd, ''), unnest('{JKK,JKM}'::text[]), 12 * count(*) FROM added h JOIN pegawai_non_asn p ON p.id::text = h.worker_id
	WHERE p.berhenti IS NULL OR p.berhenti < p.tmt GROUP BY p.kode_opd$$, 'and in the budget of the next year is who stays');
-- a wage that cannot be read is not known: named, and priced at the minimum; what was counted before stays
UPDATE pegawai_non_asn SET honor = '1.500' WHERE id = (SELECT min(id) FROM pegawai_non_asn WHERE tmt IS NULL AND berhenti IS NULL AND jamsos.rupiah_or_null(honor) > 2900000);
SELECT results_eq($$SELECT rows, example FROM jamsos_reports.check('laporan') WHERE problem = 'wage cannot be read'$$, $$SELECT 1::bigint, id || ': 1.500' FROM pegawai_non_asn WHERE honor = '1.500'$$, 'a wage that cannot be read is named');
CALL laporan.reconcile_run('2021-06-30') \g /dev/null
SELECT results_eq($$SELECT wage FROM rows WHERE worker_id = (SELECT id::text FROM pegawai_non_asn WHERE honor = '1.500')$$, 'VALUES (2877448.59)', 'and counts as the minimum');
SELECT is((SELECT count(*) FROM laporan.run_list WHERE kind = 'reconcile' AND NOT is_current), 2::bigint, 'and the earlier runs are still there');

-- people without a NIK are entered with 0: each is somebody
TRUNCATE kepesertaan, tagihan_bpjs, pegawai_non_asn;
INSERT INTO pegawai_non_asn (nik, nama, tgl_lahir, kode_opd, status, tmt, berhenti, honor) VALUES
	('0', 'Ani', '1980-01-01', '01', 'honorer', '2020-01-01', NULL, '3.000.000'), ('0', 'Budi', '1981-02-02', '01', 'honorer', '2020-01-01', NULL, '3.000.000'),
	('0', 'Cici', '1982-03-03', '01', 'honorer', '2020-01-01', NULL, '3.000.000'), ('6371010101900001', 'Dedi', '1990-01-01', '01', 'honorer', '2020-01-01', NULL, '3.000.000'),
	-- who has left in May is no longer on staff, who leaves in June is
	('6371010101900002', 'Eko', '1990-01-01', '01', 'honorer', '2020-01-01', '2021-05-31', '3.000.000'), ('6371010101900003', 'Fani', '1990-01-01', '01', 'honorer', '2020-01-01', '2021-06-01', '3.000.000');
INSERT INTO tagihan_bpjs (periode, nik, nama_tk, tgl_lahir, jumlah_upah, iuran_jkk, iuran_jkm) VALUES
	('2021-06-01', '0', 'Cici', '1982-03-03', 3000000, 7200, 9000), ('2021-06-01', '6371010101900001', 'Dedi', '1990-01-01', 3000000, 7200, 9000), ('2021-06-01', '6371010101900002', 'Eko', '1990-01-01', 3000000, 7200, 9000);
CALL laporan.reconcile_run('2021-06-01') \g /dev/null
SELECT set_eq($$SELECT name, class FROM rows$$,
	$$VALUES ('Ani', 'not_registered'), ('Budi', 'not_registered'), ('Cici', 'agrees'), ('Dedi', 'agrees'), ('Eko', 'not_on_staff'), ('Fani', 'not_registered')$$, 'a placeholder is nobody''s key');
SELECT results_eq('SELECT eligible, registered, unregistered, status FROM laporan.status_by_office WHERE office IS NOT NULL', $$VALUES (5::bigint, 2::bigint, 3::bigint, 'PDS-TK')$$, 'and counts as nobody');
SELECT * FROM finish();
ROLLBACK;
