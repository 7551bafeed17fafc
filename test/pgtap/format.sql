-- Numbers and dates in words, against what reads them back and against to_char.
BEGIN;
SET client_min_messages = warning;
SELECT plan(8);

CREATE TEMP TABLE number AS
SELECT setseed(0.21) IS NULL AS seeded, 0::numeric AS value, 0 AS decimals;
INSERT INTO number
SELECT false, round((random() - 0.5)::numeric * 10::numeric ^ (random() * 18)::integer, (random() * 6)::integer), (random() * 4)::integer FROM generate_series(1, 20000);

SELECT is(count(*) FILTER (WHERE translate(jamsos.format_angka(value, decimals), ',.', '.')::numeric IS DISTINCT FROM round(value, decimals)), 0::bigint, 'format_angka: read back, the rounded number') FROM number;
SELECT is(count(*) FILTER (WHERE jamsos.format_angka(value, decimals) !~ ('^-?[0-9]{1,3}(\.[0-9]{3})*' || CASE WHEN decimals > 0 THEN ',[0-9]{' || decimals || '}' ELSE '' END || '$')), 0::bigint, 'format_angka: groups of three, these decimals') FROM number;
SELECT is(count(*) FILTER (WHERE jamsos.format_angka(value, decimals) IS DISTINCT FROM
	translate(to_char(round(value, decimals), 'FM999,999,999,999,999,999,990' || CASE WHEN decimals > 0 THEN '.' || repeat('0', decimals) ELSE '' END), ',.', '.,')), 0::bigint, 'format_angka: as to_char, marks exchanged') FROM number;
SELECT is(count(*) FILTER (WHERE translate(jamsos.format_angka(value), ',.', '.') IS DISTINCT FROM value::text), 0::bigint, 'format_angka: as it is, digit by digit') FROM number;
SELECT is(count(*) FILTER (WHERE jamsos.format_persen(value, decimals) IS DISTINCT FROM jamsos.format_angka(round(100 * value, decimals), decimals) || '%'), 0::bigint, 'format_persen: a hundred times the fraction') FROM number;
SELECT is(count(*) FILTER (WHERE jamsos.rupiah('Rp' || jamsos.format_angka(abs(value), 2)) IS DISTINCT FROM round(abs(value), 2)), 0::bigint, 'format_angka: rupiah() reads it') FROM number;

CREATE TEMP TABLE day AS SELECT d::date AS day FROM generate_series('1900-01-01'::timestamp, '2100-12-31', '1 day') d;
SELECT is(count(*) FILTER (WHERE jamsos.nama_tanggal(day, 'en') IS DISTINCT FROM to_char(day, 'FMDD FMMonth YYYY') OR jamsos.nama_bulan(day, 'en') IS DISTINCT FROM to_char(day, 'FMMonth YYYY')), 0::bigint, 'in English: as to_char') FROM day;
SELECT is(count(*) FILTER (WHERE jamsos.date_or_null(jamsos.nama_tanggal(day)) IS DISTINCT FROM day OR jamsos.date_or_null('1 ' || jamsos.nama_bulan(day)) IS DISTINCT FROM date_trunc('month', day)::date
	OR jamsos.nama_bulan(day) IS DISTINCT FROM (SELECT m.nama FROM unnest(ARRAY['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember']) WITH ORDINALITY m (nama, n) WHERE n = extract(month FROM day)) || to_char(day, ' YYYY')),
	0::bigint, 'in Indonesian: date_or_null() reads it back, the twelve names') FROM day;
SELECT * FROM finish();
ROLLBACK;
