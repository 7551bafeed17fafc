/* ---- liability: what a set of workers owes --------------------------- */

CREATE TYPE jamsos.liability_row AS (
	workers bigint, unpriced bigint, wage_bill numeric,
	jkk numeric, jkm numeric, jht_employer numeric, jht_worker numeric, jp_employer numeric, jp_worker numeric,
	jkp_government numeric, jkn_employer numeric, jkn_worker numeric,
	employer numeric, worker numeric, government numeric, total numeric
);
COMMENT ON TYPE jamsos.liability_row IS
'What a set of workers owes in a month, rupiah: workers counted, workers without a wage (unpriced, in no sum), wage bill, then programmes and payers. A programme''s column sums the payers that have no column of their own; employer, worker, government and total hold everything.';

CREATE FUNCTION jamsos.liability_final(jamsos.counters) RETURNS jamsos.liability_row
AS 'MODULE_PATHNAME', 'jamsos_liability_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_final(jamsos.counters) IS 'aggregate final function';

CREATE FUNCTION jamsos.liability_accum(jamsos.counters, numeric, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, numeric, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, numeric, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, numeric, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage numeric, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(numeric, integer, jamsos.tariff_rules) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';
CREATE FUNCTION jamsos.liability_accum(jamsos.counters, numeric, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_numeric_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, numeric, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, numeric, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_numeric_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, numeric, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage numeric, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(numeric, integer, jamsos.tariff_rules, text) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';
CREATE FUNCTION jamsos.liability_accum(jamsos.counters, bigint, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, bigint, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, bigint, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, bigint, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage bigint, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(bigint, integer, jamsos.tariff_rules) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';
CREATE FUNCTION jamsos.liability_accum(jamsos.counters, bigint, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_bigint_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, bigint, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, bigint, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_bigint_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, bigint, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage bigint, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(bigint, integer, jamsos.tariff_rules, text) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';
CREATE FUNCTION jamsos.liability_accum(jamsos.counters, integer, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, integer, integer, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, integer, integer, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, integer, integer, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage integer, risk_class integer, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(integer, integer, jamsos.tariff_rules) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';
CREATE FUNCTION jamsos.liability_accum(jamsos.counters, integer, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_accum_integer_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_accum(jamsos.counters, integer, integer, jamsos.tariff_rules, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.liability_inverse(jamsos.counters, integer, integer, jamsos.tariff_rules, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_liability_inverse_integer_segment' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.liability_inverse(jamsos.counters, integer, integer, jamsos.tariff_rules, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.liability(wage integer, risk_class integer, tariff jamsos.tariff_rules, segment text) (
	SFUNC = jamsos.liability_accum, STYPE = jamsos.counters, SSPACE = 352,
	FINALFUNC = jamsos.liability_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.liability_accum, MINVFUNC = jamsos.liability_inverse, MSTYPE = jamsos.counters, MSSPACE = 352,
	MFINALFUNC = jamsos.liability_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.liability(integer, integer, jamsos.tariff_rules, text) IS
'What the workers of a group owe in a month, rupiah: (liability(wage, risk_class, jamsos.tariff(''2026-01-01''))).*. Without segment: PU. NULL wage is counted in unpriced. Two months or roundings in one group, NULL or unknown class or segment, negative wage: errors.';

