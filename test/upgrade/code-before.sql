/* a function of the version before, for the rehearsal of a release of code */
CREATE FUNCTION jamsos.rehearsal(wage numeric) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN wage;
COMMENT ON FUNCTION jamsos.rehearsal(numeric) IS 'What the version before says.';
