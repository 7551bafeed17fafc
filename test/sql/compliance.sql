-- Staff against the bill: presence, wages, programmes, and what it costs.
SET client_min_messages = warning;
CREATE TABLE staff (nik text PRIMARY KEY, office int, wage numeric, risk_class int NOT NULL DEFAULT 1, segment text NOT NULL DEFAULT 'PU', required text[]);
CREATE TABLE bill (nik text PRIMARY KEY, wage numeric, programs text[]);
INSERT INTO staff VALUES ('well', 1, 3000000, 1, 'PU', '{JKK,JKM}'), ('missing', 1, 3000000, 1, 'PU', '{JKK,JKM}'), ('low', 2, 3000000, 1, 'PU', '{JKK,JKM}'), ('partial', 3, 3000000, 1, 'PU', '{JKK,JKM,JHT}'),
	('high', 4, 3000000, 1, 'PU', NULL), ('no wage', 5, NULL, 1, 'PU', NULL), ('no wage, missing', 6, NULL, 1, 'PU', NULL), ('not reported', 5, 3000000, 1, 'PU', '{JKK,JHT}');
INSERT INTO bill VALUES ('well', 3000000, '{JKM,JKK}'), ('low', 1000000, '{JKK,JKM}'), ('partial', 3000000, '{JKK,JKM}'), ('high', 4000000, NULL), ('no wage', 3000000, '{JKK,JKM}'), ('not reported', NULL, '{JKK}'), ('left', 3000000, '{JKK,JKM}');
SELECT nik, (jamsos.compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, s.required, jamsos.tariff('2026-01-01', reliefs => '{}'))).*
FROM staff s FULL JOIN bill b USING (nik) GROUP BY nik ORDER BY nik;
-- by office, the gravest status; who is billed and not on staff has none
SELECT office, (jamsos.compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, s.required)).* FROM staff s FULL JOIN bill b USING (nik) GROUP BY office ORDER BY office;
-- a government without staffing rows: its status from counts
SELECT CASE WHEN registered = 0 THEN 'PWBD' END AS status FROM (VALUES (0)) v (registered);
SELECT (jamsos.compliance(true, true, 1, 1, NULL, NULL)).* FROM staff WHERE false;
-- without a tariff no contribution gap; exact and whole roundings
SELECT r, (jamsos.compliance(true, false, 1000208, NULL, NULL, NULL, jamsos.tariff('2026-01-01', reliefs => '{}', rounding => r))).contribution_gap FROM unnest('{each,down,total,none,sen}'::text[]) r, generate_series(1, 3) GROUP BY r ORDER BY r;
-- class and segment; a minimum lifts what should be paid, not what was reported; pekerja rentan without an income
SELECT (jamsos.compliance(true, false, 1000000, NULL, NULL, '{JKK}', t, 5)).contribution_gap AS class_5, (jamsos.compliance(true, false, NULL::int, NULL, NULL, NULL, t, 1, 'PR')).contribution_gap AS pr,
	(jamsos.compliance(true, true, 1000000, 1000000, '{JKK}', '{JKK}', jamsos.tariff('2026-01-01', reliefs => '{}', minimum => 3000000))).contribution_gap AS minimum FROM jamsos.tariff('2026-01-01', reliefs => '{}') t;

-- against plain SQL: 20,000 rows, serial, parallel, in windows, with states through text
CREATE TABLE joined AS
SELECT i, i % 26 AS office, (ARRAY[true, true, true, false, NULL])[1 + i % 5] AS on_staff, (ARRAY[true, true, false, NULL])[1 + (hashint4(i) & 3)] AS on_bill,
	CASE WHEN i % 37 > 0 THEN 1000000 + (hashint4(i + 1) & 1048575) * 9.37 END::numeric(14,2) AS wage, CASE WHEN i % 41 > 0 THEN 1000000 + (hashint4(i + i % 3) & 1048575) * 9.37 END::numeric(14,2) AS reported,
	CASE i % 4 WHEN 0 THEN CASE WHEN i % 3 = 0 THEN '{}' ELSE '{JKK}' END WHEN 1 THEN '{JKK,JKM,JHT}' WHEN 2 THEN '{JKM,JKK}' END::text[] AS enrolled, CASE i % 3 WHEN 0 THEN '{JKK,JKM,JHT}' WHEN 1 THEN '{JKK,JKM}' END::text[] AS required, 1 + i % 5 AS risk_class,
	-- what is right, a rupiah or two off, sen, a hundred times too high, nothing
	CASE WHEN i % 43 > 0 THEN (1000000 + (hashint4(i + 1) & 1048575) * 9.37) * (ARRAY[0.0054, 0.0084, 0.0119, 0.0157, 0.0204])[1 + i % 5] * CASE WHEN i % 47 = 0 THEN 100 ELSE 1 END + i % 9 - 4 END::numeric(14,2) AS billed
FROM generate_series(1, 20000) i;
ANALYZE joined;
CREATE FUNCTION due(w numeric, class int, programs text[]) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT coalesce(sum(round(w * r / 100)), 0) FROM (VALUES ('JKK', (ARRAY[0.24, 0.54, 0.89, 1.27, 1.74])[class]), ('JKM', 0.3), ('JHT', 3.7), ('JHT', 2)) v (p, r) WHERE p = ANY (programs)
$$;
CREATE VIEW each AS
SELECT *, staff AND bill AS matched, CASE WHEN staff THEN wage IS NULL OR bill AND (reported IS NULL OR billed IS NULL) WHEN bill THEN billed IS NULL END AS no_wage, reported < wage - 1 AS low, CASE WHEN bill THEN billed ELSE 0 END AS has,
	CASE WHEN NOT staff OR wage IS NULL THEN 0 WHEN NOT bill THEN due(wage, risk_class, needed)
		ELSE due(wage, risk_class, ARRAY(SELECT unnest(needed) EXCEPT SELECT unnest(had)))
			+ CASE WHEN reported < wage - 1 THEN due(wage, risk_class, ARRAY(SELECT unnest(needed) INTERSECT SELECT unnest(had))) - due(reported, risk_class, ARRAY(SELECT unnest(needed) INTERSECT SELECT unnest(had))) ELSE 0 END END AS gap,
	CASE WHEN NOT staff THEN 0 WHEN wage IS NOT NULL THEN due(wage, risk_class, needed) END AS must, CASE WHEN 'JHT' = ANY (needed) THEN 4 ELSE 2 END AS amounts
FROM (SELECT *, coalesce(on_staff, false) AS staff, coalesce(on_bill, false) AS bill, coalesce(required, '{JKK,JKM}') AS needed, coalesce(enrolled, required, '{JKK,JKM}') AS had FROM joined) j;
CREATE VIEW wanted AS
SELECT office, eligible, registered, eligible - registered AS unregistered, under_reported, partial_program, not_on_staff, unpriced, wage_gap, contribution_gap,
	CASE WHEN eligible = 0 THEN NULL WHEN registered = 0 THEN 'PWBD' WHEN registered < eligible THEN 'PDS-TK' WHEN under_reported > 0 THEN 'PDS-Upah' WHEN partial_program > 0 THEN 'PDS-Program'
		WHEN differs > 0 THEN 'selisih iuran' WHEN unpriced > 0 OR programs_unknown > 0 THEN 'tidak diketahui' ELSE 'patuh' END AS status, billed, due, billed - due AS amount_gap, programs_unknown
FROM (SELECT office, count(*) FILTER (WHERE staff) AS eligible, count(*) FILTER (WHERE matched) AS registered, count(*) FILTER (WHERE matched AND low) AS under_reported,
		count(*) FILTER (WHERE matched AND NOT needed <@ had) AS partial_program, count(*) FILTER (WHERE bill AND NOT staff) AS not_on_staff, count(*) FILTER (WHERE no_wage) AS unpriced,
		coalesce(sum(wage - reported) FILTER (WHERE matched AND low), 0) AS wage_gap, sum(gap) AS contribution_gap, count(*) FILTER (WHERE matched AND enrolled IS NULL) AS programs_unknown,
		coalesce(sum(has) FILTER (WHERE has IS NOT NULL AND (wage IS NOT NULL OR NOT staff)), 0) AS billed, coalesce(sum(must) FILTER (WHERE has IS NOT NULL AND wage IS NOT NULL), 0) AS due,
		count(*) FILTER (WHERE matched AND abs(has - must) > amounts) AS differs FROM each GROUP BY ROLLUP (office)) q;
CREATE VIEW got AS
SELECT office, (jamsos.compliance(on_staff, on_bill, wage, reported, enrolled, required, jamsos.tariff('2026-01-01', reliefs => '{}'), risk_class, 'PU', billed)).* FROM joined GROUP BY ROLLUP (office);
SELECT count(*) AS offices, (SELECT count(*) FROM (SELECT * FROM got EXCEPT SELECT * FROM wanted) x) AS wrong FROM wanted;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET min_parallel_table_scan_size = 0;
SELECT count(*) AS wrong FROM (SELECT * FROM got EXCEPT SELECT * FROM wanted) x;
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
-- one by one: every status is there
SELECT status, count(*) FROM (SELECT i, (jamsos.compliance(on_staff, on_bill, wage, reported, enrolled, required, jamsos.tariff('2026-01-01', reliefs => '{}'), risk_class, 'PU', billed)).* FROM joined GROUP BY i) q GROUP BY status ORDER BY status;
SELECT count(*) AS of_one, count(*) FILTER (WHERE c.status IS DISTINCT FROM w.status OR c.amount_gap <> w.has - w.must) AS wrong
FROM (SELECT i, (jamsos.compliance(on_staff, on_bill, wage, reported, enrolled, required, jamsos.tariff('2026-01-01', reliefs => '{}'), risk_class, 'PU', billed)).* FROM joined GROUP BY i) c
JOIN (SELECT *, CASE WHEN NOT staff THEN NULL WHEN NOT bill THEN 'PWBD' WHEN low THEN 'PDS-Upah' WHEN NOT needed <@ had THEN 'PDS-Program' WHEN abs(has - must) > amounts THEN 'selisih iuran' WHEN no_wage OR enrolled IS NULL THEN 'tidak diketahui' ELSE 'patuh' END AS status FROM each) w USING (i);
-- without amounts the rest is the same
SELECT count(*) AS wrong FROM (SELECT office, (jamsos.compliance(on_staff, on_bill, wage, reported, enrolled, required, jamsos.tariff('2026-01-01', reliefs => '{}'), risk_class)).* FROM joined GROUP BY ROLLUP (office)) c JOIN wanted w ON c.office IS NOT DISTINCT FROM w.office
WHERE (c.eligible, c.registered, c.under_reported, c.partial_program, c.not_on_staff, c.wage_gap, c.contribution_gap, c.programs_unknown) <> (w.eligible, w.registered, w.under_reported, w.partial_program, w.not_on_staff, w.wage_gap, w.contribution_gap, w.programs_unknown) OR num_nonnulls(c.billed, c.due, c.amount_gap) > 0;
SELECT count(*) AS frames, count(*) FILTER (WHERE (c).contribution_gap <> gap OR (c).eligible <> eligible OR (c).unpriced <> unpriced OR (c).amount_gap <> amount_gap) AS wrong
FROM (SELECT jamsos.compliance(on_staff, on_bill, wage, reported, enrolled, required, jamsos.tariff('2026-01-01', reliefs => '{}'), risk_class, 'PU', billed) OVER w AS c, sum(gap) OVER w AS gap,
	coalesce(sum(has - must) FILTER (WHERE wage IS NOT NULL OR NOT staff) OVER w, 0) AS amount_gap, count(*) FILTER (WHERE staff) OVER w AS eligible,
	count(*) FILTER (WHERE no_wage) OVER w AS unpriced FROM each WHERE i <= 2000 WINDOW w AS (ORDER BY i ROWS BETWEEN 7 PRECEDING AND CURRENT ROW)) q;
SELECT jamsos.compliance_final(jamsos.counters_combine(a, b::text::jamsos.counters)) FROM (SELECT jamsos.compliance_accum(NULL, true, true, 3000000, 1000000, NULL, NULL, t) AS a, jamsos.compliance_accum(NULL, true, false, 3000000, NULL, NULL, NULL, t) AS b
	FROM jamsos.tariff('2026-01-01', reliefs => '{}') t OFFSET 0) q;
-- a window that has become empty goes on with another month
SELECT i, (jamsos.compliance(true, false, 1000000, NULL, NULL, NULL, jamsos.tariff('2026-01-01'::date + 31 * i, reliefs => '{}')) OVER (ORDER BY i ROWS BETWEEN CURRENT ROW AND CURRENT ROW)).contribution_gap FROM generate_series(0, 2) i;
-- the bill: 1,000 workers of whom each is 59 sen short agree; so does a Formulir 2a to the sen; a hundred times too high never does
SELECT what, (jamsos.compliance(true, true, 2877448.59, reported, '{JKK,JKM}', NULL, jamsos.tariff('2021-06-01', reliefs => '{}'), 1, 'PU', billed)).* FROM generate_series(1, 1000),
	(VALUES ('59 sen', 2877448, 15537.41), ('wages alone', 2877448, 15538), ('to the sen', 2877448.59, 15538.22), ('ten rupiah', 2877448.59, 15548), ('a hundred times', 2877448.59, 1553800), ('two rupiah of wage', 2877446.58, 15538)) v (what, reported, billed) GROUP BY what ORDER BY what;
-- on the bill for nothing: no programme
SELECT (jamsos.compliance(true, true, 3000000, 3000000, '{}', NULL, jamsos.tariff('2026-01-01', reliefs => '{}'), 1, 'PU', 0)).*;
-- no amount, who is not on staff, who is not on the bill: billed and due are of those of whom both are known
SELECT what, (jamsos.compliance(staff, bill, 3000000, 3000000, '{JKK,JKM}', NULL, jamsos.tariff('2026-01-01', reliefs => '{}'), 1, 'PU', billed)).* FROM
	(VALUES ('no amount', true, true, NULL), ('left', false, true, 16200), ('left, no amount', false, true, NULL), ('not registered', true, false, NULL), ('not on it, with an amount', true, false, 5), ('right', true, true, 16200)) v (what, staff, bill, billed) GROUP BY ROLLUP (what) ORDER BY what;
SELECT r, (jamsos.compliance(true, true, 1000208, 1000208, '{JKK,JKM}', NULL, jamsos.tariff('2026-01-01', reliefs => '{}', rounding => r), 1, 'PU', 5401.12)).* FROM unnest('{each,down,total,none}'::text[]) r, generate_series(1, 3) GROUP BY r ORDER BY r;
-- a pekerja rentan without an income pays on the lowest base, 10,000 and 6,800: whatever the bill reports, the list can be in order
SELECT what, (c).under_reported, (c).partial_program, (c).unpriced, (c).wage_gap, (c).contribution_gap, (c).billed, (c).due, (c).amount_gap, (c).status
FROM (SELECT what, jamsos.compliance(true, true, NULL, reported, enrolled::text[], NULL, jamsos.tariff('2026-01-01', reliefs => '{}'), 1, segment, billed) AS c
	FROM (VALUES ('1 not reported', NULL, '{JKK,JKM}', 'PR', 16800), ('2 reported', 1000000, '{JKK,JKM}', 'PR', 16800), ('3 less', 500000, '{JKK,JKM}', 'PR', 16800), ('4 no JKM', 1000000, '{JKK}', 'PR', 10000),
		('5 another amount', 1000000, '{JKK,JKM}', 'PR', 20000), ('6 no amount', 1000000, '{JKK,JKM}', 'PR', NULL), ('7 BPU', 1000000, '{JKK,JKM}', 'BPU', 16800)) v (what, reported, enrolled, segment, billed) GROUP BY what) q ORDER BY what;
-- errors
SELECT jamsos.compliance(true, true, 1, 1, NULL, NULL, jamsos.tariff('2026-01-01', reliefs => '{}'), 1, 'PU', -1);
SELECT jamsos.compliance(true, true, 1, 1, NULL, NULL, NULL, 1, 'PU', 1);
SELECT jamsos.compliance(true, true, -1, 1, NULL, NULL);
SELECT jamsos.compliance(true, true, 1, 1, '{JKX}', NULL);
SELECT jamsos.compliance(true, true, 1, 1, NULL, '{}');
SELECT jamsos.compliance(true, false, 1, 1, NULL, NULL, jamsos.tariff('2020-09-01'));
SELECT jamsos.compliance(true, false, 1, 1, NULL, NULL, NULL);
SELECT jamsos.compliance(true, false, 1, 1, NULL, NULL, jamsos.tariff('2026-01-01', reliefs => '{}'), 6);
SELECT jamsos.compliance(true, false, 1, 1, NULL, '{JP}', jamsos.tariff('2026-01-01', reliefs => '{}'), 1, 'BPU');
SELECT jamsos.compliance(true, false, 1, 1, NULL, NULL, jamsos.tariff(m, reliefs => '{}')) FROM unnest('{2026-01-01,2026-02-01}'::date[]) m;
DROP VIEW wanted, got, each;
DROP FUNCTION due;
DROP TABLE staff, bill, joined;
