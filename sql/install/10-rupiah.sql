/* ---- rupiah ---------------------------------------------------------- */

CREATE FUNCTION jamsos.rupiah(amount text) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_rupiah' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.rupiah(text) IS
'Amount in rupiah of a text such as Rp 2.500.000,00, 2.500.000, 2500000, 2500000.50, 2.500.000,- or -Rp500. Dots, commas or no-break blanks set apart groups of three digits, another mark one or two decimals; an optional Rp, IDR or rupiah before or after; 1,5 miliar, 750 juta, 2500 ribu as they are meant. Blanks, apostrophes and minus signs of any kind are read. A lone 1.500 or 2.5 without a currency, Rp.200.000.000.00, 1.500 juta or Rp 2 M (miliar or million) is ambiguous: error 22P02, which shows what cannot be seen by its code point.';

CREATE FUNCTION jamsos.rupiah_or_null(amount text) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_rupiah_or_null' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.rupiah_or_null(text) IS
'As jamsos.rupiah(text), but NULL where that raises an error: for counting what cannot be read before summing what can.';

CREATE FUNCTION jamsos.terbilang(amount numeric) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_terbilang' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.terbilang(numeric) IS
'Amount in rupiah in Indonesian words, as official letters write it: dua juta lima ratus ribu rupiah; sen (half up) after it. At most 10^15 either side of zero; more, or NaN: error 22003.';

