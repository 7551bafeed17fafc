/* ---- construction: a contract ---------------------------------------- */

CREATE FUNCTION jamsos.construction_contribution(contract_value numeric, month date, ppn numeric DEFAULT NULL)
RETURNS TABLE (program text, tier_from numeric, tier_to numeric, percent numeric, amount numeric, legal_basis text)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 10
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	granted jamsos.relief;
	base numeric := contract_value;
BEGIN
	IF contract_value IS NULL OR month IS NULL THEN
		RETURN;
	ELSIF contract_value < 0 OR contract_value IN ('NaN', 'Infinity') THEN
		RAISE invalid_parameter_value USING MESSAGE = format('contract value must be a finite amount that is not negative: %s', contract_value),
			HINT = 'Give the value of the contract in rupiah.';
	ELSIF NOT isfinite(month) OR month < '2015-07-01' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('no law for month %s', coalesce(nullif(to_char(month, 'YYYY-MM'), ''), month::text)),
			DETAIL = 'The programmes began with PP 44, 45 and 46/2015 on 2015-07-01.', HINT = 'Ask for 2015-07 or later.';
	ELSIF NOT (ppn >= 0 AND ppn < 1) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('ppn must be a fraction, at least 0 and below 1: %s', ppn),
			HINT = format('Write %s for %s percent.', CASE WHEN ppn > 0 AND ppn < 100 THEN trim_scale(ppn / 100) ELSE 0.11 END, CASE WHEN ppn > 0 AND ppn < 100 THEN trim_scale(ppn) ELSE 11 END);
	ELSIF ppn > 0 THEN
		/* half up to the rupiah; div, as a quotient that was rounded once must not be rounded again */
		base := div(2 * contract_value + (1 + ppn), 2 * (1 + ppn));
	END IF;
	SELECT r.* INTO granted
	FROM jamsos.contract_tier t JOIN jamsos.relief r ON r.code = t.relief
	WHERE t.valid @> month AND r.automatic LIMIT 1;
	IF FOUND THEN
		RAISE NOTICE USING MESSAGE = format('relief %s is applied to month %s', granted.code, to_char(month, 'YYYY-MM')),
			DETAIL = format('Condition: %s.', granted.condition);
	END IF;
	/* A relief that applies by itself before ordinary law, local tiers before shipped ones, each as a whole. */
	RETURN QUERY
	WITH tier AS (
		SELECT t.*, rank() OVER (PARTITION BY t.program ORDER BY t.relief IS NULL, t.origin <> 'local') AS choice
		FROM jamsos.contract_tier t LEFT JOIN jamsos.relief r ON r.code = t.relief
		WHERE t.valid @> month AND (t.relief IS NULL OR r.automatic)
	), part AS (
		SELECT t.program, t.value_from, t.value_to, t.percent, t.legal_basis,
			sum((least(base, t.value_to) - t.value_from) * t.percent / 100)
				OVER (PARTITION BY t.program ORDER BY t.value_from) AS reached
		FROM tier t WHERE t.choice = 1 AND (t.value_from < base OR t.value_from = 0)
	)
	SELECT p.program, p.value_from, p.value_to, trim_scale(p.percent),
		round(p.reached) - round(lag(p.reached, 1, 0) OVER (PARTITION BY p.program ORDER BY p.value_from)),
		p.legal_basis
	FROM part p ORDER BY p.program, p.value_from;
END
$$;
COMMENT ON FUNCTION jamsos.construction_contribution(numeric, date, numeric) IS
'JKK and JKM of a construction contract whose wages are not known, a row per marginal tier (PP 44/2015 Pasal 54 ayat (2) dan Pasal 55 ayat (2)): percent of the part of the value (nilai kontrak, rupiah) in the tier. The value is taken to be without PPN, as BPJS assesses it; where it holds PPN, ppn (a fraction: 0.11) takes it out, and value / (1 + ppn), half up to the rupiah, is the base. The amounts of a programme add up to its total, half up to the rupiah. From 2020-08 to 2021-01 the tiers of PP 49/2020. Value or month NULL: no row. Negative or not finite value, month before 2015-07, ppn not below 1: error 22023.';
