-- Numbers, shares, months and days as Indonesian letters write them; by hand.
SELECT value, jamsos.format_angka(value) AS as_it_is, jamsos.format_angka(value, 0) AS whole, jamsos.format_angka(value, 2) AS two
FROM (VALUES (0), (12000), (999), (1000), (-1000), (1234567.895), (-0.004), (0.5), (-0.5), (2.50), (999999.995)) v (value);
SELECT ratio, jamsos.format_persen(ratio) AS two, jamsos.format_persen(ratio, 0) AS whole, jamsos.format_persen(ratio, NULL) AS as_it_is
FROM (VALUES (0), (1), (0.0024), (0.213667), (12.5), (-0.005), (0.99995)) v (ratio);
SELECT day, jamsos.nama_bulan(day), jamsos.nama_bulan(day, 'en') AS month_name, jamsos.nama_tanggal(day), jamsos.nama_tanggal(day, 'en') AS day_name
FROM (VALUES ('2021-06-01'::date), ('2021-07-15'), ('0001-01-01'), ('9999-12-31'), ('2024-02-29')) v (day);
SELECT jamsos.format_angka(NULL) IS NULL AS angka, jamsos.format_persen(NULL) IS NULL AS persen, jamsos.nama_bulan(NULL) IS NULL AS bulan, jamsos.nama_tanggal('2021-06-01', NULL) IS NULL AS tanggal;
SELECT jamsos.format_angka('NaN');
SELECT jamsos.format_angka('-Infinity', 2);
SELECT jamsos.format_persen('Infinity', NULL);
SELECT jamsos.format_angka(1, 21);
SELECT jamsos.format_persen(1, -1);
SELECT jamsos.nama_bulan('2021-06-01', 'de');
SELECT jamsos.nama_bulan('infinity');
SELECT jamsos.nama_tanggal('10000-01-01');
