-- What a payroll owes against plain numeric SQL over its entries, line by line of the tariff: wages that need
-- rounding and wages that do not, of every width, few and many, one and billions of workers at each.
BEGIN;
SET client_min_messages = warning;
SELECT plan(6);

-- some whole thousands, as decrees have them; some odd in the rupiah or the sen; wages and crowds that need more than 32 and than 64 bits
CREATE TEMP TABLE wages AS
SELECT kind, CASE WHEN i % 3 = 0 THEN 5 ELSE 2 END AS risk_class, CASE kind
		WHEN 'thousands' THEN 1000000 + h % 15000 * 1000 WHEN 'hundreds' THEN 2500000 + h % 90000 * 100 WHEN 'rupiah' THEN 500000 + h % 20000000
		WHEN 'sen' THEN h / 100.0 WHEN 'wide' THEN h * 465.66 WHEN 'crowd' THEN 900000 + h % 12000000 / 4.0 WHEN 'both' THEN 999999999999 - i * 0.25
		ELSE 42949672.96 + (i - 6) * 0.01 END::numeric(14,2) AS wage,
	CASE WHEN kind IN ('crowd', 'both') THEN 1 + h * 21 ELSE 1 + h % 3 END AS workers
FROM (VALUES ('thousands', 1700), ('hundreds', 400), ('rupiah', 1700), ('sen', 300), ('wide', 200), ('crowd', 200), ('both', 9), ('edge', 11)) k (kind, n),
	generate_series(1, n) i, LATERAL (SELECT hashint8(i * 31 + n) & 2147483647::bigint) v (h);
-- exactly as many as are unpacked at a time, one less and one more; none at all
INSERT INTO wages SELECT 'block ' || n, 1, 1000000 + i * 7, 1 + i % 2 FROM generate_series(1023, 1025) n, generate_series(1, n) i;
CREATE TEMP TABLE entries AS
SELECT kind, segment, risk_class, wage, sum(workers)::bigint AS workers FROM wages, unnest('{PU,BPU,PR,ASN}'::text[]) segment WHERE segment = 'PU' OR kind !~ 'block|thousands' GROUP BY 1, 2, 3, 4
UNION ALL SELECT kind, segment, 1, NULL, 5 FROM (SELECT DISTINCT kind FROM wages UNION SELECT 'unpriced') k, unnest('{PU,BPU,PR}'::text[]) segment;
CREATE TEMP TABLE payrolls AS
SELECT kind, format('{"version": 1, "strata": [%s]}', string_agg(stratum, ', '))::jsonb::text::jamsos.payroll_summary AS payroll
FROM (SELECT kind, format('{"segment": "%s", "risk_class": %s, "unpriced": %s, "wages": [%s]}', segment, risk_class, coalesce(sum(workers) FILTER (WHERE wage IS NULL), 0),
		string_agg(format('[%s, %s]', wage, workers), ', ') FILTER (WHERE wage IS NOT NULL)) AS stratum FROM entries GROUP BY kind, segment, risk_class) q GROUP BY kind;

CREATE TEMP TABLE tariffs AS
SELECT (row_number() OVER ())::int AS number, month, rounding, minimum, jamsos.tariff(month, '{JKK,JKM,JHT,JP,JKN}', rounding => rounding, minimum => minimum) AS tariff
FROM (VALUES ('each', date '2020-10-01', NULL::numeric), ('each', '2026-03-01', NULL), ('each', '2026-03-01', 3500000.55), ('down', '2020-10-01', 3500000.55), ('sen', '2026-03-01', NULL), ('none', '2026-03-01', 3500000.55), ('total', '2020-10-01', NULL)) m (rounding, month, minimum);
-- tariff_lines and income_bracket say what the law is; what follows from it is reckoned here
CREATE TEMP TABLE lines AS SELECT number, rounding, minimum, l.* FROM tariffs, jamsos.tariff_lines(tariff) l;
-- what differs to the line: the wage that counts once for all
CREATE TEMP TABLE counted AS
SELECT number, kind, segment, risk_class, workers, wage IS NULL AND counts IS NULL AS unpriced, counts,
	CASE WHEN segment IN ('BPU', 'PR') AND counts IS NOT NULL THEN (SELECT b.base FROM jamsos.income_bracket b WHERE b.income_from <= counts ORDER BY b.income_from DESC LIMIT 1) ELSE counts END AS income
FROM entries, LATERAL (SELECT DISTINCT number, CASE WHEN segment IN ('PU', 'ASN') THEN coalesce(greatest(wage, minimum), minimum) WHEN segment = 'PR' THEN coalesce(wage, 1000000) ELSE wage END AS counts FROM tariffs) m;
CREATE TEMP TABLE wanted AS
SELECT number, kind, program, payer, sum(workers) FILTER (WHERE NOT unpriced) AS workers, coalesce(sum(workers) FILTER (WHERE unpriced), 0) AS unpriced,
	sum(base * workers) FILTER (WHERE fixed IS NULL) AS base,
	CASE WHEN rounding = 'total' THEN round(sum(amount * workers)) ELSE sum(amount * workers) END AS amount
FROM (SELECT number, kind, program, payer, workers, unpriced, base, fixed, rounding,
		CASE rounding WHEN 'each' THEN round(exact) WHEN 'down' THEN trunc(exact) WHEN 'sen' THEN round(exact, 2) ELSE exact END AS amount
	  FROM (SELECT number, kind, program, payer, workers, unpriced, fixed, rounding, base, coalesce(fixed, base * percent / 100) * CASE WHEN unpriced THEN NULL ELSE 1 END AS exact
			FROM lines JOIN counted USING (number, segment), LATERAL (SELECT CASE WHEN unpriced THEN NULL WHEN fixed IS NULL THEN greatest(least(income, ceiling), floor) END) v (base)
			WHERE lines.risk_class IS NULL OR lines.risk_class = counted.risk_class) e) a
GROUP BY number, kind, program, payer, rounding;
CREATE TEMP TABLE got AS
SELECT number, kind, program, payer, sum(workers) AS workers, sum(unpriced) AS unpriced, sum(base) AS base, sum(amount) AS amount
FROM payrolls, tariffs, jamsos.liabilities(payroll, tariff) GROUP BY 1, 2, 3, 4;
SELECT is((SELECT count(DISTINCT (number, kind)) FROM got), 7 * 12::bigint, 'seven tariffs, twelve payrolls');
SELECT is_empty($$SELECT * FROM wanted w FULL JOIN got g USING (number, kind, program, payer)
	WHERE (coalesce(w.workers, 0), w.unpriced, coalesce(w.amount, 0)) IS DISTINCT FROM (g.workers, g.unpriced, g.amount) OR coalesce(w.base, 0) <> coalesce(g.base, 0)$$,
	'each programme and payer: workers, base and amount to the last digit');
SELECT is_empty($$SELECT number, kind, total, amount FROM payrolls, tariffs, jamsos.liability(payroll, tariff) l,
		LATERAL (SELECT coalesce(sum(w.amount), 0) AS amount FROM wanted w WHERE w.kind = payrolls.kind AND w.number = tariffs.number) o WHERE l.total <> o.amount$$, 'and all of them at once');
SELECT is_empty($$SELECT number, p.kind, l.wage_bill, o.wage_bill FROM payrolls p, tariffs t, jamsos.liability(payroll, tariff) l,
		LATERAL (SELECT coalesce(sum(counts * workers), 0) AS wage_bill FROM counted c WHERE c.kind = p.kind AND c.number = t.number) o WHERE l.wage_bill <> o.wage_bill$$, 'the wages that count');
-- one month of a projection without growth is the same again, out of arrays of the whole payroll
SELECT is_empty($$SELECT p.kind, q.amount, o.amount FROM payrolls p,
		LATERAL (SELECT coalesce(sum(amount), 0) AS amount FROM jamsos.project(payroll, '2026-03-01', 1, '{JKK,JKM,JHT,JP,JKN}', jamsos.scenario(base => '2026-03-01'))) q,
		LATERAL (SELECT coalesce(sum(w.amount), 0) AS amount FROM wanted w WHERE w.kind = p.kind AND w.number = 2) o WHERE q.amount <> o.amount$$, 'a month of a projection');

-- all tariffs in one call
SELECT is_empty($$SELECT kind, l.month, l.total, o.total FROM payrolls, (SELECT array_agg(tariff ORDER BY number) AS tariffs FROM tariffs) t, jamsos.liability(payroll, tariffs) WITH ORDINALITY l
	JOIN LATERAL (SELECT coalesce(sum(w.amount), 0) AS total FROM wanted w WHERE w.kind = payrolls.kind AND w.number = l.ordinality) o ON true WHERE l.total <> o.total$$, 'several tariffs at once');
SELECT * FROM finish();
ROLLBACK;
