-- Dates as staffing tables write them.
SELECT day, jamsos.date_or_null(day) AS read
FROM (VALUES ('2026-03-01'), ('2026/3/1'), ('01-03-2026'), ('1/3/2026'), ('01.03.2026'), ('31/12/2026'), ('1 Maret 2026'), ('1 March 2026'), ('01 MAR 2026'), ('1 Mar. 2026'), ('1-Mar-2026'), ('17 Agustus 1945'),
	('17 Agt 2020'), ('3 Pebruari 1999'), ('9 nopember 2001'), ('29/02/2024'), (E' 2026-03-01\n'), ('2026-03-01 00:00:00'), ('2026-03-01T07:30:00+07:00'), ('0001-01-01'), ('9999-12-31'),
	('2026-03-01 7:30'), ('1 Maret 2026 08.30'), ('2026-03-01 00:00:00.000'), ('2026-03-01 07:30:00.5+07'), ('2026-03-01T07:30Z'), ('2026-03-01 07:30 +0700'), ('2026-03-01 07:30:00-07:07:12'),
	-- refused: two days, two years, a piece of a time
	('2026-01-01 2026-12-31'), ('01-01-2026 - 31-12-2026'), ('2026-01-01 -'), ('1 Maret 2026 2027'), ('01.01.2026 31.12.2026'), ('2026-03-01 12'), ('2026-03-01 12:'), ('2026-03-01 07:30 30'), ('2026-03-01 07:30:00.'), ('2026-03-01 07:30+'), ('2026-03-01 .:'),
	-- refused
	('29/02/2023'), ('31-04-2026'), ('2026-13-01'), ('2026-00-10'), ('2026-01-00'), ('0000-01-01'), ('1/3/26'), ('26-03-01'), ('2026'), ('20260301'), ('01032026'), ('2026-03'), ('--'), ('-'), (''), ('   '),
	('12/31/2026'), ('1/3-2026'), ('2026-3 1'), ('1 Ma 2026'), ('1 Marta 2026'), ('Maret 2026'), ('2026 Maret 1'), ('1 Maret'), ('1 3 2026'), ('123-01-2026'), ('2026-03-01x'), ('2026-03-01 pagi'), ('2026-03-01-'),
	('99999-01-01'), ('2026-03-001'), ('00000000002026-03-01'), (NULL)) v (day);
-- every day of four centuries in five forms, and no other day of each month
SELECT count(*) AS days, count(*) FILTER (WHERE d = ALL (ARRAY[jamsos.date_or_null(to_char(d, 'YYYY-MM-DD')), jamsos.date_or_null(to_char(d, 'DD/MM/YYYY')), jamsos.date_or_null(to_char(d, 'FMDD-FMMM-YYYY')),
	jamsos.date_or_null(to_char(d, 'FMDD FMMonth YYYY')), jamsos.date_or_null(to_char(d, 'DD MON YYYY'))])) AS read
FROM (SELECT d::date AS d FROM generate_series('1700-01-01'::date, '2099-12-31', '1 day') d) q;
SELECT count(jamsos.date_or_null(to_char(y, 'FM0000') || '-' || to_char(m, 'FM00') || '-' || to_char(d, 'FM00'))) AS accepted, '2101-01-01'::date - '1899-01-01'::date AS days
FROM generate_series(1899, 2100) y, generate_series(0, 99) m, generate_series(0, 99) d;
