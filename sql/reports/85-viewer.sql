/* ---- who looks: what a program that shows the reports may show a role, and let it change ---- */

CREATE FUNCTION jamsos_reports.masked_nik(nik text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN octet_length(nik) > 1000 THEN '******' WHEN length(nik) = 16 AND translate(nik, '0123456789', '') = '' THEN left(nik, 6) || '******' || right(nik, 4)
		ELSE repeat('*', length(nik) - 4) || right(nik, 4) END;
END;
COMMENT ON FUNCTION jamsos_reports.masked_nik(text) IS
'A NIK of which region and number stay, the birth date between goes; of one that is none the last four signs stay.';

CREATE FUNCTION jamsos_reports.masked_text(shown text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
	-- digits as keyboards have them, and whatever a person reads over between them; a comma stands in amounts too
	-- what has fewer digits is looked at no further: most names and keys
	-- nobody reads so long a text, and a regular expression over it could not be cancelled: all of it goes
	SELECT CASE WHEN octet_length(shown) > 100000 THEN '******' WHEN octet_length(shown) = length(shown) AND length(shown) - length(translate(shown, '0123456789', '')) < 14 THEN shown ELSE regexp_replace(shown, format('((?:%1$s%2$s){6})(?:%1$s%2$s){4,}((?:%1$s%2$s){3}%1$s)', E'[0-9\\u0660-\\u0669\\uFF10-\\uFF19]', E'(?:[^A-Za-z0-9\\u0660-\\u0669\\uFF10-\\uFF19,:;()]|,(?=,{0,2}[0-9]{4})){0,3}'), E'\\1******\\2', 'g') END;
END;
COMMENT ON FUNCTION jamsos_reports.masked_text(text) IS
'Text in which whatever may be a NIK, fourteen digits and more with blanks and marks between, is masked likewise.';

CREATE FUNCTION jamsos_reports.viewer(setting regclass, OUT role text, OUT whole_nik boolean, OUT may_set boolean, OUT may_add text)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	schema CONSTANT text := jamsos_reports.run_schema(setting);
	sees_all boolean;
BEGIN
	role := current_user;
	may_set := has_table_privilege(setting, 'UPDATE') AND has_table_privilege(format('%s.setting_change', schema), 'INSERT');
	EXECUTE format('SELECT coalesce(bool_or(a.whole_nik), false) OR pg_has_role((SELECT relowner FROM pg_class WHERE oid = $1), ''usage''), coalesce(bool_or(a.office IS NULL), false)
		FROM %s.reader a JOIN pg_roles r ON r.rolname = a.role WHERE pg_has_role(r.oid, ''usage'')', schema) INTO whole_nik, sees_all USING setting;
	-- the policies let those write who see all
	EXECUTE format('SELECT coalesce(string_agg(name, '' '' ORDER BY name), '''') FROM %s.source WHERE relation::oid = ANY ($1::regclass[]::oid[]) AND has_table_privilege(relation::oid, ''INSERT'') AND has_table_privilege(relation::oid, ''DELETE'') AND has_table_privilege($2, ''INSERT'')
		AND ($3 OR NOT row_security_active(relation::oid))', schema) INTO may_add USING ARRAY[schema || '.staff_row', schema || '.enrolment_row', schema || '.bill_row'], schema || '.list_taken', sees_all;
END
$$;
COMMENT ON FUNCTION jamsos_reports.viewer(regclass) IS
'What whoever asks may see in reports with this setting: whole_nik, whether a NIK is shown to him whole, as to their owner and to roles of which reader says so; may_set, whether he may change the setting; may_add, the kinds of lists that the reports read out of files and he may bring in. Errors: 42P01 no reports, 42501 a superuser in what is an ordinary role''s.';
INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('column', 'whole_nik', 'Whether a NIK is shown whole to the role.', 'Apakah NIK ditampilkan utuh kepada peran itu.');
