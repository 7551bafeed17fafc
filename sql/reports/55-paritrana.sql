/* ---- Paritrana and Inpres 2/2021: coverage against what was aimed at ---- */

INSERT INTO jamsos_reports.table_definition (place, name, class, seen, reason, also, comment, columns) VALUES
(200, 'coverage_goal', 'setting', 'granted', 'totals of a government, which are published, and no person',
	'CREATE TRIGGER check_stated BEFORE INSERT OR UPDATE ON {schema}.coverage_goal FOR EACH ROW EXECUTE FUNCTION jamsos_reports.check_stated()',
	'What is aimed at, and what was counted elsewhere: a row a denominator and month, with its source. For staff the people are those of the reports; for ucj and semesta eligible and registered stand here. / Target dan capaian menurut sumbernya: satu baris per penyebut dan bulan.',
	'denominator text NOT NULL CHECK (denominator IN (''staff'', ''ucj'', ''semesta'')), month date NOT NULL CHECK (date_part(''day'', month) = 1), eligible bigint CHECK (eligible >= 0), registered bigint CHECK (registered >= 0), target_ratio numeric CHECK (target_ratio BETWEEN 0 AND 1),
		source text NOT NULL, PRIMARY KEY (denominator, month)'),
(210, 'government_status', 'setting', 'granted', 'totals of a government, which are published, and no person',
	'CREATE TRIGGER check_stated BEFORE INSERT OR UPDATE ON {schema}.government_status FOR EACH ROW EXECUTE FUNCTION jamsos_reports.check_stated()',
	'How far a government is on the path of Inpres 2/2021, as somebody has stated it: NULL is not known. / Sejauh mana pemerintah daerah menjalankan Inpres 2/2021; NULL: tidak diketahui.',
	'region text NOT NULL, as_of date NOT NULL, regulated boolean, budgeted numeric CHECK (budgeted >= 0), registered bigint CHECK (registered >= 0), eligible bigint CHECK (eligible >= 0), paid numeric CHECK (paid >= 0), due numeric CHECK (due >= 0), source text NOT NULL, PRIMARY KEY (region, as_of)');

/* What is typed in is refused with its value and what to give; the columns have no scale, or it would overflow before this is asked. */
CREATE FUNCTION jamsos_reports.check_stated() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	a record;
BEGIN
	-- NaN is more than any number
	FOR a IN SELECT s.key AS name, s.value FROM jsonb_each_text(to_jsonb(NEW)) s WHERE s.key IN ('budgeted', 'registered', 'eligible', 'paid', 'due') AND NOT (s.value::numeric >= 0 AND s.value::numeric < 1e18) LOOP
		RAISE invalid_parameter_value USING MESSAGE = format('%s of %s must be a number from 0 to below 10^18: %s', a.name, TG_TABLE_NAME, a.value), HINT = 'Give people or rupiah, 0 for none; NULL where it is not known.';
	END LOOP;
	IF TG_TABLE_NAME = 'government_status' THEN
		-- a region that is none, and one that has another code now, are errors of minimum_wage()
		PERFORM jamsos.minimum_wage(NEW.region, '2026-01-01', true);
	ELSIF NEW.target_ratio NOT BETWEEN 0 AND 1 THEN
		RAISE invalid_parameter_value USING MESSAGE = format('target_ratio of %s must be from 0 to 1: %s', TG_TABLE_NAME, NEW.target_ratio), HINT = 'It is a fraction: write 0.8 for 80 percent.';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION jamsos_reports.check_stated() IS
'Trigger of coverage_goal and government_status: refuses what cannot be meant. Error 22023 a region that is none, a target that is no fraction, people or rupiah that are negative or no number.';

INSERT INTO jamsos_reports.view_definition (place, name, definition) VALUES
/*
 * The target of a month is that of the next month for which one is set, of the last where none is later.  Pace is
 * the mean of a year, or of as long as is known; no ratio has a numerator without its denominator.
 */
(350, 'coverage_against_target', $v$
WITH counted AS (
	SELECT month, denominator, sum(registered)::bigint AS registered, sum(eligible)::bigint AS eligible, NULL::text AS source FROM {schema}.fact_coverage GROUP BY month, denominator
	UNION ALL SELECT month, denominator, registered, eligible, source FROM {schema}.coverage_goal WHERE denominator <> 'staff' AND registered IS NOT NULL AND eligible IS NOT NULL
), paced AS (
	SELECT c.*, lag(c.month) OVER w AS month_before, lag(c.registered) OVER w AS registered_before, first_value(c.month) OVER y AS year_from, first_value(c.registered) OVER y AS registered_year_before
	FROM counted c WINDOW w AS (PARTITION BY c.denominator ORDER BY c.month), y AS (PARTITION BY c.denominator ORDER BY c.month RANGE BETWEEN interval '12 months' PRECEDING AND CURRENT ROW)
), aimed AS (
	SELECT p.*, g.target_ratio::numeric(7,6) AS target_ratio, g.month AS target_month, g.source AS target_source, ceil(g.target_ratio * p.eligible)::bigint AS target,
		(date_part('year', p.month) - date_part('year', p.year_from)) * 12 + date_part('month', p.month) - date_part('month', p.year_from) AS months
	FROM paced p LEFT JOIN LATERAL (SELECT * FROM {schema}.coverage_goal g WHERE g.denominator = p.denominator AND g.target_ratio IS NOT NULL ORDER BY g.month < p.month, abs(g.month - p.month) LIMIT 1) g ON true
), gone AS (
	SELECT a.*, CASE WHEN a.months > 0 THEN round((a.registered - a.registered_year_before) / a.months::numeric, 2) END AS pace, CASE WHEN a.target IS NOT NULL THEN greatest(a.target - a.registered, 0) END AS gap FROM aimed a
)
SELECT month, to_char(month, 'YYYY-MM') AS month_key, denominator, registered, eligible, round(registered::numeric / nullif(eligible, 0), 6) AS ratio, registered - registered_before AS growth, pace::numeric(20,2) AS pace,
	target_ratio, target, target_month, to_char(target_month, 'YYYY-MM') AS target_month_key, gap, CASE WHEN gap = 0 THEN 0 WHEN pace > 0 THEN ceil(gap / pace)::bigint END AS months_to_target, source, target_source FROM gone$v$),
(360, 'readiness_by_government', $v$
-- what a list of payments gives back may be more than what it pays: nothing is paid then
SELECT q.region, n.name AS region_name, q.as_of, to_char(q.as_of, 'YYYY-MM') AS month_key, jamsos.readiness(q.regulated, CASE WHEN q.budgeted < 0 THEN 0 ELSE nullif(q.budgeted, 'NaN') END, q.registered, q.eligible, CASE WHEN q.paid < 0 THEN 0 ELSE nullif(q.paid, 'NaN') END, q.due) AS readiness, q.regulated, q.budgeted::numeric(20,2) AS budgeted, q.registered, q.eligible, q.eligible - q.registered AS gap,
	round(q.registered::numeric / nullif(q.eligible, 0), 6) AS ratio, q.paid::numeric(20,2) AS paid, q.due::numeric(20,2) AS due, q.source
FROM (
	SELECT s.region, s.as_of, s.regulated, s.budgeted, s.registered, s.eligible, s.paid, s.due, s.source FROM {schema}.government_status s
	-- the government of these reports, from what they count in the last month shown; whether it has regulated is nothing that staff or bills say
	UNION ALL SELECT t.region, (t.last_month + interval '1 month')::date - 1, (SELECT s.regulated FROM {schema}.government_status s WHERE s.region = t.region AND s.regulated IS NOT NULL ORDER BY s.as_of DESC LIMIT 1),
		(SELECT sum(p.amount) FROM {schema}.pagu p WHERE p.fiscal_year = date_part('year', t.last_month)), c.registered, c.eligible, p.paid, d.due, 'jamsos_reports'
	FROM {schema}.setting t CROSS JOIN LATERAL (SELECT sum(f.registered)::bigint AS registered, sum(f.eligible)::bigint AS eligible FROM {schema}.fact_coverage f WHERE f.month = t.last_month) c
		CROSS JOIN LATERAL (SELECT sum(f.amount) AS paid FROM {schema}.fact_payment f WHERE date_part('year', f.month) = date_part('year', t.last_month)) p
		CROSS JOIN LATERAL (SELECT sum(f.amount) AS due FROM {schema}.fact_liability f WHERE date_part('year', f.month) = date_part('year', t.last_month)) d
	WHERE t.id = 1 AND c.eligible IS NOT NULL) q LEFT JOIN ${named_regions} n ON n.code = q.region$v$),
-- what the award looks at and these data can say, each with what it is out of: no criterion has a weight here, because none was published
(370, 'paritrana', $v$
SELECT c.month, c.month_key, v.criterion, v.english, v.indonesian, v.value::numeric(20,2) AS value, v.out_of::numeric(20,2) AS out_of, v.unit AS value_unit
FROM {schema}.coverage_against_target c CROSS JOIN LATERAL (VALUES
	('coverage_' || c.denominator, 'People who are insured, of those of the denominator', 'Orang yang terlindungi, dari penyebutnya', c.registered::numeric, c.eligible::numeric, 'people'),
	('growth_' || c.denominator, 'More of them than in the month before', 'Pertambahan dari bulan sebelumnya', c.growth::numeric, NULL::numeric, 'people'),
	('target_' || c.denominator, 'People who are insured, of those aimed at', 'Orang yang terlindungi, dari target', c.registered::numeric, c.target::numeric, 'people')) v (criterion, english, indonesian, value, out_of, unit)
WHERE v.value IS NOT NULL AND (v.criterion NOT LIKE 'target%' OR v.out_of IS NOT NULL)
UNION ALL SELECT date_trunc('month', r.as_of)::date, r.month_key, v.criterion, v.english, v.indonesian, v.value::numeric(20,2), v.out_of::numeric(20,2), v.unit AS value_unit
FROM {schema}.readiness_by_government r JOIN {schema}.setting t ON t.id = 1 AND r.region = t.region CROSS JOIN LATERAL (VALUES
	('regulation', 'A regulation is in force: 1, or 0', 'Peraturan sudah berlaku: 1, atau 0', CASE r.regulated WHEN true THEN 1 WHEN false THEN 0 END::numeric, 1::numeric, 'yes or no'),
	('budget', 'Budget of the year, of what the year needs', 'Anggaran setahun, dari kebutuhannya', r.budgeted, r.due, 'rupiah'),
	('payment', 'Paid in the year, of what was due', 'Dibayar dalam setahun, dari yang terutang', r.paid, r.due, 'rupiah')) v (criterion, english, indonesian, value, out_of, unit)
WHERE v.value IS NOT NULL AND r.source = 'jamsos_reports'$v$);
INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('view', 'coverage_against_target', 'How far from the target, how fast? Coverage by month and denominator, its growth, pace, gap, and the months that are left at this pace.', 'Seberapa jauh dari target, seberapa cepat? Cakupan per bulan dan penyebut, pertumbuhan, laju, kekurangan, dan sisa bulan pada laju ini.'),
	('view', 'readiness_by_government', 'How far is each government on the path of Inpres 2/2021? As stated in government_status, and its own from these reports.', 'Sejauh mana setiap pemerintah daerah menjalankan Inpres 2/2021? Menurut government_status, dan dirinya sendiri menurut laporan ini.'),
	('view', 'paritrana', 'What can be said for Paritrana, criterion by criterion, each with what it is out of; without weights.', 'Yang dapat dinyatakan untuk Paritrana, per kriteria, masing-masing dengan penyebutnya; tanpa bobot.'),
	('column', 'growth', 'More people than in the month before.', 'Pertambahan orang dari bulan sebelumnya.'),
	('column', 'pace', 'More people a month, mean of the last year or of as long as is known.', 'Pertambahan orang per bulan, rata-rata setahun terakhir atau selama diketahui.'),
	('column', 'target_ratio', 'Target, a fraction.', 'Target, pecahan.'),
	('column', 'target', 'People who have to be insured for the target.', 'Orang yang harus terlindungi untuk mencapai target.'),
	('column', 'target_month', 'Month by which the target is set.', 'Bulan yang ditargetkan.'),
	('column', 'target_month_key', 'The same as text.', 'Bulan yang ditargetkan sebagai teks.'),
	('column', 'gap', 'People who are missing.', 'Kekurangan orang.'),
	('column', 'months_to_target', 'Months until the target at this pace; empty: it does not come nearer.', 'Bulan sampai target pada laju ini; kosong: tidak mendekat.'),
	('column', 'source', 'Where it was read.', 'Sumber.'),
	('column', 'target_source', 'Where the target was read.', 'Sumber target.'),
	('column', 'readiness', 'Furthest stage on the path of Inpres 2/2021, then what is missing or not known.', 'Tahap terjauh pelaksanaan Inpres 2/2021, lalu yang kurang atau tidak diketahui.'),
	('column', 'regulated', 'Whether a regulation is in force; empty: not known.', 'Apakah peraturan berlaku; kosong: tidak diketahui.'),
	('column', 'budgeted', 'Budget of the year, rupiah; empty: not known.', 'Anggaran setahun, rupiah; kosong: tidak diketahui.'),
	('column', 'criterion', 'What is looked at.', 'Kriteria.'),
	('column', 'english', 'What it is, in English.', 'Artinya dalam bahasa Inggris.'),
	('column', 'indonesian', 'What it is, in Indonesian.', 'Artinya dalam bahasa Indonesia.'),
	('column', 'value', 'How much of it.', 'Nilainya.'),
	('column', 'out_of', 'Out of how much; empty: of nothing that is known.', 'Dari berapa; kosong: tidak diketahui.'),
	('column', 'value_unit', 'people, rupiah, or yes or no.', 'Satuan: orang, rupiah, atau ya/tidak.');
