/* ---- RKA: lines as SIPD-RI takes them ---------------------------------- */

CREATE FUNCTION jamsos_reports.account_key(account text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN a ~ '^[0-9]+([.][0-9]+)*$' THEN regexp_replace(a, '(^|[.])0+(?=[0-9])', E'\\1', 'g') END
	FROM (SELECT CASE
		WHEN t ~ '^[0-9]{12}$' THEN regexp_replace(t, '^([0-9])([0-9])([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{4})$', E'\\1.\\2.\\3.\\4.\\5.\\6')
		WHEN t ~ '^[0-9]{14}$' THEN regexp_replace(t, '^([0-9])([0-9])([0-9]{2})([0-9]{2})([0-9]{3})([0-9]{5})$', E'\\1.\\2.\\3.\\4.\\5.\\6') ELSE t END AS a FROM (SELECT CASE WHEN octet_length(account) <= 1000 THEN jamsos.text_or_null(account) END AS t) b) q;
END;
COMMENT ON FUNCTION jamsos_reports.account_key(text) IS
'A kode rekening as a key that is the same in both widths, with dots or without: 5.1.02.02.02.0006, 5.1.02.02.002.00006 and 510202020006 are 5.1.2.2.2.6; NULL where it is none. Seen in budget data: six segments of 1-1-2-2-2-4 digits, from TA 2026 also of 1-1-2-2-3-5.';

CREATE FUNCTION jamsos_reports.account_code(account text, wide boolean) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT string_agg(CASE WHEN length(s) < w THEN lpad(s, w, '0') ELSE s END, '.' ORDER BY n)
	FROM (SELECT u.s, u.n, (CASE WHEN wide THEN ARRAY[1, 1, 2, 2, 3, 5] ELSE ARRAY[1, 1, 2, 2, 2, 4] END)[u.n] AS w
		FROM unnest(string_to_array(jamsos_reports.account_key(account), '.')) WITH ORDINALITY u (s, n)) q;
END;
COMMENT ON FUNCTION jamsos_reports.account_code(text, boolean) IS
'A kode rekening in one width: 1-1-2-2-2-4 digits, or 1-1-2-2-3-5 where wide. Both forms are met in budgets from TA 2026 on: ask which your SIPD has.';

/*
 * All payrolls in one call: wages are set by decree and repeat, and so do months of one law, so that what a kind of worker owes
 * is computed once for all offices of a region and all months of that law, amount by amount, and the account is looked for once a
 * programme and status.  The planner does not know how many rows come out of payrolls: whatever it takes them for, they are
 * joined and grouped by hash.
 */
CREATE FUNCTION jamsos_reports.rka_lines_of(payrolls jamsos.payroll_summary[], fiscal_year integer, regions text[], statuses text[], min_workers integer DEFAULT 1)
RETURNS TABLE (n bigint, program text, account text, account_wide text, koefisien text, volume bigint, satuan text, harga numeric, jumlah numeric)
LANGUAGE plpgsql STABLE COST 1000 ROWS 1000 SET search_path = pg_catalog, pg_temp SET jit = off SET work_mem = '128MB' SET enable_nestloop = off SET enable_sort = off SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_column
DECLARE
	january date;
	december date;
BEGIN
	IF fiscal_year IS NULL OR fiscal_year NOT BETWEEN 2016 AND 2200 THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid fiscal year %s', coalesce(fiscal_year::text, 'NULL')), HINT = 'Give a year of the APBD, such as 2027.';
	ELSIF min_workers IS NULL OR min_workers < 0 THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid min_workers %s', coalesce(min_workers::text, 'NULL')), HINT = 'Give a number of people: prices of fewer are merged. 1: each price is a line.';
	END IF;
	PERFORM jamsos_reports.check_lists(cardinality(payrolls), cardinality(regions), cardinality(statuses));
	january := make_date(fiscal_year, 1, 1);
	december := make_date(fiscal_year, 12, 1);
	RETURN QUERY
	-- places and kinds of workers by number: a region may be none, and a wage not known, and neither would be joined
	WITH listed AS MATERIALIZED (
		SELECT f.n, f.payroll, f.region, f.status, dense_rank() OVER (ORDER BY f.region) AS place FROM unnest(payrolls, regions, statuses) WITH ORDINALITY f (payroll, region, status, n)
	), kind AS MATERIALIZED (
		-- each kind of worker, and whose payrolls have how many of them
		SELECT row_number() OVER () AS kind, q.* FROM (
			SELECT l.place, coalesce(e.programs, 'JKK JKM') AS programs, coalesce(e.wage, -1) AS wage, e.risk_class, e.segment, greatest(e.first_month, january) AS since, least(e.last_month, december) AS until, array_agg(l.n) AS holders, array_agg(e.workers) AS workers
			FROM listed l CROSS JOIN LATERAL jamsos.entries(l.payroll) e GROUP BY 1, 2, 3, 4, 5, 6, 7) q
	), law AS MATERIALIZED (
		-- months of which the law says the same, the minimum wage of the place among it
		SELECT q.place, q.programs, q.minimum, min(q.month) AS month, array_agg(q.month) AS months FROM (
			SELECT g.place, g.programs, m::date AS month, jamsos_reports.last_minimum(l.region, m::date) AS minimum,
				jamsos.tariff(m::date, regexp_split_to_array(g.programs, '[^A-Z]+'), reliefs => '{}')::jsonb - 'month' AS rules
			FROM (SELECT DISTINCT place, region FROM listed) l JOIN (SELECT DISTINCT place, programs FROM kind) g ON g.place = l.place, generate_series(january, december, interval '1 month') m) q
		GROUP BY q.place, q.programs, q.minimum, q.rules
	), due AS MATERIALIZED (
		-- each programme that the employer pays for workers of a class, as a law of its own: an amount is one number then, where a list of lines takes twenty times as long
		SELECT w.place, w.programs, w.risk_class, w.segment, c.program, l.months, jamsos.tariff(l.month, regexp_split_to_array(l.programs, '[^A-Z]+'), reliefs => '{}', minimum => l.minimum, "only" => ARRAY[c.program]) AS tariff
		FROM (SELECT DISTINCT place, programs, risk_class, segment FROM kind) w JOIN law l ON l.place = w.place AND l.programs = w.programs
		CROSS JOIN LATERAL (SELECT DISTINCT c.program FROM jamsos.contributions(0, jamsos.tariff(l.month, regexp_split_to_array(l.programs, '[^A-Z]+'), reliefs => '{}', minimum => l.minimum), w.risk_class, w.segment) c WHERE c.payer = 'employer') c
	), price AS MATERIALIZED (
		-- the price of a month of each kind of worker, borne by the employer; months of one price are a factor of the coefficient
		SELECT q.kind, q.program, q.price, sum(q.months)::bigint AS months FROM (
			SELECT k.kind, d.program, jamsos.contribution(nullif(k.wage, -1), d.tariff, k.risk_class, k.segment, 'employer') AS price,
				CASE WHEN k.since = january AND k.until = december THEN cardinality(d.months) ELSE (SELECT count(*) FROM unnest(d.months) m WHERE m BETWEEN k.since AND k.until) END AS months
			FROM kind k JOIN due d ON d.place = k.place AND d.programs = k.programs AND d.risk_class = k.risk_class AND d.segment = k.segment OFFSET 0) q
		WHERE q.price > 0 AND q.months > 0 GROUP BY q.kind, q.program, q.price
	), line AS MATERIALIZED (
		SELECT row_number() OVER () AS line, q.* FROM (SELECT program, months, price, array_agg(kind) AS kinds FROM price GROUP BY program, months, price) q
	), sized AS MATERIALIZED (
		SELECT q.n, l.program, l.months, l.price, q.workers FROM (
			SELECT h.n, p.line, sum(h.workers)::bigint AS workers FROM (SELECT line, unnest(kinds) AS kind FROM line) p JOIN (SELECT kind, unnest(holders) AS n, unnest(workers) AS workers FROM kind) h ON h.kind = p.kind GROUP BY h.n, p.line) q
		JOIN line l ON l.line = q.line
	), shown AS (
		SELECT n, program, months, workers, price, 0::numeric AS rest FROM sized WHERE workers >= min_workers
		-- few people at one price: all of them at a price that fits, and what is over in a line of its own
		UNION ALL SELECT n, program, months, sum(workers)::bigint, floor(sum(workers * price) / sum(workers)), sum(workers * price) - sum(workers) * floor(sum(workers * price) / sum(workers)) FROM sized WHERE workers < min_workers GROUP BY n, program, months
	), account AS MATERIALIZED (
		SELECT g.program, g.status, a.account, jamsos_reports.account_code(a.account, true) AS account_wide
		FROM (SELECT p.program, l.status FROM (SELECT DISTINCT program FROM due) p, (SELECT DISTINCT status FROM listed) l) g CROSS JOIN LATERAL (
			SELECT min(a.account) AS account FROM jamsos.budget_account a WHERE a.program = g.program AND a.status = g.status AND a.valid @> january HAVING count(DISTINCT a.account) = 1) a
	)
	SELECT s.n, s.program, a.account, a.account_wide, x.koefisien, x.volume, x.satuan, x.harga, x.volume * x.harga
	FROM shown s JOIN listed l ON l.n = s.n LEFT JOIN account a ON a.program = s.program AND a.status = l.status
	CROSS JOIN LATERAL (SELECT format('%s Orang x %s Bulan', s.workers, s.months), s.workers * s.months, 'Orang/Bulan', s.price
		UNION ALL SELECT '1 Paket', 1, 'Paket', s.rest * s.months WHERE s.rest > 0) x (koefisien, volume, satuan, harga);
END
$$;
COMMENT ON FUNCTION jamsos_reports.rka_lines_of(jamsos.payroll_summary[], integer, text[], text[], integer) IS
'rka_lines() of each of these payrolls, n saying of which, with the account in the wider form as well: the law is read once a region, and what a kind of worker owes is computed once for all of them. Errors 22023 no year, a min_workers that is none, lists of different lengths.';

CREATE FUNCTION jamsos_reports.rka_lines(payroll jamsos.payroll_summary, fiscal_year integer, region text, budget_status text, min_workers integer DEFAULT 1)
RETURNS TABLE (program text, account text, koefisien text, volume bigint, satuan text, harga numeric, jumlah numeric)
LANGUAGE sql STABLE COST 100 ROWS 20 SET search_path = pg_catalog, pg_temp
AS $$
	SELECT l.program, l.account, l.koefisien, l.volume, l.satuan, l.harga, l.jumlah FROM jamsos_reports.rka_lines_of(ARRAY[payroll], fiscal_year, ARRAY[region], ARRAY[budget_status], min_workers) l
$$;
COMMENT ON FUNCTION jamsos_reports.rka_lines(jamsos.payroll_summary, integer, text, text, integer) IS
'Lines of the RKA of a fiscal year out of a payroll, what the employer bears: koefisien as text, volume, satuan, harga and jumlah in whole rupiah, so that volume x harga = jumlah, a line for each price; prices of fewer than min_workers people at one that fits, and one line for what is left over. Wages are at least the minimum wage of region as published last; who has no wage and no minimum is in no line. THR and the 13th month are not in the base of contributions, so there is no line for them. Error 22023 no year, or a min_workers that is none.';

INSERT INTO jamsos_reports.view_definition (place, name, definition) VALUES
(300, 'rka', $v$
WITH p AS MATERIALIZED (SELECT * FROM {schema}.shown_payroll),
place AS MATERIALIZED (SELECT g.region, t.fiscal_year, jamsos_reports.priced_region(g.region, make_date(t.fiscal_year, 1, 1), t.fallback) AS priced FROM {schema}.setting t, (SELECT DISTINCT region FROM p) g WHERE t.id = 1),
q AS MATERIALIZED (SELECT row_number() OVER () AS n, p.*, place.fiscal_year, place.priced FROM p JOIN place ON place.region = p.region),
a AS MATERIALIZED (SELECT max(fiscal_year) AS fiscal_year, array_agg(payroll ORDER BY n) AS payroll, array_agg(priced ORDER BY n) AS priced, array_agg(budget_status ORDER BY n) AS budget_status FROM q)
SELECT q.fiscal_year, q.office, q.budget_status, q.fund, l.program, l.account, l.account_wide, l.koefisien, l.volume, l.satuan, l.harga::numeric(20,0) AS harga, l.jumlah::numeric(20,0) AS jumlah
-- nobody on staff: no year to ask for
FROM a CROSS JOIN LATERAL jamsos_reports.rka_lines_of(a.payroll, a.fiscal_year, a.priced, a.budget_status) l JOIN q ON q.n = l.n WHERE a.fiscal_year IS NOT NULL$v$),
(310, 'rka_by_account', $v$
SELECT coalesce(n.fiscal_year, d.fiscal_year) AS fiscal_year, coalesce(n.office, d.office) AS office, coalesce(n.account, jamsos_reports.account_code(d.key, false)) AS account, n.jumlah, d.pagu, (d.pagu - coalesce(n.jumlah, 0))::numeric(20,2) AS left_over
FROM (SELECT fiscal_year, office, account, jamsos_reports.account_key(account) AS key, sum(amount)::numeric(20,0) AS jumlah FROM {schema}.fact_budget WHERE payer = 'employer' GROUP BY 1, 2, 3, 4) n
FULL JOIN (SELECT fiscal_year, coalesce(office, '') AS office, jamsos_reports.account_key(account) AS key, sum(amount)::numeric(20,2) AS pagu FROM {schema}.pagu GROUP BY 1, 2, 3) d
	ON d.fiscal_year = n.fiscal_year AND d.office = n.office AND d.key = n.key$v$);
INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('view', 'rka', 'Lines of the RKA of the first fiscal year: volume times price is the amount.', 'Rincian belanja RKA tahun anggaran pertama: volume kali harga sama dengan jumlah.'),
	('view', 'rka_by_account', 'What is needed beside the pagu (DPA), by office, year and account.', 'Kebutuhan di samping pagu (DPA), per OPD, tahun dan kode rekening.'),
	('column', 'account_wide', 'The same account in the wider form, met from TA 2026 on.', 'Kode rekening dalam bentuk yang lebih lebar, dijumpai sejak TA 2026.'),
	('column', 'koefisien', 'Coefficient as text, such as 10 Orang x 12 Bulan.', 'Koefisien, seperti 10 Orang x 12 Bulan.'),
	('column', 'volume', 'Product of its factors.', 'Hasil kali faktornya.'),
	('column', 'satuan', 'Unit.', 'Satuan.'),
	('column', 'harga', 'Price, whole rupiah.', 'Harga, rupiah bulat.'),
	('column', 'jumlah', 'Amount, rupiah a year.', 'Jumlah, rupiah setahun.'),
	('column', 'pagu', 'Pagu of the DPA, rupiah a year; empty: none given.', 'Pagu DPA, rupiah setahun; kosong: tidak diberikan.'),
	('column', 'left_over', 'Pagu less what is needed, rupiah.', 'Pagu dikurangi kebutuhan, rupiah.');

