/* ---- protection: who would get nothing -------------------------------- */

CREATE TYPE jamsos.protection_row AS (workers bigint, unprotected bigint, unpriced bigint, death_benefit numeric, death_cover numeric, contribution numeric);
COMMENT ON TYPE jamsos.protection_row IS
'Workers; of them unprotected (not registered); of those unpriced (their contribution is not in the sum for want of a wage). Rupiah: death_benefit, what JKM pays a family in the month of the tariff; death_cover, that for all unprotected; contribution, what insuring them costs a month, all payers.';
CREATE FUNCTION jamsos.protection_gap_final(jamsos.counters) RETURNS jamsos.protection_row
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_final' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_final(jamsos.counters) IS 'aggregate final function; STABLE: it reads the benefit of the month';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage numeric, registered boolean, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(numeric, boolean, jamsos.tariff_rules) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Risk class 1, segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage numeric, registered boolean, tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(numeric, boolean, jamsos.tariff_rules, integer) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_numeric' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, numeric, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage numeric, registered boolean, tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(numeric, boolean, jamsos.tariff_rules, integer, text) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU, BPU or PR.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage bigint, registered boolean, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(bigint, boolean, jamsos.tariff_rules) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Risk class 1, segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage bigint, registered boolean, tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(bigint, boolean, jamsos.tariff_rules, integer) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, bigint, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage bigint, registered boolean, tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(bigint, boolean, jamsos.tariff_rules, integer, text) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU, BPU or PR.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage integer, registered boolean, tariff jamsos.tariff_rules) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(integer, boolean, jamsos.tariff_rules) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Risk class 1, segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage integer, registered boolean, tariff jamsos.tariff_rules, risk_class integer) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(integer, boolean, jamsos.tariff_rules, integer) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU.';
CREATE FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_accum_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_accum(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate transition function';
CREATE FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer, text) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_inverse_integer' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_inverse(jamsos.counters, integer, boolean, jamsos.tariff_rules, integer, text) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.protection_gap(wage integer, registered boolean, tariff jamsos.tariff_rules, risk_class integer, segment text) (
	SFUNC = jamsos.protection_gap_accum, STYPE = jamsos.counters, SSPACE = 128,
	FINALFUNC = jamsos.protection_gap_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.protection_gap_accum, MINVFUNC = jamsos.protection_gap_inverse, MSTYPE = jamsos.counters, MSSPACE = 128,
	MFINALFUNC = jamsos.protection_gap_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.protection_gap(integer, boolean, jamsos.tariff_rules, integer, text) IS
'Whose families would get nothing if they died, how much that is, and what insuring them costs a month, by the law of the tariff; a tariff with a relief is refused. registered NULL: not registered. wage: rupiah; NULL: unpriced, or the lowest base for PR and BPU. Segment PU, BPU or PR.';

