/* ---- compliance: staff against the bill ------------------------------ */

CREATE TYPE jamsos.compliance_row AS (
	eligible bigint, registered bigint, unregistered bigint, under_reported bigint, partial_program bigint, not_on_staff bigint,
	unpriced bigint, wage_gap numeric, contribution_gap numeric, status text,
	billed numeric, due numeric, amount_gap numeric, programs_unknown bigint
);
COMMENT ON TYPE jamsos.compliance_row IS
'Staff against the bill: on staff (eligible), of them billed (registered) or not, billed at less than their wage, billed without a required programme; billed and not on staff; those of whom a gap could not be computed for want of a wage or an amount (unpriced). With a tariff a wage is the one that counts: that of a wage earner, known or not, is at least the minimum of the tariff. Wages and amounts agree when they differ by at most 1 rupiah (amounts: for each programme and payer). wage_gap: rupiah a month reported too little; contribution_gap: rupiah a month paid too little. status: PWBD (nobody registered), PDS-TK (workers missing), PDS-Upah (wages under-reported), PDS-Program (programmes missing), selisih iuran (the amounts differ), tidak diketahui (unpriced or programmes not known), patuh; the gravest, NULL where nobody is on staff. billed, due (on the real wage) and amount_gap = billed - due: rupiah a month, of those of whom both are known, who is billed and not on staff included; NULL where no amounts were given. programs_unknown: on the bill, which does not say the programmes.';

CREATE FUNCTION jamsos.compliance_final(jamsos.counters) RETURNS jamsos.compliance_row
AS 'MODULE_PATHNAME', 'jamsos_compliance_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.compliance_final(jamsos.counters) IS 'aggregate final function';

--: aggregates compliance

