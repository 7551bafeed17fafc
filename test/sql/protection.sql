-- Whose families would get nothing, and what would cover them.
CREATE TEMP VIEW t AS SELECT jamsos.tariff('2021-10-01', reliefs => '{}') AS tariff;
-- "Rp42 million a family for Rp16,800 a month"
SELECT (jamsos.protection_gap(NULL::numeric, false, tariff, 1, 'PR')).* FROM t;
SELECT (g).*, (g).death_cover = 236 * 42000000::numeric AS cover, (g).contribution = 236 * 16800 AS cost FROM (SELECT jamsos.protection_gap(NULL::numeric, NULL, tariff, 1, 'PR') AS g FROM t, generate_series(1, 236)) q;
-- registered, not, not known; a wage that is not known; three types; classes; four programmes
SELECT (jamsos.protection_gap(wage, registered, tariff)).* FROM t, (VALUES (3000000::numeric, true), (3000000, false), (2500000.50, NULL), (NULL, false), (NULL, true)) v (wage, registered);
SELECT (jamsos.protection_gap(wage, registered, tariff)).* FROM t, (VALUES (3000000::bigint, true), (3000000, false), (2500000, NULL), (NULL, false)) v (wage, registered);
SELECT (jamsos.protection_gap(wage, registered, tariff, class)).* FROM t, (VALUES (3000000, false, 1), (3000000, false, 5), (2500000, NULL, 3)) v (wage, registered, class);
SELECT (jamsos.protection_gap(3000000, false, jamsos.tariff('2026-06-01', '{JKK,JKM,JHT,JP}', reliefs => '{}'))).*;
SELECT month, (jamsos.protection_gap(3000000, false, jamsos.tariff(month, reliefs => '{}'))).* FROM unnest('{2016-01-01,2019-11-01,2019-12-01}'::date[]) month GROUP BY month ORDER BY month;
SELECT rounding, (jamsos.protection_gap(wage, false, jamsos.tariff('2026-06-01', reliefs => '{}', rounding => rounding))).contribution FROM unnest('{each,down,total,none,sen}'::text[]) rounding, (VALUES (2500001), (2500099), (3333333)) v (wage) GROUP BY rounding ORDER BY rounding;
SELECT (jamsos.protection_gap(1, false, tariff)).* FROM t WHERE false;
-- an oracle in plain SQL over the sample of sizes, in groups, in parallel, in windows
CREATE TABLE household AS SELECT i, i % 37 AS unit, CASE WHEN i % 11 > 0 THEN 1000000 + i * 7919 % 4000 * 1000 END AS wage, CASE i % 3 WHEN 0 THEN true WHEN 1 THEN false END AS registered, 1 + i % 5 AS class FROM generate_series(1, 20000) i;
ANALYZE household;
CREATE TEMP VIEW wanted AS SELECT unit, count(*) AS workers, count(*) FILTER (WHERE registered IS NOT TRUE) AS unprotected, count(*) FILTER (WHERE registered IS NOT TRUE AND wage IS NULL) AS unpriced, 42000000::numeric AS death_benefit, 42000000 * count(*) FILTER (WHERE registered IS NOT TRUE)::numeric AS death_cover,
	sum(round(wage * (ARRAY[0.24, 0.54, 0.89, 1.27, 1.74])[class] / 100) + round(wage * 0.3 / 100)) FILTER (WHERE registered IS NOT TRUE) AS contribution, 0::bigint AS uncovered FROM household GROUP BY unit;
CREATE TEMP VIEW got AS SELECT unit, (jamsos.protection_gap(wage, registered, (SELECT tariff FROM t), class)).* FROM household GROUP BY unit;
SELECT count(*) AS differences FROM (TABLE wanted EXCEPT TABLE got) d;
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
SELECT count(*) AS differences FROM (TABLE wanted EXCEPT TABLE got) d;
RESET parallel_setup_cost; RESET parallel_tuple_cost; RESET min_parallel_table_scan_size;
SELECT count(*) AS frames, count(*) FILTER (WHERE (g).unprotected = u AND (g).death_cover = u * 42000000) AS right FROM (SELECT jamsos.protection_gap(wage, registered, (SELECT tariff FROM t), class) OVER w AS g, count(*) FILTER (WHERE registered IS NOT TRUE) OVER w AS u FROM household WHERE i <= 500 WINDOW w AS (ORDER BY i ROWS BETWEEN 20 PRECEDING AND 3 FOLLOWING)) q;
-- a call site outlives a statement where PL/pgSQL keeps the expression: a change of the law is seen all the same
DO $$
DECLARE
	state jamsos.counters := jamsos.protection_gap_accum(NULL, 3000000::bigint, false, jamsos.tariff('2027-01-01', reliefs => '{}'));
	cover numeric;
BEGIN
	FOR i IN 1..2 LOOP
		cover := (jamsos.protection_gap_final(state)).death_cover;
		RAISE NOTICE 'death cover %', cover;
		INSERT INTO jamsos.benefit_rule (program, event, component, value, unit, valid, legal_basis, evidence) SELECT 'JKM', 'lump sum', 'amount', 25000000, 'rupiah', daterange('2027-01-01', NULL), 'a draft', 'unverified' WHERE i = 1;
	END LOOP;
	DELETE FROM jamsos.benefit_rule WHERE origin = 'local';
END $$;
-- refused
SELECT jamsos.protection_gap(3000000, false, jamsos.tariff('2020-09-01'));
SELECT jamsos.protection_gap(3000000, false, jamsos.tariff(m, reliefs => '{}')) FROM unnest('{2026-01-01,2026-02-01}'::date[]) m;
SELECT jamsos.protection_gap(3000000, false, tariff, 1, 'ASN') FROM t;
SELECT jamsos.protection_gap(3000000, false, NULL);
SELECT jamsos.protection_gap(-1, false, tariff) FROM t;
SELECT jamsos.protection_gap(3000000, false, tariff, 6) FROM t;
DROP VIEW wanted, got;
DROP TABLE household;
