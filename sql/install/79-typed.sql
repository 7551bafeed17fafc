/* ---- typed: text as people and spreadsheets leave it ------------------ */

CREATE FUNCTION jamsos.text_or_null(typed text) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_text_or_null' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.text_or_null(text) IS
'A text without what nobody sees before and after it: blanks, tabs, line ends, no-break and narrow blanks of spreadsheets, marks that take no room, in the encoding of the database. NULL: nothing else is there. What stands within stays as it is.';

