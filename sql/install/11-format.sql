/* ---- as letters write it ---------------------------------------------- */

CREATE FUNCTION jamsos.format_rupiah(amount numeric) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_format_rupiah' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.format_rupiah(numeric) IS
'Amount in rupiah as official letters write it: Rp2.500.000 or Rp2.500.000,50 (half up to the sen), -Rp500. jamsos.rupiah(text) reads it back. NaN and infinity: error 22023.';

CREATE FUNCTION jamsos.format_angka(value numeric, decimals integer DEFAULT NULL) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_format_angka' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.format_angka(numeric, integer) IS
'A number as Indonesian letters write it: 12.000, 1.234,50. decimals: 0 to 20, half up; NULL: as many as the number has. NULL for NULL; NaN, infinity and other decimals: error 22023.';

CREATE FUNCTION jamsos.format_persen(ratio numeric, decimals integer DEFAULT 2) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_format_persen' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.format_persen(numeric, integer) IS
'A fraction as a percentage, as Indonesian letters write it: 0.2137 is 21,37%. decimals: of the percentage, 0 to 20, half up; NULL: as many as it has. NULL for NULL; NaN, infinity and other decimals: error 22023.';

CREATE FUNCTION jamsos.nama_bulan(month date, language text DEFAULT 'id') RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_nama_bulan' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.nama_bulan(date, text) IS
'The month of a date in words: Juni 2021, in language en June 2021. Languages id and en; another, and a day outside of the years 1 to 9999: error 22023, 22008.';

CREATE FUNCTION jamsos.nama_tanggal(day date, language text DEFAULT 'id') RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_nama_tanggal' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.nama_tanggal(date, text) IS
'A date in words: 15 Juli 2021, in language en 15 July 2021. Languages id and en; another, and a day outside of the years 1 to 9999: error 22023, 22008.';
