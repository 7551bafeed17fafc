/* ---- coverage: who is insured ---------------------------------------- */

CREATE TYPE jamsos.coverage_row AS (eligible bigint, registered bigint, unregistered bigint, ratio numeric);
COMMENT ON TYPE jamsos.coverage_row IS
'Of those who must be insured (eligible), how many are (registered), how many are not, and the share to six decimals. Where an eligible of the group is not known, eligible, unregistered and ratio are NULL; ratio is NULL too where nobody is eligible. A ratio above 1 is returned, never clipped.';

CREATE FUNCTION jamsos.coverage_final(jamsos.counters) RETURNS jamsos.coverage_row
AS 'MODULE_PATHNAME', 'jamsos_coverage_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.coverage_final(jamsos.counters) IS 'aggregate final function';
--: aggregates coverage
CREATE FUNCTION jamsos.workers_to_target(coverage jamsos.coverage_row, target numeric) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_workers_to_target' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.workers_to_target(jamsos.coverage_row, numeric) IS
'How many must still be registered to reach a share (a fraction, 0 to 1) of the eligible: 0 where it is reached, NULL where eligible is not known. Error 22023: target above 1.';

