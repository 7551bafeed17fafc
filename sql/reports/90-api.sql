/* ---- api: for programs that call functions by the names of their arguments ---- */

/*
 * PostgREST, and clients that know no types, choose a function by its name and the names of its arguments, and want rows
 * that become JSON.  So here each name has one function; its arguments are numeric, text and date, its columns
 * plain.  Lists are text, such as 'JKK,JKM'.  No function reads a table of a user: views of the reports do.
 */
--: schema name=jamsos_api; comment=Functions for programs: one for each name, arguments numeric, text and date, rows that become JSON / Fungsi untuk program: satu untuk setiap nama, argumen numeric, text dan date, baris yang menjadi JSON

CREATE FUNCTION jamsos_reports.text_list(list text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	-- so long a list is none, and its beginning is refused by whoever takes it
	SELECT CASE WHEN octet_length(list) > 10000 THEN ARRAY[left(list, 80)] WHEN list IS NOT NULL THEN ARRAY(SELECT jamsos.text_or_null(p) FROM string_to_table(list, ',') WITH ORDINALITY u (p, n) WHERE jamsos.text_or_null(p) IS NOT NULL ORDER BY n) END;
END;
COMMENT ON FUNCTION jamsos_reports.text_list(text) IS 'Part of jamsos_api: a list as text, parts between commas, as an array; NULL: none is given.';

CREATE FUNCTION jamsos_reports.whole(value numeric, name text) RETURNS integer
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	-- a cast would round: class 1.5 is none, not 2
	IF value NOT BETWEEN -2147483648 AND 2147483647 OR value <> trunc(value) THEN
		RAISE invalid_parameter_value USING MESSAGE = format('%s is not a whole number: %s', name, value), HINT = 'Give a whole number.';
	END IF;
	RETURN value;
END
$$;
COMMENT ON FUNCTION jamsos_reports.whole(numeric, text) IS 'Part of jamsos_api: a number as an integer; NULL: none is given. Error 22023 one with a fraction, or beyond.';

CREATE FUNCTION jamsos_api.contribution(wage numeric, month date, programs text DEFAULT NULL, risk_class numeric DEFAULT 1, segment text DEFAULT 'PU', region text DEFAULT NULL, reliefs text DEFAULT '')
RETURNS TABLE (program text, payer text, carrier text, base numeric, percent numeric, amount numeric, relief text, confirmed boolean, legal_basis text, evidence text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT c.program, c.payer, c.carrier, c.base, c.percent, c.amount, c.relief, c.confirmed, c.legal_basis, c.evidence
	FROM jamsos.contributions(wage, month, jamsos_reports.text_list(programs), jamsos_reports.whole(risk_class, 'risk_class'), segment, reliefs => jamsos_reports.text_list(reliefs), minimum => CASE WHEN region IS NOT NULL THEN jamsos.minimum_wage(region, month) END) c;
END;
COMMENT ON FUNCTION jamsos_api.contribution(numeric, date, text, numeric, text, text, text) IS
'What is owed for one worker and month, a row a programme and payer, rupiah, with the article. programs: such as JKK,JKM,JHT; NULL: JKK and JKM. region: the base is at least its minimum wage. reliefs: such as PP 50/2025, empty: none, NULL: those that the law gives without a request. Errors: 22023 a code that is none. / Iuran seorang pekerja untuk satu bulan, per program dan pembayar, rupiah, dengan pasalnya.';

CREATE FUNCTION jamsos_api.contribution_total(wage numeric, month date, programs text DEFAULT NULL, risk_class numeric DEFAULT 1, segment text DEFAULT 'PU', region text DEFAULT NULL, reliefs text DEFAULT '')
RETURNS TABLE (employer numeric, worker numeric, government numeric, total numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	-- what is not known is no zero
	SELECT coalesce(sum(c.amount) FILTER (WHERE c.payer = 'employer'), 0 * sum(c.amount)), coalesce(sum(c.amount) FILTER (WHERE c.payer = 'worker'), 0 * sum(c.amount)), coalesce(sum(c.amount) FILTER (WHERE c.payer = 'government'), 0 * sum(c.amount)), sum(c.amount)
	FROM jamsos_api.contribution(wage, month, programs, risk_class, segment, region, reliefs) c;
END;
COMMENT ON FUNCTION jamsos_api.contribution_total(numeric, date, text, numeric, text, text, text) IS
'The same in one row, rupiah a month by payer; all NULL: the wage is not known and there is no base without one. / Sama, dalam satu baris: rupiah sebulan per pembayar.';

CREATE FUNCTION jamsos_api.minimum_wage(region text, month date)
RETURNS TABLE (region_name text, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r.name, jamsos.minimum_wage(minimum_wage.region, minimum_wage.month, true) FROM ${named_regions} r WHERE r.code = left(minimum_wage.region, 80);
END;
COMMENT ON FUNCTION jamsos_api.minimum_wage(text, date) IS
'The minimum wage of a region by its Kemendagri code, rupiah a month; amount NULL: none is recorded; no row: no such region. / Upah minimum suatu daerah menurut kode Kemendagri, rupiah sebulan.';

CREATE FUNCTION jamsos_api.region(name text)
RETURNS TABLE (region text, region_name text, level text, province text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r.code, r.name, r.level, coalesce(r.parent, r.code) FROM ${named_regions} r WHERE strpos(lower(r.name), lower(btrim(left(region.name, 400)))) > 0 ORDER BY r.code;
END;
COMMENT ON FUNCTION jamsos_api.region(text) IS 'Regions in whose name a text occurs, with their Kemendagri codes; an empty one: all. / Daerah yang namanya memuat suatu teks, dengan kode Kemendagri.';

CREATE FUNCTION jamsos_api.due_date(month date, segment text DEFAULT 'PU', program text DEFAULT NULL)
RETURNS TABLE (month_key text, due_date date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT to_char(month, 'YYYY-MM'), jamsos.due_date(month, segment, program);
END;
COMMENT ON FUNCTION jamsos_api.due_date(date, text, text) IS 'Day by which the contributions of a month have to be paid. / Batas waktu pembayaran iuran suatu bulan.';

CREATE FUNCTION jamsos_api.penalty(amount numeric, month date, paid_on date, segment text DEFAULT 'PU', program text DEFAULT NULL)
RETURNS TABLE (penalty numeric, percent numeric, due_date date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT jamsos.penalty(penalty.amount, penalty.month, penalty.paid_on, q.percent, penalty.segment, penalty.program), q.percent, jamsos.due_date(penalty.month, penalty.segment, penalty.program) FROM (SELECT jamsos.penalty_percent(penalty.month, penalty.segment, penalty.program) AS percent) q;
END;
COMMENT ON FUNCTION jamsos_api.penalty(numeric, date, date, text, text) IS 'Penalty of an amount of a month that is paid on a day, rupiah, at the percent of the law; a month of delay begun counts whole. / Denda atas jumlah suatu bulan yang dibayar pada suatu tanggal, rupiah, menurut persen ketentuan; bulan terlambat yang dimulai dihitung penuh.';

CREATE FUNCTION jamsos_api.benefit(event text, on_date date, wage numeric DEFAULT NULL, segment text DEFAULT 'PU', contribution_months numeric DEFAULT NULL, months numeric DEFAULT NULL, percent numeric DEFAULT NULL, children numeric DEFAULT NULL,
	level text DEFAULT NULL, years_left numeric DEFAULT NULL, loss numeric DEFAULT NULL, birth_date date DEFAULT NULL, work_accident text DEFAULT NULL)
RETURNS TABLE (program text, component text, amount numeric, legal_basis text, evidence text, note text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT b.program, b.component, b.amount, b.legal_basis, b.evidence, b.note FROM jamsos.benefits(event, on_date, wage, segment, jamsos_reports.whole(contribution_months, 'contribution_months'), jamsos_reports.whole(months, 'months'), percent, loss, jamsos_reports.whole(children, 'children'),
		left(work_accident, 80)::boolean, birth_date, level, jamsos_reports.whole(years_left, 'years_left')) b;
END;
COMMENT ON FUNCTION jamsos_api.benefit(text, date, numeric, text, numeric, numeric, numeric, numeric, text, numeric, numeric, date, text) IS 'What an event gives, a row a component, rupiah, with its article: jamsos.benefits(). work_accident: true or false. / Manfaat suatu peristiwa, per komponen, rupiah, dengan pasalnya.';

CREATE FUNCTION jamsos_api.risk_class(description text)
RETURNS TABLE (number bigint, name text, risk_class bigint, score bigint, legal_basis text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r.number::bigint, r.name, r.risk_class::bigint, r.score::bigint, r.legal_basis FROM jamsos.risk_class_of(description) r;
END;
COMMENT ON FUNCTION jamsos_api.risk_class(text) IS 'Kinds of work that a description may mean, best first, with their risk class of JKK. / Jenis usaha yang mungkin dimaksud, dengan kelas risiko JKK.';

CREATE FUNCTION jamsos_api.participates(birth_date date, month date, program text, segment text DEFAULT 'PU')
RETURNS TABLE (month_key text, participates boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT to_char(month, 'YYYY-MM'), jamsos.participates(birth_date, month, program, segment);
END;
COMMENT ON FUNCTION jamsos_api.participates(date, date, text, text) IS 'Whether somebody takes part in a programme in a month by his age. / Apakah seseorang ikut suatu program pada suatu bulan menurut umurnya.';

CREATE FUNCTION jamsos_api.nik(nik text)
RETURNS TABLE (normalised text, valid boolean, birth_date date, sex text, region text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT jamsos.normalize_nik(nik), jamsos.nik_is_valid(nik), jamsos.nik_birth_date(nik), jamsos.nik_sex(nik), jamsos.nik_region(nik);
END;
COMMENT ON FUNCTION jamsos_api.nik(text) IS 'A NIK without marks, whether it can be one, and what stands in it. / NIK tanpa tanda, apakah sah, dan isinya.';

CREATE FUNCTION jamsos_api.rupiah(amount text)
RETURNS TABLE (value numeric, formatted text, terbilang text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r.value, jamsos.format_rupiah(r.value), jamsos.terbilang(r.value) FROM (SELECT jamsos.rupiah_or_null(amount) AS value) r;
END;
COMMENT ON FUNCTION jamsos_api.rupiah(text) IS 'An amount as people write it, as a number, as text and in words; NULL where it cannot be read for certain. / Jumlah sebagaimana ditulis orang: sebagai bilangan, teks dan terbilang.';

CREATE FUNCTION jamsos_api.account(account text)
RETURNS TABLE (key text, narrow text, wide text)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT jamsos_reports.account_key(account), jamsos_reports.account_code(account, false), jamsos_reports.account_code(account, true);
END;
COMMENT ON FUNCTION jamsos_api.account(text) IS 'A kode rekening as a key that is the same in both widths, and in each. / Kode rekening sebagai kunci yang sama dalam kedua bentuk, dan dalam masing-masing bentuk.';

CREATE FUNCTION jamsos_api.label(kind text DEFAULT NULL)
RETURNS TABLE (of text, code text, english text, indonesian text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT l.kind, l.code, l.english, l.indonesian FROM jamsos_reports.label l WHERE label.kind IS NULL OR l.kind = label.kind ORDER BY 1, 2;
END;
COMMENT ON FUNCTION jamsos_api.label(text) IS 'What codes, columns and views mean, in English and Indonesian. / Arti kode, kolom dan view dalam bahasa Inggris dan Indonesia.';
