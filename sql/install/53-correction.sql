/* ---- correction: what a closed month owes more or less ----------------- */

CREATE FUNCTION jamsos.correction(before jamsos.payroll_summary, before_tariff jamsos.tariff_rules,
	after jamsos.payroll_summary, after_tariff jamsos.tariff_rules)
RETURNS TABLE (program text, payer text, workers_before bigint, workers_after bigint, amount_before numeric, amount_after numeric, difference numeric)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE ROWS 6
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	one CONSTANT json := before_tariff::json;
	other CONSTANT json := after_tariff::json;
	part text;
	a text;
	b text;
BEGIN
	part := CASE WHEN before IS NOT NULL AND before_tariff IS NULL THEN 'before_tariff' WHEN after IS NOT NULL AND after_tariff IS NULL THEN 'after_tariff' END;
	IF part IS NOT NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = part || ' must not be null',
			HINT = 'A payroll needs the law of its month; a payroll that is NULL is nobody.';
	END IF;
	-- what both must have in common, or the difference is one of something else
	FOREACH part IN ARRAY ARRAY['month', 'rounding'] LOOP
		a := one ->> part;
		b := other ->> part;
		IF a <> b THEN
			RAISE invalid_parameter_value USING MESSAGE = part || 's ' || a || ' and ' || b || ' of the two tariffs are in conflict',
				HINT = 'A correction is of one month and its bill: give both tariffs that month, and the rounding of the bill.';
		END IF;
	END LOOP;
	RETURN QUERY
	SELECT coalesce(b.program, a.program), coalesce(b.payer, a.payer), coalesce(b.workers, 0), coalesce(a.workers, 0),
		coalesce(b.amount, 0), coalesce(a.amount, 0), coalesce(a.amount, 0) - coalesce(b.amount, 0)
	FROM (SELECT l.program, l.payer, sum(l.workers)::bigint AS workers, sum(l.amount) AS amount FROM jamsos.liabilities(before, before_tariff) l GROUP BY 1, 2) b
	FULL JOIN (SELECT l.program, l.payer, sum(l.workers)::bigint AS workers, sum(l.amount) AS amount FROM jamsos.liabilities(after, after_tariff) l GROUP BY 1, 2) a
		ON a.program = b.program AND a.payer = b.payer
	ORDER BY strpos('JKK JKM JHT JP JKP JKN', coalesce(b.program, a.program)), strpos('employer worker government', coalesce(b.payer, a.payer));
END
$$;
COMMENT ON FUNCTION jamsos.correction(jamsos.payroll_summary, jamsos.tariff_rules, jamsos.payroll_summary, jamsos.tariff_rules) IS
'What a closed month owes more or less after its staff or the law have changed, a row per programme and payer: workers and amounts (rupiah) as they were billed and as they are, and difference (after - before), which is booked as a due of its own with assessed_on in jamsos.ledger. Keep payroll and tariff of the bill. A payroll that is NULL is nobody; workers without a wage are in no amount, see jamsos.unpriced. Errors: tariffs of two months or two roundings (22023), a payroll without a tariff (22004).';

