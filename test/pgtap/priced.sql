-- Who has a price, and what he owes: one answer, whoever is asked. The clerk knows it from the
-- rules alone: a wage earner or civil servant without a wage has the minimum of the tariff, if it
-- has one, and never less than it; a pekerja rentan the lowest base; a BPU no price.
BEGIN;
SET client_min_messages = warning;
SELECT plan(13);

CREATE TABLE worker AS
SELECT (row_number() OVER ())::int AS i, segment, minimum, wage, rounding, jamsos.tariff('2026-01-01', reliefs => '{}', rounding => rounding, minimum => minimum) AS t,
	CASE WHEN segment IN ('PU', 'ASN') THEN coalesce(greatest(wage, minimum), minimum) WHEN segment = 'PR' THEN coalesce(wage, 1000000) ELSE wage END AS counts
FROM unnest('{PU,BPU,PR,ASN}'::text[]) segment, unnest('{NULL,3000000,3000000.55}'::numeric[]) minimum, unnest('{NULL,500000,3000000,7000000.99}'::numeric[]) wage, unnest('{each,down,total,none}'::text[]) rounding;
-- BPU and PR by the bracket of the income (Lampiran II and III of PP 44/2015)
CREATE TABLE clerk AS
SELECT *, counts IS NULL AS unpriced, CASE WHEN counts IS NULL THEN 0 WHEN segment = 'PU' THEN CASE rounding WHEN 'each' THEN round(counts * 0.0024) + round(counts * 0.003) WHEN 'down' THEN trunc(counts * 0.0024) + trunc(counts * 0.003)
		WHEN 'total' THEN round(counts * 0.0024) + round(counts * 0.003) ELSE counts * 0.0054 END WHEN segment = 'PR' AND wage IS NULL THEN 16800 END AS owes
FROM worker;
-- of one worker and of a line of a bill it is exact where totals are rounded
ALTER TABLE clerk ADD one numeric;
UPDATE clerk SET one = CASE WHEN rounding = 'total' AND segment = 'PU' AND counts IS NOT NULL THEN counts * 0.0054 ELSE owes END;
-- an answer of each, of one worker alone; all is stated as billed with nothing
CREATE TABLE answer AS
SELECT i, least(500000, min(counts)) AS reported, jamsos.liability(wage, 1, t, segment) AS l, jamsos.compliance(true, false, wage, NULL, NULL, NULL, t, 1, segment) AS absent,
	jamsos.compliance(true, true, wage, counts, '{JKK,JKM}', NULL, t, 1, segment) AS right_wage, jamsos.compliance(true, true, wage, least(500000, counts), '{JKK,JKM}', NULL, t, 1, segment, 0) AS low,
	jamsos.compliance(true, true, wage, 500000, '{JKK,JKM}', NULL, t, 1, segment) AS half_million, jamsos.bill_gap(wage, 500000, NULL, '{"jkk": 0, "jkm": 0}', t, 1, segment) AS b,
	jamsos.protection_gap(wage, false, t, 1, segment) FILTER (WHERE segment <> 'ASN') AS protection, jamsos.liability_by(i, wage, 1, t, segment) AS g, jamsos.payroll(wage, 1, NULL, segment) AS p,
	min(jamsos.contribution(wage, t, 1, segment)) AS contribution
FROM clerk GROUP BY i;
SELECT is((SELECT count(*) FROM clerk WHERE unpriced), 20::bigint, 'who has no price: BPU without a wage, PU and ASN without a wage and without a minimum');
SELECT is_empty($$SELECT segment, minimum, c.wage, (l).unpriced, (absent).unpriced, (right_wage).unpriced, (b).unpriced, contribution
	FROM clerk c JOIN answer a USING (i) WHERE (l).unpriced <> c.unpriced::int OR (absent).unpriced <> c.unpriced::int OR (right_wage).unpriced <> c.unpriced::int
		OR (low).unpriced <> c.unpriced::int OR (half_million).unpriced <> c.unpriced::int OR (b).unpriced <> c.unpriced::int OR (contribution IS NULL) <> c.unpriced$$,
	'liability, compliance, bill_gap and contribution know who has a price');
SELECT is_empty($$SELECT segment, minimum, c.wage, e.unpriced, f.unpriced FROM clerk c JOIN answer a USING (i), jamsos.each(g) e, jamsos.liability(p, t) f, jamsos.liabilities(p, t) h
	WHERE e.unpriced <> c.unpriced::int OR f.unpriced <> c.unpriced::int OR h.unpriced <> c.unpriced::int$$,
	'and so do liability_by and what is asked of a payroll');
SELECT is_empty($$SELECT segment, minimum, wage, b.due FROM clerk, jamsos.bill_line(wage, NULL, NULL, NULL, t, 1, segment) b WHERE (b.due IS NULL) <> unpriced$$, 'and bill_line');
SELECT is_empty($$SELECT segment, minimum, wage, protection FROM clerk JOIN answer USING (i)
	WHERE segment <> 'ASN' AND ((protection).unpriced <> unpriced::int OR (protection).contribution <> (l).total)$$, 'and protection_gap');
SELECT is_empty($$SELECT segment, minimum, c.wage, rounding, owes, (l).total, (absent).contribution_gap FROM clerk c JOIN answer a USING (i)
	WHERE (l).total <> owes OR (absent).contribution_gap <> owes OR (low).due <> owes OR (b).due <> one OR coalesce(contribution, 0) <> one$$, 'who has a price owes what the clerk says');
SELECT is_empty($$SELECT segment, minimum, c.wage, rounding, (l).total, (absent).contribution_gap FROM clerk c JOIN answer a USING (i)
	WHERE ((absent).contribution_gap, CASE rounding WHEN 'total' THEN round(coalesce(contribution, 0)) ELSE coalesce(contribution, 0) END, CASE rounding WHEN 'total' THEN round((b).due) ELSE (b).due END, (low).due) <> ((l).total, (l).total, (l).total, (l).total)$$, 'and all say the same');
-- what should be reported is the wage that counts: a bill with less is too low, by as much, and never patuh
SELECT is_empty($$SELECT segment, minimum, c.wage, reported, (low).under_reported, (low).wage_gap FROM clerk c JOIN answer a USING (i)
	WHERE NOT unpriced AND NOT (segment = 'PR' AND c.wage IS NULL) AND ((low).under_reported <> (reported < counts - 1)::int OR (low).wage_gap <> CASE WHEN reported < counts - 1 THEN counts - reported ELSE 0 END)$$,
	'a reported wage is held to the wage that counts');
SELECT is_empty($$SELECT segment, minimum, c.wage, half_million FROM clerk c JOIN answer a USING (i) WHERE (half_million).status = 'patuh' AND (half_million).contribution_gap <> 0
	UNION ALL SELECT segment, minimum, c.wage, right_wage FROM clerk c JOIN answer a USING (i) WHERE (right_wage).status <> CASE WHEN unpriced THEN 'tidak diketahui' ELSE 'patuh' END$$,
	'who pays too little is never patuh; who reports the wage that counts is');
-- Where a floor, a ceiling or the minimum begins to matter, and a sen beside it: three rows of each in a group, for only the first of a
-- group goes the long way; with a floor of JKN too; against the lines of the tariff in plain numeric.
CREATE TABLE edge AS
WITH asked AS MATERIALIZED (SELECT row_number() OVER () AS n, programs, rounding, minimum, replace(jamsos.tariff('2026-01-01', programs, '{}', rounding => rounding, minimum => minimum)::text, '"floor": 0, "ceiling": 12000000', '"floor": ' || floor || ', "ceiling": 12000000')::jamsos.tariff_rules AS t
		FROM (VALUES (NULL), ('{JKK,JKM,JHT,JP}'), ('{JKK,JKM,JHT,JP,JKP,JKN}'), ('{JHT}'), ('{JKM,JP}')) p (list), LATERAL (SELECT list::text[] AS programs) a, unnest('{each,down}'::text[]) rounding, unnest('{NULL,3000000.55,11000000}'::numeric[]) minimum, unnest('{0,3500000}'::int[]) floor),
	line AS MATERIALIZED (SELECT a.*, l.segment, l.risk_class, l.payer, l.percent, l.fixed, l.floor, l.ceiling
		FROM asked a, jamsos.tariff_lines(t) l WHERE segment IN ('PU', 'ASN') AND program = ANY (coalesce(programs, '{JKK,JKM}'))),
	wage AS MATERIALIZED (SELECT DISTINCT n, rounding, minimum, segment, edge + by AS wage
		FROM line, LATERAL unnest(ARRAY[floor, ceiling, minimum, 2500000, 21990232555.52, 999999999000]) edge, unnest('{-100,-1,-0.01,0,0.01,1,100}'::numeric[]) by WHERE edge > 0)
SELECT (row_number() OVER ())::int AS i, t, w.wage, w.segment, class, counts, amounts.*
FROM wage w JOIN asked USING (n), unnest('{1,3,5}'::int[]) class, LATERAL (SELECT greatest(wage, w.minimum) AS counts) c,
	LATERAL (SELECT coalesce(sum(amount) FILTER (WHERE payer = 'employer'), 0) AS employer, coalesce(sum(amount) FILTER (WHERE payer = 'worker'), 0) AS worker, coalesce(sum(amount) FILTER (WHERE payer = 'government'), 0) AS government
		FROM line l, LATERAL (SELECT CASE WHEN l.fixed IS NOT NULL THEN l.fixed ELSE greatest(least(counts, l.ceiling), l.floor) * l.percent / 100 END AS exact) x, LATERAL (SELECT CASE w.rounding WHEN 'each' THEN round(exact) ELSE trunc(exact) END AS amount) r
		WHERE l.n = w.n AND l.segment = w.segment AND coalesce(l.risk_class, class) = class) amounts;
SELECT cmp_ok((SELECT count(*) FROM edge), '>', 4000::bigint, 'edges');
CREATE TABLE edge_wanted AS SELECT i, 3::bigint AS workers, 3 * counts AS wage_bill, 3 * employer AS employer, 3 * worker AS worker, 3 * government AS government FROM edge;
SELECT is_empty($$TABLE edge_wanted EXCEPT SELECT i, (l).workers, (l).wage_bill, (l).employer, (l).worker, (l).government FROM (SELECT i, jamsos.liability(wage, class, t, segment) AS l FROM edge, generate_series(1, 3) GROUP BY i OFFSET 0) q$$, 'numeric wages');
SELECT is_empty($$SELECT * FROM edge_wanted JOIN edge USING (i) JOIN (SELECT i, jamsos.liability(wage::bigint, class, t, segment) AS l, jamsos.liability(wage::bigint, class, t) FILTER (WHERE segment = 'PU') AS p FROM edge, generate_series(1, 3) WHERE wage = trunc(wage) GROUP BY i OFFSET 0) q USING (i)
	WHERE ((l).workers, (l).wage_bill, (l).employer, (l).worker, (l).government) IS DISTINCT FROM (workers, edge_wanted.wage_bill, edge_wanted.employer, edge_wanted.worker, edge_wanted.government) OR (segment = 'PU' AND l IS DISTINCT FROM p)$$, 'whole rupiah');
SELECT is_empty($$TABLE edge_wanted EXCEPT SELECT e.key, e.workers, e.wage_bill, e.employer, e.worker, e.government FROM (SELECT jamsos.liability_by(i, wage, class, t, segment) AS b FROM edge, generate_series(1, 3)) q, jamsos.each(b) e$$, 'in one value');
SELECT * FROM finish();
ROLLBACK;
