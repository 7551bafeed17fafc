/* ---- identity: the NIK ----------------------------------------------- */

CREATE FUNCTION jamsos.normalize_nik(nik text) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_normalize_nik' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.normalize_nik(text) IS
'A NIK without the marks that spreadsheets and people put into it: apostrophes, quotation marks, dots, commas, hyphens, blanks, byte order marks; 3523180101900001.0 is read as a number that became one with decimals. What is no digit otherwise stays, so that it is seen. Nothing left: NULL.';
CREATE FUNCTION jamsos.nik_key(nik text) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_nik_key' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.nik_key(text) IS
'The sixteen digits of a NIK by which a person can be found in another list; NULL for what many people share: placeholders (0, 9999999999999999, one digit sixteen times), temporary numbers (they begin with 0), a NIK without a possible birth date, one whose serial is 0000 (the last digit lost in a spreadsheet). Match, count and deduplicate people by this, never by normalize_nik. Whether it is of a known region nik_is_valid says.';
CREATE FUNCTION jamsos.nik_is_valid(nik text) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_nik_is_valid' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.nik_is_valid(text) IS
'Could it be a NIK? 16 digits after normalize_nik, a regency or city of jamsos.region (former codes too), a possible birth date (day + 40 for women), no placeholder and a serial other than 0000 (jamsos.nik_key). Whether it was issued only Dukcapil knows. STABLE: it reads jamsos.region.';
CREATE FUNCTION jamsos.nik_birth_date(nik text) RETURNS date
AS 'MODULE_PATHNAME', 'jamsos_nik_birth_date' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.nik_birth_date(text) IS
'Birth date in a NIK; NULL where there is none. The year has two digits: 00 to 29 are 2000 to 2029, 30 to 99 are 1930 to 1999.';
CREATE FUNCTION jamsos.nik_sex(nik text) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_nik_sex' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.nik_sex(text) IS 'female (40 was added to the day of birth) or male; NULL where there is no birth date.';
CREATE FUNCTION jamsos.nik_region(nik text) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_nik_region' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.nik_region(text) IS 'Kemendagri code of the regency or city that issued a NIK, such as 63.71; NULL where there is no birth date. The code may be one of that time.';

