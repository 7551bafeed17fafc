-- The NIK: marks, region, birth date, sex. All of them are generated: serial numbers of no person.
SELECT nik, jamsos.normalize_nik(nik) AS normal, jamsos.nik_is_valid(nik) AS valid, jamsos.nik_birth_date(nik) AS born, jamsos.nik_sex(nik) AS sex, jamsos.nik_region(nik) AS region
FROM (VALUES ('6371010101900001'), ('''6371014101900001'), ('6371.0101.0190.0001'), (' 6371 0101 0190 0001 '), ('6371-01-010190-0001'), ('"6371010101900001"'), (E'\u2018' || '6371010101900001'), (E'6371010101900001\u00a0'),
	('6371010101900000'), ('6300010101900001'), ('9999010101900001'), ('6371013102900001'), ('6371012902000001'), ('6371012902010001'), ('6371017112290001'), ('6371010112300001'), ('6371010001900001'),
	('6371013201900001'), ('6371014001900001'), ('6371017201900001'), ('6371010113900001'), ('6371010100900001'), ('637101010190001'), ('63710101019000011'), ('6.37101E+15'), ('637101010190000x'), (''), ('''  .'), ('-'), (NULL)) v (nik);
-- every regency and city is known, by its former code too; no province is one
SELECT count(*) AS regions, count(*) FILTER (WHERE jamsos.nik_is_valid(replace(code, '.', '') || '010101900001')) AS known,
	count(former_code) AS former, count(*) FILTER (WHERE jamsos.nik_is_valid(replace(former_code, '.', '') || '010101900001')) AS former_known
FROM jamsos.region WHERE parent IS NOT NULL;
-- issued before Kalimantan Utara and before the provinces of 2022; no code that never was one
SELECT nik, jamsos.nik_is_valid(nik) AS valid, jamsos.nik_region(nik) AS region FROM (VALUES ('6473010101800001'), ('6404010101800001'), ('6410014101800001'), ('9101010101800001'), ('6411010101800001'), ('6412010101800001')) v (nik);
-- every day of a century, and nothing else, as it was put in
SELECT count(*) AS days, count(*) FILTER (WHERE jamsos.nik_birth_date(m) = d AND jamsos.nik_birth_date(w) = d AND jamsos.nik_sex(m) = 'male' AND jamsos.nik_sex(w) = 'female') AS right
FROM (SELECT d::date AS d, '637101' || to_char(d, 'DDMMYY') || '0001' AS m, '637101' || extract(day FROM d) + 40 || to_char(d, 'MMYY') || '0001' AS w
	FROM generate_series('1930-01-01'::date, '2029-12-31', '1 day') d) q;
SELECT count(*) AS accepted FROM generate_series(0, 99) d, generate_series(0, 99) m, generate_series(0, 99) y
WHERE jamsos.nik_birth_date('637101' || to_char(d, 'FM00') || to_char(m, 'FM00') || to_char(y, 'FM00') || '0001') IS NOT NULL;
-- a region of one's own
BEGIN;
SELECT jamsos.nik_is_valid('6399010101900001') AS before;
INSERT INTO jamsos.region (code, name, level, parent, legal_basis) VALUES ('63.99', 'Kabupaten contoh', 'regency', '63', 'test');
SELECT jamsos.nik_is_valid('6399010101900001') AS after;
ROLLBACK;
-- what many people share is nobody's key: placeholders, temporary numbers, digits that a spreadsheet lost; a column of numbers with gaps has .0
-- (what has no width is shown as ^: psql counts it in the columns or not, by its release)
SELECT translate(nik, E'\ufeff\u00a0\u202f\u200b', '^^^^') AS nik, jamsos.normalize_nik(nik) AS normal, jamsos.nik_key(nik) AS key, jamsos.nik_is_valid(nik) AS valid
FROM (VALUES ('3523180101900001'), ('3523180101900001.0'), ('''3523180101900001,00'), ('="3523180101900001"'), (E'\ufeff3523\u00a01801\u202f0190\u200b0001'), ('3523.1801.0190.0001'),
	('0'), ('0000000000000000'), ('1111111111111111'), ('9999999999999999'), ('1234567890123456'), ('0352318200120200'), ('0523180101900001'), ('3523180101900000'), ('3523180101900000.0'), ('1000000103170000'),
	('3.523180101900001E+15'), ('35.2318.00000000000'), ('352318010190000.10'), ('3523180101900001.5'), ('3523180101900001.0.1'), ('35231801019000010'), ('3523180101900001x'), ('belum ada'), ('-'), (''), (NULL)) v (nik);
-- by another way: a key is sixteen digits with a day of the calendar in them
SELECT count(*) AS niks, count(jamsos.nik_key(nik)) AS keys, count(*) FILTER (WHERE (jamsos.nik_key(nik) IS NOT NULL) <> (nik ~ '^[1-9]' AND nik !~ '0000$' AND nik !~ '^(.)\1*$'
	AND m BETWEEN 1 AND 12 AND d - CASE WHEN d > 40 THEN 40 ELSE 0 END BETWEEN 1 AND extract(day FROM make_date(CASE WHEN y < 30 THEN 2000 ELSE 1900 END + y, greatest(least(m, 12), 1), 1) + interval '1 month - 1 day'))) AS wrong
FROM generate_series(0, 99, 33) r, generate_series(0, 99) d, generate_series(0, 13) m, generate_series(0, 99, 27) y, unnest('{0000,0001,9999}'::text[]) serial,
	LATERAL (SELECT to_char(r, 'FM00') || '7101' || to_char(d, 'FM00') || to_char(m, 'FM00') || to_char(y, 'FM00') || serial AS nik) q;
-- what is valid is a key
SELECT count(*) AS wrong FROM jamsos.region, unnest('{0101900001,0101900000,4101900001}'::text[]) rest WHERE jamsos.nik_is_valid(replace(code, '.', '') || '01' || rest) AND jamsos.nik_key(replace(code, '.', '') || '01' || rest) IS NULL;
