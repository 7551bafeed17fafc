CREATE TEMP TABLE staff (unit int, wage numeric, risk_class int, segment text);
INSERT INTO staff VALUES (1, 2877448.59, 1, 'PU'), (1, 2877448.59, 1, 'PU'), (1, NULL, 1, 'PU'), (2, 15000000, 3, 'PU'),
	(2, 1000000, 1, 'BPU'), (2, NULL, 1, 'PR'), (3, 4000000, 1, 'ASN');
-- The row, and its sums.
SELECT unit, (jamsos.liability(wage, risk_class, jamsos.tariff('2026-01-01'), segment)).* FROM staff GROUP BY unit ORDER BY unit;
SELECT (jamsos.liability(wage, risk_class, jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP,JKP,JKN}'))).* FROM staff WHERE segment = 'PU';
-- No rows; nobody with a wage; nobody with a wage but a minimum.
SELECT (jamsos.liability(wage, risk_class, jamsos.tariff('2026-01-01'))).* FROM staff WHERE false;
SELECT (l).workers, (l).unpriced, (l).total FROM (SELECT jamsos.liability(NULL::numeric, 1, jamsos.tariff('2026-01-01')) AS l FROM staff) q;
SELECT (l).workers, (l).unpriced, (l).total FROM (SELECT jamsos.liability(NULL::numeric, 1, jamsos.tariff('2026-01-01', minimum => 1000000)) AS l FROM staff) q;
-- Roundings: totals.
SELECT rounding, (l).jkk, (l).jkm, (l).total
FROM unnest(ARRAY['each', 'down', 'total', 'none', 'sen']) rounding,
	LATERAL (SELECT jamsos.liability(wage, risk_class, jamsos.tariff('2026-01-01', rounding => rounding)) AS l FROM staff WHERE segment = 'PU') q;
-- FILTER, DISTINCT, ROLLUP, windows.
SELECT unit, (jamsos.liability(wage, risk_class, jamsos.tariff('2026-01-01')) FILTER (WHERE segment = 'PU')).workers FROM staff GROUP BY ROLLUP (unit) ORDER BY unit;
SELECT (jamsos.liability(DISTINCT wage, risk_class, jamsos.tariff('2026-01-01'))).workers FROM staff WHERE segment = 'PU';
SELECT unit, wage, (jamsos.liability(wage, risk_class, jamsos.tariff('2026-01-01'), segment) OVER w).total,
	(jamsos.liability(wage, risk_class, jamsos.tariff('2026-01-01'), segment) OVER w).unpriced
FROM staff WINDOW w AS (ORDER BY unit, wage ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) ORDER BY unit, wage;
-- A frame that has become empty may go on with another month.
SELECT i, (jamsos.liability(1000000, 1, jamsos.tariff(make_date(2025, i, 1))) OVER (ORDER BY i ROWS BETWEEN CURRENT ROW AND CURRENT ROW)).total FROM generate_series(1, 3) i;

-- Two months or two roundings in one group are refused.
SELECT jamsos.liability(1000000, 1, jamsos.tariff(make_date(2025, i, 1))) FROM generate_series(1, 3) i;
SELECT jamsos.liability(1000000, 1, jamsos.tariff('2025-01-01', rounding => r)) FROM unnest(ARRAY['each', 'none']) r;
-- Bad rows: the value and the remedy.
SELECT jamsos.liability(-5::numeric, 1, jamsos.tariff('2025-01-01'));
SELECT jamsos.liability(-5, 1, jamsos.tariff('2025-01-01'));
SELECT jamsos.liability(-5::bigint, 1, jamsos.tariff('2025-01-01'));
SELECT jamsos.liability('NaN'::numeric, 1, jamsos.tariff('2025-01-01'));
SELECT jamsos.liability(2e12, 1, jamsos.tariff('2025-01-01'));
SELECT jamsos.liability(5, 0, jamsos.tariff('2025-01-01'));
SELECT jamsos.liability(5, NULL, jamsos.tariff('2025-01-01'));
SELECT jamsos.liability(5, 1, NULL::jamsos.tariff_rules);
SELECT jamsos.liability(5, 1, jamsos.tariff('2025-01-01'), 'PNS');
SELECT jamsos.liability(5, 1, jamsos.tariff('2025-01-01'), NULL);
SELECT jamsos.liability(5, 1, jamsos.tariff('2025-01-01', programs => '{JP}'), 'BPU');

-- The state: text and binary, combination with NULL on either side, sums that would not fit.
SELECT jamsos.counters_combine(NULL, NULL) IS NULL AS both_null;
CREATE TEMP TABLE state AS
SELECT jamsos.liability_accum(jamsos.liability_accum(NULL, 2877448.59, 1, t), NULL::numeric, 1, t) AS s FROM jamsos.tariff('2026-01-01') t;
SELECT s FROM state;
SELECT (jamsos.liability_final(jamsos.counters_combine(s, NULL))).total, (jamsos.liability_final(jamsos.counters_combine(NULL, s))).total,
	(jamsos.liability_final(jamsos.counters_combine(s, s))).total, (jamsos.liability_final(s::text::jamsos.counters)).total
FROM state;
SELECT (jamsos.liability_final(s)).total AS argument_left_alone FROM state;
\copy state TO 'results/state.bin' (FORMAT binary)
CREATE TEMP TABLE received (LIKE state);
\copy received FROM 'results/state.bin' (FORMAT binary)
SELECT r.s::text = state.s::text AS binary_form FROM received r, state;
SELECT jamsos.counters_combine(a, b)
FROM (SELECT jamsos.liability_accum(NULL, 1, 1, jamsos.tariff('2025-01-01')), jamsos.liability_accum(NULL, 1, 1, jamsos.tariff('2025-02-01'))) v (a, b);
SELECT 'x'::jamsos.counters;
SELECT 'liability:1:-1:1,2,3'::jamsos.counters;
SELECT (replace(s::text, ':1,', ':170141183460469231731687303715884105727,'))::jamsos.counters FROM state;
SELECT (jamsos.liability_final(replace(s::text, ':1,', ':9223372036854775808,')::jamsos.counters)).workers FROM state;
SELECT jamsos.counters_combine(big, big)
FROM (SELECT regexp_replace(s::text, ':1,', ':21267647932558653966460912964485513215,')::jamsos.counters AS big FROM state) q;
DROP TABLE staff, state, received;
