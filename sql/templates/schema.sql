DO $$
BEGIN
	DROP SCHEMA IF EXISTS ${name} RESTRICT;
EXCEPTION WHEN dependent_objects_still_exist THEN
	RAISE duplicate_schema USING MESSAGE = 'schema "${name}" exists and is not empty',
		HINT = 'The extension makes a schema of this name for itself alone. ALTER SCHEMA ${name} RENAME TO ... keeps what lies in yours.';
END
$$;
CREATE SCHEMA ${name};
COMMENT ON SCHEMA ${name} IS '${comment}';
GRANT USAGE ON SCHEMA ${name} TO PUBLIC;
