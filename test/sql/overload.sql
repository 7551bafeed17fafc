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
CREATE TEMP TABLE call (query text);
INSERT INTO call VALUES
	('jamsos.rupiah(''1'')'), ('jamsos.rupiah($1)'), ('jamsos.rupiah_or_null($1)'), ('jamsos.format_rupiah(1)'), ('jamsos.format_rupiah($1)'), ('jamsos.format_angka(1)'), ('jamsos.format_angka(1.5, 0)'), ('jamsos.format_angka($1)'), ('jamsos.format_persen(0.5)'), ('jamsos.format_persen($1, 1)'), ('jamsos.nama_bulan(''2021-06-01'')'), ('jamsos.nama_bulan($1, ''en'')'), ('jamsos.nama_tanggal($1)'),
	('jamsos.minimum_wage(''63'', ''2026-01-01'')'), ('jamsos.minimum_wage($1, $2)'), ('jamsos.minimum_wage($1, $2, $3)'),
	('jamsos.tariff(''2026-01-01'')'), ('jamsos.tariff($1)'), ('jamsos.tariff($1, $2, $3, $4, $5, $6, $7)'),
	('jamsos.tariff(''2026-01-01'', programs => ''{JKK}'', minimum => 1)'), ('jamsos.tariff(now()::date)'), ('jamsos.tariff(now())'),
	('jamsos.tariff_lines($1)'), ('jamsos.fingerprint($1)'), ('jamsos.fingerprint(tariff => $1)'), ('jamsos.fingerprint(outlook => $1)'), ('jamsos.outlook($1, $2)'), ('jamsos.outlook(''2027-01-01'', 60, scenario => jamsos.scenario(wage_growth => 0.065))'), ('jamsos.outlook(''2027-01-01'', 60, known_on => ''2026-11-28'')'),
	('jamsos.outlook(now(), 60)'), ('jamsos.outlook_lines($1)'), ('jamsos.minimum_path($1, $2, $3)'), ('jamsos.minimum_path(''63'', ''2027-01-01'', 60, growth => 0.065)'),
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
	('jamsos.liability_by(1, 3000000, 1, jamsos.tariff(''2026-01-01''))'), ('jamsos.liability_by(1::bigint, 3000000.5, 1::smallint, jamsos.tariff(''2026-01-01''), ''PU'')'), ('jamsos.liability_by(''a''::varchar, 3000000::bigint, 1, jamsos.tariff(''2026-01-01''))'),
	('jamsos.liability_by($1::text, $2::numeric, $3, $4)'), ('jamsos.liability_by(''a'', 3000000, 1, jamsos.tariff(''2026-01-01''))'), ('jamsos.liability_by($1, 3000000, 1, $2)'), ('jamsos.each($1)'), ('jamsos.each(jamsos.liability_by(1, 3000000, 1, $1))'), ('jamsos.each($1::jamsos.liability_by_text)'),
	('jamsos.compact_tracked()'), ('jamsos.compact_tracked($1)'), ('jamsos.verify_tracked()'), ('jamsos.verify_tracked($1)'), ('jamsos.verify_tracked(repair => $1)'), ('jamsos.untrack($1)'), ('jamsos.track($1, $2, $3, $4)'), ('jamsos.track(''x'', ''y'', ''{a,b}'', ''z'', segment => ''s'')'),
	('jamsos.liability(NULL, 1, jamsos.tariff(''2026-01-01''))'), ('jamsos.liability(NULL::numeric, 1, $1)'), ('jamsos.construction_contribution(180000000, ''2024-01-01'')'), ('jamsos.construction_contribution($1, $2)'), ('jamsos.terbilang(1)'), ('jamsos.terbilang($1)'),
	('jamsos.payroll(1)'), ('jamsos.payroll(1.5)'), ('jamsos.payroll(1::bigint)'), ('jamsos.payroll(1::smallint)'), ('jamsos.payroll(NULL)'), ('jamsos.payroll(NULL::numeric)'),
	('jamsos.payroll($1)'), ('jamsos.payroll($1::bigint, $2)'), ('jamsos.payroll(1, 1, ''{JKK}'')'), ('jamsos.payroll($1::numeric, $2, $3)'), ('jamsos.payroll(1, 1, NULL, ''PU'')'),
	('jamsos.payroll(1, 1, NULL, ''PU'', ''[2026-01-01,)'')'), ('jamsos.payroll($1::numeric, $2, $3, $4, $5)'), ('jamsos.payroll(1, 1::smallint)'), ('jamsos.rollup($1)'),
	('jamsos.payroll_count(3, 1)'), ('jamsos.payroll_count(3::smallint, 1.5)'), ('jamsos.payroll_count($1, $2::bigint)'), ('jamsos.payroll_count($1, $2::numeric, $3, $4, $5, $6)'), ('jamsos.payroll_count($1, $2)'), ('jamsos.payroll_count(1.5, 1)'),
	('jamsos.rollup(''{"version": 1, "strata": []}'')'), ('jamsos.payroll_add($1, $2)'), ('jamsos.payroll_subtract($1, $2)'), ('jamsos.payroll_scale($1, $2)'),
	('jamsos.payroll_scale(''{"version": 1, "strata": []}'', 0.5)'), ('jamsos.payroll_scale(''{"version": 1, "strata": []}'', 2)'), ('jamsos.headcount(''{"version": 1, "strata": []}'')'), ('jamsos.headcount($1)'),
	('jamsos.headcount($1, $2)'), ('jamsos.headcount(''{"version": 1, "strata": []}'', ''2026-01-01'')'), ('jamsos.unpriced($1)'), ('jamsos.wage_bill($1)'), ('jamsos.wage_bill($1, $2)'),
	('jamsos.wage_quantile($1, $2)'), ('jamsos.wage_quantile($1, 0.5)'), ('jamsos.wage_quantile($1, 1)'), ('jamsos.wage_quantile($1, 0.5::float8)'), ('jamsos.wage_histogram($1, $2)'),
	('jamsos.entries($1)'), ('jamsos.liability($1, $2)'), ('jamsos.liability($1::jamsos.payroll_summary, ''2026-01-01'')'),
	('jamsos.liability($1::jamsos.payroll_summary, ''2026-01-01''::date)'), ('jamsos.liability($1, month => ''2026-01-01'')'), ('jamsos.liability($1, month => $2, programs => $3)'),
	('jamsos.liability($1, tariff => $2)'), ('jamsos.liability($1, tariffs => $2)'), ('jamsos.liability($1, ARRAY[jamsos.tariff($2)])'), ('jamsos.liabilities($1, tariffs => $2)'), ('jamsos.liabilities($1, $2)'), ('jamsos.liabilities($1, month => $2)'), ('jamsos.liabilities($1, jamsos.tariff($2))'), ('jamsos.correction($1, $2, $3, $4)'), ('jamsos.correction(NULL, NULL, $1, jamsos.tariff($2))'),
	('jamsos.explain($1, month => $2)'), ('jamsos.explain($1, $2::date)'), ('jamsos.explain($1, jamsos.tariff($2))'), ('jamsos.scenario()'), ('jamsos.scenario(wage_growth => 0.065)'),
	('jamsos.scenario(wage_growth => $1, base => $2)'), ('jamsos.scenario(base => now())'), ('jamsos.scenario(wage_growth => 0.065::float8)'),
	('jamsos.project(''{"version": 1, "strata": []}'', ''2026-01-01'', 12)'), ('jamsos.project($1, $2, $3)'), ('jamsos.project($1, $2::date, $3)'), ('jamsos.project($1, start => $2, months => $3)'), ('jamsos.project($1, outlook => $2)'), ('jamsos.project($1, $2)'), ('jamsos.project($1, jamsos.outlook($2, $3), $4)'), ('jamsos.project($1, $2, $3, $4, $5)'),
	('jamsos.project($1, $2, $3, scenario => jamsos.scenario(wage_growth => $4))'), ('jamsos.project($1, now(), 12)'), ('jamsos.budget($1, $2)'), ('jamsos.budget($1, fiscal_year => $2)'), ('jamsos.budget($1, $2::jamsos.outlook_rules)'), ('jamsos.budget($1, jamsos.outlook($2, $3), ''cash'')'), ('jamsos.budget($1, 2027, 5, $2, $3, $4)'),
	('jamsos.budget(''{"version": 1, "strata": []}'', 2027, basis => ''cash'')'), ('jamsos.project_range($1, $2, $3)'), ('jamsos.project_range($1, start => $2, months => $3)'), ('jamsos.project_range($1, outlook => $2, draws => $3)'), ('jamsos.project_range($1, jamsos.outlook($2, $3), 0.02, 1000, 7, $4)'), ('jamsos.project_range($1, $2, $3, $4, $5, $6, $7, $8, $9)'),
	('jamsos.project_range($1, ''2026-01-01'', 60, seed => 7)'), ('jamsos.affordable($1, $2, $3)'), ('jamsos.affordable($1, fiscal_year => $2, budget => $3)'), ('jamsos.affordable($1, jamsos.outlook($2, 12), $3)'), ('jamsos.affordable($1, 2027, 2000000000)'),
	('jamsos.affordable($1, 2027, 2e9, strategy => $2)'), ('jamsos.due_date(''2026-01-01'')'), ('jamsos.due_date($1, $2, $3)'), ('jamsos.due_date(now()::date, program => ''JKN'')'),
	('jamsos.coverage(true)'), ('jamsos.coverage($1)'), ('jamsos.coverage(NULL)'), ('jamsos.coverage(3, 26)'), ('jamsos.coverage($1, $2)'), ('jamsos.coverage(3::bigint, NULL)'),
	('jamsos.coverage(3::numeric, 26)'), ('jamsos.workers_to_target($1, 0.8)'), ('jamsos.workers_to_target(jamsos.coverage(true), 1)'), ('jamsos.readiness(true, 1, 3, 26, 0, NULL)'),
	('jamsos.readiness($1, $2, $3, $4, $5, $6)'), ('jamsos.readiness_row(true, 1, 3, 26, 0, NULL)'), ('jamsos.readiness_row($1, $2, $3, $4, $5, $6)'), ('jamsos.normalize_nik($1)'), ('jamsos.nik_key(''1'')'), ('jamsos.nik_key($1)'), ('jamsos.nik_is_valid(''1'')'), ('jamsos.nik_is_valid($1)'), ('jamsos.nik_birth_date($1)'),
	('jamsos.nik_sex($1)'), ('jamsos.nik_region($1)'), ('jamsos.nik_region(6371010101900001)'),
	('jamsos.timeline(''[2026-01-01,)'')'), ('jamsos.timeline(''[2026-01-01,)''::daterange)'), ('jamsos.timeline($1)'), ('jamsos.timeline(''2026-01-01'', NULL)'), ('jamsos.timeline($1, $2)'), ('jamsos.timeline(now(), NULL)'), ('jamsos.months($1, $2, $3)'), ('jamsos.months(''{"version": 1, "months": []}'', ''2026-01-01'', ''2026-12-01'')'),
	('jamsos.compliance(true, true, 1, 1, NULL, NULL)'), ('jamsos.compliance($1, $2, $3::numeric, $4, $5, $6)'), ('jamsos.compliance($1, $2, $3, $4, $5, $6)'),
	('jamsos.compliance(true, true, 1.5, 1, ''{JKK}'', NULL, jamsos.tariff(''2026-01-01''))'), ('jamsos.compliance($1, $2, $3::bigint, $4, $5, $6, $7, $8, $9)'), ('jamsos.compliance(true, true, 1, 1, NULL, NULL, $1, 1, ''PU'', 16200)'), ('jamsos.compliance($1, $2, $3::bigint, $4, $5, $6, $7, $8, $9, $10)'),
	('jamsos.bill_line(3000000, 3000000, 0, ''{}'', jamsos.tariff(''2026-01-01''))'), ('jamsos.bill_line($1, $2, $3, $4, $5)'), ('jamsos.bill_line($1::numeric, $2, $3, $4, $5, $6, $7, $8)'), ('jamsos.bill_line(3000000.5, 3000000, 0, ''{}'', $1, rapel_months => 3)'),
	('jamsos.bill_gap(3000000, NULL, 0, ''{}'', $1)'), ('jamsos.bill_gap($1, $2, $3, $4, $5)'), ('jamsos.bill_gap($1::bigint, $2, $3, $4, $5, $6, $7, $8)'),
	('jamsos.date_or_null(''1/3/2026'')'), ('jamsos.date_or_null($1)'), ('jamsos.date_or_null(now())'), ('jamsos.text_or_null('' a '')'), ('jamsos.text_or_null($1)'), ('jamsos.text_or_null(1)'), ('jamsos.audit(''pg_class'', wage => ''relpages'')'), ('jamsos.audit($1, wage => $2, nik => $3)'), ('jamsos.audit(''pg_class''::regclass)'), ('jamsos.audit(''pg_class'', columns => ''{}'')'), ('jamsos.audit(''pg_class'', ''{}''::jsonb)'), ('jamsos.audit($1, columns => $2, options => $3)'),
	('jamsos.penalty_percent(''2026-01-01'')'), ('jamsos.penalty_percent($1, $2, $3)'), ('jamsos.penalty(1000000, ''2026-01-01'', ''2026-03-01'', 2)'), ('jamsos.penalty($1, $2, $3, $4)'), ('jamsos.penalty(1, now(), now())'),
	('jamsos.ledger(''2026-01-01'', 1, 0, NULL)'), ('jamsos.ledger($1, $2, $3, $4)'), ('jamsos.ledger($1, $2, $3, $4, $5, $6)'), ('jamsos.ledger($1, $2, $3, $4, $5, $6, $7)'), ('jamsos.ledger(''2026-01-01'', -1, -1, ''2026-01-01'', 2, ''PU'', NULL)'), ('jamsos.ledger(''2026-01-01'', 1, 0, NULL, 2, ''PU'', now())'), ('jamsos.arrears(''2026-01-01'', 1, 0, NULL, ''2026-06-30'')'), ('jamsos.arrears(''2026-01-01'', 1, 0.5, NULL, ''2026-06-30'')'),
	('jamsos.arrears($1, $2, $3, $4, $5)'), ('jamsos.arrears($1, $2::numeric, $3, $4, $5, $6)'), ('jamsos.arrears($1, $2::bigint, $3::bigint, $4, $5, $6, $7)'), ('jamsos.arrears($1, $2::bigint, $3::bigint, $4, $5, $6, $7, $8)'), ('jamsos.arrears(''{"version": 1, "months": [], "payments": []}'', ''2026-06-30'')'), ('jamsos.arrears($1, $2)'),
	('jamsos.statement($1, $2)'), ('jamsos.benefits(''death'', ''2026-01-01'')'), ('jamsos.benefits($1, $2, $3)'), ('jamsos.benefits(''work_death'', ''2026-01-01'', 3000000.5)'), ('jamsos.benefits(''death'', now())'), ('jamsos.jht_balance($1, $2, $3, $4)'),
	('jamsos.protection_gap(3000000, false, $1)'), ('jamsos.protection_gap(NULL, false, $1)'), ('jamsos.protection_gap($1::numeric, $2, $3, $4, $5)'), ('jamsos.protection_gap($1::numeric, $2, $3, $4, $5, $6)'), ('jamsos.unpaid_in_a_row($1, $2)'), ('jamsos.covered($1, $2, $3, $4)'), ('jamsos.covered(NULL, ''2026-01-01'', ''PR'', ''JKM'')'), ('jamsos.cover_lines($1, $2)'), ('jamsos.cover_lines($1, now())'),
	('jamsos.day_wage(110000)'), ('jamsos.day_wage($1, $2)'), ('jamsos.day_wage(110000::float8)'), ('jamsos.piece_wage(''{1,2,3}'', 3)'), ('jamsos.piece_wage(ARRAY[1, 2, 3], 3)'), ('jamsos.piece_wage($1, $2)'), ('jamsos.version()');
-- what a person calls and nobody wrote down here: once with as few arguments as it has, all untyped
INSERT INTO call
SELECT DISTINCT format('jamsos.%s(%s)', p.proname, (SELECT string_agg('$' || i, ', ' ORDER BY i) FROM generate_series(1, p.pronargs - p.pronargdefaults) i))
FROM pg_proc p JOIN jamsos.catalog c ON c.name = p.proname AND NOT c.machinery
WHERE p.pronamespace = 'jamsos'::regnamespace AND NOT EXISTS (SELECT FROM call WHERE query ~ ('\mjamsos\.' || p.proname || '\(')) ORDER BY 1;
SELECT query, pg_temp.try('SELECT ' || query) AS outcome FROM call;
