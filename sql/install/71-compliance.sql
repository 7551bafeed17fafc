/* ---- compliance: staff against the bill ------------------------------ */

CREATE TYPE jamsos.compliance_row AS (
	eligible bigint, registered bigint, unregistered bigint, under_reported bigint, partial_program bigint, not_on_staff bigint,
	unpriced bigint, wage_gap numeric, contribution_gap numeric, status text
);
COMMENT ON TYPE jamsos.compliance_row IS
'Staff against the bill: on staff (eligible), of them billed (registered) or not, billed at less than their wage, billed without a required programme; billed and not on staff; those of whom a gap could not be computed for want of a wage (unpriced). wage_gap: rupiah a month reported too little; contribution_gap: rupiah a month paid too little. status: PWBD (nobody registered), PDS-TK (workers missing), PDS-Upah (wages under-reported), PDS-Program (programmes missing), patuh; NULL where nobody is on staff.';

CREATE FUNCTION jamsos.compliance_final(jamsos.counters) RETURNS jamsos.compliance_row
AS 'MODULE_PATHNAME', 'jamsos_compliance_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_final(jamsos.counters) IS 'aggregate final function';

CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[]) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[]) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage numeric, reported_wage numeric, enrolled text[], required text[]) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, numeric, numeric, text[], text[]) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage numeric, reported_wage numeric, enrolled text[], required text[], tariff jamsos.tariff_rules) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage numeric, reported_wage numeric, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage numeric, reported_wage numeric, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, numeric, numeric, text[], text[], jamsos.tariff_rules, integer, text) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[]) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[]) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage bigint, reported_wage bigint, enrolled text[], required text[]) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, bigint, bigint, text[], text[]) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage bigint, reported_wage bigint, enrolled text[], required text[], tariff jamsos.tariff_rules) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage bigint, reported_wage bigint, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage bigint, reported_wage bigint, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, bigint, bigint, text[], text[], jamsos.tariff_rules, integer, text) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[]) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[]) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[]) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage integer, reported_wage integer, enrolled text[], required text[]) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, integer, integer, text[], text[]) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage integer, reported_wage integer, enrolled text[], required text[], tariff jamsos.tariff_rules) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage integer, reported_wage integer, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';
CREATE FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_accum(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_compliance_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_inverse(jamsos.counters, boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.compliance(on_staff boolean, on_bill boolean, wage integer, reported_wage integer, enrolled text[], required text[], tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.compliance_accum, STYPE = jamsos.counters, SSPACE = 160,
	FINALFUNC = jamsos.compliance_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.compliance_accum, MINVFUNC = jamsos.compliance_inverse, MSTYPE = jamsos.counters, MSSPACE = 160,
	MFINALFUNC = jamsos.compliance_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.compliance(boolean, boolean, integer, integer, text[], text[], jamsos.tariff_rules, integer, text) IS
'Staff against the bill, over their FULL OUTER JOIN: (compliance(s.nik IS NOT NULL, b.nik IS NOT NULL, s.wage, b.wage, b.programs, NULL, tariff)).*. on_staff and on_bill alone say who is where (NULL = not). Wages in rupiah a month. enrolled: programmes on the bill, NULL = the bill does not say: taken as all required; required: NULL = those of the tariff, else JKK and JKM. Without a tariff contribution_gap is NULL; a tariff with a relief is refused (22023): reliefs => ''{}''.';

