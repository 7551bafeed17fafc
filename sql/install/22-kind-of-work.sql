/* ---- kind of work: which risk class a description may mean ------------ */

CREATE FUNCTION jamsos.risk_class_of(description text)
RETURNS TABLE (number integer, name text, risk_class integer, score integer, legal_basis text)
LANGUAGE sql STABLE STRICT PARALLEL SAFE ROWS 10
SET search_path = pg_catalog, pg_temp
AS $$
	WITH kind AS MATERIALIZED (
		-- of one place in the list the local row
		SELECT DISTINCT ON (k.risk_class, k.number) k.risk_class, k.number, k.name, concat_ws(' ', k.name, k.also) AS words, k.legal_basis
		FROM jamsos.kind_of_work k WHERE upper_inf(k.valid) ORDER BY k.risk_class, k.number, k.origin = 'local' DESC, lower(k.valid) DESC
	), asked AS MATERIALIZED (
		-- words that stand in a third of the list tell nothing, as long as there are others
		SELECT word FROM (SELECT word, said, bool_and(said) OVER () AS none_else
			FROM (SELECT DISTINCT w.word, w.word IN ('dan', 'atau', 'yang', 'dari', 'untuk', 'dengan', 'pada', 'bagi', 'lain', 'lainnya', 'seperti', 'pabrik',
					'perusahaan', 'industri', 'jasa', 'usaha', 'petugas', 'pegawai', 'tenaga', 'karyawan', 'staf', 'pekerja', 'buruh', 'tukang', 'kantor',
					'dinas', 'bagian', 'bidang') AS said
				FROM regexp_split_to_table(lower(left(description, 500)), '[^[:alnum:]]+') w (word) WHERE length(w.word) BETWEEN 3 AND 40) d) q
		WHERE NOT said OR none_else
	), asked_part AS MATERIALIZED (
		-- three letters each, with the edges of the word
		SELECT q.word, array_agg(DISTINCT substr('  ' || q.word || ' ', i, 3)) AS parts FROM asked q, generate_series(1, length(q.word) + 1) i GROUP BY q.word
	), word AS MATERIALIZED (
		SELECT DISTINCT k.risk_class, k.number, w.word FROM kind k, regexp_split_to_table(lower(k.words), '[^[:alnum:]]+') w (word) WHERE length(w.word) > 2
	), part AS MATERIALIZED (
		SELECT w.word, array_agg(DISTINCT substr('  ' || w.word || ' ', i, 3)) AS parts
		FROM (SELECT DISTINCT word FROM word) w, generate_series(1, length(w.word) + 1) i GROUP BY w.word
	), near AS MATERIALIZED (
		-- per hundred of the parts that two words share; under 60 it is another word
		SELECT a.word AS asked, b.word, CASE WHEN a.word = b.word THEN 100 ELSE least(99, 200 * s.shared / (cardinality(a.parts) + cardinality(b.parts)))::integer END AS alike
		FROM asked_part a CROSS JOIN part b
		CROSS JOIN LATERAL (SELECT count(*) AS shared FROM unnest(a.parts) p WHERE p = ANY (b.parts)) s
		WHERE b.parts && a.parts
	), hit AS MATERIALIZED (
		SELECT w.risk_class, w.number, n.asked, max(n.alike) AS alike FROM word w JOIN near n ON n.word = w.word WHERE n.alike >= 60 GROUP BY 1, 2, 3
	)
	SELECT k.number, k.name, k.risk_class, h.score, k.legal_basis
	FROM (SELECT risk_class, number, least(100, sum(alike) / (SELECT least(4, count(*)) FROM asked))::integer AS score FROM hit GROUP BY 1, 2) h
	JOIN kind k USING (risk_class, number)
	WHERE h.score >= 30
	ORDER BY h.score DESC, lower(btrim(description)) = lower(k.name) DESC, length(k.name), k.risk_class, k.number LIMIT 10
$$;
COMMENT ON FUNCTION jamsos.risk_class_of(text) IS
'Kinds of work of jamsos.kind_of_work that an Indonesian description may mean, best first, at most ten: number within the class, name, risk_class 1 to 5, score 0 to 100 (words that agree, small typing errors forgiven), legal basis. Nothing like it: no row. A proposal to choose from, never a ruling: BPJS assigns the class, and 64 of the 191 kinds are not transcribed.';
