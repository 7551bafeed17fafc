-- Minimum wages of every regency and city, against a list that was typed from the sources and not from law/.
CREATE TEMP TABLE umk AS
SELECT split_part(one, ' ', 1) AS region, split_part(one, ' ', 2)::numeric AS amount FROM regexp_split_to_table($$
	11.16 3978204, 11.71 4162965, 12.01 3509004, 12.02 3307618, 12.03 3567941, 12.05 3402892, 12.06 3843153, 12.07 4041543,
	12.08 3351403, 12.09 3531361, 12.10 3748181, 12.12 3404422.49, 12.13 3355900, 12.18 3605983, 12.19 3970000,
	12.21 3478237.41, 12.22 3690000, 12.23 3603415, 12.71 4335198, 12.73 3668667.5, 12.74 3496856.58, 12.75 3367913.55,
	12.76 3229957.7, 12.77 3416803, 14.01 3898210.7, 14.02 3988406.32, 14.03 4155317.75, 14.05 3894260.59,
	14.06 3819353.01, 14.07 3783052.9, 14.08 4001327.33, 14.09 3949466.98, 14.71 3998179.46, 14.72 4431174.69,
	15.03 3533562, 15.05 3651917, 15.06 3551430, 15.07 3486521, 15.71 3868963, 16.03 4178363, 16.04 4041420, 16.05 4058812,
	16.06 4039054, 16.07 3976492, 16.08 3993876, 16.13 4047385, 16.71 4192837, 17.02 2841749.59, 17.03 2906158.92,
	17.06 3217086, 17.09 2945142.2, 17.71 3089218.66, 18.01 3219609, 18.08 3215764, 18.11 3227333, 18.71 3491889,
	18.72 3050498, 21.01 4583221, 21.02 4241935, 21.03 3879520, 21.04 3879520, 21.05 4279851, 21.71 5357982, 21.72 3879520,
	32.01 5161769, 32.02 3831926, 32.03 3316191, 32.04 3972202, 32.05 2472227, 32.06 2871874, 32.07 2373644, 32.08 2369380,
	32.09 2880798, 32.10 2595368, 32.11 3949856, 32.12 2910254, 32.13 3737482, 32.14 5052856, 32.15 5886853, 32.16 5938885,
	32.17 3984711, 32.18 2351250, 32.71 5437203, 32.72 3192807, 32.73 4737678, 32.74 2878646, 32.75 5999443, 32.76 5522662,
	32.77 4090568, 32.78 2980336, 32.79 2361241, 33.01 2773184, 33.02 2474598.99, 33.03 2474721.94, 33.04 2327813.08,
	33.05 2400000, 33.06 2401961.91, 33.07 2455038.01, 33.08 2607790, 33.09 2537949, 33.10 2538691, 33.11 2500000,
	33.12 2335126, 33.13 2592154.06, 33.14 2337700, 33.15 2399186, 33.16 2345695, 33.17 2386305, 33.18 2485000,
	33.19 2818585, 33.20 2756501, 33.21 3122805, 33.22 2940088, 33.23 2397000, 33.24 2992994, 33.25 2708520, 33.26 2633700,
	33.27 2433254, 33.28 2484162, 33.29 2400350.47, 33.71 2429285, 33.72 2570000, 33.73 2698273.24, 33.74 3701709,
	33.75 2700926, 33.76 2526510, 34.01 2504520, 34.02 2509001, 34.03 2468378, 34.04 2624387, 34.71 2827593, 35.01 2514892,
	35.02 2549876, 35.03 2530313, 35.04 2628190, 35.05 2567744, 35.06 2651603, 35.07 3802862, 35.08 2578320, 35.09 3012197,
	35.10 2989145, 35.11 2496886, 35.12 2483962, 35.13 3164526, 35.14 5187681, 35.15 5191541, 35.16 5176101, 35.17 3320770,
	35.18 2564627, 35.19 2553221, 35.20 2553866, 35.21 2556815, 35.22 2685983, 35.23 3229092, 35.24 3196328, 35.25 5195401,
	35.26 2550274, 35.27 2484443, 35.28 2528004, 35.29 2553688, 35.71 2742806, 35.72 2639518, 35.73 3736101, 35.74 3045172,
	35.75 3555301, 35.76 3208556, 35.77 2588794, 35.78 5288796, 35.79 3562484, 36.01 3360078.06, 36.02 3330010.62,
	36.03 5210377, 36.04 5178521.19, 36.71 5399405.69, 36.72 5469922.59, 36.73 4665927.94, 36.74 5247870, 51.02 3287678.87,
	51.03 3791002.57, 51.04 3316798.48, 51.71 3499878.78, 52.01 2712254, 52.02 2741526, 52.03 2744628, 52.04 2747478,
	52.05 2751290, 52.06 2767580, 52.07 3136468, 52.08 2758221, 52.71 3019015, 52.72 2831163, 53.71 2532852.79,
	61.01 3202663, 61.02 3220801, 61.03 3121747, 61.04 3561801, 61.05 3187965, 61.06 3106259, 61.07 3252580, 61.08 3211256,
	61.10 3109431, 61.11 3370586, 61.12 3100000, 61.71 3205220, 61.72 3247387, 62.01 3909005, 62.02 3756643.61,
	62.03 3710096, 62.04 4045059, 62.05 4093071, 62.06 3729766, 62.07 4051079, 62.08 3912098, 62.09 3938998, 62.10 3770716,
	62.11 3701205, 62.12 3998046, 62.13 3716006, 62.71 3724677, 63.02 3904645, 63.09 3827935, 63.10 3736000, 63.71 3855894,
	63.72 3843037.66, 64.01 3776998.06, 64.02 3991797, 64.03 4391337.55, 64.07 4231617.4, 64.08 4067436, 64.09 4181134,
	64.71 3856694.43, 64.72 3983882, 64.74 3799480, 65.01 3900396, 65.02 4040073, 65.03 3845251.23, 65.04 3870800,
	65.71 4742169, 71.71 4022017, 72.02 3268227, 72.05 3198109.05, 72.06 4223000, 72.12 4408209, 72.71 3619466.72,
	73.10 4032248, 73.24 3961166, 73.71 4148179, 74.01 3688130.26, 74.09 3510505.7, 74.71 3516070.42, 76.01 3564798,
	76.02 3363847, 76.04 3327886, 81.71 3381225, 82.71 3599562, 94.04 5005678
$$, '[,\s]*\n\s*|, ') one WHERE one <> '';
SELECT count(*) AS listed, count(DISTINCT region) AS regions, sum(amount) FROM umk;
-- all 514 answer; 256 by a wage of their own, the others by that of their province
SELECT count(*) AS regions, count(jamsos.minimum_wage(code, '2026-06-01')) AS answers,
	count(*) FILTER (WHERE u.region IS NOT NULL) AS own, count(*) FILTER (WHERE u.region IS NULL) AS of_province,
	count(*) FILTER (WHERE abs(jamsos.minimum_wage(code, '2026-06-01') - coalesce(u.amount, jamsos.minimum_wage(parent, '2026-06-01'))) < 1) AS right
FROM jamsos.region LEFT JOIN umk u ON u.region = code WHERE parent IS NOT NULL;
-- where jamsos has other sen than the list, it has the finer ones
SELECT u.region, u.amount AS list, w.amount FROM umk u JOIN jamsos.minimum_wage w USING (region)
WHERE w.valid @> '2026-06-01'::date AND w.amount <> u.amount ORDER BY 1;
-- who follows, and on whose word: derived is not reported
SELECT evidence, count(*), count(*) FILTER (WHERE follows = left(region, 2)) AS own_province, count(*) FILTER (WHERE note LIKE 'derived%') AS derived
FROM jamsos.minimum_wage WHERE valid @> '2026-06-01'::date AND follows IS NOT NULL GROUP BY 1 ORDER BY 1;
SELECT jamsos.minimum_wage('35.78', '2026-06-01') AS surabaya, jamsos.minimum_wage('35.29', '2026-06-01') AS sumenep, jamsos.minimum_wage('94.04', '2026-01-15') AS mimika;
DROP TABLE umk;
-- a code that is none is an error, whatever was asked; so is one from before a split, which says what it is called now
SELECT jamsos.minimum_wage('99', '2026-06-01');
SELECT jamsos.minimum_wage('63.7', '2026-06-01', true);
SELECT jamsos.minimum_wage('Banjarmasin', '2026-06-01', true);
SELECT jamsos.minimum_wage('64.73', '2026-06-01');
SELECT jamsos.minimum_wage('91.01', '2020-06-01', true);
SELECT 1 FROM jamsos.project((SELECT jamsos.payroll(1000000, 1)), '2026-01-01', 1, '{JKK}', jamsos.scenario(minimum_region => '63.99'));
SELECT 1 FROM jamsos.project((SELECT jamsos.payroll(1000000, 1)), '2026-01-01', 1, '{JKK}', jamsos.scenario(minimum_region => '64.73'));
CREATE FUNCTION pg_temp.asked(code text, month date, missing_ok boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	hint text;
BEGIN
	RETURN coalesce(jamsos.minimum_wage(code, month, missing_ok)::text, 'nothing');
EXCEPTION WHEN invalid_parameter_value THEN
	GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
	RETURN regexp_replace(hint, '^.* ([0-9.]+) now;.*$', '\1');
END
$$;
SELECT count(*) AS former, count(*) FILTER (WHERE pg_temp.asked(former_code, '2026-06-01', false) = code AND pg_temp.asked(former_code, '2015-07-01', true) = code) AS named
FROM jamsos.region WHERE former_code IS NOT NULL;
-- a region that is known, in a month without a figure of its own: what its province has, which may itself follow another
SELECT jamsos.minimum_wage('35.78', '2024-06-01');
SELECT jamsos.minimum_wage('93.01', '2020-06-01');
SELECT jamsos.minimum_wage('93.01', '2020-06-01', true) IS NULL AS missing_ok;
SELECT count(*) AS regions, count(*) FILTER (WHERE said LIKE 'Province ' || parent || ' has ' || jamsos.minimum_wage(parent, '2019-06-01') || ' rupiah:%') AS right
FROM (SELECT code, parent, pg_temp.asked(code, '2019-06-01', false) AS said FROM jamsos.region WHERE parent IS NOT NULL) q WHERE said !~ '^[0-9.]+$';
-- every region and month, alternating, in one statement, against the table read by SQL: what is followed, what is local, where nothing is
BEGIN;
INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis, confirmed_until) VALUES ('63', 4000000, daterange('2026-03-01', '2026-06-01'), 'a decree of the region', '2026-05-01');
INSERT INTO jamsos.minimum_wage (region, follows, valid, legal_basis, confirmed_until) VALUES ('63.71', '35.78', daterange('2019-01-01', '2020-01-01'), 'an agreement of the region', '2019-12-01'), ('35.78', '35', daterange('2019-01-01', '2020-01-01'), 'the same', '2019-12-01');
CREATE FUNCTION pg_temp.by_sql(code text, month date) RETURNS numeric LANGUAGE sql STABLE AS $$
	WITH RECURSIVE w AS (
		SELECT (SELECT m FROM jamsos.minimum_wage m WHERE m.region = code AND m.valid @> month ORDER BY origin = 'local' DESC LIMIT 1) AS row
		UNION ALL SELECT (SELECT m FROM jamsos.minimum_wage m WHERE m.region = (w.row).follows AND m.valid @> month ORDER BY origin = 'local' DESC LIMIT 1) FROM w WHERE (w.row).follows IS NOT NULL)
	SELECT max((row).amount) FROM w
$$;
SET LOCAL statement_timeout = '20s';	-- it took minutes when each was a query
SELECT count(*) AS asked, count(w) AS known, count(*) FILTER (WHERE w IS DISTINCT FROM s) AS different
FROM (SELECT jamsos.minimum_wage(code, month, true) AS w, CASE WHEN n % 397 = 0 THEN pg_temp.by_sql(code, month) ELSE jamsos.minimum_wage(code, month, true) END AS s
	FROM (SELECT code, m::date AS month, row_number() OVER (ORDER BY m, md5(code)) AS n FROM jamsos.region, generate_series('2015-07-01'::date, '2026-12-01', '1 month') m) k) q;
SELECT m, jamsos.minimum_wage('63.71', m) AS banjarmasin, pg_temp.by_sql('63.71', m) AS by_sql, jamsos.minimum_wage('63', m) AS ump FROM unnest('{2019-01-01,2019-12-31,2026-02-28,2026-03-01,2026-06-01}'::date[]) m;
ROLLBACK;
