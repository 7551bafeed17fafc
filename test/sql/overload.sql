-- Which way of writing an argument resolves, and which needs a cast: literals,
-- untyped parameters and typed values of every public function.
CREATE FUNCTION pg_temp.try(query text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE 'PREPARE attempt AS ' || query;
	DEALLOCATE attempt;
	RETURN 'resolves';
EXCEPTION WHEN OTHERS THEN
	RETURN sqlstate || ' ' || sqlerrm;
END
$$;
SELECT query, pg_temp.try('SELECT ' || query) AS outcome
FROM (VALUES
	('jamsos.rupiah(''1'')'), ('jamsos.rupiah($1)'), ('jamsos.rupiah_or_null($1)'), ('jamsos.format_rupiah(1)'), ('jamsos.format_rupiah($1)'),
	('jamsos.minimum_wage(''63'', ''2026-01-01'')'), ('jamsos.minimum_wage($1, $2)'), ('jamsos.minimum_wage($1, $2, $3)'),
	('jamsos.tariff(''2026-01-01'')'), ('jamsos.tariff($1)'), ('jamsos.tariff($1, $2, $3, $4, $5, $6, $7)'),
	('jamsos.tariff(''2026-01-01'', programs => ''{JKK}'', minimum => 1)'), ('jamsos.tariff(now()::date)'), ('jamsos.tariff(now())'),
	('jamsos.tariff_lines($1)'), ('jamsos.fingerprint($1)'),
	('jamsos.contribution(3000000, jamsos.tariff(''2026-01-01''))'), ('jamsos.contribution(3000000.5, jamsos.tariff(''2026-01-01''))'),
	('jamsos.contribution(3000000::bigint, jamsos.tariff(''2026-01-01''))'), ('jamsos.contribution(3000::smallint, jamsos.tariff(''2026-01-01''))'),
	('jamsos.contribution(NULL, jamsos.tariff(''2026-01-01''))'), ('jamsos.contribution($1, jamsos.tariff($2))'),
	('jamsos.contribution($1::numeric, jamsos.tariff($2))'), ('jamsos.contribution($1::numeric, $2::jamsos.tariff_rules)'),
	('jamsos.contribution(''JKK'', 3000000, ''2026-01-01'')'), ('jamsos.contribution(''JKK'', 3000000.5, ''2026-01-01'')'),
	('jamsos.contribution($1, $2, $3)'), ('jamsos.contribution($1, $2::numeric, $3)'), ('jamsos.contribution($1, $2::bigint, $3, payer => $4)'),
	('jamsos.contributions(3000000, ''2026-01-01'')'), ('jamsos.contributions(3000000, ''2026-01-01''::date)'),
	('jamsos.contributions(3000000, date ''2026-01-01'', programs => ''{JKK}'')'), ('jamsos.contributions($1::numeric, $2::date)'),
	('jamsos.contributions(3000000, jamsos.tariff(''2026-01-01''))'),
	('jamsos.contributions(3000000, month => ''2026-01-01'')'),
	('jamsos.liability(3000000, 1, jamsos.tariff(''2026-01-01''))'), ('jamsos.liability(3000000::bigint, 1, jamsos.tariff(''2026-01-01''), ''BPU'')'),
	('jamsos.liability(3000000.5, 1::smallint, jamsos.tariff(''2026-01-01''))'), ('jamsos.liability($1::numeric, $2, $3)'),
	('jamsos.liability(NULL, 1, jamsos.tariff(''2026-01-01''))'), ('jamsos.liability(NULL::numeric, 1, $1)'), ('jamsos.construction_contribution(180000000, ''2024-01-01'')'), ('jamsos.construction_contribution($1, $2)'), ('jamsos.terbilang(1)'), ('jamsos.terbilang($1)'),
	('jamsos.version()')) v (query);
