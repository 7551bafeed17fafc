/* and one that is new */
CREATE FUNCTION jamsos.rehearsal(wage numeric, months integer) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN wage * months;
COMMENT ON FUNCTION jamsos.rehearsal(numeric, integer) IS 'A function of the next version.';
