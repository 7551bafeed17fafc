/* ---- tariff: the functions ------------------------------------------- */

CREATE FUNCTION jamsos.tariff(month date, programs text[] DEFAULT NULL, reliefs text[] DEFAULT NULL,
	reform text DEFAULT NULL, rounding text DEFAULT 'each', known_on date DEFAULT NULL,
	minimum numeric DEFAULT NULL, "only" text[] DEFAULT NULL) RETURNS jamsos.tariff_rules
AS 'MODULE_PATHNAME', 'jamsos_tariff' LANGUAGE C STABLE PARALLEL SAFE COST 10;
COMMENT ON FUNCTION jamsos.tariff(date, text[], text[], text, text, date, numeric, text[]) IS
'The law of the month of a day (2015-07 or later). "only" (a word of SQL, hence the quotes): NULL = each worker''s own programmes, else JKK and JKM; a list = those of them that are in it, ''{JKK,JKM}'' what a budget for these two holds. programs: a list = exactly those for everybody, whatever was stated (a what-if). reliefs: NULL = those granted by the law itself (with a NOTICE), ''{}'' none, else exactly those named. reform: name of a what-if. rounding: each (half up to the rupiah per worker, programme and payer), down, total, none, sen (half up to the sen per worker, programme and payer, as a Formulir 2a of BPJS prints). known_on: only rows enacted by that day. minimum: lifts lower wages to it and prices the unpriced, rupiah. Errors 22023: no law for the month, unknown names. A month past the last published figures: NOTICE or error, see jamsos.unconfirmed.';

CREATE FUNCTION jamsos.tariff_lines(tariff jamsos.tariff_rules)
RETURNS TABLE (program text, segment text, risk_class integer, payer text, percent numeric, fixed numeric,
	floor numeric, ceiling numeric, relief text, confirmed boolean, carrier text, legal_basis text, evidence text)
AS 'MODULE_PATHNAME', 'jamsos_tariff_lines' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 10 ROWS 25;
COMMENT ON FUNCTION jamsos.tariff_lines(jamsos.tariff_rules) IS
'Every line of a tariff: percent of the base or fixed rupiah, floor and ceiling of the base in rupiah (NULL = none), relief, whether every yearly figure in it is published for the month, carrier, legal basis, and the weakest evidence in it. risk_class NULL = any.';

CREATE FUNCTION jamsos.fingerprint(tariff jamsos.tariff_rules) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_fingerprint' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10;
COMMENT ON FUNCTION jamsos.fingerprint(jamsos.tariff_rules) IS
'16 hexadecimal digits of the SHA-256 of the tariff''s text in UTF-8: the same on every platform and PostgreSQL version.';

