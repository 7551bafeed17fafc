-- Published figures and worked examples: each with its place, date and source.
BEGIN;
SET client_min_messages = warning;
SELECT plan(85);

-- Sulawesi Tenggara, 2018-10-04, as the sample's table has it.
SELECT results_eq($$SELECT sum(terdaftar)::int, count(*) FILTER (WHERE terdaftar > 0)::int, count(*)::int FROM kepesertaan_2018$$,
	$$VALUES (977 + 1135 + 1285 + 3301 + 202 + 295 + 236, 7, 18)$$, 'Sulawesi Tenggara: 7,431 in 7 of 18 governments');
SELECT is((SELECT sum(terdaftar) FROM kepesertaan_2018), 7431::bigint, 'Sulawesi Tenggara: the published total');
SELECT set_eq($$SELECT pemda FROM kepesertaan_2018 WHERE terdaftar = 0$$, ARRAY['Kabupaten Wakatobi', 'Kota Baubau', 'Kabupaten Muna', 'Kabupaten Muna Barat',
	'Kabupaten Buton', 'Kabupaten Buton Selatan', 'Kabupaten Buton Tengah', 'Kabupaten Kolaka Utara', 'Kabupaten Buton Utara', 'Kabupaten Konawe Utara',
	'Kabupaten Konawe Kepulauan'], 'Sulawesi Tenggara: the eleven without anybody');

-- Kalimantan Selatan 2021: 12,000 non-ASN, "about Rp5 billion a month", base UMP 2021.
SELECT is(jamsos.minimum_wage('63', '2021-06-01'), 2877448.59, 'Kalimantan Selatan: UMP 2021');
CREATE TEMP VIEW kalsel AS
SELECT p AS programs, (jamsos.liability(jamsos.rupiah(honor), kelas_risiko, jamsos.tariff('2021-06-01', p, minimum => jamsos.minimum_wage('63', '2021-06-01')))).*
FROM pegawai_non_asn, (VALUES ('{JKK,JKM}'::text[]), ('{JKK,JKM,JHT,JP}'), ('{JKK,JKM,JHT,JP,JKN}')) v (p) GROUP BY p;
SELECT is(jamsos.contribution('JKK', 2877448.59, '2021-06-01'), 6906::numeric, 'Kalimantan Selatan: JKK a person');
SELECT is(jamsos.contribution('JKM', 2877448.59, '2021-06-01'), 8632::numeric, 'Kalimantan Selatan: JKM a person');
SELECT is((SELECT total FROM kalsel WHERE programs = '{JKK,JKM}'), 186456000::numeric, 'Kalimantan Selatan: JKK+JKM');
SELECT is((SELECT total FROM kalsel WHERE programs = '{JKK,JKM,JHT,JP}'), 3190512000::numeric, 'Kalimantan Selatan: four programmes');
SELECT is((SELECT employer FROM kalsel WHERE programs = '{JKK,JKM,JHT,JP}'), 2154636000::numeric, 'Kalimantan Selatan: four programmes, borne by the APBD');
SELECT is((SELECT total FROM kalsel WHERE programs = '{JKK,JKM,JHT,JP,JKN}'), 4916976000::numeric, 'Kalimantan Selatan: with JKN 5%');
SELECT is((SELECT employer FROM kalsel WHERE programs = '{JKK,JKM,JHT,JP,JKN}'), 3535812000::numeric, 'Kalimantan Selatan: with JKN, borne by the APBD');
SELECT ok((SELECT abs(total - 5e9) / 5e9 < 0.02 FROM kalsel WHERE programs = '{JKK,JKM,JHT,JP,JKN}'), 'Kalimantan Selatan: one reading within 2% of "about Rp5 billion"');
-- the same, mandiri: both readings
SELECT is(jamsos.contribution(2877448.59, jamsos.tariff('2021-06-01')), 15538::numeric, 'mandiri as PU, the employer''s share borne by the worker');
SELECT is(jamsos.contribution(1000000, jamsos.tariff('2021-06-01'), segment => 'BPU'), 16800::numeric, 'mandiri as BPU alone');
SELECT set_eq($$SELECT month, payer, sum(amount) AS amount FROM (SELECT jamsos.payroll(2877448.59) AS p FROM pegawai_non_asn) q,
		jamsos.project(p, '2021-11-01', 4, scenario => jamsos.scenario(self_paid_until => '2022-01-01')) GROUP BY 1, 2$$,
	$$SELECT m::date, CASE WHEN m < '2022-01-01' THEN 'worker' ELSE 'employer' END, 12000 * 15538::numeric FROM generate_series('2021-11-01'::date, '2022-02-01', '1 month') m$$,
	'mandiri until the APBD takes over');
-- Kolaka Timur 2021-10-14: pekerja rentan at the lowest base, borne by the APBD; death benefit
SELECT is(jamsos.contribution(NULL::numeric, jamsos.tariff('2021-10-14'), segment => 'PR', payer => 'employer'), 16800::numeric, 'Kolaka Timur: pekerja rentan, APBD');

-- Worked examples that agree with the law.
SELECT is(4156 * jamsos.contribution(1000000, jamsos.tariff('2022-05-01'), 1), 22442400::numeric, 'Maros 2022-05: 4,156 people, 5,400 each');
SELECT is(jamsos.contribution(1000000, jamsos.tariff('2024-01-01'), segment => 'PR'), 16800::numeric, 'fishermen paid by the region, 2024');
SELECT is(jamsos.contribution(1000000, jamsos.tariff('2021-09-01')), 5400::numeric, 'Kotabaru 2021-09');
SELECT is(jamsos.contribution(2152322.94, jamsos.tariff('2023-01-01')), 11623::numeric, 'Klaten RT/RW 2023 at the UMK');
SELECT is(jamsos.contribution('JKK', 2152322.94, '2023-01-01') || '+' || jamsos.contribution('JKM', 2152322.94, '2023-01-01'), '5166+6457', 'Klaten RT/RW 2023: each programme rounded singly');
SELECT is(jamsos.contribution('JKK', 3000000, '2020-09-01'), 72::numeric, 'relief of 2020: JKK 72');
SELECT is(jamsos.contribution('JKM', 3000000, '2020-09-01'), 90::numeric, 'relief of 2020: JKM 90');
SELECT is(jamsos.contribution(3000000, jamsos.tariff('2020-09-01')), 162::numeric, 'relief of 2020: 162 in all');
SELECT is(jamsos.contribution('JKK', 3000000, '2020-09-01', reliefs => '{}'), 7200::numeric, 'relief of 2020: JKK before it 7,200');
SELECT is(jamsos.contribution(1000000, jamsos.tariff('2020-09-01'), segment => 'BPU'), 168::numeric, 'relief of 2020 for BPU: 168');
SELECT is(jamsos.contribution(1000000, jamsos.tariff('2026-01-01', reliefs => '{PP 50/2025}'), segment => 'BPU'), 8400::numeric, 'PP 50/2025, a transport worker who pays for himself');
SELECT is(jamsos.contribution(1000000, jamsos.tariff('2026-01-01'), segment => 'BPU'), 16800::numeric, 'the same before the discount');
SELECT is(jamsos.contribution('JKK', 1000000, '2022-01-01', segment => 'BPU') || '+' || jamsos.contribution('JKM', 1000000, '2022-01-01', segment => 'BPU'), '10000+6800', 'fisherman: 10,000 and 6,800');
SELECT is(jamsos.contribution('JKK', 5000000, '2022-01-01', 2), 27000::numeric, 'vendor page: class 2 at 5,000,000');
SELECT is(jamsos.contribution('JHT', 5000000, '2022-01-01', payer => 'employer') || '+' || jamsos.contribution('JHT', 5000000, '2022-01-01', payer => 'worker'), '185000+100000', 'vendor page: JHT 285,000');
SELECT is(jamsos.contribution('JHT', 6000000, '2022-08-01', payer => 'employer') || '+' || jamsos.contribution('JHT', 6000000, '2022-08-01', payer => 'worker'), '222000+120000', 'Manado 2022-08');
SELECT is(jamsos.contribution('JHT', 4000000, '2021-10-01'), 228000::numeric, 'Jawa Barat 2021-10');
SELECT is((SELECT string_agg(amount::text, ' ' ORDER BY ordinality) FROM jamsos.contributions(12000000, '2026-03-01'::date, '{JKK,JKM,JHT,JP,JKN}') WITH ORDINALITY),
	'28800 36000 444000 240000 221726 110863 480000 120000', 'payroll project, 2026-03: all programmes');
SELECT is((SELECT string_agg(amount::text, ' ' ORDER BY ordinality) FROM jamsos.contributions(15000000, '2026-02-01'::date, '{JHT,JP,JKN}') WITH ORDINALITY),
	'555000 300000 210948 105474 480000 120000', 'payroll project, 2026-02: the month before the ceiling changed');
SELECT is(jamsos.contribution('JP', 5000000, '2025-06-01', payer => 'employer') || '+' || jamsos.contribution('JP', 5000000, '2025-06-01', payer => 'worker'), '100000+50000', 'payroll project, 2025');
SELECT is(15000 * 12 * jamsos.contribution(1000000, jamsos.tariff('2023-01-01'), segment => 'PR'), 3024000000::numeric, 'Penajam Paser Utara: 15,000 people, 12 months');
SELECT is(3450 * 12 * jamsos.contribution(2500000, jamsos.tariff('2024-01-01')) + 1593 * 12 * jamsos.contribution(1000000, jamsos.tariff('2024-01-01'), segment => 'PR'),
	880048800::numeric, 'Mukomuko 2024: non-ASN and fishermen');
SELECT is((SELECT sum(amount) FROM jamsos.benefits('job_loss', '2021-06-01', 5000000)), 10500000::numeric,
	'JKP cash of 2021 over six months at 5,000,000: 45% and 25%, three months each');
-- benefits beside a balance of savings that the publication states
SELECT is((SELECT sum(amount) FROM jamsos.benefits('death', '2021-10-14')), 42000000::numeric, 'Kolaka Timur 2021-10-14: death benefit 42 million');
SELECT is((SELECT string_agg(amount::text, ' ' ORDER BY component) FROM jamsos.benefits('death', '2018-06-01')), '3000000 16200000 4800000', 'Bulungan, until 2019-11: 3 + 16.2 + 4.8 million');
SELECT is((SELECT sum(amount) + 1329400 FROM jamsos.benefits('death', '2018-06-01')), 25329400::numeric, 'Bulungan, with JHT');
SELECT is((SELECT sum(amount) FROM jamsos.benefits('death', '2020-01-01')) + (SELECT sum(amount) FROM jamsos.benefits('scholarship', '2020-01-01', children => 1, level => 'PT', years_left => 2)) + 11857335 + 962695, 78820030::numeric, 'Palembang 2020-01: 20 + 10 + 12 million, two years of higher education at 12 million, JHT and JP');
-- the law's own totals, month by month
SELECT is((SELECT count(*) FROM generate_series('2012-01-01'::date, '2026-12-01', '1 month') m WHERE (SELECT sum(amount) FROM jamsos.benefits('death', m::date)) =
	CASE WHEN m < '2015-07-01' THEN 21000000 WHEN m < '2019-12-01' THEN 24000000 ELSE 42000000 END), 180::bigint, 'JKM: 21, 24 and 42 million');
SELECT is((SELECT count(*) FROM generate_series('2012-01-01'::date, '2026-12-01', '1 month') m JOIN jamsos.benefit_rule r ON r.program = 'JKM' AND r.event = 'total' AND r.valid @> m::date AND r.value = (SELECT sum(amount) FROM jamsos.benefits('death', m::date))), 180::bigint, 'JKM: as the rows of totals have it');
SELECT is((SELECT amount FROM jamsos.benefits('work_death', '2021-10-14', 2877448.59) WHERE component = 'death'), round(48 * 2877448.59), 'JKK death: 48 wages');
SELECT is((SELECT amount FROM jamsos.benefits('total_disability', '2021-10-14', 2877448.59) WHERE component LIKE 'total%'), round(56 * 2877448.59), 'JKK total disability: 56 wages');
SELECT is((SELECT sum(amount) FROM jamsos.benefits('scholarship', '2021-10-14', level => 'TK')), 174000000::numeric, 'scholarships of two children, from TK on: 174 million');
-- amp.suara.com 2022-05-19 (Kendari): children of three ages
SELECT results_eq($$SELECT sum(amount) FROM (VALUES (1, 'SMA', 3), (2, 'SD', 2), (3, 'SD', 5)) v (n, level, years), jamsos.benefits('scholarship', '2022-05-19', children => 1, work_accident => true, level => level, years_left => years) GROUP BY n ORDER BY n$$,
	'VALUES (69000000::numeric), (78000000), (82500000)', 'Kendari 2022: 69, 78 and 82.5 million');

-- Arrears that were published: Satpol PP of Buton, 391 people without a payment since January 2023, on 17 November; three months of 1,000,000 at 2 percent; a day more is a fourth.
SELECT results_eq($$SELECT (a).principal, (a).months FROM (SELECT jamsos.arrears(m::date, 391 * jamsos.contribution(jamsos.minimum_wage('74', '2023-01-01'), jamsos.tariff(m::date)), 0, NULL::date, '2023-11-17') AS a FROM generate_series('2023-01-01'::date, '2023-11-01', '1 month') m) q$$,
	'VALUES (58255090::numeric, 10)', 'Buton 2023: ten months of 391 honorer');
SELECT is((SELECT array_agg(jamsos.penalty(1000000, '2024-01-01', d, 2) ORDER BY d) FROM unnest('{2024-05-10,2024-05-15,2024-05-16}'::date[]) d), '{60000,60000,80000}'::numeric[], 'three months late at 2 percent: 60,000');
-- and what they had cost: over three months in a row the employer pays first
SELECT is((SELECT string_agg(DISTINCT jamsos.covered(l, d, 'PU', 'JKM')::text || ' ' || d, ', ') FROM (SELECT jamsos.ledger(m::date, 391 * 14899, 0, NULL) AS l FROM generate_series('2023-01-01'::date, '2023-11-01', '1 month') m) q, unnest('{2023-05-15,2023-05-16}'::date[]) d),
	'false 2023-05-16, true 2023-05-15', 'Buton 2023: from the day after the fourth bill fell due');

-- Coverage and readiness: no ratio without its denominator.
SELECT is((SELECT (c).registered || '/' || coalesce((c).ratio::text, 'no ratio') FROM (SELECT jamsos.coverage(terdaftar, NULL) AS c FROM kepesertaan_2018) q), '7431/no ratio', 'Sulawesi Tenggara 2018: 7,431, no denominators published');
SELECT is((SELECT (c).registered || '/' || (c).eligible || '/' || (c).ratio FROM (SELECT jamsos.coverage(terdaftar > 0) AS c FROM kepesertaan_2018) q), '7/18/0.388889', 'Sulawesi Tenggara 2018: 7 of 18 governments');
SELECT is((SELECT (c).registered || '/' || (c).eligible || '/' || (c).ratio FROM (SELECT jamsos.coverage(terdaftar) AS c FROM opd) q), '3/26/0.115385', 'Kalimantan Selatan 2021: 3 of 26 offices');
SELECT is(jamsos.readiness(true, 0, 236, NULL, NULL, NULL), 'registered; no budget, eligible not known, payment not known', 'Kolaka Timur 2021: a Perda, 236 registered in 2018, a budget still asked for');
SELECT is(jamsos.readiness(true, NULL, NULL, NULL, NULL, NULL), 'regulated; budget not known, registration not known, payment not known', 'Kalimantan Timur 2019: a Pergub of 2016');
SELECT is((SELECT (c).registered || '/' || (c).eligible FROM (SELECT jamsos.coverage(i <= 4) AS c FROM generate_series(1, 14) i) q), '4/14', 'Kalimantan Tengah 2021: 4 of 14 have a Perbup');
SELECT is((SELECT (c).registered || '/' || coalesce((c).ratio::text, 'no ratio') FROM (SELECT jamsos.coverage(21800, NULL) AS c) q), '21800/no ratio', 'Kalimantan Tengah 2021: 21,800 without a ratio');
SELECT is((SELECT round(100 * (c).ratio, 2) FROM (SELECT jamsos.coverage(935079, 1873899) AS c) q), 49.90, 'Bali: 935,079 of 1,873,899 is 49.90 percent');
SELECT isnt((SELECT round(100 * (c).ratio, 2) FROM (SELECT jamsos.coverage(935079, 1873899) AS c) q), 50.88, 'Bali: printed as 50.88');
-- National figures: what of them recomputes, and what carries no denominator.
CREATE TEMP VIEW finding AS SELECT tempat, masa, persen_terbit, (c).registered, (c).eligible, (c).ratio
FROM (SELECT tempat, masa, persen_terbit, jamsos.coverage(coalesce(terdaftar, 0), wajib) AS c FROM rasio_terbit GROUP BY tempat, masa, persen_terbit) q;
SELECT results_eq('SELECT tempat, ratio, round(100 * ratio, 2) = persen_terbit FROM finding WHERE ratio IS NOT NULL', $$VALUES ('Bali', 0.499002, false)$$, 'published with both numbers: Bali alone, and it does not recompute');
SELECT results_eq($$SELECT registered FROM finding WHERE tempat = 'Indonesia, non-ASN' AND ratio IS NULL AND eligible IS NULL ORDER BY masa$$, ARRAY[368225, 3889075, 3972261]::bigint[],
	'non-ASN nationally, 2017, 2022-09 and 2022-11: no ratio without a denominator');
SELECT is((SELECT max(registered) - min(registered) FROM finding WHERE tempat = 'Indonesia, non-ASN' AND masa >= '2022'), 83186::bigint, 'two months of 2022: 83,186 more');
SELECT is((SELECT (c).registered || '/' || (c).eligible || '/' || (c).ratio FROM (SELECT jamsos.coverage(70000000, 107692308) AS c) q), '70000000/107692308/0.650000', 'aim for 2026: 70 million is 65 percent only of 107.7 million');
SELECT is((SELECT count(DISTINCT persen_terbit) FROM rasio_terbit WHERE masa = '2025-10'), 2::bigint, '2025-10: two ratios of one day, 37.01 and 42, with no denominator to tell them apart');
SELECT is(jamsos.workers_to_target((10000, 3568, 6432, 0.3568)::jamsos.coverage_row, 0.5215), 1647::bigint, 'UCJ 2025: from 35.68 to 52.15 percent, 1,647 of 10,000');
SELECT is(jamsos.workers_to_target((1000000, 321500, 678500, 0.3215)::jamsos.coverage_row, 0.4392), 117700::bigint, 'RPJMN 2025 to 2029: from 32.15 to 43.92 percent, 117,700 of a million');
SELECT is(jamsos.workers_to_target((26, 3, 23, 0.115385)::jamsos.coverage_row, 1), 23::bigint, 'Kalimantan Selatan 2021: 23 offices to go');

-- Published, and only near the exact product.
SELECT is(4603 * jamsos.contribution(1000000, jamsos.tariff('2018-11-01')), 24856200::numeric, 'Sulsel 2018-11 prints 24,865,000: digits swapped');
SELECT is(22100 * 5 * jamsos.contribution(1000000, jamsos.tariff('2023-06-01'), segment => 'PR'), 1856400000::numeric, 'Lampung prints 1,860,000,000: rounded');
SELECT is(2450 * 12 * jamsos.contribution(1000000, jamsos.tariff('2023-06-01'), segment => 'PR'), 493920000::numeric, 'Babel prints 500,000,000: rounded');

-- Published, and right only for some months.
SELECT is(jamsos.contribution('JP', 10000000, '2024-03-01'), 300000::numeric, 'JP of 10,000,000 without a ceiling: right from 2024-03');
SELECT is(jamsos.contribution('JP', 10000000, '2024-02-01'), 286788::numeric, 'JP of 10,000,000 in 2024-02: ceiling 9,559,600');
SELECT is(jamsos.contribution('JP', 20000000, '2021-06-01', payer => 'employer') || '+' || jamsos.contribution('JP', 20000000, '2021-06-01', payer => 'worker'), '175092+87546', 'JP printed in 2023-03 is that of the ceiling of 2021');
SELECT isnt(jamsos.contribution('JP', 20000000, '2023-03-01'), 262638::numeric, 'and is outdated in 2023-03: ceiling 9,559,600');

-- Published, and against the law.
SELECT isnt(jamsos.contribution('JKN', 10000000, '2017-06-01', payer => 'employer'), 189000::numeric, 'JKN 2017 with the ceiling of 2015: the ceiling was 8,000,000 from 2016');
SELECT is((SELECT ceiling FROM jamsos.tariff_lines(jamsos.tariff('2017-06-01', '{JKN}')) WHERE segment = 'PU' AND payer = 'worker'), 8000000::numeric, 'JKN 2017: ceiling 8,000,000');
SELECT isnt(jamsos.contribution('JHT', 5000000, '2020-01-01', payer => 'employer'), 100000::numeric, 'JHT split in halves: the law says 3.7 and 2');
SELECT isnt(jamsos.contribution('JKK', 1000000, '2020-01-01'), 240::numeric, 'class 1 at 0.024%: a misprint of 0.24%');
SELECT is((SELECT count(*) FROM generate_series('2015-07-01'::date, '2026-12-01', '1 month') m WHERE jamsos.contribution('JP', 100000000, m::date) = 255000), 0::bigint, 'JP 255,000: with no ceiling of the law');
-- Outside the months that the extension knows.
SELECT throws_ok($$SELECT jamsos.contribution('JKN', 2500000, '2015-06-01')$$, '22023', 'no law for month 2015-06', 'JKN of 2015-06 (4% and 0.5%): before the first month');

-- What does not follow from an example: JKP is paid once, its recomposition charges nobody.
SELECT is(jamsos.contribution(4000000, jamsos.tariff('2022-01-01', '{JKK,JKM,JKP}'), payer => 'employer'), 21600::numeric, 'JKP: the employer pays the ordinary JKK and JKM');
SELECT is(jamsos.contribution(4000000, jamsos.tariff('2022-01-01', '{JKK,JKM,JKP}'), payer => 'government'), 8800::numeric, 'JKP: the state pays 0.22%');
SELECT is((SELECT count(*) FROM jamsos.rate WHERE percent IN (0.10, 0.40, 0.75, 1.13, 1.60) OR (program = 'JKM' AND percent = 0.20)), 0::bigint, 'no row of the recomposition');
SELECT * FROM finish();
ROLLBACK;
