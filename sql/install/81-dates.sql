/* ---- dates: as text has them ------------------------------------------ */

CREATE FUNCTION jamsos.date_or_null(day text) RETURNS date
AS 'MODULE_PATHNAME', 'jamsos_date_or_null' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.date_or_null(text) IS
'A date as staffing tables write it: 2026-03-01, 01-03-2026, 1/3/2026, 01.03.2026 (day before month), 1 Maret 2026, 1 Mar 2026, in Indonesian or English, with or without a time of day, whatever the blanks, dashes and apostrophes in and around it. NULL for what is no date by this rule: years of two digits, a bare year, 31 February.';

