/* ---- cover: what arrears have cost ------------------------------------- */

CREATE FUNCTION jamsos.unpaid_in_a_row(ledger jamsos.ledger_summary, as_of date, segment text DEFAULT 'PU') RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_unpaid_in_a_row' LANGUAGE C STABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.unpaid_in_a_row(jamsos.ledger_summary, date, text) IS
'The most months one after the other that are not paid whole on a day after their due dates, which are those of the segment. What was assessed after the due date does not count.';

CREATE FUNCTION jamsos.cover_lines(ledger jamsos.ledger_summary, on_date date, segment text DEFAULT 'PU')
RETURNS TABLE (program text, covered boolean, reason text, legal_basis text)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 2
SET search_path = pg_catalog, pg_temp
AS $$
#variable_conflict use_column
DECLARE
	segments CONSTANT text[] := ARRAY[${segments}, 'PR'];
	months integer;
BEGIN
	IF cover_lines.segment IS NULL OR cover_lines.segment <> ALL (segments) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('unknown segment "%s"', left(cover_lines.segment, 80)), HINT = format('Valid values: %s.', array_to_string(segments, ', '));
	END IF;
	IF on_date IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'on_date must not be null', HINT = 'The day of the event says which months had fallen due, and which law holds.';
	END IF;
	IF NOT isfinite(on_date) THEN
		RAISE invalid_parameter_value USING MESSAGE = 'on_date must be a finite date', HINT = 'Give the day of the event, such as current_date.';
	END IF;
	months := jamsos.unpaid_in_a_row(ledger, on_date, cover_lines.segment);
	RETURN QUERY
	SELECT DISTINCT ON (r.program) r.program,
		CASE WHEN months IS NULL THEN NULL ELSE months = 0 OR r.cover IN ('paid', 'after settling') END,
		CASE WHEN months IS NULL THEN 'no ledger: not known' WHEN months = 0 THEN 'nothing is in arrears'
			ELSE months || CASE months WHEN 1 THEN ' month is' ELSE ' months in a row are' END || ' not paid: '
				|| CASE r.cover WHEN 'paid' THEN 'the benefit is paid' WHEN 'after settling' THEN 'the benefit is paid once the arrears are'
					WHEN 'employer first' THEN 'the employer pays the benefit first, and is paid back once arrears and penalty are settled' ELSE 'no benefit' END END,
		r.legal_basis
	FROM jamsos.cover_rule r
	-- of the rows that are exceeded the highest; where nothing is in arrears the lowest says so
	WHERE r.segment = CASE cover_lines.segment WHEN 'PR' THEN 'BPU' ELSE cover_lines.segment END AND r.valid OPERATOR(pg_catalog.@>) on_date
		AND r.arrears_over < greatest(months, 1)
	ORDER BY r.program, r.arrears_over DESC, r.origin = 'local' DESC;
	IF NOT FOUND THEN
		RAISE invalid_parameter_value USING MESSAGE = format('no cover rule of segment %s is known for %s', cover_lines.segment, to_char(on_date, 'YYYY-MM-DD')),
			HINT = 'See: SELECT * FROM jamsos.cover_rule; a local row can be inserted.';
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos.cover_lines(jamsos.ledger_summary, date, text) IS
'What arrears do to the cover of each programme on a day, by jamsos.cover_rule (PP 44/2015 Pasal 38 sampai dengan Pasal 42): covered is false where BPJS does not pay (BPU and PR with over three months in a row not paid: no benefit; wage earners: the employer pays first), and reason says why. ledger NULL: covered NULL, not known. The articles on wage earners name employers other than state organs. Errors 22023: unknown segment, a segment without a rule.';

CREATE FUNCTION jamsos.covered(ledger jamsos.ledger_summary, on_date date, segment text, program text) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	programs CONSTANT text[] := ARRAY[${programs}];
	result boolean;
BEGIN
	IF covered.program IS NULL OR covered.program <> ALL (programs) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('unknown programme "%s"', left(covered.program, 80)), HINT = format('Valid values: %s.', array_to_string(programs, ', '));
	END IF;
	SELECT c.covered INTO result FROM jamsos.cover_lines(ledger, on_date, covered.segment) c WHERE c.program = covered.program;
	IF NOT FOUND THEN
		RAISE invalid_parameter_value USING MESSAGE = format('no cover rule of programme %s, segment %s is known for %s', covered.program, covered.segment, to_char(on_date, 'YYYY-MM-DD')),
			HINT = 'Only JKK and JKM are lost by arrears. See: SELECT * FROM jamsos.cover_rule; a local row can be inserted.';
	END IF;
	RETURN result;
END
$$;
COMMENT ON FUNCTION jamsos.covered(jamsos.ledger_summary, date, text, text) IS
'Does BPJS pay the benefit of a programme for an event on a day, as far as arrears decide (jamsos.cover_rule)? False where it is lost (BPU, PR) or the employer has to pay it first (wage earners): over three months in a row not paid. ledger NULL: NULL, not known. jamsos.cover_lines says why. Errors 22023: unknown segment or programme, one without a rule.';

