-- What real tables hold, and what each means (numeric as the oracle).
SELECT input, jamsos.rupiah(input) AS rupiah, jamsos.rupiah(input) = wanted AS ok
FROM (VALUES
	('Rp 2.500.000,00', 2500000.00), ('2.500.000', 2500000), ('2500000', 2500000), ('2500000.50', 2500000.50),
	('2500000,5', 2500000.5), ('Rp.150.000,00', 150000), ('RP.150.000,00', 150000), ('rp150.000', 150000),
	('IDR 1,500,000.25', 1500000.25), ('Rp2.500.000,-', 2500000), ('2.500.000,-', 2500000), ('  1.000.000  ', 1000000),
	('Rp 1.500', 1500), ('Rp1.500,00', 1500), ('0', 0), ('-1.250.000,75', -1250000.75), ('999', 999),
	('1.234.567.890.123', 1234567890123), ('100.000', NULL)) v (input, wanted)
WHERE wanted IS NOT NULL;

-- What is ambiguous or no amount is refused, with the value and the remedy.
SELECT jamsos.rupiah('Rp.200.000.000.00');
SELECT jamsos.rupiah('1.500');
SELECT input, jamsos.rupiah_or_null(input) AS rupiah
FROM unnest(ARRAY['Rp.200.000.000.00', '1.500', '1,500', '100.000', '', '-', 'Rp', '--', 'abc', '1.50.000', '2.500.00', '2,500.000,00',
	'1e6', 'NaN', '12.345,678', '1.234,5678', '2.500.000,', '.5', '5.', '1 000 000', '０', '0.500.000', '1234.567.890',
	repeat('9', 200), E'1\t0']) input;
-- 2.5 is what a program leaves of 2.500, or millions; a currency, sen or a size that leaves no doubt make it certain
SELECT input, jamsos.rupiah_or_null(input) AS rupiah
FROM unnest(ARRAY['2.5', '2,5', '750.0', '0.5', '-2.5', '0.0', '0,0', '2.50', '750,00', '1000.5', 'Rp2,5', '2,5 rupiah']) input;
-- Rp as people spell it, before or after, the sign too; "no sen" as they write it
SELECT input, jamsos.rupiah(input) AS rupiah, jamsos.rupiah(input) = wanted AS ok
FROM (VALUES ('Rp. 2.500.000.-', 2500000), ('Rp 2.500.000,--', 2500000), ('Rp. 2.500.000,=', 2500000), ('2.500.000 ,-', 2500000), ('2.500.000, -', 2500000), ('1.500,-', 1500), ('Rp: 1.500', 1500), ('RP.1.500', 1500),
	('1.500 rupiah', 1500), ('Rupiah 1.500', 1500), ('2.500.000 IDR', 2500000), ('2.500.000,00 Rp.', 2500000), ('-Rp500', -500), ('- Rp 500', -500), ('Rp-500', -500), ('Rp -15.000', -15000), ('-15.000 rupiah', -15000),
	('- 2.500.000', -2500000), ('''2.500.000', 2500000), ('"2.500.000"', 2500000), ('="2.500.000"', 2500000), ('`2500000', 2500000), (E'\u2018' || '2500000', 2500000)) v (input, wanted);
SELECT input, jamsos.rupiah_or_null(input) AS rupiah
FROM unnest(ARRAY['Rp Rp 500', 'Rp 500 rupiah', '--500', '-Rp-500', '500-', '(500)', 'Rp -', '-,-', '2''500''000', '2.500.000,00,00', 'Rp 5 5', '2.500.000 /bulan', '= 2500000', '2.500.000,-5']) input;
-- what the digits are counted in, as people write it
SELECT input, jamsos.rupiah(input) AS rupiah, jamsos.rupiah(input) = wanted AS ok
FROM (VALUES ('2 miliar', 2000000000), ('1,5 miliar', 1500000000), ('1.5 Miliar', 1500000000), ('Rp 2 milyar', 2000000000), ('750 juta', 750000000), ('750jt', 750000000), ('Rp. 2,25 jt', 2250000), ('2.5 juta', 2500000), ('2500 ribu', 2500000), ('5 rb', 5000), ('-5 ribu rupiah', -5000),
	('1,25 triliun', 1250000000000), ('2 trilyun', 2000000000000), ('0,5 juta', 500000), ('0 juta', 0), ('1.500.000 juta', 1500000000000), ('1.500,5 juta', 1500500000), (E'1\u00a0500 juta', 1500000000), ('2 billion', 2000000000), ('IDR 1.5 million', 1500000), ('3 trillion', 3000000000000), ('20 thousand', 20000),
	('123456789012345678,25 triliun', 123456789012345678250000000000)) v (input, wanted);
-- M is miliar or million; 1.500 juta is a group or three decimals; what is no one number and word
SELECT input, jamsos.rupiah_or_null(input) AS rupiah
FROM unnest(ARRAY['2 M', 'Rp 2 M', 'Rp2M', '2 K', '2 T', '2 B', '2 mlr', '1.500 juta', 'Rp 1.500 juta', 'Rp1,125 triliun', '0,125 miliar', '1,2345 miliar', '2 jutaan', '2 juta 500 ribu', '2 ribu juta', '2 miliar,-', '2,- juta', '2.000.000.00 juta', 'juta', 'Rp juta', '2 juta/bulan', 'dua juta', 'Rp 2 juta rupiah', '2 juta juta', '2 Juli', '2 j', '2 milia']) input;
SELECT jamsos.rupiah('Rp 2 M');
-- every word, mark and number of decimals against numeric; long ones too, and those at the edge of 18 digits
SELECT count(*) AS amounts, count(*) FILTER (WHERE jamsos.rupiah_or_null(before || replace(n::text, '.', mark) || blank || word || after) IS DISTINCT FROM n * size) AS wrong,
	count(*) FILTER (WHERE jamsos.rupiah_or_null(before || replace(n::text, '.', mark) || blank || upper(word) || 'an' || after) IS NOT NULL) AS guessed
FROM (SELECT round((hashint8(i) & 2147483647)::numeric * power(10::numeric, i % 25) / 7, i % 3) AS n FROM generate_series(0, 300) i) v,
	(VALUES ('ribu', 1e3), ('rb', 1e3), ('thousand', 1e3), ('juta', 1e6), ('jt', 1e6), ('million', 1e6), ('miliar', 1e9), ('milyar', 1e9), ('billion', 1e9), ('triliun', 1e12), ('trilyun', 1e12), ('trillion', 1e12)) w (word, size),
	unnest('{.,","}'::text[]) mark, unnest(ARRAY['', ' ', E'\u00a0']) blank, (VALUES ('', ''), ('Rp ', ''), ('', ' rupiah')) c (before, after);
-- a currency mark says that a person wrote it: then a single dot sets apart thousands
SELECT jamsos.rupiah('Rp1.500'), jamsos.rupiah('IDR 1,500');
SELECT jamsos.rupiah(NULL) IS NULL AS null_in_null_out;

-- Every blank, mark and minus sign that a screen shows as its like, and what takes no room. By code point, by hand.
CREATE TEMP VIEW mark AS
SELECT 'blank' AS kind, chr(c) AS mark FROM unnest(ARRAY[9, 10, 11, 12, 13, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288]) c
UNION ALL SELECT 'holds together', chr(c) FROM unnest(ARRAY[160, 8199, 8201, 8239]) c
UNION ALL SELECT 'nothing', chr(c) FROM unnest(ARRAY[65279, 8203, 8204, 8205, 8206, 8234, 8236, 8237, 8288, 8294, 8297]) c
UNION ALL SELECT 'apostrophe', chr(c) FROM unnest(ARRAY[39, 34, 96, 180, 700, 8216, 8217, 8219, 8220, 8221, 8242, 65287]) c
UNION ALL SELECT 'minus', chr(c) FROM unnest(ARRAY[45, 8208, 8209, 8210, 8211, 8212, 8722, 65123, 65293]) c
-- from right to left, to be seen or not, look-alikes of digits and marks, a character that is none
UNION ALL SELECT 'none', chr(c) FROM unnest(ARRAY[173, 8207, 8235, 8238, 8295, 1564, 65296, 1632, 65294, 65292, 1, 127, 65533]) c;
SELECT kind, count(*) AS marks,
	count(*) FILTER (WHERE jamsos.rupiah_or_null(mark || 'Rp' || mark || '2.500.000' || mark) = 2500000) AS around_rupiah,
	count(*) FILTER (WHERE jamsos.date_or_null(mark || '1' || mark || 'Maret' || mark || '2026' || mark) = '2026-03-01') AS between_date,
	count(*) FILTER (WHERE jamsos.date_or_null(mark || '2026-03-01' || mark) = '2026-03-01') AS around_date,
	count(*) FILTER (WHERE jamsos.normalize_nik(mark || '6371' || mark || '010101900001' || mark) = '6371010101900001') AS in_nik,
	count(*) FILTER (WHERE jamsos.rupiah_or_null('2' || mark || '500' || mark || '000') = 2500000) AS in_groups,
	count(*) FILTER (WHERE jamsos.rupiah_or_null('2' || mark || '500' || mark || '000,50') = 2500000.5) AS with_sen,
	count(*) FILTER (WHERE jamsos.rupiah_or_null(mark || '500') = 500) AS before_digits,
	count(*) FILTER (WHERE jamsos.rupiah_or_null(mark || 'Rp500') = -500 AND jamsos.rupiah_or_null('Rp ' || mark || '500') = -500) AS as_minus,
	count(*) FILTER (WHERE jamsos.date_or_null('1' || mark || '3' || mark || '2026') = '2026-03-01') AS in_date
FROM mark GROUP BY kind ORDER BY kind COLLATE "C";
-- an error shows what cannot be seen, and not more of a text than says where it is
SELECT jamsos.rupiah(E'2.500\u00ad.000');
SELECT jamsos.rupiah(E'\ufeff2.5\u00a0lembar\u200b');
SELECT jamsos.rupiah(E'2.500.000\x01');
SELECT jamsos.rupiah(repeat('2.5', 100000));
SELECT jamsos.rupiah_or_null(repeat(' ', 1000000)) IS NULL AS only_blanks, jamsos.date_or_null(repeat(' ', 1000000) || '2026-03-01') AS after_blanks,
	jamsos.rupiah_or_null('1' || repeat('.000', 50000)) IS NULL AS more_than_numeric_holds;

-- Amounts as letters write them, and back.
SELECT amount, jamsos.format_rupiah(amount)
FROM (VALUES (0), (5), (999), (1000), (2500000), (2500000.5), (2500000.005), (-1234567.89), (1e15), (0.994), (0.995)) v (amount);
SELECT jamsos.format_rupiah('NaN');
SELECT jamsos.format_rupiah('-Infinity');
SELECT count(*) AS read_back
FROM generate_series(0, 20000) i, LATERAL (SELECT (i * 7919.37 % 5000000)::numeric(14,2)) n (amount)
WHERE jamsos.rupiah(jamsos.format_rupiah(amount)) = amount;
-- whatever numeric holds, to the sen, either side of zero
SELECT count(*) AS amounts, count(*) FILTER (WHERE jamsos.rupiah(jamsos.format_rupiah(x)) IS DISTINCT FROM round(x, 2)) AS wrong,
	count(*) FILTER (WHERE jamsos.rupiah(translate(jamsos.format_rupiah(x), '-', E'\u2212')) IS DISTINCT FROM round(x, 2)) AS wrong_with_a_typographic_minus
FROM (SELECT sign * (hashint8(i) & 2147483647)::numeric * (hashint8(-i) & 2147483647) % power(10::numeric, i % 19) / 1000 AS x FROM generate_series(0, 20000::bigint) i, unnest('{1,-1}'::numeric[]) sign
	UNION ALL SELECT sign * (power(10::numeric, e) + d) FROM generate_series(0, 300) e, unnest('{-0.01,0,0.01,0.5,0.99,0.994,0.995}'::numeric[]) d, unnest('{1,-1}'::numeric[]) sign
	UNION ALL SELECT ('-' || repeat('9', 131072))::numeric) v;
