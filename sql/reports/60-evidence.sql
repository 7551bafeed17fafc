/* ---- evidence: from a figure of a run to people, law and articles ------ */

CREATE FUNCTION jamsos_reports.evidence_sheet(setting regclass, run bigint, office text DEFAULT NULL, program text DEFAULT NULL, payer text DEFAULT NULL)
RETURNS TABLE (line bigint, section text, bagian text, item text, value text, workers bigint, base numeric, amount numeric, legal_basis text, evidence text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp SET jit = off
AS $$
#variable_conflict use_variable
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	r record;
	o record;
	chosen CONSTANT text := '($2 IS NULL OR %1$s.office = $2) AND ($3 IS NULL OR %1$s.program = $3) AND ($4 IS NULL OR %1$s.payer = $4)';
BEGIN
	EXECUTE format('SELECT * FROM %s.run_list WHERE run = $1', schema) INTO r USING run;
	IF r.run IS NULL THEN
		RAISE invalid_parameter_value USING MESSAGE = format('there is no run %s', coalesce(run::text, 'NULL')), HINT = format('SELECT * FROM %s.run lists them.', schema);
	ELSIF r.kind = 'reconcile' THEN
		RAISE invalid_parameter_value USING MESSAGE = format('run %s is a reconciliation', run), HINT = 'Its rows are its evidence: compliance_by_worker.';
	END IF;
	-- of what is none the figure would be zero, and true
	SELECT k.kind, k.code, (SELECT string_agg(l.code, ', ' ORDER BY l.code) FROM jamsos_reports.label l WHERE l.kind = k.kind) AS valid INTO o FROM (VALUES ('program', program), ('payer', payer)) k (kind, code)
	WHERE k.code IS NOT NULL AND NOT EXISTS (SELECT FROM jamsos_reports.label l WHERE l.kind = k.kind AND l.code = k.code);
	IF FOUND THEN
		RAISE invalid_parameter_value USING MESSAGE = format('unknown %s "%s"', o.kind, left(o.code, 80)), HINT = format('Valid: %s.', o.valid);
	END IF;
	EXECUTE format('SELECT EXISTS (SELECT FROM %1$s.run_line l WHERE l.run = $1 AND l.office = $2) OR EXISTS (SELECT FROM %1$s.run_payroll p WHERE p.run = $1 AND p.office = $2) AS known', schema) INTO o USING run, office;
	IF office IS NOT NULL AND NOT o.known THEN
		RAISE invalid_parameter_value USING MESSAGE = format('run %s has no office "%s"', run, left(office, 80)), HINT = format('SELECT DISTINCT office FROM %s.run_line WHERE run = %s lists those that you see; people without one are ''''.', schema, run);
	END IF;
	RETURN QUERY EXECUTE format($q$
		SELECT row_number() OVER (ORDER BY q.place, q.nth, q.item, q.value, q.amount), q.section, q.bagian, q.item, q.value, q.workers, q.base, q.amount, q.legal_basis, q.evidence FROM (
			-- the figure asked for
			SELECT 1 AS place, 1 AS nth, 'figure' AS section, 'angka' AS bagian, concat_ws(', ', $5, $6, $2, $3, $4) AS item, jamsos.format_rupiah(coalesce(sum(l.amount), 0)) AS value, NULL::bigint AS workers, sum(l.base) AS base, coalesce(sum(l.amount), 0) AS amount, NULL::text AS legal_basis, NULL::text AS evidence
			FROM %1$s.run_line l WHERE l.run = $1 AND %2$s
			-- the run that it is of
			UNION ALL SELECT 2, v.n, 'run', 'perhitungan', v.item, v.value, NULL, NULL, NULL, NULL, NULL FROM %1$s.run_list r CROSS JOIN LATERAL (VALUES (1, 'run', r.run::text), (2, 'state', r.state), (3, 'signed_by', r.signed_by), (6, 'assumptions', r.assumptions), (7, 'reason', r.reason), (8, 'replaces', r.replaces::text),
				(9, 'made_by', r.made_by), (10, 'made_at', r.made_at), (11, 'versions', r.versions)) v (n, item, value) WHERE r.run = $1 AND v.value IS NOT NULL
			-- who signed it, and how anybody sees whether it is still what was signed
			UNION ALL SELECT 2, 4, 'run', 'perhitungan', concat_ws(', ', 'fingerprint of the run', s.state, to_char(s.set_at, 'YYYY-MM-DD HH24:MI:SS'), s.set_by), s.sha256, NULL, NULL, NULL, NULL, NULL FROM %1$s.run_state s WHERE s.run = $1 AND s.sha256 IS NOT NULL
			UNION ALL SELECT 2, 5, 'run', 'perhitungan', 'how to verify', $8, NULL, NULL, NULL, NULL, NULL WHERE EXISTS (SELECT FROM %1$s.run_state s WHERE s.run = $1 AND s.sha256 IS NOT NULL)
			-- its lines by office
			UNION ALL SELECT 3, 1, 'lines', 'rincian', concat_ws(', ', l.office, nullif(l.budget_status, ''), nullif(l.fund, ''), l.program, l.payer), l.account, NULL, l.base, l.amount, NULL, NULL FROM %1$s.run_line l WHERE l.run = $1 AND %2$s
			-- how each came about: people, base, percent, article
			UNION ALL SELECT 4, 1, 'computation', 'perhitungan rinci', concat_ws(', ', p.office, e.program, e.payer, e.segment, CASE WHEN e.program = 'JKK' THEN 'kelas ' || e.risk_class END), trim_scale(e.percent) || ' %%' || coalesce(' (' || e.relief || ')', ''), e.workers, e.base, e.amount, e.legal_basis, e.evidence
			FROM %1$s.run_payroll p JOIN %1$s.run_tariff t ON t.run = p.run AND t.region = p.region CROSS JOIN LATERAL (SELECT p.office, x.* FROM jamsos.explain(p.payroll, t.tariff) x) e WHERE p.run = $1 AND %3$s
			-- of a budget: its months at the law that it was made by
			UNION ALL SELECT 4, 1, 'computation', 'perhitungan rinci', concat_ws(', ', p.office, nullif(p.budget_status, ''), nullif(p.fund, ''), e.program, e.payer), e.worker_months || ' orang-bulan', NULL, NULL, e.amount, NULL, NULL
			FROM %1$s.run_payroll p JOIN %1$s.run_outlook o ON o.run = p.run AND o.region = p.region CROSS JOIN LATERAL (SELECT p.office, b.* FROM jamsos.budget(p.payroll, o.outlook, 'accrual', o.minimum) b) e WHERE p.run = $1 AND %3$s
			-- the people: how many at which wage
			UNION ALL SELECT 5, 1, 'people', 'pekerja', concat_ws(', ', p.office, e.segment, 'kelas ' || e.risk_class, e.programs), coalesce(jamsos.format_rupiah(e.wage), '-'), sum(e.workers)::bigint, NULL, NULL, NULL, NULL
			FROM %1$s.run_payroll p CROSS JOIN LATERAL jamsos.entries(p.payroll) e LEFT JOIN (SELECT DISTINCT run, month FROM %1$s.run_tariff) m ON m.run = p.run
			WHERE p.run = $1 AND ($2 IS NULL OR p.office = $2) AND ($3 IS NULL OR e.programs IS NULL OR $3 = ANY (regexp_split_to_array(e.programs, '[^A-Z]+'))) AND (m.month IS NULL OR (e.first_month IS NULL OR e.first_month <= m.month) AND (e.last_month IS NULL OR e.last_month >= m.month)) GROUP BY p.office, e.segment, e.risk_class, e.programs, e.wage
			-- the law: where its figures were read, whatever has become of a local row since
			UNION ALL SELECT DISTINCT 6, 1, 'law', 'ketentuan', concat_ws(', ', e.program, e.payer), a.source, NULL::bigint, NULL::numeric, NULL::numeric, a.legal_basis, a.evidence
			FROM %1$s.run_payroll p JOIN %1$s.run_tariff t ON t.run = p.run AND t.region = p.region CROSS JOIN LATERAL (SELECT p.office, x.* FROM jamsos.explain(p.payroll, t.tariff) x) e
			JOIN (SELECT program, payer, percent, legal_basis, source, evidence, valid FROM jamsos.rate
				UNION SELECT o.program, o.payer, o.percent, o.legal_basis, o.source, o.evidence, o.valid FROM jamsos.law_history h CROSS JOIN LATERAL jsonb_populate_record(NULL::jamsos.rate, h."row") o WHERE h.table_name = 'rate') a
				ON a.program = e.program AND a.payer = e.payer AND starts_with(e.legal_basis, a.legal_basis) AND (a.percent <> e.percent) IS NOT TRUE AND a.valid @> t.month WHERE p.run = $1 AND %3$s
			-- the minimum wage is that of the tariff of then
			UNION ALL SELECT DISTINCT 6, 2, 'law', 'ketentuan', concat_ws(' ', 'minimum', coalesce(w.region, m.region)), w.source, NULL::bigint, m.amount, NULL::numeric, w.legal_basis, w.evidence
			FROM (SELECT t.region, t.month, (t.tariff::jsonb ->> 'minimum')::numeric AS amount FROM %1$s.run_tariff t WHERE t.run = $1) m
			LEFT JOIN (SELECT region, amount, legal_basis, source, evidence, valid FROM jamsos.minimum_wage
				UNION SELECT o.region, o.amount, o.legal_basis, o.source, o.evidence, o.valid FROM jamsos.law_history h CROSS JOIN LATERAL jsonb_populate_record(NULL::jamsos.minimum_wage, h."row") o WHERE h.table_name = 'minimum_wage') w
				ON w.amount = m.amount AND w.valid @> m.month AND (w.region IN (m.region, left(m.region, 2)) OR w.region IN (SELECT f.follows FROM jamsos.minimum_wage f WHERE f.region IN (m.region, left(m.region, 2)) AND f.valid @> m.month)) WHERE m.amount IS NOT NULL
			UNION ALL SELECT DISTINCT 6, 1, 'law', 'ketentuan', concat_ws(', ', e.program, e.payer, e.segment, CASE WHEN e.program = 'JKK' THEN 'kelas ' || e.risk_class END, to_char(e.first_month, 'YYYY-MM') || ' - ' || to_char(e.last_month, 'YYYY-MM')),
				concat_ws(', ', trim_scale(e.percent) || ' %%', 'Rp ' || trim_scale(e.fixed), 'maks ' || trim_scale(e.ceiling)), NULL::bigint, NULL::numeric, NULL::numeric, e.legal_basis, e.evidence
			FROM %1$s.run_outlook o CROSS JOIN LATERAL jamsos.outlook_lines(o.outlook) e JOIN (SELECT DISTINCT l.run, l.program, l.payer FROM %1$s.run_line l WHERE l.run = $1 AND %2$s) l ON l.program = e.program AND l.payer = e.payer
				JOIN (SELECT DISTINCT x.segment, x.risk_class FROM %1$s.run_payroll p CROSS JOIN LATERAL jamsos.entries(p.payroll) x WHERE p.run = $1) x ON e.segment = CASE x.segment WHEN 'PR' THEN 'BPU' ELSE x.segment END AND (e.risk_class IS NULL OR e.risk_class = x.risk_class)
			WHERE o.run = $1 AND e.last_month >= make_date($7, 1, 1)
			UNION ALL SELECT 6, 2, 'law', 'ketentuan', concat_ws(' ', 'minimum', m.region, w.step ->> 0), CASE w.step ->> 2 WHEN 'true' THEN NULL ELSE 'diperkirakan' END, NULL, (w.step ->> 1)::numeric, NULL, NULL, NULL
			FROM (SELECT DISTINCT o.minimum::jsonb ->> 'region' AS region, o.minimum::jsonb -> 'wages' AS wages FROM %1$s.run_outlook o WHERE o.run = $1) m CROSS JOIN LATERAL jsonb_array_elements(m.wages) w (step)
			UNION ALL SELECT DISTINCT 6, 3, 'law', 'ketentuan', 'fingerprint of the law', jamsos.fingerprint(o.outlook), NULL::bigint, NULL::numeric, NULL::numeric, NULL, NULL FROM %1$s.run_outlook o WHERE o.run = $1
			UNION ALL SELECT 6, 3, 'law', 'ketentuan', 'fingerprint of the law, ' || t.region, jamsos.fingerprint(t.tariff), NULL, NULL, NULL, NULL, NULL FROM %1$s.run_tariff t WHERE t.run = $1
		) q ORDER BY 1$q$, schema, format(chosen, 'l'), format(chosen, 'e')) USING run, office, program, payer, r.kind, r.period, r.fiscal_year, format('SELECT * FROM jamsos_reports.verify_runs(%L, %s)', schema || '.setting', run);
END
$$;
COMMENT ON FUNCTION jamsos_reports.evidence_sheet(regclass, bigint, text, text, text) IS
'The way from a figure of a run to its lines, people, percents, articles and sources, in rows ready to print, what has to be known first at the top: the figure, the run, its state and who signed it, the fingerprint of the run and how to verify it. Sections figure, run, lines, computation, people, law; the fingerprint of the law is that of tariffs or outlook, minimum wage among it. The amounts of lines add up to the figure, those of computation too where it is a bill or a budget. Errors: 22023 no such run, office, programme or payer, or a reconciliation.';

INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('column', 'outlook', 'The law of a year under what was assumed, as one value.', 'Ketentuan setahun menurut asumsinya, sebagai satu nilai.'),
	('column', 'minimum', 'The minimum wage of the region over that year, as one value; empty: none was taken.', 'Upah minimum daerah sepanjang tahun itu, sebagai satu nilai; kosong: tidak dipakai.');
