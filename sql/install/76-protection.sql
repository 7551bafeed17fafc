/* ---- protection: who would get nothing -------------------------------- */

CREATE TYPE jamsos.protection_row AS (workers bigint, unprotected bigint, unpriced bigint, death_benefit numeric, death_cover numeric, contribution numeric, uncovered bigint);
COMMENT ON TYPE jamsos.protection_row IS
'Workers; of them unprotected (not registered, or without cover for arrears); of those unpriced (their contribution is not in the sum for want of a wage). Rupiah: death_benefit, what JKM pays a family in the month of the tariff; death_cover, that for all unprotected; contribution, what insuring them costs a month, all payers, arrears apart. uncovered: those of unprotected who are registered.';
CREATE FUNCTION jamsos.protection_gap_final(jamsos.counters) RETURNS jamsos.protection_row
AS 'MODULE_PATHNAME', 'jamsos_protection_gap_final' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.protection_gap_final(jamsos.counters) IS 'aggregate final function; STABLE: it reads the benefit of the month';
--: aggregates protection_gap

