/* ---- local law: what it is, what it stands in place of, elsewhere too --- */

CREATE FUNCTION jamsos.law_rows(of_origin text DEFAULT NULL, of_table text DEFAULT NULL) RETURNS TABLE (table_name text, "row" jsonb)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 2500
SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO, YMD' SET timezone = 'UTC'
AS $$
DECLARE
	t text;
BEGIN
	FOR t IN SELECT l.table_name FROM jamsos.law_tables() l WHERE l.table_name = coalesce(of_table, l.table_name) LOOP
		-- the number of the key is made of the others, by a hash that another machine may reckon otherwise
		RETURN QUERY EXECUTE format('SELECT %L, jsonb_strip_nulls(to_jsonb(r) - ''key'') FROM jamsos.%I r WHERE $1 IS NULL OR r.origin = $1', t, t) USING of_origin;
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos.law_rows(text, text) IS
'Rows of all law tables as jsonb, without what is null, the same under every setting of a session: of_origin local, shipped, or NULL for both; of_table one of jamsos.law_tables(), or NULL for all. What jamsos.local_law, export_law and law_fingerprint read.';

CREATE FUNCTION jamsos.local_law() RETURNS TABLE (table_name text, key text, "row" jsonb, shadows jsonb, newer_shipped boolean)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 50
SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO, YMD' SET timezone = 'UTC'
AS $$
	/*
	 * The key by which a local row stands in place of shipped ones, which is wider than its own where it does so for
	 * several: of any risk class, with all tiers of a contract, all brackets, a benefit of more than one segment.
	 */
	WITH wide AS (
		SELECT t.table_name, string_to_array(t.key_columns, ' ') AS own, CASE t.table_name WHEN 'rate' THEN '{risk_class}' WHEN 'contract_tier' THEN '{value_from}'
			WHEN 'income_bracket' THEN '{income_from}' WHEN 'benefit_rule' THEN '{segment}' ELSE '{}' END::text[] AS left_out
		FROM jamsos.law_tables() t
	), local AS MATERIALIZED (
		SELECT * FROM jamsos.law_rows('local')
	), law AS MATERIALIZED (
		SELECT r.table_name, r.row, r.row ->> 'origin' AS origin, (r.row ->> 'valid')::daterange AS valid, k.about
		FROM (TABLE local UNION ALL SELECT s.* FROM (SELECT DISTINCT table_name FROM local) t, jamsos.law_rows('shipped', t.table_name) s) r JOIN wide w USING (table_name),
			LATERAL (SELECT coalesce(jsonb_object_agg(c, r.row ->> c), '{}') FROM unnest(w.own) c WHERE c <> ALL (w.left_out)) k (about)
	)
	SELECT l.table_name, jamsos.law_key(l.table_name, l.row), l.row, jsonb_agg(s.row ORDER BY s.valid, s.row::text COLLATE "C") FILTER (WHERE s.row IS NOT NULL),
		coalesce(bool_or(coalesce((s.row ->> 'enacted')::date, lower(s.valid)) > coalesce((l.row ->> 'enacted')::date, (l.row ->> 'recorded_at')::timestamptz::date)), false)
	FROM law l LEFT JOIN law s ON s.origin = 'shipped' AND s.table_name = l.table_name AND s.about = l.about
		AND (l.valid IS NULL OR s.valid && l.valid)
		AND (l.table_name <> 'rate' OR coalesce(l.row ->> 'risk_class', s.row ->> 'risk_class') IS NOT DISTINCT FROM coalesce(s.row ->> 'risk_class', l.row ->> 'risk_class'))
		AND (l.table_name <> 'benefit_rule' OR (l.row ->> 'segment' = 'ASN') IS NOT DISTINCT FROM (s.row ->> 'segment' = 'ASN')
			OR coalesce(l.row ->> 'segment', '') <> 'ASN' AND coalesce(s.row ->> 'segment', '') <> 'ASN')
	WHERE l.origin = 'local'
	GROUP BY l.table_name, l.row
	ORDER BY l.table_name COLLATE "C", jamsos.law_key(l.table_name, l.row) COLLATE "C", l.row::text COLLATE "C"
$$;
COMMENT ON FUNCTION jamsos.local_law() IS
'Your rows of the law: table, key (columns and first month), the row, the shipped rows that it stands in place of in some month (NULL: none), and newer_shipped: whether one of these was enacted after it, so that yours may be an estimate that has come true or been overtaken. Of a row without enacted the day counts on which it was recorded, of a shipped one its first month.';

CREATE FUNCTION jamsos.law_problems() RETURNS TABLE (table_name text, key text, problem text)
LANGUAGE sql STABLE PARALLEL SAFE ROWS 5
SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO, YMD'
AS $$
	SELECT l.table_name, l.key, 'beats a shipped figure that was enacted later: see jamsos.local_law(), and DELETE it where it has been overtaken'
	FROM jamsos.local_law() l WHERE l.newer_shipped
	UNION ALL
	SELECT 'minimum_wage', jamsos.law_key('minimum_wage', to_jsonb(w)), format('names region "%s", which jamsos.region does not know', v.region)
	FROM jamsos.minimum_wage w, LATERAL (VALUES (w.region), (w.follows)) v (region)
	WHERE w.origin = 'local' AND v.region IS NOT NULL AND NOT EXISTS (SELECT FROM jamsos.region g WHERE g.code = v.region)
	UNION ALL
	SELECT 'region', jamsos.law_key('region', to_jsonb(r)), format('names province "%s", which jamsos.region does not know', r.parent)
	FROM jamsos.region r WHERE r.origin = 'local' AND r.parent IS NOT NULL AND NOT EXISTS (SELECT FROM jamsos.region g WHERE g.code = r.parent)
	UNION ALL
	SELECT 'income_bracket', jamsos.law_key('income_bracket', to_jsonb(b)), 'local brackets stand in place of all shipped ones, and none of its first month begins at 0'
	FROM jamsos.income_bracket b
	WHERE b.origin = 'local' AND NOT EXISTS (SELECT FROM jamsos.income_bracket z WHERE z.origin = 'local' AND z.income_from = 0 AND z.valid @> lower(b.valid))
	ORDER BY 1, 2, 3
$$;
COMMENT ON FUNCTION jamsos.law_problems() IS
'Local rows to look at again, with what is the matter: one that beats a shipped figure enacted later, one that names a region which does not exist (any more), brackets that do not begin at 0. jamsos.verify_install() lists them too.';

CREATE FUNCTION jamsos.law_fingerprint() RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO, YMD' SET timezone = 'UTC'
AS $$
DECLARE
	-- what answers no question; and the number of the key, which is made of others
	left_out CONSTANT text[] := ARRAY['note', 'source', 'recorded_at', 'recorded_by', 'loaded_at', 'loaded_by', 'key'];
	t record;
	part text;
	law text := '';
BEGIN
	FOR t IN
		-- 2 and 2.0 are one figure
		SELECT l.table_name, (SELECT string_agg(format(CASE a.atttypid WHEN 'numeric'::regtype THEN '%L, trim_scale(r.%I)' ELSE '%L, r.%I' END, a.attname, a.attname), ', ')
			FROM pg_attribute a WHERE a.attrelid = format('jamsos.%I', l.table_name)::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> ALL (left_out)) AS fields
		FROM jamsos.law_tables() l ORDER BY l.table_name COLLATE "C"
	LOOP
		EXECUTE format('SELECT string_agg(h.row, '''' ORDER BY h.row COLLATE "C")
			FROM (SELECT encode(sha256(convert_to(jsonb_strip_nulls(jsonb_build_object(%s))::text, ''UTF8'')), ''hex'') FROM jamsos.%I r) h (row)', t.fields, t.table_name) INTO part;
		law := law || t.table_name || ' ' || coalesce(part, '') || ' ';
	END LOOP;
	RETURN encode(sha256(convert_to(law, 'UTF8')), 'hex');
END
$$;
COMMENT ON FUNCTION jamsos.law_fingerprint() IS
'One SHA-256 over all law that answers questions, shipped and local, as 64 hexadecimal digits: the same where two databases (nodes, shards, a sender and its receiver) answer alike. Not over source, note, who recorded or loaded a row and when, nor jamsos.law_history, nor the order of rows.';

CREATE FUNCTION jamsos.export_law() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, pg_temp
AS $$
	SELECT format(E'-- Local law of jamsos %s, rows: %s. It may run twice: what is there already is passed over.\nSELECT * FROM jamsos.import_law(%L);\n',
		jamsos.version(), count(r.row), '[' || coalesce(E'\n' || string_agg(jsonb_build_object('table', r.table_name, 'row', r.row - '{loaded_at,loaded_by}'::text[])::text,
			E',\n' ORDER BY t.place, jamsos.law_key(r.table_name, r.row) COLLATE "C", r.row::text COLLATE "C") || E'\n', '') || ']')
	FROM jamsos.law_tables() WITH ORDINALITY t (table_name, key_columns, place) JOIN jamsos.law_rows('local') r USING (table_name)
$$;
COMMENT ON FUNCTION jamsos.export_law() IS
'Your rows of the law as a script for another database that has the extension: a rebuilt server, a shard, a node. One statement, all or nothing; it may run twice. Keep it before DROP EXTENSION, which takes the rows away. It does not hold jamsos.law_history.';

CREATE FUNCTION jamsos.import_law(rows jsonb) RETURNS TABLE (table_name text, key text, outcome text)
LANGUAGE plpgsql VOLATILE ROWS 50
SET search_path = pg_catalog, pg_temp SET datestyle = 'ISO, YMD'
AS $$
DECLARE
	meta CONSTANT text[] := ARRAY['key', 'recorded_at', 'recorded_by', 'loaded_at', 'loaded_by'];
	item record;
	columns text;
	bad text;
	given jsonb;
	here jsonb;
BEGIN
	IF jsonb_typeof(rows) IS DISTINCT FROM 'array' THEN
		RAISE invalid_parameter_value USING MESSAGE = 'rows must be a JSON array', HINT = 'Run what jamsos.export_law() has written.';
	END IF;
	FOR item IN
		SELECT e.value ->> 'table' AS name, CASE jsonb_typeof(e.value -> 'row') WHEN 'object' THEN (e.value -> 'row') || '{"origin": "local"}' END AS row, t.key_columns
		FROM jsonb_array_elements(rows) WITH ORDINALITY e (value, place)
		LEFT JOIN jamsos.law_tables() WITH ORDINALITY t (table_name, key_columns, place) ON t.table_name = e.value ->> 'table'
		ORDER BY t.place, e.place
	LOOP
		IF item.key_columns IS NULL OR item.row IS NULL THEN
			RAISE invalid_parameter_value USING MESSAGE = format('there is no law table "%s", or no row for it', left(item.name, 80)), HINT = 'Run what jamsos.export_law() has written, in a database with the same version of the extension.';
		END IF;
		-- what the table has, and does not make itself
		SELECT string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum) FILTER (WHERE a.attname IS NOT NULL), min(k.name) FILTER (WHERE a.attname IS NULL) INTO columns, bad
		FROM jsonb_object_keys(item.row) k (name)
		LEFT JOIN pg_attribute a ON a.attrelid = format('jamsos.%I', item.name)::regclass AND a.attname = k.name AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '';
		IF bad IS NOT NULL THEN
			RAISE undefined_column USING MESSAGE = format('law table jamsos.%s has no column "%s"', item.name, left(bad, 80)), HINT = 'The script is of another version: ALTER EXTENSION jamsos UPDATE, here or where it was written.';
		END IF;
		EXECUTE format('SELECT to_jsonb(p) - $2, to_jsonb(r) - $2 FROM jsonb_populate_record(NULL::jamsos.%1$I, $1) p LEFT JOIN jamsos.%1$I r ON r.origin = ''local'' AND %2$s', item.name,
				(SELECT string_agg(format('r.%1$I IS NOT DISTINCT FROM p.%1$I', c), ' AND ') FROM unnest(string_to_array(item.key_columns, ' ')) c)
				|| CASE WHEN item.row ? 'valid' THEN ' AND lower(r.valid) = lower(p.valid)' ELSE '' END)
			INTO given, here USING item.row, meta;
		table_name := item.name;
		key := jamsos.law_key(item.name, given);
		IF here IS NULL THEN
			IF item.name = 'minimum_wage' AND NOT EXISTS (SELECT FROM jamsos.region g WHERE g.code = given ->> 'region') THEN
				RAISE invalid_parameter_value USING MESSAGE = format('unknown region "%s"', left(given ->> 'region', 80)), HINT = 'Regions are Kemendagri codes such as 63 or 63.71; jamsos.region lists them.';
			END IF;
			BEGIN
				EXECUTE format('INSERT INTO jamsos.%1$I (%2$s) SELECT %2$s FROM jsonb_populate_record(NULL::jamsos.%1$I, $1)', item.name, columns) USING item.row;
				outcome := 'inserted';
			EXCEPTION WHEN unique_violation OR exclusion_violation THEN
				here := jsonb_build_object('error', SQLERRM);
			END;
		ELSIF here = given THEN
			outcome := 'there already';
			here := NULL;
		END IF;
		IF here IS NOT NULL THEN
			RAISE unique_violation USING MESSAGE = format('another row of jamsos.%s stands here: %s', table_name, key),
				DETAIL = format('Here: %s. In the script: %s.', jsonb_strip_nulls(here), jsonb_strip_nulls(given)), HINT = 'Correct or DELETE the one that is wrong, and run the script again: nothing of it was taken.';
		END IF;
		RETURN NEXT;
	END LOOP;
END
$$;
COMMENT ON FUNCTION jamsos.import_law(jsonb) IS
'Takes in what jamsos.export_law() has written: a row each with its outcome, inserted or there already. A row that differs from the local one of its key, or overlaps it, is an error 23505 that names the key, and nothing is taken. With the rights of the caller; recorded_at and recorded_by are kept where the owner of the extension or a superuser runs it.';
