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

--: aggregates liability

