/* ---- RKA: lines as SIPD-RI takes them ---------------------------------- */

CREATE FUNCTION jamsos_reports.account_key(account text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN a ~ '^[0-9]+([.][0-9]+)*$' THEN regexp_replace(a, '(^|[.])0+(?=[0-9])', E'\\1', 'g') END
	FROM (SELECT CASE
		WHEN t ~ '^[0-9]{12}$' THEN regexp_replace(t, '^([0-9])([0-9])([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{4})$', E'\\1.\\2.\\3.\\4.\\5.\\6')
		WHEN t ~ '^[0-9]{14}$' THEN regexp_replace(t, '^([0-9])([0-9])([0-9]{2})([0-9]{2})([0-9]{3})([0-9]{5})$', E'\\1.\\2.\\3.\\4.\\5.\\6') ELSE t END AS a FROM (SELECT btrim(account) AS t) b) q;
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

CREATE FUNCTION jamsos_reports.rka_lines(payroll jamsos.payroll_summary, fiscal_year integer, region text, budget_status text, min_workers integer DEFAULT 1)
RETURNS TABLE (program text, account text, koefisien text, volume bigint, satuan text, harga numeric, jumlah numeric)
LANGUAGE plpgsql STABLE COST 100 ROWS 20 SET search_path = pg_catalog, pg_temp SET jit = off SET jamsos.unconfirmed = 'silent'
AS $$
#variable_conflict use_column
BEGIN
	IF payroll IS NOT NULL AND (fiscal_year IS NULL OR fiscal_year NOT BETWEEN 2016 AND 2200) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid fiscal year %s', coalesce(fiscal_year::text, 'NULL')), HINT = 'Give a year of the APBD, such as 2027.';
	ELSIF min_workers IS NULL OR min_workers < 0 THEN
		RAISE invalid_parameter_value USING MESSAGE = format('invalid min_workers %s', coalesce(min_workers::text, 'NULL')), HINT = 'Give a number of people: prices of fewer are merged. 1: each price is a line.';
	END IF;
	RETURN QUERY
	-- the price of a month of each worker, borne by the employer; months of one price are a factor of the coefficient
	WITH entry AS MATERIALIZED (
		SELECT row_number() OVER () AS id, e.*, coalesce(regexp_split_to_array(e.programs, '[^A-Z]+'), '{JKK,JKM}') AS taken FROM jamsos.entries(payroll) e
	), law AS MATERIALIZED (
		SELECT p.taken, m::date AS month, jamsos.tariff(m::date, p.taken, reliefs => '{}', minimum => coalesce(jamsos.minimum_wage(rka_lines.region, m::date, true), jamsos.minimum_wage(rka_lines.region, make_date(rka_lines.fiscal_year - 1, 12, 1), true))) AS tariff
		FROM (SELECT DISTINCT taken FROM entry) p, generate_series(make_date(rka_lines.fiscal_year, 1, 1), make_date(rka_lines.fiscal_year, 12, 1), interval '1 month') m
	), price AS (
		SELECT e.id, e.workers, c.program, c.amount AS price, count(*) AS months
		FROM entry e JOIN law l ON l.taken = e.taken AND (e.first_month IS NULL OR e.first_month <= l.month) AND (e.last_month IS NULL OR e.last_month >= l.month)
		CROSS JOIN LATERAL jamsos.contributions(e.wage, l.tariff, e.risk_class, e.segment) c
		WHERE c.payer = 'employer' AND c.amount > 0
		GROUP BY e.id, e.workers, c.program, c.amount
	), line AS (
		SELECT program, months, price, sum(workers)::bigint AS workers FROM price GROUP BY program, months, price
	), sized AS (
		SELECT program, months, price, workers, workers < min_workers AS small FROM line
	), shown AS (
		SELECT program, months, workers, price, 0::numeric AS rest FROM sized WHERE NOT small
		-- few people at one price: all of them at a price that fits, and what is over in a line of its own
		UNION ALL SELECT program, months, sum(workers)::bigint, floor(sum(workers * price) / sum(workers)), sum(workers * price) - sum(workers) * floor(sum(workers * price) / sum(workers)) FROM sized WHERE small GROUP BY program, months
	)
	SELECT s.program, (SELECT min(a.account) FROM jamsos.budget_account a WHERE a.program = s.program AND a.status = rka_lines.budget_status AND a.valid @> make_date(rka_lines.fiscal_year, 1, 1) HAVING count(DISTINCT a.account) = 1),
		x.koefisien, x.volume, x.satuan, x.harga, x.volume * x.harga
	FROM shown s CROSS JOIN LATERAL (SELECT format('%s Orang x %s Bulan', s.workers, s.months), s.workers * s.months, 'Orang/Bulan', s.price
		UNION ALL SELECT '1 Paket', 1, 'Paket', s.rest * s.months WHERE s.rest > 0) x (koefisien, volume, satuan, harga);
END
$$;
COMMENT ON FUNCTION jamsos_reports.rka_lines(jamsos.payroll_summary, integer, text, text, integer) IS
'Lines of the RKA of a fiscal year out of a payroll, what the employer bears: koefisien as text, volume, satuan, harga and jumlah in whole rupiah, so that volume x harga = jumlah, a line for each price; prices of fewer than min_workers people at one that fits, and one line for what is left over. Wages are at least the minimum wage of region as published last; who has no wage and no minimum is in no line. THR and the 13th month are not in the base of contributions, so there is no line for them. Error 22023 no year, or a min_workers that is none.';

INSERT INTO jamsos_reports.view_definition (place, name, definition) VALUES
(300, 'rka', $v$
WITH p AS MATERIALIZED (SELECT * FROM {schema}.shown_payroll),
place AS MATERIALIZED (SELECT g.region, t.fiscal_year, jamsos_reports.priced_region(g.region, make_date(t.fiscal_year - 1, 1, 1), t.fallback) AS priced FROM {schema}.setting t, (SELECT DISTINCT region FROM p) g WHERE t.id = 1)
SELECT place.fiscal_year, p.office, p.budget_status, p.fund, l.program, l.account, jamsos_reports.account_code(l.account, true) AS account_wide, l.koefisien, l.volume, l.satuan, l.harga::numeric(20,0) AS harga, l.jumlah::numeric(20,0) AS jumlah
FROM p JOIN place ON place.region = p.region CROSS JOIN LATERAL jamsos_reports.rka_lines(p.payroll, place.fiscal_year, place.priced, p.budget_status) l$v$),
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

