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

--: aggregates compliance

