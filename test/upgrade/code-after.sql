/* the same function in the next version: another body, cost and comment */
CREATE OR REPLACE FUNCTION jamsos.rehearsal(wage numeric) RETURNS numeric LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10
RETURN wage * 2;
COMMENT ON FUNCTION jamsos.rehearsal(numeric) IS 'What the next version says.';
