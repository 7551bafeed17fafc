/* ---- coverage: who is insured ---------------------------------------- */

CREATE TYPE jamsos.coverage_row AS (eligible bigint, registered bigint, unregistered bigint, ratio numeric);
COMMENT ON TYPE jamsos.coverage_row IS
'Of those who must be insured (eligible), how many are (registered), how many are not, and the share to six decimals. Where an eligible of the group is not known, eligible, unregistered and ratio are NULL; ratio is NULL too where nobody is eligible. A ratio above 1 is returned, never clipped.';

CREATE FUNCTION jamsos.coverage_final(jamsos.counters) RETURNS jamsos.coverage_row
AS 'MODULE_PATHNAME', 'jamsos_coverage_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.coverage_final(jamsos.counters) IS 'aggregate final function';
CREATE FUNCTION jamsos.coverage_accum(jamsos.counters, boolean) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_coverage_accum' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.coverage_accum(jamsos.counters, boolean) IS 'aggregate transition function';
CREATE FUNCTION jamsos.coverage_inverse(jamsos.counters, boolean) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_coverage_inverse' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.coverage_inverse(jamsos.counters, boolean) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.coverage(registered boolean) (
	SFUNC = jamsos.coverage_accum, STYPE = jamsos.counters, SSPACE = 64,
	FINALFUNC = jamsos.coverage_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.coverage_accum, MINVFUNC = jamsos.coverage_inverse, MSTYPE = jamsos.counters, MSSPACE = 64,
	MFINALFUNC = jamsos.coverage_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.coverage(boolean) IS
'Coverage of people, a row each: registered or not (NULL = not). FILTER or WHERE chooses who is eligible.';
CREATE FUNCTION jamsos.coverage_accum(jamsos.counters, bigint, bigint) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_coverage_accum_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.coverage_accum(jamsos.counters, bigint, bigint) IS 'aggregate transition function';
CREATE FUNCTION jamsos.coverage_inverse(jamsos.counters, bigint, bigint) RETURNS jamsos.counters
AS 'MODULE_PATHNAME', 'jamsos_coverage_inverse_bigint' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.coverage_inverse(jamsos.counters, bigint, bigint) IS 'aggregate inverse transition function';
CREATE AGGREGATE jamsos.coverage(registered bigint, eligible bigint) (
	SFUNC = jamsos.coverage_accum, STYPE = jamsos.counters, SSPACE = 64,
	FINALFUNC = jamsos.coverage_final, FINALFUNC_MODIFY = READ_ONLY, COMBINEFUNC = jamsos.counters_combine,
	MSFUNC = jamsos.coverage_accum, MINVFUNC = jamsos.coverage_inverse, MSTYPE = jamsos.counters, MSSPACE = 64,
	MFINALFUNC = jamsos.coverage_final, MFINALFUNC_MODIFY = READ_ONLY,
	PARALLEL = SAFE
);
COMMENT ON AGGREGATE jamsos.coverage(bigint, bigint) IS
'Coverage of offices or regions, counts added up. An eligible that is NULL makes eligible, unregistered and ratio of the group NULL; registered is still the sum. Errors: a negative count, registered NULL.';
CREATE FUNCTION jamsos.workers_to_target(coverage jamsos.coverage_row, target numeric) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_workers_to_target' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.workers_to_target(jamsos.coverage_row, numeric) IS
'How many must still be registered to reach a share (a fraction, 0 to 1) of the eligible: 0 where it is reached, NULL where eligible is not known. Error 22023: target above 1.';

